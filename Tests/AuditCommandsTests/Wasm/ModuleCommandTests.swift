import CommandLine
import Foundation
import TestSupport
import Testing

@testable import AuditCommands

@Suite struct ModuleCommandTests {
    let files: WasmFiles

    init() throws { files = try WasmFiles() }

    /// One function of type [] -> [], exported as "f".
    static let small =
        WasmFiles.preamble + [1, 4, 1, 0x60, 0, 0] + [3, 2, 1, 0] + [7, 5, 1, 1, 0x66, 0, 0]
        + [10, 4, 1, 2, 0, 0x0B] + [0, 4, 3] + Array("abc".utf8)

    @Test func inspectPrintsText() throws {
        let path = try files.write(Self.small)
        let result = runProgram("wasm", "inspect", path)
        #expect(result.code == .success)
        let lines = result.stdout.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        #expect(result.stdout.hasPrefix(path + ": 37 bytes, 4 of code\n"))
        #expect(
            lines.joined(separator: "\n") == """

                Sections (5)
                  id  section     offset  size
                   1  type             8     4
                   3  function        14     2
                   7  export          18     5
                  10  code            25     4
                   0  custom abc      31     4

                Exports (1)
                  kind      index  name  type
                  function      0  f     [] -> []

                Functions         1 defined, 0 imported
                Globals           0 defined, 0 imported
                Element segments  0, 0 references
                Data segments     0, 0 bytes
                Start function    none
                Features          none

                """)
    }

    @Test func inspectPrintsJSON() throws {
        let path = try files.write(WasmFiles.guest)
        let module = try runProgram("wasm", "inspect", path, "--json").json()
        #expect(module["schema_version"] as? Int == 1)
        #expect(module["size"] as? Int == WasmFiles.guest.count)
        let imports = try #require(module["imports"] as? [[String: Any]])
        #expect(imports.map { $0["name"] as? String } == ["proc_exit", "fd_write"])
        #expect(imports.map { $0["type"] as? String } == ["[i32] -> []", "[i32 i32 i32 i32] -> [i32]"])
        let exports = try #require(module["exports"] as? [[String: Any]])
        #expect(exports.last?["kind"] as? String == "memory")
        #expect(exports.last?["type"] as? String == "1..2")
        #expect(exports.first?["index"] as? Int == 2)
        #expect(module["features"] as? [String] == ["multi-value"])
        #expect((module["functions"] as? [String: Int]) == ["imported": 2, "defined": 8])
        #expect((module["data_segments"] as? [String: Int]) == ["count": 1, "bytes": 13])
        #expect(module["start"] is NSNull)
        let compact = runProgram("wasm", "inspect", path, "--json", "--compact").stdout
        #expect(compact.split(separator: "\n").count == 1)
    }

    @Test func hostileNamesAreEscaped() throws {
        let path = try files.write(WasmFiles.preamble + WasmFiles.section(0, WasmFiles.name("\u{1B}[2J")))
        let result = runProgram("wasm", "inspect", path)
        #expect(result.stdout.contains("custom \\x1b[2J"))
        #expect(!result.stdout.contains("\u{1B}"))
    }

    @Test func schemaDescribesModules() throws {
        let schema = try runProgram("schema", "wasm-module").json()
        #expect(schema["$id"] as? String == "urn:awaudit:wasm-module:1")
        #expect(runProgram("schema", "report").stdout == runProgram("schema").stdout)
        #expect(runProgram("schema", "other").code == .usage)
    }

    @Test func validateNamesWhatIsWrong() throws {
        let good = try files.write(Self.small, as: "good.wasm")
        var bytes = Self.small
        // The function's body becomes `i32.add` without operands: offset 30.
        bytes.replaceSubrange(25...30, with: [10, 5, 1, 3, 0, 0x6A, 0x0B])
        let bad = try files.write(bytes, as: "bad.wasm")
        #expect(runProgram("wasm", "validate", good).code == .success)
        #expect(runProgram("wasm", "validate", good).stdout == "")
        let result = runProgram("wasm", "validate", good, bad, good)
        #expect(result.code == .findings)
        #expect(
            result.stderr
                == "awaudit: \(bad): invalid: type mismatch: an operand is missing at offset 30 in section code, function 0\n"
        )
        let missing = runProgram("wasm", "validate", bad, files.folder.path + "/none.wasm", bad)
        #expect(missing.code == .inputOutput)
        #expect(missing.stderr.split(separator: "\n").count == 3)
        #expect(runProgram("wasm", "validate").code == .usage)
        let large = runProgram("wasm", "validate", good, "--max-module-size", "36")
        #expect(large.code == .inputOutput)
        #expect(runProgram("wasm", "validate", good, "--max-module-size", "37").code == .success)
    }

    @Test func inspectRefusesWhatIsNoModule() throws {
        let path = try files.write(Array("no module".utf8))
        let result = runProgram("wasm", "inspect", path)
        #expect(result.code == .inputOutput)
        #expect(result.stderr.contains("malformed: magic header not detected at offset 0"))
        #expect(runProgram("wasm", "inspect", files.folder.path).stderr.contains("is a folder"))
        #expect(runProgram("wasm").code == .usage)
        #expect(runProgram("wasm", "--help").stdout.contains("\n  validate  Check that modules"))
    }

    @Test func charactersCutInTwoAreWaitedFor() {
        // "é" is C3 A9, "€" E2 82 AC, "😀" F0 9F 98 80.
        let cases: [([UInt8], Int)] = [
            ([], 0), ([0x61], 0), ([0xC3], 1), ([0xC3, 0xA9], 0), ([0x61, 0xE2], 1), ([0xE2, 0x82], 2),
            ([0xE2, 0x82, 0xAC], 0), ([0xF0, 0x9F, 0x98], 3), ([0xF0, 0x9F, 0x98, 0x80], 0),
            ([0x80, 0x80, 0x80, 0x80], 0),
        ]
        for (bytes, expected) in cases {
            #expect(GuestOutput.unfinishedCount(bytes) == expected, "\(bytes)")
        }
        #expect(
            GuestOutput.neutralised(Array("a\tb\r\n\u{202E}\u{7}".utf8)[...]) == "a\tb\\r\n\\u{202e}\\x07")
        #expect(GuestOutput.neutralised([0xFF, 0x61]) == "\u{FFFD}a")
    }

    @Test func vectorsAndReferencesAreRead() {
        #expect(ValueText.parse("0x1", as: .v128) == .v128(low: 1, high: 0))
        #expect(
            ValueText.parse("0x0123456789abcdef00000000000000ff", as: .v128)
                == .v128(low: 0xFF, high: 0x0123_4567_89AB_CDEF))
        #expect(ValueText.parse("0x" + String(repeating: "0", count: 33), as: .v128) == nil)
        #expect(ValueText.parse("1", as: .v128) == nil)
        #expect(ValueText.print(.v128(low: 1, high: 0x23)) == "v128:0x00000000000000230000000000000001")
        #expect(ValueText.parse("null", as: .funcref) == .funcref(nil))
        #expect(ValueText.parse("0", as: .funcref) == nil)
        #expect(ValueText.parse("7", as: .externref) == .externref(7))
        #expect(ValueText.parse("18446744073709551615", as: .externref) == nil)
        #expect(ValueText.print(.externref(7)) == "externref:7")
        #expect(ValueText.print(.funcref(nil)) == "funcref:null")
    }
}
