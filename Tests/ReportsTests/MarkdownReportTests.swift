import Facts
import Findings
import Testing

@testable import Reports

@Suite struct MarkdownReportTests {
    static let options = ReportOptions(tool: .init(name: "awaudit", version: "0.0.0"))

    static func render(_ reports: [RunReport]) -> String { MarkdownReport.render(reports, options: options) }

    /// A report far beyond the limit.
    static func huge(findings: Int, textLength: Int) -> RunReport {
        var report = SampleReport.full
        let long = String(repeating: "long @octocat #1 | text ", count: max(1, textLength / 24))
        report.findings = (0..<findings).map { index in
            Finding(
                rule: "rule-\(index)", code: "W-\(index)", severity: index % 3 == 0 ? .critical : .warning,
                title: "Title \(index)", description: long, subject: "subject \(index)",
                evidence: (1...20).map { Evidence(path: "a.log", line: $0, excerpt: long) }, occurrences: 20,
                recommendation: "Fix it.",
                table: .init(columns: ["Domain", "Count"], rows: [["d\(index).example", "3"]]))
        }
        report.facts.identity.workflow = long
        report.facts.coverage.gaps = [long]
        return report
    }

    @Test(arguments: [(20, 5000), (60, 2000), (3000, 100), (3, 150_000)])
    func fitsIntoAnIssue(_ findings: Int, _ textLength: Int) {
        let text = Self.render([Self.huge(findings: findings, textLength: textLength)])
        #expect(text.utf8.count <= 65_536)
        #expect(text.utf8.count > 500)
        #expect(text.contains("**Shortened:**"))
        #expect(text.contains("### Findings Summary"))
        let lines = text.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("<details") } == 3)
        #expect(lines.count { $0 == "</details>" } == 3)
    }

    /// Many values in one place do not push the rest out.
    @Test func boundsLists() {
        var report = SampleReport.plain
        let many = (1...20_000).map { "host\($0).example" }
        report.facts.firewall.allowList = many
        report.facts.identity.gatewayVersions = many
        report.facts.backend.advertisedTools = Dictionary(uniqueKeysWithValues: many.map { ($0, 1) })
        report.findings = many.prefix(4000).enumerated().map { index, name in
            Finding(
                rule: name, code: "W-\(index)", severity: .warning,
                title: "A title that is rather long: \(name)",
                description: "", subject: name, evidence: [], recommendation: "")
        }
        let text = Self.render([report])
        #expect(text.utf8.count <= 65_536)
        #expect(text.contains("… 3980 more"))
        #expect(text.contains("host5.example, … 19995 more"))
        report.findings = []
        #expect(Self.render([report]).contains("`host40.example`, … 19960 more"))
    }

    /// Tables of findings stay when evidence lists and texts go.
    @Test func keepsTablesOfFindings() {
        let text = Self.render([Self.huge(findings: 40, textLength: 2000)])
        for index in 0..<40 { #expect(text.contains("| d\(index).example |")) }
        #expect(!Self.render([SampleReport.full]).contains("Shortened"))
    }

    @Test func sharesTheLimitBetweenRuns() {
        let text = Self.render(Array(repeating: Self.huge(findings: 30, textLength: 500), count: 5))
        #expect(text.utf8.count <= 65_536)
        #expect(text.components("### Integrity Audit") == 5)
        let many = Self.render(Array(repeating: SampleReport.full, count: 400))
        #expect(many.utf8.count <= 65_536)
        #expect(many.contains("more reports left out"))
        #expect(many.components("### Integrity Audit") > 10)
    }

    /// Every row of a table has as many borders as its header, whatever was logged.
    @Test func tablesKeepTheirShape() {
        let lines = Self.render([SampleReport.full]).split(separator: "\n", omittingEmptySubsequences: false)
        var borders: Int?
        var rows = 0
        for line in lines {
            guard line.hasPrefix("|") else {
                borders = nil
                continue
            }
            let count = line.utf8.count { $0 == UInt8(ascii: "|") }
            #expect(borders == nil || borders == count, "\(line)")
            borders = count
            rows += 1
        }
        #expect(rows > 40)
    }

    @Test func headingsAndFoldsAreOurs() {
        let full = Self.render([SampleReport.full])
        let plain = Self.render([SampleReport.plain])
        func structure(_ text: String) -> [Substring] {
            text.split(separator: "\n").compactMap { line in
                guard
                    line.hasPrefix("#") || line.hasPrefix("<") || line.hasPrefix(">") || line.hasPrefix("---")
                else { return nil }
                return line.prefix(6)
            }
        }
        #expect(structure(full) == structure(plain))
    }

    @Test(arguments: [
        ("https://github.com/octo/demo/actions/runs/1", true),
        ("https://github.com/octo/demo/actions/runs/1/attempts/2", true),
        ("https://octo.ghe.com/octo/demo/actions/runs/1", true),
        ("https://github.corp.example/o/r/actions/runs/1", true),
        ("http://github.com/octo/demo/actions/runs/1", false),
        ("https://evil.example/octo/demo/actions/runs/1", false),
        ("https://github.com.evil/octo/demo/actions/runs/1)", false),
        ("https://github.com@evil.example/o/r/actions/runs/1", false),
        ("https://github.com/octo/demo/actions/runs/2", false),
        ("https://github.com/o/r/actions/runs/1?x=)", false),
        ("https://github.com/o r/x/actions/runs/1", false), ("javascript:alert(1)", false),
        ("https://github.com/../x/actions/runs/1", false),
        ("https://github.com:8443/o/r/actions/runs/1", false),
    ])
    func linksOnlyRuns(_ url: String, _ isLink: Bool) {
        #expect((RunLink(url: url, runID: "1") != nil) == isLink)
    }

    @Test func linksTheRun() {
        let text = Self.render([SampleReport.plain])
        #expect(text.contains("[§25717161421](https://github.com/octo/demo/actions/runs/25717161421)"))
        #expect(text.hasPrefix("### Integrity Audit — octo/demo · Duplicate Code Detector\n"))
        var report = SampleReport.plain
        report.facts.identity.url = "https://evil.example/"
        #expect(!Self.render([report]).contains("]("))
    }
}

/// What holds for every format.
@Suite struct ReportFormatTests {
    static let options = ReportOptions(tool: .init(name: "awaudit", version: "0.0.0"))

    @Test func namesAreUnique() {
        #expect(
            ReportFormat.all.map(\.name) == ["console", "json", "markdown", "html", "sarif", "ndjson", "csv"])
        #expect(ReportFormat.named("json")?.name == "json")
        #expect(ReportFormat.named("pdf") == nil)
    }

    @Test(arguments: ReportFormat.all.map(\.name))
    func printsNoSecrets(_ name: String) throws {
        let format = try #require(ReportFormat.named(name))
        let text = format.render([SampleReport.full], Self.options)
        #expect(!text.contains(SampleReport.token))
        #expect(!text.contains(SampleReport.token.dropFirst(4).prefix(20)))
        #expect(text.contains("[masked]"))
    }

    @Test(arguments: ReportFormat.all.map(\.name))
    func isDeterministic(_ name: String) throws {
        let format = try #require(ReportFormat.named(name))
        let reports = [SampleReport.full, SampleReport.empty]
        #expect(format.render(reports, Self.options) == format.render(reports, Self.options))
        // A stream without runs has no line.
        #expect(format.render([], Self.options).isEmpty == (name == "ndjson"))
    }
}

extension String {
    /// How often `part` occurs.
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
