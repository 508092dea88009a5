import Glibc
import WasmHandlers

/// Upper bounds on what the instances of a store may use together or each.
public struct StoreLimits: Sendable {
    /// Calls active at one time.
    public var callDepth = 50_000
    /// Slots of eight bytes for locals and operands of active calls.
    public var stackSlots = 1 << 22
    /// Calls of the host active at one time, each of which may call back.
    public var hostDepth = 100
    /// Pages of 64 KiB of each memory.
    public var memoryPages: UInt32 = MemoryType.maximumPages
    /// Elements of each table.
    public var tableElements = 10_000_000

    /// The usual bounds.
    public init() {}
}

/// Everything instances consist of. What was made in a store lives until the store goes.
///
/// A store, and whatever belongs to it, may be used from any thread, but from one at a time; modules and translated
/// modules may be shared freely.
public final class Store {
    /// Bounds on what instances may use.
    public let limits: StoreLimits
    /// How functions are run.
    public let engineKind: EngineKind
    let engine: any Engine & FunctionRunner
    var instances: [InstanceState] = []
    private var memories: [UnsafeMutablePointer<MemoryRecord>] = []
    private var tables: [UnsafeMutablePointer<TableRecord>] = []
    private var cells: [UnsafeMutablePointer<UInt64>] = []
    /// Functions of each instance and of the host; their addresses are what references are.
    private var functions: [UnsafeMutableBufferPointer<FunctionRecord>] = []
    private var records: [UnsafeMutablePointer<InstanceRecord>] = []
    private var typeNumbers: [FunctionType: UInt32] = [:]
    var types: [FunctionType] = []
    private var hostFunctions: [HostFunction] = []
    private var activeHostCalls = 0
    /// What a function of the host threw.
    private var thrown: (any Error)?
    /// The memory of instances without one.
    let noMemory: UnsafeMutablePointer<MemoryRecord>
    /// Stands where a function of the host has no instance and no code.
    let noInstance: UnsafeMutablePointer<InstanceRecord>
    let noDefinition: UnsafeMutablePointer<Definition>

    /// An empty store. Modules instantiated in it must be translated for the same engine.
    public init(limits: StoreLimits = StoreLimits(), engine kind: EngineKind = .preferred) {
        self.limits = limits
        engineKind = kind
        noMemory = .allocate(capacity: 1)
        noMemory.initialize(
            to: MemoryRecord(
                bytes: .allocate(byteCount: 1, alignment: 8), size: 0, capacity: 0, maximum: 0, limit: 0))
        noDefinition = .allocate(capacity: 1)
        noDefinition.initialize(
            to: Definition(code: .allocate(capacity: 1)))
        noInstance = .allocate(capacity: 1)
        noInstance.initialize(
            to: InstanceRecord(
                memory: noMemory, globals: .allocate(capacity: 1), imports: .allocate(capacity: 1),
                tables: .allocate(capacity: 1), types: .allocate(capacity: 1), definitions: noDefinition,
                index: 0))
        engine =
            switch kind {
            case .threaded:
                ThreadedEngine(
                    stackSlots: limits.stackSlots, callDepth: limits.callDepth, instance: noInstance)
            case .portable: SwitchEngine(stackSlots: limits.stackSlots, callDepth: limits.callDepth)
            }
        engine.provide(fuel: nil)
    }

    deinit {
        for memory in memories {
            free(memory.pointee.bytes)
            memory.deallocate()
        }
        noMemory.pointee.bytes.deallocate()
        noMemory.deallocate()
        for table in tables {
            free(table.pointee.elements)
            table.deallocate()
        }
        for cell in cells { cell.deallocate() }
        for block in functions { block.deallocate() }
        noDefinition.pointee.code.deallocate()
        for record in records + [noInstance] {
            record.pointee.globals.deallocate()
            record.pointee.imports.deallocate()
            record.pointee.tables.deallocate()
            record.pointee.types.deallocate()
            record.deallocate()
        }
        noDefinition.deallocate()
    }

    // MARK: Metering

    /// Fuel left for metered code: about one unit per instruction. Nil, the default, is endless.
    ///
    /// Units are taken when a function is entered, and when a loop is entered or repeated, for all of its instructions
    /// outside inner loops; so the count never depends on time or engine, and no less is taken than was executed.
    /// Bulk instructions and growth take more by what they move.
    public var fuel: UInt64? {
        get { isFuelLimited ? engine.remainingFuel : nil }
        set {
            isFuelLimited = newValue != nil
            engine.provide(fuel: newValue)
        }
    }
    private var isFuelLimited = false

    /// When metered code is to stop, looked at every few milliseconds.
    public var deadline: ContinuousClock.Instant? {
        get { engine.deadline }
        set {
            engine.deadline = newValue
            // What the current slice holds goes back, so that the clock is looked at soon.
            if engine.fuel > 0 {
                engine.reserve &+= engine.fuel
                engine.fuel = 0
            }
        }
    }

    // MARK: Making

    func number(of type: FunctionType) -> UInt32 {
        if let number = typeNumbers[type] { return number }
        let number = UInt32(types.count)
        types.append(type)
        typeNumbers[type] = number
        return number
    }

    /// A memory of its own, to be imported.
    public func makeMemory(_ type: MemoryType) throws(LinkError) -> Memory {
        guard type.limits.minimum <= min(limits.memoryPages, type.limits.maximum ?? .max),
            type.limits.maximum ?? 0 <= MemoryType.maximumPages,
            let record = MemoryRecord(type, limit: limits.memoryPages)
        else { throw LinkError(.limit, "memory of \(type.limits.minimum) pages") }
        let pointer = UnsafeMutablePointer<MemoryRecord>.allocate(capacity: 1)
        pointer.initialize(to: record)
        memories.append(pointer)
        return Memory(store: self, record: pointer)
    }

    /// A table of its own, of null elements, to be imported.
    public func makeTable(_ type: TableType) throws(LinkError) -> Table {
        guard Int(type.limits.minimum) <= limits.tableElements,
            type.limits.minimum <= type.limits.maximum ?? .max,
            let record = TableRecord(type, limit: limits.tableElements)
        else { throw LinkError(.limit, "table of \(type.limits.minimum) elements") }
        let pointer = UnsafeMutablePointer<TableRecord>.allocate(capacity: 1)
        pointer.initialize(to: record)
        tables.append(pointer)
        return Table(store: self, record: pointer)
    }

    /// A global of its own, to be imported.
    public func makeGlobal(_ value: Value, isMutable: Bool = false) -> Global {
        makeGlobal(GlobalType(value.type, isMutable: isMutable), value.bits)
    }

    func makeGlobal(_ type: GlobalType, _ bits: (UInt64, UInt64)) -> Global {
        let cell = UnsafeMutablePointer<UInt64>.allocate(capacity: 2)
        cell.initialize(to: bits.0)
        (cell + 1).initialize(to: bits.1)
        cells.append(cell)
        return Global(store: self, record: GlobalRecord(cell: cell, type: type))
    }

    /// A function of the host, to be imported.
    public func makeFunction(_ type: FunctionType, _ body: @escaping HostFunction.Body) -> Function {
        hostFunctions.append(HostFunction(type: type, body: body))
        let block = makeFunctions(1)
        let record = FunctionRecord(
            type: number(of: type), index: UInt32(hostFunctions.count - 1), isHost: true,
            definition: noDefinition, instance: noInstance)
        block.initialize(repeating: record)
        return Function(store: self, record: block.baseAddress.unsafelyUnwrapped)
    }

    /// Room for an instance's functions.
    func makeFunctions(_ count: Int) -> UnsafeMutableBufferPointer<FunctionRecord> {
        let block = UnsafeMutableBufferPointer<FunctionRecord>.allocate(capacity: count)
        functions.append(block)
        return block
    }

    func makeInstance(_ record: InstanceRecord) -> UnsafeMutablePointer<InstanceRecord> {
        let pointer = UnsafeMutablePointer<InstanceRecord>.allocate(capacity: 1)
        pointer.initialize(to: record)
        records.append(pointer)
        return pointer
    }

    // MARK: Running

    /// Whether a value means something here: numbers do, and references to the store's own functions.
    func accepts(_ value: Value) -> Bool {
        guard case .funcref(let reference?) = value else { return true }
        return functions.contains { block in
            guard let base = block.baseAddress else { return false }
            let first = UInt64(UInt(bitPattern: base))
            let size = UInt64(block.count * MemoryLayout<FunctionRecord>.stride)
            return reference.bits >= first && reference.bits - first < size
        }
    }

    func invoke(
        _ function: UnsafeMutablePointer<FunctionRecord>, _ arguments: [Value]
    ) throws(Trap) -> [Value] {
        let type = types[Int(function.pointee.type)]
        guard arguments.map(\.type) == type.parameters, arguments.allSatisfy(accepts) else {
            throw Trap(.invalidArguments)
        }
        let base = engine.stackTop
        let room = max(
            type.parameters.reduce(0) { $0 + $1.slots }, type.results.reduce(0) { $0 + $1.slots })
        guard engine.hasRoom(room, at: base) else { throw Trap(.callStackExhausted) }
        write(arguments, to: base)
        if function.pointee.isHost {
            if let kind = callHost(function, base, noInstance) {
                let trap = hostTrap(kind)
                throw trap
            }
        } else if let trap = engine.run(function, base: base, store: self) {
            throw trap
        }
        return read(type.results, from: base)
    }

    private func write(_ values: [Value], to base: UnsafeMutablePointer<UInt64>) {
        var slot = base
        for value in values {
            let bits = value.bits
            slot[0] = bits.0
            if value.type.slots == 2 { slot[1] = bits.1 }
            slot += value.type.slots
        }
    }

    private func read(_ types: [ValueType], from base: UnsafeMutablePointer<UInt64>) -> [Value] {
        var slot = base
        return types.map { type in
            defer { slot += type.slots }
            return Value(type, (slot[0], type.slots == 2 ? slot[1] : 0))
        }
    }

    /// Calls a function of the host whose arguments begin at `frame`, where its results will.
    @inline(never)
    func callHost(
        _ record: UnsafeMutablePointer<FunctionRecord>, _ frame: UnsafeMutablePointer<UInt64>,
        _ caller: UnsafeMutablePointer<InstanceRecord>
    ) -> Trap.Kind? {
        let function = hostFunctions[Int(record.pointee.index)]
        guard activeHostCalls < limits.hostDepth else { return .callStackExhausted }
        let room = max(
            function.type.parameters.reduce(0) { $0 + $1.slots },
            function.type.results.reduce(0) { $0 + $1.slots })
        guard engine.hasRoom(room, at: frame) else { return .callStackExhausted }
        let top = engine.stackTop
        engine.stackTop = frame + room
        activeHostCalls += 1
        defer {
            engine.stackTop = top
            activeHostCalls -= 1
        }
        do {
            let results = try function.body(
                HostCall(store: self, caller: caller), read(function.type.parameters, from: frame))
            guard results.map(\.type) == function.type.results, results.allSatisfy(accepts) else {
                return .host
            }
            write(results, to: frame)
            return nil
        } catch let trap as Trap {
            thrown = trap
            return trap.kind
        } catch {
            thrown = error
            return .host
        }
    }

    private func hostTrap(_ kind: Trap.Kind) -> Trap {
        defer { thrown = nil }
        if let trap = thrown as? Trap { return trap }
        return Trap(kind, underlying: thrown)
    }

    /// Makes a trap of what the engine was doing.
    func trap(_ kind: Trap.Kind, _ active: [Engine.ActiveFunction]) -> Trap {
        var trap = hostTrap(kind)
        // Each function is translated again once, and each name section read once.
        var names: [Int: [Int: String]] = [:]
        var offsets: [UnsafeMutablePointer<Definition>: [Int: Int]] = [:]
        for function in active {
            let definition = function.function
            let number = function.instance.pointee.index
            let translated = instances[number].translated
            let index = Int(definition.pointee.function)
            if offsets[definition] == nil {
                let words = active.filter { $0.function == definition }.map {
                    $0.word - definition.pointee.code
                }
                offsets[definition] = translated.offsets(ofWords: words, inFunction: index)
            }
            if names[number] == nil { names[number] = translated.module.functionNames() }
            trap.frames.append(
                Trap.Frame(
                    functionIndex: index, name: names[number]?[index],
                    offset: offsets[definition]?[function.word - definition.pointee.code]))
        }
        return trap
    }

    /// The reference to a function of an instance.
    func reference(toFunction index: Int, of instance: UnsafeMutablePointer<InstanceRecord>) -> UInt64 {
        UInt64(UInt(bitPattern: instances[instance.pointee.index].function(index)))
    }
}

/// A function of the host.
public struct HostFunction {
    /// Takes arguments of the function's type and gives results of it; what it throws ends execution with a trap.
    public typealias Body = (HostCall, [Value]) throws -> [Value]

    var type: FunctionType
    var body: Body
}

/// A call of the host in progress.
public struct HostCall {
    /// The store of the caller.
    public let store: Store
    let caller: UnsafeMutablePointer<InstanceRecord>

    /// Memory of the calling instance, if it has one.
    public var memory: Memory? {
        caller.pointee.memory == store.noMemory ? nil : Memory(store: store, record: caller.pointee.memory)
    }
}
