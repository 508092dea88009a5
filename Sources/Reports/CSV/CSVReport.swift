package import Facts
import Findings

/// One table of the reports as comma-separated values (RFC 4180), for spreadsheets.
package enum CSVReport {
    /// A table that can be written.
    package enum Table: String, Sendable, CaseIterable {
        case findings
        case calls
        /// Items removed from responses.
        case filtered
        case domains
        case tools
        case evidence
        case replay

        /// What a row is.
        package var summary: String {
            switch self {
            case .findings: "a finding"
            case .calls: "a tool call"
            case .filtered: "an item removed from a response"
            case .domains: "equal requests through the firewall"
            case .tools: "a tool of a guarded server, in numbers"
            case .evidence: "a source of evidence"
            case .replay: "a call decided again"
            }
        }
    }

    package static func render(_ reports: [RunReport], options: ReportOptions) -> String {
        var writer = CSVWriter()
        writer.row(["run_id", "workflow"] + columns(options.table))
        for report in reports {
            let identity = report.facts.identity
            let start = [identity.runID ?? identity.label, identity.workflow ?? ""]
            for row in rows(options.table, report) { writer.row(start + row) }
        }
        return writer.output
    }

    /// What a table lacks, a sentence for each run it lacks something of: lists of facts are bounded, and a table has no
    /// place to say so.
    package static func omissions(_ reports: [RunReport], table: Table) -> [String] {
        reports.compactMap { report in
            let facts = report.facts
            let (shown, total): (Int, Int) =
                switch table {
                case .calls: (facts.calls.list.count, facts.calls.total)
                case .filtered: (facts.difc.items.count, facts.difc.filtered)
                case .replay: (facts.replay?.calls.count ?? 0, facts.replay?.total ?? 0)
                case .domains:
                    (facts.firewall.requests - facts.firewall.uncategorised, facts.firewall.requests)
                case .findings, .tools, .evidence: (0, 0)
                }
            guard shown < total else { return nil }
            let run = report.facts.identity.runID.map { "run \($0)" } ?? "a run"
            let rows = table == .domains ? "requests" : "rows"
            return "table '\(table.rawValue)' has \(shown) of the \(total) \(rows) of \(run)"
        }
    }

    private static func columns(_ table: Table) -> [String] {
        switch table {
        case .findings:
            [
                "severity", "code", "rule", "subject", "title", "occurrences", "recommendation", "place",
                "fingerprint", "known", "suppressed", "reason",
            ]
        case .calls:
            ["call", "server", "tool", "session", "begin", "end", "outcome", "filtered_items", "error"]
        case .filtered:
            [
                "time", "server", "tool", "description", "cause", "secrecy", "integrity", "author",
                "author_association", "url",
            ]
        case .domains:
            ["domain", "port", "decision", "client", "user_agent", "method", "result", "rule", "count"]
        case .tools:
            [
                "server", "tool", "calls", "allowed", "filtered", "refused", "guard_failed", "runtime_failed",
                "items_seen", "items_removed",
            ]
        case .evidence:
            ["path", "kind", "status", "bytes", "lines", "parsed", "rejected", "repaired", "detail"]
        case .replay: ["call", "server", "tool", "verdict", "items", "allowed", "differences", "gaps"]
        }
    }

    private static func rows(_ table: Table, _ report: RunReport) -> [[String]] {
        let facts = report.facts
        switch table {
        case .findings:
            return report.findings.map { finding in
                let suppressed =
                    finding.suppression != nil
                    ? "true" : finding.expiredSuppression != nil ? "expired" : "false"
                return [
                    finding.severity.rawValue, finding.code, finding.rule, finding.subject, finding.title,
                    "\(finding.occurrences)", finding.recommendation, place(finding.evidence.first),
                    finding.fingerprint, finding.isKnown.map { $0 ? "true" : "false" } ?? "", suppressed,
                    (finding.suppression ?? finding.expiredSuppression)?.reason ?? "",
                ]
            }
        case .calls:
            return facts.calls.list.map { call in
                [
                    call.id, call.server ?? "", call.tool, call.session ?? "", call.begin?.iso8601 ?? "",
                    call.end?.iso8601 ?? "", call.outcome.rawValue,
                    call.filteredItems.map { "\($0)" } ?? "", call.error ?? "",
                ]
            }
        case .filtered:
            return facts.difc.items.map { item in
                [
                    item.timestamp?.iso8601 ?? "", item.server, item.tool, item.description,
                    item.cause.rawValue, tags(item.labels?.secrecy.sorted),
                    tags(item.labels?.integrity.sorted),
                    item.author ?? "", item.authorAssociation ?? "", item.url ?? "",
                ]
            }
        case .domains:
            return facts.firewall.traffic.map { traffic in
                [
                    traffic.domain, traffic.port.map { "\($0)" } ?? "", traffic.decision.rawValue,
                    traffic.client.rawValue, traffic.userAgent ?? "", traffic.method ?? "",
                    traffic.squidResult, traffic.matchedRule ?? "", "\(traffic.tally.count)",
                ]
            }
        case .tools:
            return (facts.policyMetrics?.tools ?? []).map { tool in
                let counts = tool.counts
                let numbers = [
                    counts.calls, counts.allowed, counts.filtered, counts.refused, counts.guardFailed,
                    counts.runtimeFailed,
                ]
                return [tool.server, tool.tool] + numbers.map { "\($0)" }
                    + [counts.itemsSeen.map { "\($0)" } ?? "", "\(counts.itemsRemoved)"]
            }
        case .evidence:
            return facts.evidence.map { source in
                [
                    source.path, source.kind, source.status.rawValue, "\(source.bytes)", "\(source.lines)",
                    "\(source.parsed)", "\(source.rejected)", "\(source.repaired)", source.detail ?? "",
                ]
            }
        case .replay:
            return (facts.replay?.calls ?? []).map { call in
                [
                    call.id, call.server ?? "", call.tool, call.verdict.rawValue,
                    call.itemCount.map { "\($0)" } ?? "", call.allowedCount.map { "\($0)" } ?? "",
                    call.differences.map(\.kind.rawValue).joined(separator: " "),
                    call.gaps.joined(separator: "; "),
                ]
            }
        }
    }

    private static func place(_ evidence: Evidence?) -> String {
        guard let evidence else { return "" }
        return evidence.line.map { "\(evidence.path):\($0)" } ?? evidence.path
    }

    private static func tags(_ tags: [String]?) -> String { (tags ?? []).joined(separator: " ") }
}

/// Writes rows of comma-separated values.
struct CSVWriter {
    private(set) var output = ""

    /// A row; lines end as RFC 4180 has it.
    mutating func row(_ cells: [String]) {
        output += cells.map(CSVWriter.cell).joined(separator: ",") + "\r\n"
    }

    /// A cell: secrets masked, control characters shown, and never a formula. What spreadsheets would take for one
    /// begins with an apostrophe.
    static func cell(_ text: String) -> String {
        var safe = ""
        for scalar in SecretMask.mask(text).unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x0D, 0x09: safe += " "
            case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: safe += "\u{FFFD}"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        if let first = safe.utf8.first(where: { $0 != 0x20 }), Array("=+-@".utf8).contains(first) {
            safe = "'" + safe
        }
        let needsQuotes = safe.utf8.contains { $0 == 0x22 || $0 == 0x2C }
        guard needsQuotes else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
