import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

/// Logs made to make the audit slow: everything opens, nothing fits, every table is full.
@Suite struct HostileLogsTests {
    private static let limit = Duration.seconds(120)

    @Test func twoHundredThousandHostileRecords() {
        let script = RunScript()
        let time = ContinuousClock().measure {
            for index in 0..<20_000 {
                let session = "session-number-\(index)"
                // Opened and never closed; closed and never opened.
                script.log(.callStarted(session: session, tool: "t\(index % 50)", arguments: ""))
                script.log(
                    .callFailed(
                        session: "x\(index)", tool: "u", error: "DIFC Violation: Agent lacks \(index)"))
                script.log(.accessDenied(agent: session, resource: "r", reason: "Agent lacks the same"))
                script.log(.responseLabelling(tool: "v\(index)"))
                script.log(.guardTrap(guardName: "g", function: "f", error: "e"))
                script.log(
                    .callFailed(
                        session: "d", tool: "d",
                        error: "guard labeling failed: WASM guard 'g' is unavailable after a previous trap"))
                script.log(
                    .itemFiltered(
                        FilteredItem(
                            timestamp: nil, server: "s\(index % 1500)", tool: "t\(index % 50)",
                            description: "i\(index)", reason: "")))
                script.log(.callDispatched(server: "s", tool: "t\(index % 50)"))
                script.request("s", tool: "a", id: "i\(index)")
                script.response("s", id: "never") { $0.responseRepositories = ["o/r\(index)": 1] }
            }
            for server in 0..<1000 { script.log(.guardRegistered(guardName: "g"), server: "s\(server)") }
        }
        #expect(time < Self.limit, "\(time)")
        let report = RunAuditor.audit(script.finish())
        #expect(report.facts.calls.total == 60_000)
        #expect(report.facts.calls.byOutcome[.unanswered] == 20_000)
        #expect(report.facts.difc.denials.count == DIFCFacts.maximumListed)
    }

    @Test func tunnelsThatNeverOpen() {
        let script = RunScript()
        let time = ContinuousClock().measure {
            for index in 0..<100_000 {
                script.traffic("172.30.0.20:7 CONNECT 200 NONE_NONE a.example:443")
                if index > 30_000 {
                    script.traffic("172.30.0.20:7 CONNECT 200 TCP_TUNNEL a.example:443", host: "a.example")
                }
            }
        }
        #expect(time < Self.limit, "\(time)")
        let firewall = script.finish().firewall
        #expect(firewall.allowed == 69_999 && firewall.incomplete == 30_001)
    }

    @Test func longTextsAreSearchedInLinearTime() {
        let script = RunScript()
        let text = String(repeating: "guard labeling faile", count: 800)
        let time = ContinuousClock().measure {
            for index in 0..<300 { script.call("t", session: "session-number-\(index)", error: text) }
        }
        #expect(time < Self.limit, "\(time)")
        #expect(script.finish().calls.byOutcome == [.transportError: 300])
    }
}
