private import CCurl
import Glibc
import Synchronization

/// HTTP by libcurl.
///
/// Certificates are always checked. Handles, and with them connections, are used again; each serves one exchange at a time.
package final class CurlTransport: HTTPTransport {
    /// Bytes of all headers of a response.
    private static let maximumHeaders = 64 * 1024
    /// Bytes a second below which a connection counts as broken.
    private static let minimumSpeed = 64
    /// Handles kept for later.
    private static let keptHandles = 8

    /// Must be called once before any other function, whatever the thread.
    private static let isStarted: Bool = awaudit_curl_start() == CURLE_OK

    /// `@unchecked Sendable`: taken out of the pool by one thread, used by it alone, and put back.
    private struct Handle: @unchecked Sendable {
        var pointer: UnsafeMutableRawPointer
    }

    private let settings: CurlSettings
    private let pool = Mutex<[Handle]>([])

    package init(_ settings: CurlSettings) { self.settings = settings }

    deinit {
        for handle in pool.withLock({ $0 }) { curl_easy_cleanup(handle.pointer) }
    }

    package func send(
        _ request: HTTPRequest, receive: (HTTPResponse, Span<UInt8>) -> Bool
    ) throws(TransportError) -> HTTPResponse {
        guard request.url.isSecureEnough else {
            throw TransportError(.refused, "'\(request.url)' is not encrypted", isUnsent: true)
        }
        var fields = request.headers.map { "\($0.name): \($0.value)" }
        guard fields.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }) else {
            throw TransportError(.refused, "a header holds control characters", isUnsent: true)
        }
        // Without a value: libcurl would ask whether to go on before it sends a longer body, and wait a second.
        if request.method != .get { fields.append("Expect:") }
        guard CurlTransport.isStarted, let handle = takeHandle() else {
            throw TransportError(.connection, "libcurl could not be started", isUnsent: true)
        }
        defer { putBack(handle) }
        var list: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(list) }
        for field in fields {
            guard let longer = curl_slist_append(list, field) else {
                throw TransportError(.connection, "out of memory", isUnsent: true)
            }
            list = longer
        }
        configure(handle.pointer, request, list)
        guard setBody(handle.pointer, request) else {
            throw TransportError(.connection, "out of memory", isUnsent: true)
        }
        return try exchange(handle.pointer, receive)
    }

    // MARK: - Handles

    private func takeHandle() -> Handle? {
        if let handle = pool.withLock({ $0.popLast() }) { return handle }
        return curl_easy_init().map { Handle(pointer: $0) }
    }

    /// Forgets everything of the exchange but connections.
    private func putBack(_ handle: Handle) {
        curl_easy_reset(handle.pointer)
        let isKept = pool.withLock { pool in
            guard pool.count < CurlTransport.keptHandles else { return false }
            pool.append(handle)
            return true
        }
        if !isKept { curl_easy_cleanup(handle.pointer) }
    }

    private func configure(
        _ handle: UnsafeMutableRawPointer, _ request: HTTPRequest,
        _ headers: UnsafeMutablePointer<curl_slist>?
    ) {
        let url = request.url
        func set(_ option: CURLoption, _ value: Int) { _ = awaudit_curl_set_number(handle, option, value) }
        func set(_ option: CURLoption, _ value: String) { _ = awaudit_curl_set_text(handle, option, value) }
        set(CURLOPT_URL, url.text)
        set(CURLOPT_PROTOCOLS_STR, url.isHTTPS ? "https" : "http")
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_NETRC, 0)
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        // Signals would go to whichever thread they please.
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_CONNECTTIMEOUT, settings.connectSeconds)
        set(CURLOPT_TIMEOUT, request.seconds)
        set(CURLOPT_LOW_SPEED_LIMIT, CurlTransport.minimumSpeed)
        set(CURLOPT_LOW_SPEED_TIME, settings.idleSeconds)
        set(CURLOPT_USERAGENT, settings.userAgent)
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        // Always set: libcurl would look into the environment by itself.
        set(CURLOPT_PROXY, url.isLoopback ? "" : settings.proxy)
        set(CURLOPT_NOPROXY, settings.noProxy)
        if let file = settings.certificateFile { set(CURLOPT_CAINFO, file) }
        if let folder = settings.certificateFolder { set(CURLOPT_CAPATH, folder) }
        _ = awaudit_curl_set_headers(handle, headers)
    }

    /// Method and body of a request that has them.
    private func setBody(_ handle: UnsafeMutableRawPointer, _ request: HTTPRequest) -> Bool {
        guard request.method != .get else { return true }
        // On a connection used again that turns out to be closed, libcurl sends the request a second time by itself, and
        // nobody knows whether the first one was carried out.
        let codes = [
            awaudit_curl_set_number(handle, CURLOPT_FRESH_CONNECT, 1),
            awaudit_curl_set_number(handle, CURLOPT_POSTFIELDSIZE, request.body.count),
            // Copied, as many bytes as were said before; of none at all there must be an address too.
            (request.body + [0]).withUnsafeBytes { bytes in
                awaudit_curl_set_pointer(
                    handle, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress.map { .init(mutating: $0) })
            },
            awaudit_curl_set_text(handle, CURLOPT_CUSTOMREQUEST, request.method.rawValue),
        ]
        return codes.allSatisfy { $0 == CURLE_OK }
    }

    // MARK: - Exchange

    /// What libcurl's calls come back to.
    private final class Exchange {
        var head = HTTPResponse(status: 0)
        var headerBytes = 0
        var problem: TransportError?
        let receive: (HTTPResponse, Span<UInt8>) -> Bool

        init(_ receive: @escaping (HTTPResponse, Span<UInt8>) -> Bool) { self.receive = receive }

        func takeHeader(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            headerBytes += bytes.count
            guard headerBytes <= CurlTransport.maximumHeaders else {
                problem = TransportError(.refused, "the server's headers do not end")
                return false
            }
            var line = bytes[...]
            while let last = line.last, [0x0D, 0x0A, 0x20, 0x09].contains(last) { line = line.dropLast() }
            // A status line, also of responses that announce another.
            if line.starts(with: "HTTP/".utf8) {
                let words = line.split(separator: 0x20, maxSplits: 2)
                let code = words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) : nil
                head = HTTPResponse(status: code ?? 0)
                return true
            }
            guard let colon = line.firstIndex(of: 0x3A) else { return true }
            let value = line[line.index(after: colon)...].drop { $0 == 0x20 || $0 == 0x09 }
            head.headers.append(
                .init(String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self))
            )
            return true
        }

        func takeBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            guard receive(head, bytes.span) else {
                problem = TransportError(.stopped, "stopped")
                return false
            }
            return true
        }
    }

    private func exchange(
        _ handle: UnsafeMutableRawPointer, _ receive: (HTTPResponse, Span<UInt8>) -> Bool
    ) throws(TransportError) -> HTTPResponse {
        let result = withoutActuallyEscaping(receive) { receive -> Result<HTTPResponse, TransportError> in
            let exchange = Exchange(receive)
            let context = Unmanaged.passUnretained(exchange).toOpaque()
            _ = awaudit_curl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
                CurlTransport.pass(bytes, size &* count, context) { $0.takeHeader($1) }
            }
            _ = awaudit_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
            _ = awaudit_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
                CurlTransport.pass(bytes, size &* count, context) { $0.takeBody($1) }
            }
            _ = awaudit_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
            let code = withExtendedLifetime(exchange) { curl_easy_perform(handle) }
            if let problem = exchange.problem { return .failure(problem) }
            guard code == CURLE_OK else { return .failure(CurlTransport.error(code)) }
            guard (100...599).contains(exchange.head.status) else {
                return .failure(TransportError(.refused, "the answer is not HTTP"))
            }
            return .success(exchange.head)
        }
        return try result.get()
    }

    /// - Returns: how many bytes were taken; libcurl gives up at any other number than it offered.
    private static func pass(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
        _ take: (Exchange, UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Int {
        guard let bytes, let context, count > 0 else { return 0 }
        let exchange = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        return bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
            take(exchange, UnsafeBufferPointer(start: $0, count: count))
        } ? count : 0
    }

    private static func error(_ code: CURLcode) -> TransportError {
        let reason = curl_easy_strerror(code).map { String(cString: $0) } ?? "libcurl error \(code.rawValue)"
        switch code {
        case CURLE_OPERATION_TIMEDOUT: return TransportError(.timeout, "it takes too long")
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            return TransportError(.certificate, reason, isUnsent: true)
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT,
            CURLE_SSL_CONNECT_ERROR:
            return TransportError(.connection, reason, isUnsent: true)
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_WEIRD_SERVER_REPLY:
            return TransportError(.refused, reason)
        default: return TransportError(.connection, reason)
        }
    }
}
