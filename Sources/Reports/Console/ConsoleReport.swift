package import Facts
import Findings

/// Reports for people at a terminal.
package enum ConsoleReport {
    /// The reports one after the other, divided by a rule.
    package static func render(_ reports: [RunReport], options: ConsoleOptions = ConsoleOptions()) -> String {
        var writer = ConsoleWriter(options: options)
        for (index, report) in reports.enumerated() {
            if index > 0 { writer.rule() }
            write(report, options, to: &writer)
        }
        if reports.isEmpty { writer.line("No run was found.") }
        return writer.output
    }

    private static func write(_ report: RunReport, _ options: ConsoleOptions, to writer: inout ConsoleWriter)
    {
        writer.paragraph(report.subject.toned(.strong), first: "Integrity audit: ", hanging: 2)
        writer.paragraph(report.verdictPhrase, first: "Verdict: ", hanging: 2)
        writer.blank()
        var header = report.headerFacts(run: report.facts.identity.runID.map { "\($0)" })
        if let url = report.facts.identity.url {
            header.insert(.init("Link", "\(url)"), at: min(1, header.count))
        }
        writer.facts(header)
        findings(report.findings, options, to: &writer)
        for section in ReportSection.all(report) { writer.section(section) }
    }

    private static func findings(
        _ findings: [Finding], _ options: ConsoleOptions, to writer: inout ConsoleWriter
    ) {
        writer.heading("Findings")
        if findings.isEmpty { writer.paragraph("None.", indent: 2) }
        for (index, finding) in findings.enumerated() {
            if index > 0 { writer.blank() }
            let tone = finding.severity.tone
            let lead: Phrase = "\(finding.code, tone) \(finding.severity.phrase.toned(tone)): "
            let subject: Phrase = finding.subject.isEmpty ? "" : " — \(finding.subject)"
            writer.paragraph(
                "\(finding.title, .strong)\(subject)\(finding.standing)", indent: 2, first: lead, hanging: 4)
            for remark in finding.remarks { writer.paragraph(remark, indent: 6) }
            writer.paragraph("\(finding.description)", indent: 6)
            if let table = finding.table.flatMap(ReportTable.init(findingTable:)) {
                writer.table(table, indent: 6)
            }
            if let cause = finding.cause { writer.paragraph("\(cause)", indent: 6, first: "Cause:  ") }
            if let impact = finding.impact { writer.paragraph("\(impact)", indent: 6, first: "Impact: ") }
            writer.paragraph("\(finding.recommendation)", indent: 6, first: "Fix:    ")
            evidence(finding, options, to: &writer)
        }
    }

    /// Places one per line, each with its quotation.
    private static func evidence(
        _ finding: Finding, _ options: ConsoleOptions, to writer: inout ConsoleWriter
    ) {
        let records: Phrase = .counted(finding.occurrences, "record", "records")
        writer.paragraph("\(records)", indent: 6, first: "Seen:   ")
        let shown = finding.evidence.prefix(max(1, options.maximumRows / 2))
        for place in shown {
            writer.paragraph(.place(place), indent: 8)
            if let excerpt = place.excerpt { writer.line("\(excerpt, .faint)", indent: 10) }
        }
        writer.rest(max(finding.evidence.count, finding.occurrences) - shown.count, indent: 8)
    }
}

extension ReportTable {
    /// The table of a finding; columns whose cells are all numbers are aligned as such.
    init?(findingTable table: Finding.Table) {
        let columns = table.columns.enumerated().map { index, title in
            let isNumeric =
                !table.rows.isEmpty
                && table.rows.allSatisfy { row in
                    guard index < row.count, !row[index].isEmpty else { return false }
                    return row[index].utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                }
            return Column(title: "\(title)", isNumeric: isNumeric)
        }
        self.init(
            nil, columns, table.rows.map { $0.map { "\($0)" } }, total: table.rows.count + table.omitted)
    }
}
