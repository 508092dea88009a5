import Glibc
import Synchronization

/// A folder for the files of a run while they are used; removed with all its files at the end.
///
/// `@unchecked Sendable`: nothing is changed after it was made.
package final class RunFolder: @unchecked Sendable {
    /// What is read: the files of the run and nothing else.
    package let path: String
    /// The cache it is part of; `nil` for one that keeps nothing.
    package let cache: ArtifactCache?
    private let root: String
    private let lock: FileLock?

    init(path: String, root: String, cache: ArtifactCache?, lock: FileLock?) {
        self.path = path
        self.root = root
        self.cache = cache
        self.lock = lock
    }

    deinit { FileTree.remove(root) }

    /// Folders for temporary files that were looked through.
    private static let swept = Mutex<Set<String>>([])
    private static let prefix = "awaudit-"
    /// As many characters follow the prefix.
    private static let suffix = "XXXXXX"
    private static let lockName = "run-folder.lock"

    /// A folder outside any cache. Those that processes left which were killed are removed.
    ///
    /// - Parameters:
    ///   - name: of the folder itself, e.g. `run-123`: reports show it.
    ///   - parent: the folder for temporary files.
    package static func temporary(named name: String, in parent: String) throws(CacheError) -> RunFolder {
        if swept.withLock({ $0.insert(parent).inserted }) { sweep(parent) }
        var template = Array("\(parent)/\(prefix)\(suffix)".utf8CString)
        guard mkdtemp(&template) != nil else { throw .system(path: parent, reason: FileTree.reason()) }
        let root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // Under its name only once it is locked: nobody takes the folder for a leftover.
        let path = "\(root)/\(name)"
        guard let lock = FileLock("\(root)/\(lockName).new", waits: false),
            rename("\(root)/\(lockName).new", "\(root)/\(lockName)") == 0, mkdir(path, 0o700) == 0
        else {
            let reason = FileTree.reason()
            FileTree.remove(root)
            throw .system(path: path, reason: reason)
        }
        return RunFolder(path: path, root: root, cache: nil, lock: lock)
    }

    /// Removes folders of this user with a lock that nobody holds.
    private static func sweep(_ parent: String) {
        for name in FileTree.names(parent)
        where name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + suffix.utf8.count {
            let root = "\(parent)/\(name)"
            guard let status = FileTree.status(root), status.st_mode & S_IFMT == S_IFDIR,
                status.st_uid == geteuid(), FileTree.status("\(root)/\(lockName)") != nil,
                let lock = FileLock("\(root)/\(lockName)", waits: false)
            else { continue }
            withExtendedLifetime(lock) { FileTree.remove(root) }
        }
    }

    /// Where a file is downloaded to: beside the place it gets when it is whole, but never read as part of the run.
    package func temporaryPath(_ name: String) -> String { "\(root)/\(name).part" }

    /// Gives a file that was downloaded its name in the run, and keeps it in the cache.
    ///
    /// - Parameters:
    ///   - name: a single component.
    ///   - key: `nil` to keep it only as long as this folder.
    package func add(
        _ name: String, from temporary: String, key: CacheKey?, digest: String, size: Int64, now: Int64
    ) throws(CacheError) {
        let final = "\(path)/\(name)"
        guard rename(temporary, final) == 0 else { throw .system(path: final, reason: FileTree.reason()) }
        if let key { cache?.keep(final, key: key, digest: digest, size: size, name: name, now: now) }
    }

    /// Takes a file from the cache.
    ///
    /// - Parameter digest: what it must be; `nil` to trust what the cache remembers of the key.
    /// - Returns: whether it was there and is what it was.
    package func take(_ name: String, key: CacheKey, digest: String?) -> Bool {
        cache?.take(key, digest: digest, to: "\(path)/\(name)") ?? false
    }

    /// Copies all files to a folder of the user's, which is made if it is not there; nothing in it is overwritten.
    package func copy(to target: String) throws(CacheError) {
        guard FileTree.makeFolders(target) else { throw .system(path: target, reason: FileTree.reason()) }
        for name in FileTree.names(path) { try RunFolder.copy("\(path)/\(name)", to: "\(target)/\(name)") }
    }

    private static func copy(_ source: String, to target: String) throws(CacheError) {
        let input = open(source, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard input >= 0 else { throw .system(path: source, reason: FileTree.reason()) }
        defer { close(input) }
        let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard output >= 0 else { throw .system(path: target, reason: FileTree.reason()) }
        var status = stat()
        var isWhole = fstat(input, &status) == 0
        var rest = Int(status.st_size)
        while isWhole, rest > 0 {
            let count = copyPart(input, output, rest)
            if count < 0, errno == EINTR { continue }
            isWhole = count > 0
            rest -= max(0, count)
        }
        let reason = FileTree.reason()
        guard close(output) == 0, isWhole else {
            unlink(target)
            throw .system(path: target, reason: reason)
        }
    }

    private static func copyPart(_ input: Int32, _ output: Int32, _ count: Int) -> Int {
        var buffer = [UInt8](repeating: 0, count: min(count, 256 * 1024))
        let got = read(input, &buffer, buffer.count)
        guard got > 0 else { return got }
        var done = 0
        while done < got {
            let written = buffer.withUnsafeBytes {
                write(output, $0.baseAddress.map { $0 + done }, got - done)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return -1 }
            done += written
        }
        return got
    }
}
