import ArtifactCache
import CommandLine
import Dispatch
import Facts
import Findings
import GitHub
import Synchronization

/// Fetches runs from GitHub: what the API says of them, their artifacts of interest, and the logs of their jobs.
final class RemoteRuns {
    static let keep = Flag.value(
        "keep", metavar: "folder",
        help: "Leave what was downloaded here, as archives in a folder for each run", category: "GitHub",
        completion: .file)
    static let maximumDownload = Flag.value(
        "max-download", metavar: "size", accepts: .byteSize(1...Int.max), default: "4G",
        help: "Bytes of a single download", category: "GitHub")
    static let flags = [
        RunSource.repository, RunSource.references, CacheFlags.use, CacheFlags.folder, CacheFlags.size, keep,
        maximumDownload,
    ]
    static let environment: [CommandSpec.EnvironmentVariable] = [
        .init("GH_TOKEN", "Token for github.com and GHE.com"),
        .init("GITHUB_TOKEN", "The same, and for the server that runs GitHub Actions"),
        .init(
            "GH_ENTERPRISE_TOKEN",
            "Token for a host that GH_HOST, -R or GH_REPO names; without a token 'gh auth token' is asked for one"
        ),
        .init("GH_HOST", "Host of repositories that are given without one"),
        .init("GH_REPO", "Repository of runs that are given by their ID, unless -R names one"),
        .init("GITHUB_REPOSITORY", "The same, when the current folder is no checkout either"),
        .init("GITHUB_SERVER_URL", "The server, as GitHub Actions sets it"),
        .init("GITHUB_API_URL", "Its API; http is accepted for this machine only"),
        .init("HTTPS_PROXY", "The proxy, as for curl; NO_PROXY names hosts that are contacted without it"),
        .init("SSL_CERT_FILE", "Certificates to trust instead of the system's"),
        .init("XDG_CACHE_HOME", "Where downloads are kept, in a folder 'awaudit'; else ~/.cache"),
    ]

    /// Downloads at the same time.
    private static let parallel = 4

    private let arguments: ParsedArguments
    private let context: CommandContext
    private let transport: CurlTransport
    private let cache: ArtifactCache?
    private let server: ServerAddress
    private let progress: SharedProgress
    private var clients: [RepositoryChoice: GitHubClient] = [:]

    init(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        self.arguments = arguments
        self.context = context
        var settings = CurlSettings(context.environment)
        settings.userAgent = "\(Program.name)/\(Version.current)"
        transport = CurlTransport(settings)
        progress = SharedProgress(arguments.isSet(RunReading.progress) ? context.progressLine() : nil)
        cache =
            arguments.isSet(CacheFlags.use)
            ? try CacheFlags.cache(
                arguments, context, limit: arguments.byteSize(CacheFlags.size) ?? 0) : nil
        do {
            server = try ServerAddress(context.environment)
        } catch {
            throw CommandFailure(error)
        }
    }

    deinit { cache?.makeRoom() }

    // MARK: - Runs

    /// Fetches a run.
    ///
    /// - Throws: when GitHub cannot be asked, or does not know the run. Artifacts that are not there any more are part of the
    ///   result.
    func fetch(_ reference: RunReference) throws(CommandFailure) -> RemoteRun {
        let choice = try choice(for: reference)
        let client = try client(for: choice)
        do throws(GitHubError) {
            let plan = try plan(reference, choice.repository, client)
            let folder = try folder(named: "run-\(reference.run)")
            let run = try download(plan, into: folder, client)
            if let target = arguments.value(RemoteRuns.keep) {
                let base = target.hasPrefix("/") ? target : "\(context.workingDirectory)/\(target)"
                let attempt = reference.attempt.map { "-attempt-\($0)" } ?? ""
                do throws(CacheError) {
                    try folder.copy(to: "\(base)/run-\(reference.run)\(attempt)")
                } catch {
                    throw RemoteRuns.fileError(error)
                }
            }
            return run
        } catch {
            throw CommandFailure(error)
        }
    }

    private static func fileError(_ error: CacheError) -> GitHubError {
        if case .system(let path, let reason) = error { return .file(path: path, reason: reason) }
        return .file(path: "", reason: error.message)
    }

    private func choice(for reference: RunReference) throws(CommandFailure) -> RepositoryChoice {
        do {
            return try RepositoryChoice(
                reference, flag: arguments.value(RunSource.repository), environment: context.environment,
                remote: { GitRemote.repository(of: context.workingDirectory) })
        } catch {
            throw CommandFailure(error)
        }
    }

    private func client(for choice: RepositoryChoice) throws(CommandFailure) -> GitHubClient {
        if let client = clients[choice] { return client }
        guard let api = server.api(of: choice.repository.host) else {
            throw .usage("no address is known for the API of '\(choice.repository.host)'")
        }
        let environment = context.environment
        let token = AccessToken.find(for: choice, environment: environment) { host in
            GhCommand.token(for: host, environment: environment)
        }
        let (now, sleep, progress) = (context.now, context.sleep, progress)
        let clock = RetryClock(now: now) { milliseconds in
            progress.clear()
            progress.update("waiting \((milliseconds + 999) / 1000) s before GitHub is asked again")
            sleep(milliseconds)
            progress.clear()
        }
        let client = GitHubClient(
            api: api, token: token, transport: transport, clock: clock, seed: UInt64(bitPattern: now()))
        clients[choice] = client
        return client
    }

    private func folder(named name: String) throws(GitHubError) -> RunFolder {
        do {
            if let cache { return try cache.begin(named: name) }
            let temporary = context.environment["TMPDIR"] ?? ""
            return try RunFolder.temporary(named: name, in: temporary.isEmpty ? "/tmp" : temporary)
        } catch {
            throw RemoteRuns.fileError(error)
        }
    }

    // MARK: - What there is

    /// What the API says of a run.
    private struct Plan {
        var repository: RepositoryName
        var run: WorkflowRun
        var jobs: [WorkflowJob]
        /// The ones of this attempt, of each name the last.
        var artifacts: [WorkflowArtifact]
    }

    private func plan(
        _ reference: RunReference, _ repository: RepositoryName, _ client: GitHubClient
    ) throws(GitHubError) -> Plan {
        let latest = try client.run(reference.run, of: repository)
        var attempt = reference.attempt
        if attempt == nil, let id = reference.job {
            let job = try client.job(id, of: repository)
            guard job.run == reference.run else {
                throw .notFound("job \(id) of run \(reference.run)", hasToken: true)
            }
            attempt = job.attempt
        }
        var run = latest
        var end: Timestamp?
        if let attempt, attempt != latest.attempt {
            run = try client.run(reference.run, attempt: attempt, of: repository)
            end =
                attempt + 1 == latest.attempt
                ? latest.startedAt
                : try client.run(reference.run, attempt: attempt + 1, of: repository).startedAt
        }
        let jobs = try client.jobs(of: run, in: repository)
        var byName: [String: WorkflowArtifact] = [:]
        for artifact in try client.artifacts(of: run, in: repository) {
            // Artifacts do not know their attempt; what came after it is not of it.
            if let end, let created = artifact.createdAt, created >= end { continue }
            if let other = byName[artifact.name], RemoteRuns.age(other) >= RemoteRuns.age(artifact) {
                continue
            }
            byName[artifact.name] = artifact
        }
        let artifacts = byName.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return Plan(repository: repository, run: run, jobs: jobs, artifacts: artifacts)
    }

    private static func age(_ artifact: WorkflowArtifact) -> (Int64, Int64) {
        (artifact.createdAt?.nanoseconds ?? 0, artifact.id)
    }

    private func hosted(_ plan: Plan) -> HostedRun {
        func text(_ value: String?) -> String? { value.map { SecretMask.mask($0) } }
        let (run, repository) = (plan.run, plan.repository)
        var hosted = HostedRun()
        hosted.isFinished = run.isFinished
        hosted.identity.runID = "\(run.id)"
        hosted.identity.attempt = "\(run.attempt)"
        hosted.identity.runNumber = run.number.map { "\($0)" }
        hosted.identity.workflow = text(run.workflow)
        hosted.identity.repository = repository.fullName
        hosted.identity.branch = text(run.branch)
        hosted.identity.commit = text(run.commit)
        hosted.identity.event = text(run.event)
        hosted.identity.actor = text(run.actor)
        hosted.identity.conclusion = text(run.conclusion ?? run.status)
        hosted.identity.createdAt = run.createdAt
        // Made from what the user named, not from what a server claims.
        hosted.identity.url = "https://\(repository.host)/\(repository.fullName)/actions/runs/\(run.id)"
        let waiting: Set = ["queued", "waiting", "pending", "requested"]
        hosted.jobs = plan.jobs.map { job in
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
        _ plan: Plan, into folder: RunFolder, _ client: GitHubClient
    ) throws(GitHubError) -> RemoteRun {
        var hosted = hosted(plan)
        var items: [Item] = []
        var names: Set<String> = []
        let limit = Int64(arguments.byteSize(RemoteRuns.maximumDownload) ?? 0)
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
                    url: client.archive(of: artifact, in: plan.repository), what: "artifact '\(entry.name)'",
                    // Without a digest it is an old upload, whose size is that of its files.
                    size: artifact.digest == nil ? nil : artifact.size, digest: artifact.digest, limit: limit)
                items.append(Item(download: download, file: file, key: key, place: hosted.artifacts.count))
            }
        }
        let logs = "workflow-logs.zip"
        let key = key(plan, nil)
        var entry = HostedRun.Artifact(name: "workflow-logs", state: .fetched)
        if !(key.map { folder.take(logs, key: $0, digest: nil) } ?? false) {
            entry.state = .expired
            let download = Download(
                url: client.logArchive(of: plan.run, in: plan.repository),
                what: "the logs of run \(plan.run.id)",
                limit: limit)
            items.append(Item(download: download, file: logs, key: key, place: hosted.artifacts.count))
        }
        hosted.artifacts.append(entry)
        let states = try fetch(items, into: folder, client)
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
            host: plan.repository.host, owner: plan.repository.owner, repository: plan.repository.name,
            run: plan.run.id, attempt: plan.run.attempt, item: item)
    }

    /// What several threads share while they download.
    private struct Work {
        var next = 0
        var states: [HostedRun.Artifact.State?]
        var failure: GitHubError?
        var bytes: Int64 = 0
    }

    /// Downloads all items, several at a time.
    ///
    /// - Throws: the first failure that another try may mend; what GitHub does not have any more is a state.
    private func fetch(
        _ items: [Item], into folder: RunFolder, _ client: GitHubClient
    ) throws(GitHubError) -> [HostedRun.Artifact.State] {
        guard !items.isEmpty else { return [] }
        let shared = SharedWork(Work(states: Array(repeating: nil, count: items.count)), progress)
        let now = context.now() / 1_000_000_000
        let group = DispatchGroup()
        for number in 0..<min(RemoteRuns.parallel, items.count) {
            // A queue each: threads that wait for the network would keep others from beginning.
            DispatchQueue(label: "download-\(number)").async(group: group) {
                while let place = shared.take(items.count) {
                    let item = items[place]
                    do throws(GitHubError) {
                        let path = folder.temporaryPath(item.file)
                        let file = try client.download(item.download, to: path) { shared.count($0) }
                        do throws(CacheError) {
                            try folder.add(
                                item.file, from: path, key: item.key, digest: file.digest, size: file.size,
                                now: now)
                        } catch {
                            throw RemoteRuns.fileError(error)
                        }
                        shared.end(place, .fetched)
                    } catch {
                        shared.end(place, error)
                    }
                }
            }
        }
        group.wait()
        return try shared.finish()
    }

    private final class SharedWork: Sendable {
        private let work: Mutex<Work>
        private let progress: SharedProgress

        init(_ work: Work, _ progress: SharedProgress) {
            self.work = Mutex(work)
            self.progress = progress
        }

        /// The next item, unless something went wrong.
        func take(_ count: Int) -> Int? {
            work.withLock { work in
                guard work.next < count, work.failure == nil else { return nil }
                work.next += 1
                return work.next - 1
            }
        }

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
