import GuardEngine
import Testing

@Suite struct LabelTests {
    @Test(arguments: [
        // (secrecy of the data, secrecy of the place it flows to, allowed)
        ([], [], true), ([], ["private:o"], true), (["private:o"], [], false),
        (["private:o"], ["private:o"], true),
        (["private:o"], ["private:O"], false), (["private:o", "secret"], ["private:o"], false),
        (["private:o"], ["*"], true), (["*"], ["private:o"], false), (["*"], ["*"], true),
    ])
    func secrecyFlowsToSupersets(from: [String], to: [String], expected: Bool) {
        #expect(Label(from).flowsAsSecrecy(to: Label(to)) == expected)
    }

    @Test(arguments: [
        // (integrity of the data, integrity the reader requires, allowed)
        ([], [], true), (["none:all"], [], true), ([], ["none:all"], false),
        (["none:all", "approved:all"], ["none:all"], true), (["approved:all"], ["none:all"], false),
        (["*"], ["merged:all"], true), (["approved:all"], ["*"], false),
    ])
    func integrityFlowsToSubsets(from: [String], to: [String], expected: Bool) {
        #expect(Label(from).flowsAsIntegrity(to: Label(to)) == expected)
    }

    @Test func tagsPrintInByteOrder() {
        #expect(Label(["b", "a", "B", "é", "z"]).sorted == ["B", "a", "b", "z", "é"])
    }

    @Test(arguments: [
        ("", EnforcementMode.strict), ("STRICT", .strict), ("Filter", .filter), ("propagate", .propagate),
    ])
    func modesAreReadAsTheGatewayDoes(text: String, expected: EnforcementMode) {
        #expect(EnforcementMode(gatewayText: text) == expected)
    }

    @Test func unknownModesAreRefused() {
        #expect(EnforcementMode(gatewayText: "lenient") == nil)
        #expect(EnforcementMode(gatewayText: " strict") == nil)
    }
}

@Suite struct IntegrityTagTests {
    @Test(
        arguments: [
            ("approved:octo/demo", IntegrityLevel.approved, "approved", "octo/demo"),
            ("none:all", IntegrityLevel.none, "none", "all"),
            ("writer-contributed", .approved, "writer-contributed", nil),
            ("reader-contributed", .unapproved, "reader-contributed", nil),
            ("merged", .merged, "merged", nil),
            ("integrity=approved;scopes=a/b,c/d", .approved, "approved", "a/b,c/d"),
            ("blocked:all", nil, "blocked", "all"),
            (":x", nil, ":x", nil), ("", nil, "", nil),
        ] as [(String, IntegrityLevel?, String, String?)])
    func tagsAreTakenApart(tag: String, level: IntegrityLevel?, base: String, scope: String?) {
        let parts = IntegrityTag(tag)
        #expect(parts.level == level)
        #expect(parts.base == base)
        #expect(parts.scope == scope)
    }

    @Test func levelIsTheHighestPresent() {
        #expect(Label(["none:x", "unapproved:x"]).integrityLevel == .unapproved)
        #expect(Label(["blocked:x"]).integrityLevel == nil)
        #expect(Label().integrityLevel == nil)
        #expect(IntegrityLevel.allCases.sorted() == [.none, .unapproved, .approved, .merged])
    }
}

@Suite struct RepositoryScopeTests {
    @Test(arguments: [
        ("octo/demo", true), ("Octo/Demo", true), ("octo/demo2", false), ("acme/tools-cli", true),
        ("acme/Tools-cli", false), ("acme/other", false), ("wide/anything", true), ("noslash", false),
        ("", false),
    ])
    func patternsDecideByName(repository: String, expected: Bool) {
        let scope = RepositoryScope.patterns(["octo/demo", "acme/tools*", "wide/*"])
        #expect(scope.contains(repository: repository) == expected)
    }

    @Test func wideScopes() {
        #expect(RepositoryScope.all.contains(repository: "a/b") == true)
        #expect(RepositoryScope.public.contains(repository: "a/b") == nil)
        #expect(RepositoryScope.patterns([]).contains(repository: "a/b") == false)
    }
}
