/// A stack of plain values that neither counts references nor checks for sharing: translation uses one for every
/// instruction. Copies share their elements; only one may be used.
struct TrivialStack<Element: BitwiseCopyable> {
    private final class Storage {
        var base: UnsafeMutablePointer<Element>
        init(_ base: UnsafeMutablePointer<Element>) { self.base = base }
        deinit { base.deallocate() }
    }

    private let storage: Storage
    private var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 64) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
        storage = Storage(base)
    }

    /// The topmost element, nil if there is none.
    var last: Element? { count == 0 ? nil : base[count - 1] }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: element)
        count += 1
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.initialize(from: base, count: count)
        storage.base.deallocate()
        storage.base = larger
        base = larger
        capacity *= 2
    }

    /// Takes the topmost element; there must be one.
    @inline(__always)
    mutating func removeLast() -> Element {
        precondition(count > 0)
        count -= 1
        return base[count]
    }

    /// Forgets the elements from a place on.
    mutating func truncate(_ newCount: Int) {
        precondition(newCount >= 0 && newCount <= count)
        count = newCount
    }

    /// The topmost elements, the topmost one last.
    func suffix(_ number: Int) -> [Element] { (count - number..<count).map { self[$0] } }

    subscript(index: Int) -> Element {
        // Accessed in place, so that no more is read or written than is asked for.
        @inline(__always) _read {
            precondition(index >= 0 && index < count)
            yield base[index]
        }
        @inline(__always) nonmutating _modify {
            precondition(index >= 0 && index < count)
            yield &base[index]
        }
    }
}
