import Facts
import Findings
import LogParsing

extension RunFactsBuilder {
    /// The agent's calls: from the client lines of a text log where there are any, since only they show refused
    /// calls; else from the messages to the backends.
    func joinedCalls(_ facts: inout RunFacts) -> CallFacts {
        var calls = CallFacts()
        let jsonl = rpc.callCount > 0 || !gatewayJSONL.hasRecords ? rpc : gatewayJSONL
        calls.guardLookups = jsonl.lookups
        calls.otherRequests = jsonl.otherRequests
        calls.unmatchedResponses = jsonl.unmatchedResponses
        calls.ambiguousPairs = jsonl.ambiguousPairs

        let text = gatewayLog.callCount >= gatewayStderr.callCount ? gatewayLog : gatewayStderr
        if text.callCount > 0 {
            calls.source = text === gatewayLog ? .gatewayLog : .gatewayStderr
            calls.total = text.callCount
            calls.byOutcome = text.tally.byOutcome
            calls.list = text.calls
            calls.byTool = RunFactsBuilder.byTool(text.tally.byTool)
            if jsonl.hasRecords {
                enrich(&calls, from: jsonl)
                reconcile(calls, jsonl, &facts)
            }
        } else if jsonl.hasRecords {
            calls.source = jsonl === rpc ? .rpcMessages : .gatewayJSONL
            calls.total = jsonl.callCount
            calls.byOutcome = jsonl.tally.byOutcome
            calls.list = jsonl.calls
            if jsonl === rpc {
                for index in jsonl.calls.indices { requestOwners[index] = index }
            }
            calls.byTool = RunFactsBuilder.byTool(jsonl.tally.byTool)
        }
        if calls.source != .none, calls.guardLookups == 0 { calls.guardLookups = text.guardCallbacks }
        for index in calls.list.indices { calls.list[index].id = "c\(index + 1)" }
        calls.byOutcome = calls.byOutcome.filter { $0.value > 0 }
        return calls
    }

    private static func byTool(
        _ counts: [ToolKey: [CallOutcome: Int]]
    ) -> [CallFacts.ToolCount] {
        counts.sorted { $0.key < $1.key }.map { key, outcomes in
            var count = CallFacts.ToolCount(server: key.server, tool: key.tool)
            count.byOutcome = outcomes.filter { $0.value > 0 }
            count.total = outcomes.values.reduce(0, +)
            return count
        }
    }

    /// Gives the text log's calls what only the JSONL knows: server, sizes, and whether the tool itself failed.
    ///
    /// Both logs are in the order of events, so the n-th call of a tool that reached the backend is the n-th
    /// request of that tool.
    private func enrich(_ calls: inout CallFacts, from jsonl: RPCCollector) {
        var pairs = RequestPairs(jsonl.calls)
        var isChanged = false
        for index in calls.list.indices {
            let call = calls.list[index]
            guard RunFactsBuilder.reachesBackend(call), let position = pairs.next(call) else { continue }
            let request = jsonl.calls[position]
            // The backend answered, but the gateway could not label the answer and kept it.
            if call.outcome == .guardError { withheldRequests.insert(position) }
            if jsonl === rpc { requestOwners[position] = index }
            calls.list[index].server = request.server
            calls.list[index].requestBytes = request.requestBytes
            calls.list[index].responseBytes = request.responseBytes
            calls.list[index].isPairAmbiguous = request.isPairAmbiguous
            calls.list[index].evidence.append(contentsOf: request.evidence.prefix(2))
            if call.outcome.isAnswered, request.outcome == .backendError || request.outcome == .rateLimited {
                calls.list[index].outcome = request.outcome
                calls.list[index].error = request.error
                isChanged = true
            } else if call.outcome == .ok, request.outcome == .okFiltered {
                calls.list[index].outcome = .okFiltered
                calls.list[index].filteredItems = request.filteredItems
                isChanged = true
            }
        }
        // Client lines name no server, and a refused call leaves no request. A tool all of whose requests went to
        // one server is that server's.
        var servers: [String: Set<String>] = [:]
        for request in jsonl.calls {
            servers[request.tool, default: []].formUnion([request.server].compactMap { $0 })
        }
        for index in calls.list.indices where calls.list[index].server == nil {
            let candidates = servers[calls.list[index].tool] ?? []
            if candidates.count == 1 { calls.list[index].server = candidates.first }
        }
        // Counts follow the corrected list; calls beyond the list keep what the text log said of them.
        if isChanged || calls.list.contains(where: { $0.server != nil }), !calls.isListTruncated {
            calls.byOutcome = [:]
            var byTool: [ToolKey: [CallOutcome: Int]] = [:]
            for call in calls.list {
                calls.byOutcome[call.outcome, default: 0] += 1
                let key = ToolKey(server: call.server, tool: call.tool)
                byTool[key, default: [:]][call.outcome, default: 0] += 1
            }
            calls.byTool = RunFactsBuilder.byTool(byTool)
        }
    }

    /// Whether a call was sent to the backend, as far as its outcome and its error tell.
    static func reachesBackend(_ call: Call) -> Bool {
        switch call.outcome {
        case .guardError: call.error.map { !$0.holds("guard labeling failed") } ?? true
        case .rateLimited: call.error.map { !$0.holds("rate limit circuit breaker is") } ?? true
        default: reachesBackend(call.outcome)
        }
    }

    /// Whether a call with this outcome may have been sent to the backend.
    static func reachesBackend(_ outcome: CallOutcome) -> Bool {
        switch outcome {
        case .ok, .okFiltered, .policyBlockedResponse, .policySingleItem, .backendError, .unanswered: true
        case .allowlistDenied, .callLimit, .policyDenied, .guardInitFailed: false
        // These happen on either side of the backend.
        case .guardError, .rateLimited, .transportError: true
        }
    }

    /// Both logs saw the same calls, or one of them is not whole.
    private func reconcile(_ calls: CallFacts, _ jsonl: RPCCollector, _ facts: inout RunFacts) {
        let text = calls.source == .gatewayLog ? ArtifactKind.gatewayLog : .gatewayStderr
        guard !isDamaged(.rpcMessages), !isDamaged(text) else { return }
        let certain: Set<CallOutcome> = [
            .ok, .okFiltered, .policyBlockedResponse, .policySingleItem, .backendError,
        ]
        let sent = calls.byOutcome.reduce(0) { certain.contains($1.key) ? $0 + $1.value : $0 }
        let possible = calls.byOutcome.reduce(0) {
            RunFactsBuilder.reachesBackend($1.key) ? $0 + $1.value : $0
        }
        // A look-up has the guard's shape by definition; an agent may make the same call.
        let requests = jsonl.callCount + jsonl.lookups
        if sent > requests {
            facts.discrepancies.append(
                Discrepancy(
                    kind: .calls,
                    text:
                        "the text log has \(sent) calls answered by backends, rpc-messages.jsonl only \(requests) requests",
                    evidence: calls.list.first?.evidence ?? []))
        } else if jsonl.callCount - jsonl.tally.byOutcome[.transportError, default: 0] > possible {
            // Calls that failed on the way are sent a second time.
            facts.discrepancies.append(
                Discrepancy(
                    kind: .calls,
                    text:
                        "rpc-messages.jsonl has \(jsonl.callCount) calls sent to backends, the text log only \(possible)",
                    evidence: jsonl.calls.last?.evidence ?? []))
        }
    }
}

/// The requests of the JSONL in order, each given away once.
private struct RequestPairs {
    /// Positions of requests by tool, and by tool and server.
    private var byTool: [String: [Int]] = [:]
    private var byTarget: [ToolKey: [Int]] = [:]
    private var nextOfTool: [String: Int] = [:]
    private var nextOfTarget: [ToolKey: Int] = [:]
    private var isTaken: [Bool]

    init(_ calls: [Call]) {
        isTaken = [Bool](repeating: false, count: calls.count)
        for (position, call) in calls.enumerated() {
            byTool[call.tool, default: []].append(position)
            byTarget[ToolKey(server: call.server, tool: call.tool), default: []].append(position)
        }
    }

    /// The oldest request that is left of the call's tool, and of its server if that is known.
    mutating func next(_ call: Call) -> Int? {
        let key = ToolKey(server: call.server, tool: call.tool)
        let candidates = call.server == nil ? byTool[call.tool] : byTarget[key]
        guard let candidates else { return nil }
        var index = call.server == nil ? nextOfTool[call.tool, default: 0] : nextOfTarget[key, default: 0]
        while index < candidates.count, isTaken[candidates[index]] { index += 1 }
        if call.server == nil { nextOfTool[call.tool] = index + 1 } else { nextOfTarget[key] = index + 1 }
        guard index < candidates.count else { return nil }
        isTaken[candidates[index]] = true
        return candidates[index]
    }
}
