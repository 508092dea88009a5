import GuardEngine

/// Finds for each call of an agent its request to a backend. What is left and has the form of a look-up is a guard's.
struct CallMatching {
    private let store: PayloadStore

    init(_ store: PayloadStore) { self.store = store }

    func match(_ calls: [TrailCall], _ backend: BackendTrail) {
        var byArguments: [[UInt8]: [Int]] = [:]
        for (index, exchange) in backend.exchanges.enumerated() {
            guard let arguments = canonical(exchange.arguments) else { continue }
            byArguments[key(exchange.tool, arguments), default: []].append(index)
        }
        var next: [[UInt8]: Int] = [:]
        for call in calls where call.mayReachBackend {
            guard let arguments = canonical(call.arguments) else { continue }
            let key = key(call.tool, arguments)
            guard let candidates = byArguments[key] else { continue }
            var index = next[key] ?? 0
            while index < candidates.count {
                let exchange = backend.exchanges[candidates[index]]
                if isPossible(call, exchange) { break }
                // A request from before the call is nobody's who calls later.
                if index == next[key] ?? 0, exchange.isTaken || isBefore(exchange, call) {
                    next[key] = index + 1
                }
                index += 1
            }
            guard index < candidates.count else { continue }
            var chosen = candidates[index]
            // A look-up of the same form comes before the agent's own request.
            if backend.exchanges[chosen].isLookUpShaped {
                for candidate in candidates[(index + 1)...] {
                    guard isWithin(backend.exchanges[candidate], call) else { break }
                    if isPossible(call, backend.exchanges[candidate]) { chosen = candidate }
                }
            }
            // Which of two equal calls a request is of, order alone tells.
            take(chosen, call, backend, isByOrder: call.hasTwin && candidates.count > 1)
        }
        matchByOrder(calls, backend)
    }

    /// Arguments that redaction or a limit changed: the n-th call of a tool is the n-th request that is left.
    private func matchByOrder(_ calls: [TrailCall], _ backend: BackendTrail) {
        var left: [String: [Int]] = [:]
        for (index, exchange) in backend.exchanges.enumerated()
        where !exchange.isTaken && !exchange.isLookUpShaped {
            left[exchange.tool, default: []].append(index)
        }
        var next: [String: Int] = [:]
        for call in calls where call.mayReachBackend && call.exchange == nil {
            guard let candidates = left[call.tool] else { continue }
            let first = next[call.tool] ?? 0
            guard
                let place = candidates[first...].firstIndex(where: {
                    isPossible(call, backend.exchanges[$0])
                        && (isChanged(call.arguments) || isChanged(backend.exchanges[$0].arguments))
                })
            else { continue }
            next[call.tool] = place + 1
            take(candidates[place], call, backend, isByOrder: true)
        }
    }

    private func take(_ index: Int, _ call: TrailCall, _ backend: BackendTrail, isByOrder: Bool) {
        backend.exchanges[index].isTaken = true
        call.exchange = index
        call.isExchangeByOrder = isByOrder
        if call.server == nil { call.server = backend.exchanges[index].server }
    }

    private func isChanged(_ payload: TrailPayload?) -> Bool {
        payload.map { $0.isSanitised || $0.isIncomplete } ?? true
    }

    /// Milliseconds that two logs may differ in the time of one event.
    private static let tolerance: Int64 = 50

    private func isPossible(_ call: TrailCall, _ exchange: Exchange) -> Bool {
        !exchange.isTaken && (call.server == nil || call.server == exchange.server)
            && !isBefore(exchange, call)
    }

    private func isBefore(_ exchange: Exchange, _ call: TrailCall) -> Bool {
        guard let time = exchange.time, let begin = call.begin else { return false }
        return begin.milliseconds(since: time) > CallMatching.tolerance
    }

    private func isWithin(_ exchange: Exchange, _ call: TrailCall) -> Bool {
        guard let time = exchange.time, let end = call.endTime else { return false }
        return time.milliseconds(since: end) <= 0
    }

    /// The arguments in one spelling.
    private func canonical(_ payload: TrailPayload?) -> [UInt8]? {
        guard let payload else { return nil }
        guard let bytes = store.bytes(payload.reference) else { return nil }
        guard let value = HostJSON.parse(bytes) else { return bytes }
        return HostJSON.text(value)
    }

    private func key(_ tool: String, _ arguments: [UInt8]) -> [UInt8] { Array(tool.utf8) + [0] + arguments }
}
