package import Findings

/// One line of a Squid log in any of its three formats.
package struct FirewallRequest: Sendable, Hashable {
    /// Which format the line has.
    package enum Dialect: String, Sendable {
        /// `firewall_detailed`, the format of `access.log`.
        case detailed = "firewall_detailed"
        /// Squid's own `squid` format.
        case native = "squid"
        /// `audit.jsonl` with `ts`.
        case auditLegacy = "audit-ts"
        /// `audit.jsonl` with `timestamp` and `event`.
        case audit = "audit-timestamp"
    }

    package var dialect: Dialect
    /// End of the transaction (tunnels: close), as Squid logs it.
    package var timestamp: Timestamp?
    package var clientAddress: String
    /// `nil` in dialects that do not log it.
    package var clientPort: Int?
    /// Host request header as logged, `nil` for `-`. Lower-cased, port kept.
    package var hostHeader: String?
    /// Server address Squid connected to; `nil` for `-`.
    package var destination: String?
    /// `nil` for `-`.
    package var method: String?
    /// Status sent to the client; 0 when nothing was sent.
    package var status: Int
    /// Squid result code, e.g. `TCP_TUNNEL`.
    package var resultCode: String
    /// Squid hierarchy code, e.g. `HIER_DIRECT`; `nil` in `audit.jsonl`.
    package var hierarchyCode: String?
    /// Request URL as logged, at most 8 KiB.
    package var url: String
    /// User-Agent, unescaped; `nil` when `-` or not logged.
    package var userAgent: String?
    /// The line was cut by Squid at 8,191 bytes: its last columns are missing.
    package var isCut = false
    /// Requests of one source with the same number are equal but for their times and client ports. Small numbers;
    /// `nil` when nothing is known.
    package var shape: Int?

    package init(
        dialect: Dialect, timestamp: Timestamp?, clientAddress: String, status: Int, resultCode: String,
        url: String
    ) {
        self.dialect = dialect
        self.timestamp = timestamp
        self.clientAddress = clientAddress
        self.status = status
        self.resultCode = resultCode
        self.url = url
    }
}

/// The firewall's rules in evaluation order (`policy-manifest.json`).
package struct PolicyManifest: Sendable, Hashable {
    package struct Rule: Sendable, Hashable {
        package enum Action: String, Sendable { case allow, deny }

        package var id: String
        package var order: Int
        package var action: Action
        package var aclName: String
        /// `http`, `https` or `both`.
        package var `protocol`: String
        package var domains: [String]
        package var description: String

        package init(
            id: String, order: Int, action: Action, aclName: String, protocol: String, domains: [String],
            description: String
        ) {
            self.id = id
            self.order = order
            self.action = action
            self.aclName = aclName
            self.protocol = `protocol`
            self.domains = domains
            self.description = description
        }
    }

    package var version: Int
    package var generatedAt: Timestamp?
    /// Sorted by ``Rule/order``.
    package var rules: [Rule]
    /// Entries of `rules` that were not understood: a replay of ``rules`` is not the whole policy.
    package var unreadableRules = 0
    package var dangerousPorts: [Int] = []
    package var dnsServers: [String] = []
    package var isSSLBumpEnabled = false
    package var isDLPEnabled = false
    package var isHostAccessEnabled = false
    /// Raw flag value, e.g. `3000,8000-8080`.
    package var allowHostPorts: String?
    package var topologyPeers: [String] = []
    package var isTLSSNIGuardEnabled = false
    package var networkSubnet: String?

    package init(version: Int, generatedAt: Timestamp?, rules: [Rule]) {
        self.version = version
        self.generatedAt = generatedAt
        self.rules = rules
    }
}

/// One completed call to a model through the API proxy.
package struct ModelCall: Sendable, Hashable {
    package var timestamp: Timestamp?
    package var provider: String
    package var model: String
    package var status: Int?
    package var inputTokens: Int
    package var outputTokens: Int
    package var cacheReadTokens: Int
    package var cacheWriteTokens: Int
    package var durationMilliseconds: Double?

    package init(
        timestamp: Timestamp?, provider: String, model: String, status: Int?, inputTokens: Int,
        outputTokens: Int, cacheReadTokens: Int, cacheWriteTokens: Int, durationMilliseconds: Double?
    ) {
        self.timestamp = timestamp
        self.provider = provider
        self.model = model
        self.status = status
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.cacheReadTokens = cacheReadTokens
        self.cacheWriteTokens = cacheWriteTokens
        self.durationMilliseconds = durationMilliseconds
    }
}
