/// How urgent a finding is, as the nightly integrity audit defines it.
///
/// - `critical`: out-of-scope data was returned, a guard was bypassed, or labelling failed in a way that may
///   expose data.
/// - `warning`: over-filtering, unscoped tags, missing labelling, a guard trap, a direct API bypass attempt.
/// - `info`: normal filtering, expected blocks, configuration notes.
package enum Severity: String, Sendable, CaseIterable, Comparable {
    case info
    case warning
    case critical

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .critical: 2
        }
    }

    package static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }
}
