import Findings

/// A job log of GitHub Actions: `workflow-logs/<n>_<job>.txt` for a job, `workflow-logs/<job>/<n>_<step>.txt` for a
/// step. Every line starts with a time of seven fraction digits.
///
/// Taken are a few markers; a line gives at most one, the most specific. Actions prints the script of a step before
/// it runs, between `##[group]Run …` and `##[endgroup]` and in cyan: there a marker is source text, not an event.
/// The runner prints that header at once, so a group that claims to be one for longer than two seconds is a step's
/// own output and hides nothing.
///
/// The source is forgeable where the agent's output is part of it: a line `::warning::…` becomes `##[warning]…`. The
/// step, where it is known, tells whether the agent could have written it.
package struct WorkflowLog: LineFormat {
    package static let descriptor = FormatDescriptor(
        kind: .workflowLog,
        summary: "GitHub Actions job log",
        paths: ["workflow-logs/*/*.txt", "workflow-logs/*.txt"],
        sniff: { head in
            let (seen, matching) = head.countHeadLines { WorkflowLog.time(of: $0) != nil }
            if matching == 0 { return .no }
            return matching * 2 > seen ? .yes : .maybe
        },
        makeParser: { LineParser(WorkflowLog($0)) })

    /// Bytes of a marker's text.
    private static let textLimit = 1500
    /// How long the runner may take to print the script of a step.
    private static let echoMilliseconds: Int64 = 2000

    private let job: String
    private let step: String?
    private var isInScriptEcho = false
    private var echoStart: Timestamp?

    /// Takes job and step from the path.
    package init(_ context: SourceContext) {
        var components = context.path.split(separator: "/").map(String.init)
        if let root = components.lastIndex(of: "workflow-logs") {
            components.removeSubrange(...root)
        }
        let file = components.popLast() ?? ""
        let name = WorkflowLog.withoutNumber(file)
        if let folder = components.last {
            job = folder
            step = name
        } else {
            job = name
            step = nil
        }
    }

    package mutating func parse(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict {
        let start = line.hasPrefix("\u{FEFF}") ? 3 : 0
        guard line.count > start else { return .blank }
        var textStart = start
        var timestamp: Timestamp?
        if let (time, length) = WorkflowLog.time(of: line.suffix(from: start)) {
            timestamp = time
            textStart = start + length
        }
        let text = line.suffix(from: textStart)
        if let kind = kind(of: text, at: timestamp) {
            sink.receive(
                .workflowMarker(
                    WorkflowMarker(
                        kind: kind, timestamp: timestamp, job: job, step: step,
                        text: text.trimmed.text(limit: WorkflowLog.textLimit))),
                at: position)
        }
        return .parsed
    }

    private mutating func kind(of text: ByteSpan, at timestamp: Timestamp?) -> WorkflowMarker.Kind? {
        if text.hasPrefix("##[group]") {
            isInScriptEcho = text.hasPrefix("##[group]Run ")
            echoStart = timestamp
            return nil
        }
        if text.hasPrefix("##[endgroup]") {
            isInScriptEcho = false
            return nil
        }
        if isInScriptEcho, let timestamp, let echoStart,
            timestamp.milliseconds(since: echoStart) > WorkflowLog.echoMilliseconds
        {
            isInScriptEcho = false
        }
        guard !isInScriptEcho, !text.hasPrefix("\u{1B}[36;1m") else { return nil }
        return WorkflowLog.marker(text)
    }

    private static func marker(_ text: ByteSpan) -> WorkflowMarker.Kind? {
        var isError = false
        var message = 0
        if text.hasPrefix("##[error]") {
            isError = true
            message = "##[error]".utf8.count
        } else if text.hasPrefix("##[warning]") {
            message = "##[warning]".utf8.count
        } else if text.hasPrefix("##[notice]") {
            message = "##[notice]".utf8.count
        }
        if message > 0,
            text.hasPrefix("DIFC proxy failed to start, falling back to direct API access", at: message)
        {
            return .proxyBypassed
        }
        if text.hasPrefix("DIFC proxy policy not specified, skipping proxy start", at: message) {
            return .proxySkipped
        }
        if text.hasPrefix("[WARN] Firewall blocked domains:") || text.hasPrefix("Firewall blocked domains:") {
            return .firewallBlocked
        }
        if let limit = text.firstIndex(of: "API rate limit exceeded for installation"),
            message > 0 || text.slice(0..<limit).contains("403")
        {
            return .apiRateLimitExceeded
        }
        return isError ? .error : nil
    }

    /// The time at the start of a line, `2026-02-09T11:41:13.0618903Z `, and its length with the blank.
    private static func time(of line: ByteSpan) -> (time: Timestamp, length: Int)? {
        let length = 29
        guard line.count >= length - 1, line[19] == 46, line[27] == 90,
            line.count == length - 1 || line[length - 1] == 32,
            let time = Timestamp(rfc3339: line.slice(0..<length - 1))
        else { return nil }
        return (time, min(length, line.count))
    }

    /// `3_Check workflow file.txt` → `Check workflow file`.
    private static func withoutNumber(_ file: String) -> String {
        var name = Substring(file)
        if name.hasSuffix(".txt") { name = name.dropLast(4) }
        let rest = name.drop { $0.isASCII && $0.isNumber }
        if rest.count < name.count, rest.first == "_" { name = rest.dropFirst() }
        return String(name)
    }
}
