package import Findings

/// The bottom line of an audit.
package enum Verdict: String, Sendable, CaseIterable {
    /// Both planes were seen whole and nothing of severity warning or above was found.
    case clean
    /// There are findings of severity warning or above.
    case findings
    /// Evidence is damaged, or evidence the run must have had is missing: silence proves nothing.
    case incomplete

    /// Incomplete evidence outweighs findings: what was found is listed either way, what was not seen is not. Findings
    /// that are suppressed do not count.
    package init(_ coverage: Coverage, _ findings: [Finding]) {
        let isSeen = { (plane: Coverage.Plane) in plane == .complete || plane == .notApplicable }
        self =
            if !coverage.gaps.isEmpty {
                .incomplete
            } else if findings.contains(where: { $0.severity >= .warning && $0.suppression == nil }) {
                .findings
            } else {
                isSeen(coverage.gateway) && isSeen(coverage.firewall) ? .clean : .incomplete
            }
    }
}

/// A rule that could not judge, and why.
package struct UnjudgedRule: Sendable, Hashable {
    package var rule: String
    package var reason: String

    package init(rule: String, reason: String) {
        self.rule = rule
        self.reason = reason
    }
}

/// The audit of one run: what every output format prints.
package struct RunReport: Sendable, Hashable {
    package var facts: RunFacts
    /// In report order.
    package var findings: [Finding]
    package var verdict: Verdict
    /// Rules that lacked the evidence they need.
    package var unjudged: [UnjudgedRule]
    /// The configuration that was applied, as the user named it; `nil` without one.
    package var configurationPath: String?

    package init(facts: RunFacts, findings: [Finding], verdict: Verdict, unjudged: [UnjudgedRule]) {
        self.facts = facts
        self.findings = findings
        self.verdict = verdict
        self.unjudged = unjudged
    }

    /// Findings of one severity that are not suppressed.
    package func count(of severity: Severity) -> Int {
        findings.count { $0.severity == severity && $0.suppression == nil }
    }

    /// Findings that are suppressed.
    package var suppressedCount: Int { findings.count { $0.suppression != nil } }

    /// Findings whose severity a configuration changed, suppressed ones included.
    package var overriddenCount: Int { findings.count { $0.originalSeverity != nil } }
}
