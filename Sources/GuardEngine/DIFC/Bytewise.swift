/// Texts as the gateway compares them: byte by byte.
///
/// Swift's `==` takes composed and decomposed letters for the same text and counts a separator followed by a
/// combining mark as one character; the gateway does neither.
package enum Bytewise {
    /// Negative, zero or positive as `first` comes before, is the same as, or comes behind `second` in byte order.
    package static func order(_ first: String, _ second: String) -> Int {
        let left = first.utf8Span.span
        let right = second.utf8Span.span
        let common = min(left.count, right.count)
        var index = 0
        while index < common {
            if left[index] != right[index] { return left[index] < right[index] ? -1 : 1 }
            index += 1
        }
        return left.count - right.count
    }

    package static func precedes(_ first: String, _ second: String) -> Bool { order(first, second) < 0 }

    package static func equal(_ first: String, _ second: String) -> Bool { order(first, second) == 0 }

    /// `text` with the letters A to Z in lower case and all else as it is.
    package static func folded(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// `text` with the letters a to z in upper case and all else as it is.
    package static func uppercased(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }, as: UTF8.self)
    }

    /// `text` without white space (the Unicode property) at both ends.
    package static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isWhiteSpace($0) }),
            let last = scalars.lastIndex(where: { !isWhiteSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// The texts between the separators, which are single bytes below 0x80; empty ones are kept.
    package static func split(_ text: String, at separators: [UInt8]) -> [String] {
        text.utf8.split(omittingEmptySubsequences: false) { separators.contains($0) }.map { String($0) ?? "" }
    }

    /// The texts before and behind the first `separator`, a byte below 0x80; `nil` when there is none.
    package static func cut(_ text: String, at separator: UInt8) -> (head: String, tail: String)? {
        guard let index = text.utf8.firstIndex(of: separator) else { return nil }
        return (String(text[..<index]), String(text[text.utf8.index(after: index)...]))
    }

    /// Spelled out so that it does not hang on the version of the Unicode tables.
    private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    /// `text` as Go's `%q` prints it: in quotation marks, with escapes for what is not printable.
    ///
    /// What counts as printable beyond ASCII depends on the version of the Unicode tables.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{07}": result += "\\a"
            case "\u{08}": result += "\\b"
            case "\u{0C}": result += "\\f"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0B}": result += "\\v"
            default:
                if isPrintable(scalar) {
                    result.unicodeScalars.append(scalar)
                } else if scalar.value < 0x80 {
                    result += "\\x" + hexadecimal(scalar.value, width: 2)
                } else if scalar.value < 0x1_0000 {
                    result += "\\u" + hexadecimal(scalar.value, width: 4)
                } else {
                    result += "\\U" + hexadecimal(scalar.value, width: 8)
                }
            }
        }
        return result + "\""
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return scalar.value >= 0x20 && scalar.value < 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
            .paragraphSeparator:
            return false
        default: return true
        }
    }

    private static func hexadecimal(_ value: UInt32, width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// A text that is the same as another only when its bytes are: a key for dictionaries and sets.
package struct ExactText: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (first: ExactText, second: ExactText) -> Bool {
        Bytewise.equal(first.text, second.text)
    }

    package func hash(into hasher: inout Hasher) {
        text.utf8Span.span.withUnsafeBufferPointer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        // No text holds this byte, so runs of texts cannot be taken for one another.
        hasher.combine(0xFF as UInt8)
    }
}
