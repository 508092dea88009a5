/// Words of code under construction: an array that neither counts references nor is copied, since translation stores
/// millions of words. Whoever holds it last releases it.
struct CodeBuffer {
    private(set) var base: UnsafeMutablePointer<UInt32>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        base = .allocate(capacity: self.capacity)
    }

    /// Makes room for so many further words. Whoever appends has made room before.
    @inline(__always)
    mutating func reserve(_ words: Int) {
        if capacity - count < words { grow(words) }
    }

    @inline(never)
    private mutating func grow(_ words: Int) {
        capacity = max(count + words, capacity + capacity / 2)
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    // Appending never makes room: it would cost every word a way out of the fast path.

    @inline(__always)
    mutating func append(_ word: UInt32) {
        precondition(count < capacity)
        base[count] = word
        count += 1
    }

    @inline(__always)
    mutating func append(_ first: UInt32, _ second: UInt32) {
        precondition(capacity - count >= 2)
        base[count] = first
        base[count + 1] = second
        count += 2
    }

    @inline(__always)
    mutating func append(_ first: UInt32, _ second: UInt32, _ third: UInt32) {
        precondition(capacity - count >= 3)
        base[count] = first
        base[count + 1] = second
        base[count + 2] = third
        count += 3
    }

    /// Appends an address, the lower half first.
    @inline(__always)
    mutating func appendAddress(_ address: UInt) {
        precondition(capacity - count >= 2)
        UnsafeMutableRawPointer(base + count).storeBytes(of: address, as: UInt.self)
        count += 2
    }

    /// A word that was appended.
    subscript(index: Int) -> UInt32 {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    /// Forgets the words from `start` on.
    mutating func truncate(_ start: Int) {
        assert(start <= count)
        count = start
    }

    func deallocate() { base.deallocate() }

    /// The words, which the caller is to release.
    func finished() -> UnsafeMutableBufferPointer<UInt32> {
        UnsafeMutableBufferPointer(start: base, count: count)
    }
}
