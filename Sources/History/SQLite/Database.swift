import CSQLite

/// A connection to a database file; it is closed with its owner. For one thread at a time.
final class Database {
    enum Access {
        case reading
        case writing
        /// In memory, for comparisons of schemas.
        case memory
    }

    fileprivate let handle: OpaquePointer
    /// As errors name it.
    let path: String

    /// How long a lock of another process is waited for, in milliseconds.
    static let patience: Int32 = 60_000
    /// The longest text or blob, in bytes: a damaged or hostile file must not claim all memory.
    static let maximumValue: Int32 = 16 << 20

    /// - Parameter path: absolute, so that it means no special database.
    init(_ path: String, _ access: Access) throws(HistoryError) {
        guard access == .memory || (path.utf8.first == 0x2F && !path.utf8.contains(0)) else {
            throw HistoryError(.unavailable, "'\(path)' is no absolute path")
        }
        let flags =
            switch access {
            case .reading: SQLITE_OPEN_READONLY
            case .writing: SQLITE_OPEN_READWRITE
            case .memory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
            }
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(
            access == .memory ? ":memory:" : path, &opened,
            flags | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard let opened else {
            throw HistoryError(code: code, words: String(cString: sqlite3_errstr(code)), path: path)
        }
        handle = opened
        self.path = path
        try check(code)
        try check(sqlite3_busy_timeout(handle, Database.patience))
        try check(awaudit_sqlite_harden(handle))
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Database.maximumValue)
        try execute("PRAGMA foreign_keys = ON")
        try execute("PRAGMA cell_size_check = ON")
    }

    deinit { sqlite3_close_v2(handle) }

    func prepare(_ sql: String) throws(HistoryError) -> Statement { try Statement(sql, on: self) }

    /// Runs one statement to its end.
    func execute(_ sql: String) throws(HistoryError) {
        let statement = try prepare(sql)
        while try statement.step() {}
    }

    /// The first column of a statement's first row.
    func integer(_ sql: String) throws(HistoryError) -> Int64? {
        let statement = try prepare(sql)
        return try statement.step() ? statement.integer(0) : nil
    }

    /// The first column of all rows.
    func texts(_ sql: String, limit: Int = .max) throws(HistoryError) -> [String] {
        let statement = try prepare(sql)
        var result: [String] = []
        while result.count < limit, try statement.step() { result.append(statement.text(0) ?? "") }
        return result
    }

    /// Lets `body` read what the database is at one moment.
    func snapshot<Result>(_ body: () throws(HistoryError) -> Result) throws(HistoryError) -> Result {
        try execute("BEGIN")
        defer { try? execute("COMMIT") }
        return try body()
    }

    /// Does `body` wholly or, when it throws, not at all. No other process writes meanwhile.
    func transaction<Result>(
        _ body: () throws(HistoryError) -> Result
    ) throws(HistoryError) -> Result {
        try execute("BEGIN IMMEDIATE")
        do throws(HistoryError) {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // SQLite has rolled back by itself after some errors.
            if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
            throw error
        }
    }

    /// The rowid of the last row inserted.
    var lastRow: Int64 { sqlite3_last_insert_rowid(handle) }

    fileprivate func check(_ code: Int32) throws(HistoryError) {
        guard code != SQLITE_OK else { return }
        throw error(code)
    }

    fileprivate func error(_ code: Int32) -> HistoryError {
        HistoryError(code: code, words: String(cString: sqlite3_errmsg(handle)), path: path)
    }

    /// Lets `body` use the connection.
    func withHandle<Result>(_ body: (OpaquePointer) -> Result) -> Result { body(handle) }
}

/// A prepared statement; it is freed with its owner.
final class Statement {
    private let database: Database
    private let handle: OpaquePointer

    /// - Parameter sql: exactly one statement.
    fileprivate init(_ sql: String, on database: Database) throws(HistoryError) {
        self.database = database
        var prepared: OpaquePointer?
        var isWhole = true
        let bytes = Array(sql.utf8)
        let code = bytes.withUnsafeBufferPointer { text -> Int32 in
            text.withMemoryRebound(to: CChar.self) { text -> Int32 in
                guard let start = text.baseAddress else { return SQLITE_OK }
                var tail: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v3(
                    database.withHandle { $0 }, start, Int32(clamping: text.count), 0, &prepared, &tail)
                guard code == SQLITE_OK, prepared != nil, let tail, tail < start + text.count else {
                    return code
                }
                // What follows may be blanks and comments alone.
                var second: OpaquePointer?
                let rest = sqlite3_prepare_v3(
                    database.withHandle { $0 }, tail, Int32(clamping: start + text.count - tail), 0, &second,
                    nil)
                sqlite3_finalize(second)
                isWhole = rest == SQLITE_OK && second == nil
                return code
            }
        }
        guard code == SQLITE_OK, let prepared else {
            throw code == SQLITE_OK ? HistoryError(.failed, "no statement") : database.error(code)
        }
        handle = prepared
        guard isWhole else { throw HistoryError(.refused, "more than one statement") }
    }

    deinit { sqlite3_finalize(handle) }

    // MARK: Parameters, 1-based

    func bind(_ index: Int32, _ text: String?) throws(HistoryError) {
        guard var text else { return try database.check(sqlite3_bind_null(handle, index)) }
        let code = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { bytes -> Int32 in
                guard let start = bytes.baseAddress else {
                    return awaudit_sqlite_bind_text(handle, index, "", 0)
                }
                guard bytes.count <= Int(Database.maximumValue) else { return SQLITE_TOOBIG }
                return awaudit_sqlite_bind_text(handle, index, start, Int32(clamping: bytes.count))
            }
        }
        try database.check(code)
    }

    func bind(_ index: Int32, _ number: Int64?) throws(HistoryError) {
        guard let number else { return try database.check(sqlite3_bind_null(handle, index)) }
        try database.check(sqlite3_bind_int64(handle, index, number))
    }

    func bind(_ index: Int32, _ number: Double) throws(HistoryError) {
        try database.check(sqlite3_bind_double(handle, index, number))
    }

    func bind(_ index: Int32, blob: [UInt8]) throws(HistoryError) {
        let code = blob.withUnsafeBytes { bytes -> Int32 in
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return sqlite3_bind_zeroblob(handle, index, 0)
            }
            return awaudit_sqlite_bind_blob(handle, index, start, Int32(clamping: bytes.count))
        }
        try database.check(code)
    }

    // MARK: Rows

    /// - Returns: whether there is a row.
    func step() throws(HistoryError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw database.error(code)
        }
    }

    /// Runs it to its end and makes it ready for other parameters.
    func run() throws(HistoryError) {
        while try step() {}
        try database.check(sqlite3_reset(handle))
    }

    // MARK: Columns, 0-based

    /// What kind of value a column of the row holds.
    func type(_ column: Int32) -> Int32 { sqlite3_column_type(handle, column) }

    /// `nil` for what is no text.
    func text(_ column: Int32) -> String? {
        guard type(column) == SQLITE_TEXT, let bytes = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: max(0, count)), as: UTF8.self)
    }

    /// `nil` for what is no whole number.
    func integer(_ column: Int32) -> Int64? {
        type(column) == SQLITE_INTEGER ? sqlite3_column_int64(handle, column) : nil
    }

    /// `nil` for what is no number.
    func real(_ column: Int32) -> Double? {
        switch type(column) {
        case SQLITE_INTEGER, SQLITE_FLOAT: sqlite3_column_double(handle, column)
        default: nil
        }
    }

    /// Bytes of a text or blob.
    func count(_ column: Int32) -> Int { Int(sqlite3_column_bytes(handle, column)) }

    var columnNames: [String] {
        (0..<sqlite3_column_count(handle)).map { column in
            sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
        }
    }

    var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }
}
