/// How a command ends.
///
/// The codes named here mean the same for every command. A command that runs someone else's program may also end with
/// that program's code.
package struct ExitCode: RawRepresentable, Sendable, Hashable, CaseIterable {
    /// The status the process ends with, 0 to 255: the system keeps no more than eight bits.
    package let rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// The command did its work and found nothing at or above the `--fail-on` severity.
    package static let success = ExitCode(rawValue: 0)
    /// The command did its work and found something at or above the `--fail-on` severity.
    package static let findings = ExitCode(rawValue: 1)
    /// The command line is wrong; nothing was done.
    package static let usage = ExitCode(rawValue: 2)
    /// `--require-evidence` was given and the evidence for a verdict is incomplete.
    package static let evidenceIncomplete = ExitCode(rawValue: 3)
    /// Something could not be read or written.
    package static let inputOutput = ExitCode(rawValue: 4)

    /// The codes that mean the same for every command.
    package static let allCases: [ExitCode] = [
        .success, .findings, .usage, .evidenceIncomplete, .inputOutput,
    ]

    /// The sentence help and manual show.
    package var meaning: String {
        switch self {
        case .success: "No finding at or above the --fail-on severity."
        case .findings: "At least one finding at or above the --fail-on severity."
        case .usage: "The command line is wrong; nothing was done."
        case .evidenceIncomplete: "Evidence is incomplete and --require-evidence was given."
        case .inputOutput: "Something could not be read or written."
        default: "A code of the program that was run."
        }
    }
}
