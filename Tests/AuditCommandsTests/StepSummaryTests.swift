import CommandLine
import Foundation
import TestSupport
import Testing

/// `audit --step-summary`.
@Suite struct StepSummaryTests {
    /// A file that is not there yet, in a folder of its own.
    private static func withFile<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.appendingPathComponent("summary.md"))
    }

    private static func audit(_ file: String?, _ more: String...) -> ProgramResult {
        runProgram(
            arguments: ["audit", fixtureRun("codex-bypass"), "--step-summary"] + more,
            environment: file.map { ["GITHUB_STEP_SUMMARY": $0] } ?? [:])
    }

    @Test func theReportGoesToBoth() throws {
        let markdown = runProgram("audit", fixtureRun("codex-bypass"), "--markdown").stdout
        let console = runProgram("audit", fixtureRun("codex-bypass")).stdout
        try Self.withFile { file in
            let result = Self.audit(file.path)
            #expect(result.code == .success)
            #expect(result.stdout == console)
            #expect(result.stderr.isEmpty)
            let written = try String(contentsOf: file, encoding: .utf8)
            #expect(written == markdown)
        }
    }

    @Test func whatIsThereStays() throws {
        let markdown = runProgram("audit", fixtureRun("codex-bypass"), "--markdown").stdout
        try Self.withFile { file in
            try Data("before".utf8).write(to: file)
            #expect(Self.audit(file.path, "--json").code == .success)
            let written = try String(contentsOf: file, encoding: .utf8)
            #expect(written == "before\n" + markdown)
        }
    }

    @Test(arguments: [2_000, 10_000, 30_000]) func itIsShortenedToWhatIsLeft(room: Int) throws {
        try Self.withFile { file in
            let used = 1_048_576 - room
            try Data(repeating: 0x20, count: used).write(to: file)
            let result = Self.audit(file.path)
            let size = try Data(contentsOf: file).count
            if room < 4096 {
                #expect(result.code == .inputOutput)
                #expect(result.stderr.contains("a step's summary may hold 1 MiB"))
                #expect(size == used)
            } else {
                #expect(result.code == .success)
                #expect(size > used && size <= 1_048_576)
            }
            // The report itself is not lost.
            #expect(result.stdout.contains("W-1"))
        }
    }

    @Test func withoutAFileItIsAMistake() {
        for file in [nil, ""] as [String?] {
            let result = Self.audit(file)
            #expect(result.code == .usage)
            #expect(result.stdout.isEmpty)
            #expect(result.stderr.contains("GITHUB_STEP_SUMMARY"))
        }
    }

    @Test(arguments: ["/dev/null", "/", "/no-such-folder/summary.md"])
    func whatCannotBeWritten(file: String) {
        let result = Self.audit(file)
        #expect(result.code == .inputOutput)
        #expect(result.stdout.isEmpty)
        #expect(result.stderr.contains("'\(file)'"))
    }
}
