/// Something with labels: a repository, an issue, a sink.
package struct LabeledResource: Sendable, Hashable {
    /// The guard's description, e.g. `issue:octo/demo#7`; may be empty.
    package var description: String
    package var labels: LabelPair

    package init(description: String, labels: LabelPair = LabelPair()) {
        self.description = description
        self.labels = labels
    }
}

/// What the evaluator decided.
package enum AccessDecision: String, Sendable, CaseIterable {
    case allow
    case deny
    /// Allowed, but the agent's labels have to change; only in propagate mode.
    case allowWithPropagation = "allow-with-propagate"
}

/// A decision with what it rests on.
package struct Evaluation: Sendable, Hashable {
    package var decision: AccessDecision
    /// The secrecy tags that stood in the way.
    package var secrecyToAdd: Label
    /// The integrity tags that stood in the way.
    package var integrityToDrop: Label
    /// The gateway's wording; empty for a plain allow.
    package var reason: UnorderedText

    package init(
        decision: AccessDecision, secrecyToAdd: Label = Label(), integrityToDrop: Label = Label(),
        reason: UnorderedText = UnorderedText()
    ) {
        self.decision = decision
        self.secrecyToAdd = secrecyToAdd
        self.integrityToDrop = integrityToDrop
        self.reason = reason
    }

    package static let allowed = Evaluation(decision: .allow)

    /// What the gateway tells agents about a filtered item: whether secrecy was in the way.
    ///
    /// `false` does not mean that secrecy was fine: a denial has one cause only, and integrity is tested first.
    package var isSecrecyViolation: Bool { !secrecyToAdd.isEmpty }
}

/// Decides what an agent may do to a resource.
///
/// The capabilities that guards are handed have no say here or anywhere else: the gateway's set of them is created
/// empty, and nothing fills it.
package enum Evaluator {
    /// - Parameters:
    ///   - operation: `nil` is an operation outside the gateway's three, which it allows.
    ///   - mode: Writes are judged alike in all modes.
    package static func evaluate(
        agent: LabelPair, resource: LabeledResource, operation: Operation?, mode: EnforcementMode
    ) -> Evaluation {
        switch operation {
        case .read: return read(agent, resource, mode)
        case .write: return write(agent, resource)
        case .readWrite:
            let reading = read(agent, resource, mode)
            if reading.decision == .deny { return reading }
            let writing = write(agent, resource)
            // What a read would have propagated is lost, as in the gateway.
            return writing.decision == .deny ? writing : .allowed
        case nil: return .allowed
        }
    }

    private static func read(_ agent: LabelPair, _ resource: LabeledResource, _ mode: EnforcementMode)
        -> Evaluation
    {
        let missing = FlowCheck.integrity(from: resource.labels.integrity, to: agent.integrity).violating
        let extra = FlowCheck.secrecy(from: resource.labels.secrecy, to: agent.secrecy).violating
        if missing.isEmpty, extra.isEmpty { return .allowed }
        if mode == .propagate {
            return Evaluation(
                decision: .allowWithPropagation, secrecyToAdd: extra, integrityToDrop: missing,
                reason: ReasonText.propagation(adding: extra, dropping: missing))
        }
        if !missing.isEmpty {
            return denial(
                integrity: missing,
                reason: ReasonText.readIntegrity(description: resource.description, missing: missing))
        }
        return denial(
            secrecy: extra, reason: ReasonText.readSecrecy(description: resource.description, extra: extra))
    }

    private static func write(_ agent: LabelPair, _ resource: LabeledResource) -> Evaluation {
        let missing = FlowCheck.integrity(from: agent.integrity, to: resource.labels.integrity).violating
        if !missing.isEmpty {
            return denial(
                integrity: missing,
                reason: ReasonText.writeIntegrity(description: resource.description, missing: missing))
        }
        let extra = FlowCheck.secrecy(from: agent.secrecy, to: resource.labels.secrecy).violating
        if !extra.isEmpty {
            return denial(
                secrecy: extra,
                reason: ReasonText.writeSecrecy(description: resource.description, extra: extra))
        }
        return .allowed
    }

    private static func denial(
        secrecy: Label = Label(), integrity: Label = Label(), reason: UnorderedText
    ) -> Evaluation {
        Evaluation(decision: .deny, secrecyToAdd: secrecy, integrityToDrop: integrity, reason: reason)
    }
}
