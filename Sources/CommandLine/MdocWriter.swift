/// Writes mdoc, the semantic manual language of mandoc and groff, with all text escaped.
struct MdocWriter {
    /// Source lines stay within this many bytes where words allow it.
    private static let lineLength = 78

    /// The page so far.
    private(set) var source = ""
    /// Whether the next paragraph must be set off from what precedes it.
    private var needsBreak = false

    /// The title lines and the NAME section.
    mutating func begin(name: String, section: Int, summary: String, date: ManualDate) {
        line(".Dd \(date.mdoc)")
        line(".Dt \(MdocWriter.argument(name.uppercased(), isTitle: true)) \(section)")
        line(".Os")
        heading("Name")
        macro("Nm", name)
        line(".Nd \(MdocWriter.phrase(MdocWriter.lowercasedStart(summary)))")
    }

    mutating func heading(_ title: String) {
        line(".Sh \(MdocWriter.phrase(title.uppercased()))")
        needsBreak = false
    }

    mutating func subheading(_ title: String) {
        line(".Ss \(MdocWriter.phrase(title))")
        needsBreak = false
    }

    /// Filled text; nothing when `text` is blank.
    mutating func paragraph(_ text: String) {
        let lines = MdocWriter.textLines(text)
        guard !lines.isEmpty else { return }
        if needsBreak { line(".Pp") }
        lines.forEach { line($0) }
        needsBreak = true
    }

    /// A tagged list; nothing when `items` is empty.
    ///
    /// - Parameter items: the macros behind `.It`, and paragraphs.
    mutating func taggedList(_ items: [(tag: String, paragraphs: [String])]) {
        guard !items.isEmpty else { return }
        line(".Bl -tag -width Ds")
        for item in items {
            line(".It \(item.tag)")
            needsBreak = false
            item.paragraphs.forEach { paragraph($0) }
        }
        line(".El")
        needsBreak = true
    }

    /// A list with bullets; nothing when `items` is empty.
    mutating func bulletList(_ items: [String]) {
        guard !items.isEmpty else { return }
        line(".Bl -bullet -compact")
        for item in items {
            line(".It")
            needsBreak = false
            paragraph(item)
        }
        line(".El")
        needsBreak = true
    }

    /// Lines as they are, indented; nothing without lines.
    mutating func literal(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        line(".Bd -literal -offset indent")
        lines.forEach { line(MdocWriter.literalLine($0)) }
        line(".Ed")
        needsBreak = true
    }

    /// The SEE ALSO section; nothing without references.
    mutating func seeAlso(_ references: [ManualReference]) {
        guard !references.isEmpty else { return }
        heading("See also")
        let sorted = Set(references).sorted()
        for (index, reference) in sorted.enumerated() {
            let comma = index == sorted.count - 1 ? "" : " ,"
            line(".Xr \(MdocWriter.argument(reference.name, isTitle: true)) \(reference.section)\(comma)")
        }
    }

    /// A macro with arguments that are text.
    mutating func macro(_ name: String, _ arguments: String...) {
        line(([".\(name)"] + arguments.map { MdocWriter.argument($0) }).joined(separator: " "))
    }

    /// A line of source, already escaped.
    mutating func line(_ text: String) { source += text + "\n" }

    // MARK: Escaping

    /// One argument of a macro: never taken for a macro, a delimiter or several arguments. Its hyphens are the
    /// ones of the keyboard.
    ///
    /// - Parameter isTitle: for names of pages, whose hyphens stay plain so that links work.
    static func argument(_ text: String, isTitle: Bool = false) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            isTitle && scalar == "-" ? "-" : escape(scalar, isLiteral: true)
        }.joined()
        let guarded = isActive(text) ? "\\&\(escaped)" : escaped
        return guarded.contains(" ") || text.isEmpty ? "\"\(guarded)\"" : guarded
    }

    /// Arguments that are words of running text.
    static func phrase(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).map { word in
            isActive(word) ? "\\&\(escape(word))" : escape(word)
        }.joined(separator: " ")
    }

    /// Whether mdoc would act on a word of a macro line: the name of a macro (`Ar`, `%A`, `Bro`) or a mark that
    /// it treats as punctuation.
    private static func isActive(_ word: some StringProtocol) -> Bool {
        let bytes = Array(word.utf8)
        func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
        func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
        switch bytes.count {
        case 1: return !isUpper(bytes[0]) && !isLower(bytes[0]) && !(0x30...0x39).contains(bytes[0])
        case 2: return isUpper(bytes[0]) && isLower(bytes[1]) || bytes[0] == 0x25 && isUpper(bytes[1])
        case 3: return ["Brc", "Bro", "Brq"].contains(String(word))
        default: return false
        }
    }

    /// Running text in lines of source, each sentence beginning a new one.
    static func textLines(_ text: String) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace)
        var lines: [String] = []
        var current = ""
        for (index, word) in words.enumerated() {
            var escaped = escape(word)
            let next = index + 1 < words.count ? words[index + 1] : nil
            let endsSentence = hasSentenceEnd(word) && next?.first?.isUppercase != false
            // A period inside a sentence must not end one if the line happens to break there.
            if hasSentenceEnd(word), !endsSentence { escaped += "\\&" }
            if !current.isEmpty, current.utf8.count + 1 + escaped.utf8.count > lineLength {
                lines.append(current)
                current = ""
            }
            current += current.isEmpty ? escaped : " \(escaped)"
            if endsSentence {
                lines.append(current)
                current = ""
            }
        }
        if !current.isEmpty { lines.append(current) }
        return lines.map { $0.hasPrefix(".") ? "\\&\($0)" : $0 }
    }

    /// A line of a literal display.
    static func literalLine(_ text: String) -> String {
        var line = text
        while line.last?.isWhitespace == true { line.removeLast() }
        let escaped = line.unicodeScalars.map { escape($0, isLiteral: true) }.joined()
        return escaped.hasPrefix(".") ? "\\&\(escaped)" : escaped
    }

    /// A word of running text. Its hyphens are typed ones, not typographic ones, when the word looks like an
    /// option, a file name or an assignment.
    private static func escape(_ word: Substring) -> String {
        let isLiteral = looksTyped(word)
        return word.unicodeScalars.map { escape($0, isLiteral: isLiteral) }.joined()
    }

    private static func escape(_ scalar: Unicode.Scalar, isLiteral: Bool) -> String {
        switch scalar {
        case "\\": "\\e"
        case "\"": "\\(dq"
        case "'": "\\(aq"
        case "`": "\\(ga"
        case "^": "\\(ha"
        case "~": "\\(ti"
        case "-": isLiteral ? "\\-" : "-"
        case "\t": "    "
        case " "..."~": String(scalar)
        default:
            // mandoc accepts no control characters; they become a replacement character.
            scalar.value < 0xA0 ? "\\[uFFFD]" : "\\[u\(hexadecimal(scalar))]"
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func looksTyped(_ word: Substring) -> Bool {
        var core = word
        while let first = core.first, "([<{'\"`".contains(first) { core.removeFirst() }
        while let last = core.last, ".,;:!?)]}>'\"`".contains(last) { core.removeLast() }
        return core.hasPrefix("-") || core.contains { "/=._*".contains($0) }
    }

    private static func hasSentenceEnd(_ word: Substring) -> Bool {
        var core = word
        while let last = core.last, ")]'\"".contains(last) { core.removeLast() }
        return core.last.map { ".!?".contains($0) } ?? false
    }

    private static func lowercasedStart(_ text: String) -> String {
        // An abbreviation such as MCP keeps its case.
        guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
        return first.lowercased() + text.dropFirst()
    }
}
