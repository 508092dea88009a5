/// Why a command could not do its work.
package struct CommandFailure: Error, Sendable, Equatable {
    /// Lower-case start, location first, values in single quotes, no period; printed behind the program's name.
    package var message: String
    /// How the program ends.
    package var exitCode: ExitCode
    /// What to do about it, printed on a line of its own.
    package var hint: String?

    /// A failure to do the work; by default one of reading or writing.
    package init(_ message: String, exitCode: ExitCode = .inputOutput, hint: String? = nil) {
        self.message = message
        self.exitCode = exitCode
        self.hint = hint
    }

    /// A mistake in the command line that only the command can see, such as two flags excluding each other.
    package static func usage(_ message: String, hint: String? = nil) -> CommandFailure {
        CommandFailure(message, exitCode: .usage, hint: hint)
    }

    /// A mistake the parser found.
    package init(_ error: UsageError) { self.init(error.message, exitCode: .usage) }
}
