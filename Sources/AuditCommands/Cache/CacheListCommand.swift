import ArtifactCache
package import CommandLine
import Findings

/// `awaudit cache list`: the runs that are kept.
package enum CacheListCommand: Command {
    package static let spec = CommandSpec(
        "list", parents: [Program.name, "cache"], summary: "List the runs that are kept",
        discussion: [
            "A line for each attempt of a run, with its files, their size, and when one was last used."
        ],
        flags: [CacheFlags.folder, CacheCommand.json],
        examples: [.init("awaudit cache list --json | jq '.runs | map(.bytes) | add'", "Add up what is kept")]
    )

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let runs = try CacheFlags.existing(arguments, context).list()
        if arguments.isSet(CacheCommand.json) {
            let rows = runs.map { run in
                "{\"host\":\(CacheCommand.quoted(run.host)),\"repository\":\(CacheCommand.quoted(run.repository)),"
                    + "\"run\":\(CacheCommand.quoted(run.run)),\"attempt\":\(CacheCommand.quoted(run.attempt)),"
                    + "\"files\":\(run.files),\"bytes\":\(run.bytes),\"last_used\":\"\(time(run))\"}"
            }
            context.stdout.writeLine("{\"runs\":[\(rows.joined(separator: ","))]}")
            return .success
        }
        for run in runs {
            let files = run.files == 1 ? "1 file" : "\(run.files) files"
            context.stdout.writeLine(
                escapingControls(
                    "\(run.host)/\(run.repository)  run \(run.run)  attempt \(run.attempt)  \(files)  \(run.bytes) bytes  \(time(run))"
                ))
        }
        let total = runs.reduce(0) { $0 + $1.bytes }
        context.stdout.writeLine("\(runs.count == 1 ? "1 run" : "\(runs.count) runs"), \(total) bytes")
        return .success
    }

    private static func time(_ run: CachedRun) -> String {
        Timestamp(milliseconds: run.lastUsed.multipliedReportingOverflow(by: 1000).partialValue).iso8601
    }
}
