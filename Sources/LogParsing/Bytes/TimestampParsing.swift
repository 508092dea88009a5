package import Findings

extension Timestamp {
    /// RFC 3339: `2026-05-12T06:47:00Z`, 0–9 fraction digits (more are ignored), `Z` or a numeric offset.
    ///
    /// - Returns: `nil` unless all bytes belong to the time.
    package init?(rfc3339 bytes: ByteSpan) {
        guard bytes.count >= 20, bytes[4] == 45, bytes[7] == 45, bytes[10] == 84 || bytes[10] == 116,
            bytes[13] == 58, bytes[16] == 58, let year = bytes.slice(0..<4).unsignedDecimal,
            let month = bytes.slice(5..<7).unsignedDecimal, let day = bytes.slice(8..<10).unsignedDecimal,
            let hour = bytes.slice(11..<13).unsignedDecimal,
            let minute = bytes.slice(14..<16).unsignedDecimal,
            let second = bytes.slice(17..<19).unsignedDecimal
        else { return nil }
        var index = 19
        var nanosecond = 0
        if bytes[index] == 46 {
            index += 1
            var scale = 100_000_000
            let start = index
            while index < bytes.count, bytes[index] &- 48 < 10 {
                nanosecond += Int(bytes[index] - 48) * scale
                scale /= 10
                index += 1
            }
            guard index > start else { return nil }
        }
        guard index < bytes.count else { return nil }
        var offset = 0
        switch bytes[index] {
        case 90, 122:
            guard index + 1 == bytes.count else { return nil }
        case 43, 45:
            guard index + 6 == bytes.count, bytes[index + 3] == 58,
                let hours = bytes.slice(index + 1..<index + 3).unsignedDecimal,
                let minutes = bytes.slice(index + 4..<index + 6).unsignedDecimal, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (bytes[index] == 45 ? -1 : 1)
        default: return nil
        }
        self.init(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second,
            nanosecond: nanosecond, offsetMinutes: offset)
    }

    /// Seconds since the epoch with 0–9 fraction digits, as Squid writes them: `1770986245.674`.
    package init?(epochSeconds bytes: ByteSpan) {
        let dot = bytes.firstIndex(of: 46)
        guard let seconds = bytes.slice(0..<(dot ?? bytes.count)).unsignedDecimal, seconds < 9_000_000_000
        else {
            return nil
        }
        var fraction = 0
        if let dot {
            guard (1...9).contains(bytes.count - dot - 1),
                let digits = bytes.suffix(from: dot + 1).unsignedDecimal
            else { return nil }
            fraction = digits
            for _ in 0..<(9 - (bytes.count - dot - 1)) { fraction *= 10 }
        }
        self.init(nanoseconds: Int64(seconds) * 1_000_000_000 + Int64(fraction))
    }

    /// Seconds since the epoch as JSON numbers hold them; rounded to milliseconds, which is what 53 bits carry.
    ///
    /// - Returns: `nil` when negative, not a number or after the year 2255.
    package init?(epochSeconds seconds: Double) {
        guard seconds >= 0, seconds < 9_000_000_000 else { return nil }
        self.init(milliseconds: Int64((seconds * 1000).rounded()))
    }

    /// Go's standard logger and Squid's cache.log: `2026/03/02 01:51:08` (19 bytes, taken as UTC).
    package init?(slashed bytes: ByteSpan) {
        guard bytes.count == 19, bytes[4] == 47, bytes[7] == 47, bytes[10] == 32, bytes[13] == 58,
            bytes[16] == 58, let year = bytes.slice(0..<4).unsignedDecimal,
            let month = bytes.slice(5..<7).unsignedDecimal, let day = bytes.slice(8..<10).unsignedDecimal,
            let hour = bytes.slice(11..<13).unsignedDecimal,
            let minute = bytes.slice(14..<16).unsignedDecimal,
            let second = bytes.slice(17..<19).unsignedDecimal
        else { return nil }
        self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }
}
