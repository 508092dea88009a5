import Synchronization

/// How long to wait before a request is tried again, and when to give up.
package struct RetryPolicy: Sendable {
    /// Requests in all, the first included.
    package var attempts = 5
    /// Milliseconds before the second; each further wait is twice as long.
    package var firstWait: Int64 = 1000
    /// Milliseconds of the longest wait that nobody asked for.
    package var maximumBackoff: Int64 = 30_000
    /// Milliseconds that a server's own word is waited for; whoever asks for more gets an error.
    package var maximumAskedWait: Int64 = 120_000

    package init() {}

    /// Milliseconds before the attempt with the number `attempt` (the second is 1): exponential, and somewhere between the
    /// half and the whole of that, so that many clients do not come back at once.
    ///
    /// - Parameter random: any number.
    package func backoff(_ attempt: Int, random: UInt64) -> Int64 {
        var wait = firstWait
        for _ in 1..<max(1, min(attempt, 32)) { wait = min(wait * 2, maximumBackoff) }
        wait = min(wait, maximumBackoff)
        return wait / 2 + Int64(random % UInt64(max(1, wait / 2 + 1)))
    }
}

/// Time as retries see it, so that tests need not wait.
package struct RetryClock: Sendable {
    /// Nanoseconds since 1970-01-01T00:00:00Z.
    package var now: @Sendable () -> Int64
    /// Waits for a number of milliseconds.
    package var sleep: @Sendable (Int64) -> Void

    package init(now: @escaping @Sendable () -> Int64, sleep: @escaping @Sendable (Int64) -> Void) {
        self.now = now
        self.sleep = sleep
    }
}

/// SplitMix64: the same seed gives the same numbers.
final class Jitter: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) { state = Mutex(seed) }

    func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
