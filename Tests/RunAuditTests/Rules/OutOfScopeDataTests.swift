import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct OutOfScopeDataTests {
    private func facts(
        _ repositories: [(String, Int)], scope: RepositoryScope = .patterns(["octo/demo"]),
        _ change: (inout RunFacts) -> Void = { _ in }
    ) -> RunFacts {
        makeFacts {
            $0.guards = [
                guardFacts {
                    $0.appliedPolicy = .allowOnly(
                        AllowOnlyPolicy(repositories: scope, minimumIntegrity: IntegrityLevel.none))
                }
            ]
            $0.difc.responseRepositories = repositories.map {
                ResponseRepositories(
                    server: "github", tool: "search_issues", repository: $0.0, items: $0.1, evidence: place)
            }
            change(&$0)
        }
    }

    private func filtered(_ description: String, tool: String = "search_issues") -> FilteredItemFact {
        FilteredItemFact(
            timestamp: nil, server: "github", tool: tool, description: description, reason: "",
            cause: .unknown,
            labels: nil, evidence: place)
    }

    @Test func whatWasNotFilteredLeaked() throws {
        let facts = facts([("octo/demo", 9), ("octo/secret", 2), ("octo/secret2", 1)]) {
            $0.difc.items = [
                filtered("issue:octo/Secret#6"), filtered("issue:octo/secret#6", tool: "other"),
                filtered("nonsense"),
            ]
        }
        #expect(OutOfScopeData.expected(facts) == [Expected("C-5", .critical, "github", 2)])
        let finding = try #require(OutOfScopeData.findings(facts)?.first)
        #expect(
            finding.table?.rows == [
                ["octo/secret", "search_issues", "1"], ["octo/secret2", "search_issues", "1"],
            ])
    }

    @Test func everythingFilteredIsClean() {
        let facts = facts([("octo/secret", 2)]) {
            $0.difc.items = [filtered("issue:octo/secret#1"), filtered("file:octo/secret/a.md")]
        }
        #expect(OutOfScopeData.expected(facts) == [])
    }

    @Test func strictModeWithheldTheResponse() {
        let facts = facts([("octo/secret", 2)]) {
            $0.difc.strictBlocks = [
                StrictBlock(timestamp: nil, tool: "search_issues", filtered: 1, total: 2, evidence: place)
            ]
        }
        #expect(OutOfScopeData.expected(facts) == [])
    }

    @Test(arguments: [
        "issue:octo/secret#1", "commit:octo/secret@abc", "file:octo/secret/x/y", "repo:octo/secret",
    ])
    func repositoriesInDescriptions(_ description: String) {
        #expect(OutOfScopeData.repository(in: description) == "octo/secret")
    }

    @Test(arguments: ["", "issue", "issue:", "issue:octo", "issue:octo/", "unlabeled"])
    func descriptionsWithoutARepository(_ description: String) {
        #expect(OutOfScopeData.repository(in: description) == nil)
    }

    @Test func prefixesAndOwners() {
        #expect(OutOfScopeData.expected(facts([("octo/demo-x", 1)], scope: .patterns(["octo/demo*"]))) == [])
        #expect(OutOfScopeData.expected(facts([("octo/any", 1)], scope: .patterns(["octo/*"]))) == [])
        #expect(OutOfScopeData.expected(facts([("acme/any", 1)], scope: .patterns(["octo/*"])))?.count == 1)
    }

    @Test func broadScopesCannotBeLeft() {
        #expect(OutOfScopeData.expected(facts([("acme/any", 1)], scope: .all)) == [])
        #expect(OutOfScopeData.expected(facts([("acme/any", 1)], scope: .public)) == [])
    }

    @Test func whatItNeeds() {
        #expect(OutOfScopeData.isUnjudged(makeFacts(read: [.gatewayLog])))
        #expect(OutOfScopeData.isUnjudged(makeFacts()))
    }

    @Test func manyItemsAndManyRepositoriesTakeNoTime() {
        let facts = facts((0..<5000).map { ("octo/r\($0)", 1) }) {
            $0.difc.items = (0..<10_000).map { filtered("issue:octo/r\($0 % 5000)#1") }
        }
        #expect(OutOfScopeData.expected(facts) == [])
    }
}
