extension Span where Element == UInt8 {
    /// Counts among the first `limit` lines that are not blank those that `isMatch` accepts.
    ///
    /// A last line without an end is left out when there are others: the head of a file may cut it.
    func countHeadLines(limit: Int = 16, where isMatch: (ByteSpan) -> Bool) -> (seen: Int, matching: Int) {
        var seen = 0
        var matching = 0
        var start = hasPrefix("\u{FEFF}") ? 3 : 0
        while start < count, seen < limit {
            let newline = firstIndex(of: 10, from: start)
            if newline == nil, seen > 0 { break }
            let line = slice(start..<(newline ?? count)).trimmed
            start = (newline ?? count) + 1
            guard line.count > 0 else { continue }
            seen += 1
            if isMatch(line) { matching += 1 }
        }
        return (seen, matching)
    }

    /// Whether one of the lines starts with `text`.
    func hasLine(startingWith text: StaticString) -> Bool {
        var start = 0
        while let hit = firstIndex(of: text, from: start) {
            if hit == 0 || self[hit - 1] == 10 { return true }
            start = hit + 1
        }
        return false
    }

    /// Whether the bytes are those of `text` when JSON's white space and a byte order mark are left out.
    func hasJSONPrefix(_ text: StaticString) -> Bool {
        var index = hasPrefix("\u{FEFF}") ? 3 : 0
        for position in 0..<text.utf8CodeUnitCount {
            while index < count, isJSONSpace(self[index]) { index += 1 }
            guard index < count, self[index] == text.utf8Start[position] else { return false }
            index += 1
        }
        return true
    }

    /// What `judge` says of the first line that is not blank, if it is a JSON object; `no` otherwise.
    func sniffFirstObject(_ judge: (JSONValue) -> SniffResult) -> SniffResult {
        guard hasJSONPrefix("{") else { return .no }
        var result = SniffResult.no
        _ = countHeadLines(limit: 1) { line in
            result = (try? JSONReader().withDocument(line, judge)) ?? .no
            return true
        }
        return result
    }
}

private func isJSONSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
