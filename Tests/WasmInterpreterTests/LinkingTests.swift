import Testing
import WasmInterpreter

/// What instances share, and what hosts may do.
@Suite(.everyEngine) struct LinkingTests {
    @Test func hostFunctionsTakeAndGiveValues() throws {
        let store = Store()
        var builder = ModuleBuilder()
        let host = builder.importFunction("host", "mix", [.i32, .f64, .i64], [.i64, .i32])
        builder.function(
            "f", [.i32], [.i64, .i32],
            I.get(0) + [0x44, 0, 0, 0, 0, 0, 0, 0xF8, 0x3F] + I.i64(-2) + I.call(host))
        var imports = Imports()
        let type = FunctionType([.i32, .f64, .i64], [.i64, .i32])
        imports.define(
            "host", "mix",
            .function(
                store.makeFunction(type) { _, arguments in
                    #expect(arguments == [.i32(4), .double(1.5), .i64(UInt64.max - 1)])
                    return [.i64(9), .i32(8)]
                }))
        let instance = try builder.instance(in: store, imports: imports)
        #expect(try instance.function("f")?.invoke([.i32(4)]) == [.i64(9), .i32(8)])
    }

    @Test func hostsSeeTheCallersMemoryWithinItsBounds() throws {
        let store = Store()
        var builder = ModuleBuilder()
        let host = builder.importFunction("host", "f")
        builder.memories = [[0, 1]]
        builder.export("m", 2, 0)
        builder.function("f", I.call(host))
        var imports = Imports()
        imports.define(
            "host", "f",
            .function(
                store.makeFunction(FunctionType()) { call, _ in
                    let memory = try #require(call.memory)
                    #expect(memory.byteCount == 65_536)
                    #expect(memory.write([1, 2, 3], at: 65_533))
                    #expect(!memory.write([1, 2, 3], at: 65_534))
                    #expect(!memory.write([1], at: .max))
                    #expect(memory.read(at: 65_536, count: 0) == [])
                    #expect(memory.read(at: 65_536, count: 1) == nil)
                    #expect(memory.read(at: 0, count: -1) == nil)
                    memory.withBytes { bytes in
                        bytes[0] = 42
                        // Bytes that are lent must not move.
                        #expect(memory.grow(by: 1) == nil)
                    }
                    #expect(memory.grow(by: 1) == 1)
                    return []
                }))
        let instance = try builder.instance(in: store, imports: imports)
        try instance.function("f")?.invoke([])
        #expect(instance.memory("m")?.read(at: 0, count: 1) == [42])
        #expect(instance.memory("m")?.read(at: 65_532, count: 4) == [0, 1, 2, 3])
        #expect(instance.memory("m")?.byteCount == 131_072)
    }

    /// The trap of a call of a function of the host.
    private func trap(_ body: @escaping HostFunction.Body) throws -> Trap {
        let store = Store()
        var builder = ModuleBuilder()
        let host = builder.importFunction("host", "f", [], [.i32])
        builder.function("f", [], [.i32], I.call(host))
        var imports = Imports()
        imports.define("host", "f", .function(store.makeFunction(FunctionType([], [.i32]), body)))
        let function = try #require(try builder.instance(in: store, imports: imports).function("f"))
        return try #require(throws: Trap.self) { try function.invoke([]) }
    }

    @Test func whatHostsThrowTraps() throws {
        struct Refused: Error {}
        let thrown = try trap { _, _ in throw Refused() }
        #expect(thrown.kind == .host && thrown.underlying is Refused && thrown.frames.count == 1)
        let wrong = try trap { _, _ in [.i64(1)] }
        #expect(wrong.kind == .host && wrong.underlying == nil)
        #expect(try trap { _, _ in throw Trap(.unreachable) }.kind == .unreachable)
    }

    @Test func argumentsOfOtherTypesOrStoresAreRefused() throws {
        var builder = ModuleBuilder()
        builder.function("f", [.funcref], [], [])
        let function = try #require(try builder.instance().function("f"))
        let other = try #require(try builder.instance().function("f"))
        try function.invoke([.funcref(function.reference)])
        for arguments in [[], [.i32(1)], [Value.funcref(other.reference)]] {
            #expect(
                try #require(throws: Trap.self) { try function.invoke(arguments) }.kind == .invalidArguments)
        }
    }

    @Test func instancesShareWhatTheyImport() throws {
        let store = Store()
        var first = ModuleBuilder()
        first.memories = [[1, 1, 3]]
        first.globals = [[0x7F, 1] + I.i32(5) + [I.end]]
        first.tables = [[0x70, 0, 2]]
        first.export("m", 2, 0)
        first.export("g", 3, 0)
        first.export("t", 1, 0)
        first.function("load", [.i32], [.i32], I.get(0) + [0x28, 2, 0])
        first.function("call", [.i32], [.i32], I.get(0) + [0x11, 1, 0])
        // Type 1 is [] -> [i32].
        first.function("one", [], [.i32], I.i32(1))
        let a = try first.instance(in: store)

        var second = ModuleBuilder()
        let one = second.importFunction("a", "one", [], [.i32])
        second.importOther("a", "m", 2, [1, 1, 3])
        second.importOther("a", "g", 3, [0x7F, 1])
        second.importOther("a", "t", 1, [0x70, 0, 1])
        let plus = second.function(nil, [], [.i32], I.call(one) + [0x23, 0] + I.add)
        second.elements = [[0] + I.i32(1) + [I.end, 1, UInt8(plus)]]
        second.function("grow", I.i32(1) + [0x40, 0, 0x1A] + I.i32(65_536) + I.i32(7) + [0x36, 2, 0])
        second.function("set", I.i32(50) + [0x24, 0])
        var imports = Imports()
        imports.define("a", a)
        let b = try second.instance(in: store, imports: imports)
        #expect(throws: Trap.self) { try a.function("load")?.invoke([.i32(65_536)]) }
        try b.function("grow")?.invoke([])
        #expect(try a.function("load")?.invoke([.i32(65_536)]) == [.i32(7)])
        try b.function("set")?.invoke([])
        #expect(a.global("g")?.value == .i32(50))
    }

    @Test func activeSegmentsStayWrittenWhenALaterOneTraps() throws {
        let store = Store()
        let memory = try store.makeMemory(MemoryType(SizeLimits(1)))
        var builder = ModuleBuilder()
        builder.importOther("host", "m", 2, [0, 1])
        builder.data = [
            [0] + I.i32(0) + [I.end] + ModuleBuilder.name("ab"),
            [0] + I.i32(65_535) + [I.end] + ModuleBuilder.name("cd"),
        ]
        var imports = Imports()
        imports.define("host", "m", .memory(memory))
        let trap = try #require(throws: Trap.self) { try builder.instance(in: store, imports: imports) }
        #expect(trap.kind == .outOfBoundsMemoryAccess)
        #expect(memory.read(at: 0, count: 2) == Array("ab".utf8))
        #expect(memory.read(at: 65_535, count: 1) == [0])
    }

    @Test(arguments: [
        // Kind of what is offered: 0 function, 1 table, 2 memory, 3 global; type asked for; whether it fits.
        (UInt8(2), [UInt8](arrayLiteral: 0, 2), true), (2, [0, 3], false), (2, [1, 1, 4], true),
        (2, [1, 1, 3], false), (3, [0x7F, 0], true), (3, [0x7F, 1], false), (3, [0x7E, 0], false),
        (1, [0x70, 0, 1], true), (1, [0x6F, 0, 1], false), (1, [0x70, 1, 0, 9], false),
    ])
    func typesMustFit(kind: UInt8, type: [UInt8], fits: Bool) throws {
        let store = Store()
        var imports = Imports()
        imports.define("h", "1", .table(try store.makeTable(TableType(.funcref, SizeLimits(1)))))
        imports.define("h", "2", .memory(try store.makeMemory(MemoryType(SizeLimits(2, 4)))))
        imports.define("h", "3", .global(store.makeGlobal(.i32(1))))
        var builder = ModuleBuilder()
        builder.importOther("h", "\(kind)", kind, type)
        if fits {
            _ = try builder.instance(in: store, imports: imports)
        } else {
            let error = #expect(throws: LinkError.self) { try builder.instance(in: store, imports: imports) }
            #expect(error?.kind == .incompatibleImportType)
        }
        let missing = #expect(throws: LinkError.self) { try builder.instance(in: store) }
        #expect(missing?.kind == .unknownImport && missing?.subject == "h.\(kind)")
    }

    @Test func oneTranslationServesManyInstances() throws {
        var builder = ModuleBuilder()
        builder.globals = [[0x7F, 1] + I.i32(0) + [I.end]]
        builder.function("next", [], [.i32], [0x23, 0] + I.i32(1) + I.add + [0x24, 0, 0x23, 0])
        let translated = try TranslatedModule(try Module(builder.bytes))
        let store = Store()
        let (a, b) = (try store.instantiate(translated), try store.instantiate(translated))
        #expect(try a.function("next")?.invoke([]) == [.i32(1)])
        #expect(try a.function("next")?.invoke([]) == [.i32(2)])
        #expect(try b.function("next")?.invoke([]) == [.i32(1)])
    }

    @Test func storesGoWithTheirInstances() throws {
        weak var gone: Store?
        do {
            let store = Store()
            gone = store
            var builder = ModuleBuilder()
            builder.memories = [[0, 1]]
            builder.tables = [[0x70, 0, 1]]
            builder.globals = [[0x7F, 0] + I.i32(0) + [I.end]]
            builder.function("f", [])
            try builder.instance(in: store).function("f")?.invoke([])
        }
        #expect(gone == nil)
    }
}
