import Facts
import GuardEngine
import SyntheticRuns
import Testing

@testable import Replay

/// What other policies would have decided about a run that is decided by hand; see ``SmallRun``.
@Suite struct SimulatorTests {
    private static func row(
        _ edits: [PolicyEdit], _ run: SyntheticRun = SmallRun.run(), baseline: [UInt8]? = nil,
        policy: [UInt8]? = nil
    ) -> Simulation.Row {
        Simulator(ReadRun.trail(run.files)).row(
            label: "run", baseline: baseline, policy: policy, edits: edits
        ).row
    }

    /// Changes, items allowed afterwards, and which differ. Six items; 1, 3 and 21 are allowed.
    static let changes: [([PolicyEdit], allowed: Int, more: [String], fewer: [String])] = [
        ([], 3, [], []),
        ([.minIntegrity("unapproved")], 4, ["issue:larkspur/fences#2"], []),
        (
            [.minIntegrity("none")], 5, ["issue:larkspur/fences#2", "issue:larkspur/fences#4"], []
        ),
        (
            [.minIntegrity("merged")], 0, [],
            ["issue:larkspur/fences#1", "issue:larkspur/fences#3", "issue:larkspur/ledger#21"]
        ),
        ([.repos(["all"])], 4, ["issue:quillworks/press#11"], []),
        ([.addRepos(["quillworks/press"])], 4, ["issue:quillworks/press#11"], []),
        // What is private may not be seen then.
        ([.repos(["public"])], 3, ["issue:quillworks/press#11"], ["issue:larkspur/ledger#21"]),
        ([.addTo(.trustedUsers, ["mallory-x"])], 4, ["issue:larkspur/fences#2"], []),
        ([.addTo(.blockedUsers, ["Ada-Lind"])], 2, [], ["issue:larkspur/fences#1"]),
        ([.addTo(.refusalLabels, ["SPAM"])], 2, [], ["issue:larkspur/fences#3"]),
        (
            [.repos(["all"]), .minIntegrity("none")], 6,
            ["issue:larkspur/fences#2", "issue:larkspur/fences#4", "issue:quillworks/press#11"], []
        ),
    ]

    @Test(arguments: changes.indices) func itemsAreCounted(_ index: Int) {
        let change = Self.changes[index]
        let row = Self.row(change.0)
        #expect(row.label == "run")
        #expect(row.calls == 3)
        #expect(row.itemsSeen == 6)
        #expect(row.allowedBefore == 3)
        #expect(row.allowedAfter == change.allowed)
        #expect(row.newlyAllowed == change.more)
        #expect(row.newlyRefused == change.fewer)
        #expect(row.newlyAllowedCount == change.more.count)
        #expect(row.newlyRefusedCount == change.fewer.count)
        #expect(row.isExact && row.unknownItems == 0, "\(row.notes)")
        #expect(row.callsNewlyAllowed == 0 && row.callsNewlyRefused == 0)
    }

    /// A policy in the place of the logged one.
    @Test func givenPolicies() {
        let strict = Array(#"{"allow-only":{"min-integrity":"merged","repos":"all"}}"#.utf8)
        let lax = Array(#"{"allow-only":{"min-integrity":"none","repos":"all"}}"#.utf8)
        let row = Self.row([], baseline: strict, policy: lax)
        #expect(row.allowedBefore == 0)
        #expect(row.allowedAfter == 6)
        #expect(row.newlyAllowedCount == 6)
        let back = Self.row([], policy: strict)
        #expect(back.allowedBefore == 3 && back.allowedAfter == 0)
    }

    /// A write into a repository asks for the agent's own integrity, which a lower level takes away.
    @Test func writesFollowTheAgent() {
        let run = SmallRun.run(
            [SmallRun.write(SmallRun.fences)],
            policy: #"{"allow-only":{"min-integrity":"approved","repos":"all"}}"#)
        #expect(run.calls[0].outcome == .answered)
        let row = Self.row([.minIntegrity("none")], run)
        #expect(row.callsNewlyRefused == 1 && row.callsNewlyAllowed == 0)
        #expect(row.isExact)
        let denied = SmallRun.run([SmallRun.write(SmallRun.press)])
        #expect(denied.calls[0].outcome == .denied)
        let back = Self.row([.repos(["all"])], denied)
        #expect(back.callsNewlyAllowed == 1)
        // A write returns nothing that is labelled.
        #expect(back.isExact)
    }

    /// What a refused call would have returned, nobody knows.
    @Test func refusedCallsGiveBounds() throws {
        let run = SmallRun.run(SmallRun.reads + [SmallRun.write(SmallRun.press, tool: "issue_write")])
        #expect(run.calls[3].outcome == .denied)
        let row = Self.row([.repos(["all"])], run)
        #expect(row.callsNewlyAllowed == 1)
        #expect(row.allowedAfter == 4)
        #expect(row.bounds == 4...4)
        let note = try #require(row.notes.first)
        #expect(note.contains("1 calls were refused before the backend was asked"))
    }

    /// Without traces nobody knows what strangers may do, so two items could go either way.
    @Test func missingLookUpsGiveBounds() throws {
        let run = SmallRun.run(isDebug: false)
        let trail = ReadRun.trail(run.files)
        let row = Simulator(trail).row(
            label: "", baseline: nil, policy: nil, edits: [.minIntegrity("unapproved")]
        ).row
        // Allowed whatever the answers are.
        #expect(row.allowedAfter >= 1)
        if let bounds = row.bounds { #expect(bounds.contains(4) && bounds.lowerBound <= bounds.upperBound) }
        #expect(row.itemsSeen == 6)
    }

    @Test func totalsAreSums() {
        let simulator = Simulator(ReadRun.trail(SmallRun.run().files))
        var simulation = Simulation(baseline: "{}", changed: "{}")
        for edits in [[PolicyEdit.minIntegrity("none")], [.repos(["public"])]] {
            simulation.rows.append(
                simulator.row(label: "", baseline: nil, policy: nil, edits: edits).row)
        }
        let totals = simulation.totals
        #expect(totals.calls == 6 && totals.itemsSeen == 12)
        #expect(totals.allowedBefore == 6 && totals.allowedAfter == 8)
        #expect(totals.newlyAllowedCount == 3 && totals.newlyRefusedCount == 1)
    }
}
