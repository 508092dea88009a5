package import CommandLine

/// `awaudit manual`: prints a manual page; the pages under `man/` are made with it.
package enum ManualCommand: Command {
    private static let page = Operand(
        "page", help: "Name of a page, e.g. awaudit-audit.1; the list of pages if left out", isOptional: true)

    package static let spec = CommandSpec(
        "manual", parents: [Program.name], summary: "Print a manual page in mdoc",
        operands: [page],
        examples: [
            .init("awaudit manual", "List the pages"),
            .init("awaudit manual awaudit-audit.1 | mandoc -l", "Read a page that is not installed"),
        ])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        guard let wanted = arguments.operand(page) else {
            for page in ManualPages.all { context.stdout.writeLine(page.file) }
            return .success
        }
        guard let page = ManualPages.all.first(where: { $0.file == wanted }) else {
            throw .usage("no manual page '\(wanted)'; 'awaudit manual' lists them")
        }
        context.stdout.write(page.render())
        return .success
    }
}
