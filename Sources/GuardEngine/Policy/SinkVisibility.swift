/// Who can see what is written to a sink, and the visibility of a repository.
package enum SinkVisibility: String, Sendable, Hashable, CaseIterable {
    case `public`
    case `private`
    case `internal`

    /// Trimmed, ASCII case ignored; `nil` for anything else.
    package init?(_ text: String) { self.init(rawValue: Bytewise.folded(Bytewise.trimmed(text))) }
}

/// What is known of the repository the workflow runs in.
package enum WorkflowRepository: Sendable, Hashable {
    /// Not known, because the name or the token is missing or the look-up failed: whatever depends on it fails open.
    case unknown
    case known(SinkVisibility)

    package var isPublic: Bool { self == .known(.public) }
}

/// How a write-sink comes by its visibility, as data that a replay can set.
package struct SinkVisibilityInput: Sendable, Hashable {
    package var server: String
    /// `nil` when the policy says nothing.
    package var configured: SinkVisibility?
    /// Servers named in the configuration that do not become public by default.
    package var exemptServers: [String]
    package var workflowRepository: WorkflowRepository

    package init(
        server: String, configured: SinkVisibility? = nil, exemptServers: [String] = [],
        workflowRepository: WorkflowRepository = .unknown
    ) {
        self.server = server
        self.configured = configured
        self.exemptServers = exemptServers
        self.workflowRepository = workflowRepository
    }

    /// The names of the server that writes safe outputs.
    package static let safeOutputs = ["safe-outputs", "safeoutputs"]

    /// A step that set the visibility.
    package enum Step: Sendable, Hashable {
        case configured
        /// Every sink but safe outputs and exempt ones is public unless it says otherwise.
        case defaultedToPublic
        /// Safe outputs of a public repository that say nothing.
        case safetyNet
        /// The repository turned out to be public, whatever was configured.
        case overridden
    }

    /// The visibility in force, `nil` when none was set, with the steps that led there, in order.
    package var resolved: (visibility: SinkVisibility?, steps: [Step]) {
        var visibility = configured
        var steps: [Step] = configured == nil ? [] : [.configured]
        let isSafeOutputs = SinkVisibilityInput.safeOutputs.contains(server)
        if visibility == nil {
            if !isSafeOutputs, !exemptServers.contains(server) {
                visibility = .public
                steps.append(.defaultedToPublic)
            } else if isSafeOutputs, workflowRepository.isPublic {
                visibility = .public
                steps.append(.safetyNet)
            }
        }
        if visibility != .public, workflowRepository.isPublic {
            visibility = .public
            steps.append(.overridden)
        }
        return (visibility, steps)
    }
}

/// Forces reads of a public repository's workflow to public data, as data that a replay can set.
package struct ForcePublicRepos: Sendable, Hashable {
    /// `gateway.forcePublicRepos`; on when absent.
    package var configured: Bool?
    /// The environment switches it off.
    package var isDisabledByEnvironment: Bool
    package var workflowRepository: WorkflowRepository

    package init(
        configured: Bool? = nil, isDisabledByEnvironment: Bool = false,
        workflowRepository: WorkflowRepository = .unknown
    ) {
        self.configured = configured
        self.isDisabledByEnvironment = isDisabledByEnvironment
        self.workflowRepository = workflowRepository
    }

    package var applies: Bool {
        configured != false && !isDisabledByEnvironment && workflowRepository.isPublic
    }

    /// The policy in force. An `allow-only` policy keeps everything but its scope; where there is none, on servers
    /// without a guard too, one is made with minimum integrity none; a write-sink stays.
    package func applied(to policy: HostPolicy?) -> HostPolicy? {
        guard applies else { return policy }
        switch policy {
        case nil: return .allowOnly(HostAllowOnly(repos: .string("public"), minIntegrity: "none"))
        case .allowOnly(var body):
            body.repos = .string("public")
            return .allowOnly(body)
        case .writeSink: return policy
        }
    }
}
