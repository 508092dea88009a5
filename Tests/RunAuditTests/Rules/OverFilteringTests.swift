import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct OverFilteringTests {
    private func facts(_ seen: Int, _ accessible: Int, emptied: Int = 0, responses: Int = 5) -> RunFacts {
        makeFacts {
            var tool = DIFCFacts.ToolItems(server: "github", tool: "list_issues")
            tool.seen = seen
            tool.accessible = accessible
            tool.emptied = emptied
            tool.responses = responses
            $0.difc.byTool = [tool]
            $0.difc.labelledResponses = responses
        }
    }

    @Test(arguments: [(10, 5), (100, 0), (11, 5)])
    func halfOfTenItems(_ seen: Int, _ accessible: Int) {
        #expect(
            OverFiltering.expected(facts(seen, accessible)) == [
                Expected("W-10", .warning, "github list_issues", seen - accessible)
            ])
    }

    @Test(arguments: [(10, 6), (9, 0), (10, 10), (0, 0), (13, 11)])
    func lessIsNormal(_ seen: Int, _ accessible: Int) {
        #expect(OverFiltering.expected(facts(seen, accessible)) == [])
    }

    @Test func threeEmptiedResponses() {
        // Responses without items do not change that every one with items was emptied.
        #expect(OverFiltering.expected(facts(3, 0, emptied: 3, responses: 7))?.count == 1)
        #expect(OverFiltering.expected(facts(2, 0, emptied: 2)) == [])
        #expect(OverFiltering.expected(facts(4, 1, emptied: 3)) == [])
    }

    @Test func proxyPaths() {
        let facts = makeFacts {
            var path = ProxyFacts.FilteredPath(method: "GET", template: "/x", tool: "list")
            (path.filtered, path.total, path.responses) = (9, 12, 1)
            var small = ProxyFacts.FilteredPath(method: "GET", template: "/y", tool: "list")
            (small.filtered, small.total, small.responses) = (3, 12, 1)
            var emptied = ProxyFacts.FilteredPath(method: "GET", template: "/z", tool: "list")
            (emptied.filtered, emptied.total, emptied.responses) = (3, 3, 3)
            $0.proxy.byPath = [path, small, emptied]
        }
        #expect(
            OverFiltering.expected(facts) == [
                Expected("W-10", .warning, "proxy GET /x", 9), Expected("W-10", .warning, "proxy GET /z", 3),
            ])
    }

    @Test func withoutTotalsItCannotBeTold() {
        #expect(OverFiltering.isUnjudged(makeFacts { $0.difc.filtered = 5 }))
        #expect(OverFiltering.isUnjudged(makeFacts(read: [])))
        #expect(OverFiltering.expected(makeFacts()) == [])
    }
}
