package import Facts
import Findings

/// The replay of runs without the rest of their audits.
package enum ReplayReport {
    /// Raised with every change that could break a reader.
    package static let schemaVersion: Int64 = 1

    /// A row per call, then every diverged call phase by phase, as many as ``ConsoleOptions/maximumRows`` says.
    package static func console(_ reports: [RunReport], options: ConsoleOptions = ConsoleOptions()) -> String
    {
        document(reports, detailed: max(options.maximumRows, 1)).console(options)
    }

    /// The same as Markdown, shortened to fit ``ReportOptions/markdownLimit``; what is cut is announced.
    package static func markdown(_ reports: [RunReport], options: ReportOptions) -> String {
        document(reports, detailed: 100).markdown(limit: options.markdownLimit)
    }

    /// Everything as one JSON object, in the schema ``JSONSchema`` prints.
    package static func json(_ reports: [RunReport], options: ReportOptions) -> String {
        var writer = JSONWriter(isCompact: options.isCompact)
        document.write(Document(reports: reports, tool: options.tool), &writer)
        return writer.output + "\n"
    }

    // MARK: Sections

    private static func document(_ reports: [RunReport], detailed: Int) -> SectionDocument {
        SectionDocument(
            parts: reports.map { report in
                .init(title: "Replay: \(report.subject)", sections: sections(report, detailed: detailed))
            }, nothing: "No run was found.")
    }

    private static func sections(_ report: RunReport, detailed: Int) -> [ReportSection] {
        guard let replay = report.facts.replay else {
            return [ReportSection("Summary", [.sentence("The calls were not decided again.")])].compactMap {
                $0
            }
        }
        let diverged = replay.calls.filter { $0.verdict == .diverged }
        let rest = max(replay.diverged, diverged.count) - min(detailed, diverged.count)
        let sections =
            [
                ReportSection("Summary", ReportSection.replaySummary(replay)),
                ReportSection.replayedCalls(replay),
            ] + diverged.prefix(detailed).map { ReportSection.replayedCall($0) } + [
                rest > 0
                    ? ReportSection(
                        "Not shown",
                        [
                            .sentence(
                                "… \(.counted(rest, "more diverged call", "more diverged calls")) without details"
                            )
                        ]) : nil
            ]
        return sections.compactMap { $0 }
    }

    // MARK: JSON

    /// The runs with their origin.
    struct Document: Sendable {
        var reports: [RunReport]
        var tool: ReportOptions.Tool
    }

    private typealias Plain = JSONValueShape

    private static let run: JSONShape<RunReport> = .object("replay_run", "The replay of one run.") {
        $0.add("label", "Where in the input the run was found; empty for the input itself.", Plain.string) {
            $0.facts.identity.label
        }
        $0.add("run_id", "Decimal run id.", Plain.string.optional) { $0.facts.identity.runID }
        $0.add("repository", "owner/repo.", Plain.string.optional) { $0.facts.identity.repository }
        $0.add("workflow", "Name of the workflow.", Plain.string.optional) { $0.facts.identity.workflow }
        $0.add("replay", "The calls decided again; null when not asked for.", ReplayShapes.replay.optional) {
            $0.facts.replay
        }
    }

    static let document: JSONShape<Document> = .object("replay_report", "The replay of one or more runs.") {
        $0.add("schema_version", "Version of this schema.", Plain.constant(schemaVersion)) { _ in }
        $0.add("tool", "The program that made the report.", JSONReport.tool) { $0.tool }
        $0.add("runs", "One per run.", run.array) { $0.reports }
    }
}
