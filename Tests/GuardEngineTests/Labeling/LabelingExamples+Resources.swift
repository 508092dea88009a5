extension LabelingExample {
    /// Calls.
    static let resources = #"""
        1 P0 get_repository
          args {"owner":"acme","repo":"widget"}
          read resource:get_repository S=[] I=A(acme/widget)
          calls vis(acme/widget)

        2 PO get_repository
          args {"owner":"acme","repo":"widget"}
          read resource:get_repository S=[] I=A(acme)
          calls vis(acme/widget)

        3 PO get_repository
          args {"owner":"acme","repo":"vault"}
          read resource:get_repository S=["private:acme"] I=A(acme)
          calls vis(acme/vault)

        4 PA get_repository
          args {"owner":"acme","repo":"vault"}
          read resource:get_repository S=[] I=A(all)
          calls vis(acme/vault)

        5 PP get_repository
          args {"owner":"acme","repo":"vault"}
          read resource:get_repository S=["private"] I=A(public)
          calls vis(acme/vault)

        6 PP get_repository
          # unknown visibility under public scope ⇒ no secrecy
          args {"owner":"omni","repo":"lab"}
          read resource:get_repository S=[] I=A(public)
          calls vis(omni/lab)✗ vis(omni/lab)✗

        7 PO get_repository
          # unknown ⇒ fail secure; two lookups
          args {"owner":"omni","repo":"lab"}
          read resource:get_repository S=["private:omni/lab"] I=A(omni/lab)
          calls vis(omni/lab)✗ vis(omni/lab)✗

        8 PR get_repository
          # policy casing wins
          args {"owner":"ACME","repo":"Widget"}
          read resource:get_repository S=[] I=A(acme/widget)
          calls vis(ACME/Widget)

        9 PX get_repository
          args {"owner":"acme","repo":"widget"}
          read resource:get_repository S=[] I=A(acme/wid*)
          calls vis(acme/widget)

        10 PC get_repository
          args {"owner":"acme","repo":"widget"}
          read resource:get_repository S=[] I=A({acme/widget,zeta})
          calls vis(acme/widget)

        11 PC get_repository
          # outside scope
          args {"owner":"acme","repo":"vault"}
          read resource:get_repository S=["private:acme/vault"] I=A(acme/vault)
          calls vis(acme/vault)

        12 PC get_repository
          args {"owner":"zeta","repo":"app"}
          read resource:get_repository S=[] I=A({acme/widget,zeta})
          calls vis(zeta/app)

        13 PO totally_new_tool
          args {"owner":"acme","repo":"widget"}
          read resource:totally_new_tool S=[] I=N(acme)
          calls vis(acme/widget)

        14 PA totally_new_tool
          args {}
          read resource:totally_new_tool S=[] I=N(all)

        15 PO lock_thread
          # prefix rule
          args {"owner":"acme","repo":"widget"}
          write resource:lock_thread S=[] I=U(acme)
          calls vis(acme/widget)

        16 PO delete_branch
          # delete_ prefix alone is not a write
          args {"owner":"acme","repo":"widget"}
          read resource:delete_branch S=[] I=N(acme)
          calls vis(acme/widget)

        17 PO delete_actions_cache
          # listed write, default arm: no secrecy even though private
          args {"owner":"acme","repo":"vault"}
          write resource:delete_actions_cache S=[] I=A(acme)
          calls vis(acme/vault)

        18 PO create_issue
          args {"owner":"acme","repo":"vault"}
          write resource:create_issue S=["private:acme"] I=A(acme)
          calls vis(acme/vault)

        19 PO issue_write
          args {"owner":"acme","repo":"widget"}
          read-write resource:issue_write S=[] I=A(acme)
          calls vis(acme/widget)

        20 PO merge_pull_request
          args {}
          read-write resource:merge_pull_request S=[] I=A()

        21 PO issue_dependency_write_ff_issue_dependencies
          # alias missing from operation lists ⇒ read
          args {"owner":"acme","repo":"widget","issue_number":4}
          read issue:acme/widget#4 S=[] I=A(acme)
          calls vis(acme/widget)

        22 PO transfer_repository
          args {"owner":"acme","repo":"vault"}
          write resource:transfer_repository S=["private:acme"] I=X(acme)
          calls vis(acme/vault)

        23 PO transfer_repository
          args {}
          write resource:transfer_repository S=[] I=X(global)

        24 PC create_agent_task
          args {"owner":"acme","repo":"widget"}
          read-write resource:create_agent_task S=[] I=X({acme/widget,zeta})
          calls vis(acme/widget)

        25 PO get_issue
          # MEMBER
          args {"owner":"acme","repo":"widget","issue_number":1}
          read issue:acme/widget#1 S=[] I=A(acme)
          calls vis(acme/widget) issue(acme/widget#1)

        26 PO issue_read
          # copilot is trusted
          args {"owner":"acme","repo":"widget","issue_number":2,"method":"get_comments"}
          read issue:acme/widget#2 S=[] I=A(acme)
          calls vis(acme/widget) issue(acme/widget#2)

        27 PO issue_read
          # private floor; perm lookup still made
          args {"owner":"acme","repo":"vault","issue_number":"3"}
          read issue:acme/vault#3 S=["private:acme"] I=A(acme)
          calls vis(acme/vault) issue(acme/vault#3) perm(kim)✗

        28 PO list_issues
          # list: description only
          args {"owner":"acme","repo":"widget","issue_number":1}
          read issue:acme/widget#1 S=[] I=N(acme)
          calls vis(acme/widget)

        29 PO issue_dependency_read
          # lookup fails
          args {"owner":"acme","repo":"widget","issue_number":9}
          read issue:acme/widget#9 S=[] I=N(acme)
          calls vis(acme/widget) issue(acme/widget#9)✗

        30 PO pull_request_read
          # fork
          args {"owner":"acme","repo":"widget","pullNumber":11}
          read pr:acme/widget#11 S=[] I=U(acme)
          calls vis(acme/widget) pr(acme/widget#11) perm(ola)✗

        31 PO pull_request_read
          # merged
          args {"owner":"acme","repo":"widget","pullNumber":12,"method":"get_files"}
          read pr:acme/widget#12 S=[] I=M(acme)
          calls vis(acme/widget) pr(acme/widget#12) perm(ola)✗

        32 PO get_pull_request
          # trusted bot, fork status unknown
          args {"owner":"acme","repo":"widget","pull_number":13}
          read pr:acme/widget#13 S=[] I=A(acme)
          calls vis(acme/widget) pr(acme/widget#13)

        33 PO list_pull_requests
          args {"owner":"acme","repo":"vault","pullNumber":5}
          read pr:acme/vault#5 S=["private:acme"] I=A(acme)
          calls vis(acme/vault)

        34 PO search_issues
          args {"query":"is:open repo:acme/vault"}
          read search_issues:acme/vault S=["private:acme"] I=N(acme)
          calls vis(acme/vault)

        35 PO search_issues
          args {"query":"is:open"}
          read resource:search_issues S=[] I=N()

        36 PO search_pull_requests_ff_fields_param
          args {"query":"x (\"repo:zeta/app\")"}
          read search_pull_requests_ff_fields_param:zeta/app S=[] I=N(zeta/app)
          calls vis(zeta/app)

        37 PO search_issues
          # query repo for secrecy, arg repo for privacy test, arg repo for final baseline
          # (same token under owner scope)
          args {"owner":"acme","repo":"vault","query":"repo:acme/widget bug"}
          read search_issues:acme/widget S=[] I=A(acme)
          calls vis(acme/vault) vis(acme/widget)

        38 P0 search_issues
          # without collapsing token the labels are rebased onto the arg repo
          args {"owner":"acme","repo":"vault","query":"repo:acme/widget bug"}
          read search_issues:acme/widget S=[] I=N(acme/vault)
          calls vis(acme/vault) vis(acme/widget)

        39 P0 search_code
          args {"query":"repo:zeta/app main"}
          read search_code:zeta/app S=[] I=A(zeta/app)
          calls vis(zeta/app)

        40 P0 search_code
          # rebased onto arg repo ⇒ drops to none
          args {"owner":"acme","repo":"widget","query":"repo:zeta/app main"}
          read search_code:zeta/app S=[] I=N(acme/widget)
          calls vis(acme/widget) vis(zeta/app)

        41 PO search_code
          args {"query":"fn main"}
          read resource:search_code S=[] I=A()

        42 PO search_repositories
          args {"query":"topic:x"}
          read resource:search_repositories S=[] I=A()

        43 PO get_commit
          args {"owner":"acme","repo":"widget","sha":"0a1b2c3d4e"}
          read commit:acme/widget@0a1b2c3 S=[] I=M(acme)
          calls vis(acme/widget)

        44 PO list_commits
          args {"owner":"acme","repo":"widget","sha":"0a1b2c3d4e"}
          read commit:acme/widget@0a1b2c3 S=[] I=N(acme)
          calls vis(acme/widget)

        45 PO list_commits
          # unknown visibility treated as private
          args {"owner":"omni","repo":"lab","sha":"topic"}
          read commit:omni/lab@topic S=["private:omni/lab"] I=A(omni/lab)
          calls vis(omni/lab)✗ vis(omni/lab)✗

        46 PO list_commits
          # no owner/repo: still treated as private
          args {"sha":"topic"}
          read resource:list_commits S=[] I=A()

        47 PO get_file_contents
          args {"owner":"acme","repo":"widget","path":"docs/intro.md","ref":"topic"}
          read resource:get_file_contents S=[] I=A(acme)
          calls vis(acme/widget)

        48 PO get_file_contents
          args {"owner":"acme","repo":"widget","path":"cfg/.ENV.local/x.txt"}
          read resource:get_file_contents S=["private:acme"] I=M(acme)
          calls vis(acme/widget)

        49 PA get_file_blame
          # all-scope: private label is empty
          args {"owner":"acme","repo":"widget","path":".github/workflows/ci.yml"}
          read resource:get_file_blame S=[] I=M(all)
          calls vis(acme/widget)

        50 PP get_file_contents
          args {"owner":"acme","repo":"widget","path":"my-tokens.md","ref":"HEAD"}
          read resource:get_file_contents S=["private"] I=M(public)
          calls vis(acme/widget)

        51 PO get_file_contents
          # keywords match the filename only
          args {"owner":"acme","repo":"widget","path":"tokens/readme.md"}
          read resource:get_file_contents S=[] I=M(acme)
          calls vis(acme/widget)

        52 PO get_file_contents
          # path lower-cased first
          args {"owner":"acme","repo":"widget","path":".github/Workflows/ci.yml"}
          read resource:get_file_contents S=["private:acme"] I=M(acme)
          calls vis(acme/widget)

        53 PO list_code_scanning_alerts
          args {"owner":"acme","repo":"widget"}
          read resource:list_code_scanning_alerts S=["private:acme"] I=A(acme)
          calls vis(acme/widget)

        54 PO list_org_repository_security_advisories
          args {"org":"acme"}
          read resource:list_org_repository_security_advisories S=["private"] I=A()

        55 PO list_repository_collaborators
          args {"owner":"acme","repo":"widget"}
          read resource:list_repository_collaborators S=["private:acme"] I=U(acme)
          calls vis(acme/widget)

        56 PA ui_get
          args {"owner":"acme","repo":"widget","method":"reviewers"}
          read resource:ui_get S=[] I=U(all)
          calls vis(acme/widget)

        57 PO ui_get
          args {"owner":"acme","repo":"widget","method":"labels"}
          read resource:ui_get S=[] I=A(acme)
          calls vis(acme/widget)

        58 PO ui_get
          args {"owner":"acme","method":"issue_types"}
          read resource:ui_get S=[] I=N()

        59 PO ui_get
          args {"owner":"acme","repo":"widget"}
          read resource:ui_get S=[] I=N(acme)
          calls vis(acme/widget)

        60 PO get_me
          args {}
          read resource:get_me S=["private:user"] I=N()

        61 PA get_me
          args {}
          read resource:get_me S=["private:user"] I=A(all)

        62 PO search_users
          args {"query":"rosa"}
          read resource:search_users S=[] I=N()

        63 PO dismiss_notification
          args {"threadID":"9"}
          write resource:dismiss_notification S=[] I=A(github)

        64 PO create_repository
          args {"name":"n"}
          write resource:create_repository S=[] I=A(github)

        65 PO fork_repository
          # with owner+repo the github scope is lost
          args {"owner":"acme","repo":"widget"}
          write resource:fork_repository S=[] I=N(acme)
          calls vis(acme/widget)

        66 PO star_repository
          args {}
          write resource:star_repository S=[] I=N()

        67 PO enable_toolset
          args {}
          write resource:enable_toolset S=[] I=N()

        68 PO list_gists
          args {}
          read resource:list_gists S=["private:user"] I=N()

        69 PA create_gist
          args {}
          write resource:create_gist S=["private:user"] I=U(all)

        70 PO delete_gist
          args {"gist_id":"1"}
          write resource:delete_gist S=["private:user"] I=N()

        71 PO create_codespace
          args {}
          write resource:create_codespace S=["private:user"] I=A(user)

        72 PO rebuild_codespace
          args {}
          write resource:rebuild_codespace S=["private:user"] I=N()

        73 PO list_notifications
          args {}
          read resource:list_notifications S=["private:user"] I=N()

        74 PO projects_list
          # final baseline scope is empty ⇒ rank lost
          args {"owner":"acme"}
          read resource:projects_list S=[] I=N()

        75 PA projects_list
          args {"owner":"acme"}
          read resource:projects_list S=[] I=A(all)

        76 PO projects_write
          args {"owner":"acme","repo":"widget"}
          write resource:projects_write S=[] I=A(acme)
          calls vis(acme/widget)

        77 P0 projects_write
          args {"owner":"acme","repo":"widget"}
          write resource:projects_write S=[] I=N(acme/widget)
          calls vis(acme/widget)

        78 PO set_secret
          args {"owner":"acme","repo":"widget"}
          write resource:set_secret S=[] I=A(acme)
          calls vis(acme/widget)

        79 PO set_secret
          args {"org":"omni"}
          write resource:set_secret S=["private:omni"] I=A(omni)

        80 PO set_secret
          args {"owner":"omni"}
          write resource:set_secret S=["private:omni"] I=A(omni)

        81 PO set_secret
          args {}
          write resource:set_secret S=["private:user"] I=A(user)

        82 PO set_variable
          args {}
          write resource:set_variable S=[] I=N()

        83 PO delete_secret
          # repo wins over org
          args {"owner":"acme","repo":"vault","org":"omni"}
          write resource:delete_secret S=["private:acme"] I=A(acme)
          calls vis(acme/vault)
        """#
}
