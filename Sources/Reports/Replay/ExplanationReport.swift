package import Facts
import Findings

/// Why calls and items were allowed or refused, and what would admit them.
package enum ExplanationReport {
    /// Raised with every change that could break a reader.
    package static let schemaVersion: Int64 = 1

    package static func console(
        _ explanations: [Explanation], options: ConsoleOptions = ConsoleOptions()
    ) -> String {
        document(explanations).console(options)
    }

    /// Shortened to fit ``ReportOptions/markdownLimit``; what is cut is announced.
    package static func markdown(_ explanations: [Explanation], options: ReportOptions) -> String {
        document(explanations).markdown(limit: options.markdownLimit)
    }

    /// One JSON object, in the schema ``JSONSchema`` prints.
    package static func json(_ explanations: [Explanation], options: ReportOptions) -> String {
        var writer = JSONWriter(isCompact: options.isCompact)
        document.write(Document(explanations: explanations, tool: options.tool), &writer)
        return writer.output + "\n"
    }

    // MARK: Sections

    private static func document(_ explanations: [Explanation]) -> SectionDocument {
        SectionDocument(
            parts: explanations.map { explanation in
                let verdict: Phrase =
                    explanation.isAllowed ? "\(words: "ALLOWED", .good)" : "\(words: "REFUSED", .bad)"
                let subject = subject(explanation)
                let what: Phrase = explanation.run.map { "\($0) · \(subject)" } ?? subject
                return .init(
                    title: "Explanation: \(what)",
                    lead: explanation.causeText.isEmpty ? verdict : "\(verdict) — \(explanation.causeText)",
                    sections: [decision(explanation), admissions(explanation), phases(explanation)]
                        .compactMap { $0 })
            }, nothing: "Nothing was found to explain.")
    }

    private static func subject(_ explanation: Explanation) -> Phrase {
        guard let item = explanation.subject else { return "call \(explanation.call.id)" }
        return item.description.isEmpty
            ? "item \(item.index) of call \(explanation.call.id)" : "\(item.description)"
    }

    private static func decision(_ explanation: Explanation) -> ReportSection? {
        typealias Fact = ReportSection.Fact
        let call = explanation.call
        let isWrite = explanation.operation == .write
        var facts: [Fact] = [
            .init("Call", "\(call.id) \(.tool(call.server, call.tool)), replay \(call.verdict.phrase)")
        ]
        if let begin = call.begin { facts.append(.init("Begin", .time(begin))) }
        if let item = explanation.subject {
            let place: Phrase = "\(.name(item.description)), index \(item.index)"
            facts.append(
                .init(
                    "Item",
                    call.itemCount.map { "\(place); \(.counted($0, "item", "items")) in all" } ?? place))
            if let isDelivered = item.isDelivered {
                facts.append(.init("Delivered", isDelivered ? "yes" : "no"))
            }
        }
        if let operation = explanation.operation { facts.append(.init("Operation", "\(operation.rawValue)")) }
        let agent = explanation.agentLabels
        let labels = explanation.labels
        facts += [
            .init("Agent", .labels(agent.secrecy.sorted, agent.integrity.sorted)),
            .init(
                explanation.subject == nil ? "Resource" : "Item's labels",
                .labels(labels.secrecy.sorted, labels.integrity.sorted)),
        ]
        if !explanation.missingIntegrity.isEmpty {
            let who: Phrase = isWrite ? "the agent lacks" : "it lacks"
            facts.append(.init("Integrity", "\(who) \(.list(explanation.missingIntegrity.sorted))"))
        }
        if !explanation.extraSecrecy.isEmpty {
            let who: Phrase = isWrite ? "the agent carries" : "it carries"
            facts.append(.init("Secrecy", "\(who) \(.list(explanation.extraSecrecy.sorted))"))
        }
        if let cause = explanation.cause { facts.append(.init("Cause", "\(code: cause.rawValue)")) }
        if !explanation.reason.isEmpty { facts.append(.init("Reason", "\(explanation.reason)")) }
        return ReportSection(
            "Decision",
            [
                .facts(facts),
                .items(
                    "Evidence:",
                    explanation.evidence.map { place in
                        place.excerpt.map { "\(.place(place)): \(code: $0)" } ?? .place(place)
                    }),
            ])
    }

    private static func admissions(_ explanation: Explanation) -> ReportSection? {
        let changes = explanation.admissions
        if changes.isEmpty {
            guard !explanation.isAllowed else { return nil }
            return ReportSection(
                "What would admit it", [.sentence("No change of the policy is known that admits it.")])
        }
        let atLeast = { (count: Int, change: PolicyChange) -> Phrase in
            change.isBounded ? "≥ \(count)" : "\(count)"
        }
        return ReportSection(
            "What would admit it",
            [
                .rows(
                    nil,
                    [
                        .text("Change"), .text("Admits it"), .number("Items besides"),
                        .number("Calls besides"), .text("Note"),
                    ],
                    changes.map { change in
                        [
                            "\(change.summary)",
                            change.admitsSubject ? "\(words: "yes", .good)" : "\(words: "no", .bad)",
                            atLeast(change.alsoAdmits, change), atLeast(change.alsoAdmitsCalls, change),
                            change.note.map { "\($0)" } ?? .unknown,
                        ]
                    }),
                changes.contains(where: \.isBounded)
                    ? .sentence("≥: part of the run could not be decided again and may hold more.") : nil,
                .items("Policies:", changes.map { "\($0.summary): \(code: $0.policyJSON)" }),
                .items(
                    "Admitted besides:",
                    changes.filter { !$0.examples.isEmpty }.map { change in
                        let examples = change.examples.map { "\(code: $0)" as Phrase }
                        return
                            "\(change.summary): \(.joined(examples, limit: PolicyChange.maximumExamples))"
                    }),
            ])
    }

    private static func phases(_ explanation: Explanation) -> ReportSection? {
        let call = explanation.call
        return ReportSection(
            "How the call was decided again",
            [
                ReportSection.phases(call),
                call.parts.isEmpty
                    ? nil : .facts([.init("Taken from", .joined(call.parts.map(\.phrase)))]),
                .items("Gaps:", call.gaps.map { "\($0)" }),
            ])
    }

    // MARK: JSON

    /// Explanations with their origin.
    struct Document: Sendable {
        var explanations: [Explanation]
        var tool: ReportOptions.Tool
    }

    private typealias Plain = JSONValueShape

    private static let change: JSONShape<PolicyChange> = .object("policy_change", "A change of the policy.") {
        $0.add("summary", "What changes.", Plain.string) { $0.summary }
        $0.add("policy", "The changed policy.", Plain.embedded) { $0.policyJSON }
        $0.add("admits_subject", "Whether it admits what is explained.", Plain.boolean) { $0.admitsSubject }
        $0.add("also_admits", "Other items it admits.", Plain.integer) { $0.alsoAdmits }
        $0.add("also_admits_calls", "Other calls it admits.", Plain.integer) { $0.alsoAdmitsCalls }
        $0.add("examples", "Some of them.", Plain.strings) { $0.examples }
        $0.add("lower_bounds", "Whether both counts are lower bounds.", Plain.boolean) { $0.isBounded }
        $0.add("note", "A remark.", Plain.string.optional) { $0.note }
    }

    private static let explanation: JSONShape<Explanation> = .object(
        "explanation", "Why a call or an item was allowed or refused."
    ) {
        $0.add("run", "What the run is called; null when there is one only.", Plain.string.optional) {
            $0.run
        }
        $0.add("allowed", "The decision.", Plain.boolean) { $0.isAllowed }
        $0.add(
            "cause", "What refuses it; null when allowed.", Plain.enumeration(FilterCause.allCases).optional
        ) { $0.cause }
        $0.add("cause_text", "Which rule of the policy decides.", Plain.string) { $0.causeText }
        $0.add("reason", "The evaluator's text; empty when allowed.", Plain.string) { $0.reason }
        $0.add("operation", "read, write or read-write.", Plain.string.optional) { $0.operation?.rawValue }
        $0.add("item", "The item; null when it is about the call.", ReplayShapes.item.optional) { $0.subject }
        $0.add("agent_secrecy", "Secrecy tags of the agent.", Plain.strings) { $0.agentLabels.secrecy.sorted }
        $0.add("agent_integrity", "Integrity tags of the agent.", Plain.strings) {
            $0.agentLabels.integrity.sorted
        }
        $0.add("secrecy", "Secrecy tags of item or resource.", Plain.strings) { $0.labels.secrecy.sorted }
        $0.add("integrity", "Integrity tags of item or resource.", Plain.strings) {
            $0.labels.integrity.sorted
        }
        $0.add("missing_integrity", "Integrity tags asked for and not there.", Plain.strings) {
            $0.missingIntegrity.sorted
        }
        $0.add("extra_secrecy", "Secrecy tags that may not flow.", Plain.strings) { $0.extraSecrecy.sorted }
        $0.add("admissions", "What would admit it, smallest change first.", change.array) { $0.admissions }
        $0.add("evidence", "Where.", RunShapes.places) { $0.evidence }
        $0.add("call", "The call decided again.", ReplayShapes.call) { $0.call }
    }

    static let document: JSONShape<Document> = .object("explanation_report", "Decisions explained.") {
        $0.add("schema_version", "Version of this schema.", Plain.constant(schemaVersion)) { _ in }
        $0.add("tool", "The program that made the report.", JSONReport.tool) { $0.tool }
        $0.add("explanations", "One per call or item.", explanation.array) { $0.explanations }
    }
}
