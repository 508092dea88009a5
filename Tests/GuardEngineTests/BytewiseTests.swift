import GuardEngine
import Testing

@Suite struct BytewiseTests {
    @Test(arguments: [
        ("", "", 0), ("", "a", -1), ("a", "b", -1), ("a", "ab", -1), ("Z", "a", -1), ("z", "é", -1),
        ("é", "e\u{301}", 1), ("a", "a", 0),
    ])
    func orderIsThatOfBytes(first: String, second: String, expected: Int) {
        #expect(Bytewise.order(first, second).signum() == expected)
        #expect(Bytewise.order(second, first).signum() == -expected)
    }

    @Test func composedAndDecomposedDiffer() {
        #expect("\u{E9}" == "e\u{301}", "Swift takes them for one")
        #expect(!Bytewise.equal("\u{E9}", "e\u{301}"))
        #expect(ExactText("\u{E9}") != ExactText("e\u{301}"))
        #expect(Set([ExactText("\u{E9}"), ExactText("e\u{301}"), ExactText("\u{E9}")]).count == 2)
    }

    @Test func casesOfASCIIAlone() {
        #expect(Bytewise.folded("MIN-Integrity ÉK") == "min-integrity Ék")
        #expect(Bytewise.folded("\u{212A}") == "\u{212A}", "the Kelvin sign is no K")
        #expect(Bytewise.uppercased("thumbs_up é") == "THUMBS_UP é")
    }

    @Test(arguments: [
        ("  a b\t\n", "a b"), ("\u{85}\u{A0}\u{3000}x\u{2028}", "x"), (" \u{1680} ", ""), ("", ""),
        ("\u{200B}x\u{FEFF}", "\u{200B}x\u{FEFF}"),
    ])
    func trimmingTakesWhiteSpace(text: String, expected: String) {
        #expect(Bytewise.trimmed(text) == expected)
    }

    @Test func separatorsAreBytes() {
        // To Swift, a separator and a combining mark behind it are one character.
        #expect(Bytewise.cut("approved:\u{301}x", at: UInt8(ascii: ":"))?.head == "approved")
        #expect(Bytewise.cut("approved", at: UInt8(ascii: ":")) == nil)
        #expect(Bytewise.split("a,,b\n", at: [UInt8(ascii: ","), UInt8(ascii: "\n")]) == ["a", "", "b", ""])
    }

    @Test(arguments: [
        ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#),
        ("\n\t\r\u{7}\u{8}\u{B}\u{C}", #""\n\t\r\a\b\v\f""#),
        ("\u{0}\u{1B}\u{7F}", #""\x00\x1b\x7f""#), ("é", #""é""#), ("\u{200B}", #""\u200b""#),
        ("\u{A0}", #""\u00a0""#), ("\u{E0001}", #""\U000e0001""#), ("", #""""#),
    ])
    func quotingIsGo(text: String, expected: String) {
        #expect(Bytewise.quoted(text) == expected)
    }
}
