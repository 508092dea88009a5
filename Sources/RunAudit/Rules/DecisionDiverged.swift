import Facts
import Findings

/// Labels, decisions or records are not as decided again.
enum DecisionDiverged: ReplayRule {
    static let descriptor = RuleDescriptor(
        id: "decision-diverged", code: "W-23", severities: [.warning, .info],
        summary: "labels or decisions in the log are not those of deciding the calls again",
        details: """
            Everything else in which a call and its replay differ: allowed items withheld, allowed calls \
            refused, other labels, other numbers of items, other reasons, records of removals that cannot be. \
            One finding per server, grouped by kind. Leaks are leaked-item, removals without a record \
            filter-not-logged, differences between the two guards guard-native-mismatch. What an older guard \
            explains is information, in one finding. Diverged calls beyond those kept are a warning: leaks \
            among them are not told apart.
            """,
        needs: replayNeeds)

    static func judge(_ replay: ReplayFacts) -> [Finding] {
        var members: [String?: [Member]] = [:]
        var explained: [Member] = []
        for call in replay.calls {
            for difference in call.differences {
                if difference.cause == .guardVersion {
                    explained.append(Member(call: call, entry: difference))
                } else if !difference.isLeak, difference.kind != .filterNotLogged,
                    difference.kind != .guardModule
                {
                    members[call.server, default: []].append(Member(call: call, entry: difference))
                }
            }
        }
        var findings = members.sorted { ReplayedTool(server: $0.key) < ReplayedTool(server: $1.key) }.map {
            unexplained($0, $1)
        }
        findings += older(explained, replay) + unlisted(replay)
        return findings
    }

    private typealias Member = ReplayGroup<ReplayDifference>.Member

    private static func unexplained(_ server: String?, _ members: [Member]) -> Finding {
        let calls = Set(members.map(\.call.id)).count
        let name = server.map { "server \($0)" } ?? "an unknown server"
        return finding(
            .warning, title: "\(counted(calls, "call")) of \(name) decided otherwise",
            description:
                "Decided again, \(counted(calls, "call")) of \(name) \(calls == 1 ? "differs" : "differ") from the log in \(counted(members.count, "point")), none of which let the agent have what the policy forbids.",
            subject: server ?? "unknown server", evidence: places(members.map { ($0.call, $0.entry) }),
            occurrences: members.count,
            cause: "another guard or gateway than the one known here, or evidence that was changed",
            impact: "the log is no proof of what this policy decides",
            recommendation:
                "look at the calls with 'awaudit replay'; give the gateway's guard module to find out which side differs",
            table: table(members))
    }

    private static func older(_ members: [Member], _ replay: ReplayFacts) -> [Finding] {
        guard !members.isEmpty else { return [] }
        let calls = Set(members.map(\.call.id)).count
        return [
            finding(
                .info, title: "\(counted(calls, "call")) decided otherwise by an older guard",
                description:
                    "\(counted(members.count, "difference")) in \(counted(calls, "call")) \(members.count == 1 ? "comes" : "come") from a guard older than the one known here\(replay.olderGuard.map { ": \($0)" } ?? "").",
                subject: "older guard", evidence: places(members.map { ($0.call, $0.entry) }),
                occurrences: members.count, cause: "the log was written with an older version of the guard",
                impact: "none by itself: today's guard would label these calls otherwise",
                recommendation: "update the gateway to get the labels replay expects", table: table(members))
        ]
    }

    /// Diverged calls that are counted, not kept.
    private static func unlisted(_ replay: ReplayFacts) -> [Finding] {
        let count = replay.diverged - replay.calls.count { $0.verdict == .diverged }
        guard replay.isListTruncated, count > 0 else { return [] }
        return [
            finding(
                .warning, title: "\(counted(count, "diverged call")) not listed",
                description:
                    "\(counted(replay.diverged, "call")) diverged, \(replay.diverged - count) of them among the first \(replay.calls.count) calls that are kept; what differs in the others is not told.",
                subject: "calls beyond the list",
                evidence: replay.calls.last.map { Array($0.evidence.prefix(1)) } ?? [], occurrences: count,
                cause: "the run has more calls than are kept one by one",
                impact: "leaks among these calls would not be found",
                recommendation: "replay the calls in smaller parts")
        ]
    }

    /// A row per kind.
    private static func table(_ members: [Member]) -> Finding.Table {
        Finding.Table(
            columns: ["Kind", "Differences", "Calls", "First call", "What"],
            rows: ReplayDifference.Kind.allCases.compactMap { kind in
                let found = members.filter { $0.entry.kind == kind }
                guard let first = found.first else { return nil }
                return [
                    kind.rawValue, String(found.count), String(Set(found.map(\.call.id)).count),
                    first.call.id, first.entry.text,
                ]
            })
    }
}
