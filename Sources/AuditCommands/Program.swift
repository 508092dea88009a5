package import CommandLine

/// The program: its description and its subcommands.
package enum Program {
    package static let name = "awaudit"

    /// Every subcommand, one line each, in the order help shows them.
    package static let commands: [any Command.Type] = [
        AuditCommand.self,
        ReportCommand.self,
        NightlyCommand.self,
        ReplayCommand.self,
        ExplainCommand.self,
        SimulateCommand.self,
        DiffCommand.self,
        HistoryCommand.self,
        TrendCommand.self,
        QueryCommand.self,
        RulesCommand.self,
        SchemaCommand.self,
        GuardCommand.self,
        WasmCommand.self,
        ConfigCommand.self,
        CacheCommand.self,
        CompletionsCommand.self,
        ManualCommand.self,
    ]

    /// The program itself, subcommands left out.
    package static let spec = CommandSpec(
        name, summary: "Audit GitHub agentic-workflow runs",
        discussion: [
            "An agent in a GitHub agentic workflow reaches GitHub through an MCP gateway, whose guard labels and "
                + "filters what it sees, and the internet through a Squid firewall. awaudit reads the logs these "
                + "leave and tells what the agent was let see and do, what was refused, and what cannot be known "
                + "because evidence is missing or damaged.",
            "The report goes to standard output, everything else to standard error. The same input always gives "
                + "the same report; only whether a suppression of the configuration has expired depends on the day, and a report "
                + "over several runs tells when it was made.",
        ],
        examples: [
            .init(
                "awaudit audit run-25717161421",
                "Audit a run downloaded with 'gh run download' or 'gh aw logs'"),
            .init(
                "awaudit audit artifacts.zip --json | jq '.findings[] | {code, severity, subject}'",
                "List the findings of an archive"),
            .init("awaudit rules direct-api-bypass", "Explain a rule"),
        ],
        exitStatus: ExitCode.allCases.map { .init($0) },
        seeAlso: [ManualReference("awaudit-rules", 7)],
        environment: [
            .init("NO_COLOR", "Set to anything but the empty text, it turns colour off"),
            .init("TMPDIR", "Where an archive read from standard input is kept while it is read"),
            .init("GITHUB_STEP_SUMMARY", "The file that --step-summary appends to"),
            .init(
                CommandContext.epochVariable,
                "Seconds since 1970-01-01T00:00:00Z that take the place of the clock's time: in reports that tell when "
                    + "they were made, and for what expires"),
            .init("COLUMNS", "Width of the report when standard output is a terminal"),
        ])

    /// The router over all commands.
    package static var router: CommandRouter {
        CommandRouter(root: spec, version: Version.current, commands: commands)
    }
}
