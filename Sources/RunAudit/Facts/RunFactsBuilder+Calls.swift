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
            calls.byOutcome = text.outcomes
            calls.list = text.calls
            calls.byTool = RunFactsBuilder.byTool(text.callsByTool)
            if jsonl.hasRecords {
                enrich(&calls, from: jsonl)
                reconcile(calls, jsonl, &facts)
            }
        } else if jsonl.hasRecords {
            calls.source = jsonl === rpc ? .rpcMessages : .gatewayJSONL
            calls.total = jsonl.callCount
            calls.byOutcome = jsonl.outcomes
            calls.list = jsonl.calls
            calls.byTool = RunFactsBuilder.byTool(jsonl.callsByTool)
        }
        if calls.source != .none, calls.guardLookups == 0 { calls.guardLookups = text.guardCallbacks }
        for index in calls.list.indices { calls.list[index].id = "c\(index + 1)" }
        calls.byOutcome = calls.byOutcome.filter { $0.value > 0 }
        return calls
    }

    private static func byTool(
        _ counts: [GatewayLogCollector.ToolKey: [CallOutcome: Int]]
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
        var requests: [String: [Int]] = [:]
        for (index, call) in jsonl.calls.enumerated() { requests[call.tool, default: []].append(index) }
        var next: [String: Int] = [:]
        var isChanged = false
        for index in calls.list.indices {
            let call = calls.list[index]
            guard RunFactsBuilder.reachesBackend(call.outcome), let candidates = requests[call.tool] else {
                continue
            }
            let position = next[call.tool, default: 0]
            guard candidates.indices.contains(position) else { continue }
            let request = jsonl.calls[candidates[position]]
            if let server = call.server, server != request.server { continue }
            next[call.tool] = position + 1
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
        // Counts follow the corrected list; calls beyond the list keep what the text log said of them.
        if isChanged || calls.list.contains(where: { $0.server != nil }), !calls.isListTruncated {
            calls.byOutcome = [:]
            var byTool: [GatewayLogCollector.ToolKey: [CallOutcome: Int]] = [:]
            for call in calls.list {
                calls.byOutcome[call.outcome, default: 0] += 1
                let key = GatewayLogCollector.ToolKey(server: call.server, tool: call.tool)
                byTool[key, default: [:]][call.outcome, default: 0] += 1
            }
            calls.byTool = RunFactsBuilder.byTool(byTool)
        }
    }

    /// Whether a call with this outcome was sent to the backend.
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
        guard !isDamaged(.rpcMessages), !isDamaged(.gatewayLog) else { return }
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
        } else if jsonl.callCount > possible + calls.byOutcome[.unanswered, default: 0] {
            facts.discrepancies.append(
                Discrepancy(
                    kind: .calls,
                    text:
                        "rpc-messages.jsonl has \(jsonl.callCount) calls sent to backends, the text log only \(possible)",
                    evidence: jsonl.calls.last?.evidence ?? []))
        }
    }
}
