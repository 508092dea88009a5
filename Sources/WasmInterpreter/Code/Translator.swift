import WasmHandlers

/// Translates validated bodies to internal code.
///
/// Every value has a slot in the frame: parameters, locals, then operands by their place on the stack. Constants and
/// `local.get` are not copied to their slot until something needs them there, so most instructions read locals and
/// immediates directly; only the topmost `lazyWindow` operands may be that lazy, which keeps every step's cost bounded.
///
/// The threaded engine has an accumulator besides the slots. A result goes there alone until something needs it in its
/// slot; then its instruction is changed to one that stores it too. The portable engine stores every result.
struct Translator {
    // Functions are `mutating` even where they change nothing: the others may get a copy of this large value.

    /// Words of the functions translated so far.
    private(set) var code: CodeBuffer
    /// Loops found that fill or copy memory.
    private(set) var blockLoops: [BlockLoop] = []
    /// Where the code of each instruction begins, if asked for.
    private(set) var offsets: [(word: Int, offset: Int)] = []

    private static let lazyWindow = 32
    /// More words than any instruction but a branch table makes: its own, some ten, and up to three times as many moves
    /// of at most five words as there may be lazy operands.
    private static let wordsPerInstruction = 1024

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

    private struct Fixup: BitwiseCopyable {
        /// The word that holds the distance.
        var word: Int
        /// The instruction it is counted from.
        var start: Int
        /// Whether the instruction does nothing but jump.
        var isPlain = false
        /// Place of the next one of the same block, -1 for none.
        var next = -1
    }

    private struct Block: BitwiseCopyable {
        enum Kind { case function, block, loop, `if` }

        var kind: Kind
        /// A function's is its type, but it takes no parameters from the stack.
        var type: BlockType
        var parameterCount: Int
        var resultCount: Int
        /// Operands below the block.
        var height: Int
        /// Slot of its first parameter, and of its first result.
        var slot: Int
        /// Where a loop begins.
        var start = 0
        /// Place of the last fixup, -1 for none.
        var fixups = -1
        /// Jump of `if` to its `else`, and the accumulator there.
        var alternative: Fixup?
        var accumulator = Accumulator()
        /// Regions of fuel when the block began; a loop's own comes next.
        var regions = 0
        /// The branch table that last made a stub for the block, and the stub.
        var stamp = 0
        var stub = 0

        /// Number of values a branch to the block carries.
        var labelCount: Int { kind == .loop ? parameterCount : resultCount }
    }

    /// A function or a loop without its inner loops: what is paid for at once.
    private struct Region {
        /// The words that hold the units.
        var words: [Int] = []
        /// Units so far of the region around it.
        var outer: UInt32
    }

    /// What is known of the accumulator.
    private struct Accumulator: BitwiseCopyable {
        /// The slot whose value it is, -1 for none.
        var slot = -1
        /// The instruction that does not store it in its slot; -1 where the slot has it too.
        var start = -1
        var operation = 0
        var form = 0
    }

    /// An instruction that gave a result.
    private struct Producer {
        var start = -1
        /// Its end, and -1 when it may not be changed any more.
        var end = -1
        var operation = 0
        var form = 0
        /// The accumulator before it.
        var before = Accumulator()
    }

    private let module: Module
    private let content: ModuleContent
    private let isMetered: Bool
    private let isThreaded: Bool
    /// Words of an instruction before its operands.
    private let header: Int
    private let handlers = HandlerTable.shared.addresses
    private let related = RelatedOperations.table
    private let numericOperations = NumericOperations.table
    private let memoryOperations = NumericOperations.memory
    private let numericSignatures = NumericSignature.table
    private let definitions: UnsafeMutablePointer<Definition>
    private let recordsOffsets: Bool
    private var reader: ByteReader
    private var locals = LocalTypes()
    private var operands = TrivialStack<Operand>()
    private var blocks = TrivialStack<Block>()
    private var fixups = TrivialStack<Fixup>()
    private var finder = BlockLoopFinder()
    private var regions: [Region] = []
    /// First free slot.
    private var top = 0
    private var highest = 0
    /// The last instruction with a result, and the one before it if nothing is between them.
    private var last = Producer()
    private var previous = Producer()
    private var accumulator = Accumulator()
    /// A sum that was stored in a local, if nothing came after it, and a copy.
    private var lastSum = Producer()
    private var lastCopy = (start: -1, end: -1)
    private var stamp = 0
    /// Blocks open in code that cannot be reached; nil where code can be.
    private var skipped: Int?
    private var entry = 0
    /// Units of the innermost region so far, and of the function outside of loops.
    private var units: UInt32 = 0
    private var functionUnits: UInt32 = 0
    /// Offset of the instruction at hand.
    private var instructionOffset = 0

    /// The definitions' addresses become part of the code that calls them; what they hold is not looked at.
    init(
        _ module: Module, metered: Bool, engine: EngineKind, definitions: UnsafeMutablePointer<Definition>,
        recordsOffsets: Bool = false
    ) {
        self.module = module
        self.definitions = definitions
        content = module.content
        isMetered = metered
        isThreaded = engine == .threaded
        header = isThreaded ? handlerWords : 1
        self.recordsOffsets = recordsOffsets
        reader = ByteReader(module.bytes)
        // About what compilers' output needs.
        code = CodeBuffer(capacity: recordsOffsets ? 0 : module.bytes.count * 2)
    }

    /// The definition's code is where the buffer is now.
    mutating func translate(body index: Int) throws(ModuleError) -> Definition {
        let functionIndex = content.importedFunctions + index
        let type = content.types[Int(content.functionTypes[functionIndex])]
        let body = content.bodies[index]
        reader = ByteReader(module.bytes, in: body.code, section: .code, functionIndex: functionIndex)
        locals.prepare(type, body)
        operands.truncate(0)
        blocks.truncate(0)
        fixups.truncate(0)
        regions.removeAll(keepingCapacity: true)
        entry = code.count
        top = locals.slots
        highest = max(top, type.results.reduce(0) { $0 + $1.slots })
        skipped = nil
        bindLabel()
        units = 0
        regions.append(Region(outer: 0))
        if !isThreaded { charge() }
        blocks.append(
            Block(
                kind: .function, type: .function(content.functionTypes[functionIndex]), parameterCount: 0,
                resultCount: type.results.count, height: 0, slot: top))
        while blocks.count > 0 {
            if recordsOffsets {
                instructionOffset = reader.offset
                offsets.append((code.count - entry, reader.offset))
            }
            let opcode = try reader.byte()
            code.reserve(Self.wordsPerInstruction)
            if skipped != nil { try skip(opcode) } else { try instruction(opcode) }
        }
        // Locals are cleared four at a time.
        let cleared = (locals.slots - locals.parameterSlots + 3) / 4 * 4
        return Definition(
            code: code.base + entry, frameSlots: max(highest, locals.parameterSlots + cleared),
            parameterSlots: locals.parameterSlots, localSlots: locals.slots - locals.parameterSlots,
            units: isThreaded && isMetered ? functionUnits : 0, function: functionIndex)
    }

    // MARK: Emission

    @inline(__always)
    private mutating func emit(_ operation: Operation, form: Int = 0) {
        let number = operation.number
        if isThreaded {
            let address = handlers[number * Form.count + form]
            assert(address != 0, "no form \(form) of \(operation)")
            code.appendAddress(address)
        } else {
            code.append(UInt32(truncatingIfNeeded: number))
        }
    }

    @inline(__always)
    private mutating func append(_ words: Int...) {
        for word in words { code.append(UInt32(truncatingIfNeeded: word)) }
    }

    @inline(__always)
    private mutating func append(_ word: Int) { code.append(UInt32(truncatingIfNeeded: word)) }

    @inline(__always)
    private mutating func append(_ first: Int, _ second: Int) {
        code.append(UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: second))
    }

    @inline(__always)
    private mutating func append(_ first: Int, _ second: Int, _ third: Int) {
        code.append(
            UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: second),
            UInt32(truncatingIfNeeded: third))
    }

    /// Begins an instruction whose result gets the next free slot, after its operands were popped; the operands, that
    /// slot first, are to follow.
    @inline(__always)
    private mutating func begin(_ operation: Operation, form: Int = 0) {
        keepAccumulator()
        // Only a comparison with zero asks what came before.
        if operation == .i32Eqz || operation == .i64Eqz {
            if last.end == code.count { previous = last } else { previous.end = -1 }
        }
        last.start = code.count
        last.operation = operation.number
        last.form = form
        last.before = accumulator
        emit(operation, form: isThreaded ? form | Form.accumulatorOnly : 0)
    }

    /// Pushes the result of the instruction begun last.
    @inline(__always)
    private mutating func pushResult() {
        // The end is taken before pushing, which may emit code that must not be changed with the instruction.
        last.end = code.count
        if isThreaded {
            accumulator = Accumulator(
                slot: top, start: last.start, operation: last.operation, form: last.form)
        }
        pushSlot()
    }

    /// Pushes a result that is in its slot.
    private mutating func pushStored(isVector: Bool = false) {
        last.end = -1
        if accumulator.slot == top { accumulator = Accumulator() }
        pushSlot(isVector: isVector)
    }

    /// Takes back the last instructions, from a producer on.
    private mutating func takeBack(_ producer: Producer) {
        code.truncate(producer.start)
        accumulator = producer.before
        last.end = -1
        guard recordsOffsets else { return }
        while let place = offsets.last, place.word >= producer.start - entry { offsets.removeLast() }
        offsets.append((producer.start - entry, instructionOffset))
    }

    /// Code jumps here, so what was emitted before may not be changed any more.
    private mutating func bindLabel() {
        last.end = -1
        lastSum.end = -1
        lastCopy.end = -1
        accumulator = Accumulator()
    }

    // MARK: Accumulator

    /// Lets the accumulator's value be stored in its slot too.
    private mutating func storeAccumulator() {
        guard accumulator.start >= 0 else { return }
        let address = handlers[accumulator.operation * Form.count + accumulator.form]
        code[accumulator.start] = UInt32(truncatingIfNeeded: address)
        code[accumulator.start + 1] = UInt32(truncatingIfNeeded: address >> 32)
        accumulator.start = -1
    }

    /// Stores the accumulator's value if the operand is still on the stack.
    @inline(__always)
    private mutating func keepAccumulator() {
        if accumulator.start >= 0, accumulator.slot < top { storeAccumulator() }
    }

    @inline(__always)
    private mutating func isInAccumulator(_ operand: Operand) -> Bool {
        switch operand.place {
        case .slot: accumulator.slot == operand.slot
        case .local: accumulator.slot == Int(truncatingIfNeeded: operand.payload)
        case .constant: false
        }
    }

    /// Where a popped operand is read: a slot, which need not hold it if the accumulator does.
    @inline(__always)
    private mutating func source(_ operand: Operand) -> (slot: Int, isAccumulator: Bool) {
        guard isInAccumulator(operand) else { return (slot(operand), false) }
        let slot = accumulator.slot
        if operand.place == .slot { accumulator = Accumulator() }
        return (slot, true)
    }

    // MARK: Fuel

    /// Emits what takes a region's units.
    private mutating func charge() {
        guard isMetered else { return }
        emit(.charge)
        payHere()
    }

    /// Appends a word for the units of the innermost region.
    private mutating func payHere() {
        regions[regions.count - 1].words.append(code.count)
        code.append(0)
    }

    private mutating func endRegion() {
        let region = regions.removeLast()
        for word in region.words { code[word] = units }
        functionUnits = units
        units = region.outer
    }

    /// Whether a jump to the block takes fuel on its own. The portable engine takes it where the loop begins.
    private mutating func paysForJump(_ index: Int) -> Bool {
        isThreaded && isMetered && blocks[index].kind == .loop
    }

    /// Appends the units of a jump to the loop.
    private mutating func payForJump(_ index: Int) {
        regions[blocks[index].regions].words.append(code.count)
        code.append(0)
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

    private mutating func pushResults(of type: BlockType) {
        switch type {
        case .empty: break
        case .value(let type): pushSlot(isVector: type == .v128)
        case .function(let index): pushSlots(content.types[Int(index)].results)
        }
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
        operands.truncate(height)
        top = slot
    }

    /// Emits code that puts an operand in a slot.
    private mutating func move(_ operand: Operand, to slot: Int) {
        switch operand.place {
        case .constant:
            if operand.payload >> 32 == 0 {
                emit(.constant32)
                append(slot, Int(truncatingIfNeeded: operand.payload))
            } else {
                emit(.constant64)
                append(
                    slot, Int(truncatingIfNeeded: operand.payload & 0xFFFF_FFFF),
                    Int(truncatingIfNeeded: operand.payload >> 32))
            }
        case .local, .slot:
            let source = operand.place == .slot ? operand.slot : Int(operand.payload)
            if source == slot { return }
            copy(source, to: slot, isVector: operand.isVector)
        }
        if accumulator.slot == slot { accumulator = Accumulator() }
    }

    private mutating func copy(_ source: Int, to slot: Int, isVector: Bool) {
        if isVector {
            emit(.copyVector)
        } else if accumulator.slot == source {
            emit(.copy, form: Form.left)
        } else if isThreaded, lastCopy.end == code.count {
            let (first, second) = (Int(code[lastCopy.start + header]), Int(code[lastCopy.start + header + 1]))
            code.truncate(lastCopy.start)
            emit(.copyTwice)
            append(first, second)
        } else {
            lastCopy = (code.count, code.count + header + 2)
            emit(.copy)
        }
        append(slot, source)
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
        keepAccumulator()
    }

    private mutating func materialiseAll() { materialise(top: operands.count) }

    /// A slot that holds a popped operand.
    @inline(__always)
    private mutating func slot(_ operand: Operand) -> Int {
        switch operand.place {
        case .slot:
            if accumulator.slot == operand.slot { storeAccumulator() }
            return operand.slot
        case .local: return Int(truncatingIfNeeded: operand.payload)
        case .constant:
            move(operand, to: operand.slot)
            return operand.slot
        }
    }

    /// A constant that fits an immediate, signed.
    @inline(__always)
    private mutating func immediate(_ operand: Operand, isLong: Bool) -> Int? {
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

    private static let add = Operation.i32Add.number
    private static let addImmediate = Operation.i32AddImmediate.number

    /// Whether a popped operand is the result of the last instruction.
    @inline(__always)
    private mutating func isLast(_ operand: Operand) -> Bool {
        operand.place == .slot && last.end == code.count && code[last.start + header] == operand.slot
    }

    /// Sets a local to a popped operand.
    private mutating func setLocal(_ slot: Int, _ operand: Operand) {
        let isLast = isLast(operand)
        if !spill(slot), isLast {
            code[last.start + header] = UInt32(slot)
            if isThreaded {
                storeAccumulator()
                accumulator = Accumulator(slot: slot)
                if last.operation == Self.add || last.operation == Self.addImmediate { lastSum = last }
            }
        } else {
            let wasAccumulator = operand.place == .slot && isInAccumulator(operand)
            move(operand, to: slot)
            if wasAccumulator { accumulator = Accumulator(slot: slot) }
        }
        last.end = -1
    }

    // MARK: Branches

    /// Emits a conditional jump on a popped condition, merged with the comparison before it; its distance, and the
    /// units if it leads to a loop that takes them, are to be patched.
    private mutating func jump(_ condition: Operand, ifZero: Bool, to loop: Int? = nil) -> Fixup {
        let form = loop == nil ? 0 : Form.loops
        var fixup = Fixup(word: 0, start: 0)
        if isLast(condition), let (test, isZero) = fusible(ifZero: ifZero),
            let taken = related[test.operation].branch,
            let opposite = related[taken].opposite
        {
            let (left, right) = (Int(code[test.start + header + 1]), Int(code[test.start + header + 2]))
            let operation = isZero ? opposite : taken
            takeBack(test)
            if lastSum.end == code.count, test.form == Form.left, code[lastSum.start + header] == left,
                let sums = related[operation].sums
            {
                // The sum is in the accumulator, as before.
                let (first, second) = (
                    Int(code[lastSum.start + header + 1]), Int(code[lastSum.start + header + 2])
                )
                code.truncate(lastSum.start)
                fixup.start = code.count
                emit(
                    lastSum.operation == Self.add ? sums.sum : sums.immediate,
                    form: form | lastSum.form & Form.left)
                append(left, first, second)
            } else {
                fixup.start = code.count
                emit(operation, form: form | test.form)
                append(left)
            }
            append(right)
        } else if isLast(condition), last.operation == Operation.i32Eqz.number {
            let operand = Int(code[last.start + header + 1])
            takeBack(last)
            fixup.start = code.count
            emit(ifZero ? .branchIf : .branchIfZero, form: form | last.form)
            append(operand)
        } else {
            let source = source(condition)
            fixup.start = code.count
            emit(
                ifZero ? .branchIfZero : .branchIf, form: form | (source.isAccumulator ? Form.left : 0))
            append(source.slot)
        }
        fixup.word = code.count
        append(0)
        if let loop { payForJump(loop) }
        last.end = -1
        return fixup
    }

    private mutating func isAnd(_ operation: Int) -> Bool {
        let branch = related[operation].branch
        return branch == .branchIfI32And || branch == .branchIfI32AndImmediate || branch == .branchIfI64And
            || branch == .branchIfI64AndImmediate
    }

    /// The comparison the last instruction is, or the `and` whose result it compares with zero.
    private mutating func fusible(ifZero: Bool) -> (Producer, Bool)? {
        if related[last.operation].branch != nil { return (last, ifZero) }
        let isZeroTest =
            last.operation == Operation.i32Eqz.number
            || last.operation == Operation.i64Eqz.number
        guard isZeroTest, previous.end == last.start, isAnd(previous.operation),
            code[last.start + header + 1] == code[previous.start + header]
        else { return nil }
        return (previous, !ifZero)
    }

    /// Emits the copies a branch makes; operands stay as they are.
    private mutating func moveLabelValues(_ index: Int) {
        let count = blocks[index].labelCount
        if count == 0 { return }
        let destination = blocks[index].slot
        if count == 1 {
            move(operands[operands.count - 1], to: destination)
            return
        }
        materialise(top: count)
        let source = operands[operands.count - count].slot
        if source != destination {
            emit(.copySlots)
            append(destination, source, top - source)
        }
    }

    private mutating func needsMove(_ index: Int) -> Bool {
        let count = blocks[index].labelCount
        guard count > 0 else { return false }
        if count == 1, operands[operands.count - 1].place != .slot { return true }
        return operands[operands.count - count].slot != blocks[index].slot
    }

    /// Makes values of a label that code before a conditional jump must put in their slots.
    private mutating func prepareLabelValues(_ index: Int) {
        let count = blocks[index].labelCount
        if count > 1 {
            materialise(top: count)
        } else if count == 1, blocks[index].kind == .function, let operand = operands.last,
            operand.place == .constant || operand.isVector
        {
            materialise(top: 1)
        }
        // What is left on the stack is read on both ways.
        keepAccumulator()
    }

    private mutating func emitReturn() {
        let count = blocks[0].resultCount
        if count == 0 {
            emit(.return0)
        } else if count == 1, !operands[operands.count - 1].isVector {
            let source = source(operands[operands.count - 1])
            emit(.return1, form: source.isAccumulator ? Form.left : 0)
            append(source.slot)
        } else {
            materialise(top: count)
            let source = operands[operands.count - count].slot
            emit(.returnMany)
            append(source, top - source)
        }
        last.end = -1
    }

    private mutating func emitBranch(_ index: Int) {
        if blocks[index].kind == .function { return emitReturn() }
        moveLabelValues(index)
        keepAccumulator()
        let pays = paysForJump(index)
        let start = code.count
        emit(.branch, form: pays ? Form.loops : 0)
        append(0)
        target(index, Fixup(word: start + header, start: start, isPlain: true))
        if pays { payForJump(index) }
        last.end = -1
    }

    /// Lets a distance lead to a block's label, now or when the label comes.
    private mutating func target(_ index: Int, _ fixup: Fixup) {
        if blocks[index].kind == .loop {
            code[fixup.word] = UInt32(
                bitPattern: Int32(truncatingIfNeeded: blocks[index].start - fixup.start))
        } else {
            add(fixup, to: index)
        }
    }

    private mutating func add(_ fixup: Fixup, to index: Int) {
        var fixup = fixup
        fixup.next = blocks[index].fixups
        blocks[index].fixups = fixups.count
        fixups.append(fixup)
    }

    private mutating func branchIf(_ index: Int) {
        let condition = pop()
        prepareLabelValues(index)
        if blocks[index].kind == .function || needsMove(index) {
            let over = jump(condition, ifZero: true)
            // Nothing else leads to where it goes on, so the accumulator is what it is here.
            let accumulator = accumulator
            emitBranch(index)
            patch(over)
            bindLabel()
            self.accumulator = accumulator
        } else {
            let fixup = jump(condition, ifZero: false, to: paysForJump(index) ? index : nil)
            target(index, fixup)
        }
    }

    private mutating func branchTable() throws(ModuleError) {
        let count = Int(try reader.unsigned32())
        var targets: [Int] = []
        targets.reserveCapacity(count + 1)
        for _ in 0...count { targets.append(blocks.count - 1 - Int(try reader.unsigned32())) }
        let index = source(pop())
        materialise(top: blocks[targets[count]].labelCount)
        code.reserve(targets.count + Self.wordsPerInstruction)
        let start = code.count
        emit(.branchTable, form: index.isAccumulator ? Form.left : 0)
        append(index.slot, count)
        for _ in targets { code.append(0) }
        accumulator = Accumulator()
        stamp += 1
        for (place, target) in targets.enumerated() {
            let fixup = Fixup(word: start + header + 2 + place, start: start)
            guard
                blocks[target].kind == .function || needsMove(target) || paysForJump(target)
            else {
                self.target(target, fixup)
                continue
            }
            if blocks[target].stamp != stamp {
                blocks[target].stamp = stamp
                code.reserve(Self.wordsPerInstruction)
                blocks[target].stub = code.count
                emitBranch(target)
            }
            code[fixup.word] = UInt32(truncatingIfNeeded: blocks[target].stub - start)
        }
        last.end = -1
    }

    // MARK: Blocks

    private mutating func open(_ kind: Block.Kind, _ type: BlockType) -> Block {
        let parameterCount = type.parameterCount(content.types)
        let height = operands.count - parameterCount
        let slot = parameterCount == 0 ? top : operands[height].slot
        return Block(
            kind: kind, type: type, parameterCount: parameterCount,
            resultCount: type.resultCount(content.types), height: height, slot: slot, regions: regions.count)
    }

    private mutating func end() {
        let index = blocks.count - 1
        let returns = endsFunction(index)
        if skipped == nil {
            if returns || blocks[index].kind == .function {
                emitReturn()
            } else {
                materialise(top: blocks[index].resultCount)
            }
        }
        let block = blocks.removeLast()
        var isLabel = skipped != nil || returns || block.alternative != nil
        skipped = nil
        while regions.count > block.regions { endRegion() }
        guard block.kind != .function else { return }
        var place = block.fixups
        while place >= 0 {
            let fixup = fixups[place]
            place = fixup.next
            if returns, fixup.isPlain {
                replaceByReturn(fixup, block)
            } else {
                patch(fixup)
                isLabel = true
            }
        }
        if let alternative = block.alternative { patch(alternative) }
        if isLabel { bindLabel() }
        last.end = -1
        truncate(to: block.height, slot: block.slot)
        pushResults(of: block.type)
    }

    /// Whether nothing comes after the block but the function's end, so that leaving it is returning.
    private mutating func endsFunction(_ index: Int) -> Bool {
        guard index == 1, blocks[1].height == 0, (try? reader.peek()) == Opcode.end else { return false }
        switch blocks[1].type {
        case .empty: return true
        case .value(let type): return type != .v128
        case .function(let index):
            let results = content.types[Int(index)].results
            return results.isEmpty || results.count == 1 && results[0] != .v128
        }
    }

    /// Makes a jump to the function's end, which is no shorter, a return.
    private mutating func replaceByReturn(_ fixup: Fixup, _ block: Block) {
        let operation = block.resultCount == 0 ? Operation.return0 : .return1
        if isThreaded {
            let address = handlers[operation.number * Form.count]
            code[fixup.start] = UInt32(truncatingIfNeeded: address)
            code[fixup.start + 1] = UInt32(truncatingIfNeeded: address >> 32)
        } else {
            code[fixup.start] = UInt32(operation.rawValue)
        }
        code[fixup.word] = UInt32(truncatingIfNeeded: block.slot)
    }

    private mutating func elseArm() {
        let index = blocks.count - 1
        if skipped == nil {
            materialise(top: blocks[index].resultCount)
            let start = code.count
            emit(.branch)
            append(0)
            add(Fixup(word: start + header, start: start, isPlain: true), to: index)
        }
        skipped = nil
        if let alternative = blocks[index].alternative { patch(alternative) }
        blocks[index].alternative = nil
        bindLabel()
        accumulator = blocks[index].accumulator
        truncate(to: blocks[index].height, slot: blocks[index].slot)
        pushSlots(blocks[index].type.parameters(content.types))
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
        units &+= 1
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
            load(memoryOperations[Int(opcode - Opcode.firstLoad)], Int(try reader.unsigned32()))
        case Opcode.firstStore...Opcode.lastStore:
            _ = try reader.unsigned32()
            store(memoryOperations[Int(opcode - Opcode.firstLoad)], Int(try reader.unsigned32()))
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
            regions.append(Region(outer: units))
            units = 0
            block.start = code.count
            charge()
            if isThreaded, case .empty = type, let found = finder.find(reader, locals) {
                prepare(found)
            }
            // Jumps to the loop pay for themselves, or at its beginning.
            if isThreaded { block.start = code.count }
            bindLabel()
            blocks.append(block)
        case Opcode.if:
            let type = try BlockType.read(&reader, types: content.types)
            let condition = pop()
            // Leaves the accumulator as it is.
            materialiseAll()
            let alternative = jump(condition, ifZero: true)
            var block = open(.if, type)
            block.alternative = alternative
            block.accumulator = accumulator
            blocks.append(block)
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
                emit(.callFunction)
                append(index, base)
            } else {
                emit(.call)
                if isThreaded {
                    let callee = definitions + (index - content.importedFunctions)
                    code.appendAddress(UInt(bitPattern: callee))
                } else {
                    append(index - content.importedFunctions)
                }
                append(base)
            }
            pushResults(type)
        case Opcode.callIndirect:
            let typeIndex = Int(try reader.unsigned32())
            let table = Int(try reader.unsigned32())
            let type = content.types[typeIndex]
            let element = source(pop())
            // The element's slot lies above the arguments, where the callee's frame begins, but is read before.
            let base = arguments(type)
            emit(.callIndirect, form: element.isAccumulator ? Form.left : 0)
            append(typeIndex, table, element.slot, base)
            pushResults(type)
        case Opcode.drop:
            let operand = pop()
            if accumulator.slot == operand.slot { accumulator = Accumulator() }
        case Opcode.select, Opcode.selectTyped:
            if opcode == Opcode.selectTyped { _ = try reader.take(2) }
            let condition = pop()
            let second = pop()
            let first = pop()
            if first.isVector {
                // The condition too is read from its slot.
                let (a, b, c) = (slot(first), slot(second), slot(condition))
                emit(.selectVector)
                append(top, a, b, c)
                pushStored(isVector: true)
            } else {
                let condition = source(condition)
                let (a, b) = (slot(first), slot(second))
                begin(.select, form: condition.isAccumulator ? Form.left : 0)
                append(top, a, b, condition.slot)
                pushResult()
            }
        case Opcode.globalGet:
            let index = Int(try reader.unsigned32())
            if content.globals[index].value == .v128 {
                emit(.globalGetVector)
                append(top, index)
                pushStored(isVector: true)
            } else {
                begin(.globalGet)
                append(top, index)
                pushResult()
            }
        case Opcode.globalSet:
            let index = Int(try reader.unsigned32())
            if content.globals[index].value == .v128 {
                let value = slot(pop())
                emit(.globalSetVector)
                append(index, value)
            } else {
                let value = source(pop())
                emit(.globalSet, form: value.isAccumulator ? Form.left : 0)
                append(index, value.slot)
            }
        case Opcode.tableGet: bulk(.tableGet, operands: 1, Int(try reader.unsigned32()), gives: true)
        case Opcode.tableSet: bulk(.tableSet, operands: 2, Int(try reader.unsigned32()))
        case Opcode.memorySize:
            _ = try reader.byte()
            begin(.memorySize)
            append(top)
            pushResult()
        case Opcode.memoryGrow:
            _ = try reader.byte()
            bulk(.memoryGrow, operands: 1, gives: true)
        case Opcode.refIsNull: unary(.isNull)
        case Opcode.refFunc:
            emit(.functionReference)
            append(top, Int(try reader.unsigned32()))
            pushStored()
        case Opcode.miscPrefix: try misc(try reader.unsigned32())
        default: try vector(try reader.unsigned32())
        }
    }

    /// Emits what does most of a loop's iterations at once.
    private mutating func prepare(_ loop: BlockLoop) {
        let isImmediate = loop.bound.slot < 0
        emit(isImmediate ? .blockLoopImmediate : .blockLoop)
        append(loop.tested.slot, Int(loop.tested.number))
        if !isImmediate { append(loop.bound.slot) }
        append(Int(loop.bound.number))
        // Below some sixteen iterations it is faster to run them.
        append(
            Int(Int32(bitPattern: loop.testedStep).magnitude.multipliedReportingOverflow(by: 16).partialValue)
        )
        append(blockLoops.count)
        if isMetered { payHere() } else { append(0) }
        blockLoops.append(loop)
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

    /// Pushes what a call gives. A single result is in the accumulator too.
    private mutating func pushResults(_ type: FunctionType) {
        last.end = -1
        accumulator = Accumulator()
        if isThreaded, type.results.count == 1, type.results[0] != .v128 {
            accumulator = Accumulator(slot: top)
        }
        pushSlots(type.results)
    }

    private mutating func load(_ operation: Operation, _ offset: Int) {
        let operand = pop()
        if isLastSum(operand), let indexed = related[operation].indexed {
            let isSum = last.operation == Self.add
            let (left, right) = (Int(code[last.start + header + 1]), Int(code[last.start + header + 2]))
            let form = last.form
            takeBack(last)
            begin(isSum ? indexed.sum : indexed.immediate, form: form)
            append(top, left, right, offset)
        } else if isLast(operand), last.operation == Operation.i32AddScaled.number,
            let scaled = related[operation].scaled
        {
            let (index, base) = (Int(code[last.start + header + 1]), Int(code[last.start + header + 2]))
            let shift = Int(code[last.start + header + 3])
            let form = last.form
            takeBack(last)
            begin(scaled, form: form)
            append(top, index, base)
            append(shift, offset)
        } else {
            let address = source(operand)
            begin(operation, form: address.isAccumulator ? Form.left : 0)
            append(top, address.slot, offset)
        }
        pushResult()
    }

    private mutating func isLastSum(_ operand: Operand) -> Bool {
        (last.operation == Self.add || last.operation == Self.addImmediate) && isLast(operand)
    }

    private mutating func store(_ operation: Operation, _ offset: Int) {
        let value = pop()
        let number = immediate(value, isLong: operation == .store64)
        // A value that is not in the accumulator, and needs no code, lets the address be the last result.
        if isThreaded, number != nil || value.place == .local && !isInAccumulator(value),
            let address = operands.last, isLastSum(address)
        {
            let stored = number == nil ? operation : related[operation].immediateStore
            if let stored, let indexed = related[stored].indexed {
                _ = pop()
                let isSum = last.operation == Self.add
                let (left, right) = (Int(code[last.start + header + 1]), Int(code[last.start + header + 2]))
                let form = last.form
                takeBack(last)
                emit(isSum ? indexed.sum : indexed.immediate, form: form & Form.left)
                append(left, right, number ?? Int(truncatingIfNeeded: value.payload))
                append(offset)
                return
            }
        }
        if let number, let form = related[operation].immediateStore {
            let address = source(pop())
            emit(form, form: address.isAccumulator ? Form.left : 0)
            append(address.slot, number, offset)
            return
        }
        let second = source(value)
        let first = source(pop())
        // Both may be the same local.
        let form = first.isAccumulator ? Form.left : second.isAccumulator ? Form.right : 0
        emit(operation, form: form)
        append(first.slot, second.slot, offset)
    }

    private mutating func unary(_ operation: Operation) {
        let operand = pop()
        if operation == .i32Eqz, isLast(operand),
            let opposite = related[last.operation].oppositeComparison
        {
            // The comparison is made the other way round.
            let (left, right) = (Int(code[last.start + header + 1]), Int(code[last.start + header + 2]))
            let form = last.form
            takeBack(last)
            begin(opposite, form: form)
            append(top, left, right)
            return pushResult()
        }
        let source = source(operand)
        begin(operation, form: source.isAccumulator ? Form.left : 0)
        append(top, source.slot)
        pushResult()
    }

    private mutating func numeric(_ opcode: UInt8) {
        let index = Int(opcode - Opcode.i32Eqz)
        let signature = numericSignatures[index]
        var operation = numericOperations[index]
        guard signature.count == 2 else {
            // Reinterpretation leaves the bits as they are, and who reads an i32 reads the low half of its slot.
            if 0xBC...0xBF ~= opcode || opcode == 0xA7 { return }
            return unary(operation)
        }
        var right = pop()
        var left = pop()
        let isLong = signature.operand == .i64
        if let swapped = related[operation].swapped,
            left.place == .constant && right.place != .constant
                || right.place != .constant && isInAccumulator(right) && !isInAccumulator(left)
        {
            (left, right) = (right, left)
            operation = swapped
        }
        if let value = immediate(right, isLong: isLong), !isLong || value != Int(Int32.min),
            let form = related[operation].immediate
        {
            let isSub = operation == .i32Sub || operation == .i64Sub
            binary(form, source(left), isSub ? 0 &- value : value)
        } else if isThreaded, operation == .i32Add, isLast(left), right.place != .constant,
            last.operation == Operation.i32ShlImmediate.number
        {
            let base = slot(right)
            let (index, shift) = (Int(code[last.start + header + 1]), Int(code[last.start + header + 2]))
            let form = last.form
            takeBack(last)
            begin(.i32AddScaled, form: form)
            append(top, index, base)
            append(shift)
            pushResult()
        } else if let value = immediate(left, isLong: isLong),
            let form = related[operation].leftImmediate
        {
            binary(form, source(right), value)
        } else {
            let first = source(left)
            let second = source(right)
            let isRight = second.isAccumulator && !first.isAccumulator
            binary(operation, first, second.slot, form: isRight ? Form.right : 0)
        }
    }

    private mutating func binary(
        _ operation: Operation, _ first: (slot: Int, isAccumulator: Bool), _ second: Int, form: Int = 0
    ) {
        begin(operation, form: form | (first.isAccumulator ? Form.left : 0))
        append(top, first.slot, second)
        pushResult()
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
        switch kind {
        case .memoryCopy: emit(.memoryCopy)
        case .memoryFill: emit(.memoryFill)
        default: emit(.bulk)
        }
        append(kind.rawValue, top, slots.0, slots.1, slots.2, first, second)
        if gives { pushStored() }
        last.end = -1
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
        emit(.vector)
        append(Int(number), top, slots[0], slots[1], slots[2], offset, lane)
        for word in words { code.append(word) }
        last.end = -1
        if let result { pushStored(isVector: result) }
    }
}
