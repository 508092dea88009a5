import Facts
import Findings
import Testing

@testable import Reports

@Suite struct TimelineTests {
    /// Milliseconds after 2026-05-12T06:47:00Z.
    static func time(_ milliseconds: Int64) -> Timestamp {
        Timestamp(milliseconds: 1_778_568_420_000 + milliseconds)
    }

    static func call(_ outcome: CallOutcome, at milliseconds: Int64?) -> Call {
        Call(
            id: "c1", server: "github", tool: "search", session: nil, begin: milliseconds.map(time), end: nil,
            outcome: outcome, evidence: [])
    }

    static func facts(_ calls: [Call]) -> RunFacts {
        var facts = RunFacts()
        facts.calls.list = calls
        facts.calls.total = calls.count
        return facts
    }

    static func chart(_ facts: RunFacts) throws -> TimelineChart {
        try #require(TimelineChart(Timeline(facts)))
    }

    @Test func everyOutcomeHasItsRow() throws {
        let calls = CallOutcome.allCases.enumerated().map { Self.call($1, at: Int64($0)) }
        let rows = try Self.chart(Self.facts(calls)).rows
        #expect(
            rows.map { "\($0.kind) \($0.count)" } == [
                "callAnswered 1", "callFiltered 1", "callRefused 5", "callFailedInGuard 2", "callFailed 3",
                "callUnanswered 1",
            ])
    }

    /// 250 slots of 4 units: the first at 2, the last at 998, the middle of the time in slot 124.
    @Test func placesMarks() throws {
        let chart = try Self.chart(Self.facts([0, 5000, 10_000].map { Self.call(.ok, at: $0) }))
        #expect(
            chart.rows == [
                .init(
                    kind: .callAnswered, count: 3,
                    marks: [.init(x: 2, level: 1), .init(x: 498, level: 1), .init(x: 998, level: 1)])
            ])
        // Steps of 2 s would be five intervals, one too many.
        #expect(chart.ticks.map(\.label) == ["06:47:00", "06:47:05", "06:47:10"])
        #expect(chart.ticks.map(\.x) == [2, 500, 998])
        #expect(chart.first == Self.time(0))
        #expect(chart.last == Self.time(10_000))
    }

    /// Ten thousand calls are at most as many marks as there are slots, taller where there are more.
    @Test func binsDenseRuns() throws {
        let calls = (0..<10_000).map { Self.call($0 % 10 == 0 ? .policyDenied : .ok, at: Int64($0) * 60) }
        let rows = try Self.chart(Self.facts(calls)).rows
        #expect(rows.map(\.count) == [9000, 1000])
        // The last slot has the last call alone, which was answered.
        #expect(rows.map(\.marks.count) == [250, 249])
        // 36 answered and 4 refused calls a slot, two digits and more: 16 and more are level 5, 4 are level 3.
        #expect(rows[0].marks[100].level == 5)
        #expect(rows[1].marks[100].level == 3)
        #expect(rows.flatMap(\.marks).allSatisfy { (0...1000).contains($0.x) })
        let page = HTMLReport.render(
            [RunReport(facts: Self.facts(calls), findings: [], verdict: .clean, unjudged: [])],
            options: HTMLReportTests.options)
        #expect(HTMLChecker(page).errors == [])
        #expect(page.utf8.count < 300_000)
        // All refused calls and no more than 500 rows.
        #expect(page.contains("9500 events are left out, answered calls and allowed requests first."))
        #expect(page.components("Calls refused</span></td>") == 500)
        #expect(page.components("<td>Calls answered</td>") == 0)
    }

    @Test(arguments: [(1, 1), (2, 2), (3, 2), (4, 3), (8, 4), (15, 4), (16, 5), (1000, 5)])
    func heightsAreLogarithmic(_ count: Int, _ level: Int) throws {
        let calls = Array(repeating: Self.call(.ok, at: 0), count: count)
        #expect(try Self.chart(Self.facts(calls)).rows[0].marks.map(\.level) == [level])
    }

    static func traffic(_ first: Int64?, _ last: Int64?, count: Int) -> FirewallTraffic {
        var traffic = FirewallTraffic(
            domain: "a.example", port: 443, decision: .denied, userAgent: nil, client: .agent,
            clientAddress: "172.30.0.20", method: nil, squidResult: "TCP_DENIED (403)")
        traffic.first = first.map(time)
        traffic.last = last.map(time)
        traffic.tally.count = count
        return traffic
    }

    /// From first to last a bar, what overlaps is one; what has one time is a mark.
    @Test func trafficSpans() throws {
        var facts = RunFacts()
        facts.firewall.traffic = [
            Self.traffic(0, 4000, count: 9), Self.traffic(2000, 5000, count: 3),
            Self.traffic(10_000, 10_000, count: 7),
        ]
        let row = try Self.chart(facts).rows[0]
        #expect(row.count == 19)
        // Slots of 0, 2, 4, 5 and 10 s of 10: 0, 49, 99, 124, 249; one mark for each end, the last for seven.
        #expect(row.bars == [.init(from: 2, to: 498)])
        #expect(row.marks.map(\.x) == [2, 198, 398, 498, 998])
        #expect(row.marks.map(\.level) == [1, 1, 1, 1, 3])
    }

    /// One forged time does not press the others together, and is told.
    @Test func forgedTimesAreNotDrawn() throws {
        var calls = (0..<10).map { Self.call(.ok, at: Int64($0) * 1000) }
        calls[3].begin = Timestamp(nanoseconds: .max)
        calls[4].begin = Timestamp(nanoseconds: .min)
        calls.append(Self.call(.ok, at: nil))
        let chart = try Self.chart(Self.facts(calls))
        #expect(chart.rows[0].count == 8)
        #expect(chart.outOfReach == 2)
        #expect(chart.undated == 1)
        #expect(chart.last == Self.time(9000))
        let page = HTMLReport.render(
            [RunReport(facts: Self.facts(calls), findings: [], verdict: .clean, unjudged: [])],
            options: HTMLReportTests.options)
        #expect(page.contains("2 events are more than a day from the others and not drawn."))
        #expect(page.contains("1 event has no time and is not drawn."))
    }

    @Test func runsWithoutTimes() {
        #expect(TimelineChart(Timeline(Self.facts([Self.call(.ok, at: nil)]))) == nil)
        #expect(TimelineChart(Timeline(RunFacts())) == nil)
        let reports = [Self.facts([Self.call(.ok, at: nil)]), RunFacts()].map {
            RunReport(facts: $0, findings: [], verdict: .clean, unjudged: [])
        }
        let undated = HTMLReport.render([reports[0]], options: HTMLReportTests.options)
        #expect(undated.contains("1 event has no time and is not drawn."))
        #expect(!undated.contains("<svg role"))
        #expect(!HTMLReport.render([reports[1]], options: HTMLReportTests.options).contains("Timeline"))
    }

    @Test func unlistedEventsAreTold() {
        var facts = Self.facts([Self.call(.ok, at: 0)])
        facts.calls.total = 11
        facts.difc.filtered = 20
        facts.difc.unlistedDenials = 5
        #expect(Timeline(facts).unlisted == 35)
    }

    /// First and last event in milliseconds, and the labels of the ticks.
    static let spans: [(first: Int64, last: Int64, labels: [String])] = [
        (0, 0, ["06:46:59.500", "06:47:00.000", "06:47:00.500"]),
        (0, 8, ["06:47:00.000", "06:47:00.002", "06:47:00.004", "06:47:00.006", "06:47:00.008"]),
        (100, 4_000, ["06:47:01", "06:47:02", "06:47:03", "06:47:04"]),
        (30_000, 10_800_000, ["07:00", "08:00", "09:00"]),
        (0, 86_460_000, ["05-12 12:00", "05-12 18:00", "05-13 00:00", "05-13 06:00"]),
    ]

    /// Ticks are at round times, at most five, in the finest step that allows it; days are told when there are two.
    @Test(arguments: spans)
    func ticks(_ first: Int64, _ last: Int64, _ expected: [String]) throws {
        let calls = [first, (first + last) / 2, last].map { Self.call(.ok, at: $0) }
        let ticks = try Self.chart(Self.facts(calls)).ticks
        #expect(ticks.map(\.label) == expected)
    }

    /// Any times: no trap, and everything within the image.
    @Test func survivesAnyTimes() throws {
        let values: [Int64] = [
            .min, .min + 1, -1, 0, 1, .max - 1, .max, 1_778_568_420_000_000_000, 86_400_000_000_000,
        ]
        for first in values {
            for second in values {
                for third in values {
                    var facts = Self.facts(
                        [first, second].map { nanoseconds in
                            var call = Self.call(.ok, at: 0)
                            call.begin = Timestamp(nanoseconds: nanoseconds)
                            return call
                        })
                    var traffic = Self.traffic(0, 0, count: 2)
                    traffic.first = Timestamp(nanoseconds: second)
                    traffic.last = Timestamp(nanoseconds: third)
                    facts.firewall.traffic = [traffic]
                    let chart = try Self.chart(facts)
                    #expect(chart.ticks.count <= 5)
                    #expect(chart.ticks.allSatisfy { (0...1000).contains($0.x) })
                    #expect(chart.rows.flatMap(\.marks).allSatisfy { (0...1000).contains($0.x) })
                    #expect(
                        chart.rows.flatMap(\.bars).allSatisfy {
                            0 <= $0.from && $0.from < $0.to && $0.to <= 1000
                        })
                }
            }
        }
    }
}

@Suite struct BarTests {
    static func svg(_ page: String) -> [String] {
        HTMLChecker(page).elements.filter { $0.name == "rect" }.map(\.tag)
    }

    /// 3 of 4 requests denied is three quarters of the bar; what is tiny is still seen.
    @Test func barsAreShares() {
        var report = SampleReport.empty
        var first = FirewallDomain(domain: "a.example", port: nil)
        first.allowed = 1000
        first.denied = 3000
        var second = FirewallDomain(domain: "b.example", port: 443)
        second.incomplete = 1
        report.facts.firewall.domains = [second, first]
        let page = HTMLReportTests.render([report])
        #expect(
            Self.svg(page) == [
                "rect class=fill-plain x=0 width=250 height=12",
                "rect class=fill-bad x=250 width=750 height=12",
                "rect class=fill-caution x=0 width=6 height=12",
            ])
        #expect(HTMLChecker(page).errors == [])
    }

    /// In strict mode no item is recorded as removed, but the counts tell; without counts the records do.
    @Test(arguments: [(5, 2, 0, 3), (0, 0, 4, 4), (10, 8, 2, 2)])
    func refusedItems(_ seen: Int, _ accessible: Int, _ filtered: Int, _ refused: Int) {
        var report = SampleReport.empty
        report.facts.difc.itemsSeen = seen
        report.facts.difc.itemsAccessible = accessible
        report.facts.difc.filtered = filtered
        let cells = HTMLChecker(HTMLReportTests.render([report])).elements
            .filter { $0.name == "td" && $0["class"] == "number" }.prefix(2).map(\.text)
        #expect(cells == ["\(accessible)", "\(refused)"])
    }

    /// A column that would be empty is not there.
    @Test func incompleteIsShownWhereItOccurs() {
        var report = SampleReport.empty
        var domain = FirewallDomain(domain: "a.example", port: nil)
        domain.allowed = 1
        report.facts.firewall.domains = [domain]
        func columns() -> [String] {
            HTMLChecker(HTMLReportTests.render([report])).elements
                .filter { $0.name == "th" && $0["scope"] == "col" }.map(\.text)
        }
        #expect(columns() == ["Domain", "Allowed", "Denied"])
        report.facts.firewall.domains[0].incomplete = 1
        #expect(columns() == ["Domain", "Allowed", "Denied", "Incomplete"])
    }

    @Test func hugeNumbersDoNotTrap() {
        var report = SampleReport.empty
        var domain = FirewallDomain(domain: "a.example", port: nil)
        domain.allowed = .max / 2
        report.facts.firewall.domains = [domain]
        #expect(
            Self.svg(HTMLReportTests.render([report])) == ["rect class=fill-plain x=0 width=1000 height=12"])
    }
}

extension String {
    /// How often `part` occurs.
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
