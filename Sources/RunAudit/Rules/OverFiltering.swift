import Facts
import Findings

/// Filtering left the agent little or nothing of a tool.
enum OverFiltering: Rule {
    static let descriptor = RuleDescriptor(
        id: "over-filtering", code: "W-10", severities: [.warning],
        summary: "a tool lost most of its items, or every response it gave was emptied",
        details: """
            Fires for a tool when at least half of at least ten items were removed, or when all of at least \
            three responses with items were emptied. Legitimate data may be missing from the agent's view. \
            Proxy paths are judged the same way.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr", "proxy-log"])

    /// Items a tool must have shown before a ratio means anything.
    static let minimumItems = 10
    /// Responses that must all have been emptied.
    static let minimumResponses = 3

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.difc.labelledResponses > 0 || !facts.proxy.byPath.isEmpty else {
            // Where nothing was removed, nothing was removed in excess.
            if facts.difc.filtered == 0, facts.hasGatewayEvidence { return .findings([]) }
            return .unjudged(reason: "no log says how many items the responses held")
        }
        var findings: [Finding] = []
        for tool in facts.difc.byTool
        where isOverFiltered(tool.filtered, tool.seen, emptied: tool.emptied) {
            let causes = causes(of: tool.tool, facts)
            findings.append(
                finding(
                    .warning, title: "\(tool.tool) lost \(tool.filtered) of \(tool.seen) items",
                    description:
                        "\(tool.filtered) of \(counted(tool.seen, "item")) in \(counted(tool.responses, "response")) of \(tool.tool) were removed; \(counted(tool.emptied, "response")) came back empty.",
                    subject: "\(tool.server.map { $0 + " " } ?? "")\(tool.tool)", evidence: tool.evidence,
                    occurrences: tool.filtered,
                    cause: causes.isEmpty
                        ? "min-integrity or repository scope exclude most of what the tool returns" : causes,
                    impact: "legitimate data may be missing from what the agent saw",
                    recommendation:
                        "lower min-integrity, add trusted-users or approval-labels, or narrow the agent's queries"
                ))
        }
        for path in facts.proxy.byPath
        where isOverFiltered(
            path.filtered, path.total, emptied: path.filtered == path.total ? path.responses : 0)
        {
            findings.append(
                finding(
                    .warning,
                    title: "\(path.method) \(path.template) lost \(path.filtered) of \(path.total) items",
                    description:
                        "The proxy removed \(path.filtered) of \(path.total) items in \(counted(path.responses, "response")).",
                    subject: "proxy \(path.method) \(path.template)", evidence: path.evidence,
                    occurrences: path.filtered,
                    impact: "legitimate data may be missing from what the caller saw",
                    recommendation:
                        "lower min-integrity, add trusted-users or approval-labels, or narrow the request"))
        }
        return .findings(findings)
    }

    /// - Parameter emptied: responses that had items and kept none.
    static func isOverFiltered(_ filtered: Int, _ seen: Int, emptied: Int) -> Bool {
        guard filtered > 0 else { return false }
        return seen >= minimumItems && filtered >= seen - filtered
            || filtered == seen && emptied >= minimumResponses
    }

    private static func causes(of tool: String, _ facts: RunFacts) -> String {
        var counts: [String: Int] = [:]
        for item in facts.difc.items where item.tool == tool { counts[item.cause.rawValue, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) by \($0.key)" }
            .joined(separator: ", ")
    }
}
