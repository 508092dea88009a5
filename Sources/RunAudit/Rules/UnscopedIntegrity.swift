import Facts
import Findings
import GuardEngine

/// Integrity tags without the scope the policy names.
enum UnscopedIntegrity: Rule {
    static let descriptor = RuleDescriptor(
        id: "unscoped-integrity", code: "W-11", severities: [.warning, .info],
        summary: "the agent's integrity tags carry no scope",
        details: """
            Under a policy for `owner/repo` the agent's tags must name that scope. A bare tag (`approved`), or \
            a tag for all repositories under a policy that lists some, means that items of any repository can \
            satisfy it: a warning. `approved:all` under `repos: "all"` is what that policy means: information.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr", "server-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        let labelled = facts.guards.filter { $0.agentLabels != nil }
        guard !labelled.isEmpty else { return .unjudged(reason: "no log holds the agent's labels") }
        return .findings(labelled.compactMap { finding(of: $0) })
    }

    private static func finding(of facts: GuardFacts) -> Finding? {
        guard let labels = facts.agentLabels else { return nil }
        let tags = labels.integrity.sorted
        let bare = tags.filter { IntegrityTag($0).scope == nil && IntegrityTag($0).level != nil }
        let wide = tags.filter { ["all", "public"].contains(IntegrityTag($0).scope) }
        guard !bare.isEmpty || !wide.isEmpty else { return nil }
        var isNarrow = false
        if case .allowOnly(let policy) = facts.policy, case .patterns = policy.repositories {
            isNarrow = true
        }
        let isDefect = !bare.isEmpty || isNarrow && facts.forcedPublic == nil
        return finding(
            isDefect ? .warning : .info,
            title: isDefect
                ? "integrity tags of server '\(facts.server)' are unscoped"
                : "integrity tags of server '\(facts.server)' cover all repositories",
            description:
                "The agent holds \((bare + wide).joined(separator: ", "))\(isNarrow ? " under a policy that lists repositories" : "").",
            subject: facts.server,
            evidence: facts.labelAgentCalls.evidence.isEmpty
                ? facts.evidence : facts.labelAgentCalls.evidence,
            cause: isDefect ? "an early guard, or a policy without scope" : "repos is \"all\" or \"public\"",
            impact: isDefect
                ? "items of any repository can satisfy the agent's integrity"
                : "expected for a workflow with a broad scope",
            recommendation: isDefect
                ? "update the gateway and list owner/repo in allowed-repos"
                : "list owner/repo in allowed-repos if the workflow needs only some")
    }
}
