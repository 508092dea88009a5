import Testing
import WasmInterpreter

/// Exact results, traps and the places where lazy operands could go wrong.
@Suite(.everyEngine) struct ExecutionTests {
    private func run(
        _ parameters: [ValueType], _ results: [ValueType], locals: [ValueType] = [], _ code: [UInt8],
        _ arguments: Value...
    ) throws -> [Value] {
        var builder = ModuleBuilder()
        builder.memories = [[1, 1, 2]]
        builder.function("f", parameters, results, locals: locals, code)
        let function = try #require(try builder.instance().function("f"))
        return try function.invoke(arguments)
    }

    private func trap(
        _ parameters: [ValueType], _ results: [ValueType], _ code: [UInt8], _ arguments: Value...
    ) throws -> Trap.Kind {
        var builder = ModuleBuilder()
        builder.memories = [[0, 1]]
        builder.function("f", parameters, results, code)
        let function = try #require(try builder.instance().function("f"))
        return try #require(throws: Trap.self) { try function.invoke(arguments) }.kind
    }

    // MARK: Operands

    @Test func aLocalOnTheStackKeepsTheValueItHad() throws {
        // local.get 0; 5; local.set 0; local.get 0; sub  =  old - 5
        #expect(
            try run([.i32], [.i32], I.get(0) + I.i32(5) + I.set(0) + I.get(0) + I.sub, .i32(7)) == [.i32(2)])
        // The same when the new value is computed from others: its result may not go to the local directly.
        let code = I.get(0) + I.get(0) + I.i32(1) + I.add + I.set(0) + I.get(0) + I.sub
        #expect(try run([.i32], [.i32], code, .i32(7)) == [.i32(.max)])
        let tee = I.get(0) + I.get(0) + I.i32(1) + I.add + I.tee(0) + I.get(0) + I.add + I.sub
        #expect(try run([.i32], [.i32], tee, .i32(7)) == [.i32(UInt32(bitPattern: 7 - 16))])
    }

    @Test(arguments: 0..<100)
    func operandsDeeperThanTheWindowKeepTheirValues(depth: Int) throws {
        // Pushes the local, then `depth` ones, changes the local, and adds everything up.
        let code =
            I.get(0) + (0..<depth).flatMap { _ in I.i32(1) } + I.get(0) + I.i32(100) + I.add + I.set(0)
            + (0..<depth).flatMap { _ in I.add }
        #expect(try run([.i32], [.i32], code, .i32(5)) == [.i32(UInt32(5 + depth))])
    }

    @Test func branchesCarryConstantsAndLocals() throws {
        let block: [UInt8] = [0x02, 0x7F]
        for value in [UInt32(0), 1] {
            // block (result i32) 42; get 0; br_if 0; drop; get 1 end
            let code = block + I.i32(42) + I.get(0) + I.brIf(0) + [0x1A] + I.get(1) + [I.end]
            #expect(try run([.i32, .i32], [.i32], code, .i32(value), .i32(9)) == [.i32(value == 0 ? 9 : 42)])
            // The same out of the function, where the constant must not be taken for stored when it was not.
            let out = I.i32(42) + I.get(0) + I.brIf(0) + I.i32(1) + I.add
            #expect(try run([.i32], [.i32], out, .i32(value)) == [.i32(value == 0 ? 43 : 42)])
        }
    }

    @Test func branchesMoveSeveralValues() throws {
        var builder = ModuleBuilder()
        let pair = builder.type([], [.i32, .i64])
        // 7; block (result i32 i64) 1; 2; i64 3; get 0; br_if 0; drop; drop; drop; get 0; i64 9 end; …
        let code =
            I.i32(7) + [0x02, UInt8(pair)] + I.i32(1) + I.i32(2) + I.i64(3) + I.get(0) + I.brIf(0)
            + [0x1A, 0x1A, 0x1A] + I.get(0) + I.i64(9) + [I.end]
        builder.function("f", [.i32], [.i32, .i32, .i64], code)
        let function = try #require(try builder.instance().function("f"))
        #expect(try function.invoke([.i32(1)]) == [.i32(7), .i32(2), .i64(3)])
        #expect(try function.invoke([.i32(0)]) == [.i32(7), .i32(0), .i64(9)])
    }

    @Test(arguments: [(UInt32(0), UInt32(10)), (1, 11), (2, 22), (3, 22), (.max, 22)])
    func branchTables(index: UInt32, result: UInt32) throws {
        // block block block get 0; br_table 0 1 (2) end 10 return end 11 return end 22
        let code: [UInt8] =
            [0x02, 0x40, 0x02, 0x40, 0x02, 0x40] + I.get(0) + [0x0E, 2, 0, 1, 2, I.end] + I.i32(10)
            + [0x0F, I.end] + I.i32(11) + [0x0F, I.end] + I.i32(22)
        #expect(try run([.i32], [.i32], code, .i32(index)) == [.i32(result)])
    }

    @Test func loopsWithParametersAndComparisons() throws {
        // Sum of 1...n: loop add the counter, count down, again while not zero.
        let code: [UInt8] =
            [0x03, 0x40] + I.get(1) + I.get(0) + I.add + I.set(1) + I.get(0) + I.i32(1) + I.sub + I.tee(0)
            + I.brIf(0) + [I.end] + I.get(1)
        #expect(try run([.i32], [.i32], locals: [.i32], code, .i32(1000)) == [.i32(500_500)])
    }

    @Test func declaredLocalsStartAsZeroInEveryCall() throws {
        var builder = ModuleBuilder()
        let inner = builder.function("g", [], [.i64], locals: [.i64, .i64], I.get(1) + I.i64(-1) + I.set(1))
        builder.function("f", [], [.i64], I.call(inner) + [0x1A] + I.call(inner))
        #expect(try builder.instance().function("f")?.invoke([]) == [.i64(0)])
    }

    // MARK: Numbers

    @Test(arguments: [
        (UInt8(0x6D), Int32.min, Int32(-1), Trap.Kind.integerOverflow), (0x6D, 1, 0, .integerDivideByZero),
        (0x6E, 1, 0, .integerDivideByZero), (0x6F, 1, 0, .integerDivideByZero),
        (0x70, 1, 0, .integerDivideByZero),
    ])
    func divisionTraps(opcode: UInt8, left: Int32, right: Int32, kind: Trap.Kind) throws {
        let arguments = [Value.i32(UInt32(bitPattern: left)), .i32(UInt32(bitPattern: right))]
        #expect(
            try trap([.i32, .i32], [.i32], I.get(0) + I.get(1) + [opcode], arguments[0], arguments[1]) == kind
        )
        // With constants, which other forms of the instruction may take.
        #expect(try trap([], [.i32], I.i32(left) + I.i32(right) + [opcode]) == kind)
    }

    @Test func remainderOfTheLeastNumberIsZero() throws {
        #expect(try run([], [.i32], I.i32(.min) + I.i32(-1) + [0x6F]) == [.i32(0)])
        #expect(try run([], [.i64], I.i64(.min) + I.i64(-1) + [0x81]) == [.i64(0)])
    }

    @Test func immediatesOfLongNumbersKeepTheirSign() throws {
        #expect(try run([.i64], [.i64], I.get(0) + I.i64(-5) + [0x7C], .i64(3)) == [.i64(UInt64.max - 1)])
        #expect(
            try run([.i64], [.i64], I.get(0) + I.i64(Int64(Int32.min)) + [0x7D], .i64(0)) == [.i64(1 << 31)])
        #expect(try run([.i64], [.i64], I.get(0) + I.i64(1 << 40) + [0x84], .i64(1)) == [.i64(1 << 40 | 1)])
        // A constant on the left of a comparison: 5 < x.
        #expect(try run([.i64], [.i32], I.i64(5) + I.get(0) + [0x53], .i64(6)) == [.i32(1)])
        #expect(try run([.i64], [.i32], I.i64(5) + I.get(0) + [0x53], .i64(5)) == [.i32(0)])
    }

    @Test func wrappedNumbersLoseTheirHighHalf() throws {
        let code = I.get(0) + [0xA7, 0xAD]
        #expect(try run([.i64], [.i64], code, .i64(0xFFFF_FFFF_8000_0001)) == [.i64(0x8000_0001)])
        #expect(try run([.i64], [.i32], I.get(0) + [0xA7], .i64(1 << 32)) == [.i32(0)])
        // As a condition, too.
        let condition = I.get(0) + [0xA7, 0x04, 0x7F] + I.i32(1) + [0x05] + I.i32(2) + [I.end]
        #expect(try run([.i64], [.i32], condition, .i64(1 << 32)) == [.i32(2)])
    }

    @Test(arguments: [
        // Signalling NaNs become quiet, payloads stay.
        (UInt8(0xBB), Value.f32(0x7FA0_0001), Value.f64(0x7FFC_0000_2000_0000)),
        (0xB6, .f64(0x7FF4_0000_0000_0000), .f32(0x7FE0_0000)),
        (0x90, .f32(0x7FA0_0000), .f32(0x7FE0_0000)),  // f32.nearest
        (0x8B, .f32(0xFFA0_0001), .f32(0x7FA0_0001)),  // f32.abs changes the sign alone
        (0x90, .f32(Float(2.5).bitPattern), .f32(Float(2).bitPattern)),
        (0x90, .f32(Float(-0.4).bitPattern), .f32(0x8000_0000)),
    ])
    func floats(opcode: UInt8, argument: Value, result: Value) throws {
        #expect(try run([argument.type], [result.type], I.get(0) + [opcode], argument) == [result])
    }

    @Test func minimumAndMaximumKnowSignsOfZero() throws {
        let zero = Value.double(0)
        let minus = Value.double(-0.0)
        #expect(try run([.f64, .f64], [.f64], I.get(0) + I.get(1) + [0xA4], zero, minus) == [minus])
        #expect(try run([.f64, .f64], [.f64], I.get(0) + I.get(1) + [0xA5], minus, zero) == [zero])
    }

    @Test(arguments: [
        (Double.nan, Trap.Kind.invalidConversionToInteger), (2_147_483_648, .integerOverflow),
        (-2_147_483_649, .integerOverflow), (.infinity, .integerOverflow),
    ])
    func truncationTraps(value: Double, kind: Trap.Kind) throws {
        #expect(try trap([.f64], [.i32], I.get(0) + [0xAA], .double(value)) == kind)
        // The saturating form gives the nearest number.
        let expected: UInt32 = value.isNaN ? 0 : value > 0 ? 0x7FFF_FFFF : 0x8000_0000
        #expect(try run([.f64], [.i32], I.get(0) + [0xFC, 2], .double(value)) == [.i32(expected)])
    }

    @Test(arguments: [(-2_147_483_648.9, Int32.min), (2_147_483_647.9, .max), (-0.9, 0)])
    func truncationAtTheBounds(value: Double, result: Int32) throws {
        #expect(
            try run([.f64], [.i32], I.get(0) + [0xAA], .double(value)) == [.i32(UInt32(bitPattern: result))])
    }

    // MARK: Memory

    @Test(arguments: [(UInt32(65_532), true), (65_533, false), (.max, false), (.max - 3, false)])
    func loadsStayInside(address: UInt32, isInside: Bool) throws {
        let code = I.get(0) + [0x28, 2, 0]
        if isInside {
            #expect(try run([.i32], [.i32], code, .i32(address)) == [.i32(0)])
        } else {
            #expect(try trap([.i32], [.i32], code, .i32(address)) == .outOfBoundsMemoryAccess)
        }
    }

    @Test func addressAndOffsetDoNotWrap() throws {
        let offset: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]
        #expect(try trap([], [.i32], I.i32(1) + [0x2D, 0] + offset) == .outOfBoundsMemoryAccess)
    }

    @Test func growthKeepsBytesAndMeetsItsLimit() throws {
        let code =
            I.i32(8) + I.i32(99) + [0x36, 2, 0] + I.i32(1) + [0x40, 0, 0x1A] + I.i32(8) + [0x28, 2, 0]
            + I.i32(1) + [0x40, 0] + [0x3F, 0]
        #expect(try run([], [.i32, .i32, .i32], code) == [.i32(99), .i32(.max), .i32(2)])
    }

    @Test func bulkInstructionsWriteNothingWhenTheyTrap() throws {
        var builder = ModuleBuilder()
        builder.memories = [[0, 1]]
        builder.dataCount = 1
        builder.data = [[1] + ModuleBuilder.name("abcd")]
        builder.export("m", 2, 0)
        builder.function("fill", [.i32, .i32], [], I.get(0) + I.i32(7) + I.get(1) + [0xFC, 11, 0])
        builder.function("copy", [.i32, .i32, .i32], [], I.get(0) + I.get(1) + I.get(2) + [0xFC, 10, 0, 0])
        builder.function("init", [.i32, .i32, .i32], [], I.get(0) + I.get(1) + I.get(2) + [0xFC, 8, 0, 0])
        builder.function("drop", [0xFC, 9, 0])
        let instance = try builder.instance()
        let memory = try #require(instance.memory("m"))
        func call(_ name: String, _ numbers: UInt32...) throws {
            _ = try #require(instance.function(name)).invoke(numbers.map { .i32($0) })
        }
        #expect(throws: Trap.self) { try call("fill", 65_530, 7) }
        #expect(memory.read(at: 65_530, count: 6) == [0, 0, 0, 0, 0, 0])
        try call("fill", 65_530, 6)
        #expect(memory.read(at: 65_530, count: 6) == [7, 7, 7, 7, 7, 7])
        try call("init", 0, 1, 3)
        #expect(memory.read(at: 0, count: 4) == Array("bcd\0".utf8))
        try call("copy", 1, 0, 3)
        #expect(memory.read(at: 0, count: 5) == Array("bbcd\0".utf8))
        #expect(throws: Trap.self) { try call("init", 0, 2, 3) }
        try call("drop")
        #expect(throws: Trap.self) { try call("init", 0, 0, 1) }
        try call("init", 65_536, 0, 0)
    }

    // MARK: Tables, which the converted official suite has no files on

    private func tableInstance() throws -> Instance {
        var builder = ModuleBuilder()
        builder.tables = [[0x6F, 1, 3, 6]]
        builder.function("size", [], [.i32], [0xFC, 16, 0])
        builder.function("get", [.i32], [.externref], I.get(0) + [0x25, 0])
        builder.function("set", [.i32, .externref], [], I.get(0) + I.get(1) + [0x26, 0])
        builder.function("grow", [.externref, .i32], [.i32], I.get(0) + I.get(1) + [0xFC, 15, 0])
        builder.function(
            "fill", [.i32, .externref, .i32], [], I.get(0) + I.get(1) + I.get(2) + [0xFC, 17, 0])
        return try builder.instance()
    }

    @Test func tableGetAndSet() throws {
        let instance = try tableInstance()
        let get = try #require(instance.function("get"))
        let set = try #require(instance.function("set"))
        #expect(try get.invoke([.i32(2)]) == [.externref(nil)])
        try set.invoke([.i32(2), .externref(0)])
        #expect(try get.invoke([.i32(2)]) == [.externref(0)])
        try set.invoke([.i32(2), .externref(nil)])
        #expect(try get.invoke([.i32(2)]) == [.externref(nil)])
        for index in [UInt32(3), .max] {
            let first = #expect(throws: Trap.self) { try get.invoke([.i32(index)]) }
            let second = #expect(throws: Trap.self) { try set.invoke([.i32(index), .externref(1)]) }
            #expect(first?.kind == .outOfBoundsTableAccess && second?.kind == .outOfBoundsTableAccess)
        }
    }

    @Test func tableGrowAndSize() throws {
        let instance = try tableInstance()
        let size = try #require(instance.function("size"))
        let grow = try #require(instance.function("grow"))
        let get = try #require(instance.function("get"))
        #expect(try grow.invoke([.externref(5), .i32(0)]) == [.i32(3)])
        #expect(try grow.invoke([.externref(5), .i32(2)]) == [.i32(3)])
        #expect(try get.invoke([.i32(4)]) == [.externref(5)])
        #expect(try get.invoke([.i32(2)]) == [.externref(nil)])
        #expect(try grow.invoke([.externref(6), .i32(2)]) == [.i32(.max)])
        #expect(try grow.invoke([.externref(6), .i32(.max)]) == [.i32(.max)])
        #expect(try size.invoke([]) == [.i32(5)])
        #expect(try grow.invoke([.externref(6), .i32(1)]) == [.i32(5)])
        #expect(try size.invoke([]) == [.i32(6)])
    }

    @Test func tableFill() throws {
        let instance = try tableInstance()
        let fill = try #require(instance.function("fill"))
        let get = try #require(instance.function("get"))
        try fill.invoke([.i32(1), .externref(7), .i32(2)])
        #expect(
            try (0..<3).flatMap { try get.invoke([.i32($0)]) } == [
                .externref(nil), .externref(7), .externref(7),
            ])
        try fill.invoke([.i32(3), .externref(8), .i32(0)])
        // Beyond the end nothing is written.
        #expect(throws: Trap.self) { try fill.invoke([.i32(2), .externref(9), .i32(2)]) }
        #expect(try get.invoke([.i32(2)]) == [.externref(7)])
        #expect(throws: Trap.self) { try fill.invoke([.i32(4), .externref(9), .i32(0)]) }
    }

    @Test(arguments: [
        (UInt32(0), Trap.Kind?.none), (1, .indirectCallTypeMismatch), (2, .uninitializedElement),
        (3, .undefinedElement),
    ])
    func indirectCalls(index: UInt32, kind: Trap.Kind?) throws {
        var builder = ModuleBuilder()
        let type = builder.type([], [.i32])
        builder.tables = [[0x70, 0, 3]]
        builder.elements = [[0] + I.i32(0) + [I.end, 2, 0, 1]]
        builder.function(nil, [], [.i32], I.i32(77))
        builder.function(nil, [], [.i64], I.i64(78))
        builder.function("f", [.i32], [.i32], I.get(0) + [0x11, UInt8(type), 0])
        let function = try #require(try builder.instance().function("f"))
        if let kind {
            #expect(try #require(throws: Trap.self) { try function.invoke([.i32(index)]) }.kind == kind)
        } else {
            #expect(try function.invoke([.i32(index)]) == [.i32(77)])
        }
    }

    // MARK: Vectors

    @Test func selectOfVectorsTakesConditionsFromAnywhere() throws {
        var builder = ModuleBuilder()
        // The condition is the result of the instruction before.
        let vectors = I.i32(7) + [0xFD, 17] + I.i32(9) + [0xFD, 17]
        builder.function(
            "computed", [.i32], [.i32], vectors + I.get(0) + I.i32(3) + [0x71, 0x1B, 0xFD, 27, 0])
        builder.function("local", [.i32], [.i32], vectors + I.get(0) + [0x1B, 0xFD, 27, 0])
        builder.function("constant", [], [.i32], vectors + I.i32(0) + [0x1B, 0xFD, 27, 0])
        let instance = try builder.instance()
        for (condition, lane) in [(0, 9), (4, 9), (1, 7), (6, 7)] as [(UInt32, UInt32)] {
            #expect(try instance.function("computed")?.invoke([.i32(condition)]) == [.i32(lane)])
        }
        #expect(try instance.function("local")?.invoke([.i32(0)]) == [.i32(9)])
        #expect(try instance.function("local")?.invoke([.i32(4)]) == [.i32(7)])
        #expect(try instance.function("constant")?.invoke([]) == [.i32(9)])
    }

    @Test func vectorsTakeTwoSlotsEverywhere() throws {
        // Local, select, call, global and return of vectors beside numbers.
        var builder = ModuleBuilder()
        let bytes = (0..<16).map { UInt8($0) }
        builder.globals = [[0x7B, 1, 0xFD, 12] + bytes + [I.end]]
        let swap = builder.function(
            nil, [.i32, .v128, .v128], [.v128, .i32, .v128], I.get(2) + I.get(0) + I.get(1))
        let code =
            [0x23, 0] + I.set(1) + I.get(0) + I.get(1) + [0xFD, 12] + [UInt8](repeating: 1, count: 16)
            + I.call(swap) + I.set(2) + I.set(0) + I.get(2) + I.get(0) + [0x1B] + [0x24, 0] + [0x23, 0]
            + I.get(0)
        builder.function("f", [.i32], [.v128, .i32], locals: [.v128, .v128], code)
        let function = try #require(try builder.instance().function("f"))
        let low: UInt64 = 0x0706_0504_0302_0100
        let high: UInt64 = 0x0F0E_0D0C_0B0A_0908
        #expect(try function.invoke([.i32(0)]) == [.v128(low: low, high: high), .i32(0)])
        let ones: UInt64 = 0x0101_0101_0101_0101
        #expect(try function.invoke([.i32(1)]) == [.v128(low: ones, high: ones), .i32(1)])
    }

    @Test func framesOfATrapNameFunctionsAndInstructions() throws {
        var builder = ModuleBuilder()
        let inner = builder.function(nil, [.i32], [.i32], I.get(0) + I.i32(0) + [0x6E])
        let middle = builder.function(nil, [], [.i32], [0x01] + I.i32(5) + I.call(inner))
        builder.function("f", [], [.i32], I.call(middle))
        builder.trailer = ModuleBuilder.section(
            0, ModuleBuilder.name("name") + [1, 8, 1, 0] + ModuleBuilder.name("inner"))
        let bytes = builder.bytes
        let function = try #require(try builder.instance().function("f"))
        let trap = try #require(throws: Trap.self) { try function.invoke([]) }
        #expect(trap.frames.map(\.functionIndex) == [0, 1, 2])
        #expect(trap.frames.map(\.name) == ["inner", nil, nil])
        let opcodes = try trap.frames.map { bytes[try #require($0.offset)] }
        #expect(opcodes == [0x6E, 0x10, 0x10])
    }
}
