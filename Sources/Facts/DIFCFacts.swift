package import Findings
package import GuardEngine

/// Why an item was removed, inferred from its labels and the guard's own lines.
package enum FilterCause: String, Sendable, CaseIterable {
    case blockedUser = "blocked-user"
    case secrecy
    case repositoryScope = "repository-scope"
    case labelDemotion = "label-demotion"
    case disapprovalReaction = "disapproval-reaction"
    case minimumIntegrity = "min-integrity"
    /// Labelled low because the guard could not look the item up.
    case lookupFailed = "lookup-failed"
    case unknown
}

/// An item removed from a response.
package struct FilteredItemFact: Sendable, Hashable {
    package var timestamp: Timestamp?
    package var server: String
    package var tool: String
    /// The guard's description, e.g. `issue:octo/demo#7`.
    package var description: String
    package var reason: String
    package var cause: FilterCause
    package var labels: LabelPair?
    package var author: String?
    package var authorAssociation: String?
    package var url: String?
    package var evidence: Evidence

    package init(
        timestamp: Timestamp?, server: String, tool: String, description: String, reason: String,
        cause: FilterCause, labels: LabelPair?, evidence: Evidence
    ) {
        self.timestamp = timestamp
        self.server = server
        self.tool = tool
        self.description = description
        self.reason = reason
        self.cause = cause
        self.labels = labels
        self.evidence = evidence
    }
}

/// A call refused in phase 2.
package struct Denial: Sendable, Hashable {
    package var timestamp: Timestamp?
    package var server: String?
    package var tool: String?
    package var resource: String
    package var reason: String
    /// The agent carries data that must not be written there: a stopped leak. Not for reads of what the agent may not
    /// see.
    package var isSecrecy: Bool
    package var evidence: Evidence

    package init(
        timestamp: Timestamp?, server: String?, tool: String?, resource: String, reason: String,
        isSecrecy: Bool, evidence: Evidence
    ) {
        self.timestamp = timestamp
        self.server = server
        self.tool = tool
        self.resource = resource
        self.reason = reason
        self.isSecrecy = isSecrecy
        self.evidence = evidence
    }
}

/// A response withheld as a whole in strict mode.
package struct StrictBlock: Sendable, Hashable {
    package var timestamp: Timestamp?
    package var tool: String?
    /// Violating items.
    package var filtered: Int
    /// Items in the response.
    package var total: Int
    package var evidence: Evidence

    package init(timestamp: Timestamp?, tool: String?, filtered: Int, total: Int, evidence: Evidence) {
        self.timestamp = timestamp
        self.tool = tool
        self.filtered = filtered
        self.total = total
        self.evidence = evidence
    }
}

/// What labelling and filtering did.
package struct DIFCFacts: Sendable, Hashable {
    /// How many filtered items are listed one by one; beyond, only the counts grow.
    package static let maximumListed = 10_000

    /// Items per server and tool.
    package struct ToolItems: Sendable, Hashable {
        package var server: String?
        package var tool: String
        /// Responses that were labelled item by item.
        package var responses = 0
        /// Items in them.
        package var seen = 0
        package var accessible = 0
        /// Responses that had items and kept none.
        package var emptied = 0
        package var evidence: [Evidence] = []

        package init(server: String?, tool: String) {
            self.server = server
            self.tool = tool
        }

        package var filtered: Int { seen - accessible }
    }

    /// Items removed, each counted once however many copies of its record there are.
    package var filtered = 0
    package var filteredByCause: [FilterCause: Int] = [:]
    /// Required level in the reason → items.
    package var requiredLevels: [String: Int] = [:]
    /// Level the item had → items.
    package var itemLevels: [String: Int] = [:]
    /// The first ``maximumListed`` in log order.
    package var items: [FilteredItemFact] = []
    /// The first ``maximumListed`` of each log in log order; see ``deniedCount``.
    package var denials: [Denial] = []
    /// The first ``maximumListed`` of each log in log order; see ``strictBlockCount``.
    package var strictBlocks: [StrictBlock] = []
    /// Denials and strict blocks beyond the listed ones.
    package var unlistedDenials = 0
    package var unlistedStrictBlocks = 0
    /// Single-item responses turned into an error.
    package var singleItemErrors = 0
    /// Responses labelled item by item.
    package var labelledResponses = 0
    /// Items in labelled responses, and those that stayed.
    package var itemsSeen = 0
    package var itemsAccessible = 0
    /// Sorted by server and tool.
    package var byTool: [ToolItems] = []
    /// Reads whose coarse check failed, and responses without item labels: together a fail-open path.
    package var coarseFailures = Tally()
    package var unlabelledResponses = Tally()
    package var labellingTruncated: [Observation] = []
    package var labellingFailures: [Observation] = []
    package var visibilityUnknown: [Observation] = []
    package var visibilityFailedOpen: [Observation] = []
    package var lookupFailures = Tally()
    /// DIFC was switched on (`true`), off (`false`), or no line says so.
    package var isEnforcementEnabled: Bool?
    /// Mode the gateway was configured with; guards with a policy override it.
    package var configuredMode: String?
    /// Sink servers whose records carry agent tags; `nil` when no line says so.
    package var sinkServers: [String]?
    /// Repositories in responses that no policy scope contains, with how many items; see `out-of-scope-data`.
    package var responseRepositories: [ResponseRepositories] = []
    /// Text of a policy override for all servers.
    package var policyOverride: Observation?

    package init() {}

    /// Calls refused, listed or not.
    package var deniedCount: Int { denials.count + unlistedDenials }
    /// Responses withheld in strict mode, listed or not.
    package var strictBlockCount: Int { strictBlocks.count + unlistedStrictBlocks }
}

/// Repositories whose items a server returned to the gateway, before filtering.
package struct ResponseRepositories: Sendable, Hashable {
    package var server: String
    package var tool: String
    package var repository: String
    package var items: Int
    /// The most items of the repository in one response.
    package var largest: Int
    /// Those in responses that may be other calls', because calls overlapped.
    package var doubtful = 0
    /// Items that came with calls of ``CallFacts/list``, by place there; those of other calls are in ``items`` alone.
    package var calls: [Int: Int] = [:]
    package var evidence: Evidence

    /// - Parameter largest: `nil` when all items came in one response.
    package init(
        server: String, tool: String, repository: String, items: Int, largest: Int? = nil, evidence: Evidence
    ) {
        self.server = server
        self.tool = tool
        self.repository = repository
        self.items = items
        self.largest = largest ?? items
        self.evidence = evidence
    }
}

/// What the DIFC proxy (pre-agent `gh` calls, CLI proxy) did.
package struct ProxyFacts: Sendable, Hashable {
    /// Filtered items of one method and path template.
    package struct FilteredPath: Sendable, Hashable {
        package var method: String
        /// Numbers and names replaced, e.g. `/repos/{owner}/{repo}/issues/{n}`.
        package var template: String
        package var tool: String
        package var responses = 0
        package var filtered = 0
        package var total = 0
        package var evidence: [Evidence] = []

        package init(method: String, template: String, tool: String) {
            self.method = method
            self.template = template
            self.tool = tool
        }
    }

    /// A call forwarded without labels.
    package struct Passthrough: Sendable, Hashable {
        package var method: String
        package var template: String
        package var tally = Tally()

        package init(method: String, template: String) {
            self.method = method
            self.template = template
        }
    }

    /// A proxy was started.
    package var isPresent = false
    package var mode: String?
    package var filtered = 0
    package var byPath: [FilteredPath] = []
    package var passthroughs: [Passthrough] = []
    package var rejections: [Observation] = []
    package var blocked: [Observation] = []

    package init() {}
}
