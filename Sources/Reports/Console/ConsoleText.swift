import Findings

/// A line's worth of text for a terminal: characters with their width and tone, already safe to print.
struct ConsoleText: Sendable, Hashable {
    struct Glyph: Sendable, Hashable {
        var character: Character
        var width: Int
        var tone: Phrase.Tone?
    }

    var glyphs: [Glyph] = []

    init() {}

    /// The only way in: logged strings are masked and escaped here.
    ///
    /// - Parameter tone: for pieces without one of their own.
    init(_ phrase: Phrase, tone: Phrase.Tone? = nil) {
        for piece in phrase.pieces {
            switch piece.content {
            case .literal(let text): append(text, piece.tone ?? tone)
            case .text(let text), .code(let text):
                append(TerminalEscaping.escape(SecretMask.mask(text)), piece.tone ?? tone)
            case .number(let number): append(String(number), piece.tone ?? tone)
            case .link(let link): append(link.runID, piece.tone ?? tone)
            }
        }
    }

    private init(glyphs: ArraySlice<Glyph>) { self.glyphs = Array(glyphs) }

    private mutating func append(_ text: String, _ tone: Phrase.Tone?) {
        for character in text {
            glyphs.append(Glyph(character: character, width: character.displayWidth, tone: tone))
        }
    }

    /// Columns.
    var width: Int { glyphs.reduce(0) { $0 + $1.width } }

    /// The text in lines of at most `width` columns, broken at blanks where there are any, else
    /// behind slashes and commas.
    func wrapped(to width: Int) -> [ConsoleText] {
        let limit = max(width, 2)
        var lines: [ConsoleText] = []
        var lineStart = 0
        var column = 0
        var lastBlank: Int?
        var lastSlash: Int?
        var index = 0
        while index < glyphs.count {
            let glyph = glyphs[index]
            if glyph.character == " " { lastBlank = index }
            if column > 0, column + glyph.width <= limit, "/,".contains(glyph.character) { lastSlash = index }
            column += glyph.width
            guard column > limit else {
                index += 1
                continue
            }
            if let blank = lastBlank, blank > lineStart {
                lines.append(ConsoleText(glyphs: glyphs[lineStart..<blank]))
                lineStart = blank + 1
            } else if let slash = lastSlash, glyph.character != " " {
                lines.append(ConsoleText(glyphs: glyphs[lineStart...slash]))
                lineStart = slash + 1
            } else {
                lines.append(ConsoleText(glyphs: glyphs[lineStart..<index]))
                lineStart = glyph.character == " " ? index + 1 : index
            }
            index = lineStart
            column = 0
            lastBlank = nil
            lastSlash = nil
        }
        lines.append(ConsoleText(glyphs: glyphs[min(lineStart, glyphs.count)...]))
        return lines
    }

    /// At most `width` columns, an ellipsis in place of what is cut.
    func cut(to width: Int) -> ConsoleText {
        guard self.width > width else { return self }
        var column = 0
        var end = 0
        while end < glyphs.count, column + glyphs[end].width < width {
            column += glyphs[end].width
            end += 1
        }
        var result = ConsoleText(glyphs: glyphs[..<end])
        result.append("…", .faint)
        return result
    }
}
