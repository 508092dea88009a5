package import Findings
import LogParsing

/// An issue as the API tells it. Texts are the server's: not masked, not escaped.
package struct Issue: Sendable, Hashable {
    /// Bytes of the longest body that is kept whole: GitHub's limit is 65,536 characters.
    private static let maximumBody = 300_000

    /// From 1, within the repository.
    package var number: Int
    package var title: String
    /// Markdown; empty if there is none.
    package var body: String
    /// `https://HOST/OWNER/REPO/issues/N`, made here, not taken from the answer.
    package var address: String
    /// The id of the account; `nil` when that is gone.
    package var author: Int64?
    package var createdAt: Timestamp?
    /// Names.
    package var labels: [String]
    /// Lists of issues hold pull requests too.
    package var isPullRequest: Bool

    package init(
        number: Int, title: String, body: String, address: String, author: Int64?, createdAt: Timestamp?,
        labels: [String], isPullRequest: Bool
    ) {
        self.number = number
        self.title = title
        self.body = body
        self.address = address
        self.author = author
        self.createdAt = createdAt
        self.labels = labels
        self.isPullRequest = isPullRequest
    }

    init?(_ value: JSONValue, in repository: RepositoryName) {
        guard let number = value["number"]?.integer, number > 0, let title = value.text("title") else {
            return nil
        }
        var labels: [String] = []
        value["labels"]?.forEachElement { label in
            if let name = label.text("name") ?? label.string(limit: 1000) { labels.append(name) }
        }
        self.init(
            number: number, title: title, body: value["body"]?.string(limit: Issue.maximumBody) ?? "",
            address: "\(repository.address)/issues/\(number)",
            author: value["user"]?["id"]?.integer.map { Int64($0) }, createdAt: value.time("created_at"),
            labels: labels, isPullRequest: value["pull_request"]?.isNull == false)
    }
}
