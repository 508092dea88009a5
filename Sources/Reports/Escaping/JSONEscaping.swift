/// JSON strings as RFC 8259 section 7 writes them.
package enum JSONEscaping {
    /// `text` as a string token, quotes included.
    ///
    /// Quotation mark, reverse solidus and C0 control characters must be escaped; DEL, C1 control characters and
    /// what misleads readers (see ``TerminalEscaping``) is escaped as well, which changes no value.
    package static func token(_ text: String) -> String {
        if isPlain(text) { return "\"\(text)\"" }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count + 2)
        output.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output.append(contentsOf: "\\\"".utf8)
            case "\\": output.append(contentsOf: "\\\\".utf8)
            case "\u{8}": output.append(contentsOf: "\\b".utf8)
            case "\u{C}": output.append(contentsOf: "\\f".utf8)
            case "\n": output.append(contentsOf: "\\n".utf8)
            case "\r": output.append(contentsOf: "\\r".utf8)
            case "\t": output.append(contentsOf: "\\t".utf8)
            default:
                if TerminalEscaping.isUnsafe(scalar) {
                    for unit in UTF16.encode(scalar) ?? .init() { appendEscape(unit, to: &output) }
                } else {
                    output.append(contentsOf: UTF8.encode(scalar) ?? .init())
                }
            }
        }
        output.append(UInt8(ascii: "\""))
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether `text` is ASCII of which nothing is escaped: nearly all texts are.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8.span
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                return false
            }
        }
        return true
    }

    private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        output.append(contentsOf: "\\u".utf8)
        for shift in [12, 8, 4, 0] as [UInt16] { output.append(digits[Int(unit >> shift & 15)]) }
    }
}
