import Findings

/// `access.log` of Squid: one line per finished transaction, in the firewall's own `firewall_detailed` format or
/// in Squid's native one. The shape of each line decides, so files that mix both are read.
///
/// `firewall_detailed`:
///
///     1770986245.674 172.30.0.20:47512 api.github.com:443 140.82.113.6:443 1.1 CONNECT 200 TCP_TUNNEL:HIER_DIRECT api.github.com:443 "-"
///
/// Native:
///
///     1645064587.444      1 172.17.0.1 TCP_DENIED/403 4032 CONNECT www.example.com:443 - HIER_NONE/- text/html
///
/// Eight columns are taken from the left and the quoted User-Agent from the right; what remains is the URL, which
/// may hold raw quotes. Squid cuts lines at 8,191 bytes.
package struct SquidAccessLog: LineFormat {
    package static let descriptor = FormatDescriptor(
        kind: .accessLog,
        summary: "Squid access log (firewall_detailed or native)",
        paths: [
            "sandbox/firewall/logs/access.log", "firewall-audit-logs/logs/access.log",
            "squid-logs/access.log", "squid-logs-*/access.log", "access.log/access-*.log",
            "access.log", "access-*.log",
        ],
        sniff: { head in
            let (seen, matching) = head.countHeadLines { (try? SquidAccessLog.request(in: $0)) != nil }
            if matching == 0 { return .no }
            return matching * 2 > seen ? .yes : .maybe
        },
        makeParser: { _ in LineParser(SquidAccessLog()) })

    /// Bytes after which Squid cuts a line (its log buffer of 8 KiB without the final NUL).
    static let cutLength = 8191
    /// Bytes of a URL or User-Agent that are kept.
    static let textLimit = 8192
    /// Bytes of any other column that are kept.
    private static let columnLimit = 256

    /// Why a line is not one of an access log.
    private struct MalformedLine: Error {
        let reason: String

        static let noTime = MalformedLine(reason: "no epoch time in column 1")
    }

    private var shapes = LineShapes<FirewallRequest>()

    package init() {}

    package mutating func parse(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict {
        guard line.trimmed.count > 0 else { return .blank }
        do throws(MalformedLine) {
            guard let shape = SquidAccessLog.shape(of: line) else {
                sink.receive(.firewallRequest(try SquidAccessLog.request(in: line)), at: position)
                return .parsed
            }
            let address = line.slice(shape.address)
            let rest = line.suffix(from: shape.rest)
            if let number = shapes.number(of: address, rest) {
                guard let timestamp = Timestamp(epochSeconds: line.slice(0..<shape.time)) else {
                    throw MalformedLine.noTime
                }
                var request = shapes.value(at: number)
                request.timestamp = timestamp
                request.clientPort = shape.port
                sink.receive(.firewallRequest(request), at: position)
                return .parsed
            }
            var request = try SquidAccessLog.request(in: line)
            shapes.add(address, rest) { number in
                request.shape = number
                return request
            }
            sink.receive(.firewallRequest(request), at: position)
            return .parsed
        } catch {
            return .rejected(reason: error.reason)
        }
    }

    /// Where the time ends, the client's address stands, and everything behind the client's port starts. A client
    /// column with a port is what makes a line the detailed format's, so the rest decides about all else.
    private static func shape(
        of line: ByteSpan
    ) -> (time: Int, address: Range<Int>, port: Int, rest: Int)? {
        guard line.count < cutLength, let time = line.firstIndex(of: 32), time > 0,
            let client = line.firstIndex(of: 32, from: time + 1), client > time + 1,
            let colon = line.lastIndex(of: 58, before: client), colon > time,
            let port = line.slice(colon + 1..<client).unsignedDecimal, port < 65_536
        else { return nil }
        return (time, time + 1..<colon, port, client)
    }

    private static func request(in line: ByteSpan) throws(MalformedLine) -> FirewallRequest {
        var cursor = 0
        guard let time = column(of: line, at: &cursor),
            let timestamp = Timestamp(epochSeconds: line.slice(time))
        else { throw MalformedLine.noTime }
        // The native format pads the elapsed milliseconds with blanks and has no port in any column.
        let afterTime = cursor
        while cursor < line.count, line[cursor] == 32 { cursor += 1 }
        guard let second = column(of: line, at: &cursor) else {
            throw MalformedLine(reason: "fewer than eight columns")
        }
        if isWholeNumber(line.slice(second)) {
            return try native(line, timestamp: timestamp, from: cursor)
        }
        return try detailed(line, timestamp: timestamp, from: afterTime)
    }

    // MARK: firewall_detailed

    private static func detailed(
        _ line: ByteSpan, timestamp: Timestamp, from start: Int
    ) throws(MalformedLine) -> FirewallRequest {
        var cursor = start
        guard let client = column(of: line, at: &cursor), let host = column(of: line, at: &cursor),
            let destination = column(of: line, at: &cursor), let version = column(of: line, at: &cursor),
            let method = column(of: line, at: &cursor), let status = column(of: line, at: &cursor),
            let code = column(of: line, at: &cursor)
        else { throw MalformedLine(reason: "fewer than eight columns") }
        guard isVersion(line.slice(version)) else {
            throw MalformedLine(reason: "no HTTP version in column 5")
        }
        guard let statusCode = statusCode(line.slice(status)) else {
            throw MalformedLine(reason: "no status in column 7")
        }
        guard let colon = line.firstIndex(of: 58, from: code.lowerBound), colon < code.upperBound,
            colon > code.lowerBound
        else {
            throw MalformedLine(reason: "no result code in column 8")
        }

        var urlEnd = line.count
        var userAgent: String?
        var isCut = false
        if let quote = openingQuote(of: line, from: cursor) {
            urlEnd = quote - 1
            let agent = line.slice(quote + 1..<line.count - 1)
            if agent.count > 0, !agent.equals("-") {
                userAgent = agent.textWithoutSquidEscapes(limit: textLimit)
            }
        } else if line.count >= cutLength {
            isCut = true
            urlEnd = line.firstIndex(of: " \"", from: cursor) ?? line.count
        } else {
            throw MalformedLine(reason: "no quoted User-Agent at the end")
        }
        guard cursor < urlEnd else { throw MalformedLine(reason: "no URL") }

        // IPv6 addresses stand without brackets: the port is behind the last colon.
        var address = client
        var port: Int?
        if let last = line.lastIndex(of: 58, before: client.upperBound), last >= client.lowerBound {
            address = client.lowerBound..<last
            port = line.slice(last + 1..<client.upperBound).unsignedDecimal.flatMap { $0 < 65536 ? $0 : nil }
        }
        var request = FirewallRequest(
            dialect: .detailed, timestamp: timestamp,
            clientAddress: line.slice(address).text(limit: columnLimit), status: statusCode,
            resultCode: line.slice(code.lowerBound..<colon).text(limit: columnLimit),
            url: line.slice(cursor..<urlEnd).text(limit: textLimit))
        request.clientPort = port
        request.hostHeader = line.slice(host).hostText(isPercentEncoded: true)
        request.destination = SquidAccessLog.destination(line.slice(destination))
        request.method = filled(line.slice(method))
        request.hierarchyCode = filled(line.slice(colon + 1..<code.upperBound))
        request.userAgent = userAgent
        request.isCut = isCut
        return request
    }

    /// The index of the quote that opens the escaped string which ends the line.
    ///
    /// Every quote inside the string is escaped, so only the last ` "` before the closing quote can open it.
    private static func openingQuote(of line: ByteSpan, from start: Int) -> Int? {
        let closing = line.count - 1
        guard closing > start, line[closing] == 34 else { return nil }
        var index = closing - 1
        while index > start, !(line[index] == 34 && line[index - 1] == 32) { index -= 1 }
        guard index > start else { return nil }
        let opening = index
        index += 1
        while index < closing {
            if line[index] == 34 { return nil }
            index += line[index] == 92 ? 2 : 1
        }
        return index == closing ? opening : nil
    }

    // MARK: Native

    private static func native(
        _ line: ByteSpan, timestamp: Timestamp, from start: Int
    ) throws(MalformedLine) -> FirewallRequest {
        var cursor = start
        guard let client = column(of: line, at: &cursor), let code = column(of: line, at: &cursor),
            let size = column(of: line, at: &cursor), let method = column(of: line, at: &cursor)
        else { throw MalformedLine(reason: "fewer than ten columns") }
        guard let slash = line.firstIndex(of: 47, from: code.lowerBound), slash < code.upperBound,
            slash > code.lowerBound,
            let status = statusCode(line.slice(slash + 1..<code.upperBound))
        else { throw MalformedLine(reason: "no result code and status in column 4") }
        guard isWholeNumber(line.slice(size)) else { throw MalformedLine(reason: "no size in column 5") }

        // User, hierarchy and content type from the right; the URL is what remains.
        var end = line.count
        while end > cursor, line[end - 1] == 32 { end -= 1 }
        var urlEnd = end
        var hierarchy: Range<Int>?
        if let type = line.lastIndex(of: 32, before: end), type > cursor,
            let peer = line.lastIndex(of: 32, before: type), peer > cursor,
            let user = line.lastIndex(of: 32, before: peer), user > cursor,
            let peerSlash = line.firstIndex(of: 47, from: peer), peerSlash < type
        {
            hierarchy = peer + 1..<type
            urlEnd = user
        }
        var isCut = false
        if hierarchy == nil {
            guard line.count >= cutLength else { throw MalformedLine(reason: "fewer than ten columns") }
            isCut = true
            urlEnd = line.firstIndex(of: 32, from: cursor) ?? line.count
        }
        guard cursor < urlEnd else { throw MalformedLine(reason: "no URL") }

        var request = FirewallRequest(
            dialect: .native, timestamp: timestamp,
            clientAddress: line.slice(client).text(limit: columnLimit), status: status,
            resultCode: line.slice(code.lowerBound..<slash).text(limit: columnLimit),
            url: line.slice(cursor..<urlEnd).text(limit: textLimit))
        request.method = filled(line.slice(method))
        if let hierarchy, let separator = line.firstIndex(of: 47, from: hierarchy.lowerBound) {
            request.hierarchyCode = filled(line.slice(hierarchy.lowerBound..<separator))
            request.destination = destination(line.slice(separator + 1..<hierarchy.upperBound))
        }
        request.isCut = isCut
        return request
    }

    // MARK: Columns

    /// The column at `cursor`, which moves behind the blank that ends it; `nil` when it is empty or the line's last.
    private static func column(of line: ByteSpan, at cursor: inout Int) -> Range<Int>? {
        guard let blank = line.firstIndex(of: 32, from: cursor), blank > cursor else { return nil }
        defer { cursor = blank + 1 }
        return cursor..<blank
    }

    private static func isWholeNumber(_ bytes: ByteSpan) -> Bool {
        let start = bytes.hasPrefix("-") ? 1 : 0
        return bytes.suffix(from: start).unsignedDecimal != nil
    }

    private static func isVersion(_ bytes: ByteSpan) -> Bool {
        if bytes.equals("-") { return true }
        return bytes.count == 3 && bytes[0] &- 48 < 10 && bytes[1] == 46 && bytes[2] &- 48 < 10
    }

    private static func statusCode(_ bytes: ByteSpan) -> Int? {
        if bytes.equals("-") { return 0 }
        guard bytes.count <= 3 else { return nil }
        return bytes.unsignedDecimal
    }

    private static func filled(_ bytes: ByteSpan) -> String? {
        bytes.count == 0 || bytes.equals("-") ? nil : bytes.text(limit: columnLimit)
    }

    private static func destination(_ bytes: ByteSpan) -> String? {
        bytes.equals("-:-") ? nil : filled(bytes)
    }
}
