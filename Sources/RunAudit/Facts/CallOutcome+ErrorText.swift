import Facts

extension CallOutcome {
    /// The class of a refused or failed call by the text of its error, in the order of precedence.
    ///
    /// Source: error strings of the gateway (`server/*.go`); the first match wins because wrappers quote the
    /// texts of what they wrap.
    init(errorText text: String) {
        let table: [(needle: StaticString, outcome: CallOutcome)] = [
            ("not in the allowed-tools list", .allowlistDenied),
            ("guard session initialization failed", .guardInitFailed),
            ("tool call limit reached for", .callLimit),
            ("DIFC Violation:", .policyDenied),
            ("guard labeling failed", .guardError),
            ("response labeling failed", .guardError),
            ("failed to convert labeled data", .guardError),
            ("DIFC policy violation:", .policyBlockedResponse),
            ("exists but is not accessible", .policySingleItem),
            ("rate limit circuit breaker is", .rateLimited),
        ]
        if let hit = table.first(where: { text.holds($0.needle) }) {
            self = hit.outcome
        } else if CallOutcome.isRateLimit(text) {
            self = .rateLimited
        } else {
            self = .transportError
        }
    }

    /// The gateway's own test of a tool result for an upstream rate limit (ASCII case ignored).
    static func isRateLimit(_ text: String) -> Bool {
        let lower = text.lowercased()
        return lower.holds("rate limit exceeded") || lower.holds("api rate limit")
            || lower.holds("secondary rate limit") || lower.holds("too many requests")
            || (lower.holds("rate limit") && lower.holds("403"))
    }
}
