import TestSupport
import Testing
import WasmInterpreter

/// Loops that fill or copy memory: the engine that does many iterations at once must say what the other one says, about
/// results, memory, traps and fuel.
@Suite struct BlockLoopTests {
    /// How a loop is written.
    struct Shape: CustomStringConvertible {
        /// Width of each store, and how many there are in an iteration.
        var width = 1
        var stores = 1
        var isCopy = false
        var isDownward = false
        /// 0: a counter goes down to zero. 1: a pointer goes to its end. 2: a counter goes up from below zero.
        /// 3: a counter stays above a bound, unsigned. 4: an index stays below a bound, signed.
        var test = 0
        var isValueConstant = false

        var description: String {
            "\(stores) × \(width) \(isCopy ? "copied" : "filled") \(isDownward ? "down" : "up"), test \(test)"
        }

        var stride: Int32 { Int32(width * stores) * (isDownward ? -1 : 1) }
    }

    // Locals: target, source or value, counter; counter's meaning depends on the test. Results: all of them.
    static func module(_ shape: Shape) -> [UInt8] {
        let load: [Int: UInt8] = [1: 0x2D, 2: 0x2F, 4: 0x28, 8: 0x29]
        let store: [Int: UInt8] = [1: 0x3A, 2: 0x3B, 4: 0x36, 8: 0x37]
        var body: [UInt8] = [0x03, 0x40]
        for index in 0..<shape.stores {
            let offset = index * shape.width
            body += I.get(0)
            if shape.isCopy {
                body += I.get(1) + [load[shape.width] ?? 0, 0] + ModuleBuilder.unsigned(offset)
            } else if shape.width == 8 {
                body += shape.isValueConstant ? I.i64(0x5A5A_5A5A_5A5A_5A5A) : I.get(3)
            } else {
                body += shape.isValueConstant ? I.i32(0x5A5A_5A5A) : I.get(1)
            }
            body += [store[shape.width] ?? 0, 0] + ModuleBuilder.unsigned(offset)
        }
        body += I.get(0) + I.i32(shape.stride) + I.add + I.set(0)
        if shape.isCopy { body += I.get(1) + I.i32(shape.stride) + I.add + I.set(1) }
        switch shape.test {
        case 0: body += I.get(2) + I.i32(-1) + I.add + I.tee(2)
        case 1: body += I.get(0) + I.get(2) + [0x47]
        case 2: body += I.get(2) + I.i32(1) + I.add + I.tee(2)
        case 3: body += I.get(2) + I.i32(3) + I.sub + I.tee(2) + I.i32(5) + [0x4B]
        default: body += I.get(2) + I.i32(2) + I.add + I.tee(2) + I.i32(90) + [0x48]
        }
        body += I.brIf(0) + [I.end] + I.get(0) + I.get(1) + I.get(2)
        var builder = ModuleBuilder()
        builder.memories = [[0, 1]]
        builder.function("f", [.i32, .i32, .i32, .i64], [.i32, .i32, .i32], body)
        builder.export("memory", 2, 0)
        return builder.bytes
    }

    /// What an engine makes of a call: results or the trap's text, the fuel left, and the memory.
    static func outcome(
        _ module: Module, _ engine: EngineKind, _ arguments: [Value], fuel: UInt64
    ) throws -> (text: String, fuel: UInt64?, memory: [UInt8]?) {
        let store = Store(engine: engine)
        let instance = try store.instantiate(try TranslatedModule(module, engine: engine))
        let memory = try #require(instance.memory("memory"))
        _ = memory.write(contents, at: 0)
        store.fuel = fuel
        var text: String
        do {
            text = "\(try #require(instance.function("f")).invoke(arguments))"
        } catch let trap as Trap {
            text = trap.kind.rawValue
        }
        return (text, store.fuel, memory.read(at: 0, count: 65_536))
    }

    static let contents: [UInt8] = {
        var generator = SeededGenerator(seed: 7)
        return (0..<65_536).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }()

    static let shapes: [Shape] = [1, 2, 4, 8].flatMap { width in
        [1, 4].flatMap { stores in
            [false, true].flatMap { isCopy in
                [false, true].flatMap { isDownward in
                    (0...4).flatMap { test in
                        [false, true].filter { !isCopy || !$0 }.map {
                            Shape(
                                width: width, stores: stores, isCopy: isCopy, isDownward: isDownward,
                                test: test,
                                isValueConstant: $0)
                        }
                    }
                }
            }
        }
    }

    @Test func everyShapeAgrees() throws {
        var generator = SeededGenerator(seed: 41)
        var isTrapSeen = false
        var isDoneSeen = false
        for shape in Self.shapes {
            let module = try Module(Self.module(shape))
            #expect(try TranslatedModule(module, engine: .threaded).blockLoopCount == 1, "\(shape)")
            for _ in 0..<4 {
                let near = [0, 1, 3, 40, 300, 30_000, 65_500, 65_536, 70_000]
                let target = UInt32(near.randomElement(using: &generator) ?? 0)
                // Often near the target, so that both overlap.
                let distance = Int.random(in: -70...70, using: &generator)
                let source =
                    shape.isCopy
                    ? Bool.random(using: &generator)
                        ? UInt32(truncatingIfNeeded: Int(target) + distance)
                        : UInt32.random(in: 0...66_000, using: &generator)
                    : 0x3C3C_3C3C
                let count = UInt32.random(in: 1...400, using: &generator)
                let counter: UInt32 =
                    switch shape.test {
                    case 1: target &+ UInt32(bitPattern: shape.stride) &* count
                    case 2: 0 &- count
                    default: count
                    }
                let fuel = UInt64([100, 1_000, 2_000_000].randomElement(using: &generator) ?? 0)
                let arguments: [Value] = [
                    .i32(target), .i32(source), .i32(counter), .i64(0x7777_7777_7777_7777),
                ]
                let fast = try Self.outcome(module, .threaded, arguments, fuel: fuel)
                let slow = try Self.outcome(module, .portable, arguments, fuel: fuel)
                let description = "\(shape) with \(arguments) and \(fuel)"
                #expect(fast.text == slow.text, "\(description)")
                #expect(fast.fuel == slow.fuel, "\(description)")
                #expect(fast.memory == slow.memory, "\(description)")
                if slow.text == Trap.Kind.outOfBoundsMemoryAccess.rawValue { isTrapSeen = true }
                if slow.text.hasPrefix("[") { isDoneSeen = true }
            }
        }
        #expect(isTrapSeen && isDoneSeen)
    }

    @Test func aLargeFillIsWhatItSays() throws {
        let module = try Module(
            Self.module(Shape(width: 8, stores: 4, isCopy: false, test: 0, isValueConstant: true)))
        let store = Store(engine: .threaded)
        let instance = try store.instantiate(try TranslatedModule(module, engine: .threaded))
        let results = try #require(instance.function("f")).invoke([.i32(64), .i32(0), .i32(1_000), .i64(0)])
        #expect(results == [.i32(64 + 32_000), .i32(0), .i32(0)])
        let memory = try #require(instance.memory("memory"))
        #expect(memory.read(at: 64, count: 32_000) == [UInt8](repeating: 0x5A, count: 32_000))
        #expect(memory.read(at: 63, count: 1) == [0])
        #expect(memory.read(at: 32_064, count: 1) == [0])
    }
}
