/// Which operands of an instruction are in the accumulator, as bits. Both operands never are.
package enum Form {
    /// Of an instruction with a result: it goes to the accumulator alone; without the bit, to its slot too.
    package static let accumulatorOnly = 1
    /// Of a jump: it leads to a loop and pays for the iteration, whose units are its last word.
    package static let loops = 1
    /// The first operand is in the accumulator.
    package static let left = 2
    /// The second operand is in the accumulator.
    package static let right = 4
    /// Number of forms.
    @inlinable package static var count: Int { 8 }
}

/// The handlers' addresses, in the order of `Operation` and, for each, of its forms; zero where there is no such form.
package struct HandlerTable: @unchecked Sendable {
    /// `Form.count` addresses for each operation.
    package let addresses: UnsafeMutablePointer<UInt>

    /// The table, which is made once and never changes.
    package static let shared = HandlerTable()

    private init() {
        let count = Operation.allCases.count * Form.count
        addresses = .allocate(capacity: count)
        addresses.initialize(repeating: 0, count: count)
        fill(addresses)
    }
}

/// Words a handler's address takes at the beginning of an instruction.
package let handlerWords = 2

/// Runs code until a handler leaves it to the driver; what for is an `Exit`.
package func execute(
    pc: UnsafeMutableRawPointer, sp: UnsafeMutableRawPointer, memory: UnsafeMutableRawPointer,
    memorySize: UInt, accumulator: UInt64, context: UnsafeMutablePointer<Context>
) -> UInt {
    #if DEBUG || TRAMPOLINE
    var exit = start(pc, sp, memory, memorySize, accumulator, UnsafeMutableRawPointer(context))
    while exit == Exit.proceed {
        exit = start(
            context.pointee.pc, context.pointee.sp, context.pointee.memory, context.pointee.memorySize,
            context.pointee.accumulator, UnsafeMutableRawPointer(context))
    }
    return exit
    #else
    return start(pc, sp, memory, memorySize, accumulator, UnsafeMutableRawPointer(context))
    #endif
}

/// Code the outermost function returns to.
package func makeExitCode() -> UnsafeMutablePointer<UInt32> {
    let words = UnsafeMutablePointer<UInt32>.allocate(capacity: handlerWords)
    UnsafeMutableRawPointer(words).storeBytes(of: address(awaudit_wasm_exit), as: UInt.self)
    return words
}
