import Findings
import Foundation
import LogParsing
import TestSupport
import Testing

@Suite struct RPCMessagesTests {
    private let head = #""timestamp":"2026-08-22T17:41:09.871Z","#
    private let request =
        #""event":"rpc_request","_schema":"rpc-message/v2","direction":"OUT","server_id":"github","#
    private let response =
        #""event":"rpc_response","_schema":"rpc-message/v2","direction":"IN","server_id":"github","#

    private func read(_ text: String) -> GatewayParse { gatewayParse(text, as: RPCMessages.descriptor) }

    private func one(_ text: String) throws -> RPCMessage {
        let result = read(text)
        #expect(result.statistics.rejected == 0)
        return try #require(result.messages.first)
    }

    private func call(_ tool: String, _ arguments: String) throws -> RPCMessage {
        try one(
            "{\(head)\(request)\"method\":\"tools/call\",\"payload\":{\"jsonrpc\":\"2.0\","
                + "\"method\":\"tools/call\",\"params\":{\"arguments\":\(arguments),\"name\":\"\(tool)\"}}}\n"
        )
    }

    private func answer(text: String, rest: String = "") throws -> RPCMessage {
        let data = try JSONEncoder().encode(text)
        return try one(
            "{\(head)\(response)\"payload\":{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":"
                + "[{\"type\":\"text\",\"text\":\(String(decoding: data, as: UTF8.self))}]\(rest)}}}\n")
    }

    @Test func aRequestOfTheSecondGeneration() throws {
        let line =
            #"{"timestamp":"2026-08-22T17:41:09.871Z","event":"rpc_request","_schema":"rpc-message/v2","direction":"OUT","server_id":"github","method":"tools/call","payload":{"jsonrpc":"2.0","method":"tools/call","params":{"arguments":{"owner":"Octo","repo":"Demo"},"name":"list_issues"}}}"#
        let message = try one(line + "\n")
        #expect(message.schema == .v2)
        #expect(message.direction == .request)
        #expect(message.timestamp?.iso8601 == "2026-08-22T17:41:09.871Z")
        #expect(message.server == "github")
        #expect(message.method == "tools/call")
        #expect(message.tool == "list_issues")
        #expect(message.requestedRepository == "octo/demo")
        #expect(message.guardLookup == nil)
        #expect(message.id == nil)
        #expect(message.size == line.utf8.count)
        #expect(!message.isPayloadIncomplete)
    }

    @Test func aResponseOfTheSecondGeneration() throws {
        let message = try one(
            #"{"timestamp":"2026-08-22T17:41:10.233Z","event":"rpc_response","_schema":"rpc-message/v2","direction":"IN","server_id":"github","payload":{"jsonrpc":"2.0","id":1,"result":{"content":[{"type":"text","text":"[{\"number\":7}]"}]}}}"#
        )
        #expect(message.direction == .response)
        #expect(message.id == "1")
        #expect(message.method == nil)
        #expect(message.responseItems == 1)
        #expect(message.responseRepositories == [:])
        #expect(message.errorText == nil)
        #expect(!message.isPayloadIncomplete)
    }

    @Test func aTransportError() throws {
        let message = try one(
            #"{"timestamp":"2026-08-22T17:41:11.002Z","event":"rpc_response","_schema":"rpc-message/v2","direction":"IN","server_id":"github","error":"calling \"tools/call\": context deadline exceeded","payload":{"_error":"invalid JSON","_raw":""}}"#
        )
        #expect(message.transportError == "calling \"tools/call\": context deadline exceeded")
        #expect(message.isPayloadIncomplete)
    }

    @Test func agentTagsOfSinkServers() throws {
        let message = try one(
            #"{"timestamp":"2026-08-22T17:42:00.100Z","event":"rpc_request","_schema":"rpc-message/v2","direction":"OUT","server_id":"safeoutputs","method":"tools/call","agent_secrecy":["private:octo/demo"],"agent_integrity":["approved:octo/demo","none:octo/demo"],"payload":{"jsonrpc":"2.0","method":"tools/call","params":{"arguments":{},"name":"create_issue"}}}"#
        )
        #expect(message.agentSecrecy == ["private:octo/demo"])
        #expect(message.agentIntegrity == ["approved:octo/demo", "none:octo/demo"])
        #expect(message.tool == "create_issue")
    }

    @Test func rowsOfTheFirstGeneration() throws {
        let result = read(
            """
            {"timestamp":"2026-04-16T03:30:19.822175937Z","direction":"OUT","type":"REQUEST","server_id":"github","method":"tools/list","payload":{"jsonrpc":"2.0","method":"tools/list","params":null}}
            {"timestamp":"2026-04-16T03:30:19.9395Z","direction":"IN","type":"RESPONSE","server_id":"github","payload":{"id":"a-1","jsonrpc":"2.0","result":{"tools":[{"name":"a"},{"name":"b"}]}}}
            {"timestamp":"2026-04-16T03:30:20Z","type":"DIFC_FILTERED","server_id":"github","tool_name":"list_issues","description":"issue:octo/demo#7","reason":"because","secrecy_tags":null,"integrity_tags":["none:octo/demo"],"number":"7"}

            """)
        #expect(result.statistics.parsed == 3)
        #expect(result.messages.map(\.schema) == [.v1, .v1])
        #expect(result.messages.first?.method == "tools/list")
        #expect(result.messages.first?.timestamp?.nanoseconds == 1_776_310_219_822_175_937)
        #expect(result.messages.last?.advertisedTools == 2)
        #expect(result.messages.last?.id == "a-1")
        guard case .filteredItem(let item) = result.records.last else {
            Issue.record("no filtered item")
            return
        }
        #expect(item.secrecy == nil)
        #expect(item.integrity == ["none:octo/demo"])
        #expect(item.number == "7")
    }

    @Test func aFilteredItemOfTheSecondGeneration() {
        let result = read(
            #"{"timestamp":"2026-08-22T17:41:10.301Z","event":"difc_filtered","_schema":"difc-filtered/v2","server_id":"github","tool_name":"list_issues","description":"issue:octo/demo#7","reason":"Resource 'issue:octo/demo#7' has lower integrity than agent requires. The agent cannot read data with integrity below \"approved\".","secrecy_tags":[],"integrity_tags":["none:octo/demo","unapproved:octo/demo"],"author_association":"NONE","author_login":"mallory","html_url":"https://github.com/octo/demo/issues/7","number":"7","sha":"0123"}"#
        )
        var item = FilteredItem(
            timestamp: Timestamp(
                year: 2026, month: 8, day: 22, hour: 17, minute: 41, second: 10, nanosecond: 301_000_000),
            server: "github", tool: "list_issues", description: "issue:octo/demo#7",
            reason:
                "Resource 'issue:octo/demo#7' has lower integrity than agent requires. "
                + "The agent cannot read data with integrity below \"approved\".")
        item.secrecy = []
        item.integrity = ["none:octo/demo", "unapproved:octo/demo"]
        item.authorAssociation = "NONE"
        item.authorLogin = "mallory"
        item.url = "https://github.com/octo/demo/issues/7"
        item.number = "7"
        item.sha = "0123"
        #expect(result.records == [.filteredItem(item)])
    }

    @Test func anUnrecognizedEndpoint() {
        let result = read(
            #"{"timestamp":"2026-08-22T17:41:10.301Z","event":"unrecognized_endpoint_passthrough","_schema":"difc-event/v1","method":"GET","path":"/users/octo","action":"passthrough_with_empty_labels","note":"…"}"#
        )
        #expect(
            result.records == [
                .unrecognizedEndpoint(
                    UnrecognizedEndpoint(
                        timestamp: Timestamp(
                            year: 2026, month: 8, day: 22, hour: 17, minute: 41, second: 10,
                            nanosecond: 301_000_000), method: "GET", path: "/users/octo"))
            ])
    }

    @Test func kindsAreFoundBySchemaThenEventThenTypeWithoutCase() {
        let result = read(
            """
            {"_schema":"RPC-Message/v3","direction":"out","server_id":"a","payload":{}}
            {"_schema":"rpc-message/v2","event":"RPC_RESPONSE","server_id":"b","payload":{}}
            {"event":"Rpc_Request","type":"RESPONSE","server_id":"c","payload":{}}
            {"type":"response","server_id":"d","payload":{}}
            {"_schema":"difc-filtered/v9","server_id":"e"}

            """)
        #expect(result.messages.map(\.server) == ["a", "b", "c", "d"])
        #expect(result.messages.map(\.direction) == [.request, .response, .request, .response])
        #expect(result.messages.map(\.schema) == [.v2, .v2, .v2, .v1])
        #expect(result.records.count == 5)
    }

    @Test func unknownKindsAreCountedNotDropped() {
        let result = read(
            """
            {"event":"rpc_unknown","_schema":"rpc-message/v2","server_id":"a","payload":{}}
            {"event":"token_steering"}
            {"_schema":"difc-event/v1","event":"something_new"}
            {"_schema":"other/v1"}
            {}
            {"type":"REQUEST","payload":{}}

            """)
        #expect(result.records.isEmpty)
        #expect(
            result.statistics.unknownKinds == [
                "rpc_unknown": 1, "token_steering": 1, "something_new": 1, "other/v1": 1, "(none)": 1,
            ])
        #expect(result.statistics.rejected == 1)
        #expect(result.statistics.firstRejects.first?.line == 6)
    }

    @Test func lookupsOfTheGuardHaveExactShapes() throws {
        #expect(
            try call("search_repositories", #"{"perPage":10,"query":"repo:Octo/Demo"}"#).guardLookup
                == .repositoryVisibility(repository: "octo/demo"))
        #expect(
            try call(
                "issue_read", #"{"issue_number":"7","method":"get","owner":"octo","repo":"demo"}"#
            ).guardLookup == .issue(repository: "octo/demo", number: "7"))
        #expect(
            try call(
                "pull_request_read", #"{"method":"get","owner":"octo","pullNumber":"9","repo":"demo"}"#
            ).guardLookup == .pullRequest(repository: "octo/demo", number: "9"))
    }

    @Test(arguments: [
        ("search_repositories", #"{"perPage":5,"query":"repo:octo/demo"}"#),
        ("search_repositories", #"{"perPage":10,"query":"repo:octo/demo language:go"}"#),
        ("search_repositories", #"{"perPage":10,"query":"octo/demo"}"#),
        ("search_repositories", #"{"perPage":10,"query":"repo:octo"}"#),
        ("search_repositories", #"{"page":1,"perPage":10,"query":"repo:octo/demo"}"#),
        ("search_repositories", #"{"query":"repo:octo/demo"}"#),
        ("search_issues", #"{"perPage":10,"query":"repo:octo/demo"}"#),
        ("issue_read", #"{"issue_number":7,"method":"get","owner":"octo","repo":"demo"}"#),
        ("issue_read", #"{"issue_number":"7","method":"get_comments","owner":"octo","repo":"demo"}"#),
        ("issue_read", #"{"issue_number":"x","method":"get","owner":"octo","repo":"demo"}"#),
        ("issue_read", #"{"issue_number":"7","method":"get","owner":"octo","page":1,"repo":"demo"}"#),
        ("issue_read", #"{"method":"get","owner":"octo","pullNumber":"9","repo":"demo"}"#),
        ("pull_request_read", #"{"method":"get","owner":"octo","pullNumber":9,"repo":"demo"}"#),
        ("pull_request_read", #"{"issue_number":"9","method":"get","owner":"octo","repo":"demo"}"#),
    ])
    func callsOfAnyOtherShapeAreTheAgents(tool: String, arguments: String) throws {
        let message = try call(tool, arguments)
        #expect(message.guardLookup == nil)
        #expect(message.tool == tool)
    }

    @Test func requestedRepositoriesNeedBothPlainNames() throws {
        #expect(
            try call("x", #"{"owner":"a.b_c-D","repo":".github"}"#).requestedRepository == "a.b_c-d/.github")
        #expect(try call("x", #"{"owner":"a"}"#).requestedRepository == nil)
        #expect(try call("x", #"{"owner":"a/b","repo":"c"}"#).requestedRepository == nil)
        #expect(try call("x", #"{"owner":"","repo":"c"}"#).requestedRepository == nil)
        #expect(try call("x", #"{"owner":["a"],"repo":"c"}"#).requestedRepository == nil)
        #expect(try call("x", #"{"owner":"a\u0000","repo":"c"}"#).requestedRepository == nil)
    }

    @Test func aRequestThatRedactionBrokeKeepsItsTool() throws {
        let raw =
            #"{"jsonrpc":"2.0","method":"tools/call","params":{"arguments":{"key"=[REDACTED]},"name":"create_issue"}}"#
        let quoted = String(decoding: try JSONEncoder().encode(raw), as: UTF8.self)
        let message = try one(
            "{\(head)\(request)\"method\":\"tools/call\",\"payload\":{\"_error\":\"invalid JSON\",\"_raw\":\(quoted)}}"
        )
        #expect(message.isPayloadIncomplete)
        #expect(message.tool == "create_issue")
        let other = try one(
            "{\(head)\(request)\"method\":\"tools/call\",\"payload\":{\"_error\":\"invalid JSON\",\"_raw\":\"x\"}}"
        )
        #expect(other.tool == nil)
    }

    @Test func errorsOfTools() throws {
        let message = try answer(
            text: "403 Resource not accessible by integration", rest: ",\"isError\":true")
        #expect(message.isToolError)
        #expect(message.errorText == "403 Resource not accessible by integration")
        #expect(message.responseItems == nil)
        #expect(!message.isPayloadIncomplete)
        #expect(try answer(text: "all is well").errorText == nil)
        let long = try answer(text: String(repeating: "é", count: 5000), rest: ",\"isError\":true")
        #expect(long.errorText?.utf8.count == 4096)
    }

    @Test(arguments: ["[Filtered] 1 item(s)", "[DIFC] 2 item(s)", "data [x] and [Filtered] 3 item(s)"])
    func noticesOfRemovedItems(text: String) throws {
        #expect(try answer(text: text).errorText == text)
    }

    @Test func aNoticeBehindTheData() throws {
        let message = try one(
            "{\(head)\(response)\"payload\":{\"id\":1,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"[]\"},"
                + "{\"type\":\"text\",\"text\":\"[Filtered] 1 item(s)\"}]}}}")
        #expect(message.errorText == "[Filtered] 1 item(s)")
        #expect(message.responseItems == 0)
    }

    @Test func errorsOfTheProtocol() throws {
        let message = try one(
            "{\(head)\(response)\"payload\":{\"jsonrpc\":\"2.0\",\"id\":4,\"error\":{\"code\":-32602,\"message\":\"no\"}}}"
        )
        #expect(message.protocolError == .init(code: -32602, message: "no"))
        #expect(message.errorText == "no")
        #expect(message.id == "4")
    }

    @Test(arguments: [
        (-32001, "access_denied"), (-32002, "repo_not_allowed"), (-32003, "insufficient_permissions"),
        (-32004, "private_repo_denied"), (-32005, "blocked_user"), (-32006, "integrity_below_minimum"),
    ])
    func guardErrorsOfForeignGateways(code: Int, reason: String) {
        let result = read(
            "{\(head)\(response)\"payload\":{\"id\":4,\"error\":{\"code\":\(code),\"message\":\"no\","
                + "\"data\":{\"repository\":\"o/r\"}}}}")
        #expect(result.records.count == 2)
        guard case .guardBlocked(let blocked) = result.records.last else {
            Issue.record("no block")
            return
        }
        #expect(blocked.code == code)
        #expect(blocked.reason == reason)
        #expect(blocked.repository == "o/r")
        #expect(blocked.server == "github")
    }

    @Test func theReasonOfAGuardErrorWins() {
        let result = read(
            "{\(head)\(response)\"payload\":{\"id\":4,\"error\":{\"code\":-32001,\"message\":\"no\",\"data\":{\"reason\":\"own\"}}}}"
        )
        guard case .guardBlocked(let blocked) = result.records.last else {
            Issue.record("no block")
            return
        }
        #expect(blocked.reason == "own")
        #expect(read("{\(response)\"payload\":{\"error\":{\"code\":-32000}}}").records.count == 1)
        #expect(read("{\(response)\"payload\":{\"error\":{\"code\":-32007}}}").records.count == 1)
    }

    @Test(
        arguments: [
            (
                #"[{"full_name":"Octo/Demo"},{"full_name":"octo/demo"},{"full_name":"a/b"}]"#,
                ["octo/demo": 2, "a/b": 1], 3
            ),
            (
                #"{"total_count":2,"items":[{"repository_url":"https://api.github.com/repos/o/r"},{"repository_url":"https://ghes.example/api/v3/repos/O/r"}]}"#,
                ["o/r": 2], 2
            ),
            (
                #"[{"html_url":"https://github.com/o/r/issues/1"},{"html_url":"https://ghes.example/o/r/pull/2"},{"html_url":"https://github.com/o/r/commit/abc"},{"html_url":"https://github.com/o/r/blob/main/x"},{"html_url":"https://github.com/o/r/tree/main"},{"html_url":"https://github.com/o/r/releases/tag/v1"}]"#,
                ["o/r": 6], 6
            ),
            (
                #"[{"html_url":"https://github.com/o"},{"html_url":"https://github.com/o/r"},{"html_url":"https://github.com/o/r/wiki/x"},{"html_url":"nonsense"}]"#,
                [:], 4
            ),
            (
                #"[{"html_url":"https://github.com/evil/repo/issues/1","repository_url":"https://api.github.com/repos/o/r"}]"#,
                ["o/r": 1], 1
            ),
            (
                #"[{"repository":{"full_name":"o/r"},"path":"x"},{"base":{"repo":{"full_name":"o/r"}}}]"#,
                ["o/r": 2], 2
            ),
            (#"[{"body":"{\"full_name\":\"evil/repo\"}","user":{"full_name":"evil/user"}}]"#, [:], 1),
            (#"{"issues":[{"html_url":"https://github.com/o/r/issues/1"}],"pageInfo":{}}"#, ["o/r": 1], 1),
            (#"{"items":[]}"#, [:], 0),
            ("[]", [:], 0),
            ("[1,\"x\",null,[]]", [:], 4),
        ] as [(String, [String: Int], Int)])
    func itemsAreCountedForTheirOwnRepository(text: String, expected: [String: Int], items: Int) throws {
        let message = try answer(text: text)
        #expect(message.responseRepositories == expected)
        #expect(message.responseItems == items)
        #expect(!message.isPayloadIncomplete)
    }

    @Test(arguments: [
        #"{"html_url":"https://github.com/O/R/pull/1","labels":[{"name":"x"}],"base":{"repo":{"full_name":"o/other"}}}"#,
        #"{"full_name":"o/r","topics":["a"]}"#,
        "  {\"repository\":{\"full_name\":\"o/r\"}}",
    ])
    func aSingleObjectCountsOnceAndIsNoList(text: String) throws {
        let message = try answer(text: text)
        #expect(message.responseRepositories == ["o/r": 1])
        #expect(message.responseItems == nil)
    }

    @Test func namesThatAreNoRepositoriesCountForNothing() throws {
        for name in ["o", "o/", "/r", "o/r/x", "o r/x", "o/\u{202E}r", ""] {
            let message = try answer(text: "[{\"full_name\":\"\(name)\"}]")
            #expect(message.responseRepositories.isEmpty, "\(name)")
        }
    }

    @Test func countsAreBounded() throws {
        let many = (0..<400).map { "{\"full_name\":\"o/r\($0)\"}" }.joined(separator: ",")
        let message = try answer(text: "[\(many)]")
        #expect(message.responseRepositories.count == 256)
        #expect(message.responseItems == 400)
        let huge = try answer(text: "[" + String(repeating: #"{"full_name":"o/r"},"#, count: 12_000) + "{}]")
        #expect(huge.responseItems == 12_001)
        #expect(huge.responseRepositories == ["o/r": 10_000])
    }

    @Test func innerTextThatIsCutMakesThePayloadIncomplete() throws {
        #expect(try answer(text: #"[{"full_name":"o/r"},{"full"#).isPayloadIncomplete)
        #expect(try answer(text: "[Filtered] text").isPayloadIncomplete == false)
        #expect(try answer(text: "{not json").isPayloadIncomplete == false)
        // A line far beyond the limit is read in parts: its long text is missing, its envelope is not.
        let item = #"{\"full_name\":\"o/r\",\"body\":\"\#(String(repeating: "x", count: 1000))\"}"#
        let text = "[" + Array(repeating: item, count: 6000).joined(separator: ",") + "]"
        let line =
            "{\(head)\(response)\"payload\":{\"id\":1,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"\(text)\"}]}}}\n"
        let result = gatewayParse(Array(line.utf8), as: RPCMessages.descriptor, chunk: 65_536)
        let message = try #require(result.messages.first)
        #expect(message.isPayloadIncomplete)
        #expect(message.size == line.utf8.count - 1)
        #expect(result.statistics.repaired == 1)
    }

    @Test func theFormatIsRecognised() {
        let sniff = RPCMessages.descriptor.sniff
        #expect(sniff(Array("{\(head)\(request)\"payload\":{}}\n".utf8).span) == .yes)
        #expect(sniff(Array(#"{"type":"RESPONSE","server_id":"x"}"#.utf8).span) == .yes)
        #expect(sniff(Array(#"{"server_id":"x"}"#.utf8).span) == .maybe)
        #expect(sniff(Array(#"{"host":"x"}"#.utf8).span) == .no)
        #expect(sniff(Array("[2026-08-22T17:41:09.871Z] [INFO] [x] y".utf8).span) == .no)
        #expect(sniff([UInt8]().span) == .no)
    }

    @Test func mutatedFilesNeverCrashAndKeepTheirCounts() {
        var generator = SeededGenerator(seed: 77)
        let seed = Array(
            """
            {\(head)\(request)"method":"tools/call","payload":{"jsonrpc":"2.0","method":"tools/call","params":{"arguments":{"issue_number":"7","method":"get","owner":"octo","repo":"demo"},"name":"issue_read"}}}
            {\(head)\(response)"payload":{"id":1,"result":{"content":[{"type":"text","text":"{\\"items\\":[{\\"full_name\\":\\"o/r\\"},{\\"html_url\\":\\"https://github.com/o/r/issues/1\\"}]}"}],"isError":false}}}
            {\(head)\(response)"payload":{"id":1,"error":{"code":-32001,"message":"m","data":{"reason":"r"}}}}
            {"type":"DIFC_FILTERED","server_id":"s","tool_name":"t","description":"d","reason":"r","integrity_tags":["a"],"number":7}

            """.utf8)
        for _ in 0..<gatewayFuzzCount {
            let bytes = Mutation.mutate(seed, using: &generator)
            let whole = gatewayParse(bytes, as: RPCMessages.descriptor)
            let split = gatewayParse(bytes, as: RPCMessages.descriptor, chunk: 1)
            #expect(whole.records == split.records)
            #expect(whole.statistics == split.statistics)
            #expect(whole.records.count >= whole.statistics.parsed)
        }
    }

    @Test(.enabled(if: Fixtures.shared != nil)) func aRealFileOfTheFirstGeneration() throws {
        let url = try #require(Fixtures.shared).appendingPathComponent(
            "samples/luxury-run-21823619609/mcp-logs/rpc-messages.jsonl")
        let result = gatewayParse([UInt8](try Data(contentsOf: url)), as: RPCMessages.descriptor)
        #expect(result.statistics.parsed == 4)
        #expect(result.statistics.rejected == 0)
        #expect(result.statistics.repaired == 0)
        #expect(result.messages.map(\.direction) == [.request, .request, .response, .response])
        #expect(result.messages.allSatisfy { $0.schema == .v1 })
        #expect(result.messages.compactMap(\.advertisedTools).count == 2)
    }
}

@Suite struct GatewayJSONLTests {
    private func read(_ text: String) -> GatewayParse { gatewayParse(text, as: GatewayJSONL.descriptor) }

    @Test func callsAsDocumented() {
        let result = read(
            """
            {"timestamp":"2026-05-01T10:00:00Z","level":"info","event":"tool_call","server_name":"github","tool_name":"list_issues","duration":12.5,"status":"success","input_size":1,"output_size":2}
            {"timestamp":"2026-05-01T10:00:01Z","event":"rpc_call","server_id":"github","method":"tools/list","duration":3,"status":"error","message":"it broke"}
            {"timestamp":"2026-05-01T10:00:02Z","event":"request","server_name":"a","server_id":"b","tool_name":"t","error":"e"}

            """)
        let calls = result.records.compactMap { record -> GatewayCall? in
            if case .gatewayCall(let call) = record { call } else { nil }
        }
        #expect(calls.map(\.server) == ["github", "github", "a"])
        #expect(calls.map(\.tool) == ["list_issues", "tools/list", "t"])
        #expect(calls.map(\.durationMilliseconds) == [12.5, 3, nil])
        #expect(calls.map(\.status) == ["success", "error", nil])
        #expect(calls.map(\.error) == [nil, "it broke", "e"])
        #expect(calls.first?.timestamp?.iso8601 == "2026-05-01T10:00:00.000Z")
        #expect(result.statistics.parsed == 3)
    }

    @Test func guardEvents() {
        let result = read(
            """
            {"timestamp":"2026-05-01T10:00:00Z","type":"DIFC_FILTERED","server_id":"github","tool_name":"t","description":"d","reason":"r"}
            {"timestamp":"2026-05-01T10:00:00Z","type":"GUARD_POLICY_BLOCKED","server_id":"s","server_name":"n","tool_name":"t","reason":"r"}
            {"type":"GUARD_POLICY_BLOCKED","server_name":"n","message":"m"}

            """)
        #expect(result.statistics.parsed == 3)
        guard case .filteredItem(let item) = result.records[0],
            case .guardBlocked(let first) = result.records[1],
            case .guardBlocked(let second) = result.records[2]
        else {
            Issue.record("other records than expected")
            return
        }
        #expect(item.description == "d")
        #expect(first.server == "s")
        #expect(first.tool == "t")
        #expect(first.reason == "r")
        #expect(second.server == "n")
        #expect(second.reason == "m")
    }

    @Test func rowsOfRPCMessagesAreReadToo() {
        let result = read(
            """
            {"timestamp":"2026-04-16T03:30:19.8Z","direction":"OUT","type":"REQUEST","server_id":"github","method":"tools/list","payload":{"jsonrpc":"2.0","method":"tools/list","params":null}}
            {"timestamp":"2026-04-16T03:30:19.9Z","event":"rpc_response","_schema":"rpc-message/v2","direction":"IN","server_id":"github","payload":{"id":1}}
            {"timestamp":"2026-04-16T03:30:19.9Z","event":"request","server_id":"github","method":"tools/list","payload":{"jsonrpc":"2.0","method":"tools/list"}}

            """)
        #expect(result.messages.map(\.direction) == [.request, .response, .request])
    }

    @Test func otherRowsAreCountedByTheirKind() {
        let result = read("{\"event\":\"token_steering\"}\n{\"type\":\"X\"}\n{\"level\":\"info\"}\n{\n")
        #expect(result.statistics.unknownKinds == ["token_steering": 1, "X": 1, "(none)": 1])
        #expect(result.statistics.rejected == 1)
        #expect(result.records.isEmpty)
    }

    @Test func theFormatIsRecognised() {
        let sniff = GatewayJSONL.descriptor.sniff
        #expect(sniff(Array(#"{"event":"tool_call","server_name":"x"}"#.utf8).span) == .yes)
        #expect(sniff(Array(#"{"server_name":"x"}"#.utf8).span) == .maybe)
        #expect(sniff(Array("text".utf8).span) == .no)
    }

    @Test func mutatedFilesNeverCrash() {
        var generator = SeededGenerator(seed: 78)
        let seed = Array(
            #"{"timestamp":"2026-05-01T10:00:00Z","event":"tool_call","server_name":"g","tool_name":"t","duration":12.5,"status":"error","error":"e"}"#
                .utf8)
        for _ in 0..<gatewayFuzzCount {
            let bytes = Mutation.mutate(seed, using: &generator)
            let result = gatewayParse(bytes, as: GatewayJSONL.descriptor)
            #expect(result.statistics.bytes == Int64(bytes.count))
            #expect(result.records.count == result.statistics.parsed)
        }
    }
}
