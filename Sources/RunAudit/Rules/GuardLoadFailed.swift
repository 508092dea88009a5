import Facts
import Findings

/// A guard module could not be loaded.
enum GuardLoadFailed: Rule {
    static let descriptor = RuleDescriptor(
        id: "guard-load-failed", code: "C-2", severities: [.critical, .warning],
        summary: "a WASM guard could not be discovered or loaded",
        details: """
            After a failed load the gateway goes on with the next choice, which can be the noop guard. \
            Critical when the server ended up without a guard, a warning when another guard took over.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr", "server-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasRead(descriptor.needs) else { return .unjudged(reason: "no text log of the gateway") }
        return .findings(
            facts.guards.filter { !$0.loadFailures.isEmpty }.map { guardFacts in
                let isUnguarded = guardFacts.guardName == nil || guardFacts.guardName == "noop"
                let first = guardFacts.loadFailures.first?.text ?? ""
                return finding(
                    isUnguarded ? .critical : .warning,
                    title: "guard of server '\(guardFacts.server)' failed to load",
                    description:
                        "\(first). The server ended up with \(guardFacts.guardName.map { "guard '\($0)'" } ?? "no guard that the log names").",
                    subject: guardFacts.server, evidence: places(guardFacts.loadFailures),
                    occurrences: guardFacts.loadFailures.count,
                    cause: "the module is missing, damaged or of another ABI",
                    impact: isUnguarded
                        ? "nothing labels or filters what this server returns"
                        : "another guard than intended is in force",
                    recommendation: "check the guard directory of the gateway image and the module's exports")
            })
    }
}
