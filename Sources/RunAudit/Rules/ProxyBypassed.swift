import Facts
import Findings

/// The DIFC proxy did not start and calls went to the API directly.
enum ProxyBypassed: Rule {
    static let descriptor = RuleDescriptor(
        id: "proxy-bypassed", code: "C-4", severities: [.critical, .info],
        summary: "the DIFC proxy failed to start and pre-agent calls went to the API directly",
        details: """
            gh-aw starts a proxy for pre-agent steps; when it does not come up, the job prints a warning and \
            goes on with direct API access: a guard bypass, visible in the Actions job log only. A proxy that \
            was skipped because no policy is configured is information.
            """,
        needs: ["workflow-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard
            facts.hasRead(descriptor.needs) || !facts.workflow.proxyBypassed.isEmpty
                || !facts.workflow.proxySkipped.isEmpty
        else {
            return .unjudged(reason: "no Actions job logs")
        }
        var findings: [Finding] = []
        if let first = facts.workflow.proxyBypassed.first {
            findings.append(
                finding(
                    .critical, title: "DIFC proxy did not start: direct API access",
                    description: "The job log says: \(first.text)", subject: facts.workflowName,
                    evidence: places(facts.workflow.proxyBypassed),
                    occurrences: facts.workflow.proxyBypassed.count,
                    cause: "the proxy container failed to start in time",
                    impact: "pre-agent steps fetched GitHub data without labels and without filtering",
                    recommendation:
                        "look at proxy-logs for the reason; make the job fail instead of falling back"))
        }
        if let first = facts.workflow.proxySkipped.first {
            findings.append(
                finding(
                    .info, title: "DIFC proxy not used", description: "The job log says: \(first.text)",
                    subject: "\(facts.workflowName) skipped", evidence: places(facts.workflow.proxySkipped),
                    occurrences: facts.workflow.proxySkipped.count,
                    cause: "no guard policy is configured for it",
                    recommendation: "configure a guard policy if pre-agent steps read untrusted content"))
        }
        return .findings(findings)
    }
}
