import Glibc

/// A lock between processes, held until this is gone.
package final class FileLock: Sendable {
    private let descriptor: Int32

    /// - Parameter waits: whether to wait for whoever has it.
    /// - Returns: `nil` when somebody else has it, or it cannot be made.
    package init?(_ path: String, waits: Bool) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return nil }
        while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            guard errno == EINTR else {
                close(descriptor)
                return nil
            }
        }
    }

    deinit { close(descriptor) }
}
