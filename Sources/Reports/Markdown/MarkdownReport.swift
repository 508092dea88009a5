package import Facts
import Findings

/// Reports as GitHub-flavoured Markdown, in the form the integrity audit's issues have.
package enum MarkdownReport {
    /// The reports one after the other, shortened to fit ``ReportOptions/markdownLimit``; what is cut is announced.
    package static func render(_ reports: [RunReport], options: ReportOptions) -> String {
        var output = ""
        let rule = "---\n\n"
        // Room for the announcement of reports that are left out.
        let notice = reports.count > 1 ? 120 : 0
        for (index, report) in reports.enumerated() {
            var document: String
            if let limit = options.markdownLimit {
                let left = limit - output.utf8.count - notice
                let share = left / (reports.count - index) - rule.utf8.count
                document = shortened(report, to: share) ?? ""
                if document.isEmpty {
                    document = shortened(report, to: left - rule.utf8.count, from: details.count - 1) ?? ""
                }
            } else {
                document = self.document(report, Detail(), isShortened: false, limit: .max) ?? ""
            }
            guard !document.isEmpty else {
                var writer = MarkdownWriter()
                writer.paragraph(
                    "… \(.counted(reports.count - index, "more report", "more reports")) left out: the document is full."
                )
                return output + writer.output
            }
            if index > 0 { output += rule }
            output += document
        }
        if reports.isEmpty { output = "No run was found.\n" }
        return output
    }

    /// How much is shown. The default shows everything within reason.
    private struct Detail {
        /// Places listed per finding.
        var evidence = 10
        var hasExcerpts = true
        /// Rows of tables that list items one by one.
        var itemRows = 100
        /// Rows of other tables.
        var rows = 100
        /// Bytes per logged string.
        var text: Int?
        /// Description, cause, impact and fix of findings.
        var hasDescriptions = true
        /// Sections behind the findings.
        var hasSections = true
        /// Findings shown one by one.
        var findings = Int.max
    }

    /// From everything to the least: places, then items, then texts; tables of findings go last.
    private static let details: [Detail] =
        [
            Detail(),
            Detail(evidence: 3, hasExcerpts: false),
            Detail(evidence: 1, hasExcerpts: false, itemRows: 10, rows: 50),
            Detail(evidence: 1, hasExcerpts: false, itemRows: 0, rows: 20, text: 1000),
            Detail(evidence: 1, hasExcerpts: false, itemRows: 0, rows: 20, text: 300),
            Detail(evidence: 1, hasExcerpts: false, itemRows: 0, rows: 10, text: 150),
            Detail(evidence: 1, hasExcerpts: false, itemRows: 0, rows: 10, text: 100, hasDescriptions: false),
        ]
        + [200, 50, 20, 5, 0].map {
            Detail(
                evidence: 0, hasExcerpts: false, itemRows: 0, rows: 5, text: 60, hasDescriptions: false,
                hasSections: false, findings: $0)
        }

    /// The most detailed document that fits.
    ///
    /// - Parameter first: the first detail to try.
    private static func shortened(_ report: RunReport, to limit: Int, from first: Int = 0) -> String? {
        for (index, detail) in details.enumerated().dropFirst(first) {
            if let document = document(report, detail, isShortened: index > 0, limit: limit) {
                return document
            }
        }
        return nil
    }

    /// - Returns: `nil` when the document is longer than `limit`.
    private static func document(
        _ report: RunReport, _ detail: Detail, isShortened: Bool, limit: Int
    ) -> String? {
        var writer = MarkdownWriter(textLimit: detail.text)
        writer.literal("### Integrity Audit — ")
        writer.paragraph(report.subject)
        writer.labelled("Verdict", report.verdictPhrase)
        if isShortened {
            writer.literal("> **Shortened:** parts of this report were left out to fit the size limit.")
            writer.endParagraph()
        }
        header(report, to: &writer)
        summary(report, to: &writer)
        findings(report, detail, limit: limit, to: &writer)
        if detail.hasSections, writer.output.utf8.count <= limit {
            for section in ReportSection.all(report) {
                writer.section(section, rows: detail.rows, itemRows: detail.itemRows)
            }
        } else if let gaps = ReportSection.gaps(report.facts) {
            writer.section(gaps, rows: detail.rows, itemRows: detail.itemRows)
        }
        return writer.output.utf8.count <= limit ? writer.output : nil
    }

    private static func header(_ report: RunReport, to writer: inout MarkdownWriter) {
        let identity = report.facts.identity
        let link = RunLink(url: identity.url, runID: identity.runID)
        writer.facts(
            report.headerFacts(run: link.map { "\($0)" } ?? identity.runID.map { "\(code: $0)" }))
    }

    /// `Severity | Count | Description`.
    private static func summary(_ report: RunReport, to writer: inout MarkdownWriter) {
        writer.literal("### Findings Summary")
        writer.endParagraph()
        var rows = Severity.allCases.reversed().map { severity -> [Phrase] in
            return [
                "\(severity.icon) \(severity.phrase)", "\(report.count(of: severity))",
                names(report.findings.filter { $0.severity == severity && $0.suppression == nil }),
            ]
        }
        let suppressed = report.findings.filter { $0.suppression != nil }
        if !suppressed.isEmpty { rows.append(["🔇 Suppressed", "\(suppressed.count)", names(suppressed)]) }
        if let table = ReportTable(
            nil, [.text("Severity"), .number("Count"), .text("Description")], rows)
        {
            writer.table(table, limit: rows.count)
        }
    }

    /// One entry per rule: subjects follow below.
    private static func names(_ findings: [Finding]) -> Phrase {
        var entries: [(code: String, title: String, count: Int)] = []
        for finding in findings {
            if let known = entries.firstIndex(where: { $0.code == finding.code }) {
                entries[known].count += 1
            } else {
                entries.append((finding.code, finding.title, 1))
            }
        }
        let names = entries.map { entry -> Phrase in
            let name: Phrase = "\(entry.code): \(entry.title)"
            return entry.count > 1 ? "\(name) (\(entry.count))" : name
        }
        return names.isEmpty ? "None" : .joined(names, by: "; ", limit: 20)
    }

    private static func findings(
        _ report: RunReport, _ detail: Detail, limit: Int, to writer: inout MarkdownWriter
    ) {
        var left = detail.findings
        // Suppressed ones under their own heading, where there are any.
        for group in Severity.allCases.reversed() + [nil] {
            let findings = report.findings.filter {
                ($0.suppression == nil ? $0.severity : nil) == group
            }
            if group == nil, findings.isEmpty { continue }
            writer.openFold(group, count: findings.count)
            if findings.isEmpty { writer.paragraph("None.") }
            let shown = findings.prefix(left)
            left -= shown.count
            for finding in shown {
                write(finding, detail, to: &writer)
                // Too long already: the caller throws it away.
                if writer.output.utf8.count > limit { return }
            }
            writer.rest(findings.count - shown.count)
            writer.closeFold()
        }
    }

    private static func write(_ finding: Finding, _ detail: Detail, to writer: inout MarkdownWriter) {
        writer.literal("#### ")
        let subject: Phrase = finding.subject.isEmpty ? "" : " — \(finding.subject)"
        writer.paragraph("\(finding.code): \(finding.title)\(subject)\(finding.standing)")
        for remark in finding.remarks { writer.paragraph(remark) }
        if detail.hasDescriptions { writer.paragraph("\(finding.description)") }
        if let table = finding.table.flatMap(ReportTable.init(findingTable:)) {
            writer.table(table, limit: detail.rows)
        }
        if detail.hasDescriptions {
            if let cause = finding.cause { writer.labelled("Root cause", "\(cause)") }
            if let impact = finding.impact { writer.labelled("DIFC impact", "\(impact)") }
            writer.labelled("Recommended fix", "\(finding.recommendation)")
        }
        let records: Phrase = .counted(finding.occurrences, "record", "records")
        guard detail.evidence > 0 else { return }
        let shown = finding.evidence.prefix(detail.evidence)
        if !detail.hasExcerpts {
            writer.labelled("Evidence", "\(records); \(.places(Array(shown), limit: detail.evidence))")
            return
        }
        writer.labelled("Evidence", records)
        writer.places(shown)
        writer.rest(max(finding.evidence.count, finding.occurrences) - shown.count)
    }
}
