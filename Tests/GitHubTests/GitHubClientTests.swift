import Digest
import Foundation
import GitHub
import Synchronization
import TestSupport
import Testing

/// Waits that were asked for, in milliseconds; nobody waits.
final class Waits: Sendable {
    let list = Mutex<[Int64]>([])
    /// Whether the clock goes on by what was waited.
    let isMoving: Bool

    init(isMoving: Bool = false) { self.isMoving = isMoving }

    var all: [Int64] { list.withLock { $0 } }
    var clock: RetryClock {
        // 2026-05-12T06:40:00Z
        RetryClock(
            now: { 1_778_568_000_000_000_000 + (self.isMoving ? self.all.reduce(0, +) * 1_000_000 : 0) },
            sleep: { wait in self.list.withLock { $0.append(wait) } })
    }
}

/// The client against a server on loopback, through libcurl.
@Suite(.enabled(if: FakeGitHub.isAvailable)) struct GitHubClientTests {
    static let secret = "ghs_tokenthatmustnotleak0123456789"
    static let repository = RepositoryName("octo/demo", defaultHost: "github.com")
    static let root = "/repos/octo/demo/actions"

    struct Setup {
        var server: FakeGitHub
        var client: GitHubClient
        var waits: Waits
        var repository: RepositoryName
    }

    static func setup(
        _ scenario: [String: Any], prefix: String = "", token: String? = secret, isMoving: Bool = false
    ) throws -> Setup {
        let server = try FakeGitHub(scenario)
        let waits = Waits(isMoving: isMoving)
        var settings = CurlSettings()
        settings.idleSeconds = 5
        let client = GitHubClient(
            api: try #require(HTTPURL(server.api + prefix)), token: token.flatMap { AccessToken($0) },
            transport: CurlTransport(settings), clock: waits.clock, seed: 1)
        return Setup(server: server, client: client, waits: waits, repository: try #require(repository))
    }

    static func run(_ more: [String: Any] = [:]) -> [String: Any] {
        ["id": 7, "status": "completed", "conclusion": "success", "run_attempt": 1].merging(more) { $1 }
    }

    /// What an API call fails with.
    static func failure(_ step: Any, token: String? = secret) throws -> (GitHubError?, waits: [Int64]) {
        let setup = try setup(["api": ["\(root)/runs/7": step]], token: token)
        do throws(GitHubError) {
            _ = try setup.client.run(7, of: setup.repository)
            return (nil, setup.waits.all)
        } catch {
            return (error, setup.waits.all)
        }
    }

    /// Beyond the limit nothing is asked: GitHub blocks who goes on.
    @Test func nothingIsAskedBeyondTheLimit() throws {
        let limited: [String: Any] = [
            "status": 403, "json": ["message": "API rate limit exceeded"],
            "headers": ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1778568600"],
        ]
        let setup = try Self.setup(["api": ["\(Self.root)/runs/7": limited]])
        for _ in 0..<3 {
            #expect {
                _ = try setup.client.run(7, of: setup.repository)
            } throws: { error in
                guard case .rateLimited(let until, false, true)? = error as? GitHubError else { return false }
                return until?.iso8601.hasPrefix("2026-05-12T06:50:0") == true
            }
        }
        #expect(setup.server.requests.count == 1)
    }

    // MARK: - Questions

    @Test func aRunIsRead() throws {
        let step: [String: Any] = [
            "json": Self.run([
                "name": "Nightly", "head_branch": "main", "head_sha": "abc", "event": "schedule",
                "run_number": 12,
                "actor": ["login": "octocat"], "html_url": "https://github.com/octo/demo/actions/runs/7",
                "created_at": "2026-05-12T06:30:00Z", "run_attempt": 2, "conclusion": "failure",
            ])
        ]
        let setup = try Self.setup(["api": ["\(Self.root)/runs/7": step]])
        let run = try setup.client.run(7, of: setup.repository)
        #expect(run.workflow == "Nightly")
        #expect(
            run.branch == "main" && run.commit == "abc" && run.event == "schedule" && run.actor == "octocat")
        #expect(run.attempt == 2 && run.number == 12 && run.conclusion == "failure" && run.isFinished)
        #expect(run.createdAt?.iso8601 == "2026-05-12T06:30:00.000Z")
        let request = try #require(setup.server.requests.first)
        #expect(request.headers["authorization"] == "Bearer \(Self.secret)")
        #expect(request.headers["accept"] == "application/vnd.github+json")
    }

    @Test func attemptsHaveTheirOwnAddresses() throws {
        let setup = try Self.setup([
            "api": [
                "\(Self.root)/runs/7/attempts/2": ["json": Self.run(["run_attempt": 2])],
                "\(Self.root)/runs/7/attempts/2/jobs": ["json": ["jobs": [["id": 1, "name": "agent"]]]],
                // An attempt that answers as another one is none.
                "\(Self.root)/runs/7/attempts/3": ["json": Self.run(["run_attempt": 2])],
            ]
        ])
        let run = try setup.client.run(7, attempt: 2, of: setup.repository)
        #expect(try setup.client.jobs(of: run, in: setup.repository).map(\.name) == ["agent"])
        #expect(
            setup.client.logArchive(of: run, in: setup.repository).target
                == "\(Self.root)/runs/7/attempts/2/logs")
        #expect(throws: GitHubError.self) { try setup.client.run(7, attempt: 3, of: setup.repository) }
    }

    @Test func allPagesAreRead() throws {
        func page(_ ids: ClosedRange<Int>, next: Int?) -> [String: Any] {
            var step: [String: Any] = [
                "json": ["total_count": 250, "artifacts": ids.map { ["id": $0, "name": "a\($0)"] }]
            ]
            let next = next.map {
                "<{api}\(Self.root)/runs/7/artifacts?per_page=100&page=\($0)>; rel=\"next\", "
            }
            step["headers"] = ["Link": (next ?? "") + "<{api}/x?page=1>; rel=\"first\""]
            return step
        }
        let path = "\(Self.root)/runs/7/artifacts"
        let setup = try Self.setup([
            "api": [
                "\(Self.root)/runs/7": ["json": Self.run()],
                "\(path)?per_page=100": page(1...100, next: 2),
                "\(path)?per_page=100&page=2": page(101...200, next: 3),
                "\(path)?per_page=100&page=3": page(201...250, next: nil),
            ]
        ])
        let run = try setup.client.run(7, of: setup.repository)
        let artifacts = try setup.client.artifacts(of: run, in: setup.repository)
        #expect(artifacts.map(\.id) == Array(1...250))
    }

    @Test func pagesWithoutEndAndElsewhere() throws {
        let path = "\(Self.root)/runs/7/jobs"
        for link in ["<{api}\(path)?per_page=100>; rel=\"next\"", "<{blob}/jobs>; rel=\"next\""] {
            let attempt = "\(Self.root)/runs/7/attempts/1/jobs"
            let setup = try Self.setup([
                "api": [
                    "\(Self.root)/runs/7": ["json": Self.run()],
                    attempt: [
                        "json": ["jobs": []],
                        "headers": ["Link": link.replacingOccurrences(of: path, with: attempt)],
                    ],
                ]
            ])
            let run = try setup.client.run(7, of: setup.repository)
            #expect(throws: GitHubError.self) { try setup.client.jobs(of: run, in: setup.repository) }
            #expect(!setup.server.requests.contains { $0.server == "blob" })
        }
    }

    @Test func thePathOfAServerIsKept() throws {
        let path = "/api/v3\(Self.root)/runs/7"
        let setup = try Self.setup(["api": [path: ["json": Self.run()]]], prefix: "/api/v3")
        #expect(try setup.client.run(7, of: setup.repository).id == 7)
        #expect(setup.server.requests.map(\.path) == [path])
    }

    // MARK: - Refusals

    @Test func statusesAreToldApart() throws {
        func problem(_ status: Int, _ headers: [String: String] = [:], _ message: String = "No") -> [String:
            Any]
        {
            ["status": status, "headers": headers, "json": ["message": message]]
        }
        let what = "run 7 of octo/demo"
        #expect(try Self.failure(problem(404)).0 == .notFound(what, hasToken: true))
        #expect(try Self.failure(problem(404), token: nil).0 == .notFound(what, hasToken: false))
        #expect(try Self.failure(problem(410)).0 == .gone(what))
        #expect(
            try Self.failure(problem(403, [:], "Resource not accessible")).0
                == .forbidden("Resource not accessible"))
        let sso = ["X-GitHub-SSO": "required; url=https://github.com/orgs/o/sso?authorization_request=A"]
        #expect(
            try Self.failure(problem(403, sso)).0
                == .singleSignOn(address: "https://github.com/orgs/o/sso?authorization_request=A"))
        #expect(
            try Self.failure(problem(403, ["X-Accepted-GitHub-Permissions": "actions=read"])).0
                == .missingPermission("actions=read"))
        let scopes = ["X-OAuth-Scopes": "gist, read:org", "X-Accepted-OAuth-Scopes": "repo"]
        #expect(try Self.failure(problem(403, scopes)).0 == .missingPermission("repo"))
        if case .badToken(_, hasToken: true)? = try Self.failure(problem(401)).0 {
        } else {
            Issue.record("401")
        }
        #expect(try Self.failure(problem(422, [:], "Odd")).0 == .status(422, "Odd"))
        // None of these is worth another try.
        #expect(try Self.failure(problem(404)).waits == [])
    }

    @Test func serversInTroubleAreAskedAgain() throws {
        let bad: [String: Any] = ["status": 502, "text": "Bad gateway"]
        let (none, waits) = try Self.failure([bad, bad, ["json": Self.run()]])
        #expect(none == nil)
        #expect(waits.count == 2)
        #expect((500...1000).contains(waits[0]) && (1000...2000).contains(waits[1]))
        let (error, all) = try Self.failure(bad)
        #expect(error == .status(502, ""))
        // Five requests in all.
        #expect(all.count == 4)
    }

    @Test func limitsOfRequestsAreHonoured() throws {
        let good: [String: Any] = ["json": Self.run()]
        func limited(
            _ status: Int, _ headers: [String: String], _ message: String = "API rate limit exceeded"
        )
            -> [String: Any]
        { ["status": status, "headers": headers, "json": ["message": message]] }
        // The clock stands at 1778568000.
        let soon = ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1778568030"]
        #expect(try Self.failure([limited(403, soon), good]).waits == [31_000])
        let late = ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1778571600"]
        let (error, waits) = try Self.failure([limited(429, late), good])
        #expect(waits == [])
        guard case .rateLimited(let until, false, true)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(until?.iso8601 == "2026-05-12T07:40:01.000Z")
        let secondary = "You have exceeded a secondary rate limit"
        #expect(try Self.failure([limited(403, ["Retry-After": "5"], secondary), good]).waits == [5000])
        #expect(try Self.failure([limited(403, [:], secondary), good]).waits == [60_000])
        // All waits that are asked for together are bounded: 60 s and 60 s are, a third is not.
        let (second, many) = try Self.failure(limited(429, [:], secondary))
        #expect(many == [60_000, 60_000])
        if case .rateLimited(_, isSecondary: true, _)? = second {} else { Issue.record("not secondary") }
        #expect(try Self.failure([limited(503, ["Retry-After": "7"]), good]).waits == [7000])
        #expect(
            try Self.failure([limited(429, ["Retry-After": "99999999999999999999"], "x"), good]).0 == nil)
    }

    @Test func answersThatAreNone() throws {
        for text in ["", "<html>", "[]", "{}", "{\"id\":8}", "{\"id\":\"7\"}", "{\"id\":7"] {
            guard case .invalidAnswer? = try Self.failure(["text": text]).0 else {
                Issue.record("\(text)")
                continue
            }
        }
    }

    @Test func aServerThatRepeatsTheToken() throws {
        let words = "bad credentials \(Self.secret)\u{1B}[31m"
        let (error, _) = try Self.failure(["status": 403, "json": ["message": words]])
        let texts = try #require(error).texts
        #expect(!"\(texts) \(String(describing: error))".contains(Self.secret))
        #expect(texts.message.contains("bad credentials"))
    }

    @Test func nobodyAnswers() throws {
        let waits = Waits()
        // Nothing listens on this port of a loopback address of its own.
        let client = GitHubClient(
            api: try #require(HTTPURL("http://127.213.7.1:9")), token: nil,
            transport: CurlTransport(CurlSettings()), clock: waits.clock, seed: 1)
        let repository = try #require(Self.repository)
        do throws(GitHubError) {
            _ = try client.run(7, of: repository)
            Issue.record("answered")
        } catch {
            guard case .transport(let reason, "127.213.7.1:9") = error else {
                Issue.record("\(error)")
                return
            }
            #expect(reason.kind == .connection)
        }
        #expect(waits.all.count == 4)
    }

    // MARK: - Redirects

    @Test func redirectsWithinTheAPIKeepTheToken() throws {
        let setup = try Self.setup([
            "api": [
                "\(Self.root)/runs/7": [
                    "status": 301, "headers": ["Location": "{api}/repositories/1/actions/runs/7"],
                ],
                "/repositories/1/actions/runs/7": ["json": Self.run()],
            ]
        ])
        #expect(try setup.client.run(7, of: setup.repository).id == 7)
        #expect(setup.server.requests.map { $0.headers["authorization"] != nil } == [true, true])
    }

    @Test func redirectsElsewhereLoseItForGood() throws {
        let setup = try Self.setup([
            "api": [
                "\(Self.root)/runs/7": ["status": 302, "headers": ["Location": "{blob}/away"]],
                "/back": ["json": Self.run()],
            ],
            "blob": ["/away": ["status": 307, "headers": ["Location": "{api}/back"]]],
        ])
        #expect(try setup.client.run(7, of: setup.repository).id == 7)
        #expect(setup.server.requests.map { $0.headers["authorization"] != nil } == [true, false, false])
        #expect(setup.server.requests[1].headers["accept"] == "*/*")
    }

    @Test func redirectsThatAreNotFollowed() throws {
        for location in ["http://198.51.100.1/x", "ftp://h/x", "file:///etc/passwd", "relative", ""] {
            let (error, waits) = try Self.failure(["status": 302, "headers": ["Location": location]])
            guard case .redirect? = error else {
                Issue.record("\(location): \(String(describing: error))")
                continue
            }
            #expect(waits == [])
        }
        let (error, _) = try Self.failure([
            "status": 302, "headers": ["Location": "{api}\(Self.root)/runs/7"],
        ])
        #expect(error == .redirect("run 7 of octo/demo: too many in a row"))
    }

    // MARK: - Downloads

    struct Got {
        var file: DownloadedFile?
        var error: GitHubError?
        var bytes: Data?
        var requests: [FakeGitHub.Request]
        var progress: Int64
    }

    /// Downloads 300,000 bytes from storage that does what `steps` say.
    static func download(
        _ steps: [[String: Any]], digest: Bool = true, limit: Int64 = 1 << 30, seconds: Int = 3600,
        api: [String: Any]? = nil
    ) throws -> Got {
        let redirect: [String: Any] =
            api ?? ["status": 302, "headers": ["Location": "{blob}/agent?sig=SECRETSIGNATURE"]]
        let setup = try Self.setup(
            [
                "files": [
                    "agent": ["random": 300_000], "other": ["text": String(repeating: "x", count: 300_000)],
                ],
                "api": ["/zip": redirect], "blob": ["/agent": steps],
            ], isMoving: true)
        let path = setup.server.folder.appendingPathComponent("agent.part").path
        var download = Download(
            url: setup.client.api.appending("zip"), what: "artifact 'agent'", limit: limit,
            seconds: seconds)
        if digest {
            download.size = 300_000
            download.digest = agentDigest
        }
        var progress: Int64 = 0
        do throws(GitHubError) {
            let file = try setup.client.download(download, to: path) { progress += $0 }
            return Got(
                file: file, bytes: FileManager.default.contents(atPath: path),
                requests: setup.server.requests,
                progress: progress)
        } catch {
            #expect(!FileManager.default.fileExists(atPath: path))
            return Got(error: error, requests: setup.server.requests, progress: progress)
        }
    }

    /// SHA-256 of `random.Random(7).randbytes(300000)` by `sha256sum`.
    static let agentDigest = "28ec62d1afe0845bef1af10d9623b386d7d3ef1fd3fa3e0e5404bb3d475f7af3"

    @Test func aDownloadFollowsToStorageWithoutTheToken() throws {
        let got = try Self.download([["file": "agent"]])
        #expect(got.file?.size == 300_000 && got.file?.digest == Self.agentDigest)
        #expect(got.bytes.map { SHA256.hexDigest(of: Array($0)) } == Self.agentDigest)
        #expect(got.progress == 300_000)
        #expect(got.requests.map(\.server) == ["api", "blob"])
        #expect(got.requests[0].headers["authorization"] == "Bearer \(Self.secret)")
        #expect(!"\(got.requests[1])".contains(Self.secret))
    }

    @Test func brokenConnectionsAreResumed() throws {
        let cut: [String: Any] = ["file": "agent", "etag": "\"v1\"", "ranges": true, "cut": 100_000]
        let rest: [String: Any] = ["file": "agent", "etag": "\"v1\"", "ranges": true]
        let got = try Self.download([cut, cut, rest])
        #expect(got.file?.digest == Self.agentDigest)
        // Each time the API is asked for a fresh address of the storage.
        #expect(got.requests.map(\.server) == ["api", "blob", "api", "blob", "api", "blob"])
        let blobs = got.requests.filter { $0.server == "blob" }
        #expect(blobs.map { $0.headers["range"] } == [nil, "bytes=100000-", "bytes=200000-"])
        #expect(blobs.map { $0.headers["if-range"] } == [nil, "\"v1\"", "\"v1\""])
    }

    @Test func withoutPromiseItBeginsAnew() throws {
        // No ETag; another ETag; ranges ignored.
        let whole: [String: Any] = ["file": "agent"]
        let cases: [[[String: Any]]] = [
            [["file": "agent", "cut": 100_000], whole],
            [
                ["file": "other", "etag": "\"v1\"", "cut": 100_000],
                ["file": "agent", "etag": "\"v2\"", "ranges": true],
            ],
            [["file": "other", "etag": "\"v1\"", "cut": 100_000], whole, whole],
            [["file": "other", "etag": "W/\"v1\"", "ranges": true, "cut": 100_000], whole],
        ]
        for steps in cases {
            let got = try Self.download(steps)
            #expect(got.file?.digest == Self.agentDigest)
            #expect(got.progress == 300_000)
        }
    }

    /// Storage that lies about which part it sends is found out by the digest.
    @Test func mixedUpPartsAreDownloadedAgain() throws {
        let got = try Self.download([
            ["file": "other", "etag": "\"v1\"", "cut": 100_000],
            ["file": "agent", "etag": "\"v1\"", "ranges": true],
            ["file": "agent", "etag": "\"v1\""],
        ])
        #expect(got.file?.digest == Self.agentDigest)
    }

    @Test func otherContentIsRefused() throws {
        #expect(try Self.download([["file": "other"]]).error == .differentContent("artifact 'agent'"))
        // Without a digest nobody knows better.
        #expect(try Self.download([["file": "other"]], digest: false).file?.size == 300_000)
    }

    /// The server sends large files in pieces of a MiB; what arrives is the file, whole and in parts.
    @Test func filesOnDisk() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let content = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        let file = folder.appendingPathComponent("large")
        try Data(content).write(to: file)
        let setup = try Self.setup([
            "files": ["large": ["path": file.path]],
            "api": [
                "/zip": [
                    ["file": "large", "etag": "\"v1\"", "ranges": true, "cut": 1_100_000],
                    ["file": "large", "etag": "\"v1\"", "ranges": true],
                ],
                "/sum": ["text": "{sha256:large} {size:large}"],
            ],
        ])
        let part = setup.server.folder.appendingPathComponent("large.part").path
        let got = try setup.client.download(
            Download(url: setup.client.api.appending("zip"), what: "a file", limit: 1 << 30), to: part
        ) { _ in }
        #expect(got.digest == SHA256.hexDigest(of: content) && got.size == 2_500_000)
        #expect(setup.server.requests.map { $0.headers["range"] } == [nil, "bytes=1100000-"])
        guard
            case .success((_, let sum)) = try CurlTransportTests.send(
                setup.server.api + "/sum", CurlSettings())
        else {
            Issue.record("no answer")
            return
        }
        #expect(sum == "\(got.digest) 2500000")
    }

    @Test func limitsAndMissingBlobs() throws {
        #expect(
            try Self.download([["file": "agent"]], limit: 1000).error
                == .tooLarge("artifact 'agent'", limit: 1000))
        #expect(try Self.download([["status": 404]]).error == .gone("artifact 'agent'"))
        #expect(
            try Self.download(
                [["file": "agent"]], api: ["status": 410, "json": ["message": "Artifact has expired"]]
            )
            .error == .gone("artifact 'agent'"))
        // An address that has run out is asked for again.
        #expect(try Self.download([["status": 403], ["file": "agent"]]).file?.size == 300_000)
        // Parts come, but all together too slowly; one that does not come is given up in time.
        let cuts = (1...40).map { ["file": "agent", "etag": "\"a\"", "ranges": true, "cut": $0 * 10] }
        #expect(try Self.download(cuts, seconds: 15).error == .tooSlow("artifact 'agent'", seconds: 15))
        let stuck = try Self.download([["file": "agent", "delay": 4]], seconds: 1)
        #expect(stuck.error == .tooSlow("artifact 'agent'", seconds: 1))
        let never = try Self.download([["file": "agent", "cut": 0]])
        guard case .transport? = never.error else {
            Issue.record("\(never)")
            return
        }
    }
}

/// Where tokens come from, and that nothing shows them.
@Suite struct AccessTokenTests {
    static func find(
        _ repository: String, _ environment: [String: String], trusted: Bool = true, stored: String? = nil
    ) throws -> String? {
        let name = try #require(RepositoryName(repository, defaultHost: "github.com"))
        var choice = try RepositoryChoice(
            RunReference(repository: name, run: 1), flag: nil, environment: environment, remote: { nil })
        choice.isHostTrusted = trusted
        let token = AccessToken.find(for: choice, environment: environment, stored: { _ in stored })
        // What the transport would send.
        return token.map { token in
            let all = environment.map(\.value) + [stored ?? ""]
            return all.first { AccessToken($0)?.hasSameSecret(as: token) == true } ?? "?"
        }
    }

    @Test func variablesByHost() throws {
        let all = [
            "GH_TOKEN": "gh", "GITHUB_TOKEN": "github", "GH_ENTERPRISE_TOKEN": "ghe",
            "GITHUB_ENTERPRISE_TOKEN": "githube",
        ]
        func without(_ names: String...) -> [String: String] { all.filter { !names.contains($0.key) } }
        #expect(try Self.find("a/b", all) == "gh")
        #expect(try Self.find("a/b", without("GH_TOKEN")) == "github")
        #expect(try Self.find("acme.ghe.com/a/b", all) == "gh")
        #expect(try Self.find("ghes.example/a/b", all) == "ghe")
        #expect(try Self.find("ghes.example/a/b", without("GH_ENTERPRISE_TOKEN")) == "githube")
        // Tokens of github.com are for github.com.
        #expect(try Self.find("ghes.example/a/b", ["GH_TOKEN": "gh", "GITHUB_TOKEN": "github"]) == nil)
        #expect(
            try Self.find(
                "ghes.example/a/b", ["GITHUB_TOKEN": "github", "GITHUB_SERVER_URL": "https://ghes.example"])
                == "github")
    }

    @Test func hostsNobodyNamedGetWhatIsTheirs() throws {
        let environment = ["GH_TOKEN": "gh", "GH_ENTERPRISE_TOKEN": "ghe"]
        #expect(try Self.find("evil.example/a/b", environment, trusted: false) == nil)
        #expect(try Self.find("evil.example/a/b", environment, trusted: false, stored: "own") == "own")
        #expect(try Self.find("evil-github.com/a/b", environment, trusted: false) == nil)
        #expect(try Self.find("evilghe.com/a/b", environment, trusted: false) == nil)
    }

    @Test func nothingShowsIt() throws {
        let token = try #require(AccessToken("ghs_secret"))
        var dumped = ""
        dump(token, to: &dumped)
        for text in [
            "\(token)", String(reflecting: token), dumped, "\([token])", "\(Optional(token) as Any)",
        ] {
            #expect(!text.contains("ghs_secret"), "\(text)")
        }
        for text in ["", " ", "a b", "a\nb", "a\r\nX: y", "tök"] { #expect(AccessToken(text) == nil) }
        #expect(AccessToken("a\n") != nil)
    }

    @Test func ghIsAskedWithoutOtherTokens() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func install(_ script: String) throws {
            let file = folder.appendingPathComponent("gh")
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }
        let environment = [
            "PATH": folder.path + ":/usr/bin:/bin", "GH_TOKEN": "a", "GH_ENTERPRISE_TOKEN": "b",
        ]
        #expect(GhCommand.token(for: "h.example", environment: ["PATH": "/nowhere"]) == nil)
        #expect(GhCommand.token(for: "h.example", environment: [:]) == nil)
        try install("echo \"$1-$2-$3-$4-$GH_TOKEN$GITHUB_TOKEN$GH_ENTERPRISE_TOKEN\"")
        #expect(
            GhCommand.token(for: "h.example", environment: environment)
                == "auth-token---hostname-h.example-\n")
        try install("echo no token >&2; exit 1")
        #expect(GhCommand.token(for: "h.example", environment: environment) == nil)
        try install("yes")
        #expect(GhCommand.token(for: "h.example", environment: environment) == nil)
    }
}

/// The real `gh`, where it is installed.
@Suite struct RealGhTests {
    @Test func storedTokens() throws {
        let environment = ProcessInfo.processInfo.environment
        let path = environment["PATH"] ?? ""
        guard
            path.split(separator: ":").contains(where: {
                FileManager.default.isExecutableFile(atPath: "\($0)/gh")
            })
        else {
            print("skipped: gh is not installed")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let hosts = """
            github.com:
                oauth_token: gho_stored
                user: octocat
                git_protocol: https
            ghes.example:
                oauth_token: gho_other
                user: octocat
                git_protocol: https

            """
        try Data(hosts.utf8).write(to: folder.appendingPathComponent("hosts.yml"))
        let clean = ["PATH": path, "HOME": folder.path, "GH_CONFIG_DIR": folder.path]
        let more = clean.merging(["GH_TOKEN": "a", "GH_ENTERPRISE_TOKEN": "b", "GITHUB_TOKEN": "c"]) { $1 }
        for environment in [clean, more] {
            #expect(GhCommand.token(for: "github.com", environment: environment) == "gho_stored\n")
            #expect(GhCommand.token(for: "ghes.example", environment: environment) == "gho_other\n")
            // By itself gh would give this host the token of the environment.
            #expect(GhCommand.token(for: "evil.example", environment: environment) == nil)
        }
    }
}

/// Waits between attempts.
@Suite struct RetryPolicyTests {
    @Test func waitsGrowAndStayBounded() {
        let policy = RetryPolicy()
        for random: UInt64 in [0, 1, 499, 500, 12_345, .max] {
            for (attempt, whole) in [(1, 1000), (2, 2000), (3, 4000), (5, 16_000), (6, 30_000), (60, 30_000)]
            {
                let wait = policy.backoff(attempt, random: random)
                #expect((Int64(whole / 2)...Int64(whole)).contains(wait), "\(attempt)")
            }
        }
    }
}
