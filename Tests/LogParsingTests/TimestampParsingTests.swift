import Findings
import LogParsing
import TestSupport
import Testing

@Suite struct TimestampParsingTests {
    private func rfc3339(_ text: String) -> Timestamp? {
        let bytes = Array(text.utf8)
        return Timestamp(rfc3339: bytes.span)
    }

    private func epoch(_ text: String) -> Timestamp? {
        let bytes = Array(text.utf8)
        return Timestamp(epochSeconds: bytes.span)
    }

    private func slashed(_ text: String) -> Timestamp? {
        let bytes = Array(text.utf8)
        return Timestamp(slashed: bytes.span)
    }

    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:01.5Z", 1_500_000_000),
            ("2026-05-12T06:47:00Z", 1_778_568_420_000_000_000),
            ("2026-05-12t06:47:00z", 1_778_568_420_000_000_000),
            ("2026-05-12T08:47:00+02:00", 1_778_568_420_000_000_000),
            ("2026-05-12T01:17:00-05:30", 1_778_568_420_000_000_000),
            ("2026-05-12T06:47:00.000000001Z", 1_778_568_420_000_000_001),
            ("2026-05-12T06:47:00.0000000019999Z", 1_778_568_420_000_000_001),
            ("2026-02-09T11:41:13.0618903Z", 1_770_637_273_061_890_300),
            ("2024-02-29T00:00:00Z", 1_709_164_800_000_000_000),
            ("1969-12-31T23:59:59Z", -1_000_000_000),
            ("2016-12-31T23:59:60Z", 1_483_228_800_000_000_000),
        ] as [(String, Int64)])
    func readsRFC3339(text: String, nanoseconds: Int64) {
        #expect(rfc3339(text) == Timestamp(nanoseconds: nanoseconds))
    }

    @Test(arguments: [
        "", "2026-05-12", "2026-05-12T06:47:00", "2026-05-12 06:47:00Z", "2026-05-12T06:47:00ZZ",
        "2026-05-12T06:47:00.Z", "2026-05-12T06:47:00.123", "2026-05-12T06:47:00+0200",
        "2026-05-12T06:47:00+02",
        "2026-05-12T06:47:00+02:60", "2026-05-12T06:47:00+24:00", "2026-05-12T06:47:00+02:00x",
        "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-05-32T00:00:00Z",
        "2026-05-12T24:00:00Z", "2026-05-12T06:60:00Z", "2026-05-12T06:47:61Z", "0000-05-12T06:47:00Z",
        "9999-05-12T06:47:00Z", "2026-05-1xT06:47:00Z", "2026-05-12T06-47-00Z", "-026-05-12T06:47:00Z",
        "2026-05-12T06:47:00.1.2Z",
    ])
    func rejectsWhatIsNotRFC3339(text: String) {
        #expect(rfc3339(text) == nil)
    }

    @Test func everyPrefixOfATimeIsRejected() {
        let text = Array("2026-05-12T06:47:00.123+02:00".utf8)
        for length in 0..<text.count {
            #expect(Timestamp(rfc3339: text.span.slice(0..<length)) == nil, "\(length)")
        }
    }

    @Test(
        arguments: [
            ("0", 0), ("1770986245.674", 1_770_986_245_674_000_000), ("1.5", 1_500_000_000),
            ("1.000000001", 1_000_000_001), ("8999999999.999999999", 8_999_999_999_999_999_999),
        ] as [(String, Int64)])
    func readsEpochSeconds(text: String, nanoseconds: Int64) {
        #expect(epoch(text) == Timestamp(nanoseconds: nanoseconds))
    }

    @Test(arguments: [
        "", ".", "1.", ".5", "-1", "+1", "1e9", "1.2.3", "1.0000000001", "9000000000", "99999999999999999999",
        "1 ",
        "abc",
    ])
    func rejectsWhatAreNotEpochSeconds(text: String) {
        #expect(epoch(text) == nil)
    }

    @Test(
        arguments: [
            (0.0, 0), (1_774_290_909.186, 1_774_290_909_186_000_000),
            (1_778_352_726.503, 1_778_352_726_503_000_000),
        ] as [(Double, Int64)])
    func readsNumbersOfSeconds(seconds: Double, nanoseconds: Int64) {
        #expect(Timestamp(epochSeconds: seconds) == Timestamp(nanoseconds: nanoseconds))
    }

    @Test(arguments: [-0.001, 9e9, 1e300, .infinity, -.infinity, .nan])
    func rejectsImpossibleNumbersOfSeconds(seconds: Double) {
        #expect(Timestamp(epochSeconds: seconds) == nil)
    }

    @Test func readsSlashedTimes() {
        #expect(slashed("2026/03/02 01:51:08")?.iso8601 == "2026-03-02T01:51:08.000Z")
        for text in [
            "", "2026/03/02 01:51:0", "2026/03/02 01:51:08 ", "2026-03-02 01:51:08", "2026/02/30 01:51:08",
        ] {
            #expect(slashed(text) == nil, "\(text)")
        }
    }

    @Test func milliSecondsSurviveARoundTrip() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let time = Timestamp(
                milliseconds: Int64.random(in: -8_000_000_000_000...8_000_000_000_000, using: &generator))
            #expect(rfc3339(time.iso8601) == time)
        }
    }
}
