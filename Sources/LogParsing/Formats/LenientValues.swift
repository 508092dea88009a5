import Findings

extension JSONValue {
    /// A string that is not empty, at most 1 KiB of it.
    var filledString: String? {
        guard let string = string(limit: 1024), !string.isEmpty else { return nil }
        return string
    }

    /// A whole number, however it was written: `7`, `7.0`, `1.2e10`, `"7"`.
    var lenientInteger: Int? {
        if let integer { return integer }
        if let double { return Int(exactly: double) }
        return bytes?.trimmed.unsignedDecimal
    }

    /// An identifier as text: a string that is not empty, or a whole number in decimal.
    var identifier: String? {
        if let filledString { return filledString }
        return lenientInteger.map(String.init)
    }

    /// An RFC 3339 time.
    var timestamp: Timestamp? {
        guard let bytes else { return nil }
        return Timestamp(rfc3339: bytes)
    }
}
