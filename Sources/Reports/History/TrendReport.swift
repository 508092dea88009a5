package import Facts
import Findings

/// A metric over time: a table and a line of bars.
package enum TrendReport {
    /// Raised with every change that could break a reader.
    package static let schemaVersion: Int64 = 1

    package static func console(_ trend: Trend, options: ConsoleOptions = ConsoleOptions()) -> String {
        var writer = ConsoleWriter(options: options)
        writer.paragraph(title(trend).toned(.strong), hanging: 2)
        guard !trend.points.isEmpty else {
            writer.paragraph("No recorded run that was asked for has this metric.")
            return writer.output
        }
        let values = trend.points.map(\.value)
        // The latest fit on one line.
        let bars = sparkline(Array(values.suffix(writer.width)))
        writer.blank()
        writer.paragraph("\(bars)")
        writer.paragraph(
            "\(value(values.min() ?? 0, trend)) to \(value(values.max() ?? 0, trend)), last \(value(values.last ?? 0, trend))"
        )
        writer.blank()
        var columns: [ReportTable.Column] = [.text(trend.step == .day ? "Day" : "Time")]
        columns += trend.step == .day ? [.number("Runs")] : [.text("Run")]
        columns.append(.number(trend.metric.isShare && trend.step == .day ? "Mean" : "Value"))
        if trend.step == .day { columns += [.number("Lowest run"), .number("Highest run")] }
        // The latest rows are those a reader wants.
        let rows = trend.points.reversed().map { row($0, trend) }
        if let table = ReportTable(nil, columns, Array(rows), total: rows.count + trend.omitted) {
            writer.table(table, indent: 0)
        }
        return writer.output
    }

    private static func title(_ trend: Trend) -> Phrase {
        var parts: [Phrase] = ["\(code: trend.metric.rawValue): \(trend.metric.summary)"]
        if let workflow = trend.workflow { parts.append("workflow \(workflow)") }
        if let repository = trend.repository { parts.append("repository \(repository)") }
        if let since = trend.since { parts.append("since \(.time(since))") }
        return .joined(parts)
    }

    private static func row(_ point: Trend.Point, _ trend: Trend) -> [Phrase] {
        guard trend.step == .day else {
            return [.time(point.time), .name(point.runID), value(point.value, trend)]
        }
        return [
            "\(String(point.time.iso8601.prefix(10)))", "\(point.runs)", value(point.value, trend),
            value(point.lowest, trend), value(point.highest, trend),
        ]
    }

    /// A count, or a share in per cent with one decimal.
    private static func value(_ value: Double, _ trend: Trend) -> Phrase {
        guard trend.metric.isShare else { return "\(wholeOrReal(value))" }
        let tenths = Int((min(max(value, 0), 1) * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }

    private static func wholeOrReal(_ value: Double) -> String {
        Int64(exactly: value).map { String($0) } ?? "\(value)"
    }

    /// One bar for each value, from the lowest for 0 (or the lowest value below it) to the highest for the highest value.
    static func sparkline(_ values: [Double]) -> String {
        let bars = Array("▁▂▃▄▅▆▇█")
        let lowest = min(values.min() ?? 0, 0)
        let span = (values.max() ?? 0) - lowest
        return String(
            values.map { value in
                guard span > 0, span.isFinite else { return bars[0] }
                let place = Int(((value - lowest) / span * Double(bars.count - 1)).rounded())
                return bars[min(max(place, 0), bars.count - 1)]
            })
    }

    /// One JSON object, in the schema ``JSONSchema`` prints.
    package static func json(_ trend: Trend, options: ReportOptions) -> String {
        var writer = JSONWriter(isCompact: options.isCompact)
        document.write(Document(trend: trend, tool: options.tool), &writer)
        return writer.output + "\n"
    }

    struct Document: Sendable {
        var trend: Trend
        var tool: ReportOptions.Tool
    }

    private typealias Plain = JSONValueShape

    private static let point: JSONShape<Trend.Point> = .object("trend_point", "A day or a run.") {
        $0.add("time", "Beginning of the day (UTC), or the run's time.", Plain.time) { $0.time }
        $0.add("run_id", "Run id; null for a day.", Plain.string.optional) { $0.runID }
        $0.add("runs", "Runs that have the metric.", Plain.integer) { $0.runs }
        $0.add("value", "Counts are summed, shares averaged.", Plain.number) { $0.value }
        $0.add("lowest", "The lowest value of a run.", Plain.number) { $0.lowest }
        $0.add("highest", "The highest value of a run.", Plain.number) { $0.highest }
    }

    static let document: JSONShape<Document> = .object("trend", "A metric over time.") {
        $0.add("schema_version", "Version of this schema.", Plain.constant(schemaVersion)) { _ in }
        $0.add("tool", "The program that made the report.", JSONReport.tool) { $0.tool }
        $0.add("metric", "Name of the metric.", Plain.enumeration(RunMetric.allCases)) { $0.trend.metric }
        $0.add("step", "What a point stands for.", Plain.enumeration(Trend.Step.allCases)) { $0.trend.step }
        $0.add("workflow", "The workflows asked for.", Plain.string.optional) { $0.trend.workflow }
        $0.add("repository", "The repositories asked for.", Plain.string.optional) { $0.trend.repository }
        $0.add("since", "Runs from then on.", Plain.time.optional) { $0.trend.since }
        $0.add("points", "Earliest first.", point.array) { $0.trend.points }
        $0.add("omitted", "Earlier points that were left out.", Plain.integer) { $0.trend.omitted }
    }
}
