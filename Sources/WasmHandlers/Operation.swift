/// Instructions of the internal code. An instruction is a word with this number and words of operands, which are
/// slots of the frame unless said otherwise; distances are in words from the instruction's first. Where an operand
/// of the form `Immediate` is one, it is a signed word.
package enum Operation: UInt16, CaseIterable {
    case unreachable
    /// Charges fuel for the instructions of a region: [units].
    case charge
    /// [distance]
    case branch
    /// [condition, distance]
    case branchIf
    /// [condition, distance]
    case branchIfZero
    /// [index, labels without the default, distances…, distance of the default]
    case branchTable
    /// [left, right, distance]
    case branchIfI32Eq
    case branchIfI32Ne
    case branchIfI32LtS
    case branchIfI32LtU
    case branchIfI32GtS
    case branchIfI32GtU
    case branchIfI32LeS
    case branchIfI32LeU
    case branchIfI32GeS
    case branchIfI32GeU
    /// [left, right, distance]
    case branchIfI32EqImmediate
    case branchIfI32NeImmediate
    case branchIfI32LtSImmediate
    case branchIfI32LtUImmediate
    case branchIfI32GtSImmediate
    case branchIfI32GtUImmediate
    case branchIfI32LeSImmediate
    case branchIfI32LeUImmediate
    case branchIfI32GeSImmediate
    case branchIfI32GeUImmediate
    case branchIfI64Eq
    case branchIfI64Ne
    case branchIfI64LtS
    case branchIfI64LtU
    case branchIfI64GtS
    case branchIfI64GtU
    case branchIfI64LeS
    case branchIfI64LeU
    case branchIfI64GeS
    case branchIfI64GeU
    case branchIfI64EqImmediate
    case branchIfI64NeImmediate
    case branchIfI64LtSImmediate
    case branchIfI64LtUImmediate
    case branchIfI64GtSImmediate
    case branchIfI64GtUImmediate
    case branchIfI64LeSImmediate
    case branchIfI64LeUImmediate
    case branchIfI64GeSImmediate
    case branchIfI64GeUImmediate
    /// [left, right, distance]: jumps where bits are set in both, or in none.
    case branchIfI32And
    case branchIfI32AndImmediate
    case branchIfZeroI32And
    case branchIfZeroI32AndImmediate
    case branchIfI64And
    case branchIfI64AndImmediate
    case branchIfZeroI64And
    case branchIfZeroI64AndImmediate
    /// [left, right, distance]: jumps where the comparison holds, or where it does not.
    case branchIfF32Eq
    case branchIfNotF32Eq
    case branchIfF32Ne
    case branchIfNotF32Ne
    case branchIfF32Lt
    case branchIfNotF32Lt
    case branchIfF32Gt
    case branchIfNotF32Gt
    case branchIfF32Le
    case branchIfNotF32Le
    case branchIfF32Ge
    case branchIfNotF32Ge
    case branchIfF64Eq
    case branchIfNotF64Eq
    case branchIfF64Ne
    case branchIfNotF64Ne
    case branchIfF64Lt
    case branchIfNotF64Lt
    case branchIfF64Gt
    case branchIfNotF64Gt
    case branchIfF64Le
    case branchIfNotF64Le
    case branchIfF64Ge
    case branchIfNotF64Ge
    /// Without results.
    case return0
    /// [result]
    case return1
    /// [first slot, slots]
    case returnMany
    /// [defined function, first slot of the callee]
    case call
    /// [function, first slot of the callee]
    case callFunction
    /// [type, table, element, first slot of the callee]
    case callIndirect
    /// [destination, source]
    case copy
    /// [destination, source]
    case copyVector
    /// [destination, source, slots]
    case copySlots
    /// [destination, bits]
    case constant32
    /// [destination, low bits, high bits]
    case constant64
    /// [destination, first, second, condition]
    case select
    /// [destination, first, second, condition]
    case selectVector
    /// [destination, global]
    case globalGet
    /// [global, value]
    case globalSet
    /// [destination, global]
    case globalGetVector
    /// [global, value]
    case globalSetVector
    /// [destination, function]
    case functionReference
    /// [destination, reference]
    case isNull
    /// [destination, address, offset]
    case i32Load
    case i64Load
    case i32Load8S
    case i32Load16S
    case i64Load8S
    case i64Load16S
    case i64Load32S
    case load8U
    case load16U
    /// [destination, left, right, offset]: the address is a wrapping sum.
    case i32LoadIndexed
    case i64LoadIndexed
    case i32Load8SIndexed
    case i32Load16SIndexed
    case i64Load8SIndexed
    case i64Load16SIndexed
    case i64Load32SIndexed
    case load8UIndexed
    case load16UIndexed
    /// [destination, left, right, offset]
    case i32LoadIndexedImmediate
    case i64LoadIndexedImmediate
    case i32Load8SIndexedImmediate
    case i32Load16SIndexedImmediate
    case i64Load8SIndexedImmediate
    case i64Load16SIndexedImmediate
    case i64Load32SIndexedImmediate
    case load8UIndexedImmediate
    case load16UIndexedImmediate
    /// [address, value, offset]
    case store8
    case store16
    case store32
    case store64
    case store8Immediate
    case store16Immediate
    case store32Immediate
    case store64Immediate
    /// [destination]
    case memorySize
    /// `memory.copy` and `memory.fill`, with the operands of `bulk`.
    case memoryCopy
    case memoryFill
    /// Bulk and table instructions and `memory.grow`: [which, destination, three operands, two indexes].
    case bulk
    /// Fixed-width SIMD: [number, destination, three operands, offset or lane, four words].
    case vector
    /// [destination, operand] and so all of one operand
    case i32Eqz
    case i64Eqz
    /// [destination, left, right] and so all of two operands
    case i32Eq
    case i32Ne
    case i32LtS
    case i32LtU
    case i32GtS
    case i32GtU
    case i32LeS
    case i32LeU
    case i32GeS
    case i32GeU
    case i32EqImmediate
    case i32NeImmediate
    case i32LtSImmediate
    case i32LtUImmediate
    case i32GtSImmediate
    case i32GtUImmediate
    case i32LeSImmediate
    case i32LeUImmediate
    case i32GeSImmediate
    case i32GeUImmediate
    case i32Add
    case i32Sub
    case i32Mul
    case i32And
    case i32Or
    case i32Xor
    case i32Shl
    case i32ShrU
    case i32ShrS
    case i32Rotl
    case i32Rotr
    case i32AddImmediate
    case i32MulImmediate
    case i32AndImmediate
    case i32OrImmediate
    case i32XorImmediate
    case i32ShlImmediate
    case i32ShrUImmediate
    case i32ShrSImmediate
    case i32RotlImmediate
    case i32RotrImmediate
    case i32SubFromImmediate
    case i32ShlOfImmediate
    case i32DivS
    case i32DivU
    case i32RemS
    case i32RemU
    case i32Clz
    case i32Ctz
    case i32Popcnt
    case i64Eq
    case i64Ne
    case i64LtS
    case i64LtU
    case i64GtS
    case i64GtU
    case i64LeS
    case i64LeU
    case i64GeS
    case i64GeU
    case i64EqImmediate
    case i64NeImmediate
    case i64LtSImmediate
    case i64LtUImmediate
    case i64GtSImmediate
    case i64GtUImmediate
    case i64LeSImmediate
    case i64LeUImmediate
    case i64GeSImmediate
    case i64GeUImmediate
    case i64Add
    case i64Sub
    case i64Mul
    case i64And
    case i64Or
    case i64Xor
    case i64Shl
    case i64ShrU
    case i64ShrS
    case i64Rotl
    case i64Rotr
    case i64AddImmediate
    case i64MulImmediate
    case i64AndImmediate
    case i64OrImmediate
    case i64XorImmediate
    case i64ShlImmediate
    case i64ShrUImmediate
    case i64ShrSImmediate
    case i64RotlImmediate
    case i64RotrImmediate
    case i64SubFromImmediate
    case i64ShlOfImmediate
    case i64DivS
    case i64DivU
    case i64RemS
    case i64RemU
    case i64Clz
    case i64Ctz
    case i64Popcnt
    case i32Extend8S
    case i32Extend16S
    case i64Extend8S
    case i64Extend16S
    case i64Extend32S
    case i64ExtendI32U
    case f32Eq
    case f32Ne
    case f32Lt
    case f32Gt
    case f32Le
    case f32Ge
    case f32Add
    case f32Sub
    case f32Mul
    case f32Div
    case f32Min
    case f32Max
    case f32Copysign
    case f32Abs
    case f32Neg
    case f32Ceil
    case f32Floor
    case f32Trunc
    case f32Nearest
    case f32Sqrt
    case i32TruncF32S
    case i32TruncSatF32S
    case f32ConvertI32S
    case i32TruncF32U
    case i32TruncSatF32U
    case f32ConvertI32U
    case i64TruncF32S
    case i64TruncSatF32S
    case f32ConvertI64S
    case i64TruncF32U
    case i64TruncSatF32U
    case f32ConvertI64U
    case f64Eq
    case f64Ne
    case f64Lt
    case f64Gt
    case f64Le
    case f64Ge
    case f64Add
    case f64Sub
    case f64Mul
    case f64Div
    case f64Min
    case f64Max
    case f64Copysign
    case f64Abs
    case f64Neg
    case f64Ceil
    case f64Floor
    case f64Trunc
    case f64Nearest
    case f64Sqrt
    case i32TruncF64S
    case i32TruncSatF64S
    case f64ConvertI32S
    case i32TruncF64U
    case i32TruncSatF64U
    case f64ConvertI32U
    case i64TruncF64S
    case i64TruncSatF64S
    case f64ConvertI64S
    case i64TruncF64U
    case i64TruncSatF64U
    case f64ConvertI64U
    case f32DemoteF64
    case f64PromoteF32

    // For the threaded engine alone: what it does at once.

    /// Before a loop that fills or copies memory: [tested slot, tested number, bound, least distance, loop, units].
    /// The driver does most of its iterations if the difference is not too small to be worth while.
    case blockLoopImmediate
    /// With a slot and a number as the bound.
    case blockLoop

    /// Two copies: [destination, source, destination, source]
    case copyTwice
    /// [destination, index, base, shift]: the sum of the base and the shifted index.
    case i32AddScaled
    /// [destination, index, base, shift, offset]
    case i32LoadScaled
    case i64LoadScaled
    case i32Load8SScaled
    case i32Load16SScaled
    case i64Load8SScaled
    case i64Load16SScaled
    case i64Load32SScaled
    case load8UScaled
    case load16UScaled
    /// [left, right, value, offset]: the address is a wrapping sum.
    case store8Indexed
    case store8ImmediateIndexed
    case store8IndexedImmediate
    case store8ImmediateIndexedImmediate
    case store16Indexed
    case store16ImmediateIndexed
    case store16IndexedImmediate
    case store16ImmediateIndexedImmediate
    case store32Indexed
    case store32ImmediateIndexed
    case store32IndexedImmediate
    case store32ImmediateIndexedImmediate
    case store64Indexed
    case store64ImmediateIndexed
    case store64IndexedImmediate
    case store64ImmediateIndexedImmediate
    /// [destination, left, right, compared, distance]: stores a sum and jumps where its comparison holds.
    case branchIfI32SumEq
    case branchIfI32SumEqImmediate
    case branchIfI32SumImmediateEq
    case branchIfI32SumImmediateEqImmediate
    case branchIfI32SumNe
    case branchIfI32SumNeImmediate
    case branchIfI32SumImmediateNe
    case branchIfI32SumImmediateNeImmediate
    case branchIfI32SumLtS
    case branchIfI32SumLtSImmediate
    case branchIfI32SumImmediateLtS
    case branchIfI32SumImmediateLtSImmediate
    case branchIfI32SumLtU
    case branchIfI32SumLtUImmediate
    case branchIfI32SumImmediateLtU
    case branchIfI32SumImmediateLtUImmediate
    case branchIfI32SumGtS
    case branchIfI32SumGtSImmediate
    case branchIfI32SumImmediateGtS
    case branchIfI32SumImmediateGtSImmediate
    case branchIfI32SumGtU
    case branchIfI32SumGtUImmediate
    case branchIfI32SumImmediateGtU
    case branchIfI32SumImmediateGtUImmediate
    case branchIfI32SumLeS
    case branchIfI32SumLeSImmediate
    case branchIfI32SumImmediateLeS
    case branchIfI32SumImmediateLeSImmediate
    case branchIfI32SumLeU
    case branchIfI32SumLeUImmediate
    case branchIfI32SumImmediateLeU
    case branchIfI32SumImmediateLeUImmediate
    case branchIfI32SumGeS
    case branchIfI32SumGeSImmediate
    case branchIfI32SumImmediateGeS
    case branchIfI32SumImmediateGeSImmediate
    case branchIfI32SumGeU
    case branchIfI32SumGeUImmediate
    case branchIfI32SumImmediateGeU
    case branchIfI32SumImmediateGeUImmediate
}

extension Operation {
    /// The raw value. The compiler's own would be called, and comparisons would go through a protocol: too slow where
    /// every instruction of a module asks.
    @inlinable @inline(__always)
    package var number: Int {
        // Without values of their own, the enumeration's cases are their numbers.
        Int(truncatingIfNeeded: unsafeBitCast(self, to: UInt16.self))
    }

    @inlinable @inline(__always)
    package static func == (left: Operation, right: Operation) -> Bool { left.number == right.number }
}
