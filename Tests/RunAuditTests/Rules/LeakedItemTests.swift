import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct LeakedItemTests {
    @Test func namesTheItem() throws {
        let facts = makeReplay([
            makeCall("c3", [difference(.leakedItem, item: 4)]) {
                $0.items = [
                    makeItem(2, "issue:octo/a#1"), makeItem(4, "issue:octo/secret#7", reason: "secret"),
                ]
            }
        ])
        #expect(LeakedItem.expected(facts) == [Expected("C-6", .critical, "github list_issues")])
        let finding = try #require(LeakedItem.findings(facts)?.first)
        #expect(finding.title == "1 forbidden item of github/list_issues reached the agent")
        #expect(finding.table?.columns == ["Call", "Item", "Labels", "Reason"])
        #expect(
            finding.table?.rows == [
                ["c3", "issue:octo/secret#7", "secrecy: private:octo; integrity: none", "secret"]
            ])
        #expect(finding.evidence == [place])
    }

    @Test func oneFindingPerTool() throws {
        let facts = makeReplay([
            makeCall("c1", [difference(.leakedItem), difference(.answeredForbidden)]),
            makeCall("c2", server: nil, tool: "merge", [difference(.unguarded)]),
            makeCall("c3", [difference(.leakedItem)]),
        ])
        #expect(
            LeakedItem.expected(facts) == [
                Expected("C-6", .critical, "merge"), Expected("C-6", .critical, "github list_issues", 3),
            ])
        let findings = try #require(LeakedItem.findings(facts))
        #expect(
            findings.map(\.title) == [
                "merge answered without a working guard",
                "github/list_issues gave the agent what the policy forbids",
            ])
        #expect(
            findings[1].description
                == "Decided again, 2 calls of github/list_issues went otherwise than the policy says: 2 items the policy forbids reached the agent; 1 answer the policy forbids was given."
        )
        #expect(findings[0].table?.rows == [["c2", "-", "-", "It is unguarded."]])
    }

    @Test func anOlderGuardIsNoLeak() {
        let facts = makeReplay([makeCall([difference(.leakedItem, cause: .guardVersion)])])
        #expect(LeakedItem.expected(facts) == [])
    }

    @Test func theReverseIsNoLeak() {
        #expect(LeakedItem.expected(makeReplay([makeCall([difference(.itemWithheld)])])) == [])
    }
}
