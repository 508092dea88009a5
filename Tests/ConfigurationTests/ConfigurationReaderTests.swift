import Configuration
import Findings
import RunAudit
import Testing

/// Configurations of a text, with the program's own rules.
func read(_ text: String) throws(ConfigurationError) -> Configuration {
    try Configuration(Array(text.utf8), rules: Rules.all.map { $0.descriptor })
}

/// `line:column: message` of everything that is wrong; empty when nothing is.
func problems(_ text: String) -> [String] {
    do throws(ConfigurationError) {
        _ = try read(text)
        return []
    } catch {
        return error.problems.map { $0.text(path: "c") }
    }
}

@Suite struct ConfigurationReaderTests {
    /// The example of the manual.
    static let example = """
        version: 1
        workflows:
          - workflow: Duplicate Code Detector
            repository: octo/*
            allowed-domains: [chatgpt.com, "*.OpenAI.com"]
        severities:
          - rule: w-2
            severity: info
            workflow: "Schema *"
        suppressions:
          - rule: direct-api-bypass
            workflow: Duplicate Code Detector
            subject: "*"
            reason: >
              codex signs in
              at github.com
            expires: 2026-12-31
          - fingerprint: 00112233445566778899aabbccddeeff
            reason: 'known: harmless'
            expires: 2026-12-31T18:00:00+01:00
        """

    @Test func everyPartIsRead() throws {
        let configuration = try read(Self.example)
        let workflow = try #require(configuration.workflows.first)
        #expect(workflow.allowedDomains.names == ["chatgpt.com"])
        #expect(workflow.allowedDomains.parents == ["openai.com"])
        #expect(workflow.scope.workflow?.text == "Duplicate Code Detector")
        #expect(workflow.scope.repository?.text == "octo/*")
        #expect(workflow.line == 3)
        let severity = try #require(configuration.severities.first)
        // A code stands for the rule's id, in either case.
        #expect(severity.rule == "package-registry-blocked")
        #expect(severity.severity == .info)
        #expect(severity.scope.workflow?.text == "Schema *")
        #expect(severity.line == 7)
        #expect(configuration.suppressions.count == 2)
        let first = configuration.suppressions[0]
        #expect(first.target == .rule("direct-api-bypass"))
        #expect(first.reason == "codex signs in at github.com")
        #expect(first.expires.text == "2026-12-31")
        #expect(first.line == 11)
        let second = configuration.suppressions[1]
        #expect(second.target == .fingerprint("00112233445566778899aabbccddeeff"))
        #expect(second.reason == "known: harmless")
        #expect(second.line == 18)
    }

    @Test func lessIsAConfiguration() throws {
        for text in ["version: 1", "version: '1'\n", "{version: 1, workflows: [], suppressions: []}\n"] {
            let configuration = try read(text)
            #expect(configuration.workflows.isEmpty && configuration.severities.isEmpty)
            #expect(configuration.suppressions.isEmpty)
        }
        #expect(problems("\u{FEFF}version: 1\n") == [])
        #expect(problems("%YAML 1.1\n---\nversion: 1\n...\n") == [])
    }

    /// What YAML takes for truth values, numbers or dates is what is written.
    @Test func scalarsAreTexts() throws {
        let configuration = try read(
            """
            version: 1
            severities:
              - {rule: W-1, severity: info, workflow: no, subject: 0x10}
              - {rule: W-1, severity: info, workflow: "null", subject: 2026-12-31}
            """)
        #expect(configuration.severities.map(\.scope.workflow?.text) == ["no", "null"])
        #expect(configuration.severities.map(\.scope.subject?.text) == ["0x10", "2026-12-31"])
    }

    private static let head = "version: 1\n"

    @Test(arguments: [
        ("", "c:1:1: no content"), ("# nothing\n", "c:1:1: no content"), ("[]", "c:1:1: an empty list where"),
        ("~", "c:1:1: nothing where a configuration"), ("workflows: []\n", "c:1:1: no 'version'"),
        ("version: 2\n", "c:1:10: version '2'; '1' is accepted"), ("version:\n", "c:1:9: nothing where"),
        ("version: [1]\n", "c:1:10: a list where the version"),
        ("version: 1\nversion: 1\n", "c:2:1: 'version' a second time"),
        ("version: 1\nsuppression: []\n", "c:2:1: unknown key 'suppression'"),
        ("version: 1\n? [a]\n: b\n", "c:2:3: a list where a key"),
        ("version: 1\nworkflows: x\n", "c:2:12: 'x' where a list of workflows"),
        ("version: 1\nworkflows:\n", "c:2:11: nothing where a list of workflows"),
        ("version: 1\nseverities: {a: b}\n", "c:2:13: a mapping where a list of severities"),
        ("version: 1\nsuppressions: [a]\n", "c:2:16: 'a' where an entry of 'suppressions'"),
        // What is no YAML, or more of it than is accepted.
        ("version: 1\nworkflows:\n  - workflow: *\n", "c:3:15: '*' begins no text"),
        ("version: 1\nworkflows:\n  - workflow: &\n", "c:3:15: '&' begins no text"),
        ("version: 1\nworkflows: [*a]\n", "c:2:13: an alias ('*')"),
        ("version: &a 1\n", "c:1:10: an anchor ('&')"), ("version: !!int 1\n", "c:1:10: a tag ('!')"),
        ("version: 1\nworkflows: &a []\n", "c:2:12: an anchor"), ("!x {version: 1}\n", "c:1:1: a tag"),
        ("%TAG ! tag:x,2000:\n---\nversion: 1\n", "c:1:1: a '%TAG'"),
        ("version: 1\n---\nversion: 1\n", "c:2:1: a second document"),
        ("version: 1\nworkflows:\n\t- a\n", "c:3:1: no YAML: found character that cannot start any token"),
        ("version: 1\n a: b: c\n", "c:2:3: no YAML: mapping values are not allowed"),
        ("version: 1\nworkflows\nseverities: []\n", "c:2:1: no YAML: could not find expected ':'"),
        ("version: 1\nworkflows: [a", "c:2:14: no YAML: did not find expected ',' or ']'"),
        ("version: 1\r\n# \u{85}# \u{2028}# \rx", "c:5:1: no YAML"),
        ("version: \"1\n", "c:2:1: no YAML: found unexpected end of stream"),
        ("version: 1\n# \u{7}\n", "c:2:3: control characters are not allowed"),
        ("version: 1\nworkflows: [[[[[[[[[[[[[[[[[[[\n", "c:2:27: more than 16"),
    ])
    func theDocument(text: String, problem: String) {
        let found = problems(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(problem) == true, "\(found)")
    }

    @Test(arguments: [
        // Workflows.
        ("workflows: [{allowed-domains: [a.b]}]", ["2:13: no 'workflow'"]),
        ("workflows: [{workflow: a}]", ["2:13: no 'allowed-domains'"]),
        ("workflows: [{workflow: '', allowed-domains: [a.b]}]", ["2:24: an empty text"]),
        ("workflows: [{workflow: ' ', allowed-domains: [a.b]}]", ["2:24: an empty text"]),
        ("workflows: [{workflow: a, allowed-domains: []}]", ["2:44: an empty list where"]),
        ("workflows: [{workflow: a, allowed-domains: a.b}]", ["2:44: 'a.b' where a list"]),
        ("workflows: [{workflow: a, allowed-domains: ['']}]", ["2:45: an empty text"]),
        ("workflows: [{workflow: a, allowed-domains: ['*']}]", ["2:45: domain '*'"]),
        ("workflows: [{workflow: a, allowed-domains: ['*.com']}]", ["2:45: domain '*.com' stands"]),
        ("workflows: [{workflow: a, allowed-domains: ['a.*.b']}]", ["2:45: domain"]),
        ("workflows: [{workflow: a, allowed-domains: [.a.b]}]", ["2:45: domain"]),
        ("workflows: [{workflow: a, allowed-domains: [a.b.]}]", ["2:45: domain"]),
        ("workflows: [{workflow: a, allowed-domains: ['a.b:443']}]", ["2:45: domain"]),
        ("workflows: [{workflow: a, allowed-domains: ['https://a.b']}]", ["2:45: domain"]),
        ("workflows: [{workflow: a, allowed-domains: [a.b, ä.b]}]", ["2:50: domain 'ä.b'"]),
        ("workflows: [{workflow: a, repository: a, allowed-domains: [a.b]}]", ["2:39: repository 'a'"]),
        ("workflows: [{workflow: a, repository: a/b/c, allowed-domains: [a.b]}]", ["2:39: repository"]),
        ("workflows: [{workflow: a, subject: b, allowed-domains: [a.b]}]", ["2:27: unknown key 'subject'"]),
        ("workflows: [{workflow: \"a\\u202eb\", allowed-domains: [a.b]}]", ["2:24: control characters"]),
        // Severities.
        ("severities: [{rule: W-1}]", ["2:14: no 'severity'"]),
        ("severities: [{severity: info}]", ["2:14: no 'rule'"]),
        ("severities: [{rule: W-1, severity: high}]", ["2:36: severity 'high'; accepted are"]),
        ("severities: [{rule: W-1, severity: Info}]", ["2:36: severity 'Info'"]),
        ("severities: [{rule: W-99, severity: info}]", ["2:21: unknown rule 'W-99'"]),
        ("severities: [{rule: bypass, severity: info}]", ["2:21: unknown rule 'bypass'"]),
        ("severities: [{rule: [W-1], severity: info}]", ["2:21: a list where the id"]),
        (
            "severities: [{rule: W-1, severity: info, subject: ~}]",
            ["2:51: nothing where a finding's subject"]
        ),
        // Suppressions.
        ("suppressions: [{rule: W-1, expires: 2026-12-31}]", ["2:16: no 'reason'"]),
        ("suppressions: [{rule: W-1, reason: a}]", ["2:16: no 'expires'"]),
        ("suppressions: [{reason: a, expires: 2026-12-31}]", ["2:16: neither 'rule' nor 'fingerprint'"]),
        (
            "suppressions: [{rule: W-1, fingerprint: a, reason: a, expires: 2026-12-31}]",
            ["2:41: both 'rule' and 'fingerprint'"]
        ),
        ("suppressions: [{fingerprint: 0123, reason: a, expires: 2026-12-31}]", ["2:30: fingerprint '0123'"]),
        (
            "suppressions: [{fingerprint: 00112233445566778899AABBCCDDEEFF, reason: a, expires: 2026-12-31}]",
            ["2:30: fingerprint"]
        ),
        ("suppressions: [{rule: W-1, reason: '', expires: 2026-12-31}]", ["2:36: an empty text"]),
        ("suppressions: [{rule: W-1, reason: , expires: 2026-12-31}]", ["2:36: nothing where a reason"]),
        ("suppressions: [{rule: W-1, reason: a, expires: never}]", ["2:48: no date or time: 'never'"]),
        ("suppressions: [{rule: W-1, reason: a, expires: 2026-02-29}]", ["2:48: no date or time"]),
        // Several at once, from top to bottom.
        (
            "suppressions:\n  - rule: W-99\n    expires: x\n  - reasons: a\n",
            [
                "3:5: no 'reason'", "3:11: unknown rule", "4:14: no date or time", "5:5: neither",
                "5:5: no 'reason'", "5:5: no 'expires'", "5:5: unknown key 'reasons'",
            ]
        ),
    ])
    func entries(text: String, expected: [String]) {
        let found = problems(Self.head + text)
        #expect(found.count == expected.count, "\(found)")
        // Those of one place may come in any order.
        for problem in expected { #expect(found.contains { $0.hasPrefix("c:\(problem)") }, "\(found)") }
    }

    @Test func depth() {
        func nested(_ lists: Int) -> [String] {
            let brackets = String(repeating: "[", count: lists) + "a" + String(repeating: "]", count: lists)
            return problems("version: 1\nx: \(brackets)")
        }
        // The mapping around them is the first of 16.
        #expect(nested(15).map { $0.prefix(18) } == ["c:2:1: unknown key"])
        #expect(nested(16).map { $0.prefix(20) } == ["c:2:19: more than 16"])
    }

    @Test func longTextsAndFiles() {
        let long = String(repeating: "a", count: 1001)
        #expect(
            problems("version: 1\nseverities: [{rule: W-1, severity: info, workflow: \(long)}]") == [
                "c:2:52: a text of 1001 bytes; at most 1000 are accepted"
            ])
        #expect(
            problems("version: 1\nseverities: [{rule: W-1, severity: info, workflow: \(long.dropLast())}]")
                == [])
        let comment = "version: 1\n#"
        let most = comment + String(repeating: "a", count: (1 << 20) - comment.utf8.count)
        #expect(problems(most) == [])
        #expect(problems(most + "a") == ["c:1:1: more than 1 MiB; a configuration has at most that"])
    }

    /// What is quoted does nothing to a terminal.
    @Test func errorsAreHarmless() {
        let found = problems("version: \"\\e[2J\\u202e\"\n")
        #expect(found.count == 1)
        #expect(!found.joined().unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
}
