package import Facts
import Findings

/// Reports as one HTML file that needs nothing else: for a browser, from a disk or as an artifact of a workflow.
package enum HTMLReport {
    /// Findings of a run shown one by one; the rest is announced.
    static let findingLimit = 500
    /// Places listed per finding.
    static let placeLimit = 20

    /// All reports on one page, with a table of contents when there are several.
    package static func render(_ reports: [RunReport], options: ReportOptions) -> String {
        guard reports.count > 1 else { return single(reports.first, options) }
        return HTMLPage.render(title: "Integrity audit: \(reports.count) runs", tool: options.tool) {
            writer in
            let ids = reports.indices.map { HTMLID("r", $0 + 1) }
            writer.block("nav", .class("runs"), .word("aria-label", "Runs")) { writer in
                writer.block("ul") { writer in
                    for (id, report) in zip(ids, reports) {
                        writer.line("li") { writer in
                            writer.inline("a", .target(id)) { $0.phrase(report.name) }
                            writer.phrase(": \(report.verdictPhrase)")
                        }
                    }
                }
            }
            for (id, report) in zip(ids, reports) {
                let heading = id.child("h")
                writer.block("article", .id(id), .labelledBy(heading)) { writer in
                    writer.heading(report.name, level: 2, id: heading)
                    writer.top(report, id: id)
                    writer.body(report, id: id, level: 3)
                }
            }
        }
    }

    private static func single(_ report: RunReport?, _ options: ReportOptions) -> String {
        guard let report else {
            return HTMLPage.render(title: "Integrity audit", tool: options.tool) {
                $0.paragraph("No run was found.")
            }
        }
        let id = HTMLID("r", 1)
        return HTMLPage.render(title: "Integrity audit: \(report.subject)", tool: options.tool) {
            $0.top(report, id: id)
        } main: {
            $0.body(report, id: id, level: 2)
        }
    }
}

extension RunReport {
    /// What the report is about, apart from others of the same workflow.
    fileprivate var name: Phrase {
        guard let run = facts.identity.runID else { return subject }
        return facts.identity.subRun.map { "\(subject), run \(run), \($0)" } ?? "\(subject), run \(run)"
    }

    /// Findings in the order of the page, the most severe first, what is suppressed last.
    fileprivate var ranked: [Finding] {
        Severity.allCases.reversed().flatMap { severity in
            findings.filter { $0.severity == severity && $0.suppression == nil }
        } + findings.filter { $0.suppression != nil }
    }
}

extension HTMLWriter {
    /// Verdict, summary of findings, gaps, and who ran.
    fileprivate mutating func top(_ report: RunReport, id: HTMLID) {
        line("p", .class("verdict")) { $0.phrase("Verdict: \(report.verdictPhrase)") }
        block("ul", .class("summary")) { writer in
            let ranked = report.ranked
            for severity in Severity.allCases.reversed() {
                let findings = ranked.enumerated().filter {
                    $0.element.severity == severity && $0.element.suppression == nil
                }
                let style = findings.isEmpty ? "none" : severity.style
                writer.line("li", .class(style)) { $0.summary(severity.phrase, findings, id: id) }
            }
            let suppressed = ranked.enumerated().filter { $0.element.suppression != nil }
            if !suppressed.isEmpty {
                writer.line("li", .class("none")) { $0.summary("Suppressed", suppressed, id: id) }
            }
        }
        let gaps = report.facts.coverage.gaps
        if let list = ReportList(
            "Evidence is missing or damaged:", gaps.prefix(3).map { "\($0)" }, total: gaps.count)
        {
            self.list(list, name: "Gaps", limit: 3)
        }
        let identity = report.facts.identity
        let link = RunLink(url: identity.url, runID: identity.runID)
        facts(report.headerFacts(run: link.map { "\($0)" } ?? identity.runID.map { "\(code: $0)" }))
    }

    /// The count of a kind and an entry per rule, linked to its first finding.
    private mutating func summary(
        _ name: Phrase, _ findings: [(offset: Int, element: Finding)], id: HTMLID
    ) {
        let target = { (offset: Int) -> HTMLID? in
            offset < HTMLReport.findingLimit ? id.child("f", offset + 1) : nil
        }
        link(findings.first.flatMap { target($0.offset) }) { writer in
            writer.inline("b") { $0.phrase("\(findings.count)") }
            writer.phrase(" ")
            writer.inline("span", .class("severity")) { $0.phrase(name) }
        }
        var entries: [(first: Int, finding: Finding, count: Int)] = []
        for (offset, finding) in findings {
            if let known = entries.firstIndex(where: { $0.finding.rule == finding.rule }) {
                entries[known].count += 1
            } else {
                entries.append((offset, finding, 1))
            }
        }
        for (index, entry) in entries.prefix(20).enumerated() {
            phrase(index == 0 ? " " : "; ")
            link(target(entry.first)) { $0.phrase("\(entry.finding.code): \(entry.finding.title)") }
            if entry.count > 1 { phrase(" (\(entry.count))") }
        }
        if entries.count > 20 { phrase("; … \(entries.count - 20) more") }
    }

    /// A link, or the words alone.
    private mutating func link(_ target: HTMLID?, content: (inout HTMLWriter) -> Void) {
        if let target { inline("a", .target(target), content: content) } else { content(&self) }
    }

    /// Findings, charts, and everything behind them.
    fileprivate mutating func body(_ report: RunReport, id: HTMLID, level: Int) {
        let sections = ReportSection.all(report)
        let timeline = Timeline(report.facts)
        var page = HTMLWriter.chapters(report, timeline, id: id, level: level)
        page += sections.enumerated().map { index, section in
            let id = id.child("s", index + 1)
            return (HTMLPage.Entry(id, section.title), { $0.section(section, id: id, level: level) })
        }
        contents(level == 2 ? .word("aria-label", "Sections") : .labelledBy(id.child("h")), page.map(\.entry))
        for chapter in page { chapter.write(&self) }
    }

    private typealias Chapter = (entry: HTMLPage.Entry, write: (inout HTMLWriter) -> Void)

    /// What only this form has.
    private static func chapters(
        _ report: RunReport, _ timeline: Timeline, id: HTMLID, level: Int
    ) -> [Chapter] {
        let (findings, time, levels, domains) = (
            id.child("findings"), id.child("time"), id.child("levels"), id.child("domains")
        )
        var chapters: [Chapter] = [
            (.init(findings, "Findings"), { $0.findings(report, timeline, id: id, level: level) })
        ]
        if !timeline.events.isEmpty {
            chapters.append((.init(time, "Timeline"), { $0.timeline(timeline, id: time, level: level) }))
        }
        let difc = report.facts.difc
        if BarTable.hasLevels(difc) {
            chapters.append(
                (.init(levels, "Items and levels"), { $0.levels(difc, id: levels, level: level) }))
        }
        let firewall = report.facts.firewall
        if !firewall.domains.isEmpty {
            chapters.append((.init(domains, "Domains"), { $0.domains(firewall, id: domains, level: level) }))
        }
        return chapters
    }

    private mutating func findings(_ report: RunReport, _ timeline: Timeline, id: HTMLID, level: Int) {
        section("Findings", id: id.child("findings"), level: level) { writer in
            let ranked = report.ranked
            if ranked.isEmpty { writer.paragraph("None.") }
            for (index, finding) in ranked.prefix(HTMLReport.findingLimit).enumerated() {
                writer.finding(finding, timeline, id: id.child("f", index + 1), level: level + 1)
            }
            writer.rest(ranked.count - min(HTMLReport.findingLimit, ranked.count))
        }
    }

    private mutating func finding(_ finding: Finding, _ timeline: Timeline, id: HTMLID, level: Int) {
        let subject: Phrase = finding.subject.isEmpty ? "" : " — \(finding.subject)"
        findingArticle(finding.severity, id: id, level: level) {
            $0.phrase(" \(finding.code): \(finding.title)\(subject)\(finding.standing)")
        } content: { writer in
            for remark in finding.remarks { writer.paragraph(remark) }
            if !finding.description.isEmpty { writer.paragraph("\(finding.description)") }
            if let table = finding.table.flatMap(ReportTable.init(findingTable:)) {
                writer.table(
                    table, name: "\(finding.code): \(finding.title)\(subject)", limit: 100, summary: "Details"
                )
            }
            var facts: [ReportSection.Fact] = []
            if let cause = finding.cause { facts.append(.init("Cause", "\(cause)")) }
            if let impact = finding.impact { facts.append(.init("Impact", "\(impact)")) }
            facts.append(.init("Fix", "\(finding.recommendation, .strong)"))
            let first = timeline.first(at: finding.evidence)
            if let first { facts.append(.init("First seen", .time(first))) }
            writer.facts(facts)
            writer.evidence(finding, occurrences: finding.occurrences)
        }
    }

    /// A finding in the colour of its severity.
    mutating func findingArticle(
        _ severity: Severity, id: HTMLID, level: Int, heading: (inout HTMLWriter) -> Void,
        content: (inout HTMLWriter) -> Void
    ) {
        let headingID = id.child("h")
        let style: StaticString =
            switch severity {
            case .critical: "finding critical"
            case .warning: "finding warning"
            case .info: "finding info"
            }
        block("article", .id(id), .class(style), .labelledBy(headingID)) { writer in
            writer.headingLine(level: level, id: headingID) { writer in
                writer.inline("span", .class("severity")) { $0.phrase(severity.phrase) }
                heading(&writer)
            }
            content(&writer)
        }
    }

    /// The first places of a finding, folded.
    mutating func evidence(_ finding: Finding, occurrences: Int) {
        fold("Evidence: \(.counted(occurrences, "record", "records"))") { writer in
            let shown = finding.evidence.prefix(HTMLReport.placeLimit)
            if !shown.isEmpty {
                writer.block("ul") { writer in
                    for place in shown {
                        writer.line("li") { writer in
                            writer.phrase(.place(place))
                            guard let excerpt = place.excerpt else { return }
                            writer.inline("span", .class("excerpt")) { $0.phrase("\(code: excerpt)") }
                        }
                    }
                }
            }
            writer.rest(max(finding.evidence.count, occurrences) - shown.count)
        }
    }
}

extension Severity {
    fileprivate var style: StaticString {
        switch self {
        case .critical: "critical"
        case .warning: "warning"
        case .info: "info"
        }
    }
}
