/// LEB128 integers as the binary format bounds them: at most ceil(N / 7) bytes, unused bits zero or copies of the sign.
extension ByteReader {
    @inline(__always)
    mutating func unsigned32() throws(ModuleError) -> UInt32 {
        if offset < end {
            let first = bytes[offset]
            if first < 0x80 {
                offset += 1
                return UInt32(first)
            }
            if offset + 1 < end {
                let second = bytes[offset + 1]
                if second < 0x80 {
                    offset += 2
                    return UInt32(first & 0x7F) | UInt32(second) << 7
                }
            }
        }
        return UInt32(truncatingIfNeeded: try unsigned(bits: 32))
    }

    @inline(__always)
    mutating func signed32() throws(ModuleError) -> Int32 {
        if let short = shortSigned() { return short }
        return Int32(truncatingIfNeeded: try signed(bits: 32))
    }

    @inline(__always)
    mutating func signed64() throws(ModuleError) -> Int64 {
        if let short = shortSigned() { return Int64(short) }
        return try signed(bits: 64)
    }

    /// An integer of one or two bytes, as most are; nil for a longer one.
    @inline(__always)
    private mutating func shortSigned() -> Int32? {
        guard offset < end else { return nil }
        let first = bytes[offset]
        if first < 0x80 {
            offset += 1
            return Int32(Int8(bitPattern: first << 1) >> 1)
        }
        guard offset + 1 < end else { return nil }
        let second = bytes[offset + 1]
        guard second < 0x80 else { return nil }
        offset += 2
        return Int32(first & 0x7F) | Int32(Int8(bitPattern: second << 1) >> 1) << 7
    }

    /// A block type: an index, or the negative number of a value type's one byte.
    mutating func signed33() throws(ModuleError) -> Int64 { try signed(bits: 33) }

    private mutating func unsigned(bits: Int) throws(ModuleError) -> UInt64 {
        let place = offset
        var result: UInt64 = 0
        var shift = 0
        while true {
            let byte = try byte()
            let left = bits - shift
            if left < 7, byte >> UInt8(left) != 0 {
                throw error(
                    .malformed, byte & 0x80 != 0 ? "integer representation too long" : "integer too large",
                    at: place)
            }
            result |= UInt64(byte & 0x7F) << UInt64(shift)
            if byte & 0x80 == 0 { return result }
            shift += 7
        }
    }

    private mutating func signed(bits: Int) throws(ModuleError) -> Int64 {
        let place = offset
        var result: Int64 = 0
        var shift = 0
        while true {
            let byte = try byte()
            let left = bits - shift
            if left <= 7 {
                // The last byte that may be: no continuation, and what is above the sign bit repeats it.
                if byte & 0x80 != 0 {
                    throw error(.malformed, "integer representation too long", at: place)
                }
                let value = Int8(bitPattern: byte << 1) >> 1
                let sign = value >> Int8(left - 1)
                if sign != 0, sign != -1 { throw error(.malformed, "integer too large", at: place) }
            }
            result |= Int64(byte & 0x7F) << Int64(shift)
            shift += 7
            if byte & 0x80 == 0 {
                if shift < 64, byte & 0x40 != 0 { result |= -1 << Int64(shift) }
                return result
            }
        }
    }
}
