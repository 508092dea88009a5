package import Facts
import Findings

/// The report over several runs as JSON.
package enum PeriodReportDocument {
    /// Raised with every change that could break a reader.
    package static let schemaVersion: Int64 = 1
    /// Value of the key `type`, by which readers tell it from the report on one run.
    package static let type = Kind.period.rawValue

    enum Kind: String, Sendable, CaseIterable {
        case period
    }

    /// One JSON object, in the schema ``JSONSchema`` prints.
    package static func json(_ report: PeriodReport, options: ReportOptions) -> String {
        var writer = JSONWriter(isCompact: options.isCompact)
        document.write(
            Document(
                report: report, tool: options.tool, expiry: options.expiry, titlePrefix: options.titlePrefix),
            &writer)
        return writer.output + "\n"
    }

    /// The title of an issue made of the report: plain text on one line.
    package static func title(_ report: PeriodReport, options: ReportOptions) -> String {
        PeriodTitle.title(report, prefix: options.titlePrefix)
    }

    struct Document: Sendable {
        var report: PeriodReport
        var tool: ReportOptions.Tool
        var expiry: Timestamp?
        var titlePrefix: String
    }

    /// A finding with the report it is in, for references to runs.
    private struct Merged: Sendable {
        var merged: PeriodReport.MergedFinding
        var runs: [RunOutline]
    }

    private struct Grouped: Sendable {
        var group: PeriodReport.Group
        var runs: [RunOutline]
    }

    private typealias Plain = JSONValueShape

    private static let severity = Plain.enumeration(Severity.allCases)
    private static let verdict = Plain.enumeration(Verdict.allCases)

    private static let reference: JSONShape<RunOutline> = .object("run_reference", "A run.") {
        $0.add("id", "Decimal run id.", Plain.string.optional) { $0.identity.runID }
        $0.add("input", "The input it was found in.", Plain.string) { $0.input }
        $0.add("label", "Where in the input it was found.", Plain.string) { $0.identity.label }
        $0.add("url", "Address of the run as logged.", Plain.string.optional) { $0.identity.url }
    }

    private static let merged: JSONShape<Merged> = .object(
        "merged_finding", "A finding of one workflow, merged over its runs."
    ) {
        $0.add("finding", "The worst and latest; counts are sums.", RunShapes.finding) { $0.merged.finding }
        $0.add("repository", "owner/repo.", Plain.string.optional) { $0.merged.repository }
        $0.add("workflow", "Name of the workflow.", Plain.string.optional) { $0.merged.workflow }
        $0.add(
            "standing", "Compared with the earlier report; null without one.",
            Plain.enumeration(PeriodReport.Standing.allCases).optional
        ) { $0.merged.standing }
        $0.add("first_seen", "Time of the earliest run known to have it.", Plain.time.optional) {
            $0.merged.firstSeen
        }
        $0.add("last_seen", "Time of the latest one.", Plain.time.optional) { $0.merged.lastSeen }
        $0.add("run_count", "Runs that have it.", Plain.integer) { $0.merged.runCount }
        $0.add("example_run", "The run that 'finding' is of, and its evidence.", reference) {
            $0.runs[$0.merged.example]
        }
        $0.add("runs", "The latest of them.", reference.array) { merged in
            merged.merged.runs.map { merged.runs[$0] }
        }
    }

    private static let group: JSONShape<Grouped> = .object("group", "What a rule found about a subject.") {
        $0.add("rule", "Stable id of the rule.", Plain.string) { $0.group.rule }
        $0.add("code", "Stable display code of the rule.", Plain.string) { $0.group.code }
        $0.add("severity", "The worst one.", severity) { $0.group.severity }
        $0.add("subject", "What it is about.", Plain.string) { $0.group.subject }
        $0.add("suppressed", "Whether a configuration suppressed it.", Plain.boolean) {
            $0.group.isSuppressed
        }
        $0.add("title", "One line that holds for all.", Plain.string) { $0.group.title }
        $0.add("occurrences", "Records that support it, in all runs.", Plain.integer) { $0.group.occurrences }
        $0.add("run_count", "Runs that have it.", Plain.integer) { $0.group.runCount }
        $0.add("first_seen", "Time of the earliest run known to have it.", Plain.time.optional) {
            $0.group.firstSeen
        }
        $0.add("findings", "One per workflow, the worst first.", merged.array) { grouped in
            grouped.group.findings.map { Merged(merged: $0, runs: grouped.runs) }
        }
    }

    private static let past: JSONShape<PeriodReport.PastFinding> = .object(
        "past_finding", "A finding of the earlier report that this one does not have."
    ) {
        $0.add("fingerprint", "Identity over runs.", Plain.string) { $0.fingerprint }
        $0.add("rule", "Stable id of the rule.", Plain.string) { $0.rule }
        $0.add("code", "Stable display code of the rule.", Plain.string) { $0.code }
        $0.add("severity", "How urgent it was.", severity) { $0.severity }
        $0.add("title", "One line.", Plain.string) { $0.title }
        $0.add("subject", "What it was about.", Plain.string) { $0.subject }
        $0.add("repository", "owner/repo.", Plain.string.optional) { $0.repository }
        $0.add("workflow", "Name of the workflow.", Plain.string.optional) { $0.workflow }
        $0.add("first_seen", "Time of the earliest run known to have it.", Plain.time.optional) {
            $0.firstSeen
        }
        $0.add("last_seen", "Time of the latest one.", Plain.time.optional) { $0.lastSeen }
        $0.add(
            "outcome",
            "resolved: a run of its workflow was seen whole without it; not-seen: evidence was missing; no-run: the workflow did not run.",
            Plain.enumeration(PeriodReport.PastFinding.Outcome.allCases)
        ) { $0.outcome }
        $0.add("was_suppressed", "Whether a configuration had suppressed it.", Plain.boolean) {
            $0.wasSuppressed
        }
    }

    private static let counts: JSONShape<PeriodReport.WorkflowCounts> = .object(
        "workflow_counts", "What the runs of a workflow come to."
    ) {
        $0.add("runs", "Runs.", Plain.integer) { $0.runs }
        $0.add("incomplete", "Runs whose evidence is incomplete.", Plain.integer) { $0.incomplete }
        $0.add("critical", "Merged findings.", Plain.integer) { $0.critical }
        $0.add("warning", "Merged findings.", Plain.integer) { $0.warning }
        $0.add("info", "Merged findings.", Plain.integer) { $0.info }
        $0.add("calls", "Tool calls of agents.", Plain.integer) { $0.calls }
        $0.add("refused_calls", "Calls refused by policy.", Plain.integer) { $0.refusedCalls }
        $0.add("labelled_items", "Items of labelled responses.", Plain.integer) { $0.labelledItems }
        $0.add("filtered_items", "Items removed.", Plain.integer) { $0.filteredItems }
        $0.add("requests", "Requests through the firewall.", Plain.integer) { $0.requests }
        $0.add("denied", "Requests denied.", Plain.integer) { $0.denied }
    }

    private static let workflow: JSONShape<PeriodReport.Workflow> = .object(
        "workflow_trend", "A workflow, now and in the earlier report."
    ) {
        $0.add("repository", "owner/repo.", Plain.string.optional) { $0.repository }
        $0.add("workflow", "Name; null for runs that do not tell.", Plain.string.optional) { $0.name }
        $0.add("counts", "Now; all zero when it did not run.", counts) { $0.counts }
        $0.add("previous", "In the last report in which it ran.", counts.optional) { $0.previous }
        $0.add("new", "Earlier reports know workflows, but not this one.", Plain.boolean) { $0.isNew }
    }

    private static let guardian: JSONShape<RunOutline.Guardian> = .object(
        "guard_outline", "The guard in front of a server."
    ) {
        $0.add("server", "Name of the server.", Plain.string) { $0.server }
        $0.add(
            "role", "reads: labels what is read; write-sink: checks writes only; none: lets everything pass.",
            Plain.enumeration(RunOutline.Guardian.Role.allCases)
        ) { $0.role }
        $0.add("min_integrity", "Of an allow-only policy.", Plain.string.optional) { $0.minimumIntegrity }
        $0.add("mode", "Effective mode.", Plain.string.optional) { $0.mode }
        $0.add("label_agent_calls", "Calls of label_agent.", Plain.integer) { $0.labelAgentCalls }
        $0.add("trapped", "The guard died.", Plain.boolean) { $0.hasTrapped }
    }

    private static let difc: JSONShape<RunOutline.DIFC> = .object("difc_outline", "Labelling and filtering.")
    {
        $0.add("traced", "Whether a log was read in which labelling leaves traces.", Plain.boolean) {
            $0.isTraced
        }
        $0.add("label_agent_calls", "Calls of label_agent.", Plain.integer) { $0.labelAgentCalls }
        $0.add("labelled_responses", "Responses labelled item by item.", Plain.integer) {
            $0.labelledResponses
        }
        $0.add("labelled_items", "Items in them.", Plain.integer) { $0.labelledItems }
        $0.add("filtered_items", "Items removed.", Plain.integer) { $0.filteredItems }
        $0.add("refusals", "Calls refused and responses withheld.", Plain.integer) { $0.refusals }
    }

    private static let denied: JSONShape<RunOutline.Firewall.Denied> = .object(
        "denied_domain", "A domain that was denied."
    ) {
        $0.add("endpoint", "domain:port.", Plain.string) { $0.endpoint }
        $0.add("count", "Requests denied.", Plain.integer) { $0.count }
    }

    private static let firewall: JSONShape<RunOutline.Firewall> = .object(
        "firewall_outline", "Traffic through the firewall."
    ) {
        $0.add("seen", "Whether a request log was read.", Plain.boolean) { $0.isSeen }
        $0.add("requests", "Requests.", Plain.integer) { $0.requests }
        $0.add("denied", "Requests denied.", Plain.integer) { $0.denied }
        $0.add("denied_domains", "The most denied ones.", denied.array) { $0.deniedDomains }
        $0.add("denied_domain_count", "How many there were.", Plain.integer) { $0.deniedDomainCount }
    }

    private static let counted = Plain.tally("severities", "Findings by severity.", Severity.allCases)
    private static let statuses = Plain.tally(
        "evidence_statuses", "Sources by what became of them.", EvidenceStatus.allCases)

    private static let run: JSONShape<RunOutline> = .object("run_outline", "A run of the period.") {
        $0.add("run", "Who ran, where and with which versions.", RunShapes.identity) { $0.identity }
        $0.add("input", "The input it was found in.", Plain.string) { $0.input }
        $0.add("time", "When it was created, else the first time any log tells.", Plain.time.optional) {
            $0.time
        }
        $0.add("verdict", "Of the run's own audit.", verdict) { $0.verdict }
        $0.add("findings", "By severity.", counted) { $0.severities }
        $0.add("codes", "Rules with findings of severity warning and above.", Plain.strings) { $0.codes }
        $0.add("coverage", "Which planes of the run could be seen.", RunShapes.coverage) { $0.coverage }
        $0.add("evidence", "Sources by what became of them.", statuses) { $0.evidence }
        $0.add("damaged", "The first damaged sources.", Plain.strings) { $0.damaged }
        $0.add("guards", "One per MCP server.", guardian.array) { $0.guards }
        $0.add("calls", "Tool calls of the agent.", Plain.integer) { $0.calls }
        $0.add("refused_calls", "Calls refused by policy.", Plain.integer) { $0.refusedCalls }
        $0.add("failed_calls", "Calls that failed otherwise.", Plain.integer) { $0.failedCalls }
        $0.add("difc", "Labelling and filtering.", difc) { $0.difc }
        $0.add("firewall", "Traffic through the firewall.", firewall) { $0.firewall }
        $0.add("unjudged_rules", "Rules that lacked evidence.", Plain.strings) {
            $0.unjudged.sorted(by: inByteOrder)
        }
        $0.add("unlisted_findings", "Findings too many to merge, by severity.", counted) {
            $0.unlistedFindings
        }
        $0.add("unexamined_files", "Files that are no known artifact, or were refused.", Plain.integer) {
            $0.unexaminedFiles
        }
    }

    private static let failure: JSONShape<PeriodReport.FailedInput> = .object(
        "failed_input", "An input that could not be read."
    ) {
        $0.add("path", "As given.", Plain.string) { $0.path }
        $0.add("reason", "Why.", Plain.string) { $0.reason }
    }

    private static let configuration: JSONShape<PeriodReport.Configuration> = .object(
        "applied_configuration", "What a configuration did."
    ) {
        $0.add("path", "The file as it was named.", Plain.string) { $0.path }
        $0.add("suppressed", "Findings that are suppressed.", Plain.integer) { $0.suppressed }
        $0.add("overridden", "Findings whose severity it changed.", Plain.integer) { $0.overridden }
        $0.add("expecting_runs", "Runs with requests that it expects.", Plain.integer) { $0.expecting }
    }

    private static let period: JSONShape<PeriodReport.Period> = .object(
        "asked_period", "Which runs were asked for."
    ) {
        $0.add("since", "Runs from then on; null for no limit.", Plain.time.optional) { $0.since }
        $0.add("until", "Runs before then; null for no limit.", Plain.time.optional) { $0.until }
        $0.add("outside", "Runs found outside.", Plain.integer) { $0.outside }
        $0.add("untimed", "Runs of unknown time, which are inside.", Plain.integer) { $0.untimed }
        $0.add("copies", "Copies of runs found before, not counted again.", Plain.integer) { $0.copies }
        $0.add("repeated", "Runs with the id of another but other content, counted.", Plain.integer) {
            $0.repeated
        }
        $0.add("unexamined_files", "Files that are no known artifact, or were refused.", Plain.integer) {
            $0.unexaminedFiles
        }
    }

    private static let listing: JSONShape<PeriodReport.Listing> = .object(
        "hosted_listing", "What GitHub listed for the period."
    ) {
        $0.add("repository", "[HOST/]OWNER/REPO.", Plain.string) { $0.repository }
        $0.add("workflows", "Names that were asked for; empty for all.", Plain.string.array) { $0.workflows }
        $0.add("listed", "Runs that were created in the period.", Plain.integer) { $0.listed }
        $0.add("late", "Runs from before it that were owed or run again.", Plain.integer) { $0.late }
        $0.add("audited", "Runs that were to be audited.", Plain.integer) { $0.audited }
        $0.add("earlier_attempts", "Attempts of these audited besides.", Plain.integer) { $0.earlierAttempts }
        $0.add("other_workflows", "Runs of workflows not asked for.", Plain.integer) { $0.otherWorkflows }
        $0.add("without_agent", "Runs without artifacts of an agent.", Plain.integer) { $0.withoutAgent }
        $0.add("not_started", "Runs that were skipped or never began.", Plain.integer) { $0.notStarted }
        $0.add("unfinished", "Runs that go on.", Plain.integer) { $0.unfinished }
        $0.add("beyond_limit", "Runs above the limit, not audited.", Plain.integer) { $0.beyondLimit }
        $0.add("unknown", "Runs that could not be examined.", Plain.integer) { $0.unknown }
        $0.add("is_cut", "Whether GitHub did not tell of all runs.", Plain.boolean) { $0.isCut }
        $0.add("is_extended", "Whether the period begins where the last one ended.", Plain.boolean) {
            $0.isExtended
        }
    }

    static let document: JSONShape<Document> = .object("period", "The audit of many runs as one.") {
        $0.add("schema_version", "Version of this schema.", Plain.constant(schemaVersion)) { _ in }
        $0.add("type", "What tells this document from others.", Plain.enumeration(Kind.allCases)) { _ in
            Kind.period
        }
        $0.add("tool", "The program that made the report.", JSONReport.tool) { $0.tool }
        $0.add("title", "For an issue.", Plain.string) {
            PeriodTitle.title($0.report, prefix: $0.titlePrefix)
        }
        $0.add("generated_at", "When the report was made.", Plain.time.optional) { $0.report.generated }
        $0.add("expires_at", "When an issue made of it may be closed.", Plain.time.optional) { $0.expiry }
        $0.add("previous_generated_at", "When the earlier report was made.", Plain.time.optional) {
            $0.report.previousGenerated
        }
        $0.add("verdict", "The worst one: incomplete, then findings, then clean.", verdict) {
            $0.report.verdict
        }
        $0.add("period", "Which runs were asked for.", period) { $0.report.period }
        $0.add(
            "listing", "What GitHub listed; null for runs that were not looked for there.", listing.optional
        ) {
            $0.report.listing
        }
        $0.add("configuration", "What a configuration did; null without one.", configuration.optional) {
            $0.report.configuration
        }
        $0.add("severities", "Groups by severity, suppressed ones left out.", counted) { document in
            Dictionary(
                document.report.groups.filter { !$0.isSuppressed }.map { ($0.severity, 1) },
                uniquingKeysWith: +)
        }
        $0.add("gateway_versions", "Runs by version of the gateway.", Plain.counts) {
            PeriodSections.gatewayVersions($0.report)
        }
        $0.add("groups", "Findings by rule and subject, most severe first.", group.array) { document in
            document.report.groups.map { Grouped(group: $0, runs: document.report.runs) }
        }
        $0.add("unlisted_findings", "Findings too many to merge, by severity.", counted) {
            $0.report.unlistedFindings
        }
        $0.add("past", "Findings of the earlier report that are not in this one.", past.array) {
            $0.report.past
        }
        $0.add("unlisted_past", "Those too many to carry on.", Plain.integer) { $0.report.unlistedPast }
        $0.add("workflows", "By repository and name.", workflow.array) { $0.report.workflows }
        $0.add("runs", "Latest first.", run.array) { $0.report.runs }
        $0.add("failed_inputs", "Inputs that could not be read.", failure.array) { $0.report.failedInputs }
        $0.add("damaged_inputs", "What kept parts of inputs from being seen.", failure.array) {
            $0.report.damagedInputs
        }
    }
}
