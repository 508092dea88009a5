import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct EvidenceCoverageTests {
    private func script(firewall: Bool?, agent: Bool = true) -> RunScript {
        let script = RunScript()
        var info = RunInfo()
        info.isFirewallEnabled = firewall
        script.record(.runInfo(info), in: .awInfo)
        if agent { script.record(.agentConsole(.agentStarted), in: .agentStdio) }
        return script
    }

    @Test func anAgentWithoutLogs() {
        let facts = script(firewall: true).finish()
        #expect(facts.coverage.gaps == [EvidenceCoverage.gatewayGap, EvidenceCoverage.firewallGap])
        #expect(facts.coverage.gateway == .none && facts.coverage.firewall == .none)
        #expect(RunAuditor.audit(facts).verdict == .incomplete)
    }

    @Test func aDisabledFirewallLeavesNoGap() {
        let facts = script(firewall: false).log(.gatewayVersion("v1")).request("s", method: "ping").finish()
        #expect(facts.coverage.gaps == [])
        #expect(facts.coverage.firewall == .notApplicable)
        #expect(!facts.evidence.contains { $0.kind == "access-log" })
        #expect(RunAuditor.audit(facts).verdict == .clean)
    }

    @Test func withoutAnAgentNothingMustBeThere() {
        let facts = script(firewall: true, agent: false).finish()
        #expect(facts.coverage.gaps == [] && facts.coverage.agentRan == nil)
        #expect(RunAuditor.audit(facts).verdict == .incomplete)
    }

    @Test func anEmptyAccessLogIsCompleteOnlyWithoutAnAgent() {
        #expect(script(firewall: true, agent: false).open(.accessLog).finish().coverage.firewall == .complete)
        let facts = script(firewall: true).open(.accessLog).finish()
        #expect(facts.coverage.firewall == .none)
        #expect(facts.coverage.gaps.contains(EvidenceCoverage.firewallGap))
    }

    @Test func absentSourcesAreListed() {
        let facts = RunScript().log(.gatewayVersion("v1")).finish()
        let absent = facts.evidence.filter { $0.status == .absent }.map(\.kind)
        #expect(
            absent == [
                "rpc-messages", "access-log", "audit-jsonl", "policy-manifest", "aw-info", "agent-stdio",
            ])
        #expect(facts.coverage.gateway == .partial)
    }

    @Test func onePlaneAloneIsNotClean() {
        let script = RunScript().log(.gatewayVersion("v1"))
            .traffic("172.30.0.20:1 CONNECT 200 TCP_TUNNEL a.example:443", dest: "1.2.3.4:443")
        #expect(RunAuditor.audit(script.finish()).verdict == .incomplete)
    }

    @Test func damagedSourcesAreGapsInTheirOwnWords() {
        let script = script(firewall: true).log(.gatewayVersion("v1")).open(.rpcMessages).open(.accessLog)
            .open(.auditJSONL).open(.proxyLog)
        script.adjust[.gatewayLog] = { $0.rejected = 3 }
        script.adjust[.rpcMessages] = { $0.status = .unreadable }
        script.adjust[.accessLog] = { $0.status = .truncated }
        script.adjust[.auditJSONL] = { $0.status = .unknownSchema }
        script.adjust[.proxyLog] = { $0.unknownKinds = ["a": 1, "b": 2] }
        let facts = script.finish()
        #expect(
            facts.coverage.gaps == [
                "mcp-logs/mcp-gateway.log has 3 line(s) that were not understood",
                "mcp-logs/rpc-messages.jsonl could not be read",
                "sandbox/firewall/logs/access.log is cut short",
                "sandbox/firewall/logs/audit.jsonl is in a schema this version does not know",
                "x/proxy-log has 3 record(s) of unknown kinds",
            ])
        #expect(RunAuditor.audit(facts).findings.filter { $0.code == "W-17" }.map(\.severity) == [.info])
    }

    @Test func whatTheSummaryListsMustBeHere() {
        var summary = RunSummary()
        summary.artifacts = [
            "mcp-logs/mcp-gateway.log", "mcp-logs/rpc-messages.jsonl", "a/xaccess.log", "sandbox/access.log",
            "prompt.txt",
        ]
        let script = RunScript().record(.runSummary(summary), in: .runSummary).log(.gatewayVersion("v1"))
        #expect(
            script.finish().coverage.gaps == [
                "mcp-logs/rpc-messages.jsonl is listed in run_summary.json, but is not here",
                "sandbox/access.log is listed in run_summary.json, but is not here",
            ])
    }

    @Test func aPlaneOfWhichAListedLogIsGoneIsPartial() {
        let plane = { (listed: String) -> Coverage in
            var summary = RunSummary()
            summary.artifacts = [listed]
            return RunScript().record(.runSummary(summary), in: .runSummary).log(.gatewayVersion("v1"))
                .request("github", tool: "get_me")
                .traffic("172.30.0.20:1 CONNECT 200 TCP_TUNNEL a.example:443", dest: "1.2.3.4:443")
                .finish().coverage
        }
        let whole = plane("prompt.txt")
        #expect(whole.gateway == .complete && whole.firewall == .complete)
        let gateway = plane("mcp-logs/proxy.log")
        #expect(gateway.gateway == .partial && gateway.firewall == .complete)
        let firewall = plane("sandbox/audit.jsonl")
        #expect(firewall.gateway == .complete && firewall.firewall == .partial)
    }

    @Test func aSkippedAgentJobDidNotRun() {
        var summary = RunSummary()
        summary.jobs = [.init(name: "agent", conclusion: "skipped")]
        #expect(RunScript().record(.runSummary(summary), in: .runSummary).finish().coverage.agentRan == false)
        summary.jobs = [.init(name: "agent", conclusion: "failure")]
        #expect(RunScript().record(.runSummary(summary), in: .runSummary).finish().coverage.agentRan == true)
    }

    /// Of a called workflow's job the caller's name is a part; of two that disagree nobody knows which is meant.
    @Test(
        arguments: [
            ([("audit / agent", "skipped")], false), ([("audit / agent", "success")], true),
            ([("a / agent", "skipped"), ("b / agent", "success")], nil),
            ([("a / agent", "success"), ("b / agent", "failure")], true),
            ([("my agent", "success"), ("a / agent / x", "skipped")], nil),
        ] as [([(String, String)], Bool?)])
    func calledAgentJobs(_ jobs: [(String, String)], _ ran: Bool?) {
        var summary = RunSummary()
        summary.jobs = jobs.map { .init(name: $0.0, conclusion: $0.1) }
        #expect(RunScript().record(.runSummary(summary), in: .runSummary).finish().coverage.agentRan == ran)
    }
}

/// Small records of a run.
@Suite struct RunRecordsTests {
    private func marker(_ text: String, step: String?, nanoseconds: Int64 = 0) -> Record {
        .workflowMarker(
            WorkflowMarker(
                kind: .apiRateLimitExceeded, timestamp: Timestamp(nanoseconds: nanoseconds), job: "agent",
                step: step, text: text))
    }

    @Test func jobAndStepLogsAreCopies() {
        let script = RunScript()
        // The copies' times differ, here across a millisecond.
        for time in [Int64(999_999), 5_000_000] {
            script.record(marker("403", step: nil, nanoseconds: time), in: .workflowLog)
        }
        for time in [Int64(1_000_001), 5_000_100] {
            script.record(marker("403", step: "1_x", nanoseconds: time), in: .workflowLog)
        }
        #expect(script.finish().workflow.rateLimited.count == 2)
    }

    @Test func stepsAloneCountAsWell() {
        let script = RunScript().record(marker("403", step: "1_x"), in: .workflowLog)
            .record(marker("403", step: "2_y"), in: .workflowLog).record(
                marker("other", step: nil), in: .workflowLog)
        #expect(script.finish().workflow.rateLimited.count == 3)
    }

    @Test func declaredOutputsOfTwoFilesCountOnce() {
        let output = SafeOutput(stage: .declared, type: "missing_tool", subject: "db", reason: "gone")
        let script = RunScript().record(.safeOutput(output), in: .agentOutput)
        script.record(.safeOutput(output), in: .safeOutputItems)
        let facts = script.finish()
        #expect(facts.safeOutputs.declared == ["missing_tool": 1])
        #expect(facts.safeOutputs.missing.map(\.subject) == ["db"])
    }

    @Test func tokensDoNotOverflow() {
        let call = ModelCall(
            timestamp: nil, provider: "p", model: "m", status: 200, inputTokens: .max, outputTokens: 1,
            cacheReadTokens: 0, cacheWriteTokens: 0, durationMilliseconds: nil)
        let models = RunScript().record(.modelCall(call), in: .tokenUsage).record(
            .modelCall(call), in: .tokenUsage
        )
        .finish().models
        #expect(models.map(\.inputTokens) == [.max] && models.map(\.outputTokens) == [2])
    }

    @Test func outputsOfEndlessTypesStayBounded() {
        let script = RunScript()
        for index in 0..<2000 {
            script.record(.safeOutput(SafeOutput(stage: .created, type: "t\(index)")), in: .safeOutputItems)
        }
        let created = script.finish().safeOutputs.created
        #expect(created.count == 1001 && created["(other)"] == 1000)
    }
}
