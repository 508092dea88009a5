package import Facts
import Findings

/// Recorded runs as a list.
package enum HistoryReport {
    /// Raised with every change that could break a reader.
    package static let schemaVersion: Int64 = 1

    package static func console(_ runs: RecordedRuns, options: ConsoleOptions = ConsoleOptions()) -> String {
        var writer = ConsoleWriter(options: options)
        guard
            let table = ReportTable(
                nil,
                [
                    .number("Created"), .number("Run"), .text("Workflow"), .text("Verdict"),
                    .number("Crit."), .number("Warn."), .number("Calls"), .number("Denied"),
                ], runs.runs.map(row), total: runs.total)
        else {
            writer.paragraph("No run is recorded that was asked for.")
            return writer.output
        }
        writer.table(table, indent: 0)
        return writer.output
    }

    private static func row(_ run: RecordedRun) -> [Phrase] {
        let profile = run.profile
        let identity = profile.identity
        let part: Phrase = identity.subRun.map { " (part \($0))" } ?? ""
        // As 'awaudit diff' takes it.
        let attempt: Phrase = identity.attempt.map { $0 == "1" ? "" : "/\($0)" } ?? ""
        let names = [identity.repository, identity.workflow].compactMap { $0 }.map { "\($0)" as Phrase }
        return [
            .minute(profile.time), "\(.name(identity.runID))\(attempt)",
            "\(names.isEmpty ? .unknown : .joined(names, by: " · "))\(part)",
            profile.verdict.phrase,
            count(profile, .criticalFindings, .bad), count(profile, .warningFindings, .caution),
            count(profile, .calls), count(profile, .deniedRequests),
        ]
    }

    private static func count(_ profile: RunProfile, _ metric: RunMetric, _ tone: Phrase.Tone? = nil)
        -> Phrase
    {
        profile.metrics[metric].map { .count(Int(exactly: $0.rounded()) ?? .max, tone) } ?? .unknown
    }

    /// One JSON object, in the schema ``JSONSchema`` prints.
    package static func json(_ runs: RecordedRuns, options: ReportOptions) -> String {
        var writer = JSONWriter(isCompact: options.isCompact)
        document.write(Document(runs: runs, tool: options.tool), &writer)
        return writer.output + "\n"
    }

    struct Document: Sendable {
        var runs: RecordedRuns
        var tool: ReportOptions.Tool
    }

    private typealias Plain = JSONValueShape

    private static let run: JSONShape<RecordedRun> = .object("recorded_run", "A recorded run.") {
        $0.add("host", "GitHub host it ran on.", Plain.string) { $0.profile.host }
        $0.add("repository", "Repository.", Plain.string.optional) { $0.profile.identity.repository }
        $0.add("workflow", "Name of the workflow.", Plain.string.optional) { $0.profile.identity.workflow }
        $0.add("run_id", "Run id.", Plain.string.optional) { $0.profile.identity.runID }
        $0.add("attempt", "Attempt.", Plain.string.optional) { $0.profile.identity.attempt }
        $0.add("sub_run", "Called workflow it is a part of.", Plain.string.optional) {
            $0.profile.identity.subRun
        }
        $0.add("branch", "Branch.", Plain.string.optional) { $0.profile.identity.branch }
        $0.add("event", "Event that started it.", Plain.string.optional) { $0.profile.identity.event }
        $0.add("conclusion", "Conclusion of the Actions run.", Plain.string.optional) {
            $0.profile.identity.conclusion
        }
        $0.add("created_at", "When it was created.", Plain.time.optional) { $0.profile.identity.createdAt }
        $0.add("seen_at", "When it was created, else the first known time.", Plain.time.optional) {
            $0.profile.time
        }
        $0.add("audited_at", "When it was audited last.", Plain.time.optional) { $0.audited }
        $0.add("verdict", "The bottom line.", Plain.enumeration(Verdict.allCases)) { $0.profile.verdict }
        $0.add(
            "metrics", "Its metrics by name; those its evidence does not tell are left out.", Plain.number.map
        ) {
            Dictionary(
                $0.profile.metrics.map { ($0.key.rawValue, $0.value) },
                uniquingKeysWith: { first, _ in first })
        }
        $0.add("tool_version", "Version of awaudit that audited it.", Plain.string) { $0.toolVersion }
    }

    static let document: JSONShape<Document> = .object("history", "Recorded runs, latest first.") {
        $0.add("schema_version", "Version of this schema.", Plain.constant(schemaVersion)) { _ in }
        $0.add("tool", "The program that made the report.", JSONReport.tool) { $0.tool }
        $0.add("total", "How many runs were asked for and are there.", Plain.integer) { $0.runs.total }
        $0.add("runs", "As many of them as were asked for.", run.array) { $0.runs.runs }
    }
}

extension Verdict {
    /// The word, coloured by what it means.
    var phrase: Phrase {
        switch self {
        case .clean: "\(words: "clean", .good)"
        case .findings: "\(words: "findings", .bad)"
        case .incomplete: "\(words: "incomplete", .caution)"
        }
    }
}
