import Facts
import Findings
import Foundation
import History
import Testing

/// What a nightly leaves for the next one.
@Suite struct NightlyTests {
    private static let key = NightlyKey(host: "github.com", repository: "octo/demo", selection: "")
    private static let others = [
        NightlyKey(host: "ghes.example", repository: "octo/demo", selection: ""),
        NightlyKey(host: "github.com", repository: "octo/other", selection: ""),
        NightlyKey(host: "github.com", repository: "octo/demo", selection: "daily-*"),
    ]

    private static func withHistory(_ body: (History) throws -> Void) throws {
        try withPath { path in try body(try History.openForRecording(path)) }
    }

    private static func day(_ day: Int) -> Timestamp { SampleRuns.day(day) }

    @Test func aPeriodBeginsWhereTheLastOneEnded() throws {
        try Self.withHistory { history in
            #expect(try history.nightlyStart(Self.key, since: Self.day(3)) == Self.day(3))
            #expect(
                try history.beginNightly(Self.key, since: Self.day(3), clock: Self.day(30)) == Self.day(3))
            try history.endNightly(Self.key, until: Self.day(4), settled: [], owed: [])
            // Late: nothing between the two is lost. Early: what was asked for.
            #expect(
                try history.beginNightly(Self.key, since: Self.day(6), clock: Self.day(30)) == Self.day(4))
            #expect(try history.nightlyStart(Self.key, since: Self.day(2)) == Self.day(2))
            for other in Self.others {
                #expect(try history.nightlyStart(other, since: Self.day(6)) == Self.day(6))
            }
        }
    }

    /// One that did not end leaves its whole period, also if a later one asks for less.
    @Test func whatDidNotEndIsStillToBeDone() throws {
        try Self.withHistory { history in
            _ = try history.beginNightly(Self.key, since: Self.day(3), clock: Self.day(30))
            #expect(
                try history.beginNightly(Self.key, since: Self.day(5), clock: Self.day(30)) == Self.day(3))
            try history.endNightly(Self.key, until: Self.day(6), settled: [], owed: [])
            // Another one that began earlier and ends later takes nothing back.
            try history.endNightly(Self.key, until: Self.day(4), settled: [], owed: [])
            #expect(try history.nightlyStart(Self.key, since: Self.day(9)) == Self.day(6))
        }
    }

    /// A clock that was ahead does not hide the runs until then.
    @Test func anEndThatIsStillToCome() throws {
        try Self.withHistory { history in
            try history.endNightly(Self.key, until: Self.day(20), settled: [], owed: [])
            #expect(try history.beginNightly(Self.key, since: Self.day(3), clock: Self.day(4)) == Self.day(3))
            #expect(try history.nightlyStart(Self.key, since: Self.day(9)) == Self.day(3))
        }
    }

    @Test func owedRuns() throws {
        try Self.withHistory { history in
            try history.endNightly(
                Self.key, until: Self.day(3), settled: [],
                owed: [.init(runID: 9, noticed: Self.day(3)), .init(runID: 7, noticed: Self.day(2))])
            #expect(try history.owedRuns(Self.key).map(\.runID) == [7, 9])
            for other in Self.others { #expect(try history.owedRuns(other) == []) }
            // The same repository, however it is written.
            let same = NightlyKey(host: "GitHub.com", repository: "Octo/Demo", selection: "")
            #expect(try history.owedRuns(same).count == 2)
            // Noticed again it stays as old as it is.
            try history.endNightly(
                Self.key, until: Self.day(4), settled: [7], owed: [.init(runID: 9, noticed: Self.day(4))])
            #expect(try history.owedRuns(Self.key) == [.init(runID: 9, noticed: Self.day(3))])
            // What another nightly of the same time settled stays settled, whichever ends first.
            try history.endNightly(
                Self.key, until: Self.day(4), settled: [9], owed: [.init(runID: 9, noticed: Self.day(4))])
            #expect(try history.owedRuns(Self.key) == [])
        }
    }

    @Test func owedRunsAreBounded() throws {
        try Self.withHistory { history in
            let many = (1...Int64(History.maximumOwed + 10)).map {
                OwedRun(runID: $0, noticed: Timestamp(milliseconds: $0))
            }
            #expect(try history.endNightly(Self.key, until: Self.day(3), settled: [], owed: many) == 10)
            let left = try history.owedRuns(Self.key)
            #expect(left.count == History.maximumOwed && left.first?.runID == 11)
        }
    }

    @Test func issues() throws {
        try Self.withHistory { history in
            func issue(_ key: String = "k", since day: Int, repository: String = "octo/demo") throws -> Int? {
                try history.issue(
                    host: "github.com", repository: repository, closeKey: key, madeSince: Self.day(day))
            }
            #expect(try issue(since: 1) == nil)
            for (number, day) in [(5, 3), (8, 4)] {
                try history.recordIssue(
                    number, host: "github.com", repository: "octo/demo", closeKey: "k", made: Self.day(day))
            }
            #expect(try issue(since: 1) == 8)
            #expect(try issue(since: 4) == 8)
            #expect(try issue(since: 5) == nil)
            #expect(try issue("other", since: 1) == nil)
            #expect(try issue(since: 1, repository: "Octo/Demo") == 8)
            #expect(try issue(since: 1, repository: "octo/other") == nil)
        }
    }

    /// Findings of runs that are part of the report again are no earlier ones.
    @Test func earlierFindingsWithoutOwedRuns() throws {
        try Self.withHistory { history in
            try history.record(SampleRuns.entry("1", day: 3, [SampleRuns.finding()]))
            try history.record(SampleRuns.entry("2", day: 3, [SampleRuns.finding("f2")]))
            func earlier(_ without: [String]) throws -> EarlierReport? {
                try history.earlierReport(
                    before: SampleRuns.day(4, hour: 0), length: 86_400_000_000_000, without: without)
            }
            #expect(try earlier([])?.findings.keys.sorted() == ["f1", "f2"])
            #expect(try earlier(["2"])?.findings.keys.sorted() == ["f1"])
            #expect(try earlier(["2"])?.workflows.map(\.counts.runs) == [1])
            #expect(try earlier(["1", "2"]) == nil)
            // Nothing but numbers gets into the list.
            #expect(try earlier(["\"]') --", "2"])?.findings.keys.sorted() == ["f1"])
        }
    }
}
