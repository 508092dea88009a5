import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct EvidenceDamagedTests {
    @Test func oneFindingPerDamagedSource() throws {
        let facts = makeFacts {
            $0.evidence[0].rejected = 2
            $0.evidence[0].firstRejects = [.init(line: 3, offset: 120, reason: "not JSON")]
            $0.evidence[1].status = .truncated
            $0.evidence[2].unknownKinds = ["odd": 4]
        }
        #expect(
            EvidenceDamaged.expected(facts) == [
                Expected("W-16", .warning, "mcp-gateway-log mcp-logs/mcp-gateway.log", 2),
                Expected("W-16", .warning, "rpc-messages mcp-logs/rpc-messages.jsonl", 1),
                Expected("W-16", .warning, "access-log sandbox/firewall/logs/access.log", 4),
            ])
        let first = try #require(EvidenceDamaged.findings(facts)?.first?.evidence.first)
        #expect(first.line == 3 && first.offset == 120 && first.excerpt == "not JSON")
    }

    @Test func absentIsNotDamaged() {
        #expect(EvidenceDamaged.expected(makeFacts { $0.evidence[0].status = .absent }) == [])
    }
}
