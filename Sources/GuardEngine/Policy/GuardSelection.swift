/// Which guard the gateway gives a server, from facts that a replay can set.
package struct GuardSelection: Sendable, Hashable {
    /// What came of a place to get a guard from.
    package enum Attempt: Sendable, Hashable {
        /// There was nothing there.
        case absent
        case loaded
        /// The gateway warns and goes on with the next place.
        case failed
    }

    package var server: String
    /// The guard file found for the server.
    package var discoveredFile: Attempt
    /// The policy resolved for the server, before any is forced.
    package var policy: HostPolicy?
    /// The guard the server names.
    package var namedGuard: Attempt
    package var forcePublicRepos: ForcePublicRepos
    package var exemptServers: [String]

    package init(
        server: String, discoveredFile: Attempt = .absent, policy: HostPolicy? = nil,
        namedGuard: Attempt = .absent, forcePublicRepos: ForcePublicRepos = ForcePublicRepos(),
        exemptServers: [String] = []
    ) {
        self.server = server
        self.discoveredFile = discoveredFile
        self.policy = policy
        self.namedGuard = namedGuard
        self.forcePublicRepos = forcePublicRepos
        self.exemptServers = exemptServers
    }

    package enum Choice: Sendable, Hashable {
        case builtIn(BuiltInGuard)
        /// The guard of the discovered file.
        case discovered
        /// The guard the server names.
        case named
    }

    /// Why a server has another guard than it was meant to have.
    package enum Downgrade: Sendable, Hashable, CaseIterable {
        case discoveryFailed
        case namedGuardFailed
        /// A guard was there, but no policy for it.
        case noPolicy
    }

    package struct Result: Sendable, Hashable {
        package var choice: Choice
        /// The policy in force, forced ones included.
        package var policy: HostPolicy?
        package var downgrades: [Downgrade]

        package init(choice: Choice, policy: HostPolicy?, downgrades: [Downgrade]) {
            self.choice = choice
            self.policy = policy
            self.downgrades = downgrades
        }
    }

    /// A discovered file comes first, also before a write-sink; then a write-sink policy; then the named guard; then
    /// none. A guard other than that, which has no policy even after one is forced, is replaced by none.
    package var result: Result {
        var downgrades: [Downgrade] = []
        var choice = Choice.builtIn(.noop)
        if discoveredFile == .failed { downgrades.append(.discoveryFailed) }
        if discoveredFile == .loaded {
            choice = .discovered
        } else if case .writeSink(let sink)? = policy {
            let input = SinkVisibilityInput(
                server: server, configured: SinkVisibility(sink.sinkVisibility), exemptServers: exemptServers,
                workflowRepository: forcePublicRepos.workflowRepository)
            choice = .builtIn(.writeSink(accept: sink.accept, visibility: input.resolved.visibility))
        } else if namedGuard == .loaded {
            choice = .named
        } else if namedGuard == .failed {
            downgrades.append(.namedGuardFailed)
        }
        let forced = forcePublicRepos.applied(to: policy)
        if choice != .builtIn(.noop), forced == nil {
            choice = .builtIn(.noop)
            downgrades.append(.noPolicy)
        }
        return Result(choice: choice, policy: forced, downgrades: downgrades)
    }
}
