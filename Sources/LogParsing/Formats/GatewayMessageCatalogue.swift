import Findings

/// What the gateway's log messages mean: message text, category and level to event.
///
/// One catalogue serves one log, because a fact may be logged more than once and must give one event:
///
/// | Fact | Messages | Rule |
/// |---|---|---|
/// | guard registered | `guard` and `difc` INFO, `guard:context` DEBUG, stderr `[DIFC]` | ``FactLedger`` |
/// | server of a call | `server:unified` `callBackendTool:`, stderr `Calling tool on` | ``FactLedger`` |
/// | labelling failed | `difc` WARN, `guard:pipeline` and `proxy:handler` `Phase 1/4 failed` | ``FactLedger`` |
/// | visibility unknown | guest's `result … unknown` and `rate-limited` | ``FactLedger`` |
/// | items accessible | `server:unified` `Filtered collection` carries; `difc:evaluator` `Collection filtered` is silent, because the proxy's `Phase 5` would be counted twice | carrier |
/// | guest's WARN, ERROR | category `guard` carries; `guard:wasm` `[guard:g] WARN:` is silent but on stderr, where `guard` does not go | carrier |
/// | failed look-up | guest's `call_backend FAILED` carries; host's `Backend call failed`, `Result too large` and guest's `Backend call … failed` are silent or plain guest messages | carrier |
/// | dead guard | `WASM guard trap` carries; `unavailable after a previous trap` comes with each failed call | carrier |
/// | server failed | launch, connection and registration failures | once per server until it is restarted |
/// | shutdown | half a dozen lines | once per start |
/// | answer replaced | half a dozen `payload` lines | `Returning transformed response` carries: only the last step cannot fail any more |
/// | permission look-up failed | `server:unified` names the cause, newer versions then say `request failed` as well | ``FactLedger`` |
/// | `difc`, `backend` DEBUG | copies written when the server's own file cannot be opened | silent, but for what has no other level: |
/// | backend used | `GetOrLaunch…`, `Reusing session connection` at DEBUG | every line gives an event, also the second of one use and the copies |
///
/// Messages match from their first byte only: text that others wrote stands behind a prefix of the gateway's and
/// can name an event without causing one.
package struct GatewayMessageCatalogue {
    /// Where a log comes from: it decides which of several copies of a fact the log can hold.
    package enum Dialect: Sendable, Hashable {
        /// `mcp-gateway.log`: messages about a server begin with `[server] `.
        case gatewayLog
        case proxyLog
        /// `<server>.log`: messages of one server, bare.
        case serverLog
        /// What the process wrote to its standard error.
        case standardError
    }

    /// An event with the server its message is about, where the message tells.
    package struct Match: Sendable, Hashable {
        package var event: GatewayEvent
        package var server: String?
        /// Where in the message the text begins that is the record's payload and goes on to the message's end; see
        /// ``GatewayLogRecord/payload``. `nil` for events without one.
        package var payloadStart: Int?
    }

    private var context: MessageContext

    /// - Parameters:
    ///   - server: the server of a ``Dialect/serverLog``.
    ///   - keepsPayloads: every line of a guest is a message, see ``SourceContext/keepsPayloads``.
    package init(dialect: Dialect, server: String? = nil, keepsPayloads: Bool = false) {
        context = MessageContext(dialect: dialect, defaultServer: server, keepsGuestLines: keepsPayloads)
    }

    /// Whether records of this category can give events at all.
    package static func lists(category: ByteSpan) -> Bool { templates(of: category) != nil }

    /// The event a message stands for; `nil` for messages without one.
    package mutating func match(
        category: ByteSpan, level: GatewayLogRecord.Level, message: ByteSpan
    ) -> Match? {
        let isNamespace = category.firstIndex(of: 58) != nil
        let templates =
            isNamespace || level != .debug
            ? GatewayMessageCatalogue.templates(of: category)
            : GatewayMessageCatalogue.debugTemplates(of: category)
        guard let templates else { return nil }
        // These categories are this parser's own names for what only stderr holds.
        let isOwnName = category.equals("log") || category.equals("entrypoint")
        guard !isOwnName || context.dialect == .standardError else { return nil }
        context.level = level
        context.payloadLength = nil
        context.server = context.defaultServer
        var text = message
        if isNamespace {
            if text.hasPrefix("[DIFC] ") { text = text.suffix(from: 7) }
            if text.hasPrefix("[Guard] ") { text = text.suffix(from: 8) }
        } else if context.dialect == .gatewayLog || context.dialect == .standardError,
            category.equals("difc") || category.equals("backend"),
            let end = GatewayMessageCatalogue.serverPrefixEnd(text)
        {
            context.server = text.text(1..<end - 2)
            text = text.suffix(from: end)
        }
        guard let event = context.event(text, templates) else { return nil }
        return Match(
            event: event, server: context.server,
            payloadStart: context.payloadLength.map { message.count - $0 })
    }

    /// The index behind `[server] `; tags of the gateway's own are not servers.
    private static func serverPrefixEnd(_ text: ByteSpan) -> Int? {
        guard text.hasPrefix("["), let end = text.firstIndex(of: 93), (2...257).contains(end),
            text.hasPrefix("] ", at: end), !text.hasPrefix("[DIFC"), !text.hasPrefix("[allowed-tools]"),
            !text.hasPrefix("[stderr]")
        else { return nil }
        for index in 1..<end where text[index] <= 32 || text[index] == 91 { return nil }
        return end + 2
    }

    /// The messages of a category; `nil` for categories without events.
    private static func templates(of category: ByteSpan) -> [MessageTemplate]? {
        switch category.count {
        case 3: category.equals("log") ? standardErrorMessages : nil
        case 4: category.equals("difc") ? guardSetupMessages : nil
        case 5:
            category.equals("guard")
                ? guardMessages : category.equals("proxy") ? proxyMessages : nil
        case 6: category.equals("client") ? clientMessages : nil
        case 7:
            category.equals("startup")
                ? startupMessages
                : category.equals("backend")
                    ? backendMessages : category.equals("payload") ? payloadMessages : nil
        case 8: category.equals("shutdown") ? shutdownMessages : nil
        case 9: category.equals("main:main") ? mainTraces : nil
        case 10:
            category.equals("guard:wasm")
                ? guestTraces : category.equals("entrypoint") ? entrypointMessages : nil
        case 11: category.equals("proxy:proxy") ? proxySetupTraces : nil
        case 13:
            category.equals("guard:context")
                ? registryTraces : category.equals("proxy:handler") ? proxyTraces : nil
        case 14:
            category.equals("guard:pipeline")
                ? pipelineTraces : category.equals("server:unified") ? dispatchTraces : nil
        default: nil
        }
    }

    /// The messages that categories without a namespace have at DEBUG; `nil` for those without events there.
    private static func debugTemplates(of category: ByteSpan) -> [MessageTemplate]? {
        guard category.count == 7 else { return nil }
        return category.equals("backend") ? launchTraces : category.equals("payload") ? callTraces : nil
    }
}

/// How a message begins and what is read from the rest of it.
struct MessageTemplate: Sendable {
    let prefix: StaticString
    /// Reads the text behind the prefix; `nil` when the message does not give an event.
    let read: @Sendable (_ rest: ByteSpan, _ context: inout MessageContext) -> GatewayEvent?

    init(
        _ prefix: StaticString,
        _ read: @escaping @Sendable (_ rest: ByteSpan, _ context: inout MessageContext) -> GatewayEvent?
    ) {
        self.prefix = prefix
        self.read = read
    }
}

/// What the reading of a message needs besides its text.
struct MessageContext {
    let dialect: GatewayMessageCatalogue.Dialect
    let defaultServer: String?
    /// Every line of a guest is a message, not only those the audit has a use for.
    let keepsGuestLines: Bool
    var level = GatewayLogRecord.Level.info
    /// The server the message is about.
    var server: String?
    /// Bytes at the message's end that are the record's payload.
    var payloadLength: Int?
    var ledger = FactLedger()
    var hasShutDown = false
    /// Servers whose failure has been reported since they last started.
    var failedServers: Set<String> = []
    let reader = JSONReader()

    init(dialect: GatewayMessageCatalogue.Dialect, defaultServer: String?, keepsGuestLines: Bool) {
        self.dialect = dialect
        self.defaultServer = defaultServer
        self.keepsGuestLines = keepsGuestLines
    }

    mutating func event(_ text: ByteSpan, _ templates: [MessageTemplate]) -> GatewayEvent? {
        guard text.count > 0 else { return nil }
        for template in templates where text.hasPrefix(template.prefix) {
            let rest = text.suffix(from: template.prefix.utf8CodeUnitCount)
            if let event = template.read(rest, &self) { return event }
        }
        return nil
    }

    /// A process starts: what was reported of the one before may happen again.
    mutating func processStarted() {
        hasShutDown = false
        failedServers = []
    }

    /// Reports a server's failure once.
    mutating func serverFailed(_ name: String, _ detail: String) -> GatewayEvent? {
        guard failedServers.count < 1024, failedServers.insert(name).inserted else { return nil }
        return .serverFailed(server: name, detail: detail)
    }

    /// Reports a shutdown once.
    mutating func shutdown() -> GatewayEvent? {
        guard !hasShutDown else { return nil }
        hasShutDown = true
        return .gatewayShutdown
    }
}

/// Merges the copies of a fact that a log holds in different wordings.
///
/// A fact that happened n times was written n times in each wording the log has; so it happened as often as in
/// the wording that has it most. An occurrence counts when it raises that maximum: this needs no knowledge of
/// which wordings a version writes, and survives the loss of single lines.
struct FactLedger {
    /// Facts that are told apart; later ones are not merged.
    static let maximumFacts = 8192

    private var counts: [String: [Int]] = [:]

    /// Whether this occurrence is a new fact.
    ///
    /// - Parameters:
    ///   - fact: names the fact with all that tells it from others.
    ///   - wording: which of the fact's wordings this is, 0…3.
    mutating func isNew(_ fact: String, wording: Int) -> Bool {
        guard var entry = counts[fact] else {
            guard counts.count < FactLedger.maximumFacts else { return true }
            var entry = [0, 0, 0, 0]
            entry[wording & 3] = 1
            counts[fact] = entry
            return true
        }
        let maximum = entry.max() ?? 0
        entry[wording & 3] += 1
        counts[fact] = entry
        return entry[wording & 3] > maximum
    }
}

// MARK: - Start and end of a process

extension GatewayMessageCatalogue {
    /// Category `startup`.
    static let startupMessages: [MessageTemplate] = [
        MessageTemplate("MCPG Gateway version: ") { rest, context in
            context.processStarted()
            return .gatewayVersion(MessageScanner.lineText(rest, limit: 256))
        },
        MessageTemplate("Starting MCPG with config: ") { _, context in
            context.processStarted()
            return .gatewayStarted
        },
        MessageTemplate("MCPG Proxy starting: ") { rest, context in
            context.processStarted()
            var scanner = MessageScanner(rest)
            guard scanner.skip(past: "guard="), let path = scanner.text(until: ", mode="),
                let mode = scanner.text(until: ", ")
            else { return .proxyStarted(guardPath: "", mode: "") }
            return .proxyStarted(guardPath: path, mode: mode)
        },
        MessageTemplate("Loaded ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let count = scanner.number(), scanner.skip(" MCP server(s)") else { return nil }
            if scanner.skip(": "), let names = scanner.list() { return .serversLoaded(names) }
            // Older lines give the number alone.
            return count == 0 ? .serversLoaded([]) : nil
        },
        MessageTemplate("Guards enforcement enabled with mode:") { rest, _ in
            .enforcementEnabled(mode: MessageScanner.lineText(rest, limit: 64))
        },
        MessageTemplate("DIFC enforcement enabled with mode:") { rest, _ in
            .enforcementEnabled(mode: MessageScanner.lineText(rest, limit: 64))
        },
        MessageTemplate("Guards enforcement disabled") { _, _ in .enforcementDisabled },
        MessageTemplate("DIFC enforcement disabled") { _, _ in .enforcementDisabled },
        MessageTemplate("Guard policy override configured (source=") { rest, _ in
            var scanner = MessageScanner(rest)
            return .policyOverride(source: scanner.text(until: ")") ?? scanner.remainder(limit: 256))
        },
        MessageTemplate("Guards sink server ID logging enrichment disabled") { _, _ in .sinkServers([]) },
        MessageTemplate("DIFC sink server ID logging enrichment disabled") { _, _ in .sinkServers([]) },
        MessageTemplate("Guards sink server IDs configured for JSONL tag enrichment: ") { rest, _ in
            var scanner = MessageScanner(rest)
            return scanner.list().map { .sinkServers($0) }
        },
        MessageTemplate("DIFC sink server IDs configured for JSONL tag enrichment: ") { rest, _ in
            var scanner = MessageScanner(rest)
            return scanner.list().map { .sinkServers($0) }
        },
        MessageTemplate("Starting MCPG in ") { _, _ in .gatewayServing },
        MessageTemplate("Starting in ROUTED mode") { _, _ in .gatewayServing },
        MessageTemplate("Starting in UNIFIED mode") { _, _ in .gatewayServing },
        MessageTemplate("Proxy listening on ") { _, _ in .gatewayServing },
        MessageTemplate("Configuration validation failed:") { rest, _ in
            .configurationInvalid(MessageScanner.text(rest))
        },
        MessageTemplate("Falling back to in-memory WASM compilation cache") { rest, _ in
            .compilationCacheFallback(detail: MessageScanner.lineText(rest))
        },
    ]

    /// Category `shutdown`.
    static let shutdownMessages: [MessageTemplate] = [
        MessageTemplate("Shutting down") { _, context in context.shutdown() },
        MessageTemplate("Close endpoint called") { _, context in context.shutdown() },
        MessageTemplate("Gateway shutdown initiated") { _, context in context.shutdown() },
        MessageTemplate("Gateway process exiting") { _, context in context.shutdown() },
        MessageTemplate("Proxy server exited with error") { _, context in context.shutdown() },
    ]

    /// Namespace `main:main`: written before the log file is opened, so on stderr only.
    static let mainTraces: [MessageTemplate] = [
        MessageTemplate("Built version string: ") { rest, context in
            context.processStarted()
            return .gatewayVersion(MessageScanner.lineText(rest, limit: 256))
        }
    ]

    /// Lines of the container's entry point, on stderr only.
    static let entrypointMessages: [MessageTemplate] = [
        MessageTemplate("Starting MCP Gateway") { _, context in
            context.processStarted()
            return .gatewayStarted
        }
    ]

    /// Lines of Go's standard logger without a tag, on stderr only.
    static let standardErrorMessages: [MessageTemplate] =
        [
            MessageTemplate("Calling tool on ") { rest, context in
                var scanner = MessageScanner(rest)
                guard let server = scanner.text(until: ": "),
                    let tool = scanner.text(until: " with DIFC enforcement")
                else { return nil }
                return context.dispatch(server: server, tool: tool, wording: 1)
            },
            MessageTemplate("[LAUNCHER] ❌ FAILED to connect to server '") { rest, context in
                var scanner = MessageScanner(rest)
                guard let server = scanner.text(until: "'") else { return nil }
                return context.serverFailed(server, "failed to connect")
            },
            MessageTemplate("[proxy] WARNING: guard not initialized, blocking request") { _, _ in
                .proxyRejected(
                    status: 503, code: "service_unavailable",
                    message: "guard not initialized, blocking request")
            },
        ] + startupMessages + shutdownMessages
}
