import WasmInterpreter

/// Values on the command line.
enum ValueText {
    /// What a type is written as, to follow "expected" in an error.
    static func expectation(_ type: ValueType) -> String {
        switch type {
        case .i32: "a whole number from -2147483648 to 4294967295, decimal or 0x hexadecimal"
        case .i64:
            "a whole number from -9223372036854775808 to 18446744073709551615, decimal or 0x hexadecimal"
        case .f32: "a decimal number, inf, nan, or the bits as 0x and up to 8 hexadecimal digits"
        case .f64: "a decimal number, inf, nan, or the bits as 0x and up to 16 hexadecimal digits"
        case .v128: "the bits as 0x and up to 32 hexadecimal digits"
        case .funcref: "null"
        case .externref: "null or a whole number"
        }
    }

    /// The value of a type that a text spells; nil if it spells none.
    ///
    /// Whole numbers may be signed or unsigned, as both are the same bits. Of floats `0x` begins the bit pattern, not a
    /// hexadecimal number; a decimal number too large for the type is refused, `nan` is the canonical NaN.
    static func parse(_ text: String, as type: ValueType) -> Value? {
        switch type {
        case .i32: whole(text, bits: 32).map { .i32(UInt32(truncatingIfNeeded: $0)) }
        case .i64: whole(text, bits: 64).map { .i64($0) }
        case .f32: float(text).map { .f32($0) }
        case .f64: double(text).map { .f64($0) }
        case .v128: vector(text)
        case .funcref: text == "null" ? .funcref(nil) : nil
        case .externref: text == "null" ? .externref(nil) : external(text)
        }
    }

    /// A value as results are printed: its type, a colon, and what it is. Whole numbers are signed, floats the shortest
    /// decimal number that gives the same bits, NaNs end in their bits.
    static func print(_ value: Value) -> String {
        switch value {
        case .i32(let bits): "i32:\(Int32(bitPattern: bits))"
        case .i64(let bits): "i64:\(Int64(bitPattern: bits))"
        case .f32(let bits):
            Float(bitPattern: bits).isNaN
                ? "f32:nan:0x\(hex(UInt64(bits), 8))" : "f32:\(Float(bitPattern: bits))"
        case .f64(let bits):
            Double(bitPattern: bits).isNaN ? "f64:nan:0x\(hex(bits, 16))" : "f64:\(Double(bitPattern: bits))"
        case .v128(let low, let high): "v128:0x\(hex(high, 16))\(hex(low, 16))"
        case .funcref(let reference): reference == nil ? "funcref:null" : "funcref:function"
        case .externref(let number): "externref:\(number.map(String.init) ?? "null")"
        }
    }

    private static func hex(_ number: UInt64, _ digits: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    /// Digits without sign; nil where one is none of the radix.
    private static func digits(_ text: Substring, radix: Int) -> UInt64? {
        let isDigit: (UInt8) -> Bool = { byte in
            switch byte {
            case 0x30...0x39: true
            case 0x41...0x46, 0x61...0x66: radix == 16
            default: false
            }
        }
        guard !text.isEmpty, text.utf8.allSatisfy(isDigit) else { return nil }
        return UInt64(text, radix: radix)
    }

    /// The digits behind `0x`.
    private static func hexDigits(_ text: Substring) -> Substring? {
        text.utf8.starts(with: "0x".utf8) || text.utf8.starts(with: "0X".utf8) ? text.dropFirst(2) : nil
    }

    private static func whole(_ text: String, bits: UInt64) -> UInt64? {
        var rest = Substring(text)
        let isNegative = rest.utf8.first == UInt8(ascii: "-")
        if isNegative || rest.utf8.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard let size = hexDigits(rest).map({ digits($0, radix: 16) }) ?? digits(rest, radix: 10) else {
            return nil
        }
        if isNegative { return size <= 1 << (bits - 1) ? 0 &- size : nil }
        return bits == 64 || size < 1 << bits ? size : nil
    }

    private static func float(_ text: String) -> UInt32? {
        if let hex = hexDigits(Substring(text)) {
            return digits(hex, radix: 16).flatMap(UInt32.init(exactly:))
        }
        if let special = special(text) { return Float(special).bitPattern }
        guard isDecimal(text), let number = Float(text), number.isFinite else { return nil }
        return number.bitPattern
    }

    private static func double(_ text: String) -> UInt64? {
        if let hex = hexDigits(Substring(text)) { return digits(hex, radix: 16) }
        if let special = special(text) { return special.bitPattern }
        guard isDecimal(text), let number = Double(text), number.isFinite else { return nil }
        return number.bitPattern
    }

    private static func special(_ text: String) -> Double? {
        switch text {
        case "inf", "+inf": .infinity
        case "-inf": -.infinity
        case "nan", "+nan": .nan
        case "-nan": -.nan
        default: nil
        }
    }

    /// Whether a text is a sign, digits with at most one point among or around them, and an exponent, as far as these
    /// are there. The standard library reads more than that.
    private static func isDecimal(_ text: String) -> Bool {
        var bytes = Array(text.utf8)[...]
        func dropSign() {
            if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") {
                bytes = bytes.dropFirst()
            }
        }
        func dropDigits() -> Int {
            let count = bytes.prefix { (0x30...0x39).contains($0) }.count
            bytes = bytes.dropFirst(count)
            return count
        }
        dropSign()
        var count = dropDigits()
        if bytes.first == UInt8(ascii: ".") {
            bytes = bytes.dropFirst()
            count += dropDigits()
        }
        guard count > 0 else { return false }
        if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
            bytes = bytes.dropFirst()
            dropSign()
            guard dropDigits() > 0 else { return false }
        }
        return bytes.isEmpty
    }

    private static func vector(_ text: String) -> Value? {
        guard let hex = hexDigits(Substring(text)), (1...32).contains(hex.utf8.count) else { return nil }
        guard let low = digits(hex.suffix(16), radix: 16) else { return nil }
        guard hex.utf8.count > 16 else { return .v128(low: low, high: 0) }
        return digits(hex.dropLast(16), radix: 16).map { .v128(low: low, high: $0) }
    }

    private static func external(_ text: String) -> Value? {
        guard let number = digits(Substring(text), radix: 10), number < .max else { return nil }
        return .externref(number)
    }
}
