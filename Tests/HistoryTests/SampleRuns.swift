import Facts
import Findings
import Foundation
import History

/// Runs with known content.
enum SampleRuns {
    static func day(_ day: Int, hour: Int = 8) -> Timestamp {
        Timestamp(year: 2026, month: 9, day: day, hour: hour, minute: 0, second: 0)
            ?? Timestamp(nanoseconds: 0)
    }

    static func finding(
        _ fingerprint: String = "f1", rule: String = "direct-api-bypass", severity: Severity = .warning,
        title: String = "bypass", isSuppressed: Bool = false, excerpt: String? = "GET /"
    ) -> Finding {
        var finding = Finding(
            rule: rule, code: "W-1", severity: severity, title: title, description: "seen",
            subject: "Nightly", evidence: [Evidence(path: "a.log", line: 3, offset: 120, excerpt: excerpt)],
            occurrences: 2, recommendation: "stop", fingerprint: fingerprint)
        if isSuppressed { finding.suppression = Suppression(reason: "known", expires: "2026-12-31") }
        return finding
    }

    /// A run whose evidence is whole unless `gaps` says otherwise.
    static func entry(
        _ runID: String? = "1", day: Int = 1, workflow: String = "Nightly", repository: String? = "octo/demo",
        attempt: String? = nil, _ findings: [Finding] = [], gaps: [String] = [], unjudged: [String] = [],
        hasLostArtifacts: Bool = false, audited: Timestamp? = nil,
        change: (inout RunProfile) -> Void = { _ in }
    ) -> HistoryEntry {
        var facts = RunFacts()
        facts.identity.runID = runID
        facts.identity.attempt = attempt
        facts.identity.repository = repository
        facts.identity.workflow = workflow
        facts.identity.createdAt = Self.day(day)
        facts.coverage.gaps = gaps
        facts.evidence = [
            EvidenceSource(path: "agent/a.log", kind: "access-log", status: .present, lines: 9, parsed: 9)
        ]
        if hasLostArtifacts {
            facts.evidence.append(EvidenceSource(path: "agent", kind: "artifact", status: .absent))
        }
        let report = RunReport(
            facts: facts, findings: findings, verdict: gaps.isEmpty ? .clean : .incomplete,
            unjudged: unjudged.map { UnjudgedRule(rule: $0, reason: "needs logs") })
        var profile = RunProfile()
        profile.identity = facts.identity
        profile.time = Self.day(day)
        profile.verdict = report.verdict
        change(&profile)
        return HistoryEntry(
            report, profile: profile, audited: audited ?? Self.day(day, hour: 9), toolVersion: "0.1.0")
    }

    /// A run with an entry in every list.
    static func full(_ runID: String = "7") -> HistoryEntry {
        entry(runID, [finding()], unjudged: ["leaked-item"]) { profile in
            profile.metrics = [.calls: 12, .blockRate: 0.25, .requests: 40]
            profile.outcomes = [.ok: 9, .policyDenied: 3]
            var domain = FirewallDomain(domain: "api.example.com", port: 443)
            domain.allowed = 30
            domain.denied = 10
            profile.domains = [domain, FirewallDomain(domain: "example.org", port: nil)]
            var tool = RunProfile.Tool(server: "github", tool: "list_issues")
            tool.calls = 12
            tool.refused = 3
            tool.itemsSeen = 50
            tool.itemsRemoved = 5
            profile.tools = [RunProfile.Tool(server: nil, tool: "echo"), tool]
            var guardian = RunProfile.Guardian(server: "github")
            guardian.name = "github-guard"
            guardian.policyJSON = "{\"allow-only\":{}}"
            guardian.mode = "filter"
            guardian.moduleSize = 900
            profile.guards = [guardian]
            var output = RunProfile.Output(type: "create_issue")
            output.declared = 2
            output.created = 1
            profile.outputs = [output]
        }
    }
}

/// Runs `body` with the path of a file that is not there, in a folder that is removed afterwards.
func withPath<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appendingPathComponent("history.sqlite").path)
}

/// Why `body` failed; `nil` when it did not.
func failure<Result>(_ body: () throws(HistoryError) -> Result) -> HistoryError? {
    do throws(HistoryError) {
        _ = try body()
        return nil
    } catch { return error }
}
