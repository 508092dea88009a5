import Facts
import Findings

/// The agent got what the policy forbids.
enum LeakedItem: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "leaked-item", code: "C-6", severities: [.critical],
        summary: "deciding the calls again forbids what reached the agent",
        details: """
            Each call is decided again by the policy in force. Fires when an item that the policy forbids was \
            delivered, when a call that must be refused or a response that must be withheld was answered, and \
            when a call was answered although its guard was dead. What an older guard explains does not fire; \
            see decision-diverged. One finding per tool. Source: the phases of the gateway's pipeline.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        replay.differences { $0.isLeak && $0.cause == .unexplained }.map { group in
            let kinds = Set(group.members.map(\.entry.kind))
            let counts: [(ReplayDifference.Kind, String, String)] = [
                (
                    .leakedItem, "item the policy forbids reached the agent",
                    "items the policy forbids reached the agent"
                ),
                (
                    .answeredForbidden, "answer the policy forbids was given",
                    "answers the policy forbids were given"
                ),
                (
                    .unguarded, "call was answered without a working guard",
                    "calls were answered without a working guard"
                ),
            ]
            let sentences = counts.compactMap { kind, one, many -> String? in
                let count = group.members.count { $0.entry.kind == kind }
                return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
            }
            return finding(
                .critical,
                title: kinds == [.leakedItem]
                    ? "\(counted(group.members.count, "forbidden item")) of \(group.name) reached the agent"
                    : kinds.contains(.leakedItem) || kinds.contains(.answeredForbidden)
                        ? "\(group.name) gave the agent what the policy forbids"
                        : "\(group.name) answered without a working guard",
                description:
                    "Decided again, \(counted(group.calls, "call")) of \(group.name) went otherwise than the policy says: \(sentences.joined(separator: "; ")).",
                subject: group.subject, evidence: group.evidence, occurrences: group.members.count,
                cause: "the gateway did not enforce what its policy and its labels demand",
                impact: "data outside the policy reached the agent",
                recommendation:
                    "treat what the agent wrote afterwards as informed by this data; look at the call's phases with 'awaudit replay' and report them with the gateway's version",
                table: group.itemTable)
        }
    }
}
