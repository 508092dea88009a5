import CommandLine
import GuardHost
import Ingestion
import WasmInterpreter

/// Which guard answers, for all commands that call one.
enum GuardChoice {
    static let flag = Flag.value(
        "guard", metavar: "guard", default: "native",
        help: "'native', or the file of a WebAssembly module",
        discussion: [
            "'native' is the GitHub guard in Swift. A module is run as the gateway runs it: at most 32 MiB of memory, "
                + "8 MiB of input, 16 MiB of output and 50 questions to the backend per call; a call that traps ends it."
        ], completion: .file)
    static let fuel = Flag.value(
        "fuel", metavar: "units", accepts: .integer(1...Int.max), default: .described("no limit"),
        help: "Trap when a call of a module takes more, about one unit per instruction", category: "Limits")
    static let timeout = Flag.value(
        "timeout", metavar: "seconds", accepts: .integer(1...86_400), default: "60",
        help: "Trap when a call of a module takes longer", category: "Limits")
    static let flags = [flag, fuel, timeout, ModuleFile.maximumSize]

    /// Makes guards of the kind chosen, each a fresh instance.
    static func maker(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> () throws(CommandFailure) -> any Guard {
        let name = arguments.value(flag) ?? "native"
        if name == "native" {
            return { () throws(CommandFailure) -> any Guard in NativeGuardInstance() }
        }
        let module = try GuardModule(name, arguments, context)
        return { () throws(CommandFailure) -> any Guard in try module.make() }
    }

    /// All bytes of a file, decompressed if its name says it is compressed, or of standard input.
    ///
    /// - Parameter limit: the most bytes it may have.
    static func read(
        _ path: String, _ context: CommandContext, limit: Int = 1 << 30
    ) throws(CommandFailure) -> [UInt8] {
        do throws(IngestionError) {
            return try WholeFile.read(
                Input(argument: path), standardInput: context.stdin, limit: limit, isDecompressed: true)
        } catch {
            throw CommandFailure(error.description)
        }
    }
}
