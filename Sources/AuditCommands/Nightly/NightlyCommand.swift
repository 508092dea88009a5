package import CommandLine

/// `awaudit nightly`: audits the runs of a day on GitHub and makes the report an issue.
package enum NightlyCommand: Command {
    package static let spec = CommandSpec(
        "nightly", parents: [Program.name],
        summary: "Audit the runs of a day on GitHub, and publish the report",
        discussion: [
            "Lists the runs that were created in a repository since the last time, leaves out those without a trace of an "
                + "agent, fetches the artifacts of the others and audits them as 'awaudit report' does. Runs that go on, wait "
                + "for an approval or cannot be had are taken up by the next nightlies, for 30 days.",
            "The Markdown report is the body of an issue; --publish makes it one. Releases have a crontab and a workflow for "
                + "GitHub Actions in 'share/doc/awaudit/examples'.",
            "The token needs to read actions, and for --publish to write issues.",
        ],
        flags: [RunSource.wholeRepository, NightlyFlags.since, NightlyFlags.workflow, NightlyFlags.limit]
            + [NightlyFlags.reruns] + PeriodOutput.formFlags
            + [NightlyFlags.save, NightlyFlags.issueBody, StepSummary.flag, RunReading.progress]
            + NightlyFlags.issueFlags + [PeriodOutput.expires, ReplayFlags.replay] + ReplayFlags.all
            + [PeriodOutput.failOn, PeriodOutput.requireEvidence] + ConfigurationChoice.flags
            + [NightlyFlags.record, HistoryFlags.file]
            + [
                CacheFlags.use, CacheFlags.folder, CacheFlags.size, RemoteRuns.maximumDownload,
                RemoteRuns.maximumTime,
            ]
            + RunReading.limitFlags,
        examples: [
            .init("awaudit nightly -R octo/demo", "Audit the runs of the last day"),
            .init("awaudit nightly -R octo/demo --publish", "The same, and make the report an issue"),
            .init("awaudit nightly -R octo/demo --publish --dry-run", "See what that would do"),
            .init(
                "awaudit nightly -R octo/demo -w 'daily-*' --since 7d --markdown > week.md",
                "A week of some workflows"),
        ],
        exitStatus: ExitCode.allCases.map {
            $0 == .usage ? .init($0, ConfigurationChoice.usageNote) : .init($0)
        },
        seeAlso: [
            ManualReference("awaudit-report", 1), ManualReference("awaudit-history", 1),
            ManualReference("awaudit-cache", 1), ManualReference("awaudit-rules", 7),
            ManualReference("awaudit-schema", 1), ConfigurationChoice.manualPage,
        ],
        environment: Program.spec.environment + RemoteRuns.environment + HistoryFlags.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        try NightlyJob(arguments, context).run()
    }
}
