import GuardEngine
import Testing

@Suite struct AgentPayloadTests {
    private func payload(_ text: String, bots: [String] = []) throws(PolicyFailure) -> PolicyValue {
        try AgentPayload(json(text), trustedBots: bots, parse: { TestJSON.value($0) }).value
    }

    private func failure(_ text: String) -> PolicyFailure? {
        do {
            _ = try payload(text)
            return nil
        } catch { return error }
    }

    @Test func whatIsSentIsWhatWasGiven() throws {
        let text =
            #"{"allow-only":{"repos":[" O/R","o/r"],"min-integrity":"Approved","endorsement-reactions":["heart"]}}"#
        #expect(failure(text)?.error == .transportRepos, "capitals")
        let good =
            #"{"allow-only":{"min-integrity":" Approved ","repos":["o/b ","o/a"],"trusted-users":["Ann","ann"," x "]}}"#
        #expect(try payload(good) == json(good))
        for repos in ["Public", " ALL "] {
            let text = #"{"allowonly":{"repos":"\#(repos)","integrity":"none"}}"#
            #expect(try payload(text) == json(text))
        }
    }

    @Test func refusalLabelsAreRewritten() throws {
        #expect(
            try payload(#"{"allow-only":{"repos":"all","min-integrity":"none","refusal-labels":"a, b\nc"}}"#)
                == json(
                    #"{"allow-only":{"repos":"all","min-integrity":"none","refusal-labels":["a","b","c"]}}"#))
        #expect(
            try payload(#"{"allow-only":{"repos":"all","min-integrity":"none","refusal-labels":[" a "]}}"#)
                == json(#"{"allow-only":{"repos":"all","min-integrity":"none","refusal-labels":["a"]}}"#))
    }

    @Test func trustedBotsJoinAtTheTop() throws {
        let body = #""allow-only":{"repos":"all","min-integrity":"none"}"#
        #expect(
            try payload("{\(body)}", bots: ["dependabot"])
                == json(#"{\#(body),"trusted-bots":["dependabot"]}"#))
        #expect(try payload("{\(body)}") == json("{\(body)}"))
        guard case .allowOnly(let policy) = try HostPolicy(json("{\(body)}")) else { return }
        #expect(
            try AgentPayload(policy: .allowOnly(policy), trustedBots: ["b"]).value
                == json(#"{\#(body),"trusted-bots":["b"]}"#))
    }

    @Test func aPolicyMayBeText() throws {
        let text = #"{"allow-only":{"repos":"all","min-integrity":"none"}}"#
        #expect(try AgentPayload(.string(text), parse: { TestJSON.value($0) }).value == json(text))
        #expect(throws: PolicyFailure(.transportShape)) {
            try AgentPayload(.string("no json"), parse: { TestJSON.value($0) })
        }
    }

    private static let start = #"{"allow-only":{"repos":"all","min-integrity":"none""#

    @Test(arguments: [
        (
            #"{"allow-only":{"repos":"all","min-integrity":"none"},"x":1}"#, PolicyError.transportKey("x"),
            #"invalid guard policy transport shape: unexpected key "x""#
        ),
        (
            #"{"Allow-Only":{"repos":"all","min-integrity":"none"},"allow-only":{}}"#,
            .transportKey("Allow-Only"),
            #"invalid guard policy transport shape: unexpected key "Allow-Only""#
        ),
        (
            #"{"allow-only":{"repos":"all","min-integrity":"none"},"policy":{}}"#, .outdatedEnvelope,
            "gateway policy adapter is outdated: remove legacy envelope key policy before calling label_agent"
        ),
        (
            start + #","tool-call-limits":{"t":1}}}"#, .transportAllowOnlyKey("tool-call-limits"),
            #"invalid guard policy transport shape: unexpected allow-only key "tool-call-limits""#
        ),
        (
            start + #","promotion-label":"p"}}"#, .transportAllowOnlyKey("promotion-label"),
            #"invalid guard policy transport shape: unexpected allow-only key "promotion-label""#
        ),
        (
            start + #","demotion-label":"p"}}"#, .transportAllowOnlyKey("demotion-label"),
            #"invalid guard policy transport shape: unexpected allow-only key "demotion-label""#
        ),
        (
            #"{"allow-only":{"repos":"all"}}"#, .transportMissingFields,
            "invalid guard policy transport shape: missing required fields repos and/or min-integrity in allow-only object"
        ),
        (
            #"{"allow-only":{"min-integrity":"none"}}"#, .transportMissingFields,
            "invalid guard policy transport shape: missing required fields repos and/or min-integrity in allow-only object"
        ),
        (
            #"{"allow-only":{"repos":[],"min-integrity":"none"}}"#, .transportRepos,
            "invalid repos value: expected all, public, or non-empty array of scoped strings"
        ),
        (
            #"{"allow-only":{"repos":"some","min-integrity":"none"}}"#, .transportRepos,
            "invalid repos value: expected all, public, or non-empty array of scoped strings"
        ),
        (
            #"{"allow-only":{"repos":"all","min-integrity":"low"}}"#, .transportLevel(field: "min-integrity"),
            "min-integrity must be one of: none, unapproved, approved, merged"
        ),
        (
            start + #","trusted-users":"ann"}}"#, .transportList(field: "trusted-users"),
            "invalid trusted-users value: expected array of strings"
        ),
        (
            start + #","blocked-users":["a"," "]}}"#, .transportEntry(field: "blocked-users"),
            "invalid blocked-users value: each entry must be a non-empty string"
        ),
        (
            start + #","approval-labels":[5]}}"#, .transportEntry(field: "approval-labels"),
            "invalid approval-labels value: each entry must be a non-empty string"
        ),
        (
            start + #"},"trusted-bots":"b"}"#, .trustedBotsType,
            "invalid trusted-bots value: expected non-empty array of strings"
        ),
        (
            start + #"},"trusted-bots":[]}"#, .trustedBotsEmpty,
            "invalid trusted-bots value: must be a non-empty array when present"
        ),
        (
            start + #"},"trusted-bots":[""]}"#, .transportEntry(field: "trusted-bots"),
            "invalid trusted-bots value: each entry must be a non-empty string"
        ),
    ])
    func refused(text: String, error: PolicyError, message: String) {
        #expect(failure(text)?.error == error)
        #expect(error.text == message)
        #expect(error.layer == .transport && error.isTextWhole)
        #expect(failure(text)?.matches(message) == true)
    }

    @Test func keysAreExact() {
        #expect(
            failure(#"{"allow-only":{"Repos":"all","min-integrity":"none"}}"#)?.error
                == .transportAllowOnlyKey("Repos"))
        #expect(failure(#"{"write-sink":{"accept":["*"]}}"#)?.error == .transportAllowOnlyMissing)
        #expect(failure("[]")?.error == .transportShape)
        #expect(failure(#"{"allow-only":[]}"#)?.error == .transportShape)
    }

    @Test func theEnvelopeOfOldAdaptersMayBeNamedOrMissed() {
        let failure = failure(#"{"policy":{"allow-only":{}}}"#)
        #expect(failure?.error == .outdatedEnvelope)
        #expect(failure?.alternatives == [.transportAllowOnlyMissing])
    }

    /// The layers disagree: the configuration takes these, the last check does not.
    @Test(arguments: [
        (#""tool-call-limits":{"t":1}"#, "tool-call-limits"), (#""promotion-label":"p""#, "promotion-label"),
        (#""demotion-label":"d""#, "demotion-label"),
    ])
    func settingsThatNeverArrive(member: String, name: String) throws {
        let policy = try HostPolicy(
            json(#"{"allow-only":{"repos":"all","min-integrity":"none",\#(member)}}"#))
        try policy.validate()
        #expect(throws: PolicyFailure(.transportAllowOnlyKey(name))) { try AgentPayload(policy: policy) }
        #expect(HostGuardMismatch.found(in: policy) == [.settingRefusedByTransport(name)])
    }
}

@Suite struct HostGuardMismatchTests {
    private func found(_ body: String) throws -> [HostGuardMismatch] {
        guard case .allowOnly(let policy) = try HostPolicy(json(#"{"allow-only":\#(body)}"#)) else {
            return []
        }
        return HostGuardMismatch.found(in: .allowOnly(policy))
    }

    @Test func spellings() throws {
        #expect(try found(#"{"repos":"ALL","integrity":"none"}"#) == [.reposSpelling("ALL")])
        #expect(try found(#"{"repos":" Public ","integrity":"none"}"#) == [.reposSpelling(" Public ")])
        #expect(
            try found(#"{"repos":"public","integrity":"Approved"}"#) == [], "the guard folds levels itself")
        #expect(try found(#"{"repos":"nothing","integrity":"none"}"#) == [], "both refuse")
    }

    @Test func scopes() throws {
        #expect(
            try found(
                #"{"repos":["acme/my.site","Acme/x","acme/*","acme","acme/w*d","/x"],"integrity":"none"}"#)
                == [.scopeRefusedByHost("acme/my.site"), .scopeRefusedByHost("Acme/x")])
    }

    @Test func whatIsSentAsItStands() {
        #expect(
            HostGuardMismatch.found(
                inTransport: json(#"{"allowonly":{"repos":"ALL","integrity":"none","promotion-label":"x"}}"#))
                == [
                    .allowOnlyAlias, .reposSpelling("ALL"), .integrityAlias,
                    .settingRefusedByTransport("promotion-label"),
                ])
        #expect(
            HostGuardMismatch.found(
                inTransport: json(#"{"allow-only":{"repos":"all","min-integrity":"none"}}"#)) == [])
        #expect(HostGuardMismatch.found(inTransport: json("[]")) == [])
    }

    @Test func writeSinksNeverReachTheGuard() throws {
        #expect(HostGuardMismatch.found(in: .writeSink(HostWriteSink(accept: ["*"]))) == [])
    }

    @Test func scopeKindsAreShownInLowerCase() {
        #expect(ScopeKindText.displayed("RepoPrefix") == "repoprefix")
    }
}
