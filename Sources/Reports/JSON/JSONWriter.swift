import Findings

/// Writes one JSON text (RFC 8259), keys in the order given. Secrets in strings are masked.
struct JSONWriter {
    private(set) var output = ""
    private let isCompact: Bool
    /// Whether the container at each depth is still empty.
    private var isEmpty: [Bool] = []
    private var isBehindKey = false

    init(isCompact: Bool = false) { self.isCompact = isCompact }

    mutating func object(_ members: (inout JSONWriter) -> Void) { container("{", "}", members) }

    mutating func array(_ elements: (inout JSONWriter) -> Void) { container("[", "]", elements) }

    /// The name of the next value; only inside objects.
    mutating func key(_ name: String) {
        separate()
        output += JSONEscaping.token(SecretMask.mask(name))
        output += isCompact ? ":" : ": "
        isBehindKey = true
    }

    mutating func string(_ text: String) { value(JSONEscaping.token(SecretMask.mask(text))) }

    mutating func integer(_ number: Int64) { value(String(number)) }

    /// A share from 0 to 1 with four decimals, the same on every platform.
    mutating func share(_ number: Double) {
        let parts = Int((min(max(number, 0), 1) * 10_000).rounded())
        let digits = String(parts % 10_000)
        value("\(parts / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    }

    /// A number of any size, as short as tells it; `null` for one that JSON has no word for.
    mutating func real(_ number: Double) {
        guard number.isFinite else { return null() }
        value(number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : "\(number)")
    }

    mutating func boolean(_ flag: Bool) { value(flag ? "true" : "false") }

    mutating func null() { value("null") }

    /// A number token that has been checked already.
    mutating func number(_ token: JSONTree.NumberToken) { value(token.text) }

    private mutating func value(_ token: String) {
        separate()
        output += token
    }

    private mutating func container(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        value(open)
        isEmpty.append(true)
        body(&self)
        let wasEmpty = isEmpty.removeLast()
        if !wasEmpty { newLine() }
        output += close
    }

    /// What stands between the values of a container.
    private mutating func separate() {
        if isBehindKey {
            isBehindKey = false
            return
        }
        guard let last = isEmpty.indices.last else { return }
        if !isEmpty[last] { output += "," }
        isEmpty[last] = false
        newLine()
    }

    private mutating func newLine() {
        guard !isCompact else { return }
        output += "\n"
        output += String(repeating: "  ", count: isEmpty.count)
    }
}
