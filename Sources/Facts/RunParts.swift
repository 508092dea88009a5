package import Findings

/// Tokens per provider and model.
package struct ModelUsage: Sendable, Hashable {
    package var provider: String
    package var model: String
    package var calls = 0
    package var inputTokens = 0
    package var outputTokens = 0
    package var cacheReadTokens = 0
    package var cacheWriteTokens = 0

    package init(provider: String, model: String) {
        self.provider = provider
        self.model = model
    }
}

/// What the agent declared and what was created for it.
package struct SafeOutputFacts: Sendable, Hashable {
    /// A tool or data the agent reported missing.
    package struct Missing: Sendable, Hashable {
        /// `missing_tool`, `missing_data` or `report_incomplete`.
        package var type: String
        package var subject: String
        package var reason: String
        package var evidence: Evidence

        package init(type: String, subject: String, reason: String, evidence: Evidence) {
            self.type = type
            self.subject = subject
            self.reason = reason
            self.evidence = evidence
        }
    }

    /// Items the agent declared, by type.
    package var declared: [String: Int] = [:]
    /// Items that were created, by type.
    package var created: [String: Int] = [:]
    package var missing: [Missing] = []

    package init() {}
}

/// What the Actions job logs say.
package struct WorkflowFacts: Sendable, Hashable {
    package var rateLimited = Tally()
    /// Jobs the rate limit was hit in, sorted.
    package var rateLimitedJobs: [String] = []
    package var proxyBypassed: [Observation] = []
    package var proxySkipped: [Observation] = []
    package var errors = Tally()
    /// Name and conclusion of each job.
    package var jobs: [String: String] = [:]

    package init() {}
}

/// What happened between gateway and backends.
package struct BackendFacts: Sendable, Hashable {
    package var rateLimits: [Observation] = []
    package var circuitBreakers: [Observation] = []
    /// Servers that did not start, connect or register, with what was said.
    package var failedServers: [String: [Observation]] = [:]
    /// Tools advertised per server.
    package var advertisedTools: [String: Int] = [:]
    package var configurationErrors: [Observation] = []
    package var compilationCacheFallbacks: [Observation] = []

    package init() {}
}
