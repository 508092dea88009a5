import TestSupport
import Testing

@testable import GuardEngine

/// Facts about the guard that are not about single labels.
@Suite struct GuardBehaviourTests {
    /// A backend that answers with the results of a closure and remembers what it was asked.
    private final class Recorder {
        var lookups: [GuardLookup] = []
        let answers: (GuardLookup) -> GuardLookupAnswer

        init(_ answers: @escaping (GuardLookup) -> GuardLookupAnswer) { self.answers = answers }

        func guardWithPolicy(_ repositories: String = #"["acme/*"]"#, _ members: String = "") -> NativeGuard {
            var instance = NativeGuard { [self] lookup in
                lookups.append(lookup)
                return answers(lookup)
            }
            let policy = #"{"allow-only":{"repos":\#(repositories),"min-integrity":"none"\#(members)}}"#
            #expect(instance.labelAgent(input: Array(policy.utf8)).returnCode > 0)
            return instance
        }
    }

    private static func text(_ text: String) -> GuardLookupAnswer { .result(Array(text.utf8)) }

    private static func call(_ tool: String, _ arguments: String, result: String? = nil) -> [UInt8] {
        let end = result.map { #","tool_result":\#($0)}"# } ?? "}"
        return Array(#"{"tool_name":"\#(tool)","tool_args":\#(arguments)\#(end)"#.utf8)
    }

    private static let widget = #"{"owner":"acme","repo":"widget"}"#

    private static func secrecy(_ reply: GuardReply) -> [String] {
        RawJSON(reply.output)["resource"]?["secrecy"]?.elements().map { $0.text() } ?? []
    }

    private static func level(_ labels: RawJSON?) -> String {
        labels?["integrity"]?.elements().last?.text() ?? ""
    }

    // MARK: Look-ups

    @Test func questionsHaveTheGuardsArguments() {
        let recorder = Recorder { _ in Self.text(#"{"user":{"login":"z\"é"}}"#) }
        var instance = recorder.guardWithPolicy()
        _ = instance.labelResource(
            input: Self.call("issue_read", #"{"owner":"ac\"me","repo":"wid/get","issue_number":"\u0001"}"#))
        _ = instance.labelResource(
            input: Self.call("pull_request_read", #"{"owner":"acme","repo":"widget","pullNumber":7}"#))
        let questions = recorder.lookups.map {
            "\(String(decoding: $0.tool, as: UTF8.self)) \(String(decoding: $0.arguments, as: UTF8.self)) "
                + "\($0.capacity) \($0.ordinal)"
        }
        #expect(
            questions == [
                #"search_repositories {"perPage":10,"query":"repo:ac\"me/wid/get"} 524288 1"#,
                #"search_repositories {"perPage":10,"query":"repo:ac\"me/wid/get"} 524288 2"#,
                #"issue_read {"issue_number":"\u0001","method":"get","owner":"ac\"me","repo":"wid/get"} 262144 3"#,
                #"search_repositories {"perPage":10,"query":"repo:acme/widget"} 524288 1"#,
                #"search_repositories {"perPage":10,"query":"repo:acme/widget"} 524288 2"#,
                #"pull_request_read {"method":"get","owner":"acme","pullNumber":"7","repo":"widget"} 524288 3"#,
                #"get_collaborator_permission {"owner":"acme","repo":"widget","username":"z\"é"} 262144 4"#,
            ])
    }

    /// The sizes offered, for answers that need the given sizes (0: not said).
    @Test(arguments: [
        ([524_388], [524_288, 1_048_576]), ([3_000_064], [524_288, 3_000_064]),
        ([16_777_216], [524_288, 16_777_216]),
        ([16_777_290], [524_288]), ([10], [524_288, 1_048_576]),
        ([0, 0, 0, 0, 0, 0], [524_288, 1_048_576, 2_097_152, 4_194_304, 8_388_608, 16_777_216]),
        // A size once said stays in the buffer.
        ([3_000_000, 0, 0, 0], [524_288, 3_000_000, 6_000_000, 12_000_000]),
    ])
    func buffersGrow(required: [Int], expected: [Int]) {
        var attempts = 0
        let recorder = Recorder { _ in
            attempts += 1
            guard attempts <= required.count else { return .result([UInt8(ascii: "1")]) }
            let size = required[attempts - 1]
            return .tooSmall(required: size == 0 ? nil : UInt32(size))
        }
        var instance = recorder.guardWithPolicy()
        _ = instance.labelResource(input: Self.call("get_me", Self.widget))
        #expect(recorder.lookups.map(\.capacity) == expected)
    }

    @Test func answersLargerThanTheBufferAreFailures() {
        let recorder = Recorder { .result(Array(repeating: 0x20, count: $0.capacity) + [UInt8(ascii: "1")]) }
        var instance = recorder.guardWithPolicy()
        let reply = instance.labelResource(input: Self.call("list_tags", Self.widget))
        #expect(Self.secrecy(reply) == ["private:acme"])
    }

    /// The answer to the look-up, whether the repository is private (`nil`: not known), questions, and waiting time.
    @Test(arguments: [
        (#"{"items":[{"full_name":"acme/widget"},{"full_name":"acme/widget","private":true}]}"#, nil, 2, 0),
        (#"{"items":[{"name":"widget","owner":{"login":"ACME"},"visibility":"Internal"}]}"#, true, 1, 0),
        (#"[{"fullName":"acme/widget","is_private":true}]"#, true, 1, 0),
        (#"{"full_name":"Acme/Widget","visibility":"PUBLIC"}"#, false, 1, 0),
        (#"{"full_name":"acme/widget","private":"true","visibility":"private"}"#, true, 1, 0),
        (#"{"full_name":"","fullName":"acme/widget","isPrivate":false}"#, false, 1, 0),
        (#"{"owner":"acme","name":"widget","private":false}"#, false, 1, 0),
        (#"{"items":[],"full_name":"acme/widget","private":true}"#, true, 1, 0),
        (#"{"items":[{"full_name":"acme/other","private":true}]}"#, nil, 2, 0),
        (
            #"{"isError":true,"content":[{"text":"{\"items\":[{\"full_name\":\"acme/widget\",\"private\":true}]}"}]}"#,
            true, 1, 0
        ),
        (#"{"isError":true,"content":[{"text":"rate limit [rate reset in 0s]"}]}"#, nil, 4, 0),
        (
            #"{"isError":true,"content":[{"text":"Secondary RATE LIMIT [rate reset in 1m2s]"}]}"#, nil, 4,
            2_000
        ),
        (#"{"isError":true,"content":[{"text":"rate limit [rate reset in 99s]"}]}"#, nil, 4, 4_000),
        (#"{"isError":true,"content":[{"text":"rate limit"}]}"#, nil, 2, 0),
        (#"{"isError":true,"content":[{"text":"rate limit [rate reset in s]"}]}"#, nil, 2, 0),
        (#"{"content":[{"text":"rate limit [rate reset in 1s]"}]}"#, nil, 2, 0),
        ("", nil, 2, 0), ("{", nil, 2, 0), ("\u{feff}{}", nil, 2, 0),
    ])
    func visibilityIsFound(answer: String, isPrivate: Bool?, questions: Int, wait: Int) {
        let recorder = Recorder { _ in Self.text(answer) }
        var instance = recorder.guardWithPolicy(#"["zeta/*"]"#)
        // Private or unknown: the tag. A list of issues is approved only if the repository is known to be private.
        let reply = instance.labelResource(input: Self.call("list_issues", Self.widget))
        #expect(Self.secrecy(reply) == (isPrivate == false ? [] : ["private:acme/widget"]))
        let level = Self.level(RawJSON(reply.output)["resource"])
        #expect(level == (isPrivate == true ? "approved:acme/widget" : "none:acme/widget"))
        #expect(recorder.lookups.count == questions)
        #expect(instance.requestedSleepMilliseconds == wait)
    }

    @Test func permissionsAreKeptWithoutCaseAndFailuresAreNot() {
        var attempts = 0
        let recorder = Recorder { lookup in
            if lookup.tool != Array("get_collaborator_permission".utf8) {
                return Self.text(#"{"full_name":"acme/widget","private":false}"#)
            }
            attempts += 1
            return attempts == 1 ? .failed : Self.text(#"{"permission":" WRITE "}"#)
        }
        var instance = recorder.guardWithPolicy()
        func level(_ login: String) -> String {
            let issue = #"[{"number":1,"author_association":"NONE","user":{"login":"\#(login)"}}]"#
            let reply = instance.labelResponse(input: Self.call("list_issues", Self.widget, result: issue))
            return Self.level(RawJSON(reply.output)["labeled_paths"]?.elements().first?["labels"])
        }
        #expect(level("zed") == "unapproved:acme")
        #expect(level("zed") == "approved:acme")
        #expect(level("ZED") == "approved:acme")
        #expect(attempts == 2)
    }

    @Test func emptyPermissionsAreKept() {
        let recorder = Recorder { lookup in
            lookup.tool == Array("get_collaborator_permission".utf8)
                ? .result([]) : Self.text(#"{"full_name":"acme/widget","private":false}"#)
        }
        var instance = recorder.guardWithPolicy()
        let issue = #"[{"author_association":"NONE","user":{"login":"zed"}}]"#
        for _ in 0..<3 {
            _ = instance.labelResponse(input: Self.call("list_issues", Self.widget, result: issue))
        }
        #expect(recorder.lookups.count == 2)
    }

    /// One question about the repository, then 49 about issues, of which the gateway lets 49 pass.
    @Test func theGatewayPassesFiftyQuestionsOn() {
        let recorder = Recorder { lookup in
            if lookup.isBeyondGatewayLimit { return .failed }
            return lookup.tool == Array("issue_read".utf8)
                ? Self.text(#"{"author_association":"MEMBER"}"#)
                : Self.text(#"{"full_name":"acme/widget","private":false}"#)
        }
        var instance = recorder.guardWithPolicy()
        let issues = (1...60).map { #"{"number":\#($0)}"# }.joined(separator: ",")
        let reply = instance.labelResponse(
            input: Self.call("list_issues", Self.widget, result: "[\(issues)]"))
        let levels = RawJSON(reply.output)["labeled_paths"]?.elements().map { Self.level($0["labels"]) } ?? []
        let approved = [String](repeating: "approved:acme", count: 49)
        #expect(levels == approved + [String](repeating: "none:acme", count: 11))
        #expect(recorder.lookups.count == 61)
        #expect(recorder.lookups.map(\.ordinal) == Array(1...61))
    }

    /// Items are labelled when `method` is not something else than `get`.
    @Test(arguments: [
        ("{}", 1), (#"{"method":"get"}"#, 1), (#"{"method":""}"#, 1), (#"{"method":5}"#, 1),
        (#"{"method":"GET"}"#, 0), (#"{"method":"get_comments"}"#, 0),
    ])
    func methodsOfReadingTools(arguments: String, expected: Int) {
        var instance = NativeGuard { _ in .failed }
        for tool in ["issue_read", "pull_request_read"] {
            let reply = instance.labelResponse(input: Self.call(tool, arguments, result: "[{}]"))
            #expect(min(reply.returnCode, 1) == Int32(expected))
        }
        // Other tools have no methods.
        let reply = instance.labelResponse(input: Self.call("get_issue", arguments, result: "[{}]"))
        #expect(reply.returnCode > 0)
    }

    /// The base names the repository of a single pull request, without a base the head, else the item itself.
    @Test(arguments: [
        (#"{"head":{"repo":{"full_name":"h/h"}},"full_name":"f/f"}"#, "pr:h/h#unknown"),
        (#"{"base":{"repo":{"full_name":"b/b"}},"head":{"repo":{"full_name":"h/h"}}}"#, "pr:b/b#unknown"),
        (
            #"{"base":{"repo":{"full_name":""}},"head":{"repo":{"full_name":"h/h"}},"full_name":"f/f"}"#,
            "pr:f/f#unknown"
        ),
        (#"{"base":{"repo":null},"repository":{"full_name":"r/r"}}"#, "pr:r/r#unknown"),
        (#"{"number":3}"#, "pr:acme/widget#3"),
    ])
    func repositoriesOfSinglePullRequests(item: String, expected: String) {
        var instance = NativeGuard { _ in .failed }
        let reply = instance.labelResponse(input: Self.call("get_pull_request", Self.widget, result: item))
        let labels = RawJSON(reply.output)["items"]?.elements().first?["labels"]
        #expect(labels?["description"]?.text() == expected)
    }

    @Test func issuesComeBeforePullRequestsInSingleAnswers() {
        var instance = NativeGuard { _ in .failed }
        let result =
            #"{"data":{"repository":{"pullRequest":{"number":1},"issue":{"number":2},"discussion":{}}}}"#
        for (tool, expected) in [
            ("get_issue", "issue:acme/widget#2"), ("get_pull_request", "pr:acme/widget#2"),
        ] {
            let reply = instance.labelResponse(input: Self.call(tool, Self.widget, result: result))
            let labels = RawJSON(reply.output)["items"]?.elements().first?["labels"]
            #expect(labels?["description"]?.text() == expected)
        }
    }

    /// An empty entry in a list of users does not stand for items without an author.
    @Test(arguments: ["blocked-users", "trusted-users"])
    func emptyEntriesMatchNoMissingAuthor(list: String) {
        let recorder = Recorder { _ in Self.text(#"{"full_name":"acme/widget","private":false}"#) }
        var instance = recorder.guardWithPolicy(#"["acme/*"]"#, #","\#(list)":[""]"#)
        for tool in ["list_issues", "list_pull_requests", "list_commits"] {
            let reply = instance.labelResponse(
                input: Self.call(
                    tool, #"{"owner":"acme","repo":"widget","sha":"dev"}"#,
                    result: #"[{"author_association":"NONE"}]"#))
            let labels = RawJSON(reply.output)["labeled_paths"]?.elements().first?["labels"]
            #expect(Self.level(labels) == "unapproved:acme")
        }
    }

    // MARK: Limits

    @Test(arguments: [("list_issues", 100), ("get_gist", 100), ("get_notification_details", 105)])
    func oneHundredItemsAreLabelled(tool: String, expected: Int) {
        let recorder = Recorder { _ in Self.text(#"{"full_name":"acme/widget","private":true}"#) }
        var instance = recorder.guardWithPolicy()
        let items = [String](repeating: "{}", count: 105).joined(separator: ",")
        let reply = instance.labelResponse(input: Self.call(tool, Self.widget, result: "[\(items)]"))
        let output = RawJSON(reply.output)
        #expect((output["labeled_paths"] ?? output["items"])?.elements().count == expected)
    }

    @Test(arguments: [(19, "approved:acme"), (20, "unapproved:acme")])
    func twentyReactionsCount(index: Int, expected: String) {
        let recorder = Recorder { lookup in
            lookup.tool == Array("get_collaborator_permission".utf8)
                ? Self.text(#"{"permission":"admin"}"#)
                : Self.text(#"{"full_name":"acme/widget","private":false}"#)
        }
        var instance = recorder.guardWithPolicy(#"["acme/*"]"#, #","endorsement-reactions":["HEART"]"#)
        let nodes = (0..<25).map {
            #"{"content":"\#($0 == index ? "heart" : "EYES")","user":{"login":"kai"}}"#
        }
        let issue =
            #"[{"author_association":"NONE","reactions":{"nodes":[\#(nodes.joined(separator: ","))]}}]"#
        let reply = instance.labelResponse(input: Self.call("list_issues", Self.widget, result: issue))
        #expect(Self.level(RawJSON(reply.output)["labeled_paths"]?.elements().first?["labels"]) == expected)
    }

    /// Members of the item and of the reaction, and whether the reaction counts.
    @Test(arguments: [
        ("", "", true), (#","updatedAt":"2025-02""#, "", true), ("", #","createdAt":"2025-01""#, true),
        (#","updatedAt":"2025-02""#, #","createdAt":"2025-01""#, false),
        (#","updated_at":"2025-02""#, #","created_at":"2025-02""#, true),
        (#","updatedAt":"2025-02""#, #","createdAt":"2025-02-01""#, true),
        // The first date that is present decides, even if it is null.
        (#","lastEditedAt":null,"updatedAt":"2025-02""#, #","createdAt":"2025-01""#, true),
        (#","editedAt":"2025-01","updatedAt":"2025-03""#, #","createdAt":"2025-02""#, true),
        (#","updatedAt":"2025-02""#, #","createdAt":null,"created_at":"2025-01""#, true),
    ])
    func reactionsOlderThanTheItemDoNotCount(item: String, reaction: String, counts: Bool) {
        let recorder = Recorder { lookup in
            lookup.tool == Array("get_collaborator_permission".utf8)
                ? Self.text(#"{"permission":"admin"}"#)
                : Self.text(#"{"full_name":"acme/widget","private":false}"#)
        }
        var instance = recorder.guardWithPolicy(#"["acme/*"]"#, #","endorsement-reactions":["HEART"]"#)
        let node = #"{"content":"HEART","user":{"login":"kai"}\#(reaction)}"#
        let issue = #"[{"author_association":"NONE","reactions":{"nodes":[\#(node)]}\#(item)}]"#
        let reply = instance.labelResponse(input: Self.call("list_issues", Self.widget, result: issue))
        let level = Self.level(RawJSON(reply.output)["labeled_paths"]?.elements().first?["labels"])
        #expect(level == (counts ? "approved:acme" : "unapproved:acme"))
    }

    /// Names as long as the input allows would make gigabytes of labels.
    @Test func longNamesDoNotMultiply() {
        var instance = NativeGuard { _ in .failed }
        let owner = String(repeating: "|a/", count: 500_000)
        let items = [String](repeating: "{}", count: 105).joined(separator: ",")
        let reply = instance.labelResponse(
            input: Self.call("list_issues", #"{"owner":"\#(owner)","repo":"widget"}"#, result: "[\(items)]"))
        #expect(reply.returnCode == 0)
        let path = Self.call("get_file_contents", #"{"owner":"a","repo":"b","path":"\#(owner)"}"#)
        #expect(instance.labelResource(input: path).returnCode > 0)
    }

    @Test func outputsThatDoNotFitAreRefused() {
        var instance = NativeGuard(outputCapacity: 10) { _ in .failed }
        let policy = Array(#"{"allow-only":{"repos":"public","min-integrity":"none"}}"#.utf8)
        #expect(instance.labelAgent(input: policy).returnCode == -1)
        #expect(instance.policyRefusal == nil)
        #expect(instance.policy.hasPublicScope, "the policy is in force all the same")
        #expect(instance.labelResource(input: Self.call("get_me", "{}")).returnCode == -1)
        #expect(instance.labelResponse(input: Self.call("get_me", "{}", result: "{}")).returnCode == 0)
    }

    @Test func outputsOfExactlyTheCapacityFit() {
        let input = Self.call("get_me", "{}")
        var large = NativeGuard { _ in .failed }
        let size = Int(large.labelResource(input: input).returnCode)
        var exact = NativeGuard(outputCapacity: size) { _ in .failed }
        #expect(exact.labelResource(input: input).returnCode == Int32(size))
        var small = NativeGuard(outputCapacity: size - 1) { _ in .failed }
        #expect(small.labelResource(input: input).returnCode == -1)
    }

    // MARK: Inputs

    /// The input, and the return codes of `label_resource` and `label_response` (1 for any number of bytes).
    @Test(arguments: [
        ("", -1, 0), ("5", -1, 0), ("{}", -1, 0), (#"{"tool_name":null}"#, -1, 0),
        (#"{"tool_name":"x"}"#, 1, 1),
        (#"{"tool_name":"x"} y"#, -1, 0), ("\u{feff}" + #"{"tool_name":"x"}"#, -1, 0),
        (#"{"tool_name":"x","tool_name":"y"}"#, -1, 0),
        (#"{"tool_name":"x","tool_args":1,"tool_args":1}"#, -1, 0),
        (#"{"tool_name":"x","tool_result":1,"tool_result":1}"#, 1, 0), (#"{"tool_name":"\ud800"}"#, -1, 0),
        (#"{"tool_name":"x","tool_args":{"a":1e999}}"#, -1, 0),
        (#"{"tool_name":"x","capabilities":1e999}"#, 1, 1),
        (#"{"tool_name":"x","capabilities":["\ud800"]}"#, 1, 1), (#"{"tool_name":"x","\ud800":1}"#, -1, 0),
        (#"["x",{}]"#, 1, 1), (#"["x",{},{}]"#, -1, 1), (#"["x",{},{},1]"#, -1, 0), ("[]", -1, 0),
        (#"["x"]"#, 1, 1), (#"["x",]"#, -1, 0), (#"{"tool_name":"x",}"#, -1, 0),
    ])
    func formsOfTheInput(input: String, resource: Int32, response: Int32) {
        var instance = NativeGuard { _ in .failed }
        #expect(min(instance.labelResource(input: Array(input.utf8)).returnCode, 1) == resource)
        #expect(min(instance.labelResponse(input: Array(input.utf8)).returnCode, 1) == response)
    }

    /// The request itself counts as one container.
    @Test(arguments: [(126, true), (127, false)])
    func argumentsMayBeNested(depth: Int, isAccepted: Bool) {
        let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        var instance = NativeGuard { _ in .failed }
        #expect((instance.labelResource(input: Self.call("x", nested)).returnCode > 0) == isAccepted)
    }

    @Test(arguments: [(127, ""), (128, "metadata:list_tags")])
    func innerTextMayBeNestedToItsOwnLimit(depth: Int, expected: String) {
        let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        var instance = NativeGuard { _ in .failed }
        let result = #"{"content":[{"type":"text","text":"\#(nested)"}]}"#
        let reply = instance.labelResponse(input: Self.call("list_tags", "{}", result: result))
        let labels = RawJSON(reply.output)["items"]?.elements().first?["labels"]
        #expect((labels?["description"]?.text() ?? "") == expected)
    }

    /// Whatever comes in, something comes out, and a guard survives it.
    @Test func anyInputIsAnswered() {
        var random = SeededGenerator(seed: 11)
        let tools = [
            "issue_read", "list_pull_requests", "projects_list", "get_commit", "get_gist", "search_issues",
        ]
        let answers = [
            #"{"items":[{"full_name":"acme/widget","private":false}]}"#, #"{"permission":"read"}"#, "[", "",
            #"{"content":[{"text":"{\"user\":{\"login\":\"zed\"}}"}]}"#,
        ]
        var turn = 0
        var instance = NativeGuard { _ in
            turn += 1
            return turn % 7 == 0 ? .failed : Self.text(answers[turn % answers.count])
        }
        let item =
            #"{"number":1,"user":{"login":"zed"},"labels":["a",{"name":"b"}],"content":{},"type":"ISSUE","#
            + #""base":{"repo":{"full_name":"a/b"}},"reactions":{"nodes":[{"content":"x"}]}}"#
        for round in 0..<3_000 {
            var input = Self.call(
                tools[round % tools.count], #"{"owner":"acme","repo":"widget","issue_number":1,"sha":"é"}"#,
                result: round % 2 == 0 ? "[\(item),\(item)]" : item)
            for _ in 0..<Int.random(in: 0..<4, using: &random) {
                let place = Int.random(in: 0..<input.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: input.remove(at: place)
                case 1: input[place] = UInt8.random(in: 0...255, using: &random)
                default: input.insert(contentsOf: input[place...].prefix(8), at: place)
                }
            }
            for reply in [
                instance.labelResponse(input: input), instance.labelResource(input: input),
                instance.labelAgent(input: input),
            ] {
                #expect(Int(reply.returnCode) == reply.output.count || reply.output.isEmpty)
                #expect(reply.output.isEmpty || RawJSON(reply.output).foundation != nil)
            }
        }
    }
}
