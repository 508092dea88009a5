import Findings
package import LogParsing

/// Reads an input: finds the runs in it and feeds the sources of each to their parsers.
///
/// Runs are read one after the other in a fixed order, the sources of a run by kind and then by path. What keeps
/// parts of the input from being seen (a damaged archive, a folder without permission, a passed limit) is handed to
/// the collector as a source of kind `archive`, `folder` or `input`, after the run's own sources.
///
/// - Parameters:
///   - part: which of the sources are read; all of them are found.
///   - keepsPayloads: see ``SourceContext/keepsPayloads``.
///   - progress: told the bytes read of all sources and, if known, how many there are.
///   - makeCollector: called once per run, before its first source is read.
/// - Throws: only if nothing at all can be audited.
package func ingest<Collector: RunCollector>(
    _ input: Input, part: IngestionPart = .all, limits: IngestionLimits = .standard,
    formats: [FormatDescriptor] = FormatRegistry.all, keepsPayloads: Bool = false,
    progress: ((_ bytesDone: Int64, _ bytesTotal: Int64?) -> Void)? = nil,
    makeCollector: (RunDescription) -> Collector
) throws(IngestionError) -> [IngestedRun<Collector>] {
    var discovery = Discovery(formats: formats, limits: limits)
    try discovery.examine(input)
    guard !discovery.files.isEmpty else { throw nothingUsable(in: input, discovery) }

    let runs = RunPlan.plans(for: discovery).map { run in
        var run = run
        run.files.removeAll { !part.includes($0.kind) }
        if !part.includesDamage { run.damages = [] }
        return run
    }
    let sizes = runs.flatMap(\.files).map { $0.failure == nil ? $0.size : 0 }
    let total = sizes.contains(nil) ? nil : sizes.reduce(Int64(0)) { $0 &+ ($1 ?? 0) }
    let reader = SourceReader(
        limits: limits, formats: formats, keepsPayloads: keepsPayloads, total: total, progress: progress)
    return runs.map { run in
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
        return IngestedRun(description: run.description, collector: collector)
    }
}

private func nothingUsable(in input: Input, _ discovery: Discovery) -> IngestionError {
    let path =
        switch input {
        case .path(let path): path
        case .standardInput: "-"
        }
    if let damage = discovery.damages.first { return .damaged(path: path, reason: damage.failure.detail) }
    let names = discovery.unexamined.map(\.path) + discovery.refused.map(\.file.path)
    return .nothingRecognised(
        path: path, files: discovery.fileCount, first: Array(names.prefix(discovery.limits.listedPaths)))
}
