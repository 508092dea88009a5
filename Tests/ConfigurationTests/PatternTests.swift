import Findings
import Testing

@testable import Configuration

@Suite struct TextPatternTests {
    @Test(arguments: [
        ("Demo", "Demo", true), ("Demo", "demo", false), ("Demo", "Demo 2", false), ("*", "", true),
        ("*", "anything", true), ("Schema *", "Schema Checker", true), ("Schema *", "Schema", false),
        ("*ing", "king", true), ("*ing", "kings", false), ("a*b*c", "a--b--b--c", true),
        ("a*b*c", "acb", false), ("a**b", "ab", true), ("a", "", false), ("?", "x", false), ("?", "?", true),
        // Canonically equal, but other bytes.
        ("\u{E9}", "e\u{301}", false),
    ])
    func matches(pattern: String, text: String, expected: Bool) {
        #expect(TextPattern(pattern).matches(text) == expected)
    }

    @Test func caseOfRepositories() {
        #expect(TextPattern("Octo/*", ignoresCase: true).matches("octo/Demo"))
        #expect(!TextPattern("octo/d*", ignoresCase: true).matches("octo/x"))
    }

    /// Many stars in a text that nearly matches: the time is bounded by the product of the lengths.
    @Test(.timeLimit(.minutes(1))) func manyStars() {
        let pattern = TextPattern(String(repeating: "*a", count: 500) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 20_000)))
    }
}

@Suite struct ExpiryTests {
    /// Seconds since 1970 by `date -u -d … +%s`.
    @Test(arguments: [
        ("2026-12-31", 1_798_761_600), ("2027-01-01T00:00:00Z", 1_798_761_600),
        ("2026-12-31T18:00:00+01:00", 1_798_736_400), ("2026-12-31t17:00:00z", 1_798_736_400),
        ("2026-12-31T16:30:00.5-00:30", 1_798_736_400), ("2024-02-29", 1_709_251_200),
    ])
    func ends(text: String, seconds: Int64) throws {
        let expiry = try #require(Expiry(text))
        let fraction: Int64 = text.contains(".5") ? 500_000_000 : 0
        #expect(expiry.end.nanoseconds == seconds * 1_000_000_000 + fraction)
        #expect(expiry.text == text)
    }

    @Test(arguments: [
        "", "never", "2026", "2026-12", "2026-13-01", "2026-02-29", "2026-1-1", "26-12-31", "2026-12-31 ",
        "2026-12-31T", "2026-12-31T18:00", "2026-12-31T18:00:00", "2026-12-31 18:00:00Z",
        "2026-12-31T24:00:00Z", "2026-12-31T18:00:00+1", "2026-12-31T18:00:00+24:00", "2026-12-31T18:00:00.Z",
        "2026-12-31T18:00:00Zx", "2999-12-31", "1500-01-01", "+2026-12-31", "２０２６-12-31",
    ])
    func whatIsNoDate(text: String) { #expect(Expiry(text) == nil) }

    /// The day itself counts still, to its last nanosecond in UTC; the next one does not.
    @Test func theDayCountsToItsEnd() throws {
        let day = try #require(Expiry("2026-12-31"))
        let midnight: Int64 = 1_798_761_600 * 1_000_000_000
        #expect(!day.isOver(at: Timestamp(nanoseconds: midnight - 86_400_000_000_000)))
        #expect(!day.isOver(at: Timestamp(nanoseconds: midnight - 1)))
        #expect(day.isOver(at: Timestamp(nanoseconds: midnight)))
        let last = try #require(Expiry("2261-12-31"))
        #expect(!last.isOver(at: Timestamp(nanoseconds: midnight)))
    }
}
