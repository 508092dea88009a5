/// The gateway's wording of decisions, since 2026-03-19.
package enum ReasonText {
    package static func readIntegrity(description: String, missing: Label) -> UnorderedText {
        UnorderedText([
            .text(
                "Resource '\(description)' has lower integrity than agent requires. "
                    + "The agent cannot read data with integrity below "),
            integrityLevel(missing), .text("."),
        ])
    }

    package static func readSecrecy(description: String, extra: Label) -> UnorderedText {
        UnorderedText([
            .text(
                "Resource '\(description)' has secrecy requirements that agent doesn't meet. "
                    + "The agent is not authorized to access "),
            secrecyLevel(extra), .text("-scoped data."),
        ])
    }

    package static func writeIntegrity(description: String, missing: Label) -> UnorderedText {
        UnorderedText([
            .text(
                "Agent lacks required integrity to write to '\(description)'. "
                    + "The agent's integrity level is insufficient; it needs "),
            integrityLevel(missing), .text(" integrity."),
        ])
    }

    package static func writeSecrecy(description: String, extra: Label) -> UnorderedText {
        UnorderedText([
            .text("Agent carries "), secrecyLevel(extra),
            .text(
                "-scoped data that cannot be written to '\(description)' due to secrecy constraints. "
                    + "The target resource is not authorized to receive this sensitive data."),
        ])
    }

    /// Either label may be empty, and is left out then.
    package static func propagation(adding secrecy: Label, dropping integrity: Label) -> UnorderedText {
        var result = UnorderedText("Read allowed with label propagation: ")
        if !secrecy.isEmpty {
            result.append("adding secrecy tags ")
            result.append(secrecy)
        }
        if !secrecy.isEmpty, !integrity.isEmpty { result.append(" and ") }
        if !integrity.isEmpty {
            result.append("dropping integrity tags ")
            result.append(integrity)
        }
        return result
    }

    /// The highest level named by the part of a tag before its first colon, in quotation marks.
    ///
    /// Without one the tags themselves: so for `none:…`, and for the tags of policies with several scopes
    /// (`integrity=approved;scopes=a/b,c/d`), which have no colon.
    package static func integrityLevel(_ missing: Label) -> UnorderedText.Part {
        if missing.isEmpty { return .text("none") }
        let bases = missing.tags.map { tag in
            // A colon in front of everything separates nothing.
            Bytewise.cut(tag, at: UInt8(ascii: ":")).flatMap { $0.head.isEmpty ? nil : $0.head } ?? tag
        }
        for level in ["merged", "approved", "unapproved"]
        where bases.contains(where: { Bytewise.equal($0, level) }) {
            return .text("\"\(level)\"")
        }
        return .tags(missing)
    }

    /// The longest scope among the `private:…` tags; which of several longest ones, the gateway leaves to chance.
    /// Without one `private` if there is a bare tag of that name, else the tags themselves.
    package static func secrecyLevel(_ extra: Label) -> UnorderedText.Part {
        if extra.isEmpty { return .text("public") }
        var longest: [String] = []
        for tag in extra.tags {
            guard let (head, scope) = Bytewise.cut(tag, at: UInt8(ascii: ":")),
                Bytewise.equal(head, "private"),
                !scope.isEmpty
            else { continue }
            let length = longest.first?.utf8.count ?? 0
            if scope.utf8.count > length {
                longest = [scope]
            } else if scope.utf8.count == length {
                longest.append(scope)
            }
        }
        switch longest.count {
        case 0: return extra.contains("private") ? .text("private") : .tags(extra)
        case 1: return .text("private (\(longest[0]))")
        default: return .oneOf(longest.map { "private (\($0))" })
        }
    }
}
