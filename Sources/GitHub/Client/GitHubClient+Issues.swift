import LogParsing

extension GitHubClient {
    /// Pages of issues, of 100 each.
    private static let maximumIssuePages = 10
    private static let writePermission = "issues: write"

    /// Creates an issue, once: when nobody knows whether it was created it is looked for before anything is tried again.
    ///
    /// - Parameters:
    ///   - labels: GitHub drops them silently if the token may not set any; the result has those it kept.
    ///   - marker: a part of the body that no other issue has.
    package func createIssue(
        in repository: RepositoryName, title: String, body: String, labels: [String], marker: String
    ) throws(GitHubError) -> Issue {
        let what = "a new issue in \(repository)"
        let url = api.appending("repos/\(repository.fullName)/issues")
        let content = JSONBody.object([
            ("title", .text(withoutToken(title))), ("body", .text(withoutToken(body))),
            ("labels", .list(labels)),
        ])
        var attempt = 0
        var waited: Int64 = 0
        var created: Refusal?
        while true {
            attempt += 1
            let refusal: Refusal
            if let created {
                refusal = created
            } else {
                do throws(Refusal) {
                    let bytes = try exchange(url, .post, body: content, what: what).bytes
                    if let issue = try? parse(bytes, what, { Issue($0, in: repository) }) { return issue }
                    refusal = Refusal(error: .invalidAnswer(what), retry: .backoff, effect: .certain)
                } catch {
                    var error = error
                    // A success, but not the one that was promised.
                    if case .status(200..<300, _) = error.error { error.retry = .backoff }
                    refusal = error
                }
            }
            // Lists may be a moment behind, so this looks after the wait.
            let goesOn = wait(after: refusal, attempt: attempt, waited: &waited)
            if refusal.effect == .none {
                guard goesOn else { throw explained(refusal.error, what, in: repository) }
                continue
            }
            // Never twice, even if it cannot be found.
            if refusal.effect == .certain { created = refusal }
            do throws(GitHubError) {
                if let issue = try issue(with: marker, in: repository) { return issue }
            } catch {
                throw .unclear(what, reason: "\(refusal.error.texts.message); then \(error.texts.message)")
            }
            guard goesOn else { throw .unclear(what, reason: refusal.error.texts.message) }
        }
    }

    /// The open issues of a repository, newest first, at most about 1,000.
    package func openIssues(in repository: RepositoryName) throws(GitHubError) -> [Issue] {
        try issues("state=open", in: repository, pages: GitHubClient.maximumIssuePages)
    }

    /// Writes a comment (Markdown) below an issue. When nobody knows whether it was written this is an error.
    package func comment(
        on number: Int, in repository: RepositoryName, body: String
    ) throws(GitHubError) {
        let what = "a comment on issue \(number) of \(repository)"
        let url = api.appending("repos/\(repository.fullName)/issues/\(number)/comments")
        let content = JSONBody.object([("body", .text(withoutToken(body)))])
        do throws(GitHubError) {
            _ = try answer(url, .post, body: content, what: what, isRepeatable: false)
        } catch {
            throw explained(error, what, in: nil)
        }
    }

    /// Closes an issue as not planned; one that is closed already stays so.
    package func closeIssue(_ number: Int, in repository: RepositoryName) throws(GitHubError) {
        let what = "closing issue \(number) of \(repository)"
        let url = api.appending("repos/\(repository.fullName)/issues/\(number)")
        let content = JSONBody.object([("state", .text("closed")), ("state_reason", .text("not_planned"))])
        let bytes: [UInt8]
        do throws(GitHubError) {
            bytes = try answer(url, .patch, body: content, what: what).bytes
        } catch {
            throw explained(error, what, in: nil)
        }
        let state = try parse(bytes, what) { $0.text("state") }
        guard state == "closed" else { throw .invalidAnswer(what) }
    }

    // MARK: - Lists

    /// The newest issue with a text in its body, open or meanwhile closed by someone.
    private func issue(with marker: String, in repository: RepositoryName) throws(GitHubError) -> Issue? {
        guard !marker.isEmpty else { return nil }
        return try issues("state=all", in: repository, pages: 1).first { $0.body.utf8.contains(marker.utf8) }
    }

    private func issues(
        _ query: String, in repository: RepositoryName, pages: Int
    ) throws(GitHubError) -> [Issue] {
        let what = "the issues of \(repository)"
        var issues: [Int: Issue] = [:]
        var next: HTTPURL? = api.appending(
            "repos/\(repository.fullName)/issues?\(query)&sort=created&direction=desc&per_page=100")
        var count = 0
        while let url = next, count < pages {
            count += 1
            let page: Page<Issue>
            do throws(GitHubError) {
                page = try self.page(url, nil, what) { Issue($0, in: repository) }
            } catch {
                // Without a token to blame, what is not found is not there.
                if case .notFound = error { throw error }
                throw explained(error, what, in: repository, permission: "issues: read")
            }
            // New issues move older ones to the next page, where they come a second time.
            for issue in page.entries where !issue.isPullRequest { issues[issue.number] = issue }
            next = page.next
        }
        return issues.values.sorted { $0.number > $1.number }
    }

    // MARK: - Errors

    /// What a refusal means where issues are concerned.
    ///
    /// - Parameter repository: whose issues may be disabled; `nil` if one of them is concerned, which may be deleted.
    private func explained(
        _ error: GitHubError, _ what: String, in repository: RepositoryName?,
        permission: String = GitHubClient.writePermission
    ) -> GitHubError {
        switch error {
        case .notFound: .issuesRefused(what, words: "not found", permission: permission)
        case .forbidden(let words): .issuesRefused(what, words: words, permission: permission)
        case .missingPermission(let needed):
            .issuesRefused(what, words: "it asks for \(needed)", permission: permission)
        case .gone: repository.map { .issuesDisabled("\($0)") } ?? error
        default: error
        }
    }
}
