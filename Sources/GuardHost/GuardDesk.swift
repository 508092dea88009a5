import GuardEngine
import WasmInterpreter

/// What a module that is a guard imports besides WASI, and what it does with it during a call.
final class GuardDesk {
    private let limits: GuardLimits
    private let wasi: WASI
    private var backend: GuardBackend = { _ in .failed }
    private var lookUps: [GuardLookUpRecord] = []
    private var messages: [GuardMessage] = []
    private var droppedMessages = 0
    private var sleepBefore: UInt64 = 0

    init(_ limits: GuardLimits) {
        self.limits = limits
        var options = WASI.Options()
        // What the gateway's runtime gives: 2022-01-01T00:00:00Z, and a millisecond more at every look.
        options.clockStart = 1_640_995_200_000_000_000
        options.clockStep = 1_000_000
        wasi = WASI(options) { _, _ in true }
    }

    func begin(_ backend: @escaping GuardBackend) {
        self.backend = backend
        lookUps = []
        messages = []
        droppedMessages = 0
        sleepBefore = wasi.requestedSleep
    }

    func end(_ outcome: inout GuardOutcome) {
        backend = { _ in .failed }
        outcome.lookUps = lookUps
        outcome.messages = messages
        outcome.droppedMessages = droppedMessages
        outcome.sleepMilliseconds = (wasi.requestedSleep - sleepBefore) / 1_000_000
    }

    /// Keeps a message of the host's own.
    func note(_ text: String) { keep(GuardMessage(level: 2, text: text)) }

    private func keep(_ message: GuardMessage) {
        if messages.count < limits.messages { messages.append(message) } else { droppedMessages += 1 }
    }

    func define(in store: Store, _ imports: inout Imports) {
        wasi.define(in: store, &imports)
        let call = store.makeFunction(
            FunctionType([ValueType](repeating: .i32, count: 6), [.i32])
        ) { [unowned self] call, arguments in
            [.i32(UInt32(bitPattern: ask(call.memory, arguments.map(GuardDesk.number))))]
        }
        imports.define("env", "call_backend", .function(call))
        let log = store.makeFunction(FunctionType([.i32, .i32, .i32])) { [unowned self] call, arguments in
            let numbers = arguments.map(GuardDesk.number)
            let count = min(Int(numbers[2]), limits.messageBytes)
            if let bytes = call.memory?.read(at: numbers[1], count: count) {
                keep(GuardMessage(level: numbers[0], text: String(decoding: bytes, as: UTF8.self)))
            }
            return []
        }
        imports.define("env", "host_log", .function(log))
    }

    private static func number(_ value: Value) -> UInt32 {
        if case .i32(let bits) = value { bits } else { 0 }
    }

    /// `call_backend(tool, its length, arguments, their length, result, its size)`.
    private func ask(_ memory: Memory?, _ numbers: [UInt32]) -> Int32 {
        guard let memory, let tool = memory.read(at: numbers[0], count: Int(numbers[1])),
            let arguments = memory.read(at: numbers[2], count: Int(numbers[3]))
        else { return -1 }
        let (target, capacity) = (numbers[4], Int(numbers[5]))
        let question = GuardLookup(
            tool: tool, arguments: arguments, capacity: capacity, ordinal: lookUps.count + 1)
        let returned: Int32
        if question.isBeyondGatewayLimit || !(arguments.isEmpty || JSONSyntax.isValid(arguments)) {
            returned = -1
        } else {
            returned = give(backend(question), to: memory, at: target, capacity)
        }
        lookUps.append(
            GuardLookUpRecord(
                tool: tool, arguments: arguments, capacity: capacity, returned: returned,
                isBeyondLimit: question.isBeyondGatewayLimit))
        return returned
    }

    private func give(
        _ answer: GuardLookupAnswer, to memory: Memory, at target: UInt32, _ capacity: Int
    ) -> Int32 {
        switch answer {
        case .failed: return -1
        case .result(let bytes) where bytes.count <= capacity:
            return memory.write(bytes, at: target) ? Int32(clamping: bytes.count) : -1
        case .result(let bytes): return refuse(UInt32(clamping: bytes.count), memory, target, capacity)
        case .tooSmall(let required): return refuse(required, memory, target, capacity)
        }
    }

    /// Says that the buffer is too small, and in its first four bytes how large it must be.
    private func refuse(_ required: UInt32?, _ memory: Memory, _ target: UInt32, _ capacity: Int) -> Int32 {
        guard let required, capacity >= 4 else { return -2 }
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: required >> (8 * UInt32($0))) }
        return memory.write(bytes, at: target) ? -2 : -1
    }
}
