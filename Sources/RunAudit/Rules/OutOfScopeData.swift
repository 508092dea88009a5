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
        return .findings(scoped.flatMap { judge($0, facts) })
    }

    private static func judge(_ guardFacts: GuardFacts, _ facts: RunFacts) -> [Finding] {
        guard case .allowOnly(let policy) = guardFacts.policy else { return [] }
        // A forced public scope replaces the listed one.
        if guardFacts.forcedPublic != nil, guardFacts.appliedPolicy == nil { return [] }
        var leaked: [(ResponseRepositories, Int)] = []
        for entry in facts.difc.responseRepositories where entry.server == guardFacts.server {
            guard policy.repositories.contains(repository: entry.repository) == false else { continue }
            let filtered = facts.difc.items.count {
                $0.server == entry.server && $0.tool == entry.tool
                    && names($0.description, repository: entry.repository)
            }
            let withheld = facts.difc.strictBlocks.filter { $0.tool == nil || $0.tool == entry.tool }.reduce(
                0
            ) { $0 + $1.total }
            let rest = entry.items - filtered - withheld
            if rest > 0 { leaked.append((entry, rest)) }
        }
        guard !leaked.isEmpty else { return [] }
        let count = leaked.reduce(0) { $0 + $1.1 }
        let repositories = Set(leaked.map { $0.0.repository }).sorted()
        return [
            finding(
                .critical, title: "\(counted(count, "item")) from outside the allowed repositories returned",
                description:
                    "Responses of server \(guardFacts.server) held \(counted(count, "item")) of \(repositories.prefix(10).joined(separator: ", ")), which the policy does not allow and which no record shows as filtered.",
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

    /// Descriptions are `kind:owner/repo`, followed by `#n`, `@sha` or a path.
    private static func names(_ description: String, repository: String) -> Bool {
        guard let colon = description.firstIndex(of: ":") else { return false }
        let rest = description[description.index(after: colon)...].lowercased()
        guard rest.hasPrefix(repository.lowercased()) else { return false }
        let next = rest.dropFirst(repository.count).first
        return next == nil || next == "#" || next == "@" || next == "/" || next == ":"
    }
}
