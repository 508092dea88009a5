import Facts
import Findings

extension EvidenceSource {
    /// Whether silence in this source means something.
    var isReadToItsEnd: Bool { status == .present || status == .empty }
}

extension ReportSection {
    /// Servers, rate limits and start-up trouble.
    static func backend(_ facts: RunFacts) -> ReportSection? {
        let backend = facts.backend
        let failed = backend.failedServers.sorted { inByteOrder($0.key, $1.key) }.flatMap {
            server, observations in
            observations.map { "\(code: server): \($0.text) (\(.place($0.evidence)))" as Phrase }
        }
        return ReportSection(
            "Servers",
            [
                backend.advertisedTools.isEmpty
                    ? nil : .facts([.init("Advertised tools", .ranked(backend.advertisedTools))]),
                .items("Servers that failed:", failed),
                .observations("Configuration errors:", backend.configurationErrors),
                .observations("Rate limits:", backend.rateLimits),
                .observations("Circuit breakers:", backend.circuitBreakers),
                .observations("Compilation cache fallbacks:", backend.compilationCacheFallbacks),
            ])
    }

    /// What the Actions job logs say.
    static func workflow(_ facts: RunFacts) -> ReportSection? {
        let workflow = facts.workflow
        var summary: [Fact] = []
        if !workflow.jobs.isEmpty {
            let jobs = workflow.jobs.sorted { inByteOrder($0.key, $1.key) }
            summary.append(.init("Jobs", .joined(jobs.map { "\(code: $0.key) \($0.value)" }, limit: 40)))
        }
        if workflow.rateLimited.count > 0 {
            let jobs: Phrase =
                workflow.rateLimitedJobs.isEmpty ? "" : " in \(.list(workflow.rateLimitedJobs))"
            summary.append(
                .init(
                    "API rate limit",
                    "\(.counted(workflow.rateLimited.count, "time", "times"))\(jobs) (\(.places(workflow.rateLimited.evidence, limit: 1)))"
                ))
        }
        if workflow.errors.count > 0 {
            summary.append(
                .init("Errors", "\(workflow.errors.count, .caution) (\(.places(workflow.errors.evidence)))"))
        }
        return ReportSection(
            "Workflow",
            [
                summary.isEmpty ? nil : .facts(summary),
                .observations("DIFC proxy bypassed:", workflow.proxyBypassed),
                .observations("DIFC proxy skipped:", workflow.proxySkipped),
            ])
    }

    /// Where copies of the same evidence disagree.
    static func discrepancies(_ facts: RunFacts) -> ReportSection? {
        ReportSection(
            "Discrepancies",
            [
                .items(
                    nil,
                    facts.discrepancies.map {
                        let places: Phrase = $0.evidence.isEmpty ? "" : " (\(.places($0.evidence)))"
                        return "\($0.kind.rawValue, .strong): \($0.text)\(places)"
                    })
            ])
    }

    /// Every source, what could be read of it, and its first damaged lines.
    static func evidence(_ facts: RunFacts) -> ReportSection? {
        let rows = facts.evidence.map { source -> [Phrase] in
            let status: Phrase
            switch source.status {
            case .present:
                status = source.isDamaged ? "\(words: "present", .caution)" : "\(words: "present", .good)"
            case .empty: status = "empty"
            case .absent: status = "\(words: "absent", .caution)"
            case .unreadable: status = "\(words: "unreadable", .bad)"
            case .unknownSchema: status = "\(words: "unknown schema", .bad)"
            case .truncated: status = "\(words: "truncated", .bad)"
            }
            return [
                "\(code: source.path)", "\(source.kind)", status, .count(source.lines), .count(source.parsed),
                .count(source.rejected, .bad), .count(source.repaired, .caution),
            ]
        }
        let notes = facts.evidence.flatMap { source -> [Phrase] in
            var result: [Phrase] = []
            if let detail = source.detail { result.append("\(code: source.path): \(detail)") }
            if !source.unknownKinds.isEmpty {
                result.append(
                    "\(code: source.path): records of unknown kinds: \(.ranked(source.unknownKinds))")
            }
            result += source.firstRejects.map {
                "\(code: "\(source.path):\($0.line)") (byte \(Int(clamping: $0.offset))): \($0.reason)"
            }
            let unnamed = source.rejected - source.firstRejects.count
            if unnamed > 0, !source.firstRejects.isEmpty {
                result.append(
                    "\(code: source.path): … \(.counted(unnamed, "more line", "more lines")) not understood")
            }
            return result
        }
        let unexamined = facts.unexaminedFiles
        return ReportSection(
            "Evidence",
            [
                rows.isEmpty
                    ? .sentence("\(words: "No evidence was found.", .bad)") : nil,
                .rows(
                    nil,
                    [
                        .text("Source"), .text("Kind"), .text("Status"), .number("Lines"), .number("Parsed"),
                        .number("Rejected"), .number("Repaired"),
                    ], rows), .items("Damage:", notes),
                .items(
                    "Files that are no known artifact: \(unexamined.count)",
                    unexamined.firstPaths.map { "\(code: $0)" }, total: unexamined.count),
            ])
    }

    /// Why the evidence is incomplete.
    static func gaps(_ facts: RunFacts) -> ReportSection? {
        ReportSection("Gaps", [.items(nil, facts.coverage.gaps.map { "\($0)" })])
    }

    /// Rules that could not judge, those with the same reason together.
    static func unjudged(_ report: RunReport) -> ReportSection? {
        var reasons: [(reason: String, rules: [String])] = []
        for rule in report.unjudged {
            if let known = reasons.firstIndex(where: { $0.reason == rule.reason }) {
                reasons[known].rules.append(rule.rule)
            } else {
                reasons.append((rule.reason, [rule.rule]))
            }
        }
        return ReportSection(
            "Rules that could not judge",
            [.items(nil, reasons.map { "\(.list($0.rules)): \($0.reason)" })])
    }

    /// Everything behind the findings, in the order of every report.
    static func all(_ report: RunReport) -> [ReportSection] {
        let facts = report.facts
        return [
            guards(facts), policyMetrics(facts), calls(facts), difc(facts), replay(facts), proxy(facts),
            firewall(facts),
            models(facts),
            safeOutputs(facts), backend(facts), workflow(facts), discrepancies(facts), evidence(facts),
            gaps(facts), unjudged(report),
        ].compactMap { $0 }
    }
}
