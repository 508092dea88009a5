import Facts
import Findings

/// A response got laxer labels than its call, because the guard took it for metadata.
enum MetadataMislabel: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "metadata-mislabel", code: "W-18", severities: [.warning],
        summary: "content was labelled as public metadata of the server",
        details: """
            The guard labels text that is not JSON, and objects with a count of zero, as approved and public \
            metadata, whatever they hold. Fires when the labels of a response are laxer than those of its call \
            for such a reason. Found by deciding the calls again; the finding names what the guard went by.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        replay.observations(.metadataMislabel).map { group in
            let hazards = Set(group.members.compactMap(\.entry.hazard))
            let words = hazards.map(\.words).sorted()
            return finding(
                .warning, title: "\(group.name) labelled as metadata",
                description:
                    "\(counted(group.calls, "response")) of \(group.name) got laxer labels than the \(group.calls == 1 ? "call" : "calls") asked for\(words.isEmpty ? "" : ": \(words.joined(separator: "; "))").",
                subject: group.subject, evidence: group.evidence, occurrences: group.members.count,
                cause: words.isEmpty ? "the guard took content for metadata" : words.joined(separator: "; "),
                impact:
                    "content passed the filter with more trust, or less secrecy, than its repository and author give it",
                recommendation:
                    "do not rely on filtering for this tool; take it from agents that must not see private or untrusted content",
                table: Finding.Table(
                    columns: ["Call", "Hazard", "What"],
                    of: group.members, limit: maximumRows,
                    row: {
                        [$0.call.id, $0.entry.hazard?.rawValue ?? "-", $0.entry.text]
                    }))
        }
    }
}
