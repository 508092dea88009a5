import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct GuardLoadFailedTests {
    @Test(arguments: [(nil as String?, Severity.critical), ("noop", .critical), ("github", .warning)])
    func severityByWhatTookOver(_ name: String?, _ severity: Severity) {
        let facts = makeFacts {
            $0.guards = [
                guardFacts {
                    $0.guardName = name
                    $0.loadFailures = [observed("a"), observed("b")]
                }
            ]
        }
        #expect(GuardLoadFailed.expected(facts) == [Expected("C-2", severity, "github", 2)])
    }

    @Test func noneIsClean() {
        #expect(GuardLoadFailed.expected(makeFacts { $0.guards = [guardFacts()] }) == [])
    }
    @Test func withoutATextLog() { #expect(GuardLoadFailed.isUnjudged(makeFacts(read: [.rpcMessages]))) }
}
