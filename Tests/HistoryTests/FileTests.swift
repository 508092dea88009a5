import Facts
import Findings
import Foundation
import History
import TestSupport
import Testing

/// The file: who may read it, what it is when it is none, and what damage does.
@Suite struct FileTests {
    private static func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private static func bytes(_ path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path))
    }

    private static func open(_ path: String, _ isReading: Bool) throws(HistoryError) -> History {
        isReading ? try History.openForReading(path) : try History.openForRecording(path)
    }

    /// A sound history with eight runs, in one file.
    private static func sound() throws -> Data {
        try withPath { path in
            for id in 1...8 { try History.openForRecording(path).record(SampleRuns.full(String(id))) }
            return try bytes(path)
        }
    }

    @Test func onlyTheOwnerReadsIt() throws {
        try withPath { path in
            let folder = (path as NSString).deletingLastPathComponent + "/a/b"
            let path = folder + "/history.sqlite"
            let history = try History.openForRecording(path)
            try history.record(SampleRuns.full())
            #expect(try Self.mode(folder) == 0o700)
            #expect(try Self.mode((folder as NSString).deletingLastPathComponent) == 0o700)
            #expect(try Self.mode(path) == 0o600)
            #expect(try Self.mode("\(path)-wal") == 0o600)
            try history.backUp(to: "\(folder)/copy.sqlite")
            #expect(try Self.mode("\(folder)/copy.sqlite") == 0o600)
        }
    }

    @Test func readingMakesNoFile() throws {
        try withPath { path in
            let error = failure { () throws(HistoryError) in try History.openForReading(path) }
            #expect(error?.kind == .missing)
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    /// Other people's files stay as they are, to the byte.
    @Test(arguments: ["text", "short", "zeros", "other", "otherEmpty", "ours"])
    func whatIsNoHistoryStays(_ kind: String) throws {
        try withPath { path in
            let other = Process()
            var content = Data()
            switch kind {
            case "text": content = Data("{\"schema_version\": 1}\n".utf8)
            case "short": content = Data("SQLite format 3\0".utf8)
            case "zeros": content = Data(count: 8192)
            case "other", "otherEmpty", "ours":
                let statements = [
                    "other": "CREATE TABLE t (a); INSERT INTO t VALUES (1);",
                    "otherEmpty": "PRAGMA application_id = 7;",
                    // Our number, and nothing of ours in it.
                    "ours":
                        "PRAGMA application_id = 1635213685; PRAGMA user_version = 1; CREATE TABLE runs (a);",
                ]
                other.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
                guard FileManager.default.fileExists(atPath: "/usr/bin/sqlite3") else {
                    print("skipped: no sqlite3")
                    return
                }
                other.arguments = [path, statements[kind] ?? ""]
                try other.run()
                other.waitUntilExit()
                content = try Self.bytes(path)
            default: break
            }
            try content.write(to: URL(fileURLWithPath: path))
            let expected: HistoryError.Kind = kind == "short" || kind == "ours" ? .damaged : .foreign
            for isReading in [true, false] {
                let error = failure { () throws(HistoryError) in try Self.open(path, isReading) }
                #expect(error?.kind == expected, "\(kind): \(error?.message ?? "opened")")
            }
            #expect(try Self.bytes(path) == content)
            let folder = (path as NSString).deletingLastPathComponent
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["history.sqlite"])
        }
    }

    @Test func foldersAndDevicesAreNone() throws {
        for path in ["/tmp", "/dev/null"] {
            for isReading in [true, false] {
                #expect(
                    failure { () throws(HistoryError) in try Self.open(path, isReading) }?.kind == .foreign)
            }
        }
        for path in ["history.sqlite", ":memory:", ""] {
            #expect(failure { () throws(HistoryError) in try History.openForReading(path) } != nil)
        }
    }

    @Test func aNewerOneIsLeftAlone() throws {
        try withPath { path in
            let later = Schema(
                migrations: Schema.current.migrations + [["CREATE TABLE more (a TEXT) STRICT"]])
            try History.openForRecording(path, schema: later).record(SampleRuns.full())
            let content = try Self.bytes(path)
            for isReading in [true, false] {
                let error = failure { () throws(HistoryError) in try Self.open(path, isReading) }
                #expect(error?.kind == .newer)
                #expect(error?.message.contains("version \(later.version)") == true)
            }
            #expect(try Self.bytes(path) == content)
            #expect(try History.openForReading(path, schema: later).runCount() == 1)
        }
    }

    /// Reading an older one brings it up to date, keeping what it has.
    @Test(arguments: [true, false]) func anOlderOneIsMigrated(byReading: Bool) throws {
        try withPath { path in
            try History.openForRecording(path).record(SampleRuns.full())
            let later = Schema(
                migrations: Schema.current.migrations + [
                    ["ALTER TABLE runs ADD COLUMN note TEXT", "UPDATE runs SET note = 'kept'"]
                ])
            let history =
                byReading
                ? try History.openForReading(path, schema: later)
                : try History.openForRecording(path, schema: later)
            let table = try history.query("SELECT run_id, note FROM runs", limits: QueryLimits())
            #expect(table.rows == [[.text("7"), .text("kept")]])
        }
    }

    @Test func aMigrationThatFailsChangesNothing() throws {
        try withPath { path in
            try History.openForRecording(path).record(SampleRuns.full())
            let broken = Schema(
                migrations: Schema.current.migrations + [
                    ["ALTER TABLE runs ADD COLUMN note TEXT", "CREATE TABLE runs (a TEXT)"]
                ])
            let error = failure { () throws(HistoryError) in
                try History.openForRecording(path, schema: broken)
            }
            #expect(error?.message == "table runs already exists")
            #expect(try History.openForReading(path).runCount() == 1)
        }
    }

    @Test func aCopyIsWholeAndOverwritesNothing() throws {
        try withPath { path in
            let history = try History.openForRecording(path)
            try history.record(SampleRuns.full())
            let copy = "\(path).copy"
            try History.openForReading(path).backUp(to: copy)
            #expect(try History.openForReading(copy).runs(withID: "7").count == 1)
            #expect(try History.openForReading(copy).problems() == [])
            try history.record(SampleRuns.full("8"))
            let error = failure { () throws(HistoryError) in try history.backUp(to: copy) }
            #expect(error?.message.hasSuffix("exists already; a copy overwrites nothing") == true)
            #expect(try History.openForReading(copy).runCount() == 1)
            // A copy is a history like any other.
            try History.openForRecording(copy).record(SampleRuns.full("9"))
            #expect(try History.openForReading(copy).runCount() == 2)
        }
    }

    // MARK: Damage

    /// Uses all that reads.
    private static func read(_ path: String) -> HistoryError? {
        failure { () throws(HistoryError) in
            let history = try History.openForReading(path)
            _ = try history.runs(RunSelection(), limit: 100)
            _ = try history.runs(withID: "7")
            for metric in RunMetric.allCases {
                _ = try history.trend(metric, by: .day, RunSelection(), limit: 10)
            }
            _ = try history.earlierReport(before: SampleRuns.day(30), length: nil)
            for view in ["v_runs", "v_findings", "v_domains"] {
                _ = try history.query("SELECT * FROM \(view)", limits: QueryLimits())
            }
            _ = try history.query("SELECT unzstd(evidence) FROM findings", limits: QueryLimits())
            _ = try history.problems()
        }
    }

    /// Cut off at every sector: an error that says so, or, of length 0, a history without runs.
    @Test func cutFiles() throws {
        let sound = try Self.sound()
        try withPath { path in
            for length in stride(from: 0, to: sound.count, by: 512) {
                let content = sound.prefix(length)
                try content.write(to: URL(fileURLWithPath: path))
                let error = Self.read(path)
                guard length > 0 else { continue }
                #expect(
                    error?.kind == .damaged || error?.kind == .foreign,
                    "\(length): \(error?.message ?? "read")")
                #expect(try Self.bytes(path) == content)
                let recording = failure { () throws(HistoryError) in try History.openForRecording(path) }
                #expect(recording != nil)
                #expect(try Self.bytes(path) == content)
            }
        }
    }

    /// Bytes changed anywhere: an error or something readable, never a crash.
    @Test func changedBytes() throws {
        let sound = Array(try Self.sound())
        var generator = SeededGenerator(seed: 20260901)
        var errors = 0
        try withPath { path in
            let count = ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap(Int.init) ?? 400
            for _ in 0..<count {
                var content = sound
                for _ in 0..<Int.random(in: 1...6, using: &generator) {
                    let place = Int.random(in: 0..<content.count, using: &generator)
                    content[place] = UInt8.random(in: 0...255, using: &generator)
                }
                try Data(content).write(to: URL(fileURLWithPath: path))
                if Self.read(path) != nil { errors += 1 }
                for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
            }
        }
        // Most of a file is text and free space, which nothing protects.
        #expect(errors > 10)
    }

    /// A write-ahead log that is no log, or another's, changes nothing that was committed to the file.
    @Test func strangeLogsBesideIt() throws {
        let sound = try Self.sound()
        try withPath { path in
            for log in [Data("rubbish".utf8), Data(count: 8192), sound] {
                try sound.write(to: URL(fileURLWithPath: path))
                try log.write(to: URL(fileURLWithPath: "\(path)-wal"))
                try? FileManager.default.removeItem(atPath: "\(path)-shm")
                #expect(try History.openForRecording(path).runCount() == 8)
            }
        }
    }

    /// Changes a sound history with SQLite's own program.
    ///
    /// - Returns: `nil` when there is none.
    private static func change<Result>(_ sql: String, _ body: (String) throws -> Result) throws -> Result? {
        let program = "/usr/bin/sqlite3"
        guard FileManager.default.isExecutableFile(atPath: program) else {
            print("skipped: no sqlite3")
            return nil
        }
        let sound = try sound()
        return try withPath { path in
            try sound.write(to: URL(fileURLWithPath: path))
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = ["-bail", path, sql]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(sql)")
            return try body(path)
        }
    }

    /// Whoever can write the file must not have his own statements run.
    @Test(arguments: [
        "CREATE TRIGGER t AFTER INSERT ON runs BEGIN DELETE FROM findings; END",
        "DROP VIEW v_runs; CREATE VIEW v_runs AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n",
        "CREATE TABLE more (a TEXT)", "DROP TABLE unjudged", "DROP INDEX runs_by_time",
        "ALTER TABLE runs ADD COLUMN more TEXT",
    ])
    func declarationsOfStrangers(_ sql: String) throws {
        _ = try Self.change(sql) { path in
            for isReading in [true, false] {
                let error = failure { () throws(HistoryError) in try Self.open(path, isReading) }
                #expect(error?.kind == .damaged, "\(error?.message ?? "opened")")
            }
        }
    }

    /// Values nobody wrote: an error that says so, or the number it is.
    @Test func valuesOfStrangers() throws {
        for sql in ["UPDATE runs SET verdict = 'fine'", "UPDATE findings SET severity = ''"] {
            _ = try Self.change(sql) { path in #expect(Self.read(path)?.kind == .damaged, "\(sql)") }
        }
        for sql in [
            "UPDATE metrics SET value = 1.7e308", "UPDATE metrics SET value = -9e999, name = name || 'x'",
            "UPDATE runs SET seen = 9223372036854775807, created = -9223372036854775808",
            "UPDATE domains SET port = -9223372036854775808, allowed = 9223372036854775807",
            "UPDATE findings SET occurrences = 9223372036854775807, evidence = zeroblob(100)",
            "UPDATE runs SET host = '', evidence = '{', versions = char(0)",
            "PRAGMA foreign_keys = OFF; DELETE FROM runs",
        ] { _ = try Self.change(sql) { path in _ = Self.read(path) } }
    }

    @Test func rowsWithoutARunAreFound() throws {
        _ = try Self.change("PRAGMA foreign_keys = OFF; DELETE FROM runs WHERE run_id = '1'") { path in
            let problems = try History.openForReading(path).problems()
            #expect(problems.contains("a row of findings belongs to no run"))
        }
    }
}
