import Facts
import Findings
import GuardEngine
import SyntheticRuns
import Testing

@testable import Replay

/// A guard that dies half-way, and a gateway that is started again.
@Suite struct TrapTests {
    struct Form: Sendable, CustomTestStringConvertible {
        var isDebug: Bool
        var trapsInResponse: Bool
        var schema: SyntheticRunOptions.Schema

        var testDescription: String { "debug \(isDebug) in response \(trapsInResponse) \(schema)" }

        var options: SyntheticRunOptions {
            var options = SyntheticRunOptions(seed: 21, calls: 80)
            options.schema = schema
            options.isDebug = isDebug
            options.hasToken = false
            options.sessions = 2
            options.trapAt = 40
            options.trapsInResponse = trapsInResponse
            return options
        }
    }

    static let forms = [false, true].flatMap { isDebug in
        [false, true].flatMap { inResponse in
            SyntheticRunOptions.Schema.allCases.map {
                Form(isDebug: isDebug, trapsInResponse: inResponse, schema: $0)
            }
        }
    }

    /// The call in which the guard died.
    private static func trap(_ run: SyntheticRun, _ form: Form) throws -> Int {
        let outcome: SyntheticCall.Outcome = form.trapsInResponse ? .responseLabellingFailed : .guardFailed
        return try #require(
            run.calls.indices.first {
                $0 >= 39 && run.calls[$0].server == "github" && run.calls[$0].outcome == outcome
            })
    }

    @Test(arguments: forms) func callsAroundATrap(_ form: Form) throws {
        let run = SyntheticRun(form.options)
        let trap = try Self.trap(run, form)
        let facts = ReadRun.replay(run.files)
        try #require(facts.calls.count == run.calls.count)
        var dead = 0
        for (index, (call, made)) in zip(facts.calls, run.calls).enumerated() {
            #expect(call.verdict == .agreed, "\(call.story)")
            let isDead = index > trap && made.server == "github" && made.outcome == .guardFailed
            let isSaid = call.phases.contains {
                $0.native?.contains("the guard is dead since a trap") == true
            }
            // Nothing is refused so that came before, or that has another guard.
            if index <= trap || made.server != "github" { #expect(!isSaid, "\(call.story)") }
            if isDead {
                dead += 1
                #expect(call.isRefused == true && isSaid)
            }
        }
        #expect(dead > 3)
        // Without the module nobody knows whether the trap would happen again.
        let phase = facts.calls[trap].phases.first { $0.logged?.hasPrefix("trap: ") == true }
        let note = try #require(phase?.note)
        #expect(note.contains("the native guard does not trap"))
        #expect(phase?.agreement == .notCompared)
        #expect(phase?.phase == (form.trapsInResponse ? .responseLabels : .resourceLabels))
        #expect(facts.calls[trap].observations.isEmpty)
    }

    @Test(arguments: forms) func unguardedCallsAreNamed(_ form: Form) throws {
        var options = form.options
        options.tamperings = [.unguardedAfterTrap]
        let run = SyntheticRun(options)
        let place = try #require(run.calls.firstIndex { $0.tampering == .unguardedAfterTrap })
        let report = ReadRun.audit(run.files)
        let facts = try #require(report.facts.replay)
        #expect(facts.calls.filter { $0.verdict == .diverged }.map(\.id) == ["c\(place + 1)"])
        let difference = try #require(facts.calls[place].differences.first)
        #expect(difference.kind == .unguarded)
        #expect(difference.isLeak)
        // The trap is the first place it rests on.
        let line = try #require(difference.evidence.first?.line)
        #expect(
            String(decoding: run.lines(SyntheticRun.log)[line - 1], as: UTF8.self).contains("WASM guard trap")
        )
        let finding = try #require(report.findings.first { $0.rule == "leaked-item" })
        #expect(finding.title.contains("without a working guard"))
    }

    /// What a guard did not come to ask before it trapped, nobody misses.
    @Test func theTrapCutsLookUpsShort() throws {
        let repository = SmallRun.fences
        var item = SyntheticWorld.Item(16, by: "ada-lind", nil)
        item.isForked = true
        let found = Results.pullRequest(item, in: repository)
        var options = SyntheticRunOptions(seed: 6, calls: 0)
        var world = SyntheticWorld()
        world.repositories = [repository]
        world.repositories[0].pullRequests = [item]
        options.world = world
        options.isDebug = true
        options.trapAt = 1
        options.servers = [SyntheticServer("github", .gitHub(policy: SmallRun.policy))]
        options.script = [
            PlannedCall(
                "github", "search_pull_requests", ["query": .string("repo:larkspur/fences is:open")],
                answer: .result(Results.json(.object(["items": .array([found])]))))
        ]
        let run = SyntheticRun(options)
        #expect(run.calls[0].outcome == .responseLabellingFailed)
        let call = try #require(ReadRun.replay(run.files).calls.first)
        #expect(call.verdict == .agreed, "\(call.story)")
    }

    // MARK: Restarts

    /// The logs of one run after those of another.
    private static func joined(_ first: SyntheticRun, _ second: SyntheticRun) -> [String: [UInt8]] {
        first.files.merging(second.files) { $0 == $1 ? $0 : $0 + $1 }
    }

    /// - Parameter seed: Of the second process; with the first one's it has the same sessions.
    @Test(arguments: forms, [UInt64(21), 22]) func restartsBringGuardsBack(_ form: Form, seed: UInt64) throws
    {
        let first = SyntheticRun(form.options)
        _ = try Self.trap(first, form)
        var again = SyntheticRunOptions(seed: seed, calls: 40)
        again.schema = form.schema
        again.isDebug = form.isDebug
        again.hasToken = false
        again.sessions = 2
        again.start = form.options.start + 3_600_000_000_000
        let second = SyntheticRun(again)
        let facts = ReadRun.replay(Self.joined(first, second))
        let calls = first.calls + second.calls
        try #require(facts.calls.map(\.tool) == calls.map(\.tool))
        for (index, call) in facts.calls.enumerated() {
            #expect(call.verdict == .agreed, "\(call.story)")
            guard index >= first.calls.count else { continue }
            #expect(!call.phases.contains { $0.native?.contains("dead since a trap") == true })
            if calls[index].outcome == .answered || calls[index].outcome == .filtered {
                #expect(call.isRefused != true)
            }
        }
    }

    /// Users may have other permissions by then.
    @Test func permissionsAreThoseOfTheirTime() throws {
        func issues(_ permission: String, at start: Int64) -> SyntheticRun {
            var repository = SyntheticWorld.Repository("larkspur", "fences", .public)
            repository.issues = [SyntheticWorld.Item(1, by: "cy-north", "NONE")]
            var world = SyntheticWorld()
            world.repositories = [repository]
            world.permissions["larkspur/fences:cy-north"] = permission
            var options = SyntheticRunOptions(seed: 5, calls: 0)
            options.isDebug = true
            options.start = start
            options.world = world
            options.servers = [
                SyntheticServer(
                    "github",
                    .gitHub(policy: #"{"allow-only":{"min-integrity":"approved","repos":["larkspur/*"]}}"#))
            ]
            let items = repository.issues.map { Results.issue($0, in: repository) }
            options.script = [
                PlannedCall(
                    "github", "list_issues", ["owner": .string("larkspur"), "repo": .string("fences")],
                    answer: .result(Results.json(.array(items))))
            ]
            return SyntheticRun(options)
        }
        let start = SyntheticRunOptions(seed: 1, calls: 0).start
        let runs = [issues("none", at: start), issues("admin", at: start + 3_600_000_000_000)]
        #expect(runs.map { $0.calls[0].allowed } == [0, 1])
        let facts = ReadRun.replay(Self.joined(runs[0], runs[1]))
        #expect(facts.calls.map(\.allowedCount) == [0, 1])
        #expect(facts.agreed == 2, "\(facts.calls.map(\.story))")
    }
}
