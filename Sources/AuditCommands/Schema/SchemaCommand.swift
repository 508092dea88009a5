package import CommandLine
import Reports

/// `awaudit schema`: prints the JSON Schema of `--json`.
package enum SchemaCommand: Command {
    private static let compact = Flag.switch("compact", help: "JSON on one line")

    package static let spec = CommandSpec(
        "schema", parents: [Program.name], summary: "Print the JSON Schema of the JSON report",
        discussion: [
            "The schema (draft 2020-12) describes the output of 'awaudit audit --json' completely: every key is "
                + "always there, unknown values are null. 'schema_version' changes with every change that could "
                + "break a reader; added keys alone do not change it."
        ],
        flags: [compact],
        examples: [.init("awaudit schema > awaudit.schema.json", "Keep the schema beside the reports")],
        seeAlso: [ManualReference("awaudit-audit", 1)])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        context.stdout.write(JSONSchema.render(isCompact: arguments.isSet(compact)))
        return .success
    }
}
