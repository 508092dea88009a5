import CommandLine
import Foundation
import TestSupport
import Testing

@Suite struct RunCommandTests {
    let files: WasmFiles
    let guest: String

    init() throws {
        files = try WasmFiles()
        guest = try files.write(WasmFiles.guest)
    }

    private func invoke(_ name: String, _ arguments: String...) -> ProgramResult {
        runProgram(arguments: ["wasm", "run", guest, "--invoke", name, "--"] + arguments)
    }

    @Test(arguments: [
        ("add", ["2", "-3"], "i32:-1\n"), ("add", ["4294967295", "1"], "i32:0\n"),
        ("add", ["0x7fffffff", "+1"], "i32:-2147483648\n"), ("div", ["-7", "2"], "i32:-3\n"),
        ("swap", ["18446744073709551615", "2.5"], "f64:2.5\ni64:-1\n"),
        ("swap", ["-0x8000000000000000", "-1e-400"], "f64:-0.0\ni64:-9223372036854775808\n"),
        ("swap", ["0", "-inf"], "f64:-inf\ni64:0\n"),
        ("swap", ["0", "0xfff8000000000001"], "f64:nan:0xfff8000000000001\ni64:0\n"),
        ("nan", [], "f32:nan:0x7fc00000\n"), ("same", ["0.1"], "f32:0.1\n"),
        ("same", ["nan"], "f32:nan:0x7fc00000\n"),
        ("same", ["0x7fa00000"], "f32:nan:0x7fa00000\n"), ("same", [".5e1"], "f32:5.0\n"),
    ])
    func printsResults(_ name: String, _ arguments: [String], _ expected: String) {
        let result = runProgram(arguments: ["wasm", "run", guest, "--invoke", name, "--"] + arguments)
        #expect(result.stdout == expected)
        #expect(result.stderr == "")
        #expect(result.code == .success)
    }

    @Test(arguments: [
        ("add", ["1"], "'add' is [i32 i32] -> [i32]: it takes 2 arguments, not 1"),
        ("add", ["1", "2", "3"], "'add' is [i32 i32] -> [i32]: it takes 2 arguments, not 3"),
        ("add", ["1", "4294967296"], "invalid value '4294967296' for a parameter of type i32"),
        ("add", ["1", "-2147483649"], "invalid value '-2147483649'"), ("add", ["1", ""], "invalid value ''"),
        ("add", ["1", "0x"], "invalid value '0x'"), ("add", ["1", "--1"], "invalid value '--1'"),
        ("add", ["1", "1.0"], "invalid value '1.0'"), ("same", ["1e39"], "invalid value '1e39'"),
        ("same", ["0x100000000"], "invalid value '0x100000000'"), ("same", ["infinity"], "invalid value"),
        ("same", ["."], "invalid value"), ("same", ["1e"], "invalid value"),
        ("same", ["nan(1)"], "invalid value"),
        ("ad", [], "the module exports no function 'ad'; did you mean 'add'?"),
        ("memory", [], "the module exports no function 'memory'"),
    ])
    func refusesWrongCalls(_ name: String, _ arguments: [String], _ expected: String) {
        let result = runProgram(arguments: ["wasm", "run", guest, "--invoke", name, "--"] + arguments)
        #expect(result.code == .usage)
        #expect(result.stdout == "")
        #expect(result.stderr.hasPrefix("awaudit: \(expected)"), "\(result.stderr)")
    }

    @Test func passesOnWhatTheModulePrints() {
        let plain = runProgram("wasm", "run", guest)
        #expect(plain.stdout == "hi\u{1B}[\n")
        #expect(plain.code == .success)
        // A terminal must not be steered.
        let shown = runProgram("wasm", "run", guest, isTerminal: true)
        #expect(shown.stdout == "hi\\x1b[\n")
    }

    @Test func tellsTraps() throws {
        let result = invoke("div", "1", "0")
        #expect(result.code.rawValue == 134)
        #expect(result.stdout == "")
        let lines = result.stderr.split(separator: "\n")
        #expect(lines.first == "trap: integer divide by zero")
        // The name section calls function 3 "divide", whatever its export is called.
        #expect(try #require(lines.last).hasPrefix("    divide [3] at offset "))
        #expect(lines.count == 2)
    }

    @Test func limitsWork() {
        let fuel = runProgram("wasm", "run", guest, "--invoke", "spin", "--fuel", "1000")
        #expect(fuel.code.rawValue == 134)
        #expect(fuel.stderr.hasPrefix("trap: all fuel consumed\n    function [6] at offset "))
        let time = runProgram("wasm", "run", guest, "--invoke", "spin", "--timeout", "1")
        #expect(time.code.rawValue == 134)
        #expect(time.stderr.hasPrefix("trap: deadline exceeded\n"))
        let memory = runProgram("wasm", "run", guest, "--memory-pages", "0")
        #expect(memory.code == .inputOutput)
        #expect(
            memory.stderr.contains(
                "limit exceeded: memory of 1 pages\nhint: --memory-pages limits the memory"))
        let size = runProgram("wasm", "run", guest, "--max-module-size", "100")
        #expect(size.code == .inputOutput)
        #expect(size.stderr.contains("has more than 100 bytes"))
        #expect(runProgram("wasm", "run", guest, "--unmetered").code == .success)
        for flag in ["--fuel", "--timeout"] {
            let both = runProgram("wasm", "run", guest, "--unmetered", flag, "1")
            #expect(both.code == .usage)
            #expect(both.stderr.hasPrefix("awaudit: --unmetered excludes --fuel and --timeout\n"))
        }
    }

    @Test(arguments: [("0", 0), ("1", 1), ("134", 134), ("255", 255)] as [(String, Int32)])
    func endsWithTheModulesCode(_ code: String, _ expected: Int32) {
        let result = invoke("exit", code)
        #expect(result.code.rawValue == expected)
        #expect(result.stderr == "")
    }

    @Test func codesThatDoNotFitAreReported() {
        let result = invoke("exit", "256")
        #expect(result.code.rawValue == 255)
        #expect(result.stderr == "awaudit: the module ended with code 256, which is more than 255\n")
        #expect(invoke("exit", "-1").code.rawValue == 255)
    }

    @Test func namesMissingImports() throws {
        let imports = (1...7).map { WasmFiles.name("env") + WasmFiles.name("f\($0)\u{1B}") + [0, 0] }
        let path = try files.write(
            WasmFiles.preamble + WasmFiles.list(1, [[0x60, 1, 0x7F, 0]]) + WasmFiles.list(2, imports)
                + WasmFiles.list(7, [WasmFiles.name("_start") + [0, 0]]), as: "needs.wasm")
        // The start function's type is checked first; give it none to get to the imports.
        let wrong = runProgram("wasm", "run", path)
        #expect(wrong.code == .usage)
        #expect(wrong.stderr.contains("'_start' is [i32] -> [], not [] -> []"))
        let result = runProgram("wasm", "run", path, "--invoke", "_start", "1")
        #expect(result.code == .inputOutput)
        #expect(result.stderr.contains("missing import 'env.f1\\x1b' (function [i32] -> []), 'env.f2\\x1b'"))
        #expect(
            result.stderr.contains(
                " and 2 more\nhint: only the functions of wasi_snapshot_preview1 are there\n"))
        let other = try files.write(
            WasmFiles.preamble + WasmFiles.list(1, [[0x60, 0, 0]])
                + WasmFiles.list(
                    2, [WasmFiles.name("wasi_snapshot_preview1") + WasmFiles.name("sched_yield") + [0, 0]])
                + WasmFiles.list(7, [WasmFiles.name("_start") + [0, 0]]), as: "other.wasm")
        let mismatch = runProgram("wasm", "run", other)
        #expect(mismatch.code == .inputOutput)
        #expect(mismatch.stderr.contains("is wanted as function [] -> [], but is function [] -> [i32]"))
    }

    @Test func modulesWithoutStartAreExplained() throws {
        let path = try files.write(WasmFiles.preamble, as: "empty.wasm")
        let result = runProgram("wasm", "run", path)
        #expect(result.code == .usage)
        #expect(
            result.stderr
                == "awaudit: the module exports no function '_start'\nhint: name a function with --invoke\n")
    }

    @Test func librariesAreInitialised() throws {
        // `_initialize` sets the global that `get` gives; `_initialize` itself runs once when it is named.
        let path = try files.write(
            WasmFiles.preamble + WasmFiles.list(1, [[0x60, 0, 0], [0x60, 0, 1, 0x7F]])
                + WasmFiles.section(3, [2, 0, 1]) + WasmFiles.list(6, [[0x7F, 1, 0x41, 5, 0x0B]])
                + WasmFiles.list(
                    7, [WasmFiles.name("_initialize") + [0, 0], WasmFiles.name("get") + [0, 1]])
                + WasmFiles.list(
                    10,
                    [WasmFiles.body([0x23, 0, 0x41, 2, 0x6A, 0x24, 0]), WasmFiles.body([0x23, 0])]),
            as: "library.wasm")
        #expect(runProgram("wasm", "run", path, "--invoke", "get").stdout == "i32:7\n")
        #expect(runProgram("wasm", "run", path, "--invoke", "_initialize").code == .success)
    }

    @Test func hostileModulesAreRefusedOrRun() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let path = try files.write(
                Mutation.mutate(WasmFiles.guest, using: &generator), as: "hostile.wasm")
            let run = runProgram("wasm", "run", path, "--fuel", "100000", "--memory-pages", "16")
            #expect([0, 2, 4, 134].contains(run.code.rawValue), "\(run.code) \(run.stderr)")
            let valid = runProgram("wasm", "validate", path)
            #expect(valid.code == .success || valid.code == .findings)
            let inspect = runProgram("wasm", "inspect", path, "--json")
            #expect(inspect.code == (valid.code == .success ? .success : .inputOutput))
            #expect(!inspect.stdout.isEmpty == (inspect.code == .success))
        }
    }
}
