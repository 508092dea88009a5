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
        let groups = RunGrouping.groups(of: members, inputName: discovery.inputName)
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
            plan.description.sourceCount = plan.files.count
            plans.append(plan)
        }
        assignRest(of: discovery, to: &plans, roots: groups.map { ($0.root, $0.prefix) })
        return plans
    }

    /// Gives everything that is not read to the run it lies in, or else to the first.
    private static func assignRest(
        of discovery: Discovery, to plans: inout [RunPlan], roots: [(path: [String], prefix: String?)]
    ) {
        guard !plans.isEmpty else { return }
        var byRoot: [[String]: [Int]] = [:]
        for (index, root) in roots.enumerated() { byRoot[root.path, default: []].append(index) }

        func run(of components: [String]) -> Int {
            let placement = RunPlacement(components)
            for length in stride(from: placement.root.count, through: 0, by: -1) {
                guard let runs = byRoot[Array(placement.root.prefix(length))] else { continue }
                return runs.first { roots[$0].prefix == placement.prefix } ?? runs.first ?? 0
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
