package import Findings

/// `aw_info.json`. Empty strings are read as absent.
package struct RunInfo: Sendable, Hashable {
    /// Decimal; older files hold it as text.
    package var runID: String?
    package var runNumber: String?
    package var runAttempt: String?
    package var workflowName: String?
    package var engineID: String?
    package var engineName: String?
    package var model: String?
    package var agentVersion: String?
    package var cliVersion: String?
    package var repository: String?
    /// e.g. `refs/heads/main`.
    package var ref: String?
    package var sha: String?
    package var actor: String?
    package var eventName: String?
    package var isStaged: Bool?
    /// Network allow list, ecosystem names included.
    package var allowedDomains: [String]?
    package var isFirewallEnabled: Bool?
    package var firewallVersion: String?
    package var gatewayVersion: String?
    package var createdAt: Timestamp?

    package init() {}
}

/// The parts of `run_summary.json` the audit uses.
package struct RunSummary: Sendable, Hashable {
    package var runID: String?
    package var workflowName: String?
    package var status: String?
    package var conclusion: String?
    package var headBranch: String?
    package var event: String?
    package var url: String?
    package var createdAt: Timestamp?
    package var updatedAt: Timestamp?
    /// Relative paths of the artifacts the run had.
    package var artifacts: [String] = []
    /// Name and conclusion of each job.
    package var jobs: [Job] = []

    package struct Job: Sendable, Hashable {
        package var name: String
        package var conclusion: String?

        package init(name: String, conclusion: String?) {
            self.name = name
            self.conclusion = conclusion
        }
    }

    package init() {}
}

/// A statement of the firewall wrapper on the agent's console.
package enum AgentConsoleEvent: Sendable, Hashable {
    /// `[INFO] Allowed domains: a, b, c` or `--allow-domains a,b,c`: the configured allow list.
    case allowedDomains([String])
    /// `  - Blocked: target (reason)`.
    case blocked(target: String, reason: String)
    /// `API proxy enabled: OpenAI=false, Anthropic=true, …`: providers reached on the agent's behalf.
    case apiProxyEnabled(providers: [String])
    /// `Process exiting with code: n` or `[ERROR] Command failed…`.
    case exitCode(Int)
    /// The agent command was started.
    case agentStarted
}

/// Something the agent declared (`agent_output.json`, `safeoutputs.jsonl`) or that was created for it
/// (`safe-output-items.jsonl`).
package struct SafeOutput: Sendable, Hashable {
    package enum Stage: String, Sendable { case declared, created }

    package var stage: Stage
    /// e.g. `create_issue`, `missing_tool`, `noop`.
    package var type: String
    /// For `missing_tool` and `missing_data`: what was missing; at most 1 KiB.
    package var subject: String?
    /// For `missing_tool`, `missing_data`, `report_incomplete`: why; at most 4 KiB.
    package var reason: String?
    package var repository: String?
    package var url: String?

    package init(
        stage: Stage, type: String, subject: String? = nil, reason: String? = nil, repository: String? = nil,
        url: String? = nil
    ) {
        self.stage = stage
        self.type = type
        self.subject = subject
        self.reason = reason
        self.repository = repository
        self.url = url
    }
}

/// A marker in an Actions job log.
package struct WorkflowMarker: Sendable, Hashable {
    package enum Kind: String, Sendable {
        /// `403 API rate limit exceeded for installation`.
        case apiRateLimitExceeded = "api-rate-limit-exceeded"
        /// `DIFC proxy failed to start, falling back to direct API access`.
        case proxyBypassed = "proxy-bypassed"
        /// `DIFC proxy policy not specified, skipping proxy start`.
        case proxySkipped = "proxy-skipped"
        /// `Firewall blocked domains:`.
        case firewallBlocked = "firewall-blocked"
        /// `##[error]`.
        case error
    }

    package var kind: Kind
    package var timestamp: Timestamp?
    /// The job the log belongs to, from its path.
    package var job: String
    /// The step the log belongs to; `nil` in the log of a whole job, which repeats the lines of its steps with
    /// times that differ by microseconds.
    package var step: String?
    /// The line without its timestamp, at most 1,500 bytes.
    package var text: String

    package init(kind: Kind, timestamp: Timestamp?, job: String, step: String? = nil, text: String) {
        self.kind = kind
        self.timestamp = timestamp
        self.job = job
        self.step = step
        self.text = text
    }
}
