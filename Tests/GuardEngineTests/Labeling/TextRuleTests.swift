import Testing

@testable import GuardEngine

/// The small rules about text.
@Suite struct TextRuleTests {
    @Test(arguments: [
        (#"repo:"acme/widget""#, "acme/widget"), (#""repo:acme/widget""#, "acme/widget"),
        (#"(repo:"acme/widget")"#, "acme/widget"), ("repo:acme/widget)", "acme/widget"),
        ("is:open repo:acme/widget bug", "acme/widget"), ("x\u{a0}repo:acme/widget\u{3000}y", "acme/widget"),
        ("x\u{85}repo:acme/widget", "acme/widget"), ("repo:[acme/widget]", "[acme/widget]"),
        ("repo:a repo:b/c repo:d/e", "b/c"), ("repo: acme/widget", nil), ("Repo:acme/widget", nil),
        ("-repo:acme/widget", nil), ("repo:acme/widget,acme/b", nil), ("repo:widget", nil),
        ("repo:/widget", nil),
        ("repo:acme/", nil), ("repo:a/b/c", nil), ("x\u{200b}repo:acme/widget", nil), ("", nil),
        ("repo:", nil),
        ("';,()\"", nil),
    ])
    func queriesNameRepositories(query: String, expected: String?) {
        let name = QueryText.repository(in: Array(query.utf8))
        #expect(name.map { String(decoding: $0.full, as: UTF8.self) } == expected)
    }

    @Test(arguments: [
        ".envrc", "a/.env.local", ".key/x", "id_rsa.pub", "my_id_rsa", "a/id_rsa_dir/b", "tokenizer.py",
        "SECRET",
        "credentials", ".GITHUB/WORKFLOWS/x", ".github/workflows/", "x.pem", "a//.env", "my.P12",
        "to\u{212a}en",
        "i\u{64}_ed25519",
    ])
    func sensitivePaths(path: String) { #expect(SensitivePath.matches(Array(path.utf8))) }

    @Test(arguments: [
        "key", "keys/a.txt", "a.keystore", "my_id_rsa.txt", "secrets/a.txt", "a.p12/", "x.pfx.bak",
        "/.github/workflows/x", "sub/.github/workflows/x", ".github/workflows", "", "tok\u{130}en",
        "\u{130}d_rsa",
    ])
    func otherPaths(path: String) { #expect(!SensitivePath.matches(Array(path.utf8))) }

    @Test(arguments: [
        ("", true, true), ("main", true, true), ("MASTER", true, true), ("head", true, true),
        (" main", false, false),
        ("refs/heads/main", false, false), ("trunk", false, false), ("abcdef0", false, true),
        ("ABCDEF01", false, true), ("abcdef", false, false), ("abcdefg", false, false),
        (String(repeating: "0", count: 40), false, true), (String(repeating: "0", count: 41), false, false),
    ])
    func referencesToTheDefaultBranch(text: String, isDefault: Bool, isDefaultForCommit: Bool) {
        #expect(DefaultReference.matches(Array(text.utf8)) == isDefault)
        #expect(DefaultReference.matchesCommit(Array(text.utf8), isSingle: true) == isDefaultForCommit)
        #expect(DefaultReference.matchesCommit(Array(text.utf8), isSingle: false) == isDefault)
    }

    @Test(arguments: [
        ("OWNER", IntegrityLevel.approved), (" member\u{2003}", .approved), ("Collaborator", .approved),
        ("CONTRIBUTOR", .unapproved), ("first_time_contributor", .unapproved), ("NONE", .unapproved),
        ("FIRST_TIMER", nil), ("MANNEQUIN", nil), ("", nil), ("OWNER\u{200b}", nil), (nil, nil),
    ])
    func associations(text: String?, expected: IntegrityLevel?) {
        #expect(IntegrityLevel(association: text.map { Array($0.utf8) }) == expected)
    }

    @Test(arguments: [
        ("https://x/y/12", "12"), ("https://x/y/+12", "12"), ("https://x/y/012", "12"),
        ("https://x/y/12/", nil),
        ("https://x/y/12#c", nil), ("7", "7"), ("https://x/++1", nil), ("https://x/+", nil),
        ("https://x/-1", nil),
        ("https://x/18446744073709551615", "18446744073709551615"), ("https://x/18446744073709551616", nil),
    ])
    func numbersAtTheEndOfURLs(url: String, expected: String?) throws {
        var arena = JSONArena()
        let parsed = arena.parse(arena.append(Array(#"{"number":"5","html_url":"\#(url)"}"#.utf8)))
        let item = try #require(parsed)
        #expect(arena.itemNumber(item).map { String(decoding: $0, as: UTF8.self) } == expected)
    }

    @Test(arguments: [
        (#"{"full_name":"","html_url":"https://github.com/a/b"}"#, ""),
        (#"{"full_name":5,"repository":{"full_name":"a/b"}}"#, "a/b"),
        (#"{"base":{"repo":{"full_name":"a/b"}},"head":{"repo":{"full_name":"c/d"}}}"#, "a/b"),
        (#"{"head":{"repo":{"full_name":"c/d"}},"url":"https://github.com/e/f"}"#, "c/d"),
        (#"{"repository_url":"https://api.github.com/repos/a/b"}"#, "a/b"),
        (#"{"repository_url":"https://github.com/a","html_url":"http://github.com/a//b/issues/1"}"#, "a/b"),
        (#"{"url":"https://ghe.corp/api/v3/repos/a/b/issues/1"}"#, "a/b"),
        (#"{"html_url":"https://github.com/a/b?x=1"}"#, "a/b?x=1"),
        (#"{"html_url":"https://www.github.com/a/b"}"#, ""), (#"{"html_url":"HTTPS://github.com/a/b"}"#, ""),
        (
            #"{"url":"https://github.com/e/f","html_url":"https://github.com/c/d","repository_url":"https://github.com/a/b"}"#,
            "a/b"
        ),
        ("[]", ""), ("null", ""),
    ])
    func repositoriesOfItems(item: String, expected: String) throws {
        var arena = JSONArena()
        let parsed = arena.parse(arena.append(Array(item.utf8)))
        let value = try #require(parsed)
        #expect(String(decoding: arena.itemRepository(value), as: UTF8.self) == expected)
    }

    /// The item, and the login, association and merge it tells.
    @Test(arguments: [
        (#"{"user":{"login":"a"},"author":{"login":"b"}}"#, "a", nil, false),
        (
            #"{"user":{"login":""},"author":{"login":"b"},"author_association":"X","authorAssociation":"Y"}"#,
            "b", "X", false
        ),
        (
            #"{"user":null,"author":{"login":"b"},"author_association":null,"authorAssociation":"Y"}"#, "b",
            "Y", false
        ),
        (#"{"user":{"login":5},"author":{"login":""},"author_association":1}"#, "", nil, false),
        (#"{"merged_at":false}"#, "", nil, true), (#"{"merged_at":0,"merged":false}"#, "", nil, true),
        (#"{"merged_at":null,"merged":true}"#, "", nil, true), (#"{"merged_at":null}"#, "", nil, false),
        (#"{"merged":"true"}"#, "", nil, false), ("[]", "", nil, false),
    ])
    func authorsAndMerges(item: String, login: String, association: String?, isMerged: Bool) throws {
        var arena = JSONArena()
        let parsed = arena.parse(arena.append(Array(item.utf8)))
        let value = try #require(parsed)
        #expect(String(decoding: arena.authorLogin(value), as: UTF8.self) == login)
        #expect(arena.association(value).map { String(decoding: $0, as: UTF8.self) } == association)
        #expect(arena.isMerged(value) == isMerged)
    }

    @Test(arguments: [
        ("DRAFT_ISSUE", "draft_issue"), ("ÄÖ", "äö"), ("\u{130}", "i\u{307}"), ("\u{212a}", "k"),
        ("ΟΔΟΣ ΣΑΣ", "οδος σας"), ("Σ", "σ"), ("AΣ\u{301}", "aς\u{301}"),
    ])
    func lowerCaseIsThatOfUnicode(text: String, expected: String) {
        #expect(ByteText.unicodeLowercased(Array(text.utf8)) == Array(expected.utf8))
    }

    @Test(arguments: [
        (#"["acme/widget","zeta/*"]"#, "acme/widget", "A({acme/widget,zeta})"),
        (#"["acme/*"]"#, "ACME/x", "A(acme)"), (#"["acme/*"]"#, "acme", "A(acme)"),
        (#"["acme/*"]"#, "ACME", "A(ACME)"), (#"["acme/*"]"#, "", "A()"),
        (#"["acme/*"]"#, "a/b/c", "A(a/b/c)"),
        (#"["acme/wid*"]"#, "ACME/widget", "A(acme/wid*)"),
        (#"["acme/wid*"]"#, "acme/Widget", "A(acme/Widget)"),
        (#""all""#, "", "A(all)"), (#""public""#, "x", "A(public)"), (#"["acme/"]"#, "acme/", "A(acme/)"),
        (#"["acme/*"]"#, "x | y||z", "A({x,y,z})"),
    ])
    func scopesOfTags(repositories: String, scope: String, expected: String) throws {
        var arena = JSONArena()
        let parsed = arena.parseAgentPolicy(
            arena.append(
                Array(#"{"allow-only":{"repos":\#(repositories),"min-integrity":"none"}}"#.utf8)))
        let input = try #require(parsed)
        let policy = try input.validated().policy
        var output: [UInt8] = []
        IntegrityLabels(.approved, policy.tagScope(Array(scope.utf8))).write(to: &output)
        #expect(String(decoding: output, as: UTF8.self) == LabelingExample.tags(expected))
    }

    @Test func labelsOfOtherScopesDoNotCount() {
        let here = TagScope(Array("acme".utf8))
        let there = TagScope(Array("zeta".utf8))
        #expect(IntegrityLabels(.merged, here).rebased(onto: here).level == .merged)
        #expect(IntegrityLabels(.merged, there).rebased(onto: here).level == IntegrityLevel.none)
        #expect(IntegrityLabels(nil, here).rebased(onto: here).level == IntegrityLevel.none)
        #expect(TagScope(Array("a | b".utf8)) == TagScope(Array("a|b|".utf8)))
        #expect(TagScope(Array("a,b".utf8)) != TagScope(Array("a|b".utf8)))
    }

    @Test func longListsOfNamesAreSearchedLikeShortOnes() {
        let names = (0..<40).map { Array("User-\($0)".utf8) }
        for list in [NameList(Array(names.prefix(16))), NameList(names)] {
            #expect(list.contains(Array("uSER-15".utf8)))
            #expect(!list.contains(Array("user-".utf8)))
            #expect(!list.isEmpty)
        }
        #expect(NameList(names).contains(Array("USER-39".utf8)))
        #expect(NameList().isEmpty)
    }
}
