package import Facts
import Findings

/// Findings as SARIF 2.1.0 (OASIS, 2020), for code-scanning tools.
///
/// One SARIF run per audited run. What could not be seen becomes a notification of the invocation, because a log
/// without results would otherwise look clean.
package enum SARIFReport {
    /// Where the format is described; named by every log.
    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    /// Name of the fingerprint, with the version of what goes into it.
    private static let fingerprintName = "awauditFinding/v1"

    package static func render(_ reports: [RunReport], options: ReportOptions) -> String {
        var writer = JSONWriter(isCompact: options.isCompact)
        writer.object { writer in
            writer.member("$schema", schema)
            writer.member("version", "2.1.0")
            writer.key("runs")
            writer.array { writer in
                for report in reports { run(report, options, &writer) }
            }
        }
        return writer.output + "\n"
    }

    private static func run(_ report: RunReport, _ options: ReportOptions, _ writer: inout JSONWriter) {
        let rules = ruleOrder(report, options)
        let places = Dictionary(
            rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        writer.object { writer in
            writer.key("tool")
            writer.object { writer in
                writer.key("driver")
                writer.object { writer in
                    writer.member("name", options.tool.name)
                    writer.member("version", options.tool.version)
                    writer.key("rules")
                    writer.array { writer in
                        for rule in rules { self.rule(rule, &writer) }
                    }
                }
            }
            automation(report, &writer)
            invocation(report, &writer)
            writer.key("results")
            writer.array { writer in
                for finding in report.findings { result(finding, places[finding.rule], report, &writer) }
            }
            writer.member("columnKind", "utf16CodeUnits")
            writer.key("properties")
            writer.object { writer in
                writer.member("verdict", report.verdict.rawValue)
                if let url = report.facts.identity.url { writer.member("run_url", url) }
                if let configured = report.configured {
                    writer.key("configuration")
                    ConfigurationShapes.configuration.write(configured, &writer)
                }
            }
        }
    }

    /// The rules the tool has; those of findings beside them, in case a caller named none.
    private static func ruleOrder(_ report: RunReport, _ options: ReportOptions) -> [RuleDescriptor] {
        var rules = options.rules
        for finding in report.findings where !rules.contains(where: { $0.id == finding.rule }) {
            rules.append(
                RuleDescriptor(
                    id: finding.rule, code: finding.code, severities: [finding.severity],
                    summary: finding.title, details: finding.description, needs: []))
        }
        return rules
    }

    private static func rule(_ rule: RuleDescriptor, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", rule.id)
            writer.member("name", name(rule.id))
            writer.message("shortDescription", rule.summary)
            writer.message("fullDescription", rule.details)
            writer.message("help", "\(rule.details)\n\nSee also: awaudit rules \(rule.id)")
            writer.key("defaultConfiguration")
            writer.object { $0.member("level", level(rule.severities.first ?? .warning)) }
            writer.key("properties")
            writer.object { writer in
                writer.member("code", rule.code)
                writer.member("security-severity", securitySeverity(rule.severities.first ?? .warning))
                writer.key("tags")
                writer.array { writer in
                    writer.string("security")
                    writer.string("agentic-workflow")
                }
            }
        }
    }

    /// `direct-api-bypass` → `DirectApiBypass`: names are identifiers for people.
    private static func name(_ id: String) -> String {
        id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .critical: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    /// GitHub sorts alerts by this number: above 9 is critical, above 4 medium, above 0 low.
    private static func securitySeverity(_ severity: Severity) -> String {
        switch severity {
        case .critical: "9.5"
        case .warning: "5.5"
        case .info: "1.0"
        }
    }

    /// Names the run among those of the same workflow.
    private static func automation(_ report: RunReport, _ writer: inout JSONWriter) {
        let identity = report.facts.identity
        let parts = [identity.repository, identity.workflow, identity.runID].compactMap { $0 }
        guard !parts.isEmpty else { return }
        writer.key("automationDetails")
        writer.object { $0.member("id", "awaudit/" + parts.joined(separator: "/")) }
    }

    private static func invocation(_ report: RunReport, _ writer: inout JSONWriter) {
        writer.key("invocations")
        writer.array { writer in
            writer.object { writer in
                writer.key("executionSuccessful")
                writer.boolean(true)
                let gaps =
                    report.facts.coverage.gaps
                    + report.unjudged.map { "rule \($0.rule) could not judge: \($0.reason)" }
                guard !gaps.isEmpty else { return }
                writer.key("toolExecutionNotifications")
                writer.array { writer in
                    for gap in gaps {
                        writer.object { writer in
                            writer.member("level", "warning")
                            writer.message("message", gap)
                        }
                    }
                }
            }
        }
    }

    private static func result(
        _ finding: Finding, _ index: Int?, _ report: RunReport, _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("ruleId", finding.rule)
            if let index {
                writer.key("ruleIndex")
                writer.integer(Int64(index))
            }
            writer.member("level", level(finding.severity))
            writer.message("message", text(finding))
            writer.key("locations")
            writer.array { writer in
                for place in finding.evidence.prefix(1) { location(place, &writer) }
            }
            if finding.evidence.count > 1 {
                writer.key("relatedLocations")
                writer.array { writer in
                    for place in finding.evidence.dropFirst().prefix(20) { location(place, &writer) }
                }
            }
            writer.key("occurrenceCount")
            writer.integer(Int64(max(finding.occurrences, 1)))
            if !finding.fingerprint.isEmpty {
                writer.key("partialFingerprints")
                writer.object { $0.member(fingerprintName, finding.fingerprint) }
            }
            if let isKnown = finding.isKnown {
                writer.member("baselineState", isKnown ? "unchanged" : "new")
            }
            // All results of a run have the property, or none; an empty one says: not suppressed.
            if report.configured != nil {
                writer.key("suppressions")
                writer.array { writer in
                    if let suppression = finding.suppression { self.suppression(suppression, &writer) }
                }
            }
            writer.key("properties")
            writer.object { writer in
                writer.member("code", finding.code)
                writer.member("subject", finding.subject)
                if let cause = finding.cause { writer.member("cause", cause) }
                if let impact = finding.impact { writer.member("impact", impact) }
                writer.member("recommendation", finding.recommendation)
                if let severity = finding.originalSeverity {
                    writer.member("original_severity", severity.rawValue)
                }
                if let expired = finding.expiredSuppression {
                    writer.key("expired_suppression")
                    ConfigurationShapes.suppression.write(expired, &writer)
                }
            }
        }
    }

    /// `external`: it stands in a file of its own, not in the source of what was found.
    private static func suppression(_ suppression: Suppression, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind", "external")
            writer.member("status", "accepted")
            writer.member("justification", suppression.reason)
            writer.key("properties")
            writer.object { $0.member("expires", suppression.expires) }
        }
    }

    private static func text(_ finding: Finding) -> String {
        var parts = [finding.title + ".", finding.description, "Recommended: \(finding.recommendation)."]
        if let expired = finding.expiredSuppression {
            parts.append("Suppression expired on \(expired.expires): \(expired.reason)")
        }
        return parts.joined(separator: " ")
    }

    private static func location(_ place: Evidence, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("physicalLocation")
            writer.object { writer in
                writer.key("artifactLocation")
                writer.object { $0.member("uri", uri(place.path)) }
                guard let line = place.line, line > 0 else { return }
                writer.key("region")
                writer.object { writer in
                    writer.key("startLine")
                    writer.integer(Int64(line))
                    guard let excerpt = place.excerpt else { return }
                    writer.key("snippet")
                    writer.object { $0.member("text", excerpt) }
                }
            }
        }
    }

    /// A path as a relative URI reference (RFC 3986): what is not plain is percent-encoded, and no first segment can
    /// pass for a scheme.
    static func uri(_ path: String) -> String {
        var result: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in path.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F, 0x21: result.append(byte)
            default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        // A path that begins with slashes would name another host.
        let leading = result.prefix { $0 == 0x2F }.count
        return (leading > 0 ? "." : "") + String(decoding: result[max(0, leading - 1)...], as: UTF8.self)
    }
}

/// Texts of SARIF messages, in which `[text](target)` is a link and `{0}` a placeholder: logged text must make neither.
enum SARIFText {
    static func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            result.append(byte)
            index += 1
            if byte == 0x5D, index < bytes.count, bytes[index] == 0x28 {
                result.append(0x20)
            } else if byte == 0x7B, let end = placeholderEnd(bytes, from: index) {
                // Braces around a number are doubled.
                result.append(0x7B)
                result.append(contentsOf: bytes[index..<end])
                result += [0x7D, 0x7D]
                index = end + 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Where the brace behind the digits at `start` stands.
    private static func placeholderEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
        return index > start && index < bytes.count && bytes[index] == 0x7D ? index : nil
    }
}

extension JSONWriter {
    /// A member whose value is a string.
    mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    /// A member whose value is a message of SARIF.
    fileprivate mutating func message(_ name: String, _ text: String) {
        key(name)
        object { $0.member("text", SARIFText.plain(text)) }
    }
}
