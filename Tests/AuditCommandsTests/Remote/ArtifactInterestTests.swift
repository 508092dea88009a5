import Testing

@testable import AuditCommands

/// Which artifacts are downloaded.
@Suite struct ArtifactInterestTests {
    @Test(arguments: [
        "activation", "agent", "agent-artifacts", "aw_info.json", "agent_outputs", "agent-output-fallback",
        "detection",
        "threat-detection.log", "safe-output", "safe-outputs-items", "squid-logs-nightly",
        "firewall-audit-logs",
        "firewall-logs-x", "access.log", "mcp-logs", "proxy-logs", "usage",
    ])
    func wanted(_ name: String) {
        #expect(ArtifactInterest.judge(name) == (true, nil))
        // A called workflow's.
        #expect(ArtifactInterest.judge("3f2a91bc-\(name)") == (true, "3f2a91bc"))
    }

    @Test(arguments: [
        "cache-memory", "cache-memory-x", "repo-memory", "safe-outputs-assets",
        "safe-outputs-upload-artifacts",
        "code-scanning-sarif", "experiment", "my-experiment", "github-pages", "octo~demo~AB12.dockerbuild",
        "agents", "Agent", "", "-", "3f2a91bc-cache-memory", "3f2a91bc-safe-outputs-assets", "binaries",
    ])
    func unwanted(_ name: String) { #expect(ArtifactInterest.judge(name) == (false, nil)) }

    /// The workflow's name, not a hash: part of the run itself.
    @Test func olderNames() { #expect(ArtifactInterest.judge("Nightly Audit-agent") == (true, nil)) }

    @Test func fileNames() {
        #expect(ArtifactInterest.fileName("3f2a91bc-agent") == "3f2a91bc-agent")
        #expect(ArtifactInterest.fileName("../../x") == "_.._.._x")
        #expect(ArtifactInterest.fileName("a b/c\\d\u{0}\u{1B}é") == "a_b_c_d____")
        #expect(ArtifactInterest.fileName(".hidden") == "_.hidden")
        #expect(ArtifactInterest.fileName(String(repeating: "x", count: 1000)).utf8.count == 150)
    }
}
