/// Numbers of bytes as people type them, by the rules of GNU coreutils: a whole number with an optional unit.
///
/// `K`, `M`, `G`, `T` (and `KiB`, `MiB`, …) are powers of 1024, `KB`, `MB`, … powers of 1000; `B` alone is one
/// byte. Upper and lower case mean the same.
package enum ByteSize {
    /// The number of bytes `text` names; `nil` when it is not a size or does not fit `Int`.
    package static func parse(_ text: String) -> Int? {
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, let count = Int(Substring(digits)) else { return nil }
        let unit = Substring(text.utf8.dropFirst(digits.count))
        guard unit.utf8.allSatisfy({ $0 < 0x80 }), let factor = factor(unit.uppercased()) else { return nil }
        let (bytes, overflow) = count.multipliedReportingOverflow(by: factor)
        return overflow ? nil : bytes
    }

    /// The shortest exact spelling: the largest unit of 1024 that divides `bytes`.
    package static func text(_ bytes: Int) -> String {
        var value = bytes
        for unit in ["", "K", "M", "G"] {
            if value == 0 || value % 1024 != 0 { return "\(value)\(unit)" }
            value /= 1024
        }
        return "\(value)T"
    }

    private static func factor(_ unit: String) -> Int? {
        if unit.isEmpty || unit == "B" { return 1 }
        guard let letter = unit.first, let power = "KMGT".firstIndex(of: letter) else { return nil }
        let exponent = "KMGT".distance(from: "KMGT".startIndex, to: power) + 1
        let base: Int
        switch unit.dropFirst() {
        case "", "IB": base = 1024
        case "B": base = 1000
        default: return nil
        }
        return (0..<exponent).reduce(1) { product, _ in product * base }
    }
}
