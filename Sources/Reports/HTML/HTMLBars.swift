import Facts

/// Numbers with bars beside them: a table whose last column repeats the others as an image.
struct BarTable: Sendable {
    /// A column of numbers and its part of the bars.
    struct Series: Sendable {
        var title: Phrase
        var fill: Fill
    }

    enum Fill: Sendable {
        case caution, bad, plain
    }

    var caption: Phrase
    /// Title of the first column.
    var label: Phrase
    var series: [Series]
    /// A name and a number for each series.
    var rows: [(name: Phrase, values: [Int])]

    /// Rows shown; the rest is announced.
    static let limit = 30
}

extension HTMLWriter {
    /// The bars' lengths are shares of the largest sum of a row.
    mutating func bars(_ table: BarTable) {
        guard !table.rows.isEmpty else { return }
        let shown = table.rows.prefix(BarTable.limit)
        let largest = shown.map { $0.values.reduce(0, +) }.max() ?? 0
        region(table.caption, isCaptionShown: true, style: .bars) { writer in
            writer.line("thead") {
                $0.inline("tr") { writer in
                    writer.inline("th", .word("scope", "col")) { $0.phrase(table.label) }
                    for series in table.series {
                        writer.inline("th", .word("scope", "col"), .class("number")) {
                            $0.phrase(series.title)
                        }
                    }
                    writer.inline("td", .class("bar"), .word("aria-hidden", "true")) { _ in }
                }
            }
            writer.block("tbody") { writer in
                for row in shown {
                    writer.line("tr") { writer in
                        writer.inline("th", .word("scope", "row")) { $0.phrase(row.name) }
                        for value in row.values {
                            writer.inline("td", .class("number")) { $0.phrase(.count(value)) }
                        }
                        writer.inline("td", .class("bar"), .word("aria-hidden", "true")) {
                            $0.bar(row.values, table.series.map(\.fill), largest: largest)
                        }
                    }
                }
            }
        }
        rest(table.rows.count - shown.count)
    }

    private mutating func bar(_ values: [Int], _ fills: [BarTable.Fill], largest: Int) {
        inline(
            "svg", .word("viewBox", "0 0 1000 12"), .word("preserveAspectRatio", "none"),
            .word("focusable", "false")
        ) { writer in
            var left = 0
            for (value, fill) in zip(values, fills) where value > 0 {
                // What is there is seen, however small beside the largest. Divided first only when it must be.
                let (product, overflow) = value.multipliedReportingOverflow(by: 1000)
                let share = overflow ? value / max(1, largest / 1000) : product / max(1, largest)
                let width = min(max(share, 6), max(0, 1000 - left))
                writer.inline(
                    "rect", .class(fill.name), .number("x", left), .number("width", width),
                    .number("height", 12)
                ) { _ in }
                left += width
            }
        }
    }

    /// What the policy permitted and refused, which levels refused items had and needed.
    mutating func levels(_ difc: DIFCFacts, id: HTMLID, level: Int) {
        guard BarTable.hasLevels(difc) else { return }
        section("Items and levels", id: id, level: level) { writer in
            writer.bars(.permitted(difc))
            writer.bars(.levels("Levels the removed items had:", difc.itemLevels))
            writer.bars(.levels("Levels they needed:", difc.requiredLevels))
        }
    }

    /// Requests allowed and denied, domain by domain.
    mutating func domains(_ firewall: FirewallFacts, id: HTMLID, level: Int) {
        let table = BarTable.domains(firewall)
        guard !table.rows.isEmpty else { return }
        section("Domains", id: id, level: level) { $0.bars(table) }
    }
}

extension BarTable {
    /// Whether there is anything to say of items and levels.
    static func hasLevels(_ difc: DIFCFacts) -> Bool {
        !(permitted(difc).rows.isEmpty && difc.itemLevels.isEmpty && difc.requiredLevels.isEmpty)
    }

    fileprivate static func permitted(_ difc: DIFCFacts) -> BarTable {
        var rows: [(name: Phrase, values: [Int])] = []
        let tools = difc.byTool.filter { $0.seen > 0 }
        // Records of removed items and counts of labelled ones come from different logs, either of which may be
        // missing; in strict mode nothing is recorded as removed.
        let refused = max(difc.filtered, difc.itemsSeen - difc.itemsAccessible)
        if difc.itemsAccessible + refused > 0 {
            rows.append(("All tools", [difc.itemsAccessible, refused]))
        }
        rows += tools.sorted { $0.filtered != $1.filtered ? $0.filtered > $1.filtered : $0.seen > $1.seen }
            .map { (.tool($0.server, $0.tool), [$0.accessible, max(0, $0.filtered)]) }
        return BarTable(
            caption: "Items the policy permits and refuses:", label: "Tool",
            series: [.init(title: "Permitted", fill: .plain), .init(title: "Refused", fill: .caution)],
            rows: rows)
    }

    fileprivate static func levels(_ caption: Phrase, _ counts: [String: Int]) -> BarTable {
        BarTable(
            caption: caption, label: "Level", series: [.init(title: "Items", fill: .plain)],
            rows: counts.ranked.map { ("\(code: $0.name)", [$0.count]) })
    }

    fileprivate static func domains(_ firewall: FirewallFacts) -> BarTable {
        let sorted = firewall.rankedDomains
        var series: [Series] = [
            .init(title: "Allowed", fill: .plain), .init(title: "Denied", fill: .bad),
        ]
        // Rare, and room is short on a phone.
        let hasIncomplete = sorted.contains { $0.incomplete > 0 }
        if hasIncomplete { series.append(.init(title: "Incomplete", fill: .caution)) }
        return BarTable(
            caption: "Requests by domain, those with denials first:", label: "Domain", series: series,
            rows: sorted.map {
                let values = [$0.allowed, $0.denied] + (hasIncomplete ? [$0.incomplete] : [])
                return (.endpoint($0.domain, $0.port), values)
            })
    }
}

extension BarTable.Fill {
    fileprivate var name: StaticString {
        switch self {
        case .caution: "fill-caution"
        case .bad: "fill-bad"
        case .plain: "fill-plain"
        }
    }
}
