package import Findings

/// What is kept of a run to follow workflows over time and to compare runs: numbers and names, no records.
package struct RunProfile: Sendable, Hashable {
    /// A tool of a server and what became of its calls.
    package struct Tool: Sendable, Hashable {
        /// `nil` when no evidence names it.
        package var server: String?
        package var tool: String
        package var calls = 0
        package var refused = 0
        package var failed = 0
        /// Items of labelled responses; `nil` when no evidence tells.
        package var itemsSeen: Int?
        package var itemsRemoved = 0

        package init(server: String?, tool: String) {
            self.server = server
            self.tool = tool
        }
    }

    /// The guard in front of a server.
    package struct Guardian: Sendable, Hashable {
        package var server: String
        /// Name it was registered under; `nil` when never logged.
        package var name: String?
        /// The policy that counts, as logged.
        package var policyJSON: String?
        package var policySource: String?
        /// Effective mode: `filter`, `strict` or `propagate`.
        package var mode: String?
        /// File its module was loaded from.
        package var module: String?
        /// Bytes of the module.
        package var moduleSize: Int?

        package init(server: String) { self.server = server }
    }

    /// Safe outputs of one type.
    package struct Output: Sendable, Hashable {
        package var type: String
        package var declared = 0
        package var created = 0

        package init(type: String) { self.type = type }
    }

    /// The most entries kept in each list; beyond, ``isCut`` is set.
    package static let maximumListed = 1_000

    package var identity = RunIdentity()
    /// Where it ran: `github.com` or the name of another GitHub host.
    package var host = RunProfile.publicHost
    /// When it was created, else the first time any log tells.
    package var time: Timestamp?
    package var verdict = Verdict.incomplete
    /// Only those that the evidence tells.
    package var metrics: [RunMetric: Double] = [:]
    /// Calls by what became of them, zeros left out.
    package var outcomes: [CallOutcome: Int] = [:]
    /// Sorted by domain and port.
    package var domains: [FirewallDomain] = []
    /// Sorted by server and tool.
    package var tools: [Tool] = []
    /// Sorted by server.
    package var guards: [Guardian] = []
    /// Sorted by type.
    package var outputs: [Output] = []
    /// Whether a list is longer than ``maximumListed``.
    package var isCut = false

    package init() {}

    package static let publicHost = "github.com"

    /// Whether a log of the firewall's requests was read.
    package var hasTraffic: Bool { metrics[.requests] != nil }
    /// Whether a log of calls was read.
    package var hasCalls: Bool { metrics[.calls] != nil }
    /// Whether a log of declared or created outputs was read.
    package var hasOutputs: Bool { metrics[.declaredOutputs] != nil }
}
