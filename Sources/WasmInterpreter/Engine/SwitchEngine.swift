import WasmHandlers

/// The portable engine: one loop over the internal code.
final class SwitchEngine: Engine, FunctionRunner {
    /// A caller.
    struct Frame {
        var returnAddress: UnsafeMutablePointer<UInt32>
        var base: UnsafeMutablePointer<UInt64>
        var instance: UnsafeMutablePointer<InstanceRecord>
        var function: UnsafeMutablePointer<Definition>
    }

    private let frames: UnsafeMutablePointer<Frame>
    private let depthLimit: Int
    /// Active callers.
    private var depth = 0

    init(stackSlots: Int, callDepth: Int) {
        depthLimit = max(callDepth, 0)
        frames = .allocate(capacity: depthLimit + 1)
        super.init(stackSlots: stackSlots)
    }

    deinit { frames.deallocate() }

    @inline(__always)
    private func clear(_ frame: Slots, _ definition: UnsafeMutablePointer<Definition>) {
        var slot = frame + Int(definition.pointee.parameterSlots)
        let end = slot + Int(definition.pointee.localSlots)
        while slot < end {
            slot.pointee = 0
            slot += 1
        }
    }

    func run(_ record: UnsafeMutablePointer<FunctionRecord>, base: Slots, store: Store) -> Trap? {
        var instance = record.pointee.instance
        var function = record.pointee.definition
        let baseDepth = depth
        guard depth < depthLimit, stackEnd - base >= Int(function.pointee.frameSlots) else {
            return Trap(.callStackExhausted)
        }
        var sp = base
        var depth = depth
        var fuel = fuel
        var pc = function.pointee.code
        var memory = instance.pointee.memory.pointee.bytes
        var memorySize = instance.pointee.memory.pointee.size
        let frames = frames
        let stackEnd = stackEnd
        let depthLimit = depthLimit
        var trap: Trap.Kind?
        // The outermost function counts as a caller, so that returning from it meets the base.
        depth += 1
        frames[baseDepth] = Frame(returnAddress: pc, base: sp, instance: instance, function: function)
        clear(sp, function)
        run: do {
            while true {
                switch operation(pc) {
                case .unreachable:
                    trap = .unreachable
                    break run
                case .charge:
                    fuel -= Int64(pc[1])
                    if fuel < 0 { if let kind = refill(&fuel) { trap = kind; break run } }
                    pc += 2
                case .branch:
                    pc += jump(pc, 1)
                case .branchIf:
                    pc += word(sp, pc, 1) != 0 ? jump(pc, 2) : 3
                case .branchIfZero:
                    pc += word(sp, pc, 1) == 0 ? jump(pc, 2) : 3
                case .branchTable:
                    let index = min(word(sp, pc, 1), pc[2])
                    pc += jump(pc, 3 + Int(index))
                case .branchIfI32Eq:
                    pc += word(sp, pc, 1) == word(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfI32Ne:
                    pc += word(sp, pc, 1) != word(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfI32LtS:
                    pc +=
                        Int32(bitPattern: word(sp, pc, 1)) < Int32(bitPattern: word(sp, pc, 2))
                        ? jump(pc, 3) : 4
                case .branchIfI32LtU:
                    pc += word(sp, pc, 1) < word(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfI32GtS:
                    pc +=
                        Int32(bitPattern: word(sp, pc, 1)) > Int32(bitPattern: word(sp, pc, 2))
                        ? jump(pc, 3) : 4
                case .branchIfI32GtU:
                    pc += word(sp, pc, 1) > word(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfI32LeS:
                    pc +=
                        Int32(bitPattern: word(sp, pc, 1)) <= Int32(bitPattern: word(sp, pc, 2))
                        ? jump(pc, 3) : 4
                case .branchIfI32LeU:
                    pc += word(sp, pc, 1) <= word(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfI32GeS:
                    pc +=
                        Int32(bitPattern: word(sp, pc, 1)) >= Int32(bitPattern: word(sp, pc, 2))
                        ? jump(pc, 3) : 4
                case .branchIfI32GeU:
                    pc += word(sp, pc, 1) >= word(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfI32EqImmediate:
                    pc += word(sp, pc, 1) == pc[2] ? jump(pc, 3) : 4
                case .branchIfI32NeImmediate:
                    pc += word(sp, pc, 1) != pc[2] ? jump(pc, 3) : 4
                case .branchIfI32LtSImmediate:
                    pc += Int32(bitPattern: word(sp, pc, 1)) < Int32(bitPattern: pc[2]) ? jump(pc, 3) : 4
                case .branchIfI32LtUImmediate:
                    pc += word(sp, pc, 1) < pc[2] ? jump(pc, 3) : 4
                case .branchIfI32GtSImmediate:
                    pc += Int32(bitPattern: word(sp, pc, 1)) > Int32(bitPattern: pc[2]) ? jump(pc, 3) : 4
                case .branchIfI32GtUImmediate:
                    pc += word(sp, pc, 1) > pc[2] ? jump(pc, 3) : 4
                case .branchIfI32LeSImmediate:
                    pc += Int32(bitPattern: word(sp, pc, 1)) <= Int32(bitPattern: pc[2]) ? jump(pc, 3) : 4
                case .branchIfI32LeUImmediate:
                    pc += word(sp, pc, 1) <= pc[2] ? jump(pc, 3) : 4
                case .branchIfI32GeSImmediate:
                    pc += Int32(bitPattern: word(sp, pc, 1)) >= Int32(bitPattern: pc[2]) ? jump(pc, 3) : 4
                case .branchIfI32GeUImmediate:
                    pc += word(sp, pc, 1) >= pc[2] ? jump(pc, 3) : 4
                case .branchIfI64Eq:
                    pc += sp[slot(pc, 1)] == sp[slot(pc, 2)] ? jump(pc, 3) : 4
                case .branchIfI64Ne:
                    pc += sp[slot(pc, 1)] != sp[slot(pc, 2)] ? jump(pc, 3) : 4
                case .branchIfI64LtS:
                    pc +=
                        Int64(bitPattern: sp[slot(pc, 1)]) < Int64(bitPattern: sp[slot(pc, 2)])
                        ? jump(pc, 3) : 4
                case .branchIfI64LtU:
                    pc += sp[slot(pc, 1)] < sp[slot(pc, 2)] ? jump(pc, 3) : 4
                case .branchIfI64GtS:
                    pc +=
                        Int64(bitPattern: sp[slot(pc, 1)]) > Int64(bitPattern: sp[slot(pc, 2)])
                        ? jump(pc, 3) : 4
                case .branchIfI64GtU:
                    pc += sp[slot(pc, 1)] > sp[slot(pc, 2)] ? jump(pc, 3) : 4
                case .branchIfI64LeS:
                    pc +=
                        Int64(bitPattern: sp[slot(pc, 1)]) <= Int64(bitPattern: sp[slot(pc, 2)])
                        ? jump(pc, 3) : 4
                case .branchIfI64LeU:
                    pc += sp[slot(pc, 1)] <= sp[slot(pc, 2)] ? jump(pc, 3) : 4
                case .branchIfI64GeS:
                    pc +=
                        Int64(bitPattern: sp[slot(pc, 1)]) >= Int64(bitPattern: sp[slot(pc, 2)])
                        ? jump(pc, 3) : 4
                case .branchIfI64GeU:
                    pc += sp[slot(pc, 1)] >= sp[slot(pc, 2)] ? jump(pc, 3) : 4
                case .branchIfI64EqImmediate:
                    pc += sp[slot(pc, 1)] == long(pc, 2) ? jump(pc, 3) : 4
                case .branchIfI64NeImmediate:
                    pc += sp[slot(pc, 1)] != long(pc, 2) ? jump(pc, 3) : 4
                case .branchIfI64LtSImmediate:
                    pc +=
                        Int64(bitPattern: sp[slot(pc, 1)]) < Int64(bitPattern: long(pc, 2)) ? jump(pc, 3) : 4
                case .branchIfI64LtUImmediate:
                    pc += sp[slot(pc, 1)] < long(pc, 2) ? jump(pc, 3) : 4
                case .branchIfI64GtSImmediate:
                    pc +=
                        Int64(bitPattern: sp[slot(pc, 1)]) > Int64(bitPattern: long(pc, 2)) ? jump(pc, 3) : 4
                case .branchIfI64GtUImmediate:
                    pc += sp[slot(pc, 1)] > long(pc, 2) ? jump(pc, 3) : 4
                case .branchIfI64LeSImmediate:
                    pc +=
                        Int64(bitPattern: sp[slot(pc, 1)]) <= Int64(bitPattern: long(pc, 2)) ? jump(pc, 3) : 4
                case .branchIfI64LeUImmediate:
                    pc += sp[slot(pc, 1)] <= long(pc, 2) ? jump(pc, 3) : 4
                case .branchIfI64GeSImmediate:
                    pc +=
                        Int64(bitPattern: sp[slot(pc, 1)]) >= Int64(bitPattern: long(pc, 2)) ? jump(pc, 3) : 4
                case .branchIfI64GeUImmediate:
                    pc += sp[slot(pc, 1)] >= long(pc, 2) ? jump(pc, 3) : 4
                case .branchIfI32And:
                    pc += word(sp, pc, 1) & word(sp, pc, 2) != 0 ? jump(pc, 3) : 4
                case .branchIfI32AndImmediate:
                    pc += word(sp, pc, 1) & pc[2] != 0 ? jump(pc, 3) : 4
                case .branchIfZeroI32And:
                    pc += word(sp, pc, 1) & word(sp, pc, 2) == 0 ? jump(pc, 3) : 4
                case .branchIfZeroI32AndImmediate:
                    pc += word(sp, pc, 1) & pc[2] == 0 ? jump(pc, 3) : 4
                case .branchIfI64And:
                    pc += sp[slot(pc, 1)] & sp[slot(pc, 2)] != 0 ? jump(pc, 3) : 4
                case .branchIfI64AndImmediate:
                    pc += sp[slot(pc, 1)] & long(pc, 2) != 0 ? jump(pc, 3) : 4
                case .branchIfZeroI64And:
                    pc += sp[slot(pc, 1)] & sp[slot(pc, 2)] == 0 ? jump(pc, 3) : 4
                case .branchIfZeroI64AndImmediate:
                    pc += sp[slot(pc, 1)] & long(pc, 2) == 0 ? jump(pc, 3) : 4
                case .branchIfF32Eq:
                    pc += single(sp, pc, 1) == single(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF32Eq:
                    pc += single(sp, pc, 1) == single(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF32Ne:
                    pc += single(sp, pc, 1) != single(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF32Ne:
                    pc += single(sp, pc, 1) != single(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF32Lt:
                    pc += single(sp, pc, 1) < single(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF32Lt:
                    pc += single(sp, pc, 1) < single(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF32Gt:
                    pc += single(sp, pc, 1) > single(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF32Gt:
                    pc += single(sp, pc, 1) > single(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF32Le:
                    pc += single(sp, pc, 1) <= single(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF32Le:
                    pc += single(sp, pc, 1) <= single(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF32Ge:
                    pc += single(sp, pc, 1) >= single(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF32Ge:
                    pc += single(sp, pc, 1) >= single(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF64Eq:
                    pc += double(sp, pc, 1) == double(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF64Eq:
                    pc += double(sp, pc, 1) == double(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF64Ne:
                    pc += double(sp, pc, 1) != double(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF64Ne:
                    pc += double(sp, pc, 1) != double(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF64Lt:
                    pc += double(sp, pc, 1) < double(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF64Lt:
                    pc += double(sp, pc, 1) < double(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF64Gt:
                    pc += double(sp, pc, 1) > double(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF64Gt:
                    pc += double(sp, pc, 1) > double(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF64Le:
                    pc += double(sp, pc, 1) <= double(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF64Le:
                    pc += double(sp, pc, 1) <= double(sp, pc, 2) ? 4 : jump(pc, 3)
                case .branchIfF64Ge:
                    pc += double(sp, pc, 1) >= double(sp, pc, 2) ? jump(pc, 3) : 4
                case .branchIfNotF64Ge:
                    pc += double(sp, pc, 1) >= double(sp, pc, 2) ? 4 : jump(pc, 3)
                case .return0:
                    depth -= 1
                    if depth == baseDepth { break run }
                    let frame = frames[depth]
                    pc = frame.returnAddress
                    sp = frame.base
                    function = frame.function
                    if frame.instance != instance {
                        instance = frame.instance
                        memory = instance.pointee.memory.pointee.bytes
                        memorySize = instance.pointee.memory.pointee.size
                    }
                case .return1:
                    sp[0] = sp[slot(pc, 1)]
                    depth -= 1
                    if depth == baseDepth { break run }
                    let frame = frames[depth]
                    pc = frame.returnAddress
                    sp = frame.base
                    function = frame.function
                    if frame.instance != instance {
                        instance = frame.instance
                        memory = instance.pointee.memory.pointee.bytes
                        memorySize = instance.pointee.memory.pointee.size
                    }
                case .returnMany:
                    (sp).update(from: sp + slot(pc, 1), count: slot(pc, 2))
                    depth -= 1
                    if depth == baseDepth { break run }
                    let frame = frames[depth]
                    pc = frame.returnAddress
                    sp = frame.base
                    function = frame.function
                    if frame.instance != instance {
                        instance = frame.instance
                        memory = instance.pointee.memory.pointee.bytes
                        memorySize = instance.pointee.memory.pointee.size
                    }
                case .call:
                    let callee = instance.pointee.definitions + Int(pc[1])
                    let frame = sp + slot(pc, 2)
                    guard depth < depthLimit, stackEnd - frame >= Int(callee.pointee.frameSlots) else {
                        trap = .callStackExhausted; break run
                    }
                    frames[depth] = Frame(
                        returnAddress: pc + 3, base: sp, instance: instance, function: function)
                    depth += 1
                    function = callee
                    sp = frame
                    clear(sp, callee)
                    pc = callee.pointee.code
                case .callFunction:
                    let callee = instance.pointee.imports[Int(pc[1])]
                    let frame = sp + slot(pc, 2)
                    let next = pc + 3
                    if callee.pointee.isHost {
                        self.fuel = fuel
                        self.depth = depth
                        let kind = store.callHost(callee, frame, instance)
                        fuel = self.fuel
                        if let kind { trap = kind; break run }
                        memory = instance.pointee.memory.pointee.bytes
                        memorySize = instance.pointee.memory.pointee.size
                        pc = next
                    } else {
                        let definition = callee.pointee.definition
                        guard depth < depthLimit, stackEnd - frame >= Int(definition.pointee.frameSlots)
                        else { trap = .callStackExhausted; break run }
                        frames[depth] = Frame(
                            returnAddress: next, base: sp, instance: instance, function: function)
                        depth += 1
                        function = definition
                        sp = frame
                        clear(sp, definition)
                        if callee.pointee.instance != instance {
                            instance = callee.pointee.instance
                            memory = instance.pointee.memory.pointee.bytes
                            memorySize = instance.pointee.memory.pointee.size
                        }
                        pc = definition.pointee.code
                    }
                case .callIndirect:
                    let table = instance.pointee.tables[Int(pc[2])]
                    let element = Int(word(sp, pc, 3))
                    guard element < table.pointee.count else { trap = .undefinedElement; break run }
                    let reference = table.pointee.elements[element]
                    guard reference != 0 else { trap = .uninitializedElement; break run }
                    let callee = FunctionRecord.pointer(reference)
                    guard callee.pointee.type == instance.pointee.types[Int(pc[1])] else {
                        trap = .indirectCallTypeMismatch; break run
                    }
                    let frame = sp + slot(pc, 4)
                    let next = pc + 5
                    if callee.pointee.isHost {
                        self.fuel = fuel
                        self.depth = depth
                        let kind = store.callHost(callee, frame, instance)
                        fuel = self.fuel
                        if let kind { trap = kind; break run }
                        memory = instance.pointee.memory.pointee.bytes
                        memorySize = instance.pointee.memory.pointee.size
                        pc = next
                    } else {
                        let definition = callee.pointee.definition
                        guard depth < depthLimit, stackEnd - frame >= Int(definition.pointee.frameSlots)
                        else { trap = .callStackExhausted; break run }
                        frames[depth] = Frame(
                            returnAddress: next, base: sp, instance: instance, function: function)
                        depth += 1
                        function = definition
                        sp = frame
                        clear(sp, definition)
                        if callee.pointee.instance != instance {
                            instance = callee.pointee.instance
                            memory = instance.pointee.memory.pointee.bytes
                            memorySize = instance.pointee.memory.pointee.size
                        }
                        pc = definition.pointee.code
                    }
                case .copy:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)]
                    pc += 3
                case .copyVector:
                    let source = slot(pc, 2)
                    let (low, high) = (sp[source], sp[source + 1])
                    sp[slot(pc, 1)] = low
                    sp[slot(pc, 1) + 1] = high
                    pc += 3
                case .copySlots:
                    (sp + slot(pc, 1)).update(from: sp + slot(pc, 2), count: slot(pc, 3))
                    pc += 4
                case .constant32:
                    sp[slot(pc, 1)] = UInt64(pc[2])
                    pc += 3
                case .constant64:
                    sp[slot(pc, 1)] = UInt64(pc[2]) | UInt64(pc[3]) << 32
                    pc += 4
                case .select:
                    sp[slot(pc, 1)] = word(sp, pc, 4) != 0 ? sp[slot(pc, 2)] : sp[slot(pc, 3)]
                    pc += 5
                case .selectVector:
                    let source = word(sp, pc, 4) != 0 ? slot(pc, 2) : slot(pc, 3)
                    let (low, high) = (sp[source], sp[source + 1])
                    sp[slot(pc, 1)] = low
                    sp[slot(pc, 1) + 1] = high
                    pc += 5
                case .globalGet:
                    sp[slot(pc, 1)] = instance.pointee.globals[Int(pc[2])].pointee
                    pc += 3
                case .globalSet:
                    instance.pointee.globals[Int(pc[1])].pointee = sp[slot(pc, 2)]
                    pc += 3
                case .globalGetVector:
                    let cell = instance.pointee.globals[Int(pc[2])]
                    sp[slot(pc, 1)] = cell[0]
                    sp[slot(pc, 1) + 1] = cell[1]
                    pc += 3
                case .globalSetVector:
                    let cell = instance.pointee.globals[Int(pc[1])]
                    cell[0] = sp[slot(pc, 2)]
                    cell[1] = sp[slot(pc, 2) + 1]
                    pc += 3
                case .functionReference:
                    sp[slot(pc, 1)] = store.reference(toFunction: Int(pc[2]), of: instance)
                    pc += 3
                case .isNull:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] == 0 ? 1 : 0
                    pc += 3
                case .i32Load:
                    let address = UInt64(word(sp, pc, 2)) &+ UInt64(pc[3])
                    guard address &+ 4 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt32.self)
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 4
                case .i64Load:
                    let address = UInt64(word(sp, pc, 2)) &+ UInt64(pc[3])
                    guard address &+ 8 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt64.self)
                    sp[slot(pc, 1)] = value
                    pc += 4
                case .i32Load8S:
                    let address = UInt64(word(sp, pc, 2)) &+ UInt64(pc[3])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int8.self)
                    sp[slot(pc, 1)] = UInt64(UInt32(bitPattern: Int32(value)))
                    pc += 4
                case .i32Load16S:
                    let address = UInt64(word(sp, pc, 2)) &+ UInt64(pc[3])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int16.self)
                    sp[slot(pc, 1)] = UInt64(UInt32(bitPattern: Int32(value)))
                    pc += 4
                case .i64Load8S:
                    let address = UInt64(word(sp, pc, 2)) &+ UInt64(pc[3])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int8.self)
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(value))
                    pc += 4
                case .i64Load16S:
                    let address = UInt64(word(sp, pc, 2)) &+ UInt64(pc[3])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int16.self)
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(value))
                    pc += 4
                case .i64Load32S:
                    let address = UInt64(word(sp, pc, 2)) &+ UInt64(pc[3])
                    guard address &+ 4 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int32.self)
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(value))
                    pc += 4
                case .load8U:
                    let address = UInt64(word(sp, pc, 2)) &+ UInt64(pc[3])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt8.self)
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 4
                case .load16U:
                    let address = UInt64(word(sp, pc, 2)) &+ UInt64(pc[3])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt16.self)
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 4
                case .store8:
                    let address = UInt64(word(sp, pc, 1)) &+ UInt64(pc[3])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    memory.storeBytes(
                        of: UInt8(truncatingIfNeeded: sp[slot(pc, 2)]),
                        toByteOffset: Int(truncatingIfNeeded: address), as: UInt8.self)
                    pc += 4
                case .store16:
                    let address = UInt64(word(sp, pc, 1)) &+ UInt64(pc[3])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    memory.storeBytes(
                        of: UInt16(truncatingIfNeeded: sp[slot(pc, 2)]),
                        toByteOffset: Int(truncatingIfNeeded: address), as: UInt16.self)
                    pc += 4
                case .store32:
                    let address = UInt64(word(sp, pc, 1)) &+ UInt64(pc[3])
                    guard address &+ 4 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    memory.storeBytes(
                        of: UInt32(truncatingIfNeeded: sp[slot(pc, 2)]),
                        toByteOffset: Int(truncatingIfNeeded: address), as: UInt32.self)
                    pc += 4
                case .store64:
                    let address = UInt64(word(sp, pc, 1)) &+ UInt64(pc[3])
                    guard address &+ 8 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    memory.storeBytes(
                        of: UInt64(truncatingIfNeeded: sp[slot(pc, 2)]),
                        toByteOffset: Int(truncatingIfNeeded: address), as: UInt64.self)
                    pc += 4
                case .i32LoadIndexed:
                    let address = UInt64(word(sp, pc, 2) &+ word(sp, pc, 3)) &+ UInt64(pc[4])
                    guard address &+ 4 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt32.self)
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 5
                case .i32LoadIndexedImmediate:
                    let address = UInt64(word(sp, pc, 2) &+ pc[3]) &+ UInt64(pc[4])
                    guard address &+ 4 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt32.self)
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 5
                case .i64LoadIndexed:
                    let address = UInt64(word(sp, pc, 2) &+ word(sp, pc, 3)) &+ UInt64(pc[4])
                    guard address &+ 8 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt64.self)
                    sp[slot(pc, 1)] = value
                    pc += 5
                case .i64LoadIndexedImmediate:
                    let address = UInt64(word(sp, pc, 2) &+ pc[3]) &+ UInt64(pc[4])
                    guard address &+ 8 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt64.self)
                    sp[slot(pc, 1)] = value
                    pc += 5
                case .i32Load8SIndexed:
                    let address = UInt64(word(sp, pc, 2) &+ word(sp, pc, 3)) &+ UInt64(pc[4])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int8.self)
                    sp[slot(pc, 1)] = UInt64(UInt32(bitPattern: Int32(value)))
                    pc += 5
                case .i32Load8SIndexedImmediate:
                    let address = UInt64(word(sp, pc, 2) &+ pc[3]) &+ UInt64(pc[4])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int8.self)
                    sp[slot(pc, 1)] = UInt64(UInt32(bitPattern: Int32(value)))
                    pc += 5
                case .i32Load16SIndexed:
                    let address = UInt64(word(sp, pc, 2) &+ word(sp, pc, 3)) &+ UInt64(pc[4])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int16.self)
                    sp[slot(pc, 1)] = UInt64(UInt32(bitPattern: Int32(value)))
                    pc += 5
                case .i32Load16SIndexedImmediate:
                    let address = UInt64(word(sp, pc, 2) &+ pc[3]) &+ UInt64(pc[4])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int16.self)
                    sp[slot(pc, 1)] = UInt64(UInt32(bitPattern: Int32(value)))
                    pc += 5
                case .i64Load8SIndexed:
                    let address = UInt64(word(sp, pc, 2) &+ word(sp, pc, 3)) &+ UInt64(pc[4])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int8.self)
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(value))
                    pc += 5
                case .i64Load8SIndexedImmediate:
                    let address = UInt64(word(sp, pc, 2) &+ pc[3]) &+ UInt64(pc[4])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int8.self)
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(value))
                    pc += 5
                case .i64Load16SIndexed:
                    let address = UInt64(word(sp, pc, 2) &+ word(sp, pc, 3)) &+ UInt64(pc[4])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int16.self)
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(value))
                    pc += 5
                case .i64Load16SIndexedImmediate:
                    let address = UInt64(word(sp, pc, 2) &+ pc[3]) &+ UInt64(pc[4])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int16.self)
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(value))
                    pc += 5
                case .i64Load32SIndexed:
                    let address = UInt64(word(sp, pc, 2) &+ word(sp, pc, 3)) &+ UInt64(pc[4])
                    guard address &+ 4 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int32.self)
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(value))
                    pc += 5
                case .i64Load32SIndexedImmediate:
                    let address = UInt64(word(sp, pc, 2) &+ pc[3]) &+ UInt64(pc[4])
                    guard address &+ 4 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: Int32.self)
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(value))
                    pc += 5
                case .load8UIndexed:
                    let address = UInt64(word(sp, pc, 2) &+ word(sp, pc, 3)) &+ UInt64(pc[4])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt8.self)
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 5
                case .load8UIndexedImmediate:
                    let address = UInt64(word(sp, pc, 2) &+ pc[3]) &+ UInt64(pc[4])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt8.self)
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 5
                case .load16UIndexed:
                    let address = UInt64(word(sp, pc, 2) &+ word(sp, pc, 3)) &+ UInt64(pc[4])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt16.self)
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 5
                case .load16UIndexedImmediate:
                    let address = UInt64(word(sp, pc, 2) &+ pc[3]) &+ UInt64(pc[4])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    let value = memory.loadUnaligned(
                        fromByteOffset: Int(truncatingIfNeeded: address), as: UInt16.self)
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 5
                case .store8Immediate:
                    let address = UInt64(word(sp, pc, 1)) &+ UInt64(pc[3])
                    guard address &+ 1 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    memory.storeBytes(
                        of: UInt8(truncatingIfNeeded: long(pc, 2)),
                        toByteOffset: Int(truncatingIfNeeded: address), as: UInt8.self)
                    pc += 4
                case .store16Immediate:
                    let address = UInt64(word(sp, pc, 1)) &+ UInt64(pc[3])
                    guard address &+ 2 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    memory.storeBytes(
                        of: UInt16(truncatingIfNeeded: long(pc, 2)),
                        toByteOffset: Int(truncatingIfNeeded: address), as: UInt16.self)
                    pc += 4
                case .store32Immediate:
                    let address = UInt64(word(sp, pc, 1)) &+ UInt64(pc[3])
                    guard address &+ 4 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    memory.storeBytes(
                        of: UInt32(truncatingIfNeeded: long(pc, 2)),
                        toByteOffset: Int(truncatingIfNeeded: address), as: UInt32.self)
                    pc += 4
                case .store64Immediate:
                    let address = UInt64(word(sp, pc, 1)) &+ UInt64(pc[3])
                    guard address &+ 8 <= memorySize else { trap = .outOfBoundsMemoryAccess; break run }
                    memory.storeBytes(
                        of: UInt64(truncatingIfNeeded: long(pc, 2)),
                        toByteOffset: Int(truncatingIfNeeded: address), as: UInt64.self)
                    pc += 4
                case .memorySize:
                    sp[slot(pc, 1)] = memorySize / UInt64(MemoryType.pageSize)
                    pc += 2
                case .bulk, .memoryCopy, .memoryFill:
                    if let kind = bulk(pc, sp, instance, &fuel, store) { trap = kind; break run }
                    memory = instance.pointee.memory.pointee.bytes
                    memorySize = instance.pointee.memory.pointee.size
                    pc += 8
                case .vector:
                    guard VectorEngine.execute(pc, sp, memory, memorySize) else {
                        trap = .outOfBoundsMemoryAccess; break run
                    }
                    pc += 1 + VectorEngine.operands
                case .i32Eqz:
                    sp[slot(pc, 1)] = word(sp, pc, 2) == 0 ? 1 : 0
                    pc += 3
                case .i64Eqz:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] == 0 ? 1 : 0
                    pc += 3
                case .i32Eq:
                    sp[slot(pc, 1)] = word(sp, pc, 2) == word(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .i32Ne:
                    sp[slot(pc, 1)] = word(sp, pc, 2) != word(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .i32LtS:
                    sp[slot(pc, 1)] =
                        Int32(bitPattern: word(sp, pc, 2)) < Int32(bitPattern: word(sp, pc, 3)) ? 1 : 0
                    pc += 4
                case .i32LtU:
                    sp[slot(pc, 1)] = word(sp, pc, 2) < word(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .i32GtS:
                    sp[slot(pc, 1)] =
                        Int32(bitPattern: word(sp, pc, 2)) > Int32(bitPattern: word(sp, pc, 3)) ? 1 : 0
                    pc += 4
                case .i32GtU:
                    sp[slot(pc, 1)] = word(sp, pc, 2) > word(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .i32LeS:
                    sp[slot(pc, 1)] =
                        Int32(bitPattern: word(sp, pc, 2)) <= Int32(bitPattern: word(sp, pc, 3)) ? 1 : 0
                    pc += 4
                case .i32LeU:
                    sp[slot(pc, 1)] = word(sp, pc, 2) <= word(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .i32GeS:
                    sp[slot(pc, 1)] =
                        Int32(bitPattern: word(sp, pc, 2)) >= Int32(bitPattern: word(sp, pc, 3)) ? 1 : 0
                    pc += 4
                case .i32GeU:
                    sp[slot(pc, 1)] = word(sp, pc, 2) >= word(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .i32EqImmediate:
                    sp[slot(pc, 1)] = word(sp, pc, 2) == pc[3] ? 1 : 0
                    pc += 4
                case .i32NeImmediate:
                    sp[slot(pc, 1)] = word(sp, pc, 2) != pc[3] ? 1 : 0
                    pc += 4
                case .i32LtSImmediate:
                    sp[slot(pc, 1)] = Int32(bitPattern: word(sp, pc, 2)) < Int32(bitPattern: pc[3]) ? 1 : 0
                    pc += 4
                case .i32LtUImmediate:
                    sp[slot(pc, 1)] = word(sp, pc, 2) < pc[3] ? 1 : 0
                    pc += 4
                case .i32GtSImmediate:
                    sp[slot(pc, 1)] = Int32(bitPattern: word(sp, pc, 2)) > Int32(bitPattern: pc[3]) ? 1 : 0
                    pc += 4
                case .i32GtUImmediate:
                    sp[slot(pc, 1)] = word(sp, pc, 2) > pc[3] ? 1 : 0
                    pc += 4
                case .i32LeSImmediate:
                    sp[slot(pc, 1)] = Int32(bitPattern: word(sp, pc, 2)) <= Int32(bitPattern: pc[3]) ? 1 : 0
                    pc += 4
                case .i32LeUImmediate:
                    sp[slot(pc, 1)] = word(sp, pc, 2) <= pc[3] ? 1 : 0
                    pc += 4
                case .i32GeSImmediate:
                    sp[slot(pc, 1)] = Int32(bitPattern: word(sp, pc, 2)) >= Int32(bitPattern: pc[3]) ? 1 : 0
                    pc += 4
                case .i32GeUImmediate:
                    sp[slot(pc, 1)] = word(sp, pc, 2) >= pc[3] ? 1 : 0
                    pc += 4
                case .i32Add:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) &+ word(sp, pc, 3))
                    pc += 4
                case .i32Sub:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) &- word(sp, pc, 3))
                    pc += 4
                case .i32Mul:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) &* word(sp, pc, 3))
                    pc += 4
                case .i32And:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) & word(sp, pc, 3))
                    pc += 4
                case .i32Or:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) | word(sp, pc, 3))
                    pc += 4
                case .i32Xor:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) ^ word(sp, pc, 3))
                    pc += 4
                case .i32Shl:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) &<< word(sp, pc, 3))
                    pc += 4
                case .i32ShrU:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) &>> word(sp, pc, 3))
                    pc += 4
                case .i32ShrS:
                    sp[slot(pc, 1)] = UInt64(
                        UInt32(
                            bitPattern: Int32(bitPattern: word(sp, pc, 2))
                                &>> Int32(truncatingIfNeeded: word(sp, pc, 3))))
                    pc += 4
                case .i32Rotl:
                    sp[slot(pc, 1)] = UInt64(rotate(word(sp, pc, 2), word(sp, pc, 3)))
                    pc += 4
                case .i32Rotr:
                    sp[slot(pc, 1)] = UInt64(rotate(word(sp, pc, 2), 0 &- word(sp, pc, 3)))
                    pc += 4
                case .i32AddImmediate:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) &+ pc[3])
                    pc += 4
                case .i32MulImmediate:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) &* pc[3])
                    pc += 4
                case .i32AndImmediate:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) & pc[3])
                    pc += 4
                case .i32OrImmediate:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) | pc[3])
                    pc += 4
                case .i32XorImmediate:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) ^ pc[3])
                    pc += 4
                case .i32ShlImmediate:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) &<< pc[3])
                    pc += 4
                case .i32ShrUImmediate:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) &>> pc[3])
                    pc += 4
                case .i32ShrSImmediate:
                    sp[slot(pc, 1)] = UInt64(
                        UInt32(
                            bitPattern: Int32(bitPattern: word(sp, pc, 2))
                                &>> Int32(truncatingIfNeeded: pc[3])))
                    pc += 4
                case .i32RotlImmediate:
                    sp[slot(pc, 1)] = UInt64(rotate(word(sp, pc, 2), pc[3]))
                    pc += 4
                case .i32RotrImmediate:
                    sp[slot(pc, 1)] = UInt64(rotate(word(sp, pc, 2), 0 &- pc[3]))
                    pc += 4
                case .i32SubFromImmediate:
                    sp[slot(pc, 1)] = UInt64(pc[3] &- word(sp, pc, 2))
                    pc += 4
                case .i32ShlOfImmediate:
                    sp[slot(pc, 1)] = UInt64(pc[3] &<< word(sp, pc, 2))
                    pc += 4
                case .i32DivS:
                    let (left, right) = (word(sp, pc, 2), word(sp, pc, 3))
                    guard right != 0 else { trap = .integerDivideByZero; break run }
                    guard left != 0x8000_0000 || right != .max else { trap = .integerOverflow; break run }
                    sp[slot(pc, 1)] = UInt64(
                        UInt32(bitPattern: Int32(bitPattern: left) / Int32(bitPattern: right)))
                    pc += 4
                case .i32DivU:
                    let (left, right) = (word(sp, pc, 2), word(sp, pc, 3))
                    guard right != 0 else { trap = .integerDivideByZero; break run }
                    sp[slot(pc, 1)] = UInt64(left / right)
                    pc += 4
                case .i32RemS:
                    let (left, right) = (word(sp, pc, 2), word(sp, pc, 3))
                    guard right != 0 else { trap = .integerDivideByZero; break run }
                    sp[slot(pc, 1)] =
                        right == .max
                        ? 0 : UInt64(UInt32(bitPattern: Int32(bitPattern: left) % Int32(bitPattern: right)))
                    pc += 4
                case .i32RemU:
                    let (left, right) = (word(sp, pc, 2), word(sp, pc, 3))
                    guard right != 0 else { trap = .integerDivideByZero; break run }
                    sp[slot(pc, 1)] = UInt64(left % right)
                    pc += 4
                case .i32Clz:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2).leadingZeroBitCount)
                    pc += 3
                case .i32Ctz:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2).trailingZeroBitCount)
                    pc += 3
                case .i32Popcnt:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2).nonzeroBitCount)
                    pc += 3
                case .i64Eq:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] == sp[slot(pc, 3)] ? 1 : 0
                    pc += 4
                case .i64Ne:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] != sp[slot(pc, 3)] ? 1 : 0
                    pc += 4
                case .i64LtS:
                    sp[slot(pc, 1)] =
                        Int64(bitPattern: sp[slot(pc, 2)]) < Int64(bitPattern: sp[slot(pc, 3)]) ? 1 : 0
                    pc += 4
                case .i64LtU:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] < sp[slot(pc, 3)] ? 1 : 0
                    pc += 4
                case .i64GtS:
                    sp[slot(pc, 1)] =
                        Int64(bitPattern: sp[slot(pc, 2)]) > Int64(bitPattern: sp[slot(pc, 3)]) ? 1 : 0
                    pc += 4
                case .i64GtU:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] > sp[slot(pc, 3)] ? 1 : 0
                    pc += 4
                case .i64LeS:
                    sp[slot(pc, 1)] =
                        Int64(bitPattern: sp[slot(pc, 2)]) <= Int64(bitPattern: sp[slot(pc, 3)]) ? 1 : 0
                    pc += 4
                case .i64LeU:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] <= sp[slot(pc, 3)] ? 1 : 0
                    pc += 4
                case .i64GeS:
                    sp[slot(pc, 1)] =
                        Int64(bitPattern: sp[slot(pc, 2)]) >= Int64(bitPattern: sp[slot(pc, 3)]) ? 1 : 0
                    pc += 4
                case .i64GeU:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] >= sp[slot(pc, 3)] ? 1 : 0
                    pc += 4
                case .i64EqImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] == long(pc, 3) ? 1 : 0
                    pc += 4
                case .i64NeImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] != long(pc, 3) ? 1 : 0
                    pc += 4
                case .i64LtSImmediate:
                    sp[slot(pc, 1)] =
                        Int64(bitPattern: sp[slot(pc, 2)]) < Int64(bitPattern: long(pc, 3)) ? 1 : 0
                    pc += 4
                case .i64LtUImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] < long(pc, 3) ? 1 : 0
                    pc += 4
                case .i64GtSImmediate:
                    sp[slot(pc, 1)] =
                        Int64(bitPattern: sp[slot(pc, 2)]) > Int64(bitPattern: long(pc, 3)) ? 1 : 0
                    pc += 4
                case .i64GtUImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] > long(pc, 3) ? 1 : 0
                    pc += 4
                case .i64LeSImmediate:
                    sp[slot(pc, 1)] =
                        Int64(bitPattern: sp[slot(pc, 2)]) <= Int64(bitPattern: long(pc, 3)) ? 1 : 0
                    pc += 4
                case .i64LeUImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] <= long(pc, 3) ? 1 : 0
                    pc += 4
                case .i64GeSImmediate:
                    sp[slot(pc, 1)] =
                        Int64(bitPattern: sp[slot(pc, 2)]) >= Int64(bitPattern: long(pc, 3)) ? 1 : 0
                    pc += 4
                case .i64GeUImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] >= long(pc, 3) ? 1 : 0
                    pc += 4
                case .i64Add:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] &+ sp[slot(pc, 3)]
                    pc += 4
                case .i64Sub:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] &- sp[slot(pc, 3)]
                    pc += 4
                case .i64Mul:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] &* sp[slot(pc, 3)]
                    pc += 4
                case .i64And:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] & sp[slot(pc, 3)]
                    pc += 4
                case .i64Or:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] | sp[slot(pc, 3)]
                    pc += 4
                case .i64Xor:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] ^ sp[slot(pc, 3)]
                    pc += 4
                case .i64Shl:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] &<< sp[slot(pc, 3)]
                    pc += 4
                case .i64ShrU:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] &>> sp[slot(pc, 3)]
                    pc += 4
                case .i64ShrS:
                    sp[slot(pc, 1)] = UInt64(
                        bitPattern: Int64(bitPattern: sp[slot(pc, 2)])
                            &>> Int64(truncatingIfNeeded: sp[slot(pc, 3)]))
                    pc += 4
                case .i64Rotl:
                    sp[slot(pc, 1)] = rotate(sp[slot(pc, 2)], sp[slot(pc, 3)])
                    pc += 4
                case .i64Rotr:
                    sp[slot(pc, 1)] = rotate(sp[slot(pc, 2)], 0 &- sp[slot(pc, 3)])
                    pc += 4
                case .i64AddImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] &+ long(pc, 3)
                    pc += 4
                case .i64MulImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] &* long(pc, 3)
                    pc += 4
                case .i64AndImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] & long(pc, 3)
                    pc += 4
                case .i64OrImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] | long(pc, 3)
                    pc += 4
                case .i64XorImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] ^ long(pc, 3)
                    pc += 4
                case .i64ShlImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] &<< long(pc, 3)
                    pc += 4
                case .i64ShrUImmediate:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] &>> long(pc, 3)
                    pc += 4
                case .i64ShrSImmediate:
                    sp[slot(pc, 1)] = UInt64(
                        bitPattern: Int64(bitPattern: sp[slot(pc, 2)])
                            &>> Int64(truncatingIfNeeded: long(pc, 3)))
                    pc += 4
                case .i64RotlImmediate:
                    sp[slot(pc, 1)] = rotate(sp[slot(pc, 2)], long(pc, 3))
                    pc += 4
                case .i64RotrImmediate:
                    sp[slot(pc, 1)] = rotate(sp[slot(pc, 2)], 0 &- long(pc, 3))
                    pc += 4
                case .i64SubFromImmediate:
                    sp[slot(pc, 1)] = long(pc, 3) &- sp[slot(pc, 2)]
                    pc += 4
                case .i64ShlOfImmediate:
                    sp[slot(pc, 1)] = long(pc, 3) &<< sp[slot(pc, 2)]
                    pc += 4
                case .i64DivS:
                    let (left, right) = (sp[slot(pc, 2)], sp[slot(pc, 3)])
                    guard right != 0 else { trap = .integerDivideByZero; break run }
                    guard left != 0x8000_0000_0000_0000 || right != .max else {
                        trap = .integerOverflow; break run
                    }
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(bitPattern: left) / Int64(bitPattern: right))
                    pc += 4
                case .i64DivU:
                    let (left, right) = (sp[slot(pc, 2)], sp[slot(pc, 3)])
                    guard right != 0 else { trap = .integerDivideByZero; break run }
                    sp[slot(pc, 1)] = left / right
                    pc += 4
                case .i64RemS:
                    let (left, right) = (sp[slot(pc, 2)], sp[slot(pc, 3)])
                    guard right != 0 else { trap = .integerDivideByZero; break run }
                    sp[slot(pc, 1)] =
                        right == .max
                        ? 0 : UInt64(bitPattern: Int64(bitPattern: left) % Int64(bitPattern: right))
                    pc += 4
                case .i64RemU:
                    let (left, right) = (sp[slot(pc, 2)], sp[slot(pc, 3)])
                    guard right != 0 else { trap = .integerDivideByZero; break run }
                    sp[slot(pc, 1)] = left % right
                    pc += 4
                case .i64Clz:
                    sp[slot(pc, 1)] = UInt64(sp[slot(pc, 2)].leadingZeroBitCount)
                    pc += 3
                case .i64Ctz:
                    sp[slot(pc, 1)] = UInt64(sp[slot(pc, 2)].trailingZeroBitCount)
                    pc += 3
                case .i64Popcnt:
                    sp[slot(pc, 1)] = UInt64(sp[slot(pc, 2)].nonzeroBitCount)
                    pc += 3
                case .i32Extend8S:
                    sp[slot(pc, 1)] = UInt64(
                        UInt32(bitPattern: Int32(Int8(truncatingIfNeeded: sp[slot(pc, 2)]))))
                    pc += 3
                case .i32Extend16S:
                    sp[slot(pc, 1)] = UInt64(
                        UInt32(bitPattern: Int32(Int16(truncatingIfNeeded: sp[slot(pc, 2)]))))
                    pc += 3
                case .i64Extend8S:
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(Int8(truncatingIfNeeded: sp[slot(pc, 2)])))
                    pc += 3
                case .i64Extend16S:
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(Int16(truncatingIfNeeded: sp[slot(pc, 2)])))
                    pc += 3
                case .i64Extend32S:
                    sp[slot(pc, 1)] = UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: sp[slot(pc, 2)])))
                    pc += 3
                case .i64ExtendI32U:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2))
                    pc += 3
                case .f32Eq:
                    sp[slot(pc, 1)] = single(sp, pc, 2) == single(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f32Ne:
                    sp[slot(pc, 1)] = single(sp, pc, 2) != single(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f32Lt:
                    sp[slot(pc, 1)] = single(sp, pc, 2) < single(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f32Gt:
                    sp[slot(pc, 1)] = single(sp, pc, 2) > single(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f32Le:
                    sp[slot(pc, 1)] = single(sp, pc, 2) <= single(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f32Ge:
                    sp[slot(pc, 1)] = single(sp, pc, 2) >= single(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f32Add:
                    sp[slot(pc, 1)] = UInt64((single(sp, pc, 2) + single(sp, pc, 3)).bitPattern)
                    pc += 4
                case .f32Sub:
                    sp[slot(pc, 1)] = UInt64((single(sp, pc, 2) - single(sp, pc, 3)).bitPattern)
                    pc += 4
                case .f32Mul:
                    sp[slot(pc, 1)] = UInt64((single(sp, pc, 2) * single(sp, pc, 3)).bitPattern)
                    pc += 4
                case .f32Div:
                    sp[slot(pc, 1)] = UInt64((single(sp, pc, 2) / single(sp, pc, 3)).bitPattern)
                    pc += 4
                case .f32Min:
                    sp[slot(pc, 1)] = UInt64(
                        (Numerics.minimum(single(sp, pc, 2), single(sp, pc, 3))).bitPattern)
                    pc += 4
                case .f32Max:
                    sp[slot(pc, 1)] = UInt64(
                        (Numerics.maximum(single(sp, pc, 2), single(sp, pc, 3))).bitPattern)
                    pc += 4
                case .f32Copysign:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) & ~0x8000_0000 | word(sp, pc, 3) & 0x8000_0000)
                    pc += 4
                case .f32Abs:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) & ~0x8000_0000)
                    pc += 3
                case .f32Neg:
                    sp[slot(pc, 1)] = UInt64(word(sp, pc, 2) ^ 0x8000_0000)
                    pc += 3
                case .f32Ceil:
                    sp[slot(pc, 1)] = UInt64((Numerics.ceiling(single(sp, pc, 2))).bitPattern)
                    pc += 3
                case .f32Floor:
                    sp[slot(pc, 1)] = UInt64((Numerics.floor(single(sp, pc, 2))).bitPattern)
                    pc += 3
                case .f32Trunc:
                    sp[slot(pc, 1)] = UInt64((Numerics.truncated(single(sp, pc, 2))).bitPattern)
                    pc += 3
                case .f32Nearest:
                    sp[slot(pc, 1)] = UInt64((Numerics.nearest(single(sp, pc, 2))).bitPattern)
                    pc += 3
                case .f32Sqrt:
                    sp[slot(pc, 1)] = UInt64(((single(sp, pc, 2)).squareRoot()).bitPattern)
                    pc += 3
                case .i32TruncF32S:
                    let operand = Double(single(sp, pc, 2))
                    guard let value = Numerics.truncateInt32(operand) else {
                        trap = operand.isNaN ? .invalidConversionToInteger : .integerOverflow; break run
                    }
                    sp[slot(pc, 1)] = UInt64(UInt32(bitPattern: value))
                    pc += 3
                case .i32TruncSatF32S:
                    let value = Int32(saturating: Double(single(sp, pc, 2)))
                    sp[slot(pc, 1)] = UInt64(UInt32(bitPattern: value))
                    pc += 3
                case .f32ConvertI32S:
                    sp[slot(pc, 1)] = UInt64((Float(Int32(bitPattern: word(sp, pc, 2)))).bitPattern)
                    pc += 3
                case .i32TruncF32U:
                    let operand = Double(single(sp, pc, 2))
                    guard let value = Numerics.truncateUInt32(operand) else {
                        trap = operand.isNaN ? .invalidConversionToInteger : .integerOverflow; break run
                    }
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 3
                case .i32TruncSatF32U:
                    let value = UInt32(saturating: Double(single(sp, pc, 2)))
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 3
                case .f32ConvertI32U:
                    sp[slot(pc, 1)] = UInt64((Float(word(sp, pc, 2))).bitPattern)
                    pc += 3
                case .i64TruncF32S:
                    let operand = Double(single(sp, pc, 2))
                    guard let value = Numerics.truncateInt64(operand) else {
                        trap = operand.isNaN ? .invalidConversionToInteger : .integerOverflow; break run
                    }
                    sp[slot(pc, 1)] = UInt64(bitPattern: value)
                    pc += 3
                case .i64TruncSatF32S:
                    let value = Int64(saturating: Double(single(sp, pc, 2)))
                    sp[slot(pc, 1)] = UInt64(bitPattern: value)
                    pc += 3
                case .f32ConvertI64S:
                    sp[slot(pc, 1)] = UInt64((Float(Int64(bitPattern: sp[slot(pc, 2)]))).bitPattern)
                    pc += 3
                case .i64TruncF32U:
                    let operand = Double(single(sp, pc, 2))
                    guard let value = Numerics.truncateUInt64(operand) else {
                        trap = operand.isNaN ? .invalidConversionToInteger : .integerOverflow; break run
                    }
                    sp[slot(pc, 1)] = value
                    pc += 3
                case .i64TruncSatF32U:
                    let value = UInt64(saturating: Double(single(sp, pc, 2)))
                    sp[slot(pc, 1)] = value
                    pc += 3
                case .f32ConvertI64U:
                    sp[slot(pc, 1)] = UInt64((Float(sp[slot(pc, 2)])).bitPattern)
                    pc += 3
                case .f64Eq:
                    sp[slot(pc, 1)] = double(sp, pc, 2) == double(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f64Ne:
                    sp[slot(pc, 1)] = double(sp, pc, 2) != double(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f64Lt:
                    sp[slot(pc, 1)] = double(sp, pc, 2) < double(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f64Gt:
                    sp[slot(pc, 1)] = double(sp, pc, 2) > double(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f64Le:
                    sp[slot(pc, 1)] = double(sp, pc, 2) <= double(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f64Ge:
                    sp[slot(pc, 1)] = double(sp, pc, 2) >= double(sp, pc, 3) ? 1 : 0
                    pc += 4
                case .f64Add:
                    sp[slot(pc, 1)] = (double(sp, pc, 2) + double(sp, pc, 3)).bitPattern
                    pc += 4
                case .f64Sub:
                    sp[slot(pc, 1)] = (double(sp, pc, 2) - double(sp, pc, 3)).bitPattern
                    pc += 4
                case .f64Mul:
                    sp[slot(pc, 1)] = (double(sp, pc, 2) * double(sp, pc, 3)).bitPattern
                    pc += 4
                case .f64Div:
                    sp[slot(pc, 1)] = (double(sp, pc, 2) / double(sp, pc, 3)).bitPattern
                    pc += 4
                case .f64Min:
                    sp[slot(pc, 1)] = (Numerics.minimum(double(sp, pc, 2), double(sp, pc, 3))).bitPattern
                    pc += 4
                case .f64Max:
                    sp[slot(pc, 1)] = (Numerics.maximum(double(sp, pc, 2), double(sp, pc, 3))).bitPattern
                    pc += 4
                case .f64Copysign:
                    sp[slot(pc, 1)] =
                        sp[slot(pc, 2)] & ~0x8000_0000_0000_0000 | sp[slot(pc, 3)] & 0x8000_0000_0000_0000
                    pc += 4
                case .f64Abs:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] & ~0x8000_0000_0000_0000
                    pc += 3
                case .f64Neg:
                    sp[slot(pc, 1)] = sp[slot(pc, 2)] ^ 0x8000_0000_0000_0000
                    pc += 3
                case .f64Ceil:
                    sp[slot(pc, 1)] = (Numerics.ceiling(double(sp, pc, 2))).bitPattern
                    pc += 3
                case .f64Floor:
                    sp[slot(pc, 1)] = (Numerics.floor(double(sp, pc, 2))).bitPattern
                    pc += 3
                case .f64Trunc:
                    sp[slot(pc, 1)] = (Numerics.truncated(double(sp, pc, 2))).bitPattern
                    pc += 3
                case .f64Nearest:
                    sp[slot(pc, 1)] = (Numerics.nearest(double(sp, pc, 2))).bitPattern
                    pc += 3
                case .f64Sqrt:
                    sp[slot(pc, 1)] = ((double(sp, pc, 2)).squareRoot()).bitPattern
                    pc += 3
                case .i32TruncF64S:
                    let operand = double(sp, pc, 2)
                    guard let value = Numerics.truncateInt32(operand) else {
                        trap = operand.isNaN ? .invalidConversionToInteger : .integerOverflow; break run
                    }
                    sp[slot(pc, 1)] = UInt64(UInt32(bitPattern: value))
                    pc += 3
                case .i32TruncSatF64S:
                    let value = Int32(saturating: double(sp, pc, 2))
                    sp[slot(pc, 1)] = UInt64(UInt32(bitPattern: value))
                    pc += 3
                case .f64ConvertI32S:
                    sp[slot(pc, 1)] = (Double(Int32(bitPattern: word(sp, pc, 2)))).bitPattern
                    pc += 3
                case .i32TruncF64U:
                    let operand = double(sp, pc, 2)
                    guard let value = Numerics.truncateUInt32(operand) else {
                        trap = operand.isNaN ? .invalidConversionToInteger : .integerOverflow; break run
                    }
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 3
                case .i32TruncSatF64U:
                    let value = UInt32(saturating: double(sp, pc, 2))
                    sp[slot(pc, 1)] = UInt64(value)
                    pc += 3
                case .f64ConvertI32U:
                    sp[slot(pc, 1)] = (Double(word(sp, pc, 2))).bitPattern
                    pc += 3
                case .i64TruncF64S:
                    let operand = double(sp, pc, 2)
                    guard let value = Numerics.truncateInt64(operand) else {
                        trap = operand.isNaN ? .invalidConversionToInteger : .integerOverflow; break run
                    }
                    sp[slot(pc, 1)] = UInt64(bitPattern: value)
                    pc += 3
                case .i64TruncSatF64S:
                    let value = Int64(saturating: double(sp, pc, 2))
                    sp[slot(pc, 1)] = UInt64(bitPattern: value)
                    pc += 3
                case .f64ConvertI64S:
                    sp[slot(pc, 1)] = (Double(Int64(bitPattern: sp[slot(pc, 2)]))).bitPattern
                    pc += 3
                case .i64TruncF64U:
                    let operand = double(sp, pc, 2)
                    guard let value = Numerics.truncateUInt64(operand) else {
                        trap = operand.isNaN ? .invalidConversionToInteger : .integerOverflow; break run
                    }
                    sp[slot(pc, 1)] = value
                    pc += 3
                case .i64TruncSatF64U:
                    let value = UInt64(saturating: double(sp, pc, 2))
                    sp[slot(pc, 1)] = value
                    pc += 3
                case .f64ConvertI64U:
                    sp[slot(pc, 1)] = (Double(sp[slot(pc, 2)])).bitPattern
                    pc += 3
                case .f32DemoteF64:
                    sp[slot(pc, 1)] = UInt64(Float(double(sp, pc, 2)).bitPattern)
                    pc += 3
                case .f64PromoteF32:
                    sp[slot(pc, 1)] = Double(single(sp, pc, 2)).bitPattern
                    pc += 3
                default:
                    // The translator makes the rest for the other engine alone.
                    trap = .unreachable
                    break run
                }
            }
        }
        self.fuel = fuel
        self.depth = baseDepth
        guard let trap else { return nil }
        var active = [ActiveFunction(word: pc, instance: instance, function: function)]
        while depth > baseDepth + 1, active.count < Trap.maximumFrames {
            depth -= 1
            let frame = frames[depth]
            active.append(
                ActiveFunction(
                    word: frame.returnAddress - 1, instance: frame.instance, function: frame.function))
        }
        return store.trap(trap, active)
    }
}

@inline(__always)
private func operation(_ pc: Engine.Words) -> Operation {
    // The enumeration is as large as its number, the translator wrote it, and memory is little-endian.
    UnsafeRawPointer(pc).load(as: Operation.self)
}

@inline(__always)
private func slot(_ pc: Engine.Words, _ index: Int) -> Int { Int(pc[index]) }

@inline(__always)
private func jump(_ pc: Engine.Words, _ index: Int) -> Int { Int(Int32(bitPattern: pc[index])) }

@inline(__always)
private func word(_ sp: Engine.Slots, _ pc: Engine.Words, _ index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: sp[Int(pc[index])])
}

@inline(__always)
private func long(_ pc: Engine.Words, _ index: Int) -> UInt64 {
    UInt64(bitPattern: Int64(Int32(bitPattern: pc[index])))
}

@inline(__always)
private func single(_ sp: Engine.Slots, _ pc: Engine.Words, _ index: Int) -> Float {
    Float(bitPattern: word(sp, pc, index))
}

@inline(__always)
private func double(_ sp: Engine.Slots, _ pc: Engine.Words, _ index: Int) -> Double {
    Double(bitPattern: sp[Int(pc[index])])
}

@inline(__always)
private func rotate<I: FixedWidthInteger & UnsignedInteger>(_ value: I, _ count: I) -> I {
    (value &<< count) | (value &>> (0 &- count))
}
