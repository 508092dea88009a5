/// A position in the text that is being parsed.
struct JSONCursor {
    var position: Int
    let end: Int

    init(_ range: Range<Int>) {
        position = range.lowerBound
        end = range.upperBound
    }
}

/// The strict reader, with the rules of the parser in the real guard (serde_json).
///
/// Differences to the standard that can be seen in labels: more than 127 nested containers, numbers beyond the range
/// of a `Double`, lone surrogates and invalid UTF-8 make the whole text "not JSON"; repeated keys are allowed. What is
/// *skipped* is only checked for its syntax.
extension JSONArena {
    /// The most containers that may be open at once.
    static let maximumDepth = 127

    /// Parses a whole text.
    ///
    /// - Returns: `nil`, with nothing added, when the text is not JSON.
    mutating func parse(_ text: Range<Int>) -> JSONRef? {
        guard text.upperBound <= JSONArena.maximumBytes else { return nil }
        let mark = self.mark
        var cursor = JSONCursor(text)
        if let value = parseValue(&cursor, depth: 0), isAtEnd(&cursor) { return value }
        release(to: mark)
        return nil
    }

    /// Whether nothing but whitespace is left.
    func isAtEnd(_ cursor: inout JSONCursor) -> Bool {
        peek(&cursor) == nil
    }

    /// The next byte that is not whitespace, not consumed.
    func peek(_ cursor: inout JSONCursor) -> UInt8? {
        while cursor.position < cursor.end {
            let byte = bytes[cursor.position]
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
                cursor.position += 1
            default: return byte
            }
        }
        return nil
    }

    /// Consumes `byte`, and whitespace before it, if it is what comes next.
    func take(_ byte: UInt8, _ cursor: inout JSONCursor) -> Bool {
        guard peek(&cursor) == byte else { return false }
        cursor.position += 1
        return true
    }

    /// Parses one value.
    ///
    /// - Parameter depth: The number of containers already open around it.
    /// - Returns: `nil` on any error; what was added so far stays, the caller releases it.
    mutating func parseValue(_ cursor: inout JSONCursor, depth: Int) -> JSONRef? {
        guard let first = peek(&cursor) else { return nil }
        switch first {
        case UInt8(ascii: "\""):
            guard let range = parseString(&cursor) else { return nil }
            return add(.string, payload: JSONArena.payload(range))
        case UInt8(ascii: "{"): return parseObject(&cursor, depth: depth)
        case UInt8(ascii: "["): return parseArray(&cursor, depth: depth)
        case UInt8(ascii: "n"): return takeWord("null", &cursor) ? add(.null) : nil
        case UInt8(ascii: "t"): return takeWord("true", &cursor) ? add(.true) : nil
        case UInt8(ascii: "f"): return takeWord("false", &cursor) ? add(.false) : nil
        default: return parseNumber(&cursor)
        }
    }

    private mutating func parseObject(_ cursor: inout JSONCursor, depth: Int) -> JSONRef? {
        guard depth < JSONArena.maximumDepth else { return nil }
        cursor.position += 1
        let object = add(.object)
        var count: UInt64 = 0
        if !take(UInt8(ascii: "}"), &cursor) {
            repeat {
                guard let key = parseKey(&cursor) else { return nil }
                _ = add(.string, payload: JSONArena.payload(key))
                guard parseValue(&cursor, depth: depth + 1) != nil else { return nil }
                count += 1
            } while take(UInt8(ascii: ","), &cursor)
            guard take(UInt8(ascii: "}"), &cursor) else { return nil }
        }
        close(object, count: count)
        return object
    }

    /// Parses a key and the colon behind it.
    mutating func parseKey(_ cursor: inout JSONCursor) -> Range<Int>? {
        guard peek(&cursor) == UInt8(ascii: "\""), let key = parseString(&cursor),
            take(UInt8(ascii: ":"), &cursor)
        else { return nil }
        return key
    }

    private mutating func parseArray(_ cursor: inout JSONCursor, depth: Int) -> JSONRef? {
        guard depth < JSONArena.maximumDepth else { return nil }
        cursor.position += 1
        let array = add(.array)
        var count: UInt64 = 0
        if !take(UInt8(ascii: "]"), &cursor) {
            repeat {
                guard parseValue(&cursor, depth: depth + 1) != nil else { return nil }
                count += 1
            } while take(UInt8(ascii: ","), &cursor)
            guard take(UInt8(ascii: "]"), &cursor) else { return nil }
        }
        close(array, count: count)
        return array
    }

    private func takeWord(_ word: StaticString, _ cursor: inout JSONCursor) -> Bool {
        let end = cursor.position + word.utf8CodeUnitCount
        guard end <= cursor.end, matches(cursor.position..<end, word) else { return false }
        cursor.position = end
        return true
    }

    // MARK: Strings

    /// Parses a string, whose opening quote is next.
    ///
    /// - Returns: Where its bytes are: in the text itself when nothing is escaped.
    mutating func parseString(_ cursor: inout JSONCursor) -> Range<Int>? {
        cursor.position += 1
        var start = cursor.position
        let decodedStart = bytes.count
        var isEscaped = false
        while cursor.position < cursor.end {
            let byte = bytes[cursor.position]
            if byte == UInt8(ascii: "\"") {
                let end = cursor.position
                cursor.position += 1
                if !isEscaped { return start..<end }
                copy(start..<end)
                return decodedStart..<bytes.count
            } else if byte == UInt8(ascii: "\\") {
                copy(start..<cursor.position)
                isEscaped = true
                cursor.position += 1
                guard parseEscape(&cursor), bytes.count <= JSONArena.maximumBytes else { return nil }
                start = cursor.position
            } else if byte < 0x20 {
                return nil
            } else if byte < 0x80 {
                cursor.position += 1
            } else {
                let width = UTF8Text.sequenceLength(at: cursor.position, before: cursor.end, of: bytes)
                guard width > 0 else { return nil }
                cursor.position += width
            }
        }
        return nil
    }

    private mutating func copy(_ range: Range<Int>) {
        for index in range { bytes.append(bytes[index]) }
    }

    /// Decodes the escape whose backslash was consumed.
    private mutating func parseEscape(_ cursor: inout JSONCursor) -> Bool {
        guard cursor.position < cursor.end else { return false }
        let kind = bytes[cursor.position]
        cursor.position += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(kind)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0c)
        case UInt8(ascii: "n"): bytes.append(0x0a)
        case UInt8(ascii: "r"): bytes.append(0x0d)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            guard let unit = parseHex(&cursor) else { return false }
            if unit >= 0xd800 && unit < 0xdc00 {
                guard cursor.position + 1 < cursor.end,
                    bytes[cursor.position] == UInt8(ascii: "\\"),
                    bytes[cursor.position + 1] == UInt8(ascii: "u")
                else { return false }
                cursor.position += 2
                guard let low = parseHex(&cursor), low >= 0xdc00 && low < 0xe000 else { return false }
                UTF8Text.append(0x10000 + ((unit & 0x3ff) << 10 | low & 0x3ff), to: &bytes)
            } else if unit >= 0xdc00 && unit < 0xe000 {
                return false
            } else {
                UTF8Text.append(unit, to: &bytes)
            }
        default: return false
        }
        return true
    }

    private func parseHex(_ cursor: inout JSONCursor) -> UInt32? {
        guard cursor.position + 4 <= cursor.end else { return nil }
        var value: UInt32 = 0
        for index in cursor.position..<cursor.position + 4 {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
            default: return nil
            }
        }
        cursor.position += 4
        return value
    }

    // MARK: Skipping

    /// Steps over one value of any depth, checking nothing but its syntax: bytes that are no UTF-8, lone surrogates
    /// and numbers out of range pass.
    func skipValue(_ cursor: inout JSONCursor) -> Bool {
        var closers: [UInt8] = []
        while true {
            guard let first = peek(&cursor) else { return false }
            switch first {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                cursor.position += 1
                let closer = first + 2
                if !take(closer, &cursor) {
                    closers.append(closer)
                    if first == UInt8(ascii: "{"), !skipKey(&cursor) { return false }
                    continue
                }
            case UInt8(ascii: "\""): if !skipString(&cursor) { return false }
            case UInt8(ascii: "n"): if !takeWord("null", &cursor) { return false }
            case UInt8(ascii: "t"): if !takeWord("true", &cursor) { return false }
            case UInt8(ascii: "f"): if !takeWord("false", &cursor) { return false }
            default: if !skipNumber(&cursor) { return false }
            }
            // A value has ended; close what ends with it, until another value is to come.
            while true {
                guard let closer = closers.last else { return true }
                if take(UInt8(ascii: ","), &cursor) {
                    if closer == UInt8(ascii: "}"), !skipKey(&cursor) { return false }
                    break
                }
                guard take(closer, &cursor) else { return false }
                closers.removeLast()
            }
        }
    }

    private func skipKey(_ cursor: inout JSONCursor) -> Bool {
        peek(&cursor) == UInt8(ascii: "\"") && skipString(&cursor) && take(UInt8(ascii: ":"), &cursor)
    }

    private func skipString(_ cursor: inout JSONCursor) -> Bool {
        cursor.position += 1
        while cursor.position < cursor.end {
            let byte = bytes[cursor.position]
            cursor.position += 1
            if byte == UInt8(ascii: "\"") { return true }
            if byte < 0x20 { return false }
            if byte == UInt8(ascii: "\\") {
                guard cursor.position < cursor.end else { return false }
                let kind = bytes[cursor.position]
                cursor.position += 1
                switch kind {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
                    UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
                    break
                case UInt8(ascii: "u"): if parseHex(&cursor) == nil { return false }
                default: return false
                }
            }
        }
        return false
    }
}
