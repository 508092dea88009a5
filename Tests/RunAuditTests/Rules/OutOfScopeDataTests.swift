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
                filtered("nonsense", tool: "other"),
            ]
        }
        #expect(OutOfScopeData.expected(facts) == [Expected("C-5", .critical, "github", 2)])
        let finding = try #require(OutOfScopeData.findings(facts)?.first)
        #expect(!finding.description.contains("may be among"))
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

    /// A record without a repository may be that of any item of its tool.
    @Test func unnamedRecordsAccountForOneItemEach() throws {
        let some = facts([("octo/secret", 3)]) {
            $0.difc.items = [filtered("issue"), filtered("issue:octo/secret#1")]
        }
        #expect(OutOfScopeData.expected(some) == [Expected("C-5", .critical, "github", 1)])
        let finding = try #require(OutOfScopeData.findings(some)?.first)
        #expect(finding.description.contains("Of 2 items without a record of their own, 1 may be among"))
        let all = facts([("octo/secret", 3)]) {
            $0.difc.items = [filtered("issue"), filtered("issue"), filtered("issue:octo/secret#1")]
        }
        #expect(OutOfScopeData.expected(all) == [Expected("C-5", .info, "github unknown", 2)])
        let other = facts([("octo/secret", 1)]) { $0.difc.items = [filtered("issue", tool: "list_issues")] }
        #expect(OutOfScopeData.expected(other) == [Expected("C-5", .critical, "github", 1)])
    }

    /// One record of a response stands for all its items.
    @Test func recordsOfWholeResponses() {
        func responses(_ items: Int, _ largest: Int, _ records: [String]) -> RunFacts {
            facts([]) {
                $0.difc.responseRepositories = [
                    ResponseRepositories(
                        server: "github", tool: "search_issues", repository: "octo/secret", items: items,
                        largest: largest, evidence: place)
                ]
                $0.difc.items = records.map { filtered($0) }
            }
        }
        let two = ["search_code:octo/demo", "metadata:search_code"]
        #expect(
            OutOfScopeData.expected(responses(10, 5, two)) == [Expected("C-5", .info, "github unknown", 10)])
        #expect(
            OutOfScopeData.expected(responses(11, 5, two)) == [Expected("C-5", .critical, "github", 1)])
        #expect(
            OutOfScopeData.expected(responses(10, .max, two)) == [
                Expected("C-5", .info, "github unknown", 10)
            ])
    }

    @Test func recordsBeyondTheListMayBeAnything() {
        let facts = facts([("octo/secret", 3)]) { $0.difc.filtered = 3 }
        #expect(OutOfScopeData.expected(facts) == [Expected("C-5", .info, "github unknown", 3)])
        let few = self.facts([("octo/secret", 3)]) { $0.difc.filtered = 2 }
        #expect(OutOfScopeData.expected(few) == [Expected("C-5", .critical, "github", 1)])
        let blocks = self.facts([("octo/secret", 3)]) { $0.difc.unlistedStrictBlocks = 1 }
        #expect(OutOfScopeData.expected(blocks)?.map(\.severity) == [.info])
    }

    @Test(arguments: ["issue_write", "create_issue", "update_pull_request"])
    func writesAnswerWithWhatTheyWrote(_ tool: String) {
        let facts = facts([]) {
            $0.difc.responseRepositories = [
                ResponseRepositories(
                    server: "github", tool: tool, repository: "octo/secret", items: 3, evidence: place)
            ]
        }
        #expect(OutOfScopeData.expected(facts) == [])
    }

    /// What may be the answer to another tool proves nothing about this one.
    @Test func answersOfOverlappingCallsProveNothing() {
        let some = facts([("octo/secret", 3)]) { $0.difc.responseRepositories[0].doubtful = 2 }
        #expect(OutOfScopeData.expected(some) == [Expected("C-5", .critical, "github", 1)])
        let all = facts([("octo/secret", 3)]) { $0.difc.responseRepositories[0].doubtful = 3 }
        #expect(OutOfScopeData.expected(all) == [Expected("C-5", .info, "github unknown", 3)])
    }

    @Test func propagationRemovesNothing() {
        let facts = facts([("octo/secret", 2)]) { $0.guards[0].mode = .propagate }
        #expect(OutOfScopeData.expected(facts) == [])
    }

    /// Replay has the last word on the calls it decided, and none on the others.
    @Test(arguments: [ReplayVerdict.agreed, .diverged, .inconclusive])
    func decidedCallsAreReplays(_ verdict: ReplayVerdict) {
        let facts = facts([("octo/secret", 5)]) {
            $0.difc.responseRepositories[0].calls = [0: 2, 1: 3]
            $0.calls.list = ["c1", "c2"].map {
                Call(
                    id: $0, server: "github", tool: "search_issues", session: nil, begin: nil, end: nil,
                    outcome: .ok, evidence: [place])
            }
            var replay = ReplayFacts()
            replay.calls = [
                CallReplay(id: "c1", server: "github", tool: "search_issues", verdict: .inconclusive),
                CallReplay(id: "c2", server: "github", tool: "search_issues", verdict: verdict),
            ]
            $0.replay = replay
        }
        let rest = verdict == .inconclusive ? 5 : 2
        #expect(OutOfScopeData.expected(facts) == [Expected("C-5", .critical, "github", rest)])
        var unavailable = facts
        unavailable.replay?.unavailable = "no policy"
        #expect(OutOfScopeData.expected(unavailable)?.map(\.occurrences) == [5])
    }

    @Test(arguments: [
        ("issue:octo/Secret#1", OutOfScopeData.Removal.item("octo/secret")),
        ("commit:octo/secret@abc1234", .item("octo/secret")), ("file:octo/secret/a/b", .item("octo/secret")),
        ("repo:octo/secret", .item("octo/secret")), ("release:octo/secret@v1", .item("octo/secret")),
        ("issue", .unnamed), ("pr", .unnamed), ("", .unnamed),
        ("file:octo/secret", .whole), ("search_code:octo/secret", .whole), ("metadata:get_me", .whole),
        ("project-item:pull_request", .whole), ("gist:g0", .whole), ("issue:", .whole),
    ])
    func whatRecordsStandFor(_ description: String, _ removal: OutOfScopeData.Removal) {
        #expect(OutOfScopeData.removal(description) == removal)
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
