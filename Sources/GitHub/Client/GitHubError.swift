package import Findings

/// Why something could not be had from GitHub, or not be done there.
package enum GitHubError: Error, Sendable, Hashable {
    /// 404: it does not exist, or the token may not know that it does.
    case notFound(String, hasToken: Bool)
    /// 410: it existed, and its time is over.
    case gone(String)
    /// 401.
    case badToken(host: String, hasToken: Bool)
    /// 403: an organisation wants single sign-on; where to do that, if it says so.
    case singleSignOn(address: String?)
    /// 403: what the token would need, in GitHub's words.
    case missingPermission(String)
    /// 403 or 404 where issues are concerned: what is refused, and the server's words.
    case issuesRefused(String, words: String, permission: String)
    /// 410: a repository, by name, that has no issues.
    case issuesDisabled(String)
    /// Nobody knows whether something was created, and why.
    case unclear(String, reason: String)
    /// 403 for another reason, in the server's words.
    case forbidden(String)
    /// 403 or 429: asked too often. `isSecondary`: too quickly, whatever the quota.
    case rateLimited(until: Timestamp?, isSecondary: Bool, hasToken: Bool)
    /// Any other status, with the server's words.
    case status(Int, String)
    case transport(TransportError, host: String)
    /// A redirect that is not followed, and why.
    case redirect(String)
    /// An answer that is not what the interface promises.
    case invalidAnswer(String)
    /// More bytes than are allowed.
    case tooLarge(String, limit: Int64)
    /// It took longer than it may.
    case tooSlow(String, seconds: Int)
    /// What was downloaded is not what GitHub says it is.
    case differentContent(String)
    /// The system's word on a file of ours.
    case file(path: String, reason: String)

    /// What is wrong, not yet escaped, and what can be done about it.
    package var texts: (message: String, hint: String?) {
        switch self {
        case .notFound(let what, let hasToken):
            (
                "\(what) was not found",
                hasToken
                    ? "check the reference; a repository that the token may not read looks the same"
                    : "check the reference; for a private repository set GH_TOKEN or run 'gh auth login'"
            )
        case .gone(let what): ("\(what) has expired or was deleted", nil)
        case .badToken(let host, true):
            ("\(host) does not accept the token", "renew it, or run 'gh auth login --hostname \(host)'")
        case .badToken(let host, false):
            (
                "\(host) asks for a token",
                "set GH_TOKEN (on another host than github.com GH_HOST and GH_ENTERPRISE_TOKEN), or run "
                    + "'gh auth login --hostname \(host)'"
            )
        case .singleSignOn(let address):
            (
                "the organisation asks for single sign-on",
                address.map { "authorise the token at \($0)" } ?? "authorise the token for the organisation"
            )
        case .missingPermission(let needed):
            ("the token lacks a permission", "GitHub asks for one of: \(needed)")
        case .issuesRefused(let what, let words, let permission):
            (
                "GitHub refuses \(what)\(words.isEmpty ? "" : ": \(words)")",
                "the token needs the permission '\(permission)' for this repository; an archived repository, or one "
                    + "that the token may not see, refuses too"
            )
        case .issuesDisabled(let repository):
            ("issues are disabled in \(repository)", "enable them in the settings of the repository")
        case .unclear(let what, let reason):
            (
                "it is not known whether \(what) was created: \(reason)",
                "look at the issues of the repository before trying again"
            )
        case .forbidden(let words):
            ("GitHub refuses access: \(words)", "the token needs to read the repository's actions")
        case .rateLimited(let until, let isSecondary, let hasToken):
            (
                isSecondary ? "GitHub asks to send fewer requests" : "GitHub's limit of requests is used up",
                (until.map { "try again after \($0.iso8601)" } ?? "try again in some minutes")
                    + (hasToken ? "" : "; with a token (GH_TOKEN) the limit is much higher")
            )
        case .status(let status, let words):
            (
                "GitHub answered with status \(status)\(words.isEmpty ? "" : ": \(words)")",
                status >= 500 ? "try again later; see https://www.githubstatus.com" : nil
            )
        case .transport(let error, let host):
            (
                "no answer from \(host): \(error.reason)",
                error.kind == .certificate
                    ? "name the certificates to trust in SSL_CERT_FILE" : "check the network, and HTTPS_PROXY"
            )
        case .redirect(let reason): ("a redirect was not followed: \(reason)", nil)
        case .invalidAnswer(let what): ("the answer of the server is not understood: \(what)", nil)
        case .tooLarge(let what, let limit):
            ("\(what) has more than \(limit) bytes", "raise the limit with --max-download")
        case .tooSlow(let what, let seconds):
            ("\(what) takes longer than \(seconds) s", "raise the limit with --max-download-time")
        case .differentContent(let what): ("\(what) is not what GitHub says it is", "try again")
        case .file(let path, let reason): ("cannot write '\(path)': \(reason)", nil)
        }
    }
}
