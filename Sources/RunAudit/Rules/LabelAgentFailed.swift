import Facts
import Findings

/// The guard refused its policy or could not start a session.
enum LabelAgentFailed: Rule {
    static let descriptor = RuleDescriptor(
        id: "label-agent-failed", code: "W-7", severities: [.warning],
        summary: "label_agent failed, so every call of the server is refused",
        details: """
            Without labels for the agent the gateway refuses all calls of the server; it tries again with \
            each call. Usual causes are a policy the guard does not accept and a dead guard.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr", "server-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasRead(descriptor.needs) else { return .unjudged(reason: "no text log of the gateway") }
        return .findings(
            facts.guards.filter { !$0.labelAgentFailures.isEmpty }.map { guardFacts in
                let first = guardFacts.labelAgentFailures.first?.text ?? ""
                return finding(
                    .warning, title: "guard of server '\(guardFacts.server)' could not be initialised",
                    description:
                        "label_agent failed \(counted(guardFacts.labelAgentFailures.count, "time")): \(SourcePlace.excerpt(of: first)).",
                    subject: guardFacts.server, evidence: places(guardFacts.labelAgentFailures),
                    occurrences: guardFacts.labelAgentFailures.count,
                    cause: "the guard rejected the policy, or was dead already",
                    impact: "all calls of this server fail closed",
                    recommendation: "correct the policy's keys and values for this gateway version")
            })
    }
}
