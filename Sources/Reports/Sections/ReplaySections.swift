import Facts
import Findings

extension ReportSection {
    /// The calls decided again; nothing when that was not asked for.
    static func replay(_ facts: RunFacts) -> ReportSection? {
        guard let replay = facts.replay else { return nil }
        return ReportSection("Replay", replaySummary(replay) + [divergedCalls(replay)])
    }

    // MARK: The run

    /// What replay comes to, without single calls.
    static func replaySummary(_ replay: ReplayFacts) -> [Block?] {
        if let reason = replay.unavailable {
            return [.sentence("\(words: "No call was decided again:", .caution) \(reason)")]
        }
        if replay.total == 0 { return [.sentence("The run has no calls to decide again.")] }
        var totals: Phrase =
            "\(.counted(replay.total, "call", "calls")) decided again: \(replay.agreed) agreed, \(.count(replay.diverged, .bad)) diverged, \(.count(replay.inconclusive, .caution)) inconclusive."
        if replay.itemsSeen > 0 {
            totals =
                "\(totals) The agent may have \(replay.itemsAllowed) of \(.counted(replay.itemsSeen, "item", "items"))."
        }
        var blocks: [Block?] = [.sentence(totals)]
        if replay.inconclusive == replay.total {
            blocks.append(
                .sentence(
                    "\(words: "No call could be decided:", .caution) replay says nothing of this run, for or against it. The verdict rests on the other evidence."
                ))
        }
        if let sign = replay.olderGuard {
            blocks.append(
                .sentence(
                    "\(words: "The log comes from an older guard than the one known here:", .caution) \(sign)"
                ))
        }
        blocks += [policies(replay), inconclusive(replay), observations(replay)]
        if let module = replay.module { blocks.append(guardModule(module)) }
        return blocks
    }

    private static func policies(_ replay: ReplayFacts) -> Block? {
        .rows(
            "Policies:",
            [
                .text("Server"), .text("Policy"), .text("Source"), .text("Mode"), .text("Agent secrecy"),
                .text("Agent integrity"),
            ],
            replay.policies.map {
                [
                    .name($0.server), .name($0.json), "\(code: $0.source.rawValue)", "\($0.mode.rawValue)",
                    .tags($0.agentLabels.secrecy.sorted), .tags($0.agentLabels.integrity.sorted),
                ]
            })
    }

    private static func inconclusive(_ replay: ReplayFacts) -> Block? {
        .items(
            "Why calls are inconclusive:",
            replay.gaps.ranked.map { "\(.counted($0.count, "call", "calls")): \($0.name)" })
    }

    private static func observations(_ replay: ReplayFacts) -> Block? {
        .rows(
            "Observations:",
            [
                .text("What"), .text("Call"), .text("Tool"), .text("Details"), .number("Items"),
                .text("Evidence"),
            ],
            replay.calls.flatMap { call in
                call.observations.map { observation in
                    [
                        observation.kind.phrase, "\(call.id)", .tool(call.server, call.tool),
                        observation.statement, observation.items.map { "\($0)" } ?? .unknown,
                        .places(observation.evidence, limit: 1),
                    ]
                }
            }, listsItems: true)
    }

    private static func guardModule(_ module: ReplayFacts.Module) -> Block {
        let size: Phrase =
            switch module.isLoggedSize {
            case true?: "\(words: "the gateway's module has the same size", .good)"
            case false?: "\(words: "the gateway's module has another size", .caution)"
            case nil: "the logs do not tell the size of the gateway's module"
            }
        return .facts([
            .init("Guard module", "\(code: module.file), \(.counted(module.size, "byte", "bytes")); \(size)"),
            .init("SHA-256", "\(code: module.sha256)"),
            .init(
                "Module against native",
                "\(.counted(module.compared, "answer", "answers")), \(.count(module.different, .caution)) different"
            ),
        ])
    }

    private static func divergedCalls(_ replay: ReplayFacts) -> Block? {
        .rows(
            "Diverged calls:",
            [.text("Call"), .text("Tool"), .text("What differs"), .text("Evidence")],
            replay.calls.filter { $0.verdict == .diverged }.map { call in
                [
                    "\(call.id)", .tool(call.server, call.tool),
                    call.differences.isEmpty
                        ? .unknown : .joined(call.differences.map(\.statement), by: " · ", limit: 3),
                    .places(call.evidence, limit: 1),
                ]
            }, total: replay.diverged, listsItems: true)
    }

    // MARK: Single calls

    /// A row per call.
    static func replayedCalls(_ replay: ReplayFacts) -> ReportSection? {
        ReportSection(
            "Calls",
            [
                .rows(
                    nil, [.text("Call"), .text("Tool"), .text("Verdict"), .text("Reason")],
                    replay.calls.map { call in
                        ["\(call.id)", .tool(call.server, call.tool), call.verdict.phrase, call.shortReason]
                    }, total: replay.total, listsItems: true)
            ])
    }

    /// Everything about a call, phase by phase.
    static func replayedCall(_ call: CallReplay) -> ReportSection? {
        var facts: [Fact] = [.init("Verdict", call.verdict.phrase)]
        if let begin = call.begin { facts.append(.init("Begin", .time(begin))) }
        if let count = call.itemCount {
            facts.append(
                .init(
                    "Items",
                    "\(call.allowedCount.map { "\($0)" } ?? .unknown) of \(count) allowed"))
        }
        if !call.parts.isEmpty { facts.append(.init("Taken from", .joined(call.parts.map(\.phrase)))) }
        if !call.evidence.isEmpty { facts.append(.init("Evidence", .places(call.evidence))) }
        return ReportSection(
            "Call \(call.id): \(.tool(call.server, call.tool))",
            [
                .facts(facts), .items("Differences:", call.differences.map(\.statement)), phases(call),
                items(call),
                .items(
                    "Observations:",
                    call.observations.flatMap { observation -> [Phrase] in
                        ["\(observation.kind.phrase): \(observation.statement)"]
                            + observation.detail.map { "↳ \(code: $0)" }
                    }), .items("Gaps:", call.gaps.map { "\($0)" }),
            ])
    }

    /// Native decision, the module's, and what the logs say, a row per phase.
    static func phases(_ call: CallReplay) -> Block? {
        let shown = call.phases.filter {
            $0.native != nil || $0.module != nil || $0.logged != nil || $0.note != nil
        }
        let hasModule = shown.contains { $0.module != nil }
        return .rows(
            "Phases:",
            [.text("Phase"), .text("Native")] + (hasModule ? [.text("Module")] : [])
                + [.text("Logged"), .text("Result")],
            shown.map { phase in
                let said = { (text: String?) -> Phrase in text.map { "\($0)" } ?? .unknown }
                let result = phase.note.map { "\(phase.agreement.phrase): \($0)" } ?? phase.agreement.phrase
                return ["\(phase.phase.rawValue)", said(phase.native)]
                    + (hasModule ? [said(phase.module)] : []) + [said(phase.logged), result]
            })
    }

    private static func items(_ call: CallReplay) -> Block? {
        .rows(
            "Items refused or different:",
            [.number("Index"), .text("Description"), .text("Labels"), .text("Decision"), .text("Delivered")],
            call.items.map { item in
                let delivered: Phrase =
                    switch item.isDelivered {
                    case true?: item.isAllowed ? "yes" : "\(words: "yes", .bad)"
                    case false?: "no"
                    case nil: .unknown
                    }
                let refused: Phrase = "\(words: "refused", .caution)"
                return [
                    "\(item.index)", .name(item.description),
                    .labels(item.labels.secrecy.sorted, item.labels.integrity.sorted),
                    item.isAllowed ? "allowed" : item.reason.isEmpty ? refused : "\(refused): \(item.reason)",
                    delivered,
                ]
            }, listsItems: true)
    }
}

extension Phrase {
    /// Tags of a label.
    static func tags(_ tags: [String]) -> Phrase { tags.isEmpty ? "none" : .list(tags) }

    /// Both labels of something.
    static func labels(_ secrecy: [String], _ integrity: [String]) -> Phrase {
        "secrecy \(.tags(secrecy)); integrity \(.tags(integrity))"
    }
}

extension ReplayVerdict {
    /// The stable name, coloured by what it means.
    var phrase: Phrase {
        switch self {
        case .agreed: "\(words: "agreed", .good)"
        case .diverged: "\(words: "diverged", .bad)"
        case .inconclusive: "\(words: "inconclusive", .caution)"
        }
    }
}

extension PhaseAgreement {
    var phrase: Phrase {
        switch self {
        case .agreed: "\(words: "agreed", .good)"
        case .diverged: "\(words: "diverged", .bad)"
        case .notCompared: "\(words: "not compared", .faint)"
        }
    }
}

extension ReplayDifference {
    /// Kind and sentence.
    var statement: Phrase {
        let statement: Phrase = "\(kind.rawValue, isLeak && cause == .unexplained ? .bad : nil): \(text)"
        return cause == .guardVersion ? "\(statement) (older guard)" : statement
    }
}

extension ReplayObservation {
    /// Sentence and hazard.
    var statement: Phrase { hazard.map { "\(text) (\($0.words))" } ?? "\(text)" }
}

extension ReplayObservation.Kind {
    /// The stable name, coloured by the severity of its rule.
    var phrase: Phrase {
        switch self {
        case .failOpenUnlabelled, .trapReplayed: "\(rawValue, .bad)"
        case .metadataMislabel, .strictNotStrict, .labelTruncated, .stoppedExfiltration:
            "\(rawValue, .caution)"
        case .noticeLost: "\(rawValue)"
        }
    }
}

extension ReconstructedPart {
    /// `arguments: rpc-messages (sanitised; note)`.
    var phrase: Phrase {
        let source: Phrase =
            self.source == .missing ? "\(words: "missing", .caution)" : "\(self.source.rawValue)"
        let remarks: [Phrase] = (isSanitised ? ["sanitised"] : []) + (note.map { ["\($0)"] } ?? [])
        let lead: Phrase = "\(part.rawValue): \(source)"
        return remarks.isEmpty ? lead : "\(lead) (\(.joined(remarks, by: "; ")))"
    }
}

extension CallReplay {
    /// Why the verdict is what it is, in one line.
    fileprivate var shortReason: Phrase {
        switch verdict {
        case .diverged:
            let first = differences.first(where: \.isLeak) ?? differences.first
            guard let first else { return .unknown }
            return differences.count > 1
                ? "\(first.statement) (and \(differences.count - 1) more)" : first.statement
        case .inconclusive: return gaps.first.map { "\($0)" } ?? .unknown
        case .agreed:
            var parts: [Phrase] = observations.map(\.kind.phrase)
            if let itemCount, let allowedCount {
                parts.append("\(allowedCount) of \(.counted(itemCount, "item", "items")) allowed")
            }
            return parts.isEmpty ? .unknown : .joined(parts)
        }
    }
}
