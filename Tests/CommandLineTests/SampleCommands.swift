import CommandLine

/// A small program that uses every kind of flag and operand.
enum Sample {
    static let json = Flag.switch("json", short: "j", help: "Write JSON", category: "Output")
    static let quiet = Flag.switch("quiet", short: "q", help: "Write nothing but errors", category: "Output")
    static let progress = Flag.switch(
        "progress", negatable: true, isOnByDefault: true, help: "Show progress on a terminal",
        category: "Output")
    static let failOn = Flag.value(
        "fail-on", short: "f", metavar: "severity",
        accepts: .oneOf(["critical", "warning", "info", "none"]), default: "warning",
        help: "Exit with 1 at this severity or above",
        discussion: ["'none' never fails. Findings below the threshold are still reported."],
        category: "Output")
    static let ignore = Flag.values("ignore", short: "i", metavar: "rule", help: "Leave a rule out")
    static let jobs = Flag.value(
        "jobs", metavar: "n", accepts: .integer(1...64), default: .described("one per core"),
        help: "Files read at a time", category: "Limits")
    static let limit = Flag.value(
        "max-size", metavar: "size", accepts: .byteSize(1024...Int.max), default: "64M",
        help: "Largest file read", category: "Limits")
    static let output = Flag.value(
        "output", short: "o", metavar: "file", help: "Write to a file instead of standard output",
        category: "Output", completion: .file)
    static let path = Operand(
        "path", help: "Artifact folder or archive", isRepeatable: true, completion: .file)

    static let run = CommandSpec(
        "run", parents: ["awaudit"], summary: "Audit one run",
        discussion: [
            "Reads rpc-messages.jsonl, mcp-gateway.log and more. Damaged lines are counted, e.g. truncated ones.",
            ".hidden files and 'quoted' ones are read as well, back\\slashes kept.",
        ],
        operands: [path], flags: [json, quiet, progress, failOn, ignore, jobs, limit, output],
        examples: [
            .init("awaudit run --json artifacts/", "Audit a folder"),
            .init("awaudit run -f critical run.zip", "Fail on critical findings only"),
        ],
        exitStatus: ExitCode.allCases.map { .init($0) }, seeAlso: [ManualReference("awaudit-rules", 7)],
        environment: [.init("NO_COLOR", "Turns colour off when it has a value")])

    static let rules = CommandSpec(
        "rules", parents: ["awaudit"], summary: "List the rules",
        operands: [
            Operand(
                "rule", help: "The rule to explain", isOptional: true, completion: .words(["a-b", "c d"]))
        ])

    static let root = CommandSpec(
        "awaudit", summary: "Audit agentic-workflow runs",
        discussion: ["Reads downloaded artifacts and says what happened."])

    static let router = CommandRouter(
        root: root, version: "1.2.3", commands: [RunCommand.self, RulesCommand.self])

    static let cache = CommandSpec("cache", parents: ["awaudit"], summary: "Keep what was read")
    static let cacheList = CommandSpec(
        "list", parents: ["awaudit", "cache"], summary: "List what is kept",
        operands: [Operand("name", help: "What to list", isOptional: true)],
        flags: [.switch("all", short: "a", help: "List everything")])

    /// The same program with a group of commands.
    static let nestedRouter = CommandRouter(
        root: root, version: "1.2.3", commands: [RunCommand.self, CacheGroup.self])

    struct CacheGroup: CommandGroup {
        static let spec = Sample.cache
        static let commands: [any Command.Type] = [CacheList.self]
    }

    /// The same group, which lists when it is told nothing else.
    struct ListingGroup: CommandGroup {
        static let spec = Sample.cache
        static let commands: [any Command.Type] = [CacheList.self]
        static var defaultCommand: (any Command.Type)? { CacheList.self }
    }

    static let listingRouter = CommandRouter(
        root: root, version: "1.2.3", commands: [RunCommand.self, ListingGroup.self])

    struct CacheList: Command {
        static let spec = Sample.cacheList
        static func run(
            _ arguments: ParsedArguments, context: CommandContext
        ) throws(CommandFailure) -> ExitCode {
            context.stdout.writeLine("list \(arguments.operands.joined(separator: ","))")
            return ExitCode(rawValue: 77)
        }
    }

    struct RunCommand: Command {
        static let spec = Sample.run
        static func run(
            _ arguments: ParsedArguments, context: CommandContext
        ) throws(CommandFailure) -> ExitCode {
            if arguments.isSet(Sample.json), arguments.isSet(Sample.quiet) {
                throw .usage("'--json' and '--quiet' exclude each other")
            }
            for path in arguments.operands(Sample.path) {
                if path == "missing" || path.contains("\u{1B}") {
                    throw CommandFailure("\(path): no such file", hint: "look elsewhere")
                }
                context.stdout.writeLine("audited \(path)")
            }
            return arguments.operands.contains("bad") ? .findings : .success
        }
    }

    struct RulesCommand: Command {
        static let spec = Sample.rules
        static func run(
            _ arguments: ParsedArguments, context: CommandContext
        ) throws(CommandFailure) -> ExitCode {
            context.report("no rules\u{7}")
            return .evidenceIncomplete
        }
    }
}
