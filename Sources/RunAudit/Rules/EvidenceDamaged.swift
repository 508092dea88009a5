import Facts
import Findings

/// Evidence could not be read whole.
enum EvidenceDamaged: Rule {
    static let descriptor = RuleDescriptor(
        id: "evidence-damaged", code: "W-16", severities: [.warning],
        summary:
            "a source is cut short, unreadable, in an unknown schema, or has lines that were not understood",
        details: """
            What could not be read may hold anything. One finding per source with the first rejected lines, \
            their offsets and reasons.
            """,
        needs: [])

    static func judge(_ facts: RunFacts) -> Judgement {
        .findings(facts.evidence.filter(\.isDamaged).map { finding(of: $0, in: facts.identity.label) })
    }

    /// - Parameter root: the run's folder in the input, which is called after the run and no part of what the finding is
    ///   about.
    private static func finding(of source: EvidenceSource, in root: String) -> Finding {
        let isBelow = !root.isEmpty && source.path.hasPrefix(root + "/")
        let place = isBelow ? String(source.path.dropFirst(root.count + 1)) : source.path
        var text: String
        switch source.status {
        case .truncated: text = "\(source.path) ends in the middle of a record."
        case .unreadable: text = "\(source.path) could not be read."
        case .unknownSchema: text = "\(source.path) is in a schema this version does not know."
        case .present, .empty, .absent:
            text = "\(source.rejected) of \(source.lines) lines of \(source.path) were not understood."
        }
        if let detail = source.detail { text += " \(detail)." }
        if !source.unknownKinds.isEmpty {
            let kinds = source.unknownKinds.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
            text += " Unknown kinds: \(kinds.joined(separator: ", "))."
        }
        let evidence = source.firstRejects.map {
            Evidence(path: source.path, line: $0.line, offset: $0.offset, excerpt: $0.reason)
        }
        return finding(
            .warning, title: "evidence damaged: \(source.status.rawValue)", description: text,
            subject: source.kind + " " + place,
            evidence: evidence.isEmpty ? [Evidence(path: source.path)] : evidence,
            occurrences: max(1, source.rejected + source.unknownKinds.values.reduce(0, +)),
            cause: "an interrupted upload, a killed writer, a newer format, or tampering",
            impact: "what the lost lines held is unknown",
            recommendation: "download the artifact again; if it stays damaged, treat the run as not audited")
    }
}
