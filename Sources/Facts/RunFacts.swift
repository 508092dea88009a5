package import Findings

/// What is known of one run, joined from all its evidence. Plain values: rules read it, reports print it.
package struct RunFacts: Sendable, Hashable {
    package var identity = RunIdentity()
    /// Every source, read or missing, in the order of the report.
    package var evidence: [EvidenceSource] = []
    /// Files of the run that are no known artifact: how many, and the first paths.
    package var unexaminedFiles = UnexaminedFiles()
    package var coverage = Coverage()
    /// One entry per MCP server, sorted by name.
    package var guards: [GuardFacts] = []
    package var calls = CallFacts()
    package var difc = DIFCFacts()
    package var proxy = ProxyFacts()
    package var firewall = FirewallFacts()
    package var models: [ModelUsage] = []
    package var safeOutputs = SafeOutputFacts()
    package var workflow = WorkflowFacts()
    /// Backend events: rate limits, circuit breakers, servers that failed.
    package var backend = BackendFacts()
    /// Where two copies of the same evidence disagree.
    package var discrepancies: [Discrepancy] = []
    /// What guard policies did, in numbers; `nil` before the run is judged, and when no server has a guard.
    package var policyMetrics: PolicyMetrics?
    /// The calls decided again; `nil` when that was not asked for.
    package var replay: ReplayFacts?
    /// The hosts a configuration expects the agent's side to contact, set before the run is judged.
    package var expectedDomains = ExpectedDomains()
    /// What was requested of them, sorted by domain; empty before the run is judged.
    package var expectedTraffic: [ExpectedTraffic] = []

    package init() {}
}

/// Files that were found but are no known artifact.
package struct UnexaminedFiles: Sendable, Hashable {
    package var count = 0
    /// At most 20 paths.
    package var firstPaths: [String] = []

    package init() {}
}

/// Who ran, where and with which versions.
package struct RunIdentity: Sendable, Hashable {
    /// Decimal run id, from `aw_info.json`, `run_summary.json` or the folder's name.
    package var runID: String?
    package var runNumber: String?
    package var attempt: String?
    package var workflow: String?
    package var repository: String?
    package var branch: String?
    package var commit: String?
    package var event: String?
    package var actor: String?
    /// Conclusion of the Actions run, e.g. `success`.
    package var conclusion: String?
    package var url: String?
    package var createdAt: Timestamp?
    package var engine: String?
    package var engineVersion: String?
    package var model: String?
    package var gatewayVersions: [String] = []
    package var firewallVersion: String?
    package var cliVersion: String?
    /// Folder or archive the run was found in, relative to the input; empty for the input itself.
    package var label = ""
    /// `<hash>` of the artifacts of a called workflow; `nil` for the run's own.
    package var subRun: String?

    package init() {}
}

/// Which planes of the run could be seen.
package struct Coverage: Sendable, Hashable {
    /// How much of a plane's evidence there is.
    package enum Plane: String, Sendable, CaseIterable {
        case complete
        /// Some of it is damaged or missing.
        case partial
        case none
        /// The run did not have it, e.g. the firewall was disabled.
        case notApplicable = "not-applicable"
    }

    /// RPC messages and gateway logs.
    package var gateway = Plane.none
    /// Squid's logs.
    package var firewall = Plane.none
    /// The agent job ran: console, outputs or calls are there.
    package var agentRan: Bool?
    /// Reasons why the evidence is incomplete, one sentence each; empty when it is complete.
    package var gaps: [String] = []

    package init() {}
}

/// A statement with the places it was read from.
package struct Observation: Sendable, Hashable {
    package var text: String
    package var timestamp: Timestamp?
    package var evidence: Evidence

    package init(text: String, timestamp: Timestamp?, evidence: Evidence) {
        self.text = text
        self.timestamp = timestamp
        self.evidence = evidence
    }
}

/// A count with the first places it was read from.
package struct Tally: Sendable, Hashable {
    /// How many places are kept.
    package static let maximumEvidence = 5

    package var count = 0
    package var evidence: [Evidence] = []

    package init() {}

    /// Counts one more occurrence.
    package mutating func add(_ place: Evidence, times: Int = 1) {
        count += times
        if evidence.count < Tally.maximumEvidence { evidence.append(place) }
    }
}

/// Two copies of the same evidence that say different things.
package struct Discrepancy: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// `access.log` and `audit.jsonl` do not hold the same requests.
        case firewallLogs = "firewall-logs"
        /// Squid counted other requests at shutdown than `access.log` holds.
        case squidCounter = "squid-counter"
        /// JSONL and text log name different filtered items.
        case filteredItems = "filtered-items"
        /// JSONL and text log hold different numbers of calls.
        case calls
        /// A log line has the form of another record's forgery (timestamps out of order, unknown session).
        case forgery
    }

    package var kind: Kind
    /// One sentence with both numbers.
    package var text: String
    package var evidence: [Evidence]

    package init(kind: Kind, text: String, evidence: [Evidence]) {
        self.kind = kind
        self.text = text
        self.evidence = evidence
    }
}
