import Findings
import Glibc

/// Keeps bytes that can be read only once in a file without a name.
enum TemporaryFile {
    /// Copies a stream. The failure says why the copy is not complete.
    static func spool(
        _ stream: any ByteStream, limit: Int64
    ) throws(IngestionError) -> (OpenFile, StreamFailure?) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        let base = folder.isEmpty ? "/tmp" : folder
        var template = (Array("\(base)/awaudit-XXXXXX".utf8) + [0]).map { CChar(bitPattern: $0) }
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .noTemporaryFile(folder: base, reason: errorText(errno)) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
        let file = OpenFile(descriptor: descriptor)

        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1024 * 1024, alignment: 16)
        defer { buffer.deallocate() }
        var total: Int64 = 0
        while true {
            let count: Int
            do {
                count = try stream.read(into: buffer)
            } catch {
                return (file, error)
            }
            guard count > 0 else { return (file, nil) }
            total += Int64(count)
            guard total <= limit else {
                return (
                    file,
                    StreamFailure(
                        status: .truncated, detail: "archive on standard input is larger than \(limit) bytes")
                )
            }
            var written = 0
            while written < count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written..<count])
                let step = write(descriptor, rest.baseAddress, rest.count)
                if step > 0 {
                    written += step
                } else if errno != EINTR {
                    throw .noTemporaryFile(folder: base, reason: errorText(errno))
                }
            }
        }
    }
}
