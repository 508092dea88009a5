/// Translates validated bodies to internal code.
///
/// Every value has a slot in the frame: parameters, locals, then operands by their place on the stack. Constants and
/// `local.get` are not copied to their slot until something needs them there, so most instructions read locals and
/// immediates directly; only the topmost `lazyWindow` operands may be that lazy, which keeps every step's cost bounded.
struct Translator {
    /// Words of the functions translated so far.
    private(set) var code: CodeBuffer
    /// Where the code of each instruction begins, if asked for.
    private(set) var offsets: [(word: Int, offset: Int)] = []

    private static let lazyWindow = 32

    /// A value on the operand stack.
    private struct Operand {
        enum Place { case slot, local, constant }

        var place: Place
        var isVector: Bool
        /// Its own slot.
        var slot: Int
        /// Slot of the local, or the constant's bits.
        var payload: UInt64 = 0

        var width: Int { isVector ? 2 : 1 }
    }

    private struct Fixup {
        /// The word that holds the distance.
        var word: Int
        /// The instruction it is counted from.
        var start: Int
    }

    private struct Block {
        enum Kind { case function, block, loop, `if` }

        var kind: Kind
        var parameters: [ValueType]
        var results: [ValueType]
        /// Operands below the block.
        var height: Int
        /// Slot of its first parameter, and of its first result.
        var slot: Int
        /// Where a loop begins.
        var start = 0
        var fixups: [Fixup] = []
        /// Jump of `if` to its `else`.
        var alternative: Fixup?
        /// Regions of fuel when the block began.
        var regions = 0
        /// The branch table that last made a stub for the block, and the stub.
        var stamp = 0
        var stub = 0

        var label: [ValueType] { kind == .loop ? parameters : results }
    }

    private struct Region {
        /// The word that holds the units.
        var word: Int
        var units: UInt32 = 0
    }

    private let module: Module
    private let content: ModuleContent
    private let isMetered: Bool
    private let recordsOffsets: Bool
    private var reader: ByteReader
    private var locals = LocalTypes()
    private var operands: [Operand] = []
    private var blocks: [Block] = []
    private var regions: [Region] = []
    /// First free slot.
    private var top = 0
    private var highest = 0
    /// Start of the last instruction if its result's slot may still be changed, its end, and -1 after labels.
    private var lastStart = -1
    private var lastEnd = -1
    private var stamp = 0
    /// Blocks open in code that cannot be reached; nil where code can be.
    private var skipped: Int?
    private var entry = 0

    init(_ module: Module, metered: Bool, recordsOffsets: Bool = false) {
        self.module = module
        content = module.content
        isMetered = metered
        self.recordsOffsets = recordsOffsets
        reader = ByteReader(module.bytes)
        // About what compilers' output needs.
        code = CodeBuffer(capacity: recordsOffsets ? 0 : module.bytes.count + module.bytes.count / 2)
    }

    mutating func translate(body index: Int) throws(ModuleError) -> Definition {
        let functionIndex = content.importedFunctions + index
        let type = content.types[Int(content.functionTypes[functionIndex])]
        let body = content.bodies[index]
        reader = ByteReader(module.bytes, in: body.code, section: .code, functionIndex: functionIndex)
        locals.prepare(type, body)
        operands.removeAll(keepingCapacity: true)
        blocks.removeAll(keepingCapacity: true)
        regions.removeAll(keepingCapacity: true)
        entry = code.count
        top = locals.slots
        highest = max(top, type.results.reduce(0) { $0 + $1.slots })
        skipped = nil
        lastEnd = -1
        beginRegion()
        blocks.append(
            Block(kind: .function, parameters: [], results: type.results, height: 0, slot: top))
        while !blocks.isEmpty {
            if recordsOffsets { offsets.append((code.count - entry, reader.offset)) }
            let opcode = try reader.byte()
            if skipped != nil { try skip(opcode) } else { try instruction(opcode) }
        }
        return Definition(
            entry: UInt32(truncatingIfNeeded: entry), frameSlots: UInt32(highest),
            parameterSlots: UInt32(locals.parameterSlots),
            localSlots: UInt32(locals.slots - locals.parameterSlots), function: UInt32(functionIndex))
    }

    // MARK: Emission

    @inline(__always)
    private mutating func emit(_ operation: Operation) { code.append(UInt32(operation.rawValue)) }

    @inline(__always)
    private mutating func emit(_ operation: Operation, _ words: Int...) {
        emit(operation)
        for word in words { code.append(UInt32(truncatingIfNeeded: word)) }
    }

    @inline(__always)
    private mutating func emit2(_ operation: Operation, _ first: Int) {
        emit(operation)
        code.append(UInt32(truncatingIfNeeded: first))
    }

    @inline(__always)
    private mutating func emit3(_ operation: Operation, _ first: Int, _ second: Int) {
        code.append(
            UInt32(operation.rawValue), UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: second))
    }

    @inline(__always)
    private mutating func emit4(_ operation: Operation, _ first: Int, _ second: Int, _ third: Int) {
        code.append(
            UInt32(operation.rawValue), UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: second),
            UInt32(truncatingIfNeeded: third))
    }

    /// Pushes the result of the instruction from `start` on, whose first word is the result's slot.
    @inline(__always)
    private mutating func pushResult(_ start: Int, isVector: Bool = false) {
        // The end is taken before pushing, which may emit code that must not be changed with the instruction.
        let end = code.count
        pushSlot(isVector: isVector)
        lastStart = start
        lastEnd = end
    }

    /// Code jumps here, so what was emitted before may not be changed any more.
    private mutating func bindLabel() { lastEnd = -1 }

    private mutating func beginRegion() {
        guard isMetered else {
            regions.append(Region(word: -1))
            return
        }
        emit2(.charge, 0)
        regions.append(Region(word: code.count - 1))
    }

    private mutating func endRegion() {
        let region = regions.removeLast()
        if region.word >= 0 { code[region.word] = region.units }
    }

    private mutating func patch(_ fixup: Fixup) {
        code[fixup.word] = UInt32(bitPattern: Int32(truncatingIfNeeded: code.count - fixup.start))
    }

    // MARK: Operands

    @inline(__always)
    private mutating func push(_ operand: Operand) {
        operands.append(operand)
        top += operand.width
        if top > highest { highest = top }
        let index = operands.count - Self.lazyWindow
        if index > 0, operands[index - 1].place != .slot { materialise(index - 1) }
    }

    /// Pushes a result in its own slot.
    @inline(__always)
    private mutating func pushSlot(isVector: Bool = false) {
        push(Operand(place: .slot, isVector: isVector, slot: top))
    }

    private mutating func pushSlots(_ types: [ValueType]) {
        for type in types { pushSlot(isVector: type == .v128) }
    }

    @inline(__always)
    private mutating func pushConstant(_ bits: UInt64) {
        push(Operand(place: .constant, isVector: false, slot: top, payload: bits))
    }

    @inline(__always)
    private mutating func pop() -> Operand {
        let operand = operands.removeLast()
        top = operand.slot
        return operand
    }

    private mutating func truncate(to height: Int, slot: Int) {
        operands.removeSubrange(height...)
        top = slot
    }

    /// Emits code that puts an operand in a slot.
    private mutating func move(_ operand: Operand, to slot: Int) {
        switch operand.place {
        case .constant:
            if operand.payload >> 32 == 0 {
                emit3(.constant32, slot, Int(truncatingIfNeeded: operand.payload))
            } else {
                emit4(
                    .constant64, slot, Int(truncatingIfNeeded: operand.payload & 0xFFFF_FFFF),
                    Int(truncatingIfNeeded: operand.payload >> 32))
            }
        case .local, .slot:
            let source = operand.place == .slot ? operand.slot : Int(operand.payload)
            if source != slot { emit3(operand.isVector ? .copyVector : .copy, slot, source) }
        }
    }

    private mutating func materialise(_ index: Int) {
        guard operands[index].place != .slot else { return }
        move(operands[index], to: operands[index].slot)
        operands[index].place = .slot
    }

    /// Puts the topmost operands in their slots; those below the window are there.
    private mutating func materialise(top count: Int) {
        let first = max(operands.count - count, operands.count - Self.lazyWindow - 1, 0)
        for index in first..<operands.count { materialise(index) }
    }

    private mutating func materialiseAll() { materialise(top: operands.count) }

    /// A slot that holds a popped operand.
    @inline(__always)
    private mutating func slot(_ operand: Operand) -> Int {
        switch operand.place {
        case .slot: return operand.slot
        case .local: return Int(truncatingIfNeeded: operand.payload)
        case .constant:
            move(operand, to: operand.slot)
            return operand.slot
        }
    }

    /// A constant that fits an immediate, signed.
    @inline(__always)
    private func immediate(_ operand: Operand, isLong: Bool) -> Int? {
        guard operand.place == .constant else { return nil }
        if !isLong { return Int(truncatingIfNeeded: operand.payload) }
        let value = Int64(bitPattern: operand.payload)
        return Int64(Int32(truncatingIfNeeded: value)) == value ? Int(value) : nil
    }

    // MARK: Locals

    /// Whether the local has copies on the stack that were not made yet; makes them if asked.
    @inline(__always)
    private mutating func spill(_ slot: Int) -> Bool {
        var found = false
        let first = max(operands.count - Self.lazyWindow - 1, 0)
        for index in first..<operands.count
        where operands[index].place == .local && operands[index].payload == UInt64(slot) {
            materialise(index)
            found = true
        }
        return found
    }

    /// Sets a local to a popped operand.
    private mutating func setLocal(_ slot: Int, _ operand: Operand) {
        let isLast = operand.place == .slot && lastEnd == code.count && code[lastStart + 1] == operand.slot
        if spill(slot) || !isLast {
            move(operand, to: slot)
        } else {
            code[lastStart + 1] = UInt32(slot)
        }
        lastEnd = -1
    }

    // MARK: Branches

    /// Emits a conditional jump on a popped condition, merged with the comparison before it; its distance is to be
    /// patched.
    private mutating func jump(_ condition: Operand, ifZero: Bool) -> Fixup {
        if condition.place == .slot, lastEnd == code.count, code[lastStart + 1] == condition.slot {
            let last = Int(code[lastStart])
            if let fused = NumericOperations.branches[last],
                let opposite = NumericOperations.opposites[Int(fused.rawValue)]
            {
                let (left, right) = (Int(code[lastStart + 2]), Int(code[lastStart + 3]))
                code.truncate(lastStart)
                emit4(ifZero ? opposite : fused, left, right, 0)
                lastEnd = -1
                return Fixup(word: code.count - 1, start: code.count - 4)
            }
            if last == Int(Operation.i32Eqz.rawValue) {
                let operand = Int(code[lastStart + 2])
                code.truncate(lastStart)
                lastEnd = -1
                emit3(ifZero ? .branchIf : .branchIfZero, operand, 0)
                return Fixup(word: code.count - 1, start: code.count - 3)
            }
        }
        let slot = slot(condition)
        emit3(ifZero ? .branchIfZero : .branchIf, slot, 0)
        lastEnd = -1
        return Fixup(word: code.count - 1, start: code.count - 3)
    }

    /// Emits the copies a branch makes; operands stay as they are.
    private mutating func moveLabelValues(_ block: Block) {
        let label = block.label
        if label.isEmpty { return }
        if label.count == 1 {
            move(operands[operands.count - 1], to: block.slot)
            return
        }
        materialise(top: label.count)
        let source = operands[operands.count - label.count].slot
        if source != block.slot { emit4(.copySlots, block.slot, source, top - source) }
    }

    private func needsMove(_ block: Block) -> Bool {
        let label = block.label
        guard !label.isEmpty else { return false }
        if label.count == 1, operands[operands.count - 1].place != .slot { return true }
        return operands[operands.count - label.count].slot != block.slot
    }

    /// Makes values of a label that code before a conditional jump must put in their slots.
    private mutating func prepareLabelValues(_ block: Block) {
        let label = block.label
        if label.count > 1 {
            materialise(top: label.count)
        } else if block.kind == .function, let operand = operands.last, !label.isEmpty,
            operand.place == .constant || operand.isVector
        {
            materialise(top: 1)
        }
    }

    private mutating func emitReturn() {
        let results = blocks[0].results
        if results.isEmpty {
            emit(.return0)
        } else if results.count == 1, results[0] != .v128 {
            let source = slot(operands[operands.count - 1])
            emit2(.return1, source)
        } else {
            materialise(top: results.count)
            let source = operands[operands.count - results.count].slot
            emit3(.returnMany, source, top - source)
        }
        lastEnd = -1
    }

    private mutating func emitBranch(_ index: Int) {
        if blocks[index].kind == .function { return emitReturn() }
        moveLabelValues(blocks[index])
        let start = code.count
        emit2(.branch, 0)
        target(index, Fixup(word: start + 1, start: start))
        lastEnd = -1
    }

    /// Lets a distance lead to a block's label, now or when the label comes.
    private mutating func target(_ index: Int, _ fixup: Fixup) {
        if blocks[index].kind == .loop {
            code[fixup.word] = UInt32(
                bitPattern: Int32(truncatingIfNeeded: blocks[index].start - fixup.start))
        } else {
            blocks[index].fixups.append(fixup)
        }
    }

    private mutating func branchIf(_ index: Int) {
        let condition = pop()
        prepareLabelValues(blocks[index])
        if blocks[index].kind == .function || needsMove(blocks[index]) {
            let over = jump(condition, ifZero: true)
            emitBranch(index)
            patch(over)
            bindLabel()
        } else {
            let fixup = jump(condition, ifZero: false)
            target(index, fixup)
        }
    }

    private mutating func branchTable() throws(ModuleError) {
        let count = Int(try reader.unsigned32())
        var targets: [Int] = []
        targets.reserveCapacity(count + 1)
        for _ in 0...count { targets.append(blocks.count - 1 - Int(try reader.unsigned32())) }
        let index = slot(pop())
        materialise(top: blocks[targets[count]].label.count)
        let start = code.count
        emit3(.branchTable, index, count)
        for _ in targets { code.append(0) }
        stamp += 1
        for (place, target) in targets.enumerated() {
            let fixup = Fixup(word: start + 3 + place, start: start)
            guard blocks[target].kind == .function || needsMove(blocks[target]) else {
                self.target(target, fixup)
                continue
            }
            if blocks[target].stamp != stamp {
                blocks[target].stamp = stamp
                blocks[target].stub = code.count
                emitBranch(target)
            }
            code[fixup.word] = UInt32(truncatingIfNeeded: blocks[target].stub - start)
        }
        lastEnd = -1
    }

    // MARK: Blocks

    private mutating func open(_ kind: Block.Kind, _ type: BlockType) -> Block {
        let parameters = type.parameters(content.types)
        let height = operands.count - parameters.count
        let slot = parameters.isEmpty ? top : operands[height].slot
        return Block(
            kind: kind, parameters: parameters, results: type.results(content.types), height: height,
            slot: slot, regions: regions.count)
    }

    private mutating func end() {
        let block = blocks[blocks.count - 1]
        if skipped == nil {
            if block.kind == .function { emitReturn() } else { materialise(top: block.results.count) }
        }
        skipped = nil
        while regions.count > block.regions { endRegion() }
        blocks.removeLast()
        guard block.kind != .function else { return }
        for fixup in block.fixups { patch(fixup) }
        if let alternative = block.alternative { patch(alternative) }
        bindLabel()
        truncate(to: block.height, slot: block.slot)
        pushSlots(block.results)
    }

    private mutating func elseArm() {
        let index = blocks.count - 1
        if skipped == nil {
            materialise(top: blocks[index].results.count)
            let start = code.count
            emit2(.branch, 0)
            blocks[index].fixups.append(Fixup(word: start + 1, start: start))
        }
        skipped = nil
        while regions.count > blocks[index].regions { endRegion() }
        if let alternative = blocks[index].alternative { patch(alternative) }
        blocks[index].alternative = nil
        bindLabel()
        truncate(to: blocks[index].height, slot: blocks[index].slot)
        pushSlots(blocks[index].parameters)
        beginRegion()
    }

    /// Passes over an instruction that cannot be reached.
    private mutating func skip(_ opcode: UInt8) throws(ModuleError) {
        let depth = skipped ?? 0
        switch opcode {
        case Opcode.block, Opcode.loop, Opcode.if:
            _ = try BlockType.read(&reader, types: content.types)
            skipped = depth + 1
        case Opcode.else: if depth == 0 { elseArm() }
        case Opcode.end: if depth == 0 { end() } else { skipped = depth - 1 }
        case Opcode.br, Opcode.brIf, Opcode.call, Opcode.localGet...Opcode.tableSet, Opcode.refFunc,
            Opcode.refNull, Opcode.memorySize, Opcode.memoryGrow:
            _ = try reader.unsigned32()
        case Opcode.i32Const: _ = try reader.signed32()
        case Opcode.i64Const: _ = try reader.signed64()
        case Opcode.f32Const: _ = try reader.take(4)
        case Opcode.f64Const: _ = try reader.take(8)
        case Opcode.firstLoad...Opcode.lastStore, Opcode.callIndirect:
            _ = try reader.unsigned32()
            _ = try reader.unsigned32()
        case Opcode.brTable:
            for _ in 0...(try reader.unsigned32()) { _ = try reader.unsigned32() }
        case Opcode.selectTyped:
            for _ in 0..<(try reader.unsigned32()) { _ = try reader.byte() }
        case Opcode.miscPrefix:
            switch try reader.unsigned32() {
            case 0...7: break
            case 9, 11, 13, 15, 16, 17: _ = try reader.unsigned32()
            default:
                _ = try reader.unsigned32()
                _ = try reader.unsigned32()
            }
        case Opcode.vectorPrefix: try skipVector(try reader.unsigned32())
        default: break
        }
    }

    private mutating func skipVector(_ number: UInt32) throws(ModuleError) {
        guard let signature = VectorSignature.of(number) else { return }
        switch signature {
        case .load, .store:
            _ = try reader.unsigned32()
            _ = try reader.unsigned32()
        case .loadLane, .storeLane:
            _ = try reader.unsigned32()
            _ = try reader.unsigned32()
            _ = try reader.byte()
        case .constant, .shuffle: _ = try reader.take(16)
        case .extractLane, .replaceLane: _ = try reader.byte()
        default: break
        }
    }

    // MARK: Instructions

    private mutating func instruction(_ opcode: UInt8) throws(ModuleError) {
        regions[regions.count - 1].units &+= 1
        switch opcode {
        case Opcode.localGet:
            if let local = locals[try reader.unsigned32()] {
                push(
                    Operand(
                        place: .local, isVector: local.type == .v128, slot: top, payload: UInt64(local.slot)))
            }
        case Opcode.localSet:
            if let local = locals[try reader.unsigned32()] { setLocal(local.slot, pop()) }
        case Opcode.localTee:
            if let local = locals[try reader.unsigned32()] {
                setLocal(local.slot, pop())
                push(
                    Operand(
                        place: .local, isVector: local.type == .v128, slot: top, payload: UInt64(local.slot)))
            }
        case Opcode.i32Const: pushConstant(UInt64(UInt32(bitPattern: try reader.signed32())))
        case Opcode.i64Const: pushConstant(UInt64(bitPattern: try reader.signed64()))
        case Opcode.f32Const: pushConstant(UInt64(try reader.fixed32()))
        case Opcode.f64Const: pushConstant(try reader.fixed64())
        case Opcode.refNull:
            _ = try reader.byte()
            pushConstant(0)
        case Opcode.i32Eqz...Opcode.lastNumeric: numeric(opcode)
        case Opcode.firstLoad...Opcode.lastLoad:
            _ = try reader.unsigned32()
            let offset = Int(try reader.unsigned32())
            let address = slot(pop())
            let start = code.count
            emit4(NumericOperations.memory[Int(opcode - Opcode.firstLoad)], top, address, offset)
            pushResult(start)
        case Opcode.firstStore...Opcode.lastStore:
            _ = try reader.unsigned32()
            let offset = Int(try reader.unsigned32())
            let value = slot(pop())
            let address = slot(pop())
            emit4(NumericOperations.memory[Int(opcode - Opcode.firstLoad)], address, value, offset)
        case Opcode.unreachable:
            emit(.unreachable)
            skipped = 0
        case Opcode.nop: break
        case Opcode.block:
            let type = try BlockType.read(&reader, types: content.types)
            materialiseAll()
            blocks.append(open(.block, type))
        case Opcode.loop:
            let type = try BlockType.read(&reader, types: content.types)
            materialiseAll()
            var block = open(.loop, type)
            block.start = code.count
            bindLabel()
            blocks.append(block)
            beginRegion()
        case Opcode.if:
            let type = try BlockType.read(&reader, types: content.types)
            let condition = pop()
            materialiseAll()
            let alternative = jump(condition, ifZero: true)
            var block = open(.if, type)
            block.alternative = alternative
            blocks.append(block)
            beginRegion()
        case Opcode.else: elseArm()
        case Opcode.end: end()
        case Opcode.br:
            emitBranch(blocks.count - 1 - Int(try reader.unsigned32()))
            skipped = 0
        case Opcode.brIf: branchIf(blocks.count - 1 - Int(try reader.unsigned32()))
        case Opcode.brTable:
            try branchTable()
            skipped = 0
        case Opcode.return:
            emitReturn()
            skipped = 0
        case Opcode.call:
            let index = Int(try reader.unsigned32())
            let type = content.types[Int(content.functionTypes[index])]
            let base = arguments(type)
            if index < content.importedFunctions {
                emit3(.callFunction, index, base)
            } else {
                emit3(.call, index - content.importedFunctions, base)
            }
            pushSlots(type.results)
        case Opcode.callIndirect:
            let typeIndex = Int(try reader.unsigned32())
            let table = Int(try reader.unsigned32())
            let type = content.types[typeIndex]
            let element = pop()
            let place = slot(element)
            // The element's slot lies above the arguments, where the callee's frame begins, but is read before.
            let base = arguments(type)
            emit(.callIndirect, typeIndex, table, place, base)
            pushSlots(type.results)
        case Opcode.drop: _ = pop()
        case Opcode.select, Opcode.selectTyped:
            if opcode == Opcode.selectTyped { _ = try reader.take(2) }
            let condition = slot(pop())
            let second = pop()
            let first = pop()
            let (a, b) = (slot(first), slot(second))
            let start = code.count
            emit(first.isVector ? .selectVector : .select, top, a, b, condition)
            pushResult(start, isVector: first.isVector)
        case Opcode.globalGet:
            let index = Int(try reader.unsigned32())
            let isVector = content.globals[index].value == .v128
            let start = code.count
            emit3(isVector ? .globalGetVector : .globalGet, top, index)
            pushResult(start, isVector: isVector)
        case Opcode.globalSet:
            let index = Int(try reader.unsigned32())
            let value = slot(pop())
            emit3(content.globals[index].value == .v128 ? .globalSetVector : .globalSet, index, value)
        case Opcode.tableGet: bulk(.tableGet, operands: 1, Int(try reader.unsigned32()), gives: true)
        case Opcode.tableSet: bulk(.tableSet, operands: 2, Int(try reader.unsigned32()))
        case Opcode.memorySize:
            _ = try reader.byte()
            let start = code.count
            emit2(.memorySize, top)
            pushResult(start)
        case Opcode.memoryGrow:
            _ = try reader.byte()
            bulk(.memoryGrow, operands: 1, gives: true)
        case Opcode.refIsNull: unary(.isNull)
        case Opcode.refFunc:
            let start = code.count
            emit3(.functionReference, top, Int(try reader.unsigned32()))
            pushResult(start)
        case Opcode.miscPrefix: try misc(try reader.unsigned32())
        default: try vector(try reader.unsigned32())
        }
    }

    /// Puts a call's arguments in their slots, pops them, and gives the first one's slot.
    private mutating func arguments(_ type: FunctionType) -> Int {
        let count = type.parameters.count
        materialise(top: count)
        if count > 0 {
            let height = operands.count - count
            truncate(to: height, slot: operands[height].slot)
        }
        return top
    }

    private mutating func unary(_ operation: Operation) {
        let operand = slot(pop())
        let start = code.count
        emit3(operation, top, operand)
        pushResult(start)
    }

    private mutating func numeric(_ opcode: UInt8) {
        let index = Int(opcode - Opcode.i32Eqz)
        let signature = NumericSignature.table[index]
        let operation = NumericOperations.table[index]
        guard signature.count == 2 else {
            // Reinterpretation leaves the bits as they are, and who reads an i32 reads the low half of its slot.
            if 0xBC...0xBF ~= opcode || opcode == 0xA7 { return }
            return unary(operation)
        }
        var right = pop()
        var left = pop()
        var chosen = operation
        let isLong = signature.operand == .i64
        if left.place == .constant, right.place != .constant,
            let swapped = NumericOperations.swapped[Int(operation.rawValue)]
        {
            (left, right) = (right, left)
            chosen = swapped
        }
        let second: Int
        let first: Int
        if let value = immediate(right, isLong: isLong), !isLong || value != Int(Int32.min),
            let form = NumericOperations.immediate[Int(chosen.rawValue)]
        {
            first = slot(left)
            second = chosen == .i32Sub || chosen == .i64Sub ? 0 &- value : value
            chosen = form
        } else {
            first = slot(left)
            second = slot(right)
        }
        let start = code.count
        emit4(chosen, top, first, second)
        pushResult(start)
    }

    private mutating func misc(_ number: UInt32) throws(ModuleError) {
        switch number {
        case 0...7: unary(NumericOperations.saturating[Int(number)])
        case 8:
            let segment = Int(try reader.unsigned32())
            _ = try reader.byte()
            bulk(.memoryInit, operands: 3, segment)
        case 9: bulk(.dataDrop, operands: 0, Int(try reader.unsigned32()))
        case 10:
            _ = try reader.take(2)
            bulk(.memoryCopy, operands: 3)
        case 11:
            _ = try reader.byte()
            bulk(.memoryFill, operands: 3)
        case 12:
            let segment = Int(try reader.unsigned32())
            bulk(.tableInit, operands: 3, Int(try reader.unsigned32()), segment)
        case 13: bulk(.elementDrop, operands: 0, Int(try reader.unsigned32()))
        case 14:
            let destination = Int(try reader.unsigned32())
            bulk(.tableCopy, operands: 3, destination, Int(try reader.unsigned32()))
        case 15: bulk(.tableGrow, operands: 2, Int(try reader.unsigned32()), gives: true)
        case 16: bulk(.tableSize, operands: 0, Int(try reader.unsigned32()), gives: true)
        default: bulk(.tableFill, operands: 3, Int(try reader.unsigned32()))
        }
    }

    private mutating func bulk(
        _ kind: BulkOperation, operands count: Int, _ first: Int = 0, _ second: Int = 0, gives: Bool = false
    ) {
        materialise(top: count)
        var slots = (0, 0, 0)
        if count > 2 { slots.2 = pop().slot }
        if count > 1 { slots.1 = pop().slot }
        if count > 0 { slots.0 = pop().slot }
        emit(.bulk, kind.rawValue, top, slots.0, slots.1, slots.2, first)
        code.append(UInt32(truncatingIfNeeded: second))
        if gives { pushSlot() }
        lastEnd = -1
    }

    private mutating func vector(_ number: UInt32) throws(ModuleError) {
        guard let signature = VectorSignature.of(number) else { return }
        var offset = 0
        var lane = 0
        var words: [UInt32] = [0, 0, 0, 0]
        var count = 1
        var result: Bool? = true
        switch signature {
        case .load, .store, .loadLane, .storeLane:
            _ = try reader.unsigned32()
            offset = Int(try reader.unsigned32())
            count = 2
            switch signature {
            case .load: count = 1
            case .store: result = nil
            case .loadLane: lane = Int(try reader.byte())
            default:
                lane = Int(try reader.byte())
                result = nil
            }
        case .constant:
            for index in 0..<4 { words[index] = try reader.fixed32() }
            count = 0
        case .shuffle:
            for index in 0..<4 { words[index] = try reader.fixed32() }
            count = 2
        case .extractLane:
            lane = Int(try reader.byte())
            result = false
        case .replaceLane:
            lane = Int(try reader.byte())
            count = 2
        case .splat, .unary: break
        case .binary, .shift: count = 2
        case .ternary: count = 3
        case .test: result = false
        }
        var slots = [0, 0, 0]
        for index in (0..<count).reversed() { slots[index] = slot(pop()) }
        emit(.vector, Int(number), top, slots[0], slots[1], slots[2], offset, lane)
        for word in words { code.append(word) }
        lastEnd = -1
        if let result { pushSlot(isVector: result) }
    }
}
