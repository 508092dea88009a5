import Dispatch
import Synchronization

/// Work that mostly waits for a network: more of it at the same time than there are processors.
enum WaitingThreads {
    /// Calls `body` for each number below `count`, in their order, `width` of them at a time.
    static func perform(_ count: Int, width: Int, _ body: @escaping @Sendable (Int) -> Void) {
        let next = Next()
        let group = DispatchGroup()
        for number in 0..<min(width, count) {
            // A queue each: threads that wait would keep others of a shared queue from beginning.
            DispatchQueue(label: "waiting-\(number)").async(group: group) {
                while let place = next.take(below: count) { body(place) }
            }
        }
        group.wait()
    }

    private final class Next: Sendable {
        private let number = Mutex(0)

        func take(below count: Int) -> Int? {
            number.withLock { number in
                guard number < count else { return nil }
                defer { number += 1 }
                return number
            }
        }
    }
}
