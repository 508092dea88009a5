/// An item of a response.
package struct LabeledItem<Content> {
    package var content: Content
    /// `nil` when the guard sent an item without labels, which is not the same as empty labels.
    package var labels: LabeledResource?

    package init(content: Content, labels: LabeledResource?) {
        self.content = content
        self.labels = labels
    }
}

extension LabeledItem: Sendable where Content: Sendable {}
extension LabeledItem: Equatable where Content: Equatable {}

/// An item that an agent may not have, and why.
package struct RefusedItem<Content> {
    /// Place in the collection, from 0.
    package var index: Int
    package var content: Content
    package var labels: LabeledResource
    package var evaluation: Evaluation
}

extension RefusedItem: Sendable where Content: Sendable {}
extension RefusedItem: Equatable where Content: Equatable {}

/// A collection cannot be judged.
package enum CollectionError: Error, Sendable, Hashable {
    /// The gateway dereferences the labels such an item does not have, and fails; it does not take it for public.
    case itemWithoutLabels(index: Int)
}

/// A response taken apart into items with labels.
package struct LabeledCollection<Content> {
    package var items: [LabeledItem<Content>]

    package init(_ items: [LabeledItem<Content>] = []) { self.items = items }

    /// The unions of secrecy and of integrity over all items that have labels.
    ///
    /// That integrity is united, not intersected, is the gateway's way: the whole counts as vouched for by whoever
    /// vouches for any part.
    package var overallLabels: LabelPair {
        LabelPair(
            secrecy: Label(items.flatMap { $0.labels?.labels.secrecy.tags ?? [] }),
            integrity: Label(items.flatMap { $0.labels?.labels.integrity.tags ?? [] }))
    }

    /// Judges each item by itself, with the operation of the call.
    package func filtered(for agent: LabelPair, operation: Operation?, mode: EnforcementMode)
        throws(CollectionError) -> FilteredCollection<Content>
    {
        var result = FilteredCollection<Content>()
        for (index, item) in items.enumerated() {
            guard let labels = item.labels else { throw .itemWithoutLabels(index: index) }
            let evaluation = Evaluator.evaluate(
                agent: agent, resource: labels, operation: operation, mode: mode)
            if evaluation.decision == .deny {
                result.filtered.append(
                    RefusedItem(index: index, content: item.content, labels: labels, evaluation: evaluation))
            } else {
                result.accessible.append(item)
            }
        }
        return result
    }
}

extension LabeledCollection: Sendable where Content: Sendable {}
extension LabeledCollection: Equatable where Content: Equatable {}

/// A collection divided by what an agent may have; both parts in the order of the response.
///
/// What is accessible reaches the agent as a plain array even when nothing was filtered: envelope, counts and other
/// members beside the items are lost.
package struct FilteredCollection<Content> {
    /// The reason the gateway keeps for the collection as a whole.
    package static var reason: String { "DIFC policy" }

    package var accessible: [LabeledItem<Content>] = []
    package var filtered: [RefusedItem<Content>] = []

    package init() {}

    package var total: Int { accessible.count + filtered.count }
}

extension FilteredCollection: Sendable where Content: Sendable {}
extension FilteredCollection: Equatable where Content: Equatable {}
