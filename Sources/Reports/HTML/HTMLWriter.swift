import Findings

/// The id of an element. Made of literals and numbers: nothing that was logged becomes an id or an address.
struct HTMLID: Sendable, Hashable {
    let text: String

    init(_ word: StaticString, _ number: Int? = nil) {
        text = word.withUTF8Buffer { String(decoding: $0, as: UTF8.self) } + (number.map(String.init) ?? "")
    }

    private init(text: String) { self.text = text }

    /// An id inside of this one: `r1-f2`.
    func child(_ word: StaticString, _ number: Int? = nil) -> HTMLID {
        HTMLID(text: text + "-" + HTMLID(word, number).text)
    }
}

/// Collects HTML. Markup, names and values of attributes come from literals and numbers alone; logged strings come in
/// phrases, which are masked and escaped here, and stand only between tags.
struct HTMLWriter {
    /// An attribute of an element.
    enum Attribute: Sendable {
        /// `name="value"`.
        case word(StaticString, StaticString)
        case number(StaticString, Int)
        case `class`(StaticString)
        case id(HTMLID)
        /// An address in the page.
        case target(HTMLID)
        case labelledBy(HTMLID)
        /// Numbers of our own with letters between them: a path, a list of coordinates.
        case geometry(StaticString, Geometry)
    }

    /// What an attribute of an image may hold besides words.
    struct Geometry: Sendable, ExpressibleByStringInterpolation {
        private(set) var text: String

        init(stringLiteral literal: StaticString) {
            text = literal.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        }

        init(stringInterpolation interpolation: StringInterpolation) { text = interpolation.text }

        struct StringInterpolation: StringInterpolationProtocol {
            var text = ""

            init(literalCapacity: Int, interpolationCount: Int) {}

            mutating func appendLiteral(_ literal: StaticString) {
                text += literal.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
            }

            mutating func appendInterpolation(_ number: Int) { text += String(number) }
        }

        static func += (lhs: inout Geometry, rhs: Geometry) { lhs.text += rhs.text }
    }

    /// What a table looks like.
    enum TableStyle: Sendable {
        case rows
        /// The times in front are kept whole, and nothing is folded: the table is in a fold already.
        case events
        /// The last column has bars.
        case bars

        fileprivate var name: StaticString {
            switch self {
            case .rows: "rows"
            case .events: "events"
            case .bars: "bars"
            }
        }
    }

    /// The most bytes shown of one logged string; the rest is announced.
    static let textLimit = 4000
    /// Rows of a table beyond which it is folded.
    static let openRows = 12

    private(set) var output = ""
    private var lastTable = 0

    // MARK: Elements

    /// Markup of this program, as it is.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { output += String(decoding: $0, as: UTF8.self) }
    }

    /// An element inside of a line.
    mutating func inline(
        _ name: StaticString, _ attributes: Attribute..., content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    /// An element on a line of its own.
    mutating func line(
        _ name: StaticString, _ attributes: Attribute..., content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        close(name)
        markup("\n")
    }

    /// An element with its content on lines of its own.
    mutating func block(
        _ name: StaticString, _ attributes: Attribute..., content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        markup("\n")
        content(&self)
        close(name)
        markup("\n")
    }

    /// An element that has no content and no end tag.
    mutating func void(_ name: StaticString, _ attributes: Attribute...) {
        open(name, attributes)
        markup("\n")
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        markup("<")
        markup(name)
        for attribute in attributes {
            markup(" ")
            switch attribute {
            case .word(let name, let value): self.attribute(name) { $0.markup(value) }
            case .number(let name, let value): self.attribute(name) { $0.output += String(value) }
            case .class(let value): self.attribute("class") { $0.markup(value) }
            case .id(let id): self.attribute("id") { $0.output += id.text }
            case .target(let id): self.attribute("href") { $0.output += "#" + id.text }
            case .labelledBy(let id): self.attribute("aria-labelledby") { $0.output += id.text }
            case .geometry(let name, let value): self.attribute(name) { $0.output += value.text }
            }
        }
        markup(">")
    }

    private mutating func attribute(_ name: StaticString, value: (inout HTMLWriter) -> Void) {
        markup(name)
        markup("=\"")
        value(&self)
        markup("\"")
    }

    private mutating func close(_ name: StaticString) {
        markup("</")
        markup(name)
        markup(">")
    }

    // MARK: Text

    /// Text whose every piece is shown and does nothing.
    mutating func phrase(_ phrase: Phrase) {
        for piece in phrase.pieces {
            guard let tone = piece.tone else {
                content(piece.content)
                continue
            }
            switch tone {
            case .strong: inline("b") { $0.content(piece.content) }
            case .good: inline("span", .class("good")) { $0.content(piece.content) }
            case .caution: inline("span", .class("caution")) { $0.content(piece.content) }
            case .bad: inline("span", .class("bad")) { $0.content(piece.content) }
            case .faint: inline("span", .class("faint")) { $0.content(piece.content) }
            }
        }
    }

    /// The words of a phrase, for places that hold no elements.
    mutating func plain(_ phrase: Phrase) {
        for piece in phrase.pieces {
            switch piece.content {
            case .literal(let text): output += HTMLEscaping.escape(text)
            case .text(let text), .code(let text): output += shown(text)
            case .number(let number): output += String(number)
            case .link(let link): output += link.runID
            }
        }
    }

    private mutating func content(_ content: Phrase.Content) {
        switch content {
        case .literal(let text): output += HTMLEscaping.escape(text)
        case .number(let number): output += String(number)
        case .text(let text):
            let shown = shown(text)
            // Letters that are written from right to left would reorder what stands beside them.
            if shown.utf8.allSatisfy({ $0 < 0x80 }) {
                output += shown
            } else {
                inline("bdi") { $0.output += shown }
            }
        case .code(let text): inline("code") { $0.output += $0.shown(text) }
        case .link(let link):
            markup("<a rel=\"noreferrer\" href=\"")
            output += HTMLEscaping.escape(link.url)
            markup("\">")
            output += HTMLEscaping.escape(link.runID)
            markup("</a>")
        }
    }

    private func shown(_ text: String) -> String {
        let masked = SecretMask.mask(text)
        guard masked.utf8.count > HTMLWriter.textLimit else { return HTMLEscaping.escape(masked) }
        // By scalars: one character may hold any number of combining marks.
        var head = String.UnicodeScalarView()
        var length = 0
        for scalar in masked.unicodeScalars {
            let width = UTF8.width(scalar)
            if length + width > HTMLWriter.textLimit { break }
            length += width
            head.append(scalar)
        }
        return HTMLEscaping.escape(String(head)) + "… (\(masked.utf8.count - length) more bytes)"
    }

    mutating func paragraph(_ phrase: Phrase) { line("p") { $0.phrase(phrase) } }

    mutating func heading(_ phrase: Phrase, level: Int, id: HTMLID) {
        headingLine(level: level, id: id) { $0.phrase(phrase) }
    }

    /// A heading of level 1 to 6.
    mutating func headingLine(level: Int, id: HTMLID, content: (inout HTMLWriter) -> Void) {
        let name: StaticString =
            switch level {
            case ...1: "h1"
            case 2: "h2"
            case 3: "h3"
            case 4: "h4"
            case 5: "h5"
            default: "h6"
            }
        line(name, .id(id), content: content)
    }

    // MARK: Blocks

    /// A section under a heading of its own.
    mutating func section(
        _ title: Phrase, id: HTMLID, level: Int, content: (inout HTMLWriter) -> Void
    ) {
        let heading = id.child("h")
        block("section", .id(id), .labelledBy(heading)) {
            $0.heading(title, level: level, id: heading)
            content(&$0)
        }
    }

    /// A heading with its blocks.
    ///
    /// - Parameters:
    ///   - level: of the heading.
    ///   - rows: the most rows of tables and lists.
    mutating func section(_ section: ReportSection, id: HTMLID, level: Int, rows: Int = 100) {
        self.section(section.title, id: id, level: level) { writer in
            for block in section.blocks { writer.block(block, name: section.title, rows: rows) }
        }
    }

    /// - Parameters:
    ///   - name: what a table or list is called when it has no caption of its own.
    ///   - rows: the most rows of tables and lists.
    mutating func block(_ block: ReportSection.Block, name: Phrase, rows: Int) {
        switch block {
        case .sentence(let phrase): paragraph(phrase)
        case .facts(let facts): self.facts(facts)
        case .table(let table): self.table(table, name: name, limit: rows)
        case .list(let list): self.list(list, name: name, limit: rows)
        }
    }

    mutating func facts(_ facts: [ReportSection.Fact]) {
        guard !facts.isEmpty else { return }
        block("dl") { writer in
            for fact in facts {
                writer.line("div") {
                    $0.inline("dt") { $0.phrase(fact.label) }
                    $0.inline("dd") { $0.phrase(fact.value) }
                }
            }
        }
    }

    /// Announces what is not shown.
    mutating func rest(_ count: Int) {
        if count > 0 { line("p", .class("faint")) { $0.phrase("… \(count) more") } }
    }

    /// - Parameters:
    ///   - name: what the list is called when it has no caption of its own.
    ///   - limit: the most items shown.
    mutating func list(_ list: ReportList, name: Phrase, limit: Int) {
        let content = { (writer: inout HTMLWriter) in
            writer.block("ul") { writer in
                for item in list.items.prefix(limit) { writer.line("li") { $0.phrase(item) } }
            }
            writer.rest(list.total - min(limit, list.items.count))
        }
        if list.items.count > HTMLWriter.openRows {
            fold("\(list.caption ?? name) \(list.total, .faint)", content: content)
        } else {
            if let caption = list.caption { paragraph(caption) }
            content(&self)
        }
    }

    /// What is unfolded when it is asked for.
    mutating func fold(_ summary: Phrase, content: (inout HTMLWriter) -> Void) {
        block("details") {
            $0.line("summary") { $0.phrase(summary) }
            content(&$0)
        }
    }

    /// A table in a region of its own that scrolls sideways; folded when it is long.
    ///
    /// - Parameters:
    ///   - name: what the table is called when it has no caption of its own.
    ///   - limit: the most rows shown.
    ///   - summary: what is unfolded, when that is not the table's own caption or name.
    mutating func table(
        _ table: ReportTable, name: Phrase, limit: Int, summary: Phrase? = nil,
        style: TableStyle = .rows
    ) {
        let isFolded = style == .rows && table.rows.count > HTMLWriter.openRows
        let content = { (writer: inout HTMLWriter) in
            writer.region(
                table.caption ?? name, isCaptionShown: table.caption != nil && !isFolded, style: style
            ) {
                writer in
                writer.header(table.columns)
                writer.block("tbody") { writer in
                    for cells in table.rows.prefix(limit) { writer.row(cells, table.columns) }
                }
            }
            writer.rest(table.total - min(limit, table.rows.count))
        }
        if isFolded {
            fold("\(summary ?? table.caption ?? name) \(table.total, .faint)", content: content)
        } else {
            content(&self)
        }
    }

    /// A table's frame: a region that can be reached and scrolled by the keyboard, called as the table.
    mutating func region(
        _ caption: Phrase, isCaptionShown: Bool, style: TableStyle,
        content: (inout HTMLWriter) -> Void
    ) {
        lastTable += 1
        let id = HTMLID("t", lastTable)
        block(
            "div", .class("scroll"), .word("role", "region"), .word("tabindex", "0"), .labelledBy(id)
        ) { writer in
            writer.block("table", .class(style.name)) { writer in
                if isCaptionShown {
                    writer.line("caption", .id(id)) { $0.phrase(caption) }
                } else {
                    writer.line("caption", .id(id), .class("unseen")) { $0.phrase(caption) }
                }
                content(&writer)
            }
        }
    }

    private mutating func header(_ columns: [ReportTable.Column]) {
        line("thead") {
            $0.inline("tr") { writer in
                for column in columns {
                    if column.isNumeric {
                        writer.inline("th", .word("scope", "col"), .class("number")) {
                            $0.phrase(column.title)
                        }
                    } else {
                        writer.inline("th", .word("scope", "col")) { $0.phrase(column.title) }
                    }
                }
            }
        }
    }

    private mutating func row(_ cells: [Phrase], _ columns: [ReportTable.Column]) {
        line("tr") { writer in
            for (index, cell) in cells.enumerated() {
                if index == 0 {
                    writer.inline("th", .word("scope", "row")) { $0.phrase(cell) }
                } else if columns[index].isNumeric {
                    writer.inline("td", .class("number")) { $0.phrase(cell) }
                } else {
                    writer.inline("td") { $0.phrase(cell) }
                }
            }
        }
    }
}
