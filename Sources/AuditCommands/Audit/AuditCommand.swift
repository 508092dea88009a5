package import CommandLine
import Facts
import Findings
import Ingestion
import Reports
import RunAudit

/// `awaudit audit`: audits downloaded runs.
package enum AuditCommand: Command {
    private static let input = Operand(
        "path", help: "A run's folder, an archive, a single log, or '-' for standard input",
        isRepeatable: true,
        completion: .file)
    private static let format = Flag.value(
        "format", short: "f", metavar: "name", accepts: .oneOf(ReportFormat.all.map(\.name)),
        default: "console",
        help: "Form of the report", category: "Output")
    private static let json = Flag.switch("json", help: "Same as '--format json'", category: "Output")
    private static let markdown = Flag.switch(
        "markdown", help: "Same as '--format markdown'", category: "Output")
    private static let compact = Flag.switch("compact", help: "JSON on one line", category: "Output")
    private static let colour = Flag.value(
        "color", metavar: "when", accepts: .oneOf(ColourChoice.allCases.map(\.rawValue)), default: "auto",
        help: "When to use colour: auto is on a terminal without NO_COLOR", category: "Output")
    private static let rows = Flag.value(
        "rows", metavar: "count", accepts: .integer(1...1_000_000), default: "20",
        help: "Rows of each table in the console report; the rest is announced", category: "Output")
    private static let progress = Flag.switch(
        "progress", negatable: true, isOnByDefault: true,
        help: "Show progress when standard error is a terminal",
        category: "Output")
    private static let failOn = Flag.value(
        "fail-on", metavar: "severity", accepts: .oneOf(["critical", "warning", "info", "none"]),
        default: "critical", help: "Exit with 1 when there is a finding of this severity or above",
        category: "Exit status")
    private static let requireEvidence = Flag.switch(
        "require-evidence",
        help: "Exit with 3 when evidence is missing or damaged and nothing worse was found",
        category: "Exit status")
    private static let maximumFile = Flag.value(
        "max-source-size", metavar: "size", accepts: .byteSize(1...Int.max), default: "16G",
        help: "Uncompressed bytes read of one source; the rest is reported as truncated", category: "Limits")
    private static let maximumTotal = Flag.value(
        "max-total-size", metavar: "size", accepts: .byteSize(1...Int.max), default: "64G",
        help: "Uncompressed bytes read in total", category: "Limits")
    private static let maximumFiles = Flag.value(
        "max-files", metavar: "count", accepts: .integer(1...10_000_000), default: "100000",
        help: "Files looked at", category: "Limits")

    package static let spec = CommandSpec(
        "audit", parents: [Program.name], summary: "Audit downloaded runs",
        discussion: [
            "Reads the artifacts of agentic-workflow runs from folders, zip and tar archives (also gzip and zstd), "
                + "single logs or standard input, in any layout that 'gh run download', 'gh aw logs' or a browser "
                + "leaves, and reports what is known, what was found and what could not be seen. Nothing is unpacked.",
            "A folder may hold several runs, and a run may hold several called workflows (artifacts with a "
                + "'<hash>-' prefix); each is reported by itself.",
            "The verdict is 'clean' only when both the gateway's and the firewall's logs were seen whole and no "
                + "finding is a warning or worse; 'incomplete' when evidence is damaged, or evidence that must "
                + "have existed is missing; 'findings' otherwise.",
        ],
        operands: [input],
        flags: [
            format, json, markdown, compact, colour, rows, progress, failOn, requireEvidence, maximumFile,
            maximumTotal, maximumFiles,
        ],
        examples: [
            .init("awaudit audit ./run-25717161421", "Audit a folder"),
            .init("awaudit audit artifacts.zip --markdown > issue.md", "Write a report for an issue"),
            .init("awaudit audit --json run | jq -r '.verdict'", "Get the verdict alone"),
            .init(
                "tar -cz run | awaudit audit - --fail-on warning",
                "Audit an archive from a pipe, fail on warnings"),
        ],
        exitStatus: ExitCode.allCases.map { .init($0) },
        seeAlso: [ManualReference("awaudit-rules", 7), ManualReference("awaudit-schema", 1)],
        environment: Program.spec.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let report = try reportFormat(arguments)
        var limits = IngestionLimits.standard
        limits.sourceBytes = Int64(arguments.byteSize(maximumFile) ?? 0)
        limits.totalBytes = Int64(arguments.byteSize(maximumTotal) ?? 0)
        limits.files = arguments.integer(maximumFiles) ?? 0

        var reports: [RunReport] = []
        for path in arguments.operands(input) {
            reports += try audit(
                path, limits: limits, showsProgress: arguments.isSet(progress), context: context)
        }
        context.stdout.write(report.render(reports, options(arguments, context)))
        return exitCode(reports, arguments)
    }

    private static func reportFormat(_ arguments: ParsedArguments) throws(CommandFailure) -> ReportFormat {
        var names: Set<String> = []
        if arguments.isSet(json) { names.insert("json") }
        if arguments.isSet(markdown) { names.insert("markdown") }
        if arguments.isGiven(format), let name = arguments.value(format) { names.insert(name) }
        guard names.count <= 1 else {
            throw .usage("more than one report format; give one of --json, --markdown and --format")
        }
        let name = names.first ?? ReportFormat.all[0].name
        guard let format = ReportFormat.named(name) else { throw .usage("unknown report format '\(name)'") }
        return format
    }

    private static func options(_ arguments: ParsedArguments, _ context: CommandContext) -> ReportOptions {
        var options = ReportOptions(tool: .init(name: Program.name, version: Version.current))
        options.isCompact = arguments.isSet(compact)
        options.console.width = Terminal.width(of: context.stdout, environment: context.environment)
        options.console.isColored =
            context.style(arguments.choice(colour, as: ColourChoice.self) ?? .auto).isColoured
        options.console.maximumRows = arguments.integer(rows) ?? options.console.maximumRows
        return options
    }

    private static func exitCode(_ reports: [RunReport], _ arguments: ParsedArguments) -> ExitCode {
        let worst = reports.flatMap(\.findings).map(\.severity).max()
        if let worst, let threshold = arguments.choice(failOn, as: Severity.self), worst >= threshold {
            return .findings
        }
        let isIncomplete = reports.contains { $0.verdict == .incomplete }
        return arguments.isSet(requireEvidence) && isIncomplete ? .evidenceIncomplete : .success
    }

    private static func audit(
        _ path: String, limits: IngestionLimits, showsProgress: Bool, context: CommandContext
    ) throws(CommandFailure) -> [RunReport] {
        var line = context.progressLine()
        let progress: ((Int64, Int64?) -> Void)? =
            showsProgress ? { done, total in line.update(progressText(path, done, total)) } : nil
        let result = ConcurrentIngestion.ingest(Input(argument: path), limits: limits, progress: progress)
        line.clear()
        switch result {
        case .success(let runs): return runs.map { RunAuditor.audit(facts(of: $0)) }
        case .failure(let error): throw CommandFailure(error.description)
        }
    }

    private static func progressText(_ path: String, _ done: Int64, _ total: Int64?) -> String {
        let read = "reading \(path): \(done >> 20) MiB"
        guard let total, total > 0 else { return read }
        return "\(read) of \(total >> 20) MiB (\(done * 100 / total) %)"
    }

    /// The facts of a run. Refused files whose name promised a known format are among its sources already.
    private static func facts(of run: IngestedRun<RunFactsBuilder>) -> RunFacts {
        let description = run.description
        var unexamined = UnexaminedFiles()
        unexamined.count = description.unexamined.count + description.refused.count
        let refused = description.refused.first.map { "\($0.path) (refused: \($0.reason))" }
        unexamined.firstPaths = Array((refused + description.unexamined.first).prefix(20))
        return run.collector.finish(unexamined: unexamined)
    }
}
