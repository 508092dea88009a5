import CommandLine
import GuardHost
import WasmInterpreter

/// A guard's module in a file, seen to be one.
struct GuardModule {
    /// The file, read once.
    let bytes: [UInt8]
    private let path: String
    private let translated: TranslatedModule
    private let limits: GuardLimits

    /// Reads, translates and tries a module, so that one that is no guard is found out before anything else is done.
    init(
        _ path: String, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) {
        let (module, bytes) = try ModuleFile.require(path, arguments, context)
        do throws(ModuleError) {
            translated = try TranslatedModule(module)
        } catch {
            throw CommandFailure("\(path): \(error)")
        }
        self.path = path
        self.bytes = bytes
        var limits = GuardLimits()
        limits.fuel = arguments.integer(GuardChoice.fuel).map { UInt64($0) }
        limits.timeout = arguments.integer(GuardChoice.timeout).map { .seconds($0) }
        self.limits = limits
        _ = try make()
    }

    /// A fresh instance.
    func make() throws(CommandFailure) -> ModuleGuard {
        do {
            return try ModuleGuard(translated: translated, limits: limits)
        } catch {
            throw CommandFailure("\(path): \(error)")
        }
    }
}
