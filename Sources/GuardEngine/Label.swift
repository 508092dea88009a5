/// A DIFC tag: an opaque, case-sensitive string such as `approved:octo/demo` or `private:octo`.
///
/// Tags are compared byte by byte; the model knows no hierarchy between them.
package typealias Tag = String

/// A DIFC label: a set of tags.
package struct Label: Sendable, Hashable {
    /// The wildcard that satisfies a check when it is on the side that has to be the superset.
    package static let wildcard: Tag = "*"

    /// The tags, without order.
    package var tags: Set<Tag>

    package init(_ tags: some Sequence<Tag> = []) { self.tags = Set(tags) }

    package var isEmpty: Bool { tags.isEmpty }

    /// The tags in byte order: the order of all our output.
    package var sorted: [Tag] { tags.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// The tags of `self` that `other` lacks.
    package func subtracting(_ other: Label) -> Label { Label(tags.subtracting(other.tags)) }

    /// Secrecy flow from `self` to `target`: allowed when `target` has every tag, or the wildcard.
    package func flowsAsSecrecy(to target: Label) -> Bool {
        target.tags.contains(Label.wildcard) || tags.isSubset(of: target.tags)
    }

    /// Integrity flow from `self` to `target`: allowed when `self` has every tag of `target`, or the wildcard.
    package func flowsAsIntegrity(to target: Label) -> Bool {
        tags.contains(Label.wildcard) || tags.isSuperset(of: target.tags)
    }
}

/// The two labels every agent and every resource carries.
package struct LabelPair: Sendable, Hashable {
    package var secrecy: Label
    package var integrity: Label

    package init(secrecy: Label = Label(), integrity: Label = Label()) {
        self.secrecy = secrecy
        self.integrity = integrity
    }
}

/// What a call does to its resource.
package enum Operation: String, Sendable, CaseIterable {
    case read
    case write
    case readWrite = "read-write"
}

/// How violations are handled.
package enum EnforcementMode: String, Sendable, CaseIterable {
    /// One violating item refuses the whole response.
    case strict
    /// Violating items are removed.
    case filter
    /// Reads are allowed and change the agent's labels.
    case propagate

    /// Reads a mode as the gateway does: case-insensitively, empty means strict.
    ///
    /// - Returns: `nil` for anything else.
    package init?(gatewayText text: String) {
        if text.isEmpty {
            self = .strict
        } else if let mode = EnforcementMode(rawValue: text.lowercased()) {
            self = mode
        } else {
            return nil
        }
    }
}
