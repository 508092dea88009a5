/// State of a memory, at a fixed address from its creation to the end of its store.
struct MemoryRecord {
    var bytes: UnsafeMutableRawPointer
    /// Whether the host holds a view of the bytes, which must not move meanwhile.
    var isLent = false
    /// Bytes in use, a multiple of the page size.
    var size: UInt64
    /// Bytes allocated.
    var capacity: Int
    /// Declared maximum in pages.
    var maximum: UInt32?
    /// Pages growth may not exceed: the declared maximum or the store's limit.
    var limit: UInt32

    var pages: UInt32 { UInt32(truncatingIfNeeded: size / UInt64(MemoryType.pageSize)) }
}

/// State of a table, at a fixed address from its creation to the end of its store.
struct TableRecord {
    var elements: UnsafeMutablePointer<UInt64>
    var count: Int
    var capacity: Int
    var type: ValueType
    /// Declared maximum in elements.
    var maximum: UInt32?
    /// Elements growth may not exceed: the declared maximum or the store's limit.
    var limit: Int
}

/// A global: two slots at a fixed address.
struct GlobalRecord {
    var cell: UnsafeMutablePointer<UInt64>
    var type: GlobalType
}

/// A function, at a fixed address from its creation to the end of its store; the address is its reference.
struct FunctionRecord {
    /// Number of the type in the store.
    var type: UInt32
    /// Index in its module, imports counted first, or of the host's function.
    var index: UInt32
    var isHost: Bool
    /// Code and instance of a function that is not the host's.
    var definition: UnsafeMutablePointer<Definition>
    var instance: UnsafeMutablePointer<InstanceRecord>

    @inline(__always)
    static func pointer(_ bits: UInt64) -> UnsafeMutablePointer<FunctionRecord> {
        // References are made from records' addresses alone and null is told apart before.
        UnsafeMutablePointer(bitPattern: UInt(truncatingIfNeeded: bits)).unsafelyUnwrapped
    }
}

/// What the engine needs of an instance, at a fixed address from its creation to the end of its store.
struct InstanceRecord {
    var memory: UnsafeMutablePointer<MemoryRecord>
    var globals: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>
    /// References of all functions, imports first.
    var functions: UnsafeMutablePointer<UInt64>
    var tables: UnsafeMutablePointer<UnsafeMutablePointer<TableRecord>>
    /// Numbers in the store of the module's types.
    var types: UnsafeMutablePointer<UInt32>
    var code: UnsafeMutablePointer<UInt32>
    var definitions: UnsafeMutablePointer<Definition>
    /// Index in the store.
    var index: Int
}
