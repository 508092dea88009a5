import CSQLite

/// The form of a history, made by migrations that only go forward.
///
/// Times are whole milliseconds since 1970-01-01T00:00:00Z; views show them as ISO 8601 in UTC. The views are what
/// queries may rely on: a later version may add columns to them, and takes none away.
package struct Schema: Sendable {
    /// `PRAGMA application_id`: the bytes "awau".
    package static let applicationID: Int32 = 0x6177_6175

    /// The statements that lead from version `index` to the next.
    package var migrations: [[String]]

    /// `PRAGMA user_version` after all of them.
    package var version: Int { migrations.count }

    package init(migrations: [[String]]) { self.migrations = migrations }

    package static let current = Schema(migrations: [first, second])

    private static let iso = "'%Y-%m-%dT%H:%M:%fZ'"

    private static func time(_ column: String) -> String {
        "strftime(\(iso), \(column) / 1000.0, 'unixepoch')"
    }

    /// The columns of views that tell which run a row is of.
    private static let runColumns =
        "r.host, r.repository, r.workflow, r.run_id, r.attempt, r.sub_run, \(time("r.seen")) AS seen"

    private static let first = [
        // `seen`: when the run was created, else the first time its logs tell, else when it was audited first.
        // Unknown parts of the key are empty, since NULLs never equal each other. `gaps`: reasons why the evidence is
        // incomplete. `unlisted`: findings beyond those kept. `is_cut`: a list of names is not whole.
        """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            host TEXT NOT NULL, repository TEXT NOT NULL, run_id TEXT NOT NULL, attempt TEXT NOT NULL,
            sub_run TEXT NOT NULL,
            workflow TEXT, branch TEXT, event TEXT, conclusion TEXT, engine TEXT, model TEXT,
            created INTEGER, seen INTEGER NOT NULL, audited INTEGER NOT NULL,
            verdict TEXT NOT NULL, gaps INTEGER NOT NULL, unlisted INTEGER NOT NULL, is_cut INTEGER NOT NULL,
            versions TEXT NOT NULL, evidence TEXT NOT NULL, tool_version TEXT NOT NULL,
            UNIQUE (host, repository, run_id, attempt, sub_run)
        ) STRICT
        """,
        "CREATE INDEX runs_by_time ON runs (seen)",
        "CREATE INDEX runs_by_workflow ON runs (workflow, seen)",
        // `evidence`: places with excerpts as JSON, compressed by zstd.
        """
        CREATE TABLE findings (
            run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, position INTEGER NOT NULL,
            fingerprint TEXT NOT NULL, rule TEXT NOT NULL, code TEXT NOT NULL, severity TEXT NOT NULL,
            title TEXT NOT NULL, subject TEXT NOT NULL, occurrences INTEGER NOT NULL,
            suppressed INTEGER NOT NULL, evidence BLOB,
            PRIMARY KEY (run, position)
        ) STRICT
        """,
        "CREATE INDEX findings_by_fingerprint ON findings (fingerprint)",
        """
        CREATE TABLE unjudged (
            run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, rule TEXT NOT NULL,
            PRIMARY KEY (run, rule)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE metrics (
            run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, name TEXT NOT NULL, value REAL NOT NULL,
            PRIMARY KEY (run, name)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX metrics_by_name ON metrics (name, run)",
        """
        CREATE TABLE outcomes (
            run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, outcome TEXT NOT NULL,
            calls INTEGER NOT NULL,
            PRIMARY KEY (run, outcome)
        ) STRICT, WITHOUT ROWID
        """,
        // `port`: -1 when unknown.
        """
        CREATE TABLE domains (
            run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, domain TEXT NOT NULL, port INTEGER NOT NULL,
            allowed INTEGER NOT NULL, denied INTEGER NOT NULL, incomplete INTEGER NOT NULL,
            PRIMARY KEY (run, domain, port)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX domains_by_name ON domains (domain)",
        // `server`: empty when unknown. `items_seen`: NULL when unknown.
        """
        CREATE TABLE tools (
            run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, server TEXT NOT NULL, tool TEXT NOT NULL,
            calls INTEGER NOT NULL, refused INTEGER NOT NULL, failed INTEGER NOT NULL,
            items_seen INTEGER, items_removed INTEGER NOT NULL,
            PRIMARY KEY (run, server, tool)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE guards (
            run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, server TEXT NOT NULL,
            name TEXT, policy TEXT, policy_source TEXT, mode TEXT, module TEXT, module_size INTEGER,
            PRIMARY KEY (run, server)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE outputs (
            run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, type TEXT NOT NULL,
            declared INTEGER NOT NULL, created INTEGER NOT NULL,
            PRIMARY KEY (run, type)
        ) STRICT, WITHOUT ROWID
        """,
        // Findings a report called resolved, until a run has them again.
        """
        CREATE TABLE resolutions (
            fingerprint TEXT PRIMARY KEY, resolved INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE VIEW v_runs AS
        SELECT \(runColumns), r.branch, r.event, r.conclusion, r.engine, r.model,
            \(time("r.created")) AS created, \(time("r.audited")) AS audited, r.verdict,
            r.gaps = 0 AS is_whole,
            (SELECT count(*) FROM findings f WHERE f.run = r.id AND f.severity = 'critical' AND NOT f.suppressed)
                AS critical,
            (SELECT count(*) FROM findings f WHERE f.run = r.id AND f.severity = 'warning' AND NOT f.suppressed)
                AS warning,
            (SELECT count(*) FROM findings f WHERE f.run = r.id AND f.severity = 'info' AND NOT f.suppressed)
                AS info,
            (SELECT count(*) FROM findings f WHERE f.run = r.id AND f.suppressed) AS suppressed,
            r.unlisted AS unlisted_findings, r.versions, r.evidence, r.tool_version
        FROM runs r
        """,
        // What the latest run says of it, with the first and the last run that have it.
        """
        CREATE VIEW v_findings AS
        SELECT l.fingerprint, l.rule, l.code, l.severity, l.title, l.subject, l.suppressed,
            l.host, l.repository, l.workflow,
            \(time("a.first_seen")) AS first_seen, \(time("a.last_seen")) AS last_seen,
            a.run_count, a.occurrences
        FROM (
            SELECT f.fingerprint, f.rule, f.code, f.severity, f.title, f.subject, f.suppressed, r.host,
                r.repository, r.workflow,
                row_number() OVER (PARTITION BY f.fingerprint ORDER BY r.seen DESC, r.id DESC, f.position) AS place
            FROM findings f JOIN runs r ON r.id = f.run
        ) l JOIN (
            SELECT f.fingerprint, min(r.seen) AS first_seen, max(r.seen) AS last_seen,
                count(DISTINCT r.id) AS run_count, sum(f.occurrences) AS occurrences
            FROM findings f JOIN runs r ON r.id = f.run GROUP BY f.fingerprint
        ) a ON a.fingerprint = l.fingerprint
        WHERE l.place = 1
        """,
        """
        CREATE VIEW v_run_findings AS
        SELECT \(runColumns), f.fingerprint, f.rule, f.code, f.severity, f.title, f.subject, f.occurrences,
            f.suppressed, f.evidence
        FROM findings f JOIN runs r ON r.id = f.run
        """,
        """
        CREATE VIEW v_metrics AS
        SELECT \(runColumns), m.name, m.value FROM metrics m JOIN runs r ON r.id = m.run
        """,
        """
        CREATE VIEW v_domains AS
        SELECT \(runColumns), d.domain, nullif(d.port, -1) AS port, d.allowed, d.denied, d.incomplete
        FROM domains d JOIN runs r ON r.id = d.run
        """,
        """
        CREATE VIEW v_tools AS
        SELECT \(runColumns), nullif(t.server, '') AS server, t.tool, t.calls, t.refused, t.failed, t.items_seen,
            t.items_removed
        FROM tools t JOIN runs r ON r.id = t.run
        """,
        """
        CREATE VIEW v_guards AS
        SELECT \(runColumns), g.server, g.name, g.policy, g.policy_source, g.mode, g.module, g.module_size
        FROM guards g JOIN runs r ON r.id = g.run
        """,
    ]

    /// What a nightly leaves for the next one; see ``NightlyKey`` for the key.
    private static let second = [
        // `covered`: runs created before have been audited, or are owed.
        """
        CREATE TABLE nightlies (
            host TEXT NOT NULL, repository TEXT NOT NULL, selection TEXT NOT NULL, covered INTEGER NOT NULL,
            PRIMARY KEY (host, repository, selection)
        ) STRICT, WITHOUT ROWID
        """,
        // Runs that the next nightly owes.
        """
        CREATE TABLE owed (
            host TEXT NOT NULL, repository TEXT NOT NULL, selection TEXT NOT NULL, run_id INTEGER NOT NULL,
            noticed INTEGER NOT NULL,
            PRIMARY KEY (host, repository, selection, run_id)
        ) STRICT, WITHOUT ROWID
        """,
        // Issues that were made; `repository` is theirs.
        """
        CREATE TABLE issues (
            host TEXT NOT NULL, repository TEXT NOT NULL, number INTEGER NOT NULL, close_key TEXT NOT NULL,
            made INTEGER NOT NULL,
            PRIMARY KEY (host, repository, number)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    /// Everything a database declares, for comparison.
    static func declarations(of database: Database) throws(HistoryError) -> [String] {
        try database.texts(
            """
            SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema
            WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1
            """, limit: 1000)
    }

    /// What a database of `version` declares.
    func declarations(version: Int) throws(HistoryError) -> [String] {
        let database = try Database("", .memory)
        for statements in migrations.prefix(version) {
            for statement in statements { try database.execute(statement) }
        }
        return try Schema.declarations(of: database)
    }
}
