import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct ActivationRateLimitedTests {
    @Test func countsAndNamesJobs() throws {
        let facts = makeFacts(read: [.workflowLog]) {
            $0.workflow.rateLimited = tally(3)
            $0.workflow.rateLimitedJobs = ["activation", "agent"]
        }
        #expect(ActivationRateLimited.expected(facts) == [Expected("I-2", .info, "Demo", 3)])
        let finding = try #require(ActivationRateLimited.findings(facts)?.first)
        #expect(finding.description == "3 times in activation, agent; the agent was not invoked.")
    }

    @Test func theAgentMayHaveRunAllTheSame() throws {
        let facts = makeFacts(read: [.workflowLog]) {
            $0.workflow.rateLimited = tally(1)
            $0.workflow.rateLimitedJobs = ["conclusion"]
            $0.coverage.agentRan = true
        }
        #expect(ActivationRateLimited.findings(facts)?.first?.description == "1 time in conclusion.")
    }

    @Test func cleanLogs() { #expect(ActivationRateLimited.expected(makeFacts(read: [.workflowLog])) == []) }
    @Test func withoutJobLogs() { #expect(ActivationRateLimited.isUnjudged(makeFacts())) }

    @Test func aCutLogStillCounts() {
        let facts = makeFacts(read: [.workflowLog]) {
            $0.evidence[0].status = .truncated
            $0.workflow.rateLimited = tally(1)
        }
        #expect(ActivationRateLimited.expected(facts)?.count == 1)
    }
}
