package import Facts
import Findings

/// What another policy would have decided.
package enum SimulationReport {
    /// Raised with every change that could break a reader.
    package static let schemaVersion: Int64 = 1

    package static func console(
        _ simulation: Simulation, options: ConsoleOptions = ConsoleOptions()
    ) -> String {
        document(simulation).console(options)
    }

    /// Shortened to fit ``ReportOptions/markdownLimit``; what is cut is announced.
    package static func markdown(_ simulation: Simulation, options: ReportOptions) -> String {
        document(simulation).markdown(limit: options.markdownLimit)
    }

    /// One JSON object, in the schema ``JSONSchema`` prints.
    package static func json(_ simulation: Simulation, options: ReportOptions) -> String {
        var writer = JSONWriter(isCompact: options.isCompact)
        document.write(Document(simulation: simulation, tool: options.tool), &writer)
        return writer.output + "\n"
    }

    // MARK: Sections

    private static func document(_ simulation: Simulation) -> SectionDocument {
        let totals = simulation.totals
        let certainty: Phrase =
            totals.isExact ? "" : " Not everything could be decided again: see the bounds."
        let runs: Phrase = .counted(simulation.rows.count, "run", "runs")
        let calls: Phrase = .counted(totals.calls, "call", "calls")
        return SectionDocument(
            parts: [
                .init(
                    title: "Simulation of a policy",
                    lead:
                        "\(runs), \(calls), \(.counted(totals.itemsSeen, "item", "items")): \(after(totals)) allowed instead of \(totals.allowedBefore).\(certainty)",
                    sections: [
                        ReportSection(
                            "Policies",
                            [
                                .facts([
                                    .init("In force", "\(code: simulation.baseline)"),
                                    .init("Simulated", "\(code: simulation.changed)"),
                                ])
                            ]), rows(simulation),
                        examples(
                            "Newly allowed", simulation, \.newlyAllowed, total: totals.newlyAllowedCount),
                        examples(
                            "Newly refused", simulation, \.newlyRefused, total: totals.newlyRefusedCount),
                        ReportSection(
                            "Notes",
                            [
                                .items(
                                    nil,
                                    simulation.rows.flatMap { row in
                                        row.notes.map { "\(.name(row.label)): \($0)" }
                                    })
                            ]),
                    ].compactMap { $0 })
            ], nothing: "")
    }

    private static func after(_ row: Simulation.Row) -> Phrase {
        row.bounds.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "\(row.allowedAfter)"
    }

    private static func rows(_ simulation: Simulation) -> ReportSection? {
        var runs: [(name: Phrase, row: Simulation.Row)] = simulation.rows.map { (.name($0.label), $0) }
        // The sum first: it is there whatever is cut.
        if runs.count > 1 { runs.insert(("\(words: "all runs", .strong)", simulation.totals), at: 0) }
        return ReportSection(
            "Runs",
            [
                runs.isEmpty ? .sentence("No run was found.") : nil,
                .rows(
                    "Items allowed before and after; those of unknown fate could not be decided under one of the policies:",
                    [
                        .text("Run"), .number("Items"), .number("Before"), .number("After"),
                        .number("Gained"), .number("Lost"), .number("Unknown"),
                    ],
                    runs.map { name, row in
                        [
                            name, "\(row.itemsSeen)", "\(row.allowedBefore)", after(row),
                            .count(row.newlyAllowedCount, .caution), .count(row.newlyRefusedCount, .caution),
                            .count(row.unknownItems, .caution),
                        ]
                    }),
                .rows(
                    "Calls whose decision changes:",
                    [.text("Run"), .number("Calls"), .number("Newly allowed"), .number("Newly refused")],
                    runs.map { name, row in
                        [
                            name, "\(row.calls)", .count(row.callsNewlyAllowed, .caution),
                            .count(row.callsNewlyRefused, .caution),
                        ]
                    }),
            ])
    }

    private static func examples(
        _ title: Phrase, _ simulation: Simulation, _ examples: KeyPath<Simulation.Row, [String]>,
        total: Int
    ) -> ReportSection? {
        let items = simulation.rows.flatMap { row in
            row[keyPath: examples].map { "\(.name(row.label)): \(code: $0)" as Phrase }
        }
        if items.isEmpty, total > 0 {
            return ReportSection(title, [.sentence(.counted(total, "item", "items"))])
        }
        return ReportSection(title, [.items(nil, items, total: total)])
    }

    // MARK: JSON

    /// A simulation with its origin.
    struct Document: Sendable {
        var simulation: Simulation
        var tool: ReportOptions.Tool
    }

    private typealias Plain = JSONValueShape

    private static let row: JSONShape<Simulation.Row> = .object("simulated_run", "Calls under both policies.")
    {
        $0.add("label", "What the run is called; empty for the sum.", Plain.string) { $0.label }
        $0.add("calls", "Calls.", Plain.integer) { $0.calls }
        $0.add("calls_newly_allowed", "Calls allowed only after.", Plain.integer) { $0.callsNewlyAllowed }
        $0.add("calls_newly_refused", "Calls allowed only before.", Plain.integer) { $0.callsNewlyRefused }
        $0.add("items_seen", "Items of labelled responses.", Plain.integer) { $0.itemsSeen }
        $0.add("allowed_before", "Items the policy in force allows.", Plain.integer) { $0.allowedBefore }
        $0.add("allowed_after", "Items the simulated policy allows.", Plain.integer) { $0.allowedAfter }
        $0.add("exact", "Whether allowed_after is exact.", Plain.boolean) { $0.isExact }
        $0.add("allowed_after_min", "The least it can be.", Plain.integer) {
            $0.bounds?.lowerBound ?? $0.allowedAfter
        }
        $0.add("allowed_after_max", "The most it can be.", Plain.integer) {
            $0.bounds?.upperBound ?? $0.allowedAfter
        }
        $0.add("newly_allowed", "Items allowed only after.", Plain.integer) { $0.newlyAllowedCount }
        $0.add("newly_allowed_examples", "The first of them.", Plain.strings) { $0.newlyAllowed }
        $0.add("newly_refused", "Items allowed only before.", Plain.integer) { $0.newlyRefusedCount }
        $0.add("newly_refused_examples", "The first of them.", Plain.strings) { $0.newlyRefused }
        $0.add("unknown_items", "Items not decided under one of the policies.", Plain.integer) {
            $0.unknownItems
        }
        $0.add("notes", "Remarks.", Plain.strings) { $0.notes }
    }

    static let document: JSONShape<Document> = .object("simulation", "What another policy would decide.") {
        $0.add("schema_version", "Version of this schema.", Plain.constant(schemaVersion)) { _ in }
        $0.add("tool", "The program that made the report.", JSONReport.tool) { $0.tool }
        $0.add("baseline", "The policy in force.", Plain.embedded) { $0.simulation.baseline }
        $0.add("changed", "The simulated policy.", Plain.embedded) { $0.simulation.changed }
        $0.add("runs", "One per run.", row.array) { $0.simulation.rows }
        $0.add("totals", "The sum of the runs.", row) { $0.simulation.totals }
    }
}
