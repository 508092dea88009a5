import LogParsing
import TestSupport
import Testing

/// One message and what it means.
struct CatalogueCase: Sendable, CustomTestStringConvertible {
    var dialect: GatewayMessageCatalogue.Dialect = .gatewayLog
    var category: String
    var level: GatewayLogRecord.Level = .info
    var message: String
    var server: String?
    var event: GatewayEvent?

    var testDescription: String { "\(category) \(message.prefix(60))" }

    init(
        _ category: String, _ message: String, _ event: GatewayEvent?, server: String? = nil,
        level: GatewayLogRecord.Level? = nil, dialect: GatewayMessageCatalogue.Dialect = .gatewayLog
    ) {
        self.category = category
        self.message = message
        self.event = event
        self.server = server
        self.level = level ?? (category.contains(":") ? .debug : .info)
        self.dialect = dialect
    }
}

private func match(
    _ catalogue: inout GatewayMessageCatalogue, _ category: String, _ message: String,
    level: GatewayLogRecord.Level
) -> GatewayMessageCatalogue.Match? {
    let (category, message) = (Array(category.utf8), Array(message.utf8))
    return catalogue.match(category: category.span, level: level, message: message.span)
}

@Suite struct GatewayMessageCatalogueTests {
    static let item: FilteredItem = {
        var item = FilteredItem(
            timestamp: nil, server: "github", tool: "list_issues", description: "issue:octo/demo#7",
            reason: "below \"approved\".")
        item.secrecy = []
        item.integrity = ["none:octo/demo"]
        item.number = "7"
        return item
    }()

    static let startup: [CatalogueCase] = [
        .init("startup", "MCPG Gateway version: v0.4.10", .gatewayVersion("v0.4.10")),
        .init(
            "startup", "Starting MCPG with config: stdin, listen: 0.0.0.0:80, log-dir: /l", .gatewayStarted),
        .init(
            "startup", "MCPG Proxy starting: listen=:18443, guard=/guards/g.wasm, mode=filter, tls=true",
            .proxyStarted(guardPath: "/guards/g.wasm", mode: "filter"), dialect: .proxyLog),
        .init(
            "startup", "Loaded 2 MCP server(s): [github safeoutputs]",
            .serversLoaded(["github", "safeoutputs"])),
        .init("startup", "Loaded 0 MCP server(s)", .serversLoaded([])),
        .init("startup", "Loaded 2 MCP server(s)", nil),
        .init("startup", "Guards enforcement enabled with mode: ", .enforcementEnabled(mode: "")),
        .init("startup", "Guards enforcement enabled with mode: filter", .enforcementEnabled(mode: "filter")),
        .init("startup", "DIFC enforcement enabled with mode: strict", .enforcementEnabled(mode: "strict")),
        .init(
            "startup",
            "Guards enforcement disabled (sessions auto-created for standard MCP client compatibility)",
            .enforcementDisabled),
        .init(
            "startup", "Guard policy override configured (source=cli or env)",
            .policyOverride(source: "cli or env")),
        .init(
            "startup", "Guards sink server ID logging enrichment disabled (no sink server IDs configured)",
            .sinkServers([])),
        .init(
            "startup", "DIFC sink server ID logging enrichment disabled (no sink server IDs configured)",
            .sinkServers([])),
        .init(
            "startup", "Guards sink server IDs configured for JSONL tag enrichment: [a b]",
            .sinkServers(["a", "b"])),
        .init("startup", "Guards sink server ID 'x' is not configured in mcpServers", nil, level: .warn),
        .init("startup", "Starting MCPG in ROUTED mode on :8080", .gatewayServing),
        .init("startup", "Starting in UNIFIED mode on :8080", .gatewayServing),
        .init("startup", "Proxy listening on https://:18443", .gatewayServing, dialect: .proxyLog),
        .init(
            "startup", "Configuration validation failed:\nport: out of range\n",
            .configurationInvalid("port: out of range"), level: .error),
        .init(
            "startup", "Falling back to in-memory WASM compilation cache after \"/x\" failed: denied",
            .compilationCacheFallback(detail: "after \"/x\" failed: denied"), level: .warn),
        .init("shutdown", "Shutting down gateway...", .gatewayShutdown),
        .init("shutdown", "Close endpoint called, remote=[::1]:53664", .gatewayShutdown),
        .init("shutdown", "Shutting down proxy...", .gatewayShutdown, dialect: .proxyLog),
        .init("shutdown", "Terminating 3 backend servers", nil),
    ]

    static let guards: [CatalogueCase] = [
        .init(
            "difc", "[github] Guard policy: {\"allow-only\":{\"repos\":\"all\"}}",
            .policyConfigured(json: "{\"allow-only\":{\"repos\":\"all\"}}"), server: "github"),
        .init(
            "difc", "[github] Guard policy is set (failed to serialize policy: x)",
            .policyConfigured(json: ""), server: "github", level: .warn),
        .init("difc", "[playwright] No guard policy was set", .policyAbsent, server: "playwright"),
        .init(
            "difc", "[github] Loaded discovered WASM guard from file: 00-github-guard.wasm",
            .guardLoaded(file: "00-github-guard.wasm"), server: "github"),
        .init("difc", "Created WASM guard 'g' from path: /g.wasm", .guardLoaded(file: "/g.wasm")),
        .init(
            "difc", "[github] Failed to discover WASM guard: no such directory",
            .guardLoadFailed(detail: "Failed to discover WASM guard: no such directory"), server: "github",
            level: .warn),
        .init(
            "difc", "[github] Failed to load discovered WASM guard from /g.wasm: bad magic",
            .guardLoadFailed(detail: "Failed to load discovered WASM guard from /g.wasm: bad magic"),
            server: "github", level: .warn),
        .init(
            "difc", "[x] Failed to create guard 'g': boom (falling back to noop)",
            .guardFellBackToNoop(
                guardName: "g", detail: "Failed to create guard 'g': boom (falling back to noop)"),
            server: "x", level: .warn),
        .init(
            "difc", "[x] Guard 'g' not found: boom (falling back to noop)",
            .guardFellBackToNoop(guardName: "g", detail: "Guard 'g' not found: boom (falling back to noop)"),
            server: "x", level: .warn),
        .init(
            "difc", "[x] Guard 'github' is available but no guard policy is set; falling back to noop guard",
            .guardFellBackToNoop(
                guardName: "github",
                detail: "Guard 'github' is available but no guard policy is set; falling back to noop guard"),
            server: "x", level: .warn),
        .init("difc", "[x] Guard 'g' loaded with guard-policies config (policy will be resolved)", nil),
        .init(
            "difc", "[github] Registered guard 'noop'", .guardRegistered(guardName: "noop"), server: "github"),
        .init(
            "guard", "Registered guard 'github' for server 'github'", .guardRegistered(guardName: "github"),
            server: "github"),
        .init(
            "guard:context", "[Guard] Registered guard 'write-sink' for server 's'",
            .guardRegistered(guardName: "write-sink"), server: "s"),
        .init(
            "difc", "[s] Created write-sink guard with 1 accept patterns, sink-visibility=\"public\"",
            .writeSinkCreated(acceptPatterns: 1, visibility: "public"), server: "s"),
        .init(
            "difc", "[s] Created write-sink guard with 2 accept patterns, sink-visibility=\"\"",
            .writeSinkCreated(acceptPatterns: 2, visibility: nil), server: "s"),
        .init(
            "difc", "[s] SINK VISIBILITY OVERRIDE: configured=\"private\" but …",
            .sinkVisibilityForced(detail: "SINK VISIBILITY OVERRIDE: configured=\"private\" but …"),
            server: "s", level: .warn),
        .init(
            "difc", "[s] SAFE-OUTPUTS SAFETY NET: no sink-visibility configured",
            .sinkVisibilityForced(detail: "SAFE-OUTPUTS SAFETY NET: no sink-visibility configured"),
            server: "s", level: .warn),
        .init(
            "difc", "[s] Sink visibility runtime verification failed (using configured value \"private\")",
            .visibilityFailedOpen(
                detail: "Sink visibility runtime verification failed (using configured value \"private\")"),
            server: "s", level: .warn),
        .init("difc", "[s] Sink visibility runtime verification passed: repo=o/r", nil),
        .init(
            "difc", "[github] FORCED REPOS=PUBLIC: workflow repo o/r is public — overriding allow-only scope",
            .reposForcedPublic(detail: "workflow repo o/r is public — overriding allow-only scope"),
            server: "github", level: .warn),
        .init(
            "difc",
            "[github] FORCED REPOS=PUBLIC: failed to parse existing policy for override (skipping): x",
            .visibilityFailedOpen(
                detail: "FORCED REPOS=PUBLIC: failed to parse existing policy for override (skipping): x"),
            server: "github", level: .warn),
        .init(
            "difc", "shouldForcePublicRepos: failed to determine visibility for o/r (fail-open, …)",
            .visibilityFailedOpen(
                detail: "shouldForcePublicRepos: failed to determine visibility for o/r (fail-open, …)"),
            level: .warn),
        .init(
            "difc", "forcePublicRepos: failed to determine visibility for o/r (fail-open): x",
            .visibilityFailedOpen(
                detail: "forcePublicRepos: failed to determine visibility for o/r (fail-open): x"),
            level: .warn, dialect: .proxyLog),
        .init("difc", "forcePublicRepos: disabled", nil, dialect: .proxyLog),
        .init(
            "difc", "[x] Guard policy not configured; using legacy session labels", .legacySessionLabels,
            server: "x"),
        .init(
            "difc", "[github] Initializing guard session state: session=k3, policy_source=server",
            .guardSessionInitializing(session: "k3", policySource: "server"), server: "github"),
        .init(
            "difc", "[github] Calling label_agent: session=k3, guard=github, policy={\"a\":1}",
            .labelAgentCalled(session: "k3", guardName: "github", policyJSON: "{\"a\":1}"), server: "github"),
        .init(
            "difc",
            "[github] label_agent response: session=k3, guard=github, response={\"agent\":{\"secrecy\":[\"private:o/r\"],\"integrity\":[\"none:o/r\"]},\"difc_mode\":\"filter\"}",
            .labelAgentAnswered(
                session: "k3", guardName: "github", secrecy: ["private:o/r"], integrity: ["none:o/r"],
                mode: "filter"), server: "github"),
        .init(
            "difc",
            "[github] label_agent response: session=k3, guard=github, response={\"agent\":{\"secrecy\":[\"private:o/r\"],\"integrity\":[\"none:o/r\",\"x\"]},\"key\"=[REDACTED],\"difc_mode\":\"filter\"}",
            .labelAgentAnswered(
                session: "k3", guardName: "github", secrecy: ["private:o/r"], integrity: ["none:o/r", "x"],
                mode: "filter"), server: "github"),
        .init(
            "difc", "[github] label_agent failed: session=k3, guard=github, error=LabelAgent failed:\nx",
            .labelAgentFailed(session: "k3", guardName: "github", error: "LabelAgent failed:\nx"),
            server: "github", level: .error),
        .init(
            "difc",
            "[github] Guard policy initialized: session=k3, guard_policy.source=server, difc_mode=filter, guard_policy.normalized=map[min-integrity:approved scope_kind:repo]",
            .guardPolicyInitialized(
                session: "k3", source: "server", mode: "filter",
                normalized: "map[min-integrity:approved scope_kind:repo]"), server: "github"),
        .init(
            "backend",
            "WASM guard trap: guard=github, func=label_response, error=wasm error: unreachable\nstack",
            .guardTrap(
                guardName: "github", function: "label_response", error: "wasm error: unreachable\nstack"),
            level: .error),
        .init(
            "guard:wasm", "Creating WASM guard from bytes: name=github, size=248636",
            .guardModule(name: "github", size: 248_636)),
        .init(
            "guard:wasm", "label_resource input JSON (88 bytes): {\"a\":1}",
            .guardInput(function: "label_resource", size: 88, json: "{\"a\":1}")),
        .init(
            "guard:wasm", "LabelResponse input JSON (12 bytes): {\"a\":1}",
            .guardInput(function: "label_response", size: 12, json: "{\"a\":1}")),
        .init(
            "guard", "[github] something odd",
            .guardMessage(guardName: "github", level: .warn, text: "something odd"),
            level: .warn),
        .init(
            "guard", "[github]     FAILED to parse input: x",
            .guardMessage(guardName: "github", level: .error, text: "FAILED to parse input: x"), level: .error
        ),
        .init(
            "guard", "[github] search_code: limiting 250 items to 100",
            .labellingTruncated(label: "search_code", items: 250), level: .warn),
        .init(
            "guard", "[github] Repo visibility lookup result for o/r: unknown (error)",
            .visibilityUnknown(repository: "o/r"), level: .warn),
        .init(
            "guard", "[github] Repo visibility lookup rate-limited for o/r: 403",
            .visibilityUnknown(repository: "o/r"), level: .warn),
        .init(
            "guard", "[github] <<< call_backend FAILED with code -1",
            .guardLookupFailed(detail: "<<< call_backend FAILED with code -1"), level: .error),
        .init(
            "guard:wasm",
            "[guard:github] INFO: [integrity] o/r:issue: enrichment failed (backend returned None)",
            .guardLookupFailed(detail: "[integrity] o/r:issue: enrichment failed (backend returned None)")),
        .init(
            "guard:wasm", "[guard:github] INFO: [integrity] pr:o/r#7 → blocked (author 'u' in blocked-users)",
            .guardMessage(
                guardName: "github", level: .info,
                text: "[integrity] pr:o/r#7 → blocked (author 'u' in blocked-users)")),
        .init(
            "guard:wasm", "[guard:github] INFO: Repo visibility lookup result for o/r: public",
            .guardMessage(
                guardName: "github", level: .info, text: "Repo visibility lookup result for o/r: public")),
        .init("guard:wasm", "[guard:github] DEBUG: <<< dealloc complete", nil),
        .init("guard:wasm", "[guard:github] WARN: something odd", nil),
        .init(
            "guard:wasm", "[guard:github] WARN: something odd",
            .guardMessage(guardName: "github", level: .warn, text: "something odd"), dialect: .standardError),
        .init("guard:wasm", "callWasmFunction: guard=g is unavailable after a previous trap", nil),
    ]

    static let calls: [CatalogueCase] = [
        .init(
            "client", "MCP tool call request, session=k3, tool=list_issues, args={\"owner\":\"o\"}",
            .callStarted(session: "k3", tool: "list_issues", arguments: "{\"owner\":\"o\"}")),
        .init(
            "client", "MCP tool call response, session=k3, tool=list_issues, result=[{}]",
            .callSucceeded(session: "k3", tool: "list_issues", result: "[{}]")),
        .init(
            "client",
            "MCP tool call error, session=k3, tool=create_issue, error=DIFC Violation: x\n\nRequired\n",
            .callFailed(session: "k3", tool: "create_issue", error: "DIFC Violation: x\n\nRequired"),
            level: .error),
        .init(
            "client", "tools/call denied: tool=\"delete_file\" not in allowed-tools for server=github",
            .toolNotAllowed(server: "github", tool: "delete_file"), level: .warn),
        .init(
            "client", "upstream rate limit hit: status=403 X-Ratelimit-Remaining=0",
            .upstreamRateLimited(detail: "status=403 X-Ratelimit-Remaining=0"), level: .error,
            dialect: .proxyLog),
        .init(
            "server:unified",
            "callBackendTool: serverID=github, toolName=list_issues, args=map[owner:o repo:r]",
            .callDispatched(server: "github", tool: "list_issues"), server: "github"),
        .init(
            "server:unified", "[DIFC] Guard calling backend github tool search_repositories for metadata",
            .guardCallback(server: "github", tool: "search_repositories"), server: "github"),
        .init("server:unified", "[DIFC] Filtered out 2 items due to DIFC policy", nil),
        .init(
            "backend", "rate-limit error for server \"github\" (consecutive=1/3); resets at unknown",
            .rateLimited(server: "github", detail: "(consecutive=1/3); resets at unknown"), server: "github",
            level: .warn),
        .init(
            "backend",
            "circuit breaker for server \"g\" OPENED after 3 consecutive rate-limit errors; resets at unknown",
            .circuitBreaker(
                server: "g", transition: "opened",
                detail: "after 3 consecutive rate-limit errors; resets at unknown"), server: "g",
            level: .error),
        .init(
            "backend", "circuit breaker for server \"g\" transitioning OPEN → HALF-OPEN",
            .circuitBreaker(server: "g", transition: "half-open", detail: ""), server: "g"),
        .init(
            "backend",
            "circuit breaker for server \"g\" re-OPENED after probe was rate-limited; resets at unknown",
            .circuitBreaker(
                server: "g", transition: "re-opened",
                detail: "after probe was rate-limited; resets at unknown"),
            server: "g", level: .error),
        .init(
            "backend", "circuit breaker for server \"g\" recovered: HALF-OPEN → CLOSED",
            .circuitBreaker(server: "g", transition: "recovered", detail: ": HALF-OPEN → CLOSED"), server: "g"
        ),
        .init(
            "backend", "circuit breaker for server \"g\": stranded HALF-OPEN probe detected", nil,
            level: .warn),
        .init(
            "backend", "[x] Failed to register tools from x (took 2.05s): failed to connect: EOF",
            .serverFailed(server: "x", detail: "failed to connect: EOF"), server: "x", level: .error),
        .init(
            "backend", "[x] MCP backend connection failed: server=x, command=docker, error=EOF",
            .serverFailed(server: "x", detail: ": server=x, command=docker, error=EOF"), server: "x",
            level: .error),
        .init(
            "backend", "Health check: server \"x\" reached max restart attempts (3), will not retry",
            .serverFailed(server: "x", detail: "reached max restart attempts(3), will not retry"),
            level: .error),
        .init(
            "backend", "[allowed-tools] Filtered 12 tools from github: keeping 10 of 22",
            .toolsFiltered(server: "github", removed: 12, kept: 10, total: 22), server: "github"),
        .init("backend", "[github] [stderr] WASM guard trap: guard=g, func=f, error=e", nil),
    ]

    private static let announcement = "Middleware processing tool call: tool="
    private static let replacement = "Returning transformed response to client: tool="

    /// What tells the server of a call, and what went on behind it.
    static let traces: [CatalogueCase] = [
        .init(
            "payload", announcement + "github___list_issues, queryID=[REDACTED], session=k3, baseDir=/tmp/p",
            .callAnnounced(server: "github", tool: "list_issues", session: "k3"), server: "github",
            level: .debug),
        .init(
            "payload", announcement + "a___b___c, queryID=0, session=, baseDir=",
            .callAnnounced(server: "a", tool: "b___c", session: ""), server: "a", level: .debug),
        .init(
            "payload", announcement + "sys_init, queryID=0, session=k3, baseDir=/tmp/p", nil, level: .debug),
        .init("payload", announcement + "___t, queryID=0, session=k3, baseDir=/tmp/p", nil, level: .debug),
        .init("payload", announcement + "s___, queryID=0, session=k3, baseDir=/tmp/p", nil, level: .debug),
        .init("payload", announcement + "s___t, session=k3, baseDir=/tmp/p", nil, level: .debug),
        .init("payload", announcement + "s___t, queryID=0, session=k3", nil, level: .debug),
        .init("payload", announcement + "s___t, queryID=0, session=k3, baseDir=/tmp/p", nil),
        .init(
            "payload", "Tool call failed, skipping payload storage: tool=s___t, queryID=0", nil,
            level: .debug),
        .init(
            "payload",
            replacement
                + "github___list_issues, queryID=0, session=k3, payloadPath=/p/k3/0, clientReceivesMetadata=true",
            .payloadReplaced(server: "github", tool: "list_issues"), server: "github"),
        .init(
            "payload", replacement + "list_issues, queryID=0, session=k3, clientReceivesMetadata=true",
            .payloadReplaced(server: nil, tool: "list_issues")),
        .init("payload", replacement + "t, queryID=0, session=k3, clientReceivesMetadata=false", nil),
        .init("payload", replacement + ", queryID=0, session=k3, clientReceivesMetadata=true", nil),
        .init(
            "payload", replacement + "t, queryID=0, session=k3, clientReceivesMetadata=true", nil,
            level: .debug),
        .init("payload", "Created metadata response for client: tool=s___t, queryID=0", nil),
        .init("payload", "Client can access full payload at: /p/k3/0 (inside container: /p)", nil),
        .init(
            "backend", "[github] GetOrLaunch called for server: github", .backendUsed(server: "github"),
            server: "github", level: .debug),
        .init(
            "backend", "GetOrLaunch called for server: github", .backendUsed(server: "github"),
            server: "github", level: .debug),
        .init(
            "backend", "[s] GetOrLaunchForSession called: server=s, session=k3", .backendUsed(server: "s"),
            server: "s", level: .debug),
        .init(
            "backend", "Reusing session connection: server=s, session=k3", .backendUsed(server: "s"),
            server: "s", level: .debug),
        .init(
            "backend", "[s] Reusing session connection: k3", .backendUsed(server: "s"), server: "s",
            level: .debug),
        .init("backend", "Reusing session connection: k3", nil, level: .debug),
        .init("backend", "GetOrLaunch called for server: ", nil, level: .debug),
        .init("backend", "GetOrLaunchForSession called: server=s", nil, level: .debug),
        .init("backend", "[s] [stderr] GetOrLaunch called for server: s", nil, level: .debug),
        .init("backend", "[s] GetOrLaunch called for server: s", nil),
        // Copies, written when the server's own file cannot be opened.
        .init(
            "backend", "[x] MCP backend connection failed: server=x, command=docker, error=EOF", nil,
            level: .debug),
        .init("difc", "[github] Registered guard 'github'", nil, level: .debug),
        .init("difc", "[github] Calling label_agent: session=k, guard=g, policy={}", nil, level: .debug),
        .init("client", "MCP tool call request, session=k, tool=t, args={}", nil, level: .debug),
        permission(
            "Octo/demo user mallory → permission=\"write\" (HTTP 200)", "mallory", "write", 200),
        permission("Octo/demo user bot[bot] → permission=\"\" (HTTP 200)", "bot[bot]", nil, 200),
        permission(
            "Octo/demo user u → HTTP 200, permission field missing from response", "u", nil, 200),
        permission("Octo/demo user u → HTTP 204, 0 bytes (JSON parse failed: EOF)", "u", nil, 204),
        permission("no GitHub token available for Octo/demo user u, skipping", "u", nil, nil),
        permission("GitHub API returned 404 for Octo/demo user u", "u", nil, 404),
        permission("REST call failed for Octo/demo user u: dial tcp: timeout", "u", nil, nil),
        permission("failed to create request for Octo/demo user u: x", "u", nil, nil),
        permission("failed to read response body for Octo/demo user u: EOF", "u", nil, nil),
        permission("request failed for Octo/demo user u: x", "u", nil, nil),
        notPermission("GET /repos/o/r/collaborators/u/permission (for o/r user u)"),
        notPermission("missing required args (owner=\"\" repo=\"r\" username=\"u\")"),
        notPermission("Octo/demo user u → permission=write (HTTP 200)"),
        notPermission("Octo/demo user u → nothing"),
        notPermission("Octo/demo/x user u → permission=\"write\" (HTTP 200)"),
        notPermission("Octo user u → permission=\"write\" (HTTP 200)"),
        notPermission("GitHub API returned x for Octo/demo user u"),
        notPermission("no GitHub token available for Octo/demo user "),
    ]

    private static func permission(
        _ text: String, _ user: String, _ name: String?, _ status: Int?
    ) -> CatalogueCase {
        .init(
            "server:unified", "get_collaborator_permission: " + text,
            .permissionAnswered(repository: "Octo/demo", user: user, permission: name, status: status))
    }

    private static func notPermission(_ text: String) -> CatalogueCase {
        .init("server:unified", "get_collaborator_permission: " + text, nil)
    }

    static let decisions: [CatalogueCase] = [
        .init(
            "guard:pipeline", "[DIFC] Phase 0: agent=k3 secrecy=[private:o/r] integrity=[a b]",
            .agentLabels(agent: "k3", secrecy: ["private:o/r"], integrity: ["a", "b"])),
        .init(
            "guard:pipeline",
            "[DIFC] Phase 1: resource=write-sink (create_issue) op=write secrecy=[*] integrity=[]",
            .resourceLabels(
                description: "write-sink (create_issue)", operation: "write", secrecy: ["*"], integrity: [])),
        .init(
            "guard:pipeline", "[DIFC] Phase 1 failed: tool=t err=e",
            .resourceLabellingFailed(error: "tool=t err=e")),
        .init(
            "guard:pipeline", "[DIFC] Phase 2: access allowed for agent k3 to repo:o/r",
            .coarseAllowed(description: "repo:o/r")),
        .init(
            "guard:pipeline", "[DIFC] Phase 2: coarse check failed for read, proceeding to Phase 3",
            .coarseCheckFailed),
        .init(
            "guard:pipeline",
            "[DIFC] Phase 2: access denied for agent k3 to write-sink:public (t): Agent carries x",
            .coarseDenied(description: "write-sink:public (t)", reason: "Agent carries x")),
        .init(
            "guard:pipeline", "[DIFC] Phase 4: skipping LabelResponse for write operation in filter mode",
            .responseLabellingSkipped(detail: "write operation in filter mode")),
        .init("guard:pipeline", "[DIFC] Phase 4 failed: e", .responseLabellingFailed(error: "e")),
        .init("guard:pipeline", "[DIFC] Phase 6: accumulated labels from response (agent=k3)", nil),
        .init(
            "difc", "Access DENIED for agent k3 to write-sink:public (create_issue): Agent carries x",
            .accessDenied(
                agent: "k3", resource: "write-sink:public (create_issue)", reason: "Agent carries x"),
            level: .warn),
        .init(
            "difc", "Guard labeling failed: resource labeling failed: e",
            .resourceLabellingFailed(error: "resource labeling failed: e"), level: .warn),
        .init(
            "difc", "Response labeling failed: response labeling failed: e",
            .responseLabellingFailed(error: "response labeling failed: e"), level: .warn),
        .init(
            "difc", "STRICT MODE: Blocking entire response - 5/7 items violate DIFC policy",
            .strictBlock(filtered: 5, total: 7), level: .warn),
        .init(
            "difc",
            "[github] [DIFC-FILTERED] {\"server_id\":\"github\",\"tool_name\":\"list_issues\",\"description\":\"issue:octo/demo#7\",\"reason\":\"below \\\"approved\\\".\",\"secrecy_tags\":[],\"integrity_tags\":[\"none:octo/demo\"],\"number\":\"7\"}",
            .itemFiltered(item), server: "github"),
        .init(
            "difc", "Single item filtered — returning MCP error: [Filtered] issue:o/r#7 exists but",
            .singleItemFiltered(text: "[Filtered] issue:o/r#7 exists but"), level: .warn),
        .init(
            "server:unified", "[DIFC] Filtered collection: 11/13 items accessible",
            .collectionLabelled(accessible: 11, total: 13)),
        .init("difc:evaluator", "Collection filtered: accessible=11, filtered=2, total=13", nil),
        .init(
            "guard:wasm", "LabelResponse: empty response, no fine-grained labeling: toolName=t",
            .noFineGrainedLabels(detail: "empty response, no fine-grained labeling: toolName=t")),
        .init(
            "guard:wasm", "LabelResponse: no fine-grained labeling applied: toolName=t",
            .noFineGrainedLabels(detail: "no fine-grained labeling applied: toolName=t")),
    ]

    static let proxy: [CatalogueCase] = [
        .init(
            "proxy", "DIFC filtered 2/5 items for GET /repos/o/r/issues?q=a b (tool=list_issues)",
            .proxyFiltered(
                filtered: 2, total: 5, method: "GET", path: "/repos/o/r/issues?q=a b", tool: "list_issues"),
            dialect: .proxyLog),
        .init(
            "proxy", "[UNRECOGNIZED-ENDPOINT] {\"event\":\"e\",\"method\":\"GET\",\"path\":\"/users/x\"}",
            .unrecognizedEndpoint(method: "GET", path: "/users/x", isDebugCopy: false), level: .warn,
            dialect: .proxyLog),
        .init(
            "proxy", "[UNRECOGNIZED-ENDPOINT] {\"method\":\"GET\",\"path\":\"/users/x\",\"auth\"=[REDACTED]}",
            .unrecognizedEndpoint(method: "GET", path: "/users/x", isDebugCopy: false), level: .warn,
            dialect: .proxyLog),
        .init(
            "proxy", "Request rejected: status=502 code=bad_gateway message=upstream request failed err=EOF",
            .proxyRejected(status: 502, code: "bad_gateway", message: "upstream request failed"),
            level: .error,
            dialect: .proxyLog),
        .init(
            "proxy:handler", "[DIFC] Phase 2: BLOCKED GET /repos/o/r/issues/1 — Resource 'x' has",
            .proxyBlocked(method: "GET", path: "/repos/o/r/issues/1", reason: "Resource 'x' has"),
            dialect: .proxyLog),
        .init(
            "proxy:handler", "[DIFC] Phase 4 failed: e", .responseLabellingFailed(error: "e"),
            dialect: .proxyLog),
        .init(
            "proxy:handler", "[DIFC] Phase 5: 3/5 items accessible", .proxyItems(accessible: 3, total: 5),
            dialect: .proxyLog),
        .init(
            "proxy:handler", "[DIFC] STRICT: blocking response — 2 filtered items",
            .proxyStrictBlock(filtered: 2),
            dialect: .proxyLog),
        .init(
            "proxy:handler", "unrecognized REST endpoint /users/x, forwarding with empty labels",
            .unrecognizedEndpoint(method: "GET", path: "/users/x", isDebugCopy: true), dialect: .proxyLog),
        .init(
            "proxy:handler", "unknown REST endpoint /users/x, blocking request",
            .proxyBlocked(method: "GET", path: "/users/x", reason: "unrecognized REST endpoint"),
            dialect: .proxyLog),
        .init(
            "proxy:handler", "unknown GraphQL query, blocking request: query { x }",
            .proxyBlocked(method: "POST", path: "/graphql", reason: "unrecognized GraphQL operation"),
            dialect: .proxyLog),
        .init(
            "proxy:proxy", "No guard policy configured, running without policy enforcement", .policyAbsent,
            dialect: .proxyLog),
    ]

    static let standardError: [CatalogueCase] = [
        .init(
            "difc", "guard policy for MCP server 'github': {\"a\":1}", .policyConfigured(json: "{\"a\":1}"),
            server: "github", dialect: .standardError),
        .init(
            "difc", "no guard policy was set for MCP server 'p'", .policyAbsent, server: "p",
            dialect: .standardError),
        .init(
            "difc", "Loaded discovered WASM guard for server 'github' from file: g.wasm",
            .guardLoaded(file: "g.wasm"), server: "github", dialect: .standardError),
        .init(
            "difc", "Created write-sink guard for server 's' with 1 accept patterns",
            .writeSinkCreated(acceptPatterns: 1, visibility: nil), server: "s", dialect: .standardError),
        .init(
            "difc", "Guard policy not configured for server 'x'; using legacy session labels",
            .legacySessionLabels, server: "x", dialect: .standardError),
        .init(
            "difc", "Calling label_agent: server=s, session=k3, guard=write-sink, policy={}",
            .labelAgentCalled(session: "k3", guardName: "write-sink", policyJSON: "{}"), server: "s",
            dialect: .standardError),
        .init(
            "difc", "Agent k3 | Secrecy: [] | Integrity: [a b]",
            .agentLabels(agent: "k3", secrecy: [], integrity: ["a", "b"]), dialect: .standardError),
        .init(
            "difc", "Resource: resource:x | Operation: read | Secrecy: [s] | Integrity: [none a]",
            .resourceLabels(
                description: "resource:x", operation: "read", secrecy: ["s"], integrity: ["none", "a"]),
            dialect: .standardError),
        .init(
            "difc", "Access ALLOWED for agent k3 to resource:x", .coarseAllowed(description: "resource:x"),
            dialect: .standardError),
        .init(
            "difc", "Coarse-grained check failed for read in strict mode - proceeding to backend",
            .coarseCheckFailed,
            dialect: .standardError),
        .init(
            "difc", "Skipping LabelResponse() for write operation in filter mode",
            .responseLabellingSkipped(detail: "write operation in filter mode"), dialect: .standardError),
        .init(
            "difc", "Filtered collection: 0/1 items accessible", .collectionLabelled(accessible: 0, total: 1),
            dialect: .standardError),
        .init(
            "log", "Calling tool on github: get_me with DIFC enforcement",
            .callDispatched(server: "github", tool: "get_me"), server: "github", dialect: .standardError),
        .init(
            "log", "[LAUNCHER] ❌ FAILED to connect to server 'x'",
            .serverFailed(server: "x", detail: "failed to connect"), dialect: .standardError),
        .init(
            "log", "[proxy] WARNING: guard not initialized, blocking request",
            .proxyRejected(
                status: 503, code: "service_unavailable", message: "guard not initialized, blocking request"),
            dialect: .standardError),
        .init(
            "entrypoint", "Starting MCP Gateway in containerized mode...", .gatewayStarted,
            dialect: .standardError),
        .init(
            "main:main", "Built version string: v0.2.17", .gatewayVersion("v0.2.17"), dialect: .standardError),
    ]

    @Test(arguments: startup + guards + calls + traces + decisions + proxy + standardError)
    func eachTemplateGivesItsEvent(item: CatalogueCase) {
        var catalogue = GatewayMessageCatalogue(dialect: item.dialect)
        let found = match(&catalogue, item.category, item.message, level: item.level)
        #expect(found?.event == item.event)
        if item.event != nil { #expect(found?.server == item.server) }
    }

    /// Cut messages must not give events with made-up contents, nor crash.
    @Test(arguments: startup + guards + calls + traces + decisions + proxy + standardError)
    func messagesCutAnywhereAreHarmless(item: CatalogueCase) {
        for length in 0..<item.message.utf8.count {
            var catalogue = GatewayMessageCatalogue(dialect: item.dialect)
            let cut = String(decoding: item.message.utf8.prefix(length), as: UTF8.self)
            _ = match(&catalogue, item.category, cut, level: item.level)
        }
        #expect(
            GatewayMessageCatalogue.lists(category: Array(item.category.utf8).span) || item.event == nil)
    }

    @Test(arguments: startup + guards + calls + traces + decisions + proxy)
    func textQuotedInsideOtherMessagesGivesNothing(item: CatalogueCase) {
        guard item.event != nil, item.category != "guard" else { return }
        var catalogue = GatewayMessageCatalogue(dialect: item.dialect)
        for quote in ["Some message: \(item.message)", "[stderr] \(item.message)", " \(item.message)"] {
            #expect(match(&catalogue, item.category, quote, level: item.level) == nil, "\(quote)")
        }
        let result = "MCP tool call response, session=s, tool=t, result=\(item.message)"
        let event = match(&catalogue, "client", result, level: .info)?.event
        if case .callSucceeded = event {} else { Issue.record("\(String(describing: event))") }
    }

    @Test func aServersOwnLogHasNoServerPrefix() {
        var catalogue = GatewayMessageCatalogue(dialect: .serverLog, server: "github")
        let found = match(&catalogue, "difc", "Guard policy: {}", level: .info)
        #expect(found?.event == .policyConfigured(json: "{}"))
        #expect(found?.server == "github")
        // A backend's own output may look like a message behind a prefix.
        #expect(match(&catalogue, "difc", "[x] Guard policy: {}", level: .info) == nil)
        #expect(
            match(&catalogue, "backend", "[stderr] WASM guard trap: guard=g, func=f, error=e", level: .info)
                == nil)
    }

    @Test func namesOfStandardErrorMeanNothingInOtherLogs() {
        var catalogue = GatewayMessageCatalogue(dialect: .gatewayLog)
        #expect(match(&catalogue, "log", "Calling tool on s: t with DIFC enforcement", level: .info) == nil)
        #expect(match(&catalogue, "entrypoint", "Starting MCP Gateway", level: .info) == nil)
    }

    @Test func redactedItemsKeepWhatIsLeft() {
        var catalogue = GatewayMessageCatalogue(dialect: .gatewayLog)
        let found = match(
            &catalogue, "difc",
            #"[github] [DIFC-FILTERED] {"server_id":"github","tool_name":"t","description":"commit:o/r@1","reason":"token=[REDACTED] x\"y","secrecy_tags":["a"],"integrity_tags":["b","c"],"auth"=[REDACTED],"number":"7"}"#,
            level: .info)
        guard case .itemFiltered(let item) = found?.event else {
            Issue.record("no item")
            return
        }
        #expect(item.tool == "t")
        #expect(item.description == "commit:o/r@1")
        #expect(item.secrecy == ["a"])
        #expect(item.integrity == ["b", "c"])
        #expect(item.number == "7")
        #expect(found?.server == "github")
    }

    @Test func textsAreBounded() {
        var catalogue = GatewayMessageCatalogue(dialect: .gatewayLog)
        let long = String(repeating: "x", count: 40_000)
        let error = match(
            &catalogue, "client", "MCP tool call error, session=s, tool=t, error=\(long)", level: .error)
        #expect(
            error?.event == .callFailed(session: "s", tool: "t", error: String(long.prefix(16 * 1024))))
        let result = match(
            &catalogue, "client", "MCP tool call response, session=s, tool=t, result=\(long)", level: .info)
        #expect(result?.event == .callSucceeded(session: "s", tool: "t", result: String(long.prefix(4096))))
    }

    @Test func aFactInSeveralWordingsIsOneEvent() {
        var catalogue = GatewayMessageCatalogue(dialect: .gatewayLog)
        var events: [GatewayEvent] = []
        for (category, message, level) in [
            ("guard", "Registered guard 'g' for server 's'", .info),
            ("difc", "[s] Registered guard 'g'", .info),
            ("guard:context", "[Guard] Registered guard 'g' for server 's'", .debug),
            ("guard", "Registered guard 'g' for server 'other'", .info),
            ("difc", "[s] Registered guard 'noop'", .info),
            // After a restart the guard is registered again.
            ("difc", "[s] Registered guard 'g'", .info),
            ("guard", "Registered guard 'g' for server 's'", .info),
        ] as [(String, String, GatewayLogRecord.Level)] {
            if let found = match(&catalogue, category, message, level: level) { events.append(found.event) }
        }
        #expect(
            events == [
                .guardRegistered(guardName: "g"), .guardRegistered(guardName: "g"),
                .guardRegistered(guardName: "noop"), .guardRegistered(guardName: "g"),
            ])
    }

    @Test func aFailedPermissionLookupIsReportedOnce() {
        var catalogue = GatewayMessageCatalogue(dialect: .gatewayLog)
        var statuses: [Int?] = []
        for message in [
            "GitHub API returned 404 for o/r user u", "request failed for o/r user u: HTTP 404",
            "request failed for o/r user u: missing", "GitHub API returned 403 for o/r user u",
            "GitHub API returned 500 for o/r user u", "request failed for o/r user other: HTTP 404",
        ] {
            let found = match(
                &catalogue, "server:unified", "get_collaborator_permission: " + message, level: .debug)
            if case .permissionAnswered("o/r", _, nil, let status) = found?.event { statuses.append(status) }
        }
        #expect(statuses == [404, nil, 500, nil])
    }

    @Test func failuresOfPhasesAreReportedOncePerCall() {
        var catalogue = GatewayMessageCatalogue(dialect: .gatewayLog)
        var count = 0
        for _ in 0..<3 {
            for (category, message, level) in [
                ("guard:pipeline", "[DIFC] Phase 1 failed: tool=t err=e", .debug),
                ("difc", "Guard labeling failed: resource labeling failed: e", .warn),
            ] as [(String, String, GatewayLogRecord.Level)]
            where match(&catalogue, category, message, level: level) != nil {
                count += 1
            }
        }
        #expect(count == 3)
    }

    @Test func aServersFailureIsReportedOnceUntilItIsBack() {
        var catalogue = GatewayMessageCatalogue(dialect: .gatewayLog)
        var servers: [String] = []
        for message in [
            "[x] MCP backend connection failed: server=x, error=EOF",
            "[x] Failed to register tools from x (took 2s): EOF",
            "[y] Failed to register tools from y (took 2s): EOF",
            "Health check: successfully restarted server \"x\"",
            "[x] MCP backend connection failed: server=x, error=EOF",
        ] {
            if case .serverFailed(let server, _) = match(&catalogue, "backend", message, level: .error)?.event
            {
                servers.append(server)
            }
        }
        #expect(servers == ["x", "y", "x"])
    }

    @Test func aShutdownIsReportedOncePerStart() {
        var catalogue = GatewayMessageCatalogue(dialect: .gatewayLog)
        var count = 0
        for (category, message) in [
            ("shutdown", "Close endpoint called, remote=x"), ("shutdown", "Gateway shutdown initiated"),
            ("shutdown", "Gateway process exiting with status 0"), ("startup", "MCPG Gateway version: v1"),
            ("shutdown", "Shutting down gateway..."),
        ] where match(&catalogue, category, message, level: .info)?.event == .gatewayShutdown {
            count += 1
        }
        #expect(count == 2)
    }

    @Test func mutatedMessagesNeverCrash() {
        var generator = SeededGenerator(seed: 31)
        let all =
            Self.startup + Self.guards + Self.calls + Self.traces + Self.decisions + Self.proxy
            + Self.standardError
        var catalogues: [GatewayMessageCatalogue.Dialect: GatewayMessageCatalogue] = [:]
        for _ in 0..<gatewayFuzzCount * 4 {
            guard let item = all.randomElement(using: &generator) else { return }
            let message = Mutation.mutate(Array(item.message.utf8), using: &generator)
            let category = Array(item.category.utf8)
            var catalogue = catalogues[item.dialect] ?? GatewayMessageCatalogue(dialect: item.dialect)
            let found = catalogue.match(category: category.span, level: item.level, message: message.span)
            catalogues[item.dialect] = catalogue
            if let server = found?.server { #expect(server.utf8.count <= 4096) }
        }
    }
}
