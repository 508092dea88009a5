/// Makes logged text inert in HTML, as content of elements and in quoted attribute values.
package enum HTMLEscaping {
    /// `text` with everything escaped that could end or open anything: `&`, `<`, `>` and both quotes. Characters that
    /// are invisible or control the display are shown as ``TerminalEscaping`` does, so the result is one line.
    package static func escape(_ text: String) -> String {
        let shown = TerminalEscaping.escape(text)
        guard shown.utf8.contains(where: isMarkup) else { return shown }
        var output: [UInt8] = []
        output.reserveCapacity(shown.utf8.count + 16)
        for byte in shown.utf8 {
            switch byte {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
            default: output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
