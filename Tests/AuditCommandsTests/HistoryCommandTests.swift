import CommandLine
import Foundation
import History
import TestSupport
import Testing

/// `audit --record`, `history`, `trend`, `query`, `report --record`.
@Suite struct HistoryCommandTests {
    /// Runs the program with a history in a folder of its own.
    struct Place {
        var folder: URL
        var file: String { folder.appendingPathComponent("h.sqlite").path }

        func run(_ arguments: String..., environment: [String: String] = ["SOURCE_DATE_EPOCH": "1788249600"])
            -> ProgramResult
        {
            runProgram(arguments: arguments + ["--history", file], environment: environment)
        }
    }

    static func withPlace<Result>(_ body: (Place) throws -> Result) throws -> Result {
        try ReportCommandTests.withFolder { try body(Place(folder: $0)) }
    }

    private static func ids(_ result: ProgramResult) throws -> [String?] {
        ((try result.json()["runs"] as? [[String: Any]]) ?? []).map { $0["run_id"] as? String }
    }

    private static func expect(_ runs: Int, in place: Place) throws {
        #expect(try place.run("history", "--json").json()["total"] as? Int == runs)
    }

    @Test func auditedRunsAreListed() throws {
        try Self.withPlace { place in
            let plain = runProgram("audit", fixtureRun("codex-bypass"), fixtureRun("filter-v1"))
            let recording = place.run(
                "audit", fixtureRun("codex-bypass"), fixtureRun("filter-v1"), "--record")
            // Recording changes nothing of the report.
            #expect(recording.stdout == plain.stdout)
            #expect(recording.stderr.isEmpty)
            let list = place.run("history", "--json")
            #expect(list.code == .success)
            #expect(try list.json()["total"] as? Int == 2)
            #expect(Set(try Self.ids(list)).count == 2)
            #expect(try Self.ids(place.run("history", "list", "--json")) == Self.ids(list))
            let run = try #require((try list.json()["runs"] as? [[String: Any]])?.first)
            let metrics = try #require(run["metrics"] as? [String: Double])
            #expect(metrics["findings"] != nil)
            #expect(place.run("history", "--workflow", "no such *").stdout.hasPrefix("No run is recorded"))
            // Once more: nothing is counted twice.
            _ = place.run("audit", fixtureRun("codex-bypass"), "--record")
            try Self.expect(2, in: place)
        }
    }

    /// See Fixtures/runs/filter-v1.md: 2 of 3 calls answered, 3 of 14 items removed.
    @Test func metricsAreThoseOfTheReport() throws {
        try Self.withPlace { place in
            _ = place.run("audit", fixtureRun("filter-v1"), "--record")
            let report = try runProgram("audit", fixtureRun("filter-v1"), "--json").json()
            let calls = try #require(report["calls"] as? [String: Any])
            let table = try place.run(
                "query", "--json", "SELECT name, value FROM v_metrics ORDER BY name"
            ).json()
            let rows = try #require(table["rows"] as? [[Any]])
            let values = Dictionary(
                uniqueKeysWithValues: rows.map { ($0[0] as? String ?? "", ($0[1] as? NSNumber)?.doubleValue) }
            )
            #expect(values["calls"] == (calls["total"] as? NSNumber)?.doubleValue)
            #expect(values["filtered_items"] == 3)
            let trend = try place.run("trend", "filtered_items", "--json").json()
            #expect(((trend["points"] as? [[String: Any]])?.first?["value"] as? NSNumber)?.intValue == 3)
        }
    }

    @Test func withoutAHistoryThereIsAnError() throws {
        try Self.withPlace { place in
            for arguments in [
                ["history"], ["history", "check"], ["trend", "calls"], ["query", "SELECT 1"],
            ] {
                let result = runProgram(arguments: arguments + ["--history", place.file])
                #expect(result.code == .inputOutput)
                #expect(
                    result.stderr.contains("there is no history\nhint: 'awaudit audit --record' makes one"))
                #expect(!FileManager.default.fileExists(atPath: place.file))
            }
        }
    }

    @Test func whereTheHistoryIs() throws {
        try ReportCommandTests.withFolder { folder in
            let run = fixtureRun("codex-bypass")
            let state = folder.appendingPathComponent("state").path
            let home = folder.appendingPathComponent("home").path
            let manager = FileManager.default
            for (environment, path) in [
                (["XDG_STATE_HOME": state, "HOME": home], "\(state)/awaudit/history.sqlite"),
                (
                    ["XDG_STATE_HOME": "relative", "HOME": home],
                    "\(home)/.local/state/awaudit/history.sqlite"
                ),
            ] {
                _ = runProgram("audit", run, "--record", environment: environment)
                #expect(manager.fileExists(atPath: path))
            }
            let none = runProgram("audit", run, "--record")
            #expect(none.code == .usage)
            #expect(none.stderr.contains("neither $XDG_STATE_HOME nor $HOME is set"))
            #expect(runProgram("audit", run, "--history", "\(state)/x").code == .usage)
            #expect(!manager.fileExists(atPath: "\(state)/x"))
            // Relative paths begin in the current folder.
            _ = runProgram(
                arguments: ["audit", run, "--record", "--history", "here.sqlite"], folder: folder.path)
            #expect(manager.fileExists(atPath: folder.appendingPathComponent("here.sqlite").path))
        }
    }

    @Test func runsWithoutAnIDAreSaid() throws {
        try Self.withPlace { place in
            let run = place.folder.appendingPathComponent("nameless")
            try FileManager.default.createDirectory(at: run, withIntermediateDirectories: true)
            try Data("{\"type\":\"x\"}\n".utf8).write(to: run.appendingPathComponent("rpc-messages.jsonl"))
            let result = place.run("audit", run.path, "--record")
            #expect(result.stderr.contains("1 run was not recorded: it tells no run id"))
            try Self.expect(0, in: place)
        }
    }

    @Test func whatIsNoHistoryIsLeftAlone() throws {
        try Self.withPlace { place in
            let content = Data("notes\n".utf8)
            try content.write(to: URL(fileURLWithPath: place.file))
            for arguments in [
                ["audit", fixtureRun("codex-bypass"), "--record"], ["history"], ["query", "SELECT 1"],
            ] {
                let result = runProgram(arguments: arguments + ["--history", place.file])
                #expect(result.code == .inputOutput)
                #expect(result.stdout.isEmpty)
                #expect(result.stderr.contains("not a history of awaudit"))
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: place.file)) == content)
        }
    }

    @Test func unknownMetricsNameTheKnown() {
        let result = runProgram("trend", "cals")
        #expect(result.code == .usage)
        #expect(result.stderr.contains("filtered_items") && result.stderr.contains("denied_domains"))
    }

    @Test func queriesReadOnly() throws {
        try Self.withPlace { place in
            _ = place.run("audit", fixtureRun("codex-bypass"), "--record")
            let refused = place.run("query", "DELETE FROM runs")
            #expect(refused.code == .usage)
            #expect(refused.stderr.contains("queries may only read"))
            #expect(place.run("query", "SELECT nowhere FROM runs").code == .usage)
            #expect(place.run("query", "SELECT 1", "--csv", "--json").code == .usage)
            #expect(
                place.run("query", "SELECT 1 AS one, 'a,b' AS two", "--csv").stdout
                    == "one,two\r\n1,\"a,b\"\r\n")
            let slow = place.run(
                "query", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n",
                "--timeout", "1")
            #expect(slow.code == .inputOutput)
            #expect(slow.stderr.contains("took longer than 1 s"))
            let more = place.run("query", "SELECT name FROM v_metrics", "--limit", "2", "--csv")
            #expect(more.stderr.contains("only the first 2 rows"))
            try Self.expect(1, in: place)
        }
    }

    /// What was logged acts on no terminal, whichever way it comes out.
    @Test func hostileTextsAreHarmless() throws {
        try Self.withPlace { place in
            _ = place.run("audit", fixtureRun("hostile"), "--record")
            try Self.expect(1, in: place)
            for arguments in [
                ["query", "SELECT * FROM v_run_findings"],
                ["query", "SELECT unzstd(evidence) FROM v_run_findings"],
                ["query", "SELECT char(27) || '[2J', char(8238), char(155) || '31m' AS \"\u{1B}]0;x\u{7}\""],
                ["query", "SELECT evidence FROM v_runs", "--csv"],
                ["query", "SELECT * FROM v_domains", "--json"],
                ["history"], ["history", "--json"],
            ] {
                let result = runProgram(arguments: arguments + ["--history", place.file])
                #expect(result.code == .success, "\(arguments): \(result.stderr)")
                for scalar in (result.stdout + result.stderr).unicodeScalars {
                    let isSafe =
                        scalar == "\n" || scalar == "\r"
                        || (scalar.value >= 0x20 && scalar.value != 0x7F
                            && !(0x80...0x9F).contains(scalar.value) && scalar != "\u{202E}")
                    if !isSafe { Issue.record("\(arguments) prints U+\(String(scalar.value, radix: 16))") }
                }
            }
        }
    }

    @Test func checkAndBackup() throws {
        try Self.withPlace { place in
            _ = place.run("audit", fixtureRun("codex-bypass"), "--record")
            #expect(place.run("history", "check").stdout == "sound: 1 run\n")
            let copy = place.folder.appendingPathComponent("copy.sqlite").path
            #expect(place.run("history", "backup", copy).code == .success)
            #expect(runProgram("history", "check", "--history", copy).stdout == "sound: 1 run\n")
            #expect(place.run("history", "backup", copy).code == .inputOutput)
            #expect(runProgram("history", "--help").stdout.contains("backup"))
            #expect(runProgram("history", "nothing").code == .usage)
        }
    }

    // MARK: Reports over several runs

    /// The nine runs of Fixtures/nightly.md, of 31 August and 1 September.
    @Test func reportsRememberByThemselves() throws {
        try Self.withPlace { place in
            func report(_ arguments: String...) throws -> [String: Any] {
                let result = runProgram(
                    arguments: ["report", ReportCommandTests.nightly, "--history", place.file, "--json"]
                        + arguments,
                    environment: ReportCommandTests.clock)
                #expect(result.code == .success, "\(result.stderr)")
                return try result.json()
            }
            func standings(_ report: [String: Any]) -> [String?] {
                ((report["groups"] as? [[String: Any]]) ?? []).flatMap {
                    (($0["findings"] as? [[String: Any]]) ?? []).map { $0["standing"] as? String }
                }
            }
            let first = try report("--since", "24h", "--record")
            #expect(Set(standings(first)) == [nil], "nothing to compare with")
            try Self.expect(9, in: place)
            // The same period again: its own runs are not its past.
            let again = try report("--since", "24h", "--record")
            #expect(Set(standings(again)) == [nil])
            try Self.expect(9, in: place)
            // Without a beginning all recorded runs are the past.
            let all = try report()
            #expect(Set(standings(all)) == ["recurring"])
        }
    }

    @Test func historyAndPreviousExcludeEachOther() throws {
        try Self.withPlace { place in
            let result = place.run(
                "report", ReportCommandTests.nightly, "--record", "--previous", "x.json")
            #expect(result.code == .usage)
            #expect(!FileManager.default.fileExists(atPath: place.file))
        }
    }

    /// New on the first day, recurring on the second, resolved on the third and then no more.
    @Test func aFindingsLife() throws {
        try Self.withPlace { place in
            // 2026-09-01 … 04, noon.
            let noon = { (day: Int) in 1_788_264_000 + (day - 1) * 86_400 }
            func day(_ day: Int, _ run: String) throws -> (standing: [String?], past: [String?]) {
                let folder = place.folder.appendingPathComponent("run-2700000000\(day)")
                try FileManager.default.copyItem(at: URL(fileURLWithPath: fixtureRun(run)), to: folder)
                try Self.rename(folder, runID: "2700000000\(day)", day: day)
                let result = runProgram(
                    arguments: [
                        "report", folder.path, "--record", "--history", place.file, "--since", "24h",
                        "--json",
                    ], environment: ["SOURCE_DATE_EPOCH": "\(noon(day))"])
                #expect(result.code != .inputOutput, "\(result.stderr)")
                let report = try result.json()
                let findings = ((report["groups"] as? [[String: Any]]) ?? []).flatMap {
                    ($0["findings"] as? [[String: Any]]) ?? []
                }
                let past = (report["past"] as? [[String: Any]]) ?? []
                return (findings.map { $0["standing"] as? String }, past.map { $0["outcome"] as? String })
            }
            let first = try day(1, "codex-bypass")
            #expect(Set(first.standing) == [nil])
            let second = try day(2, "codex-bypass")
            #expect(Set(second.standing) == ["recurring"])
            #expect(second.past == [])
            let third = try day(3, "clean")
            #expect(third.standing == [])
            #expect(!third.past.isEmpty && third.past.allSatisfy { $0 == "resolved" })
            #expect(try day(4, "clean").past == [], "what is resolved is told once")
            #expect(try Set(day(5, "codex-bypass").standing) == ["new"])
        }
    }

    // MARK: Comparing

    @Test func runsAreCompared() throws {
        try Self.withPlace { place in
            _ = place.run("audit", fixtureRun("codex-bypass"), fixtureRun("clean"), "--record")
            func domains(_ arguments: String...) throws -> [[String?]] {
                let result = runProgram(
                    arguments: ["diff"] + arguments + ["--json", "--history", place.file])
                #expect(result.code == .success, "\(result.stderr)")
                return (((try result.json()["domains"]) as? [[String: Any]]) ?? []).map {
                    [$0["domain"] as? String, $0["status"] as? String, $0["anomaly"] as? String]
                }
            }
            // From the history, from folders, from both: the same.
            let recorded = try domains("26000000001", "26000000002")
            #expect(recorded.contains(["api.github.com", "new", "new denied domain"]))
            #expect(try domains(fixtureRun("clean"), fixtureRun("codex-bypass")) == recorded)
            #expect(try domains("26000000001/1", fixtureRun("codex-bypass")) == recorded)
            #expect(try domains("26000000001", "26000000001") == [])
            let same = place.run("diff", "26000000001", "26000000001")
            #expect(same.stdout.contains("No difference in what was compared."))
            #expect(place.run("diff", "26000000001", "26000000002", "--fail-on-anomaly").code == .findings)
            #expect(place.run("diff", "26000000001", "26000000001", "--fail-on-anomaly").code == .success)
        }
    }

    @Test func whatCannotBeCompared() throws {
        try Self.withPlace { place in
            _ = place.run("audit", fixtureRun("clean"), "--record")
            #expect(place.run("diff", "26000000001").code == .usage)
            #expect(place.run("diff", "1", "2", "3").code == .usage)
            let unknown = place.run("diff", "26000000001", "99")
            #expect(unknown.code == .inputOutput)
            #expect(unknown.stderr.contains("99: not in the history"))
            #expect(place.run("diff", "26000000001", "26000000001/7").code == .inputOutput)
            let several = place.run("diff", "26000000001", fixtureRun("several"))
            #expect(several.stderr.contains("3 runs; name the folder of one"))
        }
    }

    /// Gives a copy of a fixture another id and day.
    static func rename(_ folder: URL, runID: String, day: Int) throws {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.lastPathComponent == "aw_info.json" {
            var info = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
            info["run_id"] = runID
            info["workflow_name"] = "Duplicate Finder"
            info["created_at"] = "2026-09-0\(day)T06:00:00Z"
            try JSONSerialization.data(withJSONObject: info).write(to: file)
        }
    }
}
