/// A text of the gateway that holds sets.
///
/// The gateway prints a set as `[a b c]` in the order of a map, which is random. Our own text has the tags in byte
/// order; ``matches(_:)`` compares with a text of the gateway whatever the order there.
package struct UnorderedText: Sendable, Hashable {
    package enum Part: Sendable, Hashable {
        case text(String)
        /// Printed as a list in brackets.
        case tags(Label)
        /// Texts of which the gateway takes one at random; all of the same number of bytes, never empty.
        case oneOf([String])
    }

    package private(set) var parts: [Part]

    package init(_ parts: [Part] = []) { self.parts = parts }

    package init(_ text: String) { parts = [.text(text)] }

    /// The text with tags in byte order and the first of alternatives.
    package var text: String {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .tags(let label): result += UnorderedText.list(label)
            case .oneOf(let texts): result += texts.first ?? ""
            }
        }
        return result
    }

    package var isEmpty: Bool { text.isEmpty }

    package mutating func append(_ text: String) { parts.append(.text(text)) }

    package mutating func append(_ label: Label) { parts.append(.tags(label)) }

    package mutating func append(_ other: UnorderedText) { parts += other.parts }

    /// Whether `logged` is this text but for the order of tags.
    ///
    /// Orders change no lengths, so each part has one place, and hostile tags cannot make this slow. Lists are
    /// compared as bags of words: tags that hold spaces may be told apart less well than the gateway does.
    package func matches(_ logged: String) -> Bool {
        var rest = logged.utf8[...]
        for part in parts {
            switch part {
            case .text(let text):
                guard UnorderedText.drop(text, from: &rest) else { return false }
            case .oneOf(let texts):
                guard texts.contains(where: { UnorderedText.drop($0, from: &rest) }) else { return false }
            case .tags(let label):
                let list = UnorderedText.list(label)
                let found = rest.prefix(list.utf8.count)
                guard UnorderedText.words(list.utf8[...]) == UnorderedText.words(found) else { return false }
                rest = rest.dropFirst(list.utf8.count)
            }
        }
        return rest.isEmpty
    }

    private static func drop(_ text: String, from rest: inout String.UTF8View.SubSequence) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    /// The words inside the brackets in byte order; `nil` without brackets.
    private static func words(_ list: String.UTF8View.SubSequence) -> [[UInt8]]? {
        guard list.count >= 2, list.first == UInt8(ascii: "["), list.last == UInt8(ascii: "]") else {
            return nil
        }
        return list.dropFirst().dropLast().split(
            separator: UInt8(ascii: " "), omittingEmptySubsequences: false
        ).map(Array.init).sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func list(_ label: Label) -> String { "[" + label.tags.joined(separator: " ") + "]" }
}
