/// A format with one JSON object per line.
package protocol JSONLineFormat {
    /// Announces the next document's line. Default: nothing.
    ///
    /// - Parameter length: bytes of the line without its end.
    mutating func beginLine(length: Int64)
    /// Announces that the document of the line begun last is what could be repaired of it. Default: nothing.
    mutating func beginRepaired()
    /// Takes a line that differs from an earlier one in nothing but what is known to vary, without reading it as
    /// JSON. Default: `nil`, no such line.
    mutating func parseRepeated(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict?
    /// Announces that `line` was the document parsed last, undamaged. Default: nothing.
    mutating func remember(_ line: ByteSpan)
    /// Takes one document and may hand records to the sink.
    ///
    /// - Parameter isCut: the document was too large to keep whole; long strings and late members are missing.
    mutating func parse(
        _ document: JSONValue, at position: LinePosition, isCut: Bool, into sink: some RecordSink
    ) -> LineVerdict
    /// A last try at a line that is not JSON, e.g. because its writer does not escape. Default: rejected.
    mutating func parseDamaged(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict?
}

extension JSONLineFormat {
    package mutating func beginLine(length: Int64) {}
    package mutating func beginRepaired() {}
    package mutating func parseRepeated(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict? { nil }
    package mutating func remember(_ line: ByteSpan) {}
    package mutating func parseDamaged(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict? { nil }
}

/// Reads a ``JSONLineFormat`` in memory bounded by its limits, whatever the lines' lengths.
///
/// Lines that the fast reader refuses for something harmless (invalid UTF-8, huge numbers, raw control
/// characters, depth, length) are repaired and read again; both counts are kept.
package struct JSONLinesParser<Format: JSONLineFormat>: FormatParser {
    private var splitter: LineSplitter
    private var lines: JSONLines<Format>

    /// - Parameter lineLimit: lines up to this many bytes are parsed whole, longer ones through ``JSONRepair``.
    package init(_ format: Format, lineLimit: Int = 4 * 1024 * 1024) {
        splitter = LineSplitter(limit: lineLimit)
        lines = JSONLines(format: format)
    }

    package var statistics: ParseStatistics {
        var statistics = lines.statistics
        statistics.bytes = splitter.byteCount
        statistics.lines = splitter.lineCount
        return statistics
    }

    package mutating func consume(_ chunk: ByteSpan, into sink: some RecordSink) {
        splitter.feed(chunk, to: &lines, sink: sink)
    }

    package mutating func finish(into sink: some RecordSink) {
        splitter.finish(to: &lines, sink: sink)
    }
}

private struct JSONLines<Format: JSONLineFormat>: LineConsumer {
    var format: Format
    var statistics = ParseStatistics()
    private let reader = JSONReader()
    private var repair = JSONRepair()

    init(format: Format) { self.format = format }

    mutating func line(
        _ bytes: ByteSpan, at position: LinePosition, isTerminated: Bool, into sink: some RecordSink
    ) {
        guard bytes.trimmed.count > 0 else { return }
        if position.offset == 0, bytes.hasPrefix("\u{FEFF}") {
            line(
                bytes.suffix(from: 3), at: LinePosition(line: position.line, offset: 3),
                isTerminated: isTerminated, into: sink)
            return
        }
        format.beginLine(length: Int64(bytes.count))
        if let verdict = format.parseRepeated(bytes, at: position, into: sink) {
            statistics.count(verdict, at: position, isTerminated: isTerminated)
            return
        }
        if let verdict = try? parse(bytes, isCut: false, at: position, into: sink) {
            if verdict == .parsed { format.remember(bytes) }
            statistics.count(verdict, at: position, isTerminated: isTerminated)
            return
        }
        let (output, isCut) = JSONRepair.repair(bytes)
        format.beginRepaired()
        do {
            let verdict = try parse(output.span, isCut: isCut, at: position, into: sink)
            if verdict == .parsed { statistics.repaired += 1 }
            statistics.count(verdict, at: position, isTerminated: isTerminated)
        } catch {
            let verdict = format.parseDamaged(bytes, at: position, into: sink)
            if verdict == .parsed { statistics.repaired += 1 }
            statistics.count(
                verdict ?? .rejected(reason: error.message), at: position, isTerminated: isTerminated)
        }
    }

    mutating func longLinePart(
        _ bytes: ByteSpan, at position: LinePosition, isFirst: Bool, into sink: some RecordSink
    ) {
        if isFirst { repair = JSONRepair() }
        repair.feed(bytes)
    }

    mutating func longLineEnd(
        at position: LinePosition, length: Int64, isTerminated: Bool, into sink: some RecordSink
    ) {
        repair.finish()
        let (output, isCut) = (repair.output, repair.isCut)
        repair = JSONRepair()
        format.beginLine(length: length)
        format.beginRepaired()
        do {
            let verdict = try parse(output.span, isCut: isCut, at: position, into: sink)
            if verdict == .parsed { statistics.repaired += 1 }
            statistics.count(verdict, at: position, isTerminated: isTerminated)
        } catch {
            statistics.count(
                .rejected(reason: error.message), at: position, isTerminated: isTerminated)
        }
    }

    /// - Throws: ``JSONSyntaxError`` when the bytes are not JSON.
    private mutating func parse(
        _ bytes: ByteSpan, isCut: Bool, at position: LinePosition, into sink: some RecordSink
    ) throws(JSONSyntaxError) -> LineVerdict {
        try reader.withDocument(bytes) { document throws(JSONSyntaxError) -> LineVerdict in
            guard document.kind == .object else { return .rejected(reason: "not a JSON object") }
            return format.parse(document, at: position, isCut: isCut, into: sink)
        }
    }
}
