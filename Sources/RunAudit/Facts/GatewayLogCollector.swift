import Facts
import Findings
import GuardEngine
import LogParsing

/// Collects what one kind of gateway text log says: the main log, the gateway's stderr, the proxy's log, or all
/// per-server copies together.
///
/// Logs hold no request ids, so what belongs to a call is told by order, tool and session.
final class GatewayLogCollector {
    /// A call between its first and last line.
    private struct OpenCall {
        var session: String
        var tool: String
        var server: String?
        var begin: Timestamp?
        var filteredItems = 0
        /// Index in ``calls`` when the call is listed.
        var index: Int?
        var evidence: Evidence
        /// Begun by a dispatch line alone: old stderr logs have no client lines.
        var isDispatchOnly = false
    }

    /// What open calls are found by.
    private enum OpenKey: Hashable {
        case any
        case client(session: String, tool: String)
        case dispatch(tool: String)
        case tool(String)
        /// With the server that is known so far.
        case target(tool: String, server: String?)
        /// A call whose server was announced, until it is sent there.
        case announced(tool: String, server: String)
        /// What was announced and sent.
        case sent
    }

    /// A decision whose record names no tool, waiting for the error that tells the call.
    private struct Unattributed {
        var index: Int
        var agent: String?
        var text: String
    }

    /// How many calls may be open at once before the oldest is given up as unanswered.
    static let maximumOpen = 10_000
    /// Decisions that wait for their call; one follows the other at once.
    private static let maximumUnattributed = 64
    /// Items of one response; more are no real count.
    private static let maximumItems = 10_000_000
    /// Tools whose responses are being labelled at once.
    private static let maximumLabelling = 256
    /// Announcements that wait for their call; one follows the other at once.
    private static let maximumAnnounced = 256

    /// Whether there is anything but traces that accompany other records.
    private(set) var hasRecords = false
    private(set) var versions: [String] = []
    private(set) var guards: [String: GuardFacts] = [:]
    private(set) var difc = DIFCFacts()
    private(set) var backend = BackendFacts()
    private(set) var proxy = ProxyFacts()
    private(set) var ledger = FilteredItemLedger()
    private(set) var guardLines = GuardLines()
    /// Calls of the agent in log order, at most ``CallFacts/maximumListed``; outcome `unanswered` while open.
    private(set) var calls: [Call] = []
    private(set) var callCount = 0
    private(set) var tally = CallTally()
    private(set) var guardCallbacks = 0
    private var hasClientLines = false

    private var open = OpenTable<OpenKey, OpenCall>()
    private var sessions = SessionNames()
    private var items: [ToolKey: DIFCFacts.ToolItems] = [:]
    private var templates: [String: Int] = [:]
    private var passthroughs: [String: Int] = [:]
    private let policies = PolicyJSON()
    /// Tools whose responses are being labelled: the guard is serialised, its collection lines follow in order.
    private var labelling: [String] = []

    /// Calls that were announced with their server and have not begun.
    private var announced: [(server: String, tool: String, session: String)] = []
    private var unattributedDenials: [Unattributed] = []
    private var unattributedBlocks: [Unattributed] = []
    /// Servers by the name of their guard.
    private var owners: [String: Set<String>] = [:]

    // MARK: Records

    func receive(_ record: GatewayLogRecord, at place: SourcePlace) {
        if !GatewayLogCollector.isAccompanying(record.event) { hasRecords = true }
        let time = record.timestamp
        switch record.event {
        case .gatewayVersion(let version):
            beginProcess()
            if !versions.contains(version) { versions.append(version, upTo: 20) }
        case .gatewayStarted, .gatewayShutdown, .gatewayServing: break
        case .proxyStarted(let guardPath, let mode):
            beginProcess()
            proxy.isPresent = true
            proxy.mode = mode
            update("proxy", place) { facts in
                if facts.moduleFile == nil { facts.moduleFile = guardPath.isEmpty ? nil : guardPath }
                if facts.guardName == nil, !guardPath.isEmpty { facts.guardName = "github" }
                if facts.mode == nil { facts.mode = EnforcementMode(gatewayText: mode) }
            }
        case .serversLoaded(let servers):
            for server in servers.prefix(1000) { update(server, place) { _ in } }
        case .enforcementEnabled(let mode):
            difc.isEnforcementEnabled = true
            difc.configuredMode = mode.isEmpty ? nil : mode
        case .enforcementDisabled: difc.isEnforcementEnabled = false
        case .policyOverride(let source):
            difc.policyOverride = observation("global guard policy from \(source)", at: time, place)
        case .sinkServers(let servers): difc.sinkServers = servers
        case .configurationInvalid(let text):
            backend.configurationErrors.append(observation(text, at: time, place), upTo: maximumObservations)
        case .compilationCacheFallback(let detail):
            backend.compilationCacheFallbacks.append(
                observation(detail, at: time, place), upTo: maximumObservations)
        default:
            if !receiveGuardEvent(record, at: place), !receiveCallEvent(record, at: place) {
                receiveBackendEvent(record, at: place)
            }
        }
    }

    /// Whether an event only adds to what other records say: a log that holds no more is no evidence of calls.
    private static func isAccompanying(_ event: GatewayEvent) -> Bool {
        switch event {
        case .callAnnounced, .backendUsed, .permissionAnswered, .payloadReplaced: true
        default: false
        }
    }

    /// A new process: its guards are alive again and calls of the old one stay unanswered.
    private func beginProcess() {
        for call in open.values { close(call, as: .unanswered, error: nil, at: nil, place: nil) }
        open.removeAll()
        labelling = []
        announced = []
        unattributedDenials = []
        unattributedBlocks = []
        lastCollectionTool = nil
        lastClosed = nil
    }

    // MARK: Texts

    /// Evidence without session and agent ids.
    private func evidence(_ text: String, at place: SourcePlace, own: String? = nil) -> Evidence {
        place.evidence(sessions.masking(text, own: own))
    }

    /// A statement without session and agent ids.
    private func observation(_ text: String, at time: Timestamp?, _ place: SourcePlace) -> Observation {
        place.observation(sessions.masking(text), at: time)
    }

    func finish() {
        beginProcess()
        difc.byTool = items.sorted { $0.key < $1.key }.map(\.value)
    }

    // MARK: Guards

    private func update(_ server: String, _ place: SourcePlace, _ change: (inout GuardFacts) -> Void) {
        guard guards[server] != nil || guards.count < 1000 else { return }
        var facts = guards[server] ?? GuardFacts(server: server)
        let name = facts.guardName
        change(&facts)
        if facts.evidence.isEmpty { facts.evidence = [place.evidence()] }
        if facts.guardName != name {
            if let name { owners[name]?.remove(server) }
            if let name = facts.guardName { owners[name, default: []].insert(server) }
        }
        guards[server] = facts
    }

    /// - Returns: whether the event was one of a guard's set-up or health.
    private func receiveGuardEvent(_ record: GatewayLogRecord, at place: SourcePlace) -> Bool {
        let time = record.timestamp
        let server = record.server ?? (place.kind == .proxyLog ? "proxy" : "(unknown)")
        switch record.event {
        case .policyConfigured(let json):
            let policy = policies.policy(json)
            update(server, place) { facts in
                facts.configuredPolicyJSON = json
                facts.configuredPolicy = policy
                facts.evidence.append(
                    evidence("Guard policy: \(json)", at: place), upTo: Tally.maximumEvidence)
            }
        case .policyAbsent: update(server, place) { _ in }
        case .guardLoaded(let file): update(server, place) { $0.moduleFile = file }
        case .guardModule(let name, let size): update(name, place) { $0.moduleSize = size }
        case .guardLoadFailed(let detail):
            update(server, place) {
                $0.loadFailures.append(observation(detail, at: time, place), upTo: maximumObservations)
            }
        case .guardFellBackToNoop(_, let detail):
            update(server, place) {
                $0.downgrades.append(observation(detail, at: time, place), upTo: maximumObservations)
            }
        case .guardRegistered(let name):
            update(server, place) { facts in
                facts.guardName = name
                facts.evidence.append(
                    place.evidence("Registered guard '\(name)'"), upTo: Tally.maximumEvidence)
            }
        case .writeSinkCreated:
            update(server, place) { if $0.guardName == nil { $0.guardName = "write-sink" } }
        case .sinkVisibilityForced: update(server, place) { _ in }
        case .reposForcedPublic(let detail):
            update(server, place) { $0.forcedPublic = observation(detail, at: time, place) }
        case .visibilityFailedOpen(let detail):
            difc.visibilityFailedOpen.append(observation(detail, at: time, place), upTo: maximumObservations)
        case .legacySessionLabels:
            update(server, place) {
                $0.legacyLabelCalls.add(
                    place.evidence("Guard policy not configured; using legacy session labels"))
            }
        case .guardSessionInitializing(let session, let source):
            _ = sessions.name(of: session)
            update(server, place) { $0.policySource = source }
        case .labelAgentCalled(let session, let name, let json):
            _ = sessions.name(of: session)
            let policy = policies.policy(json)
            update(server, place) { facts in
                facts.labelAgentCalls.add(evidence("Calling label_agent: policy=\(json)", at: place))
                facts.appliedPolicyJSON = json
                facts.appliedPolicy = policy
                if facts.guardName == nil { facts.guardName = name }
            }
        case .labelAgentAnswered(let session, _, let secrecy, let integrity, let mode):
            _ = sessions.name(of: session)
            update(server, place) { facts in
                facts.agentLabels = LabelPair(secrecy: Label(secrecy), integrity: Label(integrity))
                if let mode = mode.flatMap({ EnforcementMode(gatewayText: $0) }) {
                    facts.mode = mode
                    facts.isModeFromGuard = true
                }
            }
        case .labelAgentFailed(let session, _, let error):
            _ = sessions.name(of: session)
            let failure = observation(error, at: time, place)
            update(server, place) { $0.labelAgentFailures.append(failure, upTo: maximumObservations) }
        case .guardPolicyInitialized(let session, let source, let mode, _):
            _ = sessions.name(of: session)
            update(server, place) { facts in
                facts.policySource = source
                if let mode = EnforcementMode(gatewayText: mode) {
                    facts.mode = mode
                    facts.isModeFromGuard = true
                }
            }
        case .guardTrap(let name, let function, let error): receiveTrap(name, function, error, time, place)
        case .guardMessage(_, _, let text): guardLines.receive(text)
        case .labellingTruncated(let label, let items):
            difc.labellingTruncated.append(
                observation("\(label): limiting \(items) items to 100", at: time, place),
                upTo: maximumObservations)
        case .visibilityUnknown(let repository):
            difc.visibilityUnknown.append(observation(repository, at: time, place), upTo: maximumObservations)
        case .guardLookupFailed(let detail): difc.lookupFailures.add(evidence(detail, at: place))
        case .guardInput: break
        default: return false
        }
        return true
    }

    /// A guard is named after its server when it was discovered; other names belong to every server that
    /// registered the guard.
    private func receiveTrap(
        _ name: String, _ function: String, _ error: String, _ time: Timestamp?, _ place: SourcePlace
    ) {
        let trap = GuardTrap(
            guardName: name, function: function, error: SourcePlace.excerpt(of: sessions.masking(error)),
            timestamp: time,
            evidence: evidence("WASM guard trap: guard=\(name), func=\(function), error=\(error)", at: place))
        let servers = owners[name] ?? []
        for server in servers.isEmpty ? [place.kind == .proxyLog ? "proxy" : name] : servers {
            update(server, place) { if $0.trap == nil { $0.trap = trap } }
        }
    }

    // MARK: Calls and decisions

    /// - Returns: whether the event belonged to a call.
    private func receiveCallEvent(_ record: GatewayLogRecord, at place: SourcePlace) -> Bool {
        let time = record.timestamp
        switch record.event {
        case .callStarted(let session, let tool, _):
            hasClientLines = true
            let announced = announcedServer(session: session, tool: tool)
            _ = begin(
                session: session, tool: tool, server: record.server ?? announced,
                isAnnounced: announced != nil,
                dispatchOnly: false, time, place)
        case .callSucceeded(let session, let tool, let result):
            end(session: session, tool: tool, result: result, error: nil, time, place)
        case .callFailed(let session, let tool, let error):
            end(session: session, tool: tool, result: nil, error: error, time, place)
        case .callAnnounced(let server, let tool, let session):
            if announced.count >= GatewayLogCollector.maximumAnnounced { announced.removeFirst() }
            announced.append((server, tool, session))
        case .callDispatched(let server, let tool):
            if let id = open.first(.announced(tool: tool, server: server)) {
                open.move(id, from: .announced(tool: tool, server: server), to: .sent)
            } else if let id = open.first(.target(tool: tool, server: nil)) {
                open[id]?.server = server
                open.move(
                    id, from: .target(tool: tool, server: nil), to: .target(tool: tool, server: server))
                if let listed = open[id]?.index { calls[listed].server = server }
            } else if !hasClientLines {
                _ = begin(session: "", tool: tool, server: server, dispatchOnly: true, time, place)
            }
        case .guardCallback: guardCallbacks += 1
        case .toolNotAllowed, .backendUsed, .permissionAnswered, .payloadReplaced: break
        case .responseLabelling(let tool): labelling.append(tool, upTo: GatewayLogCollector.maximumLabelling)
        case .agentLabels(let agent, _, _): _ = sessions.name(of: agent)
        case .resourceLabels, .coarseAllowed, .coarseDenied, .responseLabellingSkipped: break
        case .coarseCheckFailed: difc.coarseFailures.add(place.evidence())
        case .accessDenied(let agent, let resource, let reason):
            receiveDenial(agent: agent, resource: resource, reason: reason, time, place)
        case .resourceLabellingFailed(let error), .responseLabellingFailed(let error):
            receiveLabellingFailure(error, time, place)
        case .strictBlock(let filtered, let total): receiveStrictBlock(filtered, total, time, place)
        case .itemFiltered(let item):
            ledger.add(item, at: place)
            // The oldest call of the tool that goes, or may go, to the item's server.
            let known = open.first(.target(tool: item.tool, server: item.server))
            let unknown = open.first(.target(tool: item.tool, server: nil))
            if let id = [known, unknown].compactMap({ $0 }).min() { open[id]?.filteredItems += 1 }
        case .singleItemFiltered: difc.singleItemErrors += 1
        case .collectionLabelled(let accessible, let total): receiveCollection(accessible, total, time, place)
        case .noFineGrainedLabels(let detail):
            difc.unlabelledResponses.add(evidence(detail, at: place))
            let tool = labelling.isEmpty ? nil : labelling.removeFirst()
            if let tool, let id = open.first(.tool(tool)), open[id]?.isDispatchOnly == true,
                let call = open.remove(id)
            {
                lastClosed = call.index
                close(call, as: .ok, error: nil, at: time, place: place)
            }
        default: return false
        }
        return true
    }

    private func receiveDenial(
        agent: String, resource: String, reason: String, _ time: Timestamp?, _ place: SourcePlace
    ) {
        if !agent.isEmpty { _ = sessions.name(of: agent) }
        guard difc.denials.count < DIFCFacts.maximumListed else {
            difc.unlistedDenials += 1
            return
        }
        let masked = sessions.masking(reason, own: agent)
        let target = sessions.masking(resource, own: agent)
        let denial = Denial(
            timestamp: time, server: nil, tool: nil, resource: target, reason: SecretMask.mask(masked),
            isSecrecy: ReasonGrammar(reason).isStoppedLeak,
            evidence: place.evidence("Access DENIED to \(target): \(masked)"))
        GatewayLogCollector.wait(
            Unattributed(index: difc.denials.count, agent: agent, text: reason), in: &unattributedDenials)
        difc.denials.append(denial)
    }

    private static func wait(_ decision: Unattributed, in list: inout [Unattributed]) {
        if list.count >= maximumUnattributed { list.removeFirst() }
        list.append(decision)
    }

    /// The server that was announced for a call which begins. Newer gateways shorten the session in the client's lines.
    private func announcedServer(session: String, tool: String) -> String? {
        let index =
            announced.firstIndex { $0.tool == tool && $0.session == session }
            ?? announced.firstIndex { $0.tool == tool }
        return index.map { announced.remove(at: $0).server }
    }

    private func begin(
        session: String, tool: String, server: String?, isAnnounced: Bool = false, dispatchOnly: Bool,
        _ time: Timestamp?, _ place: SourcePlace
    ) -> Int {
        callCount += 1
        var call = OpenCall(
            session: session, tool: tool, server: server, begin: time,
            evidence: evidence("tool call \(tool)", at: place), isDispatchOnly: dispatchOnly)
        if calls.count < CallFacts.maximumListed {
            call.index = calls.count
            calls.append(
                Call(
                    id: "", server: server, tool: tool,
                    session: session.isEmpty ? nil : sessions.name(of: session), begin: time, end: nil,
                    outcome: .unanswered, evidence: [call.evidence]))
        } else if !session.isEmpty {
            _ = sessions.name(of: session)
        }
        var keys: [OpenKey] = [
            .any, dispatchOnly ? .dispatch(tool: tool) : .client(session: session, tool: tool),
            .tool(tool), .target(tool: tool, server: server),
        ]
        if isAnnounced, let server { keys.append(.announced(tool: tool, server: server)) }
        let id = open.insert(call, keys: keys)
        if open.count > GatewayLogCollector.maximumOpen, let oldest = open.first(.any),
            let call = open.remove(oldest)
        {
            close(call, as: .unanswered, error: nil, at: nil, place: nil)
        }
        return id
    }

    private func end(
        session: String, tool: String, result: String?, error: String?, _ time: Timestamp?,
        _ place: SourcePlace
    ) {
        hasClientLines = true
        // Where the start is missing (log cut at the front) the dispatch may be there; if not, the call still
        // happened.
        let id =
            open.first(.client(session: session, tool: tool)) ?? open.first(.dispatch(tool: tool))
            ?? begin(session: session, tool: tool, server: nil, dispatchOnly: false, nil, place)
        guard var call = open.remove(id) else { return }
        if call.session.isEmpty {
            call.session = session
            if let index = call.index { calls[index].session = sessions.name(of: session) }
        }
        finish(call, result: result, error: error, time, place)
        // Responses that failed to be labelled leave no collection line.
        if labelling.contains(tool), open.count(of: .tool(tool)) == 0 { labelling.removeAll { $0 == tool } }
    }

    private func finish(
        _ call: OpenCall, result: String?, error: String?, _ time: Timestamp?, _ place: SourcePlace
    ) {
        if let error {
            let outcome = CallOutcome(errorText: error)
            attach(call, outcome: outcome, error: error, place)
            close(call, as: outcome, error: error, at: time, place: place)
        } else {
            var outcome = call.filteredItems > 0 ? CallOutcome.okFiltered : .ok
            if let result, result.holds("\"isError\":true") {
                outcome = CallOutcome.isRateLimit(result) ? .rateLimited : .backendError
            }
            close(call, as: outcome, error: nil, at: time, place: place)
        }
    }

    /// Names tool and server of the decision that refused `call`: the decision's own record has neither.
    private func attach(_ call: OpenCall, outcome: CallOutcome, error: String, _ place: SourcePlace) {
        switch outcome {
        case .policyDenied:
            let quoted = error.behindFirst("DIFC Violation: ") ?? ""
            let isQuoted = { (text: String) in
                !text.isEmpty && !quoted.isEmpty && (quoted.hasPrefix(text) || text.hasPrefix(quoted))
            }
            let position =
                unattributedDenials.firstIndex { $0.agent == call.session && isQuoted($0.text) }
                ?? unattributedDenials.firstIndex { isQuoted($0.text) }
                ?? unattributedDenials.firstIndex { $0.agent == call.session }
            guard let position else { break }
            let index = unattributedDenials.remove(at: position).index
            difc.denials[index].tool = call.tool
            difc.denials[index].server = call.server
        case .policyBlockedResponse:
            let counts = error.between("DIFC policy violation: ", " items in response")
            let position =
                unattributedBlocks.firstIndex { $0.text == counts } ?? unattributedBlocks.indices.first
            guard let position else { break }
            difc.strictBlocks[unattributedBlocks.remove(at: position).index].tool = call.tool
        case .guardError, .guardInitFailed:
            if error.holds("is unavailable after a previous trap") { countDeadCall(error, call, place) }
        default: break
        }
    }

    private func countDeadCall(_ error: String, _ call: OpenCall, _ place: SourcePlace) {
        let name = error.between("WASM guard '", "'")
        let owner = name.flatMap { owners[$0]?.min() }
        guard let server = call.server ?? owner ?? name else { return }
        update(server, place) { $0.deadCalls.add(call.evidence) }
    }

    private func close(
        _ call: OpenCall, as outcome: CallOutcome, error: String?, at time: Timestamp?, place: SourcePlace?
    ) {
        tally.add(outcome, server: call.server, tool: call.tool)
        guard let index = call.index else { return }
        let text = error.map { SourcePlace.excerpt(of: sessions.masking($0, own: call.session)) }
        calls[index].outcome = outcome
        calls[index].end = time
        calls[index].filteredItems = call.filteredItems > 0 ? call.filteredItems : nil
        calls[index].error = text
        if let place { calls[index].evidence.append(place.evidence(text)) }
    }

    private func receiveLabellingFailure(_ error: String, _ time: Timestamp?, _ place: SourcePlace) {
        difc.labellingFailures.append(observation(error, at: time, place), upTo: maximumObservations)
    }

    private func receiveStrictBlock(_ filtered: Int, _ total: Int, _ time: Timestamp?, _ place: SourcePlace) {
        guard difc.strictBlocks.count < DIFCFacts.maximumListed else {
            difc.unlistedStrictBlocks += 1
            return
        }
        // The numbers are added up later on.
        let total = min(max(total, 0), GatewayLogCollector.maximumItems)
        let filtered = min(max(filtered, 0), total)
        var block = StrictBlock(
            timestamp: time, tool: nil, filtered: filtered, total: total,
            evidence: place.evidence(
                "STRICT MODE: Blocking entire response - \(filtered)/\(total) items violate DIFC policy"))
        // Without client lines the collection line just before names the tool.
        if !hasClientLines, let tool = lastCollectionTool {
            block.tool = tool
            if let index = lastClosed, calls.indices.contains(index),
                calls[index].outcome != .policyBlockedResponse
            {
                reopen(index, as: .policyBlockedResponse)
            }
            lastCollectionTool = nil
        } else {
            GatewayLogCollector.wait(
                Unattributed(
                    index: difc.strictBlocks.count, agent: nil, text: "\(filtered) of \(total)"),
                in: &unattributedBlocks)
        }
        difc.strictBlocks.append(block)
    }

    private var lastCollectionTool: String?
    private var lastClosed: Int?

    /// Corrects the outcome of a call that was closed too early.
    private func reopen(_ index: Int, as outcome: CallOutcome) {
        tally.change(
            calls[index].outcome, to: outcome, server: calls[index].server, tool: calls[index].tool)
        calls[index].outcome = outcome
    }

    private func receiveCollection(_ accessible: Int, _ total: Int, _ time: Timestamp?, _ place: SourcePlace)
    {
        guard accessible >= 0, total >= accessible, total <= GatewayLogCollector.maximumItems else { return }
        difc.labelledResponses += 1
        difc.itemsSeen += total
        difc.itemsAccessible += accessible
        let tool =
            labelling.isEmpty
            ? (open.count == 1 ? open.first(.any).flatMap { open[$0]?.tool } : nil) : labelling.removeFirst()
        lastCollectionTool = tool
        lastClosed = nil
        let owner = tool.flatMap { open.first(.tool($0)) }
        let server = owner.flatMap { open[$0]?.server }
        var key = ToolKey(server: server, tool: tool ?? "(unknown)")
        if items[key] == nil, items.count >= ToolKey.maximum { key = .other }
        var entry = items[key] ?? DIFCFacts.ToolItems(server: key.server, tool: key.tool)
        entry.responses += 1
        entry.seen += total
        entry.accessible += accessible
        if total > 0, accessible == 0 { entry.emptied += 1 }
        if accessible < total {
            entry.evidence.append(
                place.evidence("Filtered collection: \(accessible)/\(total) items accessible"),
                upTo: Tally.maximumEvidence)
        }
        items[key] = entry
        if let owner, open[owner]?.isDispatchOnly == true, var call = open.remove(owner) {
            call.filteredItems = total - accessible
            lastClosed = call.index
            close(call, as: accessible < total ? .okFiltered : .ok, error: nil, at: time, place: place)
        }
    }

    // MARK: Backend and proxy

    private func receiveBackendEvent(_ record: GatewayLogRecord, at place: SourcePlace) {
        let time = record.timestamp
        switch record.event {
        case .rateLimited(let server, let detail):
            backend.rateLimits.append(
                observation("\(server): \(detail)", at: time, place), upTo: maximumObservations)
        case .upstreamRateLimited(let detail):
            backend.rateLimits.append(observation(detail, at: time, place), upTo: maximumObservations)
        case .circuitBreaker(let server, let transition, _):
            backend.circuitBreakers.append(
                observation("\(server): \(transition)", at: time, place), upTo: maximumObservations)
        case .serverFailed(let server, let detail):
            guard backend.failedServers[server] != nil || backend.failedServers.count < 1000 else { return }
            backend.failedServers[server, default: []].append(observation(detail, at: time, place), upTo: 10)
        case .toolsFiltered: break
        case .proxyFiltered(let filtered, let total, let method, let path, let tool):
            guard filtered >= 0, total >= filtered, total <= GatewayLogCollector.maximumItems else { return }
            proxy.filtered += filtered
            receiveProxyFilter(filtered, total, method, path, tool, place)
        case .unrecognizedEndpoint(let method, let path, let isDebugCopy):
            if !isDebugCopy { addPassthrough(method: method, path: path, place) }
        case .proxyRejected(let status, let code, let message):
            proxy.rejections.append(
                observation("\(status) \(code): \(message)", at: time, place), upTo: maximumObservations)
        case .proxyBlocked(let method, let path, let reason):
            proxy.blocked.append(
                observation("\(method) \(path) — \(reason)", at: time, place), upTo: maximumObservations)
        case .proxyItems(let accessible, let total):
            guard accessible >= 0, total >= accessible, total <= GatewayLogCollector.maximumItems else {
                return
            }
            difc.labelledResponses += 1
            difc.itemsSeen += total
            difc.itemsAccessible += accessible
        case .proxyStrictBlock(let filtered):
            if difc.strictBlocks.count >= DIFCFacts.maximumListed { difc.unlistedStrictBlocks += 1 }
            difc.strictBlocks.append(
                StrictBlock(
                    timestamp: time, tool: nil,
                    filtered: min(max(filtered, 0), GatewayLogCollector.maximumItems),
                    total: min(max(filtered, 0), GatewayLogCollector.maximumItems),
                    evidence: place.evidence("STRICT: blocking response — \(filtered) filtered items")),
                upTo: DIFCFacts.maximumListed)
        default: break
        }
    }

    private func receiveProxyFilter(
        _ filtered: Int, _ total: Int, _ method: String, _ path: String, _ tool: String, _ place: SourcePlace
    ) {
        let template = EndpointTemplate.template(of: path)
        let key = "\(method) \(template) \(tool)"
        if templates[key] == nil {
            guard proxy.byPath.count < ToolKey.maximum else { return }
            templates[key] = proxy.byPath.count
            proxy.byPath.append(ProxyFacts.FilteredPath(method: method, template: template, tool: tool))
        }
        guard let index = templates[key] else { return }
        proxy.byPath[index].responses += 1
        proxy.byPath[index].filtered += filtered
        proxy.byPath[index].total += total
        proxy.byPath[index].evidence.append(
            evidence("DIFC filtered \(filtered)/\(total) items for \(method) \(path)", at: place),
            upTo: Tally.maximumEvidence)
    }

    private func addPassthrough(method: String, path: String, _ place: SourcePlace) {
        let template = EndpointTemplate.template(of: path)
        let key = "\(method) \(template)"
        if passthroughs[key] == nil {
            guard proxy.passthroughs.count < ToolKey.maximum else { return }
            passthroughs[key] = proxy.passthroughs.count
            proxy.passthroughs.append(ProxyFacts.Passthrough(method: method, template: template))
        }
        guard let index = passthroughs[key] else { return }
        proxy.passthroughs[index].tally.add(
            place.evidence("unrecognised endpoint forwarded without labels: \(method) \(path)"))
    }
}
