/// Why `label_agent` refused a policy.
package enum AgentPolicyRefusal: Error, Sendable, Equatable {
    /// Not JSON, or not of the form of a policy.
    case malformed
    case repositoriesWord
    case noScope
    case blankScope
    case scopeWithoutSlash
    case scopeWithoutOwner
    case scopeWithSecondSlash
    case scopeWildcard
    case minimumIntegrity

    /// The guard's words, as it logs them; those for `malformed` are not a contract.
    package var text: StaticString {
        switch self {
        case .malformed: "policy input is not valid"
        case .repositoriesWord: "AllowOnly.repos string must be one of all|public"
        case .noScope: "AllowOnly.repos array must contain at least one scope"
        case .blankScope: "AllowOnly.repos scoped entry must be non-empty"
        case .scopeWithoutSlash: "AllowOnly.repos entries must include '/'"
        case .scopeWithoutOwner: "AllowOnly.repos owner segment must be non-empty"
        case .scopeWithSecondSlash: "AllowOnly.repos repo segment must not include '/'"
        case .scopeWildcard: "AllowOnly.repos wildcard '*' must appear once and only at the end"
        case .minimumIntegrity:
            "AllowOnly.min-integrity must be one of none|unapproved|approved|merged"
        }
    }
}

/// The input of `label_agent` before it is validated.
struct AgentPolicyInput {
    enum Repositories {
        case word([UInt8])
        case list([[UInt8]])
    }

    /// The members of `allow-only`, in the order of the array form.
    static let members: [StaticString] = [
        "repos", "min-integrity", "blocked-users", "refusal-labels", "approval-labels", "trusted-users",
        "endorsement-reactions", "disapproval-reactions", "disapproval-integrity", "endorser-min-integrity",
        "promotion-label", "demotion-label",
    ]

    var repositories: Repositories?
    var minimumIntegrity: [UInt8]?
    /// Everything else, with empty scopes.
    var policy = LabelingPolicy()

    /// Validates scopes, then the minimum integrity, and makes of both the policy to keep.
    func validated() throws(AgentPolicyRefusal) -> (policy: LabelingPolicy, minimum: IntegrityLevel) {
        guard let repositories, let minimumIntegrity else { throw .malformed }
        var policy = policy
        switch repositories {
        case .word(let word):
            if word.equals("all") {
                policy.scopes = [PolicyScope(kind: .all, label: word)]
            } else if word.equals("public") {
                policy.scopes = [PolicyScope(kind: .public, label: word)]
            } else {
                throw .repositoriesWord
            }
        case .list(let entries):
            if entries.isEmpty { throw .noScope }
            var scopes: [PolicyScope] = []
            for entry in entries { scopes.append(try AgentPolicyInput.scope(entry)) }
            policy.scopes = scopes
        }
        guard let minimum = IntegrityLevel(policyText: minimumIntegrity[...]) else {
            throw .minimumIntegrity
        }
        return (policy, minimum)
    }

    /// Reads `owner/*`, `owner/prefix*` or `owner/repository`, with whitespace around it.
    private static func scope(_ entry: [UInt8]) throws(AgentPolicyRefusal) -> PolicyScope {
        let star = UInt8(ascii: "*")
        let text = entry[...].trimmed
        if text.isEmpty { throw .blankScope }
        guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else { throw .scopeWithoutSlash }
        let owner = Array(text[..<slash])
        let name = text[(slash + 1)...]
        if owner.isEmpty { throw .scopeWithoutOwner }
        if name.contains(UInt8(ascii: "/")) { throw .scopeWithSecondSlash }
        if name.count == 1 && name.first == star {
            return PolicyScope(kind: .owner, owner: owner, label: owner)
        }
        guard let wildcard = name.firstIndex(of: star) else {
            return PolicyScope(
                kind: .repository, owner: owner, repository: Array(name), label: Array(text))
        }
        guard wildcard == name.endIndex - 1 else { throw .scopeWildcard }
        return PolicyScope(
            kind: .repositoryPrefix, owner: owner, repository: Array(name.dropLast()), label: Array(text))
    }
}

extension JSONArena {
    /// Reads the input of `label_agent`: an object, or an array of the members in their order.
    mutating func parseAgentPolicy(_ text: Range<Int>) -> AgentPolicyInput? {
        guard text.upperBound <= JSONArena.maximumBytes else { return nil }
        var cursor = JSONCursor(text)
        var input: AgentPolicyInput?
        var bots: NameList?
        if take(UInt8(ascii: "{"), &cursor) {
            if !take(UInt8(ascii: "}"), &cursor) {
                repeat {
                    guard let key = parseKey(&cursor) else { return nil }
                    if matches(key, "allow-only") {
                        guard input == nil, let value = parseAllowOnly(&cursor) else { return nil }
                        input = value
                    } else if matches(key, "trusted-bots") {
                        guard bots == nil, let value = parseNames(&cursor) else { return nil }
                        bots = value
                    } else if !skipValue(&cursor) {
                        return nil
                    }
                } while take(UInt8(ascii: ","), &cursor)
                guard take(UInt8(ascii: "}"), &cursor) else { return nil }
            }
        } else if take(UInt8(ascii: "["), &cursor) {
            input = parseAllowOnly(&cursor)
            if take(UInt8(ascii: ","), &cursor) {
                guard let value = parseNames(&cursor) else { return nil }
                bots = value
            }
            guard take(UInt8(ascii: "]"), &cursor) else { return nil }
        }
        guard isAtEnd(&cursor), var input else { return nil }
        input.policy.trustedBots = bots ?? NameList()
        return input
    }

    private mutating func parseNames(_ cursor: inout JSONCursor) -> NameList? {
        parseTexts(&cursor).map { NameList($0) }
    }

    private mutating func parseAllowOnly(_ cursor: inout JSONCursor) -> AgentPolicyInput? {
        var input = AgentPolicyInput()
        if take(UInt8(ascii: "["), &cursor) {
            if take(UInt8(ascii: "]"), &cursor) { return nil }
            var member = 0
            repeat {
                guard member < AgentPolicyInput.members.count,
                    parsePolicyMember(member, of: &input, &cursor)
                else { return nil }
                member += 1
            } while take(UInt8(ascii: ","), &cursor)
            return take(UInt8(ascii: "]"), &cursor) && member >= 2 ? input : nil
        }
        guard take(UInt8(ascii: "{"), &cursor) else { return nil }
        if take(UInt8(ascii: "}"), &cursor) { return nil }
        var seen: UInt32 = 0
        repeat {
            guard let key = parseKey(&cursor) else { return nil }
            if let member = AgentPolicyInput.members.firstIndex(where: { matches(key, $0) }) {
                guard seen & 1 << member == 0, parsePolicyMember(member, of: &input, &cursor) else {
                    return nil
                }
                seen |= 1 << member
            } else if !skipValue(&cursor) {
                return nil
            }
        } while take(UInt8(ascii: ","), &cursor)
        guard take(UInt8(ascii: "}"), &cursor), input.repositories != nil, input.minimumIntegrity != nil
        else { return nil }
        return input
    }

    /// Parses the value of a member into its place; `member` counts in the order of the array form.
    private mutating func parsePolicyMember(
        _ member: Int, of input: inout AgentPolicyInput, _ cursor: inout JSONCursor
    ) -> Bool {
        func store<Value>(_ value: Value?, _ place: inout Value) -> Bool {
            guard let value else { return false }
            place = value
            return true
        }
        switch member {
        case 0:
            if peek(&cursor) == UInt8(ascii: "\"") {
                guard let word = parseText(&cursor) else { return false }
                input.repositories = .word(word)
            } else {
                guard let list = parseTexts(&cursor) else { return false }
                input.repositories = .list(list)
            }
            return true
        case 1:
            input.minimumIntegrity = parseText(&cursor)
            return input.minimumIntegrity != nil
        case 2: return store(parseNames(&cursor), &input.policy.blockedUsers)
        case 3: return store(parseNames(&cursor), &input.policy.refusalLabels)
        case 4: return store(parseNames(&cursor), &input.policy.approvalLabels)
        case 5: return store(parseNames(&cursor), &input.policy.trustedUsers)
        case 6: return store(parseNames(&cursor), &input.policy.endorsementReactions)
        case 7: return store(parseNames(&cursor), &input.policy.disapprovalReactions)
        case 8: return store(parseText(&cursor), &input.policy.disapprovalIntegrity)
        case 9: return store(parseText(&cursor), &input.policy.endorserMinimumIntegrity)
        case 10: return store(parseText(&cursor), &input.policy.promotionLabel)
        case 11: return store(parseText(&cursor), &input.policy.demotionLabel)
        default: return false
        }
    }
}
