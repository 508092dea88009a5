package import Facts
import Findings

/// Findings one per line, for `jq`, log shippers and databases.
///
/// Each run begins with a line of type `run`, so that a run without findings is there too, followed by a line of type
/// `finding` for each of its findings.
package enum FindingStream {
    package static func render(_ reports: [RunReport], options: ReportOptions) -> String {
        var output = ""
        for report in reports {
            output += line { run(report, options, &$0) }
            for finding in report.findings { output += line { self.finding(finding, report, &$0) } }
        }
        return output
    }

    private static func line(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(isCompact: true)
        write(&writer)
        return writer.output + "\n"
    }

    private static func run(_ report: RunReport, _ options: ReportOptions, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("type", "run")
            writer.key("schema_version")
            writer.integer(JSONReport.schemaVersion)
            identity(report, &writer)
            writer.member("verdict", report.verdict.rawValue)
            for severity in Severity.allCases.reversed() {
                writer.key(severity.rawValue)
                writer.integer(Int64(report.count(of: severity)))
            }
            writer.key("gaps")
            writer.array { writer in
                for gap in report.facts.coverage.gaps { writer.string(gap) }
            }
            writer.member("tool_version", options.tool.version)
            writer.key("configuration")
            ConfigurationShapes.configuration.optional.write(report.configured, &writer)
        }
    }

    private static func finding(_ finding: Finding, _ report: RunReport, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("type", "finding")
            identity(report, &writer)
            writer.member("rule", finding.rule)
            writer.member("code", finding.code)
            writer.member("severity", finding.severity.rawValue)
            writer.member("title", finding.title)
            writer.member("description", finding.description)
            writer.member("subject", finding.subject)
            writer.key("occurrences")
            writer.integer(Int64(finding.occurrences))
            writer.member("recommendation", finding.recommendation)
            writer.member("fingerprint", finding.fingerprint)
            writer.key("is_known")
            if let isKnown = finding.isKnown { writer.boolean(isKnown) } else { writer.null() }
            writer.key("original_severity")
            if let severity = finding.originalSeverity {
                writer.string(severity.rawValue)
            } else {
                writer.null()
            }
            writer.key("suppression")
            ConfigurationShapes.suppression.optional.write(finding.suppression, &writer)
            writer.key("expired_suppression")
            ConfigurationShapes.suppression.optional.write(finding.expiredSuppression, &writer)
            writer.key("evidence")
            writer.array { writer in
                for place in finding.evidence {
                    writer.object { writer in
                        writer.member("path", place.path)
                        if let line = place.line {
                            writer.key("line")
                            writer.integer(Int64(line))
                        }
                        if let excerpt = place.excerpt { writer.member("excerpt", excerpt) }
                    }
                }
            }
        }
    }

    private static func identity(_ report: RunReport, _ writer: inout JSONWriter) {
        let identity = report.facts.identity
        writer.member("label", identity.label)
        let parts = [
            ("run_id", identity.runID), ("repository", identity.repository), ("workflow", identity.workflow),
            ("created_at", identity.createdAt?.iso8601),
        ]
        for (name, value) in parts {
            writer.key(name)
            if let value { writer.string(value) } else { writer.null() }
        }
    }
}
