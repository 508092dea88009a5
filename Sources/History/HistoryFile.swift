import Glibc

/// The file of a history, before SQLite sees it.
enum HistoryFile {
    /// - Throws: when the system does not say.
    static func exists(_ path: String) throws(HistoryError) -> Bool {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw HistoryError(.foreign, "\(path): not a file")
            }
            return true
        }
        guard errno == ENOENT else { throw failure(path) }
        return false
    }

    /// Makes an empty file for its owner alone, and the folders above it that are missing.
    static func create(_ path: String) throws(HistoryError) {
        var folders: [String] = []
        var folder = parent(path)
        var status = stat()
        while folder.utf8.count > 1, stat(folder, &status) != 0, errno == ENOENT {
            folders.append(folder)
            folder = parent(folder)
        }
        for folder in folders.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
            throw failure(folder)
        }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        close(descriptor)
    }

    /// Makes an empty file that was not there, for its owner alone.
    static func createNew(_ path: String) throws(HistoryError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        close(descriptor)
    }

    /// Writes a file and the name of it to the disk.
    static func synchronize(_ path: String) throws(HistoryError) {
        for name in [path, parent(path)] {
            let descriptor = open(name, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure(name) }
            defer { close(descriptor) }
            guard fsync(descriptor) == 0 else { throw failure(name) }
        }
    }

    static func remove(_ path: String) { unlink(path) }

    /// Looks at the first bytes, so that SQLite opens nobody else's file: opening may already change it.
    ///
    /// The numbers stand where the SQLite file format has them: magic at 0, `application_id` at 68.
    static func checkHeader(_ path: String) throws(HistoryError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 100)
        let count = header.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count >= 0 else { throw failure(path) }
        // Nothing yet, or what a rollback journal beside it will restore.
        if count == 0 || hasJournal(path) { return }
        let magic = Array("SQLite format 3\0".utf8)
        let identifier = header[68..<72].reduce(0) { $0 << 8 | Int32($1) }
        guard count >= magic.count, header.starts(with: magic) else { throw foreign(path) }
        guard count == header.count else { throw HistoryError(.damaged, "\(path): damaged: cut short") }
        guard identifier == Schema.applicationID else { throw foreign(path) }
    }

    /// Whether a rollback journal is beside it: its first tables are being made, or were when the process ended.
    static func hasJournal(_ path: String) -> Bool { access("\(path)-journal", F_OK) == 0 }

    static func foreign(_ path: String) -> HistoryError {
        HistoryError(.foreign, "\(path): not a history of awaudit")
    }

    private static func parent(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: 0x2F), slash > path.utf8.startIndex else { return "/" }
        return String(path[..<slash])
    }

    private static func failure(_ path: String) -> HistoryError {
        let code = errno
        return HistoryError(
            .unavailable, "\(path): \(strerror(code).map { String(cString: $0) } ?? "error \(code)")")
    }
}
