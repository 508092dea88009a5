import Glibc

/// Finds the subcommand the user means, runs it and reports how it went.
package struct CommandRouter: Sendable {
    /// The program, its subcommands filled in.
    package let root: CommandSpec

    private let version: String
    private let commands: [any Command.Type]
    private let helpSpec: CommandSpec
    private let helpTopic: Operand

    /// The program or a group: what stands where a command's name is expected.
    private struct Group {
        /// Its subcommands filled in.
        var spec: CommandSpec
        var commands: [any Command.Type]
    }

    /// - Parameter root: the program itself; its subcommands come from `commands`, as do those of a ``CommandGroup``.
    package init(root: CommandSpec, version: String, commands: [any Command.Type]) {
        let topic = Operand(
            "command", help: "The command to explain; the program if left out", isOptional: true,
            isRepeatable: true, completion: .words(commands.map { $0.spec.name }))
        helpTopic = topic
        helpSpec = CommandSpec(
            CommandSpec.helpName, parents: root.parents + [root.name], summary: "Explain a command",
            operands: [topic])
        var root = root
        root.flags.append(.version)
        root.subcommands = commands.map { CommandRouter.spec(of: $0) } + [helpSpec]
        self.root = root
        self.version = version
        self.commands = commands
    }

    /// A command's spec, with the commands below it.
    private static func spec(of command: any Command.Type) -> CommandSpec {
        var spec = command.spec
        if let group = command as? any CommandGroup.Type {
            spec.subcommands = group.commands.map { CommandRouter.spec(of: $0) }
        }
        return spec
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
            code = try dispatch(arguments, in: Group(spec: root, commands: commands), context: context)
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
        _ arguments: [String], in group: Group, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        guard let first = arguments.first else {
            show(group.spec, .short, on: context.stderr, context)
            return .usage
        }
        if first.utf8.first == UInt8(ascii: "-") {
            return try runGroup(group, arguments, context: context)
        }
        let rest = Array(arguments.dropFirst())
        if first == helpSpec.name, group.spec.parents == root.parents {
            return try explain(rest, context: context)
        }
        let command = try command(named: first, in: group)
        let spec = CommandRouter.spec(of: command)
        if let inner = command as? any CommandGroup.Type {
            // The group's own help comes first; all other flags are the default command's.
            let isFlag = rest.first.map { $0.utf8.first == UInt8(ascii: "-") && $0 != "--" } ?? true
            if let fallback = inner.defaultCommand, isFlag, !CommandRouter.asksForHelp(rest) {
                return try run(fallback, rest, context: context)
            }
            return try dispatch(rest, in: Group(spec: spec, commands: inner.commands), context: context)
        }
        return try run(command, rest, context: context)
    }

    private static func asksForHelp(_ arguments: [String]) -> Bool {
        arguments.first == "-h" || arguments.first == "--help"
    }

    private func run(
        _ command: any Command.Type, _ arguments: [String], context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let spec = CommandRouter.spec(of: command)
        let parsed = try parse(arguments, as: spec)
        if let level = parsed.help {
            show(spec, level, on: context.stdout, context)
            return .success
        }
        do throws(CommandFailure) {
            return try command.run(parsed, context: context)
        } catch {
            throw withHint(error, spec)
        }
    }

    /// The program or a group with flags before, or in place of, a subcommand.
    private func runGroup(
        _ group: Group, _ arguments: [String], context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let parsed: ParsedArguments
        var flagsOnly = group.spec
        flagsOnly.operands = [Operand("command", help: "The command", isOptional: true, isRepeatable: true)]
        do throws(UsageError) {
            parsed = try ArgumentParser.parse(arguments, as: flagsOnly)
        } catch .unknownOption(let option, _) where isOption(option, below: group.spec) {
            throw withHint(CommandFailure(UsageError.misplacedOption(option)), group.spec)
        } catch {
            throw withHint(CommandFailure(error), group.spec)
        }
        if let level = parsed.help {
            show(group.spec, level, on: context.stdout, context)
            return .success
        }
        if parsed.isSet(.version) {
            context.stdout.writeLine("\(root.name) \(version)")
            return .success
        }
        // Only '--' lets operands through here: what follows is the command.
        if !parsed.operands.isEmpty {
            return try dispatch(parsed.operands, in: group, context: context)
        }
        throw withHint(CommandFailure(UsageError.missingCommand), group.spec)
    }

    private func explain(
        _ arguments: [String], context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let parsed = try parse(arguments, as: helpSpec)
        if let level = parsed.help {
            show(helpSpec, level, on: context.stdout, context)
            return .success
        }
        var topic = root
        var group: Group? = Group(spec: root, commands: commands)
        for name in parsed.operands(helpTopic) {
            guard let outer = group else {
                throw withHint(CommandFailure(UsageError.unexpectedOperand(name)), helpSpec)
            }
            if name == helpSpec.name, outer.spec.parents == root.parents {
                topic = helpSpec
                group = nil
                continue
            }
            let command = try command(named: name, in: outer)
            topic = CommandRouter.spec(of: command)
            group = (command as? any CommandGroup.Type).map { Group(spec: topic, commands: $0.commands) }
        }
        show(topic, .long, on: context.stdout, context)
        return .success
    }

    private func command(named name: String, in group: Group) throws(CommandFailure) -> any Command.Type {
        if let command = group.commands.first(where: { $0.spec.name == name }) { return command }
        let suggestion = Suggestion.nearest(to: name, among: group.spec.subcommands.map(\.name))
        throw withHint(CommandFailure(UsageError.unknownCommand(name, suggestion: suggestion)), group.spec)
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

    private func isOption(_ option: String, below spec: CommandSpec) -> Bool {
        spec.subcommands.contains { spec in
            isOption(option, below: spec)
                || spec.flags.contains { flag in
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
