import Findings
import LogParsing

/// Opens found files, feeds them to their parsers, compares them; keeps the account of bytes.
final class SourceReader {
    /// Bytes per call of a parser: large enough that calls do not count, small enough for the cache.
    private static let chunkSize = 512 * 1024
    /// Archives kept open.
    private static let openArchives = 8

    private let limits: IngestionLimits
    private let formats: [FormatDescriptor]
    private let keepsPayloads: Bool
    private let total: Int64?
    private let progress: ((Int64, Int64?) -> Void)?
    private var bytesRead: Int64 = 0
    private var buffer = [UInt8](repeating: 0, count: SourceReader.chunkSize)
    private var archives: [ArchiveFile] = []

    init(
        limits: IngestionLimits, formats: [FormatDescriptor], keepsPayloads: Bool = false,
        total: Int64? = nil, progress: ((Int64, Int64?) -> Void)? = nil
    ) {
        self.limits = limits
        self.formats = formats
        self.keepsPayloads = keepsPayloads
        self.total = total
        self.progress = progress
    }

    // MARK: - Reading

    /// Reads one source from its first to its last byte.
    func read<Collector: RunCollector>(_ file: FoundFile, into collector: Collector) {
        var source = EvidenceSource(path: file.path, kind: file.kind.rawValue, status: .present)
        collector.begin(source: source)
        let context = SourceContext(
            path: file.placement.inner.joined(separator: "/"), keepsPayloads: keepsPayloads)
        var parser = formats[file.format].makeParser(context)
        let failure: StreamFailure?
        do {
            try feed(file, to: &parser, collector)
            failure = nil
        } catch {
            failure = error
        }
        parser.finish(into: collector)
        let statistics = parser.statistics
        source.bytes = statistics.bytes
        source.lines = statistics.lines
        source.parsed = statistics.parsed
        source.rejected = statistics.rejected
        source.repaired = statistics.repaired
        source.unknownKinds = statistics.unknownKinds
        source.firstRejects = statistics.firstRejects
        (source.status, source.detail) = SourceReader.outcome(of: statistics, file: file, failure: failure)
        collector.end(source: source)
    }

    private func feed<Collector: RunCollector>(
        _ file: FoundFile, to parser: inout any FormatParser, _ collector: Collector
    ) throws(StreamFailure) {
        if let failure = file.failure { throw failure }
        guard bytesRead < limits.totalBytes else { throw totalLimitPassed }
        let stream = try open(file)
        var sourceBytes: Int64 = 0
        while true {
            var count = try fill(from: stream)
            guard count > 0 else { return }
            let room = min(limits.sourceBytes - sourceBytes, limits.totalBytes - bytesRead)
            let isCut = Int64(count) > room
            if isCut { count = Int(room) }
            if count > 0 { parser.consume(buffer.span.slice(0..<count), into: collector) }
            sourceBytes += Int64(count)
            bytesRead += Int64(count)
            progress?(bytesRead, total)
            guard isCut else { continue }
            throw sourceBytes < limits.sourceBytes
                ? totalLimitPassed
                : StreamFailure(
                    status: .truncated,
                    detail: "larger than \(limits.sourceBytes) bytes; the rest was not read")
        }
    }

    private var totalLimitPassed: StreamFailure {
        StreamFailure(
            status: .truncated,
            detail: "the input is larger than \(limits.totalBytes) bytes; the rest was not read")
    }

    private func fill(from stream: any ByteStream) throws(StreamFailure) -> Int {
        try buffer.withUnsafeMutableBytes { bytes in
            Result<Int, StreamFailure> { () throws(StreamFailure) in try stream.read(into: bytes) }
        }.get()
    }

    /// What became of a source. Damage found while reading outweighs what the parser says.
    static func outcome(
        of statistics: ParseStatistics, file: FoundFile, failure: StreamFailure?
    ) -> (EvidenceStatus, detail: String?) {
        if let failure {
            return (statistics.bytes > 0 ? .truncated : failure.status, failure.detail)
        }
        if let limit = statistics.limitPassed { return (.truncated, limit) }
        if statistics.bytes == 0 { return (.empty, nil) }
        if statistics.parsed == 0 {
            if statistics.rejected == 0, statistics.unknownKinds.isEmpty { return (.empty, nil) }
            if file.isContradicted, file.isBinary {
                return (.unreadable, "binary content, not \(file.kind.rawValue)")
            }
            let isOneCutRecord =
                statistics.endsInMidRecord && statistics.rejected == 1 && statistics.unknownKinds.isEmpty
            if !isOneCutRecord || file.isContradicted {
                return (.unknownSchema, "nothing in it reads as \(file.kind.rawValue)")
            }
        }
        if statistics.endsInMidRecord { return (.truncated, "ends in the middle of a record") }
        return (.present, nil)
    }

    // MARK: - Opening

    private func open(_ file: FoundFile, isSeparate: Bool = false) throws(StreamFailure) -> any ByteStream {
        let stream: any ByteStream
        switch file.place {
        case .open(let open): stream = FileStream(open)
        case .pipe(let pipe): stream = pipe
        case .entry(let archive, let address):
            if !isSeparate { use(archive) }
            stream = try archive.stream(at: address, isSeparate: isSeparate)
        case .path(let path):
            do {
                stream = FileStream(try OpenFile(path: path))
            } catch {
                throw error.asStreamFailure
            }
        case nil: throw StreamFailure(status: .unreadable, detail: "not opened")
        }
        return file.isCompressed ? try DecompressedStream(stream, limits: limits) : stream
    }

    /// Keeps the archives used last open and closes the others.
    private func use(_ archive: ArchiveFile) {
        if let index = archives.firstIndex(where: { $0 === archive }) { archives.remove(at: index) }
        archives.append(archive)
        if archives.count > SourceReader.openArchives { archives.removeFirst().close() }
    }

    // MARK: - Duplicates

    /// The files without those whose bytes are all in an earlier file of the same kind.
    func withoutDuplicates(_ files: [FoundFile]) -> (files: [FoundFile], duplicates: [DuplicateFile]) {
        struct Key: Hashable {
            var kind: ArtifactKind
            var headHash: UInt64
        }
        var kept: [FoundFile] = []
        var duplicates: [DuplicateFile] = []
        var earlier: [Key: [Int]] = [:]
        for file in files {
            let key = Key(kind: file.kind, headHash: file.headHash)
            if file.failure == nil, file.size != 0 {
                // Files that differ only far behind are rare; comparing with a few keeps hostile inputs cheap.
                let candidates = (earlier[key] ?? []).prefix(SourceReader.comparedFiles)
                if let original = candidates.first(where: { isEqual(kept[$0], file) }) {
                    duplicates.append(
                        DuplicateFile(
                            path: file.path, original: kept[original].path, kind: file.kind.rawValue))
                    continue
                }
                earlier[key, default: []].append(kept.count)
            }
            kept.append(file)
        }
        return (kept, duplicates)
    }

    private static let comparedFiles = 4

    private func isEqual(_ left: FoundFile, _ right: FoundFile) -> Bool {
        if let a = left.size, let b = right.size, a != b { return false }
        guard let a = try? open(left), let b = try? open(right, isSeparate: true) else { return false }
        var (first, second): ([UInt8], [UInt8]) = ([], [])
        while true {
            first.removeAll(keepingCapacity: true)
            second.removeAll(keepingCapacity: true)
            guard let isLeftAtEnd = try? a.read(upTo: SourceReader.chunkSize, into: &first),
                let isRightAtEnd = try? b.read(upTo: SourceReader.chunkSize, into: &second),
                first == second, isLeftAtEnd == isRightAtEnd, bytesCompared < limits.totalBytes
            else { return false }
            bytesCompared += Int64(first.count)
            if isLeftAtEnd { return true }
        }
    }

    private var bytesCompared: Int64 = 0
}
