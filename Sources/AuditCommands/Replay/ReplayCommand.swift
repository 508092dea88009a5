package import CommandLine
import Facts
import Reports
import RunAudit

/// `awaudit replay`: decides the calls of runs again.
package enum ReplayCommand: Command {
    package static let spec = CommandSpec(
        "replay", parents: [Program.name], summary: "Decide every call of a run again and compare",
        discussion: [
            "The gateway's logs hold what a guard was asked and what backends answered before anything was filtered. So "
                + "every decision is made again, by the guard in Swift and, with --guard, by a guard module, and compared "
                + "with what the logs say was decided and with what reached the agent.",
            "A call is 'agreed' when everything that could be compared is the same, 'diverged' when something is not as "
                + "the policy decides, and 'inconclusive' when evidence that the decision needs is missing or was "
                + "changed by redaction. Each part of a call tells which log it comes from.",
            "The agent's policy, labels and mode come from the lines about 'label_agent', the arguments and the final "
                + "answer from 'mcp-gateway.log', the backend's answers from 'rpc-messages.jsonl'; debug lines add the "
                + "labels of every phase.",
        ],
        operands: [RunReading.input],
        flags: ReportChoice.flags + [RunReading.progress] + ReplayFlags.all + RunReading.limitFlags,
        examples: [
            .init("awaudit replay run-25717161421", "Decide the calls of a run again"),
            .init(
                "awaudit replay run --guard 00-github-guard.wasm",
                "Compare the guard in Swift with the gateway's module, too"),
            .init(
                "awaudit replay run --json | jq '.runs[].replay.calls[] | select(.verdict == \"diverged\")'",
                "List the calls that differ"),
        ],
        exitStatus: [
            .init(.success, "No call diverged."), .init(.findings, "At least one call diverged."),
            .init(.usage),
            .init(.evidenceIncomplete, "Nothing diverged, but no call could be decided again."),
            .init(.inputOutput),
        ],
        seeAlso: [
            ManualReference("awaudit-audit", 1), ManualReference("awaudit-explain", 1),
            ManualReference("awaudit-simulate", 1),
        ],
        environment: Program.spec.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let choice = try ReportChoice(arguments)
        let decide = try ReplayFlags.decide(arguments, context)
        var reports: [RunReport] = []
        for path in arguments.operands(RunReading.input) {
            reports += try RunReading.runs(in: path, arguments, context, decide: decide).map {
                RunAuditor.audit($0)
            }
        }
        let options = ReportChoice.options(arguments, context)
        choice.write(
            to: context, console: { ReplayReport.console(reports, options: options.console) },
            json: { ReplayReport.json(reports, options: options) },
            markdown: { ReplayReport.markdown(reports, options: options) })
        let replays = reports.compactMap(\.facts.replay)
        if replays.contains(where: { $0.diverged > 0 }) { return .findings }
        return replays.allSatisfy { $0.agreed == 0 } ? .evidenceIncomplete : .success
    }
}
