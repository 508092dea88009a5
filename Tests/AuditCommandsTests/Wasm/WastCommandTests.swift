import CommandLine
import Foundation
import Testing

@Suite struct WastCommandTests {
    let files: WasmFiles

    init() throws {
        files = try WasmFiles()
        _ = try files.write(Self.math, as: "math.wasm")
    }

    /// `add` of two i32, and the imports of the suite's own module.
    static let math =
        WasmFiles.preamble + WasmFiles.list(1, [[0x60, 2, 0x7F, 0x7F, 1, 0x7F], [0x60, 1, 0x7F, 0]])
        + WasmFiles.list(
            2,
            [
                WasmFiles.name("spectest") + WasmFiles.name("print_i32") + [0, 1],
                WasmFiles.name("spectest") + WasmFiles.name("global_i32") + [3, 0x7F, 0],
            ])
        + WasmFiles.section(3, [1, 0])
        + WasmFiles.list(7, [WasmFiles.name("div") + [0, 1], WasmFiles.name("global") + [3, 0]])
        + WasmFiles.list(10, [WasmFiles.body([0x20, 0, 0x20, 1, 0x6D])])

    private func action(_ arguments: String...) -> String {
        let values = arguments.map { #"{"type": "i32", "value": "\#($0)"}"# }.joined(separator: ", ")
        return #""action": {"type": "invoke", "field": "div", "args": [\#(values)]}"#
    }

    private func script(_ commands: [String], as name: String = "a.json") throws -> String {
        let lines = [#"{"type": "module", "line": 1, "filename": "math.wasm"}"#] + commands
        let text = #"{"source_filename": "a.wast", "commands": [\#(lines.joined(separator: ",\n"))]}"#
        return try files.write(Array(text.utf8), as: name)
    }

    @Test func countsWhatPasses() throws {
        _ = try files.write([0, 0x61, 0x73], as: "short.wasm")
        let path = try script([
            #"{"type": "assert_return", "line": 2, \#(action("7", "2")), "expected": [{"type": "i32", "value": "3"}]}"#,
            #"{"type": "assert_return", "line": 3, "action": {"type": "get", "field": "global"}, "expected": [{"type": "i32", "value": "666"}]}"#,
            #"{"type": "assert_trap", "line": 4, \#(action("7", "0")), "text": "integer divide by zero"}"#,
            #"{"type": "assert_malformed", "line": 5, "filename": "short.wasm", "text": "unexpected end", "module_type": "binary"}"#,
            #"{"type": "assert_malformed", "line": 6, "filename": "x.wat", "text": "?", "module_type": "text"}"#,
            #"{"type": "assert_malformed", "line": 7, "filename": "short.wasm", "text": "other words", "module_type": "binary"}"#,
        ])
        let result = runProgram("wasm", "wast", path)
        #expect(result.stderr == "")
        #expect(
            result.stdout == """
                a.json: 6 passed, 0 failed, 1 skipped

                assert_malformed: 2 passed, 0 failed, 1 skipped
                assert_return: 2 passed, 0 failed, 0 skipped
                assert_trap: 1 passed, 0 failed, 0 skipped
                module: 1 passed, 0 failed, 0 skipped
                total of 1 scripts: 6 passed, 0 failed, 1 skipped
                refused as expected, with an error worded otherwise: 1

                """)
        #expect(result.code == .success)
    }

    @Test func namesWhatFails() throws {
        _ = try script([
            #"{"type": "assert_return", "line": 2, \#(action("7", "2")), "expected": [{"type": "i32", "value": "4"}]}"#,
            #"{"type": "assert_return", "line": 3, \#(action("7", "0")), "expected": [{"type": "i32", "value": "4"}]}"#,
            #"{"type": "assert_trap", "line": 4, \#(action("7", "0")), "text": "unreachable"}"#,
            #"{"type": "assert_trap", "line": 5, \#(action("7", "1")), "text": "unreachable"}"#,
            #"{"type": "assert_invalid", "line": 6, "filename": "math.wasm", "text": "type mismatch"}"#,
            #"{"type": "module", "line": 7, "filename": "../math.wasm"}"#,
            #"{"type": "assert_wonder\u001b", "line": 8}"#,
            #"{"type": "assert_return", "line": 9, "action": {"type": "invoke", "field": "none", "args": []}}"#,
        ])
        let result = runProgram("wasm", "wast", files.folder.path)
        #expect(result.code == .findings)
        let lines = result.stdout.split(separator: "\n").map(String.init)
        #expect(
            lines.prefix(5) == [
                "a.json: 1 passed, 8 failed, 0 skipped",
                "  a.json:2 assert_return: gave [i32:3], expected [i32:4]",
                "  a.json:3 assert_return: integer divide by zero\\n    function [1] at offset \(trapOffset)",
                "  a.json:4 assert_trap: integer divide by zero, expected unreachable",
                "  a.json:5 assert_trap: gave [i32:7], expected a trap: unreachable",
            ])
        #expect(lines.contains("  a.json:6 assert_invalid: accepted, expected type mismatch"))
        #expect(lines.contains("  a.json:7 module: '../math.wasm' is not beside the script"))
        #expect(lines.contains("  a.json:8 assert_wonder\\x1b: unknown command"))
        // A module that could not be made leaves no instance behind.
        #expect(lines.contains("  a.json:9 assert_return: no instance"))
        #expect(lines.last == "total of 1 scripts: 1 passed, 8 failed, 0 skipped")
    }

    /// Offset of `i32.div_s`, the last byte but one.
    private var trapOffset: Int { Self.math.count - 2 }

    @Test func unreadableScriptsAreReported() throws {
        _ = try files.write(Array("{".utf8), as: "broken.json")
        _ = try files.write(Array("[]".utf8), as: "other.json")
        _ = try script([], as: "good.json")
        let result = runProgram("wasm", "wast", files.folder.path)
        #expect(result.code == .inputOutput)
        #expect(result.stdout.hasPrefix("good.json: 1 passed, 0 failed, 0 skipped\n"))
        #expect(result.stderr.contains("awaudit: broken.json: "))
        #expect(result.stderr.contains("awaudit: other.json: no commands; is it from wast2json?\n"))
        let empty = try WasmFiles()
        #expect(runProgram("wasm", "wast", empty.folder.path).stderr.contains("no file ends in .json"))
        #expect(runProgram("wasm", "wast", empty.folder.path + "/none.json").code == .inputOutput)
    }
}
