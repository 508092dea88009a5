import Foundation
import Glibc
import TestSupport
import Testing

/// The examples under `man/examples`: what they promise about themselves, and their commands against the server on loopback.
@Suite(.enabled(if: FakeGitHub.isAvailable)) struct ExampleTests {
    private static func example(_ name: String) throws -> [String] {
        let file = Fixtures.repository.appendingPathComponent("man/examples/\(name)")
        return try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    }

    /// The lines of each block below `run: |`, without their indentation.
    private static func scripts(_ lines: [String]) -> [String] {
        var scripts: [String] = []
        var indentation: Int?
        for line in lines {
            let depth = line.prefix { $0 == " " }.count
            if let known = indentation, depth >= known, !line.isEmpty {
                scripts[scripts.count - 1] += line.dropFirst(known) + "\n"
            } else {
                indentation = nil
            }
            if line.hasSuffix("run: |") {
                indentation = depth + 2
                scripts.append("")
            }
        }
        return scripts
    }

    /// The rules for workflows: nothing is granted that is not needed, nothing is run that can change unseen.
    @Test func theWorkflowIsHardened() throws {
        let lines = try Self.example("awaudit-nightly.yml")
        // No permission for jobs that name none; the one job names what it needs.
        #expect(lines.contains("permissions: {}"))
        let place = try #require(lines.firstIndex(of: "    permissions:"))
        #expect(
            lines[(place + 1)...].prefix { $0.hasPrefix("      ") }.map { $0.dropFirst(6) }
                == ["actions: read", "contents: read", "issues: write"])
        #expect(lines.filter { $0.contains("permissions:") }.count == 2)
        let uses = lines.filter { $0.contains("uses:") }
        #expect(uses.count == 3)
        for line in uses {
            #expect(line.contains(/uses: actions\/[a-z\/]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/), "\(line)")
        }
        let checkout = try #require(lines.firstIndex { $0.contains("actions/checkout@") })
        #expect(
            lines[(checkout + 1)...(checkout + 2)].contains { $0.hasSuffix("persist-credentials: false") })
        #expect(lines.contains { $0.hasPrefix("    timeout-minutes: ") })
        #expect(lines.contains("concurrency:"))
        // Expressions in scripts would be pasted in before a shell reads them.
        let scripts = Self.scripts(lines)
        #expect(scripts.count == 2)
        for script in scripts { #expect(!script.contains("${{")) }
        let triggers = lines.drop { $0 != "on:" }.dropFirst().prefix { $0.hasPrefix("  ") }
        #expect(
            triggers.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") } == [
                "  schedule:", "  workflow_dispatch:",
            ])
    }

    /// Runs a script as a runner or cron does.
    private static func run(
        _ script: String, _ scenario: NightlyScenario, more: [String: String]
    ) throws -> (status: Int32, output: String) {
        let program = try #require(HistoryProcessTests.program, "the program is built with the tests")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-e", "-c", script]
        var environment = try scenario.environment
        environment["XDG_STATE_HOME"] = nil
        environment["XDG_CACHE_HOME"] = nil
        environment["HOME"] = scenario.folder.path
        environment["SOURCE_DATE_EPOCH"] = "\(NightlyScenario.now)"
        environment["PATH"] = "\(program.deletingLastPathComponent().path):/usr/bin:/bin"
        process.environment = environment.merging(more) { $1 }
        process.currentDirectoryURL = scenario.folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    @Test func theWorkflowsScriptPublishes() throws {
        let scenario = try NightlyScenario([.init(id: 101, fixture: "codex-bypass", age: 2)])
        let script = try #require(
            Self.scripts(try Self.example("awaudit-nightly.yml")).first { $0.contains("awaudit nightly") })
        let summary = scenario.folder.appendingPathComponent("summary.md").path
        let result = try Self.run(
            script, scenario,
            more: [
                "GITHUB_REPOSITORY": "octo/demo", "GITHUB_STEP_SUMMARY": summary,
                "RUNNER_TEMP": scenario.folder.path,
            ])
        #expect(result.output == "awaudit: published https://github.com/octo/demo/issues/1\n")
        #expect(result.status == 0)
        #expect(FileManager.default.fileExists(atPath: summary))
        #expect(FileManager.default.fileExists(atPath: scenario.folder.path + "/awaudit.json"))
        // Where the workflow's cache looks for it.
        #expect(
            FileManager.default.fileExists(
                atPath: scenario.folder.path + "/.local/state/awaudit/history.sqlite"))
        #expect(!FileManager.default.fileExists(atPath: scenario.folder.path + "/.cache"))
    }

    @Test func theCrontabsCommandPublishes() throws {
        let scenario = try NightlyScenario([.init(id: 101, fixture: "codex-bypass", age: 2)])
        let lines = try Self.example("awaudit-nightly.cron").filter { !$0.hasPrefix("#") && !$0.isEmpty }
        #expect(lines.filter { $0.contains("=") && !$0.contains(" ") }.count == lines.count - 1)
        let line = try #require(lines.last)
        let words = line.split(separator: " ", maxSplits: 5)
        #expect(words.prefix(5).joined(separator: " ").contains(/^\d+ \d+ \* \* \*$/))
        // A percent sign is a line end to cron.
        #expect(!line.contains("%"))
        let result = try Self.run(String(words[5]), scenario, more: [:])
        #expect(result.output == "awaudit: published https://github.com/octo/demo/issues/1\n")
        #expect(result.status == 0)
    }

    @Test func theInstallationChecksWhatItGot() throws {
        let scenario = try NightlyScenario([])
        let script = try #require(
            Self.scripts(try Self.example("awaudit-nightly.yml")).first { $0.contains("sha256sum") })
        // A release with another content than was pinned.
        let folder = scenario.folder.appendingPathComponent("bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let gh = folder.appendingPathComponent("gh")
        try Data("#!/bin/sh\ntouch \"$RUNNER_TEMP/awaudit-1-linux-x86_64.tar.gz\"\n".utf8).write(to: gh)
        chmod(gh.path, 0o755)
        let path = scenario.folder.appendingPathComponent("path")
        let more = [
            "PATH": "\(folder.path):/usr/bin:/bin", "RUNNER_TEMP": scenario.folder.path,
            "AWAUDIT_VERSION": "1", "AWAUDIT_REPOSITORY": "o/awaudit", "GITHUB_PATH": path.path,
            "AWAUDIT_SHA256": String(repeating: "0", count: 64),
        ]
        let result = try Self.run(script, scenario, more: more)
        #expect(result.status != 0 && result.output.contains("FAILED"))
        #expect(!FileManager.default.fileExists(atPath: path.path))
    }
}
