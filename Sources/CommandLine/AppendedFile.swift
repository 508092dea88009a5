import Glibc

/// A regular file that text is added to, at its end.
package struct AppendedFile: ~Copyable {
    package let path: String
    /// Bytes in it when it was opened.
    package let size: Int
    private let descriptor: Int32

    /// Opens a file, which is made when it is not there.
    ///
    /// - Throws: what the system says, or that it is no file.
    package init(path: String) throws(CommandFailure) {
        // Without O_NONBLOCK a pipe that nobody reads would keep us here.
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o644)
        guard descriptor >= 0 else {
            throw CommandFailure("cannot open '\(path)' for writing: \(Terminal.describe(errno: errno))")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw CommandFailure("cannot add to '\(path)': it is no regular file")
        }
        self.path = path
        size = Int(status.st_size)
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Adds `text`.
    ///
    /// - Throws: what the system says; a part may have been added then.
    package func append(_ text: String) throws(CommandFailure) {
        let sink = OutputSink(descriptor: descriptor)
        sink.write(text)
        if case .failed(let code) = sink.flush() {
            throw CommandFailure("cannot write to '\(path)': \(Terminal.describe(errno: code))")
        }
    }
}
