import Facts
import Findings

/// A logged trap of the guard happens again.
enum GuardTrapReplayed: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "guard-trap-replayed", code: "C-8", severities: [.critical],
        summary: "the guard's trap happens again with the same input",
        details: """
            The trap in the log is no accident of the machine: given the call's input, the guard module stops \
            again at the same place. Whoever controls the input can put the guard out of action for the rest \
            of the gateway's life. The table holds the guest's stack.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        replay.observations(.trapReplayed).map { group in
            let frames = group.members.flatMap { member in
                member.entry.detail.map { [member.call.id, $0] }
            }
            let texts = group.members.map(\.entry.text)
            return finding(
                .critical, title: "the guard traps again on \(group.name)",
                description:
                    "Given the input of \(counted(group.calls, "call")) of \(group.name), the guard module traps as logged. \(texts.first ?? "")",
                subject: group.subject, evidence: group.evidence, occurrences: group.members.count,
                cause: "a defect of the guard that this input reaches",
                impact:
                    "every later call of the server fails closed, and whoever writes such content decides when",
                recommendation: "report the trap with the guest's stack and the input; update the guard",
                table: frames.isEmpty
                    ? nil
                    : Finding.Table(
                        columns: ["Call", "Guest stack"], of: frames, limit: maximumRows, row: { $0 }))
        }
    }
}
