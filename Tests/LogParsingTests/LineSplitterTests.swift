import LogParsing
import TestSupport
import Testing

@Suite struct LineSplitterTests {
    private struct Line: Hashable {
        var text: [UInt8]
        var position: LinePosition
        var isTerminated: Bool
        var isLong = false
        /// Length the splitter states for a long line.
        var length: Int64?
    }

    private final class NoSink: RecordSink {
        func receive(_ record: Record, at position: LinePosition) {}
    }

    private struct Collector: LineConsumer {
        var lines: [Line] = []
        private var parts: [UInt8] = []
        private var isInLine = false
        var errors: [String] = []

        mutating func line(
            _ bytes: ByteSpan, at position: LinePosition, isTerminated: Bool, into sink: some RecordSink
        ) {
            if isInLine { errors.append("line inside a long line") }
            lines.append(Line(text: bytes.array, position: position, isTerminated: isTerminated))
        }

        mutating func longLinePart(
            _ bytes: ByteSpan, at position: LinePosition, isFirst: Bool, into sink: some RecordSink
        ) {
            if isFirst == isInLine { errors.append("isFirst is \(isFirst)") }
            isInLine = true
            parts += bytes.array
        }

        mutating func longLineEnd(
            at position: LinePosition, length: Int64, isTerminated: Bool, into sink: some RecordSink
        ) {
            if !isInLine { errors.append("end without a part") }
            isInLine = false
            lines.append(
                Line(
                    text: parts, position: position, isTerminated: isTerminated, isLong: true, length: length)
            )
            parts = []
        }
    }

    private func split(_ bytes: [UInt8], limit: Int, cuts: [Int]) -> [Line] {
        var splitter = LineSplitter(limit: limit)
        var collector = Collector()
        let sink = NoSink()
        var start = 0
        for cut in cuts + [bytes.count] {
            splitter.feed(bytes.span.slice(start..<cut), to: &collector, sink: sink)
            start = cut
        }
        splitter.finish(to: &collector, sink: sink)
        #expect(collector.errors.isEmpty)
        #expect(splitter.byteCount == Int64(bytes.count))
        #expect(splitter.lineCount == collector.lines.count)
        return collector.lines
    }

    /// The same rules, written down plainly.
    private func expected(_ bytes: [UInt8], limit: Int) -> [Line] {
        var result: [Line] = []
        var start = 0
        while start < bytes.count {
            let newline = bytes[start...].firstIndex(of: 10)
            var text = Array(bytes[start..<(newline ?? bytes.count)])
            let position = LinePosition(line: result.count + 1, offset: Int64(start))
            if text.count > limit {
                result.append(
                    Line(
                        text: text, position: position, isTerminated: newline != nil, isLong: true,
                        length: Int64(text.count)))
            } else {
                if text.last == 13 { text.removeLast() }
                result.append(Line(text: text, position: position, isTerminated: newline != nil))
            }
            start = (newline ?? bytes.count) + 1
        }
        return result
    }

    @Test(arguments: [
        "", "\n", "a", "a\n", "a\nb", "a\r\nb\r\n", "\r\n\r\n", "\r", "a\r", "\n\n\na", "0123456789\nx\n",
        "01234567\r\n0123456\r\n012345678\r\n", "a\rb\n\r\n", "0123456789ABCDEF0123456789ABCDEF",
        "short\n0123456789ABCDEF\r\nshort\n", "12345678\n123456789\n",
    ])
    func chunksDoNotChangeTheLines(text: String) {
        let bytes = Array(text.utf8)
        for limit in [1, 8, 1000] {
            let wanted = expected(bytes, limit: limit)
            #expect(split(bytes, limit: limit, cuts: []) == wanted, "limit \(limit), whole")
            #expect(
                split(bytes, limit: limit, cuts: Array(0..<bytes.count)) == wanted, "limit \(limit), bytes")
            for first in 0...bytes.count {
                #expect(
                    split(bytes, limit: limit, cuts: [first]) == wanted, "limit \(limit), cut at \(first)")
                for second in first...bytes.count {
                    #expect(
                        split(bytes, limit: limit, cuts: [first, second]) == wanted,
                        "limit \(limit), cuts at \(first) and \(second)")
                }
            }
        }
    }

    @Test func randomChunksDoNotChangeTheLines() {
        var generator = SeededGenerator(seed: 11)
        let alphabet: [UInt8] = [10, 13, 97, 0, 255]
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 10
            }
            let cuts = (0..<Int.random(in: 0...20, using: &generator))
                .map { _ in Int.random(in: 0...bytes.count, using: &generator) }.sorted()
            let limit = Int.random(in: 1...20, using: &generator)
            #expect(split(bytes, limit: limit, cuts: cuts) == expected(bytes, limit: limit))
        }
    }

    @Test func offsetsAreThoseOfTheFile() {
        let lines = split(Array("ab\r\n\ncd".utf8), limit: 100, cuts: [1, 3, 4])
        #expect(lines.map(\.position.offset) == [0, 4, 5])
        #expect(lines.map(\.position.line) == [1, 2, 3])
        #expect(lines.map(\.isTerminated) == [true, true, false])
        #expect(lines.map(\.text) == [Array("ab".utf8), [], Array("cd".utf8)])
    }
}
