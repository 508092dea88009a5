import Facts
import Findings

extension HTMLWriter {
    /// Rows of the table of events.
    static let eventLimit = 500
    /// Units of height per row of the chart.
    private static let rowHeight = 24

    /// The chart with its notes and the table behind it.
    mutating func timeline(_ timeline: Timeline, id: HTMLID, level: Int) {
        guard !timeline.events.isEmpty else { return }
        section("Timeline", id: id, level: level) { writer in
            let chart = TimelineChart(timeline)
            if let chart {
                writer.block("figure") { writer in
                    writer.chart(chart)
                    writer.line("figcaption", .class("faint")) { $0.phrase(chart.caption) }
                }
            }
            for note in timeline.notes(chart) { writer.paragraph(note) }
            writer.events(timeline)
        }
    }

    private mutating func chart(_ chart: TimelineChart) {
        block("div", .class("chart")) { writer in
            writer.block("ul") { writer in
                for row in chart.rows {
                    writer.line("li") { writer in
                        writer.phrase("\(row.kind.phrase) ")
                        writer.inline("span") { $0.phrase("\(row.count)") }
                    }
                }
                writer.line("li", .class("faint")) { $0.markup("UTC") }
            }
            writer.block(
                "svg", .word("role", "img"), .word("width", "100%"), .word("height", "100%"),
                .word("focusable", "false")
            ) { writer in
                writer.line("title") { $0.markup("Timeline") }
                writer.line("desc") { $0.plain(chart.description) }
                writer.drawing(chart)
                for (index, tick) in chart.ticks.enumerated() { writer.label(tick, index) }
            }
        }
    }

    /// Everything that is stretched to the width of the page. Text is not in it.
    private mutating func drawing(_ chart: TimelineChart) {
        let height = HTMLWriter.rowHeight
        let bottom = chart.rows.count * height
        block(
            "svg", .geometry("viewBox", "0 0 \(TimelineChart.width) \(bottom + height)"),
            .word("width", "100%"),
            .word("height", "100%"), .word("preserveAspectRatio", "none")
        ) { writer in
            var grid: HTMLWriter.Geometry = ""
            for tick in chart.ticks { grid += "M\(tick.x) 0V\(bottom)" }
            writer.line("path", .class("grid"), .geometry("d", grid)) { _ in }
            var lanes: HTMLWriter.Geometry = "M0 \(bottom)H\(TimelineChart.width)"
            for (index, row) in chart.rows.enumerated().dropFirst()
            where row.kind.lane != chart.rows[index - 1].kind.lane {
                lanes += "M0 \(index * height)H\(TimelineChart.width)"
            }
            writer.line("path", .class("lane"), .geometry("d", lanes)) { _ in }
            for (index, row) in chart.rows.enumerated() {
                let middle = index * height + height / 2
                var path: HTMLWriter.Geometry = ""
                for bar in row.bars { path += "M\(bar.from) \(middle)H\(bar.to)" }
                for mark in row.marks {
                    let half = 4 + mark.level * 3 / 2
                    path += "M\(mark.x) \(middle - half)V\(middle + half)"
                }
                writer.line("path", .class(row.kind.stroke), .geometry("d", path)) { _ in }
            }
        }
    }

    private mutating func label(_ tick: TimelineChart.Tick, _ index: Int) {
        // Labels at the ends would leave the image.
        let anchor: StaticString =
            tick.x < 90 ? "start" : tick.x > TimelineChart.width - 90 ? "end" : "middle"
        line(
            "text", .geometry("x", "\(tick.x / 10).\(tick.x % 10)%"), .word("y", "100%"),
            .word("dy", "-0.5em"),
            .word("text-anchor", anchor), .class(index % 2 == 0 ? "even" : "odd")
        ) { $0.plain("\(tick.label)") }
    }

    // MARK: Table

    private mutating func events(_ timeline: Timeline) {
        let shown = timeline.notable(HTMLWriter.eventLimit)
        let left = timeline.events.count - shown.count
        let columns: [ReportTable.Column] = [
            .text("Time"), .text("Until"), .text("Event"), .text("What"), .text("Details"), .number("Count"),
            .text("Evidence"),
        ]
        let rows = shown.map { event -> [Phrase] in
            [
                .time(event.begin), .time(event.end == event.begin ? nil : event.end),
                event.kind.tone.map(event.kind.phrase.toned) ?? event.kind.phrase, event.subject,
                event.details, "\(event.count)", .places(event.evidence, limit: 1),
            ]
        }
        fold("Events \(timeline.events.count, .faint)") { writer in
            if left > 0 {
                writer.paragraph(
                    "\(.counted(left, "event is", "events are")) left out, answered calls and allowed requests first."
                )
            }
            guard let table = ReportTable(nil, columns, rows) else { return }
            writer.table(table, name: "Events", limit: HTMLWriter.eventLimit, style: .events)
        }
    }
}

extension TimelineChart {
    fileprivate var caption: Phrase {
        var parts: [Phrase] = [
            "\(.time(first)) to \(.time(last)). Taller marks stand for more events at one time"
        ]
        if rows.contains(where: { !$0.bars.isEmpty }) {
            parts.append("bars span the first and the last of equal requests")
        }
        return "\(.joined(parts, by: "; "))."
    }

    /// What the image shows, in words.
    fileprivate var description: Phrase {
        let counts = rows.map { row -> Phrase in "\(row.kind.phrase): \(row.count)" }
        var result: Phrase =
            "\(.joined(counts)); between \(.time(first)) and \(.time(last)). The table of events below has them one by one."
        if undated + outOfReach > 0 { result = "\(result) Not drawn: \(undated + outOfReach)." }
        return result
    }
}

extension Timeline {
    /// What the chart does not show.
    fileprivate func notes(_ chart: TimelineChart?) -> [Phrase] {
        var notes: [Phrase] = []
        let undated = events.count { $0.begin == nil }
        if undated > 0 {
            notes.append(
                .counted(
                    undated, "event has no time and is not drawn.", "events have no time and are not drawn."))
        }
        if let distant = chart?.outOfReach, distant > 0 {
            notes.append(
                "\(.counted(distant, "event is", "events are")) more than a day from the others and not drawn."
            )
        }
        if unlisted > 0 {
            notes.append(
                "\(.counted(unlisted, "event was", "events were")) counted, but not kept one by one: neither the chart nor the table has them."
            )
        }
        return notes
    }

    /// At most `limit` events in their order; what is as it should be is left out first.
    fileprivate func notable(_ limit: Int) -> [Event] {
        guard events.count > limit else { return events }
        var isShown = Array(repeating: false, count: events.count)
        var left = limit
        for isNotable in [true, false] {
            for index in events.indices where left > 0 && (events[index].kind.tone != nil) == isNotable {
                isShown[index] = true
                left -= 1
            }
        }
        return events.indices.filter { isShown[$0] }.map { events[$0] }
    }
}

extension Timeline.Kind {
    fileprivate var stroke: StaticString {
        switch tone {
        case .bad: "stroke-bad"
        case .caution: "stroke-caution"
        case .good, .strong, .faint, nil: "stroke-plain"
        }
    }
}
