import Findings

/// `run_summary.json`: what `gh aw logs` wrote next to the artifacts it downloaded. Its own counts are not taken.
package struct RunSummaryDocument: DocumentFormat {
    package static let descriptor = FormatDescriptor(
        kind: .runSummary,
        summary: "run summary of gh aw (run_summary.json)",
        paths: ["run_summary.json"],
        sniff: { head in
            guard head.hasJSONPrefix("{"), head.contains("\"run_id\""), head.contains("\"processed_at\"")
            else {
                return .no
            }
            return head.contains("\"databaseId\"") || head.contains("\"artifacts_list\"") ? .yes : .maybe
        },
        makeParser: { _ in DocumentParser(RunSummaryDocument()) })

    package init() {}

    package mutating func parse(_ document: JSONValue, into sink: some RecordSink) -> LineVerdict {
        guard document.kind == .object else { return .rejected(reason: "not a JSON object") }
        var summary = RunSummary()
        summary.runID = document["run_id"]?.identifier
        if let run = document["run"] {
            if summary.runID == nil { summary.runID = run["databaseId"]?.identifier }
            summary.workflowName = run["workflowName"]?.filledString
            summary.status = run["status"]?.filledString
            summary.conclusion = run["conclusion"]?.filledString
            summary.headBranch = run["headBranch"]?.filledString
            summary.event = run["event"]?.filledString
            summary.url = run["url"]?.filledString
            summary.createdAt = run["createdAt"]?.timestamp
            summary.updatedAt = run["updatedAt"]?.timestamp
        }
        guard summary != RunSummary() else { return .rejected(reason: "neither run_id nor run") }
        summary.artifacts = document["artifacts_list"]?.stringArray ?? []
        var jobs: [RunSummary.Job] = []
        document["job_details"]?.forEachElement { job in
            guard let name = job["name"]?.filledString else { return }
            jobs.append(RunSummary.Job(name: name, conclusion: job["conclusion"]?.filledString))
        }
        summary.jobs = jobs
        sink.receive(.runSummary(summary), at: LinePosition(line: 1, offset: 0))
        return .parsed
    }
}
