package import CommandLine
import Reports
import WasmInterpreter

/// `awaudit wasm inspect`: tells what a module declares.
package enum InspectCommand: Command {
    private static let file = ModuleFile.operand()
    private static let json = Flag.switch("json", help: "Write JSON", category: "Output")
    private static let compact = Flag.switch("compact", help: "JSON on one line", category: "Output")

    package static let spec = CommandSpec(
        "inspect", parents: [Program.name, WasmCommand.spec.name], summary: "Tell what a module declares",
        discussion: [
            "Lists sections with offsets and sizes, imports and exports with their types, tables, memories, "
                + "segments, the start function, and the features the module uses beyond WebAssembly 1.0. The module "
                + "is validated first and never run.",
            "The JSON is described by 'awaudit schema wasm-module'. Text shortens long names, JSON does not; of a "
                + "function's parameters and results both name the first 32.",
        ],
        operands: [file], flags: [json, compact, ModuleFile.maximumSize],
        examples: [
            .init("awaudit wasm inspect guard.wasm", "Describe a module"),
            .init(
                "awaudit wasm inspect --json guard.wasm | jq -r '.imports[] | \"\\(.module).\\(.name)\"'",
                "List what a module needs"),
        ],
        exitStatus: [
            .init(.success, "The module was described."), .init(.usage),
            .init(.inputOutput, "The file could not be read or is no valid module."),
        ],
        seeAlso: [ManualReference("awaudit-schema", 1), ManualReference("awaudit-wasm-validate", 1)])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let path = arguments.operand(file) ?? "-"
        let module = try ModuleFile.require(path, arguments, context).module
        let description = ModuleDescription(module, file: path)
        guard arguments.isSet(json) || arguments.isSet(compact) else {
            context.stdout.write(ModuleReport.text(description))
            return .success
        }
        context.stdout.write(
            ModuleReport.json(
                description, tool: .init(name: Program.name, version: Version.current),
                isCompact: arguments.isSet(compact)))
        return .success
    }
}
