import CommandLine
import Foundation
import TestSupport
import Testing

@Suite struct ManualPageTests {
    static func date() throws -> ManualDate { try #require(ManualDate(year: 2026, month: 5, day: 2)) }

    @Test func commandPageHasTheConventionalShape() throws {
        let flags: [Flag] = [
            .switch("json", short: "j", help: "Write JSON"),
            .switch("color", negatable: true, help: "Use colour"),
            .value(
                "fail-on", metavar: "level", accepts: .oneOf(["a", "b"]), help: "Threshold",
                discussion: ["More."]),
        ]
        let spec = CommandSpec(
            "run", parents: ["awaudit"], summary: "Audit one run",
            discussion: ["First. Second one.", "Third."],
            operands: [Operand("path", help: "Folder", isRepeatable: true)], flags: flags,
            examples: [.init("awaudit run --json 'a b'", "Audit a folder")],
            exitStatus: [.init(.usage, "Wrong use")],
            seeAlso: [ManualReference("b", 7), ManualReference("a", 7), ManualReference("z", 1)],
            environment: [.init("NO_COLOR", "No colour")])
        #expect(
            ManualPage.render(spec, date: try Self.date()) == #"""
                .Dd May 2, 2026
                .Dt AWAUDIT-RUN 1
                .Os
                .Sh NAME
                .Nm awaudit\-run
                .Nd audit one run
                .Sh SYNOPSIS
                .Nm awaudit
                .Cm run
                .Op Fl j | Fl \-json
                .Op Fl \-color | Fl \-no\-color
                .Op Fl \-fail\-on Ar level
                .Op Fl h | Fl \-help
                .Ar path ...
                .Sh DESCRIPTION
                First.
                Second one.
                .Pp
                Third.
                .Pp
                The operands are:
                .Bl -tag -width Ds
                .It Ar path
                Folder.
                .El
                .Sh OPTIONS
                .Bl -tag -width Ds
                .It Fl j , Fl \-json
                Write JSON.
                .It Fl \-color , Fl \-no\-color
                Use colour (default: off).
                .It Fl \-fail\-on Ar level
                Threshold (one of a, b).
                .Pp
                More.
                .It Fl h , Fl \-help
                Show help, \(aq\-h\(aq in brief and \(aq\-\-help\(aq in full.
                .El
                .Sh ENVIRONMENT
                .Bl -tag -width Ds
                .It Ev NO_COLOR
                No colour.
                .El
                .Sh EXIT STATUS
                .Bl -tag -width Ds
                .It 2
                Wrong use.
                .El
                .Sh EXAMPLES
                Audit a folder:
                .Bd -literal -offset indent
                $ awaudit run \-\-json \(aqa b\(aq
                .Ed
                .Sh SEE ALSO
                .Xr awaudit 1 ,
                .Xr z 1 ,
                .Xr a 7 ,
                .Xr b 7

                """#)
    }

    static let topic = ManualTopic(
        "awaudit-json", section: 5, summary: "JSON report format",
        sections: [
            .init(
                "Description",
                [
                    .paragraph("The report is one object."), .paragraph("A second paragraph."),
                    .definitions([
                        .init("findings[]", "All findings.", "In a fixed order."),
                        .init("Ar", "A macro's name."),
                        .init("two words", "With a space."), .init(".", "A mark."),
                        .init("Bro", "A longer macro."), .init("-", "A hyphen."),
                    ]),
                    .paragraph("After the table."), .subheading("Fl and Ar, Xo"), .list(["One.", "Two."]),
                    .literal(["{ \"a\": \"\\n\" }  ", "", ".dot", "'quote'", "\ttab", "~^`"]), .literal([]),
                    .definitions([]), .list([]), .paragraph(" "), .paragraph("The end."),
                ]),
            .init("Empty", []),
        ], seeAlso: [ManualReference("awaudit", 1)])

    @Test func topicPageHasTablesListsAndLiterals() throws {
        let page = ManualPage.render(Self.topic, date: try Self.date())
        #expect(
            page.hasPrefix(
                ".Dd May 2, 2026\n.Dt AWAUDIT-JSON 5\n.Os\n.Sh NAME\n.Nm awaudit\\-json\n.Nd JSON report"))
        #expect(page.contains(".It Sy findings[]\nAll findings.\n.Pp\nIn a fixed order.\n"))
        #expect(page.contains(".It Sy \\&Ar\n"))
        #expect(page.contains(".Bl -bullet -compact\n.It\nOne.\n.It\nTwo.\n.El\n"))
        #expect(
            page.contains(
                #"""
                .Bd -literal -offset indent
                { \(dqa\(dq: \(dq\en\(dq }

                \&.dot
                \(aqquote\(aq
                    tab
                \(ti\(ha\(ga
                .Ed
                """#))
        #expect(!page.contains("EMPTY"))
    }

    @Test(arguments: [
        (".start", "\\&.start"), ("'start", "\\(aqstart"), ("a\\b", "a\\eb"),
        ("say \"x\"", "say \\(dqx\\(dq"),
        ("use --json now", "use \\-\\-json now"), ("('-h')", "(\\(aq\\-h\\(aq)"),
        ("agentic-workflow", "agentic-workflow"),
        ("rpc-messages.jsonl", "rpc\\-messages.jsonl"), ("well-known.", "well-known."),
        ("One. Two", "One.\nTwo"), ("e.g. this", "e.g.\\& this"), ("Done (yes.) Next", "Done (yes.)\nNext"),
        ("\u{2026}", "\\[u2026]"), ("\u{1F600}", "\\[u1F600]"), ("a\u{1B}b", "a\\[uFFFD]b"),
        ("~^`", "\\(ti\\(ha\\(ga"),
    ])
    func escapesText(_ text: String, _ expected: String) throws {
        let topic = ManualTopic("x", section: 7, summary: "X", sections: [.init("D", [.paragraph(text)])])
        let page = ManualPage.render(topic, date: try Self.date())
        #expect(page.hasSuffix(".Sh D\n\(expected)\n"))
    }

    @Test func linesStayShortAndSafe() throws {
        let words = String(repeating: ".dot e.g. 'quote and more words ", count: 30)
        let topic = ManualTopic("x", section: 7, summary: "X", sections: [.init("D", [.paragraph(words)])])
        let lines = ManualPage.render(topic, date: try Self.date()).split(separator: "\n").drop {
            $0 != ".Sh D"
        }
        #expect(lines.count > 10)
        for line in lines.dropFirst() {
            #expect(line.utf8.count <= 80)
            #expect(!line.hasPrefix(".") && !line.hasPrefix("'"))
        }
    }

    @Test(arguments: [
        (2026, 2, 29, false), (2024, 2, 29, true), (2000, 2, 29, true), (2100, 2, 29, false),
        (2026, 13, 1, false),
        (2026, 0, 1, false), (2026, 4, 31, false), (2026, 12, 31, true), (2026, 1, 0, false),
        (1969, 1, 1, false),
    ])
    func knowsTheCalendar(_ year: Int, _ month: Int, _ day: Int, _ exists: Bool) {
        #expect((ManualDate(year: year, month: month, day: day) != nil) == exists)
    }

    @Test func mandocFindsNothingToWarnAbout() throws {
        guard let mandoc = ExternalProgram.find("mandoc") else { return }
        let date = try Self.date()
        let pages = [
            ManualPage.render(Sample.run, date: date), ManualPage.render(Sample.rules, date: date),
            ManualPage.render(Sample.router.root, date: date), ManualPage.render(Self.topic, date: date),
        ]
        for page in pages {
            let lint = try ExternalProgram.run(mandoc, ["-Tlint", "-W", "style"], input: page)
            // Other pages of the program are not installed where tests run.
            let complaints = lint.output.split(separator: "\n")
                .filter { !$0.contains("STYLE: referenced manual not found: Xr awaudit") }
            #expect(complaints.isEmpty, "\(page)")
        }
    }

    @Test func mandocShowsWhatWasMeant() throws {
        guard let mandoc = ExternalProgram.find("mandoc") else { return }
        let page = ManualPage.render(Sample.run, date: try Self.date())
        var shown = try ExternalProgram.run(mandoc, ["-Tascii", "-O", "width=100"], input: page).output
        // Bold and underlined text is overstruck.
        while let backspace = shown.firstIndex(of: "\u{8}") {
            shown.removeSubrange(shown.index(before: backspace)...backspace)
        }
        let text = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for phrase in [
            "awaudit-run - audit one run", "[-f | --fail-on severity]", "[--progress | --no-progress]",
            "path ...",
            ".hidden files and 'quoted' ones are read as well, back\\slashes kept.",
            "$ awaudit run --json artifacts/",
            "--max-size size Largest file read (at least 1K; default: 64M).", "awaudit(1), awaudit-rules(7)",
            "rpc-messages.jsonl, mcp-gateway.log", "counted, e.g. truncated ones.",
        ] {
            #expect(text.contains(phrase), "\(phrase) in\n\(text)")
        }
    }

    /// Whatever the text, the page stays free of warnings and no text is taken for a macro.
    @Test func mandocAcceptsAnyText() throws {
        guard let mandoc = ExternalProgram.find("mandoc") else { return }
        let date = try Self.date()
        let count = ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap(Int.init) ?? 500
        var generator = SeededGenerator(seed: 5)
        let pieces = [
            ".Sh", "Ar", "Fl", ".", "'", "\\", "\\fB", "\"", "-", "--x", "No", "Pf", "|", ",", "(", ")", ";",
            "\\&", "é", "日",
            "\u{7}", "\t", "e.g.", "A", "x.y", "\\(aq", "\\n(.x", "%A", "$", "Xo", "Bq", "end.", "\u{1B}[1m",
        ]
        for _ in 0..<max(1, count / 25) {
            func text() -> String {
                "T "
                    + (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                            + (Bool.random(using: &generator) ? " " : "")
                    }.joined()
            }
            let topic = ManualTopic(
                "awaudit-x", section: 7, summary: text(),
                sections: [
                    .init(
                        "Description",
                        [
                            .paragraph(text()), .definitions([.init(text(), text(), text())]),
                            .list([text(), text()]),
                            .literal([text(), text()]), .subheading(text()), .paragraph(text()),
                        ])
                ])
            let spec = CommandSpec(
                "x", summary: text(), discussion: [text()],
                operands: [Operand(text(), help: text())],
                flags: [.value("v", metavar: text(), help: text(), discussion: [text()], category: text())],
                examples: [.init(text(), text())], exitStatus: [.init(.usage, text())],
                environment: [.init(text(), text())])
            for page in [ManualPage.render(topic, date: date), ManualPage.render(spec, date: date)] {
                let lint = try ExternalProgram.run(mandoc, ["-Tlint", "-W", "warning"], input: page)
                #expect(lint.output == "" && lint.status == 0, "\(lint.output)\n\(page)")
            }
        }
    }
}
