import Facts
import Findings
import Foundation
import GuardEngine
import Ingestion
import LogParsing
import RunAudit
import SyntheticRuns
import Testing

/// Hands what is read to the builder of facts, which does not know where it comes from.
private final class Collector: Ingestion.RunCollector {
    let builder: RunFactsBuilder

    init(_ description: RunDescription) {
        builder = RunFactsBuilder(label: description.root, subRun: description.prefix)
    }

    func begin(source: EvidenceSource) { builder.begin(source: source) }
    func receive(_ record: Record, at position: LinePosition) { builder.receive(record, at: position) }
    func end(source: EvidenceSource) { builder.end(source: source) }
}

/// Audits a synthetic run as a folder.
func facts(of run: SyntheticRun) throws -> RunFacts {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("synthetic-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try run.write(to: folder)
    let runs = try ingest(.path(folder), makeCollector: Collector.init)
    try #require(runs.count == 1)
    return runs[0].collector.builder.finish(unexamined: UnexaminedFiles())
}

@Suite struct SyntheticRunsTests {
    /// Kinds of runs: every combination of what changes the form of logs.
    struct Form: Sendable, CustomTestStringConvertible {
        var options: SyntheticRunOptions
        var testDescription: String {
            "seed \(options.seed) \(options.schema) debug \(options.isDebug) redaction \(options.isRedacted)"
                + " mode \(options.guardMode?.rawValue ?? "-") trap \(options.trapAt ?? 0)"
                + " threshold \(options.payloadThreshold)"
        }
    }

    static let forms: [Form] = [UInt64(3), 17, 2026].flatMap { seed in
        SyntheticRunOptions.Schema.allCases.flatMap { schema in
            [false, true].flatMap { isDebug in
                [false, true].map { isRedacted in
                    var options = SyntheticRunOptions(seed: seed, calls: 60)
                    options.schema = schema
                    options.isDebug = isDebug
                    options.isRedacted = isRedacted
                    options.sessions = Int(seed % 3) + 1
                    options.failsLookUps = true
                    return Form(options: options)
                }
            }
        }
    }

    /// What changes decisions rather than forms.
    static let circumstances: [Form] = [
        Form(options: varied { $0.guardMode = .strict }),
        Form(options: varied { $0.guardMode = .propagate }),
        Form(options: varied { $0.payloadThreshold = 2_000 }),
        Form(options: varied { $0.trapAt = 30 }),
        Form(
            options: varied {
                $0.trapAt = 30
                $0.trapsInResponse = false
            }),
        Form(options: varied { $0.sinkServers = ["safeoutputs", "github"] }),
        Form(options: varied { $0.hasToken = false }),
    ]

    private static func varied(_ change: (inout SyntheticRunOptions) -> Void) -> SyntheticRunOptions {
        var options = SyntheticRunOptions(seed: 4, calls: 100)
        options.isDebug = true
        options.sessions = 2
        change(&options)
        return options
    }

    @Test func circumstancesMatter() throws {
        let runs = Self.circumstances.map { SyntheticRun($0.options) }
        #expect(runs[0].calls.contains { $0.outcome == .strictBlocked })
        // Reads are never denied there.
        #expect(runs[1].calls.contains { $0.tool.hasPrefix("list_") && ($0.total ?? 0) > 0 })
        #expect(!runs[1].calls.contains { $0.tool.hasPrefix("list_") && $0.removed > 0 })
        #expect(runs[2].calls.contains { $0.isNoticeLost })
        #expect(runs[3].calls.count { $0.outcome == .responseLabellingFailed } == 1)
        #expect(runs[3].calls.contains { $0.outcome == .guardFailed })
        #expect(!runs[4].calls.contains { $0.outcome == .responseLabellingFailed })
        #expect(runs[4].calls.contains { $0.outcome == .guardFailed })
        let messages = String(
            decoding: try #require(runs[5].files["mcp-logs/rpc-messages.jsonl"]), as: UTF8.self)
        #expect(messages.contains(#""method":"tools/call","agent_"#))
        let log = String(decoding: try #require(runs[6].files["mcp-logs/mcp-gateway.log"]), as: UTF8.self)
        #expect(log.contains("no GitHub token available") && !log.contains("→ permission="))
    }

    @Test(arguments: forms + circumstances) func everythingIsRead(_ form: Form) throws {
        let run = SyntheticRun(form.options)
        let facts = try facts(of: run)
        for source in facts.evidence {
            #expect(source.status == .present, "\(source.path)")
            #expect(!source.isDamaged, "\(source.path): \(source.detail ?? "")")
            #expect(source.repaired == 0, "\(source.path)")
        }
        #expect(Set(facts.evidence.map(\.path)).isSuperset(of: run.files.keys))
        // Nothing of an honest run contradicts anything else.
        #expect(facts.discrepancies.map(\.text) == [])
    }

    @Test(arguments: forms + circumstances) func countsAreThose(_ form: Form) throws {
        let run = SyntheticRun(form.options)
        let facts = try facts(of: run)
        #expect(facts.calls.total == run.calls.count)
        #expect(facts.calls.list.map(\.id) == run.calls.map(\.id))
        #expect(facts.calls.list.map(\.tool) == run.calls.map(\.tool))
        for (fact, call) in zip(facts.calls.list, run.calls) {
            #expect(fact.outcome == Self.outcome(call.outcome), "\(call)")
            #expect(fact.server == call.server, "\(call)")
        }
        #expect(facts.difc.deniedCount == run.calls.count { $0.outcome == .denied })
        #expect(facts.difc.filtered == run.calls.reduce(0) { $0 + $1.removed })
        #expect(facts.difc.singleItemErrors == run.calls.count { $0.outcome == .singleItem })
        if form.options.isDebug {
            #expect(facts.difc.itemsSeen == run.calls.reduce(0) { $0 + ($1.total ?? 0) })
            #expect(facts.difc.itemsAccessible == run.calls.reduce(0) { $0 + ($1.allowed ?? 0) })
        }
        if !form.options.isRedacted {
            #expect(facts.calls.guardLookups == run.calls.reduce(0) { $0 + $1.lookUps })
        }
    }

    static func outcome(_ outcome: SyntheticCall.Outcome) -> CallOutcome {
        switch outcome {
        case .answered: .ok
        case .filtered: .okFiltered
        case .notAllowed: .allowlistDenied
        case .overLimit: .callLimit
        case .guardInitFailed: .guardInitFailed
        case .guardFailed, .responseLabellingFailed: .guardError
        case .denied: .policyDenied
        case .strictBlocked: .policyBlockedResponse
        case .singleItem: .policySingleItem
        case .rateLimited, .circuitOpen: .rateLimited
        case .transportFailed: .transportError
        case .toolFailed: .backendError
        }
    }

    /// The calls are of all kinds: a generator that stops making some would go unnoticed.
    @Test func callsAreOfAllKinds() {
        var seen: Set<SyntheticCall.Outcome> = []
        var tools: Set<String> = []
        var hasFailedOpen = false
        for seed in 0..<12 {
            var options = SyntheticRunOptions(seed: UInt64(seed), calls: 120)
            options.sessions = 2
            if seed == 5 { options.guardMode = .strict }
            if seed == 6 { options.trapAt = 60 }
            if seed == 7 {
                options.trapAt = 60
                options.trapsInResponse = false
            }
            for call in SyntheticRun(options).calls {
                seen.insert(call.outcome)
                tools.insert(call.tool)
                if call.isFailOpen { hasFailedOpen = true }
            }
        }
        #expect(Set(SyntheticCall.Outcome.allCases).subtracting(seen).subtracting([.circuitOpen]) == [])
        #expect(hasFailedOpen)
        #expect(tools.count > 25)
    }

    /// Three complaints about too many calls open the breaker; a minute later a probe closes it.
    @Test func breakerOpensAndCloses() throws {
        let limited = PlannedCall(
            "github", "get_me", answer: .result(Results.failure("403 API rate limit exceeded")))
        let good = PlannedCall("github", "get_me", answer: .result(Results.text("{}")))
        var options = SyntheticRunOptions(seed: 1, calls: 0)
        options.servers = [SyntheticServer("github", .noop(policy: nil))]
        // Calls take some milliseconds each.
        options.script = [limited, limited, limited] + [PlannedCall](repeating: good, count: 9000)
        let run = SyntheticRun(options)
        #expect(
            run.calls.prefix(4).map(\.outcome) == [.rateLimited, .rateLimited, .rateLimited, .circuitOpen])
        #expect(run.calls.last?.outcome == .answered)
        let log = String(decoding: try #require(run.files["mcp-logs/mcp-gateway.log"]), as: UTF8.self)
        #expect(log.contains("OPENED after 3 consecutive"))
        #expect(log.contains("recovered: HALF-OPEN → CLOSED"))
    }

    @Test func sameSeedSameBytes() {
        var options = SyntheticRunOptions(seed: 99, calls: 50)
        options.isDebug = true
        options.concurrency = 4
        options.sessions = 3
        let first = SyntheticRun(options)
        let second = SyntheticRun(options)
        #expect(first.files == second.files)
        #expect(first.calls == second.calls)
        options.seed = 100
        #expect(SyntheticRun(options).files != first.files)
    }

    @Test func overlappingCallsAreCounted() throws {
        var options = SyntheticRunOptions(seed: 5, calls: 80)
        options.concurrency = 5
        options.sessions = 2
        let run = SyntheticRun(options)
        let facts = try facts(of: run)
        #expect(facts.calls.total == run.calls.count)
        #expect(facts.calls.list.map(\.tool) == run.calls.map(\.tool))
        #expect(facts.difc.deniedCount == run.calls.count { $0.outcome == .denied })
    }

    // MARK: Tampering

    @Test(arguments: Tampering.allCases) func eachFalsificationFindsACall(_ tampering: Tampering) throws {
        var options = SyntheticRunOptions(seed: 11, calls: 150)
        options.isDebug = true
        options.tamperings = [tampering]
        switch tampering {
        case .strictLeak: options.guardMode = .strict
        case .unguardedAfterTrap: options.trapAt = 20
        default: break
        }
        let run = SyntheticRun(options)
        #expect(run.unplaced == [])
        let falsified = run.calls.filter { $0.tampering != nil }
        #expect(falsified.map(\.tampering) == [tampering])
        options.tamperings = []
        let honest = SyntheticRun(options)
        let main = "mcp-logs/mcp-gateway.log"
        #expect(run.files[main] != honest.files[main])
    }

    // MARK: Scenarios

    @Test(arguments: Scenario.allCases, [false, true]) func scenariosAreWhatTheySay(
        _ scenario: Scenario, isDebug: Bool
    ) throws {
        var options = SyntheticRunOptions(seed: 7, calls: 0)
        options.isDebug = isDebug
        let run = scenario.run(options)
        #expect(run.unplaced == [])
        let first = try #require(run.calls.first)
        let last = try #require(run.calls.last)
        switch scenario {
        case .leakedItem, .leakedItemNearMiss, .filterNotLogged, .filterNotLoggedNearMiss, .strictNotStrict,
            .strictNotStrictNearMiss, .noticeLost:
            #expect(first.outcome == .filtered)
            #expect(first.total == 8 && first.allowed == 6)
            #expect(first.isNoticeLost == (scenario == .noticeLost))
        case .noticeLostNearMiss:
            #expect(first.outcome == .answered && first.total == 5 && !first.isNoticeLost)
        case .failOpenUnlabelled: #expect(first.outcome == .answered && first.isFailOpen)
        case .failOpenUnlabelledNearMiss:
            #expect(first.outcome == .answered && first.total == nil && !first.isFailOpen)
        case .metadataMislabel, .metadataMislabelNearMiss, .diffMislabel, .diffMislabelNearMiss:
            #expect(first.outcome == .answered && first.total == 1 && first.allowed == 1)
        case .labelTruncated:
            #expect(first.outcome == .filtered && first.total == 101 && first.allowed == 100)
        case .labelTruncatedNearMiss:
            #expect(first.outcome == .answered && first.total == 100 && first.allowed == 100)
        case .decisionDiverged: #expect(first.tampering == .refuseAllowed)
        case .decisionDivergedNearMiss, .stoppedExfiltration, .stoppedExfiltrationNearMiss:
            #expect(last.outcome == .denied && last.tampering == nil)
        case .guardTrap:
            #expect(run.calls.map(\.outcome) == [.responseLabellingFailed, .guardFailed])
        case .guardTrapNearMiss: #expect(run.calls.map(\.outcome) == [.guardFailed, .answered])
        }
        #expect((try facts(of: run)).calls.total == run.calls.count)
    }
}
