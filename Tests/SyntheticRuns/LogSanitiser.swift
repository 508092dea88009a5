/// The gateway's redaction of its logs: ten passes over a text, each on what the one before has left.
///
/// The first `=` or `:` of a match and all behind it become `=[REDACTED]`; a match without either is replaced as a
/// whole. JSON may no longer be JSON afterwards.
package enum LogSanitiser {
    /// A text or line after all passes.
    package static func sanitised(_ text: [UInt8]) -> [UInt8] {
        var text = assignments(text, named: ["token", "key", "secret", "password", "auth"])
        text = tokens(text, "ghp_") { rest in
            let count = rest.prefix(while: isAlphanumeric).count
            return count >= 36 ? count : nil
        }
        text = tokens(text, "github_pat_") { rest in
            let head = rest.prefix(22)
            let tail = rest.dropFirst(23).prefix(59)
            guard head.count == 22, head.allSatisfy(isAlphanumeric),
                rest.dropFirst(22).first == UInt8(ascii: "_"), tail.count == 59,
                tail.allSatisfy(isAlphanumeric)
            else { return nil }
            return 82
        }
        text = tokens(text, "bearer") { rest in
            let space = rest.prefix(while: isSpace).count
            return space > 0 ? credential(rest.dropFirst(space)).map { $0 + space } : nil
        }
        text = tokens(text, "authorization:") { rest in
            let space = rest.prefix(while: isSpace).count
            return credential(rest.dropFirst(space)).map { $0 + space }
        }
        text = hashes(text)
        text = assignments(text, named: ["apikey", "api_key", "access_key"])
        text = assignments(text, named: ["client_secret", "client_id"])
        text = webTokens(text)
        return members(text)
    }

    package static func sanitised(_ text: String) -> String {
        String(decoding: sanitised(Array(text.utf8)), as: UTF8.self)
    }

    // MARK: Matches

    /// Replaces the matches that `next` finds one after the other.
    private static func replace(
        _ text: [UInt8], next: (_ from: Int) -> Range<Int>?
    ) -> [UInt8] {
        var output: [UInt8] = []
        var done = 0
        while let match = next(done) {
            output += text[done..<match.lowerBound]
            if let sign = text[match].firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }
            ) {
                output += text[match.lowerBound..<sign]
                output.append(UInt8(ascii: "="))
            }
            output += "[REDACTED]".utf8
            done = match.upperBound
        }
        if done == 0 { return text }
        output += text[done...]
        return output
    }

    /// `name=value` and `name: value` with at least eight bytes of value.
    private static func assignments(_ text: [UInt8], named names: [String]) -> [UInt8] {
        let names = names.map { Array($0.utf8) }
        var place = 0
        return replace(text) { from in
            place = max(place, from)
            while place < text.count {
                let sign = place
                place += 1
                guard text[sign] == UInt8(ascii: "=") || text[sign] == UInt8(ascii: ":"), sign > from else {
                    continue
                }
                guard
                    let name = names.first(where: { name in
                        sign - name.count >= from
                            && zip(text[(sign - name.count)..<sign], name).allSatisfy { lower($0) == $1 }
                    })
                else { continue }
                var end = sign + 1
                while end < text.count, isSpace(text[end]) { end += 1 }
                let start = end
                while end < text.count, !isSpace(text[end]) { end += 1 }
                if end - start >= 8 { return sign - name.count..<end }
            }
            return nil
        }
    }

    /// What begins with a word (in any case, but for the prefixes of tokens) and goes on as `length` says.
    private static func tokens(
        _ text: [UInt8], _ word: String, length: (ArraySlice<UInt8>) -> Int?
    ) -> [UInt8] {
        let word = Array(word.utf8)
        let isExact = word.last == UInt8(ascii: "_")
        return replace(text) { from in
            var place = from
            while place + word.count <= text.count {
                defer { place += 1 }
                let first = isExact ? text[place] : lower(text[place])
                guard first == word[0] else { continue }
                let isWord = zip(text[place..<place + word.count], word)
                    .allSatisfy { (isExact ? $0 : lower($0)) == $1 }
                if isWord, let count = length(text[(place + word.count)...]) {
                    return place..<place + word.count + count
                }
            }
            return nil
        }
    }

    /// The length of a credential: token characters, then any number of `=`.
    private static func credential(_ rest: ArraySlice<UInt8>) -> Int? {
        let count = rest.prefix { isAlphanumeric($0) || "-._~+/".utf8.contains($0) }.count
        return count > 0 ? count + rest.dropFirst(count).prefix { $0 == UInt8(ascii: "=") }.count : nil
    }

    /// At least 32 lower-case hexadecimal digits in a row: hashes of commits, ids of queries, long agent ids.
    private static func hashes(_ text: [UInt8]) -> [UInt8] {
        replace(text) { from in
            var start = from
            var place = from
            while place < text.count {
                let byte = text[place]
                let isHex = (48...57).contains(byte) || (97...102).contains(byte)
                place += 1
                if isHex, place < text.count { continue }
                let end = isHex ? place : place - 1
                if end - start >= 32 { return start..<end }
                start = place
            }
            return nil
        }
    }

    private static func webTokens(_ text: [UInt8]) -> [UInt8] {
        func isToken(_ byte: UInt8) -> Bool {
            isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        }
        let mark = Array(".eyJ".utf8)
        return replace(text) { from in
            var place = from
            while place + 4 <= text.count {
                defer { place += 1 }
                guard text[place] == mark[0], text[place..<place + 4].elementsEqual(mark) else { continue }
                let head = text[from..<place].reversed().prefix(while: isToken).count
                let body = text[(place + 4)...].prefix(while: isToken)
                guard head >= 20, body.count > 0, body.endIndex < text.count,
                    text[body.endIndex] == UInt8(ascii: ".")
                else { continue }
                let tail = text[(body.endIndex + 1)...].prefix(while: isToken)
                if tail.count > 0 { return place - head..<tail.endIndex }
            }
            return nil
        }
    }

    private static let memberNames: Set<[UInt8]> = Set(
        [
            "token", "password", "passwd", "pwd", "apikey", "api_key", "api-key", "secret", "client_secret",
            "api_secret", "authorization", "auth", "key", "private_key", "public_key", "credentials",
            "credential", "access_token", "refresh_token", "bearer_token",
        ].map { Array($0.utf8) })

    /// JSON members whose names stand for secrets and whose values are texts.
    private static func members(_ text: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        return replace(text) { from in
            var place = from
            while place < text.count {
                defer { place += 1 }
                guard text[place] == quote else { continue }
                let name = text[(place + 1)...].prefix(14).prefix { $0 != quote }
                var end = name.endIndex
                guard end < text.count, text[end] == quote, memberNames.contains(name.map(lower)) else {
                    continue
                }
                end += 1
                while end < text.count, isSpace(text[end]) { end += 1 }
                guard end < text.count, text[end] == UInt8(ascii: ":") else { continue }
                end += 1
                while end < text.count, isSpace(text[end]) { end += 1 }
                guard end < text.count, text[end] == quote else { continue }
                let value = text[(end + 1)...].prefix { $0 != quote }
                guard value.count > 0, value.endIndex < text.count else { continue }
                return place..<value.endIndex + 1
            }
            return nil
        }
    }

    // MARK: Bytes

    private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
