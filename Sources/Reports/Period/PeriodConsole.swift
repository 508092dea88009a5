package import Facts
import Findings

/// The report over several runs for people at a terminal.
package enum PeriodConsole {
    package static func render(
        _ report: PeriodReport, options: ConsoleOptions = ConsoleOptions()
    ) -> String {
        let sections = PeriodSections(report)
        var writer = ConsoleWriter(options: options)
        writer.paragraph(
            sections.subject().toned(.strong), first: "Integrity Filtering Audit: ", hanging: 2)
        writer.paragraph(sections.verdict(), first: "Verdict: ", hanging: 2)
        writer.blank()
        writer.facts(sections.header())
        for section in [sections.summary(), sections.changes()] {
            if let section { writer.section(section) }
        }
        writer.heading("Findings")
        if report.groups.isEmpty { writer.paragraph("None.", indent: 2) }
        for (index, group) in report.groups.enumerated() {
            if index > 0 { writer.blank() }
            write(group, in: sections, options, to: &writer)
        }
        if let notes = ReportSection("Notes", [.items(nil, sections.notes())]) {
            writer.section(notes)
        }
        let tables = [
            sections.events(), sections.eventCounts(), sections.runs(),
            sections.workflows(),
            ReportSection("Recommendations", [.items(nil, sections.recommendations())]),
        ]
        for section in tables { if let section { writer.section(section) } }
        return writer.output
    }

    private static func write(
        _ group: PeriodReport.Group, in sections: PeriodSections, _ options: ConsoleOptions,
        to writer: inout ConsoleWriter
    ) {
        let finding = group.findings[0].finding
        let tone = group.severity.tone
        let lead: Phrase = "\(finding.code, tone) \(finding.severity.phrase.toned(tone)): "
        let suppressed: Phrase = group.isSuppressed ? "\(words: " (suppressed)", .strong)" : ""
        let subject: Phrase =
            group.subject.isEmpty ? suppressed : " — \(group.subject)\(suppressed)"
        writer.paragraph("\(group.title, .strong)\(subject)", indent: 2, first: lead, hanging: 4)
        for block in group.whereabouts(in: sections, runs: max(1, options.maximumRows / 2)) {
            if let block { writer.block(block, indent: 6) }
        }
        for remark in finding.remarks { writer.paragraph(remark, indent: 6) }
        writer.paragraph(group.description(in: sections), indent: 6)
        if let table = group.table.flatMap(ReportTable.init(findingTable:)) { writer.table(table, indent: 6) }
        if let cause = finding.cause { writer.paragraph("\(cause)", indent: 6, first: "Cause:  ") }
        if let impact = finding.impact { writer.paragraph("\(impact)", indent: 6, first: "Impact: ") }
        writer.paragraph("\(finding.recommendation)", indent: 6, first: "Fix:    ")
        let records: Phrase = .counted(group.occurrences, "record", "records")
        writer.paragraph(
            group.runCount > 1 ? "\(records), here of run \(group.example(in: sections)):" : records,
            indent: 6,
            first: "Seen:   ")
        for place in finding.evidence { writer.paragraph(.place(place), indent: 8) }
    }
}

extension Severity {
    /// How findings of this severity are coloured.
    var tone: Phrase.Tone {
        switch self {
        case .critical: .bad
        case .warning: .caution
        case .info: .good
        }
    }
}
