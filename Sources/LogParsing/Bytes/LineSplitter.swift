/// Where a line starts.
package struct LinePosition: Sendable, Hashable {
    /// 1-based physical line number.
    package var line: Int
    /// Byte offset of the line's first byte in the uncompressed source.
    package var offset: Int64

    package init(line: Int, offset: Int64) {
        self.line = line
        self.offset = offset
    }
}

/// Receives the lines of a source, without their line ends (`\n` or `\r\n`).
package protocol LineConsumer {
    /// A line that fits the splitter's limit.
    ///
    /// - Parameter isTerminated: `false` for the last line of a source that does not end in a newline.
    mutating func line(
        _ bytes: ByteSpan, at position: LinePosition, isTerminated: Bool, into sink: some RecordSink)
    /// The next bytes of a line longer than the limit; `isFirst` for its first bytes. The last part may end in
    /// the carriage return of a `\r\n`.
    mutating func longLinePart(
        _ bytes: ByteSpan, at position: LinePosition, isFirst: Bool, into sink: some RecordSink)
    /// The end of a line longer than the limit.
    mutating func longLineEnd(
        at position: LinePosition, length: Int64, isTerminated: Bool, into sink: some RecordSink)
}

/// Cuts a stream of chunks into lines in memory bounded by `limit`, whatever the lines' lengths.
package struct LineSplitter {
    /// Lines up to this many bytes are handed over whole; longer ones in parts.
    package let limit: Int
    /// Bytes of the longest line after which memory is kept for the next one.
    private static let keptLength = 4 * 1024 * 1024

    /// Lines begun so far.
    package private(set) var lineCount = 0
    /// Bytes fed so far.
    package private(set) var byteCount: Int64 = 0

    private var pending: [UInt8] = []
    private var lineStart: Int64 = 0
    private var longLineLength: Int64 = 0
    private var isInLongLine = false

    package init(limit: Int = 4 * 1024 * 1024) { self.limit = limit }

    /// Takes the next chunk and hands over every line that ends in it.
    package mutating func feed(_ chunk: ByteSpan, to consumer: inout some LineConsumer, sink: some RecordSink)
    {
        var start = 0
        while let newline = chunk.firstIndex(of: 10, from: start) {
            take(chunk.slice(start..<newline), endsLine: true, isTerminated: true, to: &consumer, sink: sink)
            start = newline + 1
            lineStart = byteCount + Int64(start)
        }
        if start < chunk.count {
            take(chunk.suffix(from: start), endsLine: false, isTerminated: false, to: &consumer, sink: sink)
        }
        byteCount += Int64(chunk.count)
    }

    /// Ends the source: a last line without a newline is handed over.
    package mutating func finish(to consumer: inout some LineConsumer, sink: some RecordSink) {
        guard isInLongLine || !pending.isEmpty else { return }
        let empty: [UInt8] = []
        take(empty.span, endsLine: true, isTerminated: false, to: &consumer, sink: sink)
    }

    private mutating func take(
        _ bytes: ByteSpan, endsLine: Bool, isTerminated: Bool, to consumer: inout some LineConsumer,
        sink: some RecordSink
    ) {
        let position = LinePosition(line: lineCount + 1, offset: lineStart)
        if isInLongLine {
            longLineLength += Int64(bytes.count)
            if bytes.count > 0 { consumer.longLinePart(bytes, at: position, isFirst: false, into: sink) }
        } else if pending.count + bytes.count > limit {
            isInLongLine = true
            longLineLength = Int64(pending.count + bytes.count)
            let hadPending = !pending.isEmpty
            if hadPending { consumer.longLinePart(pending.span, at: position, isFirst: true, into: sink) }
            pending.removeAll(keepingCapacity: false)
            consumer.longLinePart(bytes, at: position, isFirst: !hadPending, into: sink)
        } else if endsLine, pending.isEmpty {
            consumer.line(
                LineSplitter.withoutCarriageReturn(bytes), at: position, isTerminated: isTerminated,
                into: sink)
        } else {
            bytes.withUnsafeBufferPointer { pending.append(contentsOf: $0) }
            if endsLine {
                consumer.line(
                    LineSplitter.withoutCarriageReturn(pending.span), at: position,
                    isTerminated: isTerminated, into: sink)
                pending.removeAll(keepingCapacity: pending.count <= LineSplitter.keptLength)
            }
        }
        guard endsLine else { return }
        if isInLongLine {
            consumer.longLineEnd(at: position, length: longLineLength, isTerminated: isTerminated, into: sink)
            isInLongLine = false
        }
        lineCount += 1
    }

    @_lifetime(copy bytes)
    private static func withoutCarriageReturn(_ bytes: ByteSpan) -> ByteSpan {
        bytes.count > 0 && bytes[bytes.count - 1] == 13 ? bytes.slice(0..<bytes.count - 1) : bytes
    }
}
