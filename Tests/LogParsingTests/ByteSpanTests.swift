import LogParsing
import TestSupport
import Testing

@Suite struct ByteSpanTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func findsBytes() {
        let array = bytes("a,b,c")
        #expect(array.span.firstIndex(of: 44) == 1)
        #expect(array.span.firstIndex(of: 44, from: 1) == 1)
        #expect(array.span.firstIndex(of: 44, from: 2) == 3)
        #expect(array.span.firstIndex(of: 44, from: 4) == nil)
        #expect(array.span.firstIndex(of: 44, from: 5) == nil)
        #expect(array.span.firstIndex(of: 44, from: 99) == nil)
        #expect(array.span.firstIndex(of: 0) == nil)
        #expect([UInt8]().span.firstIndex(of: 0) == nil)
        #expect([UInt8]([1, 0, 255]).span.firstIndex(of: 255) == 2)
        #expect(array.span.lastIndex(of: 44) == 3)
        #expect(array.span.lastIndex(of: 44, before: 3) == 1)
        #expect(array.span.lastIndex(of: 44, before: 1) == nil)
        #expect(array.span.lastIndex(of: 97, before: 0) == nil)
    }

    @Test func findsTexts() {
        let array = bytes("aab aaab")
        #expect(array.span.firstIndex(of: "aab") == 0)
        #expect(array.span.firstIndex(of: "aab", from: 1) == 5)
        #expect(array.span.firstIndex(of: "aab", from: 6) == nil)
        #expect(array.span.firstIndex(of: "aabx") == nil)
        #expect(array.span.firstIndex(of: "aab aaab") == 0)
        #expect(array.span.firstIndex(of: "aab aaab ") == nil)
        #expect(array.span.contains(" ") == true)
        #expect([UInt8]().span.contains("a") == false)
        let unicode = bytes("x⚠️y")
        #expect(unicode.span.firstIndex(of: "⚠️") == 1)
    }

    @Test func searchAgreesWithThePlainOne() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<1000 {
            let array = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
                UInt8.random(in: 97...98, using: &generator)
            }
            let start = Int.random(in: 0...25, using: &generator)
            let needle = bytes("aba")
            let plain = (start..<max(start, array.count - 2)).first { Array(array[$0..<$0 + 3]) == needle }
            #expect(array.span.firstIndex(of: "aba", from: start) == plain)
        }
    }

    @Test func comparesPrefixesAndSuffixes() {
        let array = bytes("abc")
        #expect(array.span.hasPrefix("ab") == true)
        #expect(array.span.hasPrefix("") == true)
        #expect(array.span.hasPrefix("bc", at: 1) == true)
        #expect(array.span.hasPrefix("bcd", at: 1) == false)
        #expect(array.span.hasPrefix("a", at: -1) == false)
        #expect(array.span.hasPrefix("a", at: 4) == false)
        #expect(array.span.hasSuffix("bc") == true)
        #expect(array.span.hasSuffix("abc") == true)
        #expect(array.span.hasSuffix("xabc") == false)
        #expect(array.span.equals("abc") == true)
        #expect(array.span.equals("ab") == false)
        #expect(bytes("\u{FEFF}x").span.hasPrefix("\u{FEFF}") == true)
    }

    @Test func decodesWithReplacement() {
        #expect([UInt8]([97, 0xFF, 98]).span.text == "a\u{FFFD}b")
        #expect([UInt8]([0xC3, 0x28]).span.text == "\u{FFFD}(")
        #expect([UInt8]([0]).span.text == "\0")
        #expect([UInt8]().span.text == "")
        #expect(bytes("hello").span.text(1..<3) == "el")
    }

    @Test(arguments: [
        (0, ""), (1, "a"), (2, "a"), (3, "aé"), (4, "aé"), (5, "aé"), (6, "aé"), (7, "aé😀"), (8, "aé😀b"),
        (99, "aé😀b"),
    ])
    func cutsAtCharacterBoundaries(limit: Int, text: String) {
        #expect(bytes("aé😀b").span.text(limit: limit) == text)
    }

    @Test func cuttingInvalidBytesStaysInTheLimit() {
        let array = [UInt8](repeating: 0x80, count: 20)
        for limit in 0...20 {
            #expect(array.span.text(limit: limit).unicodeScalars.count <= limit)
        }
    }

    @Test func trims() {
        #expect(bytes(" \t\r\n a b \n\r\t").span.trimmed.text == "a b")
        #expect(bytes(" \r\n").span.trimmed.count == 0)
        #expect([UInt8]().span.trimmed.count == 0)
        #expect(bytes("\u{A0}x").span.trimmed.count == 3)
    }

    @Test(
        arguments: [
            ("0", 0), ("007", 7), ("999999999999999999", 999_999_999_999_999_999), ("", nil), ("-1", nil),
            ("+1", nil),
            ("1 ", nil), ("1.0", nil), ("1000000000000000000", nil), ("/", nil), (":", nil), ("１", nil),
        ] as [(String, Int?)])
    func readsUnsignedDecimals(text: String, value: Int?) {
        #expect(bytes(text).span.unsignedDecimal == value)
    }

    @Test func slices() {
        let array = bytes("hello")
        #expect(array.span.slice(1..<4).array == bytes("ell"))
        #expect(array.span.suffix(from: 5).count == 0)
        #expect(array.span.suffix(from: 2).text == "llo")
    }
}
