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
            since, until, previous,
        ] + PeriodOutput.formFlags + [
            save, PeriodOutput.expires, StepSummary.flag, RunReading.progress, ReplayFlags.replay,
        ] + ReplayFlags.all + [PeriodOutput.failOn, PeriodOutput.requireEvidence]
            + ConfigurationChoice.flags + [record, HistoryFlags.file] + RunReading.limitFlags,
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
        let now = Timestamp(nanoseconds: try context.reportTime())
        let saved = try savedReport(arguments)
        let output = try PeriodOutput(arguments, context, now: now, saved: saved)
        let (begin, end) = (
            try TimeFlag.time(since, arguments, now: now), try TimeFlag.time(until, arguments, now: now)
        )
        if let begin, let end, begin >= end { throw .usage("--since is not before --until") }
        let decide = arguments.isSet(ReplayFlags.replay) ? try ReplayFlags.decide(arguments, context) : nil
        let inputs = arguments.operands(RunReading.input)
        let configuration = try ConfigurationChoice(arguments, context, inputs: inputs)
        let readers = inputs + [previous, ConfigurationChoice.file].compactMap { arguments.value($0) }
        guard readers.count(where: { $0 == "-" }) <= 1 else { throw .usage("standard input is given twice") }
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
            inputs.map { PeriodAudit.Source(path: $0) }, builder: builder, work: work, recorder: recorder,
            progress: SharedProgress(arguments.isSet(RunReading.progress) ? context.progressLine() : nil))
        let outcome = audit.run()
        let report = outcome.builder.finish(generated: now)

        output.print(report, context)
        configuration.noteUnused(outcome.use, context)
        outcome.recorder?.noteOmissions(context)
        for failure in outcome.failures { context.report(failure) }
        try output.writeFiles(report, context)
        if let failure = outcome.recordingFailure { throw failure }
        // Last: a report that was not written must be able to tell it again.
        if let history, outcome.recorder != nil {
            let resolved = report.past(.resolved).map(\.fingerprint)
            try HistoryFlags.told { () throws(HistoryError) in
                try history.recordResolved(resolved, at: end ?? now)
            }
        }
        return PeriodOutput.exitCode(report, arguments)
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
}
