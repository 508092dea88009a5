import LogParsing

/// Sorts files into runs.
///
/// 1. Every file has a root and possibly a prefix; see ``RunPlacement``. Files of one root belong together.
/// 2. A root has an identity if it holds an `aw_info.json` or a `run_summary.json` or its folder is named like a
///    run. Every root with an identity is a run.
/// 3. A root without one is a part of a run in an odd layout. It joins, in this order, the nearest run in a folder
///    above it; the only run with an identity; another root without identity — unless both hold a file of the same
///    anchor kind (run info, summary, gateway or firewall log) with different content. What can join nothing is a
///    run of its own. Roots without identity that join each other take their common folder as root.
/// 4. A root with prefixed artifacts is one run per prefix: each is a called workflow. What has no prefix there is
///    shared: `run_summary.json` and the workflow logs by all, other files by those sub-runs that have no file of
///    the kind themselves. If there are gateway or firewall logs without a prefix, they are a run of their own with
///    everything that has none.
/// 5. Runs are ordered by root, then prefix, numbers by value.
enum RunGrouping {
    /// What decides where a file goes.
    struct Member {
        var placement: RunPlacement
        var kind: ArtifactKind
        /// Differs for different content, as far as that is known from size and first bytes; `nil` for files that
        /// cannot be read, which decide nothing.
        var fingerprint: UInt64?
    }

    /// A run's files, as indices into the members.
    struct Group {
        var root: [String]
        var prefix: String?
        var members: [Int]
    }

    /// - Parameter inputName: name of the folder that is the root of all.
    static func groups(of members: [Member], inputName: String) -> [Group] {
        let byRoot = Dictionary(grouping: members.indices) { members[$0].placement.root }
        let roots = byRoot.keys.sorted { precedes($0, $1) }
        var runs: [(root: [String], members: [Int], hasIdentity: Bool)] = []
        var rest: [(root: [String], members: [Int])] = []
        for root in roots {
            guard let indices = byRoot[root] else { continue }
            let hasIdentity =
                RunPlacement.isRunName(root.last ?? inputName)
                || indices.contains { index in
                    [.awInfo, .runSummary].contains(members[index].kind) && members[index].fingerprint != nil
                }
            if hasIdentity {
                runs.append((root, indices, true))
            } else {
                rest.append((root, indices))
            }
        }
        let identities = runs.count
        for (root, indices) in rest {
            func canJoin(_ index: Int) -> Bool { !collide(runs[index].members, indices, members) }
            let above = runs.indices
                .filter { root.starts(with: runs[$0].root) && canJoin($0) }
                .max { runs[$0].root.count < runs[$1].root.count }
            if let above {
                runs[above].members += indices
            } else if identities == 1, canJoin(0) {
                runs[0].members += indices
            } else if let other = runs.indices.first(where: { !runs[$0].hasIdentity && canJoin($0) }) {
                runs[other].members += indices
                let common = zip(runs[other].root, root).prefix { $0 == $1 }.map(\.0)
                if !runs.contains(where: { $0.root == common }) { runs[other].root = common }
            } else {
                runs.append((root, indices, false))
            }
        }
        return runs.flatMap { split($0.root, $0.members.sorted(), members) }
            .sorted {
                $0.root == $1.root ? ($0.prefix ?? "") < ($1.prefix ?? "") : precedes($0.root, $1.root)
            }
    }

    private static func precedes(_ left: [String], _ right: [String]) -> Bool {
        NaturalOrder.precedes(left.joined(separator: "/"), right.joined(separator: "/"))
    }

    private static let primaryKinds: Set<ArtifactKind> = [
        .rpcMessages, .gatewayJSONL, .gatewayLog, .accessLog, .auditJSONL,
    ]
    private static let anchorKinds: Set<ArtifactKind> = primaryKinds.union([.awInfo, .runSummary])

    private struct Anchor: Hashable {
        var kind: ArtifactKind
        var prefix: String?
    }

    private static func collide(_ left: [Int], _ right: [Int], _ members: [Member]) -> Bool {
        func anchors(_ indices: [Int]) -> [Anchor: Set<UInt64>] {
            var result: [Anchor: Set<UInt64>] = [:]
            for index in indices where anchorKinds.contains(members[index].kind) {
                guard let fingerprint = members[index].fingerprint else { continue }
                let anchor = Anchor(kind: members[index].kind, prefix: members[index].placement.prefix)
                result[anchor, default: []].insert(fingerprint)
            }
            return result
        }
        let mine = anchors(left)
        return anchors(right).contains { anchor, prints in
            mine[anchor].map { !$0.isSuperset(of: prints) } ?? false
        }
    }

    private static func split(_ root: [String], _ indices: [Int], _ members: [Member]) -> [Group] {
        let byPrefix = Dictionary(grouping: indices) { members[$0].placement.prefix }
        let prefixes = byPrefix.keys.compactMap(\.self).sorted()
        let plain = byPrefix[nil] ?? []
        guard !prefixes.isEmpty else { return [Group(root: root, members: plain)] }
        let hasOwnRun = plain.contains { index in
            primaryKinds.contains(members[index].kind) && members[index].fingerprint != nil
        }
        var groups = hasOwnRun ? [Group(root: root, members: plain)] : []
        for prefix in prefixes {
            let own = byPrefix[prefix] ?? []
            let ownKinds = Set(own.map { members[$0].kind })
            let shared = plain.filter { index in
                let kind = members[index].kind
                return kind == .runSummary || kind == .workflowLog || (!hasOwnRun && !ownKinds.contains(kind))
            }
            groups.append(Group(root: root, prefix: prefix, members: (own + shared).sorted()))
        }
        return groups
    }
}
