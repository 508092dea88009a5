package import Facts
import Findings
import GuardEngine

/// Decides the calls of a run under its own policies and under others, and tells what differs.
package struct Simulator {
    private let trail: RunTrail

    package init(_ trail: RunTrail) {
        self.trail = trail
    }

    /// Decides all calls under a policy, the logged one where none is given.
    func decide(
        policy: [UInt8]? = nil, change: (@Sendable (String, PolicyValue) -> PolicyValue)? = nil
    ) -> ReplayFacts {
        var options = ReplayOptions()
        options.isSimulation = true
        options.keepsAllItems = true
        options.policy = policy
        options.change = change
        return Replayer(trail, options: options).run()
    }

    /// Compares the logged policies, or a given one, with a changed one.
    ///
    /// - Parameters:
    ///   - baseline: Takes the place of the logged policies.
    ///   - policy: The changed policy; `nil` for `edits` of the baseline.
    package func row(
        label: String, baseline: [UInt8]?, policy: [UInt8]?, edits: [PolicyEdit]
    ) -> (row: Simulation.Row, before: ReplayFacts, after: ReplayFacts) {
        let before = decide(policy: baseline)
        let after = decide(policy: policy ?? baseline) { _, value in
            edits.reduce(value) { $1.applied(to: $0) }
        }
        return (Simulator.row(label: label, before: before, after: after), before, after)
    }

    /// What differs between two decisions about the same calls.
    static func row(label: String, before: ReplayFacts, after: ReplayFacts) -> Simulation.Row {
        var row = Simulation.Row(label: label)
        row.calls = before.total
        var unknownCalls = 0
        var unseenCalls = 0
        for (old, new) in zip(before.calls, after.calls) {
            let isOldKnown = old.isRefused != nil
            let isNewKnown = new.isRefused != nil
            if isOldKnown, isNewKnown {
                if old.isRefused == true, new.isRefused == false {
                    row.callsNewlyAllowed += 1
                    if old.operation == .read || old.operation == .readWrite { unseenCalls += 1 }
                } else if old.isRefused == false, new.isRefused == true {
                    row.callsNewlyRefused += 1
                }
            } else {
                unknownCalls += 1
            }
            compareItems(old, new, &row)
        }
        if row.unknownItems > 0 {
            row.bounds = row.allowedAfter...(row.allowedAfter + row.unknownItems)
            row.notes.append(
                "\(row.unknownItems) items could not be decided under one of the policies; the counts are bounds"
            )
        }
        if unknownCalls > 0 {
            row.notes.append("\(unknownCalls) calls could not be decided for want of evidence")
            if row.bounds == nil { row.bounds = row.allowedAfter...row.allowedAfter }
        }
        if unseenCalls > 0 {
            row.notes.append(
                "\(unseenCalls) calls were refused before the backend was asked: what they would have returned is not known"
            )
            if row.bounds == nil { row.bounds = row.allowedAfter...row.allowedAfter }
        }
        if before.isListTruncated {
            row.notes.append("only the first \(before.calls.count) calls are compared")
        }
        return row
    }

    private static func compareItems(_ old: CallReplay, _ new: CallReplay, _ row: inout Simulation.Row) {
        let isOldWhole = old.itemCount != nil && old.items.count == old.itemCount
        let isNewWhole = new.itemCount != nil && new.items.count == new.itemCount
        row.itemsSeen += old.itemCount ?? new.itemCount ?? 0
        if isOldWhole { row.allowedBefore += old.allowedCount ?? 0 }
        // A call refused now delivers none of its items.
        if new.isRefused == true, isOldWhole {
            for item in old.items where item.isAllowed { note(item, isAllowed: false, &row) }
            return
        }
        guard isOldWhole, isNewWhole else {
            if isOldWhole, let count = old.itemCount {
                row.unknownItems += count
            } else if isNewWhole, old.isRefused != true {
                row.unknownItems += new.itemCount ?? 0
            }
            return
        }
        row.allowedAfter += new.allowedCount ?? 0
        let before = Dictionary(old.items.map { ($0.index, $0) }) { first, _ in first }
        for item in new.items {
            guard let known = before[item.index], known.isAllowed != item.isAllowed else { continue }
            note(item, isAllowed: item.isAllowed, &row)
        }
    }

    private static func note(_ item: ReplayedItem, isAllowed: Bool, _ row: inout Simulation.Row) {
        let name = item.description.isEmpty ? "item \(item.index + 1)" : item.description
        if isAllowed {
            row.newlyAllowedCount += 1
            append(name, to: &row.newlyAllowed)
        } else {
            row.newlyRefusedCount += 1
            append(name, to: &row.newlyRefused)
        }
    }

    /// Each name once, the first ones.
    private static func append(_ name: String, to examples: inout [String]) {
        if examples.count < PolicyChange.maximumExamples, !examples.contains(name) { examples.append(name) }
    }
}
