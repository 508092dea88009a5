import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct ProxyBypassedTests {
    @Test func failedToStart() {
        let facts = makeFacts(read: [.workflowLog]) { $0.workflow.proxyBypassed = [observed("falling back")] }
        #expect(ProxyBypassed.expected(facts) == [Expected("C-4", .critical, "Demo")])
    }

    @Test func skippedIsInformation() {
        let facts = makeFacts(read: [.workflowLog]) { $0.workflow.proxySkipped = [observed("no policy")] }
        #expect(ProxyBypassed.expected(facts) == [Expected("C-4", .info, "Demo skipped")])
    }

    @Test func aCutLogStillCounts() {
        let facts = makeFacts(read: [.workflowLog]) {
            $0.evidence[0].status = .truncated
            $0.workflow.proxyBypassed = [observed("falling back")]
        }
        #expect(ProxyBypassed.expected(facts)?.first?.severity == .critical)
    }

    @Test func cleanLogs() { #expect(ProxyBypassed.expected(makeFacts(read: [.workflowLog])) == []) }
    @Test func withoutJobLogs() { #expect(ProxyBypassed.isUnjudged(makeFacts())) }
}
