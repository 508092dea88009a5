/// A subcommand.
package protocol Command: Sendable {
    /// What it is called, takes and does.
    static var spec: CommandSpec { get }

    /// Does it. Output need not be flushed; the caller does that.
    static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode
}
