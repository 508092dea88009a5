/// What the agent declared it wants done: `agent_output.json`, a document with `items`, and `safeoutputs.jsonl`
/// (older: `outputs.jsonl`) with one item per line. The document is made from the lines, so a run that has both
/// declares everything twice.
package struct AgentOutput: DocumentFormat, JSONLineFormat {
    package static let descriptor = FormatDescriptor(
        kind: .agentOutput,
        summary: "outputs the agent declared (agent_output.json, safeoutputs.jsonl)",
        paths: [
            "agent_output.json/agent_output.json", "agent_output.json", "safeoutputs.jsonl",
            "safe-output/outputs.jsonl", "outputs.jsonl",
        ],
        sniff: { head in
            if head.hasJSONPrefix("{\"items\":[{") || head.hasJSONPrefix("{\"items\":[]") { return .yes }
            return head.sniffFirstObject { object in
                guard let type = object["type"]?.bytes, SafeOutput.isKnownType(type),
                    object["timestamp"] == nil, object["temporaryId"] == nil
                else { return .no }
                return .maybe
            }
        },
        makeParser: { context in
            if context.fileName.hasSuffix(".jsonl") { return JSONLinesParser(AgentOutput()) }
            return DocumentParser(AgentOutput())
        })

    package init() {}

    package mutating func parse(_ document: JSONValue, into sink: some RecordSink) -> LineVerdict {
        guard let items = document["items"], items.kind == .array else {
            return .rejected(reason: "no items")
        }
        var isComplete = true
        items.forEachElement { item in
            guard let output = SafeOutput(item, stage: .declared) else {
                isComplete = false
                return
            }
            sink.receive(.safeOutput(output), at: LinePosition(line: 1, offset: 0))
        }
        return isComplete ? .parsed : .unknown(kind: "item without a type")
    }

    package mutating func parse(
        _ document: JSONValue, at position: LinePosition, isCut: Bool, into sink: some RecordSink
    ) -> LineVerdict {
        guard let output = SafeOutput(document, stage: .declared) else {
            return .rejected(reason: "no type")
        }
        sink.receive(.safeOutput(output), at: position)
        return .parsed
    }
}

extension SafeOutput {
    /// Reads an item of any stage. Types are brought to one form: older ones have hyphens for underscores.
    ///
    /// - Returns: `nil` without a type.
    init?(_ item: JSONValue, stage: Stage) {
        guard let type = item["type"]?.filledString else { return nil }
        self.init(stage: stage, type: String(decoding: type.utf8.map { $0 == 45 ? 95 : $0 }, as: UTF8.self))
        switch self.type {
        case "missing_tool":
            subject = item["tool"]?.filledString
            reason = item["reason"]?.string(limit: 4096)
        case "missing_data":
            subject = item["data_type"]?.filledString
            reason = item["reason"]?.string(limit: 4096)
        case "report_incomplete":
            reason = item["reason"]?.string(limit: 4096)
        default: break
        }
        repository = item["repo"]?.filledString
        url = item["url"]?.filledString
    }

    /// Whether `type` starts like the safe output types of gh-aw.
    static func isKnownType(_ type: ByteSpan) -> Bool {
        if type.equals("noop") { return true }
        guard let end = (0..<type.count).first(where: { type[$0] == 95 || type[$0] == 45 }) else {
            return false
        }
        let verb = type.slice(0..<end)
        return verb.equals("create") || verb.equals("add") || verb.equals("update") || verb.equals("close")
            || verb.equals("missing") || verb.equals("report") || verb.equals("push") || verb.equals("assign")
            || verb.equals("unassign") || verb.equals("upload") || verb.equals("hide") || verb.equals("link")
            || verb.equals("mark") || verb.equals("dispatch") || verb.equals("submit") || verb.equals("reply")
            || verb.equals("resolve") || verb.equals("remove") || verb.equals("set") || verb.equals("merge")
            || verb.equals("call") || verb.equals("comment") || verb.equals("autofix")
    }
}
