import Findings
import LogParsing
import TestSupport
import Testing

@Suite struct WorkflowLogTests {
    private func markers(_ text: String, path: String = "workflow-logs/1_agent.txt") -> [WorkflowMarker] {
        ParserRun(WorkflowLog.descriptor, text, path: path).records.compactMap {
            if case .workflowMarker(let marker) = $0 { marker } else { nil }
        }
    }

    private static let log = """
        \u{FEFF}2026-02-09T11:42:01.3061346Z ##[group]Run start_difc_proxy.sh
        2026-02-09T11:42:01.3061596Z \u{1B}[36;1mecho "::warning::DIFC proxy failed to start, falling back to direct API access"\u{1B}[0m
        2026-02-09T11:42:01.3061600Z ##[warning]DIFC proxy failed to start, falling back to direct API access
        2026-02-09T11:42:01.3061700Z shell: /usr/bin/bash -e {0}
        2026-02-09T11:42:01.3061739Z ##[endgroup]
        2026-02-09T11:42:02.5000000Z ##[warning]DIFC proxy failed to start, falling back to direct API access
        2026-02-09T11:42:03.5000000Z [WARN] Firewall blocked domains:
        2026-02-09T11:42:04.5000000Z ##[error]Process completed with exit code 1.
        """

    @Test func takesEventsAndLeavesScripts() {
        let found = markers(Self.log)
        #expect(found.map(\.kind) == [.proxyBypassed, .firewallBlocked, .error])
        #expect(
            found.map { $0.timestamp?.iso8601 } == [
                "2026-02-09T11:42:02.500Z", "2026-02-09T11:42:03.500Z", "2026-02-09T11:42:04.500Z",
            ])
        #expect(found[0].text == "##[warning]DIFC proxy failed to start, falling back to direct API access")
        #expect(found[2].text == "##[error]Process completed with exit code 1.")
        #expect(found.allSatisfy { $0.job == "agent" && $0.step == nil })
    }

    @Test(
        arguments: [
            ("##[warning]DIFC proxy failed to start, falling back to direct API access", .proxyBypassed),
            ("##[error]DIFC proxy failed to start, falling back to direct API access", .proxyBypassed),
            ("DIFC proxy policy not specified, skipping proxy start", .proxySkipped),
            ("##[notice]DIFC proxy policy not specified, skipping proxy start", .proxySkipped),
            ("Firewall blocked domains:", .firewallBlocked),
            ("##[error]API rate limit exceeded for installation ID 7.", .apiRateLimitExceeded),
            ("gh: HTTP 403: API rate limit exceeded for installation", .apiRateLimitExceeded),
            ("##[error]Unable to download artifact(s)", .error),
        ] as [(String, WorkflowMarker.Kind)])
    func knowsTheMarkers(text: String, kind: WorkflowMarker.Kind) {
        #expect(markers("2026-02-09T11:42:02.5000000Z \(text)\n").map(\.kind) == [kind])
    }

    @Test(arguments: [
        "::warning::DIFC proxy failed to start, falling back to direct API access",
        "DIFC proxy failed to start, falling back to direct API access",
        "echo DIFC proxy policy not specified, skipping proxy start",
        "\u{1B}[36;1m##[error]x\u{1B}[0m", " ##[error]indented", "he said: [WARN] Firewall blocked domains:",
        "API rate limit exceeded for installation", "##[warning]something else", "##[group]Run x",
    ])
    func leavesLookAlikes(text: String) {
        #expect(markers("2026-02-09T11:42:02.5000000Z \(text)\n").isEmpty)
    }

    @Test func otherGroupsAreNotScripts() {
        let text = """
            2026-02-09T11:42:01.0000000Z ##[group]Fetching the repository
            2026-02-09T11:42:02.0000000Z ##[error]fatal
            """
        #expect(markers(text).map(\.kind) == [.error])
    }

    @Test func aGroupCannotHideALaterError() {
        let text = """
            2026-02-09T11:42:01.0000000Z ##[group]Run nothing at all
            2026-02-09T11:42:02.9000000Z ##[error]inside
            2026-02-09T11:42:03.1000000Z ##[error]after two seconds
            """
        #expect(markers(text).map(\.text) == ["##[error]after two seconds"])
    }

    @Test func linesWithoutATimeBelongToTheLog() {
        let found = markers("##[error]no time\r\n")
        #expect(found.map(\.text) == ["##[error]no time"])
        #expect(found.first?.timestamp == nil)
    }

    @Test func longTextsAreCut() throws {
        let marker = try #require(markers("##[error]" + String(repeating: "é", count: 2000)).first)
        #expect(marker.text.utf8.count <= 1500)
        #expect(marker.text.utf8.count > 1490)
        #expect(!marker.text.contains("\u{FFFD}"))
    }

    @Test(
        arguments: [
            ("workflow-logs/0_conclusion.txt", "conclusion", nil),
            ("run-1/workflow-logs/12_agent.txt", "agent", nil),
            ("workflow-logs/agent/23_Execute GitHub Copilot CLI.txt", "agent", "Execute GitHub Copilot CLI"),
            ("workflow-logs/agent/system.txt", "agent", "system"),
            ("agent/1_Set up job.txt", "agent", "Set up job"),
            ("1_.txt", "", nil), ("404.txt", "404", nil), ("", "", nil),
        ] as [(String, String, String?)])
    func takesJobAndStepFromThePath(path: String, job: String, step: String?) throws {
        let marker = try #require(markers("##[error]x", path: path).first)
        #expect(marker.job == job)
        #expect(marker.step == step)
    }

    @Test func survivesDamage() {
        ParserRun.fuzz(WorkflowLog.descriptor, seeds: [Self.log], path: "workflow-logs/1_agent.txt")
    }

    @Test(.enabled(if: Fixtures.shared != nil))
    func jobAndStepLogsSayTheSame() throws {
        let root = "luxury-run-21823619609/workflow-logs/"
        let job = ParserRun(
            WorkflowLog.descriptor, try ParserRun.sample(root + "1_agent.txt"),
            path: "workflow-logs/1_agent.txt")
        let stepPath = "agent/23_Execute GitHub Copilot CLI.txt"
        let step = ParserRun(
            WorkflowLog.descriptor, try ParserRun.sample(root + stepPath), path: "workflow-logs/" + stepPath)
        func key(_ record: Record) -> String {
            guard case .workflowMarker(let marker) = record else { return "" }
            // The two files' times differ by microseconds.
            return "\(marker.kind) \(marker.job) \(marker.text) \(marker.timestamp?.iso8601 ?? "-")"
        }
        #expect(job.records.map(key) == step.records.map(key))
        #expect(job.records.count == 2)
        #expect(job.statistics.rejected == 0)
    }
}
