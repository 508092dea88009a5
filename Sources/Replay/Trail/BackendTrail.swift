import Findings
import GuardEngine
import LogParsing

/// A request to a backend with its answer.
struct Exchange {
    var server: String
    var tool: String
    var request: Evidence
    var response: Evidence?
    var time: Timestamp?
    var arguments: TrailPayload?
    var result: TrailPayload?
    /// Has the form of a guard's look-up.
    var isLookUpShaped: Bool
    /// Transport or protocol error.
    var error: String?
    var isToolError = false
    /// There was a result, but redaction broke it, or it could not be kept.
    var isResultLost = false
    var isAnswered = false
    /// More than one request was open when the answer came.
    var isPairAmbiguous = false
    var filtered: [(item: FilteredItem, evidence: Evidence)] = []
    /// It belongs to a call of the agent.
    var isTaken = false
}

/// The calls between gateway and backends in the order of `rpc-messages.jsonl`.
final class BackendTrail {
    static let maximumExchanges = 400_000
    private static let maximumOpen = 1_000

    private(set) var hasRecords = false
    var exchanges: [Exchange] = []
    /// Requests beyond ``maximumExchanges``.
    private(set) var unlisted = 0
    /// Filtered items that belong to no exchange.
    private(set) var unplaced = 0

    private enum Kind { case call, toolsList, other }
    private struct Open {
        var kind: Kind
        var exchange: Int?
        var id: String?
        /// What a guard may be asking here.
        var lookUp: LogParsing.GuardLookup?
        /// Another call was open when it came.
        var isShared = false
        /// Its number among all requests.
        var arrival = 0

        /// Whether an agent's call sent it.
        var isOfAgent: Bool { kind == .call && lookUp == nil }
    }
    private var open: [String: [Open]] = [:]
    /// How many requests of agents are open, and the number of the last one, by server.
    private var agents: [String: (open: Int, last: Int)] = [:]
    private var arrivals = 0
    /// The last request by server and tool: a record of a removed item belongs to it.
    private var lastRequest: [String: Int] = [:]
    /// Servers of which an answer may have been given to the wrong request, until none is open.
    private var shuffled: Set<String> = []
    private let store: PayloadStore

    init(_ store: PayloadStore) { self.store = store }

    func receive(_ message: RPCMessage, at evidence: Evidence) {
        hasRecords = true
        switch message.direction {
        case .request: receiveRequest(message, evidence)
        case .response: receiveResponse(message, evidence)
        }
    }

    func receive(_ item: FilteredItem, at evidence: Evidence) {
        hasRecords = true
        guard let index = lastRequest["\(item.server)\u{0}\(item.tool)"] else {
            unplaced += 1
            return
        }
        exchanges[index].filtered.append(
            (item, evidence.quoting("difc_filtered \(item.description): \(item.reason)")))
    }

    private func payload(_ bytes: [UInt8]?, _ payload: RPCPayload?) -> TrailPayload? {
        guard let bytes, let payload, let reference = store.keep(bytes) else { return nil }
        return TrailPayload(
            reference: reference, isSanitised: payload.isSanitised,
            isTorn: payload.isSanitised && bytes.isTorn, isIncomplete: payload.isIncomplete)
    }

    private func receiveRequest(_ message: RPCMessage, _ evidence: Evidence) {
        var entry = Open(kind: message.method == "tools/list" ? .toolsList : .other, id: message.id)
        if let tool = message.tool {
            entry.kind = .call
            entry.lookUp = message.guardLookup
            if exchanges.count < BackendTrail.maximumExchanges {
                entry.exchange = exchanges.count
                if message.guardLookup == nil {
                    lastRequest["\(message.server)\u{0}\(tool)"] = exchanges.count
                }
                exchanges.append(
                    Exchange(
                        server: message.server, tool: tool,
                        request: evidence.quoting("tools/call \(tool) to \(message.server)"),
                        time: message.timestamp,
                        arguments: payload(message.payload?.arguments, message.payload),
                        isLookUpShaped: message.guardLookup != nil))
            } else {
                unlisted += 1
            }
        } else if message.method?.hasPrefix("notifications/") == true {
            return
        } else if message.method == "tools/call" {
            // Redaction broke the payload and took the tool's name with it.
            entry.kind = .call
        }
        arrivals += 1
        entry.arrival = arrivals
        if entry.isOfAgent {
            // Answers come in any order, so neither will be certain.
            let others = agents[message.server]?.open ?? 0
            entry.isShared = others > 0
            agents[message.server] = (others + 1, arrivals)
        }
        open[message.server, default: []].append(entry)
        if open[message.server, default: []].count > BackendTrail.maximumOpen {
            remove(at: 0, from: message.server)
        }
    }

    private func remove(at place: Int, from server: String) {
        if open[server]?.remove(at: place).isOfAgent == true { agents[server]?.open -= 1 }
    }

    private func receiveResponse(_ message: RPCMessage, _ evidence: Evidence) {
        guard let entries = open[message.server],
            let (place, isExact, isCertain) = owner(of: message, in: entries)
        else { return }
        let entry = entries[place]
        remove(at: place, from: message.server)
        let isShared =
            entry.isShared || entry.isOfAgent && agents[message.server]?.last ?? 0 > entry.arrival
        if !isCertain { shuffled.insert(message.server) }
        let isShuffled = shuffled.contains(message.server)
        // Every answer has taken a request away: now none is left that another's answer may come for.
        if open[message.server]?.isEmpty == true { shuffled.remove(message.server) }
        guard let index = entry.exchange else { return }
        exchanges[index].isPairAmbiguous = !isExact && (isShuffled || isShared)
        exchanges[index].isAnswered = true
        exchanges[index].response = evidence.quoting(
            message.transportError.map { "\(exchanges[index].tool) failed: \($0)" }
                ?? "result of \(exchanges[index].tool), \(message.size) bytes")
        exchanges[index].error = message.transportError ?? message.protocolError?.message
        exchanges[index].isToolError = message.isToolError
        exchanges[index].result = payload(message.payload?.result, message.payload)
        exchanges[index].isResultLost =
            exchanges[index].result == nil && (message.payload?.isSanitised == true || store.failure != nil)
    }

    /// The request that is answered; whether its content says so; whether anything but order does.
    ///
    /// Guards ask one question at a time, and an answer to a look-up names what was asked for; so what fits no open
    /// look-up answers a call.
    private func owner(of message: RPCMessage, in entries: [Open])
        -> (place: Int, isExact: Bool, isCertain: Bool)?
    {
        if let id = message.id, let match = entries.firstIndex(where: { $0.id == id }) {
            return (match, true, true)
        }
        if message.advertisedTools != nil, let match = entries.firstIndex(where: { $0.kind == .toolsList }) {
            return (match, true, true)
        }
        let calls = entries.indices.filter { entries[$0].kind == .call }
        let isFailure = message.transportError != nil || message.protocolError != nil
        if isFailure { return entries.indices.first.map { ($0, false, entries.count == 1) } }
        guard calls.count > 1 else {
            let place = calls.first ?? entries.firstIndex { $0.kind == .other } ?? entries.indices.first
            return place.map { ($0, false, true) }
        }
        if let result = message.payload?.result, !message.isToolError {
            let value = HostJSON.parse(result)
            let fits = calls.map { place in
                entries[place].lookUp.map { BackendTrail.fit(value, $0) } ?? .isNot
            }
            if fits.count(where: { $0 == .is }) == 1, let place = fits.firstIndex(of: .is) {
                return (calls[place], true, true)
            }
            if !fits.contains(.is), !fits.contains(.mayBe),
                let first = calls.first(where: { entries[$0].lookUp == nil })
            {
                return (first, false, calls.count { entries[$0].lookUp == nil } == 1)
            }
        }
        return (calls[0], false, false)
    }

    /// Whether a result is what was looked up.
    private enum Fit { case `is`, mayBe, isNot }

    private static func fit(_ result: PolicyValue?, _ lookUp: LogParsing.GuardLookup) -> Fit {
        guard let text = result?["content"]?.elements?.first?["text"]?.text, let value = HostJSON.parse(text)
        else { return .mayBe }
        switch lookUp {
        case .repositoryVisibility(let repository):
            guard let items = value["items"]?.elements else { return .isNot }
            if items.isEmpty { return .mayBe }
            let isNamed = items.contains { item in
                item["full_name"]?.text.map { Bytewise.equal(Bytewise.folded($0), repository) } ?? false
            }
            return isNamed ? .is : items.contains { $0["full_name"] != nil } ? .mayBe : .isNot
        case .issue(_, let number), .pullRequest(_, let number):
            guard let own = value["number"]?.integer else { return .isNot }
            return "\(own)" == number ? .is : .isNot
        }
    }
}
