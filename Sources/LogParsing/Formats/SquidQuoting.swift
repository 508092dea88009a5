extension Span where Element == UInt8 {
    /// The text inside a quoted value of a Squid log: `\"`, `\\`, `\t`, `\n` and `\r` are what Squid escapes;
    /// a backslash before anything else stays. At most `limit` bytes are read.
    func textWithoutSquidEscapes(limit: Int) -> String {
        guard firstIndex(of: UInt8(ascii: "\\")) != nil else { return text(limit: limit) }
        var plain: [UInt8] = []
        let end = Swift.min(count, limit)
        plain.reserveCapacity(end)
        var index = 0
        while index < end {
            let byte = self[index]
            index += 1
            guard byte == UInt8(ascii: "\\"), index < count else {
                plain.append(byte)
                continue
            }
            switch self[index] {
            case UInt8(ascii: "\""): plain.append(UInt8(ascii: "\""))
            case UInt8(ascii: "\\"): plain.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "t"): plain.append(9)
            case UInt8(ascii: "n"): plain.append(10)
            case UInt8(ascii: "r"): plain.append(13)
            default: plain.append(contentsOf: [byte, self[index]])
            }
            index += 1
        }
        return plain.span.text
    }

    /// The host of a Squid log: lower-cased; `nil` for `-` and for nothing. At most `limit` bytes are read.
    ///
    /// - Parameter isPercentEncoded: unsafe bytes are written as `%5B`, as in the unquoted columns of
    ///   `access.log`.
    func hostText(isPercentEncoded: Bool, limit: Int = 1024) -> String? {
        if count == 0 || equals("-") { return nil }
        var needsWork = count > limit
        for index in 0..<count where needsWork == false {
            let byte = self[index]
            if byte &- 65 < 26 || byte == UInt8(ascii: "%") { needsWork = true }
        }
        guard needsWork else { return text }
        var plain: [UInt8] = []
        let end = Swift.min(count, limit)
        plain.reserveCapacity(end)
        var index = 0
        while index < end {
            var byte = self[index]
            if isPercentEncoded, byte == UInt8(ascii: "%"), index + 2 < end,
                let high = hexValue(self[index + 1]), let low = hexValue(self[index + 2])
            {
                byte = high << 4 | low
                index += 2
            }
            plain.append(byte &- 65 < 26 ? byte + 32 : byte)
            index += 1
        }
        return plain.span.text
    }
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
}
