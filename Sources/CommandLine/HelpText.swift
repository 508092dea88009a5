/// Help for the terminal.
package enum HelpText {
    /// How much to say.
    package enum Level: Sendable, Hashable {
        /// `-h`: usage and one line for each operand and flag.
        case short
        /// `--help`: all there is, with examples.
        case long
    }

    /// The widths help is made for: narrower terminals wrap it, wider ones leave it readable.
    package static let widths = 40...100

    /// - Parameter width: the terminal's columns, brought into ``widths``.
    package static func render(
        _ spec: CommandSpec, level: Level, width: Int = Terminal.defaultWidth, style: Style = .plain
    ) -> String {
        var page = HelpPage(
            width: min(max(width, widths.lowerBound), widths.upperBound), style: style, level: level)
        page.render(spec)
        return page.text
    }
}

private struct HelpPage {
    let width: Int
    let style: Style
    let level: HelpText.Level
    var text = ""

    /// Spaces before terms and paragraphs below a heading.
    private static let indent = 2

    mutating func render(_ spec: CommandSpec) {
        paragraph(spec.summary, indent: 0)
        if level == .long {
            for discussion in spec.discussion {
                blank()
                paragraph(discussion, indent: 0)
            }
        }
        blank()
        usage(of: spec)
        entries("Operands", spec.operands.map { ($0.usage, describe($0), []) })
        entries("Commands", spec.subcommands.map { ($0.name, $0.summary, []) })
        // Flags are aligned with each other across their headings.
        let column = column(for: spec.allFlags.map(HelpPage.term))
        for (category, flags) in spec.flagsByCategory {
            entries(
                category, flags.map { (HelpPage.term($0), HelpPage.describe($0), $0.discussion) },
                column: column)
        }
        if level == .long {
            entries("Environment", spec.environment.map { ($0.name, $0.help, []) })
            entries("Exit status", spec.exitStatus.map { (String($0.code.rawValue), $0.text, []) })
            examples(spec.examples)
            if !spec.seeAlso.isEmpty {
                heading("See also")
                paragraph(spec.seeAlso.map(\.description).joined(separator: ", "), indent: HelpPage.indent)
            }
        }
        if let footer = footer(of: spec) {
            blank()
            paragraph(footer, indent: 0)
        }
    }

    private mutating func usage(of spec: CommandSpec) {
        let lead = "Usage: "
        let lines = TextLayout.wrap(spec.usage, columns: width - lead.count)
        for (index, line) in lines.enumerated() {
            text += (index == 0 ? style.bold("Usage:") + " " : TextLayout.spaces(lead.count)) + line + "\n"
        }
    }

    private mutating func examples(_ examples: [CommandSpec.Example]) {
        guard !examples.isEmpty else { return }
        heading("Examples")
        for (index, example) in examples.enumerated() {
            if index > 0 { blank() }
            paragraph(example.explanation, indent: HelpPage.indent)
            // Not wrapped: it is there to be copied.
            text += "    \(example.commandLine)\n"
        }
    }

    /// Terms in a left column with descriptions beside them, or below where a term is too long.
    private mutating func entries(
        _ title: String, _ entries: [(term: String, help: String, more: [String])], column: Int? = nil
    ) {
        guard !entries.isEmpty else { return }
        heading(title)
        let column = column ?? self.column(for: entries.map(\.term))
        for (index, entry) in entries.enumerated() {
            let more = level == .long ? entry.more : []
            if index > 0, level == .long, !more.isEmpty || !entries[index - 1].more.isEmpty { blank() }
            var lead = TextLayout.spaces(HelpPage.indent) + entry.term
            if TextLayout.width(lead) + 2 > column {
                text += lead + "\n"
                lead = ""
            }
            for line in TextLayout.wrap(entry.help, columns: width - column) {
                text += lead + TextLayout.spaces(column - TextLayout.width(lead)) + line + "\n"
                lead = ""
            }
            if !lead.isEmpty { text += lead + "\n" }
            for discussion in more {
                blank()
                paragraph(discussion, indent: column)
            }
        }
    }

    /// Where descriptions begin: behind the widest term that leaves enough room for them.
    private func column(for terms: [String]) -> Int {
        let limit = min(32, width * 2 / 5)
        let columns = terms.map { HelpPage.indent + TextLayout.width($0) + 2 }.filter { $0 <= limit }
        return columns.max() ?? 8
    }

    private func footer(of spec: CommandSpec) -> String? {
        if !spec.subcommands.isEmpty { return "See '\(spec.path) <command> --help' for a command." }
        return level == .short ? "See '\(spec.path) --help' for details and examples." : nil
    }

    private mutating func heading(_ title: String) {
        blank()
        text += style.bold("\(title):") + "\n"
    }

    private mutating func paragraph(_ paragraph: String, indent: Int) {
        for line in TextLayout.wrap(paragraph, columns: width - indent) {
            text += TextLayout.spaces(indent) + line + "\n"
        }
    }

    private mutating func blank() { text += "\n" }

    /// `-f, --fail-on <level>`; flags without a letter keep its place free.
    private static func term(_ flag: Flag) -> String {
        var names = ["--\(flag.name)"]
        if let negated = flag.negatedName { names.append("--\(negated)") }
        let lead = flag.short.map { "-\($0), " } ?? "    "
        return lead + names.joined(separator: ", ") + (flag.metavar.map { " <\($0)>" } ?? "")
    }

    private static func describe(_ flag: Flag) -> String {
        flag.annotation.map { "\(flag.help) (\($0))" } ?? flag.help
    }

    private func describe(_ operand: Operand) -> String {
        operand.accepts.note.map { "\(operand.help) (\($0))" } ?? operand.help
    }
}
