/// Emphasis in terminal output: escape sequences, or nothing at all.
package struct Style: Sendable, Hashable {
    /// Whether escape sequences are written.
    package let isColoured: Bool

    /// Escape sequences or none.
    package init(isColoured: Bool) { self.isColoured = isColoured }

    /// No emphasis.
    package static let plain = Style(isColoured: false)

    /// For headings and what matters most.
    package func bold(_ text: String) -> String { wrap(text, on: "1", off: "22") }
    /// For what may be skipped.
    package func dim(_ text: String) -> String { wrap(text, on: "2", off: "22") }
    /// For what is wrong.
    package func red(_ text: String) -> String { wrap(text, on: "31", off: "39") }
    /// For what is right.
    package func green(_ text: String) -> String { wrap(text, on: "32", off: "39") }
    /// For what may be wrong.
    package func yellow(_ text: String) -> String { wrap(text, on: "33", off: "39") }
    /// For names and places.
    package func cyan(_ text: String) -> String { wrap(text, on: "36", off: "39") }

    /// Ends only what it began, so that bold and a colour nest.
    private func wrap(_ text: String, on: String, off: String) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(on)m\(text)\u{1B}[\(off)m" : text
    }
}
