/// Emphasis in terminal output: escape sequences, or nothing at all.
package struct Style: Sendable, Hashable {
    /// Whether escape sequences are written.
    package let isColoured: Bool

    package init(isColoured: Bool) { self.isColoured = isColoured }

    /// No emphasis.
    package static let plain = Style(isColoured: false)

    package func bold(_ text: String) -> String { wrap(text, on: "1", off: "22") }
    package func dim(_ text: String) -> String { wrap(text, on: "2", off: "22") }
    package func red(_ text: String) -> String { wrap(text, on: "31", off: "39") }
    package func green(_ text: String) -> String { wrap(text, on: "32", off: "39") }
    package func yellow(_ text: String) -> String { wrap(text, on: "33", off: "39") }
    package func cyan(_ text: String) -> String { wrap(text, on: "36", off: "39") }

    /// Ends only what it began, so that bold and a colour nest.
    private func wrap(_ text: String, on: String, off: String) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(on)m\(text)\u{1B}[\(off)m" : text
    }
}
