import GuardEngine
import Testing

@Suite struct LabelAgentTests {
    private func answer(_ input: String) -> (reply: GuardReply, refusal: AgentPolicyRefusal?) {
        var instance = NativeGuard { _ in .failed }
        let reply = instance.labelAgent(input: Array(input.utf8))
        return (reply, instance.policyRefusal)
    }

    /// Scopes and level; secrecy, tags and kind of the answer.
    @Test(arguments: [
        (#""public""#, "approved", "[]", "A(public)", "Public"),
        (#""all""#, "none", "[]", "N(all)", "All"),
        (#"["acme/*"]"#, "merged", #"["private:acme"]"#, "M(acme)", "Owner"),
        (#"["acme/wid*"]"#, "none", #"["private:acme/wid*"]"#, "N(acme/wid*)", "RepoPrefix"),
        (#"["ACME/Widget"]"#, "none", #"["private:ACME/Widget"]"#, "N(ACME/Widget)", "Repo"),
        (
            #"["acme/widget","zeta/*","omni/pre*"]"#, "approved",
            #"["private:acme/widget","private:zeta","private:omni/pre*"]"#, "A({acme/widget,zeta,omni/pre*})",
            "Composite"
        ),
        (
            #"[" acme/widget ","zeta/*"]"#, "none", #"["private:acme/widget","private:zeta"]"#,
            "N({acme/widget,zeta})", "Composite"
        ),
        (
            #"["acme/widget","acme/widget"]"#, "none", #"["private:acme/widget","private:acme/widget"]"#,
            "N({acme/widget,acme/widget})", "Composite"
        ),
        (#"["acme/"]"#, "none", #"["private:acme/"]"#, "N(acme/)", "Repo"),
        (#"["*/*"]"#, "none", #"["private:*"]"#, "N(*)", "Owner"),
        (#"["a|b/c"]"#, "none", #"["private:a|b/c"]"#, "N({a,b/c})", "Repo"),
        (#""all""#, " Approved ", "[]", "A(all)", "All"),
        (#""all""#, "MERGED", "[]", "M(all)", "All"),
        (#""all""#, "\u{3000}unapproved\u{85}", "[]", "U(all)", "All"),
    ])
    func acceptedPolicies(scopes: String, level: String, secrecy: String, tags: String, kind: String) {
        let (reply, refusal) = answer(
            #"{"allow-only":{"repos":\#(scopes),"min-integrity":"\#(level)"}}"#)
        let canonical = level.drop { !$0.isLetter }.prefix { $0.isLetter }.lowercased()
        let expected =
            #"{"agent":{"secrecy":\#(secrecy),"integrity":\#(LabelingExample.tags(tags))},"#
            + #""difc_mode":"filter","normalized_policy":{"scope_kind":"\#(kind)","#
            + #""min-integrity":"\#(canonical)"}}"#
        #expect(String(decoding: reply.output, as: UTF8.self) == expected)
        #expect(reply.returnCode == Int32(expected.utf8.count))
        #expect(refusal == nil)
    }

    @Test func theWholeAnswerHas182Bytes() {
        let (reply, _) = answer(#"{"allow-only":{"repos":"public","min-integrity":"approved"}}"#)
        #expect(reply.returnCode == 182)
    }

    /// The first rule that is broken counts: scopes in their order, then the level.
    @Test(arguments: [
        (#""ALL""#, #""none""#, AgentPolicyRefusal.repositoriesWord),
        (#"" all""#, #""none""#, .repositoriesWord),
        (#""acme/widget""#, #""bogus""#, .repositoriesWord), ("[]", #""bogus""#, .noScope),
        (#"[""]"#, #""none""#, .blankScope), (#"["\u00a0"]"#, #""none""#, .blankScope),
        (#"["acme"]"#, #""none""#, .scopeWithoutSlash),
        (#"["acme/x","acme",""]"#, #""none""#, .scopeWithoutSlash),
        (#"["/x"]"#, #""none""#, .scopeWithoutOwner), (#"["/x/y"]"#, #""none""#, .scopeWithoutOwner),
        (#"["acme/a/b"]"#, #""none""#, .scopeWithSecondSlash), (#"["acme/**"]"#, #""none""#, .scopeWildcard),
        (#"["acme/w*d"]"#, #""none""#, .scopeWildcard), (#"["acme/*x"]"#, #""none""#, .scopeWildcard),
        (#""all""#, #""""#, .minimumIntegrity), (#""all""#, #""bogus""#, .minimumIntegrity),
        (#""all""#, #""writer-contributed""#, .minimumIntegrity), ("null", #""none""#, .malformed),
        ("5", #""none""#, .malformed), (#"{"owner":"acme"}"#, #""none""#, .malformed),
        (#"["acme/x",5]"#, #""none""#, .malformed), (#""all""#, "null", .malformed),
        (#""all""#, "3", .malformed),
    ])
    func refusedPolicies(scopes: String, level: String, expected: AgentPolicyRefusal) {
        let (reply, refusal) = answer(#"{"allow-only":{"repos":\#(scopes),"min-integrity":\#(level)}}"#)
        #expect(reply.returnCode == -1)
        #expect(reply.output.isEmpty)
        #expect(refusal == expected)
    }

    @Test(arguments: [
        (AgentPolicyRefusal.repositoriesWord, "AllowOnly.repos string must be one of all|public"),
        (.noScope, "AllowOnly.repos array must contain at least one scope"),
        (.blankScope, "AllowOnly.repos scoped entry must be non-empty"),
        (.scopeWithoutSlash, "AllowOnly.repos entries must include '/'"),
        (.scopeWithoutOwner, "AllowOnly.repos owner segment must be non-empty"),
        (.scopeWithSecondSlash, "AllowOnly.repos repo segment must not include '/'"),
        (.scopeWildcard, "AllowOnly.repos wildcard '*' must appear once and only at the end"),
        (.minimumIntegrity, "AllowOnly.min-integrity must be one of none|unapproved|approved|merged"),
    ])
    func refusalsHaveTheGuardsWords(refusal: AgentPolicyRefusal, text: String) {
        #expect("\(refusal.text)" == text)
    }

    @Test(arguments: [
        (#"{"allow-only":{"repos":"all","min-integrity":"none","disapproval-integrity":"weird"}}"#, true),
        (#"{"allow-only":{"repos":"all","min-integrity":"none","refusal-labels":"a,b"}}"#, false),
        (#"{"allow-only":{"repos":"all","min-integrity":"none","blocked-users":null}}"#, false),
        (#"{"allow-only":{"repos":"all","min-integrity":"none","repos":"all"}}"#, false),
        (#"{"allow-only":{"repos":"all","min-integrity":"none","other":1e999,"other":"\ud800"}}"#, true),
        (#"{"allow-only":{"repos":"all"}}"#, false), (#"{"allow-only":{"min-integrity":"none"}}"#, false),
        (#"{"allow-only":{"repos":"all","min-integrity":"none"},"trusted-bots":[]}"#, true),
        (#"{"allow-only":{"repos":"all","min-integrity":"none"},"trusted-bots":null}"#, false),
        (#"{"allow-only":{"repos":"all","min-integrity":"none"},"trusted-bots":"x"}"#, false),
        (#"{"allow-only":{"repos":"all","min-integrity":"none"},"trusted-bots":["a",1]}"#, false),
        (#"{"allow-only":{"repos":"all","min-integrity":"none"},"policy":{},"policy":[[[]]]}"#, true),
        (#"{"write-sink":{"accept":["*"]}}"#, false),
        (#"{"allowonly":{"repos":"all","min-integrity":"none"}}"#, false),
        ("[]", false), ("null", false), ("", false), ("{}", false),
        (#"[["all","none"],["helper-bot"]]"#, true), (#"[["all","none"]]"#, true), (#"[["all"]]"#, false),
        (#"[["all","none"],[],1]"#, false), (#"[{"repos":"all","min-integrity":"none"}]"#, true),
        (#"[["all","none",[],[],[],[],[],[],"","","",""]]"#, true),
        (#"[["all","none",[],[],[],[],[],[],"","","","",""]]"#, false),
        ("\u{feff}" + #"{"allow-only":{"repos":"all","min-integrity":"none"}}"#, false),
        (#"{"allow-only":{"repos":"all","min-integrity":"none"}} x"#, false),
    ])
    func formsOfTheInput(input: String, isAccepted: Bool) {
        let (reply, refusal) = answer(input)
        #expect((reply.returnCode > 0) == isAccepted)
        #expect((refusal == nil) == isAccepted)
    }

    @Test func refusedPoliciesLeaveTheLastInForce() {
        var instance = NativeGuard { _ in .failed }
        let call = Array(#"{"tool_name":"x","tool_args":{}}"#.utf8)
        func tags(_ reply: GuardReply) -> String {
            RawJSON(reply.output)["resource"]?["integrity"]?.elements().first?.text() ?? ""
        }
        #expect(tags(instance.labelResource(input: call)) == "none")
        #expect(
            instance.labelAgent(
                input: Array(#"{"allow-only":{"repos":"public","min-integrity":"none"}}"#.utf8)
            ).returnCode > 0)
        #expect(tags(instance.labelResource(input: call)) == "none:public")
        #expect(instance.labelAgent(input: Array("{}".utf8)).returnCode == -1)
        #expect(tags(instance.labelResource(input: call)) == "none:public")
        #expect(
            instance.labelAgent(
                input: Array(#"{"allow-only":{"repos":"all","min-integrity":"none"}}"#.utf8)
            ).returnCode > 0)
        #expect(tags(instance.labelResource(input: call)) == "none:all")
    }
}
