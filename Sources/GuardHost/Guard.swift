package import GuardEngine

/// An export of a guard.
package enum GuardFunction: String, Sendable, CaseIterable {
    case labelAgent = "label_agent"
    case labelResource = "label_resource"
    case labelResponse = "label_response"
}

/// Answers a guard's questions to the backend, at once and in order. Questions beyond the gateway's limit never get
/// here.
package typealias GuardBackend = (GuardLookup) -> GuardLookupAnswer

/// A guard as the gateway hosts it, whether built in or a WebAssembly module: callers cannot tell which.
///
/// An instance keeps the last policy and what it looked up from call to call, as the gateway's does for all its
/// sessions. It is used from one thread at a time.
package protocol Guard: AnyObject {
    /// Name in errors; the gateway uses the server's id.
    var name: String { get }
    /// Why every further call fails, once a call has trapped: the error of that call. Never cleared.
    var failure: String? { get }

    /// Calls an export.
    ///
    /// - Parameters:
    ///   - input: The JSON the gateway sends; see `GuardLimits.input`.
    ///   - backend: Answers this call's questions.
    func call(_ function: GuardFunction, input: [UInt8], backend: @escaping GuardBackend) -> GuardOutcome
}

/// What came of a call.
package struct GuardOutcome: Sendable {
    /// What the export returned: bytes of output, 0 for none, or a negative code; nil when it did not return.
    package var returnCode: Int32?
    /// The output; empty unless the return code is positive.
    package var output: [UInt8] = []
    /// The gateway's words for why there is no output; nil when the call succeeded. 0 is success.
    package var error: String?
    /// Whether this call trapped, which ends the guard.
    package var isTrap = false
    /// What was asked of the backend, in order, and what the guard was told.
    package var lookUps: [GuardLookUpRecord] = []
    /// What the guard logged, in order, as far as it is kept.
    package var messages: [GuardMessage] = []
    /// Messages beyond those kept.
    package var droppedMessages = 0
    /// Time the guard asked to sleep, in milliseconds; nobody waits.
    package var sleepMilliseconds: UInt64 = 0

    package init() {}
}

/// A question of a guard and what it was told.
package struct GuardLookUpRecord: Sendable, Equatable {
    /// The tool, as the guard wrote it.
    package var tool: [UInt8]
    /// The arguments, as the guard wrote them.
    package var arguments: [UInt8]
    /// Bytes of the guard's buffer.
    package var capacity: Int
    /// Bytes of the answer, or what stands for none: -1 failed, -2 did not fit.
    package var returned: Int32
    /// Whether the gateway refused it unasked because the call had asked too often.
    package var isBeyondLimit: Bool

    package init(
        tool: [UInt8], arguments: [UInt8], capacity: Int, returned: Int32, isBeyondLimit: Bool = false
    ) {
        self.tool = tool
        self.arguments = arguments
        self.capacity = capacity
        self.returned = returned
        self.isBeyondLimit = isBeyondLimit
    }
}

/// A line a guard logged.
package struct GuardMessage: Sendable, Equatable {
    /// How serious it is, by the guard: 0 debug, 1 information, 2 warning, 3 error, others untyped.
    package var level: UInt32
    /// The text, invalid UTF-8 replaced.
    package var text: String

    package init(level: UInt32, text: String) {
        self.level = level
        self.text = text
    }
}

/// The gateway's limits around a guard, and ours.
package struct GuardLimits: Sendable {
    /// Largest input in bytes; larger ones are refused without a call.
    package static let input = 8 << 20
    /// Bytes of the first buffer for output.
    package static let firstOutput = 4 << 20
    /// Bytes of the largest.
    package static let largestOutput = 16 << 20
    /// Calls of an export until the output must have fitted.
    package static let attempts = 3
    /// Pages of 64 KiB of a module's memory.
    package static let memoryPages: UInt32 = 512

    /// Fuel of a call of a module, about one unit per instruction; nil for no limit. The gateway limits time instead.
    package var fuel: UInt64?
    /// Time of a call of a module; nil for no limit.
    package var timeout: Duration?
    /// Messages of a call that are kept, and bytes of each.
    package var messages = 10_000
    package var messageBytes = 64 << 10

    package init() {}
}

/// The gateway's words for what goes wrong.
enum GuardError {
    static func inputTooLarge(_ count: Int) -> String {
        "input too large: \(count) bytes (max \(GuardLimits.input))"
    }

    static func returned(_ code: Int32) -> String { "WASM function returned error code: \(code)" }

    static func bufferTooLarge(_ size: Int) -> String {
        "guard requires buffer of \(size) bytes which exceeds maximum of \(GuardLimits.largestOutput) bytes"
    }

    static func stillTooSmall(_ size: Int) -> String {
        "failed after \(GuardLimits.attempts) attempts, buffer size \(size) still insufficient"
    }

    static func callFailed(_ reason: String) -> String { "WASM function call failed: \(reason)" }
}
