import Findings

extension GatewayMessageCatalogue {
    /// Decisions in category `difc`, and their older wordings on stderr.
    static let decisionMessages: [MessageTemplate] = [
        MessageTemplate("[DIFC-FILTERED] ") { rest, context in filtered(rest, &context) },
        MessageTemplate("Access DENIED for agent ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let agent = scanner.text(until: " to "), let resource = scanner.text(until: ": ") else {
                return .accessDenied(agent: "", resource: "", reason: MessageScanner.text(rest))
            }
            return .accessDenied(agent: agent, resource: resource, reason: scanner.lines())
        },
        MessageTemplate("Access ALLOWED for agent ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard scanner.skip(past: " to ") else { return nil }
            return .coarseAllowed(description: scanner.remainder(limit: 1024))
        },
        MessageTemplate("Coarse-grained check failed for read") { _, _ in .coarseCheckFailed },
        MessageTemplate("Guard labeling failed: ") { rest, context in
            context.resourceLabellingFailed(MessageScanner.text(rest), wording: 0)
        },
        MessageTemplate("Response labeling failed: ") { rest, context in
            context.responseLabellingFailed(MessageScanner.text(rest), wording: 0)
        },
        MessageTemplate("STRICT MODE: Blocking entire response - ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let filtered = scanner.number(until: "/"), let total = scanner.number(until: " items")
            else { return nil }
            return .strictBlock(filtered: filtered, total: total)
        },
        MessageTemplate("Single item filtered") { rest, _ in
            var scanner = MessageScanner(rest)
            guard scanner.skip(past: "returning MCP error: ") else {
                return .singleItemFiltered(text: MessageScanner.text(rest))
            }
            return .singleItemFiltered(text: scanner.lines())
        },
        MessageTemplate("Skipping LabelResponse() for ") { rest, _ in
            .responseLabellingSkipped(detail: MessageScanner.lineText(rest, limit: 1024))
        },
        MessageTemplate("Agent ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let agent = scanner.text(until: " | Secrecy: "), let secrecy = scanner.list(),
                scanner.skip(" | Integrity: "), let integrity = scanner.list()
            else { return nil }
            return .agentLabels(agent: agent, secrecy: secrecy, integrity: integrity)
        },
        MessageTemplate("Resource: ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let description = scanner.text(until: " | Operation: "),
                let operation = scanner.text(until: " | Secrecy: "), let secrecy = scanner.list(),
                scanner.skip(" | Integrity: "), let integrity = scanner.list()
            else { return nil }
            return .resourceLabels(
                description: description, operation: operation, secrecy: secrecy, integrity: integrity)
        },
        guardCallback,
        filteredCollection,
    ]

    /// `Filtered collection: a/t items accessible`.
    static let filteredCollection = MessageTemplate("Filtered collection: ") { rest, _ in
        var scanner = MessageScanner(rest)
        guard let accessible = scanner.number(until: "/"),
            let total = scanner.number(until: " items accessible")
        else { return nil }
        return .collectionLabelled(accessible: accessible, total: total)
    }

    /// Namespace `guard:pipeline`: the phases of a call.
    static let pipelineTraces: [MessageTemplate] = [
        MessageTemplate("Phase 0: agent=") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let agent = scanner.text(until: " secrecy="), let secrecy = scanner.list(),
                scanner.skip(" integrity="), let integrity = scanner.list()
            else { return nil }
            return .agentLabels(agent: agent, secrecy: secrecy, integrity: integrity)
        },
        MessageTemplate("Phase 1: resource=") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let description = scanner.text(until: " op="),
                let operation = scanner.text(until: " secrecy="), let secrecy = scanner.list(),
                scanner.skip(" integrity="), let integrity = scanner.list()
            else { return nil }
            return .resourceLabels(
                description: description, operation: operation, secrecy: secrecy, integrity: integrity)
        },
        MessageTemplate("Phase 1 failed: ") { rest, context in
            context.resourceLabellingFailed(MessageScanner.text(rest), wording: 1)
        },
        MessageTemplate("Phase 2: access allowed for agent ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard scanner.skip(past: " to ") else { return nil }
            return .coarseAllowed(description: scanner.remainder(limit: 1024))
        },
        MessageTemplate("Phase 2: coarse check failed for read") { _, _ in .coarseCheckFailed },
        MessageTemplate("Phase 2: access denied for agent ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard scanner.skip(past: " to "), let description = scanner.text(until: ": ") else { return nil }
            return .coarseDenied(description: description, reason: scanner.lines())
        },
        MessageTemplate("Phase 4: skipping LabelResponse for ") { rest, _ in
            .responseLabellingSkipped(detail: MessageScanner.lineText(rest, limit: 1024))
        },
        MessageTemplate("Phase 4 failed: ") { rest, context in
            context.responseLabellingFailed(MessageScanner.text(rest), wording: 1)
        },
    ]

    private static func filtered(_ json: ByteSpan, _ context: inout MessageContext) -> GatewayEvent {
        let parsed = try? context.reader.withDocument(json) { root in
            RPCRowReader.filteredItem(of: LogRow(root))
        }
        if let parsed {
            if !parsed.server.isEmpty { context.server = parsed.server }
            return .itemFiltered(parsed)
        }
        let broken = BrokenJSON(json)
        let server = broken.string("\"server_id\":\"") ?? context.server ?? ""
        var item = FilteredItem(
            timestamp: nil, server: server, tool: broken.string("\"tool_name\":\"") ?? "",
            description: broken.string("\"description\":\"") ?? "",
            reason: broken.string("\"reason\":\"") ?? "")
        item.secrecy = broken.strings("\"secrecy_tags\":[")
        item.integrity = broken.strings("\"integrity_tags\":[")
        item.authorAssociation = broken.string("\"author_association\":\"")
        item.authorLogin = broken.string("\"author_login\":\"")
        item.url = broken.string("\"html_url\":\"")
        item.number = broken.string("\"number\":\"")
        item.sha = broken.string("\"sha\":\"")
        return .itemFiltered(item)
    }
}

extension MessageContext {
    /// Phase 1 failed: a warning of the gateway, a trace of the pipeline.
    mutating func resourceLabellingFailed(_ error: String, wording: Int) -> GatewayEvent? {
        guard ledger.isNew("phase 1", wording: wording) else { return nil }
        return .resourceLabellingFailed(error: error)
    }

    /// Phase 4 failed: a warning of the gateway, a trace of the pipeline, a trace of the proxy.
    mutating func responseLabellingFailed(_ error: String, wording: Int) -> GatewayEvent? {
        guard ledger.isNew("phase 4", wording: wording) else { return nil }
        return .responseLabellingFailed(error: error)
    }
}
