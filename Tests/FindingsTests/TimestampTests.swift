import Findings
import Foundation
import TestSupport
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        (1970, 1, 1, 0, 0, 0, "1970-01-01T00:00:00.000Z"),
        (2000, 2, 29, 23, 59, 59, "2000-02-29T23:59:59.000Z"),
        (2026, 11, 21, 10, 36, 0, "2026-11-21T10:36:00.000Z"),
        (1969, 12, 31, 23, 59, 59, "1969-12-31T23:59:59.000Z"),
        (1678, 1, 1, 0, 0, 0, "1678-01-01T00:00:00.000Z"),
        (2261, 12, 31, 0, 0, 0, "2261-12-31T00:00:00.000Z"),
    ])
    func printsISO8601(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, expected: String)
        throws
    {
        let time = try #require(
            Timestamp(year: year, month: month, day: day, hour: hour, minute: minute, second: second))
        #expect(time.iso8601 == expected)
    }

    @Test(arguments: [
        (2026, 2, 29, 0, 0, 0), (2026, 13, 1, 0, 0, 0), (2026, 0, 1, 0, 0, 0), (2026, 4, 31, 0, 0, 0),
        (2026, 1, 1, 24, 0, 0), (2026, 1, 1, 0, 60, 0), (1677, 1, 1, 0, 0, 0), (2262, 1, 1, 0, 0, 0),
    ])
    func refusesDaysThatAreNot(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        #expect(
            Timestamp(year: year, month: month, day: day, hour: hour, minute: minute, second: second) == nil)
    }

    @Test func agreesWithFoundation() {
        var generator = SeededGenerator(seed: 7)
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
        for _ in 0..<2000 {
            let milliseconds = Int64.random(in: -5_000_000_000_000...8_000_000_000_000, using: &generator)
            let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            #expect(Timestamp(milliseconds: milliseconds).iso8601 == formatter.string(from: date))
        }
    }

    @Test func differencesDoNotTrap() {
        let low = Timestamp(nanoseconds: .min)
        let high = Timestamp(nanoseconds: .max)
        #expect(high.milliseconds(since: low) == .max)
        #expect(low.milliseconds(since: high) == .min)
        #expect(Timestamp(milliseconds: 1500).milliseconds(since: Timestamp(milliseconds: 500)) == 1000)
        #expect(Timestamp(milliseconds: .max).nanoseconds == .max)
    }
}
