import Facts
import Findings

/// The firewall denied requests that no other rule explains.
enum FirewallDenied: Rule {
    static let descriptor = RuleDescriptor(
        id: "firewall-denied", code: "W-3", severities: [.warning, .info],
        summary: "the firewall denied requests to a domain",
        details: """
            One finding per denied domain that is neither a direct API bypass nor a package registry. Denied \
            telemetry of the engines and container-to-container names are information. The cause is told as \
            far as log and manifest allow: domain, port, protocol, raw address, block list or a content rule. \
            What a configuration allows the workflow is no finding.
            """,
        needs: ["access-log", "audit-jsonl"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasFirewallEvidence else { return .unjudged(reason: "no request log of the firewall") }
        var byDomain: [String: [FirewallTraffic]] = [:]
        for row in facts.firewall.traffic
        where row.decision == .denied && !facts.isExpected(row) && !isExplainedElsewhere(row) {
            byDomain[row.domain, default: []].append(row)
        }
        return .findings(byDomain.sorted { $0.key < $1.key }.map { domain, rows in finding(domain, rows) })
    }

    private static func isExplainedElsewhere(_ row: FirewallTraffic) -> Bool {
        if KnownHosts.packageEcosystem(row.domain) != nil { return row.client != .infrastructure }
        if KnownHosts.isTelemetry(row.domain) { return false }
        let isAPI = KnownHosts.isGitHub(row.domain) || KnownHosts.isAIService(row.domain)
        return isAPI && KnownHosts.isAgentSide(row.client)
    }

    /// Names without a dot, and addresses of the firewall's network. What named no host is not internal.
    private static func isInternal(_ domain: String) -> Bool {
        if Target.isAddress(domain) { return domain.hasPrefix("172.30.0.") }
        return domain != "(unknown)" && !domain.utf8.contains(UInt8(ascii: "."))
    }

    private static func finding(_ domain: String, _ rows: [FirewallTraffic]) -> Finding {
        let count = rows.reduce(0) { $0 + $1.tally.count }
        let isTelemetry = KnownHosts.isTelemetry(domain)
        let isInternal = isInternal(domain)
        let causes = Set(rows.compactMap { $0.denialCause?.rawValue }).sorted()
        let rules = Set(rows.compactMap(\.matchedRule)).sorted()
        var description = "\(counted(count, "request")) to \(domain) denied"
        if !causes.isEmpty { description += ": \(listed(causes))" }
        if !rules.isEmpty { description += " (rule \(listed(rules)))" }
        return finding(
            isTelemetry || isInternal ? .info : .warning,
            title: isTelemetry
                ? "telemetry blocked"
                : isInternal ? "internal host not reachable through the firewall" : "network access denied",
            description: description + ".", subject: domain,
            evidence: Array(rows.flatMap(\.tally.evidence).prefix(Tally.maximumEvidence)), occurrences: count,
            cause: isTelemetry
                ? "the engine reports usage"
                : isInternal ? "container-to-container traffic went to the proxy" : nil,
            impact: "none: the request did not leave the sandbox",
            recommendation: isTelemetry || isInternal
                ? "nothing to do"
                : "find out what in the run wanted the host (\(listed([rows.compactMap(\.userAgent).first ?? "no User-Agent"]))); allow it in network.allowed only if the workflow needs it",
            table: Finding.Table(
                columns: ["Domain", "Count", "User-Agent", "Cause", "Rule"],
                of: rows, limit: maximumRows,
                row: {
                    [
                        $0.endpoint, String($0.tally.count),
                        $0.userAgent ?? "-", $0.denialCause?.rawValue ?? "-", $0.matchedRule ?? "-",
                    ]
                }))
    }
}
