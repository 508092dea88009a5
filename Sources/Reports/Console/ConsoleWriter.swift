/// Settings of the console report.
package struct ConsoleOptions: Sendable, Hashable {
    /// Columns of the terminal; less than 40 is treated as 40.
    package var width = 80
    /// Colours by SGR sequences.
    package var isColored = false
    /// Rows shown of a table or list, the rest is counted.
    package var maximumRows = 20

    package init(width: Int = 80, isColored: Bool = false, maximumRows: Int = 20) {
        self.width = width
        self.isColored = isColored
        self.maximumRows = maximumRows
    }
}

/// Collects lines for a terminal. The only line ends and escape sequences in the output are its own.
struct ConsoleWriter {
    private(set) var output = ""
    private let options: ConsoleOptions
    let width: Int

    init(options: ConsoleOptions) {
        self.options = options
        width = max(options.width, 40)
    }

    // MARK: Lines

    mutating func blank() {
        if !output.isEmpty, !output.hasSuffix("\n\n") { output += "\n" }
    }

    /// `── title ─────`.
    mutating func heading(_ title: Phrase) {
        blank()
        let text = ConsoleText(title, tone: .strong).cut(to: width - 8)
        put(ConsoleText("\(words: "── ", .faint)"))
        put(text)
        output += " "
        put(ConsoleText(Phrase.faint(String(repeating: "─", count: max(2, width - text.width - 4)))))
        output += "\n"
    }

    /// A heading with its blocks, one blank between them.
    mutating func section(_ section: ReportSection) {
        heading(section.title)
        for (index, block) in section.blocks.enumerated() {
            if index > 0 { blank() }
            self.block(block, indent: 2)
        }
    }

    mutating func block(_ block: ReportSection.Block, indent: Int) {
        switch block {
        case .sentence(let phrase): paragraph(phrase, indent: indent)
        case .facts(let facts): self.facts(facts, indent: indent)
        case .table(let table): self.table(table, indent: indent)
        case .list(let list): self.list(list, indent: indent)
        }
    }

    /// A line across the page between two reports.
    mutating func rule() {
        blank()
        put(ConsoleText(Phrase.faint(String(repeating: "═", count: width))))
        output += "\n\n"
    }

    /// A paragraph folded to the width.
    ///
    /// - Parameters:
    ///   - first: what stands in front of the first line.
    ///   - hanging: columns the other lines are indented by; the width of `first` when `nil`.
    mutating func paragraph(_ phrase: Phrase, indent: Int = 0, first: Phrase = "", hanging: Int? = nil) {
        let lead = ConsoleText(first)
        let margin = indent + (hanging ?? lead.width)
        // Continuation lines and the first line have the same width, so that columns of labels stay aligned.
        let lines = ConsoleText(phrase).wrapped(to: width - max(margin, indent + lead.width))
        for (index, line) in lines.enumerated() {
            if index == 0 {
                spaces(indent)
                put(lead)
            } else {
                spaces(margin)
            }
            put(line)
            endLine()
        }
    }

    /// One line, cut to the width.
    mutating func line(_ phrase: Phrase, indent: Int = 0) {
        spaces(indent)
        put(ConsoleText(phrase).cut(to: width - indent))
        endLine()
    }

    /// Labels in one column, values folded in the other.
    mutating func facts(_ facts: [ReportSection.Fact], indent: Int = 2) {
        let labelWidth = min(facts.map { ConsoleText($0.label).width }.max() ?? 0, 28)
        for fact in facts {
            let label = ConsoleText(fact.label).width
            let padding = String(repeating: " ", count: max(0, labelWidth - label) + 2)
            paragraph(
                fact.value, indent: indent, first: "\(fact.label.toned(.faint))\(padding)",
                hanging: labelWidth + 2)
        }
    }

    mutating func list(_ list: ReportList, indent: Int = 2) {
        if let caption = list.caption { paragraph(caption, indent: indent) }
        let bullet: Phrase = "\(words: "• ", .faint)"
        let shown = min(list.items.count, max(options.maximumRows, 1))
        for item in list.items.prefix(shown) { paragraph(item, indent: indent, first: bullet) }
        rest(list.total - shown, indent: indent)
    }

    /// Announces rows that are not shown.
    mutating func rest(_ count: Int, indent: Int) {
        if count > 0 {
            line("\(words: "… ", .faint)\(count, .faint)\(words: " more", .faint)", indent: indent)
        }
    }

    // MARK: Tables

    /// How many lines one cell may take.
    private static let maximumCellLines = 16
    private static let gap = 2

    /// Columns aligned, numbers to the right, text folded to fit the width.
    mutating func table(_ table: ReportTable, indent: Int = 2) {
        if let caption = table.caption { paragraph(caption, indent: indent) }
        let shown = min(table.rows.count, max(options.maximumRows, 1))
        let header = table.columns.map { ConsoleText($0.title, tone: .strong) }
        let rows = table.rows.prefix(shown).map { $0.map { ConsoleText($0) } }
        let widths = columnWidths(table.columns, header: header, rows: rows, available: width - indent)
        row(header, table.columns, widths, indent: indent)
        spaces(indent)
        for (index, columnWidth) in widths.enumerated() {
            if index > 0 { spaces(ConsoleWriter.gap) }
            put(ConsoleText(Phrase.faint(String(repeating: "─", count: columnWidth))))
        }
        endLine()
        for cells in rows { row(cells, table.columns, widths, indent: indent) }
        rest(table.total - shown, indent: indent)
    }

    private mutating func row(
        _ cells: [ConsoleText], _ columns: [ReportTable.Column], _ widths: [Int], indent: Int
    ) {
        let folded = zip(cells, widths).map { cell, columnWidth -> [ConsoleText] in
            var lines = cell.wrapped(to: columnWidth)
            if lines.count > ConsoleWriter.maximumCellLines {
                lines.removeSubrange(ConsoleWriter.maximumCellLines - 1..<lines.count)
                lines.append(ConsoleText("\(words: "…", .faint)"))
            }
            return lines
        }
        for lineIndex in 0..<(folded.map(\.count).max() ?? 0) {
            var pending = indent
            for (column, lines) in folded.enumerated() {
                if column > 0 { pending += ConsoleWriter.gap }
                let line = lineIndex < lines.count ? lines[lineIndex] : ConsoleText()
                let free = max(0, widths[column] - line.width)
                if columns[column].isNumeric { pending += free }
                if !line.glyphs.isEmpty {
                    spaces(pending)
                    pending = 0
                    put(line)
                }
                if !columns[column].isNumeric { pending += free }
            }
            endLine()
        }
    }

    /// Natural widths, the widest text columns narrowed first when they do not fit.
    private func columnWidths(
        _ columns: [ReportTable.Column], header: [ConsoleText], rows: [[ConsoleText]], available: Int
    ) -> [Int] {
        var widths = header.indices.map { column in
            min(available, rows.reduce(header[column].width) { max($0, $1[column].width) })
        }
        let usable = available - ConsoleWriter.gap * (widths.count - 1)
        // Text down to 12 columns, then to 4, then numbers as well: the page is never left.
        for (minimum, includesNumbers) in [(12, false), (4, false), (2, true)] {
            while widths.reduce(0, +) > usable {
                let candidates = widths.indices.filter {
                    widths[$0] > minimum && (includesNumbers || !columns[$0].isNumeric)
                }
                guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
            }
        }
        return widths
    }

    // MARK: Output

    private mutating func spaces(_ count: Int) { output += String(repeating: " ", count: max(0, count)) }

    private mutating func endLine() {
        while output.hasSuffix(" ") { output.removeLast() }
        output += "\n"
    }

    private mutating func put(_ text: ConsoleText) {
        guard options.isColored else {
            for glyph in text.glyphs { output.append(glyph.character) }
            return
        }
        var tone: Phrase.Tone?
        for glyph in text.glyphs {
            if glyph.tone != tone {
                if tone != nil { output += "\u{1B}[0m" }
                if let next = glyph.tone { output += "\u{1B}[\(next.sgr)m" }
                tone = glyph.tone
            }
            output.append(glyph.character)
        }
        if tone != nil { output += "\u{1B}[0m" }
    }
}

extension Phrase {
    /// Ornaments and padding.
    fileprivate static func faint(_ ornament: String) -> Phrase { "\(ornament, .faint)" }
}

extension Phrase.Tone {
    /// Parameters of the SGR sequence (ECMA-48 8.3.117).
    fileprivate var sgr: String {
        switch self {
        case .good: "32"
        case .caution: "33"
        case .bad: "1;31"
        case .strong: "1"
        case .faint: "2"
        }
    }
}
