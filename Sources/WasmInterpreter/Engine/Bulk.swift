import Glibc
import WasmHandlers

extension Engine {
    /// Runs a bulk or table instruction, or `memory.grow`, whose operands begin at word 1 of `pc`. Long ones take fuel by their length before they begin.
    @inline(never)
    final func bulk(
        _ pc: Words, _ sp: Slots, _ record: UnsafeMutablePointer<InstanceRecord>, _ fuel: inout Int64,
        _ store: Store
    ) -> Trap.Kind? {
        // The translator wrote the number.
        guard let operation = BulkOperation(rawValue: Int(pc[1])) else { return .unreachable }
        let result = sp + Int(pc[2])
        let (first, second) = (Int(pc[6]), Int(pc[7]))
        let a = Int(UInt32(truncatingIfNeeded: sp[Int(pc[3])]))
        let b = Int(UInt32(truncatingIfNeeded: sp[Int(pc[4])]))
        let c = Int(UInt32(truncatingIfNeeded: sp[Int(pc[5])]))
        let instance = store.instances[record.pointee.index]
        let memory = record.pointee.memory

        func charge(_ units: Int) -> Trap.Kind? {
            fuel -= Int64(units)
            return fuel < 0 ? refill(&fuel) : nil
        }

        switch operation {
        case .tableGet:
            let table = record.pointee.tables[first]
            guard a < table.pointee.count else { return .outOfBoundsTableAccess }
            result.pointee = table.pointee.elements[a]
        case .tableSet:
            let table = record.pointee.tables[first]
            guard a < table.pointee.count else { return .outOfBoundsTableAccess }
            table.pointee.elements[a] = sp[Int(pc[4])]
        case .tableSize: result.pointee = UInt64(record.pointee.tables[first].pointee.count)
        case .tableGrow:
            if let kind = charge(b / 8) { return kind }
            let old = record.pointee.tables[first].pointee.grow(by: b, sp[Int(pc[3])])
            result.pointee = old.map { UInt64($0) } ?? UInt64(UInt32.max)
        case .tableFill:
            let table = record.pointee.tables[first]
            guard a + c <= table.pointee.count else { return .outOfBoundsTableAccess }
            if let kind = charge(c / 8) { return kind }
            (table.pointee.elements + a).update(repeating: sp[Int(pc[4])], count: c)
        case .tableCopy:
            let destination = record.pointee.tables[first]
            let source = record.pointee.tables[second]
            guard a + c <= destination.pointee.count, b + c <= source.pointee.count else {
                return .outOfBoundsTableAccess
            }
            if let kind = charge(c / 8) { return kind }
            memmove(destination.pointee.elements + a, source.pointee.elements + b, c * 8)
        case .tableInit:
            if let kind = charge(c / 8) { return kind }
            return instance.initialise(table: first, at: a, segment: second, from: b, count: c)
        case .elementDrop: instance.elements[first] = []
        case .memoryInit:
            if let kind = charge(Int(blockUnits(UInt(c)))) { return kind }
            return instance.initialise(memoryAt: a, segment: first, from: b, count: c)
        case .dataDrop: instance.isDataDropped[first] = true
        case .memoryGrow:
            // Fresh pages come zeroed from the system; what is paid for is moving the old ones.
            if let kind = charge(memory.pointee.growthCost(by: a)) { return kind }
            result.pointee = memory.pointee.grow(by: a).map { UInt64($0) } ?? UInt64(UInt32.max)
        case .memoryCopy:
            guard a + c <= memory.pointee.size, b + c <= memory.pointee.size else {
                return .outOfBoundsMemoryAccess
            }
            if let kind = charge(Int(blockUnits(UInt(c)))) { return kind }
            memmove(memory.pointee.bytes + a, memory.pointee.bytes + b, c)
        case .memoryFill:
            guard a + c <= memory.pointee.size else { return .outOfBoundsMemoryAccess }
            if let kind = charge(Int(blockUnits(UInt(c)))) { return kind }
            memset(memory.pointee.bytes + a, Int32(b & 0xFF), c)
        }
        return nil
    }
}
