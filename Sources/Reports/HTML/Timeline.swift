import Facts
import Findings

/// What happened in a run and when, in no format yet.
struct Timeline: Sendable {
    /// What kind of event a row of the chart has. In the order of the chart, lane by lane.
    enum Kind: Int, Sendable, CaseIterable {
        case callAnswered, callFiltered, callRefused, callFailedInGuard, callFailed, callUnanswered
        case itemFiltered, denial, strictBlock
        case guardTrap, guardNotLoaded, labelAgentFailed, labellingFailed
        case requestAllowed, requestDenied, requestIncomplete
    }

    /// Kinds that belong together.
    enum Lane: Int, Sendable {
        case calls, decisions, guards, firewall
    }

    struct Event: Sendable {
        var kind: Kind
        /// `nil` when the log has no time.
        var begin: Timestamp?
        /// Of the last one, when several are told as one.
        var end: Timestamp?
        /// Equal events told as one.
        var count = 1
        /// Tool, domain, item or server.
        var subject: Phrase
        var details: Phrase
        /// Places the event was read from.
        var evidence: [Evidence]
    }

    /// By time, those without time last; equal ones in the order of the facts.
    let events: [Event]
    /// Events that were counted but not kept one by one.
    let unlisted: Int

    init(_ facts: RunFacts) {
        var events = Timeline.calls(facts.calls)
        events += Timeline.decisions(facts.difc)
        events += Timeline.guards(facts)
        events += Timeline.firewall(facts.firewall)
        let order = events.indices.sorted { lhs, rhs in
            switch (events[lhs].begin, events[rhs].begin) {
            case (let left?, let right?): left != right ? left < right : lhs < rhs
            case (nil, nil): lhs < rhs
            case (let left, _): left != nil
            }
        }
        self.events = order.map { events[$0] }
        // Of events told as one, the first place alone has the time.
        times = Dictionary(
            self.events.compactMap { event in
                guard let time = event.begin, let place = event.evidence.first else { return nil }
                return (Place(place), time)
            }, uniquingKeysWith: { first, _ in first })
        let difc = facts.difc
        unlisted =
            max(0, facts.calls.total - facts.calls.list.count) + max(0, difc.filtered - difc.items.count)
            + difc.unlistedDenials + difc.unlistedStrictBlocks + facts.firewall.uncategorised
    }

    /// The earliest time of an event that was read from one of `places`.
    func first(at places: [Evidence]) -> Timestamp? {
        places.filter { $0.line != nil }.compactMap { times[Place($0)] }.min()
    }

    /// Places with the time of the first event read from there.
    private let times: [Place: Timestamp]

    private struct Place: Sendable, Hashable {
        var path: String
        var line: Int?

        init(_ evidence: Evidence) {
            path = evidence.path
            line = evidence.line
        }
    }

    // MARK: Events

    private static func calls(_ calls: CallFacts) -> [Event] {
        calls.list.map { call in
            var details: [Phrase] = [call.outcome.phrase]
            if let duration = call.durationMilliseconds { details.append("\(Int(clamping: duration)) ms") }
            if let filtered = call.filteredItems, filtered > 0 {
                details.append("\(.counted(filtered, "item", "items")) removed")
            }
            if let error = call.error { details.append("\(error)") }
            return Event(
                kind: Kind(call.outcome), begin: call.begin ?? call.end,
                subject: "\(call.id) \(.tool(call.server, call.tool))", details: .joined(details),
                evidence: call.evidence)
        }
    }

    private static func decisions(_ difc: DIFCFacts) -> [Event] {
        difc.items.map {
            Event(
                kind: .itemFiltered, begin: $0.timestamp, subject: .name($0.description),
                details: "\(code: $0.cause.rawValue): \($0.reason)", evidence: [$0.evidence])
        }
            + difc.denials.map {
                Event(
                    kind: .denial, begin: $0.timestamp,
                    subject: $0.resource.isEmpty ? .tool($0.server, $0.tool) : .name($0.resource),
                    details: $0.isSecrecy ? "\(words: "stopped leak:", .bad) \($0.reason)" : "\($0.reason)",
                    evidence: [$0.evidence])
            }
            + difc.strictBlocks.map {
                Event(
                    kind: .strictBlock, begin: $0.timestamp, subject: .name($0.tool),
                    details: "\($0.filtered) of \(.counted($0.total, "item", "items")) violating",
                    evidence: [$0.evidence])
            }
    }

    private static func guards(_ facts: RunFacts) -> [Event] {
        facts.guards.flatMap { item -> [Event] in
            func seen(_ kind: Kind, _ observations: [Observation]) -> [Event] {
                observations.map {
                    Event(
                        kind: kind, begin: $0.timestamp, subject: "\(code: item.server)",
                        details: "\($0.text)", evidence: [$0.evidence])
                }
            }
            var events = seen(.guardNotLoaded, item.loadFailures + item.downgrades)
            events += seen(.labelAgentFailed, item.labelAgentFailures)
            if let trap = item.trap {
                events.append(
                    Event(
                        kind: .guardTrap, begin: trap.timestamp, subject: "\(code: item.server)",
                        details: "\(code: trap.function): \(trap.error)", evidence: [trap.evidence]))
            }
            return events
        }
            + facts.difc.labellingFailures.map {
                Event(
                    kind: .labellingFailed, begin: $0.timestamp, subject: .unknown, details: "\($0.text)",
                    evidence: [$0.evidence])
            }
    }

    private static func firewall(_ firewall: FirewallFacts) -> [Event] {
        firewall.traffic.map {
            var details: [Phrase] = ["\(code: $0.squidResult)"]
            if let cause = $0.denialCause { details.append("\(cause.rawValue)") }
            details.append("\($0.client.rawValue)")
            if let agent = $0.userAgent { details.append("\(code: agent)") }
            if $0.failed > 0 { details.append("\($0.failed) failed upstream") }
            return Event(
                kind: Kind($0.decision), begin: $0.first ?? $0.last, end: $0.last, count: $0.tally.count,
                subject: .endpoint($0.domain, $0.port), details: .joined(details),
                evidence: $0.tally.evidence)
        }
    }
}

extension Timeline.Kind {
    init(_ outcome: CallOutcome) {
        self =
            switch outcome {
            case .ok: .callAnswered
            case .okFiltered: .callFiltered
            case .allowlistDenied, .callLimit, .policyDenied, .policyBlockedResponse, .policySingleItem:
                .callRefused
            case .guardInitFailed, .guardError: .callFailedInGuard
            case .rateLimited, .transportError, .backendError: .callFailed
            case .unanswered: .callUnanswered
            }
    }

    init(_ decision: FirewallDecision) {
        self =
            switch decision {
            case .allowed: .requestAllowed
            case .denied: .requestDenied
            case .incomplete: .requestIncomplete
            }
    }

    var phrase: Phrase {
        switch self {
        case .callAnswered: "Calls answered"
        case .callFiltered: "Calls filtered"
        case .callRefused: "Calls refused"
        case .callFailedInGuard: "Calls failed in guard"
        case .callFailed: "Calls failed"
        case .callUnanswered: "Calls unanswered"
        case .itemFiltered: "Items filtered"
        case .denial: "Denials"
        case .strictBlock: "Strict blocks"
        case .guardTrap: "Guard traps"
        case .guardNotLoaded: "Guard not in force"
        case .labelAgentFailed: "Agent not labelled"
        case .labellingFailed: "Labelling failed"
        case .requestAllowed: "Requests allowed"
        case .requestDenied: "Requests denied"
        case .requestIncomplete: "Requests incomplete"
        }
    }

    var lane: Timeline.Lane {
        switch self {
        case .callAnswered, .callFiltered, .callRefused, .callFailedInGuard, .callFailed, .callUnanswered:
            .calls
        case .itemFiltered, .denial, .strictBlock: .decisions
        case .guardTrap, .guardNotLoaded, .labelAgentFailed, .labellingFailed: .guards
        case .requestAllowed, .requestDenied, .requestIncomplete: .firewall
        }
    }

    /// `nil` for what is as it should be.
    var tone: Phrase.Tone? {
        switch self {
        case .callAnswered, .requestAllowed: nil
        case .callFiltered, .callRefused, .callFailed, .callUnanswered, .itemFiltered, .requestIncomplete:
            .caution
        case .denial, .strictBlock, .callFailedInGuard, .guardTrap, .guardNotLoaded, .labelAgentFailed,
            .labellingFailed, .requestDenied:
            .bad
        }
    }
}
