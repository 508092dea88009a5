/// The check of a call before it is made.
package enum CoarseOutcome: String, Sendable, CaseIterable {
    case allowed
    /// Denied, but nothing more than a read: the call is made and its response judged item by item.
    case bypassForRead = "bypass-for-read"
    case denied

    package init(_ evaluation: Evaluation, operation: Operation?) {
        if evaluation.decision != .deny {
            self = .allowed
        } else {
            self = operation == .read ? .bypassForRead : .denied
        }
    }
}

/// Which host enforces: they part where a guard labels no items.
package enum EnforcementHost: Sendable, Hashable, CaseIterable {
    /// The MCP gateway: fails open.
    case gateway
    /// The HTTP proxy: fails closed.
    case proxy
}

/// What becomes of a response.
package enum ResponseOutcome<Content> {
    /// Delivered as the backend sent it: no items were labelled. After ``CoarseOutcome/bypassForRead`` this is the
    /// gateway's fail-open path.
    case unlabelled
    /// Replaced by an empty body: no items were labelled, and the coarse check had failed.
    case withheld
    /// Withheld as a whole in strict mode, for the items it lists.
    case blocked(FilteredCollection<Content>)
    /// An error in place of the one item there was.
    case singleItem(RefusedItem<Content>)
    /// The accessible items, with a notice if there are others.
    case items(FilteredCollection<Content>)
}

extension ResponseOutcome: Sendable where Content: Sendable {}
extension ResponseOutcome: Equatable where Content: Equatable {}

/// The decisions about one call, from the labels in force when it is made. Nothing is remembered between calls:
/// ``labelsAfterwards(_:outcome:)`` gives the labels the agent has for the next.
package struct CallPipeline: Sendable, Hashable {
    package var agent: LabelPair
    package var resource: LabeledResource
    package var operation: Operation
    /// The mode the guard answered; the configured one only where there is no policy.
    package var mode: EnforcementMode
    package var host: EnforcementHost

    package init(
        agent: LabelPair, resource: LabeledResource, operation: Operation, mode: EnforcementMode,
        host: EnforcementHost = .gateway
    ) {
        self.agent = agent
        self.resource = resource
        self.operation = operation
        self.mode = mode
        self.host = host
    }

    /// The coarse evaluation, of the resource as a whole.
    package var evaluation: Evaluation {
        Evaluator.evaluate(agent: agent, resource: resource, operation: operation, mode: mode)
    }

    /// What the coarse evaluation means for the call. Reads are never refused, not even in strict mode.
    package var coarseOutcome: CoarseOutcome { CoarseOutcome(evaluation, operation: operation) }

    /// The error of a refused call; `nil` when the call is made.
    package var violation: UnorderedText? {
        let evaluation = evaluation
        guard CoarseOutcome(evaluation, operation: operation) == .denied else { return nil }
        return ViolationText.violation(evaluation, agent: agent, resource: resource)
    }

    /// Whether the guard is asked to label the response.
    package var labelsResponse: Bool {
        switch operation {
        case .read: true
        case .readWrite: mode != .strict
        case .write: false
        }
    }

    /// Tools of which one filtered item is an error: all whose names do not begin with `list_` or `search_`.
    package static func isSingular(tool: String) -> Bool {
        !tool.utf8.starts(with: "list_".utf8) && !tool.utf8.starts(with: "search_".utf8)
    }

    /// What becomes of the response to a call that was made.
    ///
    /// - Parameter collection: `nil` when the guard gave no labels to items, or was not asked.
    package func outcome<Content>(tool: String, collection: LabeledCollection<Content>?)
        throws(CollectionError) -> ResponseOutcome<Content>
    {
        guard let collection else {
            // The gateway asks the coarse outcome once only, before the call.
            return host == .proxy && coarseOutcome != .allowed ? .withheld : .unlabelled
        }
        let result = try collection.filtered(for: agent, operation: operation, mode: mode)
        if mode == .strict, !result.filtered.isEmpty { return .blocked(result) }
        if host == .gateway, result.total == 1, let item = result.filtered.first,
            CallPipeline.isSingular(tool: tool)
        {
            return .singleItem(item)
        }
        return .items(result)
    }

    /// The agent's labels after the call. They change in propagate mode alone, by reads and read-writes, and by
    /// all items of a response, including those the agent does not get.
    package func labelsAfterwards<Content>(
        _ collection: LabeledCollection<Content>?, outcome: ResponseOutcome<Content>
    ) -> LabelPair {
        guard mode == .propagate, operation != .write else { return agent }
        switch outcome {
        case .blocked, .singleItem:
            // The call has ended with an error before labels are accumulated.
            return agent
        case .unlabelled, .withheld, .items:
            return agent.accumulating(collection?.overallLabels ?? resource.labels)
        }
    }
}
