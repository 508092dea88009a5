extension History {
    /// Looks through the whole file: structure, indices, and that no row belongs to a run that is not there.
    ///
    /// - Returns: what is wrong, at most 20 statements; empty when all is well.
    package func problems() throws(HistoryError) -> [String] {
        var problems = try database.texts("PRAGMA integrity_check(20)", limit: 20)
        if problems == ["ok"] { problems = [] }
        let orphans = try database.texts("PRAGMA foreign_key_check", limit: 20)
        problems += orphans.map { "a row of \($0) belongs to no run" }
        return Array(problems.prefix(20))
    }

    /// How many runs there are.
    package func runCount() throws(HistoryError) -> Int {
        Int(clamping: try database.integer("SELECT count(*) FROM runs") ?? 0)
    }

    /// Writes a copy, as of one moment, to a file that is not there yet. Recording may go on meanwhile.
    ///
    /// - Parameter path: absolute.
    package func backUp(to path: String) throws(HistoryError) {
        guard try !HistoryFile.exists(path) else {
            throw HistoryError(.unavailable, "\(path): exists already; a copy overwrites nothing")
        }
        // SQLite would make it readable for everyone.
        try HistoryFile.createNew(path)
        do throws(HistoryError) {
            let copy = try database.prepare("VACUUM INTO ?")
            try copy.bind(1, path)
            try copy.run()
            try HistoryFile.synchronize(path)
            let problems = try History.openForReading(path).problems()
            guard problems.isEmpty else {
                throw HistoryError(.damaged, "\(path): damaged: \(problems.joined(separator: "; "))")
            }
        } catch {
            HistoryFile.remove(path)
            throw error
        }
    }
}
