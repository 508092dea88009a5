import GuardEngine

/// An evaluator reason taken apart (gateway texts since 2026-03-19; older ones give no level).
///
/// The texts quote the description of an item, which others write, so only the words in front of the quotation
/// and behind its end count.
struct ReasonGrammar: Hashable {
    enum Kind: Hashable { case integrity, secrecy, unknown }

    var kind = Kind.unknown
    /// The level or tag list the agent requires, e.g. `approved` or `[none:all]`; tags of a list in byte order.
    var requirement: String?
    /// Whether a write was refused for what the agent carries; of reads, and of the reading half of a read-write,
    /// secrecy is what the agent may not see.
    var isStoppedLeak = false

    init(_ reason: String) {
        isStoppedLeak = reason.hasPrefix("Agent carries ")
        if let level = ReasonGrammar.ending(
            of: reason, behind: "The agent cannot read data with integrity below ", before: ".")
        {
            set(.integrity, level)
        } else if let level = ReasonGrammar.ending(of: reason, behind: "; it needs ", before: " integrity."),
            reason.hasPrefix("Agent lacks required integrity to write to '")
        {
            set(.integrity, level)
        } else if let scope = ReasonGrammar.ending(
            of: reason, behind: "The agent is not authorized to access ", before: "-scoped data.")
        {
            set(.secrecy, scope)
        } else if reason.hasPrefix("Agent carries "),
            let scope = reason.between("Agent carries ", "-scoped data that cannot be written to '")
        {
            set(.secrecy, scope)
        } else {
            // Older wordings, and texts cut in the middle.
            let lead = reason.before("'").lowercased()
            let tail = reason.behindLast("'")?.lowercased() ?? ""
            if lead.holds("integrity") {
                kind = .integrity
            } else if lead.holds("secrecy") {
                kind = .secrecy
            } else if tail.holds("integrity") {
                kind = .integrity
            } else if tail.holds("secrecy") {
                kind = .secrecy
            }
        }
    }

    private mutating func set(_ kind: Kind, _ text: String) {
        self.kind = kind
        if text.count > 2, text.hasPrefix("\""), text.hasSuffix("\"") {
            requirement = String(text.dropFirst().dropLast())
        } else if text.hasPrefix("["), text.hasSuffix("]") {
            // The gateway prints sets in random order.
            let tags = text.dropFirst().dropLast().split(separator: " ").map(String.init)
            requirement = "[\(Label(tags).sorted.joined(separator: " "))]"
        } else {
            requirement = text
        }
    }

    /// The text between the last `start` and `end`, which must be the very end of the reason.
    private static func ending(of reason: String, behind start: StaticString, before end: StaticString)
        -> String?
    {
        guard let rest = reason.behindLast(start) else { return nil }
        let bytes = rest.utf8Span.span
        guard bytes.hasSuffix(end) else { return nil }
        return bytes.text(0..<bytes.count - end.utf8CodeUnitCount)
    }
}
