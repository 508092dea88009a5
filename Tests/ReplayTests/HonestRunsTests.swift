import Facts
import Findings
import LogParsing
import Replay
import RunAudit
import SyntheticRuns
import Testing

/// Hands the records of a run both to its facts and to replay.
private final class Reader: RecordSink {
    let builder = RunFactsBuilder(label: "", subRun: nil)
    let trail = RunTrail()

    init(_ run: SyntheticRun) {
        let order = ArtifactKind.allCases
        let sources = FormatRegistry.all.flatMap { format in
            run.files.keys.filter { path in format.paths.contains { path == $0 || path.hasSuffix("/" + $0) } }
                .map { (format: format, path: $0) }
        }
        for (format, path) in sources.sorted(by: {
            (order.firstIndex(of: $0.format.kind) ?? 0, $0.path)
                < (order.firstIndex(of: $1.format.kind) ?? 0, $1.path)
        }) {
            let bytes = run.files[path] ?? []
            var source = EvidenceSource(path: path, kind: format.kind.rawValue, status: .present)
            builder.begin(source: source)
            trail.begin(path: path, kind: format.kind.rawValue)
            var parser = format.makeParser(SourceContext(path: path, keepsPayloads: true))
            parser.consume(bytes.span, into: self)
            parser.finish(into: self)
            source.bytes = Int64(bytes.count)
            source.lines = parser.statistics.lines
            source.parsed = parser.statistics.parsed
            builder.end(source: source)
        }
    }

    func receive(_ record: Record, at position: LinePosition) {
        builder.receive(record, at: position)
        trail.receive(record, at: position)
    }
}

/// Where nothing was falsified, no rule may speak of a leak.
@Suite struct HonestRunsTests {
    private static let forms: [SyntheticRunOptions] = [UInt64(1), 3, 5].flatMap { seed in
        [false, true].map { isDebug in
            var options = SyntheticRunOptions(seed: seed, calls: 200)
            options.isDebug = isDebug
            return options
        }
    }

    private static func form(_ change: (inout SyntheticRunOptions) -> Void) -> SyntheticRunOptions {
        var options = SyntheticRunOptions(seed: 2, calls: 100)
        change(&options)
        return options
    }

    private static let circumstances = [
        form { $0.schema = .v1 },
        form { $0.isRedacted = true },
        form { $0.guardMode = .propagate },
        form { $0.guardMode = .strict },
        form {
            $0.sessions = 3
            $0.concurrency = 4
        },
    ]

    @Test(arguments: forms + circumstances) func nothingIsCritical(_ options: SyntheticRunOptions) throws {
        let run = SyntheticRun(options)
        let reader = Reader(run)
        var facts = reader.builder.finish(unexamined: UnexaminedFiles())
        try #require(facts.calls.total == run.calls.count)
        // Otherwise the rule had nothing to judge.
        #expect(!facts.difc.responseRepositories.isEmpty)
        #expect(critical(facts) == [])
        facts.replay = Replayer(reader.trail, options: ReplayOptions()).run()
        let replay = try #require(facts.replay)
        #expect(replay.diverged == 0)
        // What the gateway lets pass without labels is one of its known weaknesses, and no invention.
        let isFailOpen = run.calls.contains { $0.isFailOpen }
        #expect(critical(facts).filter { $0 != "fail-open-unlabelled" || !isFailOpen } == [])
        if replay.inconclusive == 0 {
            let report = RunAuditor.audit(facts)
            #expect(!report.findings.contains { $0.rule == "out-of-scope-data" })
        }
    }

    private func critical(_ facts: RunFacts) -> [String] {
        RunAuditor.audit(facts).findings.filter { $0.severity == .critical }.map(\.rule)
    }

    /// Each server's calls are told apart without traces, by the line that announces a call.
    @Test(arguments: [false, true]) func serversAreKnown(isDebug: Bool) {
        var options = SyntheticRunOptions(seed: 9, calls: 200)
        options.sessions = 2
        options.isDebug = isDebug
        let run = SyntheticRun(options)
        let facts = Reader(run).builder.finish(unexamined: UnexaminedFiles())
        #expect(facts.calls.list.map(\.server) == run.calls.map(\.server))
    }
}
