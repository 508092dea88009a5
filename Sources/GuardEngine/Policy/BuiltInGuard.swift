/// The guards that are part of the gateway. Neither labels responses.
package enum BuiltInGuard: Sendable, Hashable {
    /// For servers without a guard. Every call reads and writes something without labels: once an agent has any
    /// integrity tag, every call is refused.
    case noop
    /// Accepts what carries no other secrecy tags than these; in public, nothing that carries any.
    case writeSink(accept: [String], visibility: SinkVisibility?)

    /// The name in logs.
    package var name: String {
        switch self {
        case .noop: "noop"
        case .writeSink: "write-sink"
        }
    }

    package var agentLabeling: AgentLabeling {
        switch self {
        case .noop: AgentLabeling(labels: LabelPair(), mode: .strict)
        case .writeSink: AgentLabeling(labels: LabelPair(), mode: .filter)
        }
    }

    /// The resource of a call.
    ///
    /// - Parameter tool: Without the server's prefix.
    package func resourceLabeling(tool: String) -> ResourceLabeling {
        switch self {
        case .noop:
            ResourceLabeling(
                resource: LabeledResource(description: "noop resource (no restrictions)"),
                operation: .readWrite)
        case .writeSink(_, .public):
            ResourceLabeling(
                resource: LabeledResource(description: "write-sink:public (\(tool))"), operation: .write)
        case .writeSink(let accept, _):
            ResourceLabeling(
                resource: LabeledResource(
                    description: "write-sink (\(tool))", labels: LabelPair(secrecy: Label(accept))),
                operation: .write)
        }
    }

    /// The secrecy tags a write-sink has to accept for the agents of a policy: `*` when the policy gives none.
    package static func requiredAccept(for scope: RepositoryScope) -> [String] {
        switch scope {
        case .all, .public: [Label.wildcard]
        case .patterns(let patterns):
            patterns.map { pattern in
                "private:"
                    + (pattern.utf8.suffix(2).elementsEqual("/*".utf8)
                        ? String(pattern.utf8.dropLast(2)) ?? "" : pattern)
            }
        }
    }
}

/// How often the tools of a session were called, against the limits of a policy.
package struct ToolCallBudget: Sendable, Hashable {
    private var limits: [ExactText: Int] = [:]
    private var counts: [ExactText: Int] = [:]

    package init(_ limits: [ToolCallLimit]) {
        for limit in limits { self.limits[ExactText(limit.tool)] = limit.limit }
    }

    /// Counts a call, which stays counted if it is denied or fails later.
    ///
    /// - Returns: The error of a call over its limit, which is not counted; else `nil`.
    package mutating func call(_ tool: String) -> String? {
        guard let limit = limits[ExactText(tool)], limit > 0 else { return nil }
        let count = counts[ExactText(tool)] ?? 0
        if count >= limit { return "tool call limit reached for \(Bytewise.quoted(tool)) (max: \(limit))" }
        counts[ExactText(tool)] = count + 1
        return nil
    }
}
