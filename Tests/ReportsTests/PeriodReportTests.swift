import Facts
import Findings
import Foundation
import Testing

@testable import Reports

/// The report over several runs. Injection and schema are tested beside those of replay: `ReplayReportTests`.
@Suite struct PeriodReportTests {
    static var options: ReportOptions {
        var options = ReportOptions(tool: .init(name: "awaudit", version: "0.0.0"))
        options.expiry = SamplePeriod.day(19)
        return options
    }

    static let plain = SamplePeriod.report { $0 }

    // MARK: The title

    @Test func theTitleNamesTheWorst() {
        #expect(
            PeriodTitle.title(Self.plain)
                == "[integrity-audit] Integrity Filtering Audit — 2026-05-12 — 1 C-1 (title of guard-downgraded)"
        )
        var report = Self.plain
        report.groups = [2, 1, 1, 3].map { Self.plain.groups[$0] }
        #expect(PeriodTitle.title(report).hasSuffix("— 2 W-1 (title of direct-api-bypass)"))
        report.groups = []
        #expect(PeriodTitle.title(report).hasSuffix("— 2 warning findings too many to list"))
        report.unlistedFindings = [:]
        #expect(PeriodTitle.title(report).hasSuffix("— evidence incomplete"))
        report.failedInputs = []
        report.damagedInputs = []
        report.unlistedFindings = [:]
        report.listing = nil
        for index in report.runs.indices { report.runs[index].verdict = .clean }
        #expect(PeriodTitle.title(report).hasSuffix("— no warnings"))
        report.runs = []
        #expect(PeriodTitle.title(report).hasSuffix("— no runs"))
    }

    /// What GitHub listed decides whether a report without runs says anything.
    @Test func listingsAndVerdicts() {
        var report = PeriodReport()
        func verdict() -> String {
            let console = PeriodConsole.render(report)
            return console.split(separator: "\n").first { $0.hasPrefix("Verdict:") }.map(String.init) ?? ""
        }
        #expect(report.verdict == .incomplete && verdict() == "Verdict: INCOMPLETE — no run was seen")
        report.listing = .init(repository: "octo/demo")
        report.listing?.listed = 3
        report.listing?.withoutAgent = 3
        #expect(report.verdict == .clean)
        #expect(verdict() == "Verdict: CLEAN — no agent ran, as far as GitHub tells")
        report.listing?.isCut = true
        #expect(report.verdict == .incomplete)
        #expect(verdict().hasSuffix("no run was seen, GitHub did not tell of all runs"))
        report.listing?.isCut = false
        report.listing?.beyondLimit = 1
        #expect(verdict().hasSuffix("no run was seen, 1 run on GitHub was not looked at"))
        report.listing?.beyondLimit = 0
        report.listing?.audited = 1
        #expect(report.verdict == .incomplete && verdict() == "Verdict: INCOMPLETE — no run was seen")
        report.listing?.audited = 0
        report.failedInputs = [.init(path: "run-1", reason: "x")]
        #expect(report.verdict == .incomplete)
        report = Self.plain
        report.failedInputs = []
        report.damagedInputs = []
        report.unlistedFindings = [:]
        for index in report.runs.indices { report.runs[index].verdict = .clean }
        #expect(report.verdict == .incomplete)
        report.listing = nil
        #expect(report.verdict == .clean)
    }

    /// One line, no control characters, no secret, at most 256 characters.
    @Test func theTitleIsATitle() {
        for log in [
            SampleReplay.attacker(), { $0 + SampleReport.token },
            { $0 + String(repeating: "é|", count: 500) },
        ] {
            let title = PeriodTitle.title(SamplePeriod.report(log))
            #expect(title.unicodeScalars.count <= 256)
            #expect(!title.unicodeScalars.contains { TerminalEscaping.isUnsafe($0) })
            #expect(!title.contains(SampleReport.token.dropFirst(4).prefix(20)))
        }
    }

    // MARK: The size

    /// Far more than fits into an issue.
    static func huge(runs: Int, groups: Int, text: Int) -> PeriodReport {
        let long = String(repeating: "long @octocat #1 | text ", count: max(1, text / 24))
        var report = SamplePeriod.report { $0 }
        let (run, group) = (report.runs[1], report.groups[1])
        report.runs = (0..<runs).map { number in
            var run = run
            run.identity.runID = "\(26_000_000_000 + number)"
            run.identity.url = "https://github.com/octo/demo/actions/runs/\(26_000_000_000 + number)"
            run.identity.workflow = "Workflow \(number % 40) \(long.prefix(200))"
            if number % 10 != 0 {
                run.severities = [:]
                run.codes = []
                run.guards = []
            }
            return run
        }
        report.groups = (0..<groups).map { number in
            var group = group
            group.severity = number % 2 == 0 ? .warning : .info
            group.subject = "subject \(number)"
            group.findings[0].finding.severity = group.severity
            group.findings[0].finding.description = long
            group.findings[0].runs = [number % runs]
            group.findings[0].example = number % runs
            return group
        }
        report.groups.sort { $0.severity > $1.severity }
        report.past = Array(repeating: report.past[0], count: groups)
        report.workflows = (0..<min(runs, 40)).map { .init(repository: "octo/demo", name: "Workflow \($0)") }
        return report
    }

    @Test(arguments: [
        (1000, 100, 1000), (10_000, 10, 100), (50, 3000, 300), (5, 3, 200_000), (1000, 10_000, 5000),
    ])
    func fitsIntoAnIssue(_ runs: Int, _ groups: Int, _ text: Int) {
        let body = PeriodMarkdown.render(
            Self.huge(runs: runs, groups: groups, text: text), options: Self.options)
        #expect(body.utf8.count <= 65_536)
        #expect(body.contains("> **Shortened:**"))
        // Texts are shortened first, the tables stay, and what is cut is counted.
        for heading in [
            "### Findings Summary", "### Since the Earlier Report", "### DIFC Event Summary",
            "### DIFC Event JSONL Summary", "### Runs Analyzed", "### Workflows", "### Recommendations",
        ] { #expect(body.contains(heading), "\(heading)") }
        #expect(body.contains("<!-- gh-aw-expires: 2026-05-19T06:47:00.000Z -->"))
        let lines = body.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("<details") } == 3)
        #expect(lines.count { $0 == "</details>" } == 3)
        #expect(lines.count { $0.hasPrefix("| [§") } >= (runs > 100 ? 9 : 3))
        #expect(runs == 5 || lines.contains { $0.hasPrefix("… ") && $0.hasSuffix(" more") })
    }

    @Test func aSmallLimitHoldsToo() {
        for limit in [0, 100, 1000, 4096, 20_000] {
            var options = Self.options
            options.markdownLimit = limit
            #expect(
                PeriodMarkdown.render(Self.huge(runs: 100, groups: 50, text: 500), options: options).utf8
                    .count <= limit)
        }
    }

    /// Where only some runs can be shown, they are the ones that ask for attention.
    @Test func runsThatMatterComeFirst() {
        let body = PeriodMarkdown.render(Self.huge(runs: 1000, groups: 3, text: 10), options: Self.options)
        let shown = body.split(separator: "\n").filter { $0.hasPrefix("| [§") }
        #expect(shown.count > 50)
        // One run in ten has a trapped guard.
        #expect(shown.allSatisfy { $0.contains("0](https://github.com/octo/demo/actions/runs/260000") })
    }

    // MARK: What is said

    @Test func nothingIsSaidOfWhatWasNotAsked() {
        var report = PeriodReport()
        let console = PeriodConsole.render(report)
        #expect(console.contains("no run was seen"))
        #expect(!console.contains("Since the Earlier Report"))
        #expect(!console.contains("Notes"))
        report.runs = [Self.plain.runs[0]]
        let text = PeriodConsole.render(report)
        #expect(text.contains("CLEAN"))
        #expect(text.contains("MCP Gateway version        v0.3.6 (all runs)"))
        #expect(!text.contains("Workflows"))
    }

    /// What a configuration hides stays in sight and counts nowhere.
    @Test func suppressedFindingsAreTold() {
        let console = PeriodConsole.render(Self.plain, options: ConsoleOptions(width: 400))
        #expect(console.contains("1 critical, 1 warning, 1 informational; 1 suppressed, 1 of them critical"))
        #expect(console.contains("(suppressed)"))
        let markdown = PeriodMarkdown.render(Self.plain, options: Self.options)
        #expect(markdown.contains("| 🔇 Suppressed | 1 | W-2: title of package-registry-blocked |"))
        #expect(markdown.contains("<summary><b>Suppressed (1)</b></summary>"))
        #expect(markdown.contains("Suppressed until 2026-12-31: cached in the image"))
        let recommendations = markdown.components(separatedBy: "### Recommendations").last ?? ""
        #expect(recommendations.contains("(W-1)") && !recommendations.contains("(W-2)"))
    }

    // MARK: CSV

    static func rows(_ table: PeriodCSV.Table, _ report: PeriodReport = plain) -> [[String]] {
        PeriodCSV.render(report, table: table).components(separatedBy: "\r\n").dropLast().map {
            $0.components(separatedBy: ",")
        }
    }

    @Test(arguments: PeriodCSV.Table.allCases) func tablesAreWhole(_ table: PeriodCSV.Table) {
        let counts = [
            PeriodCSV.Table.findings: 5, .runs: Self.plain.runs.count, .workflows: 2, .past: 3,
        ]
        let rows = Self.rows(table)
        #expect(rows.count == 1 + (counts[table] ?? -1))
        let widths = Set(rows.map(\.count))
        #expect(widths.count == 1)
        // Hostile strings make no rows, no formulas, and no secrets.
        let hostile = PeriodCSV.render(
            SamplePeriod.report(
                SampleReplay.attacker(["\n=1+1,\"", "\r\n", SampleReport.token, "\u{1B}[2J"])),
            table: table)
        #expect(hostile.components(separatedBy: "\r\n").count == rows.count + 1)
        #expect(!hostile.unicodeScalars.contains { $0.value < 0x20 && $0 != "\r" && $0 != "\n" })
        #expect(!hostile.contains(SampleReport.token.dropFirst(4).prefix(20)))
    }

    @Test func cellsSayWhatIsKnown() {
        let runs = Self.rows(.runs)
        let column = { (name: String) in runs[0].firstIndex(of: name) ?? 0 }
        #expect(runs.dropFirst().map { $0[column("label_agent_calls")] } == ["2", "3", "", "0"])
        #expect(runs.dropFirst().map { $0[column("agent_ran")] } == ["true", "true", "", "false"])
        #expect(runs.dropFirst().map { $0[column("denied")] } == ["0", "6", "0", "0"])
        let findings = Self.rows(.findings)
        #expect(findings.dropFirst().map { $0[1] } == ["C-1", "W-1", "I-1", "I-1", "W-2"])
        #expect(findings.dropFirst().map { $0[7] } == ["1", "1", "60", "1", "1"])
        let workflows = Self.rows(.workflows)
        let isNew = workflows[1].suffix(11).allSatisfy { $0.isEmpty }
        #expect(isNew)
        #expect(workflows[2].suffix(11).first == "3")
    }

    // MARK: HTML

    static func tags(_ log: (String) -> String) -> [String] {
        let checker = HTMLChecker(PeriodHTML.render(SamplePeriod.report(log), options: options))
        #expect(checker.errors == [])
        return checker.elements.filter { $0.name != "bdi" }.map(\.tag)
    }

    @Test(arguments: HTMLReportTests.attacks)
    func attacksAreText(_ attack: String) {
        #expect(Self.tags(SampleReplay.attacker([attack])) == Self.tags(SampleReplay.attacker(["x"])))
    }

    @Test func htmlIsBounded() {
        let page = PeriodHTML.render(Self.huge(runs: 10_000, groups: 3000, text: 1000), options: Self.options)
        #expect(HTMLChecker(page).errors == [])
        #expect(page.contains("<p class=\"faint\">… 8000 more</p>"))
        #expect(page.contains("<p class=\"faint\">… 2500 more</p>"))
        #expect(page.utf8.count < 8 << 20)
    }

    /// Zero because nothing happened and zero because nothing was seen are not the same.
    @Test func whatWasNotSeenIsADash() {
        let rows = PeriodMarkdown.render(Self.plain, options: Self.options).split(separator: "\n")
        let row =
            "| [§25717161421](https://github.com/octo/demo/actions/runs/25717161421) | Duplicate Detector |"
        let events = rows.filter { $0.hasPrefix(row) }
        #expect(
            events.first
                == "\(row) ✅ yes | github (allow-only:approved), search ❌ trapped | 3 | 6 (`api.github.com:443`, `github.com:443`, `a.example:443`, `b.example:443`, … 2 more) | ❌ C-1, W-1 |"
        )
        #expect(events.last == "\(row) `main` | ✅ yes | 0 | 6/7 | complete | ❌ C-1, W-1 |")
        // No link for an address that is none of GitHub's; no numbers without a gateway log.
        let unseen = rows.filter { $0.hasPrefix("| `25717271687`") }
        #expect(unseen.first == "| `25717271687` | Schema Checker | – | – | – | 0 | ⚠️ incomplete |")
        #expect(unseen.dropFirst().first == "| `25717271687` (Schema Checker) | – | – | – |")
        #expect(
            unseen.last
                == "| `25717271687` | Schema Checker | `main` | – | – | 0/4 | ⚠️ incomplete, 1 damaged | ⚠️ incomplete |"
        )
    }
}
