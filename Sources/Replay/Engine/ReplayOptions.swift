package import GuardEngine
package import GuardHost

/// How calls are decided again.
package struct ReplayOptions: Sendable {
    /// A module that is run beside the native guard.
    package struct Module: Sendable {
        package var file: String
        package var size: Int
        /// Lower-case hexadecimal.
        package var sha256: String
        /// Makes a fresh instance.
        package var make: @Sendable () -> (any Guard)?

        package init(file: String, size: Int, sha256: String, make: @escaping @Sendable () -> (any Guard)?) {
            self.file = file
            self.size = size
            self.sha256 = sha256
            self.make = make
        }
    }

    package var module: Module?
    /// A policy, as JSON, that takes the place of the logged ones of servers with a GitHub guard.
    package var policy: [UInt8]?
    /// Edits the policy of a server, logged or given.
    package var change: (@Sendable (_ server: String, _ policy: PolicyValue) -> PolicyValue)?
    /// Whether this is a "what if": logged decisions are no measure, and nothing is compared.
    package var isSimulation = false
    /// Keeps every item of a call rather than the first refused ones.
    package var keepsAllItems = false

    package init() {}
}
