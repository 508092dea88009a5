/// State of an instance the engine needs rarely.
final class InstanceState {
    let translated: TranslatedModule
    let record: UnsafeMutablePointer<InstanceRecord>
    let tables: [UnsafeMutablePointer<TableRecord>]
    let memories: [UnsafeMutablePointer<MemoryRecord>]
    let globals: [GlobalRecord]
    let functions: [UnsafeMutablePointer<FunctionRecord>]
    /// References of the element segments, none once dropped.
    var elements: [[UInt64]] = []
    var isDataDropped: [Bool]
    /// Exports by the bytes of their names.
    lazy var exports: [[UInt8]: Export] = Dictionary(
        uniqueKeysWithValues: translated.module.exports.map { (Array($0.name.utf8), $0) })

    init(
        _ translated: TranslatedModule, record: UnsafeMutablePointer<InstanceRecord>,
        tables: [UnsafeMutablePointer<TableRecord>], memories: [UnsafeMutablePointer<MemoryRecord>],
        globals: [GlobalRecord], functions: [UnsafeMutablePointer<FunctionRecord>]
    ) {
        self.translated = translated
        self.record = record
        self.tables = tables
        self.memories = memories
        self.globals = globals
        self.functions = functions
        isDataDropped = [Bool](repeating: false, count: translated.module.content.data.count)
    }

    /// Copies references of a segment into a table.
    func initialise(table: Int, at place: Int, segment: Int, from first: Int, count: Int) -> Trap.Kind? {
        let table = record.pointee.tables[table]
        guard first + count <= elements[segment].count, place + count <= table.pointee.count else {
            return .outOfBoundsTableAccess
        }
        for index in 0..<count { table.pointee.elements[place + index] = elements[segment][first + index] }
        return nil
    }

    /// Copies bytes of a segment into the memory.
    func initialise(memoryAt place: Int, segment: Int, from first: Int, count: Int) -> Trap.Kind? {
        let bytes = translated.module.content.data[segment].bytes
        let available = isDataDropped[segment] ? 0 : bytes.count
        let memory = record.pointee.memory
        guard first + count <= available, place + count <= memory.pointee.size else {
            return .outOfBoundsMemoryAccess
        }
        guard count > 0 else { return nil }
        translated.module.bytes.withUnsafeBytes { source in
            let part = UnsafeRawBufferPointer(
                rebasing: source[bytes.lowerBound + first..<bytes.lowerBound + first + count])
            UnsafeMutableRawBufferPointer(start: memory.pointee.bytes + place, count: count)
                .copyMemory(from: part)
        }
        return nil
    }
}

extension InstanceRecord {
    /// Value of a constant expression.
    func evaluate(_ expression: ConstantExpression) -> (UInt64, UInt64) {
        switch expression {
        case .i32(let bits), .f32(let bits): (UInt64(bits), 0)
        case .i64(let bits), .f64(let bits): (bits, 0)
        case .v128(let low, let high): (low, high)
        case .null: (0, 0)
        case .function(let index): (functions[Int(index)], 0)
        case .global(let index): (globals[Int(index)][0], globals[Int(index)][1])
        }
    }
}

/// A module with its state.
package struct Instance {
    /// The store it belongs to.
    package let store: Store
    let state: InstanceState

    /// The module.
    package var module: Module { state.translated.module }

    /// An export by name.
    package func export(_ name: String) -> ExternalValue? {
        guard let export = state.exports[Array(name.utf8)] else { return nil }
        let index = Int(export.index)
        return switch export.kind {
        case .function: .function(Function(store: store, record: state.functions[index]))
        case .table: .table(Table(store: store, record: state.tables[index]))
        case .memory: .memory(Memory(store: store, record: state.memories[index]))
        case .global: .global(Global(store: store, record: state.globals[index]))
        }
    }

    /// An exported function by name.
    package func function(_ name: String) -> Function? {
        guard case .function(let function) = export(name) else { return nil }
        return function
    }

    /// An exported memory by name.
    package func memory(_ name: String) -> Memory? {
        guard case .memory(let memory) = export(name) else { return nil }
        return memory
    }

    /// An exported global by name.
    package func global(_ name: String) -> Global? {
        guard case .global(let global) = export(name) else { return nil }
        return global
    }
}

extension Store {
    /// Instantiates a module: links its imports, makes its state, copies its active segments in order and runs its
    /// start function. Throws `LinkError` where linking fails, which changes nothing, and `Trap` where a segment does
    /// not fit or the start function traps; what was written by then stays, as version 2 says.
    package func instantiate(
        _ translated: TranslatedModule, imports: Imports = Imports()
    ) throws -> Instance {
        let content = translated.module.content
        var functions: [UnsafeMutablePointer<FunctionRecord>] = []
        functions.reserveCapacity(content.functionTypes.count)
        var tables: [UnsafeMutablePointer<TableRecord>] = []
        var memories: [UnsafeMutablePointer<MemoryRecord>] = []
        var globals: [GlobalRecord] = []
        for item in content.imports {
            let subject = "\(item.module).\(item.name)"
            guard let value = imports.value(item.module, item.name), value.store === self else {
                throw LinkError(.unknownImport, subject)
            }
            guard value.type.matches(translated.module.type(of: item)) else {
                throw LinkError(.incompatibleImportType, subject)
            }
            switch value {
            case .function(let function): functions.append(function.record)
            case .table(let table): tables.append(table.record)
            case .memory(let memory): memories.append(memory.record)
            case .global(let global): globals.append(global.record)
            }
        }
        for type in content.tables[content.importedTables...] { tables.append(try makeTable(type).record) }
        for type in content.memories[content.importedMemories...] {
            memories.append(try makeMemory(type).record)
        }

        let references = UnsafeMutablePointer<UInt64>.allocate(capacity: max(content.functionTypes.count, 1))
        let cells = UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>.allocate(
            capacity: max(content.globals.count, 1))
        let tableRecords = UnsafeMutablePointer<UnsafeMutablePointer<TableRecord>>.allocate(
            capacity: max(tables.count, 1))
        let types = UnsafeMutablePointer<UInt32>.allocate(capacity: max(content.types.count, 1))
        for (index, type) in content.types.enumerated() { types[index] = number(of: type) }
        for (index, table) in tables.enumerated() { tableRecords[index] = table }
        let definitions = translated.definitions.baseAddress ?? noDefinition
        let record = makeInstance(
            InstanceRecord(
                memory: memories.first ?? noMemory, globals: cells, functions: references,
                tables: tableRecords, types: types,
                code: translated.code.baseAddress ?? noInstance.pointee.code, definitions: definitions,
                index: instances.count))
        let block = makeFunctions(content.bodies.count)
        for index in content.bodies.indices {
            let number = content.importedFunctions + index
            block.initializeElement(
                at: index,
                to: FunctionRecord(
                    type: types[Int(content.functionTypes[number])], index: UInt32(number), isHost: false,
                    definition: definitions + index, instance: record))
            if let base = block.baseAddress { functions.append(base + index) }
        }
        for (index, function) in functions.enumerated() {
            references[index] = UInt64(UInt(bitPattern: function))
        }
        for (index, type) in content.globals.enumerated() {
            if index >= content.importedGlobals {
                let expression = content.globalValues[index - content.importedGlobals].value
                globals.append(makeGlobal(type, record.pointee.evaluate(expression)).record)
            }
            cells[index] = globals[index].cell
        }
        let state = InstanceState(
            translated, record: record, tables: tables, memories: memories, globals: globals,
            functions: functions)
        instances.append(state)
        let instance = Instance(store: self, state: state)
        for segment in content.elements {
            switch segment.items {
            case .functions(let list): state.elements.append(list.map { references[Int($0)] })
            case .expressions(let list):
                state.elements.append(list.map { state.record.pointee.evaluate($0.value).0 })
            }
        }
        try initialise(state, content)
        if let start = content.start { _ = try invoke(functions[Int(start)], []) }
        return instance
    }

    private func initialise(_ state: InstanceState, _ content: ModuleContent) throws(Trap) {
        for (index, segment) in content.elements.enumerated() {
            switch segment.mode {
            case .passive: continue
            case .declarative: break
            case .active(let table, let offset):
                let place = Int(UInt32(truncatingIfNeeded: state.record.pointee.evaluate(offset.value).0))
                if let kind = state.initialise(
                    table: Int(table), at: place, segment: index, from: 0,
                    count: state.elements[index].count)
                {
                    throw Trap(kind)
                }
            }
            state.elements[index] = []
        }
        for (index, segment) in content.data.enumerated() {
            guard case .active(_, let offset) = segment.mode else { continue }
            let place = Int(UInt32(truncatingIfNeeded: state.record.pointee.evaluate(offset.value).0))
            if let kind = state.initialise(
                memoryAt: place, segment: index, from: 0, count: segment.bytes.count)
            {
                throw Trap(kind)
            }
            state.isDataDropped[index] = true
        }
    }
}
