import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

/// The invented runs under `Fixtures/runs`. What is expected is worked out by hand in the note beside each run.
@Suite struct FixtureRunsTests {
    struct Run: Sendable, CustomTestStringConvertible {
        var name: String
        var verdict: Verdict
        var outcomes: [CallOutcome: Int]
        /// Filtered items, labelled responses, items seen, items accessible.
        var difc: [Int]
        /// Requests, allowed, denied, incomplete, noise.
        var firewall: [Int]
        var findings: [Expected]
        var unjudged: Set<String> = ["proxy-bypassed", "activation-rate-limited"]
        var testDescription: String { name }
    }

    static let runs = [
        Run(
            name: "clean", verdict: .clean, outcomes: [.ok: 2], difc: [0, 0, 0, 0],
            firewall: [2, 2, 0, 0, 1],
            findings: []),
        Run(
            name: "codex-bypass", verdict: .findings, outcomes: [.ok: 1], difc: [0, 0, 0, 0],
            firewall: [5, 3, 2, 0, 2],
            findings: [
                Expected("W-1", .warning, "Duplicate Finder", 2), Expected("W-11", .info, "github"),
            ]),
        Run(
            name: "registry-blocks", verdict: .findings, outcomes: [.ok: 1], difc: [0, 0, 0, 0],
            firewall: [11, 1, 10, 0, 0], findings: [Expected("W-2", .warning, "Schema Checker", 10)]),
        Run(
            name: "guard-trap", verdict: .findings, outcomes: [.ok: 1, .guardError: 3], difc: [0, 0, 0, 0],
            firewall: [1, 1, 0, 0, 0],
            findings: [
                Expected("W-5", .warning, "github label_response"), Expected("W-6", .warning, "github", 2),
            ]),
        Run(
            name: "strict-block", verdict: .findings, outcomes: [.policyBlockedResponse: 1],
            difc: [0, 1, 3, 2], firewall: [1, 1, 0, 0, 0],
            findings: [Expected("W-9", .warning, "Strict Reader")]),
        Run(
            name: "filter-v1", verdict: .clean,
            outcomes: [.okFiltered: 1, .policySingleItem: 1, .policyDenied: 1, .ok: 1],
            difc: [3, 2, 14, 11], firewall: [1, 1, 0, 0, 0],
            findings: [
                Expected("I-1", .info, "gateway", 3),
                Expected("W-8", .info, "merge_pull_request integrity"),
            ]),
        Run(
            name: "filter-v2", verdict: .clean,
            outcomes: [.okFiltered: 1, .policySingleItem: 1, .policyDenied: 1, .ok: 1],
            difc: [3, 2, 14, 11], firewall: [1, 1, 0, 0, 0],
            findings: [
                Expected("I-1", .info, "gateway", 3),
                Expected("W-8", .info, "merge_pull_request integrity"),
            ]),
        Run(
            name: "proxy", verdict: .findings, outcomes: [.ok: 1], difc: [0, 0, 0, 0],
            firewall: [1, 1, 0, 0, 0],
            findings: [
                Expected("W-10", .warning, "proxy GET /repos/{owner}/{repo}/pulls", 9),
                Expected("W-13", .warning, "GET /meta"),
                Expected("W-13", .warning, "GET /repos/{owner}/{repo}/topics", 2),
                Expected("I-1", .info, "proxy", 12),
            ], unjudged: []),
        Run(
            name: "proxy-bypassed", verdict: .findings, outcomes: [.ok: 1], difc: [0, 0, 0, 0],
            firewall: [1, 1, 0, 0, 0], findings: [Expected("C-4", .critical, "Pre-fetch")], unjudged: []),
        Run(
            name: "guard-downgraded", verdict: .findings, outcomes: [.ok: 1], difc: [0, 0, 0, 0],
            firewall: [1, 1, 0, 0, 0],
            findings: [Expected("C-1", .critical, "github"), Expected("C-2", .critical, "github")],
            unjudged: ["proxy-bypassed", "activation-rate-limited", "unscoped-integrity"]),
        Run(
            name: "out-of-scope", verdict: .findings, outcomes: [.okFiltered: 1], difc: [1, 0, 0, 0],
            firewall: [2, 2, 0, 0, 0],
            findings: [
                Expected("C-5", .critical, "github"), Expected("W-1", .critical, "Leaky"),
                Expected("I-1", .info, "gateway"),
            ], unjudged: ["proxy-bypassed", "activation-rate-limited", "over-filtering"]),
        Run(
            name: "damaged", verdict: .incomplete, outcomes: [.ok: 1], difc: [0, 0, 0, 0],
            firewall: [1, 1, 0, 0, 0],
            findings: [
                Expected("W-16", .warning, "access-log sandbox/firewall/logs/access.log"),
                Expected("W-16", .warning, "rpc-messages mcp-logs/rpc-messages.jsonl", 2),
            ]),
        Run(
            name: "empty", verdict: .incomplete, outcomes: [:], difc: [0, 0, 0, 0],
            firewall: [0, 0, 0, 0, 0],
            findings: [Expected("W-17", .info, "gateway")],
            unjudged: Set(Rules.all.map { $0.descriptor.id }).subtracting([
                "evidence-damaged", "evidence-missing", "direct-api-bypass", "package-registry-blocked",
                "firewall-denied", "host-mismatch", "log-tampering",
            ])),
        Run(
            name: "hostile", verdict: .findings, outcomes: [.okFiltered: 1, .transportError: 1],
            difc: [1, 1, 2, 1], firewall: [2, 1, 1, 0, 0],
            findings: [
                Expected("W-3", .warning, "evil.example"), Expected("W-14", .warning, "(unknown)"),
                Expected("I-1", .info, "gateway"),
            ]),
    ]

    static func reports(_ name: String) throws -> [RunReport] {
        try auditInput(Fixtures.root.appendingPathComponent("runs/\(name)").path)
    }

    static func report(_ name: String) throws -> RunReport {
        let reports = try reports(name)
        try #require(reports.count == 1)
        return reports[0]
    }

    @Test(arguments: runs) func whatTheNoteSays(_ run: Run) throws {
        let report = try FixtureRunsTests.report(run.name)
        let facts = report.facts
        #expect(report.verdict == run.verdict, "\(facts.coverage.gaps)")
        #expect(report.findings.map { Expected($0) } == run.findings)
        // An audit alone decides no call again.
        let replayRules = Rules.all.filter { $0 is any ReplayRule.Type }.map { $0.descriptor.id }
        #expect(Set(report.unjudged.map(\.rule)) == run.unjudged.union(replayRules))
        #expect(facts.calls.byOutcome == run.outcomes)
        #expect(facts.calls.total == run.outcomes.values.reduce(0, +))
        #expect(
            [
                facts.difc.filtered, facts.difc.labelledResponses, facts.difc.itemsSeen,
                facts.difc.itemsAccessible,
            ] == run.difc)
        let firewall = facts.firewall
        #expect(
            [firewall.requests, firewall.allowed, firewall.denied, firewall.incomplete, firewall.noise]
                == run.firewall)
        #expect(facts.discrepancies == [])
        // Where the list is whole, it and the counts agree.
        #expect(facts.calls.list.count == facts.calls.total)
        for finding in report.findings {
            #expect(!finding.evidence.isEmpty && finding.fingerprint.count == 32)
        }
    }

    @Test(arguments: runs) func noSessionInAnyFact(_ run: Run) throws {
        let report = try FixtureRunsTests.report(run.name)
        #expect(!strings(in: report).contains { $0.contains("k3yAbcSession") })
    }

    @Test func theTableOfTheSeedReport() throws {
        let report = try FixtureRunsTests.report("codex-bypass")
        let bypasses = report.findings.filter { $0.code == "W-1" }
        #expect(bypasses.count == 1)
        #expect(
            bypasses.first?.table
                == Finding.Table(
                    columns: ["Domain", "Count", "User-Agent", "Decision"],
                    rows: [
                        ["api.github.com:443", "1", "codex_exec/0.129.0", "denied, TCP_DENIED (403)"],
                        [
                            "chatgpt.com:443", "2", "codex_exec/0.129.0",
                            "allowed, TCP_TUNNEL (200), expected for the engine",
                        ],
                        [
                            "files.openai.com:443", "1", "codex_exec/0.129.0",
                            "allowed, TCP_TUNNEL (200), expected for the engine",
                        ],
                        ["github.com:443", "1", "git/2.53.0", "denied, TCP_DENIED (403)"],
                    ]))
        let primary = try #require(bypasses.first?.evidence.first)
        #expect(primary.path == "sandbox/firewall/logs/access.log" && primary.line == 3)
    }

    @Test func registriesOfTheSeedReport() throws {
        let finding = try #require(try FixtureRunsTests.report("registry-blocks").findings.first)
        #expect(finding.title.contains("(low)"))
        #expect(
            finding.table?.rows == [
                ["index.crates.io:443", "8", "cargo/1.95.0", "Rust"],
                ["proxy.golang.org:443", "2", "Go-http-client/1.1", "Go"],
            ])
    }

    @Test func bothGenerationsOfTheJSONLGiveTheSameFacts() throws {
        var first = try FixtureRunsTests.report("filter-v1").facts
        let second = try FixtureRunsTests.report("filter-v2").facts
        #expect(first.identity.runID == "26000000006")
        first.identity.runID = second.identity.runID
        first.identity.url = second.identity.url
        #expect(first.identity == second.identity)
        #expect(first.calls.byTool == second.calls.byTool)
        #expect(first.guards == second.guards)
        #expect(first.difc.denials == second.difc.denials)
        #expect(first.firewall == second.firewall)
        let form = { (facts: RunFacts) in
            facts.difc.items.map { [$0.tool, $0.description, $0.cause.rawValue, $0.author ?? ""] }
        }
        #expect(form(first) == form(second))
        #expect(
            form(first) == [
                ["list_issues", "issue:octo/demo#12", "min-integrity", "mallory"],
                ["list_issues", "issue:octo/demo#13", "min-integrity", "eve"],
                ["issue_read", "issue:octo/demo#12", "min-integrity", "mallory"],
            ])
        #expect(second.difc.requiredLevels == ["approved": 3])
        #expect(second.difc.itemLevels == ["none": 1, "unapproved": 2])
        #expect(second.difc.denials.map(\.tool) == ["merge_pull_request"])
    }

    @Test func severalRunsInOneDownload() throws {
        let reports = try FixtureRunsTests.reports("several")
        #expect(reports.map(\.facts.identity.subRun) == ["a1b2c3d4e5", "f6a7b8c9d0", nil])
        #expect(reports.map(\.verdict) == [.clean, .findings, .findings])
        #expect(reports.map { $0.findings.map(\.code) } == [[], ["W-2"], ["W-1", "W-11"]])
        // The same workflow has the same findings wherever its run lies.
        #expect(
            reports[2].findings.map(\.fingerprint)
                == (try FixtureRunsTests.report("codex-bypass")).findings.map(\.fingerprint))
    }

    @Test func callsOfTheCleanRun() throws {
        let facts = try FixtureRunsTests.report("clean").facts
        #expect(facts.calls.source == .gatewayLog)
        #expect(facts.calls.guardLookups == 1)
        #expect(facts.calls.list.map(\.id) == ["c1", "c2"])
        #expect(facts.calls.list.map(\.server) == ["github", "safeoutputs"])
        #expect(facts.calls.list.map(\.session) == ["session-1", "session-1"])
        #expect(facts.guards.map(\.server) == ["github", "safeoutputs"])
        #expect(facts.guards.map(\.guardName) == ["github", "write-sink"])
        #expect(facts.guards.map(\.mode) == [.filter, .filter])
        #expect(facts.coverage.gateway == .complete && facts.coverage.firewall == .complete)
        #expect(facts.firewall.traffic.map(\.matchedRule) == ["allow-from-api-proxy"])
    }

    @Test func causesOfTheLeak() throws {
        let facts = try FixtureRunsTests.report("out-of-scope").facts
        #expect(facts.difc.filteredByCause == [.repositoryScope: 1])
        #expect(
            facts.difc.responseRepositories.map { "\($0.repository) \($0.items)" } == [
                "octo/demo 1", "octo/secret 2",
            ])
    }

    @Test func damageWithItsPlaces() throws {
        let facts = try FixtureRunsTests.report("damaged").facts
        #expect(facts.coverage.gateway == .partial && facts.coverage.firewall == .partial)
        let rpc = try #require(facts.evidence.first { $0.kind == "rpc-messages" })
        #expect(rpc.lines == 5 && rpc.parsed == 3 && rpc.rejected == 2 && rpc.repaired == 1)
        #expect(rpc.firstRejects.map(\.line) == [2, 5])
        #expect(rpc.status == .truncated)
        #expect(facts.evidence.first { $0.kind == "access-log" }?.status == .truncated)
    }
}

/// Every text in a value, however deep.
func strings(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
}
