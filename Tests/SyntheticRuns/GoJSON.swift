package import GuardEngine

/// JSON as the gateway writes it, which is how Go does, and a reader for our own texts.
package enum GoJSON {
    /// Compact text: `<`, `>` and `&` escaped, numbers as they come out of a double.
    ///
    /// - Parameter isSorted: Members by name in byte order, each once: a map of Go. Otherwise as they stand: a
    ///   struct, or what somebody else wrote.
    package static func text(_ value: PolicyValue, isSorted: Bool = true) -> String {
        var output: [UInt8] = []
        append(value, isSorted, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// A JSON string with its quotation marks.
    package static func quoted(_ text: String) -> String {
        var output: [UInt8] = []
        append(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ value: PolicyValue, _ isSorted: Bool, to output: inout [UInt8]) {
        switch value {
        case .null: output += "null".utf8
        case .bool(let flag): output += (flag ? "true" : "false").utf8
        case .number(let text): output += (isSorted ? number(text) : text).utf8
        case .string(let text): append(text, to: &output)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                append(element, isSorted, to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            var members = members
            if isSorted {
                members = value.uniqueMembers ?? []
                members.sort { Bytewise.precedes($0.name, $1.name) }
            }
            output.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                append(member.name, to: &output)
                output.append(UInt8(ascii: ":"))
                append(member.value, isSorted, to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    private static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\"".utf8
            case "\\": output += "\\\\".utf8
            case "\n": output += "\\n".utf8
            case "\r": output += "\\r".utf8
            case "\t": output += "\\t".utf8
            case "\u{8}": output += "\\b".utf8
            case "\u{C}": output += "\\f".utf8
            case "<", ">", "&", "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                output += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
            default: output += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// A number as Go prints a double: whole numbers without an exponent up to 10²¹.
    static func number(_ text: String) -> String {
        guard let value = Double(text), value.isFinite else { return text }
        if value == value.rounded(), abs(value) < 1e18 {
            return value.sign == .minus && value == 0 ? "-0" : String(Int64(value))
        }
        return "\(value)"
    }

    /// A value as Go prints it with `%v`: maps as `map[a:1 b:2]`, sorted.
    static func printed(_ value: PolicyValue) -> String {
        switch value {
        case .null: "<nil>"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let text): number(text)
        case .string(let text): text
        case .array(let elements): "[" + elements.map(printed).joined(separator: " ") + "]"
        case .object:
            "map["
                + (value.uniqueMembers ?? []).sorted { Bytewise.precedes($0.name, $1.name) }
                .map { $0.name + ":" + printed($0.value) }.joined(separator: " ") + "]"
        }
    }

    // MARK: Reading

    /// Reads a text; `nil` for what is no JSON.
    package static func parse(_ text: String) -> PolicyValue? {
        var reader = Reader(bytes: Array(text.utf8))
        guard let value = reader.value() else { return nil }
        reader.skipSpace()
        return reader.isAtEnd ? value : nil
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0
        var depth = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { place == bytes.count }
        private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

        mutating func skipSpace() {
            while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
        }

        private mutating func skip(_ byte: UInt8) -> Bool {
            guard next == byte, !isAtEnd else { return false }
            place += 1
            return true
        }

        private mutating func skip(_ word: String) -> Bool {
            guard bytes[place...].starts(with: word.utf8) else { return false }
            place += word.utf8.count
            return true
        }

        mutating func value() -> PolicyValue? {
            depth += 1
            defer { depth -= 1 }
            guard depth < 1000 else { return nil }
            skipSpace()
            switch next {
            case UInt8(ascii: "{"): return object()
            case UInt8(ascii: "["): return array()
            case UInt8(ascii: "\""): return string().map(PolicyValue.string)
            case UInt8(ascii: "t"): return skip("true") ? .bool(true) : nil
            case UInt8(ascii: "f"): return skip("false") ? .bool(false) : nil
            case UInt8(ascii: "n"): return skip("null") ? .null : nil
            default: return number()
            }
        }

        private mutating func object() -> PolicyValue? {
            place += 1
            var members: [PolicyMember] = []
            skipSpace()
            if skip(UInt8(ascii: "}")) { return .object(members) }
            repeat {
                skipSpace()
                guard let name = string() else { return nil }
                skipSpace()
                guard skip(UInt8(ascii: ":")), let value = value() else { return nil }
                members.append(PolicyMember(name, value))
                skipSpace()
            } while skip(UInt8(ascii: ","))
            return skip(UInt8(ascii: "}")) ? .object(members) : nil
        }

        private mutating func array() -> PolicyValue? {
            place += 1
            var elements: [PolicyValue] = []
            skipSpace()
            if skip(UInt8(ascii: "]")) { return .array(elements) }
            repeat {
                guard let value = value() else { return nil }
                elements.append(value)
                skipSpace()
            } while skip(UInt8(ascii: ","))
            return skip(UInt8(ascii: "]")) ? .array(elements) : nil
        }

        private mutating func number() -> PolicyValue? {
            let start = place
            while place < bytes.count, "+-.eE0123456789".utf8.contains(bytes[place]) { place += 1 }
            let text = String(decoding: bytes[start..<place], as: UTF8.self)
            let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
            guard digits.first?.isNumber == true, Double(text) != nil,
                digits.count == 1 || !digits.hasPrefix("0") || digits.hasPrefix("0.")
            else { return nil }
            return .number(text)
        }

        private mutating func string() -> String? {
            guard skip(UInt8(ascii: "\"")) else { return nil }
            var output: [UInt8] = []
            while place < bytes.count {
                let byte = bytes[place]
                place += 1
                switch byte {
                case UInt8(ascii: "\""): return String(decoding: output, as: UTF8.self)
                case UInt8(ascii: "\\"):
                    guard let scalar = escape() else { return nil }
                    output += UTF8.encode(scalar).map(Array.init) ?? []
                case 0..<0x20: return nil
                default: output.append(byte)
                }
            }
            return nil
        }

        private mutating func escape() -> Unicode.Scalar? {
            let byte = next
            place += 1
            switch byte {
            case UInt8(ascii: "n"): return "\n"
            case UInt8(ascii: "r"): return "\r"
            case UInt8(ascii: "t"): return "\t"
            case UInt8(ascii: "b"): return "\u{8}"
            case UInt8(ascii: "f"): return "\u{C}"
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
            case UInt8(ascii: "u"):
                guard let first = unit() else { return nil }
                if UTF16.isLeadSurrogate(first) {
                    guard skip("\\u"), let second = unit(), UTF16.isTrailSurrogate(second) else {
                        return "\u{FFFD}"
                    }
                    return Unicode.Scalar(
                        0x10000 + ((UInt32(first) - 0xD800) << 10) + (UInt32(second) - 0xDC00))
                }
                return Unicode.Scalar(first) ?? "\u{FFFD}"
            default: return nil
            }
        }

        private mutating func unit() -> UInt16? {
            guard place + 4 <= bytes.count else { return nil }
            defer { place += 4 }
            return UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        }
    }
}
