import Facts
import Findings

/// A report over several runs with known content: every section is filled.
enum SamplePeriod {
    static func day(_ day: Int, _ hour: Int = 6) -> Timestamp? {
        Timestamp(year: 2026, month: 5, day: day, hour: hour, minute: 47, second: 0)
    }

    /// - Parameter log: what becomes of each logged string.
    static func report(_ log: (String) -> String) -> PeriodReport {
        var report = PeriodReport()
        report.period.since = day(11)
        report.period.until = day(12)
        report.period.outside = 3
        report.period.copies = 1
        var listing = PeriodReport.Listing(repository: log("github/gh-aw"))
        listing.workflows = [log("daily-*"), log("version")]
        listing.listed = 60
        listing.late = 2
        listing.audited = 4
        listing.earlierAttempts = 1
        listing.otherWorkflows = 40
        listing.withoutAgent = 9
        listing.notStarted = 3
        listing.unfinished = 2
        listing.beyondLimit = 3
        listing.unknown = 1
        listing.isCut = true
        listing.isExtended = true
        report.listing = listing
        report.generated = day(12)
        report.hasPrevious = true
        report.previousGenerated = day(11)
        var configuration = PeriodReport.Configuration(path: log(".awaudit.yml"))
        configuration.suppressed = 1
        configuration.overridden = 1
        configuration.expecting = 2
        report.configuration = configuration
        report.runs = [
            run("25717361921", log("Version Checker"), day(12, 5), log) {
                $0.guards = [guardian(log("github"), .reads, "approved")]
                $0.difc.labelAgentCalls = 2
                $0.difc.labelledItems = 12
                $0.difc.filteredItems = 3
                $0.severities = [.info: 1]
            },
            run("25717161421", log("Duplicate Detector"), day(12, 4), log) {
                $0.guards = [
                    guardian(log("github"), .reads, "approved"), guardian(log("search"), .reads, nil),
                ]
                $0.guards[1].hasTrapped = true
                $0.difc.labelAgentCalls = 3
                $0.firewall.requests = 7
                $0.firewall.denied = 6
                $0.firewall.deniedDomains = [
                    "api.github.com:443", "github.com:443", "a.example:443", "b.example:443", "c.example:80",
                ]
                .map { .init(endpoint: log($0), count: 1) }
                $0.firewall.deniedDomainCount = 6
                $0.severities = [.critical: 1, .warning: 1]
                $0.codes = ["C-1", "W-1"]
                $0.verdict = .findings
            },
            run("25717271687", log("Schema Checker"), nil, log) {
                $0.identity.url = log("https://example.com/evil")
                $0.coverage.gateway = .none
                $0.coverage.agentRan = nil
                $0.coverage.gaps = [log("mcp-logs are missing")]
                $0.difc = .init()
                $0.evidence = [.present: 1, .truncated: 1]
                $0.damaged = [log("access.log: truncated")]
                $0.verdict = .incomplete
                $0.identity.gatewayVersions = []
            },
            run("25710000000", log("Never Started"), day(11, 7), log) {
                $0.coverage.agentRan = false
                $0.guards = [guardian(log("safeoutputs"), .writeSink, nil)]
                $0.identity.conclusion = log("action_required")
                $0.identity.gatewayVersions = [log("v0.3.5")]
                $0.verdict = .clean
            },
        ]
        report.groups = groups(log)
        report.runCounts = [
            .init(rule: "guard-downgraded", severity: .critical): 1,
            .init(rule: "direct-api-bypass", severity: .warning): 1,
            .init(rule: "items-filtered", severity: .info): 61,
            .init(rule: "package-registry-blocked", severity: nil): 1,
        ]
        report.unlistedFindings = [.warning: 2]
        report.damagedInputs = [.init(path: log("half.tgz"), reason: log("ends too soon"))]
        report.period.repeated = 1
        report.period.unexaminedFiles = 4
        report.past = [
            past(log, .warning, .resolved, log("Schema Checker")), past(log, .critical, .notSeen, nil),
            past(log, .info, .noRun, log("Weekly")),
        ]
        report.workflows = workflows(log)
        report.failedInputs = [.init(path: log("broken.zip"), reason: log("not an archive"))]
        return report
    }

    private static func run(
        _ id: String, _ workflow: String, _ time: Timestamp?, _ log: (String) -> String,
        _ change: (inout RunOutline) -> Void
    ) -> RunOutline {
        var run = RunOutline()
        run.identity.runID = id
        run.identity.workflow = workflow
        run.identity.repository = log("octo/demo")
        run.identity.branch = log("main")
        run.identity.url = "https://github.com/octo/demo/actions/runs/\(id)"
        run.identity.gatewayVersions = ["v0.3.6"]
        run.identity.label = log("runs/\(id)")
        run.input = log("runs")
        run.time = time
        run.verdict = .clean
        run.coverage.gateway = .complete
        run.coverage.firewall = .complete
        run.coverage.agentRan = true
        run.evidence = [.present: 6]
        run.difc.isTraced = true
        run.firewall.isSeen = true
        run.firewall.requests = 4
        run.calls = 5
        change(&run)
        return run
    }

    private static func guardian(
        _ server: String, _ role: RunOutline.Guardian.Role, _ level: String?
    ) -> RunOutline.Guardian {
        var guardian = RunOutline.Guardian(server: server, role: role)
        guardian.minimumIntegrity = level
        guardian.mode = role == .reads ? "filter" : nil
        return guardian
    }

    private static func finding(
        _ code: String, _ rule: String, _ severity: Severity, _ subject: String, _ log: (String) -> String,
        table: Finding.Table? = nil, cause: String? = nil
    ) -> Finding {
        var finding = Finding(
            rule: rule, code: code, severity: severity, title: log("title of \(rule)"),
            description: log("What was seen of \(rule)."), subject: subject,
            evidence: [
                Evidence(
                    path: log("access.log"), line: 3, offset: 600, excerpt: log("CONNECT api.github.com:443")),
                Evidence(path: log("mcp-logs/mcp-gateway.log"), line: nil),
            ],
            occurrences: 4, cause: cause, impact: cause.map { _ in log("nothing passed") },
            recommendation: log("tell the agent to use the gateway"), table: table)
        finding.fingerprint = String(repeating: "0a", count: 16)
        return finding
    }

    private static func groups(_ log: (String) -> String) -> [PeriodReport.Group] {
        let table = Finding.Table(
            columns: ["Domain", "Count", "Decision"],
            rows: [[log("api.github.com:443"), "1", "denied"], [log("github.com:443"), "3", log("denied")]])
        let detector = log("Duplicate Detector")
        func merged(
            _ finding: Finding, _ workflow: String?, _ runs: [Int], _ standing: PeriodReport.Standing
        ) -> PeriodReport.MergedFinding {
            var merged = PeriodReport.MergedFinding(
                finding: finding, repository: log("octo/demo"), workflow: workflow)
            merged.runs = runs
            merged.runCount = runs.count
            merged.example = runs[0]
            merged.standing = standing
            merged.firstSeen = standing == .new ? day(12) : day(2)
            merged.lastSeen = day(12)
            return merged
        }
        let downgraded = merged(
            finding(
                "C-1", "guard-downgraded", .critical, "github", log, cause: log("the policy was not found")),
            detector, [1], .worse)
        let bypass = merged(
            finding("W-1", "direct-api-bypass", .warning, detector, log, table: table, cause: log("curl")),
            detector,
            [1], .recurring)
        var filtered = merged(
            finding("I-1", "items-filtered", .info, "github", log), log("Version Checker"), [0, 3], .new)
        filtered.runCount = 60
        let alsoFiltered = merged(
            finding("I-1", "items-filtered", .info, "github", log), nil, [2], .recurring)
        var registry = finding("W-2", "package-registry-blocked", .warning, "registry", log)
        registry.originalSeverity = .critical
        registry.suppression = Suppression(reason: log("cached in the image"), expires: "2026-12-31")
        let suppressed = merged(registry, log("Schema Checker"), [2], .new)
        return [
            .init(
                rule: "guard-downgraded", code: "C-1", severity: .critical, subject: log("github"),
                findings: [downgraded], table: nil),
            .init(
                rule: "direct-api-bypass", code: "W-1", severity: .warning, subject: detector,
                findings: [bypass],
                table: table),
            .init(
                rule: "items-filtered", code: "I-1", severity: .info, subject: log("github"),
                findings: [filtered, alsoFiltered], table: nil),
            .init(
                rule: "package-registry-blocked", code: "W-2", severity: .warning, subject: log("registry"),
                findings: [suppressed], table: nil),
        ]
    }

    private static func past(
        _ log: (String) -> String, _ severity: Severity, _ outcome: PeriodReport.PastFinding.Outcome,
        _ workflow: String?
    ) -> PeriodReport.PastFinding {
        .init(
            fingerprint: String(repeating: "1b", count: 16), rule: "package-registry-blocked", code: "W-2",
            severity: severity, title: log("package registries blocked"), subject: log("registry"),
            repository: log("octo/demo"), workflow: workflow, firstSeen: day(1), lastSeen: day(11),
            outcome: outcome)
    }

    private static func workflows(_ log: (String) -> String) -> [PeriodReport.Workflow] {
        var detector = PeriodReport.Workflow(repository: log("octo/demo"), name: log("Duplicate Detector"))
        detector.counts.runs = 2
        detector.counts.critical = 1
        detector.counts.warning = 1
        detector.counts.calls = 9
        detector.counts.labelledItems = 12
        detector.counts.filteredItems = 3
        detector.counts.requests = 7
        detector.counts.denied = 6
        var before = detector.counts
        before.runs = 3
        before.critical = 0
        before.denied = 2
        detector.previous = before
        var unknown = PeriodReport.Workflow(repository: nil, name: nil)
        unknown.counts.runs = 1
        unknown.counts.incomplete = 1
        return [unknown, detector]
    }
}
