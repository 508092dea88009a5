package import Facts
import Findings

/// Judges the facts of a run by every rule.
package enum RunAuditor {
    /// Applies `rules` and draws the bottom line.
    package static func audit(_ facts: RunFacts, rules: [any Rule.Type] = Rules.all) -> RunReport {
        var findings: [Finding] = []
        var unjudged: [UnjudgedRule] = []
        for rule in rules {
            switch rule.judge(facts) {
            case .findings(let found): findings += found.map { fingerprinted($0, facts) }
            case .unjudged(let reason):
                unjudged.append(UnjudgedRule(rule: rule.descriptor.id, reason: reason))
            }
        }
        findings.sort(by: Finding.reportOrder)
        var measured = facts
        measured.policyMetrics = PolicyMetrics(facts)
        measured.expectedTraffic = ExpectedTraffic.all(facts)
        return RunReport(
            facts: measured, findings: findings, verdict: Verdict(facts.coverage, findings),
            unjudged: unjudged)
    }

    /// Rule, workflow and subject identify a finding from run to run; run ids, counts and times do not.
    private static func fingerprinted(_ finding: Finding, _ facts: RunFacts) -> Finding {
        var finding = finding
        let identity = facts.identity
        // A run without a workflow's name is called by its id, which the next run does not have.
        let subject = identity.workflow == nil && finding.subject == facts.workflowName ? "" : finding.subject
        let parts = [finding.rule, identity.repository ?? "", identity.workflow ?? "", subject]
        finding.fingerprint = String(Fingerprint.digest(of: parts))
        return finding
    }
}
