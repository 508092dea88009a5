package import Findings

/// The bottom line of an audit.
package enum Verdict: String, Sendable, CaseIterable {
    /// Both planes were seen whole and nothing of severity warning or above was found.
    case clean
    /// There are findings of severity warning or above.
    case findings
    /// Evidence is damaged, or evidence the run must have had is missing: silence proves nothing.
    case incomplete
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

    package init(facts: RunFacts, findings: [Finding], verdict: Verdict, unjudged: [UnjudgedRule]) {
        self.facts = facts
        self.findings = findings
        self.verdict = verdict
        self.unjudged = unjudged
    }

    /// Findings of one severity.
    package func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }
}
