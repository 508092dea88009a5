/// JSON as the host of a guard reads and writes it (Go's `encoding/json`, values of no type).
///
/// Other than the guard's reader it takes what is not UTF-8, and halves of surrogate pairs, for U+FFFD; numbers
/// are doubles. What it writes has sorted keys, each once, and `<`, `>`, `&`,
/// U+2028 and U+2029 escaped.
package enum HostJSON {
    /// Containers that may be open at once here; the host allows 10,000. Values are walked by recursion.
    fileprivate static let maximumDepth = 512

    /// Reads a text.
    ///
    /// - Returns: `nil` for what is no JSON, and for values nested more than 512 deep.
    package static func parse(_ bytes: some Collection<UInt8>) -> PolicyValue? {
        let contiguous = bytes.withContiguousStorageIfAvailable { parse($0.span) }
        return contiguous ?? parse(Array(bytes).span)
    }

    /// Reads a text.
    package static func parse(_ text: String) -> PolicyValue? { parse(text.utf8) }

    private static func parse(_ bytes: Span<UInt8>) -> PolicyValue? {
        var reader = HostJSONReader(bytes: bytes)
        guard let value = reader.value(depth: 0) else { return nil }
        reader.skipBlanks()
        return reader.isAtEnd ? value : nil
    }

    /// The text of a value.
    package static func text(_ value: PolicyValue) -> [UInt8] {
        var output: [UInt8] = []
        append(value, to: &output)
        return output
    }

    /// Appends the text of a value.
    package static func append(_ value: PolicyValue, to output: inout [UInt8]) {
        switch value {
        case .null: output.append(text: "null")
        case .bool(let flag): output.append(text: flag ? "true" : "false")
        case .number(let spelling): append(number: spelling, to: &output)
        case .string(let text): append(string: text, to: &output)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                append(element, to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let given):
            output.append(UInt8(ascii: "{"))
            var members = given
            // What the host wrote is in order already.
            if !isInOrder(members) {
                members.sort { Bytewise.precedes($0.name, $1.name) }
                // Names that come twice stand together now, in no certain order.
                if !isInOrder(members) {
                    members = (value.uniqueMembers ?? []).sorted { Bytewise.precedes($0.name, $1.name) }
                }
            }
            for (index, member) in members.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                append(string: member.name, to: &output)
                output.append(UInt8(ascii: ":"))
                append(member.value, to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    /// Whether the names are sorted, each once.
    private static func isInOrder(_ members: [PolicyMember]) -> Bool {
        var index = 1
        while index < members.count {
            guard Bytewise.precedes(members[index - 1].name, members[index].name) else { return false }
            index += 1
        }
        return true
    }

    /// Appends a string with its quotes.
    package static func append(string: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        let bytes = string.utf8Span.span
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
            let isSeparator =
                byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
                && bytes[index + 2] & 0xFE == 0xA8
            let isPlain =
                byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x3C && byte != 0x3E && byte != 0x26
                && !isSeparator
            if isPlain {
                index += 1
                continue
            }
            output.append(copying: bytes, start..<index)
            if isSeparator {
                output.append(text: bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
                index += 3
            } else {
                append(escaped: byte, to: &output)
                index += 1
            }
            start = index
        }
        output.append(copying: bytes, start..<bytes.count)
        output.append(UInt8(ascii: "\""))
    }

    private static func append(escaped byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case 0x22: output.append(text: "\\\"")
        case 0x5C: output.append(text: "\\\\")
        case 0x08: output.append(text: "\\b")
        case 0x09: output.append(text: "\\t")
        case 0x0A: output.append(text: "\\n")
        case 0x0C: output.append(text: "\\f")
        case 0x0D: output.append(text: "\\r")
        default:
            output.append(text: "\\u00")
            for digit in [byte >> 4, byte & 15] { output.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
    }

    /// Appends a number as a double is written: plainly between 1e-6 and 1e21, else with an exponent.
    package static func append(number spelling: String, to output: inout [UInt8]) {
        let digits = spelling.utf8
        let isShortInteger =
            digits.count <= 15 && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        guard !isShortInteger, let value = Double(spelling), value.isFinite else {
            output.append(contentsOf: digits)
            return
        }
        append(value, to: &output)
    }

    private static func append(_ value: Double, to output: inout [UInt8]) {
        if value == 0 {
            output.append(text: value.sign == .minus ? "-0" : "0")
            return
        }
        if value < 0 { output.append(UInt8(ascii: "-")) }
        let (digits, exponent) = shortestDigits(value.magnitude)
        let magnitude = value.magnitude
        if magnitude < 1e-6 || magnitude >= 1e21 {
            output.append(digits[0])
            if digits.count > 1 {
                output.append(UInt8(ascii: "."))
                output.append(contentsOf: digits[1...])
            }
            output.append(UInt8(ascii: "e"))
            output.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
            let power = exponent.magnitude
            // Two digits at least, but for negative exponents of one digit.
            if power < 10, exponent > 0 { output.append(UInt8(ascii: "0")) }
            output.append(contentsOf: "\(power)".utf8)
        } else if exponent < 0 {
            output.append(text: "0.")
            output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -exponent - 1))
            output.append(contentsOf: digits)
        } else {
            let whole = exponent + 1
            output.append(contentsOf: digits.prefix(whole))
            if digits.count > whole {
                output.append(UInt8(ascii: "."))
                output.append(contentsOf: digits[whole...])
            } else {
                output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: whole - digits.count))
            }
        }
    }

    /// The shortest decimal digits that read back as `value`, and the power of ten of the first.
    private static func shortestDigits(_ value: Double) -> (digits: [UInt8], exponent: Int) {
        var digits: [UInt8] = []
        var exponent = 0
        var pointPlace: Int?
        let text = Array(value.description.utf8)
        var index = 0
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "."): pointPlace = digits.count
            case UInt8(ascii: "e"):
                exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
                index = text.count
            default: digits.append(text[index])
            }
            index += 1
        }
        exponent += (pointPlace ?? digits.count) - 1
        let zeros = digits.prefix { $0 == 0x30 }.count
        digits.removeFirst(zeros)
        exponent -= zeros
        while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
        return (digits, exponent)
    }
}

/// Reads JSON from left to right.
private struct HostJSONReader: ~Escapable {
    private let bytes: Span<UInt8>
    private var index = 0

    @_lifetime(copy bytes)
    init(bytes: Span<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        guard bytes.count - index >= word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] {
            return false
        }
        index += word.utf8CodeUnitCount
        return true
    }

    mutating func value(depth: Int) -> PolicyValue? {
        skipBlanks()
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"): return depth < HostJSON.maximumDepth ? object(depth: depth) : nil
        case UInt8(ascii: "["): return depth < HostJSON.maximumDepth ? array(depth: depth) : nil
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> PolicyValue? {
        index += 1
        var members: [PolicyMember] = []
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipBlanks()
            guard let name = string() else { return nil }
            skipBlanks()
            guard take(UInt8(ascii: ":")), let value = value(depth: depth + 1) else { return nil }
            members.append(PolicyMember(name, value))
            skipBlanks()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { return nil }
        }
    }

    private mutating func array(depth: Int) -> PolicyValue? {
        index += 1
        var elements: [PolicyValue] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            guard let value = value(depth: depth + 1) else { return nil }
            elements.append(value)
            skipBlanks()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { return nil }
        }
    }

    private mutating func number() -> PolicyValue? {
        let start = index
        _ = take(UInt8(ascii: "-"))
        guard index < bytes.count, isDigit(bytes[index]) else { return nil }
        if !take(UInt8(ascii: "0")) { skipDigits() }
        if take(UInt8(ascii: ".")) {
            guard index < bytes.count, isDigit(bytes[index]) else { return nil }
            skipDigits()
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
            guard index < bytes.count, isDigit(bytes[index]) else { return nil }
            skipDigits()
        }
        return .number(text(start..<index))
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private mutating func skipDigits() {
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    }

    private func text(_ range: Range<Int>) -> String {
        bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func string() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return text(start..<index - 1)
            case UInt8(ascii: "\\"): return escapedString(from: start)
            case 0..<0x20: return nil
            default: index += 1
            }
        }
        return nil
    }

    /// Goes on from the first escape of a string.
    private mutating func escapedString(from start: Int) -> String? {
        var result: [UInt8] = []
        result.append(copying: bytes, start..<index)
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"): guard escape(into: &result) else { return nil }
            case 0..<0x20: return nil
            default:
                let run = index - 1
                while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C {
                    index += 1
                }
                result.append(copying: bytes, run..<index)
            }
        }
        return nil
    }

    private mutating func escape(into result: inout [UInt8]) -> Bool {
        guard index < bytes.count else { return false }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"):
            guard let unit = hexadecimal() else { return false }
            var scalar = UInt32(unit)
            if unit & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == 0x5C,
                bytes[index + 1] == UInt8(ascii: "u")
            {
                let before = index
                index += 2
                guard let low = hexadecimal() else { return false }
                if low & 0xFC00 == 0xDC00 {
                    scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
                } else {
                    index = before
                }
            }
            // Half a pair stands for itself alone: U+FFFD.
            let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
            result.append(contentsOf: String(character).utf8)
        default: return false
        }
        return true
    }

    private mutating func hexadecimal() -> UInt16? {
        guard bytes.count - index >= 4 else { return nil }
        var value: UInt16 = 0
        for _ in 0..<4 {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt16((byte | 0x20) - 0x57)
            default: return nil
            }
            index += 1
        }
        return value
    }
}

extension [UInt8] {
    /// Appends bytes of a span.
    fileprivate mutating func append(copying bytes: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
