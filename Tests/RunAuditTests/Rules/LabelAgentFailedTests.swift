import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct LabelAgentFailedTests {
    @Test func countsPerServer() {
        let facts = makeFacts {
            $0.guards = [guardFacts { $0.labelAgentFailures = [observed("bad policy"), observed("again")] }]
        }
        #expect(LabelAgentFailed.expected(facts) == [Expected("W-7", .warning, "github", 2)])
        #expect(
            LabelAgentFailed.findings(facts)?.first?.description == "label_agent failed 2 times: bad policy.")
    }

    @Test func noneIsClean() {
        #expect(LabelAgentFailed.expected(makeFacts { $0.guards = [guardFacts()] }) == [])
    }
    @Test func withoutATextLog() { #expect(LabelAgentFailed.isUnjudged(makeFacts(read: [.rpcMessages]))) }
}
