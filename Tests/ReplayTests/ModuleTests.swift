import Facts
import Findings
import Foundation
import GuardEngine
import GuardHost
import SyntheticRuns
import TestSupport
import Testing

@testable import Replay

/// A guard module beside the native guard.
@Suite struct ModuleTests {
    /// The guard of `Fixtures/guard/guard.c`, compiled once per test run: it traps when its input holds a word such as
    /// `"unreachable"` in the first 200 bytes, and labels nothing sensibly.
    private static let fixture: Result<[UInt8], any Error> = Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "guard-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = Fixtures.repository.appendingPathComponent("scripts/make-fixture-guard")
        process.arguments = [folder.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "scripts/make-fixture-guard failed")
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent("guard.wasm")))
    }

    private static func options(size: Int = 401_408) throws -> ReplayOptions {
        let bytes = try fixture.get()
        var options = ReplayOptions()
        options.module = ReplayOptions.Module(file: "guard.wasm", size: size, sha256: "00") {
            try? ModuleGuard(bytes: bytes, limits: GuardLimits())
        }
        return options
    }

    private static func run(
        _ script: [PlannedCall], trapAt: Int? = nil, inResponse: Bool = true, isDebug: Bool = true
    ) -> SyntheticRun {
        var world = SyntheticWorld()
        world.repositories = [SyntheticWorld.Repository("larkspur", "fences", .public)]
        var options = SyntheticRunOptions(seed: 8, calls: 0)
        options.isDebug = isDebug
        options.world = world
        options.hasToken = false
        options.servers = [
            SyntheticServer(
                "github", .gitHub(policy: #"{"allow-only":{"min-integrity":"none","repos":"all"}}"#)),
            SyntheticServer("safeoutputs", .writeSink(accept: ["*"], visibility: nil)),
        ]
        options.script = script
        options.trapAt = trapAt
        options.trapsInResponse = inResponse
        return SyntheticRun(options)
    }

    private static func call(_ tool: String, _ text: String = "[]", server: String = "github") -> PlannedCall
    {
        PlannedCall(server, tool, answer: .result(Results.text(text)))
    }

    // MARK: Labels

    @Test func anotherGuardLabelsOtherwise() throws {
        let run = Self.run([Self.call("get_me", "{}"), Self.call("create_issue", server: "safeoutputs")])
        let report = ReadRun.audit(run.files, options: try Self.options())
        let facts = try #require(report.facts.replay)
        let module = try #require(facts.module)
        // label_agent, label_resource and label_response of one call; the sink has a guard of its own.
        #expect(module.compared == 3)
        #expect(module.different == 3)
        #expect(facts.calls[0].differences.map(\.kind) == [.guardModule, .guardModule, .guardModule])
        #expect(facts.calls[1].verdict == .agreed)
        // The size of the gateway's module is in its traces.
        #expect(module.isLoggedSize == true)
        let other = ReadRun.replay(run.files, options: try Self.options(size: 9))
        #expect(other.module?.isLoggedSize == false)
        let silent = Self.run([Self.call("get_me", "{}")], isDebug: false)
        #expect(ReadRun.replay(silent.files, options: try Self.options()).module?.isLoggedSize == nil)
        let finding = try #require(report.findings.first { $0.rule == "guard-native-mismatch" })
        #expect(finding.subject == "github")
        #expect(!finding.evidence.isEmpty)
        #expect(!report.findings.contains { $0.rule == "decision-diverged" || $0.rule == "leaked-item" })
    }

    @Test func theSameGuardAgrees() throws {
        var options = SyntheticRunOptions(seed: 30, calls: 60)
        options.isDebug = true
        options.sessions = 2
        let run = SyntheticRun(options)
        var replay = ReplayOptions()
        replay.module = ReplayOptions.Module(file: "n", size: 1, sha256: "00") { NativeGuardInstance() }
        let facts = ReadRun.replay(run.files, options: replay)
        #expect(facts.agreed == facts.total, "\(facts.calls.filter { $0.verdict != .agreed }.map(\.story))")
        let module = try #require(facts.module)
        #expect(module.compared > 60)
        #expect(module.different == 0)
        // What it decides is shown beside the native guard's decision.
        let phases = facts.calls.flatMap(\.phases).filter { $0.phase == .resourceLabels && $0.module != nil }
        #expect(!phases.isEmpty)
        #expect(phases.allSatisfy { $0.module == $0.native })
    }

    // MARK: Traps

    /// The fixture traps where the log has a trap: in the call of a tool, or in a response, of that word.
    @Test(arguments: [true, false], [true, false]) func trapsHappenAgain(inResponse: Bool, isDebug: Bool)
        throws
    {
        let fatal = inResponse ? Self.call("get_me", "unreachable") : Self.call("unreachable")
        let run = Self.run(
            [Self.call("get_me", "{}"), fatal, Self.call("get_me", "{}")], trapAt: 2, inResponse: inResponse,
            isDebug: isDebug)
        #expect(run.calls[1].outcome == (inResponse ? .responseLabellingFailed : .guardFailed))
        #expect(run.calls[2].outcome == .guardFailed)
        let report = ReadRun.audit(run.files, options: try Self.options())
        let facts = try #require(report.facts.replay)
        let observation = try #require(facts.calls[1].observations.first)
        #expect(observation.kind == .trapReplayed)
        #expect(observation.text.contains("unreachable"))
        // Three functions deep, under the line that announces the stack.
        #expect(observation.detail.first == "wasm stack trace:")
        #expect(observation.detail.count >= 3)
        #expect(observation.detail.last?.hasSuffix("(i32,i32,i32,i32) i32") == true)
        // The trap itself is no difference between the guards.
        let function = inResponse ? "label_response" : "label_resource"
        #expect(!facts.calls[1].differences.contains { $0.text.contains("fails in \(function)") })
        let phase = facts.calls[1].phases.first { $0.logged?.hasPrefix("trap: ") == true }
        #expect(phase?.agreement == .agreed)
        #expect(phase?.module?.contains("unreachable") == true)
        #expect(facts.calls[2].verdict == .agreed)
        let finding = try #require(report.findings.first { $0.rule == "guard-trap-replayed" })
        #expect(finding.table?.rows.contains { $0[1].contains("(i32,i32,i32,i32) i32") } == true)
    }

    /// A module that goes on where the log has a trap is another one.
    @Test(arguments: [true, false]) func trapsOfTheLogAlone(inResponse: Bool) throws {
        let run = Self.run(
            [Self.call("get_me", "{}"), Self.call("get_me", "{}")], trapAt: 2, inResponse: inResponse)
        let facts = ReadRun.replay(run.files, options: try Self.options())
        #expect(
            facts.calls[1].differences.contains { $0.kind == .guardFailure && $0.text.contains("does not") })
        #expect(facts.calls[1].observations.isEmpty)
        #expect(facts.calls[1].verdict == .diverged)
    }

    /// A module that traps where the log does not.
    @Test func trapsOfTheModuleAlone() throws {
        let run = Self.run([Self.call("get_me", "{}"), Self.call("divide"), Self.call("get_me", "{}")])
        let report = ReadRun.audit(run.files, options: try Self.options())
        let facts = try #require(report.facts.replay)
        #expect(
            facts.calls[1].differences.contains {
                $0.kind == .guardModule && $0.text.contains("fails in label_resource")
                    && $0.text.contains("integer divide by zero")
            })
        // Dead from then on, which the gateway's guard was not.
        #expect(
            facts.calls[2].differences.contains {
                $0.kind == .guardModule && $0.text.contains("unavailable after a previous trap")
            })
        #expect(facts.calls.allSatisfy { $0.observations.isEmpty })
        let finding = try #require(report.findings.first { $0.rule == "guard-native-mismatch" })
        #expect(finding.occurrences >= 4)
        #expect(!report.findings.contains { $0.rule == "guard-trap-replayed" })
    }
}
