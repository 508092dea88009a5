import Glibc

/// A file that is replaced as a whole: readers see the old content or the new one, never a part.
package enum ReplacedFile {
    /// Writes `text` beside `path` and gives it the file's name.
    ///
    /// - Throws: what the system says; the old file is untouched then.
    package static func write(_ text: String, to path: String) throws(CommandFailure) {
        let beside = "\(path).\(getpid()).tmp"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else {
            throw CommandFailure("cannot write '\(path)': \(Terminal.describe(errno: errno))")
        }
        let sink = OutputSink(descriptor: descriptor)
        sink.write(text)
        let flushed = sink.flush()
        let isClosed = close(descriptor) == 0
        let code = errno
        if case .failed(let code) = flushed {
            unlink(beside)
            throw CommandFailure("cannot write '\(path)': \(Terminal.describe(errno: code))")
        }
        guard isClosed, rename(beside, path) == 0 else {
            let reason = Terminal.describe(errno: isClosed ? errno : code)
            unlink(beside)
            throw CommandFailure("cannot write '\(path)': \(reason)")
        }
    }
}
