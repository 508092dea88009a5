package import Facts
package import Findings

extension History {
    /// How far back findings of earlier runs are looked for, in milliseconds: 90 days.
    static let memory: Int64 = 90 * 86_400_000
    /// Findings of runs so close to the last one that has them, in milliseconds, count for their severity: 24 hours, as
    /// long as the period of a report usually is.
    private static let severitySpan: Int64 = 86_400_000

    /// What the runs before a period come to, for a report to compare with.
    ///
    /// A finding that a report on an earlier period called resolved is not there, unless a run recorded later has it. One that
    /// a report on this period called so is, so that the report can be made again.
    ///
    /// - Parameters:
    ///   - start: runs from then on are left out.
    ///   - length: of the period, in nanoseconds; the workflows' counts are those of as long a time before it. `nil` for no
    ///     counts.
    ///   - without: ids of runs that are part of the new report although they are from before.
    ///   - repository: whose runs are asked for, as host and `OWNER/REPO`; `nil` for those of all. A report on one repository
    ///     may be read by people who must not know of the others.
    /// - Returns: `nil` when there is no such run.
    package func earlierReport(
        before start: Timestamp, length: Int64?, without late: [String] = [],
        of repository: (host: String, name: String)? = nil
    ) throws(HistoryError) -> EarlierReport? {
        let start = start.milliseconds
        let (subtracted, overflow) = start.subtractingReportingOverflow(History.memory)
        let from = overflow ? Int64.min : subtracted
        // Ids are numbers and need no escaping.
        let late = "[\(late.filter { Int64($0) != nil }.map { "\"\($0)\"" }.joined(separator: ","))]"
        let last = try database.prepare(
            """
            SELECT max(audited) FROM runs
            WHERE seen >= ?1 AND seen < ?2 AND run_id NOT IN (SELECT value FROM json_each(?3))
                AND coalesce(host = ?4 COLLATE NOCASE AND repository = ?5 COLLATE NOCASE, true)
            """)
        try bind(from, start, late, repository, to: last)
        guard try last.step(), let audited = last.integer(0) else { return nil }
        var report = EarlierReport()
        report.generated = Timestamp(milliseconds: audited)
        report.findings = try pastFindings(from, start, late, repository)
        if let length, length > 0 {
            let (first, overflow) = start.subtractingReportingOverflow(length / 1_000_000)
            if !overflow { report.workflows = try workflows(first, start, late, repository) }
        }
        return report
    }

    /// - Parameter repository: `nil` leaves parameters 4 and 5 NULL, and so the comparison with them.
    private func bind(
        _ from: Int64, _ until: Int64, _ late: String, _ repository: (host: String, name: String)?,
        to statement: Statement
    ) throws(HistoryError) {
        try statement.bind(1, from)
        try statement.bind(2, until)
        try statement.bind(3, late)
        try statement.bind(4, repository?.host)
        try statement.bind(5, repository?.name)
    }

    private func pastFindings(
        _ from: Int64, _ until: Int64, _ late: String, _ repository: (host: String, name: String)?
    ) throws(HistoryError) -> [String: PeriodReport.PastFinding] {
        // The latest of each fingerprint first.
        let select = try database.prepare(
            """
            SELECT f.fingerprint, f.rule, f.code, f.severity, f.title, f.subject, f.suppressed, r.repository,
                r.workflow, r.seen
            FROM findings f JOIN runs r ON r.id = f.run
            WHERE r.seen >= ?1 AND r.seen < ?2 AND r.run_id NOT IN (SELECT value FROM json_each(?3))
                AND coalesce(r.host = ?4 COLLATE NOCASE AND r.repository = ?5 COLLATE NOCASE, true)
                AND f.fingerprint NOT IN (SELECT fingerprint FROM resolutions WHERE resolved <= ?2)
            ORDER BY r.seen DESC, r.id DESC, f.position
            """)
        try bind(from, until, late, repository, to: select)
        var findings: [String: PeriodReport.PastFinding] = [:]
        while try select.step() {
            guard let fingerprint = select.text(0), let severity = select.text(3).flatMap(Severity.init),
                let seen = select.integer(9)
            else { throw damaged("a finding without fingerprint, severity or time") }
            let time = Timestamp(milliseconds: seen)
            guard var known = findings[fingerprint] else {
                guard findings.count < PeriodReport.maximumPast else { continue }
                let repository = select.text(7) ?? ""
                var finding = PeriodReport.PastFinding(
                    fingerprint: fingerprint, rule: select.text(1) ?? "", code: select.text(2) ?? "",
                    severity: severity, title: select.text(4) ?? "", subject: select.text(5) ?? "",
                    repository: repository.isEmpty ? nil : repository, workflow: select.text(8),
                    firstSeen: time, lastSeen: time, outcome: .noRun)
                finding.wasSuppressed = select.integer(6) == 1
                findings[fingerprint] = finding
                continue
            }
            known.firstSeen = time
            if let last = known.lastSeen?.milliseconds, last - seen < History.severitySpan {
                known.severity = max(known.severity, severity)
            }
            findings[fingerprint] = known
        }
        return findings
    }

    private func workflows(
        _ from: Int64, _ until: Int64, _ late: String, _ repository: (host: String, name: String)?
    ) throws(HistoryError) -> [PeriodReport.Workflow] {
        func metric(_ metric: RunMetric) -> String {
            "coalesce(sum((SELECT value FROM metrics m WHERE m.run = r.id AND m.name = '\(metric.rawValue)')), 0)"
        }
        func findings(_ severity: Severity) -> String {
            """
            (SELECT count(DISTINCT f.fingerprint) FROM findings f JOIN runs o ON o.id = f.run
                WHERE o.repository = r.repository AND o.workflow IS r.workflow AND o.seen >= ?1 AND o.seen < ?2
                AND o.run_id NOT IN (SELECT value FROM json_each(?3))
                AND coalesce(o.host = ?4 COLLATE NOCASE AND o.repository = ?5 COLLATE NOCASE, true)
                AND f.severity = '\(severity.rawValue)' AND NOT f.suppressed)
            """
        }
        let columns = [
            "count(*)", "sum(r.verdict = '\(Verdict.incomplete.rawValue)')", findings(.critical),
            findings(.warning), findings(.info), metric(.calls), metric(.refusedCalls),
            metric(.labelledItems), metric(.filteredItems), metric(.requests), metric(.deniedRequests),
        ]
        let select = try database.prepare(
            """
            SELECT r.repository, r.workflow, \(columns.joined(separator: ", ")) FROM runs r
            WHERE r.seen >= ?1 AND r.seen < ?2 AND r.run_id NOT IN (SELECT value FROM json_each(?3))
                AND coalesce(r.host = ?4 COLLATE NOCASE AND r.repository = ?5 COLLATE NOCASE, true)
            GROUP BY r.repository, r.workflow ORDER BY 1, 2
            """)
        try bind(from, until, late, repository, to: select)
        var result: [PeriodReport.Workflow] = []
        while result.count < RunProfile.maximumListed, try select.step() {
            let repository = select.text(0) ?? ""
            var workflow = PeriodReport.Workflow(
                repository: repository.isEmpty ? nil : repository, name: select.text(1))
            let counts = (2..<Int32(2 + columns.count)).map { column in
                select.real(column).map { $0 < 0 ? 0 : Int(exactly: $0.rounded()) ?? .max } ?? 0
            }
            workflow.counts.runs = counts[0]
            workflow.counts.incomplete = counts[1]
            workflow.counts.critical = counts[2]
            workflow.counts.warning = counts[3]
            workflow.counts.info = counts[4]
            workflow.counts.calls = counts[5]
            workflow.counts.refusedCalls = counts[6]
            workflow.counts.labelledItems = counts[7]
            workflow.counts.filteredItems = counts[8]
            workflow.counts.requests = counts[9]
            workflow.counts.denied = counts[10]
            result.append(workflow)
        }
        return result
    }
}
