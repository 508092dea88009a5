import Facts
import Findings
import RunAudit
import Testing

/// What is kept of a run.
@Suite struct RunProfileTests {
    private static func profile(_ change: (inout RunFacts) -> Void) -> RunProfile {
        var facts = RunFacts()
        change(&facts)
        return RunProfile(RunReport(facts: facts, findings: [], verdict: .incomplete, unjudged: []))
    }

    /// What was not seen is not zero.
    @Test func withoutEvidenceThereAreNoNumbers() {
        let profile = Self.profile { _ in }
        #expect(
            profile.metrics == [
                .findings: 0, .criticalFindings: 0, .warningFindings: 0, .suppressedFindings: 0,
            ])
        #expect(!profile.hasCalls && !profile.hasTraffic && !profile.hasOutputs)
    }

    @Test func numbersOfCalls() {
        let profile = Self.profile { facts in
            facts.calls.source = .gatewayLog
            facts.calls.total = 6
            facts.calls.byOutcome = [
                .ok: 2, .policyDenied: 1, .callLimit: 1, .backendError: 2, .unanswered: 0,
            ]
            var tool = CallFacts.ToolCount(server: "github", tool: "list_issues")
            tool.total = 6
            tool.byOutcome = facts.calls.byOutcome
            facts.calls.byTool = [tool]
        }
        #expect(profile.metrics[.calls] == 6)
        #expect(profile.metrics[.refusedCalls] == 2)
        #expect(profile.metrics[.failedCalls] == 2)
        #expect(profile.metrics[.blockRate] == nil)
        #expect(profile.outcomes[.unanswered] == nil)
        #expect(profile.tools.first?.calls == 6)
        #expect(profile.tools.first?.refused == 2)
        #expect(profile.tools.first?.failed == 2)
        #expect(profile.tools.first?.itemsSeen == nil)
    }

    @Test func tokensAreSums() {
        let profile = Self.profile { facts in
            var usage = ModelUsage(provider: "a", model: "b")
            usage.calls = 1
            usage.inputTokens = 10
            facts.models = [usage, usage]
        }
        #expect(profile.metrics[.modelCalls] == 2)
        #expect(profile.metrics[.inputTokens] == 20)
        #expect(profile.metrics[.outputTokens] == 0)
    }

    @Test(
        arguments: [
            (nil, "github.com"), ("https://github.com/o/r/actions/runs/1", "github.com"),
            ("https://GHE.example.com:8443/o/r", "ghe.example.com:8443"), ("http://evil/x", "github.com"),
            ("https://", "github.com"), ("https://a b/", "github.com"), ("https://a\u{1B}[2J/", "github.com"),
        ] as [(String?, String)])
    func hosts(_ url: String?, _ host: String) {
        #expect(Self.profile { $0.identity.url = url }.host == host)
    }

    @Test func listsAreBounded() {
        let profile = Self.profile { facts in
            facts.firewall.domains = (0..<1001).map { FirewallDomain(domain: "d\($0)", port: nil) }
        }
        #expect(profile.domains.count == 1000)
        #expect(profile.isCut)
        #expect(!Self.profile { _ in }.isCut)
    }
}
