import CommandLine
import Foundation
import TestSupport
import Testing

/// `awaudit report`.
@Suite struct ReportCommandTests {
    static let nightly = Fixtures.root.appendingPathComponent("nightly").path
    /// 2026-09-01T08:00:00Z, the end of the fixtures' day.
    static let clock = ["SOURCE_DATE_EPOCH": "1788249600"]

    static func report(_ arguments: String..., environment: [String: String] = clock) -> ProgramResult {
        runProgram(arguments: ["report"] + arguments, environment: environment)
    }

    /// Runs `body` with a folder that is removed afterwards.
    static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// The cells of the rows of the table below a heading.
    static func table(_ heading: String, in markdown: String) -> [[String]] {
        let lines = markdown.split(separator: "\n").map(String.init)
        guard let start = lines.firstIndex(of: "### \(heading)") else { return [] }
        let rows = lines[(start + 1)...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        return rows.dropFirst(2).map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
    }

    // MARK: The nine runs; see Fixtures/nightly.md

    @Test func theNightsFindingsAreThoseOfThePublishedReport() throws {
        let result = Self.report(Self.nightly, "--since", "24h", "--json")
        #expect(result.code == .success)
        let report = try result.json()
        let groups = try #require(report["groups"] as? [[String: Any]])
        #expect(groups.map { $0["code"] as? String } == ["W-1", "W-2", "W-11"])
        #expect(groups.map { $0["severity"] as? String } == ["warning", "warning", "info"])
        #expect(
            groups.map { $0["subject"] as? String } == ["Duplicate Code", "Schema Consistency", "github"])
        #expect(groups.map { $0["run_count"] as? Int } == [1, 1, 3])
        #expect(groups.map { $0["occurrences"] as? Int } == [2, 10, 3])
        #expect(report["verdict"] as? String == "findings")
        #expect(
            report["title"] as? String
                == "[integrity-audit] Integrity Filtering Audit — 2026-09-01 — 1 W-1 (direct API bypass attempt, blocked), 1 W-2 (package registries blocked (low))"
        )
        #expect(report["gateway_versions"] as? [String: Int] == ["v0.3.6": 9])
        #expect((report["runs"] as? [Any])?.count == 9)
        #expect(report["expires_at"] as? String == "2026-09-08T08:00:00.000Z")
    }

    @Test func theNightsTables() {
        let result = Self.report(Self.nightly, "--since", "24h", "--markdown")
        func run(_ number: Int) -> String {
            "[§2610000000\(number)](https://github.com/octo/night/actions/runs/2610000000\(number))"
        }
        let github = "github (allow-only:approved)"
        let sink = "none (write-sink only)"
        let yes = "✅ yes"
        #expect(
            Self.table("DIFC Event Summary", in: result.stdout) == [
                [run(9), "CLI Version Watch", yes, github, "2", "0", "✅ ok"],
                [run(8), "Remote MCP Sign-in", yes, github, "2", "0", "✅ ok"],
                [
                    run(7), "Schema Consistency", yes, sink, "1",
                    "10 (`index.crates.io:443`, `proxy.golang.org:443`)", "⚠️ W-2",
                ],
                [
                    run(6), "Duplicate Code", yes, github, "3", "2 (`api.github.com:443`, `github.com:443`)",
                    "⚠️ W-1",
                ],
                [run(5), "CLI Tools Explorer", yes, sink, "2", "0", "✅ ok"],
                [run(4), "Contribution Check", yes, sink, "1", "0", "✅ ok"],
                [run(3), "Static Analysis", yes, sink, "1", "0", "✅ ok"],
                [run(2), "Workflow Health", yes, sink, "1", "0", "✅ ok"],
                [run(1), "Semgrep Scan", yes, sink, "2", "0", "✅ ok"],
            ])
        // One file is read in each of three runs; nothing is filtered or refused.
        #expect(
            Self.table("DIFC Event JSONL Summary", in: result.stdout).map { Array($0.dropFirst()) } == [
                ["1", "0", "0"], ["1", "0", "0"], ["0", "0", "0"], ["1", "0", "0"], ["0", "0", "0"],
                ["0", "0", "0"], ["0", "0", "0"], ["0", "0", "0"], ["0", "0", "0"],
            ])
        #expect(
            Self.table("Runs Analyzed", in: result.stdout).map { $0[5] } == [
                "0/1", "0/1", "10/11", "2/5", "0/1", "0/1", "0/1", "0/1", "0/1",
            ])
        #expect(
            Self.table("Findings Summary", in: result.stdout) == [
                ["🔴 Critical", "0", "None"],
                [
                    "🟡 Warning", "2",
                    "W-1: direct API bypass attempt, blocked; W-2: package registries blocked (low)",
                ],
                [
                    "🟢 Info", "1",
                    "W-11: integrity tags of server 'github' cover all repositories (3 runs)",
                ],
            ])
    }

    // MARK: The period

    @Test func theWindowCutsByCreation() throws {
        // Created 10 hours before the end; the beginning belongs to the window.
        for (since, runs) in [
            ("10h", 6), ("2026-08-31T22:00Z", 6), ("2026-08-31T22:00:00.001Z", 5), ("2026-09-01", 5),
        ] {
            let report = try Self.report(Self.nightly, "--since", since, "--json").json()
            #expect((report["runs"] as? [Any])?.count == runs, "\(since)")
            #expect((report["period"] as? [String: Any])?["outside"] as? Int == 9 - runs, "\(since)")
        }
        let none = try Self.report(Self.nightly, "--until", "2026-08-01", "--json").json()
        #expect((none["runs"] as? [Any])?.isEmpty == true)
        #expect(none["verdict"] as? String == "incomplete")
    }

    @Test(arguments: ["", "h", "24", "-1h", "1.5d", "yesterday", "2026-13-01", "99999999999d", "2026-09-01T"])
    func whatIsNoTimeIsRefused(text: String) {
        let result = Self.report(Self.nightly, "--since", text)
        #expect(result.code == .usage)
        #expect(result.stderr.contains("is no time"))
    }

    // MARK: Inputs

    /// However the runs are given, and whichever is read first: the same report.
    @Test func theReportDependsOnTheRunsAlone() throws {
        let folders = (1...9).map { Self.nightly + "/2610000000\($0)" }
        func outcome(_ arguments: [String]) throws -> [String] {
            let json = try runProgram(arguments: ["report", "--json"] + arguments, environment: Self.clock)
                .json()
            let groups = try #require(json["groups"] as? [[String: Any]])
            let runs = try #require(json["runs"] as? [[String: Any]])
            return groups.map { "\($0["code"] ?? "") \($0["occurrences"] ?? "") \($0["run_count"] ?? "")" }
                + runs.map { "\(($0["run"] as? [String: Any])?["id"] ?? "") \($0["codes"] ?? "")" }
        }
        let whole = try outcome([Self.nightly])
        #expect(try outcome(folders) == whole)
        #expect(try outcome(folders.reversed()) == whole)
        for _ in 0..<3 {
            #expect(
                Self.report(Self.nightly, "--json").stdout == Self.report(Self.nightly, "--json").stdout)
        }
    }

    @Test func anInputThatCannotBeReadIsTold() throws {
        let result = Self.report(Self.nightly, "/nowhere/run", "--json")
        #expect(result.code == .inputOutput)
        #expect(result.stderr.contains("/nowhere/run"))
        let report = try result.json()
        #expect((report["runs"] as? [Any])?.count == 9)
        #expect(report["verdict"] as? String == "incomplete")
        let failed = try #require(report["failed_inputs"] as? [[String: Any]])
        #expect(failed.map { $0["path"] as? String } == ["/nowhere/run"])
    }

    /// The bars on single runs hold here too: findings of every fixture, through folders of many runs.
    @Test func allFixturesAtOnce() throws {
        let result = Self.report(Fixtures.root.appendingPathComponent("runs").path, "--json")
        #expect(result.code == .findings)
        let report = try result.json()
        let groups = try #require(report["groups"] as? [[String: Any]])
        let codes = Set(groups.compactMap { $0["code"] as? String })
        #expect(
            codes.isSuperset(of: ["C-1", "C-2", "C-4", "C-6", "W-1", "W-2", "W-5", "W-6", "W-9", "W-16"]))
        // Two sub-runs and a run in 'several' are copies of others, but only one has the same id.
        #expect((report["period"] as? [String: Any])?["copies"] as? Int ?? 0 > 0)
    }

    @Test func failuresAreInTheOrderOfTheInputs() throws {
        let inputs = [
            "/no1", Fixtures.repository.appendingPathComponent("README.md").path, "/no2", Self.nightly,
            "/no3",
        ]
        for _ in 0..<5 {
            let result = runProgram(arguments: ["report", "--json"] + inputs, environment: Self.clock)
            let failed = try #require(try result.json()["failed_inputs"] as? [[String: Any]])
            #expect(failed.map { $0["path"] as? String } == [inputs[0], inputs[1], inputs[2], inputs[4]])
        }
    }

    /// What was not read is told of, even if the run it would have been told of is outside of the period.
    @Test func passedLimitsAreTold() throws {
        let result = Self.report(
            Self.nightly, "--max-files", "28", "--since", "2026-08-31T16:30Z", "--require-evidence", "--json")
        #expect(result.code == .evidenceIncomplete)
        let report = try result.json()
        #expect(report["verdict"] as? String == "incomplete")
        #expect((report["damaged_inputs"] as? [Any])?.isEmpty == false)
        let text = Self.report(Self.nightly, "--max-files", "28", "--since", "2026-08-31T16:30Z").stdout
        #expect(text.contains("may be missing"))
    }

    @Test func unknownFilesAreCounted() throws {
        try Self.withFolder { folder in
            let run = folder.appendingPathComponent("26100000001")
            try FileManager.default.copyItem(at: URL(fileURLWithPath: Self.nightly + "/26100000001"), to: run)
            try Data("?".utf8).write(to: run.appendingPathComponent("notes.xyz"))
            let report = try Self.report(folder.path, "--json").json()
            #expect((report["period"] as? [String: Any])?["unexamined_files"] as? Int == 1)
        }
    }

    // MARK: Compared with an earlier report

    @Test func aNightIsNoNewsToItself() throws {
        try Self.withFolder { folder in
            let file = folder.appendingPathComponent("report.json").path
            #expect(Self.report(Self.nightly, "--save", file, "--fail-on", "info").code == .findings)
            let result = Self.report(
                Self.nightly, "--previous", file, "--save", file, "--json", "--fail-on", "info")
            #expect(result.code == .success)
            let standings = try Self.standings(result)
            #expect(standings == ["recurring", "recurring", "recurring", "recurring", "recurring"])
            #expect(try result.json()["past"] as? [String] == [])
            let saved = try String(contentsOfFile: file, encoding: .utf8)
            #expect(saved == result.stdout)
            let text = Self.report(Self.nightly, "--previous", file).stdout
            #expect(text.contains("Since the Earlier Report"))
        }
    }

    private static func standings(_ result: ProgramResult) throws -> [String?] {
        let groups = try #require(try result.json()["groups"] as? [[String: Any]])
        return groups.flatMap { ($0["findings"] as? [[String: Any]]) ?? [] }.map { $0["standing"] as? String }
    }

    @Test func whatIsGoneIsToldWithItsReason() throws {
        try Self.withFolder { folder in
            let file = folder.appendingPathComponent("report.json").path
            _ = Self.report(Self.nightly, "--save", file)
            // The next night: the registry blocks' workflow ran without them, the bypass' workflow did not run.
            let run = folder.appendingPathComponent("run")
            try FileManager.default.copyItem(
                at: URL(fileURLWithPath: Self.nightly + "/26100000004"), to: run)
            let info = run.appendingPathComponent("aw_info.json")
            let text = try String(contentsOf: info, encoding: .utf8)
            try text.replacing("Contribution Check", with: "Schema Consistency").replacing(
                "2026-08-31", with: "2026-09-02"
            )
            .replacing("26100000004", with: "26100000010").write(
                to: info, atomically: true, encoding: .utf8)
            let next = Self.report(run.path, "--previous", file, "--save", file, "--json")
            let past = try #require(try next.json()["past"] as? [[String: Any]])
            #expect(past.map { $0["code"] as? String } == ["W-2", "W-1", "W-11", "W-11", "W-11"])
            #expect(
                past.map { $0["outcome"] as? String } == ["resolved", "no-run", "no-run", "no-run", "no-run"])
            // A night later still, what had no run is remembered, what was resolved is not.
            let later = Self.report(Self.nightly, "--previous", file, "--json")
            let groups = try #require(try later.json()["groups"] as? [[String: Any]])
            let first = groups.compactMap {
                ($0["findings"] as? [[String: Any]])?.first?["standing"] as? String
            }
            #expect(first == ["recurring", "new", "recurring"])
        }
    }

    /// The first of a series has nothing to compare with.
    @Test func theFirstNeedsNoEarlierReport() throws {
        try Self.withFolder { folder in
            let file = folder.appendingPathComponent("report.json").path
            let first = Self.report(Self.nightly, "--previous", file, "--save", file, "--json")
            #expect(first.code == .success)
            #expect(first.stderr.contains("is not there yet"))
            let before = try Self.standings(first)
            #expect(before == [nil, nil, nil, nil, nil])
            let second = Self.report(Self.nightly, "--previous", file, "--save", file, "--json")
            let after = try Self.standings(second)
            #expect(after.count == 5 && after == after.map { _ in "recurring" })
            #expect(Self.report(Self.nightly, "--previous", file + "x", "--save", file).code == .inputOutput)
        }
    }

    @Test func anAuditIsAnEarlierReportToo() throws {
        try Self.withFolder { folder in
            let file = folder.appendingPathComponent("audit.json")
            let audit = runProgram("audit", Self.nightly, "--json")
            try Data(audit.stdout.utf8).write(to: file)
            let standings = try Self.standings(Self.report(Self.nightly, "--previous", file.path, "--json"))
            #expect(standings.allSatisfy { $0 == "recurring" } && !standings.isEmpty)
        }
    }

    @Test(arguments: [
        "", "{}", "[]", "{\"schema_version\":2}", "{\"schema_version\":1,\"type\":\"period\"}",
        "{\"schema_version\":1,\"findings\":[{}]}",
    ])
    func whatIsNoReportIsRefused(text: String) throws {
        try Self.withFolder { folder in
            let file = folder.appendingPathComponent("report.json")
            try Data(text.utf8).write(to: file)
            let result = Self.report(Self.nightly, "--previous", file.path)
            #expect(result.code == .inputOutput)
            #expect(result.stderr.contains("report.json"))
            #expect(result.stdout.isEmpty)
        }
    }

    // MARK: Configuration

    @Test func theConfigurationHolds() throws {
        try Self.withFolder { folder in
            let file = folder.appendingPathComponent("night.yml")
            try Data(
                """
                version: 1
                workflows:
                  - workflow: Duplicate *
                    allowed-domains: [api.github.com]
                severities:
                  - rule: W-11
                    severity: warning
                suppressions:
                  - rule: W-2
                    workflow: Schema Consistency
                    reason: built from the cache
                    expires: 2026-09-01
                  - rule: C-1
                    reason: never met
                    expires: 2027-01-01

                """.utf8
            ).write(to: file)
            let saved = folder.appendingPathComponent("saved.json").path
            let result = Self.report(
                Self.nightly, "--config", file.path, "--json", "--save", saved, "--fail-on", "warning")
            #expect(result.code == .findings)
            #expect(result.stderr.contains("night.yml:13: suppression matched no finding"))
            let report = try result.json()
            let groups = try #require(report["groups"] as? [[String: Any]])
            #expect(groups.map { $0["code"] as? String } == ["W-1", "W-11", "W-2"])
            #expect(groups.map { $0["suppressed"] as? Bool } == [false, false, true])
            // Of two denied hosts one is expected.
            #expect(groups.map { $0["occurrences"] as? Int } == [1, 3, 10])
            #expect(report["severities"] as? [String: Int] == ["critical": 0, "warning": 2, "info": 0])
            let configuration = try #require(report["configuration"] as? [String: Any])
            #expect(configuration["suppressed"] as? Int == 1)
            #expect(configuration["overridden"] as? Int == 3)
            #expect(configuration["expecting_runs"] as? Int == 1)
            // The day after, the suppression is over, and its finding is news.
            let later = Self.report(
                Self.nightly, "--config", file.path, "--json", "--previous", saved, "--fail-on", "warning",
                environment: ["SOURCE_DATE_EPOCH": "1788307200"])
            #expect(later.code == .findings)
            let standings = try Self.standings(later)
            #expect(standings == ["recurring", "new", "recurring", "recurring", "recurring"])
        }
    }

    // MARK: Output

    @Test func theStepSummaryHasTheMarkdown() throws {
        try Self.withFolder { folder in
            let file = folder.appendingPathComponent("summary.md").path
            let result = Self.report(
                Self.nightly, "--step-summary",
                environment: Self.clock.merging(["GITHUB_STEP_SUMMARY": file]) { $1 })
            #expect(result.code == .success)
            let markdown = Self.report(Self.nightly, "--markdown").stdout
            let written = try String(contentsOfFile: file, encoding: .utf8)
            #expect(written == markdown)
        }
    }

    @Test func theFooterExpires() {
        let week = Self.report(Self.nightly, "--markdown").stdout
        #expect(
            week.hasSuffix(
                "> - [x] expires <!-- gh-aw-expires: 2026-09-08T08:00:00.000Z --> on 2026-09-08 08:00 UTC\n\n"
            ))
        let hours = Self.report(Self.nightly, "--markdown", "--expires", "12h").stdout
        #expect(hours.contains("<!-- gh-aw-expires: 2026-09-01T20:00:00.000Z -->"))
        #expect(!Self.report(Self.nightly, "--markdown", "--expires", "never").stdout.contains("expires"))
        #expect(Self.report(Self.nightly, "--expires", "soon").code == .usage)
    }

    @Test func savingThatFailsIsTold() throws {
        try Self.withFolder { folder in
            let summary = folder.appendingPathComponent("summary.md").path
            let result = Self.report(
                Self.nightly, "--save", "/nowhere/report.json", "--step-summary",
                environment: Self.clock.merging(["GITHUB_STEP_SUMMARY": summary]) { $1 })
            #expect(result.code == .inputOutput)
            #expect(result.stderr.contains("/nowhere/report.json"))
            // The report itself and the summary are there all the same.
            #expect(result.stdout.contains("Integrity Filtering Audit"))
            let written = try String(contentsOfFile: summary, encoding: .utf8)
            #expect(written.contains("### Findings Summary"))
        }
    }

    /// Nothing but an earlier report is replaced, before anything is audited.
    @Test func savingReplacesReportsAlone() throws {
        try Self.withFolder { folder in
            let info = folder.appendingPathComponent("aw_info.json")
            try Data("{\"run_id\": 1}".utf8).write(to: info)
            let locked = folder.appendingPathComponent("locked.json")
            _ = Self.report(Self.nightly, "--save", locked.path)
            try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: locked.path)
            for path in [info.path, locked.path, folder.path, "/dev/null", "-"] {
                let result = Self.report(Self.nightly, "--save", path)
                #expect(result.code == (path == "-" ? .usage : .inputOutput), "\(path)")
                #expect(result.stdout.isEmpty)
            }
            let kept = try String(contentsOf: info, encoding: .utf8)
            #expect(kept == "{\"run_id\": 1}")
            // A link is followed, and permissions stay.
            let real = folder.appendingPathComponent("real.json")
            let link = folder.appendingPathComponent("link.json")
            _ = Self.report(Self.nightly, "--save", real.path)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: real.path)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
            #expect(Self.report(Self.nightly, "--save", link.path, "--until", "2026-08-01").code == .success)
            let attributes = try FileManager.default.attributesOfItem(atPath: real.path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let text = try String(contentsOf: real, encoding: .utf8)
            #expect(text.contains("\"runs\": []"))
        }
    }

    @Test func exitStatuses() {
        #expect(Self.report(Self.nightly, "--fail-on", "warning").code == .findings)
        #expect(Self.report(Self.nightly, "--fail-on", "critical").code == .success)
        let empty = fixtureRun("empty")
        #expect(Self.report(empty, "--fail-on", "none").code == .success)
        #expect(Self.report(empty, "--fail-on", "none", "--require-evidence").code == .evidenceIncomplete)
        #expect(Self.report("-", "-").code == .usage)
        #expect(Self.report("-", "--previous", "-").code == .usage)
        #expect(Self.report(Self.nightly, "--since", "24h", "--until", "48h").code == .usage)
    }
}
