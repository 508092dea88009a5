import Facts
import Findings

/// A WASM guard trapped and is dead for the rest of the process.
enum GuardTrapped: Rule {
    static let descriptor = RuleDescriptor(
        id: "guard-trap", code: "W-5", severities: [.warning],
        summary: "a WASM guard trapped; it refuses every later call until the gateway restarts",
        details: """
            The gateway marks a guard that trapped as failed: what it knew of the policy may be corrupt. Every \
            later call of its server fails closed. Source: `WASM guard trap` in the gateway log; warning by \
            the nightly integrity audit.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr", "proxy-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasRead(descriptor.needs) else { return .unjudged(reason: "no text log of the gateway") }
        return .findings(
            facts.guards.compactMap { guardFacts in
                guard let trap = guardFacts.trap else { return nil }
                return finding(
                    .warning, title: "guard '\(trap.guardName)' trapped in \(trap.function)",
                    description:
                        "The guard of server \(guardFacts.server) stopped with: \(trap.error). \(counted(guardFacts.deadCalls.count, "later call")) failed because of it.",
                    subject: "\(guardFacts.server) \(trap.function)", evidence: [trap.evidence],
                    cause: "a defect of the guard, or input it was not made for",
                    impact: "calls fail closed: nothing is exposed, but the agent works blind from here on",
                    recommendation:
                        "report the trap with the guard's version and the call before it; restart the gateway to revive the guard"
                )
            })
    }
}
