import Findings

/// `aw_info.json`: what the run is, written by the activation job. Numbers may be texts, empty strings are absent.
package struct AWInfo: DocumentFormat {
    package static let descriptor = FormatDescriptor(
        kind: .awInfo,
        summary: "description of the agentic run (aw_info.json)",
        paths: [
            "activation/aw_info.json", "aw_info.json/aw_info.json", "aw-info/aw_info.json", "aw_info.json",
        ],
        sniff: { head in
            guard head.hasJSONPrefix("{") else { return .no }
            let bytes = head.hasPrefix("\u{FEFF}") ? head.suffix(from: 3) : head
            // Lists of runs hold the same members further down, so only the outermost ones count.
            let result = try? JSONReader().withDocument(bytes) { document -> SniffResult in
                guard document["engine_id"] != nil, document["run_id"] != nil else { return .no }
                return document["workflow_name"] != nil || document["event_name"] != nil ? .yes : .maybe
            }
            return result ?? (head.hasJSONPrefix("{\"engine_id\":") ? .maybe : .no)
        },
        makeParser: { _ in DocumentParser(AWInfo()) })

    package init() {}

    package mutating func parse(_ document: JSONValue, into sink: some RecordSink) -> LineVerdict {
        guard document.kind == .object else { return .rejected(reason: "not a JSON object") }
        var info = RunInfo()
        info.runID = document["run_id"]?.identifier
        info.runNumber = document["run_number"]?.identifier
        info.runAttempt = document["run_attempt"]?.identifier
        info.workflowName = document["workflow_name"]?.filledString
        info.engineID = document["engine_id"]?.filledString
        info.engineName = document["engine_name"]?.filledString
        info.model = document["model"]?.filledString
        info.agentVersion = document["agent_version"]?.identifier ?? document["version"]?.identifier
        info.cliVersion = document["cli_version"]?.filledString
        info.repository = document["repository"]?.filledString
        info.ref = document["ref"]?.filledString
        info.sha = document["sha"]?.filledString
        info.actor = document["actor"]?.filledString
        info.eventName = document["event_name"]?.filledString
        info.isStaged = document["staged"]?.boolean
        info.allowedDomains = document["allowed_domains"]?.stringArray
        info.isFirewallEnabled = document["firewall_enabled"]?.boolean
        if info.isFirewallEnabled == nil, let steps = document["steps"], let kind = steps["firewall"]?.string
        {
            info.isFirewallEnabled = !kind.isEmpty
        }
        info.firewallVersion =
            document["awf_version"]?.filledString ?? document["firewall_version"]?.filledString
        info.gatewayVersion = document["awmg_version"]?.filledString
        info.createdAt = document["created_at"]?.timestamp
        guard info != RunInfo() else { return .rejected(reason: "no known member") }
        sink.receive(.runInfo(info), at: LinePosition(line: 1, offset: 0))
        return .parsed
    }
}
