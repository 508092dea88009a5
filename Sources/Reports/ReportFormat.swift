package import Facts
package import Findings

/// How reports are written, as far as a user can choose.
package struct ReportOptions: Sendable, Hashable {
    /// Name and version printed as the origin of a report.
    package struct Tool: Sendable, Hashable {
        package var name: String
        package var version: String

        package init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }

    package var tool: Tool
    package var console = ConsoleOptions()
    /// JSON on one line instead of indented.
    package var isCompact = false
    /// The most Markdown one document may hold, in UTF-8 bytes, which is never less than in characters;
    /// GitHub accepts 65,536 characters in an issue. `nil` for no limit.
    package var markdownLimit: Int? = 65_536
    /// The rules of the program, for formats that describe them.
    package var rules: [RuleDescriptor] = []
    /// When an issue made of the report may be closed; `nil` for never.
    package var expiry: Timestamp?
    /// What titles of issues begin with; one line.
    package var titlePrefix = standardTitlePrefix
    /// What issues of the nightly integrity audit are called.
    package static let standardTitlePrefix = "[integrity-audit]"
    /// The table that formats of one table write.
    package var table = CSVReport.Table.findings

    /// The same for reports over several runs.
    package var periodTable = PeriodCSV.Table.findings

    package init(tool: Tool) { self.tool = tool }
}

/// A format reports can be printed in.
package struct ReportFormat: Sendable {
    /// The name users choose it by.
    package var name: String
    /// One line for help texts.
    package var summary: String
    /// The reports as text, ending in a line end.
    package var render: @Sendable (_ reports: [RunReport], _ options: ReportOptions) -> String

    /// Every format; the first is the default.
    package static let all = [
        ReportFormat(name: "console", summary: "text for a terminal") {
            ConsoleReport.render($0, options: $1.console)
        },
        ReportFormat(name: "json", summary: "all facts and findings, described by a JSON Schema") {
            JSONReport.render($0, options: $1)
        },
        ReportFormat(name: "markdown", summary: "a GitHub issue or step summary") {
            MarkdownReport.render($0, options: $1)
        },
        ReportFormat(name: "html", summary: "a page for a browser, one file that loads nothing") {
            HTMLReport.render($0, options: $1)
        },
        ReportFormat(name: "sarif", summary: "findings for code scanning, SARIF 2.1.0") {
            SARIFReport.render($0, options: $1)
        },
        ReportFormat(name: "ndjson", summary: "runs and findings, a JSON object a line") {
            FindingStream.render($0, options: $1)
        },
        ReportFormat(name: "csv", summary: "one table, for a spreadsheet") {
            CSVReport.render($0, options: $1)
        },
    ]

    /// The format called `name`.
    package static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}
