import Findings

/// `gateway.jsonl`: the gateway log that gh-aw documents. The MCP gateway does not write it; other gateways
/// may, and some write the rows of `rpc-messages.jsonl` into it. Both are read.
package enum GatewayJSONL {
    package static let descriptor = FormatDescriptor(
        kind: .gatewayJSONL, summary: "tool calls and guard events as gh-aw documents them",
        paths: ["mcp-logs/gateway.jsonl", "gateway.jsonl"], sniff: sniff,
        makeParser: { context in
            let format = GatewayJSONLFormat(keepsPayloads: context.keepsPayloads)
            return context.keepsPayloads
                ? JSONLinesParser(format, lineLimit: SourceContext.maximumPayload) : JSONLinesParser(format)
        })

    private static func sniff(_ head: ByteSpan) -> SniffResult {
        let line = head.slice(0..<(head.firstIndex(of: 10) ?? head.count)).trimmed
        guard line.hasPrefix("{") else { return .no }
        let start = line.slice(0..<min(line.count, 4096))
        if start.contains("\"GUARD_POLICY_BLOCKED\"")
            || (start.contains("\"server_name\"") && start.contains("\"event\""))
        {
            return .yes
        }
        return start.contains("\"server_name\"") || start.contains("\"server_id\"") ? .maybe : .no
    }
}

/// Reads rows of `gateway.jsonl`.
package struct GatewayJSONLFormat: JSONLineFormat {
    private var reader: RPCRowReader

    /// - Parameter keepsPayloads: see ``SourceContext/keepsPayloads``.
    package init(keepsPayloads: Bool = false) { reader = RPCRowReader(keepsPayloads: keepsPayloads) }

    package mutating func beginLine(length: Int64) { reader.beginLine(length: length) }

    package mutating func beginRepaired() { reader.isRepaired = true }

    package mutating func parse(
        _ document: JSONValue, at position: LinePosition, isCut: Bool, into sink: some RecordSink
    ) -> LineVerdict {
        let row = LogRow(document)
        if let type = row.type?.bytes, type.equalsIgnoringCase("guard_policy_blocked") {
            sink.receive(.guardBlocked(guardBlocked(row)), at: position)
            return .parsed
        }
        // `request` is a call here, unless the row carries a JSON-RPC message.
        if row.payload == nil, let event = row.event?.bytes,
            event.equalsIgnoringCase("tool_call") || event.equalsIgnoringCase("rpc_call")
                || event.equalsIgnoringCase("request")
        {
            sink.receive(.gatewayCall(call(row)), at: position)
            return .parsed
        }
        guard let kind = RPCRowReader.kind(of: row) else { return .unknown(kind: row.kindText) }
        return reader.read(row, kind: kind, at: position, isCut: isCut, into: sink)
    }

    private func call(_ row: LogRow) -> GatewayCall {
        let limit = RPCMessage.textLimit
        var tool = row.toolName?.string(limit: 256) ?? ""
        if tool.isEmpty { tool = row.method?.string(limit: 256) ?? "" }
        var server = row.serverName?.string(limit: 256) ?? ""
        if server.isEmpty { server = row.serverID?.string(limit: 256) ?? "" }
        var call = GatewayCall(timestamp: row.time, server: server, tool: tool)
        call.durationMilliseconds = row.duration?.double
        call.status = row.status?.string(limit: 256)
        if let error = row.error?.string(limit: limit), !error.isEmpty {
            call.error = error
        } else if call.status == "error" {
            call.error = row.message?.string(limit: limit)
        }
        return call
    }

    private func guardBlocked(_ row: LogRow) -> GuardBlocked {
        let limit = RPCMessage.textLimit
        var server = row.serverID?.string(limit: 256) ?? ""
        if server.isEmpty { server = row.serverName?.string(limit: 256) ?? "" }
        let reason =
            row.reason?.string(limit: limit) ?? row.message?.string(limit: limit)
            ?? row.error?.string(limit: limit) ?? ""
        var blocked = GuardBlocked(timestamp: row.time, server: server, reason: reason)
        blocked.tool = row.toolName?.string(limit: 256)
        blocked.code = row.errorCode?.integer
        blocked.repository = row.repository?.string(limit: 512)
        return blocked
    }
}
