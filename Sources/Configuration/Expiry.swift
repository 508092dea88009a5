package import Findings

/// When a suppression ends.
package struct Expiry: Sendable, Hashable {
    /// As written: a date or a time.
    package let text: String
    /// The first moment without effect: of a date, the midnight (UTC) it ends with.
    package let end: Timestamp

    /// - Parameter text: `2026-12-31`, or an RFC 3339 time such as `2026-12-31T18:00:00+01:00`.
    /// - Returns: `nil` for anything else, days that do not exist, and years outside 1678 to 2261.
    init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        guard let year = Expiry.number(&bytes, digits: 4), Expiry.take(&bytes, "-"),
            let month = Expiry.number(&bytes, digits: 2), Expiry.take(&bytes, "-"),
            let day = Expiry.number(&bytes, digits: 2)
        else { return nil }
        self.text = text
        if bytes.isEmpty {
            guard
                let midnight = Timestamp(
                    year: year, month: month, day: day, hour: 0, minute: 0, second: 0)
            else { return nil }
            end = Timestamp(nanoseconds: midnight.nanoseconds + 86_400_000_000_000)
            return
        }
        guard Expiry.take(&bytes, "T") || Expiry.take(&bytes, "t"),
            let hour = Expiry.number(&bytes, digits: 2), Expiry.take(&bytes, ":"),
            let minute = Expiry.number(&bytes, digits: 2), Expiry.take(&bytes, ":"),
            let second = Expiry.number(&bytes, digits: 2), let nanosecond = Expiry.fraction(&bytes),
            let offset = Expiry.offset(&bytes), bytes.isEmpty,
            let time = Timestamp(
                year: year, month: month, day: day, hour: hour, minute: minute, second: second,
                nanosecond: nanosecond, offsetMinutes: offset)
        else { return nil }
        end = time
    }

    /// Whether it is over at that time.
    package func isOver(at time: Timestamp) -> Bool { time >= end }

    private static func number(_ bytes: inout ArraySlice<UInt8>, digits: Int) -> Int? {
        let part = bytes.prefix(digits)
        guard part.count == digits, part.allSatisfy({ (48...57).contains($0) }) else { return nil }
        bytes = bytes.dropFirst(digits)
        return part.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    private static func take(_ bytes: inout ArraySlice<UInt8>, _ sign: Unicode.Scalar) -> Bool {
        guard bytes.first == UInt8(ascii: sign) else { return false }
        bytes = bytes.dropFirst()
        return true
    }

    /// Nanoseconds; digits beyond the ninth do not count.
    private static func fraction(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        guard take(&bytes, ".") else { return 0 }
        let digits = bytes.prefix { (48...57).contains($0) }
        guard !digits.isEmpty else { return nil }
        bytes = bytes.dropFirst(digits.count)
        return (0..<9).reduce(0) { sum, index in
            sum * 10 + (index < digits.count ? Int(digits[digits.startIndex + index] - 48) : 0)
        }
    }

    /// Minutes east of UTC.
    private static func offset(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        if take(&bytes, "Z") || take(&bytes, "z") { return 0 }
        let isEast = take(&bytes, "+")
        guard isEast || take(&bytes, "-"), let hours = number(&bytes, digits: 2), take(&bytes, ":"),
            let minutes = number(&bytes, digits: 2), hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (isEast ? 1 : -1)
    }
}
