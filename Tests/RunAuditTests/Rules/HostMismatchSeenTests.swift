import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct HostMismatchSeenTests {
    @Test func oneWarningPerPair() {
        let facts = makeFacts {
            var mismatch = HostMismatch(hostHeader: "evil.example", target: "good.example")
            mismatch.tally = tally(3)
            $0.firewall.hostMismatches = [mismatch]
        }
        #expect(
            HostMismatchSeen.expected(facts) == [Expected("W-4", .warning, "evil.example → good.example", 3)])
    }

    @Test func noneIsClean() { #expect(HostMismatchSeen.expected(makeFacts()) == []) }
    @Test func withoutARequestLog() { #expect(HostMismatchSeen.isUnjudged(makeFacts(read: [.gatewayLog]))) }
}
