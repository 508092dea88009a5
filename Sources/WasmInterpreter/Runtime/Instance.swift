import WasmHandlers

/// State of an instance the engine needs rarely.
final class InstanceState {
    let translated: TranslatedModule
    let record: UnsafeMutablePointer<InstanceRecord>
    let tables: [UnsafeMutablePointer<TableRecord>]
    let memories: [UnsafeMutablePointer<MemoryRecord>]
    var globals: [GlobalRecord] = []
    /// Room for the records of the module's own functions, which are made when they are first asked for: most never
    /// are, and a module may have thousands.
    private let functions: UnsafeMutableBufferPointer<FunctionRecord>
    private var isFunctionMade: [Bool]
    /// References of the element segments, none once dropped.
    var elements: [[UInt64]] = []
    var isDataDropped: [Bool]
    /// Exports by the bytes of their names.
    lazy var exports: [[UInt8]: Export] = Dictionary(
        uniqueKeysWithValues: translated.module.exports.map { (Array($0.name.utf8), $0) })

    init(
        _ translated: TranslatedModule, record: UnsafeMutablePointer<InstanceRecord>,
        tables: [UnsafeMutablePointer<TableRecord>], memories: [UnsafeMutablePointer<MemoryRecord>],
        functions: UnsafeMutableBufferPointer<FunctionRecord>
    ) {
        self.translated = translated
        self.record = record
        self.tables = tables
        self.memories = memories
        self.functions = functions
        isFunctionMade = [Bool](repeating: false, count: functions.count)
        isDataDropped = [Bool](repeating: false, count: translated.module.content.data.count)
    }

    /// A function by its index, imports counted first.
    func function(_ index: Int) -> UnsafeMutablePointer<FunctionRecord> {
        let content = translated.module.content
        let own = index - content.importedFunctions
        // A module that has the function has room for it.
        guard own >= 0, let base = functions.baseAddress else { return record.pointee.imports[index] }
        if !isFunctionMade[own] {
            isFunctionMade[own] = true
            functions.initializeElement(
                at: own,
                to: FunctionRecord(
                    type: record.pointee.types[Int(content.functionTypes[index])], index: UInt32(index),
                    isHost: false, definition: record.pointee.definitions + own, instance: record))
        }
        return base + own
    }

    /// Value of a constant expression.
    func evaluate(_ expression: ConstantExpression) -> (UInt64, UInt64) {
        switch expression {
        case .i32(let bits), .f32(let bits): (UInt64(bits), 0)
        case .i64(let bits), .f64(let bits): (bits, 0)
        case .v128(let low, let high): (low, high)
        case .null: (0, 0)
        case .function(let index): (UInt64(UInt(bitPattern: function(Int(index)))), 0)
        case .global(let index):
            (record.pointee.globals[Int(index)][0], record.pointee.globals[Int(index)][1])
        }
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

/// A module with its state.
public struct Instance {
    /// The store it belongs to.
    public let store: Store
    let state: InstanceState

    /// The module.
    public var module: Module { state.translated.module }

    /// An export by name.
    public func export(_ name: String) -> ExternalValue? {
        guard let export = state.exports[Array(name.utf8)] else { return nil }
        let index = Int(export.index)
        return switch export.kind {
        case .function: .function(Function(store: store, record: state.function(index)))
        case .table: .table(Table(store: store, record: state.tables[index]))
        case .memory: .memory(Memory(store: store, record: state.memories[index]))
        case .global: .global(Global(store: store, record: state.globals[index]))
        }
    }

    /// An exported function by name.
    public func function(_ name: String) -> Function? {
        guard case .function(let function) = export(name) else { return nil }
        return function
    }

    /// An exported memory by name.
    public func memory(_ name: String) -> Memory? {
        guard case .memory(let memory) = export(name) else { return nil }
        return memory
    }

    /// An exported global by name.
    public func global(_ name: String) -> Global? {
        guard case .global(let global) = export(name) else { return nil }
        return global
    }
}

extension Store {
    /// Instantiates a module: links its imports, makes its state, copies its active segments in order and runs its
    /// start function. Throws `LinkError` where linking fails, which changes nothing, and `Trap` where a segment does
    /// not fit or the start function traps; what was written by then stays, as version 2 says.
    public func instantiate(
        _ translated: TranslatedModule, imports: Imports = Imports()
    ) throws -> Instance {
        let content = translated.module.content
        guard translated.engine == engineKind else {
            throw LinkError(.incompatibleEngine, "\(translated.engine) code in a \(engineKind) store")
        }
        var functions: [UnsafeMutablePointer<FunctionRecord>] = []
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

        let cells = UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>.allocate(
            capacity: max(content.globals.count, 1))
        let record = makeInstance(
            InstanceRecord(
                memory: memories.first ?? noMemory, globals: cells, imports: copy(functions),
                tables: copy(tables), types: copy(content.types.map(number)),
                definitions: translated.definitions.baseAddress ?? noDefinition, index: instances.count))
        let state = InstanceState(
            translated, record: record, tables: tables, memories: memories,
            functions: makeFunctions(content.bodies.count))
        for (index, type) in content.globals.enumerated() {
            if index >= content.importedGlobals {
                let expression = content.globalValues[index - content.importedGlobals].value
                globals.append(makeGlobal(type, state.evaluate(expression)).record)
            }
            cells[index] = globals[index].cell
        }
        state.globals = globals
        instances.append(state)
        let instance = Instance(store: self, state: state)
        for segment in content.elements {
            switch segment.items {
            case .functions(let list):
                state.elements.append(list.map { UInt64(UInt(bitPattern: state.function(Int($0)))) })
            case .expressions(let list): state.elements.append(list.map { state.evaluate($0.value).0 })
            }
        }
        try initialise(state, content)
        if let start = content.start { _ = try invoke(state.function(Int(start)), []) }
        return instance
    }

    /// A copy to be released with the instance's record.
    private func copy<Element>(_ list: [Element]) -> UnsafeMutablePointer<Element> {
        let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(list.count, 1))
        list.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { pointer.initialize(from: base, count: source.count) }
        }
        return pointer
    }

    private func initialise(_ state: InstanceState, _ content: ModuleContent) throws(Trap) {
        for (index, segment) in content.elements.enumerated() {
            switch segment.mode {
            case .passive: continue
            case .declarative: break
            case .active(let table, let offset):
                let place = Int(UInt32(truncatingIfNeeded: state.evaluate(offset.value).0))
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
            let place = Int(UInt32(truncatingIfNeeded: state.evaluate(offset.value).0))
            if let kind = state.initialise(
                memoryAt: place, segment: index, from: 0, count: segment.bytes.count)
            {
                throw Trap(kind)
            }
            state.isDataDropped[index] = true
        }
    }
}
