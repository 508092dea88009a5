import LogParsing
import TestSupport
import Testing

@Suite struct AgentStdioTests {
    private func events(_ text: String) -> [AgentConsoleEvent] {
        ParserRun(AgentStdio.descriptor, text).records.compactMap {
            if case .agentConsole(let event) = $0 { event } else { nil }
        }
    }

    private static let console = """
        [INFO] API proxy enabled: OpenAI=false, Anthropic=true, Copilot=true, Gemini=false
        [INFO] Allowed domains: api.example.com, github.com,registry.example.org
        [SUCCESS] Containers started successfully
        [INFO] Executing agent command...
        [entrypoint] Agentic Workflow Firewall - Agent Container
        hello
        [WARN] Firewall blocked domains:
        [WARN]   - Blocked: evil.example.com:8443 (port 8443 not allowed, only 80 and 443 are permitted)
        [WARN] Allowed domains:
        [WARN]   - Allowed: api.example.com
        [WARN]   - Allowed: github.com
        [WARN] To fix domain issues: --allow-domains "api.example.com,github.com,evil.example.com"
        [WARN] Command completed with exit code: 1
        Process exiting with code: 1
        """

    @Test func takesTheWrappersStatements() {
        #expect(
            events(Self.console) == [
                .apiProxyEnabled(providers: ["Anthropic", "Copilot"]),
                .allowedDomains(["api.example.com", "github.com", "registry.example.org"]),
                .agentStarted,
                .blocked(
                    target: "evil.example.com:8443",
                    reason: "port 8443 not allowed, only 80 and 443 are permitted"),
                .exitCode(1),
            ])
    }

    @Test func theProposedListIsNotTheConfiguredOne() {
        #expect(events("[WARN] To fix domain issues: --allow-domains \"a.example,b.example\"").isEmpty)
    }

    @Test(arguments: [
        "[INFO] awf --allow-domains a.example,b.example -- cmd",
        "[DEBUG] --allow-domains \"a.example, b.example\" x",
        "[INFO] --allow-domains 'a.example,b.example'",
    ])
    func theOptionIsTaken(line: String) {
        #expect(events(line) == [.allowedDomains(["a.example", "b.example"])])
    }

    @Test func theFinalListIsTakenWhenTheFirstIsMissing() {
        let text = "[WARN] Allowed domains:\n[WARN]   - Allowed: a.example\n[WARN]   - Allowed: b.example\n"
        #expect(events(text) == [.allowedDomains(["a.example", "b.example"])])
        #expect(
            events(text + "[INFO] Stopping containers...\n") == [.allowedDomains(["a.example", "b.example"])])
    }

    @Test(arguments: [
        " [INFO] Allowed domains: evil.example", "> [WARN]   - Blocked: x (y)",
        "Allowed domains: evil.example",
        "API proxy enabled: OpenAI=true", "awf --allow-domains evil.example",
        "[INFO]Executing agent command...",
        "[NOTE] Executing agent command...", "\u{1B}[0m[INFO] Executing agent command...",
        "[INFO] Allowed domains: ", "[WARN]   - Blocked: ", "[WARN] Command completed with exit code: abc",
        "[WARN] Command completed with exit code: 256", "[INFO] --allow-domains ",
    ])
    func otherLinesAreNotTaken(line: String) {
        #expect(events(line + "\n").isEmpty)
    }

    @Test func targetsWithoutReasonAreTaken() {
        #expect(
            events("[WARN]   - Blocked: evil.example:443") == [
                .blocked(target: "evil.example:443", reason: "")
            ])
    }

    @Test func theUnprefixedExitIsBelievedOnlyAtTheEnd() {
        #expect(events("Process exiting with code: 7\n\n") == [.exitCode(7)])
        #expect(events("Process exiting with code: 0\nmore\n").isEmpty)
        #expect(
            events("[SUCCESS] Command completed successfully\nProcess exiting with code: 0\n") == [
                .exitCode(0)
            ])
    }

    @Test func everyLineIsParsed() {
        let run = ParserRun(AgentStdio.descriptor, Self.console)
        #expect(run.statistics.parsed == 14)
        #expect(run.statistics.rejected == 0)
    }

    @Test func survivesDamage() { ParserRun.fuzz(AgentStdio.descriptor, seeds: [Self.console]) }

    @Test(.enabled(if: Fixtures.shared != nil))
    func readsTheOlderConsole() throws {
        let run = ParserRun(
            AgentStdio.descriptor, try ParserRun.sample("luxury-run-21823619609/agent-stdio.log"))
        #expect(run.records.count == 4)
        guard case .agentConsole(.allowedDomains(let domains)) = run.records[0] else {
            Issue.record("no allow list")
            return
        }
        #expect(domains.count == 44)
        #expect(!domains.contains("telemetry.individual.githubcopilot.com"))
        #expect(
            run.records.dropFirst() == [
                .agentConsole(.agentStarted),
                .agentConsole(
                    .blocked(
                        target: "telemetry.individual.githubcopilot.com:443",
                        reason: "domain not in allowlist")),
                .agentConsole(.exitCode(1)),
            ])
    }

    @Test(.enabled(if: Fixtures.shared != nil))
    func readsTheConsoleWithAPIProxy() throws {
        let run = ParserRun(
            AgentStdio.descriptor, try ParserRun.sample("qa-aw-poc-2026-04/agent/agent-stdio.log"))
        #expect(run.records.count == 4)
        #expect(run.records[0] == .agentConsole(.apiProxyEnabled(providers: ["Copilot"])))
        #expect(run.records[2] == .agentConsole(.agentStarted))
        #expect(run.records[3] == .agentConsole(.exitCode(0)))
    }
}
