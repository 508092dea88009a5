import Findings
import Ingestion
import LogParsing

/// A format of the tests' own: lines that begin with the kind's name and a blank are understood.
private struct TaggedFormat: LineFormat {
    let tag: String
    let context: SourceContext

    mutating func parse(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict {
        guard line.trimmed.count > 0 else { return .blank }
        let text = line.text
        if text.hasPrefix("new ") { return .unknown(kind: "new") }
        guard text.hasPrefix(tag + " ") else { return .rejected(reason: "no tag") }
        sink.receive(.squidFatal(message: "\(context.path)|\(text)"), at: position)
        return .parsed
    }
}

/// Understands every line, for samples whose formats are not of interest here.
private struct AnyLineFormat: LineFormat {
    mutating func parse(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict { line.trimmed.count > 0 ? .parsed : .blank }
}

enum TestFormats {
    private static let paths: [(ArtifactKind, [String])] = [
        (.rpcMessages, ["mcp-logs/rpc-messages.jsonl", "rpc-messages.jsonl"]),
        (.gatewayLog, ["mcp-logs/mcp-gateway.log", "mcp-gateway.log"]),
        (.serverLog, ["mcp-logs/*.log"]),
        (.gatewayStderr, ["mcp-logs/stderr.log"]),
        (.accessLog, ["sandbox/firewall/logs/access.log", "access.log", "access-*.log"]),
        (.auditJSONL, ["audit.jsonl"]),
        (.policyManifest, ["policy-manifest.json"]),
        (.tokenUsage, ["token-usage.jsonl"]),
        (.awInfo, ["aw_info.json"]),
        (.runSummary, ["run_summary.json"]),
        (.agentStdio, ["agent-stdio.log"]),
        (.agentOutput, ["agent_output.json"]),
        (.safeOutputItems, ["safe-output-items.jsonl"]),
        (.workflowLog, ["workflow-logs/*/*.txt", "workflow-logs/*.txt"]),
    ]

    /// Recognise their tag for certain; a question mark is possible for all.
    static let tagged: [FormatDescriptor] = paths.map { kind, paths in
        let tag = kind.rawValue
        return FormatDescriptor(
            kind: kind, summary: tag, paths: paths,
            sniff: { head in
                let text = head.text(limit: 64)
                return text.hasPrefix(tag + " ") ? .yes : text.hasPrefix("?") ? .maybe : .no
            },
            makeParser: { LineParser(TaggedFormat(tag: tag, context: $0)) })
    }

    /// Recognise files by their path only.
    static let byPath: [FormatDescriptor] = paths.map { kind, paths in
        FormatDescriptor(
            kind: kind, summary: kind.rawValue, paths: paths, sniff: { _ in .maybe },
            makeParser: { _ in LineParser(AnyLineFormat()) })
    }

    /// One understood line for the format a path names, different for every path.
    static func line(for path: String) -> String {
        let components = path.split(separator: "/")
        let best = paths.flatMap { kind, patterns in patterns.map { (kind, $0.split(separator: "/")) } }
            .filter { _, pattern in
                pattern.count <= components.count
                    && zip(pattern.reversed(), components.reversed()).allSatisfy { expected, actual in
                        let parts = expected.split(separator: "*", omittingEmptySubsequences: false)
                        return parts.count == 1
                            ? expected == actual
                            : actual.hasPrefix(parts[0]) && actual.hasSuffix(parts[1])
                    }
            }
            .max { left, right in
                (left.1.last?.contains("*") == true ? 0 : 1, left.1.count)
                    < (right.1.last?.contains("*") == true ? 0 : 1, right.1.count)
            }
        return "\(best?.0.rawValue ?? "none") \(path)\n"
    }
}

/// Keeps everything in the order it comes.
final class TestCollector: RunCollector {
    private(set) var begun: [EvidenceSource] = []
    private(set) var sources: [EvidenceSource] = []
    private(set) var messages: [String] = []
    private(set) var recordCount = 0

    func begin(source: EvidenceSource) { begun.append(source) }

    func end(source: EvidenceSource) { sources.append(source) }

    func receive(_ record: Record, at position: LinePosition) {
        recordCount += 1
        if messages.count < 10_000, case .squidFatal(let message) = record { messages.append(message) }
    }

    func source(_ path: String) -> EvidenceSource? { sources.first { $0.path == path } }

    /// Path, kind and status of every source.
    var summary: [String] { sources.map { "\($0.path) \($0.kind) \($0.status.rawValue)" } }
}

typealias TestRun = IngestedRun<TestCollector>

func ingestForTest(
    _ path: String, limits: IngestionLimits = .standard, formats: [FormatDescriptor] = TestFormats.tagged
) throws(IngestionError) -> [TestRun] {
    try ingest(.path(path), limits: limits, formats: formats) { _ in TestCollector() }
}
