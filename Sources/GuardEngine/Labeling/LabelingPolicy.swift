/// One entry of `repos` in a policy.
struct PolicyScope: Sendable {
    enum Kind: Sendable {
        case all, `public`, owner, repository, repositoryPrefix
    }

    var kind: Kind
    /// As written; empty for `all` and `public`.
    var owner: [UInt8] = []
    /// The repository or the prefix of its name, as written.
    var repository: [UInt8] = []
    /// What tags say of this entry: `all`, `public`, `owner`, `owner/repository` or `owner/prefix*`.
    var label: [UInt8]

    /// Whether the entry covers a repository: ASCII case counts in the prefix only.
    func covers(owner: ArraySlice<UInt8>, repository name: ArraySlice<UInt8>) -> Bool {
        switch kind {
        case .all, .public: return true
        case .owner: return ByteText.equalIgnoringASCIICase(self.owner[...], owner)
        case .repository:
            return !repository.isEmpty && ByteText.equalIgnoringASCIICase(self.owner[...], owner)
                && ByteText.equalIgnoringASCIICase(repository[...], name)
        case .repositoryPrefix:
            return ByteText.equalIgnoringASCIICase(self.owner[...], owner) && name.starts(with: repository)
        }
    }
}

/// What the guard keeps of the last accepted `label_agent` call.
///
/// The initial value is the state before any such call: no scopes and no lists.
struct LabelingPolicy: Sendable {
    var scopes: [PolicyScope] = [] {
        didSet {
            token = LabelingPolicy.token(of: scopes)
            tokenScope = TagScope(token)
        }
    }
    /// All scopes in one text, joined by ` | `; empty before the first `label_agent`.
    private(set) var token: [UInt8] = []
    /// The scope in the tags of what the policy covers.
    private(set) var tokenScope = TagScope([])

    var blockedUsers = NameList()
    var refusalLabels = NameList()
    var approvalLabels = NameList()
    var trustedUsers = NameList()
    var trustedBots = NameList()
    var endorsementReactions = NameList()
    var disapprovalReactions = NameList()
    /// The level a disapproval lowers to, as written.
    var disapprovalIntegrity: [UInt8] = []
    /// The level from which on the reactions of a user count, as written.
    var endorserMinimumIntegrity: [UInt8] = []
    var promotionLabel: [UInt8] = []
    var demotionLabel: [UInt8] = []

    private static func token(of scopes: [PolicyScope]) -> [UInt8] {
        var token: [UInt8] = []
        for scope in scopes where !scope.label.isEmpty {
            if !token.isEmpty { token.append(text: " | ") }
            token.append(contentsOf: scope.label)
        }
        return token
    }

    var hasPublicScope: Bool { scopes.contains { $0.kind == .public } }

    private var coversEverything: Bool { scopes.contains { $0.kind == .all || $0.kind == .public } }

    // MARK: Scopes

    /// The scope that tags for `scope` carry: the whole policy's where the policy covers it, else its own text.
    ///
    /// An owner alone, `github`, `user` and the empty text are covered by `all` and `public` only.
    func tagScope(_ scope: [UInt8]) -> TagScope {
        if token.isEmpty { return TagScope(scope) }
        if coversEverything { return tokenScope }
        if let name = RepositoryName.split(scope),
            scopes.contains(where: { $0.covers(owner: name.owner, repository: name.repository) })
        {
            return tokenScope
        }
        return TagScope(scope)
    }

    // MARK: Secrecy

    /// The secrecy of private data of a repository: the policy's own words for it, where an entry covers it.
    ///
    /// - Parameter identifier: Taken apart when owner or repository is empty.
    /// - Returns: The tag; `nil` for none.
    func privateSecrecy(owner: [UInt8], repository: [UInt8], identifier: [UInt8]) -> [UInt8]? {
        let pair: (owner: ArraySlice<UInt8>, repository: ArraySlice<UInt8>)
        if !owner.isEmpty && !repository.isEmpty {
            pair = (owner[...], repository[...])
        } else if let parts = RepositoryName.split(identifier) {
            pair = parts
        } else {
            return SecrecyTag.unnamed
        }
        for scope in scopes where scope.covers(owner: pair.owner, repository: pair.repository) {
            switch scope.kind {
            case .all: return nil
            case .public: return SecrecyTag.unnamed
            case .owner: return SecrecyTag.of(scope.owner[...])
            case .repository, .repositoryPrefix: return SecrecyTag.of(scope.label[...])
            }
        }
        return SecrecyTag.of(pair.owner, pair.repository)
    }

    // MARK: Users

    /// The logins every guard trusts.
    private static let builtInActors = NameList([
        [UInt8](text: "dependabot[bot]"),
        [UInt8](text: "github-actions[bot]"),
        [UInt8](text: "github-actions"),
        [UInt8](text: "app/github-actions"),
        [UInt8](text: "github-merge-queue[bot]"),
        [UInt8](text: "copilot"),
        [UInt8](text: "copilot-swe-agent[bot]"),
        [UInt8](text: "copilot-swe-agent"),
        [UInt8](text: "app/copilot-swe-agent"),
    ])

    func trusts(_ login: [UInt8]) -> Bool {
        LabelingPolicy.builtInActors.contains(login) || trustedBots.contains(login)
            || trustedUsers.contains(login)
    }

    func blocks(_ login: [UInt8]) -> Bool { !login.isEmpty && blockedUsers.contains(login) }

    // MARK: Levels

    /// The level a disapproval lowers to: `none` when blank or unknown.
    var disapprovalLevel: IntegrityLevel {
        IntegrityLevel(policyText: disapprovalIntegrity[...]) ?? IntegrityLevel.none
    }

    /// The level from which on reactions count: `approved` when blank or unknown.
    var endorserLevel: IntegrityLevel {
        IntegrityLevel(policyText: endorserMinimumIntegrity[...]) ?? .approved
    }
}

/// Names in a policy, compared without ASCII case. Entries are taken as they are: not trimmed, not checked.
struct NameList: Sendable {
    private var short: [[UInt8]] = []
    private var long: Set<[UInt8]> = []

    /// Lists of up to this length are searched one by one, which is faster and allocates nothing.
    private static let longestShort = 16

    init(_ entries: [[UInt8]] = []) {
        if entries.count <= NameList.longestShort {
            short = entries
        } else {
            long = Set(entries.map { $0.map(ByteText.lowercase) })
        }
    }

    var isEmpty: Bool { short.isEmpty && long.isEmpty }

    func contains(_ name: [UInt8]) -> Bool {
        if long.isEmpty { return short.contains { name.equalsIgnoringASCIICase($0) } }
        return long.contains(name.map(ByteText.lowercase))
    }
}

extension IntegrityLevel {
    /// Reads a level as the guard does: whitespace trimmed, ASCII case ignored, no names of early guards.
    init?(policyText: ArraySlice<UInt8>) {
        let text = policyText.trimmed
        if text.equalsIgnoringASCIICase("none") {
            self = .none
        } else if text.equalsIgnoringASCIICase("unapproved") {
            self = .unapproved
        } else if text.equalsIgnoringASCIICase("approved") {
            self = .approved
        } else if text.equalsIgnoringASCIICase("merged") {
            self = .merged
        } else {
            return nil
        }
    }

    var word: StaticString {
        switch self {
        case .none: "none"
        case .unapproved: "unapproved"
        case .approved: "approved"
        case .merged: "merged"
        }
    }

    /// The higher of two levels; `nil` is below all.
    static func highest(_ left: IntegrityLevel?, _ right: IntegrityLevel?) -> IntegrityLevel? {
        guard let left else { return right }
        guard let right else { return left }
        return left < right ? right : left
    }
}

/// Secrecy tags. A label holds one or none.
enum SecrecyTag {
    /// Private data of no particular repository.
    static let unnamed = [UInt8](text: "private")
    /// Data of the user whose token the backend uses.
    static let user = [UInt8](text: "private:user")

    static func of(_ scope: ArraySlice<UInt8>) -> [UInt8] {
        var tag: [UInt8] = []
        tag.reserveCapacity(8 + scope.count)
        tag.append(text: "private:")
        tag.append(contentsOf: scope)
        return tag
    }

    static func of(_ owner: ArraySlice<UInt8>, _ repository: ArraySlice<UInt8>) -> [UInt8] {
        var tag = of(owner)
        tag.append(UInt8(ascii: "/"))
        tag.append(contentsOf: repository)
        return tag
    }
}

/// The repository a call or an item is about.
struct RepositoryName: Equatable {
    /// Empty when not known.
    var owner: [UInt8] = []
    /// Empty when not known.
    var repository: [UInt8] = []
    /// `owner/repository`; empty unless both are known.
    var full: [UInt8] = []

    init(owner: [UInt8], repository: [UInt8]) {
        self.owner = owner
        self.repository = repository
        if !owner.isEmpty && !repository.isEmpty {
            full = RepositoryName.join(owner[...], repository[...])
        }
    }

    /// Takes `owner/repository` apart; `nil` when the text has not that form.
    init?(full: [UInt8]) {
        guard let parts = RepositoryName.split(full) else { return nil }
        owner = Array(parts.owner)
        repository = Array(parts.repository)
        self.full = full
    }

    static func join(_ owner: ArraySlice<UInt8>, _ repository: ArraySlice<UInt8>) -> [UInt8] {
        var full: [UInt8] = []
        full.reserveCapacity(owner.count + 1 + repository.count)
        full.append(contentsOf: owner)
        full.append(UInt8(ascii: "/"))
        full.append(contentsOf: repository)
        return full
    }

    /// The parts around the only slash; `nil` when there is another number of slashes or a part is empty.
    static func split(_ text: [UInt8]) -> (owner: ArraySlice<UInt8>, repository: ArraySlice<UInt8>)? {
        guard let slash = text.firstIndex(of: UInt8(ascii: "/")), slash > 0, slash + 1 < text.count else {
            return nil
        }
        let repository = text[(slash + 1)...]
        return repository.contains(UInt8(ascii: "/")) ? nil : (text[..<slash], repository)
    }
}
