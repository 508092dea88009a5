import Glibc

/// Where output goes: standard output, standard error or, for tests, memory.
///
/// Bytes gather in a buffer of 64 KiB. After a failure further bytes are dropped and ``result`` keeps the first
/// cause, so that a command need not look at each write: it may ask once in a while whether anybody still reads.
/// Not for use by several threads.
package final class OutputSink {
    /// How writing went so far.
    package enum Result: Sendable, Equatable {
        /// Everything passed on so far has arrived.
        case complete
        /// The reading end of the pipe is closed (`EPIPE`): a reason to end quietly, not an error.
        case readerGone
        /// The system's error number.
        case failed(errno: Int32)
    }

    /// What one call of `write(2)` did.
    package enum Outcome: Sendable, Equatable {
        /// It took this many bytes, perhaps not all.
        case wrote(Int)
        case failed(errno: Int32)
    }

    /// Bytes held back before they are written.
    package static let capacity = 64 * 1024

    /// The descriptor written to; `nil` in memory.
    package let descriptor: Int32?
    /// Whether a person is looking.
    package let isTerminal: Bool
    /// The first failure, if there was one.
    package private(set) var result = Result.complete

    private let flushesLines: Bool
    private let writer: (UnsafeRawBufferPointer) -> Outcome
    private var buffer: [UInt8] = []

    /// A sink over any function that writes like `write(2)`.
    ///
    /// - Parameter flushesLines: whether a write with a line end is passed on at once.
    package init(
        descriptor: Int32? = nil, isTerminal: Bool, flushesLines: Bool = false,
        writer: @escaping (UnsafeRawBufferPointer) -> Outcome
    ) {
        self.descriptor = descriptor
        self.isTerminal = isTerminal
        self.flushesLines = flushesLines
        self.writer = writer
    }

    /// A sink over an open descriptor, which stays open.
    package convenience init(descriptor: Int32, flushesLines: Bool = false) {
        self.init(
            descriptor: descriptor, isTerminal: Terminal.isTerminal(descriptor), flushesLines: flushesLines
        ) { bytes in
            let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
            if count >= 0 { return .wrote(count) }
            let code = errno
            guard code == EAGAIN || code == EWOULDBLOCK else { return .failed(errno: code) }
            // Somebody made the descriptor non-blocking: wait, then let the caller try again.
            var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            return poll(&request, 1, -1) < 0 && errno != EINTR ? .failed(errno: errno) : .failed(errno: EINTR)
        }
    }

    /// A sink for tests and the memory it fills.
    package static func memory(isTerminal: Bool = false) -> (sink: OutputSink, contents: MemoryContents) {
        let contents = MemoryContents()
        let sink = OutputSink(isTerminal: isTerminal) { bytes in
            contents.bytes.append(contentsOf: bytes)
            return .wrote(bytes.count)
        }
        return (sink, contents)
    }

    /// What a sink in memory passed on; flush the sink before looking.
    package final class MemoryContents {
        /// The bytes passed on so far.
        package fileprivate(set) var bytes: [UInt8] = []

        /// The bytes as UTF-8.
        package var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Adds the UTF-8 bytes of `text`.
    @discardableResult
    package func write(_ text: String) -> Result {
        var text = text
        return text.withUTF8 { write($0) }
    }

    /// Adds `text` and a line end.
    @discardableResult
    package func writeLine(_ text: String = "") -> Result { write(text + "\n") }

    /// Adds bytes.
    @discardableResult
    package func write(_ bytes: [UInt8]) -> Result {
        bytes.withUnsafeBufferPointer { write($0) }
    }

    /// Adds bytes.
    @discardableResult
    package func write(_ bytes: Span<UInt8>) -> Result {
        bytes.withUnsafeBufferPointer { write($0) }
    }

    /// Passes on everything held back.
    @discardableResult
    package func flush() -> Result {
        buffer.withUnsafeBytes { pass($0) }
        buffer.removeAll(keepingCapacity: true)
        return result
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
        guard result == .complete else { return result }
        if buffer.count + bytes.count > OutputSink.capacity { flush() }
        if bytes.count >= OutputSink.capacity {
            pass(UnsafeRawBufferPointer(bytes))
        } else {
            if buffer.isEmpty { buffer.reserveCapacity(min(OutputSink.capacity, max(bytes.count, 4096))) }
            buffer.append(contentsOf: bytes)
            if flushesLines, bytes.contains(0x0A) { flush() }
        }
        return result
    }

    private func pass(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty, result == .complete {
            switch writer(UnsafeRawBufferPointer(rebasing: rest)) {
            // A writer that takes nothing would keep us here for ever.
            case .wrote(let count) where count <= 0: result = .failed(errno: EIO)
            case .wrote(let count): rest = rest.dropFirst(count)
            case .failed(EINTR): continue
            case .failed(EPIPE): result = .readerGone
            case .failed(let code): result = .failed(errno: code)
            }
        }
    }
}
