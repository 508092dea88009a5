/// Takes the JSON out of messages that replay needs whole.
struct RPCPayloadReader {
    /// Bytes of the longest payload after which memory is kept for the next one.
    private static let keptLength = 1024 * 1024

    private var buffer: [UInt8] = []

    /// What a message of kind `request`, which is then a `tools/call`, or `response` carries.
    ///
    /// - Parameter isIncomplete: the row was cut or repaired.
    mutating func read(_ row: LogRow, kind: RPCRowKind, isIncomplete: Bool) -> RPCPayload {
        var payload = RPCPayload(isIncomplete: isIncomplete)
        guard let message = row.payload else { return payload }
        var content: JSONValue?
        var raw: JSONValue?
        var isWrapper = false
        var isMessage = false
        var members = message.members
        while members.advance() {
            let name = members.name
            switch name.count {
            case 4: if name.equals("_raw") { (raw, isWrapper) = (members.value, true) }
            case 5: if name.equals("error") { isMessage = true }
            case 6:
                if name.equals("_error") {
                    isWrapper = true
                } else if name.equals("result") {
                    isMessage = true
                    if kind == .response { content = members.value }
                } else if name.equals("params") {
                    isMessage = true
                    if kind == .request { content = members.value }
                }
            default: break
            }
        }
        if isWrapper, !isMessage {
            // Without an answer there is nothing that redaction could have changed.
            let hasNoAnswer = row.error != nil && raw?.bytes?.count == 0
            payload.isSanitised = !hasNoAnswer
            return payload
        }
        guard let content else { return payload }
        if kind == .request {
            var arguments: JSONValue?
            var members = content.members
            while members.advance() {
                if members.name.equals("arguments") { arguments = members.value }
            }
            if let arguments { payload.arguments = text(of: arguments, &payload.isSanitised) }
        } else {
            payload.result = text(of: content, &payload.isSanitised)
        }
        return payload
    }

    /// The compact text, in an array of just its size.
    private mutating func text(of value: JSONValue, _ isSanitised: inout Bool) -> [UInt8] {
        value.appendCompact(to: &buffer)
        defer { buffer.removeAll(keepingCapacity: buffer.count <= RPCPayloadReader.keptLength) }
        isSanitised = buffer.span.contains("[REDACTED]")
        return buffer.span.array
    }
}
