// What code refers to while it runs. Records stay at fixed addresses from their creation to the end of their store.

/// State of a memory.
package struct MemoryRecord {
    package var bytes: UnsafeMutableRawPointer
    /// Whether the host holds a view of the bytes, which must not move meanwhile.
    package var isLent = false
    /// Bytes in use, a multiple of the page size.
    package var size: UInt64
    /// Bytes allocated.
    package var capacity: Int
    /// Declared maximum in pages.
    package var maximum: UInt32?
    /// Pages growth may not exceed: the declared maximum or the store's limit.
    package var limit: UInt32

    package init(
        bytes: UnsafeMutableRawPointer, size: UInt64, capacity: Int, maximum: UInt32?, limit: UInt32
    ) {
        self.bytes = bytes
        self.size = size
        self.capacity = capacity
        self.maximum = maximum
        self.limit = limit
    }
}

/// State of a table.
package struct TableRecord {
    package var elements: UnsafeMutablePointer<UInt64>
    package var count: Int
    package var capacity: Int
    /// Whether elements are functions; else they are the host's.
    package var holdsFunctions: Bool
    /// Declared maximum in elements.
    package var maximum: UInt32?
    /// Elements growth may not exceed: the declared maximum or the store's limit.
    package var limit: Int

    package init(
        elements: UnsafeMutablePointer<UInt64>, count: Int, holdsFunctions: Bool, maximum: UInt32?, limit: Int
    ) {
        self.elements = elements
        self.count = count
        capacity = count
        self.holdsFunctions = holdsFunctions
        self.maximum = maximum
        self.limit = limit
    }
}

/// A function; the record's address is its reference.
package struct FunctionRecord {
    /// Number of the type in the store.
    package var type: UInt32
    /// Index in its module, imports counted first, or of the host's function.
    package var index: UInt32
    package var isHost: Bool
    /// Code and instance of a function that is not the host's.
    package var definition: UnsafeMutablePointer<Definition>
    package var instance: UnsafeMutablePointer<InstanceRecord>

    package init(
        type: UInt32, index: UInt32, isHost: Bool, definition: UnsafeMutablePointer<Definition>,
        instance: UnsafeMutablePointer<InstanceRecord>
    ) {
        self.type = type
        self.index = index
        self.isHost = isHost
        self.definition = definition
        self.instance = instance
    }

    @inlinable @inline(__always)
    package static func pointer(_ bits: UInt64) -> UnsafeMutablePointer<FunctionRecord> {
        // References are made from records' addresses alone and null is told apart before.
        UnsafeMutablePointer(bitPattern: UInt(truncatingIfNeeded: bits)).unsafelyUnwrapped
    }
}

/// What an engine needs of an instance.
package struct InstanceRecord {
    package var memory: UnsafeMutablePointer<MemoryRecord>
    package var globals: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>
    /// The imported functions.
    package var imports: UnsafeMutablePointer<UnsafeMutablePointer<FunctionRecord>>
    package var tables: UnsafeMutablePointer<UnsafeMutablePointer<TableRecord>>
    /// Numbers in the store of the module's types.
    package var types: UnsafeMutablePointer<UInt32>
    package var definitions: UnsafeMutablePointer<Definition>
    /// Index in the store.
    package var index: Int

    package init(
        memory: UnsafeMutablePointer<MemoryRecord>,
        globals: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>,
        imports: UnsafeMutablePointer<UnsafeMutablePointer<FunctionRecord>>,
        tables: UnsafeMutablePointer<UnsafeMutablePointer<TableRecord>>,
        types: UnsafeMutablePointer<UInt32>, definitions: UnsafeMutablePointer<Definition>, index: Int
    ) {
        self.memory = memory
        self.globals = globals
        self.imports = imports
        self.tables = tables
        self.types = types
        self.definitions = definitions
        self.index = index
    }
}

/// Internal code of one function.
package struct Definition {
    /// Its first instruction.
    package var code: UnsafeMutablePointer<UInt32>
    /// Slots of a frame: locals, operands, and room for what calls give.
    package var frameSlots: UInt32
    /// Slots the arguments fill.
    package var parameterSlots: UInt32
    /// Slots of declared locals, which start as zero, after the arguments.
    package var localSlots: UInt32
    /// Fuel a call takes, if the code does not take it itself.
    package var units: UInt32
    /// Index of the function in its module.
    package var function: UInt32

    package init(
        code: UnsafeMutablePointer<UInt32>, frameSlots: Int = 0, parameterSlots: Int = 0, localSlots: Int = 0,
        units: UInt32 = 0, function: Int = 0
    ) {
        self.code = code
        self.frameSlots = UInt32(truncatingIfNeeded: frameSlots)
        self.parameterSlots = UInt32(truncatingIfNeeded: parameterSlots)
        self.localSlots = UInt32(truncatingIfNeeded: localSlots)
        self.units = units
        self.function = UInt32(truncatingIfNeeded: function)
    }
}
