import Facts
import GuardEngine
import SyntheticRuns
import Testing

@testable import Replay

/// Why something was refused, and what would admit it; see ``SmallRun``.
@Suite struct ExplainerTests {
    private static func one(_ run: SyntheticRun, _ subject: String) throws -> Explanation {
        let found = Explainer(ReadRun.trail(run.files)).explain(subject)
        #expect(found.count == 1)
        return try #require(found.first)
    }

    /// Decides the run under each change that was offered: what is said of it must be so.
    private static func verify(_ explanation: Explanation, _ run: SyntheticRun) throws {
        let trail = ReadRun.trail(run.files)
        let server = explanation.call.server
        for admission in explanation.admissions {
            let policy = try #require(HostJSON.parse(admission.policyJSON))
            let after = Simulator(trail).decide { $0 == server ? policy : $1 }
            let call = try #require(after.calls.first { $0.id == explanation.call.id })
            var isAdmitted = call.isRefused == false
            if let subject = explanation.subject {
                isAdmitted =
                    isAdmitted && call.items.contains { $0.index == subject.index && $0.isAllowed }
            }
            #expect(isAdmitted == admission.admitsSubject, "\(admission.summary)")
            let before = Simulator(trail).decide()
            let others =
                zip(before.calls, after.calls).reduce(0) { count, calls in
                    count
                        + Set(calls.1.items.filter(\.isAllowed).map(\.index))
                        .subtracting(calls.0.items.filter(\.isAllowed).map(\.index)).count
                } - (explanation.subject != nil && isAdmitted ? 1 : 0)
            #expect(admission.alsoAdmits == others, "\(admission.summary)")
            #expect(admission.examples.count == min(others, PolicyChange.maximumExamples))
        }
        // What admits it comes first, and of that what admits least besides.
        let order = explanation.admissions.map {
            ($0.admitsSubject ? 0 : 1_000_000) + $0.alsoAdmits + $0.alsoAdmitsCalls
        }
        #expect(order == order.sorted())
    }

    private static func admitting(_ explanation: Explanation) -> [String] {
        explanation.admissions.filter(\.admitsSubject).map(\.summary)
    }

    // MARK: Causes

    @Test func minimumIntegrity() throws {
        let run = SmallRun.run()
        let explanation = try Self.one(run, "c1/2")
        #expect(!explanation.isAllowed)
        #expect(explanation.subject?.description == "issue:larkspur/fences#2")
        #expect(explanation.operation == .read)
        #expect(explanation.cause == .minimumIntegrity)
        #expect(explanation.missingIntegrity == Label(["approved:larkspur"]))
        #expect(explanation.extraSecrecy.isEmpty)
        #expect(explanation.reason.contains("lower integrity than agent requires"))
        #expect(!explanation.evidence.isEmpty)
        let admitting = Self.admitting(explanation)
        #expect(admitting.contains("trusted-users: also mallory-x"))
        #expect(admitting.contains("min-integrity: unapproved instead of approved"))
        #expect(!admitting.contains { $0.hasPrefix("repos") })
        // Naming the author admits nothing else; the lowest level admits issue 4 as well.
        #expect(explanation.admissions.first?.summary == "trusted-users: also mallory-x")
        #expect(explanation.admissions.first?.alsoAdmits == 0)
        let lowest = explanation.admissions.first { $0.summary.hasPrefix("min-integrity: none") }
        #expect(lowest?.alsoAdmits == 1)
        #expect(lowest?.examples == ["issue:larkspur/fences#4"])
        try Self.verify(explanation, run)
    }

    @Test func blockedUser() throws {
        let run = SmallRun.run(
            policy:
                #"{"allow-only":{"blocked-users":["Mallory-X"],"min-integrity":"none","repos":["larkspur/*"]}}"#
        )
        let explanation = try Self.one(run, "c1/2")
        #expect(explanation.cause == .blockedUser)
        #expect(Self.admitting(explanation) == ["blocked-users: without mallory-x"])
        #expect(explanation.causeText.contains("blocked-users"))
        try Self.verify(explanation, run)
    }

    @Test func refusalLabel() throws {
        let run = SmallRun.run(
            policy:
                #"{"allow-only":{"min-integrity":"unapproved","refusal-labels":["Spam"],"repos":["larkspur/*"]}}"#
        )
        let explanation = try Self.one(run, "c1/3")
        #expect(explanation.cause == .labelDemotion)
        #expect(Self.admitting(explanation).first == "refusal-labels: without spam")
        try Self.verify(explanation, run)
    }

    @Test func repositoryScope() throws {
        let run = SmallRun.run()
        let explanation = try Self.one(run, "c2/1")
        #expect(explanation.cause == .repositoryScope)
        #expect(Self.admitting(explanation).contains("repos: also quillworks/press"))
        try Self.verify(explanation, run)
    }

    @Test func secrecyOfARead() throws {
        let run = SmallRun.run(policy: #"{"allow-only":{"min-integrity":"none","repos":"public"}}"#)
        let explanation = try Self.one(run, "c3/1")
        #expect(explanation.cause == .secrecy)
        #expect(!explanation.extraSecrecy.isEmpty)
        #expect(explanation.extraSecrecy.tags.allSatisfy { $0.hasPrefix("private") })
        #expect(Self.admitting(explanation) == ["repos: all"])
        try Self.verify(explanation, run)
    }

    @Test func secrecyOfAWriteToASink() throws {
        let run = SmallRun.run(
            [SmallRun.issues(SmallRun.ledger), SmallRun.sink], sink: ["private:quillworks"])
        #expect(run.calls[1].outcome == .denied)
        let explanation = try Self.one(run, "c2")
        #expect(explanation.subject == nil)
        #expect(explanation.operation == .write)
        #expect(explanation.cause == .secrecy)
        #expect(explanation.extraSecrecy == Label(["private:larkspur"]))
        #expect(Self.admitting(explanation) == ["accept: also private:larkspur"])
        try Self.verify(explanation, run)
    }

    /// A public sink accepts nothing secret, whatever its list says.
    @Test func publicSinks() throws {
        let run = SmallRun.run(
            [SmallRun.issues(SmallRun.ledger), SmallRun.sink], sink: ["*"], visibility: .public)
        let explanation = try Self.one(run, "c2")
        #expect(explanation.cause == .secrecy)
        #expect(Self.admitting(explanation).isEmpty)
        #expect(explanation.causeText.hasSuffix("no change of a single setting admits it"))
        try Self.verify(explanation, run)
    }

    @Test func writesThatLackIntegrity() throws {
        let run = SmallRun.run(
            [SmallRun.write(SmallRun.fences)],
            policy: #"{"allow-only":{"min-integrity":"none","repos":["larkspur/*"]}}"#)
        let explanation = try Self.one(run, "c1")
        #expect(explanation.operation == .write)
        #expect(explanation.cause == .minimumIntegrity)
        #expect(!explanation.missingIntegrity.isEmpty)
        try Self.verify(explanation, run)
    }

    // MARK: Subjects

    @Test func whatIsAllowedHasNoCause() throws {
        let explanation = try Self.one(SmallRun.run(), "c1/1")
        #expect(explanation.isAllowed)
        #expect(explanation.cause == nil)
        #expect(explanation.admissions.isEmpty)
        #expect(explanation.reason.isEmpty)
    }

    @Test func callsAndNames() throws {
        let run = SmallRun.run(SmallRun.reads + SmallRun.reads)
        let explainer = Explainer(ReadRun.trail(run.files))
        #expect(explainer.explain("c1").map(\.call.id) == ["c1"])
        #expect(explainer.explain("issue:larkspur/fences#2").map(\.call.id) == ["c1", "c4"])
        #expect(explainer.explain("larkspur/fences#2").map(\.call.id) == ["c1", "c4"])
    }

    @Test(arguments: [
        "", "c", "c0", "c-1", "c99", "c1/0", "c1/5", "c1/x", "c1/1/1", "c1/", "c99999999999999999999",
        "issue:larkspur/fences#22", "fences#2", "larkspur/fences#", "d1",
    ])
    func unknownSubjects(subject: String) {
        #expect(Explainer(ReadRun.trail(SmallRun.run().files)).explain(subject).isEmpty)
    }

    @Test func repeatedItemsAreBounded() {
        let script = [PlannedCall](repeating: SmallRun.issues(SmallRun.press), count: 25)
        let found = Explainer(ReadRun.trail(SmallRun.run(script).files)).explain("quillworks/press#11")
        #expect(found.count == Explainer.maximumExplanations)
    }
}
