import CommandLine
import Foundation
import TestSupport
import Testing

/// A run of the fixtures as GitHub has it, and the program looking at it.
final class RemoteScenario {
    static let token = "ghs_tokenthatmustnotleak0123456789"
    static let runID = 26_000_000_002

    /// An artifact of the run: what is in it, and what the API says of it.
    struct Artifact {
        var name: String
        /// A name of the server's files.
        var file: String?
        var isExpired = false
        var hasDigest = true
        var createdAt = "2026-09-01T08:10:00Z"
    }

    /// Folders for what tests write, the cache among it.
    let folder: URL
    private(set) var server: FakeGitHub?
    var artifacts = [
        Artifact(name: "agent", file: "agent"), Artifact(name: "cache-memory", file: "memory"),
    ]
    var run: [String: Any] = [
        "id": runID, "run_attempt": 1, "run_number": 7, "name": "Duplicate Finder", "status": "completed",
        "conclusion": "success", "head_branch": "main", "event": "schedule", "actor": ["login": "octocat"],
        "created_at": "2026-09-01T07:59:00Z", "run_started_at": "2026-09-01T07:59:00Z",
        "html_url": "https://evil.example/",
    ]
    var jobs: [[String: Any]] = [
        ["id": 5, "name": "agent", "status": "completed", "conclusion": "success", "run_id": runID]
    ]
    var files: [String: Any]
    /// Steps beside, or instead of, the usual ones.
    var api: [String: Any] = [:]
    var blob: [String: Any] = [:]
    /// Path in front of all API paths.
    var prefix = ""
    var environment: [String: String] = [:]

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        let logs = folder.appendingPathComponent("logs")
        try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
        let line = "2026-09-01T08:00:00.0000000Z ##[error]Something went wrong\n"
        try Data(line.utf8).write(to: logs.appendingPathComponent("0_agent.txt"))
        files = [
            "agent": ["zip": fixtureRun("codex-bypass")], "logs": ["zip": logs.path],
            "memory": ["text": "not a zip"],
        ]
    }

    deinit {
        server = nil
        try? FileManager.default.removeItem(at: folder)
    }

    static let path = "/repos/octo/demo/actions/runs/\(runID)"

    /// The server, started with the scenario as it is at the first call.
    func start() throws -> FakeGitHub {
        if let server { return server }
        var api: [String: Any] = [:]
        var blob: [String: Any] = [:]
        api[Self.path] = ["json": run]
        api["\(Self.path)/attempts/1/jobs"] = ["json": ["jobs": jobs]]
        api["\(Self.path)/attempts/1/logs"] = [
            "status": 302, "headers": ["Location": "{blob}/logs?sig=SIGNATURE"],
        ]
        blob["/logs"] = ["file": "logs"]
        var list: [[String: Any]] = []
        for (place, artifact) in artifacts.enumerated() {
            let id = 100 + place
            var entry: [String: Any] = [
                "id": id, "name": artifact.name, "expired": artifact.isExpired,
                "created_at": artifact.createdAt,
                "size_in_bytes": artifact.file.map { "{size:\($0)}" } ?? 1,
            ]
            if artifact.hasDigest, let file = artifact.file { entry["digest"] = "sha256:{sha256:\(file)}" }
            list.append(entry)
            let zip = "/repos/octo/demo/actions/artifacts/\(id)/zip"
            if artifact.isExpired {
                api[zip] = ["status": 410, "json": ["message": "Artifact has expired"]]
            } else {
                api[zip] = ["status": 302, "headers": ["Location": "{blob}/\(id)?sig=SIGNATURE"]]
                blob["/\(id)"] = ["file": artifact.file ?? ""]
            }
        }
        api["\(Self.path)/artifacts"] = ["json": ["total_count": list.count, "artifacts": list]]
        api.merge(self.api) { $1 }
        blob.merge(self.blob) { $1 }
        let prefixed = Dictionary(uniqueKeysWithValues: api.map { (prefix + $0.key, $0.value) })
        let server = try FakeGitHub(["files": files, "api": prefixed, "blob": blob])
        self.server = server
        return server
    }

    /// Runs `awaudit audit` and looks for the token everywhere.
    func audit(_ arguments: String...) throws -> ProgramResult {
        let server = try start()
        var environment = [
            "GITHUB_API_URL": server.api + prefix, "GH_TOKEN": Self.token,
            "XDG_CACHE_HOME": folder.appendingPathComponent("home").path,
            "TMPDIR": folder.path,
        ]
        environment.merge(self.environment) { $1 }
        let result = runProgram(
            arguments: ["audit"] + arguments, environment: environment, folder: folder.path)
        Secrets.expectNone(of: Self.token, in: result, folder: folder, requests: requests)
        return result
    }

    func cache(_ arguments: String...) -> ProgramResult {
        runProgram(
            arguments: ["cache"] + arguments,
            environment: ["XDG_CACHE_HOME": folder.appendingPathComponent("home").path])
    }

    var requests: [FakeGitHub.Request] { server?.requests ?? [] }

    /// Files below a folder of the scenario, by relative path.
    func names(_ path: String) -> [String] {
        let base = folder.appendingPathComponent(path).path
        let all = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        return all.filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(base)/\($0)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }
}
