/// What `label_agent` answered: the labels an agent gets and the mode its calls are judged in.
package struct AgentLabeling: Sendable, Hashable {
    package var labels: LabelPair
    package var mode: EnforcementMode
    /// As the guard understood the policy; for display.
    package var normalizedPolicy: PolicyValue?

    package init(labels: LabelPair, mode: EnforcementMode, normalizedPolicy: PolicyValue? = nil) {
        self.labels = labels
        self.mode = mode
        self.normalizedPolicy = normalizedPolicy
    }

    /// Reads the answer. Of a refused one nothing is used, so no labels are added.
    ///
    /// - Parameter value: `nil` for an empty answer.
    package init(_ value: PolicyValue?) throws(AgentLabelingError) {
        guard let value, value.members != nil else { throw .emptyResponse }
        let error = value["error"]?.text.map(Bytewise.trimmed) ?? ""
        for name in ["success", "ok"] where value[name] == .bool(false) {
            throw error.isEmpty ? .unsuccessful : .rejected(error: error)
        }
        if !error.isEmpty { throw .failed(error: error) }
        guard let text = value["difc_mode"]?.text, !text.isEmpty else { throw .modeMissing }
        guard let mode = EnforcementMode(gatewayText: text) else { throw .modeInvalid(text) }
        self.mode = mode
        labels = LabelPair(
            secrecy: Label(agentTags: value["agent"]?["secrecy"]),
            integrity: Label(agentTags: value["agent"]?["integrity"]))
        normalizedPolicy = value["normalized_policy"]
    }
}

/// An answer of `label_agent` that gives an agent no labels: every call to the server fails until one does.
package enum AgentLabelingError: Error, Sendable, Hashable {
    case emptyResponse
    /// `success` or `ok` is false, with a message.
    case rejected(error: String)
    /// `success` or `ok` is false, without a message.
    case unsuccessful
    /// A message alone.
    case failed(error: String)
    case modeMissing
    case modeInvalid(String)

    /// What the gateway's text contains. Which of the first texts goes with which answer is inferred from their
    /// wording.
    package var text: String {
        switch self {
        case .emptyResponse: "label_agent returned empty response"
        case .rejected(let error): "label_agent rejected policy: \(error)"
        case .unsuccessful: "label_agent returned non-success status"
        case .failed(let error): "label_agent returned error: \(error)"
        case .modeMissing: "label_agent response missing difc_mode"
        case .modeInvalid: "invalid difc_mode from label_agent"
        }
    }
}

extension Label {
    /// The tags `label_agent` answered: trimmed, without empty ones. No other tags are treated so.
    fileprivate init(agentTags value: PolicyValue?) {
        self.init(
            (value?.elements ?? []).compactMap { $0.text }.map(Bytewise.trimmed).filter { !$0.isEmpty })
    }
}
