/// Whether a guard can still be called. One instance serves all sessions of a server, and the first trap is the end
/// of it until the gateway is started again.
package struct GuardHealth: Sendable, Hashable {
    package var guardName: String
    /// The error of the trap.
    package private(set) var trap: String?

    package init(guardName: String) { self.guardName = guardName }

    /// The error of every call from now on; `nil` for a guard that works.
    package var unavailable: String? {
        trap.map { "WASM guard '\(guardName)' is unavailable after a previous trap: \($0)" }
    }

    /// Takes note of a failed call.
    ///
    /// - Parameters:
    ///   - error: The gateway's text.
    ///   - exitCode: Of a guard that ended itself, or was ended with the context of the call; 0 is no trap. A call
    ///     that overruns the tool's timeout so kills a guard for good.
    package mutating func record(error: String, exitCode: UInt32? = nil) {
        if trap == nil, GuardHealth.isTrap(error: error, exitCode: exitCode) { trap = error }
    }

    /// Whether an error is a trap. Error codes that a guard returns are none, nor are panics the runtime caught.
    package static func isTrap(error: String, exitCode: UInt32? = nil) -> Bool {
        if let exitCode { return exitCode != 0 }
        let marker = "wasm error:".utf8
        let text = error.utf8
        return text.indices.contains { text[$0...].starts(with: marker) }
    }

    /// The step of a call at which a guard failed.
    package enum Step: Sendable, Hashable, CaseIterable {
        case agent
        case resource
        case response
    }

    /// What the agent is told about a failed guard.
    package static func agentText(_ error: String, at step: Step) -> String {
        switch step {
        case .agent: "guard session initialization failed: LabelAgent failed: \(error)"
        case .resource: "guard labeling failed: resource labeling failed: \(error)"
        case .response: "response labeling failed: response labeling failed: \(error)"
        }
    }
}
