import Facts
import Findings
import GuardEngine

/// Data of repositories outside the policy's scope was returned and not filtered.
enum OutOfScopeData: Rule {
    static let descriptor = RuleDescriptor(
        id: "out-of-scope-data", code: "C-5", severities: [.critical],
        summary: "items of repositories outside the policy were returned and not removed",
        details: """
            The JSONL holds the backend's answer before filtering. Items of a repository that no scope of the \
            policy contains, minus the items that were filtered for that repository, reached the agent. \
            Responses that strict mode withheld, and write sinks, do not count. Judged only for policies that \
            list repositories; `public` cannot be judged by name.
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
        return .findings(scoped.flatMap { judge($0, facts, stopped) })
    }

    /// Items that did not reach the agent, counted once for all servers.
    private struct Stopped {
        struct Key: Hashable {
            var server: String
            var tool: String
            var repository: String
        }

        private var filtered: [Key: Int] = [:]
        private var withheld: [String: Int] = [:]
        private var withheldOfAnyTool = 0

        init(_ difc: DIFCFacts) {
            for item in difc.items {
                guard let repository = OutOfScopeData.repository(in: item.description) else { continue }
                filtered[Key(server: item.server, tool: item.tool, repository: repository), default: 0] += 1
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
            let key = Key(server: entry.server, tool: entry.tool, repository: entry.repository.lowercased())
            return filtered[key, default: 0] + withheld[entry.tool, default: 0] + withheldOfAnyTool
        }
    }

    private static func judge(
        _ guardFacts: GuardFacts, _ facts: RunFacts, _ stopped: Stopped
    ) -> [Finding] {
        guard case .allowOnly(let policy) = guardFacts.policy else { return [] }
        // A forced public scope replaces the listed one.
        if guardFacts.forcedPublic != nil, guardFacts.appliedPolicy == nil { return [] }
        var leaked: [(ResponseRepositories, Int)] = []
        for entry in facts.difc.responseRepositories where entry.server == guardFacts.server {
            guard policy.repositories.contains(repository: entry.repository) == false else { continue }
            let rest = entry.items - stopped.items(of: entry)
            if rest > 0 { leaked.append((entry, rest)) }
        }
        guard !leaked.isEmpty else { return [] }
        let count = leaked.reduce(0) { $0 + $1.1 }
        let repositories = Set(leaked.map { $0.0.repository }).sorted()
        return [
            finding(
                .critical, title: "\(counted(count, "item")) from outside the allowed repositories returned",
                description:
                    "Responses of server \(guardFacts.server) held \(counted(count, "item")) of \(listed(repositories)), which the policy does not allow and which no record shows as filtered.",
                subject: guardFacts.server,
                evidence: leaked.prefix(8).map(\.0.evidence) + guardFacts.evidence.prefix(1),
                occurrences: count,
                cause: "a response the guard did not label item by item, or a guard that is not in force",
                impact: "data outside the policy reached the agent",
                recommendation:
                    "replay the calls to see which phase let them through; narrow the agent's tools until it is fixed",
                table: Finding.Table(
                    columns: ["Repository", "Tool", "Items"],
                    rows: leaked.prefix(50).map { [$0.0.repository, $0.0.tool, String($0.1)] }))
        ]
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
