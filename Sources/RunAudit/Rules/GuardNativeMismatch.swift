import Facts
import Findings

/// The guard module does not answer as the native guard does.
enum GuardNativeMismatch: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "guard-native-mismatch", code: "W-24", severities: [.warning],
        summary: "the guard module labels otherwise than the guard known here",
        details: """
            With a guard module, each call is labelled twice: by the module and by awaudit's own guard, which \
            answers as the module it was written after. Fires where the two differ. Decisions were compared \
            with both. One finding per server.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        var members: [String?: [ReplayGroup<ReplayDifference>.Member]] = [:]
        for call in replay.calls {
            for difference in call.differences
            where difference.kind == .guardModule && difference.cause == .unexplained {
                members[call.server, default: []].append(.init(call: call, entry: difference))
            }
        }
        let module = replay.module.map {
            " The module is \($0.file), \($0.size) bytes, SHA-256 \($0.sha256); \($0.different) of \(counted($0.compared, "answer")) differ in all."
        }
        return members.sorted { ReplayedTool(server: $0.key) < ReplayedTool(server: $1.key) }.map {
            server, members in
            let calls = Set(members.map(\.call.id)).count
            let name = server.map { "server \($0)" } ?? "an unknown server"
            return finding(
                .warning, title: "the guard module labels \(counted(calls, "call")) of \(name) otherwise",
                description:
                    "Module and native guard differ in \(counted(members.count, "answer")) for \(counted(calls, "call")) of \(name).\(module ?? "")",
                subject: server ?? "unknown server", evidence: places(members.map { ($0.call, $0.entry) }),
                occurrences: members.count,
                cause: "the module is another version of the guard, or a modified one",
                impact: "which decisions are right depends on the module that was in force",
                recommendation:
                    "compare the module's digest with that of the gateway's release; see 'awaudit guard compare'",
                table: Finding.Table(
                    columns: ["Call", "Tool", "What"],
                    of: members, limit: maximumRows, row: { [$0.call.id, $0.call.tool, $0.entry.text] }))
        }
    }
}
