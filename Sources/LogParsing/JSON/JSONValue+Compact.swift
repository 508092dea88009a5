extension JSONValue {
    /// Appends the value as JSON text (RFC 8259): no blanks, members in their order, repeated ones included.
    ///
    /// Strings escape only what must be escaped, whole numbers are decimal, other numbers have the fewest digits that
    /// give the same number again. Reading the text and writing it again gives the same text.
    package func appendCompact(to output: inout [UInt8]) {
        // The tape has the values in the order of the text: no recursion is needed, only what stands around a value.
        var areObjects: [Bool] = []
        var expectsName = false
        var needsComma = false
        var cursor = index
        let stop = end
        while cursor < stop {
            let word = tape[cursor]
            let tag = UInt8(truncatingIfNeeded: word >> 56)
            cursor += 1
            if tag == UInt8(ascii: "}") || tag == UInt8(ascii: "]") {
                output.append(tag)
                _ = areObjects.popLast()
            } else {
                if needsComma { output.append(UInt8(ascii: ",")) }
                switch tag {
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    output.append(tag)
                    expectsName = tag == UInt8(ascii: "{")
                    areObjects.append(expectsName)
                    needsComma = false
                    continue
                case UInt8(ascii: "\""):
                    let start = strings + Int(word & 0x00FF_FFFF_FFFF_FFFF)
                    let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
                    appendString(UnsafeBufferPointer(start: start + 4, count: Int(length)), to: &output)
                    if expectsName {
                        output.append(UInt8(ascii: ":"))
                        expectsName = false
                        needsComma = false
                        continue
                    }
                case UInt8(ascii: "l"):
                    let number = Int64(bitPattern: tape[cursor])
                    if number < 0 { output.append(UInt8(ascii: "-")) }
                    appendDecimal(number.magnitude, to: &output)
                    cursor += 1
                case UInt8(ascii: "u"):
                    appendDecimal(tape[cursor], to: &output)
                    cursor += 1
                case UInt8(ascii: "d"):
                    // Swift's description has the fewest digits, and JSON's form for every finite number.
                    output.append(contentsOf: Double(bitPattern: tape[cursor]).description.utf8)
                    cursor += 1
                case UInt8(ascii: "t"): output.append(contentsOf: "true".utf8)
                case UInt8(ascii: "f"): output.append(contentsOf: "false".utf8)
                default: output.append(contentsOf: "null".utf8)
                }
            }
            needsComma = true
            expectsName = areObjects.last ?? false
        }
    }
}

private func appendDecimal(_ number: UInt64, to output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
        var start = 20
        var rest = number
        repeat {
            start -= 1
            digits.initializeElement(at: start, to: 48 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        output.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
}

private func appendString(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var start = 0
    while true {
        let end = firstEscaped(in: bytes, from: start)
        if end > start { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end])) }
        guard end < bytes.count else { break }
        appendEscape(bytes[end], to: &output)
        start = end + 1
    }
    output.append(UInt8(ascii: "\""))
}

/// The index of the first byte at or behind `start` that strings must escape: quotation mark, reverse solidus, control
/// characters. Looks at eight bytes at a time: payloads are megabytes.
private func firstEscaped(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let words = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= bytes.count {
        let word = UInt64(littleEndian: words.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let quote = word ^ (ones &* 0x22)
        let solidus = word ^ (ones &* 0x5C)
        // A byte below n, or zero, leaves its top bit set; the lowest such bit is never wrong.
        let hits =
            ((word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (solidus &- ones) & ~solidus)
            & (ones &* 0x80)
        if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
        index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
    return index
}

private func appendEscape(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: output.append(byte)
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    default:
        output.append(contentsOf: "u00".utf8)
        output.append(48 + byte >> 4)
        let low = byte & 15
        output.append(low < 10 ? 48 + low : 87 + low)
    }
}
