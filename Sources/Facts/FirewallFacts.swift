package import Findings

/// Who made a request through the firewall, by its address.
package enum FirewallClient: String, Sendable, CaseIterable {
    /// The agent's container (and containers it started).
    case agent
    /// The firewall's own API proxy, calling the model on the agent's behalf.
    case apiProxy = "api-proxy"
    /// The firewall's `gh` sidecar.
    case cliProxy = "cli-proxy"
    /// The host, Squid itself, the DNS proxy.
    case infrastructure
    /// Loopback: health probes.
    case local
    /// Outside the address plan.
    case unknown
}

/// What the firewall decided. `TCP_DENIED*` alone denies; the status never decides.
package enum FirewallDecision: String, Sendable, CaseIterable {
    case allowed
    case denied
    /// A tunnel was accepted but never opened upstream: SNI mismatch, not TLS, or upstream unreachable.
    case incomplete
}

/// Why a request was denied, as far as the log tells.
package enum DenialCause: String, Sendable, CaseIterable {
    case domain = "domain-not-allowed"
    case port = "port-not-allowed"
    case rawAddress = "raw-ip-address"
    case `protocol` = "protocol-not-allowed"
    case blockList = "block-list"
    /// Host, port and protocol are allowed: DLP or a URL rule remain.
    case contentRule = "content-rule"
    case unknown
}

/// Equal requests, counted.
package struct FirewallTraffic: Sendable, Hashable {
    /// Lower case, without port; `-` never occurs.
    package var domain: String
    package var port: Int?
    package var decision: FirewallDecision
    /// `nil` when none was sent or the dialect does not log it.
    package var userAgent: String?
    package var client: FirewallClient
    package var clientAddress: String
    /// `CONNECT` or a plain HTTP method.
    package var method: String?
    /// Squid's code and status of the first one, e.g. `TCP_DENIED (403)`.
    package var squidResult: String
    package var denialCause: DenialCause?
    /// Id of the manifest rule that decided; `nil` without a manifest or a match.
    package var matchedRule: String?
    /// Allowed by policy, but the upstream failed.
    package var failed = 0
    package var tally = Tally()
    package var first: Timestamp?
    package var last: Timestamp?

    package init(
        domain: String, port: Int?, decision: FirewallDecision, userAgent: String?, client: FirewallClient,
        clientAddress: String, method: String?, squidResult: String
    ) {
        self.domain = domain
        self.port = port
        self.decision = decision
        self.userAgent = userAgent
        self.client = client
        self.clientAddress = clientAddress
        self.method = method
        self.squidResult = squidResult
    }
}

extension FirewallTraffic {
    /// `domain:port`, or the domain alone when no port is known.
    package var endpoint: String { port.map { "\(domain):\($0)" } ?? domain }
}

/// Requests to one domain and port.
package struct FirewallDomain: Sendable, Hashable {
    package var domain: String
    package var port: Int?
    package var allowed = 0
    package var denied = 0
    package var incomplete = 0

    package init(domain: String, port: Int?) {
        self.domain = domain
        self.port = port
    }
}

/// A request whose Host header and target differ.
package struct HostMismatch: Sendable, Hashable {
    package var hostHeader: String
    package var target: String
    package var tally = Tally()

    package init(hostHeader: String, target: String) {
        self.hostHeader = hostHeader
        self.target = target
    }
}

/// All traffic through the firewall.
package struct FirewallFacts: Sendable, Hashable {
    /// Which log the numbers come from.
    package enum Source: String, Sendable, CaseIterable {
        case accessLog = "access-log"
        case auditJSONL = "audit-jsonl"
        case none
    }

    package var source = Source.none
    /// Requests by real clients, noise and second halves not counted: allowed + denied + incomplete.
    package var requests = 0
    package var allowed = 0
    package var denied = 0
    package var incomplete = 0
    /// Health probes and connections without a request.
    package var noise = 0
    /// Requests Squid could not parse.
    package var malformed = Tally()
    /// Sorted by domain and port.
    package var domains: [FirewallDomain] = []
    /// Sorted by domain, port, decision, client, user agent.
    package var traffic: [FirewallTraffic] = []
    /// Requests beyond the number of different ones that are kept apart.
    package var uncategorised = 0
    package var hostMismatches: [HostMismatch] = []
    /// Configured allow list, from the manifest or the wrapper's console.
    package var allowList: [String] = []
    package var hasManifest = false
    package var isSSLBumpEnabled = false
    package var isDLPEnabled = false
    /// Providers the API proxy calls.
    package var apiProxyProviders: [String] = []
    package var first: Timestamp?
    package var last: Timestamp?

    package init() {}
}
