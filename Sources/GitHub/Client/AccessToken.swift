/// A secret that lets its bearer read a repository, and perhaps change it. Nothing prints it: not descriptions, dumps or reflection.
package struct AccessToken: Sendable {
    /// What stands in its place in texts.
    package static let replacement = "[token]"

    /// For the header of requests alone.
    let secret: String

    /// - Returns: `nil` for what cannot be a token: spaces, control characters, other than ASCII.
    package init?(_ text: String) {
        var text = Substring(text)
        while let last = text.last, last.isNewline { text = text.dropLast() }
        guard (1...4096).contains(text.utf8.count), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return nil
        }
        secret = String(text)
    }

    /// Whether two tokens are one.
    package func hasSameSecret(as other: AccessToken) -> Bool { secret == other.secret }

    /// A server's words without the token, should it repeat it.
    func masked(in text: String) -> String {
        guard text.utf8.count >= secret.utf8.count else { return text }
        let (bytes, needle) = (Array(text.utf8), Array(secret.utf8))
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == needle[0], bytes[index...].starts(with: needle) {
                result += Array(AccessToken.replacement.utf8)
                index += needle.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension AccessToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { AccessToken.replacement }
    package var debugDescription: String { AccessToken.replacement }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension AccessToken {
    /// The names of variables that hold tokens.
    package static let variables = [
        "GH_TOKEN", "GITHUB_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN",
    ]

    /// The token for a host, as `gh` finds it, but more careful: a host that is known from a pasted address or a checkout
    /// alone gets no token that is not bound to it.
    ///
    /// - Parameter stored: the token that `gh` has stored for a host; asked for only if no variable has one.
    package static func find(
        for choice: RepositoryChoice, environment: [String: String], stored: (_ host: String) -> String?
    ) -> AccessToken? {
        let host = choice.repository.host
        let isServer = (try? ServerAddress(environment))?.host == host
        let isGitHub = host == RepositoryName.defaultHost || host.hasSuffix(".ghe.com")
        var names: [String] = []
        if !isGitHub, choice.isHostTrusted { names += ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"] }
        // GitHub Actions sets GITHUB_TOKEN for its own server, whichever that is.
        if isGitHub || isServer { names += ["GH_TOKEN", "GITHUB_TOKEN"] }
        for name in names {
            if let text = environment[name], !text.isEmpty { return AccessToken(text) }
        }
        return stored(host).flatMap { AccessToken($0) }
    }
}
