import Foundation
import Glibc
import TestSupport
import Testing

/// `gh-awaudit`, run by the real `gh`, which has a token stored.
@Suite(.enabled(if: FakeGitHub.isAvailable && RealProcess.isInstalled("gh")))
struct GhExtensionTests {
    static let token = "gho_storedbyghalone0123456789"
    static let hosts = """
        github.com:
            oauth_token: \(token)
            user: octocat
            git_protocol: https

        """
    static let audit = ["audit", "\(RemoteScenario.runID)", "-R", "octo/demo", "--json"]

    /// A user's folders: what gh has stored, and where awaudit and gh write.
    final class User {
        let folder: TemporaryFolder
        var environment: [String: String]

        init() throws {
            folder = try TemporaryFolder()
            environment = [
                "HOME": folder.url("home").path, "GH_CONFIG_DIR": folder.url("config").path,
                "XDG_DATA_HOME": folder.url("data").path, "XDG_CACHE_HOME": folder.url("cache").path,
                "XDG_STATE_HOME": folder.url("state").path, "TMPDIR": folder.url("tmp").path,
                // Newer ones would ask the network for news.
                "GH_NO_UPDATE_NOTIFIER": "1", "GH_NO_EXTENSION_UPDATE_NOTIFIER": "1",
                "GH_PROMPT_DISABLED": "1",
            ]
            for name in ["home", "data", "tmp"] {
                try FileManager.default.createDirectory(
                    at: folder.url(name), withIntermediateDirectories: true)
            }
            try folder.write(GhExtensionTests.hosts, to: "config/hosts.yml", mode: 0o600)
        }

        func run(
            _ program: String, _ arguments: String..., folder place: URL = Fixtures.root, input: Data = Data()
        ) throws -> RealProcess {
            try RealProcess.run(
                program, arguments, environment: environment, folder: place, input: input)
        }

        /// Puts the extension into a folder, as a release has it, and lets gh install it.
        func install() throws {
            let program = try #require(HistoryProcessTests.program, "the program is built with the tests")
            let place = folder.url("sources/gh-awaudit")
            try FileManager.default.createDirectory(
                at: place.appendingPathComponent("bin"), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: GhEntryTests.script, to: place.appendingPathComponent("gh-awaudit"))
            try FileManager.default.createSymbolicLink(
                at: place.appendingPathComponent("bin/awaudit"), withDestinationURL: program)
            let result = try run("gh", "extension", "install", ".", folder: place)
            #expect(result.status == 0, "\(result.stderr)")
            let link = folder.url("data/gh/extensions/gh-awaudit").path
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == place.path)
        }

        /// The token is in what gh stored and nowhere else.
        func expectNoLeak(_ results: RealProcess...) throws {
            for result in results {
                #expect(!result.text.contains(GhExtensionTests.token))
                #expect(!result.stderr.contains(GhExtensionTests.token))
            }
            let files = folder.files.filter { $0 != "config/hosts.yml" }
            // What was downloaded, at least.
            #expect(files.contains { $0.hasPrefix("cache/awaudit/") })
            for file in files {
                // Links to the program itself lead out of the folder.
                guard !file.hasSuffix("bin/awaudit") else { continue }
                let bytes = FileManager.default.contents(atPath: folder.url(file).path)
                #expect(bytes?.range(of: Data(GhExtensionTests.token.utf8)) == nil, "\(file)")
            }
        }
    }

    /// Every request to the API had the token that gh has stored, and none to the storage had one.
    static func expectStoredToken(_ scenario: RemoteScenario) {
        let requests = scenario.requests
        #expect(requests.filter { $0.server == "blob" }.count == 2)
        #expect(requests.filter { $0.server == "api" }.count >= 4)
        for request in requests {
            let expected = request.server == "api" ? "Bearer \(Self.token)" : nil
            #expect(request.headers["authorization"] == expected, "\(request.path)")
        }
    }

    @Test func theStoredTokenIsSent() throws {
        let program = try #require(HistoryProcessTests.program, "the program is built with the tests")
        let (scenario, user) = (try RemoteScenario(), try User())
        user.environment["GITHUB_API_URL"] = try scenario.start().api
        let result = try RealProcess.run(program.path, Self.audit, environment: user.environment)
        #expect(result.status == 0, "\(result.stderr)")
        Self.expectStoredToken(scenario)
        try user.expectNoLeak(result)
    }

    /// What gh has stored is for github.com; a server that is named otherwise gets nothing of it.
    @Test func anotherHostGetsNoStoredToken() throws {
        let program = try #require(HistoryProcessTests.program, "the program is built with the tests")
        let (scenario, user) = (try RemoteScenario(), try User())
        user.environment["GITHUB_API_URL"] = try scenario.start().api
        user.environment["GITHUB_SERVER_URL"] = "https://ghes.example"
        let result = try RealProcess.run(
            program.path, ["audit", "\(RemoteScenario.runID)", "-R", "ghes.example/octo/demo"],
            environment: user.environment)
        // This server gives to anyone.
        #expect(result.status == 0, "\(result.stderr)")
        #expect(scenario.requests.filter { $0.server == "api" }.count >= 4)
        for request in scenario.requests { #expect(request.headers["authorization"] == nil) }
    }

    @Test func ghRunsTheExtension() throws {
        let program = try #require(HistoryProcessTests.program, "the program is built with the tests")
        let (scenario, user) = (try RemoteScenario(), try User())
        try user.install()
        let version = try user.run("gh", "awaudit", "--version")
        #expect(version.status == 0, "\(version.stderr)")
        #expect(version.text.hasPrefix("awaudit ") && version.text.filter { $0 == "\n" }.count == 1)
        let list = try user.run("gh", "extension", "list")
        #expect(list.text.contains("gh awaudit"))

        user.environment["GITHUB_API_URL"] = try scenario.start().api
        let remote = try user.run("gh", "awaudit", "audit", Self.audit[1], "-R", "octo/demo", "--json")
        #expect(remote.status == 0, "\(remote.stderr)")
        let report = try JSONSerialization.jsonObject(with: remote.stdout) as? [String: Any]
        // The scenario's run is Fixtures/runs/codex-bypass.
        #expect(report?["verdict"] as? String == "findings")
        let codes = (report?["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        #expect(codes.contains("W-1"))
        Self.expectStoredToken(scenario)
        try user.expectNoLeak(version, remote)

        let direct = try user.run(program.path, "audit", Self.audit[1], "-R", "octo/demo", "--json")
        #expect(direct.stdout == remote.stdout)
    }

    @Test func statusesAndArgumentsPass() throws {
        let user = try User()
        try user.install()
        // A critical finding, a warning, and the same counted.
        #expect(try user.run("gh", "awaudit", "audit", fixtureRun("out-of-scope")).status == 1)
        #expect(try user.run("gh", "awaudit", "audit", fixtureRun("codex-bypass")).status == 0)
        #expect(
            try user.run("gh", "awaudit", "audit", fixtureRun("codex-bypass"), "--fail-on", "warning").status
                == 1)
        let unknown = try user.run("gh", "awaudit", "audit", "--no-such-flag")
        #expect(unknown.status == 2)
        #expect(unknown.stderr.contains("--no-such-flag"))
        // An argument stays one: spaces, quotes, nothing expanded, an empty one.
        let missing = try user.run("gh", "awaudit", "audit", "/nowhere/a  b'$HOME *\"")
        #expect(missing.status == 4)
        #expect(missing.stderr.contains("/nowhere/a  b'$HOME *\""))
        #expect(try user.run("gh", "awaudit", "audit", "").status != 0)
        // gh makes 'gh help awaudit' of it.
        #expect(try user.run("gh", "awaudit", "--help").text.contains("audit"))
    }

    @Test func standardInputPasses() throws {
        let program = try #require(HistoryProcessTests.program, "the program is built with the tests")
        let user = try User()
        try user.install()
        let runs = Fixtures.root.appendingPathComponent("runs").path
        let archive = try RealProcess.run("tar", ["-cz", "-C", runs, "out-of-scope"])
        #expect(archive.status == 0)
        let piped = try user.run("gh", "awaudit", "audit", "-", "--json", input: archive.stdout)
        #expect(piped.status == 1)
        let direct = try user.run(program.path, "audit", "-", "--json", input: archive.stdout)
        #expect(direct.stdout == piped.stdout)
        #expect(piped.text.contains("\"C-6\""))
    }

    /// An extension that was installed before anything was built.
    @Test func ghTellsWhatIsMissing() throws {
        let user = try User()
        try user.install()
        try FileManager.default.removeItem(at: user.folder.url("sources/gh-awaudit/bin/awaudit"))
        let result = try user.run("gh", "awaudit", "--version")
        #expect(result.status == 4)
        #expect(result.text == "")
        #expect(result.stderr.hasPrefix("gh-awaudit: "))
    }
}

/// The entry script by itself, without `gh`.
@Suite struct GhEntryTests {
    static let script = Fixtures.repository.appendingPathComponent("gh-awaudit")

    /// A program that tells its name and arguments, and ends with 7.
    static func fake(_ name: String) -> String {
        "#!/bin/sh\nprintf '\(name)'\nprintf '|%s' \"$@\"\nexit 7\n"
    }

    static func place(_ programs: String...) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let text = try String(contentsOf: script, encoding: .utf8)
        try folder.write(text, to: "it's a \"place\"/gh-awaudit", mode: 0o755)
        for program in programs {
            try folder.write(fake(program), to: "it's a \"place\"/\(program)", mode: 0o755)
        }
        return folder
    }

    static let path = "it's a \"place\"/gh-awaudit"

    @Test func theReleaseComesFirst() throws {
        let both = try Self.place("bin/awaudit", ".build/release/awaudit")
        let result = try RealProcess.run(both.url(Self.path).path, ["audit", "a b", "", "*"])
        #expect(result.text == "bin/awaudit|audit|a b||*")
        #expect(result.status == 7)
        #expect(result.stderr == "")
    }

    @Test func theBuiltOneOtherwise() throws {
        let built = try Self.place(".build/release/awaudit")
        // What cannot be run is not taken for the program.
        try built.write("no program", to: "it's a \"place\"/bin/awaudit")
        let result = try RealProcess.run(built.url(Self.path).path, ["x"])
        #expect(result.text == ".build/release/awaudit|x")
        #expect(result.status == 7)
    }

    @Test func linksAreFollowed() throws {
        let folder = try Self.place("bin/awaudit")
        let manager = FileManager.default
        // A link to the folder, as gh makes it; a chain of relative links to the file; both from another folder.
        try manager.createSymbolicLink(
            atPath: folder.url("linked").path, withDestinationPath: "it's a \"place\"")
        try manager.createSymbolicLink(atPath: folder.url("second").path, withDestinationPath: Self.path)
        try manager.createDirectory(at: folder.url("else"), withIntermediateDirectories: true)
        try manager.createSymbolicLink(
            atPath: folder.url("else/first").path, withDestinationPath: "../second")
        for path in ["../linked/gh-awaudit", "../second", "./first"] {
            let result = try RealProcess.run(path, ["y"], folder: folder.url("else"))
            #expect(result.text == "bin/awaudit|y", "\(path) \(result.stderr)")
        }
        // Found by the path, as a command of its own.
        let found = try RealProcess.run(
            "gh-awaudit", [], environment: ["PATH": "\(folder.url("linked").path):/usr/bin:/bin"])
        #expect(found.text == "bin/awaudit|")
    }

    /// Nothing is built: the message names a command that would, which a shell reads as it is meant.
    @Test func nothingIsThere() throws {
        let folder = try Self.place()
        try folder.write("", to: "it's a \"place\"/Package.swift")
        let before = folder.files
        let result = try RealProcess.run(folder.url(Self.path).path, ["audit", "run"])
        #expect(result.status == 4)
        #expect(result.text == "")
        #expect(result.stderr.contains("swift build -c release --product awaudit"))
        #expect(folder.files == before)
        let command = try #require(
            result.stderr.split(separator: "\n").first { $0.contains("swift build") })
        try folder.write("#!/bin/sh\npwd\necho \"$@\"\n", to: "tools/swift", mode: 0o755)
        let shell = try RealProcess.run(
            "sh", ["-c", String(command)], environment: ["PATH": "\(folder.url("tools").path):/usr/bin:/bin"])
        let place = folder.url("it's a \"place\"").path
        #expect(shell.text == "\(place)\nbuild -c release --product awaudit\n", "\(shell.stderr)")
    }

    /// A release that lost its program is not to be built.
    @Test func aReleaseThatIsNotWhole() throws {
        let folder = try Self.place()
        let result = try RealProcess.run(folder.url(Self.path).path, [])
        #expect(result.status == 4)
        #expect(!result.stderr.contains("swift build"))
        #expect(result.stderr.contains("it's a \"place\"/bin/awaudit"))
    }

    /// The program takes the place of the script: what signals the process signals the program.
    @Test func theProgramTakesTheProcess() throws {
        let folder = try TemporaryFolder()
        try folder.write(try String(contentsOf: Self.script, encoding: .utf8), to: "gh-awaudit", mode: 0o755)
        try folder.write("#!/bin/sh\nexec sleep 60\n", to: "bin/awaudit", mode: 0o755)
        let process = Process()
        process.executableURL = folder.url("gh-awaudit")
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let pid = process.processIdentifier
        // Both scripts have made way for 'sleep' once the process has its name.
        var name = ""
        for _ in 0..<500 where name != "sleep\n" {
            usleep(20_000)
            name = (try? String(contentsOfFile: "/proc/\(pid)/comm", encoding: .utf8)) ?? ""
        }
        #expect(name == "sleep\n")
        // Processes of tests may have inherited that any other signal is blocked.
        kill(pid, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGKILL)
    }
}
