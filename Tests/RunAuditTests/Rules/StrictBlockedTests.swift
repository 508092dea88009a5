import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct StrictBlockedTests {
    @Test func oneWarningPerRun() throws {
        let facts = makeFacts {
            $0.difc.strictBlocks = [
                StrictBlock(timestamp: nil, tool: "list_issues", filtered: 1, total: 3, evidence: place),
                StrictBlock(timestamp: nil, tool: nil, filtered: 2, total: 2, evidence: place),
            ]
        }
        #expect(StrictBlocked.expected(facts) == [Expected("W-9", .warning, "Demo", 2)])
        let finding = try #require(StrictBlocked.findings(facts)?.first)
        #expect(finding.table?.rows == [["list_issues", "1", "3"], ["-", "2", "2"]])
        #expect(finding.description.contains("3 of 5 items in 2 responses"))
        #expect(finding.description.contains("2 permitted items"))
    }

    @Test func noneIsClean() { #expect(StrictBlocked.expected(makeFacts()) == []) }
    @Test func theJSONLHoldsNothingOfIt() {
        #expect(StrictBlocked.isUnjudged(makeFacts(read: [.rpcMessages])))
    }
}
