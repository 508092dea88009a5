import CSQLite
import Glibc

/// A database of audited runs: one SQLite file.
///
/// A file that is not a history, is damaged or was written by a later version is an error and stays as it is. For one
/// thread at a time; processes take turns in writing, a run at a time.
package final class History {
    let database: Database

    /// Opens for recording; makes the file, readable by its owner alone, and its folders when they are missing.
    ///
    /// - Parameters:
    ///   - path: absolute.
    ///   - schema: another than the current one only in tests.
    package static func openForRecording(
        _ path: String, schema: Schema = .current
    ) throws(HistoryError) -> History {
        if try !HistoryFile.exists(path) { try HistoryFile.create(path) }
        try HistoryFile.checkHeader(path)
        let database = try Database(path, .writing)
        try check(database, schema)
        try migrate(database, schema)
        return History(database)
    }

    /// Opens for reading. An older history is brought up to date first.
    ///
    /// - Parameters:
    ///   - path: absolute.
    ///   - schema: another than the current one only in tests.
    package static func openForReading(
        _ path: String, schema: Schema = .current
    ) throws(HistoryError) -> History {
        guard try HistoryFile.exists(path) else {
            throw HistoryError(.missing, "\(path): there is no history")
        }
        try HistoryFile.checkHeader(path)
        // What a process left that was killed while it made the tables, only a writer can undo.
        if HistoryFile.hasJournal(path) { _ = try openForRecording(path, schema: schema) }
        let database = try Database(path, .reading)
        if try check(database, schema) < schema.version {
            return try openForRecording(path, schema: schema)
        }
        return History(database)
    }

    private init(_ database: Database) { self.database = database }

    // MARK: Opening

    /// Whether it is a sound history of a version that is known.
    ///
    /// - Returns: its version; 0 for a file without anything in it.
    @discardableResult
    private static func check(
        _ database: Database, _ schema: Schema
    ) throws(HistoryError) -> Int {
        let path = database.path
        // At one moment: another process may be making the tables.
        let (application, version, declared) = try database.snapshot { () throws(HistoryError) in
            (
                try database.integer("PRAGMA application_id") ?? 0,
                Int(clamping: try database.integer("PRAGMA user_version") ?? 0),
                try Schema.declarations(of: database)
            )
        }
        if application == 0, version == 0, declared.isEmpty { return 0 }
        guard application == Int64(Schema.applicationID) else { throw HistoryFile.foreign(path) }
        guard version <= schema.version else {
            throw HistoryError(
                .newer,
                "\(path): a history of version \(version), written by a later awaudit; this one knows \(schema.version)"
            )
        }
        let problems = try database.texts("PRAGMA quick_check(3)", limit: 3)
        guard problems == ["ok"] else {
            throw HistoryError(.damaged, "\(path): damaged: \(problems.joined(separator: "; "))")
        }
        guard version > 0, try declared == schema.declarations(version: version) else {
            throw HistoryError(.damaged, "\(path): damaged: its tables are not those of a history")
        }
        return version
    }

    private static func migrate(_ database: Database, _ schema: Schema) throws(HistoryError) {
        func version() throws(HistoryError) -> Int {
            Int(clamping: try database.integer("PRAGMA user_version") ?? 0)
        }
        while try version() < schema.version {
            try database.transaction { () throws(HistoryError) in
                // Another process may have been faster.
                let version = try version()
                guard version >= 0, version < schema.version else { return }
                for statement in schema.migrations[version] { try database.execute(statement) }
                try database.execute("PRAGMA application_id = \(Schema.applicationID)")
                try database.execute("PRAGMA user_version = \(version + 1)")
            }
        }
        try useWriteAheadLog(database)
        // A commit is on the disk before it is told.
        try database.execute("PRAGMA synchronous = FULL")
    }

    /// Readers and the writer do not wait for each other then. The change needs the file for a moment alone, and SQLite
    /// does not always wait for it.
    private static func useWriteAheadLog(_ database: Database) throws(HistoryError) {
        var failure: HistoryError?
        for attempt in 0..<200 {
            if attempt > 0 { usleep(50_000) }
            do throws(HistoryError) {
                let mode = try database.texts("PRAGMA journal_mode = WAL").first
                if mode == "wal" { return }
                failure = HistoryError(
                    .unavailable, "\(database.path): no write-ahead log (journal mode \(mode ?? "unknown"))")
            } catch {
                guard error.kind == .busy else { throw error }
                failure = error
            }
        }
        if let failure { throw failure }
    }
}
