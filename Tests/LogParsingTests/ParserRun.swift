import Foundation
import LogParsing
import TestSupport
import Testing

/// Everything a parser made of one input.
struct ParserRun {
    /// Keeps what it is handed.
    private final class Collector: RecordSink {
        var records: [Record] = []
        var positions: [LinePosition] = []

        func receive(_ record: Record, at position: LinePosition) {
            records.append(record)
            positions.append(position)
        }
    }

    let records: [Record]
    let positions: [LinePosition]
    let statistics: ParseStatistics

    init(
        _ descriptor: FormatDescriptor, _ bytes: [UInt8], path: String = "artifact", chunk: Int = 64 * 1024
    ) {
        let collector = Collector()
        var parser = descriptor.makeParser(SourceContext(path: path))
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + max(1, chunk))
            parser.consume(bytes.span.slice(start..<end), into: collector)
            start = end
        }
        parser.finish(into: collector)
        records = collector.records
        positions = collector.positions
        statistics = parser.statistics
    }

    init(_ descriptor: FormatDescriptor, _ text: String, path: String = "artifact") {
        self.init(descriptor, Array(text.utf8), path: path)
    }

    var requests: [FirewallRequest] {
        records.compactMap { if case .firewallRequest(let request) = $0 { request } else { nil } }
    }

    /// Damages `seeds` again and again: no crash, the same result whatever the chunks, every line accounted for.
    static func fuzz(_ descriptor: FormatDescriptor, seeds: [String], path: String = "artifact") {
        let rounds = Int(ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"] ?? "") ?? 500
        var generator = SeededGenerator(seed: 0x5EED)
        for round in 0..<rounds {
            let seed = Array(seeds[round % seeds.count].utf8)
            let bytes = Mutation.mutate(seed, using: &generator)
            let whole = ParserRun(descriptor, bytes, path: path)
            let parts = ParserRun(
                descriptor, bytes, path: path, chunk: Int.random(in: 1...40, using: &generator))
            #expect(whole.records == parts.records, "round \(round)")
            #expect(whole.positions == parts.positions, "round \(round)")
            #expect(whole.statistics == parts.statistics, "round \(round)")
            #expect(whole.statistics.bytes == Int64(bytes.count))
            let counted =
                whole.statistics.parsed + whole.statistics.rejected
                + whole.statistics.unknownKinds.values.reduce(0, +)
            if whole.statistics.lines > 0 {
                let filled = bytes.split(separator: 10, omittingEmptySubsequences: false)
                    .count { $0.contains { $0 != 32 && $0 != 9 && $0 != 13 } }
                #expect(counted >= filled - 1 && counted <= whole.statistics.lines, "round \(round)")
            } else {
                #expect(counted <= 1)
            }
        }
    }

    /// The bytes of a file below `samples/` of the shared material.
    static func sample(_ path: String) throws -> [UInt8] {
        let shared = try #require(Fixtures.shared)
        return [UInt8](try Data(contentsOf: shared.appendingPathComponent("samples/" + path)))
    }
}

extension Array where Element == UInt8 {
    /// Lines without their ends, the last empty one left out.
    var lines: [[UInt8]] {
        var lines = split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
