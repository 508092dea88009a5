/// Numbers, with the arithmetic of the parser in the real guard.
///
/// That parser does not round correctly: it scales an integer by one table entry, so texts of many digits can end one
/// unit in the last place off. The copies of response items show it, hence the same steps here.
extension JSONArena {
    private func digit(_ cursor: JSONCursor) -> UInt8? {
        guard cursor.position < cursor.end else { return nil }
        let byte = bytes[cursor.position]
        return byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : nil
    }

    private func byte(_ cursor: JSONCursor) -> UInt8? {
        cursor.position < cursor.end ? bytes[cursor.position] : nil
    }

    /// Parses a number; integers that fit 64 bits stay integers, `-0` does not.
    mutating func parseNumber(_ cursor: inout JSONCursor) -> JSONRef? {
        var isNegative = false
        if byte(cursor) == UInt8(ascii: "-") {
            isNegative = true
            cursor.position += 1
        }
        guard let first = digit(cursor) else { return nil }
        cursor.position += 1
        var significand = UInt64(first)
        var exponent: Int32 = 0
        if first == 0 {
            // No second digit may follow a leading zero.
            guard digit(cursor) == nil else { return nil }
        } else {
            while let next = digit(cursor) {
                guard let longer = appending(next, to: significand) else {
                    while digit(cursor) != nil {
                        cursor.position += 1
                        exponent = exponent.addingReportingOverflow(1).partialValue
                    }
                    return parseFraction(&cursor, isNegative, significand, exponent, isWhole: false)
                }
                significand = longer
                cursor.position += 1
            }
        }
        return parseFraction(&cursor, isNegative, significand, exponent, isWhole: true)
    }

    private func appending(_ digit: UInt8, to significand: UInt64) -> UInt64? {
        let tenfold = significand.multipliedReportingOverflow(by: 10)
        if tenfold.overflow { return nil }
        let sum = tenfold.partialValue.addingReportingOverflow(UInt64(digit))
        return sum.overflow ? nil : sum.partialValue
    }

    /// Goes on behind the integer part.
    ///
    /// - Parameter isWhole: Whether the significand holds all digits so far.
    private mutating func parseFraction(
        _ cursor: inout JSONCursor, _ isNegative: Bool, _ start: UInt64, _ startExponent: Int32, isWhole: Bool
    ) -> JSONRef? {
        var significand = start
        var exponent = startExponent
        switch byte(cursor) {
        case UInt8(ascii: "."):
            cursor.position += 1
            guard digit(cursor) != nil else { return nil }
            var isFull = false
            while let next = digit(cursor) {
                cursor.position += 1
                if isFull { continue }
                if let longer = appending(next, to: significand) {
                    significand = longer
                    exponent -= 1
                } else {
                    isFull = true
                }
            }
            switch byte(cursor) {
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                return parseExponent(&cursor, isNegative, significand, exponent)
            default: return float(isNegative, significand, exponent)
            }
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
            return parseExponent(&cursor, isNegative, significand, exponent)
        default:
            guard isWhole else { return float(isNegative, significand, exponent) }
            if !isNegative { return add(.unsigned, payload: significand) }
            if significand == 0 || significand > 1 << 63 {
                return add(.float, payload: (-Double(significand)).bitPattern)
            }
            return add(.negative, payload: 0 &- significand)
        }
    }

    private mutating func parseExponent(
        _ cursor: inout JSONCursor, _ isNegative: Bool, _ significand: UInt64, _ start: Int32
    ) -> JSONRef? {
        cursor.position += 1
        var isPositive = true
        if let sign = byte(cursor), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            isPositive = sign == UInt8(ascii: "+")
            cursor.position += 1
        }
        guard digit(cursor) != nil else { return nil }
        var exponent: Int32 = 0
        while let next = digit(cursor) {
            cursor.position += 1
            let tenfold = exponent.multipliedReportingOverflow(by: 10)
            let sum = tenfold.partialValue.addingReportingOverflow(Int32(next))
            if tenfold.overflow || sum.overflow {
                if significand != 0 && isPositive { return nil }
                while digit(cursor) != nil { cursor.position += 1 }
                return add(.float, payload: (isNegative ? -0.0 : 0.0).bitPattern)
            }
            exponent = sum.partialValue
        }
        let result =
            isPositive
            ? start.addingReportingOverflow(exponent) : start.subtractingReportingOverflow(exponent)
        return float(
            isNegative, significand,
            result.overflow ? (isPositive ? Int32.max : Int32.min) : result.partialValue)
    }

    private mutating func float(_ isNegative: Bool, _ significand: UInt64, _ start: Int32) -> JSONRef? {
        var value = Double(significand)
        var exponent = start
        while true {
            let size = exponent.magnitude
            if size < UInt32(JSONNumber.powersOfTen.count) {
                let power = JSONNumber.powersOfTen[Int(size)]
                if exponent >= 0 {
                    value *= power
                    if value.isInfinite { return nil }
                } else {
                    value /= power
                }
                break
            }
            if value == 0 { break }
            if exponent >= 0 { return nil }
            value /= 1e308
            exponent += 308
        }
        return add(.float, payload: (isNegative ? -value : value).bitPattern)
    }
}

/// The text of numbers.
enum JSONNumber {
    /// Appends a finite number as the real guard writes it: the fewest digits that read back the same, as a decimal
    /// fraction with decimal exponents from -5 to 15, else with an exponent.
    static func append(_ value: Double, to output: inout [UInt8]) {
        if value.sign == .minus { output.append(UInt8(ascii: "-")) }
        let (digits, point) = shortest(value.magnitude)
        let count = digits.count
        if point > 0 && point <= 16 {
            for index in 0..<max(point, count) {
                if index == point { output.append(UInt8(ascii: ".")) }
                output.append(index < count ? digits[index] : UInt8(ascii: "0"))
            }
            if point >= count { output.append(text: ".0") }
        } else if point > -5 && point <= 0 {
            output.append(text: "0.")
            for _ in 0..<(-point) { output.append(UInt8(ascii: "0")) }
            output.append(contentsOf: digits)
        } else {
            output.append(digits[0])
            if count > 1 {
                output.append(UInt8(ascii: "."))
                output.append(contentsOf: digits[1...])
            }
            output.append(UInt8(ascii: "e"))
            output.append(point > 0 ? UInt8(ascii: "+") : UInt8(ascii: "-"))
            append(UInt64((point - 1).magnitude), to: &output)
        }
    }

    /// Appends an integer in decimal.
    static func append(_ value: UInt64, to output: inout [UInt8]) {
        let start = output.count
        var rest = value
        repeat {
            output.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        output[start...].reverse()
    }

    /// The fewest digits that identify a number, without zeros at either end, and where its decimal point is: before
    /// digit `point`. Zero is the digit 0 with the point behind it.
    private static func shortest(_ magnitude: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point = 0
        var exponent = 0
        var isBeforePoint = true
        var isExponent = false
        var isExponentNegative = false
        for byte in magnitude.description.utf8 {
            switch byte {
            case UInt8(ascii: "e"): isExponent = true
            case UInt8(ascii: "-"): isExponentNegative = true
            case UInt8(ascii: "."): isBeforePoint = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if isExponent {
                    exponent = exponent * 10 + Int(byte - 0x30)
                } else if byte != UInt8(ascii: "0") || !digits.isEmpty {
                    digits.append(byte)
                    if isBeforePoint { point += 1 }
                } else if !isBeforePoint {
                    point -= 1
                }
            default: break
            }
        }
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits.isEmpty { return ([UInt8(ascii: "0")], 1) }
        return (digits, point + (isExponentNegative ? -exponent : exponent))
    }

    /// 10^0 to 10^308, each the nearest `Double`.
    static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31, 1e32, 1e33,
        1e34, 1e35, 1e36, 1e37, 1e38, 1e39, 1e40, 1e41, 1e42, 1e43, 1e44, 1e45, 1e46, 1e47, 1e48, 1e49,
        1e50, 1e51, 1e52, 1e53, 1e54, 1e55, 1e56, 1e57, 1e58, 1e59, 1e60, 1e61, 1e62, 1e63, 1e64, 1e65,
        1e66, 1e67, 1e68, 1e69, 1e70, 1e71, 1e72, 1e73, 1e74, 1e75, 1e76, 1e77, 1e78, 1e79, 1e80, 1e81,
        1e82, 1e83, 1e84, 1e85, 1e86, 1e87, 1e88, 1e89, 1e90, 1e91, 1e92, 1e93, 1e94, 1e95, 1e96, 1e97,
        1e98, 1e99, 1e100, 1e101, 1e102, 1e103, 1e104, 1e105, 1e106, 1e107, 1e108, 1e109, 1e110, 1e111,
        1e112, 1e113, 1e114, 1e115, 1e116, 1e117, 1e118, 1e119, 1e120, 1e121, 1e122, 1e123, 1e124, 1e125,
        1e126, 1e127, 1e128, 1e129, 1e130, 1e131, 1e132, 1e133, 1e134, 1e135, 1e136, 1e137, 1e138, 1e139,
        1e140, 1e141, 1e142, 1e143, 1e144, 1e145, 1e146, 1e147, 1e148, 1e149, 1e150, 1e151, 1e152, 1e153,
        1e154, 1e155, 1e156, 1e157, 1e158, 1e159, 1e160, 1e161, 1e162, 1e163, 1e164, 1e165, 1e166, 1e167,
        1e168, 1e169, 1e170, 1e171, 1e172, 1e173, 1e174, 1e175, 1e176, 1e177, 1e178, 1e179, 1e180, 1e181,
        1e182, 1e183, 1e184, 1e185, 1e186, 1e187, 1e188, 1e189, 1e190, 1e191, 1e192, 1e193, 1e194, 1e195,
        1e196, 1e197, 1e198, 1e199, 1e200, 1e201, 1e202, 1e203, 1e204, 1e205, 1e206, 1e207, 1e208, 1e209,
        1e210, 1e211, 1e212, 1e213, 1e214, 1e215, 1e216, 1e217, 1e218, 1e219, 1e220, 1e221, 1e222, 1e223,
        1e224, 1e225, 1e226, 1e227, 1e228, 1e229, 1e230, 1e231, 1e232, 1e233, 1e234, 1e235, 1e236, 1e237,
        1e238, 1e239, 1e240, 1e241, 1e242, 1e243, 1e244, 1e245, 1e246, 1e247, 1e248, 1e249, 1e250, 1e251,
        1e252, 1e253, 1e254, 1e255, 1e256, 1e257, 1e258, 1e259, 1e260, 1e261, 1e262, 1e263, 1e264, 1e265,
        1e266, 1e267, 1e268, 1e269, 1e270, 1e271, 1e272, 1e273, 1e274, 1e275, 1e276, 1e277, 1e278, 1e279,
        1e280, 1e281, 1e282, 1e283, 1e284, 1e285, 1e286, 1e287, 1e288, 1e289, 1e290, 1e291, 1e292, 1e293,
        1e294, 1e295, 1e296, 1e297, 1e298, 1e299, 1e300, 1e301, 1e302, 1e303, 1e304, 1e305, 1e306, 1e307,
        1e308,
    ]
}

extension JSONArena {
    /// Steps over a number, checking its syntax.
    func skipNumber(_ cursor: inout JSONCursor) -> Bool {
        if byte(cursor) == UInt8(ascii: "-") { cursor.position += 1 }
        guard let first = digit(cursor) else { return false }
        cursor.position += 1
        if first == 0 {
            guard digit(cursor) == nil else { return false }
        } else {
            skipDigits(&cursor)
        }
        if byte(cursor) == UInt8(ascii: ".") {
            cursor.position += 1
            guard digit(cursor) != nil else { return false }
            skipDigits(&cursor)
        }
        if let mark = byte(cursor), mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            cursor.position += 1
            if let sign = byte(cursor), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
                cursor.position += 1
            }
            guard digit(cursor) != nil else { return false }
            skipDigits(&cursor)
        }
        return true
    }

    private func skipDigits(_ cursor: inout JSONCursor) {
        while digit(cursor) != nil { cursor.position += 1 }
    }
}
