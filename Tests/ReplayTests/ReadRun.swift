import Facts
import Findings
import Foundation
import GuardEngine
import LogParsing
import RunAudit
import SyntheticRuns
import Testing

@testable import Replay

/// Reads the files of a run with the parsers that read real ones, without a file system.
enum ReadRun {
    /// The format whose most specific pattern fits a path.
    static func format(of path: String) -> FormatDescriptor? {
        let names = path.split(separator: "/")
        var best: (rank: Int, format: FormatDescriptor)?
        for format in FormatRegistry.all {
            for pattern in format.paths {
                let parts = pattern.split(separator: "/")
                guard parts.count <= names.count,
                    zip(parts, names.suffix(parts.count)).allSatisfy({ fits($1, $0) })
                else { continue }
                let rank = parts.count * 2 + (pattern.contains("*") ? 0 : 1)
                if rank > best?.rank ?? 0 { best = (rank, format) }
            }
        }
        return best?.format
    }

    /// Whether a name fits a pattern with at most one `*`.
    private static func fits(_ name: Substring, _ pattern: Substring) -> Bool {
        guard let star = pattern.firstIndex(of: "*") else { return name == pattern }
        let (head, tail) = (pattern[..<star], pattern[pattern.index(after: star)...])
        return name.count >= head.count + tail.count && name.hasPrefix(head) && name.hasSuffix(tail)
    }

    /// The sources of a run in the order in which they are read.
    private static func sources(_ files: [String: [UInt8]]) -> [(path: String, format: FormatDescriptor)] {
        files.keys.compactMap { path in format(of: path).map { (path, $0) } }
            .sorted { ($0.1.kind, $0.0) < ($1.1.kind, $1.0) }
    }

    private static func parse(
        _ bytes: [UInt8], _ path: String, _ format: FormatDescriptor, _ sink: some RecordSink
    )
        -> ParseStatistics
    {
        var parser = format.makeParser(SourceContext(path: path, keepsPayloads: true))
        parser.consume(bytes.span, into: sink)
        parser.finish(into: sink)
        return parser.statistics
    }

    /// What replay keeps of a run.
    static func trail(_ files: [String: [UInt8]], in trail: RunTrail = RunTrail()) -> RunTrail {
        for (path, format) in sources(files) {
            trail.begin(path: path, kind: format.kind.rawValue)
            _ = parse(files[path] ?? [], path, format, trail)
        }
        return trail
    }

    static func replay(_ files: [String: [UInt8]], options: ReplayOptions = ReplayOptions()) -> ReplayFacts {
        Replayer(trail(files), options: options).run()
    }

    private final class Both: RecordSink {
        let trail = RunTrail()
        let builder = RunFactsBuilder(label: "", subRun: nil)

        func receive(_ record: Record, at position: LinePosition) {
            trail.receive(record, at: position)
            builder.receive(record, at: position)
        }
    }

    /// All that is known of a run, its calls decided again, with the findings about it.
    static func audit(_ files: [String: [UInt8]], options: ReplayOptions = ReplayOptions()) -> RunReport {
        let both = Both()
        for (path, format) in sources(files) {
            var source = EvidenceSource(path: path, kind: format.kind.rawValue, status: .present)
            both.trail.begin(path: path, kind: format.kind.rawValue)
            both.builder.begin(source: source)
            let statistics = parse(files[path] ?? [], path, format, both)
            source.bytes = statistics.bytes
            source.lines = statistics.lines
            source.parsed = statistics.parsed
            source.rejected = statistics.rejected
            source.repaired = statistics.repaired
            source.unknownKinds = statistics.unknownKinds
            source.firstRejects = statistics.firstRejects
            if statistics.bytes == 0 { source.status = .empty }
            both.builder.end(source: source)
        }
        var facts = both.builder.finish(unexamined: UnexaminedFiles())
        facts.replay = Replayer(both.trail, options: options).run()
        return RunAuditor.audit(facts)
    }

    /// The files below a folder; without those of other tools.
    static func files(below folder: URL) throws -> [String: [UInt8]] {
        var result: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            result[path] = [UInt8](try Data(contentsOf: url))
        }
        return result
    }
}

extension SyntheticRun {
    static let log = "mcp-logs/mcp-gateway.log"
    static let messages = "mcp-logs/rpc-messages.jsonl"

    /// A file's lines, each with its end.
    func lines(_ path: String) -> [[UInt8]] { SyntheticRun.lines(files[path] ?? []) }

    static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) + [10] }
    }
}

extension CallReplay {
    /// What a failed expectation shows of the call.
    var story: String {
        "\(id) \(server ?? "?")/\(tool): \(verdict.rawValue); gaps \(gaps); "
            + differences.map { "\($0.kind.rawValue): \($0.text)" }.joined(separator: " | ")
    }
}

extension ReplayFacts {
    /// Every text that a report could print.
    var texts: [String] {
        var texts = [unavailable, olderGuard].compactMap { $0 } + Array(gaps.keys)
        for policy in policies { texts += [policy.server, policy.json] }
        for call in calls {
            texts += [call.id, call.tool, call.server, call.session].compactMap { $0 } + call.gaps
            texts += call.parts.compactMap(\.note)
            for phase in call.phases {
                texts += [phase.native, phase.module, phase.logged, phase.note].compactMap { $0 }
            }
            for difference in call.differences {
                texts.append(difference.text)
                texts += difference.evidence.compactMap(\.excerpt)
            }
            for observation in call.observations { texts += [observation.text] + observation.detail }
            for item in call.items { texts += [item.description, item.reason] }
            if let resource = call.resource { texts.append(resource.description) }
        }
        return texts
    }
}
