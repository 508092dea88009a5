import CSQLite
package import Facts
package import Findings

/// Which runs of a history are meant.
package struct RunSelection: Sendable, Hashable {
    /// Name of the workflow; `*` stands for any text. `nil` for all.
    package var workflow: String?
    /// Likewise `owner/name`, in any case as on GitHub.
    package var repository: String?
    /// Runs from then on.
    package var since: Timestamp?

    package init(workflow: String? = nil, repository: String? = nil, since: Timestamp? = nil) {
        self.workflow = workflow
        self.repository = repository
        self.since = since
    }

    /// For a table of runs called `r`; three parameters follow, from the first on.
    static let condition =
        "(?1 IS NULL OR coalesce(r.workflow, '') GLOB ?1) AND (?2 IS NULL OR lower(r.repository) GLOB lower(?2)) AND (?3 IS NULL OR r.seen >= ?3)"

    func bind(to statement: Statement) throws(HistoryError) {
        try statement.bind(1, workflow.map(RunSelection.glob))
        try statement.bind(2, repository.map(RunSelection.glob))
        try statement.bind(3, since?.milliseconds)
    }

    /// SQLite's patterns know more signs than `*`.
    private static func glob(_ pattern: String) -> String {
        String(pattern.flatMap { "[?".contains($0) ? "[\($0)]" : String($0) })
    }
}

extension History {
    /// Runs, latest first.
    package func runs(_ selection: RunSelection, limit: Int) throws(HistoryError) -> RecordedRuns {
        var result = RecordedRuns()
        let count = try database.prepare("SELECT count(*) FROM runs r WHERE \(RunSelection.condition)")
        try selection.bind(to: count)
        result.total = try count.step() ? Int(clamping: count.integer(0) ?? 0) : 0
        let select = try database.prepare(
            """
            SELECT id FROM runs r WHERE \(RunSelection.condition) ORDER BY seen DESC, id DESC LIMIT ?4
            """)
        try selection.bind(to: select)
        try select.bind(4, Int64(limit))
        while try select.step() {
            guard let id = select.integer(0) else { continue }
            result.runs.append(try run(id))
        }
        return result
    }

    /// The recorded runs with an id: several attempts or parts, or of several hosts. Latest first.
    package func runs(withID runID: String, limit: Int = 20) throws(HistoryError) -> [RecordedRun] {
        let select = try database.prepare(
            "SELECT id FROM runs WHERE run_id = ? ORDER BY CAST(attempt AS INTEGER) DESC, seen DESC, id DESC LIMIT ?"
        )
        try select.bind(1, runID)
        try select.bind(2, Int64(limit))
        var result: [RecordedRun] = []
        while try select.step() {
            guard let id = select.integer(0) else { continue }
            result.append(try run(id, withNames: true))
        }
        return result
    }

    private func run(_ id: Int64, withNames: Bool = false) throws(HistoryError) -> RecordedRun {
        let select = try database.prepare(
            """
            SELECT host, repository, run_id, attempt, sub_run, workflow, branch, event, conclusion, engine, model,
                created, seen, audited, verdict, is_cut, tool_version
            FROM runs WHERE id = ?
            """)
        try select.bind(1, id)
        guard try select.step() else { throw damaged("a run is gone") }
        guard let verdict = select.text(14).flatMap(Verdict.init) else {
            throw damaged("a run without a verdict")
        }
        var run = RecordedRun()
        var profile = RunProfile()
        profile.host = select.text(0) ?? RunProfile.publicHost
        let known = { (column: Int32) in select.text(column).flatMap { $0.isEmpty ? nil : $0 } }
        profile.identity.repository = known(1)
        profile.identity.runID = known(2)
        profile.identity.attempt = known(3)
        profile.identity.subRun = known(4)
        profile.identity.workflow = select.text(5)
        profile.identity.branch = select.text(6)
        profile.identity.event = select.text(7)
        profile.identity.conclusion = select.text(8)
        profile.identity.engine = select.text(9)
        profile.identity.model = select.text(10)
        profile.identity.createdAt = select.integer(11).map { Timestamp(milliseconds: $0) }
        profile.time = select.integer(12).map { Timestamp(milliseconds: $0) }
        profile.verdict = verdict
        profile.isCut = select.integer(15) == 1
        run.audited = select.integer(13).map { Timestamp(milliseconds: $0) }
        run.toolVersion = select.text(16) ?? ""
        try readNumbers(&profile, id)
        if withNames { try readNames(&profile, id) }
        run.profile = profile
        return run
    }

    private func readNumbers(_ profile: inout RunProfile, _ id: Int64) throws(HistoryError) {
        // Names that another version of awaudit knows are left alone.
        let metrics = try database.prepare("SELECT name, value FROM metrics WHERE run = ?")
        try metrics.bind(1, id)
        while try metrics.step() {
            if let metric = metrics.text(0).flatMap(RunMetric.init), let value = metrics.real(1) {
                profile.metrics[metric] = value
            }
        }
        let outcomes = try database.prepare("SELECT outcome, calls FROM outcomes WHERE run = ?")
        try outcomes.bind(1, id)
        while try outcomes.step() {
            if let outcome = outcomes.text(0).flatMap(CallOutcome.init) {
                profile.outcomes[outcome] = count(outcomes, 1)
            }
        }
    }

    private func readNames(_ profile: inout RunProfile, _ id: Int64) throws(HistoryError) {
        let limit = RunProfile.maximumListed
        let domains = try database.prepare(
            "SELECT domain, port, allowed, denied, incomplete FROM domains WHERE run = ? ORDER BY domain, port"
        )
        try domains.bind(1, id)
        while profile.domains.count < limit, try domains.step() {
            let port = Int(clamping: domains.integer(1) ?? -1)
            var domain = FirewallDomain(domain: domains.text(0) ?? "", port: port < 0 ? nil : port)
            domain.allowed = count(domains, 2)
            domain.denied = count(domains, 3)
            domain.incomplete = count(domains, 4)
            profile.domains.append(domain)
        }
        let tools = try database.prepare(
            """
            SELECT server, tool, calls, refused, failed, items_seen, items_removed FROM tools WHERE run = ?
            ORDER BY server, tool
            """)
        try tools.bind(1, id)
        while profile.tools.count < limit, try tools.step() {
            let server = tools.text(0) ?? ""
            var tool = RunProfile.Tool(server: server.isEmpty ? nil : server, tool: tools.text(1) ?? "")
            tool.calls = count(tools, 2)
            tool.refused = count(tools, 3)
            tool.failed = count(tools, 4)
            tool.itemsSeen = tools.integer(5).map { Int(clamping: $0) }
            tool.itemsRemoved = count(tools, 6)
            profile.tools.append(tool)
        }
        let guards = try database.prepare(
            """
            SELECT server, name, policy, policy_source, mode, module, module_size FROM guards WHERE run = ?
            ORDER BY server
            """)
        try guards.bind(1, id)
        while profile.guards.count < limit, try guards.step() {
            var guardian = RunProfile.Guardian(server: guards.text(0) ?? "")
            guardian.name = guards.text(1)
            guardian.policyJSON = guards.text(2)
            guardian.policySource = guards.text(3)
            guardian.mode = guards.text(4)
            guardian.module = guards.text(5)
            guardian.moduleSize = guards.integer(6).map { Int(clamping: $0) }
            profile.guards.append(guardian)
        }
        let outputs = try database.prepare(
            "SELECT type, declared, created FROM outputs WHERE run = ? ORDER BY type")
        try outputs.bind(1, id)
        while profile.outputs.count < limit, try outputs.step() {
            var output = RunProfile.Output(type: outputs.text(0) ?? "")
            output.declared = count(outputs, 1)
            output.created = count(outputs, 2)
            profile.outputs.append(output)
        }
    }

    /// A metric over time, the latest points when there are more than `limit`.
    package func trend(
        _ metric: RunMetric, by step: Trend.Step, _ selection: RunSelection, limit: Int
    ) throws(HistoryError) -> Trend {
        var trend = Trend(metric: metric, step: step)
        trend.workflow = selection.workflow
        trend.repository = selection.repository
        trend.since = selection.since
        let day: Int64 = 86_400_000
        // Days begin at midnight for times before 1970 as well.
        let start = "r.seen - ((r.seen % \(day)) + \(day)) % \(day)"
        let combined = metric.isShare ? "avg(m.value)" : "sum(m.value)"
        let source =
            "FROM metrics m JOIN runs r ON r.id = m.run WHERE \(RunSelection.condition) AND m.name = ?4"
        let points =
            switch step {
            case .day:
                "SELECT \(start) AS t, count(*), \(combined), min(m.value), max(m.value), NULL, 0 AS o \(source) GROUP BY t"
            case .run: "SELECT r.seen AS t, 1, m.value, m.value, m.value, r.run_id, r.id AS o \(source)"
            }
        let select = try database.prepare(
            "SELECT *, count(*) OVER () FROM (\(points)) ORDER BY t DESC, o DESC LIMIT ?5")
        try selection.bind(to: select)
        try select.bind(4, metric.rawValue)
        try select.bind(5, Int64(limit))
        var total = 0
        while try select.step() {
            guard let time = select.integer(0), let value = select.real(2), let lowest = select.real(3),
                let highest = select.real(4)
            else { throw damaged("a metric without a value") }
            trend.points.append(
                .init(
                    time: Timestamp(milliseconds: time), runs: count(select, 1), value: value, lowest: lowest,
                    highest: highest, runID: select.text(5)))
            total = count(select, 7)
        }
        trend.points.reverse()
        trend.omitted = max(0, total - trend.points.count)
        return trend
    }

    /// A count; 0 when it is none.
    func count(_ statement: Statement, _ column: Int32) -> Int {
        max(0, Int(clamping: statement.integer(column) ?? 0))
    }

    func damaged(_ what: String) -> HistoryError {
        HistoryError(.damaged, "\(database.path): damaged: \(what)")
    }
}
