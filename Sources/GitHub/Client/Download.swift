private import Digest
import Glibc

/// What is to be downloaded.
package struct Download: Sendable {
    package var url: HTTPURL
    /// In words for errors, e.g. `artifact 'agent'`.
    package var what: String
    /// Bytes there must be; `nil` when nobody knows.
    package var size: Int64?
    /// SHA-256 in lower-case hexadecimal digits; `nil` when nobody knows.
    package var digest: String?
    /// Most bytes there may be.
    package var limit: Int64
    /// How long it may take in all, waits and further tries included.
    package var seconds: Int

    package init(
        url: HTTPURL, what: String, size: Int64? = nil, digest: String? = nil, limit: Int64,
        seconds: Int = 3600
    ) {
        self.seconds = seconds
        self.url = url
        self.what = what
        self.size = size
        self.digest = digest
        self.limit = limit
    }
}

/// What was downloaded.
package struct DownloadedFile: Sendable, Hashable {
    package var size: Int64
    /// SHA-256 in lower-case hexadecimal digits.
    package var digest: String
}

extension GitHubClient {
    /// Attempts in all, however much each of them brings.
    private static let maximumParts = 50
    /// Downloads into a new file. After a broken connection what is there is kept and the rest asked for, if the server
    /// promises that it is still the same.
    ///
    /// - Parameters:
    ///   - path: of a file that does not exist. Where this fails, nothing is left of it.
    ///   - progress: given how many bytes came, negative when they are thrown away.
    package func download(
        _ download: Download, to path: String, progress: (Int64) -> Void
    ) throws(GitHubError) -> DownloadedFile {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
        let part = PartialFile(descriptor, limit: download.limit)
        let end = clock.now().addingReportingOverflow(Int64(download.seconds) * 1_000_000_000)
        let deadline = end.overflow ? Int64.max : end.partialValue
        var failure: GitHubError?
        do throws(GitHubError) {
            try fetch(download, part, path, until: deadline, progress)
            // A second chance: what was put together from parts may be mixed up.
            if !part.matches(download) {
                try part.restart(progress, path)
                try fetch(download, part, path, until: deadline, progress)
                guard part.matches(download) else { throw GitHubError.differentContent(download.what) }
            }
        } catch {
            failure = error
        }
        let isClosed = close(descriptor) == 0
        if failure == nil, !isClosed {
            failure = .file(path: path, reason: String(cString: strerror(errno)))
        }
        if let failure {
            unlink(path)
            throw failure
        }
        return DownloadedFile(size: part.size, digest: part.digest)
    }

    private func fetch(
        _ download: Download, _ part: PartialFile, _ path: String, until deadline: Int64,
        _ progress: (Int64) -> Void
    ) throws(GitHubError) {
        var attempt = 0
        var waited: Int64 = 0
        for _ in 0..<GitHubClient.maximumParts {
            attempt += 1
            let before = part.size
            let left = (deadline - clock.now()) / 1_000_000_000
            guard left > 0 else { throw .tooSlow(download.what, seconds: download.seconds) }
            do throws(Refusal) {
                try fetchPart(download, part, path, seconds: Int(left), progress)
                return part.finish()
            } catch {
                switch part.problem {
                case .tooLong: throw .tooLarge(download.what, limit: download.limit)
                case .file(let code): throw .file(path: path, reason: String(cString: strerror(code)))
                case .otherContent: try part.restart(progress, path)
                case nil:
                    // Whoever makes progress may go on.
                    if part.size > before { attempt = 1 }
                    guard wait(after: error, attempt: attempt, waited: &waited) else { throw error.error }
                }
            }
        }
        throw .transport(
            TransportError(.connection, "the connection breaks again and again"), host: api.authority)
    }

    private func fetchPart(
        _ download: Download, _ part: PartialFile, _ path: String, seconds: Int, _ progress: (Int64) -> Void
    ) throws(Refusal) {
        var headers: [(name: String, value: String)] = []
        if part.size > 0 {
            if let tag = part.tag {
                headers = [("Range", "bytes=\(part.size)-"), ("If-Range", tag)]
            } else {
                do {
                    try part.restart(progress, path)
                } catch {
                    throw Refusal(error: error, retry: .never)
                }
            }
        }
        part.begin()
        // Always from the API's address: the one of storage may have expired meanwhile.
        let head = try send(
            download.url, what: download.what, seconds: seconds, more: headers,
            accepts: [206, 416]
        ) { head, bytes in
            part.take(bytes, of: head, progress)
        }
        // 416, or a part without a byte of the right one.
        if head.status == 416 || !part.accepts(head) {
            part.problem = .otherContent
            throw Refusal(error: .differentContent(download.what), retry: .backoff)
        }
    }
}

/// A file that is being downloaded.
private final class PartialFile {
    enum Problem {
        case tooLong
        /// The system's error number.
        case file(Int32)
        /// What came does not continue what is there.
        case otherContent
    }

    private let descriptor: Int32
    private let limit: Int64
    private let hash = SHA256Stream()
    private(set) var size: Int64 = 0
    private(set) var digest = ""
    /// What the server calls this very content; `nil` when it makes no such promise.
    private(set) var tag: String?
    var problem: Problem?
    /// The response whose body is being taken.
    private var current: HTTPResponse?

    init(_ descriptor: Int32, limit: Int64) {
        self.descriptor = descriptor
        self.limit = limit
    }

    func matches(_ download: Download) -> Bool {
        (download.digest == nil || download.digest == digest)
            && (download.size == nil || download.size == size)
    }

    /// Makes ready for another response.
    func begin() { current = nil }

    func finish() { digest = hash.finish() }

    /// Throws away what is there.
    func restart(_ progress: (Int64) -> Void, _ path: String) throws(GitHubError) {
        guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw .file(path: path, reason: String(cString: strerror(errno)))
        }
        progress(-size)
        size = 0
        tag = nil
        problem = nil
        hash.reset()
    }

    /// Whether a response's body continues what is there.
    func accepts(_ head: HTTPResponse) -> Bool {
        if current == head { return true }
        current = head
        if head.status == 206 {
            guard size > 0, head.value("etag") == tag,
                head.value("content-range")?.hasPrefix("bytes \(size)-") == true
            else { return false }
            return true
        }
        guard head.status == 200 else { return false }
        // The whole of it: also when only the rest was asked for.
        guard size == 0 else { return false }
        tag = head.value("etag").flatMap { $0.hasPrefix("\"") ? $0 : nil }
        return true
    }

    func take(_ bytes: Span<UInt8>, of head: HTTPResponse, _ progress: (Int64) -> Void) -> Bool {
        guard head.status != 416, accepts(head) else {
            problem = .otherContent
            return false
        }
        guard size + Int64(bytes.count) <= limit else {
            problem = .tooLong
            return false
        }
        let failure = bytes.withUnsafeBytes { buffer -> Int32? in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return count == 0 ? EIO : errno }
                rest = rest.dropFirst(count)
            }
            return nil
        }
        if let failure {
            problem = .file(failure)
            return false
        }
        hash.update(bytes)
        size += Int64(bytes.count)
        progress(Int64(bytes.count))
        return true
    }
}
