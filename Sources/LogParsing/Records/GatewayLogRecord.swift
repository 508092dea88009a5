package import Findings

/// A record of a gateway text log: one or more physical lines.
package struct GatewayLogRecord: Sendable, Hashable {
    package enum Level: String, Sendable { case debug, info, warn, error }

    /// Time of the record; lines of the stderr dialect without one carry the last time seen before them.
    package var timestamp: Timestamp?
    package var level: Level
    /// Category in brackets (`difc`, `client`, `guard:pipeline`, …); for stderr the logger's namespace.
    package var category: String
    /// The server the record is about: the `[server]` prefix of the message, or the log file's own server.
    package var server: String?
    package var event: GatewayEvent
    /// The text that the event holds cut, whole: arguments, result, error, input or answer of a guard. Only kept when
    /// asked for, see ``SourceContext/keepsPayloads``, and only if it is not too large. As logged, but for carriage
    /// returns before line ends.
    package var payload: [UInt8]?

    package init(
        timestamp: Timestamp?, level: Level, category: String, server: String? = nil, event: GatewayEvent
    ) {
        self.timestamp = timestamp
        self.level = level
        self.category = category
        self.server = server
        self.event = event
    }
}

/// What a gateway log record says, as far as the audit has a use for it. Records without one give no event.
///
/// Texts are at most 16 KiB. Where an event is about a server and the record names none, `server` is that of
/// ``GatewayLogRecord/server``; events repeat it only where the message itself names it.
package enum GatewayEvent: Sendable, Hashable {
    // MARK: Start-up

    /// `MCPG Gateway version: v…`: a gateway process starts here.
    case gatewayVersion(String)
    /// `Starting MCPG with config: …`.
    case gatewayStarted
    /// `MCPG Proxy starting: listen=…, guard=…, mode=…, tls=…`.
    case proxyStarted(guardPath: String, mode: String)
    /// `Loaded n MCP server(s): [a b]`.
    case serversLoaded([String])
    /// `Guards|DIFC enforcement enabled with mode: …`; the mode may be empty.
    case enforcementEnabled(mode: String)
    /// `Guards enforcement disabled …`.
    case enforcementDisabled
    /// `Guard policy override configured (source=…)`.
    case policyOverride(source: String)
    /// Sink servers whose records carry agent tags; empty when the enrichment is disabled.
    case sinkServers([String])
    /// `Starting in ROUTED|UNIFIED mode`, `Starting MCPG in … mode`: the gateway serves.
    case gatewayServing
    /// `Shutting down gateway...` and its relatives.
    case gatewayShutdown
    /// `Configuration validation failed:` and the text behind it.
    case configurationInvalid(String)

    // MARK: Guards

    /// `Guard policy: {json}`: configured policy, before any override.
    case policyConfigured(json: String)
    /// `No guard policy was set`.
    case policyAbsent
    /// A WASM guard was loaded from a file.
    case guardLoaded(file: String)
    /// `Creating WASM guard from bytes: name=…, size=n`: identity hint.
    case guardModule(name: String, size: Int)
    /// A guard could not be discovered, loaded or created.
    case guardLoadFailed(detail: String)
    /// The server falls back to the noop guard although another guard was wanted.
    case guardFellBackToNoop(guardName: String?, detail: String)
    /// `Registered guard 'NAME'`.
    case guardRegistered(guardName: String)
    /// `Created write-sink guard with n accept patterns, sink-visibility="…"`.
    case writeSinkCreated(acceptPatterns: Int, visibility: String?)
    /// `SINK VISIBILITY OVERRIDE …`, `SAFE-OUTPUTS SAFETY NET …`.
    case sinkVisibilityForced(detail: String)
    /// `FORCED REPOS=PUBLIC: workflow repo … is public — overriding …`.
    case reposForcedPublic(detail: String)
    /// A visibility check failed and the gateway went on as if all were well.
    case visibilityFailedOpen(detail: String)
    /// `Guard policy not configured; using legacy session labels`.
    case legacySessionLabels
    /// `Initializing guard session state: session=…, policy_source=…`.
    case guardSessionInitializing(session: String, policySource: String)
    /// `Calling label_agent: session=…, guard=…, policy={json}`: the policy really used.
    case labelAgentCalled(session: String, guardName: String, policyJSON: String)
    /// `label_agent response: session=…, guard=…, response={json}`.
    case labelAgentAnswered(
        session: String, guardName: String, secrecy: [String], integrity: [String], mode: String?)
    /// `label_agent failed: session=…, guard=…, error=…`.
    case labelAgentFailed(session: String, guardName: String, error: String)
    /// `Guard policy initialized: session=…, guard_policy.source=…, difc_mode=…, guard_policy.normalized=map[…]`.
    case guardPolicyInitialized(session: String, source: String, mode: String, normalized: String)
    /// `WASM guard trap: guard=…, func=…, error=…`: the guard is dead for the rest of the process.
    case guardTrap(guardName: String, function: String, error: String)
    /// DEBUG: an exact input of the guard; `json` is cut at 16 KiB, `size` is the logged byte count.
    case guardInput(function: String, size: Int, json: String)
    /// A line the guest wrote through `host_log`.
    case guardMessage(guardName: String, level: GatewayLogRecord.Level, text: String)
    /// `…: limiting n items to 100`: the guard labels only the first hundred items.
    case labellingTruncated(label: String, items: Int)
    /// `Repo visibility lookup result for o/r: unknown (…)` and rate-limited look-ups.
    case visibilityUnknown(repository: String)
    /// A look-up of the guard failed (`call_backend FAILED`, `Result too large`, `enrichment failed`).
    case guardLookupFailed(detail: String)
    /// The compiled-code cache could not be used; performance only.
    case compilationCacheFallback(detail: String)

    // MARK: Calls

    /// `MCP tool call request, session=…, tool=…, args={json}`: an agent's call begins. Args cut at 4 KiB.
    case callStarted(session: String, tool: String, arguments: String)
    /// `MCP tool call response, session=…, tool=…, result=…`: it ended well. Result cut at 4 KiB.
    case callSucceeded(session: String, tool: String, result: String)
    /// `MCP tool call error, session=…, tool=…, error=…`: it was refused or failed.
    case callFailed(session: String, tool: String, error: String)
    /// DEBUG `callBackendTool: serverID=…, toolName=…` or stderr `Calling tool on S: T with DIFC enforcement`:
    /// which server the call goes to.
    case callDispatched(server: String, tool: String)
    /// DEBUG `[DIFC] Guard calling backend S tool T for metadata`: the next request of S/T is the guard's.
    case guardCallback(server: String, tool: String)
    /// `Middleware processing tool call: tool=S___T, queryID=…, session=X, …`, just before a call begins: the one
    /// always-on line that names its server.
    case callAnnounced(server: String, tool: String, session: String)
    /// `GetOrLaunch called for server: S` and its like: a backend is about to be used.
    case backendUsed(server: String)
    /// `get_collaborator_permission: O/R user U → permission="P" (HTTP n)`: the answer to a look-up that goes past the
    /// backends; `permission` is `nil` when there was none.
    case permissionAnswered(repository: String, user: String, permission: String?, status: Int?)
    /// The answer was larger than the threshold: the agent got a description of it, and no notice of filtered items.
    case payloadReplaced(server: String?, tool: String)
    /// `tools/call denied: tool="T" not in allowed-tools for server=S`.
    case toolNotAllowed(server: String, tool: String)

    // MARK: Decisions

    /// Phase 0: the agent's labels before a call.
    case agentLabels(agent: String, secrecy: [String], integrity: [String])
    /// Phase 1: the resource's labels and the operation.
    case resourceLabels(description: String, operation: String, secrecy: [String], integrity: [String])
    /// Phase 2: allowed.
    case coarseAllowed(description: String)
    /// Phase 2: a read failed the coarse check and goes on to item filtering.
    case coarseCheckFailed
    /// Phase 2 DEBUG trace of a denial; ``accessDenied(agent:resource:reason:)`` is the always-on one.
    case coarseDenied(description: String, reason: String)
    /// `Access DENIED for agent A to D: R`.
    case accessDenied(agent: String, resource: String, reason: String)
    /// `Guard labeling failed: …` (phase 1) or a DEBUG `Phase 1 failed`.
    case resourceLabellingFailed(error: String)
    /// `Response labeling failed: …` (phase 4).
    case responseLabellingFailed(error: String)
    /// `STRICT MODE: Blocking entire response - f/t items violate DIFC policy`.
    case strictBlock(filtered: Int, total: Int)
    /// `[DIFC-FILTERED] {json}`: the text copy of a filtered item.
    case itemFiltered(FilteredItem)
    /// `Single item filtered — returning MCP error: …`.
    case singleItemFiltered(text: String)
    /// DEBUG `LabelResponse called: toolName=…`: the guard labels a response of this tool. The guard is serialised,
    /// so the collection lines follow in the same order.
    case responseLabelling(tool: String)
    /// `[DIFC] Filtered collection: a/t items accessible`.
    case collectionLabelled(accessible: Int, total: Int)
    /// DEBUG `LabelResponse: empty response` / `no fine-grained labeling applied`.
    case noFineGrainedLabels(detail: String)
    /// DEBUG `Phase 4: skipping LabelResponse …`.
    case responseLabellingSkipped(detail: String)

    // MARK: Backend

    /// `rate-limit error for server "S" …`.
    case rateLimited(server: String, detail: String)
    /// Circuit breaker transitions: `opened`, `half-open`, `re-opened`, `recovered`.
    case circuitBreaker(server: String, transition: String, detail: String)
    /// A backend did not start, connect or register; its tools are missing.
    case serverFailed(server: String, detail: String)
    /// `[allowed-tools] Filtered n tools from S: keeping k of t`.
    case toolsFiltered(server: String, removed: Int, kept: Int, total: Int)

    // MARK: Proxy

    /// `DIFC filtered f/t items for METHOD path (tool=T)`.
    case proxyFiltered(filtered: Int, total: Int, method: String, path: String, tool: String)
    /// `[UNRECOGNIZED-ENDPOINT] {json}`, or DEBUG `unrecognized REST endpoint …, forwarding with empty labels`.
    case unrecognizedEndpoint(method: String, path: String, isDebugCopy: Bool)
    /// `Request rejected: status=… code=… message=… err=…`.
    case proxyRejected(status: Int, code: String, message: String)
    /// DEBUG `[DIFC] Phase 2: BLOCKED M path — R`.
    case proxyBlocked(method: String, path: String, reason: String)
    /// DEBUG `[DIFC] Phase 5: a/t items accessible`.
    case proxyItems(accessible: Int, total: Int)
    /// DEBUG `[DIFC] STRICT: blocking response — n filtered items`.
    case proxyStrictBlock(filtered: Int)
    /// `upstream rate limit hit: …`.
    case upstreamRateLimited(detail: String)
}
