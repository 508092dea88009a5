package import Facts

/// A format the report over several runs can be printed in.
package struct PeriodFormat: Sendable {
    /// The name users choose it by.
    package var name: String
    /// The report as text, ending in a line end.
    package var render: @Sendable (_ report: PeriodReport, _ options: ReportOptions) -> String

    /// Every format; the first is the default.
    package static let all = [
        PeriodFormat(name: "console") { PeriodConsole.render($0, options: $1.console) },
        PeriodFormat(name: "json") { PeriodReportDocument.json($0, options: $1) },
        PeriodFormat(name: "markdown") { PeriodMarkdown.render($0, options: $1) },
        PeriodFormat(name: "csv") { PeriodCSV.render($0, table: $1.periodTable) },
        PeriodFormat(name: "html") { PeriodHTML.render($0, options: $1) },
    ]
}
