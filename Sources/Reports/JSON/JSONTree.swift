/// A small JSON value, for policies that were logged as JSON and are printed as JSON again.
indirect enum JSONTree: Sendable, Hashable {
    /// A number exactly as written.
    struct NumberToken: Sendable, Hashable {
        let text: String

        fileprivate init(text: String) { self.text = text }
    }

    struct Member: Sendable, Hashable {
        var name: String
        var value: JSONTree
    }

    case object([Member])
    case array([JSONTree])
    case string(String)
    case number(NumberToken)
    case boolean(Bool)
    case null

    /// Reads a whole JSON text strictly.
    ///
    /// - Returns: `nil` for anything RFC 8259 does not allow, and for what could not be printed unchanged: more
    ///   than 32 levels, equal names in one object, lone surrogates.
    init?(parsing text: String) {
        var parser = JSONTreeParser(bytes: Array(text.utf8))
        guard let tree = parser.document() else { return nil }
        self = tree
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .object(let members):
            writer.object { writer in
                for member in members {
                    writer.key(member.name)
                    member.value.write(to: &writer)
                }
            }
        case .array(let elements):
            writer.array { writer in for element in elements { element.write(to: &writer) } }
        case .string(let text): writer.string(text)
        case .number(let token): writer.number(token)
        case .boolean(let flag): writer.boolean(flag)
        case .null: writer.null()
        }
    }

    fileprivate static func token(_ bytes: ArraySlice<UInt8>) -> NumberToken {
        NumberToken(text: String(decoding: bytes, as: UTF8.self))
    }
}

/// Recursive descent with a fixed depth.
private struct JSONTreeParser {
    private static let maximumDepth = 32

    let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() -> JSONTree? {
        guard let tree = value(depth: 0) else { return nil }
        skipBlanks()
        return index == bytes.count ? tree : nil
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { index += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func take(word: StaticString) -> Bool {
        guard
            bytes[index...].starts(
                with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        else { return false }
        index += word.utf8CodeUnitCount
        return true
    }

    private mutating func value(depth: Int) -> JSONTree? {
        skipBlanks()
        guard depth <= JSONTreeParser.maximumDepth, let byte = next else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "t"): return take(word: "true") ? .boolean(true) : nil
        case UInt8(ascii: "f"): return take(word: "false") ? .boolean(false) : nil
        case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> JSONTree? {
        index += 1
        var members: [JSONTree.Member] = []
        var names: Set<String> = []
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipBlanks()
            guard let name = string(), names.insert(name).inserted, take(UInt8(ascii: ":")),
                let member = value(depth: depth + 1)
            else { return nil }
            members.append(.init(name: name, value: member))
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? .object(members) : nil
    }

    private mutating func array(depth: Int) -> JSONTree? {
        index += 1
        var elements: [JSONTree] = []
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat {
            guard let element = value(depth: depth + 1) else { return nil }
            elements.append(element)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? .array(elements) : nil
    }

    private mutating func digits() -> Int {
        let start = index
        while let byte = next, byte &- 48 < 10 { index += 1 }
        return index - start
    }

    private mutating func number() -> JSONTree? {
        let start = index
        if next == UInt8(ascii: "-") { index += 1 }
        let isZero = next == UInt8(ascii: "0")
        let whole = digits()
        guard whole == 1 || (whole > 1 && !isZero) else { return nil }
        if next == UInt8(ascii: ".") {
            index += 1
            guard digits() > 0 else { return nil }
        }
        if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
            index += 1
            if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index += 1 }
            guard digits() > 0 else { return nil }
        }
        return .number(JSONTree.token(bytes[start..<index]))
    }

    private mutating func string() -> String? {
        guard next == UInt8(ascii: "\"") else { return nil }
        index += 1
        var text: [UInt8] = []
        while let byte = next {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else { return nil }
                text.append(contentsOf: UTF8.encode(scalar) ?? .init())
            case 0..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    /// The character of an escape whose reverse solidus has been read.
    private mutating func escape() -> Unicode.Scalar? {
        guard let byte = next else { return nil }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let first = hexadecimal() else { return nil }
            guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
            guard take(word: "\\u"), let second = hexadecimal(), (0xDC00..<0xE000).contains(second) else {
                return nil
            }
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        default: return nil
        }
    }

    private mutating func hexadecimal() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 + UInt32(digit)
        }
        index += 4
        return value
    }
}
