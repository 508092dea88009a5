import CommandLine
import Facts
import Findings
import GuardEngine
import Reports

/// The findings of an earlier report, by fingerprint.
struct Baseline {
    static let flag = Flag.value(
        "baseline", metavar: "file",
        help: "A JSON report whose findings are known; they do not count for --fail-on",
        discussion: [
            "What 'awaudit audit --json' printed before. Findings are the same when rule, workflow and subject are, "
                + "and not more severe than they were. All are reported, those that are known marked so. What a "
                + "configuration suppressed in that report is not known: it counts when the suppression is over."
        ],
        category: "Exit status", completion: .file)

    /// The highest severity a finding had.
    private(set) var severities: [String: Severity] = [:]

    /// The baseline that was asked for.
    init?(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        guard let path = arguments.value(Baseline.flag) else { return nil }
        try self.init(path, context)
    }

    /// Reads a report about one or several runs.
    ///
    /// - Throws: when the file cannot be read or is no such report.
    init(_ path: String, _ context: CommandContext) throws(CommandFailure) {
        guard let report = HostJSON.parse(try GuardChoice.read(path, context)) else {
            throw CommandFailure("\(path): not JSON")
        }
        guard case .number(let version)? = report["schema_version"] else {
            throw CommandFailure("\(path): no report of awaudit", hint: "see 'awaudit audit --json'")
        }
        guard version == String(JSONReport.schemaVersion) else {
            throw CommandFailure(
                "\(path): a report of version \(version), expected \(JSONReport.schemaVersion)")
        }
        if case .array(let runs)? = report["runs"] {
            for run in runs { try take(run, path) }
        } else {
            try take(report, path)
        }
    }

    private mutating func take(_ run: PolicyValue, _ path: String) throws(CommandFailure) {
        guard case .array(let findings)? = run["findings"] else {
            throw CommandFailure("\(path): no report of findings", hint: "see 'awaudit audit --json'")
        }
        for finding in findings {
            guard case .string(let fingerprint)? = finding["fingerprint"],
                case .string(let name)? = finding["severity"], let severity = Severity(rawValue: name)
            else { throw CommandFailure("\(path): a finding without fingerprint or severity") }
            // Whoever suppressed it wanted to hear of it again.
            if let suppression = finding["suppression"], suppression != .null { continue }
            severities[fingerprint] = max(severity, severities[fingerprint] ?? severity)
        }
    }

    /// Tells of each finding whether it is known.
    func mark(_ report: inout RunReport) {
        for index in report.findings.indices {
            let finding = report.findings[index]
            report.findings[index].isKnown =
                severities[finding.fingerprint].map { finding.severity <= $0 } ?? false
        }
    }
}
