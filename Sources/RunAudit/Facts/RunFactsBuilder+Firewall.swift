import Facts
import Findings
import LogParsing

extension RunFactsBuilder {
    /// Traffic from `access.log`, which has ports and user agents, else from `audit.jsonl`.
    func joinedFirewall(_ facts: inout RunFacts) -> FirewallFacts {
        var firewall = FirewallFacts()
        let collector = accessLog.hasRecords || !auditLog.hasRecords ? accessLog : auditLog
        if collector.hasRecords { firewall.source = collector === accessLog ? .accessLog : .auditJSONL }
        firewall.allowed = collector.allowed
        firewall.denied = collector.denied
        firewall.incomplete = collector.incomplete
        firewall.requests = collector.allowed + collector.denied + collector.incomplete
        firewall.noise = collector.noise
        firewall.malformed = collector.malformed
        firewall.uncategorised = collector.uncategorised
        firewall.hostMismatches = collector.hostMismatches
        firewall.first = collector.first
        firewall.last = collector.last
        firewall.apiProxyProviders = run.apiProxyProviders

        let manifest = run.manifest
        firewall.hasManifest = manifest != nil
        firewall.isSSLBumpEnabled = manifest?.isSSLBumpEnabled ?? false
        firewall.isDLPEnabled = manifest?.isDLPEnabled ?? false
        let allowRules = manifest?.rules.filter { $0.action == .allow } ?? []
        // The console's list is the configured one; the manifest has what became of it.
        let configured = manifest == nil ? run.consoleAllowList : allowRules.flatMap(\.domains)
        firewall.allowList = Set(configured).sorted()
        firewall.traffic = collector.traffic(
            // Rules that could not be read would be taken for rules that are not there.
            replay: manifest.flatMap { $0.unreadableRules == 0 ? FirewallPolicyReplay($0) : nil },
            isContentFiltered: firewall.isDLPEnabled || firewall.isSSLBumpEnabled)
        firewall.domains = RunFactsBuilder.domains(of: firewall.traffic)
        compareFirewallLogs(&facts)
        return firewall
    }

    private static func domains(of traffic: [FirewallTraffic]) -> [FirewallDomain] {
        var domains: [FirewallDomain] = []
        for row in traffic {
            if domains.last?.domain != row.domain || domains.last?.port != row.port {
                domains.append(FirewallDomain(domain: row.domain, port: row.port))
            }
            let index = domains.count - 1
            switch row.decision {
            case .allowed: domains[index].allowed += row.tally.count
            case .denied: domains[index].denied += row.tally.count
            case .incomplete: domains[index].incomplete += row.tally.count
            }
        }
        return domains
    }

    private func compareFirewallLogs(_ facts: inout RunFacts) {
        if accessLog.hasRecords, auditLog.hasRecords, !isDamaged(.accessLog), !isDamaged(.auditJSONL),
            (accessLog.allowed + accessLog.incomplete, accessLog.denied)
                != (auditLog.allowed + auditLog.incomplete, auditLog.denied)
        {
            facts.discrepancies.append(
                Discrepancy(
                    kind: .firewallLogs,
                    text:
                        "access.log has \(accessLog.allowed + accessLog.incomplete) requests not denied and \(accessLog.denied) denied, audit.jsonl \(auditLog.allowed + auditLog.incomplete) and \(auditLog.denied)",
                    evidence: firewallEvidence(accessLog) + firewallEvidence(auditLog)))
        }
        // The counter belongs to one Squid process; with several there is no telling which log is whose.
        // Squid counts a decrypted tunnel and each request inside.
        if accessLog.hasRecords, !isDamaged(.accessLog), run.squidShutdowns.count == 1,
            accessLog.bumpedTunnels == 0,
            let (counted, place) = run.squidShutdowns.first,
            counted != accessLog.squidRequests
        {
            facts.discrepancies.append(
                Discrepancy(
                    kind: .squidCounter,
                    text:
                        "Squid counted \(counted) requests at shutdown, access.log holds \(accessLog.squidRequests)",
                    evidence: [place] + firewallEvidence(accessLog)))
        }
    }

    private func firewallEvidence(_ collector: FirewallCollector) -> [Evidence] {
        let kind = collector === auditLog ? ArtifactKind.auditJSONL : .accessLog
        return sources.first { $0.kind == kind.rawValue }.map { [Evidence(path: $0.path)] } ?? []
    }
}
