import Glibc

/// Keeps the payloads of a run: the first ones in memory, the rest in a file without a name, so that memory does not
/// follow the size of the logs.
final class PayloadStore {
    /// Where a payload is.
    struct Reference: Sendable, Hashable {
        fileprivate var offset: Int64
        var count: Int
    }

    /// Bytes kept in memory.
    private let memoryLimit: Int
    /// Bytes kept at all.
    private let limit: Int64
    private var memory: [UInt8] = []
    private var fileCount: Int64 = 0
    private var descriptor: Int32 = -1
    /// Why payloads could not be kept; `nil` while all could.
    private(set) var failure: String?

    init(memoryLimit: Int = 64 << 20, limit: Int64 = 32 << 30) {
        self.memoryLimit = memoryLimit
        self.limit = limit
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// - Returns: `nil` when there is no room; see ``failure``.
    func keep(_ bytes: [UInt8]) -> Reference? {
        if bytes.count <= memoryLimit - memory.count {
            let reference = Reference(offset: Int64(memory.count), count: bytes.count)
            memory.append(contentsOf: bytes)
            return reference
        }
        guard fileCount + Int64(bytes.count) <= limit else {
            failure = "the payloads of the run are larger than \(limit >> 30) GiB"
            return nil
        }
        guard descriptor >= 0 || open() else { return nil }
        let reference = Reference(offset: Int64(memoryLimit) + fileCount, count: bytes.count)
        guard write(bytes, at: fileCount) else { return nil }
        fileCount += Int64(bytes.count)
        return reference
    }

    /// The bytes of a payload; `nil` when they can no longer be read.
    func bytes(_ reference: Reference) -> [UInt8]? {
        if reference.offset < Int64(memoryLimit) {
            let start = Int(reference.offset)
            guard start + reference.count <= memory.count else { return nil }
            return Array(memory[start..<start + reference.count])
        }
        let start = reference.offset - Int64(memoryLimit)
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: reference.count) { buffer, count in
            while count < reference.count {
                let step = pread(
                    descriptor, buffer.baseAddress.map { $0 + count }, reference.count - count,
                    off_t(start) + off_t(count))
                if step > 0 {
                    count += step
                } else if step == 0 || errno != EINTR {
                    isWhole = false
                    return
                }
            }
        }
        if isWhole { return bytes }
        failure = "payloads could not be read back from a temporary file"
        return nil
    }

    private func open() -> Bool {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        var template =
            (Array("\(folder.isEmpty ? "/tmp" : folder)/awaudit-XXXXXX".utf8) + [0]).map {
                CChar(bitPattern: $0)
            }
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            failure = "no temporary file could be made for payloads"
            return false
        }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
        return true
    }

    private func write(_ bytes: [UInt8], at start: Int64) -> Bool {
        var written = 0
        while written < bytes.count {
            let step = bytes.withUnsafeBytes {
                pwrite(
                    descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written,
                    off_t(start) + off_t(written))
            }
            if step > 0 {
                written += step
            } else if step == 0 || errno != EINTR {
                failure = "payloads could not be written to a temporary file"
                return false
            }
        }
        return true
    }
}
