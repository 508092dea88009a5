import Facts
import Findings

/// Strict mode withheld whole responses.
enum StrictBlocked: Rule {
    static let descriptor = RuleDescriptor(
        id: "strict-blocked", code: "W-9", severities: [.warning],
        summary: "strict mode withheld whole responses because of single items",
        details: """
            In strict mode one violating item blocks the whole response; single items are not logged. The \
            counts come from the text log, since the JSONL holds nothing of it. One finding per run.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr", "proxy-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasRead(descriptor.needs) else { return .unjudged(reason: "no text log of the gateway") }
        let blocks = facts.difc.strictBlocks
        guard !blocks.isEmpty else { return .findings([]) }
        let filtered = blocks.reduce(0) { $0 + $1.filtered }
        let total = blocks.reduce(0) { $0 + $1.total }
        let collateral = total - filtered
        return .findings([
            finding(
                .warning,
                title: "\(counted(facts.difc.strictBlockCount, "response")) withheld in strict mode",
                description:
                    "\(filtered) of \(total) items in \(counted(blocks.count, "response")) violated the policy\(collateral > 0 ? "; \(collateral) permitted items were withheld with them" : "").",
                subject: facts.workflowName,
                evidence: blocks.prefix(Tally.maximumEvidence).map(\.evidence),
                occurrences: facts.difc.strictBlockCount,
                cause: "strict mode, and a policy that excludes items of these responses",
                impact: "none for secrecy; the agent worked without these responses",
                recommendation:
                    "use filter mode to lose only the violating items, or narrow the agent's queries",
                table: Finding.Table(
                    columns: ["Tool", "Violating", "Items"],
                    of: blocks, limit: 50, row: { [$0.tool ?? "-", String($0.filtered), String($0.total)] }))
        ])
    }
}
