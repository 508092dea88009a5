import Facts
import Findings
import Testing

@testable import RunAudit

/// Merging the audits of runs.
@Suite struct PeriodBuilderTests {
    /// A finding as a rule gives it.
    static func finding(
        _ rule: String = "direct-api-bypass", code: String = "W-1", severity: Severity = .warning,
        title: String = "bypass", subject: String = "Nightly", fingerprint: String = "f1",
        occurrences: Int = 1,
        table: Finding.Table? = nil, places: Int = 1
    ) -> Finding {
        var finding = Finding(
            rule: rule, code: code, severity: severity, title: title, description: "seen", subject: subject,
            evidence: (1...places).map { Evidence(path: "a.log", line: $0, excerpt: "line \($0)") },
            occurrences: occurrences, recommendation: "stop", table: table)
        finding.fingerprint = fingerprint
        return finding
    }

    static func day(_ day: Int) -> Timestamp? {
        Timestamp(year: 2026, month: 9, day: day, hour: 8, minute: 0, second: 0)
    }

    /// A run whose evidence is whole unless `gaps` says otherwise.
    static func run(
        _ id: String, day: Int? = 1, workflow: String? = "Nightly", _ findings: [Finding] = [],
        gaps: [String] = [], unjudged: [String] = [], agentRan: Bool? = true
    ) -> PeriodBuilder.Part {
        var facts = RunFacts()
        facts.identity.runID = id
        facts.identity.repository = "octo/demo"
        facts.identity.workflow = workflow
        facts.identity.createdAt = day.flatMap { Self.day($0) }
        facts.identity.label = "run-\(id)"
        facts.coverage.gateway = .complete
        facts.coverage.firewall = .complete
        facts.coverage.gaps = gaps
        facts.coverage.agentRan = agentRan
        let report = RunReport(
            facts: facts, findings: findings, verdict: gaps.isEmpty ? .clean : .incomplete,
            unjudged: unjudged.map { UnjudgedRule(rule: $0, reason: "needs logs") })
        return PeriodBuilder.Part(report, input: "runs")
    }

    static func report(
        _ parts: [PeriodBuilder.Part], since: Timestamp? = nil, until: Timestamp? = nil,
        earlier: EarlierReport? = nil
    ) -> PeriodReport {
        var builder = PeriodBuilder(since: since, until: until, earlier: earlier)
        for part in parts { builder.add(part) }
        return builder.finish(generated: day(30))
    }

    static func past(
        _ fingerprint: String, rule: String = "direct-api-bypass", _ severity: Severity = .warning,
        workflow: String? = "Nightly", first: Int = 1
    ) -> PeriodReport.PastFinding {
        .init(
            fingerprint: fingerprint, rule: rule, code: "W-1", severity: severity, title: "old", subject: "x",
            repository: "octo/demo", workflow: workflow, firstSeen: day(first), lastSeen: day(first),
            outcome: .noRun)
    }

    static func earlier(_ findings: PeriodReport.PastFinding...) -> EarlierReport {
        var earlier = EarlierReport()
        for finding in findings { earlier.findings[finding.fingerprint] = finding }
        return earlier
    }

    // MARK: Merging

    @Test func equalFindingsBecomeOne() throws {
        let report = Self.report([
            Self.run("1", day: 3, [Self.finding(occurrences: 2)]),
            Self.run("2", day: 5, [Self.finding(occurrences: 5)]), Self.run("3", day: 4),
        ])
        #expect(report.runs.map(\.identity.runID) == ["2", "3", "1"])
        let group = try #require(report.groups.first)
        #expect(report.groups.count == 1 && group.findings.count == 1)
        let merged = group.findings[0]
        #expect(merged.finding.occurrences == 7)
        #expect(merged.runCount == 2)
        // Places in the list of runs, the latest first.
        #expect(merged.runs == [0, 2])
        #expect(merged.firstSeen == Self.day(3) && merged.lastSeen == Self.day(5))
        #expect(merged.standing == nil)
    }

    @Test func theWorstAndThenTheLatestSpeaks() throws {
        func title(_ parts: [PeriodBuilder.Part]) throws -> String {
            try #require(Self.report(parts).groups.first?.findings.first).finding.title
        }
        let early = Self.run("1", day: 1, [Self.finding(title: "early")])
        let late = Self.run("2", day: 9, [Self.finding(title: "late")])
        let worst = Self.run("3", day: 5, [Self.finding(severity: .critical, title: "worst")])
        #expect(try title([early, late]) == "late")
        #expect(try title([late, early]) == "late")
        #expect(try title([early, worst, late]) == "worst")
        #expect(try title([late, worst, early]) == "worst")
        // The latest of the worst, whatever else was later.
        let worse = Self.run("4", day: 7, [Self.finding(severity: .critical, title: "worse")])
        for parts in [
            [late, worst, worse], [worse, worst, late], [worst, late, worse], [worse, late, worst],
        ] {
            #expect(try title(parts) == "worse")
            let report = Self.report(parts)
            #expect(report.runs[report.groups[0].findings[0].example].identity.runID == "4")
        }
    }

    /// Rows that are left out are counted.
    @Test func omittedRowsAreCounted() {
        func table(_ numbers: Range<Int>) -> Finding.Table {
            .init(columns: ["Domain", "Count"], rows: numbers.map { ["d\($0)", "1"] }, omitted: 3)
        }
        let report = Self.report([
            Self.run("1", [Self.finding(table: table(0..<60))]),
            Self.run("2", [Self.finding(table: table(40..<60))]),
        ])
        // 50 of 60 rows are kept; of the other 20 ten are among them.
        #expect(report.groups[0].table?.rows.count == 50)
        #expect(report.groups[0].table?.omitted == 3 + 10 + 3 + 10)
    }

    @Test func titlesThatDifferGiveWayToTheRulesName() throws {
        let same = Self.report([Self.run("1", [Self.finding()]), Self.run("2", [Self.finding()])])
        #expect(same.groups[0].title == "bypass")
        let different = Self.report([
            Self.run("1", [Self.finding(title: "2 calls")]), Self.run("2", [Self.finding(title: "3 calls")]),
        ])
        #expect(different.groups[0].title == "direct api bypass")
    }

    @Test func rowsThatDifferInTheirCountAreSummed() throws {
        func table(_ rows: [[String]]) -> Finding.Table { .init(columns: ["Domain", "Count"], rows: rows) }
        let report = Self.report([
            Self.run("1", [Self.finding(table: table([["a.example", "2"], ["b.example", "1"]]))]),
            Self.run("2", [Self.finding(table: table([["a.example", "3"], ["c.example", "x"]]))]),
        ])
        #expect(
            report.groups[0].table?.rows == [["a.example", "5"], ["b.example", "1"], ["c.example", "x"]])
    }

    /// Calls are numbered anew in every run: their rows are never mixed.
    @Test func rowsOfOneRunStayItsOwn() {
        func table(_ call: String) -> Finding.Table {
            .init(columns: ["Call", "Items"], rows: [[call, "1"]])
        }
        let report = Self.report([
            Self.run("1", day: 1, [Self.finding(table: table("c1"))]),
            Self.run("2", day: 2, [Self.finding(table: table("c2"))]),
            Self.run("3", day: 1, [Self.finding(table: table("c3"))]),
        ])
        #expect(report.groups[0].table?.rows == [["c2", "1"]])
    }

    /// A run with two findings of a rule is one run.
    @Test func runsAreCountedOncePerRule() {
        let report = Self.report([
            Self.run(
                "1",
                [
                    Self.finding(fingerprint: "a"),
                    Self.finding(title: "other", subject: "x", fingerprint: "b"),
                ]),
            Self.run("2", [Self.finding(fingerprint: "a")]),
        ])
        let rules = report.rules(of: .warning)
        #expect(rules.map(\.runs) == [2] && rules.map(\.groups) == [2])
        #expect(rules.map(\.title) == ["direct api bypass"])
        #expect(report.rules(of: .critical).isEmpty)
    }

    /// A server's finding is the same thing in every workflow; a workflow's own is not.
    @Test func groupsJoinWorkflowsBySubject() throws {
        let report = Self.report([
            Self.run("1", workflow: "A", [Self.finding(subject: "github", fingerprint: "a", occurrences: 1)]),
            Self.run("2", workflow: "B", [Self.finding(subject: "github", fingerprint: "b", occurrences: 9)]),
            Self.run("3", workflow: "A", [Self.finding(subject: "A", fingerprint: "c")]),
            Self.run("4", workflow: "B", [Self.finding(subject: "B", fingerprint: "d")]),
        ])
        #expect(report.groups.map(\.subject) == ["A", "B", "github"])
        let server = report.groups[2]
        #expect(server.findings.map(\.workflow) == ["B", "A"])
        #expect(server.occurrences == 10 && server.runCount == 2)
    }

    @Test func groupsAreInReportOrder() {
        let report = Self.report([
            Self.run(
                "1",
                [
                    Self.finding("items-filtered", code: "I-1", severity: .info, fingerprint: "i"),
                    Self.finding("firewall-denied", code: "W-10", subject: "z", fingerprint: "w10"),
                    Self.finding("package-registry-blocked", code: "W-2", subject: "a", fingerprint: "w2"),
                    Self.finding("guard-downgraded", code: "C-1", severity: .critical, fingerprint: "c"),
                ])
        ])
        #expect(report.groups.map(\.code) == ["C-1", "W-2", "W-10", "I-1"])
    }

    // MARK: Limits

    @Test func findingsOfARunAreBounded() {
        let many = (0..<RunOutline.maximumFindings + 7).map {
            Self.finding(subject: "\($0)", fingerprint: "f\($0)")
        }
        let report = Self.report([Self.run("1", many)])
        #expect(report.groups.count == RunOutline.maximumFindings)
        #expect(report.unlistedFindings == [.warning: 7])
        #expect(report.runs[0].count(of: .warning) == many.count)
    }

    /// Many findings of one severity hide none of another, whichever come first.
    @Test func differentFindingsAreBoundedBySeverity() {
        let perRun = RunOutline.maximumFindings
        let flood = (0...PeriodReport.maximumFindings / perRun).map { number in
            Self.run(
                "\(number)",
                (0..<perRun).map { Self.finding(subject: "\(number)/\($0)", fingerprint: "\(number)/\($0)") })
        }
        let critical = Self.run("c", [Self.finding(severity: .critical, subject: "c", fingerprint: "c")])
        for parts in [flood + [critical], [critical] + flood] {
            let report = Self.report(parts)
            #expect(report.groups(of: .warning).count == PeriodReport.maximumFindings)
            #expect(report.groups(of: .critical).count == 1)
            #expect(report.unlistedFindings == [.warning: perRun])
        }
        // What was too much to be listed is not resolved.
        let report = Self.report(flood, earlier: Self.earlier(Self.past("gone")))
        #expect(report.past.map(\.outcome) == [.notSeen])
    }

    @Test func placesAndTextsAreTrimmed() throws {
        var finding = Self.finding(places: 50)
        finding.description = String(repeating: "é", count: 5000)
        finding.evidence[0].excerpt = String(repeating: "x", count: 5000)
        let kept = try #require(Self.report([Self.run("1", [finding])]).groups.first?.findings.first).finding
        #expect(kept.evidence.map(\.line) == [1, 2, 3])
        let excerpt = try #require(kept.evidence[0].excerpt)
        #expect(excerpt.utf8.count <= 303)
        #expect(kept.description.utf8.count <= 2003)
        #expect(!kept.description.unicodeScalars.contains("\u{FFFD}"))
    }

    @Test func runsOfAFindingAreBounded() {
        let parts = (0..<120).map { Self.run("\($0)", day: 1 + $0 % 28, [Self.finding()]) }
        let merged = Self.report(parts).groups[0].findings[0]
        #expect(merged.runCount == 120)
        #expect(merged.runs.count == PeriodReport.MergedFinding.maximumRuns)
    }

    // MARK: The period

    @Test func runsOutsideAreLeftOut() {
        let parts =
            (1...5).map { (number: Int) in Self.run("\(number)", day: number, [Self.finding()]) } + [
                Self.run("u", day: nil)
            ]
        let report = Self.report(parts, since: Self.day(2), until: Self.day(4))
        // The beginning belongs to the period, the end does not.
        #expect(report.runs.map(\.identity.runID) == ["3", "2", "u"])
        #expect(report.period.outside == 3)
        #expect(report.period.untimed == 1)
        #expect(report.groups[0].findings[0].runCount == 2)
    }

    @Test func copiesAreCountedOnce() {
        let report = Self.report([
            Self.run("1", [Self.finding()]), Self.run("1", [Self.finding()]),
            // The same id, but another content: both are told of.
            Self.run("1", [Self.finding(occurrences: 3)]),
        ])
        #expect(report.runs.count == 2)
        #expect(report.period.copies == 1)
        #expect(report.period.repeated == 1)
        #expect(report.groups[0].findings[0].finding.occurrences == 4)
    }

    @Test func verdicts() {
        #expect(Self.report([]).verdict == .incomplete)
        #expect(Self.report([Self.run("1")]).verdict == .clean)
        #expect(Self.report([Self.run("1"), Self.run("2", gaps: ["no log"])]).verdict == .incomplete)
        var builder = PeriodBuilder()
        builder.add(Self.run("1"))
        builder.addFailure("x.zip", reason: "no archive")
        #expect(builder.finish(generated: nil).verdict == .incomplete)
        var damaged = PeriodBuilder()
        damaged.add(Self.run("1"))
        damaged.addDamage("x.tgz", reason: "cut")
        #expect(damaged.finish(generated: nil).verdict == .incomplete)
    }

    // MARK: Compared with an earlier report

    @Test func standings() throws {
        let report = Self.report(
            [
                Self.run(
                    "1", day: 9,
                    [
                        Self.finding(fingerprint: "old"), Self.finding(subject: "n", fingerprint: "new"),
                        Self.finding(severity: .critical, subject: "w", fingerprint: "worse"),
                        Self.finding(severity: .info, subject: "b", fingerprint: "better"),
                    ])
            ], earlier: Self.earlier(Self.past("old", first: 2), Self.past("worse"), Self.past("better")))
        let standings = Dictionary(
            uniqueKeysWithValues: report.groups.flatMap(\.findings).map { ($0.finding.fingerprint, $0) })
        #expect(standings["old"]?.standing == .recurring)
        #expect(standings["old"]?.firstSeen == Self.day(2))
        #expect(standings["old"]?.lastSeen == Self.day(9))
        #expect(standings["new"]?.standing == .new)
        #expect(standings["new"]?.firstSeen == Self.day(9))
        #expect(standings["worse"]?.standing == .worse)
        #expect(standings["better"]?.standing == .recurring)
        #expect(report.past.isEmpty)
    }

    /// Gone is not resolved: only a run that could have shown it resolves a finding.
    @Test func onlyWhatCouldBeSeenIsResolved() throws {
        func outcome(_ parts: [PeriodBuilder.Part], rule: String = "direct-api-bypass") throws
            -> PeriodReport.PastFinding.Outcome
        {
            let report = Self.report(parts, earlier: Self.earlier(Self.past("p", rule: rule)))
            #expect(report.past.count == 1)
            return try #require(report.past.first).outcome
        }
        #expect(try outcome([Self.run("1", day: 2)]) == .resolved)
        // A run from before the finding, or of unknown time, proves nothing.
        #expect(try outcome([Self.run("1", day: 1)]) == .notSeen)
        #expect(try outcome([Self.run("1", day: nil)]) == .notSeen)
        // Without an agent, and where findings were too many, neither.
        #expect(try outcome([Self.run("1", day: 2, agentRan: false)]) == .notSeen)
        #expect(try outcome([Self.run("1", day: 2, agentRan: nil)]) == .notSeen)
        let many = (0...RunOutline.maximumFindings).map {
            Self.finding(subject: "\($0)", fingerprint: "f\($0)")
        }
        #expect(try outcome([Self.run("1", day: 2, many)]) == .notSeen)
        #expect(try outcome([]) == .noRun)
        #expect(try outcome([Self.run("1", day: 2, workflow: "Other")]) == .noRun)
        #expect(try outcome([Self.run("1", day: 2, gaps: ["no firewall log"])]) == .notSeen)
        #expect(try outcome([Self.run("1", day: 2, unjudged: ["direct-api-bypass"])]) == .notSeen)
        #expect(try outcome([Self.run("1", gaps: ["x"]), Self.run("2", day: 2)]) == .resolved)
        // A rule this version does not have cannot have looked.
        #expect(try outcome([Self.run("1", day: 2)], rule: "no-such-rule") == .notSeen)
        // Runs that do not tell their workflow may be of different ones.
        let unnamed = Self.report(
            [Self.run("1", day: 2, workflow: nil)], earlier: Self.earlier(Self.past("p", workflow: nil)))
        #expect(unnamed.past.map(\.outcome) == [.noRun])
    }

    /// What was not seen for three months is forgotten.
    @Test func theOldIsForgotten() {
        var old = Self.past("p", workflow: "Gone")
        let made = Self.day(30)?.nanoseconds ?? 0
        let days: (Int64) -> Timestamp = { Timestamp(nanoseconds: made - $0 * 86_400_000_000_000) }
        old.lastSeen = days(89)
        #expect(Self.report([], earlier: Self.earlier(old)).past.count == 1)
        old.lastSeen = days(90)
        #expect(Self.report([], earlier: Self.earlier(old)).past.isEmpty)
    }

    /// What is carried on gives no way to what is resolved.
    @Test func pastFindingsAreBoundedAndInOrder() {
        var earlier = EarlierReport()
        for index in 0..<2 * PeriodReport.maximumPast + 10 {
            earlier.findings["f\(index)"] = Self.past(
                "f\(index)", workflow: index % 2 == 0 ? "Nightly" : "Gone")
        }
        let report = Self.report([Self.run("1", day: 2)], earlier: earlier)
        #expect(report.past(.resolved).count == PeriodReport.maximumPast)
        #expect(report.past(.noRun).count == PeriodReport.maximumPast)
        #expect(report.unlistedPast == 10)
        #expect(report.past.first?.outcome == .resolved && report.past.last?.outcome == .noRun)
    }

    /// A suppressed finding is a group of its own, counts nowhere, and is news when it counts again.
    @Test func suppressedFindingsStandApart() throws {
        var quiet = Self.finding(subject: "github", fingerprint: "q")
        quiet.suppression = Suppression(reason: "known", expires: "2026-12-31")
        let loud = Self.finding(subject: "github", fingerprint: "l")
        let report = Self.report([
            Self.run("1", workflow: "A", [quiet]), Self.run("2", workflow: "B", [loud]),
        ])
        #expect(report.groups.map(\.isSuppressed) == [false, true])
        #expect(report.groups(of: .warning).count == 1 && report.groups(of: nil).count == 1)
        #expect(report.workflows.map(\.counts.warning) == [0, 1])
        #expect(report.runs.map(\.codes) == [[], ["W-1"]])

        var before = Self.past("q")
        before.wasSuppressed = true
        let again = Self.report(
            [Self.run("3", day: 9, [Self.finding(fingerprint: "q")])], earlier: Self.earlier(before))
        #expect(again.groups[0].findings[0].standing == .new)
        #expect(again.groups[0].findings[0].firstSeen == Self.day(1))
        let still = Self.report([Self.run("3", day: 9, [quiet])], earlier: Self.earlier(before))
        #expect(still.groups[0].findings[0].standing == .recurring)
    }

    @Test func workflowsAreComparedWithThemselves() throws {
        var earlier = EarlierReport()
        var before = PeriodReport.Workflow(repository: "octo/demo", name: "A")
        before.counts.runs = 4
        earlier.workflows = [before]
        let report = Self.report(
            [
                Self.run("1", workflow: "A", [Self.finding(subject: "A")]), Self.run("2", workflow: "B"),
                Self.run("3", workflow: "A", [Self.finding(subject: "A")], gaps: ["x"]),
            ], earlier: earlier)
        #expect(report.workflows.map(\.name) == ["A", "B"])
        #expect(report.workflows.map(\.isNew) == [false, true])
        // One that did not run is still there.
        let idle = Self.report([Self.run("2", workflow: "B")], earlier: earlier)
        #expect(idle.workflows.map(\.name) == ["A", "B"])
        #expect(idle.workflows.map(\.counts.runs) == [0, 1])
        #expect(idle.workflows.map(\.previous?.runs) == [4, nil])
        let first = try #require(report.workflows.first)
        #expect(first.counts.runs == 2 && first.counts.incomplete == 1)
        // Findings are counted merged, not once a run.
        #expect(first.counts.warning == 1)
        #expect(first.previous?.runs == 4)
        #expect(report.workflows[1].previous == nil)
    }
}
