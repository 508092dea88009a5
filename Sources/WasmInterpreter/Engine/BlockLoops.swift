import Glibc
import WasmHandlers

extension BlockLoop {
    /// Does as many iterations as are certain to be whole and to be followed by another, and takes their fuel.
    @inline(never)
    func advance(_ sp: Engine.Slots, _ memory: MemoryRecord, units: UInt32, fuel: inout Int64) {
        var count = certainIterations(sp)
        if units > 0 { count = min(count, max(0, fuel) / Int64(units)) }
        let target = value(destination.address, sp)
        count = min(count, iterations(target, destination.offset, memory.size))
        guard count > 1 else { return }
        let bytes = Int(size) * Int(count)
        let start = Int(lowest(target, destination.offset, count))
        switch content {
        case .byte(let byte): memset(memory.bytes + start, Int32(byte), bytes)
        case .local(let slot, let width):
            let byte = UInt8(truncatingIfNeeded: sp[slot])
            let kept = width == 8 ? UInt64.max : 1 << UInt64(width * 8) - 1
            guard sp[slot] & kept == UInt64(byte) &* 0x0101_0101_0101_0101 & kept else { return }
            memset(memory.bytes + start, Int32(byte), bytes)
        case .copy(let place):
            let source = value(place.address, sp)
            count = min(count, iterations(source, place.offset, memory.size))
            guard count > 1 else { return }
            let bytes = Int(size) * Int(count)
            let start = Int(lowest(target, destination.offset, count))
            let from = Int(lowest(source, place.offset, count))
            // Either nothing that is loaded was stored before, or every byte has its turn in the loop itself.
            let isDisjoint = start + bytes <= from || from + bytes <= start
            let isAhead = isDownward ? start >= from + Int(size) : start + Int(size) <= from
            guard isDisjoint || isAhead else { return }
            memmove(memory.bytes + start, memory.bytes + from, bytes)
        }
        for (slot, step) in steps {
            let value = UInt32(truncatingIfNeeded: sp[slot])
            sp[slot] = UInt64(value &+ step &* UInt32(truncatingIfNeeded: count))
        }
        fuel -= Int64(units) * count
    }

    @inline(__always)
    private func value(_ term: Term, _ sp: Engine.Slots) -> UInt32 {
        (term.slot < 0 ? 0 : UInt32(truncatingIfNeeded: sp[term.slot])) &+ term.number
    }

    /// Iterations whose bytes are all in the memory, and whose addresses do not pass the end of the numbers.
    @inline(__always)
    private func iterations(_ address: UInt32, _ offset: UInt32, _ memorySize: UInt64) -> Int64 {
        let limit = Int64(clamping: memorySize)
        let start = Int64(address) + Int64(offset)
        guard start + Int64(size) <= limit else { return 0 }
        // Upward, the memory's end comes before the end of the numbers.
        return isDownward ? Int64(address) / Int64(size) + 1 : (limit - start) / Int64(size)
    }

    /// The first byte in the memory of so many iterations.
    @inline(__always)
    private func lowest(_ address: UInt32, _ offset: UInt32, _ count: Int64) -> Int64 {
        Int64(address) + Int64(offset) - (isDownward ? (count - 1) * Int64(size) : 0)
    }

    /// Iterations after which the loop goes on for certain.
    private func certainIterations(_ sp: Engine.Slots) -> Int64 {
        // The order of signed numbers is that of unsigned ones with the sign turned round.
        let flip: UInt32 = isSigned ? 0x8000_0000 : 0
        let first = Int64(value(tested, sp) ^ flip)
        let bound = Int64(value(bound, sp) ^ flip)
        let step = Int64(Int32(bitPattern: testedStep))
        switch test {
        case .notEqual:
            // Numbers go round, so the bound is ahead whatever the direction.
            let distance = Int64(UInt32(truncatingIfNeeded: step > 0 ? bound - first : first - bound))
            return distance % abs(step) == 0 ? distance / abs(step) : 0
        case .less: return step > 0 && first < bound ? (bound - first + step - 1) / step : 0
        case .lessOrEqual: return step > 0 && first <= bound ? (bound - first) / step + 1 : 0
        case .greater: return step < 0 && first > bound ? (first - bound - step - 1) / -step : 0
        case .greaterOrEqual: return step < 0 && first >= bound ? (first - bound) / -step + 1 : 0
        }
    }
}
