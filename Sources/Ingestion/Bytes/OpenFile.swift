import Findings
import Glibc

/// An open regular file; closed when nobody needs it any more.
final class OpenFile {
    /// Why a file could not be opened.
    enum Failure: Error {
        /// With the operating system's error number.
        case refused(Int32)
        /// What it is instead of a regular file.
        case notAFile(String)

        /// The same for a source.
        var asStreamFailure: StreamFailure {
            switch self {
            case .refused(let number): StreamFailure(status: .unreadable, detail: errorText(number))
            case .notAFile(let kind): StreamFailure(status: .unreadable, detail: "is \(kind)")
            }
        }
    }

    private let descriptor: Int32

    /// Takes over an open descriptor.
    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Opens a file for reading. Links are not followed, and pipes and devices can neither block nor be read.
    convenience init(path: [UInt8]) throws(Failure) {
        let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY
        let descriptor = withCPath(path) { Glibc.open($0, flags) }
        guard descriptor >= 0 else { throw .refused(errno) }
        self.init(descriptor: descriptor)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .refused(errno) }
        guard let kind = OpenFile.kindUnlessRegular(status.st_mode) else { return }
        throw .notAFile(kind)
    }

    deinit { close(descriptor) }

    /// Bytes, as of now.
    var size: Int64 {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int64(status.st_size) : 0
    }

    /// Reads at `offset`, independent of other readers of the same file.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(StreamFailure) -> Int {
        while true {
            let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            if count >= 0 { return count }
            guard errno == EINTR else {
                throw StreamFailure(
                    status: offset > 0 ? .truncated : .unreadable, detail: errorText(errno))
            }
        }
    }

    /// What a file of this mode is, in words; `nil` for regular files.
    static func kindUnlessRegular(_ mode: mode_t) -> String? {
        switch mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: "a folder"
        case S_IFLNK: "a symbolic link"
        case S_IFIFO: "a named pipe"
        case S_IFSOCK: "a socket"
        case S_IFCHR, S_IFBLK: "a device"
        default: "not a regular file"
        }
    }
}

/// Reads an open file from its start.
final class FileStream: ByteStream {
    /// Seekable: archive readers may set the position.
    var position: Int64 = 0
    private let file: OpenFile

    init(_ file: OpenFile) { self.file = file }

    /// Bytes of the file, as of now.
    var size: Int64 { file.size }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        let count = try file.read(into: buffer, at: position)
        position += Int64(count)
        return count
    }
}

/// Reads a descriptor that cannot be positioned, i.e. standard input.
final class PipeStream: ByteStream {
    private let descriptor: Int32

    /// - Parameter descriptor: stays open.
    init(descriptor: Int32) { self.descriptor = descriptor }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                // Standard input may have been left non-blocking by whoever shares it.
                var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&wait, 1, -1)
            default: throw StreamFailure(status: .unreadable, detail: errorText(errno))
            }
        }
    }
}

/// Calls `body` with the bytes as a C string. Paths are bytes: file names need not be UTF-8.
func withCPath<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    body(path.map { CChar(bitPattern: $0) } + [0])
}

/// The operating system's words for an error number, in the house style.
func errorText(_ number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    return lowerFirst(String(cString: text))
}

/// `text` with its first letter in lower case.
func lowerFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
