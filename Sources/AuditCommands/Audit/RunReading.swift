import CommandLine
import Facts
import Findings
import Ingestion
import LogParsing
import Replay
import RunAudit

/// Takes the records of one run, for its facts and, where that is asked for, for deciding its calls again.
final class ReplayingCollector: RunCollector {
    let facts: RunFactsBuilder
    private var trail: RunTrail?
    private let decide: RunReading.Decide?
    private let description: RunDescription
    private(set) var replay: ReplayFacts?

    init(_ description: RunDescription, decide: RunReading.Decide?) {
        self.description = description
        self.decide = decide
        facts = RunFactsBuilder(label: description.root, subRun: description.prefix)
        trail = decide == nil ? nil : RunTrail()
    }

    func begin(source: EvidenceSource) {
        facts.begin(source: source)
        trail?.begin(path: source.path, kind: source.kind)
    }

    func end(source: EvidenceSource) { facts.end(source: source) }

    func receive(_ record: Record, at position: LinePosition) {
        facts.receive(record, at: position)
        trail?.receive(record, at: position)
    }

    /// Decides at once, so that the payloads of one run only are kept at a time.
    func endRun() {
        guard let trail, let decide else { return }
        replay = decide(trail, description)
        self.trail = nil
    }

    /// All that is known of the run. Refused files whose name promised a known format are among its sources already.
    func finish() -> RunFacts {
        var unexamined = UnexaminedFiles()
        unexamined.count = description.unexamined.count + description.refused.count
        let refused = description.refused.first.map { "\($0.path) (refused: \($0.reason))" }
        unexamined.firstPaths = Array((refused + description.unexamined.first).prefix(20))
        var result = facts.finish(unexamined: unexamined)
        result.replay = replay
        let sessions = Dictionary(
            result.calls.list.map { ($0.id, $0.session) }, uniquingKeysWith: { first, _ in first })
        for index in result.replay?.calls.indices ?? 0..<0 {
            guard let id = result.replay?.calls[index].id, let session = sessions[id] else { continue }
            result.replay?.calls[index].session = session
        }
        return result
    }
}

/// Reading runs, for all commands that do.
enum RunReading {
    /// What is done with what a run left for replay; `nil` for nothing to report.
    typealias Decide = (RunTrail, RunDescription) -> ReplayFacts?
    /// The same for runs that are read at the same time.
    typealias SharedDecide = @Sendable (RunTrail, RunDescription) -> ReplayFacts?

    static let input = Operand(
        "path", help: "A run's folder, an archive, a single log, or '-' for standard input",
        isRepeatable: true, completion: .file)
    static let progress = Flag.switch(
        "progress", negatable: true, isOnByDefault: true,
        help: "Show progress when standard error is a terminal", category: "Output")
    static let maximumFile = Flag.value(
        "max-source-size", metavar: "size", accepts: .byteSize(1...Int.max), default: "16G",
        help: "Uncompressed bytes read of one source; the rest is reported as truncated", category: "Limits")
    static let maximumTotal = Flag.value(
        "max-total-size", metavar: "size", accepts: .byteSize(1...Int.max), default: "64G",
        help: "Uncompressed bytes read in total", category: "Limits")
    static let maximumFiles = Flag.value(
        "max-files", metavar: "count", accepts: .integer(1...10_000_000), default: "100000",
        help: "Files looked at", category: "Limits")
    static let limitFlags = [maximumFile, maximumTotal, maximumFiles]

    /// The limits that were asked for.
    static func limits(_ arguments: ParsedArguments) -> IngestionLimits {
        var limits = IngestionLimits.standard
        limits.sourceBytes = Int64(arguments.byteSize(maximumFile) ?? 0)
        limits.totalBytes = Int64(arguments.byteSize(maximumTotal) ?? 0)
        limits.files = arguments.integer(maximumFiles) ?? 0
        return limits
    }

    /// The runs in an input.
    ///
    /// - Parameter decide: `nil` to leave replay out.
    static func runs(
        in path: String, _ arguments: ParsedArguments, _ context: CommandContext, decide: Decide?
    ) throws(CommandFailure) -> [RunFacts] {
        switch ingest(Input(argument: path), called: path, arguments, context, decide: decide) {
        case .success(let runs): return runs.map { $0.collector.finish() }
        case .failure(let error): throw CommandFailure(error.description)
        }
    }

    /// The parts of a run that was fetched. There is always one: what cannot be read is missing evidence.
    static func runs(
        in remote: RemoteRun, _ arguments: ParsedArguments, _ context: CommandContext, decide: Decide?
    ) -> [RunFacts] {
        // Its files go with it.
        defer { withExtendedLifetime(remote.folder) {} }
        var hosted = remote.hosted
        if remote.hasFiles {
            let input = Input.path(remote.folder.path)
            switch ingest(input, called: remote.name, arguments, context, decide: decide) {
            case .success(let runs):
                let prefixes = Set(runs.map(\.description.prefix))
                return runs.enumerated().map { place, run in
                    run.collector.facts.hosted = hosted.part(
                        of: run.description.prefix, place, among: prefixes)
                    return run.collector.finish()
                }
            case .failure:
                hosted.markUnreadable()
            }
        }
        return [factsWithoutFiles(hosted)]
    }

    /// What is known of a run of which nothing could be read.
    static func factsWithoutFiles(_ hosted: HostedRun) -> RunFacts {
        let builder = RunFactsBuilder(label: "", subRun: nil)
        builder.hosted = hosted.part(of: nil, 0, among: [nil])
        return builder.finish(unexamined: UnexaminedFiles())
    }

    private static func ingest(
        _ input: Input, called name: String, _ arguments: ParsedArguments, _ context: CommandContext,
        decide: Decide?
    ) -> Result<ConcurrentIngestion.Runs, IngestionError> {
        var line = context.progressLine()
        let report: ((Int64, Int64?) -> Void)? =
            arguments.isSet(progress)
            ? { done, total in line.update(progressText(name, done, total)) } : nil
        let result = ConcurrentIngestion.ingest(
            input, limits: limits(arguments), decide: decide, progress: report)
        line.clear()
        return result
    }

    private static func progressText(_ path: String, _ done: Int64, _ total: Int64?) -> String {
        let read = "reading \(path): \(done >> 20) MiB"
        guard let total, total > 0 else { return read }
        return "\(read) of \(total >> 20) MiB (\(done * 100 / total) %)"
    }
}

extension HostedRun {
    /// Tells that nothing in what was fetched can be read. The archives themselves are whole, or they would not be here.
    mutating func markUnreadable() {
        for index in artifacts.indices where artifacts[index].state == .fetched {
            artifacts[index].state = .failed("no log in it could be read")
        }
    }

    /// What of it concerns one of the runs that were found: its own artifacts, those of all, and for the first run those
    /// of called workflows of which nothing was found.
    func part(of prefix: String?, _ place: Int, among found: Set<String?>) -> HostedRun {
        var part = self
        part.artifacts = artifacts.compactMap { artifact in
            guard let own = artifact.prefix, own != prefix else { return artifact }
            guard place == 0, !found.contains(own) else { return nil }
            var orphan = artifact
            orphan.prefix = nil
            return orphan
        }
        return part
    }
}
