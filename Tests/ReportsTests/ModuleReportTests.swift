import Foundation
import Testing

@testable import Reports

@Suite struct ModuleReportTests {
    static let full: ModuleDescription = {
        var module = ModuleDescription(file: "a\u{1B}.wasm", size: 100)
        module.codeSize = 40
        module.sections = [
            .init(id: 1, kind: "type", name: nil, offset: 8, size: 4),
            .init(id: 0, kind: "custom", name: String(repeating: "n", count: 121), offset: 14, size: 130),
        ]
        module.imports = [.init(module: "env", name: "log", kind: .function, type: "[i32] -> []")]
        module.exports = [.init(name: "memory", kind: .memory, index: 0, type: "1..")]
        module.functions = .init(imported: 1, defined: 12)
        module.tables = [.init(isImported: true, element: "funcref", minimum: 1, maximum: 10)]
        module.memories = [.init(isImported: false, minimum: 1, maximum: nil)]
        module.elementSegments = .init(count: 1, size: 4)
        module.dataSegments = .init(count: 2, size: 9)
        module.start = 3
        module.features = ["sign-ext", "simd128"]
        return module
    }()

    @Test func jsonFollowsTheSchema() throws {
        let schema = try JSONReportTests.parse(JSONSchema.render(.wasmModule))
        let validator = SchemaValidator(root: schema)
        for module in [Self.full, ModuleDescription(file: "b", size: 8)] {
            for isCompact in [false, true] {
                let text = ModuleReport.json(
                    module, tool: .init(name: "awaudit", version: "0.0.0"), isCompact: isCompact)
                #expect(validator.errors(try JSONReportTests.parse(text), schema) == [])
                #expect(text.hasSuffix("}\n"))
            }
        }
    }

    @Test func textIsAlignedAndEscaped() {
        #expect(
            ModuleReport.text(Self.full) == """
                a\\x1b.wasm: 100 bytes, 40 of code

                Sections (2)
                  id  section\(String(repeating: " ", count: 123))  offset  size
                   1  type\(String(repeating: " ", count: 126))       8     4
                   0  custom \(String(repeating: "n", count: 120))...      14   130

                Imports (1)
                  kind      name     type
                  function  env.log  [i32] -> []

                Exports (1)
                  kind    index  name    type
                  memory      0  memory  1..

                Tables (1)
                  index  elements       origin
                      0  funcref 1..10  imported

                Memories (1)
                  index  pages  origin
                      0  1..    defined

                Functions         12 defined, 1 imported
                Globals           0 defined, 0 imported
                Element segments  1, 4 references
                Data segments     2, 9 bytes
                Start function    3
                Features          sign-ext, simd128

                """)
    }
}
