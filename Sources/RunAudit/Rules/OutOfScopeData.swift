import Facts
import Findings
import GuardEngine

/// Data of repositories outside the policy's scope was returned and not filtered.
enum OutOfScopeData: Rule {
    static let descriptor = RuleDescriptor(
        id: "out-of-scope-data", code: "C-5", severities: [.critical, .info],
        summary: "items of repositories outside the policy were returned and not removed",
        details: """
            The JSONL holds the backend's answer before filtering. Items of a repository that no scope of the \
            policy contains, minus the items that records of removals can account for, reached the agent. A \
            record that names no repository stands for one item, one of a whole response for as many as the \
            tool's largest response held. Where that is needed to explain the items, or which call they answered \
            is told by order alone, it is not known whether they reached the agent, which is information. Calls that replay decided do not count: \
            what they leaked is leaked-item. Nor do writes, write sinks, responses that strict mode withheld, \
            and guards in propagate mode, which remove nothing. Judged only for policies that list \
            repositories; `public` cannot be judged by name.
            """,
        needs: ["rpc-messages", "mcp-gateway-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        let scoped = facts.guards.filter { guardFacts in
            if case .allowOnly(let policy) = guardFacts.policy, case .patterns = policy.repositories {
                return true
            }
            return false
        }
        guard facts.evidence.contains(where: { $0.kind == "rpc-messages" && $0.status != .absent }) else {
            return .unjudged(reason: "no rpc-messages.jsonl")
        }
        guard facts.guards.contains(where: { $0.policy != nil }) else {
            return .unjudged(reason: "no log names the policy in force")
        }
        let stopped = Stopped(facts.difc)
        let decided = decidedCalls(facts)
        return .findings(scoped.flatMap { judge($0, facts, stopped, decided) })
    }

    /// Places in the list of calls of those that replay decided: it has the last word on them.
    private static func decidedCalls(_ facts: RunFacts) -> Set<Int> {
        guard let replay = facts.replay, replay.unavailable == nil else { return [] }
        var tools: [String: String] = [:]
        for call in replay.calls where call.verdict != .inconclusive { tools[call.id] = call.tool }
        return Set(
            facts.calls.list.indices.filter { tools[facts.calls.list[$0].id] == facts.calls.list[$0].tool })
    }

    private struct Tool: Hashable {
        var server: String
        var name: String
    }

    /// Items that did not reach the agent, counted once for all servers.
    private struct Stopped {
        struct Key: Hashable {
            var tool: Tool
            var repository: String
        }

        private var named: [Key: Int] = [:]
        private var withheld: [String: Int] = [:]
        private var withheldOfAnyTool = 0
        /// Removals whose records name no repository.
        private(set) var unnamed: [Tool: Int] = [:]
        /// Removals that may be those of whole responses.
        private(set) var wholes: [Tool: Int] = [:]
        /// Removals of which nothing but the number is known.
        let unlisted: Int
        /// Whether responses were withheld of which nothing is known.
        let hasUnlistedBlocks: Bool

        init(_ difc: DIFCFacts) {
            unlisted = max(0, difc.filtered - difc.items.count)
            hasUnlistedBlocks = difc.unlistedStrictBlocks > 0
            for item in difc.items {
                let tool = Tool(server: item.server, name: item.tool)
                switch OutOfScopeData.removal(item.description) {
                case .item(let repository):
                    named[Key(tool: tool, repository: repository), default: 0] += 1
                case .unnamed: unnamed[tool, default: 0] += 1
                case .whole: wholes[tool, default: 0] += 1
                }
            }
            for block in difc.strictBlocks {
                if let tool = block.tool {
                    withheld[tool, default: 0] += block.total
                } else {
                    withheldOfAnyTool += block.total
                }
            }
        }

        func items(of entry: ResponseRepositories) -> Int {
            let key = Key(
                tool: Tool(server: entry.server, name: entry.tool), repository: entry.repository.lowercased())
            return named[key, default: 0] + withheld[entry.tool, default: 0] + withheldOfAnyTool
        }
    }

    /// What is left of a tool's items from outside the scope.
    private struct Rest {
        var entries: [(entry: ResponseRepositories, items: Int)] = []
        var items = 0
        /// At least as many as one response held.
        var largest = 0
        var doubtful = 0
    }

    private static func judge(
        _ guardFacts: GuardFacts, _ facts: RunFacts, _ stopped: Stopped, _ decided: Set<Int>
    ) -> [Finding] {
        guard case .allowOnly(let policy) = guardFacts.policy, guardFacts.mode != .propagate else {
            return []
        }
        // A forced public scope replaces the listed one.
        if guardFacts.forcedPublic != nil, guardFacts.appliedPolicy == nil { return [] }
        var rests: [Tool: Rest] = [:]
        for entry in facts.difc.responseRepositories where entry.server == guardFacts.server {
            guard policy.repositories.contains(repository: entry.repository) == false,
                NativeGuard.operation(ofTool: entry.tool) == .read
            else { continue }
            var items = entry.items
            for (call, count) in entry.calls where decided.contains(call) { items -= count }
            items -= stopped.items(of: entry)
            guard items > 0 else { continue }
            let tool = Tool(server: entry.server, name: entry.tool)
            rests[tool, default: Rest()].entries.append((entry, items))
            rests[tool, default: Rest()].items += items
            rests[tool, default: Rest()].largest += entry.largest
            rests[tool, default: Rest()].doubtful += entry.doubtful
        }
        var leaked: [(entry: ResponseRepositories, items: Int)] = []
        var open: [(entry: ResponseRepositories, items: Int)] = []
        var count = 0
        var openCount = 0
        for (tool, rest) in rests.sorted(by: { $0.key.name < $1.key.name }) {
            let (wholes, isHuge) = stopped.wholes[tool, default: 0].multipliedReportingOverflow(
                by: rest.largest)
            let possible = stopped.unnamed[tool, default: 0] + stopped.unlisted + rest.doubtful
            let certain = isHuge || stopped.hasUnlistedBlocks ? 0 : rest.items - possible - wholes
            if certain > 0 {
                leaked += rest.entries
                count += certain
            } else {
                open += rest.entries
                openCount += rest.items
            }
        }
        return leaks(guardFacts, leaked, count) + unknowns(guardFacts, open, openCount)
    }

    private static func leaks(
        _ guardFacts: GuardFacts, _ leaked: [(entry: ResponseRepositories, items: Int)], _ count: Int
    ) -> [Finding] {
        guard !leaked.isEmpty else { return [] }
        let all = leaked.reduce(0) { $0 + $1.items }
        let repositories = Set(leaked.map { $0.entry.repository }).sorted()
        let others =
            all > count
            ? " Of \(counted(all, "item")) without a record of their own, \(all - count) may be among removed ones whose records do not name their repository, or answers to other tools."
            : ""
        return [
            finding(
                .critical, title: "\(counted(count, "item")) from outside the allowed repositories returned",
                description:
                    "Responses of server \(guardFacts.server) held \(counted(count, "item")) of \(listed(repositories)), which the policy does not allow and which no record shows as filtered.\(others)",
                subject: guardFacts.server,
                evidence: leaked.prefix(8).map(\.entry.evidence) + guardFacts.evidence.prefix(1),
                occurrences: count,
                cause: "a response the guard did not label item by item, or a guard that is not in force",
                impact: "data outside the policy reached the agent",
                recommendation:
                    "look at the calls with 'awaudit replay' to see which phase let them through; narrow the agent's tools until it is fixed",
                table: table(leaked))
        ]
    }

    private static func unknowns(
        _ guardFacts: GuardFacts, _ open: [(entry: ResponseRepositories, items: Int)], _ count: Int
    ) -> [Finding] {
        guard !open.isEmpty else { return [] }
        let repositories = Set(open.map { $0.entry.repository }).sorted()
        return [
            finding(
                .info,
                title: "not known whether \(counted(count, "item")) from outside the policy were removed",
                description:
                    "Responses of server \(guardFacts.server) held \(counted(count, "item")) of \(listed(repositories)), which the policy does not allow. Records of removals that name no repository or stand for whole responses, or calls that overlapped, can account for all of these.",
                subject: "\(guardFacts.server) unknown",
                evidence: open.prefix(8).map(\.entry.evidence) + guardFacts.evidence.prefix(1),
                occurrences: count,
                cause:
                    "the logs do not tell which items a record of a removal, or which call an answer, belongs to",
                impact: "none, if the records are what they seem",
                recommendation: "decide the calls again with 'awaudit replay'", table: table(open))
        ]
    }

    private static func table(_ rows: [(entry: ResponseRepositories, items: Int)]) -> Finding.Table {
        Finding.Table(
            columns: ["Repository", "Tool", "Items"],
            of: rows, limit: 50, row: { [$0.entry.repository, $0.entry.tool, String($0.items)] })
    }

    /// What the record of a removal stands for.
    enum Removal: Hashable {
        /// One item of a repository, `owner/repo` in lower case.
        case item(String)
        /// One item, of which the kind is known at most: items beyond the hundredth are just `issue`.
        case unnamed
        /// A response labelled as one, such as `search_code:owner/repo` or `metadata:tool`; perhaps one item only.
        case whole
    }

    /// What a record with this description of an item stands for.
    static func removal(_ description: String) -> Removal {
        guard let colon = description.utf8.firstIndex(of: UInt8(ascii: ":")) else { return .unnamed }
        let kind = description[..<colon]
        guard let repository = repository(in: description) else { return .whole }
        if kind == "repo" { return .item(repository) }
        let kinds = ["issue", "pr", "commit", "release", "file"]
        // A file without a path stands for the folder that was listed.
        let length = kind.utf8.count + 1 + repository.utf8.count
        return kinds.contains(String(kind)) && description.utf8.count > length ? .item(repository) : .whole
    }

    /// `owner/repo`, lower case, of a description such as `issue:owner/repo#7`; what follows the repository starts
    /// with `#`, `@`, `/` or `:`.
    static func repository(in description: String) -> String? {
        guard let rest = description.behindFirst(":")?.lowercased() else { return nil }
        let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let name = parts[1].prefix { !"#@/:".contains($0) }
        return name.isEmpty ? nil : "\(parts[0])/\(name)"
    }
}
