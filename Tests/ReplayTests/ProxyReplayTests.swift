import Facts
import Findings
import Foundation
import LogParsing
import Replay
import Testing

/// What the proxy's guard was asked, in logs with debug traces.
@Suite struct ProxyReplayTests {
    private static let start = """
        [2026-09-01T08:00:01.001Z] [INFO] [startup] MCPG Proxy starting: listen=0.0.0.0:18443, guard=/guards/github/00-github-guard.wasm, mode=filter, tls=true
        [2026-09-01T08:00:01.010Z] [DEBUG] [guard:wasm] label_agent input JSON (95 bytes): {"allow-only":{"min-integrity":"approved","repos":"public"},"trusted-bots":["dependabot[bot]"]}

        """
    private static let agent =
        "[2026-09-01T08:00:02.001Z] [DEBUG] [guard:pipeline] [DIFC] Phase 0: agent=proxy secrecy=[] integrity=[approved:public none:public unapproved:public]\n"

    private static func call(_ tool: String, result: String) -> String {
        """
        \(agent)[2026-09-01T08:00:02.002Z] [DEBUG] [guard:wasm] label_resource input JSON (88 bytes): {"capabilities":{},"tool_args":{"owner":"octo","repo":"demo"},"tool_name":"\(tool)"}
        [2026-09-01T08:00:02.003Z] [DEBUG] [guard:wasm] [guard:github] INFO: Repo visibility lookup result for octo/demo: public
        [2026-09-01T08:00:02.003Z] [DEBUG] [guard:wasm] [guard:github] INFO: get_collaborator_permission: octo/demo user mona → permission=Some("admin")
        [2026-09-01T08:00:02.003Z] [DEBUG] [guard:wasm] [guard:github] INFO: get_collaborator_permission: octo/demo user mallory → permission=None
        [2026-09-01T08:00:02.100Z] [DEBUG] [guard:wasm] LabelResponse called: toolName=\(tool)
        [2026-09-01T08:00:02.100Z] [DEBUG] [guard:wasm] label_response input JSON (300 bytes): {"capabilities":{},"tool_args":{"owner":"octo","repo":"demo"},"tool_name":"\(tool)","tool_result":\(result)}

        """
    }

    private static let issues = """
        [{"number":1,"author_association":"OWNER","user":{"login":"mona"},"html_url":"https://github.com/octo/demo/issues/1","repository_url":"https://api.github.com/repos/octo/demo"},{"number":2,"author_association":"NONE","user":{"login":"mallory"},"html_url":"https://github.com/octo/demo/issues/2","repository_url":"https://api.github.com/repos/octo/demo"}]
        """

    private static func items(_ accessible: Int, _ total: Int) -> String {
        "[2026-09-01T08:00:02.101Z] [DEBUG] [proxy:handler] [DIFC] Phase 5: \(accessible)/\(total) items accessible\n"
    }

    private func replay(_ log: String) -> ReplayFacts {
        let trail = RunTrail()
        trail.begin(path: "mcp-logs/proxy.log", kind: ArtifactKind.proxyLog.rawValue)
        var parser = ProxyLog.descriptor.makeParser(
            SourceContext(path: "mcp-logs/proxy.log", keepsPayloads: true))
        parser.consume(Array(log.utf8).span, into: trail)
        parser.finish(into: trail)
        return Replayer(trail).run()
    }

    @Test func countsAgree() throws {
        let facts = replay(Self.start + Self.call("list_issues", result: Self.issues) + Self.items(1, 2))
        let call = try #require(facts.calls.first)
        #expect(facts.total == 1)
        #expect(call.id == "p1")
        #expect(call.verdict == .agreed)
        #expect(call.itemCount == 2)
        #expect(call.allowedCount == 1)
    }

    @Test func anotherCountDiverges() throws {
        let facts = replay(Self.start + Self.call("list_issues", result: Self.issues) + Self.items(2, 2))
        let call = try #require(facts.calls.first)
        #expect(call.verdict == .diverged)
        #expect(call.differences.map(\.kind) == [.itemCount])
    }

    /// Where the gateway passes a response without labels on, the proxy empties it: no fail-open path.
    @Test func unlabelledResponsesAreWithheld() throws {
        let facts = replay(
            Self.start + Self.call("list_branches", result: #"[{"name":"main"}]"#)
                + "[2026-09-01T08:00:02.101Z] [DEBUG] [guard:wasm] LabelResponse: no fine-grained labeling applied: toolName=list_branches\n"
        )
        let call = try #require(facts.calls.first)
        #expect(call.verdict == .agreed)
        #expect(!call.observations.contains { $0.kind == .failOpenUnlabelled })
    }

    /// A filtered object with a count keeps its list under a name that the proxy does not know.
    @Test func listsOfOtherNamesStayInTheBody() throws {
        let jobs = #"{"total_count":1,"workflow_runs":[{"id":5,"name":"build"}]}"#
        let elsewhere = #"["octo/other"]"#
        let log = (Self.start + Self.call("actions_list", result: jobs) + Self.items(0, 1))
            .replacingOccurrences(of: #""repos":"public""#, with: #""repos":\#(elsewhere)"#)
            .replacingOccurrences(
                of: "secrecy=[] integrity=[approved:public none:public unapproved:public]",
                with:
                    "secrecy=[private:octo/other] integrity=[approved:octo/other none:octo/other unapproved:octo/other]"
            )
        let facts = replay(log)
        let call = try #require(facts.calls.first)
        #expect(call.itemCount == 1)
        #expect(call.differences.map(\.kind) == [.leakedItem])
    }
}
