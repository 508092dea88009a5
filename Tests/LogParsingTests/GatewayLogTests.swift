import Findings
import Foundation
import LogParsing
import TestSupport
import Testing

@Suite struct GatewayLogTests {
    private func read(_ text: String) -> GatewayParse { gatewayParse(text, as: GatewayLog.descriptor) }

    @Test func aGuardedSessionStart() {
        let result = read(
            #"""
            [2026-08-22T17:40:03.001Z] [INFO] [difc] MCP_GATEWAY_WASM_GUARDS_DIR is not set
            [2026-08-22T17:40:03.002Z] [INFO] [difc] [github] Guard policy: {"allow-only":{"min-integrity":"approved","repos":["octo/demo"]}}
            [2026-08-22T17:40:03.420Z] [INFO] [difc] [github] Loaded discovered WASM guard from file: 00-github-guard.wasm
            [2026-08-22T17:40:03.420Z] [INFO] [guard] Registered guard 'github' for server 'github'
            [2026-08-22T17:40:03.420Z] [INFO] [difc] [github] Registered guard 'github'
            [2026-08-22T17:40:03.421Z] [INFO] [difc] [safeoutputs] Guard policy: {"write-sink":{"accept":["private:octo/demo"]}}
            [2026-08-22T17:40:03.422Z] [INFO] [difc] [safeoutputs] Created write-sink guard with 1 accept patterns, sink-visibility=""
            [2026-08-22T17:40:03.422Z] [INFO] [guard] Registered guard 'write-sink' for server 'safeoutputs'
            [2026-08-22T17:40:03.422Z] [INFO] [difc] [safeoutputs] Registered guard 'write-sink'
            [2026-08-22T17:40:03.423Z] [INFO] [startup] Guards enforcement enabled with mode: 
            [2026-08-22T17:41:09.801Z] [DEBUG] [payload] Middleware processing tool call: tool=github___list_issues, queryID=[REDACTED], session=k3yAbc, baseDir=/tmp/jq-payloads
            [2026-08-22T17:41:09.801Z] [INFO] [client] MCP tool call request, session=k3yAbc, tool=list_issues, args={"owner":"octo","repo":"demo"}
            [2026-08-22T17:41:09.802Z] [INFO] [difc] [github] Initializing guard session state: session=k3yAbc, policy_source=server
            [2026-08-22T17:41:09.802Z] [INFO] [difc] [github] Calling label_agent: session=k3yAbc, guard=github, policy={"allow-only":{"repos":["octo/demo"],"min-integrity":"approved"}}
            [2026-08-22T17:41:09.809Z] [INFO] [difc] [github] label_agent response: session=k3yAbc, guard=github, response={"agent":{"secrecy":["private:octo/demo"],"integrity":["none:octo/demo","unapproved:octo/demo","approved:octo/demo"]},"difc_mode":"filter","normalized_policy":{"min-integrity":"approved","scope_kind":"Repo"}}
            [2026-08-22T17:41:09.809Z] [INFO] [difc] [github] Guard policy initialized: session=k3yAbc, guard_policy.source=server, difc_mode=filter, guard_policy.normalized=map[min-integrity:approved scope_kind:repo]

            """#)
        #expect(
            result.events == [
                .policyConfigured(
                    json: #"{"allow-only":{"min-integrity":"approved","repos":["octo/demo"]}}"#),
                .guardLoaded(file: "00-github-guard.wasm"),
                .guardRegistered(guardName: "github"),
                .policyConfigured(json: #"{"write-sink":{"accept":["private:octo/demo"]}}"#),
                .writeSinkCreated(acceptPatterns: 1, visibility: nil),
                .guardRegistered(guardName: "write-sink"),
                .enforcementEnabled(mode: ""),
                .callAnnounced(server: "github", tool: "list_issues", session: "k3yAbc"),
                .callStarted(
                    session: "k3yAbc", tool: "list_issues", arguments: #"{"owner":"octo","repo":"demo"}"#),
                .guardSessionInitializing(session: "k3yAbc", policySource: "server"),
                .labelAgentCalled(
                    session: "k3yAbc", guardName: "github",
                    policyJSON: #"{"allow-only":{"repos":["octo/demo"],"min-integrity":"approved"}}"#),
                .labelAgentAnswered(
                    session: "k3yAbc", guardName: "github", secrecy: ["private:octo/demo"],
                    integrity: ["none:octo/demo", "unapproved:octo/demo", "approved:octo/demo"],
                    mode: "filter"),
                .guardPolicyInitialized(
                    session: "k3yAbc", source: "server", mode: "filter",
                    normalized: "map[min-integrity:approved scope_kind:repo]"),
            ])
        #expect(
            result.logRecords.map(\.server) == [
                "github", "github", "github", "safeoutputs", "safeoutputs", "safeoutputs", nil, "github", nil,
                "github", "github", "github", "github",
            ])
        #expect(result.logRecords.first?.timestamp?.iso8601 == "2026-08-22T17:40:03.002Z")
        #expect(result.logRecords.first?.category == "difc")
        #expect(result.collector.positions.first == LinePosition(line: 2, offset: 80))
        #expect(result.statistics.parsed == 16)
        #expect(result.statistics.rejected == 0)
    }

    @Test func aReadThatIsFiltered() {
        let prefix = "[2026-08-22T17:41:09.810Z]"
        let lines = #"""
            [DEBUG] [server:unified] callBackendTool: serverID=github, toolName=list_issues, args=map[owner:octo repo:demo]
            [DEBUG] [server:guard_init] Guard session cache hit: server=github, session=k3yAbc, mode=filter
            [DEBUG] [guard:pipeline] [DIFC] Phase 0: agent=k3yAbc secrecy=[private:octo/demo] integrity=[approved:octo/demo none:octo/demo unapproved:octo/demo]
            [DEBUG] [guard:wasm] label_resource input JSON (88 bytes): {"capabilities":{},"tool_args":{"owner":"octo","repo":"demo"},"tool_name":"list_issues"}
            [DEBUG] [guard:wasm] WASM guard calling backend: tool=search_repositories
            [DEBUG] [server:unified] [DIFC] Guard calling backend github tool search_repositories for metadata
            [DEBUG] [rpc] github→tools/call 131b {"jsonrpc":"2.0","method":"tools/call","params":{"arguments":{"perPage":10,"query":"repo:octo/demo"},"name":"search_repositories"}}
            [DEBUG] [rpc] github←resp 2210b {"jsonrpc":"2.0","id":1,"result":{}}
            [DEBUG] [guard:wasm] [guard:github] INFO: Repo visibility lookup result for octo/demo: public
            [DEBUG] [guard:wasm] Parsed resource response: description="repo:octo/demo", operation=read
            [DEBUG] [guard:pipeline] [DIFC] Phase 1: resource=repo:octo/demo op=read secrecy=[] integrity=[none:octo/demo]
            [DEBUG] [guard:pipeline] [DIFC] Phase 2: coarse check failed for read, proceeding to Phase 3
            [DEBUG] [guard:wasm] LabelResponse: using path-based labeling format: toolName=list_issues
            [DEBUG] [difc:evaluator] Collection filtered: accessible=11, filtered=2, total=13
            [DEBUG] [server:unified] [DIFC] Filtered collection: 11/13 items accessible
            [INFO] [difc] [github] [DIFC-FILTERED] {"server_id":"github","tool_name":"list_issues","description":"issue:octo/demo#7","reason":"r","secrecy_tags":null,"integrity_tags":[]}
            [INFO] [client] MCP tool call response, session=k3yAbc, tool=list_issues, result=[{},{}]
            """#
        let result = read(lines.split(separator: "\n").map { "\(prefix) \($0)\n" }.joined())
        var item = FilteredItem(
            timestamp: nil, server: "github", tool: "list_issues", description: "issue:octo/demo#7",
            reason: "r")
        item.integrity = []
        #expect(
            result.events == [
                .callDispatched(server: "github", tool: "list_issues"),
                .agentLabels(
                    agent: "k3yAbc", secrecy: ["private:octo/demo"],
                    integrity: ["approved:octo/demo", "none:octo/demo", "unapproved:octo/demo"]),
                .guardInput(
                    function: "label_resource", size: 88,
                    json:
                        #"{"capabilities":{},"tool_args":{"owner":"octo","repo":"demo"},"tool_name":"list_issues"}"#
                ),
                .guardCallback(server: "github", tool: "search_repositories"),
                .guardMessage(
                    guardName: "github", level: .info,
                    text: "Repo visibility lookup result for octo/demo: public"),
                .resourceLabels(
                    description: "repo:octo/demo", operation: "read", secrecy: [],
                    integrity: ["none:octo/demo"]),
                .coarseCheckFailed,
                .collectionLabelled(accessible: 11, total: 13),
                .itemFiltered(item),
                .callSucceeded(session: "k3yAbc", tool: "list_issues", result: "[{},{}]"),
            ])
    }

    @Test func aTrapAndWhatFollows() {
        let result = read(
            """
            [2026-08-22T17:41:09Z] [ERROR] [backend] WASM guard trap: guard=github, func=label_response, error=WASM function call failed: wasm error: unreachable
            wasm stack trace:
            \t.$118(i32,i32)
            \t.$74(i32,i32,i32,i32) i32
            [2026-08-22T17:41:09Z] [WARN] [difc] Response labeling failed: response labeling failed: WASM function call failed: wasm error: unreachable
            wasm stack trace:
            \t.$118(i32,i32)
            [2026-08-22T17:41:09Z] [ERROR] [client] MCP tool call error, session=k3yAbc, tool=search_code, error=response labeling failed: response labeling failed: WASM function call failed: wasm error: unreachable
            wasm stack trace:
            \t…
            [2026-08-22T17:41:10Z] [WARN] [difc] Guard labeling failed: resource labeling failed: WASM guard 'github' is unavailable after a previous trap: x
            wasm stack trace:
            \t…

            """)
        let trap = "WASM function call failed: wasm error: unreachable\nwasm stack trace:\n\t.$118(i32,i32)"
        #expect(
            result.events == [
                .guardTrap(
                    guardName: "github", function: "label_response",
                    error: trap + "\n\t.$74(i32,i32,i32,i32) i32"),
                .responseLabellingFailed(error: "response labeling failed: " + trap),
                .callFailed(
                    session: "k3yAbc", tool: "search_code",
                    error:
                        "response labeling failed: response labeling failed: WASM function call failed: "
                        + "wasm error: unreachable\nwasm stack trace:\n\t…"),
                .resourceLabellingFailed(
                    error:
                        "resource labeling failed: WASM guard 'github' is unavailable after a previous trap: x\n"
                        + "wasm stack trace:\n\t…"),
            ])
        #expect(result.collector.positions.map(\.line) == [1, 5, 8, 11])
        #expect(result.statistics.parsed == 13)
    }

    @Test func aDeniedWrite() {
        let violation = """
            DIFC Violation: Agent carries private (octo/demo)-scoped data …

            Required Action: Add secrecy tags [private:octo/demo]

            Implications of adding secrecy tags:
              - Agent will be restricted from writing to resources that lack these tags

            Current Agent Labels:
              Secrecy: [private:octo/demo]
              Integrity: [none:octo/demo]

            Resource Requirements:
              Secrecy: []
              Integrity: []
            """
        let result = read(
            """
            [2026-08-22T17:41:09.810Z] [WARN] [difc] Access DENIED for agent k3yAbc to write-sink:public (create_issue): Agent carries private (octo/demo)-scoped data that cannot be written to 'write-sink:public (create_issue)' due to secrecy constraints. The target resource is not authorized to receive this sensitive data.
            [2026-08-22T17:41:09.810Z] [ERROR] [client] MCP tool call error, session=k3yAbc, tool=create_issue, error=\(violation)

            [2026-08-22T17:41:09.811Z] [DEBUG] [payload] Tool call failed, skipping payload storage: tool=x

            """)
        #expect(
            result.events == [
                .accessDenied(
                    agent: "k3yAbc", resource: "write-sink:public (create_issue)",
                    reason:
                        "Agent carries private (octo/demo)-scoped data that cannot be written to "
                        + "'write-sink:public (create_issue)' due to secrecy constraints. The target resource "
                        + "is not authorized to receive this sensitive data."),
                .callFailed(session: "k3yAbc", tool: "create_issue", error: violation),
            ])
        #expect(result.statistics.rejected == 0)
    }

    @Test func lineEndsOfWindowsAreNoPartOfMessages() {
        let result = read(
            "[2026-08-22T17:41:09Z] [INFO] [startup] MCPG Gateway version: v1\r\n"
                + "[2026-08-22T17:41:09Z] [ERROR] [client] MCP tool call error, session=s, tool=t, error=a\r\nb\r\n"
        )
        #expect(
            result.events == [.gatewayVersion("v1"), .callFailed(session: "s", tool: "t", error: "a\nb")])
    }

    @Test func onlyErrorsGoOnOverSeveralLines() {
        let result = read(
            """
            [2026-08-22T17:41:09Z] [INFO] [startup] MCPG Gateway version: v1
            stray text
            [2026-08-22T17:41:09Z] [INFO] [client] MCP tool call request, session=s, tool=t, args={}
            stray text
            [2026-08-22T17:41:09Z] [WARN] [difc] Access DENIED for agent a to d: r
            more of it

            """)
        #expect(
            result.events == [
                .gatewayVersion("v1"), .callStarted(session: "s", tool: "t", arguments: "{}"),
                .accessDenied(agent: "a", resource: "d", reason: "r\nmore of it"),
            ])
    }

    @Test(arguments: [
        "no prefix at all", "[2026-13-22T17:41:09Z] [INFO] [startup] MCPG Gateway version: v1",
        "[2026-08-22T17:41:09Z] [INFO] startup MCPG Gateway version: v1",
        "[2026-08-22T17:41:09Z] [INFO] [] MCPG Gateway version: v1",
        "[2026-08-22T17:41:09Z] [INFO] [startup]MCPG Gateway version: v1", "[2026-08-22T17:41",
        "[2026-08-22T17:41:09Z] [IN",
    ])
    func damagedPrefixesAreCountedWithTheirPlace(line: String) {
        let result = read("\(line)\n[2026-08-22T17:41:09Z] [INFO] [startup] MCPG Gateway version: v2\n")
        #expect(result.events == [.gatewayVersion("v2")])
        #expect(result.statistics.rejected == 1)
        #expect(result.statistics.firstRejects.first?.line == 1)
        #expect(result.statistics.firstRejects.first?.offset == 0)
    }

    @Test(arguments: [
        "[2026-08-22 17:41:09] text of a backend", "[INFO] text",
        "[x] [INFO] [startup] MCPG Gateway version: v1",
        "2026-08-22T17:41:09Z [INFO] [startup] MCPG Gateway version: v1",
        "[2026-08-22T17:41:09Z] [NOTE] [startup] MCPG Gateway version: v1",
    ])
    func whatIsNoPrefixContinuesTheRecordBefore(line: String) {
        let result = read(
            "[2026-08-22T17:41:09Z] [ERROR] [client] MCP tool call error, session=s, tool=t, error=a\n\(line)\n"
        )
        #expect(result.events == [.callFailed(session: "s", tool: "t", error: "a\n\(line)")])
        #expect(result.statistics.rejected == 0)
    }

    @Test func aDamagedPrefixEndsTheRecordBefore() {
        let result = read(
            "[2026-08-22T17:41:09Z] [ERROR] [client] MCP tool call error, session=s, tool=t, error=a\n"
                + "[2026-99-22T17:41:09Z] [ERROR] [client] lost\nmore of it\n")
        #expect(result.events == [.callFailed(session: "s", tool: "t", error: "a")])
        #expect(result.statistics.rejected == 2)
    }

    @Test func aLastLineThatIsCutInItsPrefixIsTold() {
        let whole = "[2026-08-22T17:41:09Z] [INFO] [startup] MCPG Gateway version: v1"
        for length in 2..<39 {
            let result = read("\(whole)\n\(whole.prefix(length))")
            #expect(result.events == [.gatewayVersion("v1")])
            #expect(result.statistics.endsInMidRecord, "\(whole.prefix(length))")
        }
    }

    @Test func veryLongLinesAreReadFromTheirHeads() {
        let long = String(repeating: "x", count: 3_000_000)
        let text =
            "[2026-08-22T17:41:09Z] [INFO] [client] MCP tool call response, session=s, tool=t, result=\(long)\n"
            + "[2026-08-22T17:41:10Z] [INFO] [startup] MCPG Gateway version: v1\n"
        let result = gatewayParse(Array(text.utf8), as: GatewayLog.descriptor, chunk: 65_536)
        #expect(
            result.events == [
                .callSucceeded(session: "s", tool: "t", result: String(repeating: "x", count: 4096)),
                .gatewayVersion("v1"),
            ])
    }

    @Test func aServersLogTakesItsServerFromTheFile() {
        let result = gatewayParse(
            "[2026-08-22T17:40:03.002Z] [INFO] [difc] Guard policy: {}\n", as: ServerLog.descriptor,
            path: "mcp-logs/git.hub.log")
        #expect(result.logRecords.first?.server == "git.hub")
        #expect(result.events == [.policyConfigured(json: "{}")])
    }

    @Test func theFormatsAreRecognised() {
        let first = Array("[2026-08-22T17:40:03.002Z] [INFO] [startup] MCPG Gateway version: v1\n".utf8)
        let proxy = Array("[2026-08-22T17:40:03Z] [INFO] [startup] MCPG Proxy starting: x\n".utf8)
        let other = Array("[2026-08-22T17:40:03Z] [DEBUG] [backend] GetOrLaunch called\n".utf8)
        #expect(GatewayLog.descriptor.sniff(first.span) == .yes)
        #expect(GatewayLog.descriptor.sniff(proxy.span) == .maybe)
        #expect(ProxyLog.descriptor.sniff(proxy.span) == .yes)
        #expect(ServerLog.descriptor.sniff(other.span) == .maybe)
        for descriptor in [GatewayLog.descriptor, ProxyLog.descriptor, ServerLog.descriptor] {
            #expect(descriptor.sniff(Array("Starting MCP Gateway...\n".utf8).span) == .no)
            #expect(descriptor.sniff([UInt8]().span) == .no)
        }
    }

    @Test func mutatedFilesNeverCrashAndDoNotDependOnChunks() {
        var generator = SeededGenerator(seed: 41)
        let seed = Array(
            """
            [2026-08-22T17:41:09.810Z] [INFO] [difc] [github] Registered guard 'github'
            [2026-08-22T17:41:09Z] [ERROR] [client] MCP tool call error, session=s, tool=t, error=a

              b
            [2026-08-22T17:41:09.810Z] [DEBUG] [server:unified] [DIFC] Filtered collection: 1/3 items accessible

            """.utf8)
        for _ in 0..<gatewayFuzzCount {
            let bytes = Mutation.mutate(seed, using: &generator)
            let whole = gatewayParse(bytes, as: GatewayLog.descriptor)
            let split = gatewayParse(bytes, as: GatewayLog.descriptor, chunk: 1)
            #expect(whole.records == split.records)
            #expect(whole.statistics == split.statistics)
            #expect(whole.statistics.parsed + whole.statistics.rejected <= whole.statistics.lines)
        }
    }

    @Test(.enabled(if: Fixtures.shared != nil)) func aRealGatewayLog() throws {
        let url = try #require(Fixtures.shared).appendingPathComponent(
            "samples/qa-aw-poc-2026-04/agent/mcp-logs/mcp-gateway.log")
        let bytes = [UInt8](try Data(contentsOf: url))
        let result = gatewayParse(bytes, as: GatewayLog.descriptor)
        let blank = bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast()
            .count { $0.allSatisfy { $0 <= 32 } }
        #expect(result.statistics.rejected == 0)
        #expect(result.statistics.parsed + blank == result.statistics.lines)
        #expect(result.statistics.lines == 1173)
        var tools: [String] = []
        var succeeded: [String] = []
        var failed: [String] = []
        for event in result.events {
            switch event {
            case .callStarted(_, let tool, _): tools.append(tool)
            case .callSucceeded(_, let tool, _): succeeded.append(tool)
            case .serverFailed(let server, _): failed.append(server)
            default: break
            }
        }
        #expect(tools == ["missing_tool", "create_issue"])
        #expect(succeeded == tools)
        #expect(failed == ["rpdevops"])
        #expect(result.events.first == .gatewayVersion("v0.2.17"))
        #expect(result.events.contains(.serversLoaded(["github", "rpdevops", "safeoutputs"])))
        #expect(result.events.count { $0 == .gatewayShutdown } == 1)
        #expect(
            result.logRecords.compactMap { record in
                if case .guardRegistered(let name) = record.event {
                    "\(record.server ?? "?")=\(name)"
                } else {
                    nil
                }
            } == ["github=github", "rpdevops=write-sink", "safeoutputs=write-sink"])
        #expect(
            result.events.compactMap { if case .callDispatched(let server, _) = $0 { server } else { nil } }
                == ["safeoutputs", "safeoutputs"])
    }

    @Test(.enabled(if: Fixtures.shared != nil)) func realServerLogs() throws {
        let folder = try #require(Fixtures.shared).appendingPathComponent(
            "samples/qa-aw-poc-2026-04/agent/mcp-logs")
        for name in ["github.log", "safeoutputs.log", "rpdevops.log"] {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            let result = gatewayParse(bytes, as: ServerLog.descriptor, path: "mcp-logs/\(name)")
            #expect(result.statistics.rejected == 0)
            #expect(result.statistics.parsed == result.statistics.lines)
            let failures = result.events.count {
                if case .serverFailed("rpdevops", _) = $0 { true } else { false }
            }
            #expect(failures == (name == "rpdevops.log" ? 1 : 0))
        }
    }
}

@Suite struct GatewayStderrTests {
    private func read(_ text: String) -> GatewayParse { gatewayParse(text, as: GatewayStderr.descriptor) }

    @Test func theThreeKindsOfLines() {
        let result = read(
            """
            [INFO] Starting MCP Gateway in containerized mode...
            [INFO] 
            main:main Built version string: v0.2.17 +12µs
            2026/03/02 01:51:08 Loaded 2 MCP server(s)
            2026/03/02 01:51:08 DIFC enforcement enabled with mode: strict
            server:unified Creating new unified server: enableDIFC=true +41ms
            2026/03/02 01:51:09 [DIFC] guard policy for MCP server 'github': {"a":1}
            guard:wasm Creating WASM guard from bytes: name=github, size=248636 +3ms
            2026/03/02 01:51:08 [DIFC] Registered guard 'github' for server 'github'

            """)
        #expect(
            result.events == [
                .gatewayStarted, .gatewayVersion("v0.2.17"), .enforcementEnabled(mode: "strict"),
                .policyConfigured(json: "{\"a\":1}"), .guardModule(name: "github", size: 248_636),
                .guardRegistered(guardName: "github"),
            ])
        #expect(
            result.logRecords.map { $0.timestamp?.iso8601 } == [
                nil, nil, "2026-03-02T01:51:08.000Z", "2026-03-02T01:51:09.000Z", "2026-03-02T01:51:09.000Z",
                "2026-03-02T01:51:08.000Z",
            ])
        #expect(
            result.logRecords.map(\.category) == [
                "entrypoint", "main:main", "log", "difc", "guard:wasm", "difc",
            ])
        #expect(result.logRecords.map(\.level) == [.info, .debug, .info, .info, .debug, .info])
        #expect(result.statistics.parsed == 9)
    }

    @Test(arguments: ["+0ns", "+12µs", "+3ms", "+1.5s", "+2.0m", "+1.1h"])
    func durationsAreStripped(duration: String) {
        let result = read(
            "guard:wasm LabelResponse: no fine-grained labeling applied: toolName=t \(duration)\n")
        #expect(
            result.events == [
                .noFineGrainedLabels(detail: "no fine-grained labeling applied: toolName=t")
            ])
    }

    @Test(arguments: ["+x", "+12", "+ms", "12ms", "+1.5d"])
    func otherEndsStay(end: String) {
        let result = read("guard:pipeline [DIFC] Phase 1 failed: tool=t err=e \(end)\n")
        #expect(result.events == [.resourceLabellingFailed(error: "tool=t err=e \(end)")])
    }

    @Test func debugLinesOfSeveralLinesEndAtTheirDuration() {
        let result = read(
            """
            guard:pipeline [DIFC] Phase 4 failed: trap
            wasm stack trace:
            \t.$118(i32,i32) +3ms
            panicked at 'index out of bounds'
            2026/03/02 01:51:08 [DIFC] STRICT MODE: Blocking entire response - 1/1 items violate DIFC policy
            panicked at 'index out of bounds'

            """)
        #expect(
            result.events == [
                .responseLabellingFailed(error: "trap\nwasm stack trace:\n\t.$118(i32,i32)"),
                .strictBlock(filtered: 1, total: 1),
            ])
        #expect(result.statistics.parsed == 6)
        #expect(result.statistics.rejected == 0)
    }

    @Test func theServerOfACallIsToldOnce() {
        let both = read(
            """
            2026/03/02 01:51:39 Calling tool on github: get_me with DIFC enforcement
            server:unified callBackendTool: serverID=github, toolName=get_me, args=map[] +528µs
            2026/03/02 01:51:40 Calling tool on github: get_me with DIFC enforcement
            server:unified callBackendTool: serverID=github, toolName=get_me, args=map[] +528µs

            """)
        #expect(
            both.events == [
                .callDispatched(server: "github", tool: "get_me"),
                .callDispatched(server: "github", tool: "get_me"),
            ])
        let trace = read(
            "server:unified callBackendTool: serverID=github, toolName=get_me, args=map[] +528µs\n")
        #expect(trace.events == [.callDispatched(server: "github", tool: "get_me")])
    }

    @Test func serversOfRecordsWrittenHereInstead() {
        let result = read("[2026-08-22T17:41:09Z] [INFO] [difc] [github] No guard policy was set\n")
        #expect(result.events == [.policyAbsent])
        #expect(result.logRecords.first?.server == "github")
    }

    @Test func recordsOfTheFileWrittenHereInstead() {
        let result = read(
            "[2026-08-22T17:41:09Z] [ERROR] [client] MCP tool call error, session=s, tool=t, error=a\nb\n")
        #expect(result.events == [.callFailed(session: "s", tool: "t", error: "a\nb")])
    }

    @Test func theFormatIsRecognised() {
        let sniff = GatewayStderr.descriptor.sniff
        #expect(sniff(Array("[INFO] Starting MCP Gateway in containerized mode...\n".utf8).span) == .yes)
        #expect(sniff(Array("x\n2026/03/02 01:51:08 [DIFC] y\n".utf8).span) == .yes)
        #expect(sniff(Array("2026/03/02 01:51:08 y\n".utf8).span) == .maybe)
        #expect(sniff(Array("server:unified x +1ms\n".utf8).span) == .maybe)
        #expect(sniff(Array("[2026-08-22T17:41:09Z] [ERROR] [client] x\n".utf8).span) == .no)
        #expect(sniff([UInt8]().span) == .no)
    }

    @Test func mutatedFilesNeverCrashAndDoNotDependOnChunks() {
        var generator = SeededGenerator(seed: 43)
        let seed = Array(
            """
            [INFO] Starting MCP Gateway
            server:unified callBackendTool: serverID=github, toolName=get_me, args=map[] +528µs
            2026/03/02 01:51:39 [DIFC] Agent k | Secrecy: [a b] | Integrity: []
            guard:pipeline [DIFC] Phase 4 failed: trap
            x +1ms

            """.utf8)
        for _ in 0..<gatewayFuzzCount {
            let bytes = Mutation.mutate(seed, using: &generator)
            let whole = gatewayParse(bytes, as: GatewayStderr.descriptor)
            let split = gatewayParse(bytes, as: GatewayStderr.descriptor, chunk: 1)
            #expect(whole.records == split.records)
            #expect(whole.statistics == split.statistics)
        }
    }

    @Test(.enabled(if: Fixtures.shared != nil)) func aRealStrictRun() throws {
        let url = try #require(Fixtures.shared).appendingPathComponent(
            "samples/mcpg-gateway-stderr-2026-03-02/gateway.log")
        let result = gatewayParse([UInt8](try Data(contentsOf: url)), as: GatewayStderr.descriptor)
        let events = result.events
        #expect(result.statistics.rejected == 0)
        #expect(events.count { if case .callDispatched("github", _) = $0 { true } else { false } } == 10)
        #expect(events.count { $0 == .legacySessionLabels } == 10)
        var (accessible, total, collections) = (0, 0, 0)
        var blocks: [[Int]] = []
        for event in events {
            if case .collectionLabelled(let a, let t) = event {
                accessible += a
                total += t
                collections += 1
            }
            if case .strictBlock(let filtered, let of) = event { blocks.append([filtered, of]) }
        }
        #expect(collections == 10)
        #expect(accessible == 22)
        #expect(total == 38)
        #expect(blocks == [[1, 1], [5, 5], [5, 5], [4, 4], [1, 1]])
        #expect(
            events.contains(
                .policyConfigured(
                    json: #"{"allowonly":{"integrity":"merged","repos":["lpcox/git*","lpcox/github-guard"]}}"#
                )))
        #expect(
            result.logRecords.contains {
                $0.server == "playwright" && $0.event == .guardRegistered(guardName: "noop")
            })
        #expect(result.logRecords.contains { $0.server == "playwright" && $0.event == .policyAbsent })
        #expect(events.count { if case .guardRegistered = $0 { true } else { false } } == 2)
        #expect(events.count { $0 == .coarseCheckFailed } == 5)
        #expect(events.contains(.enforcementEnabled(mode: "strict")))
        #expect(events.count { $0 == .gatewayShutdown } == 1)
    }

    @Test(.enabled(if: Fixtures.shared != nil)) func aRealRunWithWriteSinks() throws {
        let url = try #require(Fixtures.shared).appendingPathComponent(
            "samples/qa-aw-poc-2026-04/agent/mcp-logs/stderr.log")
        let result = gatewayParse([UInt8](try Data(contentsOf: url)), as: GatewayStderr.descriptor)
        let records = result.logRecords
        #expect(result.statistics.rejected == 0)
        #expect(records.contains { $0.event == .gatewayVersion("v0.2.17") })
        #expect(
            records.compactMap { record in
                if case .policyConfigured(let json) = record.event {
                    "\(record.server ?? "?") \(json)"
                } else {
                    nil
                }
            } == [
                #"github {"allow-only":{"min-integrity":"none","repos":"all"}}"#,
                #"rpdevops {"write-sink":{"accept":["*"]}}"#, #"safeoutputs {"write-sink":{"accept":["*"]}}"#,
            ])
        #expect(
            records.compactMap { record in
                if case .guardRegistered(let name) = record.event {
                    "\(record.server ?? "?")=\(name)"
                } else {
                    nil
                }
            } == ["github=github", "rpdevops=write-sink", "safeoutputs=write-sink"])
        #expect(
            records.compactMap { if case .callDispatched(_, let tool) = $0.event { tool } else { nil } }
                == ["missing_tool", "create_issue"])
        #expect(
            records.count {
                if case .labelAgentAnswered(_, "write-sink", [], [], "filter") = $0.event {
                    $0.server == "safeoutputs"
                } else {
                    false
                }
            } >= 1)
        #expect(
            records.compactMap {
                if case .resourceLabels(let text, "write", ["*"], []) = $0.event { text } else { nil }
            }
                == ["write-sink (missing_tool)", "write-sink (create_issue)"])
        #expect(
            records.count { if case .serverFailed("rpdevops", _) = $0.event { true } else { false } } == 1)
    }
}
