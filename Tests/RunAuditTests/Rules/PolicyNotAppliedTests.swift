import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct PolicyNotAppliedTests {
    private func allow(_ repositories: [String], _ level: IntegrityLevel? = .approved) -> GuardPolicy {
        .allowOnly(AllowOnlyPolicy(repositories: .patterns(repositories), minimumIntegrity: level))
    }

    private func facts(
        _ outcome: CallOutcome = .ok, _ change: (inout GuardFacts) -> Void
    ) -> RunFacts {
        makeFacts {
            $0.guards = [guardFacts("github", change)]
            $0.calls.source = .gatewayLog
            $0.calls.byTool = [calls("github", "list_issues", [outcome: 2])]
        }
    }

    @Test func aPolicyNobodyGaveToTheGuard() {
        #expect(
            PolicyNotApplied.expected(facts { $0.configuredPolicyJSON = "{}" }) == [
                Expected("C-3", .critical, "github", 2)
            ])
        #expect(PolicyNotApplied.expected(facts(.policyDenied) { $0.configuredPolicyJSON = "{}" }) == [])
        #expect(
            PolicyNotApplied.expected(
                facts {
                    $0.configuredPolicyJSON = "{}"
                    $0.labelAgentCalls = tally(1)
                }) == [])
    }

    @Test func anotherPolicyThanConfigured() {
        let differs = { (facts: inout GuardFacts) in
            facts.configuredPolicy = self.allow(["octo/demo"])
            facts.appliedPolicy = self.allow(["octo/*"])
            facts.labelAgentCalls = tally(1)
        }
        #expect(
            PolicyNotApplied.expected(facts(.ok, differs)) == [Expected("C-3", .warning, "github differs")])
        var overridden = facts(.ok, differs)
        overridden.difc.policyOverride = observed("cli")
        #expect(PolicyNotApplied.expected(overridden) == [])
    }

    @Test func theOrderOfAListIsNoDifference() {
        #expect(PolicyNotApplied.isSame(allow(["octo/b", "Octo/a"]), allow(["octo/a", "octo/b"])))
        #expect(PolicyNotApplied.isSame(allow(["octo/a"], nil), allow(["octo/a"], IntegrityLevel.none)))
        #expect(!PolicyNotApplied.isSame(allow(["octo/a"], .merged), allow(["octo/a"], .approved)))
        #expect(
            PolicyNotApplied.isSame(
                .writeSink(WriteSinkPolicy(accept: ["*"])),
                .writeSink(WriteSinkPolicy(accept: ["*"], visibility: "public"))))
    }

    @Test func forcedPublicIsInformation() {
        #expect(
            PolicyNotApplied.expected(facts { $0.forcedPublic = observed("repo is public") }) == [
                Expected("C-3", .info, "github forced")
            ])
    }

    @Test func aVisibilityCheckThatFailedOpen() {
        var facts = facts { _ in }
        facts.difc.visibilityFailedOpen = [observed("a"), observed("b")]
        #expect(PolicyNotApplied.expected(facts) == [Expected("C-3", .warning, "visibility", 2)])
    }

    @Test func gitHubWithoutAPolicy() {
        #expect(
            PolicyNotApplied.expected(facts { $0.guardName = "noop" }) == [
                Expected("C-3", .info, "github absent", 2)
            ])
    }

    @Test func withoutGuardsInTheLog() {
        #expect(PolicyNotApplied.isUnjudged(makeFacts()))
        #expect(PolicyNotApplied.isUnjudged(makeFacts(read: [.accessLog])))
    }
}
