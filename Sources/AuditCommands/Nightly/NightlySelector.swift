import CommandLine
import Configuration
import Facts
import Findings
import GitHub
import History
import Synchronization

/// The runs a nightly audits, and what became of the others.
struct NightlySelection {
    /// A run, or an attempt of one, to be fetched.
    struct Candidate: Sendable {
        var plan: RunFetcher.Plan
        /// Whether it is from before the period.
        var isLate: Bool
        /// Whether a later attempt is audited as well.
        var isEarlierAttempt: Bool

        /// What reports call it.
        var name: String {
            isEarlierAttempt ? "run-\(plan.run.id) attempt \(plan.run.attempt)" : "run-\(plan.run.id)"
        }
    }

    /// Runs that were owed first, then the newest.
    var candidates: [Candidate] = []
    var listing: PeriodReport.Listing
    /// Names of the workflows that were asked for and ran.
    var workflows: Set<String> = []
    /// Runs that the next nightly owes.
    var owed: [Int64] = []
    /// Runs that no nightly owes any more.
    var settled: [Int64] = []
    /// Runs that could not be examined: name and reason.
    var failures: [(name: String, reason: String)] = []
}

/// Finds out which runs are to be audited.
struct NightlySelector: Sendable {
    let fetcher: RunFetcher
    /// Names or files of workflows; empty for all.
    let workflows: [TextPattern]
    /// The most runs to be audited; `nil` for all.
    let limit: Int?
    /// How long before the period runs are looked for that were run again in it, in nanoseconds.
    let reruns: Int64
    let progress: SharedProgress

    /// A run that is to be judged by what GitHub says of it.
    private struct Listed {
        var run: WorkflowRun
        /// Whether it is from before the period.
        var isLate = false
        /// Attempts that began before are another report's; `nil` for all.
        var attemptsSince: Timestamp?
    }

    /// Questions asked at the same time.
    private static let parallel = 8
    /// How long a run is owed, in milliseconds: 30 days. Nothing goes on for longer, and what could not be had all the time
    /// will not be had.
    static let patience: Int64 = 30 * 86_400_000
    /// Conclusions of first attempts in which nothing was begun. An earlier attempt may have left evidence, and a run that
    /// took too long (`stale`) as well.
    private static let notStarted: Set = [waitsForApproval, "skipped", "startup_failure"]
    /// The conclusion of a run, of a stranger's pull request for example, that begins once it is approved.
    private static let waitsForApproval = "action_required"
    /// How long an approval is waited for, in milliseconds: 28 days. GitHub deletes such runs after 30.
    private static let approvalPatience: Int64 = 28 * 86_400_000

    /// - Parameters:
    ///   - since: the first moment of the period, and `until`, the first one behind it.
    ///   - owed: runs that an earlier nightly left.
    /// - Throws: when GitHub cannot be asked at all. What it does not tell of single runs is part of the result.
    func select(
        since: Timestamp, until: Timestamp, owed: [OwedRun]
    ) throws(GitHubError) -> NightlySelection {
        var selection = NightlySelection(listing: .init(repository: "\(fetcher.repository)"))
        selection.listing.workflows = workflows.map(\.text)
        progress.update("asking \(fetcher.repository.host) for runs")
        let listed = try fetcher.client.runs(of: fetcher.repository, created: since, until: until) { count in
            progress.update("found \(count) runs")
        }
        selection.listing.listed = listed.runs.count
        selection.listing.isCut = listed.isCut
        let inPeriod = Set(listed.runs.map(\.id))
        let late = recall(owed.filter { !inPeriod.contains($0.runID) }, now: until, &selection)
        let owedInPeriod = Set(owed.map(\.runID)).intersection(inPeriod)
        let noticed = Dictionary(owed.map { ($0.runID, $0.noticed) }) { first, _ in first }
        let again = try runAgain(since, besides: Set(owed.map(\.runID)), &selection)
        var runs: [Listed] = []
        for item in late.map({ Listed(run: $0, isLate: true) }) + again + listed.runs.map({ Listed(run: $0) })
        {
            let (run, isLate) = (item.run, item.isLate)
            let isOwed = isLate || owedInPeriod.contains(run.id)
            let isAskedFor = isAskedFor(run)
            if isAskedFor, let name = run.workflow { selection.workflows.insert(name) }
            if !isAskedFor {
                selection.listing.otherWorkflows += 1
                if isOwed { selection.settled.append(run.id) }
            } else if !run.isFinished {
                selection.listing.unfinished += 1
                if !isOwed { selection.owed.append(run.id) }
            } else if run.attempt == 1, run.conclusion.map(Self.notStarted.contains) ?? false {
                selection.listing.notStarted += 1
                let waited = noticed[run.id].map { until.milliseconds(since: $0) } ?? 0
                if run.conclusion == Self.waitsForApproval, run.isCompiled, waited < Self.approvalPatience {
                    if !isOwed { selection.owed.append(run.id) }
                } else if isOwed {
                    selection.settled.append(run.id)
                }
            } else {
                runs.append(item)
            }
        }
        examine(runs, &selection)
        progress.clear()
        return selection
    }

    /// Runs from before the period of which an attempt began in it. GitHub lists runs by when they were created.
    private func runAgain(
        _ since: Timestamp, besides owed: Set<Int64>, _ selection: inout NightlySelection
    ) throws(GitHubError) -> [Listed] {
        let (start, overflow) = since.nanoseconds.subtractingReportingOverflow(reruns)
        guard reruns > 0, !overflow else { return [] }
        let before = try fetcher.client.runs(
            of: fetcher.repository, created: Timestamp(nanoseconds: start), until: since
        ) { count in
            progress.update("found \(count) runs from before")
        }
        if before.isCut { selection.listing.isCut = true }
        let again = before.runs.filter { run in
            run.attempt > 1 && run.startedAt.map { $0 >= since } ?? false && !owed.contains(run.id)
        }
        selection.listing.late += again.count
        return again.map { Listed(run: $0, isLate: true, attemptsSince: since) }
    }

    private func isAskedFor(_ run: WorkflowRun) -> Bool {
        guard !workflows.isEmpty else { return true }
        var names = [run.workflow].compactMap { $0 }
        if let file = run.path?.split(separator: "/").last.map(String.init) {
            names.append(file)
            for ending in [".lock.yml", ".yml", ".yaml"] where file.hasSuffix(ending) {
                names.append(String(file.dropLast(ending.count)))
                break
            }
        }
        return workflows.contains { pattern in names.contains(where: pattern.matches) }
    }

    /// Asks for runs that were owed.
    private func recall(
        _ owed: [OwedRun], now: Timestamp, _ selection: inout NightlySelection
    ) -> [WorkflowRun] {
        selection.listing.late += owed.count
        let answers = each(owed) { run throws(GitHubError) in
            try fetcher.client.run(run.runID, of: fetcher.repository)
        }
        var runs: [WorkflowRun] = []
        for (owed, answer) in zip(owed, answers) {
            switch answer {
            case .success(let run) where run.createdAt.map({ $0 >= now }) ?? false:
                // Of a later period: the day that is reported is long past.
                selection.listing.late -= 1
            case .success(let run)
            where run.isFinished || now.milliseconds(since: owed.noticed) < Self.patience:
                runs.append(run)
            case .success:
                selection.fail(owed.runID, "it has not ended for 30 days and is no longer waited for")
                selection.settled.append(owed.runID)
            case .failure(let error):
                selection.fail(owed.runID, error.texts.message)
                if error.isFinal || now.milliseconds(since: owed.noticed) >= Self.patience {
                    selection.settled.append(owed.runID)
                }
            }
        }
        return runs
    }

    /// Finds out which runs are an agent's, until there are as many as are wanted.
    private func examine(_ runs: [Listed], _ selection: inout NightlySelection) {
        var next = 0
        while next < runs.count {
            let room = (limit ?? .max) - selection.listing.audited
            guard room > 0 else { break }
            let part = Array(runs[next...].prefix(limit == nil ? runs.count : max(room, Self.parallel)))
            let done = selection.listing.audited
            let plans = each(part.map(\.run), { "examining runs: \($0) of \(runs.count)" }) {
                run throws(GitHubError) in try fetcher.examine(run)
            }
            for (item, plans) in zip(part, plans) {
                guard selection.listing.audited - done < room else { break }
                next += 1
                let (run, isLate) = (item.run, item.isLate)
                switch plans {
                case .success(let plans) where plans.isEmpty:
                    selection.listing.withoutAgent += 1
                    if isLate { selection.settled.append(run.id) }
                case .success(let all):
                    let plans = all.enumerated().filter { place, plan in
                        guard place > 0, let since = item.attemptsSince else { return true }
                        return plan.run.startedAt.map { $0 >= since } ?? true
                    }.map(\.element)
                    selection.listing.audited += 1
                    selection.listing.earlierAttempts += plans.count - 1
                    for (place, plan) in plans.enumerated() {
                        selection.candidates.append(
                            .init(plan: plan, isLate: isLate, isEarlierAttempt: place > 0))
                    }
                case .failure(let error):
                    selection.fail(run.id, error.texts.message)
                    if error.isFinal {
                        selection.settled.append(run.id)
                    } else {
                        selection.owed.append(run.id)
                    }
                }
            }
        }
        selection.listing.beyondLimit = runs.count - next
    }

    private func each<Item: Sendable, Value: Sendable>(
        _ items: [Item], _ progressText: (@Sendable (Int) -> String)? = nil,
        _ body: @escaping @Sendable (Item) throws(GitHubError) -> Value
    ) -> [Result<Value, GitHubError>] {
        let results = Results<Value>(count: items.count)
        let progress = progress
        WaitingThreads.perform(items.count, width: Self.parallel) { place in
            do throws(GitHubError) {
                results.set(place, .success(try body(items[place])))
            } catch {
                results.set(place, .failure(error))
            }
            if let progressText { progress.update(progressText(results.done)) }
        }
        return results.all
    }

    private final class Results<Value: Sendable>: Sendable {
        private let values: Mutex<[Result<Value, GitHubError>?]>

        init(count: Int) { values = Mutex(Array(repeating: nil, count: count)) }

        func set(_ place: Int, _ value: Result<Value, GitHubError>) { values.withLock { $0[place] = value } }

        var done: Int { values.withLock { $0.count { $0 != nil } } }

        var all: [Result<Value, GitHubError>] { values.withLock { $0.compactMap { $0 } } }
    }
}

extension NightlySelection {
    fileprivate mutating func fail(_ run: Int64, _ reason: String) {
        listing.unknown += 1
        failures.append(("run-\(run)", reason))
    }
}

extension GitHubError {
    /// Whether asking again is in vain: there is nothing any more.
    var isFinal: Bool {
        switch self {
        case .notFound, .gone: true
        default: false
        }
    }
}
