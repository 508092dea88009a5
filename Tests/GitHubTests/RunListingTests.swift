import Findings
import Foundation
import GitHub
import Synchronization
import TestSupport
import Testing

/// Runs of a period, against a model of GitHub's search: pages, and 1,000 results at most.
@Suite struct RunListingTests {
    /// 2026-05-12T00:00:00Z
    static let base: Int64 = 1_778_544_000

    struct Run {
        var id: Int
        /// Seconds behind `base`; `nil` is left out of the answer.
        var created: Int?
    }

    final class Search: HTTPTransport {
        struct State {
            /// Newest first.
            var runs: [Run]
            var urls: [String] = []
        }

        let state: Mutex<State>
        /// Called after each answer, with its number from 1.
        let change: @Sendable (inout State, Int) -> Void
        /// What is told of the number of results.
        let announced: @Sendable (Int) -> Int?

        /// Results told at most.
        let limit: Int

        init(
            _ runs: [Run], limit: Int = 1000, announced: @escaping @Sendable (Int) -> Int? = { $0 },
            change: @escaping @Sendable (inout State, Int) -> Void = { _, _ in }
        ) {
            state = Mutex(State(runs: runs))
            self.limit = limit
            self.announced = announced
            self.change = change
        }

        var urls: [String] { state.withLock { $0.urls } }

        /// Of a second of that day or the one before.
        static func text(_ second: Int) -> String {
            let (day, rest) = second < 0 ? ("11", second + 86_400) : ("12", second)
            return String(format: "2026-05-%@T%02d:%02d:%02dZ", day, rest / 3600, rest / 60 % 60, rest % 60)
        }

        func send(
            _ request: HTTPRequest, receive: (HTTPResponse, Span<UInt8>) -> Bool
        ) throws(TransportError) -> HTTPResponse {
            let (head, body) = state.withLock { state in
                state.urls.append(request.url.target)
                let answer = Self.answer(request, state.runs, limit, announced)
                change(&state, state.urls.count)
                return answer
            }
            guard receive(head, body.span) else { throw TransportError(.stopped, "stopped") }
            return head
        }

        static func answer(
            _ request: HTTPRequest, _ runs: [Run], _ limit: Int, _ announced: (Int) -> Int?
        ) -> (HTTPResponse, [UInt8]) {
            let query = URLComponents(string: request.url.text)?.queryItems ?? []
            func value(_ name: String) -> String { query.first { $0.name == name }?.value ?? "" }
            let period = value("created").components(separatedBy: "..")
            let times = period.compactMap { ISO8601DateFormatter().date(from: $0) }.map {
                Int($0.timeIntervalSince1970) - Int(base)
            }
            guard times.count == 2, value("per_page") == "100", request.method == .get else {
                return (HTTPResponse(status: 422), Array("{\"message\":\"\(query)\"}".utf8))
            }
            let found = runs.filter { $0.created.map { times[0] <= $0 && $0 <= times[1] } ?? true }
            let told = found.prefix(limit)
            let page = Int(value("page")) ?? 1
            let part = told.dropFirst((page - 1) * 100).prefix(100)
            var head = HTTPResponse(status: 200)
            if page * 100 < told.count {
                let plain = request.url.text.components(separatedBy: "&page=")[0]
                head.headers = [.init("Link", "<\(plain)&page=\(page + 1)>; rel=\"next\"")]
            }
            let entries = part.map { run in
                "{\"id\":\(run.id)" + (run.created.map { ",\"created_at\":\"\(text($0))\"" } ?? "") + "}"
            }
            let total = announced(found.count).map { "\"total_count\":\($0)," } ?? ""
            return (head, Array("{\(total)\"workflow_runs\":[\(entries.joined(separator: ","))]}".utf8))
        }
    }

    /// Runs with the ids `count`…1, the oldest at `base`, one a second.
    static func runs(_ count: Int) -> [Run] {
        (1...count).reversed().map { Run(id: $0, created: $0 - 1) }
    }

    static func time(_ seconds: Double) -> Timestamp {
        Timestamp(nanoseconds: base * 1_000_000_000 + Int64(seconds * 1000) * 1_000_000)
    }

    static func list(
        _ transport: some HTTPTransport, from: Timestamp = time(0), until: Timestamp = time(86_400),
        progress: (Int) -> Void = { _ in }
    ) throws -> RunListing {
        let client = GitHubClient(
            api: try #require(HTTPURL("https://api.github.com")), token: AccessToken("ghs_secret"),
            transport: transport, clock: Waits().clock, seed: 1)
        let repository = try #require(GitHubClientTests.repository)
        return try client.runs(of: repository, created: from, until: until, progress: progress)
    }

    @Test func allPagesNewestFirst() throws {
        let search = Search(Self.runs(250))
        var progress: [Int] = []
        let listing = try Self.list(search) { progress.append($0) }
        #expect(listing.runs.map(\.id) == Array((1...250).reversed()))
        #expect(!listing.isCut)
        #expect(progress == [100, 200, 250])
        let first =
            "/repos/octo/demo/actions/runs?created=2026-05-12T00:00:00Z..2026-05-13T00:00:00Z"
            + "&exclude_pull_requests=true&per_page=100"
        #expect(search.urls == [first, first + "&page=2", first + "&page=3"])
    }

    @Test func nothingHappened() throws {
        let search = Search([])
        let listing = try Self.list(search)
        #expect(listing == RunListing())
        #expect(search.urls.count == 1)
        // An empty period is not asked for.
        _ = try Self.list(search, from: Self.time(5), until: Self.time(5))
        _ = try Self.list(search, from: Self.time(6), until: Self.time(5))
        #expect(search.urls.count == 1)
    }

    @Test func thePeriodIsExact() throws {
        let runs = [11, 10, 1, 0, -1].map { Run(id: 100 + $0, created: $0) }
        let search = Search(runs)
        // The first moment belongs to it, the last does not.
        #expect(try Self.list(search, until: Self.time(11)).runs.map(\.id) == [110, 101, 100])
        #expect(
            try Self.list(search, from: Self.time(0.5), until: Self.time(10.5)).runs.map(\.id) == [110, 101])
        #expect(search.urls.last?.contains("created=2026-05-12T00:00:00Z..2026-05-12T00:00:11Z&") == true)
        // Times before 1970 are rounded down too.
        _ = try Self.list(search, from: Timestamp(nanoseconds: -1), until: Timestamp(nanoseconds: 1))
        #expect(search.urls.last?.contains("created=1969-12-31T23:59:59Z..1970-01-01T00:00:01Z&") == true)
        // As far as times go.
        let ages = try Self.list(
            search, from: Timestamp(nanoseconds: .min), until: Timestamp(nanoseconds: .max))
        #expect(ages.runs.count == 5)
    }

    @Test func moreThanOneSearchTells() throws {
        let search = Search(Self.runs(2500))
        let listing = try Self.list(search)
        #expect(listing.runs.map(\.id) == Array((1...2500).reversed()))
        #expect(!listing.isCut)
        // 1,000, the oldest at second 1500; 1,000 with that one, the oldest at 501; the 502 from there.
        #expect(search.urls.count == 10 + 10 + 6)
        let ends = search.urls.filter { !$0.contains("&page=") }.map {
            $0.components(separatedBy: "..")[1].prefix(20)
        }
        #expect(ends == ["2026-05-13T00:00:00Z", "2026-05-12T00:25:00Z", "2026-05-12T00:08:21Z"])
    }

    /// Where the number of results has the limit too, or is not told.
    @Test(arguments: [true, false]) func theNumberOfResultsDoesNotTell(isTold: Bool) throws {
        for count in [999, 1000, 1001, 1500] {
            let search = Search(Self.runs(count), announced: { isTold ? min($0, 1000) : nil })
            let listing = try Self.list(search)
            #expect(listing.runs.count == count)
            #expect(!listing.isCut)
        }
    }

    @Test func aSecondWithTooMany() throws {
        // 50 at 101, 1,200 at 100, 50 at 99.
        let runs = (1...1300).reversed().map { Run(id: $0, created: $0 > 1250 ? 101 : $0 > 50 ? 100 : 99) }
        let listing = try Self.list(Search(runs))
        #expect(listing.isCut)
        // Of the second in the middle the newest 1,000.
        #expect(listing.runs.map(\.id) == Array((251...1300).reversed()) + Array((1...50).reversed()))
    }

    @Test func runsThatAppearMeanwhile() throws {
        let search = Search(
            Self.runs(250),
            change: { state, number in
                state.runs.insert(Run(id: 250 + number, created: 250 + number), at: 0)
            })
        let listing = try Self.list(search)
        // Pages move: 151 and 52 come twice. Those that appeared are on no page that was still to come.
        #expect(listing.runs.map(\.id) == Array((1...250).reversed()))
        #expect(!listing.isCut)
        #expect(search.urls.count == 3)
    }

    @Test func runsThatVanishMeanwhile() throws {
        // After the first page the newest goes: 150 moves to it, and is not on the second.
        let search = Search(
            Self.runs(250), change: { state, number in if number == 1 { state.runs.removeFirst() } })
        let listing = try Self.list(search)
        #expect(listing.runs.map(\.id) == Array((1...250).reversed()))
        #expect(!listing.isCut)
        #expect(search.urls.count == 6)
    }

    @Test func runsThatVanishFromManyPages() throws {
        func search(_ count: Int) -> Search {
            Search(Self.runs(count), change: { state, number in if number == 1 { state.runs.removeFirst() } })
        }
        // 949 of 950 might be a limit, but another search as the first one finds 850.
        let few = search(950)
        let listing = try Self.list(few)
        #expect(listing.runs.map(\.id) == Array((1...950).reversed()))
        #expect(!listing.isCut)
        #expect(few.urls.count == 20)
        // The limit hides that 1400 was skipped; the number that was announced tells.
        let many = try Self.list(search(1500))
        #expect(many.runs.map(\.id) == (1...1500).reversed().filter { $0 != 1400 })
        #expect(many.isCut)
    }

    /// Fewer results than the limit, and more are there.
    @Test func aLimitBelowTheLimit() throws {
        let search = Search(Self.runs(1800), limit: 950)
        let listing = try Self.list(search)
        #expect(listing.runs.map(\.id) == Array((1...1800).reversed()))
        #expect(!listing.isCut)
        // Twice 10 pages, and from the oldest on the other 850 with that one.
        #expect(search.urls.count == 10 + 10 + 9)
    }

    @Test func fewerThanAnnounced() throws {
        let search = Search(Self.runs(250), announced: { $0 + 1 })
        let listing = try Self.list(search)
        #expect(listing.runs.count == 250)
        #expect(listing.isCut)
        #expect(search.urls.count == 6)
    }

    @Test func thereIsAnEnd() throws {
        let search = Search(Self.runs(25_000))
        let listing = try Self.list(search)
        // 1,000 and 20 times 999.
        #expect(listing.runs.count == 20_980)
        #expect(listing.runs.first?.id == 25_000)
        #expect(listing.isCut)
        #expect(search.urls.count == 210)
    }

    /// Searches that bring the same again and again.
    @Test func serversThatDoNotSearch() throws {
        let body = (1...100).map { "{\"id\":\($0),\"created_at\":\"2026-05-12T01:00:00Z\"}" }.joined(
            separator: ",")
        let transport = HostileAnswerTests.OneAnswer(
            HTTPResponse(status: 200), Array("{\"total_count\":5000,\"workflow_runs\":[\(body)]}".utf8))
        let listing = try Self.list(transport)
        #expect(listing.isCut && listing.runs.count == 100)
        #expect(transport.requests.withLock { $0.count } < 10)
        // A page that is its own next one.
        let page =
            "https://api.github.com/repos/octo/demo/actions/runs?created=2026-05-12T00:00:00Z..2026-05-13T00:00:00Z"
            + "&exclude_pull_requests=true&per_page=100"
        let circle = HostileAnswerTests.OneAnswer(
            HTTPResponse(status: 200, headers: [.init("Link", "<\(page)>; rel=\"next\"")]),
            Array("{\"total_count\":5000,\"workflow_runs\":[\(body)]}".utf8))
        #expect(throws: GitHubError.invalidAnswer("the runs of octo/demo have no end")) {
            try Self.list(circle)
        }
    }

    @Test func runsWithoutTimes() throws {
        let listing = try Self.list(
            Search([Run(id: 5, created: nil), Run(id: 4, created: 7), Run(id: 9, created: nil)]))
        #expect(listing.runs.map(\.id) == [4, 9, 5])
        for body in ["{\"workflow_runs\":[{}]}", "{\"workflow_runs\":{}}", "{}", "[]", "[{\"id\":1}]"] {
            let transport = HostileAnswerTests.OneAnswer(HTTPResponse(status: 200), Array(body.utf8))
            #expect(throws: GitHubError.invalidAnswer("the runs of octo/demo")) { try Self.list(transport) }
        }
    }

    @Test(.enabled(if: FakeGitHub.isAvailable)) func overTheNetwork() throws {
        let path = "/api/v3/repos/octo/demo/actions/runs"
        let period =
            "created=2026-05-12T00:00:00Z..2026-05-13T00:00:00Z&exclude_pull_requests=true&per_page=100"
        let run: [String: Any] = [
            "id": 8, "name": "Nightly",
            "path": ".github/workflows/nightly.lock.yml@refs/heads/main",
            "created_at": "2026-05-12T06:30:00Z",
        ]
        let limited: [String: Any] = [
            "status": 403, "headers": ["Retry-After": "5"], "json": ["message": "secondary rate limit"],
        ]
        let setup = try GitHubClientTests.setup(
            [
                "api": [
                    "\(path)?\(period)": [
                        limited,
                        [
                            "json": ["total_count": 2, "workflow_runs": [run]],
                            "headers": ["Link": "<{api}\(path)?\(period)&page=2>; rel=\"next\""],
                        ],
                    ],
                    "\(path)?\(period)&page=2": [
                        "json": [
                            "total_count": 2,
                            "workflow_runs": [
                                ["id": 7, "created_at": "2026-05-12T06:00:00Z", "path": "dynamic/x"]
                            ],
                        ]
                    ],
                ]
            ], prefix: "/api/v3")
        let listing = try setup.client.runs(
            of: setup.repository, created: Self.time(0), until: Self.time(86_400), progress: { _ in })
        #expect(listing.runs.map(\.id) == [8, 7] && !listing.isCut)
        #expect(listing.runs[0].path == ".github/workflows/nightly.lock.yml")
        #expect(listing.runs[1].path == "dynamic/x")
        #expect(setup.waits.all == [5000])
    }
}
