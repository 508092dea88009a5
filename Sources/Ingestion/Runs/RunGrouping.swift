import LogParsing

/// Sorts files into runs.
///
/// 1. Every file has a root and possibly a prefix; see ``RunPlacement``. Files of one root belong together.
/// 2. A root has an identity if it holds an `aw_info.json` or a `run_summary.json` or its folder is named like a
///    run. Every root with an identity is a run.
/// 3. A root without one is a part of a run in an odd layout. It joins, in this order, the nearest run in a folder
///    above it; the only run with an identity; one of the first roots without identity — unless both hold a file of the same
///    anchor kind (run info, summary, gateway or firewall log) with different content. What can join nothing is a
///    run of its own. Roots without identity that join each other take their common folder as root.
/// 4. A root with prefixed artifacts is one run per prefix: each is a called workflow. What has no prefix there is
///    shared: `run_summary.json` and the workflow logs by all, other files by those sub-runs that have no file of
///    the kind themselves or have the same one. What no sub-run takes is a run of its own; if there are gateway or
///    firewall logs without a prefix, so is everything that has none. Sharing ends at a limit, so that
///    thousands of made-up prefixes do not multiply the work; what a sub-run lacks for that is reported.
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
        /// Shared files this sub-run was not given because the limit of sharing was reached.
        var omitted = 0
    }

    /// - Parameters:
    ///   - inputName: name of the folder that is the root of all.
    ///   - sharingLimit: files given to sub-runs in addition to their own, all together.
    static func groups(of members: [Member], inputName: String, sharingLimit: Int) -> [Group] {
        let byRoot = Dictionary(grouping: members.indices) { members[$0].placement.root }
        let roots = byRoot.keys.map { ($0, $0.joined(separator: "/")) }
            .sorted { NaturalOrder.precedes($0.1, $1.1) }.map(\.0)
        var runs = OpenRuns()
        var rest: [[String]] = []
        for root in roots {
            guard let indices = byRoot[root] else { continue }
            let hasIdentity =
                RunPlacement.isRunName(root.last ?? inputName)
                || indices.contains { index in
                    [.awInfo, .runSummary].contains(members[index].kind) && members[index].fingerprint != nil
                }
            if hasIdentity {
                runs.add(root, indices, anchors(indices, members), hasIdentity: true)
            } else {
                rest.append(root)
            }
        }
        for root in rest {
            guard let indices = byRoot[root] else { continue }
            let anchors = anchors(indices, members)
            if let run = runs.home(of: root, anchors) {
                runs.join(run, root, indices, anchors)
            } else {
                runs.add(root, indices, anchors, hasIdentity: false)
            }
        }
        var room = sharingLimit
        let groups = runs.all.flatMap { split($0.root, $0.members.sorted(), members, &room) }
        return groups.map { ($0, $0.root.joined(separator: "/")) }
            .sorted { left, right in
                left.1 == right.1
                    ? (left.0.prefix ?? "") < (right.0.prefix ?? "") : NaturalOrder.precedes(left.1, right.1)
            }
            .map(\.0)
    }

    private static let primaryKinds: Set<ArtifactKind> = [
        .rpcMessages, .gatewayJSONL, .gatewayLog, .accessLog, .auditJSONL,
    ]
    private static let anchorKinds: Set<ArtifactKind> = primaryKinds.union([.awInfo, .runSummary])

    private struct Anchor: Hashable {
        var kind: ArtifactKind
        var prefix: String?
    }

    private typealias Anchors = [Anchor: Set<UInt64>]

    private static func anchors(_ indices: [Int], _ members: [Member]) -> Anchors {
        var result: Anchors = [:]
        for index in indices where anchorKinds.contains(members[index].kind) {
            guard let fingerprint = members[index].fingerprint else { continue }
            let anchor = Anchor(kind: members[index].kind, prefix: members[index].placement.prefix)
            result[anchor, default: []].insert(fingerprint)
        }
        return result
    }

    /// Runs while roots are still joining them.
    private struct OpenRuns {
        struct Run {
            var root: [String]
            var members: [Int]
            var anchors: Anchors
        }

        private(set) var all: [Run] = []
        private var byRoot: [[String]: Int] = [:]
        private var identities = 0
        private var withoutIdentity: [Int] = []

        /// Runs without identity that are tried: keeps inputs with thousands of odd folders cheap.
        private static let tried = 16

        mutating func add(_ root: [String], _ members: [Int], _ anchors: Anchors, hasIdentity: Bool) {
            byRoot[root] = all.count
            if hasIdentity { identities += 1 } else { withoutIdentity.append(all.count) }
            all.append(Run(root: root, members: members, anchors: anchors))
        }

        /// The run a root without identity joins; rule 3.
        func home(of root: [String], _ anchors: Anchors) -> Int? {
            func canJoin(_ run: Int) -> Bool {
                anchors.allSatisfy { anchor, prints in
                    all[run].anchors[anchor].map { $0.isSuperset(of: prints) } ?? true
                }
            }
            for length in stride(from: root.count - 1, through: 0, by: -1) {
                if let run = byRoot[Array(root.prefix(length))], canJoin(run) { return run }
            }
            // Runs with identity come first.
            if identities == 1, canJoin(0) { return 0 }
            return withoutIdentity.prefix(OpenRuns.tried).first(where: canJoin)
        }

        mutating func join(_ run: Int, _ root: [String], _ members: [Int], _ anchors: Anchors) {
            all[run].members += members
            all[run].anchors.merge(anchors) { $0.union($1) }
            guard withoutIdentity.contains(run), !root.starts(with: all[run].root) else { return }
            let common = zip(all[run].root, root).prefix { $0 == $1 }.map(\.0)
            guard byRoot[common] == nil else { return }
            byRoot[all[run].root] = nil
            byRoot[common] = run
            all[run].root = common
        }
    }

    private static func split(
        _ root: [String], _ indices: [Int], _ members: [Member], _ room: inout Int
    ) -> [Group] {
        let byPrefix = Dictionary(grouping: indices) { members[$0].placement.prefix }
        let prefixes = byPrefix.keys.compactMap(\.self).sorted()
        let plain = byPrefix[nil] ?? []
        guard !prefixes.isEmpty else { return [Group(root: root, members: plain)] }
        let hasOwnRun = plain.contains { index in
            primaryKinds.contains(members[index].kind) && members[index].fingerprint != nil
        }
        var groups: [Group] = []
        var unused = Set(plain)
        for prefix in prefixes {
            let own = byPrefix[prefix] ?? []
            let ownKinds = Set(own.map { members[$0].kind })
            let ownPrints = Set(own.compactMap { members[$0].fingerprint })
            let shared = plain.filter { index in
                let member = members[index]
                if member.kind == .runSummary || member.kind == .workflowLog { return true }
                guard !hasOwnRun else { return false }
                return !ownKinds.contains(member.kind)
                    || member.fingerprint.map(ownPrints.contains) ?? false
            }
            let given = shared.prefix(max(0, room))
            room -= given.count
            unused.subtract(given)
            groups.append(
                Group(
                    root: root, prefix: prefix, members: (own + given).sorted(),
                    omitted: shared.count - given.count))
        }
        if hasOwnRun {
            groups.append(Group(root: root, members: plain))
        } else if !unused.isEmpty {
            groups.append(Group(root: root, members: unused.sorted()))
        }
        return groups
    }
}
