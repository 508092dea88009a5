import Facts
import Findings

/// Items beyond the guard's limit have the labels of the whole.
enum LabelTruncated: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "label-truncated", code: "W-20", severities: [.warning],
        summary: "items beyond the hundredth of a response were not labelled one by one",
        details: """
            The guard labels the first hundred items of a response; the others have the labels of the whole \
            response, not those of their authors and repositories. Found by deciding the calls again.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        replay.observations(.labelTruncated).map { group in
            let items = group.items.map { counted($0, "item") } ?? "some items"
            return finding(
                .warning, title: "\(items) of \(group.name) labelled as a whole",
                description:
                    "\(counted(group.calls, "response")) of \(group.name) held more items than the guard labels; \(items) got the labels of the whole response.",
                subject: group.subject, evidence: group.evidence, occurrences: group.members.count,
                cause: "the guard stops after a hundred items",
                impact: "items beyond the limit were judged by labels that are not theirs",
                recommendation: "have the agent ask for at most 100 items at a time (perPage)",
                table: group.table)
        }
    }
}
