import Facts
import Findings

/// The run counts as a success, but its tools failed.
enum RunSoftFailure: Rule {
    static let descriptor = RuleDescriptor(
        id: "run-soft-failure", code: "W-14", severities: [.warning],
        summary: "a server's calls failed, or the agent reports missing tools, while the run looks fine",
        details: """
            Fires when at least half of a server's calls failed for other reasons than policy, when a server \
            did not start and so its tools were missing, and when the agent declared missing tools, missing \
            data or an incomplete report.
            """,
        needs: ["rpc-messages", "gateway-jsonl", "mcp-gateway-log", "gateway-stderr", "agent-output"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard
            facts.hasRead(descriptor.needs) || facts.calls.total > 0 || !facts.safeOutputs.missing.isEmpty
                || !facts.backend.failedServers.isEmpty
        else { return .unjudged(reason: "neither gateway logs nor the agent's output") }
        var findings: [Finding] = []
        var byServer: [String: (failed: Int, total: Int, evidence: [Evidence])] = [:]
        for tool in facts.calls.byTool {
            let failed = tool.byOutcome.reduce(0) { isFailure($1.key) ? $0 + $1.value : $0 }
            var entry = byServer[tool.server ?? "(unknown)"] ?? (0, 0, [])
            entry.failed += failed
            entry.total += tool.total
            byServer[tool.server ?? "(unknown)"] = entry
        }
        for call in facts.calls.list where isFailure(call.outcome) {
            let server = call.server ?? "(unknown)"
            if byServer[server]?.evidence.count ?? 0 < Tally.maximumEvidence, let place = call.evidence.last {
                byServer[server]?.evidence.append(place)
            }
        }
        for (server, counts) in byServer.sorted(by: { $0.key < $1.key })
        where counts.failed > 0 && counts.failed >= counts.total - counts.failed {
            findings.append(
                finding(
                    .warning, title: "\(counts.failed) of \(counts.total) calls of server '\(server)' failed",
                    description:
                        "\(counts.failed) of \(counted(counts.total, "call")) of server \(server) failed in the backend or on the way to it, not by policy\(facts.identity.conclusion == "success" ? "; the run's conclusion is success all the same" : "").",
                    subject: server, evidence: counts.evidence, occurrences: counts.failed,
                    cause: "missing permissions, rate limits or a broken server",
                    impact: "the agent worked without this data",
                    recommendation:
                        "look at the errors of these calls; make the workflow fail when its data is missing"))
        }
        for (server, observations) in facts.backend.failedServers.sorted(by: { $0.key < $1.key }) {
            findings.append(
                finding(
                    .warning, title: "server '\(server)' did not start",
                    description: "\(SourcePlace.excerpt(of: observations.first?.text ?? "")).",
                    subject: "\(server) start", evidence: places(observations),
                    occurrences: observations.count,
                    cause: "the backend's container or command failed",
                    impact: "the agent did not see this server's tools",
                    recommendation: "check the server's command, image and secrets"))
        }
        if let first = facts.safeOutputs.missing.first {
            let missing = facts.safeOutputs.missing
            findings.append(
                finding(
                    .warning,
                    title: "the agent reports \(counted(missing.count, "missing tool or data item"))",
                    description: "\(first.subject): \(first.reason)", subject: "missing tools",
                    evidence: missing.prefix(Tally.maximumEvidence).map(\.evidence),
                    occurrences: missing.count,
                    cause: "a tool is not configured, not started, or its data was refused",
                    impact: "the result rests on incomplete data",
                    recommendation: "configure what is missing, or tell the agent to do without",
                    table: Finding.Table(
                        columns: ["Kind", "What", "Why"],
                        of: missing, limit: 20, row: { [$0.type, $0.subject, $0.reason] })))
        }
        return .findings(findings)
    }

    private static func isFailure(_ outcome: CallOutcome) -> Bool {
        switch outcome {
        case .backendError, .transportError, .rateLimited: true
        default: false
        }
    }
}
