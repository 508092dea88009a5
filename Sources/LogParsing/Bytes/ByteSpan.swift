private import Glibc

/// Raw log bytes, valid only while the reader that handed them out waits; the compiler enforces it.
///
/// Logs are read as bytes throughout: they may hold invalid UTF-8, control characters and NUL bytes.
package typealias ByteSpan = Span<UInt8>

extension Span where Element == UInt8 {
    /// The bytes in `range`, not copied. Traps when the range is out of bounds.
    @_lifetime(copy self)
    package func slice(_ range: Range<Int>) -> ByteSpan { extracting(range) }

    /// The bytes from `start` to the end, not copied.
    @_lifetime(copy self)
    package func suffix(from start: Int) -> ByteSpan { extracting(start..<count) }

    /// The index of the first `byte` at or after `start`.
    package func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count else { return nil }
        return withUnsafeBufferPointer { buffer in
            // memchr is the one scan every line of every log goes through.
            guard let base = buffer.baseAddress,
                let hit = memchr(base + start, Int32(byte), buffer.count - start)
            else { return nil }
            return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
        }
    }

    /// The index of the last `byte` before `end`.
    package func lastIndex(of byte: UInt8, before end: Int? = nil) -> Int? {
        var index = (end ?? count) - 1
        while index >= 0 {
            if self[index] == byte { return index }
            index -= 1
        }
        return nil
    }

    /// The index of the first occurrence of `needle`, which must not be empty, at or after `start`.
    package func firstIndex(of needle: StaticString, from start: Int = 0) -> Int? {
        let last = count - needle.utf8CodeUnitCount
        var from = start
        while from <= last, let hit = firstIndex(of: needle.utf8Start[0], from: from), hit <= last {
            if hasPrefix(needle, at: hit) { return hit }
            from = hit + 1
        }
        return nil
    }

    /// Whether `needle` occurs.
    package func contains(_ needle: StaticString) -> Bool { firstIndex(of: needle) != nil }

    /// Whether the bytes at `start` are exactly those of `text`.
    package func hasPrefix(_ text: StaticString, at start: Int = 0) -> Bool {
        let length = text.utf8CodeUnitCount
        guard start >= 0, count - start >= length else { return false }
        let pointer = text.utf8Start
        for index in 0..<length where self[start + index] != pointer[index] { return false }
        return true
    }

    /// Whether the last bytes are exactly those of `text`.
    package func hasSuffix(_ text: StaticString) -> Bool {
        hasPrefix(text, at: count - text.utf8CodeUnitCount)
    }

    /// Whether the bytes are exactly those of `text`.
    package func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && hasPrefix(text)
    }

    /// The bytes as text, every invalid sequence replaced by U+FFFD.
    package var text: String {
        withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of `range` as text; see ``text``.
    package func text(_ range: Range<Int>) -> String { slice(range).text }

    /// At most `limit` bytes as text, cut at a character boundary; see ``text``.
    package func text(limit: Int) -> String {
        guard count > limit else { return text }
        var end = limit
        while end > 0, end > limit - 4, self[end] & 0xC0 == 0x80 { end -= 1 }
        return slice(0..<end).text
    }

    /// A copy of the bytes.
    package var array: [UInt8] { withUnsafeBufferPointer { Array($0) } }

    /// The bytes without ASCII blanks, tabs, carriage returns and newlines at both ends.
    package var trimmed: ByteSpan {
        @_lifetime(copy self)
        get {
            var start = 0
            var end = count
            while start < end, isBlank(self[start]) { start += 1 }
            while end > start, isBlank(self[end - 1]) { end -= 1 }
            return extracting(start..<end)
        }
    }

    /// The decimal number the bytes spell; `nil` for anything but 1–18 ASCII digits.
    package var unsignedDecimal: Int? {
        guard (1...18).contains(count) else { return nil }
        var value = 0
        for index in 0..<count {
            let digit = self[index] &- 48
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}

@inline(__always)
private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 || byte == 10 }
