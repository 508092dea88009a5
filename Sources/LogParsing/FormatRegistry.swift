/// Every format awaudit reads, one line each.
package enum FormatRegistry {
    package static let all: [FormatDescriptor] = [
        // Gateway.
        RPCMessages.descriptor,
        GatewayJSONL.descriptor,
        GatewayLog.descriptor,
        ProxyLog.descriptor,
        ServerLog.descriptor,
        GatewayStderr.descriptor,
        // Firewall.
        SquidAccessLog.descriptor,
        FirewallAudit.descriptor,
        PolicyManifestDocument.descriptor,
        SquidCacheLog.descriptor,
        TokenUsage.descriptor,
        // Run.
        AWInfo.descriptor,
        RunSummaryDocument.descriptor,
        ToolsJSON.descriptor,
        ObservedURLDomains.descriptor,
        AgentStdio.descriptor,
        AgentOutput.descriptor,
        SafeOutputItems.descriptor,
        WorkflowLog.descriptor,
    ]
}
