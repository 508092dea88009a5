/// The shell of every page: one file that loads nothing, runs nothing and sends nothing.
enum HTMLPage {
    /// A link of a table of contents.
    struct Entry: Sendable {
        var id: HTMLID
        var title: Phrase

        init(_ id: HTMLID, _ title: Phrase) {
            self.id = id
            self.title = title
        }
    }

    /// - Parameters:
    ///   - title: of the window, and the only heading of level 1. The main part's headings begin with level 2.
    ///   - tool: named as the origin.
    ///   - header: what stands below the title.
    static func render(
        title: Phrase, tool: ReportOptions.Tool?, header: (inout HTMLWriter) -> Void = { _ in },
        main: (inout HTMLWriter) -> Void
    ) -> String {
        var writer = HTMLWriter()
        writer.markup("<!DOCTYPE html>\n")
        writer.block("html", .word("lang", "en")) { writer in
            writer.block("head") { $0.head(title) }
            writer.block("body") { writer in
                writer.line("a", .class("skip"), .target(HTMLID("main"))) { $0.markup("Skip to the report") }
                writer.block("header") {
                    $0.heading(title, level: 1, id: HTMLID("title"))
                    header(&$0)
                }
                writer.block("main", .id(HTMLID("main")), .word("tabindex", "-1")) { main(&$0) }
                if let tool {
                    writer.line("footer") {
                        $0.inline("p") { $0.phrase("Made by \(tool.name) \(tool.version). Times are UTC.") }
                    }
                }
            }
        }
        return writer.output
    }
}

extension HTMLWriter {
    fileprivate mutating func head(_ title: Phrase) {
        void("meta", .word("charset", "utf-8"))
        void(
            "meta", .word("http-equiv", "Content-Security-Policy"), .word("content", HTMLStyle.contentPolicy))
        void("meta", .word("name", "referrer"), .word("content", "no-referrer"))
        void(
            "meta", .word("name", "viewport"), .word("content", "width=device-width, initial-scale=1"))
        line("title") { $0.plain(title) }
        line("style") { $0.markup(HTMLStyle.sheet) }
    }

    /// Links to parts of the page.
    ///
    /// - Parameter name: an attribute that says what the list is called.
    mutating func contents(_ name: Attribute, _ entries: [HTMLPage.Entry]) {
        guard entries.count > 1 else { return }
        block("nav", name) { writer in
            writer.block("ul") { writer in
                for entry in entries {
                    writer.line("li") { $0.inline("a", .target(entry.id)) { $0.phrase(entry.title) } }
                }
            }
        }
    }
}

extension SectionDocument {
    /// The document as one HTML file.
    func html(title: Phrase, tool: ReportOptions.Tool? = nil) -> String {
        HTMLPage.render(title: title, tool: tool) { writer in
            let ids = parts.indices.map { HTMLID("p", $0 + 1) }
            writer.contents(
                .word("aria-label", "Contents"), zip(ids, parts).map { HTMLPage.Entry($0, $1.title) })
            for (id, part) in zip(ids, parts) {
                writer.section(part.title, id: id, level: 2) { writer in
                    if let lead = part.lead { writer.paragraph(lead) }
                    for (index, section) in part.sections.enumerated() {
                        writer.section(section, id: id.child("s", index + 1), level: 3)
                    }
                }
            }
            if parts.isEmpty { writer.paragraph(nothing) }
        }
    }
}
