/// A document of sections alone: what is not the audit of a run.
struct SectionDocument: Sendable {
    /// Sections under a common title, e.g. those of a run.
    struct Part: Sendable {
        var title: Phrase
        /// What the sections come to, in one sentence.
        var lead: Phrase?
        var sections: [ReportSection]
    }

    var parts: [Part]
    /// What is said when there are no parts.
    var nothing: Phrase

    func console(_ options: ConsoleOptions) -> String {
        var writer = ConsoleWriter(options: options)
        for (index, part) in parts.enumerated() {
            if index > 0 { writer.rule() }
            writer.paragraph(part.title.toned(.strong), hanging: 2)
            if let lead = part.lead { writer.paragraph(lead, hanging: 2) }
            for section in part.sections { writer.section(section) }
        }
        if parts.isEmpty { writer.paragraph(nothing) }
        return writer.output
    }

    /// Rows, rows of tables that list items one by one, bytes per logged string, and sections per part: from everything
    /// to the least.
    private static let details: [(rows: Int, itemRows: Int, text: Int?, sections: Int)] = [
        (100, 100, nil, .max), (50, 20, nil, .max), (20, 10, 1000, .max), (20, 5, 300, 20), (10, 3, 150, 8),
        (5, 2, 80, 3), (3, 0, 60, 1),
    ]

    /// - Parameter limit: the most UTF-8 bytes; `nil` for no limit. What is cut is announced.
    func markdown(limit: Int?) -> String {
        for (index, detail) in SectionDocument.details.enumerated() {
            var writer = MarkdownWriter(textLimit: detail.text)
            for (number, part) in parts.enumerated() {
                if number > 0 {
                    writer.literal("---")
                    writer.endParagraph()
                }
                write(part, sections: detail.sections, isShortened: index > 0, to: &writer) {
                    $1.section($0, rows: detail.rows, itemRows: detail.itemRows)
                }
                if let limit, writer.output.utf8.count > limit { break }
            }
            if parts.isEmpty { writer.paragraph(nothing) }
            if writer.output.utf8.count <= limit ?? .max { return writer.output }
        }
        return titles(limit: limit ?? .max)
    }

    private func write(
        _ part: Part, sections: Int, isShortened: Bool, to writer: inout MarkdownWriter,
        _ write: (ReportSection, inout MarkdownWriter) -> Void
    ) {
        writer.literal("### ")
        writer.paragraph(part.title)
        if let lead = part.lead { writer.paragraph(lead) }
        if isShortened {
            writer.literal("> **Shortened:** parts of this report were left out to fit the size limit.")
            writer.endParagraph()
        }
        for section in part.sections.prefix(sections) { write(section, &writer) }
        let rest = part.sections.count - min(sections, part.sections.count)
        if rest > 0 { writer.paragraph("… \(.counted(rest, "more section", "more sections")) left out") }
    }

    /// As many titles with their leads as fit.
    private func titles(limit: Int) -> String {
        var output = ""
        for (index, part) in parts.enumerated() {
            var writer = MarkdownWriter(textLimit: 60)
            write(part, sections: 0, isShortened: false, to: &writer) { _, _ in }
            var notice = MarkdownWriter()
            notice.paragraph(
                "… \(.counted(parts.count - index, "more part", "more parts")) left out: the document is full."
            )
            // Room for the notice behind this part.
            guard output.utf8.count + writer.output.utf8.count + notice.output.utf8.count <= limit else {
                return output + notice.output
            }
            output += writer.output
        }
        return output
    }
}
