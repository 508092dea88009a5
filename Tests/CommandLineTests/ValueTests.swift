import CommandLine
import Testing

@Suite struct ValueTests {
    @Test(
        arguments: [
            ("0", 0), ("1", 1), ("64M", 64 << 20), ("64m", 64 << 20), ("64MiB", 64 << 20),
            ("64mib", 64 << 20),
            ("1K", 1024), ("1KB", 1000), ("2MB", 2_000_000), ("3G", 3 << 30), ("1T", 1 << 40),
            ("1TB", 1_000_000_000_000),
            ("10B", 10), ("007", 7), ("9223372036854775807", Int.max), ("8388607T", 8_388_607 << 40),
            ("9223372036854775808", nil), ("8388608T", nil), ("99999999999999999999G", nil),
            ("", nil), ("M", nil), ("-1", nil), ("+1", nil), ("1.5G", nil), ("1 M", nil), (" 1", nil),
            ("1MM", nil),
            ("1E", nil), ("1iB", nil), ("1BB", nil), ("1Mi", nil), ("0x10", nil), ("1\u{301}", nil),
            ("1K\u{131}B", nil),
            ("\u{0661}", nil), ("1M\n", nil),
        ] as [(String, Int?)])
    func parsesByteSizes(_ text: String, _ expected: Int?) {
        #expect(ByteSize.parse(text) == expected)
    }

    @Test(arguments: [
        (0, "0"), (1, "1"), (1023, "1023"), (1024, "1K"), (1536, "1536"), (64 << 20, "64M"), (1 << 30, "1G"),
        (5 << 40, "5T"), (1 << 50, "1024T"),
    ])
    func writesByteSizes(_ bytes: Int, _ expected: String) {
        #expect(ByteSize.text(bytes) == expected)
        #expect(ByteSize.parse(expected) == bytes)
    }

    @Test(arguments: [
        (AcceptedValues.integer(-5...5), "-5", true), (.integer(-5...5), "-6", false),
        (.integer(0...9), "-0", true),
        (.integer(0...9), "1a", false), (.integer(0...9), "", false), (.integer(0...9), "-", false),
        (.integer(0...9), "\u{0661}", false), (.integer(0...Int.max), "9223372036854775808", false),
        (.text, "", true), (.oneOf(["a"]), "A", false), (.byteSize(0...10), "1K", false),
    ])
    func acceptsValues(_ accepted: AcceptedValues, _ text: String, _ expected: Bool) {
        #expect(accepted.accepts(text) == expected)
    }

    @Test(
        arguments: [
            (AcceptedValues.text, nil), (.oneOf(["a", "b"]), "one of a, b"),
            (.integer(0...Int.max), "a whole number"),
            (.integer(1...Int.max), "a whole number of at least 1"),
            (.integer(2...3), "a whole number from 2 to 3"),
            (.integer(Int.min...Int.max), "a whole number"),
            (.byteSize(0...Int.max), "a byte size such as 64M"),
            (.byteSize(0...1024), "a byte size such as 64M from 0 to 1K"),
        ] as [(AcceptedValues, String?)])
    func describesAcceptedValues(_ accepted: AcceptedValues, _ expected: String?) {
        #expect(accepted.expectation == expected)
    }

    @Test(
        arguments: [
            ("jsn", "json"), ("josn", "json"), ("jsonn", "json"), ("xson", "json"), ("JSON", "json"),
            ("js", "json"),
            ("pesist-credentials", "persisted-credentials"), ("max", "max-size"), ("zz", nil), ("j", nil),
            ("", nil),
            ("fial-on", "fail-on"), ("fall-in", "fail-on"), ("fxil-on", "fail-on"), ("fxyz-on", nil),
            ("bail-xyz", nil),
        ] as [(String, String?)])
    func suggests(_ word: String, _ expected: String?) {
        let names = ["json", "fail-on", "max-size", "persisted-credentials"]
        #expect(Suggestion.nearest(to: word, among: names) == expected)
    }

    @Test func suggestsTheNearest() {
        #expect(Suggestion.nearest(to: "ignore", among: ["ignored", "ignore-a", "ignoer"]) == "ignored")
        #expect(Suggestion.nearest(to: "rules", among: ["rule", "ruler"]) == "rule")
        #expect(Suggestion.nearest(to: "cat", among: []) == nil)
        #expect(Suggestion.nearest(to: String(repeating: "x", count: 1_000_000), among: ["x"]) == nil)
    }

    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("ü €", "ü €"), ("a\u{1B}[31mb", "a\\x1b[31mb"), ("\0", "\\x00"),
        ("\u{7F}", "\\x7f"), ("\u{9B}1m", "\\x9b1m"), ("\n\r\t", "\\n\\r\\t"), ("\r\n", "\\r\\n"),
        ("\u{202E}", "\\u{202e}"), ("\u{200B}", "\\u{200b}"), ("\u{2028}", "\\u{2028}"),
        ("\u{FEFF}", "\\u{feff}"),
        ("back\\slash", "back\\slash"), ("\u{FFFD}", "\u{FFFD}"), ("\u{E000}", "\\u{e000}"),
    ])
    func escapesControls(_ text: String, _ expected: String) {
        #expect(escapingControls(text) == expected)
        #expect(escapingControls(expected) == expected)
    }

    @Test(arguments: [
        ("abc", 10, "abc"), ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abc..."), ("abcdefg", 3, "abc"),
        ("abc", 0, ""),
        ("日本語", 6, "日本語"), ("日本語", 5, "日..."), ("日本語", 3, "日"), ("", 0, ""),
    ])
    func truncates(_ text: String, _ columns: Int, _ expected: String) {
        #expect(TextLayout.truncate(text, columns: columns) == expected)
        #expect(TextLayout.width(expected) <= columns)
    }

    @Test func wrapsAtWhiteSpace() {
        #expect(TextLayout.wrap("one two  three\nfour", columns: 9) == ["one two", "three", "four"])
        #expect(TextLayout.wrap("a verylongword b", columns: 5) == ["a", "verylongword", "b"])
        #expect(TextLayout.wrap("ab cd", columns: 5) == ["ab cd"])
        #expect(TextLayout.wrap("  ", columns: 5) == [])
    }

    @Test func exitCodesAreThePromisedNumbers() {
        #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 4])
        #expect(ExitCode.allCases.allSatisfy { $0.meaning.hasSuffix(".") })
        #expect(Set(ExitCode.allCases.map(\.meaning)).count == 5)
    }
}
