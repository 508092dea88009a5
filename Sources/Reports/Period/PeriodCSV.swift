package import Facts
import Findings

/// One table of the report over several runs as comma-separated values (RFC 4180), for spreadsheets.
package enum PeriodCSV {
    /// A table that can be written. Raw values are the names users choose it by.
    package enum Table: String, Sendable, CaseIterable {
        case findings
        case runs
        case workflows
        case past

        /// What a row is.
        package var summary: String {
            switch self {
            case .findings: "a finding of a workflow, merged over its runs"
            case .runs: "a run"
            case .workflows: "a workflow, with what it was in the earlier report"
            case .past: "a finding of the earlier report that is gone"
            }
        }
    }

    package static func render(_ report: PeriodReport, table: Table) -> String {
        var writer = CSVWriter()
        switch table {
        case .findings: findings(report, to: &writer)
        case .runs: runs(report, to: &writer)
        case .workflows: workflows(report, to: &writer)
        case .past: past(report, to: &writer)
        }
        return writer.output
    }

    private static func findings(_ report: PeriodReport, to writer: inout CSVWriter) {
        writer.row([
            "severity", "code", "rule", "subject", "title", "repository", "workflow", "runs", "occurrences",
            "standing", "first_seen", "last_seen", "suppressed", "reason", "recommendation", "fingerprint",
        ])
        for merged in report.groups.flatMap(\.findings) {
            let finding = merged.finding
            writer.row([
                finding.severity.rawValue, finding.code, finding.rule, finding.subject, finding.title,
                merged.repository ?? "", merged.workflow ?? "", "\(merged.runCount)",
                "\(finding.occurrences)",
                merged.standing?.rawValue ?? "", time(merged.firstSeen), time(merged.lastSeen),
                finding.suppression == nil ? "false" : "true", finding.suppression?.reason ?? "",
                finding.recommendation, finding.fingerprint,
            ])
        }
    }

    private static func runs(_ report: PeriodReport, to writer: inout CSVWriter) {
        writer.row([
            "run_id", "attempt", "repository", "workflow", "branch", "conclusion", "time", "verdict",
            "critical",
            "warning", "info", "codes", "agent_ran", "gateway_evidence", "firewall_evidence",
            "gateway_versions",
            "calls", "refused_calls", "failed_calls", "label_agent_calls", "labelled_items", "filtered_items",
            "requests", "denied", "input", "label",
        ])
        for run in report.runs {
            let identity = run.identity
            let named = [
                identity.runID, identity.attempt, identity.repository, identity.workflow, identity.branch,
                identity.conclusion,
            ].map { $0 ?? "" }
            // What was not seen is an empty cell, not a zero.
            let traced = [run.difc.labelAgentCalls, run.difc.labelledItems]
            let requests = [run.firewall.requests, run.firewall.denied]
            writer.row(
                named + [time(run.time), run.verdict.rawValue]
                    + Severity.allCases.reversed().map { "\(run.count(of: $0))" }
                    + [
                        run.codes.joined(separator: " "), run.coverage.agentRan.map { "\($0)" } ?? "",
                        run.coverage.gateway.rawValue, run.coverage.firewall.rawValue,
                        identity.gatewayVersions.joined(separator: " "), "\(run.calls)",
                        "\(run.refusedCalls)",
                        "\(run.failedCalls)",
                    ] + traced.map { run.difc.isTraced ? "\($0)" : "" }
                    + [run.coverage.gateway == .none ? "" : "\(run.difc.filteredItems)"]
                    + requests.map { run.firewall.isSeen ? "\($0)" : "" } + [run.input, identity.label])
        }
    }

    private static func workflows(_ report: PeriodReport, to writer: inout CSVWriter) {
        let names = [
            "runs", "incomplete", "critical", "warning", "info", "calls", "refused_calls", "labelled_items",
            "filtered_items", "requests", "denied",
        ]
        writer.row(["repository", "workflow"] + names + names.map { "previous_\($0)" })
        for workflow in report.workflows {
            let previous = workflow.previous.map(numbers) ?? names.map { _ in "" }
            writer.row(
                [workflow.repository ?? "", workflow.name ?? ""] + numbers(workflow.counts) + previous)
        }
    }

    private static func numbers(_ counts: PeriodReport.WorkflowCounts) -> [String] {
        [
            counts.runs, counts.incomplete, counts.critical, counts.warning, counts.info, counts.calls,
            counts.refusedCalls, counts.labelledItems, counts.filteredItems, counts.requests, counts.denied,
        ].map { "\($0)" }
    }

    private static func past(_ report: PeriodReport, to writer: inout CSVWriter) {
        writer.row([
            "outcome", "severity", "code", "rule", "subject", "title", "repository", "workflow", "first_seen",
            "last_seen", "fingerprint",
        ])
        for finding in report.past {
            writer.row([
                finding.outcome.rawValue, finding.severity.rawValue, finding.code, finding.rule,
                finding.subject,
                finding.title, finding.repository ?? "", finding.workflow ?? "", time(finding.firstSeen),
                time(finding.lastSeen), finding.fingerprint,
            ])
        }
    }

    private static func time(_ time: Timestamp?) -> String { time?.iso8601 ?? "" }
}
