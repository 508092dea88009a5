import Findings
package import LogParsing

/// The runs found in an input, to be read one by one and, where they share no archive, by several readers at once.
///
/// `@unchecked Sendable`: nothing is changed after the search but what archives remember of their position, and runs
/// with entries of archives are all in one group, which one reader reads.
package final class FoundRuns: @unchecked Sendable {
    private let runs: [RunPlan]
    private let limits: IngestionLimits
    private let formats: [FormatDescriptor]
    /// Runs that one reader must read one after the other, by place, in the order of the input.
    package let groups: [[Int]]

    /// Searches an input.
    ///
    /// - Throws: only if nothing at all can be audited.
    package init(
        _ input: Input, part: IngestionPart = .all, limits: IngestionLimits = .standard,
        formats: [FormatDescriptor] = FormatRegistry.all
    ) throws(IngestionError) {
        var discovery = Discovery(formats: formats, limits: limits)
        try discovery.examine(input)
        guard !discovery.files.isEmpty else { throw FoundRuns.nothingUsable(in: input, discovery) }
        self.limits = limits
        self.formats = formats
        let runs = RunPlan.plans(for: discovery).map { run in
            var run = run
            run.files.removeAll { !part.includes($0.kind) }
            if !part.includesDamage { run.damages = [] }
            return run
        }
        self.runs = runs
        damages = runs.flatMap(\.damages).map { ($0.path, $0.failure.detail) }
        let archived = runs.indices.filter { runs[$0].files.contains { $0.isInArchive } }
        let isArchived = Set(archived)
        groups =
            (archived.isEmpty ? [] : [archived])
            + runs.indices.filter { !isArchived.contains($0) }.map { [$0] }
    }

    /// What kept parts of the input from being seen, whichever run it is told of: path and reason.
    package let damages: [(path: String, reason: String)]

    /// How many runs there are.
    package var count: Int { runs.count }

    /// The prefixes of called workflows among them, `nil` for what has none.
    package var prefixes: Set<String?> { Set(runs.map(\.description.prefix)) }

    /// Reads the runs at `places`, one after the other; see ``ingest(_:part:limits:formats:keepsPayloads:progress:makeCollector:)``.
    ///
    /// - Parameter receive: given each run as soon as it has been read, with its place.
    package func read<Collector: RunCollector>(
        _ places: [Int], keepsPayloads: Bool, progress: ((_ bytesDone: Int64, _ bytesTotal: Int64?) -> Void)?,
        makeCollector: (RunDescription) -> Collector, receive: (Int, IngestedRun<Collector>) -> Void
    ) {
        let sizes = places.flatMap { runs[$0].files }.map { $0.failure == nil ? $0.size : 0 }
        let total = sizes.contains(nil) ? nil : sizes.reduce(Int64(0)) { $0 &+ ($1 ?? 0) }
        let reader = SourceReader(
            limits: limits, formats: formats, keepsPayloads: keepsPayloads, total: total, progress: progress)
        for place in places {
            let run = runs[place]
            let collector = makeCollector(run.description)
            for file in run.files { reader.read(file, into: collector) }
            for damage in run.damages {
                var source = EvidenceSource(path: damage.path, kind: damage.kind, status: .present)
                collector.begin(source: source)
                source.status = damage.failure.status
                source.detail = damage.failure.detail
                collector.end(source: source)
            }
            collector.endRun()
            receive(place, IngestedRun(description: run.description, collector: collector))
        }
    }

    private static func nothingUsable(in input: Input, _ discovery: Discovery) -> IngestionError {
        let path =
            switch input {
            case .path(let path): path
            case .standardInput: "-"
            }
        if let damage = discovery.damages.first {
            return .damaged(path: path, reason: damage.failure.detail)
        }
        let names = discovery.unexamined.map(\.path) + discovery.refused.map(\.file.path)
        return .nothingRecognised(
            path: path, files: discovery.fileCount, first: Array(names.prefix(discovery.limits.listedPaths)))
    }
}

extension FoundFile {
    fileprivate var isInArchive: Bool {
        if case .entry = place { true } else { false }
    }
}
