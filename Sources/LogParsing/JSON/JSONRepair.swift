/// Rewrites a JSON text of any length into one that ``JSONReader`` accepts, in bounded memory.
///
/// Bytes are fed as they come. The result keeps the structure and loses only what had to go:
/// - strings longer than ``Limits/string`` are cut, never inside a character or an escape;
/// - invalid UTF-8 and surrogate escapes without their other half become U+FFFD, raw control characters become
///   `\u00XX`, unknown escapes keep the backslash as a character;
/// - numbers with more than 18 digits, or an exponent, become strings;
/// - containers nested deeper than ``Limits/depth`` become `null`;
/// - after ``Limits/output`` bytes strings become empty and containers lose their remaining members.
///
/// Structural errors are left for the reader to reject.
package struct JSONRepair {
    /// What a repaired document may hold.
    package struct Limits: Sendable {
        /// Bytes of one string that are kept.
        package var string = 64 * 1024
        /// Levels of nesting that are kept.
        package var depth = 256
        /// Bytes of output after which only what closes the open containers is kept.
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
    /// The digits of an unfinished `\u` escape.
    private var hexDigits: [UInt8] = []
    /// The digits of a high surrogate that waits for its low one.
    private var highSurrogate: [UInt8] = []
    private var number: [UInt8] = []
    /// Levels of nesting inside a container that is being dropped; 0 when none is.
    private var droppedDepth = 0
    /// The container at this level loses its remaining members; 0 when none does.
    private var shortenedDepth = 0
    /// Bytes of an unfinished UTF-8 sequence and how many it still needs.
    private var sequence: [UInt8] = []
    private var sequenceRest = 0

    package init(limits: Limits = Limits()) { self.limits = limits }

    /// Whether the text read so far ends inside a string or a container.
    package var isOpen: Bool { depth > 0 || (state != .outside && state != .number) }

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
            if state == .string, sequenceRest == 0, highSurrogate.isEmpty {
                let start = index
                if stringIsCut || isDropping {
                    // Inside a string that is not kept only its end matters.
                    while index < count, bytes[index] != 34, bytes[index] != 92 { index += 1 }
                } else {
                    let end = min(count, start + limits.string - stringLength)
                    while index < end, isPlain(bytes[index]) { index += 1 }
                    bytes.slice(start..<index).withUnsafeBufferPointer { output.append(contentsOf: $0) }
                    stringLength += index - start
                }
                if index == count { return }
            }
            take(bytes[index])
            index += 1
        }
    }

    /// Ends the text: what is pending is written out.
    package mutating func finish() {
        if state == .number { endNumber() }
        flushUnfinished()
    }

    private var isDropping: Bool { droppedDepth > 0 || shortenedDepth > 0 }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .outside: takeOutside(byte)
        case .string: takeInString(byte)
        case .escape: takeEscape(byte)
        case .unicodeEscape: takeHexDigit(byte)
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
            stringIsCut = !isDropping && output.count > limits.output
            if stringIsCut { isCut = true }
            put(byte)
        case 123, 91: open(byte)
        case 125, 93: close(byte)
        case 44:
            // What stands before a comma is complete: the container can be closed here.
            if !isDropping, output.count > limits.output, depth > 0 {
                shortenedDepth = depth
                isCut = true
            } else {
                put(byte)
            }
        case 45, 48...57:
            state = .number
            number.removeAll(keepingCapacity: true)
            number.append(byte)
        default: put(byte)
        }
    }

    private mutating func open(_ byte: UInt8) {
        if droppedDepth > 0 {
            droppedDepth += 1
        } else if shortenedDepth > 0 {
            droppedDepth = 1
        } else if depth >= limits.depth {
            for unit in "null".utf8 { put(unit) }
            droppedDepth = 1
            isCut = true
        } else {
            depth += 1
            put(byte)
        }
    }

    private mutating func close(_ byte: UInt8) {
        if droppedDepth > 0 {
            droppedDepth -= 1
            return
        }
        shortenedDepth = 0
        // More ends than beginnings: one is enough for the reader to reject the text.
        guard depth >= 0 else { return }
        depth -= 1
        put(byte)
    }

    private mutating func takeInString(_ byte: UInt8) {
        if byte == 92 {
            flushUnfinishedSequence()
            state = .escape
            return
        }
        if !highSurrogate.isEmpty { flushUnfinished() }
        switch byte {
        case 34:
            flushUnfinished()
            put(byte)
            state = .outside
        case 0..<32:
            flushUnfinished()
            putUnit([92, 117, 48, 48, hexDigit(byte >> 4), hexDigit(byte & 15)])
        case 128...:
            takeUTF8(byte)
        default:
            flushUnfinished()
            putUnit(CollectionOfOne(byte))
        }
    }

    private mutating func takeEscape(_ byte: UInt8) {
        if byte == 117 {
            hexDigits.removeAll(keepingCapacity: true)
            state = .unicodeEscape
            return
        }
        state = .string
        flushUnfinished()
        switch byte {
        case 34, 92, 47, 98, 102, 110, 114, 116: putUnit([92, byte])
        default:
            putUnit([92, 92])
            takeInString(byte)
        }
    }

    private mutating func takeHexDigit(_ byte: UInt8) {
        guard isHexDigit(byte) else {
            // Not an escape: its characters stand for themselves.
            flushUnfinished()
            state = .string
            putUnit([92, 92])
            putUnit([117])
            for digit in hexDigits { putUnit(CollectionOfOne(digit)) }
            takeInString(byte)
            return
        }
        hexDigits.append(byte)
        guard hexDigits.count == 4 else { return }
        state = .string
        switch hexDigits.reduce(0, { $0 << 4 | hexValue($1) }) {
        case 0xD800...0xDBFF:
            flushUnfinished()
            highSurrogate = hexDigits
        case 0xDC00...0xDFFF where !highSurrogate.isEmpty:
            putUnit([92, 117] + highSurrogate + [92, 117] + hexDigits)
            highSurrogate = []
        case 0xDC00...0xDFFF:
            putReplacement()
        default:
            flushUnfinished()
            putUnit([92, 117] + hexDigits)
        }
    }

    private mutating func takeUTF8(_ byte: UInt8) {
        if sequenceRest > 0 {
            guard byte & 0xC0 == 0x80 else {
                flushUnfinishedSequence()
                takeUTF8(byte)
                return
            }
            sequence.append(byte)
            sequenceRest -= 1
            guard sequenceRest == 0 else { return }
            if String(validating: sequence, as: UTF8.self) != nil {
                putUnit(sequence)
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
        sequence.append(byte)
    }

    /// Writes U+FFFD for a UTF-8 sequence or a surrogate pair that did not come to its end.
    private mutating func flushUnfinished() {
        flushUnfinishedSequence()
        guard !highSurrogate.isEmpty else { return }
        highSurrogate = []
        putReplacement()
    }

    private mutating func flushUnfinishedSequence() {
        guard sequenceRest > 0 else { return }
        sequenceRest = 0
        sequence.removeAll(keepingCapacity: true)
        putReplacement()
    }

    private mutating func endNumber() {
        state = .outside
        guard !isDropping else { return }
        let digits = number.count { (48...57).contains($0) }
        if digits > 18 || number.contains(69) || number.contains(101) {
            output.append(34)
            output.append(contentsOf: number)
            output.append(34)
        } else {
            output.append(contentsOf: number)
        }
    }

    private mutating func putReplacement() { putUnit([0xEF, 0xBF, 0xBD]) }

    /// Writes a character or escape of a string whole, or cuts the string before it.
    private mutating func putUnit(_ unit: some Collection<UInt8>) {
        guard !stringIsCut, !isDropping else { return }
        guard stringLength + unit.count <= limits.string else {
            stringIsCut = true
            isCut = true
            return
        }
        stringLength += unit.count
        output.append(contentsOf: unit)
    }

    /// Writes structure. JSON never gets far beyond the limits, because containers are shortened behind them:
    /// what does is garbage, which the reader rejects cut or whole.
    private mutating func put(_ byte: UInt8) {
        guard !isDropping, output.count <= limits.output + limits.string + 16 * limits.depth + 4096 else {
            return
        }
        output.append(byte)
    }
}

private func isPlain(_ byte: UInt8) -> Bool { byte >= 32 && byte < 128 && byte != 34 && byte != 92 }

private func isHexDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
}

private func hexValue(_ byte: UInt8) -> Int {
    byte < 58 ? Int(byte) - 48 : Int(byte & 0xDF) - 55
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
