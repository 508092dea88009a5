import Foundation
import LogParsing
import TestSupport
import Testing

/// Counts documents; members `kind` and `text` steer and show what happened.
private struct ProbeFormat: JSONLineFormat {
    var length: Int64 = 0

    mutating func beginLine(length: Int64) { self.length = length }

    mutating func parse(
        _ document: JSONValue, at position: LinePosition, isCut: Bool, into sink: some RecordSink
    ) -> LineVerdict {
        if let kind = document["kind"]?.string { return .unknown(kind: kind) }
        let text = document["text"]?.string ?? ""
        sink.receive(
            .advertisedTools(server: text, tools: [isCut ? "cut" : "whole", "\(length)"]), at: position)
        return .parsed
    }
}

private struct ProbeDocument: DocumentFormat {
    mutating func parse(_ document: JSONValue, into sink: some RecordSink) -> LineVerdict {
        guard document.kind == .object else { return .rejected(reason: "not an object") }
        sink.receive(
            .advertisedTools(server: document["text"]?.string ?? "", tools: []),
            at: LinePosition(line: 1, offset: 0))
        return .parsed
    }
}

private struct ProbeLines: LineFormat {
    mutating func parse(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict {
        if line.count == 0 { return .blank }
        if line.hasPrefix("bad") { return .rejected(reason: "bad") }
        sink.receive(.squidFatal(message: line.text(limit: 8)), at: position)
        return .parsed
    }

    mutating func finish(into sink: some RecordSink) {
        sink.receive(.squidShutdown(requests: 1), at: LinePosition(line: 0, offset: 0))
    }
}

extension GatewayParse {
    fileprivate var texts: [String] {
        records.map { if case .advertisedTools(let text, _) = $0 { text } else { "?" } }
    }
}

@Suite struct JSONLinesParserTests {
    private func read(_ text: String, lineLimit: Int = 4096, chunk: Int = .max) -> GatewayParse {
        gatewayRun(JSONLinesParser(ProbeFormat(), lineLimit: lineLimit), Array(text.utf8), chunk)
    }

    @Test(arguments: [1, 2, 7, Int.max])
    func goodLinesAreReadWhateverTheChunks(chunk: Int) {
        let result = read("{\"text\":\"a\"}\n\r\n  \n{\"text\":\"b\"}\r\n{\"text\":\"c\"}", chunk: chunk)
        #expect(result.texts == ["a", "b", "c"])
        #expect(result.statistics.lines == 5)
        #expect(result.statistics.parsed == 3)
        #expect(result.statistics.rejected == 0)
        #expect(!result.statistics.endsInMidRecord)
        #expect(result.collector.positions.map(\.line) == [1, 4, 5])
        #expect(result.collector.positions.map(\.offset) == [0, 18, 32])
    }

    @Test func damageIsCountedWithItsPlaceAndTheNextLineIsReadAgain() {
        let result = read(
            "{\"text\":\"a\"}\n{\"text\":\n[1]\nrubbish\n{\"text\":\"b\"}\n{\"kind\":\"new\"}\n")
        #expect(result.texts == ["a", "b"])
        #expect(result.statistics.parsed == 2)
        #expect(result.statistics.rejected == 3)
        #expect(result.statistics.firstRejects.map(\.line) == [2, 3, 4])
        #expect(result.statistics.firstRejects.map(\.offset) == [13, 22, 26])
        #expect(result.statistics.firstRejects[1].reason == "not a JSON object")
        #expect(result.statistics.unknownKinds == ["new": 1])
        #expect(!result.statistics.endsInMidRecord)
    }

    @Test func onlyTheFirstRejectsAreKeptButAllAreCounted() {
        let result = read(String(repeating: "x\n", count: 50))
        #expect(result.statistics.rejected == 50)
        #expect(result.statistics.firstRejects.count == ParseStatistics.maximumRejects)
    }

    @Test func aLastLineThatIsCutOffIsTold() {
        let result = read("{\"text\":\"a\"}\n{\"text\":\"b")
        #expect(result.texts == ["a"])
        #expect(result.statistics.rejected == 1)
        #expect(result.statistics.endsInMidRecord)
    }

    @Test func invalidUTF8AndLoneSurrogatesAreRepairedNotLost() {
        let bytes = Array("{\"text\":\"a".utf8) + [0xFF] + Array("\"}\n{\"text\":\"\\ud800\"}\n".utf8)
        let result = gatewayRun(JSONLinesParser(ProbeFormat()), bytes)
        #expect(result.texts == ["a\u{FFFD}", "\u{FFFD}"])
        #expect(result.statistics.repaired == 2)
        #expect(result.statistics.parsed == 2)
        #expect(result.statistics.rejected == 0)
    }

    @Test(arguments: [1, 333, Int.max])
    func linesBeyondTheLimitAreReadInBoundedMemory(chunk: Int) {
        let long = "{\"text\":\"\(String(repeating: "x", count: 20_000))\"}"
        let result = read("{\"text\":\"a\"}\n\(long)\n{\"text\":\"b\"}\n", lineLimit: 1000, chunk: chunk)
        #expect(result.texts == ["a", String(repeating: "x", count: 20_000), "b"])
        #expect(result.statistics.repaired == 1)
        #expect(result.records[1] == .advertisedTools(server: result.texts[1], tools: ["whole", "20011"]))
    }

    @Test func partsBeyondTheRepairLimitsAreCutAndSaidToBe() {
        let long = "{\"text\":\"\(String(repeating: "x", count: 300_000))\",\"b\":1}"
        let result = read("\(long)\n{\"text\":\"b\"}\n", lineLimit: 1000)
        #expect(result.texts == [String(repeating: "x", count: 65_536), "b"])
        #expect(
            result.records.first
                == .advertisedTools(server: result.texts[0], tools: ["cut", "300017"]))
    }

    @Test func aLineWithoutEndDoesNotGrowMemory() {
        var parser = JSONLinesParser(ProbeFormat(), lineLimit: 1000)
        let collector = GatewayCollector()
        parser.consume(Array("{\"text\":\"".utf8).span, into: collector)
        let chunk = [UInt8](repeating: 120, count: 1 << 20)
        for _ in 0..<64 { parser.consume(chunk.span, into: collector) }
        parser.finish(into: collector)
        #expect(collector.records.isEmpty)
        #expect(parser.statistics.rejected == 1)
        #expect(parser.statistics.endsInMidRecord)
        #expect(parser.statistics.bytes == (64 << 20) + 9)
    }

    @Test func aByteOrderMarkIsIgnored() {
        let result = read("\u{FEFF}{\"text\":\"a\"}\n{\"text\":\"b\"}\n")
        #expect(result.texts == ["a", "b"])
        #expect(result.statistics.repaired == 0)
    }

    @Test func mutatedFilesKeepTheirCountsStraight() {
        var generator = SeededGenerator(seed: 21)
        let seed = Array(
            "{\"text\":\"a\\u00e9\"}\n\n{\"kind\":\"k\"}\n{\"text\":\"b\",\"c\":[1,2,{}]}\n".utf8)
        for _ in 0..<gatewayFuzzCount {
            let bytes = Mutation.mutate(seed, using: &generator)
            let result = gatewayRun(JSONLinesParser(ProbeFormat(), lineLimit: 40), bytes)
            let split = gatewayRun(JSONLinesParser(ProbeFormat(), lineLimit: 40), bytes, 1)
            #expect(result.statistics == split.statistics)
            #expect(result.records == split.records)
            #expect(result.statistics.bytes == Int64(bytes.count))
            #expect(result.statistics.parsed == result.records.count)
            let unknown = result.statistics.unknownKinds.values.reduce(0, +)
            #expect(
                result.statistics.parsed + result.statistics.rejected + unknown <= result.statistics.lines)
        }
    }
}

@Suite struct DocumentParserTests {
    private func read(_ text: String, limit: Int = 1000) -> GatewayParse {
        gatewayRun(DocumentParser(ProbeDocument(), limit: limit), Array(text.utf8), 5)
    }

    @Test func aDocumentIsReadFromItsParts() {
        let result = read("\u{FEFF}  {\n\"text\": \"a\"}\n")
        #expect(result.texts == ["a"])
        #expect(result.statistics.parsed == 1)
    }

    @Test func anEmptyFileGivesNothingAndNoReject() {
        let result = read(" \n")
        #expect(result.statistics.parsed == 0)
        #expect(result.statistics.rejected == 0)
    }

    @Test func damageIsRepairedWhereHarmless() {
        let result = read("{\"text\":\"\\ud800\"}")
        #expect(result.texts == ["\u{FFFD}"])
        #expect(result.statistics.repaired == 1)
        #expect(result.statistics.limitPassed == nil)
    }

    @Test func aDocumentCutOffIsToldFromOneThatIsNotJSON() {
        let cut = read("{\"text\":\"a\"")
        #expect(cut.statistics.rejected == 1)
        #expect(cut.statistics.endsInMidRecord)
        let other = read("<html>")
        #expect(other.statistics.rejected == 1)
        #expect(!other.statistics.endsInMidRecord)
    }

    @Test func aDocumentBeyondTheLimitIsNotReadAndSaidToBe() {
        let result = read("{\"text\":\"\(String(repeating: "x", count: 2000))\"}")
        #expect(result.records.isEmpty)
        #expect(result.statistics.rejected == 1)
        #expect(result.statistics.limitPassed != nil)
        #expect(result.statistics.bytes == 2011)
    }
}

@Suite struct LineParserTests {
    @Test(arguments: [1, 3, Int.max])
    func linesAreCountedAndTheEndIsAnnounced(chunk: Int) {
        let result = gatewayRun(LineParser(ProbeLines()), Array("one\n\r\nbad 1\ntwo\nbad".utf8), chunk)
        #expect(
            result.records == [
                .squidFatal(message: "one"), .squidFatal(message: "two"), .squidShutdown(requests: 1),
            ])
        #expect(result.statistics.lines == 5)
        #expect(result.statistics.parsed == 2)
        #expect(result.statistics.rejected == 2)
        #expect(result.statistics.endsInMidRecord)
        #expect(result.statistics.firstRejects.map(\.offset) == [6, 16])
    }

    @Test func theHeadOfAnOverlongLineIsRead() {
        let parser = LineParser(ProbeLines(), lineLimit: 10, longLineHead: 4)
        let result = gatewayRun(parser, Array("abcdefghijklmnopqrstuvwxyz\nnext\n".utf8), 3)
        #expect(
            result.records == [
                .squidFatal(message: "abcd"), .squidFatal(message: "next"), .squidShutdown(requests: 1),
            ])
        #expect(result.statistics.repaired == 1)
        #expect(result.statistics.lines == 2)
    }
}
