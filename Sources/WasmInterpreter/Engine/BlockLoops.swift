import Glibc
import WasmHandlers

extension BlockLoop {
    /// Does as many iterations as are certain to be whole and to be followed by another, and takes their fuel.
    @inline(never)
    func advance(_ sp: Engine.Slots, _ memory: MemoryRecord, units: UInt32, fuel: inout Int64) {
        var count = certainIterations(sp)
        if units > 0 { count = min(count, max(0, fuel) / Int64(units)) }
        guard count > 1, let first = stores.first, let stride = step(of: first.address.slot) else { return }
        guard let target = region(sp, stride, stores.map { ($0.address, $0.offset) }) else { return }
        count = min(count, target.iterations(within: memory.size))
        if case .loaded = first.value {
            let places = stores.compactMap { store in
                if case .loaded(let address, let offset) = store.value { (address, offset) } else { nil }
            }
            guard let source = region(sp, stride, places), source.order == target.order else { return }
            count = min(count, source.iterations(within: memory.size))
            guard count > 1 else { return }
            // Either nothing that is loaded was stored before, or every byte has its turn in the loop itself.
            let isDisjoint =
                target.lowest(count) >= source.highest(count) || source.lowest(count) >= target.highest(count)
            let isAhead =
                target.isDownward
                ? target.start >= source.start + source.size : target.start + target.size <= source.start
            guard isDisjoint || isAhead else { return }
            memmove(
                memory.bytes + Int(target.lowest(count)), memory.bytes + Int(source.lowest(count)),
                Int(target.highest(count) - target.lowest(count)))
        } else {
            guard count > 1, let byte = uniformByte(sp) else { return }
            memset(
                memory.bytes + Int(target.lowest(count)), Int32(byte),
                Int(target.highest(count) - target.lowest(count)))
        }
        for (slot, step) in steps {
            let value = UInt32(truncatingIfNeeded: sp[slot])
            sp[slot] = UInt64(value &+ step &* UInt32(truncatingIfNeeded: count))
        }
        fuel -= Int64(units) * count
    }

    private func value(_ term: Term, _ sp: Engine.Slots) -> UInt32 {
        (term.slot < 0 ? 0 : UInt32(truncatingIfNeeded: sp[term.slot])) &+ term.number
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
            let distance = Int64(
                UInt32(truncatingIfNeeded: step > 0 ? bound - first : first - bound))
            return distance % abs(step) == 0 ? distance / abs(step) : 0
        case .less: return step > 0 && first < bound ? (bound - first + step - 1) / step : 0
        case .lessOrEqual: return step > 0 && first <= bound ? (bound - first) / step + 1 : 0
        case .greater: return step < 0 && first > bound ? (first - bound - step - 1) / -step : 0
        case .greaterOrEqual: return step < 0 && first >= bound ? (first - bound) / -step + 1 : 0
        }
    }

    /// The bytes an iteration touches, if they follow each other without gaps, and by how much they advance.
    private struct Region {
        /// First byte of the first iteration.
        var start: Int64
        /// Bytes of an iteration, which is how far it advances.
        var size: Int64
        var isDownward: Bool
        /// The lowest address before offsets are added, which must not pass zero.
        var base: Int64
        /// In which order the bytes of an iteration are touched: places in it.
        var order: [Int64]

        func lowest(_ count: Int64) -> Int64 { isDownward ? start - (count - 1) * size : start }
        func highest(_ count: Int64) -> Int64 { isDownward ? start + size : start + count * size }
        func iterations(within memorySize: UInt64) -> Int64 {
            let limit = Int64(clamping: memorySize)
            guard start + size <= limit else { return 0 }
            // Upward, the memory's end comes before the end of the numbers.
            return isDownward ? base / size + 1 : (limit - start) / size
        }
    }

    private func region(
        _ sp: Engine.Slots, _ stride: UInt32, _ places: [(address: Term, offset: UInt32)]
    ) -> Region? {
        let step = Int64(Int32(bitPattern: stride))
        let starts = places.map { Int64(value($0.address, sp)) + Int64($0.offset) }
        guard let lowest = starts.min() else { return nil }
        var next = lowest
        for (start, width) in zip(starts, stores.map { Int64($0.width) }).sorted(by: { $0.0 < $1.0 }) {
            guard start == next else { return nil }
            next += width
        }
        guard next - lowest == abs(step) else { return nil }
        let base = places.map { Int64(value($0.address, sp)) }.min() ?? 0
        return Region(
            start: lowest, size: abs(step), isDownward: step < 0, base: base,
            order: starts.map { $0 - lowest })
    }

    /// The byte all stored values consist of, nil if they differ.
    private func uniformByte(_ sp: Engine.Slots) -> UInt8? {
        var byte: UInt8?
        for store in stores {
            let bits: UInt64
            switch store.value {
            case .number(let number): bits = number
            case .local(let slot): bits = sp[slot]
            case .loaded: return nil
            }
            for place in 0..<UInt64(store.width) {
                let found = UInt8(truncatingIfNeeded: bits >> (place * 8))
                if byte ?? found != found { return nil }
                byte = found
            }
        }
        return byte
    }
}
