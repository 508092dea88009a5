import Facts
import Findings

extension ReportSection {
    /// What guard policies did, in numbers, each with the evidence it rests on.
    static func policyMetrics(_ facts: RunFacts) -> ReportSection? {
        guard let metrics = facts.policyMetrics else { return nil }
        return ReportSection(
            "Guard policy summary",
            [
                .facts(totals(metrics)), servers(metrics), tools(metrics), levels(metrics), authors(metrics),
                failures(metrics), definitions,
                .items(
                    "What the numbers rest on:", metrics.basis.map { "\($0.metric): \($0.evidence)" }),
            ])
    }

    private static let definitions: Block = .sentence(
        """
        A subject call is a call to a server with a guard, or one that a guard decided; refused ones ended in an error of \
        the allow list, a limit or the policy; block rate is refused by subject calls, filter rate items removed by items \
        seen.
        """)

    private static func totals(_ metrics: PolicyMetrics) -> [Fact] {
        let total = metrics.total
        var facts: [Fact] = [
            .init(
                "Subject calls",
                "\(total.calls): \(total.allowed) allowed, \(total.filtered) filtered, \(total.refused) refused, \(total.guardFailed) failed in the guard, \(total.runtimeFailed) failed elsewhere, \(total.unanswered) unanswered"
            ),
            .init("Block rate", rate(total.blockRate)),
            .init(
                "Items",
                total.itemsSeen.map { "\($0) seen, \(total.itemsRemoved) removed" }
                    ?? "\(total.itemsRemoved) removed; how many were seen is not known"),
            .init("Filter rate", rate(total.filterRate)),
        ]
        if metrics.unguardedCalls > 0 {
            facts.append(.init("Calls without guard", "\(metrics.unguardedCalls)"))
        }
        if metrics.unattributedCalls > 0 {
            facts.append(.init("Calls of unknown server", "\(metrics.unattributedCalls)"))
        }
        if metrics.refusedForIntegrity + metrics.refusedForSecrecy > 0 {
            facts.append(
                .init(
                    "Refused calls",
                    "\(metrics.refusedForIntegrity) for integrity, \(metrics.refusedForSecrecy) for secrecy"))
        }
        if !metrics.causes.isEmpty {
            let counts = Dictionary(
                metrics.causes.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +)
            facts.append(.init("Removed by cause", .ranked(counts)))
        }
        if !metrics.scopePatterns.isEmpty {
            facts.append(.init("Repository scope", .list(metrics.scopePatterns)))
        }
        if !metrics.outOfScope.isEmpty {
            facts.append(.init("Removed as out of scope", .ranked(metrics.outOfScope)))
        }
        return facts
    }

    /// A share in whole per mille, so that no rounding of the platform shows.
    private static func rate(_ value: Double?) -> Phrase {
        guard let value else { return .unknown }
        let tenths = Int((value * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }

    private static func servers(_ metrics: PolicyMetrics) -> Block? {
        .rows(
            "By server:",
            [
                .text("Server"), .text("Mode"), .text("Policy"), .number("Calls"), .number("Refused"),
                .number("Block rate"), .number("Removed"), .number("Filter rate"), .text("Most blocked"),
            ],
            metrics.servers.map { server in
                let blocked = metrics.tools.filter { $0.server == server.server }
                    .map { ($0.tool, $0.counts.refused + $0.counts.itemsRemoved) }.filter { $0.1 > 0 }
                let ranked = Phrase.ranked(Dictionary(blocked, uniquingKeysWith: +))
                let source: Phrase = server.policySource.map { " (\($0))" } ?? ""
                let policy: Phrase = server.policyJSON.map { "\(code: $0)\(source)" } ?? .unknown
                let overrides = server.overrides.map { ", \($0)" }.joined()
                return [
                    "\(code: server.server)",
                    server.mode.map { "\($0.rawValue)\(overrides)" } ?? .unknown,
                    policy, "\(server.counts.calls)", .count(server.counts.refused, .caution),
                    rate(server.counts.blockRate), .count(server.counts.itemsRemoved, .caution),
                    rate(server.counts.filterRate), blocked.isEmpty ? .unknown : ranked,
                ]
            })
    }

    private static func tools(_ metrics: PolicyMetrics) -> Block? {
        let affected = metrics.tools.filter {
            $0.counts.refused + $0.counts.itemsRemoved + $0.counts.guardFailed + $0.counts.runtimeFailed > 0
        }
        return .rows(
            "By tool, where anything was refused, removed or failed:",
            [
                .text("Tool"), .number("Calls"), .number("Refused"), .number("Guard failed"),
                .number("Failed"), .number("Items"), .number("Removed"), .number("Filter rate"),
            ],
            affected.map { tool in
                [
                    "\(code: "\(tool.server)/\(tool.tool)")", "\(tool.counts.calls)",
                    .count(tool.counts.refused, .caution), .count(tool.counts.guardFailed, .bad),
                    .count(tool.counts.runtimeFailed), tool.counts.itemsSeen.map { "\($0)" } ?? .unknown,
                    .count(tool.counts.itemsRemoved, .caution), rate(tool.counts.filterRate),
                ]
            })
    }

    private static func levels(_ metrics: PolicyMetrics) -> Block? {
        .rows(
            "Blocked by min-integrity, needed and had:",
            [.text("Needed"), .text("Had"), .number("Items")],
            metrics.levels.map { ["\(code: $0.needed)", "\(code: $0.had)", "\($0.items)"] })
    }

    private static func authors(_ metrics: PolicyMetrics) -> Block? {
        .rows(
            "Whose items were removed:",
            [.text("Author"), .text("Association"), .number("Items"), .text("Causes")],
            metrics.authors.map { author in
                let causes = Dictionary(
                    author.causes.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +)
                return [
                    "\(code: author.author)", .name(author.association), "\(author.removed)",
                    .ranked(causes),
                ]
            }, listsItems: true)
    }

    private static func failures(_ metrics: PolicyMetrics) -> Block? {
        .rows(
            "Failed calls, policy or runtime:",
            [.text("Call"), .text("Tool"), .text("Blame"), .text("Rule"), .text("Error")],
            metrics.failures.map { failure in
                let tool = failure.server.map { "\($0)/\(failure.tool)" } ?? failure.tool
                return [
                    "\(failure.call)", "\(code: tool)", blame(failure.kind), "\(failure.rule)",
                    failure.error.map { "\($0)" } ?? .unknown,
                ]
            }, total: metrics.failuresByKind.values.reduce(0, +), listsItems: true)
    }

    private static func blame(_ kind: PolicyMetrics.FailureKind) -> Phrase {
        switch kind {
        case .policy: "\(words: "policy", .caution)"
        case .guardHealth: "\(words: "guard", .bad)"
        case .runtime: "runtime"
        }
    }
}
