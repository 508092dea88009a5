import GuardEngine
import Testing

@testable import Replay

/// Changes of hand-written policies.
@Suite struct PolicyEditTests {
    private static func changed(_ policy: String, _ edit: PolicyEdit) throws -> String {
        let value = try #require(HostJSON.parse(policy))
        return String(decoding: HostJSON.text(edit.applied(to: value)), as: UTF8.self)
    }

    /// Policy, change, result with sorted members.
    static let cases: [(String, PolicyEdit, String)] = [
        (
            #"{"allow-only":{"min-integrity":"approved","repos":"all"}}"#, .minIntegrity("none"),
            #"{"allow-only":{"min-integrity":"none","repos":"all"}}"#
        ),
        // The older name of the setting stays where it is used.
        (
            #"{"allowonly":{"integrity":"merged","repos":"all"}}"#, .minIntegrity("approved"),
            #"{"allowonly":{"integrity":"approved","repos":"all"}}"#
        ),
        (
            #"{"allow-only":{"repos":"all"}}"#, .minIntegrity("merged"),
            #"{"allow-only":{"min-integrity":"merged","repos":"all"}}"#
        ),
        // The body alone, as early gateways logged it.
        (
            #"{"min-integrity":"approved","repos":["a/b"]}"#, .minIntegrity("none"),
            #"{"min-integrity":"none","repos":["a/b"]}"#
        ),
        (
            #"{"allow-only":{"repos":["a/b"]}}"#, .repos(["all"]), #"{"allow-only":{"repos":"all"}}"#
        ),
        (
            #"{"allow-only":{"repos":"all"}}"#, .repos(["public"]), #"{"allow-only":{"repos":"public"}}"#
        ),
        (
            #"{"allow-only":{"repos":"all"}}"#, .repos(["a/*", "b/c"]),
            #"{"allow-only":{"repos":["a/*","b/c"]}}"#
        ),
        // Only alone are these words more than names of owners.
        (
            #"{"allow-only":{"repos":"all"}}"#, .repos(["all", "b/c"]),
            #"{"allow-only":{"repos":["all","b/c"]}}"#
        ),
        (
            #"{"allow-only":{"repos":["a/b"]}}"#, .addRepos(["a/b", "c/d"]),
            #"{"allow-only":{"repos":["a/b","c/d"]}}"#
        ),
        // What is everything already cannot be widened.
        (
            #"{"allow-only":{"repos":"all"}}"#, .addRepos(["c/d"]), #"{"allow-only":{"repos":"all"}}"#
        ),
        (
            #"{"allow-only":{"repos":"all"}}"#, .addTo(.trustedUsers, ["ada"]),
            #"{"allow-only":{"repos":"all","trusted-users":["ada"]}}"#
        ),
        (
            #"{"allow-only":{"repos":"all","trusted-users":["bo"]}}"#, .addTo(.trustedUsers, ["bo", "ada"]),
            #"{"allow-only":{"repos":"all","trusted-users":["bo","ada"]}}"#
        ),
        (
            #"{"allow-only":{"refusal-labels":"spam, junk\nold","repos":"all"}}"#,
            .addTo(.refusalLabels, ["new"]),
            #"{"allow-only":{"refusal-labels":["spam","junk","old","new"],"repos":"all"}}"#
        ),
        (
            #"{"allow-only":{"blocked-users":["Mallory","eve"],"repos":"all"}}"#,
            .removeFrom(.blockedUsers, ["mallory"]),
            #"{"allow-only":{"blocked-users":["eve"],"repos":"all"}}"#
        ),
        // An empty list is none.
        (
            #"{"allow-only":{"blocked-users":["mallory"],"repos":"all"}}"#,
            .removeFrom(.blockedUsers, ["mallory"]), #"{"allow-only":{"repos":"all"}}"#
        ),
        (
            #"{"allow-only":{"refusal-labels":"spam,junk","repos":"all"}}"#,
            .removeFrom(.refusalLabels, ["SPAM"]),
            #"{"allow-only":{"refusal-labels":["junk"],"repos":"all"}}"#
        ),
        (
            #"{"allow-only":{"approval-labels":["x"],"repos":"all"}}"#, .setList(.approvalLabels, ["ok"]),
            #"{"allow-only":{"approval-labels":["ok"],"repos":"all"}}"#
        ),
        (
            #"{"allow-only":{"approval-labels":["x"],"repos":"all"}}"#, .setList(.approvalLabels, []),
            #"{"allow-only":{"repos":"all"}}"#
        ),
        (
            #"{"write-sink":{"accept":["private:a"]}}"#, .accept(["private:a", "private:b"]),
            #"{"write-sink":{"accept":["private:a","private:b"]}}"#
        ),
        (
            #"{"WriteSink":{"accept":[]}}"#, .accept(["*"]), #"{"WriteSink":{"accept":["*"]}}"#
        ),
        // Policies of the other kind.
        (
            #"{"write-sink":{"accept":["*"]}}"#, .minIntegrity("none"), #"{"write-sink":{"accept":["*"]}}"#
        ),
        (
            #"{"allow-only":{"repos":"all"}}"#, .accept(["x"]), #"{"allow-only":{"repos":"all"}}"#
        ),
        // No policies.
        (#"{"other":{"repos":1}}"#, .minIntegrity("none"), #"{"other":{"repos":1}}"#),
        ("[1]", .minIntegrity("none"), "[1]"),
        ("null", .repos(["all"]), "null"),
    ]

    @Test(arguments: cases.indices) func changes(_ index: Int) throws {
        let (policy, edit, expected) = Self.cases[index]
        #expect(try Self.changed(policy, edit) == expected)
    }
}
