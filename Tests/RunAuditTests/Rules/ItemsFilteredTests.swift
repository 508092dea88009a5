import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct ItemsFilteredTests {
    private func item(_ tool: String, _ cause: FilterCause) -> FilteredItemFact {
        FilteredItemFact(
            timestamp: nil, server: "github", tool: tool, description: "issue:octo/demo#1", reason: "",
            cause: cause, labels: nil, evidence: place)
    }

    @Test func rowsByCount() throws {
        let facts = makeFacts {
            $0.difc.filtered = 4
            $0.difc.filteredByCause = [.minimumIntegrity: 3, .secrecy: 1]
            $0.difc.items = [
                item("search_issues", .secrecy), item("list_issues", .minimumIntegrity),
                item("list_issues", .minimumIntegrity), item("a\u{0}b", .minimumIntegrity),
            ]
        }
        #expect(ItemsFiltered.expected(facts) == [Expected("I-1", .info, "gateway", 4)])
        let finding = try #require(ItemsFiltered.findings(facts)?.first)
        #expect(
            finding.table?.rows == [
                ["github", "list_issues", "min-integrity", "2"], ["github", "a\u{0}b", "min-integrity", "1"],
                ["github", "search_issues", "secrecy", "1"],
            ])
        #expect(finding.description.contains("3 by min-integrity, 1 by secrecy"))
    }

    @Test func theProxyHasItsOwn() {
        let facts = makeFacts {
            $0.proxy.filtered = 5
            var path = ProxyFacts.FilteredPath(method: "GET", template: "/repos", tool: "list")
            path.filtered = 5
            path.total = 9
            $0.proxy.byPath = [path]
        }
        #expect(ItemsFiltered.expected(facts) == [Expected("I-1", .info, "proxy", 5)])
        #expect(ItemsFiltered.findings(facts)?.first?.table?.rows == [["GET /repos", "list", "5", "9"]])
    }

    @Test func noneIsClean() { #expect(ItemsFiltered.expected(makeFacts()) == []) }
    @Test func withoutTheGateway() { #expect(ItemsFiltered.isUnjudged(makeFacts(read: [.accessLog]))) }
}
