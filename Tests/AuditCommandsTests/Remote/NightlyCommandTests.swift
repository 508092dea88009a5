import CommandLine
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

/// `awaudit nightly` against a server on loopback.
@Suite(.enabled(if: FakeGitHub.isAvailable)) struct NightlyCommandTests {
    private typealias Run = NightlyScenario.Run

    /// Two agents' runs, and one of every kind that is left out.
    private static func day() throws -> NightlyScenario {
        try NightlyScenario([
            Run(id: 101, fixture: "codex-bypass", age: 2),
            Run(
                id: 102, fixture: "clean", workflow: "Quiet", path: ".github/workflows/quiet.lock.yml", age: 3
            ),
            Run(id: 103, workflow: "CI", path: ".github/workflows/ci.yml", age: 4),
            Run(id: 104, age: 5, conclusion: "skipped"),
            Run(id: 105, age: 6, status: "in_progress", conclusion: nil),
            Run(id: 106, fixture: "filter-v1", age: 30),
        ])
    }

    private static func codes(_ result: ProgramResult) throws -> [String] {
        (try result.json()["groups"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    }

    @Test func aDayIsAudited() throws {
        let scenario = try Self.day()
        let result = try scenario.nightly("--json")
        #expect(result.code == .success, "\(result.stderr)")
        #expect(result.stderr == "")
        let report = try result.json()
        #expect(try NightlyScenario.ids(result) == ["101", "102"])
        let listing = try NightlyScenario.listing(result)
        #expect(listing["listed"] == 5 && listing["audited"] == 2 && listing["without_agent"] == 1)
        #expect(listing["not_started"] == 1 && listing["unfinished"] == 1 && listing["late"] == 0)
        // The same findings as those of the folders.
        let local = runProgram(
            "report", fixtureRun("codex-bypass"), fixtureRun("clean"), "--json",
            environment: ["SOURCE_DATE_EPOCH": "\(NightlyScenario.now)"])
        #expect(try Self.codes(result) == Self.codes(local))
        #expect(try Self.codes(result).contains("W-1"))
        let period = report["period"] as? [String: Any]
        #expect(period?["since"] as? String == "2026-08-31T08:00:00.000Z")
        #expect(period?["until"] as? String == "2026-09-01T07:50:00.000Z")
        #expect(try scenario.recorded() == ["101", "102"])
        // Nothing was asked about runs that are no agent's but for their artifacts.
        let paths = try scenario.start().requests.map(\.path)
        #expect(
            !paths.contains { $0.contains("/103/attempts") || $0.contains("/104/") || $0.contains("/105/") })
        #expect(
            paths.contains { $0.hasPrefix("/repos/octo/demo/actions/runs?created=2026-08-31T08:00:00Z..") })
        #expect(try scenario.start().requests.allSatisfy { $0.method == "GET" })
    }

    @Test func theSameNightGivesTheSameReport() throws {
        let scenario = try Self.day()
        let first = try scenario.nightly("--json", "--no-record")
        let second = try scenario.nightly("--json", "--no-record")
        #expect(first.stdout == second.stdout)
        #expect(try scenario.start().requests.filter { $0.server == "blob" }.count == 4)
        #expect(!FileManager.default.fileExists(atPath: scenario.folder.path + "/state"))
        let uncached = try scenario.nightly("--json", "--no-record", "--no-cache")
        #expect(first.stdout == uncached.stdout)
        #expect(try scenario.start().requests.filter { $0.server == "blob" }.count == 8)
        // Nothing is left of what was not kept.
        let left = try FileManager.default.contentsOfDirectory(atPath: scenario.folder.path)
        #expect(Set(left) == ["cache", "logs"])
    }

    /// The second night: what is known is recurring, what went on is audited, and nothing between is lost.
    @Test func theNextNight() throws {
        let scenario = try Self.day()
        _ = try scenario.nightly("--json")
        scenario.change {
            $0.runs[4].status = "completed"
            $0.runs[4].conclusion = "success"
            $0.runs[4].fixture = "strict-block"
            // Twenty minutes after the first nightly; GitHub begins the second one half an hour late.
            $0.runs.append(Run(id: 107, fixture: "codex-bypass", age: -0.3))
        }
        let result = try scenario.nightly("--json", hours: 24.5)
        #expect(result.stderr == "")
        #expect(try NightlyScenario.ids(result) == ["107", "105"])
        let listing = try NightlyScenario.listing(result)
        #expect(listing["listed"] == 1 && listing["late"] == 1 && listing["audited"] == 2)
        let report = try result.json()
        #expect((report["listing"] as? [String: Any])?["is_extended"] as? Bool == true)
        #expect((report["period"] as? [String: Any])?["since"] as? String == "2026-09-01T07:50:00.000Z")
        let groups = report["groups"] as? [[String: Any]] ?? []
        func standings(_ code: String) -> [String] {
            groups.filter { $0["code"] as? String == code }.flatMap {
                $0["findings"] as? [[String: Any]] ?? []
            }.compactMap { $0["standing"] as? String }
        }
        #expect(standings("W-1") == ["recurring"])
        // The run of before the period is news all the same.
        #expect(standings("W-9") == ["new"])
        #expect(try scenario.recorded() == ["101", "102", "105", "107"])
        let third = try scenario.nightly("--json", hours: 25)
        #expect(try NightlyScenario.listing(third)["late"] == 0)
    }

    /// A run that GitHub did not list yet, or whose time is earlier by its clock than by ours, is in the next night.
    @Test func aRunThatIsListedLate() throws {
        let scenario = try NightlyScenario([
            Run(id: 101, fixture: "clean", age: 2), Run(id: 102, fixture: "clean", age: 0.1),
        ])
        #expect(try NightlyScenario.ids(try scenario.nightly("--json")) == ["101"])
        // Half a minute older than the first nightly.
        scenario.change { $0.runs.append(Run(id: 103, fixture: "codex-bypass", age: 0.01)) }
        #expect(try NightlyScenario.ids(try scenario.nightly("--json", hours: 24)) == ["103", "102"])
        #expect(try NightlyScenario.ids(try scenario.nightly("--json", hours: 48)) == [])
    }

    /// What nights left is there for the commands about the history.
    @Test func theHistoryOfNights() throws {
        let scenario = try Self.day()
        _ = try scenario.nightly("--json")
        scenario.change { $0.runs = [Run(id: 201, fixture: "filter-v1", age: -20)] }
        _ = try scenario.nightly("--json", hours: 24)
        let list = try scenario.run("history", "--json", "--workflow", "Duplicate Finder").json()
        let runs = list["runs"] as? [[String: Any]] ?? []
        #expect(Set(runs.compactMap { $0["run_id"] as? String }) == ["101", "201"])
        #expect(try scenario.run("history", "check").code == .success)
        let trend = try scenario.run("trend", "denied_requests", "--by", "run", "--json").json()
        let points = trend["points"] as? [[String: Any]] ?? []
        let denied = Dictionary(
            points.map { ($0["run_id"] as? String ?? "", ($0["value"] as? NSNumber)?.intValue) }
        ) { first, _ in first }
        // As Fixtures/runs/codex-bypass.md says: two denied requests.
        #expect(denied["101"] == 2)
        let diff = try scenario.run("diff", "101", "201", "--json")
        #expect(diff.code == .success, "\(diff.stderr)")
        #expect(diff.stdout.contains("api.github.com"))
        let backup = scenario.folder.appendingPathComponent("backup.sqlite").path
        #expect(try scenario.run("history", "backup", backup).code == .success)
        let query = try scenario.run(
            "query", "--history", backup, "--json", "SELECT run_id FROM v_runs ORDER BY run_id"
        ).json()
        #expect((query["rows"] as? [[String]])?.map { $0.first } == ["101", "102", "201"])
    }

    @Test func workflowsAreChosen() throws {
        let scenario = try Self.day()
        for (name, ids) in [
            ("Quiet", ["102"]), ("quiet", ["102"]), ("quiet.lock.yml", ["102"]), ("*i*", ["101", "102"]),
            ("Duplicate*", ["101"]), ("quie", []),
        ] {
            let result = try scenario.nightly("--json", "--no-record", "-w", name)
            #expect(try NightlyScenario.ids(result) == ids, "\(name)")
            #expect(try (result.json()["listing"] as? [String: Any])?["workflows"] as? [String] == [name])
            _ = try NightlyScenario.listing(result)
        }
        let both = try scenario.nightly("--json", "--no-record", "-w", "quiet", "-w", "finder")
        #expect(try NightlyScenario.ids(both) == ["101", "102"])
        let none = try scenario.nightly("--no-record", "-w", "quie")
        #expect(none.stdout.contains("Verdict: CLEAN — no agent ran, as far as GitHub tells"))
        #expect(none.stdout.contains("5 of other workflows"))
    }

    @Test func aLimitIsToldAndMakesTheReportIncomplete() throws {
        let scenario = try Self.day()
        let result = try scenario.nightly("--json", "--limit", "1", "--no-record")
        #expect(try NightlyScenario.ids(result) == ["101"])
        // Run 103 was not looked at either.
        #expect(try NightlyScenario.listing(result)["beyond_limit"] == 2)
        #expect(try result.json()["verdict"] as? String == "incomplete")
        let console = try scenario.nightly("--limit", "1", "--no-record")
        #expect(console.stdout.contains("2 left out by the limit"))
        #expect(console.stdout.contains("2 runs on GitHub were not looked at"))
        let enough = try scenario.nightly("--json", "--limit", "2", "--no-record")
        #expect(try NightlyScenario.listing(enough)["audited"] == 2)
    }

    /// An earlier attempt is audited if it left what a later one replaced.
    @Test(arguments: [true, false]) func attempts(isReplaced: Bool) throws {
        let scenario = try NightlyScenario([Run(id: 101, fixture: "clean", age: 3, attempt: 2)])
        let (first, second) = (NightlyScenario.time(-2.5), NightlyScenario.time(-2))
        var artifacts = [NightlyScenario.artifact(11, "codex-bypass", createdAt: first)]
        if isReplaced { artifacts.append(NightlyScenario.artifact(12, "clean", createdAt: second)) }
        scenario.runs.append(Run(id: 102, fixture: "codex-bypass", age: 300))
        scenario.api = [
            "/actions/runs/101/artifacts": ["json": ["artifacts": artifacts]],
            "/actions/artifacts/11/zip": NightlyScenario.download("codex-bypass"),
            "/actions/artifacts/12/zip": NightlyScenario.download("clean"),
            "/actions/runs/101/attempts/1": [
                "json": [
                    "id": 101, "run_attempt": 1, "name": "Duplicate Finder", "status": "completed",
                    "conclusion": "failure", "created_at": NightlyScenario.time(-3),
                    "run_started_at": NightlyScenario.time(-3),
                ]
            ],
            "/actions/runs/101/attempts/1/jobs": ["json": ["jobs": [] as [Any]]],
            "/actions/runs/101/attempts/1/logs": ["status": 410, "json": ["message": "Gone"]],
            "/actions/runs": [
                "json": [
                    "workflow_runs": [
                        [
                            "id": 101, "run_attempt": 2, "name": "Duplicate Finder", "status": "completed",
                            "conclusion": "success", "path": ".github/workflows/finder.lock.yml",
                            "created_at": NightlyScenario.time(-3),
                            "run_started_at": NightlyScenario.time(-2.2),
                        ]
                    ]
                ]
            ],
        ]
        let result = try scenario.nightly("--json")
        #expect(result.code == .success, "\(result.stderr)")
        #expect(try NightlyScenario.ids(result) == (isReplaced ? ["101", "101"] : ["101"]))
        #expect(try NightlyScenario.listing(result)["earlier_attempts"] == (isReplaced ? 1 : 0))
        #expect(try Self.codes(result).contains("W-1"))
        #expect(try scenario.recorded() == (isReplaced ? ["101", "101"] : ["101"]))
    }

    /// Whoever runs a workflow again and again hides none of it.
    @Test func manyAttempts() throws {
        let scenario = try NightlyScenario([Run(id: 101, fixture: "clean", age: 20, attempt: 15)])
        var artifacts: [[String: Any]] = []
        for attempt in 1...15 {
            let began = Double(attempt) - 20
            let id = Int64(1000 + attempt)
            artifacts.append(
                NightlyScenario.artifact(id, "clean", createdAt: NightlyScenario.time(began + 0.5)))
            let path = "/actions/runs/101/attempts/\(attempt)"
            let run: [String: Any] = [
                "id": 101, "run_attempt": attempt, "name": "Duplicate Finder", "status": "completed",
                "conclusion": "success", "path": ".github/workflows/finder.lock.yml",
                "created_at": NightlyScenario.time(-20), "run_started_at": NightlyScenario.time(began),
            ]
            scenario.api["/actions/artifacts/\(id)/zip"] = NightlyScenario.download("clean")
            scenario.api[path] = ["json": run]
            scenario.api["\(path)/jobs"] = ["json": ["jobs": [] as [Any]]]
            scenario.api["\(path)/logs"] = ["status": 410, "json": ["message": "Gone"]]
            scenario.api["/actions/runs"] = ["json": ["workflow_runs": [run]]]
        }
        scenario.api["/actions/runs/101/artifacts"] = ["json": ["artifacts": artifacts]]
        let result = try scenario.nightly("--json")
        #expect(try NightlyScenario.listing(result)["earlier_attempts"] == 14)
        let attempts = (try result.json()["runs"] as? [[String: Any]] ?? []).compactMap {
            ($0["run"] as? [String: Any])?["attempt"] as? String
        }
        #expect(attempts == (1...15).reversed().map { "\($0)" })
    }

    /// A run of the week before that was run again: the new attempt is this night's, the first one is not.
    @Test func runsThatAreRunAgain() throws {
        let scenario = try NightlyScenario([
            Run(id: 101, fixture: "codex-bypass", age: 72, attempt: 2),
            Run(id: 102, fixture: "codex-bypass", age: 72),
        ])
        let begun = NightlyScenario.time(-2)
        var artifacts = [NightlyScenario.artifact(11, "codex-bypass", createdAt: NightlyScenario.time(-71))]
        artifacts.append(NightlyScenario.artifact(101, "codex-bypass", createdAt: begun))
        func run(_ attempt: Int, begun: String) -> [String: Any] {
            [
                "id": 101, "run_attempt": attempt, "name": "Duplicate Finder", "status": "completed",
                "conclusion": "success", "path": ".github/workflows/finder.lock.yml",
                "created_at": NightlyScenario.time(-72), "run_started_at": begun,
            ]
        }
        scenario.api = [
            "/actions/runs/101/artifacts": ["json": ["artifacts": artifacts]],
            "/actions/runs/101/attempts/1": ["json": run(1, begun: NightlyScenario.time(-72))],
            "/actions/runs": ["json": ["workflow_runs": [run(2, begun: begun)]]],
        ]
        let none = try scenario.nightly("--json", "--no-record", "--reruns", "0d")
        #expect(try NightlyScenario.listing(none)["late"] == 0)
        #expect(try NightlyScenario.ids(none) == [])
        let shorter = try scenario.nightly("--json", "--no-record", "--reruns", "1d")
        #expect(try NightlyScenario.ids(shorter) == [])
        let result = try scenario.nightly("--json")
        #expect(result.code == .success, "\(result.stderr)")
        #expect(try NightlyScenario.ids(result) == ["101"])
        #expect(try NightlyScenario.listing(result)["late"] == 1)
        #expect(try NightlyScenario.listing(result)["earlier_attempts"] == 0)
        let identity = (try result.json()["runs"] as? [[String: Any]])?.first?["run"] as? [String: Any]
        #expect(identity?["attempt"] as? String == "2")
        #expect(try Self.codes(result).contains("W-1"))
        // The next night has nothing of it.
        let next = try scenario.nightly("--json", hours: 24)
        #expect(try NightlyScenario.ids(next) == [])
    }

    /// What cannot be had is told, makes the report incomplete, and is tried again the next night; what is gone is not.
    @Test func runsThatCannotBeHad() throws {
        let scenario = try Self.day()
        scenario.api = [
            "/actions/runs/101/attempts/1/jobs": [
                "status": 403, "json": ["message": "Resource not accessible"],
            ],
            "/actions/runs/102/artifacts": ["status": 404, "json": ["message": "Not Found"]],
        ]
        let result = try scenario.nightly("--json")
        #expect(result.code == .inputOutput)
        #expect(result.stderr.contains("run-101: GitHub refuses access: Resource not accessible"))
        #expect(result.stderr.contains("run-102: the artifacts of run 102 was not found"))
        let report = try result.json()
        #expect(report["verdict"] as? String == "incomplete")
        let failed = report["failed_inputs"] as? [[String: String]]
        #expect(failed?.map { $0["path"] } == ["run-102", "run-101"])
        #expect(failed?.last?["reason"] == "GitHub refuses access: Resource not accessible")
        #expect(try NightlyScenario.listing(result)["unknown"] == 1)
        scenario.change { $0.api = [:] }
        let next = try scenario.nightly("--json", hours: 25)
        #expect(try NightlyScenario.ids(next) == ["101"])
        #expect(try NightlyScenario.listing(next)["late"] == 2)
        #expect(try NightlyScenario.listing(next)["unfinished"] == 1)
        #expect(try scenario.recorded() == ["101"])
    }

    /// Asking for a run that never can be had would make every later report incomplete.
    @Test(arguments: ["/artifacts", "/attempts/1/jobs"]) func whatIsRefusedForAMonth(path: String) throws {
        let scenario = try NightlyScenario([Run(id: 101, fixture: "clean", age: 2)])
        scenario.api = ["/actions/runs/101\(path)": ["status": 403, "json": ["message": "no"]]]
        let results = try [0.0, 29, 30, 31].map { try scenario.nightly("--json", hours: $0 * 24) }
        #expect(results.map(\.code) == [.inputOutput, .inputOutput, .inputOutput, .success])
        #expect(try results.map { try NightlyScenario.listing($0)["late"] } == [0, 1, 1, 0])
        #expect(
            results.map { $0.stderr.contains("run-101: not asked for again") } == [false, false, true, false])
    }

    @Test func withoutAnswersThereIsAnErrorAndNothingIsForgotten() throws {
        let scenario = try Self.day()
        scenario.api = ["/actions/runs": ["status": 401, "json": ["message": "Bad credentials"]]]
        let result = try scenario.nightly("--json", "--since", "1h")
        #expect(result.code == .inputOutput)
        #expect(result.stdout == "")
        #expect(result.stderr.contains("does not accept the token"))
        // What this one had to cover, the next one covers.
        scenario.change { $0.api = [:] }
        let next = try scenario.nightly("--json", "--since", "1h", hours: 3)
        let period = try next.json()["period"] as? [String: Any]
        #expect(period?["since"] as? String == "2026-09-01T07:00:00.000Z")
    }

    @Test func aRateLimitEndsNothingButTheRuns() throws {
        let scenario = try Self.day()
        let limited: [String: Any] = [
            "status": 403, "json": ["message": "API rate limit exceeded"],
            "headers": ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "\(NightlyScenario.now + 3000)"],
        ]
        scenario.api = ["/actions/artifacts/101/zip": limited]
        let result = try scenario.nightly("--json")
        #expect(result.code == .inputOutput)
        #expect(result.stderr.contains("run-101: GitHub's limit of requests is used up"))
        // The other run had its answers before, or is owed as well.
        let first = try NightlyScenario.ids(result)
        #expect(first == [] || first == ["102"])
        scenario.change { $0.api = [:] }
        let next = try NightlyScenario.ids(try scenario.nightly("--json", hours: 24))
        #expect(next == ["101", "102"].filter { !first.contains($0) })
    }

    @Test func filesAreWritten() throws {
        let scenario = try Self.day()
        let summary = scenario.folder.appendingPathComponent("summary.md")
        let result = try scenario.nightly(
            "--markdown", "--save", scenario.folder.path + "/report.json", "--issue-body",
            scenario.folder.path + "/issue.md", "--step-summary",
            more: ["GITHUB_STEP_SUMMARY": summary.path])
        #expect(result.code == .success, "\(result.stderr)")
        let issue = try String(
            contentsOf: scenario.folder.appendingPathComponent("issue.md"), encoding: .utf8)
        #expect(issue == result.stdout + "\n<!-- awaudit-close-key: github.com/octo/demo -->\n")
        #expect(try String(contentsOf: summary, encoding: .utf8) == result.stdout)
        let json = try Data(contentsOf: scenario.folder.appendingPathComponent("report.json"))
        let report = try JSONSerialization.jsonObject(with: json) as? [String: Any]
        #expect(
            (report?["title"] as? String)?.hasPrefix("[integrity-audit] Integrity Filtering Audit") == true)
        // Such a report, and no other file, may be replaced.
        #expect(try scenario.nightly("--save", scenario.folder.path + "/report.json").code == .success)
        #expect(try scenario.nightly("--save", scenario.folder.path + "/issue.md").code == .inputOutput)
    }

    @Test func mistakesAreTold() throws {
        let scenario = try Self.day()
        for (arguments, words) in [
            (["--since", "2030-01-01"], "--since is not in the past"),
            (["--since", "10m"], "the period ends ten minutes ago"),
            (["--since", "yesterday"], "'yesterday' is no time"),
            (["--reruns", "week"], "'week' is no duration"),
            (["--issue-repo", "a/b/c/d"], "is no repository"),
            (["--issue-repo", "ghes.example/a/b"], "the issue can be made on github.com alone"),
            (["--close-key", "a--b"], "is no key"),
            (["--label", "a,b"], "--label"),
            (["--title-prefix", "a\u{1B}b"], "control characters"),
            (["--limit", "0"], "--limit"),
        ] {
            let result = runProgram(
                arguments: ["nightly", "-R", "octo/demo"] + arguments,
                environment: ["GITHUB_API_URL": "http://127.0.0.1:9", "HOME": scenario.folder.path],
                now: NightlyScenario.now)
            #expect(result.code == .usage, "\(arguments)")
            #expect(result.stderr.contains(words), "\(result.stderr)")
        }
        let nowhere = runProgram(
            arguments: ["nightly"], environment: ["HOME": scenario.folder.path], folder: "/",
            now: NightlyScenario.now)
        #expect(nowhere.code == .usage)
        #expect(
            nowhere.stderr.contains("no repository is known\nhint: give it with -R OWNER/REPO or GH_REPO"))
    }

    /// A GitHub Enterprise Server, with the path of its API.
    @Test func anotherHost() throws {
        let scenario = try Self.day()
        scenario.prefix = "/api/v3"
        let api = try scenario.start().api
        let result = try scenario.nightly(
            "--json", "--publish", more: ["GITHUB_SERVER_URL": api, "GITHUB_TOKEN": NightlyScenario.token])
        #expect(result.code == .success, "\(result.stderr)")
        #expect(try NightlyScenario.ids(result) == ["101", "102"])
        let host = api.dropFirst("http://".count)
        #expect(result.stderr == "awaudit: published https://\(host)/octo/demo/issues/1\n")
        #expect(
            try scenario.start().requests.filter { $0.server == "api" }.allSatisfy {
                $0.path.hasPrefix("/api/v3/")
            })
    }

    /// Room is made while runs are fetched, not only behind the last one.
    @Test func theCacheStaysSmall() throws {
        let scenario = try NightlyScenario(
            (0..<70).map { .init(id: Int64(1000 + $0), text: "run \($0)", age: 1 + Double($0) / 10) })
        let most = Mutex(0)
        let isDone = Mutex(false)
        let index = scenario.folder.appendingPathComponent("cache/awaudit/index").path
        let watch = Thread {
            while !isDone.withLock({ $0 }) {
                let all = FileManager.default.enumerator(atPath: index)?.compactMap { $0 as? String } ?? []
                let items = all.filter { $0.split(separator: "/").count == 6 }
                most.withLock { $0 = max($0, items.count) }
                usleep(2000)
            }
        }
        _ = try scenario.start()
        watch.start()
        let result = try scenario.nightly("--json", "--no-record", "--cache-size", "0")
        isDone.withLock { $0 = true }
        #expect(try NightlyScenario.ids(result).count == 70)
        // Of all but the last 32, and of what is in use, nothing is left.
        #expect((1..<60).contains(most.withLock { $0 }))
        let left = FileManager.default.enumerator(atPath: scenario.folder.path + "/cache/awaudit/blobs")
        #expect(left?.compactMap { $0 as? String }.filter { $0.contains("/") } == [])
    }

    /// The report of a day long past leaves alone what is owed from later ones.
    @Test func aDayLongPast() throws {
        let scenario = try NightlyScenario([
            Run(id: 101, fixture: "clean", age: 50),
            Run(id: 102, fixture: "codex-bypass", age: 2, status: "in_progress", conclusion: nil),
        ])
        _ = try scenario.nightly("--json")
        scenario.change {
            $0.runs[1].status = "completed"
            $0.runs[1].conclusion = "success"
        }
        let past = try scenario.nightly(
            "--json", hours: 1, more: ["SOURCE_DATE_EPOCH": "\(NightlyScenario.now - 2 * 86_400)"])
        #expect(try NightlyScenario.ids(past) == ["101"])
        #expect(try NightlyScenario.listing(past)["late"] == 0)
        let next = try scenario.nightly("--json", hours: 24)
        #expect(try NightlyScenario.ids(next) == ["102"])
        #expect(try Self.codes(next).contains("W-1"))
    }

    /// A clock that was wrong once costs no run of a later night.
    @Test func aLastNightlyStillToCome() throws {
        let scenario = try NightlyScenario([Run(id: 101, fixture: "clean", age: -2)])
        let nextYear = "\(NightlyScenario.now + 365 * 86_400)"
        _ = try scenario.nightly("--json", more: ["SOURCE_DATE_EPOCH": nextYear])
        let now = try scenario.nightly("--json")
        #expect(now.stderr.contains("ended at 2027-09-01T07:50:00.000Z, which is still to come"))
        // Six hours late.
        let next = try scenario.nightly("--json", hours: 30)
        #expect(next.stderr == "")
        #expect(try NightlyScenario.ids(next) == ["101"])
    }

    /// Artifacts that have expired take nothing from the history.
    @Test func whatExpiredStaysRecorded() throws {
        let scenario = try NightlyScenario([Run(id: 101, fixture: "codex-bypass", age: 2)])
        _ = try scenario.nightly("--json")
        scenario.change {
            var artifact = NightlyScenario.artifact(101, "codex-bypass", createdAt: $0.runs[0].createdAt)
            artifact["expired"] = true
            $0.api["/actions/runs/101/artifacts"] = ["json": ["artifacts": [artifact]]]
        }
        let again = try scenario.nightly("--json", "--since", "48h", "--no-cache", hours: 24)
        #expect(try again.json()["verdict"] as? String == "incomplete")
        #expect(
            again.stderr.contains(
                "1 run stays recorded as it was: artifacts that were seen then have expired"))
        let runs = try scenario.run("history", "--json").json()["runs"] as? [[String: Any]]
        #expect(runs?.count == 1 && runs?.first?["verdict"] as? String == "findings")
    }

    /// A report on some workflows says nothing of what is known of others.
    @Test func otherWorkflowsAreNotComparedWith() throws {
        let scenario = try Self.day()
        _ = try scenario.nightly("--json")
        scenario.change { $0.runs = [Run(id: 201, fixture: "strict-block", workflow: "Quiet", age: -20)] }
        func past(_ arguments: String...) throws -> [String] {
            let result = runProgram(
                arguments: ["nightly", "-R", "octo/demo", "--json"] + arguments,
                environment: try scenario.environment, folder: scenario.folder.path,
                now: NightlyScenario.now + 86_400)
            return (try result.json()["past"] as? [[String: Any]] ?? []).compactMap {
                $0["workflow"] as? String
            }
        }
        #expect(Set(try past()).contains("Duplicate Finder"))
        #expect(try past("-w", "Quiet").isEmpty)
        #expect(Set(try past("-w", "Dup*")) == ["Duplicate Finder"])
    }

    /// A repository is the same in any case, and is recorded as GitHub writes it.
    @Test func theCaseOfNames() throws {
        let scenario = try Self.day()
        scenario.repository = "Octo/DEMO"
        let result = try scenario.nightly("--json", "--publish")
        #expect(result.code == .success, "\(result.stderr)")
        let runs = try result.json()["runs"] as? [[String: Any]] ?? []
        #expect(runs.count == 2)
        for run in runs { #expect((run["run"] as? [String: Any])?["repository"] as? String == "octo/demo") }
        let issue = try #require(try scenario.start().issues(of: "Octo/DEMO").first)
        #expect(issue.body.contains("<!-- awaudit-close-key: github.com/octo/demo -->"))
        scenario.change { $0.repository = "octo/demo" }
        let next = try scenario.nightly("--json", hours: 24)
        // Owed by the other one; known from it.
        #expect(try NightlyScenario.listing(next)["late"] == 1)
        #expect(try next.json()["previous_generated_at"] as? String == "2026-09-01T08:00:00.000Z")
    }

    /// Hours of waiting are never begun.
    @Test func aLastNightlyLongAgo() throws {
        let scenario = try Self.day()
        _ = try scenario.nightly("--json")
        let result = try scenario.nightly("--json", hours: 24 * 40)
        #expect(
            result.stderr.hasPrefix(
                "awaudit: runs before 2026-09-11T08:00:00.000Z: the last nightly ended at "
                    + "2026-09-01T07:50:00.000Z, they are not looked for\n"))
        #expect(result.code == .inputOutput)
        #expect(try result.json()["verdict"] as? String == "incomplete")
        #expect((try result.json()["listing"] as? [String: Any])?["is_extended"] as? Bool == false)
        // Told once.
        let next = try scenario.nightly("--json", hours: 24 * 41)
        #expect(next.code == .success && next.stderr == "")
        let period = try result.json()["period"] as? [String: Any]
        #expect(period?["since"] as? String == "2026-09-11T08:00:00.000Z")
    }

    /// An agent that is at work has run.
    @Test func aRunThatGoesOnIsNoAbsence() throws {
        let scenario = try NightlyScenario([Run(id: 101, age: 2, status: "in_progress", conclusion: nil)])
        let result = try scenario.nightly("--no-record", "--markdown")
        #expect(
            result.stdout.contains(
                "**Verdict:** ✅ CLEAN — no agent's run has ended, as far as GitHub tells; 1 run goes on\n"))
        #expect(!result.stdout.contains("no agent ran"))
    }

    /// What waits for an approval may begin on another day.
    @Test func anApprovedRunIsAudited() throws {
        let scenario = try NightlyScenario([Run(id: 101, age: 2, conclusion: "action_required")])
        for hours in [0.0, 24] {
            let waiting = try scenario.nightly("--json", hours: hours)
            #expect(waiting.code == .success && waiting.stderr == "")
            #expect(try NightlyScenario.listing(waiting)["not_started"] == 1)
            #expect(try waiting.json()["verdict"] as? String == "clean")
        }
        scenario.change {
            $0.runs[0].conclusion = "success"
            $0.runs[0].fixture = "codex-bypass"
        }
        let result = try scenario.nightly("--json", hours: 48)
        #expect(try NightlyScenario.ids(result) == ["101"])
        #expect(try Self.codes(result).contains("W-1"))
        #expect(try NightlyScenario.listing(try scenario.nightly("--json", hours: 72))["late"] == 0)
    }

    @Test func anApprovalIsNotWaitedForForEver() throws {
        let scenario = try NightlyScenario([Run(id: 101, age: 2, conclusion: "action_required")])
        let late = try [0.0, 27, 28, 29].map { day in
            let result = try scenario.nightly("--json", hours: day * 24)
            #expect(result.code == .success && result.stderr == "")
            return try NightlyScenario.listing(result)["late"]
        }
        #expect(late == [0, 1, 1, 0])
    }

    /// The first attempt left evidence, whatever became of the second.
    @Test(arguments: ["skipped", "startup_failure", "action_required", "stale"])
    func aLaterAttemptThatNeverBegan(conclusion: String) throws {
        let scenario = try NightlyScenario([
            Run(id: 101, fixture: "codex-bypass", age: 2, conclusion: conclusion, attempt: 2)
        ])
        let result = try scenario.nightly("--json")
        #expect(try NightlyScenario.ids(result) == ["101"])
        #expect(try Self.codes(result).contains("W-1"))
    }

    /// The history has runs of another repository, whose names are nobody's business in an issue of this one.
    @Test func anotherRepositoryInTheHistory() throws {
        let scenario = try Self.day()
        let other = scenario.folder.appendingPathComponent("other").path
        try FileManager.default.copyItem(atPath: fixtureRun("codex-bypass"), toPath: other)
        let names = try FileManager.default.subpathsOfDirectory(atPath: other)
        let info = "\(other)/\(try #require(names.first { $0.hasSuffix("aw_info.json") }))"
        let text = try String(contentsOfFile: info, encoding: .utf8)
            .replacingOccurrences(of: "octo/demo", with: "octo/secret")
            .replacingOccurrences(of: "Duplicate Finder", with: "Merger")
        try text.write(toFile: info, atomically: true, encoding: .utf8)
        let recorded = try scenario.run("report", other, "--record", "--json")
        #expect(recorded.stdout.contains("Merger") && recorded.stdout.contains("octo/secret"))
        for form in ["json", "markdown", "html"] {
            let result = try scenario.nightly("--format", form, hours: 24)
            #expect(result.stdout.contains("octo/demo"))
            #expect(!result.stdout.contains("Merger") && !result.stdout.contains("octo/secret"))
        }
        #expect(try scenario.nightly("--json", hours: 24).json()["past"] as? [NSDictionary] == [])
    }
}
