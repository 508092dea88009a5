import Facts
import Findings

/// Calls failed because the guard was dead.
enum GuardDeadCalls: Rule {
    static let descriptor = RuleDescriptor(
        id: "guard-dead-calls", code: "W-6", severities: [.warning],
        summary: "calls failed because their guard was dead after a trap",
        details: """
            Every call of a server whose guard trapped is refused with the quoted original error. The count \
            tells how much of the agent's work was lost.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasRead(descriptor.needs) else { return .unjudged(reason: "no text log of the gateway") }
        return .findings(
            facts.guards.filter { $0.deadCalls.count > 0 }.map { guardFacts in
                finding(
                    .warning, title: "\(counted(guardFacts.deadCalls.count, "call")) refused by a dead guard",
                    description:
                        "\(counted(guardFacts.deadCalls.count, "call")) of server \(guardFacts.server) failed because guard '\(guardFacts.guardName ?? guardFacts.server)' is unavailable after a trap.",
                    subject: guardFacts.server, evidence: guardFacts.deadCalls.evidence,
                    occurrences: guardFacts.deadCalls.count,
                    cause: "the guard trapped earlier in the same gateway process",
                    impact: "the calls failed closed",
                    recommendation: "see guard-trap; treat the run's result as incomplete")
            })
    }
}
