import CSQLite
package import Facts
import Findings
import Glibc

/// What a query may take.
package struct QueryLimits: Sendable, Hashable {
    package var rows = 1_000
    /// Bytes of a text.
    package var cell = 4_096
    /// Milliseconds.
    package var time = 10_000

    package init() {}
}

extension History {
    /// Runs one statement that only reads. The history takes no other statements afterwards that do more.
    ///
    /// It may call `unzstd(blob)`, the text of what is kept compressed.
    package func query(_ sql: String, limits: QueryLimits) throws(HistoryError) -> QueryTable {
        guard !sql.utf8.contains(0) else { throw HistoryError(.failed, "a NUL in the statement") }
        try database.execute("PRAGMA query_only = ON")
        let watch = QueryWatch(milliseconds: limits.time)
        return try database.guarded(by: watch) { () throws(HistoryError) in
            do throws(HistoryError) {
                return try rows(of: sql, limits)
            } catch {
                switch error.kind {
                case .refused:
                    throw HistoryError(
                        .refused,
                        "queries may only read: \(watch.refused.map { "\($0) is refused" } ?? error.message)")
                case .timeLimit:
                    throw HistoryError(.timeLimit, "the query took longer than \(limits.time / 1000) s")
                default: throw error
                }
            }
        }
    }

    private func rows(of sql: String, _ limits: QueryLimits) throws(HistoryError) -> QueryTable {
        let statement = try database.prepare(sql)
        guard statement.isReadOnly else { throw HistoryError(.refused, "the statement writes") }
        var table = QueryTable()
        table.columns = statement.columnNames
        while try statement.step() {
            guard table.rows.count < limits.rows else {
                table.hasMore = true
                break
            }
            table.rows.append(
                table.columns.indices.map { index in
                    let column = Int32(index)
                    switch statement.type(column) {
                    case SQLITE_INTEGER: return .integer(statement.integer(column) ?? 0)
                    case SQLITE_FLOAT: return .real(statement.real(column) ?? 0)
                    case SQLITE_TEXT:
                        // Masked whole: of a secret that was cut, the rest may not look like one.
                        let text = SecretMask.mask(statement.text(column) ?? "")
                        guard text.utf8.count > limits.cell else { return .text(text) }
                        table.cutCells += 1
                        return .text(
                            String(decoding: Array(text.utf8.prefix(limits.cell)), as: UTF8.self) + "…")
                    case SQLITE_BLOB: return .blob(statement.count(column))
                    default: return .null
                    }
                })
        }
        return table
    }
}

/// What watches over a query: how long it takes, and what it wants to do.
private final class QueryWatch {
    let deadline: UInt64
    /// What was refused first.
    var refused: String?

    init(milliseconds: Int) {
        deadline = QueryWatch.now() + UInt64(max(0, milliseconds)) * 1_000_000
    }

    var isOver: Bool { QueryWatch.now() > deadline }

    private static func now() -> UInt64 {
        var time = timespec()
        guard clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return .max / 2 }
        return UInt64(clamping: time.tv_sec) &* 1_000_000_000 &+ UInt64(clamping: time.tv_nsec)
    }

    /// Pragmas that tell about tables and change nothing.
    private static let pragmas: Set = ["table_info", "table_xinfo", "table_list", "index_list", "index_info"]
    /// Functions that reach beyond the database.
    private static let functions: Set = ["load_extension", "fts3_tokenizer"]

    /// SQLite's answer to an action; see `sqlite3_set_authorizer`.
    func answer(_ action: Int32, _ first: String?, _ second: String?) -> Int32 {
        let what: String
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
        case SQLITE_FUNCTION:
            if let second, !QueryWatch.functions.contains(second.lowercased()) { return SQLITE_OK }
            what = "the function \(second ?? "")"
        case SQLITE_PRAGMA:
            if let first, QueryWatch.pragmas.contains(first.lowercased()) { return SQLITE_OK }
            what = "PRAGMA \(first ?? "")"
        case SQLITE_ATTACH, SQLITE_DETACH: what = "ATTACH and DETACH"
        case SQLITE_TRANSACTION, SQLITE_SAVEPOINT: what = "a transaction"
        default: what = "a statement that writes"
        }
        if refused == nil { refused = what }
        return SQLITE_DENY
    }
}

extension Database {
    /// Virtual-machine instructions between looks at the clock.
    private static let progressSteps: Int32 = 10_000
    /// Bytes of a text that `unzstd` may give.
    private static let maximumText = 1 << 20

    fileprivate func guarded<Result>(
        by watch: QueryWatch, _ body: () throws(HistoryError) -> Result
    ) throws(HistoryError) -> Result {
        withHandle { handle in
            let pointer = Unmanaged.passUnretained(watch).toOpaque()
            sqlite3_progress_handler(
                handle, Database.progressSteps,
                { watch in
                    guard let watch else { return 1 }
                    return Unmanaged<QueryWatch>.fromOpaque(watch).takeUnretainedValue().isOver ? 1 : 0
                }, pointer)
            sqlite3_set_authorizer(
                handle,
                { watch, action, first, second, _, _ in
                    guard let watch else { return SQLITE_DENY }
                    return Unmanaged<QueryWatch>.fromOpaque(watch).takeUnretainedValue().answer(
                        action, first.map { String(cString: $0) }, second.map { String(cString: $0) })
                }, pointer)
            sqlite3_create_function_v2(
                handle, "unzstd", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nil,
                { context, _, values in
                    guard let context, let value = values?[0], sqlite3_value_type(value) == SQLITE_BLOB,
                        let bytes = sqlite3_value_blob(value)
                    else { return sqlite3_result_null(context) }
                    let blob = UnsafeRawBufferPointer(
                        start: bytes, count: Int(sqlite3_value_bytes(value)))
                    guard let text = Zstandard.decompress(blob, limit: Database.maximumText) else {
                        return sqlite3_result_null(context)
                    }
                    text.withUnsafeBytes { text in
                        awaudit_sqlite_result_text(
                            context, text.baseAddress?.assumingMemoryBound(to: CChar.self) ?? nil,
                            Int32(clamping: text.count))
                    }
                }, nil, nil, nil)
        }
        defer {
            withHandle { handle in
                sqlite3_progress_handler(handle, 0, nil, nil)
                sqlite3_set_authorizer(handle, nil, nil)
            }
        }
        return try body()
    }
}
