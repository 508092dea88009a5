import Facts
import Findings
import Testing

@testable import Reports

@Suite struct ConsoleReportTests {
    @Test(arguments: [10, 40, 53, 80, 120, 200])
    func staysInsideTheWidth(_ width: Int) {
        let options = ConsoleOptions(width: width)
        let text = ConsoleReport.render(
            [SampleReport.full, SampleReport.plain, SampleReport.empty], options: options)
        for line in text.split(separator: "\n") {
            let columns = line.reduce(0) { $0 + $1.displayWidth }
            #expect(columns <= max(width, 40), "\(line)")
            #expect(line.last != " ")
        }
        #expect(text.hasSuffix("\n"))
    }

    @Test func printsNoLoggedControlCharacters() {
        let text = ConsoleReport.render([SampleReport.full], options: ConsoleOptions())
        #expect(!text.unicodeScalars.contains { $0 != "\n" && TerminalEscaping.isUnsafe($0) })
    }

    /// Without its own sequences the coloured report is the plain one.
    @Test func colorsChangeNothingElse() throws {
        let plain = ConsoleReport.render([SampleReport.full], options: ConsoleOptions(width: 100))
        let colored = ConsoleReport.render(
            [SampleReport.full], options: ConsoleOptions(width: 100, isColored: true))
        let sequence = try Regex("\u{1B}\\[[0-9;]+m")
        #expect(colored.contains(sequence))
        #expect(colored.replacing(sequence, with: "") == plain)
    }

    @Test func saysWhatIsUnknown() {
        let text = ConsoleReport.render([SampleReport.empty])
        #expect(text.contains("No firewall log: nothing is known of network access."))
        #expect(text.contains("No gateway log: nothing is known of MCP calls."))
        #expect(text.contains("INCOMPLETE"))
        #expect(text.contains("No evidence was found."))
    }

    @Test func tellsNoCallsFromNoLog() {
        var report = SampleReport.empty
        report.facts.evidence = [
            EvidenceSource(
                path: "rpc-messages.jsonl", kind: "rpc-messages", status: .present, lines: 4, parsed: 4)
        ]
        #expect(ConsoleReport.render([report]).contains("The agent made no MCP calls"))
        report.facts.evidence[0].status = .absent
        #expect(!ConsoleReport.render([report]).contains("The agent made no MCP calls"))
    }

    @Test func announcesRowsThatAreCut() {
        var report = SampleReport.empty
        report.facts.coverage.gaps = (1...30).map { "gap \($0)." }
        let text = ConsoleReport.render([report], options: ConsoleOptions(maximumRows: 7))
        #expect(text.contains("gap 7."))
        #expect(!text.contains("gap 8."))
        #expect(text.contains("… 23 more"))
    }

    @Test func alignsNumbersToTheRight() throws {
        var report = SampleReport.empty
        var first = ModelUsage(provider: "p", model: "m")
        first.calls = 12_345
        report.facts.models = [first, ModelUsage(provider: "p", model: "n")]
        let lines = ConsoleReport.render([report]).split(separator: "\n")
        let long = try #require(lines.first { $0.contains("12345") })
        let short = try #require(lines.first { $0.contains("p         n ") })
        let end = try #require(long.range(of: "12345")?.upperBound)
        let column = long.distance(from: long.startIndex, to: end)
        #expect(short.dropFirst(column - 2).prefix(2) == " 0")
    }

    @Test(arguments: [
        ("a" as Character, 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("한", 2), ("👍", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2),
        ("⚠️", 2),
        ("\u{301}", 0), ("…", 1), ("─", 1), ("Ａ", 2),
    ])
    func displayWidth(_ character: Character, _ expected: Int) { #expect(character.displayWidth == expected) }

    @Test func wrapsAtBlanksAndBreaksLongWords() {
        func lines(_ text: String, _ width: Int) -> [String] {
            ConsoleText("\(text)").wrapped(to: width).map { String($0.glyphs.map(\.character)) }
        }
        #expect(lines("aa bb cc", 5) == ["aa bb", "cc"])
        #expect(lines("aa bb cc", 4) == ["aa", "bb", "cc"])
        #expect(lines("abcdefgh", 3) == ["abc", "def", "gh"])
        #expect(lines("日本語", 4) == ["日本", "語"])
        #expect(lines("", 4) == [""])
        #expect(lines("abc def", 3) == ["abc", "def"])
    }
}
