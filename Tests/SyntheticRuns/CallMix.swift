import GuardEngine
import TestSupport

/// Thinks up the calls of an agent, with what the backend answers.
struct CallMix {
    let world: SyntheticWorld
    let servers: [SyntheticServer]
    let sessions: Int
    private var random: SeededGenerator

    init(_ options: SyntheticRunOptions, world: SyntheticWorld, servers: [SyntheticServer]) {
        self.world = world
        self.servers = servers
        sessions = max(1, options.sessions)
        random = SeededGenerator(seed: options.seed ^ 0xCA11_0000)
    }

    // MARK: Set-up

    /// Servers with policies that depend on the seed.
    static func servers(using random: inout SeededGenerator) -> [SyntheticServer] {
        let policies = [
            #"{"allow-only":{"repos":["larkspur/*"],"min-integrity":"approved"}}"#,
            #"{"allow-only":{"repos":"public","min-integrity":"unapproved","blocked-users":["mallory-x"],"#
                + #""refusal-labels":["spam"],"approval-labels":["approved"]}}"#,
            #"{"allow-only":{"repos":"all","min-integrity":"none","blocked-users":["mallory-x"]}}"#,
            #"{"allow-only":{"repos":["larkspur/fences","quillworks/*"],"min-integrity":"unapproved","#
                + #""trusted-users":["fay-wren"]}}"#,
            #"{"allow-only":{"repos":["larkspur/ledger"],"min-integrity":"merged"}}"#,
            #"{"allow-only":{"repos":["fenwick-labs/bo*"],"min-integrity":"none"}}"#,
        ]
        let sinks: [SyntheticServer.Guard] = [
            .writeSink(accept: ["*"], visibility: nil),
            .writeSink(accept: ["*"], visibility: .public),
            .writeSink(accept: ["private:larkspur", "private:larkspur/ledger"], visibility: .private),
        ]
        return [
            SyntheticServer("github", .gitHub(policy: random.pick(policies))),
            SyntheticServer(
                "mirror", .gitHub(policy: random.pick(policies)),
                allowedTools: ["list_issues", "issue_read", "search_issues", "list_commits"]),
            SyntheticServer("safeoutputs", random.pick(sinks)),
            SyntheticServer("playwright", .noop(policy: nil)),
            SyntheticServer(
                "scratch",
                .noop(
                    policy: #"{"allow-only":{"repos":"all","min-integrity":"none","#
                        + #""tool-call-limits":{"take_note":2}}}"#)),
            SyntheticServer(
                "refused",
                .gitHub(
                    policy: #"{"allow-only":{"repos":"all","min-integrity":"none","#
                        + #""promotion-label":"ready"}}"#)),
        ]
    }

    private func has(_ server: String) -> Bool { servers.contains { $0.name == server } }

    // MARK: Calls

    mutating func next() -> PlannedCall {
        var call = call()
        // Servers of one session share the agent's labels, and two policies leave it next to nothing.
        if call.server == "mirror", sessions > 1 {
            call.session = sessions - 1
        } else if sessions > 2 || sessions == 2 && call.server != "github" {
            call.session = random.number(0...sessions - 1)
        }
        switch random.number(0...99) {
        case 0, 1: call.answer = .failure("calling \"tools/call\": context deadline exceeded")
        case 2, 3: call.answer = .result(Results.failure("failed to \(call.tool): 404 Not Found []"))
        case 4:
            call.answer = .result(
                Results.failure("failed to \(call.tool): 403 API rate limit exceeded [rate reset in 9s]"))
        default: break
        }
        return call
    }

    private mutating func call() -> PlannedCall {
        switch random.number(0...99) {
        case 0..<8 where has("safeoutputs"): return sink()
        case 8..<11 where has("playwright"):
            return PlannedCall(
                "playwright", "browser_navigate", ["url": "https://example.com/".json],
                answer: .result(Results.text("# Example")))
        case 11..<14 where has("scratch"):
            return PlannedCall(
                "scratch", "take_note", ["text": "remember".json], answer: .result(Results.text("noted")))
        case 14..<15 where has("refused"):
            return issues("refused", random.pick(world.repositories))
        case 15..<19 where has("mirror") && sessions > 1:
            let repository = random.pick(world.repositories)
            return random.isOnce(in: 3)
                ? file("mirror", repository) : issues("mirror", repository)
        case 19..<34: return write()
        default: return read()
        }
    }

    private mutating func sink() -> PlannedCall {
        let tool = random.pick(["create_issue", "add_comment", "missing_tool"])
        var body = "What I found & what is <missing>"
        if random.isOnce(in: 8) { body += " to" + "ken=" + random.identifier(12) }
        return PlannedCall(
            "safeoutputs", tool, ["title": "Report".json, "body": body.json],
            answer: .result(Results.text(#"{"result":"success"}"#)))
    }

    private mutating func write() -> PlannedCall {
        let repository = random.pick(world.repositories)
        let (owner, name) = (repository.owner.json, repository.name.json)
        let done = PlannedCall.Answer.result(
            Results.json(.object(["id": "\(random.number(1...9999))".json, "ok": .bool(true)])))
        let number: PolicyValue = .number(String(random.pick(repository.issues).number))
        switch random.number(0...7) {
        case 0:
            return PlannedCall(
                "github", "create_issue", ["owner": owner, "repo": name, "title": "A <new> one".json],
                answer: done)
        case 1:
            return PlannedCall(
                "github", "add_issue_comment",
                ["owner": owner, "repo": name, "issue_number": number, "body": "Seen.".json], answer: done)
        case 2:
            return PlannedCall(
                "github", "create_branch", ["owner": owner, "repo": name, "branch": "topic".json],
                answer: done)
        case 3:
            return PlannedCall(
                "github", "issue_write",
                [
                    "method": "update".json, "owner": owner, "repo": name, "issue_number": number,
                    "state": "closed".json,
                ],
                answer: .result(Results.json(Results.issue(random.pick(repository.issues), in: repository))))
        case 4:
            let item = random.pick(repository.pullRequests)
            return PlannedCall(
                "github", "merge_pull_request",
                ["owner": owner, "repo": name, "pullNumber": .number(String(item.number))], answer: done)
        case 5:
            let item = random.pick(repository.pullRequests)
            return PlannedCall(
                "github", "update_pull_request",
                ["owner": owner, "repo": name, "pullNumber": .number(String(item.number))],
                answer: .result(Results.json(Results.pullRequest(item, in: repository))))
        case 6:
            return PlannedCall(
                "github", "archive_repository", ["owner": owner, "repo": name], answer: done)
        default:
            return PlannedCall(
                "github", "actions_run_trigger",
                ["method": "run_workflow".json, "owner": owner, "repo": name], answer: done)
        }
    }

    private mutating func read() -> PlannedCall {
        let repository = random.pick(world.repositories)
        switch random.number(0...41) {
        case 0..<7: return issues("github", repository)
        case 7..<10: return itemSearch(repository)
        case 10..<14: return issue(repository)
        case 14..<17: return pullRequests(repository)
        case 17..<22: return pullRequest(repository)
        case 22..<26: return commits(repository)
        case 26..<31: return file("github", repository)
        case 31..<33: return repositorySearch()
        case 33: return branches(repository)
        case 34, 35: return codeSearch(repository)
        case 36, 37: return project(repository)
        case 38: return releases(repository)
        case 39: return comments(repository)
        case 40: return account()
        default: return discussions(repository)
        }
    }

    private func place(_ repository: SyntheticWorld.Repository) -> [PolicyMember] {
        [PolicyMember("owner", repository.owner.json), PolicyMember("repo", repository.name.json)]
    }

    private func call(
        _ server: String, _ tool: String, _ repository: SyntheticWorld.Repository?,
        _ more: KeyValuePairs<String, PolicyValue> = [:], _ result: PolicyValue
    ) -> PlannedCall {
        var call = PlannedCall(server, tool, answer: .result(result))
        call.arguments = .object(
            (repository.map(place) ?? []) + more.map { PolicyMember($0.key, $0.value) })
        return call
    }

    private mutating func issues(
        _ server: String, _ repository: SyntheticWorld.Repository
    ) -> PlannedCall {
        var items = repository.issues
        // Seldom more than a page.
        if !random.isOnce(in: 3) {
            items = Array(items.shuffled(using: &random).prefix(random.number(0...12)))
        }
        let list: PolicyValue = .array(items.map { Results.issue($0, in: repository) })
        let count: PolicyValue = .number(String(items.count))
        return call(
            server, "list_issues", repository, ["state": "open".json],
            random.isOnce(in: 4)
                ? Results.json(list)
                : Results.json(
                    .object([
                        "issues": list, "pageInfo": .object(["hasNextPage": .bool(false)]),
                        "totalCount": count,
                    ])))
    }

    private mutating func itemSearch(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        let isIssue = random.isOnce(in: 2)
        let items = (isIssue ? repository.issues : repository.pullRequests).prefix(random.number(0...15))
        let found = items.map {
            isIssue ? Results.issue($0, in: repository) : Results.pullRequest($0, in: repository)
        }
        return call(
            "github", isIssue ? "search_issues" : "search_pull_requests", nil,
            ["query": "repo:\(repository.full) is:open".json], Results.search(found))
    }

    private mutating func issue(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        let item = random.pick(repository.issues)
        return call(
            "github", "issue_read", repository,
            ["issue_number": .number(String(item.number)), "method": "get".json],
            Results.json(Results.issue(item, in: repository)))
    }

    private mutating func comments(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        let item = random.pick(repository.issues)
        var comments: [PolicyValue] = []
        for number in 0..<random.number(0...4) {
            comments.append(
                .object([
                    "id": .number(String(number)), "body": "I see it <too>".json,
                    "user": Results.user(random.pick(world.people)), "author_association": "NONE".json,
                ]))
        }
        return call(
            "github", "issue_read", repository,
            ["issue_number": .number(String(item.number)), "method": "get_comments".json],
            Results.json(.array(comments)))
    }

    private mutating func pullRequests(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        let items = repository.pullRequests.shuffled(using: &random).prefix(random.number(0...15))
        return call(
            "github", "list_pull_requests", repository, ["state": "all".json],
            Results.json(.array(items.map { Results.pullRequest($0, in: repository) })))
    }

    private mutating func pullRequest(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        let item = random.pick(repository.pullRequests)
        let (method, result): (String, PolicyValue) =
            switch random.number(0...4) {
            case 0: ("get_diff", Results.text(CallMix.diff))
            case 1:
                (
                    "get_files",
                    Results.json(
                        .array([.object(["filename": "a.swift".json, "status": "modified".json])]))
                )
            default: ("get", Results.json(Results.pullRequest(item, in: repository)))
            }
        return call(
            "github", "pull_request_read", repository,
            ["pullNumber": .number(String(item.number)), "method": method.json], result)
    }

    static let diff = """
        diff --git a/Sources/main.swift b/Sources/main.swift
        --- a/Sources/main.swift
        +++ b/Sources/main.swift
        @@ -1 +1 @@
        -print("a" < "b")
        +print("a" > "b" && true)

        """

    private mutating func commits(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        if random.isOnce(in: 4) {
            let commit = random.pick(repository.commits)
            return call(
                "github", "get_commit", repository, ["sha": commit.hash.json],
                Results.json(Results.commit(commit, in: repository)))
        }
        let commits = repository.commits.prefix(random.number(0...30)).map {
            Results.commit($0, in: repository)
        }
        let list = Results.json(.array(commits))
        return random.isOnce(in: 2)
            ? call("github", "list_commits", repository, [:], list)
            : call("github", "list_commits", repository, ["sha": "topic".json], list)
    }

    private mutating func file(_ server: String, _ repository: SyntheticWorld.Repository) -> PlannedCall {
        let path = random.pick(["README.md", "Sources/main.swift", ".env", ".github/workflows/build.yml"])
        if random.isOnce(in: 3) {
            let entries: [PolicyValue] = (0..<random.number(1...6)).map { number in
                .object([
                    "name": "file\(number).txt".json, "path": "docs/file\(number).txt".json,
                    "type": "file".json, "size": .number("120"),
                ])
            }
            return call(
                server, "get_file_contents", repository, ["path": "docs/".json],
                Results.json(.array(entries)))
        }
        return call(
            server, "get_file_contents", repository, ["path": path.json],
            CallMix.file(path, text: "# \(repository.name)\n\nRead <me> & weep.\n", in: repository))
    }

    /// A file as the GitHub MCP server sends it: a line of text, and the content as a resource.
    static func file(
        _ path: String, text: String, in repository: SyntheticWorld.Repository
    ) -> PolicyValue {
        .object([
            "content": .array([
                .object([
                    "type": "text".json,
                    "text":
                        "successfully downloaded text file (SHA: 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567)"
                        .json,
                ]),
                .object([
                    "type": "resource".json,
                    "resource": .object([
                        "uri": "repo://\(repository.full)/contents/\(path)".json,
                        "mimeType": "text/plain; charset=utf-8".json, "text": text.json,
                    ]),
                ]),
            ])
        ])
    }

    private mutating func repositorySearch() -> PlannedCall {
        let found = world.repositories.shuffled(using: &random).prefix(random.number(0...5))
        return call(
            "github", "search_repositories", nil, ["query": "language:swift".json],
            Results.search(found.map(Results.repository)))
    }

    private mutating func branches(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        let branches: [PolicyValue] = ["main", "topic", "next"].map {
            .object(["name": $0.json, "sha": random.hash(40).json, "protected": .bool($0 == "main")])
        }
        return call("github", "list_branches", repository, [:], Results.json(.array(branches)))
    }

    private mutating func codeSearch(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        let found: [PolicyValue] = (0..<random.number(0...4)).map { number in
            .object([
                "name": "part\(number).swift".json, "path": "Sources/part\(number).swift".json,
                "sha": random.hash(40).json,
                "repository": .object(["full_name": repository.full.json]),
            ])
        }
        return call(
            "github", "search_code", nil, ["query": "lantern repo:\(repository.full)".json],
            Results.search(found))
    }

    private mutating func project(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        let items: [PolicyValue] = (0..<random.number(0...6)).map { number in
            let item = random.pick(repository.issues)
            let type = random.pick(["ISSUE", "PULL_REQUEST", "DRAFT_ISSUE"])
            return .object([
                "id": .number(String(number)), "type": type.json,
                "content": Results.issue(item, in: repository),
            ])
        }
        var call = call(
            "github", "projects_list", nil,
            [
                "method": "list_project_items".json, "owner": repository.owner.json,
                "project_number": .number("3"),
            ], Results.json(.object(["items": .array(items)])))
        if random.isOnce(in: 4) { call.answer = .result(Results.json(.array(items))) }
        return call
    }

    private mutating func releases(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        let releases: [PolicyValue] = (0..<random.number(0...3)).map { number in
            .object([
                "tag_name": "v1.\(number)".json, "name": "Release \(number)".json,
                "author": Results.user(random.pick(world.people)),
            ])
        }
        return call("github", "list_releases", repository, [:], Results.json(.array(releases)))
    }

    private mutating func discussions(_ repository: SyntheticWorld.Repository) -> PlannedCall {
        let list: [PolicyValue] = (1...random.number(1...3)).map { number in
            .object(["number": .number(String(number)), "title": "What about it?".json])
        }
        return call(
            "github", "list_discussions", repository, [:],
            Results.json(
                .object(["discussions": .array(list), "totalCount": .number(String(list.count))])))
    }

    private mutating func account() -> PlannedCall {
        switch random.number(0...2) {
        case 0: return call("github", "get_me", nil, [:], Results.json(Results.user("ada-lind")))
        case 1:
            let list: [PolicyValue] = (0..<3).map {
                .object(["id": "\($0)".json, "reason": "mention".json, "unread": .bool(true)])
            }
            return call("github", "list_notifications", nil, [:], Results.json(.array(list)))
        default:
            let list: [PolicyValue] = (0..<4).map {
                .object(["id": "g\($0)".json, "public": .bool($0 % 2 == 0), "files": .object([:])])
            }
            return call("github", "list_gists", nil, [:], Results.json(.array(list)))
        }
    }
}
