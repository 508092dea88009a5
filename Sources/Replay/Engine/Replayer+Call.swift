import Facts
import Findings
import GuardEngine
import GuardHost

/// Phases 0 to 2: whether the call is made.
extension Replayer {
    func decideCall(_ work: CallWork) {
        let call = work.call
        guard let server = call.server else {
            work.gap("no log names the server of the call")
            work.isDone = true
            return
        }
        work.part(
            .server,
            call.isAnnounced || call.isDispatched || call.exchange == nil ? .gatewayLog : .rpcMessages,
            note: call.isServerInferred ? "the only server with the tool" : nil)
        if case .failed(let error) = call.end, error.holds("is not in the allowed-tools list") {
            notAllowed(work, server)
            work.isDone = true
            return
        }
        let pair = pair(call.process, server)
        work.pair = pair
        if case .foreign(let name) = pair.kind, options.module == nil {
            work.gap(
                name == "write-sink"
                    ? "the policy of the write-sink is in no log"
                    : name.map { "the guard '\($0)' is not the GitHub guard, and no module was given" }
                        ?? "no log tells which guard the server has")
            work.isDone = true
            return
        }
        guard let mode = admit(work, server, pair) else {
            work.isDone = true
            return
        }
        let agent = agentLabels(work)
        work.replay.agentLabels = agent
        work.replay.mode = mode
        guard let labeling = labelResource(work, pair) else {
            work.isDone = true
            return
        }
        compareResource(work, labeling)
        let pipeline = CallPipeline(
            agent: agent, resource: labeling.resource, operation: labeling.operation, mode: mode, host: host)
        work.pipeline = pipeline
        work.replay.resource = labeling.resource
        work.replay.operation = labeling.operation
        compareCoarse(work, pipeline)
    }

    // MARK: Admission

    /// The list of allowed tools is in no artifact; but it does not change, so no call of the tool may come through.
    private func notAllowed(_ work: CallWork, _ server: String) {
        work.replay.isRefused = true
        let key = AdmittedTool(process: work.call.process, server: server, tool: work.call.tool)
        let isAdmitted = admitted.contains(key)
        work.phase(
            .admission, native: isAdmitted ? "another call of the tool was let in" : nil,
            logged: "refused: not in the list of allowed tools",
            agreement: isAdmitted ? .diverged : .notCompared,
            note: "the list of allowed tools is in no artifact")
        if isAdmitted {
            work.differ(
                .refusedAllowed,
                "the call was refused because its tool is not allowed, and another call of it was let in")
        }
    }

    /// A tool of which a call got past the list of allowed tools.
    struct AdmittedTool: Hashable {
        var process: Int
        var server: String
        var tool: String
    }

    /// The tools of which a call got past the list of allowed tools.
    static func admitted(_ calls: [TrailCall]) -> Set<AdmittedTool> {
        var result: Set<AdmittedTool> = []
        for call in calls {
            guard let server = call.server, !call.isServerInferred, !call.isAttributionAmbiguous else {
                continue
            }
            if case .failed(let error) = call.end, error.holds("is not in the allowed-tools list") {
                continue
            }
            if case .unknown = call.end { continue }
            result.insert(AdmittedTool(process: call.process, server: server, tool: call.tool))
        }
        return result
    }

    /// The mode the call is judged in; `nil` when it ends here.
    private func admit(_ work: CallWork, _ server: String, _ pair: GuardPair) -> EnforcementMode? {
        if case .builtIn(.noop) = pair.kind, sessionless(work, server) {
            work.part(.mode, .gatewayLog, note: "configured, since the server has no policy")
            return configuredMode(work)
        }
        if let trap = trap(before: work), !options.isSimulation {
            afterTrap(work, trap)
            return nil
        }
        guard var state = session(of: work, server, pair) else {
            if work.call.isLegacySession || (work.call.isDispatchOnly && text.starts.isEmpty) {
                work.part(.policy, .missing, note: "the gateway judged the call without a policy")
                work.part(.mode, .gatewayLog, note: "configured")
                return configuredMode(work)
            }
            if case .builtIn(let builtIn) = pair.kind {
                work.part(.policy, .gatewayLog)
                return builtIn.agentLabeling.mode
            }
            work.gap("no log tells the policy of the server")
            return nil
        }
        work.part(.policy, state.source)
        work.part(.mode, state.source)
        work.areTrustedBotsKnown = state.areTrustedBotsKnown
        if let failure = state.failure {
            sessionFailed(work, failure)
            return nil
        }
        let refusal = state.budget.call(work.call.tool)
        sessions[SessionKey(process: work.call.process, session: work.call.session, server: server)]?.budget =
            state.budget
        return checkBudget(work, refusal) ? state.mode : nil
    }

    private func sessionless(_ work: CallWork, _ server: String) -> Bool {
        sessions[SessionKey(process: work.call.process, session: work.call.session, server: server)] == nil
    }

    private func configuredMode(_ work: CallWork) -> EnforcementMode {
        text.processes[work.call.process].configuredMode.flatMap { EnforcementMode(gatewayText: $0) }
            ?? .strict
    }

    /// - Returns: whether the call goes on.
    private func checkBudget(_ work: CallWork, _ refusal: String?) -> Bool {
        let logged: String? =
            if case .failed(let error) = work.call.end, error.hasPrefix("tool call limit reached for") {
                error
            } else { nil }
        guard !options.isSimulation else { return true }
        guard refusal != nil || logged != nil else { return true }
        let isSame = (refusal == nil) == (logged == nil)
        work.phase(
            .admission, native: refusal ?? "within the limit", logged: logged ?? "not refused",
            agreement: isSame ? .agreed : .diverged)
        if refusal == nil {
            work.differ(.refusedAllowed, "the call was refused for a limit that is not reached")
        } else if logged == nil {
            if case .answered = work.call.end {
                work.differ(.answeredForbidden, "the call was answered although its limit is reached")
            }
        }
        work.replay.isRefused = refusal != nil
        return false
    }

    private func sessionFailed(_ work: CallWork, _ failure: String) {
        let line = firstLine(failure)
        work.replay.isRefused = true
        switch work.call.end {
        case .failed(let error):
            let isSame = error.hasPrefix("guard session initialization failed:")
            work.phase(
                .guardSession, native: "failed: \(line)", logged: firstLine(error),
                agreement: isSame ? .agreed : .notCompared)
            if !isSame { work.gap("the call failed for another reason than its guard") }
        case .answered:
            work.phase(
                .guardSession, native: "failed: \(line)", logged: "answered", agreement: .diverged)
            work.differ(.unguarded, "the call was answered although its guard did not let the session in")
        case .unknown: work.gap("no record tells how the call ended")
        }
    }

    // MARK: Traps

    /// The trap of the server's guard that came before the call.
    func trap(before work: CallWork)
        -> (function: String, error: String, ordinal: Int, evidence: Evidence)?
    {
        guard let trap = trap(of: work), trap.ordinal < work.call.beginOrdinal else { return nil }
        return trap
    }

    /// The trap of the server's guard in the process of the call.
    func trap(of work: CallWork)
        -> (function: String, error: String, ordinal: Int, evidence: Evidence)?
    {
        guard let server = work.call.server else { return nil }
        let process = text.processes[work.call.process]
        let name = process.servers[server]?.guardName ?? server
        return process.traps[name] ?? process.traps[server]
    }

    /// The trap of the server's guard, if it came while the call was under way.
    func trap(within work: CallWork)
        -> (function: String, error: String, ordinal: Int, evidence: Evidence)?
    {
        guard let trap = trap(of: work), work.call.beginOrdinal <= trap.ordinal,
            trap.ordinal <= work.call.endOrdinal ?? .max
        else { return nil }
        return trap
    }

    /// Look-ups without an answer are gaps, but for those that a guard did not come to ask before it trapped.
    func noteMissing(_ work: CallWork, _ answer: GuardPair.Answer) {
        if case .failed(let error) = work.call.end, trap(within: work) != nil,
            error.hasPrefix("guard labeling failed:") || error.hasPrefix("response labeling failed:")
        {
            return
        }
        for question in answer.missing { work.gap("the answer to a look-up is in no log: \(question)") }
    }

    private func afterTrap(
        _ work: CallWork, _ trap: (function: String, error: String, ordinal: Int, evidence: Evidence)
    ) {
        let native = "refused: the guard is dead since a trap in \(trap.function)"
        switch work.call.end {
        case .failed(let error):
            work.replay.isRefused = true
            let isDead = error.holds("is unavailable after a previous trap")
            work.phase(
                .resourceLabels, native: native, logged: firstLine(error),
                agreement: isDead ? .agreed : .notCompared,
                note: isDead ? nil : "failed before the guard was asked")
        case .answered:
            work.replay.isRefused = true
            work.phase(.resourceLabels, native: native, logged: "answered", agreement: .diverged)
            work.differ(
                .unguarded, "the call was answered although its guard is dead since a trap",
                evidence: [trap.evidence] + work.call.evidence)
        case .unknown: work.gap("no record tells how the call ended")
        }
    }

    // MARK: Labels

    private func agentLabels(_ work: CallWork) -> LabelPair {
        work.agentDoubt = agentDoubt(work)
        let known = registries[work.call.process].labels(of: work.call.session)
        guard let logged = work.call.agentLabels else {
            work.part(.agentLabels, .replayed)
            work.phase(.agentLabels, native: words(known))
            return known
        }
        let isSame = logged == known
        work.part(.agentLabels, .gatewayLog)
        work.phase(
            .agentLabels, native: words(known), logged: words(logged),
            agreement: options.isSimulation ? .notCompared : isSame ? .agreed : .diverged)
        if !isSame, !options.isSimulation {
            work.differ(
                .agentLabels, "the agent has \(words(known)); the log has \(words(logged))",
                cause: GuardVersion.explains(known, logged) ? .guardVersion : .unexplained)
        }
        return known
    }

    private func labelResource(_ work: CallWork, _ pair: GuardPair) -> ResourceLabeling? {
        if case .builtIn(let builtIn) = pair.kind { return builtIn.resourceLabeling(tool: work.call.tool) }
        guard let input = resourceInput(work) else {
            work.gap("the arguments of the call are in no log")
            return nil
        }
        let answer = pair.call(
            .labelResource, input: input, window: work.window, isShared: work.call.isOverlapped)
        noteModule(work, answer, .labelResource)
        noteMissing(work, answer)
        if let error = answer.native.error {
            resourceFailed(work, error)
            return nil
        }
        do throws(GuardResponseError) {
            let value = HostJSON.parse(answer.native.output) ?? .null
            let labeling = try ResourceLabeling(value)
            if loggedResourceFailure(work) {
                resourceFailureOfLogAlone(work, answer)
                return nil
            }
            if !answer.alternatives.isEmpty {
                work.areLabelsUncertain = true
                work.alternatives = answer.alternatives.compactMap {
                    try? ResourceLabeling(HostJSON.parse($0.output) ?? .null)
                }
                work.part(.lookUps, .missing, note: "every possible answer was tried")
            }
            if let module = answer.module, module.error == nil,
                let other = try? ResourceLabeling(HostJSON.parse(module.output) ?? .null)
            {
                work.moduleResource = other
            }
            return labeling
        } catch {
            resourceFailed(work, error.text)
            return nil
        }
    }

    /// The exact input where a debug line has it, else one made of the arguments.
    private func resourceInput(_ work: CallWork) -> [UInt8]? {
        let store = trail.store
        let candidates = [work.call.arguments, work.exchange?.arguments].compactMap { $0 }
        if let payload = candidates.first(where: { !$0.isSanitised && !$0.isIncomplete }) ?? candidates.first,
            let bytes = store.bytes(payload.reference)
        {
            work.arguments = HostJSON.parse(bytes).map { HostJSON.text($0) }
            work.isArgumentsSanitised = payload.isSanitised || payload.isIncomplete || work.arguments == nil
        }
        if let exact = work.call.resourceInput, let bytes = store.bytes(exact.reference),
            let value = HostJSON.parse(bytes)
        {
            if work.arguments == nil || (work.isArgumentsSanitised && !exact.isSanitised) {
                work.arguments = HostJSON.text(value["tool_args"] ?? .null)
                work.isArgumentsSanitised = exact.isSanitised
            }
            work.part(.arguments, .guardInput, isSanitised: exact.isSanitised)
            if !exact.isSanitised { return bytes }
        }
        guard let arguments = work.arguments else { return nil }
        work.part(
            .arguments, work.call.arguments != nil ? .gatewayLog : .rpcMessages,
            isSanitised: work.isArgumentsSanitised)
        return Replayer.input(tool: work.call.tool, arguments: arguments, result: nil)
    }

    /// What the gateway sends to a guard.
    static func input(tool: String, arguments: [UInt8], result: [UInt8]?) -> [UInt8] {
        var input: [UInt8] = []
        input.reserveCapacity(arguments.count + (result?.count ?? 0) + tool.utf8.count + 80)
        input.append(contentsOf: #"{"capabilities":{},"tool_args":"#.utf8)
        input.append(contentsOf: arguments)
        input.append(contentsOf: #","tool_name":"#.utf8)
        HostJSON.append(string: tool, to: &input)
        if let result {
            input.append(contentsOf: #","tool_result":"#.utf8)
            input.append(contentsOf: result)
        }
        input.append(UInt8(ascii: "}"))
        return input
    }

    private func loggedResourceFailure(_ work: CallWork) -> Bool {
        guard !options.isSimulation, case .failed(let error) = work.call.end else { return false }
        return error.hasPrefix("guard labeling failed:")
    }

    /// The guard failed here.
    private func resourceFailed(_ work: CallWork, _ error: String) {
        work.replay.isRefused = true
        let isLogged = loggedResourceFailure(work)
        work.phase(
            .resourceLabels, native: "failed: \(firstLine(error))", logged: loggedEnd(work),
            agreement: isLogged ? .agreed : .diverged)
        if !isLogged, !options.isSimulation {
            work.differ(.guardFailure, "the guard fails (\(firstLine(error))); the log has no failure")
        }
    }

    /// The guard failed in the gateway, and the native one does not.
    private func resourceFailureOfLogAlone(_ work: CallWork, _ answer: GuardPair.Answer) {
        work.replay.isRefused = true
        guard let trap = trap(within: work) else {
            work.phase(
                .resourceLabels, native: "labelled", logged: loggedEnd(work), agreement: .diverged)
            work.differ(.guardFailure, "the guard answers; the log has a failure")
            return
        }
        replayTrap(work, answer, trap)
    }

    // MARK: Comparison

    private func compareResource(_ work: CallWork, _ labeling: ResourceLabeling) {
        let native = words(labeling.resource, labeling.operation)
        let module = work.moduleResource.map { words($0.resource, $0.operation) }
        guard let logged = work.call.resource, !options.isSimulation else {
            work.phase(.resourceLabels, native: native, module: module)
            return
        }
        let operation = work.call.operation ?? labeling.operation
        let isSame =
            logged.labels == labeling.resource.labels && operation == labeling.operation
            && Redaction.isSame(logged.description, labeling.resource.description)
        work.phase(
            .resourceLabels, native: native, module: module, logged: words(logged, operation),
            agreement: isSame ? .agreed : .diverged)
        guard !isSame else { return }
        if work.isArgumentsSanitised {
            work.gap("redaction changed the arguments")
            return
        }
        guard work.replay.gaps.isEmpty, !work.areLabelsUncertain else { return }
        let isOlder =
            GuardVersion.explains(labeling.resource.labels, logged.labels)
            || logged.description.hasPrefix("resource:")
        work.differ(
            .resourceLabels, "the call is labelled \(native); the log has \(words(logged, operation))",
            cause: isOlder ? .guardVersion : .unexplained)
    }

    private func compareCoarse(_ work: CallWork, _ pipeline: CallPipeline) {
        let evaluation = pipeline.evaluation
        let outcome = pipeline.coarseOutcome
        work.replay.isRefused = outcome == .denied
        let others = work.alternatives.map {
            CallPipeline(
                agent: pipeline.agent, resource: $0.resource, operation: $0.operation, mode: pipeline.mode
            ).coarseOutcome
        }
        if others.contains(where: { ($0 == .denied) != (outcome == .denied) }) {
            work.gap("whether the call is refused depends on a look-up whose answer is in no log")
        }
        work.isCoarseUncertain = others.contains { $0 != outcome }
        var native =
            switch outcome {
            case .allowed: "allowed"
            case .bypassForRead: "failed, but a read goes on: \(evaluation.reason.text)"
            case .denied: "refused: \(evaluation.reason.text)"
            }
        if evaluation.decision == .allowWithPropagation { native = "allowed: \(evaluation.reason.text)" }
        let module = work.moduleResource.map { other in
            CallPipeline(
                agent: pipeline.agent, resource: other.resource, operation: other.operation,
                mode: pipeline.mode
            ).coarseOutcome.rawValue
        }
        if options.isSimulation {
            work.phase(.coarseCheck, native: native, module: module)
            if outcome == .denied { work.isDone = true }
            return
        }
        let isLoggedDenial: Bool? =
            switch work.call.end {
            case .failed(let error): error.hasPrefix("DIFC Violation:")
            case .answered: false
            case .unknown: nil
            }
        let logged: String? =
            isLoggedDenial == true
            ? "refused: \(firstLine(work.call.denial?.reason ?? loggedEnd(work) ?? ""))"
            : work.call.isCoarseCheckFailed.map { $0 ? "failed, but a read goes on" : "allowed" }
        var agreement = PhaseAgreement.notCompared
        switch (outcome, isLoggedDenial) {
        case (.denied, true): agreement = compareDenial(work, pipeline, evaluation)
        case (.denied, false):
            if case .answered = work.call.end {
                agreement = .diverged
                work.differ(
                    .answeredForbidden,
                    "the call is to be refused (\(evaluation.reason.text)), and was answered")
            } else {
                work.gap("the call failed for another reason: \(loggedEnd(work) ?? "unknown")")
            }
        case (_, true):
            agreement = .diverged
            if work.isArgumentsSanitised || !work.replay.gaps.isEmpty {
                work.gap("redaction or a missing look-up may explain that the call was refused")
            } else {
                work.differ(
                    .refusedAllowed,
                    "the call is allowed, and was refused: \(firstLine(work.call.denial?.reason ?? ""))",
                    cause: facts.olderGuard != nil ? .guardVersion : .unexplained)
            }
        case (_, _):
            if let failed = work.call.isCoarseCheckFailed {
                agreement = failed == (outcome == .bypassForRead) ? .agreed : .diverged
                if agreement == .diverged, work.replay.gaps.isEmpty, !work.isArgumentsSanitised,
                    !work.areLabelsUncertain,
                    !work.replay.differences.contains(where: { $0.kind == .resourceLabels })
                {
                    work.differ(.coarseDecision, "the coarse check is \(native); the log has \(logged ?? "")")
                }
            }
        }
        work.phase(
            .coarseCheck, native: native, module: module, logged: logged, agreement: agreement)
        if outcome == .denied || isLoggedDenial == true { work.isDone = true }
    }

    private func compareDenial(_ work: CallWork, _ pipeline: CallPipeline, _ evaluation: Evaluation)
        -> PhaseAgreement
    {
        // The reading half of a read-write is refused for what the agent may not see.
        if evaluation.isSecrecyViolation, evaluation.reason.text.hasPrefix("Agent carries ") {
            work.observe(
                .stoppedExfiltration,
                "a write by \(work.call.tool) was refused for the secrecy of what the agent carries: "
                    + evaluation.secrecyToAdd.sorted.joined(separator: " "))
        }
        guard let payload = work.call.endPayload, let bytes = trail.store.bytes(payload.reference) else {
            return .agreed
        }
        let logged = String(decoding: bytes, as: UTF8.self)
        if pipeline.violation?.matches(logged) == true
            || pipeline.violation?.matches(logged + "\n") == true
        {
            return .agreed
        }
        if payload.isSanitised || work.isArgumentsSanitised || !work.replay.gaps.isEmpty
            || work.areLabelsUncertain
        {
            return .agreed
        }
        let reason = logged.between("DIFC Violation: ", "\n") ?? logged
        let isSameReason = evaluation.reason.matches(reason)
        work.differ(
            .reason,
            isSameReason
                ? "the call is refused as it should be, but the labels in the error differ: \(words(pipeline.agent)), \(words(pipeline.resource.labels))"
                : "the call is to be refused for: \(evaluation.reason.text); the log has: \(reason)",
            cause: facts.olderGuard != nil ? .guardVersion : .unexplained)
        return .diverged
    }

    // MARK: Words

    func firstLine(_ text: String) -> String {
        String(decoding: text.utf8.prefix { $0 != 10 }.prefix(600), as: UTF8.self)
    }

    func loggedEnd(_ work: CallWork) -> String? {
        switch work.call.end {
        case .unknown: nil
        case .answered: "answered"
        case .failed(let error):
            // The agent's id, which is a secret, ends this text.
            error.hasPrefix("DIFC policy violation:")
                ? error.between("DIFC policy violation: ", " are not accessible").map {
                    "withheld: \($0) are not accessible"
                } : firstLine(error)
        }
    }

    func noteModule(_ work: CallWork, _ answer: GuardPair.Answer, _ function: GuardFunction) {
        guard let isSame = answer.isSame, let module = answer.module else { return }
        facts.module?.compared += 1
        if isSame { return }
        facts.module?.different += 1
        if module.isTrap, let trap = trap(of: work), trap.function == function.rawValue { return }
        let text =
            module.error.map { "the guard module fails in \(function.rawValue): \(firstLine($0))" }
            ?? "the guard module and the native guard answer \(function.rawValue) differently"
        work.differ(.guardModule, text)
    }

    /// The call in which the gateway's guard trapped.
    func replayTrap(
        _ work: CallWork, _ answer: GuardPair.Answer?,
        _ trap: (function: String, error: String, ordinal: Int, evidence: Evidence)
    ) {
        let phase: ReplayPhase = trap.function == "label_response" ? .responseLabels : .resourceLabels
        let logged = "trap: \(firstLine(trap.error))"
        guard let module = answer?.module else {
            work.phase(
                phase, native: "labelled", logged: logged,
                note: "the native guard does not trap; with the guard module the trap could be repeated")
            return
        }
        if let error = module.error, module.isTrap {
            work.phase(
                phase, native: "labelled", module: firstLine(error), logged: logged, agreement: .agreed)
            work.observe(
                .trapReplayed, "the trap in \(trap.function) happens again: \(firstLine(error))",
                detail: error.split(separator: "\n").dropFirst().prefix(32).map(String.init))
        } else {
            work.phase(
                phase, native: "labelled", module: module.error.map(firstLine) ?? "labelled", logged: logged,
                agreement: .diverged)
            work.differ(
                .guardFailure, "the gateway's guard trapped in \(trap.function); the module given does not",
                evidence: [trap.evidence])
        }
    }
}
