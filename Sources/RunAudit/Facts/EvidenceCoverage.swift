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
        return nil
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
        if !hasMessages, !hasTextLog, facts.coverage.agentRan == true {
            facts.coverage.gaps.append(
                "the agent ran, but there is neither rpc-messages.jsonl nor a gateway log: nothing is known of its tool calls"
            )
        }
    }

    private static func judgeFirewall(_ facts: inout RunFacts, _ builder: RunFactsBuilder) {
        if facts.firewall.source != .none {
            facts.coverage.firewall = .complete
        } else if builder.run.info?.isFirewallEnabled == false {
            facts.coverage.firewall = .notApplicable
        } else if builder.sources.contains(where: { isFirewall($0) && $0.status == .empty }) {
            // An empty access log is what a run without any request leaves.
            facts.coverage.firewall = .complete
        } else {
            facts.coverage.firewall = .none
            if builder.run.info?.isFirewallEnabled == true, facts.coverage.agentRan == true {
                facts.coverage.gaps.append(
                    "the firewall was enabled and the agent ran, but there is no access.log and no audit.jsonl: nothing is known of network access"
                )
            }
        }
    }

    private static func isFirewall(_ source: EvidenceSource) -> Bool {
        source.kind == ArtifactKind.accessLog.rawValue || source.kind == ArtifactKind.auditJSONL.rawValue
    }

    private static func addDamage(_ facts: inout RunFacts) {
        for source in facts.evidence where source.isDamaged {
            var what: String
            switch source.status {
            case .truncated: what = "is cut short"
            case .unreadable: what = "could not be read"
            case .unknownSchema: what = "is in a schema this version does not know"
            default: what = "has \(source.rejected) line(s) that were not understood"
            }
            if source.status == .present || source.status == .empty, source.rejected == 0 {
                what = "has \(source.unknownKinds.values.reduce(0, +)) record(s) of unknown kinds"
            }
            facts.coverage.gaps.append("\(source.path) \(what)")
            if source.kind.hasPrefix("rpc") || source.kind.hasPrefix("mcp-")
                || source.kind.hasPrefix("gateway")
            {
                if facts.coverage.gateway == .complete { facts.coverage.gateway = .partial }
            } else if isFirewall(source), facts.coverage.firewall == .complete {
                facts.coverage.firewall = .partial
            }
        }
    }

    /// `run_summary.json` lists what the run had: what is listed and read by us, but not here, was lost.
    private static func addMissingArtifacts(_ facts: inout RunFacts, _ builder: RunFactsBuilder) {
        guard let listed = builder.run.summary?.artifacts else { return }
        let names = [
            "rpc-messages.jsonl", "mcp-gateway.log", "proxy.log", "access.log", "audit.jsonl",
            "policy-manifest.json",
        ]
        for path in listed.sorted() {
            guard let name = path.split(separator: "/").last.map(String.init), names.contains(name) else {
                continue
            }
            let isHere = facts.evidence.contains { $0.status != .absent && $0.path.hasSuffix(name) }
            if !isHere {
                facts.coverage.gaps.append("\(path) is listed in run_summary.json, but is not here")
            }
        }
    }
}

extension RunFacts {
    fileprivate func evidenceKinds(_ sources: [EvidenceSource]) -> [ArtifactKind] {
        sources.compactMap { ArtifactKind(rawValue: $0.kind) }
    }
}
