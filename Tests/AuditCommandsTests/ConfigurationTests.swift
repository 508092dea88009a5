import CommandLine
import Foundation
import TestSupport
import Testing

/// Configurations, through the program.
@Suite final class ConfigurationTests {
    /// The current folder; removed at the end.
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @discardableResult
    private func write(_ text: String, _ name: String = ".awaudit.yml") throws -> String {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// 2026-12-31T23:59:59Z and one second later, by `date -u -d … +%s`.
    private static let lastSecond: Int64 = 1_798_761_599

    private func audit(
        _ run: String, _ more: String..., now: Int64 = lastSecond, environment: [String: String] = [:]
    ) -> ProgramResult {
        runProgram(
            arguments: ["audit", fixtureRun(run)] + more, environment: environment, folder: folder.path,
            now: now)
    }

    private static func findings(_ result: ProgramResult) throws -> [[String: Any]] {
        try #require(try result.json()["findings"] as? [[String: Any]])
    }

    private static let suppression = """
        version: 1
        suppressions:
          - rule: direct-api-bypass
            workflow: Duplicate Finder
            reason: codex signs in at github.com
            expires: 2026-12-31

        """

    // MARK: Effects

    /// The fixture's warning is denied requests to api.github.com and github.com; its other finding is information.
    @Test func suppressionsHoldToTheEndOfTheDay() throws {
        try write(Self.suppression)
        let held = audit("codex-bypass", "--fail-on", "warning", "--json")
        #expect(held.code == .success)
        #expect(held.stderr.isEmpty)
        #expect(try held.json()["verdict"] as? String == "clean")
        var findings = try Self.findings(held)
        #expect(findings.map { $0["code"] as? String } == ["W-11", "W-1"])
        #expect(
            findings[1]["suppression"] as? [String: String] == [
                "reason": "codex signs in at github.com", "expires": "2026-12-31",
            ])

        let over = audit("codex-bypass", "--fail-on", "warning", "--json", now: Self.lastSecond + 1)
        #expect(over.code == .findings)
        #expect(
            over.stderr
                == "awaudit: .awaudit.yml:3: suppression expired on 2026-12-31: it has no effect\n")
        #expect(try over.json()["verdict"] as? String == "findings")
        findings = try Self.findings(over)
        #expect(findings.map { $0["code"] as? String } == ["W-1", "W-11"])
        #expect(findings[0]["suppression"] is NSNull)
        #expect((findings[0]["expired_suppression"] as? [String: String])?["expires"] == "2026-12-31")
    }

    @Test func theDayCanBeGiven() throws {
        try write(Self.suppression)
        let environment = ["SOURCE_DATE_EPOCH": "\(Self.lastSecond + 1)"]
        #expect(audit("codex-bypass", "--fail-on", "warning", environment: environment).code == .findings)
        #expect(
            audit(
                "codex-bypass", "--fail-on", "warning", now: .max / 1_000_000_000,
                environment: ["SOURCE_DATE_EPOCH": "\(Self.lastSecond)"]
            ).code == .success)
        let wrong = audit("codex-bypass", environment: ["SOURCE_DATE_EPOCH": "x"])
        #expect(wrong.code == .usage)
        #expect(wrong.stdout.isEmpty)
    }

    @Test func criticalFindingsAreNamedInTheVerdict() throws {
        try write(
            """
            version: 1
            suppressions:
              - {rule: C-1, reason: a, expires: 2026-12-31}
              - {rule: C-2, reason: b, expires: 2026-12-31}
            """)
        for format in ["console", "markdown"] {
            let result = audit("guard-downgraded", "--format", format)
            #expect(result.code == .success)
            let text = result.stdout.replacing("\n  ", with: " ").replacing("⚠️ ", with: "").replacing(
                "❌ ", with: "")
            #expect(text.contains("2 suppressed, 2 of them critical"))
        }
        #expect(runProgram("audit", fixtureRun("guard-downgraded")).code == .findings)
    }

    @Test func severitiesDecideTheExitStatus() throws {
        try write("version: 1\nseverities: [{rule: W-2, severity: info, workflow: \"Schema *\"}]\n")
        let result = audit("registry-blocks", "--fail-on", "warning", "--json")
        #expect(result.code == .success)
        #expect(try result.json()["verdict"] as? String == "clean")
        let finding = try #require(try Self.findings(result).first)
        #expect(finding["severity"] as? String == "info")
        #expect(finding["original_severity"] as? String == "warning")
        #expect(audit("registry-blocks", "--no-config", "--fail-on", "warning").code == .findings)

        try write("version: 1\nseverities: [{rule: W-2, severity: critical}]\n")
        #expect(audit("registry-blocks").code == .findings)
    }

    @Test func domainsOfAWorkflow() throws {
        try write(
            """
            version: 1
            workflows:
              - workflow: Schema Checker
                allowed-domains: [proxy.golang.org, "*.crates.io"]
              - workflow: Duplicate Finder
                allowed-domains: [api.github.com]
            """)
        // All ten denied requests of the fixture go to the two registries.
        let all = audit("registry-blocks", "--json")
        #expect(try Self.findings(all).isEmpty)
        let configuration = try #require(try all.json()["configuration"] as? [String: Any])
        let domains = try #require(configuration["expected_domains"] as? [[String: Any]])
        #expect(domains.map { $0["domain"] as? String } == ["index.crates.io", "proxy.golang.org"])
        #expect(domains.map { $0["requests"] as? Int } == [8, 2])
        // Of its two GitHub hosts the other fixture has one left.
        let some = audit("codex-bypass", "--json")
        let finding = try #require(try Self.findings(some).first { $0["code"] as? String == "W-1" })
        #expect(finding["occurrences"] as? Int == 1)
        let rows = try #require((finding["table"] as? [String: Any])?["rows"] as? [[String]])
        #expect(rows.map { $0[0] }.contains("api.github.com:443"))
        #expect(
            rows.filter { $0[3].hasSuffix(", expected by configuration") }.map { $0[0] } == [
                "api.github.com:443"
            ])
        let text = audit("registry-blocks").stdout
        #expect(text.contains("by configuration: index.crates.io 8, proxy.golang.org 2"))
    }

    /// The fixture has an open tunnel to a GitHub host while a guard labels reads.
    @Test func wildcardsExcuseNoTunnelPastAGuard() throws {
        func codes(_ domain: String) throws -> [String?] {
            try write("version: 1\nworkflows: [{workflow: Leaky, allowed-domains: [\"\(domain)\"]}]\n")
            return try Self.findings(audit("out-of-scope", "--json")).map { $0["code"] as? String }
        }
        #expect(try codes("*.github.com").contains("W-1"))
        #expect(try codes("api.github.com").contains("W-1") == false)
    }

    @Test func everyFormatSaysIt() throws {
        try write(Self.suppression)
        for format in ["console", "json", "markdown", "sarif", "ndjson"] {
            let text = audit("codex-bypass", "--format", format).stdout
            #expect(text.contains(".awaudit.yml"), "\(format)")
            #expect(text.contains("codex signs in at github.com"), "\(format)")
        }
        #expect(
            audit("codex-bypass", "--format", "csv").stdout.contains(",true,codex signs in at github.com\r\n")
        )
    }

    @Test func whatIsIncompleteStaysSo() throws {
        try write("version: 1\nsuppressions: [{rule: W-16, reason: a, expires: 2026-12-31}]\n")
        let result = audit("damaged", "--json", "--require-evidence")
        #expect(result.code == .evidenceIncomplete)
        #expect(try result.json()["verdict"] as? String == "incomplete")
        #expect(try Self.findings(result).allSatisfy { $0["suppression"] is [String: String] })
    }

    // MARK: Baselines

    /// A suppressed finding was never accepted: when the suppression is over, it is news.
    @Test func aBaselineHidesNothingThatWasSuppressed() throws {
        try write(Self.suppression)
        let baseline = try write(audit("codex-bypass", "--json").stdout, "baseline.json")
        let over = audit(
            "codex-bypass", "--baseline", baseline, "--fail-on", "warning", now: Self.lastSecond + 1)
        #expect(over.code == .findings)
        #expect(over.stdout.contains("(new)") && over.stdout.contains("(known)"))
        #expect(audit("codex-bypass", "--baseline", baseline, "--fail-on", "info").code == .success)
    }

    // MARK: Which file

    @Test func filesAndNone() throws {
        #expect(audit("codex-bypass", "--json").stderr.isEmpty)
        #expect(try audit("codex-bypass", "--json").json()["configuration"] is NSNull)
        let other = try write(Self.suppression, "other.yml")
        #expect(audit("codex-bypass", "--fail-on", "warning").code == .findings)
        #expect(audit("codex-bypass", "--fail-on", "warning", "--config", other).code == .success)
        #expect(audit("codex-bypass", "--config", other, "--no-config").code == .usage)
        let missing = audit("codex-bypass", "--config", other + "x")
        #expect(missing.code == .inputOutput)
        #expect(missing.stdout.isEmpty)
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent(".awaudit.yml"), withIntermediateDirectories: false)
        #expect(audit("codex-bypass").code == .inputOutput)
    }

    /// What came with the input may not judge it.
    @Test func notFromInsideTheInput() throws {
        let run = folder.appendingPathComponent("run")
        try FileManager.default.copyItem(atPath: fixtureRun("codex-bypass"), toPath: run.path)
        let inside = try write(Self.suppression, "run/.awaudit.yml")
        func audit(_ arguments: String..., in folder: URL) -> ProgramResult {
            runProgram(
                arguments: ["audit", "--fail-on", "warning"] + arguments, folder: folder.path,
                now: Self.lastSecond)
        }
        let refused = audit(run.path, in: run)
        #expect(refused.code == .findings)
        #expect(refused.stderr.contains("'.awaudit.yml' was not read, since it is part of the audited input"))
        #expect(audit(self.folder.path, in: run).code == .findings)
        #expect(audit(run.path, in: self.folder).code == .findings)
        // Unless the user says so.
        #expect(audit(run.path, "--config", inside, in: run).code == .success)
        // Nor by way of a link.
        try FileManager.default.createSymbolicLink(
            at: self.folder.appendingPathComponent(".awaudit.yml"),
            withDestinationURL: URL(fileURLWithPath: inside))
        #expect(audit(run.path, in: self.folder).code == .findings)
    }

    @Test func errorsComeAllAtOnceAndNothingIsDone() throws {
        try write("version: 1\nseverities: [{rule: W-99, severity: info}]\nextra: x\n")
        let result = audit("codex-bypass")
        #expect(result.code == .usage)
        #expect(result.stdout.isEmpty)
        let lines = result.stderr.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("awaudit: .awaudit.yml:2:21: unknown rule 'W-99'"))
        #expect(lines[1].hasPrefix("awaudit: .awaudit.yml:3:1: unknown key 'extra'"))
        #expect(lines[2].hasPrefix("hint: "))
        let many = (0..<30).map { "k\($0): x\n" }.joined()
        try write("version: 1\n" + many)
        let short = audit("codex-bypass").stderr.split(separator: "\n")
        #expect(short.count == 22)
        #expect(short[20] == "awaudit: .awaudit.yml: 10 more errors")
        try write("version: 1\n#" + String(repeating: "x", count: 1 << 20))
        let large = audit("codex-bypass")
        #expect(large.code == .usage)
        #expect(large.stderr.contains(".awaudit.yml:1:1: more than 1 MiB"))
    }

    @Test func suppressionsThatMatchNothingInAllRuns() throws {
        try write(
            Self.suppression + """
                  - {rule: W-2, reason: a, expires: 2027-01-01}
                  - {rule: C-1, reason: b, expires: 2027-01-01}
                """)
        let one = audit("codex-bypass")
        #expect(
            one.stderr
                == "awaudit: .awaudit.yml:7: suppression matched no finding\nawaudit: .awaudit.yml:8: suppression matched no finding\n"
        )
        let two = runProgram(
            arguments: ["audit", fixtureRun("codex-bypass"), fixtureRun("registry-blocks")],
            folder: folder.path, now: Self.lastSecond)
        #expect(two.stderr == "awaudit: .awaudit.yml:8: suppression matched no finding\n")
    }

    // MARK: config check

    private func check(_ arguments: String...) -> ProgramResult {
        runProgram(
            arguments: ["config", "check"] + arguments, folder: folder.path, now: Self.lastSecond + 1)
    }

    @Test func checkSaysWhatItDoes() throws {
        try write(
            Self.suppression + """
                  - fingerprint: 00112233445566778899aabbccddeeff
                    reason: harmless
                    expires: 2027-06-30T12:00:00Z
                workflows:
                  - workflow: "*"
                    repository: octo/*
                    allowed-domains: [b.example, "*.a.example", a.example]
                severities:
                  - {rule: W-2, severity: info, subject: "S*"}
                """)
        let result = check()
        #expect(result.code == .success)
        #expect(result.stderr.isEmpty)
        #expect(
            result.stdout == """
                .awaudit.yml: accepted

                Domains that the agent may contact:
                  line 11: a.example, b.example, subdomains of a.example in workflow '*', in repository 'octo/*'

                Severities; the first that applies counts:
                  line 15: package-registry-blocked (W-2) is info about 'S*'

                Suppressions; the first that applies and has not expired counts:
                  line 3: direct-api-bypass (W-1) in workflow 'Duplicate Finder', EXPIRED on 2026-12-31, no effect: codex signs in at github.com
                  line 7: fingerprint 00112233445566778899aabbccddeeff, until 2027-06-30T12:00:00Z: harmless

                """)
    }

    /// The README's example, and the manual's, which is the same without remarks.
    @Test func examplesAreAccepted() throws {
        let readme = try String(
            contentsOf: Fixtures.repository.appendingPathComponent("README.md"), encoding: .utf8)
        let block = try #require(readme.components(separatedBy: "```yaml\n").dropFirst().first)
        let example = try #require(block.components(separatedBy: "```").first)
        try write(example)
        let result = check()
        #expect(result.code == .success, "\(result.stderr)")
        #expect(result.stdout.ranges(of: "\n  line ").count == 3)
        let page = runProgram("manual", "awaudit.yml.5").stdout
        let literal = try #require(page.components(separatedBy: ".Bd ").dropFirst().first)
        let lines = try #require(literal.components(separatedBy: "\n.Ed").first).split(separator: "\n")
        let plain = example.split(separator: "\n").map { line in
            line.split(separator: "#")[0].replacing(/\ +$/, with: "")
        }
        #expect(
            lines.dropFirst().map { $0.replacing("\\-", with: "-").replacing("\\(dq", with: "\"") } == plain)
    }

    @Test func checkFails() throws {
        #expect(check().code == .inputOutput)
        try write("version: 3\n")
        let wrong = check()
        #expect(wrong.code == .usage)
        #expect(wrong.stdout.isEmpty)
        #expect(wrong.stderr.hasPrefix("awaudit: .awaudit.yml:1:10: version '3'"))
        let other = try write("version: 1\n", "other.yml")
        #expect(check(other).stdout == "\(other): accepted\nIt has no entries: it does nothing.\n")
        #expect(check(other, other).code == .usage)
    }
}
