import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct LogTamperingTests {
    @Test func oneWarningPerDifference() {
        let facts = makeFacts {
            $0.discrepancies = [
                Discrepancy(kind: .firewallLogs, text: "2 and 3", evidence: [place]),
                Discrepancy(kind: .calls, text: "4 and 5", evidence: [place]),
            ]
        }
        #expect(
            LogTampering.expected(facts) == [
                Expected("W-15", .warning, "firewall-logs"), Expected("W-15", .warning, "calls"),
            ])
    }

    @Test func noneIsClean() { #expect(LogTampering.expected(makeFacts()) == []) }
    @Test func withoutLogs() { #expect(LogTampering.isUnjudged(makeFacts(read: []))) }
}
