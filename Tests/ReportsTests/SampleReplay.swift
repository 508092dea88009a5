import Facts
import Findings
import GuardEngine

/// Replays, explanations and simulations with known content. Every logged string goes through `log`.
enum SampleReplay {
    /// Appends the attacks one after the other.
    static func attacker(_ attacks: [String] = SampleReport.attacks) -> (String) -> String {
        var next = 0
        return { text in
            guard !attacks.isEmpty else { return text }
            defer { next += 1 }
            return text + attacks[next % attacks.count]
        }
    }

    private static let agent = LabelPair(integrity: Label(["approved:octo", "none:octo", "unapproved:octo"]))

    private static func place(_ log: (String) -> String, _ line: Int) -> Evidence {
        Evidence(path: log("mcp-logs/mcp-gateway.log"), line: line, offset: Int64(line) * 200)
    }

    static func facts(_ log: (String) -> String) -> ReplayFacts {
        var result = ReplayFacts()
        result.calls = [noticeLost(log), leak(log), open(log), older(log)]
        result.total = 7
        result.agreed = 3
        result.diverged = 3
        result.inconclusive = 1
        result.gaps = [log("no log has the result of the call"): 1]
        result.itemsSeen = 38
        result.itemsAllowed = 35
        result.policies = [
            ReplayFacts.Policy(
                server: log("github"), source: .gatewayLog,
                json: log(#"{"allow-only":{"repos":["octo/demo"],"min-integrity":"approved"}}"#),
                mode: .filter, agentLabels: agent)
        ]
        var module = ReplayFacts.Module(
            file: log("guard.wasm"), size: 306_212,
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        module.isLoggedSize = true
        module.compared = 12
        module.different = 1
        result.module = module
        result.olderGuard = log("an item of a gist has no label")
        return result
    }

    private static func noticeLost(_ log: (String) -> String) -> CallReplay {
        var call = CallReplay(id: "c1", server: log("github"), tool: log("list_issues"), verdict: .agreed)
        call.itemCount = 12
        call.allowedCount = 10
        call.observations = [
            ReplayObservation(
                .noticeLost, log("Two items were removed without a word to the agent."), items: 2,
                evidence: [place(log, 101)])
        ]
        call.evidence = [place(log, 100)]
        return call
    }

    static func leak(_ log: (String) -> String) -> CallReplay {
        var call = CallReplay(id: "c2", server: log("github"), tool: log("search_code"), verdict: .diverged)
        call.session = "session-1"
        call.begin = Timestamp(milliseconds: 1_778_568_420_000)
        call.parts = [
            ReconstructedPart(.arguments, .guardInput),
            ReconstructedPart(.result, .rpcMessages, isSanitised: true, note: log("one token masked")),
            ReconstructedPart(.delivered, .missing),
        ]
        call.phases = [
            ReplayedPhase(.admission),
            ReplayedPhase(
                .coarseCheck, native: "allow", module: "allow", logged: "allow", agreement: .agreed),
            ReplayedPhase(
                .itemFilter, native: log("1 of 2 items"), module: "1 of 2 items", logged: log("2 of 2 items"),
                agreement: .diverged, note: log("no record of the removal")),
            ReplayedPhase(.delivery, note: "nothing was kept"),
        ]
        call.itemCount = 2
        call.allowedCount = 1
        call.items = [
            ReplayedItem(
                index: 1, description: log("file:octo/secret/a.md"),
                labels: LabelPair(
                    secrecy: Label([log("private:octo/secret")]), integrity: Label(["none:octo/secret"])),
                isAllowed: false, reason: log("has secrecy the agent lacks"), isDelivered: true,
                isRemovalLogged: false)
        ]
        call.differences = [
            ReplayDifference(
                .leakedItem, log("file:octo/secret/a.md reached the agent."), item: 1,
                evidence: [place(log, 103)]),
            ReplayDifference(.itemCount, log("The log counts 2 items."), evidence: [place(log, 104)]),
        ]
        call.observations = [
            ReplayObservation(
                .metadataMislabel, log("The text of a file counts as metadata."),
                hazard: .plainTextIsPublicMetadata, detail: [log("label_response")],
                evidence: [place(log, 105)])
        ]
        call.evidence = [place(log, 102)]
        return call
    }

    private static func open(_ log: (String) -> String) -> CallReplay {
        var call = CallReplay(id: "c3", server: nil, tool: log("get_issue"), verdict: .inconclusive)
        call.gaps = [log("no log has the result of the call")]
        return call
    }

    private static func older(_ log: (String) -> String) -> CallReplay {
        var call = CallReplay(id: "c4", server: log("github"), tool: log("get_gist"), verdict: .diverged)
        call.phases = [
            ReplayedPhase(.responseLabels, native: "none:all", logged: "none", agreement: .diverged)
        ]
        call.differences = [
            ReplayDifference(.responseLabels, log("The gist had no label."), cause: .guardVersion)
        ]
        return call
    }

    static func explanation(_ log: (String) -> String) -> Explanation {
        let call = leak(log)
        let item = call.items[0]
        var result = Explanation(
            call: call, subject: item, isAllowed: false, agentLabels: agent, labels: item.labels)
        result.run = log("run-1")
        result.operation = .read
        result.reason = log("has secrecy the agent lacks")
        result.missingIntegrity = Label(["approved:octo", "unapproved:octo"])
        result.extraSecrecy = item.labels.secrecy
        result.cause = .repositoryScope
        result.causeText = log("repos does not contain octo/secret.")
        var wider = PolicyChange(
            summary: "repos: octo/secret added", policyJSON: log(#"{"allow-only":{"repos":["octo/*"]}}"#),
            admitsSubject: true)
        wider.alsoAdmits = 3
        wider.alsoAdmitsCalls = 1
        wider.examples = [log("file:octo/secret/b.md"), log("issue:octo/secret#7")]
        wider.isBounded = true
        wider.note = log("the private repository becomes readable")
        let lower = PolicyChange(
            summary: "min-integrity: none instead of approved",
            policyJSON: #"{"allow-only":{"repos":["octo/demo"],"min-integrity":"none"}}"#,
            admitsSubject: false)
        result.admissions = [wider, lower]
        result.evidence = [
            Evidence(path: log("mcp-logs/rpc-messages.jsonl"), line: 15, excerpt: log(#"{"secrecy":"#))
        ]
        return result
    }

    static func simulation(_ log: (String) -> String) -> Simulation {
        var result = Simulation(
            baseline: log(#"{"allow-only":{"repos":["octo/demo"],"min-integrity":"approved"}}"#),
            changed: log(#"{"allow-only":{"repos":["octo/demo"],"min-integrity":"none"}}"#))
        var first = Simulation.Row(label: log("run-1"))
        first.calls = 9
        first.itemsSeen = 38
        first.allowedBefore = 30
        first.allowedAfter = 34
        first.newlyAllowedCount = 5
        first.newlyRefusedCount = 1
        first.newlyAllowed = [log("issue:octo/demo#7"), log("issue:octo/demo#8")]
        first.newlyRefused = [log("issue:octo/demo#9")]
        first.callsNewlyAllowed = 1
        var second = Simulation.Row(label: log("run-2"))
        second.calls = 2
        second.itemsSeen = 10
        second.allowedBefore = 4
        second.allowedAfter = 4
        second.callsNewlyRefused = 2
        second.bounds = 4...7
        second.unknownItems = 3
        second.notes = [log("The results of 1 call are not in the logs.")]
        result.rows = [first, second]
        return result
    }
}
