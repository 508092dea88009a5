package import CommandLine
import Facts
import Findings
import History
import Ingestion
import Reports
import RunAudit

/// `awaudit report`: audits many runs as one.
package enum ReportCommand: Command {
    private static let since = Flag.value(
        "since", metavar: "time", help: "Leave out runs that were created before",
        discussion: [
            "A length of time back from now, a date or a time of RFC 3339, \(TimeFlag.forms). Runs that tell no time "
                + "are left in, and counted."
        ],
        category: "Runs")
    private static let until = Flag.value(
        "until", metavar: "time", help: "Leave out runs that were created then or later", category: "Runs")
    private static let previous = Flag.value(
        "previous", metavar: "file", help: "An earlier JSON report to compare with",
        discussion: [
            "What 'awaudit report --json' or --save wrote before ('awaudit audit --json' does as well). Findings are then "
                + "new, recurring or worse; those that are gone are resolved only if a run of their workflow was seen "
                + "whole without them."
        ],
        category: "Runs", completion: .file)
    private static let record = Flag.switch(
        "record", help: "Write the runs into the history, and compare with what it had before",
        discussion: [
            "Findings of recorded runs that were created before --since (without it, of all runs recorded so far) and no "
                + "longer than 90 days ago take the place of --previous: they tell first seen, new, recurring, worse and "
                + "resolved, which is said once. With --history alone nothing is written."
        ],
        category: "History")
    private static let save = Flag.value(
        "save", metavar: "file", help: "Also write the JSON report to this file, for --previous",
        discussion: [
            "It is replaced as a whole and may be the file that --previous names, which then need not be there yet. A file "
                + "that is there must be such a report."
        ],
        category: "Output", completion: .file)
    private static let expires = Flag.value(
        "expires", metavar: "duration", default: "7d",
        help: "After how long an issue made of the Markdown report may be closed; 'never' for none",
        category: "Output")
    private static let failOn = Flag.value(
        "fail-on", metavar: "severity", accepts: .oneOf(["critical", "warning", "info", "none"]),
        default: "critical", help: "Exit with 1 when there is a finding of this severity or above",
        discussion: ["With --previous or a history only findings that are new or worse count."],
        category: "Exit status")
    private static let requireEvidence = Flag.switch(
        "require-evidence",
        help: "Exit with 3 when evidence is missing or damaged and nothing worse was found",
        category: "Exit status")

    private static let format = Flag.value(
        "format", short: "f", metavar: "name", accepts: .oneOf(PeriodFormat.all.map(\.name)),
        default: "console",
        help: "Form of the report", category: "Output")

    private static let table = Flag.value(
        "table", metavar: "name", accepts: .oneOf(PeriodCSV.Table.allCases.map(\.rawValue)),
        default: "findings",
        help: "The table that '--format csv' writes",
        discussion: PeriodCSV.Table.allCases.map { "'\($0.rawValue)': a row is \($0.summary)." },
        category: "Output")

    package static let spec = CommandSpec(
        "report", parents: [Program.name], summary: "Audit many runs as one",
        discussion: [
            "Audits every run in the inputs as 'awaudit audit' does, on all cores and in bounded memory, and merges what was "
                + "found: equal findings of a workflow become one with its runs, grouped by rule and subject.",
            "The Markdown form is the body of an issue like those of the nightly integrity audit. It is shortened to "
                + "GitHub's 65,536 characters, texts first and tables last, and says so. The issue's title is in the "
                + "JSON report.",
            "Limits of bytes hold for each run, and for all runs of an input together that lie in archives.",
        ],
        operands: [RunReading.input],
        flags: [
            since, until, previous, format, ReportChoice.jsonFlag, ReportChoice.markdownFlag,
            ReportChoice.compact,
            ReportChoice.colour, ReportChoice.rows, table,
            save, expires, StepSummary.flag, RunReading.progress, ReplayFlags.replay,
        ] + ReplayFlags.all + [failOn, requireEvidence] + ConfigurationChoice.flags + [
            record, HistoryFlags.file,
        ]
            + RunReading.limitFlags,
        examples: [
            .init("awaudit report runs/* --since 24h", "Audit the runs of the last day"),
            .init(
                "awaudit report runs --markdown --previous audit.json --save audit.json > issue.md",
                "Write today's issue, compared with yesterday's, and keep today's for tomorrow"),
            .init(
                "awaudit report runs --since 24h --record --markdown > issue.md",
                "The same with the history, which needs no file of yesterday"),
            .init("awaudit report runs --json | jq -r .title", "Get the issue's title"),
        ],
        exitStatus: ExitCode.allCases.map {
            $0 == .usage ? .init($0, ConfigurationChoice.usageNote) : .init($0)
        },
        seeAlso: [
            ManualReference("awaudit-audit", 1), ManualReference("awaudit-rules", 7),
            ManualReference("awaudit-schema", 1), ManualReference("awaudit-history", 1),
            ConfigurationChoice.manualPage,
        ],
        environment: Program.spec.environment + HistoryFlags.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let format = try reportFormat(arguments)
        let now = Timestamp(nanoseconds: try context.reportTime())
        var options = ReportChoice.options(arguments, context)
        options.periodTable = arguments.choice(table, as: PeriodCSV.Table.self) ?? .findings
        options.expiry = try expiry(arguments, now: now)
        let (begin, end) = (
            try TimeFlag.time(since, arguments, now: now), try TimeFlag.time(until, arguments, now: now)
        )
        if let begin, let end, begin >= end { throw .usage("--since is not before --until") }
        let summary = arguments.isSet(StepSummary.flag) ? try StepSummary(context) : nil
        let decide = arguments.isSet(ReplayFlags.replay) ? try ReplayFlags.decide(arguments, context) : nil
        let inputs = arguments.operands(RunReading.input)
        let configuration = try ConfigurationChoice(arguments, context, inputs: inputs)
        let readers = inputs + [previous, ConfigurationChoice.file].compactMap { arguments.value($0) }
        guard readers.count(where: { $0 == "-" }) <= 1 else { throw .usage("standard input is given twice") }
        let saved = try savedReport(arguments)
        let history = try history(arguments, context)
        let earlier: EarlierReport?
        var recorder: RunRecorder?
        if let history {
            earlier = try self.earlier(history, start: begin, end: end ?? now, now: now)
            if arguments.isSet(record) { recorder = try RunRecorder(history, context) }
        } else {
            earlier = try self.earlier(arguments, saved, context)
        }
        let builder = PeriodBuilder(
            since: begin, until: end, earlier: earlier, configurationPath: configuration.path)

        var work = PeriodAudit.Work(limits: RunReading.limits(arguments), decide: decide) {
            configuration.audit($0)
        }
        if recorder != nil { work.entry = { RunRecorder.entry($0, audited: now) } }
        let audit = PeriodAudit(
            inputs, builder: builder, work: work, recorder: recorder,
            progress: arguments.isSet(RunReading.progress) ? context.progressLine() : nil)
        let outcome = audit.run()
        let report = outcome.builder.finish(generated: now)

        context.stdout.write(format.render(report, options))
        configuration.noteUnused(outcome.use, context)
        outcome.recorder?.noteUnidentified(context)
        for failure in outcome.failures { context.report(failure) }
        // One that cannot be written does not keep the other from being written.
        var failure: CommandFailure?
        do throws(CommandFailure) {
            try saved?.write(PeriodReportDocument.json(report, options: options))
        } catch {
            failure = error
        }
        if let summary {
            options.markdownLimit = summary.room
            do throws(CommandFailure) {
                try summary.append(PeriodMarkdown.render(report, options: options))
            } catch {
                if let failure { context.report(failure.message) }
                failure = error
            }
        }
        if let failure { throw failure }
        if let failure = outcome.recordingFailure { throw failure }
        // Last: a report that was not written must be able to tell it again.
        if let history, outcome.recorder != nil {
            let resolved = report.past(.resolved).map(\.fingerprint)
            try HistoryFlags.told { () throws(HistoryError) in try history.recordResolved(resolved, at: now) }
        }
        return exitCode(report, arguments)
    }

    /// The history that is compared with, if one was asked for.
    private static func history(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> History? {
        guard arguments.isSet(record) || arguments.isGiven(HistoryFlags.file) else { return nil }
        guard !arguments.isGiven(previous) else {
            throw .usage("both --previous and a history; give one of them")
        }
        return arguments.isSet(record)
            ? try HistoryFlags.openForRecording(arguments, context)
            : try HistoryFlags.openForReading(arguments, context)
    }

    private static func earlier(
        _ history: History, start: Timestamp?, end: Timestamp, now: Timestamp
    ) throws(CommandFailure) -> EarlierReport? {
        // Without a beginning there is no period of the same length before.
        let length = start.map { end.nanoseconds.subtractingReportingOverflow($0.nanoseconds) }
        return try HistoryFlags.told { () throws(HistoryError) in
            try history.earlierReport(
                before: start ?? now, length: length.flatMap { $0.overflow ? nil : $0.partialValue })
        }
    }

    private static func reportFormat(_ arguments: ParsedArguments) throws(CommandFailure) -> PeriodFormat {
        let name = try ReportChoice.name(arguments, format)
        guard let format = PeriodFormat.all.first(where: { $0.name == name }) else {
            throw .usage("unknown report format '\(name)'")
        }
        return format
    }

    private static func savedReport(_ arguments: ParsedArguments) throws(CommandFailure) -> SavedReport? {
        guard let path = arguments.value(save) else { return nil }
        return try SavedReport(path)
    }

    private static func earlier(
        _ arguments: ParsedArguments, _ saved: SavedReport?, _ context: CommandContext
    ) throws(CommandFailure) -> EarlierReport? {
        guard let path = arguments.value(previous) else { return nil }
        if path == arguments.value(save), saved?.exists == false {
            // The first of a series.
            context.report("'\(path)' is not there yet: nothing to compare with")
            return nil
        }
        return try EarlierReport(path, context)
    }

    private static func expiry(
        _ arguments: ParsedArguments, now: Timestamp
    ) throws(CommandFailure) -> Timestamp? {
        guard let text = arguments.value(expires), text != "never" else { return nil }
        guard let span = TimeFlag.duration(text) else {
            throw .usage("--expires: '\(text)' is no duration", hint: "such as 7d or 12h, or never")
        }
        let (time, overflow) = now.nanoseconds.addingReportingOverflow(span)
        return overflow ? nil : Timestamp(nanoseconds: time)
    }

    private static func exitCode(_ report: PeriodReport, _ arguments: ParsedArguments) -> ExitCode {
        let counted = report.groups.flatMap(\.findings).filter {
            $0.standing != .recurring && $0.finding.suppression == nil
        }
        // What was too much to be listed counts: it cannot be told whether it is known.
        let unlisted = report.unlistedFindings.filter { $0.value > 0 }.map(\.key)
        if let worst = (counted.map(\.finding.severity) + unlisted).max(),
            let threshold = arguments.choice(failOn, as: Severity.self), worst >= threshold
        {
            return .findings
        }
        if !report.failedInputs.isEmpty { return .inputOutput }
        return arguments.isSet(requireEvidence) && report.verdict == .incomplete
            ? .evidenceIncomplete : .success
    }
}
