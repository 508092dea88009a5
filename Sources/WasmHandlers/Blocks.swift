import Glibc

// `memory.copy` and `memory.fill` where fuel suffices; else the driver takes over before anything was done. Operands
// are those of `Operation.bulk`.

/// Units of fuel an instruction on so many bytes costs besides its own.
package func blockUnits(_ bytes: UInt) -> Int64 { Int64(bytes / 64) }

@inline(never)
func copyMemory(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ context: Code
) -> UInt {
    let destination = UInt(half(pc, sp, 4))
    let source = UInt(half(pc, sp, 5))
    let count = UInt(half(pc, sp, 6))
    guard destination + count <= memorySize, source + count <= memorySize else {
        return Exit.outOfBoundsMemoryAccess
    }
    let fuel = state(context).pointee.fuel - blockUnits(count)
    guard fuel >= 0 else { return Exit.bulk }
    state(context).pointee.fuel = fuel
    memmove(memory + Int(destination), memory + Int(source), Int(count))
    return Exit.finished
}

@inline(never)
func fillMemory(
    _ pc: Code, _ sp: Code, _ memory: Code, _ memorySize: UInt, _ context: Code
) -> UInt {
    let destination = UInt(half(pc, sp, 4))
    let count = UInt(half(pc, sp, 6))
    guard destination + count <= memorySize else { return Exit.outOfBoundsMemoryAccess }
    let fuel = state(context).pointee.fuel - blockUnits(count)
    guard fuel >= 0 else { return Exit.bulk }
    state(context).pointee.fuel = fuel
    memset(memory + Int(destination), Int32(half(pc, sp, 5) & 0xFF), Int(count))
    return Exit.finished
}
