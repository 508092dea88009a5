import Findings

/// `stderr.log` and its like: what the gateway process wrote to its standard error.
package enum GatewayStderr {
    package static let descriptor = FormatDescriptor(
        kind: .gatewayStderr, summary: "standard error of the MCP gateway",
        paths: ["mcp-logs/stderr.log", "stderr.log", "proxy-logs/*.log", "gateway.log"], sniff: sniff,
        makeParser: { context in
            let format = GatewayStderrFormat(keepsPayloads: context.keepsPayloads)
            return context.keepsPayloads
                ? LineParser(format, lineLimit: SourceContext.maximumPayload) : LineParser(format)
        })

    private static func sniff(_ head: ByteSpan) -> SniffResult {
        var start = 0
        var known = 0
        for _ in 0..<40 {
            guard start < head.count else { break }
            let end = head.firstIndex(of: 10, from: start) ?? head.count
            let line = head.slice(start..<end)
            if line.hasPrefix("[INFO] Starting MCP Gateway") { return .yes }
            if GatewayStderrFormat.isGoLogLine(line) {
                if line.hasPrefix("[DIFC] ", at: 20) || line.hasPrefix("[LAUNCHER] ", at: 20) { return .yes }
                known += 1
            } else if GatewayStderrFormat.namespaceEnd(line) != nil {
                known += 1
            }
            start = end + 1
        }
        return known > 0 ? .maybe : .no
    }
}

/// Reads the process's standard error: lines of Go's logger, of the debug logger and of the entry point, with
/// the output of guests and of the container runtime between them.
///
/// Guests and backends write here too: what stands in this file can be forged line by line.
/// Lines without a time carry the last one seen. A debug line of several lines ends at the one with its duration.
package struct GatewayStderrFormat: LineFormat {
    private var assembler: GatewayRecordAssembler
    private var timestamp: Timestamp?
    /// The record before goes on until a line that begins another, or that ends in a duration.
    private var isOpen = false
    private var endsWithDuration = false

    /// - Parameter keepsPayloads: see ``SourceContext/keepsPayloads``.
    package init(keepsPayloads: Bool = false) {
        assembler = GatewayRecordAssembler(
            dialect: .standardError, server: nil, keepsPayloads: keepsPayloads)
    }

    package mutating func parse(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict {
        guard line.trimmed.count > 0 else {
            if isOpen { assembler.continueRecord(line) }
            return .blank
        }
        if begins(line, at: position, into: sink) { return .parsed }
        if isOpen {
            let durationStart = endsWithDuration ? GatewayStderrFormat.durationStart(line) : nil
            assembler.continueRecord(line.slice(0..<(durationStart ?? line.count)))
            if durationStart != nil {
                isOpen = false
                assembler.end(into: sink)
            }
        }
        // Whatever else a process writes is legitimate here.
        return .parsed
    }

    package mutating func parseHead(
        _ head: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict {
        assembler.isLineCut = true
        defer { assembler.isLineCut = false }
        return parse(head, at: position, into: sink)
    }

    package mutating func finish(into sink: some RecordSink) { assembler.end(into: sink) }

    /// Begins a record if the line does.
    private mutating func begins(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> Bool {
        if GatewayStderrFormat.isGoLogLine(line) {
            assembler.end(into: sink)
            timestamp = Timestamp(slashed: line.slice(0..<19)) ?? timestamp
            let isGuards = line.hasPrefix("[DIFC] ", at: 20)
            let message = line.suffix(from: isGuards ? 27 : 20)
            let category: StaticString = isGuards ? "difc" : "log"
            begin(message, category, .info, at: position)
            endsWithDuration = false
            isOpen = GatewayStderrFormat.isMultiLine(message)
            return true
        }
        if let end = GatewayStderrFormat.namespaceEnd(line) {
            assembler.end(into: sink)
            let durationStart = GatewayStderrFormat.durationStart(line)
            assembler.begin(
                line.slice(min(end + 1, durationStart ?? line.count)..<(durationStart ?? line.count)),
                category: line.slice(0..<end), level: .debug, timestamp: timestamp, at: position)
            endsWithDuration = true
            isOpen = durationStart == nil
            return true
        }
        if line.hasPrefix("["), let (level, length) = GatewayLogPrefix.level(line, at: 1),
            line.hasPrefix("] ", at: 1 + length)
        {
            assembler.end(into: sink)
            begin(line.suffix(from: length + 3), "entrypoint", level, at: position)
            isOpen = false
            return true
        }
        // The gateway writes its log here when it cannot open the file.
        if let prefix = GatewayLogPrefix(line) {
            assembler.end(into: sink)
            timestamp = prefix.timestamp
            assembler.begin(
                line.suffix(from: prefix.messageStart), category: line.slice(prefix.category),
                level: prefix.level, timestamp: prefix.timestamp, at: position)
            endsWithDuration = false
            isOpen = true
            return true
        }
        return false
    }

    private mutating func begin(
        _ text: ByteSpan, _ category: StaticString, _ level: GatewayLogRecord.Level,
        at position: LinePosition
    ) {
        let name = Array(UnsafeBufferPointer(start: category.utf8Start, count: category.utf8CodeUnitCount))
        assembler.begin(text, category: name.span, level: level, timestamp: timestamp, at: position)
    }

    /// `2026/03/02 01:51:08 …`
    static func isGoLogLine(_ line: ByteSpan) -> Bool {
        guard line.count >= 20, line[4] == 47, line[7] == 47, line[10] == 32, line[13] == 58, line[16] == 58,
            line[19] == 32
        else { return false }
        for index in [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18] where line[index] &- 48 >= 10 {
            return false
        }
        return true
    }

    /// Messages of Go's logger that quote errors over several lines.
    private static func isMultiLine(_ message: ByteSpan) -> Bool {
        message.hasPrefix("Access DENIED") || message.hasPrefix("Guard labeling failed")
            || message.hasPrefix("Response labeling failed") || message.hasPrefix("label_agent failed")
            || message.hasPrefix("Configuration validation failed")
            || message.hasPrefix("Failed to load discovered WASM guard")
    }

    /// The end of a namespace such as `guard:wasm` at the start of a line: lower-case words around a colon.
    static func namespaceEnd(_ line: ByteSpan) -> Int? {
        var index = 0
        var colons = 0
        while index < line.count, index < 64 {
            switch line[index] {
            case 97...122, 48...57, 95, 45: break
            case 58:
                guard index > 0 else { return nil }
                colons += 1
            case 32: return colons > 0 && line[index - 1] != 58 ? index : nil
            default: return nil
            }
            index += 1
        }
        return nil
    }

    /// Where ` +12ms` begins at the end of a debug line.
    static func durationStart(_ line: ByteSpan) -> Int? {
        var index = line.count - 1
        let earliest = max(0, line.count - 16)
        while index >= earliest {
            if line[index] == 43 {
                guard index > 0, line[index - 1] == 32, index + 2 < line.count, line[index + 1] &- 48 < 10
                else { return nil }
                return isDuration(line.suffix(from: index + 1)) ? index - 1 : nil
            }
            index -= 1
        }
        return nil
    }

    private static func isDuration(_ text: ByteSpan) -> Bool {
        var index = 0
        while index < text.count, text[index] &- 48 < 10 || text[index] == 46 { index += 1 }
        let unit = text.suffix(from: index)
        return index > 0
            && (unit.equals("ns") || unit.equals("µs") || unit.equals("ms") || unit.equals("s")
                || unit.equals("m") || unit.equals("h"))
    }
}
