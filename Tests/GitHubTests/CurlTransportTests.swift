import Foundation
import GitHub
import TestSupport
import Testing

/// What only the network does: certificates, proxies, time.
@Suite(.enabled(if: FakeGitHub.isAvailable)) struct CurlTransportTests {
    static func send(
        _ address: String, _ settings: CurlSettings, seconds: Int = 20
    ) throws -> Result<(HTTPResponse, String), TransportError> {
        let request = HTTPRequest(
            url: try #require(HTTPURL(address)), headers: [("Authorization", "Bearer secret")],
            seconds: seconds)
        var bytes: [UInt8] = []
        do throws(TransportError) {
            let head = try CurlTransport(settings).send(request) { _, part in
                for index in part.indices { bytes.append(part[index]) }
                return true
            }
            return .success((head, String(decoding: bytes, as: UTF8.self)))
        } catch {
            return .failure(error)
        }
    }

    static func kind(_ result: Result<(HTTPResponse, String), TransportError>) -> TransportError.Kind? {
        if case .failure(let error) = result { error.kind } else { nil }
    }

    /// A certificate for 127.0.0.1 that nobody trusts; `nil`, and a line that says so, without openssl.
    static func certificate(in folder: URL) throws -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let (key, file) = (
            folder.appendingPathComponent("key.pem"), folder.appendingPathComponent("cert.pem")
        )
        process.arguments = [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key.path, "-out",
            file.path, "-days", "2",
            "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            print("skipped: openssl is not installed")
            return nil
        }
        let both = folder.appendingPathComponent("both.pem")
        try (Data(contentsOf: key) + Data(contentsOf: file)).write(to: both)
        return both.path
    }

    @Test func certificatesAreChecked() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard let certificate = try Self.certificate(in: folder) else { return }
        let server = try FakeGitHub(["certificate": certificate, "api": ["/x": ["text": "hello"]]])
        #expect(server.api.hasPrefix("https://"))
        let untrusted = try Self.send(server.api + "/x", CurlSettings())
        #expect(Self.kind(untrusted) == .certificate)
        #expect(server.requests.isEmpty)
        for variable in ["SSL_CERT_FILE", "CURL_CA_BUNDLE"] {
            let settings = CurlSettings([variable: folder.appendingPathComponent("cert.pem").path])
            guard case .success((let head, let body)) = try Self.send(server.api + "/x", settings) else {
                Issue.record("not trusted by \(variable)")
                continue
            }
            #expect(head.status == 200 && body == "hello")
        }
        // Trusted, but another's.
        let settings = CurlSettings(["SSL_CERT_FILE": folder.appendingPathComponent("cert.pem").path])
        let other = server.api.replacingOccurrences(of: "127.0.0.1", with: "localhost")
        #expect(Self.kind(try Self.send(other + "/x", settings)) == .certificate)
    }

    @Test func proxiesAreUsedForOthersAlone() throws {
        let server = try FakeGitHub(["api": ["/x": ["text": "hello"]]])
        let target = "https://host.invalid/x"
        for variable in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
            let before = server.requests.count
            #expect(Self.kind(try Self.send(target, CurlSettings([variable: server.blob]))) == .connection)
            let request = try #require(server.requests.dropFirst(before).first)
            #expect(request.path == "host.invalid:443" && request.server == "blob")
            // What is meant for the server does not concern the proxy.
            #expect(request.headers["authorization"] == nil)
        }
        let before = server.requests.count
        let without = CurlSettings(["HTTPS_PROXY": server.blob, "NO_PROXY": "other.example,host.invalid"])
        #expect(Self.kind(try Self.send(target, without)) == .connection)
        #expect(server.requests.count == before)
        // This machine is reached without.
        let settings = CurlSettings(["HTTPS_PROXY": server.blob, "ALL_PROXY": server.blob])
        #expect(Self.kind(try Self.send(server.api + "/x", settings)) == nil)
        #expect(server.requests.last?.server == "api")
    }

    @Test func slowServersAreGivenUp() throws {
        let slow: [String: Any] = ["text": String(repeating: "x", count: 1000), "pause": 0.05]
        let server = try FakeGitHub(["api": ["/drip": slow, "/late": ["text": "x", "delay": 30]]])
        var settings = CurlSettings()
        settings.idleSeconds = 1
        // 20 bytes a second are next to nothing.
        #expect(Self.kind(try Self.send(server.api + "/drip", settings)) == .timeout)
        #expect(Self.kind(try Self.send(server.api + "/late", settings)) == .timeout)
        // However much comes, there is an end to it.
        #expect(Self.kind(try Self.send(server.api + "/drip", CurlSettings(), seconds: 1)) == .timeout)
    }

    @Test func headersAreBounded() throws {
        let long = String(repeating: "x", count: 60_000)
        let server = try FakeGitHub([
            "api": [
                "/x": ["text": "x", "headers": ["A": long, "B": long]],
                "/y": ["text": "y", "headers": ["A": long]],
            ]
        ])
        #expect(Self.kind(try Self.send(server.api + "/x", CurlSettings())) == .refused)
        #expect(Self.kind(try Self.send(server.api + "/y", CurlSettings())) == nil)
    }

    @Test func methodsAndBodiesArrive() throws {
        let server = try FakeGitHub([
            "api": [
                "POST /x": ["status": 201, "text": "made"], "PATCH /x": ["text": "changed"],
                "/x": ["text": "got"],
            ]
        ])
        // Longer than what libcurl sends unasked, and with what a text in C would end at.
        let long = Array(String(repeating: "ä\0", count: 700_000).utf8)
        let transport = CurlTransport(CurlSettings())
        let cases: [(method: HTTPRequest.Method, body: [UInt8], answer: String)] = [
            (.post, Array("{\"a\":1}".utf8), "made"), (.patch, long, "changed"), (.post, [], "made"),
            // A handle used again has forgotten method and body.
            (.get, [], "got"),
        ]
        for (method, body, answer) in cases {
            let request = HTTPRequest(
                method: method, url: try #require(HTTPURL(server.api + "/x")),
                headers: body.isEmpty ? [] : [("Content-Type", "application/json")], body: body, seconds: 20)
            var bytes: [UInt8] = []
            let head = try transport.send(request) { _, part in
                for index in part.indices { bytes.append(part[index]) }
                return true
            }
            #expect(String(decoding: bytes, as: UTF8.self) == answer)
            #expect(head.status == (method == .post ? 201 : 200))
            let got = try #require(server.requests.last)
            #expect(got.method == method.rawValue)
            #expect(Array(got.body.utf8) == body)
            #expect(got.headers["content-length"] == (method == .get ? nil : "\(body.count)"))
            #expect(got.headers["expect"] == nil)
            if !body.isEmpty { #expect(got.headers["content-type"] == "application/json") }
        }
    }

    /// Left to itself, libcurl sends a request again if a connection used before is closed without an answer.
    @Test func changesAreSentOnce() throws {
        let server = try FakeGitHub(["api": ["/x": ["text": "x"], "POST /x": ["drop": true]]])
        let transport = CurlTransport(CurlSettings())
        let url = try #require(HTTPURL(server.api + "/x"))
        _ = try transport.send(HTTPRequest(url: url, seconds: 20)) { _, _ in true }
        do throws(TransportError) {
            _ = try transport.send(HTTPRequest(method: .post, url: url, body: [0x78], seconds: 20)) { _, _ in
                true
            }
            Issue.record("answered")
        } catch {
            #expect(error.kind == .connection && !error.isUnsent)
        }
        #expect(server.requests.map(\.method) == ["GET", "POST"])
    }

    @Test func whatWasNotSentIsKnown() throws {
        // Nothing listens on this port of a loopback address of its own.
        for address in ["http://127.213.7.1:9/x", "https://host.invalid/x", "http://192.0.2.1/x"] {
            let request = HTTPRequest(
                method: .post, url: try #require(HTTPURL(address)), body: [0x78], seconds: 20)
            do throws(TransportError) {
                _ = try CurlTransport(CurlSettings()).send(request) { _, _ in true }
                Issue.record("answered")
            } catch {
                #expect(error.isUnsent, "\(address): \(error)")
            }
        }
    }

    @Test func whatIsNotEncryptedIsNotSent() throws {
        #expect(Self.kind(try Self.send("http://192.0.2.1/x", CurlSettings())) == .refused)
    }
}
