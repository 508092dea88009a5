package import GuardEngine

/// A server behind the gateway.
package struct SyntheticServer: Sendable {
    package enum Guard: Sendable {
        /// The GitHub guard with a policy, its JSON as configured.
        case gitHub(policy: String)
        /// A sink with what it accepts.
        case writeSink(accept: [String], visibility: SinkVisibility?)
        /// No guard; with a policy the mode and the limits of that apply.
        case noop(policy: String?)
    }

    package var name: String
    package var guardKind: Guard
    /// The tools agents may use; `nil` for all.
    package var allowedTools: [String]?

    package init(_ name: String, _ guardKind: Guard, allowedTools: [String]? = nil) {
        self.name = name
        self.guardKind = guardKind
        self.allowedTools = allowedTools
    }
}

/// A call an agent makes, with what the backend will answer.
package struct PlannedCall: Sendable {
    package enum Answer: Sendable {
        case result(PolicyValue)
        /// The words of a failed transport.
        case failure(String)
    }

    package var server: String
    package var tool: String
    package var arguments: PolicyValue
    /// Which of the run's sessions makes it, from 0.
    package var session: Int
    package var answer: Answer

    package init(
        _ server: String, _ tool: String, _ arguments: KeyValuePairs<String, PolicyValue> = [:],
        session: Int = 0, answer: Answer
    ) {
        self.server = server
        self.tool = tool
        self.arguments = .object(arguments.map { PolicyMember($0.key, $0.value) })
        self.session = session
        self.answer = answer
    }

    /// Whether the backend does what it is asked.
    var isAnswered: Bool {
        if case .result(let result) = answer { result["isError"] != .bool(true) } else { false }
    }
}

/// What a synthetic run is to be like. Equal options give equal bytes.
package struct SyntheticRunOptions: Sendable {
    /// The generation of the logs: of `rpc-messages.jsonl`, and of the text logs of the same time.
    package enum Schema: String, Sendable, CaseIterable { case v1, v2 }

    package var seed: UInt64
    /// How many calls agents make; without effect when ``script`` has them.
    package var calls: Int
    package var schema = Schema.v2
    /// Whether `DEBUG=*` was set.
    package var isDebug = false
    /// Whether text lines and payloads are sanitised.
    package var isRedacted = false
    /// `nil`: two guarded servers, a sink, two without a guard, one with a policy its guard refuses; the policies
    /// depend on the seed.
    package var servers: [SyntheticServer]?
    /// `nil`: as the seed has it.
    package var world: SyntheticWorld?
    /// The calls one by one; `nil`: as the seed has it.
    package var script: [PlannedCall]?
    /// `--guards-mode`; empty when not given.
    package var configuredMode = ""
    /// The mode all guards answer instead of their own.
    package var guardMode: EnforcementMode?
    package var sessions = 1
    /// How many calls may be under way at once.
    package var concurrency = 1
    /// The guard of the first guarded server traps in this call, from 1, or the next that asks it.
    package var trapAt: Int?
    /// What it traps in: `label_response`, or else `label_resource`.
    package var trapsInResponse = true
    /// Whether the gateway can ask GitHub for the permissions of users.
    package var hasToken = true
    /// Whether a question of a guard fails now and then.
    package var failsLookUps = false
    /// `gateway.payloadSizeThreshold` in bytes.
    package var payloadThreshold = 524_288
    /// Servers whose messages carry the tags of the agent.
    package var sinkServers: [String] = []
    /// What is falsified, each once where it can be.
    package var tamperings: [Tampering] = []
    /// Nanoseconds since 1970.
    package var start: Int64 = 1_788_249_600_000_000_000

    package init(seed: UInt64, calls: Int) {
        self.seed = seed
        self.calls = calls
    }
}
