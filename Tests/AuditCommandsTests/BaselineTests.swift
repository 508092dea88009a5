import CommandLine
import Foundation
import TestSupport
import Testing

/// `audit --baseline`.
@Suite struct BaselineTests {
    /// Audits with a baseline of this text.
    private static func audit(_ run: String, baseline: String, _ more: String...) throws -> ProgramResult {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID()).json")
        try Data(baseline.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return runProgram(arguments: ["audit", fixtureRun(run), "--baseline", file.path] + more)
    }

    private static func json(_ run: String) -> String {
        runProgram("audit", fixtureRun(run), "--json").stdout
    }

    private static func known(_ result: ProgramResult) throws -> [Bool?] {
        let findings = try #require(try result.json()["findings"] as? [[String: Any]])
        return findings.map { $0["is_known"] as? Bool }
    }

    @Test func aRunIsNoNewsToItself() throws {
        let json = Self.json("guard-downgraded")
        let result = try Self.audit("guard-downgraded", baseline: json, "--json")
        #expect(result.code == .success)
        let known = try Self.known(result)
        #expect(!known.isEmpty && known.allSatisfy { $0 == true })
        // The findings are all there still.
        #expect(runProgram("audit", fixtureRun("guard-downgraded")).code == .findings)
        #expect(try Self.audit("guard-downgraded", baseline: json).stdout.contains(" (known)"))
    }

    @Test func withoutABaselineNothingIsSaid() throws {
        let known = try Self.known(runProgram("audit", fixtureRun("guard-downgraded"), "--json"))
        #expect(!known.isEmpty && known.allSatisfy { $0 == nil })
        let text = runProgram("audit", fixtureRun("guard-downgraded")).stdout
        #expect(!text.contains("(known)") && !text.contains("(new)"))
    }

    @Test func otherRunsFindingsAreNew() throws {
        let result = try Self.audit("guard-downgraded", baseline: Self.json("codex-bypass"))
        #expect(result.code == .findings)
        #expect(result.stdout.contains(" (new)"))
        #expect(!result.stdout.contains(" (known)"))
    }

    /// One that became more severe than it was is news.
    @Test func severityCounts() throws {
        let less = Self.json("guard-downgraded").replacing(
            "\"severity\": \"critical\"", with: "\"severity\": \"warning\"")
        try #require(less != Self.json("guard-downgraded"))
        #expect(try Self.audit("guard-downgraded", baseline: less).code == .findings)
        let more = Self.json("codex-bypass").replacing(
            "\"severity\": \"warning\"", with: "\"severity\": \"critical\"")
        #expect(try Self.audit("codex-bypass", baseline: more, "--fail-on", "info").code == .success)
    }

    @Test func reportsAboutSeveralRuns() throws {
        let result = try Self.audit(
            "codex-bypass", baseline: Self.json("several"), "--fail-on", "info", "--json")
        #expect(result.code == .success)
        #expect(try Self.known(result) == [true, true])
    }

    @Test func otherFormatsSayItToo() throws {
        let json = Self.json("codex-bypass")
        let sarif = try Self.audit("codex-bypass", baseline: json, "--format", "sarif").json()
        let results = ((sarif["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]) ?? []
        #expect(results.map { $0["baselineState"] as? String } == ["unchanged", "unchanged"])
        #expect(
            try Self.audit("codex-bypass", baseline: json, "--format", "ndjson").stdout
                .ranges(of: "\"is_known\":true").count == 2)
        #expect(try Self.audit("codex-bypass", baseline: json, "--markdown").stdout.contains(" (known)"))
    }

    @Test(arguments: [
        ("", "not JSON"), ("[]", "no report of awaudit"), ("{}", "no report of awaudit"),
        ("{\"schema_version\":2,\"findings\":[]}", "version 2"),
        ("{\"schema_version\":1}", "no report of findings"),
        ("{\"schema_version\":1,\"runs\":[{}]}", "no report of findings"),
        ("{\"schema_version\":1,\"findings\":[{\"severity\":\"warning\"}]}", "without fingerprint"),
        (
            "{\"schema_version\":1,\"findings\":[{\"fingerprint\":\"a\",\"severity\":\"high\"}]}",
            "without fingerprint"
        ),
    ])
    func whatIsNoBaseline(text: String, problem: String) throws {
        let result = try Self.audit("codex-bypass", baseline: text)
        #expect(result.code == .inputOutput)
        #expect(result.stdout.isEmpty)
        #expect(result.stderr.contains(problem))
    }
}
