/// The compact writer of the real guard: no whitespace, keys in byte order, the last of repeated keys.
extension JSONArena {
    /// Appends the text of a value.
    func write(_ value: JSONRef, to output: inout [UInt8]) {
        let node = nodes[value.index]
        switch node.kind {
        case .null: output.append(text: "null")
        case .false: output.append(text: "false")
        case .true: output.append(text: "true")
        case .unsigned: JSONNumber.append(node.payload, to: &output)
        case .negative:
            output.append(UInt8(ascii: "-"))
            JSONNumber.append(Int64(bitPattern: node.payload).magnitude, to: &output)
        case .float: JSONNumber.append(Double(bitPattern: node.payload), to: &output)
        case .string: JSONText.append(bytes[JSONArena.range(node.payload)], to: &output)
        case .array:
            output.append(UInt8(ascii: "["))
            var rest = elements(value)
            var isFirst = true
            while let element = next(&rest) {
                if !isFirst { output.append(UInt8(ascii: ",")) }
                isFirst = false
                write(element, to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object:
            output.append(UInt8(ascii: "{"))
            var isFirst = true
            for member in sortedMembers(value) {
                if !isFirst { output.append(UInt8(ascii: ",")) }
                isFirst = false
                JSONText.append(bytes[member.key], to: &output)
                output.append(UInt8(ascii: ":"))
                write(member.value, to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    private func sortedMembers(_ object: JSONRef) -> [(key: Range<Int>, value: JSONRef)] {
        let members = members(object)
        var isSorted = true
        for index in members.indices.dropFirst() where !precedes(members[index - 1].key, members[index].key) {
            isSorted = false
            break
        }
        if isSorted { return members }
        // Among equal keys the later one comes first, so that it is the one kept.
        let sorted = members.indices.sorted { left, right in
            if precedes(members[left].key, members[right].key) { return true }
            if precedes(members[right].key, members[left].key) { return false }
            return left > right
        }
        var kept: [(key: Range<Int>, value: JSONRef)] = []
        kept.reserveCapacity(members.count)
        for index in sorted {
            if let last = kept.last, !precedes(last.key, members[index].key) { continue }
            kept.append(members[index])
        }
        return kept
    }

    private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        bytes[left].lexicographicallyPrecedes(bytes[right])
    }
}

/// JSON strings.
enum JSONText {
    /// Appends a string with its quotes, escaping what must be escaped and nothing else.
    static func append(_ text: some Collection<UInt8>, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        appendContents(text, to: &output)
        output.append(UInt8(ascii: "\""))
    }

    /// Appends the inside of a string.
    static func appendContents(_ text: some Collection<UInt8>, to output: inout [UInt8]) {
        if !text.contains(where: needsEscape) {
            output.append(contentsOf: text)
            return
        }
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): output.append(text: "\\\"")
            case UInt8(ascii: "\\"): output.append(text: "\\\\")
            case 0x08: output.append(text: "\\b")
            case 0x09: output.append(text: "\\t")
            case 0x0a: output.append(text: "\\n")
            case 0x0c: output.append(text: "\\f")
            case 0x0d: output.append(text: "\\r")
            case 0..<0x20:
                output.append(text: "\\u00")
                output.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
                let low = byte & 0x0f
                output.append(low < 10 ? 0x30 + low : 0x57 + low)
            default: output.append(byte)
            }
        }
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
