import CommandLine
import Digest
import Facts
import GuardEngine
import GuardHost
import Replay
import WasmInterpreter

/// What the commands that decide calls again have in common.
enum ReplayFlags {
    static let replay = Flag.switch(
        "replay", negatable: true, isOnByDefault: true,
        help: "Decide every call again, as far as the logs allow, and compare", category: "Replay")
    static let module = Flag.value(
        "guard", metavar: "file", help: "Run this guard module beside the native guard and compare both",
        discussion: [
            "The file of the gateway's guard, such as '00-github-guard.wasm', which is in no artifact. It is run as the "
                + "gateway runs it; a call that takes too long or too much fuel counts as a trap."
        ], category: "Replay", completion: .file)
    static let policy = Flag.value(
        "policy", metavar: "file",
        help: "Judge servers with a GitHub guard by this policy instead of the logged one",
        category: "Replay",
        completion: .file)
    static let fuel = Flag.value(
        "fuel", metavar: "units", accepts: .integer(1...Int.max), default: .described("no limit"),
        help: "Trap when a call of the module takes more, about one unit per instruction", category: "Replay")
    static let timeout = Flag.value(
        "timeout", metavar: "seconds", accepts: .integer(1...86_400), default: "60",
        help: "Trap when a call of the module takes longer", category: "Replay")
    static let all = [module, policy, fuel, timeout, ModuleFile.maximumSize]

    /// How calls are decided again.
    static func options(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ReplayOptions {
        var options = ReplayOptions()
        if let file = arguments.value(policy) { options.policy = try policy(file, context) }
        if let file = arguments.value(module) { options.module = try module(file, arguments, context) }
        return options
    }

    /// Decides the calls of each run.
    static func decide(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> RunReading.Decide {
        let options = try options(arguments, context)
        return { trail, _ in Replayer(trail, options: options).run() }
    }

    /// A policy in a file, checked.
    static func policy(_ file: String, _ context: CommandContext) throws(CommandFailure) -> [UInt8] {
        let bytes = try GuardChoice.read(file, context)
        guard let value = HostJSON.parse(bytes) else { throw CommandFailure("\(file): not JSON") }
        let policy: HostPolicy?
        do throws(PolicyFailure) {
            policy = try PolicyResolution.policy(ofServer: "github", value)
            try policy?.validate()
        } catch {
            throw CommandFailure("\(file): \(error.error.text)")
        }
        guard let policy else { throw CommandFailure("\(file): no policy") }
        return HostJSON.text(policy.transport)
    }

    private static func module(
        _ file: String, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ReplayOptions.Module {
        let bytes = try GuardChoice.read(file, context)
        let module = try ModuleFile.require(file, arguments, context)
        var limits = GuardLimits()
        limits.fuel = arguments.integer(fuel).map { UInt64($0) }
        limits.timeout = arguments.integer(timeout).map { .seconds($0) }
        let translated: TranslatedModule
        do throws(ModuleError) {
            translated = try TranslatedModule(module)
        } catch {
            throw CommandFailure("\(file): \(error)")
        }
        do {
            _ = try ModuleGuard(translated: translated, limits: limits)
        } catch {
            throw CommandFailure("\(file): \(error)")
        }
        let guardLimits = limits
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return ReplayOptions.Module(
            file: name, size: bytes.count, sha256: SHA256.hexDigest(of: bytes)
        ) { try? ModuleGuard(translated: translated, limits: guardLimits) }
    }
}
