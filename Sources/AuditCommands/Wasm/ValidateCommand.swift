package import CommandLine
import WasmInterpreter

/// `awaudit wasm validate`: checks modules.
package enum ValidateCommand: Command {
    private static let files = ModuleFile.operand(isRepeatable: true)

    package static let spec = CommandSpec(
        "validate", parents: [Program.name, WasmCommand.spec.name],
        summary: "Check that modules are well-formed and valid",
        discussion: [
            "Each file is decoded and validated by the rules of WebAssembly 2.0 with fixed-width SIMD. What is wrong "
                + "with it goes to standard error: the kind of error (malformed, invalid, unsupported, limit), the "
                + "byte offset, the section and the function's index, where there are these. Valid files are not "
                + "mentioned."
        ],
        operands: [files], flags: [ModuleFile.maximumSize],
        examples: [
            .init("awaudit wasm validate guards/*.wasm", "Check several modules"),
            .init("wat2wasm guard.wat -o - | awaudit wasm validate -", "Check what another program writes"),
        ],
        exitStatus: [
            .init(.success, "All modules are valid."), .init(.findings, "At least one module is not valid."),
            .init(.usage), .init(.inputOutput, "At least one file could not be read."),
        ],
        seeAlso: [ManualReference("awaudit-wasm-inspect", 1)])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        var code = ExitCode.success
        for path in arguments.operands(files) {
            do throws(ModuleFile.Failure) {
                _ = try ModuleFile.load(path, arguments, context)
            } catch {
                switch error {
                case .unreadable(let error):
                    context.report(error.description)
                    code = .inputOutput
                case .invalid(let error):
                    context.report("\(path): \(error)")
                    if code == .success { code = .findings }
                }
            }
        }
        return code
    }
}
