import Facts
import Findings

/// Strict mode was configured, and a response with forbidden items was delivered in part.
enum StrictNotStrict: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "strict-not-strict", code: "W-19", severities: [.warning],
        summary: "strict mode was configured, but the guard's own mode let part of a response through",
        details: """
            The mode that a guard's label_agent answers overrides the configured one. Fires when the gateway \
            was configured strict, the guard was not, and a response that strict mode would have withheld was \
            delivered without its forbidden items. Found by deciding the calls again.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        replay.observations(.strictNotStrict).map { group in
            finding(
                .warning, title: "strict mode was not in force for \(group.name)",
                description:
                    "\(counted(group.calls, "response")) of \(group.name) held forbidden items and reached the agent without them, where the configured strict mode withholds the whole.",
                subject: group.subject, evidence: group.evidence, occurrences: group.members.count,
                cause: "the guard's policy answers a mode of its own, which overrides the configured one",
                impact: "forbidden items were removed, but the agent worked with the rest",
                recommendation: "set the mode in the guard's policy, not for the gateway alone",
                table: group.table)
        }
    }
}
