import Facts
import Findings

/// A request's Host header and its target name different hosts.
enum HostMismatchSeen: Rule {
    static let descriptor = RuleDescriptor(
        id: "host-mismatch", code: "W-4", severities: [.warning],
        summary: "a request's Host header differs from its target, as in domain fronting",
        details: """
            The firewall decides by the request's target. A tunnel to an allowed host with another host's \
            name inside, or one accepted but never opened because its TLS server name did not match, is how \
            domain fronting looks.
            """,
        needs: ["access-log", "audit-jsonl"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasFirewallEvidence else { return .unjudged(reason: "no request log of the firewall") }
        return .findings(
            facts.firewall.hostMismatches.map { mismatch in
                finding(
                    .warning, title: "host header differs from the request's target",
                    description:
                        "\(counted(mismatch.tally.count, "request")) to \(mismatch.target) named \(mismatch.hostHeader) in the Host column.",
                    subject: "\(mismatch.hostHeader) → \(mismatch.target)", evidence: mismatch.tally.evidence,
                    occurrences: mismatch.tally.count, cause: "domain fronting, or a broken client",
                    impact: "what was really reached cannot be told from the target alone",
                    recommendation:
                        "find the client by its User-Agent and time; treat the run's network access as unproven"
                )
            })
    }
}
