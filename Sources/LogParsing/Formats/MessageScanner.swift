/// Takes a log message apart from left to right. Every step fails rather than guesses.
struct MessageScanner: ~Escapable {
    private let bytes: ByteSpan
    private var index = 0

    /// Longest identifier that is kept.
    static let nameLimit = 1024
    /// Longest text that is kept.
    static let textLimit = 16 * 1024

    @_lifetime(copy bytes)
    init(_ bytes: ByteSpan) { self.bytes = bytes }

    /// Goes past `literal` if it stands here.
    mutating func skip(_ literal: StaticString) -> Bool {
        guard bytes.hasPrefix(literal, at: index) else { return false }
        index += literal.utf8CodeUnitCount
        return true
    }

    /// Goes past the next occurrence of `literal`.
    mutating func skip(past literal: StaticString) -> Bool {
        guard let hit = bytes.firstIndex(of: literal, from: index) else { return false }
        index = hit + literal.utf8CodeUnitCount
        return true
    }

    /// The text up to the next `literal`, which is passed.
    mutating func text(until literal: StaticString, limit: Int = nameLimit) -> String? {
        guard let hit = bytes.firstIndex(of: literal, from: index) else { return nil }
        let text = bytes.slice(index..<hit).text(limit: limit)
        index = hit + literal.utf8CodeUnitCount
        return text
    }

    /// The decimal number up to the next `literal`, which is passed.
    mutating func number(until literal: StaticString) -> Int? {
        guard let hit = bytes.firstIndex(of: literal, from: index),
            let number = bytes.slice(index..<hit).unsignedDecimal
        else { return nil }
        index = hit + literal.utf8CodeUnitCount
        return number
    }

    /// The decimal number that stands here, followed by anything.
    mutating func number() -> Int? {
        var end = index
        while end < bytes.count, bytes[end] &- 48 < 10 { end += 1 }
        guard let number = bytes.slice(index..<end).unsignedDecimal else { return nil }
        index = end
        return number
    }

    /// The text up to a blank, comma or colon, or to the end.
    mutating func name() -> String {
        var end = index
        while end < bytes.count, bytes[end] > 32, bytes[end] != 44, bytes[end] != 58 { end += 1 }
        defer { index = end }
        return bytes.slice(index..<end).text(limit: MessageScanner.nameLimit)
    }

    /// A tool as agents call it, `SERVER___TOOL, queryID=`; the comma is passed. Tools without a server have none.
    mutating func registeredTool() -> (server: String?, tool: String)? {
        guard let end = bytes.firstIndex(of: ", queryID=", from: index), end > index else { return nil }
        let name = bytes.slice(index..<end)
        index = end
        guard let split = name.firstIndex(of: "___"), split > 0, split + 3 < name.count else {
            return (nil, name.text(limit: MessageScanner.nameLimit))
        }
        return (
            name.slice(0..<split).text(limit: MessageScanner.nameLimit),
            name.suffix(from: split + 3).text(limit: MessageScanner.nameLimit)
        )
    }

    /// A slice as Go prints it: `[a b]`.
    mutating func list() -> [String]? {
        guard bytes.hasPrefix("[", at: index), let end = bytes.firstIndex(of: 93, from: index) else {
            return nil
        }
        var result: [String] = []
        var start = index + 1
        while start < end {
            let stop = min(bytes.firstIndex(of: 32, from: start) ?? end, end)
            if stop > start { result.append(bytes.slice(start..<stop).text(limit: MessageScanner.nameLimit)) }
            start = stop + 1
        }
        index = end + 1
        return result
    }

    /// A string as Go's `%q` prints it; escapes other than `\"` and `\\` are kept as they are.
    mutating func quoted() -> String? {
        guard bytes.hasPrefix("\"", at: index) else { return nil }
        var result: [UInt8] = []
        var position = index + 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 34 {
                index = position + 1
                return String(decoding: result, as: UTF8.self)
            }
            if byte == 92, position + 1 < bytes.count,
                bytes[position + 1] == 34 || bytes[position + 1] == 92
            {
                position += 1
            }
            if result.count < MessageScanner.nameLimit { result.append(bytes[position]) }
            position += 1
        }
        return nil
    }

    /// What is left.
    var rest: ByteSpan {
        @_lifetime(copy self)
        get { bytes.suffix(from: index) }
    }

    /// What is left of this line, as text without blanks around it.
    func remainder(limit: Int = textLimit) -> String {
        MessageScanner.lineText(rest, limit: limit)
    }

    /// What is left of all lines, as text without blanks and line ends around it.
    func lines(limit: Int = textLimit) -> String { MessageScanner.text(rest, limit: limit) }

    /// The first line of `bytes` as text without blanks around it.
    static func lineText(_ bytes: ByteSpan, limit: Int = textLimit) -> String {
        text(bytes.slice(0..<(bytes.firstIndex(of: 10) ?? bytes.count)), limit: limit)
    }

    /// `bytes` as text without blanks and line ends around it.
    static func text(_ bytes: ByteSpan, limit: Int = textLimit) -> String {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 32 { start += 1 }
        while end > start, bytes[end - 1] <= 32 { end -= 1 }
        return bytes.slice(start..<end).text(limit: limit)
    }
}

/// Looks values up in a JSON text that redaction has broken: only `"key":` outside of strings' quotes matches,
/// because quotes inside strings are escaped.
struct BrokenJSON: ~Escapable {
    private let bytes: ByteSpan

    @_lifetime(copy bytes)
    init(_ bytes: ByteSpan) { self.bytes = bytes }

    /// The raw text of a string value; `opening` is `"key":"`.
    func string(_ opening: StaticString) -> String? {
        guard let start = bytes.firstIndex(of: opening) else { return nil }
        let first = start + opening.utf8CodeUnitCount
        return stringEnd(from: first).map { bytes.slice(first..<$0).text(limit: 4096) }
    }

    /// The strings of an array; `opening` is `"key":[`.
    func strings(_ opening: StaticString) -> [String]? {
        guard let start = bytes.firstIndex(of: opening) else { return nil }
        var index = start + opening.utf8CodeUnitCount
        var result: [String] = []
        while index < bytes.count, bytes[index] != 93 {
            if bytes[index] == 34 {
                guard let end = stringEnd(from: index + 1) else { return result }
                result.append(bytes.slice(index + 1..<end).text(limit: 1024))
                index = end
            }
            index += 1
        }
        return result
    }

    private func stringEnd(from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == 34 { return index }
            index += bytes[index] == 92 ? 2 : 1
        }
        return nil
    }
}
