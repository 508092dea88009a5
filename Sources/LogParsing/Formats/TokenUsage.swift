import Findings

/// `token-usage.jsonl` of the API proxy: one object per completed call to a model.
///
/// The meaning of `input_tokens` differs by provider: anthropic's leaves cached tokens out, the others' include
/// them. Records before v0.25.40 have no `_schema`, those before v0.25.55 no `event`.
package struct TokenUsage: JSONLineFormat {
    package static let descriptor = FormatDescriptor(
        kind: .tokenUsage,
        summary: "model calls through the API proxy (token-usage.jsonl)",
        paths: ["api-proxy-logs/token-usage.jsonl", "token-usage.jsonl", "token_usage.jsonl"],
        sniff: { head in
            head.sniffFirstObject { object in
                if let schema = object["_schema"]?.bytes {
                    return schema.hasPrefix("token-usage/v") ? .yes : .no
                }
                guard object["input_tokens"]?.lenientInteger != nil,
                    object["output_tokens"]?.lenientInteger != nil
                else { return .no }
                return object["provider"]?.string != nil && object["timestamp"]?.string != nil ? .yes : .no
            }
        },
        makeParser: { _ in JSONLinesParser(TokenUsage()) })

    package init() {}

    package mutating func parse(
        _ document: JSONValue, at position: LinePosition, isCut: Bool, into sink: some RecordSink
    ) -> LineVerdict {
        if let schema = document["_schema"]?.bytes, !schema.hasPrefix("token-usage/v") {
            return .unknown(kind: schema.text(limit: 64))
        }
        if let event = document["event"]?.bytes, !event.equals("token_usage") {
            return .unknown(kind: event.text(limit: 64))
        }
        let input = document["input_tokens"]?.lenientInteger
        let output = document["output_tokens"]?.lenientInteger
        guard input != nil || output != nil else { return .rejected(reason: "no token counts") }
        var duration = document["duration_ms"]?.double
        if let value = duration, !(value >= 0 && value.isFinite) { duration = nil }
        sink.receive(
            .modelCall(
                ModelCall(
                    timestamp: document["timestamp"]?.timestamp,
                    provider: document["provider"]?.filledString ?? "unknown",
                    model: document["model"]?.filledString ?? "unknown",
                    status: document["status"]?.lenientInteger,
                    inputTokens: max(0, input ?? 0), outputTokens: max(0, output ?? 0),
                    cacheReadTokens: max(0, document["cache_read_tokens"]?.lenientInteger ?? 0),
                    cacheWriteTokens: max(0, document["cache_write_tokens"]?.lenientInteger ?? 0),
                    durationMilliseconds: duration)),
            at: position)
        return .parsed
    }
}
