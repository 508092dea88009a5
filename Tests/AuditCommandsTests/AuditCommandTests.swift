import CommandLine
import Foundation
import TestSupport
import Testing

@Suite struct AuditCommandTests {
    @Test(arguments: [
        ("clean", ExitCode.success), ("codex-bypass", .success), ("guard-downgraded", .findings),
        ("proxy-bypassed", .findings), ("damaged", .success), ("empty", .success),
    ])
    func exitsByTheWorstFinding(run: String, expected: ExitCode) {
        #expect(runProgram("audit", fixtureRun(run)).code == expected)
    }

    @Test(arguments: [
        ("codex-bypass", "warning", ExitCode.findings), ("codex-bypass", "critical", .success),
        ("codex-bypass", "none", .success), ("guard-downgraded", "none", .success),
        ("filter-v2", "info", .findings),
        ("filter-v2", "warning", .success), ("clean", "info", .success),
    ])
    func failOnSetsTheThreshold(run: String, severity: String, expected: ExitCode) {
        #expect(runProgram("audit", fixtureRun(run), "--fail-on", severity).code == expected)
    }

    @Test(arguments: [
        ("clean", ExitCode.success), ("damaged", .evidenceIncomplete), ("empty", .evidenceIncomplete),
        ("guard-downgraded", .findings), ("codex-bypass", .success),
    ])
    func requireEvidenceFailsOnGaps(run: String, expected: ExitCode) {
        #expect(runProgram("audit", fixtureRun(run), "--require-evidence").code == expected)
    }

    @Test func missingInputIsAnInputError() {
        let result = runProgram("audit", fixtureRun("no-such-run"))
        #expect(result.code == .inputOutput)
        #expect(result.stdout.isEmpty)
        #expect(result.stderr.hasPrefix("awaudit: no file or folder "))
    }

    @Test func contradictoryFormatsAreAUsageError() {
        #expect(runProgram("audit", fixtureRun("clean"), "--json", "--markdown").code == .usage)
        #expect(runProgram("audit", fixtureRun("clean"), "--json", "--format", "json").code == .success)
        #expect(runProgram("audit").code == .usage)
    }

    @Test func jsonHasTheDocumentedTop() throws {
        let report = try runProgram("audit", fixtureRun("codex-bypass"), "--json").json()
        #expect(report["schema_version"] as? Int == 1)
        #expect(report["verdict"] as? String == "findings")
        #expect((report["run"] as? [String: Any])?["id"] as? String == "26000000002")
        let findings = try #require(report["findings"] as? [[String: Any]])
        #expect(findings.map { $0["code"] as? String } == ["W-1", "W-11"])
        #expect(findings.map { $0["severity"] as? String } == ["warning", "info"])
        let firewall = try #require(report["firewall"] as? [String: Any])
        #expect(firewall["requests"] as? Int == 5)
        #expect(firewall["allowed"] as? Int == 3)
        #expect(firewall["denied"] as? Int == 2)
    }

    @Test func severalRunsComeInOneDocument() throws {
        let report = try runProgram("audit", fixtureRun("several"), "--json").json()
        let runs = try #require(report["runs"] as? [[String: Any]])
        #expect(
            runs.map { ($0["run"] as? [String: Any])?["id"] as? String } == [
                "26000000001", "26000000003", "26000000002",
            ])
        #expect(report["verdict"] as? String == "findings")
    }

    @Test(arguments: ["clean", "filter-v1", "proxy", "damaged", "hostile", "several"])
    func outputIsTheSameEveryTime(run: String) {
        for format in ["console", "json", "markdown", "html"] {
            let first = runProgram("audit", fixtureRun(run), "--format", format)
            let second = runProgram("audit", fixtureRun(run), "--format", format)
            #expect(first.stdout == second.stdout)
            #expect(!first.stdout.isEmpty)
        }
    }

    @Test func hostileTextDoesNotReachTheTerminal() {
        for arguments in [
            ["--color", "never"], ["--format", "markdown"], ["--format", "html"], ["--json"],
        ] {
            let result = runProgram(
                "audit", fixtureRun("hostile"), arguments[0],
                arguments.count > 1 ? arguments[1] : "--no-progress")
            let unsafe = result.stdout.unicodeScalars.filter {
                $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
                    || (0x202A...0x202E).contains($0.value)
            }
            #expect(unsafe.isEmpty, "\(arguments)")
        }
    }

    @Test func secretsAndSessionsAreMasked() {
        for format in ["console", "json", "markdown", "html"] {
            let text = runProgram("audit", fixtureRun("hostile"), "--format", format).stdout
            #expect(!text.contains("a1a1a1a1a1a1"))
            #expect(!text.contains("b2b2b2b2b2b2"))
            #expect(!text.contains("k3yAbcSessionForFixtures"))
        }
    }

    @Test func markdownCannotMentionOrBreakOut() {
        // Code spans show anything as it is; what is outside of them must be inert.
        let text = runProgram("audit", fixtureRun("hostile"), "--markdown").stdout
            .replacing(/(`+)[^`](.|\n)*?[^`]\1(?!`)/, with: "")
        #expect(!text.contains("@octocat"))
        #expect(!text.contains("@everyone"))
        #expect(!text.contains("<script>"))
        #expect(!text.contains("<img"))
        #expect(!text.contains("](https://evil.example)"))
    }

    @Test func htmlCannotBreakOut() {
        let text = runProgram("audit", fixtureRun("hostile"), "--format", "html").stdout
        #expect(text.hasPrefix("<!DOCTYPE html>\n"))
        #expect(text.contains("&lt;script&gt;"))
        #expect(!text.contains("<script"))
        #expect(!text.contains("<img"))
    }

    @Test func colourOnlyOnATerminal() {
        let plain = runProgram("audit", fixtureRun("codex-bypass")).stdout
        let coloured = runProgram("audit", fixtureRun("codex-bypass"), isTerminal: true).stdout
        let quiet = runProgram(
            "audit", fixtureRun("codex-bypass"), isTerminal: true, environment: ["NO_COLOR": "1"]
        ).stdout
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}["))
        #expect(!quiet.contains("\u{1B}"))
    }

    @Test func limitsGiveTruncatedEvidence() throws {
        let result = runProgram("audit", fixtureRun("clean"), "--json", "--max-source-size", "1K")
        let report = try result.json()
        #expect(report["verdict"] as? String == "incomplete")
        let evidence = try #require(report["evidence"] as? [[String: Any]])
        #expect(evidence.contains { $0["status"] as? String == "truncated" })
    }
}
