/// Validates function bodies by the specification's algorithm: a stack of operand types (nil stands for any type, in
/// code that cannot be reached) and a stack of the blocks that are open.
struct FunctionValidator {
    // Functions are `mutating` even where they change nothing: the others may get a copy of this large value.

    private struct Block: BitwiseCopyable {
        enum Kind { case function, block, loop, `if`, `else` }

        var kind: Kind
        var type: BlockType
        /// Operands below the block.
        var height: Int
        var isUnreachable = false
        /// The branch table that last checked this label.
        var stamp = 0
    }

    private let bytes: [UInt8]
    private let content: ModuleContent
    private let limits: ModuleLimits
    private let declared: [Bool]
    private var reader: ByteReader
    private var locals = LocalTypes()
    private var operands = TrivialStack<ValueType?>()
    private let numericSignatures = NumericSignature.table
    private let memoryTypes = NumericSignature.memoryTypes
    private let naturalAlignments = Opcode.naturalAlignments
    private var blocks = TrivialStack<Block>()
    private var base = 0
    /// Branch tables seen.
    private var stamp = 0
    /// Offset of the instruction being validated.
    private var place = 0

    init(bytes: [UInt8], content: ModuleContent, limits: ModuleLimits, declared: [Bool]) {
        self.bytes = bytes
        self.content = content
        self.limits = limits
        self.declared = declared
        reader = ByteReader(bytes)
    }

    /// Validates the body of a defined function, counted without imports.
    mutating func validate(body index: Int) throws(ModuleError) {
        let functionIndex = content.importedFunctions + index
        let type = content.types[Int(content.functionTypes[functionIndex])]
        let body = content.bodies[index]
        reader = ByteReader(bytes, in: body.code, section: .code, functionIndex: functionIndex)
        locals.prepare(type, body)
        guard locals.count <= limits.localsPerFunction else {
            throw reader.error(.limit, "too many locals: \(locals.count)")
        }
        operands.truncate(0)
        blocks.truncate(0)
        base = 0
        blocks.append(
            Block(kind: .function, type: .function(content.functionTypes[functionIndex]), height: 0))
        while blocks.count > 0 {
            place = reader.offset
            guard !reader.isAtEnd else { throw reader.endError() }
            try instruction(try reader.byte())
        }
        guard reader.isAtEnd else { throw reader.error(.malformed, "END opcode expected") }
    }

    @inline(never)
    private mutating func invalid(_ message: String) -> ModuleError {
        reader.error(.invalid, message, at: place)
    }

    // MARK: Stack

    @inline(__always)
    private mutating func push(_ type: ValueType?) throws(ModuleError) {
        guard operands.count < limits.operands else {
            throw reader.error(.limit, "too many operands", at: place)
        }
        operands.append(type)
    }

    private mutating func push(_ types: [ValueType]) throws(ModuleError) {
        for type in types { try push(type) }
    }

    @inline(__always)
    private mutating func pop() throws(ModuleError) -> ValueType? {
        if operands.count == base {
            guard blocks[blocks.count - 1].isUnreachable else {
                throw invalid("type mismatch: an operand is missing")
            }
            return nil
        }
        return operands.removeLast()
    }

    @inline(__always)
    private mutating func pop(_ type: ValueType) throws(ModuleError) {
        guard let found = try pop() else { return }
        guard found == type else { throw invalid("type mismatch: \(type) expected, \(found) found") }
    }

    private mutating func pop(_ types: [ValueType]) throws(ModuleError) {
        for type in types.reversed() { try pop(type) }
    }

    private mutating func popParameters(of type: BlockType) throws(ModuleError) {
        if case .function(let index) = type { try pop(content.types[Int(index)].parameters) }
    }

    private mutating func pushParameters(of type: BlockType) throws(ModuleError) {
        if case .function(let index) = type { try push(content.types[Int(index)].parameters) }
    }

    @inline(__always)
    private mutating func popResults(of type: BlockType) throws(ModuleError) {
        switch type {
        case .empty: break
        case .value(let type): try pop(type)
        case .function(let index): try pop(content.types[Int(index)].results)
        }
    }

    @inline(__always)
    private mutating func pushResults(of type: BlockType) throws(ModuleError) {
        switch type {
        case .empty: break
        case .value(let type): try push(type)
        case .function(let index): try push(content.types[Int(index)].results)
        }
    }

    /// Pops what a branch to a block carries, and pushes it again if it may go on.
    @inline(__always)
    private mutating func popLabel(_ index: Int, andPush: Bool) throws(ModuleError) {
        let type = blocks[index].type
        if blocks[index].kind == .loop {
            try popParameters(of: type)
            if andPush { try pushParameters(of: type) }
        } else {
            try popResults(of: type)
            if andPush { try pushResults(of: type) }
        }
    }

    private mutating func unreachable() {
        operands.truncate(base)
        blocks[blocks.count - 1].isUnreachable = true
    }

    private mutating func open(_ kind: Block.Kind, _ type: BlockType) throws(ModuleError) {
        guard blocks.count < limits.nesting else {
            throw reader.error(.limit, "too many nested blocks", at: place)
        }
        base = operands.count
        blocks.append(Block(kind: kind, type: type, height: base))
        try pushParameters(of: type)
    }

    /// Checks that the innermost block ends with its results and closes it.
    private mutating func close() throws(ModuleError) -> Block {
        let block = blocks[blocks.count - 1]
        try popResults(of: block.type)
        guard operands.count == block.height else {
            throw invalid("type mismatch: values remain at the end of a block")
        }
        _ = blocks.removeLast()
        base = blocks.last?.height ?? 0
        return block
    }

    private mutating func label() throws(ModuleError) -> Int {
        let depth = try reader.unsigned32()
        guard depth < blocks.count else { throw invalid("unknown label \(depth)") }
        return blocks.count - 1 - Int(depth)
    }

    // MARK: Instructions

    private mutating func instruction(_ opcode: UInt8) throws(ModuleError) {
        switch opcode {
        case Opcode.localGet: try push(try local())
        case Opcode.localSet: try pop(try local())
        case Opcode.localTee:
            let type = try local()
            try pop(type)
            try push(type)
        case Opcode.i32Const:
            _ = try reader.signed32()
            try push(.i32)
        case Opcode.i64Const:
            _ = try reader.signed64()
            try push(.i64)
        case Opcode.f32Const:
            _ = try reader.take(4)
            try push(.f32)
        case Opcode.f64Const:
            _ = try reader.take(8)
            try push(.f64)
        case Opcode.i32Eqz...Opcode.lastNumeric:
            try numeric(numericSignatures[Int(opcode - Opcode.i32Eqz)])
        case Opcode.firstLoad...Opcode.lastLoad:
            try memoryArgument(naturalAlignments[Int(opcode - Opcode.firstLoad)])
            try pop(.i32)
            try push(memoryTypes[Int(opcode - Opcode.firstLoad)])
        case Opcode.firstStore...Opcode.lastStore:
            try memoryArgument(naturalAlignments[Int(opcode - Opcode.firstLoad)])
            try pop(memoryTypes[Int(opcode - Opcode.firstLoad)])
            try pop(.i32)
        case Opcode.unreachable: unreachable()
        case Opcode.nop: break
        case Opcode.block, Opcode.loop, Opcode.if:
            let type = try BlockType.read(&reader, types: content.types)
            if opcode == Opcode.if { try pop(.i32) }
            try popParameters(of: type)
            try open(opcode == Opcode.block ? .block : opcode == Opcode.loop ? .loop : .if, type)
        case Opcode.else:
            guard blocks[blocks.count - 1].kind == .if else {
                throw reader.error(.malformed, "END opcode expected: else without if", at: place)
            }
            let block = try close()
            try open(.else, block.type)
        case Opcode.end:
            let block = try close()
            if block.kind == .if, !isNeutral(block.type) {
                throw invalid("type mismatch: if without else must give what it takes")
            }
            if block.kind != .function { try pushResults(of: block.type) }
        case Opcode.br:
            try popLabel(try label(), andPush: false)
            unreachable()
        case Opcode.brIf:
            let index = try label()
            try pop(.i32)
            try popLabel(index, andPush: true)
        case Opcode.brTable: try branchTable()
        case Opcode.return:
            try popResults(of: blocks[0].type)
            unreachable()
        case Opcode.call:
            let index = try reader.unsigned32()
            guard index < content.functionTypes.count else { throw invalid("unknown function \(index)") }
            try call(content.types[Int(content.functionTypes[Int(index)])])
        case Opcode.callIndirect:
            let type = try reader.unsigned32()
            let table = try reader.unsigned32()
            guard table < content.tables.count else { throw invalid("unknown table \(table)") }
            guard content.tables[Int(table)].element == .funcref else {
                throw invalid("type mismatch: a table of functions expected")
            }
            guard type < content.types.count else { throw invalid("unknown type \(type)") }
            try pop(.i32)
            try call(content.types[Int(type)])
        case Opcode.drop: _ = try pop()
        case Opcode.select:
            try pop(.i32)
            let first = try pop()
            let second = try pop()
            guard first?.isReference != true, second?.isReference != true else {
                throw invalid("type mismatch: select of references needs a type")
            }
            if let first, let second, first != second {
                throw invalid("type mismatch: select of \(first) and \(second)")
            }
            try push(first ?? second)
        case Opcode.selectTyped:
            guard try reader.count(limit: .max, "types of select") == 1 else {
                throw invalid("invalid result arity")
            }
            let type = try ModuleDecoder.valueType(&reader)
            try pop(.i32)
            try pop(type)
            try pop(type)
            try push(type)
        case Opcode.globalGet: try push(try global().value)
        case Opcode.globalSet:
            let type = try global()
            guard type.isMutable else { throw invalid("global is immutable") }
            try pop(type.value)
        case Opcode.tableGet:
            let table = try table()
            try pop(.i32)
            try push(table.element)
        case Opcode.tableSet:
            let table = try table()
            try pop(table.element)
            try pop(.i32)
        case Opcode.memorySize:
            try zeroByte()
            try memory()
            try push(.i32)
        case Opcode.memoryGrow:
            try zeroByte()
            try memory()
            try pop(.i32)
            try push(.i32)
        case Opcode.refNull: try push(try ModuleDecoder.referenceType(&reader))
        case Opcode.refIsNull:
            if let type = try pop(), !type.isReference {
                throw invalid("type mismatch: a reference expected, \(type) found")
            }
            try push(.i32)
        case Opcode.refFunc:
            let index = try reader.unsigned32()
            guard index < declared.count else { throw invalid("unknown function \(index)") }
            guard declared[Int(index)] else { throw invalid("undeclared function reference") }
            try push(.funcref)
        case Opcode.miscPrefix: try misc(try reader.unsigned32())
        case Opcode.vectorPrefix: try vector(try reader.unsigned32())
        default:
            throw reader.error(
                .malformed, "illegal opcode \(hex(opcode))\(Opcode.refusal(opcode) ?? "")", at: place)
        }
    }

    @inline(__always)
    private mutating func numeric(_ signature: NumericSignature) throws(ModuleError) {
        if signature.count == 2 { try pop(signature.operand) }
        try pop(signature.operand)
        try push(signature.result)
    }

    private mutating func call(_ type: FunctionType) throws(ModuleError) {
        try pop(type.parameters)
        try push(type.results)
    }

    /// Whether a block gives what it takes.
    private mutating func isNeutral(_ type: BlockType) -> Bool {
        switch type {
        case .empty: true
        case .value: false
        case .function(let index):
            content.types[Int(index)].parameters == content.types[Int(index)].results
        }
    }

    private mutating func branchTable() throws(ModuleError) {
        stamp += 1
        let count = try reader.count(limit: .max, "labels")
        try pop(.i32)
        var arity: Int?
        for _ in 0...count {
            let index = try label()
            guard blocks[index].stamp != stamp else { continue }
            blocks[index].stamp = stamp
            let types =
                blocks[index].kind == .loop
                ? blocks[index].type.parameters(content.types) : blocks[index].type.results(content.types)
            guard types.count == arity ?? types.count else {
                throw invalid("type mismatch: labels of a branch table differ")
            }
            arity = types.count
            // What is popped is pushed again as it was: an unknown operand must stay unknown for the other labels.
            let kept = operands.suffix(min(types.count, operands.count - base))
            try pop(types)
            for type in kept { operands.append(type) }
        }
        unreachable()
    }

    @inline(__always)
    private mutating func local() throws(ModuleError) -> ValueType {
        let index = try reader.unsigned32()
        guard let local = locals[index] else { throw invalid("unknown local \(index)") }
        return local.type
    }

    private mutating func global() throws(ModuleError) -> GlobalType {
        let index = try reader.unsigned32()
        guard index < content.globals.count else { throw invalid("unknown global \(index)") }
        return content.globals[Int(index)]
    }

    private mutating func table() throws(ModuleError) -> TableType {
        let index = try reader.unsigned32()
        guard index < content.tables.count else { throw invalid("unknown table \(index)") }
        return content.tables[Int(index)]
    }

    @inline(__always)
    private mutating func memory() throws(ModuleError) {
        guard !content.memories.isEmpty else { throw invalid("unknown memory 0") }
    }

    private mutating func zeroByte() throws(ModuleError) {
        let place = reader.offset
        guard try reader.byte() == 0 else {
            throw reader.error(
                .malformed, "zero byte expected: multiple memories are not supported", at: place)
        }
    }

    @inline(__always)
    private mutating func memoryArgument(_ natural: UInt32) throws(ModuleError) {
        let alignment = try reader.unsigned32()
        _ = try reader.unsigned32()
        try memory()
        guard alignment <= natural else { throw invalid("alignment must not be larger than natural") }
    }

    private mutating func dataSegment() throws(ModuleError) {
        let index = try reader.unsigned32()
        guard let count = content.dataCount else {
            throw reader.error(.malformed, "data count section required", at: place)
        }
        guard index < count else { throw invalid("unknown data segment \(index)") }
    }

    private mutating func elementSegment() throws(ModuleError) -> ElementSegment {
        let index = try reader.unsigned32()
        guard index < content.elements.count else { throw invalid("unknown elem segment \(index)") }
        return content.elements[Int(index)]
    }

    private mutating func popThree() throws(ModuleError) {
        try pop(.i32)
        try pop(.i32)
        try pop(.i32)
    }

    private mutating func misc(_ number: UInt32) throws(ModuleError) {
        switch number {
        case 0...7: try numeric(NumericSignature.saturating[Int(number)])
        case 8:
            try dataSegment()
            try zeroByte()
            try memory()
            try popThree()
        case 9: try dataSegment()
        case 10:
            try zeroByte()
            try zeroByte()
            try memory()
            try popThree()
        case 11:
            try zeroByte()
            try memory()
            try popThree()
        case 12:
            let index = try reader.unsigned32()
            let table = try table()
            guard index < content.elements.count else { throw invalid("unknown elem segment \(index)") }
            guard content.elements[Int(index)].type == table.element else {
                throw invalid("type mismatch: segment and table differ")
            }
            try popThree()
        case 13: _ = try elementSegment()
        case 14:
            let destination = try table()
            let source = try table()
            guard destination.element == source.element else {
                throw invalid("type mismatch: tables differ")
            }
            try popThree()
        case 15:
            let table = try table()
            try pop(.i32)
            try pop(table.element)
            try push(.i32)
        case 16:
            _ = try table()
            try push(.i32)
        case 17:
            let table = try table()
            try pop(.i32)
            try pop(table.element)
            try pop(.i32)
        default: throw reader.error(.malformed, "illegal opcode fc \(number)", at: place)
        }
    }

    private mutating func lane(_ lanes: UInt8) throws(ModuleError) {
        guard try reader.byte() < lanes else { throw invalid("invalid lane index") }
    }

    private mutating func vector(_ number: UInt32) throws(ModuleError) {
        guard let signature = VectorSignature.of(number) else {
            let relaxed = 0x100...0x12F ~= number ? ": relaxed SIMD is not supported" : ""
            throw reader.error(.malformed, "illegal opcode fd \(number)\(relaxed)", at: place)
        }
        switch signature {
        case .load(let alignment):
            try memoryArgument(alignment)
            try pop(.i32)
            try push(.v128)
        case .store(let alignment):
            try memoryArgument(alignment)
            try pop(.v128)
            try pop(.i32)
        case .loadLane(let alignment):
            try memoryArgument(alignment)
            try lane(16 >> UInt8(alignment))
            try pop(.v128)
            try pop(.i32)
            try push(.v128)
        case .storeLane(let alignment):
            try memoryArgument(alignment)
            try lane(16 >> UInt8(alignment))
            try pop(.v128)
            try pop(.i32)
        case .constant:
            _ = try reader.take(16)
            try push(.v128)
        case .shuffle:
            for _ in 0..<16 { try lane(32) }
            try pop(.v128)
            try pop(.v128)
            try push(.v128)
        case .splat(let type):
            try pop(type)
            try push(.v128)
        case .extractLane(let type, let lanes):
            try lane(lanes)
            try pop(.v128)
            try push(type)
        case .replaceLane(let type, let lanes):
            try lane(lanes)
            try pop(type)
            try pop(.v128)
            try push(.v128)
        case .unary:
            try pop(.v128)
            try push(.v128)
        case .binary:
            try pop(.v128)
            try pop(.v128)
            try push(.v128)
        case .ternary:
            try pop(.v128)
            try pop(.v128)
            try pop(.v128)
            try push(.v128)
        case .shift:
            try pop(.i32)
            try pop(.v128)
            try push(.v128)
        case .test:
            try pop(.v128)
            try push(.i32)
        }
    }
}
