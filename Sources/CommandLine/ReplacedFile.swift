import Glibc

/// A file that is replaced as a whole: readers see the old content or the new one, never a part.
package struct ReplacedFile: Sendable {
    /// As it was given.
    package let path: String
    /// Where it really is: links are followed, not replaced.
    private let target: String
    /// Of the file that is there; `nil` when there is none.
    private let mode: mode_t?

    /// Looks at what is there.
    ///
    /// - Throws: when that is no regular file, or one that must not be written.
    package init(path: String) throws(CommandFailure) {
        self.path = path
        var status = stat()
        guard stat(path, &status) == 0 else {
            let code = errno
            // A link to nowhere would be replaced by a file.
            guard code == ENOENT, lstat(path, &status) != 0 else {
                throw CommandFailure("cannot write '\(path)': \(Terminal.describe(errno: code))")
            }
            target = path
            mode = nil
            return
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw CommandFailure("cannot replace '\(path)': it is no regular file")
        }
        guard status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) != 0, access(path, W_OK) == 0 else {
            throw CommandFailure("cannot write '\(path)': it is read-only")
        }
        guard let real = realpath(path, nil) else {
            throw CommandFailure("cannot write '\(path)': \(Terminal.describe(errno: errno))")
        }
        defer { free(real) }
        target = String(cString: real)
        mode = status.st_mode & 0o777
    }

    /// Whether there was a file.
    package var exists: Bool { mode != nil }

    /// The first bytes of the file that is there; `nil` when there is none or it cannot be read.
    package func beginning(_ count: Int) -> [UInt8]? {
        guard mode != nil else { return nil }
        let descriptor = open(target, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let length = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return length < 0 ? nil : Array(bytes.prefix(length))
    }

    /// Writes `text` beside the file and gives it the file's name and permissions.
    ///
    /// - Throws: what the system says; the old file is untouched then.
    package func write(_ text: String) throws(CommandFailure) {
        let beside = "\(target).\(getpid()).tmp"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode ?? 0o644)
        guard descriptor >= 0 else { throw failure(errno) }
        let sink = OutputSink(descriptor: descriptor)
        sink.write(text)
        let flushed = sink.flush()
        if let mode { fchmod(descriptor, mode) }
        let isClosed = close(descriptor) == 0
        let code = errno
        if case .failed(let code) = flushed {
            unlink(beside)
            throw failure(code)
        }
        guard isClosed, rename(beside, target) == 0 else {
            let reason = failure(isClosed ? errno : code)
            unlink(beside)
            throw reason
        }
    }

    private func failure(_ code: Int32) -> CommandFailure {
        CommandFailure("cannot write '\(path)': \(Terminal.describe(errno: code))")
    }
}
