import Facts
import Findings
import LogParsing
import Testing

@testable import RunAudit

/// What GitHub says of a run, beside what its artifacts say.
@Suite struct HostedRunTests {
    /// Facts of a run whose gateway left an empty log, with what GitHub says of it.
    static func facts(_ hosted: HostedRun?) -> RunFacts {
        let script = RunScript()
        script.open(.gatewayLog)
        script.builder.hosted = hosted
        return script.builder.finish(unexamined: UnexaminedFiles())
    }

    static func hosted(_ artifacts: HostedRun.Artifact...) -> HostedRun {
        var hosted = HostedRun()
        hosted.artifacts = artifacts
        return hosted
    }

    @Test func whatIsFetchedOrSkippedIsNoGap() {
        let plain = Self.facts(nil)
        let facts = Self.facts(
            Self.hosted(.init(name: "agent", state: .fetched), .init(name: "cache-memory", state: .skipped)))
        #expect(facts.coverage.gaps == plain.coverage.gaps)
        #expect(facts.evidence == plain.evidence)
        #expect(facts.unexaminedFiles.count == 1)
        #expect(facts.unexaminedFiles.firstPaths == ["cache-memory (artifact, not fetched)"])
    }

    @Test func whatIsLostIsAGap() {
        let facts = Self.facts(
            Self.hosted(
                .init(name: "agent", state: .expired), .init(name: "usage", state: .failed("too large")),
                .init(name: "workflow-logs", state: .expired)))
        #expect(
            facts.coverage.gaps.suffix(3) == [
                "artifact agent has expired or was deleted on GitHub", "usage could not be read",
                "the archive of the jobs' logs has expired or was deleted on GitHub",
            ])
        let rows = facts.evidence.suffix(3)
        #expect(rows.map(\.status) == [.absent, .unreadable, .absent])
        #expect(rows.map(\.kind) == ["artifact", "artifact", "artifact"])
        #expect(rows.map(\.isDamaged) == [false, true, false])
        // Each is told once: the one as missing, the other as damaged.
        guard case .findings(let missing) = EvidenceMissing.judge(facts) else {
            Issue.record("not judged")
            return
        }
        #expect(missing.contains { $0.subject == "artifact agent has expired or was deleted on GitHub" })
        #expect(!missing.contains { $0.subject == "usage could not be read" })
    }

    /// What other artifacts hold of a plane is not all of it.
    @Test(arguments: [
        ("agent", Coverage.Plane.partial, Coverage.Plane.partial), ("3f2a91bc-agent", .partial, .partial),
        ("agent-artifacts", .partial, .partial), ("mcp-logs", .partial, .complete),
        ("firewall-audit-logs", .complete, .partial), ("3f2a91bc-squid-logs-x", .complete, .partial),
        ("access.log", .complete, .partial), ("activation", .complete, .complete),
        ("usage", .complete, .complete),
        ("workflow-logs", .complete, .complete),
    ])
    func planesOfLostArtifacts(name: String, gateway: Coverage.Plane, firewall: Coverage.Plane) {
        let script = RunScript()
        script.call("list_issues").request("github", tool: "list_issues", id: "1").response("github")
        script.traffic("172.30.0.20:40000 CONNECT 200 TCP_TUNNEL api.example:443")
        script.builder.hosted = Self.hosted(.init(name: name, state: .expired))
        let coverage = script.finish().coverage
        #expect(coverage.gateway == gateway && coverage.firewall == firewall)
        #expect(!coverage.gaps.isEmpty)
    }

    @Test func artifactsOfOtherSubRunsDoNotCount() {
        let facts = Self.facts(
            Self.hosted(.init(name: "3f2a91bc-agent", state: .expired, prefix: "3f2a91bc")))
        #expect(facts.coverage.gaps == Self.facts(nil).coverage.gaps)
    }

    @Test func aRunThatGoesOnIsIncomplete() {
        var hosted = HostedRun()
        hosted.isFinished = false
        hosted.jobs = [
            .init(name: "activation", conclusion: "success", hasStarted: true),
            .init(name: "agent", conclusion: "queued", hasStarted: false),
            .init(name: "detection", conclusion: "skipped", hasStarted: false),
        ]
        let facts = Self.facts(hosted)
        #expect(facts.coverage.gaps.contains { $0.hasPrefix("the run had not ended") })
        // A job that waits has not run, and was not skipped.
        #expect(facts.workflow.jobs == ["activation": "success", "detection": "skipped"])
        #expect(facts.coverage.agentRan == nil)
    }

    @Test func whichRunItIsGitHubKnows() {
        var hosted = HostedRun()
        hosted.identity.runID = "7"
        hosted.identity.repository = "octo/demo"
        hosted.identity.workflow = "Nightly"
        hosted.identity.actor = "octocat"
        hosted.identity.conclusion = "failure"
        let script = RunScript()
        var info = RunInfo()
        info.runID = "8"
        info.repository = "evil/demo"
        info.workflowName = "Nightly Audit"
        info.createdAt = Timestamp(milliseconds: 5)
        hosted.identity.createdAt = Timestamp(milliseconds: 9)
        script.record(.runInfo(info), in: .awInfo)
        script.builder.hosted = hosted
        let identity = script.builder.finish(unexamined: UnexaminedFiles()).identity
        #expect(identity.runID == "7" && identity.repository == "octo/demo")
        #expect(identity.workflow == "Nightly")
        // An artifact that lies about its time would be outside the period.
        #expect(identity.createdAt == Timestamp(milliseconds: 9))
        #expect(identity.actor == "octocat" && identity.conclusion == "failure")
    }

    /// GitHub names the caller; the called one's name is in its own artifacts.
    @Test func aCalledWorkflowKeepsItsName() {
        var hosted = HostedRun()
        hosted.identity.workflow = "Caller"
        for (name, expected) in [("Called", "Called"), (nil, "Caller")] {
            let builder = RunFactsBuilder(label: "", subRun: "abcdef12")
            var info = RunInfo()
            info.workflowName = name
            let source = EvidenceSource(path: "aw_info.json", kind: "aw_info", status: .present)
            builder.begin(source: source)
            builder.receive(.runInfo(info), at: LinePosition(line: 1, offset: 0))
            builder.end(source: source)
            builder.hosted = hosted
            #expect(builder.finish(unexamined: UnexaminedFiles()).identity.workflow == expected)
        }
    }

    /// A list that is too long is cut, and says so.
    @Test func manyArtifacts() {
        var hosted = HostedRun()
        hosted.artifacts = (0..<150).map { .init(name: "agent-\($0)", state: .expired) }
        let facts = Self.facts(hosted)
        #expect(facts.evidence.count { $0.kind == "artifact" } == 100)
        #expect(facts.coverage.gaps.contains("50 more artifacts could not be had"))
    }
}
