package import Findings

/// What became of a tool call of the agent. Raw values are stable: JSON prints them.
package enum CallOutcome: String, Sendable, CaseIterable {
    /// Answered, nothing removed.
    case ok
    /// Answered with items removed.
    case okFiltered = "ok_filtered"
    /// Refused: tool not in the allow list.
    case allowlistDenied = "allowlist_denied"
    /// Refused: call budget of the policy used up.
    case callLimit = "call_limit"
    /// Refused by policy before the backend was asked.
    case policyDenied = "policy_denied"
    /// Strict mode: whole response withheld.
    case policyBlockedResponse = "policy_blocked_response"
    /// The only item was removed.
    case policySingleItem = "policy_single_item"
    /// The guard's session could not be initialised.
    case guardInitFailed = "guard_init_failed"
    /// The guard failed to label.
    case guardError = "guard_error"
    /// The upstream's rate limit or the circuit breaker in front of it.
    case rateLimited = "rate_limited"
    /// The backend could not be reached or answered with a protocol error.
    case transportError = "transport_error"
    /// The tool itself reported an error.
    case backendError = "backend_error"
    /// No answer is logged.
    case unanswered

    /// Whether the guard itself was at fault.
    package var isGuardFailure: Bool { self == .guardInitFailed || self == .guardError }

    /// Whether a rule refused it: the policy, an allow list or a limit.
    package var isRefusal: Bool {
        switch self {
        case .allowlistDenied, .callLimit, .policyDenied, .policyBlockedResponse, .policySingleItem: true
        default: false
        }
    }

    /// Whether it failed in the guard, on the way or in the tool.
    package var isFailure: Bool {
        switch self {
        case .guardInitFailed, .guardError, .rateLimited, .transportError, .backendError: true
        default: false
        }
    }

    /// Whether the agent got an answer.
    package var isAnswered: Bool { self == .ok || self == .okFiltered }
}

/// One tool call of the agent.
package struct Call: Sendable, Hashable {
    /// `c1`, `c2`, … in log order.
    package var id: String
    /// `nil` when no evidence names it.
    package var server: String?
    /// Without server prefix.
    package var tool: String
    /// `session-1`, …: sessions are never printed as logged.
    package var session: String?
    package var begin: Timestamp?
    package var end: Timestamp?
    package var outcome: CallOutcome
    /// First line of the error, secrets masked.
    package var error: String?
    /// Items removed from the response, where known.
    package var filteredItems: Int?
    /// Bytes of request and response between gateway and backend, where known.
    package var requestBytes: Int?
    package var responseBytes: Int?
    /// More than one request was open when the answer came: the pair rests on order alone.
    package var isPairAmbiguous = false
    package var evidence: [Evidence]

    package init(
        id: String, server: String?, tool: String, session: String?, begin: Timestamp?, end: Timestamp?,
        outcome: CallOutcome, evidence: [Evidence]
    ) {
        self.id = id
        self.server = server
        self.tool = tool
        self.session = session
        self.begin = begin
        self.end = end
        self.outcome = outcome
        self.evidence = evidence
    }

    /// Whole milliseconds between begin and end; `nil` when either is missing or the clock went backwards.
    package var durationMilliseconds: Int64? {
        guard let begin, let end, end >= begin else { return nil }
        return end.milliseconds(since: begin)
    }
}

/// All tool calls of the agent.
package struct CallFacts: Sendable, Hashable {
    /// How many calls are listed one by one; beyond, only the counts grow.
    package static let maximumListed = 10_000

    /// Where the calls come from.
    package enum Source: String, Sendable, CaseIterable {
        /// Client lines of the gateway's text log: every call, refused ones included.
        case gatewayLog = "mcp-gateway-log"
        /// Gateway's stderr.
        case gatewayStderr = "gateway-stderr"
        /// Requests to backends: refused calls are missing.
        case rpcMessages = "rpc-messages"
        case gatewayJSONL = "gateway-jsonl"
        case none
    }

    /// Counts per server and tool.
    package struct ToolCount: Sendable, Hashable {
        package var server: String?
        package var tool: String
        package var total = 0
        package var byOutcome: [CallOutcome: Int] = [:]

        package init(server: String?, tool: String) {
            self.server = server
            self.tool = tool
        }
    }

    package var source = Source.none
    package var total = 0
    package var byOutcome: [CallOutcome: Int] = [:]
    /// Sorted by server and tool.
    package var byTool: [ToolCount] = []
    /// The first ``maximumListed`` calls in log order.
    package var list: [Call] = []
    /// Look-ups of guards, which have the form of calls but are not the agent's.
    package var guardLookups = 0
    /// `tools/list` and other requests that are no calls, by method.
    package var otherRequests: [String: Int] = [:]
    /// Answers without a request.
    package var unmatchedResponses = 0
    /// Pairs that rest on order alone.
    package var ambiguousPairs = 0

    package init() {}

    package var isListTruncated: Bool { list.count < total }
}
