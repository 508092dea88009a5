import WasmHandlers

/// Which internal instruction stands for an instruction of WebAssembly.
enum NumericOperations {
    /// From `Opcode.i32Eqz` on. Wrapping and reinterpretation need none; they stand as copies.
    static let table: [Operation] = [
        .i32Eqz, .i32Eq, .i32Ne, .i32LtS, .i32LtU, .i32GtS, .i32GtU, .i32LeS, .i32LeU, .i32GeS, .i32GeU,
        .i64Eqz, .i64Eq, .i64Ne, .i64LtS, .i64LtU, .i64GtS, .i64GtU, .i64LeS, .i64LeU, .i64GeS, .i64GeU,
        .f32Eq, .f32Ne, .f32Lt, .f32Gt, .f32Le, .f32Ge, .f64Eq, .f64Ne, .f64Lt, .f64Gt, .f64Le, .f64Ge,
        .i32Clz, .i32Ctz, .i32Popcnt, .i32Add, .i32Sub, .i32Mul, .i32DivS, .i32DivU, .i32RemS, .i32RemU,
        .i32And, .i32Or, .i32Xor, .i32Shl, .i32ShrS, .i32ShrU, .i32Rotl, .i32Rotr, .i64Clz, .i64Ctz,
        .i64Popcnt, .i64Add, .i64Sub, .i64Mul, .i64DivS, .i64DivU, .i64RemS, .i64RemU, .i64And, .i64Or,
        .i64Xor, .i64Shl, .i64ShrS, .i64ShrU, .i64Rotl, .i64Rotr, .f32Abs, .f32Neg, .f32Ceil, .f32Floor,
        .f32Trunc, .f32Nearest, .f32Sqrt, .f32Add, .f32Sub, .f32Mul, .f32Div, .f32Min, .f32Max,
        .f32Copysign, .f64Abs, .f64Neg, .f64Ceil, .f64Floor, .f64Trunc, .f64Nearest, .f64Sqrt, .f64Add,
        .f64Sub, .f64Mul, .f64Div, .f64Min, .f64Max, .f64Copysign, .copy, .i32TruncF32S, .i32TruncF32U,
        .i32TruncF64S, .i32TruncF64U, .i64Extend32S, .i64ExtendI32U, .i64TruncF32S, .i64TruncF32U,
        .i64TruncF64S, .i64TruncF64U, .f32ConvertI32S, .f32ConvertI32U, .f32ConvertI64S, .f32ConvertI64U,
        .f32DemoteF64, .f64ConvertI32S, .f64ConvertI32U, .f64ConvertI64S, .f64ConvertI64U, .f64PromoteF32,
        .copy, .copy, .copy, .copy, .i32Extend8S, .i32Extend16S, .i64Extend8S, .i64Extend16S, .i64Extend32S,
    ]

    /// Loads and stores from `Opcode.firstLoad` on.
    static let memory: [Operation] = [
        .i32Load, .i64Load, .i32Load, .i64Load, .i32Load8S, .load8U, .i32Load16S, .load16U, .i64Load8S,
        .load8U, .i64Load16S, .load16U, .i64Load32S, .i32Load, .store32, .store64, .store32, .store64,
        .store8, .store16, .store8, .store16, .store32,
    ]

    /// Saturating conversions in the order of their numbers.
    static let saturating: [Operation] = [
        .i32TruncSatF32S, .i32TruncSatF32U, .i32TruncSatF64S, .i32TruncSatF64U, .i64TruncSatF32S,
        .i64TruncSatF32U, .i64TruncSatF64S, .i64TruncSatF64U,
    ]

    /// By instruction: the form whose right operand is a signed word in the instruction. Subtraction adds the
    /// negated word.
    fileprivate static let immediate: [Operation?] = byOperation([
        (.i32Eq, .i32EqImmediate), (.i32Ne, .i32NeImmediate), (.i32LtS, .i32LtSImmediate),
        (.i32LtU, .i32LtUImmediate), (.i32GtS, .i32GtSImmediate), (.i32GtU, .i32GtUImmediate),
        (.i32LeS, .i32LeSImmediate), (.i32LeU, .i32LeUImmediate), (.i32GeS, .i32GeSImmediate),
        (.i32GeU, .i32GeUImmediate), (.i32Add, .i32AddImmediate), (.i32Mul, .i32MulImmediate),
        (.i32And, .i32AndImmediate), (.i32Or, .i32OrImmediate), (.i32Xor, .i32XorImmediate),
        (.i32Shl, .i32ShlImmediate), (.i32ShrS, .i32ShrSImmediate), (.i32ShrU, .i32ShrUImmediate),
        (.i32Rotl, .i32RotlImmediate), (.i32Rotr, .i32RotrImmediate), (.i32Sub, .i32AddImmediate),
        (.i64Eq, .i64EqImmediate), (.i64Ne, .i64NeImmediate), (.i64LtS, .i64LtSImmediate),
        (.i64LtU, .i64LtUImmediate), (.i64GtS, .i64GtSImmediate), (.i64GtU, .i64GtUImmediate),
        (.i64LeS, .i64LeSImmediate), (.i64LeU, .i64LeUImmediate), (.i64GeS, .i64GeSImmediate),
        (.i64GeU, .i64GeUImmediate), (.i64Add, .i64AddImmediate), (.i64Mul, .i64MulImmediate),
        (.i64And, .i64AndImmediate), (.i64Or, .i64OrImmediate), (.i64Xor, .i64XorImmediate),
        (.i64Shl, .i64ShlImmediate), (.i64ShrS, .i64ShrSImmediate), (.i64ShrU, .i64ShrUImmediate),
        (.i64Rotl, .i64RotlImmediate), (.i64Rotr, .i64RotrImmediate), (.i64Sub, .i64AddImmediate),
    ])

    /// By instruction: what gives the same with its operands exchanged.
    fileprivate static let swapped: [Operation?] = byOperation([
        (.i32Add, .i32Add), (.i32Mul, .i32Mul), (.i32And, .i32And), (.i32Or, .i32Or), (.i32Xor, .i32Xor),
        (.i32Eq, .i32Eq), (.i32Ne, .i32Ne), (.i32LtS, .i32GtS), (.i32LtU, .i32GtU), (.i32GtS, .i32LtS),
        (.i32GtU, .i32LtU), (.i32LeS, .i32GeS), (.i32LeU, .i32GeU), (.i32GeS, .i32LeS), (.i32GeU, .i32LeU),
        (.i64Add, .i64Add), (.i64Mul, .i64Mul), (.i64And, .i64And), (.i64Or, .i64Or), (.i64Xor, .i64Xor),
        (.i64Eq, .i64Eq), (.i64Ne, .i64Ne), (.i64LtS, .i64GtS), (.i64LtU, .i64GtU), (.i64GtS, .i64LtS),
        (.i64GtU, .i64LtU), (.i64LeS, .i64GeS), (.i64LeU, .i64GeU), (.i64GeS, .i64LeS), (.i64GeU, .i64LeU),
    ])

    /// By comparison: the jump that is taken when it holds.
    fileprivate static let branches: [Operation?] = byOperation([
        (.i32Eq, .branchIfI32Eq), (.i32EqImmediate, .branchIfI32EqImmediate), (.i32Ne, .branchIfI32Ne),
        (.i32NeImmediate, .branchIfI32NeImmediate), (.i32LtS, .branchIfI32LtS),
        (.i32LtSImmediate, .branchIfI32LtSImmediate), (.i32LtU, .branchIfI32LtU),
        (.i32LtUImmediate, .branchIfI32LtUImmediate), (.i32GtS, .branchIfI32GtS),
        (.i32GtSImmediate, .branchIfI32GtSImmediate), (.i32GtU, .branchIfI32GtU),
        (.i32GtUImmediate, .branchIfI32GtUImmediate), (.i32LeS, .branchIfI32LeS),
        (.i32LeSImmediate, .branchIfI32LeSImmediate), (.i32LeU, .branchIfI32LeU),
        (.i32LeUImmediate, .branchIfI32LeUImmediate), (.i32GeS, .branchIfI32GeS),
        (.i32GeSImmediate, .branchIfI32GeSImmediate), (.i32GeU, .branchIfI32GeU),
        (.i32GeUImmediate, .branchIfI32GeUImmediate), (.i64Eq, .branchIfI64Eq),
        (.i64EqImmediate, .branchIfI64EqImmediate), (.i64Ne, .branchIfI64Ne),
        (.i64NeImmediate, .branchIfI64NeImmediate), (.i64LtS, .branchIfI64LtS),
        (.i64LtSImmediate, .branchIfI64LtSImmediate), (.i64LtU, .branchIfI64LtU),
        (.i64LtUImmediate, .branchIfI64LtUImmediate), (.i64GtS, .branchIfI64GtS),
        (.i64GtSImmediate, .branchIfI64GtSImmediate), (.i64GtU, .branchIfI64GtU),
        (.i64GtUImmediate, .branchIfI64GtUImmediate), (.i64LeS, .branchIfI64LeS),
        (.i64LeSImmediate, .branchIfI64LeSImmediate), (.i64LeU, .branchIfI64LeU),
        (.i64LeUImmediate, .branchIfI64LeUImmediate), (.i64GeS, .branchIfI64GeS),
        (.i64GeSImmediate, .branchIfI64GeSImmediate), (.i64GeU, .branchIfI64GeU),
        (.i64GeUImmediate, .branchIfI64GeUImmediate), (.i32And, .branchIfI32And),
        (.i32AndImmediate, .branchIfI32AndImmediate), (.i64And, .branchIfI64And),
        (.i64AndImmediate, .branchIfI64AndImmediate), (.f32Eq, .branchIfF32Eq), (.f32Ne, .branchIfF32Ne),
        (.f32Lt, .branchIfF32Lt), (.f32Gt, .branchIfF32Gt), (.f32Le, .branchIfF32Le),
        (.f32Ge, .branchIfF32Ge), (.f64Eq, .branchIfF64Eq), (.f64Ne, .branchIfF64Ne),
        (.f64Lt, .branchIfF64Lt), (.f64Gt, .branchIfF64Gt), (.f64Le, .branchIfF64Le),
        (.f64Ge, .branchIfF64Ge),
    ])

    /// By integer comparison: the one that holds where it does not.
    fileprivate static let oppositeComparisons: [Operation?] = {
        var list = [Operation?](repeating: nil, count: Operation.allCases.count)
        var comparisons: [Int: Operation] = [:]
        for operation in Operation.allCases {
            if let branch = branches[operation.number] {
                comparisons[Int(branch.rawValue)] = operation
            }
        }
        for operation in Operation.allCases
        where ![.i32And, .i32AndImmediate, .i64And, .i64AndImmediate].contains(operation) {
            guard let branch = branches[operation.number],
                let opposite = opposites[Int(branch.rawValue)]
            else { continue }
            list[operation.number] = comparisons[Int(opposite.rawValue)]
        }
        return list
    }()

    /// By load: the one whose address is a sum, of two slots or of a slot and a word in the instruction.
    fileprivate static let indexed: [(sum: Operation, immediate: Operation)?] = {
        var list = [(sum: Operation, immediate: Operation)?](repeating: nil, count: Operation.allCases.count)
        let loads: [(Operation, Operation, Operation)] = [
            (.i32Load, .i32LoadIndexed, .i32LoadIndexedImmediate),
            (.i64Load, .i64LoadIndexed, .i64LoadIndexedImmediate),
            (.i32Load8S, .i32Load8SIndexed, .i32Load8SIndexedImmediate),
            (.i32Load16S, .i32Load16SIndexed, .i32Load16SIndexedImmediate),
            (.i64Load8S, .i64Load8SIndexed, .i64Load8SIndexedImmediate),
            (.i64Load16S, .i64Load16SIndexed, .i64Load16SIndexedImmediate),
            (.i64Load32S, .i64Load32SIndexed, .i64Load32SIndexedImmediate),
            (.load8U, .load8UIndexed, .load8UIndexedImmediate),
            (.load16U, .load16UIndexed, .load16UIndexedImmediate),
        ]
        for (load, sum, immediate) in loads { list[Int(load.rawValue)] = (sum, immediate) }
        return list
    }()

    /// By load: the one whose address is a sum with a shifted index.
    fileprivate static let scaled: [Operation?] = byOperation([
        (.i32Load, .i32LoadScaled), (.i64Load, .i64LoadScaled), (.i32Load8S, .i32Load8SScaled),
        (.i32Load16S, .i32Load16SScaled), (.i64Load8S, .i64Load8SScaled), (.i64Load16S, .i64Load16SScaled),
        (.i64Load32S, .i64Load32SScaled), (.load8U, .load8UScaled), (.load16U, .load16UScaled),
    ])

    /// By store, of a slot or of a word in the instruction: the one whose address is a sum, of two slots or of a slot
    /// and a word in the instruction.
    fileprivate static let indexedStores: [(sum: Operation, immediate: Operation)?] = {
        var list = [(sum: Operation, immediate: Operation)?](repeating: nil, count: Operation.allCases.count)
        let stores: [(Operation, Operation, Operation)] = [
            (.store8, .store8Indexed, .store8IndexedImmediate),
            (.store16, .store16Indexed, .store16IndexedImmediate),
            (.store32, .store32Indexed, .store32IndexedImmediate),
            (.store64, .store64Indexed, .store64IndexedImmediate),
            (.store8Immediate, .store8ImmediateIndexed, .store8ImmediateIndexedImmediate),
            (.store16Immediate, .store16ImmediateIndexed, .store16ImmediateIndexedImmediate),
            (.store32Immediate, .store32ImmediateIndexed, .store32ImmediateIndexedImmediate),
            (.store64Immediate, .store64ImmediateIndexed, .store64ImmediateIndexedImmediate),
        ]
        for (store, sum, immediate) in stores { list[Int(store.rawValue)] = (sum, immediate) }
        return list
    }()

    /// By store: the form whose value is a signed word in the instruction.
    fileprivate static let immediateStores: [Operation?] = byOperation([
        (.store8, .store8Immediate), (.store16, .store16Immediate), (.store32, .store32Immediate),
        (.store64, .store64Immediate),
    ])

    /// By instruction: the form whose left operand is a signed word in the instruction, which comes last.
    fileprivate static let leftImmediate: [Operation?] = byOperation([
        (.i32Sub, .i32SubFromImmediate), (.i64Sub, .i64SubFromImmediate), (.i32Shl, .i32ShlOfImmediate),
        (.i64Shl, .i64ShlOfImmediate),
    ])

    /// By jump with a comparison: the one taken when it does not hold.
    fileprivate static let opposites: [Operation?] = byOperation([
        (.branchIfI32Eq, .branchIfI32Ne), (.branchIfI32EqImmediate, .branchIfI32NeImmediate),
        (.branchIfI32Ne, .branchIfI32Eq), (.branchIfI32NeImmediate, .branchIfI32EqImmediate),
        (.branchIfI32LtS, .branchIfI32GeS), (.branchIfI32LtSImmediate, .branchIfI32GeSImmediate),
        (.branchIfI32LtU, .branchIfI32GeU), (.branchIfI32LtUImmediate, .branchIfI32GeUImmediate),
        (.branchIfI32GtS, .branchIfI32LeS), (.branchIfI32GtSImmediate, .branchIfI32LeSImmediate),
        (.branchIfI32GtU, .branchIfI32LeU), (.branchIfI32GtUImmediate, .branchIfI32LeUImmediate),
        (.branchIfI32LeS, .branchIfI32GtS), (.branchIfI32LeSImmediate, .branchIfI32GtSImmediate),
        (.branchIfI32LeU, .branchIfI32GtU), (.branchIfI32LeUImmediate, .branchIfI32GtUImmediate),
        (.branchIfI32GeS, .branchIfI32LtS), (.branchIfI32GeSImmediate, .branchIfI32LtSImmediate),
        (.branchIfI32GeU, .branchIfI32LtU), (.branchIfI32GeUImmediate, .branchIfI32LtUImmediate),
        (.branchIfI64Eq, .branchIfI64Ne), (.branchIfI64EqImmediate, .branchIfI64NeImmediate),
        (.branchIfI64Ne, .branchIfI64Eq), (.branchIfI64NeImmediate, .branchIfI64EqImmediate),
        (.branchIfI64LtS, .branchIfI64GeS), (.branchIfI64LtSImmediate, .branchIfI64GeSImmediate),
        (.branchIfI64LtU, .branchIfI64GeU), (.branchIfI64LtUImmediate, .branchIfI64GeUImmediate),
        (.branchIfI64GtS, .branchIfI64LeS), (.branchIfI64GtSImmediate, .branchIfI64LeSImmediate),
        (.branchIfI64GtU, .branchIfI64LeU), (.branchIfI64GtUImmediate, .branchIfI64LeUImmediate),
        (.branchIfI64LeS, .branchIfI64GtS), (.branchIfI64LeSImmediate, .branchIfI64GtSImmediate),
        (.branchIfI64LeU, .branchIfI64GtU), (.branchIfI64LeUImmediate, .branchIfI64GtUImmediate),
        (.branchIfI64GeS, .branchIfI64LtS), (.branchIfI64GeSImmediate, .branchIfI64LtSImmediate),
        (.branchIfI64GeU, .branchIfI64LtU), (.branchIfI64GeUImmediate, .branchIfI64LtUImmediate),
        (.branchIfI32And, .branchIfZeroI32And), (.branchIfI32AndImmediate, .branchIfZeroI32AndImmediate),
        (.branchIfI64And, .branchIfZeroI64And), (.branchIfI64AndImmediate, .branchIfZeroI64AndImmediate),
        (.branchIfF32Eq, .branchIfNotF32Eq), (.branchIfF32Ne, .branchIfNotF32Ne),
        (.branchIfF32Lt, .branchIfNotF32Lt), (.branchIfF32Gt, .branchIfNotF32Gt),
        (.branchIfF32Le, .branchIfNotF32Le), (.branchIfF32Ge, .branchIfNotF32Ge),
        (.branchIfF64Eq, .branchIfNotF64Eq), (.branchIfF64Ne, .branchIfNotF64Ne),
        (.branchIfF64Lt, .branchIfNotF64Lt), (.branchIfF64Gt, .branchIfNotF64Gt),
        (.branchIfF64Le, .branchIfNotF64Le), (.branchIfF64Ge, .branchIfNotF64Ge),
    ])

    /// By jump with a comparison: the one that makes its left operand, a sum of two slots or of a slot and a word in the
    /// instruction, first.
    fileprivate static let sums: [(sum: Operation, immediate: Operation)?] = {
        var list = [(sum: Operation, immediate: Operation)?](repeating: nil, count: Operation.allCases.count)
        let jumps: [(Operation, Operation, Operation)] = [
            (.branchIfI32Eq, .branchIfI32SumEq, .branchIfI32SumImmediateEq),
            (.branchIfI32EqImmediate, .branchIfI32SumEqImmediate, .branchIfI32SumImmediateEqImmediate),
            (.branchIfI32Ne, .branchIfI32SumNe, .branchIfI32SumImmediateNe),
            (.branchIfI32NeImmediate, .branchIfI32SumNeImmediate, .branchIfI32SumImmediateNeImmediate),
            (.branchIfI32LtS, .branchIfI32SumLtS, .branchIfI32SumImmediateLtS),
            (.branchIfI32LtSImmediate, .branchIfI32SumLtSImmediate, .branchIfI32SumImmediateLtSImmediate),
            (.branchIfI32LtU, .branchIfI32SumLtU, .branchIfI32SumImmediateLtU),
            (.branchIfI32LtUImmediate, .branchIfI32SumLtUImmediate, .branchIfI32SumImmediateLtUImmediate),
            (.branchIfI32GtS, .branchIfI32SumGtS, .branchIfI32SumImmediateGtS),
            (.branchIfI32GtSImmediate, .branchIfI32SumGtSImmediate, .branchIfI32SumImmediateGtSImmediate),
            (.branchIfI32GtU, .branchIfI32SumGtU, .branchIfI32SumImmediateGtU),
            (.branchIfI32GtUImmediate, .branchIfI32SumGtUImmediate, .branchIfI32SumImmediateGtUImmediate),
            (.branchIfI32LeS, .branchIfI32SumLeS, .branchIfI32SumImmediateLeS),
            (.branchIfI32LeSImmediate, .branchIfI32SumLeSImmediate, .branchIfI32SumImmediateLeSImmediate),
            (.branchIfI32LeU, .branchIfI32SumLeU, .branchIfI32SumImmediateLeU),
            (.branchIfI32LeUImmediate, .branchIfI32SumLeUImmediate, .branchIfI32SumImmediateLeUImmediate),
            (.branchIfI32GeS, .branchIfI32SumGeS, .branchIfI32SumImmediateGeS),
            (.branchIfI32GeSImmediate, .branchIfI32SumGeSImmediate, .branchIfI32SumImmediateGeSImmediate),
            (.branchIfI32GeU, .branchIfI32SumGeU, .branchIfI32SumImmediateGeU),
            (.branchIfI32GeUImmediate, .branchIfI32SumGeUImmediate, .branchIfI32SumImmediateGeUImmediate),
        ]
        for (jump, sum, immediate) in jumps { list[Int(jump.rawValue)] = (sum, immediate) }
        return list
    }()

    private static func byOperation(_ pairs: [(Operation, Operation)]) -> [Operation?] {
        var list = [Operation?](repeating: nil, count: Operation.allCases.count)
        for (key, value) in pairs { list[Int(key.rawValue)] = value }
        return list
    }
}

/// What an operation may be exchanged for.
struct RelatedOperations {
    /// The form whose right operand is a signed word in the instruction. Subtraction adds the negated word.
    var immediate: Operation?
    /// The form whose left operand is one, which comes last.
    var leftImmediate: Operation?
    /// What gives the same with its operands exchanged.
    var swapped: Operation?
    /// Of a comparison: the jump that is taken when it holds.
    var branch: Operation?
    /// Of a jump with a comparison: the one taken when it does not hold.
    var opposite: Operation?
    /// Of an integer comparison: the one that holds where it does not.
    var oppositeComparison: Operation?
    /// Of a load or store: those whose address is a sum of two slots, or of a slot and a word in the instruction.
    var indexed: (sum: Operation, immediate: Operation)?
    /// Of a load: the one whose address is a sum with a shifted index.
    var scaled: Operation?
    /// Of a store: the form whose value is a signed word in the instruction.
    var immediateStore: Operation?
    /// Of a jump with a comparison: those that make its left operand, a sum, first.
    var sums: (sum: Operation, immediate: Operation)?

    /// By the operation's number. A bare pointer, since translation looks at it for every instruction.
    struct Table: @unchecked Sendable {
        private let base: UnsafeMutablePointer<RelatedOperations>

        fileprivate init() {
            let operations = Operation.allCases
            base = .allocate(capacity: operations.count)
            for operation in operations {
                let index = operation.number
                (base + index).initialize(
                    to: RelatedOperations(
                        immediate: NumericOperations.immediate[index],
                        leftImmediate: NumericOperations.leftImmediate[index],
                        swapped: NumericOperations.swapped[index],
                        branch: NumericOperations.branches[index],
                        opposite: NumericOperations.opposites[index],
                        oppositeComparison: NumericOperations.oppositeComparisons[index],
                        indexed: NumericOperations.indexed[index] ?? NumericOperations.indexedStores[index],
                        scaled: NumericOperations.scaled[index],
                        immediateStore: NumericOperations.immediateStores[index],
                        sums: NumericOperations.sums[index]))
            }
        }

        // Yielded, so that only the part that is asked for is read.
        subscript(operation: Int) -> RelatedOperations {
            @inline(__always) _read { yield base[operation] }
        }
        subscript(operation: Operation) -> RelatedOperations {
            @inline(__always) _read { yield base[operation.number] }
        }
    }

    /// The table, which never changes.
    static let table = Table()
}
