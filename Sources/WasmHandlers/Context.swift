/// What handlers share besides their arguments, at a fixed address as long as its engine lives.
package struct Context {
    /// Units of fuel left of the current slice; negative when there is too little.
    package var fuel: Int64 = 0
    /// First free place for a return address.
    package var frame: UnsafeMutablePointer<ReturnAddress>
    /// End of the places for return addresses.
    package var frameEnd: UnsafeMutablePointer<ReturnAddress>
    /// End of the slots.
    package var stackEnd: UnsafeMutableRawPointer
    /// The instance that runs.
    package var instance: UnsafeMutablePointer<InstanceRecord>
    /// Where handlers stopped, with which frame and which accumulator.
    package var pc: UnsafeMutableRawPointer
    package var sp: UnsafeMutableRawPointer
    package var accumulator: UInt64 = 0
    /// Used where handlers cannot jump to each other: the memory and the length.
    package var memory: UnsafeMutableRawPointer
    package var memorySize: UInt = 0

    package init(
        frames: UnsafeMutablePointer<ReturnAddress>, count: Int, stackEnd: UnsafeMutableRawPointer,
        instance: UnsafeMutablePointer<InstanceRecord>
    ) {
        frame = frames
        frameEnd = frames + count
        self.stackEnd = stackEnd
        self.instance = instance
        pc = stackEnd
        sp = stackEnd
        memory = stackEnd
    }
}

/// Where an active call goes on when it returns, and with which frame. The lowest bit of the address is set where the
/// caller belongs to another instance, which is kept only then.
package struct ReturnAddress {
    package var bits: UInt
    package var sp: UnsafeMutableRawPointer
    package var instance: UnsafeMutablePointer<InstanceRecord>

    package init(
        bits: UInt, sp: UnsafeMutableRawPointer, instance: UnsafeMutablePointer<InstanceRecord>
    ) {
        self.bits = bits
        self.sp = sp
        self.instance = instance
    }

    /// Whether the caller belongs to another instance.
    package static let isForeign: UInt = 1

    /// The code after the call.
    package var code: UnsafeMutablePointer<UInt32>? {
        UnsafeMutablePointer(bitPattern: bits & ~Self.isForeign)
    }
}

/// Why handlers stopped.
package enum Exit {
    /// The outermost function returned.
    package static let finished: UInt = 0

    // Traps.
    package static let unreachable: UInt = 1
    package static let integerDivideByZero: UInt = 2
    package static let integerOverflow: UInt = 3
    package static let invalidConversionToInteger: UInt = 4
    package static let outOfBoundsMemoryAccess: UInt = 5
    package static let undefinedElement: UInt = 6
    package static let uninitializedElement: UInt = 7
    package static let indirectCallTypeMismatch: UInt = 8
    package static let callStackExhausted: UInt = 9

    // What is left to the driver.
    /// The slice of fuel is used up; code goes on at `pc`.
    package static let refill: UInt = 20
    /// A function returned to another instance.
    package static let returnForeign: UInt = 21
    /// A call, direct or indirect, of what is not a function of the same instance.
    package static let callFunction: UInt = 22
    /// As before; the accumulator holds the function's reference.
    package static let callIndirect: UInt = 23
    package static let returnMany: UInt = 24
    package static let copySlots: UInt = 25
    package static let selectVector: UInt = 26
    package static let globalGetVector: UInt = 27
    package static let globalSetVector: UInt = 28
    package static let functionReference: UInt = 29
    package static let bulk: UInt = 30
    package static let vector: UInt = 31
    /// A loop that fills or copies memory begins after the instruction at `pc`.
    package static let blockLoop: UInt = 33
    package static let blockLoopImmediate: UInt = 34
    /// The next handler is at `pc`; where handlers cannot jump to each other.
    static let proceed: UInt = 32
}
