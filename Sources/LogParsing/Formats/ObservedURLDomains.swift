/// `observed-url-domains.json` of the gateway: hosts of the URLs in tool responses, by server; hosts in arguments of
/// sink calls stand under `write-sink`. `{}` when the gateway was not asked to look.
package struct ObservedURLDomains: DocumentFormat {
    package static let descriptor = FormatDescriptor(
        kind: .observedURLDomains,
        summary: "hosts seen in tool responses (observed-url-domains.json)",
        paths: ["mcp-logs/observed-url-domains.json", "observed-url-domains.json"],
        sniff: { head in
            // Any object of string arrays looks like this, so the path has to say it.
            if head.hasJSONPrefix("{}") { return .maybe }
            guard head.hasJSONPrefix("{\""), let open = head.firstIndex(of: 34),
                let close = head.firstIndex(of: 34, from: open + 1)
            else { return .no }
            let value = head.suffix(from: close + 1)
            return value.hasJSONPrefix(":[\"") || value.hasJSONPrefix(":[]") ? .maybe : .no
        },
        makeParser: { _ in DocumentParser(ObservedURLDomains()) })

    package init() {}

    package mutating func parse(_ document: JSONValue, into sink: some RecordSink) -> LineVerdict {
        guard document.kind == .object else { return .rejected(reason: "not a JSON object") }
        var isComplete = true
        document.forEachMember { server, list in
            guard let domains = list.stringArray else {
                isComplete = false
                return
            }
            sink.receive(
                .observedDomains(server: server.text(limit: 1024), domains: domains),
                at: LinePosition(line: 1, offset: 0))
        }
        return isComplete ? .parsed : .unknown(kind: "member that is not an array")
    }
}
