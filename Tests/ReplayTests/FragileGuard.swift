import GuardEngine
import GuardHost

/// The native guard, made to trap, or to answer otherwise, where a test wants it.
final class FragileGuard: Guard {
    private let native = NativeGuardInstance()
    private var health = GuardHealth(guardName: "github")
    private let isTrapping: (GuardFunction, [UInt8]) -> Bool

    /// - Parameter isTrapping: Whether a call with this input traps.
    init(isTrapping: @escaping (GuardFunction, [UInt8]) -> Bool) { self.isTrapping = isTrapping }

    var name: String { "github" }
    var failure: String? { health.trap }

    static let trap = """
        WASM function call failed: wasm error: unreachable
        wasm stack trace:
        \t.$118(i32,i32)
        \t.$74(i32,i32,i32,i32) i32
        """

    func call(_ function: GuardFunction, input: [UInt8], backend: @escaping GuardBackend) -> GuardOutcome {
        var outcome = GuardOutcome()
        if let unavailable = health.unavailable {
            outcome.error = unavailable
            return outcome
        }
        guard isTrapping(function, input) else {
            return native.call(function, input: input, backend: backend)
        }
        outcome.error = FragileGuard.trap
        outcome.isTrap = true
        health.record(error: FragileGuard.trap)
        return outcome
    }
}
