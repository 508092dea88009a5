import Facts
import Findings
import Testing

@testable import RunAudit

/// What holds for every rule about calls decided again.
@Suite struct ReplayRulesTests {
    static let rules = Rules.all.compactMap { $0 as? any ReplayRule.Type }

    /// Code, severity and subject of all findings, in the order of the rules.
    static func findings(_ facts: RunFacts) -> [Finding] {
        rules.flatMap { rule -> [Finding] in
            if case .findings(let findings) = rule.judge(facts) as Judgement { return findings }
            Issue.record("\(rule) did not judge")
            return []
        }
    }

    @Test func thereAreEleven() { #expect(Self.rules.count == 11) }

    @Test func withoutReplayNothingIsJudged() {
        for rule in Self.rules {
            #expect(rule.judge(makeFacts()) == .unjudged(reason: "replay was not run"))
            let unavailable = makeReplay([makeCall([difference(.leakedItem)])]) {
                $0.unavailable = "no log names the policy"
            }
            #expect(rule.judge(unavailable) == .unjudged(reason: "no log names the policy"))
        }
    }

    @Test func agreeingAndInconclusiveCallsAreClean() {
        var open = CallReplay(id: "c2", server: "github", tool: "get_issue", verdict: .inconclusive)
        open.gaps = ["no result"]
        #expect(Self.findings(makeReplay([makeCall(), open])).isEmpty)
        let report = RunAuditor.audit(makeReplay([open]), rules: Self.rules)
        #expect(report.verdict == .clean)
        #expect(report.unjudged.isEmpty)
    }

    @Test(arguments: [
        (ReplayDifference.Kind.leakedItem, "C-6"), (.answeredForbidden, "C-6"), (.unguarded, "C-6"),
        (.filterNotLogged, "W-22"), (.guardModule, "W-24"), (.itemWithheld, "W-23"),
        (.refusedAllowed, "W-23"), (.filterUnfounded, "W-23"), (.deliveredUnknown, "W-23"),
        (.agentLabels, "W-23"), (.resourceLabels, "W-23"), (.coarseDecision, "W-23"),
        (.responseLabels, "W-23"), (.itemCount, "W-23"), (.reason, "W-23"), (.guardFailure, "W-23"),
    ])
    func everyDifferenceHasOneRule(_ kind: ReplayDifference.Kind, _ code: String) {
        let found = Self.findings(makeReplay([makeCall([difference(kind)])]))
        #expect(found.map(\.code) == [code])
        #expect(found.map(\.evidence) == [[place]])
        #expect(found.map(\.severity) == [code == "C-6" ? .critical : .warning])
        let old = Self.findings(makeReplay([makeCall([difference(kind, cause: .guardVersion)])]))
        #expect(old.map { Expected($0) } == [Expected("W-23", .info, "older guard")])
    }

    @Test func noDifferenceIsForgotten() {
        #expect(ReplayDifference.Kind.allCases.count == 16)
        #expect(ReplayObservation.Kind.allCases.count == 7)
    }

    @Test(arguments: [
        (ReplayObservation.Kind.failOpenUnlabelled, "C-7"), (.trapReplayed, "C-8"),
        (.metadataMislabel, "W-18"), (.strictNotStrict, "W-19"), (.labelTruncated, "W-20"),
        (.stoppedExfiltration, "W-21"), (.noticeLost, "I-3"),
    ])
    func everyObservationHasOneRule(_ kind: ReplayObservation.Kind, _ code: String) {
        let found = Self.findings(
            makeReplay([
                makeCall(observations: [observation(kind)]),
                makeCall("c2", tool: "get_issue", observations: [observation(kind), observation(kind)]),
            ]))
        #expect(found.map(\.code) == [code, code])
        #expect(found.map(\.subject) == ["github get_issue", "github list_issues"])
        #expect(found.map(\.occurrences) == [2, 1])
        #expect(found.map(\.evidence) == [[place], [place]])
        let severity: Severity = code.hasPrefix("C") ? .critical : code.hasPrefix("W") ? .warning : .info
        #expect(found.map(\.severity) == [severity, severity])
        #expect(found.allSatisfy { $0.table != nil || kind == .trapReplayed })
    }

    @Test func subjectsStayWhenNumbersChange() {
        let one = makeReplay([
            makeCall([difference(.leakedItem), difference(.itemCount), difference(.guardModule)])
        ])
        let more = makeReplay(
            (1...9).map {
                makeCall(
                    "c\($0)", [difference(.leakedItem), difference(.itemCount), difference(.guardModule)])
            })
        #expect(Self.findings(one).map(\.subject) == Self.findings(more).map(\.subject))
    }

    @Test func placesOfTheCallStandIn() {
        let found = Self.findings(makeReplay([makeCall([difference(.leakedItem, evidence: [])])]))
        #expect(found.map(\.evidence) == [[otherPlace]])
    }

    @Test func placesAreBoundedAndDistinct() {
        let calls = (1...50).map { line in
            makeCall([
                difference(.leakedItem, evidence: [place, Evidence(path: "a.log", line: line)])
            ])
        }
        let found = Self.findings(makeReplay(calls))
        #expect(found.first?.evidence.count == Tally.maximumEvidence)
        #expect(found.first.map { Set($0.evidence).count } == Tally.maximumEvidence)
        #expect(found.first?.occurrences == 50)
    }

    @Test func toolsAreInOrder() {
        let tools = [
            ReplayedTool(), ReplayedTool(tool: "z"), ReplayedTool(server: "", tool: "a"),
            ReplayedTool(server: "a", tool: "b"), ReplayedTool(server: "b", tool: "a"),
        ]
        #expect(tools.reversed().sorted() == tools)
    }
}
