import Facts
import Findings

/// Items were removed, and the agent was not told.
enum NoticeLost: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "notice-lost", code: "I-3", severities: [.info],
        summary: "items were removed from a response and the agent was not told",
        details: """
            The gateway appends a notice to a response it removed items from. Some forms of responses have no \
            place for it: the agent then takes what is left for everything there is. Found by deciding the \
            calls again.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        replay.observations(.noticeLost).map { group in
            finding(
                .info, title: "the agent was not told of items removed from \(group.name)",
                description:
                    "\(counted(group.calls, "response")) of \(group.name) lost \(group.items.map { counted($0, "item") } ?? "items") without a notice.",
                subject: group.subject, evidence: group.evidence, occurrences: group.members.count,
                cause: "the form of the response has no place for the notice",
                impact:
                    "none: the items were withheld; the agent may draw wrong conclusions from their absence",
                recommendation: "tell the agent that lists may be incomplete", table: group.table)
        }
    }
}
