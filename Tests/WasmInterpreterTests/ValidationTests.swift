import Testing
import WasmInterpreter

/// Rules of validation; each case is the body of function 1 of type [i32] -> [i32] with a memory and a table.
@Suite struct ValidationTests {
    private func module(_ code: [UInt8]) -> [UInt8] {
        var builder = ModuleBuilder()
        builder.memories = [[0, 1]]
        builder.tables = [[0x70, 0, 1], [0x6F, 0, 1]]
        builder.globals = [[0x7F, 0] + I.i32(0) + [I.end]]
        builder.function(nil, [])
        builder.function("f", [.i32], [.i32], locals: [.f64], code)
        return builder.bytes
    }

    @Test(
        arguments: [
            ([], "type mismatch"), (I.i64(1), "type mismatch"), (I.i32(1) + I.i32(1), "type mismatch"),
            (I.get(2), "unknown local 2"), (I.get(1), "type mismatch"),
            (I.i32(1) + I.set(1), "type mismatch"),
            (I.br(1), "unknown label 1"), (I.call(2), "unknown function 2"), ([0x23, 1], "unknown global 1"),
            (I.i32(1) + [0x24, 0], "global is immutable"),
            (I.i32(0) + [0x28, 3, 0], "alignment must not be larger than natural"),
            (I.i32(0) + [0x2D, 1, 0], "alignment must not be larger than natural"),
            (I.i32(0) + [0x11, 0, 2], "unknown table 2"), (I.i32(0) + [0x11, 9, 0], "unknown type 9"),
            (I.i32(0) + [0x11, 0, 1], "type mismatch"), ([0xD2, 0], "undeclared function reference"),
            ([0x02, 9], "unknown type 9"), (I.i32(1) + [0x04, 0x7F] + I.i32(1) + [0x0B], "type mismatch"),
            ([0x05], "END opcode expected"), (I.get(0) + [0xFC, 9, 0], "data count section required"),
            (I.get(0) + [0xFC, 13, 0], "unknown elem segment 0"),
            (I.get(0) + [0x3F, 1], "zero byte expected"),
            (I.get(0) + I.get(0) + I.get(0) + [0x1C, 2, 0x7F, 0x7F], "invalid result arity"),
            ([0xD0, 0x70, 0xD0, 0x70] + I.get(0) + [0x1B], "type mismatch"),
            (
                I.get(0) + [0xFD, 12] + [UInt8](repeating: 0, count: 16) + [0xFD, 21, 16],
                "invalid lane index"
            ),
            (I.get(0) + [0xFD, 0x80, 2], "illegal opcode fd 256: relaxed SIMD is not supported"),
            ([0x06, 0x40], "illegal opcode 06: exception handling is not supported"),
            ([0x12, 0], "illegal opcode 12: tail calls are not supported"),
            ([0x14, 0], "illegal opcode 14: typed function references are not supported"),
            ([0xFB, 0], "illegal opcode fb: garbage collection is not supported"),
            ([0xFE, 0], "illegal opcode fe: threads are not supported"),
            ([0xFC, 18], "illegal opcode fc 18"),
            ([0x27], "illegal opcode 27"), (I.get(0) + [0x0B], "END opcode expected"),
        ] as [([UInt8], String)])
    func invalidBodies(code: [UInt8], message: String) throws {
        let error = try #require(throws: ModuleError.self) { try Module(module(code)) }
        #expect(error.message.hasPrefix(message), "\(error)")
        #expect(error.section == .code)
        #expect(error.functionIndex == 1)
    }

    @Test(
        arguments: [
            I.get(0), [0x00], I.br(0 + 0) + [0x6A], [0x00, 0x1B], [0x00, 0xD1],
            // Unreachable code takes any operands.
            [0x00, 0x1A, 0x6A, 0x6A], [0x02, 0x7F] + I.get(0) + [0x0B],
            // A table whose labels differ in unreachable code only in types nothing pins down.
            [0x02, 0x7F, 0x00] + I.i32(0) + [0x0E, 1, 0, 1, 0x0B],
            I.i32(0) + [0x28, 2, 0], I.get(0) + [0xFC, 16, 1, 0x6A],
        ] as [[UInt8]])
    func validBodies(code: [UInt8]) throws {
        let code = code.first == 0x0C ? I.get(0) + code : code
        _ = try Module(module(code))
    }

    @Test func offsetsPointAtTheInstruction() throws {
        let bytes = module(I.get(0) + [0x01, 0x01] + I.get(7))
        let error = try #require(throws: ModuleError.self) { try Module(bytes) }
        #expect(Array(bytes[(error.offset - 2)...(error.offset + 1)]) == [0x01, 0x01, 0x20, 7])
    }

    @Test(
        arguments: [
            ([0x7F, 0] + I.i64(0) + [I.end], "type mismatch"), ([0x7F, 0, I.end], "type mismatch"),
            ([0x7F, 0] + I.i32(0) + I.i32(0) + [I.end], "type mismatch"),
            ([0x7F, 0, 0x23, 0, I.end], "unknown global 0"),
            ([0x7F, 0] + I.i32(0) + I.i32(0) + [0x6A, I.end], "constant expression required"),
            ([0x70, 0, 0xD2, 0, I.end], "unknown function 0"), ([0x7F, 0, 0x27, I.end], "illegal opcode 27"),
        ] as [([UInt8], String)])
    func invalidGlobals(global: [UInt8], message: String) throws {
        var builder = ModuleBuilder()
        builder.globals = [global]
        let error = try #require(throws: ModuleError.self) { try Module(builder.bytes) }
        #expect(error.message.hasPrefix(message), "\(error)")
        #expect(error.section == .global)
    }

    @Test func manyNestedBlocksNeedNoRecursion() throws {
        let depth = 50_000
        let code =
            [[UInt8]](repeating: [0x02, 0x40], count: depth).flatMap { $0 }
            + [UInt8](repeating: I.end, count: depth)
        var builder = ModuleBuilder()
        builder.function("f", code)
        #expect(try builder.instance().function("f")?.invoke([]) == [])
    }
}
