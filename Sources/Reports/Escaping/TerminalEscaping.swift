/// Makes logged text safe to print on a terminal.
package enum TerminalEscaping {
    /// `text` with everything shown that a terminal would obey or hide: control characters as `\n`, `\r`, `\t` or
    /// `\x1b`, direction overrides, invisible characters and line separators as `\u{202E}`.
    ///
    /// The result is one line. A backslash that was logged stays as it is: the notation is for people.
    package static func escape(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var output = ""
        output.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar) {
                output += notation(scalar)
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    /// Whether a terminal or a reader's eye could be misled by `scalar`.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F: true
        // Soft hyphen, Arabic letter mark, Hangul fillers, Mongolian vowel separator.
        case 0xAD, 0x61C, 0x115F...0x1160, 0x180E, 0x3164, 0xFFA0: true
        // Zero-width characters and direction marks, line and paragraph separators, direction overrides.
        case 0x200B...0x200F, 0x2028...0x202E: true
        // Word joiner, invisible operators, direction isolates, deprecated format characters.
        case 0x2060...0x206F: true
        // Byte order mark, interlinear annotations, tag characters and variation selector supplement.
        case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    private static func notation(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        default:
            let digits = String(scalar.value, radix: 16, uppercase: scalar.value > 0xFF)
            if scalar.value > 0xFF {
                return "\\u{" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "}"
            }
            return "\\x" + (digits.count < 2 ? "0" : "") + digits
        }
    }
}
