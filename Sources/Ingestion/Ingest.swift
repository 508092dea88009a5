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
    let found = try FoundRuns(input, part: part, limits: limits, formats: formats)
    var runs: [IngestedRun<Collector>] = []
    found.read(
        Array(0..<found.count), keepsPayloads: keepsPayloads, progress: progress, makeCollector: makeCollector
    ) { runs.append($1) }
    return runs
}
