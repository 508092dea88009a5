/// Text as bytes: ASCII case is the only case that is folded, and nothing is normalised, as in the real guard.
extension [UInt8] {
    init(text: StaticString) {
        self = text.withUTF8Buffer { [UInt8]($0) }
    }

    mutating func append(text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && hasPrefix(text)
    }

    /// Equality after folding `A`–`Z`.
    func equalsIgnoringASCIICase(_ other: [UInt8]) -> Bool {
        ByteText.equalIgnoringASCIICase(self[...], other[...])
    }

    func equalsIgnoringASCIICase(_ text: StaticString) -> Bool {
        self[...].equalsIgnoringASCIICase(text)
    }

    func hasPrefix(_ text: StaticString) -> Bool { self[...].hasPrefix(text) }
}

extension ArraySlice<UInt8> {
    func hasPrefix(_ text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            for offset in wanted.indices where self[startIndex + offset] != wanted[offset] { return false }
            return true
        }
    }

    func hasSuffix(_ text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount && suffix(text.utf8CodeUnitCount).hasPrefix(text)
    }

    func equalsIgnoringASCIICase(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            for offset in wanted.indices
            where ByteText.lowercase(self[startIndex + offset]) != ByteText.lowercase(wanted[offset]) {
                return false
            }
            return true
        }
    }

    /// The offset behind the first occurrence of `text`.
    func end(of text: StaticString, ignoringASCIICase: Bool = false) -> Int? {
        let length = text.utf8CodeUnitCount
        guard count >= length else { return nil }
        for start in startIndex...(endIndex - length) {
            let candidate = self[start..<start + length]
            if ignoringASCIICase ? candidate.equalsIgnoringASCIICase(text) : candidate.hasPrefix(text) {
                return start + length
            }
        }
        return nil
    }

    func contains(_ text: StaticString) -> Bool { end(of: text) != nil }

    /// Without whitespace (Unicode's White_Space property) at either end.
    var trimmed: ArraySlice<UInt8> {
        var text = self
        while case let width = ByteText.whitespaceWidth(at: text.startIndex, of: text), width > 0 {
            text = text.dropFirst(width)
        }
        trailing: while !text.isEmpty {
            for width in 1...Swift.min(3, text.count)
            where ByteText.whitespaceWidth(at: text.endIndex - width, of: text) == width {
                text = text.dropLast(width)
                continue trailing
            }
            break
        }
        return text
    }

    /// The first `count` Unicode scalars of well-formed UTF-8.
    func firstScalars(_ count: Int) -> ArraySlice<UInt8> {
        var seen = 0
        for index in indices where self[index] & 0xc0 != 0x80 {
            if seen == count { return self[..<index] }
            seen += 1
        }
        return self
    }
}

enum ByteText {
    static func lowercase(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    static func equalIgnoringASCIICase(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        var index = right.startIndex
        for byte in left {
            if lowercase(byte) != lowercase(right[index]) { return false }
            index += 1
        }
        return true
    }

    /// The number of bytes of the whitespace scalar at `index`; 0 when something else is there.
    ///
    /// Whitespace is what has Unicode's White_Space property; U+200B and U+FEFF have not.
    static func whitespaceWidth(at index: Int, of text: ArraySlice<UInt8>) -> Int {
        guard index < text.endIndex else { return 0 }
        func byte(_ offset: Int) -> UInt8 {
            index + offset < text.endIndex ? text[index + offset] : 0
        }
        switch text[index] {
        case 0x09...0x0d, 0x20: return 1
        case 0xc2: return byte(1) == 0x85 || byte(1) == 0xa0 ? 2 : 0
        case 0xe1: return byte(1) == 0x9a && byte(2) == 0x80 ? 3 : 0
        case 0xe2:
            switch (byte(1), byte(2)) {
            case (0x80, 0x80...0x8a), (0x80, 0xa8), (0x80, 0xa9), (0x80, 0xaf), (0x81, 0x9f): return 3
            default: return 0
            }
        case 0xe3: return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0
        default: return 0
        }
    }

    /// Unicode's full lower-casing, as the real guard applies it to types of project items.
    static func unicodeLowercased(_ text: [UInt8]) -> [UInt8] {
        if !text.contains(where: { $0 >= 0x80 }) { return text.map(lowercase) }
        var lowered: [UInt8] = []
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar.isASCII {
                lowered.append(lowercase(UInt8(ascii: scalar)))
            } else if scalar == "\u{3a3}" {
                UTF8Text.append(isFinalSigma(at: index, of: scalars) ? 0x3c2 : 0x3c3, to: &lowered)
            } else {
                lowered.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        return lowered
    }

    /// Whether a capital sigma ends a word: a cased letter before it and none behind it.
    private static func isFinalSigma(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
        var before = index - 1
        while before >= 0, scalars[before].properties.isCaseIgnorable { before -= 1 }
        var after = index + 1
        while after < scalars.count, scalars[after].properties.isCaseIgnorable { after += 1 }
        return before >= 0 && scalars[before].properties.isCased
            && !(after < scalars.count && scalars[after].properties.isCased)
    }

    /// The number an unsigned decimal text stands for; one `+` before it is allowed.
    static func unsigned(_ text: ArraySlice<UInt8>) -> UInt64? {
        let digits = text.first == UInt8(ascii: "+") ? text.dropFirst() : text
        guard !digits.isEmpty else { return nil }
        var value: UInt64 = 0
        for byte in digits {
            guard byte >= 0x30 && byte <= 0x39 else { return nil }
            let tenfold = value.multipliedReportingOverflow(by: 10)
            let sum = tenfold.partialValue.addingReportingOverflow(UInt64(byte - 0x30))
            if tenfold.overflow || sum.overflow { return nil }
            value = sum.partialValue
        }
        return value
    }

    static func decimal(_ value: UInt64) -> [UInt8] {
        var text: [UInt8] = []
        JSONNumber.append(value, to: &text)
        return text
    }
}
