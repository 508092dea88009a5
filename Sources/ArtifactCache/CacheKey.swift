/// What a file in the cache is: an artifact, or the logs, of an attempt of a run.
package struct CacheKey: Sendable, Hashable {
    /// Host, owner, repository, run, attempt, and the artifact's id or `logs`.
    let components: [String]

    /// - Parameter item: the id of an artifact; `nil` for the archive of the jobs' logs.
    /// - Returns: `nil` if a part could lead out of its folder.
    package init?(host: String, owner: String, repository: String, run: Int64, attempt: Int, item: Int64?) {
        // GitHub does not tell names apart by case.
        let names = [host, owner, repository].map { $0.lowercased() }
        guard
            names.allSatisfy({ name in
                (1...255).contains(name.utf8.count) && name != "." && name != ".."
                    && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2F && $0 != 0x5C }
            }), run > 0, attempt > 0, (item ?? 1) > 0
        else { return nil }
        components = names + ["\(run)", "\(attempt)", item.map { "\($0)" } ?? "logs"]
    }

    /// The path below the index.
    var path: String { components.joined(separator: "/") }
}

/// An attempt of a run as far as it is in the cache.
package struct CachedRun: Sendable, Hashable {
    package var host: String
    package var repository: String
    package var run: String
    package var attempt: String
    /// Files, artifacts and logs together.
    package var files: Int
    /// Of all files, in bytes.
    package var bytes: Int64
    /// When the last of them was used: seconds since 1970-01-01T00:00:00Z.
    package var lastUsed: Int64
}

/// Why there is no cache.
package enum CacheError: Error, Sendable, Hashable {
    /// The folder belongs to another user.
    case foreign(path: String)
    /// The folder holds something that is no cache of ours.
    case notACache(path: String)
    case system(path: String, reason: String)

    /// Not yet escaped.
    package var message: String {
        switch self {
        case .foreign(let path): "the cache folder '\(path)' belongs to another user"
        case .notACache(let path): "'\(path)' holds other files than a cache of awaudit"
        case .system(let path, let reason): "cannot use '\(path)': \(reason)"
        }
    }
}
