import Foundation
import GitHub
import Synchronization
import TestSupport
import Testing

/// Issues, against a server on loopback that keeps some, through libcurl.
@Suite(.enabled(if: FakeGitHub.isAvailable)) struct IssueTests {
    typealias Setup = GitHubClientTests.Setup

    static let secret = GitHubClientTests.secret
    static let path = "/repos/octo/demo/issues"
    static let marker = "<!-- awaudit:report:5f2c -->"

    /// A server with one issue, number 41, that is somebody else's.
    static func setup(
        post: [[String: Any]] = [], more: [[String: Any]] = [], push: Bool = true, api: [String: Any] = [:],
        prefix: String = "", token: String = secret
    ) throws -> Setup {
        let existing: [String: Any] = [
            "number": 41, "title": "Old", "body": "nothing", "user": ["id": 5, "login": "mona"],
        ]
        let model: [String: Any] = [
            "existing": [existing] + more, "post": post, "push": push, "now": "2026-05-12T06:40:00Z",
        ]
        return try GitHubClientTests.setup(
            ["issues": ["/repos/octo/demo": model], "api": api], prefix: prefix, token: token)
    }

    static func create(_ setup: Setup) throws(GitHubError) -> GitHub.Issue {
        try setup.client.createIssue(
            in: setup.repository, title: "Report", body: "text\n\(marker)", labels: ["audit", "nightly"],
            marker: marker)
    }

    static func failure(_ setup: Setup) -> GitHubError? {
        do throws(GitHubError) {
            _ = try create(setup)
            return nil
        } catch {
            return error
        }
    }

    static func limited(_ headers: [String: String], _ message: String = "Slow down") -> [String: Any] {
        ["status": 403, "headers": headers, "json": ["message": message]]
    }

    // MARK: - Creating

    @Test func anIssueIsCreated() throws {
        for prefix in ["", "/api/v3"] {
            let setup = try Self.setup(prefix: prefix)
            let issue = try Self.create(setup)
            #expect(issue.number == 42 && issue.title == "Report" && issue.body == "text\n\(Self.marker)")
            #expect(issue.address == "https://github.com/octo/demo/issues/42")
            #expect(
                issue.author == 41_898_282 && issue.labels == ["audit", "nightly"] && !issue.isPullRequest)
            #expect(issue.createdAt?.iso8601 == "2026-05-12T06:40:00.000Z")
            let request = try #require(setup.server.requests.first)
            #expect(setup.server.requests.count == 1)
            #expect(request.method == "POST" && request.path == prefix + Self.path)
            #expect(request.headers["content-type"] == "application/json")
            #expect(request.headers["authorization"] == "Bearer \(Self.secret)")
            #expect(
                request.body == """
                    {"title":"Report","body":"text\\n<!-- awaudit:report:5f2c -->","labels":["audit","nightly"]}
                    """)
            #expect(setup.server.issues().map(\.number) == [41, 42])
        }
    }

    @Test func theModelIsToldToWhoeverAsks() throws {
        let setup = try Self.setup()
        _ = try Self.create(setup)
        var bytes: [UInt8] = []
        let url = try #require(HTTPURL(setup.server.api + "/__issues"))
        let head = try CurlTransport(CurlSettings()).send(HTTPRequest(url: url, seconds: 20)) { _, part in
            for index in part.indices { bytes.append(part[index]) }
            return true
        }
        #expect(head.status == 200)
        let file = setup.server.folder.appendingPathComponent("issues.json")
        #expect(try Data(contentsOf: file) == Data(bytes))
        #expect(setup.server.requests.count == 1)
    }

    @Test func anyTextArrives() throws {
        let setup = try Self.setup()
        let text = "\"q\" \\ / \u{0}\u{1}\u{8}\u{1F}\t\r\n \u{7F}\u{85}\u{2028} ä😀 {api} </x>"
        let issue = try setup.client.createIssue(
            in: setup.repository, title: text, body: text, labels: [text], marker: "m")
        #expect(issue.title == text && issue.body == text && issue.labels == [text])
        let stored = try #require(setup.server.issues().last)
        #expect(stored.title == text && stored.body == text && stored.labels == [text])
    }

    @Test func theTokenIsNotPublished() throws {
        let setup = try Self.setup()
        _ = try setup.client.createIssue(
            in: setup.repository, title: "a \(Self.secret)", body: "b \(Self.secret)", labels: [], marker: "b"
        )
        try setup.client.comment(on: 42, in: setup.repository, body: "c \(Self.secret)")
        let stored = try #require(setup.server.issues().last)
        #expect(stored.title == "a [token]" && stored.body == "b [token]" && stored.comments == ["c [token]"])
        #expect(!setup.server.requests.contains { $0.body.contains(Self.secret) })
    }

    @Test func labelsThatAreDropped() throws {
        #expect(try Self.create(Self.setup(push: false)).labels == [])
    }

    /// A creation of which nobody knows whether it happened.
    struct Unclear: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var step: @Sendable () -> [String: Any]
        /// Whether it did.
        var isCreated: Bool

        init(_ name: String, isCreated: Bool, _ step: @autoclosure @escaping @Sendable () -> [String: Any]) {
            testDescription = "\(name), \(isCreated ? "created" : "not created")"
            self.step = step
            self.isCreated = isCreated
        }
    }

    static let unclear: [Unclear] = [
        Unclear("502", isCreated: true, ["status": 502, "created": true]),
        Unclear("502", isCreated: false, ["status": 502]),
        Unclear("503", isCreated: true, ["status": 503, "headers": ["Retry-After": "3"], "created": true]),
        Unclear("503", isCreated: false, ["status": 503, "headers": ["Retry-After": "3"]]),
        Unclear("408", isCreated: true, ["status": 408, "created": true]),
        Unclear("no answer", isCreated: true, ["drop": true, "created": true]),
        Unclear("no answer", isCreated: false, ["drop": true]),
        Unclear("half an answer", isCreated: true, ["cut": 5, "created": true]),
        Unclear("late", isCreated: true, ["delay": 8, "created": true, "status": 201]),
        Unclear("200", isCreated: true, ["status": 200, "text": "<html>", "created": true]),
        Unclear("200", isCreated: false, ["status": 200, "text": "<html>"]),
        Unclear("not an issue", isCreated: true, ["status": 201, "json": ["id": 1], "created": true]),
        Unclear("not JSON", isCreated: true, ["status": 201, "text": "<html>", "created": true]),
        Unclear("nothing", isCreated: true, ["status": 201, "text": "", "created": true]),
    ]

    @Test(arguments: unclear) func neverTwo(_ unclear: Unclear) throws {
        let setup = try Self.setup(post: [unclear.step()])
        // A connection that is there already.
        _ = try setup.client.openIssues(in: setup.repository)
        let issue = try Self.create(setup)
        #expect(issue.number == 42 && issue.body.hasSuffix(Self.marker))
        #expect(setup.server.issues().map(\.number) == [41, 42])
        // Looked for before anything is tried again.
        let methods = setup.server.requests.dropFirst().map(\.method)
        #expect(methods == (unclear.isCreated ? ["POST", "GET"] : ["POST", "GET", "POST"]))
        #expect(setup.waits.all.count == 1)
    }

    @Test func whatTheServerSaysItCreatedIsNotTriedAgain() throws {
        // It says so, and there is nothing.
        for step: [String: Any] in [["cut": 5], ["status": 201, "text": "<html>"]] {
            let setup = try Self.setup(post: [step])
            guard case .unclear("a new issue in octo/demo", _)? = Self.failure(setup) else {
                Issue.record("\(step)")
                continue
            }
            #expect(setup.server.requests.map(\.method) == ["POST", "GET", "GET", "GET", "GET", "GET"])
        }
    }

    @Test func serversThatStayInTrouble() throws {
        let step: [String: Any] = ["status": 502]
        let setup = try Self.setup(post: [step, step, step, step, step])
        let error = try #require(Self.failure(setup))
        #expect(error == .unclear("a new issue in octo/demo", reason: "GitHub answered with status 502"))
        #expect(setup.server.requests.filter { $0.method == "POST" }.count == 5)
        #expect(setup.waits.all.count == 4)
        // After the last one it is looked for too.
        #expect(setup.server.requests.last?.method == "GET")
        let late = try Self.setup(post: [step, step, step, step, ["status": 502, "created": true]])
        #expect(try Self.create(late).number == 42)
    }

    @Test func whereNobodyCanLook() throws {
        let setup = try Self.setup(
            post: [["status": 502, "created": true]], api: [Self.path: ["status": 500]])
        guard case .unclear? = Self.failure(setup) else {
            Issue.record("created")
            return
        }
        #expect(setup.server.requests.filter { $0.method == "POST" }.count == 1)
    }

    @Test func onlyAnIssueWithTheMarkerIsIt() throws {
        let more: [[String: Any]] = [
            ["number": 43, "title": "A request", "body": Self.marker, "pull_request": [:]],
            ["number": 44, "title": "Report", "body": "text\n<!-- awaudit:report:5f2d -->"],
        ]
        let setup = try Self.setup(post: [["status": 502]], more: more)
        #expect(try Self.create(setup).number == 45)
        // Somebody has closed it at once.
        let closed: [String: Any] = ["number": 45, "title": "Report", "body": Self.marker, "state": "closed"]
        let other = try Self.setup(post: [["status": 502]], more: more + [closed])
        #expect(try Self.create(other).number == 45)
        #expect(other.server.issues().count == 4)
    }

    /// The limits of requests are refusals: nothing was done, nothing is looked for.
    @Test func limitsOfRequests() throws {
        // The clock stands at 1778568000.
        let reset = ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1778568030"]
        let secondary = "You have exceeded a secondary rate limit"
        let steps = [Self.limited(reset), Self.limited(["Retry-After": "5"], secondary)]
        let setup = try Self.setup(post: steps)
        #expect(try Self.create(setup).number == 42)
        #expect(setup.waits.all == [31_000, 5000])
        #expect(setup.server.requests.map(\.method) == ["POST", "POST", "POST"])
        let again = Self.limited([:], secondary)
        let hopeless = try Self.setup(post: [again, again, again, again])
        guard case .rateLimited(_, isSecondary: true, hasToken: true)? = Self.failure(hopeless) else {
            Issue.record("no limit")
            return
        }
        #expect(hopeless.waits.all == [60_000, 60_000])
        #expect(hopeless.server.issues().count == 1)
    }

    @Test func refusals() throws {
        func error(_ status: Int, _ json: [String: Any], _ headers: [String: String] = [:]) throws
            -> GitHubError?
        {
            let setup = try Self.setup(post: [["status": status, "headers": headers, "json": json]])
            let error = Self.failure(setup)
            #expect(setup.server.requests.count == 1 && setup.server.issues().count == 1)
            return error
        }
        let what = "a new issue in octo/demo"
        let words = "Resource not accessible by integration"
        let notFound = try #require(try error(404, ["message": "Not Found"]))
        #expect(notFound == .issuesRefused(what, words: "not found", permission: "issues: write"))
        #expect(notFound.texts.hint?.contains("'issues: write'") == true)
        #expect(
            try error(403, ["message": words])
                == .issuesRefused(what, words: words, permission: "issues: write"))
        #expect(
            try error(403, ["message": words], ["X-Accepted-GitHub-Permissions": "issues=write"])
                == .issuesRefused(what, words: "it asks for issues=write", permission: "issues: write"))
        let disabled = ["message": "Issues has been disabled in this repository."]
        #expect(try error(410, disabled) == .issuesDisabled("octo/demo"))
        let invalid: [String: Any] = [
            "message": "Validation Failed",
            "errors": [
                ["resource": "Issue", "field": "title", "code": "missing_field"],
                ["message": "body is too long (maximum is 65536 characters)"],
            ],
        ]
        let long = "Validation Failed (title missing_field; body is too long (maximum is 65536 characters))"
        #expect(try error(422, invalid) == .status(422, long))
        guard case .badToken(_, hasToken: true)? = try error(401, ["message": "Bad credentials"]) else {
            Issue.record("401")
            return
        }
        // Without a token.
        let setup = try GitHubClientTests.setup(
            ["issues": ["/repos/octo/demo": [:] as [String: Any]]], token: nil)
        guard case .badToken(_, hasToken: false)? = Self.failure(setup) else {
            Issue.record("created without a token")
            return
        }
    }

    /// Whatever is asked for, errors do not have the token.
    @Test func serversThatRepeatTheToken() throws {
        // Of no known form; and where a text is shortened, too.
        let secret = "0123-of-no-known-form-abcdefghijklmnopqrstuvwxyz"
        let words = "no, \(secret)\u{1B}[31m " + String(repeating: "x", count: 410) + secret
        for status in [400, 401, 403, 404, 410, 422, 500, 200, 301] {
            let step: [String: Any] = [
                "status": status, "headers": ["Location": "{api}/\(secret)"],
                "json": ["message": words, "errors": [["message": words], ["field": secret]]],
            ]
            let setup = try Self.setup(
                api: [
                    "POST \(Self.path)": step, Self.path: step, "PATCH \(Self.path)/41": step,
                    "POST \(Self.path)/41/comments": step,
                ], token: secret)
            var errors: [GitHubError] = []
            func note(_ work: () throws(GitHubError) -> Void) {
                do throws(GitHubError) { try work() } catch { errors.append(error) }
            }
            note { () throws(GitHubError) in _ = try Self.create(setup) }
            note { () throws(GitHubError) in _ = try setup.client.openIssues(in: setup.repository)
            }
            note { () throws(GitHubError) in try setup.client.closeIssue(41, in: setup.repository) }
            note { () throws(GitHubError) in try setup.client.comment(on: 41, in: setup.repository, body: "x")
            }
            #expect(errors.count == 4, "\(status)")
            for error in errors {
                #expect(!"\(error) \(error.texts)".contains(secret.prefix(12)), "\(error)")
            }
        }
    }

    @Test func nothingWasSent() throws {
        /// Reaches no server.
        final class Unreachable: HTTPTransport {
            let methods = Mutex<[HTTPRequest.Method]>([])
            func send(
                _ request: HTTPRequest, receive: (HTTPResponse, Span<UInt8>) -> Bool
            ) throws(TransportError) -> HTTPResponse {
                methods.withLock { $0.append(request.method) }
                throw TransportError(.connection, "refused", isUnsent: true)
            }
        }
        let transport = Unreachable()
        let waits = Waits()
        let client = GitHubClient(
            api: try #require(HTTPURL("https://api.github.com")), token: nil, transport: transport,
            clock: waits.clock, seed: 1)
        let repository = try #require(GitHubClientTests.repository)
        let error = GitHubError.transport(
            TransportError(.connection, "refused", isUnsent: true), host: "api.github.com")
        #expect(throws: error) {
            try client.createIssue(in: repository, title: "a", body: "b", labels: [], marker: "b")
        }
        #expect(throws: error) { try client.comment(on: 1, in: repository, body: "b") }
        // As often as anything else, and without looking for what cannot be there.
        #expect(transport.methods.withLock { $0 } == Array(repeating: .post, count: 10))
        #expect(waits.all.count == 8)
    }

    // MARK: - Redirects

    @Test(arguments: [301, 302, 303, 307, 308]) func changesAreNotSentElsewhere(status: Int) throws {
        for location in ["{api}/repositories/1/issues", "{blob}/issues"] {
            let step: [String: Any] = ["status": status, "headers": ["Location": location]]
            let setup = try Self.setup(api: [
                "POST \(Self.path)": step, "PATCH \(Self.path)/41": step,
                "POST \(Self.path)/41/comments": step,
            ])
            func expectRedirect(_ work: () throws(GitHubError) -> Void) {
                do throws(GitHubError) {
                    try work()
                    Issue.record("done")
                } catch {
                    guard case .redirect = error else {
                        Issue.record("\(error)")
                        return
                    }
                }
            }
            expectRedirect { () throws(GitHubError) in _ = try Self.create(setup) }
            expectRedirect { () throws(GitHubError) in try setup.client.closeIssue(41, in: setup.repository) }
            expectRedirect { () throws(GitHubError) in
                try setup.client.comment(on: 41, in: setup.repository, body: "x")
            }
            #expect(setup.server.requests.map(\.method) == ["POST", "PATCH", "POST"])
            #expect(setup.server.requests.allSatisfy { $0.path.hasPrefix(Self.path) && $0.server == "api" })
            #expect(setup.waits.all == [])
        }
    }

    // MARK: - Lists

    /// Issues with the numbers 101 to 350, every tenth a pull request.
    static var many: [[String: Any]] {
        (101...350).map { number in
            var issue: [String: Any] = ["number": number, "title": "Issue \(number)", "labels": ["a,b"]]
            if number % 10 == 0 { issue["pull_request"] = ["url": "x"] }
            return issue
        }
    }

    @Test func openIssuesOfAllPages() throws {
        let closed: [String: Any] = ["number": 400, "title": "Closed", "state": "closed"]
        let setup = try Self.setup(more: Self.many + [closed])
        let issues = try setup.client.openIssues(in: setup.repository)
        #expect(issues.map(\.number) == (101...350).reversed().filter { $0 % 10 != 0 } + [41])
        #expect(setup.server.requests.count == 3)
        #expect(issues[0].body == "" && issues[0].labels == ["a,b"])
        #expect(issues.last?.author == 5)
    }

    @Test func tenPagesAreEnough() throws {
        let more: [[String: Any]] = (101...1200).map { ["number": $0, "title": "x"] }
        let setup = try Self.setup(more: more)
        let issues = try setup.client.openIssues(in: setup.repository)
        #expect(issues.map(\.number) == Array((201...1200).reversed()))
        #expect(setup.server.requests.count == 10)
    }

    @Test func issuesThatMoveToTheNextPage() throws {
        func page(_ numbers: [Int], next: Int?) -> [String: Any] {
            var step: [String: Any] = ["json": numbers.map { ["number": $0, "title": "x"] }]
            if let next { step["headers"] = ["Link": "<{api}\(Self.path)?page=\(next)>; rel=\"next\""] }
            return step
        }
        let setup = try Self.setup(api: [
            Self.path: [page([9, 8], next: 2), page([8, 7], next: nil)]
        ])
        #expect(try setup.client.openIssues(in: setup.repository).map(\.number) == [9, 8, 7])
    }

    @Test func longBodiesAreWhole() throws {
        // As long as GitHub allows, in characters of four bytes.
        let body = String(repeating: "😀", count: 65_536 - Self.marker.count) + Self.marker
        let setup = try Self.setup(more: [["number": 42, "title": "Long", "body": body]])
        #expect(try setup.client.openIssues(in: setup.repository).first?.body == body)
    }

    @Test func listsThatAreRefused() throws {
        func error(_ step: [String: Any]) throws -> GitHubError? {
            let setup = try Self.setup(api: [Self.path: step])
            do throws(GitHubError) {
                _ = try setup.client.openIssues(in: setup.repository)
                return nil
            } catch {
                return error
            }
        }
        let what = "the issues of octo/demo"
        #expect(try error(["status": 404]) == .notFound(what, hasToken: true))
        #expect(try error(["status": 410]) == .issuesDisabled("octo/demo"))
        #expect(
            try error(["status": 403, "json": ["message": "No"]])
                == .issuesRefused(what, words: "No", permission: "issues: read"))
        for text in ["{}", "[{}]", "[{\"number\":0,\"title\":\"x\"}]", "[{\"number\":1}]", "[1]"] {
            #expect(try error(["text": text]) == .invalidAnswer(what), "\(text)")
        }
        #expect(try error(["text": "[]"]) == nil)
    }

    // MARK: - Comments and closing

    @Test func aCommentIsWritten() throws {
        let setup = try Self.setup()
        try setup.client.comment(on: 41, in: setup.repository, body: "Superseded by #42")
        #expect(setup.server.issues().first?.comments == ["Superseded by #42"])
        #expect(setup.server.requests.map(\.path) == ["\(Self.path)/41/comments"])
    }

    @Test func commentsAreNotRepeatedInDoubt() throws {
        func comment(_ steps: [[String: Any]]) throws -> (error: GitHubError?, requests: Int) {
            let setup = try Self.setup(api: ["POST \(Self.path)/41/comments": steps])
            do throws(GitHubError) {
                try setup.client.comment(on: 41, in: setup.repository, body: "x")
                return (nil, setup.server.requests.count)
            } catch {
                return (error, setup.server.requests.count)
            }
        }
        let good: [String: Any] = ["status": 201, "json": ["id": 1]]
        #expect(try comment([["status": 502], good]) == (.status(502, ""), 1))
        #expect(try comment([["status": 200], good]) == (.status(200, ""), 1))
        let (broken, count) = try comment([["drop": true], good])
        guard case .transport? = broken else {
            Issue.record("\(String(describing: broken))")
            return
        }
        #expect(count == 1)
        // Refused: nothing was written.
        #expect(try comment([Self.limited(["Retry-After": "5"]), good]) == (nil, 2))
        #expect(
            try comment([["status": 404]])
                == (
                    .issuesRefused(
                        "a comment on issue 41 of octo/demo", words: "not found", permission: "issues: write"),
                    1
                ))
    }

    @Test func anIssueIsClosed() throws {
        let setup = try Self.setup()
        try setup.client.closeIssue(41, in: setup.repository)
        // Again does not matter.
        try setup.client.closeIssue(41, in: setup.repository)
        let stored = try #require(setup.server.issues().first)
        #expect(stored.state == "closed" && stored.stateReason == "not_planned")
        #expect(setup.server.requests.map(\.method) == ["PATCH", "PATCH"])
        #expect(setup.server.requests[0].body == "{\"state\":\"closed\",\"state_reason\":\"not_planned\"}")
        #expect(try setup.client.openIssues(in: setup.repository) == [])
    }

    @Test func closingIsTriedAgain() throws {
        func close(_ steps: [[String: Any]]) throws -> (error: GitHubError?, requests: Int) {
            let setup = try Self.setup(api: ["PATCH \(Self.path)/41": steps])
            do throws(GitHubError) {
                try setup.client.closeIssue(41, in: setup.repository)
                return (nil, setup.server.requests.count)
            } catch {
                return (error, setup.server.requests.count)
            }
        }
        let good: [String: Any] = ["json": ["number": 41, "state": "closed"]]
        let what = "closing issue 41 of octo/demo"
        #expect(
            try close([["status": 502], ["drop": true], Self.limited(["Retry-After": "1"]), good]) == (nil, 4)
        )
        // Done, they say, and it is not.
        #expect(try close([["json": ["number": 41, "state": "open"]]]) == (.invalidAnswer(what), 1))
        #expect(try close([["status": 410]]) == (.gone(what), 1))
        // Somebody else's, without the permission.
        let setup = try Self.setup(push: false)
        #expect(
            throws: GitHubError.issuesRefused(
                what, words: "Must have admin rights to Repository.", permission: "issues: write")
        ) { try setup.client.closeIssue(41, in: setup.repository) }
        #expect(setup.server.issues().first?.state == "open")
    }
}
