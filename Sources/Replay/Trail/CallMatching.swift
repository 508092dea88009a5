import GuardEngine

/// Finds for each call of an agent its request to a backend. What is left and has the form of a look-up is a guard's.
struct CallMatching {
    private let store: PayloadStore

    init(_ store: PayloadStore) { self.store = store }

    /// Requests in the order of the log, of which those at the front that are nobody's any more are passed for good.
    private struct Queue {
        var places: [Int] = []
        var next = 0

        /// The first request that may be the call's.
        ///
        /// - Parameter isOver: Whether a request is no later call's either.
        mutating func first(isOver: (Int) -> Bool) -> Int? {
            while next < places.count, isOver(places[next]) { next += 1 }
            return next < places.count ? places[next] : nil
        }
    }

    /// What requests are looked for by; no server for any.
    private struct Wanted: Hashable {
        var key: [UInt8]
        var server: String?
    }

    func match(_ calls: [TrailCall], _ backend: BackendTrail) {
        var queues: [Wanted: Queue] = [:]
        for (index, exchange) in backend.exchanges.enumerated() {
            guard let arguments = canonical(exchange.arguments) else { continue }
            let key = key(exchange.tool, arguments)
            for server in [nil, exchange.server] {
                queues[Wanted(key: key, server: server), default: Queue()].places.append(index)
            }
        }
        for call in calls where call.mayReachBackend {
            guard let arguments = canonical(call.arguments) else { continue }
            let wanted = Wanted(key: key(call.tool, arguments), server: call.server)
            // A request from before the call is nobody's who calls later.
            guard
                var chosen = queues[wanted]?.first(isOver: {
                    backend.exchanges[$0].isTaken || isBefore(backend.exchanges[$0], call)
                }), let queue = queues[wanted]
            else { continue }
            // A look-up of the same form comes before the agent's own request.
            if backend.exchanges[chosen].isLookUpShaped {
                let later = queue.places[(queue.next + 1)...]
                for candidate in later.prefix(CallMatching.maximumLookUps) {
                    guard isWithin(backend.exchanges[candidate], call) else { break }
                    if isPossible(call, backend.exchanges[candidate]) { chosen = candidate }
                }
            }
            // Which of two equal calls a request is of, order alone tells.
            take(chosen, call, backend, isByOrder: call.hasTwin && queue.places.count > 1)
        }
        matchByOrder(calls, backend)
    }

    /// How many look-ups of one form there may be before an agent's request of that form.
    private static let maximumLookUps = 1_000

    /// Arguments that redaction or a limit changed: the n-th call of a tool is the n-th request that is left.
    private func matchByOrder(_ calls: [TrailCall], _ backend: BackendTrail) {
        struct Left: Hashable {
            var tool: String
            var server: String?
            var isChanged: Bool
        }
        var queues: [Left: Queue] = [:]
        for (index, exchange) in backend.exchanges.enumerated()
        where !exchange.isTaken && !exchange.isLookUpShaped {
            for server in [nil, exchange.server] {
                for isChanged in isChanged(exchange.arguments) ? [false, true] : [false] {
                    let left = Left(tool: exchange.tool, server: server, isChanged: isChanged)
                    queues[left, default: Queue()].places.append(index)
                }
            }
        }
        // The last request of a tool that has found its call.
        var last: [String: Int] = [:]
        for call in calls where call.mayReachBackend && call.exchange == nil {
            // One of the two has to be changed.
            let left = Left(tool: call.tool, server: call.server, isChanged: !isChanged(call.arguments))
            let bound = last[call.tool] ?? -1
            guard
                let place = queues[left]?.first(isOver: {
                    $0 <= bound || backend.exchanges[$0].isTaken || isBefore(backend.exchanges[$0], call)
                })
            else { continue }
            last[call.tool] = place
            take(place, call, backend, isByOrder: true)
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
