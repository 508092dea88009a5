import ArtifactCache
import Synchronization

/// Makes room in the cache also while many runs are fetched: at the end there may be no disk left.
final class CacheRoom: Sendable {
    private let cache: ArtifactCache
    /// Bytes that were downloaded since room was made.
    private let added = Mutex<Int64>(0)

    init(_ cache: ArtifactCache) { self.cache = cache }

    /// Counts what was downloaded. Looking through the cache takes a while, so it is done for every quarter of its limit.
    func add(_ bytes: Int64) {
        let isDue = added.withLock { added in
            added += bytes
            guard added > cache.limit / 4 else { return false }
            added = 0
            return true
        }
        if isDue { cache.makeRoom() }
    }
}
