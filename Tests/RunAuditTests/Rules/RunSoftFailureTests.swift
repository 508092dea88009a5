import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct RunSoftFailureTests {
    private func facts(_ outcomes: [CallOutcome: Int]) -> RunFacts {
        makeFacts { $0.calls.byTool = [calls("github", "list_issues", outcomes)] }
    }

    @Test func halfOfTheCallsFailed() {
        #expect(
            RunSoftFailure.expected(facts([.backendError: 1, .rateLimited: 1, .ok: 2])) == [
                Expected("W-14", .warning, "github", 2)
            ])
        #expect(RunSoftFailure.expected(facts([.transportError: 1, .ok: 2])) == [])
    }

    @Test func refusalsAreNoFailures() {
        #expect(RunSoftFailure.expected(facts([.policyDenied: 5, .guardError: 3])) == [])
    }

    @Test func serversThatDidNotStart() {
        let facts = makeFacts { $0.backend.failedServers = ["db": [observed("EOF"), observed("EOF")]] }
        #expect(RunSoftFailure.expected(facts) == [Expected("W-14", .warning, "db start", 2)])
    }

    @Test func missingTools() throws {
        let facts = makeFacts(read: [.agentOutput]) {
            $0.safeOutputs.missing = [
                .init(type: "missing_tool", subject: "db", reason: "not there", evidence: place)
            ]
        }
        #expect(RunSoftFailure.expected(facts) == [Expected("W-14", .warning, "missing tools")])
        #expect(RunSoftFailure.findings(facts)?.first?.table?.rows == [["missing_tool", "db", "not there"]])
    }

    @Test func cleanAndUnjudged() {
        #expect(RunSoftFailure.expected(makeFacts()) == [])
        #expect(RunSoftFailure.isUnjudged(makeFacts(read: [.accessLog])))
    }
}
