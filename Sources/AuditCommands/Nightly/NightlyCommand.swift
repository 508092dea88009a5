import ArtifactCache
package import CommandLine
import Configuration
import Facts
import Findings
import GitHub
import History
import Ingestion
import Reports
import RunAudit
import Synchronization

/// `awaudit nightly`: audits the runs of a day on GitHub and makes the report an issue.
package enum NightlyCommand: Command {
    private static let since = Flag.value(
        "since", metavar: "time", default: "24h", help: "Audit runs that were created from then on",
        discussion: [
            "A length of time back from now, a date or a time of RFC 3339, \(TimeFlag.forms). With the history the period "
                + "begins earlier if the last nightly ended earlier (at most 30 days back), so that a late or a missed "
                + "one loses no run. It ends ten minutes ago: what GitHub lists is a little behind, and its clock is "
                + "another. Later runs are the next nightly's."
        ],
        category: "Runs")
    private static let workflow = Flag.values(
        "workflow", short: "w", metavar: "name",
        help: "Only runs of this workflow, by its name or its file; '*' stands for any text", category: "Runs"
    )
    private static let limit = Flag.value(
        "limit", metavar: "count", accepts: .integer(1...100_000),
        help: "Audit this many runs at most, the newest",
        discussion: ["The report tells how many were left out, and is incomplete then."], category: "Runs")
    private static let save = Flag.value(
        "save", metavar: "file", help: "Also write the JSON report to this file",
        discussion: ["It is replaced as a whole. A file that is there must be such a report."],
        category: "Output", completion: .file)
    private static let issueBody = Flag.value(
        "issue-body", metavar: "file", help: "Also write the body of the issue to this file, as Markdown",
        category: "Output", completion: .file)

    private static let publish = Flag.switch(
        "publish", help: "Make the report an issue, and close the issues it takes the place of",
        discussion: [
            "Older open issues with the same hidden key by the same author, ten at most, are closed as not planned with a "
                + "comment that leads to the new one. When another nightly with the same history has published since this "
                + "one began, no second issue is made."
        ],
        category: "Issue")
    private static let dryRun = Flag.switch(
        "dry-run", help: "Tell what --publish would do; record and publish nothing", category: "Issue")
    private static let issueRepository = Flag.value(
        "issue-repo", metavar: "repository",
        default: .described("the audited repository"),
        help: "Where the issue is made, OWNER/REPO on the same host", category: "Issue")
    private static let titlePrefix = Flag.value(
        "title-prefix", metavar: "text", default: .value(ReportOptions.standardTitlePrefix),
        help: "What the issue's title begins with", category: "Issue")
    private static let label = Flag.values(
        "label", metavar: "name", default: .described("'integrity-audit' and 'automation'"),
        help: "A label of the issue", category: "Issue")
    private static let closeKey = Flag.value(
        "close-key", metavar: "text",
        default: .described("made of host, repository and workflows"),
        help: "The hidden key by which older issues are found", category: "Issue")

    private static let record = Flag.switch(
        "record", negatable: true, isOnByDefault: true,
        help: "Write the runs into the history, and compare with what it had before",
        discussion: [
            "The history also remembers runs that had not ended or could not be had: the next nightly takes them up. With "
                + "--no-record it is neither written nor, unless --history is given, read."
        ],
        category: "History")

    /// Labels unless the user gives some.
    private static let standardLabels = ["integrity-audit", "automation"]
    /// Runs that are fetched at the same time.
    private static let parallelRuns = 4
    /// Downloads of a run at the same time.
    private static let parallelDownloads = 2
    /// The end of the period, in nanoseconds before now: ten minutes. A run that is listed late, or that is older by GitHub's
    /// clock than by this one, would belong to no night otherwise.
    private static let delay: Int64 = 600_000_000_000
    /// The furthest that the period is extended back, in nanoseconds: 30 days.
    private static let maximumCatchUp: Int64 = 30 * 86_400_000_000_000

    package static let spec = CommandSpec(
        "nightly", parents: [Program.name],
        summary: "Audit the runs of a day on GitHub, and publish the report",
        discussion: [
            "Lists the runs that were created in a repository since the last time, leaves out those without a trace of an "
                + "agent, fetches the artifacts of the others and audits them as 'awaudit report' does. Runs that go on, wait "
                + "for an approval or cannot be had are taken up by the next nightlies, for 30 days.",
            "The Markdown report is the body of an issue; --publish makes it one. Releases have a crontab and a workflow for "
                + "GitHub Actions in 'share/doc/awaudit/examples'.",
            "The token needs to read actions, and for --publish to write issues.",
        ],
        flags: [RunSource.wholeRepository, since, workflow, limit] + PeriodOutput.formFlags + [
            save, issueBody, StepSummary.flag, RunReading.progress, publish, dryRun, issueRepository,
            titlePrefix,
            label, closeKey, PeriodOutput.expires, ReplayFlags.replay,
        ] + ReplayFlags.all + [PeriodOutput.failOn, PeriodOutput.requireEvidence]
            + ConfigurationChoice.flags + [record, HistoryFlags.file]
            + [
                CacheFlags.use, CacheFlags.folder, CacheFlags.size, RemoteRuns.maximumDownload,
                RemoteRuns.maximumTime,
            ]
            + RunReading.limitFlags,
        examples: [
            .init("awaudit nightly -R octo/demo", "Audit the runs of the last day"),
            .init("awaudit nightly -R octo/demo --publish", "The same, and make the report an issue"),
            .init("awaudit nightly -R octo/demo --publish --dry-run", "See what that would do"),
            .init(
                "awaudit nightly -R octo/demo -w 'daily-*' --since 7d --markdown > week.md",
                "A week of some workflows"),
        ],
        exitStatus: ExitCode.allCases.map {
            $0 == .usage ? .init($0, ConfigurationChoice.usageNote) : .init($0)
        },
        seeAlso: [
            ManualReference("awaudit-report", 1), ManualReference("awaudit-history", 1),
            ManualReference("awaudit-cache", 1), ManualReference("awaudit-rules", 7),
            ManualReference("awaudit-schema", 1), ConfigurationChoice.manualPage,
        ],
        environment: Program.spec.environment + RemoteRuns.environment + HistoryFlags.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let began = Timestamp(nanoseconds: context.now())
        let now = Timestamp(nanoseconds: try context.reportTime())
        let until = Timestamp(nanoseconds: now.nanoseconds - delay)
        guard let asked = try TimeFlag.time(since, arguments, now: now), asked < until else {
            throw .usage("--since is not in the past", hint: "the period ends ten minutes ago")
        }
        let saved = try arguments.value(save).map { path throws(CommandFailure) in try SavedReport(path) }
        let body = try arguments.value(issueBody).map { path throws(CommandFailure) in
            try ReplacedFile(path: path)
        }
        var output = try PeriodOutput(arguments, context, now: now, saved: saved, body: body)
        output.options.titlePrefix = try titlePrefix(arguments)
        let decide = arguments.isSet(ReplayFlags.replay) ? try ReplayFlags.decide(arguments, context) : nil
        let configuration = try ConfigurationChoice(arguments, context, inputs: [])

        let remote = try RemoteRuns(arguments, context, parallel: parallelDownloads)
        let choice = try remote.repository()
        var fetcher = try remote.fetcher(for: choice)
        // Of many runs at the same time only the audits are counted.
        fetcher.progress = SharedProgress(nil)
        let patterns = arguments.values(workflow)
        let key = NightlyKey(
            host: choice.repository.host, repository: choice.repository.fullName,
            selection: patterns.sorted().joined(separator: "\n"))
        let publisher = try publisher(
            arguments, context, key, fetcher.repository, try remote.patientClient(for: choice))

        let isDry = arguments.isSet(dryRun)
        let history = try history(arguments, context, isDry: isDry)
        let isRecording = !isDry && arguments.isSet(record)
        let (start, owed, gap) = try start(
            history, key, asked, now: now, isRecording: isRecording, context)
        var selection: NightlySelection
        do throws(GitHubError) {
            let selector = NightlySelector(
                fetcher: fetcher, workflows: patterns.map { TextPattern($0) },
                limit: arguments.integer(limit), progress: remote.progress)
            selection = try selector.select(since: start, until: until, owed: owed)
        } catch {
            remote.progress.clear()
            throw CommandFailure(error)
        }
        selection.listing.isExtended = start < asked && gap == nil
        if let gap { selection.failures.insert(("runs before \(start.iso8601)", gap), at: 0) }

        let earlier = try history.map { history throws(CommandFailure) in
            try HistoryFlags.told { () throws(HistoryError) in
                try history.earlierReport(
                    before: start, length: until.nanoseconds - start.nanoseconds,
                    without: owed.map { "\($0.runID)" },
                    of: (choice.repository.host, choice.repository.fullName))
            }
        }
        // What is known of workflows that were not asked for is not this report's.
        let compared = (earlier ?? nil)?.part(of: selection, patterns.map { TextPattern($0) })
        var builder = PeriodBuilder(
            since: start, until: until, earlier: compared, configurationPath: configuration.path)
        builder.listing = selection.listing
        for failure in selection.failures { builder.addFailure(failure.name, reason: failure.reason) }
        var work = PeriodAudit.Work(limits: RunReading.limits(arguments), decide: decide) {
            configuration.audit($0)
        }
        work.openers = parallelRuns
        var recorder: RunRecorder?
        if isRecording, let history {
            recorder = try RunRecorder(history, context)
            work.entry = { RunRecorder.entry($0, audited: now) }
        }
        let lost = LostRuns()
        let audit = PeriodAudit(
            selection.candidates.map { source($0, fetcher, lost) }, builder: builder, work: work,
            recorder: recorder, progress: remote.progress)
        let outcome = audit.run()
        let report = outcome.builder.finish(generated: now)

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
        let title = PeriodReportDocument.title(report, options: options)
        var isTold = true
        if isDry {
            try tell(publisher, title: title, body: issue, context)
        } else if arguments.isSet(publish) {
            let publication = Publication(publisher, title: title, body: issue, began: began)
            isTold = try publication.publish(history: isRecording ? history : nil, context, remote.progress)
        }
        // Last: what was not published or written must be told again. The issue of another nightly tells what that one saw,
        // and it began at another time.
        if isRecording, isTold, let history {
            let resolved = report.past(.resolved).map(\.fingerprint)
            let failed = lost.runs
            let audited = Set(selection.candidates.map(\.plan.run.id)).subtracting(failed)
            let open = Set(selection.owed).union(failed)
            let hopeless = Set(
                owed.filter { until.milliseconds(since: $0.noticed) >= NightlySelector.patience }.map(\.runID)
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
        return PeriodOutput.exitCode(report, arguments)
    }

    // MARK: - What is asked for

    private static func titlePrefix(_ arguments: ParsedArguments) throws(CommandFailure) -> String {
        let text = arguments.value(titlePrefix) ?? ""
        guard text.utf8.count <= 100,
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw .usage("--title-prefix is longer than 100 bytes or has control characters") }
        // What is between it and the rest is written anyway.
        var prefix = Substring(text)
        while prefix.hasSuffix(" ") { prefix = prefix.dropLast() }
        return String(prefix)
    }

    private static func publisher(
        _ arguments: ParsedArguments, _ context: CommandContext, _ key: NightlyKey,
        _ audited: RepositoryName, _ client: GitHubClient
    ) throws(CommandFailure) -> IssuePublisher {
        var repository = audited
        if let text = arguments.value(issueRepository) {
            guard let other = RepositoryName(text, defaultHost: repository.host) else {
                throw .usage("--issue-repo: '\(text)' is no repository", hint: "expected OWNER/REPO")
            }
            guard other.host == repository.host else {
                throw .usage("--issue-repo: the issue can be made on \(repository.host) alone")
            }
            repository = other
        }
        var closeKey = CloseKey(key)
        if let text = arguments.value(self.closeKey) {
            guard let given = CloseKey(text) else {
                throw .usage(
                    "--close-key: '\(text)' is no key",
                    hint: "letters, digits and ._/:@- without two dashes in a row, at most 200 of them")
            }
            closeKey = given
        }
        let labels = arguments.isGiven(label) ? arguments.values(label) : standardLabels
        guard labels.allSatisfy({ !$0.isEmpty && !$0.contains(",") && $0.utf8.count <= 200 }) else {
            throw .usage("--label: a name of a label is not empty, has no comma and at most 50 characters")
        }
        return IssuePublisher(
            client: client, repository: repository, labels: labels, closeKey: closeKey,
            sleep: context.sleep)
    }

    private static func history(
        _ arguments: ParsedArguments, _ context: CommandContext, isDry: Bool
    ) throws(CommandFailure) -> History? {
        if arguments.isSet(record), !isDry { return try HistoryFlags.openForRecording(arguments, context) }
        guard arguments.isSet(record) || arguments.isGiven(HistoryFlags.file) else { return nil }
        return try HistoryFlags.openIfThere(arguments, context)
    }

    /// The beginning of the period, the runs that are owed, and why runs before it may have been missed.
    private static func start(
        _ history: History?, _ key: NightlyKey, _ asked: Timestamp, now: Timestamp, isRecording: Bool,
        _ context: CommandContext
    ) throws(CommandFailure) -> (Timestamp, [OwedRun], String?) {
        guard let history else { return (asked, [], nil) }
        let clock = Timestamp(nanoseconds: context.now())
        let (start, owed) = try HistoryFlags.told { () throws(HistoryError) -> (Timestamp, [OwedRun]) in
            if let covered = try history.covered(key), covered > clock {
                context.report(
                    "the last nightly ended at \(covered.iso8601), which is still to come: runs created before \(asked.iso8601) are not looked for"
                )
            }
            let start =
                isRecording
                ? try history.beginNightly(key, since: asked, clock: clock)
                : try history.nightlyStart(key, since: asked)
            return (start, try history.owedRuns(key))
        }
        let earliest = min(asked, Timestamp(nanoseconds: now.nanoseconds - maximumCatchUp))
        guard start < earliest else { return (start, owed, nil) }
        return (earliest, owed, "the last nightly ended at \(start.iso8601), they are not looked for")
    }

    // MARK: - Runs

    /// Runs that were listed and yet could not be fetched; those that are gone are not among them.
    private final class LostRuns: Sendable {
        private let ids = Mutex<Set<Int64>>([])

        func add(_ run: Int64) { ids.withLock { _ = $0.insert(run) } }

        var runs: Set<Int64> { ids.withLock { $0 } }
    }

    private static func source(
        _ candidate: NightlySelection.Candidate, _ fetcher: RunFetcher, _ lost: LostRuns
    ) -> PeriodAudit.Source {
        PeriodAudit.Source(name: candidate.name, isLate: candidate.isLate) {
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

    // MARK: - The issue

    private static func tell(
        _ publisher: IssuePublisher, title: String, body: String, _ context: CommandContext
    ) throws(CommandFailure) {
        let labels =
            publisher.labels.isEmpty ? "no label" : "labels \(publisher.labels.joined(separator: ", "))"
        context.report(
            "would make an issue in \(publisher.repository) with \(labels) and \(body.utf8.count) bytes: \(title)"
        )
        do throws(GitHubError) {
            let older = try publisher.older(than: nil)
            let numbers = older.prefix(IssuePublisher.maximumClosed).map { "#\($0.number)" }
            context.report(
                numbers.isEmpty
                    ? "would close no older issue"
                    : "would close of these older issues those by the same author: \(numbers.joined(separator: ", "))"
            )
        } catch {
            throw CommandFailure(error)
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
