import CommandLine
import Facts
import Findings
import Reports

/// Where a report over several runs goes and what it decides, for the commands that make one.
struct PeriodOutput {
    static let format = Flag.value(
        "format", short: "f", metavar: "name", accepts: .oneOf(PeriodFormat.all.map(\.name)),
        default: "console",
        help: "Form of the report", category: "Output")
    static let table = Flag.value(
        "table", metavar: "name", accepts: .oneOf(PeriodCSV.Table.allCases.map(\.rawValue)),
        default: "findings",
        help: "The table that '--format csv' writes",
        discussion: PeriodCSV.Table.allCases.map { "'\($0.rawValue)': a row is \($0.summary)." },
        category: "Output")
    static let expires = Flag.value(
        "expires", metavar: "duration", default: "7d",
        help: "After how long an issue made of the Markdown report may be closed; 'never' for none",
        category: "Output")
    static let failOn = Flag.value(
        "fail-on", metavar: "severity", accepts: .oneOf(["critical", "warning", "info", "none"]),
        default: "critical", help: "Exit with 1 when there is a finding of this severity or above",
        discussion: ["With an earlier report or a history only findings that are new or worse count."],
        category: "Exit status")
    static let requireEvidence = Flag.switch(
        "require-evidence",
        help: "Exit with 3 when evidence is missing or damaged and nothing worse was found",
        category: "Exit status")

    /// The flags of the report's form.
    static let formFlags = [
        format, ReportChoice.jsonFlag, ReportChoice.markdownFlag, ReportChoice.compact, ReportChoice.colour,
        ReportChoice.rows, table,
    ]

    private let format: PeriodFormat
    private let saved: SavedReport?
    private let body: ReplacedFile?
    private let summary: StepSummary?
    var options: ReportOptions

    /// Looks at everything that will be written: hours of reading for a file that cannot be written would be in vain.
    ///
    /// - Parameters:
    ///   - now: the time of the report.
    ///   - body: the file for the body of an issue.
    init(
        _ arguments: ParsedArguments, _ context: CommandContext, now: Timestamp, saved: SavedReport?,
        body: ReplacedFile? = nil
    ) throws(CommandFailure) {
        let name = try ReportChoice.name(arguments, PeriodOutput.format)
        guard let format = PeriodFormat.all.first(where: { $0.name == name }) else {
            throw .usage("unknown report format '\(name)'")
        }
        self.format = format
        self.saved = saved
        self.body = body
        var options = ReportChoice.options(arguments, context)
        options.periodTable = arguments.choice(PeriodOutput.table, as: PeriodCSV.Table.self) ?? .findings
        options.expiry = try PeriodOutput.expiry(arguments, now: now)
        self.options = options
        summary = arguments.isSet(StepSummary.flag) ? try StepSummary(context) : nil
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

    /// Prints the report.
    func print(_ report: PeriodReport, _ context: CommandContext) {
        context.stdout.write(format.render(report, options))
    }

    /// Writes the files. One that cannot be written does not keep the others from being written.
    ///
    /// - Parameter issue: the body of an issue.
    /// - Throws: the last failure; those before are told.
    func writeFiles(
        _ report: PeriodReport, issue: String? = nil, _ context: CommandContext
    ) throws(CommandFailure) {
        var failure: CommandFailure?
        func attempt(_ write: () throws(CommandFailure) -> Void) {
            do throws(CommandFailure) {
                try write()
            } catch {
                if let failure { context.report(failure.message) }
                failure = error
            }
        }
        if let saved {
            attempt { () throws(CommandFailure) in
                try saved.write(PeriodReportDocument.json(report, options: options))
            }
        }
        if let body, let issue { attempt { () throws(CommandFailure) in try body.write(issue) } }
        attempt { () throws(CommandFailure) in try appendSummary(report) }
        if let failure { throw failure }
    }

    private func appendSummary(_ report: PeriodReport) throws(CommandFailure) {
        guard let summary else { return }
        var options = options
        options.markdownLimit = summary.room
        try summary.append(PeriodMarkdown.render(report, options: options))
    }

    /// What a report means for the exit status.
    static func exitCode(_ report: PeriodReport, _ arguments: ParsedArguments) -> ExitCode {
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
