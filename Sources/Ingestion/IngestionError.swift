import Glibc

/// Why nothing of an input could be read. Damage to parts of it is no error; see `EvidenceSource.status`.
package enum IngestionError: Error, Sendable, Hashable {
    /// Nothing has this path.
    case missing(path: String)
    /// The operating system refuses to open it.
    case permissionDenied(path: String)
    /// Neither a file nor a folder; `kind` says what it is, e.g. `a named pipe`.
    case notAFile(path: String, kind: String)
    /// Any other refusal, in the operating system's words.
    case unreadable(path: String, reason: String)
    /// An archive or compressed file of which nothing could be used.
    case damaged(path: String, reason: String)
    /// Nothing in it is a known artifact: the number of files and the first of their paths.
    case nothingRecognised(path: String, files: Int, first: [String])
    /// The archive on standard input could not be kept in a temporary file.
    case noTemporaryFile(folder: String, reason: String)
    /// A file that is read as a whole has more bytes than are allowed.
    case tooLarge(path: String, limit: Int)

    /// What the system's error number says of a path.
    init(_ number: Int32, path: String) {
        self =
            switch number {
            case ENOENT, ENOTDIR: .missing(path: path)
            case EACCES, EPERM: .permissionDenied(path: path)
            // A socket or a device without a driver.
            case ENXIO: .notAFile(path: path, kind: "a socket")
            default: .unreadable(path: path, reason: errorText(number))
            }
    }
}

extension IngestionError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path):
            "no file or folder \(quoted(path)); check the path"
        case .permissionDenied(let path):
            "no permission to read \(quoted(path)); make it readable for this user"
        case .notAFile(let path, let kind):
            "\(quoted(path)) is \(kind); give a file or a folder, or pipe the bytes in and give \"-\""
        case .unreadable(let path, let reason):
            "cannot read \(quoted(path)): \(escaped(reason)); check the file system"
        case .damaged(let path, let reason):
            "nothing in \(quoted(path)) could be used: \(escaped(reason)); download it again"
        case .nothingRecognised(let path, 0, _):
            "\(quoted(path)) holds no file with content; give the folder that \"gh run download\" or "
                + "\"gh aw logs\" wrote"
        case .nothingRecognised(let path, let files, let first):
            "\(quoted(path)) holds no known artifact among \(files == 1 ? "1 file" : "\(files) files")"
                + (first.isEmpty ? "" : " (\(first.prefix(3).map(quoted).joined(separator: ", ")))")
                + "; give the folder that \"gh run download\" or \"gh aw logs\" wrote"
        case .noTemporaryFile(let folder, let reason):
            "cannot keep the archive from standard input in \(quoted(folder)): \(escaped(reason)); "
                + "set TMPDIR or give the archive's path"
        case .tooLarge(let path, let limit):
            "\(quoted(path)) has more than \(limit) bytes; raise the limit if it is to be read"
        }
    }

    private func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

    /// Names of files and entries are foreign text and may hold terminal escapes.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
