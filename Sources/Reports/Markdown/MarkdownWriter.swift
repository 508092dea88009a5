import Findings

/// Collects GitHub-flavoured Markdown. Markup comes from literals alone; logged strings come in phrases, which are
/// masked and escaped here.
struct MarkdownWriter {
    private(set) var output = ""
    /// Logged strings are cut to so many characters; `nil` for no limit.
    var textLimit: Int?

    init(textLimit: Int? = nil) { self.textLimit = textLimit }

    /// Markup of this program, as it is.
    mutating func literal(_ markup: StaticString) {
        markup.withUTF8Buffer { output += String(decoding: $0, as: UTF8.self) }
    }

    /// Text whose every piece is shown and does nothing.
    mutating func phrase(_ phrase: Phrase, inTable: Bool = false) {
        // Each piece is escaped as if it began and ended a text, so that nothing comes out of the seams.
        for piece in phrase.pieces {
            let mark: StaticString =
                switch piece.tone {
                case .good: "✅ "
                case .caution: "⚠️ "
                case .bad: "❌ "
                case .strong, .faint, nil: ""
                }
            literal(mark)
            switch piece.content {
            case .literal(let text): output += text
            case .number(let number): output += String(number)
            case .link(let link): output += "[§" + link.runID + "](" + link.url + ")"
            case .text(let text):
                let shown = MarkdownEscaping.escape(cut(SecretMask.mask(text)))
                output += piece.tone == .strong && !shown.isEmpty ? "<b>" + shown + "</b>" : shown
            case .code(let text):
                output += MarkdownEscaping.code(cut(SecretMask.mask(text)), inTable: inTable)
            }
        }
    }

    /// Ends the line and leaves one blank.
    mutating func endParagraph() {
        while output.hasSuffix("\n") { output.removeLast() }
        if !output.isEmpty { output += "\n\n" }
    }

    mutating func endLine() { output += "\n" }

    mutating func paragraph(_ phrase: Phrase) {
        self.phrase(phrase)
        endParagraph()
    }

    /// A heading with its blocks.
    ///
    /// - Parameters:
    ///   - rows: the most rows of tables and lists.
    ///   - itemRows: the most rows of tables that list items one by one.
    mutating func section(_ section: ReportSection, rows: Int, itemRows: Int) {
        literal("### ")
        paragraph(section.title)
        for block in section.blocks { self.block(block, rows: rows, itemRows: itemRows) }
    }

    /// One block of a section; see ``section(_:rows:itemRows:)``.
    mutating func block(_ block: ReportSection.Block, rows: Int, itemRows: Int) {
        switch block {
        case .sentence(let phrase): paragraph(phrase)
        case .facts(let facts): self.facts(facts)
        case .table(let table): self.table(table, limit: table.listsItems ? itemRows : rows)
        case .list(let list): self.list(list, limit: rows)
        }
    }

    /// `<!-- name: time -->`, for programs that read the document.
    mutating func comment(_ name: StaticString, _ time: Timestamp) {
        literal("<!-- ")
        literal(name)
        literal(": ")
        output += time.iso8601
        literal(" -->")
    }

    /// Opens the fold of a severity, or of what is suppressed. Its summary is HTML: it holds literals and numbers only.
    mutating func openFold(_ severity: Severity?, count: Int) {
        literal(
            severity == .critical && count > 0 ? "<details open>\n<summary><b>" : "<details>\n<summary><b>")
        switch severity {
        case .critical: literal("Critical Findings")
        case .warning: literal("Warnings")
        case .info: literal("Informational")
        case nil: literal("Suppressed")
        }
        phrase(" (\(count))")
        literal("</b></summary>")
        endParagraph()
    }

    mutating func closeFold() {
        endParagraph()
        literal("</details>")
        endParagraph()
    }

    /// `**label:** value`.
    mutating func labelled(_ label: Phrase, _ phrase: Phrase) {
        literal("**")
        self.phrase(label)
        literal(":** ")
        self.phrase(phrase)
        endParagraph()
    }

    /// Places one per line, each with its quotation.
    mutating func places(_ places: some Sequence<Evidence>) {
        for place in places {
            literal("- ")
            phrase(.place(place))
            if let excerpt = place.excerpt {
                literal(": ")
                phrase("\(code: excerpt)")
            }
            endLine()
        }
        endParagraph()
    }

    mutating func facts(_ facts: [ReportSection.Fact]) {
        for fact in facts {
            literal("- **")
            phrase(fact.label)
            literal(":** ")
            phrase(fact.value)
            endLine()
        }
        endParagraph()
    }

    /// Announces what is not shown.
    mutating func rest(_ count: Int) {
        if count > 0 { paragraph("… \(count) more") }
    }

    mutating func list(_ list: ReportList, limit: Int) {
        if let caption = list.caption { paragraph(caption) }
        for item in list.items.prefix(limit) {
            literal("- ")
            phrase(item)
            endLine()
        }
        endParagraph()
        rest(list.total - min(limit, list.items.count))
    }

    mutating func table(_ table: ReportTable, limit: Int) {
        if let caption = table.caption { paragraph(caption) }
        if limit > 0 {
            row(table.columns.map(\.title))
            literal("|")
            for column in table.columns { literal(column.isNumeric ? " ---: |" : " --- |") }
            endLine()
            for cells in table.rows.prefix(limit) { row(cells) }
            endParagraph()
        }
        rest(table.total - min(limit, table.rows.count))
    }

    private mutating func row(_ cells: [Phrase]) {
        literal("|")
        for cell in cells {
            literal(" ")
            phrase(cell, inTable: true)
            literal(" |")
        }
        endLine()
    }

    private func cut(_ text: String) -> String {
        guard let textLimit, text.utf8.count > textLimit else { return text }
        // By scalars: one character may hold any number of combining marks.
        var shown = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            length += UTF8.width(scalar)
            if length > textLimit { break }
            shown.append(scalar)
        }
        return String(shown) + "…"
    }
}

/// A link to an Actions run: only addresses that can be one are ever linked.
struct RunLink: Sendable, Hashable {
    let runID: String
    let url: String

    /// - Returns: `nil` unless `url` is `https://<host>/<owner>/<repo>/actions/runs/<id>[/attempts/<n>]` with a
    ///   host of GitHub (`github.com`, `*.ghe.com`, `github.<company>`).
    init?(url: String?, runID: String?) {
        guard let url, let runID, url.utf8.count <= 300, url.hasPrefix("https://"), RunLink.isNumber(runID)
        else {
            return nil
        }
        let parts = url.dropFirst(8).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 6 || (parts.count == 8 && parts[6] == "attempts" && RunLink.isNumber(parts[7])),
            parts[3] == "actions", parts[4] == "runs", parts[5] == runID,
            RunLink.isName(parts[1]), RunLink.isName(parts[2]), RunLink.isGitHub(parts[0])
        else { return nil }
        self.runID = runID
        self.url = url
    }

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        (1...20).contains(text.utf8.count)
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text != "." && text != ".."
            && text.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                    UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }

    private static func isGitHub(_ host: Substring) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ isName($0) && !$0.utf8.contains(UInt8(ascii: "_")) })
        else {
            return false
        }
        return labels[0] == "github" || (labels.count == 3 && labels[1] == "ghe" && labels[2] == "com")
    }
}
