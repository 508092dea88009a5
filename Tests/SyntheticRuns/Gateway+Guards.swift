import GuardEngine
import GuardHost

/// What the gateway asks guards, and what guards ask it.
extension Gateway {
    /// The mode of the session's calls to the server; the first one asks the guard for labels.
    func sessionMode(_ call: CallUnderWay, _ server: Server) throws -> EnforcementMode {
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
        if !shown.isEmpty, falsifies(call, .changeAgentLabels, isRare: true) { shown.removeLast() }
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

    func answerText(
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

    func agentLabeling(
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

    func resourceLabeling(_ call: CallUnderWay, _ server: Server) throws -> ResourceLabeling {
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

    func isTimeToTrap(_ call: CallUnderWay) -> Bool {
        guard trapCall == nil, let trapAt = options.trapAt, call.index + 1 >= trapAt else { return false }
        return call.plan.server == serverOrder.first { servers[$0]?.hosted != nil }
    }

    func arm(_ hosted: HostedGuard, _ call: CallUnderWay) {
        hosted.isFragile = true
        trapCall = call.index
    }

    /// Calls an export, with the lines around it.
    func ask(
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
    func answer(
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
                    guardName, .warn, "Repo visibility lookup result for \(name): unknown (not in the answer)"
                )
            }
        }
        return .result(Array(GoJSON.text(result).utf8))
    }

    func permission(_ arguments: PolicyValue) -> PolicyValue? {
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
    func guest(_ name: String, _ level: GatewayLogs.Level, _ text: String) {
        logs.trace("guard:wasm", "[guard:\(name)] \(level.rawValue): \(text)")
        if level == .warn || level == .error { logs.text(level, "guard", "[\(name)] \(text)") }
    }
}
