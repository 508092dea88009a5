import Facts
import Findings
import Testing

@testable import Reports

@Suite struct ReplayReportTests {
    static let options = ReportOptions(tool: .init(name: "awaudit", version: "0.0.0"))

    /// Every standalone document, hostile.
    static let console: [@Sendable (ConsoleOptions) -> String] = [
        { ReplayReport.console([SampleReport.full, SampleReport.empty], options: $0) },
        { ExplanationReport.console([SampleReplay.explanation(SampleReplay.attacker())], options: $0) },
        { SimulationReport.console(SampleReplay.simulation(SampleReplay.attacker()), options: $0) },
        { PeriodConsole.render(SamplePeriod.report(SampleReplay.attacker()), options: $0) },
        { HistoryReport.console(SampleHistory.runs(SampleReplay.attacker()), options: $0) },
        { TrendReport.console(SampleHistory.trend(SampleReplay.attacker()), options: $0) },
        { QueryReport.console(SampleHistory.table(SampleReplay.attacker()), options: $0) },
        { DiffReport.console(SampleHistory.diff(SampleReplay.attacker()), options: $0) },
    ]

    static func markdown(_ isHostile: Bool) -> [String] {
        let log = isHostile ? SampleReplay.attacker() : { $0 }
        let report = isHostile ? SampleReport.full : SampleReport.plain
        return [
            ReplayReport.markdown([report, SampleReport.empty], options: options),
            ExplanationReport.markdown([SampleReplay.explanation(log)], options: options),
            SimulationReport.markdown(SampleReplay.simulation(log), options: options),
            PeriodMarkdown.render(SamplePeriod.report(log), options: options),
            DiffReport.markdown(SampleHistory.diff(log), options: options),
        ]
    }

    static func json(_ document: JSONSchema.Document, _ options: ReportOptions) -> String? {
        switch document {
        case .replay: ReplayReport.json([SampleReport.full, SampleReport.empty], options: options)
        case .explanation:
            ExplanationReport.json([SampleReplay.explanation(SampleReplay.attacker())], options: options)
        case .simulation:
            SimulationReport.json(SampleReplay.simulation(SampleReplay.attacker()), options: options)
        case .period:
            PeriodReportDocument.json(SamplePeriod.report(SampleReplay.attacker()), options: options)
        case .history: HistoryReport.json(SampleHistory.runs(SampleReplay.attacker()), options: options)
        case .trend: TrendReport.json(SampleHistory.trend(SampleReplay.attacker()), options: options)
        case .query: QueryReport.json(SampleHistory.table(SampleReplay.attacker()), options: options)
        case .diff: DiffReport.json(SampleHistory.diff(SampleReplay.attacker()), options: options)
        case .report, .wasmModule: nil
        }
    }

    @Test(arguments: [10, 40, 53, 80, 120, 200])
    func staysInsideTheWidth(_ width: Int) {
        for render in Self.console {
            let text = render(ConsoleOptions(width: width))
            for line in text.split(separator: "\n") {
                #expect(line.reduce(0) { $0 + $1.displayWidth } <= max(width, 40), "\(line)")
                #expect(line.last != " ")
            }
            #expect(!text.unicodeScalars.contains { $0 != "\n" && TerminalEscaping.isUnsafe($0) })
        }
    }

    /// Hostile strings change no structure: rows keep their borders, headings and folds are ours.
    @Test func markdownKeepsItsShape() {
        func shape(_ text: String) -> [String] {
            text.split(separator: "\n").compactMap { line in
                if line.hasPrefix("|") { return "\(line.utf8.count { $0 == UInt8(ascii: "|") })" }
                if line.hasPrefix("-") { return "- item" }
                return ["#", "<", ">"].contains { line.hasPrefix($0) } ? String(line.prefix(6)) : nil
            }
        }
        let hostile = Self.markdown(true)
        #expect(hostile.map(shape) == Self.markdown(false).map(shape))
        for text in hostile {
            #expect(!text.contains("@octocat") || text.contains("`"))
            #expect(!text.contains("\u{1B}"))
            #expect(!text.contains("\u{202E}"))
            #expect(shape(text).count > 10)
        }
    }

    @Test(arguments: [JSONSchema.Document.replay, .explanation, .simulation, .period])
    func jsonFollowsTheSchema(_ document: JSONSchema.Document) throws {
        let schema = try JSONReportTests.parse(JSONSchema.render(document))
        #expect(schema["$id"] as? String == "urn:awaudit:\(document.rawValue):1")
        let validator = SchemaValidator(root: schema)
        for isCompact in [false, true] {
            var options = Self.options
            options.isCompact = isCompact
            let text = try #require(Self.json(document, options))
            let value = try JSONReportTests.parse(text)
            #expect(validator.errors(value, schema) == [])
            #expect(!text.unicodeScalars.contains { $0 != "\n" && TerminalEscaping.isUnsafe($0) })
            for key in value.keys {
                var damaged = value
                damaged[key] = nil
                #expect(!validator.errors(damaged, schema).isEmpty, "without \(key)")
            }
        }
        for (name, definition) in schema["$defs"] as? [String: [String: Any]] ?? [:] {
            let properties = try #require(definition["properties"] as? [String: [String: Any]])
            #expect(Set(definition["required"] as? [String] ?? []) == Set(properties.keys), "\(name)")
        }
    }

    @Test func jsonOfAReplay() throws {
        let report = try JSONReportTests.parse(
            ReplayReport.json([SampleReport.plain, SampleReport.empty], options: Self.options))
        let runs = try #require(report["runs"] as? [[String: Any]])
        #expect(runs.count == 2)
        #expect(runs[0]["run_id"] as? String == "25717161421")
        let replay = try #require(runs[0]["replay"] as? [String: Any])
        #expect(runs[1]["replay"] as? [String: Any] == nil)
        let summary = try #require(replay["summary"] as? [String: Any])
        #expect(summary["diverged"] as? Int == 3)
        #expect(summary["gaps"] as? [String: Int] == ["no log has the result of the call": 1])
        #expect(replay["calls_truncated"] as? Bool == true)
        let calls = try #require(replay["calls"] as? [[String: Any]])
        #expect(calls.map { $0["verdict"] as? String } == ["agreed", "diverged", "inconclusive", "diverged"])
        let differences = try #require(calls[1]["differences"] as? [[String: Any]])
        #expect(differences.map { $0["leak"] as? Bool } == [true, false])
        #expect(differences[0]["item"] as? Int == 1)
        let items = try #require(calls[1]["items"] as? [[String: Any]])
        #expect(items[0]["secrecy"] as? [String] == ["private:octo/secret"])
        let observations = try #require(calls[1]["observations"] as? [[String: Any]])
        #expect(observations[0]["hazard"] as? String == "plainTextIsPublicMetadata")
        let policies = try #require(replay["policies"] as? [[String: Any]])
        #expect((policies[0]["policy"] as? [String: Any])?["allow-only"] != nil)
    }

    @Test func jsonOfASimulation() throws {
        let value = try JSONReportTests.parse(
            SimulationReport.json(SampleReplay.simulation { $0 }, options: Self.options))
        let totals = try #require(value["totals"] as? [String: Any])
        // 34 + 4, of which the second run's 4 may be up to 7.
        #expect(totals["allowed_after"] as? Int == 38)
        #expect(totals["allowed_after_min"] as? Int == 38)
        #expect(totals["allowed_after_max"] as? Int == 41)
        #expect(totals["exact"] as? Bool == false)
        #expect(totals["calls"] as? Int == 11)
        let runs = try #require(value["runs"] as? [[String: Any]])
        #expect(runs.map { $0["exact"] as? Bool } == [true, false])
        #expect(runs[0]["allowed_after_max"] as? Int == 34)
    }

    @Test func printsNoSecrets() throws {
        let log = { (text: String) in "\(text) \(SampleReport.token)" }
        var report = SampleReport.empty
        report.facts.replay = SampleReplay.facts(log)
        let explanation = SampleReplay.explanation(log)
        let simulation = SampleReplay.simulation(log)
        let texts = [
            ReplayReport.console([report]), ReplayReport.markdown([report], options: Self.options),
            ReplayReport.json([report], options: Self.options), ExplanationReport.console([explanation]),
            ExplanationReport.markdown([explanation], options: Self.options),
            ExplanationReport.json([explanation], options: Self.options),
            SimulationReport.console(simulation),
            SimulationReport.markdown(simulation, options: Self.options),
            SimulationReport.json(simulation, options: Self.options),
            PeriodConsole.render(SamplePeriod.report(log)),
            PeriodMarkdown.render(SamplePeriod.report(log), options: Self.options),
            PeriodReportDocument.json(SamplePeriod.report(log), options: Self.options),
            PeriodHTML.render(SamplePeriod.report(log), options: Self.options),
        ]
        for text in texts {
            #expect(!text.contains(SampleReport.token.dropFirst(4).prefix(20)))
            // Words broken over lines have no mark in one piece.
            #expect(text.contains("masked"))
        }
    }

    @Test func whatWasNotAskedForIsNotThere() {
        #expect(ReportSection.replay(RunFacts()).map(\.title) == nil)
        #expect(!ConsoleReport.render([SampleReport.empty]).contains("Replay"))
        #expect(ReplayReport.console([SampleReport.empty]).contains("The calls were not decided again."))
        #expect(ReplayReport.console([]) == "No run was found.\n")
        #expect(ExplanationReport.console([]) == "Nothing was found to explain.\n")
    }

    @Test func saysWhyNothingWasReplayed() {
        var report = SampleReport.empty
        var replay = ReplayFacts()
        report.facts.replay = replay
        #expect(ConsoleReport.render([report]).contains("The run has no calls to decide again."))
        replay.unavailable = "no log names a policy"
        report.facts.replay = replay
        #expect(
            ConsoleReport.render([report]).contains("No call was decided again: no log names a policy"))
        replay.unavailable = nil
        replay.total = 2
        replay.inconclusive = 2
        replay.gaps = ["no result": 2]
        report.facts.replay = replay
        let text = ConsoleReport.render([report])
        #expect(text.contains("No call could be decided: replay says nothing of this run"))
        #expect(text.contains("2 calls: no result"))
    }

    /// A thousand diverged calls and long texts still fit into an issue, and what is cut is told.
    @Test(arguments: [(1, 1000, 2000), (200, 30, 300), (2000, 1, 10)])
    func fitsIntoAnIssue(_ runs: Int, _ calls: Int, _ textLength: Int) {
        var report = SampleReport.plain
        var replay = SampleReplay.facts { $0 + String(repeating: "x", count: textLength) }
        replay.calls = Array(repeating: replay.calls[1], count: calls)
        replay.total = calls
        replay.diverged = calls
        report.facts.replay = replay
        let text = ReplayReport.markdown(Array(repeating: report, count: runs), options: Self.options)
        #expect(text.utf8.count <= 65_536)
        #expect(text.hasPrefix("### Replay: octo/demo"))
        #expect(text.contains("Shortened:") || text.contains("left out"))
    }

    @Test func tellsHowManyCallsHaveNoDetails() {
        let text = ReplayReport.console([SampleReport.plain], options: ConsoleOptions(maximumRows: 1))
        #expect(text.contains("Call c2: github/search_code"))
        #expect(!text.contains("Call c4"))
        #expect(text.contains("… 2 more diverged calls without details"))
    }

    @Test func allowedThingsNeedNoChange() {
        var explanation = SampleReplay.explanation { $0 }
        explanation.isAllowed = true
        explanation.admissions = []
        #expect(!ExplanationReport.console([explanation]).contains("What would admit it"))
        explanation.isAllowed = false
        #expect(
            ExplanationReport.console([explanation]).contains(
                "No change of the policy is known that admits it."))
        explanation.operation = .write
        #expect(ExplanationReport.console([explanation]).contains("the agent lacks approved:octo"))
    }

    @Test func rulesWithTheSameReasonShareALine() {
        var report = SampleReport.empty
        report.unjudged = [
            UnjudgedRule(rule: "a", reason: "x"), UnjudgedRule(rule: "b", reason: "y"),
            UnjudgedRule(rule: "c", reason: "x"),
        ]
        let text = ConsoleReport.render([report])
        #expect(text.contains("• a, c: x\n"))
        #expect(text.contains("• b: y\n"))
    }
}
