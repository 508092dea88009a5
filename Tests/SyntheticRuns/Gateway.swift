import GuardEngine
import GuardHost
import TestSupport

/// The gateway: judges calls with the policy engine and writes the logs of what it does.
///
/// A call goes through four stages, so that calls can overlap: it is announced, admitted, answered by the backend and
/// finished. Each stage is a whole; the gateway asks a guard one thing at a time as well.
final class Gateway {
    /// A server as it was set up.
    struct Server {
        var options: SyntheticServer
        /// `nil` for legacy labels.
        var policy: HostPolicy?
        var hosted: HostedGuard?
        var builtIn: BuiltInGuard?

        var guardName: String { hosted?.name ?? builtIn?.name ?? "noop" }
    }

    struct SessionKey: Hashable {
        var session: String
        var server: String
    }

    /// The breaker in front of a server that limits the rate of calls.
    struct Breaker {
        var consecutive = 0
        /// When it opened, in nanoseconds; `nil` while closed.
        var opened: Int64?
    }

    /// A call under way.
    final class CallUnderWay {
        let plan: PlannedCall
        /// Its place among the calls.
        let index: Int
        let session: String
        let query: String
        var agent = LabelPair()
        var labeling = ResourceLabeling(resource: LabeledResource(description: ""), operation: .read)
        var mode = EnforcementMode.strict
        var tags: GatewayLogs.AgentTags?
        /// Delivered as it comes although it was to be refused.
        var isForced = false
        var isProbe = false

        init(_ plan: PlannedCall, index: Int, session: String, query: String) {
            self.plan = plan
            self.index = index
            self.session = session
            self.query = query
        }

        var fullTool: String { "\(plan.server)___\(plan.tool)" }
    }

    /// A call ends with an error.
    struct CallError: Error {
        var text: String
        var outcome: SyntheticCall.Outcome
    }

    let options: SyntheticRunOptions
    let world: SyntheticWorld
    var logs: GatewayLogs
    var calls: [SyntheticCall] = []
    private(set) var pendingTamperings: [Tampering]
    /// Whether what is to be falsified is falsified wherever it can be: set when the end is near.
    var isLate = false
    var random: SeededGenerator
    var servers: [String: Server] = [:]
    let serverOrder: [String]
    let sessions: [String]
    var registry = AgentRegistry()
    var modes: [SessionKey: EnforcementMode] = [:]
    var budgets: [SessionKey: ToolCallBudget] = [:]
    var breakers: [String: Breaker] = [:]
    /// The call in which a guard died.
    var trapCall: Int?

    init(_ options: SyntheticRunOptions, world: SyntheticWorld, servers: [SyntheticServer]) {
        self.options = options
        self.world = world
        random = SeededGenerator(seed: options.seed ^ 0x6A7E_57A9)
        logs = GatewayLogs(options)
        pendingTamperings = options.tamperings
        serverOrder = servers.map(\.name).sorted()
        var identifiers: [String] = []
        for _ in 0..<max(1, options.sessions) { identifiers.append("s" + random.identifier(31)) }
        sessions = identifiers
        start(servers)
    }

    // MARK: Chance

    func pass() { logs.pass(nanoseconds: Int64(random.number(1...90)) * 100_000 + 456_789) }

    func shuffled(_ label: Label) -> [String] { label.tags.shuffled(using: &random) }

    func list(_ label: Label) -> String { "[" + shuffled(label).joined(separator: " ") + "]" }

    /// A text with its sets in the order chance gives them.
    func rendered(_ text: UnorderedText) -> String {
        var result = ""
        for part in text.parts {
            switch part {
            case .text(let text): result += text
            case .tags(let label): result += list(label)
            case .oneOf(let texts): result += random.pick(texts)
            }
        }
        return result
    }

    /// An evaluation whose reason has been written down: wherever it is quoted, it reads alike.
    func settled(_ evaluation: Evaluation) -> Evaluation {
        var evaluation = evaluation
        evaluation.reason = UnorderedText(rendered(evaluation.reason))
        return evaluation
    }

    /// Whether this call is falsified so; a call is falsified once at most.
    ///
    /// - Parameter isRare: Whether there may be no other opportunity.
    func falsifies(_ call: CallUnderWay, _ tampering: Tampering, isRare: Bool = false) -> Bool {
        guard calls[call.index].tampering == nil,
            let place = pendingTamperings.firstIndex(of: tampering),
            isRare || isLate || random.isOnce(in: 4)
        else { return false }
        pendingTamperings.remove(at: place)
        calls[call.index].tampering = tampering
        return true
    }

    // MARK: Start

    func start(_ list: [SyntheticServer]) {
        let version = logs.schema == .v1 ? "v0.3.6" : "v0.4.10"
        logs.text(.info, "startup", "MCPG Gateway version: \(version)")
        logs.text(
            .info, "startup",
            "Starting MCPG with config: stdin, listen: 0.0.0.0:80, log-dir: /tmp/gh-aw/mcp-logs/")
        logs.text(.info, "startup", "WASM compilation cache directory: /tmp/gh-aw/wazero-cache")
        logs.text(
            .info, "startup",
            "Loaded \(list.count) MCP server(s): [\(serverOrder.joined(separator: " "))]")
        if options.sinkServers.isEmpty {
            logs.text(
                .info, "startup",
                "Guards sink server ID logging enrichment disabled (no sink server IDs configured)")
        } else {
            let names = options.sinkServers.joined(separator: " ")
            logs.text(
                .info, "startup", "Guards sink server IDs configured for JSONL tag enrichment: [\(names)]")
        }
        pass()
        logs.text(.info, "difc", "MCP_GATEWAY_WASM_GUARDS_DIR=/guards")
        for name in serverOrder {
            if let options = list.first(where: { $0.name == name }) { register(options) }
        }
        logs.text(.info, "startup", "Guards enforcement enabled with mode: \(options.configuredMode)")
        logs.text(.info, "startup", "Starting MCPG in ROUTED mode on 0.0.0.0:80")
        logs.text(
            .info, "startup",
            "Routes: /mcp/<server> where <server> is one of: [\(serverOrder.joined(separator: " "))]")
        logs.text(.info, "backend", "Starting tool registration for \(list.count) backends")
        for name in serverOrder {
            pass()
            logs.text(.debug, "backend", server: name, "GetOrLaunch called for server: \(name)")
            logs.request(server: name, method: "tools/list", parameters: .null)
            let tools: [PolicyValue] = [
                .object(["description": "The first tool".json, "name": "first".json]),
                .object(["description": "The second tool".json, "name": "second".json]),
            ]
            logs.response(server: name, result: .object(["tools": .array(tools)]))
            logs.text(
                .info, "backend", server: name, "Successfully registered tools from \(name) (took 41ms)")
        }
        logs.text(
            .info, "backend",
            "Tool registration complete: \(list.count) succeeded, 0 failed, total tools=\(list.count * 2)")
    }

    func register(_ options: SyntheticServer) {
        let name = options.name
        var server = Server(options: options)
        let text: String?
        switch options.guardKind {
        case .gitHub(let policy): text = policy
        case .noop(let policy): text = policy
        case .writeSink(let accept, let visibility):
            let sink = HostWriteSink(accept: accept, sinkVisibility: visibility?.rawValue ?? "")
            text = GoJSON.text(HostPolicy.writeSink(sink).transport)
        }
        if let value = text.flatMap(GoJSON.parse) {
            logs.text(.info, "difc", server: name, "Guard policy: \(GoJSON.text(value))")
            // A policy that cannot be read would have kept the gateway from starting.
            server.policy = try? HostPolicy(value)
        } else {
            logs.text(.info, "difc", server: name, "No guard policy was set")
        }
        switch options.guardKind {
        case .gitHub:
            logs.trace(
                "guard:wasm", "Creating WASM guard: name=\(name), path=/guards/\(name)/00-github-guard.wasm")
            logs.trace("guard:wasm", "Creating WASM guard from bytes: name=\(name), size=401408")
            logs.trace("guard:wasm", "WASM guard created successfully: name=\(name)")
            logs.text(
                .info, "difc", server: name, "Loaded discovered WASM guard from file: 00-github-guard.wasm")
            server.hosted = HostedGuard(name: name)
        case .writeSink(let accept, let visibility):
            logs.text(
                .info, "difc", server: name,
                "Created write-sink guard with \(accept.count) accept patterns, sink-visibility="
                    + Bytewise.quoted(visibility?.rawValue ?? ""))
            server.builtIn = .writeSink(accept: accept, visibility: visibility)
        case .noop: server.builtIn = .noop
        }
        logs.text(.info, "guard", "Registered guard '\(server.guardName)' for server '\(name)'")
        logs.text(.info, "difc", server: name, "Registered guard '\(server.guardName)'")
        servers[name] = server
    }

    func shutDown() {
        pass()
        logs.text(.info, "shutdown", "Shutting down gateway...")
        logs.text(.info, "shutdown", "Gateway shutdown initiated")
    }

    // MARK: Stages

    /// The call's first lines.
    func announce(_ plan: PlannedCall) -> CallUnderWay {
        pass()
        let call = CallUnderWay(
            plan, index: calls.count, session: sessions[plan.session % sessions.count],
            query: random.hash(32))
        let arguments = GoJSON.text(plan.arguments)
        calls.append(
            SyntheticCall(
                id: "c\(calls.count + 1)", server: plan.server, tool: plan.tool, arguments: arguments,
                session: call.session))
        logs.text(
            .debug, "payload",
            "Middleware processing tool call: tool=\(call.fullTool), queryID=\(call.query), "
                + "session=\(call.session), baseDir=/tmp/gh-aw/mcp-payloads")
        logs.text(
            .info, "client",
            "MCP tool call request, session=\(call.session), tool=\(plan.tool), args=\(arguments)")
        return call
    }

    /// Everything before the backend is asked.
    ///
    /// - Returns: Whether it is asked.
    func admit(_ call: CallUnderWay) -> Bool {
        pass()
        do {
            try judge(call)
            try passBreaker(call)
        } catch let error as CallError {
            fail(call, error)
            return false
        } catch { return false }
        let plan = call.plan
        logs.trace(
            "server:unified", "executeBackendToolCall: serverID=\(plan.server), toolName=\(plan.tool)")
        if options.sinkServers.contains(plan.server) {
            let labels = registry.labels(of: call.session)
            call.tags = (shuffled(labels.secrecy), shuffled(labels.integrity))
        }
        logs.text(.debug, "backend", server: plan.server, "GetOrLaunch called for server: \(plan.server)")
        logs.request(server: plan.server, tool: plan.tool, arguments: plan.arguments, agent: call.tags)
        return true
    }

    /// The backend's answer.
    func answer(_ call: CallUnderWay) {
        pass()
        switch call.plan.answer {
        case .result(let result):
            logs.response(server: call.plan.server, result: result, agent: call.tags)
        case .failure(let error):
            logs.failure(server: call.plan.server, error: error, agent: call.tags)
        }
    }

    /// Everything after the backend has answered.
    func finish(_ call: CallUnderWay) {
        pass()
        do {
            switch call.plan.answer {
            case .failure(let error): throw CallError(text: error, outcome: .transportFailed)
            case .result(let result): try deliver(result, of: call)
            }
        } catch let error as CallError {
            fail(call, error)
        } catch { return }
    }

    func fail(_ call: CallUnderWay, _ error: CallError) {
        calls[call.index].outcome = error.outcome
        logs.text(
            .error, "client",
            "MCP tool call error, session=\(call.session), tool=\(call.plan.tool), error=\(error.text)")
        logs.text(
            .debug, "payload",
            "Tool call failed, skipping payload storage: tool=\(call.fullTool), queryID=\(call.query), "
                + "error=\(error.text)")
    }

    // MARK: Before the backend

    func judge(_ call: CallUnderWay) throws {
        let plan = call.plan
        guard let server = servers[plan.server] else { return }
        logs.trace(
            "server:unified",
            "callBackendTool: serverID=\(plan.server), toolName=\(plan.tool), "
                + "args=\(GoJSON.printed(plan.arguments))")
        if let allowed = server.options.allowedTools, !allowed.contains(plan.tool) {
            let tool = Bytewise.quoted(plan.tool)
            logs.text(
                .warn, "client",
                "tools/call denied: tool=\(tool) not in allowed-tools for server=\(plan.server)")
            throw CallError(
                text: "tool \(tool) is not in the allowed-tools list for this server", outcome: .notAllowed)
        }
        do {
            call.mode = try sessionMode(call, server)
        } catch let error as CallError {
            if server.hosted?.failure != nil, call.plan.isAnswered, falsifies(call, .unguardedAfterTrap) {
                call.isForced = true
                return
            }
            throw error
        }
        let key = SessionKey(session: call.session, server: plan.server)
        if let error = budgets[key]?.call(plan.tool) {
            logs.trace(
                "server:unified",
                "enforceToolCallLimit: limit reached: serverID=\(plan.server), toolName=\(plan.tool)")
            throw CallError(text: error, outcome: .overLimit)
        }
        call.agent = registry.labels(of: call.session)
        logs.trace(
            "guard:pipeline",
            "[DIFC] Phase 0: agent=\(call.session) secrecy=\(list(call.agent.secrecy)) "
                + "integrity=\(list(call.agent.integrity))")
        do {
            call.labeling = try resourceLabeling(call, server)
        } catch let error as CallError {
            // The call in which the guard died does not count.
            if server.hosted?.failure != nil, trapCall != call.index, call.plan.isAnswered,
                falsifies(call, .unguardedAfterTrap)
            {
                call.isForced = true
                return
            }
            logs.text(.warn, "difc", "Guard labeling failed: \(error.text)")
            logs.trace("guard:pipeline", "[DIFC] Phase 1 failed: tool=\(plan.tool) err=\(error.text)")
            throw CallError(text: "guard labeling failed: \(error.text)", outcome: .guardFailed)
        }
        let resource = call.labeling.resource
        logs.trace(
            "guard:pipeline",
            "[DIFC] Phase 1: resource=\(resource.description) op=\(call.labeling.operation.rawValue) "
                + "secrecy=\(list(resource.labels.secrecy)) integrity=\(list(resource.labels.integrity))")
        try checkAccess(call)
    }

    func checkAccess(_ call: CallUnderWay) throws {
        let resource = call.labeling.resource
        let pipeline = pipeline(of: call)
        var evaluation = settled(pipeline.evaluation)
        var outcome = pipeline.coarseOutcome
        logs.trace(
            "difc:evaluator",
            "Evaluating access: operation=\(call.labeling.operation.rawValue), resource=\(resource.description)"
        )
        switch outcome {
        case .denied where call.plan.isAnswered && falsifies(call, .answerDenied):
            call.isForced = true
            return
        case .denied where falsifies(call, .changeReason):
            evaluation.reason = UnorderedText(
                ReasonText.writeIntegrity(
                    description: resource.description, missing: Label(["merged:elsewhere/entirely"])
                ).text)
        case .allowed where call.labeling.operation != .read && falsifies(call, .refuseAllowed):
            let missing = Label(["approved:elsewhere/entirely"])
            evaluation = Evaluation(
                decision: .deny, integrityToDrop: missing,
                reason: ReasonText.writeIntegrity(description: resource.description, missing: missing))
            outcome = .denied
        default: break
        }
        let place = "agent \(call.session) to \(resource.description)"
        switch outcome {
        case .allowed: logs.trace("guard:pipeline", "[DIFC] Phase 2: access allowed for \(place)")
        case .bypassForRead:
            logs.trace(
                "guard:pipeline", "[DIFC] Phase 2: coarse check failed for read, proceeding to Phase 3")
        case .denied:
            logs.trace(
                "guard:pipeline",
                "[DIFC] Phase 2: access denied for \(place): \(evaluation.reason.text)")
            logs.text(
                .warn, "difc",
                ViolationText.accessDenied(
                    agent: call.session, resource: resource, reason: evaluation.reason
                ).text)
            let violation = ViolationText.violation(evaluation, agent: call.agent, resource: resource)
            throw CallError(text: violation.map(rendered) ?? "", outcome: .denied)
        }
    }

    func pipeline(of call: CallUnderWay) -> CallPipeline {
        CallPipeline(
            agent: call.agent, resource: call.labeling.resource, operation: call.labeling.operation,
            mode: call.mode)
    }
}
