import Facts
import Findings

/// Writes were refused by policy.
enum AccessDenied: Rule {
    static let descriptor = RuleDescriptor(
        id: "access-denied", code: "W-8", severities: [.warning, .info],
        summary: "a write was refused by policy before it reached the backend",
        details: """
            Only writes and read-writes are refused in phase 2; reads go on to item filtering. A refusal of a \
            write for secrecy (`Agent carries …`) is a stopped leak: a warning. A refusal for missing integrity, \
            and of a read-write whose reading half is not for the agent, is the policy at work: information. \
            Grouped by server, tool and kind.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr"])

    /// Why a call was refused, the most important first.
    private enum Kind: String {
        /// The agent carries what must not go there.
        case secrecy
        case integrity
        /// The agent may not see what the call reads before it writes.
        case read

        init(_ denial: Denial) {
            if denial.isSecrecy {
                self = .secrecy
            } else {
                self = ReasonGrammar(denial.reason).kind == .secrecy ? .read : .integrity
            }
        }
    }

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasRead(descriptor.needs) else { return .unjudged(reason: "no text log of the gateway") }
        var groups: [String: [Denial]] = [:]
        for denial in facts.difc.denials {
            let subject = denial.tool ?? denial.resource
            let kind = Kind(denial)
            groups[
                "\(kind == .secrecy ? "0" : "1") \(denial.server ?? "") \(subject) \(kind.rawValue)",
                default: []
            ]
            .append(denial)
        }
        return .findings(groups.sorted { $0.key < $1.key }.compactMap { _, denials in finding(of: denials) })
    }

    private static func finding(of denials: [Denial]) -> Finding? {
        guard let first = denials.first else { return nil }
        let what = first.tool ?? first.resource
        let kind = Kind(first)
        return finding(
            kind == .secrecy ? .warning : .info,
            title: title(what, kind),
            description:
                "\(counted(denials.count, kind == .read ? "call" : "write")) refused. \(first.reason)",
            subject: "\(first.server.map { $0 + " " } ?? "")\(what) \(kind.rawValue)",
            evidence: denials.prefix(Tally.maximumEvidence).map(\.evidence), occurrences: denials.count,
            cause: cause(kind),
            impact: kind == .secrecy ? "a leak was prevented" : "none: the policy did what it is for",
            recommendation: recommendation(kind))
    }

    private static func title(_ what: String, _ kind: Kind) -> String {
        switch kind {
        case .secrecy: "write of \(what) stopped: the agent carries secret data"
        case .integrity: "write of \(what) refused by policy"
        case .read: "\(what) refused: it reads what the agent may not see"
        }
    }

    private static func cause(_ kind: Kind) -> String {
        switch kind {
        case .secrecy:
            "the agent read private data before it tried to write to a less protected place"
        case .integrity: "the agent's integrity is below what the write needs"
        case .read: "the tool reads before it writes, and its data is outside the secrecy the agent was given"
        }
    }

    private static func recommendation(_ kind: Kind) -> String {
        switch kind {
        case .secrecy:
            "check whether the agent was led to do it; split reading private data and public writing into two workflows"
        case .integrity: "if the write is wanted, raise the agent's min-integrity or widen the sink"
        case .read: "if the call is wanted, widen the policy's repositories"
        }
    }
}
