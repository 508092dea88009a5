import WasmHandlers

/// The fast engine: every instruction's code ends in a jump to the next one's. Here is what starts it and what it
/// leaves undone: calls of the host and of other instances, fuel that must be fetched, bulk and vector instructions.
final class ThreadedEngine: Engine, FunctionRunner {
    private let frames: UnsafeMutablePointer<ReturnAddress>
    private let context: UnsafeMutablePointer<Context>
    /// Where the outermost function returns to.
    private let exitCode: Words

    init(stackSlots: Int, callDepth: Int, instance: UnsafeMutablePointer<InstanceRecord>) {
        // One more for the outermost function's return.
        let count = max(callDepth, 0) + 1
        frames = .allocate(capacity: count)
        context = .allocate(capacity: 1)
        exitCode = makeExitCode()
        super.init(stackSlots: stackSlots)
        context.initialize(
            to: Context(
                frames: frames, count: count, stackEnd: UnsafeMutableRawPointer(stackEnd), instance: instance)
        )
    }

    deinit {
        frames.deallocate()
        context.deallocate()
        exitCode.deallocate()
    }

    func run(
        _ record: UnsafeMutablePointer<FunctionRecord>, base: Slots, store: Store
    ) -> Trap? {
        var activation = Activation(
            engine: self, store: store, context: context, outermost: context.pointee.frame,
            previous: context.pointee.instance, pc: exitCode, sp: base, accumulator: 0)
        context.pointee.fuel = fuel
        let kind = activation.run(record, exitCode: exitCode)
        fuel = context.pointee.fuel
        let trap = kind.map { store.trap($0, activation.activeFunctions(store)) }
        context.pointee.frame = activation.outermost
        context.pointee.instance = activation.previous
        return trap
    }
}

/// One run of the handlers, from a call by the host to its return.
private struct Activation {
    let engine: ThreadedEngine
    let store: Store
    let context: UnsafeMutablePointer<Context>
    /// Where the run's return addresses begin.
    let outermost: UnsafeMutablePointer<ReturnAddress>
    /// The instance that called the host, which called back.
    let previous: UnsafeMutablePointer<InstanceRecord>
    var pc: Engine.Words
    var sp: Engine.Slots
    var accumulator: UInt64

    private var instance: UnsafeMutablePointer<InstanceRecord> { context.pointee.instance }

    mutating func run(
        _ record: UnsafeMutablePointer<FunctionRecord>, exitCode: Engine.Words
    ) -> Trap.Kind? {
        context.pointee.instance = record.pointee.instance
        // For the trap that tells there is no room.
        pc = record.pointee.definition.pointee.code
        if let kind = enter(record.pointee.definition, at: sp, from: exitCode) { return kind }
        while true {
            let memory = instance.pointee.memory
            let exit = execute(
                pc: pc, sp: sp, memory: memory.pointee.bytes, memorySize: UInt(memory.pointee.size),
                accumulator: accumulator, context: context)
            pc = context.pointee.pc.assumingMemoryBound(to: UInt32.self)
            sp = context.pointee.sp.assumingMemoryBound(to: UInt64.self)
            accumulator = context.pointee.accumulator
            if exit == Exit.finished { return nil }
            if let kind = handle(exit) { return kind }
        }
    }

    /// Begins a call of a function of the current instance.
    private mutating func enter(
        _ callee: UnsafeMutablePointer<Definition>, at frame: Engine.Slots, from next: Engine.Words,
        caller: UnsafeMutablePointer<InstanceRecord>? = nil
    ) -> Trap.Kind? {
        let place = context.pointee.frame
        guard place < context.pointee.frameEnd,
            engine.hasRoom(Int(callee.pointee.frameSlots), at: frame)
        else { return .callStackExhausted }
        place.pointee = ReturnAddress(
            bits: UInt(bitPattern: next) | (caller == nil ? 0 : ReturnAddress.isForeign), sp: sp,
            instance: caller ?? instance)
        context.pointee.frame = place + 1
        (frame + Int(callee.pointee.parameterSlots)).update(
            repeating: 0, count: Int(callee.pointee.localSlots))
        pc = callee.pointee.code
        sp = frame
        context.pointee.fuel -= Int64(callee.pointee.units)
        return context.pointee.fuel < 0 ? refill() : nil
    }

    private func refill() -> Trap.Kind? { engine.refill(&context.pointee.fuel) }

    /// An operand of the instruction at `pc`.
    private func word(_ index: Int) -> Int { Int(pc[handlerWords + index]) }

    /// Does what handlers leave to the driver and sets where they go on.
    private mutating func handle(_ exit: UInt) -> Trap.Kind? {
        switch exit {
        case Exit.unreachable: return .unreachable
        case Exit.integerDivideByZero: return .integerDivideByZero
        case Exit.integerOverflow: return .integerOverflow
        case Exit.invalidConversionToInteger: return .invalidConversionToInteger
        case Exit.outOfBoundsMemoryAccess: return .outOfBoundsMemoryAccess
        case Exit.undefinedElement: return .undefinedElement
        case Exit.uninitializedElement: return .uninitializedElement
        case Exit.indirectCallTypeMismatch: return .indirectCallTypeMismatch
        case Exit.callStackExhausted: return .callStackExhausted
        case Exit.refill: return refill()
        case Exit.returnForeign:
            let place = context.pointee.frame - 1
            context.pointee.frame = place
            context.pointee.instance = place.pointee.instance
            resume(place.pointee)
        case Exit.returnMany:
            sp.update(from: sp + word(0), count: word(1))
            let place = context.pointee.frame - 1
            context.pointee.frame = place
            if place.pointee.bits & ReturnAddress.isForeign != 0 {
                context.pointee.instance = place.pointee.instance
            }
            resume(place.pointee)
        case Exit.callFunction:
            return call(instance.pointee.imports[word(0)], frame: sp + word(1), next: pc + handlerWords + 2)
        case Exit.callIndirect:
            return call(
                FunctionRecord.pointer(accumulator), frame: sp + word(3), next: pc + handlerWords + 4)
        case Exit.copySlots:
            (sp + word(0)).update(from: sp + word(1), count: word(2))
            pc += handlerWords + 3
        case Exit.selectVector:
            let source = UInt32(truncatingIfNeeded: sp[word(3)]) != 0 ? word(1) : word(2)
            (sp[word(0)], sp[word(0) + 1]) = (sp[source], sp[source + 1])
            pc += handlerWords + 4
        case Exit.globalGetVector:
            let cell = instance.pointee.globals[word(1)]
            (sp[word(0)], sp[word(0) + 1]) = (cell[0], cell[1])
            pc += handlerWords + 2
        case Exit.globalSetVector:
            let cell = instance.pointee.globals[word(0)]
            (cell[0], cell[1]) = (sp[word(1)], sp[word(1) + 1])
            pc += handlerWords + 2
        case Exit.functionReference:
            sp[word(0)] = store.reference(toFunction: word(1), of: instance)
            pc += handlerWords + 2
        case Exit.blockLoopImmediate, Exit.blockLoop:
            let operands = exit == Exit.blockLoop ? 7 : 6
            let translated = store.instances[instance.pointee.index].translated
            translated.blockLoops[word(operands - 2)].advance(
                sp, instance.pointee.memory.pointee, units: pc[handlerWords + operands - 1],
                fuel: &context.pointee.fuel)
            pc += handlerWords + operands
        case Exit.bulk:
            // Its operands are counted from one word before them.
            let kind = engine.bulk(pc + handlerWords - 1, sp, instance, &context.pointee.fuel, store)
            if let kind { return kind }
            pc += handlerWords + 7
        default:
            let memory = instance.pointee.memory
            guard
                VectorEngine.execute(
                    pc + handlerWords - 1, sp, memory.pointee.bytes, memory.pointee.size)
            else { return .outOfBoundsMemoryAccess }
            pc += handlerWords + VectorEngine.operands
        }
        return nil
    }

    /// Goes on where a call returns to.
    private mutating func resume(_ address: ReturnAddress) {
        // Never null: it was made from an address.
        guard let code = address.code else { return }
        sp = address.sp.assumingMemoryBound(to: UInt64.self)
        pc = code
    }

    /// Calls a function of the host or of any instance.
    private mutating func call(
        _ callee: UnsafeMutablePointer<FunctionRecord>, frame: Engine.Slots, next: Engine.Words
    ) -> Trap.Kind? {
        guard callee.pointee.isHost else {
            let caller = instance
            let place = pc
            context.pointee.instance = callee.pointee.instance
            let kind = enter(
                callee.pointee.definition, at: frame, from: next,
                caller: callee.pointee.instance == caller ? nil : caller)
            if kind == .callStackExhausted {
                // It was not entered.
                context.pointee.instance = caller
                pc = place
            }
            return kind
        }
        engine.fuel = context.pointee.fuel
        let kind = store.callHost(callee, frame, instance)
        context.pointee.fuel = engine.fuel
        pc = kind == nil ? next : pc
        accumulator = frame.pointee
        return kind
    }

    /// The functions that are active, innermost first, as many as a trap tells.
    func activeFunctions(_ store: Store) -> [Engine.ActiveFunction] {
        var active: [Engine.ActiveFunction] = []
        var instance = instance
        var word = pc
        var place = context.pointee.frame
        while active.count < Trap.maximumFrames {
            guard let function = store.instances[instance.pointee.index].translated.definition(at: word)
            else { break }
            active.append(Engine.ActiveFunction(word: word, instance: instance, function: function))
            // The first address is the one the outermost function returns to.
            place -= 1
            guard place > outermost, let next = place.pointee.code else { break }
            if place.pointee.bits & ReturnAddress.isForeign != 0 { instance = place.pointee.instance }
            word = next - 1
        }
        return active
    }
}
