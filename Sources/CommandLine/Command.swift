/// A subcommand.
package protocol Command: Sendable {
    /// What it is called, takes and does.
    static var spec: CommandSpec { get }

    /// Does it. Output need not be flushed; the caller does that.
    static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode
}

/// A command that does nothing itself and has commands below it, e.g. `awaudit wasm`.
package protocol CommandGroup: Command {
    /// The commands below it, in the order help shows them. Their specs name the group among their parents.
    static var commands: [any Command.Type] { get }

    /// The command below it that is run when none is named, with all that follows the group's name; `nil` for none.
    static var defaultCommand: (any Command.Type)? { get }
}

extension CommandGroup {
    package static var defaultCommand: (any Command.Type)? { nil }

    /// Only a command below a group can be run; the router asks for none otherwise.
    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        throw CommandFailure(UsageError.missingCommand)
    }
}
