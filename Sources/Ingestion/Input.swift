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
}
