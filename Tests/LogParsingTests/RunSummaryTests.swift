import Findings
import LogParsing
import TestSupport
import Testing

@Suite struct RunSummaryTests {
    private static let document = """
        {"cli_version": "v0.42.16", "run_id": 21823619609, "processed_at": "2026-02-09T19:56:00.479547888+08:00",
         "run": {"databaseId": 21823619609, "url": "https://github.com/octo/demo/actions/runs/21823619609",
                 "status": "completed", "conclusion": "failure", "workflowName": "Daily", "createdAt": "2026-02-09T11:40:56Z",
                 "updatedAt": "2026-02-09T19:42:23+08:00", "event": "schedule", "headBranch": "main"},
         "artifacts_list": ["aw_info.json", "mcp-logs/rpc-messages.jsonl"],
         "job_details": [{"name": "agent", "conclusion": "failure"}, {"name": "detection", "conclusion": ""}, {"conclusion": "x"}]}
        """

    private func read(_ text: String) -> RunSummary? {
        guard case .runSummary(let summary)? = ParserRun(RunSummaryDocument.descriptor, text).records.first
        else {
            return nil
        }
        return summary
    }

    @Test func readsWhatTheAuditUses() throws {
        let summary = try #require(read(Self.document))
        #expect(summary.runID == "21823619609")
        #expect(summary.workflowName == "Daily")
        #expect(summary.status == "completed")
        #expect(summary.conclusion == "failure")
        #expect(summary.headBranch == "main")
        #expect(summary.event == "schedule")
        #expect(summary.url == "https://github.com/octo/demo/actions/runs/21823619609")
        #expect(summary.createdAt?.iso8601 == "2026-02-09T11:40:56.000Z")
        #expect(summary.updatedAt?.iso8601 == "2026-02-09T11:42:23.000Z")
        #expect(summary.artifacts == ["aw_info.json", "mcp-logs/rpc-messages.jsonl"])
        #expect(
            summary.jobs == [
                RunSummary.Job(name: "agent", conclusion: "failure"),
                RunSummary.Job(name: "detection", conclusion: nil),
            ])
    }

    @Test func theRunNumberMayStandInTheRunOnly() {
        #expect(read(#"{"run":{"databaseId":7}}"#)?.runID == "7")
        #expect(read(#"{"run_id":8,"artifacts_list":null,"job_details":null}"#)?.runID == "8")
    }

    @Test(arguments: ["[]", "{}", #"{"run":{}}"#, "{", #"{"artifacts_list":["a"]}"#])
    func rejectsOtherDocuments(text: String) {
        let run = ParserRun(RunSummaryDocument.descriptor, text)
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 1)
    }

    @Test func survivesDamage() { ParserRun.fuzz(RunSummaryDocument.descriptor, seeds: [Self.document]) }

    @Test(.enabled(if: Fixtures.shared != nil))
    func readsARealSummary() throws {
        let run = ParserRun(
            RunSummaryDocument.descriptor, try ParserRun.sample("luxury-run-21823619609/run_summary.json"))
        guard case .runSummary(let summary)? = run.records.first else {
            Issue.record("no summary")
            return
        }
        #expect(summary.runID == "21823619609")
        #expect(summary.artifacts.count == 64)
        #expect(
            summary.jobs.map(\.name) == ["activation", "agent", "safe_outputs", "conclusion", "detection"])
        #expect(summary.jobs[1].conclusion == "failure")
    }
}
