/// The labels of all agents. They begin empty, are shared by all servers an agent uses, and in strict and filter mode
/// only grow; so the order in which servers are first used matters.
package struct AgentRegistry: Sendable, Hashable {
    /// The agent id of calls that carry none.
    package static let defaultAgent = "default"
    /// The one agent of the HTTP proxy.
    package static let proxyAgent = "proxy"

    private var agents: [ExactText: LabelPair] = [:]

    package init() {}

    /// The ids of all agents known so far, in byte order.
    package var identifiers: [String] { agents.keys.map { $0.text }.sorted(by: Bytewise.precedes) }

    /// The labels of an agent; empty for one never heard of.
    package func labels(of agent: String) -> LabelPair { agents[ExactText(agent)] ?? LabelPair() }

    /// Adds the labels a guard answered to those the agent has, from whichever server.
    package mutating func add(_ labels: LabelPair, to agent: String) {
        agents[ExactText(agent), default: LabelPair()] = self.labels(of: agent).union(labels)
    }

    /// Replaces an agent's labels, as after a call in propagate mode.
    package mutating func set(_ labels: LabelPair, of agent: String) { agents[ExactText(agent)] = labels }

    /// The agent id, which is the session id too, of a request to the gateway. It is a secret.
    ///
    /// - Parameters:
    ///   - agentHeader: The value of `X-Agent-ID`, which has precedence.
    ///   - authorization: The value of `Authorization`, with or without its scheme.
    package static func identifier(agentHeader: String?, authorization: String?) -> String {
        if let agentHeader, !agentHeader.isEmpty { return agentHeader }
        guard var value = authorization, !value.isEmpty else { return defaultAgent }
        if let rest = AgentRegistry.rest(of: value, behind: "Bearer ") {
            value = Bytewise.trimmed(rest)
        } else if let rest = AgentRegistry.rest(of: value, behind: "Agent ") {
            value = rest
        }
        return value.isEmpty ? defaultAgent : value
    }

    private static func rest(of text: String, behind start: String) -> String? {
        text.utf8.starts(with: start.utf8) ? String(text.utf8.dropFirst(start.utf8.count)) : nil
    }
}
