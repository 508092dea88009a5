import Findings
import Ingestion
import LogParsing
import Testing

@Suite struct PayloadTests {
    /// Counts records and those with a payload.
    private final class Counter: RunCollector {
        var records = 0
        var payloads = 0

        func begin(source: EvidenceSource) {}
        func end(source: EvidenceSource) {}

        func receive(_ record: Record, at position: LinePosition) {
            records += 1
            switch record {
            case .rpc(let message): if message.payload != nil { payloads += 1 }
            case .gatewayLog(let record): if record.payload != nil { payloads += 1 }
            default: break
            }
        }
    }

    @Test func payloadsAreKeptOnlyWhenAskedFor() throws {
        let scratch = try Scratch()
        try scratch.add(
            "mcp-logs/rpc-messages.jsonl",
            #"{"event":"rpc_response","_schema":"rpc-message/v2","server_id":"s","payload":{"result":{}}}"#
                + "\n"
        )
        try scratch.add(
            "mcp-logs/mcp-gateway.log",
            "[2026-08-22T17:41:09.801Z] [INFO] [client] MCP tool call request, session=k, tool=t, args={}\n")
        let plain = try ingest(.path(scratch.input)) { _ in Counter() }
        #expect(plain.map(\.collector.records) == [2])
        #expect(plain.map(\.collector.payloads) == [0])
        let kept = try ingest(.path(scratch.input), keepsPayloads: true) { _ in Counter() }
        #expect(kept.map(\.collector.records) == [2])
        #expect(kept.map(\.collector.payloads) == [2])
    }
}
