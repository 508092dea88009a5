package import Facts
import Findings

/// Two runs compared.
package enum DiffReport {
    /// Raised with every change that could break a reader.
    package static let schemaVersion: Int64 = 1

    package static func console(_ diff: RunDiff, options: ConsoleOptions = ConsoleOptions()) -> String {
        document(diff).console(options)
    }

    /// Shortened to fit ``ReportOptions/markdownLimit``; what is cut is announced.
    package static func markdown(_ diff: RunDiff, options: ReportOptions) -> String {
        document(diff).markdown(limit: options.markdownLimit)
    }

    /// One JSON object, in the schema ``JSONSchema`` prints.
    package static func json(_ diff: RunDiff, options: ReportOptions) -> String {
        var writer = JSONWriter(isCompact: options.isCompact)
        document.write(Document(diff: diff, tool: options.tool), &writer)
        return writer.output + "\n"
    }

    // MARK: Sections

    private static func document(_ diff: RunDiff) -> SectionDocument {
        let anomalies: Phrase =
            diff.anomalyCount > 0
            ? "\(diff.anomalyCount, .bad) to look at" : "no change that stands out"
        // No difference where nothing was seen is no good news.
        let unseen: Phrase =
            [diff.before, diff.after].contains { $0.verdict == .incomplete }
            ? " \(words: "Evidence is incomplete:", .caution) what was not seen could not be compared." : ""
        let lead: Phrase =
            diff.isEmpty
            ? "No difference in what was compared.\(unseen)"
            : "The second run compared with the first: \(anomalies).\(unseen)"
        return SectionDocument(
            parts: [
                .init(
                    title:
                        "Audit diff: run \(.name(diff.before.identity.runID)) → run \(.name(diff.after.identity.runID))",
                    lead: lead,
                    sections: [
                        runs(diff), domains(diff), decisions(diff), tools(diff), guards(diff), metrics(diff),
                        outputs(diff), limits(diff),
                    ].compactMap { $0 })
            ], nothing: "")
    }

    private static func runs(_ diff: RunDiff) -> ReportSection? {
        ReportSection(
            "Runs",
            [
                .rows(
                    nil,
                    [.text("Run"), .text("Workflow"), .text("Created"), .text("Verdict")],
                    [diff.before, diff.after].map { run in
                        let attempt: Phrase = run.identity.attempt.map { " attempt \($0)" } ?? ""
                        return [
                            "\(.name(run.identity.runID))\(attempt)",
                            .joined(
                                [run.identity.repository, run.identity.workflow].compactMap { $0 }.map {
                                    "\($0)"
                                },
                                by: " · "),
                            .time(run.time), run.verdict.phrase,
                        ]
                    })
            ])
    }

    private static func domains(_ diff: RunDiff) -> ReportSection? {
        ReportSection(
            "Domains",
            [
                .rows(
                    "Requests allowed, denied and incomplete, before and after:",
                    [.text("Domain"), .text("Status"), .text("Before"), .text("After"), .text("Note")],
                    diff.domains.map { entry in
                        [
                            .endpoint(entry.domain, entry.port), entry.status.phrase, access(entry.before),
                            access(entry.after), note(entry.anomaly),
                        ]
                    })
            ])
    }

    /// `allowed 3`, `mixed 2/1/0`.
    private static func access(_ domain: FirewallDomain?) -> Phrase {
        guard let domain else { return .unknown }
        switch RunDiff.Access(domain) {
        case .allowed where domain.incomplete == 0: return "allowed \(domain.allowed)"
        case .denied where domain.incomplete == 0: return "denied \(domain.denied)"
        case let access:
            return "\(access.rawValue) \(domain.allowed)/\(domain.denied)/\(domain.incomplete)"
        }
    }

    private static func decisions(_ diff: RunDiff) -> ReportSection? {
        ReportSection(
            "Decisions",
            [
                .rows(
                    "Calls by what became of them:",
                    [.text("Outcome"), .number("Before"), .number("After")],
                    diff.decisions.map { [$0.outcome.phrase, "\($0.before)", "\($0.after)"] })
            ])
    }

    private static func tools(_ diff: RunDiff) -> ReportSection? {
        func pair(_ entry: RunDiff.Tool, _ count: (RunProfile.Tool) -> Phrase) -> Phrase {
            "\(entry.before.map(count) ?? .unknown) → \(entry.after.map(count) ?? .unknown)"
        }
        return ReportSection(
            "Tools",
            [
                .rows(
                    nil,
                    [
                        .text("Tool"), .text("Status"), .text("Calls"), .text("Errors"),
                        .text("Items removed"),
                        .text("Note"),
                    ],
                    diff.tools.map { entry in
                        [
                            "\(.name(entry.server))/\(code: entry.tool)", entry.status.phrase,
                            pair(entry) { "\($0.calls)" }, pair(entry) { "\($0.refused + $0.failed)" },
                            pair(entry) { tool in
                                guard let seen = tool.itemsSeen else { return "\(tool.itemsRemoved)" }
                                return "\(tool.itemsRemoved) of \(seen)"
                            },
                            note(entry.anomaly),
                        ]
                    })
            ])
    }

    private static func guards(_ diff: RunDiff) -> ReportSection? {
        ReportSection(
            "Guards and policies",
            [
                .items(
                    nil,
                    diff.guards.map { guardian in
                        let changes: [Phrase] = guardian.changes.map { change in
                            "\(change.field.rawValue) \(.name(change.before)) → \(.name(change.after))"
                        }
                        let notes = guardian.anomalies.map { note($0) }
                        let status: Phrase = .joined([guardian.status.phrase] + notes)
                        return "\(code: guardian.server): \(.joined([status] + changes, by: "; "))"
                    })
            ])
    }

    private static func metrics(_ diff: RunDiff) -> ReportSection? {
        ReportSection(
            "Metrics",
            [
                .rows(
                    nil,
                    [.text("Metric"), .number("Before"), .number("After"), .number("Change")],
                    diff.metrics.map { entry in
                        [
                            "\(code: entry.metric.rawValue)", value(entry.before, entry.metric),
                            value(entry.after, entry.metric), change(entry),
                        ]
                    })
            ])
    }

    private static func value(_ value: Double?, _ metric: RunMetric) -> Phrase {
        guard let value else { return .unknown }
        return metric.isShare
            ? "\(points(value)) %" : "\(Int64(exactly: value).map { String($0) } ?? "\(value)")"
    }

    /// `+120 %`, `−50 %`, `+∞` from nothing; points of shares as `+2.5 pp`.
    static func change(_ entry: RunDiff.Metric) -> Phrase {
        guard let before = entry.before, let after = entry.after else { return .unknown }
        let sign = after < before ? "−" : "+"
        if entry.metric.isShare { return "\(sign)\(points(abs(after - before))) pp" }
        guard before != 0 else { return "+∞" }
        let share = (abs(after - before) / abs(before) * 100).rounded()
        return "\(sign)\(Int64(exactly: share).map { String($0) } ?? "∞") %"
    }

    /// Per cent with one decimal.
    private static func points(_ share: Double) -> String {
        let tenths = Int((min(max(share, 0), 1) * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func outputs(_ diff: RunDiff) -> ReportSection? {
        ReportSection(
            "Safe outputs",
            [
                .rows(
                    nil,
                    [.text("Type"), .text("Declared"), .text("Created")],
                    diff.outputs.map { entry in
                        [
                            "\(code: entry.type)",
                            "\(entry.before?.declared ?? 0) → \(entry.after?.declared ?? 0)",
                            "\(entry.before?.created ?? 0) → \(entry.after?.created ?? 0)",
                        ]
                    })
            ])
    }

    private static func limits(_ diff: RunDiff) -> ReportSection? {
        var items: [Phrase] = diff.notCompared.map { "Not compared: \($0.summary)." }
        if diff.before.isCut || diff.after.isCut {
            items.append(
                "A run has more names than are kept: what is new or removed may only be beyond them.")
        }
        return ReportSection("Limits", [.items(nil, items)])
    }

    private static func note(_ anomaly: RunDiff.Anomaly?) -> Phrase {
        anomaly.map { "\($0.rawValue, .bad)" } ?? ""
    }

    // MARK: JSON

    struct Document: Sendable {
        var diff: RunDiff
        var tool: ReportOptions.Tool
    }

    private typealias Plain = JSONValueShape

    private static let run: JSONShape<RunProfile> = .object("compared_run", "A compared run.") {
        $0.add("host", "GitHub host it ran on.", Plain.string) { $0.host }
        $0.add("repository", "Repository.", Plain.string.optional) { $0.identity.repository }
        $0.add("workflow", "Name of the workflow.", Plain.string.optional) { $0.identity.workflow }
        $0.add("run_id", "Run id.", Plain.string.optional) { $0.identity.runID }
        $0.add("attempt", "Attempt.", Plain.string.optional) { $0.identity.attempt }
        $0.add("time", "When it was created, else the first known time.", Plain.time.optional) { $0.time }
        $0.add("verdict", "The bottom line.", Plain.enumeration(Verdict.allCases)) { $0.verdict }
        $0.add("names_cut", "Whether it has more names than are kept.", Plain.boolean) { $0.isCut }
    }

    private static let requests: JSONShape<FirewallDomain> = .object(
        "domain_requests", "Requests to a domain."
    ) {
        $0.add("access", "What was done with them.", Plain.enumeration(RunDiff.Access.allCases)) {
            RunDiff.Access($0)
        }
        $0.add("allowed", "Allowed.", Plain.integer) { $0.allowed }
        $0.add("denied", "Denied.", Plain.integer) { $0.denied }
        $0.add("incomplete", "Accepted, never opened.", Plain.integer) { $0.incomplete }
    }

    private static let status = Plain.enumeration(RunDiff.Status.allCases)
    private static let anomaly = Plain.enumeration(RunDiff.Anomaly.allCases)

    private static let domain: JSONShape<RunDiff.Domain> = .object("domain_change", "A domain that differs.")
    {
        $0.add("domain", "Domain.", Plain.string) { $0.domain }
        $0.add("port", "Port.", Plain.integer.optional) { $0.port }
        $0.add("status", "How it differs.", status) { $0.status }
        $0.add("before", "In the first run.", requests.optional) { $0.before }
        $0.add("after", "In the second run.", requests.optional) { $0.after }
        $0.add("anomaly", "Why to look at it.", anomaly.optional) { $0.anomaly }
    }

    private static let calls: JSONShape<RunProfile.Tool> = .object("tool_calls", "Calls of a tool.") {
        $0.add("calls", "Calls.", Plain.integer) { $0.calls }
        $0.add("refused", "Refused.", Plain.integer) { $0.refused }
        $0.add("failed", "Failed.", Plain.integer) { $0.failed }
        $0.add("items_seen", "Items of labelled responses.", Plain.integer.optional) { $0.itemsSeen }
        $0.add("items_removed", "Items removed.", Plain.integer) { $0.itemsRemoved }
    }

    private static let tool: JSONShape<RunDiff.Tool> = .object("tool_change", "A tool that differs.") {
        $0.add("server", "Server.", Plain.string.optional) { $0.server }
        $0.add("tool", "Tool.", Plain.string) { $0.tool }
        $0.add("status", "How it differs.", status) { $0.status }
        $0.add("before", "In the first run.", calls.optional) { $0.before }
        $0.add("after", "In the second run.", calls.optional) { $0.after }
        $0.add("anomaly", "Why to look at it.", anomaly.optional) { $0.anomaly }
    }

    private static let decision: JSONShape<RunDiff.Decision> = .object(
        "decision_change", "Calls that ended in one way."
    ) {
        $0.add("outcome", "How they ended.", Plain.enumeration(CallOutcome.allCases)) { $0.outcome }
        $0.add("before", "In the first run.", Plain.integer) { $0.before }
        $0.add("after", "In the second run.", Plain.integer) { $0.after }
    }

    private static let guardChange: JSONShape<RunDiff.Guardian.Change> = .object(
        "guard_field", "What of a guard differs."
    ) {
        $0.add("field", "What.", Plain.enumeration(RunDiff.Guardian.Field.allCases)) { $0.field }
        $0.add("before", "In the first run; null when not known.", Plain.string.optional) { $0.before }
        $0.add("after", "In the second run; null when not known.", Plain.string.optional) { $0.after }
    }

    private static let guardian: JSONShape<RunDiff.Guardian> = .object(
        "guard_change", "A guard that differs."
    ) {
        $0.add("server", "Server.", Plain.string) { $0.server }
        $0.add("status", "How it differs.", status) { $0.status }
        $0.add("changes", "What differs.", guardChange.array) { $0.changes }
        $0.add("anomalies", "Why to look at it.", anomaly.array) { $0.anomalies }
    }

    private static let metric: JSONShape<RunDiff.Metric> = .object("metric_change", "A number that differs.")
    {
        $0.add("metric", "Name.", Plain.enumeration(RunMetric.allCases)) { $0.metric }
        $0.add("before", "In the first run; null when not known.", Plain.number.optional) { $0.before }
        $0.add("after", "In the second run; null when not known.", Plain.number.optional) { $0.after }
    }

    private static let output: JSONShape<RunDiff.Output> = .object("output_change", "Safe outputs of a type.")
    {
        $0.add("type", "Type.", Plain.string) { $0.type }
        $0.add("declared_before", "Declared in the first run.", Plain.integer) { $0.before?.declared ?? 0 }
        $0.add("declared_after", "Declared in the second run.", Plain.integer) { $0.after?.declared ?? 0 }
        $0.add("created_before", "Created in the first run.", Plain.integer) { $0.before?.created ?? 0 }
        $0.add("created_after", "Created in the second run.", Plain.integer) { $0.after?.created ?? 0 }
    }

    static let document: JSONShape<Document> = .object(
        "diff", "Two runs compared; what is alike is left out."
    ) {
        $0.add("schema_version", "Version of this schema.", Plain.constant(schemaVersion)) { _ in }
        $0.add("tool", "The program that made the report.", JSONReport.tool) { $0.tool }
        $0.add("before", "The first run.", run) { $0.diff.before }
        $0.add("after", "The second run.", run) { $0.diff.after }
        $0.add("anomaly_count", "Things to look at.", Plain.integer) { $0.diff.anomalyCount }
        $0.add("domains", "Domains.", domain.array) { $0.diff.domains }
        $0.add("decisions", "Calls by outcome.", decision.array) { $0.diff.decisions }
        $0.add("tools", "Tools.", tool.array) { $0.diff.tools }
        $0.add("guards", "Guards and policies.", guardian.array) { $0.diff.guards }
        $0.add("metrics", "Metrics, rates among them.", metric.array) { $0.diff.metrics }
        $0.add("outputs", "Safe outputs.", output.array) { $0.diff.outputs }
        $0.add(
            "not_compared", "Parts that a run's evidence lacks.",
            Plain.enumeration(RunDiff.Part.allCases).array
        ) {
            $0.diff.notCompared
        }
    }
}

extension RunDiff.Status {
    fileprivate var phrase: Phrase {
        switch self {
        case .new: "new"
        case .removed: "removed"
        case .statusChanged: "\(words: "status changed", .caution)"
        case .volumeChanged: "volume changed"
        case .changed: "changed"
        }
    }
}
