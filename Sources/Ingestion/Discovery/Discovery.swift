import Findings
import Glibc
import LogParsing

/// Finds out what is in an input: lists folders and archives, decides every file's format.
struct Discovery {
    /// Something that keeps part of the input from being seen; reported as a source of its own.
    struct Damage {
        var path: String
        var components: [String]
        /// `archive`, `folder` or `input`.
        var kind: String
        var failure: StreamFailure
    }

    /// A file that is no known artifact.
    struct UnexaminedFile {
        var path: String
        var components: [String]
    }

    let matcher: FormatMatcher
    let limits: IngestionLimits
    private(set) var files: [FoundFile] = []
    private(set) var damages: [Damage] = []
    private(set) var unexamined: [UnexaminedFile] = []
    private(set) var refused: [(file: RefusedFile, components: [String])] = []
    /// What to call the input: the last component of its path, archives without their ending.
    private(set) var inputName = ""

    /// Components above the input's root.
    private var outer: [String] = []
    private let work = ArchiveWork()
    private var listed = 0
    private var cacheRoom: Int

    init(formats: [FormatDescriptor], limits: IngestionLimits) {
        matcher = FormatMatcher(formats)
        self.limits = limits
        cacheRoom = limits.cachedBytes
    }

    /// Files and entries that were seen, of whatever kind.
    var fileCount: Int { files.count + unexamined.count + refused.count }

    // MARK: - Inputs

    mutating func examine(_ input: Input) throws(IngestionError) {
        switch input {
        case .standardInput: try examineStandardInput()
        case .path(let path): try examine(path)
        }
    }

    private mutating func examine(_ path: String) throws(IngestionError) {
        guard !path.utf8.contains(0), !path.isEmpty else { throw .missing(path: path) }
        var status = stat()
        guard withCPath(Array(path.utf8), { stat($0, &status) }) == 0 else { throw error(errno, path) }
        // Pipes of the shell (`/dev/fd/63`) have no path that could be resolved.
        if status.st_mode & S_IFMT != S_IFDIR, let kind = OpenFile.kindUnlessRegular(status.st_mode) {
            throw .notAFile(path: path, kind: kind)
        }
        guard let real = FolderWalk.realPath(Array(path.utf8)) else { throw error(errno, path) }
        var components = real.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
        if status.st_mode & S_IFMT == S_IFDIR {
            inputName = components.last ?? "/"
            outer = components.suffix(Discovery.outerComponents)
            try examineFolder(real, path)
            return
        }
        let file: OpenFile
        do {
            file = try OpenFile(path: real)
        } catch let failure {
            switch failure {
            case .refused(let number): throw error(number, path)
            case .notAFile(let kind): throw .notAFile(path: path, kind: kind)
            }
        }
        let name = components.popLast() ?? path
        outer = components.suffix(Discovery.outerComponents)
        let head = FileHead(of: FileStream(file))
        if head.kind == .archive {
            inputName = FileName.archiveStem(name)
            outer = [inputName]
            examineArchive(ArchiveFile(.open(file), limits: limits, work: work), name, at: [], nesting: 0)
        } else {
            inputName = name
            listed += 1
            take([name], path: name, head: head, size: file.size, place: .open(file), isOnlyFile: true)
        }
    }

    /// Enough for every declared path.
    private static let outerComponents = 4

    private func error(_ number: Int32, _ path: String) -> IngestionError {
        IngestionError(number, path: path)
    }

    private mutating func examineStandardInput() throws(IngestionError) {
        inputName = "standard input"
        let stream = PipeStream(descriptor: STDIN_FILENO)
        let head = FileHead(of: stream)
        let resumed = ResumedStream(head: head.raw, rest: stream)
        guard head.kind == .archive else {
            listed += 1
            take(["-"], path: "-", head: head, size: nil, place: .pipe(resumed), isOnlyFile: true)
            return
        }
        let (file, failure) = try TemporaryFile.spool(resumed, limit: limits.spooledBytes)
        if let failure {
            damages.append(Damage(path: "-", components: [], kind: "archive", failure: failure))
        }
        examineArchive(ArchiveFile(.open(file), limits: limits, work: work), "-", at: [], nesting: 0)
    }

    // MARK: - Folders

    private mutating func examineFolder(_ root: [UInt8], _ given: String) throws(IngestionError) {
        let walk = FolderWalk(root: root, limits: limits)
        for refusal in walk.refusals {
            if refusal.isFolder {
                guard !refusal.components.isEmpty else {
                    throw refusal.reason == errorText(EACCES)
                        ? .permissionDenied(path: given) : .unreadable(path: given, reason: refusal.reason)
                }
                damages.append(
                    Damage(
                        path: refusal.components.joined(separator: "/"), components: refusal.components,
                        kind: "folder", failure: StreamFailure(status: .unreadable, detail: refusal.reason)))
            } else {
                refuse(
                    refusal.components, path: refusal.components.joined(separator: "/"),
                    StreamFailure(status: .unreadable, detail: refusal.reason))
            }
        }
        listed += walk.refusals.count
        if walk.isCut { reportCutListing() }
        for file in walk.files { examineFile(file) }
    }

    private mutating func examineFile(_ file: FolderWalk.File) {
        guard countFile() else { return }
        let path = file.components.joined(separator: "/")
        let open: OpenFile
        do {
            open = try OpenFile(path: file.path)
        } catch {
            refuse(file.components, path: path, error.asStreamFailure)
            return
        }
        guard !FileName.isUserContent(file.components) else {
            unexamined.append(UnexaminedFile(path: path, components: file.components))
            return
        }
        let head = FileHead(of: FileStream(open))
        if head.kind == .archive, limits.archiveNesting > 0 {
            let folder = file.components.dropLast() + [FileName.archiveStem(file.components.last ?? "")]
            let archive = ArchiveFile(.path(file.path), limits: limits, work: work)
            examineArchive(archive, path, at: Array(folder), nesting: 1)
        } else {
            take(file.components, path: path, head: head, size: open.size, place: .path(file.path))
        }
    }

    // MARK: - Archives

    /// - Parameters:
    ///   - path: of the archive, as reported.
    ///   - folder: what its entries are placed in.
    ///   - nesting: 0 for an archive that is the input.
    private mutating func examineArchive(
        _ archive: ArchiveFile, _ path: String, at folder: [String], nesting: Int
    ) {
        do throws(StreamFailure) {
            let bytes = try archive.openBytes()
            let isCut = try ZipDirectory.isMissing(in: bytes)
            let reader = try ArchiveReader(bytes)
            try list(
                reader,
                ArchiveFolder(
                    archive: archive, path: nesting == 0 ? "" : path + "!/", components: folder, address: [],
                    nesting: nesting))
            guard isCut else { return }
            throw StreamFailure(status: .truncated, detail: "zip file without its directory: cut short")
        } catch {
            damages.append(Damage(path: path, components: folder, kind: "archive", failure: error))
        }
    }

    /// The archive that is being listed.
    private struct ArchiveFolder {
        var archive: ArchiveFile
        /// What entry names are appended to for reports.
        var path: String
        var components: [String]
        /// Of the archive's own entry in the outer archive.
        var address: [Int]
        var nesting: Int
    }

    private mutating func list(_ reader: ArchiveReader, _ folder: ArchiveFolder) throws(StreamFailure) {
        var index = -1
        while let entry = try reader.next() {
            index += 1
            try check(reader)
            guard !entry.isFolder else { continue }
            guard countFile() else { return }
            let stream = EntryStream(reader, limits: limits)
            try examine(entry, stream, at: folder.address + [index], in: folder)
            if !reader.isRandomAccess { try stream.drain() }
        }
        if !reader.isRandomAccess { work.bytes += reader.outputPosition }
    }

    /// Watches over what is decompressed only to find the next entry.
    private func check(_ reader: ArchiveReader) throws(StreamFailure) {
        guard !reader.isRandomAccess else { return }
        let position = reader.outputPosition
        guard position <= limits.totalBytes else {
            throw StreamFailure(
                status: .truncated, detail: "more than \(limits.totalBytes) bytes uncompressed")
        }
        guard position > limits.compressionRatioFloor else { return }
        guard position / max(1, reader.inputPosition) <= limits.compressionRatio else {
            throw StreamFailure(
                status: .truncated, detail: "expands to more than \(limits.compressionRatio) times its size")
        }
    }

    private mutating func examine(
        _ entry: ArchiveEntry, _ stream: EntryStream, at address: [Int], in folder: ArchiveFolder
    ) throws(StreamFailure) {
        let rawPath = folder.path + String(decoding: entry.name, as: UTF8.self)
        let names: [String]
        switch EntryName.components(of: entry.name, depth: limits.depth) {
        case .refused(let reason):
            let parts = entry.name.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
                .map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "." && $0 != ".." }
            refuse(
                folder.components + parts.suffix(limits.depth), path: rawPath,
                StreamFailure(status: .unreadable, detail: reason))
            return
        case .components(let components): names = components
        }
        let components = folder.components + names
        guard !FileName.isLeftover(components) else { return }
        let path = folder.path + names.joined(separator: "/")
        if let kind = entry.kindUnlessRegular {
            refuse(components, path: path, StreamFailure(status: .unreadable, detail: "is \(kind)"))
            return
        }
        if entry.isEncrypted {
            refuse(components, path: path, StreamFailure(status: .unreadable, detail: "encrypted"))
            return
        }
        guard !FileName.isUserContent(components) else {
            unexamined.append(UnexaminedFile(path: path, components: components))
            return
        }
        let head = FileHead(of: stream)
        if head.kind == .archive, folder.nesting < limits.archiveNesting {
            let inner = Array(components.dropLast()) + [FileName.archiveStem(names.last ?? "")]
            do {
                let reader = try ArchiveReader(ResumedStream(head: head.raw, rest: stream))
                try list(
                    reader,
                    ArchiveFolder(
                        archive: folder.archive, path: path + "!/", components: inner, address: address,
                        nesting: folder.nesting + 1))
            } catch {
                damages.append(Damage(path: path, components: inner, kind: "archive", failure: error))
            }
            return
        }
        let isTaken = take(
            components, path: path, head: head, size: head.isWhole ? Int64(head.raw.count) : entry.size,
            place: .entry(folder.archive, address: address))
        if isTaken { keep(head, entry, stream, at: address, in: folder.archive) }
    }

    /// Keeps a small entry's content so that the archive need not be read again for it.
    private mutating func keep(
        _ head: FileHead, _ entry: ArchiveEntry, _ stream: EntryStream, at address: [Int],
        in archive: ArchiveFile
    ) {
        let limit = min(cacheRoom, limits.cachedEntryBytes)
        guard head.failure == nil, entry.size ?? 0 <= Int64(limit), head.raw.count <= limit else { return }
        var content = head.raw
        // A failure here shows again when the entry is read as a source.
        guard head.isWhole || (try? stream.read(upTo: limit, into: &content)) == true else { return }
        cacheRoom -= content.count
        archive.keep(content, at: address)
    }

    // MARK: - Files

    private mutating func countFile() -> Bool {
        listed += 1
        if listed == limits.files + 1 { reportCutListing() }
        return listed <= limits.files
    }

    private mutating func reportCutListing() {
        guard !damages.contains(where: { $0.kind == "input" }) else { return }
        damages.append(
            Damage(
                path: inputName, components: [], kind: "input",
                failure: StreamFailure(
                    status: .truncated, detail: "more than \(limits.files) files; the rest was not listed")))
    }

    /// Decides a file's format. Returns whether it will be read.
    @discardableResult
    private mutating func take(
        _ path: [String], path reported: String, head: FileHead, size: Int64?, place: FoundFile.Place,
        isOnlyFile: Bool = false
    ) -> Bool {
        let isCompressed = head.kind == .compressed
        var components = path
        if isCompressed, let name = components.popLast() { components.append(FileName.compressedStem(name)) }
        let match = matcher.match(
            RunPlacement.withoutPrefixes(components), outer: outer, head: head.content,
            isWhole: head.isWhole && (!isCompressed || head.content.count < FileHead.contentLimit),
            isOnlyFile: isOnlyFile)
        guard let match else {
            unexamined.append(UnexaminedFile(path: reported, components: components))
            return false
        }
        files.append(
            FoundFile(
                path: reported, components: components, placement: RunPlacement(components),
                kind: matcher.formats[match.format].kind, format: match.format,
                isContradicted: match.isContradicted, isBinary: head.content.contains(0),
                size: isCompressed ? nil : size, headHash: quickHash(head.content),
                isCompressed: isCompressed, place: place))
        return true
    }

    /// Reports a file that is there but is not opened; as an unreadable source where its name promises one.
    private mutating func refuse(_ components: [String], path: String, _ failure: StreamFailure) {
        refused.append((RefusedFile(path: path, reason: failure.detail), components))
        guard !FileName.isUserContent(components),
            let format = matcher.namedFormats(RunPlacement.withoutPrefixes(components), outer: outer).first
        else { return }
        files.append(
            FoundFile(
                path: path, components: components, placement: RunPlacement(components),
                kind: matcher.formats[format].kind, format: format, isContradicted: false, isBinary: false,
                headHash: 0, isCompressed: false, failure: failure))
    }
}
