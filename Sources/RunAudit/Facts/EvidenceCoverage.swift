import Facts
import Findings
import LogParsing

/// Says which evidence a run must have had and does not show: absence is stated, never read as health.
enum EvidenceCoverage {
    /// The kinds whose absence is worth a row in the report, with their canonical path.
    private static let expected: [(kind: ArtifactKind, path: String)] = [
        (.rpcMessages, "mcp-logs/rpc-messages.jsonl"),
        (.gatewayLog, "mcp-logs/mcp-gateway.log"),
        (.accessLog, "sandbox/firewall/logs/access.log"),
        (.auditJSONL, "sandbox/firewall/logs/audit.jsonl"),
        (.policyManifest, "sandbox/firewall/audit/policy-manifest.json"),
        (.awInfo, "aw_info.json"),
        (.agentStdio, "agent-stdio.log"),
    ]

    /// The whole planes that can be missing, in words.
    static let gatewayGap =
        "the agent ran, but no record of rpc-messages.jsonl or a gateway log is here: nothing is known of its tool calls"
    static let firewallGap =
        "the firewall was enabled and the agent ran, but no record of access.log or audit.jsonl is here: nothing is known of network access"

    static func judge(_ facts: inout RunFacts, builder: RunFactsBuilder) {
        let info = builder.run.info
        let present = Set(facts.evidenceKinds(builder.sources))
        facts.evidence = builder.sources
        for (kind, path) in expected where !present.contains(kind) {
            if kind == .accessLog || kind == .auditJSONL || kind == .policyManifest,
                info?.isFirewallEnabled == false
            {
                continue
            }
            facts.evidence.append(EvidenceSource(path: path, kind: kind.rawValue, status: .absent))
        }
        facts.coverage.agentRan = agentRan(facts, builder)
        judgeGateway(&facts, builder)
        judgeFirewall(&facts, builder)
        addDamage(&facts)
        addMissingArtifacts(&facts, builder)
    }

    /// The agent job left something of its own: console, calls, model usage. Traffic alone proves no agent: the
    /// firewall also runs without one.
    private static func agentRan(_ facts: RunFacts, _ builder: RunFactsBuilder) -> Bool? {
        if builder.run.agentStarted || facts.calls.total > 0 || !facts.models.isEmpty { return true }
        if builder.run.hasAgentConsole { return true }
        if let conclusion = facts.workflow.jobs["agent"] { return conclusion != "skipped" }
        // Jobs of called workflows are "CALLER / JOB". Which of several is this one's nobody says: they have to agree.
        let called = Set(
            facts.workflow.jobs.filter { $0.key.hasSuffix(" / agent") }.map { $0.value != "skipped" })
        return called.count == 1 ? called.first : nil
    }

    private static func judgeGateway(_ facts: inout RunFacts, _ builder: RunFactsBuilder) {
        let hasMessages = builder.rpc.hasRecords || builder.gatewayJSONL.hasRecords
        let hasTextLog = builder.textLogs.contains { $0.hasRecords }
        let hasProxy = builder.proxyLog.hasRecords
        switch (hasMessages, hasTextLog) {
        case (true, true): facts.coverage.gateway = .complete
        case (false, false): facts.coverage.gateway = hasProxy ? .partial : .none
        default: facts.coverage.gateway = .partial
        }
        // What is there, but damaged, is told with its own words.
        let isThere = facts.evidence.contains { isGateway($0) && $0.isDamaged }
        if !hasMessages, !hasTextLog, facts.coverage.agentRan == true, !isThere {
            facts.coverage.gaps.append(gatewayGap)
        }
    }

    private static func judgeFirewall(_ facts: inout RunFacts, _ builder: RunFactsBuilder) {
        if facts.firewall.source != .none {
            facts.coverage.firewall = .complete
        } else if builder.run.info?.isFirewallEnabled == false {
            facts.coverage.firewall = .notApplicable
        } else if builder.sources.contains(where: { isFirewall($0) && $0.status == .empty }),
            facts.coverage.agentRan != true
        {
            // An empty access log is what a run without any request leaves; an agent makes some.
            facts.coverage.firewall = .complete
        } else {
            facts.coverage.firewall = .none
            let isThere = facts.evidence.contains { isFirewall($0) && $0.isDamaged }
            if builder.run.info?.isFirewallEnabled == true, facts.coverage.agentRan == true, !isThere {
                facts.coverage.gaps.append(firewallGap)
            }
        }
    }

    private static func isGateway(_ source: EvidenceSource) -> Bool {
        let kinds: [ArtifactKind] = [
            .rpcMessages, .gatewayJSONL, .gatewayLog, .proxyLog, .serverLog, .gatewayStderr,
        ]
        return kinds.contains { $0.rawValue == source.kind }
    }

    private static func isFirewall(_ source: EvidenceSource) -> Bool {
        source.kind == ArtifactKind.accessLog.rawValue || source.kind == ArtifactKind.auditJSONL.rawValue
    }

    /// What is wrong with a damaged source.
    static func damage(of source: EvidenceSource) -> String {
        switch source.status {
        case .truncated: return "\(source.path) is cut short"
        case .unreadable: return "\(source.path) could not be read"
        case .unknownSchema: return "\(source.path) is in a schema this version does not know"
        case .present, .empty, .absent: break
        }
        if source.rejected == 0 {
            return "\(source.path) has \(source.unknownKinds.values.reduce(0, +)) record(s) of unknown kinds"
        }
        return "\(source.path) has \(source.rejected) line(s) that were not understood"
    }

    private static func addDamage(_ facts: inout RunFacts) {
        for source in facts.evidence where source.isDamaged {
            facts.coverage.gaps.append(damage(of: source))
            if isGateway(source) {
                lower(&facts.coverage.gateway)
            } else if isFirewall(source) {
                lower(&facts.coverage.firewall)
            }
        }
    }

    /// A plane of which something is lost was not seen whole.
    private static func lower(_ plane: inout Coverage.Plane) {
        if plane == .complete { plane = .partial }
    }

    /// `run_summary.json` lists what the run had: what is listed and read by us, but not here, was lost.
    private static func addMissingArtifacts(_ facts: inout RunFacts, _ builder: RunFactsBuilder) {
        guard let listed = builder.run.summary?.artifacts else { return }
        let gateway: Set<String> = ["rpc-messages.jsonl", "mcp-gateway.log", "proxy.log"]
        let firewall: Set<String> = ["access.log", "audit.jsonl"]
        let names = gateway.union(firewall).union(["policy-manifest.json"])
        let here = Set(facts.evidence.filter { $0.status != .absent }.map { fileName($0.path) })
        let missing = Set(listed).filter { names.contains(fileName($0)) && !here.contains(fileName($0)) }
        for path in missing.sorted().prefix(100) {
            facts.coverage.gaps.append("\(path) is listed in run_summary.json, but is not here")
        }
        if missing.contains(where: { gateway.contains(fileName($0)) }) { lower(&facts.coverage.gateway) }
        if missing.contains(where: { firewall.contains(fileName($0)) }) { lower(&facts.coverage.firewall) }
    }

    private static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

extension RunFacts {
    fileprivate func evidenceKinds(_ sources: [EvidenceSource]) -> [ArtifactKind] {
        sources.compactMap { ArtifactKind(rawValue: $0.kind) }
    }
}
