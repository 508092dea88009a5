import Findings

/// `mcp-gateway.log`: the gateway's text log.
package enum GatewayLog {
    package static let descriptor = FormatDescriptor(
        kind: .gatewayLog, summary: "text log of the MCP gateway",
        paths: [
            "mcp-logs/mcp-gateway.log", "mcp-gateway.log", "mcp-logs/mcp-gateway*.log", "mcp-gateway*.log",
        ],
        sniff: { head in
            guard let prefix = GatewayLogPrefix.first(in: head) else { return .no }
            let message = head.suffix(from: prefix.messageStart)
            return message.hasPrefix("MCPG Gateway version: ")
                || message.hasPrefix("Starting MCPG with config")
                ? .yes : .maybe
        },
        makeParser: { GatewayLogFormat.parser(of: .gatewayLog, $0) })
}

/// `proxy.log`: the text log of the gateway's proxy mode.
package enum ProxyLog {
    package static let descriptor = FormatDescriptor(
        kind: .proxyLog, summary: "text log of the gateway in proxy mode",
        paths: ["mcp-logs/proxy.log", "proxy-logs/proxy.log", "proxy.log"],
        sniff: { head in
            guard let prefix = GatewayLogPrefix.first(in: head) else { return .no }
            return head.hasPrefix("MCPG Proxy starting: ", at: prefix.messageStart) ? .yes : .maybe
        },
        makeParser: { GatewayLogFormat.parser(of: .proxyLog, $0) })
}

/// `<server>.log`: what the gateway logged about one server.
package enum ServerLog {
    package static let descriptor = FormatDescriptor(
        kind: .serverLog, summary: "text log of the MCP gateway about one server",
        paths: ["mcp-logs/*.log"],
        sniff: { GatewayLogPrefix.first(in: $0) == nil ? .no : .maybe },
        makeParser: { context in
            GatewayLogFormat.parser(of: .serverLog, server: server(ofFile: context.fileName), context)
        })

    /// The server a log file is about: its name without `.log`.
    static func server(ofFile name: String) -> String {
        name.hasSuffix(".log") ? String(name.dropLast(4)) : name
    }
}

/// What stands before a record's message: `[timestamp] [LEVEL] [category] `.
struct GatewayLogPrefix {
    let timestamp: Timestamp
    let level: GatewayLogRecord.Level
    let category: Range<Int>
    let messageStart: Int

    /// The whole prefix at the start of a line, with a valid time and level; everything else continues the
    /// record before.
    init?(_ line: ByteSpan) {
        guard line.hasPrefix("["), line.count >= 28, line[5] == 45, line[11] == 84,
            let timeEnd = line.firstIndex(of: 93), timeEnd <= 40,
            line.hasPrefix("] [", at: timeEnd)
        else { return nil }
        let levelStart = timeEnd + 3
        guard let (level, length) = GatewayLogPrefix.level(line, at: levelStart),
            line.hasPrefix("] [", at: levelStart + length)
        else { return nil }
        let categoryStart = levelStart + length + 3
        guard let categoryEnd = line.firstIndex(of: 93, from: categoryStart),
            (1...128).contains(categoryEnd - categoryStart),
            categoryEnd + 1 == line.count || line[categoryEnd + 1] == 32,
            let timestamp = Timestamp(rfc3339: line.slice(1..<timeEnd))
        else { return nil }
        self.timestamp = timestamp
        self.level = level
        category = categoryStart..<categoryEnd
        messageStart = min(categoryEnd + 2, line.count)
    }

    /// The prefix of the first line that is not blank.
    static func first(in head: ByteSpan) -> GatewayLogPrefix? {
        let line = head.slice(0..<(head.firstIndex(of: 10) ?? head.count))
        return GatewayLogPrefix(line)
    }

    static func level(_ line: ByteSpan, at start: Int) -> (GatewayLogRecord.Level, Int)? {
        if line.hasPrefix("DEBUG", at: start) { return (.debug, 5) }
        if line.hasPrefix("INFO", at: start) { return (.info, 4) }
        if line.hasPrefix("WARN", at: start) { return (.warn, 4) }
        if line.hasPrefix("ERROR", at: start) { return (.error, 5) }
        return nil
    }

    /// Whether a line that has no prefix looks like the damaged beginning of a record, so that it must not pass
    /// for text of the record before.
    static func isDamaged(_ line: ByteSpan) -> Bool {
        guard line.hasPrefix("[2") else { return false }
        for index in 1..<min(line.count, 5) where line[index] &- 48 >= 10 { return false }
        guard line.count >= 6 else { return true }
        guard line[5] == 45 else { return false }
        guard let timeEnd = line.firstIndex(of: 93) else { return line.count < 40 }
        guard timeEnd < 40 else { return false }
        guard line.hasPrefix("] [", at: timeEnd) else {
            return timeEnd + 1 >= line.count || line.suffix(from: timeEnd).equals("] ")
        }
        let levelStart = timeEnd + 3
        // Cut in the level, or a level with something wrong around it.
        return level(line, at: levelStart) != nil || line.count - levelStart < 5
    }
}

/// Collects the lines of a record and hands over its event.
struct GatewayRecordAssembler {
    /// Bytes of a record's message that are looked at for its event.
    static let eventLimit = 64 * 1024

    /// Bytes of a record's message that are kept.
    private let messageLimit: Int
    private let keepsPayloads: Bool
    /// Bytes of the longest message after which memory is kept for the next one.
    private static let keptLength = 1024 * 1024

    private var catalogue: GatewayMessageCatalogue
    private var position = LinePosition(line: 0, offset: 0)
    private var timestamp: Timestamp?
    private var level = GatewayLogRecord.Level.info
    private var category: [UInt8] = []
    private var message: [UInt8] = []
    /// Some of the message is not in `message`.
    private var isMessageCut = false
    /// The record that is being collected can give an event.
    private var isListed = false
    /// What comes next is the head of a longer line.
    var isLineCut = false

    init(dialect: GatewayMessageCatalogue.Dialect, server: String?, keepsPayloads: Bool) {
        self.keepsPayloads = keepsPayloads
        messageLimit = keepsPayloads ? SourceContext.maximumPayload : GatewayRecordAssembler.eventLimit
        catalogue = GatewayMessageCatalogue(dialect: dialect, server: server, keepsPayloads: keepsPayloads)
    }

    mutating func begin(
        _ text: ByteSpan, category: ByteSpan, level: GatewayLogRecord.Level, timestamp: Timestamp?,
        at position: LinePosition
    ) {
        isListed = GatewayMessageCatalogue.lists(category: category)
        guard isListed else { return }
        self.position = position
        self.level = level
        self.timestamp = timestamp
        self.category.removeAll(keepingCapacity: true)
        category.withUnsafeBufferPointer { self.category.append(contentsOf: $0) }
        message.removeAll(keepingCapacity: true)
        isMessageCut = false
        append(text)
    }

    /// Takes a further line of the record.
    mutating func continueRecord(_ line: ByteSpan) {
        guard isListed else { return }
        if message.count < messageLimit { message.append(10) } else { isMessageCut = true }
        append(line)
    }

    /// Hands the record over.
    mutating func end(into sink: some RecordSink) {
        guard isListed else { return }
        isListed = false
        let (category, message) = (self.category, self.message)
        if message.count > GatewayRecordAssembler.keptLength { self.message = [] }
        // The event is the same whether or not payloads are kept.
        let head = message.span.slice(0..<min(message.count, GatewayRecordAssembler.eventLimit))
        guard let match = catalogue.match(category: category.span, level: level, message: head) else {
            return
        }
        var record = GatewayLogRecord(
            timestamp: timestamp, level: level, category: category.span.text, server: match.server,
            event: match.event)
        if keepsPayloads, !isMessageCut, let start = match.payloadStart {
            record.payload = message.span.suffix(from: start).array
        }
        sink.receive(.gatewayLog(record), at: position)
    }

    private mutating func append(_ text: ByteSpan) {
        let room = messageLimit - message.count
        if isLineCut || room < text.count { isMessageCut = true }
        guard room > 0 else { return }
        text.slice(0..<min(room, text.count)).withUnsafeBufferPointer { message.append(contentsOf: $0) }
    }
}

/// Reads the text logs that the gateway writes itself: records with a bracketed prefix, over any number of lines.
///
/// Nothing in these logs is escaped. Texts of backends can forge whole records; that cannot be told from the log.
package struct GatewayLogFormat: LineFormat {
    private var assembler: GatewayRecordAssembler
    private var hasRecord = false

    /// - Parameters:
    ///   - server: the server of a server's log.
    ///   - keepsPayloads: see ``SourceContext/keepsPayloads``.
    package init(
        dialect: GatewayMessageCatalogue.Dialect, server: String? = nil, keepsPayloads: Bool = false
    ) {
        assembler = GatewayRecordAssembler(dialect: dialect, server: server, keepsPayloads: keepsPayloads)
    }

    fileprivate static func parser(
        of dialect: GatewayMessageCatalogue.Dialect, server: String? = nil, _ context: SourceContext
    ) -> LineParser<GatewayLogFormat> {
        let format = GatewayLogFormat(dialect: dialect, server: server, keepsPayloads: context.keepsPayloads)
        return context.keepsPayloads
            ? LineParser(format, lineLimit: SourceContext.maximumPayload) : LineParser(format)
    }

    package mutating func parse(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict {
        if let prefix = GatewayLogPrefix(line) {
            assembler.end(into: sink)
            hasRecord = true
            assembler.begin(
                line.suffix(from: prefix.messageStart), category: line.slice(prefix.category),
                level: prefix.level, timestamp: prefix.timestamp, at: position)
            return .parsed
        }
        guard !GatewayLogPrefix.isDamaged(line) else {
            assembler.end(into: sink)
            hasRecord = false
            return .rejected(reason: "damaged record prefix")
        }
        let isBlank = line.trimmed.count == 0
        guard hasRecord else {
            return isBlank ? .blank : .rejected(reason: "text that belongs to no record")
        }
        assembler.continueRecord(line)
        return isBlank ? .blank : .parsed
    }

    package mutating func parseHead(
        _ head: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict {
        assembler.isLineCut = true
        defer { assembler.isLineCut = false }
        return parse(head, at: position, into: sink)
    }

    package mutating func finish(into sink: some RecordSink) { assembler.end(into: sink) }
}
