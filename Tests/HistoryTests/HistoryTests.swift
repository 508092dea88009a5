import Facts
import Findings
import Foundation
import History
import Testing

/// Recording runs and reading them back.
@Suite struct HistoryTests {
    private static func count(_ table: String, in history: History) throws -> Int64? {
        let table = try history.query("SELECT count(*) FROM \(table)", limits: QueryLimits())
        guard case .integer(let count)? = table.rows.first?.first else { return nil }
        return count
    }

    @Test func whatWasRecordedIsRead() throws {
        try withPath { path in
            let entry = SampleRuns.full()
            #expect(try History.openForRecording(path).record(entry) == .added)
            let runs = try History.openForReading(path).runs(withID: "7")
            #expect(runs.count == 1)
            let run = try #require(runs.first)
            #expect(run.audited == SampleRuns.day(1, hour: 9))
            #expect(run.toolVersion == "0.1.0")
            #expect(run.profile.identity.repository == "octo/demo")
            #expect(run.profile.identity.attempt == nil)
            #expect(run.profile.identity.workflow == "Nightly")
            #expect(run.profile.identity.createdAt == SampleRuns.day(1))
            #expect(run.profile.host == "github.com")
            #expect(run.profile.verdict == .clean)
            #expect(run.profile.metrics == [.calls: 12, .blockRate: 0.25, .requests: 40])
            #expect(run.profile.outcomes == [.ok: 9, .policyDenied: 3])
            #expect(run.profile.domains.map(\.domain) == ["api.example.com", "example.org"])
            #expect(run.profile.domains.map(\.port) == [443, nil])
            #expect(run.profile.domains.first?.denied == 10)
            #expect(run.profile.tools.map(\.server) == [nil, "github"])
            #expect(run.profile.tools.last?.itemsSeen == 50)
            #expect(run.profile.tools.first?.itemsSeen == nil)
            #expect(run.profile.guards.first?.policyJSON == "{\"allow-only\":{}}")
            #expect(run.profile.guards.first?.module == nil)
            #expect(run.profile.outputs.first?.created == 1)
        }
    }

    /// Every table loses the rows of the earlier audit.
    @Test func auditingAgainReplaces() throws {
        try withPath { path in
            let history = try History.openForRecording(path)
            #expect(try history.record(SampleRuns.full()) == .added)
            let tables = [
                "runs", "findings", "unjudged", "metrics", "outcomes", "domains", "tools", "guards",
                "outputs",
            ]
            let before = try tables.map { try Self.count($0, in: History.openForReading(path)) }
            #expect(before == [1, 1, 1, 3, 2, 2, 2, 1, 1])
            #expect(try history.record(SampleRuns.full()) == .replaced)
            #expect(try tables.map { try Self.count($0, in: History.openForReading(path)) } == before)
            #expect(try history.record(SampleRuns.entry("7")) == .replaced)
            #expect(
                try tables.map { try Self.count($0, in: History.openForReading(path)) }
                    == [1, 0, 0, 0, 0, 0, 0, 0, 0])
        }
    }

    @Test func eachPartOfTheKeyTellsRunsApart() throws {
        try withPath { path in
            let history = try History.openForRecording(path)
            let entries = [
                SampleRuns.entry("1"), SampleRuns.entry("2"), SampleRuns.entry("1", attempt: "2"),
                SampleRuns.entry("1", repository: "octo/other"), SampleRuns.entry("1", repository: nil),
                SampleRuns.entry("1") { $0.identity.subRun = "a1b2" },
                SampleRuns.entry("1") { $0.host = "github.example.com" },
            ]
            for entry in entries { #expect(try history.record(entry) == .added) }
            for entry in entries { #expect(try history.record(entry) == .replaced) }
            #expect(try history.runCount() == 7)
        }
    }

    /// What has expired since an audit does not take its findings away; anything else that a later audit says counts.
    @Test func betterEvidenceStays() throws {
        try withPath { path in
            let history = try History.openForRecording(path)
            func record(_ gaps: [String], lost: Bool, _ findings: [Finding] = []) throws -> History.Recorded {
                try history.record(SampleRuns.entry("1", findings, gaps: gaps, hasLostArtifacts: lost))
            }
            func findings() throws -> Int {
                let table = try History.openForReading(path).query(
                    "SELECT fingerprint FROM v_findings", limits: QueryLimits())
                return table.rows.count
            }
            #expect(try record(["a"], lost: true, [SampleRuns.finding()]) == .added)
            #expect(try record(["a", "b"], lost: true) == .kept)
            #expect(try findings() == 1)
            #expect(
                try record(["a"], lost: true, [SampleRuns.finding(), SampleRuns.finding("f2")]) == .replaced)
            #expect(try findings() == 2)
            #expect(try record(["a", "b"], lost: false) == .replaced)
            #expect(try findings() == 0)
            #expect(try record([], lost: true, [SampleRuns.finding()]) == .replaced)
            #expect(try history.runCount() == 1)
        }
    }

    @Test func runsWithoutAnIDAreNotRecorded() throws {
        try withPath { path in
            let history = try History.openForRecording(path)
            #expect(try history.record(SampleRuns.entry(nil)) == .unidentified)
            #expect(try history.record(SampleRuns.entry("")) == .unidentified)
            #expect(try history.runCount() == 0)
        }
    }

    @Test func runsAreSelectedLatestFirst() throws {
        try withPath { path in
            let history = try History.openForRecording(path)
            for (id, day, workflow) in [("1", 1, "Nightly"), ("2", 3, "Weekly [a]"), ("3", 2, "Nightly")] {
                try history.record(SampleRuns.entry(id, day: day, workflow: workflow))
            }
            func ids(_ selection: RunSelection, limit: Int = 10) throws -> [String?] {
                try history.runs(selection, limit: limit).runs.map(\.profile.identity.runID)
            }
            #expect(try ids(RunSelection()) == ["2", "3", "1"])
            #expect(try ids(RunSelection(), limit: 1) == ["2"])
            #expect(try history.runs(RunSelection(), limit: 1).total == 3)
            #expect(try ids(RunSelection(workflow: "Nightly")) == ["3", "1"])
            #expect(try ids(RunSelection(workflow: "*ly*")) == ["2", "3", "1"])
            // A bracket is itself, not a set.
            #expect(try ids(RunSelection(workflow: "* [a]")) == ["2"])
            #expect(try ids(RunSelection(workflow: "Nightl?")) == [])
            #expect(try ids(RunSelection(since: SampleRuns.day(2))) == ["2", "3"])
            #expect(try ids(RunSelection(repository: "Octo/*")) == ["2", "3", "1"])
            #expect(try ids(RunSelection(repository: "other/*")) == [])
        }
    }

    @Test func trendsByDayAndRun() throws {
        try withPath { path in
            let history = try History.openForRecording(path)
            for (id, day, calls, rate) in [("1", 1, 2.0, 0.5), ("2", 1, 4.0, 0.0), ("3", 3, 7.0, 1.0)] {
                try history.record(
                    SampleRuns.entry(id, day: day) { $0.metrics = [.calls: calls, .blockRate: rate] })
            }
            try history.record(SampleRuns.entry("4", day: 4))
            let days = try history.trend(.calls, by: .day, RunSelection(), limit: 10)
            #expect(days.points.map(\.value) == [6, 7])
            #expect(days.points.map(\.runs) == [2, 1])
            #expect(days.points.map(\.lowest) == [2, 7])
            #expect(days.points.map(\.highest) == [4, 7])
            #expect(
                days.points.map(\.time) == [SampleRuns.day(1, hour: 0), SampleRuns.day(3, hour: 0)])
            // Shares are averaged, never summed.
            let shares = try history.trend(.blockRate, by: .day, RunSelection(), limit: 10)
            #expect(shares.points.map(\.value) == [0.25, 1])
            let runs = try history.trend(.calls, by: .run, RunSelection(), limit: 2)
            #expect(runs.points.map(\.runID) == ["2", "3"])
            #expect(runs.omitted == 1)
            #expect(try history.trend(.requests, by: .day, RunSelection(), limit: 10).points.isEmpty)
        }
    }

    @Test func secretsAreMasked() throws {
        try withPath { path in
            let token = "ghp_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"
            let finding = SampleRuns.finding(title: "with \(token)", excerpt: "Authorization: \(token)")
            let history = try History.openForRecording(path)
            try history.record(
                SampleRuns.entry("1", workflow: token, [finding]) { profile in
                    profile.domains = [FirewallDomain(domain: token, port: 1)]
                })
            let reading = try History.openForReading(path)
            let table = try reading.query(
                "SELECT title, unzstd(evidence) FROM findings", limits: QueryLimits())
            #expect(
                table.rows == [
                    [
                        .text("with ghp_[masked]"),
                        .text(
                            "[{\"path\":\"a.log\",\"line\":3,\"offset\":120,\"excerpt\":\"Authorization: [masked]\"}]"
                        ),
                    ]
                ])
            for file in [path, "\(path)-wal"] {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
                #expect(bytes.range(of: Data("AbCdEfGh".utf8)) == nil, "\(file)")
            }
        }
    }

    /// Texts of any length and kind: the run is recorded, and read as what it was or the beginning of it.
    @Test func hostileTexts() throws {
        let texts = [
            String(repeating: "ä", count: 10_000), "a\u{0}b", "'; DROP TABLE runs; --", "\u{1B}[2J\u{202E}",
            "\u{FFFD}\u{10FFFF}", "",
        ]
        try withPath { path in
            let history = try History.openForRecording(path)
            for (index, text) in texts.enumerated() {
                let finding = SampleRuns.finding(title: text, excerpt: text)
                let entry = SampleRuns.entry("\(index)", workflow: text, [finding]) { profile in
                    profile.identity.conclusion = text
                    profile.domains = [FirewallDomain(domain: text, port: nil)]
                    profile.tools = [RunProfile.Tool(server: text, tool: text)]
                    var guardian = RunProfile.Guardian(server: text)
                    guardian.policyJSON = text
                    profile.guards = [guardian]
                    profile.outputs = [RunProfile.Output(type: text)]
                }
                #expect(try history.record(entry) == .added)
                let read = try #require(try history.runs(withID: "\(index)").first?.profile)
                for kept in [
                    read.identity.workflow, read.identity.conclusion, read.domains.first?.domain,
                    read.tools.first?.tool, read.guards.first?.policyJSON, read.outputs.first?.type,
                ] {
                    let isCut = text.utf8.count > 16_384
                    #expect(isCut ? kept == String(repeating: "ä", count: 8192) + "…" : kept == text)
                }
            }
            // SQLite's own functions end texts at a NUL.
            let table = try history.query(
                "SELECT unzstd(evidence) ->> '$[0].excerpt' FROM findings WHERE run <> 2 ORDER BY run",
                limits: QueryLimits())
            let read = table.rows.compactMap(\.first)
            #expect(read.first == .text(String(repeating: "ä", count: 1000) + "…"))
            #expect(Array(read.dropFirst()) == texts.dropFirst(2).map { .text($0) })
        }
    }

    /// Longer than SQLite is allowed to take.
    @Test func endlessTexts() throws {
        try withPath { path in
            let text = String(repeating: "w", count: 17 << 20)
            let history = try History.openForRecording(path)
            #expect(try history.record(SampleRuns.entry("1", workflow: text)) == .added)
            let read = try history.runs(withID: "1").first?.profile.identity.workflow
            #expect(read == String(repeating: "w", count: 16_384) + "…")
        }
    }

    @Test func viewsTellFirstAndLastSeen() throws {
        try withPath { path in
            let history = try History.openForRecording(path)
            try history.record(SampleRuns.entry("1", day: 1, [SampleRuns.finding(title: "old")]))
            try history.record(
                SampleRuns.entry("3", day: 5, [SampleRuns.finding(severity: .critical, title: "new")]))
            try history.record(
                SampleRuns.entry("2", day: 2, [SampleRuns.finding(), SampleRuns.finding("f2")]))
            let table = try History.openForReading(path).query(
                """
                SELECT fingerprint, severity, title, first_seen, last_seen, run_count, occurrences
                FROM v_findings ORDER BY 1
                """, limits: QueryLimits())
            #expect(
                table.rows == [
                    [
                        .text("f1"), .text("critical"), .text("new"), .text("2026-09-01T08:00:00.000Z"),
                        .text("2026-09-05T08:00:00.000Z"), .integer(3), .integer(6),
                    ],
                    [
                        .text("f2"), .text("warning"), .text("bypass"), .text("2026-09-02T08:00:00.000Z"),
                        .text("2026-09-02T08:00:00.000Z"), .integer(1), .integer(2),
                    ],
                ])
        }
    }

    @Test func everyViewCanBeRead() throws {
        try withPath { path in
            try History.openForRecording(path).record(SampleRuns.full())
            let rows = [
                "v_runs": 1, "v_findings": 1, "v_run_findings": 1, "v_metrics": 3, "v_domains": 2,
                "v_tools": 2,
                "v_guards": 1,
            ]
            for (view, count) in rows {
                let table = try History.openForReading(path).query(
                    "SELECT * FROM \(view)", limits: QueryLimits())
                #expect(table.rows.count == count, "\(view)")
            }
            let views = try History.openForReading(path).query(
                "SELECT name FROM sqlite_schema WHERE type = 'view'", limits: QueryLimits())
            #expect(views.rows.count == rows.count)
        }
    }
}
