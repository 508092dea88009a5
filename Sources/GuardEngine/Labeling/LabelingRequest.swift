/// The input of `label_resource` and `label_response`.
struct LabelingRequest {
    var toolName: [UInt8]
    /// `null` when missing.
    var arguments = JSONRef.null
    /// `null` when missing, and always in `label_resource`.
    var result = JSONRef.null
}

extension JSONArena {
    /// Reads the input of `label_resource` or `label_response`: an object, or an array of the members in their order.
    ///
    /// A member the guard names may occur once; others are skipped unread.
    mutating func parseRequest(_ text: Range<Int>, hasResult: Bool) -> LabelingRequest? {
        guard text.upperBound <= JSONArena.maximumBytes else { return nil }
        var cursor = JSONCursor(text)
        var toolName: [UInt8]?
        var arguments: JSONRef?
        var result: JSONRef?
        let closer: UInt8
        if take(UInt8(ascii: "{"), &cursor) {
            closer = UInt8(ascii: "}")
            if peek(&cursor) != closer {
                repeat {
                    guard let key = parseKey(&cursor) else { return nil }
                    if matches(key, "tool_name") {
                        guard toolName == nil, let name = parseText(&cursor) else { return nil }
                        toolName = name
                    } else if matches(key, "tool_args") {
                        guard arguments == nil, let value = parseValue(&cursor, depth: 1) else { return nil }
                        arguments = value
                    } else if hasResult, matches(key, "tool_result") {
                        guard result == nil, let value = parseValue(&cursor, depth: 1) else { return nil }
                        result = value
                    } else if !skipValue(&cursor) {
                        return nil
                    }
                } while take(UInt8(ascii: ","), &cursor)
            }
        } else if take(UInt8(ascii: "["), &cursor) {
            closer = UInt8(ascii: "]")
            toolName = parseText(&cursor)
            if take(UInt8(ascii: ","), &cursor) {
                guard let value = parseValue(&cursor, depth: 1) else { return nil }
                arguments = value
                if hasResult, take(UInt8(ascii: ","), &cursor) {
                    guard let value = parseValue(&cursor, depth: 1) else { return nil }
                    result = value
                }
            }
        } else {
            return nil
        }
        guard take(closer, &cursor), isAtEnd(&cursor), let toolName else { return nil }
        return LabelingRequest(toolName: toolName, arguments: arguments ?? .null, result: result ?? .null)
    }

    /// Parses a string and copies it.
    mutating func parseText(_ cursor: inout JSONCursor) -> [UInt8]? {
        guard peek(&cursor) == UInt8(ascii: "\""), let range = parseString(&cursor) else { return nil }
        return Array(bytes[range])
    }

    /// Parses an array of strings and copies them.
    mutating func parseTexts(_ cursor: inout JSONCursor) -> [[UInt8]]? {
        guard take(UInt8(ascii: "["), &cursor) else { return nil }
        var texts: [[UInt8]] = []
        if take(UInt8(ascii: "]"), &cursor) { return texts }
        repeat {
            guard let text = parseText(&cursor) else { return nil }
            texts.append(text)
        } while take(UInt8(ascii: ","), &cursor)
        return take(UInt8(ascii: "]"), &cursor) ? texts : nil
    }
}
