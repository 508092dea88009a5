import Glibc

/// Files and folders by path, links never followed below the starting point.
enum FileTree {
    static func reason() -> String { String(cString: strerror(errno)) }

    static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    static func isFolder(_ path: String) -> Bool {
        status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    /// The names in a folder, in byte order; none if it cannot be read.
    static func names(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes a folder and those above it, for this user alone.
    ///
    /// - Returns: `false` with `errno` set.
    static func makeFolders(_ path: String) -> Bool {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex,
            makeFolders(String(path[..<slash]))
        else { return false }
        return mkdir(path, 0o700) == 0 || errno == EEXIST
    }

    /// Removes a file, or a folder with all that is in it.
    static func remove(_ path: String, depth: Int = 0) {
        if unlink(path) == 0 || depth > 32 || !isFolder(path) { return }
        for name in names(path) { remove("\(path)/\(name)", depth: depth + 1) }
        rmdir(path)
    }

    /// A small file; `nil` if it is not there, no file, or larger.
    static func read(_ path: String, limit: Int = 4096) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        return (0...limit).contains(count) ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }

    /// Writes a small file whole, or not at all.
    static func replace(_ path: String, with text: String) -> Bool {
        let beside = "\(path).\(getpid()).\(UInt32.random(in: 0...UInt32.max)).tmp"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return false }
        let bytes = Array(text.utf8)
        let isWritten = write(descriptor, bytes, bytes.count) == bytes.count
        guard close(descriptor) == 0, isWritten, rename(beside, path) == 0 else {
            unlink(beside)
            return false
        }
        return true
    }
}
