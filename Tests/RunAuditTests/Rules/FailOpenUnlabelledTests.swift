import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct FailOpenUnlabelledTests {
    @Test func oneFindingPerTool() throws {
        let facts = makeReplay([
            makeCall("c1", observations: [observation(.failOpenUnlabelled, items: 3)]),
            makeCall(
                "c2",
                observations: [observation(.failOpenUnlabelled, items: 4), observation(.failOpenUnlabelled)]),
        ])
        #expect(FailOpenUnlabelled.expected(facts) == [Expected("C-7", .critical, "github list_issues", 3)])
        let finding = try #require(FailOpenUnlabelled.findings(facts)?.first)
        #expect(finding.title == "github/list_issues answered unlabelled after a failed check")
        #expect(
            finding.table?.rows == [
                ["c1", "3", "It is fail-open-unlabelled."], ["c2", "4", "It is fail-open-unlabelled."],
                ["c2", "-", "It is fail-open-unlabelled."],
            ])
        #expect(finding.evidence == [place])
    }

    @Test func anotherObservation() {
        let facts = makeReplay([makeCall(observations: [observation(.metadataMislabel)])])
        #expect(FailOpenUnlabelled.expected(facts) == [])
    }
}
