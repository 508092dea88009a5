/// A manual page that is not about a command: file formats (section 5), background (section 7).
package struct ManualTopic: Sendable, Hashable {
    /// A part of the page under a heading.
    package struct Section: Sendable, Hashable {
        /// Shown in upper case.
        package var heading: String
        /// What stands below the heading, from the top down.
        package var blocks: [Block]

        /// A part of the page; left out when it has no blocks.
        package init(_ heading: String, _ blocks: [Block]) {
            self.heading = heading
            self.blocks = blocks
        }
    }

    /// What stands below a heading.
    package enum Block: Sendable, Hashable {
        /// Filled text.
        case paragraph(String)
        /// A heading of the second level.
        case subheading(String)
        /// A table of terms and what they mean.
        case definitions([Definition])
        /// Short points.
        case list([String])
        /// Lines shown as they are.
        case literal([String])
    }

    /// A row of a table.
    package struct Definition: Sendable, Hashable {
        /// What is explained, shown in bold.
        package var term: String
        /// Paragraphs.
        package var text: [String]

        /// A row; each text is a paragraph.
        package init(_ term: String, _ text: String...) {
            self.term = term
            self.text = text
        }
    }

    /// The page's name, e.g. `awaudit-rules`.
    package var name: String
    /// 1 to 9.
    package var section: Int
    /// One line, no period.
    package var summary: String
    /// The sections between NAME and SEE ALSO.
    package var sections: [Section]
    /// Other pages, in any order.
    package var seeAlso: [ManualReference]

    /// A page; ``ManualPage`` writes it.
    package init(
        _ name: String, section: Int, summary: String, sections: [Section], seeAlso: [ManualReference] = []
    ) {
        self.name = name
        self.section = section
        self.summary = summary
        self.sections = sections
        self.seeAlso = seeAlso
    }
}
