import AuditCommands
import CommandLine
import Foundation
import TestSupport
import Testing

/// Whole runs with damaged files, through reading, facts, rules and reports.
@Suite struct EndToEndFuzzTests {
    /// A file of a run, by its path inside the run.
    private struct RunFile {
        var path: String
        var bytes: [UInt8]

        var isLog: Bool { path.hasSuffix(".jsonl") || path.hasSuffix(".log") }
    }

    /// What one audit left.
    private struct Outcome {
        var code: ExitCode
        var output: [UInt8]

        var reports: [[String: Any]]? {
            let document = try? JSONSerialization.jsonObject(with: Data(output))
            if let list = (document as? [String: Any])?["runs"] as? [[String: Any]] { return list }
            return (document as? [String: Any]).map { [$0] }
        }

        var verdicts: [String]? { reports?.compactMap { $0["verdict"] as? String } }
    }

    private static let runs: [String] =
        (try? FileManager.default.contentsOfDirectory(
            atPath: Fixtures.root.appendingPathComponent("runs").path
        ).sorted()) ?? []

    private static func files(of run: String) throws -> [RunFile] {
        let root = Fixtures.root.appendingPathComponent("runs/\(run)")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        return try paths.compactMap { path in
            let url = root.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            return isFolder.boolValue
                ? nil : RunFile(path: path, bytes: [UInt8](try Data(contentsOf: url)))
        }
    }

    /// Writes a run into a fresh folder and calls `body` with its path.
    private static func withRun<Result>(
        _ files: [RunFile], _ body: (URL) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("awaudit-fuzz-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
        return try body(folder)
    }

    private static func audit(_ folder: URL, _ format: String) -> Outcome {
        let (stdout, contents) = OutputSink.memory()
        let (stderr, _) = OutputSink.memory()
        let context = CommandContext(
            programName: "awaudit", stdout: stdout, stderr: stderr, stdin: 0, environment: [:],
            workingDirectory: "/", now: { 0 }, monotonicNow: { 0 })
        let code = Program.router.run(
            ["audit", folder.path, "--format", format, "--no-progress"], context: context)
        stdout.flush()
        return Outcome(code: code, output: contents.bytes)
    }

    private static let count =
        ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap { Int($0) } ?? 200

    @Test func damagedRunsGiveReportsInEveryFormat() throws {
        try #require(!EndToEndFuzzTests.runs.isEmpty)
        var generator = SeededGenerator(seed: 0xE2E)
        let runs = try EndToEndFuzzTests.runs.map { try EndToEndFuzzTests.files(of: $0) }
        for round in 0..<EndToEndFuzzTests.count {
            var files = runs[round % runs.count]
            guard !files.isEmpty else { continue }
            for _ in 0..<Int.random(in: 1...2, using: &generator) {
                let index = Int.random(in: 0..<files.count, using: &generator)
                files[index].bytes = Mutation.mutate(files[index].bytes, using: &generator)
            }
            try EndToEndFuzzTests.withRun(files) { folder in
                let json = EndToEndFuzzTests.audit(folder, "json")
                let verdicts = try #require(json.verdicts, "round \(round): not JSON")
                #expect(
                    verdicts.allSatisfy { ["clean", "findings", "incomplete"].contains($0) },
                    "round \(round)")
                for format in ["console", "markdown", "html"] {
                    let other = EndToEndFuzzTests.audit(folder, format)
                    #expect(other.code == json.code, "round \(round), \(format)")
                    #expect(!other.output.isEmpty, "round \(round), \(format)")
                    #expect(
                        String(validating: other.output, as: UTF8.self) != nil, "round \(round), \(format)")
                    #expect(!other.output.contains(27), "round \(round), \(format): an escape sequence")
                }
            }
        }
    }

    /// Cutting a log inside its last record never leaves a run that passes for clean.
    @Test func cutLogsAreNeverClean() throws {
        var generator = SeededGenerator(seed: 0xC07)
        let logs = [
            "mcp-logs/rpc-messages.jsonl", "sandbox/firewall/logs/access.log",
            "sandbox/firewall/logs/audit.jsonl",
        ]
        let clean = try EndToEndFuzzTests.files(of: "clean")
        let untouched = try EndToEndFuzzTests.withRun(clean) { EndToEndFuzzTests.audit($0, "json") }
        try #require(untouched.verdicts == ["clean"])
        for round in 0..<EndToEndFuzzTests.count {
            var files = clean
            let name = logs[round % logs.count]
            let index = try #require(files.firstIndex { $0.path == name })
            let bytes = files[index].bytes
            // Anywhere behind a line's first byte and before its last; the line end alone may be missing.
            let cuts = bytes.indices.filter { cut in
                cut > 0 && bytes[cut - 1] != 10 && bytes[cut] != 10
            }
            let cut = try #require(cuts.randomElement(using: &generator))
            files[index].bytes = Array(bytes[..<cut])
            let outcome = try EndToEndFuzzTests.withRun(files) { EndToEndFuzzTests.audit($0, "json") }
            let verdicts = try #require(outcome.verdicts)
            #expect(!verdicts.contains("clean"), "round \(round): \(name) cut at \(cut)")
        }
    }
}
