/// A DIFC tag: an opaque, case-sensitive string such as `approved:octo/demo` or `private:octo`.
///
/// Tags are compared byte by byte; the model knows no hierarchy between them: `approved:x` does not imply
/// `unapproved:x`. A guard that means one to imply the other emits both.
package typealias Tag = String

/// A DIFC label: a set of tags.
///
/// A label that is missing altogether counts as the empty one in every check.
package struct Label: Sendable {
    /// The wildcard that satisfies a check when it is on the side that has to be the superset. Anywhere else it
    /// is a tag like any other.
    package static let wildcard: Tag = "*"

    /// The tags, each once, in byte order.
    ///
    /// The gateway keeps sets in maps and prints them in random order, so lists from its logs are to be compared
    /// as labels.
    package private(set) var tags: [Tag]

    package init(_ tags: some Sequence<Tag> = []) {
        var unique: [Tag] = []
        for tag in tags.sorted(by: Bytewise.precedes) {
            if let last = unique.last, Bytewise.equal(last, tag) { continue }
            unique.append(tag)
        }
        self.tags = unique
    }

    /// - Parameter sorted: Tags in byte order, each once.
    private init(sorted: [Tag]) { tags = sorted }

    package var isEmpty: Bool { tags.isEmpty }

    package var count: Int { tags.count }

    /// The tags in byte order: the order of all our output.
    package var sorted: [Tag] { tags }

    package func contains(_ tag: Tag) -> Bool {
        var low = 0
        var high = tags.count
        while low < high {
            let middle = low + (high - low) / 2
            let order = Bytewise.order(tags[middle], tag)
            if order == 0 { return true }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return false
    }

    /// The tags of `self` that `other` lacks.
    package func subtracting(_ other: Label) -> Label {
        merged(with: other, first: true, second: false, both: false)
    }

    /// The tags of `self`, of `other`, or of both.
    package func union(_ other: Label) -> Label { merged(with: other, first: true, second: true, both: true) }

    /// The tags that `self` and `other` have in common.
    package func intersection(_ other: Label) -> Label {
        merged(with: other, first: false, second: false, both: true)
    }

    package func isSubset(of other: Label) -> Bool { subtracting(other).isEmpty }

    package func isSuperset(of other: Label) -> Bool { other.isSubset(of: self) }

    /// Goes through both labels in step and keeps what is asked for: tags of the first alone, of the second alone,
    /// of both.
    private func merged(with other: Label, first: Bool, second: Bool, both: Bool) -> Label {
        var result: [Tag] = []
        var left = 0
        var right = 0
        while left < tags.count, right < other.tags.count {
            let order = Bytewise.order(tags[left], other.tags[right])
            if order < 0 {
                if first { result.append(tags[left]) }
                left += 1
            } else if order > 0 {
                if second { result.append(other.tags[right]) }
                right += 1
            } else {
                if both { result.append(tags[left]) }
                left += 1
                right += 1
            }
        }
        if first { result.append(contentsOf: tags[left...]) }
        if second { result.append(contentsOf: other.tags[right...]) }
        return Label(sorted: result)
    }

    /// Secrecy flow from `self` to `target`: allowed when `target` has every tag, or the wildcard.
    package func flowsAsSecrecy(to target: Label) -> Bool { FlowCheck.secrecy(from: self, to: target).passes }

    /// Integrity flow from `self` to `target`: allowed when `self` has every tag of `target`, or the wildcard.
    package func flowsAsIntegrity(to target: Label) -> Bool {
        FlowCheck.integrity(from: self, to: target).passes
    }
}

extension Label: Hashable {
    package static func == (first: Label, second: Label) -> Bool {
        first.tags.count == second.tags.count
            && first.tags.indices.allSatisfy { Bytewise.equal(first.tags[$0], second.tags[$0]) }
    }

    package func hash(into hasher: inout Hasher) {
        for tag in tags { ExactText(tag).hash(into: &hasher) }
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

    /// The union of both labels.
    package func union(_ other: LabelPair) -> LabelPair {
        LabelPair(secrecy: secrecy.union(other.secrecy), integrity: integrity.union(other.integrity))
    }

    /// The labels of an agent that has read `data`: secrecy grows by what it read, integrity shrinks to what both
    /// vouch for.
    ///
    /// Data without integrity tags, such as an empty collection, takes all integrity away.
    package func accumulating(_ data: LabelPair) -> LabelPair {
        LabelPair(
            secrecy: secrecy.union(data.secrecy), integrity: integrity.intersection(data.integrity))
    }
}

/// What a call does to its resource.
package enum Operation: String, Sendable, CaseIterable {
    case read
    case write
    case readWrite = "read-write"

    /// Reads the word a guard answered. To the gateway, what is missing or no such word is a write.
    package init(guardText text: String?) { self = text.flatMap(Operation.init(rawValue:)) ?? .write }
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
        } else if let mode = EnforcementMode(rawValue: Bytewise.folded(text)) {
            self = mode
        } else {
            return nil
        }
    }
}
