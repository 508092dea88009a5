import GuardEngine
import LogParsing
import Testing

@testable import Replay

/// Which answer belongs to which request.
@Suite struct BackendTrailTests {
    private static func exchanges(_ lines: TrailLines) -> [(String, String?, isAmbiguous: Bool)] {
        let trail = lines.trail
        return trail.backend.exchanges.map { exchange in
            let text = trail.answer(of: exchange).flatMap { HostJSON.parse($0) }?["content"]?.elements?
                .first?["text"]?.text
            return (exchange.tool, text, exchange.isPairAmbiguous)
        }
    }

    private static func expect(
        _ lines: TrailLines, _ expected: [(String, String?, Bool)],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let found = exchanges(lines)
        #expect(found.map(\.0) == expected.map(\.0), sourceLocation: sourceLocation)
        #expect(found.map(\.1) == expected.map(\.1), sourceLocation: sourceLocation)
        #expect(found.map(\.2) == expected.map(\.2), sourceLocation: sourceLocation)
    }

    @Test func oneAfterTheOther() {
        var lines = TrailLines()
        lines.request(1, "a")
        lines.response(2, text: "A")
        lines.request(3, "b")
        lines.response(4, text: "B")
        Self.expect(lines, [("a", "A", false), ("b", "B", false)])
    }

    @Test func serversAreApart() {
        var lines = TrailLines()
        lines.request(1, "a")
        lines.request(2, "b", server: "mirror")
        lines.response(3, text: "B", server: "mirror")
        lines.response(4, text: "A")
        Self.expect(lines, [("a", "A", false), ("b", "B", false)])
    }

    /// A guard asks while the call's own request is open.
    @Test func lookUpsAnswerBetween() {
        var lines = TrailLines()
        lines.request(1, "list_issues")
        lines.ask(2, visibilityOf: "larkspur/fences")
        lines.tell(3, visibilityOf: "larkspur/fences")
        lines.response(4, text: "[]")
        Self.expect(
            lines,
            [
                ("list_issues", "[]", false),
                (
                    "search_repositories", #"{"items":[{"full_name":"larkspur/fences","private":false}]}"#,
                    false
                ),
            ])
    }

    /// What names another issue is no answer to a look-up.
    @Test func answersNameWhatWasAskedFor() {
        var lines = TrailLines()
        lines.request(1, "list_issues")
        lines.ask(2, issue: 7)
        lines.response(3, text: #"[{"number":8}]"#)
        lines.response(4, text: #"{"number":7}"#)
        Self.expect(
            lines, [("list_issues", #"[{"number":8}]"#, false), ("issue_read", #"{"number":7}"#, false)])
    }

    @Test func idsDecide() {
        var lines = TrailLines()
        lines.request(1, "a", id: 1)
        lines.request(2, "b", id: 2)
        lines.response(3, text: "B", id: 2)
        lines.response(4, text: "A", id: 1)
        Self.expect(lines, [("a", "A", false), ("b", "B", false)])
    }

    /// Of two calls at once neither is certain, nor is one that comes before the last is answered.
    @Test func callsAtOnceAreAmbiguous() {
        var lines = TrailLines()
        lines.request(1, "a")
        lines.request(2, "b")
        lines.response(3, text: "X")
        lines.response(4, text: "Y")
        lines.request(5, "c")
        lines.response(6, text: "C")
        let found = Self.exchanges(lines)
        #expect(found.map(\.isAmbiguous) == [true, true, false])
        #expect(found[2].1 == "C")
    }

    /// An error says nothing of what was asked: which of two it is about, order alone tells.
    @Test func errorsShuffle() {
        var lines = TrailLines()
        lines.request(1, "list_issues")
        lines.ask(2, issue: 7)
        lines.failure(3, "context deadline exceeded")
        lines.response(4, text: #"{"number":7}"#)
        let found = Self.exchanges(lines)
        #expect(found[0].isAmbiguous)
        // The error was given to the request, and the answer to the only one left.
        let trail = lines.trail
        #expect(trail.backend.exchanges[0].error == "context deadline exceeded")
        #expect(trail.backend.exchanges[0].result == nil)
    }

    @Test func errorsAreKept() {
        var lines = TrailLines()
        lines.request(1, "a")
        lines.failure(2, "context deadline exceeded")
        lines.request(3, "b")
        lines.response(4, text: "404 Not Found", isError: true)
        let exchanges = lines.trail.backend.exchanges
        #expect(exchanges.map(\.error) == ["context deadline exceeded", nil])
        #expect(exchanges.map(\.isToolError) == [false, true])
        #expect(exchanges.map(\.isAnswered) == [true, true])
        #expect(exchanges.map(\.isPairAmbiguous) == [false, false])
    }

    @Test func answersWithoutRequestsAreNobodys() {
        var lines = TrailLines()
        lines.response(1, text: "X")
        lines.request(2, "a")
        lines.response(3, text: "A")
        lines.response(4, text: "Y")
        lines.request(5, "b")
        Self.expect(lines, [("a", "A", false), ("b", nil, false)])
    }

    /// Redaction broke a request, its tool's name included; an answer may be its own all the same.
    @Test func brokenRequestsAreCallsToo() {
        var lines = TrailLines()
        lines.messages +=
            #"{"timestamp":"\#(TrailLines.stamp(1))","event":"rpc_request","_schema":"rpc-message/v2","direction":"OUT","server_id":"github","method":"tools/call","payload":{"_error":"invalid JSON","_raw":"{\"params\":{\"arguments\":{\"token=[REDACTED]"}}"#
            + "\n"
        lines.request(2, "a")
        lines.response(3, text: "X")
        lines.response(4, text: "Y")
        lines.request(5, "b")
        lines.response(6, text: "B")
        Self.expect(lines, [("a", "Y", true), ("b", "B", false)])
    }

    /// Notifications are never answered.
    @Test func notificationsTakeNoAnswer() {
        var lines = TrailLines()
        lines.messages +=
            #"{"timestamp":"\#(TrailLines.stamp(1))","event":"rpc_request","_schema":"rpc-message/v2","direction":"OUT","server_id":"github","method":"notifications/initialized","payload":{"jsonrpc":"2.0","method":"notifications/initialized"}}"#
            + "\n"
        lines.request(2, "a")
        lines.response(3, text: "A")
        Self.expect(lines, [("a", "A", false)])
    }

    @Test func listsOfToolsAnswerTheirRequests() {
        var lines = TrailLines()
        lines.messages +=
            #"{"timestamp":"\#(TrailLines.stamp(1))","event":"rpc_request","_schema":"rpc-message/v2","direction":"OUT","server_id":"github","method":"tools/list","payload":{"jsonrpc":"2.0","method":"tools/list"}}"#
            + "\n"
        lines.request(2, "a")
        lines.messages +=
            #"{"timestamp":"\#(TrailLines.stamp(3))","event":"rpc_response","_schema":"rpc-message/v2","direction":"IN","server_id":"github","payload":{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"a"}]}}}"#
            + "\n"
        lines.response(4, text: "A")
        Self.expect(lines, [("a", "A", false)])
    }

    /// Requests that stay open are forgotten, the oldest first; the exchanges stay.
    @Test func openRequestsAreBounded() {
        var lines = TrailLines()
        for number in 0..<1_500 { lines.request(Double(number) / 100, "t\(number)") }
        lines.response(20, text: "X")
        let exchanges = lines.trail.backend.exchanges
        #expect(exchanges.count == 1_500)
        #expect(exchanges.firstIndex { $0.isAnswered } == 500)
    }

    @Test func recordsOfRemovalsBelongToTheLastRequest() {
        var lines = TrailLines()
        let record =
            #"{"timestamp":"\#(TrailLines.stamp(3))","event":"difc_filtered","_schema":"difc-filtered/v2","server_id":"github","tool_name":"list_issues","description":"issue:a/b#1","reason":"r","secrecy_tags":[],"integrity_tags":[]}"#
            + "\n"
        lines.messages += record
        lines.request(1, "list_issues", #"{"page":1}"#)
        lines.response(2, text: "[]")
        lines.request(3, "list_issues", #"{"page":2}"#)
        lines.response(4, text: "[]")
        lines.messages += record
        let backend = lines.trail.backend
        #expect(backend.exchanges.map(\.filtered.count) == [0, 1])
        #expect(backend.unplaced == 1)
    }
}
