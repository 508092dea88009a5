import Findings
import SyntheticRuns

@testable import Replay

/// Hand-written logs: lines of the gateway's text log and of its messages, each with the second it was written in.
struct TrailLines {
    var log = ""
    var messages = ""

    static func stamp(_ time: Double) -> String {
        let milliseconds = Int((time * 1_000).rounded())
        let text = String(milliseconds % 1_000 + 1_000).dropFirst()
        let seconds = milliseconds / 1_000
        let minute = String(seconds / 60 + 100).dropFirst()
        return "2026-09-01T08:\(minute):\(String(seconds % 60 + 100).dropFirst()).\(text)Z"
    }

    // MARK: Text log

    mutating func text(_ time: Double, _ level: String, _ category: String, _ message: String) {
        log += "[\(TrailLines.stamp(time))] [\(level)] [\(category)] \(message)\n"
    }

    mutating func begin(_ time: Double, _ tool: String, _ arguments: String = "{}", session: String = "s1") {
        text(
            time, "INFO", "client",
            "MCP tool call request, session=\(session), tool=\(tool), args=\(arguments)")
    }

    mutating func answer(_ time: Double, _ tool: String, _ result: String = "{}", session: String = "s1") {
        text(
            time, "INFO", "client",
            "MCP tool call response, session=\(session), tool=\(tool), result=\(result)")
    }

    mutating func fail(_ time: Double, _ tool: String, _ error: String, session: String = "s1") {
        text(
            time, "ERROR", "client",
            "MCP tool call error, session=\(session), tool=\(tool), error=\(error)")
    }

    // MARK: Messages

    private mutating func row(_ time: Double, _ server: String, isRequest: Bool, _ more: String) {
        messages +=
            #"{"timestamp":"\#(TrailLines.stamp(time))","event":"\#(isRequest ? "rpc_request" : "rpc_response")","#
            + #""_schema":"rpc-message/v2","direction":"\#(isRequest ? "OUT" : "IN")","server_id":"\#(server)","#
            + "\(more)}\n"
    }

    mutating func request(
        _ time: Double, _ tool: String, _ arguments: String = "{}", server: String = "github", id: Int? = nil
    ) {
        let number = id.map { #""id":\#($0),"# } ?? ""
        row(
            time, server, isRequest: true,
            #""method":"tools/call","payload":{"jsonrpc":"2.0",\#(number)"method":"tools/call","params":{"arguments":\#(arguments),"name":"\#(tool)"}}"#
        )
    }

    /// - Parameter text: The text in the result, unescaped.
    mutating func response(
        _ time: Double, text: String, server: String = "github", isError: Bool = false, id: Int? = nil
    ) {
        let number = id.map { #""id":\#($0),"# } ?? ""
        let result =
            #"{"content":[{"type":"text","text":\#(GoJSON.quoted(text))}]\#(isError ? #","isError":true"# : "")}"#
        row(
            time, server, isRequest: false,
            #""payload":{"jsonrpc":"2.0",\#(number)"result":\#(result)}"#)
    }

    mutating func failure(_ time: Double, _ error: String, server: String = "github") {
        row(
            time, server, isRequest: false,
            #""error":\#(GoJSON.quoted(error)),"payload":{"_error":"invalid JSON","_raw":""}"#)
    }

    // MARK: Look-ups

    mutating func ask(_ time: Double, visibilityOf repository: String) {
        request(time, "search_repositories", #"{"perPage":10,"query":"repo:\#(repository)"}"#)
    }

    mutating func tell(_ time: Double, visibilityOf repository: String, isPrivate: Bool = false) {
        response(
            time, text: #"{"items":[{"full_name":"\#(repository)","private":\#(isPrivate)}]}"#)
    }

    mutating func ask(_ time: Double, issue number: Int) {
        request(
            time, "issue_read",
            #"{"issue_number":"\#(number)","method":"get","owner":"larkspur","repo":"fences"}"#)
    }

    // MARK: Trail

    var files: [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        if !log.isEmpty { files[SyntheticRun.log] = Array(log.utf8) }
        if !messages.isEmpty { files[SyntheticRun.messages] = Array(messages.utf8) }
        return files
    }

    var trail: RunTrail { ReadRun.trail(files) }
}

extension RunTrail {
    /// The text of an exchange's answer.
    func answer(of exchange: Exchange) -> String? {
        exchange.result.flatMap { store.bytes($0.reference) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The answers of the calls' requests, by call.
    var answers: [String?] {
        calls.map { call in call.exchange.flatMap { answer(of: backend.exchanges[$0]) } }
    }
}
