import CommandLine
import Foundation
import TestSupport
import Testing

/// `awaudit audit <reference>` against a server on loopback.
@Suite(.enabled(if: FakeGitHub.isAvailable)) struct RemoteAuditTests {
    static let id = "\(RemoteScenario.runID)"

    static func gaps(_ result: ProgramResult) throws -> [String] {
        let coverage = try result.json()["coverage"] as? [String: Any]
        return try #require(coverage?["gaps"] as? [String])
    }

    static func codes(_ result: ProgramResult) throws -> [String] {
        (try result.json()["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    }

    @Test func aRunIsFetchedAndAudited() throws {
        let scenario = try RemoteScenario()
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--json")
        #expect(result.code == .success, "\(result.stderr)")
        #expect(result.stderr == "")
        let report = try result.json()
        let local = try runProgram("audit", fixtureRun("codex-bypass"), "--json").json()
        let codes = (local["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        #expect(try Self.codes(result) == codes)
        #expect(report["verdict"] as? String == "findings")
        let run = try #require(report["run"] as? [String: Any])
        // From the artifact, and where it is silent from the API; the address is made from what was asked for.
        #expect(run["engine"] as? String == "codex")
        #expect(run["conclusion"] as? String == "success")
        #expect(run["url"] as? String == "https://github.com/octo/demo/actions/runs/\(Self.id)")
        let workflow = try #require(report["workflow"] as? [String: Any])
        #expect(workflow["jobs"] as? [String: String] == ["agent": "success"])
        #expect((workflow["errors"] as? [String: Any])?["count"] as? Int == 1)
        #expect(try Self.gaps(result) == [])
        let unexamined = try #require(report["unexamined_files"] as? [String: Any])
        #expect(unexamined["first_paths"] as? [String] == ["cache-memory (artifact, not fetched)"])
        let paths = (report["evidence"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
        #expect(paths.contains("agent.zip!/mcp-logs/rpc-messages.jsonl"))
        #expect(paths.contains("workflow-logs.zip!/0_agent.txt"))
        // The API got the token; storage was asked twice, without it (checked for every audit).
        #expect(scenario.requests.filter { $0.server == "blob" }.count == 2)
        #expect(
            scenario.requests.filter { $0.server == "api" }
                .allSatisfy { $0.headers["authorization"] == "Bearer \(RemoteScenario.token)" })
    }

    @Test func theSecondTimeNothingIsDownloaded() throws {
        let scenario = try RemoteScenario()
        let first = try scenario.audit(Self.id, "-R", "octo/demo")
        let before = scenario.requests.count
        let second = try scenario.audit(Self.id, "-R", "octo/demo")
        #expect(first.stdout == second.stdout && first.stdout.contains("W-1"))
        let more = scenario.requests.dropFirst(before)
        #expect(
            !more.contains { $0.server == "blob" || $0.path.hasSuffix("/zip") || $0.path.hasSuffix("/logs") })
        #expect(more.count == 3)
        let list = scenario.cache("list")
        #expect(list.stdout.contains("github.com/octo/demo  run \(Self.id)  attempt 1  2 files"))
        let rows = try scenario.cache("list", "--json").json()["runs"] as? [[String: Any]]
        #expect(rows?.first?["files"] as? Int == 2)
        #expect(scenario.names("home/awaudit/sessions") == [])
        #expect(scenario.cache("clear").code == .success)
        #expect(scenario.cache("list").stdout == "0 runs, 0 bytes\n")
        #expect(scenario.names("home/awaudit/blobs") == [])
        #expect(scenario.cache("path").stdout == scenario.folder.path + "/home/awaudit\n")
    }

    @Test func whatExpiredIsTakenFromTheCache() throws {
        let scenario = try RemoteScenario()
        let listing: (Bool) -> [String: Any] = { isExpired in
            [
                "json": [
                    "artifacts": [
                        [
                            "id": 100, "name": "agent", "expired": isExpired, "size_in_bytes": "{size:agent}",
                            "digest": "sha256:{sha256:agent}",
                        ]
                    ]
                ]
            ]
        }
        scenario.api["\(RemoteScenario.path)/artifacts"] = [listing(false), listing(true)]
        let first = try scenario.audit(Self.id, "-R", "octo/demo", "--json")
        let second = try scenario.audit(Self.id, "-R", "octo/demo", "--json")
        #expect(first.stdout == second.stdout)
        #expect(try Self.gaps(second) == [])
    }

    @Test func expiredArtifactsAreMissingEvidence() throws {
        let scenario = try RemoteScenario()
        scenario.artifacts[0].isExpired = true
        scenario.api["\(RemoteScenario.path)/attempts/1/logs"] = ["status": 410, "json": ["message": "Gone"]]
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--json")
        #expect(result.code == .success, "\(result.stderr)")
        let report = try result.json()
        #expect(report["verdict"] as? String == "incomplete")
        let gaps = try Self.gaps(result)
        #expect(gaps.contains("artifact agent has expired or was deleted on GitHub"))
        #expect(gaps.contains("the archive of the jobs' logs has expired or was deleted on GitHub"))
        // The API knows that the agent ran.
        #expect(gaps.contains { $0.contains("the agent ran, but no record of rpc-messages.jsonl") })
        let rows = report["evidence"] as? [[String: Any]] ?? []
        let row = rows.first { $0["path"] as? String == "agent" }
        #expect(row?["status"] as? String == "absent" && row?["kind"] as? String == "artifact")
        let run = try #require(report["run"] as? [String: Any])
        #expect(run["workflow"] as? String == "Duplicate Finder" && run["actor"] as? String == "octocat")
        let strict = try scenario.audit(Self.id, "-R", "octo/demo", "--require-evidence", "--fail-on", "none")
        #expect(strict.code == .evidenceIncomplete)
        #expect(strict.stdout.contains("artifact agent has expired"))
    }

    /// Nobody says that it expired: it is not in the list at all.
    @Test func missingArtifactsAreMissingEvidence() throws {
        let scenario = try RemoteScenario()
        scenario.artifacts = []
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--json")
        #expect(result.code == .success, "\(result.stderr)")
        #expect(try result.json()["verdict"] as? String == "incomplete")
        #expect(
            try Self.gaps(result).contains {
                $0.contains("the agent ran, but no record of rpc-messages.jsonl")
            })
        // A run whose agent was skipped needs none.
        let skipped = try RemoteScenario()
        skipped.artifacts = []
        skipped.jobs = [["id": 5, "name": "agent", "status": "completed", "conclusion": "skipped"]]
        #expect(try Self.gaps(try skipped.audit(Self.id, "-R", "octo/demo", "--json")) == [])
    }

    /// The list says it is there, and it is not.
    @Test func artifactsThatGoMeanwhileOrDiffer() throws {
        let zip = "/repos/octo/demo/actions/artifacts/100/zip"
        for (step, status) in [
            (["status": 410, "json": ["message": "expired"]], "absent"),
            (["status": 404, "json": ["message": "Not Found"]], "absent"),
            (["file": "memory"], "unreadable"),
        ] as [([String: Any], String)] {
            let scenario = try RemoteScenario()
            scenario.api[zip] = step
            let result = try scenario.audit(Self.id, "-R", "octo/demo", "--json")
            #expect(result.code == .success, "\(result.stderr)")
            #expect(try result.json()["verdict"] as? String == "incomplete")
            let rows = try result.json()["evidence"] as? [[String: Any]] ?? []
            #expect(rows.first { $0["path"] as? String == "agent" }?["status"] as? String == status)
            // What differs from its digest is never kept.
            #expect(scenario.names("home/awaudit/blobs").count == 1)
        }
    }

    @Test func runsThatGoOnAreNotKept() throws {
        let scenario = try RemoteScenario()
        scenario.run["status"] = "in_progress"
        scenario.run["conclusion"] = NSNull()
        scenario.jobs = [
            ["id": 5, "name": "agent", "status": "in_progress"],
            ["id": 6, "name": "detection", "status": "queued"],
        ]
        scenario.api["\(RemoteScenario.path)/attempts/1/logs"] = [
            "status": 404, "json": ["message": "Not Found"],
        ]
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--json")
        #expect(result.code == .success, "\(result.stderr)")
        #expect(try result.json()["verdict"] as? String == "incomplete")
        #expect(
            try Self.gaps(result) == [
                "the run had not ended when it was fetched: what it left later is not here"
            ])
        let workflow = try #require(try result.json()["workflow"] as? [String: Any])
        #expect(workflow["jobs"] as? [String: String] == ["agent": "in_progress"])
        #expect(scenario.names("home/awaudit/blobs") == [])
        #expect(scenario.names("home/awaudit/index") == [])
    }

    @Test func archivesThatAreNone() throws {
        let scenario = try RemoteScenario()
        scenario.artifacts = [.init(name: "agent", file: "memory")]
        scenario.api["\(RemoteScenario.path)/attempts/1/logs"] = [
            "status": 404, "json": ["message": "Not Found"],
        ]
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--json")
        #expect(result.code == .success, "\(result.stderr)")
        #expect(try result.json()["verdict"] as? String == "incomplete")
        #expect(try Self.gaps(result).contains("agent could not be read"))
    }

    @Test func calledWorkflowsAreRunsOfTheirOwn() throws {
        let scenario = try RemoteScenario()
        scenario.artifacts = [
            .init(name: "a1b2c3d4e5-agent", file: "agent"), .init(name: "f00dfeed99-agent", file: "clean"),
            .init(name: "0ddba11000-agent", isExpired: true),
        ]
        scenario.files["clean"] = ["zip": fixtureRun("clean")]
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--json")
        #expect(result.code == .success, "\(result.stderr)")
        let runs = try #require(try result.json()["runs"] as? [[String: Any]])
        #expect(
            runs.compactMap { ($0["run"] as? [String: Any])?["sub_run"] as? String } == [
                "a1b2c3d4e5", "f00dfeed99",
            ])
        // What expired of a workflow nothing else is known of, is told once.
        let gaps = runs.map { ($0["coverage"] as? [String: Any])?["gaps"] as? [String] ?? [] }
        #expect(gaps == [["artifact 0ddba11000-agent has expired or was deleted on GitHub"], []])
    }

    // MARK: - References

    @Test func jobsAndAttempts() throws {
        let scenario = try RemoteScenario()
        scenario.run["run_attempt"] = 2
        scenario.run["run_started_at"] = "2026-09-01T09:00:00Z"
        var first = scenario.run
        first["run_attempt"] = 1
        first["conclusion"] = "failure"
        scenario.artifacts = [
            .init(name: "agent", file: "agent"),
            // The second attempt's; newer ones take the place of older ones.
            .init(name: "agent", file: "clean", createdAt: "2026-09-01T09:10:00Z"),
        ]
        scenario.files["clean"] = ["zip": fixtureRun("clean")]
        scenario.api["\(RemoteScenario.path)/attempts/1"] = ["json": first]
        scenario.api["\(RemoteScenario.path)/attempts/2/jobs"] = ["json": ["jobs": scenario.jobs]]
        scenario.api["/repos/octo/demo/actions/jobs/5"] = [
            "json": ["id": 5, "name": "agent", "run_id": RemoteScenario.runID, "run_attempt": 1]
        ]
        let address = "https://github.com/octo/demo/actions/runs/\(Self.id)"
        let latest = try scenario.audit(address, "--json")
        #expect(latest.code == .success, "\(latest.stderr)")
        #expect(try Self.codes(latest).contains("W-1") == false)
        let run = try #require(try latest.json()["run"] as? [String: Any])
        #expect(run["conclusion"] as? String == "success")
        // Its artifact says that it is the first attempt of another run.
        #expect(run["attempt"] as? String == "2" && run["id"] as? String == Self.id)
        for reference in ["\(address)/attempts/1", "\(address)/job/5"] {
            let result = try scenario.audit(reference, "--json")
            #expect(result.code == .success, "\(result.stderr)")
            #expect(try Self.codes(result).contains("W-1"))
            #expect((try result.json()["run"] as? [String: Any])?["conclusion"] as? String == "failure")
        }
    }

    @Test func aServerWithAPathOfItsOwn() throws {
        let scenario = try RemoteScenario()
        scenario.prefix = "/api/v3"
        scenario.environment = [
            "GITHUB_SERVER_URL": "https://ghes.example.com", "GITHUB_REPOSITORY": "octo/demo", "GH_TOKEN": "",
            "GITHUB_TOKEN": RemoteScenario.token,
        ]
        let result = try scenario.audit(
            "https://ghes.example.com/octo/demo/actions/runs/\(Self.id)", "--json")
        #expect(result.code == .success, "\(result.stderr)")
        let run = try #require(try result.json()["run"] as? [String: Any])
        #expect(run["url"] as? String == "https://ghes.example.com/octo/demo/actions/runs/\(Self.id)")
        #expect(
            scenario.requests.filter { $0.server == "api" }.allSatisfy { $0.path.hasPrefix("/api/v3/repos/") }
        )
    }

    @Test func pathsComeFirstUnlessARepositoryIsGiven() throws {
        let scenario = try RemoteScenario()
        let target = scenario.folder.appendingPathComponent(Self.id)
        try FileManager.default.copyItem(at: URL(fileURLWithPath: fixtureRun("clean")), to: target)
        // By its full path it can only be the folder.
        #expect(try scenario.audit(target.path).code == .success)
        #expect(scenario.requests.isEmpty)
        #expect(try scenario.audit(target.path, "-R", "octo/demo").code == .success)
        #expect(scenario.requests.isEmpty)
    }

    @Test func listsOfReferences() throws {
        let scenario = try RemoteScenario()
        let list = scenario.folder.appendingPathComponent("list.txt")
        let text = "# nightly\n\n  \(Self.id)  \nhttps://github.com/octo/demo/actions/runs/\(Self.id)\r\n"
        try Data(text.utf8).write(to: list)
        let result = try scenario.audit("--references-from", list.path, "-R", "octo/demo", "--json")
        #expect(result.code == .success, "\(result.stderr)")
        #expect((try result.json()["runs"] as? [Any])?.count == 2)
        try Data("nonsense\n".utf8).write(to: list)
        let bad = try scenario.audit("--references-from", list.path, "-R", "octo/demo")
        #expect(bad.code == .usage)
        #expect(bad.stderr.contains("'nonsense' is no reference to a run"))
        #expect(bad.stderr.contains("accepted are a run's ID"))
    }

    @Test func mistakesInReferences() throws {
        let scenario = try RemoteScenario()
        let none = try scenario.audit("12345")
        #expect(none.code == .usage && none.stderr.contains("no repository is known for run 12345"))
        let address = try scenario.audit("https://github.com/octo/demo/pull/1")
        #expect(address.code == .usage && address.stderr.contains("is not the address of a run"))
        let repository = try scenario.audit("12345", "-R", "octo")
        #expect(repository.code == .usage && repository.stderr.contains("-R: 'octo' is no repository"))
        #expect(try scenario.audit().code == .usage)
        let path = try scenario.audit("nowhere/to/be/found")
        #expect(path.code == .inputOutput && path.stderr.contains("no file or folder"))
        #expect(scenario.requests.isEmpty)
    }

    // MARK: - Refusals

    @Test func refusalsSayWhatToDo() throws {
        let problems: [([String: Any], String, String)] = [
            (["status": 404], "run \(Self.id) of octo/demo was not found", "the token may not read"),
            (["status": 401], "does not accept the token", "gh auth login"),
            (
                ["status": 403, "headers": ["X-GitHub-SSO": "required; url=https://github.com/orgs/o/sso"]],
                "single sign-on", "https://github.com/orgs/o/sso"
            ),
            (
                ["status": 403, "headers": ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "7200"]],
                "limit of requests is used up", "1970-01-01T02:00:01"
            ),
            (["status": 503], "status 503", "githubstatus.com"),
            (
                ["status": 403, "json": ["message": "no \(RemoteScenario.token) \u{1B}[31mhere"]],
                "GitHub refuses access: no [token] \\x1b[31mhere", "read the repository's actions"
            ),
        ]
        for (step, message, hint) in problems {
            let scenario = try RemoteScenario()
            scenario.api[RemoteScenario.path] = step
            let result = try scenario.audit(Self.id, "-R", "octo/demo")
            #expect(result.code == .inputOutput)
            #expect(result.stdout == "")
            #expect(result.stderr.contains(message), "\(result.stderr)")
            #expect(result.stderr.contains(hint), "\(result.stderr)")
        }
    }

    @Test func troubleIsOvercome() throws {
        let scenario = try RemoteScenario()
        scenario.api[RemoteScenario.path] = [
            ["status": 502], ["status": 403, "headers": ["Retry-After": "1"]], ["json": scenario.run],
        ]
        scenario.blob["/100"] = [
            ["file": "agent", "etag": "\"1\"", "ranges": true, "cut": 100],
            ["file": "agent", "etag": "\"1\"", "ranges": true, "delay": 0.2],
        ]
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--json")
        #expect(result.code == .success, "\(result.stderr)")
        #expect(try Self.codes(result).contains("W-1"))
        #expect(scenario.requests.contains { $0.headers["range"] == "bytes=100-" })
    }

    // MARK: - Files

    @Test func withoutACache() throws {
        let scenario = try RemoteScenario()
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--no-cache")
        #expect(result.code == .success && result.stdout.contains("W-1"))
        #expect(!FileManager.default.fileExists(atPath: scenario.folder.path + "/home"))
        // Nothing but the scenario's own logs is left of the temporary folder.
        #expect(scenario.names("") == ["logs/0_agent.txt"])
    }

    @Test func filesAreLeft() throws {
        let scenario = try RemoteScenario()
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--keep", "kept")
        #expect(result.code == .success, "\(result.stderr)")
        #expect(scenario.names("kept") == ["run-\(Self.id)/agent.zip", "run-\(Self.id)/workflow-logs.zip"])
        // They are a run like any other.
        let kept = runProgram("audit", scenario.folder.path + "/kept/run-\(Self.id)")
        #expect(kept.stdout.contains("W-1"))
        let again = try scenario.audit(Self.id, "-R", "octo/demo", "--keep", "kept")
        #expect(again.code == .inputOutput && again.stderr.contains("File exists"))
    }

    @Test func cachesThatAreNone() throws {
        let scenario = try RemoteScenario()
        let logs = scenario.folder.appendingPathComponent("logs").path
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--cache-dir", logs)
        #expect(
            result.code == .inputOutput && result.stderr.contains("holds other files than a cache of awaudit")
        )
        #expect(scenario.names("logs") == ["0_agent.txt"])
        // Whoever audits folders needs none.
        #expect(try scenario.audit(fixtureRun("clean"), "--cache-dir", logs).code == .success)
    }

    @Test func downloadsAreLimited() throws {
        let scenario = try RemoteScenario()
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--max-download", "300", "--json")
        #expect(result.code == .success, "\(result.stderr)")
        let rows = try result.json()["evidence"] as? [[String: Any]] ?? []
        let row = rows.first { $0["path"] as? String == "agent" }
        #expect(row?["status"] as? String == "unreadable")
        #expect(row?["detail"] as? String == "artifact 'agent' has more than 300 bytes")
    }

    /// Names are the server's, and may be anything.
    @Test func hostileNames() throws {
        let scenario = try RemoteScenario()
        scenario.artifacts = [
            .init(name: "../../../../evil-agent", file: "agent"),
            .init(name: "\u{1B}[31m<b>@x-agent", file: "agent"),
            .init(name: ".x\u{0}-agent", isExpired: true),
        ]
        let result = try scenario.audit(Self.id, "-R", "octo/demo", "--keep", "kept")
        #expect(result.code == .success, "\(result.stderr)")
        #expect(!result.stdout.contains("\u{1B}[31m"))
        #expect(scenario.names("kept").count == 3)
        #expect(
            scenario.names("kept").allSatisfy {
                $0.hasPrefix("run-\(Self.id)/") && $0.split(separator: "/").count == 2
            })
    }
}
