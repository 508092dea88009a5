/// A format whose whole file is one JSON document.
package protocol DocumentFormat {
    /// Takes the document and may hand records to the sink.
    mutating func parse(_ document: JSONValue, into sink: some RecordSink) -> LineVerdict
}

/// Reads a ``DocumentFormat``: collects the file up to a limit, then parses it.
package struct DocumentParser<Format: DocumentFormat>: FormatParser {
    package private(set) var statistics = ParseStatistics()
    private var format: Format
    private var content: [UInt8] = []
    private let limit: Int

    /// - Parameter limit: bytes of the largest file that is read.
    package init(_ format: Format, limit: Int = 16 * 1024 * 1024) {
        self.format = format
        self.limit = limit
    }

    package mutating func consume(_ chunk: ByteSpan, into sink: some RecordSink) {
        statistics.bytes += Int64(chunk.count)
        guard statistics.limitPassed == nil else { return }
        guard content.count + chunk.count <= limit else {
            statistics.limitPassed = "document larger than \(limit) bytes"
            content = []
            return
        }
        chunk.withUnsafeBufferPointer { content.append(contentsOf: $0) }
    }

    package mutating func finish(into sink: some RecordSink) {
        let start = LinePosition(line: 1, offset: 0)
        if let limitPassed = statistics.limitPassed {
            statistics.reject(at: start, limitPassed)
            return
        }
        var bytes = content.span
        if bytes.hasPrefix("\u{FEFF}") { bytes = bytes.suffix(from: 3) }
        guard content.contains(where: { $0 > 32 }) else { return }
        let reader = JSONReader()
        var format = self.format
        do {
            let verdict = try reader.withDocument(bytes) { format.parse($0, into: sink) }
            statistics.count(verdict, at: start, isTerminated: true)
        } catch {
            var limits = JSONRepair.Limits()
            limits.output = limit
            var repair = JSONRepair(limits: limits)
            repair.feed(bytes)
            repair.finish()
            if let verdict = try? reader.withDocument(repair.output.span, { format.parse($0, into: sink) }) {
                if verdict == .parsed { statistics.repaired += 1 }
                if repair.isCut { statistics.limitPassed = "values too long or too deep were cut" }
                statistics.count(verdict, at: start, isTerminated: true)
            } else {
                statistics.reject(at: start, error.message)
                statistics.endsInMidRecord = repair.isOpen
            }
        }
        content = []
    }
}
