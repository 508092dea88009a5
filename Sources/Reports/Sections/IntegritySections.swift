import Facts
import Findings

extension ReportSection {
    /// One row per guard, then what went wrong with guards.
    static func guards(_ facts: RunFacts) -> ReportSection? {
        let rows = facts.guards.map { item -> [Phrase] in
            let mode: Phrase
            if let value = item.mode {
                mode = item.isModeFromGuard ? "\(value.rawValue)" : "\(value.rawValue) (configured)"
            } else {
                mode = .unknown
            }
            let secrecy = item.agentLabels.map { Phrase.tags($0.secrecy.sorted) } ?? .unknown
            let integrity = item.agentLabels.map { Phrase.tags($0.integrity.sorted) } ?? .unknown
            return [
                "\(code: item.server)", .name(item.guardName), mode, secrecy, integrity, status(item),
            ]
        }
        let policies = facts.guards.flatMap { item -> [Phrase] in
            let source: Phrase = item.policySource.map { " (source: \($0))" } ?? ""
            var result: [Phrase] = []
            if let policy = item.appliedPolicyJSON {
                result.append("\(code: item.server) applied \(code: policy)\(source)")
            }
            if let policy = item.configuredPolicyJSON, policy != item.appliedPolicyJSON {
                result.append("\(code: item.server) configured \(code: policy)")
            }
            return result
        }
        let details = facts.guards.flatMap { item -> [Phrase] in
            var result: [Phrase] = []
            if let trap = item.trap {
                result.append(
                    "\(code: item.server): guard trapped in \(code: trap.function): \(trap.error) (\(.place(trap.evidence)))"
                )
            }
            let groups: [(StaticString, [Observation])] = [
                ("load failure", item.loadFailures), ("fell back to noop", item.downgrades),
                ("labelling the agent failed", item.labelAgentFailures),
                ("scope replaced", item.forcedPublic.map { [$0] } ?? []),
            ]
            for (words, observations) in groups {
                let label = Phrase(stringLiteral: words)
                result += observations.map {
                    "\(code: item.server): \(label): \($0.text) (\(.place($0.evidence)))"
                }
            }
            return result
        }
        return ReportSection(
            "Guards",
            [
                .rows(
                    nil,
                    [
                        .text("Server"), .text("Guard"), .text("Mode"), .text("Agent secrecy"),
                        .text("Agent integrity"), .text("State"),
                    ], rows), .items("Policies:", policies), .items("Guard events:", details),
            ])
    }

    private static func status(_ item: GuardFacts) -> Phrase {
        var parts: [Phrase] = []
        if item.trap != nil { parts.append("\(words: "trapped", .bad)") }
        if item.deadCalls.count > 0 {
            parts.append("\(.counted(item.deadCalls.count, "call", "calls")) refused after the trap")
        }
        if !item.downgrades.isEmpty { parts.append("\(words: "fell back to noop", .bad)") }
        if !item.loadFailures.isEmpty { parts.append("\(words: "failed to load", .bad)") }
        if item.legacyLabelCalls.count > 0 {
            parts.append("\(.counted(item.legacyLabelCalls.count, "call", "calls")) with legacy labels")
        }
        if item.labelAgentCalls.count > 0 || !item.labelAgentFailures.isEmpty {
            let calls: Phrase = .counted(item.labelAgentCalls.count, "agent labelling", "agent labellings")
            let failed = item.labelAgentFailures.count
            parts.append(failed > 0 ? "\(calls), \(failed, .bad) failed" : calls)
        }
        if item.forcedPublic != nil { parts.append("\(words: "scope forced to public", .caution)") }
        return parts.isEmpty ? .unknown : .joined(parts)
    }

    /// What was filtered, denied and blocked.
    static func difc(_ facts: RunFacts) -> ReportSection? {
        let difc = facts.difc
        let isQuiet =
            difc.filtered == 0 && difc.denials.isEmpty && difc.strictBlocks.isEmpty
            && difc.labelledResponses == 0
            && difc.isEnforcementEnabled == nil && difc.singleItemErrors == 0
        guard !isQuiet || facts.guards.contains(where: \.isGuarded) else { return nil }

        let enforcement: Phrase =
            switch difc.isEnforcementEnabled {
            case true?: "enabled"
            case false?: "\(words: "disabled", .bad)"
            case nil: "\(words: "no line says whether it was on", .caution)"
            }
        var summary: [Fact] = [
            .init(
                "Enforcement", difc.configuredMode.map { "\(enforcement), mode \(code: $0)" } ?? enforcement),
            .init(
                "Items",
                "\(difc.itemsSeen) seen in \(.counted(difc.labelledResponses, "labelled response", "labelled responses")), \(difc.itemsAccessible) accessible, \(difc.filtered) filtered"
            ),
            .init("Denials", .count(difc.deniedCount, .caution)),
            .init("Strict blocks", .count(difc.strictBlockCount, .caution)),
            .init("Single-item errors", .count(difc.singleItemErrors, .caution)),
        ]
        if !difc.filteredByCause.isEmpty {
            let counts = Dictionary(
                difc.filteredByCause.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +)
            summary.append(.init("Filtered by cause", .ranked(counts)))
        }
        if !difc.requiredLevels.isEmpty {
            summary.append(.init("Required levels", .ranked(difc.requiredLevels)))
        }
        if !difc.itemLevels.isEmpty { summary.append(.init("Levels of items", .ranked(difc.itemLevels))) }
        if let sinks = difc.sinkServers {
            summary.append(.init("Sink servers", sinks.isEmpty ? "none: enrichment disabled" : .list(sinks)))
        }
        if difc.coarseFailures.count > 0 {
            summary.append(.init("Coarse checks failed", .count(difc.coarseFailures.count, .bad)))
        }
        if difc.unlabelledResponses.count > 0 {
            summary.append(.init("Unlabelled responses", .count(difc.unlabelledResponses.count, .caution)))
        }
        if difc.lookupFailures.count > 0 {
            summary.append(.init("Look-ups failed", .count(difc.lookupFailures.count, .caution)))
        }
        if let override = difc.policyOverride {
            summary.append(.init("Policy override", "\(override.text) (\(.place(override.evidence)))"))
        }
        return ReportSection(
            "DIFC",
            [
                .facts(summary), itemsByTool(difc), denials(difc), strictBlocks(difc), filteredItems(difc),
                .rows(
                    "Repositories outside every policy scope, before filtering:",
                    [.text("Repository"), .text("Tool"), .number("Items"), .text("Evidence")],
                    difc.responseRepositories.map {
                        [
                            "\(code: $0.repository, .caution)", .tool($0.server, $0.tool), "\($0.items)",
                            .place($0.evidence),
                        ]
                    }),
                .observations("Labelling failed:", difc.labellingFailures),
                .observations("Labelling truncated:", difc.labellingTruncated),
                .observations("Visibility unknown:", difc.visibilityUnknown),
                .observations("Visibility check failed open:", difc.visibilityFailedOpen),
            ])
    }

    private static func itemsByTool(_ difc: DIFCFacts) -> Block? {
        .rows(
            "Items by tool:",
            [
                .text("Tool"), .number("Responses"), .number("Items"), .number("Accessible"),
                .number("Filtered"),
                .number("Emptied"),
            ],
            difc.byTool.sorted { $0.filtered != $1.filtered ? $0.filtered > $1.filtered : $0.seen > $1.seen }
                .map {
                    [
                        .tool($0.server, $0.tool), "\($0.responses)", "\($0.seen)", "\($0.accessible)",
                        .count($0.filtered, .caution), .count($0.emptied, .caution),
                    ]
                })
    }

    private static func denials(_ difc: DIFCFacts) -> Block? {
        .rows(
            "Denials:", [.text("Tool"), .text("Resource"), .text("Reason"), .text("Evidence")],
            difc.denials.map {
                [
                    .tool($0.server, $0.tool), .name($0.resource),
                    $0.isSecrecy ? "\(words: "stopped leak:", .bad) \($0.reason)" : "\($0.reason)",
                    .place($0.evidence),
                ]
            }, listsItems: true)
    }

    private static func strictBlocks(_ difc: DIFCFacts) -> Block? {
        .rows(
            "Responses withheld in strict mode:",
            [.text("Tool"), .number("Violating"), .number("Items"), .text("Evidence")],
            difc.strictBlocks.map {
                [.name($0.tool), "\($0.filtered)", "\($0.total)", .place($0.evidence)]
            }, listsItems: true)
    }

    private static func filteredItems(_ difc: DIFCFacts) -> Block? {
        .rows(
            "Filtered items:",
            [
                .text("Item"), .text("Tool"), .text("Cause"), .text("Author"), .text("Reason"),
                .text("Evidence"),
            ],
            difc.items.map {
                let author: Phrase = $0.author.map { "\(code: $0)" } ?? .unknown
                return [
                    .name($0.description), .tool($0.server, $0.tool), "\(code: $0.cause.rawValue)",
                    $0.authorAssociation.map { "\(author) (\($0))" } ?? author, "\($0.reason)",
                    .place($0.evidence),
                ]
            }, total: difc.filtered, listsItems: true)
    }

    /// What the DIFC proxy did.
    static func proxy(_ facts: RunFacts) -> ReportSection? {
        let proxy = facts.proxy
        guard proxy.isPresent || proxy.filtered > 0 || !proxy.byPath.isEmpty || !proxy.passthroughs.isEmpty
        else { return nil }
        return ReportSection(
            "DIFC proxy",
            [
                .facts([
                    .init("Mode", .name(proxy.mode)), .init("Filtered", .count(proxy.filtered, .caution)),
                ]),
                .rows(
                    "Filtered by path:",
                    [
                        .text("Request"), .text("Tool"), .number("Responses"), .number("Filtered"),
                        .number("Items"),
                    ],
                    proxy.byPath.map {
                        [
                            "\($0.method) \(code: $0.template)", "\(code: $0.tool)", "\($0.responses)",
                            .count($0.filtered, .caution), "\($0.total)",
                        ]
                    }),
                .rows(
                    "Forwarded without labels:", [.text("Request"), .number("Count"), .text("Evidence")],
                    proxy.passthroughs.map {
                        [
                            "\($0.method) \(code: $0.template)", .count($0.tally.count, .caution),
                            .places($0.tally.evidence, limit: 1),
                        ]
                    }),
                .observations("Rejected:", proxy.rejections), .observations("Blocked:", proxy.blocked),
            ])
    }
}

extension Phrase {
    /// `server/tool`.
    static func tool(_ server: String?, _ tool: String?) -> Phrase {
        guard let tool, !tool.isEmpty else { return .name(server) }
        guard let server, !server.isEmpty else { return "\(code: tool)" }
        return "\(code: "\(server)/\(tool)")"
    }
}
