package import CommandLine
import History
import Reports

/// `awaudit history`: lists recorded runs and looks after the database.
package enum HistoryCommand: CommandGroup {
    package static let spec = CommandSpec(
        "history", parents: [Program.name], summary: "List recorded runs",
        discussion: [
            "'awaudit audit --record' and 'awaudit report --record' write the runs they audit into a history: an SQLite "
                + "database with the findings, metrics, domains, tools and guards of each. Without a command, the runs are "
                + "listed as by 'awaudit history list'.",
            "A file that is no history, is damaged or was written by a later awaudit is an error and stays as it is.",
        ],
        examples: [
            .init("awaudit history --workflow 'Nightly *' --since 7d", "List the runs of a week"),
            .init("awaudit history check", "Look for damage"),
            .init("awaudit history backup copy.sqlite", "Write a copy while others may go on recording"),
        ],
        seeAlso: [
            ManualReference("awaudit-trend", 1), ManualReference("awaudit-query", 1),
            ManualReference("awaudit-audit", 1),
        ])

    package static let commands: [any Command.Type] = [
        HistoryListCommand.self, HistoryCheckCommand.self, HistoryBackupCommand.self,
    ]

    package static var defaultCommand: (any Command.Type)? { HistoryListCommand.self }

    static let exitStatus: [CommandSpec.ExitNote] = [
        .init(.success, "It was done."), .init(.usage), .init(.inputOutput),
    ]
}

/// `awaudit history list`.
enum HistoryListCommand: Command {
    private static let limit = Flag.value(
        "limit", short: "n", metavar: "count", accepts: .integer(1...100_000), default: "20",
        help: "Runs to list, the latest ones; the rest is counted", category: "Runs")

    static let spec = CommandSpec(
        "list", parents: [Program.name, "history"], summary: "List recorded runs, latest first",
        flags: HistoryFlags.selection + [limit] + [
            ReportChoice.jsonFlag, ReportChoice.compact, ReportChoice.colour,
        ]
            + [HistoryFlags.file],
        examples: [
            .init("awaudit history list --repository 'octo/*' --json", "List runs for a program")
        ],
        exitStatus: HistoryCommand.exitStatus, environment: HistoryFlags.environment)

    static func run(_ arguments: ParsedArguments, context: CommandContext) throws(CommandFailure) -> ExitCode
    {
        let selection = try HistoryFlags.selection(arguments, context)
        let history = try HistoryFlags.openForReading(arguments, context)
        let count = arguments.integer(limit) ?? 20
        let runs = try HistoryFlags.told { () throws(HistoryError) in
            try history.runs(selection, limit: count)
        }
        var options = ReportChoice.options(arguments, context)
        options.console.maximumRows = count
        context.stdout.write(
            arguments.isSet(ReportChoice.jsonFlag)
                ? HistoryReport.json(runs, options: options)
                : HistoryReport.console(runs, options: options.console))
        return .success
    }
}

/// `awaudit history check`.
enum HistoryCheckCommand: Command {
    static let spec = CommandSpec(
        "check", parents: [Program.name, "history"], summary: "Look through the whole history for damage",
        discussion: ["Every opening makes a quicker check, which leaves out the indices."],
        flags: [HistoryFlags.file],
        examples: [.init("awaudit history check --history copy.sqlite", "Check a copy")],
        exitStatus: [
            .init(.success, "It is sound."), .init(.usage),
            .init(.inputOutput, "It is damaged or cannot be read."),
        ],
        environment: HistoryFlags.environment)

    static func run(_ arguments: ParsedArguments, context: CommandContext) throws(CommandFailure) -> ExitCode
    {
        let history = try HistoryFlags.openForReading(arguments, context)
        let (problems, count) = try HistoryFlags.told { () throws(HistoryError) in
            (try history.problems(), try history.runCount())
        }
        guard problems.isEmpty else {
            for problem in problems { context.report(problem) }
            throw CommandFailure(
                "the history is damaged", hint: "restore a backup; the file was left as it is")
        }
        context.stdout.writeLine("sound: \(count) \(count == 1 ? "run" : "runs")")
        return .success
    }
}

/// `awaudit history backup`.
enum HistoryBackupCommand: Command {
    private static let target = Operand(
        "file", help: "Where the copy is written; it must not be there yet", completion: .file)

    static let spec = CommandSpec(
        "backup", parents: [Program.name, "history"], summary: "Write a copy of the history",
        discussion: [
            "The copy is of one moment, checked, and a history like any other: --history names it. Others may go on "
                + "recording meanwhile."
        ],
        operands: [target], flags: [HistoryFlags.file],
        examples: [.init("awaudit history backup \"history-$(date +%F).sqlite\"", "Keep a copy of today")],
        exitStatus: HistoryCommand.exitStatus, environment: HistoryFlags.environment)

    static func run(_ arguments: ParsedArguments, context: CommandContext) throws(CommandFailure) -> ExitCode
    {
        let path = HistoryFlags.absolute(arguments.operand(target) ?? "", context)
        let history = try HistoryFlags.openForReading(arguments, context)
        try HistoryFlags.told { () throws(HistoryError) in try history.backUp(to: path) }
        return .success
    }
}
