import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct NoticeLostTests {
    @Test func oneFindingPerTool() throws {
        let facts = makeReplay([
            makeCall("c1", observations: [observation(.noticeLost, items: 3)]),
            makeCall("c2", observations: [observation(.noticeLost, items: 4), observation(.noticeLost)]),
        ])
        #expect(NoticeLost.expected(facts) == [Expected("I-3", .info, "github list_issues", 3)])
        let finding = try #require(NoticeLost.findings(facts)?.first)
        #expect(finding.title == "the agent was not told of items removed from github/list_issues")
        #expect(
            finding.table?.rows == [
                ["c1", "3", "It is notice-lost."], ["c2", "4", "It is notice-lost."],
                ["c2", "-", "It is notice-lost."],
            ])
        #expect(finding.evidence == [place])
    }

    @Test func anotherObservation() {
        let facts = makeReplay([makeCall(observations: [observation(.labelTruncated)])])
        #expect(NoticeLost.expected(facts) == [])
    }
}
