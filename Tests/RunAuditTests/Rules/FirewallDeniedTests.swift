import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct FirewallDeniedTests {
    private func expected(_ rows: [FirewallTraffic]) -> [Expected]? {
        FirewallDenied.expected(makeFacts { $0.firewall.traffic = rows })
    }

    @Test func oneWarningPerDomain() throws {
        var row = traffic("evil.example", .denied, count: 2, agent: "curl/8.5.0")
        row.denialCause = .port
        row.matchedRule = "deny-unsafe-ports"
        let facts = makeFacts {
            $0.firewall.traffic = [
                row, traffic("evil.example", .denied, port: 8443), traffic("b.example", .denied),
            ]
        }
        #expect(
            FirewallDenied.expected(facts) == [
                Expected("W-3", .warning, "b.example"), Expected("W-3", .warning, "evil.example", 3),
            ])
        let finding = try #require(FirewallDenied.findings(facts)?.last)
        #expect(
            finding.description
                == "3 requests to evil.example denied: port-not-allowed (rule deny-unsafe-ports).")
        #expect(
            finding.table?.rows == [
                ["evil.example:443", "2", "curl/8.5.0", "port-not-allowed", "deny-unsafe-ports"],
                ["evil.example:8443", "1", "-", "-", "-"],
            ])
    }

    @Test(arguments: [
        ("telemetry.individual.githubcopilot.com", Severity.info), ("awmg-mcpg", .info),
        ("172.30.0.1", .info),
        ("172.30.0.evil.example", .warning), ("(unknown)", .warning), ("2001:db8::1", .warning),
        ("203.0.113.5", .warning),
    ])
    func whatIsInternalOrExpected(_ domain: String, _ severity: Severity) {
        #expect(expected([traffic(domain, .denied)]) == [Expected("W-3", severity, domain)])
    }

    @Test func otherRulesExplainTheirOwn() {
        #expect(expected([traffic("api.github.com", .denied), traffic("pypi.org", .denied)]) == [])
    }

    @Test func deniedToTheFirewallsPartsIsNoBypassAndSoToldHere() {
        #expect(expected([traffic("api.github.com", .denied, client: .apiProxy)])?.count == 1)
    }

    @Test func whatAConfigurationExpectsOfTheAgent() {
        let facts = makeFacts {
            $0.expectedDomains.names = ["a.example", "pypi.org"]
            $0.expectedDomains.parents = ["b.example"]
            $0.firewall.traffic = [
                traffic("a.example", .denied), traffic("x.b.example", .denied), traffic("b.example", .denied),
                traffic("a.example", .denied, client: .apiProxy), traffic("pypi.org", .denied),
            ]
        }
        // The firewall's own proxy is not the agent, and a wildcard is not its parent.
        #expect(
            FirewallDenied.expected(facts) == [
                Expected("W-3", .warning, "a.example"), Expected("W-3", .warning, "b.example"),
            ])
    }

    @Test func allowedIsClean() { #expect(expected([traffic("evil.example", .allowed)]) == []) }
    @Test func withoutARequestLog() { #expect(FirewallDenied.isUnjudged(makeFacts(read: []))) }
    @Test func anEmptyLogIsSeen() {
        #expect(FirewallDenied.expected(makeFacts { $0.firewall.source = .none }) == [])
    }
}
