/// How a command ends.
package enum ExitCode: Int32, Sendable, CaseIterable {
    /// The command did its work and found nothing at or above the `--fail-on` severity.
    case success = 0
    /// The command did its work and found something at or above the `--fail-on` severity.
    case findings = 1
    /// The command line is wrong; nothing was done.
    case usage = 2
    /// `--require-evidence` was given and the evidence for a verdict is incomplete.
    case evidenceIncomplete = 3
    /// Something could not be read or written.
    case inputOutput = 4

    /// The sentence help and manual show.
    package var meaning: String {
        switch self {
        case .success: "No finding at or above the --fail-on severity."
        case .findings: "At least one finding at or above the --fail-on severity."
        case .usage: "The command line is wrong; nothing was done."
        case .evidenceIncomplete: "Evidence is incomplete and --require-evidence was given."
        case .inputOutput: "Something could not be read or written."
        }
    }
}
