import CommandLine
import Digest
import Facts
import GuardEngine
import Replay

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
    static let all = [module, policy, GuardChoice.fuel, GuardChoice.timeout, ModuleFile.maximumSize]

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
    ) throws(CommandFailure) -> RunReading.SharedDecide {
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
        let module = try GuardModule(file, arguments, context)
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return ReplayOptions.Module(
            file: name, size: module.bytes.count, sha256: SHA256.hexDigest(of: module.bytes)
        ) { try? module.make() }
    }
}
