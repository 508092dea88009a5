package import CommandLine
import Facts
import Ingestion
import Replay
import Reports

/// `awaudit explain`: the story of one decision.
package enum ExplainCommand: Command {
    private static let run = Operand(
        "run", help: "A run's folder, an archive, or '-' for standard input", completion: .file)
    private static let subject = Operand(
        "subject",
        help: "A call (c12), an item of its response (c12/3), or an item by name (issue:octo/demo#7)")

    package static let spec = CommandSpec(
        "explain", parents: [Program.name], summary: "Tell the story of one decision",
        discussion: [
            "Tells what a call or an item needed and what it had, phase by phase: the agent's labels, the labels of the "
                + "call and of the item, the check that decided, and the rule of the policy behind it. Then it tries "
                + "changes of single settings of the policy, and tells for each whether it would admit the subject and "
                + "what else of this run it would admit; the smallest comes first.",
            "Calls are named as in the reports of 'awaudit audit' and 'awaudit replay'. The name of an item is the "
                + "guard's description of it, as in the records of filtered items; without the word before the colon "
                + "it is found, too.",
        ],
        operands: [run, subject],
        flags: ReportChoice.flags + [RunReading.progress] + ReplayFlags.all + RunReading.limitFlags,
        examples: [
            .init("awaudit explain run-25717161421 c12", "Why call 12 was refused, or what became of it"),
            .init("awaudit explain run-25717161421 c12/3", "The third item of its response"),
            .init("awaudit explain run-25717161421 octo/demo#7", "An issue, wherever it was judged"),
        ],
        exitStatus: [
            .init(.success), .init(.usage),
            .init(.inputOutput, "The run could not be read, or has no such call."),
        ],
        seeAlso: [ManualReference("awaudit-replay", 1), ManualReference("awaudit-simulate", 1)],
        environment: Program.spec.environment)

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let choice = try ReportChoice(arguments)
        let replay = try ReplayFlags.options(arguments, context)
        guard let path = arguments.operands(run).first, let name = arguments.operands(subject).first else {
            throw .usage("a run and a call or an item are needed")
        }
        var explanations: [Explanation] = []
        var runs = 0
        _ = try RunReading.runs(in: path, arguments, context) { trail, description in
            runs += 1
            explanations += Explainer(trail, options: replay).explain(name).map {
                var explanation = $0
                explanation.run = description.label
                return explanation
            }
            return nil
        }
        guard !explanations.isEmpty else {
            throw CommandFailure("\(path): no call or item '\(name)' was found")
        }
        if runs == 1 { for index in explanations.indices { explanations[index].run = nil } }
        let options = ReportChoice.options(arguments, context)
        choice.write(
            to: context, console: { ExplanationReport.console(explanations, options: options.console) },
            json: { ExplanationReport.json(explanations, options: options) },
            markdown: { ExplanationReport.markdown(explanations, options: options) })
        return .success
    }
}
