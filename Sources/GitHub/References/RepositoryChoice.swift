/// Which repository a run's number belongs to, and whether its host was named by the user.
package struct RepositoryChoice: Sendable, Hashable {
    package var repository: RepositoryName
    /// Whether the user named the host on purpose: on the command line or in the environment, not by an address that was
    /// pasted and not by a checkout. Only then may it see a token that is not bound to it.
    package var isHostTrusted: Bool

    /// Chooses by `-R`, then `GH_REPO`, then the checkout, then `GITHUB_REPOSITORY`, as `gh` does; an address that names its
    /// repository needs none of them.
    ///
    /// - Parameters:
    ///   - flag: the value of `-R`.
    ///   - remote: the repository of the checkout in the current folder, asked for only if needed.
    package init(
        _ reference: RunReference, flag: String?, environment: [String: String],
        remote: () -> RepositoryName?
    ) throws(ReferenceError) {
        let trusted = try RepositoryChoice.trustedHosts(environment)
        if let repository = reference.repository {
            let flagged = try flag.map { text throws(ReferenceError) in
                try RepositoryChoice.named(text, source: "-R", environment)
            }
            self.repository = repository
            isHostTrusted = trusted.contains(repository.host) || flagged?.host == repository.host
            return
        }
        guard
            let choice = try RepositoryChoice.found(flag: flag, environment: environment, remote: remote)
        else { throw .noRepository(run: reference.run) }
        self = choice
    }

    /// The same for what is about a repository, not about a run of it.
    package init(
        flag: String?, environment: [String: String], remote: () -> RepositoryName?
    ) throws(ReferenceError) {
        guard
            let choice = try RepositoryChoice.found(flag: flag, environment: environment, remote: remote)
        else { throw .noRepository(run: nil) }
        self = choice
    }

    private init(_ repository: RepositoryName, isHostTrusted: Bool) {
        self.repository = repository
        self.isHostTrusted = isHostTrusted
    }

    private static func found(
        flag: String?, environment: [String: String], remote: () -> RepositoryName?
    ) throws(ReferenceError) -> RepositoryChoice? {
        for (text, source) in [(flag, "-R"), (environment["GH_REPO"], "GH_REPO")] {
            guard let text, !text.isEmpty || source == "-R" else { continue }
            return RepositoryChoice(try named(text, source: source, environment), isHostTrusted: true)
        }
        if let found = remote() {
            return RepositoryChoice(
                found, isHostTrusted: try trustedHosts(environment).contains(found.host))
        }
        guard let text = environment["GITHUB_REPOSITORY"], !text.isEmpty else { return nil }
        let host = try ServerAddress(environment).host
        guard let found = RepositoryName(text, defaultHost: host), text.filter({ $0 == "/" }).count == 1
        else {
            throw .notARepository(text, source: "GITHUB_REPOSITORY")
        }
        return RepositoryChoice(found, isHostTrusted: true)
    }

    private static func named(
        _ text: String, source: String, _ environment: [String: String]
    ) throws(ReferenceError) -> RepositoryName {
        let host = try defaultHost(environment)
        guard let found = RepositoryName(text, defaultHost: host) else {
            throw .notARepository(text, source: source)
        }
        return found
    }

    /// The host of names without one: `GH_HOST`, else the server that GitHub Actions runs on, else github.com.
    package static func defaultHost(_ environment: [String: String]) throws(ReferenceError) -> String {
        if let text = environment["GH_HOST"], !text.isEmpty {
            guard let host = RepositoryName.host(text) else { throw .badServerAddress(variable: "GH_HOST") }
            return host
        }
        return try ServerAddress(environment).host
    }

    private static func trustedHosts(_ environment: [String: String]) throws(ReferenceError) -> Set<String> {
        [RepositoryName.defaultHost, try defaultHost(environment), try ServerAddress(environment).host]
    }
}

/// The server as GitHub Actions tells it: `GITHUB_SERVER_URL` and `GITHUB_API_URL`.
package struct ServerAddress: Sendable, Hashable {
    /// The server's host, as in ``RepositoryName/host``.
    package var host: String
    /// Where its API is; `nil` when the environment does not say.
    package var api: HTTPURL?

    package init(_ environment: [String: String]) throws(ReferenceError) {
        host = RepositoryName.defaultHost
        if let text = environment["GITHUB_SERVER_URL"], !text.isEmpty {
            guard let url = HTTPURL(text), url.isSecureEnough,
                let name = RepositoryName.host(url.authority)
            else { throw .badServerAddress(variable: "GITHUB_SERVER_URL") }
            host = name
        }
        if let text = environment["GITHUB_API_URL"], !text.isEmpty {
            guard let url = HTTPURL(text), url.isSecureEnough else {
                throw .badServerAddress(variable: "GITHUB_API_URL")
            }
            api = url
        }
    }

    /// Where the API of a host is.
    ///
    /// - Parameter host: as in ``RepositoryName/host``.
    package func api(of host: String) -> HTTPURL? {
        if host == self.host, let api { return api }
        if host == RepositoryName.defaultHost { return HTTPURL("https://api.github.com") }
        if host.hasSuffix(".ghe.com") { return HTTPURL("https://api.\(host)") }
        return HTTPURL("https://\(host)/api/v3")
    }
}
