import Findings
import GuardEngine
import LogParsing

/// The calls of agents as a text log of the gateway tells them, one log of one run.
final class GatewayTrail {
    static let maximumCalls = 200_000
    private static let maximumOpen = 256
    private static let maximumWaiting = 64

    private(set) var calls: [TrailCall] = []
    /// Calls begun, listed or not.
    private(set) var callCount = 0
    private(set) var starts: [SessionStart] = []
    private(set) var processes: [GatewayProcess] = [GatewayProcess()]
    private(set) var versions: [String] = []
    /// Answers to look-ups of permissions, which no backend sees, by `owner/repo:user`, in order.
    private(set) var permissions: [String: [(permission: String?, time: Timestamp?)]] = [:]
    private var guest = GuestFrameReader()
    var visibilities: [String: Bool] { guest.visibilities }
    private(set) var hasClientLines = false
    /// Debug traces of the pipeline were written.
    private(set) var hasTraces = false

    private var ordinal = 0
    /// Time of the record that is being received.
    private var time: Timestamp?
    private var open: [TrailCall] = []
    private var announced: [(server: String, tool: String, session: String)] = []
    private var labelling: [TrailCall] = []
    private var denials: [(agent: String, resource: String, reason: String, evidence: Evidence)] = []
    private var lastEnded: TrailCall?
    private let store: PayloadStore
    /// The log is that of the proxy: nothing announces a call but what its guard is asked.
    private let isProxy: Bool
    /// Labels of the proxy's one agent, logged just before the guard is asked.
    private var proxyLabels: LabelPair?

    init(_ store: PayloadStore, isProxy: Bool = false) {
        self.store = store
        self.isProxy = isProxy
    }

    private var process: Int { processes.count - 1 }

    // MARK: Records

    func receive(_ record: GatewayLogRecord, at evidence: Evidence) {
        ordinal += 1
        time = record.timestamp
        switch record.event {
        case .gatewayVersion(let version):
            beginProcess()
            if versions.count < 20, !versions.contains(version) { versions.append(version) }
        case .enforcementEnabled(let mode):
            processes[process].configuredMode = mode.isEmpty ? nil : mode
        case .guardMessage(_, _, let text):
            if let frame = guest.receive(text) { attach(frame) }
            // The proxy's host writes no line of its own about this.
            if isProxy, let answer = GuestFrameReader.permission(in: text) {
                note(answer.permission, of: answer.user, in: answer.repository)
            }
        case .permissionAnswered(let repository, let user, let permission, _):
            note(permission, of: user, in: repository)
        default:
            if !receiveSetup(record, evidence), !receiveSession(record, evidence),
                !receiveCall(record, evidence)
            {
                receiveDecision(record, evidence)
            }
        }
    }

    private func note(_ permission: String?, of user: String, in repository: String) {
        let key = Bytewise.folded("\(repository):\(user)")
        guard permissions.count < GatewayTrail.maximumCalls || permissions[key] != nil else { return }
        permissions[key, default: []].append((permission, time))
    }

    private func beginProcess() {
        let isUntouched =
            processes.count == 1 && processes[0].servers.isEmpty && calls.isEmpty && starts.isEmpty
        open = []
        announced = []
        labelling = []
        denials = []
        lastEnded = nil
        if !isUntouched { processes.append(GatewayProcess()) }
    }

    // MARK: Guards

    private func update(_ server: String?, _ change: (inout ServerSetup) -> Void) {
        guard let server,
            processes[process].servers[server] != nil || processes[process].servers.count < 1_000
        else { return }
        change(&processes[process].servers[server, default: ServerSetup()])
    }

    private func receiveSetup(_ record: GatewayLogRecord, _ evidence: Evidence) -> Bool {
        switch record.event {
        case .policyConfigured(let json):
            update(record.server) {
                $0.policy = Array(json.utf8)
                $0.evidence = evidence
            }
        case .guardRegistered(let name): update(record.server) { $0.guardName = name }
        case .guardLoaded: update(record.server) { $0.isModuleLoaded = true }
        case .guardModule(let name, let size): update(name) { $0.moduleSize = size }
        case .guardFellBackToNoop: update(record.server) { $0.guardName = "noop" }
        case .writeSinkCreated(_, let visibility):
            update(record.server) { setup in
                if let visibility, !visibility.isEmpty {
                    setup.visibility = SinkVisibility(visibility)
                }
            }
        case .sinkVisibilityForced: update(record.server) { $0.visibility = .public }
        case .guardTrap(let name, let function, let error):
            if processes[process].traps[name] == nil, processes[process].traps.count < 1_000 {
                let text = record.payload.map { String(decoding: $0, as: UTF8.self) } ?? error
                processes[process].traps[name] = (
                    function, text, ordinal,
                    evidence.quoting("WASM guard trap: guard=\(name), func=\(function), error=\(error)")
                )
            }
        default: return false
        }
        return true
    }

    private func receiveSession(_ record: GatewayLogRecord, _ evidence: Evidence) -> Bool {
        let server = record.server ?? ""
        switch record.event {
        case .labelAgentCalled(let session, let name, let json):
            guard starts.count < GatewayTrail.maximumCalls else { return true }
            starts.append(
                SessionStart(
                    session: session, server: server, guardName: name, ordinal: ordinal, process: process,
                    policy: record.payload ?? Array(json.utf8),
                    evidence: evidence.quoting("Calling label_agent: guard=\(name), policy=\(json)")))
            nameServer(server, ofFirstCallOf: session)
        case .labelAgentAnswered(let session, _, let secrecy, let integrity, let mode):
            if let index = lastStart(session, server) {
                starts[index].answer = (
                    LabelPair(secrecy: Label(secrecy), integrity: Label(integrity)),
                    mode.flatMap { EnforcementMode(gatewayText: $0) }
                )
            }
        case .labelAgentFailed(let session, _, let error):
            if let index = lastStart(session, server) { starts[index].failure = error }
        case .guardSessionInitializing(let session, _): nameServer(server, ofFirstCallOf: session)
        case .legacySessionLabels:
            let call = open.first { $0.server == server && !$0.isLegacySession } ?? only(open)
            call?.isLegacySession = true
        case .guardInput("label_agent", _, _):
            if isProxy, let input = record.payload { beginProxySession(input, evidence) }
            let index = recentStarts.last { starts[$0].process == process && starts[$0].answer == nil }
            if let index { starts[index].input = record.payload }
        default: return false
        }
        return true
    }

    /// The proxy has one agent, which gets its labels when the proxy starts.
    private func beginProxySession(_ input: [UInt8], _ evidence: Evidence) {
        guard starts.count < GatewayTrail.maximumCalls else { return }
        starts.append(
            SessionStart(
                session: AgentRegistry.proxyAgent, server: GatewayTrail.proxyServer, guardName: "github",
                ordinal: ordinal, process: process, policy: input, input: input, evidence: evidence))
    }

    /// What stands for the server of the proxy's calls.
    static let proxyServer = "proxy"

    /// An answer comes while its call is open, so among the last of these.
    private var recentStarts: Range<Int> {
        max(0, starts.count - GatewayTrail.maximumOpen)..<starts.count
    }

    private func lastStart(_ session: String, _ server: String) -> Int? {
        recentStarts.last { index in
            let start = starts[index]
            return start.process == process && start.session == session && start.server == server
                && start.answer == nil
        }
    }

    /// The session's guard is initialised within a call, whose server that tells.
    private func nameServer(_ server: String, ofFirstCallOf session: String) {
        guard !server.isEmpty, !open.contains(where: { $0.session == session && $0.server == server }) else {
            return
        }
        let candidates = open.filter { $0.session == session && $0.server == nil }
        if candidates.count == 1 { candidates[0].server = server }
    }

    private func only(_ calls: [TrailCall]) -> TrailCall? { calls.count == 1 ? calls[0] : nil }

    // MARK: Calls

    private func receiveCall(_ record: GatewayLogRecord, _ evidence: Evidence) -> Bool {
        switch record.event {
        case .callAnnounced(let server, let tool, let session):
            if announced.count >= GatewayTrail.maximumOpen { announced.removeFirst() }
            announced.append((server, tool, session))
        case .callStarted(let session, let tool, let arguments):
            hasClientLines = true
            let call = begin(
                session, tool, record,
                evidence.quoting("MCP tool call request, tool=\(tool), args=\(arguments)"),
                isDispatchOnly: false)
            call.arguments = payload(record.payload)
            // Newer gateways shorten or hash the session here.
            let index =
                announced.firstIndex { $0.tool == tool && $0.session == session }
                ?? announced.firstIndex { $0.tool == tool }
            if let index {
                call.server = announced.remove(at: index).server
                call.isAnnounced = true
            }
        case .callSucceeded(let session, let tool, let result):
            // What the agent read stays out of reports.
            let size = record.payload?.count ?? result.utf8.count
            end(
                session, tool, .answered, record,
                evidence.quoting("MCP tool call response, tool=\(tool), result of \(size) bytes"))
        case .callFailed(let session, let tool, let error):
            // The agent's id, which is a secret, ends the text about a withheld response.
            let text = error.between("", " are not accessible to agent") ?? error
            end(
                session, tool, .failed(error), record,
                evidence.quoting("MCP tool call error, tool=\(tool), error=\(text)"))
        case .callDispatched(let server, let tool):
            let call =
                open.first { $0.tool == tool && !$0.isDispatched && $0.server == server }
                ?? open.first { $0.tool == tool && !$0.isDispatched && $0.server == nil }
            if let call {
                call.server = server
                call.isDispatched = true
            } else if !hasClientLines {
                let call = begin(
                    "", tool, record, evidence.quoting("tool \(tool) of \(server) is called"),
                    isDispatchOnly: true)
                call.server = server
                call.isDispatched = true
            }
        case .payloadReplaced(let server, let tool):
            if let call = lastEnded, call.tool == tool,
                server == nil || call.server == nil || call.server == server
            {
                call.isPayloadReplaced = true
            }
        default: return false
        }
        return true
    }

    private func payload(_ bytes: [UInt8]?) -> TrailPayload? {
        guard let bytes, let reference = store.keep(bytes) else { return nil }
        return TrailPayload(
            reference: reference, isSanitised: bytes.isRedacted, isTorn: bytes.isTorn, isIncomplete: false)
    }

    private func begin(
        _ session: String, _ tool: String, _ record: GatewayLogRecord, _ evidence: Evidence,
        isDispatchOnly: Bool
    ) -> TrailCall {
        callCount += 1
        let call = TrailCall(
            tool: tool, session: session, server: record.server, begin: record.timestamp, ordinal: ordinal,
            process: process, isDispatchOnly: isDispatchOnly)
        call.evidence = [evidence]
        guard calls.count < GatewayTrail.maximumCalls else { return call }
        calls.append(call)
        if open.count >= GatewayTrail.maximumOpen {
            let oldest = open.removeFirst()
            labelling.removeAll { $0 === oldest }
        }
        if !open.isEmpty {
            call.isOverlapped = true
            for other in open {
                other.isOverlapped = true
                guard other.tool == tool else { continue }
                other.hasTwin = true
                call.hasTwin = true
            }
        }
        open.append(call)
        return call
    }

    private func end(
        _ session: String, _ tool: String, _ end: CallEnd, _ record: GatewayLogRecord, _ evidence: Evidence
    ) {
        hasClientLines = true
        let candidates = open.filter { !$0.isDispatchOnly && $0.session == session && $0.tool == tool }
        let call =
            candidates.first ?? open.first { $0.isDispatchOnly && $0.tool == tool }
            ?? begin(session, tool, record, evidence, isDispatchOnly: false)
        if candidates.count > 1 { for call in candidates { call.isAttributionAmbiguous = true } }
        call.session = session
        close(call, end, evidence)
        call.endPayload = payload(record.payload)
        guard case .failed(let error) = end else { return }
        if let quoted = error.between("DIFC Violation: ", "\n") ?? error.behind("DIFC Violation: "),
            let index = denials.firstIndex(where: { $0.agent == session && $0.reason.hasPrefix(quoted) })
                ?? denials.firstIndex(where: { $0.reason.hasPrefix(quoted) })
        {
            let denial = denials.remove(at: index)
            call.denial = (denial.resource, denial.reason, denial.evidence)
        }
        if let counts = error.between("DIFC policy violation: ", " items in response") {
            let numbers = counts.split(separator: " ").compactMap { Int($0) }
            if numbers.count == 2 { call.strictBlock = (numbers[0], numbers[1]) }
        }
    }

    private func close(_ call: TrailCall, _ end: CallEnd, _ evidence: Evidence) {
        open.removeAll { $0 === call }
        labelling.removeAll { $0 === call }
        call.end = end
        call.endOrdinal = ordinal
        call.endTime = time
        if call.evidence.last != evidence { call.evidence.append(evidence) }
        lastEnded = call
    }

    // MARK: Decisions

    private func receiveDecision(_ record: GatewayLogRecord, _ evidence: Evidence) {
        switch record.event {
        case .agentLabels(let agent, let secrecy, let integrity):
            hasTraces = true
            if isProxy {
                proxyLabels = LabelPair(secrecy: Label(secrecy), integrity: Label(integrity))
                return
            }
            let waiting = open.filter { $0.agentLabels == nil }
            let own = waiting.filter { $0.session == agent || $0.isDispatchOnly }
            if let call = own.first(where: { $0.isDispatched }) ?? own.first {
                call.agentLabels = LabelPair(secrecy: Label(secrecy), integrity: Label(integrity))
                if call.isDispatchOnly { call.session = agent }
            }
        case .guardInput(let function, _, _): receiveInput(function, record, evidence)
        case .resourceLabels(let description, let operation, let secrecy, let integrity):
            hasTraces = true
            let call = labelled(as: description)
            call?.resource = LabeledResource(
                description: description,
                labels: LabelPair(secrecy: Label(secrecy), integrity: Label(integrity)))
            call?.operation = Operation(rawValue: operation)
        case .coarseAllowed(let description):
            coarse(description)?.isCoarseCheckFailed = false
        case .coarseCheckFailed: coarse(nil)?.isCoarseCheckFailed = true
        case .accessDenied(let agent, let resource, let reason):
            receiveDenial(agent, resource, reason, evidence)
        case .responseLabelling(let tool):
            if let call = open.first(where: { $0.tool == tool && !$0.isLabelling }) {
                call.isLabelling = true
                call.responseOrdinal = ordinal
                labelling.append(call)
            }
        case .noFineGrainedLabels:
            let call = labelling.first ?? only(open)
            call?.isUnlabelled = true
            labelling.removeAll { $0 === call }
            if let call, call.isDispatchOnly { close(call, .answered, evidence) }
        case .collectionLabelled(let accessible, let total):
            guard let call = labelling.first ?? only(open) else { return }
            call.accessible = accessible
            call.total = total
            labelling.removeAll { $0 === call }
            if call.isDispatchOnly { close(call, .answered, evidence) }
        case .strictBlock(let filtered, let total):
            if !hasClientLines, let call = lastEnded, call.total == total, call.isDispatchOnly {
                call.strictBlock = (filtered, total)
                call.end = .failed(
                    "DIFC policy violation: \(filtered) of \(total) items in response are not accessible")
                call.evidence.append(evidence)
            }
        case .itemFiltered(let item): receive(item, evidence)
        default: if isProxy { receiveProxyDecision(record, evidence) }
        }
    }

    private func receiveProxyDecision(_ record: GatewayLogRecord, _ evidence: Evidence) {
        switch record.event {
        case .proxyItems(let accessible, let total):
            guard let call = labelling.first ?? only(open) else { return }
            call.accessible = accessible
            call.total = total
            close(call, .answered, evidence)
        case .proxyStrictBlock(let filtered):
            guard let call = lastEnded, let total = call.total, call.strictBlock == nil else { return }
            call.strictBlock = (filtered, total)
            call.end = .failed("DIFC policy violation: \(filtered) of \(total) items in response")
            call.evidence.append(evidence)
        case .proxyBlocked(_, _, let reason):
            let refused = open.last { $0.resource != nil && !$0.isLabelling }
            guard let call = refused ?? only(open) else { return }
            call.denial = (call.resource?.description ?? "", reason, evidence)
            close(call, .failed("DIFC Violation: \(reason)"), evidence)
        case .responseLabellingFailed(let error):
            guard let call = labelling.first ?? only(open) else { return }
            close(call, .failed("response labeling failed: \(error)"), evidence)
        default: break
        }
    }

    /// The call that labels are of: of those that asked a module, which answers in order, the first; built-in guards
    /// are not asked, and name the tool.
    private func labelled(as description: String) -> TrailCall? {
        let waiting = open.filter { $0.resource == nil }
        if description.hasPrefix("write-sink") {
            return waiting.first { $0.resourceInput == nil && description.holds("(\($0.tool))") }
        }
        if description.hasPrefix("noop resource") {
            return waiting.first { call in
                call.resourceInput == nil && call.isDispatched
                    && call.server.flatMap { processes[process].servers[$0]?.guardName } == "noop"
            }
        }
        return waiting.first { $0.resourceInput != nil } ?? waiting.first { $0.agentLabels != nil }
    }

    private func receiveInput(
        _ function: String, _ record: GatewayLogRecord, _ evidence: Evidence
    ) {
        guard let bytes = record.payload, let input = HostJSON.parse(bytes),
            let tool = input["tool_name"]?.text
        else { return }
        let isResponse = function == "label_response"
        if isProxy, !isResponse {
            let call = begin(AgentRegistry.proxyAgent, tool, record, evidence, isDispatchOnly: true)
            call.server = GatewayTrail.proxyServer
            call.agentLabels = proxyLabels
            call.resourceInput = payload(bytes)
            return
        }
        let candidates = open.filter {
            $0.tool == tool && (isResponse ? $0.responseInput == nil : $0.resourceInput == nil)
        }
        let wanted = input["tool_args"].map { HostJSON.text($0) }
        let isSanitised = wanted?.isRedacted ?? true
        var same = candidates.filter { candidate in
            guard let payload = candidate.arguments, !payload.isSanitised, !isSanitised else { return true }
            guard let own = store.bytes(payload.reference).flatMap({ HostJSON.parse($0) }) else {
                return true
            }
            return HostJSON.text(own) == wanted
        }
        // The one that has come as far as this question.
        if !isResponse, same.contains(where: { $0.agentLabels != nil && $0.resource == nil }) {
            same.removeAll { $0.agentLabels == nil || $0.resource != nil }
        }
        guard let call = same.first else { return }
        if same.count > 1 { for call in same { call.isAttributionAmbiguous = true } }
        if isResponse {
            call.responseInput = payload(bytes)
            call.responseOrdinal = ordinal
        } else {
            call.resourceInput = payload(bytes)
        }
    }

    private func coarse(_ description: String?) -> TrailCall? {
        let waiting = open.filter { $0.resource != nil && $0.isCoarseCheckFailed == nil }
        if let description, let call = waiting.first(where: { $0.resource?.description == description }) {
            return call
        }
        return waiting.first
    }

    private func receiveDenial(
        _ agent: String, _ resource: String, _ reason: String, _ evidence: Evidence
    ) {
        if !hasClientLines,
            let call = open.first(where: { $0.isDispatchOnly && $0.resource?.description == resource })
        {
            call.denial = (resource, reason, evidence)
            close(call, .failed("DIFC Violation: \(reason)"), evidence)
            return
        }
        if denials.count >= GatewayTrail.maximumWaiting { denials.removeFirst() }
        denials.append((agent, resource, reason, evidence.quoting("Access DENIED to \(resource): \(reason)")))
    }

    private func receive(_ item: FilteredItem, _ evidence: Evidence) {
        let candidates = open.filter {
            $0.tool == item.tool && ($0.server == nil || $0.server == item.server)
        }
        guard let call = candidates.first else { return }
        if candidates.count > 1 { for call in candidates { call.isAttributionAmbiguous = true } }
        if call.server == nil, !item.server.isEmpty { call.server = item.server }
        call.filtered.append(
            (item, evidence.quoting("[DIFC-FILTERED] \(item.description): \(item.reason)")))
    }

    private func attach(_ frame: GuestFrame) {
        let call =
            labelling.first { $0.guestFrame == nil && (frame.tool == nil || $0.tool == frame.tool) }
            ?? open.first { $0.guestFrame == nil && $0.tool == frame.tool }
        call?.guestFrame = frame
    }
}

extension String {
    /// The text behind the first `start`.
    func behind(_ start: String) -> String? {
        let bytes = Array(utf8)
        guard let place = bytes.place(of: Array(start.utf8), from: 0) else { return nil }
        return String(decoding: bytes[(place + start.utf8.count)...], as: UTF8.self)
    }
}
