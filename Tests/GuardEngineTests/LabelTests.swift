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

    @Test func tagsAreComparedByteByByte() {
        #expect(Label(["\u{E9}"]) != Label(["e\u{301}"]))
        #expect(Label(["\u{E9}", "e\u{301}", "\u{E9}"]).tags.count == 2)
        #expect(!Label(["private:\u{E9}"]).flowsAsSecrecy(to: Label(["private:e\u{301}"])))
        #expect(Label([" approved:x"]) != Label(["approved:x"]), "tags are not trimmed")
        #expect(Label([""]).count == 1, "an empty tag is a tag")
    }

    @Test func algebra() {
        let first = Label(["a", "b", "c"])
        let second = Label(["d", "c", "b"])
        #expect(first.union(second) == Label(["a", "b", "c", "d"]))
        #expect(first.intersection(second) == Label(["b", "c"]))
        #expect(first.subtracting(second) == Label(["a"]))
        #expect(second.subtracting(first).tags == ["d"])
        #expect(first.contains("b") && !first.contains("d") && !first.contains("") && !Label().contains("a"))
        #expect(
            Label(["b"]).isSubset(of: first) && first.isSuperset(of: Label()) && !first.isSubset(of: second))
    }

    @Test func flowChecksNameTheViolatingTags() {
        let some = Label(["a", "b"])
        let other = Label(["b", "c"])
        #expect(FlowCheck.secrecy(from: some, to: other).violating == Label(["a"]))
        #expect(FlowCheck.integrity(from: some, to: other).violating == Label(["c"]))
        #expect(FlowCheck.secrecy(from: some, to: Label()).violating == some)
        #expect(FlowCheck.integrity(from: Label(), to: other).violating == other)
        // What passes by the wildcard violates nothing.
        #expect(FlowCheck.secrecy(from: some, to: Label(["*"])).violating.isEmpty)
        #expect(FlowCheck.integrity(from: Label(["*"]), to: other).violating.isEmpty)
    }

    @Test func operationsOfGuards() {
        #expect(Operation(guardText: "read") == .read)
        #expect(Operation(guardText: "read-write") == .readWrite)
        #expect(Operation(guardText: "write") == .write)
        #expect(Operation(guardText: "Read") == .write)
        #expect(Operation(guardText: "raed") == .write)
        #expect(Operation(guardText: nil) == .write)
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
