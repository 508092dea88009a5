package import CommandLine

/// `awaudit completions`: prints a shell's completion script.
package enum CompletionsCommand: Command {
    private static let shell = Operand(
        "shell", help: "The shell to complete for",
        accepts: .oneOf(Completions.Shell.allCases.map(\.rawValue)))

    package static let spec = CommandSpec(
        "completions", parents: [Program.name], summary: "Print a completion script for a shell",
        operands: [shell],
        examples: [
            .init(
                "awaudit completions bash > ~/.local/share/bash-completion/completions/awaudit",
                "Install for bash"),
            .init("awaudit completions zsh > \"${fpath[1]}/_awaudit\"", "Install for zsh"),
            .init("awaudit completions fish > ~/.config/fish/completions/awaudit.fish", "Install for fish"),
        ])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        guard let shell = arguments.operand(shell).flatMap(Completions.Shell.init) else { return .usage }
        context.stdout.write(Completions.script(for: shell, root: Program.router.root))
        return .success
    }
}
