private import Digest
import Glibc

/// Artifacts that were downloaded, by their content.
///
///     CACHEDIR.TAG          says that this is a cache, to backup programs and to us
///     blobs/ab/ab34…        a file's content, named by its SHA-256
///     index/HOST/OWNER/REPO/RUN/ATTEMPT/ITEM
///                           which content that is: a small text
///     sessions/…            folders of runs that are being used: hard links to contents
///     lock                  held while sessions begin and while room is made
///
/// Safe for several processes: files appear by `link` and `rename` alone, whole or not at all. What a session uses it has a
/// link to, so that nobody can take it away. A content is checked each time it is used.
package final class ArtifactCache: Sendable {
    package let folder: String
    /// Bytes of contents above which the least recently used go.
    package let limit: Int64

    private static let tag =
        "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache of awaudit.\n"
    private static let tagName = "CACHEDIR.TAG"

    /// Where the cache is unless the user says otherwise.
    package static func defaultFolder(_ environment: [String: String]) -> String? {
        // Relative paths are to be ignored, says the XDG specification.
        if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") { return "\(base)/awaudit" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return "\(home)/.cache/awaudit"
    }

    /// Opens a cache, which is made when it is not there.
    package init(folder: String, limit: Int64) throws(CacheError) {
        self.folder = folder
        self.limit = limit
        guard !folder.utf8.contains(0), FileTree.makeFolders(folder) else {
            throw .system(path: folder, reason: FileTree.reason())
        }
        var status = stat()
        guard stat(folder, &status) == 0 else { throw .system(path: folder, reason: FileTree.reason()) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw .system(path: folder, reason: String(cString: strerror(ENOTDIR)))
        }
        guard status.st_uid == geteuid() else { throw .foreign(path: folder) }
        let tag = "\(folder)/\(ArtifactCache.tagName)"
        if !ArtifactCache.isTag(tag) {
            // Another process may be making the cache just now: it writes the tag before all else.
            let isEmpty = FileTree.names(folder).allSatisfy { $0.hasPrefix(ArtifactCache.tagName) }
            if !isEmpty, !ArtifactCache.isTag(tag) { throw .notACache(path: folder) }
            if isEmpty, !FileTree.replace(tag, with: ArtifactCache.tag) {
                throw .system(path: tag, reason: FileTree.reason())
            }
        }
        if status.st_mode & 0o077 != 0, chmod(folder, 0o700) != 0 {
            throw .system(path: folder, reason: FileTree.reason())
        }
        for name in ["blobs", "index", "sessions"] where !FileTree.makeFolders("\(folder)/\(name)") {
            throw .system(path: "\(folder)/\(name)", reason: FileTree.reason())
        }
    }

    private static func isTag(_ path: String) -> Bool {
        FileTree.read(path)?.hasPrefix(tag.prefix { $0 != "\n" }) == true
    }

    // MARK: - Use

    /// A folder for a run's files.
    ///
    /// - Parameter name: of the folder itself, e.g. `run-123`: reports show it.
    package func begin(named name: String) throws(CacheError) -> RunFolder {
        let path = "\(folder)/lock"
        guard let all = FileLock(path, waits: true) else {
            throw .system(path: path, reason: FileTree.reason())
        }
        defer { withExtendedLifetime(all) {} }
        let root = "\(folder)/sessions/\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        let run = "\(root)/\(name)"
        guard mkdir(root, 0o700) == 0, let lock = FileLock("\(root)/lock", waits: false),
            mkdir(run, 0o700) == 0
        else { throw .system(path: root, reason: FileTree.reason()) }
        return RunFolder(path: run, root: root, cache: self, lock: lock)
    }

    func keep(_ path: String, key: CacheKey, digest: String, size: Int64, name: String, now: Int64) {
        guard ArtifactCache.isDigest(digest) else { return }
        let blob = self.blob(digest)
        // Whatever goes wrong here, the run has its file; it is downloaded again next time.
        guard FileTree.makeFolders("\(folder)/blobs/\(digest.prefix(2))"),
            link(path, blob) == 0 || errno == EEXIST
        else { return }
        utimensat(AT_FDCWD, blob, nil, 0)
        remember(key, Entry(digest: digest, size: size, name: name, fetched: now))
    }

    func take(_ key: CacheKey, digest: String?, to path: String) -> Bool {
        let entry = entry(key)
        guard let wanted = digest ?? entry?.digest, ArtifactCache.isDigest(wanted), entry != nil,
            link(blob(wanted), path) == 0
        else { return false }
        guard ArtifactCache.digest(of: path) == wanted else {
            unlink(path)
            unlink(blob(wanted))
            return false
        }
        utimensat(AT_FDCWD, path, nil, 0)
        return true
    }

    private func blob(_ digest: String) -> String { "\(folder)/blobs/\(digest.prefix(2))/\(digest)" }

    private static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private static func digest(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let hash = SHA256Stream()
        var buffer = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? hash.finish() : nil }
            hash.update(buffer.span.extracting(0..<count))
        }
    }

    // MARK: - Index

    /// What the index says of a key.
    private struct Entry {
        var digest: String
        var size: Int64
        var name: String
        var fetched: Int64

        init(digest: String, size: Int64, name: String, fetched: Int64) {
            (self.digest, self.size, self.name, self.fetched) = (digest, size, name, fetched)
        }

        init?(_ text: String) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            guard lines.count == 5, lines[0] == "awaudit-cache 1", ArtifactCache.isDigest(lines[1]),
                let size = Int64(lines[2]), let fetched = Int64(lines[3])
            else { return nil }
            self.init(digest: lines[1], size: size, name: lines[4], fetched: fetched)
        }

        var text: String { "awaudit-cache 1\n\(digest)\n\(size)\n\(fetched)\n\(name)" }
    }

    private func entry(_ key: CacheKey) -> Entry? {
        FileTree.read("\(folder)/index/\(key.path)").flatMap { Entry($0) }
    }

    private func remember(_ key: CacheKey, _ entry: Entry) {
        let path = "\(folder)/index/\(key.path)"
        guard let slash = path.lastIndex(of: "/"), FileTree.makeFolders(String(path[..<slash])) else {
            return
        }
        _ = FileTree.replace(path, with: entry.text)
    }

    /// All that is kept, by run, in the order of their names.
    package func list() -> [CachedRun] {
        var runs: [CachedRun] = []
        eachRun { components, path in
            var run = CachedRun(
                host: components[0], repository: "\(components[1])/\(components[2])", run: components[3],
                attempt: components[4], files: 0, bytes: 0, lastUsed: 0)
            for name in FileTree.names(path) {
                guard let entry = FileTree.read("\(path)/\(name)").flatMap({ Entry($0) }),
                    let status = FileTree.status(blob(entry.digest))
                else { continue }
                run.files += 1
                run.bytes += Int64(status.st_size)
                run.lastUsed = max(run.lastUsed, Int64(status.st_mtim.tv_sec))
            }
            if run.files > 0 { runs.append(run) }
        }
        return runs
    }

    private func eachRun(_ body: (_ components: [String], _ path: String) -> Void) {
        func walk(_ components: [String], _ path: String) {
            if components.count == 5 { return body(components, path) }
            for name in FileTree.names(path) where FileTree.isFolder("\(path)/\(name)") {
                walk(components + [name], "\(path)/\(name)")
            }
        }
        walk([], "\(folder)/index")
    }

    // MARK: - Room

    /// Removes what is left of sessions that ended without cleaning up, and, above the limit, contents that were not used for
    /// the longest time; never what is in use. Does nothing while another process does so.
    package func makeRoom() { makeRoom(for: limit) }

    /// Removes everything that is not in use.
    ///
    /// - Returns: `false` when another process holds the cache.
    @discardableResult
    package func clear() -> Bool { makeRoom(for: 0) }

    @discardableResult
    private func makeRoom(for limit: Int64) -> Bool {
        guard let lock = FileLock("\(folder)/lock", waits: false) else { return false }
        defer { withExtendedLifetime(lock) {} }
        removeLeftovers()
        struct Blob {
            var path: String
            var size: Int64
            var used: Int64
            var isInUse: Bool
        }
        var blobs: [Blob] = []
        for prefix in FileTree.names("\(folder)/blobs") {
            for name in FileTree.names("\(folder)/blobs/\(prefix)") {
                let path = "\(folder)/blobs/\(prefix)/\(name)"
                guard let status = FileTree.status(path) else { continue }
                let used = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
                blobs.append(
                    Blob(path: path, size: Int64(status.st_size), used: used, isInUse: status.st_nlink > 1))
            }
        }
        var total = blobs.reduce(0) { $0 + $1.size }
        for blob in blobs.sorted(by: { ($0.used, $0.path) < ($1.used, $1.path) })
        where total > limit && !blob.isInUse && unlink(blob.path) == 0 {
            total -= blob.size
        }
        forgetMissing()
        return true
    }

    private func removeLeftovers() {
        for name in FileTree.names("\(folder)/sessions") {
            let path = "\(folder)/sessions/\(name)"
            guard let lock = FileLock("\(path)/lock", waits: false) else { continue }
            withExtendedLifetime(lock) { FileTree.remove(path) }
        }
    }

    /// Removes entries of the index whose content is gone, and folders without entries.
    private func forgetMissing() {
        eachRun { components, path in
            for name in FileTree.names(path) {
                let file = "\(path)/\(name)"
                let entry = FileTree.read(file).flatMap { Entry($0) }
                // Half-written files of processes that died end in .tmp.
                if entry.map({ FileTree.status(blob($0.digest)) == nil }) ?? true { unlink(file) }
            }
            // Only what is empty goes.
            var folder = path
            for _ in components {
                guard rmdir(folder) == 0, let slash = folder.lastIndex(of: "/") else { break }
                folder = String(folder[..<slash])
            }
        }
    }
}
