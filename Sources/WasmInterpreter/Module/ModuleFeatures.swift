/// A proposal that became part of WebAssembly after version 1. Raw values are the names compilers use.
public enum ModuleFeature: String, Sendable, CaseIterable {
    /// Globals that may change are imported or exported.
    case mutableGlobals = "mutable-globals"
    /// Instructions such as `i32.extend8_s`.
    case signExtension = "sign-ext"
    /// Instructions such as `i32.trunc_sat_f32_s`.
    case saturatingConversions = "sat-float-to-int"
    /// Bulk instructions for memories and tables, passive segments, the data count section.
    case bulkMemory = "bulk-memory"
    /// `externref`, references as values, several tables, table instructions.
    case referenceTypes = "reference-types"
    /// Several results, blocks with a function type.
    case multiValue = "multi-value"
    /// `v128` and its instructions.
    case simd128
}

extension Module {
    /// The features without which the module could not be decoded, in the order of ``ModuleFeature``. Takes time
    /// linear in the module's size.
    public var features: [ModuleFeature] {
        var scan = FeatureScan(module: self)
        scan.declarations()
        for body in content.bodies { scan.body(body) }
        return ModuleFeature.allCases.filter(scan.found.contains)
    }
}

/// Looks for what version 1 did not have. The module is valid, so every instruction can be read; were one not, the rest
/// of its function is left out.
private struct FeatureScan {
    let module: Module
    var found: Set<ModuleFeature> = []

    private var content: ModuleContent { module.content }

    init(module: Module) { self.module = module }

    mutating func declarations() {
        for type in content.types {
            if type.results.count > 1 { found.insert(.multiValue) }
            values(type.parameters + type.results)
        }
        for global in content.globals { values([global.value]) }
        for item in content.imports {
            if case .global(let type) = item.kind, type.isMutable { found.insert(.mutableGlobals) }
        }
        for item in content.exports where item.kind == .global && content.globals[Int(item.index)].isMutable {
            found.insert(.mutableGlobals)
        }
        if content.tables.count > 1 || content.tables.contains(where: { $0.element != .funcref }) {
            found.insert(.referenceTypes)
        }
        for initializer in content.globalValues { self.initializer(initializer) }
        if content.dataCount != nil { found.insert(.bulkMemory) }
        for segment in content.data {
            if case .passive = segment.mode { found.insert(.bulkMemory) }
        }
        for segment in content.elements {
            switch segment.mode {
            case .active(let table, _): if table > 0 { found.insert(.referenceTypes) }
            case .passive: found.insert(.bulkMemory)
            case .declarative: found.insert(.referenceTypes)
            }
            if segment.type != .funcref { found.insert(.referenceTypes) }
            if case .expressions = segment.items { found.insert(.bulkMemory) }
        }
    }

    private mutating func values(_ types: [ValueType]) {
        for type in types {
            if type == .v128 { found.insert(.simd128) }
            if type.isReference { found.insert(.referenceTypes) }
        }
    }

    private mutating func initializer(_ initializer: Initializer) {
        for value in initializer.values {
            switch value {
            case .v128: found.insert(.simd128)
            case .null, .function: found.insert(.referenceTypes)
            case .i32, .i64, .f32, .f64, .global: break
            }
        }
    }

    mutating func body(_ body: FunctionBody) {
        values(body.locals.map(\.type))
        var reader = ByteReader(module.bytes, in: body.code, section: .code)
        do throws(ModuleError) {
            while !reader.isAtEnd { try instruction(&reader) }
        } catch {
            return
        }
    }

    private mutating func instruction(_ reader: inout ByteReader) throws(ModuleError) {
        let opcode = try reader.byte()
        switch opcode {
        case Opcode.block, Opcode.loop, Opcode.if:
            switch try BlockType.read(&reader, types: content.types) {
            case .empty: break
            case .value(let type): values([type])
            case .function: found.insert(.multiValue)
            }
        case Opcode.br, Opcode.brIf, Opcode.call, Opcode.localGet, Opcode.localSet, Opcode.localTee,
            Opcode.globalGet, Opcode.globalSet:
            _ = try reader.unsigned32()
        case Opcode.memorySize, Opcode.memoryGrow: _ = try reader.byte()
        case Opcode.brTable:
            for _ in 0...(try reader.count(limit: .max, "labels")) { _ = try reader.unsigned32() }
        case Opcode.callIndirect:
            _ = try reader.unsigned32()
            // Version 1 had one zero byte where a table's index now is.
            let place = reader.offset
            let table = try reader.unsigned32()
            if table != 0 || reader.offset != place + 1 { found.insert(.referenceTypes) }
        case Opcode.selectTyped:
            found.insert(.referenceTypes)
            for _ in 0..<(try reader.count(limit: .max, "types of select")) { _ = try reader.byte() }
        case Opcode.tableGet, Opcode.tableSet, Opcode.refFunc:
            found.insert(.referenceTypes)
            _ = try reader.unsigned32()
        case Opcode.refNull:
            found.insert(.referenceTypes)
            _ = try reader.byte()
        case Opcode.refIsNull: found.insert(.referenceTypes)
        case Opcode.firstLoad...Opcode.lastStore: try memoryArgument(&reader)
        case Opcode.i32Const: _ = try reader.signed32()
        case Opcode.i64Const: _ = try reader.signed64()
        case Opcode.f32Const: _ = try reader.take(4)
        case Opcode.f64Const: _ = try reader.take(8)
        case 0xC0...Opcode.lastNumeric: found.insert(.signExtension)
        case Opcode.miscPrefix: try misc(&reader)
        case Opcode.vectorPrefix:
            found.insert(.simd128)
            try vector(&reader)
        default: break
        }
    }

    private func memoryArgument(_ reader: inout ByteReader) throws(ModuleError) {
        _ = try reader.unsigned32()
        _ = try reader.unsigned32()
    }

    private mutating func misc(_ reader: inout ByteReader) throws(ModuleError) {
        let number = try reader.unsigned32()
        switch number {
        case 0...7: found.insert(.saturatingConversions)
        case 8...14:
            found.insert(.bulkMemory)
            _ = try reader.unsigned32()
            // memory.init, memory.copy, table.init and table.copy name two things.
            if [8, 10, 12, 14].contains(number) { _ = try reader.unsigned32() }
        default:
            // table.grow, table.size and table.fill.
            found.insert(.referenceTypes)
            _ = try reader.unsigned32()
        }
    }

    private func vector(_ reader: inout ByteReader) throws(ModuleError) {
        switch VectorSignature.of(try reader.unsigned32()) {
        case .load, .store: try memoryArgument(&reader)
        case .loadLane, .storeLane:
            try memoryArgument(&reader)
            _ = try reader.byte()
        case .constant, .shuffle: _ = try reader.take(16)
        case .extractLane, .replaceLane: _ = try reader.byte()
        case .splat, .unary, .binary, .ternary, .shift, .test, nil: break
        }
    }
}
