/// What the guard knows of a tool: one row of `ToolTable`.
struct ToolRule: Sendable {
    let name: StaticString
    let operation: Operation
    /// How the resource is labelled.
    let resource: ResourceRule
    /// How the items of a response are labelled.
    let response: ResponseRule
    /// The scope of the result when the arguments name no repository.
    let scope: ScopeRule
    /// Whether the resource is labelled `blocked`, so that no agent can use it.
    let isBlocked: Bool

    init(
        _ name: StaticString, _ operation: Operation, _ resource: ResourceRule,
        _ response: ResponseRule = .none,
        scope: ScopeRule = .none, isBlocked: Bool = false
    ) {
        self.name = name
        self.operation = operation
        self.resource = resource
        self.response = response
        self.scope = scope
        self.isBlocked = isBlocked
    }

    private static let byName: [[UInt8]: ToolRule] = {
        var rules: [[UInt8]: ToolRule] = [:]
        for rule in ToolTable.all { rules[[UInt8](text: rule.name)] = rule }
        return rules
    }()

    private static let unlisted = ToolRule("", .read, .unlisted)
    private static let unlistedWrite = ToolRule("", .write, .unlisted)

    /// The rule for a tool; names are compared byte by byte.
    static func of(_ name: [UInt8]) -> ToolRule {
        if let rule = byName[name] { return rule }
        return name.hasPrefix("lock_") || name.hasPrefix("unlock_") ? unlistedWrite : unlisted
    }
}

/// The classes of rules for labels of resources.
///
/// "Visible" secrecy is none for public and that of private data for private repositories; when the visibility is
/// unknown it is that of private data unless the policy has the scope `public`. "Approved" and the other levels are in
/// the scope of the repository that the arguments name, unless another is given.
enum ResourceRule: Sendable {
    /// No rule: no secrecy, and the level that goes with the operation.
    case unlisted
    /// One issue: visible; approved if private, else what is known of the author.
    case issue
    /// Issues of a repository: visible; approved if private.
    case issueList
    /// A write to an issue: visible; approved.
    case issueWrite
    /// Operations that are always refused: visible.
    case blockedRepositoryOperation
    /// Search for issues and pull requests: both labels by the repository the query names.
    case itemSearch
    /// One pull request: visible; what is known of author, branches and merge.
    case pullRequest
    /// Pull requests of a repository: visible; approved if private.
    case pullRequestList
    /// Commits: visible; merged on the default branch, else approved unless the repository is known to be public.
    case commits
    /// Private even in public repositories; approved.
    case alwaysPrivate
    /// Anything else in a repository: visible; approved.
    case repository
    /// Data for a user interface, by argument `method`.
    case userInterface
    /// Collaborators: private; unapproved.
    case collaborators
    /// Files: visible, or private for sensitive paths; merged on the default branch, else approved.
    case files
    /// Search in code and commits: visible and approved by the repository the query names.
    case codeSearch
    /// Search for repositories: no secrecy; approved.
    case repositorySearch
    /// Metadata of organisations: no secrecy; approved for `github`, seen from the repository.
    case organisationMetadata
    /// Public metadata of GitHub: no secrecy; approved for `github`.
    case publicMetadata
    /// Metadata of GitHub that belongs to the user: private to the user; approved for `github`.
    case privateMetadata
    /// Projects: no secrecy; approved for the owner.
    case project
    /// Gists: private to the user; unapproved for `user`.
    case gist
    /// Notifications: private to the user; no level.
    case notification
    /// Writes to the user's account: private to the user; approved for `user`.
    case userAccount
    /// Secrets of a repository, an organisation or the user: approved there.
    case secret
    /// Variables of a repository or an organisation: approved there.
    case variable
}

/// The families of rules for items of responses.
enum ResponseRule: Sendable, Equatable {
    /// How a tool for issues or pull requests differs from the others of its family.
    enum ItemTool: Sendable {
        case plain
        /// Secrecy is that of each item's own repository.
        case search
        /// As `search`, but the default labels are those of a plain tool.
        case searchAlias
        /// Items only when the argument `method` is `get`, empty or missing.
        case methodRead
    }

    /// Whether a tool answers with a list, which is labelled by paths, or with one object.
    enum Shape: Sendable {
        case list, single
    }

    case none
    case repositories
    case pullRequests(ItemTool)
    case issues(ItemTool)
    case commits(Shape)
    case files
    case releases(Shape)
    case notifications(Shape)
    case gists(Shape)
    case projectItems
}

/// Scopes of results for calls whose arguments name no repository.
enum ScopeRule: Sendable {
    /// The empty scope.
    case none
    case gitHub
    case user
    /// The organisation in the arguments; without one the owner, and without a name of either kind the user.
    case organisation(orUser: Bool)
    /// The repository that the query names.
    case query
}
