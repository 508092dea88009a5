package import CommandLine
import Reports

/// `awaudit schema`: prints the JSON Schema of `--json`.
package enum SchemaCommand: Command {
    private static let document = Operand(
        "document", help: "What the schema is of; the report if left out", isOptional: true,
        accepts: .oneOf(JSONSchema.Document.allCases.map(\.rawValue)))
    private static let compact = Flag.switch("compact", help: "JSON on one line")

    package static let spec = CommandSpec(
        "schema", parents: [Program.name], summary: "Print the JSON Schema of the JSON report",
        discussion: [
            "The schema (draft 2020-12) describes the output of 'awaudit audit --json' completely: every key is "
                + "always there, unknown values are null. 'schema_version' changes with every change that could "
                + "break a reader; added keys alone do not change it.",
            "'wasm-module' names the schema of what 'awaudit wasm inspect --json' prints, 'replay', 'explanation' and "
                + "'simulation' those of replayed calls, 'history', 'trend' and 'query' those of recorded runs, 'diff' that of compared ones; each has a version of its "
                + "own.",
        ],
        operands: [document],
        flags: [compact],
        examples: [
            .init("awaudit schema > awaudit.schema.json", "Keep the schema beside the reports"),
            .init("awaudit schema wasm-module", "Print the schema of a module's description"),
        ],
        seeAlso: [ManualReference("awaudit-audit", 1), ManualReference("awaudit-wasm-inspect", 1)])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let document = arguments.operand(document).flatMap(JSONSchema.Document.init) ?? .report
        context.stdout.write(JSONSchema.render(document, isCompact: arguments.isSet(compact)))
        return .success
    }
}
