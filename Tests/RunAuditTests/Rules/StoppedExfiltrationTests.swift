import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct StoppedExfiltrationTests {
    @Test func oneFindingPerTool() throws {
        let facts = makeReplay([
            makeCall("c1", observations: [observation(.stoppedExfiltration, items: 3)]),
            makeCall(
                "c2",
                observations: [
                    observation(.stoppedExfiltration, items: 4), observation(.stoppedExfiltration),
                ]),
        ])
        #expect(StoppedExfiltration.expected(facts) == [Expected("W-21", .warning, "github list_issues", 3)])
        let finding = try #require(StoppedExfiltration.findings(facts)?.first)
        #expect(finding.title == "github/list_issues stopped: the agent carries private data")
        #expect(
            finding.table?.rows == [
                ["c1", "3", "It is stopped-exfiltration."], ["c2", "4", "It is stopped-exfiltration."],
                ["c2", "-", "It is stopped-exfiltration."],
            ])
        #expect(finding.evidence == [place])
    }

    @Test func anotherObservation() {
        let facts = makeReplay([makeCall(observations: [observation(.strictNotStrict)])])
        #expect(StoppedExfiltration.expected(facts) == [])
    }
}
