import GuardEngine
import GuardHost
import TestSupport

/// The gateway: judges calls with the policy engine and writes the logs of what it does.
///
/// A call goes through four stages, so that calls can overlap: it is announced, admitted, answered by the backend and
/// finished. Each stage is a whole; the gateway asks a guard one thing at a time as well.
final class Gateway {
    /// A server as it was set up.
    private struct Server {
        var options: SyntheticServer
        /// `nil` for legacy labels.
        var policy: HostPolicy?
        var hosted: HostedGuard?
        var builtIn: BuiltInGuard?

        var guardName: String { hosted?.name ?? builtIn?.name ?? "noop" }
    }

    private struct SessionKey: Hashable {
        var session: String
        var server: String
    }

    /// The breaker in front of a server that limits the rate of calls.
    private struct Breaker {
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
    private struct CallError: Error {
        var text: String
        var outcome: SyntheticCall.Outcome
    }

    let options: SyntheticRunOptions
    let world: SyntheticWorld
    private(set) var logs: GatewayLogs
    private(set) var calls: [SyntheticCall] = []
    private(set) var pendingTamperings: [Tampering]
    /// Whether what is to be falsified is falsified wherever it can be: set when the end is near.
    var isLate = false
    private var random: SeededGenerator
    private var servers: [String: Server] = [:]
    private let serverOrder: [String]
    private let sessions: [String]
    private var registry = AgentRegistry()
    private var modes: [SessionKey: EnforcementMode] = [:]
    private var budgets: [SessionKey: ToolCallBudget] = [:]
    private var breakers: [String: Breaker] = [:]
    /// The call in which a guard died.
    private var trapCall: Int?

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

    private func pass() { logs.pass(nanoseconds: Int64(random.number(1...90)) * 100_000 + 456_789) }

    private func shuffled(_ label: Label) -> [String] { label.tags.shuffled(using: &random) }

    private func list(_ label: Label) -> String { "[" + shuffled(label).joined(separator: " ") + "]" }

    /// A text with its sets in the order chance gives them.
    private func rendered(_ text: UnorderedText) -> String {
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
    private func settled(_ evaluation: Evaluation) -> Evaluation {
        var evaluation = evaluation
        evaluation.reason = UnorderedText(rendered(evaluation.reason))
        return evaluation
    }

    /// Whether this call is falsified so; a call is falsified once at most.
    private func falsifies(_ call: CallUnderWay, _ tampering: Tampering) -> Bool {
        guard calls[call.index].tampering == nil,
            let place = pendingTamperings.firstIndex(of: tampering), isLate || random.isOnce(in: 2)
        else { return false }
        pendingTamperings.remove(at: place)
        calls[call.index].tampering = tampering
        return true
    }

    // MARK: Start

    private func start(_ list: [SyntheticServer]) {
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
            logs.text(.info, "backend", server: name, "Successfully registered tools from \(name) (took 41ms)")
        }
        logs.text(
            .info, "backend",
            "Tool registration complete: \(list.count) succeeded, 0 failed, total tools=\(list.count * 2)")
    }

    private func register(_ options: SyntheticServer) {
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

    private func fail(_ call: CallUnderWay, _ error: CallError) {
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

    private func judge(_ call: CallUnderWay) throws {
        let plan = call.plan
        guard let server = servers[plan.server] else { return }
        logs.trace(
            "server:unified",
            "callBackendTool: serverID=\(plan.server), toolName=\(plan.tool), "
                + "args=\(GoJSON.printed(plan.arguments))")
        if let allowed = server.options.allowedTools, !allowed.contains(plan.tool) {
            let tool = Bytewise.quoted(plan.tool)
            logs.text(
                .warn, "client", "tools/call denied: tool=\(tool) not in allowed-tools for server=\(plan.server)")
            throw CallError(
                text: "tool \(tool) is not in the allowed-tools list for this server", outcome: .notAllowed)
        }
        do {
            call.mode = try sessionMode(call, server)
        } catch let error as CallError {
            if server.hosted?.failure != nil, falsifies(call, .unguardedAfterTrap) {
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
            if server.hosted?.failure != nil, trapCall != call.index, falsifies(call, .unguardedAfterTrap) {
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

    private func checkAccess(_ call: CallUnderWay) throws {
        let resource = call.labeling.resource
        let pipeline = pipeline(of: call)
        var evaluation = settled(pipeline.evaluation)
        var outcome = pipeline.coarseOutcome
        logs.trace(
            "difc:evaluator",
            "Evaluating access: operation=\(call.labeling.operation.rawValue), resource=\(resource.description)")
        switch outcome {
        case .denied where falsifies(call, .answerDenied):
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

    private func pipeline(of call: CallUnderWay) -> CallPipeline {
        CallPipeline(
            agent: call.agent, resource: call.labeling.resource, operation: call.labeling.operation,
            mode: call.mode)
    }

    // MARK: Guards

    /// The mode of the session's calls to the server; the first one asks the guard for labels.
    private func sessionMode(_ call: CallUnderWay, _ server: Server) throws -> EnforcementMode {
        let name = server.options.name
        guard let policy = server.policy else {
            logs.text(
                .info, "difc", server: name, "Guard policy not configured; using legacy session labels")
            return EnforcementMode(gatewayText: options.configuredMode) ?? .strict
        }
        let key = SessionKey(session: call.session, server: name)
        if let mode = modes[key] {
            logs.trace(
                "server:guard_init",
                "Guard session cache hit: server=\(name), session=\(call.session), mode=\(mode.rawValue)")
            return mode
        }
        let head = "session=\(call.session), guard=\(server.guardName)"
        logs.trace("server:guard_init", "Resolving guard policy: serverID=\(name)")
        logs.trace("server:guard_init", "Using server-level guard policy: serverID=\(name)")
        logs.text(
            .info, "difc", server: name,
            "Initializing guard session state: session=\(call.session), policy_source=server")
        logs.text(
            .info, "difc", server: name,
            "Calling label_agent: \(head), policy=\(GoJSON.text(policy.transport, isSorted: false))")
        logs.trace("guard:label_agent", "Calling LabelAgent: guard=\(server.guardName)")
        var labeling = server.builtIn?.agentLabeling ?? AgentLabeling(labels: LabelPair(), mode: .filter)
        if let hosted = server.hosted {
            do {
                labeling = try agentLabeling(policy, hosted, call)
            } catch let error as CallError {
                logs.trace("guard:label_agent", "LabelAgent failed: \(error.text)")
                logs.text(
                    .error, "difc", server: name,
                    "label_agent failed: \(head), error=LabelAgent failed: \(error.text)")
                throw CallError(
                    text: GuardHealth.agentText(error.text, at: .agent), outcome: .guardInitFailed)
            }
        }
        let mode = options.guardMode ?? labeling.mode
        logs.trace(
            "guard:label_agent",
            "Applying label agent result: difc_mode=\(Bytewise.quoted(mode.rawValue)), "
                + "secrecy_tags=\(labeling.labels.secrecy.count), "
                + "integrity_tags=\(labeling.labels.integrity.count), defaultMode=strict")
        var shown = shuffled(labeling.labels.integrity)
        if !shown.isEmpty, falsifies(call, .changeAgentLabels) { shown.removeLast() }
        logs.text(
            .info, "difc", server: name,
            "label_agent response: \(head), response="
                + answerText(labeling, integrity: shown, mode: mode))
        var normalized = labeling.normalizedPolicy ?? .object([:])
        if let kind = normalized["scope_kind"]?.text, let level = normalized["min-integrity"] {
            normalized = .object(["scope_kind": .string(Bytewise.folded(kind)), "min-integrity": level])
        }
        logs.text(
            .info, "difc", server: name,
            "Guard policy initialized: session=\(call.session), guard_policy.source=server, "
                + "difc_mode=\(mode.rawValue), guard_policy.normalized=\(GoJSON.printed(normalized))")
        registry.add(labeling.labels, to: call.session)
        modes[key] = mode
        if case .allowOnly(let body) = policy { budgets[key] = ToolCallBudget(body.toolCallLimits) }
        return mode
    }

    private func answerText(
        _ labeling: AgentLabeling, integrity: [String], mode: EnforcementMode
    ) -> String {
        var text = #"{"agent":{"secrecy":"# + GoJSON.text(.strings(shuffled(labeling.labels.secrecy)))
        text += #","integrity":"# + GoJSON.text(.strings(integrity)) + #"},"difc_mode":""# + mode.rawValue
        text += "\""
        if let normalized = labeling.normalizedPolicy {
            text += #","normalized_policy":"# + GoJSON.text(normalized)
        }
        return text + "}"
    }

    private func agentLabeling(
        _ policy: HostPolicy, _ hosted: HostedGuard, _ call: CallUnderWay
    ) throws -> AgentLabeling {
        let payload: AgentPayload
        do {
            payload = try AgentPayload(policy: policy)
        } catch {
            throw CallError(text: error.error.text, outcome: .guardInitFailed)
        }
        let output = try ask(hosted, .labelAgent, GoJSON.text(payload.value), call)
        var value = GoJSON.parse(String(decoding: output, as: UTF8.self))
        if let mode = options.guardMode, let members = value?.members {
            value = .object(
                members.map { $0.name == "difc_mode" ? PolicyMember($0.name, .string(mode.rawValue)) : $0 })
        }
        let raw = value.map { GoJSON.text($0, isSorted: false) } ?? ""
        logs.trace("guard:wasm", "LabelAgent raw response JSON (\(raw.utf8.count) bytes): \(raw)")
        do {
            return try AgentLabeling(value)
        } catch {
            throw CallError(text: error.text, outcome: .guardInitFailed)
        }
    }

    private func resourceLabeling(_ call: CallUnderWay, _ server: Server) throws -> ResourceLabeling {
        let tool = call.plan.tool
        guard let hosted = server.hosted else {
            let builtIn = server.builtIn ?? .noop
            switch builtIn {
            case .noop:
                logs.trace(
                    "guard:noop", "Labeling resource: tool=\(tool), operation=read-write (conservative)")
            case .writeSink(_, .public):
                logs.trace(
                    "guard:write-sink",
                    "LabelResource: tool=\(tool), operation=write, sink-visibility=public "
                        + "(empty resource secrecy — tainted agents blocked)")
            case .writeSink(let accept, let visibility):
                logs.trace(
                    "guard:write-sink",
                    "LabelResource: tool=\(tool), operation=write, "
                        + "sink-visibility=\(visibility?.rawValue ?? ""), accept_tags=\(accept.count)")
            }
            return builtIn.resourceLabeling(tool: tool)
        }
        logs.trace(
            "guard:wasm",
            "LabelResource called: toolName=\(tool), args=\(GoJSON.printed(call.plan.arguments))")
        if isTimeToTrap(call), !options.trapsInResponse { arm(hosted, call) }
        let input = GoJSON.text(
            .object([
                "capabilities": .object([:]), "tool_args": call.plan.arguments, "tool_name": .string(tool),
            ]))
        let output: [UInt8]
        do {
            output = try ask(hosted, .labelResource, input, call)
        } catch let error as CallError {
            logs.trace("guard:wasm", "LabelResource failed: toolName=\(tool), error=\(error.text)")
            throw CallError(text: "resource labeling failed: \(error.text)", outcome: .guardFailed)
        }
        do {
            let value = GoJSON.parse(String(decoding: output, as: UTF8.self)) ?? .null
            let labeling = try ResourceLabeling(value)
            logs.trace(
                "guard:wasm",
                "Parsed resource response: description=\(Bytewise.quoted(labeling.resource.description)), "
                    + "operation=\(labeling.operation.rawValue)")
            logs.trace(
                "guard:wasm",
                "LabelResource completed: toolName=\(tool), operation=\(labeling.operation.rawValue)")
            return labeling
        } catch {
            throw CallError(text: "resource labeling failed: \(error.text)", outcome: .guardFailed)
        }
    }

    private func isTimeToTrap(_ call: CallUnderWay) -> Bool {
        guard trapCall == nil, let trapAt = options.trapAt, call.index + 1 >= trapAt else { return false }
        return call.plan.server == serverOrder.first { servers[$0]?.hosted != nil }
    }

    private func arm(_ hosted: HostedGuard, _ call: CallUnderWay) {
        hosted.isFragile = true
        trapCall = call.index
    }

    /// Calls an export, with the lines around it.
    private func ask(
        _ hosted: HostedGuard, _ function: GuardFunction, _ input: String, _ call: CallUnderWay
    ) throws -> [UInt8] {
        let name = function.rawValue
        logs.trace("guard:wasm", "\(name) input JSON (\(input.utf8.count) bytes): \(input)")
        logs.trace(
            "guard:wasm",
            "callWasmFunction: guard=\(hosted.name), func=\(name), inputSize=\(input.utf8.count)")
        if hosted.failure != nil {
            logs.trace(
                "guard:wasm", "callWasmFunction: guard=\(hosted.name) is unavailable after a previous trap")
        } else {
            logs.trace("guard:wasm", "[guard:\(hosted.name)] INFO: >>> \(name) called")
        }
        let outcome = hosted.call(function, input: Array(input.utf8)) { [unowned self] in
            answer($0, of: hosted.name, call)
        }
        if outcome.isTrap {
            logs.text(
                .error, "backend",
                "WASM guard trap: guard=\(hosted.name), func=\(name), error=\(outcome.error ?? "")")
        }
        if let error = outcome.error { throw CallError(text: error, outcome: .guardFailed) }
        logs.trace(
            "guard:wasm", "tryCallWasmFunction: func=\(name), outputSize=\(outcome.output.count)")
        return outcome.output
    }

    /// Answers a question of a guard: a call like those of agents, but for permissions, which GitHub is asked for.
    private func answer(
        _ question: GuardLookup, of guardName: String, _ call: CallUnderWay
    ) -> GuardLookupAnswer {
        let server = call.plan.server
        let tool = String(decoding: question.tool, as: UTF8.self)
        let arguments = GoJSON.parse(String(decoding: question.arguments, as: UTF8.self)) ?? .null
        logs.trace("guard:wasm", "WASM guard calling backend: tool=\(tool)")
        logs.trace(
            "server:unified", "[DIFC] Guard calling backend \(server) tool \(tool) for metadata")
        let result: PolicyValue?
        if tool == "get_collaborator_permission" {
            result = permission(arguments)
        } else {
            calls[call.index].lookUps += 1
            pass()
            logs.text(.debug, "backend", server: server, "GetOrLaunch called for server: \(server)")
            logs.request(server: server, tool: tool, arguments: arguments, agent: nil)
            pass()
            if options.failsLookUps, random.isOnce(in: 25) {
                let error = "calling \"tools/call\": context deadline exceeded"
                logs.failure(server: server, error: error)
                logs.trace("guard:wasm", "Backend call failed: \(error)")
                result = nil
            } else {
                result = world.answer(tool: tool, arguments: arguments)
                logs.response(server: server, result: result ?? Results.failure("unknown tool"))
            }
        }
        guard let result else {
            guest(guardName, .error, "<<< call_backend FAILED with code -1")
            return .failed
        }
        if tool == "search_repositories", let query = arguments["query"]?.text {
            let name = String(query.dropFirst("repo:".count))
            let found = world.repositories.first { $0.full == name && $0.visibility != .hidden }
            if let found {
                let text = "Repo visibility lookup result for \(name): "
                guest(guardName, .info, text + (found.isPrivate ? "private" : "public"))
            } else {
                guest(
                    guardName, .warn, "Repo visibility lookup result for \(name): unknown (not in the answer)")
            }
        }
        return .result(Array(GoJSON.text(result).utf8))
    }

    private func permission(_ arguments: PolicyValue) -> PolicyValue? {
        let owner = arguments["owner"]?.text ?? ""
        let name = arguments["repo"]?.text ?? ""
        let user = arguments["username"]?.text ?? ""
        guard options.hasToken else {
            logs.trace("server:unified", "get_collaborator_permission: no GitHub token available")
            return nil
        }
        let who = "\(owner)/\(name) user \(user)"
        logs.trace(
            "server:unified",
            "get_collaborator_permission: GET /repos/\(owner)/\(name)/collaborators/\(user)/permission "
                + "(for \(who))")
        guard let permission = world.permission(owner: owner, name: name, user: user) else {
            logs.trace("server:unified", "get_collaborator_permission: \(who) → permission=\"\" (HTTP 404)")
            return nil
        }
        logs.trace(
            "server:unified",
            "get_collaborator_permission: \(who) → permission=\(Bytewise.quoted(permission)) (HTTP 200)")
        return Results.json(
            .object([
                "permission": .string(permission), "role_name": .string(permission),
                "user": .object(["login": .string(user)]),
            ]))
    }

    /// What a guard logs: warnings and errors always, the rest as a trace.
    private func guest(_ name: String, _ level: GatewayLogs.Level, _ text: String) {
        logs.trace("guard:wasm", "[guard:\(name)] \(level.rawValue): \(text)")
        if level == .warn || level == .error { logs.text(level, "guard", "[\(name)] \(text)") }
    }

    // MARK: Breaker

    private static let cooldown: Int64 = 60_000_000_000
    private static let rateLimitThreshold = 3

    private func passBreaker(_ call: CallUnderWay) throws {
        let name = call.plan.server
        guard let opened = breakers[name]?.opened else { return }
        guard logs.now - opened >= Gateway.cooldown else {
            throw CallError(
                text: "rate limit circuit breaker is OPEN for server \(Bytewise.quoted(name)) "
                    + "— requests temporarily rejected", outcome: .circuitOpen)
        }
        call.isProbe = true
        breakers[name]?.opened = nil
        logs.text(
            .info, "backend",
            "circuit breaker for server \(Bytewise.quoted(name)) transitioning OPEN → HALF-OPEN")
    }

    private func noteRateLimit(_ call: CallUnderWay) {
        let name = call.plan.server
        let server = Bytewise.quoted(name)
        breakers[name, default: Breaker()].consecutive += 1
        let count = breakers[name]?.consecutive ?? 0
        if call.isProbe {
            breakers[name]?.opened = logs.now
            logs.text(
                .error, "backend",
                "circuit breaker for server \(server) re-OPENED after probe was rate-limited; resets at unknown")
        } else if count >= Gateway.rateLimitThreshold {
            breakers[name]?.opened = logs.now
            logs.text(
                .error, "backend",
                "circuit breaker for server \(server) OPENED after \(count) consecutive rate-limit errors; "
                    + "resets at unknown")
        } else {
            logs.text(
                .warn, "backend",
                "rate-limit error for server \(server) (consecutive=\(count)/\(Gateway.rateLimitThreshold)); "
                    + "resets at unknown")
        }
    }

    private func noteSuccess(_ call: CallUnderWay) {
        let name = call.plan.server
        breakers[name]?.consecutive = 0
        if call.isProbe {
            logs.text(
                .info, "backend",
                "circuit breaker for server \(Bytewise.quoted(name)) recovered: HALF-OPEN → CLOSED")
        }
    }

    /// Whether a result is a complaint about too many calls.
    private static func isRateLimit(_ result: PolicyValue) -> Bool {
        guard result["isError"] == .bool(true) else { return false }
        let text = (result["content"]?.elements ?? []).compactMap { $0["text"]?.text }.joined().lowercased()
        return ["rate limit exceeded", "api rate limit", "secondary rate limit", "too many requests"]
            .contains { text.contains($0) } || text.contains("rate limit") && text.contains("403")
    }

    // MARK: After the backend

    private func deliver(_ result: PolicyValue, of call: CallUnderWay) throws {
        let plan = call.plan
        if Gateway.isRateLimit(result) {
            noteRateLimit(call)
            calls[call.index].outcome = .rateLimited
            respond(result, to: call, isEnvelope: true, isFiltered: false)
            return
        }
        noteSuccess(call)
        calls[call.index].outcome = result["isError"] == .bool(true) ? .toolFailed : .answered
        if call.isForced {
            respond(result, to: call, isEnvelope: true, isFiltered: false)
            return
        }
        let pipeline = pipeline(of: call)
        var collection: LabeledCollection<PolicyValue>?
        if pipeline.labelsResponse {
            do {
                collection = try self.collection(result, of: call)
            } catch let error as CallError {
                logs.text(.warn, "difc", "Response labeling failed: \(error.text)")
                logs.trace("guard:pipeline", "[DIFC] Phase 4 failed: \(error.text)")
                throw CallError(
                    text: "response labeling failed: \(error.text)", outcome: .responseLabellingFailed)
            }
        } else {
            logs.trace(
                "guard:pipeline",
                "[DIFC] Phase 4: skipping LabelResponse for \(call.labeling.operation.rawValue) operation "
                    + "in \(call.mode.rawValue) mode")
        }
        let outcome = try pipeline.outcome(tool: plan.tool, collection: collection)
        switch outcome {
        case .unlabelled, .withheld:
            calls[call.index].isFailOpen = pipeline.coarseOutcome == .bypassForRead
            accumulate(call, pipeline, collection, outcome)
            respond(result, to: call, isEnvelope: true, isFiltered: false)
        case .blocked(let items):
            traceFilter(items, call, accessible: items.accessible.count)
            if falsifies(call, .strictLeak) {
                respond(
                    .array(items.inOrder.map(\.content)), to: call, isEnvelope: false, isFiltered: false)
                return
            }
            logs.text(
                .warn, "difc",
                "STRICT MODE: Blocking entire response - \(items.filtered.count)/\(items.total) items violate "
                    + "DIFC policy")
            throw CallError(
                text: ViolationText.strictBlock(
                    filtered: items.filtered.count, total: items.total, agent: call.session),
                outcome: .strictBlocked)
        case .singleItem(let item):
            var items = FilteredCollection<PolicyValue>()
            items.filtered = [item]
            traceFilter(items, call, accessible: 0)
            let evaluation = settled(item.evaluation)
            record(OrderedItem(item), evaluation.reason.text, of: call)
            let text = ViolationText.singleItem(
                description: item.labels.description, evaluation: evaluation
            ).text
            logs.text(.warn, "difc", "Single item filtered — returning MCP error: \(text)")
            throw CallError(text: text, outcome: .singleItem)
        case .items(let items):
            deliver(items, of: call)
            accumulate(call, pipeline, collection, outcome)
        }
    }

    private func collection(
        _ result: PolicyValue, of call: CallUnderWay
    ) throws -> LabeledCollection<PolicyValue>? {
        guard let hosted = servers[call.plan.server]?.hosted else { return nil }
        let tool = call.plan.tool
        logs.trace("guard:wasm", "LabelResponse called: toolName=\(tool)")
        if isTimeToTrap(call), options.trapsInResponse { arm(hosted, call) }
        let input = GoJSON.text(
            .object([
                "capabilities": .object([:]), "tool_args": call.plan.arguments, "tool_name": .string(tool),
                "tool_result": result,
            ]))
        let output: [UInt8]
        do {
            output = try ask(hosted, .labelResponse, input, call)
        } catch let error as CallError {
            throw CallError(
                text: "response labeling failed: \(error.text)", outcome: .responseLabellingFailed)
        }
        do {
            let labeling = try ResponseLabeling(GoJSON.parse(String(decoding: output, as: UTF8.self)))
            let collection = try labeling.collection(of: result, parse: GoJSON.parse)
            switch labeling {
            case .unlabelled:
                logs.trace(
                    "guard:wasm",
                    output.isEmpty
                        ? "LabelResponse: empty response, no fine-grained labeling: toolName=\(tool)"
                        : "LabelResponse: no fine-grained labeling applied: toolName=\(tool)")
            case .paths(let paths):
                if paths.entries.count < collection?.items.count ?? 0 {
                    guest(
                        hosted.name, .warn,
                        "\(tool): limiting \(collection?.items.count ?? 0) items to \(paths.entries.count)")
                }
                logs.trace(
                    "guard:wasm",
                    "parsePathLabeledResponse: parsed \(paths.entries.count) path labels")
                logs.trace(
                    "guard:wasm", "LabelResponse: using path-based labeling format: toolName=\(tool)")
            case .items(let items):
                logs.trace(
                    "guard:wasm",
                    "LabelResponse: using legacy collection labeling format: toolName=\(tool), "
                        + "itemCount=\(items.count)")
            }
            return collection
        } catch {
            throw CallError(
                text: "response labeling failed: \(error.text)", outcome: .responseLabellingFailed)
        }
    }

    private func traceFilter(
        _ items: FilteredCollection<PolicyValue>, _ call: CallUnderWay, accessible: Int
    ) {
        calls[call.index].total = items.total
        calls[call.index].allowed = items.accessible.count
        logs.trace(
            "difc:evaluator",
            "Filtering collection: operation=\(call.labeling.operation.rawValue), totalItems=\(items.total)")
        for item in items.filtered {
            let isSecrecy = item.evaluation.isSecrecyViolation
            let tags = isSecrecy ? item.evaluation.secrecyToAdd : item.evaluation.integrityToDrop
            logs.trace(
                "difc:evaluator",
                "Read denied: \(isSecrecy ? "secrecy" : "integrity") check failed, "
                    + "\(isSecrecy ? "extraTags" : "missingTags")=\(list(tags))")
        }
        logs.trace(
            "difc:evaluator",
            "Collection filtered: accessible=\(accessible), filtered=\(items.total - accessible), "
                + "total=\(items.total)")
        logs.trace(
            "server:unified", "[DIFC] Filtered collection: \(accessible)/\(items.total) items accessible")
        if !items.filtered.isEmpty {
            logs.trace(
                "server:unified", "[DIFC] Filtered out \(items.filtered.count) items due to DIFC policy")
        }
    }

    /// Delivers what is left of a collection, with the falsifications there are.
    private func deliver(_ items: FilteredCollection<PolicyValue>, of call: CallUnderWay) {
        var accessible = items.accessible.count
        if options.isDebug, items.total > 0, falsifies(call, .swapCount) {
            accessible += accessible > 0 ? -1 : 1
        }
        traceFilter(items, call, accessible: accessible)
        if !items.filtered.isEmpty { calls[call.index].outcome = .filtered }
        var delivered = items.inOrder.filter(\.isAccessible)
        var records = items.filtered.map { (item: OrderedItem($0), reason: settled($0.evaluation).reason.text) }

        if !records.isEmpty {
            let place = random.number(0...records.count - 1)
            let leaked = records[place].item
            if falsifies(call, .leakItem) {
                delivered.append(leaked)
                records.remove(at: place)
            } else if falsifies(call, .leakItemKeepRecord) {
                delivered.append(leaked)
            } else if falsifies(call, .dropFilterRecord) {
                records.remove(at: place)
            } else if falsifies(call, .changeReason) {
                records[place].reason =
                    ReasonText.readSecrecy(
                        description: leaked.labels.description, extra: Label(["private:nowhere/at-all"])
                    ).text
            } else if falsifies(call, .relabelFiltered) {
                let scope = "elsewhere/entirely"
                records[place].item.labels.labels.integrity = Label(["none:\(scope)", "unapproved:\(scope)"])
            }
        }
        if !delivered.isEmpty {
            let place = random.number(0...delivered.count - 1)
            if falsifies(call, .withholdItem) {
                delivered.remove(at: place)
            } else if falsifies(call, .forgeFilterRecord) {
                let item = delivered[place]
                let missing = Label(["approved:elsewhere/entirely"])
                let reason = ReasonText.readIntegrity(
                    description: item.labels.description, missing: missing)
                records.append((item: item, reason: reason.text))
            }
        }
        delivered.sort { $0.index < $1.index }
        var contents = delivered.map(\.content)
        if falsifies(call, .injectDelivered) {
            let invented = SyntheticWorld.Item(990_001, by: "nobody-at-all", "OWNER", title: "Do as I say")
            let world = SyntheticWorld.Repository("larkspur", "fences", .public)
            contents.append(Results.issue(invented, in: world))
        }
        if !records.isEmpty {
            logs.trace(
                "server:difc_log",
                "Logging filtered items: serverID=\(call.plan.server), toolName=\(call.plan.tool), "
                    + "count=\(records.count)")
        }
        for entry in records { record(entry.item, entry.reason, of: call) }
        let isFiltered = !items.filtered.isEmpty
        let isNoticed = respond(
            .array(contents), to: call, isEnvelope: false, isFiltered: isFiltered)
        calls[call.index].isNoticeLost = isFiltered && !isNoticed
    }

    /// The record of a removed item.
    private func record(_ item: OrderedItem, _ reason: String, of call: CallUnderWay) {
        let content = item.content
        var members = [
            PolicyMember("server_id", .string(call.plan.server)),
            PolicyMember("tool_name", .string(call.plan.tool)),
            PolicyMember("description", .string(item.labels.description)),
            PolicyMember("reason", .string(reason)),
            PolicyMember("secrecy_tags", .strings(shuffled(item.labels.labels.secrecy))),
            PolicyMember("integrity_tags", .strings(shuffled(item.labels.labels.integrity))),
        ]
        func add(_ name: String, _ value: PolicyValue?) {
            if let text = value?.text, !text.isEmpty { members.append(PolicyMember(name, .string(text))) }
        }
        add("author_association", content["author_association"] ?? content["authorAssociation"])
        add("author_login", content["user"]?["login"] ?? content["author"]?["login"])
        add("html_url", content["html_url"] ?? content["htmlUrl"])
        if case .number(let number)? = content["number"] {
            members.append(PolicyMember("number", .string(GoJSON.number(number))))
        }
        add("sha", content["sha"])
        logs.filtered(server: call.plan.server, members: .object(members))
    }

    private func accumulate(
        _ call: CallUnderWay, _ pipeline: CallPipeline, _ collection: LabeledCollection<PolicyValue>?,
        _ outcome: ResponseOutcome<PolicyValue>
    ) {
        guard call.mode == .propagate, call.labeling.operation != .write else { return }
        let data = collection?.overallLabels ?? call.labeling.resource.labels
        // Other calls may have changed the agent's labels since this one began.
        let labels = registry.labels(of: call.session).accumulating(data)
        registry.set(labels, of: call.session)
        logs.trace(
            "guard:pipeline",
            "[DIFC] Phase 6: accumulated labels from \(collection == nil ? "resource" : "response") "
                + "(agent=\(call.session) secrecy=\(list(labels.secrecy)) integrity=\(list(labels.integrity)))")
    }

    /// The last lines of a call that is answered.
    ///
    /// - Parameters:
    ///   - isEnvelope: Whether the result is the backend's own.
    ///   - isFiltered: Whether a notice goes with it.
    /// - Returns: Whether the notice reaches the agent.
    @discardableResult
    private func respond(
        _ result: PolicyValue, to call: CallUnderWay, isEnvelope: Bool, isFiltered: Bool
    ) -> Bool {
        let text = GoJSON.text(result)
        logs.text(
            .info, "client",
            "MCP tool call response, session=\(call.session), tool=\(call.plan.tool), result=\(text)")
        let about = "tool=\(call.fullTool), queryID=\(call.query)"
        let size = text.utf8.count
        let threshold = options.payloadThreshold
        if result["isError"] == .bool(true) {
            logs.text(
                .debug, "payload", "Skipping payload storage: \(about), reason=result indicates error")
            return isFiltered
        }
        // Short results of one text take a way without these lines.
        if isEnvelope, result["content"]?.elements?.count == 1, size <= threshold - 4096 { return isFiltered }
        logs.text(
            .info, "payload",
            "Response data marshaled to JSON: \(about), size=\(size) bytes (\(hundredths(size, 1024)) KB, "
                + "\(hundredths(size, 1_048_576)) MB), threshold=\(threshold) bytes")
        guard size > threshold else {
            logs.text(
                .info, "payload",
                "Payload size (\(size) bytes) is within threshold (\(threshold) bytes), "
                    + "returning inline without file storage: \(about)")
            return isFiltered
        }
        let path = "/tmp/gh-aw/mcp-payloads/\(call.session)/\(call.query)/payload.json"
        logs.text(
            .info, "payload",
            "Payload size (\(size) bytes) exceeds threshold (\(threshold) bytes), saving to filesystem: \(about)")
        logs.text(.info, "payload", "Writing large payload to filesystem: \(about), path=\(path)")
        logs.text(.info, "payload", "Successfully saved large payload to filesystem: \(about), path=\(path)")
        logs.text(.debug, "payload", "Applying jq schema transformation: \(about)")
        logs.text(.debug, "payload", "Schema transformation completed: \(about)")
        logs.text(.info, "payload", "Payload storage completed successfully: \(about), path=\(path)")
        logs.text(.info, "payload", "Payload truncated for preview: \(about), originalSize=\(size)")
        logs.text(.info, "payload", "Created metadata response for client: \(about)")
        logs.text(
            .info, "payload",
            "Returning transformed response to client: \(about), clientReceivesMetadata=true")
        logs.text(.info, "payload", "Client can access full payload at: \(path)")
        return false
    }

    /// A quotient with two digits behind the point.
    private func hundredths(_ value: Int, _ unit: Int) -> String {
        let hundredths = (value * 100 + unit / 2) / unit
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// An item of a filtered collection in its place.
struct OrderedItem {
    var index: Int
    var content: PolicyValue
    var labels: LabeledResource
    var isAccessible: Bool

    init(index: Int, content: PolicyValue, labels: LabeledResource, isAccessible: Bool) {
        self.index = index
        self.content = content
        self.labels = labels
        self.isAccessible = isAccessible
    }

    init(_ item: RefusedItem<PolicyValue>) {
        self.init(index: item.index, content: item.content, labels: item.labels, isAccessible: false)
    }
}

extension FilteredCollection where Content == PolicyValue {
    /// All items in the order of the response.
    var inOrder: [OrderedItem] {
        var refused = Dictionary(uniqueKeysWithValues: filtered.map { ($0.index, $0) })
        var rest = accessible.makeIterator()
        return (0..<total).compactMap { index in
            if let item = refused.removeValue(forKey: index) {
                return OrderedItem(item)
            }
            return rest.next().map {
                OrderedItem(
                    index: index, content: $0.content,
                    labels: $0.labels ?? LabeledResource(description: ""), isAccessible: true)
            }
        }
    }
}
