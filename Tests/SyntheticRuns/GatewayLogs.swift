import GuardEngine

/// The files the gateway writes, in the generation and with the redaction asked for.
struct GatewayLogs {
    enum Level: String { case info = "INFO", warn = "WARN", error = "ERROR", debug = "DEBUG" }

    let schema: SyntheticRunOptions.Schema
    let isDebug: Bool
    let isRedacted: Bool
    /// Nanoseconds since 1970.
    private(set) var now: Int64
    private(set) var main: [UInt8] = []
    private(set) var messages: [UInt8] = []
    private(set) var servers: [String: [UInt8]] = [:]

    init(_ options: SyntheticRunOptions) {
        schema = options.schema
        isDebug = options.isDebug
        isRedacted = options.isRedacted
        now = options.start
    }

    mutating func pass(nanoseconds: Int64) { now += nanoseconds }

    // MARK: Text

    /// A record; its message is written as it is, line ends and all.
    mutating func text(_ level: Level, _ category: String, _ message: String) {
        text(level, category, bytes: Array(message.utf8))
    }

    mutating func text(_ level: Level, _ category: String, bytes message: [UInt8]) {
        main += line(level, category, message)
    }

    /// A record about a server, which its own log has as well.
    mutating func text(_ level: Level, _ category: String, server: String, _ message: String) {
        servers[server, default: []] += line(level, category, Array(message.utf8))
        text(level, category, "[\(server)] \(message)")
    }

    /// A record of a debug namespace, which is there only if those were asked for.
    mutating func trace(_ namespace: String, _ message: @autoclosure () -> String) {
        if isDebug { text(.debug, namespace, message()) }
    }

    private func line(_ level: Level, _ category: String, _ message: [UInt8]) -> [UInt8] {
        // Milliseconds came with the second generation.
        let stamp = LogTime(nanoseconds: now).text(fraction: schema == .v1 ? 0 : 3)
        let line = Array("[\(stamp)] [\(level.rawValue)] [\(category)] ".utf8) + message
        return (isRedacted ? LogSanitiser.sanitised(line) : line) + [UInt8(ascii: "\n")]
    }

    // MARK: Messages to and from backends

    /// Tags of the agent beside a message of a sink.
    typealias AgentTags = (secrecy: [String], integrity: [String])

    mutating func request(server: String, tool: String, arguments: PolicyValue, agent: AgentTags?) {
        let parameters: PolicyValue = .object(["arguments": arguments, "name": .string(tool)])
        request(server: server, method: "tools/call", parameters: parameters, agent: agent)
    }

    mutating func request(
        server: String, method: String, parameters: PolicyValue, agent: AgentTags? = nil
    ) {
        let payload = GoJSON.text(
            .object(["jsonrpc": "2.0".json, "method": .string(method), "params": parameters]))
        row(server, isRequest: true, method: method, error: nil, agent, payload)
        preview("\(server)→\(method) \(payload.utf8.count)b ", payload)
    }

    mutating func response(server: String, result: PolicyValue, agent: AgentTags? = nil) {
        let text = GoJSON.text(result)
        let envelope = "\"jsonrpc\":\"2.0\",\"id\":1"
        let sorted = "\"id\":1,\"jsonrpc\":\"2.0\""
        row(
            server, isRequest: false, method: nil, error: nil, agent,
            "{\(schema == .v1 ? sorted : envelope),\"result\":\(text)}")
        let payload = "{\(envelope),\"result\":\(text)}"
        preview("\(server)←resp \(payload.utf8.count)b ", payload)
    }

    mutating func failure(server: String, error: String, agent: AgentTags? = nil) {
        row(server, isRequest: false, method: nil, error: error, agent, "")
        preview("\(server)←resp 0b err:\(error) ", "")
    }

    private mutating func preview(_ head: String, _ payload: String) {
        // Cut between bytes, not between characters.
        var bytes = Array(payload.utf8)
        if bytes.count > 10_240 { bytes = bytes.prefix(10_240) + Array("...".utf8) }
        text(.debug, "rpc", bytes: Array(head.utf8) + bytes)
    }

    private var stamp: String {
        LogTime(nanoseconds: now).text(fraction: schema == .v1 ? nil : 3)
    }

    private mutating func row(
        _ server: String, isRequest: Bool, method: String?, error: String?, _ agent: AgentTags?,
        _ payload: String
    ) {
        var row = "{\"timestamp\":\"\(stamp)\""
        let direction = "\"direction\":\"\(isRequest ? "OUT" : "IN")\""
        switch schema {
        case .v1: row += ",\(direction),\"type\":\"\(isRequest ? "REQUEST" : "RESPONSE")\""
        case .v2:
            row += ",\"event\":\"\(isRequest ? "rpc_request" : "rpc_response")\""
            row += ",\"_schema\":\"rpc-message/v2\",\(direction)"
        }
        row += ",\"server_id\":\(GoJSON.quoted(server))"
        if let method { row += ",\"method\":\(GoJSON.quoted(method))" }
        if let error { row += ",\"error\":\(GoJSON.quoted(error))" }
        if let agent {
            for (name, tags) in [("agent_secrecy", agent.secrecy), ("agent_integrity", agent.integrity)]
            where !tags.isEmpty {
                row += ",\"\(name)\":\(GoJSON.text(.strings(tags)))"
            }
        }
        row += ",\"payload\":\(logged(payload))}\n"
        messages += row.utf8
    }

    /// A payload as it is logged: sanitised, and wrapped when it is not JSON.
    private func logged(_ payload: String) -> String {
        let text = isRedacted ? LogSanitiser.sanitised(payload) : payload
        if text == payload, !text.isEmpty { return text }
        return GoJSON.parse(text) != nil
            ? text : "{\"_error\":\"invalid JSON\",\"_raw\":\(GoJSON.quoted(text))}"
    }

    // MARK: Removed items

    /// The record of a removed item, in the three places it is written to.
    ///
    /// - Parameter members: Without time, kind and schema.
    mutating func filtered(server: String, members: PolicyValue) {
        let body = GoJSON.text(members, isSorted: false)
        let kind =
            switch schema {
            case .v1: "\"type\":\"DIFC_FILTERED\""
            case .v2: "\"event\":\"difc_filtered\",\"_schema\":\"difc-filtered/v2\""
            }
        text(.info, "difc", server: server, "[DIFC-FILTERED] " + body)
        messages += "{\"timestamp\":\"\(stamp)\",\(kind),\(body.dropFirst())\n".utf8
    }
}

/// A moment in UTC, as Go writes it.
struct LogTime {
    let nanoseconds: Int64

    /// - Parameter fraction: Digits behind the second, cut; `nil` for nine without trailing zeros.
    func text(fraction: Int?) -> String {
        let seconds = nanoseconds / 1_000_000_000
        let days = Int(seconds / 86_400)
        let rest = Int(seconds % 86_400)
        // Days to a date, counted from 1 March of year 0 (Howard Hinnant's `civil_from_days`).
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let day = dayOfYear - (153 * part + 2) / 5 + 1
        var text =
            "\(year)-\(two(month))-\(two(day))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
        var digits = String(String(nanoseconds % 1_000_000_000 + 1_000_000_000).dropFirst())
        if let fraction {
            digits = String(digits.prefix(fraction))
        } else {
            while digits.hasSuffix("0") { digits.removeLast() }
        }
        if !digits.isEmpty { text += "." + digits }
        return text + "Z"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
