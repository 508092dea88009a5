/// Operand and result types of the numeric instructions `i32.eqz` … `i64.extend32_s`.
struct NumericSignature {
    var operand: ValueType
    /// Operands, all of one type.
    var count: Int
    var result: ValueType

    init(_ operand: ValueType, _ count: Int, _ result: ValueType) {
        self.operand = operand
        self.count = count
        self.result = result
    }

    /// Signatures from `Opcode.i32Eqz` on.
    static let table: [NumericSignature] = (Opcode.i32Eqz...Opcode.lastNumeric).map { opcode in
        switch opcode {
        case 0x45: NumericSignature(.i32, 1, .i32)
        case 0x46...0x4F: NumericSignature(.i32, 2, .i32)
        case 0x50: NumericSignature(.i64, 1, .i32)
        case 0x51...0x5A: NumericSignature(.i64, 2, .i32)
        case 0x5B...0x60: NumericSignature(.f32, 2, .i32)
        case 0x61...0x66: NumericSignature(.f64, 2, .i32)
        case 0x67...0x69: NumericSignature(.i32, 1, .i32)
        case 0x6A...0x78: NumericSignature(.i32, 2, .i32)
        case 0x79...0x7B: NumericSignature(.i64, 1, .i64)
        case 0x7C...0x8A: NumericSignature(.i64, 2, .i64)
        case 0x8B...0x91: NumericSignature(.f32, 1, .f32)
        case 0x92...0x98: NumericSignature(.f32, 2, .f32)
        case 0x99...0x9F: NumericSignature(.f64, 1, .f64)
        case 0xA0...0xA6: NumericSignature(.f64, 2, .f64)
        case 0xA7: NumericSignature(.i64, 1, .i32)
        case 0xA8, 0xA9, 0xBC: NumericSignature(.f32, 1, .i32)
        case 0xAA, 0xAB: NumericSignature(.f64, 1, .i32)
        case 0xAC, 0xAD: NumericSignature(.i32, 1, .i64)
        case 0xAE, 0xAF: NumericSignature(.f32, 1, .i64)
        case 0xB0, 0xB1, 0xBD: NumericSignature(.f64, 1, .i64)
        case 0xB2, 0xB3, 0xBE: NumericSignature(.i32, 1, .f32)
        case 0xB4, 0xB5: NumericSignature(.i64, 1, .f32)
        case 0xB6: NumericSignature(.f64, 1, .f32)
        case 0xB7, 0xB8: NumericSignature(.i32, 1, .f64)
        case 0xB9, 0xBA, 0xBF: NumericSignature(.i64, 1, .f64)
        case 0xBB: NumericSignature(.f32, 1, .f64)
        case 0xC0, 0xC1: NumericSignature(.i32, 1, .i32)
        default: NumericSignature(.i64, 1, .i64)
        }
    }

    /// Types of the loads and stores from `Opcode.firstLoad` on.
    static let memoryTypes: [ValueType] = [
        .i32, .i64, .f32, .f64, .i32, .i32, .i32, .i32, .i64, .i64, .i64, .i64, .i64, .i64,
        .i32, .i64, .f32, .f64, .i32, .i32, .i64, .i64, .i64,
    ]

    /// Operand and result types of the saturating conversions 0xFC 0…7.
    static let saturating: [NumericSignature] = [
        NumericSignature(.f32, 1, .i32), NumericSignature(.f32, 1, .i32), NumericSignature(.f64, 1, .i32),
        NumericSignature(.f64, 1, .i32), NumericSignature(.f32, 1, .i64), NumericSignature(.f32, 1, .i64),
        NumericSignature(.f64, 1, .i64), NumericSignature(.f64, 1, .i64),
    ]
}
