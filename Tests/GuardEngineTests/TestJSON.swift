import GuardEngine

/// A reader of JSON for tests: keeps the order and the duplicates of members. Not a validator.
struct TestJSON {
    private var bytes: [UInt8]
    private var position = 0

    /// - Returns: `nil` when `text` is no JSON.
    static func value(_ text: String) -> PolicyValue? {
        var reader = TestJSON(bytes: Array(text.utf8))
        guard let value = reader.value() else { return nil }
        reader.skipSpace()
        return reader.position == reader.bytes.count ? value : nil
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    private mutating func take(_ text: String) -> Bool {
        skipSpace()
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    private mutating func value() -> PolicyValue? {
        if take("null") { return .null }
        if take("true") { return .bool(true) }
        if take("false") { return .bool(false) }
        if take("[") {
            var elements: [PolicyValue] = []
            if take("]") { return .array([]) }
            repeat {
                guard let element = value() else { return nil }
                elements.append(element)
            } while take(",")
            return take("]") ? .array(elements) : nil
        }
        if take("{") {
            var members: [PolicyMember] = []
            if take("}") { return .object(members) }
            repeat {
                guard take("\""), let name = text(), take(":"), let value = value() else { return nil }
                members.append(PolicyMember(name, value))
            } while take(",")
            return take("}") ? .object(members) : nil
        }
        if take("\"") { return text().map(PolicyValue.string) }
        let start = position
        while position < bytes.count, Array("+-.eE0123456789".utf8).contains(bytes[position]) {
            position += 1
        }
        return start == position ? nil : .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    /// The rest of a text, whose quotation mark is taken; the escapes `\"`, `\\`, `\n` alone.
    private mutating func text() -> String? {
        var result: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
            if byte == UInt8(ascii: "\\"), position < bytes.count {
                result.append(bytes[position] == UInt8(ascii: "n") ? 0x0A : bytes[position])
                position += 1
            } else {
                result.append(byte)
            }
        }
        return nil
    }
}

/// The JSON in `text`; `.null` for what is none, so that a typing error in a test shows.
func json(_ text: String) -> PolicyValue { TestJSON.value(text) ?? .null }
