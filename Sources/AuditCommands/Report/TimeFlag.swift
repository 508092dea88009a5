import CommandLine
import Findings
import LogParsing

/// Points in time as people give them: so long ago, a date, or a time.
enum TimeFlag {
    /// Words for help texts.
    static let forms = "such as 24h, 7d, 2026-05-12 or 2026-05-12T06:47Z"

    /// - Parameter now: what durations are counted back from.
    /// - Throws: a usage error for anything else.
    static func time(
        _ flag: Flag, _ arguments: ParsedArguments, now: Timestamp
    ) throws(CommandFailure) -> Timestamp? {
        guard let text = arguments.value(flag) else { return nil }
        if let span = duration(text) {
            let (time, overflow) = now.nanoseconds.subtractingReportingOverflow(span)
            if !overflow { return Timestamp(nanoseconds: time) }
        }
        guard let time = time(text) else {
            throw .usage("--\(flag.name): '\(text)' is no time", hint: "times are \(forms)")
        }
        return time
    }

    /// A length of time: a whole number of minutes, hours, days or weeks (`m`, `h`, `d`, `w`), in nanoseconds.
    static func duration(_ text: String) -> Int64? {
        let units: [Character: Int64] = ["m": 60, "h": 3600, "d": 86_400, "w": 604_800]
        guard let unit = text.last, let seconds = units[unit] else { return nil }
        let digits = text.dropLast()
        guard !digits.isEmpty, digits.utf8.count <= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let count = Int64(digits)
        else { return nil }
        let (value, overflow) = count.multipliedReportingOverflow(by: seconds * 1_000_000_000)
        return overflow ? nil : value
    }

    /// A date (its beginning in UTC) or a time of RFC 3339, whose seconds may be left out.
    static func time(_ text: String) -> Timestamp? {
        for ending in ["", "T00:00:00Z"] {
            if let time = rfc3339(text + ending) { return time }
        }
        // Minutes are what people write.
        guard text.utf8.count >= 17 else { return nil }
        let minutes = text.utf8.index(text.utf8.startIndex, offsetBy: 16)
        return rfc3339(text[..<minutes] + ":00" + text[minutes...])
    }

    private static func rfc3339(_ text: some StringProtocol) -> Timestamp? {
        let bytes = Array(text.utf8)
        return Timestamp(rfc3339: bytes.span)
    }
}
