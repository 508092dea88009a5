import Configuration
import Facts
import Findings
import Testing

/// What a configuration does to facts and reports.
@Suite struct EffectsTests {
    /// 2026-06-01T00:00:00Z.
    private static let june = Timestamp(nanoseconds: 1_780_272_000 * 1_000_000_000)

    private func finding(
        _ rule: String, _ severity: Severity, subject: String = "s", fingerprint: String = ""
    ) -> Finding {
        Finding(
            rule: rule, code: rule == "direct-api-bypass" ? "W-1" : "W-3", severity: severity, title: "t",
            description: "d", subject: subject, evidence: [], recommendation: "r", fingerprint: fingerprint)
    }

    private func report(_ findings: [Finding], workflow: String? = "Demo") -> RunReport {
        var facts = RunFacts()
        facts.identity.workflow = workflow
        facts.identity.repository = "octo/demo"
        facts.coverage.gateway = .complete
        facts.coverage.firewall = .complete
        return RunReport(
            facts: facts, findings: findings, verdict: Verdict(facts.coverage, findings), unjudged: [])
    }

    private func applied(_ entries: String, to report: RunReport) throws -> (RunReport, ConfigurationUse) {
        let configuration = try read("version: 1\n" + entries)
        var report = report
        let use = configuration.apply(to: &report, path: "c.yml", at: Self.june)
        return (report, use)
    }

    // MARK: Domains

    @Test func domainsOfAllEntriesThatApply() throws {
        let configuration = try read(
            """
            version: 1
            workflows:
              - {workflow: Demo, allowed-domains: [a.example]}
              - {workflow: "*", repository: OCTO/demo, allowed-domains: ["*.b.example"]}
              - {workflow: Other, allowed-domains: [c.example]}
              - {workflow: Demo, repository: octo/other, allowed-domains: [d.example]}
            """)
        var facts = report([]).facts
        configuration.prepare(&facts)
        #expect(facts.expectedDomains.names == ["a.example"])
        #expect(facts.expectedDomains.parents == ["b.example"])
        // A run without a name is in no workflow but every.
        facts = report([], workflow: nil).facts
        configuration.prepare(&facts)
        #expect(facts.expectedDomains.names == [])
        #expect(facts.expectedDomains.parents == ["b.example"])
    }

    // MARK: Severities

    @Test func theFirstSeverityThatAppliesCounts() throws {
        let (report, _) = try applied(
            """
            severities:
              - {rule: W-1, severity: critical, subject: other}
              - {rule: W-1, severity: info, workflow: "De*"}
              - {rule: W-1, severity: critical}
            """, to: report([finding("direct-api-bypass", .warning), finding("firewall-denied", .warning)]))
        #expect(report.findings.map(\.rule) == ["firewall-denied", "direct-api-bypass"])
        #expect(report.findings.map(\.severity) == [.warning, .info])
        #expect(report.findings.map(\.originalSeverity) == [nil, .warning])
        #expect(report.overriddenCount == 1)
        #expect(report.verdict == .findings)
        #expect(report.configurationPath == "c.yml")
    }

    @Test func severitiesMakeTheVerdict() throws {
        let lowered = try applied(
            "severities: [{rule: W-1, severity: info}]", to: report([finding("direct-api-bypass", .warning)]))
        #expect(lowered.0.verdict == .clean)
        let raised = try applied(
            "severities: [{rule: W-1, severity: critical}]", to: report([finding("direct-api-bypass", .info)])
        )
        #expect(raised.0.verdict == .findings)
        // The same severity is no change.
        let same = try applied(
            "severities: [{rule: W-1, severity: info}]", to: report([finding("direct-api-bypass", .info)]))
        #expect(same.0.findings[0].originalSeverity == nil)
        #expect(same.0.overriddenCount == 0)
    }

    // MARK: Suppressions

    @Test func whatIsSuppressedComesLastAndDoesNotCount() throws {
        let (report, use) = try applied(
            """
            suppressions:
              - {rule: W-1, subject: x, reason: other, expires: 2026-12-31}
              - {rule: W-1, workflow: Demo, reason: known, expires: 2026-12-31}
              - {rule: W-1, reason: too late, expires: 2026-12-31}
            """, to: report([finding("direct-api-bypass", .critical), finding("firewall-denied", .info)]))
        #expect(report.findings.map(\.rule) == ["firewall-denied", "direct-api-bypass"])
        #expect(report.findings[0].suppression == nil)
        #expect(report.findings[1].suppression == Suppression(reason: "known", expires: "2026-12-31"))
        #expect(report.findings[1].severity == .critical)
        #expect(Severity.allCases.map { report.count(of: $0) } == [1, 0, 0])
        #expect(report.suppressedCount == 1)
        #expect(report.verdict == .clean)
        #expect(use.suppressions == [1])
    }

    @Test func fingerprintsName() throws {
        let mine = "0123456789abcdef0123456789abcdef"
        let (report, _) = try applied(
            "suppressions: [{fingerprint: \(mine), reason: a, expires: 2026-12-31}]",
            to: report([
                finding("direct-api-bypass", .warning, fingerprint: mine),
                finding("direct-api-bypass", .warning, subject: "t", fingerprint: "f" + mine.dropFirst()),
            ]))
        #expect(report.findings.map(\.fingerprint) == ["f" + mine.dropFirst(), mine])
        #expect(report.findings.map { $0.suppression != nil } == [false, true])
        #expect(report.verdict == .findings)
    }

    @Test func gapsStay() throws {
        var gappy = report([finding("firewall-denied", .warning)])
        gappy.facts.coverage.gaps = ["x"]
        let (report, _) = try applied(
            "suppressions: [{rule: W-3, reason: a, expires: 2026-12-31}]", to: gappy)
        #expect(report.suppressedCount == 1)
        #expect(report.verdict == .incomplete)
    }

    @Test func whatExpiredHasNoEffect() throws {
        let entries = """
            suppressions:
              - {rule: W-1, reason: old, expires: 2026-05-30}
              - {rule: W-1, reason: older, expires: 2026-01-01}
            """
        let (report, use) = try applied(entries, to: report([finding("direct-api-bypass", .warning)]))
        #expect(report.findings[0].suppression == nil)
        #expect(report.findings[0].expiredSuppression == Suppression(reason: "old", expires: "2026-05-30"))
        #expect(report.verdict == .findings)
        let configuration = try read("version: 1\n" + entries)
        #expect(configuration.expiredSuppressions(at: Self.june).map(\.line) == [3, 4])
        #expect(configuration.unusedSuppressions(use, at: Self.june) == [])
    }

    /// One that is over does not stand in the way of one that is not.
    @Test func theFirstInForceCounts() throws {
        let (report, use) = try applied(
            """
            suppressions:
              - {rule: W-1, reason: old, expires: 2026-05-30}
              - {rule: W-1, reason: new, expires: 2026-06-01}
            """, to: report([finding("direct-api-bypass", .warning)]))
        #expect(report.findings[0].suppression?.reason == "new")
        #expect(report.findings[0].expiredSuppression == nil)
        #expect(use.suppressions == [0, 1])
    }

    @Test func usesOfSeveralRunsAreJoined() throws {
        let configuration = try read(
            """
            version: 1
            suppressions:
              - {rule: W-1, workflow: A, reason: a, expires: 2026-12-31}
              - {rule: W-1, workflow: B, reason: b, expires: 2026-12-31}
              - {rule: W-1, workflow: C, reason: c, expires: 2026-12-31}
            """)
        var use = ConfigurationUse()
        for workflow in ["B", "A"] {
            var run = report([finding("direct-api-bypass", .warning)], workflow: workflow)
            use.formUnion(configuration.apply(to: &run, path: "c", at: Self.june))
        }
        #expect(configuration.unusedSuppressions(use, at: Self.june).map(\.line) == [5])
    }

    @Test func withoutEntriesNothingChangesButThePath() throws {
        let before = report([finding("direct-api-bypass", .warning)])
        let (after, use) = try applied("", to: before)
        var expected = before
        expected.configurationPath = "c.yml"
        #expect(after == expected)
        #expect(use == ConfigurationUse())
    }
}
