/// Decodes the sections of a module. What needs knowledge of other sections is left to validation.
struct ModuleDecoder {
    private var reader: ByteReader
    private let bytes: [UInt8]
    private let limits: ModuleLimits
    private var content = ModuleContent()

    init(_ bytes: [UInt8], limits: ModuleLimits) {
        self.bytes = bytes
        self.limits = limits
        reader = ByteReader(bytes)
    }

    mutating func decode() throws(ModuleError) -> ModuleContent {
        guard bytes.count <= limits.moduleSize else {
            throw reader.error(.limit, "module of \(bytes.count) bytes is too large")
        }
        try preamble()
        var order = 0
        while !reader.isAtEnd {
            let place = reader.offset
            reader.section = nil
            let number = try reader.byte()
            guard let id = SectionID(rawValue: number) else {
                let tags = number == 13 ? ": the tag section of exception handling is not supported" : ""
                throw reader.error(.malformed, "malformed section id \(number)\(tags)", at: place)
            }
            let content = try reader.take(try reader.length())
            if id != .custom {
                guard id.order > order else {
                    throw reader.error(.malformed, "unexpected content after last section", at: place)
                }
                order = id.order
                self.content.sectionOffsets[id] = content.lowerBound
            }
            var part = ByteReader(bytes, in: content, section: id)
            try section(id, &part)
            guard part.isAtEnd else { throw part.error(.malformed, "section size mismatch") }
        }
        let functions = content.functionTypes.count - content.importedFunctions
        reader.section = nil
        guard functions == content.bodies.count else {
            throw reader.error(.malformed, "function and code section have inconsistent lengths")
        }
        guard content.dataCount ?? content.data.count == content.data.count else {
            throw reader.error(.malformed, "data count and data section have inconsistent lengths")
        }
        return content
    }

    private mutating func preamble() throws(ModuleError) {
        guard bytes.count >= 4 else { throw reader.error(.malformed, "unexpected end", at: bytes.count) }
        guard try reader.fixed32() == 0x6D73_6100 else {
            throw reader.error(.malformed, "magic header not detected", at: 0)
        }
        guard bytes.count >= 8 else { throw reader.error(.malformed, "unexpected end", at: bytes.count) }
        guard try reader.fixed32() == 1 else {
            throw reader.error(.malformed, "unknown binary version", at: 4)
        }
    }

    private mutating func section(_ id: SectionID, _ part: inout ByteReader) throws(ModuleError) {
        switch id {
        case .custom:
            let name = try part.name(limit: limits.nameLength)
            content.customSections.append(
                CustomSection(name: name, content: part.offset..<part.offset + part.remaining))
            part.offset += part.remaining
        case .type: try types(&part)
        case .import: try imports(&part)
        case .function:
            let count = try part.count(limit: limits.functions - content.functionTypes.count, "functions")
            content.functionTypes.reserveCapacity(content.functionTypes.count + count)
            for _ in 0..<count { content.functionTypes.append(try part.unsigned32()) }
        case .table:
            let count = try part.count(limit: limits.tables - content.tables.count, "tables")
            for _ in 0..<count { content.tables.append(try Self.tableType(&part)) }
        case .memory:
            for _ in 0..<(try part.count(limit: .max, "memories")) {
                content.memories.append(try Self.memoryType(&part))
            }
        case .global:
            let count = try part.count(limit: limits.globals - content.globals.count, "globals")
            for _ in 0..<count {
                content.globals.append(try Self.globalType(&part))
                content.globalValues.append(try Self.initializer(&part))
            }
        case .export: try exports(&part)
        case .start: content.start = try part.unsigned32()
        case .element: try elements(&part)
        case .dataCount: content.dataCount = Int(try part.unsigned32())
        case .code: try code(&part)
        case .data: try data(&part)
        }
    }

    private mutating func types(_ part: inout ByteReader) throws(ModuleError) {
        let count = try part.count(limit: limits.types, "types")
        content.types.reserveCapacity(count)
        for _ in 0..<count {
            let place = part.offset
            let form = try part.byte()
            guard form == 0x60 else {
                if form == 0x5E || form == 0x5F || form == 0x4E || form == 0x4F || form == 0x50 {
                    throw part.error(
                        .unsupported, "types of the garbage collection proposal are not supported", at: place)
                }
                // The specification reads a signed number of seven bits.
                throw part.error(
                    .malformed,
                    form >= 0x80 ? "integer representation too long" : "malformed function type", at: place)
            }
            var type = FunctionType()
            for _ in 0..<(try part.count(limit: limits.parameters, "parameters")) {
                type.parameters.append(try Self.valueType(&part))
            }
            for _ in 0..<(try part.count(limit: limits.results, "results")) {
                type.results.append(try Self.valueType(&part))
            }
            content.types.append(type)
        }
    }

    private mutating func imports(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.imports, "imports")) {
            let module = try part.name(limit: limits.nameLength)
            let name = try part.name(limit: limits.nameLength)
            let place = part.offset
            content.importOffsets.append(place)
            let kind: Import.Kind
            switch try part.byte() {
            case 0:
                let type = try part.unsigned32()
                kind = .function(type: type)
                content.functionTypes.append(type)
                content.importedFunctions += 1
            case 1:
                let type = try Self.tableType(&part)
                kind = .table(type)
                content.tables.append(type)
                content.importedTables += 1
            case 2:
                let type = try Self.memoryType(&part)
                kind = .memory(type)
                content.memories.append(type)
                content.importedMemories += 1
            case 3:
                let type = try Self.globalType(&part)
                kind = .global(type)
                content.globals.append(type)
                content.importedGlobals += 1
            case 4:
                throw part.error(
                    .malformed, "malformed import kind 4: tags of exception handling are not supported",
                    at: place)
            case let other: throw part.error(.malformed, "malformed import kind \(other)", at: place)
            }
            content.imports.append(Import(module: module, name: name, kind: kind))
        }
        guard content.tables.count <= limits.tables else { throw part.error(.limit, "too many tables") }
        guard content.globals.count <= limits.globals else { throw part.error(.limit, "too many globals") }
        guard content.functionTypes.count <= limits.functions else {
            throw part.error(.limit, "too many functions")
        }
    }

    private mutating func exports(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.exports, "exports")) {
            let place = part.offset
            let name = try part.name(limit: limits.nameLength)
            let kindPlace = part.offset
            let number = try part.byte()
            guard let kind = Export.Kind(rawValue: number) else {
                throw part.error(.malformed, "malformed export kind \(number)", at: kindPlace)
            }
            content.exports.append(Export(name: name, kind: kind, index: try part.unsigned32()))
            content.exportOffsets.append(place)
        }
    }

    private mutating func elements(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.elementSegments, "element segments")) {
            let place = part.offset
            let flags = try part.unsigned32()
            guard flags < 8 else {
                throw part.error(.malformed, "malformed elements segment kind", at: place)
            }
            var mode = flags & 2 != 0 ? ElementSegment.Mode.declarative : .passive
            if flags & 1 == 0 {
                let table = flags & 2 != 0 ? try part.unsigned32() : 0
                mode = .active(table: table, offset: try Self.initializer(&part))
            }
            let hasExpressions = flags & 4 != 0
            var type = ValueType.funcref
            if flags & 3 != 0 {
                if hasExpressions {
                    type = try Self.referenceType(&part)
                } else {
                    let kindPlace = part.offset
                    guard try part.byte() == 0 else {
                        throw part.error(.malformed, "malformed element kind", at: kindPlace)
                    }
                }
            }
            let count = try part.count(limit: .max, "elements")
            let items: ElementSegment.Items
            if hasExpressions {
                var list: [Initializer] = []
                for _ in 0..<count { list.append(try Self.initializer(&part)) }
                items = .expressions(list)
            } else {
                var list: [UInt32] = []
                list.reserveCapacity(count)
                for _ in 0..<count { list.append(try part.unsigned32()) }
                items = .functions(list)
            }
            content.elements.append(ElementSegment(mode: mode, type: type, items: items, offset: place))
        }
    }

    private mutating func code(_ part: inout ByteReader) throws(ModuleError) {
        let count = try part.count(limit: limits.functions, "function bodies")
        content.bodies.reserveCapacity(count)
        for index in 0..<count {
            let place = part.offset
            let range = try part.take(try part.length())
            let functionIndex = content.importedFunctions + index
            var body = ByteReader(bytes, in: range, section: .code, functionIndex: functionIndex)
            guard range.count <= limits.bodySize else {
                throw body.error(.limit, "function body of \(range.count) bytes is too large", at: place)
            }
            var runs: [FunctionBody.LocalRun] = []
            var total = 0
            for _ in 0..<(try body.count(limit: .max, "local declarations")) {
                let runPlace = body.offset
                let number = Int(try body.unsigned32())
                total += number
                guard total < 1 << 32 else { throw body.error(.malformed, "too many locals", at: runPlace) }
                runs.append(FunctionBody.LocalRun(count: number, type: try Self.valueType(&body)))
            }
            guard total <= limits.localsPerFunction else {
                throw body.error(.limit, "too many locals: \(total)", at: place)
            }
            content.bodies.append(
                FunctionBody(locals: runs, code: body.offset..<body.offset + body.remaining))
        }
    }

    private mutating func data(_ part: inout ByteReader) throws(ModuleError) {
        for _ in 0..<(try part.count(limit: limits.dataSegments, "data segments")) {
            let place = part.offset
            let mode: DataSegment.Mode
            switch try part.unsigned32() {
            case 0: mode = .active(memory: 0, offset: try Self.initializer(&part))
            case 1: mode = .passive
            case 2:
                let memory = try part.unsigned32()
                mode = .active(memory: memory, offset: try Self.initializer(&part))
            default: throw part.error(.malformed, "malformed data segment kind", at: place)
            }
            let length = try part.length()
            content.data.append(DataSegment(mode: mode, bytes: try part.take(length), offset: place))
        }
    }

    // MARK: Types

    static func valueType(_ part: inout ByteReader) throws(ModuleError) -> ValueType {
        let place = part.offset
        let number = try part.byte()
        guard let type = ValueType(rawValue: number) else {
            throw part.error(.malformed, "malformed value type \(hex(number))", at: place)
        }
        return type
    }

    static func referenceType(_ part: inout ByteReader) throws(ModuleError) -> ValueType {
        let place = part.offset
        let number = try part.byte()
        guard let type = ValueType(rawValue: number), type.isReference else {
            throw part.error(.malformed, "malformed reference type \(hex(number))", at: place)
        }
        return type
    }

    private static func sizeLimits(_ part: inout ByteReader) throws(ModuleError) -> SizeLimits {
        let place = part.offset
        switch try part.byte() {
        case 0: return SizeLimits(try part.unsigned32())
        case 1:
            let minimum = try part.unsigned32()
            return SizeLimits(minimum, try part.unsigned32())
        case 2, 3:
            throw part.error(
                .malformed, "integer too large: shared memories (threads) are not supported", at: place)
        case 4...7:
            throw part.error(
                .malformed, "integer too large: 64-bit memories (memory64) are not supported", at: place)
        case 0x80...0xFF:
            throw part.error(.malformed, "integer representation too long: malformed limits flags", at: place)
        default: throw part.error(.malformed, "integer too large: malformed limits flags", at: place)
        }
    }

    private static func tableType(_ part: inout ByteReader) throws(ModuleError) -> TableType {
        TableType(try referenceType(&part), try sizeLimits(&part))
    }

    private static func memoryType(_ part: inout ByteReader) throws(ModuleError) -> MemoryType {
        MemoryType(try sizeLimits(&part))
    }

    private static func globalType(_ part: inout ByteReader) throws(ModuleError) -> GlobalType {
        let value = try valueType(&part)
        let place = part.offset
        switch try part.byte() {
        case 0: return GlobalType(value)
        case 1: return GlobalType(value, isMutable: true)
        default: throw part.error(.malformed, "malformed mutability", at: place)
        }
    }

    private static func initializer(_ part: inout ByteReader) throws(ModuleError) -> Initializer {
        var result = Initializer(values: [], offset: part.offset)
        while true {
            let place = part.offset
            let opcode = try part.byte()
            switch opcode {
            case Opcode.end: return result
            case Opcode.i32Const: result.values.append(.i32(UInt32(bitPattern: try part.signed32())))
            case Opcode.i64Const: result.values.append(.i64(UInt64(bitPattern: try part.signed64())))
            case Opcode.f32Const: result.values.append(.f32(try part.fixed32()))
            case Opcode.f64Const: result.values.append(.f64(try part.fixed64()))
            case Opcode.globalGet: result.values.append(.global(try part.unsigned32()))
            case Opcode.refNull: result.values.append(.null(try referenceType(&part)))
            case Opcode.refFunc: result.values.append(.function(try part.unsigned32()))
            case Opcode.vectorPrefix:
                guard try part.unsigned32() == 12 else {
                    throw part.error(.invalid, "constant expression required", at: place)
                }
                let low = try part.fixed64()
                result.values.append(.v128(low, try part.fixed64()))
            default:
                if let reason = Opcode.refusal(opcode) {
                    throw part.error(.malformed, "illegal opcode \(hex(opcode))\(reason)", at: place)
                }
                throw part.error(.invalid, "constant expression required", at: place)
            }
        }
    }
}

/// A byte in hexadecimal, two digits.
func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0\(digits)" : digits
}
