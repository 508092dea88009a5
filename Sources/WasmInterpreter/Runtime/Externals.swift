import WasmHandlers

/// A function of a store.
public struct Function {
    /// The store it belongs to.
    public let store: Store
    let record: UnsafeMutablePointer<FunctionRecord>

    /// Type of the function.
    public var type: FunctionType { store.types[Int(record.pointee.type)] }

    /// The function as a value.
    public var reference: FunctionReference? {
        FunctionReference(bits: UInt64(UInt(bitPattern: record)))
    }

    /// Calls the function.
    @discardableResult
    public func callAsFunction(_ arguments: Value...) throws(Trap) -> [Value] {
        try store.invoke(record, arguments)
    }

    /// Calls the function.
    @discardableResult
    public func invoke(_ arguments: [Value]) throws(Trap) -> [Value] { try store.invoke(record, arguments) }
}

/// A memory of a store.
public struct Memory {
    /// The store it belongs to.
    public let store: Store
    let record: UnsafeMutablePointer<MemoryRecord>

    /// Size in bytes.
    public var byteCount: Int { Int(record.pointee.size) }
    /// Size in pages, and how far it may grow.
    public var type: MemoryType { MemoryType(SizeLimits(record.pointee.pages, record.pointee.maximum)) }

    /// Grows by a number of pages and gives the old number, or nil where a limit forbids it.
    public func grow(by pages: UInt32) -> UInt32? { record.pointee.grow(by: Int(pages)) }

    /// A copy of bytes, nil where they are not all in the memory.
    public func read(at address: UInt32, count: Int) -> [UInt8]? {
        guard count >= 0, count <= byteCount, Int(address) <= byteCount - count else { return nil }
        return Array(UnsafeRawBufferPointer(start: record.pointee.bytes + Int(address), count: count))
    }

    /// Writes bytes, all of them or, where they have no room, none and false.
    public func write(_ bytes: [UInt8], at address: UInt32) -> Bool {
        guard bytes.count <= byteCount, Int(address) <= byteCount - bytes.count else { return false }
        bytes.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(start: record.pointee.bytes + Int(address), count: bytes.count)
                .copyMemory(from: $0)
        }
        return true
    }

    /// Lends all bytes. Meanwhile the memory does not grow.
    public func withBytes<Result, Failure: Error>(
        _ body: (inout MutableSpan<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let wasLent = record.pointee.isLent
        record.pointee.isLent = true
        defer { record.pointee.isLent = wasLent }
        let buffer = UnsafeMutableBufferPointer(
            start: record.pointee.bytes.assumingMemoryBound(to: UInt8.self), count: byteCount)
        var span = buffer.mutableSpan
        return try body(&span)
    }
}

/// A table of a store.
public struct Table {
    /// The store it belongs to.
    public let store: Store
    let record: UnsafeMutablePointer<TableRecord>

    /// Number of elements.
    public var count: Int { record.pointee.count }
    /// Type of the elements, their number, and how far it may grow.
    public var type: TableType {
        TableType(
            record.pointee.type,
            SizeLimits(UInt32(clamping: record.pointee.count), record.pointee.maximum))
    }

    /// An element, nil beyond the end.
    public func element(at index: Int) -> Value? {
        guard index >= 0, index < count else { return nil }
        return Value(record.pointee.type, (record.pointee.elements[index], 0))
    }

    /// Sets an element; false beyond the end or where the value does not fit.
    public func set(_ value: Value, at index: Int) -> Bool {
        guard index >= 0, index < count, value.type == record.pointee.type, store.accepts(value) else {
            return false
        }
        record.pointee.elements[index] = value.bits.0
        return true
    }
}

/// A global of a store.
public struct Global {
    /// The store it belongs to.
    public let store: Store
    let record: GlobalRecord

    /// Type of the global.
    public var type: GlobalType { record.type }

    /// The value.
    public var value: Value { Value(record.type.value, (record.cell[0], record.cell[1])) }

    /// Sets the value; false where the global is constant or the value does not fit.
    public func set(_ value: Value) -> Bool {
        guard record.type.isMutable, value.type == record.type.value, store.accepts(value) else {
            return false
        }
        (record.cell[0], record.cell[1]) = value.bits
        return true
    }
}

/// Something imported or exported.
public enum ExternalValue {
    case function(Function)
    case table(Table)
    case memory(Memory)
    case global(Global)

    /// Its type; sizes are the current ones.
    public var type: ExternalType {
        switch self {
        case .function(let function): .function(function.type)
        case .table(let table): .table(table.type)
        case .memory(let memory): .memory(memory.type)
        case .global(let global): .global(global.type)
        }
    }

    var store: Store {
        switch self {
        case .function(let function): function.store
        case .table(let table): table.store
        case .memory(let memory): memory.store
        case .global(let global): global.store
        }
    }
}
