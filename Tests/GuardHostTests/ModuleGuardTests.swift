import GuardEngine
import GuardHost
import Testing
import WasmInterpreter

/// A module as a guard: the gateway's protocol, limits and words, with real traps.
@Suite struct ModuleGuardTests {
    @Test(arguments: ["guard", "direct"], GuardFunction.allCases)
    func answersAreRead(variant: String, function: GuardFunction) throws {
        let module = try FixtureGuard.make(variant)
        let first = module.call("fine", function)
        #expect(first.error == nil)
        // {"tool_name":"fine"} has 20 bytes.
        #expect(
            first.text
                == #"{"function":"\#(function.rawValue)","input":20,"calls":1,"capacity":4194304"# + "}")
        #expect(first.returnCode == Int32(first.output.count))
        // It is the same instance.
        #expect(module.call("fine", function).text.contains(#""calls":2"#))
    }

    @Test(arguments: ["guard", "direct"])
    func largestInputAndOutputFit(variant: String) throws {
        let module = try FixtureGuard.make(variant)
        let input = [UInt8](repeating: 0x20, count: GuardLimits.input)
        #expect(
            module.call(.labelResponse, input: input, backend: { _ in .failed }).text.contains(
                #""input":8388608"#))
        let beyond = module.call(.labelResponse, input: input + [0x20], backend: { _ in .failed })
        #expect(beyond.error == "input too large: 8388609 bytes (max 8388608)")
        #expect(beyond.returnCode == nil)
        #expect(module.failure == nil)
    }

    // MARK: Traps

    @Test(arguments: [
        ("unreachable", "unreachable"), ("divide", "integer divide by zero"),
        ("overflow", "integer overflow"), ("out_of_bounds", "out of bounds memory access"),
        ("recurse", "stack overflow"),
    ])
    func trapsEndTheGuard(mode: String, reason: String) throws {
        let module = try FixtureGuard.make()
        #expect(module.call("fine").error == nil)
        let trapped = module.call(mode)
        #expect(trapped.isTrap)
        #expect(trapped.returnCode == nil)
        let text = try #require(trapped.error)
        #expect(text.hasPrefix("WASM function call failed: wasm error: \(reason)\nwasm stack trace:\n\t."))
        // The outermost function listed is the export, unless the list is full.
        let frames = text.split(separator: "\n").dropFirst(2)
        if mode == "recurse" {
            #expect(frames.count == 30)
        } else {
            #expect(frames.last?.hasSuffix("(i32,i32,i32,i32) i32") == true)
        }
        // Every later call says why, whatever it is, and the module is not run.
        for function in GuardFunction.allCases {
            let later = module.call("fine", function)
            #expect(
                later.error == "WASM guard 'github' is unavailable after a previous trap: \(text)")
            #expect(!later.isTrap)
            #expect(later.returnCode == nil)
        }
        #expect(module.failure == text)
    }

    @Test func endlessLoopsRunOutOfFuel() throws {
        var limits = GuardLimits()
        limits.fuel = 1_000_000
        let module = try FixtureGuard.make(limits: limits)
        let outcome = module.call("loop")
        #expect(
            outcome.error
                == "WASM function call failed: module closed with context deadline exceeded")
        #expect(outcome.isTrap)
        #expect(module.failure == outcome.error)
    }

    @Test func endlessLoopsRunOutOfTime() throws {
        var limits = GuardLimits()
        limits.timeout = .milliseconds(30)
        let module = try FixtureGuard.make(limits: limits)
        #expect(module.call("fine").error == nil)
        #expect(module.call("loop").isTrap)
    }

    @Test func fuelIsForEachCall() throws {
        var limits = GuardLimits()
        // Enough for a few calls, not for all of them together.
        limits.fuel = 1_000_000
        let module = try FixtureGuard.make(limits: limits)
        for _ in 0..<50 { #expect(module.call("fine").error == nil) }
    }

    @Test func exitsWithACodeAreTraps() throws {
        let module = try FixtureGuard.make()
        let harmless = module.call("exit_0")
        #expect(harmless.error == "WASM function call failed: module closed with exit_code(0)")
        #expect(!harmless.isTrap)
        #expect(module.failure == nil)
        let harmful = module.call("exit_3")
        #expect(harmful.error == "WASM function call failed: module closed with exit_code(3)")
        #expect(harmful.isTrap)
        #expect(module.failure == harmful.error)
    }

    // MARK: Codes

    @Test func negativeCodesAreErrorsWithoutEnd() throws {
        let module = try FixtureGuard.make()
        for code in [-1, -7] as [Int32] {
            let outcome = module.call("minus_\(-code)")
            #expect(outcome.returnCode == code)
            #expect(outcome.error == "WASM function returned error code: \(code)")
            #expect(outcome.output.isEmpty)
        }
        let zero = module.call("zero")
        #expect(zero.returnCode == 0 && zero.error == nil && zero.output.isEmpty)
        #expect(module.failure == nil)
    }

    @Test(arguments: ["guard", "direct"])
    func smallBuffersGrow(variant: String) throws {
        let module = try FixtureGuard.make(variant)
        // As much as it asks for, or twice as much.
        #expect(module.call("small").text.contains(#""calls":2,"capacity":4195304"#))
        #expect(module.call("small_silent").text.contains(#""calls":4,"capacity":8388608"#))
        let always = module.call("small_always")
        #expect(always.error == "failed after 3 attempts, buffer size 4194307 still insufficient")
        let huge = module.call("huge")
        #expect(
            huge.error == "guard requires buffer of 16777217 bytes which exceeds maximum of 16777216 bytes")
        #expect(module.call("fine").error == nil)
    }

    @Test func moreThanTheBufferHoldsIsRefused() throws {
        let outcome = try FixtureGuard.make().call("overrun")
        #expect(outcome.error == "failed to read output from WASM memory")
        #expect(outcome.output.isEmpty)
    }

    // MARK: Memory

    @Test func memoryIsBounded() throws {
        let module = try FixtureGuard.make("direct")
        #expect(module.call("grow").text.contains(#""pages":512"#))
        let allocating = try FixtureGuard.make()
        #expect(allocating.call("grow").text.contains(#""pages":512"#))
    }

    @Test func allocatorsMayFail() throws {
        let module = try FixtureGuard.make()
        #expect(module.call("null").error == nil)
        let outcome = module.call("fine")
        #expect(outcome.error == "failed to allocate WASM input buffer: alloc returned null pointer")
        #expect(module.failure == nil)
    }

    @Test func trapsOfTheAllocatorEndTheGuardAndTrapsWhenFreeingDoNot() throws {
        let module = try FixtureGuard.make()
        let freeing = module.call("dealloc_trap")
        #expect(freeing.error == nil)
        #expect(
            freeing.messages.map(\.text) == ["dealloc failed: unreachable", "dealloc failed: unreachable"])
        #expect(module.call("alloc_trap").error == nil)
        #expect(module.call("fine").isTrap)
        #expect(module.failure?.contains("wasm error: unreachable") == true)
    }

    // MARK: Imports

    @Test func theBackendIsAsked() throws {
        let module = try FixtureGuard.make()
        var questions: [GuardLookup] = []
        let outcome = module.call("ask") { question in
            questions.append(question)
            return .result(Array("hello".utf8))
        }
        #expect(outcome.text.contains(#""answered":1,"code":5"#))
        #expect(questions.map { String(decoding: $0.tool, as: UTF8.self) } == ["issue_read"])
        #expect(questions.map { String(decoding: $0.arguments, as: UTF8.self) } == [#"{"n":1}"#])
        #expect(
            outcome.lookUps == [
                GuardLookUpRecord(
                    tool: Array("issue_read".utf8), arguments: Array(#"{"n":1}"#.utf8), capacity: 4096,
                    returned: 5)
            ])
        #expect(module.call("ask").text.contains(#""answered":0,"code":-1"#))
    }

    @Test func questionsAreCounted() throws {
        let module = try FixtureGuard.make()
        var count = 0
        let outcome = module.call("ask_60") { _ in
            count += 1
            return .result([])
        }
        #expect(count == 50)
        #expect(outcome.text.contains(#""answered":50,"code":-1"#))
        #expect(outcome.lookUps.count == 60)
        #expect(outcome.lookUps.map(\.isBeyondLimit) == (0..<60).map { $0 >= 50 })
        // Each call has its own fifty.
        #expect(module.call("ask") { _ in .result([1]) }.text.contains(#""answered":1"#))
    }

    @Test func answersMayNotFit() throws {
        let module = try FixtureGuard.make()
        let tooLong = module.call("ask_small") { _ in .result([UInt8](repeating: 0x61, count: 300)) }
        #expect(tooLong.text.contains(#""answered":0,"code":-2,"needed":300"#))
        let said = module.call("ask_small") { _ in .tooSmall(required: 70_000) }
        #expect(said.text.contains(#""code":-2,"needed":70000"#))
        #expect(said.lookUps.map(\.returned) == [-2])
    }

    @Test func badPointersAndArgumentsFail() throws {
        let module = try FixtureGuard.make()
        var count = 0
        let outcome = module.call("ask_badly") { _ in
            count += 1
            return .result([1, 2, 3])
        }
        #expect(outcome.text.contains(#""codes":[-1,-1,-1]"#))
        // Arguments that are no JSON, and a tool's name beyond the memory, never get to the backend.
        #expect(count == 1)
    }

    @Test func logsAreKept() throws {
        let outcome = try FixtureGuard.make().call("log")
        #expect(
            outcome.messages == [
                GuardMessage(level: 0, text: "debug"), GuardMessage(level: 1, text: "information"),
                GuardMessage(level: 2, text: "warning"), GuardMessage(level: 3, text: "error"),
                GuardMessage(level: 4, text: "other"),
            ])
        var limits = GuardLimits()
        limits.messages = 2
        limits.messageBytes = 3
        let few = try FixtureGuard.make(limits: limits).call("log")
        #expect(few.messages.map(\.text) == ["deb", "inf"])
        #expect(few.droppedMessages == 3)
    }

    @Test func sleepAndClockAreVirtual() throws {
        let first = try FixtureGuard.make().call("sleep")
        #expect(first.sleepMilliseconds == 2_000)
        // 2022-01-01T00:00:00Z.
        #expect(first.text.contains(#""time":1640995200000000000"#))
        #expect(try FixtureGuard.make().call("sleep").text == first.text)
    }

    // MARK: Loading

    @Test func modulesThatAreNoGuardsAreRefused() throws {
        let incomplete = try #require(throws: GuardLoadError.self) { try FixtureGuard.make("incomplete") }
        #expect(incomplete.description == "WASM module must export label_response")
        let other = try #require(throws: GuardLoadError.self) { try FixtureGuard.make("signature") }
        #expect(
            other.description
                == "label_resource must have signature (i32,i32,i32,i32)->i32, got (i32,i32,i32)->i32")
        #expect(throws: ModuleError.self) { try ModuleGuard(bytes: [0, 1, 2]) }
    }
}
