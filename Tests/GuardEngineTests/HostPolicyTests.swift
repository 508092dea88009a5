import GuardEngine
import TestSupport
import Testing

@Suite struct HostPolicyParsingTests {
    private func allowOnly(_ text: String) throws -> HostAllowOnly? {
        if case .allowOnly(let policy) = try HostPolicy(json(text)) { policy } else { nil }
    }

    private func error(_ text: String) -> PolicyFailure? {
        do {
            _ = try HostPolicy(json(text))
            return nil
        } catch { return error }
    }

    @Test func everyKey() throws {
        let policy = try #require(
            try allowOnly(
                #"""
                {"allow-only":{"repos":["o/b","o/a"],"min-integrity":"Approved","tool-call-limits":{"t":3,"s":0},
                 "blocked-users":[" Bob "],"refusal-labels":"wontfix, spam\n\n bad ","approval-labels":["ok"],
                 "trusted-users":["Ann","ann"],"endorsement-reactions":["heart"],"disapproval-reactions":["confused"],
                 "disapproval-integrity":"none","endorser-min-integrity":"merged","promotion-label":"up",
                 "demotion-label":"down"}}
                """#))
        #expect(policy.repos == .strings(["o/b", "o/a"]))
        #expect(policy.minIntegrity == "Approved")
        #expect(
            policy.toolCallLimits == [ToolCallLimit(tool: "s", limit: 0), ToolCallLimit(tool: "t", limit: 3)])
        #expect(policy.lists[.blockedUsers] == [" Bob "])
        #expect(policy.lists[.refusalLabels] == ["wontfix", "spam", "bad"])
        #expect(policy.lists[.approvalLabels] == ["ok"])
        #expect(policy.lists[.trustedUsers] == ["Ann", "ann"])
        #expect(policy.lists[.endorsementReactions] == ["heart"])
        #expect(policy.lists[.disapprovalReactions] == ["confused"])
        #expect(policy.disapprovalIntegrity == "none" && policy.endorserMinIntegrity == "merged")
        #expect(policy.promotionLabel == "up" && policy.demotionLabel == "down")
        #expect(policy.ambiguousFields.isEmpty)
    }

    @Test(arguments: ["allow-only", "allowonly", "ALLOW-ONLY", "AllowOnly"])
    func spellingsOfAllowOnly(name: String) throws {
        for integrity in ["min-integrity", "integrity", "Integrity"] {
            let policy = try #require(try allowOnly(#"{"\#(name)":{"REPOS":"all","\#(integrity)":"none"}}"#))
            #expect(policy.repos == .string("all") && policy.minIntegrity == "none")
        }
    }

    @Test(arguments: ["write-sink", "writesink", "Write-Sink"])
    func spellingsOfWriteSink(name: String) throws {
        #expect(
            try HostPolicy(json(#"{"\#(name)":{"Accept":["*"],"sink-visibility":"Public","other":1}}"#))
                == .writeSink(HostWriteSink(accept: ["*"], sinkVisibility: "Public")))
        #expect(try HostPolicy(json(#"{"\#(name)":null}"#)) == .writeSink(HostWriteSink(accept: [])))
    }

    @Test(arguments: [
        (
            #"{"allow-all":{}}"#, PolicyError.unsupportedField("allow-all"),
            #"policy contains unsupported field "allow-all""#
        ),
        ("{}", .noPolicy, "policy must include allow-only or write-sink"),
        ("null", .noPolicy, "policy must include allow-only or write-sink"),
        (
            #"{"allow-only":{},"writesink":{}}"#, .bothPolicies,
            "policy must include either allow-only or write-sink, not both"
        ),
        (
            #"{"allow-only":{"repos":"all","min-integrity":"none","colour":1}}"#,
            .unsupportedAllowOnlyField("colour"),
            #"allow-only contains unsupported field "colour""#
        ),
        (#"{"allow-only":{"min-integrity":"none"}}"#, .missingRepos, "allow-only must include repos"),
        (
            #"{"allow-only":{"repos":null,"min-integrity":"none"}}"#, .missingRepos,
            "allow-only must include repos"
        ),
        (#"{"allow-only":null}"#, .missingRepos, "allow-only must include repos"),
        (
            #"{"allow-only":{"repos":"all","min-integrity":" "}}"#, .missingMinIntegrity,
            "Configuration error at allow-only.min-integrity: min-integrity is required\n"
                + "Suggestion: Specify the minimum integrity level (one of: none, unapproved, approved, merged)"
        ),
        (
            #"{"allow-only":{"repos":"all"}}"#, .missingMinIntegrity,
            "Configuration error at allow-only.min-integrity: min-integrity is required\n"
                + "Suggestion: Specify the minimum integrity level (one of: none, unapproved, approved, merged)"
        ),
    ])
    func errors(text: String, error expected: PolicyError, message: String) {
        #expect(error(text) == PolicyFailure(expected))
        #expect(expected.text == message)
        #expect(expected.layer == .parsing && expected.isTextWhole)
    }

    @Test(arguments: [
        ("blocked-users", "5"), ("blocked-users", #""bob""#), ("approval-labels", "[1]"),
        ("trusted-users", "true"),
        ("refusal-labels", "5"), ("refusal-labels", "[5]"), ("endorsement-reactions", "{}"),
        ("disapproval-reactions", "5"), ("disapproval-integrity", "[]"), ("endorser-min-integrity", "{}"),
        ("promotion-label", "5"), ("demotion-label", "[]"), ("tool-call-limits", "[]"),
        ("tool-call-limits", #"{"t":1.5}"#), ("tool-call-limits", #"{"t":"1"}"#),
        ("tool-call-limits", #"{"t":1e2}"#),
        ("tool-call-limits", #"{"t":99999999999999999999}"#),
    ])
    func wrongTypes(name: String, value: String) {
        let failure = error(#"{"allow-only":{"repos":"all","min-integrity":"none","\#(name)":\#(value)}}"#)
        #expect(failure == PolicyFailure(.undecodable(field: "allow-only." + name)))
        // The rest of the text is the JSON decoder's.
        #expect(failure?.matches("invalid allow-only.\(name): json: cannot unmarshal something") == true)
        #expect(failure?.matches("invalid allow-only.other: json: cannot unmarshal something") == false)
    }

    @Test(arguments: [
        "5", "[]", #""text""#, #"{"allow-only":5}"#, #"{"allow-only":"all"}"#, #"{"write-sink":[]}"#,
    ])
    func whatIsNoObject(text: String) {
        #expect(error(text) == PolicyFailure(.notAnObject))
    }

    @Test func nullIsAbsent() throws {
        let policy = try #require(
            try allowOnly(
                #"{"allow-only":{"repos":"all","min-integrity":"none","blocked-users":null,"tool-call-limits":null,"promotion-label":null}}"#
            ))
        #expect(policy == HostAllowOnly(repos: .string("all"), minIntegrity: "none"))
    }

    @Test func theGatewayNamesOneOfSeveralErrorsAtRandom() throws {
        let failure = try #require(error(#"{"z":1,"a":2,"allow-only":{}}"#))
        #expect(failure.error == .unsupportedField("z"), "the first, in the order of members")
        #expect(failure.alternatives == [.unsupportedField("a")])
        #expect(failure.matches(#"policy contains unsupported field "a""#))
        #expect(failure.matches(#"policy contains unsupported field "z""#))
        #expect(!failure.matches(#"policy contains unsupported field "b""#))
        #expect(!failure.matches("allow-only must include repos"))
    }

    @Test func severalSpellingsAreAmbiguous() throws {
        let policy = try #require(
            try allowOnly(#"{"allow-only":{"repos":"all","min-integrity":"none","integrity":"merged"}}"#))
        #expect(policy.minIntegrity == "merged", "ours: the last")
        #expect(policy.ambiguousFields == ["min-integrity"])
        // The same value twice is no matter of chance; exact duplicates are settled before: the last.
        #expect(
            try allowOnly(#"{"allow-only":{"repos":"all","min-integrity":"none","integrity":"none"}}"#)?
                .ambiguousFields == [])
        let duplicate = try allowOnly(
            #"{"allow-only":{"repos":"all","min-integrity":5,"repos":"public","min-integrity":"none"}}"#)
        #expect(duplicate?.repos == .string("public"))
        #expect(duplicate?.ambiguousFields == [])
        #expect(
            try HostPolicy(json(#"{"writesink":{"accept":["a"]},"write-sink":{"accept":["b"]}}"#))
                .ambiguousFields
                == ["write-sink"])
    }

    @Test func whatIsSentHasCanonicalNamesAndValuesAsGiven() throws {
        #expect(
            try HostPolicy(json(#"{"AllowOnly":{"integrity":"Approved","repos":["o/b","o/a"]}}"#)).transport
                == json(#"{"allow-only":{"repos":["o/b","o/a"],"min-integrity":"Approved"}}"#))
        #expect(
            try HostPolicy(
                json(
                    #"{"allow-only":{"demotion-label":"d","trusted-users":["A"],"blocked-users":[],"tool-call-limits":{"t":1},"min-integrity":"none","repos":"ALL"}}"#
                )
            ).transport
                == json(
                    #"{"allow-only":{"repos":"ALL","min-integrity":"none","tool-call-limits":{"t":1},"trusted-users":["A"],"demotion-label":"d"}}"#
                ))
        #expect(
            try HostPolicy(json(#"{"writesink":{"accept":["private:o"]}}"#)).transport
                == json(#"{"write-sink":{"accept":["private:o"]}}"#))
    }

    /// What is written for the guard reads back as the same policy, and no input crashes the reader.
    @Test func readingWhatIsWritten() throws {
        let good =
            #"{"allow-only":{"repos":["o/a"],"min-integrity":"none","refusal-labels":["x"],"tool-call-limits":{"t":1},"promotion-label":"p"}}"#
        let policy = try HostPolicy(json(good))
        #expect(try HostPolicy(policy.transport) == policy)
        var generator = SeededGenerator(seed: 61)
        for _ in 0..<3_000 {
            let text = String(decoding: Mutation.mutate(Array(good.utf8), using: &generator), as: UTF8.self)
            guard let value = TestJSON.value(text), let policy = try? HostPolicy(value) else { continue }
            #expect(try HostPolicy(policy.transport).transport == policy.transport)
            _ = try? policy.validate()
            _ = try? AgentPayload(value)
            _ = HostGuardMismatch.found(in: policy)
        }
    }
}

@Suite struct PolicyValidationTests {
    private func failure(_ body: String) -> PolicyFailure? {
        do {
            try HostPolicy(json(body)).validate()
            return nil
        } catch { return error }
    }

    private func allowOnly(_ repos: String, _ level: String = "none", _ more: String = "") -> PolicyFailure? {
        failure(#"{"allow-only":{"repos":\#(repos),"min-integrity":"\#(level)"\#(more)}}"#)
    }

    @Test func normalisation() throws {
        guard
            case .allowOnly(let policy) = try HostPolicy(
                json(
                    #"""
                    {"allow-only":{"repos":[" o/b","o/a*","a/*"],"min-integrity":" Approved ",
                     "blocked-users":["Bob"," bob ","Ann"],"endorsement-reactions":["heart","HEART","+1"],
                     "endorser-min-integrity":"MERGED","disapproval-integrity":" ","promotion-label":" up ",
                     "tool-call-limits":{"t":0}}}
                    """#))
        else {
            Issue.record("no allow-only policy")
            return
        }
        let normalized = try NormalizedPolicy(policy)
        #expect(normalized.scopeKind == "scoped")
        #expect(normalized.scopes == ["a/*", "o/a*", "o/b"])
        #expect(normalized.minIntegrity == .approved)
        #expect(normalized.lists[.blockedUsers] == ["Bob", "Ann"])
        #expect(normalized.lists[.endorsementReactions] == ["HEART", "+1"])
        #expect(normalized.endorserMinIntegrity == .merged && normalized.disapprovalIntegrity == nil)
        #expect(normalized.promotionLabel == "up")
        #expect(normalized.toolCallLimits == [ToolCallLimit(tool: "t", limit: 0)])
        // What is sent stays as it was given.
        #expect(policy.repos == .strings([" o/b", "o/a*", "a/*"]))
    }

    @Test(arguments: [
        #""all""#, #"" ALL ""#, #""Public""#, #"["o/r"]"#, #"["o/*"]"#, #"["o/re*","a-b_9/x_y-z"]"#,
    ])
    func acceptedRepos(repos: String) {
        #expect(allowOnly(repos) == nil)
    }

    @Test func lengthsOfScopes() {
        let owner = String(repeating: "o", count: 39)
        let name = String(repeating: "r", count: 100)
        #expect(allowOnly(#"["\#(owner)/\#(name)","\#(owner)/\#(name)*"]"#) == nil)
        #expect(allowOnly(#"["\#(owner)o/r"]"#) != nil)
        #expect(allowOnly(#"["o/\#(name)r"]"#) != nil)
    }

    @Test(arguments: [
        "octo", "octo/", "/r", "octo/a/b", "octo/a*b", "octo/**", "octo/a**", "*/r", "Octo/r", "octo/R",
        "octo/a.b",
        "octo/.", "o o/r", "octo/r r", "all", "\u{E9}/r", "o\u{301}/r",
    ])
    func refusedScopes(scope: String) {
        #expect(allowOnly(#"["\#(scope)"]"#) == PolicyFailure(.reposScope(scope)))
        #expect(
            PolicyError.reposScope(scope).text
                == "allow-only.repos scope \"\(scope)\" is invalid; expected owner/*, owner/repo, or owner/re*"
        )
    }

    @Test(arguments: [
        (#""none""#, PolicyError.reposString, "allow-only.repos string must be 'all' or 'public'"),
        ("[]", .reposEmpty, "allow-only.repos array must contain at least one scope"),
        (#"["o/r",5]"#, .reposElement, "allow-only.repos array values must be strings"),
        (#"["o/r"," o/r"]"#, .reposDuplicate, "allow-only.repos must not contain duplicates"),
        (
            "5", .reposType,
            "allow-only.repos must be 'all', 'public', or a non-empty array of repo scope strings"
        ),
        (
            #"["o/r"," "]"#, .blankEntry(field: "allow-only.repos"),
            "Configuration error at allow-only.repos: repos is required\n"
                + "Suggestion: Provide a non-empty value for repos"
        ),
    ])
    func refusedRepos(repos: String, error: PolicyError, message: String) {
        #expect(allowOnly(repos) == PolicyFailure(error))
        #expect(error.text == message)
        #expect(error.layer == .validation && error.isTextWhole)
    }

    @Test(arguments: [
        (#","disapproval-integrity":"low""#, "allow-only.disapproval-integrity"),
        (#","endorser-min-integrity":"writer-contributed""#, "allow-only.endorser-min-integrity"),
    ])
    func refusedLevels(more: String, field: String) {
        #expect(allowOnly(#""all""#, "none", more) == PolicyFailure(.level(field: field)))
        #expect(
            PolicyError.level(field: field).text
                == "\(field) must be one of: none, unapproved, approved, merged")
    }

    @Test(arguments: [
        "blocked-users", "refusal-labels", "approval-labels", "trusted-users", "endorsement-reactions",
        "disapproval-reactions",
    ])
    func blankEntries(field: String) {
        #expect(
            allowOnly(#""all""#, "none", #","\#(field)":["a"," \n"]"#)
                == PolicyFailure(.blankEntry(field: "allow-only." + field)))
        #expect(
            PolicyError.blankEntry(field: "allow-only." + field).text
                == "Configuration error at allow-only.\(field): \(field) is required\n"
                + "Suggestion: Provide a non-empty value for \(field)")
    }

    @Test func negativeLimits() {
        let failure = allowOnly(#""all""#, "none", #","tool-call-limits":{"b":-2,"a":-1,"c":0}"#)
        #expect(failure?.error == .negativeToolCallLimit(tool: "a"))
        #expect(failure?.alternatives == [.negativeToolCallLimit(tool: "b")])
        #expect(failure?.error.text == #"allow-only.tool-call-limits["a"] must be >= 0"#)
    }

    /// One error is reported however many there are: levels before limits before lists before repositories.
    @Test func orderOfValidation() {
        let limit = #","tool-call-limits":{"t":-1}"#
        let user = #","blocked-users":[""]"#
        let label = #","refusal-labels":[""]"#
        let reaction = #","disapproval-reactions":[""]"#
        let level = #","disapproval-integrity":"x""#
        let other = #","endorser-min-integrity":"x""#
        let all = other + level + reaction + label + user + limit
        #expect(allowOnly("5", "x", all)?.error == .level(field: "allow-only.min-integrity"))
        #expect(allowOnly("5", "none", all)?.error == .negativeToolCallLimit(tool: "t"))
        #expect(
            allowOnly("5", "none", other + level + reaction + label + user)?.error
                == .blankEntry(field: "allow-only.blocked-users"))
        #expect(
            allowOnly("5", "none", other + level + reaction + label)?.error
                == .blankEntry(field: "allow-only.refusal-labels"))
        #expect(
            allowOnly("5", "none", other + level + reaction)?.error
                == .blankEntry(field: "allow-only.disapproval-reactions"))
        #expect(
            allowOnly("5", "none", other + level)?.error == .level(field: "allow-only.disapproval-integrity"))
        #expect(allowOnly("5", "none", other)?.error == .level(field: "allow-only.endorser-min-integrity"))
        #expect(allowOnly("5", "none")?.error == .reposType)
    }

    private func sink(_ body: String) -> PolicyFailure? { failure(#"{"write-sink":\#(body)}"#) }

    @Test(arguments: [
        #"{"accept":["*"]}"#, #"{"accept":[" * "]}"#, #"{"accept":["octo"]}"#,
        #"{"accept":["private:octo"]}"#,
        #"{"accept":["private:octo/demo","public:octo/*","internal:octo/de*","a/b"],"sink-visibility":"PUBLIC"}"#,
        #"{"accept":["*"],"sink-visibility":" internal "}"#, #"{"accept":["*"],"sink-visibility":""}"#,
    ])
    func acceptedSinks(body: String) {
        #expect(sink(body) == nil)
    }

    @Test(arguments: [
        ("{}", PolicyError.acceptEmpty, "write-sink.accept must contain at least one entry"),
        (
            #"{"accept":[],"sink-visibility":"x"}"#, .acceptEmpty,
            "write-sink.accept must contain at least one entry"
        ),
        (
            #"{"accept":["*"],"sink-visibility":"secret"}"#, .sinkVisibility("secret"),
            #"write-sink.sink-visibility must be one of: public, private, internal; got "secret""#
        ),
        (
            #"{"accept":["o/r","*"]}"#, .acceptWildcardMixed,
            #"write-sink.accept wildcard "*" must be the only entry"#
        ),
        (
            #"{"accept":["*","*"]}"#, .acceptWildcardMixed,
            #"write-sink.accept wildcard "*" must be the only entry"#
        ),
        (#"{"accept":["o/r"," o/r"]}"#, .acceptDuplicate, "write-sink.accept must not contain duplicates"),
        (
            #"{"accept":["secret:o/r"]}"#, .acceptPrefix(entry: "secret:o/r", prefix: "secret"),
            #"write-sink.accept entry "secret:o/r" is invalid: visibility prefix must be private, public, or internal; got "secret""#
        ),
        (
            #"{"accept":["private:O/r"]}"#, .acceptScope(entry: "private:O/r", scope: "O/r"),
            #"write-sink.accept entry "private:O/r" is invalid: scope "O/r" is invalid; expected owner, owner/*, owner/repo, or owner/re*"#
        ),
        (
            #"{"accept":["Private:o/r"]}"#, .acceptPrefix(entry: "Private:o/r", prefix: "Private"),
            #"write-sink.accept entry "Private:o/r" is invalid: visibility prefix must be private, public, or internal; got "Private""#
        ),
        (
            #"{"accept":[":o"]}"#, .acceptScope(entry: ":o", scope: ":o"),
            #"write-sink.accept entry ":o" is invalid: scope ":o" is invalid; expected owner, owner/*, owner/repo, or owner/re*"#
        ),
        (
            #"{"accept":[""]}"#, .blankEntry(field: "write-sink.accept"),
            "Configuration error at write-sink.accept: accept is required\n"
                + "Suggestion: Provide a non-empty value for accept"
        ),
    ])
    func refusedSinks(body: String, error: PolicyError, message: String) {
        #expect(sink(body) == PolicyFailure(error))
        #expect(error.text == message)
        #expect(error.layer == .validation)
    }

    @Test func inTheTermsOfTheAudit() throws {
        var expected = AllowOnlyPolicy(repositories: .patterns(["o/a", "o/b"]), minimumIntegrity: .merged)
        expected.trustedUsers = ["Ann"]
        #expect(
            try HostPolicy(
                json(
                    #"{"allowonly":{"repos":["o/b","o/a"],"integrity":"Merged","trusted-users":["Ann","ann"]}}"#
                )
            ).guardPolicy() == .allowOnly(expected))
        #expect(
            try HostPolicy(json(#"{"allow-only":{"repos":" Public","integrity":"none"}}"#)).guardPolicy()
                == .allowOnly(AllowOnlyPolicy(repositories: .public, minimumIntegrity: IntegrityLevel.none)))
        #expect(
            try HostPolicy(json(#"{"write-sink":{"accept":["*"]}}"#)).guardPolicy()
                == .writeSink(WriteSinkPolicy(accept: ["*"])))
    }
}
