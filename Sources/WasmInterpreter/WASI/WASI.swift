/// WASI preview 1 without a machine behind it: a guest sees no files, no environment and no clock of the host, so what
/// it does depends on the options alone.
///
/// Defined are all functions of `wasi_snapshot_preview1` as its witx says. What works: arguments, an empty
/// environment, a virtual clock, seeded random numbers, writing to descriptors 1 and 2, `poll_oneoff` that never waits,
/// `sched_yield` and `proc_exit`. Descriptors 0 to 2 are open character devices, others are not; no folder is
/// preopened. Every other function gives ``WASIError/noSystemCall``.
///
/// What a guest points to outside its memory gives ``WASIError/fault``, and nothing is done. A call whose work depends
/// on a length takes fuel, about one unit for 64 bytes, and heeds the deadline of the store, if it has these.
///
/// Not for use by several threads, like the store it is defined in.
public final class WASI {
    /// The module that guests import from.
    public static let moduleName = "wasi_snapshot_preview1"

    /// What a guest is given.
    public struct Options: Sendable {
        /// First state of the generator of random numbers, see ``SplitMix64``.
        public var seed: UInt64 = 0
        /// The guest's arguments, its own name first by convention. NULs inside end an argument early for most guests.
        public var arguments: [String] = []
        /// Bytes accepted on descriptors 1 and 2 each. A write beyond is cut short; once nothing more fits, it gives
        /// ``WASIError/noSpace``.
        public var outputLimit = 16 * 1024 * 1024
        /// What the first call of `clock_time_get` gives on every clock, in nanoseconds.
        public var clockStart: UInt64 = 0
        /// By how many nanoseconds each call of `clock_time_get` advances the time of all clocks.
        public var clockStep: UInt64 = 1_000_000

        /// What a guest is given unless told otherwise.
        public init() {}
    }

    /// A descriptor a guest can write to.
    public enum Output: UInt32, Sendable {
        case standardOutput = 1
        case standardError = 2
    }

    /// Takes what a guest writes; false when nobody reads any more, which gives the guest ``WASIError/pipe``.
    public typealias Writer = (Output, [UInt8]) -> Bool

    /// What the guest wrote to descriptor 1, unless there is a writer.
    public private(set) var standardOutput: [UInt8] = []
    /// What the guest wrote to descriptor 2, unless there is a writer.
    public private(set) var standardError: [UInt8] = []
    /// What the guest gave `proc_exit`, once it has.
    public internal(set) var exitCode: UInt32?

    /// How long the guest would have slept in `poll_oneoff` so far, in nanoseconds.
    public internal(set) var requestedSleep: UInt64 = 0

    let options: Options
    var random: SplitMix64
    var time: UInt64
    /// Which of descriptors 0 to 2 the guest has not closed.
    var isOpen = [true, true, true]
    private let writer: Writer?
    private var written = [0, 0, 0]

    /// - Parameter writer: takes what the guest writes, in order; left out, it is kept.
    public init(_ options: Options = Options(), writer: Writer? = nil) {
        self.options = options
        self.writer = writer
        random = SplitMix64(seed: options.seed)
        time = options.clockStart
    }

    /// Offers all functions to the modules of a store.
    public func define(in store: Store, _ imports: inout Imports) {
        for function in WASIFunction.allCases {
            let host = store.makeFunction(function.type) { [self] call, arguments in
                let result: WASIError
                do throws(WASIFailure) {
                    result = try perform(function, WASICall(call, arguments))
                } catch {
                    switch error {
                    case .error(let number): result = number
                    case .trap(let trap): throw trap
                    case .exit(let exit): throw exit
                    }
                }
                return [.i32(result.rawValue)]
            }
            imports.define(WASI.moduleName, function.rawValue, .function(host))
        }
    }

    /// Whether a descriptor is open.
    func isOpen(_ descriptor: UInt32) -> Bool {
        descriptor < isOpen.count && isOpen[Int(descriptor)]
    }

    /// Bytes that descriptor still takes.
    func room(_ output: Output) -> Int { max(0, options.outputLimit - written[Int(output.rawValue)]) }

    /// Passes on bytes there is room for.
    func write(_ bytes: [UInt8], to output: Output) -> Bool {
        written[Int(output.rawValue)] += bytes.count
        if let writer { return writer(output, bytes) }
        switch output {
        case .standardOutput: standardOutput += bytes
        case .standardError: standardError += bytes
        }
        return true
    }
}

/// How `proc_exit` ends execution: the trap's ``Trap/underlying`` error.
public struct WASIExit: Error, Equatable, CustomStringConvertible {
    /// What the guest gave.
    public var code: UInt32

    /// The exit in words.
    public var description: String { "exit with code \(code)" }
}

/// Error numbers, the `errno` of the witx, as far as they are given.
enum WASIError: UInt32 {
    case success = 0
    case badDescriptor = 8
    case fault = 21
    case invalid = 28
    case noSpace = 51
    case noSystemCall = 52
    case pipe = 64
    case illegalSeek = 70
}

/// The generator SplitMix64 of Steele, Lea and Flood ("Fast splittable pseudorandom number generators", 2014): no
/// secret can be made with it, but the same seed always gives the same numbers.
public struct SplitMix64: Sendable {
    private var state: UInt64

    /// A generator in the state a seed gives.
    public init(seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
