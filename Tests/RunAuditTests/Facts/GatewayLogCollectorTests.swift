import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct GatewayLogCollectorTests {
    @Test(arguments: [
        ("tool \"x\" is not in the allowed-tools list for this server", CallOutcome.allowlistDenied),
        ("guard session initialization failed: label_agent rejected policy: x", .guardInitFailed),
        ("tool call limit reached for \"x\" (max: 3)", .callLimit),
        ("DIFC Violation: Agent lacks required integrity to write to 'x'.", .policyDenied),
        ("guard labeling failed: resource labeling failed: x", .guardError),
        ("response labeling failed: response labeling failed: x", .guardError),
        ("failed to convert labeled data: x", .guardError),
        (
            "DIFC policy violation: 1 of 2 items in response are not accessible to agent x",
            .policyBlockedResponse
        ),
        (
            "[Filtered] issue:o/r#1 exists but is not accessible — filtered by integrity policy (x)",
            .policySingleItem
        ),
        ("rate limit circuit breaker is OPEN for server \"github\"", .rateLimited),
        ("403 API rate limit exceeded for installation", .rateLimited), ("Too Many Requests", .rateLimited),
        ("connection refused", .transportError), ("", .transportError),
        // The order of precedence: wrappers quote what they wrap.
        ("guard session initialization failed: DIFC Violation: x", .guardInitFailed),
        ("DIFC Violation: guard labeling failed", .policyDenied),
        // A combining mark behind the words must not hide them.
        ("DIFC Violation:\u{301} x", .policyDenied),
    ])
    func everyOutcomeClass(_ error: String, _ outcome: CallOutcome) {
        let facts = RunScript().call("list_issues", error: error).finish()
        #expect(facts.calls.byOutcome == [outcome: 1])
        #expect(facts.calls.list.first?.outcome == outcome)
    }

    @Test(arguments: [
        ("{\"isError\":true,\"content\":[]}", CallOutcome.backendError),
        ("{\"content\":\"secondary rate limit\",\"isError\":true}", .rateLimited), ("[]", .ok), ("null", .ok),
        ("[{\"text\":\"\\\"isError\\\":true\"}]", .ok),
    ])
    func resultsOfTools(_ result: String, _ outcome: CallOutcome) {
        let facts = RunScript().start("x").end("x", result: result).finish()
        #expect(facts.calls.byOutcome == [outcome: 1])
    }

    @Test func pairsBySessionAndToolInOrder() {
        let script = RunScript()
        script.log(.callStarted(session: "session-a", tool: "x", arguments: ""), at: 1)
        script.log(.callStarted(session: "session-b", tool: "x", arguments: ""), at: 2)
        script.log(.callStarted(session: "session-a", tool: "x", arguments: ""), at: 3)
        script.log(.callSucceeded(session: "session-a", tool: "x", result: "[]"), at: 10)
        script.log(.callFailed(session: "session-b", tool: "x", error: "boom"), at: 20)
        let calls = script.finish().calls
        #expect(calls.list.map(\.outcome) == [.ok, .transportError, .unanswered])
        #expect(calls.list.map(\.durationMilliseconds) == [9000, 18000, nil])
        #expect(calls.list.map(\.session) == ["session-1", "session-2", "session-1"])
        #expect(calls.total == 3)
    }

    @Test func anEndWithoutAStartIsACall() {
        let calls = RunScript().end("x").finish().calls
        #expect(calls.byOutcome == [.ok: 1])
        #expect(calls.list.map(\.begin) == [nil])
    }

    @Test func aDispatchBeforeTheFirstClientLineIsNoSecondCall() {
        let calls = RunScript().log(.callDispatched(server: "github", tool: "x")).end("x").finish().calls
        #expect(calls.byOutcome == [.ok: 1])
        #expect(calls.list.map(\.server) == ["github"])
        #expect(calls.list.map(\.session) == ["session-1"])
    }

    @Test func dispatchNamesTheServerOfTheOldestCall() {
        let calls = RunScript().start("x").start("x").log(.callDispatched(server: "a", tool: "x"))
            .log(.callDispatched(server: "b", tool: "x")).end("x").end("x").finish().calls
        #expect(calls.list.map(\.server) == ["a", "b"])
        #expect(calls.byTool.map(\.server) == ["a", "b"])
    }

    @Test func aRestartLeavesOpenCallsUnanswered() {
        let calls = RunScript().log(.gatewayVersion("v1")).start("x").log(.gatewayVersion("v2")).start("x")
            .end("x").finish().calls
        #expect(calls.list.map(\.outcome) == [.unanswered, .ok])
    }

    @Test func versionsOfAllProcesses() {
        let facts = RunScript().log(.gatewayVersion("v1")).log(.gatewayVersion("v2")).log(
            .gatewayVersion("v1")
        )
        .finish()
        #expect(facts.identity.gatewayVersions == ["v1", "v2"])
    }

    @Test func denialsAreNamedByTheErrorThatQuotesThem() {
        let first =
            "Agent lacks required integrity to write to 'a'. The agent's integrity level is insufficient; it needs \"merged\" integrity."
        let second =
            "Agent carries private-scoped data that cannot be written to 'b' due to secrecy constraints. x"
        let script = RunScript().start("merge_a", session: "one-session").start(
            "write_b", session: "two-session")
        script.log(.accessDenied(agent: "one-session", resource: "a", reason: first))
        script.log(.accessDenied(agent: "two-session", resource: "b", reason: second))
        script.end("write_b", session: "two-session", error: "DIFC Violation: \(second)\n\nRequired Action")
        script.end("merge_a", session: "one-session", error: "DIFC Violation: \(first)")
        let denials = script.finish().difc.denials
        #expect(denials.map(\.tool) == ["merge_a", "write_b"])
        #expect(denials.map(\.isSecrecy) == [false, true])
    }

    @Test func strictBlocksAreNamedByTheirNumbers() {
        let script = RunScript().start("a").start("b")
        script.log(.strictBlock(filtered: 1, total: 3)).log(.strictBlock(filtered: 2, total: 2))
        script.end(
            "b", error: "DIFC policy violation: 2 of 2 items in response are not accessible to agent x")
        script.end(
            "a", error: "DIFC policy violation: 1 of 3 items in response are not accessible to agent x")
        #expect(script.finish().difc.strictBlocks.map(\.tool) == ["a", "b"])
    }

    @Test func numbersNobodyCanMeanDoNotOverflow() {
        let script = RunScript()
        for _ in 0..<3 {
            script.log(.strictBlock(filtered: .max, total: .max)).log(.strictBlock(filtered: -5, total: .min))
            script.log(.proxyStrictBlock(filtered: .max), in: .proxyLog)
            script.log(.collectionLabelled(accessible: 0, total: .max))
            script.log(.proxyItems(accessible: -1, total: 1), in: .proxyLog)
            script.log(
                .proxyFiltered(filtered: .max, total: .max, method: "GET", path: "/", tool: "x"),
                in: .proxyLog)
        }
        let report = RunAuditor.audit(script.finish())
        #expect(report.facts.difc.strictBlocks.count == 9)
        #expect(report.findings.contains { $0.code == "W-9" })
        #expect(report.facts.difc.itemsSeen == 0 && report.facts.proxy.filtered == 0)
    }

    @Test func deadCallsGoToTheGuardsServer() {
        let dead =
            "guard labeling failed: resource labeling failed: WASM guard 'github' is unavailable after a previous trap: x"
        let script = RunScript().log(.guardRegistered(guardName: "github"), server: "gh")
        script.log(
            .guardTrap(guardName: "github", function: "label_resource", error: "wasm error: unreachable\nx"))
        script.call("a", error: dead).call("b", error: dead)
        script.call(
            "c",
            error:
                "guard session initialization failed: LabelAgent failed: WASM guard 'github' is unavailable after a previous trap: x"
        )
        let guards = script.finish().guards
        #expect(guards.map(\.server) == ["gh"])
        #expect(guards.first?.deadCalls.count == 3)
        #expect(guards.first?.trap?.error == "wasm error: unreachable")
    }

    @Test func deadCallsCountEvenWithoutTheStartOfTheLog() {
        let facts = RunScript().call(
            "a", error: "guard labeling failed: WASM guard 'github' is unavailable after a previous trap: x"
        ).finish()
        #expect(GuardDeadCalls.expected(facts) == [Expected("W-6", .warning, "github")])
    }

    @Test func oldStderrHasDispatchesOnly() {
        let script = RunScript()
        for (tool, accessible, total) in [("a", 2, 2), ("b", 1, 3), ("c", 0, 5)] {
            script.log(.callDispatched(server: "github", tool: tool), in: .gatewayStderr)
            script.log(.responseLabelling(tool: tool), in: .gatewayStderr)
            script.log(.collectionLabelled(accessible: accessible, total: total), in: .gatewayStderr)
        }
        script.log(.strictBlock(filtered: 5, total: 5), in: .gatewayStderr)
        script.log(.callDispatched(server: "github", tool: "d"), in: .gatewayStderr)
        script.log(.responseLabelling(tool: "d"), in: .gatewayStderr)
        script.log(.noFineGrainedLabels(detail: "empty response"), in: .gatewayStderr)
        script.log(.callDispatched(server: "github", tool: "e"), in: .gatewayStderr)
        let facts = script.finish()
        #expect(facts.calls.source == .gatewayStderr)
        #expect(
            facts.calls.list.map(\.outcome) == [.ok, .okFiltered, .policyBlockedResponse, .ok, .unanswered])
        #expect(facts.calls.byOutcome == [.ok: 2, .okFiltered: 1, .policyBlockedResponse: 1, .unanswered: 1])
        #expect(facts.difc.strictBlocks.map(\.tool) == ["c"])
        #expect(facts.difc.itemsSeen == 10 && facts.difc.itemsAccessible == 3)
    }

    @Test func aResponseThatFailedToBeLabelledDoesNotShiftTheNext() {
        let script = RunScript().start("bad").log(.responseLabelling(tool: "bad"))
        script.end("bad", error: "response labeling failed: x")
        script.start("good").log(.responseLabelling(tool: "good"))
        script.log(.collectionLabelled(accessible: 1, total: 2)).end("good")
        #expect(script.finish().difc.byTool.map(\.tool) == ["good"])
    }

    @Test func listsAreBoundedAndCountsAreNot() {
        let script = RunScript()
        for index in 0..<10_050 { script.call("tool\(index % 2100)") }
        let calls = script.finish().calls
        #expect(calls.total == 10_050 && calls.list.count == CallFacts.maximumListed && calls.isListTruncated)
        #expect(calls.byTool.count == ToolKey.maximum + 1)
        #expect(calls.byTool.reduce(0) { $0 + $1.total } == 10_050)
        #expect(calls.byOutcome == [.ok: 10_050])
    }

    @Test func serversOwnCopiesDoNotDoubleAnything() {
        let script = RunScript()
        for kind in [ArtifactKind.gatewayLog, .serverLog] {
            script.log(.legacySessionLabels, server: "github", in: kind)
            script.log(
                .labelAgentFailed(session: "s", guardName: "g", error: "e"), server: "github", in: kind)
        }
        let guards = script.finish().guards
        #expect(guards.map(\.legacyLabelCalls.count) == [1])
        #expect(guards.map(\.labelAgentFailures.count) == [1])
    }

    // MARK: Announced calls

    private func announce(_ script: RunScript, _ server: String, _ tool: String, _ session: String) {
        script.log(.callAnnounced(server: server, tool: tool, session: session))
    }

    @Test func announcedServersBelongToTheirSessions() {
        let script = RunScript()
        announce(script, "one", "read", "session-a")
        announce(script, "two", "read", "session-b")
        script.start("read", session: "session-b").start("read", session: "session-a")
        script.end("read", session: "session-a").end("read", session: "session-b")
        #expect(script.finish().calls.list.map(\.server) == ["two", "one"])
    }

    /// Newer gateways shorten sessions in the client's lines.
    @Test func withoutTheSessionTheOldestOfTheToolIsMeant() {
        let script = RunScript()
        announce(script, "one", "read", "0123456789abcdef")
        announce(script, "two", "write", "0123456789abcdef")
        script.call("write", session: "01234567...").call("read", session: "01234567...")
        #expect(script.finish().calls.list.map(\.server) == ["two", "one"])
    }

    @Test func anAnnouncementIsUsedOnce() {
        let script = RunScript()
        announce(script, "one", "read", "session-a")
        script.call("read", session: "session-a").call("read", session: "session-a")
        #expect(script.finish().calls.list.map(\.server) == ["one", nil])
    }

    @Test func dispatchesGoToTheCallThatWasAnnouncedForThem() {
        let script = RunScript()
        script.start("read", session: "session-a")
        announce(script, "one", "read", "session-b")
        script.start("read", session: "session-b")
        script.log(.callDispatched(server: "one", tool: "read")).log(
            .callDispatched(server: "two", tool: "read"))
        script.end("read", session: "session-a").end("read", session: "session-b")
        #expect(script.finish().calls.list.map(\.server) == ["two", "one"])
    }

    @Test func refusedCallsHaveTheirServer() {
        let script = RunScript()
        for server in ["one", "two"] {
            announce(script, server, "read", "session-a")
            script.call("read", session: "session-a", error: "DIFC Violation: x")
        }
        #expect(script.finish().calls.byTool.map(\.server) == ["one", "two"])
    }

    @Test func announcementsEndWithTheProcess() {
        let script = RunScript()
        announce(script, "one", "read", "session-a")
        script.log(.gatewayVersion("v1")).call("read", session: "session-a")
        #expect(script.finish().calls.list.map(\.server) == [nil])
    }

    @Test func tracesAloneAreNoEvidenceOfTheGateway() {
        let script = RunScript()
        announce(script, "one", "read", "session-a")
        script.log(.backendUsed(server: "one"))
        script.log(.payloadReplaced(server: "one", tool: "read"))
        script.log(.permissionAnswered(repository: "o/r", user: "u", permission: "read", status: 200))
        let facts = script.finish()
        #expect(facts.coverage.gateway == .none)
        #expect(RunScript().call("read").finish().coverage.gateway == .partial)
    }
}
