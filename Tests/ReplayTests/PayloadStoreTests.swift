import SyntheticRuns
import TestSupport
import Testing

@testable import Replay

@Suite struct PayloadStoreTests {
    @Test(arguments: [0, 1, 10, 64, 1_000_000]) func whatIsKeptComesBack(memoryLimit: Int) throws {
        let store = PayloadStore(memoryLimit: memoryLimit)
        var generator = SeededGenerator(seed: UInt64(memoryLimit))
        var kept: [(PayloadStore.Reference, [UInt8])] = []
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            kept.append((try #require(store.keep(bytes)), bytes))
        }
        #expect(store.failure == nil)
        for (reference, bytes) in kept.shuffled(using: &generator) {
            #expect(reference.count == bytes.count)
            #expect(store.bytes(reference) == bytes)
        }
    }

    /// What does not fit in memory goes to the file; what comes later and does, to memory.
    @Test func memoryAndFileMix() throws {
        let store = PayloadStore(memoryLimit: 10)
        let first = try #require(store.keep([1, 2, 3, 4]))
        let large = try #require(store.keep([UInt8](repeating: 9, count: 100_000)))
        let exact = try #require(store.keep([5, 6, 7, 8, 9, 10]))
        let last = try #require(store.keep([11]))
        #expect(store.bytes(first) == [1, 2, 3, 4])
        #expect(store.bytes(large)?.count == 100_000)
        #expect(store.bytes(exact) == [5, 6, 7, 8, 9, 10])
        #expect(store.bytes(last) == [11])
    }

    @Test func theLimitIsOfTheFile() throws {
        let store = PayloadStore(memoryLimit: 4, limit: 10)
        let first = try #require(store.keep([1, 2, 3, 4]))
        let second = try #require(store.keep([UInt8](repeating: 5, count: 10)))
        #expect(store.failure == nil)
        #expect(store.keep([6]) == nil)
        #expect(store.failure?.contains("larger than") == true)
        // What was kept before stays.
        #expect(store.bytes(first) == [1, 2, 3, 4])
        #expect(store.bytes(second)?.count == 10)
    }

    @Test func whatIsNotThereCannotBeRead() throws {
        let large = PayloadStore(memoryLimit: 4)
        let inMemory = try #require(large.keep([1, 2, 3]))
        let inFile = try #require(large.keep([UInt8](repeating: 1, count: 50)))
        let other = PayloadStore(memoryLimit: 4)
        #expect(other.bytes(inMemory) == nil)
        // Without a file, and beyond the end of one.
        #expect(other.bytes(inFile) == nil)
        _ = try #require(other.keep([UInt8](repeating: 2, count: 30)))
        #expect(other.bytes(inFile) == nil)
    }

    /// Where payloads cannot all be kept, calls are undecided for that reason and no other, and none diverges.
    @Test(arguments: [(0, 0), (2_000, 0), (40_000, 0), (200_000, 0), (0, 100_000), (20_000, 60_000)])
    func aRunWhosePayloadsAreLost(memory: Int, file: Int) throws {
        var options = SyntheticRunOptions(seed: UInt64(memory + file), calls: 150)
        for isDebug in [true, false] {
            options.isDebug = isDebug
            let run = SyntheticRun(options)
            let trail = ReadRun.trail(
                run.files, in: RunTrail(PayloadStore(memoryLimit: memory, limit: Int64(file))))
            let replay = Replayer(trail, options: ReplayOptions()).run()
            let failure = try #require(trail.store.failure)
            #expect(replay.total == run.calls.count)
            #expect(replay.diverged == 0)
            #expect(replay.inconclusive > 0)
            #expect(replay.gaps.keys.sorted() == [failure])
        }
    }
}
