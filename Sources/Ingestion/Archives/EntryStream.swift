import Findings

/// Reads the current entry of an archive and watches for decompression bombs.
final class EntryStream: ByteStream {
    private let reader: ArchiveReader
    private let limits: IngestionLimits
    private let inputStart: Int64
    private var delivered: Int64 = 0

    init(_ reader: ArchiveReader, limits: IngestionLimits) {
        self.reader = reader
        self.limits = limits
        inputStart = reader.inputPosition
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        let count = try reader.read(into: buffer, isUnderWay: delivered > 0)
        delivered += Int64(count)
        guard delivered > limits.compressionRatioFloor else { return count }
        let used = max(1, reader.inputPosition - inputStart)
        guard delivered / used <= limits.compressionRatio else {
            throw StreamFailure(
                status: .truncated,
                detail: "expands to more than \(limits.compressionRatio) times its size; stopped after "
                    + "\(delivered) bytes")
        }
        return count
    }

    /// Reads to the end without keeping anything.
    func drain() throws(StreamFailure) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)
        defer { buffer.deallocate() }
        while try read(into: buffer) > 0 {
            guard delivered <= limits.sourceBytes else {
                throw StreamFailure(
                    status: .truncated, detail: "an entry is larger than \(limits.sourceBytes) bytes")
            }
        }
    }
}

/// Reads through one compressed stream (gzip, zstd, bzip2, xz).
final class DecompressedStream: ByteStream {
    private let content: EntryStream?

    init(_ stream: any ByteStream, limits: IngestionLimits) throws(StreamFailure) {
        let reader = try ArchiveReader(stream, isSingleStream: true)
        // No entry: nothing was compressed.
        content = try reader.next() == nil ? nil : EntryStream(reader, limits: limits)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        guard let content else { return 0 }
        return try content.read(into: buffer)
    }
}
