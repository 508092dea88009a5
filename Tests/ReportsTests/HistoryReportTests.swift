import Facts
import Findings
import Testing

@testable import Reports

/// Recorded runs, trends and queries, printed.
@Suite struct HistoryReportTests {
    private static let wide = ConsoleOptions(width: 140)

    @Test func runsAsATable() {
        #expect(
            HistoryReport.console(SampleHistory.runs { $0 }, options: Self.wide) == """
                          Created            Run  Workflow                         Verdict   Crit.  Warn.  Calls  Denied
                ─────────────────  ─────────────  ───────────────────────────────  ────────  ─────  ─────  ─────  ──────
                2026-09-02T08:00Z  26000000001/2  octo/demo · Nightly (part a1b2)  findings      1      0     12       –
                                –    26000000002  –                                clean         –      –      –       –
                … 3 more

                """)
        #expect(
            HistoryReport.console(RecordedRuns(), options: Self.wide)
                == "No run is recorded that was asked for.\n")
    }

    /// 0, 1 and 0.5 of 7 steps above the lowest bar: the middle rounds up.
    @Test func sparklines() {
        #expect(TrendReport.sparkline([0, 1, 0.5]) == "▁█▅")
        #expect(TrendReport.sparkline([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
        // From zero, not from the lowest: 6 of 7 is no valley.
        #expect(TrendReport.sparkline([7, 6]) == "█▇")
        #expect(TrendReport.sparkline([0, 0]) == "▁▁")
        #expect(TrendReport.sparkline([5]) == "█")
        #expect(TrendReport.sparkline([]) == "")
        #expect(TrendReport.sparkline([-1, 1]) == "▁█")
        #expect(TrendReport.sparkline([.infinity, 1]) == "▁▁")
    }

    @Test func trendsByDay() {
        #expect(
            TrendReport.console(SampleHistory.trend { $0 }, options: Self.wide) == """
                calls: tool calls of the agent, workflow Nightly

                ▁█▅
                0 to 1, last 0.5

                Day         Runs  Value  Lowest run  Highest run
                ──────────  ────  ─────  ──────────  ───────────
                2026-09-04     2    0.5           0          0.5
                2026-09-02     2      1           0            1
                2026-09-01     2      0           0            0
                … 4 more

                """)
    }

    @Test func sharesArePerCent() {
        let text = TrendReport.console(
            SampleHistory.trend({ $0 }, .blockRate, by: .run), options: Self.wide)
        #expect(text.contains("0.0 % to 100.0 %, last 50.0 %"))
        #expect(text.contains("2026-09-04T08:00:00.000Z  26000000001   50.0 %"))
    }

    @Test func rowsOfAQuery() {
        #expect(
            QueryReport.console(SampleHistory.table { $0 }, options: Self.wide) == """
                name                 count   share  blob              none
                ────  ────────────────────  ──────  ────────────────  ────
                a     -9223372036854775808     0.5  blob of 12 bytes     –
                =1+1                     7  1e+300  blob of 0 bytes      –

                Only the first 2 rows are shown. 1 text was cut.

                """)
        #expect(
            QueryReport.csv(SampleHistory.table { $0 })
                == "name,count,share,blob,none\r\na,'-9223372036854775808,0.5,12 bytes,\r\n'=1+1,7,1e+300,0 bytes,\r\n"
        )
        #expect(QueryReport.console(QueryTable(), options: Self.wide) == "No rows.\n")
    }

    @Test func numbersAsJSON() {
        var writer = JSONWriter(isCompact: true)
        writer.array { writer in
            for number in [1, -3, 0.25, 1e300, 123_456_789_012_345, .infinity, .nan] { writer.real(number) }
        }
        #expect(writer.output == "[1,-3,0.25,1e+300,123456789012345,null,null]")
    }

    /// No difference where nothing was seen is no good news.
    @Test func diffsTellOfMissingEvidence() {
        var diff = SampleHistory.diff { $0 }
        diff.before.verdict = .clean
        diff.after.verdict = .findings
        #expect(!DiffReport.console(diff, options: Self.wide).contains("could not be compared"))
        diff.after.verdict = .incomplete
        #expect(
            DiffReport.console(diff, options: Self.wide).contains(
                "Evidence is incomplete: what was not seen could not be compared."))
    }

    @Test func diffs() {
        let text = DiffReport.console(SampleHistory.diff { $0 }, options: Self.wide)
        for line in [
            "Audit diff: run 26000000001 → run 26000000002",
            "The second run compared with the first: 2 to look at.",
            "example.org:443  status changed  allowed 3  mixed 3/1/0  previously allowed, now also denied",
            "example.org:443  removed         allowed 3  –",
            "policy_denied       1      0",
            "github/list_issues  new     – → 4  – → 0   – → 2 of 9",
            "github: changed, another policy; policy {} → –",
            "calls            10      22   +120 %",
            "filter_rate  50.0 %  47.5 %  −2.5 pp",
            "requests          –       2        –",
            "create_issue  0 → 2     0 → 0",
            "Not compared: safe outputs: a run has no list of them.",
        ] { #expect(text.contains(line), "\(line)\n\(text)") }
    }

    @Test(arguments: [(10.0, 5.0, "−50 %"), (0, 3, "+∞"), (4, 4.1, "+2 %"), (2, 0, "−100 %")])
    func changes(_ before: Double, _ after: Double, _ expected: String) {
        let phrase = DiffReport.change(.init(metric: .calls, before: before, after: after))
        let text = ConsoleText(phrase).glyphs.map { String($0.character) }.joined()
        #expect(text == expected)
    }
}
