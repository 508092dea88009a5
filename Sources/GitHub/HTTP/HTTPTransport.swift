/// A request.
package struct HTTPRequest: Sendable {
    package enum Method: String, Sendable, Hashable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
    }

    package var method: Method
    package var url: HTTPURL
    /// Names and values, without line ends.
    package var headers: [(name: String, value: String)]
    /// Of POST and PATCH; GET has none.
    package var body: [UInt8]
    /// How long it may take in all.
    package var seconds: Int

    package init(
        method: Method = .get, url: HTTPURL, headers: [(name: String, value: String)] = [],
        body: [UInt8] = [], seconds: Int
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.seconds = seconds
    }
}

/// Status and headers of a response.
package struct HTTPResponse: Sendable, Hashable {
    package struct Header: Sendable, Hashable {
        /// Lower case.
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name.lowercased()
            self.value = value
        }
    }

    package var status: Int
    package var headers: [Header]

    package init(status: Int, headers: [Header] = []) {
        self.status = status
        self.headers = headers
    }

    /// The first value of a header; its name in lower case.
    package func value(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// Why there is no response, or only a part of one.
package struct TransportError: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Not reached, or the connection broke: trying again may help.
        case connection
        /// Nothing came for too long.
        case timeout
        /// The server's certificate is not trusted.
        case certificate
        /// Headers without end, not HTTP, an address that must not be contacted.
        case refused
        /// Whoever takes the body did not want more.
        case stopped
    }

    package var kind: Kind
    /// In a few words, from libcurl where it knows.
    package var reason: String
    /// Whether it is certain that the server got nothing of the request.
    package var isUnsent: Bool

    package init(_ kind: Kind, _ reason: String, isUnsent: Bool = false) {
        self.kind = kind
        self.reason = reason
        self.isUnsent = isUnsent
    }
}

/// Sends requests: the one place where there is a network. Redirects are responses like all others.
package protocol HTTPTransport: Sendable {
    /// Sends a request once and waits for the end of the response.
    ///
    /// - Parameter receive: given the body in parts, each with the response's head; `false` ends the exchange.
    /// - Returns: the head, after the whole body was received.
    func send(
        _ request: HTTPRequest, receive: (HTTPResponse, Span<UInt8>) -> Bool
    ) throws(TransportError) -> HTTPResponse
}
