import Glibc

/// Lists the files below a folder in a fixed order, never leaving the folder.
struct FolderWalk {
    /// A file to read.
    struct File {
        /// Where to open it; links are resolved.
        var path: [UInt8]
        /// Its place below the folder.
        var components: [String]
    }

    /// Something that is not read.
    struct Refusal {
        var components: [String]
        var reason: String
        /// A folder whose files are therefore unknown.
        var isFolder: Bool
    }

    private(set) var files: [File] = []
    private(set) var refusals: [Refusal] = []
    /// Whether the limit of files stopped the walk.
    private(set) var isCut = false

    private let root: [UInt8]
    private let limits: IngestionLimits

    /// - Parameter root: absolute path without links.
    init(root: [UInt8], limits: IngestionLimits) {
        self.root = root
        self.limits = limits
        walk(root, [])
    }

    private mutating func walk(_ folder: [UInt8], _ components: [String]) {
        guard let names = FolderWalk.names(in: folder) else {
            refusals.append(Refusal(components: components, reason: errorText(errno), isFolder: true))
            return
        }
        for name in names {
            guard !isCut else { return }
            let path = folder + [UInt8(ascii: "/")] + name
            visit(path, components + [String(decoding: name, as: UTF8.self)])
        }
    }

    private mutating func visit(_ path: [UInt8], _ components: [String]) {
        guard files.count + refusals.count < limits.files else {
            isCut = true
            return
        }
        var status = stat()
        guard withCPath(path, { lstat($0, &status) }) == 0 else {
            refuse(components, errorText(errno))
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: files.append(File(path: path, components: components))
        case S_IFDIR:
            if FileName.isLeftover(components + [""]) { return }
            guard components.count < limits.depth else {
                refusals.append(
                    Refusal(
                        components: components, reason: "more than \(limits.depth) folders deep",
                        isFolder: true))
                return
            }
            walk(path, components)
        case S_IFLNK: visitLink(path, components)
        default: refuse(components, "is \(OpenFile.kindUnlessRegular(status.st_mode) ?? "unknown")")
        }
    }

    /// Links to files below the root are read under the link's name. Links to folders are not followed: those
    /// below the root are walked anyway, so loops are impossible.
    private mutating func visitLink(_ path: [UInt8], _ components: [String]) {
        guard let target = FolderWalk.realPath(path) else {
            refuse(components, "broken symbolic link")
            return
        }
        guard target.starts(with: root.count > 1 ? root + [UInt8(ascii: "/")] : root) else {
            refuse(components, "symbolic link out of the input")
            return
        }
        var status = stat()
        guard withCPath(target, { lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
            refuse(components, "symbolic link to something that is not a file")
            return
        }
        files.append(File(path: target, components: components))
    }

    private mutating func refuse(_ components: [String], _ reason: String) {
        refusals.append(Refusal(components: components, reason: reason, isFolder: false))
    }

    /// The names in a folder, in byte order; `nil` (and `errno`) if it cannot be read.
    static func names(in folder: [UInt8]) -> [[UInt8]]? {
        let descriptor = withCPath(folder) {
            open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
        guard descriptor >= 0 else { return nil }
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            return nil
        }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The absolute path without links; `nil` (and `errno`) if there is nothing.
    static func realPath(_ path: [UInt8]) -> [UInt8]? {
        guard let text = withCPath(path, { realpath($0, nil) }) else { return nil }
        defer { free(text) }
        return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
}
