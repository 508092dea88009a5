package import Findings

/// Which nightly job it is: what it asks for, of which repository.
package struct NightlyKey: Sendable, Hashable {
    package var host: String
    /// `OWNER/REPO`.
    package var repository: String
    /// What says which workflows are asked for; empty for all.
    package var selection: String

    /// Hosts and names of repositories are the same in any case.
    package init(host: String, repository: String, selection: String) {
        self.host = host.lowercased()
        self.repository = repository.lowercased()
        self.selection = selection
    }
}

/// A run that a nightly could not audit and the next one owes: it went on, or could not be had.
package struct OwedRun: Sendable, Hashable {
    package var runID: Int64
    /// When that was noticed first.
    package var noticed: Timestamp

    package init(runID: Int64, noticed: Timestamp) {
        self.runID = runID
        self.noticed = noticed
    }
}

extension History {
    /// How many runs can be owed; the latest stay.
    package static let maximumOwed = 5_000

    /// A file beside the history to be locked by whoever publishes.
    package var publishLock: String { "\(database.path).publish" }

    /// Begins a nightly. Where an earlier one did not end, what it had to cover is still to be covered. Where one ended in
    /// what is still to come, its clock was wrong: that is forgotten, or no run would be found again until then.
    ///
    /// - Parameters:
    ///   - since: the beginning of the period that was asked for.
    ///   - clock: what time it is, whatever the report says.
    /// - Returns: from when on runs have to be looked for, at the latest `since`.
    package func beginNightly(
        _ key: NightlyKey, since: Timestamp, clock: Timestamp
    ) throws(HistoryError) -> Timestamp {
        try database.transaction { () throws(HistoryError) in
            let insert = try database.prepare("INSERT OR IGNORE INTO nightlies VALUES (?, ?, ?, ?)")
            try bind(key, to: insert)
            try insert.bind(4, since.milliseconds)
            try insert.run()
            let correct = try database.prepare(
                """
                UPDATE nightlies SET covered = ?4
                WHERE host = ?1 AND repository = ?2 AND selection = ?3 AND covered > ?5
                """)
            try bind(key, to: correct)
            try correct.bind(4, since.milliseconds)
            try correct.bind(5, clock.milliseconds)
            try correct.run()
            return try covered(key).map { min($0, since) } ?? since
        }
    }

    /// What ``beginNightly(_:since:clock:)`` would return, when nothing is to be written.
    package func nightlyStart(_ key: NightlyKey, since: Timestamp) throws(HistoryError) -> Timestamp {
        try covered(key).map { min($0, since) } ?? since
    }

    /// Up to which time runs were looked for; `nil` when no nightly has begun.
    package func covered(_ key: NightlyKey) throws(HistoryError) -> Timestamp? {
        let find = try database.prepare(
            "SELECT covered FROM nightlies WHERE host = ? AND repository = ? AND selection = ?")
        try bind(key, to: find)
        return try find.step() ? find.integer(0).map { Timestamp(milliseconds: $0) } : nil
    }

    /// The runs an earlier nightly left, those noticed first at the beginning.
    package func owedRuns(_ key: NightlyKey) throws(HistoryError) -> [OwedRun] {
        let select = try database.prepare(
            """
            SELECT run_id, noticed FROM owed WHERE host = ? AND repository = ? AND selection = ?
            ORDER BY noticed, run_id
            """)
        try bind(key, to: select)
        var result: [OwedRun] = []
        while try select.step() {
            guard let id = select.integer(0), let noticed = select.integer(1) else { continue }
            result.append(OwedRun(runID: id, noticed: Timestamp(milliseconds: noticed)))
        }
        return result
    }

    /// Ends a nightly, in one transaction.
    ///
    /// - Parameters:
    ///   - until: the end of its period.
    ///   - settled: runs that are not owed any more.
    ///   - owed: runs that the next one owes.
    /// - Returns: how many runs are not owed any more since there are too many.
    @discardableResult
    package func endNightly(
        _ key: NightlyKey, until: Timestamp, settled: [Int64], owed: [OwedRun]
    ) throws(HistoryError) -> Int {
        try database.transaction { () throws(HistoryError) in
            // Another one of the same time may have come further.
            let cover = try database.prepare(
                """
                INSERT INTO nightlies VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET covered = max(covered, excluded.covered)
                """)
            try bind(key, to: cover)
            try cover.bind(4, until.milliseconds)
            try cover.run()
            let insert = try database.prepare("INSERT OR IGNORE INTO owed VALUES (?, ?, ?, ?, ?)")
            for run in owed {
                try bind(key, to: insert)
                try insert.bind(4, run.runID)
                try insert.bind(5, run.noticed.milliseconds)
                try insert.run()
            }
            let delete = try database.prepare(
                "DELETE FROM owed WHERE host = ? AND repository = ? AND selection = ? AND run_id = ?")
            for run in settled {
                try bind(key, to: delete)
                try delete.bind(4, run)
                try delete.run()
            }
            let limit = try database.prepare(
                """
                DELETE FROM owed WHERE host = ?1 AND repository = ?2 AND selection = ?3 AND run_id IN (
                    SELECT run_id FROM owed WHERE host = ?1 AND repository = ?2 AND selection = ?3
                    ORDER BY noticed DESC, run_id DESC LIMIT -1 OFFSET ?4)
                """)
            try bind(key, to: limit)
            try limit.bind(4, Int64(History.maximumOwed))
            try limit.run()
            return Int(clamping: try database.integer("SELECT changes()") ?? 0)
        }
    }

    /// Remembers an issue that was made.
    package func recordIssue(
        _ number: Int, host: String, repository: String, closeKey: String, made: Timestamp
    ) throws(HistoryError) {
        let (host, repository) = (host.lowercased(), repository.lowercased())
        let insert = try database.prepare("INSERT OR REPLACE INTO issues VALUES (?, ?, ?, ?, ?)")
        try insert.bind(1, host)
        try insert.bind(2, repository)
        try insert.bind(3, Int64(number))
        try insert.bind(4, closeKey)
        try insert.bind(5, made.milliseconds)
        try insert.run()
    }

    /// The last issue with a key that was made at `start` or later.
    package func issue(
        host: String, repository: String, closeKey: String, madeSince start: Timestamp
    ) throws(HistoryError) -> Int? {
        let (host, repository) = (host.lowercased(), repository.lowercased())
        let find = try database.prepare(
            """
            SELECT number FROM issues WHERE host = ? AND repository = ? AND close_key = ? AND made >= ?
            ORDER BY made DESC, number DESC
            """)
        try find.bind(1, host)
        try find.bind(2, repository)
        try find.bind(3, closeKey)
        try find.bind(4, start.milliseconds)
        return try find.step() ? find.integer(0).map { Int(clamping: $0) } : nil
    }

    private func bind(_ key: NightlyKey, to statement: Statement) throws(HistoryError) {
        try statement.bind(1, key.host)
        try statement.bind(2, key.repository)
        try statement.bind(3, key.selection)
    }
}
