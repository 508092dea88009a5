import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct LabelTruncatedTests {
    @Test func oneFindingPerTool() throws {
        let facts = makeReplay([
            makeCall("c1", observations: [observation(.labelTruncated, items: 3)]),
            makeCall(
                "c2", observations: [observation(.labelTruncated, items: 4), observation(.labelTruncated)]),
        ])
        #expect(LabelTruncated.expected(facts) == [Expected("W-20", .warning, "github list_issues", 3)])
        let finding = try #require(LabelTruncated.findings(facts)?.first)
        #expect(finding.title == "7 items of github/list_issues labelled as a whole")
        #expect(
            finding.table?.rows == [
                ["c1", "3", "It is label-truncated."], ["c2", "4", "It is label-truncated."],
                ["c2", "-", "It is label-truncated."],
            ])
        #expect(finding.evidence == [place])
    }

    @Test func anotherObservation() {
        let facts = makeReplay([makeCall(observations: [observation(.failOpenUnlabelled)])])
        #expect(LabelTruncated.expected(facts) == [])
    }
}
