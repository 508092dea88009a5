import Findings

/// An archive whose entries are read one by one, in any order.
///
/// Entries are addressed by their number, as names may be hostile or occur twice; an entry of an archive inside
/// the archive by two numbers. Small entries that were read while listing are kept; others are found by going on
/// from the entry read last or, if that lies behind, from the start.
final class ArchiveFile {
    /// Where the archive is.
    enum Place {
        case path([UInt8])
        /// A temporary file.
        case open(OpenFile)
    }

    private let place: Place
    private let limits: IngestionLimits
    private let work: ArchiveWork
    private var pass: ArchivePass?
    private var kept: [[Int]: [UInt8]] = [:]

    init(_ place: Place, limits: IngestionLimits, work: ArchiveWork) {
        self.place = place
        self.limits = limits
        self.work = work
    }

    /// The archive's own bytes.
    func openBytes() throws(StreamFailure) -> FileStream {
        switch place {
        case .open(let file): return FileStream(file)
        case .path(let path):
            do {
                return FileStream(try OpenFile(path: path))
            } catch {
                throw error.asStreamFailure
            }
        }
    }

    /// Keeps an entry's content.
    func keep(_ content: [UInt8], at address: [Int]) { kept[address] = content }

    /// The entry's content, if kept.
    func keptContent(at address: [Int]) -> [UInt8]? { kept[address] }

    /// An entry's bytes. Valid until the next call.
    ///
    /// - Parameter isSeparate: leaves the stream of an earlier call valid.
    func stream(at address: [Int], isSeparate: Bool = false) throws(StreamFailure) -> any ByteStream {
        if let content = kept[address] { return MemoryStream(content) }
        if !isSeparate, let pass, let stream = try pass.stream(at: address[...]) { return stream }
        guard work.bytes <= limits.passedOverBytes else {
            throw StreamFailure(
                status: .truncated,
                detail: "not read: more than \(limits.passedOverBytes) bytes of archives were passed over")
        }
        let fresh = ArchivePass(try ArchiveReader(try openBytes()), limits: limits, work: work)
        if !isSeparate { pass = fresh }
        guard let stream = try fresh.stream(at: address[...]) else {
            throw StreamFailure(status: .unreadable, detail: "archive entry not found again")
        }
        return stream
    }

    /// Closes the file; the next read opens it again.
    func close() { pass = nil }
}

/// Bytes decompressed in all passes over archives.
final class ArchiveWork {
    var bytes: Int64 = 0
}

/// One way through an archive, from front to back.
private final class ArchivePass {
    private let reader: ArchiveReader
    private let limits: IngestionLimits
    private let work: ArchiveWork
    private var index = -1
    private var inner: ArchivePass?
    private var counted: Int64 = 0

    init(_ reader: ArchiveReader, limits: IngestionLimits, work: ArchiveWork) {
        self.reader = reader
        self.limits = limits
        self.work = work
    }

    /// The bytes of the entry, or `nil` if it lies behind.
    func stream(at address: ArraySlice<Int>) throws(StreamFailure) -> (any ByteStream)? {
        guard let target = address.first else { return nil }
        let rest = address.dropFirst()
        if index == target, !rest.isEmpty { return try inner?.stream(at: rest) }
        guard index < target else { return nil }
        inner = nil
        while index < target {
            guard try reader.next() != nil else {
                throw StreamFailure(status: .unreadable, detail: "archive entry not found again")
            }
            index += 1
            count()
        }
        let stream = EntryStream(reader, limits: limits)
        guard !rest.isEmpty else { return stream }
        let inner = ArchivePass(try ArchiveReader(stream), limits: limits, work: work)
        self.inner = inner
        return try inner.stream(at: rest)
    }

    private func count() {
        guard !reader.isRandomAccess else { return }
        let position = reader.outputPosition
        work.bytes += max(0, position - counted)
        counted = position
    }
}
