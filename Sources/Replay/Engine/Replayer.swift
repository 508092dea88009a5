package import Facts
import Findings
import GuardEngine
import GuardHost

/// Decides the calls of a run again, in the order of its logs, with one guard per server and process.
package final class Replayer {
    let trail: RunTrail
    let text: GatewayTrail
    let options: ReplayOptions
    var facts = ReplayFacts()

    /// The labels of all agents, per process of the gateway.
    var registries: [AgentRegistry]
    private var pairs: [PairKey: GuardPair] = [:]
    var sessions: [SessionKey: SessionState] = [:]
    /// What `label_agent` differed in, told with the next call of the session.
    private var pendingDifferences: [SessionKey: [ReplayDifference]] = [:]
    private var pendingPhases: [SessionKey: ReplayedPhase] = [:]
    private var book = LookUpBook()
    private var knownPolicies: Set<ReplayFacts.Policy> = []
    /// The last two changes of the labels of an agent: when, and in which call.
    private var labelChanges: [AgentKey: [(ordinal: Int, call: TrailCall)]] = [:]
    /// Agents whose labels depend on what no log tells, and why.
    private var agentDoubts: [AgentKey: String] = [:]
    private lazy var startIndex = StartIndex(text.starts)
    /// Whether the run has any text log of the gateway.
    let hasText: Bool
    /// Tools of which a call got past the list of allowed tools.
    private(set) lazy var admitted = Replayer.admitted(trail.calls)

    struct PairKey: Hashable {
        var process: Int
        var server: String
    }

    struct SessionKey: Hashable {
        var process: Int
        var session: String
        var server: String
    }

    private struct AgentKey: Hashable {
        var process: Int
        var session: String
    }

    /// A session that a guard has let in, or not.
    struct SessionState {
        var mode: EnforcementMode
        var policy: [UInt8]
        var source: ReconstructedPart.Source
        var areTrustedBotsKnown: Bool
        /// Why the guard did not let it in.
        var failure: String?
        var budget: ToolCallBudget
    }

    /// The last text that was read as JSON: an answer is needed again for every possible answer to a look-up.
    private var lastParsed: (text: String, value: PolicyValue?)?

    /// The JSON in a text.
    func parsed(_ text: String) -> PolicyValue? {
        if let lastParsed, Bytewise.equal(lastParsed.text, text) { return lastParsed.value }
        let value = HostJSON.parse(text)
        lastParsed = (text, value)
        return value
    }

    /// Who enforced: they part where a guard labels no items.
    let host: EnforcementHost

    package convenience init(_ trail: RunTrail, options: ReplayOptions = ReplayOptions()) {
        self.init(trail, options: options, host: .gateway)
    }

    private init(_ trail: RunTrail, options: ReplayOptions, host: EnforcementHost) {
        self.trail = trail
        self.host = host
        text = host == .proxy ? trail.proxyLog : trail.text
        self.options = options
        hasText = host == .proxy || trail.hasText
        registries = [AgentRegistry](repeating: AgentRegistry(), count: text.processes.count)
        if let module = options.module {
            facts.module = ReplayFacts.Module(file: module.file, size: module.size, sha256: module.sha256)
            let logged = text.processes.flatMap(\.servers.values).compactMap(\.moduleSize)
            if !logged.isEmpty { facts.module?.isLoggedSize = logged.contains(module.size) }
        }
    }

    // MARK: Run

    private struct Step: Comparable {
        enum Kind: Int { case start, resource, response }
        var ordinal: Int
        var kind: Kind
        var index: Int

        static func < (first: Step, second: Step) -> Bool {
            (first.ordinal, first.kind.rawValue, first.index)
                < (second.ordinal, second.kind.rawValue, second.index)
        }
    }

    /// Decides all calls: those through the gateway, and what its proxy was asked.
    package func run() -> ReplayFacts {
        var result = decide()
        guard host == .gateway, !trail.proxyLog.calls.isEmpty else { return result }
        let proxy = Replayer(trail, options: options, host: .proxy).decide()
        result.add(proxy)
        return result
    }

    private func decide() -> ReplayFacts {
        let calls = host == .proxy ? text.calls : trail.calls
        guard !calls.isEmpty else {
            facts.unavailable = unavailable
            return facts
        }
        makeBook()
        var works: [CallWork] = []
        works.reserveCapacity(calls.count)
        for (index, call) in calls.enumerated() {
            let work = CallWork(
                call, exchange: call.exchange.map { trail.backend.exchanges[$0] },
                id: "\(host == .proxy ? "p" : "c")\(index + 1)")
            work.isPolicyShared = call.isOverlapped && isPolicyShared(call)
            works.append(work)
        }
        for step in steps(calls) {
            switch step.kind {
            case .start: replayStart(text.starts[step.index])
            case .resource: decideCall(works[step.index])
            case .response:
                decideResponse(works[step.index])
                finish(works[step.index])
            }
        }
        doubtTwins(works)
        for work in works { count(work.replay) }
        facts.total += hasText ? text.callCount - calls.count : trail.backend.unlisted
        facts.inconclusive += facts.total - works.count
        noteOlderGuard(calls)
        return facts
    }

    /// Whether the labels of the call's agent, or the policy of its guard, changed while the call was under way.
    private func isPolicyShared(_ call: TrailCall) -> Bool {
        let time = call.beginOrdinal..<max(call.beginOrdinal, call.endOrdinal ?? .max)
        let own = startIndex.count(StartIndex.Key(call.process, call.session, call.server), within: time)
        return startIndex.count(StartIndex.Key(call.process, call.session, nil), within: time) > own
            || startIndex.count(StartIndex.Key(call.process, nil, call.server), within: time) > own
    }

    private var unavailable: String {
        if let failure = trail.store.failure { return failure }
        return trail.backend.hasRecords || hasText
            ? "the logs hold no tool call" : "there is no log of the gateway that holds tool calls"
    }

    /// When each call asked the guard: state, such as the last policy, depends on it.
    private func steps(_ calls: [TrailCall]) -> [Step] {
        var steps = text.starts.indices.map {
            Step(ordinal: text.starts[$0].ordinal, kind: .start, index: $0)
        }
        for (index, call) in calls.enumerated() {
            let end = call.endOrdinal ?? .max
            var begin = call.beginOrdinal
            if let server = call.server {
                let key = StartIndex.Key(call.process, call.session, server)
                if let start = startIndex.last(key, within: begin..<max(begin, end)) { begin = start }
            }
            steps.append(Step(ordinal: begin, kind: .resource, index: index))
            steps.append(
                Step(ordinal: max(begin, call.responseOrdinal ?? end), kind: .response, index: index))
        }
        return steps.sorted()
    }

    /// What is left of the requests and has the form of a look-up answers guards' questions.
    private func makeBook() {
        for exchange in trail.backend.exchanges
        where exchange.isLookUpShaped && !exchange.isTaken && !exchange.isPairAmbiguous {
            guard let reference = exchange.arguments?.reference, let arguments = trail.store.bytes(reference)
            else { continue }
            let key = LookUpBook.key(tool: Array(exchange.tool.utf8), arguments: arguments)
            // What redaction tore may still be JSON, and say something else.
            if exchange.result?.isTorn == true { continue }
            if let reference = exchange.result?.reference, let result = trail.store.bytes(reference) {
                let bytes = HostJSON.parse(result).map { HostJSON.text($0) } ?? result
                book.add(LookUpBook.Answer(bytes: bytes, time: exchange.time), forKey: key)
            } else if !exchange.isResultLost {
                book.add(LookUpBook.Answer(time: exchange.time), forKey: key)
            }
        }
        for (name, answers) in text.permissions {
            guard let (repository, user) = Bytewise.cut(name, at: UInt8(ascii: ":")),
                let (owner, short) = Bytewise.cut(repository, at: UInt8(ascii: "/"))
            else { continue }
            let key = LookUpBook.PermissionKey(owner: owner, repository: short, user: user)
            book.permissions[key] = answers.map { answer in
                LookUpBook.Answer(
                    bytes: answer.permission.map { HostJSON.text(.object(["permission": .string($0)])) },
                    time: answer.time)
            }
        }
        for (name, isPrivate) in text.visibilities {
            let arguments = PolicyValue.object([
                "perPage": .number("10"), "query": .string("repo:\(name)"),
            ])
            let key = LookUpBook.key(
                tool: Array("search_repositories".utf8), arguments: HostJSON.text(arguments))
            guard !book.holds(key) else { continue }
            let answer = PolicyValue.object([
                "items": .array([.object(["full_name": .string(name), "private": .bool(isPrivate)])])
            ])
            book.add(LookUpBook.Answer(bytes: HostJSON.text(answer)), forKey: key)
        }
    }

    // MARK: Guards

    func pair(_ process: Int, _ server: String) -> GuardPair {
        let key = PairKey(process: process, server: server)
        if let pair = pairs[key] { return pair }
        let kind = kind(of: server, in: process)
        var module: (any Guard)?
        if case .builtIn = kind {} else { module = options.module?.make() }
        let pair = GuardPair(server: server, kind: kind, module: module, book: book)
        pairs[key] = pair
        return pair
    }

    private func kind(of server: String, in process: Int) -> GuardPair.Kind {
        if host == .proxy { return .github }
        let setup = text.processes[process].servers[server]
        let start = text.starts.first { $0.server == server && $0.process == process }
        guard let name = setup?.guardName ?? start?.guardName else {
            if options.policy != nil, server != "safeoutputs", server != "safe-outputs" { return .github }
            return .foreign(nil)
        }
        switch name {
        case "noop": return .builtIn(.noop)
        case "write-sink":
            var body = (start?.policy ?? setup?.policy).flatMap { HostJSON.parse($0) }
            if let policy = body, let change = options.change { body = change(server, policy) }
            guard let body, case .writeSink(let sink)? = try? HostPolicy(body) else { return .foreign(name) }
            return .builtIn(
                .writeSink(
                    accept: sink.accept, visibility: setup?.visibility ?? SinkVisibility(sink.sinkVisibility))
            )
        default: return name.holds("github") || setup?.isModuleLoaded == true ? .github : .foreign(name)
        }
    }

    // MARK: Sessions

    private func replayStart(_ start: SessionStart) {
        let key = SessionKey(process: start.process, session: start.session, server: start.server)
        let pair = pair(start.process, start.server)
        if options.policy != nil, case .github = pair.kind { return }
        begin(
            key, pair, policy: changed(start.policy, start.server), source: .gatewayLog,
            exactInput: start.input.map { changed($0, start.server) }, start: start)
    }

    /// A policy, or an input of `label_agent`, as the options edit it.
    private func changed(_ policy: [UInt8], _ server: String) -> [UInt8] {
        guard let change = options.change, let value = HostJSON.parse(policy) else { return policy }
        return HostJSON.text(change(server, value))
    }

    /// Calls `label_agent` and keeps what came of it.
    private func begin(
        _ key: SessionKey, _ pair: GuardPair, policy: [UInt8], source: ReconstructedPart.Source,
        exactInput: [UInt8]?, start: SessionStart?
    ) {
        var state = SessionState(
            mode: start?.answer?.mode ?? .filter, policy: policy, source: source,
            areTrustedBotsKnown: exactInput != nil || options.isSimulation, budget: ToolCallBudget([]))
        let value = HostJSON.parse(policy)
        if let value, case .allowOnly(let allowOnly)? = try? HostPolicy(value) {
            state.budget = ToolCallBudget(allowOnly.toolCallLimits)
        }
        var labeling: AgentLabeling?
        switch pair.kind {
        case .builtIn(let builtIn): labeling = builtIn.agentLabeling
        case .foreign: break
        case .github:
            var input = exactInput
            if input == nil, let value {
                do throws(PolicyFailure) {
                    input = HostJSON.text(try AgentPayload(value).value)
                } catch {
                    state.failure = error.error.text
                }
            }
            if let input {
                let answer = pair.call(.labelAgent, input: input)
                compareModule(answer, "label_agent", key)
                if let error = answer.native.error {
                    state.failure = error
                } else {
                    do throws(AgentLabelingError) {
                        labeling = try AgentLabeling(HostJSON.parse(answer.native.output))
                    } catch {
                        state.failure = error.text
                    }
                }
            } else if state.failure == nil {
                state.failure = "the policy is no JSON"
            }
        }
        if let labeling {
            if start?.answer?.mode == nil { state.mode = labeling.mode }
            registries[key.process].add(labeling.labels, to: key.session)
        } else if let logged = start?.answer {
            // A guard that is not known here has let the session in.
            registries[key.process].add(logged.labels, to: key.session)
            if case .foreign = pair.kind { state.failure = nil }
        }
        compare(start, labeling, &state, key)
        sessions[key] = state
        let used = ReplayFacts.Policy(
            server: key.server, source: source, json: String(decoding: policy, as: UTF8.self),
            mode: state.mode, agentLabels: labeling?.labels ?? start?.answer?.labels ?? LabelPair())
        if knownPolicies.insert(used).inserted { facts.policies.append(used) }
    }

    private func compare(
        _ start: SessionStart?, _ labeling: AgentLabeling?, _ state: inout SessionState, _ key: SessionKey
    ) {
        guard let start, !options.isSimulation else { return }
        let native = labeling.map { "\(words($0.labels)), mode \($0.mode.rawValue)" } ?? state.failure
        var phase = ReplayedPhase(.guardSession, native: native)
        if let answer = start.answer {
            phase.logged = words(answer.labels) + (answer.mode.map { ", mode \($0.rawValue)" } ?? "")
            if let labeling {
                let isSame = labeling.labels == answer.labels
                phase.agreement = isSame ? .agreed : .diverged
                if !isSame {
                    pendingDifferences[key, default: []].append(
                        ReplayDifference(
                            .agentLabels,
                            "label_agent gives the agent \(words(labeling.labels)); the log has \(words(answer.labels))",
                            cause: GuardVersion.explains(labeling.labels, answer.labels)
                                ? .guardVersion : .unexplained, evidence: [start.evidence]))
                } else if let mode = answer.mode, mode != labeling.mode {
                    phase.note =
                        "the guard here answers \(labeling.mode.rawValue); the logged mode is taken"
                }
            } else if let failure = state.failure {
                phase.agreement = .diverged
                pendingDifferences[key, default: []].append(
                    ReplayDifference(
                        .guardFailure, "label_agent refuses the policy (\(failure)); the log has an answer",
                        evidence: [start.evidence]))
                state.failure = nil
            }
        } else if let failure = start.failure {
            phase.logged = "failed: \(failure)"
            if labeling != nil, text.processes[key.process].traps[start.guardName] == nil {
                phase.agreement = .diverged
                pendingDifferences[key, default: []].append(
                    ReplayDifference(
                        .guardFailure, "label_agent accepts the policy; the log has: \(failure)",
                        evidence: [start.evidence]))
            } else {
                phase.agreement = .agreed
            }
            state.failure = failure
        }
        pendingPhases[key] = phase
    }

    /// The state of a call's session; makes one when the policy is given rather than logged.
    func session(of work: CallWork, _ server: String, _ pair: GuardPair) -> SessionState? {
        let key = SessionKey(process: work.call.process, session: work.call.session, server: server)
        if sessions[key] == nil, let policy = options.policy, case .github = pair.kind {
            begin(
                key, pair, policy: changed(policy, server), source: .option, exactInput: nil, start: nil)
        }
        if let phase = pendingPhases.removeValue(forKey: key) { work.replay.phases.append(phase) }
        if let differences = pendingDifferences.removeValue(forKey: key) {
            work.replay.differences += differences
        }
        return sessions[key]
    }

    // MARK: Counts

    private func compareModule(_ answer: GuardPair.Answer, _ function: String, _ key: SessionKey) {
        guard let isSame = answer.isSame else { return }
        facts.module?.compared += 1
        guard !isSame else { return }
        facts.module?.different += 1
        let start = text.starts.last { $0.server == key.server && $0.session == key.session }
        pendingDifferences[key, default: []].append(
            ReplayDifference(
                .guardModule, "the guard module and the native guard answer \(function) differently",
                evidence: start.map { [$0.evidence] } ?? []))
    }

    private func count(_ replay: CallReplay) {
        facts.total += 1
        switch replay.verdict {
        case .agreed: facts.agreed += 1
        case .diverged: facts.diverged += 1
        case .inconclusive:
            facts.inconclusive += 1
            facts.gaps[replay.gaps.first ?? "not decided", default: 0] += 1
        }
        facts.itemsSeen += replay.itemCount ?? 0
        facts.itemsAllowed += replay.allowedCount ?? 0
        // Beyond the list only what differs is kept, so that nothing found is lost.
        let limit = CallFacts.maximumListed * (replay.verdict == .diverged ? 2 : 1)
        if facts.calls.count < limit { facts.calls.append(replay) }
    }

    /// Takes note of a response that changes the labels of the call's agent.
    func noteLabelChange(_ work: CallWork, ordinal: Int) {
        let key = AgentKey(process: work.call.process, session: work.call.session)
        labelChanges[key, default: []] = labelChanges[key, default: []].suffix(1) + [(ordinal, work.call)]
    }

    /// Takes note that what the labels of the call's agent are from now on, no log tells.
    func doubtAgent(_ work: CallWork, _ gap: String) {
        agentDoubts[AgentKey(process: work.call.process, session: work.call.session)] = gap
    }

    /// Why the labels of the call's agent are not certain; a log that has them is taken at its word.
    func agentDoubt(_ work: CallWork) -> String? {
        let key = AgentKey(process: work.call.process, session: work.call.session)
        guard let doubt = agentDoubts[key], !options.isSimulation else { return nil }
        guard let logged = work.call.agentLabels else { return doubt }
        registries[key.process].set(logged, of: key.session)
        agentDoubts[key] = nil
        return nil
    }

    /// Whether another call's response changed the labels of the agent while the call was under way.
    private func isAgentShared(_ call: TrailCall) -> Bool {
        guard call.isOverlapped else { return false }
        let changes = labelChanges[AgentKey(process: call.process, session: call.session)] ?? []
        return changes.contains { $0.call !== call && $0.ordinal > call.beginOrdinal }
    }

    /// Ends a call: what could be another call's, or rests on what is missing, proves nothing.
    private func finish(_ work: CallWork) {
        work.isAgentShared = isAgentShared(work.call)
        for gap in work.itemGaps { work.gap(gap) }
        let certain = work.replay.differences.filter { !work.isDoubtful($0) }
        if certain.count < work.replay.differences.count {
            work.gap(work.agentDoubt ?? Replayer.overlapGap)
            work.isDropped = true
            work.replay.differences = certain
        }
        if work.isResultAmbiguous { work.replay.observations.removeAll { $0.kind != .stoppedExfiltration } }
        if !work.replay.differences.isEmpty {
            work.replay.verdict = .diverged
        } else if !work.replay.gaps.isEmpty {
            work.replay.verdict = .inconclusive
            // What is missing may have been in the logs: no other reason is certain.
            if let failure = trail.store.failure { work.replay.gaps = [failure] }
        }
    }

    static let overlapGap =
        "calls overlap, and which record belongs to which is told by order alone"

    /// Where a difference could be another call's, the other calls may have what agrees from this one.
    private func doubtTwins(_ works: [CallWork]) {
        guard works.contains(where: { $0.isDropped && $0.call.hasTwin }) else { return }
        var groups: [String: [CallWork]] = [:]
        for work in works where work.call.hasTwin { groups[work.call.tool, default: []].append(work) }
        for group in groups.values {
            // Of those that began first, the one that ended last.
            var ends: [(begin: Int, end: Int)] = []
            for dropped in group.filter(\.isDropped).map(\.call).sorted(by: {
                $0.beginOrdinal < $1.beginOrdinal
            }) {
                let end = max(dropped.endOrdinal ?? .max, ends.last?.end ?? .min)
                ends.append((dropped.beginOrdinal, end))
            }
            for other in group where other.replay.verdict == .agreed {
                let end = other.call.endOrdinal ?? .max
                let place = ends.countOfFirst { $0.begin < end }
                guard place > 0, ends[place - 1].end > other.call.beginOrdinal else { continue }
                other.gap(Replayer.overlapGap)
                other.replay.verdict = .inconclusive
            }
        }
    }

    private func noteOlderGuard(_ calls: [TrailCall]) {
        let labels =
            text.starts.compactMap { $0.answer?.labels } + calls.compactMap { $0.resource?.labels }
            + calls.flatMap { $0.guestFrame?.shown.map(\.labels) ?? [] }
        if labels.contains(where: GuardVersion.isOlder) {
            facts.olderGuard =
                "its labels have levels by the names of before March 2026 (reader-contributed, writer-contributed)"
        }
    }
}

extension ReplayFacts {
    /// Adds what was decided about the calls of another host in the same run.
    fileprivate mutating func add(_ other: ReplayFacts) {
        unavailable = nil
        total += other.total
        agreed += other.agreed
        diverged += other.diverged
        inconclusive += other.inconclusive
        gaps.merge(other.gaps) { $0 + $1 }
        itemsSeen += other.itemsSeen
        itemsAllowed += other.itemsAllowed
        calls += other.calls
        policies += other.policies
        module?.compared += other.module?.compared ?? 0
        module?.different += other.module?.different ?? 0
        olderGuard = olderGuard ?? other.olderGuard
    }
}
