/// A value of WebAssembly.
public enum Value: Equatable, Sendable {
    /// The bits; signed and unsigned are the same type.
    case i32(UInt32)
    /// The bits; signed and unsigned are the same type.
    case i64(UInt64)
    /// The bit pattern, so that NaNs keep theirs.
    case f32(UInt32)
    /// The bit pattern, so that NaNs keep theirs.
    case f64(UInt64)
    /// Low and high half, lane 0 in the lowest bits.
    case v128(low: UInt64, high: UInt64)
    /// A function, nil for null.
    case funcref(FunctionReference?)
    /// A number that means something to the host, nil for null; at most `UInt64.max - 1`.
    case externref(UInt64?)

    /// Type of the value.
    public var type: ValueType {
        switch self {
        case .i32: .i32
        case .i64: .i64
        case .f32: .f32
        case .f64: .f64
        case .v128: .v128
        case .funcref: .funcref
        case .externref: .externref
        }
    }

    /// A float as a value.
    public static func float(_ value: Float) -> Value { .f32(value.bitPattern) }
    /// A double as a value.
    public static func double(_ value: Double) -> Value { .f64(value.bitPattern) }

    /// Zero or null of a type.
    public static func zero(_ type: ValueType) -> Value { Value(type, (0, 0)) }

    init(_ type: ValueType, _ bits: (UInt64, UInt64)) {
        self =
            switch type {
            case .i32: .i32(UInt32(truncatingIfNeeded: bits.0))
            case .i64: .i64(bits.0)
            case .f32: .f32(UInt32(truncatingIfNeeded: bits.0))
            case .f64: .f64(bits.0)
            case .v128: .v128(low: bits.0, high: bits.1)
            case .funcref: .funcref(FunctionReference(bits: bits.0))
            case .externref: .externref(bits.0 == 0 ? nil : bits.0 - 1)
            }
    }

    /// The slots that hold the value.
    var bits: (UInt64, UInt64) {
        switch self {
        case .i32(let bits), .f32(let bits): (UInt64(bits), 0)
        case .i64(let bits), .f64(let bits): (bits, 0)
        case .v128(let low, let high): (low, high)
        case .funcref(let reference): (reference?.bits ?? 0, 0)
        case .externref(let number): (number.map { $0 &+ 1 } ?? 0, 0)
        }
    }
}

/// A reference to a function of one store. It means nothing in another and is refused there.
public struct FunctionReference: Equatable, @unchecked Sendable {
    /// Address of the function's record, never zero.
    let bits: UInt64

    init?(bits: UInt64) {
        guard bits != 0 else { return nil }
        self.bits = bits
    }
}
