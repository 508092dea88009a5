/// Makes logged text inert in GitHub-flavoured Markdown: it is shown, and nothing else happens.
package enum MarkdownEscaping {
    /// An invisible character that keeps GitHub's filters from seeing a mention, reference or address. They look
    /// at rendered text, where backslashes and entities are gone already.
    private static let joint = "&#8203;"

    /// `text` for running text and table cells: no mention, reference, link, address, HTML, table border,
    /// emphasis, code, formula, emoji, heading, list, quote, rule or comment comes out of it. One line; characters
    /// that are invisible or control the display are shown as ``TerminalEscaping`` does.
    package static func escape(_ text: String) -> String {
        let scalars = Array(collapsingBlanks(TerminalEscaping.escape(text)).unicodeScalars)
        var output = ""
        output.reserveCapacity(scalars.count + 16)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "|": output += "&#124;"
            // GitHub's documentation names this form for a dollar sign that opens no formula.
            case "$": output += "<span>$</span>"
            case "@": output += "@" + joint
            case "#": output += "\\#" + (next.map(isAlphanumeric) ?? true ? joint : "")
            case "\\", "`", "*", "[", "]", "~": output += "\\\(Character(scalar))"
            case "_":
                let isInside =
                    index > 0 && isAlphanumeric(scalars[index - 1]) && (next.map(isAlphanumeric) ?? false)
                output += isInside ? "_" : "\\_"
            case "!": output += next == nil ? "\\!" : "!"
            case ":":
                // `http://` and `:emoji:`.
                let opens = next.map { $0 == "/" || opensEmoji(scalars, at: index) } ?? true
                output += ":" + (opens ? joint : "")
            case "-":
                output += index == 0 ? "\\-" : "-"
                // `GH-1` refers to an issue, `GHSA-…` to an advisory.
                if refers(scalars, at: index, next) { output += joint }
            case ".":
                if endsListMarker(scalars, at: index) {
                    output += "\\."
                } else {
                    // In front: `www.` in the source makes an address, whatever follows.
                    output += (isWorldWideWeb(scalars, before: index) ? joint : "") + "."
                }
            case ")": output += endsListMarker(scalars, at: index) ? "\\)" : ")"
            case "+", "=": output += index == 0 ? "\\\(Character(scalar))" : "\(Character(scalar))"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    /// `text` as a code span; in table cells a border cannot be written in one, and `<code>` is used.
    ///
    /// - Returns: nothing for an empty text.
    package static func code(_ text: String, inTable: Bool = false) -> String {
        let shown = TerminalEscaping.escape(text)
        guard !shown.isEmpty else { return "" }
        if shown.allSatisfy({ $0 == " " }) || (inTable && shown.utf8.contains(UInt8(ascii: "|"))) {
            return "<code>" + escape(shown) + "</code>"
        }
        let fence = String(repeating: "`", count: longestRun(in: shown) + 1)
        let needsSpace = shown.first == "`" || shown.last == "`" || (shown.first == " " && shown.last == " ")
        return needsSpace ? fence + " " + shown + " " + fence : fence + shown + fence
    }

    /// The length of the longest run of backticks.
    private static func longestRun(in text: String) -> Int {
        var longest = 0
        var current = 0
        for byte in text.utf8 {
            current = byte == UInt8(ascii: "`") ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }

    /// Runs of blanks as one, none at the ends: no indented code, no hard line break.
    private static func collapsingBlanks(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x7F || isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Whether a number that starts the text and a blank or the end are around `index`.
    private static func endsListMarker(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index < 10, index + 1 == scalars.count || scalars[index + 1] == " " else { return false }
        return scalars[..<index].allSatisfy(isDigit)
    }

    /// Whether the hyphen at `index` stands in `GH-1` or `GHSA-…`.
    private static func refers(_ scalars: [Unicode.Scalar], at index: Int, _ next: Unicode.Scalar?) -> Bool {
        let tail = scalars[max(0, index - 4)..<index].map { $0.properties.lowercaseMapping }.joined()
        if tail.hasSuffix("gh") { return next.map(isDigit) ?? true }
        return tail == "ghsa" && (next.map(isAlphanumeric) ?? true)
    }

    private static func isWorldWideWeb(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
        index >= 3 && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
    }

    /// Whether a name and another colon follow; names of emoji are short, and only two are numbers.
    private static func opensEmoji(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        var cursor = index + 1
        let limit = min(scalars.count, index + 64)
        while cursor < limit {
            let scalar = scalars[cursor]
            if scalar == ":" {
                let name = scalars[index + 1..<cursor]
                return !name.allSatisfy(isDigit) || name.elementsEqual("100".unicodeScalars)
                    || name.elementsEqual("1234".unicodeScalars)
            }
            let isName = isAlphanumeric(scalar) || scalar == "_" || scalar == "+" || scalar == "-"
            guard isName else { return false }
            cursor += 1
        }
        return false
    }
}
