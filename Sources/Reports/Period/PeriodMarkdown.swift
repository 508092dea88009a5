package import Facts
import Findings

/// The report over several runs as the body of a GitHub issue, in the form the nightly integrity audit's issues have.
package enum PeriodMarkdown {
    /// How much is shown. The default shows everything within reason.
    private struct Detail {
        /// Places listed per finding.
        var evidence = 3
        var hasExcerpts = true
        /// Groups of findings with severity warning and above shown in full, and of informational ones.
        var groups = 200
        var notices = 100
        /// Rows of tables.
        var rows = 100
        /// Runs named per finding.
        var runs = 10
        /// Bytes per logged string.
        var text: Int?
        /// Description, cause, impact and fix of findings.
        var hasDescriptions = true
    }

    /// From everything to the least: places go first, then texts; tables are kept longest.
    private static let details: [Detail] = [
        Detail(),
        Detail(evidence: 1, hasExcerpts: false),
        Detail(evidence: 1, hasExcerpts: false, notices: 30, text: 1000),
        Detail(evidence: 0, hasExcerpts: false, groups: 60, notices: 20, rows: 60, runs: 5, text: 500),
        Detail(evidence: 0, hasExcerpts: false, groups: 40, notices: 10, rows: 40, runs: 5, text: 300),
        Detail(evidence: 0, hasExcerpts: false, groups: 30, notices: 5, rows: 30, runs: 3, text: 200),
        Detail(
            evidence: 0, hasExcerpts: false, groups: 40, notices: 0, rows: 30, runs: 3, text: 150,
            hasDescriptions: false),
        Detail(
            evidence: 0, hasExcerpts: false, groups: 10, notices: 0, rows: 10, runs: 1, text: 100,
            hasDescriptions: false),
        Detail(
            evidence: 0, hasExcerpts: false, groups: 0, notices: 0, rows: 5, runs: 1, text: 60,
            hasDescriptions: false),
        Detail(
            evidence: 0, hasExcerpts: false, groups: 0, notices: 0, rows: 0, runs: 1, text: 40,
            hasDescriptions: false),
    ]

    /// What every level of detail is made of.
    private struct Parts {
        let sections: PeriodSections
        let lead: [ReportSection]
        let tables: [ReportSection]
        let recommendations: [Phrase]

        init(_ report: PeriodReport) {
            sections = PeriodSections(report, hasSigns: true)
            lead = [sections.summary(), sections.changes()].compactMap { $0 }
            tables = [sections.events(), sections.eventCounts(), sections.runs(), sections.workflows()]
                .compactMap { $0 }
            recommendations = sections.recommendations()
        }
    }

    /// The most detailed body that fits ``ReportOptions/markdownLimit``; what is cut is announced.
    package static func render(_ report: PeriodReport, options: ReportOptions) -> String {
        let limit = options.markdownLimit ?? .max
        let parts = Parts(report)
        for (index, detail) in details.enumerated() {
            if let body = body(parts, detail, options, isShortened: index > 0, limit: limit) { return body }
        }
        var writer = MarkdownWriter(textLimit: 40)
        writer.labelled("Verdict", parts.sections.verdict())
        writer.paragraph("… the rest is left out: the document is full.")
        return writer.output.utf8.count <= limit ? writer.output : ""
    }

    /// - Returns: `nil` when the body is longer than `limit`.
    private static func body(
        _ parts: Parts, _ detail: Detail, _ options: ReportOptions, isShortened: Bool, limit: Int
    ) -> String? {
        let sections = parts.sections
        var writer = MarkdownWriter(textLimit: detail.text)
        writer.literal("### Integrity Filtering Audit — ")
        writer.paragraph(sections.subject())
        for fact in sections.header() { writer.labelled(fact.label, fact.value) }
        writer.labelled("Verdict", sections.verdict())
        if isShortened {
            writer.literal("> **Shortened:** parts of this report were left out to fit the size limit.")
            writer.endParagraph()
        }
        for section in parts.lead {
            writer.section(section, rows: max(detail.rows, 3), itemRows: detail.rows / 2)
        }
        var left = detail.groups
        // Suppressed ones under their own heading, where there are any.
        for severity in Severity.allCases.reversed() + [nil] {
            let groups = sections.report.groups(of: severity)
            if severity == nil, groups.isEmpty { continue }
            writer.openFold(severity, count: groups.count)
            if groups.isEmpty { writer.paragraph("None.") }
            let isMinor = severity == .info || severity == nil
            let shown = groups.prefix(isMinor ? detail.notices : left)
            if !isMinor { left -= shown.count }
            for group in shown {
                write(group, in: sections, detail, to: &writer)
                if writer.output.utf8.count > limit { return nil }
            }
            writer.rest(groups.count - shown.count)
            if severity == .info { notes(sections, to: &writer) }
            writer.closeFold()
        }
        for section in parts.tables { writer.section(section, rows: detail.rows, itemRows: detail.rows) }
        recommendations(parts.recommendations, limit: max(detail.groups, 5), to: &writer)
        footer(options, to: &writer)
        return writer.output.utf8.count <= limit ? writer.output : nil
    }

    private static func write(
        _ group: PeriodReport.Group, in sections: PeriodSections, _ detail: Detail,
        to writer: inout MarkdownWriter
    ) {
        let finding = group.findings[0].finding
        writer.literal("#### ")
        writer.paragraph(group.heading)
        for block in group.whereabouts(in: sections, runs: detail.runs) {
            if let block { writer.block(block, rows: detail.rows, itemRows: detail.rows) }
        }
        for remark in finding.remarks { writer.paragraph(remark) }
        if detail.hasDescriptions { writer.paragraph(group.description(in: sections)) }
        if let table = group.table.flatMap(ReportTable.init(findingTable:)) {
            writer.table(table, limit: max(detail.rows, 5))
        }
        if detail.hasDescriptions {
            if let cause = finding.cause { writer.labelled("Root cause", "\(cause)") }
            if let impact = finding.impact { writer.labelled("DIFC impact", "\(impact)") }
            writer.labelled("Recommended fix", "\(finding.recommendation)")
        }
        guard detail.evidence > 0 else { return }
        let counted: Phrase = .counted(group.occurrences, "record", "records")
        let records: Phrase =
            group.runCount > 1 ? "\(counted), here of run \(group.example(in: sections))" : counted
        let shown = finding.evidence.prefix(detail.evidence)
        if !detail.hasExcerpts {
            writer.labelled("Evidence", "\(records); \(.places(Array(shown), limit: detail.evidence))")
            return
        }
        writer.labelled("Evidence", "\(records):")
        writer.places(shown)
    }

    private static func notes(_ sections: PeriodSections, to writer: inout MarkdownWriter) {
        let notes = sections.notes()
        guard let list = ReportList(nil, notes) else { return }
        writer.literal("#### Notes")
        writer.endParagraph()
        writer.list(list, limit: notes.count)
    }

    private static func recommendations(_ all: [Phrase], limit: Int, to writer: inout MarkdownWriter) {
        writer.literal("### Recommendations")
        writer.endParagraph()
        if all.isEmpty { writer.paragraph("None.") }
        for (index, phrase) in all.prefix(limit).enumerated() {
            writer.phrase("\(index + 1)")
            writer.literal(". ")
            writer.phrase(phrase)
            writer.endLine()
        }
        writer.endParagraph()
        writer.rest(all.count - min(limit, all.count))
    }

    private static func footer(_ options: ReportOptions, to writer: inout MarkdownWriter) {
        writer.literal("---")
        writer.endParagraph()
        writer.literal("> Generated by ")
        writer.phrase("\(options.tool.name) \(options.tool.version)")
        writer.endLine()
        if let expiry = options.expiry {
            // The form that gh-aw's maintenance workflow looks for; unticking the box keeps the issue.
            writer.literal("> - [x] expires ")
            writer.comment("gh-aw-expires", expiry)
            writer.literal(" on ")
            writer.phrase(
                "\(String(expiry.iso8601.prefix(10))) \(String(expiry.iso8601.dropFirst(11).prefix(5))) UTC")
            writer.endLine()
        }
        writer.endParagraph()
    }
}
