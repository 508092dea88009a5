import Facts
import Findings

/// Items were removed from responses: normal filtering, summed up.
enum ItemsFiltered: Rule {
    static let descriptor = RuleDescriptor(
        id: "items-filtered", code: "I-1", severities: [.info],
        summary: "the guard removed items from responses",
        details: """
            Normal filtering, told because the agent's view was incomplete. Items are counted once however \
            many logs hold a copy. Causes are inferred from the items' labels, the reason's wording and the \
            guard's own lines.
            """,
        needs: ["rpc-messages", "mcp-gateway-log", "proxy-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasGatewayEvidence else { return .unjudged(reason: "neither JSONL nor gateway log") }
        var findings: [Finding] = []
        if facts.difc.filtered > 0 { findings.append(gateway(facts)) }
        if facts.proxy.filtered > 0 { findings.append(proxy(facts)) }
        return .findings(findings)
    }

    private struct Row: Hashable {
        var names: [String]
    }

    private static func gateway(_ facts: RunFacts) -> Finding {
        var rows: [Row: Int] = [:]
        for item in facts.difc.items {
            rows[Row(names: [item.server, item.tool, item.cause.rawValue]), default: 0] += 1
        }
        let sorted = rows.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key.names.lexicographicallyPrecedes($1.key.names)
        }
        let table = Finding.Table(
            columns: ["Server", "Tool", "Cause", "Items"],
            of: sorted, limit: 50, row: { $0.key.names + [String($0.value)] })
        let causes = facts.difc.filteredByCause.sorted {
            ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
        }
        return finding(
            .info, title: "\(counted(facts.difc.filtered, "item")) filtered",
            description:
                "The guard removed \(counted(facts.difc.filtered, "item")) from responses: \(causes.map { "\($0.value) by \($0.key.rawValue)" }.joined(separator: ", ")).",
            subject: "gateway", evidence: facts.difc.items.prefix(Tally.maximumEvidence).map(\.evidence),
            occurrences: facts.difc.filtered, impact: "none: the agent did not see these items",
            recommendation:
                "if wanted items are among them, see over-filtering, trusted-users and approval-labels",
            table: table)
    }

    private static func proxy(_ facts: RunFacts) -> Finding {
        finding(
            .info, title: "\(counted(facts.proxy.filtered, "item")) filtered by the proxy",
            description:
                "The DIFC proxy removed \(counted(facts.proxy.filtered, "item")) from REST responses; it logs counts only.",
            subject: "proxy",
            evidence: Array(facts.proxy.byPath.flatMap(\.evidence).prefix(Tally.maximumEvidence)),
            occurrences: facts.proxy.filtered, impact: "none: the caller did not see these items",
            recommendation:
                "if wanted items are among them, see the policy's trusted-users and approval-labels",
            table: Finding.Table(
                columns: ["Request", "Tool", "Filtered", "Items"],
                of: facts.proxy.byPath, limit: 50,
                row: {
                    ["\($0.method) \($0.template)", $0.tool, String($0.filtered), String($0.total)]
                }))
    }
}
