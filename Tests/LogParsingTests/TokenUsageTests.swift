import Findings
import LogParsing
import TestSupport
import Testing

@Suite struct TokenUsageTests {
    private static let old =
        #"{"timestamp":"2026-04-16T03:30:56.813Z","request_id":"r","provider":"copilot","model":"claude-sonnet-4.6","path":"/chat/completions","status":200,"streaming":true,"input_tokens":23821,"output_tokens":499,"cache_read_tokens":7,"cache_write_tokens":9,"duration_ms":13555,"response_bytes":37123}"#
    private static let current =
        #"{"_schema":"token-usage/v0.28.23","timestamp":"2026-10-09T08:26:38.044Z","event":"token_usage","request_id":"r","provider":"anthropic","model":"claude","path":"/v1/messages?beta=true","status":200,"streaming":true,"input_tokens":2,"output_tokens":10,"cache_read_tokens":0,"cache_write_tokens":66079,"duration_ms":12.5}"#

    private func calls(_ text: String) -> ([ModelCall], ParseStatistics) {
        let run = ParserRun(TokenUsage.descriptor, text)
        return (
            run.records.compactMap { if case .modelCall(let call) = $0 { call } else { nil } }, run.statistics
        )
    }

    @Test func readsOldAndCurrentRecords() {
        let (calls, statistics) = calls(Self.old + "\n" + Self.current + "\n")
        #expect(
            calls == [
                ModelCall(
                    timestamp: Timestamp(nanoseconds: 1_776_310_256_813_000_000), provider: "copilot",
                    model: "claude-sonnet-4.6", status: 200, inputTokens: 23821, outputTokens: 499,
                    cacheReadTokens: 7, cacheWriteTokens: 9, durationMilliseconds: 13555),
                ModelCall(
                    timestamp: Timestamp(nanoseconds: 1_791_534_398_044_000_000), provider: "anthropic",
                    model: "claude", status: 200, inputTokens: 2, outputTokens: 10, cacheReadTokens: 0,
                    cacheWriteTokens: 66079, durationMilliseconds: 12.5),
            ])
        #expect(statistics.parsed == 2)
    }

    @Test func missingMembersAreTolerated() throws {
        let (calls, _) = calls(#"{"input_tokens":5.0}"#)
        let call = try #require(calls.first)
        #expect(call.provider == "unknown")
        #expect(call.model == "unknown")
        #expect(call.inputTokens == 5)
        #expect(call.outputTokens == 0)
        #expect(call.timestamp == nil)
        #expect(call.status == nil)
        #expect(call.durationMilliseconds == nil)
    }

    @Test func impossibleNumbersAreNotTaken() throws {
        let (calls, _) = calls(#"{"input_tokens":-5,"output_tokens":1,"duration_ms":-1}"#)
        let call = try #require(calls.first)
        #expect(call.inputTokens == 0)
        #expect(call.durationMilliseconds == nil)
    }

    @Test func otherRecordsAreCounted() {
        let (calls, statistics) = calls(
            #"{"_schema":"otel-span/v1","event":"otel_span"}"# + "\n"
                + #"{"event":"token_budget_usage","input_tokens":1}"# + "\n" + #"{"a":1}"# + "\nx\n")
        #expect(calls.isEmpty)
        #expect(statistics.unknownKinds == ["otel-span/v1": 1, "token_budget_usage": 1])
        #expect(statistics.rejected == 2)
    }

    @Test func survivesDamage() {
        ParserRun.fuzz(TokenUsage.descriptor, seeds: [Self.old + "\n" + Self.current])
    }

    @Test(
        .enabled(if: Fixtures.shared != nil),
        arguments: [
            ("qa-aw-poc-2026-04/firewall-audit-logs/logs/api-proxy-logs/token-usage.jsonl", 3),
            ("azure-sdk-js-run-25048263241/api-proxy-logs/token-usage.jsonl", 8),
        ])
    func readsRealRecords(path: String, count: Int) throws {
        let run = ParserRun(TokenUsage.descriptor, try ParserRun.sample(path))
        #expect(run.records.count == count)
        #expect(run.statistics.rejected == 0)
    }
}
