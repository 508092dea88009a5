// How handlers read their operands and pass on to the next one. Handlers take everything they need in registers and
// end in a call of the next handler, which optimised code makes a jump; `.ci/check-handlers` makes sure of it. Debug
// builds have no such jumps; there every handler returns to a loop.

typealias Code = UnsafeMutableRawPointer
typealias Handler = @convention(c) (Code, Code, Code, UInt, UInt64, Code) -> UInt

@inline(__always)
func address(_ handler: Handler) -> UInt { unsafeBitCast(handler, to: UInt.self) }

@inline(__always)
func state(_ context: Code) -> UnsafeMutablePointer<Context> {
    context.assumingMemoryBound(to: Context.self)
}

extension UnsafeMutableRawPointer {
    @inline(__always)
    func word(_ index: Int) -> UInt32 { loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self) }

    /// Bytes from the frame's beginning to the slot an operand names.
    @inline(__always)
    func slot(_ index: Int) -> Int { Int(truncatingIfNeeded: word(index)) &* 8 }

    /// Bytes a jump covers, from its own beginning.
    @inline(__always)
    func distance(_ index: Int) -> Int { Int(Int32(bitPattern: word(index))) &* 4 }

    @inline(__always)
    func definition(_ index: Int) -> UnsafeMutablePointer<Definition> {
        // The translator wrote the address.
        UnsafeMutablePointer(bitPattern: loadUnaligned(fromByteOffset: index &* 4, as: UInt.self))
            .unsafelyUnwrapped
    }
}

@inline(__always)
func slot(_ pc: Code, _ sp: Code, _ index: Int) -> UInt64 {
    sp.loadUnaligned(fromByteOffset: pc.slot(index), as: UInt64.self)
}

@inline(__always)
func half(_ pc: Code, _ sp: Code, _ index: Int) -> UInt32 {
    sp.loadUnaligned(fromByteOffset: pc.slot(index), as: UInt32.self)
}

@inline(__always)
func store(_ value: UInt64, _ pc: Code, _ sp: Code, _ index: Int) {
    sp.storeBytes(of: value, toByteOffset: pc.slot(index), as: UInt64.self)
}

@inline(__always)
func rotate<I: FixedWidthInteger & UnsignedInteger>(_ value: I, _ count: I) -> I {
    (value &<< count) | (value &>> (0 &- count))
}

/// Calls the handler at `pc`.
@inline(__always)
func start(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let handler = unsafeBitCast(pc.loadUnaligned(as: UInt.self), to: Handler.self)
    return handler(pc, sp, memory, memorySize, r0, context)
}

/// Goes on at `pc`.
@inline(__always)
func go(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    #if DEBUG || TRAMPOLINE
    let state = state(context)
    state.pointee.memory = memory
    state.pointee.memorySize = memorySize
    return leave(pc, sp, memory, Exit.proceed, r0, context)
    #else
    return start(pc, sp, memory, memorySize, r0, context)
    #endif
}

/// Stops, for the reason in place of the memory's size.
@inline(never)
func leave(
    _ pc: Code, _ sp: Code, _ memory: Code, _ exit: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let state = state(context)
    state.pointee.pc = pc
    state.pointee.sp = sp
    state.pointee.accumulator = r0
    return exit
}

/// Jumps to a loop and pays for an iteration; the units follow the distance.
@inline(__always)
func loop(
    _ pc: Code, _ index: Int, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64,
    _ context: Code
) -> UInt {
    let fuel = state(context).pointee.fuel &- Int64(pc.word(index &+ 1))
    state(context).pointee.fuel = fuel
    if fuel < 0 {
        return leave(pc + pc.distance(index), sp, memory, Exit.refill, r0, context)
    }
    return go(pc + pc.distance(index), sp, memory, memorySize, r0, context)
}

/// Calls a function of the same instance whose frame begins at `frame`.
@inline(__always)
func enter(
    _ callee: UnsafeMutablePointer<Definition>, _ next: Code, _ frame: Code, _ sp: Code, _ memory: Code,
    _ memorySize: UInt, _ context: Code
) -> UInt {
    let state = state(context)
    let place = state.pointee.frame
    let end = frame + Int(callee.pointee.frameSlots) &* 8
    if place == state.pointee.frameEnd || end > state.pointee.stackEnd {
        // Back to the call, any of whose words names it.
        return leave(next - 4, sp, memory, Exit.callStackExhausted, 0, context)
    }
    place.pointee.bits = UInt(bitPattern: next)
    place.pointee.sp = sp
    state.pointee.frame = place + 1
    var slot = frame + Int(callee.pointee.parameterSlots) &* 8
    let clear = slot + Int(callee.pointee.localSlots) &* 8
    // Four at a time; the frame has room for those beyond.
    while slot < clear {
        slot.storeBytes(of: .zero, as: SIMD4<UInt64>.self)
        slot += 32
    }
    let fuel = state.pointee.fuel &- Int64(callee.pointee.units)
    state.pointee.fuel = fuel
    let code = UnsafeMutableRawPointer(callee.pointee.code)
    if fuel < 0 { return leave(code, frame, memory, Exit.refill, 0, context) }
    return go(code, frame, memory, memorySize, 0, context)
}

/// Returns to the caller.
@inline(__always)
func finish(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let state = state(context)
    let place = state.pointee.frame - 1
    let bits = place.pointee.bits
    if bits & ReturnAddress.isForeign != 0 { return leave(pc, sp, memory, Exit.returnForeign, r0, context) }
    state.pointee.frame = place
    // Never null: it was made from an address.
    let next = UnsafeMutableRawPointer(bitPattern: bits).unsafelyUnwrapped
    return go(next, place.pointee.sp, memory, memorySize, r0, context)
}

/// Ends the outermost call.
@c func awaudit_wasm_exit(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    leave(pc, sp, memory, Exit.finished, r0, context)
}
