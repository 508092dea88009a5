import Glibc
import WasmHandlers

/// How code is run. Results are the same.
public enum EngineKind: Sendable, CaseIterable {
    /// Instructions jump to each other; the fast one.
    case threaded
    /// One loop with a `switch`, which asks nothing of the compiler.
    case portable

    /// The one stores and translated modules are for unless told otherwise: the threaded engine, or the portable one
    /// if the package was built with `AWAUDIT_PORTABLE_ENGINE` set.
    @TaskLocal public static var preferred: EngineKind = {
        #if PORTABLE_ENGINE
        .portable
        #else
        .threaded
        #endif
    }()
}

/// What engines have in common: the stack, and fuel. Calls of WebAssembly use frames of their own, so no module can
/// exhaust the host's stack; only functions of the host that call back recurse, to the depth the store allows.
class Engine {
    typealias Words = UnsafeMutablePointer<UInt32>
    typealias Slots = UnsafeMutablePointer<UInt64>

    /// An active function, for a trap's call stack.
    struct ActiveFunction {
        /// A word of the instruction that trapped or called.
        var word: Words
        var instance: UnsafeMutablePointer<InstanceRecord>
        var function: UnsafeMutablePointer<Definition>
    }

    let stack: Slots
    let stackEnd: Slots
    private let allocation: UnsafeMutableRawPointer?
    /// First slot no active function uses.
    var stackTop: Slots
    /// Fuel of the current slice.
    var fuel: Int64 = 0
    /// Fuel beyond the current slice.
    var reserve: Int64 = 0
    /// When to stop.
    var deadline: ContinuousClock.Instant?

    /// Fuel between looks at the clock, a few milliseconds' worth.
    private static let slice: Int64 = 1 << 20

    init(stackSlots: Int) {
        // Zeroed pages come from the system when they are first touched. Without memory there is no stack, and
        // every call finds it exhausted.
        let slots = max(stackSlots, 0)
        allocation = calloc(max(slots, 1), 8)
        stack = allocation?.assumingMemoryBound(to: UInt64.self) ?? .allocate(capacity: 1)
        stackEnd = allocation == nil ? stack : stack + slots
        stackTop = stack
    }

    deinit {
        if let allocation { free(allocation) } else { stack.deallocate() }
    }

    /// Whether so many slots are free above the active functions.
    func hasRoom(_ slots: Int, at base: Slots) -> Bool { stackEnd - base >= slots }

    /// Sets how much fuel there is; nil is as good as endless.
    func provide(fuel amount: UInt64?) {
        fuel = 0
        reserve = amount.map { Int64(clamping: $0) } ?? .max
    }

    /// Fuel not yet used.
    var remainingFuel: UInt64 { UInt64(max(0, reserve &+ max(0, fuel))) }

    /// Refills the slice when it is used up, or says why not.
    @inline(never)
    final func refill(_ fuel: inout Int64) -> Trap.Kind? {
        if let deadline, ContinuousClock.now >= deadline { return .deadlineExceeded }
        let need = 0 &- fuel
        guard reserve >= need else { return .outOfFuel }
        let amount = deadline == nil ? reserve : min(reserve, max(need, Self.slice))
        reserve -= amount
        fuel += amount
        return nil
    }
}

/// What distinguishes engines.
protocol FunctionRunner: AnyObject {
    /// Runs a function of WebAssembly whose arguments begin at `base`, where its results will.
    func run(
        _ record: UnsafeMutablePointer<FunctionRecord>, base: Engine.Slots, store: Store
    ) -> Trap?
}
