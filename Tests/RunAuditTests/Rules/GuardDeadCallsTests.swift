import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct GuardDeadCallsTests {
    @Test func countsPerServer() {
        let facts = makeFacts { $0.guards = [guardFacts { $0.deadCalls = tally(4) }, guardFacts("other")] }
        #expect(GuardDeadCalls.expected(facts) == [Expected("W-6", .warning, "github", 4)])
    }

    @Test func noneIsClean() {
        #expect(GuardDeadCalls.expected(makeFacts { $0.guards = [guardFacts()] }) == [])
    }
    @Test func withoutATextLog() { #expect(GuardDeadCalls.isUnjudged(makeFacts(read: [.rpcMessages]))) }
}
