/// What the functions do. Pointers and lengths are the guest's and mean nothing until they are checked.
extension WASI {
    func perform(_ function: WASIFunction, _ call: WASICall) throws(WASIFailure) -> WASIError {
        switch function {
        case .argsGet: try argumentsGet(call)
        case .argsSizesGet:
            pair(UInt64(options.arguments.count), UInt64(argumentBytes), call)
        // An environment without variables has no bytes to write.
        case .environGet:
            call.holds(0, at: Int(call[0])) && call.holds(0, at: Int(call[1])) ? .success : .fault
        case .environSizesGet: pair(0, 0, call)
        case .clockResGet: clockResolution(call)
        case .clockTimeGet: clockTime(call)
        case .fdClose: close(call[0])
        case .fdFdstatGet: descriptorStatus(call)
        case .fdPrestatGet: .badDescriptor
        case .fdSeek, .fdTell: isOpen(call[0]) ? .illegalSeek : .badDescriptor
        case .fdWrite: try write(call)
        case .pollOneoff: try poll(call)
        case .procExit: throw .exit(exit(call[0]))
        case .schedYield: .success
        case .randomGet: try randomBytes(call)
        case .fdAdvise, .fdAllocate, .fdDatasync, .fdFdstatSetFlags, .fdFdstatSetRights, .fdFilestatGet,
            .fdFilestatSetSize, .fdFilestatSetTimes, .fdPread, .fdPrestatDirName, .fdPwrite, .fdRead,
            .fdReaddir, .fdRenumber, .fdSync, .pathCreateDirectory, .pathFilestatGet, .pathFilestatSetTimes,
            .pathLink, .pathOpen, .pathReadlink, .pathRemoveDirectory, .pathRename, .pathSymlink,
            .pathUnlinkFile, .procRaise, .sockAccept, .sockRecv, .sockSend, .sockShutdown:
            .noSystemCall
        }
    }

    // MARK: Arguments and environment

    /// Bytes of all arguments, each with the NUL behind it.
    private var argumentBytes: Int { options.arguments.reduce(0) { $0 + $1.utf8.count + 1 } }

    /// Writes two numbers of four bytes where the two arguments point.
    private func pair(_ first: UInt64, _ second: UInt64, _ call: WASICall) -> WASIError {
        let (a, b) = (Int(call[0]), Int(call[1]))
        guard call.holds(4, at: a), call.holds(4, at: b) else { return .fault }
        return call.write(first, bytes: 4, at: a) && call.write(second, bytes: 4, at: b) ? .success : .fault
    }

    /// `args_get(argv, argv_buf)`: pointers to the arguments, and the arguments one behind the other.
    private func argumentsGet(_ call: WASICall) throws(WASIFailure) -> WASIError {
        let (list, buffer) = (Int(call[0]), Int(call[1]))
        guard call.holds(4 * options.arguments.count, at: list), call.holds(argumentBytes, at: buffer) else {
            return .fault
        }
        try call.charge(argumentBytes / 64)
        var pointers: [UInt8] = []
        var texts: [UInt8] = []
        for argument in options.arguments {
            pointers += WASICall.bytes(UInt64(buffer + texts.count), 4)
            texts += argument.utf8 + [0]
        }
        return call.write(pointers, at: list) && call.write(texts, at: buffer) ? .success : .fault
    }

    // MARK: Clocks and random numbers

    /// Clocks of the witx: realtime, monotonic, and the CPU times of process and thread.
    private static let clocks: UInt32 = 4

    /// `clock_res_get(id, resolution)`: the step, or one nanosecond where time stands still.
    private func clockResolution(_ call: WASICall) -> WASIError {
        guard call[0] < WASI.clocks else { return .invalid }
        return call.write(max(1, options.clockStep), bytes: 8, at: Int(call[1])) ? .success : .fault
    }

    /// `clock_time_get(id, precision, time)`.
    private func clockTime(_ call: WASICall) -> WASIError {
        guard call[0] < WASI.clocks else { return .invalid }
        guard call.write(time, bytes: 8, at: Int(call[2])) else { return .fault }
        time &+= options.clockStep
        return .success
    }

    /// `random_get(buf, buf_len)`: numbers of eight bytes, lowest first; what is left of the last one is dropped.
    private func randomBytes(_ call: WASICall) throws(WASIFailure) -> WASIError {
        var (place, rest) = (Int(call[0]), Int(call[1]))
        guard call.holds(rest, at: place) else { return .fault }
        while rest > 0 {
            let count = min(rest, WASICall.slice)
            try call.charge(count / 64)
            var bytes: [UInt8] = []
            bytes.reserveCapacity(count + 8)
            while bytes.count < count {
                withUnsafeBytes(of: random.next().littleEndian) { bytes.append(contentsOf: $0) }
            }
            guard call.write(Array(bytes.prefix(count)), at: place) else { return .fault }
            place += count
            rest -= count
        }
        return .success
    }

    // MARK: Descriptors

    private func close(_ descriptor: UInt32) -> WASIError {
        guard isOpen(descriptor) else { return .badDescriptor }
        isOpen[Int(descriptor)] = false
        return .success
    }

    /// `fd_fdstat_get(fd, stat)`: 24 bytes, the type at 0 (2 is a character device), flags at 2, rights at 8 (bit 6 is
    /// `fd_write`, bit 27 `poll_fd_readwrite`), rights that opened files inherit at 16.
    private func descriptorStatus(_ call: WASICall) -> WASIError {
        guard isOpen(call[0]) else { return .badDescriptor }
        let rights: UInt64 = 1 << 27 | (call[0] == 0 ? 0 : 1 << 6)
        let status = WASICall.bytes(2, 8) + WASICall.bytes(rights, 8) + WASICall.bytes(0, 8)
        return call.write(status, at: Int(call[1])) ? .success : .fault
    }

    /// `fd_write(fd, iovs, iovs_len, nwritten)`: each vector is a pointer and a length of four bytes.
    private func write(_ call: WASICall) throws(WASIFailure) -> WASIError {
        guard let output = Output(rawValue: call[0]), isOpen(call[0]) else { return .badDescriptor }
        let (vectors, count, result) = (Int(call[1]), Int(call[2]), Int(call[3]))
        guard call.holds(8 * count, at: vectors), call.holds(4, at: result) else { return .fault }
        // All vectors are checked before anything is written. They may overlap, so their sum may exceed the memory.
        var total = 0
        try forEachVector(count, at: vectors, call) { start, length throws(WASIFailure) in
            guard call.holds(length, at: start) else { throw .error(.fault) }
            total += length
            guard total <= UInt32.max else { throw .error(.invalid) }
            return true
        }
        let accepted = min(total, room(output))
        if total > 0, accepted == 0 { return .noSpace }
        var left = accepted
        try forEachVector(count, at: vectors, call) { start, length throws(WASIFailure) in
            var (place, rest) = (start, min(left, length))
            left -= rest
            while rest > 0 {
                let part = min(rest, WASICall.slice)
                try call.charge(part / 64)
                guard let bytes = call.read(part, at: place) else { throw .error(.fault) }
                guard write(bytes, to: output) else { throw .error(.pipe) }
                place += part
                rest -= part
            }
            return left > 0
        }
        return call.write(UInt64(accepted), bytes: 4, at: result) ? .success : .fault
    }

    /// Calls `body` with start and length of each vector until it gives false. The list must be in the memory.
    private func forEachVector(
        _ count: Int, at list: Int, _ call: WASICall,
        _ body: (_ start: Int, _ length: Int) throws(WASIFailure) -> Bool
    ) throws(WASIFailure) {
        let slice = WASICall.slice / 8
        for first in stride(from: 0, to: count, by: slice) {
            let part = min(slice, count - first)
            try call.charge(4 * part)
            guard let bytes = call.read(8 * part, at: list + 8 * first) else { throw .error(.fault) }
            for index in 0..<part {
                let start = WASICall.number(bytes[8 * index..<8 * index + 4])
                let length = WASICall.number(bytes[8 * index + 4..<8 * index + 8])
                guard try body(Int(start), Int(length)) else { return }
            }
        }
    }

    /// `poll_oneoff(in, out, nsubscriptions, nevents)`: every subscription is ready at once.
    ///
    /// A subscription has 48 bytes: user data at 0, the kind at 8 (0 clock, 1 reading, 2 writing), the descriptor of
    /// the latter two at 16. An event has 32: user data at 0, an error number at 8, the kind at 10, and for descriptors
    /// a number of bytes at 16, which is unknown and therefore 0, and flags at 24.
    private func poll(_ call: WASICall) throws(WASIFailure) -> WASIError {
        let (input, output, count, result) = (Int(call[0]), Int(call[1]), Int(call[2]), Int(call[3]))
        guard count > 0 else { return .invalid }
        guard call.holds(48 * count, at: input), call.holds(32 * count, at: output), call.holds(4, at: result)
        else { return .fault }
        let slice = 4096
        for index in 0..<count {
            if index % slice == 0 { try call.charge(32 * min(count - index, slice)) }
            guard let subscription = call.read(48, at: input + 48 * index) else { return .fault }
            let kind = subscription[8]
            guard kind <= 2 else { return .invalid }
            if kind == 0 { sleep(subscription) }
            let descriptor = UInt32(truncatingIfNeeded: WASICall.number(subscription[16..<20]))
            let error: WASIError = kind == 0 || isOpen(descriptor) ? .success : .badDescriptor
            var event = [UInt8](repeating: 0, count: 32)
            event.replaceSubrange(0..<8, with: subscription[0..<8])
            event[8] = UInt8(truncatingIfNeeded: error.rawValue)
            event[10] = kind
            guard call.write(event, at: output + 32 * index) else { return .fault }
        }
        return call.write(UInt64(count), bytes: 4, at: result) ? .success : .fault
    }

    /// Notes how long a clock's subscription would wait: a timeout at 24 and, in bit 0 of the flags at 40, whether it
    /// is a time of day.
    private func sleep(_ subscription: [UInt8]) {
        let timeout = WASICall.number(subscription[24..<32])
        let isAbsolute = subscription[40] & 1 != 0
        let wait = isAbsolute ? timeout - min(timeout, time) : timeout
        requestedSleep = requestedSleep.addingReportingOverflow(wait).overflow ? .max : requestedSleep + wait
    }

    // MARK: Process

    private func exit(_ code: UInt32) -> WASIExit {
        exitCode = code
        return WASIExit(code: code)
    }
}
