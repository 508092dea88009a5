package import Findings
package import GuardEngine

/// The guard in front of one MCP server.
package struct GuardFacts: Sendable, Hashable {
    package var server: String
    /// Name the guard was registered under: `noop`, `write-sink` or a WASM guard's; `nil` when never logged.
    package var guardName: String?
    /// File the WASM guard was loaded from.
    package var moduleFile: String?
    /// Size of the WASM module in bytes.
    package var moduleSize: Int?
    /// Policy configured for the server, as logged.
    package var configuredPolicyJSON: String?
    package var configuredPolicy: GuardPolicy?
    /// Policy `label_agent` was really called with, as logged; the last one when it changed.
    package var appliedPolicyJSON: String?
    package var appliedPolicy: GuardPolicy?
    /// `cli`, `env`, `override`, `server`, `config`.
    package var policySource: String?
    /// Effective mode for this server.
    package var mode: EnforcementMode?
    /// Whether ``mode`` is the guard's own answer or only the gateway's configured mode.
    package var isModeFromGuard = false
    /// Labels `label_agent` gave the agent.
    package var agentLabels: LabelPair?
    /// `label_agent` was called / answered / failed so many times.
    package var labelAgentCalls = Tally()
    package var labelAgentFailures: [Observation] = []
    /// Calls that ran under `legacy session labels` because the guard had no policy.
    package var legacyLabelCalls = Tally()
    /// Fallbacks to noop.
    package var downgrades: [Observation] = []
    /// The guard could not be discovered, loaded or created.
    package var loadFailures: [Observation] = []
    package var trap: GuardTrap?
    /// Calls refused because the guard was dead after its trap.
    package var deadCalls = Tally()
    /// `FORCED REPOS=PUBLIC`: the configured scope was replaced.
    package var forcedPublic: Observation?
    /// Where the guard's registration or policy was first logged.
    package var evidence: [Evidence] = []

    package init(server: String) { self.server = server }

    /// Whether the server's reads and writes are subject to a policy.
    package var isGuarded: Bool {
        guard let guardName else { return appliedPolicyJSON != nil || configuredPolicyJSON != nil }
        return guardName != "noop"
    }

    /// Whether the guard labels what is read (not a mere write sink).
    package var labelsReads: Bool { isGuarded && guardName != "write-sink" && !isWriteSinkPolicy }

    private var isWriteSinkPolicy: Bool {
        if case .writeSink = appliedPolicy ?? configuredPolicy { return true }
        return false
    }

    /// The policy that counts: the applied one, else the configured one.
    package var policy: GuardPolicy? { appliedPolicy ?? configuredPolicy }
}

/// A WASM guard that trapped: dead until the gateway restarts.
package struct GuardTrap: Sendable, Hashable {
    package var guardName: String
    /// `label_agent`, `label_resource` or `label_response`.
    package var function: String
    /// First line of the error, e.g. `wasm error: unreachable`.
    package var error: String
    package var timestamp: Timestamp?
    package var evidence: Evidence

    package init(
        guardName: String, function: String, error: String, timestamp: Timestamp?, evidence: Evidence
    ) {
        self.guardName = guardName
        self.function = function
        self.error = error
        self.timestamp = timestamp
        self.evidence = evidence
    }
}
