import Facts
import Findings

/// Copies of the same evidence disagree.
enum LogTampering: Rule {
    static let descriptor = RuleDescriptor(
        id: "log-tampering", code: "W-15", severities: [.warning],
        summary: "two logs that must agree do not: lines are missing, cut or forged",
        details: """
            access.log and audit.jsonl hold the same requests; Squid counts its requests at shutdown; filtered \
            items and calls are in the JSONL and in the text log. A difference means an interrupted writer, a \
            filter in between, or tampering. Text logs can be forged by a hostile backend, the JSONL cannot.
            """,
        needs: ["access-log", "audit-jsonl", "rpc-messages", "mcp-gateway-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasFirewallEvidence || facts.hasGatewayEvidence else {
            return .unjudged(reason: "no logs")
        }
        return .findings(
            facts.discrepancies.map { discrepancy in
                finding(
                    .warning, title: "logs disagree: \(discrepancy.kind.rawValue)",
                    description: "\(discrepancy.text).",
                    subject: discrepancy.kind.rawValue, evidence: discrepancy.evidence,
                    cause: "a writer that was cut off, a domain excluded from logging, or tampering",
                    impact: "neither log alone is the whole story",
                    recommendation: "compare the two files around the places named")
            })
    }
}
