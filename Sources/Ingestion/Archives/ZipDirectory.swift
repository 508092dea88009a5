import LogParsing

/// The directory at the end of a zip file. Without it libarchive reads the entries one after the other and cannot
/// tell that some are missing.
enum ZipDirectory {
    /// The end record and the longest comment behind it.
    private static let longestEnd: Int64 = 22 + 65_535

    /// Whether a file that begins like a zip file has no directory's end. Leaves the stream at its start.
    static func isMissing(in stream: FileStream) throws(StreamFailure) -> Bool {
        defer { stream.position = 0 }
        stream.position = 0
        var start: [UInt8] = []
        _ = try stream.read(upTo: 2, into: &start)
        guard start == Array("PK".utf8) else { return false }
        stream.position = max(0, stream.size - longestEnd)
        var end: [UInt8] = []
        _ = try stream.read(upTo: Int(longestEnd), into: &end)
        return !end.span.contains("PK\u{05}\u{06}")
    }
}
