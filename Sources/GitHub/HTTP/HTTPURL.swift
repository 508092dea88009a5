/// An address of HTTP: read strictly, so that what is checked here and what is contacted cannot differ.
package struct HTTPURL: Sendable, Hashable {
    package let isHTTPS: Bool
    /// Lower case; IPv6 addresses in brackets.
    package let host: String
    package let port: Int
    /// Path and query, beginning with `/`; no fragment.
    package let target: String

    /// Bytes of the longest address; those of storage with signatures have about a thousand.
    private static let maximumLength = 16_384

    /// - Returns: `nil` for anything but `http(s)://host[:port][/path][?query]` in printable ASCII: user names, fragments,
    ///   backslashes and spaces are refused rather than repaired.
    package init?(_ text: String) {
        guard text.utf8.count <= HTTPURL.maximumLength,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C && $0 != 0x23 })
        else { return nil }
        let lowered = text.prefix(8).lowercased()
        let rest: Substring
        if lowered == "https://" {
            isHTTPS = true
            rest = text.dropFirst(8)
        } else if lowered.hasPrefix("http://") {
            isHTTPS = false
            rest = text.dropFirst(7)
        } else {
            return nil
        }
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        var name = authority
        var number = isHTTPS ? 443 : 80
        if let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") {
            let digits = authority[authority.index(after: colon)...]
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = UInt16(digits),
                value > 0
            else { return nil }
            number = Int(value)
            name = authority[..<colon]
        }
        guard !name.contains(":") || name.hasPrefix("["), let host = RepositoryName.host(String(name)) else {
            return nil
        }
        self.host = host
        port = number
        let tail = rest[authority.endIndex...]
        target = tail.hasPrefix("/") ? String(tail) : "/\(tail)"
    }

    private init(isHTTPS: Bool, host: String, port: Int, target: String) {
        self.isHTTPS = isHTTPS
        self.host = host
        self.port = port
        self.target = target
    }

    /// Host, with the port if it is not the scheme's.
    package var authority: String { port == (isHTTPS ? 443 : 80) ? host : "\(host):\(port)" }

    /// Scheme, host and port: what a token belongs to.
    package var origin: String { "\(isHTTPS ? "https" : "http")://\(authority)" }

    package var text: String { origin + target }

    /// Whether the host is this machine.
    package var isLoopback: Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Encrypted, or not leaving this machine.
    package var isSecureEnough: Bool { isHTTPS || isLoopback }

    /// This address with more path.
    ///
    /// - Parameter path: components without special characters, separated by `/`, and perhaps a query.
    package func appending(_ path: String) -> HTTPURL {
        var base = Substring(target)
        while base.hasSuffix("/") { base = base.dropLast() }
        return HTTPURL(isHTTPS: isHTTPS, host: host, port: port, target: "\(base)/\(path)")
    }

    /// What a `Location` of a response from here means; `nil` for what is no address of HTTP.
    package func resolving(_ location: String) -> HTTPURL? {
        let plain = String(location.prefix { $0 != "#" })
        if plain.hasPrefix("//") { return HTTPURL((isHTTPS ? "https:" : "http:") + plain) }
        if plain.hasPrefix("/") { return HTTPURL(origin + plain) }
        if plain.prefix(while: { $0 != "/" && $0 != "?" }).contains(":") { return HTTPURL(plain) }
        // Relative to a folder is legal, but no server here does so.
        return nil
    }
}

extension HTTPURL: CustomStringConvertible {
    /// Without the query: storage keeps its signatures there, which are secrets for a time.
    package var description: String { origin + target.prefix { $0 != "?" } }
}
