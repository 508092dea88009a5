import Testing
import WasmInterpreter

/// Fuel, deadlines, depth: nothing a module does goes on for ever or breaks the host.
@Suite(.everyEngine) struct LimitTests {
    private func endlessLoop() -> ModuleBuilder {
        var builder = ModuleBuilder()
        builder.function("f", [0x03, 0x40] + I.br(0) + [I.end])
        return builder
    }

    @Test func fuelEndsEndlessLoops() throws {
        let store = Store()
        let function = try #require(try endlessLoop().instance(in: store).function("f"))
        store.fuel = 1_000
        let trap = try #require(throws: Trap.self) { try function.invoke([]) }
        #expect(trap.kind == .outOfFuel)
        #expect(trap.frames.first?.functionIndex == 0)
        #expect(try #require(store.fuel) < 10)
    }

    @Test func fuelDependsOnInstructionsAlone() throws {
        // Counts down from the argument: the same fuel each time, in proportion to the rounds.
        var builder = ModuleBuilder()
        builder.function(
            "f", [.i32], [], [0x03, 0x40] + I.get(0) + I.i32(1) + I.sub + I.tee(0) + I.brIf(0) + [I.end])
        func used(_ rounds: UInt32) throws -> UInt64 {
            let store = Store()
            let function = try #require(try builder.instance(in: store).function("f"))
            store.fuel = 1_000_000
            try function.invoke([.i32(rounds)])
            return 1_000_000 - (try #require(store.fuel))
        }
        let (ten, eleven, hundred) = (try used(10), try used(11), try used(100))
        #expect(try used(100) == hundred)
        #expect(hundred - ten == 90 * (eleven - ten))
        // get, const, sub, tee, br_if and the loop's end
        #expect(eleven - ten == 6)
    }

    @Test func exactlyEnoughFuelIsEnough() throws {
        var builder = ModuleBuilder()
        builder.function("f", [], [.i32], I.i32(1) + I.i32(2) + I.add)
        let store = Store()
        let function = try #require(try builder.instance(in: store).function("f"))
        store.fuel = 4
        #expect(try function.invoke([]) == [.i32(3)])
        #expect(store.fuel == 0)
        store.fuel = 3
        #expect(try #require(throws: Trap.self) { try function.invoke([]) }.kind == .outOfFuel)
        store.fuel = nil
        #expect(try function.invoke([]) == [.i32(3)])
    }

    @Test func deadlinesEndEndlessLoops() throws {
        let store = Store()
        let function = try #require(try endlessLoop().instance(in: store).function("f"))
        store.deadline = .now + .milliseconds(20)
        #expect(try #require(throws: Trap.self) { try function.invoke([]) }.kind == .deadlineExceeded)
    }

    @Test(arguments: [true, false])
    func recursionMeetsItsLimit(metered: Bool) throws {
        var builder = ModuleBuilder()
        builder.function("f", I.call(0))
        let function = try #require(try builder.instance(metered: metered).function("f"))
        let trap = try #require(throws: Trap.self) { try function.invoke([]) }
        #expect(trap.kind == .callStackExhausted)
        #expect(trap.frames.count == Trap.maximumFrames)
        // The store is as usable as before.
        #expect(try #require(throws: Trap.self) { try function.invoke([]) }.kind == .callStackExhausted)
    }

    @Test func largeFramesMeetTheStackLimit() throws {
        var builder = ModuleBuilder()
        builder.function("f", [], [], locals: [ValueType](repeating: .i64, count: 5_000), I.call(0))
        var limits = StoreLimits()
        limits.stackSlots = 20_000
        let function = try #require(try builder.instance(in: Store(limits: limits)).function("f"))
        let trap = try #require(throws: Trap.self) { try function.invoke([]) }
        #expect(trap.kind == .callStackExhausted)
        // Four frames of 5,000 slots fill the stack.
        #expect(trap.frames.count == 4)
    }

    @Test func recursionThroughTheHostMeetsItsLimit() throws {
        final class Box { var function: Function? }
        let box = Box()
        let store = Store()
        var builder = ModuleBuilder()
        let host = builder.importFunction("host", "again")
        builder.function("f", I.call(host))
        var imports = Imports()
        imports.define(
            "host", "again",
            .function(
                store.makeFunction(FunctionType()) { _, _ in
                    try box.function?.invoke([])
                    return []
                }))
        box.function = try builder.instance(in: store, imports: imports).function("f")
        let trap = try #require(throws: Trap.self) { try box.function?.invoke([]) }
        #expect(trap.kind == .callStackExhausted)
        box.function = nil
    }

    @Test func memoriesAndTablesMeetTheStoresLimits() throws {
        var limits = StoreLimits()
        limits.memoryPages = 2
        limits.tableElements = 5
        var builder = ModuleBuilder()
        builder.memories = [[0, 1]]
        builder.function("f", [], [.i32, .i32], I.i32(1) + [0x40, 0] + I.i32(1) + [0x40, 0])
        #expect(
            try builder.instance(in: Store(limits: limits)).function("f")?.invoke([]) == [
                .i32(1), .i32(.max),
            ])
        builder.memories = [[0, 3]]
        let memory = #expect(throws: LinkError.self) { try builder.instance(in: Store(limits: limits)) }
        #expect(memory?.kind == .limit)
        builder.memories = [[0, 1]]
        builder.tables = [[0x70, 0, 6]]
        let table = #expect(throws: LinkError.self) { try builder.instance(in: Store(limits: limits)) }
        #expect(table?.kind == .limit)
    }
}
