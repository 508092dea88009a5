/// The GitHub guard's integrity levels. Each level's label holds the tags of all levels below it.
package enum IntegrityLevel: Int, Sendable, CaseIterable, Comparable {
    case none
    case unapproved
    case approved
    case merged

    /// The word used in policies and tags.
    package var name: String {
        switch self {
        case .none: "none"
        case .unapproved: "unapproved"
        case .approved: "approved"
        case .merged: "merged"
        }
    }

    /// Reads a level's name, ASCII case ignored; the names of early guards are understood.
    package init?(name: String) {
        switch name.lowercased() {
        case "none": self = .none
        case "unapproved", "reader-contributed": self = .unapproved
        case "approved", "writer-contributed": self = .approved
        case "merged": self = .merged
        default: return nil
        }
    }

    package static func < (lhs: IntegrityLevel, rhs: IntegrityLevel) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// An integrity tag taken apart: `approved:octo/demo` → level `approved`, scope `octo/demo`.
package struct IntegrityTag: Sendable, Hashable {
    /// `nil` for `blocked` and for tags outside the guard's vocabulary.
    package var level: IntegrityLevel?
    /// The part before the first colon, e.g. `approved` or `blocked`.
    package var base: String
    /// The part behind the first colon; `nil` for a bare tag.
    package var scope: String?

    /// The composite form of policies with several scopes is `integrity=<level>;scopes=a,b`.
    package init(_ tag: Tag) {
        let prefix = "integrity="
        let marker = ";scopes="
        if tag.hasPrefix(prefix), let semicolon = tag.firstIndex(of: ";"), tag[semicolon...].hasPrefix(marker)
        {
            base = String(tag[tag.index(tag.startIndex, offsetBy: prefix.count)..<semicolon])
            scope = String(tag[tag.index(semicolon, offsetBy: marker.count)...])
        } else if let colon = tag.firstIndex(of: ":"), colon != tag.startIndex {
            base = String(tag[..<colon])
            scope = String(tag[tag.index(after: colon)...])
        } else {
            base = tag
            scope = nil
        }
        level = IntegrityLevel(name: base)
    }
}

extension Label {
    /// The highest level among the integrity tags; `nil` when there is none ("below none").
    package var integrityLevel: IntegrityLevel? { tags.compactMap { IntegrityTag($0).level }.max() }
}
