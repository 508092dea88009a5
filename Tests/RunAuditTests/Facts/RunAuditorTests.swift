import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct RunAuditorTests {
    private enum Fixed: Rule {
        static let descriptor = RuleDescriptor(
            id: "fixed", code: "W-99", severities: [.critical], summary: "", details: "", needs: [])
        static func judge(_ facts: RunFacts) -> Judgement {
            .findings(
                facts.workflow.rateLimitedJobs.map {
                    finding(
                        .warning, title: "t", description: "", subject: $0, evidence: [], recommendation: "")
                })
        }
    }

    private enum Blind: Rule {
        static let descriptor = RuleDescriptor(
            id: "blind", code: "W-98", severities: [.info], summary: "", details: "", needs: [])
        static func judge(_ facts: RunFacts) -> Judgement { .unjudged(reason: "dark") }
    }

    private func report(
        _ subjects: [String] = [], workflow: String? = "Demo", _ change: (inout RunFacts) -> Void = { _ in }
    ) -> RunReport {
        RunAuditor.audit(
            makeFacts {
                $0.identity.workflow = workflow
                $0.workflow.rateLimitedJobs = subjects
                change(&$0)
            }, rules: [Fixed.self, Blind.self])
    }

    @Test func theVerdict() {
        #expect(report().verdict == .clean)
        #expect(report(["a"]).verdict == .findings)
        #expect(report(["a"]) { $0.coverage.gaps = ["x"] }.verdict == .incomplete)
        #expect(report { $0.coverage.firewall = .none }.verdict == .incomplete)
        #expect(report { $0.coverage.gateway = .partial }.verdict == .incomplete)
        #expect(report { $0.coverage.firewall = .notApplicable }.verdict == .clean)
        #expect(report(["a"]) { $0.coverage.firewall = .none }.verdict == .findings)
        #expect(report().unjudged == [UnjudgedRule(rule: "blind", reason: "dark")])
    }

    @Test func fingerprintsAreStableOverRunsAndDifferOverSubjects() {
        let first = report(["a", "b"]) { $0.identity.runID = "1" }.findings.map(\.fingerprint)
        let second = report(["a", "b"]) { $0.identity.runID = "2" }.findings.map(\.fingerprint)
        #expect(first == second)
        #expect(Set(first).count == 2)
        #expect(
            first.allSatisfy {
                $0.utf8.count == 32 && $0.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
            })
        #expect(report(["a"], workflow: "Other").findings.map(\.fingerprint) != [first[0]])
        #expect(
            report(["a"]) { $0.identity.repository = "octo/other" }.findings.map(\.fingerprint) != [first[0]])
    }

    @Test func aRunWithoutAWorkflowsNameIsTheSameNextTime() {
        let prints = ["1", "2"].map { (id: String) in
            report(["run \(id)"], workflow: nil) { $0.identity.runID = id }.findings.map(\.fingerprint)
        }
        #expect(prints[0] == prints[1])
    }

    @Test func orderOfFindings() {
        let facts = makeFacts {
            $0.guards = ["b", "a"].map {
                guardFacts($0) {
                    $0.deadCalls = tally(1); $0.downgrades = [observed("x")]
                }
            }
            $0.difc.filtered = 1
            $0.difc.strictBlocks = [
                StrictBlock(timestamp: nil, tool: nil, filtered: 1, total: 1, evidence: place)
            ]
            $0.firewall.traffic = [traffic("x.example", .denied)]
            var endpoint = ProxyFacts.Passthrough(method: "GET", template: "/")
            endpoint.tally = tally(1)
            $0.proxy.passthroughs = [endpoint]
        }
        #expect(
            RunAuditor.audit(facts).findings.map { "\($0.code) \($0.subject)" } == [
                "C-1 a", "C-1 b", "W-3 x.example", "W-6 a", "W-6 b", "W-9 Demo", "W-13 GET /", "I-1 gateway",
            ])
    }
}
