/// The tools the guard knows, one line each: name, operation, rule for the resource, rule for the response and, where
/// they differ from the usual, the scope of the result and that the tool is always refused.
///
/// All other names are reads without rules (writes when they begin with `lock_` or `unlock_`), whatever they sound
/// like (`LabelingHazard.unknownWritesRead`). `LabelingHazard.writingAliasReads` and `cacheDeletionHasNoSecrecy` are rows
/// here.
enum ToolTable {
    static let all: [ToolRule] =
        issues
        + pullRequests
        + discussions
        + contents
        + actions
        + repositories
        + security
        + projects
        + accounts
        + searches

    /// Issues, sub-issues and their comments, labels and dependencies.
    static let issues: [ToolRule] = [
        ToolRule("add_issue_comment", .write, .repository),
        ToolRule("add_issue_comment_reaction", .write, .repository),
        ToolRule("add_issue_reaction", .write, .repository),
        ToolRule("add_sub_issue", .readWrite, .repository),
        ToolRule("assign_copilot_to_issue", .write, .repository),
        ToolRule("assign_copilot_to_issue_with_intent", .write, .repository),
        ToolRule("close_issue", .write, .repository),
        ToolRule("create_issue", .write, .repository),
        ToolRule("create_linked_branch", .write, .repository),
        ToolRule("delete_issue", .write, .repository),
        ToolRule("delete_issue_comment", .write, .repository),
        ToolRule("get_issue", .read, .issue, .issues(.plain)),
        ToolRule("get_label", .read, .repository),
        ToolRule("issue_dependency_read", .read, .issue),
        ToolRule("issue_dependency_read_ff_issue_dependencies", .read, .issue),
        ToolRule("issue_dependency_write", .readWrite, .issueWrite),
        ToolRule("issue_dependency_write_ff_issue_dependencies", .read, .issueWrite),
        ToolRule("issue_read", .read, .issue, .issues(.methodRead)),
        ToolRule("issue_write", .readWrite, .repository),
        ToolRule("issue_write_ff_remote_mcp_issue_fields", .readWrite, .repository),
        ToolRule("label_write", .write, .repository),
        ToolRule("list_issues", .read, .issueList, .issues(.plain)),
        ToolRule("list_issues_ff_fields_param", .read, .issueList, .issues(.plain)),
        ToolRule("list_issues_ff_remote_mcp_issue_fields", .read, .issueList),
        ToolRule("list_label", .read, .repository),
        ToolRule("lock_issue", .write, .repository),
        ToolRule("pin_issue", .write, .issueWrite),
        ToolRule("remove_sub_issue", .readWrite, .repository),
        ToolRule("reopen_issue", .write, .repository),
        ToolRule("reprioritize_sub_issue", .readWrite, .repository),
        ToolRule("search_issues", .read, .itemSearch, .issues(.search), scope: .query),
        ToolRule("search_issues_ff_fields_param", .read, .itemSearch, .issues(.searchAlias), scope: .query),
        ToolRule("set_issue_fields", .readWrite, .repository),
        ToolRule("sub_issue_write", .readWrite, .repository),
        ToolRule("transfer_issue", .write, .issueWrite),
        ToolRule("unlock_issue", .write, .repository),
        ToolRule("unpin_issue", .write, .issueWrite),
        ToolRule("update_issue_assignees", .readWrite, .repository),
        ToolRule("update_issue_body", .readWrite, .repository),
        ToolRule("update_issue_comment", .write, .repository),
        ToolRule("update_issue_labels", .readWrite, .repository),
        ToolRule("update_issue_milestone", .readWrite, .repository),
        ToolRule("update_issue_state", .readWrite, .repository),
        ToolRule("update_issue_title", .readWrite, .repository),
        ToolRule("update_issue_type", .readWrite, .repository),
    ]

    /// Pull requests, reviews and review comments.
    static let pullRequests: [ToolRule] = [
        ToolRule("add_comment_to_pending_review", .write, .repository),
        ToolRule("add_pull_request_review_comment", .readWrite, .repository),
        ToolRule("add_pull_request_review_comment_reaction", .write, .repository),
        ToolRule("add_reply_to_pull_request_comment", .write, .repository),
        ToolRule("close_pull_request", .write, .repository),
        ToolRule("create_pull_request", .write, .repository),
        ToolRule("create_pull_request_review", .readWrite, .repository),
        ToolRule("create_pull_request_with_copilot", .write, .repository),
        ToolRule("delete_pending_pull_request_review", .readWrite, .repository),
        ToolRule("get_pull_request", .read, .pullRequest, .pullRequests(.plain)),
        ToolRule("list_pull_requests", .read, .pullRequestList, .pullRequests(.plain)),
        ToolRule("list_pull_requests_ff_fields_param", .read, .pullRequestList, .pullRequests(.plain)),
        ToolRule("lock_pull_request", .write, .repository),
        ToolRule("mark_pull_request_as_draft", .write, .repository),
        ToolRule("mark_pull_request_as_ready_for_review", .write, .repository),
        ToolRule("merge_pull_request", .readWrite, .repository),
        ToolRule("pull_request_read", .read, .pullRequest, .pullRequests(.methodRead)),
        ToolRule("pull_request_review_write", .readWrite, .repository),
        ToolRule("reopen_pull_request", .write, .repository),
        ToolRule("request_copilot_review", .write, .repository),
        ToolRule("request_pull_request_reviewers", .readWrite, .repository),
        ToolRule("resolve_review_thread", .readWrite, .repository),
        ToolRule("revert_pull_request", .write, .repository),
        ToolRule("search_pull_requests", .read, .itemSearch, .pullRequests(.search), scope: .query),
        ToolRule(
            "search_pull_requests_ff_fields_param", .read, .itemSearch, .pullRequests(.searchAlias),
            scope: .query),
        ToolRule("submit_pending_pull_request_review", .readWrite, .repository),
        ToolRule("unlock_pull_request", .write, .repository),
        ToolRule("unresolve_review_thread", .readWrite, .repository),
        ToolRule("update_pull_request", .readWrite, .repository),
        ToolRule("update_pull_request_body", .readWrite, .repository),
        ToolRule("update_pull_request_branch", .readWrite, .repository),
        ToolRule("update_pull_request_draft_state", .readWrite, .repository),
        ToolRule("update_pull_request_state", .readWrite, .repository),
        ToolRule("update_pull_request_title", .readWrite, .repository),
    ]

    /// Discussions.
    static let discussions: [ToolRule] = [
        ToolRule("create_discussion", .write, .repository),
        ToolRule("discussion_comment_write", .write, .repository),
        ToolRule("edit_discussion", .write, .repository),
        ToolRule("get_discussion", .read, .repository),
        ToolRule("get_discussion_comments", .read, .repository),
        ToolRule("list_discussion_categories", .read, .repository),
        ToolRule("list_discussions", .read, .repository),
    ]

    /// Files, commits, branches, tags and releases.
    static let contents: [ToolRule] = [
        ToolRule("create_branch", .write, .repository),
        ToolRule("create_or_update_file", .write, .repository),
        ToolRule("create_release", .write, .repository),
        ToolRule("delete_file", .write, .repository),
        ToolRule("delete_release", .write, .repository),
        ToolRule("delete_release_asset", .write, .repository),
        ToolRule("edit_release", .write, .repository),
        ToolRule("get_commit", .read, .commits, .commits(.single)),
        ToolRule("get_file_blame", .read, .files),
        ToolRule("get_file_contents", .read, .files, .files),
        ToolRule("get_file_contents_ff_fields_param", .read, .files, .files),
        ToolRule("get_latest_release", .read, .repository, .releases(.single)),
        ToolRule("get_release_by_tag", .read, .repository, .releases(.single)),
        ToolRule("get_repository_tree", .read, .repository),
        ToolRule("get_tag", .read, .repository),
        ToolRule("list_branches", .read, .repository),
        ToolRule("list_commits", .read, .commits, .commits(.list)),
        ToolRule("list_commits_ff_fields_param", .read, .commits, .commits(.list)),
        ToolRule("list_releases", .read, .repository, .releases(.list)),
        ToolRule("list_releases_ff_fields_param", .read, .repository, .releases(.list)),
        ToolRule("list_tags", .read, .repository),
        ToolRule("push_files", .write, .repository),
        ToolRule("upload_release_asset", .write, .repository),
    ]

    /// Workflows, runs, secrets, variables and caches.
    static let actions: [ToolRule] = [
        ToolRule("actions_get", .read, .repository),
        ToolRule("actions_list", .read, .repository),
        ToolRule("actions_run_trigger", .write, .repository),
        ToolRule("cancel_workflow_run", .write, .repository),
        ToolRule("delete_actions_cache", .write, .unlisted),
        ToolRule("delete_secret", .write, .secret, scope: .organisation(orUser: true)),
        ToolRule("delete_variable", .write, .variable, scope: .organisation(orUser: false)),
        ToolRule("delete_workflow_run", .write, .repository),
        ToolRule("delete_workflow_run_logs", .write, .repository),
        ToolRule("disable_workflow", .write, .repository),
        ToolRule("enable_workflow", .write, .repository),
        ToolRule("force_cancel_workflow_run", .write, .repository),
        ToolRule("get_job_logs", .read, .repository),
        ToolRule("rerun_failed_jobs", .write, .repository),
        ToolRule("rerun_workflow_job", .write, .repository),
        ToolRule("rerun_workflow_run", .write, .repository),
        ToolRule("run_workflow", .write, .repository),
        ToolRule("set_secret", .write, .secret, scope: .organisation(orUser: true)),
        ToolRule("set_variable", .write, .variable, scope: .organisation(orUser: false)),
    ]

    /// Repositories themselves.
    static let repositories: [ToolRule] = [
        ToolRule("add_deploy_key", .write, .alwaysPrivate),
        ToolRule("archive_repository", .write, .blockedRepositoryOperation, isBlocked: true),
        ToolRule("create_agent_task", .readWrite, .blockedRepositoryOperation, isBlocked: true),
        ToolRule("create_repository", .write, .publicMetadata, scope: .gitHub),
        ToolRule("create_repository_autolink", .write, .repository),
        ToolRule("delete_deploy_key", .write, .alwaysPrivate),
        ToolRule("delete_repository", .write, .repository),
        ToolRule("delete_repository_autolink", .write, .repository),
        ToolRule("edit_repository", .write, .repository),
        ToolRule("fork_repository", .write, .publicMetadata, scope: .gitHub),
        ToolRule("get_repository", .read, .repository),
        ToolRule("list_repository_collaborators", .read, .collaborators),
        ToolRule("rename_repository", .write, .blockedRepositoryOperation, isBlocked: true),
        ToolRule("sync_fork", .write, .repository),
        ToolRule("transfer_repository", .write, .blockedRepositoryOperation, isBlocked: true),
        ToolRule("unarchive_repository", .write, .blockedRepositoryOperation, isBlocked: true),
    ]

    /// Alerts and advisories.
    static let security: [ToolRule] = [
        ToolRule("get_code_quality_finding", .read, .repository),
        ToolRule("get_code_scanning_alert", .read, .alwaysPrivate),
        ToolRule("get_dependabot_alert", .read, .alwaysPrivate),
        ToolRule("get_global_security_advisory", .read, .publicMetadata),
        ToolRule("get_secret_scanning_alert", .read, .alwaysPrivate),
        ToolRule("list_code_scanning_alerts", .read, .alwaysPrivate),
        ToolRule("list_dependabot_alerts", .read, .alwaysPrivate),
        ToolRule("list_global_security_advisories", .read, .publicMetadata),
        ToolRule("list_org_repository_security_advisories", .read, .alwaysPrivate),
        ToolRule("list_repository_security_advisories", .read, .alwaysPrivate),
        ToolRule("list_secret_scanning_alerts", .read, .alwaysPrivate),
    ]

    /// Projects.
    static let projects: [ToolRule] = [
        ToolRule("add_project_item", .write, .project),
        ToolRule("archive_project_item", .write, .project),
        ToolRule("copy_project", .write, .project),
        ToolRule("create_project", .write, .project),
        ToolRule("create_project_draft_item", .write, .project),
        ToolRule("create_project_field", .write, .project),
        ToolRule("delete_project", .write, .project),
        ToolRule("delete_project_field", .write, .project),
        ToolRule("delete_project_item", .write, .project),
        ToolRule("get_project", .read, .project),
        ToolRule("link_project", .write, .project),
        ToolRule("list_project_fields", .read, .project),
        ToolRule("list_project_items", .read, .project, .projectItems),
        ToolRule("list_projects", .read, .project),
        ToolRule("mark_project_template", .write, .project),
        ToolRule("projects_get", .read, .project),
        ToolRule("projects_list", .read, .project, .projectItems),
        ToolRule("projects_write", .write, .project),
        ToolRule("unarchive_project_item", .write, .project),
        ToolRule("unlink_project", .write, .project),
        ToolRule("unmark_project_template", .write, .project),
        ToolRule("update_project", .write, .project),
        ToolRule("update_project_draft_issue", .readWrite, .project),
        ToolRule("update_project_item", .readWrite, .project),
    ]

    /// Users, teams, gists, codespaces, keys, notifications and stars.
    static let accounts: [ToolRule] = [
        ToolRule("add_gpg_key", .write, .userAccount),
        ToolRule("add_ssh_key", .write, .userAccount),
        ToolRule("create_codespace", .write, .userAccount, scope: .user),
        ToolRule("create_gist", .write, .gist),
        ToolRule("delete_codespace", .write, .userAccount, scope: .user),
        ToolRule("delete_gist", .write, .userAccount),
        ToolRule("delete_gpg_key", .write, .userAccount),
        ToolRule("delete_ssh_key", .write, .userAccount),
        ToolRule("dismiss_notification", .write, .publicMetadata, scope: .gitHub),
        ToolRule("get_copilot_space", .read, .privateMetadata),
        ToolRule("get_gist", .read, .gist, .gists(.single)),
        ToolRule("get_me", .read, .privateMetadata),
        ToolRule("get_notification_details", .read, .notification, .notifications(.single)),
        ToolRule("get_team_members", .read, .privateMetadata),
        ToolRule("get_teams", .read, .privateMetadata),
        ToolRule("list_copilot_spaces", .read, .privateMetadata),
        ToolRule("list_gists", .read, .gist, .gists(.list)),
        ToolRule("list_notifications", .read, .notification, .notifications(.list)),
        ToolRule("list_starred_repositories", .read, .privateMetadata),
        ToolRule("manage_notification_subscription", .write, .publicMetadata, scope: .gitHub),
        ToolRule("manage_repository_notification_subscription", .write, .publicMetadata, scope: .gitHub),
        ToolRule("mark_all_notifications_read", .write, .publicMetadata, scope: .gitHub),
        ToolRule("rebuild_codespace", .write, .userAccount),
        ToolRule("star_repository", .write, .publicMetadata),
        ToolRule("stop_codespace", .write, .userAccount, scope: .user),
        ToolRule("unstar_repository", .write, .publicMetadata),
        ToolRule("update_codespace", .write, .userAccount, scope: .user),
        ToolRule("update_codespace_port_visibility", .write, .userAccount),
        ToolRule("update_gist", .readWrite, .gist),
    ]

    /// Searches and metadata that belong to no repository.
    static let searches: [ToolRule] = [
        ToolRule("enable_toolset", .write, .publicMetadata),
        ToolRule("github_support_docs_search", .read, .publicMetadata),
        ToolRule("list_issue_fields", .read, .organisationMetadata),
        ToolRule("list_issue_types", .read, .organisationMetadata),
        ToolRule("search_code", .read, .codeSearch, scope: .query),
        ToolRule("search_code_ff_fields_param", .read, .codeSearch, scope: .query),
        ToolRule("search_commits", .read, .codeSearch, scope: .query),
        ToolRule("search_orgs", .read, .publicMetadata),
        ToolRule("search_repositories", .read, .repositorySearch, .repositories),
        ToolRule("search_users", .read, .publicMetadata),
        ToolRule("ui_get", .read, .userInterface),
    ]
}
