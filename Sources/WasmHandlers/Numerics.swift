/// Floating-point operations whose results WebAssembly fixes where the language or the C library leaves them open.
package enum Numerics {
    /// The smaller operand; NaN if either is, and -0 below +0.
    @inlinable @inline(__always)
    package static func minimum<F: BinaryFloatingPoint>(_ left: F, _ right: F) -> F {
        if left < right { return left }
        if right < left { return right }
        if left == right { return left.sign == .minus ? left : right }
        return left + right
    }

    /// The larger operand; NaN if either is, and +0 above -0.
    @inlinable @inline(__always)
    package static func maximum<F: BinaryFloatingPoint>(_ left: F, _ right: F) -> F {
        if left > right { return left }
        if right > left { return right }
        if left == right { return left.sign == .minus ? right : left }
        return left + right
    }

    // Rounding is called out of line: the C library's functions would otherwise be inlined nowhere and spilled around
    // everywhere. Adding a NaN to itself makes it quiet.

    @inlinable @inline(never)
    package static func ceiling<F: BinaryFloatingPoint>(_ value: F) -> F {
        value.isNaN ? value + value : value.rounded(.up)
    }

    @inlinable @inline(never)
    package static func floor<F: BinaryFloatingPoint>(_ value: F) -> F {
        value.isNaN ? value + value : value.rounded(.down)
    }

    @inlinable @inline(never)
    package static func truncated<F: BinaryFloatingPoint>(_ value: F) -> F {
        value.isNaN ? value + value : value.rounded(.towardZero)
    }

    @inlinable @inline(never)
    package static func nearest<F: BinaryFloatingPoint>(_ value: F) -> F {
        value.isNaN ? value + value : value.rounded(.toNearestOrEven)
    }

    // The bounds are the nearest doubles outside the integers' ranges, or the first ones outside where those are
    // doubles themselves. NaN compares false.

    @inlinable @inline(__always)
    package static func truncateInt32(_ value: Double) -> Int32? {
        value > -2_147_483_649 && value < 2_147_483_648 ? Int32(value) : nil
    }

    @inlinable @inline(__always)
    package static func truncateUInt32(_ value: Double) -> UInt32? {
        value > -1 && value < 4_294_967_296 ? UInt32(value) : nil
    }

    @inlinable @inline(__always)
    package static func truncateInt64(_ value: Double) -> Int64? {
        value >= -0x1p63 && value < 0x1p63 ? Int64(value) : nil
    }

    @inlinable @inline(__always)
    package static func truncateUInt64(_ value: Double) -> UInt64? {
        value > -1 && value < 0x1p64 ? UInt64(value) : nil
    }
}

extension FixedWidthInteger {
    /// The integer part, the nearest bound outside the range, zero for NaN.
    @inlinable @inline(__always)
    package init(saturating value: Double) {
        if value.isNaN {
            self = 0
        } else if value <= Double(Self.min) {
            self = .min
        } else if value >= Double(Self.max) {
            self = .max
        } else {
            self = Self(value)
        }
    }
}
