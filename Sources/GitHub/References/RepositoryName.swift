/// A repository on a host.
package struct RepositoryName: Sendable, Hashable {
    /// Lower-case name of the host that shows the repository, with its port if that is not the usual one: `github.com`.
    package let host: String
    package let owner: String
    package let name: String

    /// The host when none is named.
    package static let defaultHost = "github.com"
    /// Bytes an owner's or a repository's name may have.
    private static let maximumName = 100

    /// - Returns: `nil` unless host, owner and name could be those of a repository.
    package init?(host: String, owner: String, name: String) {
        guard let host = RepositoryName.host(host), RepositoryName.isName(owner),
            RepositoryName.isName(name)
        else { return nil }
        self.host = host
        self.owner = owner
        self.name = name
    }

    /// Reads `OWNER/REPO` or `HOST/OWNER/REPO`.
    ///
    /// - Parameter defaultHost: of names without a host.
    package init?(_ text: String, defaultHost: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 2: self.init(host: defaultHost, owner: parts[0], name: parts[1])
        case 3: self.init(host: parts[0], owner: parts[1], name: parts[2])
        default: return nil
        }
    }

    /// `owner/name`.
    package var fullName: String { "\(owner)/\(name)" }

    /// Its page.
    package var address: String { "https://\(host)/\(fullName)" }

    /// A host's name in lower case, `www.` left out; `nil` for what is none: user names, spaces, ports out of range.
    package static func host(_ text: String) -> String? {
        var name = text.lowercased()
        guard name.utf8.count <= 260, name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        var port = ""
        // The last colon outside the brackets of an IPv6 address.
        if let colon = name.lastIndex(of: ":"), !name[colon...].contains("]") {
            let digits = name[name.index(after: colon)...]
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(digits),
                number > 0
            else { return nil }
            port = number == 443 ? "" : ":\(number)"
            name = String(name[..<colon])
        }
        if name.hasPrefix("[") {
            let inner = name.dropFirst().dropLast()
            guard name.hasSuffix("]"), inner.contains(":"),
                inner.utf8.allSatisfy({
                    (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x3A || $0 == 0x2E
                })
            else { return nil }
            return name + port
        }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard
            labels.allSatisfy({ label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
            })
        else { return nil }
        return (name == "www.github.com" ? "github.com" : name) + port
    }

    private static func isName(_ text: String) -> Bool {
        (1...maximumName).contains(text.utf8.count) && text != "." && text != ".."
            && text.utf8.allSatisfy { isLetterOrDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
    }
}

extension RepositoryName: CustomStringConvertible {
    /// `owner/name`, with the host in front unless it is the usual one.
    package var description: String {
        host == RepositoryName.defaultHost ? fullName : "\(host)/\(fullName)"
    }
}
