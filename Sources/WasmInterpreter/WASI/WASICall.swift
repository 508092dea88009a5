/// A call by a guest: its arguments, and its memory with every access checked.
struct WASICall {
    private let store: Store
    private let memory: Memory?
    private let arguments: [Value]

    init(_ call: HostCall, _ arguments: [Value]) {
        store = call.store
        memory = call.memory
        self.arguments = arguments
    }

    /// An argument that is an `i32`: a descriptor, a pointer or a length.
    subscript(index: Int) -> UInt32 {
        guard arguments.indices.contains(index), case .i32(let bits) = arguments[index] else { return 0 }
        return bits
    }

    /// Bytes of the memory; none without one.
    var memorySize: Int { memory?.byteCount ?? 0 }

    /// Whether that many bytes from an address on are all in the memory.
    func holds(_ count: Int, at address: Int) -> Bool {
        address >= 0 && count >= 0 && count <= memorySize && address <= memorySize - count
    }

    /// Bytes of the memory, nil where they are not all in it.
    func read(_ count: Int, at address: Int) -> [UInt8]? {
        guard holds(count, at: address), let start = UInt32(exactly: address) else { return nil }
        return memory?.read(at: start, count: count)
    }

    /// The number that up to eight bytes spell, lowest first.
    static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Writes bytes; false where they have no room.
    func write(_ bytes: [UInt8], at address: Int) -> Bool {
        guard holds(bytes.count, at: address), let start = UInt32(exactly: address) else { return false }
        return memory?.write(bytes, at: start) ?? false
    }

    /// Writes a number in `count` bytes, lowest first; false where it has no room.
    func write(_ number: UInt64, bytes count: Int, at address: Int) -> Bool {
        write(WASICall.bytes(number, count), at: address)
    }

    /// A number in `count` bytes, lowest first.
    static func bytes(_ number: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
    }

    /// Bytes worked on between two looks at fuel and deadline.
    static let slice = 1 << 20

    /// Takes fuel for work about to be done, so that one call cannot be worth any number of instructions. A unit is
    /// worth copying 64 bytes, as for the bulk instructions.
    func charge(_ units: Int) throws(WASIFailure) {
        if units >= WASICall.slice / 64, let deadline = store.deadline, ContinuousClock.now >= deadline {
            throw .trap(Trap(.deadlineExceeded))
        }
        guard units > 0, let fuel = store.fuel else { return }
        guard fuel >= units else {
            store.fuel = 0
            throw .trap(Trap(.outOfFuel))
        }
        store.fuel = fuel - UInt64(units)
    }
}

/// What keeps a call from being done.
enum WASIFailure: Error {
    /// The guest gets an error number.
    case error(WASIError)
    /// Execution ends.
    case trap(Trap)
    /// Execution ends as the guest wished.
    case exit(WASIExit)
}
