import Facts
import Findings

/// Writes were refused by policy.
enum AccessDenied: Rule {
    static let descriptor = RuleDescriptor(
        id: "access-denied", code: "W-8", severities: [.warning, .info],
        summary: "a write was refused by policy before it reached the backend",
        details: """
            Only writes and read-writes are refused in phase 2; reads go on to item filtering. A refusal for \
            secrecy is a stopped leak (the agent carries data that must not be written there): a warning. A \
            refusal for missing integrity is the policy at work: information. Grouped by server, tool and kind.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasRead(descriptor.needs) else { return .unjudged(reason: "no text log of the gateway") }
        var groups: [String: [Denial]] = [:]
        for denial in facts.difc.denials {
            let subject = denial.tool ?? denial.resource
            groups["\(denial.isSecrecy ? "0" : "1") \(denial.server ?? "") \(subject)", default: []].append(
                denial)
        }
        return .findings(groups.sorted { $0.key < $1.key }.compactMap { _, denials in finding(of: denials) })
    }

    private static func finding(of denials: [Denial]) -> Finding? {
        guard let first = denials.first else { return nil }
        let what = first.tool ?? first.resource
        return finding(
            first.isSecrecy ? .warning : .info,
            title: first.isSecrecy
                ? "write of \(what) stopped: the agent carries secret data"
                : "write of \(what) refused by policy",
            description: "\(counted(denials.count, "write")) refused. \(first.reason)",
            subject:
                "\(first.server.map { $0 + " " } ?? "")\(what) \(first.isSecrecy ? "secrecy" : "integrity")",
            evidence: denials.prefix(Tally.maximumEvidence).map(\.evidence), occurrences: denials.count,
            cause: first.isSecrecy
                ? "the agent read private data before it tried to write to a less protected place"
                : "the agent's integrity is below what the write needs",
            impact: first.isSecrecy ? "a leak was prevented" : "none: the policy did what it is for",
            recommendation: first.isSecrecy
                ? "check whether the agent was led to do it; split reading private data and public writing into two workflows"
                : "if the write is wanted, raise the agent's min-integrity or widen the sink")
    }
}
