package import CommandLine
import Facts
import History
import Reports

/// `awaudit query`: reads the history with SQL.
package enum QueryCommand: Command {
    private static let sql = Operand("sql", help: "One statement that reads")
    private static let csv = Flag.switch("csv", help: "Comma-separated values", category: "Output")
    private static let limit = Flag.value(
        "limit", short: "n", metavar: "count", accepts: .integer(1...1_000_000), default: "1000",
        help: "Rows at most; that there are more is said", category: "Limits")
    private static let cell = Flag.value(
        "max-cell", metavar: "size", accepts: .byteSize(1...1_048_576), default: "4K",
        help: "Bytes of a text at most; that some were cut is said", category: "Limits")
    private static let timeout = Flag.value(
        "timeout", metavar: "seconds", accepts: .integer(1...3600), default: "10",
        help: "How long the query may take", category: "Limits")

    package static let spec = CommandSpec(
        "query", parents: [Program.name], summary: "Query recorded runs with SQL",
        discussion: [
            "Runs one statement of SQLite's SQL that reads; whatever writes, attaches files or changes settings is refused. "
                + "Texts are masked and made safe to print: what was logged is outside data.",
            "These views stay as they are; later versions add columns at most. Tables may change. Times are ISO 8601 in UTC; "
                + "'seen' is when a run was created, else the first known time.",
            "All views but v_findings tell the run by host, repository, workflow, run_id, attempt, sub_run and seen.",
            "v_runs: a run each. branch, event, conclusion, engine, model, created, audited, verdict, is_whole (no gaps in the "
                + "evidence), critical, warning, info, suppressed, unlisted_findings, versions and evidence (JSON), tool_version.",
            "v_findings: a finding each, by fingerprint, as the latest run has it. fingerprint, rule, code, severity, title, "
                + "subject, suppressed, host, repository, workflow, first_seen, last_seen, run_count, occurrences.",
            "v_run_findings: a finding of a run each. fingerprint, rule, code, severity, title, subject, occurrences, "
                + "suppressed, evidence (places and excerpts: unzstd(evidence) is JSON).",
            "v_metrics: name, value. v_domains: domain, port, allowed, denied, incomplete. v_tools: server, tool, calls, "
                + "refused, failed, items_seen, items_removed. v_guards: server, name, policy, policy_source, mode, module, "
                + "module_size.",
        ],
        operands: [sql],
        flags: [
            ReportChoice.jsonFlag, csv, ReportChoice.compact, ReportChoice.colour, limit, cell, timeout,
            HistoryFlags.file,
        ],
        examples: [
            .init(
                "awaudit query \"SELECT code, subject, first_seen, run_count FROM v_findings WHERE severity = 'critical'\"",
                "List critical findings"),
            .init(
                "awaudit query --csv 'SELECT domain, sum(denied) FROM v_domains GROUP BY domain ORDER BY 2 DESC'",
                "Rank denied domains for a spreadsheet"),
        ],
        exitStatus: [
            .init(.success, "It was done."), .init(.usage, "The command line or the statement is wrong."),
            .init(.inputOutput, "The history could not be read, or the query took too long."),
        ],
        seeAlso: [ManualReference("awaudit-history", 1)], environment: HistoryFlags.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let isJSON = arguments.isSet(ReportChoice.jsonFlag)
        guard !(isJSON && arguments.isSet(csv)) else {
            throw .usage("both --json and --csv; give one of them")
        }
        let history = try HistoryFlags.openForReading(arguments, context)
        var limits = QueryLimits()
        limits.rows = arguments.integer(limit) ?? limits.rows
        limits.cell = arguments.byteSize(cell) ?? limits.cell
        limits.time = (arguments.integer(timeout) ?? 10) * 1000
        let statement = arguments.operand(sql) ?? ""
        let table: QueryTable
        do throws(HistoryError) {
            table = try history.query(statement, limits: limits)
        } catch {
            guard error.kind == .refused || error.kind == .failed else {
                throw CommandFailure(error.message)
            }
            throw .usage(error.message, hint: "see 'awaudit query --help' for the views")
        }
        let options = ReportChoice.options(arguments, context)
        if isJSON {
            context.stdout.write(QueryReport.json(table, options: options))
        } else if arguments.isSet(csv) {
            context.stdout.write(QueryReport.csv(table))
            if table.hasMore { context.report("only the first \(table.rows.count) rows were written") }
            if table.cutCells > 0 { context.report("texts that were cut: \(table.cutCells)") }
        } else {
            context.stdout.write(QueryReport.console(table, options: options.console))
        }
        return .success
    }
}
