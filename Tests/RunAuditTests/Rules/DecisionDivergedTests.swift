import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct DecisionDivergedTests {
    @Test func groupsByKind() throws {
        let facts = makeReplay([
            makeCall("c1", [difference(.itemCount), difference(.reason), difference(.reason)]),
            makeCall("c2", tool: "get_issue", [difference(.reason)]),
            makeCall("c3", server: "safeoutputs", [difference(.refusedAllowed)]),
        ])
        #expect(
            DecisionDiverged.expected(facts) == [
                Expected("W-23", .warning, "github", 4), Expected("W-23", .warning, "safeoutputs"),
            ])
        let table = try #require(DecisionDiverged.findings(facts)?.first?.table)
        #expect(table.columns == ["Kind", "Differences", "Calls", "First call", "What"])
        #expect(
            table.rows == [
                ["item-count", "1", "1", "c1", "It is item-count."],
                ["reason", "3", "2", "c1", "It is reason."],
            ])
    }

    @Test func anOlderGuardIsOneInformation() throws {
        let facts = makeReplay([
            makeCall("c1", [difference(.reason, cause: .guardVersion), difference(.itemCount)]),
            makeCall("c2", server: "other", [difference(.leakedItem, cause: .guardVersion)]),
        ]) { $0.olderGuard = "it has no label for gists" }
        #expect(
            DecisionDiverged.expected(facts) == [
                Expected("W-23", .warning, "github"), Expected("W-23", .info, "older guard", 2),
            ])
        let info = try #require(DecisionDiverged.findings(facts)?.last)
        #expect(info.title == "2 calls decided otherwise by an older guard")
        #expect(info.description.hasSuffix("the one known here: it has no label for gists."))
        #expect(info.evidence == [place])
    }

    @Test(arguments: [ReplayDifference.Kind.leakedItem, .filterNotLogged, .guardModule])
    func whatOtherRulesTell(_ kind: ReplayDifference.Kind) {
        #expect(DecisionDiverged.expected(makeReplay([makeCall([difference(kind)])])) == [])
    }

    /// Calls that are counted but not kept may hold leaks.
    @Test func callsBeyondTheListAreAWarning() throws {
        let calls = [makeCall("c1", [difference(.leakedItem)])]
        let facts = makeReplay(calls) {
            $0.total = 10
            $0.diverged = 4
        }
        #expect(DecisionDiverged.expected(facts) == [Expected("W-23", .warning, "calls beyond the list", 3)])
        #expect(DecisionDiverged.findings(facts)?.first?.evidence == [otherPlace])
        let kept = makeReplay(calls) {
            $0.total = 10
            $0.diverged = 1
        }
        #expect(DecisionDiverged.expected(kept) == [])
    }
}
