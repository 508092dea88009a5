import GuardEngine
import Testing

@testable import Replay

/// Which request is whose call.
@Suite struct CallMatchingTests {
    /// The texts of the results that calls got, by call.
    private static func results(_ lines: TrailLines) -> [String?] {
        lines.trail.answers.map { answer in
            answer.flatMap { HostJSON.parse($0) }?["content"]?.elements?.first?["text"]?.text
        }
    }

    @Test func argumentsDecide() {
        var lines = TrailLines()
        lines.begin(1, "read", #"{"n":1}"#)
        lines.begin(2, "read", #"{"n":2}"#)
        lines.request(3, "read", #"{"n":2}"#, id: 1)
        lines.request(4, "read", #"{ "n" : 1 }"#, id: 2)
        lines.response(5, text: "two", id: 1)
        lines.response(6, text: "one", id: 2)
        lines.answer(7, "read")
        lines.answer(8, "read")
        #expect(Self.results(lines) == ["one", "two"])
        #expect(lines.trail.calls.map(\.server) == ["github", "github"])
    }

    /// A refused call sends no request: that of an equal call later is not its own.
    @Test func refusedCallsTakeNothing() {
        var lines = TrailLines()
        lines.begin(1, "write", #"{"n":1}"#)
        lines.fail(2, "write", "DIFC Violation: agent may not write")
        lines.begin(3, "write", #"{"n":1}"#)
        lines.request(4, "write", #"{"n":1}"#)
        lines.response(5, text: "done")
        lines.answer(6, "write")
        #expect(Self.results(lines) == [nil, "done"])
    }

    @Test(arguments: [
        "guard session initialization failed: x", "guard labeling failed: x",
        "tool call limit reached for write", "rate limit circuit breaker is OPEN",
        #"tool "write" is not in the allowed-tools list for this server"#,
    ])
    func callsThatEndBeforeTheBackend(error: String) {
        var lines = TrailLines()
        lines.begin(1, "write")
        lines.fail(2, "write", error)
        lines.begin(3, "write")
        lines.request(4, "write")
        lines.response(5, text: "done")
        lines.answer(6, "write")
        #expect(Self.results(lines) == [nil, "done"])
    }

    /// A request from before a call is not the call's, whoever left it.
    @Test func requestsFromBeforeAreNot() {
        var lines = TrailLines()
        lines.request(1, "read")
        lines.response(2, text: "early")
        lines.begin(3, "read")
        lines.request(4, "read")
        lines.response(5, text: "late")
        lines.answer(6, "read")
        #expect(Self.results(lines) == ["late"])
    }

    /// The two logs' clocks may differ by a little.
    @Test(arguments: [(0.04, true), (0.2, false)]) func clocksDiffer(by seconds: Double, isOwn: Bool) {
        var lines = TrailLines()
        lines.begin(3, "read")
        lines.request(3 - seconds, "read")
        lines.response(4, text: "X")
        lines.answer(5, "read")
        #expect(Self.results(lines) == [isOwn ? "X" : nil])
    }

    /// Redaction has changed the arguments in one log: then order decides, which is said.
    @Test func redactedArguments() {
        var lines = TrailLines()
        lines.begin(1, "write", #"{"body":"token=[REDACTED]"#)
        lines.request(2, "write", #"{"body":"to be or not"}"#)
        lines.response(3, text: "done")
        lines.answer(4, "write")
        let trail = lines.trail
        #expect(Self.results(lines) == ["done"])
        #expect(trail.calls.map(\.isExchangeByOrder) == [true])
    }

    /// Arguments that nothing has changed do not match by order.
    @Test func otherArgumentsAreOtherCalls() {
        var lines = TrailLines()
        lines.begin(1, "write", #"{"n":1}"#)
        lines.request(2, "write", #"{"n":2}"#)
        lines.response(3, text: "done")
        lines.answer(4, "write")
        #expect(Self.results(lines) == [nil])
    }

    /// An agent may read a repository as a guard looks it up; the guard asks first.
    @Test func theAgentsOwnRequestComesLast() {
        var lines = TrailLines()
        let arguments = #"{"perPage":10,"query":"repo:larkspur/fences"}"#
        lines.begin(1, "search_repositories", arguments)
        lines.request(2, "search_repositories", arguments)
        lines.response(3, text: #"{"items":[{"full_name":"larkspur/fences","private":false}],"n":1}"#)
        lines.request(4, "search_repositories", arguments)
        lines.response(5, text: #"{"items":[{"full_name":"larkspur/fences","private":false}],"n":2}"#)
        lines.answer(6, "search_repositories")
        let trail = lines.trail
        #expect(trail.calls[0].exchange == 1)
        #expect(trail.backend.exchanges.map(\.isTaken) == [false, true])
    }

    @Test func twinsAreTakenInOrder() {
        var lines = TrailLines()
        lines.begin(1, "read")
        lines.begin(1.5, "read")
        lines.request(2, "read", id: 1)
        lines.request(3, "read", id: 2)
        lines.response(4, text: "one", id: 1)
        lines.response(5, text: "two", id: 2)
        lines.answer(6, "read")
        lines.answer(7, "read")
        #expect(Self.results(lines) == ["one", "two"])
        // Which is which nobody knows.
        #expect(lines.trail.calls.allSatisfy { $0.isExchangeByOrder && $0.hasTwin })
    }

    @Test func withoutATextLogTheRequestsAreTheCalls() {
        var lines = TrailLines()
        lines.ask(1, visibilityOf: "larkspur/fences")
        lines.tell(2, visibilityOf: "larkspur/fences")
        lines.request(3, "list_issues")
        lines.response(4, text: "[]")
        let trail = lines.trail
        #expect(!trail.hasText)
        #expect(trail.calls.map(\.tool) == ["list_issues"])
        #expect(trail.calls.map(\.end) == [.unknown])
    }
}
