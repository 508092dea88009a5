import GuardEngine
import Testing

/// Every hazard is there, as in the real guard. A change that repairs one must fail here.
@Suite struct LabelingHazardTests {
    /// Runs one call with the backend of the worked examples.
    ///
    /// - Returns: The labels as `description S=… I=…`, the last tag alone standing for its level; of paths the first,
    ///   of calls with the operation before it.
    private func label(
        _ policy: String, _ tool: String, _ arguments: String, _ result: String? = nil, members: String = ""
    ) -> String {
        var example = LabelingExample()
        (example.policy, example.tool, example.arguments, example.result) = (policy, tool, arguments, result)
        example.policyMembers = members
        let output = RawJSON(example.run().reply.output)
        let item = (output["items"] ?? output["labeled_paths"])?.elements().first
        guard let labels = output["resource"] ?? item?["labels"] else { return "nothing" }
        func tags(_ key: String) -> [String] { labels[key]?.elements().map { $0.text() } ?? [] }
        let operation = output["operation"].map { $0.text() + " " } ?? ""
        return
            "\(operation)\(labels["description"]?.text() ?? "") S=\(tags("secrecy").joined(separator: ",")) "
            + "I=\(tags("integrity").last ?? "")"
    }

    private let vault = #"{"owner":"acme","repo":"vault","path":".env"}"#
    private let widget = #"{"owner":"acme","repo":"widget","path":".env"}"#

    private func text(_ text: String) -> String { #"{"content":[{"type":"text","text":"\#(text)"}]}"# }

    @Test(arguments: LabelingHazard.allCases)
    func hazardIsReproduced(_ hazard: LabelingHazard) {
        switch hazard {
        case .plainTextIsPublicMetadata:
            let file =
                #"{"content":[{"type":"text","text":"done"},{"type":"resource","resource":{"text":"s"}}]}"#
            #expect(
                label("PP", "get_file_contents", vault)
                    == "read resource:get_file_contents S=private I=merged:public")
            #expect(
                label("PP", "get_file_contents", vault, file)
                    == "metadata:get_file_contents S= I=approved:public")
        case .plainTextIsApproved:
            let fork = #"{"owner":"acme","repo":"widget","pullNumber":11,"method":"get_diff"}"#
            #expect(label("PO", "pull_request_read", fork) == "read pr:acme/widget#11 S= I=unapproved:acme")
            #expect(
                label("PO", "pull_request_read", fork, text("diff --git a/x b/x"))
                    == "metadata:pull_request_read S= I=approved:acme")
            #expect(
                label("PO", "get_job_logs", vault, text("log")) == "metadata:get_job_logs S= I=approved:acme")
        case .zeroCountIsMetadata:
            let runs = #"{"total_count":0,"workflow_runs":[{"name":"secret"}]}"#
            #expect(label("PO", "actions_list", vault, runs) == "metadata:actions_list S= I=approved:acme")
        case .listsAreUnlabelled:
            for tool in ["list_branches", "list_tags", "get_discussion_comments", "totally_new_tool"] {
                #expect(label("PO", tool, vault, "[{}]") == "nothing")
            }
            let comments = #"{"owner":"acme","repo":"vault","issue_number":3,"method":"get_comments"}"#
            #expect(label("PO", "issue_read", comments, text("[{}]")) == "nothing")
        case .failuresLookUnlabelled:
            #expect(label("PO", "get_issue", vault, "{") == "nothing")
            let long = String(repeating: "x", count: NativeGuard.gatewayOutputCapacity)
            #expect(label("PO", "get_issue", vault, #"{"title":"\#(long)"}"#) == "nothing")
            let short = String(repeating: "x", count: NativeGuard.gatewayOutputCapacity - 1_000)
            #expect(
                label("PO", "get_issue", vault, #"{"title":"\#(short)"}"#)
                    == "issue:acme/vault#unknown S=private:acme I=approved:acme")
        case .refusalsReachFewItems:
            let refusals = #""blocked-users":["zed"],"refusal-labels":["no"],"demotion-label":"stop""#
            let item = #"{"user":{"login":"zed"},"author_association":"MEMBER","labels":["no","stop"]}"#
            func refused(_ tool: String, _ result: String) -> String {
                label("PO", tool, widget, result, members: refusals)
            }
            #expect(refused("list_issues", "[\(item)]") == "issue:acme/widget#unknown S= I=blocked:acme")
            #expect(refused("list_commits", "[\(item)]") == "commit:acme/widget@unknown S= I=blocked:acme")
            #expect(
                refused("get_discussion_comments", #"{"comments":[\#(item)]}"#)
                    == "resource:get_discussion_comments S= I=approved:acme")
            #expect(
                refused(
                    "list_project_items",
                    #"[{"type":"ISSUE","content":{"html_url":"https://github.com/acme/widget",\#(item.dropFirst())}]"#
                )
                    == "project-item:issue S= I=approved:acme")
            #expect(refused("list_gists", "[\(item)]") == "gist:unknown S= I=unapproved:user")
            #expect(
                refused("search_code", #"{"items":[\#(item)]}"#)
                    == "search_code:acme/widget S= I=approved:acme")
            #expect(
                label(
                    "PO", "issue_read", #"{"owner":"acme","repo":"widget","issue_number":1}"#,
                    members: #""blocked-users":["kim"]"#) == "read issue:acme/widget#1 S= I=approved:acme")
        case .fileResponsesIgnoreSensitivePaths:
            #expect(
                label("PO", "get_file_contents", widget)
                    == "read resource:get_file_contents S=private:acme I=merged:acme")
            #expect(label("PO", "get_file_contents", widget, "{}") == "file:acme/widget S= I=merged:acme")
            #expect(label("PO", "get_file_contents", widget, "[{}]") == "file:acme/widget S= I=merged:acme")
        case .cacheDeletionHasNoSecrecy:
            #expect(
                label("PO", "delete_actions_cache", vault)
                    == "write resource:delete_actions_cache S= I=approved:acme")
        case .writingAliasReads:
            let issue = #"{"owner":"acme","repo":"widget","issue_number":4}"#
            #expect(
                label("PO", "issue_dependency_write_ff_issue_dependencies", issue)
                    == "read issue:acme/widget#4 S= I=approved:acme")
            #expect(
                label("PO", "issue_dependency_write", issue)
                    == "read-write issue:acme/widget#4 S= I=approved:acme")
        case .unknownWritesRead:
            for tool in ["delete_branch", "create_thing", "merge_upstream", "write_everything"] {
                #expect(label("PO", tool, vault) == "read resource:\(tool) S= I=none:acme")
            }
        case .projectItemsWithoutLevel:
            let owner = #"{"owner":"acme"}"#
            #expect(
                label("PO", "projects_list", owner, #"{"items":[{"type":"ISSUE","content":{}}]}"#)
                    == "project-item:issue S=private I=")
            let known =
                #"[{"type":"PULL_REQUEST","content":{"url":"https://api.github.com/repos/zeta/app"}}]"#
            #expect(label("PO", "projects_list", owner, known) == "project-item:pull_request S= I=")
        case .strictInnerParser:
            let issue = #"[{\"number\":5,\"title\":\"x\"}]"#
            #expect(
                label("PO", "list_issues", vault, text(issue))
                    == "issue:acme/vault#5 S=private:acme I=approved:acme")
            for broken in [#"[{\"number\":5,\"title\":\"\\ud800\"}]"#, issue + "x", #"[{\"number\":1e999}]"#]
            {
                #expect(
                    label("PO", "list_issues", vault, text(broken))
                        == "metadata:list_issues S= I=approved:acme")
            }
        case .visibilityIsKeptForever:
            var isPrivate = true
            var questions = 0
            var instance = NativeGuard { _ in
                questions += 1
                return .result(Array(#"{"full_name":"acme/widget","private":\#(isPrivate)}"#.utf8))
            }
            func secrecy(under repositories: String) -> String {
                let policy = #"{"allow-only":{"repos":\#(repositories),"min-integrity":"none"}}"#
                #expect(instance.labelAgent(input: Array(policy.utf8)).returnCode > 0)
                let call = #"{"tool_name":"list_tags","tool_args":{"owner":"acme","repo":"widget"}}"#
                let reply = instance.labelResource(input: Array(call.utf8))
                return RawJSON(reply.output)["resource"]?["secrecy"]?.elements().first?.text() ?? ""
            }
            #expect(secrecy(under: #"["acme/*"]"#) == "private:acme")
            isPrivate = false
            #expect(secrecy(under: #""public""#) == "private")
            #expect(questions == 1)
        }
    }
}
