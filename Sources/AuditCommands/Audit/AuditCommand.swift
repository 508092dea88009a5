package import CommandLine
import Configuration
import Facts
import Findings
import Ingestion
import Reports
import RunAudit

/// `awaudit audit`: audits runs that were downloaded, or that GitHub has.
package enum AuditCommand: Command {
    private static let format = Flag.value(
        "format", short: "f", metavar: "name", accepts: .oneOf(ReportFormat.all.map(\.name)),
        default: "console",
        help: "Form of the report", category: "Output")
    private static let table = Flag.value(
        "table", metavar: "name", accepts: .oneOf(CSVReport.Table.allCases.map(\.rawValue)),
        default: "findings", help: "The table that '--format csv' writes",
        discussion: CSVReport.Table.allCases.map { "'\($0.rawValue)': a row is \($0.summary)." },
        category: "Output")
    private static let failOn = Flag.value(
        "fail-on", metavar: "severity", accepts: .oneOf(["critical", "warning", "info", "none"]),
        default: "critical", help: "Exit with 1 when there is a finding of this severity or above",
        category: "Exit status")
    private static let requireEvidence = Flag.switch(
        "require-evidence",
        help: "Exit with 3 when evidence is missing or damaged and nothing worse was found",
        category: "Exit status")

    private static let run = Operand(
        RunReading.input.name,
        help:
            "A run's folder, an archive, a single log, '-' for standard input, or a run on GitHub by ID or address",
        isOptional: true, isRepeatable: true, completion: .file)

    package static let spec = CommandSpec(
        "audit", parents: [Program.name], summary: "Audit runs, downloaded ones or by reference",
        discussion: [
            "Reads the artifacts of agentic-workflow runs from folders, zip and tar archives (also gzip and zstd), "
                + "single logs or standard input, in any layout that 'gh run download', 'gh aw logs' or a browser "
                + "leaves, and reports what is known, what was found and what could not be seen. Nothing is unpacked.",
            "What no file or folder is called by is fetched from GitHub: a run's ID, or the address of a run, an attempt "
                + "or a job. Of its artifacts those are downloaded that hold logs, and the logs of its jobs; they are "
                + "kept for the next time. What has expired or cannot be had is reported as missing evidence.",
            "A folder may hold several runs, and a run may hold several called workflows (artifacts with a "
                + "'<hash>-' prefix); each is reported by itself.",
            "The verdict is 'clean' only when both the gateway's and the firewall's logs were seen whole and no "
                + "finding is a warning or worse; 'incomplete' when evidence is damaged, or evidence that must "
                + "have existed is missing; 'findings' otherwise.",
            "A configuration tells which domains a workflow may contact, sets severities and suppresses findings for a "
                + "time, with a reason. It is read from '\(Configuration.fileName)' in the current folder, never from "
                + "inside the audited input. Suppressed findings stay in the report, but do not count.",
        ],
        operands: [run],
        flags: [
            format, ReportChoice.jsonFlag, ReportChoice.markdownFlag, ReportChoice.compact,
            ReportChoice.colour,
            ReportChoice.rows, table, StepSummary.flag, RunReading.progress, ReplayFlags.replay,
        ] + ReplayFlags.all + [failOn, Baseline.flag, requireEvidence] + ConfigurationChoice.flags
            + RemoteRuns.flags + [HistoryFlags.record, HistoryFlags.file] + RunReading.limitFlags,
        examples: [
            .init("awaudit audit ./run-25717161421", "Audit a folder"),
            .init("awaudit audit 25717161421 -R octo/demo", "Audit a run on GitHub"),
            .init("awaudit audit artifacts.zip --markdown > issue.md", "Write a report for an issue"),
            .init("awaudit audit run --format html > run.html", "Write a page for a browser"),
            .init("awaudit audit run --format sarif > awaudit.sarif", "Write a log for code scanning"),
            .init("awaudit audit --json run | jq -r '.verdict'", "Get the verdict alone"),
            .init(
                "tar -cz run | awaudit audit - --fail-on warning",
                "Audit an archive from a pipe, fail on warnings"),
        ],
        exitStatus: ExitCode.allCases.map {
            $0 == .usage ? .init($0, ConfigurationChoice.usageNote) : .init($0)
        },
        seeAlso: [
            ManualReference("awaudit-rules", 7), ManualReference("awaudit-schema", 1),
            ConfigurationChoice.manualPage, ManualReference("awaudit-config-check", 1),
            ManualReference("awaudit-cache", 1), ManualReference("awaudit-history", 1),
        ],
        environment: Program.spec.environment + RemoteRuns.environment + HistoryFlags.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let report = try reportFormat(arguments)
        let sources = try RunSource.all(arguments.operands(self.run), arguments, context)
        let inputs = sources.compactMap { if case .input(let path) = $0 { path } else { nil } }
        let configuration = try ConfigurationChoice(arguments, context, inputs: inputs)
        // Opened first: hours of reading for a summary that cannot be written would be in vain.
        let summary = arguments.isSet(StepSummary.flag) ? try StepSummary(context) : nil
        let baseline = try Baseline(arguments, context)
        var recorder = try RunRecorder(arguments, context)
        let decide = arguments.isSet(ReplayFlags.replay) ? try ReplayFlags.decide(arguments, context) : nil
        var reports: [RunReport] = []
        var use = ConfigurationUse()
        // Made only if needed: whoever audits folders needs no network and no cache.
        var remote: RemoteRuns?
        for source in sources {
            let runs: [RunFacts]
            switch source {
            case .input(let path): runs = try RunReading.runs(in: path, arguments, context, decide: decide)
            case .reference(let reference):
                let access: RemoteRuns
                if let remote { access = remote } else { access = try RemoteRuns(arguments, context) }
                remote = access
                runs = RunReading.runs(in: try access.fetch(reference), arguments, context, decide: decide)
            }
            for facts in runs {
                let (report, used) = configuration.audit(facts)
                try recorder?.record(report)
                reports.append(report)
                use.formUnion(used)
            }
        }
        configuration.noteUnused(use, context)
        recorder?.noteOmissions(context)
        if let baseline {
            for index in reports.indices { baseline.mark(&reports[index]) }
        }
        var options = ReportChoice.options(arguments, context)
        options.rules = Rules.all.map { $0.descriptor }
        options.table = arguments.choice(table, as: CSVReport.Table.self) ?? .findings
        context.stdout.write(report.render(reports, options))
        if report.name == "csv" {
            for note in CSVReport.omissions(reports, table: options.table) { context.report(note) }
        }
        if let summary {
            options.markdownLimit = summary.room
            try summary.append(MarkdownReport.render(reports, options: options))
        }
        return exitCode(reports, arguments)
    }

    private static func reportFormat(_ arguments: ParsedArguments) throws(CommandFailure) -> ReportFormat {
        let name = try ReportChoice.name(arguments, format)
        guard let format = ReportFormat.named(name) else { throw .usage("unknown report format '\(name)'") }
        return format
    }

    private static func exitCode(_ reports: [RunReport], _ arguments: ParsedArguments) -> ExitCode {
        let worst = reports.flatMap(\.findings).filter { $0.isKnown != true && $0.suppression == nil }
            .map(\.severity).max()
        if let worst, let threshold = arguments.choice(failOn, as: Severity.self), worst >= threshold {
            return .findings
        }
        let isIncomplete = reports.contains { $0.verdict == .incomplete }
        return arguments.isSet(requireEvidence) && isIncomplete ? .evidenceIncomplete : .success
    }
}
