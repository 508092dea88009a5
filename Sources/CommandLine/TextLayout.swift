/// Fits text into columns of a terminal.
package enum TextLayout {
    /// The columns `text` takes: two for each wide East Asian character or emoji, none for a control character.
    package static func width(_ text: String) -> Int {
        text.reduce(0) { $0 + width($1) }
    }

    /// The columns of one character.
    package static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x20..<0x7F: return 1
        case 0..<0x20, 0x7F..<0xA0: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// The longest beginning of `text` that fits into `columns`; where something is cut off, it ends in `...`
    /// if there is room for that.
    package static func truncate(_ text: String, columns: Int) -> String {
        if width(text) <= columns { return text }
        let ellipsis = columns > 3 ? "..." : ""
        var room = columns - ellipsis.count
        var result = ""
        for character in text {
            room -= width(character)
            if room < 0 { break }
            result.append(character)
        }
        return result + ellipsis
    }

    /// `text` in lines of at most `columns`, broken at white space. A longer word has a line of its own.
    package static func wrap(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(whereSeparator: \.isWhitespace) {
            let length = width(String(word))
            if !line.isEmpty, used + 1 + length > columns {
                lines.append(line)
                line = ""
                used = 0
            }
            if !line.isEmpty {
                line += " "
                used += 1
            }
            line += word
            used += length
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// `count` spaces.
    static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
