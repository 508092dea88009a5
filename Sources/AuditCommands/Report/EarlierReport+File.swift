import CommandLine
import Facts
import Findings
import GuardEngine
import Reports

extension EarlierReport {
    /// Reads what 'awaudit report --json' or 'awaudit audit --json' printed before.
    ///
    /// - Throws: when the file cannot be read or is no such report.
    init(_ path: String, _ context: CommandContext) throws(CommandFailure) {
        self.init()
        guard
            let report = HostJSON.parse(try GuardChoice.read(path, context, limit: EarlierReport.maximumSize))
        else {
            throw CommandFailure("\(path): not JSON")
        }
        guard case .number(let version)? = report["schema_version"] else {
            throw CommandFailure("\(path): no report of awaudit", hint: "see 'awaudit report --json'")
        }
        let isPeriod = report["type"]?.text == PeriodReportDocument.type
        let expected = isPeriod ? PeriodReportDocument.schemaVersion : JSONReport.schemaVersion
        guard version == String(expected) else {
            throw CommandFailure("\(path): a report of version \(version), expected \(expected)")
        }
        do throws(Malformed) {
            if isPeriod {
                try takePeriod(report)
            } else if case .array(let runs)? = report["runs"] {
                for run in runs { try takeRun(run) }
            } else {
                try takeRun(report)
            }
        } catch {
            throw CommandFailure("\(path): \(error.reason)", hint: "see 'awaudit report --json'")
        }
    }

    /// The largest report that is read, in bytes: ten thousand runs have less.
    private static let maximumSize = 256 << 20

    /// What of a report is not as reports are.
    fileprivate struct Malformed: Error {
        var reason: String
    }

    private mutating func takePeriod(_ report: PolicyValue) throws(Malformed) {
        generated = report["generated_at"]?.time
        for group in try report.elements("groups") {
            for finding in try group.elements("findings") {
                guard let past = Self.past(finding["finding"] ?? finding, place: finding) else {
                    throw Malformed(reason: "a finding without fingerprint or severity")
                }
                take(past)
            }
        }
        // What was not seen lately is carried on, so that a weekly workflow's findings are not new every week.
        for finding in try report.elements("past") {
            guard finding["outcome"]?.text != PeriodReport.PastFinding.Outcome.resolved.rawValue else {
                continue
            }
            guard let past = Self.past(finding, place: finding) else {
                throw Malformed(reason: "a past finding without fingerprint or severity")
            }
            take(past)
        }
        for workflow in try report.elements("workflows") {
            var kept = PeriodReport.Workflow(
                repository: workflow["repository"]?.text, name: workflow["workflow"]?.text)
            // The last counts there are: of a workflow that did not run those before.
            var counts = workflow["counts"] ?? .null
            if counts.count("runs") == 0, let previous = workflow["previous"], previous != .null {
                counts = previous
            }
            kept.counts.runs = counts.count("runs")
            kept.counts.incomplete = counts.count("incomplete")
            kept.counts.critical = counts.count("critical")
            kept.counts.warning = counts.count("warning")
            kept.counts.info = counts.count("info")
            kept.counts.calls = counts.count("calls")
            kept.counts.refusedCalls = counts.count("refused_calls")
            kept.counts.labelledItems = counts.count("labelled_items")
            kept.counts.filteredItems = counts.count("filtered_items")
            kept.counts.requests = counts.count("requests")
            kept.counts.denied = counts.count("denied")
            workflows.append(kept)
        }
    }

    private mutating func takeRun(_ run: PolicyValue) throws(Malformed) {
        let identity = run["run"] ?? .null
        for finding in try run.elements("findings") {
            guard var past = Self.past(finding, place: identity) else {
                throw Malformed(reason: "a finding without fingerprint or severity")
            }
            past.firstSeen = identity["created_at"]?.time
            past.lastSeen = past.firstSeen
            take(past)
        }
    }

    private mutating func take(_ finding: PeriodReport.PastFinding) {
        guard let known = findings[finding.fingerprint] else {
            findings[finding.fingerprint] = finding
            return
        }
        var kept = finding.severity > known.severity ? finding : known
        kept.firstSeen = [known.firstSeen, finding.firstSeen].compactMap { $0 }.min()
        kept.lastSeen = [known.lastSeen, finding.lastSeen].compactMap { $0 }.max()
        findings[finding.fingerprint] = kept
    }

    /// - Parameter place: where repository, workflow and times stand.
    private static func past(_ finding: PolicyValue, place: PolicyValue) -> PeriodReport.PastFinding? {
        guard let fingerprint = finding["fingerprint"]?.text, let name = finding["severity"]?.text,
            let severity = Severity(rawValue: name)
        else { return nil }
        var past = PeriodReport.PastFinding(
            fingerprint: fingerprint, rule: finding["rule"]?.text ?? "", code: finding["code"]?.text ?? "",
            severity: severity, title: finding["title"]?.text ?? "", subject: finding["subject"]?.text ?? "",
            repository: place["repository"]?.text, workflow: place["workflow"]?.text,
            firstSeen: place["first_seen"]?.time, lastSeen: place["last_seen"]?.time, outcome: .noRun)
        past.wasSuppressed =
            finding["suppression"].map { $0 != .null } ?? (finding["was_suppressed"] == .bool(true))
        return past
    }
}

extension PolicyValue {
    fileprivate var time: Timestamp? { text.flatMap(TimeFlag.time) }

    /// A count; 0 when it is none.
    fileprivate func count(_ name: String) -> Int {
        guard case .number(let text)? = self[name], let count = Int(text), count >= 0 else { return 0 }
        return count
    }
}

extension PolicyValue {
    fileprivate func elements(_ name: String) throws(EarlierReport.Malformed) -> [PolicyValue] {
        guard case .array(let elements)? = self[name] else {
            throw EarlierReport.Malformed(reason: "no list of \(name)")
        }
        return elements
    }
}
