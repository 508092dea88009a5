import Foundation
import LogParsing
import TestSupport
import Testing

@Suite struct FirewallSniffingTests {
    /// The formats of the firewall and of the run.
    private static let kinds: Set<ArtifactKind> = [
        .accessLog, .auditJSONL, .policyManifest, .squidCacheLog, .tokenUsage, .awInfo, .runSummary,
        .toolsJSON,
        .observedURLDomains, .agentStdio, .agentOutput, .safeOutputItems, .workflowLog,
    ]

    /// One typical head per format.
    private static let heads: [(ArtifactKind, String)] = [
        (
            .accessLog,
            "1.000 127.0.0.1:1 h -:- 1.1 GET 403 TCP_DENIED:HIER_NONE http://h/ \"-\"\n1.001 127.0.0.1:1 h -:"
        ),
        (
            .accessLog,
            "1609459200.123      0 10.0.0.1 TCP_DENIED/403 4 GET http://h/ - HIER_NONE/- text/html\n"
        ),
        (
            .auditJSONL,
            #"{"ts":1.5,"client":"c","host":"h","dest":"-:-","method":"GET","status":403,"decision":"TCP_DENIED","url":"u"}"#
        ),
        (
            .auditJSONL,
            #"{"_schema":"audit/v0.0.0-dev","timestamp":"2026-10-09T08:26:37.044Z","event":"http_access","client":"c","host":"h","dest":"-:-","method":"GET","status":403,"decision":"TCP_DENIED","url":"u"}"#
        ),
        (
            .policyManifest,
            #"{ "version": 1, "rules": [ { "id": "x", "action": "deny", "aclName": "all" "#
        ),
        (
            .squidCacheLog,
            "2026/02/09 11:41:38| HTCP Disabled.\n    listening port: 3128\n2026/02/09 11:41:39| x\n"
        ),
        (
            .tokenUsage,
            #"{"timestamp":"2026-04-16T03:30:56.813Z","provider":"copilot","model":"m","input_tokens":1,"output_tokens":2}"#
        ),
        (
            .awInfo,
            #"{"engine_id":"copilot","workflow_name":"w","run_id":1,"event_name":"push"}"#
        ),
        (.awInfo, "{\n  \"engine_id\": \"copilot\",\n  \"run_id\": "),
        (
            .runSummary,
            #"{"cli_version":"v1","run_id":1,"processed_at":"2026-02-09T11:40:56Z","run":{"databaseId":1}}"#
        ),
        (.toolsJSON, "{\n  \"servers\": {\n    \"github\": [\n      { \"name\": \"get_me\" "),
        (.observedURLDomains, #"{"github":["github.com"]}"#),
        (.agentStdio, "[INFO] Auto-detected DNS servers\n[INFO] Allowed domains: a.example\n"),
        (.agentOutput, #"{"items":[{"type":"noop"}]}"#),
        (.agentOutput, #"{"body":"b","type":"create_issue"}"# + "\n"),
        (
            .safeOutputItems,
            #"{"type":"create_issue","url":"https://x/1","timestamp":"2026-04-16T03:32:26.676Z"}"#
        ),
        (.workflowLog, "\u{FEFF}2026-02-09T11:42:08.2899413Z Current runner version: '2.331.0'\n"),
    ]

    @Test(arguments: heads.indices)
    func everyFormatKnowsItsOwnOnly(index: Int) {
        let (kind, head) = Self.heads[index]
        let bytes = Array(head.utf8)
        for descriptor in FormatRegistry.all where Self.kinds.contains(descriptor.kind) {
            let result = descriptor.sniff(bytes.span)
            if descriptor.kind == kind {
                #expect(result != .no, "\(kind)")
            } else {
                #expect(result == .no, "\(descriptor.kind) on \(kind)")
            }
        }
    }

    @Test(arguments: [
        "", "\n\n", "hello world\n", "{", "[]", "{\"a\":1}\n", "\u{FEFF}", "{\"jsonrpc\":\"2.0\"}\n",
        #"{"timestamp":"2026-05-12T06:47:00Z","event":"rpc_request","server_id":"github"}"#,
        "[2026-05-12T06:47:00Z] [INFO] [startup] MCPG Gateway version: v0.3.6\n",
        "2026/03/02 01:51:08 [startup] Starting MCPG\n", "[INFO] Starting gateway\n",
        #"{"runs":[{"engine_id":"copilot","workflow_name":"w","run_id":1,"event_name":"push"}]}"#,
        #"{"type":"assistant","message":{}}"#, #"{"type":"system","subtype":"init"}"#,
    ])
    func noneTakesOtherTexts(text: String) {
        let bytes = Array(text.utf8)
        for descriptor in FormatRegistry.all where Self.kinds.contains(descriptor.kind) {
            #expect(descriptor.sniff(bytes.span) == .no, "\(descriptor.kind)")
        }
    }

    @Test func theRegistryHoldsEachKindOnce() {
        for kind in Self.kinds {
            #expect(FormatRegistry.all.count { $0.kind == kind } == 1, "\(kind)")
        }
        for descriptor in FormatRegistry.all where Self.kinds.contains(descriptor.kind) {
            #expect(!descriptor.paths.isEmpty)
        }
    }

    /// What a sample's path says it is.
    private func kind(ofSample path: String) -> ArtifactKind? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if path.contains("workflow-logs/"), name.hasSuffix(".txt") { return .workflowLog }
        if name.hasSuffix(".log"), name.hasPrefix("access") || name.hasPrefix("native") { return .accessLog }
        if name.hasSuffix(".jsonl"), name.hasPrefix("audit") { return .auditJSONL }
        let names: [String: ArtifactKind] = [
            "policy-manifest.json": .policyManifest, "cache.log": .squidCacheLog,
            "token-usage.jsonl": .tokenUsage, "aw_info.json": .awInfo, "run_summary.json": .runSummary,
            "tools.json": .toolsJSON, "agent-stdio.log": .agentStdio, "agent_output.json": .agentOutput,
            "safeoutputs.jsonl": .agentOutput, "safe-output-items.jsonl": .safeOutputItems,
        ]
        return names[name]
    }

    @Test(.enabled(if: Fixtures.shared != nil))
    func everySampleIsKnownByItsOwnFormatOnly() throws {
        let root = try #require(Fixtures.shared).appendingPathComponent("samples")
        let files = try #require(FileManager.default.enumerator(atPath: root.path))
        var seen: Set<ArtifactKind> = []
        for case let path as String in files {
            let url = root.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            let head = [UInt8](try Data(contentsOf: url).prefix(64 * 1024))
            guard !head.isEmpty else { continue }
            let expected = kind(ofSample: path)
            for descriptor in FormatRegistry.all where Self.kinds.contains(descriptor.kind) {
                let result = descriptor.sniff(head.span)
                if descriptor.kind == expected {
                    #expect(result != .no, "\(path)")
                    seen.insert(descriptor.kind)
                } else {
                    #expect(result == .no, "\(descriptor.kind) on \(path)")
                }
            }
        }
        // No sample was taken with the URL audit on.
        #expect(seen == Self.kinds.subtracting([.observedURLDomains]))
    }
}
