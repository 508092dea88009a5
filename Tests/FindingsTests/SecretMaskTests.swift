import Findings
import Testing
import TestSupport

@Suite struct SecretMaskTests {
    /// Twenty and more characters no rule would leave alone in a token.
    static let tail = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"

    @Test(arguments: [
        ("ghp_\(tail)", "ghp_[masked]"),
        ("x gho_\(tail) y", "x gho_[masked] y"),
        ("ghu_\(tail),", "ghu_[masked],"),
        (
            "https://x-access-token:ghs_\(tail)@github.com/o/r",
            "https://x-access-token:ghs_[masked]@github.com/o/r"
        ),
        ("ghs_\(tail).\(tail).\(tail)", "ghs_[masked]"),
        ("ghr_\(tail)", "ghr_[masked]"),
        ("github_pat_11ABCDEFG0_\(tail)", "github_pat_[masked]"),
        ("ghp_aaaaaaaaaaaaaaaaaaaa", "ghp_[masked]"),
        ("Bearer abc123de", "Bearer [masked]"),
        ("bearer \(tail)==", "bearer [masked]"),
        ("Authorization: Bearer \(tail)", "Authorization: Bearer [masked]"),
        ("authorization: \(tail) next", "authorization: [masked] next"),
        (#"{"Authorization":"Basic dXNlcjpwYXNz"}"#, #"{"Authorization":"Basic [masked]"}"#),
        (#"{\"Authorization\": \"token \#(tail)\"}"#, #"{\"Authorization\": \"token [masked]\"}"#),
        ("Authorization=\(tail)", "Authorization=[masked]"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl-_x", "eyJ[masked]"),
        ("(eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0)", "(eyJ[masked])"),
        ("AKIAIOSFODNN7EXAMPLE", "AKIA[masked]"),
        ("key ASIAIOSFODNN7EXAMPLE.", "key ASIA[masked]."),
        ("xoxb-123456789012-abcdef", "xoxb-[masked]"),
        ("xapp-1-A0123456789", "xapp-[masked]"),
        (
            "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXX",
            "https://hooks.slack.com/services/[masked]"
        ),
        ("sk-\(tail)", "sk-[masked]"),
        ("sk-ant-api03-\(tail)", "sk-ant-[masked]"),
        ("sk-proj-\(tail)", "sk-proj-[masked]"),
        ("AIza\(tail)", "AIza[masked]"),
        ("password=hunter22", "password=[masked]"),
        ("GITHUB_TOKEN=abcdefgh&x=1", "GITHUB_TOKEN=[masked]&x=1"),
        (#"{"client_secret": "s3cr3t-value"}"#, #"{"client_secret": "[masked]"}"#),
        ("api_key='12345678'", "api_key='[masked]'"),
        ("x-api-key: 12345678", "x-api-key: [masked]"),
        ("aws_secret_access_key=abcd/efgh", "aws_secret_access_key=[masked]"),
        ("PASSWORD=pässwörter", "PASSWORD=[masked]"),
        (
            "a -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- b",
            "a -----BEGIN RSA PRIVATE KEY-----[masked] b"
        ),
        ("-----BEGIN PRIVATE KEY-----\\nMIIEvQ", "-----BEGIN PRIVATE KEY-----[masked]"),
    ])
    func masks(_ text: String, _ expected: String) {
        #expect(SecretMask.mask(text) == expected)
        #expect(SecretMask.mask(expected) == expected)
    }

    @Test(arguments: [
        "", "0123456789abcdef0123456789abcdef01234567", "octo/demo#5524", "run 25717161421",
        "Bearer tokens are", "Bearer authentication failed", "a bearer of news",
        "Authorization: none", "authorization failed for tools/call", "authorization required",
        "ghp_short", "ghp_aaaaaaaaaaaaaaaaaaa", "gh_aaaaaaaaaaaaaaaaaaaaaaaa",
        "github_pattern_of_some_length_here",
        "task-1234567890123456789", "sk-learn-is-a-library-name", "eyJ.a.b", "AKIAIOSFODNN7EXAMPL",
        "AKIAIOSFODNN7EXAMPLE1", "akiaiosfodnn7example", "token: missing from the request", "token=short",
        "max_tokens=12345678", "password reset for everybody", "secret has secrecy requirements",
        "-----BEGIN CERTIFICATE-----\nMIIB", "https://github.com/octo/demo/actions/runs/25717161421",
        "Agent carries [secret] data",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "approved:octo/demo", "[masked]", "日本語 ghp_日本語日本語日本語日本語",
    ])
    func leavesAlone(_ text: String) { #expect(SecretMask.mask(text) == text) }

    /// Random sequences of prefixes, separators and tails: masking twice is masking once, and no long tail
    /// survives behind a prefix.
    @Test func isIdempotent() {
        let parts = [
            "ghp_", "ghs_", "github_pat_", "Bearer ", "Authorization: ", "Authorization\":\"", "eyJ", "AKIA",
            "IOSFODNN7EXAMPLE", "xoxb-", "sk-", "sk-ant-", "AIza", "password=", "token=", "\"secret\":\"",
            "-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----", "-----", Self.tail, "a1", ".",
            " ",
            "\"", "\\\"", "[masked]", "[", "]", ",", "é", "\n", "=", ":", "-", "abcdefgh",
        ]
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<5000 {
            let count = Int.random(in: 1...12, using: &generator)
            let text = (0..<count).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
            let once = SecretMask.mask(text)
            #expect(SecretMask.mask(once) == once, "from \(text)")
            #expect(!once.contains("ghp_\(Self.tail)"))
        }
    }

    /// A megabyte of prefixes must not take quadratic time.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "eyJ-", "eyJaaaaaaaa.", "sk-", "ghp_", "password=", "Bearer ", "-----BEGIN ",
            "-----BEGIN PRIVATE KEY-----",
            "Authorization: ", "AIza", "xoxb-", "token\"",
        ])
    func isLinear(_ prefix: String) {
        let text = String(repeating: prefix, count: 1_000_000 / prefix.utf8.count)
        #expect(SecretMask.mask(text).utf8.count <= text.utf8.count * 2)
    }
}
