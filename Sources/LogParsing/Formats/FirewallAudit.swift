import Findings

/// `audit.jsonl` of the firewall: the lines of `access.log` as JSON objects that Squid builds from a log format.
///
/// Three variants: `ts` alone, `_schema` with `ts`, `_schema` with `timestamp` and `event`. Squid is not a JSON
/// serialiser: lines are cut at 8,191 bytes and bytes may be raw, so lines that are not JSON are searched for the
/// keys in the order Squid writes them. Lines that name a member twice are rejected: `access.log` holds the same
/// requests in a form that cannot be forged this way.
package struct FirewallAudit: JSONLineFormat {
    package static let descriptor = FormatDescriptor(
        kind: .auditJSONL,
        summary: "firewall audit log (audit.jsonl)",
        paths: [
            "sandbox/firewall/logs/audit.jsonl", "sandbox/firewall/audit/audit.jsonl",
            "firewall-audit-logs/logs/audit.jsonl", "audit.jsonl",
        ],
        sniff: { head in
            let (seen, matching) = head.countHeadLines { line in
                guard line.hasPrefix("{\"_schema\":\"audit/v") || line.hasPrefix("{\"ts\":") else {
                    return line.hasPrefix("{") && line.contains("\"event\":\"http_access\"")
                        && line.contains("\"decision\":")
                }
                return line.contains("\"decision\":")
            }
            if matching == 0 { return .no }
            return matching * 2 > seen ? .yes : .maybe
        },
        makeParser: { _ in JSONLinesParser(FirewallAudit()) })

    private var shapes = LineShapes<FirewallRequest>()
    private var last: FirewallRequest?

    package init() {}

    package mutating func parseRepeated(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict? {
        guard let time = FirewallAudit.timeOnly(in: line),
            let number = shapes.number(
                of: line.slice(0..<time.lowerBound), line.suffix(from: time.upperBound)),
            let timestamp = Timestamp(rfc3339: line.slice(time))
        else { return nil }
        var request = shapes.value(at: number)
        request.timestamp = timestamp
        sink.receive(.firewallRequest(request), at: position)
        return .parsed
    }

    package mutating func remember(_ line: ByteSpan) {
        guard var request = last, let time = FirewallAudit.timeOnly(in: line), request.timestamp != nil,
            request.timestamp == Timestamp(rfc3339: line.slice(time))
        else { return }
        let head = line.slice(0..<time.lowerBound)
        let tail = line.suffix(from: time.upperBound)
        guard shapes.number(of: head, tail) == nil else { return }
        shapes.add(head, tail) { number in
            request.shape = number
            return request
        }
    }

    /// Where the line's time stands, if it is a member of the outer object and nothing in front of it makes
    /// another reading possible.
    private static func timeOnly(in line: ByteSpan) -> Range<Int>? {
        let opening: StaticString = "\"timestamp\":\""
        guard let key = line.slice(0..<min(line.count, 128)).firstIndex(of: opening), line.hasPrefix("{"),
            line.slice(1..<max(1, key)).firstIndex(of: 123) == nil,
            line.slice(0..<key).firstIndex(of: 92) == nil
        else { return nil }
        let start = key + opening.utf8CodeUnitCount
        guard let end = line.firstIndex(of: 34, from: start), end - start <= 40 else { return nil }
        return start..<end
    }

    package mutating func parse(
        _ document: JSONValue, at position: LinePosition, isCut: Bool, into sink: some RecordSink
    ) -> LineVerdict {
        if let schema = document["_schema"]?.bytes, !schema.hasPrefix("audit/v") {
            return .unknown(kind: schema.text(limit: 64))
        }
        if let event = document["event"]?.bytes, !event.equals("http_access") {
            return .unknown(kind: event.text(limit: 64))
        }
        guard !FirewallAudit.hasDoubledMember(document) else { return .rejected(reason: "a member twice") }
        guard let decision = document["decision"]?.filledString else {
            return .rejected(reason: "no decision")
        }
        guard let client = document["client"]?.filledString else { return .rejected(reason: "no client") }
        guard let url = document["url"]?.string(limit: SquidAccessLog.textLimit), !url.isEmpty else {
            return .rejected(reason: "no url")
        }
        var dialect = FirewallRequest.Dialect.audit
        var timestamp = document["timestamp"]?.timestamp
        if timestamp == nil, let seconds = document["ts"] {
            dialect = .auditLegacy
            if let number = seconds.double { timestamp = Timestamp(epochSeconds: number) }
        }
        var request = FirewallRequest(
            dialect: dialect, timestamp: timestamp, clientAddress: client,
            status: FirewallAudit.status(document["status"]?.lenientInteger), resultCode: decision, url: url)
        request.hostHeader = document["host"]?.bytes?.hostText(isPercentEncoded: false)
        request.destination = FirewallAudit.filled(document["dest"]?.filledString)
        request.method = FirewallAudit.filled(document["method"]?.filledString)
        request.isCut = isCut
        last = request
        sink.receive(.firewallRequest(request), at: position)
        return .parsed
    }

    /// Reads a line that is not JSON when nothing but its URL is damaged or, at 8,191 bytes, cut.
    package mutating func parseDamaged(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict? {
        guard
            let client = FirewallAudit.value(
                in: line, after: "\"client\":\"", before: "\",\"host\":\"", from: 0),
            let host = FirewallAudit.value(
                in: line, after: "\"host\":\"", before: "\",\"dest\":\"", from: client.upperBound),
            let destination = FirewallAudit.value(
                in: line, after: "\"dest\":\"", before: "\",\"method\":\"", from: host.upperBound),
            let method = FirewallAudit.value(
                in: line, after: "\"method\":\"", before: "\",\"status\":", from: destination.upperBound),
            let status = FirewallAudit.value(
                in: line, after: "\"status\":", before: ",\"decision\":\"", from: method.upperBound),
            let decision = FirewallAudit.value(
                in: line, after: "\"decision\":\"", before: "\",\"url\":\"", from: status.upperBound),
            let urlKey = line.firstIndex(of: "\"url\":\"", from: decision.upperBound),
            // A request that spells the keys itself could otherwise choose its own outcome.
            line.firstIndex(of: "\"decision\":\"", from: decision.upperBound) == nil
        else { return nil }
        let urlStart = urlKey + "\"url\":\"".utf8.count
        let isClosed = line.hasSuffix("\"}") && line.count - 2 >= urlStart
        // A line that ends early for another reason than Squid's limit is a writer that was killed.
        let isCut = !isClosed && line.count >= SquidAccessLog.cutLength
        let urlEnd = isClosed ? line.count - 2 : line.count
        guard isClosed || isCut, urlStart < urlEnd, client.count > 0, decision.count > 0,
            let statusCode = line.slice(status).trimmed.unsignedDecimal
        else { return nil }

        var request = FirewallRequest(
            dialect: .audit, timestamp: nil, clientAddress: line.slice(client).text(limit: 1024),
            status: FirewallAudit.status(statusCode), resultCode: line.slice(decision).text(limit: 1024),
            url: line.slice(urlStart..<urlEnd).textWithoutSquidEscapes(limit: SquidAccessLog.textLimit))
        if let time = FirewallAudit.value(
            in: line, after: "\"timestamp\":\"", before: "\"", from: 0), time.upperBound < client.lowerBound
        {
            request.timestamp = Timestamp(rfc3339: line.slice(time))
        } else if let time = FirewallAudit.value(in: line, after: "\"ts\":", before: ",", from: 0),
            time.upperBound < client.lowerBound
        {
            request.dialect = .auditLegacy
            request.timestamp = Timestamp(epochSeconds: line.slice(time))
        }
        request.hostHeader = line.slice(host).hostText(isPercentEncoded: false)
        request.destination = FirewallAudit.filled(line.slice(destination).text(limit: 1024))
        request.method = FirewallAudit.filled(line.slice(method).text(limit: 1024))
        request.isCut = isCut
        sink.receive(.firewallRequest(request), at: position)
        return .parsed
    }

    /// Whether a member that Squid writes once is there again: a header or URL got into the structure, and which of
    /// the values is Squid's cannot be told.
    private static func hasDoubledMember(_ document: JSONValue) -> Bool {
        var client = 0
        var host = 0
        var status = 0
        var decision = 0
        var url = 0
        document.forEachMember { name, _ in
            if name.equals("client") { client += 1 }
            if name.equals("host") { host += 1 }
            if name.equals("status") { status += 1 }
            if name.equals("decision") { decision += 1 }
            if name.equals("url") { url += 1 }
        }
        return max(client, host, status, decision, url) > 1
    }

    /// The bytes between the first `opening` at or after `start` and the first `closing` behind it.
    private static func value(
        in line: ByteSpan, after opening: StaticString, before closing: StaticString, from start: Int
    ) -> Range<Int>? {
        guard let hit = line.firstIndex(of: opening, from: start) else { return nil }
        let valueStart = hit + opening.utf8CodeUnitCount
        guard let end = line.firstIndex(of: closing, from: valueStart) else { return nil }
        return valueStart..<end
    }

    private static func status(_ value: Int?) -> Int {
        guard let value, (0...999).contains(value) else { return 0 }
        return value
    }

    private static func filled(_ text: String?) -> String? {
        text == "-" || text == "-:-" || text == "" ? nil : text
    }
}
