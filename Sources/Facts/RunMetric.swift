/// A number that is kept of every run and followed over time. Raw values are stable: databases and scripts hold them.
///
/// A run has a metric only if its evidence tells it: what was not seen is not zero.
package enum RunMetric: String, Sendable, CaseIterable {
    case calls
    case refusedCalls = "refused_calls"
    case failedCalls = "failed_calls"
    case labelledItems = "labelled_items"
    case filteredItems = "filtered_items"
    case difcEvents = "difc_events"
    case blockRate = "block_rate"
    case filterRate = "filter_rate"
    case labelAgentCalls = "label_agent_calls"
    case requests
    case allowedRequests = "allowed_requests"
    case deniedRequests = "denied_requests"
    case deniedDomains = "denied_domains"
    case findings
    case criticalFindings = "critical_findings"
    case warningFindings = "warning_findings"
    case suppressedFindings = "suppressed_findings"
    case modelCalls = "model_calls"
    case inputTokens = "input_tokens"
    case outputTokens = "output_tokens"
    case cacheReadTokens = "cache_read_tokens"
    case cacheWriteTokens = "cache_write_tokens"
    case declaredOutputs = "declared_outputs"
    case createdOutputs = "created_outputs"
    case missingReports = "missing_reports"

    /// Whether it is a share from 0 to 1; a count otherwise.
    package var isShare: Bool { self == .blockRate || self == .filterRate }

    /// What it counts, as a phrase.
    package var summary: String {
        switch self {
        case .calls: "tool calls of the agent"
        case .refusedCalls: "calls refused by the policy, an allow list or a limit"
        case .failedCalls: "calls that failed in the guard, on the way or in the tool"
        case .labelledItems: "items of labelled responses"
        case .filteredItems: "items removed from responses"
        case .difcEvents: "items removed, calls refused and responses withheld"
        case .blockRate: "refused by all calls to guarded servers, 0 to 1"
        case .filterRate: "items removed by items seen, 0 to 1"
        case .labelAgentCalls: "times a guard was asked for the agent's labels"
        case .requests: "requests through the firewall"
        case .allowedRequests: "requests the firewall allowed"
        case .deniedRequests: "requests the firewall denied"
        case .deniedDomains: "domains the firewall denied"
        case .findings: "findings that are not suppressed"
        case .criticalFindings: "critical findings that are not suppressed"
        case .warningFindings: "warnings that are not suppressed"
        case .suppressedFindings: "findings that are suppressed"
        case .modelCalls: "calls to models"
        case .inputTokens: "tokens sent to models"
        case .outputTokens: "tokens models answered with"
        case .cacheReadTokens: "tokens read from models' caches"
        case .cacheWriteTokens: "tokens written to models' caches"
        case .declaredOutputs: "safe outputs the agent declared"
        case .createdOutputs: "safe outputs that were created"
        case .missingReports: "tools and data the agent reported missing"
        }
    }
}
