import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct StrictNotStrictTests {
    @Test func oneFindingPerTool() throws {
        let facts = makeReplay([
            makeCall("c1", observations: [observation(.strictNotStrict, items: 3)]),
            makeCall(
                "c2", observations: [observation(.strictNotStrict, items: 4), observation(.strictNotStrict)]),
        ])
        #expect(StrictNotStrict.expected(facts) == [Expected("W-19", .warning, "github list_issues", 3)])
        let finding = try #require(StrictNotStrict.findings(facts)?.first)
        #expect(finding.title == "strict mode was not in force for github/list_issues")
        #expect(
            finding.table?.rows == [
                ["c1", "3", "It is strict-not-strict."], ["c2", "4", "It is strict-not-strict."],
                ["c2", "-", "It is strict-not-strict."],
            ])
        #expect(finding.evidence == [place])
    }

    @Test func anotherObservation() {
        let facts = makeReplay([makeCall(observations: [observation(.noticeLost)])])
        #expect(StrictNotStrict.expected(facts) == [])
    }
}
