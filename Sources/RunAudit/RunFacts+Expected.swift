import Facts

extension RunFacts {
    /// Whether a configuration expects a request, so that it is no finding.
    ///
    /// The firewall's own parts are not the agent. What reached GitHub past a guard that labels reads is excused by the
    /// host's own name only: whoever wrote a wildcard may not have thought of it.
    func isExpected(_ row: FirewallTraffic) -> Bool {
        guard KnownHosts.isAgentSide(row.client), let match = expectedDomains.match(row.domain) else {
            return false
        }
        let goesAround =
            row.decision == .allowed && KnownHosts.isGitHub(row.domain)
            && guards.contains { $0.labelsReads }
        return match == .name || !goesAround
    }
}

extension ExpectedTraffic {
    /// The requests that a configuration expects, by domain.
    static func all(_ facts: RunFacts) -> [ExpectedTraffic] {
        guard !facts.expectedDomains.isEmpty else { return [] }
        var requests: [String: Int] = [:]
        for row in facts.firewall.traffic where facts.isExpected(row) {
            requests[row.domain, default: 0] += row.tally.count
        }
        return requests.sorted { $0.key < $1.key }.map { ExpectedTraffic(domain: $0.key, requests: $0.value) }
    }
}
