import WasmHandlers

/// Fixed-width SIMD, lane by lane: written for exactness, not for speed. Vectors take two slots, lane 0 in the lowest
/// bits, which on a little-endian machine is their layout in memory.
enum VectorEngine {
    /// Words of an instruction's operands.
    static let operands = 11

    /// Runs the instruction; false where it reaches beyond the memory.
    @inline(never)
    static func execute(
        _ pc: UnsafeMutablePointer<UInt32>, _ sp: UnsafeMutablePointer<UInt64>,
        _ memory: UnsafeMutableRawPointer, _ memorySize: UInt64
    ) -> Bool {
        let lanes = Lanes(
            result: UnsafeMutableRawPointer(sp + Int(pc[2])), a: UnsafeRawPointer(sp + Int(pc[3])),
            b: UnsafeRawPointer(sp + Int(pc[4])), c: UnsafeRawPointer(sp + Int(pc[5])))
        let number = pc[1]
        switch number {
        case 0...11, 84...93:
            return VectorMemory(
                lanes: lanes, memory: memory, size: memorySize, offset: pc[6], lane: Int(pc[7])
            )
            .execute(number)
        case 12:
            lanes.result.storeBytes(of: UInt64(pc[8]) | UInt64(pc[9]) << 32, as: UInt64.self)
            lanes.result.storeBytes(
                of: UInt64(pc[10]) | UInt64(pc[11]) << 32, toByteOffset: 8, as: UInt64.self)
        case 13: lanes.shuffle(UnsafeRawPointer(pc + 8))
        case 14...34: lanes.laneAccess(number, Int(pc[7]))
        case 35...82: lanes.compare(number)
        case 83:
            lanes.give(lanes.a.loadUnaligned(as: SIMD2<UInt64>.self) == .zero ? 0 : 1)
        case 94...95, 103...106, 116, 117, 122, 148, 224...255: lanes.float(number)
        case 96...127: lanes.bytes(number)
        case 128...159: lanes.shorts(number)
        case 160...191: lanes.words(number)
        default: lanes.longs(number)
        }
        return true
    }
}

/// Loads and stores of vectors.
private struct VectorMemory {
    let lanes: Lanes
    let memory: UnsafeMutableRawPointer
    let size: UInt64
    let offset: UInt32
    let lane: Int

    /// Where so many bytes are, nil if not all are in the memory.
    private func address(_ count: UInt64) -> UnsafeMutableRawPointer? {
        let start = UInt64(lanes.a.loadUnaligned(as: UInt32.self)) + UInt64(offset)
        return start + count <= size ? memory + Int(start) : nil
    }

    func execute(_ number: UInt32) -> Bool {
        switch number {
        case 0: return load(SIMD2<UInt64>.self) { $0 }
        case 1: return extend(Int8.self, Int16.self)
        case 2: return extend(UInt8.self, UInt16.self)
        case 3: return extend(Int16.self, Int32.self)
        case 4: return extend(UInt16.self, UInt32.self)
        case 5: return extend(Int32.self, Int64.self)
        case 6: return extend(UInt32.self, UInt64.self)
        case 7: return load(UInt8.self) { SIMD16(repeating: $0) }
        case 8: return load(UInt16.self) { SIMD8(repeating: $0) }
        case 9: return load(UInt32.self) { SIMD4(repeating: $0) }
        case 10: return load(UInt64.self) { SIMD2(repeating: $0) }
        case 11:
            guard let place = address(16) else { return false }
            place.copyMemory(from: lanes.b, byteCount: 16)
            return true
        case 84: return loadLane(UInt8.self)
        case 85: return loadLane(UInt16.self)
        case 86: return loadLane(UInt32.self)
        case 87: return loadLane(UInt64.self)
        case 88: return storeLane(1)
        case 89: return storeLane(2)
        case 90: return storeLane(4)
        case 91: return storeLane(8)
        case 92: return load(UInt32.self) { SIMD2(UInt64($0), 0) }
        default: return load(UInt64.self) { SIMD2($0, 0) }
        }
    }

    private func load<T: BitwiseCopyable, R>(_ type: T.Type, _ form: (T) -> R) -> Bool {
        guard let place = address(UInt64(MemoryLayout<T>.size)) else { return false }
        lanes.result.storeBytes(of: form(place.loadUnaligned(as: T.self)), as: R.self)
        return true
    }

    private func extend<T: FixedWidthInteger & BitwiseCopyable, R: FixedWidthInteger & BitwiseCopyable>(
        _ type: T.Type, _ wide: R.Type
    ) -> Bool {
        guard let place = address(8) else { return false }
        let bits = place.loadUnaligned(as: UInt64.self)
        withUnsafeBytes(of: bits) { source in
            for index in 0..<8 / MemoryLayout<T>.size {
                let value = source.loadUnaligned(fromByteOffset: index * MemoryLayout<T>.size, as: T.self)
                lanes.result.storeBytes(
                    of: R(value), toByteOffset: index * MemoryLayout<R>.size, as: R.self)
            }
        }
        return true
    }

    private func loadLane<T: BitwiseCopyable>(_ type: T.Type) -> Bool {
        guard let place = address(UInt64(MemoryLayout<T>.size)) else { return false }
        let value = place.loadUnaligned(as: T.self)
        let vector = lanes.b.loadUnaligned(as: SIMD2<UInt64>.self)
        lanes.result.storeBytes(of: vector, as: SIMD2<UInt64>.self)
        lanes.result.storeBytes(of: value, toByteOffset: lane * MemoryLayout<T>.size, as: T.self)
        return true
    }

    private func storeLane(_ width: Int) -> Bool {
        guard let place = address(UInt64(width)) else { return false }
        place.copyMemory(from: lanes.b + lane * width, byteCount: width)
        return true
    }
}

/// Operands and result of an instruction. The result may lie where an operand does, so it is stored when complete.
private struct Lanes {
    typealias Integer = FixedWidthInteger & BitwiseCopyable

    let result: UnsafeMutableRawPointer
    let a: UnsafeRawPointer
    let b: UnsafeRawPointer
    let c: UnsafeRawPointer

    // MARK: Forms

    func lane<T: BitwiseCopyable>(_ operand: UnsafeRawPointer, _ index: Int, _ type: T.Type) -> T {
        operand.loadUnaligned(fromByteOffset: index * MemoryLayout<T>.size, as: T.self)
    }

    /// Stores the lanes a function gives, zeros beyond `count`.
    @inline(__always)
    func store<R: BitwiseCopyable>(_ type: R.Type, count: Int? = nil, _ value: (Int) -> R) {
        var vector = SIMD2<UInt64>.zero
        withUnsafeMutableBytes(of: &vector) { bytes in
            for index in 0..<(count ?? 16 / MemoryLayout<R>.size) {
                bytes.storeBytes(of: value(index), toByteOffset: index * MemoryLayout<R>.size, as: R.self)
            }
        }
        result.storeBytes(of: vector, as: SIMD2<UInt64>.self)
    }

    /// Stores an `i32`.
    func give(_ value: UInt32) { result.storeBytes(of: UInt64(value), as: UInt64.self) }

    func unary<T: BitwiseCopyable>(_ type: T.Type, _ body: (T) -> T) {
        store(T.self) { body(lane(a, $0, T.self)) }
    }

    func binary<T: BitwiseCopyable>(_ type: T.Type, _ body: (T, T) -> T) {
        store(T.self) { body(lane(a, $0, T.self), lane(b, $0, T.self)) }
    }

    func compare<T: BitwiseCopyable, M: Integer>(_ type: T.Type, _ mask: M.Type, _ body: (T, T) -> Bool) {
        store(M.self) { body(lane(a, $0, T.self), lane(b, $0, T.self)) ? ~0 : 0 }
    }

    /// Shifts by a count that wraps at the lane's width.
    func shift<T: Integer>(_ type: T.Type, _ body: (T, T) -> T) {
        let count = T(truncatingIfNeeded: b.loadUnaligned(as: UInt32.self) & UInt32(T.bitWidth - 1))
        store(T.self) { body(lane(a, $0, T.self), count) }
    }

    func narrow<T: Integer, R: Integer>(_ type: T.Type, _ narrow: R.Type) {
        let half = 16 / MemoryLayout<T>.size
        store(R.self) { R(clamping: $0 < half ? lane(a, $0, T.self) : lane(b, $0 - half, T.self)) }
    }

    func extend<T: Integer, R: Integer>(_ type: T.Type, _ wide: R.Type, high: Bool) {
        let first = high ? 8 / MemoryLayout<T>.size : 0
        store(R.self) { R(truncatingIfNeeded: lane(a, first + $0, T.self)) }
    }

    func multiply<T: Integer, R: Integer>(_ type: T.Type, _ wide: R.Type, high: Bool) {
        let first = high ? 8 / MemoryLayout<T>.size : 0
        store(R.self) {
            R(truncatingIfNeeded: lane(a, first + $0, T.self))
                &* R(truncatingIfNeeded: lane(b, first + $0, T.self))
        }
    }

    func addPairs<T: Integer, R: Integer>(_ type: T.Type, _ wide: R.Type) {
        store(R.self) {
            R(truncatingIfNeeded: lane(a, 2 * $0, T.self))
                &+ R(truncatingIfNeeded: lane(a, 2 * $0 + 1, T.self))
        }
    }

    func allTrue<T: Integer>(_ type: T.Type) {
        var all = true
        for index in 0..<16 / MemoryLayout<T>.size where lane(a, index, T.self) == 0 { all = false }
        give(all ? 1 : 0)
    }

    func bitmask<T: Integer & SignedInteger>(_ type: T.Type) {
        var mask: UInt32 = 0
        for index in 0..<16 / MemoryLayout<T>.size where lane(a, index, T.self) < 0 {
            mask |= 1 << UInt32(index)
        }
        give(mask)
    }

    func saturatingAdd<T: Integer>(_ left: T, _ right: T) -> T {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? (right < 0 ? .min : .max) : sum
    }

    func saturatingSubtract<T: Integer>(_ left: T, _ right: T) -> T {
        let (difference, overflow) = left.subtractingReportingOverflow(right)
        return overflow ? (T.isSigned && right < 0 ? .max : .min) : difference
    }

    // MARK: Groups of instructions

    func shuffle(_ indexes: UnsafeRawPointer) {
        store(UInt8.self) {
            let index = Int(indexes.load(fromByteOffset: $0, as: UInt8.self))
            return index < 16 ? lane(a, index, UInt8.self) : lane(b, index - 16, UInt8.self)
        }
    }

    func replace<T: BitwiseCopyable>(_ type: T.Type, _ index: Int) {
        let value = lane(b, 0, T.self)
        store(T.self) { $0 == index ? value : lane(a, $0, T.self) }
    }

    func splat<T: BitwiseCopyable>(_ type: T.Type) {
        let value = lane(a, 0, T.self)
        store(T.self) { _ in value }
    }

    func laneAccess(_ number: UInt32, _ index: Int) {
        switch number {
        case 14:
            store(UInt8.self) {
                let index = Int(lane(b, $0, UInt8.self))
                return index < 16 ? lane(a, index, UInt8.self) : 0
            }
        case 15: splat(UInt8.self)
        case 16: splat(UInt16.self)
        case 17, 19: splat(UInt32.self)
        case 18, 20: splat(UInt64.self)
        case 21: give(UInt32(bitPattern: Int32(lane(a, index, Int8.self))))
        case 22: give(UInt32(lane(a, index, UInt8.self)))
        case 23: replace(UInt8.self, index)
        case 24: give(UInt32(bitPattern: Int32(lane(a, index, Int16.self))))
        case 25: give(UInt32(lane(a, index, UInt16.self)))
        case 26: replace(UInt16.self, index)
        case 27, 31: give(lane(a, index, UInt32.self))
        case 28, 32: replace(UInt32.self, index)
        case 29, 33: result.storeBytes(of: lane(a, index, UInt64.self), as: UInt64.self)
        default: replace(UInt64.self, index)
        }
    }

    /// The ten comparisons of integers in the order of their numbers.
    private func integers<S: Integer, U: Integer>(_ signed: S.Type, _ unsigned: U.Type, _ number: UInt32) {
        switch number {
        case 0: compare(U.self, U.self, ==)
        case 1: compare(U.self, U.self, !=)
        case 2: compare(S.self, U.self, <)
        case 3: compare(U.self, U.self, <)
        case 4: compare(S.self, U.self, >)
        case 5: compare(U.self, U.self, >)
        case 6: compare(S.self, U.self, <=)
        case 7: compare(U.self, U.self, <=)
        case 8: compare(S.self, U.self, >=)
        default: compare(U.self, U.self, >=)
        }
    }

    private func floats<F: BinaryFloatingPoint & BitwiseCopyable, M: Integer>(
        _ type: F.Type, _ mask: M.Type, _ number: UInt32
    ) {
        switch number {
        case 0: compare(F.self, M.self, ==)
        case 1: compare(F.self, M.self, !=)
        case 2: compare(F.self, M.self, <)
        case 3: compare(F.self, M.self, >)
        case 4: compare(F.self, M.self, <=)
        default: compare(F.self, M.self, >=)
        }
    }

    func compare(_ number: UInt32) {
        switch number {
        case 35...44: integers(Int8.self, UInt8.self, number - 35)
        case 45...54: integers(Int16.self, UInt16.self, number - 45)
        case 55...64: integers(Int32.self, UInt32.self, number - 55)
        case 65...70: floats(Float.self, UInt32.self, number - 65)
        case 71...76: floats(Double.self, UInt64.self, number - 71)
        case 77: unary(UInt64.self) { ~$0 }
        case 78: binary(UInt64.self, &)
        case 79: binary(UInt64.self) { $0 & ~$1 }
        case 80: binary(UInt64.self, |)
        case 81: binary(UInt64.self, ^)
        default:
            store(UInt64.self) {
                let mask = lane(c, $0, UInt64.self)
                return lane(a, $0, UInt64.self) & mask | lane(b, $0, UInt64.self) & ~mask
            }
        }
    }

    func bytes(_ number: UInt32) {
        switch number {
        case 96: unary(Int8.self) { $0 < 0 ? 0 &- $0 : $0 }
        case 97: unary(Int8.self) { 0 &- $0 }
        case 98: unary(UInt8.self) { UInt8($0.nonzeroBitCount) }
        case 99: allTrue(UInt8.self)
        case 100: bitmask(Int8.self)
        case 101: narrow(Int16.self, Int8.self)
        case 102: narrow(Int16.self, UInt8.self)
        case 107: shift(UInt8.self, &<<)
        case 108: shift(Int8.self, &>>)
        case 109: shift(UInt8.self, &>>)
        case 110: binary(UInt8.self, &+)
        case 111: binary(Int8.self, saturatingAdd)
        case 112: binary(UInt8.self) { $0 > .max - $1 ? .max : $0 + $1 }
        case 113: binary(UInt8.self, &-)
        case 114: binary(Int8.self, saturatingSubtract)
        case 115: binary(UInt8.self, saturatingSubtract)
        case 118: binary(Int8.self, min)
        case 119: binary(UInt8.self, min)
        case 120: binary(Int8.self, max)
        case 121: binary(UInt8.self, max)
        case 123: binary(UInt8.self) { UInt8((UInt32($0) + UInt32($1) + 1) / 2) }
        case 124: addPairs(Int8.self, Int16.self)
        case 125: addPairs(UInt8.self, UInt16.self)
        case 126: addPairs(Int16.self, Int32.self)
        default: addPairs(UInt16.self, UInt32.self)
        }
    }

    func shorts(_ number: UInt32) {
        switch number {
        case 128: unary(Int16.self) { $0 < 0 ? 0 &- $0 : $0 }
        case 129: unary(Int16.self) { 0 &- $0 }
        case 130: binary(Int16.self) { Int16(clamping: (Int32($0) * Int32($1) + 0x4000) >> 15) }
        case 131: allTrue(UInt16.self)
        case 132: bitmask(Int16.self)
        case 133: narrow(Int32.self, Int16.self)
        case 134: narrow(Int32.self, UInt16.self)
        case 135: extend(Int8.self, Int16.self, high: false)
        case 136: extend(Int8.self, Int16.self, high: true)
        case 137: extend(UInt8.self, UInt16.self, high: false)
        case 138: extend(UInt8.self, UInt16.self, high: true)
        case 139: shift(UInt16.self, &<<)
        case 140: shift(Int16.self, &>>)
        case 141: shift(UInt16.self, &>>)
        case 142: binary(UInt16.self, &+)
        case 143: binary(Int16.self, saturatingAdd)
        case 144: binary(UInt16.self) { $0 > .max - $1 ? .max : $0 + $1 }
        case 145: binary(UInt16.self, &-)
        case 146: binary(Int16.self, saturatingSubtract)
        case 147: binary(UInt16.self, saturatingSubtract)
        case 149: binary(UInt16.self, &*)
        case 150: binary(Int16.self, min)
        case 151: binary(UInt16.self, min)
        case 152: binary(Int16.self, max)
        case 153: binary(UInt16.self, max)
        case 155: binary(UInt16.self) { UInt16((UInt32($0) + UInt32($1) + 1) / 2) }
        case 156: multiply(Int8.self, Int16.self, high: false)
        case 157: multiply(Int8.self, Int16.self, high: true)
        case 158: multiply(UInt8.self, UInt16.self, high: false)
        default: multiply(UInt8.self, UInt16.self, high: true)
        }
    }

    func words(_ number: UInt32) {
        switch number {
        case 160: unary(Int32.self) { $0 < 0 ? 0 &- $0 : $0 }
        case 161: unary(Int32.self) { 0 &- $0 }
        case 163: allTrue(UInt32.self)
        case 164: bitmask(Int32.self)
        case 167: extend(Int16.self, Int32.self, high: false)
        case 168: extend(Int16.self, Int32.self, high: true)
        case 169: extend(UInt16.self, UInt32.self, high: false)
        case 170: extend(UInt16.self, UInt32.self, high: true)
        case 171: shift(UInt32.self, &<<)
        case 172: shift(Int32.self, &>>)
        case 173: shift(UInt32.self, &>>)
        case 174: binary(UInt32.self, &+)
        case 177: binary(UInt32.self, &-)
        case 181: binary(UInt32.self, &*)
        case 182: binary(Int32.self, min)
        case 183: binary(UInt32.self, min)
        case 184: binary(Int32.self, max)
        case 185: binary(UInt32.self, max)
        case 186:
            store(Int32.self) {
                Int32(lane(a, 2 * $0, Int16.self)) &* Int32(lane(b, 2 * $0, Int16.self))
                    &+ Int32(lane(a, 2 * $0 + 1, Int16.self)) &* Int32(lane(b, 2 * $0 + 1, Int16.self))
            }
        case 188: multiply(Int16.self, Int32.self, high: false)
        case 189: multiply(Int16.self, Int32.self, high: true)
        case 190: multiply(UInt16.self, UInt32.self, high: false)
        default: multiply(UInt16.self, UInt32.self, high: true)
        }
    }

    func longs(_ number: UInt32) {
        switch number {
        case 192: unary(Int64.self) { $0 < 0 ? 0 &- $0 : $0 }
        case 193: unary(Int64.self) { 0 &- $0 }
        case 195: allTrue(UInt64.self)
        case 196: bitmask(Int64.self)
        case 199: extend(Int32.self, Int64.self, high: false)
        case 200: extend(Int32.self, Int64.self, high: true)
        case 201: extend(UInt32.self, UInt64.self, high: false)
        case 202: extend(UInt32.self, UInt64.self, high: true)
        case 203: shift(UInt64.self, &<<)
        case 204: shift(Int64.self, &>>)
        case 205: shift(UInt64.self, &>>)
        case 206: binary(UInt64.self, &+)
        case 209: binary(UInt64.self, &-)
        case 213: binary(UInt64.self, &*)
        case 214: compare(Int64.self, UInt64.self, ==)
        case 215: compare(Int64.self, UInt64.self, !=)
        case 216: compare(Int64.self, UInt64.self, <)
        case 217: compare(Int64.self, UInt64.self, >)
        case 218: compare(Int64.self, UInt64.self, <=)
        case 219: compare(Int64.self, UInt64.self, >=)
        case 220: multiply(Int32.self, Int64.self, high: false)
        case 221: multiply(Int32.self, Int64.self, high: true)
        case 222: multiply(UInt32.self, UInt64.self, high: false)
        default: multiply(UInt32.self, UInt64.self, high: true)
        }
    }

    func float(_ number: UInt32) {
        switch number {
        case 94: store(Float.self, count: 2) { Float(lane(a, $0, Double.self)) }
        case 95: store(Double.self) { Double(lane(a, $0, Float.self)) }
        case 103: unary(Float.self, Numerics.ceiling)
        case 104: unary(Float.self, Numerics.floor)
        case 105: unary(Float.self, Numerics.truncated)
        case 106: unary(Float.self, Numerics.nearest)
        case 116: unary(Double.self, Numerics.ceiling)
        case 117: unary(Double.self, Numerics.floor)
        case 122: unary(Double.self, Numerics.truncated)
        case 148: unary(Double.self, Numerics.nearest)
        case 224: unary(UInt32.self) { $0 & 0x7FFF_FFFF }
        case 225: unary(UInt32.self) { $0 ^ 0x8000_0000 }
        case 227: unary(Float.self) { $0.squareRoot() }
        case 228...235: arithmetic(Float.self, number - 228)
        case 236: unary(UInt64.self) { $0 & 0x7FFF_FFFF_FFFF_FFFF }
        case 237: unary(UInt64.self) { $0 ^ 0x8000_0000_0000_0000 }
        case 239: unary(Double.self) { $0.squareRoot() }
        case 240...247: arithmetic(Double.self, number - 240)
        case 248: store(Int32.self) { Int32(saturating: Double(lane(a, $0, Float.self))) }
        case 249: store(UInt32.self) { UInt32(saturating: Double(lane(a, $0, Float.self))) }
        case 250: store(Float.self) { Float(lane(a, $0, Int32.self)) }
        case 251: store(Float.self) { Float(lane(a, $0, UInt32.self)) }
        case 252: store(Int32.self, count: 2) { Int32(saturating: lane(a, $0, Double.self)) }
        case 253: store(UInt32.self, count: 2) { UInt32(saturating: lane(a, $0, Double.self)) }
        case 254: store(Double.self) { Double(lane(a, $0, Int32.self)) }
        default: store(Double.self) { Double(lane(a, $0, UInt32.self)) }
        }
    }

    private func arithmetic<F: BinaryFloatingPoint & BitwiseCopyable>(_ type: F.Type, _ number: UInt32) {
        switch number {
        case 0: binary(F.self, +)
        case 1: binary(F.self, -)
        case 2: binary(F.self, *)
        case 3: binary(F.self, /)
        case 4: binary(F.self) { Numerics.minimum($0, $1) }
        case 5: binary(F.self) { Numerics.maximum($0, $1) }
        case 6: binary(F.self) { $1 < $0 ? $1 : $0 }
        default: binary(F.self) { $0 < $1 ? $1 : $0 }
        }
    }
}
