package import CommandLine
import Facts
import History
import Reports
import RunAudit

/// `awaudit diff`: compares two runs.
package enum DiffCommand: Command {
    private static let runs = Operand(
        "run", help: "Two runs, the earlier one first: ids in the history or paths", isRepeatable: true,
        completion: .file)
    private static let failOnAnomaly = Flag.switch(
        "fail-on-anomaly", help: "Exit with 1 when there is something to look at", category: "Exit status")

    package static let spec = CommandSpec(
        "diff", parents: [Program.name], summary: "Compare two runs",
        discussion: [
            "Tells what of domains, decisions, tools, guards, policies, metrics and safe outputs differs. A domain that was "
                + "allowed and is denied, or the other way, wholly or in part, a new domain with denied requests, more errors "
                + "of a tool, another guard, policy or mode are marked. What the evidence of a run does not tell is not "
                + "compared, which is said.",
            "A number, or a number with an attempt such as 25717161421/2, is a run of the history; without an attempt, the "
                + "latest one. Anything else is a path that is audited now; a folder whose name is a number is './25717161421'.",
        ],
        operands: [runs],
        flags: ReportChoice.flags + [
            RunReading.progress, ReplayFlags.replay,
        ] + ReplayFlags.all + [failOnAnomaly] + ConfigurationChoice.flags + [HistoryFlags.file]
            + RunReading.limitFlags,
        examples: [
            .init("awaudit diff 25717161421 25798804113", "Compare two recorded runs"),
            .init(
                "awaudit diff 25717161421 ./run --markdown", "Compare a downloaded run with a recorded one"),
        ],
        exitStatus: [
            .init(.success, "They were compared."),
            .init(.findings, "There is something to look at and --fail-on-anomaly was given."),
            .init(.usage, ConfigurationChoice.usageNote), .init(.inputOutput),
        ],
        seeAlso: [ManualReference("awaudit-history", 1), ManualReference("awaudit-schema", 1)],
        environment: HistoryFlags.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let choice = try ReportChoice(arguments)
        let names = arguments.operands(runs)
        guard names.count == 2 else { throw .usage("expected two runs, got \(names.count)") }
        let configuration = try ConfigurationChoice(
            arguments, context, inputs: names.filter { recorded($0) == nil })
        var profiles: [RunProfile] = []
        for name in names {
            if let (runID, attempt) = recorded(name) {
                profiles.append(try profile(runID, attempt: attempt, name, arguments, context))
            } else {
                profiles.append(try profile(path: name, configuration, arguments, context))
            }
        }
        let diff = RunComparison.diff(profiles[0], profiles[1])
        let options = ReportChoice.options(arguments, context)
        choice.write(
            to: context, console: { DiffReport.console(diff, options: options.console) },
            json: { DiffReport.json(diff, options: options) },
            markdown: { DiffReport.markdown(diff, options: options) })
        return arguments.isSet(failOnAnomaly) && diff.anomalyCount > 0 ? .findings : .success
    }

    /// The parts of the name of a recorded run; `nil` for a path.
    private static func recorded(_ name: String) -> (runID: String, attempt: String?)? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        return (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
    }

    private static func profile(
        _ runID: String, attempt: String?, _ name: String, _ arguments: ParsedArguments,
        _ context: CommandContext
    ) throws(CommandFailure) -> RunProfile {
        let history = try HistoryFlags.openForReading(arguments, context)
        let all = try HistoryFlags.told { () throws(HistoryError) in try history.runs(withID: runID) }
        var found = all.filter { attempt == nil || $0.profile.identity.attempt == attempt }.map(\.profile)
        // The latest attempt comes first.
        if let first = found.first { found = found.filter { $0.identity.attempt == first.identity.attempt } }
        // A called workflow is a part of a run; the run's own part speaks for it.
        if found.count > 1 {
            let own = found.filter { $0.identity.subRun == nil }
            if own.count == 1 { found = own }
        }
        guard let profile = found.first else {
            throw CommandFailure(
                "\(name): not in the history",
                hint: "see 'awaudit history'; a folder of that name is './\(name)'")
        }
        guard found.count == 1 else {
            throw CommandFailure(
                "\(name): \(found.count) recorded runs have this id, of several hosts, repositories or called workflows"
            )
        }
        return profile
    }

    private static func profile(
        path: String, _ configuration: ConfigurationChoice, _ arguments: ParsedArguments,
        _ context: CommandContext
    ) throws(CommandFailure) -> RunProfile {
        let decide = arguments.isSet(ReplayFlags.replay) ? try ReplayFlags.decide(arguments, context) : nil
        let facts = try RunReading.runs(in: path, arguments, context, decide: decide)
        guard let first = facts.first, facts.count == 1 else {
            throw CommandFailure("\(path): \(facts.count) runs; name the folder of one")
        }
        return RunProfile(configuration.audit(first).report)
    }
}
