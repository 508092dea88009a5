/// UTF-8 on bytes.
enum UTF8Text {
    /// The length of the well-formed sequence at `index`; 0 when there is none.
    static func sequenceLength(at index: Int, before end: Int, of bytes: [UInt8]) -> Int {
        func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xbf) -> Bool {
            index + offset < end && range.contains(bytes[index + offset])
        }
        guard index < end else { return 0 }
        switch bytes[index] {
        case 0x00...0x7f: return 1
        case 0xc2...0xdf: return continues(1) ? 2 : 0
        case 0xe0: return continues(1, 0xa0...0xbf) && continues(2) ? 3 : 0
        case 0xed: return continues(1, 0x80...0x9f) && continues(2) ? 3 : 0
        case 0xe1...0xef: return continues(1) && continues(2) ? 3 : 0
        case 0xf0: return continues(1, 0x90...0xbf) && continues(2) && continues(3) ? 4 : 0
        case 0xf1...0xf3: return continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xf4: return continues(1, 0x80...0x8f) && continues(2) && continues(3) ? 4 : 0
        default: return 0
        }
    }

    /// Appends the encoding of a scalar value.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        func part(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3f) }
        switch scalar {
        case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xc0 | scalar >> 6))
            bytes.append(part(0))
        case ..<0x10000:
            bytes.append(UInt8(truncatingIfNeeded: 0xe0 | scalar >> 12))
            bytes.append(part(6))
            bytes.append(part(0))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xf0 | scalar >> 18 & 0x07))
            bytes.append(part(12))
            bytes.append(part(6))
            bytes.append(part(0))
        }
    }
}
