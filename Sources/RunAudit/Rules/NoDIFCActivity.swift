import Facts
import Findings

/// Guarded reads left no trace of labelling.
enum NoDIFCActivity: Rule {
    static let descriptor = RuleDescriptor(
        id: "no-difc-activity", code: "W-12", severities: [.warning],
        summary: "calls of a guarded server left no trace of labelling",
        details: """
            Fires only when a guard that labels reads has a policy and calls of its server were answered, but \
            no log shows a labelled agent, a labelled response, a filtered item or a refusal. Zero removed \
            items is normal and does not fire. Missing `agent_*` tags in the JSONL are normal as well: they \
            appear for configured sink servers only, and `difc_integrity` fields never existed.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasGatewayEvidence else { return .unjudged(reason: "no gateway log") }
        guard
            facts.calls.source == .gatewayLog || facts.calls.source == .gatewayStderr
                || facts.calls.total == 0
        else {
            return .unjudged(
                reason: "no text log of the gateway: labelling leaves no trace in the JSONL alone")
        }
        var findings: [Finding] = []
        for guardFacts in facts.guards where guardFacts.labelsReads {
            let answered = facts.calls.byTool.filter { $0.server == guardFacts.server }.reduce(0) {
                sum, tool in
                sum + tool.byOutcome.reduce(0) { $1.key.isAnswered ? $0 + $1.value : $0 }
            }
            let isTraced =
                guardFacts.labelAgentCalls.count > 0 || guardFacts.legacyLabelCalls.count > 0
                || guardFacts.trap != nil || guardFacts.agentLabels != nil || facts.difc.labelledResponses > 0
                || facts.difc.filtered > 0 || !facts.difc.denials.isEmpty
            guard answered > 0, !isTraced else { continue }
            findings.append(
                finding(
                    .warning, title: "no labelling seen on guarded server '\(guardFacts.server)'",
                    description:
                        "\(counted(answered, "call")) of server \(guardFacts.server) were answered, but no log shows that anything was labelled.",
                    subject: guardFacts.server, evidence: guardFacts.evidence, occurrences: answered,
                    cause: "enforcement is off, or the log is not whole",
                    impact: "it cannot be shown that the policy was enforced",
                    recommendation:
                        "check the start-up lines of the gateway for enforcement and guard registration"))
        }
        return .findings(findings)
    }
}
