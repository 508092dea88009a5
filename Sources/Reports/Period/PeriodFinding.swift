import Facts
import Findings

extension PeriodReport.Group {
    /// `W-1: title — subject`.
    var heading: Phrase {
        let subject: Phrase = subject.isEmpty ? "" : " — \(subject)"
        return "\(code): \(title)\(subject)"
    }

    /// What was seen; of several runs it is the latest of the worst that tells.
    func description(in sections: PeriodSections) -> Phrase {
        let text = findings[0].finding.description
        return runCount > 1 ? "In run \(example(in: sections)): \(text)" : "\(text)"
    }

    /// The run that speaks for all, and whose evidence is shown.
    func example(in sections: PeriodSections) -> Phrase { sections.report.runs[findings[0].example].link }

    /// Where and since when: facts for one workflow, a table for several.
    func whereabouts(in sections: PeriodSections, runs limit: Int) -> [ReportSection.Block?] {
        if findings.count == 1 { return [.facts(findings[0].whereabouts(in: sections, runs: limit))] }
        return [
            .rows(
                nil,
                [
                    .text("Workflow"), .number("Runs"), .number("Count"), .text("First seen"),
                    .text("Last seen"),
                    .text("Latest runs"),
                ] + (sections.report.hasPrevious ? [.text("Standing")] : []),
                findings.map { merged in
                    [
                        sections.workflow(merged.repository, merged.workflow),
                        "\(merged.runCount)", "\(merged.finding.occurrences)", .day(merged.firstSeen),
                        .day(merged.lastSeen), merged.latest(in: sections, limit: 3),
                    ] + (merged.standing.map { [$0.phrase] } ?? [])
                })
        ]
    }
}

extension PeriodReport.MergedFinding {
    fileprivate func whereabouts(in sections: PeriodSections, runs limit: Int) -> [ReportSection.Fact] {
        let label: Phrase = runCount == 1 ? "Run" : "Runs"
        var facts: [ReportSection.Fact] = [.init(label, latest(in: sections, limit: limit))]
        facts.append(.init("Workflow", sections.workflow(repository, workflow)))
        let branches = Set(runs.compactMap { sections.report.runs[$0].identity.branch }).sorted(
            by: inByteOrder)
        if !branches.isEmpty {
            facts.append(.init("Branch", .joined(branches.map { "\(code: $0)" }, limit: 5)))
        }
        let seen: Phrase =
            firstSeen == lastSeen ? .day(firstSeen) : "\(.day(firstSeen)), last \(.day(lastSeen))"
        let standing: Phrase = standing.map { " (\($0.phrase))" } ?? ""
        facts.append(.init("First seen", "\(seen)\(standing)"))
        return facts
    }

    fileprivate func latest(in sections: PeriodSections, limit: Int) -> Phrase {
        let links = runs.map { sections.report.runs[$0].link }
        let rest = runCount - min(links.count, limit)
        let shown: Phrase = .joined(Array(links.prefix(limit)))
        return rest > 0 ? "\(shown), … \(rest) more" : shown
    }
}

extension PeriodReport.Standing {
    var phrase: Phrase {
        switch self {
        case .new: "\(words: "new", .caution)"
        case .recurring: "recurring"
        case .worse: "\(words: "worse", .bad)"
        }
    }
}
