import Glibc

/// What is to be audited.
package enum Input: Sendable, Hashable {
    /// A folder, an archive or a single file.
    case path(String)
    /// Standard input: a log, plain or compressed, or an archive.
    case standardInput

    /// `-` stands for standard input, everything else for a path.
    package init(argument: String) { self = argument == "-" ? .standardInput : .path(argument) }
}

extension Input {
    /// Whether the input is a folder, whose files can be read by several readers at once without reading anything
    /// twice.
    package var isFolder: Bool {
        guard case .path(let path) = self else { return false }
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is something of this path; a link that leads nowhere is something.
    package var exists: Bool {
        guard case .path(let path) = self, !path.utf8.contains(0) else { return false }
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Whether a file or folder is this folder or lies below it, links followed. Nothing lies in what is no folder, and
    /// what does not exist lies nowhere.
    package func contains(_ other: String) -> Bool {
        guard isFolder, case .path(let path) = self, !other.utf8.contains(0),
            let folder = FolderWalk.realPath(Array(path.utf8)),
            let real = FolderWalk.realPath(Array(other.utf8))
        else { return false }
        let slash = UInt8(ascii: "/")
        return real == folder || real.starts(with: folder.last == slash ? folder : folder + [slash])
    }
}
