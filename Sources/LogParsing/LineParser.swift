/// A text format read line by line.
package protocol LineFormat {
    /// Takes one line and may hand records to the sink.
    mutating func parse(_ line: ByteSpan, at position: LinePosition, into sink: some RecordSink)
        -> LineVerdict
    /// Takes the head of a line that is longer than the parser's limit. Default: as if it were the whole line.
    mutating func parseHead(_ head: ByteSpan, at position: LinePosition, into sink: some RecordSink)
        -> LineVerdict
    /// Ends the source; formats with multi-line records hand over the last one.
    mutating func finish(into sink: some RecordSink)
}

extension LineFormat {
    package mutating func parseHead(
        _ head: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict { parse(head, at: position, into: sink) }

    package mutating func finish(into sink: some RecordSink) {}
}

/// Reads a ``LineFormat``: splits, counts, keeps the head of over-long lines.
package struct LineParser<Format: LineFormat>: FormatParser {
    private var splitter: LineSplitter
    private var lines: FormatLines<Format>

    /// - Parameters:
    ///   - lineLimit: lines up to this many bytes are parsed whole.
    ///   - longLineHead: bytes kept of longer lines.
    package init(_ format: Format, lineLimit: Int = 1024 * 1024, longLineHead: Int = 256 * 1024) {
        splitter = LineSplitter(limit: lineLimit)
        lines = FormatLines(format: format, headLimit: longLineHead)
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
        lines.format.finish(into: sink)
    }
}

/// Hands lines to a format and keeps count.
private struct FormatLines<Format: LineFormat>: LineConsumer {
    var format: Format
    var statistics = ParseStatistics()
    let headLimit: Int
    private var head: [UInt8] = []

    init(format: Format, headLimit: Int) {
        self.format = format
        self.headLimit = headLimit
    }

    mutating func line(
        _ bytes: ByteSpan, at position: LinePosition, isTerminated: Bool, into sink: some RecordSink
    ) {
        let verdict = format.parse(bytes, at: position, into: sink)
        statistics.count(verdict, at: position, isTerminated: isTerminated)
    }

    mutating func longLinePart(
        _ bytes: ByteSpan, at position: LinePosition, isFirst: Bool, into sink: some RecordSink
    ) {
        if isFirst { head.removeAll(keepingCapacity: true) }
        let room = headLimit - head.count
        guard room > 0 else { return }
        bytes.slice(0..<min(room, bytes.count)).withUnsafeBufferPointer { head.append(contentsOf: $0) }
    }

    mutating func longLineEnd(
        at position: LinePosition, length: Int64, isTerminated: Bool, into sink: some RecordSink
    ) {
        let head = self.head
        self.head = []
        let verdict = format.parseHead(head.span, at: position, into: sink)
        if verdict == .parsed { statistics.repaired += 1 }
        statistics.count(verdict, at: position, isTerminated: isTerminated)
    }
}

extension ParseStatistics {
    /// Counts what became of a line.
    package mutating func count(_ verdict: LineVerdict, at position: LinePosition, isTerminated: Bool) {
        switch verdict {
        case .parsed: parsed += 1
        case .blank: break
        case .unknown(let kind): countUnknown(kind)
        case .rejected(let reason):
            reject(at: position, reason)
            if !isTerminated { endsInMidRecord = true }
        }
    }
}
