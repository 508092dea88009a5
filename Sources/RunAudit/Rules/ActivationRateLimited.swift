import Facts
import Findings

/// The activation job hit GitHub's rate limit.
enum ActivationRateLimited: Rule {
    static let descriptor = RuleDescriptor(
        id: "activation-rate-limited", code: "I-2", severities: [.info],
        summary: "a job stopped at GitHub's API rate limit before the agent was invoked",
        details: """
            `403 API rate limit exceeded for installation` in a job log: infrastructure, not a finding about \
            the agent. Source: the nightly integrity audit's informational class.
            """,
        needs: ["workflow-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasRead(descriptor.needs) || facts.workflow.rateLimited.count > 0 else {
            return .unjudged(reason: "no Actions job logs")
        }
        let tally = facts.workflow.rateLimited
        guard tally.count > 0 else { return .findings([]) }
        return .findings([
            finding(
                .info, title: "GitHub API rate limit exceeded",
                description:
                    "\(counted(tally.count, "time")) in \(listed(facts.workflow.rateLimitedJobs))\(facts.coverage.agentRan == true ? "" : "; the agent was not invoked").",
                subject: facts.workflowName, evidence: tally.evidence, occurrences: tally.count,
                cause: "many workflows of one installation start at the same time",
                impact: "none for DIFC", recommendation: "stagger the cron schedules if it happens again")
        ])
    }
}
