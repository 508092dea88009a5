import GuardEngine
import GuardHost

/// The native guard of a server, which can be made to trap as the module does.
final class HostedGuard: Guard {
    private let native: NativeGuardInstance
    private var health: GuardHealth
    /// Whether the next call traps.
    var isFragile = false

    init(name: String) {
        native = NativeGuardInstance(name: name)
        health = GuardHealth(guardName: name)
    }

    var name: String { native.name }
    var failure: String? { health.trap }

    /// What the runtime says of a panic of the module.
    static let trap = """
        WASM function call failed: wasm error: unreachable
        wasm stack trace:
        \t.$118(i32,i32)
        \t.$74(i32,i32,i32,i32) i32
        """

    func call(_ function: GuardFunction, input: [UInt8], backend: @escaping GuardBackend) -> GuardOutcome {
        if let unavailable = health.unavailable {
            var outcome = GuardOutcome()
            outcome.error = unavailable
            return outcome
        }
        guard isFragile, function != .labelAgent else {
            return native.call(function, input: input, backend: backend)
        }
        isFragile = false
        var outcome = GuardOutcome()
        outcome.error = HostedGuard.trap
        outcome.isTrap = true
        health.record(error: HostedGuard.trap)
        return outcome
    }
}
