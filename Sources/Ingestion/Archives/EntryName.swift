/// The name of an archive entry, made harmless. It is only ever compared and printed, never opened.
enum EntryName {
    /// A name as path components, or why it is not one.
    enum Verdict: Equatable {
        case components([String])
        case refused(String)
    }

    /// Leading slashes, `.` and empty components go (tar files made with absolute paths are common), backslashes
    /// separate (zip files made on Windows). Names with `..`, control characters or drive letters are refused:
    /// no honest tool writes them into an artifact.
    static func components(of name: [UInt8], depth: Int) -> Verdict {
        guard !name.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            return .refused("control character in the entry's name")
        }
        if name.count >= 2, name[1] == UInt8(ascii: ":"), (65...90).contains(name[0] & 0xDF) {
            return .refused("drive letter in the entry's name")
        }
        let parts = name.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
            .map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "." }
        guard !parts.contains("..") else { return .refused("entry's name leads outside the archive") }
        guard !parts.isEmpty else { return .refused("entry without a name") }
        guard parts.count <= depth else { return .refused("more than \(depth) folders deep") }
        return .components(parts)
    }
}
