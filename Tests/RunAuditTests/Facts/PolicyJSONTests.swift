import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct PolicyJSONTests {
    private func allow(_ scope: RepositoryScope, _ level: IntegrityLevel?) -> GuardPolicy {
        .allowOnly(AllowOnlyPolicy(repositories: scope, minimumIntegrity: level))
    }

    @Test func bothSpellings() {
        let reader = PolicyJSON()
        #expect(
            reader.policy(#"{"allow-only":{"min-integrity":"approved","repos":"all"}}"#)
                == allow(.all, .approved))
        #expect(
            reader.policy(
                #"{"allowonly":{"integrity":"merged","repos":["lpcox/git*","lpcox/github-guard"]}}"#)
                == allow(.patterns(["lpcox/git*", "lpcox/github-guard"]), .merged))
        #expect(reader.policy(#"{"repos":"Public"}"#) == allow(.public, nil))
        #expect(
            reader.policy(#"{"write-sink":{"accept":["*"],"sink-visibility":"public"}}"#)
                == .writeSink(WriteSinkPolicy(accept: ["*"], visibility: "public")))
        #expect(reader.policy(#"{"writesink":{}}"#) == .writeSink(WriteSinkPolicy(accept: [])))
    }

    @Test func people() throws {
        let policy = PolicyJSON().policy(
            #"{"allow-only":{"repos":"all","blocked-users":["a"],"trusted-users":["b"],"refusal-labels":["c"],"approval-labels":["d"],"new-key":1}}"#
        )
        guard case .allowOnly(let body) = policy else {
            Issue.record("no policy")
            return
        }
        #expect(body.blockedUsers == ["a"] && body.trustedUsers == ["b"])
        #expect(body.refusalLabels == ["c"] && body.approvalLabels == ["d"])
    }

    @Test(arguments: [
        "", "{", "[]", "null", "{}", #"{"allow-only":{}}"#, #"{"repos":"some"}"#, #"{"repos":[1]}"#,
    ])
    func noPolicy(_ text: String) { #expect(PolicyJSON().policy(text) == nil) }

    @Test func damagedPolicies() {
        var generator = SeededGenerator(seed: 1)
        let good = Array(#"{"allow-only":{"min-integrity":"approved","repos":["octo/demo"]}}"#.utf8)
        for _ in 0..<500 {
            let text = String(decoding: Mutation.mutate(good, using: &generator), as: UTF8.self)
            // Never a crash; whatever comes out has a scope.
            if case .allowOnly(let body) = PolicyJSON().policy(text),
                case .patterns(let list) = body.repositories
            {
                #expect(list.count <= 2)
            }
        }
    }
}
