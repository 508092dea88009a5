import Findings

extension GatewayMessageCatalogue {
    /// Category `proxy`.
    static let proxyMessages: [MessageTemplate] = [
        MessageTemplate("DIFC filtered ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let filtered = scanner.number(until: "/"), let total = scanner.number(until: " items for "),
                let method = scanner.text(until: " "),
                let path = scanner.text(until: " (tool=", limit: 4096), let tool = scanner.text(until: ")")
            else { return nil }
            return .proxyFiltered(
                filtered: filtered, total: total, method: method, path: path, tool: tool)
        },
        MessageTemplate("[UNRECOGNIZED-ENDPOINT] ") { rest, context in
            let parsed = try? context.reader.withDocument(rest) { root -> GatewayEvent in
                .unrecognizedEndpoint(
                    method: root["method"]?.string(limit: 64) ?? "",
                    path: root["path"]?.string(limit: 4096) ?? "", isDebugCopy: false)
            }
            if let parsed { return parsed }
            let broken = BrokenJSON(rest)
            return .unrecognizedEndpoint(
                method: broken.string("\"method\":\"") ?? "", path: broken.string("\"path\":\"") ?? "",
                isDebugCopy: false)
        },
        MessageTemplate("Request rejected: status=") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let status = scanner.number(until: " code="), let code = scanner.text(until: " message=")
            else { return nil }
            let message = scanner.text(until: " err=", limit: 4096) ?? scanner.remainder(limit: 4096)
            return .proxyRejected(status: status, code: code, message: message)
        },
    ]

    /// Namespace `proxy:handler`.
    static let proxyTraces: [MessageTemplate] = [
        MessageTemplate("Phase 2: BLOCKED ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let method = scanner.text(until: " "), let path = scanner.text(until: " — ", limit: 4096)
            else { return nil }
            return .proxyBlocked(method: method, path: path, reason: scanner.lines())
        },
        MessageTemplate("Phase 4 failed: ") { rest, context in
            context.responseLabellingFailed(MessageScanner.text(rest), wording: 2)
        },
        MessageTemplate("Phase 5: ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let accessible = scanner.number(until: "/"),
                let total = scanner.number(until: " items accessible")
            else { return nil }
            return .proxyItems(accessible: accessible, total: total)
        },
        MessageTemplate("STRICT: blocking response — ") { rest, _ in
            var scanner = MessageScanner(rest)
            return scanner.number(until: " filtered items").map { .proxyStrictBlock(filtered: $0) }
        },
        MessageTemplate("unrecognized REST endpoint ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let path = scanner.text(until: ", forwarding", limit: 4096) else { return nil }
            return .unrecognizedEndpoint(method: "GET", path: path, isDebugCopy: true)
        },
        // Until June 2026 unknown REST reads were refused.
        MessageTemplate("unknown REST endpoint ") { rest, _ in
            var scanner = MessageScanner(rest)
            guard let path = scanner.text(until: ", blocking request", limit: 4096) else { return nil }
            return .proxyBlocked(method: "GET", path: path, reason: "unrecognized REST endpoint")
        },
        MessageTemplate("unknown GraphQL query, blocking request") { _, _ in
            .proxyBlocked(method: "POST", path: "/graphql", reason: "unrecognized GraphQL operation")
        },
    ]

    /// Namespace `proxy:proxy`.
    static let proxySetupTraces: [MessageTemplate] = [
        MessageTemplate("No guard policy configured") { _, _ in .policyAbsent }
    ]
}
