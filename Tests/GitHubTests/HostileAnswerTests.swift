import Foundation
import GitHub
import Synchronization
import TestSupport
import Testing

/// Answers that anything may have happened to: an error or a value, never a trap, and never a request elsewhere.
@Suite struct HostileAnswerTests {
    /// Gives every request the same response.
    final class OneAnswer: HTTPTransport {
        let response: HTTPResponse
        let body: [UInt8]
        let requests = Mutex<[HTTPRequest]>([])

        init(_ response: HTTPResponse, _ body: [UInt8]) {
            self.response = response
            self.body = body
        }

        func send(
            _ request: HTTPRequest, receive: (HTTPResponse, Span<UInt8>) -> Bool
        ) throws(TransportError) -> HTTPResponse {
            requests.withLock { $0.append(request) }
            let body = self.body
            let isTaken = receive(response, body.span)
            guard isTaken else { throw TransportError(.stopped, "stopped") }
            return response
        }
    }

    static let run = """
        {"id":7,"run_attempt":1,"run_number":12,"name":"Nightly","head_branch":"main","status":"completed",\
        "conclusion":"success","created_at":"2026-05-12T06:30:00Z","run_started_at":"2026-05-12T06:30:00Z",\
        "actor":{"login":"octocat"},"html_url":"https://github.com/o/r/actions/runs/7",\
        "jobs":[{"id":1,"name":"agent","status":"completed","conclusion":"success","run_attempt":1,"run_id":7}],\
        "artifacts":[{"id":9,"name":"agent","size_in_bytes":5,"expired":false,"created_at":"2026-05-12T06:40:00Z",\
        "digest":"sha256:0000000000000000000000000000000000000000000000000000000000000000"}],"message":"No"}
        """
    static let link =
        "<https://api.github.com/x?page=2>; rel=\"next\", <https://api.github.com/x?page=9>; rel=\"last\""

    @Test func mutatedAnswers() throws {
        let count = ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap { Int($0) } ?? 2000
        let repository = try #require(RepositoryName("o/r", defaultHost: "github.com"))
        let api = try #require(HTTPURL("https://api.github.com"))
        var generator = SeededGenerator(seed: 20_260_512)
        let good = try GitHubClient(
            api: api, token: nil, transport: OneAnswer(HTTPResponse(status: 200), Array(Self.run.utf8)),
            clock: Waits().clock, seed: 1
        ).run(7, of: repository)
        var (values, failures) = (0, 0)
        for number in 0..<count {
            func mutate(_ text: String) -> [UInt8] { Mutation.mutate(Array(text.utf8), using: &generator) }
            let body = mutate(Self.run)
            var headers: [HTTPResponse.Header] = []
            if number % 2 == 0 {
                headers.append(.init("Link", String(decoding: mutate(Self.link), as: UTF8.self)))
            }
            if number % 3 == 0 {
                headers.append(.init("Retry-After", String(decoding: mutate("12"), as: UTF8.self)))
                headers.append(.init("X-RateLimit-Remaining", "0"))
                headers.append(
                    .init("X-RateLimit-Reset", String(decoding: mutate("1778568030"), as: UTF8.self)))
                headers.append(
                    .init(
                        "X-GitHub-SSO",
                        String(decoding: mutate("required; url=https://x.example/"), as: UTF8.self)))
            }
            if number % 5 == 0 {
                let location = "https://api.github.com/repositories/1?x=y"
                headers.append(.init("Location", String(decoding: mutate(location), as: UTF8.self)))
            }
            let status = [200, 200, 200, 302, 403, 429, 503, 404][number % 8]
            let transport = OneAnswer(HTTPResponse(status: status, headers: headers), body)
            let token = try #require(AccessToken("ghs_secret"))
            let waits = Waits()
            let client = GitHubClient(
                api: api, token: token, transport: transport, clock: waits.clock, seed: 1)
            for question in 0..<3 {
                do throws(GitHubError) {
                    switch question {
                    case 0: _ = try client.run(7, of: repository)
                    case 1: _ = try client.jobs(of: good, in: repository)
                    default: _ = try client.artifacts(of: good, in: repository)
                    }
                    values += 1
                } catch {
                    failures += 1
                    #expect(error.texts.message.utf8.count < 20_000)
                }
            }
            #expect(waits.all.allSatisfy { (0...120_000).contains($0) })
            for request in transport.requests.withLock({ $0 }) {
                let isAuthorized = request.headers.contains { $0.name == "Authorization" }
                #expect(!isAuthorized || request.url.origin == api.origin)
                #expect(request.url.isSecureEnough)
            }
        }
        // Both happen, or nothing was tried.
        #expect(values > 0 && failures > 0)
    }

    static let issue = """
        {"number":42,"title":"Report","body":"text <!-- m -->","state":"closed","labels":[{"name":"audit"},"b"],\
        "user":{"id":5,"login":"mona"},"created_at":"2026-05-12T06:40:00Z","pull_request":null}
        """

    /// What changes something is sent a few times at most, to where it belongs, whatever is answered.
    @Test func mutatedAnswersToChanges() throws {
        let count = ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap { Int($0) } ?? 1000
        let repository = try #require(RepositoryName("o/r", defaultHost: "github.com"))
        let api = try #require(HTTPURL("https://api.github.com"))
        var generator = SeededGenerator(seed: 20_260_513)
        var (values, failures) = (0, 0)
        for number in 0..<count {
            let status = [200, 201, 200, 201, 502, 403, 301, 422][number % 8]
            let text = [Self.issue, "[\(Self.issue),\(Self.issue)]", "{\"workflow_runs\":[\(Self.run)]}"][
                number % 3]
            let body = Mutation.mutate(Array(text.utf8), using: &generator)
            let link = Mutation.mutate(Array(Self.link.utf8), using: &generator)
            let headers = [
                HTTPResponse.Header("Link", String(decoding: link, as: UTF8.self)),
                HTTPResponse.Header("Location", "https://elsewhere.example/x"),
            ]
            for question in 0..<5 {
                let transport = OneAnswer(HTTPResponse(status: status, headers: headers), body)
                let client = GitHubClient(
                    api: api, token: AccessToken("ghs_secret"), transport: transport, clock: Waits().clock,
                    seed: 1)
                do throws(GitHubError) {
                    switch question {
                    case 0:
                        let issue = try client.createIssue(
                            in: repository, title: "a", body: "b", labels: ["c"], marker: "<!-- m -->")
                        #expect(issue.address == "https://github.com/o/r/issues/\(issue.number)")
                    case 1: try client.closeIssue(42, in: repository)
                    case 2: try client.comment(on: 42, in: repository, body: "b")
                    case 3: _ = try client.openIssues(in: repository)
                    default:
                        _ = try client.runs(
                            of: repository, created: RunListingTests.time(0),
                            until: RunListingTests.time(86_400),
                            progress: { _ in })
                    }
                    values += 1
                } catch {
                    failures += 1
                    #expect(error.texts.message.utf8.count < 20_000)
                }
                let requests = transport.requests.withLock { $0 }
                let changes = requests.filter { $0.method != .get }
                #expect(changes.count <= 5 && changes.allSatisfy { $0.url.origin == api.origin })
                #expect(requests.count <= 2000)
            }
        }
        #expect(values > 0 && failures > 0)
    }

    @Test func mutatedReferences() throws {
        let count = ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap { Int($0) } ?? 5000
        var generator = SeededGenerator(seed: 7)
        for form in RunReferenceTests.forms {
            for _ in 0..<count / RunReferenceTests.forms.count {
                let bytes = Mutation.mutate(Array(form.text.utf8), using: &generator)
                let text = String(decoding: bytes, as: UTF8.self)
                guard let reference = try? RunReference(text) else { continue }
                #expect(reference.run > 0)
                guard let repository = reference.repository else { continue }
                // What was read is an address again, of the same run.
                let again = try RunReference(
                    "https://\(repository.host)/\(repository.fullName)/actions/runs/\(reference.run)")
                #expect(again.repository == repository && again.run == reference.run)
                #expect(ServerAddress.isAddressable(repository.host))
            }
        }
    }
}

extension ServerAddress {
    /// Whether the host of a reference leads to an API.
    fileprivate static func isAddressable(_ host: String) -> Bool {
        (try? ServerAddress([:]))?.api(of: host) != nil
    }
}
