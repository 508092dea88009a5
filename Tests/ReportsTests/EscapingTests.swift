import Foundation
import Testing
import TestSupport

@testable import Reports

/// Strings made of everything an output could take for markup.
enum HostileText {
    static let parts =
        SampleReport.attacks + [
            "a", "1", " ", "  ", "\n", "\t", "\0", "\u{1B}]0;t\u{7}", "\u{85}", "\u{7F}", "\u{2066}",
            "\u{FEFF}", "é",
            "日本", "👩‍👩‍👧", "e\u{301}", "\\", "`", "```", "|", "<", ">", "&", "&#64;x", "@", "@a/b", "#", "##",
            "[", "]", "(",
            ")", "!", "*", "_", "__", "~", "-", "---", "+", "=", "===", ".", "1.", "1)", ":", "://", "https",
            "ftp",
            "www", "gh-", "GHSA-", "\"", "'", "\u{E0041}", "\u{10FFFF}", "$", "<!--", "-->", "<script>", "^",
        ]

    static func random(using generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...14, using: &generator)).map { _ in
            parts.randomElement(using: &generator) ?? ""
        }.joined()
    }

    static func forEach(seed: UInt64, _ body: (String) throws -> Void) rethrows {
        var generator = SeededGenerator(seed: seed)
        for part in parts { try body(part) }
        for _ in 0..<3000 { try body(random(using: &generator)) }
    }
}

@Suite struct TerminalEscapingTests {
    @Test(arguments: [
        ("plain text", "plain text"), ("é日本👍", "é日本👍"), ("a\u{1B}[31mb", "a\\x1b[31mb"),
        ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("\u{0}\u{7F}\u{9B}", "\\x00\\x7f\\x9b"), ("\u{202E}x\u{2069}", "\\u{202E}x\\u{2069}"),
        ("\u{200B}\u{2028}\u{FEFF}", "\\u{200B}\\u{2028}\\u{FEFF}"), ("\u{E0041}", "\\u{E0041}"),
        ("\\x1b", "\\x1b"), ("", ""),
    ])
    func escapes(_ text: String, _ expected: String) { #expect(TerminalEscaping.escape(text) == expected) }

    @Test func leavesNothingUnsafe() {
        HostileText.forEach(seed: 2) { text in
            let shown = TerminalEscaping.escape(text)
            #expect(!shown.unicodeScalars.contains(where: TerminalEscaping.isUnsafe))
            #expect(TerminalEscaping.escape(shown) == shown)
        }
    }
}

@Suite struct JSONEscapingTests {
    @Test(arguments: [
        ("", #""""#), (#"a"b\c/"#, #""a\"b\\c/""#), ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
        ("\u{0}\u{1F}\u{7F}\u{9B}", #""\u0000\u001f\u007f\u009b""#), ("\u{202E}\u{2028}", #""\u202e\u2028""#),
        ("\u{E0041}", #""\udb40\udc41""#), ("é日👍", "\"é日👍\""),
    ])
    func escapes(_ text: String, _ expected: String) { #expect(JSONEscaping.token(text) == expected) }

    @Test func survivesRoundTrip() throws {
        try HostileText.forEach(seed: 3) { text in
            let token = JSONEscaping.token(text)
            let value = try JSONSerialization.jsonObject(with: Data(token.utf8), options: .fragmentsAllowed)
            let back = try #require(value as? String)
            #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
        }
    }
}

@Suite struct MarkdownEscapingTests {
    @Test(arguments: [
        ("plain words, and punctuation.", "plain words, and punctuation."), ("@octocat", "@&#8203;octocat"),
        ("#12", "\\#&#8203;12"), ("octo/demo#12", "octo/demo\\#&#8203;12"), ("GH-12", "GH-&#8203;12"),
        ("gh-aw", "gh-aw"), ("GHSA-x", "GHSA-&#8203;x"), ("https://e.x", "https:&#8203;//e.x"),
        ("www.e.x", "www&#8203;.e.x"),
        ("a|b", "a&#124;b"), ("<b>&", "&lt;b&gt;&amp;"), ("*x* _y_ ~z~", "\\*x\\* \\_y\\_ \\~z\\~"),
        ("snake_case", "snake_case"), ("[a](b)", "\\[a\\](b)"), ("![a](b)", "!\\[a\\](b)"),
        ("wow!", "wow\\!"),
        ("- a", "\\- a"), ("+ a", "\\+ a"), ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("# a", "\\# a"),
        ("a\n# b", "a\\\\n\\# b"), ("    code", "code"), ("```", "\\`\\`\\`"),
        (":tada: a:b", ":&#8203;tada: a:b"),
        ("$x$", "<span>$</span>x<span>$</span>"), ("\u{1B}[m", "\\\\x1b\\[m"), ("v1.2.3", "v1.2.3"),
        ("1.2", "1.2"), ("12:34:56", "12:34:56"), (":100:", ":&#8203;100:&#8203;"),
    ])
    func escapes(_ text: String, _ expected: String) { #expect(MarkdownEscaping.escape(text) == expected) }

    /// What a reader sees of escaped text, joints left out.
    static func rendered(_ markdown: String) -> String {
        var result = ""
        var rest = markdown.replacing("<span>$</span>", with: "$").replacing("&#8203;", with: "")[...]
        let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&#124;": "|"]
        while let first = rest.unicodeScalars.first {
            if first == "\\", rest.unicodeScalars.count > 1 {
                rest.unicodeScalars.removeFirst()
                result.unicodeScalars.append(rest.unicodeScalars.removeFirst())
            } else if let entity = entities.first(where: { rest.hasPrefix($0.key) }) {
                result += entity.value
                rest = rest.dropFirst(entity.key.count)
            } else {
                result.unicodeScalars.append(rest.unicodeScalars.removeFirst())
            }
        }
        return result
    }

    /// Nothing is lost, and no markup is left.
    @Test func isInert() throws {
        let forbidden = try [
            // Unescaped markup. Escaped pairs are replaced first.
            "[`*\\[\\]|~<>$]", "@(?!&#8203;)", "#(?!8203;|124;)", "(?i)gh-[0-9]", "(?i)ghsa-[a-z0-9]",
            "://", "(?i)www\\.", "&(?!amp;|lt;|gt;|#8203;|#124;)", "^[-+=]", "^[0-9]{1,9}[.)]( |$)", "^ ",
            "!$",
            "\n", ":[A-Za-z_+-]+:", ":100:",
        ].map { try Regex($0) }
        let filtered = try [
            "@[A-Za-z0-9]", "#[0-9]", "(?i)gh-[0-9]", "(?i)ghsa-[a-z0-9]", "://", "(?i)www\\.",
            ":[a-z]+:",
        ].map { try Regex($0) }
        try HostileText.forEach(seed: 4) { text in
            let escaped = MarkdownEscaping.escape(text)
            let active = escaped.replacing("<span>$</span>", with: "§")
                .replacing(try Regex("\\\\[!-/:-@\\[-`{-~]"), with: "§")
            for pattern in forbidden {
                #expect(!active.contains(pattern), "\(text.debugDescription) → \(escaped)")
            }
            // GitHub's filters look at rendered text.
            let seen = Self.rendered(escaped.replacing("&#8203;", with: "\u{200B}"))
            for pattern in filtered {
                #expect(!seen.contains(pattern), "\(text.debugDescription) → \(escaped)")
            }
            let expected = TerminalEscaping.escape(text).split(separator: " ").joined(separator: " ")
            #expect(Self.rendered(escaped) == expected)
        }
    }

    @Test(arguments: [
        ("a", false, "`a`"), ("", false, ""), ("a`b", false, "``a`b``"), ("`", false, "`` ` ``"),
        ("``a`", false, "``` ``a` ```"), (" a ", false, "`  a  `"), ("a|b", false, "`a|b`"),
        ("a|b", true, "<code>a&#124;b</code>"), ("<b>@x", true, "`<b>@x`"), ("a\nb", false, "`a\\nb`"),
        ("  ", false, "<code></code>"),
    ])
    func code(_ text: String, _ inTable: Bool, _ expected: String) {
        #expect(MarkdownEscaping.code(text, inTable: inTable) == expected)
    }

    /// A span's fence occurs only at its ends.
    @Test func codeSpansAreClosed() {
        HostileText.forEach(seed: 5) { text in
            let span = MarkdownEscaping.code(text)
            let shown = TerminalEscaping.escape(text)
            guard span.hasPrefix("`") else {
                #expect(span.isEmpty || span.hasPrefix("<code>"))
                return
            }
            let runs = span.split(omittingEmptySubsequences: true) { $0 != "`" }.map(\.count)
            let fence = runs.first ?? 0
            #expect(runs.last == fence)
            #expect(runs.count { $0 == fence } == 2)
            #expect(span.contains(shown))
            #expect(!MarkdownEscaping.code(text, inTable: true).contains("|"))
        }
    }
}
