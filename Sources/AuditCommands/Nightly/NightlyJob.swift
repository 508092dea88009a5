import CommandLine
import Configuration
import Facts
import Findings
import GitHub
import History
import Ingestion
import Reports
import RunAudit
import Synchronization

/// One nightly, from the listing of runs to what is left for the next one.
struct NightlyJob {
    /// Runs that are fetched at the same time.
    private static let parallelRuns = 4
    /// Downloads of a run at the same time.
    private static let parallelDownloads = 2
    /// The end of the period, in nanoseconds before now: ten minutes. A run that is listed late, or that is older by GitHub's
    /// clock than by this one, would belong to no night otherwise.
    private static let delay: Int64 = 600_000_000_000
    /// The furthest that the period is extended back, in nanoseconds: 30 days.
    private static let maximumCatchUp: Int64 = 30 * 86_400_000_000_000

    private let arguments: ParsedArguments
    private let context: CommandContext
    /// When it began, by the clock.
    private let began: Timestamp
    /// When the report is made.
    private let now: Timestamp
    /// The beginning of the period that was asked for.
    private let asked: Timestamp
    /// The first moment behind the period.
    private let until: Timestamp
    /// How long before the period runs are looked for that were run again in it, in nanoseconds.
    private let reruns: Int64
    private let output: PeriodOutput
    private let decide: RunReading.SharedDecide?
    private let configuration: ConfigurationChoice
    private let remote: RemoteRuns
    private let fetcher: RunFetcher
    private let patterns: [TextPattern]
    private let key: NightlyKey
    private let publisher: IssuePublisher
    private let history: History?
    private let isDry: Bool
    private let isRecording: Bool

    /// Looks at everything that was asked for and that will be written.
    init(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        self.arguments = arguments
        self.context = context
        began = Timestamp(nanoseconds: context.now())
        now = Timestamp(nanoseconds: try context.reportTime())
        until = Timestamp(nanoseconds: now.nanoseconds - NightlyJob.delay)
        guard let asked = try TimeFlag.time(NightlyFlags.since, arguments, now: now), asked < until else {
            throw .usage("--since is not in the past", hint: "the period ends ten minutes ago")
        }
        self.asked = asked
        let window = arguments.value(NightlyFlags.reruns) ?? ""
        guard let reruns = TimeFlag.duration(window) else {
            throw .usage("--reruns: '\(window)' is no duration", hint: "such as 7d or 12h")
        }
        self.reruns = reruns
        let saved = try arguments.value(NightlyFlags.save).map { path throws(CommandFailure) in
            try SavedReport(path)
        }
        let body = try arguments.value(NightlyFlags.issueBody).map { path throws(CommandFailure) in
            try ReplacedFile(path: path)
        }
        var output = try PeriodOutput(arguments, context, now: now, saved: saved, body: body)
        output.options.titlePrefix = try NightlyFlags.titlePrefix(of: arguments)
        self.output = output
        decide = arguments.isSet(ReplayFlags.replay) ? try ReplayFlags.decide(arguments, context) : nil
        configuration = try ConfigurationChoice(arguments, context, inputs: [])

        remote = try RemoteRuns(arguments, context, parallel: NightlyJob.parallelDownloads)
        let choice = try remote.repository()
        var fetcher = try remote.fetcher(for: choice)
        // Of many runs at the same time only the audits are counted.
        fetcher.progress = SharedProgress(nil)
        self.fetcher = fetcher
        let names = arguments.values(NightlyFlags.workflow)
        patterns = names.map { TextPattern($0) }
        key = NightlyKey(
            host: choice.repository.host, repository: choice.repository.fullName,
            selection: names.sorted().joined(separator: "\n"))
        publisher = try NightlyFlags.publisher(
            arguments, context, key, choice.repository, try remote.patientClient(for: choice))

        isDry = arguments.isSet(NightlyFlags.dryRun)
        isRecording = !isDry && arguments.isSet(NightlyFlags.record)
        if isRecording {
            history = try HistoryFlags.openForRecording(arguments, context)
        } else if arguments.isSet(NightlyFlags.record) || arguments.isGiven(HistoryFlags.file) {
            history = try HistoryFlags.openIfThere(arguments, context)
        } else {
            history = nil
        }
    }

    /// Does all of it.
    func run() throws(CommandFailure) -> ExitCode {
        let beginning = try beginning()
        let selection = try select(beginning)
        let lost = LostRuns()
        let outcome = try audit(selection, beginning, lost)
        let report = outcome.builder.finish(generated: now)
        let issue = try write(report, selection, outcome)
        // Last: what was not published or written must be told again. The issue of another nightly tells what that one saw,
        // and it began at another time.
        if try tell(report, issue) { try settle(report, selection, beginning, lost.runs) }
        return PeriodOutput.exitCode(report, arguments)
    }

    // MARK: - What is to be done

    /// What an earlier nightly left.
    private struct Beginning {
        /// The beginning of the period.
        var start: Timestamp
        var owed: [OwedRun] = []
        /// Why runs before the period may have been missed.
        var gap: String?
    }

    private func beginning() throws(CommandFailure) -> Beginning {
        guard let history else { return Beginning(start: asked) }
        let clock = Timestamp(nanoseconds: context.now())
        let beginning = try HistoryFlags.told { () throws(HistoryError) -> Beginning in
            if let covered = try history.covered(key), covered > clock {
                context.report(
                    "the last nightly ended at \(covered.iso8601), which is still to come: "
                        + "runs created before \(asked.iso8601) are not looked for")
            }
            let start =
                isRecording
                ? try history.beginNightly(key, since: asked, clock: clock)
                : try history.nightlyStart(key, since: asked)
            return Beginning(start: start, owed: try history.owedRuns(key))
        }
        let earliest = min(asked, Timestamp(nanoseconds: now.nanoseconds - NightlyJob.maximumCatchUp))
        guard beginning.start < earliest else { return beginning }
        return Beginning(
            start: earliest, owed: beginning.owed,
            gap: "the last nightly ended at \(beginning.start.iso8601), they are not looked for")
    }

    private func select(_ beginning: Beginning) throws(CommandFailure) -> NightlySelection {
        let selector = NightlySelector(
            fetcher: fetcher, workflows: patterns, limit: arguments.integer(NightlyFlags.limit),
            reruns: reruns,
            progress: remote.progress)
        var selection: NightlySelection
        do throws(GitHubError) {
            selection = try selector.select(since: beginning.start, until: until, owed: beginning.owed)
        } catch {
            remote.progress.clear()
            throw CommandFailure(error)
        }
        selection.listing.isExtended = beginning.start < asked && beginning.gap == nil
        if let gap = beginning.gap {
            selection.failures.insert(("runs before \(beginning.start.iso8601)", gap), at: 0)
        }
        return selection
    }

    /// What the report is compared with. What is known of workflows that were not asked for is not this report's.
    private func earlier(
        _ beginning: Beginning, _ selection: NightlySelection
    ) throws(CommandFailure) -> EarlierReport? {
        guard let history else { return nil }
        let repository = fetcher.repository
        let earlier = try HistoryFlags.told { () throws(HistoryError) in
            try history.earlierReport(
                before: beginning.start, length: until.nanoseconds - beginning.start.nanoseconds,
                without: beginning.owed.map { "\($0.runID)" }, of: (repository.host, repository.fullName))
        }
        return earlier?.part(of: selection, patterns)
    }

    // MARK: - Runs

    /// Runs that were listed and yet could not be fetched; those that are gone are not among them.
    private final class LostRuns: Sendable {
        private let ids = Mutex<Set<Int64>>([])

        func add(_ run: Int64) { ids.withLock { _ = $0.insert(run) } }

        var runs: Set<Int64> { ids.withLock { $0 } }
    }

    /// Fetches a run when its turn comes.
    private func source(
        _ candidate: NightlySelection.Candidate, _ lost: LostRuns
    ) -> PeriodAudit.Source {
        let fetcher = fetcher
        return PeriodAudit.Source(name: candidate.name, isLate: candidate.isLate) {
            limits throws(PeriodAudit.SourceFailure) in
            let run: RemoteRun
            do throws(GitHubError) {
                run = try fetcher.fetch(candidate.plan, isAttempt: candidate.isEarlierAttempt)
            } catch {
                if !error.isFinal { lost.add(candidate.plan.run.id) }
                let reason = error.texts.message
                throw PeriodAudit.SourceFailure(
                    reason: reason, message: "\(candidate.name): \(reason)")
            }
            var opened = PeriodAudit.Opened(hosted: run.hosted, folder: run.folder)
            guard run.hasFiles else { return opened }
            do throws(IngestionError) {
                opened.runs = try FoundRuns(Input.path(run.folder.path), limits: limits)
            } catch {
                opened.hosted?.markUnreadable()
            }
            return opened
        }
    }

    private func audit(
        _ selection: NightlySelection, _ beginning: Beginning, _ lost: LostRuns
    ) throws(CommandFailure) -> PeriodAudit.Outcome {
        var builder = PeriodBuilder(
            since: beginning.start, until: until, earlier: try earlier(beginning, selection),
            configurationPath: configuration.path)
        builder.listing = selection.listing
        for failure in selection.failures { builder.addFailure(failure.name, reason: failure.reason) }
        let (configuration, now) = (configuration, now)
        var work = PeriodAudit.Work(limits: RunReading.limits(arguments), decide: decide) {
            configuration.audit($0)
        }
        work.openers = NightlyJob.parallelRuns
        var recorder: RunRecorder?
        if isRecording, let history {
            recorder = try RunRecorder(history, context)
            work.entry = { RunRecorder.entry($0, audited: now) }
        }
        let audit = PeriodAudit(
            selection.candidates.map { source($0, lost) }, builder: builder, work: work,
            recorder: recorder, progress: remote.progress)
        return audit.run()
    }

    // MARK: - What becomes of the report

    /// Prints the report and writes it to files.
    ///
    /// - Returns: the body of the issue, without its key.
    private func write(
        _ report: PeriodReport, _ selection: NightlySelection, _ outcome: PeriodAudit.Outcome
    ) throws(CommandFailure) -> String {
        output.print(report, context)
        configuration.noteUnused(outcome.use, context)
        outcome.recorder?.noteOmissions(context)
        for failure in selection.failures { context.report("\(failure.name): \(failure.reason)") }
        for failure in outcome.failures { context.report(failure) }
        var options = output.options
        options.markdownLimit = IssuePublisher.maximumBody - publisher.closeKey.room
        let issue = PeriodMarkdown.render(report, options: options)
        try output.writeFiles(report, issue: "\(issue)\n\(publisher.closeKey.marker)\n", context)
        if let failure = outcome.recordingFailure { throw failure }
        return issue
    }

    /// Publishes the report, if that was asked for.
    ///
    /// - Returns: whether it is told: what it says is settled then.
    private func tell(_ report: PeriodReport, _ body: String) throws(CommandFailure) -> Bool {
        let title = PeriodReportDocument.title(report, options: output.options)
        if isDry {
            try describe(title: title, body: body)
            return false
        }
        guard arguments.isSet(NightlyFlags.publish) else { return true }
        let publication = Publication(publisher, title: title, body: body, began: began)
        return try publication.publish(history: isRecording ? history : nil, context, remote.progress)
    }

    /// Tells what publishing would do.
    private func describe(title: String, body: String) throws(CommandFailure) {
        let names = publisher.labels.joined(separator: ", ")
        let labels = publisher.labels.isEmpty ? "no label" : "labels \(names)"
        context.report(
            "would make an issue in \(publisher.repository) with \(labels) and \(body.utf8.count) bytes: \(title)"
        )
        do throws(GitHubError) {
            let older = try publisher.older(than: nil).prefix(IssuePublisher.maximumClosed)
            let numbers = older.map { "#\($0.number)" }.joined(separator: ", ")
            context.report(
                older.isEmpty
                    ? "would close no older issue"
                    : "would close of these older issues those by the same author: \(numbers)")
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Writes down what was done, and what the next nightly owes.
    private func settle(
        _ report: PeriodReport, _ selection: NightlySelection, _ beginning: Beginning, _ failed: Set<Int64>
    ) throws(CommandFailure) {
        guard isRecording, let history else { return }
        let resolved = report.past(.resolved).map(\.fingerprint)
        let audited = Set(selection.candidates.map(\.plan.run.id)).subtracting(failed)
        let open = Set(selection.owed).union(failed)
        let hopeless = Set(
            beginning.owed.filter { until.milliseconds(since: $0.noticed) >= NightlySelector.patience }
                .map(\.runID)
        ).intersection(open)
        for run in hopeless.sorted() { context.report("run-\(run): not asked for again after 30 days") }
        let dropped = try HistoryFlags.told { () throws(HistoryError) -> Int in
            try history.recordResolved(resolved, at: until)
            return try history.endNightly(
                key, until: until, settled: selection.settled + audited + hopeless,
                owed: open.subtracting(hopeless).map { OwedRun(runID: $0, noticed: until) })
        }
        if dropped > 0 {
            context.report(
                "\(dropped) runs are not taken up again: more than \(History.maximumOwed) are owed")
        }
    }
}

extension EarlierReport {
    /// What of it is about workflows that were asked for.
    fileprivate func part(of selection: NightlySelection, _ patterns: [TextPattern]) -> EarlierReport {
        guard !patterns.isEmpty else { return self }
        func isAskedFor(_ workflow: String?) -> Bool {
            guard let workflow else { return false }
            return selection.workflows.contains(workflow) || patterns.contains { $0.matches(workflow) }
        }
        var part = self
        part.findings = findings.filter { isAskedFor($0.value.workflow) }
        part.workflows = workflows.filter { isAskedFor($0.name) }
        return part
    }
}
