package import Facts
package import Findings

/// What a user knows about runs and wants taken into account: `.awaudit.yml`.
package struct Configuration: Sendable, Hashable {
    /// The runs, and the findings in them, that an entry is about. What is not given does not matter.
    package struct Scope: Sendable, Hashable {
        package var workflow: TextPattern?
        /// `owner/repo`.
        package var repository: TextPattern?
        package var subject: TextPattern?

        /// Whether a run is meant. What it does not tell of itself is the empty text.
        func contains(_ run: RunIdentity) -> Bool {
            workflow?.matches(run.workflow ?? "") != false
                && repository?.matches(run.repository ?? "") != false
        }

        func contains(_ finding: Finding, of run: RunIdentity) -> Bool {
            contains(run) && subject?.matches(finding.subject) != false
        }
    }

    /// Hosts the agent's side of some workflows is expected to contact.
    package struct Workflow: Sendable, Hashable {
        package var scope: Scope
        /// At least one.
        package var allowedDomains: ExpectedDomains
        /// 1-based line it begins in.
        package var line: Int
    }

    /// Another severity for the findings of a rule.
    package struct SeverityOverride: Sendable, Hashable {
        /// Id of the rule.
        package var rule: String
        package var severity: Severity
        package var scope: Scope
        /// 1-based line it begins in.
        package var line: Int
    }

    /// Findings that do not count for a time.
    package struct SuppressionEntry: Sendable, Hashable {
        package enum Target: Sendable, Hashable {
            /// Id of a rule.
            case rule(String)
            /// 32 lower-case hexadecimal digits.
            case fingerprint(String)
        }

        package var target: Target
        package var scope: Scope
        /// One line.
        package var reason: String
        package var expires: Expiry
        /// 1-based line it begins in.
        package var line: Int

        func contains(_ finding: Finding, of run: RunIdentity) -> Bool {
            let isTarget =
                switch target {
                case .rule(let rule): finding.rule == rule
                case .fingerprint(let fingerprint): finding.fingerprint == fingerprint
                }
            return isTarget && scope.contains(finding, of: run)
        }
    }

    /// The name looked for where none is given.
    package static let fileName = ".awaudit.yml"
    /// The only version of the format.
    package static let version = "1"
    /// The largest file, in bytes.
    package static let maximumSize = 1 << 20

    /// All that apply count together.
    package var workflows: [Workflow] = []
    /// The first that applies counts.
    package var severities: [SeverityOverride] = []
    /// The first that applies and is not over counts.
    package var suppressions: [SuppressionEntry] = []

    /// A configuration without effect.
    init() {}
}
