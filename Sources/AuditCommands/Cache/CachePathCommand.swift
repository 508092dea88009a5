package import CommandLine

/// `awaudit cache path`: where the cache is.
package enum CachePathCommand: Command {
    package static let spec = CommandSpec(
        "path", parents: [Program.name, "cache"], summary: "Print the folder of the cache",
        flags: [CacheFlags.folder, CacheCommand.json],
        examples: [.init("du -sh \"$(awaudit cache path)\"", "See how much room it takes")])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let path = try CacheFlags.path(arguments, context)
        // Plain for programs: nothing but a terminal is misled by what a path holds.
        let shown = context.stdout.isTerminal ? escapingControls(path) : path
        context.stdout.writeLine(
            arguments.isSet(CacheCommand.json) ? "{\"path\":\(CacheCommand.quoted(path))}" : shown)
        return .success
    }
}
