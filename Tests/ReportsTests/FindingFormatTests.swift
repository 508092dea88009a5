import Facts
import Findings
import Foundation
import Testing

@testable import Reports

/// SARIF, NDJSON and CSV.
@Suite struct FindingFormatTests {
    private static var options: ReportOptions {
        var options = ReportOptions(tool: .init(name: "awaudit", version: "0.0.0"))
        options.rules = [
            RuleDescriptor(
                id: "direct-api-bypass", code: "W-1", severities: [.warning], summary: "summary",
                details: "details", needs: []),
            RuleDescriptor(
                id: "filtered", code: "I-1", severities: [.info], summary: "summary", details: "details",
                needs: []),
        ]
        return options
    }

    private static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    // MARK: SARIF

    @Test func sarifHasRulesAndResults() throws {
        let log = try Self.object(SARIFReport.render([SampleReport.plain], options: Self.options))
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        // The rule of a finding that the caller did not name comes behind those it did.
        #expect(rules.map { $0["id"] as? String } == ["direct-api-bypass", "filtered", "guard-trap"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == SampleReport.plain.findings.count)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
        let levels = results.map { $0["level"] as? String }
        #expect(levels == ["error", "warning", "note"])
        let fingerprints = results.compactMap { $0["partialFingerprints"] as? [String: String] }
        #expect(fingerprints.first?["awauditFinding/v1"] == "00112233445566778899aabbccddeeff")
        let first = try #require((results[0]["locations"] as? [[String: Any]])?.first)
        let place = try #require(first["physicalLocation"] as? [String: Any])
        #expect((place["region"] as? [String: Any])?["startLine"] as? Int == 130)
        // What could not be seen is told.
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect((invocation["toolExecutionNotifications"] as? [Any])?.isEmpty == false)
    }

    @Test func sarifWithoutRunsIsALog() throws {
        let log = try Self.object(SARIFReport.render([], options: Self.options))
        #expect((log["runs"] as? [Any])?.isEmpty == true)
    }

    @Test(arguments: [
        ("a/b.log", "a/b.log"), ("x.zip!/in ner/ä", "x.zip!/in%20ner/%C3%A4"),
        ("javascript:alert", "javascript%3Aalert"),
        ("//host/a", "./host/a"), ("/etc/x", "./etc/x"), ("a#b?c%d", "a%23b%3Fc%25d"),
        ("\u{1B}[2J", "%1B%5B2J"),
    ]) func urisAreRelative(path: String, uri: String) {
        #expect(SARIFReport.uri(path) == uri)
    }

    @Test(arguments: [
        ("[click](http://e.x)", "[click] (http://e.x)"), ("{0} and {12}", "{{0}} and {{12}}"),
        ("{a} [b]", "{a} [b]"),
        ("](", "] ("), ("{", "{"), ("{1", "{1"),
    ]) func messagesHoldNoLinksOrPlaceholders(text: String, plain: String) {
        #expect(SARIFText.plain(text) == plain)
    }

    /// The schema is not part of this repository: the test runs when the variable names a copy, and `python3` has the
    /// package jsonschema.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["AWAUDIT_SARIF_SCHEMA"] != nil))
    func sarifIsValid() throws {
        let schema = try #require(ProcessInfo.processInfo.environment["AWAUDIT_SARIF_SCHEMA"])
        let folder = FileManager.default.temporaryDirectory
        for (name, reports) in [
            ("full", [SampleReport.full]), ("plain", [SampleReport.plain, SampleReport.empty]), ("none", []),
        ] {
            let file = folder.appendingPathComponent("\(UUID().uuidString)-\(name).sarif")
            defer { try? FileManager.default.removeItem(at: file) }
            try SARIFReport.render(reports, options: Self.options).write(
                to: file, atomically: true, encoding: .utf8)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["python3", "-m", "jsonschema", "-i", file.path, schema]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(name)")
        }
    }

    // MARK: NDJSON

    @Test func everyRunHasALine() throws {
        let text = FindingStream.render([SampleReport.plain, SampleReport.empty], options: Self.options)
        let lines = try text.split(separator: "\n").map { try Self.object(String($0)) }
        #expect(lines.map { $0["type"] as? String } == ["run", "finding", "finding", "finding", "run"])
        #expect(lines[0]["verdict"] as? String == "incomplete")
        #expect(lines[0]["critical"] as? Int == 1)
        #expect(lines[1]["run_id"] as? String == "25717161421")
        #expect(lines[1]["code"] as? String == "C-2")
        #expect(lines[4]["run_id"] is NSNull)
    }

    @Test func linesStayLines() {
        let text = FindingStream.render([SampleReport.full], options: Self.options)
        #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"type\":") && $0.hasSuffix("}") })
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    // MARK: CSV

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"),
        ("+49", "'+49"), ("-x", "'-x"), ("@user", "'@user"), ("  =x", "'  =x"), ("a\nb\r\nc", "a b c"),
        ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{202E}rtl", "\u{FFFD}rtl"), ("", ""), ("\t=x", "' =x"),
    ]) func cells(text: String, cell: String) {
        // A carriage return and a newline are one character to Swift and two blanks here.
        #expect(CSVWriter.cell(text).split(separator: " ") == cell.split(separator: " "))
    }

    /// A table that lacks rows cannot say so itself.
    @Test func omittedRowsAreTold() {
        var report = SampleReport.plain
        report.facts.calls.total = report.facts.calls.list.count + 7
        report.facts.firewall.uncategorised = 2
        let shown = report.facts.calls.list.count
        #expect(
            CSVReport.omissions([SampleReport.empty, report], table: .calls)
                == ["table 'calls' has \(shown) of the \(shown + 7) rows of run 25717161421"])
        let requests = report.facts.firewall.requests
        #expect(
            CSVReport.omissions([report], table: .domains)
                == ["table 'domains' has \(requests - 2) of the \(requests) requests of run 25717161421"])
        #expect(CSVReport.omissions([report], table: .findings).isEmpty)
    }

    @Test(arguments: CSVReport.Table.allCases) func rowsHaveAllColumns(table: CSVReport.Table) throws {
        var options = Self.options
        options.table = table
        let text = CSVReport.render([SampleReport.full], options: options)
        let rows = Self.parse(text)
        #expect(rows.count > 1)
        #expect(Set(rows.map(\.count)).count == 1)
        #expect(rows.dropFirst().allSatisfy { $0.allSatisfy { !$0.hasPrefix("=") && !$0.hasPrefix("@") } })
    }

    /// A reader of its own: quotes, doubled quotes, rows.
    private static func parse(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            if isQuoted {
                if scalar == "\"" {
                    if scalars.first == "\"" {
                        cell.unicodeScalars.append(scalars.removeFirst())
                    } else {
                        isQuoted = false
                    }
                } else {
                    cell.unicodeScalars.append(scalar)
                }
            } else if scalar == "\"" {
                isQuoted = true
            } else if scalar == "," {
                row.append(cell)
                cell = ""
            } else if scalar == "\n" {
                row.append(cell)
                rows.append(row)
                row = []
                cell = ""
            } else if scalar != "\r" {
                cell.unicodeScalars.append(scalar)
            }
        }
        return rows
    }

    @Test func secretsAreMasked() {
        var report = SampleReport.empty
        report.findings = [
            Finding(
                rule: "x", code: "W-1", severity: .warning, title: "t \(SampleReport.token)",
                description: "d \(SampleReport.token)", subject: SampleReport.token,
                evidence: [Evidence(path: "a \(SampleReport.token)", line: 1, excerpt: SampleReport.token)],
                recommendation: "r")
        ]
        for text in [
            SARIFReport.render([report], options: Self.options),
            FindingStream.render([report], options: Self.options),
            CSVReport.render([report], options: Self.options),
        ] {
            #expect(!text.contains(SampleReport.token))
        }
    }
}
