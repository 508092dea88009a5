/// What an export of the guard gives back.
package struct GuardReply: Sendable, Equatable {
    /// The number of bytes of the output; 0 for none, -1 for a refusal.
    package var returnCode: Int32
    /// The output, JSON; empty unless the return code is positive.
    package var output: [UInt8]

    static let nothing = GuardReply(returnCode: 0, output: [])
    static let refusal = GuardReply(returnCode: -1, output: [])
}

/// The GitHub guard of the MCP gateway, in Swift: the same answers, byte by byte, and the same look-ups as the
/// WebAssembly module, one value being one instance of it.
///
/// It decides nothing; it says which labels a call, its resource and the items of its response have. What it gets
/// wrong it gets wrong as the real one does, see `LabelingHazard`. Limits that the host sets on a module's input and
/// memory are not its business.
package struct NativeGuard {
    /// Answers the guard's questions, at once and in order.
    package typealias Backend = (GuardLookup) -> GuardLookupAnswer

    /// The size of the gateway's buffer for outputs, in bytes.
    package static let gatewayOutputCapacity = 4_194_304

    /// What a user may do in a repository, as far as it gives a level.
    struct Permission {
        var level: IntegrityLevel?
    }

    private(set) var backend: Backend
    private let outputCapacity: Int

    /// What the last accepted `label_agent` said.
    private(set) var policy = LabelingPolicy() {
        didSet { lastScope = nil }
    }
    /// The scope that was last asked for; most items of a response have the same.
    private var lastScope: (text: [UInt8], scope: TagScope)?
    /// Known visibilities (`true` is private) by `owner/repository`, ASCII case kept.
    var visibilities: [[UInt8]: Bool] = [:]
    /// Known permissions by `owner/repository:user` in ASCII lower case.
    var permissions: [[UInt8]: Permission] = [:]

    /// The texts and values of the call under way.
    var json = JSONArena()
    /// The output of the call under way.
    var output: [UInt8] = []
    /// How often the call under way asked the backend.
    var lookUps = 0

    /// How long the last call would have waited for rate limits to reset, in milliseconds; nothing waits here.
    package internal(set) var requestedSleepMilliseconds = 0
    /// Why the last `label_agent` refused its policy.
    package private(set) var policyRefusal: AgentPolicyRefusal?

    /// A fresh guard without a policy.
    ///
    /// - Parameter outputCapacity: Outputs of more bytes are refused, as for want of a larger buffer.
    package init(outputCapacity: Int = NativeGuard.gatewayOutputCapacity, backend: @escaping Backend) {
        self.backend = backend
        self.outputCapacity = outputCapacity
    }

    /// What kind of operation the guard takes a tool for, arguments apart.
    package static func operation(ofTool name: String) -> Operation {
        ToolRule.of(Array(name.utf8)).operation
    }

    /// The same guard in the same state, asking another backend.
    package func asking(_ backend: @escaping Backend) -> NativeGuard {
        var copy = self
        copy.backend = backend
        return copy
    }

    private mutating func begin(_ input: [UInt8]) -> Range<Int> {
        json.reset()
        output = []
        lookUps = 0
        requestedSleepMilliseconds = 0
        return json.append(input)
    }

    /// Whether the output will be refused, so that it makes no sense to go on writing.
    var isOutputFull: Bool { output.count > outputCapacity }

    private mutating func end(orElse failure: GuardReply) -> GuardReply {
        guard !isOutputFull, let count = Int32(exactly: output.count) else {
            output = []
            return failure
        }
        defer { output = [] }
        return GuardReply(returnCode: count, output: output)
    }

    /// The export `label_agent`: takes a policy and gives the agent's labels.
    ///
    /// A policy whose answer does not fit is in force all the same; a refused one leaves the last in force.
    package mutating func labelAgent(input: [UInt8]) -> GuardReply {
        policyRefusal = nil
        guard let parsed = json.parseAgentPolicy(begin(input)) else {
            policyRefusal = .malformed
            return .refusal
        }
        do {
            let (policy, minimum) = try parsed.validated()
            self.policy = policy
            writeAgentLabels(minimum)
            return end(orElse: .refusal)
        } catch {
            policyRefusal = error
            return .refusal
        }
    }

    /// The export `label_resource`: the labels of what a call is about, and whether it reads or writes.
    package mutating func labelResource(input: [UInt8]) -> GuardReply {
        guard let request = json.parseRequest(begin(input), hasResult: false) else { return .refusal }
        writeResourceLabels(request)
        return end(orElse: .refusal)
    }

    /// The export `label_response`: the labels of the items of a response, or 0 when it has none to give, and also when the
    /// input cannot be read or the output does not fit (`LabelingHazard.failuresLookUnlabelled`).
    package mutating func labelResponse(input: [UInt8]) -> GuardReply {
        guard let request = json.parseRequest(begin(input), hasResult: true) else { return .nothing }
        guard writeResponseLabels(request) else {
            output = []
            return .nothing
        }
        return end(orElse: .nothing)
    }

    private mutating func writeAgentLabels(_ minimum: IntegrityLevel) {
        output.append(text: #"{"agent":{"secrecy":["#)
        var isFirst = true
        for scope in policy.scopes where scope.kind != .all && scope.kind != .public {
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            JSONText.append(SecrecyTag.of(scope.label[...]), to: &output)
        }
        output.append(text: #"],"integrity":"#)
        IntegrityLabels(minimum, policy.tokenScope).write(to: &output)
        output.append(text: #"},"difc_mode":"filter","normalized_policy":{"scope_kind":""#)
        output.append(text: policy.scopeKind)
        output.append(text: #"","min-integrity":""#)
        output.append(text: minimum.word)
        output.append(text: #""}}"#)
    }

    /// The scope that tags for a scope carry under the policy in force.
    mutating func tagScope(_ text: [UInt8]) -> TagScope {
        if let lastScope, lastScope.text == text { return lastScope.scope }
        let scope = policy.tagScope(text)
        lastScope = (text, scope)
        return scope
    }

    /// Appends the three members that every label of a resource or item has.
    mutating func writeLabels(_ description: [UInt8], _ secrecy: [UInt8]?, _ integrity: IntegrityLabels) {
        output.append(text: #"{"description":"#)
        JSONText.append(description, to: &output)
        output.append(text: #","secrecy":["#)
        if let secrecy { JSONText.append(secrecy, to: &output) }
        output.append(text: #"],"integrity":"#)
        integrity.write(to: &output)
        output.append(UInt8(ascii: "}"))
    }
}

extension LabelingPolicy {
    /// The word for the kind of scope in the answer of `label_agent`.
    var scopeKind: StaticString {
        guard scopes.count == 1, let scope = scopes.first else { return "Composite" }
        return switch scope.kind {
        case .all: "All"
        case .public: "Public"
        case .owner: "Owner"
        case .repository: "Repo"
        case .repositoryPrefix: "RepoPrefix"
        }
    }
}
