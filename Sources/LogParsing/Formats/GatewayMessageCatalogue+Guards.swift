import Findings

extension GatewayMessageCatalogue {
    /// Category `difc`: how servers got their guards and policies, and what the guards decided. Older versions
    /// wrote these to stderr behind `[DIFC] `, naming the server inside.
    static let guardSetupMessages: [MessageTemplate] =
        [
            MessageTemplate("Guard policy: ") { rest, _ in
                .policyConfigured(json: MessageScanner.lineText(rest))
            },
            MessageTemplate("Guard policy is set (failed to serialize policy") { _, _ in
                .policyConfigured(json: "")
            },
            MessageTemplate("guard policy for MCP server '") { rest, context in
                var scanner = MessageScanner(rest)
                guard let server = scanner.text(until: "': ") else { return nil }
                context.server = server
                return .policyConfigured(json: scanner.remainder())
            },
            MessageTemplate("No guard policy was set") { _, _ in .policyAbsent },
            MessageTemplate("no guard policy was set for MCP server '") { rest, context in
                var scanner = MessageScanner(rest)
                guard let server = scanner.text(until: "'") else { return nil }
                context.server = server
                return .policyAbsent
            },
            MessageTemplate("Loaded discovered WASM guard ") { rest, context in
                var scanner = MessageScanner(rest)
                if scanner.skip("for server '") { context.server = scanner.text(until: "' ") }
                guard scanner.skip("from file: ") else { return nil }
                return .guardLoaded(file: scanner.remainder(limit: 1024))
            },
            MessageTemplate("Created WASM guard '") { rest, _ in
                var scanner = MessageScanner(rest)
                guard scanner.skip(past: "from path: ") else { return nil }
                return .guardLoaded(file: scanner.remainder(limit: 1024))
            },
            MessageTemplate("Failed to discover WASM guard") { rest, context in
                context.server = serverName(in: rest) ?? context.server
                return .guardLoadFailed(detail: detail("Failed to discover WASM guard", rest))
            },
            MessageTemplate("Failed to load discovered WASM guard") { rest, context in
                context.server = serverName(in: rest) ?? context.server
                return .guardLoadFailed(detail: detail("Failed to load discovered WASM guard", rest))
            },
            MessageTemplate("Failed to create guard '") { rest, context in
                fallback("Failed to create guard '", rest, &context)
            },
            MessageTemplate("Guard '") { rest, context in fallback("Guard '", rest, &context) },
            MessageTemplate("Registered guard '") { rest, context in
                registered(rest, wording: 0, &context)
            },
            MessageTemplate("Created write-sink guard ") { rest, context in
                var scanner = MessageScanner(rest)
                if scanner.skip("for server '") { context.server = scanner.text(until: "' ") }
                guard scanner.skip("with "), let count = scanner.number(),
                    scanner.skip(" accept patterns")
                else { return nil }
                var visibility: String?
                if scanner.skip(", sink-visibility=") { visibility = scanner.quoted() }
                if visibility?.isEmpty == true { visibility = nil }
                return .writeSinkCreated(acceptPatterns: count, visibility: visibility)
            },
            MessageTemplate("SINK VISIBILITY OVERRIDE") { rest, _ in
                .sinkVisibilityForced(detail: detail("SINK VISIBILITY OVERRIDE", rest))
            },
            MessageTemplate("SAFE-OUTPUTS SAFETY NET") { rest, _ in
                .sinkVisibilityForced(detail: detail("SAFE-OUTPUTS SAFETY NET", rest))
            },
            MessageTemplate("Sink visibility runtime verification failed") { rest, _ in
                .visibilityFailedOpen(detail: detail("Sink visibility runtime verification failed", rest))
            },
            MessageTemplate("FORCED REPOS=PUBLIC: workflow repo ") { rest, _ in
                .reposForcedPublic(detail: detail("workflow repo ", rest))
            },
            MessageTemplate("FORCED REPOS=PUBLIC: failed to ") { rest, _ in
                .visibilityFailedOpen(detail: detail("FORCED REPOS=PUBLIC: failed to ", rest))
            },
            MessageTemplate("shouldForcePublicRepos: failed to ") { rest, _ in
                .visibilityFailedOpen(detail: detail("shouldForcePublicRepos: failed to ", rest))
            },
            MessageTemplate("forcePublicRepos: failed to ") { rest, _ in
                .visibilityFailedOpen(detail: detail("forcePublicRepos: failed to ", rest))
            },
            MessageTemplate("Guard policy not configured") { rest, context in
                context.server = serverName(in: rest) ?? context.server
                return .legacySessionLabels
            },
            MessageTemplate("Initializing guard session state: ") { rest, context in
                var scanner = MessageScanner(rest)
                guard let session = session(&scanner, &context), scanner.skip("policy_source=") else {
                    return nil
                }
                return .guardSessionInitializing(
                    session: session, policySource: scanner.remainder(limit: 64))
            },
            MessageTemplate("Calling label_agent: ") { rest, context in
                var scanner = MessageScanner(rest)
                guard let session = session(&scanner, &context), scanner.skip("guard="),
                    let name = scanner.text(until: ", policy=")
                else { return nil }
                context.payloadLength = scanner.rest.count
                return .labelAgentCalled(
                    session: session, guardName: name, policyJSON: scanner.remainder())
            },
            MessageTemplate("label_agent response: ") { rest, context in
                var scanner = MessageScanner(rest)
                guard let session = session(&scanner, &context), scanner.skip("guard="),
                    let name = scanner.text(until: ", response=")
                else { return nil }
                context.payloadLength = scanner.rest.count
                return labelAgentAnswer(
                    scanner.rest, session: session, guardName: name, reader: context.reader)
            },
            MessageTemplate("label_agent failed: ") { rest, context in
                var scanner = MessageScanner(rest)
                guard let session = session(&scanner, &context), scanner.skip("guard="),
                    let name = scanner.text(until: ", error=")
                else { return nil }
                return .labelAgentFailed(session: session, guardName: name, error: scanner.lines())
            },
            MessageTemplate("Guard policy initialized: ") { rest, context in
                var scanner = MessageScanner(rest)
                guard let session = session(&scanner, &context), scanner.skip("guard_policy.source="),
                    let source = scanner.text(until: ", difc_mode="),
                    let mode = scanner.text(until: ", guard_policy.normalized=")
                else { return nil }
                return .guardPolicyInitialized(
                    session: session, source: source, mode: mode, normalized: scanner.remainder())
            },
        ] + decisionMessages

    /// Category `guard`: the registry and what guests wrote at WARN and ERROR.
    static let guardMessages: [MessageTemplate] = [
        MessageTemplate("Registered guard '") { rest, context in registered(rest, wording: 1, &context) },
        MessageTemplate("[") { rest, context in
            var scanner = MessageScanner(rest)
            guard let name = scanner.text(until: "] ") else { return nil }
            return guestMessage(scanner.rest, guardName: name, level: context.level, &context)
        },
    ]

    /// Namespace `guard:context`.
    static let registryTraces: [MessageTemplate] = [
        MessageTemplate("Registered guard '") { rest, context in registered(rest, wording: 2, &context) }
    ]

    /// Namespace `guard:wasm`.
    static let guestTraces: [MessageTemplate] = [
        MessageTemplate("[guard:") { rest, context in
            var scanner = MessageScanner(rest)
            guard let name = scanner.text(until: "] ") else { return nil }
            let level: GatewayLogRecord.Level
            if scanner.skip("INFO: ") {
                level = .info
            } else if scanner.skip("DEBUG: ") {
                level = .debug
            } else if scanner.skip("WARN: ") {
                level = .warn
            } else if scanner.skip("ERROR: ") {
                level = .error
            } else {
                return nil
            }
            if level == .warn || level == .error, context.dialect != .standardError { return nil }
            return guestMessage(scanner.rest, guardName: name, level: level, &context)
        },
        MessageTemplate("Creating WASM guard from bytes: name=") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let name = scanner.text(until: ", size="), let size = scanner.number() else { return nil }
            return .guardModule(name: name, size: size)
        },
        MessageTemplate("LabelResponse called: toolName=") { rest, _ in
            var scanner = MessageScanner(rest)
            return .responseLabelling(tool: scanner.remainder())
        },
        MessageTemplate("LabelResponse: empty response") { rest, _ in
            .noFineGrainedLabels(detail: detail("empty response", rest))
        },
        MessageTemplate("LabelResponse: no fine-grained labeling applied") { rest, _ in
            .noFineGrainedLabels(detail: detail("no fine-grained labeling applied", rest))
        },
        MessageTemplate("label_agent input JSON (") { rest, context in
            guardInput("label_agent", rest, &context)
        },
        MessageTemplate("label_resource input JSON (") { rest, context in
            guardInput("label_resource", rest, &context)
        },
        MessageTemplate("label_response input JSON (") { rest, context in
            guardInput("label_response", rest, &context)
        },
        MessageTemplate("LabelAgent input JSON (") { rest, context in
            guardInput("label_agent", rest, &context)
        },
        MessageTemplate("LabelResource input JSON (") { rest, context in
            guardInput("label_resource", rest, &context)
        },
        MessageTemplate("LabelResponse input JSON (") { rest, context in
            guardInput("label_response", rest, &context)
        },
    ]

    private static func guardInput(
        _ function: String, _ rest: ByteSpan, _ context: inout MessageContext
    ) -> GatewayEvent? {
        var scanner = MessageScanner(rest)
        guard let size = scanner.number(until: " bytes): ") else { return nil }
        context.payloadLength = scanner.rest.count
        return .guardInput(function: function, size: size, json: scanner.remainder())
    }

    /// Reads `[server=S, ]session=X, `.
    private static func session(
        _ scanner: inout MessageScanner, _ context: inout MessageContext
    ) -> String? {
        if scanner.skip("server=") { context.server = scanner.text(until: ", ") }
        guard scanner.skip("session=") else { return nil }
        return scanner.text(until: ", ")
    }

    /// The server in `… for server 'S'…`, as older versions put it.
    private static func serverName(in text: ByteSpan) -> String? {
        var scanner = MessageScanner(text)
        guard scanner.skip(" for server '") else { return nil }
        return scanner.text(until: "'")
    }

    private static func detail(_ prefix: String, _ rest: ByteSpan) -> String {
        prefix + trimmedEnd(rest).text(limit: MessageScanner.textLimit - prefix.utf8.count)
    }

    @_lifetime(copy bytes)
    private static func trimmedEnd(_ bytes: ByteSpan) -> ByteSpan {
        var end = bytes.count
        while end > 0, bytes[end - 1] <= 32 { end -= 1 }
        return bytes.slice(0..<end)
    }

    private static func fallback(
        _ prefix: String, _ rest: ByteSpan, _ context: inout MessageContext
    ) -> GatewayEvent? {
        guard rest.contains("falling back to noop") else { return nil }
        var scanner = MessageScanner(rest)
        let name = scanner.text(until: "'")
        context.server = serverName(in: scanner.rest) ?? context.server
        return .guardFellBackToNoop(guardName: name, detail: detail(prefix, rest))
    }

    /// Reads `NAME'[ for server 'S']`.
    private static func registered(
        _ rest: ByteSpan, wording: Int, _ context: inout MessageContext
    ) -> GatewayEvent? {
        var scanner = MessageScanner(rest)
        guard let name = scanner.text(until: "'") else { return nil }
        context.server = serverName(in: scanner.rest) ?? context.server
        let fact = "registered\u{1F}\(context.server ?? "")\u{1F}\(name)"
        guard context.ledger.isNew(fact, wording: wording) else { return nil }
        return .guardRegistered(guardName: name)
    }

    private static func labelAgentAnswer(
        _ json: ByteSpan, session: String, guardName: String, reader: JSONReader
    ) -> GatewayEvent {
        let event = try? reader.withDocument(json) { root -> GatewayEvent in
            let agent = root["agent"]
            return .labelAgentAnswered(
                session: session, guardName: guardName, secrecy: agent?["secrecy"]?.stringArray ?? [],
                integrity: agent?["integrity"]?.stringArray ?? [],
                mode: root["difc_mode"]?.string(limit: 64))
        }
        if let event { return event }
        let broken = BrokenJSON(json)
        return .labelAgentAnswered(
            session: session, guardName: guardName, secrecy: broken.strings("\"secrecy\":[") ?? [],
            integrity: broken.strings("\"integrity\":[") ?? [], mode: broken.string("\"difc_mode\":\""))
    }

    /// A guest's own line; lines without a meaning of their own are messages where all are wanted.
    private static func guestMessage(
        _ message: ByteSpan, guardName: String, level: GatewayLogRecord.Level,
        _ context: inout MessageContext
    ) -> GatewayEvent? {
        if let event = guestEvent(message, guardName: guardName, level: level, &context) { return event }
        guard context.keepsGuestLines else { return nil }
        return .guardMessage(guardName: guardName, level: level, text: MessageScanner.text(message))
    }

    /// What a guest's own line is worth: known complaints, everything at WARN and ERROR, and below that only why
    /// an item got its integrity level and what a repository's visibility is.
    private static func guestEvent(
        _ message: ByteSpan, guardName: String, level: GatewayLogRecord.Level,
        _ context: inout MessageContext
    ) -> GatewayEvent? {
        let text = message.trimmed
        var scanner = MessageScanner(text)
        if scanner.skip("Repo visibility lookup result for ") {
            guard let repository = scanner.text(until: ": ") else { return nil }
            if scanner.skip("unknown") { return visibilityUnknown(repository, wording: 0, &context) }
        } else if scanner.skip("Repo visibility lookup rate-limited for ") {
            guard let repository = scanner.text(until: ": ") else { return nil }
            return visibilityUnknown(repository, wording: 1, &context)
        } else if scanner.skip("<<< call_backend FAILED") {
            return .guardLookupFailed(detail: MessageScanner.lineText(text))
        } else if text.hasSuffix(" items to 100"), let label = scanner.text(until: ": limiting "),
            let items = scanner.number(until: " items to 100")
        {
            return .labellingTruncated(label: label, items: items)
        } else if text.hasPrefix("[integrity]") {
            if text.contains("enrichment failed") {
                return .guardLookupFailed(detail: MessageScanner.lineText(text))
            }
        } else if level == .debug || level == .info {
            return nil
        }
        return .guardMessage(guardName: guardName, level: level, text: MessageScanner.text(text))
    }

    private static func visibilityUnknown(
        _ repository: String, wording: Int, _ context: inout MessageContext
    ) -> GatewayEvent? {
        guard context.ledger.isNew("visibility\u{1F}\(repository)", wording: wording) else { return nil }
        return .visibilityUnknown(repository: repository)
    }
}
