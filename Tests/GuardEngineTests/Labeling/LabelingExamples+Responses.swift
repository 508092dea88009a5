extension LabelingExample {
    /// Responses about issues.
    static let issues = #"""
        84 PO list_issues
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"[{\"number\":5,\"title\":\"t\",
          + \"user\":{\"login\":\"rosa\"},\"author_association\":\"OWNER\"},{\"number\":6,\"title\":\"t\",
          + \"user\":{\"login\":\"zed\"},\"author_association\":\"NONE\"},{\"number\":7,\"title\":\"t\",
          + \"user\":{\"login\":\"zed\"},\"author_association\":\"FIRST_TIMER\"}]"}]}
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=A(acme)
          /1 issue:acme/widget#6 S=[] I=U(acme)
          /2 issue:acme/widget#7 S=[] I=N(acme)
          calls vis(acme/widget) perm(zed)✗ perm(zed)✗

        85 PO list_issues
          # enrichment then permission fallback
          args {"owner":"acme","repo":"widget"}
          result {"issues":[{"number":1,"title":"t","user":{"login":"kim"}},{"number":9,"title":"t",
          + "user":{"login":"milo"}}],"totalCount":2,"pageInfo":{}}
          paths /issues
          default issue S=[] I=N(acme)
          /issues/0 issue:acme/widget#1 S=[] I=A(acme)
          /issues/1 issue:acme/widget#9 S=[] I=U(acme)
          calls vis(acme/widget) issue(acme/widget#1) issue(acme/widget#9)✗ perm(milo)

        86 PO list_issues
          # private: no enrichment, floor approved
          args {"owner":"acme","repo":"vault"}
          result [{"number":3,"title":"t","user":{"login":"kim"}}]
          paths -
          default issue S=["private:acme"] I=A(acme)
          /0 issue:acme/vault#3 S=["private:acme"] I=A(acme)
          calls vis(acme/vault)

        87 PO list_issues
          # empty root array
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"[]"}]}
          paths -
          default issue S=[] I=N(acme)
          calls vis(acme/widget)

        88 PO list_issues
          # empty search wrapper ⇒ metadata
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"{\"issues\":[],\"totalCount\":0}"}]}
          item tool_result metadata:list_issues S=[] I=A(acme)
          calls vis(acme/widget)

        89 PO list_issues
          # empty wrapper with non-zero count ⇒ fallback
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"{\"issues\":[],\"totalCount\":3}"}]}
          item tool_result resource:list_issues S=[] I=N(acme)
          calls vis(acme/widget)

        90 PO list_issues
          # empty, no count key
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"{\"issues\":[]}"}]}
          paths /issues
          default issue S=[] I=N(acme)
          calls vis(acme/widget)

        91 PO list_issues
          # repo from first item; shared secrecy computed without visibility lookup
          args {}
          result [{"number":4,"repository_url":"https://api.github.com/repos/zeta/app",
          + "author_association":"MEMBER"}]
          paths -
          default issue S=["private:zeta/app"] I=N(zeta/app)
          /0 issue:zeta/app#4 S=["private:zeta/app"] I=A(zeta/app)
          calls vis(zeta/app)

        92 PO search_issues
          args {"query":"bug"}
          result {"content":[{"type":"text","text":"{\"total_count\":2,\"items\":[{\"number\":4,
          + \"repository_url\":\"https://api.github.com/repos/acme/vault\",\"author_association\":\"NONE\",
          + \"user\":{\"login\":\"zed\"}},{\"html_url\":\"https://github.com/zeta/app/issues/44\",
          + \"author_association\":\"NONE\",\"user\":{\"login\":\"zed\"}}]}"}]}
          paths /items
          default issue S=[] I=N(acme)
          /items/0 issue:acme/vault#4 S=["private:acme"] I=A(acme)
          /items/1 issue:zeta/app#44 S=[] I=U(zeta/app)
          calls vis(acme/vault) vis(zeta/app) perm(zed)✗

        93 PP search_issues
          # public scope: private ⇒ "private"; unknown ⇒ none
          args {}
          result {"items":[{"number":1,"repository_url":"https://api.github.com/repos/acme/vault",
          + "user":{"login":"q"},"author_association":"NONE"},{"number":2,
          + "repository_url":"https://api.github.com/repos/omni/lab","user":{"login":"q"},
          + "author_association":"NONE"}]}
          paths /items
          default issue S=[] I=N(public)
          /items/0 issue:acme/vault#1 S=["private"] I=A(public)
          /items/1 issue:omni/lab#2 S=[] I=U(public)
          calls vis(acme/vault) vis(omni/lab)✗ perm(q)✗ vis(omni/lab)✗

        94 PO search_issues_ff_fields_param
          # ff alias: default_labels get non-empty secrecy
          args {}
          result {"items":[{"number":4,"repository_url":"https://api.github.com/repos/zeta/app",
          + "author_association":"MEMBER"}]}
          paths /items
          default issue S=["private:zeta/app"] I=N(zeta/app)
          /items/0 issue:zeta/app#4 S=[] I=A(zeta/app)
          calls vis(zeta/app)

        95 PO issue_read
          args {"owner":"acme","repo":"widget","issue_number":5,"method":"get"}
          result {"content":[{"type":"text","text":"{\"number\":5,\"title\":\"t\",
          + \"user\":{\"login\":\"rosa\"},\"author_association\":\"MEMBER\"}"}]}
          item parsed-text issue:acme/widget#5 S=[] I=A(acme)
          calls vis(acme/widget)

        96 PO issue_read
          # array ⇒ rc 0
          args {"owner":"acme","repo":"widget","issue_number":1,"method":"get_comments"}
          result {"content":[{"type":"text","text":"[{\"id\":1,\"body\":\"hi\"}]"}]}
          nothing

        97 PO issue_read
          # object ⇒ fallback with resource labels
          args {"owner":"acme","repo":"widget","issue_number":1,"method":"get_labels"}
          result {"content":[{"type":"text","text":"{\"labels\":[]}"}]}
          item tool_result issue:acme/widget#1 S=[] I=A(acme)
          calls vis(acme/widget) issue(acme/widget#1)

        98 PO get_issue
          args {"owner":"acme","repo":"widget","issue_number":5}
          result {"data":{"repository":{"issue":{"number":5,"authorAssociation":"COLLABORATOR"}}}}
          item element issue:acme/widget#5 S=[] I=A(acme)
          calls vis(acme/widget)

        99 PO get_issue
          args {"owner":"acme","repo":"widget"}
          result {"data":{"repository":{"issue":null}}}
          item tool_result resource:get_issue S=[] I=N(acme)
          calls vis(acme/widget)

        100 PO list_issues
          args {"owner":"acme","repo":"widget"}
          result {"data":{"repository":{"issues":{"nodes":[{"number":8,"authorAssociation":"CONTRIBUTOR"}]}}}}
          paths /data/repository/issues/nodes
          default issue S=[] I=N(acme)
          /data/repository/issues/nodes/0 issue:acme/widget#8 S=[] I=U(acme)
          calls vis(acme/widget)

        101 PO list_issues
          # any plain object is one item
          args {"owner":"acme","repo":"widget"}
          result {"message":"Not Found"}
          item tool_result issue:acme/widget#unknown S=[] I=N(acme)
          calls vis(acme/widget)

        102 PO list_issues
          args {"owner":"acme","repo":"widget"}
          result {"isError":true,"content":[{"type":"text","text":"boom"}]}
          item tool_result metadata:list_issues S=[] I=A(acme)

        103 PO get_issue
          args {"owner":"acme","repo":"widget","issue_number":1}
          result {"isError":true,"content":[{"type":"text","text":"{\"message\":\"gone\"}"}]}
          item tool_result issue:acme/widget#1 S=[] I=A(acme)
          calls vis(acme/widget) issue(acme/widget#1)

        104 PO list_issues_ff_remote_mcp_issue_fields
          # alias unknown to label_response
          args {"owner":"acme","repo":"widget"}
          result [{"number":1,"title":"t","author_association":"OWNER"}]
          nothing

        105 PO list_issues_ff_remote_mcp_issue_fields
          args {"owner":"acme","repo":"widget"}
          result {"issues":[{"number":1,"title":"t","author_association":"OWNER"}]}
          item tool_result resource:list_issues_ff_remote_mcp_issue_fields S=[] I=N(acme)
          calls vis(acme/widget)
        """#

    /// Actors, labels and reactions.
    static let actors = #"""
        106 PO list_issues
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"GitHub-Actions[bot]"},"author_association":"NONE"}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=A(acme)
          calls vis(acme/widget)

        107 PO list_issues
          # no [bot] suffix ⇒ not trusted
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"dependabot"},"author_association":"NONE"}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=U(acme)
          calls vis(acme/widget) perm(dependabot)✗

        108 PO list_issues
          policy "trusted-bots":["Helper-Bot"]
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"helper-bot"},"author_association":"NONE"}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=A(acme)
          calls vis(acme/widget)

        109 PO list_issues
          policy "trusted-users":["ZED"]
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"FIRST_TIMER"}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=A(acme)
          calls vis(acme/widget)

        110 PO list_issues
          policy "blocked-users":["Zed"],"trusted-users":["zed"],"approval-labels":["ok"]
          # blocked wins
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE","labels":["ok"]}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=X(acme)
          calls vis(acme/widget)

        111 PO list_issues
          policy "approval-labels":["OK"]
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE",
          + "labels":[{"name":"ok"}]}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=A(acme)
          calls vis(acme/widget) perm(zed)✗

        112 PO list_issues
          policy "approval-labels":["ok"],"refusal-labels":["Spam"]
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE","labels":["ok",
          + "spam"]}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=N(acme)
          calls vis(acme/widget) perm(zed)✗

        113 PO list_issues
          policy "promotion-label":"go"
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE","labels":["GO"]}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=A(acme)
          calls vis(acme/widget) perm(zed)✗

        114 PO list_issues
          policy "promotion-label":"go","demotion-label":"stop"
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"OWNER","labels":["go",
          + "stop"]}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=N(acme)
          calls vis(acme/widget)

        115 PO list_issues
          # author.login fallback + permission
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":null,"author_association":"NONE","author":{"login":"rosa"}}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=A(acme)
          calls vis(acme/widget) perm(rosa)

        116 PO list_issues
          # permission none keeps floor
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"nora"},"author_association":"NONE"}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=U(acme)
          calls vis(acme/widget) perm(nora)

        117 PO list_issues
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"tess"},"author_association":"weird"}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=U(acme)
          calls vis(acme/widget) perm(tess)

        118 PO list_issues
          # null association ⇒ enrichment; facts login not used for issues
          args {"owner":"acme","repo":"widget"}
          result [{"number":2,"title":"t","user":{"login":"zed"},"author_association":null}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#2 S=[] I=U(acme)
          calls vis(acme/widget) issue(acme/widget#2) perm(zed)✗

        119 PO list_issues
          policy "endorsement-reactions":["THUMBS_UP"]
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE",
          + "reactions":{"nodes":[{"content":"thumbs_up","user":{"login":"kai"}}]}}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=A(acme)
          calls vis(acme/widget) perm(zed)✗ perm(kai)

        120 PO list_issues
          policy "endorsement-reactions":["THUMBS_UP"]
          # reader below default endorser-min approved
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE",
          + "reactions":{"nodes":[{"content":"THUMBS_UP","user":{"login":"milo"}}]}}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=U(acme)
          calls vis(acme/widget) perm(zed)✗ perm(milo)

        121 PO list_issues
          policy "endorsement-reactions":["THUMBS_UP"],"endorser-min-integrity":"unapproved"
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE",
          + "reactions":{"nodes":[{"content":"THUMBS_UP","user":{"login":"milo"}}]}}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=A(acme)
          calls vis(acme/widget) perm(zed)✗ perm(milo)

        122 PO list_issues
          policy "endorsement-reactions":["THUMBS_UP"]
          # stale
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE",
          + "updatedAt":"2025-03-01T00:00:00Z","reactions":{"nodes":[{"content":"THUMBS_UP",
          + "user":{"login":"kai"},"createdAt":"2025-02-01T00:00:00Z"}]}}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=U(acme)
          calls vis(acme/widget) perm(zed)✗

        123 PO list_issues
          policy "endorsement-reactions":["THUMBS_UP"]
          # counts only ⇒ ignored
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE",
          + "reactions":{"+1":3,"total_count":3}}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=U(acme)
          calls vis(acme/widget) perm(zed)✗

        124 PO list_issues
          policy "endorsement-reactions":["THUMBS_UP"],"disapproval-reactions":["THUMBS_DOWN"]
          # disapproval wins, cap none
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE",
          + "reactions":{"nodes":[{"content":"THUMBS_UP","user":{"login":"kai"}},{"content":"THUMBS_DOWN",
          + "user":{"login":"rosa"}}]}}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=N(acme)
          calls vis(acme/widget) perm(zed)✗ perm(kai) perm(rosa)

        125 PO list_issues
          policy "disapproval-reactions":["THUMBS_DOWN"],"disapproval-integrity":"unapproved"
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"OWNER",
          + "reactions":{"nodes":[{"content":"THUMBS_DOWN","user":{"login":"rosa"}}]}}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=U(acme)
          calls vis(acme/widget) perm(rosa)

        126 PO list_issues
          policy "disapproval-reactions":["CONFUSED"],"disapproval-integrity":"approved"
          # cap above current is a no-op
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"title":"t","user":{"login":"zed"},"author_association":"NONE",
          + "reactions":{"nodes":[{"content":"CONFUSED","user":{"login":"rosa"}}]}}]
          paths -
          default issue S=[] I=N(acme)
          /0 issue:acme/widget#5 S=[] I=U(acme)
          calls vis(acme/widget) perm(zed)✗ perm(rosa)
        """#

    /// Responses about pull requests.
    static let pullRequests = #"""
        127 PO list_pull_requests
          args {"owner":"acme","repo":"widget"}
          result [{"number":21,"user":{"login":"zed"},"base":{"repo":{"full_name":"acme/widget"}},
          + "head":{"repo":{"full_name":"zed/widget"}},"author_association":"FIRST_TIMER"},{"number":21,
          + "user":{"login":"zed"},"base":{"repo":{"full_name":"acme/widget"}},
          + "head":{"repo":{"full_name":"acme/widget"}},"author_association":"NONE"},{"number":21,
          + "user":{"login":"zed"},"base":{"repo":{"full_name":"acme/widget"}},
          + "head":{"repo":{"full_name":"zed/widget"}},"merged_at":"2025-01-01T00:00:00Z",
          + "author_association":"NONE"},{"number":21,"user":{"login":"zed"},
          + "base":{"repo":{"full_name":"acme/widget"}},"head":{"repo":null},"author_association":"NONE"}]
          paths -
          default pull_request S=[] I=N(acme)
          /0 pr:acme/widget#21 S=[] I=U(acme)
          /1 pr:acme/widget#21 S=[] I=A(acme)
          /2 pr:acme/widget#21 S=[] I=M(acme)
          /3 pr:acme/widget#21 S=[] I=U(acme)
          calls vis(acme/widget) perm(zed)✗ perm(zed)✗ perm(zed)✗ perm(zed)✗

        128 PO list_pull_requests
          # enrichment: fork, merged+direct, trusted login from facts
          args {"owner":"acme","repo":"widget"}
          result [{"number":11,"user":{"login":"ola"}},{"number":12,"user":{"login":"ola"}},{"number":13,
          + "user":{"login":"ola"}}]
          paths -
          default pull_request S=[] I=N(acme)
          /0 pr:acme/widget#11 S=[] I=U(acme)
          /1 pr:acme/widget#12 S=[] I=M(acme)
          /2 pr:acme/widget#13 S=[] I=A(acme)
          calls vis(acme/widget) pr(acme/widget#11) perm(ola)✗ pr(acme/widget#12) perm(ola)✗
          calls pr(acme/widget#13)

        129 PO list_pull_requests
          args {"owner":"acme","repo":"vault"}
          result [{"number":21,"user":{"login":"zed"},"base":{"repo":{"full_name":"acme/vault"}},
          + "head":{"repo":{"full_name":"zed/vault"}},"author_association":"FIRST_TIMER"}]
          paths -
          default pull_request S=["private:acme"] I=A(acme)
          /0 pr:acme/vault#21 S=["private:acme"] I=A(acme)
          calls vis(acme/vault)

        130 PO pull_request_read
          args {"owner":"acme","repo":"widget","pullNumber":21,"method":"get"}
          result {"content":[{"type":"text","text":"{\"number\":21,\"user\":{\"login\":\"zed\"},
          + \"base\":{\"repo\":{\"full_name\":\"acme/widget\"}},
          + \"head\":{\"repo\":{\"full_name\":\"acme/widget\"}},\"author_association\":\"MEMBER\",
          + \"merged\":true}"}]}
          item parsed-text pr:acme/widget#21 S=[] I=M(acme)
          calls vis(acme/widget)

        131 PO pull_request_read
          # plain text ⇒ metadata: approved integrity and EMPTY secrecy
          args {"owner":"acme","repo":"widget","pullNumber":11,"method":"get_diff"}
          result {"content":[{"type":"text","text":"diff --git a/x b/x"}]}
          item tool_result metadata:pull_request_read S=[] I=A(acme)

        132 PO pull_request_read
          args {"owner":"acme","repo":"widget","pullNumber":11,"method":"get_files"}
          result {"content":[{"type":"text","text":"[{\"filename\":\"x\"}]"}]}
          nothing

        133 PO pull_request_read
          # fallback re-runs resource rules
          args {"owner":"acme","repo":"widget","pullNumber":11,"method":"get_status"}
          result {"content":[{"type":"text","text":"{\"state\":\"success\"}"}]}
          item tool_result pr:acme/widget#11 S=[] I=U(acme)
          calls vis(acme/widget) pr(acme/widget#11) perm(ola)✗

        134 PO search_pull_requests
          args {"query":"is:merged"}
          result {"total_count":1,"items":[{"number":12,
          + "repository_url":"https://api.github.com/repos/acme/widget","user":{"login":"ola"}}]}
          paths /items
          default pull_request S=[] I=N(acme)
          /items/0 pr:acme/widget#12 S=[] I=M(acme)
          calls vis(acme/widget) pr(acme/widget#12) perm(ola)✗

        135 PO list_pull_requests
          args {"owner":"acme","repo":"widget"}
          result {"data":{"repository":{"pullRequests":{"nodes":[{"number":21,"authorAssociation":"MEMBER",
          + "merged":true}]}}}}
          paths /data/repository/pullRequests/nodes
          default pull_request S=[] I=N(acme)
          /data/repository/pullRequests/nodes/0 pr:acme/widget#21 S=[] I=M(acme)
          calls vis(acme/widget)

        136 PO get_pull_request
          # ITEMS form: empty base name still yields fork=true
          args {"owner":"acme","repo":"widget"}
          result {"number":21,"user":{"login":"zed"},"base":{"repo":{"full_name":""}},
          + "head":{"repo":{"full_name":"zed/widget"}},"author_association":"NONE"}
          item tool_result pr:acme/widget#21 S=[] I=U(acme)
          calls vis(acme/widget) perm(zed)✗

        137 PO list_pull_requests
          # PATHS form: empty base ⇒ fork unknown; repo falls back to default
          args {"owner":"acme","repo":"widget"}
          result [{"number":21,"user":{"login":"zed"},"base":{"repo":{"full_name":""}},
          + "head":{"repo":{"full_name":"zed/widget"}},"author_association":"NONE"}]
          paths -
          default pull_request S=[] I=N(acme)
          /0 pr:acme/widget#21 S=[] I=U(acme)
          calls vis(acme/widget) perm(zed)✗

        138 PO list_pull_requests
          policy "refusal-labels":["no"]
          args {"owner":"acme","repo":"widget"}
          result [{"number":21,"user":{"login":"zed"},"base":{"repo":{"full_name":"acme/widget"}},
          + "head":{"repo":{"full_name":"acme/widget"}},"merged":true,"author_association":"OWNER",
          + "labels":["No"]}]
          paths -
          default pull_request S=[] I=N(acme)
          /0 pr:acme/widget#21 S=[] I=N(acme)
          calls vis(acme/widget)

        139 PO list_pull_requests
          policy "blocked-users":["zed"]
          args {"owner":"acme","repo":"vault"}
          result [{"number":21,"user":{"login":"zed"},"base":{"repo":{"full_name":"acme/vault"}},
          + "head":{"repo":{"full_name":"acme/vault"}},"merged":true}]
          paths -
          default pull_request S=["private:acme"] I=A(acme)
          /0 pr:acme/vault#21 S=["private:acme"] I=X(acme)
          calls vis(acme/vault)
        """#

    /// Repositories, commits, releases, files, gists, notifications and projects.
    static let others = #"""
        140 PO search_repositories
          args {"query":"x"}
          result {"content":[{"type":"text","text":"{\"total_count\":2,
          + \"items\":[{\"full_name\":\"acme/vault\",\"private\":true},{\"full_name\":\"zeta/app\"}]}"}]}
          paths /items
          default repository S=[] I=N()
          /items/0 repo:acme/vault S=["private:acme"] I=A(acme)
          /items/1 repo:zeta/app S=[] I=A(zeta/app)

        141 PA search_repositories
          args {}
          result {"repositories":[{"full_name":"acme/vault","private":true}]}
          paths /repositories
          default repository S=[] I=N(all)
          /repositories/0 repo:acme/vault S=[] I=A(all)

        142 PP search_repositories
          args {}
          result {"items":[{"full_name":"acme/vault","private":true},{"name":"x"}]}
          paths /items
          default repository S=[] I=N(public)
          /items/0 repo:acme/vault S=["private"] I=A(public)
          /items/1 repo:unknown S=[] I=A(public)

        143 PO search_repositories
          args {}
          result {"items":[]}
          paths /items
          default repository S=[] I=N()

        144 PO search_repositories
          args {}
          result {"total_count":0,"items":[]}
          item tool_result metadata:search_repositories S=[] I=A(github)

        145 PO list_commits
          # default branch
          args {"owner":"acme","repo":"widget"}
          result [{"sha":"0123456789ab","author":{"login":"zed"}}]
          paths -
          default commit S=[] I=M(acme)
          /0 commit:acme/widget@0123456 S=[] I=M(acme)
          calls vis(acme/widget) perm(zed)✗

        146 PO list_commits
          args {"owner":"acme","repo":"widget","sha":"topic"}
          result [{"sha":"0123456789ab","author":{"login":"milo"}},{"author":{"login":"acme"}},{"sha":"ff",
          + "author":null}]
          paths -
          default commit S=[] I=[]
          /0 commit:acme/widget@0123456 S=[] I=U(acme)
          /1 commit:acme/widget@unknown S=[] I=A(acme)
          /2 commit:acme/widget@ff S=[] I=N(acme)
          calls vis(acme/widget) perm(milo)

        147 PO list_commits
          # unknown visibility ⇒ private
          args {"owner":"omni","repo":"lab","sha":"topic"}
          result [{"sha":"0123456789ab","author":{"login":"zed"}}]
          paths -
          default commit S=["private:omni/lab"] I=A(omni/lab)
          /0 commit:omni/lab@0123456 S=["private:omni/lab"] I=A(omni/lab)
          calls vis(omni/lab)✗ vis(omni/lab)✗

        148 PO get_commit
          args {"owner":"acme","repo":"widget","sha":"0123456789ab"}
          result {"content":[{"type":"text","text":"{\"sha\":\"0123456789abcdef\",
          + \"author\":{\"login\":\"zed\"}}"}]}
          item parsed-text commit:acme/widget@0123456 S=[] I=M(acme)
          calls vis(acme/widget) perm(zed)✗

        149 PO list_commits
          # object ⇒ ITEMS
          args {"owner":"acme","repo":"widget","sha":"0123456789ab"}
          result {"content":[{"type":"text","text":"{\"sha\":\"0123456789abcdef\",
          + \"author\":{\"login\":\"kai\"}}"}]}
          item parsed-text commit:acme/widget@0123456 S=[] I=A(acme)
          calls vis(acme/widget) perm(kai)

        150 PO list_commits
          policy "blocked-users":["zed"]
          args {"owner":"acme","repo":"widget"}
          result [{"sha":"1234567","author":{"login":"zed"}}]
          paths -
          default commit S=[] I=M(acme)
          /0 commit:acme/widget@1234567 S=[] I=X(acme)
          calls vis(acme/widget)

        151 PO list_releases
          args {"owner":"acme","repo":"vault"}
          result [{"tag_name":"v1"},{"html_url":"https://github.com/zeta/app/releases/1"}]
          paths -
          default release S=["private:acme"] I=M(acme)
          /0 release:acme/vault@v1 S=["private:acme"] I=M(acme)
          /1 release:zeta/app@unknown S=["private:acme"] I=M(zeta/app)
          calls vis(acme/vault)

        152 PO get_latest_release
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"{\"tag_name\":\"v2\"}"}]}
          item parsed-text release:acme/widget@v2 S=[] I=M(acme)
          calls vis(acme/widget)

        153 PO get_latest_release
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"not json"}]}
          item tool_result metadata:get_latest_release S=[] I=A(acme)
          calls vis(acme/widget)

        154 PO get_file_contents
          # sensitive path NOT applied here
          args {"owner":"acme","repo":"widget","path":".env"}
          result {"content":[{"type":"text","text":"{\"content\":\"QQ==\",\"encoding\":\"base64\"}"}]}
          item parsed-text file:acme/widget S=[] I=M(acme)
          calls vis(acme/widget)

        155 PO get_file_contents
          args {"owner":"acme","repo":"vault","path":"src","ref":"dev"}
          result {"content":[{"type":"text","text":"[{\"name\":\"a\"},{\"name\":\"b\"}]"}]}
          paths -
          default file_contents S=["private:acme"] I=A(acme)
          /0 file:acme/vault S=["private:acme"] I=A(acme)
          /1 file:acme/vault S=["private:acme"] I=A(acme)
          calls vis(acme/vault)

        156 PO get_file_contents
          # PRIVATE repo file ⇒ metadata with EMPTY secrecy
          args {"owner":"acme","repo":"vault","path":"a.txt"}
          result {"content":[{"type":"text","text":"successfully downloaded text file (SHA: 1)"},
          + {"type":"resource","resource":{"uri":"repo://x","text":"secret"}}]}
          item tool_result metadata:get_file_contents S=[] I=A(acme)
          calls vis(acme/vault)

        157 PO get_file_blame
          # fallback ⇒ sensitive path applies
          args {"owner":"acme","repo":"widget","path":".env"}
          result {"content":[{"type":"text","text":"{\"ranges\":[]}"}]}
          item tool_result resource:get_file_blame S=["private:acme"] I=M(acme)
          calls vis(acme/widget)

        158 PO list_gists
          args {}
          result [{"id":"g1","public":true},{"id":"g2","public":false},{"id":3}]
          paths -
          default gist S=[] I=U(user)
          /0 gist:g1 S=[] I=U(user)
          /1 gist:g2 S=["private:user"] I=U(user)
          /2 gist:unknown S=[] I=U(user)

        159 PA get_gist
          args {}
          result {"content":[{"type":"text","text":"{\"id\":\"g2\",\"public\":false}"}]}
          item parsed-text gist:g2 S=["private:user"] I=U(all)

        160 PO list_notifications
          # PATHS: integrity is []
          args {}
          result [{"id":"n1"}]
          paths -
          default notification S=["private:user"] I=[]
          /0 notification:n1 S=["private:user"] I=[]

        161 PO get_notification_details
          args {}
          result {"content":[{"type":"text","text":"[{\"id\":\"n1\"}]"}]}
          item element notification:n1 S=["private:user"] I=N()

        162 PO get_notification_details
          args {}
          result {"content":[{"type":"text","text":"{\"id\":\"n1\"}"}]}
          item tool_result resource:get_notification_details S=["private:user"] I=N()

        163 PO projects_list
          args {"owner":"acme"}
          result {"items":[{"type":"ISSUE",
          + "content":{"repository_url":"https://api.github.com/repos/acme/vault",
          + "author_association":"MEMBER"}},{"type":"PULL_REQUEST",
          + "content":{"url":"https://api.github.com/repos/zeta/app/pulls/1"}},{"type":"ISSUE","content":{}},
          + {"type":"DRAFT_ISSUE"},{"title":"board"}]}
          paths /items
          default project-item S=[] I=A(acme)
          /items/0 project-item:issue S=["private:acme"] I=A(acme)
          /items/1 project-item:pull_request S=[] I=[]
          /items/2 project-item:issue S=["private"] I=[]
          /items/3 project-item:draft_issue S=[] I=A(acme)
          /items/4 project-item: S=[] I=A(acme)
          calls vis(acme/vault) vis(zeta/app)
        """#

    /// Responses that no rule covers.
    static let fallbacks = #"""
        164 PO get_me
          args {}
          result {"content":[{"type":"text","text":"{\"login\":\"rosa\"}"}]}
          item tool_result resource:get_me S=["private:user"] I=N()

        165 PO get_job_logs
          # plain text
          args {"owner":"acme","repo":"vault"}
          result {"content":[{"type":"text","text":"2025 log line"}]}
          item tool_result metadata:get_job_logs S=[] I=A(acme)

        166 PO get_job_logs
          args {"owner":"acme","repo":"vault"}
          result {"content":[{"type":"text","text":"{\"logs_url\":\"u\"}"}]}
          item tool_result resource:get_job_logs S=["private:acme"] I=A(acme)
          calls vis(acme/vault)

        167 PO actions_list
          # zero count ⇒ metadata, secrecy dropped
          args {"owner":"acme","repo":"vault"}
          result {"content":[{"type":"text","text":"{\"total_count\":0,\"workflow_runs\":[]}"}]}
          item tool_result metadata:actions_list S=[] I=A(acme)

        168 PO actions_list
          args {"owner":"acme","repo":"vault"}
          result {"content":[{"type":"text","text":"{\"total_count\":1,\"workflow_runs\":[{}]}"}]}
          item tool_result resource:actions_list S=["private:acme"] I=A(acme)
          calls vis(acme/vault)

        169 PO list_branches
          args {"owner":"acme","repo":"vault"}
          result {"content":[{"type":"text","text":"[{\"name\":\"main\"}]"}]}
          nothing

        170 PO totally_new_tool
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"{}"}]}
          item tool_result resource:totally_new_tool S=[] I=N(acme)
          calls vis(acme/widget)

        171 PO totally_new_tool
          args {"owner":"acme","repo":"widget"}
          result null
          item tool_result resource:totally_new_tool S=[] I=N(acme)
          calls vis(acme/widget)

        172 PO totally_new_tool
          # JSON scalar in text
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"123"}]}
          item tool_result resource:totally_new_tool S=[] I=N(acme)
          calls vis(acme/widget)

        173 PA totally_new_tool
          args {}
          result {"content":[{"type":"text","text":"hello"}]}
          item tool_result metadata:totally_new_tool S=[] I=A(all)

        174 PO search_code
          args {"query":"repo:zeta/app x"}
          result {"content":[{"type":"text","text":"nothing found"}]}
          item tool_result metadata:search_code S=[] I=A(zeta/app)

        175 P0 search_code
          args {"query":"repo:zeta/app x"}
          result {"content":[{"type":"text","text":"{\"total_count\":1,\"items\":[{\"path\":\"a\"}]}"}]}
          item tool_result search_code:zeta/app S=[] I=A(zeta/app)
          calls vis(zeta/app)

        176 PO list_tags
          # empty content array
          args {"owner":"acme","repo":"widget"}
          result {"content":[]}
          item tool_result resource:list_tags S=[] I=A(acme)
          calls vis(acme/widget)

        177 PO create_issue
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"{\"number\":5}"}]}
          item tool_result resource:create_issue S=[] I=A(acme)
          calls vis(acme/widget)
        """#

    /// Cases that matter for security.
    static let security = #"""
        178 PP get_file_contents
          # private file, public scope
          args {"owner":"acme","repo":"vault","path":"a.txt"}
          result {"content":[{"type":"text","text":"successfully downloaded text file (SHA: 1)"},
          + {"type":"resource","resource":{"uri":"repo://x","text":"secret"}}]}
          item tool_result metadata:get_file_contents S=[] I=A(public)
          calls vis(acme/vault)

        179 PP pull_request_read
          # fork diff labelled approved
          args {"owner":"acme","repo":"widget","pullNumber":11,"method":"get_diff"}
          result {"content":[{"type":"text","text":"diff --git a/x b/x"}]}
          item tool_result metadata:pull_request_read S=[] I=A(public)

        180 PO list_issues
          # lone surrogate escape makes the inner text unparseable
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"[{\"number\":5,\"title\":\"\\ud800\"}]"}]}
          item tool_result metadata:list_issues S=[] I=A(acme)
          calls vis(acme/widget)

        181 PO list_issues
          # trailing bytes
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"[]x"}],"isError":false}
          item tool_result metadata:list_issues S=[] I=A(acme)
          calls vis(acme/widget)

        182 PO issue_read
          # private repo comments: rc 0, host must fall back to the coarse label
          args {"owner":"acme","repo":"vault","issue_number":3,"method":"get_comments"}
          result {"content":[{"type":"text","text":"[{\"id\":1}]"}]}
          nothing

        183 PO issue_read
          policy "blocked-users":["zed"]
          # blocked user comment: not seen
          args {"owner":"acme","repo":"widget","issue_number":1,"method":"get_comments"}
          result {"content":[{"type":"text","text":"[{\"id\":1,\"user\":{\"login\":\"zed\"}}]"}]}
          nothing

        184 PO get_discussion_comments
          policy "blocked-users":["zed"]
          # blocked-users only apply to issues, PRs and commits
          args {"owner":"acme","repo":"widget"}
          result {"content":[{"type":"text","text":"{\"comments\":[{\"author\":{\"login\":\"zed\"}}]}"}]}
          item tool_result resource:get_discussion_comments S=[] I=A(acme)
          calls vis(acme/widget)

        185 PO list_project_items
          policy "blocked-users":["zed"]
          # project items ignore blocked-users
          args {"owner":"acme"}
          result {"items":[{"type":"ISSUE",
          + "content":{"repository_url":"https://api.github.com/repos/acme/widget",
          + "author_association":"MEMBER","user":{"login":"zed"}}}]}
          paths /items
          default project-item S=[] I=A(acme)
          /items/0 project-item:issue S=[] I=A(acme)
          calls vis(acme/widget)

        186 PO list_project_items
          policy "refusal-labels":["no"]
          # …and refusal labels
          args {"owner":"acme"}
          result {"items":[{"type":"ISSUE",
          + "content":{"repository_url":"https://api.github.com/repos/acme/widget",
          + "author_association":"MEMBER","labels":["no"]}}]}
          paths /items
          default project-item S=[] I=A(acme)
          /items/0 project-item:issue S=[] I=A(acme)
          calls vis(acme/widget)

        187 PA list_secret_scanning_alerts
          # all-scope removes repo secrecy
          args {"owner":"acme","repo":"vault"}
          read resource:list_secret_scanning_alerts S=[] I=A(all)
          calls vis(acme/vault)

        188 PC list_issues
          # composite tags in PATHS
          args {"owner":"acme","repo":"widget"}
          result [{"number":5,"author_association":"NONE"}]
          paths -
          default issue S=[] I=N({acme/widget,zeta})
          /0 issue:acme/widget#5 S=[] I=U({acme/widget,zeta})
          calls vis(acme/widget)

        189 PX list_tags
          # prefix match on the repo part is case-sensitive
          args {"owner":"ACME","repo":"Widget"}
          read resource:list_tags S=[] I=A(ACME/Widget)
          calls vis(ACME/Widget)

        190 PO list_commits
          policy "approval-labels":["ok"]
          # labels never affect commits
          args {"owner":"acme","repo":"widget","sha":"topic"}
          result [{"sha":"1234567","author":{"login":"milo"},"labels":["ok"]}]
          paths -
          default commit S=[] I=[]
          /0 commit:acme/widget@1234567 S=[] I=U(acme)
          calls vis(acme/widget) perm(milo)
        """#
}
