import Facts

/// Identifies a tool of a server; the server may be unknown.
struct ToolKey: Hashable, Comparable {
    var server: String?
    var tool: String

    /// Tools kept apart; beyond, they count under ``other``.
    static let maximum = 2000
    static let other = ToolKey(server: nil, tool: "(other)")

    static func < (lhs: ToolKey, rhs: ToolKey) -> Bool {
        (lhs.server ?? "", lhs.tool) < (rhs.server ?? "", rhs.tool)
    }
}

/// Calls by outcome, in all and per tool.
struct CallTally {
    private(set) var byOutcome: [CallOutcome: Int] = [:]
    private(set) var byTool: [ToolKey: [CallOutcome: Int]] = [:]

    mutating func add(_ outcome: CallOutcome, server: String?, tool: String) {
        byOutcome[outcome, default: 0] += 1
        byTool[bucket(ToolKey(server: server, tool: tool)), default: [:]][outcome, default: 0] += 1
    }

    /// Counts a call that was counted as `old` as `new`.
    mutating func change(_ old: CallOutcome, to new: CallOutcome, server: String?, tool: String) {
        let key = bucket(ToolKey(server: server, tool: tool))
        byOutcome[old, default: 1] -= 1
        byOutcome[new, default: 0] += 1
        byTool[key, default: [:]][old, default: 1] -= 1
        byTool[key, default: [:]][new, default: 0] += 1
    }

    private func bucket(_ key: ToolKey) -> ToolKey {
        byTool[key] != nil || byTool.count < ToolKey.maximum ? key : .other
    }
}
