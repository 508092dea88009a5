import ArtifactCache
import CommandLine
import Findings
import GitHub
import History

/// Publishes the report of a nightly, one of several at a time.
struct Publication {
    private let publisher: IssuePublisher
    private let title: String
    private let body: String
    /// When the nightly began, by the clock.
    private let began: Timestamp

    init(_ publisher: IssuePublisher, title: String, body: String, began: Timestamp) {
        self.publisher = publisher
        self.title = title
        self.body = body
        self.began = began
    }

    /// Makes the issue, unless another nightly with this history has made one meanwhile.
    ///
    /// - Parameter history: `nil` when nothing is remembered.
    /// - Returns: whether this report is an issue now.
    func publish(
        history: History?, _ context: CommandContext, _ progress: SharedProgress
    ) throws(CommandFailure) -> Bool {
        progress.update("publishing")
        defer { progress.clear() }
        // Held until the issue is there and remembered; given back also by a process that dies.
        let lock = try history.map { history throws(CommandFailure) in try self.lock(history.publishLock) }
        defer { withExtendedLifetime(lock) {} }
        if let history, let number = try other(history) {
            progress.clear()
            context.report(
                "another nightly has published meanwhile: \(publisher.repository.address)/issues/\(number)")
            return false
        }
        var recording: CommandFailure?
        let published: IssuePublisher.Published
        do throws(GitHubError) {
            published = try publisher.publish(title: title, body: body) { issue in
                do throws(CommandFailure) {
                    try remember(issue, history, context)
                } catch {
                    recording = error
                }
            }
        } catch {
            throw CommandFailure(error)
        }
        progress.clear()
        var words = "published \(published.issue.address)"
        if !published.closed.isEmpty {
            words += ", closed \(published.closed.map { "#\($0)" }.joined(separator: ", "))"
        }
        if published.left > 0 { words += ", left \(published.left) older ones open" }
        context.report(words)
        for problem in published.problems { context.report(problem) }
        if let recording { throw recording }
        return true
    }

    private func lock(_ path: String) throws(CommandFailure) -> FileLock {
        guard let lock = FileLock(path, waits: true) else {
            throw CommandFailure("cannot lock '\(path)'")
        }
        return lock
    }

    private func other(_ history: History) throws(CommandFailure) -> Int? {
        try HistoryFlags.told { () throws(HistoryError) in
            try history.issue(
                host: publisher.repository.host, repository: publisher.repository.fullName,
                closeKey: publisher.closeKey.text, madeSince: began)
        }
    }

    private func remember(
        _ issue: Issue, _ history: History?, _ context: CommandContext
    ) throws(CommandFailure) {
        guard let history else { return }
        try HistoryFlags.told { () throws(HistoryError) in
            try history.recordIssue(
                issue.number, host: publisher.repository.host, repository: publisher.repository.fullName,
                closeKey: publisher.closeKey.text, made: Timestamp(nanoseconds: context.now()))
        }
    }
}
