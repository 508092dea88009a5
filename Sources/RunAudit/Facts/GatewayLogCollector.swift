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

    /// How many calls may be open at once before the oldest is given up as unanswered.
    private static let maximumOpen = 10_000

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
    private(set) var outcomes: [CallOutcome: Int] = [:]
    private(set) var callsByTool: [ToolKey: [CallOutcome: Int]] = [:]
    private(set) var guardCallbacks = 0
    private(set) var isServing = false
    private var hasClientLines = false

    private var open: [OpenCall] = []
    private var sessions = SessionNames()
    private var items: [ToolKey: DIFCFacts.ToolItems] = [:]
    private var templates: [String: Int] = [:]
    private var passthroughs: [String: Int] = [:]
    private let policies = PolicyJSON()
    /// Tools whose responses are being labelled: the guard is serialised, its collection lines follow in order.
    private var labelling: [String] = []

    /// Identifies a tool of a server; the server may be unknown.
    struct ToolKey: Hashable, Comparable {
        var server: String?
        var tool: String

        static func < (lhs: ToolKey, rhs: ToolKey) -> Bool {
            (lhs.server ?? "", lhs.tool) < (rhs.server ?? "", rhs.tool)
        }
    }

    /// Tools kept apart; beyond, they count under `(other)`.
    static let maximumTools = 2000

    // MARK: Records

    func receive(_ record: GatewayLogRecord, at place: SourcePlace) {
        hasRecords = true
        let time = record.timestamp
        switch record.event {
        case .gatewayVersion(let version):
            beginProcess()
            if !versions.contains(version) { versions.append(version, upTo: 20) }
        case .gatewayStarted, .gatewayShutdown: break
        case .gatewayServing: isServing = true
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
            difc.policyOverride = place.observation("global guard policy from \(source)", at: time)
        case .sinkServers(let servers): difc.sinkServers = servers
        case .configurationInvalid(let text):
            backend.configurationErrors.append(place.observation(text, at: time), upTo: maximumObservations)
        case .compilationCacheFallback(let detail):
            backend.compilationCacheFallbacks.append(
                place.observation(detail, at: time), upTo: maximumObservations)
        default:
            if !receiveGuardEvent(record, at: place), !receiveCallEvent(record, at: place) {
                receiveBackendEvent(record, at: place)
            }
        }
    }

    /// A new process: its guards are alive again and calls of the old one stay unanswered.
    private func beginProcess() {
        for call in open { close(call, as: .unanswered, error: nil, at: nil, place: nil) }
        open = []
        labelling = []
    }

    func finish() {
        beginProcess()
        difc.byTool = items.sorted { $0.key < $1.key }.map(\.value)
    }

    // MARK: Guards

    private func update(_ server: String, _ place: SourcePlace, _ change: (inout GuardFacts) -> Void) {
        guard guards[server] != nil || guards.count < 1000 else { return }
        var facts = guards[server] ?? GuardFacts(server: server)
        change(&facts)
        if facts.evidence.isEmpty { facts.evidence = [place.evidence()] }
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
                facts.evidence.append(place.evidence("Guard policy: \(json)"), upTo: Tally.maximumEvidence)
            }
        case .policyAbsent: update(server, place) { _ in }
        case .guardLoaded(let file): update(server, place) { $0.moduleFile = file }
        case .guardModule(let name, let size): update(name, place) { $0.moduleSize = size }
        case .guardLoadFailed(let detail):
            update(server, place) {
                $0.loadFailures.append(place.observation(detail, at: time), upTo: maximumObservations)
            }
        case .guardFellBackToNoop(_, let detail):
            update(server, place) {
                $0.downgrades.append(place.observation(detail, at: time), upTo: maximumObservations)
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
            update(server, place) { $0.forcedPublic = place.observation(detail, at: time) }
        case .visibilityFailedOpen(let detail):
            difc.visibilityFailedOpen.append(place.observation(detail, at: time), upTo: maximumObservations)
        case .legacySessionLabels:
            update(server, place) {
                $0.legacyLabelCalls.add(
                    place.evidence("Guard policy not configured; using legacy session labels"))
            }
        case .guardSessionInitializing(_, let source): update(server, place) { $0.policySource = source }
        case .labelAgentCalled(_, let name, let json):
            let policy = policies.policy(json)
            update(server, place) { facts in
                facts.labelAgentCalls.add(place.evidence("Calling label_agent: policy=\(json)"))
                facts.appliedPolicyJSON = json
                facts.appliedPolicy = policy
                if facts.guardName == nil { facts.guardName = name }
            }
        case .labelAgentAnswered(_, _, let secrecy, let integrity, let mode):
            update(server, place) { facts in
                facts.agentLabels = LabelPair(secrecy: Label(secrecy), integrity: Label(integrity))
                if let mode = mode.flatMap({ EnforcementMode(gatewayText: $0) }) {
                    facts.mode = mode
                    facts.isModeFromGuard = true
                }
            }
        case .labelAgentFailed(_, _, let error):
            update(server, place) {
                $0.labelAgentFailures.append(place.observation(error, at: time), upTo: maximumObservations)
            }
        case .guardPolicyInitialized(_, let source, let mode, _):
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
                place.observation("\(label): limiting \(items) items to 100", at: time),
                upTo: maximumObservations)
        case .visibilityUnknown(let repository):
            difc.visibilityUnknown.append(place.observation(repository, at: time), upTo: maximumObservations)
        case .guardLookupFailed(let detail): difc.lookupFailures.add(place.evidence(detail))
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
            guardName: name, function: function, error: SourcePlace.excerpt(of: error), timestamp: time,
            evidence: place.evidence("WASM guard trap: guard=\(name), func=\(function), error=\(error)"))
        let owners = guards.keys.filter { guards[$0]?.guardName == name }.sorted()
        for server in owners.isEmpty ? [place.kind == .proxyLog ? "proxy" : name] : owners {
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
            begin(session: session, tool: tool, server: record.server, dispatchOnly: false, time, place)
        case .callSucceeded(let session, let tool, let result):
            end(session: session, tool: tool, result: result, error: nil, time, place)
        case .callFailed(let session, let tool, let error):
            end(session: session, tool: tool, result: nil, error: error, time, place)
        case .callDispatched(let server, let tool):
            if let index = open.firstIndex(where: { $0.tool == tool && $0.server == nil }) {
                open[index].server = server
                if let listed = open[index].index { calls[listed].server = server }
            } else if !hasClientLines {
                begin(session: "", tool: tool, server: server, dispatchOnly: true, time, place)
            }
        case .guardCallback: guardCallbacks += 1
        case .toolNotAllowed: break
        case .responseLabelling(let tool): labelling.append(tool, upTo: GatewayLogCollector.maximumOpen)
        case .agentLabels, .resourceLabels, .coarseAllowed, .coarseDenied, .responseLabellingSkipped: break
        case .coarseCheckFailed: difc.coarseFailures.add(place.evidence())
        case .accessDenied(_, let resource, let reason):
            difc.denials.append(
                Denial(
                    timestamp: time, server: nil, tool: nil, resource: resource,
                    reason: SecretMask.mask(reason), isSecrecy: ReasonGrammar(reason).kind == .secrecy,
                    evidence: place.evidence("Access DENIED to \(resource): \(reason)")),
                upTo: DIFCFacts.maximumListed)
        case .resourceLabellingFailed(let error), .responseLabellingFailed(let error):
            receiveLabellingFailure(error, time, place)
        case .strictBlock(let filtered, let total): receiveStrictBlock(filtered, total, time, place)
        case .itemFiltered(let item):
            ledger.add(item, at: place)
            if let index = open.firstIndex(where: {
                $0.tool == item.tool && ($0.server ?? item.server) == item.server
            }) {
                open[index].filteredItems += 1
            }
        case .singleItemFiltered: difc.singleItemErrors += 1
        case .collectionLabelled(let accessible, let total): receiveCollection(accessible, total, time, place)
        case .noFineGrainedLabels(let detail):
            difc.unlabelledResponses.add(place.evidence(detail))
            if !labelling.isEmpty { labelling.removeFirst() }
        default: return false
        }
        return true
    }

    private func begin(
        session: String, tool: String, server: String?, dispatchOnly: Bool, _ time: Timestamp?,
        _ place: SourcePlace
    ) {
        callCount += 1
        var call = OpenCall(
            session: session, tool: tool, server: server, begin: time,
            evidence: place.evidence("tool call \(tool)"), isDispatchOnly: dispatchOnly)
        if calls.count < CallFacts.maximumListed {
            call.index = calls.count
            calls.append(
                Call(
                    id: "", server: server, tool: tool,
                    session: session.isEmpty ? nil : sessions.name(of: session), begin: time, end: nil,
                    outcome: .unanswered, evidence: [call.evidence]))
        }
        open.append(call)
        if open.count > GatewayLogCollector.maximumOpen {
            close(open.removeFirst(), as: .unanswered, error: nil, at: nil, place: nil)
        }
    }

    private func end(
        session: String, tool: String, result: String?, error: String?, _ time: Timestamp?,
        _ place: SourcePlace
    ) {
        hasClientLines = true
        guard let index = open.firstIndex(where: { $0.tool == tool && $0.session == session }) else {
            // The start is missing (log cut at the front): the call still happened.
            begin(session: session, tool: tool, server: nil, dispatchOnly: false, nil, place)
            guard !open.isEmpty else { return }
            finish(open.removeLast(), result: result, error: error, time, place)
            return
        }
        finish(open.remove(at: index), result: result, error: error, time, place)
    }

    private func finish(
        _ call: OpenCall, result: String?, error: String?, _ time: Timestamp?, _ place: SourcePlace
    ) {
        if let error {
            let outcome = CallOutcome(errorText: error)
            attach(call, outcome: outcome, error: error)
            close(call, as: outcome, error: error, at: time, place: place)
        } else {
            var outcome = call.filteredItems > 0 ? CallOutcome.okFiltered : .ok
            if let result, result.contains("\"isError\":true") {
                outcome = CallOutcome.isRateLimit(result) ? .rateLimited : .backendError
            }
            close(call, as: outcome, error: nil, at: time, place: place)
        }
    }

    /// Names tool and server of the decision that refused `call`: the decision's own record has neither.
    private func attach(_ call: OpenCall, outcome: CallOutcome, error: String) {
        switch outcome {
        case .policyDenied:
            if let index = difc.denials.lastIndex(where: { $0.tool == nil }) {
                difc.denials[index].tool = call.tool
                difc.denials[index].server = call.server
            }
        case .policyBlockedResponse:
            if let index = difc.strictBlocks.lastIndex(where: { $0.tool == nil }) {
                difc.strictBlocks[index].tool = call.tool
            }
        case .guardError, .guardInitFailed:
            if error.contains("is unavailable after a previous trap") { countDeadCall(error, call) }
        default: break
        }
    }

    private func countDeadCall(_ error: String, _ call: OpenCall) {
        let name = error.between("WASM guard '", "'").map(String.init)
        let server = call.server ?? guards.keys.sorted().first { guards[$0]?.guardName == name } ?? name
        guard let server, var facts = guards[server] else { return }
        facts.deadCalls.add(call.evidence)
        guards[server] = facts
    }

    private func close(
        _ call: OpenCall, as outcome: CallOutcome, error: String?, at time: Timestamp?, place: SourcePlace?
    ) {
        outcomes[outcome, default: 0] += 1
        var key = ToolKey(server: call.server, tool: call.tool)
        if callsByTool[key] == nil, callsByTool.count >= GatewayLogCollector.maximumTools {
            key = ToolKey(server: nil, tool: "(other)")
        }
        callsByTool[key, default: [:]][outcome, default: 0] += 1
        guard let index = call.index else { return }
        calls[index].outcome = outcome
        calls[index].end = time
        calls[index].filteredItems = call.filteredItems > 0 ? call.filteredItems : nil
        calls[index].error = error.map { sessions.masking(SourcePlace.excerpt(of: $0)) }
        if let place { calls[index].evidence.append(place.evidence(error)) }
    }

    private func receiveLabellingFailure(_ error: String, _ time: Timestamp?, _ place: SourcePlace) {
        difc.labellingFailures.append(place.observation(error, at: time), upTo: maximumObservations)
    }

    private func receiveStrictBlock(_ filtered: Int, _ total: Int, _ time: Timestamp?, _ place: SourcePlace) {
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
        }
        difc.strictBlocks.append(block, upTo: DIFCFacts.maximumListed)
    }

    private var lastCollectionTool: String?
    private var lastClosed: Int?

    /// Corrects the outcome of a call that was closed too early.
    private func reopen(_ index: Int, as outcome: CallOutcome) {
        let old = calls[index].outcome
        let key = ToolKey(server: calls[index].server, tool: calls[index].tool)
        outcomes[old, default: 1] -= 1
        outcomes[outcome, default: 0] += 1
        callsByTool[key, default: [:]][old, default: 1] -= 1
        callsByTool[key, default: [:]][outcome, default: 0] += 1
        calls[index].outcome = outcome
    }

    private func receiveCollection(_ accessible: Int, _ total: Int, _ time: Timestamp?, _ place: SourcePlace)
    {
        guard accessible >= 0, total >= accessible, total <= 10_000_000 else { return }
        difc.labelledResponses += 1
        difc.itemsSeen += total
        difc.itemsAccessible += accessible
        let tool = labelling.isEmpty ? (open.count == 1 ? open[0].tool : nil) : labelling.removeFirst()
        lastCollectionTool = tool
        let owner = open.firstIndex { $0.tool == tool }
        let server = owner.flatMap { open[$0].server }
        var key = ToolKey(server: server, tool: tool ?? "(unknown)")
        if items[key] == nil, items.count >= GatewayLogCollector.maximumTools {
            key = ToolKey(server: nil, tool: "(other)")
        }
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
        if let owner, open[owner].isDispatchOnly {
            var call = open.remove(at: owner)
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
                place.observation("\(server): \(detail)", at: time), upTo: maximumObservations)
        case .upstreamRateLimited(let detail):
            backend.rateLimits.append(place.observation(detail, at: time), upTo: maximumObservations)
        case .circuitBreaker(let server, let transition, _):
            backend.circuitBreakers.append(
                place.observation("\(server): \(transition)", at: time), upTo: maximumObservations)
        case .serverFailed(let server, let detail):
            guard backend.failedServers[server] != nil || backend.failedServers.count < 1000 else { return }
            backend.failedServers[server, default: []].append(place.observation(detail, at: time), upTo: 10)
        case .toolsFiltered: break
        case .proxyFiltered(let filtered, let total, let method, let path, let tool):
            guard filtered >= 0, total >= filtered, total <= 10_000_000 else { return }
            proxy.filtered += filtered
            receiveProxyFilter(filtered, total, method, path, tool, place)
        case .unrecognizedEndpoint(let method, let path, let isDebugCopy):
            if !isDebugCopy { addPassthrough(method: method, path: path, place) }
        case .proxyRejected(let status, let code, let message):
            proxy.rejections.append(
                place.observation("\(status) \(code): \(message)", at: time), upTo: maximumObservations)
        case .proxyBlocked(let method, let path, let reason):
            proxy.blocked.append(
                place.observation("\(method) \(path) — \(reason)", at: time), upTo: maximumObservations)
        case .proxyItems(let accessible, let total):
            guard accessible >= 0, total >= accessible, total <= 10_000_000 else { return }
            difc.labelledResponses += 1
            difc.itemsSeen += total
            difc.itemsAccessible += accessible
        case .proxyStrictBlock(let filtered):
            difc.strictBlocks.append(
                StrictBlock(
                    timestamp: time, tool: nil, filtered: filtered, total: filtered,
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
            guard proxy.byPath.count < GatewayLogCollector.maximumTools else { return }
            templates[key] = proxy.byPath.count
            proxy.byPath.append(ProxyFacts.FilteredPath(method: method, template: template, tool: tool))
        }
        guard let index = templates[key] else { return }
        proxy.byPath[index].responses += 1
        proxy.byPath[index].filtered += filtered
        proxy.byPath[index].total += total
        proxy.byPath[index].evidence.append(
            place.evidence("DIFC filtered \(filtered)/\(total) items for \(method) \(path)"),
            upTo: Tally.maximumEvidence)
    }

    private func addPassthrough(method: String, path: String, _ place: SourcePlace) {
        let template = EndpointTemplate.template(of: path)
        let key = "\(method) \(template)"
        if passthroughs[key] == nil {
            guard proxy.passthroughs.count < GatewayLogCollector.maximumTools else { return }
            passthroughs[key] = proxy.passthroughs.count
            proxy.passthroughs.append(ProxyFacts.Passthrough(method: method, template: template))
        }
        guard let index = passthroughs[key] else { return }
        proxy.passthroughs[index].tally.add(
            place.evidence("unrecognised endpoint forwarded without labels: \(method) \(path)"))
    }
}
