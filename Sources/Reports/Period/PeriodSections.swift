import Facts
import Findings

/// The parts of a report over several runs that every format shows.
struct PeriodSections {
    let report: PeriodReport
    /// Whether workflows need their repository's name beside them.
    private let hasSeveralRepositories: Bool
    private let hasSigns: Bool

    /// - Parameter hasSigns: whether severities have the nightly audit's coloured signs, which not every font has.
    init(_ report: PeriodReport, hasSigns: Bool = false) {
        self.report = report
        self.hasSigns = hasSigns
        hasSeveralRepositories = Set(report.runs.map(\.identity.repository)).count > 1
    }

    /// Runs by version of the gateway.
    static func gatewayVersions(_ report: PeriodReport) -> [String: Int] {
        var counts: [String: Int] = [:]
        for run in report.runs {
            for version in Set(run.identity.gatewayVersions) { counts[version, default: 0] += 1 }
        }
        return counts
    }

    /// What the report is about: the repositories.
    func subject() -> Phrase {
        let listed = report.listing.map { [$0.repository] } ?? []
        let found = Set(report.runs.compactMap(\.identity.repository)).sorted(by: inByteOrder)
        let names = found.isEmpty ? listed : found
        return names.isEmpty ? "unknown repository" : .joined(names.map { "\($0)" }, limit: 5)
    }

    /// Period, runs, versions.
    func header() -> [ReportSection.Fact] {
        let runs = report.runs
        var facts: [ReportSection.Fact] = [.init("Audit period", period())]
        if let listing = report.listing { facts += self.listing(listing) }
        var analysed: [Phrase] = ["\(runs.count)"]
        if report.period.outside > 0 {
            analysed.append("\(report.period.outside) outside the period left out")
        }
        if report.period.untimed > 0 { analysed.append("\(report.period.untimed) of unknown time included") }
        if report.period.copies > 0 { analysed.append("\(report.period.copies) found twice") }
        if report.period.repeated > 0 {
            analysed.append(
                "\(report.period.repeated, .caution) with the id of another but other content, counted as well"
            )
        }
        facts.append(.init("Runs analyzed", .joined(analysed)))
        facts.append(.init("Runs with agent artifacts", "\(runs.count { $0.hasArtifacts })"))
        let versions = Self.gatewayVersions(report)
        if versions.count == 1, let version = versions.first {
            let all: Phrase =
                version.value == runs.count ? "all runs" : "\(version.value) of \(runs.count) runs"
            facts.append(.init("MCP Gateway version", "\(version.key) (\(all))"))
        } else if !versions.isEmpty {
            let list = versions.ranked.map { "\($0.name) (\(.counted($0.count, "run", "runs")))" as Phrase }
            facts.append(.init("MCP Gateway versions", .joined(list, limit: 8)))
        }
        if report.hasPrevious {
            facts.append(
                .init(
                    "Compared with",
                    report.previousGenerated.map { "what was known at \(.minute($0))" } ?? "an earlier report"
                ))
        }
        if let configuration = report.configuration {
            let suppressed: Phrase = .counted(configuration.suppressed, "finding", "findings")
            let changed: Phrase = .counted(configuration.overridden, "severity", "severities")
            facts.append(
                .init(
                    "Configuration",
                    "\(code: configuration.path): \(suppressed) suppressed, \(changed) changed, requests expected in \(.counted(configuration.expecting, "run", "runs"))"
                ))
        }
        if !report.failedInputs.isEmpty {
            facts.append(.init("Inputs not read", "\(report.failedInputs.count, .bad)"))
        }
        if !report.damagedInputs.isEmpty {
            facts.append(.init("Inputs not read in full", "\(report.damagedInputs.count, .bad)"))
        }
        if report.period.unexaminedFiles > 0 {
            facts.append(.init("Files of no known kind", "\(report.period.unexaminedFiles)"))
        }
        return facts
    }

    /// What GitHub listed, and what became of it.
    private func listing(_ listing: PeriodReport.Listing) -> [ReportSection.Fact] {
        var facts: [ReportSection.Fact] = []
        if !listing.workflows.isEmpty {
            facts.append(
                .init("Workflows asked for", .joined(listing.workflows.map { "\(code: $0)" }, limit: 10)))
        }
        var parts: [Phrase] = []
        func add(_ count: Int, _ text: Phrase) { if count > 0 { parts.append(text) } }
        add(listing.late, "\(listing.late) from before the period")
        add(listing.otherWorkflows, "\(listing.otherWorkflows) of other workflows")
        add(listing.withoutAgent, "\(listing.withoutAgent) without artifacts of an agent")
        add(listing.notStarted, "\(listing.notStarted) skipped or never begun")
        add(listing.unfinished, "\(listing.unfinished) not ended yet")
        add(
            listing.earlierAttempts,
            "\(.counted(listing.earlierAttempts, "earlier attempt", "earlier attempts")) audited as well")
        add(listing.beyondLimit, "\(listing.beyondLimit, .caution) left out by the limit")
        add(listing.unknown, "\(listing.unknown, .caution) that could not be examined")
        if listing.isCut { parts.append("\(words: "GitHub did not tell of all", .caution)") }
        let total = listing.listed + listing.late
        let details: Phrase = parts.isEmpty ? "" : " (\(.joined(parts)))"
        facts.append(.init("Runs on GitHub", "\(listing.audited) of \(total) audited\(details)"))
        return facts
    }

    private func period() -> Phrase {
        let times = report.runs.compactMap(\.time)
        let first = report.period.since ?? times.min()
        let last =
            report.period.until ?? report.generated.flatMap { report.period.since == nil ? nil : $0 }
            ?? times.max()
        guard first != nil || last != nil else { return "no run tells when it was" }
        let since: Phrase = report.listing?.isExtended == true ? " (from where the last nightly ended)" : ""
        return "\(.minute(first)) – \(.minute(last))\(since)"
    }

    /// The verdict in words.
    func verdict() -> Phrase {
        let incomplete = report.runs.count { $0.verdict == .incomplete }
        switch report.verdict {
        case .clean where report.hadNoRuns:
            if let open = report.listing?.unfinished, open > 0 {
                return
                    "\(words: "CLEAN", .good) — no agent's run has ended, as far as GitHub tells; \(.counted(open, "run goes", "runs go")) on"
            }
            return "\(words: "CLEAN", .good) — no agent ran, as far as GitHub tells"
        case .clean:
            let hidden: Phrase = report.groups(of: nil).isEmpty ? "" : ": \(counts())"
            return
                "\(words: "CLEAN", .good) — the evidence is complete and shows nothing to act on\(hidden)"
        case .findings: return "\(words: "FINDINGS", .bad) — \(counts())"
        case .incomplete:
            var reasons: [Phrase] = []
            if report.runs.isEmpty { reasons.append("no run was seen") }
            if incomplete > 0 {
                reasons.append("the evidence of \(.counted(incomplete, "run", "runs")) is damaged or missing")
            }
            if !report.failedInputs.isEmpty {
                reasons.append("\(.counted(report.failedInputs.count, "input", "inputs")) could not be read")
            }
            if !report.damagedInputs.isEmpty {
                reasons.append("parts of inputs could not be read, so runs may be missing")
            }
            if let listing = report.listing, listing.isIncomplete {
                reasons.append(
                    listing.isCut
                        ? "GitHub did not tell of all runs"
                        : "\(.counted(listing.beyondLimit + listing.unknown, "run", "runs")) on GitHub \(listing.beyondLimit + listing.unknown == 1 ? "was" : "were") not looked at"
                )
            }
            if report.runs.isEmpty { return "\(words: "INCOMPLETE", .caution) — \(.joined(reasons))" }
            return "\(words: "INCOMPLETE", .caution) — \(.joined(reasons)); seen so far: \(counts())"
        }
    }

    private func counts() -> Phrase {
        let warnings = report.groups(of: .warning).count
        let suppressed = report.groups(of: nil)
        // What is hidden is said, and a severity that a configuration set hides nothing here.
        let critical = suppressed.count { group in
            group.findings.contains {
                max($0.finding.severity, $0.finding.originalSeverity ?? .info) == .critical
            }
        }
        let most: Phrase = critical > 0 ? ", \(critical, .bad) of them critical" : ""
        let hidden: Phrase = suppressed.isEmpty ? "" : "; \(suppressed.count, .caution) suppressed\(most)"
        return
            "\(report.groups(of: .critical).count) critical, \(.counted(warnings, "warning", "warnings")), \(report.groups(of: .info).count) informational\(hidden)"
    }

    /// `Severity | Count | Description`, one entry per rule.
    func summary() -> ReportSection? {
        let kinds: [Severity?] = Severity.allCases.reversed() + (report.groups(of: nil).isEmpty ? [] : [nil])
        let rows = kinds.map { severity -> [Phrase] in
            let groups = report.groups(of: severity)
            let names = report.rules(of: severity).map { entry -> Phrase in
                entry.runs > 1
                    ? "\(entry.code): \(entry.title) (\(.counted(entry.runs, "run", "runs")))"
                    : "\(entry.code): \(entry.title)"
            }
            return [
                sign(severity, severity?.phrase ?? "Suppressed"), "\(groups.count)",
                names.isEmpty ? "None" : .joined(names, by: "; ", limit: 20),
            ]
        }
        return ReportSection(
            "Findings Summary",
            [
                .rows(nil, [.text("Severity"), .number("Count"), .text("Description")], rows),
                unlisted(),
            ])
    }

    /// The words with the sign of a severity, or of what is suppressed, in front.
    private func sign(_ severity: Severity?, _ words: Phrase) -> Phrase {
        guard hasSigns else { return words }
        return severity.map { "\($0.icon) \(words)" } ?? "🔇 \(words)"
    }

    /// Findings beyond the limits.
    private func unlisted() -> ReportSection.Block? {
        let counts = Severity.allCases.reversed().compactMap { severity -> Phrase? in
            guard let count = report.unlistedFindings[severity], count > 0 else { return nil }
            return "\(count) \(severity.rawValue)"
        }
        guard !counts.isEmpty else { return nil }
        return .sentence(
            "\(words: "Too many findings:", .caution) \(.joined(counts)) are not in this report; see the runs' own."
        )
    }

    /// What became of the earlier report's findings.
    func changes() -> ReportSection? {
        guard report.hasPrevious else { return nil }
        let all = report.groups.filter { !$0.isSuppressed }.flatMap(\.findings)
        func count(_ standing: PeriodReport.Standing) -> Int { all.count { $0.standing == standing } }
        let resolved = report.past(.resolved)
        let facts: [ReportSection.Fact] =
            [
                .init("New", .count(count(.new), .caution)), .init("Worse", .count(count(.worse), .bad)),
                .init("Recurring", .count(count(.recurring))),
                .init("Resolved", .count(resolved.count, .good)),
                .init(
                    "Not seen",
                    "\(.count(report.past(.notSeen).count)) for want of evidence, \(.count(report.past(.noRun).count)) without a run of the workflow"
                ),
            ]
            + (report.unlistedPast > 0
                ? [.init("Too many to remember", "\(report.unlistedPast, .bad)")] : [])
        let columns: [ReportTable.Column] = [
            .text("Finding"), .text("Workflow"), .text("First seen"), .text("Last seen"),
        ]
        func rows(_ past: [PeriodReport.PastFinding]) -> [[Phrase]] {
            past.map { finding in
                let subject: Phrase =
                    finding.subject.isEmpty || finding.subject == finding.workflow
                    ? "" : " — \(finding.subject)"
                return [
                    sign(finding.severity, "\(finding.code): \(finding.title)\(subject)"),
                    workflow(finding.repository, finding.workflow), .day(finding.firstSeen),
                    .day(finding.lastSeen),
                ]
            }
        }
        return ReportSection(
            "Since the Earlier Report",
            [
                .facts(facts), .rows("Resolved:", columns, rows(resolved), listsItems: true),
                .rows(
                    "Not seen, because evidence that would show them is missing:", columns,
                    rows(report.past(.notSeen)), listsItems: true),
            ])
    }

    /// The name of a workflow, with its repository where the report has several.
    func workflow(_ repository: String?, _ name: String?) -> Phrase {
        guard let name else { return repository.map { "\($0)" } ?? .unknown }
        return hasSeveralRepositories ? "\(repository.map { "\($0) · " } ?? "")\(name)" : "\(name)"
    }

    /// What the nightly audit's table of the same name shows.
    func events() -> ReportSection? {
        ReportSection(
            "DIFC Event Summary",
            [
                .rows(
                    nil,
                    [
                        .text("Run"), .text("Workflow"), .text("Agent Invoked"), .text("WASM Guard"),
                        .number("label_agent Calls"), .text("Firewall Blocks"), .text("Status"),
                    ],
                    ordered().map { run in
                        [
                            run.link, workflow(run.identity.repository, run.identity.workflow),
                            run.agentInvoked, run.guardPhrase,
                            run.difc.isTraced ? "\(run.difc.labelAgentCalls)" : .unknown, run.blocks,
                            run.status,
                        ]
                    })
            ])
    }

    /// Events per run with their true counts.
    func eventCounts() -> ReportSection? {
        ReportSection(
            "DIFC Event JSONL Summary",
            [
                .rows(
                    nil,
                    [
                        .text("Run"), .number("DIFC Events Labelled"), .number("DIFC Events Filtered"),
                        .number("Calls Refused"),
                    ],
                    ordered().map { run in
                        let name: Phrase = run.identity.workflow.map { " (\($0))" } ?? ""
                        let isKnown = run.coverage.gateway != .none
                        return [
                            "\(run.link)\(name)",
                            run.difc.isTraced ? "\(run.difc.labelledItems)" : .unknown,
                            isKnown ? "\(run.difc.filteredItems)" : .unknown,
                            isKnown ? "\(run.difc.refusals)" : .unknown,
                        ]
                    }),
                .sentence(
                    """
                    Labelled are the items of responses that a guard labels, from the gateway's log or from the calls decided \
                    again, whichever tells more; filtered are items removed, each counted once, from the JSONL and \
                    the log together. Counting \
                    \(code: "difc_integrity") or \(code: "\"filtered\":true") in rpc-messages.jsonl always gives zero: no version of the \
                    gateway writes these fields, and \(code: "agent_integrity") is written for configured sink servers only. A dash \
                    means that no log was there that would tell.
                    """),
            ])
    }

    /// All runs with what became of them.
    func runs() -> ReportSection? {
        ReportSection(
            "Runs Analyzed",
            [
                .rows(
                    nil,
                    [
                        .text("Run"), .text("Workflow"), .text("Branch"), .text("Agent Invoked"),
                        .number("DIFC Events"), .text("Firewall Blocks"), .text("Evidence"), .text("Status"),
                    ],
                    ordered().map { run in
                        [
                            run.link, workflow(run.identity.repository, run.identity.workflow),
                            .name(run.identity.branch), run.agentInvoked,
                            run.coverage.gateway == .none ? .unknown : "\(run.difc.events)",
                            run.firewall.isSeen
                                ? "\(run.firewall.denied)/\(run.firewall.requests)" : .unknown,
                            run.evidencePhrase,
                            run.status,
                        ]
                    }),
                .items(
                    "Inputs that could not be read:",
                    report.failedInputs.map { "\(code: $0.path): \($0.reason)" }),
                .items(
                    "Inputs that could not be read in full:",
                    report.damagedInputs.map { "\(code: $0.path): \($0.reason)" }),
            ])
    }

    /// Workflows with their change since the earlier report.
    func workflows() -> ReportSection? {
        guard report.workflows.count > 1 || report.hasPrevious else { return nil }
        func change(_ now: Int, _ before: Int?, isBad: Bool = true) -> Phrase {
            guard let before, before != now else { return .count(now) }
            let tone: Phrase.Tone? = isBad && now > before ? .caution : nil
            return now > before ? "\(now, tone) (+\(now - before))" : "\(now) (−\(before - now))"
        }
        let sorted = report.workflows.sorted {
            let (left, right) = ($0.counts, $1.counts)
            if left.critical != right.critical { return left.critical > right.critical }
            if left.warning != right.warning { return left.warning > right.warning }
            if left.runs != right.runs { return left.runs > right.runs }
            return inByteOrder($0.name ?? "", $1.name ?? "")
        }
        return ReportSection(
            "Workflows",
            [
                .sentence(
                    report.hasPrevious
                        ? "In brackets the change since the last report in which the workflow ran."
                        : "No earlier report was given: '--previous' with yesterday's JSON shows what changed."
                ),
                .rows(
                    nil,
                    [
                        .text("Workflow"), .number("Runs"), .number("Incomplete"), .number("Critical"),
                        .number("Warnings"), .number("Calls"), .number("Refused"), .number("Items filtered"),
                        .number("Denied"),
                    ],
                    sorted.map { item in
                        let (now, before) = (item.counts, item.previous)
                        let name = workflow(item.repository, item.name)
                        return [
                            item.isNew ? "\(name) (new)" : name,
                            change(now.runs, before?.runs, isBad: false),
                            change(now.incomplete, before?.incomplete),
                            change(now.critical, before?.critical), change(now.warning, before?.warning),
                            change(now.calls, before?.calls, isBad: false),
                            change(now.refusedCalls, before?.refusedCalls),
                            "\(change(now.filteredItems, before?.filteredItems)) of \(now.labelledItems)",
                            "\(change(now.denied, before?.denied)) of \(now.requests)",
                        ]
                    }),
            ])
    }

    /// What is worth knowing and no finding.
    func notes() -> [Phrase] {
        let runs = report.runs
        guard !runs.isEmpty else { return [] }
        var notes: [Phrase] = []
        let traced = runs.filter(\.difc.isTraced)
        let trapped = runs.count { $0.guards.contains(where: \.hasTrapped) }
        if trapped == 0, !traced.isEmpty {
            notes.append(
                "No guard trapped in the \(.counted(traced.count, "run", "runs")) whose gateway log was seen."
            )
        }
        if traced.count < runs.count {
            notes.append(
                "\(.counted(runs.count - traced.count, "run has", "runs have")) no gateway log: nothing is known of traps and labelling there."
            )
        }
        let readers = runs.flatMap(\.guards).filter { $0.role == .reads }
        let modes = Dictionary(readers.map { ($0.mode ?? "unknown", 1) }, uniquingKeysWith: +)
        if !modes.isEmpty {
            notes.append("Modes of guards that label what is read: \(.ranked(modes)).")
        }
        let unguarded = traced.count { run in !run.guards.contains { $0.role == .reads } }
        if unguarded > 0 {
            notes.append(
                "\(unguarded) of \(.counted(traced.count, "run", "runs")) with a gateway log \(unguarded == 1 ? "has" : "have") no guard that labels reads: no DIFC events are to be expected there."
            )
        }
        let silent = runs.filter { $0.coverage.agentRan == false }
        if !silent.isEmpty {
            let conclusions = Dictionary(
                silent.map { ($0.identity.conclusion ?? "unknown", 1) }, uniquingKeysWith: +)
            notes.append(
                "In \(.counted(silent.count, "run", "runs")) the agent was not invoked (conclusions: \(.ranked(conclusions)))."
            )
        }
        let denied = runs.reduce(0) { $0 + $1.firewall.denied }
        let requests = runs.reduce(0) { $0 + $1.firewall.requests }
        let walled = runs.count(where: \.firewall.isSeen)
        if walled > 0 {
            notes.append(
                "The firewall denied \(denied) of \(.counted(requests, "request", "requests")) in \(.counted(walled, "run", "runs")) with a request log."
            )
        }
        return notes
    }

    /// What to do, once for all that ask for the same.
    func recommendations() -> [Phrase] {
        var entries: [(code: String, fix: String, subjects: [Phrase])] = []
        for group in report.groups where group.severity >= .warning && !group.isSuppressed {
            let fix = group.findings[0].finding.recommendation
            let subject: Phrase = "\(group.subject, .strong)"
            if let known = entries.firstIndex(where: { $0.code == group.code && $0.fix == fix }) {
                entries[known].subjects.append(subject)
            } else {
                entries.append((group.code, fix, [subject]))
            }
        }
        return entries.map { entry in
            let subjects = entry.subjects.filter { !$0.isEmpty }
            let names: Phrase = subjects.isEmpty ? "" : "\(.joined(subjects, limit: 6)) "
            return "\(names)(\(entry.code)): \(entry.fix)"
        }
    }

    /// Runs in the order of the tables: those that ask for attention first where there are many.
    private func ordered() -> [RunOutline] {
        guard report.runs.count > 20 else { return report.runs }
        return report.runs.filter { $0.urgency == 2 } + report.runs.filter { $0.urgency == 1 }
            + report.runs.filter { $0.urgency == 0 }
    }
}

extension RunOutline {
    /// Whether anything of the agent's run was uploaded.
    var hasArtifacts: Bool {
        coverage.gateway != .none || coverage.firewall != .none || coverage.agentRan == true
    }

    /// 2 for critical findings and dead guards, 1 for warnings and missing evidence, else 0.
    var urgency: Int {
        if count(of: .critical) > 0 || guards.contains(where: \.hasTrapped) { return 2 }
        return count(of: .warning) > 0 || verdict == .incomplete ? 1 : 0
    }

    /// The run's id, as a link where it has an address of GitHub.
    var link: Phrase {
        if let link = RunLink(url: identity.url, runID: identity.runID) { return "\(link)" }
        if let runID = identity.runID { return "\(code: runID)" }
        return .name(identity.label.isEmpty ? input : identity.label)
    }

    var agentInvoked: Phrase {
        switch coverage.agentRan {
        case true?: "\(words: "yes", .good)"
        case false?: "\(words: "no", .bad)"
        case nil: .unknown
        }
    }

    /// The guards that label what is read, else what there is instead.
    var guardPhrase: Phrase {
        let readers = guards.filter { $0.role == .reads }
        if readers.isEmpty {
            if guards.isEmpty { return coverage.gateway == .none ? .unknown : "none" }
            return guards.contains { $0.role == .writeSink } ? "none (write-sink only)" : "none"
        }
        return .joined(
            readers.map {
                let policy: Phrase = $0.minimumIntegrity.map { " (allow-only:\($0))" } ?? ""
                let trap: Phrase = $0.hasTrapped ? " \(words: "trapped", .bad)" : ""
                return "\($0.server)\(policy)\(trap)"
            }, limit: 4)
    }

    /// Denied requests with the domains.
    var blocks: Phrase {
        guard firewall.isSeen else { return .unknown }
        guard firewall.denied > 0 else { return "0" }
        let domains = firewall.deniedDomains.map { "\(code: $0.endpoint)" as Phrase }
        let rest = firewall.deniedDomainCount - min(domains.count, 4)
        let more: Phrase = rest > 0 ? ", … \(rest) more" : ""
        return "\(firewall.denied) (\(.joined(Array(domains.prefix(4))))\(more))"
    }

    var evidencePhrase: Phrase {
        let damaged = [EvidenceStatus.unreadable, .truncated, .unknownSchema].reduce(0) {
            $0 + (evidence[$1] ?? 0)
        }
        if !coverage.gaps.isEmpty {
            return damaged > 0
                ? "\(words: "incomplete", .caution), \(damaged) damaged" : "\(words: "incomplete", .caution)"
        }
        return verdict == .incomplete ? "\(words: "partial", .caution)" : "complete"
    }

    /// What the run comes to.
    var status: Phrase {
        let names: Phrase = .joined(codes.map { "\($0)" }, limit: 6)
        switch urgency {
        case 2: return codes.isEmpty ? "\(words: "guard trapped", .bad)" : names.firstToned(.bad)
        case 1: return codes.isEmpty ? "\(words: "incomplete", .caution)" : names.firstToned(.caution)
        default: return "\(words: "ok", .good)"
        }
    }
}

extension Severity {
    /// The nightly audit's sign for it.
    var icon: Phrase {
        switch self {
        case .critical: "🔴"
        case .warning: "🟡"
        case .info: "🟢"
        }
    }
}

extension Phrase {
    /// A time in UTC without its seconds.
    static func minute(_ time: Timestamp?) -> Phrase {
        guard let time else { return .unknown }
        return "\(String(time.iso8601.prefix(16)))Z"
    }

    /// A day in UTC.
    static func day(_ time: Timestamp?) -> Phrase {
        guard let time else { return .unknown }
        return "\(String(time.iso8601.prefix(10)))"
    }

    /// The same phrase with a tone on its first piece alone, so that formats which write signs write one.
    func firstToned(_ tone: Tone) -> Phrase {
        var result = self
        if !result.pieces.isEmpty { result.pieces[0].tone = tone }
        return result
    }
}
