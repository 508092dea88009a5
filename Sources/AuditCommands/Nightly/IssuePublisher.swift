import GitHub
import History

/// Makes a report an issue and closes the ones it takes the place of, as gh-aw's safe outputs do.
struct IssuePublisher {
    /// GitHub's limit for the body of an issue, in characters; here in bytes, which are never fewer.
    static let maximumBody = 65_536
    /// The most issues that are closed.
    static let maximumClosed = 10
    /// Milliseconds between requests that change something, as GitHub asks for.
    private static let pause: Int64 = 500

    let client: GitHubClient
    /// Where the issue is made.
    let repository: RepositoryName
    let labels: [String]
    let closeKey: CloseKey
    /// Waits for a number of milliseconds.
    let sleep: @Sendable (Int64) -> Void

    /// What became of an issue.
    struct Published {
        var issue: Issue
        /// Older issues that were closed.
        var closed: [Int] = []
        /// Older ones that were left open, as there were too many.
        var left = 0
        /// What went wrong after the issue was made.
        var problems: [String] = []
    }

    /// Makes the issue.
    ///
    /// - Parameter made: called as soon as it is there.
    /// - Throws: when it could not be made; what goes wrong with the others is part of the result.
    func publish(
        title: String, body: String, made: (Issue) -> Void
    ) throws(GitHubError) -> Published {
        let marker = IssuePublisher.reportMarker()
        let issue = try client.createIssue(
            in: repository, title: title, body: "\(body)\n\(closeKey.marker)\n\(marker)\n", labels: labels,
            marker: marker)
        made(issue)
        var published = Published(issue: issue)
        let missing = labels.filter { label in
            !issue.labels.contains { $0.lowercased() == label.lowercased() }
        }
        if !missing.isEmpty {
            published.problems.append(
                "GitHub did not set the labels \(missing.joined(separator: ", ")): the token may not")
        }
        do throws(GitHubError) {
            let older = try older(than: issue)
            published.left = max(0, older.count - IssuePublisher.maximumClosed)
            for issue in older.prefix(IssuePublisher.maximumClosed) {
                close(issue, in: &published)
            }
        } catch {
            published.problems.append("older issues were left open: \(error.texts.message)")
        }
        return published
    }

    /// Open issues with the key, the newest first.
    ///
    /// - Parameter issue: only issues of its author with lower numbers; `nil` for all.
    func older(than issue: Issue?) throws(GitHubError) -> [Issue] {
        // Whatever their labels: those may be other ones today.
        try client.openIssues(in: repository).filter { other in
            guard closeKey.isIn(other.body) else { return false }
            guard let issue else { return true }
            // Anybody can write a marker.
            return other.number < issue.number && other.author != nil && other.author == issue.author
        }
    }

    /// The comment comes last: one that cannot be closed would get another every night.
    private func close(_ issue: Issue, in published: inout Published) {
        sleep(IssuePublisher.pause)
        do throws(GitHubError) {
            try client.closeIssue(issue.number, in: repository)
        } catch {
            published.problems.append("#\(issue.number) was left open: \(error.texts.message)")
            return
        }
        published.closed.append(issue.number)
        sleep(IssuePublisher.pause)
        do throws(GitHubError) {
            try client.comment(
                on: issue.number, in: repository, body: "Closed by a newer report: \(published.issue.address)"
            )
        } catch {
            published.problems.append("no comment on #\(issue.number): \(error.texts.message)")
        }
    }

    /// Marks one report among all, so that one that was made in spite of an error is found again.
    private static func reportMarker() -> String {
        let digits = (0..<2).map { _ in
            let text = String(UInt64.random(in: 0...UInt64.max), radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        return "<!-- awaudit-report: \(digits.joined()) -->"
    }
}

/// What the issues of one nightly job have in common: a text that readers do not see.
struct CloseKey: Sendable {
    /// Letters, digits and `._/:@-`, without `--`, which ends comments.
    let text: String

    /// - Returns: `nil` for anything else, and for more than 200 bytes.
    init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || Array("._/:@-".utf8).contains(byte)
        }
        guard (1...200).contains(text.utf8.count), isPlain, !text.contains("--"), !text.hasSuffix("-"),
            !text.hasPrefix("-")
        else { return nil }
        self.text = text
    }

    /// The key of a job unless the user gives one.
    init(_ key: NightlyKey) {
        var text = "\(key.host)/\(key.repository)"
        if !key.selection.isEmpty {
            // Names of workflows can be anything.
            text += ":\(CloseKey.checksum(key.selection))"
        }
        self = CloseKey(text) ?? CloseKey(checked: CloseKey.checksum(text))
    }

    private init(checked text: String) { self.text = text }

    /// FNV-1a, 64 bits: not a secret, only short.
    private static func checksum(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return String(hash, radix: 16)
    }

    var marker: String { "<!-- awaudit-close-key: \(text) -->" }

    /// Whether an issue's body has the marker on a line of its own.
    func isIn(_ body: String) -> Bool {
        body.split(whereSeparator: \.isNewline).contains { $0 == marker }
    }

    /// Bytes that are to be left free for markers.
    var room: Int { marker.utf8.count + 80 }
}
