import Facts
import Findings

/// Recorded runs, a trend and a query's rows with known content.
enum SampleHistory {
    static func time(_ day: Int) -> Timestamp {
        Timestamp(year: 2026, month: 9, day: day, hour: 8, minute: 0, second: 0) ?? Timestamp(nanoseconds: 0)
    }

    /// - Parameter log: what is done with what was logged.
    static func runs(_ log: (String) -> String) -> RecordedRuns {
        var first = RecordedRun()
        first.profile.identity.runID = log("26000000001")
        first.profile.identity.attempt = "2"
        first.profile.identity.subRun = log("a1b2")
        first.profile.identity.repository = log("octo/demo")
        first.profile.identity.workflow = log("Nightly")
        first.profile.identity.conclusion = log("success")
        first.profile.identity.branch = log("main")
        first.profile.identity.createdAt = time(2)
        first.profile.time = time(2)
        first.profile.verdict = .findings
        first.profile.metrics = [.calls: 12, .criticalFindings: 1, .warningFindings: 0, .blockRate: 0.25]
        first.audited = time(3)
        first.toolVersion = log("0.1.0")
        var second = RecordedRun()
        second.profile.identity.runID = "26000000002"
        second.profile.identity.attempt = "1"
        second.profile.verdict = .clean
        var runs = RecordedRuns()
        runs.runs = [first, second]
        runs.total = 5
        return runs
    }

    static func trend(_ log: (String) -> String, _ metric: RunMetric = .calls, by step: Trend.Step = .day)
        -> Trend
    {
        var trend = Trend(metric: metric, step: step)
        trend.workflow = log("Nightly")
        trend.points = [(1, 0.0), (2, 1.0), (4, 0.5)].map { day, value in
            .init(
                time: time(day), runs: 2, value: value, lowest: 0, highest: value,
                runID: step == .run ? log("26000000001") : nil)
        }
        trend.omitted = 4
        return trend
    }

    static func table(_ log: (String) -> String) -> QueryTable {
        var table = QueryTable()
        table.columns = ["name", log("count"), "share", "blob", "none"]
        table.rows = [
            [.text(log("a")), .integer(.min), .real(0.5), .blob(12), .null],
            [.text(log("=1+1")), .integer(7), .real(1e300), .blob(0), .null],
        ]
        table.hasMore = true
        table.cutCells = 1
        return table
    }

    /// Every list has entries.
    static func diff(_ log: (String) -> String) -> RunDiff {
        let runs = runs(log).runs.map(\.profile)
        var diff = RunDiff(before: runs[0], after: runs[1])
        var allowed = FirewallDomain(domain: log("example.org"), port: 443)
        allowed.allowed = 3
        var mixed = allowed
        mixed.denied = 1
        var changed = RunDiff.Domain(.statusChanged, before: allowed, after: mixed)
        changed.anomaly = .nowAlsoDenied
        diff.domains = [changed, RunDiff.Domain(.removed, before: allowed, after: nil)]
        diff.decisions = [.init(outcome: .policyDenied, before: 1, after: 0)]
        var tool = RunProfile.Tool(server: log("github"), tool: log("list_issues"))
        tool.calls = 4
        tool.itemsSeen = 9
        tool.itemsRemoved = 2
        diff.tools = [RunDiff.Tool(.new, before: nil, after: tool)]
        diff.guards = [
            .init(
                server: log("github"), status: .changed,
                changes: [.init(field: .policy, before: log("{}"), after: nil)], anomalies: [.policyChanged])
        ]
        diff.metrics = [
            .init(metric: .calls, before: 10, after: 22),
            .init(metric: .filterRate, before: 0.5, after: 0.475),
            .init(metric: .requests, before: nil, after: 2),
        ]
        var output = RunProfile.Output(type: log("create_issue"))
        output.declared = 2
        diff.outputs = [.init(type: log("create_issue"), before: nil, after: output)]
        diff.notCompared = [.outputs]
        return diff
    }
}
