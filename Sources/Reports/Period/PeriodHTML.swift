package import Facts
import Findings

/// The report over several runs as one HTML file.
package enum PeriodHTML {
    /// Groups shown one by one; the rest is announced.
    private static let groupLimit = 500
    /// Rows of tables over all runs.
    private static let rows = 2000

    package static func render(_ report: PeriodReport, options: ReportOptions) -> String {
        let sections = PeriodSections(report)
        let groups = Severity.allCases.reversed().flatMap { report.groups(of: $0) } + report.groups(of: nil)
        return HTMLPage.render(
            title: "Integrity Filtering Audit: \(sections.subject())", tool: options.tool
        ) { writer in
            writer.line("p", .class("verdict")) { $0.phrase("Verdict: \(sections.verdict())") }
            writer.facts(sections.header())
        } main: { writer in
            let lead = [sections.summary(), sections.changes()].compactMap { $0 }
            let tables = [
                ReportSection("Recommendations", [.items(nil, sections.recommendations())]),
                ReportSection("Notes", [.items(nil, sections.notes())]), sections.events(),
                sections.eventCounts(),
                sections.runs(), sections.workflows(),
            ].compactMap { $0 }
            let findings = HTMLID("findings")
            let leadIDs = lead.indices.map { HTMLID("a", $0 + 1) }
            let tableIDs = tables.indices.map { HTMLID("b", $0 + 1) }
            writer.contents(
                .word("aria-label", "Sections"),
                zip(leadIDs, lead).map { .init($0, $1.title) } + [.init(findings, "Findings")]
                    + zip(tableIDs, tables).map { .init($0, $1.title) })
            for (id, section) in zip(leadIDs, lead) { writer.section(section, id: id, level: 2, rows: rows) }
            writer.section("Findings", id: findings, level: 2) { writer in
                if groups.isEmpty { writer.paragraph("None.") }
                for (index, group) in groups.prefix(groupLimit).enumerated() {
                    writer.group(group, in: sections, id: HTMLID("f", index + 1))
                }
                writer.rest(groups.count - min(groupLimit, groups.count))
            }
            for (id, section) in zip(tableIDs, tables) {
                writer.section(section, id: id, level: 2, rows: rows)
            }
        }
    }
}

extension HTMLWriter {
    /// What a rule found about a subject, with where and since when.
    fileprivate mutating func group(
        _ group: PeriodReport.Group, in sections: PeriodSections, id: HTMLID
    ) {
        let finding = group.findings[0].finding
        findingArticle(group.severity, id: id, level: 3) { writer in
            let suppressed: Phrase = group.isSuppressed ? "\(words: " (suppressed)", .strong)" : ""
            writer.phrase(" \(group.heading)\(suppressed)")
        } content: { writer in
            for remark in finding.remarks { writer.paragraph(remark) }
            writer.paragraph(group.description(in: sections))
            for block in group.whereabouts(in: sections, runs: 10) {
                if let block { writer.block(block, name: group.heading, rows: 100) }
            }
            if let table = group.table.flatMap(ReportTable.init(findingTable:)) {
                writer.table(table, name: group.heading, limit: 100, summary: "Details")
            }
            var facts: [ReportSection.Fact] = []
            if let cause = finding.cause { facts.append(.init("Cause", "\(cause)")) }
            if let impact = finding.impact { facts.append(.init("Impact", "\(impact)")) }
            facts.append(.init("Fix", "\(finding.recommendation, .strong)"))
            writer.facts(facts)
            writer.evidence(finding, occurrences: group.occurrences)
        }
    }
}
