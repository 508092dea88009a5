import Facts
import Findings

/// A rule about what deciding the calls again gave. One file each under `Rules/` as every rule.
protocol ReplayRule: Rule {
    /// Judges a run whose calls were decided again.
    static func judge(_ replay: ReplayFacts) -> [Finding]
}

extension ReplayRule {
    static func judge(_ facts: RunFacts) -> Judgement {
        guard let replay = facts.replay else { return .unjudged(reason: "replay was not run") }
        if let reason = replay.unavailable { return .unjudged(reason: reason) }
        return .findings(judge(replay))
    }
}

/// Where replay takes its calls from: what rules about it need.
let replayNeeds = ["rpc-messages", "mcp-gateway-log", "gateway-stderr"]

/// A tool of a server; without server first.
struct ReplayedTool: Hashable, Comparable {
    var server: String?
    var tool = ""

    static func < (lhs: ReplayedTool, rhs: ReplayedTool) -> Bool {
        guard let left = lhs.server, let right = rhs.server else {
            return lhs.server == nil && (rhs.server != nil || lhs.tool < rhs.tool)
        }
        return (left, lhs.tool) < (right, rhs.tool)
    }
}

/// What replay says of calls of one tool of one server.
struct ReplayGroup<Entry: ReplayStatement> {
    struct Member {
        var call: CallReplay
        var entry: Entry
    }

    var server: String?
    var tool: String
    /// In log order.
    var members: [Member]

    /// Equal in every run.
    var subject: String { "\(server.map { $0 + " " } ?? "")\(tool)" }

    /// `server/tool`.
    var name: String { "\(server.map { $0 + "/" } ?? "")\(tool)" }

    /// How many calls the members are of.
    var calls: Int { Set(members.map(\.call.id)).count }

    /// The first places, each once.
    var evidence: [Evidence] { places(members.map { ($0.call, $0.entry) }) }

    /// Groups in the order of servers and tools.
    static func groups(
        _ replay: ReplayFacts, _ entries: KeyPath<CallReplay, [Entry]>, where isWanted: (Entry) -> Bool
    ) -> [ReplayGroup] {
        var groups: [ReplayedTool: ReplayGroup] = [:]
        for call in replay.calls {
            for entry in call[keyPath: entries] where isWanted(entry) {
                let name = ReplayedTool(server: call.server, tool: call.tool)
                groups[name, default: ReplayGroup(server: call.server, tool: call.tool, members: [])]
                    .members.append(Member(call: call, entry: entry))
            }
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// A difference or an observation.
protocol ReplayStatement {
    var text: String { get }
    var evidence: [Evidence] { get }
}

extension ReplayDifference: ReplayStatement {}
extension ReplayObservation: ReplayStatement {}

/// The first places statements rest on, each once; places of the call where a statement names none.
func places(_ statements: [(call: CallReplay, statement: any ReplayStatement)]) -> [Evidence] {
    var result: [Evidence] = []
    for (call, statement) in statements {
        for place in statement.evidence.isEmpty ? call.evidence : statement.evidence
        where !result.contains(place) {
            if result.count == Tally.maximumEvidence { return result }
            result.append(place)
        }
    }
    return result
}

extension ReplayFacts {
    /// Differences of calls, by tool.
    func differences(where isWanted: (ReplayDifference) -> Bool) -> [ReplayGroup<ReplayDifference>] {
        ReplayGroup.groups(self, \.differences, where: isWanted)
    }

    /// Observations of one kind, by tool.
    func observations(_ kind: ReplayObservation.Kind) -> [ReplayGroup<ReplayObservation>] {
        ReplayGroup.groups(self, \.observations) { $0.kind == kind }
    }
}

extension ReplayGroup<ReplayDifference> {
    /// Call, item, labels and reason of each member.
    var itemTable: Finding.Table {
        Finding.Table(
            columns: ["Call", "Item", "Labels", "Reason"],
            of: members, limit: maximumRows,
            row: { member in
                let item = member.entry.item.flatMap { index in
                    member.call.items.first { $0.index == index }
                }
                guard let item else { return [member.call.id, "-", "-", member.entry.text] }
                let name = item.description.isEmpty ? "item \(item.index)" : item.description
                return [
                    member.call.id, name, labels(item), item.reason.isEmpty ? member.entry.text : item.reason,
                ]
            })
    }

    /// `secrecy: a, b; integrity: none`.
    private func labels(_ item: ReplayedItem) -> String {
        let words = [("secrecy", item.labels.secrecy.sorted), ("integrity", item.labels.integrity.sorted)]
        return words.map { "\($0): \($1.isEmpty ? "none" : listed($1))" }.joined(separator: "; ")
    }
}

extension ReplayGroup<ReplayObservation> {
    /// Items of the members; `nil` when none names a number.
    var items: Int? {
        let numbers = members.compactMap(\.entry.items)
        return numbers.isEmpty ? nil : numbers.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }

    /// Call, items and statement of each member.
    var table: Finding.Table {
        Finding.Table(
            columns: ["Call", "Items", "What"],
            of: members, limit: maximumRows,
            row: {
                [$0.call.id, $0.entry.items.map(String.init) ?? "-", $0.entry.text]
            })
    }
}
