import Facts
import Findings

extension ReportSection {
    /// Calls by outcome, then the tools called most.
    static func calls(_ facts: RunFacts) -> ReportSection? {
        let calls = facts.calls
        let coverage = facts.coverage
        if calls.total == 0 {
            let sentence: Phrase =
                if calls.source != .none {
                    "The agent made no MCP calls (source: \(code: calls.source.rawValue))."
                } else if facts.evidence.contains(where: { $0.kind == "rpc-messages" && $0.isReadToItsEnd }) {
                    "The agent made no MCP calls (source: \(code: "rpc-messages"))."
                } else if coverage.gateway == .notApplicable {
                    "The run had no MCP gateway."
                } else {
                    "\(words: "No gateway log: nothing is known of MCP calls.", .caution)"
                }
            return ReportSection("Calls", [.sentence(sentence), otherTraffic(calls)])
        }
        let outcomes = CallOutcome.allCases.compactMap { outcome -> [Phrase]? in
            guard let count = calls.byOutcome[outcome], count > 0 else { return nil }
            return [outcome.phrase, "\(count)"]
        }
        let tools = calls.byTool.sorted {
            if $0.total != $1.total { return $0.total > $1.total }
            return $0.server != $1.server
                ? inByteOrder($0.server ?? "", $1.server ?? "") : inByteOrder($0.tool, $1.tool)
        }
        let toolRows = tools.map { tool -> [Phrase] in
            let answered = CallOutcome.allCases.filter(\.isAnswered).reduce(0) {
                $0 + (tool.byOutcome[$1] ?? 0)
            }
            let others = CallOutcome.allCases.filter { $0 != .ok }.compactMap { outcome -> Phrase? in
                guard let count = tool.byOutcome[outcome], count > 0 else { return nil }
                return "\(outcome.phrase) \(count)"
            }
            return [
                .tool(tool.server, tool.tool), "\(tool.total)", "\(answered)",
                .count(tool.total - answered, .caution),
                others.isEmpty ? .unknown : .joined(others),
            ]
        }
        let problems = calls.list.filter { !$0.outcome.isAnswered }
        let problemRows = problems.map { call -> [Phrase] in
            [
                "\(call.id)", .tool(call.server, call.tool), call.outcome.phrase,
                call.error.map { "\($0)" } ?? .unknown, .places(call.evidence, limit: 1),
            ]
        }
        let refused = CallOutcome.allCases.filter { !$0.isAnswered }.reduce(0) {
            $0 + (calls.byOutcome[$1] ?? 0)
        }
        return ReportSection(
            "Calls",
            [
                .sentence(
                    "\(.counted(calls.total, "call", "calls")) of \(.counted(calls.byTool.count, "tool", "tools")) (source: \(code: calls.source.rawValue))."
                ), otherTraffic(calls), .rows(nil, [.text("Outcome"), .number("Calls")], outcomes),
                .rows(
                    "Tools:",
                    [
                        .text("Tool"), .number("Calls"), .number("Answered"), .number("Failed"),
                        .text("Other outcomes"),
                    ], toolRows),
                .rows(
                    "Calls without an answer to use:",
                    [.text("Call"), .text("Tool"), .text("Outcome"), .text("Error"), .text("Evidence")],
                    problemRows, total: calls.isListTruncated ? refused : nil, listsItems: true),
            ])
    }

    /// Requests that are no calls, and pairs that are in doubt.
    private static func otherTraffic(_ calls: CallFacts) -> Block? {
        var facts: [Fact] = []
        if calls.guardLookups > 0 { facts.append(.init("Look-ups of guards", "\(calls.guardLookups)")) }
        if calls.ambiguousPairs > 0 {
            facts.append(.init("Paired by order alone", "\(calls.ambiguousPairs, .caution)"))
        }
        if calls.unmatchedResponses > 0 {
            facts.append(.init("Answers without request", "\(calls.unmatchedResponses, .caution)"))
        }
        if !calls.otherRequests.isEmpty {
            facts.append(.init("Other requests", .ranked(calls.otherRequests)))
        }
        return facts.isEmpty ? nil : .facts(facts)
    }

    /// Requests through the firewall by domain.
    static func firewall(_ facts: RunFacts) -> ReportSection? {
        let firewall = facts.firewall
        guard firewall.source != .none else {
            if facts.coverage.firewall == .notApplicable {
                return ReportSection(
                    "Firewall", [.sentence("The run had no firewall: network access was not limited.")])
            }
            return ReportSection(
                "Firewall",
                [.sentence("\(words: "No firewall log: nothing is known of network access.", .caution)")])
        }
        var summary: [Fact] = [
            .init(
                "Requests",
                "\(firewall.requests): \(firewall.allowed) allowed, \(firewall.denied) denied, \(firewall.incomplete) incomplete (source: \(code: firewall.source.rawValue))"
            )
        ]
        if firewall.first != nil || firewall.last != nil {
            summary.append(.init("Between", "\(.time(firewall.first)) and \(.time(firewall.last))"))
        }
        if firewall.noise > 0 {
            summary.append(.init("Not counted", "\(firewall.noise) probes and empty connections"))
        }
        if firewall.malformed.count > 0 {
            summary.append(
                .init(
                    "Malformed",
                    "\(firewall.malformed.count, .caution) (\(.places(firewall.malformed.evidence, limit: 1)))"
                ))
        }
        if firewall.uncategorised > 0 {
            summary.append(.init("Not kept apart", .counted(firewall.uncategorised, "request", "requests")))
        }
        if !firewall.allowList.isEmpty { summary.append(.init("Allow list", .list(firewall.allowList))) }
        if !facts.expectedTraffic.isEmpty {
            let hosts = facts.expectedTraffic.map { expected -> Phrase in
                "\(code: expected.domain) \(expected.requests)"
            }
            summary.append(.init("Expected", "by configuration: \(.joined(hosts, limit: 40))"))
        }
        if !firewall.apiProxyProviders.isEmpty {
            summary.append(.init("API proxy", .list(firewall.apiProxyProviders)))
        }
        var inspections: [Phrase] = []
        if firewall.isSSLBumpEnabled { inspections.append("TLS interception") }
        if firewall.isDLPEnabled { inspections.append("DLP") }
        if !inspections.isEmpty { summary.append(.init("Inspection", .joined(inspections))) }
        return ReportSection(
            "Firewall",
            [
                .facts(summary), domains(firewall), traffic(firewall),
                .rows(
                    "Host header and target differ:",
                    [.text("Host header"), .text("Target"), .number("Count"), .text("Evidence")],
                    firewall.hostMismatches.map {
                        [
                            "\(code: $0.hostHeader)", "\(code: $0.target)", "\($0.tally.count, .bad)",
                            .places($0.tally.evidence, limit: 1),
                        ]
                    }),
            ])
    }

    private struct Endpoint: Hashable {
        var domain: String
        var port: Int?
    }

    private static func domains(_ firewall: FirewallFacts) -> Block? {
        var clients: [Endpoint: Set<String>] = [:]
        var rules: [Endpoint: Set<String>] = [:]
        for item in firewall.traffic {
            let key = Endpoint(domain: item.domain, port: item.port)
            clients[key, default: []].insert(item.client.rawValue)
            if let rule = item.matchedRule { rules[key, default: []].insert(rule) }
        }
        let sorted = firewall.rankedDomains
        return .rows(
            "Domains:",
            [
                .text("Domain"), .number("Allowed"), .number("Denied"), .number("Incomplete"),
                .text("Client"),
                .text("Rule"),
            ],
            sorted.map { domain in
                let key = Endpoint(domain: domain.domain, port: domain.port)
                let names = (clients[key] ?? []).sorted(by: inByteOrder)
                let ids = (rules[key] ?? []).sorted(by: inByteOrder)
                return [
                    .endpoint(domain.domain, domain.port), .count(domain.allowed),
                    .count(domain.denied, .bad),
                    .count(domain.incomplete, .caution),
                    names.isEmpty ? .unknown : .joined(names.map { "\($0)" }),
                    ids.isEmpty ? .unknown : .list(ids),
                ]
            })
    }

    /// What did not get through, with who asked.
    private static func traffic(_ firewall: FirewallFacts) -> Block? {
        let stopped = firewall.traffic.filter { $0.decision != .allowed || $0.failed > 0 }
        return .rows(
            "Requests that did not get through:",
            [
                .text("Domain"), .number("Count"), .text("Decision"), .text("Cause"), .text("Client"),
                .text("User-Agent"),
            ],
            stopped.map {
                let decision: Phrase =
                    $0.decision == .allowed
                    ? "\(words: "allowed", .caution), \($0.failed) failed upstream: \(code: $0.squidResult)"
                    : "\($0.decision.phrase) \(code: $0.squidResult)"
                return [
                    .endpoint($0.domain, $0.port), "\($0.tally.count)", decision,
                    $0.denialCause.map { "\($0.rawValue)" } ?? .unknown,
                    "\($0.client.rawValue) \(code: $0.clientAddress)", .name($0.userAgent),
                ]
            })
    }

    /// Tokens per model.
    static func models(_ facts: RunFacts) -> ReportSection? {
        ReportSection(
            "Models",
            [
                .rows(
                    nil,
                    [
                        .text("Provider"), .text("Model"), .number("Calls"), .number("Input"),
                        .number("Output"),
                        .number("Cache read"), .number("Cache write"),
                    ],
                    facts.models.map {
                        [
                            "\($0.provider)", "\(code: $0.model)", "\($0.calls)", "\($0.inputTokens)",
                            "\($0.outputTokens)", "\($0.cacheReadTokens)", "\($0.cacheWriteTokens)",
                        ]
                    })
            ])
    }

    /// What the agent declared, what was created, what it missed.
    static func safeOutputs(_ facts: RunFacts) -> ReportSection? {
        let outputs = facts.safeOutputs
        let types = Set(outputs.declared.keys).union(outputs.created.keys).sorted(by: inByteOrder)
        return ReportSection(
            "Safe outputs",
            [
                .rows(
                    nil, [.text("Type"), .number("Declared"), .number("Created")],
                    types.map {
                        ["\(code: $0)", .count(outputs.declared[$0] ?? 0), .count(outputs.created[$0] ?? 0)]
                    }),
                .rows(
                    "Reported missing:",
                    [.text("Type"), .text("Subject"), .text("Reason"), .text("Evidence")],
                    outputs.missing.map {
                        ["\(code: $0.type)", "\($0.subject)", "\($0.reason)", .place($0.evidence)]
                    }, listsItems: true),
            ])
    }
}
