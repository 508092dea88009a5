/// What the fixed-width SIMD instruction 0xFD `number` looks like, for validation and translation.
enum VectorSignature {
    /// Load or store of at most the given alignment (a power of two).
    case load(alignment: UInt32)
    case store(alignment: UInt32)
    case loadLane(alignment: UInt32)
    case storeLane(alignment: UInt32)
    case constant
    case shuffle
    case splat(ValueType)
    case extractLane(ValueType, lanes: UInt8)
    case replaceLane(ValueType, lanes: UInt8)
    /// One vector in, one out.
    case unary
    /// Two vectors in, one out.
    case binary
    /// Three vectors in, one out.
    case ternary
    /// A vector and a count in bits.
    case shift
    /// A vector in, an `i32` out.
    case test

    /// The signature, nil if there is no such instruction.
    static func of(_ number: UInt32) -> VectorSignature? {
        switch number {
        case 0, 11: number == 0 ? .load(alignment: 4) : .store(alignment: 4)
        case 1...6: .load(alignment: 3)
        case 7...10: .load(alignment: number - 7)
        case 12: .constant
        case 13: .shuffle
        case 14: .binary
        case 15...17: .splat(.i32)
        case 18: .splat(.i64)
        case 19: .splat(.f32)
        case 20: .splat(.f64)
        case 21, 22: .extractLane(.i32, lanes: 16)
        case 23: .replaceLane(.i32, lanes: 16)
        case 24, 25: .extractLane(.i32, lanes: 8)
        case 26: .replaceLane(.i32, lanes: 8)
        case 27: .extractLane(.i32, lanes: 4)
        case 28: .replaceLane(.i32, lanes: 4)
        case 29: .extractLane(.i64, lanes: 2)
        case 30: .replaceLane(.i64, lanes: 2)
        case 31: .extractLane(.f32, lanes: 4)
        case 32: .replaceLane(.f32, lanes: 4)
        case 33: .extractLane(.f64, lanes: 2)
        case 34: .replaceLane(.f64, lanes: 2)
        case 35...76: .binary
        case 77: .unary
        case 78...81: .binary
        case 82: .ternary
        case 83: .test
        case 84...87: .loadLane(alignment: number - 84)
        case 88...91: .storeLane(alignment: number - 88)
        case 92, 93: .load(alignment: number - 90)
        case 94...98: .unary
        case 99, 100: .test
        case 101, 102: .binary
        case 103...106: .unary
        case 107...109: .shift
        case 110...115: .binary
        case 116, 117, 122: .unary
        case 118...121, 123: .binary
        case 124...129: .unary
        case 130: .binary
        case 131, 132: .test
        case 133, 134: .binary
        case 135...138: .unary
        case 139...141: .shift
        case 142...147, 149...153, 155...159: .binary
        case 148: .unary
        case 160, 161: .unary
        case 163, 164: .test
        case 167...170: .unary
        case 171...173: .shift
        case 174, 177, 181...186, 188...191: .binary
        case 192, 193: .unary
        case 195, 196: .test
        case 199...202: .unary
        case 203...205: .shift
        case 206, 209, 213...223: .binary
        case 224, 225, 227: .unary
        case 228...235: .binary
        case 236, 237, 239: .unary
        case 240...247: .binary
        case 248...255: .unary
        default: nil
        }
    }
}
