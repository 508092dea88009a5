/// What a parser hands over: one typed statement of a log, not yet related to any other.
package enum Record: Sendable, Hashable {
    /// A message between gateway and backend (`rpc-messages.jsonl`).
    case rpc(RPCMessage)
    /// An item the guard removed from a response (`rpc-messages.jsonl`, `gateway.jsonl`).
    case filteredItem(FilteredItem)
    /// A REST call the proxy forwarded without labels (`rpc-messages.jsonl`).
    case unrecognizedEndpoint(UnrecognizedEndpoint)
    /// A tool call as the documented `gateway.jsonl` reports it.
    case gatewayCall(GatewayCall)
    /// A guard policy block as the documented `gateway.jsonl` or a foreign gateway's JSON-RPC error reports it.
    case guardBlocked(GuardBlocked)
    /// A record of a gateway or proxy text log.
    case gatewayLog(GatewayLogRecord)
    /// A request through the firewall.
    case firewallRequest(FirewallRequest)
    /// Squid's own count at shutdown (`cache.log`: `Preparing for shutdown after N requests`).
    case squidShutdown(requests: Int)
    /// Squid could not start or crashed (`cache.log`: `FATAL:`, `assertion failed`).
    case squidFatal(message: String)
    /// The firewall's rules.
    case policyManifest(PolicyManifest)
    /// What the run is (`aw_info.json`).
    case runInfo(RunInfo)
    /// What `gh aw` made of the run (`run_summary.json`).
    case runSummary(RunSummary)
    /// The tools a server advertises (`tools.json`).
    case advertisedTools(server: String, tools: [String])
    /// Hosts seen in URLs of tool responses (`observed-url-domains.json`).
    case observedDomains(server: String, domains: [String])
    /// A statement of the firewall wrapper on the agent's console (`agent-stdio.log`).
    case agentConsole(AgentConsoleEvent)
    /// Something the agent declared or a safe output made.
    case safeOutput(SafeOutput)
    /// A call to the model through the API proxy (`token-usage.jsonl`).
    case modelCall(ModelCall)
    /// A marker found in an Actions job log.
    case workflowMarker(WorkflowMarker)
}
