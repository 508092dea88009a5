import GitHub
import Testing

/// Every form a run is named by, and what only looks like one.
@Suite struct RunReferenceTests {
    struct Form: Sendable, CustomTestStringConvertible {
        var text: String
        var repository: String?
        var run: Int64
        var attempt: Int?
        var job: Int64?
        var testDescription: String { text }

        init(_ text: String, _ repository: String?, _ run: Int64, attempt: Int? = nil, job: Int64? = nil) {
            (self.text, self.repository, self.run, self.attempt, self.job) = (
                text, repository, run, attempt, job
            )
        }
    }

    static let forms: [Form] = [
        Form("25717161421", nil, 25_717_161_421),
        Form("1", nil, 1),
        Form("9223372036854775807", nil, .max),
        Form("https://github.com/octo/demo/actions/runs/25717161421", "octo/demo", 25_717_161_421),
        Form("https://github.com/octo/demo/runs/7", "octo/demo", 7),
        Form("https://github.com/octo/demo/actions/runs/7/job/42", "octo/demo", 7, job: 42),
        Form("https://github.com/octo/demo/actions/runs/7/job/42#step:3:14", "octo/demo", 7, job: 42),
        Form("https://github.com/octo/demo/actions/runs/7/attempts/2", "octo/demo", 7, attempt: 2),
        Form("https://github.com/octo/demo/actions/runs/7/attempts/2#summary-9", "octo/demo", 7, attempt: 2),
        Form("https://github.com/octo/demo/actions/runs/7?pr=12", "octo/demo", 7),
        Form("https://github.com/octo/demo/actions/runs/7/", "octo/demo", 7),
        Form("HTTPS://GitHub.com/Octo/Demo.js/actions/runs/7", "Octo/Demo.js", 7),
        Form("https://www.github.com/octo/demo/actions/runs/7", "octo/demo", 7),
        Form("https://ghes.example.com/octo/demo/actions/runs/7", "ghes.example.com/octo/demo", 7),
        Form("https://ghes.example.com:8443/octo/demo/actions/runs/7", "ghes.example.com:8443/octo/demo", 7),
        Form(
            "https://acme.ghe.com/octo/demo/actions/runs/7/attempts/3", "acme.ghe.com/octo/demo", 7,
            attempt: 3),
        Form("http://127.0.0.1:8080/octo/demo/actions/runs/7", "127.0.0.1:8080/octo/demo", 7),
    ]

    @Test(arguments: forms) func isRead(_ form: Form) throws {
        let reference = try RunReference(form.text)
        #expect(reference.repository?.description == form.repository)
        #expect(reference.run == form.run)
        #expect(reference.attempt == form.attempt)
        #expect(reference.job == form.job)
    }

    static let noReferences = [
        "", "0", "007", "-1", "+1", "1 ", " 1", "1.0", "1e3", "١٢٣", "9223372036854775808",
        "99999999999999999999999", "run-123", "octo/demo", "./run", "ftp://github.com/o/r/actions/runs/1",
        "javascript:alert(1)", "github.com/octo/demo/actions/runs/7", "https:/github.com/o/r/actions/runs/7",
    ]

    @Test(arguments: noReferences) func isRefused(_ text: String) {
        #expect(throws: ReferenceError.notAReference(text)) { try RunReference(text) }
    }

    static let otherAddresses = [
        "https://github.com", "https://github.com/octo/demo", "https://github.com/octo/demo/pull/7",
        "https://github.com/octo/demo/actions/workflows/7", "https://github.com/octo/demo/actions/runs",
        "https://github.com/octo/demo/actions/runs/", "https://github.com/octo/demo/actions/runs/abc",
        "https://github.com/octo/demo/actions/runs/0", "https://github.com/octo/demo/actions/runs/7/attempts",
        "https://github.com/octo/demo/actions/runs/7/attempts/0",
        "https://github.com/octo/demo/actions/runs/7/attempts/10001",
        "https://github.com/octo/demo/actions/runs/7/attempts/2/x",
        "https://github.com/octo/demo/actions/runs/7/steps/2",
        "https://github.com/octo//demo/actions/runs/7", "https://github.com/octo/../actions/runs/7",
        "https://github.com/./demo/actions/runs/7", "https://github.com/octo/de%2Fmo/actions/runs/7",
        "https://user@github.com/octo/demo/actions/runs/7", "https://user:pw@evil/octo/demo/actions/runs/7",
        "https://github.com@evil.example/octo/demo/actions/runs/7", "https://-x.com/o/r/actions/runs/7",
        "https://a..b/o/r/actions/runs/7", "https://git\u{1B}[31mhub.com/o/r/actions/runs/7",
        "https://gıthub.com/o/r/actions/runs/7", "https://github.com:0/o/r/actions/runs/7",
        "https://github.com:70000/o/r/actions/runs/7", "https://github.com\\@evil/o/r/actions/runs/7",
        "https://api.github.com/repos/octo/demo/actions/runs/7",
    ]

    @Test(arguments: otherAddresses) func isNoRun(_ text: String) {
        #expect(throws: ReferenceError.notARunAddress(text)) { try RunReference(text) }
    }

    @Test func errorsNameWhatIsAccepted() {
        for error in [ReferenceError.notAReference("x"), .notARunAddress("https://x")] {
            #expect(error.texts.hint.contains("https://HOST/OWNER/REPO/actions/runs/ID"))
            #expect(error.texts.hint.contains("-R OWNER/REPO"))
            #expect(error.texts.hint.contains("attempts/N"))
        }
        #expect(ReferenceError.noRepository(run: 7).texts.hint.contains("GH_REPO"))
        let long = ReferenceError.notAReference(String(repeating: "x", count: 100_000))
        #expect(long.texts.message.utf8.count < 300)
    }
}

/// Which repository a number belongs to.
@Suite struct RepositoryChoiceTests {
    static func choose(
        of reference: String = "7", flag: String? = nil, _ environment: [String: String] = [:],
        remote: RepositoryName? = nil
    ) throws -> RepositoryChoice {
        try RepositoryChoice(
            RunReference(reference), flag: flag, environment: environment, remote: { remote })
    }

    @Test func theFlagComesFirst() throws {
        let remote = RepositoryName("far/away", defaultHost: "github.com")
        let environment = ["GH_REPO": "env/repo", "GITHUB_REPOSITORY": "act/ions"]
        let flagged = try Self.choose(flag: "octo/demo", environment, remote: remote)
        #expect(flagged.repository.description == "octo/demo")
        #expect(try Self.choose(environment, remote: remote).repository.description == "env/repo")
        let actions = ["GITHUB_REPOSITORY": "act/ions"]
        #expect(try Self.choose(actions, remote: remote).repository.description == "far/away")
        #expect(try Self.choose(actions).repository.description == "act/ions")
        #expect(throws: ReferenceError.noRepository(run: 7)) { try Self.choose() }
    }

    @Test func anAddressNeedsNoneOfThem() throws {
        let choice = try Self.choose(
            of: "https://ghes.example.com/a/b/actions/runs/7", flag: "octo/demo", ["GH_REPO": "env/repo"])
        #expect(choice.repository.description == "ghes.example.com/a/b")
    }

    @Test func hostsOfNamesWithoutOne() throws {
        #expect(try Self.choose(flag: "a/b").repository.host == "github.com")
        #expect(try Self.choose(flag: "ghes.example.com/a/b").repository.host == "ghes.example.com")
        #expect(
            try Self.choose(flag: "a/b", ["GH_HOST": "GHES.example.com"]).repository.host
                == "ghes.example.com")
        let actions = ["GITHUB_SERVER_URL": "https://ghes.example.com", "GITHUB_REPOSITORY": "a/b"]
        #expect(try Self.choose(actions).repository.host == "ghes.example.com")
        #expect(try Self.choose(flag: "a/b", actions).repository.host == "ghes.example.com")
    }

    /// A pasted address or a checkout may name a host nobody trusts with a token.
    @Test func whichHostsTheUserNamed() throws {
        let remote = RepositoryName("evil.example/a/b", defaultHost: "github.com")
        #expect(try Self.choose(remote: remote).isHostTrusted == false)
        #expect(try Self.choose(of: "https://evil.example/a/b/actions/runs/7").isHostTrusted == false)
        #expect(try Self.choose(of: "https://github.com/a/b/actions/runs/7").isHostTrusted)
        #expect(try Self.choose(flag: "evil.example/a/b", remote: remote).isHostTrusted)
        #expect(
            try Self.choose(of: "https://ghes.example/a/b/actions/runs/7", ["GH_HOST": "ghes.example"])
                .isHostTrusted)
        #expect(
            try Self.choose(of: "https://ghes.example/a/b/actions/runs/7", flag: "ghes.example/x/y")
                .isHostTrusted)
    }

    @Test(arguments: [
        "", "octo", "a/b/c/d", "/demo", "octo/", "octo/..", "o cto/demo", "a@b/c/d", "octo/de\u{0}mo",
    ])
    func badRepositories(_ text: String) {
        #expect(throws: ReferenceError.notARepository(text, source: "-R")) { try Self.choose(flag: text) }
    }

    @Test func badServers() {
        for text in ["http://ghes.example.com", "ghes.example.com", "https://u@h", "ftp://x"] {
            #expect(throws: ReferenceError.badServerAddress(variable: "GITHUB_API_URL")) {
                try Self.choose(flag: "a/b", ["GITHUB_API_URL": text])
            }
        }
        #expect(throws: ReferenceError.badServerAddress(variable: "GH_HOST")) {
            try Self.choose(flag: "a/b", ["GH_HOST": "https://x"])
        }
    }

    @Test func whereTheAPIIs() throws {
        let plain = try ServerAddress([:])
        #expect(plain.api(of: "github.com")?.text == "https://api.github.com/")
        #expect(plain.api(of: "acme.ghe.com")?.text == "https://api.acme.ghe.com/")
        #expect(plain.api(of: "ghes.example.com:8443")?.text == "https://ghes.example.com:8443/api/v3")
        let actions = try ServerAddress([
            "GITHUB_SERVER_URL": "https://ghes.example.com",
            "GITHUB_API_URL": "https://ghes.example.com/x/v3",
        ])
        #expect(actions.api(of: "ghes.example.com")?.text == "https://ghes.example.com/x/v3")
        // What Actions says of its own server says nothing of others.
        #expect(actions.api(of: "github.com")?.text == "https://api.github.com/")
        let loopback = try ServerAddress(["GITHUB_API_URL": "http://127.0.0.1:8080"])
        #expect(
            loopback.api(of: "github.com")?.appending("repos/a/b").text == "http://127.0.0.1:8080/repos/a/b")
    }
}
