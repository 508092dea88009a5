import Findings

extension GatewayMessageCatalogue {
    /// Category `client`: the calls of agents. Their errors are multi-line.
    static let clientMessages: [MessageTemplate] = [
        MessageTemplate("MCP tool call request, session=") { rest, context in
            var scanner = MessageScanner(rest)
            guard let session = scanner.text(until: ", tool="), let tool = scanner.text(until: ", args=")
            else { return nil }
            context.payloadLength = scanner.rest.count
            return .callStarted(session: session, tool: tool, arguments: scanner.remainder(limit: 4096))
        },
        MessageTemplate("MCP tool call response, session=") { rest, context in
            var scanner = MessageScanner(rest)
            guard let session = scanner.text(until: ", tool="), let tool = scanner.text(until: ", result=")
            else { return nil }
            context.payloadLength = scanner.rest.count
            return .callSucceeded(session: session, tool: tool, result: scanner.remainder(limit: 4096))
        },
        MessageTemplate("MCP tool call error, session=") { rest, context in
            var scanner = MessageScanner(rest)
            guard let session = scanner.text(until: ", tool="), let tool = scanner.text(until: ", error=")
            else { return nil }
            context.payloadLength = scanner.rest.count
            return .callFailed(session: session, tool: tool, error: scanner.lines())
        },
        MessageTemplate("tools/call denied: tool=") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let tool = scanner.quoted(), scanner.skip(" not in allowed-tools for server=") else {
                return nil
            }
            return .toolNotAllowed(server: scanner.remainder(limit: 256), tool: tool)
        },
        MessageTemplate("upstream rate limit hit: ") { rest, _ in
            .upstreamRateLimited(detail: MessageScanner.lineText(rest))
        },
    ]

    /// Category `payload` at DEBUG: which server a call goes to.
    static let callTraces: [MessageTemplate] = [
        MessageTemplate("Middleware processing tool call: tool=") { rest, context in
            var scanner = MessageScanner(rest)
            guard let (server, tool) = scanner.registeredTool(), let server,
                scanner.skip(past: ", session="), let session = scanner.text(until: ", baseDir=")
            else { return nil }
            context.server = server
            return .callAnnounced(server: server, tool: tool, session: session)
        }
    ]

    /// Category `payload`: answers too large for the agent.
    static let payloadMessages: [MessageTemplate] = [
        MessageTemplate("Returning transformed response to client: tool=") { rest, context in
            var scanner = MessageScanner(rest)
            guard let (server, tool) = scanner.registeredTool(),
                scanner.rest.trimmed.hasSuffix(", clientReceivesMetadata=true")
            else { return nil }
            context.server = server ?? context.server
            return .payloadReplaced(server: server, tool: tool)
        }
    ]

    /// Category `backend` at DEBUG: a server is about to be asked.
    static let launchTraces: [MessageTemplate] = [
        MessageTemplate("GetOrLaunch called for server: ") { rest, context in
            context.backendUsed(MessageScanner.lineText(rest, limit: MessageScanner.nameLimit))
        },
        MessageTemplate("GetOrLaunchForSession called: ") { rest, context in
            context.backendUsed(session: rest)
        },
        MessageTemplate("Reusing session connection: ") { rest, context in
            context.backendUsed(session: rest)
        },
    ]

    /// Namespace `server:unified`: which server a call goes to, what came of its items, and the one look-up that
    /// does not go to a backend.
    static let dispatchTraces: [MessageTemplate] = [
        MessageTemplate("callBackendTool: serverID=") { rest, context in
            var scanner = MessageScanner(rest)
            guard let server = scanner.text(until: ", toolName="), let tool = scanner.text(until: ", args=")
            else { return nil }
            return context.dispatch(server: server, tool: tool, wording: 0)
        },
        guardCallback,
        filteredCollection,
        MessageTemplate("get_collaborator_permission: ") { rest, context in
            permissionFailed(rest, &context) ?? permissionAnswered(rest)
        },
    ]

    /// Reads `O/R user U → permission="P" (HTTP n)` and `O/R user U → HTTP n, …`, an answer without a permission.
    private static func permissionAnswered(_ rest: ByteSpan) -> GatewayEvent? {
        var scanner = MessageScanner(rest)
        guard let repository = scanner.text(until: " user "), isRepository(repository),
            let user = scanner.text(until: " → "), !user.isEmpty
        else { return nil }
        var permission: String?
        var status: Int?
        if scanner.skip("permission=") {
            guard let name = scanner.quoted() else { return nil }
            if !name.isEmpty { permission = name }
            if scanner.skip(" (HTTP ") { status = scanner.number(until: ")") }
        } else {
            guard scanner.skip("HTTP ") else { return nil }
            status = scanner.number()
        }
        return .permissionAnswered(
            repository: repository, user: user, permission: permission, status: status)
    }

    /// Reads `CAUSE for O/R user U[, skipping|: …]`.
    private static func permissionFailed(_ rest: ByteSpan, _ context: inout MessageContext) -> GatewayEvent? {
        var scanner = MessageScanner(rest)
        var wording = 0
        var status: Int?
        if scanner.skip("GitHub API returned ") {
            status = scanner.number()
            guard status != nil, scanner.skip(" for ") else { return nil }
        } else if scanner.skip("request failed for ") {
            wording = 1
        } else if !scanner.skip("no GitHub token available for "), !scanner.skip("REST call failed for "),
            !scanner.skip("failed to create request for "), !scanner.skip("failed to read response body for ")
        {
            return nil
        }
        guard let repository = scanner.text(until: " user "), isRepository(repository) else { return nil }
        let user = scanner.name()
        guard !user.isEmpty,
            context.ledger.isNew("permission\u{1F}\(repository)\u{1F}\(user)", wording: wording)
        else { return nil }
        return .permissionAnswered(repository: repository, user: user, permission: nil, status: status)
    }

    /// Whether a text is `O/R`.
    private static func isRepository(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 47, omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(32) }
    }

    /// `Guard calling backend S tool T for metadata`.
    static let guardCallback = MessageTemplate("Guard calling backend ") { rest, context in
        var scanner = MessageScanner(rest)
        guard let server = scanner.text(until: " tool "), let tool = scanner.text(until: " for metadata")
        else { return nil }
        context.server = server
        return .guardCallback(server: server, tool: tool)
    }

    /// Category `backend`: guards that died, limits, servers that failed. What backends write themselves stands
    /// behind `[stderr] ` and matches nothing.
    static let backendMessages: [MessageTemplate] = [
        MessageTemplate("WASM guard trap: guard=") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let name = scanner.text(until: ", func="), let function = scanner.text(until: ", error=")
            else { return nil }
            return .guardTrap(guardName: name, function: function, error: scanner.lines())
        },
        MessageTemplate("rate-limit error for server ") { rest, context in
            var scanner = MessageScanner(rest)
            guard let server = scanner.quoted() else { return nil }
            context.server = server
            return .rateLimited(server: server, detail: scanner.remainder())
        },
        MessageTemplate("circuit breaker for server ") { rest, context in
            var scanner = MessageScanner(rest)
            guard let server = scanner.quoted() else { return nil }
            let transition: String
            if scanner.skip(" OPENED") {
                transition = "opened"
            } else if scanner.skip(" re-OPENED") {
                transition = "re-opened"
            } else if scanner.skip(" transitioning OPEN → HALF-OPEN") {
                transition = "half-open"
            } else if scanner.skip(" recovered") {
                transition = "recovered"
            } else {
                return nil
            }
            context.server = server
            return .circuitBreaker(
                server: server, transition: transition, detail: scanner.remainder())
        },
        MessageTemplate("Failed to register tools from ") { rest, context in
            var scanner = MessageScanner(rest)
            guard let server = scanner.text(until: " (took "), scanner.skip(past: "): ") else { return nil }
            return context.serverFailed(server, scanner.lines())
        },
        MessageTemplate("MCP backend connection failed") { rest, context in
            connectionFailed(rest, &context)
        },
        MessageTemplate("MCP backend server startup timeout") { rest, context in
            connectionFailed(rest, &context)
        },
        MessageTemplate("MCP connection failed: ") { rest, context in connectionFailed(rest, &context) },
        MessageTemplate("Mount policy violation: ") { rest, context in connectionFailed(rest, &context) },
        MessageTemplate("HTTP backend is not ready: ") { rest, context in connectionFailed(rest, &context) },
        MessageTemplate("Backend server not found in config: ") { rest, context in
            context.serverFailed(MessageScanner.lineText(rest, limit: 256), "not in the configuration")
        },
        MessageTemplate("Health check: server ") { rest, context in
            var scanner = MessageScanner(rest)
            guard let server = scanner.quoted(), scanner.skip(" reached max restart attempts") else {
                return nil
            }
            return context.serverFailed(server, "reached max restart attempts\(scanner.remainder())")
        },
        MessageTemplate("Health check: successfully restarted server ") { rest, context in
            var scanner = MessageScanner(rest)
            if let server = scanner.quoted() { context.failedServers.remove(server) }
            return nil
        },
        MessageTemplate("[allowed-tools] Filtered ") { rest, context in
            var scanner = MessageScanner(rest)
            guard let removed = scanner.number(until: " tools from "),
                let server = scanner.text(until: ": keeping "), let kept = scanner.number(until: " of "),
                let total = scanner.number()
            else { return nil }
            context.server = server
            return .toolsFiltered(server: server, removed: removed, kept: kept, total: total)
        },
    ]

    /// Reads `[… ]server=S, …`; without it the record's server is meant.
    private static func connectionFailed(
        _ rest: ByteSpan, _ context: inout MessageContext
    ) -> GatewayEvent? {
        var scanner = MessageScanner(rest)
        var server = context.server
        if server == nil, scanner.skip(past: "server=") { server = scanner.text(until: ",", limit: 256) }
        guard let server else { return nil }
        return context.serverFailed(server, MessageScanner.text(rest))
    }
}

extension MessageContext {
    /// A server is about to be used.
    fileprivate mutating func backendUsed(_ name: String) -> GatewayEvent? {
        guard !name.isEmpty else { return nil }
        server = name
        return .backendUsed(server: name)
    }

    /// Reads `server=S, session=X`; without it the record's server is meant.
    fileprivate mutating func backendUsed(session rest: ByteSpan) -> GatewayEvent? {
        var scanner = MessageScanner(rest)
        if scanner.skip("server=") { return backendUsed(scanner.text(until: ", session=") ?? "") }
        return backendUsed(server ?? "")
    }

    /// Which server a call goes to: written as a trace, and by older versions on stderr as well.
    mutating func dispatch(server: String, tool: String, wording: Int) -> GatewayEvent? {
        self.server = server
        guard ledger.isNew("dispatch\u{1F}\(server)\u{1F}\(tool)", wording: wording) else { return nil }
        return .callDispatched(server: server, tool: tool)
    }
}
