import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct DirectAPIBypassTests {
    private func facts(_ rows: [FirewallTraffic], engine: String? = "claude", guarded: Bool = true)
        -> RunFacts
    {
        makeFacts {
            $0.identity.engine = engine
            $0.firewall.traffic = rows
            if guarded { $0.guards = [guardFacts()] }
        }
    }

    @Test func deniedAttemptsAreWarnings() throws {
        let facts = facts([
            traffic("api.github.com", .denied, agent: "curl/8.5.0"), traffic("github.com", .denied, count: 2),
        ])
        #expect(DirectAPIBypass.expected(facts) == [Expected("W-1", .warning, "Demo", 3)])
        let finding = try #require(DirectAPIBypass.findings(facts)?.first)
        #expect(finding.title == "direct API bypass attempt, blocked")
        #expect(
            finding.table?.rows == [
                ["api.github.com:443", "1", "curl/8.5.0", "denied, TCP_DENIED (403)"],
                ["github.com:443", "2", "-", "denied, TCP_DENIED (403)"],
            ])
    }

    @Test func anAllowedTunnelPastAGuardIsCritical() {
        let row = traffic("api.github.com", .allowed, agent: "curl/8.5.0")
        #expect(DirectAPIBypass.expected(facts([row])) == [Expected("W-1", .critical, "Demo")])
        #expect(DirectAPIBypass.expected(facts([row], guarded: false)) == [Expected("W-1", .warning, "Demo")])
    }

    @Test func aWriteSinkLabelsNoReads() {
        var facts = facts([traffic("github.com", .allowed, agent: "git/2.53.0")], guarded: false)
        facts.guards = [guardFacts("safeoutputs") { $0.guardName = "write-sink" }]
        #expect(DirectAPIBypass.expected(facts) == [Expected("W-1", .warning, "Demo")])
    }

    @Test func tunnelsThatNeverOpenedAreAttempts() throws {
        let facts = facts([traffic("api.github.com", .incomplete, agent: "curl/8.5.0")])
        #expect(DirectAPIBypass.expected(facts) == [Expected("W-1", .warning, "Demo")])
        #expect(DirectAPIBypass.findings(facts)?.first?.title == "direct API bypass attempt")
    }

    @Test(arguments: [FirewallClient.apiProxy, .cliProxy, .infrastructure, .local])
    func theFirewallsOwnPartsAreNotTheAgent(_ client: FirewallClient) {
        #expect(DirectAPIBypass.expected(facts([traffic("api.github.com", .allowed, client: client)])) == [])
    }

    @Test func theEnginesOwnHostsAreExpected() {
        let rows = [traffic("api.anthropic.com", .allowed, agent: "claude/1")]
        #expect(DirectAPIBypass.expected(facts(rows)) == [])
        #expect(DirectAPIBypass.expected(facts(rows, engine: "codex")) == [Expected("W-1", .warning, "Demo")])
    }

    @Test func theCopilotSignInIsAmbiguous() {
        let rows = [traffic("api.github.com", .allowed, count: 2)]
        #expect(
            DirectAPIBypass.expected(facts(rows, engine: "Copilot")) == [Expected("W-1", .info, "Demo", 2)])
        #expect(DirectAPIBypass.expected(facts(rows, engine: "claude"))?.first?.severity == .critical)
    }

    @Test func telemetryIsNoBypass() {
        let rows = [traffic("telemetry.individual.githubcopilot.com", .denied)]
        #expect(DirectAPIBypass.expected(facts(rows, engine: "copilot")) == [])
    }

    @Test(arguments: [
        "notgithub.com", "github.com.evil.example", "api.github.community", "example.com", "xopenai.com",
    ])
    func namesThatOnlyLookAlike(_ domain: String) {
        #expect(DirectAPIBypass.expected(facts([traffic(domain, .denied)])) == [])
    }

    @Test func sentencesStayShortWhateverTheUserAgents() throws {
        let rows = (0..<3000).map {
            traffic("api.github.com", .denied, agent: "a\($0) " + String(repeating: "x", count: 500))
        }
        let finding = try #require(DirectAPIBypass.findings(facts(rows))?.first)
        #expect(finding.description.utf8.count < 3000)
        #expect(finding.table?.rows.count == 200)
        #expect(finding.occurrences == 3000)
    }

    /// Which hosts a configuration expects: names and parents.
    private func facts(
        expecting names: Set<String>, below parents: Set<String> = [], _ rows: [FirewallTraffic],
        engine: String? = "claude", guarded: Bool = true
    ) -> RunFacts {
        var facts = facts(rows, engine: engine, guarded: guarded)
        facts.expectedDomains.names = names
        facts.expectedDomains.parents = parents
        return facts
    }

    @Test func whatAConfigurationExpectsIsListedBesideTheOthers() throws {
        let rows = [
            traffic("api.github.com", .denied, agent: "curl/8.5.0"), traffic("chatgpt.com", .allowed),
            traffic("api.openai.com", .allowed),
        ]
        #expect(
            DirectAPIBypass.expected(
                facts(expecting: ["chatgpt.com"], below: ["openai.com", "github.com"], rows))
                == [])
        let facts = facts(expecting: ["chatgpt.com"], below: ["openai.com"], rows)
        #expect(DirectAPIBypass.expected(facts) == [Expected("W-1", .warning, "Demo")])
        let finding = try #require(DirectAPIBypass.findings(facts)?.first)
        #expect(
            finding.table?.rows.map { $0[3] } == [
                "denied, TCP_DENIED (403)", "allowed, TCP_TUNNEL (200), expected by configuration",
                "allowed, TCP_TUNNEL (200), expected by configuration",
            ])
        #expect(finding.description.contains("1 request "))
    }

    /// A wildcard does not excuse an open tunnel past a guard; the host's own name does.
    @Test func aWildcardExcusesNoTunnelPastAGuard() {
        let row = traffic("api.github.com", .allowed, agent: "curl/8.5.0")
        let critical = [Expected("W-1", .critical, "Demo")]
        #expect(DirectAPIBypass.expected(facts(expecting: [], below: ["github.com"], [row])) == critical)
        #expect(
            DirectAPIBypass.expected(facts(expecting: ["github.com"], below: ["github.com"], [row]))
                == critical)
        #expect(DirectAPIBypass.expected(facts(expecting: ["api.github.com"], [row])) == [])
        #expect(
            DirectAPIBypass.expected(facts(expecting: ["api.github.com"], below: ["github.com"], [row])) == []
        )
        // Without a guard nothing went around one, and what was stopped went nowhere.
        #expect(
            DirectAPIBypass.expected(facts(expecting: [], below: ["github.com"], [row], guarded: false)) == []
        )
        for decision in [FirewallDecision.denied, .incomplete] {
            let row = traffic("api.github.com", decision)
            #expect(DirectAPIBypass.expected(facts(expecting: [], below: ["github.com"], [row])) == [])
        }
        // Nor is the sign-in of the Copilot CLI excused by it.
        let signIn = [traffic("api.github.com", .allowed)]
        #expect(
            DirectAPIBypass.expected(facts(expecting: [], below: ["github.com"], signIn, engine: "copilot"))
                == [
                    Expected("W-1", .info, "Demo")
                ])
    }

    @Test func withoutARequestLog() { #expect(DirectAPIBypass.isUnjudged(makeFacts(read: [.gatewayLog]))) }
}
