/// Rewrites a JSON text of any length into one that ``JSONReader`` accepts, in bounded memory.
///
/// Bytes are fed as they come. The result keeps the structure and loses only what had to go:
/// - strings longer than ``Limits/string`` are cut at a character boundary;
/// - invalid UTF-8 becomes U+FFFD, raw control characters become `\u00XX`, unknown escapes keep the character;
/// - numbers with more than 18 digits, or an exponent, become strings;
/// - containers nested deeper than ``Limits/depth``, and everything after ``Limits/output`` bytes, become
///   `null` or an empty string.
///
/// Structural errors are left for the reader to reject.
package struct JSONRepair {
    /// What a repaired document may hold.
    package struct Limits: Sendable {
        /// Bytes of one string that are kept.
        package var string = 64 * 1024
        /// Levels of nesting that are kept.
        package var depth = 256
        /// Bytes of output after which only structure is kept.
        package var output = 2 * 1024 * 1024

        package init() {}
    }

    private enum State { case outside, string, escape, unicodeEscape, number }

    /// The repaired text so far.
    package private(set) var output: [UInt8] = []
    /// Whether anything was cut, so that the output is not all there was.
    package private(set) var isCut = false

    private let limits: Limits
    private var state = State.outside
    private var depth = 0
    private var stringLength = 0
    private var stringIsCut = false
    private var hexDigits = 0
    private var number: [UInt8] = []
    /// Levels of nesting inside a container that is being dropped; 0 when none is.
    private var droppedDepth = 0
    /// Bytes of an unfinished UTF-8 sequence and how many it still needs.
    private var sequence: [UInt8] = []
    private var sequenceRest = 0

    package init(limits: Limits = Limits()) { self.limits = limits }

    /// Repairs a whole text at once.
    package static func repair(_ bytes: ByteSpan, limits: Limits = Limits()) -> (output: [UInt8], isCut: Bool)
    {
        var repair = JSONRepair(limits: limits)
        repair.feed(bytes)
        repair.finish()
        return (repair.output, repair.isCut)
    }

    /// Takes the next bytes of the text.
    package mutating func feed(_ bytes: ByteSpan) {
        var index = 0
        let count = bytes.count
        while index < count {
            // Inside a string that is not kept only its end matters.
            if state == .string, stringIsCut || droppedDepth > 0 {
                while index < count, bytes[index] != 34, bytes[index] != 92 { index += 1 }
                if index == count { return }
            }
            take(bytes[index])
            index += 1
        }
    }

    /// Ends the text: what is pending is written out.
    package mutating func finish() {
        if state == .number { endNumber() }
        flushInvalidSequence()
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .outside: takeOutside(byte)
        case .string: takeInString(byte)
        case .escape: takeEscape(byte)
        case .unicodeEscape:
            put(byte)
            hexDigits += 1
            if hexDigits == 4 { state = .string }
        case .number:
            switch byte {
            case 48...57, 43, 45, 46, 69, 101:
                if number.count < 64 { number.append(byte) } else { isCut = true }
            default:
                endNumber()
                takeOutside(byte)
            }
        }
    }

    private mutating func takeOutside(_ byte: UInt8) {
        switch byte {
        case 34:
            state = .string
            stringLength = 0
            stringIsCut = droppedDepth == 0 && output.count > limits.output
            if stringIsCut { isCut = true }
            put(byte)
        case 123, 91:
            if droppedDepth > 0 {
                droppedDepth += 1
            } else if depth >= limits.depth {
                put("null")
                droppedDepth = 1
                isCut = true
            } else {
                depth += 1
                put(byte)
            }
        case 125, 93:
            if droppedDepth > 0 {
                droppedDepth -= 1
            } else {
                depth -= 1
                put(byte)
            }
        case 45, 48...57:
            state = .number
            number = [byte]
        default:
            put(byte)
        }
    }

    private mutating func takeInString(_ byte: UInt8) {
        switch byte {
        case 34:
            flushInvalidSequence()
            put(byte)
            state = .outside
        case 92:
            flushInvalidSequence()
            state = .escape
        case 0..<32:
            flushInvalidSequence()
            putInString("\\u00")
            putInString(hexDigit(byte >> 4))
            putInString(hexDigit(byte & 15))
        case 128...:
            takeUTF8(byte)
        default:
            flushInvalidSequence()
            putInString(byte)
        }
        if stringLength >= limits.string, state == .string, !stringIsCut, sequenceRest == 0 {
            stringIsCut = true
            isCut = true
        }
    }

    private mutating func takeEscape(_ byte: UInt8) {
        state = .string
        if stringIsCut { return }
        switch byte {
        case 117:
            putInString("\\u")
            hexDigits = 0
            state = .unicodeEscape
        case 34, 92, 47, 98, 102, 110, 114, 116:
            putInString(92)
            putInString(byte)
        default:
            // Not an escape: keep the backslash as a character.
            putInString("\\\\")
            takeInString(byte)
        }
    }

    private mutating func takeUTF8(_ byte: UInt8) {
        if sequenceRest > 0 {
            guard byte & 0xC0 == 0x80 else {
                flushInvalidSequence()
                takeUTF8(byte)
                return
            }
            sequence.append(byte)
            sequenceRest -= 1
            guard sequenceRest == 0 else { return }
            if String(validating: sequence, as: UTF8.self) != nil {
                for unit in sequence { putInString(unit) }
            } else {
                putReplacement()
            }
            sequence.removeAll(keepingCapacity: true)
            return
        }
        switch byte {
        case 0xC2...0xDF: sequenceRest = 1
        case 0xE0...0xEF: sequenceRest = 2
        case 0xF0...0xF4: sequenceRest = 3
        default:
            putReplacement()
            return
        }
        sequence = [byte]
    }

    private mutating func flushInvalidSequence() {
        guard sequenceRest > 0 else { return }
        sequenceRest = 0
        sequence.removeAll(keepingCapacity: true)
        putReplacement()
    }

    private mutating func endNumber() {
        state = .outside
        guard droppedDepth == 0 else { return }
        let digits = number.count { (48...57).contains($0) }
        if digits > 18 || number.contains(69) || number.contains(101) {
            output.append(34)
            output.append(contentsOf: number)
            output.append(34)
        } else {
            output.append(contentsOf: number)
        }
    }

    private mutating func putReplacement() { for unit in "\u{FFFD}".utf8 { putInString(unit) } }

    private mutating func putInString(_ byte: UInt8) {
        if stringIsCut { return }
        stringLength += 1
        put(byte)
    }

    private mutating func putInString(_ text: StaticString) {
        for index in 0..<text.utf8CodeUnitCount { putInString(text.utf8Start[index]) }
    }

    private mutating func put(_ byte: UInt8) {
        if droppedDepth == 0 { output.append(byte) }
    }

    private mutating func put(_ text: StaticString) {
        for index in 0..<text.utf8CodeUnitCount { put(text.utf8Start[index]) }
    }

    private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}
