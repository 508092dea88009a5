import Facts
import Findings
import LogParsing

/// Collects the messages between gateway and backends and pairs requests with responses.
///
/// Requests carry no id, so an answer belongs to the oldest open request of its server; with several open the
/// pair is marked ambiguous.
final class RPCCollector {
    /// What open requests are found by, all per server.
    private enum OpenKey: Hashable {
        case any(String)
        case call(String)
        case toolsList(String)
        /// Neither a call nor `tools/list`.
        case other(String)
        case id(String, String)
    }

    /// A request waiting for its answer.
    private struct OpenRequest {
        var server: String
        var tool: String?
        var isLookup: Bool
        var index: Int?
        /// Requests are numbered in log order.
        var number: Int
    }

    /// Requests of one server that may be open at once before the oldest is given up as unanswered.
    static let maximumOpen = 10_000
    /// Requests of all servers together that may wait; beyond, the oldest is given up as unanswered.
    private static let maximumOpenInAll = 20_000
    private static let maximumServers = 1000
    private static let maximumEndpoints = 5_000
    private static let maximumRepositories = 5_000

    private(set) var hasRecords = false
    /// The agent's calls in log order, at most ``CallFacts/maximumListed``.
    private(set) var calls: [Call] = []
    private(set) var callCount = 0
    private(set) var tally = CallTally()
    private(set) var lookups = 0
    private(set) var otherRequests: [String: Int] = [:]
    private(set) var unmatchedResponses = 0
    private(set) var ambiguousPairs = 0
    private(set) var ledger = FilteredItemLedger()
    /// REST calls forwarded without labels, by method and path template.
    private(set) var passthroughs: [String: ProxyFacts.Passthrough] = [:]
    /// Policy blocks reported as JSON-RPC errors (−32001 to −32006) or as rows of their own: foreign gateways do.
    private(set) var denials: [Denial] = []
    private(set) var unlistedDenials = 0
    private(set) var advertised: [String: Int] = [:]
    /// Servers any message went to.
    private(set) var servers: Set<String> = []

    private var open = OpenTable<OpenKey, OpenRequest>()
    private var requestCount = 0
    /// By server, the number below which requests were open when a response was paired by order alone: had that been
    /// wrong, so would be what they get.
    private var doubtful: [String: Int] = [:]
    private var repositories: [RepositoryKey: ResponseRepositories] = [:]
    /// What of ``repositories`` came with a listed call.
    private var repositoriesOfCalls: [Int: [String: Int]] = [:]
    private var repositoriesOfCallsCount = 0
    /// The agent's last answered call per server and tool, to which filtered items belong.
    private var lastAnswered: [ToolKey: Int] = [:]

    private struct RepositoryKey: Hashable {
        var server: String
        var tool: String
        var repository: String
    }

    /// Sorted by server, tool and repository.
    ///
    /// - Parameters:
    ///   - withheld: indices of calls whose answers the gateway did not pass on.
    ///   - owners: places in the run's list of calls, by index here.
    func responseRepositories(without withheld: Set<Int>, owners: [Int: Int]) -> [ResponseRepositories] {
        var repositories = repositories
        for (index, found) in repositoriesOfCalls {
            for (repository, items) in found {
                let key = RepositoryKey(
                    server: calls[index].server ?? "", tool: calls[index].tool, repository: repository)
                if withheld.contains(index) {
                    repositories[key]?.items -= items
                } else if let owner = owners[index] {
                    repositories[key]?.calls[owner, default: 0] += items
                }
            }
        }
        return repositories.values.filter { $0.items > 0 }.sorted {
            ($0.server, $0.tool, $0.repository) < ($1.server, $1.tool, $1.repository)
        }
    }

    func receive(_ message: RPCMessage, at place: SourcePlace) {
        hasRecords = true
        if servers.count < RPCCollector.maximumServers { servers.insert(message.server) }
        switch message.direction {
        case .request: receiveRequest(message, place)
        case .response: receiveResponse(message, place)
        }
    }

    func receive(_ item: FilteredItem, at place: SourcePlace) {
        ledger.add(item, at: place)
        let key = ToolKey(server: item.server, tool: item.tool)
        guard let index = lastAnswered[key], calls.indices.contains(index) else { return }
        calls[index].filteredItems = (calls[index].filteredItems ?? 0) + 1
        if calls[index].outcome == .ok { setOutcome(of: index, to: .okFiltered) }
    }

    func receive(_ endpoint: UnrecognizedEndpoint, at place: SourcePlace) {
        let template = EndpointTemplate.template(of: endpoint.path)
        var key = "\(endpoint.method) \(template)"
        var entry = ProxyFacts.Passthrough(method: endpoint.method, template: template)
        if passthroughs[key] == nil, passthroughs.count >= RPCCollector.maximumEndpoints {
            key = "(other)"
            entry = ProxyFacts.Passthrough(method: "(other)", template: "(other)")
        }
        passthroughs[key, default: entry].tally.add(place.evidence("\(endpoint.method) \(endpoint.path)"))
    }

    func receive(_ record: GuardBlocked, at place: SourcePlace) {
        let resource = [record.tool, record.repository].compactMap { $0 }.joined(separator: " on ")
        if denials.count >= DIFCFacts.maximumListed { unlistedDenials += 1 }
        denials.append(
            Denial(
                timestamp: record.timestamp, server: record.server, tool: record.tool,
                resource: resource.isEmpty ? record.server : SecretMask.mask(resource),
                reason: SecretMask.mask(record.reason),
                isSecrecy: ReasonGrammar(record.reason).isStoppedLeak,
                evidence: place.evidence(record.reason)),
            upTo: DIFCFacts.maximumListed)
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
            server: row.server, tool: row.tool, begin: row.timestamp, place)
        finishCall(
            index, server: row.server, tool: row.tool, outcome: outcome, end: end, error: row.error,
            place: nil)
    }

    func finish() {
        for request in open.values { giveUp(request) }
        open.removeAll()
    }

    // MARK: Requests

    private func receiveRequest(_ message: RPCMessage, _ place: SourcePlace) {
        let method = message.method ?? "(unknown)"
        var request = OpenRequest(
            server: message.server, tool: message.tool, isLookup: message.guardLookup != nil,
            number: requestCount)
        requestCount += 1
        if let tool = message.tool {
            if request.isLookup {
                lookups += 1
            } else {
                request.index = addCall(
                    server: message.server, tool: tool, begin: message.timestamp, place)
                if let index = request.index { calls[index].requestBytes = message.size }
            }
        } else {
            let isKnown = otherRequests[method] != nil || otherRequests.count < 100
            otherRequests[isKnown ? method : "(other)", default: 0] += 1
        }
        // Notifications are never answered.
        if request.tool == nil, method.hasPrefix("notifications/") { return }
        let server = message.server
        guard open.count(of: .any(server)) > 0 || servers.contains(server) else {
            giveUp(request)
            return
        }
        var keys: [OpenKey] = [.any(server)]
        if request.tool != nil {
            keys.append(.call(server))
        } else {
            keys.append(method == "tools/list" ? .toolsList(server) : .other(server))
        }
        if let id = message.id { keys.append(.id(server, id)) }
        open.insert(request, keys: keys)
        if open.count(of: .any(server)) > RPCCollector.maximumOpen, let oldest = open.first(.any(server)),
            let request = open.remove(oldest)
        {
            giveUp(request)
        }
        if open.count > RPCCollector.maximumOpenInAll, let request = open.removeOldest() { giveUp(request) }
    }

    private func addCall(server: String, tool: String, begin: Timestamp?, _ place: SourcePlace) -> Int? {
        callCount += 1
        guard calls.count < CallFacts.maximumListed else { return nil }
        calls.append(
            Call(
                id: "", server: server, tool: tool, session: nil, begin: begin, end: nil,
                outcome: .unanswered,
                evidence: [place.evidence("tools/call \(tool)")]))
        return calls.count - 1
    }

    private func giveUp(_ request: OpenRequest) {
        guard let tool = request.tool, !request.isLookup else { return }
        finishCall(
            request.index, server: request.server, tool: tool, outcome: .unanswered, end: nil, error: nil,
            place: nil)
    }

    // MARK: Responses

    private func receiveResponse(_ message: RPCMessage, _ place: SourcePlace) {
        if let tools = message.advertisedTools, advertised.count < 1000 { advertised[message.server] = tools }
        guard let (id, isCertain) = owner(of: message) else {
            unmatchedResponses += 1
            return
        }
        let isAmbiguous = !isCertain && open.count(of: .call(message.server)) > 1
        guard let request = open.remove(id) else { return }
        guard let tool = request.tool else { return }
        if isAmbiguous {
            ambiguousPairs += 1
            doubtful[message.server] = requestCount
        }
        guard !request.isLookup else { return }
        let isDoubtful = !isCertain && request.number < doubtful[message.server, default: 0]
        count(message, server: message.server, tool: tool, call: request.index, isDoubtful: isDoubtful, place)

        // An item of a call that is not listed must not go to an older one that is.
        lastAnswered[ToolKey(server: message.server, tool: tool)] = request.index
        if let index = request.index {
            calls[index].responseBytes = message.size
            calls[index].isPairAmbiguous = isAmbiguous
        }
        let (outcome, error) = RPCCollector.outcome(of: message)
        finishCall(
            request.index, server: message.server, tool: tool, outcome: outcome, end: message.timestamp,
            error: error, place: place)
    }

    /// The request a response answers, and whether more than order says so.
    ///
    /// Plain-HTTP backends have real ids on both sides; elsewhere order is all there is. A list of tools can only
    /// answer a `tools/list`, which in turn is answered by nothing else unless it fails.
    private func owner(of message: RPCMessage) -> (id: Int, isCertain: Bool)? {
        let server = message.server
        if let id = message.id, let match = open.first(.id(server, id)) { return (match, true) }
        if message.advertisedTools != nil, let match = open.first(.toolsList(server)) { return (match, true) }
        let isCallResult = message.responseItems != nil || message.isToolError
        let isFailure = message.transportError != nil || message.protocolError != nil
        if isCallResult, let match = open.first(.call(server)) { return (match, false) }
        if !isFailure, !message.isPayloadIncomplete, message.advertisedTools == nil {
            let match = [open.first(.call(server)), open.first(.other(server))].compactMap { $0 }.min()
            if let match { return (match, false) }
        }
        return open.first(.any(server)).map { ($0, false) }
    }

    private static func outcome(of message: RPCMessage) -> (CallOutcome, String?) {
        if let error = message.transportError {
            return (CallOutcome.isRateLimit(error) ? .rateLimited : .transportError, error)
        }
        if let error = message.protocolError {
            if (-32006 ... -32001).contains(error.code) { return (.policyDenied, error.message) }
            return (CallOutcome.isRateLimit(error.message) ? .rateLimited : .transportError, error.message)
        }
        if message.isToolError {
            let text = message.errorText ?? "tool reported an error"
            return (CallOutcome.isRateLimit(text) ? .rateLimited : .backendError, text)
        }
        return (.ok, nil)
    }

    private func count(
        _ message: RPCMessage, server: String, tool: String, call: Int?, isDoubtful: Bool,
        _ place: SourcePlace
    ) {
        guard !message.isToolError else { return }
        if let call, repositoriesOfCallsCount < RPCCollector.maximumRepositories * 10 {
            repositoriesOfCalls[call] = message.responseRepositories
            repositoriesOfCallsCount += message.responseRepositories.count
        }
        // In order, so that what is kept beyond the limit does not change from run to run.
        let found = message.responseRepositories
        for (repository, items) in found.count > 1 ? found.sorted(by: { $0.key < $1.key }) : Array(found) {
            let key = RepositoryKey(server: server, tool: tool, repository: repository)
            if let largest = repositories[key]?.largest {
                repositories[key]?.items += items
                repositories[key]?.largest = max(largest, items)
            } else if repositories.count < RPCCollector.maximumRepositories {
                repositories[key] = ResponseRepositories(
                    server: server, tool: tool, repository: repository, items: items,
                    evidence: place.evidence("response of \(tool) with \(items) item(s) of \(repository)"))
            }
            if isDoubtful { repositories[key]?.doubtful += items }
        }
    }

    private func finishCall(
        _ index: Int?, server: String, tool: String, outcome: CallOutcome, end: Timestamp?, error: String?,
        place: SourcePlace?
    ) {
        tally.add(outcome, server: server, tool: tool)
        guard let index, calls.indices.contains(index) else { return }
        calls[index].outcome = outcome
        calls[index].end = end
        calls[index].error = error.map { SourcePlace.excerpt(of: $0) }
        if let place { calls[index].evidence.append(place.evidence(error)) }
    }

    private func setOutcome(of index: Int, to outcome: CallOutcome) {
        let call = calls[index]
        tally.change(call.outcome, to: outcome, server: call.server, tool: call.tool)
        calls[index].outcome = outcome
    }
}
