import TestSupport
import Testing
import WasmInterpreter

/// What modules tell of themselves.
@Suite struct ModuleDescriptionTests {
    /// Features of a module with one memory, one table and one function of these instructions.
    private func features(
        _ code: [UInt8] = [], parameters: [ValueType] = [], results: [ValueType] = [],
        locals: [ValueType] = [], change: (inout ModuleBuilder) -> Void = { _ in }
    ) throws -> [String] {
        var builder = ModuleBuilder()
        builder.memories = [[0, 1]]
        builder.tables = [[0x70, 0, 1]]
        change(&builder)
        builder.function("f", parameters, results, locals: locals, code)
        return try Module(builder.bytes).features.map(\.rawValue)
    }

    @Test func versionOneUsesNoFeature() throws {
        // Every kind of immediate of version 1, each before something that a slip would take for a feature.
        let code: [UInt8] =
            I.i32(0xC0) + [0x1A] + I.i64(-0x4000) + [0x1A, 0x43, 0xC0, 0xC1, 0xFC, 0xFD, 0x1A]
            + [0x44, 0xFD, 0xFC, 0xC0, 0xD0, 0xD1, 0xD2, 0xC4, 0xC0, 0x1A]
            + [0x02, 0x40, 0x03, 0x7F] + I.i32(0) + I.i32(1) + [0x0E, 1, 1, 1, 0x0B, 0x1A, 0x0B]
            + I.i32(0) + [0x28, 2, 0xC0, 1, 0x1A, 0x3F, 0, 0x40, 0, 0x1A] + I.i32(0) + [0x11, 0, 0]
        #expect(try features(code) { _ = $0.type([], []) } == [])
        #expect(try features() { $0.globals = [[0x7F, 1] + I.i32(1) + [I.end]] } == [])
        #expect(try features() { $0.elements = [[0] + I.i32(0) + [I.end, 1, 0]] } == [])
        #expect(try features() { $0.data = [[0] + I.i32(0) + [I.end, 1, 0xFD]] } == [])
    }

    @Test func instructionsShowFeatures() throws {
        #expect(try features(I.i32(1) + [0xC0, 0x1A]) == ["sign-ext"])
        #expect(try features(I.i64(1) + [0xC4, 0x1A]) == ["sign-ext"])
        #expect(try features([0x43, 0, 0, 0, 0, 0xFC, 0, 0x1A]) == ["sat-float-to-int"])
        #expect(try features(I.i32(0) + I.i32(0) + I.i32(0) + [0xFC, 11, 0]) == ["bulk-memory"])
        #expect(try features(I.i32(0) + I.i32(0) + I.i32(0) + [0xFC, 10, 0, 0]) == ["bulk-memory"])
        #expect(try features(I.i32(0) + I.i32(0) + I.i32(0) + [0xFC, 14, 0, 0]) == ["bulk-memory"])
        #expect(try features([0xFC, 16, 0, 0x1A]) == ["reference-types"])
        #expect(try features([0xD0, 0x70, 0xD1, 0x1A]) == ["reference-types"])
        #expect(try features(I.i32(0) + [0x25, 0, 0x1A]) == ["reference-types"])
        #expect(
            try features(I.i32(1) + I.i32(2) + I.i32(0) + [0x1C, 1, 0x7F, 0x1A]) == ["reference-types"])
        // The index of the table in more bytes than version 1 had for it.
        #expect(try features(I.i32(0) + [0x11, 0, 0x80, 0]) { _ = $0.type([], []) } == ["reference-types"])
        #expect(try features([0x02, 0, 0x0B]) { _ = $0.type([], []) } == ["multi-value"])
        #expect(try features(I.i32(0) + [0xFD, 15, 0x1A]) == ["simd128"])
        // What follows a vector's immediates is read as instructions again.
        #expect(
            try features([0xFD, 12] + [UInt8](repeating: 0xC0, count: 16) + [0xFD, 21, 0, 0xC0, 0x1A]) == [
                "sign-ext", "simd128",
            ])
        #expect(
            try features(
                I.i32(0) + I.i32(0) + [0xFD, 15, 0xFD, 84, 0, 0, 3, 0x1A] + [0x43, 0, 0, 0, 0, 0xFC, 1, 0x1A])
                == ["sat-float-to-int", "simd128"])
    }

    @Test func declarationsShowFeatures() throws {
        #expect(try features(I.i32(1) + I.i32(2), results: [.i32, .i32]) == ["multi-value"])
        #expect(try features(parameters: [.externref]) == ["reference-types"])
        #expect(try features(locals: [.v128]) == ["simd128"])
        #expect(try features() { $0.tables.append([0x70, 0, 1]) } == ["reference-types"])
        #expect(try features() { $0.tables = [[0x6F, 0, 1]] } == ["reference-types"])
        #expect(try features() { $0.dataCount = 0 } == ["bulk-memory"])
        #expect(try features() { $0.data = [[1, 1, 0]] } == ["bulk-memory"])
        // Passive, then declarative.
        #expect(try features() { $0.elements = [[1, 0, 1, 0]] } == ["bulk-memory"])
        #expect(try features() { $0.elements = [[3, 0, 1, 0]] } == ["reference-types"])
        #expect(
            try features {
                $0.globals = [[0x7F, 1] + I.i32(1) + [I.end]]
                $0.export("g", 3, 0)
            } == ["mutable-globals"])
        #expect(try features { $0.importOther("a", "g", 3, [0x7E, 1]) } == ["mutable-globals"])
        #expect(try features { $0.importOther("a", "g", 3, [0x7E, 0]) } == [])
    }

    @Test func sectionsAreWhereTheyAre() throws {
        var builder = ModuleBuilder()
        builder.memories = [[0, 1]]
        // A custom section called "ab" with one byte, then an empty one without a name.
        builder.trailer = [0, 4, 2, 0x61, 0x62, 9, 0, 1, 0]
        let sections = try Module(builder.bytes).sections
        #expect(sections.map(\.id) == [.memory, .custom, .custom])
        #expect(sections.map(\.name) == [nil, "ab", ""])
        #expect(sections.map(\.offset) == [8, 13, 19])
        #expect(sections.map(\.content) == [10..<13, 15..<19, 21..<22])
        #expect(try Module(ModuleBuilder.preamble).sections == [])
    }

    @Test func countsAreTold() throws {
        var builder = ModuleBuilder()
        builder.importOther("a", "t", 1, [0x70, 0, 1])
        builder.importOther("a", "m", 2, [1, 1, 2])
        builder.importOther("a", "g", 3, [0x7F, 0])
        _ = builder.importFunction("a", "f")
        builder.tables = [[0x6F, 1, 2, 3]]
        builder.globals = [[0x7F, 0] + I.i32(1) + [I.end], [0x7F, 0] + I.i32(1) + [I.end]]
        builder.start = builder.function(nil, [])
        builder.elements = [[0] + I.i32(0) + [I.end, 2, 0, 1], [5, 0x70, 1, 0xD0, 0x70, I.end]]
        builder.data = [[0] + I.i32(0) + [I.end, 3, 1, 2, 3], [1, 0]]
        let module = try Module(builder.bytes)
        #expect(module.functionCount == 2 && module.definedFunctionCount == 1)
        #expect(module.importedTableCount == 1 && module.tables.map(\.limits) == [.init(1), .init(2, 3)])
        #expect(module.importedMemoryCount == 1 && module.memories.map(\.limits) == [.init(1, 2)])
        #expect(module.importedGlobalCount == 1 && module.globals.count == 3)
        #expect(module.startFunction == 1)
        #expect(module.elementSegmentCounts == [2, 1])
        #expect(module.dataSegmentSizes == [3, 0])
    }

    @Test func damagedModulesAreDescribedIfTheyAreValid() throws {
        var generator = SeededGenerator(seed: 3)
        let seed = MutationTests.seed()
        for _ in 0..<2_000 {
            guard let module = try? Module(Mutation.mutate(seed, using: &generator)) else { continue }
            let sections = module.sections
            #expect(sections.last?.content.upperBound ?? 8 == module.bytes.count)
            #expect(module.features.count <= ModuleFeature.allCases.count)
        }
    }
}
