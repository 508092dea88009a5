import Glibc

/// Finds the subcommand the user means, runs it and reports how it went.
package struct CommandRouter: Sendable {
    /// The program, its subcommands filled in.
    package let root: CommandSpec

    private let version: String
    private let commands: [any Command.Type]
    private let helpSpec: CommandSpec
    private let helpTopic: Operand

    /// - Parameter root: the program itself; its subcommands come from `commands`.
    package init(root: CommandSpec, version: String, commands: [any Command.Type]) {
        let topic = Operand(
            "command", help: "The command to explain; the program if left out", isOptional: true,
            completion: .words(commands.map { $0.spec.name }))
        helpTopic = topic
        helpSpec = CommandSpec(
            CommandSpec.helpName, parents: root.parents + [root.name], summary: "Explain a command",
            operands: [topic])
        var root = root
        root.flags.append(.version)
        root.subcommands = commands.map { $0.spec } + [helpSpec]
        self.root = root
        self.version = version
        self.commands = commands
    }

    /// Runs the program.
    ///
    /// Writing to a closed pipe ends quietly with the command's own code; the signal for it is ignored for the
    /// whole process. Any other failure to write is reported and gives ``ExitCode/inputOutput``.
    ///
    /// - Parameter arguments: without the program's name.
    package func run(_ arguments: [String], context: CommandContext) -> ExitCode {
        signal(SIGPIPE, SIG_IGN)
        var code: ExitCode
        var failure: CommandFailure?
        do throws(CommandFailure) {
            code = try dispatch(arguments, context: context)
        } catch {
            code = error.exitCode
            failure = error
        }
        // The report comes before what is said about it, where both go to the same terminal.
        let written = context.stdout.flush()
        if let failure {
            context.report(failure.message)
            if let hint = failure.hint { context.stderr.writeLine("hint: \(escapingControls(hint))") }
        }
        if case .failed(let errno) = written {
            context.report("cannot write to standard output: \(Terminal.describe(errno: errno))")
            code = .inputOutput
        }
        context.stderr.flush()
        return code
    }

    private func dispatch(
        _ arguments: [String], context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        guard let first = arguments.first else {
            show(root, .short, on: context.stderr, context)
            return .usage
        }
        if first.utf8.first == UInt8(ascii: "-") {
            return try runRoot(arguments, context: context)
        }
        let rest = Array(arguments.dropFirst())
        if first == helpSpec.name { return try explain(rest, context: context) }
        let command = try command(named: first)
        let parsed = try parse(rest, as: command.spec)
        if let level = parsed.help {
            show(command.spec, level, on: context.stdout, context)
            return .success
        }
        do throws(CommandFailure) {
            return try command.run(parsed, context: context)
        } catch {
            throw withHint(error, command.spec)
        }
    }

    /// The program with flags before, or in place of, a subcommand.
    private func runRoot(
        _ arguments: [String], context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let parsed: ParsedArguments
        var flagsOnly = root
        flagsOnly.operands = [Operand("command", help: "The command", isOptional: true, isRepeatable: true)]
        do throws(UsageError) {
            parsed = try ArgumentParser.parse(arguments, as: flagsOnly)
        } catch .unknownOption(let option, _) where isOptionOfSubcommand(option) {
            throw withHint(CommandFailure(UsageError.misplacedOption(option)), root)
        } catch {
            throw withHint(CommandFailure(error), root)
        }
        if let level = parsed.help {
            show(root, level, on: context.stdout, context)
            return .success
        }
        if parsed.isSet(.version) {
            context.stdout.writeLine("\(root.name) \(version)")
            return .success
        }
        // Only '--' lets operands through here: what follows is the command.
        if !parsed.operands.isEmpty { return try dispatch(parsed.operands, context: context) }
        throw withHint(CommandFailure(UsageError.missingCommand), root)
    }

    private func explain(
        _ arguments: [String], context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let parsed = try parse(arguments, as: helpSpec)
        if let level = parsed.help {
            show(helpSpec, level, on: context.stdout, context)
        } else if let name = parsed.operand(helpTopic) {
            show(
                name == helpSpec.name ? helpSpec : try command(named: name).spec, .long, on: context.stdout,
                context)
        } else {
            show(root, .long, on: context.stdout, context)
        }
        return .success
    }

    private func command(named name: String) throws(CommandFailure) -> any Command.Type {
        if let command = commands.first(where: { $0.spec.name == name }) { return command }
        let suggestion = Suggestion.nearest(to: name, among: root.subcommands.map(\.name))
        throw withHint(CommandFailure(UsageError.unknownCommand(name, suggestion: suggestion)), root)
    }

    private func parse(
        _ arguments: [String], as spec: CommandSpec
    ) throws(CommandFailure) -> ParsedArguments {
        do throws(UsageError) {
            return try ArgumentParser.parse(arguments, as: spec)
        } catch {
            throw withHint(CommandFailure(error), spec)
        }
    }

    private func isOptionOfSubcommand(_ option: String) -> Bool {
        root.subcommands.contains { spec in
            spec.flags.contains { flag in
                option == "--\(flag.name)" || flag.negatedName.map { option == "--\($0)" } ?? false
                    || flag.short.map { option == "-\($0)" } ?? false
            }
        }
    }

    private func withHint(_ failure: CommandFailure, _ spec: CommandSpec) -> CommandFailure {
        guard failure.exitCode == .usage, failure.hint == nil else { return failure }
        var failure = failure
        failure.hint = "see '\(spec.path) --help'"
        return failure
    }

    private func show(
        _ spec: CommandSpec, _ level: HelpText.Level, on sink: OutputSink, _ context: CommandContext
    ) {
        let style = ColourChoice.auto.style(isTerminal: sink.isTerminal, environment: context.environment)
        let width = Terminal.width(of: sink, environment: context.environment)
        sink.write(HelpText.render(spec, level: level, width: width, style: style))
    }
}
