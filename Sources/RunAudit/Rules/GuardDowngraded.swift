import Facts
import Findings

/// A server that should be guarded ran without protection.
enum GuardDowngraded: Rule {
    static let descriptor = RuleDescriptor(
        id: "guard-downgraded", code: "C-1", severities: [.critical],
        summary: "a server's guard was replaced by the noop guard or ran without its policy",
        details: """
            The gateway falls back to the noop guard when a guard cannot be created or has no policy, and \
            falls back to `legacy session labels` when a policy does not reach the guard. Either way a policy \
            that somebody configured is not enforced. Critical: a guard bypass.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr", "server-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasRead(descriptor.needs) else { return .unjudged(reason: "no text log of the gateway") }
        return .findings(facts.guards.compactMap { finding(of: $0) })
    }

    private static func finding(of facts: GuardFacts) -> Finding? {
        let isUnlabelled = facts.configuredPolicyJSON != nil && facts.legacyLabelCalls.count > 0
        guard !facts.downgrades.isEmpty || isUnlabelled else { return nil }
        var text: [String] = []
        var evidence = places(facts.downgrades)
        if let downgrade = facts.downgrades.first {
            text.append("The gateway fell back to the noop guard: \(downgrade.text).")
        }
        if isUnlabelled {
            text.append(
                "A policy is configured, but \(counted(facts.legacyLabelCalls.count, "call")) ran under legacy session labels: the guard got no policy and the agent no labels."
            )
            evidence += facts.evidence.prefix(2) + facts.legacyLabelCalls.evidence
        }
        return finding(
            .critical, title: "guard of server '\(facts.server)' is not in force",
            description: text.joined(separator: " "), subject: facts.server, evidence: evidence,
            occurrences: max(facts.downgrades.count, facts.legacyLabelCalls.count),
            cause: isUnlabelled
                ? "the policy did not reach the guard (gateway version or policy spelling)"
                : "the guard could not be created or had no policy",
            impact: "reads and writes of this server are not subject to the configured policy",
            recommendation:
                "check the policy's spelling against the gateway version, and that the guard module loads; do not rely on this run's filtering"
        )
    }
}
