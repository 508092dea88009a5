import GuardEngine

/// The GitHub guard in Swift, hosted as the gateway hosts the module.
package final class NativeGuardInstance: Guard {
    package let name: String
    /// It never traps.
    package var failure: String? { nil }

    /// Where the guard's questions go: its backend is that of the call under way.
    private final class Desk {
        var backend: GuardBackend = { _ in .failed }
        var records: [GuardLookUpRecord] = []

        func answer(_ question: GuardLookup) -> GuardLookupAnswer {
            let isBeyondLimit = question.isBeyondGatewayLimit
            var answer = isBeyondLimit ? .failed : backend(question)
            let returned: Int32
            switch answer {
            case .failed: returned = -1
            case .tooSmall: returned = -2
            case .result(let bytes) where bytes.count > question.capacity:
                answer = .tooSmall(required: UInt32(clamping: bytes.count))
                returned = -2
            case .result(let bytes): returned = Int32(clamping: bytes.count)
            }
            records.append(
                GuardLookUpRecord(
                    tool: question.tool, arguments: question.arguments, capacity: question.capacity,
                    returned: returned, isBeyondLimit: isBeyondLimit))
            return answer
        }
    }

    private let desk = Desk()
    private var engine: NativeGuard

    package init(name: String = "github") {
        self.name = name
        let desk = desk
        engine = NativeGuard { desk.answer($0) }
    }

    /// A second instance in the same state.
    package func copy() -> NativeGuardInstance {
        let copy = NativeGuardInstance(name: name)
        let desk = copy.desk
        copy.engine = engine.asking { desk.answer($0) }
        return copy
    }

    package func call(
        _ function: GuardFunction, input: [UInt8], backend: @escaping GuardBackend
    ) -> GuardOutcome {
        var outcome = GuardOutcome()
        guard input.count <= GuardLimits.input else {
            outcome.error = GuardError.inputTooLarge(input.count)
            return outcome
        }
        desk.backend = backend
        desk.records = []
        defer {
            desk.backend = { _ in .failed }
            desk.records = []
        }
        let reply =
            switch function {
            case .labelAgent: engine.labelAgent(input: input)
            case .labelResource: engine.labelResource(input: input)
            case .labelResponse: engine.labelResponse(input: input)
            }
        outcome.returnCode = reply.returnCode
        outcome.output = reply.output
        if reply.returnCode < 0 { outcome.error = GuardError.returned(reply.returnCode) }
        outcome.lookUps = desk.records
        outcome.sleepMilliseconds = UInt64(clamping: engine.requestedSleepMilliseconds)
        return outcome
    }
}
