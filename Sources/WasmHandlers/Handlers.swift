// swift-format-ignore-file
// Made by scripts/make-handlers; do not edit.

@c func awaudit_wasm_unreachable(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return leave(pc, sp, memory, Exit.unreachable, r0, context)
}

@c func awaudit_wasm_charge(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let fuel = state(context).pointee.fuel &- Int64(pc.word(2))
    state(context).pointee.fuel = fuel
    if fuel < 0 { return leave(pc + 12, sp, memory, Exit.refill, r0, context) }
    return go(pc + 12, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branch(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return go(pc + pc.distance(2), sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branch_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return loop(pc, 2, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIf(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) != 0 {
        return go(pc + pc.distance(3), sp, memory, memorySize, r0, context)
    }
    return go(pc + 16, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIf_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) != 0 {
        return loop(pc, 3, sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIf_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) != 0 {
        return go(pc + pc.distance(3), sp, memory, memorySize, r0, context)
    }
    return go(pc + 16, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIf_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) != 0 {
        return loop(pc, 3, sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZero(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) == 0 {
        return go(pc + pc.distance(3), sp, memory, memorySize, r0, context)
    }
    return go(pc + 16, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZero_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) == 0 {
        return loop(pc, 3, sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZero_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) == 0 {
        return go(pc + pc.distance(3), sp, memory, memorySize, r0, context)
    }
    return go(pc + 16, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZero_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) == 0 {
        return loop(pc, 3, sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchTable(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let index = half(pc, sp, 2)
    let last = pc.word(3)
    let choice = index < last ? index : last
    return go(pc + pc.distance(4 &+ Int(choice)), sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchTable_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let index = UInt32(truncatingIfNeeded: r0)
    let last = pc.word(3)
    let choice = index < last ? index : last
    return go(pc + pc.distance(4 &+ Int(choice)), sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32Eq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) == half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32Eq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) == half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32Eq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) == half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32Eq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) == half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32Ne(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) != half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32Ne_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) != half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32Ne_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) != half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32Ne_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) != half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) < Int32(bitPattern: half(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) < Int32(bitPattern: half(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) < Int32(bitPattern: half(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) < Int32(bitPattern: half(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) < half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) < half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) < half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) < half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) > Int32(bitPattern: half(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) > Int32(bitPattern: half(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) > Int32(bitPattern: half(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) > Int32(bitPattern: half(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) > half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) > half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) > half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) > half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) <= Int32(bitPattern: half(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) <= Int32(bitPattern: half(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Int32(bitPattern: half(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Int32(bitPattern: half(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) <= half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) <= half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) <= half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) <= half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) >= Int32(bitPattern: half(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) >= Int32(bitPattern: half(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Int32(bitPattern: half(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Int32(bitPattern: half(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) >= half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) >= half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) >= half(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) >= half(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32EqImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) == pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32EqImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) == pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32EqImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) == pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32EqImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) == pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32NeImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) != pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32NeImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) != pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32NeImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) != pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32NeImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) != pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) < Int32(bitPattern: pc.word(3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) < Int32(bitPattern: pc.word(3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) < Int32(bitPattern: pc.word(3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) < Int32(bitPattern: pc.word(3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) < pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) < pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) < pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) < pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) > Int32(bitPattern: pc.word(3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) > Int32(bitPattern: pc.word(3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) > Int32(bitPattern: pc.word(3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) > Int32(bitPattern: pc.word(3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) > pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) > pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) > pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) > pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) <= Int32(bitPattern: pc.word(3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) <= Int32(bitPattern: pc.word(3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Int32(bitPattern: pc.word(3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Int32(bitPattern: pc.word(3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) <= pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) <= pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) <= pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32LeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) <= pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) >= Int32(bitPattern: pc.word(3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: half(pc, sp, 2)) >= Int32(bitPattern: pc.word(3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Int32(bitPattern: pc.word(3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Int32(bitPattern: pc.word(3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) >= pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) >= pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) >= pc.word(3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32GeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) >= pc.word(3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64Eq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) == slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64Eq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) == slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64Eq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 == slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64Eq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 == slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64Ne(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) != slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64Ne_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) != slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64Ne_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 != slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64Ne_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 != slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) < Int64(bitPattern: slot(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) < Int64(bitPattern: slot(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) < Int64(bitPattern: slot(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) < Int64(bitPattern: slot(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) < slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) < slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 < slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 < slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) > Int64(bitPattern: slot(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) > Int64(bitPattern: slot(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) > Int64(bitPattern: slot(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) > Int64(bitPattern: slot(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) > slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) > slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 > slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 > slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) <= Int64(bitPattern: slot(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) <= Int64(bitPattern: slot(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) <= Int64(bitPattern: slot(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) <= Int64(bitPattern: slot(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) <= slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) <= slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 <= slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 <= slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) >= Int64(bitPattern: slot(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) >= Int64(bitPattern: slot(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) >= Int64(bitPattern: slot(pc, sp, 3)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) >= Int64(bitPattern: slot(pc, sp, 3)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) >= slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) >= slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 >= slot(pc, sp, 3) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 >= slot(pc, sp, 3) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64EqImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) == UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64EqImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) == UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64EqImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 == UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64EqImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 == UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64NeImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) != UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64NeImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) != UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64NeImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 != UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64NeImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 != UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) < Int64(Int32(bitPattern: pc.word(3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) < Int64(Int32(bitPattern: pc.word(3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) < Int64(Int32(bitPattern: pc.word(3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) < Int64(Int32(bitPattern: pc.word(3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) < UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) < UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 < UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 < UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) > Int64(Int32(bitPattern: pc.word(3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) > Int64(Int32(bitPattern: pc.word(3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) > Int64(Int32(bitPattern: pc.word(3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) > Int64(Int32(bitPattern: pc.word(3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) > UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) > UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 > UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 > UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) <= Int64(Int32(bitPattern: pc.word(3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) <= Int64(Int32(bitPattern: pc.word(3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) <= Int64(Int32(bitPattern: pc.word(3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) <= Int64(Int32(bitPattern: pc.word(3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) <= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) <= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 <= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64LeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 <= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) >= Int64(Int32(bitPattern: pc.word(3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: slot(pc, sp, 2)) >= Int64(Int32(bitPattern: pc.word(3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) >= Int64(Int32(bitPattern: pc.word(3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if Int64(bitPattern: r0) >= Int64(Int32(bitPattern: pc.word(3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) >= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) >= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 >= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64GeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 >= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32And(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) & half(pc, sp, 3) != 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32And_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) & half(pc, sp, 3) != 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32And_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) & half(pc, sp, 3) != 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32And_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) & half(pc, sp, 3) != 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32AndImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) & pc.word(3) != 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32AndImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) & pc.word(3) != 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32AndImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) & pc.word(3) != 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32AndImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) & pc.word(3) != 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI32And(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) & half(pc, sp, 3) == 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI32And_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) & half(pc, sp, 3) == 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI32And_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) & half(pc, sp, 3) == 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI32And_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) & half(pc, sp, 3) == 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI32AndImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) & pc.word(3) == 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI32AndImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if half(pc, sp, 2) & pc.word(3) == 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI32AndImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) & pc.word(3) == 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI32AndImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if UInt32(truncatingIfNeeded: r0) & pc.word(3) == 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64And(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) & slot(pc, sp, 3) != 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64And_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) & slot(pc, sp, 3) != 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64And_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 & slot(pc, sp, 3) != 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64And_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 & slot(pc, sp, 3) != 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64AndImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) & UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) != 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64AndImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) & UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) != 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64AndImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 & UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) != 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI64AndImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 & UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) != 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI64And(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) & slot(pc, sp, 3) == 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI64And_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) & slot(pc, sp, 3) == 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI64And_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 & slot(pc, sp, 3) == 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI64And_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 & slot(pc, sp, 3) == 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI64AndImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) & UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) == 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI64AndImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if slot(pc, sp, 2) & UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) == 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI64AndImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 & UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) == 0 {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfZeroI64AndImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if r0 & UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))) == 0 {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Eq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) == Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Eq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) == Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Eq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) == Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Eq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) == Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Eq_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) == Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Eq_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) == Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Eq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) == Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Eq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) == Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Eq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) == Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Eq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) == Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Eq_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) == Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Eq_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) == Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ne(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) != Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ne_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) != Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ne_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) != Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ne_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) != Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ne_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) != Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ne_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) != Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ne(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) != Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ne_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) != Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ne_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) != Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ne_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) != Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ne_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) != Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ne_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) != Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Lt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) < Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Lt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) < Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Lt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) < Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Lt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) < Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Lt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) < Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Lt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) < Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Lt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) < Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Lt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) < Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Lt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) < Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Lt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) < Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Lt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) < Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Lt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) < Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Gt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) > Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Gt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) > Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Gt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) > Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Gt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) > Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Gt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) > Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Gt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) > Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Gt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) > Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Gt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) > Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Gt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) > Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Gt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) > Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Gt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) > Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Gt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) > Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Le(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) <= Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Le_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) <= Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Le_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Le_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Le_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) <= Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Le_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) <= Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Le(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) <= Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Le_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) <= Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Le_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Le_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Le_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) <= Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Le_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) <= Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ge(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) >= Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ge_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) >= Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ge_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ge_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ge_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) >= Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF32Ge_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Float(bitPattern: half(pc, sp, 2)) >= Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ge(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) >= Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ge_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) >= Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ge_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Float(bitPattern: half(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ge_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Float(bitPattern: half(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ge_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) >= Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF32Ge_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Float(bitPattern: half(pc, sp, 2)) >= Float(bitPattern: UInt32(truncatingIfNeeded: r0))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Eq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) == Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Eq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) == Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Eq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) == Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Eq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) == Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Eq_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) == Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Eq_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) == Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Eq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) == Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Eq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) == Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Eq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) == Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Eq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) == Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Eq_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) == Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Eq_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) == Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ne(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) != Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ne_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) != Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ne_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) != Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ne_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) != Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ne_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) != Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ne_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) != Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ne(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) != Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ne_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) != Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ne_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) != Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ne_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) != Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ne_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) != Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ne_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) != Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Lt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) < Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Lt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) < Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Lt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) < Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Lt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) < Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Lt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) < Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Lt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) < Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Lt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) < Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Lt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) < Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Lt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) < Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Lt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) < Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Lt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) < Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Lt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) < Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Gt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) > Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Gt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) > Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Gt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) > Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Gt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) > Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Gt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) > Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Gt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) > Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Gt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) > Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Gt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) > Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Gt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) > Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Gt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) > Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Gt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) > Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Gt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) > Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Le(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) <= Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Le_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) <= Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Le_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) <= Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Le_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) <= Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Le_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) <= Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Le_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) <= Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Le(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) <= Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Le_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) <= Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Le_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) <= Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Le_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) <= Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Le_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) <= Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Le_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) <= Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ge(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) >= Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ge_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) >= Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ge_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) >= Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ge_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: r0) >= Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ge_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) >= Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfF64Ge_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if (Double(bitPattern: slot(pc, sp, 2)) >= Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ge(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) >= Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ge_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) >= Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ge_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) >= Double(bitPattern: slot(pc, sp, 3))) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ge_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: r0) >= Double(bitPattern: slot(pc, sp, 3))) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ge_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) >= Double(bitPattern: r0)) {
        return go(pc + pc.distance(4), sp, memory, memorySize, r0, context)
    }
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfNotF64Ge_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    if !(Double(bitPattern: slot(pc, sp, 2)) >= Double(bitPattern: r0)) {
        return loop(pc, 4, sp, memory, memorySize, r0, context)
    }
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_return0(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return finish(pc, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_return1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = slot(pc, sp, 2)
    sp.storeBytes(of: result, as: UInt64.self)
    return finish(pc, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_return1_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = r0
    sp.storeBytes(of: result, as: UInt64.self)
    return finish(pc, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_returnMany(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return leave(pc, sp, memory, Exit.returnMany, r0, context)
}

@c func awaudit_wasm_call(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return enter(pc.definition(2), pc + 20, sp + pc.slot(4), sp, memory, memorySize, context)
}

@c func awaudit_wasm_callFunction(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return leave(pc, sp, memory, Exit.callFunction, r0, context)
}

@c func awaudit_wasm_callIndirect(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let element = Int(half(pc, sp, 4))
    let instance = state(context).pointee.instance
    let table = instance.pointee.tables[Int(pc.word(3))]
    if element >= table.pointee.count { return leave(pc, sp, memory, Exit.undefinedElement, r0, context) }
    let reference = table.pointee.elements[element]
    if reference == 0 { return leave(pc, sp, memory, Exit.uninitializedElement, r0, context) }
    let callee = FunctionRecord.pointer(reference)
    if callee.pointee.type != instance.pointee.types[Int(pc.word(2))] { return leave(pc, sp, memory, Exit.indirectCallTypeMismatch, r0, context) }
    if callee.pointee.instance != instance { return leave(pc, sp, memory, Exit.callIndirect, reference, context) }
    return enter(callee.pointee.definition, pc + 24, sp + pc.slot(5), sp, memory, memorySize, context)
}

@c func awaudit_wasm_callIndirect_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let element = Int(UInt32(truncatingIfNeeded: r0))
    let instance = state(context).pointee.instance
    let table = instance.pointee.tables[Int(pc.word(3))]
    if element >= table.pointee.count { return leave(pc, sp, memory, Exit.undefinedElement, r0, context) }
    let reference = table.pointee.elements[element]
    if reference == 0 { return leave(pc, sp, memory, Exit.uninitializedElement, r0, context) }
    let callee = FunctionRecord.pointer(reference)
    if callee.pointee.type != instance.pointee.types[Int(pc.word(2))] { return leave(pc, sp, memory, Exit.indirectCallTypeMismatch, r0, context) }
    if callee.pointee.instance != instance { return leave(pc, sp, memory, Exit.callIndirect, reference, context) }
    return enter(callee.pointee.definition, pc + 24, sp + pc.slot(5), sp, memory, memorySize, context)
}

@c func awaudit_wasm_copy(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    store(slot(pc, sp, 3), pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_copy_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    store(r0, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_copyVector(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let source = sp + pc.slot(3)
    let value = source.loadUnaligned(as: SIMD2<UInt64>.self)
    (sp + pc.slot(2)).storeBytes(of: value, as: SIMD2<UInt64>.self)
    return go(pc + 16, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_copySlots(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return leave(pc, sp, memory, Exit.copySlots, r0, context)
}

@c func awaudit_wasm_constant32(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    store(UInt64(pc.word(3)), pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_constant64(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    store(pc.loadUnaligned(fromByteOffset: 12, as: UInt64.self), pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_select(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let first = slot(pc, sp, 3)
    let second = slot(pc, sp, 4)
    let result: UInt64 = half(pc, sp, 5) != 0 ? first : second
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_select_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let first = slot(pc, sp, 3)
    let second = slot(pc, sp, 4)
    let result: UInt64 = half(pc, sp, 5) != 0 ? first : second
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_select_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let first = slot(pc, sp, 3)
    let second = slot(pc, sp, 4)
    let result: UInt64 = UInt32(truncatingIfNeeded: r0) != 0 ? first : second
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_select_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let first = slot(pc, sp, 3)
    let second = slot(pc, sp, 4)
    let result: UInt64 = UInt32(truncatingIfNeeded: r0) != 0 ? first : second
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_selectVector(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return leave(pc, sp, memory, Exit.selectVector, r0, context)
}

@c func awaudit_wasm_globalGet(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = state(context).pointee.instance.pointee.globals[Int(pc.word(3))].pointee
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_globalGet_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = state(context).pointee.instance.pointee.globals[Int(pc.word(3))].pointee
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_globalSet(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    state(context).pointee.instance.pointee.globals[Int(pc.word(2))].pointee = slot(pc, sp, 3)
    return go(pc + 16, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_globalSet_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    state(context).pointee.instance.pointee.globals[Int(pc.word(2))].pointee = r0
    return go(pc + 16, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_globalGetVector(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return leave(pc, sp, memory, Exit.globalGetVector, r0, context)
}

@c func awaudit_wasm_globalSetVector(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return leave(pc, sp, memory, Exit.globalSetVector, r0, context)
}

@c func awaudit_wasm_functionReference(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return leave(pc, sp, memory, Exit.functionReference, r0, context)
}

@c func awaudit_wasm_isNull(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = (operand == 0) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_isNull_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = (operand == 0) ? 1 : 0
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_isNull_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = (operand == 0) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_isNull_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = (operand == 0) ? 1 : 0
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadIndexed_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadIndexed_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadIndexed_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadIndexed_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SIndexed_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SIndexed_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SIndexed_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SIndexed_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SIndexed_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SIndexed_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SIndexed_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SIndexed_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SIndexed_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SIndexed_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UIndexed_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UIndexed_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UIndexed_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UIndexed_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadIndexedImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadIndexedImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadIndexedImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadIndexedImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SIndexedImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SIndexedImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SIndexedImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SIndexedImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SIndexedImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SIndexedImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SIndexedImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SIndexedImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SIndexedImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SIndexedImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UIndexedImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UIndexedImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UIndexedImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 3) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UIndexedImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(4)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_store8(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: slot(pc, sp, 3))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: slot(pc, sp, 3))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: r0)
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: slot(pc, sp, 3))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: slot(pc, sp, 3))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: r0)
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: slot(pc, sp, 3))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: slot(pc, sp, 3))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: r0)
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: slot(pc, sp, 3))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: slot(pc, sp, 3))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: r0)
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8Immediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8Immediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16Immediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16Immediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32Immediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32Immediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64Immediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2)) &+ UInt(pc.word(4))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64Immediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0)) &+ UInt(pc.word(4))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(3)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 20, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_memorySize(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(memorySize &>> 16)
    store(result, pc, sp, 2)
    return go(pc + 12, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_memorySize_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(memorySize &>> 16)
    return go(pc + 12, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_memoryCopy(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let exit = copyMemory(pc, sp, memory, memorySize, context)
    if exit != Exit.finished { return leave(pc, sp, memory, exit, r0, context) }
    return go(pc + 36, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_memoryFill(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let exit = fillMemory(pc, sp, memory, memorySize, context)
    if exit != Exit.finished { return leave(pc, sp, memory, exit, r0, context) }
    return go(pc + 36, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_bulk(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return leave(pc, sp, memory, Exit.bulk, r0, context)
}

@c func awaudit_wasm_vector(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    return leave(pc, sp, memory, Exit.vector, r0, context)
}

@c func awaudit_wasm_i32Eqz(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = (operand == 0) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Eqz_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = (operand == 0) ? 1 : 0
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Eqz_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = (operand == 0) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Eqz_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = (operand == 0) ? 1 : 0
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Eq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) == half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Eq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) == half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Eq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) == half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Eq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) == half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Ne(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) != half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Ne_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) != half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Ne_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) != half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Ne_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) != half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) < Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) < Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) < Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) < Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) < half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) < half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) < half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) < half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) > Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) > Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) > Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) > Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) > half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) > half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) > half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) > half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) <= Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) <= Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) <= half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) <= half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) <= half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) <= half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) >= Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) >= Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Int32(bitPattern: half(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) >= half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) >= half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) >= half(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) >= half(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32EqImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) == pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32EqImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) == pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32EqImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) == pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32EqImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) == pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32NeImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) != pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32NeImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) != pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32NeImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) != pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32NeImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) != pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) < Int32(bitPattern: pc.word(4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) < Int32(bitPattern: pc.word(4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) < Int32(bitPattern: pc.word(4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) < Int32(bitPattern: pc.word(4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) < pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) < pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) < pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) < pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) > Int32(bitPattern: pc.word(4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) > Int32(bitPattern: pc.word(4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) > Int32(bitPattern: pc.word(4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) > Int32(bitPattern: pc.word(4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) > pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) > pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) > pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) > pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) <= Int32(bitPattern: pc.word(4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) <= Int32(bitPattern: pc.word(4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Int32(bitPattern: pc.word(4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) <= Int32(bitPattern: pc.word(4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) <= pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) <= pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) <= pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) <= pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) >= Int32(bitPattern: pc.word(4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: half(pc, sp, 3)) >= Int32(bitPattern: pc.word(4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Int32(bitPattern: pc.word(4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) >= Int32(bitPattern: pc.word(4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) >= pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (half(pc, sp, 3) >= pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) >= pc.word(4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32GeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (UInt32(truncatingIfNeeded: r0) >= pc.word(4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Add(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &+ right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Add_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &+ right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Add_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &+ right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Add_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &+ right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Sub(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &- right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Sub_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &- right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Sub_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &- right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Sub_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &- right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Sub_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(left &- right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Sub_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(left &- right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Mul(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &* right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Mul_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &* right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Mul_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &* right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Mul_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &* right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32And(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left & right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32And_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left & right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32And_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left & right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32And_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left & right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Or(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left | right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Or_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left | right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Or_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left | right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Or_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left | right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Xor(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left ^ right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Xor_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left ^ right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Xor_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left ^ right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Xor_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left ^ right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Shl(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &<< right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Shl_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &<< right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Shl_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &<< right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Shl_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &<< right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Shl_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(left &<< right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Shl_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(left &<< right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &>> right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &>> right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &>> right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(left &>> right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrU_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(left &>> right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrU_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(left &>> right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(bitPattern: half(pc, sp, 3)) &>> Int32(bitPattern: half(pc, sp, 4))))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(bitPattern: half(pc, sp, 3)) &>> Int32(bitPattern: half(pc, sp, 4))))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) &>> Int32(bitPattern: half(pc, sp, 4))))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) &>> Int32(bitPattern: half(pc, sp, 4))))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrS_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(bitPattern: half(pc, sp, 3)) &>> Int32(bitPattern: UInt32(truncatingIfNeeded: r0))))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrS_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(bitPattern: half(pc, sp, 3)) &>> Int32(bitPattern: UInt32(truncatingIfNeeded: r0))))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotl(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(rotate(left, right))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotl_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(rotate(left, right))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotl_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(rotate(left, right))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotl_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(rotate(left, right))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotl_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(rotate(left, right))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotl_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(rotate(left, right))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotr(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(rotate(left, 0 &- right))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotr_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(rotate(left, 0 &- right))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotr_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(rotate(left, 0 &- right))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotr_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    let result: UInt64 = UInt64(rotate(left, 0 &- right))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotr_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(rotate(left, 0 &- right))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Rotr_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(rotate(left, 0 &- right))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AddImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &+ right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AddImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &+ right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AddImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &+ right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AddImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &+ right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32MulImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &* right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32MulImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &* right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32MulImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &* right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32MulImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &* right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AndImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left & right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AndImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left & right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AndImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left & right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AndImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left & right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32OrImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left | right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32OrImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left | right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32OrImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left | right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32OrImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left | right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32XorImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left ^ right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32XorImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left ^ right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32XorImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left ^ right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32XorImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left ^ right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShlImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &<< right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShlImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &<< right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShlImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &<< right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShlImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &<< right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &>> right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &>> right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &>> right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(left &>> right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(bitPattern: half(pc, sp, 3)) &>> Int32(bitPattern: pc.word(4))))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(bitPattern: half(pc, sp, 3)) &>> Int32(bitPattern: pc.word(4))))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) &>> Int32(bitPattern: pc.word(4))))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShrSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(bitPattern: UInt32(truncatingIfNeeded: r0)) &>> Int32(bitPattern: pc.word(4))))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RotlImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(rotate(left, right))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RotlImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(rotate(left, right))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RotlImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(rotate(left, right))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RotlImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(rotate(left, right))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RotrImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(rotate(left, 0 &- right))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RotrImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(rotate(left, 0 &- right))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RotrImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(rotate(left, 0 &- right))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RotrImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(rotate(left, 0 &- right))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32SubFromImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(right &- left)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32SubFromImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(right &- left)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32SubFromImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(right &- left)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32SubFromImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(right &- left)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShlOfImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(right &<< left)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShlOfImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = pc.word(4)
    let result: UInt64 = UInt64(right &<< left)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShlOfImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(right &<< left)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32ShlOfImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = pc.word(4)
    let result: UInt64 = UInt64(right &<< left)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    if divisor == -1 && dividend == Int32.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(UInt32(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    if divisor == -1 && dividend == Int32.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(UInt32(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    if divisor == -1 && dividend == Int32.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(UInt32(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    if divisor == -1 && dividend == Int32.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(UInt32(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivS_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    if divisor == -1 && dividend == Int32.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(UInt32(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivS_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    if divisor == -1 && dividend == Int32.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(UInt32(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.dividedReportingOverflow(by: right).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.dividedReportingOverflow(by: right).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.dividedReportingOverflow(by: right).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.dividedReportingOverflow(by: right).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivU_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.dividedReportingOverflow(by: right).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32DivU_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.dividedReportingOverflow(by: right).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(UInt32(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(UInt32(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(UInt32(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(UInt32(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemS_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(UInt32(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemS_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int32(bitPattern: left)
    let divisor = Int32(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(UInt32(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.remainderReportingOverflow(dividingBy: right).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.remainderReportingOverflow(dividingBy: right).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.remainderReportingOverflow(dividingBy: right).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = UInt32(truncatingIfNeeded: r0)
    let right = half(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.remainderReportingOverflow(dividingBy: right).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemU_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.remainderReportingOverflow(dividingBy: right).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32RemU_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = half(pc, sp, 3)
    let right = UInt32(truncatingIfNeeded: r0)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = UInt64(left.remainderReportingOverflow(dividingBy: right).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Clz(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.leadingZeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Clz_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.leadingZeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Clz_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.leadingZeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Clz_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.leadingZeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Ctz(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.trailingZeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Ctz_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.trailingZeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Ctz_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.trailingZeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Ctz_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.trailingZeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Popcnt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.nonzeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Popcnt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.nonzeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Popcnt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.nonzeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Popcnt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.nonzeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Eq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) == slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Eq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) == slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Eq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 == slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Eq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 == slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Ne(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) != slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Ne_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) != slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Ne_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 != slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Ne_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 != slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) < Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) < Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) < Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) < Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) < slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) < slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 < slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 < slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) > Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) > Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) > Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) > Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) > slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) > slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 > slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 > slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) <= Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) <= Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) <= Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) <= Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) <= slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) <= slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 <= slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 <= slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) >= Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) >= Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) >= Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) >= Int64(bitPattern: slot(pc, sp, 4))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) >= slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) >= slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 >= slot(pc, sp, 4)) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 >= slot(pc, sp, 4)) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64EqImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) == UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64EqImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) == UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64EqImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 == UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64EqImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 == UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64NeImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) != UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64NeImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) != UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64NeImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 != UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64NeImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 != UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) < Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) < Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) < Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) < Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) < UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) < UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 < UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 < UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) > Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) > Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) > Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) > Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) > UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) > UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 > UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 > UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) <= Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) <= Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) <= Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) <= Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) <= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) <= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 <= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 <= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) >= Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: slot(pc, sp, 3)) >= Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) >= Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (Int64(bitPattern: r0) >= Int64(Int32(bitPattern: pc.word(4)))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) >= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (slot(pc, sp, 3) >= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 >= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64GeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = (r0 >= UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Add(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &+ right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Add_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &+ right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Add_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &+ right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Add_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &+ right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Sub(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &- right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Sub_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &- right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Sub_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &- right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Sub_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &- right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Sub_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    let result: UInt64 = left &- right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Sub_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    let result: UInt64 = left &- right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Mul(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &* right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Mul_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &* right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Mul_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &* right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Mul_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &* right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64And(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left & right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64And_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left & right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64And_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left & right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64And_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left & right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Or(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left | right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Or_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left | right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Or_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left | right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Or_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left | right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Xor(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left ^ right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Xor_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left ^ right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Xor_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left ^ right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Xor_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left ^ right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Shl(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &<< right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Shl_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &<< right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Shl_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &<< right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Shl_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &<< right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Shl_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    let result: UInt64 = left &<< right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Shl_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    let result: UInt64 = left &<< right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &>> right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &>> right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &>> right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = left &>> right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrU_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    let result: UInt64 = left &>> right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrU_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    let result: UInt64 = left &>> right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(bitPattern: Int64(bitPattern: slot(pc, sp, 3)) &>> Int64(bitPattern: slot(pc, sp, 4)))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(bitPattern: Int64(bitPattern: slot(pc, sp, 3)) &>> Int64(bitPattern: slot(pc, sp, 4)))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(bitPattern: Int64(bitPattern: r0) &>> Int64(bitPattern: slot(pc, sp, 4)))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(bitPattern: Int64(bitPattern: r0) &>> Int64(bitPattern: slot(pc, sp, 4)))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrS_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(bitPattern: Int64(bitPattern: slot(pc, sp, 3)) &>> Int64(bitPattern: r0))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrS_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(bitPattern: Int64(bitPattern: slot(pc, sp, 3)) &>> Int64(bitPattern: r0))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotl(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = rotate(left, right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotl_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = rotate(left, right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotl_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = rotate(left, right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotl_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = rotate(left, right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotl_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    let result: UInt64 = rotate(left, right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotl_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    let result: UInt64 = rotate(left, right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotr(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = rotate(left, 0 &- right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotr_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    let result: UInt64 = rotate(left, 0 &- right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotr_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = rotate(left, 0 &- right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotr_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    let result: UInt64 = rotate(left, 0 &- right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotr_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    let result: UInt64 = rotate(left, 0 &- right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Rotr_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    let result: UInt64 = rotate(left, 0 &- right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64AddImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &+ right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64AddImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &+ right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64AddImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &+ right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64AddImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &+ right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64MulImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &* right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64MulImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &* right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64MulImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &* right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64MulImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &* right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64AndImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left & right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64AndImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left & right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64AndImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left & right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64AndImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left & right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64OrImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left | right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64OrImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left | right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64OrImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left | right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64OrImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left | right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64XorImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left ^ right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64XorImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left ^ right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64XorImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left ^ right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64XorImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left ^ right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShlImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &<< right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShlImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &<< right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShlImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &<< right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShlImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &<< right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &>> right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &>> right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &>> right
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = left &>> right
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(bitPattern: Int64(bitPattern: slot(pc, sp, 3)) &>> Int64(Int32(bitPattern: pc.word(4))))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(bitPattern: Int64(bitPattern: slot(pc, sp, 3)) &>> Int64(Int32(bitPattern: pc.word(4))))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(bitPattern: Int64(bitPattern: r0) &>> Int64(Int32(bitPattern: pc.word(4))))
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShrSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(bitPattern: Int64(bitPattern: r0) &>> Int64(Int32(bitPattern: pc.word(4))))
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RotlImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = rotate(left, right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RotlImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = rotate(left, right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RotlImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = rotate(left, right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RotlImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = rotate(left, right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RotrImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = rotate(left, 0 &- right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RotrImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = rotate(left, 0 &- right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RotrImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = rotate(left, 0 &- right)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RotrImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = rotate(left, 0 &- right)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64SubFromImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = right &- left
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64SubFromImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = right &- left
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64SubFromImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = right &- left
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64SubFromImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = right &- left
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShlOfImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = right &<< left
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShlOfImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = right &<< left
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShlOfImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = right &<< left
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ShlOfImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4))))
    let result: UInt64 = right &<< left
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    if divisor == -1 && dividend == Int64.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    if divisor == -1 && dividend == Int64.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    if divisor == -1 && dividend == Int64.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    if divisor == -1 && dividend == Int64.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivS_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    if divisor == -1 && dividend == Int64.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivS_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    if divisor == -1 && dividend == Int64.min { return leave(pc, sp, memory, Exit.integerOverflow, r0, context) }
    let result: UInt64 = UInt64(bitPattern: dividend.dividedReportingOverflow(by: divisor).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.dividedReportingOverflow(by: right).partialValue
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.dividedReportingOverflow(by: right).partialValue
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.dividedReportingOverflow(by: right).partialValue
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.dividedReportingOverflow(by: right).partialValue
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivU_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.dividedReportingOverflow(by: right).partialValue
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64DivU_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.dividedReportingOverflow(by: right).partialValue
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemS_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemS_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let dividend = Int64(bitPattern: left)
    let divisor = Int64(bitPattern: right)
    let result: UInt64 = divisor == -1 ? 0 : UInt64(bitPattern: dividend.remainderReportingOverflow(dividingBy: divisor).partialValue)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.remainderReportingOverflow(dividingBy: right).partialValue
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.remainderReportingOverflow(dividingBy: right).partialValue
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.remainderReportingOverflow(dividingBy: right).partialValue
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = r0
    let right = slot(pc, sp, 4)
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.remainderReportingOverflow(dividingBy: right).partialValue
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemU_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.remainderReportingOverflow(dividingBy: right).partialValue
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64RemU_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = slot(pc, sp, 3)
    let right = r0
    if right == 0 { return leave(pc, sp, memory, Exit.integerDivideByZero, r0, context) }
    let result: UInt64 = left.remainderReportingOverflow(dividingBy: right).partialValue
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Clz(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.leadingZeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Clz_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.leadingZeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Clz_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.leadingZeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Clz_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.leadingZeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Ctz(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.trailingZeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Ctz_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.trailingZeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Ctz_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.trailingZeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Ctz_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.trailingZeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Popcnt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.nonzeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Popcnt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.nonzeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Popcnt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.nonzeroBitCount)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Popcnt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(truncatingIfNeeded: operand.nonzeroBitCount)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Extend8S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(Int8(truncatingIfNeeded: operand))))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Extend8S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(Int8(truncatingIfNeeded: operand))))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Extend8S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(Int8(truncatingIfNeeded: operand))))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Extend8S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(Int8(truncatingIfNeeded: operand))))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Extend16S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(Int16(truncatingIfNeeded: operand))))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Extend16S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(Int16(truncatingIfNeeded: operand))))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Extend16S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(Int16(truncatingIfNeeded: operand))))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Extend16S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(Int16(truncatingIfNeeded: operand))))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend8S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(bitPattern: Int64(Int8(truncatingIfNeeded: operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend8S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(bitPattern: Int64(Int8(truncatingIfNeeded: operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend8S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(bitPattern: Int64(Int8(truncatingIfNeeded: operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend8S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(bitPattern: Int64(Int8(truncatingIfNeeded: operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend16S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(bitPattern: Int64(Int16(truncatingIfNeeded: operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend16S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(bitPattern: Int64(Int16(truncatingIfNeeded: operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend16S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(bitPattern: Int64(Int16(truncatingIfNeeded: operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend16S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(bitPattern: Int64(Int16(truncatingIfNeeded: operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend32S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend32S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend32S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Extend32S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ExtendI32U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(operand)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ExtendI32U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(operand)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ExtendI32U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(operand)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64ExtendI32U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(operand)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Eq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left == right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Eq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left == right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Eq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left == right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Eq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left == right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Eq_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left == right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Eq_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left == right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ne(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left != right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ne_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left != right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ne_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left != right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ne_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left != right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ne_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left != right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ne_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left != right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Lt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left < right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Lt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left < right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Lt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left < right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Lt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left < right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Lt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left < right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Lt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left < right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Gt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left > right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Gt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left > right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Gt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left > right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Gt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left > right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Gt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left > right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Gt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left > right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Le(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left <= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Le_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left <= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Le_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left <= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Le_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left <= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Le_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left <= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Le_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left <= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ge(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left >= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ge_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left >= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ge_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left >= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ge_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = (left >= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ge_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left >= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ge_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (left >= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Add(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left + right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Add_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left + right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Add_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left + right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Add_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left + right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Add_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((left + right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Add_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((left + right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Sub(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left - right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Sub_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left - right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Sub_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left - right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Sub_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left - right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Sub_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((left - right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Sub_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((left - right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Mul(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left * right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Mul_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left * right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Mul_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left * right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Mul_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left * right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Mul_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((left * right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Mul_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((left * right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Div(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left / right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Div_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left / right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Div_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left / right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Div_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((left / right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Div_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((left / right).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Div_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((left / right).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Min(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((Numerics.minimum(left, right)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Min_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((Numerics.minimum(left, right)).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Min_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((Numerics.minimum(left, right)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Min_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((Numerics.minimum(left, right)).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Min_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.minimum(left, right)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Min_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.minimum(left, right)).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Max(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((Numerics.maximum(left, right)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Max_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((Numerics.maximum(left, right)).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Max_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((Numerics.maximum(left, right)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Max_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let right = Float(bitPattern: half(pc, sp, 4))
    let result: UInt64 = UInt64((Numerics.maximum(left, right)).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Max_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.maximum(left, right)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Max_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Float(bitPattern: half(pc, sp, 3))
    let right = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.maximum(left, right)).bitPattern)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Copysign(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(half(pc, sp, 3) & ~0x8000_0000 | half(pc, sp, 4) & 0x8000_0000)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Copysign_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(half(pc, sp, 3) & ~0x8000_0000 | half(pc, sp, 4) & 0x8000_0000)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Copysign_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(truncatingIfNeeded: r0) & ~0x8000_0000 | half(pc, sp, 4) & 0x8000_0000)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Copysign_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(UInt32(truncatingIfNeeded: r0) & ~0x8000_0000 | half(pc, sp, 4) & 0x8000_0000)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Copysign_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(half(pc, sp, 3) & ~0x8000_0000 | UInt32(truncatingIfNeeded: r0) & 0x8000_0000)
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Copysign_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(half(pc, sp, 3) & ~0x8000_0000 | UInt32(truncatingIfNeeded: r0) & 0x8000_0000)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Abs(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(operand & ~0x8000_0000)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Abs_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(operand & ~0x8000_0000)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Abs_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(operand & ~0x8000_0000)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Abs_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(operand & ~0x8000_0000)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Neg(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(operand ^ 0x8000_0000)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Neg_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64(operand ^ 0x8000_0000)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Neg_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(operand ^ 0x8000_0000)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Neg_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64(operand ^ 0x8000_0000)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ceil(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((Numerics.ceiling(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ceil_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((Numerics.ceiling(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ceil_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.ceiling(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Ceil_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.ceiling(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Floor(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((Numerics.floor(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Floor_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((Numerics.floor(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Floor_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.floor(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Floor_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.floor(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Trunc(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((Numerics.truncated(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Trunc_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((Numerics.truncated(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Trunc_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.truncated(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Trunc_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.truncated(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Nearest(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((Numerics.nearest(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Nearest_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((Numerics.nearest(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Nearest_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.nearest(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Nearest_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Numerics.nearest(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Sqrt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((operand.squareRoot()).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Sqrt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((operand.squareRoot()).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Sqrt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((operand.squareRoot()).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32Sqrt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((operand.squareRoot()).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF32S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: half(pc, sp, 3)))
    guard let value = Numerics.truncateInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(UInt32(bitPattern: value))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF32S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: half(pc, sp, 3)))
    guard let value = Numerics.truncateInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(UInt32(bitPattern: value))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF32S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: UInt32(truncatingIfNeeded: r0)))
    guard let value = Numerics.truncateInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(UInt32(bitPattern: value))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF32S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: UInt32(truncatingIfNeeded: r0)))
    guard let value = Numerics.truncateInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(UInt32(bitPattern: value))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF32S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(saturating: Double(operand))))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF32S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(saturating: Double(operand))))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF32S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(saturating: Double(operand))))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF32S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(saturating: Double(operand))))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI32S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int32(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI32S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int32(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI32S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int32(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI32S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int32(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF32U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: half(pc, sp, 3)))
    guard let value = Numerics.truncateUInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF32U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: half(pc, sp, 3)))
    guard let value = Numerics.truncateUInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(value)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF32U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: UInt32(truncatingIfNeeded: r0)))
    guard let value = Numerics.truncateUInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF32U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: UInt32(truncatingIfNeeded: r0)))
    guard let value = Numerics.truncateUInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(value)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF32U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64(UInt32(saturating: Double(operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF32U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64(UInt32(saturating: Double(operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF32U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64(UInt32(saturating: Double(operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF32U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64(UInt32(saturating: Double(operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI32U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI32U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI32U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI32U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF32S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: half(pc, sp, 3)))
    guard let value = Numerics.truncateInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(bitPattern: value)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF32S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: half(pc, sp, 3)))
    guard let value = Numerics.truncateInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(bitPattern: value)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF32S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: UInt32(truncatingIfNeeded: r0)))
    guard let value = Numerics.truncateInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(bitPattern: value)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF32S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: UInt32(truncatingIfNeeded: r0)))
    guard let value = Numerics.truncateInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(bitPattern: value)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF32S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64(bitPattern: Int64(saturating: Double(operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF32S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64(bitPattern: Int64(saturating: Double(operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF32S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64(bitPattern: Int64(saturating: Double(operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF32S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64(bitPattern: Int64(saturating: Double(operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI64S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int64(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI64S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int64(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI64S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int64(bitPattern: r0)
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI64S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int64(bitPattern: r0)
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF32U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: half(pc, sp, 3)))
    guard let value = Numerics.truncateUInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF32U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: half(pc, sp, 3)))
    guard let value = Numerics.truncateUInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = value
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF32U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: UInt32(truncatingIfNeeded: r0)))
    guard let value = Numerics.truncateUInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF32U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(Float(bitPattern: UInt32(truncatingIfNeeded: r0)))
    guard let value = Numerics.truncateUInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = value
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF32U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64(saturating: Double(operand))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF32U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = UInt64(saturating: Double(operand))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF32U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64(saturating: Double(operand))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF32U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = UInt64(saturating: Double(operand))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI64U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI64U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI64U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32ConvertI64U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Eq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left == right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Eq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left == right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Eq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left == right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Eq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left == right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Eq_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left == right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Eq_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left == right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ne(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left != right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ne_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left != right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ne_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left != right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ne_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left != right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ne_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left != right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ne_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left != right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Lt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left < right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Lt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left < right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Lt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left < right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Lt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left < right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Lt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left < right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Lt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left < right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Gt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left > right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Gt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left > right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Gt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left > right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Gt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left > right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Gt_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left > right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Gt_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left > right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Le(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left <= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Le_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left <= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Le_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left <= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Le_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left <= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Le_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left <= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Le_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left <= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ge(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left >= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ge_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left >= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ge_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left >= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ge_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left >= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ge_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left >= right) ? 1 : 0
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ge_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left >= right) ? 1 : 0
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Add(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left + right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Add_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left + right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Add_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left + right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Add_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left + right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Add_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left + right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Add_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left + right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Sub(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left - right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Sub_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left - right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Sub_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left - right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Sub_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left - right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Sub_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left - right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Sub_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left - right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Mul(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left * right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Mul_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left * right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Mul_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left * right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Mul_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left * right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Mul_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left * right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Mul_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left * right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Div(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left / right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Div_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left / right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Div_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left / right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Div_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (left / right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Div_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left / right).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Div_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (left / right).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Min(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (Numerics.minimum(left, right)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Min_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (Numerics.minimum(left, right)).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Min_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (Numerics.minimum(left, right)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Min_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (Numerics.minimum(left, right)).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Min_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.minimum(left, right)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Min_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.minimum(left, right)).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Max(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (Numerics.maximum(left, right)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Max_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (Numerics.maximum(left, right)).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Max_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (Numerics.maximum(left, right)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Max_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: r0)
    let right = Double(bitPattern: slot(pc, sp, 4))
    let result: UInt64 = (Numerics.maximum(left, right)).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Max_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.maximum(left, right)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Max_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let left = Double(bitPattern: slot(pc, sp, 3))
    let right = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.maximum(left, right)).bitPattern
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Copysign(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = slot(pc, sp, 3) & ~0x8000_0000_0000_0000 | slot(pc, sp, 4) & 0x8000_0000_0000_0000
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Copysign_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = slot(pc, sp, 3) & ~0x8000_0000_0000_0000 | slot(pc, sp, 4) & 0x8000_0000_0000_0000
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Copysign_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = r0 & ~0x8000_0000_0000_0000 | slot(pc, sp, 4) & 0x8000_0000_0000_0000
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Copysign_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = r0 & ~0x8000_0000_0000_0000 | slot(pc, sp, 4) & 0x8000_0000_0000_0000
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Copysign_r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = slot(pc, sp, 3) & ~0x8000_0000_0000_0000 | r0 & 0x8000_0000_0000_0000
    store(result, pc, sp, 2)
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Copysign_1r(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = slot(pc, sp, 3) & ~0x8000_0000_0000_0000 | r0 & 0x8000_0000_0000_0000
    return go(pc + 20, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Abs(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = operand & ~0x8000_0000_0000_0000
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Abs_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = operand & ~0x8000_0000_0000_0000
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Abs_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = operand & ~0x8000_0000_0000_0000
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Abs_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = operand & ~0x8000_0000_0000_0000
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Neg(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = operand ^ 0x8000_0000_0000_0000
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Neg_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = operand ^ 0x8000_0000_0000_0000
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Neg_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = operand ^ 0x8000_0000_0000_0000
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Neg_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = operand ^ 0x8000_0000_0000_0000
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ceil(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (Numerics.ceiling(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ceil_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (Numerics.ceiling(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ceil_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.ceiling(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Ceil_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.ceiling(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Floor(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (Numerics.floor(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Floor_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (Numerics.floor(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Floor_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.floor(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Floor_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.floor(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Trunc(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (Numerics.truncated(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Trunc_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (Numerics.truncated(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Trunc_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.truncated(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Trunc_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.truncated(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Nearest(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (Numerics.nearest(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Nearest_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (Numerics.nearest(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Nearest_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.nearest(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Nearest_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = (Numerics.nearest(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Sqrt(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (operand.squareRoot()).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Sqrt_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (operand.squareRoot()).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Sqrt_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = (operand.squareRoot()).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64Sqrt_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = (operand.squareRoot()).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF64S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    guard let value = Numerics.truncateInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(UInt32(bitPattern: value))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF64S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    guard let value = Numerics.truncateInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(UInt32(bitPattern: value))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF64S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    guard let value = Numerics.truncateInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(UInt32(bitPattern: value))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF64S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    guard let value = Numerics.truncateInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(UInt32(bitPattern: value))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF64S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(saturating: operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF64S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(saturating: operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF64S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(saturating: operand)))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF64S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(saturating: operand)))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI32S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int32(bitPattern: half(pc, sp, 3))
    let result: UInt64 = (Double(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI32S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int32(bitPattern: half(pc, sp, 3))
    let result: UInt64 = (Double(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI32S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int32(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (Double(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI32S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int32(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (Double(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF64U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    guard let value = Numerics.truncateUInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF64U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    guard let value = Numerics.truncateUInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(value)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF64U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    guard let value = Numerics.truncateUInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncF64U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    guard let value = Numerics.truncateUInt32(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(value)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF64U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64(UInt32(saturating: operand))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF64U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64(UInt32(saturating: operand))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF64U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = UInt64(UInt32(saturating: operand))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32TruncSatF64U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = UInt64(UInt32(saturating: operand))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI32U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = (Double(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI32U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = half(pc, sp, 3)
    let result: UInt64 = (Double(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI32U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = (Double(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI32U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = UInt32(truncatingIfNeeded: r0)
    let result: UInt64 = (Double(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF64S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    guard let value = Numerics.truncateInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(bitPattern: value)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF64S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    guard let value = Numerics.truncateInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(bitPattern: value)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF64S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    guard let value = Numerics.truncateInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(bitPattern: value)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF64S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    guard let value = Numerics.truncateInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = UInt64(bitPattern: value)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF64S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64(bitPattern: Int64(saturating: operand))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF64S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64(bitPattern: Int64(saturating: operand))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF64S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = UInt64(bitPattern: Int64(saturating: operand))
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF64S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = UInt64(bitPattern: Int64(saturating: operand))
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI64S(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int64(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (Double(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI64S_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int64(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = (Double(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI64S_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int64(bitPattern: r0)
    let result: UInt64 = (Double(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI64S_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Int64(bitPattern: r0)
    let result: UInt64 = (Double(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF64U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    guard let value = Numerics.truncateUInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF64U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    guard let value = Numerics.truncateUInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = value
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF64U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    guard let value = Numerics.truncateUInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncF64U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    guard let value = Numerics.truncateUInt64(operand) else {
        let exit = operand.isNaN ? Exit.invalidConversionToInteger : Exit.integerOverflow
        return leave(pc, sp, memory, exit, r0, context)
    }
    let result: UInt64 = value
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF64U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64(saturating: operand)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF64U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64(saturating: operand)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF64U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = UInt64(saturating: operand)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64TruncSatF64U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = UInt64(saturating: operand)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI64U(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = (Double(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI64U_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = slot(pc, sp, 3)
    let result: UInt64 = (Double(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI64U_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = (Double(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64ConvertI64U_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = r0
    let result: UInt64 = (Double(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32DemoteF64(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32DemoteF64_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: slot(pc, sp, 3))
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32DemoteF64_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f32DemoteF64_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Double(bitPattern: r0)
    let result: UInt64 = UInt64((Float(operand)).bitPattern)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64PromoteF32(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = (Double(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64PromoteF32_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: half(pc, sp, 3))
    let result: UInt64 = (Double(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64PromoteF32_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (Double(operand)).bitPattern
    store(result, pc, sp, 2)
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_f64PromoteF32_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let operand = Float(bitPattern: UInt32(truncatingIfNeeded: r0))
    let result: UInt64 = (Double(operand)).bitPattern
    return go(pc + 16, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_blockLoopImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let difference = half(pc, sp, 2) &+ pc.word(3) &- (pc.word(4))
    let opposite = 0 &- difference
    if (difference < opposite ? difference : opposite) < pc.word(5) { return go(pc + 32, sp, memory, memorySize, r0, context) }
    return leave(pc, sp, memory, Exit.blockLoopImmediate, r0, context)
}

@c func awaudit_wasm_blockLoop(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let difference = half(pc, sp, 2) &+ pc.word(3) &- (half(pc, sp, 4) &+ pc.word(5))
    let opposite = 0 &- difference
    if (difference < opposite ? difference : opposite) < pc.word(6) { return go(pc + 36, sp, memory, memorySize, r0, context) }
    return leave(pc, sp, memory, Exit.blockLoop, r0, context)
}

@c func awaudit_wasm_copyTwice(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    store(slot(pc, sp, 3), pc, sp, 2)
    store(slot(pc, sp, 5), pc, sp, 4)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_i32AddScaled(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AddScaled_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AddScaled_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5))
    store(result, pc, sp, 2)
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32AddScaled_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let result: UInt64 = UInt64(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5))
    return go(pc + 24, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadScaled(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadScaled_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadScaled_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32LoadScaled_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt32.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadScaled(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadScaled_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadScaled_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64LoadScaled_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt64.self)
    let result: UInt64 = value
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SScaled(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SScaled_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SScaled_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load8SScaled_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SScaled(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SScaled_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SScaled_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i32Load16SScaled_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(UInt32(bitPattern: Int32(value)))
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SScaled(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SScaled_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SScaled_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load8SScaled_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int8.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SScaled(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SScaled_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SScaled_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load16SScaled_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int16.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SScaled(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SScaled_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SScaled_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_i64Load32SScaled_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: Int32.self)
    let result: UInt64 = UInt64(bitPattern: Int64(value))
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UScaled(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UScaled_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UScaled_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load8UScaled_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt8.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UScaled(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UScaled_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ half(pc, sp, 3) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UScaled_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    store(result, pc, sp, 2)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_load16UScaled_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 4) &+ UInt32(truncatingIfNeeded: r0) &<< pc.word(5)) &+ UInt(pc.word(6))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = memory.loadUnaligned(fromByteOffset: Int(bitPattern: address), as: UInt16.self)
    let result: UInt64 = UInt64(value)
    return go(pc + 28, sp, memory, memorySize, result, context)
}

@c func awaudit_wasm_store8Indexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8Indexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8ImmediateIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8ImmediateIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8IndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8IndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8ImmediateIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store8ImmediateIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 1 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt8(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt8.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16Indexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16Indexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16ImmediateIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16ImmediateIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16IndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16IndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16ImmediateIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store16ImmediateIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 2 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt16(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt16.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32Indexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32Indexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32ImmediateIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32ImmediateIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32IndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32IndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32ImmediateIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store32ImmediateIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 4 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt32(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt32.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64Indexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64Indexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64ImmediateIndexed(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64ImmediateIndexed_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 3)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64IndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64IndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: slot(pc, sp, 4))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64ImmediateIndexedImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(half(pc, sp, 2) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_store64ImmediateIndexedImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let address = UInt(UInt32(truncatingIfNeeded: r0) &+ pc.word(3)) &+ UInt(pc.word(5))
    if address &+ 8 > memorySize { return leave(pc, sp, memory, Exit.outOfBoundsMemoryAccess, r0, context) }
    let value = UInt64(truncatingIfNeeded: UInt64(bitPattern: Int64(Int32(bitPattern: pc.word(4)))))
    memory.storeBytes(of: value, toByteOffset: Int(bitPattern: address), as: UInt64.self)
    return go(pc + 24, sp, memory, memorySize, r0, context)
}

@c func awaudit_wasm_branchIfI32SumEq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum == half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumEq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum == half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumEq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum == half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumEq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum == half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumEqImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum == pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumEqImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum == pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumEqImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum == pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumEqImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum == pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateEq(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum == half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateEq_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum == half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateEq_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum == half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateEq_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum == half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateEqImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum == pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateEqImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum == pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateEqImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum == pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateEqImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum == pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumNe(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum != half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumNe_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum != half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumNe_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum != half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumNe_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum != half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumNeImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum != pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumNeImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum != pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumNeImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum != pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumNeImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum != pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateNe(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum != half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateNe_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum != half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateNe_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum != half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateNe_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum != half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateNeImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum != pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateNeImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum != pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateNeImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum != pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateNeImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum != pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) < Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum < half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum < half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum < half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum < half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum < pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum < pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum < pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum < pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum < half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum < half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum < half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum < half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum < pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum < pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum < pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum < pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) > Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum > half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum > half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum > half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum > half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum > pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum > pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum > pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum > pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum > half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum > half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum > half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum > half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum > pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum > pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum > pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGtUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum > pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) <= Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumLeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateLeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum <= pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeS(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeS_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeS_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: half(pc, sp, 5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeS_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: half(pc, sp, 5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeSImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeSImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeSImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: pc.word(5)) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeSImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if Int32(bitPattern: sum) >= Int32(bitPattern: pc.word(5)) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumGeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ half(pc, sp, 4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeU(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeU_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeU_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= half(pc, sp, 5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeU_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= half(pc, sp, 5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeUImmediate(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeUImmediate_1(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = half(pc, sp, 3) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeUImmediate_l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= pc.word(5) {
        return go(pc + pc.distance(6), sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 28, sp, memory, memorySize, UInt64(sum), context)
}

@c func awaudit_wasm_branchIfI32SumImmediateGeUImmediate_1l(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ r0: UInt64, _ context: Code
) -> UInt {
    let sum = UInt32(truncatingIfNeeded: r0) &+ pc.word(4)
    store(UInt64(sum), pc, sp, 2)
    if sum >= pc.word(5) {
        return loop(pc, 6, sp, memory, memorySize, UInt64(sum), context)
    }
    return go(pc + 32, sp, memory, memorySize, UInt64(sum), context)
}

/// Fills in the addresses of the handlers by operation and form.
func fill(_ table: UnsafeMutablePointer<UInt>) {
    table[0] = address(awaudit_wasm_unreachable)
    table[8] = address(awaudit_wasm_charge)
    table[16] = address(awaudit_wasm_branch)
    table[17] = address(awaudit_wasm_branch_1)
    table[24] = address(awaudit_wasm_branchIf)
    table[25] = address(awaudit_wasm_branchIf_1)
    table[26] = address(awaudit_wasm_branchIf_l)
    table[27] = address(awaudit_wasm_branchIf_1l)
    table[32] = address(awaudit_wasm_branchIfZero)
    table[33] = address(awaudit_wasm_branchIfZero_1)
    table[34] = address(awaudit_wasm_branchIfZero_l)
    table[35] = address(awaudit_wasm_branchIfZero_1l)
    table[40] = address(awaudit_wasm_branchTable)
    table[42] = address(awaudit_wasm_branchTable_l)
    table[48] = address(awaudit_wasm_branchIfI32Eq)
    table[49] = address(awaudit_wasm_branchIfI32Eq_1)
    table[50] = address(awaudit_wasm_branchIfI32Eq_l)
    table[51] = address(awaudit_wasm_branchIfI32Eq_1l)
    table[56] = address(awaudit_wasm_branchIfI32Ne)
    table[57] = address(awaudit_wasm_branchIfI32Ne_1)
    table[58] = address(awaudit_wasm_branchIfI32Ne_l)
    table[59] = address(awaudit_wasm_branchIfI32Ne_1l)
    table[64] = address(awaudit_wasm_branchIfI32LtS)
    table[65] = address(awaudit_wasm_branchIfI32LtS_1)
    table[66] = address(awaudit_wasm_branchIfI32LtS_l)
    table[67] = address(awaudit_wasm_branchIfI32LtS_1l)
    table[72] = address(awaudit_wasm_branchIfI32LtU)
    table[73] = address(awaudit_wasm_branchIfI32LtU_1)
    table[74] = address(awaudit_wasm_branchIfI32LtU_l)
    table[75] = address(awaudit_wasm_branchIfI32LtU_1l)
    table[80] = address(awaudit_wasm_branchIfI32GtS)
    table[81] = address(awaudit_wasm_branchIfI32GtS_1)
    table[82] = address(awaudit_wasm_branchIfI32GtS_l)
    table[83] = address(awaudit_wasm_branchIfI32GtS_1l)
    table[88] = address(awaudit_wasm_branchIfI32GtU)
    table[89] = address(awaudit_wasm_branchIfI32GtU_1)
    table[90] = address(awaudit_wasm_branchIfI32GtU_l)
    table[91] = address(awaudit_wasm_branchIfI32GtU_1l)
    table[96] = address(awaudit_wasm_branchIfI32LeS)
    table[97] = address(awaudit_wasm_branchIfI32LeS_1)
    table[98] = address(awaudit_wasm_branchIfI32LeS_l)
    table[99] = address(awaudit_wasm_branchIfI32LeS_1l)
    table[104] = address(awaudit_wasm_branchIfI32LeU)
    table[105] = address(awaudit_wasm_branchIfI32LeU_1)
    table[106] = address(awaudit_wasm_branchIfI32LeU_l)
    table[107] = address(awaudit_wasm_branchIfI32LeU_1l)
    table[112] = address(awaudit_wasm_branchIfI32GeS)
    table[113] = address(awaudit_wasm_branchIfI32GeS_1)
    table[114] = address(awaudit_wasm_branchIfI32GeS_l)
    table[115] = address(awaudit_wasm_branchIfI32GeS_1l)
    table[120] = address(awaudit_wasm_branchIfI32GeU)
    table[121] = address(awaudit_wasm_branchIfI32GeU_1)
    table[122] = address(awaudit_wasm_branchIfI32GeU_l)
    table[123] = address(awaudit_wasm_branchIfI32GeU_1l)
    table[128] = address(awaudit_wasm_branchIfI32EqImmediate)
    table[129] = address(awaudit_wasm_branchIfI32EqImmediate_1)
    table[130] = address(awaudit_wasm_branchIfI32EqImmediate_l)
    table[131] = address(awaudit_wasm_branchIfI32EqImmediate_1l)
    table[136] = address(awaudit_wasm_branchIfI32NeImmediate)
    table[137] = address(awaudit_wasm_branchIfI32NeImmediate_1)
    table[138] = address(awaudit_wasm_branchIfI32NeImmediate_l)
    table[139] = address(awaudit_wasm_branchIfI32NeImmediate_1l)
    table[144] = address(awaudit_wasm_branchIfI32LtSImmediate)
    table[145] = address(awaudit_wasm_branchIfI32LtSImmediate_1)
    table[146] = address(awaudit_wasm_branchIfI32LtSImmediate_l)
    table[147] = address(awaudit_wasm_branchIfI32LtSImmediate_1l)
    table[152] = address(awaudit_wasm_branchIfI32LtUImmediate)
    table[153] = address(awaudit_wasm_branchIfI32LtUImmediate_1)
    table[154] = address(awaudit_wasm_branchIfI32LtUImmediate_l)
    table[155] = address(awaudit_wasm_branchIfI32LtUImmediate_1l)
    table[160] = address(awaudit_wasm_branchIfI32GtSImmediate)
    table[161] = address(awaudit_wasm_branchIfI32GtSImmediate_1)
    table[162] = address(awaudit_wasm_branchIfI32GtSImmediate_l)
    table[163] = address(awaudit_wasm_branchIfI32GtSImmediate_1l)
    table[168] = address(awaudit_wasm_branchIfI32GtUImmediate)
    table[169] = address(awaudit_wasm_branchIfI32GtUImmediate_1)
    table[170] = address(awaudit_wasm_branchIfI32GtUImmediate_l)
    table[171] = address(awaudit_wasm_branchIfI32GtUImmediate_1l)
    table[176] = address(awaudit_wasm_branchIfI32LeSImmediate)
    table[177] = address(awaudit_wasm_branchIfI32LeSImmediate_1)
    table[178] = address(awaudit_wasm_branchIfI32LeSImmediate_l)
    table[179] = address(awaudit_wasm_branchIfI32LeSImmediate_1l)
    table[184] = address(awaudit_wasm_branchIfI32LeUImmediate)
    table[185] = address(awaudit_wasm_branchIfI32LeUImmediate_1)
    table[186] = address(awaudit_wasm_branchIfI32LeUImmediate_l)
    table[187] = address(awaudit_wasm_branchIfI32LeUImmediate_1l)
    table[192] = address(awaudit_wasm_branchIfI32GeSImmediate)
    table[193] = address(awaudit_wasm_branchIfI32GeSImmediate_1)
    table[194] = address(awaudit_wasm_branchIfI32GeSImmediate_l)
    table[195] = address(awaudit_wasm_branchIfI32GeSImmediate_1l)
    table[200] = address(awaudit_wasm_branchIfI32GeUImmediate)
    table[201] = address(awaudit_wasm_branchIfI32GeUImmediate_1)
    table[202] = address(awaudit_wasm_branchIfI32GeUImmediate_l)
    table[203] = address(awaudit_wasm_branchIfI32GeUImmediate_1l)
    table[208] = address(awaudit_wasm_branchIfI64Eq)
    table[209] = address(awaudit_wasm_branchIfI64Eq_1)
    table[210] = address(awaudit_wasm_branchIfI64Eq_l)
    table[211] = address(awaudit_wasm_branchIfI64Eq_1l)
    table[216] = address(awaudit_wasm_branchIfI64Ne)
    table[217] = address(awaudit_wasm_branchIfI64Ne_1)
    table[218] = address(awaudit_wasm_branchIfI64Ne_l)
    table[219] = address(awaudit_wasm_branchIfI64Ne_1l)
    table[224] = address(awaudit_wasm_branchIfI64LtS)
    table[225] = address(awaudit_wasm_branchIfI64LtS_1)
    table[226] = address(awaudit_wasm_branchIfI64LtS_l)
    table[227] = address(awaudit_wasm_branchIfI64LtS_1l)
    table[232] = address(awaudit_wasm_branchIfI64LtU)
    table[233] = address(awaudit_wasm_branchIfI64LtU_1)
    table[234] = address(awaudit_wasm_branchIfI64LtU_l)
    table[235] = address(awaudit_wasm_branchIfI64LtU_1l)
    table[240] = address(awaudit_wasm_branchIfI64GtS)
    table[241] = address(awaudit_wasm_branchIfI64GtS_1)
    table[242] = address(awaudit_wasm_branchIfI64GtS_l)
    table[243] = address(awaudit_wasm_branchIfI64GtS_1l)
    table[248] = address(awaudit_wasm_branchIfI64GtU)
    table[249] = address(awaudit_wasm_branchIfI64GtU_1)
    table[250] = address(awaudit_wasm_branchIfI64GtU_l)
    table[251] = address(awaudit_wasm_branchIfI64GtU_1l)
    table[256] = address(awaudit_wasm_branchIfI64LeS)
    table[257] = address(awaudit_wasm_branchIfI64LeS_1)
    table[258] = address(awaudit_wasm_branchIfI64LeS_l)
    table[259] = address(awaudit_wasm_branchIfI64LeS_1l)
    table[264] = address(awaudit_wasm_branchIfI64LeU)
    table[265] = address(awaudit_wasm_branchIfI64LeU_1)
    table[266] = address(awaudit_wasm_branchIfI64LeU_l)
    table[267] = address(awaudit_wasm_branchIfI64LeU_1l)
    table[272] = address(awaudit_wasm_branchIfI64GeS)
    table[273] = address(awaudit_wasm_branchIfI64GeS_1)
    table[274] = address(awaudit_wasm_branchIfI64GeS_l)
    table[275] = address(awaudit_wasm_branchIfI64GeS_1l)
    table[280] = address(awaudit_wasm_branchIfI64GeU)
    table[281] = address(awaudit_wasm_branchIfI64GeU_1)
    table[282] = address(awaudit_wasm_branchIfI64GeU_l)
    table[283] = address(awaudit_wasm_branchIfI64GeU_1l)
    table[288] = address(awaudit_wasm_branchIfI64EqImmediate)
    table[289] = address(awaudit_wasm_branchIfI64EqImmediate_1)
    table[290] = address(awaudit_wasm_branchIfI64EqImmediate_l)
    table[291] = address(awaudit_wasm_branchIfI64EqImmediate_1l)
    table[296] = address(awaudit_wasm_branchIfI64NeImmediate)
    table[297] = address(awaudit_wasm_branchIfI64NeImmediate_1)
    table[298] = address(awaudit_wasm_branchIfI64NeImmediate_l)
    table[299] = address(awaudit_wasm_branchIfI64NeImmediate_1l)
    table[304] = address(awaudit_wasm_branchIfI64LtSImmediate)
    table[305] = address(awaudit_wasm_branchIfI64LtSImmediate_1)
    table[306] = address(awaudit_wasm_branchIfI64LtSImmediate_l)
    table[307] = address(awaudit_wasm_branchIfI64LtSImmediate_1l)
    table[312] = address(awaudit_wasm_branchIfI64LtUImmediate)
    table[313] = address(awaudit_wasm_branchIfI64LtUImmediate_1)
    table[314] = address(awaudit_wasm_branchIfI64LtUImmediate_l)
    table[315] = address(awaudit_wasm_branchIfI64LtUImmediate_1l)
    table[320] = address(awaudit_wasm_branchIfI64GtSImmediate)
    table[321] = address(awaudit_wasm_branchIfI64GtSImmediate_1)
    table[322] = address(awaudit_wasm_branchIfI64GtSImmediate_l)
    table[323] = address(awaudit_wasm_branchIfI64GtSImmediate_1l)
    table[328] = address(awaudit_wasm_branchIfI64GtUImmediate)
    table[329] = address(awaudit_wasm_branchIfI64GtUImmediate_1)
    table[330] = address(awaudit_wasm_branchIfI64GtUImmediate_l)
    table[331] = address(awaudit_wasm_branchIfI64GtUImmediate_1l)
    table[336] = address(awaudit_wasm_branchIfI64LeSImmediate)
    table[337] = address(awaudit_wasm_branchIfI64LeSImmediate_1)
    table[338] = address(awaudit_wasm_branchIfI64LeSImmediate_l)
    table[339] = address(awaudit_wasm_branchIfI64LeSImmediate_1l)
    table[344] = address(awaudit_wasm_branchIfI64LeUImmediate)
    table[345] = address(awaudit_wasm_branchIfI64LeUImmediate_1)
    table[346] = address(awaudit_wasm_branchIfI64LeUImmediate_l)
    table[347] = address(awaudit_wasm_branchIfI64LeUImmediate_1l)
    table[352] = address(awaudit_wasm_branchIfI64GeSImmediate)
    table[353] = address(awaudit_wasm_branchIfI64GeSImmediate_1)
    table[354] = address(awaudit_wasm_branchIfI64GeSImmediate_l)
    table[355] = address(awaudit_wasm_branchIfI64GeSImmediate_1l)
    table[360] = address(awaudit_wasm_branchIfI64GeUImmediate)
    table[361] = address(awaudit_wasm_branchIfI64GeUImmediate_1)
    table[362] = address(awaudit_wasm_branchIfI64GeUImmediate_l)
    table[363] = address(awaudit_wasm_branchIfI64GeUImmediate_1l)
    table[368] = address(awaudit_wasm_branchIfI32And)
    table[369] = address(awaudit_wasm_branchIfI32And_1)
    table[370] = address(awaudit_wasm_branchIfI32And_l)
    table[371] = address(awaudit_wasm_branchIfI32And_1l)
    table[376] = address(awaudit_wasm_branchIfI32AndImmediate)
    table[377] = address(awaudit_wasm_branchIfI32AndImmediate_1)
    table[378] = address(awaudit_wasm_branchIfI32AndImmediate_l)
    table[379] = address(awaudit_wasm_branchIfI32AndImmediate_1l)
    table[384] = address(awaudit_wasm_branchIfZeroI32And)
    table[385] = address(awaudit_wasm_branchIfZeroI32And_1)
    table[386] = address(awaudit_wasm_branchIfZeroI32And_l)
    table[387] = address(awaudit_wasm_branchIfZeroI32And_1l)
    table[392] = address(awaudit_wasm_branchIfZeroI32AndImmediate)
    table[393] = address(awaudit_wasm_branchIfZeroI32AndImmediate_1)
    table[394] = address(awaudit_wasm_branchIfZeroI32AndImmediate_l)
    table[395] = address(awaudit_wasm_branchIfZeroI32AndImmediate_1l)
    table[400] = address(awaudit_wasm_branchIfI64And)
    table[401] = address(awaudit_wasm_branchIfI64And_1)
    table[402] = address(awaudit_wasm_branchIfI64And_l)
    table[403] = address(awaudit_wasm_branchIfI64And_1l)
    table[408] = address(awaudit_wasm_branchIfI64AndImmediate)
    table[409] = address(awaudit_wasm_branchIfI64AndImmediate_1)
    table[410] = address(awaudit_wasm_branchIfI64AndImmediate_l)
    table[411] = address(awaudit_wasm_branchIfI64AndImmediate_1l)
    table[416] = address(awaudit_wasm_branchIfZeroI64And)
    table[417] = address(awaudit_wasm_branchIfZeroI64And_1)
    table[418] = address(awaudit_wasm_branchIfZeroI64And_l)
    table[419] = address(awaudit_wasm_branchIfZeroI64And_1l)
    table[424] = address(awaudit_wasm_branchIfZeroI64AndImmediate)
    table[425] = address(awaudit_wasm_branchIfZeroI64AndImmediate_1)
    table[426] = address(awaudit_wasm_branchIfZeroI64AndImmediate_l)
    table[427] = address(awaudit_wasm_branchIfZeroI64AndImmediate_1l)
    table[432] = address(awaudit_wasm_branchIfF32Eq)
    table[433] = address(awaudit_wasm_branchIfF32Eq_1)
    table[434] = address(awaudit_wasm_branchIfF32Eq_l)
    table[435] = address(awaudit_wasm_branchIfF32Eq_1l)
    table[436] = address(awaudit_wasm_branchIfF32Eq_r)
    table[437] = address(awaudit_wasm_branchIfF32Eq_1r)
    table[440] = address(awaudit_wasm_branchIfNotF32Eq)
    table[441] = address(awaudit_wasm_branchIfNotF32Eq_1)
    table[442] = address(awaudit_wasm_branchIfNotF32Eq_l)
    table[443] = address(awaudit_wasm_branchIfNotF32Eq_1l)
    table[444] = address(awaudit_wasm_branchIfNotF32Eq_r)
    table[445] = address(awaudit_wasm_branchIfNotF32Eq_1r)
    table[448] = address(awaudit_wasm_branchIfF32Ne)
    table[449] = address(awaudit_wasm_branchIfF32Ne_1)
    table[450] = address(awaudit_wasm_branchIfF32Ne_l)
    table[451] = address(awaudit_wasm_branchIfF32Ne_1l)
    table[452] = address(awaudit_wasm_branchIfF32Ne_r)
    table[453] = address(awaudit_wasm_branchIfF32Ne_1r)
    table[456] = address(awaudit_wasm_branchIfNotF32Ne)
    table[457] = address(awaudit_wasm_branchIfNotF32Ne_1)
    table[458] = address(awaudit_wasm_branchIfNotF32Ne_l)
    table[459] = address(awaudit_wasm_branchIfNotF32Ne_1l)
    table[460] = address(awaudit_wasm_branchIfNotF32Ne_r)
    table[461] = address(awaudit_wasm_branchIfNotF32Ne_1r)
    table[464] = address(awaudit_wasm_branchIfF32Lt)
    table[465] = address(awaudit_wasm_branchIfF32Lt_1)
    table[466] = address(awaudit_wasm_branchIfF32Lt_l)
    table[467] = address(awaudit_wasm_branchIfF32Lt_1l)
    table[468] = address(awaudit_wasm_branchIfF32Lt_r)
    table[469] = address(awaudit_wasm_branchIfF32Lt_1r)
    table[472] = address(awaudit_wasm_branchIfNotF32Lt)
    table[473] = address(awaudit_wasm_branchIfNotF32Lt_1)
    table[474] = address(awaudit_wasm_branchIfNotF32Lt_l)
    table[475] = address(awaudit_wasm_branchIfNotF32Lt_1l)
    table[476] = address(awaudit_wasm_branchIfNotF32Lt_r)
    table[477] = address(awaudit_wasm_branchIfNotF32Lt_1r)
    table[480] = address(awaudit_wasm_branchIfF32Gt)
    table[481] = address(awaudit_wasm_branchIfF32Gt_1)
    table[482] = address(awaudit_wasm_branchIfF32Gt_l)
    table[483] = address(awaudit_wasm_branchIfF32Gt_1l)
    table[484] = address(awaudit_wasm_branchIfF32Gt_r)
    table[485] = address(awaudit_wasm_branchIfF32Gt_1r)
    table[488] = address(awaudit_wasm_branchIfNotF32Gt)
    table[489] = address(awaudit_wasm_branchIfNotF32Gt_1)
    table[490] = address(awaudit_wasm_branchIfNotF32Gt_l)
    table[491] = address(awaudit_wasm_branchIfNotF32Gt_1l)
    table[492] = address(awaudit_wasm_branchIfNotF32Gt_r)
    table[493] = address(awaudit_wasm_branchIfNotF32Gt_1r)
    table[496] = address(awaudit_wasm_branchIfF32Le)
    table[497] = address(awaudit_wasm_branchIfF32Le_1)
    table[498] = address(awaudit_wasm_branchIfF32Le_l)
    table[499] = address(awaudit_wasm_branchIfF32Le_1l)
    table[500] = address(awaudit_wasm_branchIfF32Le_r)
    table[501] = address(awaudit_wasm_branchIfF32Le_1r)
    table[504] = address(awaudit_wasm_branchIfNotF32Le)
    table[505] = address(awaudit_wasm_branchIfNotF32Le_1)
    table[506] = address(awaudit_wasm_branchIfNotF32Le_l)
    table[507] = address(awaudit_wasm_branchIfNotF32Le_1l)
    table[508] = address(awaudit_wasm_branchIfNotF32Le_r)
    table[509] = address(awaudit_wasm_branchIfNotF32Le_1r)
    table[512] = address(awaudit_wasm_branchIfF32Ge)
    table[513] = address(awaudit_wasm_branchIfF32Ge_1)
    table[514] = address(awaudit_wasm_branchIfF32Ge_l)
    table[515] = address(awaudit_wasm_branchIfF32Ge_1l)
    table[516] = address(awaudit_wasm_branchIfF32Ge_r)
    table[517] = address(awaudit_wasm_branchIfF32Ge_1r)
    table[520] = address(awaudit_wasm_branchIfNotF32Ge)
    table[521] = address(awaudit_wasm_branchIfNotF32Ge_1)
    table[522] = address(awaudit_wasm_branchIfNotF32Ge_l)
    table[523] = address(awaudit_wasm_branchIfNotF32Ge_1l)
    table[524] = address(awaudit_wasm_branchIfNotF32Ge_r)
    table[525] = address(awaudit_wasm_branchIfNotF32Ge_1r)
    table[528] = address(awaudit_wasm_branchIfF64Eq)
    table[529] = address(awaudit_wasm_branchIfF64Eq_1)
    table[530] = address(awaudit_wasm_branchIfF64Eq_l)
    table[531] = address(awaudit_wasm_branchIfF64Eq_1l)
    table[532] = address(awaudit_wasm_branchIfF64Eq_r)
    table[533] = address(awaudit_wasm_branchIfF64Eq_1r)
    table[536] = address(awaudit_wasm_branchIfNotF64Eq)
    table[537] = address(awaudit_wasm_branchIfNotF64Eq_1)
    table[538] = address(awaudit_wasm_branchIfNotF64Eq_l)
    table[539] = address(awaudit_wasm_branchIfNotF64Eq_1l)
    table[540] = address(awaudit_wasm_branchIfNotF64Eq_r)
    table[541] = address(awaudit_wasm_branchIfNotF64Eq_1r)
    table[544] = address(awaudit_wasm_branchIfF64Ne)
    table[545] = address(awaudit_wasm_branchIfF64Ne_1)
    table[546] = address(awaudit_wasm_branchIfF64Ne_l)
    table[547] = address(awaudit_wasm_branchIfF64Ne_1l)
    table[548] = address(awaudit_wasm_branchIfF64Ne_r)
    table[549] = address(awaudit_wasm_branchIfF64Ne_1r)
    table[552] = address(awaudit_wasm_branchIfNotF64Ne)
    table[553] = address(awaudit_wasm_branchIfNotF64Ne_1)
    table[554] = address(awaudit_wasm_branchIfNotF64Ne_l)
    table[555] = address(awaudit_wasm_branchIfNotF64Ne_1l)
    table[556] = address(awaudit_wasm_branchIfNotF64Ne_r)
    table[557] = address(awaudit_wasm_branchIfNotF64Ne_1r)
    table[560] = address(awaudit_wasm_branchIfF64Lt)
    table[561] = address(awaudit_wasm_branchIfF64Lt_1)
    table[562] = address(awaudit_wasm_branchIfF64Lt_l)
    table[563] = address(awaudit_wasm_branchIfF64Lt_1l)
    table[564] = address(awaudit_wasm_branchIfF64Lt_r)
    table[565] = address(awaudit_wasm_branchIfF64Lt_1r)
    table[568] = address(awaudit_wasm_branchIfNotF64Lt)
    table[569] = address(awaudit_wasm_branchIfNotF64Lt_1)
    table[570] = address(awaudit_wasm_branchIfNotF64Lt_l)
    table[571] = address(awaudit_wasm_branchIfNotF64Lt_1l)
    table[572] = address(awaudit_wasm_branchIfNotF64Lt_r)
    table[573] = address(awaudit_wasm_branchIfNotF64Lt_1r)
    table[576] = address(awaudit_wasm_branchIfF64Gt)
    table[577] = address(awaudit_wasm_branchIfF64Gt_1)
    table[578] = address(awaudit_wasm_branchIfF64Gt_l)
    table[579] = address(awaudit_wasm_branchIfF64Gt_1l)
    table[580] = address(awaudit_wasm_branchIfF64Gt_r)
    table[581] = address(awaudit_wasm_branchIfF64Gt_1r)
    table[584] = address(awaudit_wasm_branchIfNotF64Gt)
    table[585] = address(awaudit_wasm_branchIfNotF64Gt_1)
    table[586] = address(awaudit_wasm_branchIfNotF64Gt_l)
    table[587] = address(awaudit_wasm_branchIfNotF64Gt_1l)
    table[588] = address(awaudit_wasm_branchIfNotF64Gt_r)
    table[589] = address(awaudit_wasm_branchIfNotF64Gt_1r)
    table[592] = address(awaudit_wasm_branchIfF64Le)
    table[593] = address(awaudit_wasm_branchIfF64Le_1)
    table[594] = address(awaudit_wasm_branchIfF64Le_l)
    table[595] = address(awaudit_wasm_branchIfF64Le_1l)
    table[596] = address(awaudit_wasm_branchIfF64Le_r)
    table[597] = address(awaudit_wasm_branchIfF64Le_1r)
    table[600] = address(awaudit_wasm_branchIfNotF64Le)
    table[601] = address(awaudit_wasm_branchIfNotF64Le_1)
    table[602] = address(awaudit_wasm_branchIfNotF64Le_l)
    table[603] = address(awaudit_wasm_branchIfNotF64Le_1l)
    table[604] = address(awaudit_wasm_branchIfNotF64Le_r)
    table[605] = address(awaudit_wasm_branchIfNotF64Le_1r)
    table[608] = address(awaudit_wasm_branchIfF64Ge)
    table[609] = address(awaudit_wasm_branchIfF64Ge_1)
    table[610] = address(awaudit_wasm_branchIfF64Ge_l)
    table[611] = address(awaudit_wasm_branchIfF64Ge_1l)
    table[612] = address(awaudit_wasm_branchIfF64Ge_r)
    table[613] = address(awaudit_wasm_branchIfF64Ge_1r)
    table[616] = address(awaudit_wasm_branchIfNotF64Ge)
    table[617] = address(awaudit_wasm_branchIfNotF64Ge_1)
    table[618] = address(awaudit_wasm_branchIfNotF64Ge_l)
    table[619] = address(awaudit_wasm_branchIfNotF64Ge_1l)
    table[620] = address(awaudit_wasm_branchIfNotF64Ge_r)
    table[621] = address(awaudit_wasm_branchIfNotF64Ge_1r)
    table[624] = address(awaudit_wasm_return0)
    table[632] = address(awaudit_wasm_return1)
    table[634] = address(awaudit_wasm_return1_l)
    table[640] = address(awaudit_wasm_returnMany)
    table[648] = address(awaudit_wasm_call)
    table[656] = address(awaudit_wasm_callFunction)
    table[664] = address(awaudit_wasm_callIndirect)
    table[666] = address(awaudit_wasm_callIndirect_l)
    table[672] = address(awaudit_wasm_copy)
    table[674] = address(awaudit_wasm_copy_l)
    table[680] = address(awaudit_wasm_copyVector)
    table[688] = address(awaudit_wasm_copySlots)
    table[696] = address(awaudit_wasm_constant32)
    table[704] = address(awaudit_wasm_constant64)
    table[712] = address(awaudit_wasm_select)
    table[713] = address(awaudit_wasm_select_1)
    table[714] = address(awaudit_wasm_select_l)
    table[715] = address(awaudit_wasm_select_1l)
    table[720] = address(awaudit_wasm_selectVector)
    table[728] = address(awaudit_wasm_globalGet)
    table[729] = address(awaudit_wasm_globalGet_1)
    table[736] = address(awaudit_wasm_globalSet)
    table[738] = address(awaudit_wasm_globalSet_l)
    table[744] = address(awaudit_wasm_globalGetVector)
    table[752] = address(awaudit_wasm_globalSetVector)
    table[760] = address(awaudit_wasm_functionReference)
    table[768] = address(awaudit_wasm_isNull)
    table[769] = address(awaudit_wasm_isNull_1)
    table[770] = address(awaudit_wasm_isNull_l)
    table[771] = address(awaudit_wasm_isNull_1l)
    table[776] = address(awaudit_wasm_i32Load)
    table[777] = address(awaudit_wasm_i32Load_1)
    table[778] = address(awaudit_wasm_i32Load_l)
    table[779] = address(awaudit_wasm_i32Load_1l)
    table[784] = address(awaudit_wasm_i64Load)
    table[785] = address(awaudit_wasm_i64Load_1)
    table[786] = address(awaudit_wasm_i64Load_l)
    table[787] = address(awaudit_wasm_i64Load_1l)
    table[792] = address(awaudit_wasm_i32Load8S)
    table[793] = address(awaudit_wasm_i32Load8S_1)
    table[794] = address(awaudit_wasm_i32Load8S_l)
    table[795] = address(awaudit_wasm_i32Load8S_1l)
    table[800] = address(awaudit_wasm_i32Load16S)
    table[801] = address(awaudit_wasm_i32Load16S_1)
    table[802] = address(awaudit_wasm_i32Load16S_l)
    table[803] = address(awaudit_wasm_i32Load16S_1l)
    table[808] = address(awaudit_wasm_i64Load8S)
    table[809] = address(awaudit_wasm_i64Load8S_1)
    table[810] = address(awaudit_wasm_i64Load8S_l)
    table[811] = address(awaudit_wasm_i64Load8S_1l)
    table[816] = address(awaudit_wasm_i64Load16S)
    table[817] = address(awaudit_wasm_i64Load16S_1)
    table[818] = address(awaudit_wasm_i64Load16S_l)
    table[819] = address(awaudit_wasm_i64Load16S_1l)
    table[824] = address(awaudit_wasm_i64Load32S)
    table[825] = address(awaudit_wasm_i64Load32S_1)
    table[826] = address(awaudit_wasm_i64Load32S_l)
    table[827] = address(awaudit_wasm_i64Load32S_1l)
    table[832] = address(awaudit_wasm_load8U)
    table[833] = address(awaudit_wasm_load8U_1)
    table[834] = address(awaudit_wasm_load8U_l)
    table[835] = address(awaudit_wasm_load8U_1l)
    table[840] = address(awaudit_wasm_load16U)
    table[841] = address(awaudit_wasm_load16U_1)
    table[842] = address(awaudit_wasm_load16U_l)
    table[843] = address(awaudit_wasm_load16U_1l)
    table[848] = address(awaudit_wasm_i32LoadIndexed)
    table[849] = address(awaudit_wasm_i32LoadIndexed_1)
    table[850] = address(awaudit_wasm_i32LoadIndexed_l)
    table[851] = address(awaudit_wasm_i32LoadIndexed_1l)
    table[856] = address(awaudit_wasm_i64LoadIndexed)
    table[857] = address(awaudit_wasm_i64LoadIndexed_1)
    table[858] = address(awaudit_wasm_i64LoadIndexed_l)
    table[859] = address(awaudit_wasm_i64LoadIndexed_1l)
    table[864] = address(awaudit_wasm_i32Load8SIndexed)
    table[865] = address(awaudit_wasm_i32Load8SIndexed_1)
    table[866] = address(awaudit_wasm_i32Load8SIndexed_l)
    table[867] = address(awaudit_wasm_i32Load8SIndexed_1l)
    table[872] = address(awaudit_wasm_i32Load16SIndexed)
    table[873] = address(awaudit_wasm_i32Load16SIndexed_1)
    table[874] = address(awaudit_wasm_i32Load16SIndexed_l)
    table[875] = address(awaudit_wasm_i32Load16SIndexed_1l)
    table[880] = address(awaudit_wasm_i64Load8SIndexed)
    table[881] = address(awaudit_wasm_i64Load8SIndexed_1)
    table[882] = address(awaudit_wasm_i64Load8SIndexed_l)
    table[883] = address(awaudit_wasm_i64Load8SIndexed_1l)
    table[888] = address(awaudit_wasm_i64Load16SIndexed)
    table[889] = address(awaudit_wasm_i64Load16SIndexed_1)
    table[890] = address(awaudit_wasm_i64Load16SIndexed_l)
    table[891] = address(awaudit_wasm_i64Load16SIndexed_1l)
    table[896] = address(awaudit_wasm_i64Load32SIndexed)
    table[897] = address(awaudit_wasm_i64Load32SIndexed_1)
    table[898] = address(awaudit_wasm_i64Load32SIndexed_l)
    table[899] = address(awaudit_wasm_i64Load32SIndexed_1l)
    table[904] = address(awaudit_wasm_load8UIndexed)
    table[905] = address(awaudit_wasm_load8UIndexed_1)
    table[906] = address(awaudit_wasm_load8UIndexed_l)
    table[907] = address(awaudit_wasm_load8UIndexed_1l)
    table[912] = address(awaudit_wasm_load16UIndexed)
    table[913] = address(awaudit_wasm_load16UIndexed_1)
    table[914] = address(awaudit_wasm_load16UIndexed_l)
    table[915] = address(awaudit_wasm_load16UIndexed_1l)
    table[920] = address(awaudit_wasm_i32LoadIndexedImmediate)
    table[921] = address(awaudit_wasm_i32LoadIndexedImmediate_1)
    table[922] = address(awaudit_wasm_i32LoadIndexedImmediate_l)
    table[923] = address(awaudit_wasm_i32LoadIndexedImmediate_1l)
    table[928] = address(awaudit_wasm_i64LoadIndexedImmediate)
    table[929] = address(awaudit_wasm_i64LoadIndexedImmediate_1)
    table[930] = address(awaudit_wasm_i64LoadIndexedImmediate_l)
    table[931] = address(awaudit_wasm_i64LoadIndexedImmediate_1l)
    table[936] = address(awaudit_wasm_i32Load8SIndexedImmediate)
    table[937] = address(awaudit_wasm_i32Load8SIndexedImmediate_1)
    table[938] = address(awaudit_wasm_i32Load8SIndexedImmediate_l)
    table[939] = address(awaudit_wasm_i32Load8SIndexedImmediate_1l)
    table[944] = address(awaudit_wasm_i32Load16SIndexedImmediate)
    table[945] = address(awaudit_wasm_i32Load16SIndexedImmediate_1)
    table[946] = address(awaudit_wasm_i32Load16SIndexedImmediate_l)
    table[947] = address(awaudit_wasm_i32Load16SIndexedImmediate_1l)
    table[952] = address(awaudit_wasm_i64Load8SIndexedImmediate)
    table[953] = address(awaudit_wasm_i64Load8SIndexedImmediate_1)
    table[954] = address(awaudit_wasm_i64Load8SIndexedImmediate_l)
    table[955] = address(awaudit_wasm_i64Load8SIndexedImmediate_1l)
    table[960] = address(awaudit_wasm_i64Load16SIndexedImmediate)
    table[961] = address(awaudit_wasm_i64Load16SIndexedImmediate_1)
    table[962] = address(awaudit_wasm_i64Load16SIndexedImmediate_l)
    table[963] = address(awaudit_wasm_i64Load16SIndexedImmediate_1l)
    table[968] = address(awaudit_wasm_i64Load32SIndexedImmediate)
    table[969] = address(awaudit_wasm_i64Load32SIndexedImmediate_1)
    table[970] = address(awaudit_wasm_i64Load32SIndexedImmediate_l)
    table[971] = address(awaudit_wasm_i64Load32SIndexedImmediate_1l)
    table[976] = address(awaudit_wasm_load8UIndexedImmediate)
    table[977] = address(awaudit_wasm_load8UIndexedImmediate_1)
    table[978] = address(awaudit_wasm_load8UIndexedImmediate_l)
    table[979] = address(awaudit_wasm_load8UIndexedImmediate_1l)
    table[984] = address(awaudit_wasm_load16UIndexedImmediate)
    table[985] = address(awaudit_wasm_load16UIndexedImmediate_1)
    table[986] = address(awaudit_wasm_load16UIndexedImmediate_l)
    table[987] = address(awaudit_wasm_load16UIndexedImmediate_1l)
    table[992] = address(awaudit_wasm_store8)
    table[994] = address(awaudit_wasm_store8_l)
    table[996] = address(awaudit_wasm_store8_r)
    table[1000] = address(awaudit_wasm_store16)
    table[1002] = address(awaudit_wasm_store16_l)
    table[1004] = address(awaudit_wasm_store16_r)
    table[1008] = address(awaudit_wasm_store32)
    table[1010] = address(awaudit_wasm_store32_l)
    table[1012] = address(awaudit_wasm_store32_r)
    table[1016] = address(awaudit_wasm_store64)
    table[1018] = address(awaudit_wasm_store64_l)
    table[1020] = address(awaudit_wasm_store64_r)
    table[1024] = address(awaudit_wasm_store8Immediate)
    table[1026] = address(awaudit_wasm_store8Immediate_l)
    table[1032] = address(awaudit_wasm_store16Immediate)
    table[1034] = address(awaudit_wasm_store16Immediate_l)
    table[1040] = address(awaudit_wasm_store32Immediate)
    table[1042] = address(awaudit_wasm_store32Immediate_l)
    table[1048] = address(awaudit_wasm_store64Immediate)
    table[1050] = address(awaudit_wasm_store64Immediate_l)
    table[1056] = address(awaudit_wasm_memorySize)
    table[1057] = address(awaudit_wasm_memorySize_1)
    table[1064] = address(awaudit_wasm_memoryCopy)
    table[1072] = address(awaudit_wasm_memoryFill)
    table[1080] = address(awaudit_wasm_bulk)
    table[1088] = address(awaudit_wasm_vector)
    table[1096] = address(awaudit_wasm_i32Eqz)
    table[1097] = address(awaudit_wasm_i32Eqz_1)
    table[1098] = address(awaudit_wasm_i32Eqz_l)
    table[1099] = address(awaudit_wasm_i32Eqz_1l)
    table[1104] = address(awaudit_wasm_isNull)
    table[1105] = address(awaudit_wasm_isNull_1)
    table[1106] = address(awaudit_wasm_isNull_l)
    table[1107] = address(awaudit_wasm_isNull_1l)
    table[1112] = address(awaudit_wasm_i32Eq)
    table[1113] = address(awaudit_wasm_i32Eq_1)
    table[1114] = address(awaudit_wasm_i32Eq_l)
    table[1115] = address(awaudit_wasm_i32Eq_1l)
    table[1120] = address(awaudit_wasm_i32Ne)
    table[1121] = address(awaudit_wasm_i32Ne_1)
    table[1122] = address(awaudit_wasm_i32Ne_l)
    table[1123] = address(awaudit_wasm_i32Ne_1l)
    table[1128] = address(awaudit_wasm_i32LtS)
    table[1129] = address(awaudit_wasm_i32LtS_1)
    table[1130] = address(awaudit_wasm_i32LtS_l)
    table[1131] = address(awaudit_wasm_i32LtS_1l)
    table[1136] = address(awaudit_wasm_i32LtU)
    table[1137] = address(awaudit_wasm_i32LtU_1)
    table[1138] = address(awaudit_wasm_i32LtU_l)
    table[1139] = address(awaudit_wasm_i32LtU_1l)
    table[1144] = address(awaudit_wasm_i32GtS)
    table[1145] = address(awaudit_wasm_i32GtS_1)
    table[1146] = address(awaudit_wasm_i32GtS_l)
    table[1147] = address(awaudit_wasm_i32GtS_1l)
    table[1152] = address(awaudit_wasm_i32GtU)
    table[1153] = address(awaudit_wasm_i32GtU_1)
    table[1154] = address(awaudit_wasm_i32GtU_l)
    table[1155] = address(awaudit_wasm_i32GtU_1l)
    table[1160] = address(awaudit_wasm_i32LeS)
    table[1161] = address(awaudit_wasm_i32LeS_1)
    table[1162] = address(awaudit_wasm_i32LeS_l)
    table[1163] = address(awaudit_wasm_i32LeS_1l)
    table[1168] = address(awaudit_wasm_i32LeU)
    table[1169] = address(awaudit_wasm_i32LeU_1)
    table[1170] = address(awaudit_wasm_i32LeU_l)
    table[1171] = address(awaudit_wasm_i32LeU_1l)
    table[1176] = address(awaudit_wasm_i32GeS)
    table[1177] = address(awaudit_wasm_i32GeS_1)
    table[1178] = address(awaudit_wasm_i32GeS_l)
    table[1179] = address(awaudit_wasm_i32GeS_1l)
    table[1184] = address(awaudit_wasm_i32GeU)
    table[1185] = address(awaudit_wasm_i32GeU_1)
    table[1186] = address(awaudit_wasm_i32GeU_l)
    table[1187] = address(awaudit_wasm_i32GeU_1l)
    table[1192] = address(awaudit_wasm_i32EqImmediate)
    table[1193] = address(awaudit_wasm_i32EqImmediate_1)
    table[1194] = address(awaudit_wasm_i32EqImmediate_l)
    table[1195] = address(awaudit_wasm_i32EqImmediate_1l)
    table[1200] = address(awaudit_wasm_i32NeImmediate)
    table[1201] = address(awaudit_wasm_i32NeImmediate_1)
    table[1202] = address(awaudit_wasm_i32NeImmediate_l)
    table[1203] = address(awaudit_wasm_i32NeImmediate_1l)
    table[1208] = address(awaudit_wasm_i32LtSImmediate)
    table[1209] = address(awaudit_wasm_i32LtSImmediate_1)
    table[1210] = address(awaudit_wasm_i32LtSImmediate_l)
    table[1211] = address(awaudit_wasm_i32LtSImmediate_1l)
    table[1216] = address(awaudit_wasm_i32LtUImmediate)
    table[1217] = address(awaudit_wasm_i32LtUImmediate_1)
    table[1218] = address(awaudit_wasm_i32LtUImmediate_l)
    table[1219] = address(awaudit_wasm_i32LtUImmediate_1l)
    table[1224] = address(awaudit_wasm_i32GtSImmediate)
    table[1225] = address(awaudit_wasm_i32GtSImmediate_1)
    table[1226] = address(awaudit_wasm_i32GtSImmediate_l)
    table[1227] = address(awaudit_wasm_i32GtSImmediate_1l)
    table[1232] = address(awaudit_wasm_i32GtUImmediate)
    table[1233] = address(awaudit_wasm_i32GtUImmediate_1)
    table[1234] = address(awaudit_wasm_i32GtUImmediate_l)
    table[1235] = address(awaudit_wasm_i32GtUImmediate_1l)
    table[1240] = address(awaudit_wasm_i32LeSImmediate)
    table[1241] = address(awaudit_wasm_i32LeSImmediate_1)
    table[1242] = address(awaudit_wasm_i32LeSImmediate_l)
    table[1243] = address(awaudit_wasm_i32LeSImmediate_1l)
    table[1248] = address(awaudit_wasm_i32LeUImmediate)
    table[1249] = address(awaudit_wasm_i32LeUImmediate_1)
    table[1250] = address(awaudit_wasm_i32LeUImmediate_l)
    table[1251] = address(awaudit_wasm_i32LeUImmediate_1l)
    table[1256] = address(awaudit_wasm_i32GeSImmediate)
    table[1257] = address(awaudit_wasm_i32GeSImmediate_1)
    table[1258] = address(awaudit_wasm_i32GeSImmediate_l)
    table[1259] = address(awaudit_wasm_i32GeSImmediate_1l)
    table[1264] = address(awaudit_wasm_i32GeUImmediate)
    table[1265] = address(awaudit_wasm_i32GeUImmediate_1)
    table[1266] = address(awaudit_wasm_i32GeUImmediate_l)
    table[1267] = address(awaudit_wasm_i32GeUImmediate_1l)
    table[1272] = address(awaudit_wasm_i32Add)
    table[1273] = address(awaudit_wasm_i32Add_1)
    table[1274] = address(awaudit_wasm_i32Add_l)
    table[1275] = address(awaudit_wasm_i32Add_1l)
    table[1280] = address(awaudit_wasm_i32Sub)
    table[1281] = address(awaudit_wasm_i32Sub_1)
    table[1282] = address(awaudit_wasm_i32Sub_l)
    table[1283] = address(awaudit_wasm_i32Sub_1l)
    table[1284] = address(awaudit_wasm_i32Sub_r)
    table[1285] = address(awaudit_wasm_i32Sub_1r)
    table[1288] = address(awaudit_wasm_i32Mul)
    table[1289] = address(awaudit_wasm_i32Mul_1)
    table[1290] = address(awaudit_wasm_i32Mul_l)
    table[1291] = address(awaudit_wasm_i32Mul_1l)
    table[1296] = address(awaudit_wasm_i32And)
    table[1297] = address(awaudit_wasm_i32And_1)
    table[1298] = address(awaudit_wasm_i32And_l)
    table[1299] = address(awaudit_wasm_i32And_1l)
    table[1304] = address(awaudit_wasm_i32Or)
    table[1305] = address(awaudit_wasm_i32Or_1)
    table[1306] = address(awaudit_wasm_i32Or_l)
    table[1307] = address(awaudit_wasm_i32Or_1l)
    table[1312] = address(awaudit_wasm_i32Xor)
    table[1313] = address(awaudit_wasm_i32Xor_1)
    table[1314] = address(awaudit_wasm_i32Xor_l)
    table[1315] = address(awaudit_wasm_i32Xor_1l)
    table[1320] = address(awaudit_wasm_i32Shl)
    table[1321] = address(awaudit_wasm_i32Shl_1)
    table[1322] = address(awaudit_wasm_i32Shl_l)
    table[1323] = address(awaudit_wasm_i32Shl_1l)
    table[1324] = address(awaudit_wasm_i32Shl_r)
    table[1325] = address(awaudit_wasm_i32Shl_1r)
    table[1328] = address(awaudit_wasm_i32ShrU)
    table[1329] = address(awaudit_wasm_i32ShrU_1)
    table[1330] = address(awaudit_wasm_i32ShrU_l)
    table[1331] = address(awaudit_wasm_i32ShrU_1l)
    table[1332] = address(awaudit_wasm_i32ShrU_r)
    table[1333] = address(awaudit_wasm_i32ShrU_1r)
    table[1336] = address(awaudit_wasm_i32ShrS)
    table[1337] = address(awaudit_wasm_i32ShrS_1)
    table[1338] = address(awaudit_wasm_i32ShrS_l)
    table[1339] = address(awaudit_wasm_i32ShrS_1l)
    table[1340] = address(awaudit_wasm_i32ShrS_r)
    table[1341] = address(awaudit_wasm_i32ShrS_1r)
    table[1344] = address(awaudit_wasm_i32Rotl)
    table[1345] = address(awaudit_wasm_i32Rotl_1)
    table[1346] = address(awaudit_wasm_i32Rotl_l)
    table[1347] = address(awaudit_wasm_i32Rotl_1l)
    table[1348] = address(awaudit_wasm_i32Rotl_r)
    table[1349] = address(awaudit_wasm_i32Rotl_1r)
    table[1352] = address(awaudit_wasm_i32Rotr)
    table[1353] = address(awaudit_wasm_i32Rotr_1)
    table[1354] = address(awaudit_wasm_i32Rotr_l)
    table[1355] = address(awaudit_wasm_i32Rotr_1l)
    table[1356] = address(awaudit_wasm_i32Rotr_r)
    table[1357] = address(awaudit_wasm_i32Rotr_1r)
    table[1360] = address(awaudit_wasm_i32AddImmediate)
    table[1361] = address(awaudit_wasm_i32AddImmediate_1)
    table[1362] = address(awaudit_wasm_i32AddImmediate_l)
    table[1363] = address(awaudit_wasm_i32AddImmediate_1l)
    table[1368] = address(awaudit_wasm_i32MulImmediate)
    table[1369] = address(awaudit_wasm_i32MulImmediate_1)
    table[1370] = address(awaudit_wasm_i32MulImmediate_l)
    table[1371] = address(awaudit_wasm_i32MulImmediate_1l)
    table[1376] = address(awaudit_wasm_i32AndImmediate)
    table[1377] = address(awaudit_wasm_i32AndImmediate_1)
    table[1378] = address(awaudit_wasm_i32AndImmediate_l)
    table[1379] = address(awaudit_wasm_i32AndImmediate_1l)
    table[1384] = address(awaudit_wasm_i32OrImmediate)
    table[1385] = address(awaudit_wasm_i32OrImmediate_1)
    table[1386] = address(awaudit_wasm_i32OrImmediate_l)
    table[1387] = address(awaudit_wasm_i32OrImmediate_1l)
    table[1392] = address(awaudit_wasm_i32XorImmediate)
    table[1393] = address(awaudit_wasm_i32XorImmediate_1)
    table[1394] = address(awaudit_wasm_i32XorImmediate_l)
    table[1395] = address(awaudit_wasm_i32XorImmediate_1l)
    table[1400] = address(awaudit_wasm_i32ShlImmediate)
    table[1401] = address(awaudit_wasm_i32ShlImmediate_1)
    table[1402] = address(awaudit_wasm_i32ShlImmediate_l)
    table[1403] = address(awaudit_wasm_i32ShlImmediate_1l)
    table[1408] = address(awaudit_wasm_i32ShrUImmediate)
    table[1409] = address(awaudit_wasm_i32ShrUImmediate_1)
    table[1410] = address(awaudit_wasm_i32ShrUImmediate_l)
    table[1411] = address(awaudit_wasm_i32ShrUImmediate_1l)
    table[1416] = address(awaudit_wasm_i32ShrSImmediate)
    table[1417] = address(awaudit_wasm_i32ShrSImmediate_1)
    table[1418] = address(awaudit_wasm_i32ShrSImmediate_l)
    table[1419] = address(awaudit_wasm_i32ShrSImmediate_1l)
    table[1424] = address(awaudit_wasm_i32RotlImmediate)
    table[1425] = address(awaudit_wasm_i32RotlImmediate_1)
    table[1426] = address(awaudit_wasm_i32RotlImmediate_l)
    table[1427] = address(awaudit_wasm_i32RotlImmediate_1l)
    table[1432] = address(awaudit_wasm_i32RotrImmediate)
    table[1433] = address(awaudit_wasm_i32RotrImmediate_1)
    table[1434] = address(awaudit_wasm_i32RotrImmediate_l)
    table[1435] = address(awaudit_wasm_i32RotrImmediate_1l)
    table[1440] = address(awaudit_wasm_i32SubFromImmediate)
    table[1441] = address(awaudit_wasm_i32SubFromImmediate_1)
    table[1442] = address(awaudit_wasm_i32SubFromImmediate_l)
    table[1443] = address(awaudit_wasm_i32SubFromImmediate_1l)
    table[1448] = address(awaudit_wasm_i32ShlOfImmediate)
    table[1449] = address(awaudit_wasm_i32ShlOfImmediate_1)
    table[1450] = address(awaudit_wasm_i32ShlOfImmediate_l)
    table[1451] = address(awaudit_wasm_i32ShlOfImmediate_1l)
    table[1456] = address(awaudit_wasm_i32DivS)
    table[1457] = address(awaudit_wasm_i32DivS_1)
    table[1458] = address(awaudit_wasm_i32DivS_l)
    table[1459] = address(awaudit_wasm_i32DivS_1l)
    table[1460] = address(awaudit_wasm_i32DivS_r)
    table[1461] = address(awaudit_wasm_i32DivS_1r)
    table[1464] = address(awaudit_wasm_i32DivU)
    table[1465] = address(awaudit_wasm_i32DivU_1)
    table[1466] = address(awaudit_wasm_i32DivU_l)
    table[1467] = address(awaudit_wasm_i32DivU_1l)
    table[1468] = address(awaudit_wasm_i32DivU_r)
    table[1469] = address(awaudit_wasm_i32DivU_1r)
    table[1472] = address(awaudit_wasm_i32RemS)
    table[1473] = address(awaudit_wasm_i32RemS_1)
    table[1474] = address(awaudit_wasm_i32RemS_l)
    table[1475] = address(awaudit_wasm_i32RemS_1l)
    table[1476] = address(awaudit_wasm_i32RemS_r)
    table[1477] = address(awaudit_wasm_i32RemS_1r)
    table[1480] = address(awaudit_wasm_i32RemU)
    table[1481] = address(awaudit_wasm_i32RemU_1)
    table[1482] = address(awaudit_wasm_i32RemU_l)
    table[1483] = address(awaudit_wasm_i32RemU_1l)
    table[1484] = address(awaudit_wasm_i32RemU_r)
    table[1485] = address(awaudit_wasm_i32RemU_1r)
    table[1488] = address(awaudit_wasm_i32Clz)
    table[1489] = address(awaudit_wasm_i32Clz_1)
    table[1490] = address(awaudit_wasm_i32Clz_l)
    table[1491] = address(awaudit_wasm_i32Clz_1l)
    table[1496] = address(awaudit_wasm_i32Ctz)
    table[1497] = address(awaudit_wasm_i32Ctz_1)
    table[1498] = address(awaudit_wasm_i32Ctz_l)
    table[1499] = address(awaudit_wasm_i32Ctz_1l)
    table[1504] = address(awaudit_wasm_i32Popcnt)
    table[1505] = address(awaudit_wasm_i32Popcnt_1)
    table[1506] = address(awaudit_wasm_i32Popcnt_l)
    table[1507] = address(awaudit_wasm_i32Popcnt_1l)
    table[1512] = address(awaudit_wasm_i64Eq)
    table[1513] = address(awaudit_wasm_i64Eq_1)
    table[1514] = address(awaudit_wasm_i64Eq_l)
    table[1515] = address(awaudit_wasm_i64Eq_1l)
    table[1520] = address(awaudit_wasm_i64Ne)
    table[1521] = address(awaudit_wasm_i64Ne_1)
    table[1522] = address(awaudit_wasm_i64Ne_l)
    table[1523] = address(awaudit_wasm_i64Ne_1l)
    table[1528] = address(awaudit_wasm_i64LtS)
    table[1529] = address(awaudit_wasm_i64LtS_1)
    table[1530] = address(awaudit_wasm_i64LtS_l)
    table[1531] = address(awaudit_wasm_i64LtS_1l)
    table[1536] = address(awaudit_wasm_i64LtU)
    table[1537] = address(awaudit_wasm_i64LtU_1)
    table[1538] = address(awaudit_wasm_i64LtU_l)
    table[1539] = address(awaudit_wasm_i64LtU_1l)
    table[1544] = address(awaudit_wasm_i64GtS)
    table[1545] = address(awaudit_wasm_i64GtS_1)
    table[1546] = address(awaudit_wasm_i64GtS_l)
    table[1547] = address(awaudit_wasm_i64GtS_1l)
    table[1552] = address(awaudit_wasm_i64GtU)
    table[1553] = address(awaudit_wasm_i64GtU_1)
    table[1554] = address(awaudit_wasm_i64GtU_l)
    table[1555] = address(awaudit_wasm_i64GtU_1l)
    table[1560] = address(awaudit_wasm_i64LeS)
    table[1561] = address(awaudit_wasm_i64LeS_1)
    table[1562] = address(awaudit_wasm_i64LeS_l)
    table[1563] = address(awaudit_wasm_i64LeS_1l)
    table[1568] = address(awaudit_wasm_i64LeU)
    table[1569] = address(awaudit_wasm_i64LeU_1)
    table[1570] = address(awaudit_wasm_i64LeU_l)
    table[1571] = address(awaudit_wasm_i64LeU_1l)
    table[1576] = address(awaudit_wasm_i64GeS)
    table[1577] = address(awaudit_wasm_i64GeS_1)
    table[1578] = address(awaudit_wasm_i64GeS_l)
    table[1579] = address(awaudit_wasm_i64GeS_1l)
    table[1584] = address(awaudit_wasm_i64GeU)
    table[1585] = address(awaudit_wasm_i64GeU_1)
    table[1586] = address(awaudit_wasm_i64GeU_l)
    table[1587] = address(awaudit_wasm_i64GeU_1l)
    table[1592] = address(awaudit_wasm_i64EqImmediate)
    table[1593] = address(awaudit_wasm_i64EqImmediate_1)
    table[1594] = address(awaudit_wasm_i64EqImmediate_l)
    table[1595] = address(awaudit_wasm_i64EqImmediate_1l)
    table[1600] = address(awaudit_wasm_i64NeImmediate)
    table[1601] = address(awaudit_wasm_i64NeImmediate_1)
    table[1602] = address(awaudit_wasm_i64NeImmediate_l)
    table[1603] = address(awaudit_wasm_i64NeImmediate_1l)
    table[1608] = address(awaudit_wasm_i64LtSImmediate)
    table[1609] = address(awaudit_wasm_i64LtSImmediate_1)
    table[1610] = address(awaudit_wasm_i64LtSImmediate_l)
    table[1611] = address(awaudit_wasm_i64LtSImmediate_1l)
    table[1616] = address(awaudit_wasm_i64LtUImmediate)
    table[1617] = address(awaudit_wasm_i64LtUImmediate_1)
    table[1618] = address(awaudit_wasm_i64LtUImmediate_l)
    table[1619] = address(awaudit_wasm_i64LtUImmediate_1l)
    table[1624] = address(awaudit_wasm_i64GtSImmediate)
    table[1625] = address(awaudit_wasm_i64GtSImmediate_1)
    table[1626] = address(awaudit_wasm_i64GtSImmediate_l)
    table[1627] = address(awaudit_wasm_i64GtSImmediate_1l)
    table[1632] = address(awaudit_wasm_i64GtUImmediate)
    table[1633] = address(awaudit_wasm_i64GtUImmediate_1)
    table[1634] = address(awaudit_wasm_i64GtUImmediate_l)
    table[1635] = address(awaudit_wasm_i64GtUImmediate_1l)
    table[1640] = address(awaudit_wasm_i64LeSImmediate)
    table[1641] = address(awaudit_wasm_i64LeSImmediate_1)
    table[1642] = address(awaudit_wasm_i64LeSImmediate_l)
    table[1643] = address(awaudit_wasm_i64LeSImmediate_1l)
    table[1648] = address(awaudit_wasm_i64LeUImmediate)
    table[1649] = address(awaudit_wasm_i64LeUImmediate_1)
    table[1650] = address(awaudit_wasm_i64LeUImmediate_l)
    table[1651] = address(awaudit_wasm_i64LeUImmediate_1l)
    table[1656] = address(awaudit_wasm_i64GeSImmediate)
    table[1657] = address(awaudit_wasm_i64GeSImmediate_1)
    table[1658] = address(awaudit_wasm_i64GeSImmediate_l)
    table[1659] = address(awaudit_wasm_i64GeSImmediate_1l)
    table[1664] = address(awaudit_wasm_i64GeUImmediate)
    table[1665] = address(awaudit_wasm_i64GeUImmediate_1)
    table[1666] = address(awaudit_wasm_i64GeUImmediate_l)
    table[1667] = address(awaudit_wasm_i64GeUImmediate_1l)
    table[1672] = address(awaudit_wasm_i64Add)
    table[1673] = address(awaudit_wasm_i64Add_1)
    table[1674] = address(awaudit_wasm_i64Add_l)
    table[1675] = address(awaudit_wasm_i64Add_1l)
    table[1680] = address(awaudit_wasm_i64Sub)
    table[1681] = address(awaudit_wasm_i64Sub_1)
    table[1682] = address(awaudit_wasm_i64Sub_l)
    table[1683] = address(awaudit_wasm_i64Sub_1l)
    table[1684] = address(awaudit_wasm_i64Sub_r)
    table[1685] = address(awaudit_wasm_i64Sub_1r)
    table[1688] = address(awaudit_wasm_i64Mul)
    table[1689] = address(awaudit_wasm_i64Mul_1)
    table[1690] = address(awaudit_wasm_i64Mul_l)
    table[1691] = address(awaudit_wasm_i64Mul_1l)
    table[1696] = address(awaudit_wasm_i64And)
    table[1697] = address(awaudit_wasm_i64And_1)
    table[1698] = address(awaudit_wasm_i64And_l)
    table[1699] = address(awaudit_wasm_i64And_1l)
    table[1704] = address(awaudit_wasm_i64Or)
    table[1705] = address(awaudit_wasm_i64Or_1)
    table[1706] = address(awaudit_wasm_i64Or_l)
    table[1707] = address(awaudit_wasm_i64Or_1l)
    table[1712] = address(awaudit_wasm_i64Xor)
    table[1713] = address(awaudit_wasm_i64Xor_1)
    table[1714] = address(awaudit_wasm_i64Xor_l)
    table[1715] = address(awaudit_wasm_i64Xor_1l)
    table[1720] = address(awaudit_wasm_i64Shl)
    table[1721] = address(awaudit_wasm_i64Shl_1)
    table[1722] = address(awaudit_wasm_i64Shl_l)
    table[1723] = address(awaudit_wasm_i64Shl_1l)
    table[1724] = address(awaudit_wasm_i64Shl_r)
    table[1725] = address(awaudit_wasm_i64Shl_1r)
    table[1728] = address(awaudit_wasm_i64ShrU)
    table[1729] = address(awaudit_wasm_i64ShrU_1)
    table[1730] = address(awaudit_wasm_i64ShrU_l)
    table[1731] = address(awaudit_wasm_i64ShrU_1l)
    table[1732] = address(awaudit_wasm_i64ShrU_r)
    table[1733] = address(awaudit_wasm_i64ShrU_1r)
    table[1736] = address(awaudit_wasm_i64ShrS)
    table[1737] = address(awaudit_wasm_i64ShrS_1)
    table[1738] = address(awaudit_wasm_i64ShrS_l)
    table[1739] = address(awaudit_wasm_i64ShrS_1l)
    table[1740] = address(awaudit_wasm_i64ShrS_r)
    table[1741] = address(awaudit_wasm_i64ShrS_1r)
    table[1744] = address(awaudit_wasm_i64Rotl)
    table[1745] = address(awaudit_wasm_i64Rotl_1)
    table[1746] = address(awaudit_wasm_i64Rotl_l)
    table[1747] = address(awaudit_wasm_i64Rotl_1l)
    table[1748] = address(awaudit_wasm_i64Rotl_r)
    table[1749] = address(awaudit_wasm_i64Rotl_1r)
    table[1752] = address(awaudit_wasm_i64Rotr)
    table[1753] = address(awaudit_wasm_i64Rotr_1)
    table[1754] = address(awaudit_wasm_i64Rotr_l)
    table[1755] = address(awaudit_wasm_i64Rotr_1l)
    table[1756] = address(awaudit_wasm_i64Rotr_r)
    table[1757] = address(awaudit_wasm_i64Rotr_1r)
    table[1760] = address(awaudit_wasm_i64AddImmediate)
    table[1761] = address(awaudit_wasm_i64AddImmediate_1)
    table[1762] = address(awaudit_wasm_i64AddImmediate_l)
    table[1763] = address(awaudit_wasm_i64AddImmediate_1l)
    table[1768] = address(awaudit_wasm_i64MulImmediate)
    table[1769] = address(awaudit_wasm_i64MulImmediate_1)
    table[1770] = address(awaudit_wasm_i64MulImmediate_l)
    table[1771] = address(awaudit_wasm_i64MulImmediate_1l)
    table[1776] = address(awaudit_wasm_i64AndImmediate)
    table[1777] = address(awaudit_wasm_i64AndImmediate_1)
    table[1778] = address(awaudit_wasm_i64AndImmediate_l)
    table[1779] = address(awaudit_wasm_i64AndImmediate_1l)
    table[1784] = address(awaudit_wasm_i64OrImmediate)
    table[1785] = address(awaudit_wasm_i64OrImmediate_1)
    table[1786] = address(awaudit_wasm_i64OrImmediate_l)
    table[1787] = address(awaudit_wasm_i64OrImmediate_1l)
    table[1792] = address(awaudit_wasm_i64XorImmediate)
    table[1793] = address(awaudit_wasm_i64XorImmediate_1)
    table[1794] = address(awaudit_wasm_i64XorImmediate_l)
    table[1795] = address(awaudit_wasm_i64XorImmediate_1l)
    table[1800] = address(awaudit_wasm_i64ShlImmediate)
    table[1801] = address(awaudit_wasm_i64ShlImmediate_1)
    table[1802] = address(awaudit_wasm_i64ShlImmediate_l)
    table[1803] = address(awaudit_wasm_i64ShlImmediate_1l)
    table[1808] = address(awaudit_wasm_i64ShrUImmediate)
    table[1809] = address(awaudit_wasm_i64ShrUImmediate_1)
    table[1810] = address(awaudit_wasm_i64ShrUImmediate_l)
    table[1811] = address(awaudit_wasm_i64ShrUImmediate_1l)
    table[1816] = address(awaudit_wasm_i64ShrSImmediate)
    table[1817] = address(awaudit_wasm_i64ShrSImmediate_1)
    table[1818] = address(awaudit_wasm_i64ShrSImmediate_l)
    table[1819] = address(awaudit_wasm_i64ShrSImmediate_1l)
    table[1824] = address(awaudit_wasm_i64RotlImmediate)
    table[1825] = address(awaudit_wasm_i64RotlImmediate_1)
    table[1826] = address(awaudit_wasm_i64RotlImmediate_l)
    table[1827] = address(awaudit_wasm_i64RotlImmediate_1l)
    table[1832] = address(awaudit_wasm_i64RotrImmediate)
    table[1833] = address(awaudit_wasm_i64RotrImmediate_1)
    table[1834] = address(awaudit_wasm_i64RotrImmediate_l)
    table[1835] = address(awaudit_wasm_i64RotrImmediate_1l)
    table[1840] = address(awaudit_wasm_i64SubFromImmediate)
    table[1841] = address(awaudit_wasm_i64SubFromImmediate_1)
    table[1842] = address(awaudit_wasm_i64SubFromImmediate_l)
    table[1843] = address(awaudit_wasm_i64SubFromImmediate_1l)
    table[1848] = address(awaudit_wasm_i64ShlOfImmediate)
    table[1849] = address(awaudit_wasm_i64ShlOfImmediate_1)
    table[1850] = address(awaudit_wasm_i64ShlOfImmediate_l)
    table[1851] = address(awaudit_wasm_i64ShlOfImmediate_1l)
    table[1856] = address(awaudit_wasm_i64DivS)
    table[1857] = address(awaudit_wasm_i64DivS_1)
    table[1858] = address(awaudit_wasm_i64DivS_l)
    table[1859] = address(awaudit_wasm_i64DivS_1l)
    table[1860] = address(awaudit_wasm_i64DivS_r)
    table[1861] = address(awaudit_wasm_i64DivS_1r)
    table[1864] = address(awaudit_wasm_i64DivU)
    table[1865] = address(awaudit_wasm_i64DivU_1)
    table[1866] = address(awaudit_wasm_i64DivU_l)
    table[1867] = address(awaudit_wasm_i64DivU_1l)
    table[1868] = address(awaudit_wasm_i64DivU_r)
    table[1869] = address(awaudit_wasm_i64DivU_1r)
    table[1872] = address(awaudit_wasm_i64RemS)
    table[1873] = address(awaudit_wasm_i64RemS_1)
    table[1874] = address(awaudit_wasm_i64RemS_l)
    table[1875] = address(awaudit_wasm_i64RemS_1l)
    table[1876] = address(awaudit_wasm_i64RemS_r)
    table[1877] = address(awaudit_wasm_i64RemS_1r)
    table[1880] = address(awaudit_wasm_i64RemU)
    table[1881] = address(awaudit_wasm_i64RemU_1)
    table[1882] = address(awaudit_wasm_i64RemU_l)
    table[1883] = address(awaudit_wasm_i64RemU_1l)
    table[1884] = address(awaudit_wasm_i64RemU_r)
    table[1885] = address(awaudit_wasm_i64RemU_1r)
    table[1888] = address(awaudit_wasm_i64Clz)
    table[1889] = address(awaudit_wasm_i64Clz_1)
    table[1890] = address(awaudit_wasm_i64Clz_l)
    table[1891] = address(awaudit_wasm_i64Clz_1l)
    table[1896] = address(awaudit_wasm_i64Ctz)
    table[1897] = address(awaudit_wasm_i64Ctz_1)
    table[1898] = address(awaudit_wasm_i64Ctz_l)
    table[1899] = address(awaudit_wasm_i64Ctz_1l)
    table[1904] = address(awaudit_wasm_i64Popcnt)
    table[1905] = address(awaudit_wasm_i64Popcnt_1)
    table[1906] = address(awaudit_wasm_i64Popcnt_l)
    table[1907] = address(awaudit_wasm_i64Popcnt_1l)
    table[1912] = address(awaudit_wasm_i32Extend8S)
    table[1913] = address(awaudit_wasm_i32Extend8S_1)
    table[1914] = address(awaudit_wasm_i32Extend8S_l)
    table[1915] = address(awaudit_wasm_i32Extend8S_1l)
    table[1920] = address(awaudit_wasm_i32Extend16S)
    table[1921] = address(awaudit_wasm_i32Extend16S_1)
    table[1922] = address(awaudit_wasm_i32Extend16S_l)
    table[1923] = address(awaudit_wasm_i32Extend16S_1l)
    table[1928] = address(awaudit_wasm_i64Extend8S)
    table[1929] = address(awaudit_wasm_i64Extend8S_1)
    table[1930] = address(awaudit_wasm_i64Extend8S_l)
    table[1931] = address(awaudit_wasm_i64Extend8S_1l)
    table[1936] = address(awaudit_wasm_i64Extend16S)
    table[1937] = address(awaudit_wasm_i64Extend16S_1)
    table[1938] = address(awaudit_wasm_i64Extend16S_l)
    table[1939] = address(awaudit_wasm_i64Extend16S_1l)
    table[1944] = address(awaudit_wasm_i64Extend32S)
    table[1945] = address(awaudit_wasm_i64Extend32S_1)
    table[1946] = address(awaudit_wasm_i64Extend32S_l)
    table[1947] = address(awaudit_wasm_i64Extend32S_1l)
    table[1952] = address(awaudit_wasm_i64ExtendI32U)
    table[1953] = address(awaudit_wasm_i64ExtendI32U_1)
    table[1954] = address(awaudit_wasm_i64ExtendI32U_l)
    table[1955] = address(awaudit_wasm_i64ExtendI32U_1l)
    table[1960] = address(awaudit_wasm_f32Eq)
    table[1961] = address(awaudit_wasm_f32Eq_1)
    table[1962] = address(awaudit_wasm_f32Eq_l)
    table[1963] = address(awaudit_wasm_f32Eq_1l)
    table[1964] = address(awaudit_wasm_f32Eq_r)
    table[1965] = address(awaudit_wasm_f32Eq_1r)
    table[1968] = address(awaudit_wasm_f32Ne)
    table[1969] = address(awaudit_wasm_f32Ne_1)
    table[1970] = address(awaudit_wasm_f32Ne_l)
    table[1971] = address(awaudit_wasm_f32Ne_1l)
    table[1972] = address(awaudit_wasm_f32Ne_r)
    table[1973] = address(awaudit_wasm_f32Ne_1r)
    table[1976] = address(awaudit_wasm_f32Lt)
    table[1977] = address(awaudit_wasm_f32Lt_1)
    table[1978] = address(awaudit_wasm_f32Lt_l)
    table[1979] = address(awaudit_wasm_f32Lt_1l)
    table[1980] = address(awaudit_wasm_f32Lt_r)
    table[1981] = address(awaudit_wasm_f32Lt_1r)
    table[1984] = address(awaudit_wasm_f32Gt)
    table[1985] = address(awaudit_wasm_f32Gt_1)
    table[1986] = address(awaudit_wasm_f32Gt_l)
    table[1987] = address(awaudit_wasm_f32Gt_1l)
    table[1988] = address(awaudit_wasm_f32Gt_r)
    table[1989] = address(awaudit_wasm_f32Gt_1r)
    table[1992] = address(awaudit_wasm_f32Le)
    table[1993] = address(awaudit_wasm_f32Le_1)
    table[1994] = address(awaudit_wasm_f32Le_l)
    table[1995] = address(awaudit_wasm_f32Le_1l)
    table[1996] = address(awaudit_wasm_f32Le_r)
    table[1997] = address(awaudit_wasm_f32Le_1r)
    table[2000] = address(awaudit_wasm_f32Ge)
    table[2001] = address(awaudit_wasm_f32Ge_1)
    table[2002] = address(awaudit_wasm_f32Ge_l)
    table[2003] = address(awaudit_wasm_f32Ge_1l)
    table[2004] = address(awaudit_wasm_f32Ge_r)
    table[2005] = address(awaudit_wasm_f32Ge_1r)
    table[2008] = address(awaudit_wasm_f32Add)
    table[2009] = address(awaudit_wasm_f32Add_1)
    table[2010] = address(awaudit_wasm_f32Add_l)
    table[2011] = address(awaudit_wasm_f32Add_1l)
    table[2012] = address(awaudit_wasm_f32Add_r)
    table[2013] = address(awaudit_wasm_f32Add_1r)
    table[2016] = address(awaudit_wasm_f32Sub)
    table[2017] = address(awaudit_wasm_f32Sub_1)
    table[2018] = address(awaudit_wasm_f32Sub_l)
    table[2019] = address(awaudit_wasm_f32Sub_1l)
    table[2020] = address(awaudit_wasm_f32Sub_r)
    table[2021] = address(awaudit_wasm_f32Sub_1r)
    table[2024] = address(awaudit_wasm_f32Mul)
    table[2025] = address(awaudit_wasm_f32Mul_1)
    table[2026] = address(awaudit_wasm_f32Mul_l)
    table[2027] = address(awaudit_wasm_f32Mul_1l)
    table[2028] = address(awaudit_wasm_f32Mul_r)
    table[2029] = address(awaudit_wasm_f32Mul_1r)
    table[2032] = address(awaudit_wasm_f32Div)
    table[2033] = address(awaudit_wasm_f32Div_1)
    table[2034] = address(awaudit_wasm_f32Div_l)
    table[2035] = address(awaudit_wasm_f32Div_1l)
    table[2036] = address(awaudit_wasm_f32Div_r)
    table[2037] = address(awaudit_wasm_f32Div_1r)
    table[2040] = address(awaudit_wasm_f32Min)
    table[2041] = address(awaudit_wasm_f32Min_1)
    table[2042] = address(awaudit_wasm_f32Min_l)
    table[2043] = address(awaudit_wasm_f32Min_1l)
    table[2044] = address(awaudit_wasm_f32Min_r)
    table[2045] = address(awaudit_wasm_f32Min_1r)
    table[2048] = address(awaudit_wasm_f32Max)
    table[2049] = address(awaudit_wasm_f32Max_1)
    table[2050] = address(awaudit_wasm_f32Max_l)
    table[2051] = address(awaudit_wasm_f32Max_1l)
    table[2052] = address(awaudit_wasm_f32Max_r)
    table[2053] = address(awaudit_wasm_f32Max_1r)
    table[2056] = address(awaudit_wasm_f32Copysign)
    table[2057] = address(awaudit_wasm_f32Copysign_1)
    table[2058] = address(awaudit_wasm_f32Copysign_l)
    table[2059] = address(awaudit_wasm_f32Copysign_1l)
    table[2060] = address(awaudit_wasm_f32Copysign_r)
    table[2061] = address(awaudit_wasm_f32Copysign_1r)
    table[2064] = address(awaudit_wasm_f32Abs)
    table[2065] = address(awaudit_wasm_f32Abs_1)
    table[2066] = address(awaudit_wasm_f32Abs_l)
    table[2067] = address(awaudit_wasm_f32Abs_1l)
    table[2072] = address(awaudit_wasm_f32Neg)
    table[2073] = address(awaudit_wasm_f32Neg_1)
    table[2074] = address(awaudit_wasm_f32Neg_l)
    table[2075] = address(awaudit_wasm_f32Neg_1l)
    table[2080] = address(awaudit_wasm_f32Ceil)
    table[2081] = address(awaudit_wasm_f32Ceil_1)
    table[2082] = address(awaudit_wasm_f32Ceil_l)
    table[2083] = address(awaudit_wasm_f32Ceil_1l)
    table[2088] = address(awaudit_wasm_f32Floor)
    table[2089] = address(awaudit_wasm_f32Floor_1)
    table[2090] = address(awaudit_wasm_f32Floor_l)
    table[2091] = address(awaudit_wasm_f32Floor_1l)
    table[2096] = address(awaudit_wasm_f32Trunc)
    table[2097] = address(awaudit_wasm_f32Trunc_1)
    table[2098] = address(awaudit_wasm_f32Trunc_l)
    table[2099] = address(awaudit_wasm_f32Trunc_1l)
    table[2104] = address(awaudit_wasm_f32Nearest)
    table[2105] = address(awaudit_wasm_f32Nearest_1)
    table[2106] = address(awaudit_wasm_f32Nearest_l)
    table[2107] = address(awaudit_wasm_f32Nearest_1l)
    table[2112] = address(awaudit_wasm_f32Sqrt)
    table[2113] = address(awaudit_wasm_f32Sqrt_1)
    table[2114] = address(awaudit_wasm_f32Sqrt_l)
    table[2115] = address(awaudit_wasm_f32Sqrt_1l)
    table[2120] = address(awaudit_wasm_i32TruncF32S)
    table[2121] = address(awaudit_wasm_i32TruncF32S_1)
    table[2122] = address(awaudit_wasm_i32TruncF32S_l)
    table[2123] = address(awaudit_wasm_i32TruncF32S_1l)
    table[2128] = address(awaudit_wasm_i32TruncSatF32S)
    table[2129] = address(awaudit_wasm_i32TruncSatF32S_1)
    table[2130] = address(awaudit_wasm_i32TruncSatF32S_l)
    table[2131] = address(awaudit_wasm_i32TruncSatF32S_1l)
    table[2136] = address(awaudit_wasm_f32ConvertI32S)
    table[2137] = address(awaudit_wasm_f32ConvertI32S_1)
    table[2138] = address(awaudit_wasm_f32ConvertI32S_l)
    table[2139] = address(awaudit_wasm_f32ConvertI32S_1l)
    table[2144] = address(awaudit_wasm_i32TruncF32U)
    table[2145] = address(awaudit_wasm_i32TruncF32U_1)
    table[2146] = address(awaudit_wasm_i32TruncF32U_l)
    table[2147] = address(awaudit_wasm_i32TruncF32U_1l)
    table[2152] = address(awaudit_wasm_i32TruncSatF32U)
    table[2153] = address(awaudit_wasm_i32TruncSatF32U_1)
    table[2154] = address(awaudit_wasm_i32TruncSatF32U_l)
    table[2155] = address(awaudit_wasm_i32TruncSatF32U_1l)
    table[2160] = address(awaudit_wasm_f32ConvertI32U)
    table[2161] = address(awaudit_wasm_f32ConvertI32U_1)
    table[2162] = address(awaudit_wasm_f32ConvertI32U_l)
    table[2163] = address(awaudit_wasm_f32ConvertI32U_1l)
    table[2168] = address(awaudit_wasm_i64TruncF32S)
    table[2169] = address(awaudit_wasm_i64TruncF32S_1)
    table[2170] = address(awaudit_wasm_i64TruncF32S_l)
    table[2171] = address(awaudit_wasm_i64TruncF32S_1l)
    table[2176] = address(awaudit_wasm_i64TruncSatF32S)
    table[2177] = address(awaudit_wasm_i64TruncSatF32S_1)
    table[2178] = address(awaudit_wasm_i64TruncSatF32S_l)
    table[2179] = address(awaudit_wasm_i64TruncSatF32S_1l)
    table[2184] = address(awaudit_wasm_f32ConvertI64S)
    table[2185] = address(awaudit_wasm_f32ConvertI64S_1)
    table[2186] = address(awaudit_wasm_f32ConvertI64S_l)
    table[2187] = address(awaudit_wasm_f32ConvertI64S_1l)
    table[2192] = address(awaudit_wasm_i64TruncF32U)
    table[2193] = address(awaudit_wasm_i64TruncF32U_1)
    table[2194] = address(awaudit_wasm_i64TruncF32U_l)
    table[2195] = address(awaudit_wasm_i64TruncF32U_1l)
    table[2200] = address(awaudit_wasm_i64TruncSatF32U)
    table[2201] = address(awaudit_wasm_i64TruncSatF32U_1)
    table[2202] = address(awaudit_wasm_i64TruncSatF32U_l)
    table[2203] = address(awaudit_wasm_i64TruncSatF32U_1l)
    table[2208] = address(awaudit_wasm_f32ConvertI64U)
    table[2209] = address(awaudit_wasm_f32ConvertI64U_1)
    table[2210] = address(awaudit_wasm_f32ConvertI64U_l)
    table[2211] = address(awaudit_wasm_f32ConvertI64U_1l)
    table[2216] = address(awaudit_wasm_f64Eq)
    table[2217] = address(awaudit_wasm_f64Eq_1)
    table[2218] = address(awaudit_wasm_f64Eq_l)
    table[2219] = address(awaudit_wasm_f64Eq_1l)
    table[2220] = address(awaudit_wasm_f64Eq_r)
    table[2221] = address(awaudit_wasm_f64Eq_1r)
    table[2224] = address(awaudit_wasm_f64Ne)
    table[2225] = address(awaudit_wasm_f64Ne_1)
    table[2226] = address(awaudit_wasm_f64Ne_l)
    table[2227] = address(awaudit_wasm_f64Ne_1l)
    table[2228] = address(awaudit_wasm_f64Ne_r)
    table[2229] = address(awaudit_wasm_f64Ne_1r)
    table[2232] = address(awaudit_wasm_f64Lt)
    table[2233] = address(awaudit_wasm_f64Lt_1)
    table[2234] = address(awaudit_wasm_f64Lt_l)
    table[2235] = address(awaudit_wasm_f64Lt_1l)
    table[2236] = address(awaudit_wasm_f64Lt_r)
    table[2237] = address(awaudit_wasm_f64Lt_1r)
    table[2240] = address(awaudit_wasm_f64Gt)
    table[2241] = address(awaudit_wasm_f64Gt_1)
    table[2242] = address(awaudit_wasm_f64Gt_l)
    table[2243] = address(awaudit_wasm_f64Gt_1l)
    table[2244] = address(awaudit_wasm_f64Gt_r)
    table[2245] = address(awaudit_wasm_f64Gt_1r)
    table[2248] = address(awaudit_wasm_f64Le)
    table[2249] = address(awaudit_wasm_f64Le_1)
    table[2250] = address(awaudit_wasm_f64Le_l)
    table[2251] = address(awaudit_wasm_f64Le_1l)
    table[2252] = address(awaudit_wasm_f64Le_r)
    table[2253] = address(awaudit_wasm_f64Le_1r)
    table[2256] = address(awaudit_wasm_f64Ge)
    table[2257] = address(awaudit_wasm_f64Ge_1)
    table[2258] = address(awaudit_wasm_f64Ge_l)
    table[2259] = address(awaudit_wasm_f64Ge_1l)
    table[2260] = address(awaudit_wasm_f64Ge_r)
    table[2261] = address(awaudit_wasm_f64Ge_1r)
    table[2264] = address(awaudit_wasm_f64Add)
    table[2265] = address(awaudit_wasm_f64Add_1)
    table[2266] = address(awaudit_wasm_f64Add_l)
    table[2267] = address(awaudit_wasm_f64Add_1l)
    table[2268] = address(awaudit_wasm_f64Add_r)
    table[2269] = address(awaudit_wasm_f64Add_1r)
    table[2272] = address(awaudit_wasm_f64Sub)
    table[2273] = address(awaudit_wasm_f64Sub_1)
    table[2274] = address(awaudit_wasm_f64Sub_l)
    table[2275] = address(awaudit_wasm_f64Sub_1l)
    table[2276] = address(awaudit_wasm_f64Sub_r)
    table[2277] = address(awaudit_wasm_f64Sub_1r)
    table[2280] = address(awaudit_wasm_f64Mul)
    table[2281] = address(awaudit_wasm_f64Mul_1)
    table[2282] = address(awaudit_wasm_f64Mul_l)
    table[2283] = address(awaudit_wasm_f64Mul_1l)
    table[2284] = address(awaudit_wasm_f64Mul_r)
    table[2285] = address(awaudit_wasm_f64Mul_1r)
    table[2288] = address(awaudit_wasm_f64Div)
    table[2289] = address(awaudit_wasm_f64Div_1)
    table[2290] = address(awaudit_wasm_f64Div_l)
    table[2291] = address(awaudit_wasm_f64Div_1l)
    table[2292] = address(awaudit_wasm_f64Div_r)
    table[2293] = address(awaudit_wasm_f64Div_1r)
    table[2296] = address(awaudit_wasm_f64Min)
    table[2297] = address(awaudit_wasm_f64Min_1)
    table[2298] = address(awaudit_wasm_f64Min_l)
    table[2299] = address(awaudit_wasm_f64Min_1l)
    table[2300] = address(awaudit_wasm_f64Min_r)
    table[2301] = address(awaudit_wasm_f64Min_1r)
    table[2304] = address(awaudit_wasm_f64Max)
    table[2305] = address(awaudit_wasm_f64Max_1)
    table[2306] = address(awaudit_wasm_f64Max_l)
    table[2307] = address(awaudit_wasm_f64Max_1l)
    table[2308] = address(awaudit_wasm_f64Max_r)
    table[2309] = address(awaudit_wasm_f64Max_1r)
    table[2312] = address(awaudit_wasm_f64Copysign)
    table[2313] = address(awaudit_wasm_f64Copysign_1)
    table[2314] = address(awaudit_wasm_f64Copysign_l)
    table[2315] = address(awaudit_wasm_f64Copysign_1l)
    table[2316] = address(awaudit_wasm_f64Copysign_r)
    table[2317] = address(awaudit_wasm_f64Copysign_1r)
    table[2320] = address(awaudit_wasm_f64Abs)
    table[2321] = address(awaudit_wasm_f64Abs_1)
    table[2322] = address(awaudit_wasm_f64Abs_l)
    table[2323] = address(awaudit_wasm_f64Abs_1l)
    table[2328] = address(awaudit_wasm_f64Neg)
    table[2329] = address(awaudit_wasm_f64Neg_1)
    table[2330] = address(awaudit_wasm_f64Neg_l)
    table[2331] = address(awaudit_wasm_f64Neg_1l)
    table[2336] = address(awaudit_wasm_f64Ceil)
    table[2337] = address(awaudit_wasm_f64Ceil_1)
    table[2338] = address(awaudit_wasm_f64Ceil_l)
    table[2339] = address(awaudit_wasm_f64Ceil_1l)
    table[2344] = address(awaudit_wasm_f64Floor)
    table[2345] = address(awaudit_wasm_f64Floor_1)
    table[2346] = address(awaudit_wasm_f64Floor_l)
    table[2347] = address(awaudit_wasm_f64Floor_1l)
    table[2352] = address(awaudit_wasm_f64Trunc)
    table[2353] = address(awaudit_wasm_f64Trunc_1)
    table[2354] = address(awaudit_wasm_f64Trunc_l)
    table[2355] = address(awaudit_wasm_f64Trunc_1l)
    table[2360] = address(awaudit_wasm_f64Nearest)
    table[2361] = address(awaudit_wasm_f64Nearest_1)
    table[2362] = address(awaudit_wasm_f64Nearest_l)
    table[2363] = address(awaudit_wasm_f64Nearest_1l)
    table[2368] = address(awaudit_wasm_f64Sqrt)
    table[2369] = address(awaudit_wasm_f64Sqrt_1)
    table[2370] = address(awaudit_wasm_f64Sqrt_l)
    table[2371] = address(awaudit_wasm_f64Sqrt_1l)
    table[2376] = address(awaudit_wasm_i32TruncF64S)
    table[2377] = address(awaudit_wasm_i32TruncF64S_1)
    table[2378] = address(awaudit_wasm_i32TruncF64S_l)
    table[2379] = address(awaudit_wasm_i32TruncF64S_1l)
    table[2384] = address(awaudit_wasm_i32TruncSatF64S)
    table[2385] = address(awaudit_wasm_i32TruncSatF64S_1)
    table[2386] = address(awaudit_wasm_i32TruncSatF64S_l)
    table[2387] = address(awaudit_wasm_i32TruncSatF64S_1l)
    table[2392] = address(awaudit_wasm_f64ConvertI32S)
    table[2393] = address(awaudit_wasm_f64ConvertI32S_1)
    table[2394] = address(awaudit_wasm_f64ConvertI32S_l)
    table[2395] = address(awaudit_wasm_f64ConvertI32S_1l)
    table[2400] = address(awaudit_wasm_i32TruncF64U)
    table[2401] = address(awaudit_wasm_i32TruncF64U_1)
    table[2402] = address(awaudit_wasm_i32TruncF64U_l)
    table[2403] = address(awaudit_wasm_i32TruncF64U_1l)
    table[2408] = address(awaudit_wasm_i32TruncSatF64U)
    table[2409] = address(awaudit_wasm_i32TruncSatF64U_1)
    table[2410] = address(awaudit_wasm_i32TruncSatF64U_l)
    table[2411] = address(awaudit_wasm_i32TruncSatF64U_1l)
    table[2416] = address(awaudit_wasm_f64ConvertI32U)
    table[2417] = address(awaudit_wasm_f64ConvertI32U_1)
    table[2418] = address(awaudit_wasm_f64ConvertI32U_l)
    table[2419] = address(awaudit_wasm_f64ConvertI32U_1l)
    table[2424] = address(awaudit_wasm_i64TruncF64S)
    table[2425] = address(awaudit_wasm_i64TruncF64S_1)
    table[2426] = address(awaudit_wasm_i64TruncF64S_l)
    table[2427] = address(awaudit_wasm_i64TruncF64S_1l)
    table[2432] = address(awaudit_wasm_i64TruncSatF64S)
    table[2433] = address(awaudit_wasm_i64TruncSatF64S_1)
    table[2434] = address(awaudit_wasm_i64TruncSatF64S_l)
    table[2435] = address(awaudit_wasm_i64TruncSatF64S_1l)
    table[2440] = address(awaudit_wasm_f64ConvertI64S)
    table[2441] = address(awaudit_wasm_f64ConvertI64S_1)
    table[2442] = address(awaudit_wasm_f64ConvertI64S_l)
    table[2443] = address(awaudit_wasm_f64ConvertI64S_1l)
    table[2448] = address(awaudit_wasm_i64TruncF64U)
    table[2449] = address(awaudit_wasm_i64TruncF64U_1)
    table[2450] = address(awaudit_wasm_i64TruncF64U_l)
    table[2451] = address(awaudit_wasm_i64TruncF64U_1l)
    table[2456] = address(awaudit_wasm_i64TruncSatF64U)
    table[2457] = address(awaudit_wasm_i64TruncSatF64U_1)
    table[2458] = address(awaudit_wasm_i64TruncSatF64U_l)
    table[2459] = address(awaudit_wasm_i64TruncSatF64U_1l)
    table[2464] = address(awaudit_wasm_f64ConvertI64U)
    table[2465] = address(awaudit_wasm_f64ConvertI64U_1)
    table[2466] = address(awaudit_wasm_f64ConvertI64U_l)
    table[2467] = address(awaudit_wasm_f64ConvertI64U_1l)
    table[2472] = address(awaudit_wasm_f32DemoteF64)
    table[2473] = address(awaudit_wasm_f32DemoteF64_1)
    table[2474] = address(awaudit_wasm_f32DemoteF64_l)
    table[2475] = address(awaudit_wasm_f32DemoteF64_1l)
    table[2480] = address(awaudit_wasm_f64PromoteF32)
    table[2481] = address(awaudit_wasm_f64PromoteF32_1)
    table[2482] = address(awaudit_wasm_f64PromoteF32_l)
    table[2483] = address(awaudit_wasm_f64PromoteF32_1l)
    table[2488] = address(awaudit_wasm_blockLoopImmediate)
    table[2496] = address(awaudit_wasm_blockLoop)
    table[2504] = address(awaudit_wasm_copyTwice)
    table[2512] = address(awaudit_wasm_i32AddScaled)
    table[2513] = address(awaudit_wasm_i32AddScaled_1)
    table[2514] = address(awaudit_wasm_i32AddScaled_l)
    table[2515] = address(awaudit_wasm_i32AddScaled_1l)
    table[2520] = address(awaudit_wasm_i32LoadScaled)
    table[2521] = address(awaudit_wasm_i32LoadScaled_1)
    table[2522] = address(awaudit_wasm_i32LoadScaled_l)
    table[2523] = address(awaudit_wasm_i32LoadScaled_1l)
    table[2528] = address(awaudit_wasm_i64LoadScaled)
    table[2529] = address(awaudit_wasm_i64LoadScaled_1)
    table[2530] = address(awaudit_wasm_i64LoadScaled_l)
    table[2531] = address(awaudit_wasm_i64LoadScaled_1l)
    table[2536] = address(awaudit_wasm_i32Load8SScaled)
    table[2537] = address(awaudit_wasm_i32Load8SScaled_1)
    table[2538] = address(awaudit_wasm_i32Load8SScaled_l)
    table[2539] = address(awaudit_wasm_i32Load8SScaled_1l)
    table[2544] = address(awaudit_wasm_i32Load16SScaled)
    table[2545] = address(awaudit_wasm_i32Load16SScaled_1)
    table[2546] = address(awaudit_wasm_i32Load16SScaled_l)
    table[2547] = address(awaudit_wasm_i32Load16SScaled_1l)
    table[2552] = address(awaudit_wasm_i64Load8SScaled)
    table[2553] = address(awaudit_wasm_i64Load8SScaled_1)
    table[2554] = address(awaudit_wasm_i64Load8SScaled_l)
    table[2555] = address(awaudit_wasm_i64Load8SScaled_1l)
    table[2560] = address(awaudit_wasm_i64Load16SScaled)
    table[2561] = address(awaudit_wasm_i64Load16SScaled_1)
    table[2562] = address(awaudit_wasm_i64Load16SScaled_l)
    table[2563] = address(awaudit_wasm_i64Load16SScaled_1l)
    table[2568] = address(awaudit_wasm_i64Load32SScaled)
    table[2569] = address(awaudit_wasm_i64Load32SScaled_1)
    table[2570] = address(awaudit_wasm_i64Load32SScaled_l)
    table[2571] = address(awaudit_wasm_i64Load32SScaled_1l)
    table[2576] = address(awaudit_wasm_load8UScaled)
    table[2577] = address(awaudit_wasm_load8UScaled_1)
    table[2578] = address(awaudit_wasm_load8UScaled_l)
    table[2579] = address(awaudit_wasm_load8UScaled_1l)
    table[2584] = address(awaudit_wasm_load16UScaled)
    table[2585] = address(awaudit_wasm_load16UScaled_1)
    table[2586] = address(awaudit_wasm_load16UScaled_l)
    table[2587] = address(awaudit_wasm_load16UScaled_1l)
    table[2592] = address(awaudit_wasm_store8Indexed)
    table[2594] = address(awaudit_wasm_store8Indexed_l)
    table[2600] = address(awaudit_wasm_store8ImmediateIndexed)
    table[2602] = address(awaudit_wasm_store8ImmediateIndexed_l)
    table[2608] = address(awaudit_wasm_store8IndexedImmediate)
    table[2610] = address(awaudit_wasm_store8IndexedImmediate_l)
    table[2616] = address(awaudit_wasm_store8ImmediateIndexedImmediate)
    table[2618] = address(awaudit_wasm_store8ImmediateIndexedImmediate_l)
    table[2624] = address(awaudit_wasm_store16Indexed)
    table[2626] = address(awaudit_wasm_store16Indexed_l)
    table[2632] = address(awaudit_wasm_store16ImmediateIndexed)
    table[2634] = address(awaudit_wasm_store16ImmediateIndexed_l)
    table[2640] = address(awaudit_wasm_store16IndexedImmediate)
    table[2642] = address(awaudit_wasm_store16IndexedImmediate_l)
    table[2648] = address(awaudit_wasm_store16ImmediateIndexedImmediate)
    table[2650] = address(awaudit_wasm_store16ImmediateIndexedImmediate_l)
    table[2656] = address(awaudit_wasm_store32Indexed)
    table[2658] = address(awaudit_wasm_store32Indexed_l)
    table[2664] = address(awaudit_wasm_store32ImmediateIndexed)
    table[2666] = address(awaudit_wasm_store32ImmediateIndexed_l)
    table[2672] = address(awaudit_wasm_store32IndexedImmediate)
    table[2674] = address(awaudit_wasm_store32IndexedImmediate_l)
    table[2680] = address(awaudit_wasm_store32ImmediateIndexedImmediate)
    table[2682] = address(awaudit_wasm_store32ImmediateIndexedImmediate_l)
    table[2688] = address(awaudit_wasm_store64Indexed)
    table[2690] = address(awaudit_wasm_store64Indexed_l)
    table[2696] = address(awaudit_wasm_store64ImmediateIndexed)
    table[2698] = address(awaudit_wasm_store64ImmediateIndexed_l)
    table[2704] = address(awaudit_wasm_store64IndexedImmediate)
    table[2706] = address(awaudit_wasm_store64IndexedImmediate_l)
    table[2712] = address(awaudit_wasm_store64ImmediateIndexedImmediate)
    table[2714] = address(awaudit_wasm_store64ImmediateIndexedImmediate_l)
    table[2720] = address(awaudit_wasm_branchIfI32SumEq)
    table[2721] = address(awaudit_wasm_branchIfI32SumEq_1)
    table[2722] = address(awaudit_wasm_branchIfI32SumEq_l)
    table[2723] = address(awaudit_wasm_branchIfI32SumEq_1l)
    table[2728] = address(awaudit_wasm_branchIfI32SumEqImmediate)
    table[2729] = address(awaudit_wasm_branchIfI32SumEqImmediate_1)
    table[2730] = address(awaudit_wasm_branchIfI32SumEqImmediate_l)
    table[2731] = address(awaudit_wasm_branchIfI32SumEqImmediate_1l)
    table[2736] = address(awaudit_wasm_branchIfI32SumImmediateEq)
    table[2737] = address(awaudit_wasm_branchIfI32SumImmediateEq_1)
    table[2738] = address(awaudit_wasm_branchIfI32SumImmediateEq_l)
    table[2739] = address(awaudit_wasm_branchIfI32SumImmediateEq_1l)
    table[2744] = address(awaudit_wasm_branchIfI32SumImmediateEqImmediate)
    table[2745] = address(awaudit_wasm_branchIfI32SumImmediateEqImmediate_1)
    table[2746] = address(awaudit_wasm_branchIfI32SumImmediateEqImmediate_l)
    table[2747] = address(awaudit_wasm_branchIfI32SumImmediateEqImmediate_1l)
    table[2752] = address(awaudit_wasm_branchIfI32SumNe)
    table[2753] = address(awaudit_wasm_branchIfI32SumNe_1)
    table[2754] = address(awaudit_wasm_branchIfI32SumNe_l)
    table[2755] = address(awaudit_wasm_branchIfI32SumNe_1l)
    table[2760] = address(awaudit_wasm_branchIfI32SumNeImmediate)
    table[2761] = address(awaudit_wasm_branchIfI32SumNeImmediate_1)
    table[2762] = address(awaudit_wasm_branchIfI32SumNeImmediate_l)
    table[2763] = address(awaudit_wasm_branchIfI32SumNeImmediate_1l)
    table[2768] = address(awaudit_wasm_branchIfI32SumImmediateNe)
    table[2769] = address(awaudit_wasm_branchIfI32SumImmediateNe_1)
    table[2770] = address(awaudit_wasm_branchIfI32SumImmediateNe_l)
    table[2771] = address(awaudit_wasm_branchIfI32SumImmediateNe_1l)
    table[2776] = address(awaudit_wasm_branchIfI32SumImmediateNeImmediate)
    table[2777] = address(awaudit_wasm_branchIfI32SumImmediateNeImmediate_1)
    table[2778] = address(awaudit_wasm_branchIfI32SumImmediateNeImmediate_l)
    table[2779] = address(awaudit_wasm_branchIfI32SumImmediateNeImmediate_1l)
    table[2784] = address(awaudit_wasm_branchIfI32SumLtS)
    table[2785] = address(awaudit_wasm_branchIfI32SumLtS_1)
    table[2786] = address(awaudit_wasm_branchIfI32SumLtS_l)
    table[2787] = address(awaudit_wasm_branchIfI32SumLtS_1l)
    table[2792] = address(awaudit_wasm_branchIfI32SumLtSImmediate)
    table[2793] = address(awaudit_wasm_branchIfI32SumLtSImmediate_1)
    table[2794] = address(awaudit_wasm_branchIfI32SumLtSImmediate_l)
    table[2795] = address(awaudit_wasm_branchIfI32SumLtSImmediate_1l)
    table[2800] = address(awaudit_wasm_branchIfI32SumImmediateLtS)
    table[2801] = address(awaudit_wasm_branchIfI32SumImmediateLtS_1)
    table[2802] = address(awaudit_wasm_branchIfI32SumImmediateLtS_l)
    table[2803] = address(awaudit_wasm_branchIfI32SumImmediateLtS_1l)
    table[2808] = address(awaudit_wasm_branchIfI32SumImmediateLtSImmediate)
    table[2809] = address(awaudit_wasm_branchIfI32SumImmediateLtSImmediate_1)
    table[2810] = address(awaudit_wasm_branchIfI32SumImmediateLtSImmediate_l)
    table[2811] = address(awaudit_wasm_branchIfI32SumImmediateLtSImmediate_1l)
    table[2816] = address(awaudit_wasm_branchIfI32SumLtU)
    table[2817] = address(awaudit_wasm_branchIfI32SumLtU_1)
    table[2818] = address(awaudit_wasm_branchIfI32SumLtU_l)
    table[2819] = address(awaudit_wasm_branchIfI32SumLtU_1l)
    table[2824] = address(awaudit_wasm_branchIfI32SumLtUImmediate)
    table[2825] = address(awaudit_wasm_branchIfI32SumLtUImmediate_1)
    table[2826] = address(awaudit_wasm_branchIfI32SumLtUImmediate_l)
    table[2827] = address(awaudit_wasm_branchIfI32SumLtUImmediate_1l)
    table[2832] = address(awaudit_wasm_branchIfI32SumImmediateLtU)
    table[2833] = address(awaudit_wasm_branchIfI32SumImmediateLtU_1)
    table[2834] = address(awaudit_wasm_branchIfI32SumImmediateLtU_l)
    table[2835] = address(awaudit_wasm_branchIfI32SumImmediateLtU_1l)
    table[2840] = address(awaudit_wasm_branchIfI32SumImmediateLtUImmediate)
    table[2841] = address(awaudit_wasm_branchIfI32SumImmediateLtUImmediate_1)
    table[2842] = address(awaudit_wasm_branchIfI32SumImmediateLtUImmediate_l)
    table[2843] = address(awaudit_wasm_branchIfI32SumImmediateLtUImmediate_1l)
    table[2848] = address(awaudit_wasm_branchIfI32SumGtS)
    table[2849] = address(awaudit_wasm_branchIfI32SumGtS_1)
    table[2850] = address(awaudit_wasm_branchIfI32SumGtS_l)
    table[2851] = address(awaudit_wasm_branchIfI32SumGtS_1l)
    table[2856] = address(awaudit_wasm_branchIfI32SumGtSImmediate)
    table[2857] = address(awaudit_wasm_branchIfI32SumGtSImmediate_1)
    table[2858] = address(awaudit_wasm_branchIfI32SumGtSImmediate_l)
    table[2859] = address(awaudit_wasm_branchIfI32SumGtSImmediate_1l)
    table[2864] = address(awaudit_wasm_branchIfI32SumImmediateGtS)
    table[2865] = address(awaudit_wasm_branchIfI32SumImmediateGtS_1)
    table[2866] = address(awaudit_wasm_branchIfI32SumImmediateGtS_l)
    table[2867] = address(awaudit_wasm_branchIfI32SumImmediateGtS_1l)
    table[2872] = address(awaudit_wasm_branchIfI32SumImmediateGtSImmediate)
    table[2873] = address(awaudit_wasm_branchIfI32SumImmediateGtSImmediate_1)
    table[2874] = address(awaudit_wasm_branchIfI32SumImmediateGtSImmediate_l)
    table[2875] = address(awaudit_wasm_branchIfI32SumImmediateGtSImmediate_1l)
    table[2880] = address(awaudit_wasm_branchIfI32SumGtU)
    table[2881] = address(awaudit_wasm_branchIfI32SumGtU_1)
    table[2882] = address(awaudit_wasm_branchIfI32SumGtU_l)
    table[2883] = address(awaudit_wasm_branchIfI32SumGtU_1l)
    table[2888] = address(awaudit_wasm_branchIfI32SumGtUImmediate)
    table[2889] = address(awaudit_wasm_branchIfI32SumGtUImmediate_1)
    table[2890] = address(awaudit_wasm_branchIfI32SumGtUImmediate_l)
    table[2891] = address(awaudit_wasm_branchIfI32SumGtUImmediate_1l)
    table[2896] = address(awaudit_wasm_branchIfI32SumImmediateGtU)
    table[2897] = address(awaudit_wasm_branchIfI32SumImmediateGtU_1)
    table[2898] = address(awaudit_wasm_branchIfI32SumImmediateGtU_l)
    table[2899] = address(awaudit_wasm_branchIfI32SumImmediateGtU_1l)
    table[2904] = address(awaudit_wasm_branchIfI32SumImmediateGtUImmediate)
    table[2905] = address(awaudit_wasm_branchIfI32SumImmediateGtUImmediate_1)
    table[2906] = address(awaudit_wasm_branchIfI32SumImmediateGtUImmediate_l)
    table[2907] = address(awaudit_wasm_branchIfI32SumImmediateGtUImmediate_1l)
    table[2912] = address(awaudit_wasm_branchIfI32SumLeS)
    table[2913] = address(awaudit_wasm_branchIfI32SumLeS_1)
    table[2914] = address(awaudit_wasm_branchIfI32SumLeS_l)
    table[2915] = address(awaudit_wasm_branchIfI32SumLeS_1l)
    table[2920] = address(awaudit_wasm_branchIfI32SumLeSImmediate)
    table[2921] = address(awaudit_wasm_branchIfI32SumLeSImmediate_1)
    table[2922] = address(awaudit_wasm_branchIfI32SumLeSImmediate_l)
    table[2923] = address(awaudit_wasm_branchIfI32SumLeSImmediate_1l)
    table[2928] = address(awaudit_wasm_branchIfI32SumImmediateLeS)
    table[2929] = address(awaudit_wasm_branchIfI32SumImmediateLeS_1)
    table[2930] = address(awaudit_wasm_branchIfI32SumImmediateLeS_l)
    table[2931] = address(awaudit_wasm_branchIfI32SumImmediateLeS_1l)
    table[2936] = address(awaudit_wasm_branchIfI32SumImmediateLeSImmediate)
    table[2937] = address(awaudit_wasm_branchIfI32SumImmediateLeSImmediate_1)
    table[2938] = address(awaudit_wasm_branchIfI32SumImmediateLeSImmediate_l)
    table[2939] = address(awaudit_wasm_branchIfI32SumImmediateLeSImmediate_1l)
    table[2944] = address(awaudit_wasm_branchIfI32SumLeU)
    table[2945] = address(awaudit_wasm_branchIfI32SumLeU_1)
    table[2946] = address(awaudit_wasm_branchIfI32SumLeU_l)
    table[2947] = address(awaudit_wasm_branchIfI32SumLeU_1l)
    table[2952] = address(awaudit_wasm_branchIfI32SumLeUImmediate)
    table[2953] = address(awaudit_wasm_branchIfI32SumLeUImmediate_1)
    table[2954] = address(awaudit_wasm_branchIfI32SumLeUImmediate_l)
    table[2955] = address(awaudit_wasm_branchIfI32SumLeUImmediate_1l)
    table[2960] = address(awaudit_wasm_branchIfI32SumImmediateLeU)
    table[2961] = address(awaudit_wasm_branchIfI32SumImmediateLeU_1)
    table[2962] = address(awaudit_wasm_branchIfI32SumImmediateLeU_l)
    table[2963] = address(awaudit_wasm_branchIfI32SumImmediateLeU_1l)
    table[2968] = address(awaudit_wasm_branchIfI32SumImmediateLeUImmediate)
    table[2969] = address(awaudit_wasm_branchIfI32SumImmediateLeUImmediate_1)
    table[2970] = address(awaudit_wasm_branchIfI32SumImmediateLeUImmediate_l)
    table[2971] = address(awaudit_wasm_branchIfI32SumImmediateLeUImmediate_1l)
    table[2976] = address(awaudit_wasm_branchIfI32SumGeS)
    table[2977] = address(awaudit_wasm_branchIfI32SumGeS_1)
    table[2978] = address(awaudit_wasm_branchIfI32SumGeS_l)
    table[2979] = address(awaudit_wasm_branchIfI32SumGeS_1l)
    table[2984] = address(awaudit_wasm_branchIfI32SumGeSImmediate)
    table[2985] = address(awaudit_wasm_branchIfI32SumGeSImmediate_1)
    table[2986] = address(awaudit_wasm_branchIfI32SumGeSImmediate_l)
    table[2987] = address(awaudit_wasm_branchIfI32SumGeSImmediate_1l)
    table[2992] = address(awaudit_wasm_branchIfI32SumImmediateGeS)
    table[2993] = address(awaudit_wasm_branchIfI32SumImmediateGeS_1)
    table[2994] = address(awaudit_wasm_branchIfI32SumImmediateGeS_l)
    table[2995] = address(awaudit_wasm_branchIfI32SumImmediateGeS_1l)
    table[3000] = address(awaudit_wasm_branchIfI32SumImmediateGeSImmediate)
    table[3001] = address(awaudit_wasm_branchIfI32SumImmediateGeSImmediate_1)
    table[3002] = address(awaudit_wasm_branchIfI32SumImmediateGeSImmediate_l)
    table[3003] = address(awaudit_wasm_branchIfI32SumImmediateGeSImmediate_1l)
    table[3008] = address(awaudit_wasm_branchIfI32SumGeU)
    table[3009] = address(awaudit_wasm_branchIfI32SumGeU_1)
    table[3010] = address(awaudit_wasm_branchIfI32SumGeU_l)
    table[3011] = address(awaudit_wasm_branchIfI32SumGeU_1l)
    table[3016] = address(awaudit_wasm_branchIfI32SumGeUImmediate)
    table[3017] = address(awaudit_wasm_branchIfI32SumGeUImmediate_1)
    table[3018] = address(awaudit_wasm_branchIfI32SumGeUImmediate_l)
    table[3019] = address(awaudit_wasm_branchIfI32SumGeUImmediate_1l)
    table[3024] = address(awaudit_wasm_branchIfI32SumImmediateGeU)
    table[3025] = address(awaudit_wasm_branchIfI32SumImmediateGeU_1)
    table[3026] = address(awaudit_wasm_branchIfI32SumImmediateGeU_l)
    table[3027] = address(awaudit_wasm_branchIfI32SumImmediateGeU_1l)
    table[3032] = address(awaudit_wasm_branchIfI32SumImmediateGeUImmediate)
    table[3033] = address(awaudit_wasm_branchIfI32SumImmediateGeUImmediate_1)
    table[3034] = address(awaudit_wasm_branchIfI32SumImmediateGeUImmediate_l)
    table[3035] = address(awaudit_wasm_branchIfI32SumImmediateGeUImmediate_1l)
}
