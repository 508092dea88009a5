import Facts
import Findings
import Foundation
import Testing

@testable import Reports

/// What a configuration did, in each format.
@Suite struct ConfigurationReportTests {
    private static let options = ReportOptions(tool: .init(name: "awaudit", version: "0.0.0"))

    private static func finding(
        _ code: String, _ severity: Severity, _ change: (inout Finding) -> Void = { _ in }
    ) -> Finding {
        var finding = Finding(
            rule: "rule-\(code.lowercased())", code: code, severity: severity, title: "title of \(code)",
            description: "d", subject: "s", evidence: [Evidence(path: "p", line: 1)], recommendation: "r")
        change(&finding)
        return finding
    }

    /// One that counts, one that counts again, a critical one that was lowered and one that was not, both suppressed.
    private static var report: RunReport {
        let suppression = Suppression(reason: "known", expires: "2026-12-31")
        let findings = [
            finding("W-1", .warning),
            finding("W-2", .info) {
                $0.expiredSuppression = Suppression(reason: "was known", expires: "2026-03-31")
                $0.originalSeverity = .warning
            },
            finding("C-1", .critical) { $0.suppression = suppression },
            finding("C-2", .info) {
                $0.originalSeverity = .critical
                $0.suppression = suppression
            },
        ].sorted(by: Finding.reportOrder)
        var report = RunReport(facts: RunFacts(), findings: findings, verdict: .findings, unjudged: [])
        report.configurationPath = "c.yml"
        report.facts.expectedTraffic = [ExpectedTraffic(domain: "a.example", requests: 7)]
        return report
    }

    private static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func console() throws {
        let text = ConsoleReport.render([Self.report], options: ConsoleOptions(width: 120))
        #expect(
            text.contains(
                "Verdict: FINDINGS — 0 critical, 1 warning, 1 informational; 2 suppressed, 2 of them critical\n"
            ))
        #expect(
            text.contains(
                "Configuration  c.yml: 2 findings suppressed, 2 severities changed, 1 domain expected\n"))
        let leads = text.split(separator: "\n").filter { $0.contains("title of") }
        #expect(
            leads == [
                "  W-1 Warning: title of W-1 — s", "  W-2 Info: title of W-2 — s",
                "  C-1 Critical: title of C-1 — s (suppressed)", "  C-2 Info: title of C-2 — s (suppressed)",
            ])
        #expect(text.ranges(of: "\n      Suppressed until 2026-12-31: known\n").count == 2)
        #expect(text.contains("\n      Suppression expired on 2026-03-31: was known\n"))
        #expect(text.contains("Severity set by the configuration; the rule's own is critical.\n"))
    }

    @Test func verdicts() {
        var report = Self.report
        func verdict() -> String { ConsoleReport.render([report], options: ConsoleOptions(width: 200)) }
        report.findings = report.findings.filter { $0.code == "C-1" }
        report.verdict = .clean
        #expect(verdict().contains("shows nothing to act on; 1 suppressed, 1 of them critical\n"))
        report.verdict = .incomplete
        #expect(
            verdict().contains("seen so far: 0 critical, 0 warnings, 0 informational; 1 suppressed, 1 of"))
        report.findings[0].severity = .warning
        #expect(verdict().contains("0 informational; 1 suppressed\n"))
        report.findings[0].suppression = nil
        #expect(!verdict().contains("suppressed\n"))
        report.configurationPath = nil
        #expect(!verdict().contains("Configuration"))
    }

    @Test func markdown() throws {
        let text = MarkdownReport.render([Self.report], options: Self.options)
        #expect(
            text.contains("❌ FINDINGS — 0 critical, 1 warning, 1 informational; ⚠️ 2 suppressed, ❌ 2 of them"))
        #expect(
            text.contains(
                "- **Configuration:** `c.yml`: 2 findings suppressed, 2 severities changed, 1 domain"))
        #expect(text.contains("| 🔴 Critical | 0 | None |\n"))
        #expect(text.contains("| 🔇 Suppressed | 2 | C-1: title of C-1; C-2: title of C-2 |\n"))
        let folds = text.split(separator: "\n").filter { $0.hasPrefix("<summary>") }
        #expect(
            folds == [
                "<summary><b>Critical Findings (0)</b></summary>", "<summary><b>Warnings (1)</b></summary>",
                "<summary><b>Informational (1)</b></summary>", "<summary><b>Suppressed (2)</b></summary>",
            ])
        #expect(text.contains("Suppressed until 2026-12-31: known\n"))
        #expect(text.contains("⚠️ Suppression expired on 2026-03-31: was known\n"))
        // Without suppressions there is no such heading.
        #expect(!MarkdownReport.render([SampleReport.empty], options: Self.options).contains("Suppressed"))
    }

    /// However short the document has to be, it tells what was suppressed and why.
    @Test(arguments: [3000, 6000]) func shortMarkdown(limit: Int) {
        var options = Self.options
        options.markdownLimit = limit
        let text = MarkdownReport.render([Self.report], options: options)
        #expect(text.utf8.count <= limit)
        #expect(text.contains("2 suppressed"))
        #expect(text.contains("Suppressed until 2026-12-31: known"))
    }

    @Test func json() throws {
        let report = try Self.object(JSONReport.render([Self.report], options: Self.options))
        let configuration = try #require(report["configuration"] as? [String: Any])
        #expect(configuration["path"] as? String == "c.yml")
        #expect(configuration["suppressed"] as? Int == 2)
        #expect(configuration["overridden"] as? Int == 2)
        let domains = try #require(configuration["expected_domains"] as? [[String: Any]])
        #expect(domains.map { $0["domain"] as? String } == ["a.example"])
        #expect(domains.map { $0["requests"] as? Int } == [7])
        let findings = try #require(report["findings"] as? [[String: Any]])
        #expect(findings.map { $0["original_severity"] as? String } == [nil, "warning", nil, "critical"])
        let suppressions = findings.map { $0["suppression"] as? [String: String] }
        let known = ["reason": "known", "expires": "2026-12-31"]
        #expect(suppressions == [nil, nil, known, known])
        let expired = findings.map { $0["expired_suppression"] as? [String: String] }
        #expect(expired == [nil, ["reason": "was known", "expires": "2026-03-31"], nil, nil])
        let other = try Self.object(JSONReport.render([SampleReport.empty], options: Self.options))
        #expect(other["configuration"] is NSNull)
        #expect(report["schema_version"] as? Int == 1)
    }

    @Test func ndjson() throws {
        let text = FindingStream.render([Self.report, SampleReport.empty], options: Self.options)
        let lines = try text.split(separator: "\n").map { try Self.object(String($0)) }
        #expect(lines.count == 6)
        #expect((lines[0]["configuration"] as? [String: Any])?["suppressed"] as? Int == 2)
        #expect(lines[0]["critical"] as? Int == 0)
        #expect(lines[2]["original_severity"] as? String == "warning")
        #expect((lines[2]["expired_suppression"] as? [String: String])?["reason"] == "was known")
        #expect((lines[3]["suppression"] as? [String: String])?["expires"] == "2026-12-31")
        #expect(lines[1]["suppression"] is NSNull)
        #expect(lines[5]["configuration"] is NSNull)
    }

    @Test func sarif() throws {
        let log = try Self.object(
            SARIFReport.render([Self.report, SampleReport.unconfigured], options: Self.options))
        let runs = try #require(log["runs"] as? [[String: Any]])
        let results = try #require(runs[0]["results"] as? [[String: Any]])
        #expect(results.map { $0["level"] as? String } == ["warning", "note", "error", "note"])
        let suppressions = try results.map { try #require($0["suppressions"] as? [[String: Any]]) }
        #expect(suppressions.map(\.count) == [0, 0, 1, 1])
        let first = try #require(suppressions[2].first)
        #expect(first["kind"] as? String == "external")
        #expect(first["status"] as? String == "accepted")
        #expect(first["justification"] as? String == "known")
        #expect((first["properties"] as? [String: String]) == ["expires": "2026-12-31"])
        let message = try #require((results[1]["message"] as? [String: String])?["text"])
        #expect(message.hasSuffix("Suppression expired on 2026-03-31: was known"))
        #expect((results[1]["properties"] as? [String: Any])?["original_severity"] as? String == "warning")
        let properties = try #require(runs[0]["properties"] as? [String: Any])
        #expect((properties["configuration"] as? [String: Any])?["path"] as? String == "c.yml")
        // Nobody asked whether results of the other run are suppressed.
        let others = try #require(runs[1]["results"] as? [[String: Any]])
        #expect(!others.isEmpty && others.allSatisfy { $0["suppressions"] == nil })
    }

    @Test func csv() {
        var report = Self.report
        report.findings[0].isKnown = true
        report.findings[2].isKnown = false
        let rows = CSVReport.render([report], options: Self.options).split(separator: "\r\n")
        #expect(rows[0].hasSuffix(",fingerprint,known,suppressed,reason"))
        #expect(rows[1].hasSuffix(",p:1,,true,false,"))
        #expect(rows[2].hasSuffix(",p:1,,,expired,was known"))
        #expect(rows[3].hasSuffix(",p:1,,false,true,known"))
        #expect(rows[4].hasSuffix(",p:1,,,true,known"))
    }
}
