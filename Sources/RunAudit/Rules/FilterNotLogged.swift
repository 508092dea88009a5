import Facts
import Findings

/// Items were withheld, and no record says so.
enum FilterNotLogged: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "filter-not-logged", code: "W-22", severities: [.warning],
        summary: "items were withheld without a record of it",
        details: """
            Every removed item has a record with its labels and the reason. Fires when deciding a call again \
            forbids an item, the item is not in what the agent got, and no record of its removal is in the \
            logs: the counts of filtered items are too low. One finding per tool.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        replay.differences { $0.kind == .filterNotLogged && $0.cause == .unexplained }.map { group in
            finding(
                .warning, title: "\(counted(group.members.count, "removal")) of \(group.name) not logged",
                description:
                    "\(counted(group.members.count, "item")) in \(counted(group.calls, "response")) of \(group.name) did not reach the agent, and no record says that \(group.members.count == 1 ? "it was" : "they were") removed.",
                subject: group.subject, evidence: group.evidence, occurrences: group.members.count,
                cause: "records were lost, or the gateway removed items without a record",
                impact: "none for the agent's view; the numbers of filtered items are too low",
                recommendation: "look for lines missing in the JSONL; do not rely on its counts for this run",
                table: group.itemTable)
        }
    }
}
