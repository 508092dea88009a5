import CArchive
import Findings
import Glibc

/// What an archive says of one of its entries.
struct ArchiveEntry {
    /// The name as it stands in the archive.
    var name: [UInt8]
    /// Uncompressed bytes, if stated. Not to be trusted.
    var size: Int64?
    /// What it is, if not a regular file; see `OpenFile.kindUnlessRegular`.
    var kindUnlessRegular: String?
    var isFolder: Bool
    var isEncrypted: Bool
}

/// Reads zip and tar archives, plain or compressed, or one compressed stream, from front to back by libarchive.
///
/// Only data is read; nothing is ever unpacked to disk, and no external program is run.
final class ArchiveReader {
    private let archive: OpaquePointer
    private let feed: ArchiveFeed
    /// Whether getting past an entry costs nothing: a zip file with its directory, a plain tar file.
    private(set) var isRandomAccess = false

    /// - Parameter isSingleStream: the bytes are one compressed stream, no archive.
    init(_ stream: any ByteStream, isSingleStream: Bool = false) throws(StreamFailure) {
        guard let archive = archive_read_new() else {
            throw StreamFailure(status: .unreadable, detail: "out of memory")
        }
        self.archive = archive
        feed = ArchiveFeed(stream)
        archive_read_support_filter_gzip(archive)
        archive_read_support_filter_bzip2(archive)
        archive_read_support_filter_xz(archive)
        archive_read_support_filter_zstd(archive)
        if isSingleStream {
            archive_read_support_format_raw(archive)
        } else {
            archive_read_support_format_zip(archive)
            archive_read_support_format_tar(archive)
        }
        archive_read_set_callback_data(archive, Unmanaged.passUnretained(feed).toOpaque())
        archive_read_set_read_callback(archive) { _, context, result in
            guard let context, let result else { return -1 }
            return Unmanaged<ArchiveFeed>.fromOpaque(context).takeUnretainedValue().read(result)
        }
        if feed.isSeekable {
            archive_read_set_skip_callback(archive) { _, context, count in
                guard let context else { return 0 }
                return Unmanaged<ArchiveFeed>.fromOpaque(context).takeUnretainedValue().skip(count)
            }
            archive_read_set_seek_callback(archive) { _, context, offset, whence in
                guard let context else { return -1 }
                return Unmanaged<ArchiveFeed>.fromOpaque(context).takeUnretainedValue().seek(offset, whence)
            }
        }
        guard archive_read_open1(archive) == ARCHIVE_OK else { throw failure(isUnderWay: false) }
        // A stream cut inside its header is not recognised as compressed and would be read as it is.
        if isSingleStream, archive_filter_count(archive) < 2 {
            throw StreamFailure(status: .truncated, detail: "compressed stream cut short in its header")
        }
    }

    deinit { archive_read_free(archive) }

    /// Bytes decompressed so far, including those passed over.
    var outputPosition: Int64 { archive_filter_bytes(archive, 0) }

    /// Compressed bytes used up so far.
    var inputPosition: Int64 { archive_filter_bytes(archive, -1) }

    /// Goes to the next entry; `nil` after the last one.
    func next() throws(StreamFailure) -> ArchiveEntry? {
        // libarchive converts names to the thread's locale; a fixed one keeps them the same everywhere.
        let previous = uselocale(utf8Locale)
        defer { uselocale(previous) }
        var entry: OpaquePointer?
        var code = archive_read_next_header(archive, &entry)
        if code == ARCHIVE_RETRY { code = archive_read_next_header(archive, &entry) }
        if code == ARCHIVE_EOF { return nil }
        guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else { throw failure(isUnderWay: true) }
        isRandomAccess =
            feed.isSeekable
            && (archive_filter_count(archive) < 2
                || archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP)
        var name: [UInt8] = []
        if let text = archive_entry_pathname(entry) {
            name = Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
        }
        let mode = mode_t(archive_entry_filetype(entry))
        let isHardLink = archive_entry_hardlink(entry) != nil
        return ArchiveEntry(
            name: name,
            size: archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : nil,
            kindUnlessRegular: isHardLink
                ? "a hard link" : mode == 0 ? nil : OpenFile.kindUnlessRegular(mode),
            isFolder: mode & S_IFMT == S_IFDIR && !isHardLink,
            isEncrypted: archive_entry_is_encrypted(entry) != 0)
    }

    /// Reads on in the current entry; 0 at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer, isUnderWay: Bool) throws(StreamFailure) -> Int {
        let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw failure(isUnderWay: isUnderWay) }
        return count
    }

    private func failure(isUnderWay: Bool) -> StreamFailure {
        if let failure = feed.failure { return failure }
        let text = archive_error_string(archive).map { String(cString: $0) } ?? "damaged archive"
        return StreamFailure(
            status: isUnderWay || feed.isAtEnd ? .truncated : .unreadable, detail: lowerFirst(text))
    }
}

/// UTF-8 without any language's conventions; part of every glibc.
private nonisolated(unsafe) let utf8Locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)

/// The stream behind an archive, in the form libarchive asks for.
private final class ArchiveFeed {
    /// Why the stream ended early, kept because C code cannot pass it on.
    private(set) var failure: StreamFailure?
    /// Whether libarchive asked for more than there is.
    private(set) var isAtEnd = false
    private let stream: any ByteStream
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)

    init(_ stream: any ByteStream) { self.stream = stream }

    deinit { buffer.deallocate() }

    var isSeekable: Bool { stream is FileStream }

    func read(_ result: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
        do {
            let count = try stream.read(into: buffer)
            if count == 0 { isAtEnd = true }
            result.pointee = UnsafeRawPointer(buffer.baseAddress)
            return count
        } catch {
            failure = error
            return -1
        }
    }

    func skip(_ count: Int64) -> Int64 {
        guard let file = stream as? FileStream, count > 0 else { return 0 }
        // Not past the end: a cut archive must be noticed.
        let step = min(count, max(0, file.size - file.position))
        file.position += step
        return step
    }

    func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
        guard let file = stream as? FileStream else { return -1 }
        let base: Int64 =
            switch whence {
            case SEEK_SET: 0
            case SEEK_CUR: file.position
            default: file.size
            }
        let (position, overflow) = base.addingReportingOverflow(offset)
        guard !overflow, position >= 0 else { return -1 }
        file.position = min(position, file.size)
        return file.position
    }
}
