import Facts
import Findings
import Foundation
import GuardEngine
import SyntheticRuns
import Testing

@testable import Replay

/// Each scenario has its finding, and its near miss has not.
@Suite struct ScenarioTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var scenario: Scenario
        var schema: SyntheticRunOptions.Schema
        var isDebug: Bool

        var testDescription: String { "\(scenario.rawValue) \(schema) debug \(isDebug)" }
    }

    static let cases: [Case] = Scenario.allCases.flatMap { scenario in
        SyntheticRunOptions.Schema.allCases.flatMap { schema in
            [false, true].map { Case(scenario: scenario, schema: schema, isDebug: $0) }
        }
    }

    @Test(arguments: cases) func finding(_ form: Case) throws {
        var base = SyntheticRunOptions(seed: 11, calls: 0)
        base.schema = form.schema
        base.isDebug = form.isDebug
        let run = form.scenario.run(base)
        var options = ReplayOptions()
        if form.scenario.finding == "guard-trap-replayed" {
            // The trap is the module's; here one that stops at the first response.
            options.module = ReplayOptions.Module(file: "m.wasm", size: 1, sha256: "00") {
                FragileGuard { function, _ in function == .labelResponse }
            }
        }
        let report = ReadRun.audit(run.files, options: options)
        let found = report.findings.filter { $0.rule == form.scenario.finding }
        let isAboutStrangers: [Scenario] = [
            .leakedItem, .filterNotLogged, .failOpenUnlabelled, .diffMislabel,
        ]
        if isAboutStrangers.contains(form.scenario), !form.isDebug {
            // They could be administrators, for all that these logs tell.
            #expect(found.isEmpty)
            #expect(report.facts.replay?.diverged == 0)
            let parts = report.facts.replay?.calls.first?.parts ?? []
            #expect(parts.contains { $0.part == .lookUps && $0.source == .missing })
            return
        }
        guard !form.scenario.isNearMiss else {
            #expect(found.isEmpty, "\(found.map(\.description))")
            return
        }
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(!finding.evidence.isEmpty)
        for evidence in finding.evidence {
            let line = try #require(evidence.line)
            let lines = run.lines(evidence.path)
            try #require(line >= 1 && line <= lines.count)
            // Evidence is about the tool it accuses.
            let text = String(decoding: lines[line - 1], as: UTF8.self)
            #expect(
                text.contains(form.scenario.tool) || text.contains("\"result\"") || text.contains("trap"),
                "\(text.prefix(200))")
        }
    }
}

extension Scenario {
    /// The tool the finding is about.
    fileprivate var tool: String {
        switch self {
        case .metadataMislabel, .metadataMislabelNearMiss: "get_file_contents"
        case .diffMislabel, .diffMislabelNearMiss: "pull_request_read"
        case .failOpenUnlabelled, .failOpenUnlabelledNearMiss: "issue_read"
        case .decisionDiverged, .decisionDivergedNearMiss, .stoppedExfiltration, .stoppedExfiltrationNearMiss:
            "create_issue"
        default: "list_issues"
        }
    }
}
