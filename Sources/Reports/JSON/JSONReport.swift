package import Facts
import Findings

/// Reports as JSON: everything that is known, in the schema ``JSONSchema`` prints.
package enum JSONReport {
    /// Raised with every change that could break a reader.
    package static let schemaVersion: Int64 = 1

    /// One report as an object; none or several in a wrapper with their worst verdict.
    package static func render(_ reports: [RunReport], options: ReportOptions) -> String {
        var writer = JSONWriter(isCompact: options.isCompact)
        if reports.count == 1 {
            document.write(Document(report: reports[0], tool: options.tool), &writer)
        } else {
            collection.write(Collection(reports: reports, tool: options.tool), &writer)
        }
        return writer.output + "\n"
    }

    /// One report with its origin.
    struct Document: Sendable {
        var report: RunReport
        var tool: ReportOptions.Tool

        var facts: RunFacts { report.facts }
    }

    /// The reports of one input.
    struct Collection: Sendable {
        var reports: [RunReport]
        var tool: ReportOptions.Tool

        /// Incomplete before findings before clean; without any report nothing was seen.
        var verdict: Verdict {
            let verdicts = Set(reports.map(\.verdict))
            if reports.isEmpty || verdicts.contains(.incomplete) { return .incomplete }
            return verdicts.contains(.findings) ? .findings : .clean
        }
    }

    private typealias Plain = JSONValueShape

    private static let version = Plain.constant(schemaVersion)

    static let tool: JSONShape<ReportOptions.Tool> = .object(
        "tool", "The program that made the report."
    ) {
        $0.add("name", "Its name.", Plain.string) { $0.name }
        $0.add("version", "Its version.", Plain.string) { $0.version }
    }

    private static let verdict = Plain.enumeration(Verdict.allCases)

    static let document: JSONShape<Document> = .object("report", "The audit of one run.") {
        $0.add("schema_version", "Version of this schema.", version) { _ in }
        $0.add("tool", "The program that made the report.", tool) { $0.tool }
        $0.add(
            "verdict",
            "clean: evidence complete, nothing of severity warning or above that is not suppressed; findings: there is; incomplete: evidence is damaged or missing.",
            verdict
        ) { $0.report.verdict }
        $0.add("run", "Who ran, where and with which versions.", RunShapes.identity) { $0.facts.identity }
        $0.add("coverage", "Which planes of the run could be seen.", RunShapes.coverage) { $0.facts.coverage }
        $0.add("evidence", "Every source, read or missing.", RunShapes.source.array) { $0.facts.evidence }
        $0.add("unexamined_files", "Files that are no known artifact.", RunShapes.unexamined) {
            $0.facts.unexaminedFiles
        }
        $0.add("guards", "One per MCP server.", GuardShapes.guardian.array) { $0.facts.guards }
        $0.add("calls", "Tool calls of the agent.", CallShapes.calls) { $0.facts.calls }
        $0.add("difc", "What labelling and filtering did.", DIFCShapes.difc) { $0.facts.difc }
        $0.add("proxy", "What the DIFC proxy did.", DIFCShapes.proxy) { $0.facts.proxy }
        $0.add("firewall", "Traffic through the firewall.", FirewallShapes.firewall) { $0.facts.firewall }
        $0.add("models", "Tokens per provider and model.", RunShapes.model.array) { $0.facts.models }
        $0.add("safe_outputs", "What the agent declared and what was created.", RunShapes.safeOutputs) {
            $0.facts.safeOutputs
        }
        $0.add("workflow", "What the Actions job logs say.", RunShapes.workflow) { $0.facts.workflow }
        $0.add("backend", "What happened between gateway and servers.", RunShapes.backend) {
            $0.facts.backend
        }
        $0.add("discrepancies", "Copies of the same evidence that disagree.", RunShapes.discrepancy.array) {
            $0.facts.discrepancies
        }
        $0.add(
            "policy", "What guard policies did, in numbers; null when no server has a guard.",
            PolicyShapes.metrics.optional
        ) { $0.facts.policyMetrics }
        $0.add("replay", "The calls decided again; null when not asked for.", ReplayShapes.replay.optional) {
            $0.facts.replay
        }
        $0.add(
            "configuration", "What a configuration did; null without one.",
            ConfigurationShapes.configuration.optional
        ) { $0.report.configured }
        $0.add("unjudged_rules", "Rules that lacked evidence.", RunShapes.unjudged.array) {
            $0.report.unjudged
        }
        $0.add("findings", "Most severe first, suppressed ones last.", RunShapes.finding.array) {
            $0.report.findings
        }
    }

    static let collection: JSONShape<Collection> = .object("collection", "The audits of several runs.") {
        $0.add("schema_version", "Version of this schema.", version) { _ in }
        $0.add("tool", "The program that made the report.", tool) { $0.tool }
        $0.add("verdict", "The worst one: incomplete, then findings, then clean.", verdict) { $0.verdict }
        $0.add("runs", "One report per run.", document.array) { collection in
            collection.reports.map { Document(report: $0, tool: collection.tool) }
        }
    }
}
