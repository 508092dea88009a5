/// The labels of what a call is about.
struct ResourceLabels {
    var description: [UInt8]
    /// The tag; `nil` for none.
    var secrecy: [UInt8]?
    var integrity: IntegrityLabels
}

/// The names of scopes that belong to no repository.
enum ScopeName {
    static let gitHub = [UInt8](text: "github")
    static let user = [UInt8](text: "user")
    static let global = [UInt8](text: "global")
}

extension NativeGuard {
    mutating func writeResourceLabels(_ request: LabelingRequest) {
        let rule = ToolRule.of(request.toolName)
        let name = argumentName(request.arguments)
        var level: IntegrityLevel?
        if !name.full.isEmpty {
            switch rule.operation {
            case .read: break
            case .write:
                let isGrave = request.toolName.hasPrefix("merge_") || request.toolName.hasPrefix("delete_")
                level = isGrave ? .approved : .unapproved
            case .readWrite: level = .approved
            }
        }
        var labels = resourceLabels(request, rule, level)
        labels.integrity = labels.integrity.rebased(onto: tagScope(outerScope(request, rule)))
        if rule.isBlocked {
            labels.integrity = .blocked(tagScope(name.full.isEmpty ? ScopeName.global : name.full))
        }
        output.append(text: #"{"resource":"#)
        writeLabels(labels.description, labels.secrecy, labels.integrity)
        output.append(text: #","operation":""#)
        switch rule.operation {
        case .read: output.append(text: "read")
        case .write: output.append(text: "write")
        case .readWrite: output.append(text: "read-write")
        }
        output.append(text: #""}"#)
    }

    /// The repository that the arguments name; their text is taken as it is.
    func argumentName(_ arguments: JSONRef) -> RepositoryName {
        RepositoryName(
            owner: json.stringMember(arguments, "owner") ?? [],
            repository: json.stringMember(arguments, "repo") ?? [])
    }

    /// The repository that the query in the arguments names.
    func queryName(_ arguments: JSONRef) -> RepositoryName? {
        json.stringMember(arguments, "query").flatMap(QueryText.repository(in:))
    }

    /// The scope of the result: the repository in the arguments, else what the tool's rule says.
    func outerScope(_ request: LabelingRequest, _ rule: ToolRule) -> [UInt8] {
        let name = argumentName(request.arguments)
        if !name.full.isEmpty { return name.full }
        switch rule.scope {
        case .none: return []
        case .gitHub: return ScopeName.gitHub
        case .user: return ScopeName.user
        case .query: return queryName(request.arguments)?.full ?? []
        case .organisation(let orUser):
            let organisation = json.organisation(request.arguments)
            if !organisation.isEmpty { return organisation }
            if !name.owner.isEmpty { return name.owner }
            return orUser ? ScopeName.user : []
        }
    }

    // MARK: Secrecy

    /// The secrecy of a repository whose visibility is looked up.
    mutating func visibleSecrecy(_ name: RepositoryName) -> [UInt8]? {
        if name.full.isEmpty { return nil }
        switch visibility(name) {
        case .public: return nil
        case .private: return privateSecrecy(name)
        case .unknown: return policy.hasPublicScope ? nil : privateSecrecy(name)
        }
    }

    func privateSecrecy(_ name: RepositoryName) -> [UInt8]? {
        policy.privateSecrecy(owner: name.owner, repository: name.repository, identifier: name.full)
    }

    // MARK: Rules

    /// Applies the tool's rule.
    ///
    /// - Parameter incoming: The level that goes with the operation; kept by rules that say nothing of integrity.
    mutating func resourceLabels(
        _ request: LabelingRequest, _ rule: ToolRule, _ incoming: IntegrityLevel?
    ) -> ResourceLabels {
        let arguments = request.arguments
        let name = argumentName(arguments)
        // Asked for every tool, known or not, and whether the rule needs it or not.
        let found = name.full.isEmpty ? .unknown : visibility(name)

        var description = [UInt8](text: "resource:") + request.toolName
        var secrecy: [UInt8]?
        var level = incoming
        // The scope the level is given for, and the scope it is seen from.
        var given = name.full
        var seen = name.full

        switch rule.resource {
        case .unlisted: break
        case .issue:
            let number = json.numberArgument(arguments, "issue_number")
            describe(&description, "issue:", name, UInt8(ascii: "#"), number)
            secrecy = visibleSecrecy(name)
            level = found == .private ? .approved : nil
            if let number, let facts = issueFacts(name, number: number) {
                level = authorLevel(facts, name, base: level)
            }
        case .issueList:
            let number = json.numberArgument(arguments, "issue_number")
            describe(&description, "issue:", name, UInt8(ascii: "#"), number)
            secrecy = visibleSecrecy(name)
            level = found == .private ? .approved : nil
        case .issueWrite:
            let number = json.numberArgument(arguments, "issue_number")
            describe(&description, "issue:", name, UInt8(ascii: "#"), number)
            secrecy = visibleSecrecy(name)
            level = .approved
        case .blockedRepositoryOperation:
            secrecy = visibleSecrecy(name)
        case .itemSearch:
            level = nil
            if let searched = searchedName(arguments, name) {
                description = request.toolName + [UInt8(ascii: ":")] + searched.full
                secrecy = visibleSecrecy(searched)
                // What is known of the repository in the arguments outweighs that in the query.
                let isPrivate = (found == .unknown ? visibility(searched) : found) == .private
                level = isPrivate ? .approved : nil
                given = searched.full
            }
        case .pullRequest:
            let number = json.pullRequestNumber(arguments)
            describe(&description, "pr:", name, UInt8(ascii: "#"), number)
            secrecy = visibleSecrecy(name)
            if let number, let facts = pullRequestFacts(name, number: number) {
                level = authorLevel(facts, name, base: nil)
                if found == .private {
                    level = .highest(level, .approved)
                } else if let isForked = facts.isForked {
                    level = .highest(level, isForked ? .unapproved : .approved)
                }
                if facts.isMerged { level = .merged }
            } else {
                level = found == .private ? .approved : nil
            }
        case .pullRequestList:
            describe(&description, "pr:", name, UInt8(ascii: "#"), json.pullRequestNumber(arguments))
            secrecy = visibleSecrecy(name)
            level = found == .private ? .approved : nil
        case .commits:
            let reference = json.stringMember(arguments, "sha")
            describe(
                &description, "commit:", name, UInt8(ascii: "@"),
                reference.map { Array($0[...].firstScalars(7)) }
            )
            secrecy = visibleSecrecy(name)
            let isSingle = rule.response == .commits(.single)
            if DefaultReference.matchesCommit(reference ?? [], isSingle: isSingle) {
                level = .merged
            } else {
                level = found == .public ? nil : .approved
            }
        case .alwaysPrivate:
            secrecy = privateSecrecy(name)
            level = .approved
        case .repository:
            secrecy = visibleSecrecy(name)
            level = .approved
        case .userInterface:
            let method = json.stringMember(arguments, "method") ?? []
            let shared: [StaticString] = ["labels", "milestones", "branches"]
            let people: [StaticString] = ["assignees", "reviewers"]
            let metadata: [StaticString] = ["issue_types", "issue_fields"]
            if shared.contains(where: { method.equals($0) }) {
                secrecy = visibleSecrecy(name)
                level = .approved
            } else if people.contains(where: { method.equals($0) }) {
                secrecy = privateSecrecy(name)
                level = .unapproved
            } else if metadata.contains(where: { method.equals($0) }) {
                level = .approved
                given = ScopeName.gitHub
                seen = ScopeName.gitHub
            }
        case .collaborators:
            secrecy = privateSecrecy(name)
            level = .unapproved
        case .files:
            secrecy = visibleSecrecy(name)
            if let path = json.stringMember(arguments, "path"), SensitivePath.matches(path) {
                secrecy = privateSecrecy(name)
            }
            let reference = json.stringMember(arguments, "ref") ?? []
            level = DefaultReference.matches(reference) ? .merged : .approved
        case .codeSearch:
            level = .approved
            if let searched = searchedName(arguments, name) {
                description = request.toolName + [UInt8(ascii: ":")] + searched.full
                secrecy = visibleSecrecy(searched)
                given = searched.full
                seen = searched.full
            }
        case .repositorySearch:
            level = .approved
        case .organisationMetadata:
            level = .approved
            given = ScopeName.gitHub
        case .publicMetadata, .privateMetadata:
            if case .privateMetadata = rule.resource { secrecy = SecrecyTag.user }
            level = .approved
            given = ScopeName.gitHub
            seen = ScopeName.gitHub
        case .project:
            if !name.owner.isEmpty {
                level = .approved
                given = name.owner
                seen = name.owner
            }
        case .gist:
            secrecy = SecrecyTag.user
            level = .unapproved
            given = ScopeName.user
            seen = ScopeName.user
        case .notification:
            secrecy = SecrecyTag.user
            level = nil
        case .userAccount:
            secrecy = SecrecyTag.user
            level = .approved
            given = ScopeName.user
            seen = ScopeName.user
        case .secret, .variable:
            var organisation = json.organisation(arguments)
            if organisation.isEmpty && name.repository.isEmpty { organisation = name.owner }
            if !name.full.isEmpty {
                secrecy = visibleSecrecy(name)
                level = .approved
            } else if !organisation.isEmpty {
                secrecy = SecrecyTag.of(organisation[...])
                level = .approved
                given = organisation
                seen = organisation
            } else if case .secret = rule.resource {
                secrecy = SecrecyTag.user
                level = .approved
                given = ScopeName.user
                seen = ScopeName.user
            }
        }
        let integrity = IntegrityLabels(level, tagScope(given))
        return ResourceLabels(
            description: description, secrecy: secrecy,
            integrity: seen == given
                ? IntegrityLabels(level ?? IntegrityLevel.none, integrity.scope)
                : integrity.rebased(onto: tagScope(seen)))
    }

    /// Replaces a description by that of one item, when repository and item are named.
    private func describe(
        _ description: inout [UInt8], _ kind: StaticString, _ name: RepositoryName, _ mark: UInt8,
        _ item: [UInt8]?
    ) {
        guard !name.full.isEmpty, let item else { return }
        description = [UInt8](text: kind) + name.full + [mark] + item
    }

    /// The repository of a search: from the query, else from the arguments.
    private func searchedName(_ arguments: JSONRef, _ name: RepositoryName) -> RepositoryName? {
        queryName(arguments) ?? (name.full.isEmpty ? nil : name)
    }

    /// The level that an item's author gives it, at least `none`.
    private mutating func authorLevel(
        _ facts: ItemFacts, _ name: RepositoryName, base: IntegrityLevel?
    ) -> IntegrityLevel {
        var floor = IntegrityLevel(association: facts.association)
        if let login = facts.login {
            if policy.trusts(login) { floor = .highest(floor, .approved) }
            if !login.isEmpty, (floor ?? IntegrityLevel.none) < .approved,
                let parts = RepositoryName(full: name.full)
            {
                floor = .highest(floor, permissionLevel(parts, user: login))
            }
        }
        return .highest(base, floor) ?? IntegrityLevel.none
    }
}
