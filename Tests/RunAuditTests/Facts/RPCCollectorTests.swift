import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct RPCCollectorTests {
    @Test func aRequestAndItsAnswer() throws {
        let facts = RunScript().request("github", tool: "a").response("github").finish()
        #expect(facts.calls.source == .rpcMessages)
        let call = try #require(facts.calls.list.first)
        #expect(call.outcome == .ok && call.requestBytes == 100 && call.responseBytes == 200)
        #expect(!call.isPairAmbiguous)
    }

    @Test func idsPairWithoutDoubt() {
        let facts = RunScript().request("s", tool: "a", id: "1").request("s", tool: "b", id: "2")
            .response("s", id: "2") { $0.isToolError = true }.response("s", id: "1").finish()
        #expect(facts.calls.list.map(\.outcome) == [.ok, .backendError])
        #expect(facts.calls.ambiguousPairs == 0)
        #expect(facts.calls.list.map(\.isPairAmbiguous) == [false, false])
    }

    @Test func orderAloneIsAmbiguous() {
        let facts = RunScript().request("s", tool: "a").request("s", tool: "b").response("s").response("s")
            .finish()
        #expect(facts.calls.ambiguousPairs == 1)
        #expect(facts.calls.list.map(\.isPairAmbiguous) == [true, false])
    }

    @Test func serversDoNotMix() {
        let facts = RunScript().request("s", tool: "a").request("t", tool: "a").response("t").finish()
        #expect(facts.calls.list.map(\.outcome) == [.unanswered, .ok])
        #expect(facts.calls.ambiguousPairs == 0)
    }

    @Test func aListOfToolsAnswersAToolsList() {
        let facts = RunScript().request("s", method: "tools/list").request("s", tool: "a")
            .response("s") { $0.responseItems = 3 }.response("s") { $0.advertisedTools = 12 }.finish()
        #expect(facts.calls.byOutcome == [.ok: 1])
        #expect(facts.calls.otherRequests == ["tools/list": 1])
        #expect(facts.backend.advertisedTools == ["s": 12])
        #expect(facts.calls.unmatchedResponses == 0)
    }

    @Test func anAnswerWithoutAListOfToolsIsTheCalls() {
        let facts = RunScript().request("s", method: "tools/list").request("s", tool: "a").response("s")
            .finish()
        #expect(facts.calls.byOutcome == [.ok: 1])
    }

    @Test func notificationsAreNeverAnswered() {
        let facts = RunScript().request("s", method: "notifications/initialized").request("s", tool: "a")
            .response("s").finish()
        #expect(facts.calls.byOutcome == [.ok: 1])
        #expect(facts.calls.otherRequests == ["notifications/initialized": 1])
    }

    @Test func lookupsOfTheGuardAreNoCalls() {
        let facts = RunScript()
            .request("github", tool: "search_repositories", lookup: .repositoryVisibility(repository: "o/r"))
            .response("github") { $0.responseRepositories = ["o/r": 1] }
            .request("github", tool: "list_issues").response("github") {
                $0.responseRepositories = ["o/r": 2]
            }
            .finish()
        #expect(facts.calls.guardLookups == 1)
        #expect(facts.calls.list.map(\.tool) == ["list_issues"])
        #expect(facts.difc.responseRepositories.map { "\($0.tool) \($0.items)" } == ["list_issues 2"])
    }

    @Test func answersWithoutARequest() {
        #expect(RunScript().response("s").response("s").finish().calls.unmatchedResponses == 2)
    }

    @Test func errorsByKind() {
        let facts = RunScript()
            .request("s", tool: "a").response("s") { $0.transportError = "EOF" }
            .request("s", tool: "a").response("s") { $0.protocolError = .init(code: -1, message: "no") }
            .request("s", tool: "a").response("s") {
                $0.isToolError = true
                $0.errorText = "404 Not Found"
            }
            .request("s", tool: "a").response("s") {
                $0.isToolError = true
                $0.errorText = "You have exceeded a secondary rate limit"
            }.finish()
        #expect(facts.calls.byOutcome == [.transportError: 2, .backendError: 1, .rateLimited: 1])
        #expect(facts.calls.list.map(\.error).compactMap { $0 }.count == 4)
    }

    @Test func filteredItemsGoToTheLastAnsweredCallOfTheirTool() {
        let script = RunScript().request("s", tool: "a").response("s").request("s", tool: "b").response("s")
        script.request("s", tool: "a").response("s").request("s", tool: "a")
        for tool in ["a", "a", "c"] {
            let item = FilteredItem(timestamp: nil, server: "s", tool: tool, description: "d", reason: "")
            script.record(.filteredItem(item), in: .rpcMessages)
        }
        let facts = script.finish()
        #expect(facts.calls.list.map(\.filteredItems) == [nil, nil, 2, nil])
        #expect(facts.calls.byOutcome == [.ok: 2, .okFiltered: 1, .unanswered: 1])
        #expect(facts.difc.filtered == 3)
    }

    @Test func anItemOfAnUnlistedCallDoesNotChangeAListedOne() {
        let script = RunScript()
        for _ in 0...CallFacts.maximumListed { script.request("s", tool: "a").response("s") }
        let item = FilteredItem(timestamp: nil, server: "s", tool: "a", description: "d", reason: "")
        let facts = script.record(.filteredItem(item), in: .rpcMessages).finish()
        #expect(facts.calls.byOutcome == [.ok: CallFacts.maximumListed + 1])
    }

    @Test func oneHundredThousandOpenRequestsStayBounded() {
        let script = RunScript()
        for _ in 0..<100_000 { script.request("s", tool: "a") }
        script.response("s")
        let facts = script.finish()
        #expect(facts.calls.byOutcome == [.unanswered: 99_999, .ok: 1])
        // The oldest ones were given up: the answer belongs to the oldest that is left.
        #expect(facts.calls.list.allSatisfy { $0.outcome == .unanswered })
    }

    @Test func passthroughsCountBeyondAnyList() {
        let script = RunScript()
        for index in 0..<12_000 {
            script.record(
                .unrecognizedEndpoint(
                    UnrecognizedEndpoint(timestamp: nil, method: "GET", path: "/repos/o/r\(index)/topics")),
                in: .rpcMessages)
        }
        let endpoints = script.finish().proxy.passthroughs
        #expect(endpoints.map(\.template) == ["/repos/{owner}/{repo}/topics"])
        #expect(endpoints.map(\.tally.count) == [12_000])
    }

    @Test func rowsOfTheDocumentedGatewayLog() {
        var row = GatewayCall(timestamp: Timestamp(milliseconds: 1000), server: "s", tool: "a")
        row.durationMilliseconds = 250
        var failed = row
        failed.status = "error"
        failed.error = "DIFC Violation: x"
        let calls = RunScript().record(.gatewayCall(row), in: .gatewayJSONL)
            .record(.gatewayCall(failed), in: .gatewayJSONL).finish().calls
        #expect(calls.source == .gatewayJSONL)
        #expect(calls.list.map(\.outcome) == [.ok, .policyDenied])
        #expect(calls.list.first?.durationMilliseconds == 250)
    }
}

/// The text log's calls and the JSONL's requests together.
@Suite struct JoinedCallsTests {
    @Test func serversAndSizesComeFromTheJSONL() {
        let facts = RunScript().call("a").call("b").request("s", tool: "a").response("s")
            .request("t", tool: "b").response("t") { $0.isToolError = true }.finish()
        #expect(facts.calls.source == .gatewayLog)
        #expect(facts.calls.list.map(\.server) == ["s", "t"])
        #expect(facts.calls.byOutcome == [.ok: 1, .backendError: 1])
        #expect(facts.discrepancies == [])
    }

    @Test func callsThatNeverReachedTheBackendTakeNoRequest() {
        let facts = RunScript().call("a", error: "guard labeling failed: x").call(
            "a", error: "DIFC Violation: x"
        )
        .call("a", error: "rate limit circuit breaker is OPEN for server \"s\"").call("a")
        .request("s", tool: "a").response("s").finish()
        #expect(facts.calls.list.map(\.requestBytes) == [nil, nil, nil, 100])
        #expect(facts.discrepancies == [])
    }

    @Test func knownServersAreNotMixedUp() {
        let facts = RunScript().start("a").log(.callDispatched(server: "t", tool: "a")).end("a").start("a")
            .log(.callDispatched(server: "s", tool: "a")).end("a")
            .request("s", tool: "a").response("s").request("t", tool: "a").response("t") { $0.size = 999 }
            .finish()
        #expect(facts.calls.list.map(\.responseBytes) == [999, 200])
    }

    @Test func moreAnswersThanRequestsIsADifference() {
        let facts = RunScript().call("a").call("a").request("s", tool: "a").response("s").finish()
        #expect(facts.discrepancies.map(\.kind) == [.calls])
    }

    @Test func moreRequestsThanCallsIsADifference() {
        let script = RunScript().call("a")
        for _ in 0..<3 { script.request("s", tool: "a").response("s") }
        #expect(script.finish().discrepancies.map(\.kind) == [.calls])
    }

    @Test func aRepeatedRequestIsNoDifference() {
        let facts = RunScript().call("a").request("s", tool: "a")
            .response("s") { $0.transportError = "session not found" }.request("s", tool: "a").response("s")
            .finish()
        #expect(facts.discrepancies == [])
    }

    @Test func damageExplainsADifference() {
        let script = RunScript().call("a").call("a").request("s", tool: "a").response("s")
        script.adjust[.rpcMessages] = { $0.rejected = 2 }
        #expect(script.finish().discrepancies == [])
    }

    @Test func anAnswerThatCouldNotBeLabelledDidNotReachTheAgent() {
        let script = RunScript().call("a", error: "response labeling failed: x").call("a")
        for _ in 0..<2 {
            script.request("s", tool: "a").response("s") { $0.responseRepositories = ["o/secret": 3] }
        }
        #expect(script.finish().difc.responseRepositories.map(\.items) == [3])
    }

    /// The second answer of two overlapping calls is as doubtful as the first, the next call's is not.
    @Test func itemsOfOverlappingCallsAreDoubtful() {
        let script = RunScript().request("s", tool: "a").request("s", tool: "b")
        for _ in 1...2 { script.response("s") { $0.responseRepositories = ["o/r": 2] } }
        script.request("s", tool: "a").response("s") { $0.responseRepositories = ["o/r": 5] }
        let found = script.finish().difc.responseRepositories
        #expect(
            found.map { "\($0.tool) \($0.items) \($0.doubtful) \($0.largest)" } == ["a 7 2 5", "b 2 2 2"])
        #expect(found.map(\.calls) == [[0: 2, 2: 5], [1: 2]])
    }

    @Test func idsLeaveNoDoubt() {
        let script = RunScript().request("s", tool: "a", id: "7").request("s", tool: "b", id: "8")
        for id in ["8", "7"] { script.response("s", id: id) { $0.responseRepositories = ["o/r": 1] } }
        #expect(script.finish().difc.responseRepositories.map(\.doubtful) == [0, 0])
    }
}
