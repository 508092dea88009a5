/// The identity and documentation of a rule, independent of any run.
package struct RuleDescriptor: Sendable, Hashable {
    /// Stable slug, lower-case words joined by hyphens.
    package var id: String
    /// Stable display code: a letter for the usual severity and a number, e.g. `W-1`.
    package var code: String
    /// The severities the rule can emit, most severe first.
    package var severities: [Severity]
    /// One sentence, present tense, no period.
    package var summary: String
    /// What it detects, why it matters, and where the rule comes from.
    package var details: String
    /// Kinds of evidence the rule needs; without them it stays silent and the report says so.
    package var needs: [String]

    package init(
        id: String, code: String, severities: [Severity], summary: String, details: String, needs: [String]
    ) {
        self.id = id
        self.code = code
        self.severities = severities
        self.summary = summary
        self.details = details
        self.needs = needs
    }

    /// Critical rules first, then by code: the order of lists and manuals.
    package static func listOrder(_ lhs: RuleDescriptor, _ rhs: RuleDescriptor) -> Bool {
        let (left, right) = (RuleCode(lhs.code), RuleCode(rhs.code))
        return left.letter != right.letter ? left.urgency > right.urgency : left < right
    }
}
