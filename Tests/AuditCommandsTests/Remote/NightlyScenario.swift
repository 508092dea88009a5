import CommandLine
import Foundation
import TestSupport
import Testing

/// A repository with runs as GitHub has it, and nightlies over it.
final class NightlyScenario {
    static let token = "ghs_tokenthatmustnotleak0123456789"
    /// 2026-09-01T08:00:00Z, when nightlies begin unless a test says otherwise.
    static let now: Int64 = 1_788_249_600

    /// A run, or its latest attempt.
    struct Run {
        var id: Int64
        /// A fixture's name; `nil` for a run without artifacts.
        var fixture: String?
        /// What is in its artifact instead, which is no archive then; its logs are gone.
        var text: String?
        var workflow = "Duplicate Finder"
        var path = ".github/workflows/finder.lock.yml"
        /// Hours before ``NightlyScenario/now``.
        var age = 1.0
        var status = "completed"
        var conclusion: String? = "success"
        var attempt = 1

        var createdAt: String { NightlyScenario.time(-age) }
    }

    /// Folders for what tests write.
    let folder: URL
    var runs: [Run]
    /// Steps beside, or instead of, the usual ones, by path behind `/repos/octo/demo`; of other methods than GET with that
    /// in front: `PATCH /issues/4`.
    var api: [String: Any] = [:]
    /// Path in front of all API paths.
    var prefix = ""
    /// As the user writes it.
    var repository = "octo/demo"
    var issues: [String: Any] = [
        "existing": [] as [Any], "user": ["id": 41_898_282, "login": "github-actions[bot]"], "push": true,
    ]
    private(set) var server: FakeGitHub?

    init(_ runs: [Run]) throws {
        self.runs = runs
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        server = nil
        try? FileManager.default.removeItem(at: folder)
    }

    /// Hours from ``now``, as GitHub writes times.
    static func time(_ hours: Double) -> String {
        Date(timeIntervalSince1970: Double(now) + hours * 3600).formatted(.iso8601)
    }

    /// Forgets the server, so that the next nightly sees what the scenario says now; issues are forgotten as well.
    func change(_ body: (NightlyScenario) -> Void) {
        body(self)
        server = nil
    }

    func start() throws -> FakeGitHub {
        if let server { return server }
        var api: [String: Any] = [:]
        var blob: [String: Any] = [:]
        var files: [String: Any] = [:]
        var list: [[String: Any]] = []
        for run in runs {
            var entry: [String: Any] = [
                "id": run.id, "run_attempt": run.attempt, "run_number": 7, "name": run.workflow,
                "path": run.path, "status": run.status, "head_branch": "main", "event": "schedule",
                "created_at": run.createdAt, "run_started_at": run.createdAt,
                "repository": ["full_name": "octo/demo"],
            ]
            entry["conclusion"] = run.conclusion
            list.append(entry)
            let path = "/actions/runs/\(run.id)"
            api[path] = ["json": entry]
            api["\(path)/attempts/\(run.attempt)/jobs"] = [
                "json": [
                    "jobs": [
                        [
                            "id": run.id, "name": "agent", "status": "completed", "conclusion": "success",
                            "run_id": run.id,
                        ]
                    ]
                ]
            ]
            api["\(path)/attempts/\(run.attempt)/logs"] = [
                "status": 302, "headers": ["Location": "{blob}/logs?sig=SIGNATURE"],
            ]
            var artifacts: [[String: Any]] = []
            if let fixture = run.fixture {
                files[fixture] = ["zip": fixtureRun(fixture)]
                artifacts.append(Self.artifact(run.id, fixture, createdAt: run.createdAt))
                api["/actions/artifacts/\(run.id)/zip"] = Self.download(fixture)
                blob["/\(fixture)"] = ["file": fixture]
            }
            if let text = run.text {
                let name = "text-\(run.id)"
                files[name] = ["text": text]
                artifacts.append(Self.artifact(run.id, name, createdAt: run.createdAt))
                api["/actions/artifacts/\(run.id)/zip"] = Self.download(name)
                blob["/\(name)"] = ["file": name]
                api["\(path)/attempts/\(run.attempt)/logs"] = ["status": 410, "json": ["message": "Gone"]]
            }
            api["\(path)/artifacts"] = ["json": ["total_count": artifacts.count, "artifacts": artifacts]]
        }
        let logs = folder.appendingPathComponent("logs")
        try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
        try Data("2026-09-01T08:00:00.0000000Z hello\n".utf8).write(
            to: logs.appendingPathComponent("0_agent.txt"))
        files["logs"] = ["zip": logs.path]
        blob["/logs"] = ["file": "logs"]
        // Newest first, as GitHub lists them.
        list.sort { ($0["created_at"] as? String ?? "") > ($1["created_at"] as? String ?? "") }
        api["/actions/runs"] = ["json": ["total_count": list.count, "workflow_runs": list]]
        api.merge(self.api) { $1 }
        let prefixed = Dictionary(
            uniqueKeysWithValues: api.map { key, step in
                let method = key.prefix { $0 != "/" }
                return ("\(method)\(prefix)/repos/\(repository)\(key.dropFirst(method.count))", step)
            })
        let server = try FakeGitHub([
            "files": files, "api": prefixed, "blob": blob, "issues": ["/repos/\(repository)": issues],
        ])
        self.server = server
        return server
    }

    /// An artifact `agent` as the API lists it.
    static func artifact(
        _ id: Int64, _ file: String, name: String = "agent", createdAt: String
    ) -> [String: Any] {
        [
            "id": id, "name": name, "expired": false, "created_at": createdAt,
            "size_in_bytes": "{size:\(file)}", "digest": "sha256:{sha256:\(file)}",
        ]
    }

    static func download(_ file: String) -> [String: Any] {
        ["status": 302, "headers": ["Location": "{blob}/\(file)?sig=SIGNATURE"]]
    }

    var environment: [String: String] {
        get throws {
            [
                "GITHUB_API_URL": try start().api + prefix, "GH_TOKEN": Self.token,
                "XDG_CACHE_HOME": folder.appendingPathComponent("cache").path,
                "XDG_STATE_HOME": folder.appendingPathComponent("state").path, "TMPDIR": folder.path,
            ]
        }
    }

    /// Runs `awaudit nightly -R octo/demo` and looks for the token everywhere.
    ///
    /// - Parameter hours: from ``now`` when it begins.
    func nightly(
        _ arguments: String..., hours: Double = 0, more: [String: String] = [:]
    ) throws -> ProgramResult {
        let result = runProgram(
            arguments: ["nightly", "-R", repository] + arguments,
            environment: try environment.merging(more) { $1 },
            folder: folder.path, now: Self.now + Int64(hours * 3600))
        expectNoLeak(result)
        return result
    }

    /// Runs another command with the same history.
    func run(_ arguments: String...) throws -> ProgramResult {
        runProgram(arguments: arguments, environment: try environment, folder: folder.path)
    }

    /// The token went to the API alone, and is in no text and no file; signatures of storage neither.
    func expectNoLeak(_ result: ProgramResult) {
        Secrets.expectNone(
            of: Self.token, in: result, folder: folder, requests: server?.requests ?? [])
        for issue in server?.issues(of: repository) ?? [] {
            #expect(!"\(issue)".contains(Self.token) && !"\(issue)".contains("SIGNATURE"))
        }
    }

    /// Numbers of a report's listing, which must add up.
    static func listing(_ result: ProgramResult) throws -> [String: Int] {
        let listing = try #require(try result.json()["listing"] as? [String: Any])
        let numbers = listing.compactMapValues { $0 as? Int }
        let parts = [
            "audited", "other_workflows", "without_agent", "not_started", "unfinished", "beyond_limit",
            "unknown",
        ]
        #expect(
            parts.reduce(0) { $0 + (numbers[$1] ?? -1) } == (numbers["listed"] ?? 0) + (numbers["late"] ?? 0))
        return numbers
    }

    /// Ids of a report's runs.
    static func ids(_ result: ProgramResult) throws -> [String] {
        (try result.json()["runs"] as? [[String: Any]] ?? []).compactMap { run in
            (run["run"] as? [String: Any])?["id"] as? String
        }
    }

    /// Ids of the recorded runs.
    func recorded() throws -> [String] {
        let result = try run("history", "--json")
        return (try result.json()["runs"] as? [[String: Any]] ?? []).compactMap { $0["run_id"] as? String }
            .sorted()
    }
}
