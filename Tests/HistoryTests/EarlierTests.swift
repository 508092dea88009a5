import Facts
import Findings
import Foundation
import History
import Testing

/// What a report over several runs is compared with.
@Suite struct EarlierTests {
    private static let day: Int64 = 86_400_000_000_000

    /// The report before a day, of these runs.
    private static func earlier(
        _ entries: [HistoryEntry], before day: Int, resolved: [String] = [], resolvedHour: Int = 0,
        later: [HistoryEntry] = []
    ) throws -> EarlierReport? {
        try withPath { path in
            let history = try History.openForRecording(path)
            for entry in entries { try history.record(entry) }
            try history.recordResolved(resolved, at: SampleRuns.day(day, hour: resolvedHour))
            for entry in later { try history.record(entry) }
            return try history.earlierReport(before: SampleRuns.day(day, hour: 0), length: Self.day)
        }
    }

    @Test func withoutEarlierRunsThereIsNone() throws {
        #expect(try Self.earlier([], before: 5) == nil)
        #expect(try Self.earlier([SampleRuns.entry("1", day: 5)], before: 5) == nil)
        #expect(try Self.earlier([SampleRuns.entry("1", day: 4)], before: 5) != nil)
    }

    @Test func findingsOfRunsBeforeThePeriod() throws {
        let report = try #require(
            try Self.earlier(
                [
                    SampleRuns.entry("2", day: 3, [SampleRuns.finding(title: "later")]),
                    SampleRuns.entry("1", day: 1, [SampleRuns.finding(title: "first")]),
                    SampleRuns.entry("3", day: 5, [SampleRuns.finding(), SampleRuns.finding("f5")]),
                ], before: 5))
        #expect(report.findings.count == 1)
        let finding = try #require(report.findings["f1"])
        #expect(finding.title == "later")
        #expect(finding.firstSeen == SampleRuns.day(1))
        #expect(finding.lastSeen == SampleRuns.day(3))
        #expect(finding.repository == "octo/demo")
        #expect(finding.workflow == "Nightly")
        #expect(!finding.wasSuppressed)
        #expect(report.generated == SampleRuns.day(3, hour: 9))
    }

    @Test func findingsAreForgottenAfterNinetyDays() throws {
        let old = Timestamp(nanoseconds: SampleRuns.day(5, hour: 0).nanoseconds - 90 * Self.day)
        func entry(_ time: Timestamp) -> HistoryEntry {
            SampleRuns.entry("1", [SampleRuns.finding()]) { $0.time = time }
        }
        #expect(try Self.earlier([entry(old)], before: 5)?.findings.count == 1)
        let older = Timestamp(nanoseconds: old.nanoseconds - 1_000_000)
        #expect(try Self.earlier([entry(older)], before: 5) == nil)
    }

    /// The severity is the highest of the last day that has it, and no higher one of long ago.
    @Test func severityOfTheLastDay() throws {
        func severity(_ runs: [(day: Int, severity: Severity)]) throws -> Severity? {
            let entries = runs.enumerated().map { index, run in
                SampleRuns.entry("\(index)", day: run.day, [SampleRuns.finding(severity: run.severity)])
            }
            return try Self.earlier(entries, before: 9)?.findings["f1"]?.severity
        }
        #expect(try severity([(4, .critical), (4, .warning)]) == .critical)
        #expect(try severity([(2, .critical), (4, .warning)]) == .warning)
        #expect(try severity([(2, .warning), (4, .critical)]) == .critical)
    }

    @Test func whetherItWasSuppressedLast() throws {
        func wasSuppressed(_ first: Bool, _ last: Bool) throws -> Bool? {
            try Self.earlier(
                [
                    SampleRuns.entry("1", day: 1, [SampleRuns.finding(isSuppressed: first)]),
                    SampleRuns.entry("2", day: 2, [SampleRuns.finding(isSuppressed: last)]),
                ], before: 5)?.findings["f1"]?.wasSuppressed
        }
        #expect(try wasSuppressed(true, false) == false)
        #expect(try wasSuppressed(false, true) == true)
    }

    /// A finding is resolved once; a run that has it again makes it known again.
    @Test func resolvedOnesAreGoneUntilTheyAreBack() throws {
        let runs = [SampleRuns.entry("1", day: 1, [SampleRuns.finding(), SampleRuns.finding("f2")])]
        #expect(
            try Self.earlier(runs, before: 5, resolved: ["f1"])?.findings.keys.sorted() == ["f2"])
        let again = SampleRuns.entry("2", day: 4, [SampleRuns.finding()])
        #expect(
            try Self.earlier(runs, before: 5, resolved: ["f1"], later: [again])?.findings.keys.sorted()
                == ["f1", "f2"])
        // By a report on this very period: made again, it says so again.
        #expect(
            try Self.earlier(runs, before: 5, resolved: ["f1"], resolvedHour: 1)?.findings.keys.sorted()
                == ["f1", "f2"])
        // Auditing the old run again is no news.
        #expect(
            try Self.earlier(runs, before: 5, resolved: ["f1"], later: runs)?.findings.keys.sorted() == ["f2"]
        )
    }

    /// Counts are those of the day before the period.
    @Test func countsOfWorkflows() throws {
        let metrics: [RunMetric: Double] = [.calls: 5, .requests: 7, .deniedRequests: 2]
        let report = try #require(
            try Self.earlier(
                [
                    SampleRuns.entry("1", day: 3, [SampleRuns.finding()]) { $0.metrics = metrics },
                    SampleRuns.entry("2", day: 4, [SampleRuns.finding()]) { $0.metrics = metrics },
                    SampleRuns.entry(
                        "3", day: 4, [SampleRuns.finding(), SampleRuns.finding("f2", isSuppressed: true)],
                        gaps: ["cut"]
                    ) { $0.metrics = metrics },
                    SampleRuns.entry("4", day: 4, workflow: "Weekly", repository: nil) {
                        $0.metrics = metrics
                    },
                ], before: 5))
        #expect(report.workflows.map(\.name) == ["Weekly", "Nightly"])
        #expect(report.workflows.map(\.repository) == [nil, "octo/demo"])
        let counts = try #require(report.workflows.last?.counts)
        #expect(counts.runs == 2)
        #expect(counts.incomplete == 1)
        #expect(counts.warning == 1)
        #expect(counts.calls == 10)
        #expect(counts.requests == 14)
        #expect(counts.denied == 4)
    }

    /// A report on one repository tells nothing of another, nor of the one of the same name on another host.
    @Test func otherRepositoriesAreOthers() throws {
        try withPath { path in
            let history = try History.openForRecording(path)
            try history.record(SampleRuns.entry("1", day: 4, [SampleRuns.finding()]))
            try history.record(
                SampleRuns.entry("2", day: 4, [SampleRuns.finding("f2")]) {
                    $0.identity.repository = "octo/secret"
                    $0.identity.workflow = "Merger"
                })
            try history.record(
                SampleRuns.entry("3", day: 4, [SampleRuns.finding("f3")]) { $0.host = "ghes.example" })
            func earlier(_ repository: (host: String, name: String)?) throws -> EarlierReport? {
                try history.earlierReport(
                    before: SampleRuns.day(5, hour: 0), length: Self.day, of: repository)
            }
            let own = try #require(try earlier(("github.com", "octo/demo")))
            #expect(own.findings.keys.sorted() == ["f1"])
            #expect(own.workflows.map(\.name) == ["Nightly"])
            #expect(own.workflows.first?.counts.runs == 1)
            #expect(own.workflows.first?.counts.warning == 1)
            #expect(try earlier(("ghes.example", "octo/demo"))?.findings.keys.sorted() == ["f3"])
            #expect(try earlier(("ghes.example", "octo/secret")) == nil)
            #expect(try earlier(nil)?.findings.count == 3)
        }
    }
}
