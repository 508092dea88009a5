import Facts
import Findings

/// A build tool could not reach its package registry.
enum PackageRegistryBlocked: Rule {
    static let descriptor = RuleDescriptor(
        id: "package-registry-blocked", code: "W-2", severities: [.warning],
        summary: "the firewall blocked package registries a build step needs",
        details: """
            Denied requests to known package registries. No concern for the DIFC guarantees, but a build or \
            test step inside the run may have failed silently. One finding per run, without registries that a \
            configuration allows the workflow. Source: W-2 (low) of the \
            nightly integrity audit.
            """,
        needs: ["access-log", "audit-jsonl"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasFirewallEvidence else { return .unjudged(reason: "no request log of the firewall") }
        let rows = facts.firewall.traffic.filter {
            $0.decision == .denied && $0.client != .infrastructure
                && KnownHosts.packageEcosystem($0.domain) != nil && !facts.isExpected($0)
        }
        guard !rows.isEmpty else { return .findings([]) }
        let count = rows.reduce(0) { $0 + $1.tally.count }
        let ecosystems = Set(rows.compactMap { KnownHosts.packageEcosystem($0.domain) }).sorted()
        var byDomain: [String: Int] = [:]
        for row in rows { byDomain[row.domain, default: 0] += row.tally.count }
        let summary = listed(byDomain.sorted { $0.key < $1.key }.map { "\($0.value)× \($0.key)" })
        return .findings([
            finding(
                .warning, title: "package registries blocked (low)",
                description: "\(counted(count, "request")) to package registries denied: \(summary).",
                subject: facts.workflowName, evidence: Array(rows.flatMap(\.tally.evidence).prefix(8)),
                occurrences: count, cause: "\(ecosystems.joined(separator: ", ")) tooling downloads packages",
                impact: "none for DIFC; a build step may fail silently",
                recommendation:
                    "if the workflow builds code, add the ecosystem to network.allowed or cache the packages in the image; otherwise keep it blocked",
                table: Finding.Table(
                    columns: ["Domain", "Count", "User-Agent", "Ecosystem"],
                    of: rows, limit: maximumRows,
                    row: {
                        [
                            $0.endpoint,
                            String($0.tally.count),
                            $0.userAgent ?? "-", KnownHosts.packageEcosystem($0.domain) ?? "-",
                        ]
                    }))
        ])
    }
}
