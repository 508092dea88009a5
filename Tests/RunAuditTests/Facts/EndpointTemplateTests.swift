import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct EndpointTemplateTests {
    @Test(arguments: [
        ("/repos/octo/demo/issues/7/comments?page=2", "/repos/{owner}/{repo}/issues/{n}/comments"),
        ("/repos/repos/users/topics", "/repos/{owner}/{repo}/topics"),
        ("/orgs/octo/repos", "/orgs/{name}/repos"),
        ("/users/7/events", "/users/{name}/events"),
        ("/repos/o/r/commits/0123abcd/status", "/repos/{owner}/{repo}/commits/{sha}/status"),
        ("/repos/o/r/contents/a/b/c.md", "/repos/{owner}/{repo}/contents/{…}"),
        ("/repos/o/r/git/ref/heads/main", "/repos/{owner}/{repo}/git/ref/{…}"),
        ("/repos/o/r/compare/a...b", "/repos/{owner}/{repo}/compare/{…}"), ("/meta", "/meta"), ("", "/"),
        ("/", "/"), ("//x//y#z", "/x/y"), ("/x/deadbee", "/x/deadbee"), ("/x/deadbe1", "/x/{sha}"),
        ("/api/v3/repos/o/r", "/api/v3/repos/{owner}/{repo}"),
    ])
    func templates(_ path: String, _ template: String) {
        #expect(EndpointTemplate.template(of: path) == template)
    }

    @Test func longPathsAreCut() {
        let path = "/" + (0..<50).map { "p\($0)x" }.joined(separator: "/")
        #expect(EndpointTemplate.template(of: path).split(separator: "/").count == 13)
    }
}
