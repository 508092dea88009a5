/// Type of a value.
public enum ValueType: UInt8, BitwiseCopyable, Sendable, CaseIterable, CustomStringConvertible {
    case i32 = 0x7F
    case i64 = 0x7E
    case f32 = 0x7D
    case f64 = 0x7C
    case v128 = 0x7B
    case funcref = 0x70
    case externref = 0x6F

    /// Whether values are references.
    public var isReference: Bool { self == .funcref || self == .externref }

    /// Eight-byte slots a value takes in a frame.
    var slots: Int { self == .v128 ? 2 : 1 }

    /// The type as the specification's text format writes it.
    public var description: String {
        switch self {
        case .i32: "i32"
        case .i64: "i64"
        case .f32: "f32"
        case .f64: "f64"
        case .v128: "v128"
        case .funcref: "funcref"
        case .externref: "externref"
        }
    }
}

/// What a function takes and gives.
public struct FunctionType: Hashable, Sendable, CustomStringConvertible {
    /// Types of the parameters, first first.
    public var parameters: [ValueType]
    /// Types of the results, first first.
    public var results: [ValueType]

    /// The type of a function.
    public init(_ parameters: [ValueType] = [], _ results: [ValueType] = []) {
        self.parameters = parameters
        self.results = results
    }

    /// The type as the specification's text format writes it.
    public var description: String {
        func list(_ types: [ValueType]) -> String {
            "[" + types.map(\.description).joined(separator: " ") + "]"
        }
        return "\(list(parameters)) -> \(list(results))"
    }
}

/// Size range of a memory (in pages of 64 KiB) or a table (in elements).
public struct SizeLimits: Equatable, Sendable {
    /// Size at instantiation.
    public var minimum: UInt32
    /// Size growth may not exceed, if declared.
    public var maximum: UInt32?

    /// From a least size up to a greatest one, if there is one.
    public init(_ minimum: UInt32, _ maximum: UInt32? = nil) {
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// Type of a memory: its size in pages of 64 KiB.
public struct MemoryType: Equatable, Sendable {
    /// Bytes of a page.
    public static let pageSize = 65_536
    /// Pages 32-bit addresses can reach.
    public static let maximumPages: UInt32 = 65_536

    /// Size in pages.
    public var limits: SizeLimits

    /// The type of a memory.
    public init(_ limits: SizeLimits) { self.limits = limits }
}

/// Type of a table.
public struct TableType: Equatable, Sendable {
    /// Type of the elements, a reference type.
    public var element: ValueType
    /// Size in elements.
    public var limits: SizeLimits

    /// The type of a table.
    public init(_ element: ValueType, _ limits: SizeLimits) {
        self.element = element
        self.limits = limits
    }
}

/// Type of a global.
public struct GlobalType: Equatable, Sendable {
    /// Type of the value.
    public var value: ValueType
    /// Whether the value may change.
    public var isMutable: Bool

    /// The type of a global.
    public init(_ value: ValueType, isMutable: Bool = false) {
        self.value = value
        self.isMutable = isMutable
    }
}

/// Type of something imported or exported.
public enum ExternalType: Equatable, Sendable {
    case function(FunctionType)
    case table(TableType)
    case memory(MemoryType)
    case global(GlobalType)
}
