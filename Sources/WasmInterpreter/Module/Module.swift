/// A decoded and validated module. It holds no state of execution, so any number of instances may share it.
public final class Module: Sendable {
    /// The module's bytes, which bodies, data and names are ranges of.
    public let bytes: [UInt8]
    /// What the sections declare.
    let content: ModuleContent

    /// Decodes and validates a module of WebAssembly 2.0 (core features V2).
    public init(_ bytes: [UInt8], limits: ModuleLimits = ModuleLimits()) throws(ModuleError) {
        self.bytes = bytes
        var decoder = ModuleDecoder(bytes, limits: limits)
        content = try decoder.decode()
        try ModuleValidator(bytes: bytes, content: content, limits: limits).validate()
    }

    /// What the module needs, in the order of its import section.
    public var imports: [Import] { content.imports }
    /// What the module offers, in the order of its export section.
    public var exports: [Export] { content.exports }
    /// Custom sections in order.
    public var customSections: [CustomSection] { content.customSections }
    /// Number of functions, imported ones included.
    public var functionCount: Int { content.functionTypes.count }

    /// Type of a function by its index, imports counted first; nil if there is no such function.
    public func functionType(_ index: Int) -> FunctionType? {
        guard content.functionTypes.indices.contains(index) else { return nil }
        return content.types[Int(content.functionTypes[index])]
    }

    /// Type of an import.
    public func type(of item: Import) -> ExternalType {
        switch item.kind {
        case .function(let type): .function(content.types[Int(type)])
        case .table(let type): .table(type)
        case .memory(let type): .memory(type)
        case .global(let type): .global(type)
        }
    }

    /// Type of an export.
    public func type(of item: Export) -> ExternalType {
        let index = Int(item.index)
        return switch item.kind {
        case .function: .function(content.types[Int(content.functionTypes[index])])
        case .table: .table(content.tables[index])
        case .memory: .memory(content.memories[index])
        case .global: .global(content.globals[index])
        }
    }
}

/// Something a module needs.
public struct Import: Sendable {
    /// What is needed; a function names its type by index.
    public enum Kind: Sendable {
        case function(type: UInt32)
        case table(TableType)
        case memory(MemoryType)
        case global(GlobalType)
    }

    /// First part of the name.
    public var module: String
    /// Second part of the name.
    public var name: String
    /// What is needed.
    public var kind: Kind
}

/// Something a module offers.
public struct Export: Sendable {
    /// Which index space `index` is in.
    public enum Kind: UInt8, Sendable {
        case function, table, memory, global
    }

    /// Name, unique in the module.
    public var name: String
    /// Which index space `index` is in.
    public var kind: Kind
    /// Index, imports counted first.
    public var index: UInt32
}

/// A section the specification gives no meaning to.
public struct CustomSection: Sendable {
    /// The section's name.
    public var name: String
    /// Its content after the name, as offsets in the module.
    public var content: Range<Int>
}

/// An expression whose value is known at instantiation; version 2 allows one instruction.
enum ConstantExpression: Sendable {
    case i32(UInt32)
    case i64(UInt64)
    case f32(UInt32)
    case f64(UInt64)
    case v128(UInt64, UInt64)
    case global(UInt32)
    case null(ValueType)
    case function(UInt32)
}

/// A constant expression and where it is.
struct Initializer: Sendable {
    /// What it says; none or several values are kept for validation to refuse.
    var values: [ConstantExpression]
    /// Offset of its first byte.
    var offset: Int

    /// The value of a valid one.
    var value: ConstantExpression { values[0] }
}

/// A function body.
struct FunctionBody: Sendable {
    /// A number of locals of one type.
    struct LocalRun: Sendable {
        var count: Int
        var type: ValueType
    }

    /// Declared locals, parameters not among them.
    var locals: [LocalRun]
    /// Its instructions, the final `end` included.
    var code: Range<Int>
}

/// References to copy into tables.
struct ElementSegment: Sendable {
    enum Mode: Sendable {
        case passive
        case active(table: UInt32, offset: Initializer)
        case declarative
    }

    enum Items: Sendable {
        case functions([UInt32])
        case expressions([Initializer])
    }

    var mode: Mode
    var type: ValueType
    var items: Items
    /// Offset of the segment's first byte.
    var offset: Int
}

/// Bytes to copy into memories.
struct DataSegment: Sendable {
    enum Mode: Sendable {
        case passive
        case active(memory: UInt32, offset: Initializer)
    }

    var mode: Mode
    var bytes: Range<Int>
    /// Offset of the segment's first byte.
    var offset: Int
}

/// What the sections of a module declare, imports first in every index space.
struct ModuleContent: Sendable {

    /// Offset of each section's content, for errors.
    var sectionOffsets: [SectionID: Int] = [:]
    var types: [FunctionType] = []
    var imports: [Import] = []
    /// Offsets of the imports' descriptions, for errors.
    var importOffsets: [Int] = []
    /// Type index of every function.
    var functionTypes: [UInt32] = []
    var importedFunctions = 0
    var tables: [TableType] = []
    var importedTables = 0
    var memories: [MemoryType] = []
    var importedMemories = 0
    var globals: [GlobalType] = []
    var importedGlobals = 0
    var globalValues: [Initializer] = []
    var exports: [Export] = []
    /// Offsets of the exports, for errors.
    var exportOffsets: [Int] = []
    var start: UInt32?
    var elements: [ElementSegment] = []
    var dataCount: Int?
    var bodies: [FunctionBody] = []
    var data: [DataSegment] = []
    var customSections: [CustomSection] = []
}
