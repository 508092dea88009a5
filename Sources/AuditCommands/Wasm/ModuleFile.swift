import CommandLine
import Ingestion
import WasmInterpreter

/// Modules in files, for all commands that read them.
enum ModuleFile {
    /// Why there is no module.
    enum Failure: Error {
        /// The file could not be read.
        case unreadable(IngestionError)
        /// The file is no valid module.
        case invalid(ModuleError)
    }

    /// The operand that names a module.
    static func operand(isRepeatable: Bool = false) -> Operand {
        Operand(
            "file", help: "A module in the binary format, or '-' for standard input",
            isRepeatable: isRepeatable, completion: .file)
    }

    /// The largest module read.
    static let maximumSize = Flag.value(
        "max-module-size", metavar: "size", accepts: .byteSize(1...1 << 30), default: "64M",
        help: "Bytes of the largest module that is read", category: "Limits")

    /// Reads, decodes and validates a module; its bytes are the file's.
    static func load(
        _ path: String, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(Failure) -> (module: Module, bytes: [UInt8]) {
        let bytes: [UInt8]
        do throws(IngestionError) {
            bytes = try WholeFile.read(
                Input(argument: path), standardInput: context.stdin,
                limit: arguments.byteSize(maximumSize) ?? 0)
        } catch {
            throw .unreadable(error)
        }
        do throws(ModuleError) {
            return (try Module(bytes), bytes)
        } catch {
            throw .invalid(error)
        }
    }

    /// The same for a command that can do nothing without the module.
    static func require(
        _ path: String, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> (module: Module, bytes: [UInt8]) {
        do throws(Failure) {
            return try load(path, arguments, context)
        } catch {
            switch error {
            case .unreadable(let error): throw CommandFailure(error.description)
            case .invalid(let error): throw CommandFailure("\(path): \(error)")
            }
        }
    }
}

extension FunctionType {
    /// Types in words. Of long lists only the beginning is told: a small module can name a long type very often.
    var shortDescription: String {
        func list(_ types: [ValueType]) -> String {
            let limit = 32
            let words = types.prefix(limit).map(\.description)
            return "[" + (types.count > limit ? words + ["... \(types.count)"] : words).joined(separator: " ")
                + "]"
        }
        return "\(list(parameters)) -> \(list(results))"
    }
}
