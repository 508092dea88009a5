import Facts
import Findings
import Foundation
import History
import Testing

/// Queries read, and nothing else.
@Suite struct QueryTests {
    @Test(arguments: [
        "DELETE FROM runs", "INSERT INTO resolutions VALUES ('a', 1)", "UPDATE runs SET workflow = 'x'",
        "DROP TABLE runs", "CREATE TABLE t (a)", "CREATE TEMP TABLE t (a)", "CREATE TEMP VIEW v AS SELECT 1",
        "ATTACH ':memory:' AS other", "DETACH main", "BEGIN", "SAVEPOINT s", "VACUUM",
        "VACUUM INTO '/tmp/x.db'",
        "REINDEX", "ANALYZE", "PRAGMA query_only = OFF", "PRAGMA user_version = 5",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA writable_schema = ON", "SELECT load_extension('x')", "SELECT 1; DELETE FROM runs",
        "WITH t AS (SELECT 1) DELETE FROM runs", "EXPLAIN DELETE FROM runs",
        "SELECT * FROM pragma_wal_checkpoint",
    ])
    func whatIsNoReadingIsRefused(_ sql: String) throws {
        try withPath { path in
            try History.openForRecording(path).record(SampleRuns.full())
            for writes in [false, true] {
                let history =
                    writes ? try History.openForRecording(path) : try History.openForReading(path)
                #expect(
                    failure { () throws(HistoryError) in try history.query(sql, limits: QueryLimits()) }
                        != nil)
            }
            #expect(try History.openForReading(path).runCount() == 1)
            #expect(!FileManager.default.fileExists(atPath: "/tmp/x.db"))
        }
    }

    @Test func refusalsSayWhat() throws {
        try withPath { path in
            _ = try History.openForRecording(path)
            let history = try History.openForReading(path)
            func words(_ sql: String) -> String? {
                failure { () throws(HistoryError) in try history.query(sql, limits: QueryLimits()) }?.message
            }
            #expect(words("ATTACH 'x' AS y") == "queries may only read: ATTACH and DETACH is refused")
            #expect(words("SELECT 1; SELECT 2") == "queries may only read: more than one statement")
            #expect(words("SELEC 1") == "near \"SELEC\": syntax error")
            #expect(words("") == "no statement")
            #expect(words("-- nothing") == "no statement")
            #expect(words("SELECT nowhere FROM v_runs") == "no such column: nowhere")
        }
    }

    @Test func aTrailingSemicolonAndCommentsAreFine() throws {
        try withPath { path in
            _ = try History.openForRecording(path)
            let table = try History.openForReading(path).query(
                "SELECT 1 AS a, 2.5, NULL, 'x', x'0102'; -- done\n", limits: QueryLimits())
            #expect(table.columns == ["a", "2.5", "NULL", "'x'", "x'0102'"])
            #expect(table.rows == [[.integer(1), .real(2.5), .null, .text("x"), .blob(2)]])
        }
    }

    @Test func limitsAreAnnounced() throws {
        try withPath { path in
            _ = try History.openForRecording(path)
            var limits = QueryLimits()
            limits.rows = 3
            limits.cell = 4
            let numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            let table = try History.openForReading(path).query(
                "\(numbers) SELECT i, 'abcdef' FROM n", limits: limits)
            #expect(table.rows.map(\.first) == [.integer(1), .integer(2), .integer(3)])
            #expect(table.hasMore)
            #expect(table.rows.first?.last == .text("abcd…"))
            #expect(table.cutCells == 3)
            limits.rows = 10
            limits.time = 200
            let start = ContinuousClock.now
            let error = failure { () throws(HistoryError) in
                try History.openForReading(path).query("\(numbers) SELECT count(*) FROM n", limits: limits)
            }
            #expect(error?.kind == .timeLimit)
            #expect(ContinuousClock.now - start < .seconds(5))
        }
    }

    @Test func noValueClaimsAllMemory() throws {
        try withPath { path in
            _ = try History.openForRecording(path)
            let error = failure { () throws(HistoryError) in
                try History.openForReading(path).query(
                    "SELECT length(zeroblob(900000000) || 'a')", limits: QueryLimits())
            }
            #expect(error?.message == "string or blob too big")
        }
    }

    /// What is not one frame of known, small length is no text.
    @Test func unzstdTakesNothingElse() throws {
        try withPath { path in
            _ = try History.openForRecording(path)
            for value in [
                "'text'", "NULL", "x''", "x'00'", "x'28b52ffd'", "x'28b52ffdc0ffffffffffffffff010000'",
            ] {
                let table = try History.openForReading(path).query(
                    "SELECT unzstd(\(value))", limits: QueryLimits())
                #expect(table.rows == [[.null]], "\(value)")
            }
        }
    }

    @Test func secretsInResultsAreMasked() throws {
        try withPath { path in
            _ = try History.openForRecording(path)
            var limits = QueryLimits()
            limits.cell = 12
            let table = try History.openForReading(path).query(
                "SELECT 'ghp_AbCdEfGhIjKlMnOp' || 'QrStUvWxYz0123456789'", limits: limits)
            #expect(table.rows == [[.text("ghp_[masked]")]])
        }
    }
}
