import Glibc

/// Files that are read as a whole, such as WebAssembly modules: no runs, formats or archives are looked for.
package enum WholeFile {
    /// All bytes of a file, or of standard input.
    ///
    /// Links are followed; pipes, devices and folders are refused.
    ///
    /// - Parameters:
    ///   - standardInput: the descriptor of standard input.
    ///   - limit: most bytes there may be; no more memory than that is used.
    ///   - isDecompressed: whether a file whose name says it is compressed (`.gz`, `.zst`, `.bz2`, `.xz`) is read as what
    ///     was compressed.
    package static func read(
        _ input: Input, standardInput: Int32 = STDIN_FILENO, limit: Int, isDecompressed: Bool = false
    ) throws(IngestionError) -> [UInt8] {
        let name: String
        var stream: any ByteStream
        switch input {
        case .standardInput:
            name = "-"
            stream = PipeStream(descriptor: standardInput)
        case .path(let path):
            name = path
            stream = FileStream(try open(path))
        }
        var bytes: [UInt8] = []
        do throws(StreamFailure) {
            if isDecompressed, FileName.compressedStem(name) != name {
                stream = try DecompressedStream(stream, limits: IngestionLimits())
            }
            // One byte more than may be there tells whether it is.
            let ends = try stream.read(upTo: limit < .max ? limit + 1 : limit, into: &bytes)
            guard ends || bytes.count <= limit else { throw StreamFailure(status: .truncated, detail: "") }
        } catch {
            if bytes.count > limit { throw .tooLarge(path: name, limit: limit) }
            throw .unreadable(path: name, reason: error.detail)
        }
        return bytes
    }

    /// The names in a folder, in byte order; nil if the path is no folder.
    package static func names(inFolder path: String) throws(IngestionError) -> [String]? {
        guard Input.path(path).isFolder else { return nil }
        guard let real = FolderWalk.realPath(Array(path.utf8)), let names = FolderWalk.names(in: real) else {
            throw IngestionError(errno, path: path)
        }
        return names.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func open(_ path: String) throws(IngestionError) -> OpenFile {
        guard !path.utf8.contains(0), !path.isEmpty else { throw .missing(path: path) }
        guard let real = FolderWalk.realPath(Array(path.utf8)) else {
            throw IngestionError(errno, path: path)
        }
        do {
            return try OpenFile(path: real)
        } catch let failure {
            switch failure {
            case .refused(let number): throw IngestionError(number, path: path)
            case .notAFile(let kind): throw .notAFile(path: path, kind: kind)
            }
        }
    }
}
