package import Findings

/// All runs that were created in a period, newest first, each once.
package struct RunListing: Sendable, Hashable {
    package var runs: [WorkflowRun]
    /// Whether GitHub did not tell all.
    package var isCut: Bool

    package init(runs: [WorkflowRun] = [], isCut: Bool = false) {
        self.runs = runs
        self.isCut = isCut
    }
}

extension GitHubClient {
    /// Results of one search, at most: GitHub's limit.
    private static let maximumResults = 1000
    /// Results from which fewer than were announced mean that the limit cut them off. Fewer than the limit itself, since
    /// runs can vanish while pages are read.
    private static let suspiciousResults = 900
    /// Runs after which no further search is begun.
    private static let maximumRuns = 20_000
    /// Searches in all: each brings something new, or is one of the last.
    private static let maximumSearches = 200

    /// The runs of a repository that were created in a period, whatever their state.
    ///
    /// - Parameters:
    ///   - from: the first moment of the period.
    ///   - until: the first moment behind it.
    ///   - progress: given how many runs there are so far.
    package func runs(
        of repository: RepositoryName, created from: Timestamp, until: Timestamp, progress: (Int) -> Void
    ) throws(GitHubError) -> RunListing {
        var listing = RunListing()
        var known: [Int64: WorkflowRun] = [:]
        let first = GitHubClient.seconds(from, isRoundedUp: false)
        var last = GitHubClient.seconds(until, isRoundedUp: true)
        var announced: Int?
        var isRepeated = false
        var fruitless = 0
        var searches = 0
        while from < until, first <= last {
            let before = known.count
            let search = try search(repository, first, last, &known, progress)
            searches += 1
            announced = announced ?? search.total
            if search.isComplete { break }
            fruitless = known.count > before ? 0 : fruitless + 1
            guard known.count < GitHubClient.maximumRuns, searches < GitHubClient.maximumSearches,
                fruitless < 5, let oldest = search.oldest
            else {
                listing.isCut = true
                break
            }
            let isLimited = search.hasMore || search.ids.count >= GitHubClient.maximumResults
            if !isLimited, !isRepeated {
                // One that vanished moves the others up: the first of the next page is skipped then.
                isRepeated = true
            } else if !isLimited, search.ids.count < GitHubClient.suspiciousResults {
                listing.isCut = true
                break
            } else if oldest < last {
                last = oldest
                isRepeated = false
            } else {
                // A single second has more than can be told; what was before it still can.
                listing.isCut = true
                last -= 1
            }
        }
        if let announced, known.count < announced { listing.isCut = true }
        listing.runs = known.values.filter { run in
            run.createdAt.map { from <= $0 && $0 < until } ?? true
        }
        listing.runs.sort { one, other in
            one.createdAt == other.createdAt
                ? one.id > other.id
                : (one.createdAt?.nanoseconds ?? .min) > (other.createdAt?.nanoseconds ?? .min)
        }
        return listing
    }

    /// What one search brought.
    private struct Search {
        var ids: Set<Int64> = []
        /// Results that the first page announced.
        var total: Int?
        /// When the oldest was created, in whole seconds since the epoch.
        var oldest: Int64?
        /// Whether there were more pages than a search can have.
        var hasMore = false

        /// Whether nothing hints at more. Where the limit was reached the announced number may have the same limit.
        var isComplete: Bool {
            !hasMore && ids.count < GitHubClient.maximumResults && total.map { ids.count >= $0 } ?? true
        }
    }

    /// - Parameters:
    ///   - first: second of the period, and `last`, which belongs to it.
    ///   - known: gets the runs; a run that is told twice is as it was told last.
    private func search(
        _ repository: RepositoryName, _ first: Int64, _ last: Int64, _ known: inout [Int64: WorkflowRun],
        _ progress: (Int) -> Void
    ) throws(GitHubError) -> Search {
        let what = "the runs of \(repository)"
        // No character of a period needs encoding in a query (RFC 3986, 3.4).
        let period = "\(GitHubClient.text(first))..\(GitHubClient.text(last))"
        var next: HTTPURL? = api.appending(
            "repos/\(repository.fullName)/actions/runs?created=\(period)&exclude_pull_requests=true&per_page=100"
        )
        var seen: Set<HTTPURL> = []
        var search = Search()
        while let url = next, search.ids.count < GitHubClient.maximumResults {
            guard seen.insert(url).inserted, seen.count <= GitHubClient.maximumPages else {
                throw .invalidAnswer("\(what) have no end")
            }
            let page = try page(url, "workflow_runs", what) { WorkflowRun($0) }
            if seen.count == 1 { search.total = page.total }
            for run in page.entries {
                search.ids.insert(run.id)
                known[run.id] = run
                if let created = run.createdAt {
                    let second = GitHubClient.seconds(created, isRoundedUp: false)
                    search.oldest = min(search.oldest ?? second, second)
                }
            }
            progress(known.count)
            next = page.entries.isEmpty ? nil : page.next
        }
        search.hasMore = next != nil
        return search
    }

    /// Whole seconds since the epoch, within what has a text.
    private static func seconds(_ time: Timestamp, isRoundedUp: Bool) -> Int64 {
        let second: Int64 = 1_000_000_000
        let (quotient, rest) = time.nanoseconds.quotientAndRemainder(dividingBy: second)
        let rounded =
            isRoundedUp ? (rest > 0 ? quotient + 1 : quotient) : (rest < 0 ? quotient - 1 : quotient)
        return max(-9_223_372_036, min(rounded, 9_223_372_036))
    }

    /// RFC 3339 in whole seconds: `2026-05-12T06:40:00Z`.
    private static func text(_ second: Int64) -> String {
        Timestamp(nanoseconds: second * 1_000_000_000).iso8601.prefix { $0 != "." } + "Z"
    }
}
