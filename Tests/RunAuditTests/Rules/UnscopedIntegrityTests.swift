import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct UnscopedIntegrityTests {
    private func facts(_ tags: [String], _ scope: RepositoryScope) -> RunFacts {
        makeFacts {
            $0.guards = [
                guardFacts {
                    $0.agentLabels = LabelPair(integrity: Label(tags))
                    $0.appliedPolicy = .allowOnly(AllowOnlyPolicy(repositories: scope, minimumIntegrity: nil))
                }
            ]
        }
    }

    @Test(arguments: [
        (["approved:all"], RepositoryScope.all, Severity.info), (["approved:public"], .public, .info),
        (["approved"], .all, .warning), (["approved:all"], .patterns(["octo/demo"]), .warning),
    ])
    func bareAndWideTags(_ tags: [String], _ scope: RepositoryScope, _ severity: Severity) {
        #expect(UnscopedIntegrity.expected(facts(tags, scope)) == [Expected("W-11", severity, "github")])
    }

    @Test func aForcedPublicScopeIsMeant() {
        var facts = facts(["approved:public"], .patterns(["octo/demo"]))
        facts.guards[0].forcedPublic = observed("public")
        #expect(UnscopedIntegrity.expected(facts) == [Expected("W-11", .info, "github")])
    }

    @Test func scopedTagsAndOtherVocabularies() {
        #expect(UnscopedIntegrity.expected(facts(["approved:octo/demo"], .patterns(["octo/demo"]))) == [])
        #expect(UnscopedIntegrity.expected(facts(["custom"], .patterns(["octo/demo"]))) == [])
        #expect(UnscopedIntegrity.expected(facts([], .patterns(["octo/demo"]))) == [])
    }

    @Test func withoutLabels() {
        #expect(UnscopedIntegrity.isUnjudged(makeFacts { $0.guards = [guardFacts()] }))
    }
}
