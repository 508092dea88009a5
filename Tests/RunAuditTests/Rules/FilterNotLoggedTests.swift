import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct FilterNotLoggedTests {
    @Test func countsItems() throws {
        let facts = makeReplay([
            makeCall("c1", [difference(.filterNotLogged, item: 0), difference(.filterNotLogged, item: 9)]) {
                $0.items = [makeItem(0, "", reason: "low")]
            }
        ])
        #expect(FilterNotLogged.expected(facts) == [Expected("W-22", .warning, "github list_issues", 2)])
        let finding = try #require(FilterNotLogged.findings(facts)?.first)
        #expect(
            finding.description.hasPrefix(
                "2 items in 1 response of github/list_issues did not reach the agent"))
        // An item without a description is named by its place; one that is not kept by nothing.
        #expect(
            finding.table?.rows == [
                ["c1", "item 0", "secrecy: private:octo; integrity: none", "low"],
                ["c1", "-", "-", "It is filter-not-logged."],
            ])
    }

    @Test func unfoundedRecordsAreAnotherMatter() {
        #expect(FilterNotLogged.expected(makeReplay([makeCall([difference(.filterUnfounded)])])) == [])
        let old = makeReplay([makeCall([difference(.filterNotLogged, cause: .guardVersion)])])
        #expect(FilterNotLogged.expected(old) == [])
    }
}
