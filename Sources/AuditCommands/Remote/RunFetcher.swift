import ArtifactCache
import Facts
import Findings
import GitHub
import Synchronization

/// Fetches runs of one repository; for several threads at once.
struct RunFetcher: Sendable {
    let client: GitHubClient
    let repository: RepositoryName
    /// `nil` to keep nothing.
    let cache: ArtifactCache?
    /// `nil` without a cache.
    let room: CacheRoom?
    /// Where folders are made without a cache.
    let temporaryFolder: String
    /// Where what was downloaded is left, an absolute path; `nil` for nowhere.
    let keep: String?
    /// Bytes of a single download.
    let limit: Int64
    /// How long a single download may take.
    let seconds: Int
    /// Downloads of a run at the same time.
    let parallel: Int
    /// Seconds since 1970-01-01T00:00:00Z.
    let now: @Sendable () -> Int64
    /// Told of downloads.
    var progress: SharedProgress

    /// What the API says of a run.
    struct Plan: Sendable {
        var run: WorkflowRun
        /// The ones of this attempt, of each name the last.
        var artifacts: [WorkflowArtifact]
    }

    /// Fetches a run.
    ///
    /// - Throws: when GitHub cannot be asked, or does not know the run. Artifacts that are not there any more are part of the
    ///   result.
    func fetch(_ reference: RunReference) throws(GitHubError) -> RemoteRun {
        try fetch(try plan(reference), isAttempt: reference.attempt != nil)
    }

    /// Fetches what was planned.
    ///
    /// - Parameter isAttempt: whether the attempt is part of the name of what ``keep`` gets.
    func fetch(_ plan: Plan, isAttempt: Bool) throws(GitHubError) -> RemoteRun {
        let folder = try folder(named: "run-\(plan.run.id)")
        let run = try download(plan, jobs: try client.jobs(of: plan.run, in: repository), into: folder)
        if let keep {
            let attempt = isAttempt ? "-attempt-\(plan.run.attempt)" : ""
            do throws(CacheError) {
                try folder.copy(to: "\(keep)/run-\(plan.run.id)\(attempt)")
            } catch {
                throw RunFetcher.fileError(error)
            }
        }
        return run
    }

    private static func fileError(_ error: CacheError) -> GitHubError {
        if case .system(let path, let reason) = error { return .file(path: path, reason: reason) }
        return .file(path: "", reason: error.message)
    }

    private func folder(named name: String) throws(GitHubError) -> RunFolder {
        do {
            if let cache { return try cache.begin(named: name) }
            return try RunFolder.temporary(named: name, in: temporaryFolder)
        } catch {
            throw RunFetcher.fileError(error)
        }
    }

    // MARK: - What there is

    /// What there is of a run.
    func plan(_ reference: RunReference) throws(GitHubError) -> Plan {
        let latest = try client.run(reference.run, of: repository)
        var attempt = reference.attempt
        if attempt == nil, let id = reference.job {
            let job = try client.job(id, of: repository)
            guard job.run == reference.run else {
                throw .notFound("job \(id) of run \(reference.run)", hasToken: true)
            }
            attempt = job.attempt
        }
        guard let attempt, attempt != latest.attempt else {
            return Plan(
                run: latest,
                artifacts: RunFetcher.last(of: try client.artifacts(of: latest, in: repository), before: nil))
        }
        let run = try client.run(reference.run, attempt: attempt, of: repository)
        let end =
            attempt + 1 == latest.attempt
            ? latest.startedAt
            : try client.run(reference.run, attempt: attempt + 1, of: repository).startedAt
        return Plan(
            run: run,
            artifacts: RunFetcher.last(of: try client.artifacts(of: run, in: repository), before: end))
    }

    /// What there is of a run whose latest attempt a list of runs told, if it may be an agent's: that attempt, and before
    /// it, latest first, earlier ones that left evidence of their own. Nothing for runs without a trace of an agent.
    func examine(_ run: WorkflowRun) throws(GitHubError) -> [Plan] {
        let artifacts = try client.artifacts(of: run, in: repository)
        func isWanted(_ artifact: WorkflowArtifact) -> Bool { ArtifactInterest.judge(artifact.name).isWanted }
        guard run.isCompiled || artifacts.contains(where: isWanted) else { return [] }
        let latest = Plan(run: run, artifacts: RunFetcher.last(of: artifacts, before: nil))
        var plans = [latest]
        // What another attempt did not replace is part of what that one is audited by.
        var seen = Set(latest.artifacts.map(\.id))
        var later = run
        while later.attempt > 1, plans.count <= RunFetcher.maximumEarlierAttempts,
            artifacts.contains(where: { isWanted($0) && !seen.contains($0.id) })
        {
            let earlier = try client.run(run.id, attempt: later.attempt - 1, of: repository)
            let plan = Plan(
                run: earlier, artifacts: RunFetcher.last(of: artifacts, before: later.startedAt))
            if plan.artifacts.contains(where: { isWanted($0) && !seen.contains($0.id) }) {
                plans.append(plan)
            }
            seen.formUnion(plan.artifacts.map(\.id))
            later = earlier
        }
        return plans
    }

    /// Earlier attempts of a run that are audited beside the latest one: all, since GitHub runs nothing again more than 50 times.
    private static let maximumEarlierAttempts = 50

    /// Of each name the last artifact, by name. Artifacts do not know their attempt; what came after it is not of it.
    private static func last(of artifacts: [WorkflowArtifact], before end: Timestamp?) -> [WorkflowArtifact] {
        var byName: [String: WorkflowArtifact] = [:]
        for artifact in artifacts {
            if let end, let created = artifact.createdAt, created >= end { continue }
            if let other = byName[artifact.name], age(other) >= age(artifact) { continue }
            byName[artifact.name] = artifact
        }
        return byName.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private static func age(_ artifact: WorkflowArtifact) -> (Int64, Int64) {
        (artifact.createdAt?.nanoseconds ?? 0, artifact.id)
    }

    private func hosted(_ run: WorkflowRun, _ jobs: [WorkflowJob]) -> HostedRun {
        func text(_ value: String?) -> String? { value.map { SecretMask.mask($0) } }
        var hosted = HostedRun()
        hosted.isFinished = run.isFinished
        hosted.identity.runID = "\(run.id)"
        hosted.identity.attempt = "\(run.attempt)"
        hosted.identity.runNumber = run.number.map { "\($0)" }
        hosted.identity.workflow = text(run.workflow)
        // As GitHub writes it, whatever the user's case.
        let isSame = run.repository?.lowercased() == repository.fullName.lowercased()
        hosted.identity.repository = isSame ? run.repository : repository.fullName
        hosted.identity.branch = text(run.branch)
        hosted.identity.commit = text(run.commit)
        hosted.identity.event = text(run.event)
        hosted.identity.actor = text(run.actor)
        hosted.identity.conclusion = text(run.conclusion ?? run.status)
        hosted.identity.createdAt = run.createdAt
        // Made from what the user named, not from what a server claims.
        hosted.identity.url = "\(repository.address)/actions/runs/\(run.id)"
        let waiting: Set = ["queued", "waiting", "pending", "requested"]
        hosted.jobs = jobs.map { job in
            HostedRun.Job(
                name: SecretMask.mask(job.name), conclusion: SecretMask.mask(job.conclusion ?? job.status),
                hasStarted: !waiting.contains(job.status) && job.conclusion != "skipped")
        }
        return hosted
    }

    // MARK: - Downloads

    /// A file to be fetched.
    private struct Item {
        var download: Download
        /// In the run's folder.
        var file: String
        var key: CacheKey?
        /// Its place among the run's artifacts.
        var place: Int
    }

    private func download(
        _ plan: Plan, jobs: [WorkflowJob], into folder: RunFolder
    ) throws(GitHubError) -> RemoteRun {
        var hosted = hosted(plan.run, jobs)
        var items: [Item] = []
        var names: Set<String> = []
        for artifact in plan.artifacts {
            let (isWanted, prefix) = ArtifactInterest.judge(artifact.name)
            var entry = HostedRun.Artifact(
                name: SecretMask.mask(artifact.name), state: isWanted ? .expired : .skipped, prefix: prefix)
            defer { hosted.artifacts.append(entry) }
            guard isWanted else { continue }
            var file = "\(ArtifactInterest.fileName(artifact.name)).zip"
            if !names.insert(file).inserted { file = "\(artifact.id)-\(file)" }
            let key = key(plan, artifact.id)
            if let key, folder.take(file, key: key, digest: artifact.digest) {
                entry.state = .fetched
            } else if !artifact.isExpired {
                let download = Download(
                    url: client.archive(of: artifact, in: repository), what: "artifact '\(entry.name)'",
                    // Without a digest it is an old upload, whose size is that of its files.
                    size: artifact.digest == nil ? nil : artifact.size, digest: artifact.digest, limit: limit,
                    seconds: seconds)
                items.append(Item(download: download, file: file, key: key, place: hosted.artifacts.count))
            }
        }
        let logs = "workflow-logs.zip"
        let key = key(plan, nil)
        var entry = HostedRun.Artifact(name: "workflow-logs", state: .fetched)
        if !(key.map { folder.take(logs, key: $0, digest: nil) } ?? false) {
            entry.state = .expired
            let download = Download(
                url: client.logArchive(of: plan.run, in: repository),
                what: "the logs of run \(plan.run.id)", limit: limit, seconds: seconds)
            items.append(Item(download: download, file: logs, key: key, place: hosted.artifacts.count))
        }
        hosted.artifacts.append(entry)
        let states = try fetch(items, into: folder)
        for (item, state) in zip(items, states) { hosted.artifacts[item.place].state = state }
        // GitHub makes the archive of logs when a run has ended.
        if !plan.run.isFinished {
            hosted.artifacts.removeAll { $0.name == "workflow-logs" && $0.state == .expired }
        }
        return RemoteRun(
            name: "run-\(plan.run.id)", folder: folder,
            hasFiles: hosted.artifacts.contains { $0.state == .fetched }, hosted: hosted)
    }

    /// What a file is called in the cache. Nothing of a run that goes on is kept.
    private func key(_ plan: Plan, _ item: Int64?) -> CacheKey? {
        guard plan.run.isFinished else { return nil }
        return CacheKey(
            host: repository.host, owner: repository.owner, repository: repository.name,
            run: plan.run.id, attempt: plan.run.attempt, item: item)
    }

    /// What several threads share while they download.
    private struct Work {
        var states: [HostedRun.Artifact.State?]
        var failure: GitHubError?
        var bytes: Int64 = 0
    }

    /// Downloads all items, several at a time.
    ///
    /// - Throws: the first failure that another try may mend; what GitHub does not have any more is a state.
    private func fetch(
        _ items: [Item], into folder: RunFolder
    ) throws(GitHubError) -> [HostedRun.Artifact.State] {
        guard !items.isEmpty else { return [] }
        let shared = SharedWork(Work(states: Array(repeating: nil, count: items.count)), progress)
        let now = now()
        WaitingThreads.perform(items.count, width: parallel) { place in
            guard !shared.isStopped else { return }
            let item = items[place]
            do throws(GitHubError) {
                let path = folder.temporaryPath(item.file)
                let file = try client.download(item.download, to: path) { shared.count($0) }
                do throws(CacheError) {
                    try folder.add(
                        item.file, from: path, key: item.key, digest: file.digest, size: file.size, now: now)
                } catch {
                    throw RunFetcher.fileError(error)
                }
                shared.end(place, .fetched)
            } catch {
                shared.end(place, error)
            }
        }
        defer { room?.add(shared.bytes) }
        return try shared.finish()
    }

    private final class SharedWork: Sendable {
        private let work: Mutex<Work>
        private let progress: SharedProgress

        init(_ work: Work, _ progress: SharedProgress) {
            self.work = Mutex(work)
            self.progress = progress
        }

        /// Whether something went wrong that ends the whole.
        var isStopped: Bool { work.withLock { $0.failure != nil } }

        /// That were downloaded.
        var bytes: Int64 { work.withLock { $0.bytes } }

        func count(_ bytes: Int64) {
            let (done, ready, all) = work.withLock { work in
                work.bytes += bytes
                return (work.bytes, work.states.count { $0 != nil }, work.states.count)
            }
            progress.update("downloading: \(ready) of \(all) files, \(done >> 20) MiB")
        }

        func end(_ place: Int, _ state: HostedRun.Artifact.State) {
            work.withLock { $0.states[place] = state }
        }

        func end(_ place: Int, _ error: GitHubError) {
            work.withLock { work in
                switch error {
                case .gone, .notFound: work.states[place] = .expired
                case .tooLarge, .differentContent: work.states[place] = .failed(error.texts.message)
                default: work.failure = work.failure ?? error
                }
            }
        }

        func finish() throws(GitHubError) -> [HostedRun.Artifact.State] {
            progress.clear()
            let (states, failure) = work.withLock { ($0.states, $0.failure) }
            if let failure { throw failure }
            return states.map { $0 ?? .failed("not fetched") }
        }
    }
}

extension WorkflowRun {
    /// Whether its workflow was compiled by gh-aw: such have agents, even if one left nothing.
    var isCompiled: Bool { path?.hasSuffix(".lock.yml") ?? false }
}
