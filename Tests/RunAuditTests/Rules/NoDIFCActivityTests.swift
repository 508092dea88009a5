import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct NoDIFCActivityTests {
    private func facts(_ change: (inout RunFacts) -> Void = { _ in }) -> RunFacts {
        makeFacts {
            $0.guards = [guardFacts { $0.configuredPolicyJSON = "{}" }]
            $0.calls.source = .gatewayLog
            $0.calls.total = 3
            $0.calls.byTool = [calls("github", "list_issues", [.ok: 2, .policyDenied: 1])]
            change(&$0)
        }
    }

    @Test func answeredWithoutATrace() {
        #expect(NoDIFCActivity.expected(facts()) == [Expected("W-12", .warning, "github", 2)])
    }

    @Test func anyTraceIsEnough() {
        #expect(NoDIFCActivity.expected(facts { $0.guards[0].labelAgentCalls = tally(1) }) == [])
        #expect(NoDIFCActivity.expected(facts { $0.difc.labelledResponses = 1 }) == [])
        #expect(NoDIFCActivity.expected(facts { $0.difc.filtered = 1 }) == [])
    }

    @Test func sinksAndUnguardedServersLabelNothing() {
        #expect(NoDIFCActivity.expected(facts { $0.guards[0].guardName = "write-sink" }) == [])
        #expect(NoDIFCActivity.expected(facts { $0.guards[0].guardName = "noop" }) == [])
    }

    @Test func refusedCallsAreNotAnswered() {
        let facts = facts { $0.calls.byTool = [calls("github", "list_issues", [.policyDenied: 3])] }
        #expect(NoDIFCActivity.expected(facts) == [])
    }

    @Test func theJSONLAloneProvesNothing() {
        #expect(NoDIFCActivity.isUnjudged(facts { $0.calls.source = .rpcMessages }))
        #expect(NoDIFCActivity.isUnjudged(makeFacts(read: [.accessLog])))
    }
}
