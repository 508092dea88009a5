package import Facts
package import Findings

/// Merges audits of runs into one report, in bounded memory: of each run its outline is kept, of equal findings one.
///
/// The result depends on the order of ``add(_:)``, so callers that audit on several threads add in a fixed order.
package struct PeriodBuilder: Sendable {
    /// A run's part of the report, made where the run was audited, so that its facts can be dropped.
    package struct Part: Sendable {
        fileprivate var outline: RunOutline
        fileprivate var findings: [Finding]
        fileprivate var isExpecting: Bool
        fileprivate var isLate: Bool

        /// - Parameters:
        ///   - input: as the user gave it.
        ///   - isLate: whether it is part of the report although it is from before its period.
        package init(_ report: RunReport, input: String, isLate: Bool = false) {
            self.isLate = isLate
            outline = RunOutline(report, input: input)
            findings = report.findings.prefix(RunOutline.maximumFindings).map(PeriodBuilder.trimmed)
            isExpecting = !report.facts.expectedTraffic.isEmpty
        }
    }

    /// Identity of a workflow.
    private struct WorkflowKey: Hashable {
        var repository: String?
        var name: String?

        init(repository: String?, name: String?) {
            self.repository = repository
            self.name = name
        }

        var sortKey: [String] { [repository ?? "", name ?? ""] }

        init(_ run: RunOutline) {
            self.init(repository: run.identity.repository, name: run.identity.workflow)
        }
    }

    private struct Entry {
        var merged: PeriodReport.MergedFinding
        /// Places in ``runs``.
        var runs: [Int] = []
        /// Of the run that speaks for all.
        var time: Timestamp?
    }

    private let period: PeriodReport.Period
    /// What GitHub listed; `nil` when the runs were not looked for there.
    package var listing: PeriodReport.Listing?
    private let earlier: EarlierReport?
    private var outside = 0
    private var untimed = 0
    private var copies = 0
    /// What runs with an id came to: copies of a run differ in nothing but their place.
    private var contents: [String: Set<Int>] = [:]
    private var repeated = 0
    private var attempts: Set<[String?]> = []
    private var runs: [RunOutline] = []
    private var entries: [String: Entry] = [:]
    private var order: [String] = []
    private var kept: [Severity: Int] = [:]
    private var unlisted: [Severity: Int] = [:]
    private var failed: [PeriodReport.FailedInput] = []
    private var damaged: [PeriodReport.FailedInput] = []
    private var configuration: PeriodReport.Configuration?

    /// - Parameters:
    ///   - since: runs before are left out.
    ///   - until: runs from then on are left out.
    ///   - earlier: what findings are compared with.
    ///   - configurationPath: the configuration that is applied to every run, as the user named it.
    package init(
        since: Timestamp? = nil, until: Timestamp? = nil, earlier: EarlierReport? = nil,
        configurationPath: String? = nil
    ) {
        configuration = configurationPath.map { .init(path: $0) }
        var period = PeriodReport.Period()
        period.since = since
        period.until = until
        self.period = period
        self.earlier = earlier
    }

    // MARK: Adding

    package mutating func add(_ part: Part) {
        let outline = part.outline
        if let time = outline.time {
            let isInside =
                (part.isLate || time >= period.since ?? time) && (period.until.map { time < $0 } ?? true)
            guard isInside else {
                outside += 1
                return
            }
        }
        guard !isCopy(part) else {
            copies += 1
            return
        }
        if outline.time == nil { untimed += 1 }
        let identity = outline.identity
        if identity.runID != nil,
            !attempts.insert([identity.repository, identity.runID, identity.attempt, identity.subRun])
                .inserted
        {
            repeated += 1
        }
        if part.isExpecting { configuration?.expecting += 1 }
        let place = runs.count
        runs.append(outline)
        for (severity, count) in outline.unlistedFindings { unlisted[severity, default: 0] += count }
        // Two findings of a run may have one fingerprint: the same rule and subject, told of different servers.
        for finding in part.findings { add(finding, of: place, outline) }
    }

    /// Whether a run with the same id and the same content was added before.
    private mutating func isCopy(_ part: Part) -> Bool {
        guard let runID = part.outline.identity.runID else { return false }
        var content = part
        content.outline.input = ""
        content.outline.identity.label = ""
        content.outline.damaged = []
        for index in content.findings.indices { content.findings[index].evidence = [] }
        var hasher = Hasher()
        hasher.combine(content.outline)
        hasher.combine(content.findings)
        return !contents[runID, default: []].insert(hasher.finalize()).inserted
    }

    /// An input that could not be read.
    package mutating func addFailure(_ path: String, reason: String) {
        failed.append(.init(path: path, reason: reason))
    }

    /// Something that kept a part of an input from being seen.
    package mutating func addDamage(_ path: String, reason: String) {
        damaged.append(.init(path: path, reason: reason))
    }

    private mutating func add(_ finding: Finding, of place: Int, _ run: RunOutline) {
        guard var entry = entries[finding.fingerprint] else {
            guard kept[finding.severity, default: 0] < PeriodReport.maximumFindings else {
                if finding.suppression == nil { unlisted[finding.severity, default: 0] += 1 }
                return
            }
            kept[finding.severity, default: 0] += 1
            var merged = PeriodReport.MergedFinding(
                finding: finding, repository: run.identity.repository, workflow: run.identity.workflow)
            merged.runCount = 1
            merged.example = place
            entries[finding.fingerprint] = Entry(merged: merged, runs: [place], time: run.time)
            order.append(finding.fingerprint)
            return
        }
        if entry.runs.last != place {
            entry.runs.append(place)
            entry.merged.runCount += 1
        }
        let old = entry.merged.finding
        // The latest of the most severe speaks for all.
        let isLater = run.time.map { time in entry.time.map { time > $0 } ?? true } ?? false
        let isBetter = finding.severity > old.severity || (finding.severity == old.severity && isLater)
        var kept = isBetter ? finding : old
        if isBetter {
            entry.merged.example = place
            entry.time = run.time
        }
        if finding.title != old.title { entry.merged.hasOneTitle = false }
        kept.occurrences = old.occurrences + finding.occurrences
        kept.table = PeriodBuilder.sum(old.table, finding.table, else: kept.table)
        entry.merged.finding = kept
        entries[finding.fingerprint] = entry
    }

    // MARK: Findings of one and of several runs

    private static let maximumEvidence = 3
    private static let maximumExcerpt = 300
    private static let maximumRows = 50
    private static let maximumText = 2000

    /// The finding without what only the report of its run needs.
    private static func trimmed(_ finding: Finding) -> Finding {
        var finding = finding
        finding.evidence = finding.evidence.prefix(maximumEvidence).map { place in
            var place = place
            place.excerpt = place.excerpt.map { cut($0, to: maximumExcerpt) }
            return place
        }
        finding.description = cut(finding.description, to: maximumText)
        if let table = finding.table {
            finding.table = Finding.Table(
                columns: table.columns, rows: Array(table.rows.prefix(maximumRows)),
                omitted: table.omitted + max(0, table.rows.count - maximumRows))
        }
        return finding
    }

    private static func cut(_ text: String, to limit: Int) -> String {
        text.utf8.count <= limit
            ? text : String(decoding: Array(text.utf8.prefix(limit)), as: UTF8.self) + "…"
    }

    /// The rows of both; those that differ in nothing but the column `Count` become one with the sum. Rows without a count
    /// are of one run, such as its calls: those of several runs would be a jumble.
    ///
    /// - Parameter other: taken when there is no such column.
    private static func sum(
        _ first: Finding.Table?, _ second: Finding.Table?, else other: Finding.Table?
    ) -> Finding.Table? {
        guard let first, let second, first.columns == second.columns,
            let column = first.columns.firstIndex(of: "Count")
        else { return other }
        var result = first
        result.omitted += second.omitted
        for row in second.rows {
            let same = result.rows.firstIndex { other in
                row.count == other.count && row.indices.allSatisfy { $0 == column || row[$0] == other[$0] }
            }
            if let same {
                guard column < row.count, let one = Int(result.rows[same][column]),
                    let other = Int(row[column])
                else { continue }
                let (total, isTooMuch) = one.addingReportingOverflow(other)
                result.rows[same][column] = String(isTooMuch ? .max : total)
            } else if result.rows.count < maximumRows {
                result.rows.append(row)
            } else {
                result.omitted += 1
            }
        }
        return result
    }

    // MARK: The report

    /// - Parameter generated: when the report is made.
    package func finish(generated: Timestamp?) -> PeriodReport {
        var report = PeriodReport()
        report.period = period
        report.listing = listing
        report.period.outside = outside
        report.period.untimed = untimed
        report.period.copies = copies
        report.period.repeated = repeated
        report.period.unexaminedFiles = runs.reduce(0) { $0 + $1.unexaminedFiles }
        report.damagedInputs = damaged
        report.generated = generated
        report.hasPrevious = earlier != nil
        report.previousGenerated = earlier?.generated
        report.unlistedFindings = unlisted
        report.failedInputs = failed
        let places = runs.indices.sorted { lhs, rhs in
            let (left, right) = (runs[lhs].time, runs[rhs].time)
            return left != right ? right.map { right in left.map { $0 > right } ?? false } ?? true : lhs < rhs
        }
        report.runs = places.map { runs[$0] }
        var newPlace = [Int](repeating: 0, count: runs.count)
        for (new, old) in places.enumerated() { newPlace[old] = new }
        let merged = order.compactMap { entries[$0] }.map { self.merged($0, newPlace) }
        report.groups = PeriodBuilder.groups(merged)
        report.runCounts = runCounts()
        let past = past(generated)
        let resolved = past.filter { $0.outcome == .resolved }.prefix(PeriodReport.maximumPast)
        let carried = past.filter { $0.outcome != .resolved }.prefix(PeriodReport.maximumPast)
        report.past = Array(resolved) + Array(carried)
        report.unlistedPast = past.count - report.past.count
        report.workflows = workflows(merged)
        report.configuration = configuration
        report.configuration?.suppressed = merged.count { $0.finding.suppression != nil }
        report.configuration?.overridden = merged.count { $0.finding.originalSeverity != nil }
        return report
    }

    private func merged(_ entry: Entry, _ newPlace: [Int]) -> PeriodReport.MergedFinding {
        var merged = entry.merged
        let times = entry.runs.compactMap { runs[$0].time }
        merged.firstSeen = times.min()
        merged.lastSeen = times.max()
        merged.example = newPlace[merged.example]
        merged.runs = Array(
            entry.runs.map { newPlace[$0] }.sorted().prefix(PeriodReport.MergedFinding.maximumRuns))
        guard let earlier else { return merged }
        guard let known = earlier.findings[merged.finding.fingerprint] else {
            merged.standing = .new
            return merged
        }
        let isBack = known.wasSuppressed && merged.finding.suppression == nil
        merged.standing =
            isBack ? .new : merged.finding.severity > known.severity ? .worse : .recurring
        merged.firstSeen = [known.firstSeen, merged.firstSeen].compactMap { $0 }.min()
        return merged
    }

    /// Different runs by rule and severity; the severity is that of the merged finding, as in the groups.
    private func runCounts() -> [PeriodReport.RuleKey: Int] {
        var runs: [PeriodReport.RuleKey: Set<Int>] = [:]
        for entry in entries.values {
            let finding = entry.merged.finding
            let severity = finding.suppression == nil ? finding.severity : nil
            runs[PeriodReport.RuleKey(rule: finding.rule, severity: severity), default: []].formUnion(
                entry.runs)
        }
        return runs.mapValues(\.count)
    }

    /// Findings of one rule about one subject together; workflows that are their own subject stay apart.
    private static func groups(_ merged: [PeriodReport.MergedFinding]) -> [PeriodReport.Group] {
        struct Key: Hashable {
            var rule: String
            var subject: String
            var workflow: String?
            var repository: String?
            var isSuppressed: Bool
        }
        var byKey: [Key: [PeriodReport.MergedFinding]] = [:]
        for finding in merged {
            let subject = finding.finding.subject
            let isOwn = subject == finding.workflow || subject.isEmpty
            let key = Key(
                rule: finding.finding.rule, subject: subject, workflow: isOwn ? finding.workflow : nil,
                repository: isOwn ? finding.repository : nil,
                isSuppressed: finding.finding.suppression != nil)
            byKey[key, default: []].append(finding)
        }
        return byKey.values.compactMap { findings -> PeriodReport.Group? in
            let sorted = findings.sorted(by: precedes)
            guard let first = sorted.first else { return nil }
            return PeriodReport.Group(
                rule: first.finding.rule, code: first.finding.code, severity: first.finding.severity,
                subject: first.finding.subject, findings: sorted,
                table: sorted.dropFirst().reduce(first.finding.table) {
                    sum($0, $1.finding.table, else: first.finding.table)
                })
        }.sorted { lhs, rhs in
            let (left, right) = (lhs.findings[0], rhs.findings[0])
            if Finding.reportOrder(left.finding, right.finding) { return true }
            return !Finding.reportOrder(right.finding, left.finding) && precedes(left, right)
        }
    }

    private static func precedes(_ lhs: PeriodReport.MergedFinding, _ rhs: PeriodReport.MergedFinding) -> Bool
    {
        if lhs.finding.severity != rhs.finding.severity { return lhs.finding.severity > rhs.finding.severity }
        if lhs.runCount != rhs.runCount { return lhs.runCount > rhs.runCount }
        if lhs.finding.occurrences != rhs.finding.occurrences {
            return lhs.finding.occurrences > rhs.finding.occurrences
        }
        let (left, right) = (
            [lhs.repository ?? "", lhs.workflow ?? ""], [rhs.repository ?? "", rhs.workflow ?? ""]
        )
        return left != right
            ? left.lexicographicallyPrecedes(right) : lhs.finding.fingerprint < rhs.finding.fingerprint
    }

    /// What the earlier report has and this one does not, and why.
    ///
    /// What was not seen for a long time is forgotten: workflows are renamed and removed.
    private func past(_ generated: Timestamp?) -> [PeriodReport.PastFinding] {
        guard let earlier else { return [] }
        let day: Int64 = 86_400_000
        var byWorkflow: [WorkflowKey: [RunOutline]] = [:]
        for run in runs { byWorkflow[WorkflowKey(run), default: []].append(run) }
        let rules = Set(Rules.all.map { $0.descriptor.id })
        var result: [PeriodReport.PastFinding] = []
        for (fingerprint, finding) in earlier.findings where entries[fingerprint] == nil {
            var finding = finding
            let key = WorkflowKey(repository: finding.repository, name: finding.workflow)
            // Runs that do not tell their workflow may be of different ones.
            let same = finding.workflow == nil ? [] : byWorkflow[key] ?? []
            let isSeen =
                rules.contains(finding.rule) && unlisted.isEmpty
                && same.contains { run in
                    guard run.couldSee(rule: finding.rule) else { return false }
                    // A run from before the finding proves nothing.
                    guard let last = finding.lastSeen else { return true }
                    return run.time.map { $0 > last } ?? false
                }
            finding.outcome = same.isEmpty ? .noRun : isSeen ? .resolved : .notSeen
            if finding.outcome != .resolved, let generated, let last = finding.lastSeen,
                generated.milliseconds(since: last) / day >= PeriodReport.carriedDays
            {
                continue
            }
            result.append(finding)
        }
        let ranks: [PeriodReport.PastFinding.Outcome: Int] = [.resolved: 0, .notSeen: 1, .noRun: 2]
        return result.sorted { lhs, rhs in
            if lhs.outcome != rhs.outcome { return ranks[lhs.outcome] ?? 0 < ranks[rhs.outcome] ?? 0 }
            if lhs.severity != rhs.severity { return lhs.severity > rhs.severity }
            return lhs.code != rhs.code ? lhs.code < rhs.code : lhs.fingerprint < rhs.fingerprint
        }
    }

    private func workflows(_ merged: [PeriodReport.MergedFinding]) -> [PeriodReport.Workflow] {
        var counts: [WorkflowKey: PeriodReport.WorkflowCounts] = [:]
        for run in runs { counts[WorkflowKey(run), default: .init()].add(run) }
        for finding in merged where finding.finding.suppression == nil {
            let key = WorkflowKey(repository: finding.repository, name: finding.workflow)
            counts[key, default: .init()].add(finding.finding.severity)
        }
        let known = Set(
            (earlier?.workflows ?? []).map { WorkflowKey(repository: $0.repository, name: $0.name) })
        var previous: [WorkflowKey: PeriodReport.WorkflowCounts] = [:]
        for workflow in earlier?.workflows ?? [] {
            previous[WorkflowKey(repository: workflow.repository, name: workflow.name)] = workflow.counts
        }
        let idle = known.filter { counts[$0] == nil }.sorted {
            $0.sortKey.lexicographicallyPrecedes($1.sortKey)
        }
        for key in idle.prefix(PeriodReport.maximumIdleWorkflows) { counts[key] = .init() }
        return counts.map { key, counts in
            var workflow = PeriodReport.Workflow(repository: key.repository, name: key.name)
            workflow.counts = counts
            workflow.previous = previous[key]
            workflow.isNew = !known.isEmpty && !known.contains(key)
            return workflow
        }.sorted {
            [$0.repository ?? "", $0.name ?? ""].lexicographicallyPrecedes([
                $1.repository ?? "", $1.name ?? "",
            ])
        }
    }
}

extension PeriodReport.WorkflowCounts {
    fileprivate mutating func add(_ run: RunOutline) {
        runs += 1
        if run.verdict == .incomplete { incomplete += 1 }
        calls += run.calls
        refusedCalls += run.refusedCalls
        labelledItems += run.difc.labelledItems
        filteredItems += run.difc.filteredItems
        requests += run.firewall.requests
        denied += run.firewall.denied
    }

    fileprivate mutating func add(_ severity: Severity) {
        switch severity {
        case .critical: critical += 1
        case .warning: warning += 1
        case .info: info += 1
        }
    }
}
