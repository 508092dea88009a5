/// `safe-output-items.jsonl`: what the safe outputs job created for the agent, one object per line.
package struct SafeOutputItems: JSONLineFormat {
    package static let descriptor = FormatDescriptor(
        kind: .safeOutputItems,
        summary: "items created by safe outputs (safe-output-items.jsonl)",
        paths: ["safe-outputs-items/safe-output-items.jsonl", "safe-output-items.jsonl"],
        sniff: { head in
            head.sniffFirstObject { object in
                guard let type = object["type"]?.bytes, SafeOutput.isKnownType(type),
                    object["timestamp"]?.timestamp != nil
                else { return .no }
                return object["url"] != nil || object["temporaryId"] != nil ? .yes : .maybe
            }
        },
        makeParser: { _ in JSONLinesParser(SafeOutputItems()) })

    package init() {}

    package mutating func parse(
        _ document: JSONValue, at position: LinePosition, isCut: Bool, into sink: some RecordSink
    ) -> LineVerdict {
        guard let output = SafeOutput(document, stage: .created) else { return .rejected(reason: "no type") }
        sink.receive(.safeOutput(output), at: position)
        return .parsed
    }
}
