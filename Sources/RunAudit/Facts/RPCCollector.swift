import Facts
import Findings
import LogParsing

/// Collects the messages between gateway and backends and pairs requests with responses.
///
/// Requests carry no id, so an answer belongs to the oldest open request of its server; with several open the
/// pair is marked ambiguous.
final class RPCCollector {
    /// A request waiting for its answer.
    private struct OpenRequest {
        var method: String
        var tool: String?
        var isLookup: Bool
        var id: String?
        var begin: Timestamp?
        var index: Int?
        var repository: String?
        var evidence: Evidence
    }

    private static let maximumOpen = 10_000
    private static let maximumRepositories = 5_000

    private(set) var hasRecords = false
    /// The agent's calls in log order, at most ``CallFacts/maximumListed``.
    private(set) var calls: [Call] = []
    private(set) var callCount = 0
    private(set) var outcomes: [CallOutcome: Int] = [:]
    private(set) var callsByTool: [GatewayLogCollector.ToolKey: [CallOutcome: Int]] = [:]
    private(set) var lookups = 0
    private(set) var lookupsByTool: [String: Int] = [:]
    private(set) var otherRequests: [String: Int] = [:]
    private(set) var unmatchedResponses = 0
    private(set) var ambiguousPairs = 0
    private(set) var ledger = FilteredItemLedger()
    private(set) var passthroughs: [(endpoint: UnrecognizedEndpoint, evidence: Evidence)] = []
    private(set) var passthroughCount = 0
    private(set) var blocked: [(record: GuardBlocked, evidence: Evidence)] = []
    private(set) var advertised: [String: Int] = [:]
    private(set) var hasAgentTags = false
    private(set) var incompletePayloads = 0
    /// Servers any message went to.
    private(set) var servers: Set<String> = []

    private var open: [String: [OpenRequest]] = [:]
    private var repositories: [RepositoryKey: ResponseRepositories] = [:]
    /// The agent's last answered call per server and tool, to which filtered items belong.
    private var lastAnswered: [GatewayLogCollector.ToolKey: Int] = [:]

    private struct RepositoryKey: Hashable {
        var server: String
        var tool: String
        var repository: String
    }

    /// Sorted by server, tool and repository.
    var responseRepositories: [ResponseRepositories] {
        repositories.values.sorted {
            ($0.server, $0.tool, $0.repository) < ($1.server, $1.tool, $1.repository)
        }
    }

    func receive(_ message: RPCMessage, at place: SourcePlace) {
        hasRecords = true
        if servers.count < 1000 { servers.insert(message.server) }
        if message.agentSecrecy != nil || message.agentIntegrity != nil { hasAgentTags = true }
        if message.isPayloadIncomplete { incompletePayloads += 1 }
        switch message.direction {
        case .request: receiveRequest(message, place)
        case .response: receiveResponse(message, place)
        }
    }

    func receive(_ item: FilteredItem, at place: SourcePlace) {
        ledger.add(item, at: place)
        let key = GatewayLogCollector.ToolKey(server: item.server, tool: item.tool)
        guard let index = lastAnswered[key], calls.indices.contains(index) else { return }
        calls[index].filteredItems = (calls[index].filteredItems ?? 0) + 1
        if calls[index].outcome == .ok { setOutcome(of: index, to: .okFiltered) }
    }

    func receive(_ endpoint: UnrecognizedEndpoint, at place: SourcePlace) {
        passthroughCount += 1
        passthroughs.append(
            (endpoint, place.evidence("\(endpoint.method) \(endpoint.path)")), upTo: DIFCFacts.maximumListed)
    }

    func receive(_ record: GuardBlocked, at place: SourcePlace) {
        blocked.append((record, place.evidence(record.reason)), upTo: DIFCFacts.maximumListed)
    }

    /// A call row of the documented `gateway.jsonl`: request and answer in one.
    func receive(_ row: GatewayCall, at place: SourcePlace) {
        hasRecords = true
        var outcome = CallOutcome.ok
        if row.status == "error" || row.error != nil {
            outcome = CallOutcome(errorText: row.error ?? "")
        }
        var end: Timestamp?
        if let begin = row.timestamp, let duration = row.durationMilliseconds, duration >= 0, duration < 1e12
        {
            let (value, overflow) = begin.nanoseconds.addingReportingOverflow(Int64(duration * 1e6))
            if !overflow { end = Timestamp(nanoseconds: value) }
        }
        let index = addCall(
            server: row.server, tool: row.tool, begin: row.timestamp, place.evidence("tool call \(row.tool)"))
        finishCall(
            index, server: row.server, tool: row.tool, outcome: outcome, end: end, error: row.error,
            place: nil)
    }

    func finish() {
        for (server, requests) in open.sorted(by: { $0.key < $1.key }) {
            for request in requests { giveUp(request, server: server) }
        }
        open = [:]
    }

    // MARK: Requests

    private func receiveRequest(_ message: RPCMessage, _ place: SourcePlace) {
        let method = message.method ?? "(unknown)"
        var request = OpenRequest(
            method: method, tool: message.tool, isLookup: message.guardLookup != nil, id: message.id,
            begin: message.timestamp, repository: message.requestedRepository,
            evidence: place.evidence(message.tool.map { "tools/call \($0)" } ?? method))
        if let tool = message.tool {
            if request.isLookup {
                lookups += 1
                lookupsByTool[tool, default: 0] += 1
            } else {
                request.index = addCall(
                    server: message.server, tool: tool, begin: message.timestamp, request.evidence)
                if let index = request.index { calls[index].requestBytes = message.size }
            }
        } else {
            let isKnown = otherRequests[method] != nil || otherRequests.count < 100
            otherRequests[isKnown ? method : "(other)", default: 0] += 1
        }
        guard open[message.server] != nil || open.count < 1000 else {
            giveUp(request, server: message.server)
            return
        }
        open[message.server, default: []].append(request)
        if let queue = open[message.server], queue.count > RPCCollector.maximumOpen {
            giveUp(queue[0], server: message.server)
            open[message.server]?.removeFirst()
        }
    }

    private func addCall(server: String, tool: String, begin: Timestamp?, _ evidence: Evidence) -> Int? {
        callCount += 1
        guard calls.count < CallFacts.maximumListed else { return nil }
        calls.append(
            Call(
                id: "", server: server, tool: tool, session: nil, begin: begin, end: nil,
                outcome: .unanswered,
                evidence: [evidence]))
        return calls.count - 1
    }

    private func giveUp(_ request: OpenRequest, server: String) {
        guard let tool = request.tool, !request.isLookup else { return }
        finishCall(
            request.index, server: server, tool: tool, outcome: .unanswered, end: nil, error: nil, place: nil)
    }

    // MARK: Responses

    private func receiveResponse(_ message: RPCMessage, _ place: SourcePlace) {
        if let tools = message.advertisedTools, advertised.count < 1000 { advertised[message.server] = tools }
        guard var queue = open[message.server], !queue.isEmpty else {
            unmatchedResponses += 1
            return
        }
        // Plain-HTTP backends have real ids on both sides; elsewhere order is all there is. A tools/list answer
        // can only belong to a tools/list request.
        var position = 0
        if let id = message.id, let match = queue.firstIndex(where: { $0.id == id }) {
            position = match
        } else if message.advertisedTools != nil,
            let match = queue.firstIndex(where: { $0.method == "tools/list" })
        {
            position = match
        } else if message.advertisedTools == nil, message.responseItems != nil || message.isToolError,
            let match = queue.firstIndex(where: { $0.tool != nil })
        {
            position = match
        }
        let isAmbiguous = queue.count { $0.tool != nil } > 1
        let request = queue.remove(at: position)
        open[message.server] = queue
        guard let tool = request.tool else { return }
        if isAmbiguous { ambiguousPairs += 1 }
        count(message, server: message.server, tool: tool, isLookup: request.isLookup, place)
        guard !request.isLookup else { return }

        if let index = request.index {
            calls[index].responseBytes = message.size
            calls[index].isPairAmbiguous = isAmbiguous
            lastAnswered[GatewayLogCollector.ToolKey(server: message.server, tool: tool)] = index
        }
        let (outcome, error) = RPCCollector.outcome(of: message)
        finishCall(
            request.index, server: message.server, tool: tool, outcome: outcome, end: message.timestamp,
            error: error, place: place)
    }

    private static func outcome(of message: RPCMessage) -> (CallOutcome, String?) {
        if let error = message.transportError {
            return (CallOutcome.isRateLimit(error) ? .rateLimited : .transportError, error)
        }
        if let error = message.protocolError {
            return (CallOutcome.isRateLimit(error.message) ? .rateLimited : .transportError, error.message)
        }
        if message.isToolError {
            let text = message.errorText ?? "tool reported an error"
            return (CallOutcome.isRateLimit(text) ? .rateLimited : .backendError, text)
        }
        return (.ok, nil)
    }

    private func count(
        _ message: RPCMessage, server: String, tool: String, isLookup: Bool, _ place: SourcePlace
    ) {
        guard !isLookup, !message.isToolError else { return }
        for (repository, items) in message.responseRepositories {
            let key = RepositoryKey(server: server, tool: tool, repository: repository)
            if repositories[key] != nil {
                repositories[key]?.items += items
            } else if repositories.count < RPCCollector.maximumRepositories {
                repositories[key] = ResponseRepositories(
                    server: server, tool: tool, repository: repository, items: items,
                    evidence: place.evidence("response of \(tool) with \(items) item(s) of \(repository)"))
            }
        }
    }

    private func finishCall(
        _ index: Int?, server: String, tool: String, outcome: CallOutcome, end: Timestamp?, error: String?,
        place: SourcePlace?
    ) {
        outcomes[outcome, default: 0] += 1
        var key = GatewayLogCollector.ToolKey(server: server, tool: tool)
        if callsByTool[key] == nil, callsByTool.count >= GatewayLogCollector.maximumTools {
            key = GatewayLogCollector.ToolKey(server: nil, tool: "(other)")
        }
        callsByTool[key, default: [:]][outcome, default: 0] += 1
        guard let index, calls.indices.contains(index) else { return }
        calls[index].outcome = outcome
        calls[index].end = end
        calls[index].error = error.map { SourcePlace.excerpt(of: $0) }
        if let place { calls[index].evidence.append(place.evidence(error)) }
    }

    private func setOutcome(of index: Int, to outcome: CallOutcome) {
        let old = calls[index].outcome
        let key = GatewayLogCollector.ToolKey(server: calls[index].server, tool: calls[index].tool)
        outcomes[old, default: 1] -= 1
        outcomes[outcome, default: 0] += 1
        callsByTool[key, default: [:]][old, default: 1] -= 1
        callsByTool[key, default: [:]][outcome, default: 0] += 1
        calls[index].outcome = outcome
    }
}
