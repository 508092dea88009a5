/// A run with what is to be read of it, in order.
struct RunPlan {
    var description: RunDescription
    var files: [FoundFile] = []
    var damages: [Discovery.Damage] = []

    /// Sorts everything found into runs.
    static func plans(for discovery: Discovery) -> [RunPlan] {
        let members = discovery.files.map { file in
            RunGrouping.Member(
                placement: file.placement, kind: file.kind,
                fingerprint: file.failure == nil ? file.headHash ^ UInt64(bitPattern: file.size ?? 0) : nil)
        }
        let found = RunGrouping.groups(
            of: members, inputName: discovery.inputName, sharingLimit: discovery.limits.sharedFiles)
        let groups = Array(found.prefix(discovery.limits.runs))
        let comparison = SourceReader(limits: discovery.limits, formats: discovery.matcher.formats)
        var plans: [RunPlan] = []
        for group in groups {
            let root = group.root.joined(separator: "/")
            let name = root.isEmpty ? discovery.inputName : root
            let label = group.prefix.map { "\(name) (\($0))" } ?? name
            var plan = RunPlan(description: RunDescription(label: label, root: root, prefix: group.prefix))
            let files = group.members.map { discovery.files[$0] }.sorted { left, right in
                left.kind == right.kind
                    ? NaturalOrder.precedes(left.path, right.path) : left.kind < right.kind
            }
            (plan.files, plan.description.duplicates) = comparison.withoutDuplicates(files)
            if group.omitted > 0 {
                plan.damages.append(
                    Discovery.Damage(
                        path: discovery.inputName, components: group.root, kind: "input",
                        failure: StreamFailure(
                            status: .truncated,
                            detail: "\(group.omitted) files shared by all sub-runs were not read for this one"
                        )))
            }
            plan.description.sourceCount = plan.files.count + plan.damages.count
            plans.append(plan)
        }
        if found.count > groups.count, !plans.isEmpty {
            let failure = StreamFailure(
                status: .truncated,
                detail: "\(found.count) runs; only the first \(groups.count) were read")
            let damage = Discovery.Damage(
                path: discovery.inputName, components: [], kind: "input", failure: failure)
            plans[0].damages.append(damage)
            plans[0].description.sourceCount += 1
        }
        assignRest(of: discovery, to: &plans, roots: groups.map { ($0.root, $0.prefix) })
        return plans
    }

    /// Gives everything that is not read to the run it lies in, or else to the first.
    private static func assignRest(
        of discovery: Discovery, to plans: inout [RunPlan], roots: [(path: [String], prefix: String?)]
    ) {
        guard !plans.isEmpty else { return }
        struct Place: Hashable {
            var root: [String]
            var prefix: String?
        }
        var byPlace: [Place: Int] = [:]
        var byRoot: [[String]: Int] = [:]
        for (index, root) in roots.enumerated() {
            byPlace[Place(root: root.path, prefix: root.prefix)] = index
            if byRoot[root.path] == nil { byRoot[root.path] = index }
        }

        func run(of components: [String]) -> Int {
            let placement = RunPlacement(components)
            for length in stride(from: placement.root.count, through: 0, by: -1) {
                let root = Array(placement.root.prefix(length))
                if let run = byPlace[Place(root: root, prefix: placement.prefix)] ?? byRoot[root] {
                    return run
                }
            }
            return 0
        }

        let limit = discovery.limits.listedPaths
        for file in discovery.unexamined {
            plans[run(of: file.components)].description.unexamined.append(file.path, limit: limit)
        }
        for (file, components) in discovery.refused {
            plans[run(of: components)].description.refused.append(file, limit: limit)
        }
        for damage in discovery.damages {
            plans[run(of: damage.components + [""])].damages.append(damage)
            plans[run(of: damage.components + [""])].description.sourceCount += 1
        }
    }
}
