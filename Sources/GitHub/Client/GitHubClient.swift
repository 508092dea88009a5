import Findings
import LogParsing
import Synchronization

/// Asks a GitHub server; for several threads at once.
///
/// The token goes to the origin of the API and nowhere else: redirects are followed here, one by one.
package final class GitHubClient: Sendable {
    /// Bytes of the longest answer.
    private static let maximumAnswer = 32 * 1024 * 1024
    /// Pages of a list, of 100 entries each.
    static let maximumPages = 100
    private static let maximumRedirects = 5
    /// Seconds an answer may take.
    private static let answerSeconds = 120

    /// Where the API is.
    package let api: HTTPURL
    private let token: AccessToken?
    private let transport: any HTTPTransport
    let clock: RetryClock
    let policy: RetryPolicy
    private let jitter: Jitter
    /// Until when the API answers nothing, by its own word, in nanoseconds since the epoch.
    private let limitedUntil = Mutex<Int64?>(nil)

    /// - Parameter seed: of the random part of waits.
    package init(
        api: HTTPURL, token: AccessToken?, transport: any HTTPTransport, clock: RetryClock,
        policy: RetryPolicy = RetryPolicy(), seed: UInt64
    ) {
        self.api = api
        self.token = token
        self.transport = transport
        self.clock = clock
        self.policy = policy
        jitter = Jitter(seed: seed)
    }

    // MARK: - Questions

    /// A run: its latest attempt, or the one with a number.
    package func run(
        _ id: Int64, attempt: Int? = nil, of repository: RepositoryName
    ) throws(GitHubError) -> WorkflowRun {
        let path = GitHubClient.path(id, attempt, repository)
        let what = "run \(id)\(attempt.map { " (attempt \($0))" } ?? "") of \(repository)"
        let bytes = try answer(api.appending(path), what: what).bytes
        guard let run = try parse(bytes, what, { WorkflowRun($0) }), run.id == id,
            attempt == nil || run.attempt == attempt
        else { throw .invalidAnswer(what) }
        return run
    }

    /// A single job.
    package func job(_ id: Int64, of repository: RepositoryName) throws(GitHubError) -> WorkflowJob {
        let what = "job \(id) of \(repository)"
        let url = api.appending("repos/\(repository.fullName)/actions/jobs/\(id)")
        let bytes = try answer(url, what: what).bytes
        guard let job = try parse(bytes, what, { WorkflowJob($0) }), job.id == id else {
            throw .invalidAnswer(what)
        }
        return job
    }

    /// All jobs of an attempt.
    package func jobs(
        of run: WorkflowRun, in repository: RepositoryName
    ) throws(GitHubError) -> [WorkflowJob] {
        try list(
            GitHubClient.path(run.id, run.attempt, repository) + "/jobs", "jobs", "the jobs of run \(run.id)"
        ) { WorkflowJob($0) }
    }

    /// All artifacts of a run, whichever attempt left them.
    package func artifacts(
        of run: WorkflowRun, in repository: RepositoryName
    ) throws(GitHubError) -> [WorkflowArtifact] {
        try list(
            GitHubClient.path(run.id, nil, repository) + "/artifacts", "artifacts",
            "the artifacts of run \(run.id)"
        ) { WorkflowArtifact($0) }
    }

    /// Where an artifact's archive is.
    package func archive(of artifact: WorkflowArtifact, in repository: RepositoryName) -> HTTPURL {
        api.appending("repos/\(repository.fullName)/actions/artifacts/\(artifact.id)/zip")
    }

    /// Where the archive with the logs of all jobs of an attempt is.
    package func logArchive(of run: WorkflowRun, in repository: RepositoryName) -> HTTPURL {
        api.appending(GitHubClient.path(run.id, run.attempt, repository) + "/logs")
    }

    private static func path(_ id: Int64, _ attempt: Int?, _ repository: RepositoryName) -> String {
        "repos/\(repository.fullName)/actions/runs/\(id)" + (attempt.map { "/attempts/\($0)" } ?? "")
    }

    // MARK: - Answers

    /// A part of a list.
    struct Page<Entry> {
        var entries: [Entry]
        /// Entries of all pages, where the server tells.
        var total: Int?
        /// Where the next page is; `nil` on the last one.
        var next: HTTPURL?
    }

    /// - Parameter key: of the list in the answer; `nil` when the answer is the list.
    func page<Entry>(
        _ url: HTTPURL, _ key: StaticString?, _ what: String, _ make: (JSONValue) -> Entry?
    ) throws(GitHubError) -> Page<Entry> {
        let (bytes, head) = try answer(url, what: what)
        let page: Page<Entry>? = try parse(bytes, what) { document in
            let list: JSONValue?
            if let key { list = document[key] } else { list = document }
            guard let list, list.kind == .array else { return nil }
            var page = Page<Entry>(entries: [], total: document["total_count"]?.integer)
            list.forEachElement { if let entry = make($0) { page.entries.append(entry) } }
            return page.entries.count == list.count ? page : nil
        }
        guard var page else { throw .invalidAnswer(what) }
        page.next = try nextPage(head, from: url, what)
        return page
    }

    private func list<Entry>(
        _ path: String, _ key: StaticString, _ what: String, _ make: (JSONValue) -> Entry?
    ) throws(GitHubError) -> [Entry] {
        var entries: [Entry] = []
        var next: HTTPURL? = api.appending(path + "?per_page=100")
        var seen: Set<HTTPURL> = []
        while let url = next {
            guard seen.insert(url).inserted, seen.count <= GitHubClient.maximumPages else {
                throw .invalidAnswer("\(what) have no end")
            }
            let page = try page(url, key, what, make)
            entries += page.entries
            next = page.next
        }
        return entries
    }

    /// The address of the next page in a `Link` header; `nil` on the last one.
    private func nextPage(
        _ head: HTTPResponse, from url: HTTPURL, _ what: String
    ) throws(GitHubError) -> HTTPURL? {
        guard let link = head.value("link") else { return nil }
        for part in link.split(separator: ",") where part.contains("rel=\"next\"") {
            guard let open = part.firstIndex(of: "<"), let close = part.firstIndex(of: ">"), open < close,
                let next = url.resolving(String(part[part.index(after: open)..<close])),
                next.origin == api.origin
            else { throw .invalidAnswer("the next page of \(what)") }
            return next
        }
        return nil
    }

    func parse<Value>(
        _ bytes: [UInt8], _ what: String, _ read: (JSONValue) -> Value?
    ) throws(GitHubError) -> Value? {
        do {
            return try JSONReader().withDocument(bytes.span) { value throws(JSONSyntaxError) in read(value) }
        } catch {
            throw .invalidAnswer("\(what): \(error.message)")
        }
    }

    /// The whole answer to a question.
    ///
    /// - Parameter isRepeatable: whether it may be asked again although it may have been carried out.
    func answer(
        _ url: HTTPURL, _ method: HTTPRequest.Method = .get, body: [UInt8] = [], what: String,
        isRepeatable: Bool = true
    ) throws(GitHubError) -> (bytes: [UInt8], head: HTTPResponse) {
        var attempt = 0
        var waited: Int64 = 0
        while true {
            attempt += 1
            do throws(Refusal) {
                return try exchange(url, method, body: body, what: what)
            } catch {
                guard isRepeatable || error.effect == .none,
                    wait(after: error, attempt: attempt, waited: &waited)
                else { throw error.error }
            }
        }
    }

    /// Asks once.
    func exchange(
        _ url: HTTPURL, _ method: HTTPRequest.Method, body: [UInt8] = [], what: String
    ) throws(Refusal) -> (bytes: [UInt8], head: HTTPResponse) {
        var bytes: [UInt8] = []
        var isTooLong = false
        var isAnswered = false
        do throws(Refusal) {
            let head = try send(
                url, method, body: body, what: what, seconds: GitHubClient.answerSeconds
            ) { _, part in
                isAnswered = true
                isTooLong = bytes.count + part.count > GitHubClient.maximumAnswer
                guard !isTooLong else { return false }
                part.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
                return true
            }
            return (bytes, head)
        } catch {
            var refusal = error
            if isAnswered { refusal.effect = .certain }
            if isTooLong {
                refusal.error = .invalidAnswer("\(what): more than \(GitHubClient.maximumAnswer) bytes")
                refusal.retry = .never
            }
            throw refusal
        }
    }

    // MARK: - Exchanges

    /// Why there is no answer, and whether there may be one later.
    struct Refusal: Error {
        enum Retry {
            case never
            /// With growing waits.
            case backoff
            /// After so many milliseconds, because the server says so.
            case after(Int64)
        }

        /// Whether the server did what was asked for.
        enum Effect {
            case none
            /// Nobody knows.
            case unclear
            /// It said so, whatever became of the rest of its answer.
            case certain
        }

        var error: GitHubError
        var retry: Retry
        var effect = Effect.none
    }

    /// Waits if it makes sense to try again.
    ///
    /// - Parameter waited: milliseconds waited on a server's word so far.
    /// - Returns: `false` when it does not.
    func wait(after refusal: Refusal, attempt: Int, waited: inout Int64) -> Bool {
        guard attempt < policy.attempts else { return false }
        switch refusal.retry {
        case .never: return false
        case .backoff: clock.sleep(policy.backoff(attempt, random: jitter.next()))
        case .after(let milliseconds):
            guard milliseconds <= policy.maximumAskedWait - waited else { return false }
            waited += milliseconds
            clock.sleep(milliseconds)
            limitedUntil.withLock { $0 = nil }
        }
        return true
    }

    /// Sends a request and follows redirects; those of a request that changes something are not followed.
    ///
    /// - Parameters:
    ///   - body: JSON, of a request that changes something.
    ///   - what: is asked for, in words for errors.
    ///   - seconds: each of the exchanges may take.
    ///   - more: headers beside the usual ones.
    ///   - accepts: other statuses than the usual one that are answers too.
    ///   - receive: given the body of the answer; `false` ends it.
    func send(
        _ url: HTTPURL, _ method: HTTPRequest.Method = .get, body: [UInt8] = [], what: String, seconds: Int,
        more: [(name: String, value: String)] = [], accepts: Set<Int> = [],
        receive: (HTTPResponse, Span<UInt8>) -> Bool
    ) throws(Refusal) -> HTTPResponse {
        var url = url
        var isAPI = url.origin == api.origin
        func isAnswer(_ head: HTTPResponse) -> Bool {
            head.status == method.success || accepts.contains(head.status)
        }
        for _ in 0...GitHubClient.maximumRedirects {
            if isAPI, let refusal = limited() { throw refusal }
            var headers = more
            // Storage gets neither the token nor anything else that concerns the API.
            if isAPI {
                headers.append(("Accept", "application/vnd.github+json"))
                headers.append(("X-GitHub-Api-Version", "2022-11-28"))
                if let token { headers.append(("Authorization", "Bearer \(token.secret)")) }
            }
            if !body.isEmpty { headers.append(("Content-Type", "application/json")) }
            var words: [UInt8] = []
            let head: HTTPResponse
            do throws(TransportError) {
                let request = HTTPRequest(
                    method: method, url: url, headers: headers, body: body, seconds: seconds)
                head = try transport.send(request) { head, part in
                    if isAnswer(head) { return receive(head, part) }
                    let room = 64 * 1024 - words.count
                    part.withUnsafeBufferPointer { words.append(contentsOf: $0.prefix(room)) }
                    return room >= part.count
                }
            } catch {
                let canRetry = error.kind == .connection || error.kind == .timeout
                throw Refusal(
                    error: .transport(error, host: url.authority), retry: canRetry ? .backoff : .never,
                    effect: error.isUnsent ? .none : .unclear)
            }
            if isAnswer(head) { return head }
            guard [301, 302, 303, 307, 308].contains(head.status) else {
                throw refusal(head, words, what: what, isAPI: isAPI)
            }
            guard method == .get else {
                throw Refusal(
                    error: .redirect(
                        "\(what): a change is asked for at the address that was given, or not at all"),
                    retry: .never)
            }
            let next = try redirect(head, from: url, what: what)
            // Once elsewhere, never with the token again.
            isAPI = isAPI && next.origin == api.origin
            url = next
        }
        throw Refusal(error: .redirect("\(what): too many in a row"), retry: .never)
    }

    private func redirect(
        _ head: HTTPResponse, from url: HTTPURL, what: String
    ) throws(Refusal) -> HTTPURL {
        guard let location = head.value("location"), let next = url.resolving(location) else {
            throw Refusal(error: .redirect("\(what): its address is not understood"), retry: .never)
        }
        guard next.isSecureEnough, next.isHTTPS || !url.isHTTPS else {
            throw Refusal(
                error: .redirect("\(what): it leads to \(next.origin), not encrypted"), retry: .never)
        }
        return next
    }

    /// What a status that is no answer means.
    private func refusal(
        _ head: HTTPResponse, _ body: [UInt8], what: String, isAPI: Bool
    ) -> Refusal {
        let words = serverWords(body)
        if head.status >= 500 || head.status == 408 {
            let retry: Refusal.Retry = retryAfter(head).map { .after($0) } ?? .backoff
            return Refusal(error: .status(head.status, words), retry: retry, effect: .unclear)
        }
        // Neither a refusal nor the answer that was promised.
        if head.status < 300 {
            return Refusal(error: .status(head.status, words), retry: .never, effect: .unclear)
        }
        // The addresses of storage are valid for minutes only; another try gets another one.
        guard isAPI else {
            let isGone = head.status == 404 || head.status == 410
            return Refusal(
                error: isGone ? .gone(what) : .status(head.status, "from storage"),
                retry: isGone ? .never : .backoff)
        }
        if head.status == 403 || head.status == 429, let limited = rateLimit(head, words) { return limited }
        return Refusal(error: apiError(head, words, what), retry: .never)
    }

    private func apiError(_ head: HTTPResponse, _ words: String, _ what: String) -> GitHubError {
        switch head.status {
        case 404: return .notFound(what, hasToken: token != nil)
        case 410: return .gone(what)
        case 401: return .badToken(host: api.authority, hasToken: token != nil)
        case 403:
            if let sso = head.value("x-github-sso"), sso.hasPrefix("required") {
                let url = sso.split(separator: ";").lazy.map { $0.drop { $0 == " " } }
                    .first { $0.hasPrefix("url=") }.flatMap { HTTPURL(String($0.dropFirst(4))) }
                return .singleSignOn(address: url.map { clean($0.text) })
            }
            if let needed = missingScope(head) { return .missingPermission(clean(needed)) }
            return .forbidden(words)
        default: return .status(head.status, words)
        }
    }

    /// The scopes or permissions of which the token has none.
    private func missingScope(_ head: HTTPResponse) -> String? {
        if let needed = head.value("x-accepted-github-permissions"), !needed.isEmpty { return needed }
        guard let has = head.value("x-oauth-scopes"), let needed = head.value("x-accepted-oauth-scopes"),
            !needed.isEmpty
        else { return nil }
        func names(_ text: String) -> Set<String> {
            Set(text.split { $0 == "," || $0 == " " }.map(String.init))
        }
        return names(has).isDisjoint(with: names(needed)) ? needed : nil
    }

    /// Why nothing is to be asked now: GitHub blocks clients that go on asking beyond the limit.
    private func limited() -> Refusal? {
        let now = clock.now()
        guard let until = limitedUntil.withLock({ $0 }), now < until else { return nil }
        return Refusal(
            error: .rateLimited(
                until: Timestamp(nanoseconds: until), isSecondary: false, hasToken: token != nil),
            retry: .after((until - now) / 1_000_000 + 1))
    }

    private func rateLimit(_ head: HTTPResponse, _ words: String) -> Refusal? {
        let lowered = words.lowercased()
        let isSecondary = lowered.contains("secondary rate limit") || lowered.contains("abuse detection")
        let isPrimary = head.value("x-ratelimit-remaining") == "0"
        let asked = retryAfter(head)
        guard isSecondary || isPrimary || asked != nil || head.status == 429 else { return nil }
        let now = clock.now()
        var wait = asked
        if wait == nil, isPrimary, let reset = head.value("x-ratelimit-reset").flatMap({ Int64($0) }),
            (0...9_000_000_000).contains(reset)
        {
            // A second more: clocks differ.
            wait = max(0, (reset + 1) * 1000 - now / 1_000_000)
        }
        // GitHub's advice where it says nothing: a minute.
        let milliseconds = wait ?? 60_000
        let (until, isPast) = now.addingReportingOverflow(milliseconds * 1_000_000)
        if isPrimary, !isPast { limitedUntil.withLock { $0 = until } }
        return Refusal(
            error: .rateLimited(
                until: isPast ? nil : Timestamp(nanoseconds: until), isSecondary: isSecondary || !isPrimary,
                hasToken: token != nil),
            retry: .after(milliseconds))
    }

    /// Milliseconds of a `Retry-After` in seconds; at most a day.
    private func retryAfter(_ head: HTTPResponse) -> Int64? {
        guard let text = head.value("retry-after"), let seconds = Int64(text), seconds >= 0 else {
            return nil
        }
        return min(seconds, 86_400) * 1000
    }

    /// The message of an error with the first details, without secrets and then shortened: a part of the token would not
    /// be recognised.
    private func serverWords(_ body: [UInt8]) -> String {
        let limit = 500
        let words = try? JSONReader().withDocument(body.span) { value throws(JSONSyntaxError) in
            var details: [String] = []
            value["errors"]?.forEachElement { error in
                guard details.count < 3 else { return }
                let names = [error["field"]?.string, error["code"]?.string].compactMap { $0 }
                let text = error["message"]?.string ?? error.string ?? names.joined(separator: " ")
                if !text.isEmpty { details.append(text) }
            }
            let message = value["message"]?.string
            return details.isEmpty
                ? message : "\(message ?? "refused") (\(details.joined(separator: "; ")))"
        }
        let text = clean((words ?? nil) ?? "")
        return text.unicodeScalars.count > limit ? "\(String(text.unicodeScalars.prefix(limit)))..." : text
    }

    private func clean(_ text: String) -> String { SecretMask.mask(withoutToken(text)) }

    /// A text that holds the token nowhere.
    func withoutToken(_ text: String) -> String { token.map { $0.masked(in: text) } ?? text }
}

extension HTTPRequest.Method {
    /// The status with which GitHub answers a request that it carried out.
    fileprivate var success: Int { self == .post ? 201 : 200 }
}
