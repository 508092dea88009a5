import Facts
import Findings
import LogParsing
import RunAudit
import Testing

/// Lists are bounded, counts are not.
@Suite struct CountsBeyondListsTests {
    @Test func denialsAndStrictBlocksKeepCounting() {
        let builder = RunFactsBuilder(label: "", subRun: nil)
        builder.begin(
            source: EvidenceSource(path: "mcp-gateway.log", kind: "mcp-gateway-log", status: .present))
        let excess = 25
        for line in 1...(DIFCFacts.maximumListed + excess) {
            for event in [
                GatewayEvent.accessDenied(agent: "a", resource: "pr:octo/demo#\(line)", reason: "no"),
                .strictBlock(filtered: 1, total: 2),
            ] {
                builder.receive(
                    .gatewayLog(
                        GatewayLogRecord(timestamp: nil, level: .warn, category: "difc", event: event)),
                    at: LinePosition(line: line, offset: 0))
            }
        }
        builder.end(
            source: EvidenceSource(path: "mcp-gateway.log", kind: "mcp-gateway-log", status: .present))
        let difc = builder.finish(unexamined: UnexaminedFiles()).difc
        #expect(difc.denials.count == DIFCFacts.maximumListed)
        #expect(difc.deniedCount == DIFCFacts.maximumListed + excess)
        #expect(difc.strictBlocks.count == DIFCFacts.maximumListed)
        #expect(difc.strictBlockCount == DIFCFacts.maximumListed + excess)
    }
}
