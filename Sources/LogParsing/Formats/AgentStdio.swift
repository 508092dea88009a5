/// `agent-stdio.log`: the console of the agent, where the firewall wrapper `awf` prints its own statements.
///
/// The source is forgeable: wrapper and agent write to the same stream, and an agent can print lines that look like
/// the wrapper's. Only lines with the wrapper's own prefixes (`[INFO] `, `[WARN] `, …) at the start of the line are
/// taken, which keeps quotations out but no intent. What these records say is never stronger than the logs of Squid
/// and gateway.
///
/// The list in `To fix domain issues: --allow-domains "…"` is not taken: it is a proposal that already holds the
/// blocked domains.
package struct AgentStdio: LineFormat {
    package static let descriptor = FormatDescriptor(
        kind: .agentStdio,
        summary: "agent console with statements of the firewall wrapper",
        paths: ["agent-stdio.log"],
        sniff: { head in
            let isWrapper =
                head.hasLine(startingWith: "[INFO] Allowed domains: ")
                || head.hasLine(startingWith: "[INFO] Executing agent command")
                || head.hasLine(startingWith: "[SUCCESS] Containers started")
                || head.hasLine(startingWith: "[entrypoint] Agentic Workflow Firewall")
                || head.hasLine(startingWith: "[WARN] ⚠️  Using --env-all")
            return isWrapper ? .yes : .no
        },
        makeParser: { _ in LineParser(AgentStdio()) })

    /// Domains of one list that are kept.
    private static let domainLimit = 4096
    /// Bytes of a target or reason that are kept.
    private static let textLimit = 1024

    private var hasAllowedDomains = false
    private var hasExitCode = false
    private var listedDomains: [String] = []
    private var listStart = LinePosition(line: 1, offset: 0)
    private var lastExit: (code: Int, position: LinePosition)?

    package init() {}

    package mutating func parse(
        _ line: ByteSpan, at position: LinePosition, into sink: some RecordSink
    ) -> LineVerdict {
        guard line.trimmed.count > 0 else { return .blank }
        lastExit = nil
        if line.hasPrefix("Process exiting with code: ") {
            // Without a prefix: believed only as the last line, which the wrapper writes.
            let digits = line.suffix(from: "Process exiting with code: ".utf8.count).trimmed
            if let code = digits.unsignedDecimal, code < 256 { lastExit = (code, position) }
            return .parsed
        }
        guard let start = AgentStdio.messageStart(of: line) else {
            endList(into: sink)
            return .parsed
        }
        let message = line.suffix(from: start)
        if message.hasPrefix("  - Allowed: ") {
            if listedDomains.isEmpty { listStart = position }
            let domain = message.suffix(from: "  - Allowed: ".utf8.count).trimmed
            if domain.count > 0, listedDomains.count < AgentStdio.domainLimit {
                listedDomains.append(domain.text(limit: AgentStdio.textLimit))
            }
            return .parsed
        }
        endList(into: sink)
        if let event = AgentStdio.event(message) {
            switch event {
            case .allowedDomains: hasAllowedDomains = true
            case .exitCode: hasExitCode = true
            default: break
            }
            sink.receive(.agentConsole(event), at: position)
        }
        return .parsed
    }

    package mutating func finish(into sink: some RecordSink) {
        endList(into: sink)
        if let lastExit, !hasExitCode {
            sink.receive(.agentConsole(.exitCode(lastExit.code)), at: lastExit.position)
        }
        lastExit = nil
    }

    /// Hands over the `- Allowed:` list of the final report, unless the start-up line said the same.
    private mutating func endList(into sink: some RecordSink) {
        guard !listedDomains.isEmpty else { return }
        if !hasAllowedDomains {
            hasAllowedDomains = true
            sink.receive(.agentConsole(.allowedDomains(listedDomains)), at: listStart)
        }
        listedDomains = []
    }

    private static func event(_ message: ByteSpan) -> AgentConsoleEvent? {
        if message.hasPrefix("Allowed domains: ") {
            let domains = list(message.suffix(from: "Allowed domains: ".utf8.count))
            return domains.isEmpty ? nil : .allowedDomains(domains)
        }
        if message.hasPrefix("  - Blocked: ") {
            return blocked(message.suffix(from: "  - Blocked: ".utf8.count).trimmed)
        }
        if message.hasPrefix("API proxy enabled: ") {
            return .apiProxyEnabled(
                providers: list(message.suffix(from: "API proxy enabled: ".utf8.count))
                    .compactMap { $0.hasSuffix("=true") ? String($0.dropLast("=true".count)) : nil })
        }
        if message.hasPrefix("Executing agent command") { return .agentStarted }
        if message.hasPrefix("Command completed successfully") { return .exitCode(0) }
        if message.hasPrefix("Command completed with exit code: ") {
            let digits = message.suffix(from: "Command completed with exit code: ".utf8.count).trimmed
            guard let code = digits.unsignedDecimal, code < 256 else { return nil }
            return .exitCode(code)
        }
        if !message.hasPrefix("To fix domain issues:"),
            let option = message.firstIndex(of: "--allow-domains ")
        {
            return allowDomains(message.suffix(from: option + "--allow-domains ".utf8.count))
        }
        return nil
    }

    /// `target (reason)`; the reason is the last group in parentheses.
    private static func blocked(_ text: ByteSpan) -> AgentConsoleEvent? {
        guard text.count > 0 else { return nil }
        var targetEnd = text.count
        var reason = ""
        if text.hasSuffix(")"), let open = text.lastIndex(of: 40), open > 0, text[open - 1] == 32 {
            targetEnd = open - 1
            reason = text.slice(open + 1..<text.count - 1).text(limit: textLimit)
        }
        let target = text.slice(0..<targetEnd).trimmed
        return target.count > 0 ? .blocked(target: target.text(limit: textLimit), reason: reason) : nil
    }

    /// The value of `--allow-domains`, quoted or not.
    private static func allowDomains(_ text: ByteSpan) -> AgentConsoleEvent? {
        let value = text.trimmed
        guard value.count > 0 else { return nil }
        var start = 0
        var end = value.firstIndex(of: 32) ?? value.count
        if value[0] == 34 || value[0] == 39 {
            start = 1
            end = value.firstIndex(of: value[0], from: 1) ?? value.count
        }
        let domains = list(value.slice(start..<end))
        return domains.isEmpty ? nil : .allowedDomains(domains)
    }

    /// The parts between commas, without blanks around them.
    private static func list(_ text: ByteSpan) -> [String] {
        var parts: [String] = []
        var start = 0
        while start < text.count, parts.count < domainLimit {
            let comma = text.firstIndex(of: 44, from: start) ?? text.count
            let part = text.slice(start..<comma).trimmed
            if part.count > 0 { parts.append(part.text(limit: textLimit)) }
            start = comma + 1
        }
        return parts
    }

    /// Where the message behind the wrapper's level prefix starts.
    private static func messageStart(of line: ByteSpan) -> Int? {
        if line.hasPrefix("[INFO] ") || line.hasPrefix("[WARN] ") { return 7 }
        if line.hasPrefix("[ERROR] ") || line.hasPrefix("[DEBUG] ") { return 8 }
        return line.hasPrefix("[SUCCESS] ") ? 10 : nil
    }
}
