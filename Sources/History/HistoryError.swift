import CSQLite

/// Why a history cannot be read or written.
package struct HistoryError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: Sendable, Equatable {
        /// There is no file.
        case missing
        /// It is a file of something else, which is left as it is.
        case foreign
        /// A later version of awaudit wrote it.
        case newer
        case damaged
        /// Another process held it for too long.
        case busy
        /// The system refused: permissions, space, a device.
        case unavailable
        /// A query wanted what queries may not.
        case refused
        /// A query took too long.
        case timeLimit
        /// Anything else, such as a query that is no SQL.
        case failed
    }

    package var kind: Kind
    /// Lower-case start, without a period.
    package var message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    package var description: String { message }

    /// - Parameters:
    ///   - code: of SQLite, extended or not.
    ///   - words: what SQLite says of it.
    init(code: Int32, words: String, path: String) {
        switch code & 0xFF {
        case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: self.init(.damaged, "\(path): damaged: \(words)")
        case SQLITE_BUSY, SQLITE_LOCKED: self.init(.busy, "\(path): in use by another process: \(words)")
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_NOLFS:
            self.init(.unavailable, "\(path): \(words)")
        case SQLITE_AUTH: self.init(.refused, words)
        case SQLITE_INTERRUPT: self.init(.timeLimit, words)
        default: self.init(.failed, words)
        }
    }
}
