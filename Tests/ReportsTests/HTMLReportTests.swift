import Facts
import Findings
import Testing

@testable import Reports

@Suite struct HTMLReportTests {
    static let options = ReportOptions(tool: .init(name: "awaudit", version: "0.0.0"))

    static func render(_ reports: [RunReport]) -> String { HTMLReport.render(reports, options: options) }

    /// What logs could hold to become markup, script, style or an address. Each sets `pwned` if it can.
    static let attacks = [
        "<script>parent.pwned=1</script>", "</script><script>parent.pwned=1</script>",
        "\"><img src=x onerror=parent.pwned=1>", "' onmouseover='parent.pwned=1", "javascript:parent.pwned=1",
        "</style><style>*{display:none}</style>", "</title><script>parent.pwned=1</script>",
        "]]><script>parent.pwned=1</script>", "<!--", "--><svg onload=parent.pwned=1>",
        "&lt;b&gt;&#60;i&#62;",
        "</desc></svg><iframe src=//e.x>", "<details open ontoggle=parent.pwned=1>",
        "<a href='javascript:parent.pwned=1'>x</a>", "<base href=//e.x>",
        "<meta http-equiv=refresh content=0;url=//e.x>", "<link rel=stylesheet href=//e.x>",
        "</td></tr></table></main>", "\u{0}\u{1B}[2J\u{9B}31m\r\n", "\u{202E}\u{2066}\u{200B}\u{FEFF}",
        "\u{5D0}\u{5D1} 12", "<bdi>", "\\u003cscript\\u003e",
    ]

    static let samples: [[RunReport]] = [
        [SampleReport.full], [SampleReport.plain], [SampleReport.empty], [],
        [SampleReport.full, SampleReport.plain, SampleReport.empty], [SampleReport.make(attacks)],
    ]

    @Test(arguments: samples)
    func isStrictHTML(_ reports: [RunReport]) {
        let checker = HTMLChecker(Self.render(reports))
        #expect(checker.errors == [])
        #expect(
            checker.elements.count { $0.name == "article" && $0["class"] != nil }
                == reports.flatMap(\.findings).count)
    }

    /// The checker itself finds what it is for.
    @Test(arguments: [
        "<script>", "<p onclick=\"x\">", "<p>", "</p>", "a & b", "a > b", "<p style=\"color\">", "it's",
        "<a href=\"javascript:x\">x</a>", "<a href=\"#nowhere\">x</a>", "<h4 id=\"x\">x</h4>", "<!-- x -->",
        "<div class=\"scroll\"><table><tbody></tbody></table></div>", "<p id=\"x\"></p>",
        "<h2 id=\"title\">x</h2>",
    ])
    func checkerFinds(_ fault: String) {
        let page = Self.render([SampleReport.plain])
        #expect(HTMLChecker(page.replacing("</main>", with: "\(fault)</main>")).errors != [])
    }

    static func checked(_ attack: String) -> HTMLChecker {
        HTMLChecker(render([SampleReport.make([attack])]))
    }

    static func tags(_ checker: HTMLChecker) -> [String] {
        // Isolation from letters of other directions is added where there are such letters.
        checker.elements.filter { $0.name != "bdi" }.map(\.tag)
    }

    static let harmless = tags(checked("x"))

    /// Whatever is logged, the tags are the same; it is shown, and stands in no attribute.
    @Test(arguments: attacks)
    func attacksAreText(_ attack: String) throws {
        let checker = Self.checked(attack)
        #expect(checker.errors == [])
        let tags = Self.tags(checker)
        #expect(tags.count == Self.harmless.count)
        let difference = zip(tags, Self.harmless).first { $0 != $1 }
        #expect(difference == nil)
        let main = try #require(checker.elements.first { $0.name == "main" })
        #expect(main.text.contains("create_issue" + TerminalEscaping.escape(attack)))
        let title = try #require(checker.elements.first { $0.name == "title" })
        #expect(title.text.contains("octo/demo" + TerminalEscaping.escape(attack)))
        let unsafe = checker.elements[0].text.unicodeScalars.filter {
            $0 != "\n" && TerminalEscaping.isUnsafe($0)
        }
        #expect(unsafe.isEmpty)
    }

    @Test func secretsAreMasked() {
        var report = SampleReport.plain
        report.facts.identity.workflow = "x \(SampleReport.token)"
        report.findings[0].subject = SampleReport.token
        let page = Self.render([report])
        #expect(!page.contains(SampleReport.token.dropFirst(6)))
        #expect(page.contains("x ghp_[masked]</title>"))
    }

    /// Everything the Markdown report says of findings and sections is there.
    @Test func saysWhatOtherReportsSay() throws {
        let report = SampleReport.plain
        let checker = HTMLChecker(Self.render([report]))
        let main = try #require(checker.elements.first { $0.name == "main" }).text
        for finding in report.findings {
            for text in [finding.title, finding.description, finding.recommendation, finding.cause ?? ""] {
                #expect(text.isEmpty || main.contains(text))
            }
        }
        let headings = checker.elements.filter { $0.name == "h2" }.map(\.text)
        #expect(Array(headings.prefix(4)) == ["Findings", "Timeline", "Items and levels", "Domains"])
        let titles = ReportSection.all(report).compactMap { section -> String? in
            if case .literal(let text) = section.title.pieces.first?.content { text } else { nil }
        }
        #expect(Array(headings.dropFirst(4)) == titles)
        // Each has a link in the table of contents.
        let links = checker.elements.filter { $0.name == "a" && $0.path.contains("nav") }.map(\.text)
        #expect(links == headings)
    }

    /// Counts lead to the first finding of their severity, entries to the first of their rule.
    @Test func summaryLinks() throws {
        let checker = HTMLChecker(Self.render([SampleReport.plain]))
        let links = checker.elements.filter { $0.name == "a" && $0.path.contains("header") }
        #expect(
            links.map { "\($0.text) → \($0["href"] ?? "")" }.dropLast() == [
                "1 Critical → #r1-f1", "C-2: WASM guard trapped → #r1-f1",
                "1 Warning → #r1-f2", "W-1: Direct API bypass attempt → #r1-f2",
                "1 Suppressed → #r1-f3", "I-1: Items were filtered → #r1-f3",
            ])
        #expect(links.last?["href"] == "https://github.com/octo/demo/actions/runs/25717161421")
        let finding = try #require(checker.elements.first { $0["id"] == "r1-f2" })
        #expect(finding["class"] == "finding warning")
        #expect(finding.text.contains("Warning W-1: Direct API bypass attempt — api.github.com:443"))
    }

    /// A record that is dated elsewhere dates the finding.
    @Test func findingsAreDated() throws {
        let checker = HTMLChecker(Self.render([SampleReport.plain]))
        func text(_ id: String) throws -> String {
            try #require(checker.elements.first { $0["id"] == id }).text
        }
        // The trap: 60 s after 2026-05-12T06:47:00Z. The third finding rests on the record of a filtered item, 2 s after.
        #expect(try text("r1-f1").contains("First seen2026-05-12T06:48:00.000Z"))
        #expect(try text("r1-f3").contains("First seen2026-05-12T06:47:02.000Z"))
        // No event was read from lines 4 or 5 of the access log; the traffic there begins in line 1.
        #expect(try text("r1-f2").contains("First seen") == false)
    }

    @Test func longThingsAreBoundedAndSaySo() throws {
        var report = SampleReport.plain
        report.facts.firewall.domains = (0..<400).map { index in
            var domain = FirewallDomain(domain: "d\(index).example", port: 443)
            domain.allowed = 1
            return domain
        }
        report.facts.firewall.allowList = (0..<5000).map { "h\($0).example" }
        report.facts.identity.workflow = String(repeating: "é", count: 10_000)
        report.findings = (0..<2000).map { index in
            Finding(
                rule: "rule-\(index)", code: "W-\(index)", severity: .warning, title: "T", description: "",
                subject: "s\(index)",
                evidence: (1...30).map { Evidence(path: "a.log", line: $0) }, occurrences: 31,
                recommendation: "Fix it.")
        }
        let page = Self.render([report])
        let checker = HTMLChecker(page)
        #expect(checker.errors == [])
        #expect(checker.elements.count { $0.name == "article" } == 500)
        func section(_ title: String) throws -> String {
            let index = try #require(checker.elements.firstIndex { $0.name == "h2" && $0.text == title })
            return checker.elements[index - 1].text
        }
        #expect(try section("Findings").hasSuffix("… 1500 more"))
        #expect(try section("Findings").contains("… 11 more"))
        // In the order of bytes: d0, d1, d10, d100 to d109, d11, d110 to d119, d12, d120 to d124.
        #expect(try section("Domains").contains("d124.example"))
        #expect(try section("Domains").contains("d125.example") == false)
        #expect(try section("Domains").contains("… 370 more"))
        #expect(try section("Firewall").contains("… 300 more"))
        // 10,000 letters of two bytes, of which 4,000 bytes are shown.
        #expect(page.contains("é… (16000 more bytes)"))
        #expect(page.contains("; … 1980 more"))
        #expect(page.utf8.count < 3_000_000)
    }

    @Test func bidiTextIsIsolated() {
        var report = SampleReport.plain
        report.facts.identity.workflow = "\u{5D0}\u{5D1}"
        #expect(Self.render([report]).contains("· <bdi>\u{5D0}\u{5D1}</bdi></h1>"))
    }

    @Test func onlyRunsAreLinked() {
        var report = SampleReport.plain
        for url in [
            "javascript:parent.pwned=1", "https://evil.example/o/r/actions/runs/25717161421", "//e.x",
        ] {
            report.facts.identity.url = url
            let checker = HTMLChecker(Self.render([report]))
            #expect(checker.errors == [])
            #expect(checker.elements.allSatisfy { $0["href"]?.hasPrefix("#") != false })
        }
    }

    @Test func severalRunsHaveAContents() {
        let checker = HTMLChecker(Self.render([SampleReport.plain, SampleReport.empty, SampleReport.plain]))
        #expect(checker.errors == [])
        #expect(checker.elements.filter { $0.name == "h1" }.map(\.text) == ["Integrity audit: 3 runs"])
        let runs = checker.elements.filter {
            $0.name == "a" && $0.path.contains("nav") && !$0.path.contains("article")
        }
        #expect(runs.compactMap { $0["href"] } == ["#r1", "#r2", "#r3"])
        #expect(
            runs.map(\.text) == [
                "octo/demo · Duplicate Code Detector, run 25717161421, 9a3f", "unnamed run",
                "octo/demo · Duplicate Code Detector, run 25717161421, 9a3f",
            ])
    }

    @Test func sectionDocuments() throws {
        let section = try #require(ReportSection("Section", [.sentence("A <b> of \(code: "<i>")")]))
        let long = try #require(
            ReportSection(
                "Long",
                [.rows("Rows:", [.text("A"), .number("B")], (0..<150).map { ["a", "\($0)"] }, total: 1000)]))
        let document = SectionDocument(
            parts: [
                .init(title: "One", lead: "Lead.", sections: [section]),
                .init(title: "Two", lead: nil, sections: [long, section]),
            ], nothing: "Nothing.")
        let page = document.html(title: "Title & more", tool: Self.options.tool)
        let checker = HTMLChecker(page)
        #expect(checker.errors == [])
        let headings = checker.elements.filter { $0.name.wholeMatch(of: /h[1-6]/) != nil }
        #expect(
            headings.map { "\($0.name) \($0.text)" } == [
                "h1 Title & more", "h2 One", "h3 Section", "h2 Two", "h3 Long", "h3 Section",
            ])
        #expect(page.contains("A &lt;b&gt; of <code>&lt;i&gt;</code>"))
        #expect(page.contains("<summary>Rows: <span class=\"faint\">1000</span></summary>"))
        #expect(page.contains("… 900 more"))
        #expect(page.contains("Made by awaudit 0.0.0."))
        let empty = SectionDocument(parts: [], nothing: "Nothing.").html(title: "T")
        #expect(HTMLChecker(empty).errors == [])
        #expect(empty.contains("<p>Nothing.</p>"))
    }
}

@Suite struct HTMLEscapingTests {
    @Test(arguments: [
        ("plain text.", "plain text."),
        ("<a href=\"x\">'&amp;'", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;"),
        ("a\nb\u{1B}[31m\u{0}", "a\\nb\\x1b[31m\\x00"), ("\u{202E}x", "\\u{202E}x"), ("é日👍", "é日👍"), ("", ""),
        ("]]>", "]]&gt;"),
    ])
    func escapes(_ text: String, _ expected: String) { #expect(HTMLEscaping.escape(text) == expected) }

    @Test func isInertAndLosesNothing() {
        HostileText.forEach(seed: 7) { text in
            let escaped = HTMLEscaping.escape(text)
            #expect(!escaped.contains { "<>\"'".contains($0) })
            #expect(!escaped.unicodeScalars.contains(where: TerminalEscaping.isUnsafe))
            let back = escaped.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
            #expect(back == TerminalEscaping.escape(text))
        }
    }
}
