import Foundation
import LogParsing

/// Keeps what a gateway parser hands over.
final class GatewayCollector: RecordSink {
    private(set) var records: [Record] = []
    private(set) var positions: [LinePosition] = []

    func receive(_ record: Record, at position: LinePosition) {
        records.append(record)
        positions.append(position)
    }

    var logRecords: [GatewayLogRecord] {
        records.compactMap { if case .gatewayLog(let record) = $0 { record } else { nil } }
    }

    var messages: [RPCMessage] {
        records.compactMap { if case .rpc(let message) = $0 { message } else { nil } }
    }
}

/// What a parser made of some bytes.
struct GatewayParse {
    var collector: GatewayCollector
    var statistics: ParseStatistics

    var records: [Record] { collector.records }
    var logRecords: [GatewayLogRecord] { collector.logRecords }
    var events: [GatewayEvent] { collector.logRecords.map(\.event) }
    var messages: [RPCMessage] { collector.messages }
}

/// Reads `bytes` with a format's parser, in chunks of `chunk` bytes.
func gatewayParse(
    _ bytes: [UInt8], as descriptor: FormatDescriptor, path: String = "mcp-logs/file", chunk: Int = .max,
    keepsPayloads: Bool = false
) -> GatewayParse {
    gatewayRun(
        descriptor.makeParser(SourceContext(path: path, keepsPayloads: keepsPayloads)), bytes, chunk)
}

/// Reads `text` with a format's parser at once.
func gatewayParse(
    _ text: String, as descriptor: FormatDescriptor, path: String = "mcp-logs/file",
    keepsPayloads: Bool = false
) -> GatewayParse {
    gatewayParse(Array(text.utf8), as: descriptor, path: path, keepsPayloads: keepsPayloads)
}

func gatewayRun(_ parser: some FormatParser, _ bytes: [UInt8], _ chunk: Int = .max) -> GatewayParse {
    var parser = parser
    let collector = GatewayCollector()
    var start = 0
    while start < bytes.count {
        let end = chunk >= bytes.count - start ? bytes.count : start + chunk
        parser.consume(bytes.span.extracting(start..<end), into: collector)
        start = end
    }
    parser.finish(into: collector)
    return GatewayParse(collector: collector, statistics: parser.statistics)
}

/// How many mutated inputs a fuzz test tries.
let gatewayFuzzCount =
    ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap { Int($0) } ?? 500
