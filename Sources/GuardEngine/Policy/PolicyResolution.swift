/// Where the policy of a server comes from, in the words of the gateway's logs.
package enum PolicySource: String, Sendable, Hashable, CaseIterable {
    case cli
    case env
    /// An override of unnamed origin; logs have the word, and nothing here makes it.
    case override
    /// The server's own `guard-policies`.
    case server
    /// The named guard's `policy`.
    case config
}

/// The scope flags, or their environment variables: an `allow-only` policy taken apart.
package struct ScopeFlags: Sendable, Hashable {
    package var isPublic: Bool
    package var owner: String
    package var repository: String
    package var minIntegrity: String

    package init(
        isPublic: Bool = false, owner: String = "", repository: String = "", minIntegrity: String = ""
    ) {
        self.isPublic = isPublic
        self.owner = owner
        self.repository = repository
        self.minIntegrity = minIntegrity
    }

    /// The policy object they stand for: public, else all of an owner, else one repository of an owner.
    package var policy: PolicyValue {
        let repos: PolicyValue
        if isPublic {
            repos = .string("public")
        } else {
            repos = .strings([owner + "/" + (repository.isEmpty ? "*" : repository)])
        }
        return .object(["allow-only": .object(["repos": repos, "min-integrity": .string(minIntegrity)])])
    }
}

/// A policy for all servers, from the command line or the environment.
package struct PolicyOverride: Sendable, Hashable {
    /// `--guard-policy-json`, when given.
    package var cliJSON: PolicyValue?
    /// The scope flags, when any is given.
    package var cliScope: ScopeFlags?
    /// The policy in the environment.
    package var envJSON: PolicyValue?
    /// The scope in the environment.
    package var envScope: ScopeFlags?

    package init(
        cliJSON: PolicyValue? = nil, cliScope: ScopeFlags? = nil, envJSON: PolicyValue? = nil,
        envScope: ScopeFlags? = nil
    ) {
        self.cliJSON = cliJSON
        self.cliScope = cliScope
        self.envJSON = envJSON
        self.envScope = envScope
    }

    /// The override in force: flags beat the policy in the environment, which beats the scope there.
    package var value: (policy: PolicyValue, source: PolicySource)? {
        if let cliJSON { return (cliJSON, .cli) }
        if let cliScope { return (cliScope.policy, .cli) }
        if let envJSON { return (envJSON, .env) }
        if let envScope { return (envScope.policy, .env) }
        return nil
    }
}

/// A policy with where it came from.
package struct ResolvedPolicy: Sendable, Hashable {
    package var policy: HostPolicy
    package var source: PolicySource

    package init(policy: HostPolicy, source: PolicySource) {
        self.policy = policy
        self.source = source
    }
}

/// The places a server's policy may come from, as data that a replay can set.
package struct PolicyResolution: Sendable, Hashable {
    package var server: String
    package var override: PolicyOverride
    /// The server's `guard-policies`.
    package var serverPolicies: PolicyValue?
    /// The `policy` of the guard the server names.
    package var guardPolicy: PolicyValue?

    package init(
        server: String, override: PolicyOverride = PolicyOverride(), serverPolicies: PolicyValue? = nil,
        guardPolicy: PolicyValue? = nil
    ) {
        self.server = server
        self.override = override
        self.serverPolicies = serverPolicies
        self.guardPolicy = guardPolicy
    }

    /// The policy of the server before any is forced: the override, which replaces write-sinks too, else the
    /// server's, else its guard's.
    ///
    /// - Returns: `nil` when there is none: the server's calls are judged with the labels of the session and the
    ///   configured mode.
    /// - Throws: Errors of parsing and validation. They keep the gateway from starting.
    package func resolved() throws(PolicyFailure) -> ResolvedPolicy? {
        if let (value, source) = override.value {
            return ResolvedPolicy(
                policy: try PolicyResolution.validated(try HostPolicy(value)), source: source)
        }
        if let serverPolicies,
            let policy = try PolicyResolution.policy(ofServer: server, serverPolicies)
        {
            return ResolvedPolicy(policy: try PolicyResolution.validated(policy), source: .server)
        }
        if let guardPolicy {
            return ResolvedPolicy(
                policy: try PolicyResolution.validated(try HostPolicy(guardPolicy)), source: .config)
        }
        return nil
    }

    private static func validated(_ policy: HostPolicy) throws(PolicyFailure) -> HostPolicy {
        try policy.validate()
        return policy
    }

    /// Reads a server's `guard-policies` in any of its forms: a policy; the body of an `allow-only` policy alone (the
    /// legacy form); either under the server's id; either under the one member there is, whatever its name.
    ///
    /// - Returns: `nil` for a map without members.
    /// - Throws: Errors of the layer ``PolicyLayer/parsing``.
    package static func policy(ofServer server: String, _ value: PolicyValue) throws(PolicyFailure)
        -> HostPolicy?
    {
        guard let members = value.uniqueMembers else { throw PolicyFailure(.notAnObject) }
        if members.isEmpty { return nil }
        if let policy = try direct(value) { return policy }
        if let nested = value[server], let policy = try direct(nested) { return policy }
        if members.count == 1, let nested = members.first?.value, let policy = try direct(nested) {
            return policy
        }
        throw PolicyFailure(.unrecognisedServerPolicy)
    }

    /// A policy or the body of one; `nil` when the value is neither.
    private static func direct(_ value: PolicyValue) throws(PolicyFailure) -> HostPolicy? {
        guard let members = value.members else { return nil }
        let names = members.map { Bytewise.folded($0.name) }
        if names.contains(where: { (HostPolicy.allowOnlyNames + HostPolicy.writeSinkNames).contains($0) }) {
            return try HostPolicy(value)
        }
        if names.contains(where: { ["repos", "min-integrity", "integrity"].contains($0) }) {
            return .allowOnly(try HostAllowOnly(value))
        }
        return nil
    }
}

/// Where the enforcement mode comes from, as data that a replay can set.
package struct EnforcementModeInput: Sendable, Hashable {
    /// `--guards-mode`, when given.
    package var flag: String?
    /// The mode in the environment, which is the default of the flag; an empty one counts when the variable exists.
    package var environment: String?
    /// `guards_mode` in a TOML file; JSON on standard input has no such field.
    package var file: String?

    package init(flag: String? = nil, environment: String? = nil, file: String? = nil) {
        self.flag = flag
        self.environment = environment
        self.file = file
    }

    /// What the mode of a server was taken from.
    package enum Source: Sendable, Hashable, CaseIterable {
        /// The answer of `label_agent`, wherever there is a policy.
        case guardAnswer
        case flag
        case environment
        case file
        case `default`
    }

    /// The configured mode: the flag, else the environment, else the file, else strict. An invalid one of the
    /// environment is strict.
    ///
    /// - Returns: `nil` for an invalid flag or file, which the gateway refuses.
    package var configured: (mode: EnforcementMode, source: Source)? {
        if let flag { return EnforcementMode(gatewayText: flag).map { ($0, .flag) } }
        if let environment { return (EnforcementMode(gatewayText: environment) ?? .strict, .environment) }
        if let file { return EnforcementMode(gatewayText: file).map { ($0, .file) } }
        return (.strict, .default)
    }

    /// The mode the calls of a session to a server are judged in.
    ///
    /// - Parameter answer: What `label_agent` answered for them; `nil` when it was not called, as on a server without
    ///   a policy. An answer makes every configured mode irrelevant.
    package func effective(answer: AgentLabeling?) -> (mode: EnforcementMode, source: Source)? {
        if let answer { return (answer.mode, .guardAnswer) }
        return configured
    }
}
