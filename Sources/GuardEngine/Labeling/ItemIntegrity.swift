/// An item as far as its integrity goes.
struct AuthoredItem {
    enum Kind {
        case issue, pullRequest
    }

    var kind: Kind
    var value: JSONRef
    /// The repository, possibly empty or not of the form `owner/repository`.
    var repository: [UInt8]
    /// Only for pull requests; `nil` when not known.
    var isForked: Bool?
    /// Whether the repository is known to be private.
    var isPrivate: Bool
}

/// Integrity of issues, pull requests and commits in responses; nothing else asks who is blocked or what is refused
/// (`LabelingHazard.refusalsReachFewItems`).
extension NativeGuard {
    /// The integrity of an issue or a pull request.
    ///
    /// Blocked authors outweigh everything, then refusals, then approvals, then what follows from repository, merge,
    /// branches, permission and association.
    mutating func itemIntegrity(_ item: AuthoredItem) -> IntegrityLabels {
        let scope = tagScope(item.repository)
        let login = json.authorLogin(item.value)
        if policy.blocks(login) { return .blocked(scope) }
        let name = RepositoryName(full: item.repository)
        let isPullRequest = item.kind == .pullRequest
        let association = json.association(item.value)
        var isForked = item.isForked
        var isMerged = isPullRequest && json.isMerged(item.value)

        var level =
            !login.isEmpty && policy.trusts(login) ? .approved : IntegrityLevel(association: association)
        if level == nil, association == nil, !item.isPrivate, let name,
            let number = json.itemNumber(item.value)
        {
            if isPullRequest {
                if let facts = pullRequestFacts(name, number: number) {
                    level = IntegrityLevel(association: facts.association)
                    if let login = facts.login, policy.trusts(login) { level = .highest(level, .approved) }
                    isForked = isForked ?? facts.isForked
                    isMerged = isMerged || facts.isMerged
                }
            } else if let facts = issueFacts(name, number: number) {
                level = IntegrityLevel(association: facts.association)
            }
        }
        elevate(&level, name, login, isPrivate: item.isPrivate)
        if item.isPrivate {
            level = .highest(level, .approved)
        } else if isPullRequest, let isForked {
            level = .highest(level, isForked ? .unapproved : .approved)
        }
        if isMerged { level = .merged }
        return IntegrityLabels(adjusted(level ?? IntegrityLevel.none, item.value, name), scope)
    }

    /// The integrity of a commit. Labels and reactions do not count.
    mutating func commitIntegrity(
        _ commit: JSONRef, _ repository: [UInt8], isPrivate: Bool, isOnDefaultBranch: Bool
    ) -> IntegrityLabels {
        let scope = tagScope(repository)
        let login = json.authorLogin(commit)
        if policy.blocks(login) { return .blocked(scope) }
        let name = RepositoryName(full: repository)
        var level =
            !login.isEmpty && policy.trusts(login)
            ? .approved : IntegrityLevel(association: json.association(commit))
        if !isPrivate, !login.isEmpty, let name, name.owner.equalsIgnoringASCIICase(login) {
            level = .highest(level, .approved)
        }
        elevate(&level, name, login, isPrivate: isPrivate)
        if isPrivate { level = .highest(level, .approved) }
        if isOnDefaultBranch { level = .merged }
        return IntegrityLabels(level ?? IntegrityLevel.none, scope)
    }

    /// Raises a level below approved to that of the author's permission; not asked for private repositories.
    private mutating func elevate(
        _ level: inout IntegrityLevel?, _ name: RepositoryName?, _ login: [UInt8], isPrivate: Bool
    ) {
        guard !isPrivate, !login.isEmpty, (level ?? IntegrityLevel.none) < .approved, let name else { return }
        level = .highest(level, permissionLevel(name, user: login))
    }

    // MARK: Labels and reactions

    /// Applies approvals, which raise to approved at most, then refusals, which lower.
    private mutating func adjusted(
        _ level: IntegrityLevel, _ item: JSONRef, _ name: RepositoryName?
    ) -> IntegrityLevel {
        let policy = policy
        var level = level
        if json.hasLabel(item, where: { policy.approvalLabels.contains($0) })
            || !policy.promotionLabel.isEmpty
                && json.hasLabel(item, where: { $0.equalsIgnoringASCIICase(policy.promotionLabel) })
        {
            level = max(level, .approved)
        }
        if hasReaction(item, name, policy.endorsementReactions) { level = max(level, .approved) }
        if json.hasLabel(item, where: { policy.refusalLabels.contains($0) })
            || !policy.demotionLabel.isEmpty
                && json.hasLabel(item, where: { $0.equalsIgnoringASCIICase(policy.demotionLabel) })
        {
            level = .none
        }
        if hasReaction(item, name, policy.disapprovalReactions) {
            level = min(level, policy.disapprovalLevel)
        }
        return level
    }

    /// How many reactions of an item are looked at.
    private static let reactionLimit = 20

    /// Whether a user of sufficient permission reacted to the item, as it is now, in one of the given ways.
    private mutating func hasReaction(_ item: JSONRef, _ name: RepositoryName?, _ kinds: NameList) -> Bool {
        guard !kinds.isEmpty, let name else { return false }
        var rest = json.elements(json.member(json.member(item, "reactions"), "nodes"))
        var seen = 0
        while seen < NativeGuard.reactionLimit, let reaction = json.next(&rest) {
            seen += 1
            guard let kind = json.stringMember(reaction, "content"), kinds.contains(kind),
                let login = json.stringMember(json.member(reaction, "user"), "login"), !login.isEmpty,
                !isStale(reaction, item)
            else { continue }
            if let level = permissionLevel(name, user: login), level >= policy.endorserLevel { return true }
        }
        return false
    }

    /// Whether the item was changed after the reaction. Dates are compared as text.
    private func isStale(_ reaction: JSONRef, _ item: JSONRef) -> Bool {
        func first(_ value: JSONRef, _ keys: [StaticString]) -> [UInt8]? {
            for key in keys {
                if let found = json.member(value, key) { return json.string(found) }
            }
            return nil
        }
        guard
            let edited = first(
                item,
                ["lastEditedAt", "editedAt", "last_edited_at", "edited_at", "updatedAt", "updated_at"]),
            let created = first(reaction, ["createdAt", "created_at"])
        else { return false }
        return created.lexicographicallyPrecedes(edited)
    }
}
