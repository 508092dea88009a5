import CommandLine
import Foundation
import TestSupport
import Testing

@Suite struct ArgumentParserTests {
    /// What a command line means for the sample command.
    struct Accepted: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var operands: [String] = ["p"]
        var json = false
        var quiet = false
        var progress = true
        var failOn = "warning"
        var ignore: [String] = []
        var output: String?
        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Accepted(arguments: ["p"]),
        Accepted(arguments: ["--json", "p"], json: true),
        Accepted(arguments: ["p", "--json"], json: true),
        Accepted(arguments: ["a", "-j", "b"], operands: ["a", "b"], json: true),
        Accepted(arguments: ["-jq", "p"], json: true, quiet: true),
        Accepted(arguments: ["--fail-on", "info", "p"], failOn: "info"),
        Accepted(arguments: ["--fail-on=info", "p"], failOn: "info"),
        Accepted(arguments: ["-f", "info", "p"], failOn: "info"),
        Accepted(arguments: ["-finfo", "p"], failOn: "info"),
        Accepted(arguments: ["-jqfinfo", "p"], json: true, quiet: true, failOn: "info"),
        Accepted(arguments: ["-jqf", "info", "p"], json: true, quiet: true, failOn: "info"),
        Accepted(arguments: ["-f", "info", "p", "--fail-on=none"], failOn: "none"),
        Accepted(arguments: ["--ignore", "a", "-ib", "p", "--ignore=c"], ignore: ["a", "b", "c"]),
        Accepted(arguments: ["--no-progress", "p"], progress: false),
        Accepted(arguments: ["--no-progress", "--progress", "p"], progress: true),
        Accepted(arguments: ["--progress", "--no-progress", "p"], progress: false),
        Accepted(arguments: ["--", "--json"], operands: ["--json"]),
        Accepted(arguments: ["-j", "--", "-q", "--", "p"], operands: ["-q", "--", "p"], json: true),
        Accepted(arguments: ["-"], operands: ["-"]),
        Accepted(arguments: [""], operands: [""]),
        Accepted(arguments: ["--output", "--json", "p"], output: "--json"),
        Accepted(arguments: ["-o", "--", "p"], output: "--"),
        Accepted(arguments: ["-o", "-", "p"], output: "-"),
        Accepted(arguments: ["--output=", "p"], output: ""),
        Accepted(arguments: ["--output", "", "p"], output: ""),
        Accepted(arguments: ["--output=a=b", "p"], output: "a=b"),
        Accepted(arguments: ["-o=x", "p"], output: "=x"),
        Accepted(arguments: ["--output=\u{301}x", "p"], output: "\u{301}x"),
    ])
    func accepts(_ expected: Accepted) throws {
        let parsed = try ArgumentParser.parse(expected.arguments, as: Sample.run)
        #expect(parsed.operands == expected.operands)
        #expect(parsed.operands(Sample.path) == expected.operands)
        #expect(parsed.isSet(Sample.json) == expected.json)
        #expect(parsed.isSet(Sample.quiet) == expected.quiet)
        #expect(parsed.isSet(Sample.progress) == expected.progress)
        #expect(parsed.value(Sample.failOn) == expected.failOn)
        #expect(parsed.values(Sample.ignore) == expected.ignore)
        #expect(parsed.value(Sample.output) == expected.output)
        #expect(parsed.help == nil)
    }

    struct Rejected: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var message: String
        init(_ arguments: [String], _ message: String) {
            self.arguments = arguments
            self.message = message
        }
        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Rejected(["--jsn", "p"], "unknown option '--jsn'; did you mean '--json'?"),
        Rejected(["--jsno", "p"], "unknown option '--jsno'; did you mean '--json'?"),
        Rejected(["--JSON", "p"], "unknown option '--JSON'; did you mean '--json'?"),
        Rejected(["--js", "p"], "unknown option '--js'; did you mean '--json'?"),
        Rejected(["--fail", "info", "p"], "unknown option '--fail'; did you mean '--fail-on'?"),
        Rejected(["--fail_on=info", "p"], "unknown option '--fail_on'; did you mean '--fail-on'?"),
        Rejected(["--no-progres", "p"], "unknown option '--no-progres'; did you mean '--no-progress'?"),
        Rejected(["--no-json", "p"], "unknown option '--no-json'"),
        Rejected(["--zzzzzz", "p"], "unknown option '--zzzzzz'"),
        Rejected(["--=x", "p"], "unknown option '--'"),
        Rejected(["-x", "p"], "unknown option '-x'"),
        Rejected(["-jx", "p"], "unknown option '-x'"),
        Rejected(["-quiet", "p"], "unknown option '-quiet'; did you mean '--quiet'?"),
        Rejected(["-5", "p"], "unknown option '-5'"),
        Rejected(["p", "--fail-on"], "option '--fail-on' needs a value"),
        Rejected(["p", "-f"], "option '-f' needs a value"),
        Rejected(["p", "-jf"], "option '-f' needs a value"),
        Rejected(["--json=yes", "p"], "unexpected value 'yes' for '--json'; it takes none"),
        Rejected(["--json=", "p"], "unexpected value '' for '--json'; it takes none"),
        Rejected(["--no-progress=1", "p"], "unexpected value '1' for '--no-progress'; it takes none"),
        Rejected(
            ["--fail-on", "x", "p"],
            "invalid value 'x' for '--fail-on'; expected one of critical, warning, info, none"),
        Rejected(
            ["-fWarning", "p"],
            "invalid value 'Warning' for '-f'; expected one of critical, warning, info, none"),
        Rejected(
            ["--fail-on=", "p"],
            "invalid value '' for '--fail-on'; expected one of critical, warning, info, none"),
        Rejected(
            ["--jobs=0", "p"], "invalid value '0' for '--jobs'; expected a whole number from 1 to 64"),
        Rejected(
            ["--jobs=65", "p"], "invalid value '65' for '--jobs'; expected a whole number from 1 to 64"),
        Rejected(
            ["--jobs", "+4", "p"], "invalid value '+4' for '--jobs'; expected a whole number from 1 to 64"),
        Rejected(
            ["--jobs=99999999999999999999", "p"],
            "invalid value '99999999999999999999' for '--jobs'; expected a whole number from 1 to 64"),
        Rejected(
            ["--max-size", "1000", "p"],
            "invalid value '1000' for '--max-size'; expected a byte size such as 64M of at least 1K"),
        Rejected([], "missing operand <path>"),
        Rejected(["--json"], "missing operand <path>"),
        Rejected(["--"], "missing operand <path>"),
        Rejected(["--bad\u{1B}[31m\n", "p"], "unknown option '--bad\\x1b[31m\\n'"),
        Rejected(["-\u{1}", "p"], "unknown option '-\\x01'"),
        Rejected(
            ["--fail-on=\u{202E}x\r", "p"],
            "invalid value '\\u{202e}x\\r' for '--fail-on'; expected one of critical, warning, info, none"),
    ])
    func rejects(_ expected: Rejected) {
        let error = #expect(throws: UsageError.self) {
            try ArgumentParser.parse(expected.arguments, as: Sample.run)
        }
        #expect(error?.message == expected.message)
    }

    @Test func quotesOnlyTheBeginningOfLongText() {
        let error = UsageError.unexpectedOperand(String(repeating: "a", count: 100_000))
        #expect(error.message == "unexpected operand '\(String(repeating: "a", count: 200))...'")
    }

    @Test(arguments: [
        (["-h"], HelpText.Level.short), (["--help"], .long), (["-jh"], .short),
        (["p", "--help", "--bogus"], .long),
        (["--help", "-h"], .long), (["-hx"], .short),
    ])
    func helpEndsParsing(_ arguments: [String], _ level: HelpText.Level) throws {
        #expect(try ArgumentParser.parse(arguments, as: Sample.run).help == level)
    }

    @Test func helpAfterDashesIsAnOperand() throws {
        let parsed = try ArgumentParser.parse(["--", "--help"], as: Sample.run)
        #expect(parsed.help == nil)
        #expect(parsed.operands == ["--help"])
    }

    @Test func helpAsAValueIsAValue() throws {
        let parsed = try ArgumentParser.parse(["-o", "--help", "p"], as: Sample.run)
        #expect(parsed.help == nil)
        #expect(parsed.value(Sample.output) == "--help")
    }

    @Test func readsTypedValues() throws {
        enum Severity: String { case critical, warning, info }
        let parsed = try ArgumentParser.parse(
            ["--jobs=8", "--max-size", "2k", "--fail-on", "info", "p"], as: Sample.run)
        #expect(parsed.integer(Sample.jobs) == 8)
        #expect(parsed.byteSize(Sample.limit) == 2048)
        #expect(parsed.choice(Sample.failOn, as: Severity.self) == .info)
        #expect(parsed.isGiven(Sample.failOn) && parsed.isSet(Sample.failOn))

        let defaults = try ArgumentParser.parse(["p"], as: Sample.run)
        #expect(defaults.integer(Sample.jobs) == nil, "a described default is not a value")
        #expect(defaults.byteSize(Sample.limit) == 64 << 20)
        #expect(defaults.choice(Sample.failOn, as: Severity.self) == .warning)
        #expect(!defaults.isGiven(Sample.failOn) && !defaults.isSet(Sample.failOn))
        #expect(!defaults.isGiven(Sample.progress) && defaults.isSet(Sample.progress))

        // A word the enumeration does not have.
        let none = try ArgumentParser.parse(["--fail-on=none", "p"], as: Sample.run)
        #expect(none.choice(Sample.failOn, as: Severity.self) == nil)
    }

    /// Operands as `a` required, `b?` optional, `c*` repeatable, `d+` repeatable and required.
    @Test(arguments: [
        ("a", "1", "a=1"), ("a", "", "missing operand <a>"), ("a", "1 2", "unexpected operand '2'"),
        ("", "1", "unexpected operand '1'"), ("", "", ""), ("b?", "", "b="), ("b?", "1", "b=1"),
        ("a b?", "1", "a=1 b="), ("a b?", "1 2", "a=1 b=2"), ("a b?", "1 2 3", "unexpected operand '3'"),
        ("a c*", "1", "a=1 c="), ("a c*", "1 2 3", "a=1 c=2,3"), ("d+ a", "1 2 3", "d=1,2 a=3"),
        ("d+ a", "1", "missing operand <a>"), ("a d+", "1", "missing operand <d>"),
        ("a e", "1 2", "a=1 e=2"), ("a d+ e", "1 2 3 4", "a=1 d=2,3 e=4"),
    ])
    func assignsOperands(_ declared: String, _ given: String, _ expected: String) {
        let operands = declared.split(separator: " ").map { word in
            Operand(
                String(word.prefix(1)), help: "X", isOptional: word.hasSuffix("?") || word.hasSuffix("*"),
                isRepeatable: word.hasSuffix("*") || word.hasSuffix("+"))
        }
        let spec = CommandSpec("x", summary: "X", operands: operands)
        var result: String
        do {
            let parsed = try ArgumentParser.parse(given.split(separator: " ").map(String.init), as: spec)
            result = operands.map { "\($0.name)=\(parsed.operands($0).joined(separator: ","))" }
                .joined(separator: " ")
        } catch {
            result = error.message
        }
        #expect(result == expected)
    }

    @Test func checksOperandValues() throws {
        let shell = Operand("shell", help: "X", accepts: .oneOf(["bash", "zsh"]))
        let spec = CommandSpec("x", summary: "X", operands: [shell])
        #expect(try ArgumentParser.parse(["zsh"], as: spec).operand(shell) == "zsh")
        #expect(throws: UsageError.invalidValue("csh", target: "<shell>", expected: "one of bash, zsh")) {
            try ArgumentParser.parse(["csh"], as: spec)
        }
        #expect(
            UsageError.invalidValue("csh", target: "<shell>", expected: "one of bash, zsh").message
                == "invalid value 'csh' for <shell>; expected one of bash, zsh")
    }

    /// Whatever the words, parsing ends, every operand given is accounted for, and messages are one clean line.
    @Test func survivesRandomWords() throws {
        let count = ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap(Int.init) ?? 500
        var generator = SeededGenerator(seed: 11)
        let words = [
            "--json", "-j", "-jq", "--fail-on", "--fail-on=info", "-finfo", "-f", "--", "-", "p", "",
            "--no-progress", "--ignore", "-i", "--output=x", "--jobs", "8", "info", "--help", "-h",
            "--max-size=1M",
        ]
        var accepted = 0
        for _ in 0..<count * 10 {
            var arguments = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                words[Int.random(in: 0..<words.count, using: &generator)]
            }
            if Int.random(in: 0..<3, using: &generator) == 0, let last = arguments.indices.last {
                let damaged = Mutation.mutate(Array(arguments[last].utf8), using: &generator)
                arguments[last] = String(decoding: damaged, as: UTF8.self)
            }
            do {
                let parsed = try ArgumentParser.parse(arguments, as: Sample.run)
                guard parsed.help == nil else { continue }
                accepted += 1
                #expect(!parsed.operands.isEmpty && parsed.operands.count <= arguments.count)
                #expect(parsed.operands(Sample.path) == parsed.operands)
                #expect(["critical", "warning", "info", "none"].contains(parsed.value(Sample.failOn)))
                if let jobs = parsed.integer(Sample.jobs) { #expect((1...64).contains(jobs)) }
            } catch {
                #expect(error.message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
                #expect(!error.message.isEmpty)
            }
        }
        #expect(accepted > count / 2, "the words must often be valid for this to test anything")
    }
}
