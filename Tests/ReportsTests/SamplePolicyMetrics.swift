import Facts
import Findings
import GuardEngine

/// Numbers of guard policies with known content.
enum SamplePolicyMetrics {
    /// - Parameter log: What logged strings become.
    static func metrics(_ log: (String) -> String) -> PolicyMetrics {
        var metrics = PolicyMetrics()
        metrics.total.calls = 8
        metrics.total.allowed = 3
        metrics.total.filtered = 1
        metrics.total.refused = 2
        metrics.total.guardFailed = 1
        metrics.total.runtimeFailed = 1
        metrics.total.itemsSeen = 38
        metrics.total.itemsRemoved = 16
        metrics.unguardedCalls = 2
        metrics.unattributedCalls = 1
        var server = PolicyMetrics.Server(server: log("github"))
        server.guardName = log("github")
        server.policyJSON = log(#"{"allow-only":{"min-integrity":"approved","repos":["octo/demo"]}}"#)
        server.policySource = log("server")
        server.mode = .filter
        server.overrides = [log("the guard's mode filter replaces the configured strict")]
        server.counts = metrics.total
        metrics.servers = [server]
        var tool = PolicyMetrics.Tool(server: log("github"), tool: log("list_issues"))
        tool.counts = metrics.total
        metrics.tools = [tool]
        var author = PolicyMetrics.Author(author: log("mallory"), association: log("NONE"))
        author.removed = 14
        author.causes = [.minimumIntegrity: 12, .blockedUser: 2]
        metrics.authors = [author]
        metrics.levels = [.init(needed: log("approved"), had: log("none"), items: 12)]
        metrics.outOfScope = [log("octo/other"): 2]
        metrics.scopePatterns = [log("octo/demo")]
        metrics.causes = [.minimumIntegrity: 12, .blockedUser: 2, .repositoryScope: 2]
        metrics.refusedForIntegrity = 1
        metrics.refusedForSecrecy = 1
        var failure = PolicyMetrics.Failure(
            call: "c3", server: log("github"), tool: log("merge_pull_request"), kind: .policy,
            rule: log("min-integrity (merged)"))
        failure.error = log("DIFC Violation: Agent lacks required integrity")
        failure.evidence = Evidence(path: log("mcp-logs/mcp-gateway.log"), line: 40)
        var runtime = PolicyMetrics.Failure(
            call: "c5", server: nil, tool: log("get_me"), kind: .runtime, rule: "the tool reported an error")
        runtime.error = log("404 Not Found")
        metrics.failures = [failure, runtime]
        metrics.failuresByKind = [.policy: 2, .guardHealth: 1, .runtime: 1]
        metrics.basis = [.init(metric: "calls", evidence: log("lines of clients in mcp-gateway.log"))]
        return metrics
    }
}
