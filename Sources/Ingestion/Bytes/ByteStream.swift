import Findings

/// Why bytes could not be read, in the vocabulary of the report.
struct StreamFailure: Error, Hashable {
    /// `unreadable` or `truncated`.
    var status: EvidenceStatus
    /// In a few words.
    var detail: String
}

/// Bytes read once, from front to back, in pieces of the reader's choice.
protocol ByteStream: AnyObject {
    /// Fills at most `buffer` and returns the number of bytes; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int
}

extension ByteStream {
    /// Reads on until `bytes` has `limit` bytes; returns whether the stream ended before.
    func read(upTo limit: Int, into bytes: inout [UInt8]) throws(StreamFailure) -> Bool {
        guard bytes.count < limit else { return false }
        let size = min(64 * 1024, limit - bytes.count)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { buffer.deallocate() }
        while bytes.count < limit {
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(limit - bytes.count))
            let count = try read(into: room)
            guard count > 0 else { return true }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: room.prefix(count)))
        }
        return false
    }
}

/// Bytes already in memory.
final class MemoryStream: ByteStream {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        bytes.withUnsafeBytes { source in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[position..<position + count]))
        }
        position += count
        return count
    }
}

/// A stream whose first bytes have been read already.
final class ResumedStream: ByteStream {
    private let head: MemoryStream
    private let rest: any ByteStream
    private var isPastHead = false

    init(head: [UInt8], rest: any ByteStream) {
        self.head = MemoryStream(head)
        self.rest = rest
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        if !isPastHead {
            let count = head.read(into: buffer)
            if count > 0 { return count }
            isPastHead = true
        }
        return try rest.read(into: buffer)
    }
}
