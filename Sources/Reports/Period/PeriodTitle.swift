import Facts
import Findings

/// The title of an issue made of a report over several runs: plain text on one line.
enum PeriodTitle {
    /// GitHub accepts 256 characters.
    static let maximumLength = 256

    /// `[integrity-audit] Integrity Filtering Audit — 2026-05-12 — 1 W-1 (direct API bypass attempt, blocked)`.
    ///
    /// - Parameter prefix: by which issues of this kind are found.
    static func title(
        _ report: PeriodReport, prefix: String = ReportOptions.standardTitlePrefix
    ) -> String {
        // The end of the period is its first moment outside.
        let end = report.period.until.map { Timestamp(nanoseconds: $0.nanoseconds &- 1) }
        let day = (end ?? report.generated ?? report.runs.first?.time)?.iso8601.prefix(10)
        let parts = [
            prefix + (prefix.isEmpty ? "" : " ") + "Integrity Filtering Audit", day.map(String.init),
            summary(report),
        ]
        return cut(parts.compactMap { $0 }.joined(separator: " — "))
    }

    private static func summary(_ report: PeriodReport) -> String {
        if report.runs.isEmpty { return "no runs" }
        // The worst severity there is stands in the title, its rules in the order of the report.
        let groups = report.groups.filter { !$0.isSuppressed }
        let hidden = report.unlistedFindings.filter { $0.value > 0 }
        if let unlisted = hidden.keys.max(), unlisted > groups.map(\.severity).max() ?? .info {
            return "\(hidden[unlisted] ?? 0) \(unlisted.rawValue) findings too many to list"
        }
        guard let worst = groups.map(\.severity).max(), worst >= .warning else {
            return report.verdict == .incomplete ? "evidence incomplete" : "no warnings"
        }
        let entries = report.rules(of: worst)
        let shown = entries.prefix(3).map {
            "\($0.groups) \($0.code) (\(TerminalEscaping.escape(SecretMask.mask($0.title))))"
        }
        let rest = entries.count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    private static func cut(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > maximumLength else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(maximumLength - 1))) + "…"
    }
}
