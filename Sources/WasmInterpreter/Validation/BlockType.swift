/// Types a block takes and gives.
enum BlockType: BitwiseCopyable {
    case empty
    case value(ValueType)
    case function(UInt32)

    /// Reads a block type whose index, if it is one, is below the number of types.
    @inline(__always)
    static func read(_ reader: inout ByteReader, types: [FunctionType]) throws(ModuleError) -> BlockType {
        let place = reader.offset
        let first = try reader.peek()
        if first == 0x40 {
            reader.offset += 1
            return .empty
        }
        if let type = ValueType(rawValue: first) {
            reader.offset += 1
            return .value(type)
        }
        let index = try reader.signed33()
        guard index >= 0 else { throw reader.error(.malformed, "malformed value type", at: place) }
        guard index < types.count else { throw reader.error(.invalid, "unknown type \(index)", at: place) }
        return .function(UInt32(index))
    }

    /// Number of values on the stack when the block begins.
    @inline(__always)
    func parameterCount(_ types: [FunctionType]) -> Int {
        if case .function(let index) = self { types[Int(index)].parameters.count } else { 0 }
    }

    /// Number of values on the stack after the block.
    @inline(__always)
    func resultCount(_ types: [FunctionType]) -> Int {
        switch self {
        case .empty: 0
        case .value: 1
        case .function(let index): types[Int(index)].results.count
        }
    }

    /// Types on the stack when the block begins.
    func parameters(_ types: [FunctionType]) -> [ValueType] {
        if case .function(let index) = self { return types[Int(index)].parameters }
        return []
    }

    /// Types on the stack after the block.
    func results(_ types: [FunctionType]) -> [ValueType] {
        switch self {
        case .empty: []
        case .value(let type): Self.single[Int(type.rawValue)]
        case .function(let index): types[Int(index)].results
        }
    }

    /// Lists of one type by its number, so that none is allocated per block.
    private static let single: [[ValueType]] = (0..<128).map { number in
        ValueType(rawValue: UInt8(number)).map { [$0] } ?? []
    }
}
