import Facts
package import Findings

extension History {
    /// What became of a run that was to be recorded.
    package enum Recorded: Sendable, Equatable {
        case added
        /// It was there; the rows of its earlier audit are gone.
        case replaced
        /// It was there, and better: artifacts that were seen then are gone from GitHub.
        case kept
        /// It tells no run id, so that it could not be told from others.
        case unidentified
    }

    /// Writes a run, in one transaction; an earlier audit of the same run is replaced, unless it saw what has expired since.
    @discardableResult
    package func record(_ entry: HistoryEntry) throws(HistoryError) -> Recorded {
        guard let runID = entry.profile.identity.runID, !runID.isEmpty else { return .unidentified }
        return try database.transaction { () throws(HistoryError) in
            if entry.hasLostArtifacts, let gaps = try gaps(entry, runID: runID), gaps < entry.gaps {
                return .kept
            }
            let old = try remove(entry, runID: runID)
            let run = try insertRun(entry, runID: runID, seen: old)
            try insertFindings(entry, run: run)
            try insertNumbers(entry.profile, run: run)
            try insertNames(entry.profile, run: run)
            if old == nil { try reopen(entry) }
            return old == nil ? .added : .replaced
        }
    }

    /// Remembers that a report called these findings resolved: one on a later period does not say so again.
    ///
    /// - Parameter time: the end of the report's period.
    package func recordResolved(_ fingerprints: [String], at time: Timestamp) throws(HistoryError) {
        guard !fingerprints.isEmpty else { return }
        try database.transaction { () throws(HistoryError) in
            let insert = try database.prepare("INSERT OR REPLACE INTO resolutions VALUES (?, ?)")
            for fingerprint in fingerprints {
                try insert.bind(1, fingerprint)
                try insert.bind(2, time.milliseconds)
                try insert.run()
            }
        }
    }

    /// - Returns: the gaps of the recorded audit of a run; `nil` when there is none.
    private func gaps(_ entry: HistoryEntry, runID: String) throws(HistoryError) -> Int? {
        let find = try database.prepare(
            """
            SELECT gaps FROM runs
            WHERE host = ? AND repository = ? AND run_id = ? AND attempt = ? AND sub_run = ?
            """)
        try bindKey(entry, runID: runID, to: find)
        return try find.step() ? find.integer(0).map { Int(clamping: $0) } : nil
    }

    /// - Returns: the time the removed run counted as seen; `nil` when there was none.
    private func remove(_ entry: HistoryEntry, runID: String) throws(HistoryError) -> Int64? {
        let find = try database.prepare(
            """
            SELECT id, seen FROM runs
            WHERE host = ? AND repository = ? AND run_id = ? AND attempt = ? AND sub_run = ?
            """)
        try bindKey(entry, runID: runID, to: find)
        guard try find.step(), let id = find.integer(0) else { return nil }
        let seen = find.integer(1) ?? 0
        // The other tables' rows go with it.
        let delete = try database.prepare("DELETE FROM runs WHERE id = ?")
        try delete.bind(1, id)
        try delete.run()
        return seen
    }

    private func bindKey(
        _ entry: HistoryEntry, runID: String, to statement: Statement
    ) throws(HistoryError) {
        let identity = entry.profile.identity
        try statement.bind(1, masked(entry.profile.host))
        try statement.bind(2, masked(identity.repository) ?? "")
        try statement.bind(3, masked(runID))
        try statement.bind(4, masked(identity.attempt) ?? "")
        try statement.bind(5, masked(identity.subRun) ?? "")
    }

    private func insertRun(
        _ entry: HistoryEntry, runID: String, seen: Int64?
    ) throws(HistoryError) -> Int64 {
        let insert = try database.prepare(
            """
            INSERT INTO runs (host, repository, run_id, attempt, sub_run, workflow, branch, event, conclusion,
                engine, model, created, seen, audited, verdict, gaps, unlisted, is_cut, versions, evidence,
                tool_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        let profile = entry.profile
        try bindKey(entry, runID: runID, to: insert)
        let identity = profile.identity
        for (index, text) in [
            identity.workflow, identity.branch, identity.event, identity.conclusion, identity.engine,
            identity.model,
        ].enumerated() { try insert.bind(Int32(6 + index), masked(text)) }
        try insert.bind(12, identity.createdAt?.milliseconds)
        // A run of unknown time stays where it was seen first.
        try insert.bind(13, profile.time?.milliseconds ?? seen ?? entry.audited.milliseconds)
        try insert.bind(14, entry.audited.milliseconds)
        try insert.bind(15, profile.verdict.rawValue)
        try insert.bind(16, Int64(entry.gaps))
        try insert.bind(17, Int64(entry.unlisted))
        try insert.bind(18, Int64(profile.isCut ? 1 : 0))
        try insert.bind(19, entry.versions)
        try insert.bind(20, entry.evidence)
        try insert.bind(21, entry.toolVersion)
        try insert.run()
        return database.lastRow
    }

    private func insertFindings(_ entry: HistoryEntry, run: Int64) throws(HistoryError) {
        let insert = try database.prepare("INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for (position, finding) in entry.findings.enumerated() {
            try insert.bind(1, run)
            try insert.bind(2, Int64(position))
            for (index, text) in [
                finding.fingerprint, finding.rule, finding.code, finding.severity.rawValue, finding.title,
                finding.subject,
            ].enumerated() { try insert.bind(Int32(3 + index), masked(text)) }
            try insert.bind(9, Int64(finding.occurrences))
            try insert.bind(10, Int64(finding.suppression == nil ? 0 : 1))
            if let excerpts = HistoryEntry.excerpts(finding) {
                try insert.bind(11, blob: excerpts)
            } else {
                try insert.bind(11, String?.none)
            }
            try insert.run()
        }
        let unjudged = try database.prepare("INSERT INTO unjudged VALUES (?, ?)")
        for rule in entry.unjudged {
            try unjudged.bind(1, run)
            try unjudged.bind(2, rule)
            try unjudged.run()
        }
    }

    private func insertNumbers(_ profile: RunProfile, run: Int64) throws(HistoryError) {
        let metric = try database.prepare("INSERT INTO metrics VALUES (?, ?, ?)")
        for (name, value) in profile.metrics where value.isFinite {
            try metric.bind(1, run)
            try metric.bind(2, name.rawValue)
            try metric.bind(3, value)
            try metric.run()
        }
        let outcome = try database.prepare("INSERT INTO outcomes VALUES (?, ?, ?)")
        for (name, calls) in profile.outcomes {
            try outcome.bind(1, run)
            try outcome.bind(2, name.rawValue)
            try outcome.bind(3, Int64(calls))
            try outcome.run()
        }
    }

    /// Names may meet after masking: counts of such rows are summed.
    private func insertNames(_ profile: RunProfile, run: Int64) throws(HistoryError) {
        let domain = try database.prepare(
            """
            INSERT INTO domains VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
                allowed = allowed + excluded.allowed, denied = denied + excluded.denied,
                incomplete = incomplete + excluded.incomplete
            """)
        for entry in profile.domains {
            try domain.bind(1, run)
            try domain.bind(2, masked(entry.domain))
            for (index, number) in [entry.port ?? -1, entry.allowed, entry.denied, entry.incomplete]
                .enumerated()
            { try domain.bind(Int32(3 + index), Int64(number)) }
            try domain.run()
        }
        let tool = try database.prepare(
            """
            INSERT INTO tools VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
                calls = calls + excluded.calls, refused = refused + excluded.refused,
                failed = failed + excluded.failed, items_seen = items_seen + excluded.items_seen,
                items_removed = items_removed + excluded.items_removed
            """)
        for entry in profile.tools {
            try tool.bind(1, run)
            try tool.bind(2, masked(entry.server) ?? "")
            try tool.bind(3, masked(entry.tool))
            try tool.bind(4, Int64(entry.calls))
            try tool.bind(5, Int64(entry.refused))
            try tool.bind(6, Int64(entry.failed))
            try tool.bind(7, entry.itemsSeen.map { Int64($0) })
            try tool.bind(8, Int64(entry.itemsRemoved))
            try tool.run()
        }
        let guardian = try database.prepare("INSERT OR IGNORE INTO guards VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for entry in profile.guards {
            try guardian.bind(1, run)
            for (index, text) in [
                entry.server, entry.name, entry.policyJSON, entry.policySource, entry.mode, entry.module,
            ].enumerated() { try guardian.bind(Int32(2 + index), masked(text)) }
            try guardian.bind(8, entry.moduleSize.map { Int64($0) })
            try guardian.run()
        }
        let output = try database.prepare(
            """
            INSERT INTO outputs VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET
                declared = declared + excluded.declared, created = created + excluded.created
            """)
        for entry in profile.outputs {
            try output.bind(1, run)
            try output.bind(2, masked(entry.type))
            try output.bind(3, Int64(entry.declared))
            try output.bind(4, Int64(entry.created))
            try output.run()
        }
    }

    /// What a new run has is not resolved any more.
    private func reopen(_ entry: HistoryEntry) throws(HistoryError) {
        let delete = try database.prepare("DELETE FROM resolutions WHERE fingerprint = ?")
        for finding in entry.findings {
            try delete.bind(1, finding.fingerprint)
            try delete.run()
        }
    }

    /// Bytes kept of a name or a policy.
    private static let maximumText = 16_384

    private func masked(_ text: String?) -> String? {
        text.map { HistoryEntry.masked($0, to: History.maximumText) }
    }
}

extension Timestamp {
    /// Since 1970-01-01T00:00:00Z, rounded down.
    var milliseconds: Int64 {
        let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
