import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct GuardTrapReplayedTests {
    @Test func showsTheStack() throws {
        let facts = makeReplay([
            makeCall(observations: [observation(.trapReplayed, detail: ["label_response", "rust_panic"])])
        ])
        #expect(GuardTrapReplayed.expected(facts) == [Expected("C-8", .critical, "github list_issues")])
        let finding = try #require(GuardTrapReplayed.findings(facts)?.first)
        #expect(finding.table?.rows == [["c1", "label_response"], ["c1", "rust_panic"]])
        #expect(finding.description.hasSuffix("traps as logged. It is trap-replayed."))
    }

    @Test func withoutAStackThereIsNoTable() throws {
        let facts = makeReplay([makeCall(observations: [observation(.trapReplayed)])])
        #expect(try #require(GuardTrapReplayed.findings(facts)?.first).table == nil)
    }

    @Test func aFailureInOnePlaceIsNoTrapReplayed() {
        #expect(GuardTrapReplayed.expected(makeReplay([makeCall([difference(.guardFailure)])])) == [])
    }
}
