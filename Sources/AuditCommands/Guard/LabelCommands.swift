package import CommandLine
import GuardHost

/// `awaudit guard label-agent`.
package enum LabelAgentCommand: Command {
    package static let spec = LabelCall.spec(
        .labelAgent, "label-agent", summary: "Give a guard its policy and print the agent's labels",
        input: "The policy: JSON with 'allow-only' and perhaps 'trusted-bots'",
        example: "awaudit guard label-agent policy.json")

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        try LabelCall.run(.labelAgent, arguments, context)
    }
}

/// `awaudit guard label-resource`.
package enum LabelResourceCommand: Command {
    package static let spec = LabelCall.spec(
        .labelResource, "label-resource", summary: "Print the labels of what a tool call is about",
        input: "The call: JSON with 'tool_name' and 'tool_args'",
        example: "awaudit guard label-resource call.json --policy policy.json --backend answers.json")

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        try LabelCall.run(.labelResource, arguments, context)
    }
}

/// `awaudit guard label-response`.
package enum LabelResponseCommand: Command {
    package static let spec = LabelCall.spec(
        .labelResponse, "label-response", summary: "Print the labels of the items of a tool's response",
        input: "The call and its result: JSON with 'tool_name', 'tool_args' and 'tool_result'",
        example: "awaudit guard label-response - --policy policy.json --guard guard.wasm < call.json")

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        try LabelCall.run(.labelResponse, arguments, context)
    }
}

private let input = Operand(
    "input", help: "A file with the JSON the gateway sends, or '-' for standard input", completion: .file)
private let policy = Flag.value(
    "policy", metavar: "file", help: "Call label_agent with this policy first", completion: .file)
private let backend = Flag.value(
    "backend", metavar: "file", help: "Answers to the guard's questions; without it every question fails",
    discussion: [
        "A JSON array of objects: 'tool'; 'args', if only these arguments are meant; 'result' (JSON), 'raw' (a text) "
            + "or 'error' (a negative number); 'times', if the entry answers only so often. The first entry that "
            + "matches answers."
    ], completion: .file)
private let trace = Flag.switch(
    "trace", help: "Tell on standard error what the guard asked and logged, too")

/// What the commands that call one export have in common.
private enum LabelCall {
    static func spec(
        _ function: GuardFunction, _ name: String, summary: String, input text: String, example: String
    ) -> CommandSpec {
        let flags = function == .labelAgent ? [backend, trace] : [policy, backend, trace]
        return CommandSpec(
            name, parents: [Program.name, GuardCommand.spec.name], summary: summary,
            discussion: [
                "\(text). What the guard answers goes to standard output as it is; nothing is printed when it has "
                    + "no labels to give."
            ],
            operands: [input], flags: flags + GuardChoice.flags, examples: [.init(example, summary)],
            exitStatus: [
                .init(.success, "The guard answered."),
                .init(.findings, "The guard refused the input or trapped; standard error says how."),
                .init(.usage), .init(.inputOutput, "A file could not be read, or the module is no guard."),
            ],
            seeAlso: [ManualReference("awaudit-guard-compare", 1)])
    }

    static func run(
        _ function: GuardFunction, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let instance = try GuardChoice.maker(arguments, context)()
        var answers = CannedBackend()
        if let path = arguments.value(backend) {
            let text = try read(path, context)
            do throws(JSONSlice.Failure) {
                answers = CannedBackend(try JSONSlice(text[...]))
            } catch {
                throw CommandFailure("\(path): \(error)")
            }
        }
        let ask: GuardBackend = { answers.answer($0) }
        if function != .labelAgent, let path = arguments.value(policy) {
            let outcome = instance.call(.labelAgent, input: try read(path, context), backend: ask)
            if let error = outcome.error {
                context.report("label_agent: \(escapingControls(error))")
                return .findings
            }
        }
        let bytes = try read(arguments.operand(input) ?? "-", context)
        let outcome = instance.call(function, input: bytes, backend: ask)
        if arguments.isSet(trace) { tell(outcome, context) }
        if let error = outcome.error {
            for line in error.split(separator: "\n") {
                context.stderr.writeLine(escapingControls(String(line)))
            }
            return .findings
        }
        if !outcome.output.isEmpty {
            // The labels quote the call, which is outside data.
            if context.stdout.isTerminal {
                context.stdout.writeLine(escapingControls(String(decoding: outcome.output, as: UTF8.self)))
            } else {
                context.stdout.write(outcome.output + [UInt8(ascii: "\n")])
            }
        }
        return .success
    }

    private static func read(_ path: String, _ context: CommandContext) throws(CommandFailure) -> [UInt8] {
        var bytes = try GuardChoice.read(path, context)
        // Editors end files with a line feed, which the gateway does not send.
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return bytes
    }

    private static func tell(_ outcome: GuardOutcome, _ context: CommandContext) {
        for question in outcome.lookUps {
            let words = String(decoding: question.tool + [0x20] + question.arguments, as: UTF8.self)
            let answer = question.isBeyondLimit ? "refused: too many" : "\(question.returned)"
            context.stderr.writeLine("asked: \(escapingControls(words)) -> \(answer)")
        }
        for message in outcome.messages {
            let level = ["debug", "info", "warn", "error"].dropFirst(Int(message.level)).first ?? "log"
            context.stderr.writeLine("\(level): \(escapingControls(message.text))")
        }
        if outcome.sleepMilliseconds > 0 {
            context.stderr.writeLine("would have slept for \(outcome.sleepMilliseconds) ms")
        }
    }
}
