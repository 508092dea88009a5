import CommandLine
import Testing

@Suite struct HelpTextTests {
    @Test func shortHelpIsAlignedAndBrief() {
        let spec = CommandSpec(
            "run", parents: ["awaudit"], summary: "Audit one run", discussion: ["Not in short help."],
            operands: [Operand("path", help: "Folder or archive", isRepeatable: true)],
            flags: [
                .switch(
                    "json", short: "j", help: "Write JSON", discussion: ["Not here."], category: "Output"),
                .switch("color", negatable: true, help: "Use colour", category: "Output"),
                .value(
                    "jobs", metavar: "n", accepts: .integer(1...64), default: .described("one per core"),
                    help: "Files read at a time", category: "Limits"),
                .value(
                    "very-long-flag-name", metavar: "value",
                    help: "Does something that takes quite a few words to explain", category: "Limits"),
            ], examples: [.init("awaudit run x", "Not here")])
        #expect(
            HelpText.render(spec, level: .short) == """
                Audit one run

                Usage: awaudit run [options] <path>...

                Operands:
                  <path>...  Folder or archive

                Output:
                  -j, --json               Write JSON
                      --color, --no-color  Use colour (default: off)

                Limits:
                      --jobs <n>           Files read at a time (1 to 64; default: one per core)
                      --very-long-flag-name <value>
                                           Does something that takes quite a few words to
                                           explain

                Options:
                  -h, --help               Show help, '-h' in brief and '--help' in full

                See 'awaudit run --help' for details and examples.

                """)
    }

    @Test func longHelpSaysEverything() {
        let help = HelpText.render(Sample.run, level: .long)
        for paragraph in Sample.run.discussion + Sample.run.flags.flatMap(\.discussion) {
            for word in paragraph.split(separator: " ") { #expect(help.contains(word)) }
        }
        for flag in Sample.run.allFlags { #expect(help.contains("--\(flag.name)")) }
        for example in Sample.run.examples {
            #expect(help.contains("  \(example.explanation)\n    \(example.commandLine)\n"))
        }
        #expect(help.contains("\nEnvironment:\n  NO_COLOR  Turns colour off when it has a value\n"))
        #expect(help.contains("\nExit status:\n  0  No finding at or above the --fail-on severity.\n"))
        #expect(help.contains("\nSee also:\n  awaudit-rules(7)\n"))
        #expect(
            help.contains("(one of critical, warning, info, none; default: warning)")
                || help.contains("one of"))
        #expect(help.contains("(at least 1K; default: 64M)"))
        #expect(help.contains("(repeatable)"))
        #expect(help.contains("--progress, --no-progress"))
    }

    @Test(arguments: [1, 40, 50, 66, 80, 100, 500])
    func fitsTheWidth(_ width: Int) {
        let limit = min(max(width, 40), 100)
        for level in [HelpText.Level.short, .long] {
            let help = HelpText.render(Sample.run, level: level, width: width)
            for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
                #expect(line.count <= limit, "\(line)")
                #expect(line.last?.isWhitespace != true, "'\(line)'")
            }
            #expect(help.hasSuffix("\n") && !help.hasSuffix("\n\n"))
            #expect(!help.contains("\n\n\n"))
        }
    }

    @Test func widerMeansFewerLines() {
        let lines = [40, 60, 100].map { width in
            HelpText.render(Sample.run, level: .long, width: width).count { $0 == "\n" }
        }
        #expect(lines[0] > lines[1] && lines[1] > lines[2])
    }

    @Test func headingsAreBoldWithColourOnly() {
        let plain = HelpText.render(Sample.run, level: .long)
        let coloured = HelpText.render(Sample.run, level: .long, style: Style(isColoured: true))
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[1mUsage:\u{1B}[22m awaudit run"))
        #expect(coloured.contains("\n\u{1B}[1mOutput:\u{1B}[22m\n"))
        var stripped = coloured
        for sequence in ["\u{1B}[1m", "\u{1B}[22m"] {
            stripped = stripped.split(separator: sequence, omittingEmptySubsequences: false).joined()
        }
        #expect(stripped == plain)
    }

    @Test func rootHelpListsCommands() {
        let help = HelpText.render(Sample.router.root, level: .short)
        #expect(help.contains("Usage: awaudit [options] <command>\n"))
        #expect(
            help.contains(
                "\nCommands:\n  run    Audit one run\n  rules  List the rules\n  help   Explain a command\n"))
        #expect(help.contains("\n  -V, --version  Show the version\n"))
        #expect(help.hasSuffix("See 'awaudit <command> --help' for a command.\n"))
    }

    @Test func usageShowsOperandForms() {
        let operands = [
            Operand("a", help: "A"), Operand("b", help: "B", isRepeatable: true),
            Operand("c", help: "C", isOptional: true),
            Operand("d", help: "D", isOptional: true, isRepeatable: true),
        ]
        #expect(operands.map(\.usage) == ["<a>", "<b>...", "[<c>]", "[<d>...]"])
    }
}

@Suite struct CommandSpecTests {
    @Test func goodSpecsHaveNoProblems() {
        #expect(Sample.router.root.problems() == [])
        #expect(Sample.run.path == "awaudit run")
        #expect(Sample.run.pageName == "awaudit-run")
        #expect(Sample.run.allFlags.last == .help)
    }

    @Test(arguments: [
        ("bad command name", CommandSpec("Run", summary: "X")),
        ("bad command name", CommandSpec("", summary: "X")),
        ("summary is missing", CommandSpec("x", summary: "")),
        ("summary ends with a period", CommandSpec("x", summary: "Does.")),
        ("summary starts in lower case", CommandSpec("x", summary: "does")),
        ("summary has more than one line", CommandSpec("x", summary: "A\nb")),
        (
            "flag '--a' declared twice",
            CommandSpec("x", summary: "X", flags: [.switch("a", help: "A"), .switch("a", help: "A")])
        ),
        (
            "flag '--no-a' declared twice",
            CommandSpec(
                "x", summary: "X",
                flags: [.switch("a", negatable: true, help: "A"), .switch("no-a", help: "A")])
        ),
        (
            "flag '-h' declared twice",
            CommandSpec("x", summary: "X", flags: [.switch("a", short: "h", help: "A")])
        ),
        ("bad flag name '--a b'", CommandSpec("x", summary: "X", flags: [.switch("a b", help: "A")])),
        ("bad flag name '--Ab'", CommandSpec("x", summary: "X", flags: [.switch("Ab", help: "A")])),
        ("bad flag name '--=x'", CommandSpec("x", summary: "X", flags: [.switch("=x", help: "A")])),
        ("bad flag name '--'", CommandSpec("x", summary: "X", flags: [.switch("", help: "A")])),
        ("bad flag name '-?'", CommandSpec("x", summary: "X", flags: [.switch("a", short: "?", help: "A")])),
        ("help of '--a' is missing", CommandSpec("x", summary: "X", flags: [.switch("a", help: "")])),
        (
            "default of '--a' is not accepted",
            CommandSpec(
                "x", summary: "X",
                flags: [.value("a", metavar: "n", accepts: .integer(1...2), default: "3", help: "A")])
        ),
        (
            "flag '--a' accepts nothing",
            CommandSpec("x", summary: "X", flags: [.value("a", metavar: "n", accepts: .oneOf([]), help: "A")])
        ),
        (
            "flag '--a' has no metavar",
            CommandSpec("x", summary: "X", flags: [.value("a", metavar: "", help: "A")])
        ),
        (
            "flag '--a' has no category",
            CommandSpec("x", summary: "X", flags: [.switch("a", help: "A", category: "")])
        ),
        (
            "'--a' can never be off",
            CommandSpec("x", summary: "X", flags: [.switch("a", isOnByDefault: true, help: "A")])
        ),
        (
            "required <b> follows an optional operand",
            CommandSpec(
                "x", summary: "X",
                operands: [Operand("a", help: "A", isOptional: true), Operand("b", help: "B")])
        ),
        (
            "operand <a> declared twice",
            CommandSpec("x", summary: "X", operands: [Operand("a", help: "A"), Operand("a", help: "A")])
        ),
        (
            "more than one repeatable operand",
            CommandSpec(
                "x", summary: "X",
                operands: [
                    Operand("a", help: "A", isRepeatable: true), Operand("b", help: "B", isRepeatable: true),
                ])
        ),
        (
            "example 'other' does not call the program",
            CommandSpec("x", summary: "X", examples: [.init("other", "Other")])
        ),
        (
            "'y' names other parents",
            CommandSpec("x", summary: "X", subcommands: [CommandSpec("y", summary: "Y")])
        ),
        (
            "command 'y' declared twice",
            CommandSpec(
                "x", summary: "X",
                subcommands: [
                    CommandSpec("y", parents: ["x"], summary: "Y"),
                    CommandSpec("y", parents: ["x"], summary: "Y"),
                ])
        ),
        (
            "both operands and subcommands",
            CommandSpec(
                "x", summary: "X", operands: [Operand("a", help: "A")],
                subcommands: [CommandSpec("y", parents: ["x"], summary: "Y")])
        ),
    ])
    func findsProblems(_ problem: String, _ spec: CommandSpec) {
        #expect(spec.problems().contains("\(spec.path): \(problem)"))
    }

    @Test func findsProblemsFurtherDown() {
        let spec = CommandSpec(
            "x", summary: "X", subcommands: [CommandSpec("y", parents: ["x"], summary: "")])
        #expect(spec.problems() == ["x y: summary is missing"])
    }
}
