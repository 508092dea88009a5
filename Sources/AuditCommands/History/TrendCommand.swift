package import CommandLine
import Facts
import History
import Reports

/// `awaudit trend`: follows a metric over recorded runs.
package enum TrendCommand: Command {
    private static let metric = Operand(
        "metric", help: "The number to follow; the names are listed with '--help'",
        accepts: .oneOf(RunMetric.allCases.map(\.rawValue)))
    private static let step = Flag.value(
        "by", metavar: "step", accepts: .oneOf(Trend.Step.allCases.map(\.rawValue)), default: "day",
        help: "What a row is",
        discussion: ["Of the runs of a day (UTC) counts are summed and shares averaged."],
        category: "Output")
    private static let limit = Flag.value(
        "limit", short: "n", metavar: "count", accepts: .integer(1...100_000), default: "30",
        help: "Rows, the latest ones; the rest is counted", category: "Output")

    package static let spec = CommandSpec(
        "trend", parents: [Program.name], summary: "Follow a metric over recorded runs",
        discussion: [
            "Prints a line of bars and a table, latest row first. Runs whose evidence does not tell the metric do not "
                + "count: what was not seen is not zero."
        ] + RunMetric.allCases.map { "\($0.rawValue): \($0.summary)." },
        operands: [metric],
        flags: HistoryFlags.selection + [
            step, limit, ReportChoice.jsonFlag, ReportChoice.compact, ReportChoice.colour, HistoryFlags.file,
        ],
        examples: [
            .init(
                "awaudit trend filtered_items --workflow 'Issue Triage'",
                "See how much of a workflow's data is filtered"),
            .init("awaudit trend denied_requests --by run --since 7d", "See each run's denied requests"),
        ],
        exitStatus: HistoryCommand.exitStatus,
        seeAlso: [ManualReference("awaudit-history", 1)], environment: HistoryFlags.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        guard let metric = arguments.operand(metric).flatMap(RunMetric.init) else {
            throw .usage("unknown metric")
        }
        let selection = try HistoryFlags.selection(arguments, context)
        let history = try HistoryFlags.openForReading(arguments, context)
        let step = arguments.choice(step, as: Trend.Step.self) ?? .day
        let count = arguments.integer(limit) ?? 30
        let trend = try HistoryFlags.told { () throws(HistoryError) in
            try history.trend(metric, by: step, selection, limit: count)
        }
        var options = ReportChoice.options(arguments, context)
        options.console.maximumRows = count
        context.stdout.write(
            arguments.isSet(ReportChoice.jsonFlag)
                ? TrendReport.json(trend, options: options)
                : TrendReport.console(trend, options: options.console))
        return .success
    }
}
