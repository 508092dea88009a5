package import GuardEngine
package import TestSupport

/// An invented GitHub: repositories, people, issues, pull requests, commits and files, with the results the GitHub
/// MCP server would give for them.
package struct SyntheticWorld: Sendable {
    /// A repository and how it answers when asked for.
    package struct Repository: Sendable {
        package enum Visibility: Sendable {
            case `public`, `private`
            /// A search does not find it.
            case hidden
        }

        package var owner: String
        package var name: String
        package var visibility: Visibility
        package var identifier: Int
        package var issues: [Item] = []
        package var pullRequests: [Item] = []
        package var commits: [Commit] = []

        package init(_ owner: String, _ name: String, _ visibility: Visibility, identifier: Int = 4_711) {
            self.owner = owner
            self.name = name
            self.visibility = visibility
            self.identifier = identifier
        }

        package var full: String { owner + "/" + name }
        var isPrivate: Bool { visibility != .public }
    }

    /// An issue or a pull request.
    package struct Item: Sendable {
        package var number: Int
        package var author: String
        /// `nil` where the backend leaves it out, so that the guard asks.
        package var association: String?
        package var title: String
        package var body: String
        package var labels: [String] = []
        /// Of pull requests.
        package var isForked = false
        package var isMerged = false
        package var identifier: String

        package init(
            _ number: Int, by author: String, _ association: String?, title: String = "Something is wrong",
            body: String = "It does not work."
        ) {
            self.number = number
            self.author = author
            self.association = association
            self.title = title
            self.body = body
            identifier = String(7_000_000 + number)
        }
    }

    package struct Commit: Sendable {
        package var hash: String
        /// Empty when the author is no user of GitHub.
        package var author: String
        package var message: String

        package init(hash: String, author: String, message: String = "Mend the fence") {
            self.hash = hash
            self.author = author
            self.message = message
        }
    }

    package var repositories: [Repository] = []
    /// `owner/repository:user` → permission.
    package var permissions: [String: String] = [:]
    package var people: [String] = []

    package init() {}

    // MARK: Invention

    private static let words = [
        "lantern", "ferry", "orchard", "gasket", "meadow", "cipher", "harbour", "pebble", "trellis", "kettle",
        "beacon", "quarry", "thimble", "anchor", "willow", "signal",
    ]

    /// Titles and texts with what is hard to write down: quotation marks, markup, letters beyond ASCII, lines.
    private static let texts = [
        "It fails since Tuesday.", "Steps:\n1. start\n2. wait\n3. \"nothing\"",
        "Größe stimmt nicht — naïve Annahme 🚧",
        "<details><summary>Log</summary>a && b > c</details>", "see C:\\temp\\log.txt", "", "tab\there",
        "line separator \u{2028} inside",
    ]

    /// A world of eight repositories and a dozen people.
    package init(using random: inout SeededGenerator) {
        people = [
            "ada-lind", "bo-marsh", "cy-north", "dee-quill", "edo-vale", "fay-wren", "gus-pike", "hal-moss",
            "github-actions[bot]", "dependabot[bot]", "mallory-x", "Nell-Stone",
        ]
        let plan: [(String, String, Repository.Visibility)] = [
            ("larkspur", "fences", .public), ("larkspur", "ledger", .private), ("larkspur", "atlas", .public),
            ("quillworks", "press", .public), ("quillworks", "drafts", .private),
            ("fenwick-labs", "boats", .public), ("fenwick-labs", "Depot", .private),
            ("hollow", "attic", .hidden),
        ]
        for (index, (owner, name, visibility)) in plan.enumerated() {
            var repository = Repository(owner, name, visibility, identifier: 90_000 + index)
            let issues = index == 0 ? 130 : random.number(6...28)
            for number in 1...issues {
                repository.issues.append(item(number * 2 - 1, using: &random))
            }
            for number in 1...random.number(5...20) {
                var item = item(number * 2, using: &random)
                item.isForked = random.isOnce(in: 3)
                item.isMerged = random.isOnce(in: 4)
                repository.pullRequests.append(item)
            }
            for _ in 0..<random.number(8...30) {
                repository.commits.append(
                    Commit(
                        hash: random.hash(40), author: random.isOnce(in: 6) ? "" : random.pick(people),
                        message: sentence(using: &random)))
            }
            repositories.append(repository)
            for person in people where random.isOnce(in: 2) {
                permissions["\(repository.full):\(person)"] = random.pick([
                    "admin", "write", "triage", "read", "none",
                ])
            }
        }
    }

    private func sentence(using random: inout SeededGenerator) -> String {
        let words = (0..<random.number(2...6)).map { _ in random.pick(SyntheticWorld.words) }
        return words.joined(separator: " ") + (random.isOnce(in: 9) ? " & \"more\" <b>" : "")
    }

    private func item(_ number: Int, using random: inout SeededGenerator) -> Item {
        var item = Item(
            number, by: random.pick(people),
            random.pick([
                "OWNER", "MEMBER", "COLLABORATOR", "CONTRIBUTOR", "FIRST_TIME_CONTRIBUTOR", "NONE", "NONE",
                nil,
            ]), title: sentence(using: &random),
            body: random.isOnce(in: 3) ? random.pick(SyntheticWorld.texts) : sentence(using: &random))
        // What a redaction takes for a secret, with and without something behind it.
        if random.isOnce(in: 40) { item.body = "deploy" + "-token: " + random.identifier(16) + " was mine" }
        if random.isOnce(in: 60) { item.body = "use api_" + "key=" + random.identifier(16) }
        if random.isOnce(in: 60) { item.body = "broken by " + random.hash(40) }
        if random.isOnce(in: 30) { item.body += String(repeating: " the same again", count: 100) }
        if random.isOnce(in: 5) {
            item.labels.append(random.pick(["bug", "approved", "spam", "help wanted"]))
        }
        // Beyond what a double holds exactly.
        if random.isOnce(in: 50) { item.identifier = "90071992547409\(random.number(10...99))" }
        return item
    }

    package func repository(_ owner: String, _ name: String) -> Repository? {
        repositories.first { $0.owner == owner && $0.name == name }
    }

    // MARK: Answers to guards

    /// What the GitHub MCP server answers to a question of a guard; `nil` when it fails.
    func answer(tool: String, arguments: PolicyValue) -> PolicyValue? {
        let owner = arguments["owner"]?.text ?? ""
        let name = arguments["repo"]?.text ?? ""
        switch tool {
        case "search_repositories":
            let query = arguments["query"]?.text ?? ""
            let found = repositories.filter { "repo:" + $0.full == query && $0.visibility != .hidden }
            return Results.search(found.map(Results.repository))
        case "issue_read":
            let number = arguments["issue_number"]?.text.flatMap { Int($0) }
            guard let repository = repository(owner, name),
                var item = repository.issues.first(where: { $0.number == number })
            else { return Results.failure("failed to get issue: 404 Not Found []") }
            item.association = item.association ?? association(of: item)
            return Results.json(Results.issue(item, in: repository))
        case "pull_request_read":
            let number = arguments["pullNumber"]?.text.flatMap { Int($0) }
            guard let repository = repository(owner, name),
                var item = repository.pullRequests.first(where: { $0.number == number })
            else { return Results.failure("failed to get pull request: 404 Not Found []") }
            item.association = item.association ?? association(of: item)
            return Results.json(Results.pullRequest(item, in: repository))
        default: return nil
        }
    }

    /// What a look-up tells of an item whose list leaves it out.
    private func association(of item: Item) -> String? {
        [nil, "NONE", "MEMBER", "CONTRIBUTOR"][item.number % 4]
    }

    /// The permission of a user, which the gateway asks GitHub for directly; `nil` for a user nobody knows.
    func permission(owner: String, name: String, user: String) -> String? {
        permissions["\(owner)/\(name):\(user)"]
    }
}

/// Results of tools in the forms of the GitHub MCP server.
package enum Results {
    /// A result of one text.
    package static func text(_ text: String) -> PolicyValue {
        .object(["content": .array([.object(["type": "text".json, "text": .string(text)])])])
    }

    /// A result whose text is JSON.
    package static func json(_ value: PolicyValue) -> PolicyValue {
        text(GoJSON.text(value, isSorted: false))
    }

    /// A tool's own complaint.
    package static func failure(_ text: String) -> PolicyValue {
        .object([
            "content": .array([.object(["type": "text".json, "text": .string(text)])]),
            "isError": .bool(true),
        ])
    }

    static func search(_ items: [PolicyValue]) -> PolicyValue {
        json(
            .object([
                "total_count": .number(String(items.count)), "incomplete_results": .bool(false),
                "items": .array(items),
            ]))
    }

    static func user(_ login: String) -> PolicyValue {
        .object([
            "login": .string(login), "id": .number(String(1_000 + login.utf8.count)),
            "html_url": .string("https://github.com/" + login),
        ])
    }

    static func repository(_ repository: SyntheticWorld.Repository) -> PolicyValue {
        .object([
            "id": .number(String(repository.identifier)), "name": .string(repository.name),
            "full_name": .string(repository.full), "description": .string("All about \(repository.name)"),
            "html_url": .string("https://github.com/" + repository.full), "language": "Swift".json,
            "stargazers_count": .number("12"), "private": .bool(repository.isPrivate),
            "fork": .bool(false), "default_branch": "main".json,
        ])
    }

    package static func issue(
        _ item: SyntheticWorld.Item, in repository: SyntheticWorld.Repository
    ) -> PolicyValue {
        .object(members(of: item, in: repository, kind: "issues"))
    }

    private static func members(
        of item: SyntheticWorld.Item, in repository: SyntheticWorld.Repository, kind: String
    ) -> [PolicyMember] {
        var members = [
            PolicyMember("id", .number(item.identifier)),
            PolicyMember("number", .number(String(item.number))),
            PolicyMember("title", .string(item.title)), PolicyMember("body", .string(item.body)),
            PolicyMember("state", .string(item.number % 5 == 0 ? "closed" : "open")),
            PolicyMember(
                "html_url", .string("https://github.com/\(repository.full)/\(kind)/\(item.number)")),
            PolicyMember("user", user(item.author)),
        ]
        if let association = item.association {
            members.append(PolicyMember("author_association", .string(association)))
        }
        members.append(
            PolicyMember("labels", .array(item.labels.map { .object(["name": .string($0)]) })))
        members.append(PolicyMember("comments", .number(String(item.number % 7))))
        return members
    }

    package static func pullRequest(
        _ item: SyntheticWorld.Item, in repository: SyntheticWorld.Repository
    ) -> PolicyValue {
        let head = item.isForked ? "\(item.author)/\(repository.name)" : repository.full
        return .object(
            members(of: item, in: repository, kind: "pull") + [
                PolicyMember("merged", .bool(item.isMerged)), PolicyMember("draft", .bool(false)),
                PolicyMember(
                    "base",
                    .object([
                        "ref": "main".json, "repo": .object(["full_name": .string(repository.full)]),
                    ])),
                PolicyMember(
                    "head",
                    .object([
                        "ref": "topic-\(item.number)".json, "repo": .object(["full_name": .string(head)]),
                    ])),
            ])
    }

    static func commit(
        _ commit: SyntheticWorld.Commit, in repository: SyntheticWorld.Repository
    ) -> PolicyValue {
        var members = [
            PolicyMember("sha", .string(commit.hash)),
            PolicyMember(
                "html_url", .string("https://github.com/\(repository.full)/commit/\(commit.hash)")),
            PolicyMember(
                "commit",
                .object([
                    "message": .string(commit.message),
                    "author": .object([
                        "name": "Somebody".json, "email": "somebody@example.com".json,
                        "date": "2026-05-04T03:02:01Z".json,
                    ]),
                ])),
        ]
        if !commit.author.isEmpty { members.append(PolicyMember("author", user(commit.author))) }
        return .object(members)
    }
}

extension String {
    var json: PolicyValue { .string(self) }
}
