import Testing

@testable import WasmInterpreter

/// The binary format: what is refused, with which text and where.
@Suite struct BinaryTests {
    private func refusal(_ bytes: [UInt8], limits: ModuleLimits = ModuleLimits()) throws -> ModuleError {
        let error = #expect(throws: ModuleError.self) { try Module(bytes, limits: limits) }
        return try #require(error)
    }

    @Test(arguments: [
        ([UInt8](), "unexpected end", 0), ([0, 0x61, 0x73], "unexpected end", 3),
        ([0, 0x61, 0x73, 0x6E, 1, 0, 0, 0], "magic header not detected", 0),
        ([0, 0x61, 0x73, 0x6D, 1, 0, 0], "unexpected end", 7),
        ([0, 0x61, 0x73, 0x6D, 2, 0, 0, 0], "unknown binary version", 4),
    ])
    func preamble(bytes: [UInt8], message: String, offset: Int) throws {
        let error = try refusal(bytes)
        #expect(error.message == message)
        #expect(error.offset == offset)
        #expect(error.kind == .malformed)
        #expect(error.section == nil)
    }

    @Test func theEmptyModuleIsOne() throws {
        let module = try Module(ModuleBuilder.preamble)
        #expect(module.imports.isEmpty && module.exports.isEmpty && module.functionCount == 0)
    }

    @Test(arguments: [
        // A section of five bytes of which one is there.
        ([1, 5, 0], "length out of bounds", SectionID?.none), ([13, 0], "malformed section id 13", nil),
        ([14, 0], "malformed section id 14", nil), ([1, 2, 0, 0], "section size mismatch", .type),
        ([3, 1, 0, 1, 1, 0], "unexpected content after last section", nil),
        ([1, 1, 0, 1, 1, 0], "unexpected content after last section", nil),
        ([1, 3, 1, 0x60, 1], "unexpected end of section or function", .type),
        ([1, 5, 1, 0x60, 1, 0x6E, 0], "malformed value type 6e", .type),
        ([1, 1, 1], "unexpected end of section or function", .type),
        ([3, 2, 1, 0], "function and code section have inconsistent lengths", nil),
        ([12, 1, 1], "data count and data section have inconsistent lengths", nil),
        ([5, 4, 1, 3, 1, 1], "integer too large: shared memories (threads) are not supported", .memory),
        ([5, 3, 1, 4, 1], "integer too large: 64-bit memories (memory64) are not supported", .memory),
        ([1, 2, 1, 0x5F], "types of the garbage collection proposal", .type),
        ([0, 2, 1, 0xFF], "malformed UTF-8 encoding", .custom),
        ([0, 4, 3, 0xED, 0xA0, 0x80], "malformed UTF-8 encoding", .custom),
        ([6, 5, 1, 0x7F, 2, 0x41, 0], "malformed mutability", .global),
        ([4, 3, 1, 0x7F, 0], "malformed reference type 7f", .table),
    ])
    func sections(content: [UInt8], message: String, section: SectionID?) throws {
        let error = try refusal(ModuleBuilder.preamble + content)
        #expect(error.message.hasPrefix(message), "\(error)")
        #expect(error.section == section, "\(error)")
    }

    @Test(
        arguments: [
            ([0x80, 0x80, 0x80, 0x80, 0x00], UInt32(0), nil), ([0xFF, 0xFF, 0xFF, 0xFF, 0x0F], .max, nil),
            ([0x80, 0x80, 0x80, 0x80, 0x10], 0, "integer too large"),
            ([0x80, 0x80, 0x80, 0x80, 0x80, 0x00], 0, "integer representation too long"),
            ([0x80, 0x80], 0, "unexpected end"), ([0x7F], 127, nil), ([0x80, 0x01], 128, nil),
        ] as [([UInt8], UInt32, String?)])
    func unsignedNumbers(bytes: [UInt8], value: UInt32, message: String?) {
        var reader = ByteReader(bytes)
        do throws(ModuleError) {
            let found = try reader.unsigned32()
            #expect(found == value && message == nil && reader.isAtEnd)
        } catch {
            #expect(error.message == message)
        }
    }

    @Test(
        arguments: [
            ([0x7F], Int64(-1), nil), ([0x40], -64, nil), ([0x3F], 63, nil),
            ([0x80, 0x80, 0x80, 0x80, 0x78], Int64(Int32.min), nil),
            ([0xFF, 0xFF, 0xFF, 0xFF, 0x07], Int64(Int32.max), nil),
            ([0xFF, 0xFF, 0xFF, 0xFF, 0x0F], 0, "integer too large"),
            ([0x80, 0x80, 0x80, 0x80, 0x70], 0, "integer too large"),
            ([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], 0, "integer representation too long"),
        ] as [([UInt8], Int64, String?)])
    func signedNumbers(bytes: [UInt8], value: Int64, message: String?) {
        var reader = ByteReader(bytes)
        do throws(ModuleError) {
            let found = try reader.signed32()
            #expect(Int64(found) == value && message == nil && reader.isAtEnd)
        } catch {
            #expect(error.message == message)
        }
    }

    @Test(arguments: [Int64.min, .max, -1, 0, 1 << 62, -(1 << 35)])
    func longNumbersReadBack(value: Int64) throws {
        var reader = ByteReader(ModuleBuilder.signed(value))
        #expect(try reader.signed64() == value)
        #expect(reader.isAtEnd)
    }

    @Test func limitsAreKept() throws {
        var builder = ModuleBuilder()
        builder.function(nil, [.i32, .i32], [], locals: [.i32], [])
        var limits = ModuleLimits()
        _ = try Module(builder.bytes, limits: limits)
        limits.localsPerFunction = 2
        #expect(try refusal(builder.bytes, limits: limits).kind == .limit)
        limits = ModuleLimits()
        limits.parameters = 1
        #expect(try refusal(builder.bytes, limits: limits).message == "too many parameters: 2")
        limits = ModuleLimits()
        limits.moduleSize = 10
        #expect(try refusal(builder.bytes, limits: limits).kind == .limit)
        limits = ModuleLimits()
        limits.bodySize = 3
        #expect(try refusal(builder.bytes, limits: limits).functionIndex == 0)
        limits = ModuleLimits()
        limits.nesting = 3
        builder.function(nil, [0x02, 0x40, 0x02, 0x40, 0x02, 0x40, 0x0B, 0x0B, 0x0B])
        #expect(try refusal(builder.bytes, limits: limits).message == "too many nested blocks")
    }

    @Test func billionsOfLocalsAreRefusedWithoutMakingThem() throws {
        // One function with two runs of 2^31 locals each.
        let run: [UInt8] = [0x80, 0x80, 0x80, 0x80, 0x08, 0x7F]
        let body: [UInt8] = [2] + run + run + [0x0B]
        let bytes =
            ModuleBuilder.preamble + [1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0]
            + ModuleBuilder.section(10, [1, UInt8(body.count)] + body)
        #expect(try refusal(bytes).message == "too many locals")
    }

    @Test func namesComeFromTheNameSection() throws {
        var builder = ModuleBuilder()
        builder.function(nil, [])
        builder.function(nil, [])
        let functions: [UInt8] = [1] + ModuleBuilder.unsigned(1) + ModuleBuilder.name("größe")
        let names = ModuleBuilder.name("name") + [0, 2, 1, 0x6D, 1, UInt8(functions.count)] + functions
        builder.trailer = ModuleBuilder.section(0, names)
        #expect(try Module(builder.bytes).functionNames() == [1: "größe"])
        // Damage in it is no fault of the module.
        builder.trailer = ModuleBuilder.section(0, names.dropLast(2) + [0xFF, 0xFF])
        #expect(try Module(builder.bytes).functionNames() == [:])
    }

    @Test func exportsDifferByBytesNotByLooks() throws {
        var builder = ModuleBuilder()
        builder.function("\u{E9}", [], [.i32], I.i32(1))
        builder.function("e\u{301}", [], [.i32], I.i32(2))
        let instance = try builder.instance()
        #expect(try instance.function("\u{E9}")?.invoke([]) == [.i32(1)])
        #expect(try instance.function("e\u{301}")?.invoke([]) == [.i32(2)])
        builder.function("\u{E9}", [], [.i32], I.i32(3))
        #expect(try refusal(builder.bytes).message == "duplicate export name")
    }
}
