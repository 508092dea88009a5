import LogParsing

/// Searches the bytes of texts: texts of logs are long and hostile, and a search by characters is slow and is
/// led astray by a combining mark behind the wanted words.
extension String {
    /// Whether the bytes of `needle` occur.
    func holds(_ needle: StaticString) -> Bool { utf8Span.span.contains(needle) }

    /// The text between the first `start` and the next `end` behind it.
    func between(_ start: StaticString, _ end: StaticString) -> String? {
        let bytes = utf8Span.span
        guard let from = bytes.firstIndex(of: start) else { return nil }
        let first = from + start.utf8CodeUnitCount
        guard let last = bytes.firstIndex(of: end, from: first) else { return nil }
        return bytes.text(first..<last)
    }

    /// The text behind the first `start`.
    func behindFirst(_ start: StaticString) -> String? {
        let bytes = utf8Span.span
        guard let hit = bytes.firstIndex(of: start) else { return nil }
        return bytes.text(hit + start.utf8CodeUnitCount..<bytes.count)
    }

    /// The text behind the last `start`.
    func behindLast(_ start: StaticString) -> String? {
        let bytes = utf8Span.span
        var found: Int?
        var from = 0
        while let hit = bytes.firstIndex(of: start, from: from) {
            found = hit
            from = hit + 1
        }
        guard let found else { return nil }
        return bytes.text(found + start.utf8CodeUnitCount..<bytes.count)
    }

    /// The text before the first `end`; all of it when there is none.
    func before(_ end: StaticString) -> String {
        let bytes = utf8Span.span
        guard let hit = bytes.firstIndex(of: end) else { return self }
        return bytes.text(0..<hit)
    }
}
