/// `tools.json` of the gateway: the tools each server advertises, after `allowed-tools`, without server prefix.
///
/// The gateway truncates the file at start, so one without a byte is normal: no server had answered `tools/list`.
package struct ToolsJSON: DocumentFormat {
    package static let descriptor = FormatDescriptor(
        kind: .toolsJSON,
        summary: "tools advertised per server (tools.json)",
        paths: ["mcp-logs/tools.json", "tools.json"],
        sniff: { head in
            guard head.hasJSONPrefix("{\"servers\":{") else { return .no }
            return head.contains("\"name\"") || head.hasJSONPrefix("{\"servers\":{}}") ? .yes : .maybe
        },
        makeParser: { _ in DocumentParser(ToolsJSON()) })

    package init() {}

    package mutating func parse(_ document: JSONValue, into sink: some RecordSink) -> LineVerdict {
        guard let servers = document["servers"], servers.kind == .object else {
            return .rejected(reason: "no servers object")
        }
        var isComplete = true
        servers.forEachMember { name, list in
            guard list.kind == .array else {
                isComplete = false
                return
            }
            var tools: [String] = []
            list.forEachElement { tool in
                if let name = tool["name"]?.filledString { tools.append(name) } else { isComplete = false }
            }
            sink.receive(
                .advertisedTools(server: name.text(limit: 1024), tools: tools),
                at: LinePosition(line: 1, offset: 0))
        }
        return isComplete ? .parsed : .unknown(kind: "tool without a name")
    }
}
