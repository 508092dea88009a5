/// Manual pages in mdoc.
package enum ManualPage {
    /// The page of a command, in section 1.
    package static func render(_ spec: CommandSpec, date: ManualDate) -> String {
        var page = MdocWriter()
        page.begin(name: spec.pageName, section: 1, summary: spec.summary, date: date)
        synopsis(of: spec, on: &page)
        description(of: spec, on: &page)
        options(of: spec, on: &page)
        if !spec.environment.isEmpty {
            page.heading("Environment")
            page.taggedList(
                spec.environment.map { ("Ev \(MdocWriter.argument($0.name))", [sentence($0.help)]) })
        }
        if !spec.exitStatus.isEmpty {
            page.heading("Exit status")
            page.taggedList(
                spec.exitStatus.map { ("\($0.code.rawValue)", [sentence($0.text)]) })
        }
        if !spec.examples.isEmpty {
            page.heading("Examples")
            for example in spec.examples {
                page.paragraph(sentence(example.explanation, end: ":"))
                page.literal(["$ \(example.commandLine)"])
            }
        }
        page.seeAlso(spec.seeAlso + pages(around: spec))
        return page.source
    }

    /// A page that is not about a command.
    package static func render(_ topic: ManualTopic, date: ManualDate) -> String {
        var page = MdocWriter()
        page.begin(name: topic.name, section: topic.section, summary: topic.summary, date: date)
        for section in topic.sections where !section.blocks.isEmpty {
            page.heading(section.heading)
            for block in section.blocks {
                switch block {
                case .paragraph(let text): page.paragraph(text)
                case .subheading(let title): page.subheading(title)
                case .list(let items): page.bulletList(items)
                case .literal(let lines): page.literal(lines)
                case .definitions(let rows):
                    page.taggedList(rows.map { ("Sy \(MdocWriter.phrase($0.term))", $0.text) })
                }
            }
        }
        page.seeAlso(topic.seeAlso)
        return page.source
    }

    private static func synopsis(of spec: CommandSpec, on page: inout MdocWriter) {
        page.heading("Synopsis")
        let words = spec.parents + [spec.name]
        page.macro("Nm", words.first ?? spec.name)
        for word in words.dropFirst() { page.macro("Cm", word) }
        for flag in spec.allFlags {
            let argument = flag.metavar.map { " Ar \(MdocWriter.argument($0))" } ?? ""
            let short = flag.short.map { "Fl \(MdocWriter.argument(String($0))) | " } ?? ""
            page.line(".Op \(short)\(names(of: flag, separator: " | "))\(argument)")
        }
        if !spec.subcommands.isEmpty {
            page.line(".Ar command")
            page.line(".Op Ar argument ...")
        }
        for operand in spec.operands {
            let dots = operand.isRepeatable ? " ..." : ""
            page.line("\(operand.isOptional ? ".Op Ar" : ".Ar") \(MdocWriter.argument(operand.name))\(dots)")
        }
    }

    private static func description(of spec: CommandSpec, on page: inout MdocWriter) {
        page.heading("Description")
        let paragraphs = spec.discussion.isEmpty ? [sentence(spec.summary)] : spec.discussion
        paragraphs.forEach { page.paragraph($0) }
        if !spec.operands.isEmpty {
            page.paragraph("The operands are:")
            page.taggedList(
                spec.operands.map { operand in
                    let note = operand.accepts.note.map { " (\($0))" } ?? ""
                    return ("Ar \(MdocWriter.argument(operand.name))", [sentence(operand.help + note)])
                })
        }
        if !spec.subcommands.isEmpty {
            page.paragraph("The commands are:")
            page.taggedList(
                spec.subcommands.map { ("Cm \(MdocWriter.argument($0.name))", [sentence($0.summary)]) })
        }
    }

    private static func options(of spec: CommandSpec, on page: inout MdocWriter) {
        page.heading("Options")
        let groups = spec.flagsByCategory
        for (category, flags) in groups {
            if groups.count > 1 { page.subheading(category) }
            page.taggedList(
                flags.map { flag in
                    let short = flag.short.map { "Fl \(MdocWriter.argument(String($0))) , " } ?? ""
                    let argument = flag.metavar.map { " Ar \(MdocWriter.argument($0))" } ?? ""
                    let note = flag.annotation.map { " (\($0))" } ?? ""
                    return (
                        "\(short)\(names(of: flag, separator: " , "))\(argument)",
                        [sentence(flag.help + note)] + flag.discussion
                    )
                })
        }
    }

    /// `Fl \-name`, with the negated name behind it where there is one.
    private static func names(of flag: Flag, separator: String) -> String {
        [flag.name, flag.negatedName].compactMap(\.self)
            .map { "Fl \(MdocWriter.argument("-\($0)"))" }
            .joined(separator: separator)
    }

    /// The pages above and below a command, which readers look for next.
    private static func pages(around spec: CommandSpec) -> [ManualReference] {
        let parent = spec.parents.isEmpty ? [] : [ManualReference(spec.parents.joined(separator: "-"), 1)]
        let below = spec.subcommands.filter { $0.name != CommandSpec.helpName }
        return parent + below.map { ManualReference($0.pageName, 1) }
    }

    private static func sentence(_ text: String, end: Character = ".") -> String {
        guard let last = text.last else { return text }
        if last == end || last == "!" || last == "?" { return text }
        return last == "." ? "\(text.dropLast())\(end)" : "\(text)\(end)"
    }
}
