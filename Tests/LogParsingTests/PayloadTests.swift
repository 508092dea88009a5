import Foundation
import LogParsing
import TestSupport
import Testing

/// Formats of the gateway, the only ones whose records carry payloads.
private let gatewayFormats = [
    RPCMessages.descriptor, GatewayJSONL.descriptor, GatewayLog.descriptor, ProxyLog.descriptor,
    ServerLog.descriptor, GatewayStderr.descriptor,
]

extension Record {
    fileprivate var withoutPayload: Record {
        switch self {
        case .rpc(var message):
            message.payload = nil
            return .rpc(message)
        case .gatewayLog(var record):
            record.payload = nil
            return .gatewayLog(record)
        default: return self
        }
    }

    fileprivate var hasPayload: Bool {
        switch self {
        case .rpc(let message): message.payload != nil
        case .gatewayLog(let record): record.payload != nil
        default: false
        }
    }
}

/// Reads `bytes` with and without payloads: apart from these, and from further messages of guests, the records are the
/// same. Gives what was read with payloads.
@discardableResult
private func compare(_ bytes: [UInt8], as descriptor: FormatDescriptor, _ comment: Comment) -> GatewayParse {
    let plain = gatewayParse(bytes, as: descriptor)
    let kept = gatewayParse(bytes, as: descriptor, keepsPayloads: true)
    #expect(plain.statistics == kept.statistics, comment)
    #expect(plain.records.allSatisfy { !$0.hasPayload }, comment)
    var next = 0
    for (index, record) in kept.records.enumerated() {
        if next < plain.records.count, record.withoutPayload == plain.records[next],
            kept.collector.positions[index] == plain.collector.positions[next]
        {
            next += 1
        } else if case .gatewayLog(let log) = record, case .guardMessage = log.event {
            #expect(log.payload == nil, comment)
        } else {
            Issue.record("\(comment): record \(index) is new: \(record)")
        }
    }
    #expect(next == plain.records.count, comment)
    return kept
}

@Suite struct PayloadTests {
    @Test func filesOfRunsGiveTheSameRecords() throws {
        let root = Fixtures.root.appendingPathComponent("runs")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
        var payloads = 0
        var count = 0
        for case let file as URL in files ?? .init() {
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
                continue
            }
            let bytes = [UInt8](try Data(contentsOf: file))
            for descriptor in gatewayFormats {
                let kept = compare(bytes, as: descriptor, "\(file.path) as \(descriptor.kind)")
                payloads += kept.records.count(where: \.hasPayload)
            }
            count += 1
        }
        #expect(count > 50)
        #expect(payloads > 100)
    }

    @Test(
        .enabled(if: Fixtures.shared != nil),
        arguments: [
            "mcpg-gateway-stderr-2026-03-02/gateway.log", "qa-aw-poc-2026-04/agent/mcp-logs/stderr.log",
            "qa-aw-poc-2026-04/agent/mcp-logs/mcp-gateway.log",
            "qa-aw-poc-2026-04/agent/mcp-logs/rpc-messages.jsonl",
            "luxury-run-21823619609/mcp-logs/rpc-messages.jsonl",
        ])
    func realFilesGiveTheSameRecords(path: String) throws {
        let bytes = try ParserRun.sample(path)
        for descriptor in gatewayFormats { compare(bytes, as: descriptor, "\(path) as \(descriptor.kind)") }
    }

    @Test func mutatedFilesGiveTheSameRecordsWhateverTheChunks() {
        var generator = SeededGenerator(seed: 47)
        let seeds = [
            Self.messages.joined(separator: "\n") + "\n", Self.log.joined(separator: "\n") + "\n",
            Self.standardError.joined(separator: "\n") + "\n",
        ].map { Array($0.utf8) }
        for round in 0..<gatewayFuzzCount {
            let bytes = Mutation.mutate(seeds[round % seeds.count], using: &generator)
            let descriptors: [FormatDescriptor] =
                switch round % seeds.count {
                case 0: [RPCMessages.descriptor, GatewayJSONL.descriptor]
                case 1: [GatewayLog.descriptor, ServerLog.descriptor]
                default: [GatewayStderr.descriptor]
                }
            for descriptor in descriptors {
                let whole = compare(bytes, as: descriptor, "round \(round)")
                let split = gatewayParse(
                    bytes, as: descriptor, chunk: Int.random(in: 1...40, using: &generator),
                    keepsPayloads: true)
                #expect(whole.records == split.records, "round \(round)")
                #expect(whole.statistics == split.statistics, "round \(round)")
            }
        }
    }

    static let messages = [
        #"{"timestamp":"2026-08-22T17:41:09.871Z","event":"rpc_request","_schema":"rpc-message/v2","direction":"OUT","server_id":"github","method":"tools/call","payload":{"jsonrpc":"2.0","method":"tools/call","params":{"arguments":{"owner":"octo","repo":"demo"},"name":"list_issues"}}}"#,
        #"{"timestamp":"2026-08-22T17:41:10.233Z","event":"rpc_response","_schema":"rpc-message/v2","direction":"IN","server_id":"github","payload":{"jsonrpc":"2.0","id":1,"result":{"content":[{"type":"text","text":"[{\"number\":7}]"}]}}}"#,
        #"{"timestamp":"2026-04-16T03:30:19.822175937Z","direction":"IN","type":"RESPONSE","server_id":"github","payload":{"_error":"invalid JSON","_raw":"{\"key\"=[REDACTED]"}}"#,
    ]

    static let log = [
        #"[2026-08-22T17:41:09.801Z] [DEBUG] [payload] Middleware processing tool call: tool=github___list_issues, queryID=0, session=k3, baseDir=/tmp"#,
        #"[2026-08-22T17:41:09.801Z] [INFO] [client] MCP tool call request, session=k3, tool=list_issues, args={"owner":"octo"}"#,
        #"[2026-08-22T17:41:09.801Z] [INFO] [difc] [github] Calling label_agent: session=k3, guard=github, policy={"allow-only":{}}"#,
        #"[2026-08-22T17:41:09.801Z] [DEBUG] [guard:wasm] [guard:github] INFO: >>> label_response called"#,
        #"[2026-08-22T17:41:09.801Z] [WARN] [guard] [github] Repo visibility lookup result for o/r: unknown (x)"#,
        #"[2026-08-22T17:41:09.801Z] [ERROR] [client] MCP tool call error, session=k3, tool=list_issues, error=a"#,
        "", "  b", "",
    ]

    static let standardError = [
        "2026/03/02 01:51:39 [DIFC] Calling label_agent: server=github, session=k, guard=g, policy={\"a\":1}",
        "guard:wasm [guard:github] INFO:     using path-based labeling with 5 paths +12µs",
        "guard:wasm [guard:github] WARN: Repo visibility lookup result for o/r: unknown (x) +12µs",
        "guard:wasm label_resource input JSON (8 bytes): {\"a\":1}", "x +1ms",
    ]
}

@Suite struct RPCPayloadTests {
    private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    private func one(_ row: String, as descriptor: FormatDescriptor = RPCMessages.descriptor) throws
        -> RPCMessage
    {
        let result = gatewayParse(row + "\n", as: descriptor, keepsPayloads: true)
        #expect(result.statistics.rejected == 0)
        return try #require(result.messages.first)
    }

    private func request(_ payload: String, method: String = "tools/call") -> String {
        #"{"event":"rpc_request","_schema":"rpc-message/v2","server_id":"github","method":"\#(method)","payload":\#(payload)}"#
    }

    private func response(_ payload: String, rest: String = "") -> String {
        #"{"event":"rpc_response","_schema":"rpc-message/v2","server_id":"github"\#(rest),"payload":\#(payload)}"#
    }

    @Test(arguments: [RPCMessages.descriptor, GatewayJSONL.descriptor].map(\.kind))
    func argumentsKeepTheirOrder(kind: ArtifactKind) throws {
        let descriptor = try #require(FormatRegistry.all.first { $0.kind == kind })
        let row = request(
            #"{"jsonrpc":"2.0","method":"tools/call","params":{"arguments": {"repo":"d\u0041", "owner" :"o", "n": 1.50}, "name":"t"}}"#
        )
        let payload = try #require(try one(row, as: descriptor).payload)
        #expect(text(payload.arguments) == #"{"repo":"dA","owner":"o","n":1.5}"#)
        #expect(payload.result == nil)
        #expect(!payload.isSanitised)
        #expect(!payload.isIncomplete)
        let first = try one(
            #"{"direction":"OUT","type":"REQUEST","server_id":"s","payload":{"method":"tools/call","params":{"name":"t","arguments":[]}}}"#,
            as: descriptor)
        #expect(text(first.payload?.arguments) == "[]")
    }

    @Test func onlyCallsAndAnswersHavePayloads() throws {
        #expect(
            try one(request(#"{"params":{"arguments":{}}}"#, method: "prompts/get")).payload == nil)
        let absent = try #require(try one(request(#"{"params":{"name":"t"}}"#)).payload)
        #expect(absent == RPCPayload())
        #expect(gatewayParse(request("{}") + "\n", as: RPCMessages.descriptor).messages.first?.payload == nil)
    }

    @Test func resultsAreWhole() throws {
        let payload = try #require(
            try one(response(#"{"id":1,"result":{"content":[{"type":"text","text":"[1,\"a\"]"}]}}"#)).payload)
        #expect(text(payload.result) == #"{"content":[{"type":"text","text":"[1,\"a\"]"}]}"#)
        #expect(payload.arguments == nil)
        #expect(!payload.isSanitised)
        let failed = try #require(try one(response(#"{"id":1,"error":{"code":-1}}"#)).payload)
        #expect(failed == RPCPayload())
    }

    @Test func redactionIsTold() throws {
        let inside = try #require(try one(response(#"{"result":{"a":["x [REDACTED] y"]}}"#)).payload)
        #expect(inside.isSanitised)
        #expect(text(inside.result) == #"{"a":["x [REDACTED] y"]}"#)
        let elsewhere = try #require(
            try one(response(#"{"id":"[REDACTED]","result":{"a":["REDACTED","[redacted]"]}}"#)).payload)
        #expect(!elsewhere.isSanitised)
        let name = try #require(
            try one(request(#"{"params":{"arguments":{"[REDACTED]":1},"name":"t"}}"#)).payload)
        #expect(name.isSanitised)
    }

    @Test func brokenPayloadsAreNotGuessedAt() throws {
        let wrapper = #"{"_error":"invalid JSON","_raw":"{\"arguments\":{},\"name\":\"t\"}"}"#
        for row in [request(wrapper), response(wrapper), response(wrapper, rest: #","error":"e""#)] {
            let payload = try #require(try one(row).payload)
            #expect(payload == RPCPayload(isSanitised: true))
        }
        let empty = #"{"_error":"invalid JSON","_raw":""}"#
        #expect(try one(response(empty, rest: #","error":"timeout""#)).payload == RPCPayload())
        #expect(try one(response(empty)).payload == RPCPayload(isSanitised: true))
        // A backend's own member of that name does not hide the result.
        let own = try #require(try one(response(#"{"_raw":"x","result":{}}"#)).payload)
        #expect(own.result == Array("{}".utf8))
        #expect(!own.isSanitised)
    }

    @Test func repairedLinesAreIncomplete() throws {
        let bytes = Array(response(#"{"result":{"a":"?"}}"#).utf8).map { $0 == 63 ? 0xFF : $0 }
        let result = gatewayParse(bytes + [10], as: RPCMessages.descriptor, keepsPayloads: true)
        let payload = try #require(result.messages.first?.payload)
        #expect(payload.isIncomplete)
        #expect(text(payload.result) == "{\"a\":\"\u{FFFD}\"}")
        #expect(result.statistics.repaired == 1)
        // The next line is whole again.
        let both = gatewayParse(
            bytes + [10] + Array(response(#"{"result":{}}"#).utf8), as: RPCMessages.descriptor,
            keepsPayloads: true)
        #expect(both.messages.map { $0.payload?.isIncomplete } == [true, false])
    }

    @Test func longLinesAreWhole() throws {
        let long = String(repeating: "abcdefghi\\n", count: 6 * 1024 * 1024 / 11)
        let row = response(#"{"result":{"content":[{"type":"text","text":"\#(long)"}]}}"#)
        #expect(row.utf8.count > 5 << 20)
        let bytes = Array((row + "\n" + row + "\n").utf8)
        for descriptor in [RPCMessages.descriptor, GatewayJSONL.descriptor] {
            let result = gatewayParse(bytes, as: descriptor, chunk: 512 * 1024, keepsPayloads: true)
            #expect(result.statistics.repaired == 0)
            #expect(result.messages.count == 2)
            for message in result.messages {
                let payload = try #require(message.payload)
                #expect(!payload.isIncomplete && !message.isPayloadIncomplete)
                #expect(payload.result == Array(#"{"content":[{"type":"text","text":"\#(long)"}]}"#.utf8))
            }
        }
        let plain = gatewayParse(bytes, as: RPCMessages.descriptor)
        #expect(plain.messages.map(\.isPayloadIncomplete) == [true, true])
    }

    @Test func linesBeyondTheLimitAreIncomplete() throws {
        let long = String(repeating: "x", count: 100_000)
        let row = response(#"{"result":{"a":"\#(long)"}}"#)
        let parser = JSONLinesParser(RPCMessagesFormat(keepsPayloads: true), lineLimit: 1000)
        let payload = try #require(gatewayRun(parser, Array((row + "\n").utf8)).messages.first?.payload)
        #expect(payload.isIncomplete)
        #expect((payload.result?.count ?? 0) < 70_000)
    }
}

@Suite struct TextPayloadTests {
    private func read(_ text: String, as descriptor: FormatDescriptor = GatewayLog.descriptor)
        -> [GatewayLogRecord]
    {
        gatewayParse(text, as: descriptor, keepsPayloads: true).logRecords
    }

    private func line(_ level: String, _ category: String, _ message: String) -> String {
        "[2026-08-22T17:41:09.801Z] [\(level)] [\(category)] \(message)\n"
    }

    private func payload(_ text: String) throws -> String? {
        let records = read(text)
        #expect(records.count == 1)
        return try #require(records.first).payload.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func payloadsAreWhatWasLogged() throws {
        #expect(
            try payload(
                line("INFO", "client", #"MCP tool call request, session=k, tool=t, args={"a": 1, "b":"x"}"#))
                == #"{"a": 1, "b":"x"}"#)
        #expect(
            try payload(line("INFO", "client", "MCP tool call response, session=k, tool=t, result=null"))
                == "null")
        #expect(
            try payload(
                line(
                    "INFO", "difc", #"[s] Calling label_agent: session=k, guard=g, policy={"allow-only":{}}"#)
            )
                == #"{"allow-only":{}}"#)
        #expect(
            try payload(
                line("INFO", "difc", #"[s] label_agent response: session=k, guard=g, response={"agent":{}}"#))
                == #"{"agent":{}}"#)
        #expect(
            try payload(line("DEBUG", "guard:wasm", #"label_response input JSON (7 bytes): {"a":1}"#))
                == #"{"a":1}"#)
        #expect(
            try payload(line("INFO", "difc", #"[s] [DIFC-FILTERED] {"server_id":"s","tool_name":"t"}"#))
                == nil)
        #expect(try payload(line("INFO", "startup", "MCPG Gateway version: v1")) == nil)
    }

    @Test func errorsKeepTheirLineEnds() throws {
        let error = "DIFC Violation: x\n\n  Required\n"
        let record = line("ERROR", "client", "MCP tool call error, session=k, tool=t, error=\(error)")
        let next = line("INFO", "startup", "MCPG Gateway version: v1")
        for text in [record + next, record] {
            let first = try #require(read(text).first)
            #expect(first.payload == Array(error.utf8))
            #expect(
                first.event == .callFailed(session: "k", tool: "t", error: "DIFC Violation: x\n\n  Required"))
        }
        #expect(
            try payload(line("ERROR", "client", "MCP tool call error, session=k, tool=t, error=")) == "")
    }

    @Test func standardErrorHasThemToo() throws {
        let records = read(
            "2026/03/02 01:51:39 [DIFC] Calling label_agent: server=s, session=k, guard=g, policy={\"a\":1}\n"
                + "guard:wasm LabelResource input JSON (7 bytes): {\"a\":2} +950µs\n"
                + "guard:wasm LabelResponse input JSON (9 bytes): {\"a\":\n3} +1ms\n",
            as: GatewayStderr.descriptor)
        #expect(
            records.map { $0.payload.map { String(decoding: $0, as: UTF8.self) } } == [
                "{\"a\":1}", "{\"a\":2}", "{\"a\":\n3}",
            ])
    }

    @Test func longLinesAreWhole() throws {
        let long = "[\"" + String(repeating: "0123456789", count: 6 * 1024 * 1024 / 10) + "\"]"
        let message = "MCP tool call response, session=k, tool=t, result=\(long)"
        let text = line("INFO", "client", message)
        let end = line("INFO", "startup", "MCPG Gateway version: v1")
        let bytes = Array((text + text + end).utf8)
        let result = gatewayParse(bytes, as: GatewayLog.descriptor, chunk: 512 * 1024, keepsPayloads: true)
        #expect(result.statistics.repaired == 0)
        #expect(result.logRecords.map { $0.payload?.count } == [long.utf8.count, long.utf8.count, nil])
        #expect(result.logRecords.first?.payload == Array(long.utf8))
        #expect(result.events == gatewayParse(bytes, as: GatewayLog.descriptor, chunk: 512 * 1024).events)
        let trace = "guard:wasm label_response input JSON (1 bytes): \(long) +1ms\n"
        let other = gatewayParse(
            Array(trace.utf8), as: GatewayStderr.descriptor, chunk: 512 * 1024, keepsPayloads: true)
        #expect(other.logRecords.first?.payload == Array(long.utf8))
    }

    @Test func cutMessagesHaveNoPayload() {
        let text = line(
            "INFO", "client",
            "MCP tool call response, session=k, tool=t, result=\(String(repeating: "x", count: 2000))")
        let next = line("INFO", "client", "MCP tool call response, session=k, tool=t, result=[]")
        let parser = LineParser(
            GatewayLogFormat(dialect: .gatewayLog, keepsPayloads: true), lineLimit: 1000, longLineHead: 500)
        let records = gatewayRun(parser, Array((text + next).utf8)).logRecords
        #expect(records.map(\.payload) == [nil, Array("[]".utf8)])
        let trace = "guard:wasm label_response input JSON (1 bytes): \(String(repeating: "x", count: 2000))"
        let other = LineParser(GatewayStderrFormat(keepsPayloads: true), lineLimit: 1000, longLineHead: 500)
        let found = gatewayRun(other, Array((trace + " +1ms\n").utf8)).logRecords
        #expect(found.count == 1)
        #expect(found.first?.payload == nil)
    }

    /// A record that goes on and on is cut at the limit, and says so by having no payload.
    @Test func recordsBeyondTheLimitHaveNoPayload() {
        let head = line("ERROR", "client", "MCP tool call error, session=k, tool=t, error=a")
        let piece = String(repeating: "y", count: 1 << 20) + "\n"
        let count = SourceContext.maximumPayload >> 20
        let text = Array((head + String(repeating: piece, count: count) + head).utf8)
        let records = gatewayParse(text, as: GatewayLog.descriptor, chunk: 1 << 20, keepsPayloads: true)
            .logRecords
        #expect(records.map(\.payload) == [nil, Array("a".utf8)])
    }

    @Test func everyLineOfAGuestIsAMessage() {
        func message(_ level: GatewayLogRecord.Level, _ text: String) -> GatewayEvent {
            .guardMessage(guardName: "github", level: level, text: text)
        }
        let text = [
            "INFO: >>> label_response called", "INFO:     using path-based labeling with 5 paths",
            "INFO:     path_output_preview={\"labeled_paths\":[]}", "INFO:     generated 1 labeled items",
            "INFO:     fallback labels: secrecy=[], integrity=[\"none\"]", "INFO:     tool_name=get_me",
            "DEBUG: Repo visibility lookup cache hit for o/r: private",
            "INFO: Repo visibility lookup result for o/r: public",
            "INFO: [integrity] o/r:issue: enrichment failed (x)", "INFO: x: limiting 250 items to 100",
        ].map { line("DEBUG", "guard:wasm", "[guard:github] \($0)") }.joined()
        let events = gatewayParse(text, as: GatewayLog.descriptor, keepsPayloads: true).events
        #expect(
            events == [
                message(.info, ">>> label_response called"),
                message(.info, "using path-based labeling with 5 paths"),
                message(.info, "path_output_preview={\"labeled_paths\":[]}"),
                message(.info, "generated 1 labeled items"),
                message(.info, "fallback labels: secrecy=[], integrity=[\"none\"]"),
                message(.info, "tool_name=get_me"),
                message(.debug, "Repo visibility lookup cache hit for o/r: private"),
                message(.info, "Repo visibility lookup result for o/r: public"),
                .guardLookupFailed(detail: "[integrity] o/r:issue: enrichment failed (x)"),
                .labellingTruncated(label: "x", items: 250),
            ])
        #expect(gatewayParse(text, as: GatewayLog.descriptor).events == Array(events[7...]))
    }

    @Test func whatTheGuardCategoryCarriesIsNotToldTwice() {
        let text =
            line("WARN", "guard", "[github] something odd")
            + line("DEBUG", "guard:wasm", "[guard:github] WARN: something odd")
            + line("WARN", "guard", "[github] Repo visibility lookup result for o/r: unknown (x)")
            + line(
                "DEBUG", "guard:wasm",
                "[guard:github] WARN: Repo visibility lookup result for o/r: unknown (x)"
            )
        #expect(
            gatewayParse(text, as: GatewayLog.descriptor, keepsPayloads: true).events == [
                .guardMessage(guardName: "github", level: .warn, text: "something odd"),
                .visibilityUnknown(repository: "o/r"),
            ])
    }

    @Test(.enabled(if: Fixtures.shared != nil)) func aRealRunOfTheOlderGeneration() throws {
        let result = gatewayParse(
            try ParserRun.sample("mcpg-gateway-stderr-2026-03-02/gateway.log"), as: GatewayStderr.descriptor,
            keepsPayloads: true)
        let texts = result.events.compactMap {
            if case .guardMessage("github", _, let text) = $0 { text } else { nil }
        }
        #expect(texts.count { $0 == ">>> label_response called" } == 10)
        #expect(texts.count { $0.hasPrefix("using path-based labeling with ") } == 6)
        #expect(texts.count { $0.hasPrefix("path_output_preview={") } == 6)
        #expect(texts.count { $0.hasPrefix("fallback labels: ") } == 3)
        #expect(
            texts.count { $0 == "Repo visibility lookup cache hit for lpcox/github-guard: private" } == 28)
        #expect(
            result.logRecords.count { if case .guardInput = $0.event { $0.payload != nil } else { false } }
                >= 10)
    }
}
