import ArtifactCache
import CommandLine
import GitHub

/// Fetches runs from GitHub as the user's flags and environment say; see ``RunFetcher``.
final class RemoteRuns {
    static let keep = Flag.value(
        "keep", metavar: "folder",
        help: "Leave what was downloaded here, as archives in a folder for each run", category: "GitHub",
        completion: .file)
    static let maximumDownload = Flag.value(
        "max-download", metavar: "size", accepts: .byteSize(1...Int.max), default: "4G",
        help: "Bytes of a single download", category: "GitHub")
    static let maximumTime = Flag.value(
        "max-download-time", metavar: "seconds", accepts: .integer(1...604_800), default: "3600",
        help: "How long a single download may take", category: "GitHub")
    static let flags = [
        RunSource.repository, RunSource.references, CacheFlags.use, CacheFlags.folder, CacheFlags.size, keep,
        maximumDownload, maximumTime,
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

    private let arguments: ParsedArguments
    private let context: CommandContext
    private let transport: CurlTransport
    private let cache: ArtifactCache?
    private let server: ServerAddress
    private let parallel: Int
    let progress: SharedProgress
    private var fetchers: [RepositoryChoice: RunFetcher] = [:]

    /// - Parameter parallel: downloads of a run at the same time.
    init(
        _ arguments: ParsedArguments, _ context: CommandContext, parallel: Int = 4
    ) throws(CommandFailure) {
        self.parallel = parallel
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
        let fetcher = try fetcher(
            for: try choice { environment, flag, remote throws(ReferenceError) in
                try RepositoryChoice(reference, flag: flag, environment: environment, remote: remote)
            })
        do throws(GitHubError) {
            return try fetcher.fetch(reference)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The repository of commands that are about one, not about certain runs.
    func repository() throws(CommandFailure) -> RepositoryChoice {
        try choice { environment, flag, remote throws(ReferenceError) in
            try RepositoryChoice(flag: flag, environment: environment, remote: remote)
        }
    }

    private func choice(
        _ make: ([String: String], String?, () -> RepositoryName?) throws(ReferenceError) -> RepositoryChoice
    ) throws(CommandFailure) -> RepositoryChoice {
        let folder = context.workingDirectory
        do throws(ReferenceError) {
            return try make(context.environment, arguments.value(RunSource.repository)) {
                GitRemote.repository(of: folder)
            }
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Who fetches runs of a repository.
    func fetcher(for choice: RepositoryChoice) throws(CommandFailure) -> RunFetcher {
        if let fetcher = fetchers[choice] { return fetcher }
        let temporary = context.environment["TMPDIR"] ?? ""
        let keep = arguments.value(RemoteRuns.keep).map {
            $0.hasPrefix("/") ? $0 : "\(context.workingDirectory)/\($0)"
        }
        let now = context.now
        let fetcher = RunFetcher(
            client: try client(for: choice), repository: choice.repository, cache: cache,
            room: cache.map { CacheRoom($0) },
            temporaryFolder: temporary.isEmpty ? "/tmp" : temporary, keep: keep,
            limit: Int64(arguments.byteSize(RemoteRuns.maximumDownload) ?? 0),
            seconds: arguments.integer(RemoteRuns.maximumTime) ?? 0, parallel: parallel,
            now: { now() / 1_000_000_000 }, progress: progress)
        fetchers[choice] = fetcher
        return fetcher
    }

    /// A client that waits until a limit of requests is over, which is an hour at most: for what must not be left undone
    /// after all the work that led to it.
    func patientClient(for choice: RepositoryChoice) throws(CommandFailure) -> GitHubClient {
        var policy = RetryPolicy()
        policy.maximumAskedWait = 65 * 60_000
        return try client(for: choice, policy: policy)
    }

    private func client(
        for choice: RepositoryChoice, policy: RetryPolicy = RetryPolicy()
    ) throws(CommandFailure) -> GitHubClient {
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
        return GitHubClient(
            api: api, token: token, transport: transport, clock: clock, policy: policy,
            seed: UInt64(bitPattern: now()))
    }
}
