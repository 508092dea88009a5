import Facts
import Findings

/// A write was refused for the secrets the agent carries.
enum StoppedExfiltration: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "stopped-exfiltration", code: "W-21", severities: [.warning],
        summary: "a write was refused, again, for the private data the agent carries",
        details: """
            The agent's secrecy tags say that it read private data; the write would have carried it to a place \
            without them. The refusal holds when the call is decided again, with the labels the agent had by \
            then. access-denied tells what the log says of it.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        replay.observations(.stoppedExfiltration).map { group in
            finding(
                .warning, title: "\(group.name) stopped: the agent carries private data",
                description:
                    "\(counted(group.calls, "write")) of \(group.name) \(group.calls == 1 ? "was" : "were") refused because of what the agent had read. \(group.members.first?.entry.text ?? "")",
                subject: group.subject, evidence: group.evidence, occurrences: group.members.count,
                cause: "the agent read private data before it tried to write to a less protected place",
                impact: "a leak was prevented",
                recommendation:
                    "check whether the agent was led to do it; split reading private data and public writing into two workflows",
                table: group.table)
        }
    }
}
