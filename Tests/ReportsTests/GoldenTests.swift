import Facts
import Foundation
import Reports
import Testing
import TestSupport

/// Whole outputs against files that were read by a person. `AWAUDIT_RECORD=1` writes them anew and fails.
@Suite struct GoldenTests {
    static let tool = ReportOptions.Tool(name: "awaudit", version: "0.0.0")

    struct Case: Sendable, CustomTestStringConvertible {
        var file: String
        var render: @Sendable () -> String

        var testDescription: String { file }
    }

    static func console(_ width: Int, color: Bool = false, _ reports: [RunReport]) -> String {
        ConsoleReport.render(reports, options: ConsoleOptions(width: width, isColored: color))
    }

    static let cases = [
        Case(file: "full-80.txt") { console(80, [SampleReport.full]) },
        Case(file: "full-120.txt") { console(120, [SampleReport.full]) },
        Case(file: "plain-120.txt") { console(120, [SampleReport.plain]) },
        Case(file: "plain-color.txt") { console(100, color: true, [SampleReport.plain]) },
        Case(file: "empty-80.txt") { console(80, [SampleReport.empty]) },
        Case(file: "two-80.txt") { console(80, [SampleReport.empty, SampleReport.empty]) },
        Case(file: "full.json") {
            JSONReport.render([SampleReport.full], options: ReportOptions(tool: tool))
        },
        Case(file: "empty.json") {
            JSONReport.render([SampleReport.empty], options: ReportOptions(tool: tool))
        },
        Case(file: "full.md") {
            MarkdownReport.render([SampleReport.full], options: ReportOptions(tool: tool))
        },
        Case(file: "plain.md") {
            MarkdownReport.render([SampleReport.plain], options: ReportOptions(tool: tool))
        },
        Case(file: "empty.md") {
            MarkdownReport.render([SampleReport.empty], options: ReportOptions(tool: tool))
        },
        Case(file: "full.html") {
            HTMLReport.render([SampleReport.full], options: ReportOptions(tool: tool))
        },
        Case(file: "empty.html") {
            HTMLReport.render([SampleReport.empty], options: ReportOptions(tool: tool))
        },
        Case(file: "two.html") {
            HTMLReport.render([SampleReport.empty, SampleReport.empty], options: ReportOptions(tool: tool))
        },
        Case(file: "schema.json") { JSONSchema.render() },
        Case(file: "replay-120.txt") {
            ReplayReport.console([SampleReport.plain], options: ConsoleOptions(width: 120))
        },
        Case(file: "replay.md") {
            ReplayReport.markdown([SampleReport.plain], options: ReportOptions(tool: tool))
        },
        Case(file: "explanation-80.txt") { ExplanationReport.console([SampleReplay.explanation { $0 }]) },
        Case(file: "explanation.md") {
            ExplanationReport.markdown(
                [SampleReplay.explanation(SampleReplay.attacker())], options: ReportOptions(tool: tool))
        },
        Case(file: "period-100.txt") {
            PeriodConsole.render(SamplePeriod.report { $0 }, options: ConsoleOptions(width: 100))
        },
        Case(file: "period.md") {
            PeriodMarkdown.render(SamplePeriod.report { $0 }, options: PeriodReportTests.options)
        },
        Case(file: "period-hostile.md") {
            PeriodMarkdown.render(
                SamplePeriod.report(SampleReplay.attacker()), options: PeriodReportTests.options)
        },
        Case(file: "period.html") {
            PeriodHTML.render(SamplePeriod.report { $0 }, options: PeriodReportTests.options)
        },
        Case(file: "period.json") {
            PeriodReportDocument.json(SamplePeriod.report { $0 }, options: PeriodReportTests.options)
        },
        Case(file: "simulation-80.txt") { SimulationReport.console(SampleReplay.simulation { $0 }) },
        Case(file: "simulation.md") {
            SimulationReport.markdown(
                SampleReplay.simulation(SampleReplay.attacker()), options: ReportOptions(tool: tool))
        },
    ]

    @Test(arguments: cases)
    func matches(_ golden: Case) throws {
        let url = Fixtures.repository.appendingPathComponent("Tests/ReportsTests/Golden/\(golden.file)")
        let actual = golden.render()
        if ProcessInfo.processInfo.environment["AWAUDIT_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: url)
            Issue.record("recorded \(golden.file)")
            return
        }
        let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        guard actual != expected else { return }
        let lines = zip(actual.split(separator: "\n"), expected.split(separator: "\n"))
        let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            "\(golden.file) differs, first in line \((first?.offset ?? -1) + 1): \(first.map { "\($0.element)" } ?? "length")"
        )
    }
}
