import GitHub
import Testing

/// What is checked must be what is contacted.
@Suite struct HTTPURLTests {
    @Test func parts() throws {
        let url = try #require(HTTPURL("HTTPS://API.GitHub.com:443/repos/a?per_page=100"))
        #expect(url.origin == "https://api.github.com")
        #expect(url.target == "/repos/a?per_page=100")
        #expect(url.text == "https://api.github.com/repos/a?per_page=100")
        #expect(url.description == "https://api.github.com/repos/a")
        #expect(HTTPURL("http://127.0.0.1:8080")?.text == "http://127.0.0.1:8080/")
        #expect(HTTPURL("https://h.example?x=1")?.text == "https://h.example/?x=1")
        #expect(HTTPURL("https://[::1]:8443/x")?.authority == "[::1]:8443")
    }

    @Test(
        arguments: [
            "", "https://", "https:///x", "//h/x", "ftp://h/x", "file:///etc/passwd", "https://u@h/x",
            "https://u:p@h/x", "https://h\\@evil/x", "https://h/a b", "https://h/\r\nX: y", "https://h/\u{0}",
            "https://h/#f", "https://h:0/", "https://h:99999/", "https://h:1x/", "https://h_x/", "https://ä/",
            "https://a:b:c/", "https://::1/", "https://[::1/",
            "https://" + String(repeating: "a", count: 20_000),
        ])
    func refused(_ text: String) { #expect(HTTPURL(text) == nil) }

    @Test func onlyThisMachineMayBePlain() {
        for text in ["http://localhost/", "http://127.0.0.1:1/", "http://127.9.9.9/", "http://[::1]/"] {
            #expect(HTTPURL(text)?.isSecureEnough == true, "\(text)")
        }
        for text in [
            "http://github.com/", "http://127.0.0.1.evil.example/", "http://localhost.evil.example/",
            "http://127.1/", "http://128.0.0.1/", "http://127.0.0.256/",
        ] {
            #expect(HTTPURL(text)?.isSecureEnough == false, "\(text)")
        }
        #expect(HTTPURL("https://github.com/")?.isSecureEnough == true)
    }

    @Test func locations() throws {
        let url = try #require(HTTPURL("https://api.github.com/repos/a/b?x=1"))
        #expect(url.resolving("/repositories/7")?.text == "https://api.github.com/repositories/7")
        #expect(url.resolving("https://blob.example/x?sig=1#f")?.text == "https://blob.example/x?sig=1")
        #expect(url.resolving("//blob.example/x")?.text == "https://blob.example/x")
        for text in ["", "x/y", "?x", "file:///etc/passwd", "javascript:x", "https://u@h/x"] {
            #expect(url.resolving(text) == nil, "\(text)")
        }
    }
}
