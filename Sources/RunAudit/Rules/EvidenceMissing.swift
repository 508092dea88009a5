import Facts
import Findings

/// Evidence the run must have had is not there.
enum EvidenceMissing: Rule {
    static let descriptor = RuleDescriptor(
        id: "evidence-missing", code: "W-17", severities: [.warning, .info],
        summary: "evidence that the run must have left is missing",
        details: """
            A warning for each sign that evidence existed and is gone: a firewall that was enabled without a \
            log, an agent that ran without gateway logs, files that run_summary.json lists. Information when a \
            whole plane is not in the input and nothing says whether it existed.
            """,
        needs: [])

    static func judge(_ facts: RunFacts) -> Judgement {
        let damaged = Set(facts.evidence.filter(\.isDamaged).map { EvidenceCoverage.damage(of: $0) })
        let missing = facts.coverage.gaps.filter { !damaged.contains($0) }
        var findings = missing.map { gap in
            finding(
                .warning, title: "evidence missing", description: gap + ".", subject: gap,
                evidence: [place(facts)], cause: "not uploaded, expired, or not downloaded",
                impact: "silence proves nothing here",
                recommendation: "download all artifacts of the run; check the upload steps of the workflow")
        }
        if facts.coverage.gateway == .none, !missing.contains(EvidenceCoverage.gatewayGap) {
            findings.append(plane("gateway", "rpc-messages.jsonl or mcp-gateway.log", facts))
        }
        if facts.coverage.firewall == .none, !missing.contains(EvidenceCoverage.firewallGap) {
            findings.append(plane("firewall", "access.log or audit.jsonl", facts))
        }
        return .findings(findings)
    }

    private static func plane(_ name: String, _ files: String, _ facts: RunFacts) -> Finding {
        finding(
            .info, title: "no \(name) evidence",
            description: "No record of \(files) is here: nothing is known of the \(name)'s side of the run.",
            subject: name, evidence: [place(facts)], impact: "silence proves nothing here",
            recommendation: "download all artifacts of the run to have this side audited")
    }

    private static func place(_ facts: RunFacts) -> Evidence {
        let source = facts.evidence.first { $0.status != .absent } ?? facts.evidence.first
        return Evidence(path: source?.path ?? ".")
    }
}
