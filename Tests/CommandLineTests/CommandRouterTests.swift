import CommandLine
import Glibc
import Testing

@Suite struct CommandRouterTests {
    struct Outcome: Equatable {
        var code: ExitCode
        var stdout: String
        var stderr: String
    }

    private func run(
        _ arguments: [String], environment: [String: String] = [:], router: CommandRouter = Sample.router
    ) -> Outcome {
        let (stdout, written) = OutputSink.memory()
        let (stderr, reported) = OutputSink.memory()
        let context = CommandContext(
            programName: "awaudit", stdout: stdout, stderr: stderr, stdin: 0, environment: environment,
            workingDirectory: "/", now: { 0 }, monotonicNow: { 0 })
        let code = router.run(arguments, context: context)
        return Outcome(code: code, stdout: written.text, stderr: reported.text)
    }

    private static func help(_ spec: CommandSpec, _ level: HelpText.Level) -> String {
        HelpText.render(spec, level: level)
    }

    @Test func theTimeOfReports() throws {
        func time(_ epoch: String?) throws -> Int64 {
            try CommandContext(
                programName: "awaudit", stdout: OutputSink.memory().0, stderr: OutputSink.memory().0,
                stdin: 0,
                environment: epoch.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:], workingDirectory: "/",
                now: { 5 }, monotonicNow: { 7 }
            ).reportTime()
        }
        #expect(try time(nil) == 5)
        #expect(try time("") == 5)
        #expect(try time("0") == 0)
        #expect(try time("1798761600") == 1_798_761_600_000_000_000)
        for text in ["-1", "1.5", "today", "99999999999999", "9223372036854775808", " 1"] {
            #expect(throws: CommandFailure.self) { try time(text) }
        }
    }

    @Test func runsTheCommand() {
        #expect(run(["run", "a"]) == Outcome(code: .success, stdout: "audited a\n", stderr: ""))
        #expect(run(["--", "run", "a"]) == Outcome(code: .success, stdout: "audited a\n", stderr: ""))
        #expect(run(["run", "a", "bad"]).code == .findings)
        #expect(
            run(["rules"])
                == Outcome(code: .evidenceIncomplete, stdout: "", stderr: "awaudit: no rules\\x07\n"))
    }

    @Test(arguments: [
        (["--help"], Sample.router.root, HelpText.Level.long), (["-h"], Sample.router.root, .short),
        (["help"], Sample.router.root, .long), (["run", "--help"], Sample.run, .long),
        (["run", "-h"], Sample.run, .short), (["run", "a", "-jh"], Sample.run, .short),
        (["help", "run"], Sample.run, .long), (["--", "--help"], Sample.router.root, .long),
    ])
    func showsHelpOnStandardOutput(_ arguments: [String], _ spec: CommandSpec, _ level: HelpText.Level) {
        #expect(run(arguments) == Outcome(code: .success, stdout: Self.help(spec, level), stderr: ""))
    }

    @Test func showsHelpAboutHelp() {
        for arguments in [["help", "help"], ["help", "--help"]] {
            let outcome = run(arguments)
            #expect(outcome.code == .success)
            #expect(
                outcome.stdout.hasPrefix(
                    "Explain a command\n\nUsage: awaudit help [options] [<command>...]\n"))
        }
    }

    @Test func showsHelpAtTheTerminalsWidth() {
        let narrow = run(["run", "--help"], environment: ["COLUMNS": "50"]).stdout
        #expect(narrow == HelpText.render(Sample.run, level: .long, width: 50))
        #expect(narrow != Self.help(Sample.run, .long))
    }

    @Test func withoutArgumentsExplainsItselfAndFails() {
        #expect(run([]) == Outcome(code: .usage, stdout: "", stderr: Self.help(Sample.router.root, .short)))
    }

    @Test(arguments: [["--version"], ["-V"], ["--version", "run"]])
    func showsTheVersion(_ arguments: [String]) {
        #expect(run(arguments) == Outcome(code: .success, stdout: "awaudit 1.2.3\n", stderr: ""))
    }

    @Test(arguments: [
        (["rn"], "awaudit: unknown command 'rn'; did you mean 'run'?\nhint: see 'awaudit --help'\n"),
        (["hlep"], "awaudit: unknown command 'hlep'; did you mean 'help'?\nhint: see 'awaudit --help'\n"),
        (["x\u{1B}"], "awaudit: unknown command 'x\\x1b'\nhint: see 'awaudit --help'\n"),
        ([""], "awaudit: unknown command ''\nhint: see 'awaudit --help'\n"),
        (
            ["help", "rule"],
            "awaudit: unknown command 'rule'; did you mean 'rules'?\nhint: see 'awaudit --help'\n"
        ),
        (["help", "run", "x"], "awaudit: unexpected operand 'x'\nhint: see 'awaudit help --help'\n"),
        (
            ["--versoin"],
            "awaudit: unknown option '--versoin'; did you mean '--version'?\nhint: see 'awaudit --help'\n"
        ),
        (["--zzz"], "awaudit: unknown option '--zzz'\nhint: see 'awaudit --help'\n"),
        (["--"], "awaudit: missing command\nhint: see 'awaudit --help'\n"),
        (
            ["--json", "run", "x"],
            "awaudit: misplaced option '--json'; write it after the command\nhint: see 'awaudit --help'\n"
        ),
        (
            ["--no-progress", "run", "x"],
            "awaudit: misplaced option '--no-progress'; write it after the command\nhint: see 'awaudit --help'\n"
        ),
        (
            ["-finfo", "run"],
            "awaudit: misplaced option '-f'; write it after the command\nhint: see 'awaudit --help'\n"
        ),
        (["run"], "awaudit: missing operand <path>\nhint: see 'awaudit run --help'\n"),
        (
            ["run", "--jsn", "p"],
            "awaudit: unknown option '--jsn'; did you mean '--json'?\nhint: see 'awaudit run --help'\n"
        ),
        (["rules", "a", "b"], "awaudit: unexpected operand 'b'\nhint: see 'awaudit rules --help'\n"),
        (
            ["run", "-jq", "p"],
            "awaudit: '--json' and '--quiet' exclude each other\nhint: see 'awaudit run --help'\n"
        ),
    ])
    func reportsUsageErrors(_ arguments: [String], _ expected: String) {
        #expect(run(arguments) == Outcome(code: .usage, stdout: "", stderr: expected))
    }

    @Test(arguments: [
        (["cache", "list", "a"], ExitCode(rawValue: 77), "list a\n", ""),
        (["cache", "--", "list", "--", "-a"], ExitCode(rawValue: 77), "list -a\n", ""),
        (
            ["cache", "lst"], .usage, "",
            "awaudit: unknown command 'lst'; did you mean 'list'?\nhint: see 'awaudit cache --help'\n"
        ),
        (
            ["cache", "help"], .usage, "",
            "awaudit: unknown command 'help'\nhint: see 'awaudit cache --help'\n"
        ),
        (["cache", "--"], .usage, "", "awaudit: missing command\nhint: see 'awaudit cache --help'\n"),
        (
            ["cache", "-V"], .usage, "",
            "awaudit: unknown option '-V'\nhint: see 'awaudit cache --help'\n"
        ),
        (
            ["cache", "--all", "list"], .usage, "",
            "awaudit: misplaced option '--all'; write it after the command\nhint: see 'awaudit cache --help'\n"
        ),
        (
            ["--all", "cache", "list"], .usage, "",
            "awaudit: misplaced option '--all'; write it after the command\nhint: see 'awaudit --help'\n"
        ),
        (
            ["cache", "list", "a", "b"], .usage, "",
            "awaudit: unexpected operand 'b'\nhint: see 'awaudit cache list --help'\n"
        ),
        (
            ["help", "cache", "list", "x"], .usage, "",
            "awaudit: unexpected operand 'x'\nhint: see 'awaudit help --help'\n"
        ),
        (
            ["help", "cache", "x"], .usage, "",
            "awaudit: unknown command 'x'\nhint: see 'awaudit cache --help'\n"
        ),
    ])
    func runsCommandsOfGroups(
        _ arguments: [String], _ code: ExitCode, _ stdout: String, _ stderr: String
    ) {
        #expect(
            run(arguments, router: Sample.nestedRouter)
                == Outcome(code: code, stdout: stdout, stderr: stderr))
    }

    @Test(
        arguments: [
            (["cache"], 77, "list \n"), (["cache", "--all"], 77, "list \n"),
            (["cache", "-a"], 77, "list \n"),
            (["cache", "list", "x"], 77, "list x\n"),
        ] as [([String], Int32, String)])
    func runsTheDefaultCommandOfAGroup(_ arguments: [String], _ code: Int32, _ stdout: String) {
        let outcome = run(arguments, router: Sample.listingRouter)
        #expect(outcome == Outcome(code: ExitCode(rawValue: code), stdout: stdout, stderr: ""))
    }

    /// Help is the group's; what is no command and no flag of the default one is an error.
    @Test func aDefaultCommandHidesNothing() {
        var group = Sample.cache
        group.subcommands = [Sample.cacheList]
        #expect(run(["cache", "--help"], router: Sample.listingRouter).stdout == Self.help(group, .long))
        #expect(run(["cache", "x"], router: Sample.listingRouter).code == .usage)
        #expect(run(["cache", "--al"], router: Sample.listingRouter).code == .usage)
    }

    @Test func explainsGroupsAndTheirCommands() {
        var group = Sample.cache
        group.subcommands = [Sample.cacheList]
        for arguments in [["cache", "--help"], ["help", "cache"]] {
            let outcome = run(arguments, router: Sample.nestedRouter)
            #expect(outcome == Outcome(code: .success, stdout: Self.help(group, .long), stderr: ""))
            #expect(outcome.stdout.contains("\n  list  List what is kept\n"))
        }
        for arguments in [["cache", "list", "--help"], ["help", "cache", "list"]] {
            #expect(
                run(arguments, router: Sample.nestedRouter)
                    == Outcome(code: .success, stdout: Self.help(Sample.cacheList, .long), stderr: ""))
        }
        #expect(
            run(["cache"], router: Sample.nestedRouter)
                == Outcome(code: .usage, stdout: "", stderr: Self.help(group, .short)))
        #expect(Sample.nestedRouter.root.problems() == [])
    }

    @Test func reportsFailuresOfTheCommand() {
        let expected = "awaudit: missing: no such file\nhint: look elsewhere\n"
        #expect(
            run(["run", "a", "missing"])
                == Outcome(code: .inputOutput, stdout: "audited a\n", stderr: expected))
        #expect(
            run(["run", "a\u{1B}c\n"]).stderr == "awaudit: a\\x1bc\\n: no such file\nhint: look elsewhere\n")
    }

    private func run(writingTo descriptor: Int32) -> (code: ExitCode, stderr: String) {
        let (stderr, reported) = OutputSink.memory()
        let context = CommandContext(
            programName: "awaudit", stdout: OutputSink(descriptor: descriptor), stderr: stderr, stdin: 0,
            environment: [:], workingDirectory: "/", now: { 0 }, monotonicNow: { 0 })
        let code = Sample.router.run(["run", "a", "bad"], context: context)
        return (code, reported.text)
    }

    @Test func endsQuietlyWhenNobodyReads() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let outcome = run(writingTo: ends[1])
        #expect(outcome.code == .findings)
        #expect(outcome.stderr == "")
    }

    @Test func reportsAFullDisk() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let outcome = run(writingTo: descriptor)
        #expect(outcome.code == .inputOutput)
        #expect(outcome.stderr == "awaudit: cannot write to standard output: No space left on device\n")
    }

    @Test func readsTheProcess() throws {
        let context = CommandContext.process(programName: "awaudit")
        let path = try #require(getenv("PATH"))
        #expect(context.environment["PATH"] == String(cString: path))
        #expect(context.workingDirectory.hasPrefix("/"))
        #expect(context.stdout.descriptor == 1 && context.stderr.descriptor == 2 && context.stdin == 0)
        // 2020-01-01T00:00:00Z
        #expect(context.now() > 1_577_836_800_000_000_000)
        // The module's name does not hide the standard library's type.
        #expect(!CommandLine.arguments.isEmpty)
        let earlier = context.monotonicNow()
        #expect(context.monotonicNow() >= earlier && earlier > 0)
    }
}
