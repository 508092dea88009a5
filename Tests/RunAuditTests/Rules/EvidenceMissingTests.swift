import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct EvidenceMissingTests {
    @Test func gapsAreWarnings() {
        let facts = makeFacts { $0.coverage.gaps = [EvidenceCoverage.gatewayGap] }
        #expect(EvidenceMissing.expected(facts) == [Expected("W-17", .warning, EvidenceCoverage.gatewayGap)])
    }

    @Test func damageIsToldByItsOwnRule() {
        let facts = makeFacts {
            $0.evidence[0].status = .truncated
            $0.coverage.gaps = ["mcp-logs/mcp-gateway.log is cut short", "mcp-logs/mcp-gateway.log is gone"]
        }
        #expect(
            EvidenceMissing.expected(facts) == [
                Expected("W-17", .warning, "mcp-logs/mcp-gateway.log is gone")
            ])
    }

    @Test func aPlaneNobodySaysExistedIsInformation() {
        #expect(
            EvidenceMissing.expected(makeFacts(read: [])) == [
                Expected("W-17", .info, "gateway"), Expected("W-17", .info, "firewall"),
            ])
    }

    @Test func oneGapDoesNotHideTheOtherPlane() {
        let facts = makeFacts(read: []) { $0.coverage.gaps = [EvidenceCoverage.firewallGap] }
        #expect(
            EvidenceMissing.expected(facts) == [
                Expected("W-17", .warning, EvidenceCoverage.firewallGap), Expected("W-17", .info, "gateway"),
            ])
    }

    @Test func aDisabledFirewallIsNotMissing() {
        let facts = makeFacts(read: [.gatewayLog]) { $0.coverage.firewall = .notApplicable }
        #expect(EvidenceMissing.expected(facts) == [])
    }
}
