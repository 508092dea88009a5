import CommandLine
import WasmInterpreter

/// Which engine runs a module.
enum EngineFlag {
    static let flag = Flag.value(
        "engine", metavar: "name", accepts: .oneOf(EngineKind.allCases.map { "\($0)" }),
        default: .described("threaded, unless awaudit was built to prefer the other"),
        help: "How instructions are run; results are the same",
        discussion: [
            "'threaded' is the fast engine. 'portable' asks nothing of the compiler awaudit was built with."
        ])

    /// Runs what makes stores and translates modules with the engine chosen.
    static func using<Result>(_ arguments: ParsedArguments, _ body: () -> Result) -> Result {
        let name = arguments.value(flag)
        let kind = EngineKind.allCases.first { "\($0)" == name } ?? .preferred
        return EngineKind.$preferred.withValue(kind) { body() }
    }
}
