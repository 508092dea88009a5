import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

/// Real logs, worked out by hand; see the comments for where each number stands.
@Suite(.enabled(if: Fixtures.shared != nil)) struct SharedSamplesTests {
    private func report(_ path: String) throws -> RunReport {
        let root = try #require(Fixtures.shared)
        let reports = try auditInput(root.appendingPathComponent("samples/\(path)").path)
        try #require(reports.count == 1)
        return reports[0]
    }

    /// Requests, allowed, denied, incomplete, noise.
    private func numbers(_ facts: RunFacts) -> [Int] {
        let firewall = facts.firewall
        return [firewall.requests, firewall.allowed, firewall.denied, firewall.incomplete, firewall.noise]
    }

    @Test func luxury() throws {
        let report = try report("luxury-run-21823619609")
        let facts = report.facts
        // access.log: 8 lines, 2 of them probes of ::1; 5 TCP_TUNNEL, 1 TCP_DENIED.
        #expect(numbers(facts) == [6, 5, 1, 0, 2])
        #expect(
            Set(facts.firewall.domains.map(\.domain)) == [
                "api.github.com", "api.githubcopilot.com", "api.individual.githubcopilot.com",
                "telemetry.individual.githubcopilot.com",
            ])
        // rpc-messages.jsonl: 2 tools/list and their answers.
        #expect(facts.calls.total == 0)
        #expect(facts.calls.otherRequests == ["tools/list": 2])
        #expect(facts.evidence.first { $0.kind == "rpc-messages" }?.lines == 4)
        #expect(facts.guards.map(\.server) == ["github", "safeoutputs"])
        #expect(facts.guards.map(\.guardName) == ["noop", "noop"])
        // Squid counted 6; no difference.
        #expect(facts.discrepancies == [])
        // One denied telemetry host, one sign-in without User-Agent, and the log the summary lists.
        #expect(
            report.findings.first { $0.code == "W-3" }.map { Expected($0) }
                == Expected("W-3", .info, "telemetry.individual.githubcopilot.com"))
        #expect(report.findings.first { $0.code == "W-1" }?.severity == .info)
        #expect(
            report.findings.first { $0.code == "W-17" }?.subject.hasPrefix(
                "mcp-logs/mcp-gateway.log is listed") == true)
        #expect(report.verdict == .incomplete)
    }

    @Test func gatewayStderr() throws {
        let report = try report("mcpg-gateway-stderr-2026-03-02/gateway.log")
        let facts = report.facts
        let github = try #require(facts.guards.first { $0.server == "github" })
        #expect(
            github.policy
                == .allowOnly(
                    AllowOnlyPolicy(
                        repositories: .patterns(["lpcox/git*", "lpcox/github-guard"]),
                        minimumIntegrity: .merged)))
        #expect(github.mode == .strict)
        #expect(facts.guards.first { $0.server == "playwright" }?.guardName == "noop")
        // Ten lines `Calling tool on github`.
        #expect(facts.calls.source == .gatewayStderr)
        #expect(facts.calls.total == 10)
        #expect(facts.calls.byOutcome == [.ok: 5, .policyBlockedResponse: 5])
        // Ten `Filtered collection` lines: 1/1 1/1 5/5 10/10 5/5, then 0/1 0/5 0/5 0/4 0/1.
        #expect(facts.difc.labelledResponses == 10)
        #expect(facts.difc.itemsAccessible == 22 && facts.difc.itemsSeen == 38)
        #expect(
            facts.difc.strictBlocks.map { "\($0.filtered)/\($0.total)" } == [
                "1/1", "5/5", "5/5", "4/4", "1/1",
            ])
        #expect(
            Set(facts.difc.strictBlocks.compactMap(\.tool)) == [
                "list_branches", "list_commits", "list_issues", "list_pull_requests", "get_file_contents",
            ])
        // `Guard policy not configured for server 'github'` stands in the log for every call.
        #expect(github.legacyLabelCalls.count == 10)
        #expect(github.agentLabels.map { $0.secrecy.isEmpty && $0.integrity.isEmpty } ?? true)
        let downgraded = report.findings.filter { $0.severity == .critical }
        #expect(downgraded.map { Expected($0) } == [Expected("C-1", .critical, "github", 10)])
        #expect(!strings(in: report).contains { $0.contains("test-api-key-12345") })
    }

    @Test func qaAwPoc() throws {
        let report = try report("qa-aw-poc-2026-04")
        let facts = report.facts
        // mcp-gateway.log: `MCP tool call request` for missing_tool and create_issue, each with its response.
        #expect(facts.calls.list.map(\.tool) == ["missing_tool", "create_issue"])
        #expect(facts.calls.byOutcome == [.ok: 2])
        // rpc-messages.jsonl: both went to safeoutputs; 2 more requests are tools/list.
        #expect(facts.calls.list.map(\.server) == ["safeoutputs", "safeoutputs"])
        #expect(facts.calls.otherRequests == ["tools/list": 2])
        // access.log: 46 lines, 37 of them probes; 9 tunnels of 172.30.0.30 to api.githubcopilot.com.
        #expect(numbers(facts) == [9, 9, 0, 0, 37])
        #expect(facts.firewall.traffic.map(\.client) == [.apiProxy])
        // cache.log: `Preparing for shutdown after 9 requests`; audit.jsonl holds the same 46 lines.
        #expect(facts.discrepancies == [])
        // `Registered guard … for server` three times.
        #expect(facts.guards.map(\.server) == ["github", "rpdevops", "safeoutputs"])
        #expect(facts.guards.map(\.guardName) == ["github", "write-sink", "write-sink"])
        #expect(facts.guards.allSatisfy { $0.configuredPolicy != nil })
        #expect(facts.backend.failedServers["rpdevops"] != nil)
        // agent_output.json and safeoutputs.jsonl: one missing_tool, one create_issue; one created issue.
        #expect(facts.safeOutputs.missing.map(\.type) == ["missing_tool"])
        #expect(facts.safeOutputs.declared == ["missing_tool": 1, "create_issue": 1])
        #expect(facts.safeOutputs.created == ["create_issue": 1])
        // token-usage.jsonl: three calls, 23821 + 24393 + 24877 tokens in, 499 + 467 + 123 out.
        #expect(facts.models.map(\.calls) == [3])
        #expect(facts.models.map(\.inputTokens) == [73_091] && facts.models.map(\.outputTokens) == [1089])
        let soft = report.findings.filter { $0.code == "W-14" }.map(\.subject)
        #expect(soft == ["missing tools", "rpdevops start"])
        #expect(!strings(in: report).contains { $0.contains("KtzESVxZn3svoqJ4") })
    }

    @Test func awfSamples() throws {
        let report = try report("awf-samples-audit")
        let facts = report.facts
        // Two tunnels to api.github.com by curl, one denial of evil.example.com.
        #expect(numbers(facts) == [3, 2, 1, 0, 0])
        #expect(facts.discrepancies == [])
        let bypass = try #require(report.findings.first { $0.code == "W-1" })
        // No guard is known for this run: allowed, but a warning.
        #expect(bypass.severity == .warning && bypass.occurrences == 2)
        #expect(bypass.title == "direct API bypass, traffic allowed")
        let evil = try #require(facts.firewall.traffic.first { $0.domain == "evil.example.com" })
        #expect(evil.matchedRule == "deny-default" && evil.denialCause == .domain)
        #expect(
            report.findings.first { $0.code == "W-3" }.map { Expected($0) }
                == Expected("W-3", .warning, "evil.example.com"))
    }

    @Test(arguments: ["access-sslbump.log", "audit-sslbump.jsonl"])
    func sslBump(_ file: String) throws {
        // Two pairs; one denial whose deny page is a second line; three first halves alone.
        #expect(numbers(try report("squid-lab/\(file)").facts) == [6, 2, 1, 3, 0])
    }
}
