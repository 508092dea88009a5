import ArtifactCache
package import CommandLine

/// `awaudit cache clear`: removes what is kept.
package enum CacheClearCommand: Command {
    package static let spec = CommandSpec(
        "clear", parents: [Program.name, "cache"], summary: "Remove all that is not in use",
        discussion: [
            "Also removes what programs left that were killed. Runs being audited keep their files."
        ],
        flags: [CacheFlags.folder],
        examples: [.init("awaudit cache clear", "Empty the cache")])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        guard try CacheFlags.existing(arguments, context).clear() else {
            throw CommandFailure("another process is using the cache", hint: "try again in a moment")
        }
        return .success
    }
}
