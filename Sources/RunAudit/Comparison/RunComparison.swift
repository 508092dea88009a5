package import Facts
import GuardEngine

/// Compares two runs by their profiles.
package enum RunComparison {
    package static func diff(_ before: RunProfile, _ after: RunProfile) -> RunDiff {
        var diff = RunDiff(before: before, after: after)
        if before.hasTraffic, after.hasTraffic {
            diff.domains = domains(before, after)
        } else {
            diff.notCompared.append(.domains)
        }
        if before.hasCalls, after.hasCalls {
            diff.decisions = CallOutcome.allCases.compactMap { outcome in
                let counts = (before.outcomes[outcome] ?? 0, after.outcomes[outcome] ?? 0)
                return counts.0 == counts.1
                    ? nil : .init(outcome: outcome, before: counts.0, after: counts.1)
            }
            diff.tools = tools(before, after)
        } else {
            diff.notCompared.append(.calls)
        }
        diff.guards = guards(before, after)
        diff.metrics = RunMetric.allCases.compactMap { metric in
            let (old, new) = (before.metrics[metric], after.metrics[metric])
            return old == new ? nil : .init(metric: metric, before: old, after: new)
        }
        if before.hasOutputs, after.hasOutputs {
            diff.outputs = pairs(before.outputs, after.outputs, key: \.type).compactMap { type, old, new in
                old == new ? nil : .init(type: type, before: old, after: new)
            }
        } else {
            diff.notCompared.append(.outputs)
        }
        return diff
    }

    /// Entries of both lists by key, in the order of the keys; of equal keys in one list the first counts.
    private static func pairs<Entry, Key: Hashable & Comparable>(
        _ before: [Entry], _ after: [Entry], key: (Entry) -> Key
    ) -> [(Key, Entry?, Entry?)] {
        let old = Dictionary(before.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
        return Set(old.keys).union(new.keys).sorted().map { ($0, old[$0], new[$0]) }
    }

    /// Two parts of a name, in order.
    private struct Key: Hashable, Comparable {
        var first: String
        var second: String
        var number = 0

        static func < (lhs: Key, rhs: Key) -> Bool {
            (lhs.first, lhs.second, lhs.number) < (rhs.first, rhs.second, rhs.number)
        }
    }

    // MARK: Domains

    private static func domains(_ before: RunProfile, _ after: RunProfile) -> [RunDiff.Domain] {
        pairs(before.domains, after.domains) { Key(first: $0.domain, second: "", number: $0.port ?? -1) }
            .compactMap { _, old, new in
                guard old != nil else {
                    var entry = RunDiff.Domain(.new, before: nil, after: new)
                    if new?.denied ?? 0 > 0 { entry.anomaly = .newDeniedDomain }
                    return entry
                }
                guard new != nil else { return RunDiff.Domain(.removed, before: old, after: nil) }
                let access = (RunDiff.Access(old), RunDiff.Access(new))
                if access.0 != access.1 {
                    var entry = RunDiff.Domain(.statusChanged, before: old, after: new)
                    entry.anomaly = anomaly(access.0, access.1)
                    return entry
                }
                return hasOtherVolume(total(old), total(new))
                    ? RunDiff.Domain(.volumeChanged, before: old, after: new) : nil
            }
    }

    private static func anomaly(_ before: RunDiff.Access, _ after: RunDiff.Access) -> RunDiff.Anomaly? {
        switch (before, after) {
        case (.denied, .allowed): .nowAllowed
        case (.allowed, .denied): .nowDenied
        case (.denied, .mixed): .nowAlsoAllowed
        case (.allowed, .mixed): .nowAlsoDenied
        case (.mixed, .allowed): .nowOnlyAllowed
        case (.mixed, .denied): .nowOnlyDenied
        default: nil
        }
    }

    private static func total(_ domain: FirewallDomain?) -> Int {
        domain.map { $0.allowed + $0.denied + $0.incomplete } ?? 0
    }

    /// More than twice as many, or less than half.
    private static func hasOtherVolume(_ before: Int, _ after: Int) -> Bool {
        let (more, less) = (max(before, after), min(before, after))
        return more - less > less
    }

    // MARK: Tools

    private static func tools(_ before: RunProfile, _ after: RunProfile) -> [RunDiff.Tool] {
        pairs(before.tools, after.tools) { Key(first: $0.server ?? "", second: $0.tool) }
            .compactMap { _, old, new in
                let errors = { (tool: RunProfile.Tool?) in tool.map { $0.refused + $0.failed } ?? 0 }
                guard old != nil else {
                    var entry = RunDiff.Tool(.new, before: nil, after: new)
                    if errors(new) > 0 { entry.anomaly = .newToolWithErrors }
                    return entry
                }
                guard new != nil else { return RunDiff.Tool(.removed, before: old, after: nil) }
                guard old != new else { return nil }
                var entry = RunDiff.Tool(.changed, before: old, after: new)
                if errors(new) > errors(old) { entry.anomaly = .moreErrors }
                return entry
            }
    }

    // MARK: Guards

    private static func guards(_ before: RunProfile, _ after: RunProfile) -> [RunDiff.Guardian] {
        pairs(before.guards, after.guards, key: \.server).compactMap { server, old, new in
            guard let old else { return RunDiff.Guardian(server: server, status: .new) }
            guard let new else {
                return RunDiff.Guardian(server: server, status: .removed, anomalies: [.guardGone])
            }
            var changes: [RunDiff.Guardian.Change] = []
            var anomalies: [RunDiff.Anomaly] = []
            func compare(
                _ field: RunDiff.Guardian.Field, _ old: String?, _ new: String?, _ anomaly: RunDiff.Anomaly?
            ) {
                guard old != new else { return }
                changes.append(.init(field: field, before: old, after: new))
                // What one run's logs do not tell is no change.
                if let anomaly, old != nil, new != nil, !anomalies.contains(anomaly) {
                    anomalies.append(anomaly)
                }
            }
            compare(.name, old.name, new.name, .guardChanged)
            compare(.module, module(old), module(new), .guardChanged)
            if !isSamePolicy(old.policyJSON, new.policyJSON) {
                compare(.policy, old.policyJSON, new.policyJSON, .policyChanged)
            }
            compare(.policySource, old.policySource, new.policySource, nil)
            compare(.mode, old.mode, new.mode, .modeChanged)
            return changes.isEmpty
                ? nil : .init(server: server, status: .changed, changes: changes, anomalies: anomalies)
        }
    }

    private static func module(_ guardian: RunProfile.Guardian) -> String? {
        guard let module = guardian.module else { return guardian.moduleSize.map { "\($0) bytes" } }
        return guardian.moduleSize.map { "\(module) (\($0) bytes)" } ?? module
    }

    /// Whether both say the same, however they are spaced and their members are ordered.
    private static func isSamePolicy(_ first: String?, _ second: String?) -> Bool {
        guard let first, let second else { return first == second }
        guard let left = HostJSON.parse(first), let right = HostJSON.parse(second) else {
            return first == second
        }
        return ordered(left) == ordered(right)
    }

    private static func ordered(_ value: PolicyValue) -> PolicyValue {
        switch value {
        case .array(let elements): .array(elements.map(ordered))
        case .object:
            .object(
                (value.uniqueMembers ?? []).sorted { Bytewise.precedes($0.name, $1.name) }
                    .map { PolicyMember($0.name, ordered($0.value)) })
        case .null, .bool, .number, .string: value
        }
    }
}
