/// The kinds of artifacts a run leaves that awaudit reads. Raw values are stable: reports print them.
package enum ArtifactKind: String, Sendable, CaseIterable, Comparable {
    // Gateway.
    case rpcMessages = "rpc-messages"
    case gatewayJSONL = "gateway-jsonl"
    case gatewayLog = "mcp-gateway-log"
    case proxyLog = "proxy-log"
    case serverLog = "server-log"
    case gatewayStderr = "gateway-stderr"
    case toolsJSON = "tools-json"
    case observedURLDomains = "observed-url-domains"
    // Firewall.
    case accessLog = "access-log"
    case auditJSONL = "audit-jsonl"
    case policyManifest = "policy-manifest"
    case squidCacheLog = "squid-cache-log"
    case tokenUsage = "token-usage"
    // Run.
    case awInfo = "aw-info"
    case runSummary = "run-summary"
    case agentStdio = "agent-stdio"
    case agentOutput = "agent-output"
    case safeOutputItems = "safe-output-items"
    case workflowLog = "workflow-log"

    package static func < (lhs: ArtifactKind, rhs: ArtifactKind) -> Bool { lhs.order < rhs.order }

    private var order: Int { ArtifactKind.allCases.firstIndex(of: self) ?? 0 }
}
