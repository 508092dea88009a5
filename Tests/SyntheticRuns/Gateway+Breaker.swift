import GuardEngine

/// The breaker in front of servers that complain about too many calls.
extension Gateway {
    static let cooldown: Int64 = 60_000_000_000
    static let rateLimitThreshold = 3

    func passBreaker(_ call: CallUnderWay) throws {
        let name = call.plan.server
        guard let opened = breakers[name]?.opened else { return }
        guard logs.now - opened >= Gateway.cooldown else {
            throw CallError(
                text: "rate limit circuit breaker is OPEN for server \(Bytewise.quoted(name)) "
                    + "— requests temporarily rejected", outcome: .circuitOpen)
        }
        call.isProbe = true
        breakers[name]?.opened = nil
        logs.text(
            .info, "backend",
            "circuit breaker for server \(Bytewise.quoted(name)) transitioning OPEN → HALF-OPEN")
    }

    func noteRateLimit(_ call: CallUnderWay) {
        let name = call.plan.server
        let server = Bytewise.quoted(name)
        breakers[name, default: Breaker()].consecutive += 1
        let count = breakers[name]?.consecutive ?? 0
        if call.isProbe {
            breakers[name]?.opened = logs.now
            logs.text(
                .error, "backend",
                "circuit breaker for server \(server) re-OPENED after probe was rate-limited; resets at unknown"
            )
        } else if count >= Gateway.rateLimitThreshold {
            breakers[name]?.opened = logs.now
            logs.text(
                .error, "backend",
                "circuit breaker for server \(server) OPENED after \(count) consecutive rate-limit errors; "
                    + "resets at unknown")
        } else {
            logs.text(
                .warn, "backend",
                "rate-limit error for server \(server) (consecutive=\(count)/\(Gateway.rateLimitThreshold)); "
                    + "resets at unknown")
        }
    }

    func noteSuccess(_ call: CallUnderWay) {
        let name = call.plan.server
        breakers[name]?.consecutive = 0
        if call.isProbe {
            logs.text(
                .info, "backend",
                "circuit breaker for server \(Bytewise.quoted(name)) recovered: HALF-OPEN → CLOSED")
        }
    }

    /// Whether a result is a complaint about too many calls.
    static func isRateLimit(_ result: PolicyValue) -> Bool {
        guard result["isError"] == .bool(true) else { return false }
        let text = (result["content"]?.elements ?? []).compactMap { $0["text"]?.text }.joined().lowercased()
        return ["rate limit exceeded", "api rate limit", "secondary rate limit", "too many requests"]
            .contains { text.contains($0) } || text.contains("rate limit") && text.contains("403")
    }
}
