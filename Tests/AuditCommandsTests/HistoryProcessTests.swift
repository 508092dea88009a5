import Foundation
import Glibc
import History
import TestSupport
import Testing

/// Processes that record, and what is left when they are killed.
@Suite(.serialized) struct HistoryProcessTests {
    /// The program beside the tests; `nil` when it was not built.
    static let program: URL? = {
        var path = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        guard count > 0 else { return nil }
        let file = URL(
            fileURLWithPath: String(decoding: path.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        )
        .deletingLastPathComponent().appendingPathComponent("awaudit")
        return FileManager.default.isExecutableFile(atPath: file.path) ? file : nil
    }()

    /// Fixture runs with different ids.
    static let runs = [
        "clean", "codex-bypass", "filter-v1", "filter-v2", "guard-downgraded", "registry-blocks",
        "strict-block",
    ]

    private static func start(
        _ file: String, _ program: URL, command: String = "audit", runs: [String] = runs.map(fixtureRun)
    ) throws -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments =
            [command] + runs + [
                "--record", "--history", file, "--fail-on", "none", "--no-config",
            ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The recorded runs, once the file has a history in it.
    private static func recorded(_ file: String) throws -> [String] {
        do throws(HistoryError) {
            let history = try History.openForReading(file)
            let problems = try history.problems()
            #expect(problems == [])
            let table = try history.query("SELECT run_id FROM runs ORDER BY run_id", limits: QueryLimits())
            return table.rows.compactMap { row in
                guard case .text(let text)? = row.first else { return nil }
                return text
            }
        } catch {
            #expect(error.kind == .missing, "\(error.message)")
            return []
        }
    }

    private static func expected() throws -> [String] {
        try HistoryCommandTests.withPlace { place in
            for run in runs { _ = place.run("audit", fixtureRun(run), "--record") }
            return try recorded(place.file)
        }
    }

    /// Killed at any moment: what was recorded stays, once each, and the next process goes on.
    @Test func killedWhileRecording() throws {
        let program = try #require(Self.program, "the program is built with the tests")
        try HistoryCommandTests.withPlace { place in
            // Many small runs: most of the time is spent recording.
            let ids = (0..<30).map { "280000000\(10 + $0)" }
            let runs = try ids.map { id in
                let folder = place.folder.appendingPathComponent("run-\(id)")
                try FileManager.default.copyItem(at: URL(fileURLWithPath: fixtureRun("clean")), to: folder)
                try HistoryCommandTests.rename(folder, runID: id, day: 1)
                return folder.path
            }
            var generator = SeededGenerator(seed: 7)
            let began = ContinuousClock.now
            try Self.start(place.file, program, runs: runs).waitUntilExit()
            let whole = (ContinuousClock.now - began) / .microseconds(1)
            #expect(try Self.recorded(place.file) == ids)
            var killed = 0
            var partial = 0
            for _ in 0..<8 {
                for ending in ["", "-wal", "-shm"] {
                    try? FileManager.default.removeItem(atPath: place.file + ending)
                }
                var known: Set<String> = []
                for _ in 0..<4 {
                    let process = try Self.start(place.file, program, runs: runs)
                    usleep(UInt32(whole * Double.random(in: 0..<0.8, using: &generator)))
                    kill(process.processIdentifier, SIGKILL)
                    process.waitUntilExit()
                    if process.terminationReason == .uncaughtSignal { killed += 1 }
                    let now = try Self.recorded(place.file)
                    #expect(Set(now).count == now.count, "a run is there twice")
                    #expect(known.isSubset(of: now), "a run is lost")
                    if known != Set(now), now.count < ids.count { partial += 1 }
                    known = Set(now)
                }
                try Self.start(place.file, program, runs: runs).waitUntilExit()
                #expect(try Self.recorded(place.file) == ids)
            }
            #expect(killed >= 10, "most are killed before they end")
            #expect(partial >= 1, "some are killed between two runs")
            print("killed \(killed) of 32 processes, \(partial) of them between two runs")
        }
    }

    /// All finish, and each run is there once.
    @Test func severalAtOnce() throws {
        let program = try #require(Self.program, "the program is built with the tests")
        try HistoryCommandTests.withPlace { place in
            for _ in 0..<3 {
                let processes = try ["audit", "report", "audit", "report"].map {
                    try Self.start(place.file, program, command: $0)
                }
                for process in processes {
                    process.waitUntilExit()
                    #expect(process.terminationStatus == 0)
                }
                #expect(try Self.recorded(place.file) == Self.expected())
            }
        }
    }
}
