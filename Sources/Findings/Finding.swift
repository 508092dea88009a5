/// A statement about a run that somebody should know, with the evidence it rests on.
package struct Finding: Sendable, Hashable {
    /// Column headers and rows shown with a finding, e.g. the domains of a bypass attempt.
    package struct Table: Sendable, Hashable {
        package var columns: [String]
        package var rows: [[String]]
        /// Rows left out.
        package var omitted: Int

        package init(columns: [String], rows: [[String]], omitted: Int = 0) {
            self.columns = columns
            self.rows = rows
            self.omitted = omitted
        }
    }

    /// Stable id of the rule (slug), e.g. `direct-api-bypass`.
    package var rule: String
    /// Stable display code of the rule, e.g. `W-1`.
    package var code: String
    package var severity: Severity
    /// The rule's own severity where a configuration changed it; `nil` elsewhere.
    package var originalSeverity: Severity?
    /// One line, no period.
    package var title: String
    /// What was seen, in full sentences.
    package var description: String
    /// What the finding is about: a server, a domain, a tool, a file. Stable between runs.
    package var subject: String
    /// At least one place; the first is the primary one.
    package var evidence: [Evidence]
    /// How many records support the finding; `evidence` may list only the first.
    package var occurrences: Int
    /// The likely cause, if the rule knows one.
    package var cause: String?
    /// What it means for the DIFC guarantees.
    package var impact: String?
    /// What to do about it.
    package var recommendation: String
    package var table: Table?
    /// Stable over runs for the same rule, workflow and subject: 32 lower-case hex digits.
    package var fingerprint: String
    /// Whether an earlier report has it; `nil` when there was none to compare with.
    package var isKnown: Bool?
    /// Why the finding does not count; `nil` when it does.
    package var suppression: Suppression?
    /// A suppression that is over: the finding counts again.
    package var expiredSuppression: Suppression?

    package init(
        rule: String, code: String, severity: Severity, title: String, description: String, subject: String,
        evidence: [Evidence], occurrences: Int = 1, cause: String? = nil, impact: String? = nil,
        recommendation: String, table: Table? = nil, fingerprint: String = ""
    ) {
        self.rule = rule
        self.code = code
        self.severity = severity
        self.title = title
        self.description = description
        self.subject = subject
        self.evidence = evidence
        self.occurrences = occurrences
        self.cause = cause
        self.impact = impact
        self.recommendation = recommendation
        self.table = table
        self.fingerprint = fingerprint
    }

    /// Severity first (critical on top), then code, then subject: the order of every report. What is suppressed comes
    /// behind the others.
    package static func reportOrder(_ lhs: Finding, _ rhs: Finding) -> Bool {
        if (lhs.suppression == nil) != (rhs.suppression == nil) { return lhs.suppression == nil }
        if lhs.severity != rhs.severity { return lhs.severity > rhs.severity }
        if lhs.rule != rhs.rule {
            return RuleCode(lhs.code) < RuleCode(rhs.code) || (lhs.code == rhs.code && lhs.rule < rhs.rule)
        }
        if lhs.subject != rhs.subject { return lhs.subject < rhs.subject }
        return lhs.title < rhs.title
    }
}

/// A display code split for ordering, so that `W-10` comes after `W-9`.
struct RuleCode: Comparable {
    let letter: Substring
    let number: Int

    /// Greater for letters of more severe rules.
    var urgency: Int { letter == "C" ? 2 : letter == "W" ? 1 : 0 }

    init(_ code: String) {
        let parts = code.split(separator: "-", maxSplits: 1)
        letter = parts.first ?? ""
        number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    }

    static func < (lhs: RuleCode, rhs: RuleCode) -> Bool {
        lhs.letter != rhs.letter ? lhs.letter < rhs.letter : lhs.number < rhs.number
    }
}
