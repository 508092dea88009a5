import Findings
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
    }
    private var open: [String: [Open]] = [:]
    private var lastAnswered: [String: Int] = [:]
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
        guard let index = lastAnswered["\(item.server)\u{0}\(item.tool)"] else {
            unplaced += 1
            return
        }
        exchanges[index].filtered.append((item, evidence))
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
            if exchanges.count < BackendTrail.maximumExchanges {
                entry.exchange = exchanges.count
                exchanges.append(
                    Exchange(
                        server: message.server, tool: tool, request: evidence, time: message.timestamp,
                        arguments: payload(message.payload?.arguments, message.payload),
                        isLookUpShaped: message.guardLookup != nil))
            } else {
                unlisted += 1
            }
        } else if message.method?.hasPrefix("notifications/") == true {
            return
        }
        open[message.server, default: []].append(entry)
        if open[message.server, default: []].count > BackendTrail.maximumOpen {
            open[message.server]?.removeFirst()
        }
    }

    private func receiveResponse(_ message: RPCMessage, _ evidence: Evidence) {
        guard let entries = open[message.server], let place = owner(of: message, in: entries) else { return }
        let entry = entries[place]
        open[message.server]?.remove(at: place)
        guard let index = entry.exchange else { return }
        // Retries and parallel calls: the answer may be another's.
        let isById = message.id != nil && message.id == entry.id
        exchanges[index].isPairAmbiguous = !isById && entries.filter { $0.kind == .call }.count > 1
        exchanges[index].isAnswered = true
        exchanges[index].response = evidence
        exchanges[index].error = message.transportError ?? message.protocolError?.message
        exchanges[index].isToolError = message.isToolError
        exchanges[index].result = payload(message.payload?.result, message.payload)
        exchanges[index].isResultLost =
            exchanges[index].result == nil && (message.payload?.isSanitised == true || store.failure != nil)
        lastAnswered["\(message.server)\u{0}\(exchanges[index].tool)"] = index
    }

    private func owner(of message: RPCMessage, in entries: [Open]) -> Int? {
        if let id = message.id, let match = entries.firstIndex(where: { $0.id == id }) { return match }
        if message.advertisedTools != nil, let match = entries.firstIndex(where: { $0.kind == .toolsList }) {
            return match
        }
        let isFailure = message.transportError != nil || message.protocolError != nil
        if isFailure { return entries.indices.first }
        return entries.firstIndex { $0.kind == .call } ?? entries.firstIndex { $0.kind == .other }
            ?? entries.indices.first
    }
}
