import Facts
import Findings

/// A response without labels was delivered although the check of its call had failed.
enum FailOpenUnlabelled: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "fail-open-unlabelled", code: "C-7", severities: [.critical],
        summary: "a read whose check failed was answered because its response has no item labels",
        details: """
            A read that fails the coarse check goes on to item filtering, which decides item by item. Where \
            the guard labels no item there is nothing to filter, and the whole result is delivered: the \
            pipeline fails open. Found by deciding the calls again.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        replay.observations(.failOpenUnlabelled).map { group in
            finding(
                .critical, title: "\(group.name) answered unlabelled after a failed check",
                description:
                    "The coarse check of \(counted(group.calls, "call")) of \(group.name) fails, the guard labels no item of the response, and the response was delivered whole.",
                subject: group.subject, evidence: group.evidence, occurrences: group.members.count,
                cause: "the guard has no rule for the shape of the response",
                impact: "data the policy excludes may have reached the agent unfiltered",
                recommendation:
                    "take the tool from the agent, or use strict mode, until the guard labels its responses",
                table: group.table)
        }
    }
}
