/// Numbers of the instructions that are not told apart by ranges alone.
enum Opcode {
    static let unreachable: UInt8 = 0x00
    static let nop: UInt8 = 0x01
    static let block: UInt8 = 0x02
    static let loop: UInt8 = 0x03
    static let `if`: UInt8 = 0x04
    static let `else`: UInt8 = 0x05
    static let end: UInt8 = 0x0B
    static let br: UInt8 = 0x0C
    static let brIf: UInt8 = 0x0D
    static let brTable: UInt8 = 0x0E
    static let `return`: UInt8 = 0x0F
    static let call: UInt8 = 0x10
    static let callIndirect: UInt8 = 0x11
    static let drop: UInt8 = 0x1A
    static let select: UInt8 = 0x1B
    static let selectTyped: UInt8 = 0x1C
    static let localGet: UInt8 = 0x20
    static let localSet: UInt8 = 0x21
    static let localTee: UInt8 = 0x22
    static let globalGet: UInt8 = 0x23
    static let globalSet: UInt8 = 0x24
    static let tableGet: UInt8 = 0x25
    static let tableSet: UInt8 = 0x26
    static let firstLoad: UInt8 = 0x28
    static let lastLoad: UInt8 = 0x35
    static let firstStore: UInt8 = 0x36
    static let lastStore: UInt8 = 0x3E
    static let memorySize: UInt8 = 0x3F
    static let memoryGrow: UInt8 = 0x40
    static let i32Const: UInt8 = 0x41
    static let i64Const: UInt8 = 0x42
    static let f32Const: UInt8 = 0x43
    static let f64Const: UInt8 = 0x44
    static let i32Eqz: UInt8 = 0x45
    static let lastNumeric: UInt8 = 0xC4
    static let refNull: UInt8 = 0xD0
    static let refIsNull: UInt8 = 0xD1
    static let refFunc: UInt8 = 0xD2
    static let miscPrefix: UInt8 = 0xFC
    static let vectorPrefix: UInt8 = 0xFD

    /// Why an instruction is not accepted, nil if it is. Proposals outside version 2 are named.
    static func refusal(_ opcode: UInt8) -> String? {
        switch opcode {
        case 0x06...0x0A, 0x18, 0x19, 0x1F: ": exception handling is not supported"
        case 0x12, 0x13: ": tail calls are not supported"
        case 0x14, 0x15, 0xD3...0xD6: ": typed function references are not supported"
        case 0xFB: ": garbage collection is not supported"
        case 0xFE: ": threads are not supported"
        case 0x16, 0x17, 0x1D, 0x1E, 0x27, 0xC5...0xCF, 0xD7...0xFA, 0xFF: ""
        default: nil
        }
    }

    /// Natural alignments of the loads and stores, as powers of two, from `firstLoad` on.
    static let naturalAlignments: [UInt32] = [
        2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2,
    ]
}
