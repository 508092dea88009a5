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

    static func matches(_ path: [UInt8]) -> Bool {
        let lowered = ByteText.unicodeLowercased(path)
        let segments = lowered.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return files.contains { lowered[...].hasSuffix($0) }
            || segments.contains { segment in files.contains { segment.hasPrefix($0) } }
            || words.contains { segments.last?.contains($0) ?? false }
            || folders.contains { lowered.hasPrefix($0) }
    }
}
