/// Paths of files that are private even in public repositories.
enum SensitivePath {
    /// Ends of paths, and beginnings of their segments.
    private static let files: [StaticString] = [
        ".env", ".key", ".pem", ".p12", ".pfx", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519",
    ]
    /// Parts of file names.
    private static let words: [StaticString] = ["secret", "credential", "password", "token"]
    /// Beginnings of paths.
    private static let folders: [StaticString] = [".github/workflows/"]

    /// Whether a path is one of them, without regard to case.
    static func matches(_ path: [UInt8]) -> Bool {
        let lowered = lowercased(path)
        if files.contains(where: { lowered[...].hasSuffix($0) }) { return true }
        if folders.contains(where: { lowered.hasPrefix($0) }) { return true }
        var segment = lowered[...]
        while true {
            // The first byte rules out most; a path may have millions of segments.
            if let first = segment.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "i"),
                files.contains(where: { segment.hasPrefix($0) })
            {
                return true
            }
            guard let slash = segment.firstIndex(of: UInt8(ascii: "/")) else { break }
            segment = segment[(slash + 1)...]
        }
        return words.contains { segment.contains($0) }
    }

    /// The path in Unicode's lower case as far as ASCII goes, which is all that the patterns hold: the only other
    /// letters whose lower case has ASCII in it are the Kelvin sign (`k`) and the capital I with a dot (`i`, U+0307).
    private static func lowercased(_ path: [UInt8]) -> [UInt8] {
        var lowered: [UInt8] = []
        lowered.reserveCapacity(path.count + 16)
        var rest = path[...]
        while let byte = rest.first {
            if rest.hasPrefix("\u{212a}") {
                lowered.append(UInt8(ascii: "k"))
                rest = rest.dropFirst(3)
            } else if rest.hasPrefix("\u{130}") {
                lowered.append(text: "i\u{307}")
                rest = rest.dropFirst(2)
            } else {
                lowered.append(ByteText.lowercase(byte))
                rest = rest.dropFirst()
            }
        }
        return lowered
    }
}
